//! Sentences about the papers and the fees of one applicant.

messages! {
    /// A paper of a case.
    PAPER_OF_CASE {
        vi: "thuộc trường hợp “{title}”",
        en: "belongs to the case “{title}”",
    }
    /// A paper of every applicant.
    PAPER_OF_EVERYONE {
        vi: "áp dụng cho mọi người nộp hồ sơ",
        en: "applies to every applicant",
    }
    /// A paper under a condition.
    PAPER_WHEN {
        vi: "vì {condition}",
        en: "because {condition}",
    }
    /// A paper under a condition that hangs on an answer.
    PAPER_ONLY_WHEN {
        vi: "chỉ khi {condition}",
        en: "only when {condition}",
    }
    /// The State looks first.
    PAPER_LOOKED_UP {
        vi: "cơ quan tra cứu {databases} trước; chỉ phải nộp nếu không tìm thấy",
        en: "the agency looks in {databases} first; filed only if nothing is found",
    }
    /// Only if there is one.
    PAPER_IF_ANY {
        vi: "chỉ nộp nếu có",
        en: "filed only if there is one",
    }
    /// Only in a case in words.
    PAPER_IF_WORDS {
        vi: "chỉ nộp nếu {words}; các dữ kiện không quyết định được điều này",
        en: "filed only if {words}; no fact decides this",
    }
    /// It follows.
    PAPER_LATER {
        vi: "được nộp sau",
        en: "may follow later",
    }
    /// An agency prepares it.
    PAPER_PREPARED {
        vi: "do cơ quan lập, người nộp hồ sơ không phải nộp",
        en: "prepared by the agency, not filed by the applicant",
    }
    /// It is the result of an earlier procedure.
    PAPER_FETCHED {
        vi: "là kết quả của thủ tục trước, cơ quan tự lấy, không phải nộp lại",
        en: "is the result of an earlier procedure, fetched by the agency, not filed again",
    }
    /// Answers are missing.
    PAPER_UNDECIDED {
        vi: "chưa quyết định được vì còn thiếu câu trả lời cho {facts}",
        en: "not decided, because {facts} has no answer",
    }
    /// Not due.
    FEE_NOT_FOR {
        vi: "không thu, vì chỉ thu khi {condition}",
        en: "not due, because it is due only when {condition}",
    }
    /// Exempt.
    FEE_EXEMPT {
        vi: "được miễn, vì {condition}",
        en: "exempt, because {condition}",
    }
    /// An answer is missing.
    FEE_NEEDS {
        vi: "chưa tính được vì còn thiếu câu trả lời cho {facts}",
        en: "cannot be told, because {facts} has no answer",
    }
    /// The date is missing.
    FEE_NEEDS_DATE {
        vi: "chưa tính được vì chưa rõ ngày nộp",
        en: "cannot be told, because the filing date is not known",
    }
    /// The source does not say.
    FEE_NOT_STATED {
        vi: "nguồn không nêu mức thu; không được coi là 0 đồng",
        en: "the source does not state the amount; it is not taken for zero",
    }
    /// The province sets it.
    FEE_BY_PROVINCE {
        vi: "mức thu do Hội đồng nhân dân cấp tỉnh quy định; xem bản của tỉnh",
        en: "the provincial council sets the amount; see the province's copy",
    }
    /// The commune, or elsewhere the municipality, sets it.
    FEE_BY_COMMUNE {
        vi: "mức thu để Hội đồng nhân dân cấp xã quy định; thủ tục không ghi con số nào",
        en: "the amount is left to the commune or municipal council; the procedure states no sum",
    }
    /// Nothing is due.
    FEE_NONE {
        vi: "nguồn ghi không thu",
        en: "the source says that nothing is due",
    }
    /// A row of a table.
    FEE_ROW {
        vi: "theo dòng của bảng: {values}",
        en: "by the row of the table: {values}",
    }
    /// A subject with its value.
    FEE_VALUE {
        vi: "{subject} là {value}",
        en: "{subject} is {value}",
    }
    /// Rows overlap.
    FEE_ROWS_OVERLAP {
        vi: "hai dòng của bảng cùng áp dụng với mức khác nhau; cần sửa bảng phí",
        en: "two rows of the table apply with different amounts; the table must be corrected",
    }
    /// No row.
    FEE_NO_ROW {
        vi: "không dòng nào của bảng áp dụng; cần bổ sung bảng phí",
        en: "no row of the table applies; the table must be completed",
    }
    /// A fixed amount.
    FEE_FIXED {
        vi: "{amount}",
        en: "{amount}",
    }
    /// An amount times numbers.
    FEE_TERM {
        vi: "{unit} × {numbers} = {amount}",
        en: "{unit} × {numbers} = {amount}",
    }
    /// An amount for one of something.
    FEE_RATE {
        vi: "{amount}/{unit}",
        en: "{amount}/{unit}",
    }
    /// An amount for one of something, of which nothing says how many there are.
    FEE_PER_UNIT {
        vi: "{rate} là mức cho một {unit}, mà thủ tục không nêu tính cho bao nhiêu {unit}; khai một dữ kiện là số rồi ghi `× <dữ kiện>` sau mức này",
        en: "{rate} is for one {unit}, and the procedure does not say of how many; declare a fact that is a number and write `× <fact>` after the amount",
    }
    /// A number with its fact.
    FEE_NUMBER {
        vi: "{number} ({fact})",
        en: "{number} ({fact})",
    }
    /// A sum of terms.
    FEE_SUM {
        vi: "cộng lại là {amount}",
        en: "together {amount}",
    }
    /// The upper bound.
    FEE_CAPPED {
        vi: "không quá mức tối đa {amount}",
        en: "limited to the maximum of {amount}",
    }
    /// The lower bound.
    FEE_FLOORED {
        vi: "không dưới mức tối thiểu {amount}",
        en: "raised to the minimum of {amount}",
    }
    /// A factor.
    FEE_TIMES {
        vi: "nhân với {number} ({fact}): {before} thành {after}",
        en: "times {number} ({fact}): {before} becomes {after}",
    }
    /// A tier.
    FEE_TIER {
        vi: "{count} đơn vị × {unit} = {amount}",
        en: "{count} units × {unit} = {amount}",
    }
    /// A reduction.
    FEE_REDUCED {
        vi: "giảm {percent} phần trăm: {before} còn {after}",
        en: "reduced by {percent} percent: {before} becomes {after}",
    }
    /// Too large.
    FEE_TOO_LARGE {
        vi: "số tiền vượt quá giới hạn tính được",
        en: "the amount is too large to be counted",
    }
}
