//! What the store and the lines of its logs say.

messages! {
    /// A sentence that was said before.
    SAID { vi: "{text}", en: "{text}" }
    /// A line that is no JSON.
    LOG_NOT_JSON { vi: "dòng này không phải JSON", en: "this line is no JSON" }
    /// A line in another spelling.
    LOG_NOT_CANONICAL {
        vi: "dòng này không viết theo đúng một cách viết của nhật ký, nên mã băm của nó không nói lên điều gì",
        en: "this line is not spelled the one way in which a log spells it, so its hash says nothing",
    }
    /// A key is missing.
    LOG_MISSING { vi: "thiếu khóa `{key}`", en: "the key `{key}` is missing" }
    /// A key is not known.
    LOG_UNKNOWN_KEY { vi: "không có khóa `{key}`", en: "`{key}` is no key here" }
    /// A kind, a word or a name is not known.
    LOG_UNKNOWN {
        vi: "`{name}` không phải là tên đã biết của nhật ký hay của thủ tục này",
        en: "`{name}` is no name that the log or this procedure knows",
    }
    /// Something else is expected.
    LOG_EXPECTED { vi: "chỗ này phải có dạng {what}", en: "this must be like {what}" }

    /// The file is none of ours.
    NOT_A_STORE {
        vi: "tệp này không phải là kho hồ sơ của `tthc`, hoặc phần đầu tệp đã hỏng; xem lại đường dẫn, hoặc tạo kho mới bằng `tthc store init`",
        en: "this file is no store of `tthc`, or its head is damaged; check the path, or make a store with `tthc store init`",
    }
    /// The file is of a newer program.
    NEWER_STORE {
        vi: "kho này do bản `tthc` mới hơn tạo (dạng {version}); dùng bản mới để mở",
        en: "this store was made by a newer `tthc` (form {version}); open it with that one",
    }
    /// The file has content.
    NOT_EMPTY {
        vi: "tệp này đã có nội dung; chọn tên khác cho kho mới",
        en: "this file has content; choose another name for a new store",
    }
    /// Another process writes.
    STORE_BUSY {
        vi: "một chương trình khác đang ghi vào kho quá lâu; không có gì được ghi, hãy thử lại",
        en: "another program has been writing to the store for too long; nothing was written, try again",
    }
    /// The disk is full.
    STORE_FULL {
        vi: "đĩa đã đầy: lần ghi này không được nhận, những gì đã nhận trước đó còn nguyên; dọn chỗ rồi nộp lại",
        en: "the disk is full: this was not taken, what was taken before is as it was; make room and submit again",
    }
    /// The file must not be written.
    STORE_READ_ONLY {
        vi: "không mở hoặc không ghi được kho; xem lại quyền truy cập tệp và thư mục chứa tệp",
        en: "the store cannot be opened or written; check the permissions of the file and of its folder",
    }
    /// The file is damaged.
    STORE_CORRUPT {
        vi: "tệp của kho đã hỏng ({why}); giữ nguyên tệp này, chạy `tthc store verify`, rồi lấy bản sao lưu bằng `tthc store import`",
        en: "the file of the store is damaged ({why}); keep it as it is, run `tthc store verify`, and take a copy back with `tthc store import`",
    }
    /// The system refuses.
    STORE_REFUSED {
        vi: "không ghi được vào kho: {why}; không có gì được nhận",
        en: "the store could not be written: {why}; nothing was taken",
    }
    /// No dossier of this code.
    UNKNOWN_DOSSIER {
        vi: "trong kho không có hồ sơ `{code}`; `tthc store list` liệt kê các mã",
        en: "the store has no dossier `{code}`; `tthc store list` has the codes",
    }
    /// An identity of another command.
    OTHER_CONTENT {
        vi: "mã lần gửi `{id}` đã dùng cho một việc khác; đặt mã riêng cho mỗi việc",
        en: "the identity `{id}` was used for something else; give each delivery one of its own",
    }
    /// A time that has not come.
    EARLY {
        vi: "{at} chưa tới (lúc ghi nhận là {now}), nên không có gì được ghi; sửa thời điểm của sự kiện",
        en: "{at} has not come (recorded at {now}), so nothing was written; correct the time of the event",
    }
    /// A line that cannot be read.
    LINE_UNREADABLE {
        vi: "hồ sơ `{code}`, dòng {n} của nhật ký: {why}",
        en: "dossier `{code}`, line {n} of the log: {why}",
    }
    /// A line that is not what was written.
    LINE_ALTERED {
        vi: "hồ sơ `{code}`, dòng {n} của nhật ký không còn như lúc ghi; chạy `tthc store verify`",
        en: "dossier `{code}`, line {n} of the log is not what was written; run `tthc store verify`",
    }
    /// A definition that is not what was written.
    DEFINITION_ALTERED {
        vi: "văn bản thủ tục hoặc lịch làm việc có mã băm {sum} bị thiếu, không đọc được hoặc không còn như lúc ghi",
        en: "the text of the procedure or the calendar of hash {sum} is missing, cannot be read, or is not what was written",
    }
    /// A line of a file to be taken in.
    CARRIED_LINE { vi: "dòng {n} của tệp nhập: {why}", en: "line {n} of the file to be imported: {why}" }
    /// The file does not prove itself.
    NOT_PROVED {
        vi: "không nhập: {why}; kho không được tạo",
        en: "not imported: {why}; no store was made",
    }

    /// Where an alteration is.
    ALTERED_LINE { vi: "hồ sơ `{code}`, dòng {n}: {what}", en: "dossier `{code}`, line {n}: {what}" }
    /// Where an alteration is, outside the logs.
    ALTERED_TABLE { vi: "bảng `{table}`: {what}", en: "table `{table}`: {what}" }
    /// The hash is another one.
    ALTERED_HASH {
        vi: "nội dung không khớp mã băm nối với các dòng trước",
        en: "the content does not fit the hash that binds it to the lines before",
    }
    /// A line is missing.
    ALTERED_MISSING { vi: "thiếu dòng này", en: "this line is missing" }
    /// What was decided is not what would be.
    ALTERED_DECISION {
        vi: "quyết định lại từ nhật ký cho kết quả khác với dòng này (dòng bị sửa, hoặc bản `tthc` hay gói quy định này khác bản đã quyết định)",
        en: "deciding again from the log gives something else than this line (it was altered, or this `tthc` or its packs of law are not those that decided)",
    }
    /// The first line is of another dossier.
    ALTERED_OPENING {
        vi: "dòng mở hồ sơ không khớp với mã hồ sơ, với cơ quan của kho hay với hồ sơ trước nó",
        en: "the opening line does not fit the code, the agency of the store or the dossier before it",
    }
    /// A dossier is missing.
    ALTERED_NUMBER {
        vi: "thiếu hồ sơ đứng ngay trước `{code}`",
        en: "the dossier right before `{code}` is missing",
    }
    /// The agency is none.
    ALTERED_AGENCY {
        vi: "`{agency}` không phải là mã định danh cơ quan",
        en: "`{agency}` is no identifier of an agency",
    }
    /// A row that follows from the log is another one.
    ALTERED_ROW {
        vi: "dữ liệu của hồ sơ `{code}` không đúng với nhật ký của hồ sơ",
        en: "what stands there of dossier `{code}` is not what its log says",
    }
    /// A row of nobody.
    ALTERED_STRAY {
        vi: "có dòng không thuộc hồ sơ nào",
        en: "a row belongs to no dossier",
    }

    /// It is right.
    TRACK_RIGHT {
        vi: "hồ sơ đầy đủ, hợp lệ; được tiếp nhận lúc {at}",
        en: "the dossier is complete and valid; accepted at {at}",
    }
    /// It is right, and no check was made.
    TRACK_RIGHT_ALREADY { vi: "hồ sơ đã được tiếp nhận", en: "the dossier was accepted" }
    /// It is not right.
    TRACK_NOT_RIGHT {
        vi: "hồ sơ chưa đầy đủ hoặc chưa hợp lệ, cơ quan đã yêu cầu bổ sung",
        en: "the dossier is not complete or not valid; a supplement was asked for",
    }
    /// Nobody has checked it.
    TRACK_UNCHECKED {
        vi: "cơ quan chưa kiểm tra xong hồ sơ",
        en: "the check of the dossier is not done",
    }
    /// Nobody will check it.
    TRACK_NEVER_CHECKED {
        vi: "hồ sơ kết thúc khi chưa được tiếp nhận",
        en: "the dossier ended before it was accepted",
    }
    /// The filing was refused.
    TRACK_NOT_TAKEN {
        vi: "việc nộp hồ sơ không được nhận; `tthc store show` cho biết lý do",
        en: "the filing was refused; `tthc store show` says why",
    }
    /// The status and the steps.
    TRACK_AT { vi: "{status}; đang ở bước: {steps}", en: "{status}; at the step: {steps}" }
    /// Papers that were not named.
    TRACK_ASKED {
        vi: "giấy tờ ghi trong phiếu yêu cầu bổ sung",
        en: "the papers of the request for a supplement",
    }
    /// The same with a day.
    TRACK_ASKED_BY {
        vi: "giấy tờ ghi trong phiếu yêu cầu bổ sung, chậm nhất {by}",
        en: "the papers of the request for a supplement, by {by}",
    }
    /// Papers.
    TRACK_PAPERS { vi: "giấy tờ phải bổ sung: {papers}", en: "papers to supply: {papers}" }
    /// Papers with a day.
    TRACK_PAPERS_BY {
        vi: "giấy tờ phải bổ sung chậm nhất {by}: {papers}",
        en: "papers to supply by {by}: {papers}",
    }
    /// A fee.
    TRACK_FEE { vi: "chưa nộp: {fee}", en: "not paid yet: {fee}" }
    /// A question.
    TRACK_QUESTION { vi: "chưa trả lời: {question}", en: "not answered yet: {question}" }
    /// The date.
    TRACK_DUE { vi: "{due}", en: "{due}" }
    /// The dossier has ended.
    TRACK_OVER {
        vi: "hồ sơ đã kết thúc lúc {at}; ngày hẹn trả là {due}",
        en: "it ended at {at}; the promised date was {due}",
    }
    /// The date is over.
    TRACK_OVERDUE {
        vi: "{due}, đã quá hạn mà chưa có kết quả",
        en: "{due}, which is over without a result",
    }
    /// Why there is no date.
    TRACK_UNDATED { vi: "chưa có ngày: {why}", en: "no date yet: {why}" }
    /// There is no date.
    TRACK_NO_DATE {
        vi: "chưa có ngày hẹn trả (hồ sơ chưa được tiếp nhận, đang chờ bổ sung, hoặc thủ tục không nêu thời hạn)",
        en: "no date yet (the dossier is not accepted, a supplement is waited for, or the procedure states no limit)",
    }
    /// Heads of the five facts.
    TRACK_HEAD { vi: "hồ sơ {code}: {procedure}", en: "dossier {code}: {procedure}" }
    /// Where.
    TRACK_1 { vi: "hồ sơ đang ở đâu: {text}", en: "where it is: {text}" }
    /// When filed.
    TRACK_2 { vi: "nộp lúc: {at}", en: "filed: {at}" }
    /// Whether right.
    TRACK_3 { vi: "đã đúng chưa: {text}", en: "whether it is right: {text}" }
    /// What is missing.
    TRACK_4 { vi: "còn thiếu gì: {text}", en: "what is missing: {text}" }
    /// Nothing is missing.
    TRACK_NOTHING { vi: "không thiếu gì", en: "nothing" }
    /// When due.
    TRACK_5 { vi: "bao giờ có kết quả: {text}", en: "when it is due: {text}" }

    /// A store was made.
    STORE_MADE {
        vi: "đã tạo kho `{path}` cho các hồ sơ của cơ quan {agency}",
        en: "made the store `{path}` for the dossiers of the agency {agency}",
    }
    /// The file is there.
    STORE_EXISTS {
        vi: "`{path}` đã có; chọn tên khác cho kho mới",
        en: "`{path}` is there already; choose another name for the new store",
    }
    /// The agency is none.
    BAD_AGENCY {
        vi: "`{text}` không phải là mã định danh cơ quan; viết như `H15` hoặc `H15.50.05.13`",
        en: "`{text}` is no identifier of an agency; write it like `H15` or `H15.50.05.13`",
    }
    /// What concerns a file.
    STORE_AT { vi: "`{path}`: {text}", en: "`{path}`: {text}" }
    /// A dossier was filed.
    FILED { vi: "đã nhận hồ sơ, mã {code}", en: "filed, code {code}" }
    /// A dossier was filed before.
    FILED_AGAIN {
        vi: "hồ sơ này đã được nhận từ trước, mã {code}; không có gì thay đổi",
        en: "this was filed before, code {code}; nothing changed",
    }
    /// A filing was refused.
    FILING_REFUSED {
        vi: "việc nộp không được nhận và được ghi lại dưới mã {code}: [{rule}] {text} ({basis})",
        en: "the filing was refused and is on record under {code}: [{rule}] {text} ({basis})",
    }
    /// Events of the case file.
    EVENTS_LEFT {
        vi: "tệp vụ việc có {n} sự kiện chưa được ghi; ghi bằng `tthc store submit KHO {code} --events TỆP`",
        en: "{n} {n|event|events} of the case file {n|was|were} not recorded; record {n|it|them} with `tthc store submit STORE {code} --events FILE`",
    }
    /// The case file tells a code of its own.
    CODE_NOT_USED {
        vi: "tệp vụ việc ghi mã hồ sơ {other}; trong kho và trên biểu mẫu là mã của kho, {code}",
        en: "the case file tells the dossier code {other}; in the store and on forms it is the code of the store, {code}",
    }
    /// A command was taken.
    TAKEN { vi: "đã ghi, dòng {line}:", en: "taken, line {line}:" }
    /// A command came again.
    TAKEN_AGAIN {
        vi: "đã ghi từ trước ở dòng {line}; không có gì thay đổi",
        en: "taken before, on line {line}; nothing changed",
    }
    /// A command was refused.
    TAKEN_NOT { vi: "bị từ chối, ghi ở dòng {line}:", en: "refused, on record on line {line}:" }
    /// No event is given.
    NO_EVENTS {
        vi: "chưa nêu sự kiện nào; dùng --event hoặc --events",
        en: "no event is given; use --event or --events",
    }
    /// Limits that ended.
    FIRED { vi: "{at} hồ sơ {code}:", en: "{at} dossier {code}:" }
    /// Nothing ended.
    FIRED_NONE { vi: "không có thời hạn nào hết đến lúc {now}", en: "no limit ended up to {now}" }
    /// A dossier in the list.
    LISTED {
        vi: "{code}  {procedure}  nộp {filed}  {status}  hạn {due}",
        en: "{code}  {procedure}  filed {filed}  {status}  due {due}",
    }
    /// No dossier.
    LISTED_NONE { vi: "không có hồ sơ nào như vậy", en: "there is no such dossier" }
    /// The status is none.
    BAD_STATUS {
        vi: "trạng thái là số từ 1 đến 10, theo danh mục của Cổng Dịch vụ công quốc gia",
        en: "a status is a number from 1 to 10, as the national portal has them",
    }
    /// Nothing is altered.
    VERIFIED {
        vi: "{dossiers} hồ sơ, {lines} dòng nhật ký: tất cả đúng như lúc ghi. Mã của kho: {digest}",
        en: "{dossiers} dossier(s), {lines} line(s): everything is as it was written. Sum of the store: {digest}",
    }
    /// Something is altered.
    VERIFIED_NOT {
        vi: "kho không còn như lúc ghi: {text}",
        en: "the store is not what was written: {text}",
    }
    /// A store was taken in.
    CARRIED {
        vi: "đã nhập {dossiers} hồ sơ, {lines} dòng; đã tính lại và đúng. Mã của kho: {digest}",
        en: "imported {dossiers} dossier(s), {lines} line(s), computed again and right. Sum of the store: {digest}",
    }
}
