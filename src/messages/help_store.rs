//! The help of `tthc store`.

messages! {
    /// The command `store`.
    STORE {
        vi: "Giữ hồ sơ trong kho bền vững: nhật ký chỉ thêm, nối bằng mã băm, tính lại được",
        en: "Keep dossiers in a durable store: logs that are only added to, bound by hashes, computed again by anyone",
    }
    /// An example.
    STORE_EXAMPLE { vi: "tthc store list một-cửa.kho", en: "tthc store list office.store" }
    /// The file of the store.
    STORE_PATH { vi: "Tệp của kho", en: "The file of the store" }
    /// The code of a dossier.
    STORE_DOSSIER { vi: "Mã hồ sơ, như H15.50-261008-0001", en: "The code of the dossier, such as H15.50-261008-0001" }
    /// The instant.
    STORE_NOW {
        vi: "Coi lúc này là thời điểm đó, như \"08/10/2026 09:00\"; nếu không ghi thì theo đồng hồ của máy",
        en: "Take this instant for now, such as \"2026-10-08 09:00\"; that of the clock if none",
    }
    /// The command `store init`.
    STORE_INIT { vi: "Tạo kho mới trong một tệp chưa có", en: "Make a store in a new file" }
    /// An example.
    STORE_INIT_EXAMPLE {
        vi: "tthc store init một-cửa.kho --agency H15.50",
        en: "tthc store init office.store --agency H15.50",
    }
    /// The agency.
    STORE_INIT_AGENCY {
        vi: "Mã định danh của cơ quan, đứng đầu mọi mã hồ sơ, như H15.50.05.13",
        en: "The identifier of the agency, with which every code begins, such as H15.50.05.13",
    }
    /// The command `store open`.
    STORE_OPEN {
        vi: "Nộp một hồ sơ: lấy dữ kiện và giấy tờ của tệp vụ việc, giữ kèm văn bản thủ tục và lịch làm việc, cấp mã",
        en: "File a dossier: take the facts and papers of a case file, keep the text of the procedure and the calendar with it, give a code",
    }
    /// An example.
    STORE_OPEN_EXAMPLE {
        vi: "tthc store open một-cửa.kho 1.003650 --case tau-ca.yaml --id cổng-000123",
        en: "tthc store open office.store 1.003650 --case tau-ca.yaml --id portal-000123",
    }
    /// The identity.
    STORE_OPEN_ID {
        vi: "Mã của lần gửi: gửi lại cùng mã thì không nộp thêm mà trả lại mã hồ sơ đã cấp",
        en: "The identity of the delivery: the same one again files nothing and gives the code that was given",
    }
    /// The command `store submit`.
    STORE_SUBMIT {
        vi: "Ghi sự kiện vào hồ sơ; in ra là đã nằm trên đĩa; sự kiện trái quy định bị từ chối và được ghi lại",
        en: "Record events of a dossier; what is printed is on the disk; what the law does not allow is refused and on record",
    }
    /// An example.
    STORE_SUBMIT_EXAMPLE {
        vi: "tthc store submit một-cửa.kho H15.50-261008-0001 --event \"lúc: 08/10/2026 09:30, bước: kiểm tra hồ sơ, kết quả: đủ\"",
        en: "tthc store submit office.store H15.50-261008-0001 --event \"at: 2026-10-08 09:30, step: kiểm tra hồ sơ, outcome: complete\"",
    }
    /// One event.
    STORE_SUBMIT_EVENT {
        vi: "Một sự kiện, viết như trong tệp vụ việc; có thể dùng nhiều lần",
        en: "One event, written as in a case file; may be given several times",
    }
    /// Many events.
    STORE_SUBMIT_EVENTS {
        vi: "Tệp vụ việc (chỉ lấy các sự kiện) hoặc danh sách sự kiện; - là đầu vào chuẩn",
        en: "A case file, of which only the events are taken, or a list of events; - is standard input",
    }
    /// The size of a batch.
    STORE_SUBMIT_BATCH {
        vi: "Số sự kiện trong một lần ghi xuống đĩa; nếu không ghi thì là 100",
        en: "Events in one write to the disk; 100 if none",
    }
    /// The command `store tick`.
    STORE_TICK {
        vi: "Cho các thời hạn đã hết có hiệu lực, lần lượt theo lúc hết, kể cả sau khi dừng lâu",
        en: "Let limits that have ended take effect, in the order of their ends, also after a long downtime",
    }
    /// An example.
    STORE_TICK_EXAMPLE { vi: "tthc store tick một-cửa.kho", en: "tthc store tick office.store" }
    /// The command `store list`.
    STORE_LIST { vi: "Liệt kê hồ sơ", en: "List dossiers" }
    /// An example.
    STORE_LIST_EXAMPLE {
        vi: "tthc store list một-cửa.kho --overdue",
        en: "tthc store list office.store --overdue",
    }
    /// A status.
    STORE_LIST_STATUS {
        vi: "Chỉ hồ sơ ở trạng thái này, 1 đến 10 như trên Cổng Dịch vụ công quốc gia",
        en: "Only those of this status, 1 to 10 as on the national portal",
    }
    /// Overdue ones.
    STORE_LIST_OVERDUE {
        vi: "Chỉ hồ sơ chưa xong mà đã quá hạn trả",
        en: "Only those that are not done and are over their date",
    }
    /// The command `store show`.
    STORE_SHOW {
        vi: "In một hồ sơ như `tthc run`: giấy tờ, phí, hạn trả, nhật ký với căn cứ, kết quả",
        en: "Print a dossier as `tthc run` does: papers, fees, due date, log with its basis, outcome",
    }
    /// An example.
    STORE_SHOW_EXAMPLE {
        vi: "tthc store show một-cửa.kho H15.50-261008-0001",
        en: "tthc store show office.store H15.50-261008-0001",
    }
    /// The command `store track`.
    STORE_TRACK {
        vi: "Trả lời người nộp: hồ sơ ở đâu, nộp khi nào, đã đúng chưa, thiếu gì, bao giờ có kết quả",
        en: "Answer the applicant: where it is, when it was filed, whether it is right, what is missing, when it is due",
    }
    /// An example.
    STORE_TRACK_EXAMPLE {
        vi: "tthc store track một-cửa.kho H15.50-261008-0001",
        en: "tthc store track office.store H15.50-261008-0001",
    }
    /// The command `store forms`.
    STORE_FORMS {
        vi: "Ghi các biểu mẫu của một hồ sơ đến lúc này (như `tthc run --forms`), dạng HTML và DOCX, với mã hồ sơ của kho",
        en: "Write the official forms of a dossier up to now (as `tthc run --forms` does), as HTML and DOCX, with the code of the store",
    }
    /// An example.
    STORE_FORMS_EXAMPLE {
        vi: "tthc store forms một-cửa.kho H15.50-261008-0001 -o biểu-mẫu",
        en: "tthc store forms office.store H15.50-261008-0001 -o forms",
    }
    /// Where to.
    STORE_FORMS_OUTPUT {
        vi: "Ghi vào thư mục này; mỗi hồ sơ một thư mục",
        en: "Write to this folder; one folder for each dossier",
    }
    /// The command `store verify`.
    STORE_VERIFY {
        vi: "Tính lại tất cả từ nhật ký và nêu dòng đầu tiên bị sửa",
        en: "Compute everything again from the logs and name the first row that was altered",
    }
    /// An example.
    STORE_VERIFY_EXAMPLE { vi: "tthc store verify một-cửa.kho", en: "tthc store verify office.store" }
    /// The command `store export`.
    STORE_EXPORT {
        vi: "Ghi cả kho ra thành các dòng JSON, không mất gì",
        en: "Write the whole store as lines of JSON, without loss",
    }
    /// An example.
    STORE_EXPORT_EXAMPLE {
        vi: "tthc store export một-cửa.kho -o một-cửa.jsonl",
        en: "tthc store export office.store -o office.jsonl",
    }
    /// Where to.
    STORE_EXPORT_OUTPUT {
        vi: "Ghi vào tệp mới này; nếu không ghi thì ra đầu ra chuẩn",
        en: "Write to this new file; to standard output if none",
    }
    /// The command `store import`.
    STORE_IMPORT {
        vi: "Tạo kho mới từ các dòng đã ghi ra; tính lại tất cả, không nhập nếu có chỗ sai",
        en: "Make a store from such lines; everything is computed again, and nothing is taken if anything is wrong",
    }
    /// An example.
    STORE_IMPORT_EXAMPLE {
        vi: "tthc store import bản-sao.kho một-cửa.jsonl",
        en: "tthc store import copy.store office.jsonl",
    }
    /// From where.
    STORE_IMPORT_FILE {
        vi: "Tệp do `tthc store export` ghi; - là đầu vào chuẩn",
        en: "A file of `tthc store export`; - is standard input",
    }
    /// The command `store indices`.
    STORE_INDICES {
        vi: "Tính các chỉ số đánh giá của một kỳ từ nhật ký (đúng hạn, thời gian trung bình, trực tuyến, bổ sung, điểm), mỗi số kèm các hồ sơ làm nên nó",
        en: "Compute the indices of a period from the logs (on time, mean time, online, supplements, points), each with the dossiers behind it",
    }
    /// An example.
    STORE_INDICES_EXAMPLE {
        vi: "tthc store indices một-cửa.kho --from 2026-01-01 --to 2026-06-30 --format csv",
        en: "tthc store indices office.store --from 2026-01-01 --to 2026-06-30 --format csv",
    }
    /// The first day.
    STORE_INDICES_FROM { vi: "Ngày đầu của kỳ, như 2026-01-01", en: "The first day of the period, such as 2026-01-01" }
    /// The last day.
    STORE_INDICES_TO { vi: "Ngày cuối của kỳ, tính cả ngày này", en: "The last day of the period, which counts too" }
    /// Which procedure.
    STORE_INDICES_PROCEDURE { vi: "Chỉ hồ sơ của thủ tục có tên này", en: "Only dossiers of the procedure of this name" }
    /// Which agency.
    STORE_INDICES_AGENCY { vi: "Chỉ hồ sơ do cơ quan có tên này quyết định", en: "Only dossiers that the agency of this name decides" }
    /// Names the dossiers.
    STORE_INDICES_DOSSIERS { vi: "In cả mã các hồ sơ làm nên mỗi số", en: "Print the codes of the dossiers behind each number too" }
    /// Which form.
    STORE_INDICES_FORMAT { vi: "Dạng in ra: human, json, csv", en: "Form of the output: human, json, csv" }
    /// The command `store migrate`.
    STORE_MIGRATE {
        vi: "Thử chuyển hồ sơ đang giải quyết sang bản mới của thủ tục và nói từng hồ sơ được hay không, vì sao; với --apply thì chuyển những hồ sơ được",
        en: "Try to move running dossiers to a new version of their procedure and say of each whether it can be, and why not; with --apply those that can be are moved",
    }
    /// An example.
    STORE_MIGRATE_EXAMPLE {
        vi: "tthc store migrate một-cửa.kho 1.003650 --now 2026-07-01T08:00",
        en: "tthc store migrate office.store 1.003650 --now 2026-07-01T08:00",
    }
    /// Which version.
    STORE_MIGRATE_PROCEDURE {
        vi: "Thủ tục; lấy bản có hiệu lực ngày chuyển",
        en: "The procedure, in the version in force on the day of the move",
    }
    /// Takes the last move back.
    STORE_MIGRATE_UNDO {
        vi: "Hoàn lại lần chuyển cuối của từng hồ sơ; lần chuyển vẫn còn trong nhật ký",
        en: "Take the last move of each dossier back; it stays in the log",
    }
    /// Does it.
    STORE_MIGRATE_APPLY { vi: "Ghi lại; không có thì chỉ thử", en: "Write it; without, it is only tried" }
    /// Which dossiers.
    STORE_MIGRATE_DOSSIER { vi: "Chỉ hồ sơ có mã này; ghi nhiều lần được", en: "Only the dossier of this code; may be given again" }
    /// By which provision.
    STORE_MIGRATE_NORM {
        vi: "Điều khoản cho chuyển dù bản mới không nói, hoặc cho lùi ngày hẹn; được ghi vào nhật ký",
        en: "The provision that moves them though the version does not say so, or lets the date become later; it is kept in the log",
    }
}
