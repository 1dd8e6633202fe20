//! Sentences of the annex of a simplification plan; the annex itself is written in Vietnamese.

messages! {
    /// The title.
    PLAN_TITLE { vi: "phương án đơn giản hóa thủ tục hành chính", en: "simplification plan of an administrative procedure" }
    /// Under the plan.
    PLAN_FOOT {
        vi: "Lập từ bản hiện hành và bản đề xuất theo luật ngày {date}; mỗi số liệu của chi phí có nguồn ở bảng nguồn. Bố cục theo các phương án đã được phê duyệt, chưa đối chiếu với biểu mẫu chính thức (chưa xác minh)",
        en: "made from the version in force and the proposal by the law of {date}; every number of the cost has its source in the table of sources. The layout follows plans that were approved; it was not compared with the official form (unverified)",
    }
    /// Nothing is known.
    PLAN_BLANK { vi: "……", en: "……" }
    /// The field.
    PLAN_FIELD { vi: "I. Lĩnh vực {field}", en: "I. Field {field}" }
    /// The procedure.
    PLAN_PROCEDURE { vi: "1. {title} (mã {code})", en: "1. {title} (code {code})" }
    /// A section.
    PLAN_CONTENT { vi: "1.1. Nội dung đơn giản hóa và lý do", en: "1.1. What is simplified, and why" }
    /// A section.
    PLAN_EXECUTION { vi: "1.2. Kiến nghị thực thi", en: "1.2. What is to be amended" }
    /// A section.
    PLAN_BENEFIT { vi: "1.3. Lợi ích phương án đơn giản hóa", en: "1.3. Benefit" }
    /// No change.
    PLAN_NOTHING { vi: "hai bản không khác nhau về điều phải thực hiện", en: "the versions ask the same" }
    /// A number of the cost that changes.
    PLAN_INPUT { vi: "{letter}) {key}: từ {before} thành {after} (số liệu chi phí)", en: "{letter}) {key}: from {before} to {after} (a number of the cost)" }
    /// Before what is not eased.
    PLAN_NOT_EASED {
        vi: "Các nội dung sau không làm thủ tục nhẹ hơn hoặc cần người rà soát đọc:",
        en: "what follows does not ease the procedure, or is to be read by a reviewer:",
    }
    /// One change.
    PLAN_ITEM { vi: "{letter}) {what}", en: "{letter}) {what}" }
    /// Its reason.
    PLAN_REASON { vi: "Lý do: {reason}", en: "why: {reason}" }
    /// No reason is written.
    PLAN_NO_REASON { vi: "…… (chưa ghi; viết vào ghi chú của phần này trong bản đề xuất)", en: "…… (not written; put it into a note of this element in the proposal)" }
    /// A finding that is mended.
    PLAN_MENDED { vi: "khắc phục phát hiện {code}: {message}", en: "mends the finding {code}: {message}" }
    /// A change.
    PLAN_DROPPED { vi: "bỏ {part} “{name}” ({effect})", en: "{part} “{name}” is dropped ({effect})" }
    /// A change.
    PLAN_ADDED { vi: "thêm {part} “{name}” ({effect})", en: "{part} “{name}” is new ({effect})" }
    /// A change.
    PLAN_CHANGED {
        vi: "{part} “{name}”, {side}: từ “{before}” thành “{after}” ({effect})",
        en: "{part} “{name}”, {side}: from “{before}” to “{after}” ({effect})",
    }
    /// A change of the only time limit.
    PLAN_CHANGED_LIMIT {
        vi: "{part}: từ “{before}” thành “{after}” ({effect})",
        en: "{part}: from “{before}” to “{after}” ({effect})",
    }
    /// Nothing was said.
    PLAN_UNSAID { vi: "không nêu", en: "not stated" }
    /// An instrument.
    PLAN_INSTRUMENT { vi: "- {name}:", en: "- {name}:" }
    /// A provision.
    PLAN_AMEND { vi: "+ sửa đổi, bổ sung {place} (nội dung {letters})", en: "+ amend {place} (items {letters})" }
    /// A provision.
    PLAN_REPEAL { vi: "+ bãi bỏ {place} hoặc phần quy định tương ứng (nội dung {letters})", en: "+ repeal {place}, or what it says of this (items {letters})" }
    /// The file names no provision.
    PLAN_NO_PLACE { vi: "điều khoản chưa rõ (tệp chỉ nêu văn bản)", en: "a provision that is not known (the file names the instrument only)" }
    /// The basis is in the list of the procedure.
    PLAN_OF_LIST { vi: "điều khoản chưa rõ (văn bản chỉ có trong danh sách căn cứ chung)", en: "a provision that is not known (the instrument stands in the list of the whole procedure only)" }
    /// Changes without basis.
    PLAN_NO_BASIS { vi: "- Chưa rõ văn bản phải sửa, vì bản hiện hành không nêu căn cứ của nội dung {letters}", en: "- what is to be amended is not known: the version in force names no basis of the items {letters}" }
    /// Nothing to amend.
    PLAN_NO_AMENDMENT { vi: "không có điều khoản nào phải sửa", en: "no provision is to be amended" }
    /// Demands without basis.
    PLAN_UNFOUNDED { vi: "- Lỗi của phương án: nội dung {letters} đòi thêm mà chưa có căn cứ đủ", en: "- error of the proposal: items {letters} ask more without a sufficient basis" }
    /// No numbers were given.
    PLAN_NO_COST { vi: "chi phí tuân thủ: chưa tính, vì chưa có tham số", en: "compliance cost: not counted, no parameters were given" }
    /// A sum.
    PLAN_COST_BEFORE { vi: "- Chi phí tuân thủ trước khi đơn giản hóa: {cost}/năm", en: "- compliance cost before: {cost} a year" }
    /// A sum.
    PLAN_COST_AFTER { vi: "- Chi phí tuân thủ sau khi đơn giản hóa: {cost}/năm", en: "- compliance cost after: {cost} a year" }
    /// A sum.
    PLAN_COST_SAVED { vi: "- Chi phí tiết kiệm: {cost}/năm", en: "- saved: {cost} a year" }
    /// A rate.
    PLAN_COST_RATE { vi: "- Tỷ lệ cắt giảm chi phí: {rate}", en: "- cut by: {rate}" }
    /// A row.
    PLAN_PER_DOSSIER { vi: "một hồ sơ", en: "a dossier" }
    /// A row.
    PLAN_PER_APPLICANT { vi: "một đối tượng trong một năm", en: "an applicant in a year" }
    /// A row.
    PLAN_PER_YEAR { vi: "cả năm", en: "a year" }
    /// Before the table of items.
    PLAN_ITEMS { vi: "Số mục giữ nguyên, sửa đổi, bãi bỏ:", en: "items kept, amended and repealed:" }
    /// A column.
    PLAN_COLUMN_KEPT { vi: "giữ nguyên", en: "kept" }
    /// A column.
    PLAN_COLUMN_AMENDED { vi: "sửa đổi", en: "amended" }
    /// A column.
    PLAN_COLUMN_REPEALED { vi: "bãi bỏ", en: "repealed" }
    /// A column.
    PLAN_COLUMN_ADDED { vi: "thêm mới", en: "new" }
    /// A column.
    PLAN_COLUMN_CUT { vi: "cắt giảm, đơn giản hóa", en: "cut" }
    /// A column.
    PLAN_COLUMN_WHAT { vi: "chỉ tiêu", en: "what" }
    /// A column.
    PLAN_COLUMN_BEFORE { vi: "trước", en: "before" }
    /// A column.
    PLAN_COLUMN_AFTER { vi: "sau", en: "after" }
    /// A column.
    PLAN_COLUMN_SAVED { vi: "tiết kiệm", en: "saved" }
    /// A column.
    PLAN_COLUMN_RATE { vi: "tỷ lệ cắt giảm", en: "cut by" }
    /// A column.
    PLAN_COLUMN_WHEN { vi: "thời điểm", en: "when" }
    /// A column.
    PLAN_COLUMN_INPUT { vi: "số liệu", en: "input" }
    /// A column.
    PLAN_COLUMN_VALUE { vi: "giá trị", en: "value" }
    /// A column.
    PLAN_COLUMN_SOURCE { vi: "nguồn", en: "source" }
    /// Missing numbers.
    PLAN_MISSING { vi: "chưa có, không được đoán: {names}", en: "not given, and not to be guessed: {names}" }
    /// Before the table of counts.
    PLAN_COUNTED { vi: "Các chỉ tiêu đếm được:", en: "what is counted:" }
    /// Before the table of sources.
    PLAN_SOURCES { vi: "Nguồn của từng số:", en: "the source of each number:" }
}
