//! Words of the page that a check writes for people.

messages! {
    /// The title.
    TITLE { vi: "Kết quả kiểm tra thủ tục hành chính", en: "Administrative procedures: what was found" }
    /// What was looked at.
    SCOPE {
        vi: "theo pháp luật ngày {date}; {files} tệp, {procedures} thủ tục",
        en: "law of {date}; {files} {files|file|files}, {procedures} {procedures|procedure|procedures}",
    }
    /// Heads the table of rules.
    BY_RULE { vi: "Theo quy tắc", en: "By rule" }
    /// A column: the code.
    CODE { vi: "Mã", en: "Code" }
    /// A column: what the rule is about.
    RULE { vi: "Quy tắc", en: "Rule" }
    /// A column: errors.
    ERRORS { vi: "Lỗi", en: "Errors" }
    /// A column: warnings.
    WARNINGS { vi: "Cảnh báo", en: "Warnings" }
    /// A column: notes.
    NOTES { vi: "Lưu ý", en: "Notes" }
    /// Heads the list of procedures.
    PROCEDURES { vi: "Thủ tục", en: "Procedures" }
    /// Heads findings that belong to no procedure.
    OTHERS { vi: "Phát hiện ngoài các thủ tục", en: "Findings outside the procedures" }
    /// The caption of a picture.
    CAPTION {
        vi: "Trình tự; ô có mã là chỗ có phát hiện, bấm vào mã để đọc; phát hiện về giấy tờ, phí, thời hạn chung không nằm ở bước nào nên chỉ có trong danh sách",
        en: "The workflow; a code stands where something was found and leads to it; what is found about papers, fees and limits of the whole belongs to no step and stands in the list only",
    }
    /// Said of a workflow that a program cut out of words.
    GUESSED {
        vi: "Trình tự này do máy tách từ lời văn, chưa ai xác minh",
        en: "A program cut these steps out of words; nobody has verified them",
    }
    /// More procedures than are drawn.
    NOT_DRAWN {
        vi: "Trang này chỉ vẽ trình tự của {n} thủ tục đầu; `tthc graph` vẽ từng thủ tục còn lại",
        en: "Only the workflows of the first {n} procedures are drawn here; `tthc graph` draws any other",
    }
    /// Heads the places of a case in their order.
    PATH { vi: "đường đi", en: "the way" }
    /// What stands there now.
    BEFORE { vi: "đang viết", en: "as it is" }
    /// What would stand there.
    AFTER { vi: "sửa thành", en: "to be" }
    /// Heads what a written reason silences.
    SILENCED { vi: "Bỏ qua có lý do", en: "Silenced with a reason" }
    /// A column: where.
    PLACE { vi: "Chỗ", en: "Place" }
    /// A column: what was found.
    FINDING { vi: "Phát hiện", en: "Finding" }
    /// A column: the reason.
    REASON { vi: "Lý do đã ghi", en: "The reason written" }
    /// Heads the explanation of the rules.
    LAW { vi: "Các quy tắc nói gì, dựa vào đâu", en: "What the rules say and rest on" }
}
