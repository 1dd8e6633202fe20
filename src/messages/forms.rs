//! What the forms of a dossier say beside the labels of their pack, and what `tthc run --forms` tells.
//!
//! The forms are Vietnamese, as the law prints them; the English rows are for those who read the table.

messages! {
    /// An instant as forms write it.
    FORMS_INSTANT { vi: "{hour} giờ {minute} phút, ngày {date}", en: "{hour}:{minute} on {date}" }
    /// The end of a day.
    FORMS_END_OF_DAY { vi: "hết ngày {date}", en: "the end of {date}" }
    /// Where and when a form is made out.
    FORMS_DATED { vi: "{place}, ngày {day} tháng {month} năm {year}", en: "{place}, {year}-{month}-{day}" }
    /// The number of a form.
    FORMS_MARK { vi: "Mẫu số {number}", en: "Form {number}" }
    /// The code of the dossier.
    FORMS_CODE { vi: "Mã hồ sơ", en: "Code of the dossier" }
    /// The picture of the code.
    FORMS_QR { vi: "Mã QR của mã hồ sơ {code}", en: "QR code of the dossier code {code}" }
    /// A procedure with its code.
    FORMS_PROCEDURE { vi: "{title} (mã thủ tục {code})", en: "{title} (procedure code {code})" }
    /// A label before its value.
    FORMS_LABEL { vi: "{label}: {value}", en: "{label}: {value}" }
    /// The volume and the number of the register.
    FORMS_BOOK { vi: "quyển số {book}, số thứ tự {number}", en: "volume {book}, number {number}" }
    /// The number of a letter of apology.
    FORMS_LETTER { vi: "{number}/PXL", en: "{number}/PXL" }
    /// A paper that the State found itself.
    FORMS_FOUND { vi: "khai thác từ cơ sở dữ liệu, không phải nộp", en: "taken from a database, not filed" }
    /// A paper that is only shown.
    FORMS_SHOWN { vi: "xuất trình", en: "shown" }
    /// A number that is not stated.
    FORMS_UNCOUNTED { vi: "không nêu số", en: "number not stated" }
    /// The basis of one paper.
    FORMS_PAPER_BASIS { vi: "Căn cứ: {basis}", en: "Basis: {basis}" }
    /// A basis of which the text in force was not read.
    FORMS_UNVERIFIED { vi: "{basis} (chưa xác minh)", en: "{basis} (unverified)" }
    /// Why a supplement is asked for, where no reason was recorded.
    FORMS_OUTCOME { vi: "bước {step}: {outcome}", en: "step {step}: {outcome}" }
    /// Another agency is competent.
    FORMS_NOT_COMPETENT {
        vi: "hồ sơ không thuộc thẩm quyền giải quyết của cơ quan tiếp nhận",
        en: "the agency that receives is not competent for the dossier",
    }
    /// The applicant asked to stop.
    FORMS_WITHDRAWN {
        vi: "người nộp hồ sơ yêu cầu dừng thực hiện thủ tục (rút hồ sơ)",
        en: "the applicant asked to stop the procedure (withdrew)",
    }
    /// Who gives, of two.
    FORMS_GIVES { vi: "1. {who}", en: "1. {who}" }
    /// Who receives, of two.
    FORMS_RECEIVES { vi: "2. {who}", en: "2. {who}" }
    /// The applicant.
    FORMS_APPLICANT { vi: "Người nộp hồ sơ", en: "The applicant" }
    /// When a dossier was received.
    FORMS_CAME { vi: "Nhận: {at}", en: "Received: {at}" }
    /// When it was done.
    FORMS_DONE { vi: "Xong: {at}", en: "Done: {at}" }
    /// Where those sign who give and receive.
    FORMS_SIGN { vi: "Ký giao: {line} Ký nhận: {line}", en: "Given: {line} Received: {line}" }
    /// Below who signs.
    FORMS_SIGN_HERE { vi: "(Ký, ghi rõ họ tên)", en: "(Signature and full name)" }
    /// Before the last day.
    FORMS_EARLY { vi: "Trước hạn", en: "Early" }
    /// On the last day.
    FORMS_ON_TIME { vi: "Đúng hạn", en: "On time" }
    /// After it.
    FORMS_LATE { vi: "Quá hạn", en: "Late" }
    /// A step without a limit.
    FORMS_NO_LIMIT { vi: "Không có thời hạn riêng", en: "No limit of its own" }
    /// The work goes on.
    FORMS_OPEN { vi: "Chưa xong", en: "Not done yet" }
    /// The dossier ended while the work went on.
    FORMS_CUT_OFF { vi: "Hồ sơ kết thúc khi chưa xong", en: "The dossier ended before it was done" }
    /// The end of a limit.
    FORMS_LIMIT { vi: "Hạn: {at}", en: "Limit: {at}" }
    /// What was done, and how.
    FORMS_WORK { vi: "{step}: {outcome}", en: "{step}: {outcome}" }
    /// A supplement was asked for.
    FORMS_ASKED { vi: "Yêu cầu bổ sung: {at}", en: "Supplement asked for: {at}" }
    /// A supplement came.
    FORMS_SUPPLIED { vi: "Nhận bổ sung: {at}", en: "Supplement received: {at}" }
    /// It ended by itself.
    FORMS_SILENT { vi: "{step}: hết hạn, không có ý kiến", en: "{step}: the time ended without an answer" }
    /// How the dossier stands, with when it was done and due.
    FORMS_WHOLE { vi: "{end}; xử lý xong {at}; hẹn trả {due}: {result}", en: "{end}; handled {at}; due {due}: {result}" }
    /// How the dossier ended, without a due date.
    FORMS_WHOLE_UNDUE { vi: "{end}, {at}", en: "{end}, {at}" }
    /// The year of a register.
    FORMS_YEAR { vi: "{label} {year}", en: "{label} {year}" }
    /// What was written.
    FORMS_WRITTEN {
        vi: "đã ghi {n} biểu mẫu (HTML và DOCX) vào {path}",
        en: "{n} {n|form|forms} written (HTML and DOCX) to {path}",
    }
    /// No one-stop rules.
    FORMS_NO_ONE_STOP {
        vi: "không ghi biểu mẫu nào: cơ chế một cửa không áp dụng cho thủ tục này, hoặc không có quy định của ngày nộp",
        en: "no form is written: the one-stop mechanism does not govern this procedure, or there are no rules on record for the day of filing",
    }
    /// No forms on record.
    FORMS_NO_EDITION {
        vi: "không ghi biểu mẫu cho việc ngày {date}: ngày này chưa có biểu mẫu nào trong dữ liệu pháp luật",
        en: "no form is written for what happened on {date}: there are no forms on record for that day",
    }
    /// Nothing that asks for a form.
    FORMS_NONE {
        vi: "không ghi biểu mẫu nào: chưa có việc nào cần biểu mẫu (hồ sơ chưa được tiếp nhận, không bị yêu cầu bổ sung, không bị từ chối)",
        en: "no form is written: nothing asks for one (the dossier is not accepted, no supplement was asked for, it was not refused)",
    }
    /// A form that the edition does not have.
    FORMS_NOT_THEN {
        vi: "ngày {date} chưa có mẫu thông báo dừng giải quyết hồ sơ: không ghi",
        en: "on {date} there was no form for a notice of stopping: none is written",
    }
    /// What was not verified.
    FORMS_NOTE { vi: "biểu mẫu chưa xác minh đầy đủ: {note}", en: "forms not fully verified: {note}" }
    /// No code.
    FORMS_NO_CODE {
        vi: "tệp hồ sơ không cho mã hồ sơ (khóa “mã hồ sơ” ở “thông tin”): biểu mẫu để trống mã, không có mã QR",
        en: "the case file gives no code of the dossier (key “code” under “particulars”): the forms leave it blank and have no QR code",
    }
    /// Forms of another run.
    FORMS_LEFT_OVER {
        vi: "thư mục còn biểu mẫu không thuộc lần chạy này: {files}; hãy dùng một thư mục cho mỗi hồ sơ",
        en: "the folder holds forms that are not of this run: {files}; use one folder for each dossier",
    }
    /// A form that could not be made.
    FORMS_BROKEN {
        vi: "không dựng được tệp DOCX của {name}",
        en: "the DOCX file of {name} could not be made",
    }
    /// A code with other letters.
    FORMS_BAD_CODE {
        vi: "mã hồ sơ `{code}` chỉ được gồm chữ không dấu, chữ số, dấu chấm, gạch ngang, gạch chéo, dài nhất 64 ký tự",
        en: "the code `{code}` may hold only letters without accents, digits, dots, hyphens and slashes, at most 64 of them",
    }
}
