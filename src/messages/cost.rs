//! Sentences about the cost of compliance.

messages! {
    /// A key of the change only, or of the file only.
    COST_ONLY_NOW { vi: "`{key}` chỉ đứng ngoài `{after}`", en: "`{key}` stands outside `{after}` only" }
    /// The same, turned round.
    COST_ONLY_AFTER {
        vi: "`{key}` chỉ đứng trong `{after}`, vì nói giấy tờ nào không còn phải nộp",
        en: "`{key}` stands in `{after}` only, since it says which papers are no longer asked",
    }
    /// A count with a fraction.
    COST_NOT_WHOLE { vi: "số đối tượng phải là số nguyên, không phải {value}", en: "applicants are counted in whole numbers, {value} is none" }
    /// More than all.
    COST_NOT_SHARE {
        vi: "tỷ lệ hồ sơ từ 0 đến 100 %, không thể là {value} %",
        en: "a share of dossiers lies between 0 and 100 %, {value} % does not",
    }
    /// Not a number.
    COST_NOT_NUMBER { vi: "`{value}` không phải một số; {marks}", en: "`{value}` is no number; {marks}" }
    /// Not a way of rounding.
    COST_NOT_ROUNDING {
        vi: "`{value}` không phải cách làm tròn; ghi gần nhất hoặc bỏ phần lẻ",
        en: "`{value}` is no way of rounding; write half-up or down",
    }
    /// A published sum beside rows.
    COST_TWICE {
        vi: "`{sum}` đã gồm mọi việc và khoản thu; ghi kèm từng việc, thu nhập hay phí thì tính hai lần, hãy bỏ một bên",
        en: "`{sum}` holds all work and fees already; rows, wage or fees beside it would count twice, take one of them out",
    }
    /// A sum beyond counting.
    COST_TOO_LARGE {
        vi: "tổng quá lớn để tính bằng đồng; xem lại các số trong tệp tham số",
        en: "the sum is too large to be counted in đồng; look at the numbers of the parameter file again",
    }
    /// The head.
    COST_HEAD { vi: "chi phí tuân thủ thủ tục `{name}`, bản áp dụng ngày {date}", en: "compliance cost of `{name}`, version of {date}" }
    /// The method.
    COST_METHOD {
        vi: "theo Điều 27 Thông tư 02/2017/TT-VPCP: một lần thực hiện là chi phí các công việc cộng phí, lệ phí; một năm là số đó nhân số lần và số đối tượng",
        en: "by Article 27 of Circular 02/2017/TT-VPCP: one time is the work and the fees; a year is that times the times and the applicants",
    }
    /// How it is rounded.
    COST_HALF_UP { vi: "mỗi dòng làm tròn đến đồng gần nhất, nửa đồng làm tròn lên", en: "each row is rounded to the nearest đồng, a half upwards" }
    /// How it is rounded.
    COST_DOWN { vi: "mỗi dòng bỏ phần lẻ của đồng", en: "each row drops parts of a đồng" }
    /// A state.
    COST_NOW { vi: "hiện hành", en: "now" }
    /// A state.
    COST_AFTER { vi: "sau đơn giản hóa", en: "after simplification" }
    /// A row.
    COST_ROW { vi: "{row}: {cost}", en: "{row}: {cost}" }
    /// A row with how it was counted.
    COST_ROW_BY { vi: "{row}: {how} = {cost}", en: "{row}: {how} = {cost}" }
    /// A part of a row.
    COST_TIME { vi: "{hours} giờ × {wage}", en: "{hours} h × {wage}" }
    /// A part of a row.
    COST_PLUS { vi: "{left} + {right}", en: "{left} + {right}" }
    /// A part of a row.
    COST_SHARE { vi: "({sum}) × {share} % hồ sơ", en: "({sum}) × {share} % of dossiers" }
    /// A paper.
    COST_PAPER { vi: "chuẩn bị giấy tờ `{name}`", en: "prepare the paper `{name}`" }
    /// An activity.
    COST_SUBMIT { vi: "nộp hồ sơ", en: "submit the dossier" }
    /// An activity.
    COST_PAY { vi: "nộp phí, lệ phí", en: "pay the fees" }
    /// An activity.
    COST_INSPECTION { vi: "chuẩn bị, phục vụ kiểm tra, đánh giá", en: "prepare and serve the inspection" }
    /// An activity.
    COST_OTHER { vi: "công việc khác", en: "other work" }
    /// An activity.
    COST_RECEIVE { vi: "nhận kết quả", en: "receive the result" }
    /// Fees.
    COST_FEES_STATED { vi: "phí, lệ phí theo văn bản thủ tục: {cost}", en: "fees as the procedure states them: {cost}" }
    /// Fees.
    COST_FEES_GIVEN { vi: "phí, lệ phí theo tham số: {cost}", en: "fees as the parameters say: {cost}" }
    /// A sum.
    COST_PUBLISHED { vi: "một hồ sơ, theo số đã công bố: {cost}", en: "a dossier, as published: {cost}" }
    /// A sum.
    COST_DOSSIER { vi: "một hồ sơ: {cost}", en: "a dossier: {cost}" }
    /// A part of a sum.
    COST_KNOWN { vi: "phần đã biết của một hồ sơ: {cost}; chưa đủ để gọi là chi phí", en: "the part of a dossier that is known: {cost}; not enough to be called its cost" }
    /// A sum.
    COST_APPLICANT_YEAR { vi: "một đối tượng trong một năm: × {times} lần = {cost}", en: "an applicant in a year: × {times} times = {cost}" }
    /// A sum.
    COST_YEAR { vi: "cả năm: {cost} ({n} hồ sơ)", en: "a year: {cost} ({n} dossiers)" }
    /// The volume.
    COST_VOLUME { vi: "số hồ sơ một năm lấy từ số lượng ghi trong thủ tục", en: "the dossiers of a year are the yearly volume that the procedure states" }
    /// What is not known.
    COST_MISSING { vi: "chưa có, không được đoán: {n}", en: "not given, and not to be guessed: {n}" }
    /// A row that is missing.
    COST_MISSING_ROW { vi: "{key}: {row} cần số giờ, chi phí hoặc tiền thuê dịch vụ; không tốn gì thì ghi 0", en: "{key}: {row} needs hours, expenses or hired service; write 0 where it costs nothing" }
    /// A number that is missing.
    COST_MISSING_SHARE { vi: "{key}: chỉ một số hồ sơ phải nộp giấy tờ này, cần biết bao nhiêu phần trăm", en: "{key}: only some dossiers need this paper; in how many percent of them?" }
    /// A number that is missing.
    COST_MISSING_FEES { vi: "{key}: văn bản thủ tục không cho một số tiền chung cho mọi người", en: "{key}: the procedure does not state one sum for all" }
    /// A number that is missing.
    COST_MISSING_NUMBER { vi: "{key}", en: "{key}" }
    /// A saving.
    COST_SAVING { vi: "lợi ích", en: "benefit" }
    /// A saving.
    COST_SAVED_DOSSIER { vi: "một hồ sơ: {before} → {after}, tiết kiệm {saved}{rate}", en: "a dossier: {before} → {after}, saved {saved}{rate}" }
    /// A saving.
    COST_SAVED_YEAR { vi: "cả năm: {before} → {after}, tiết kiệm {saved}{rate}", en: "a year: {before} → {after}, saved {saved}{rate}" }
    /// A rate.
    COST_RATE { vi: ", tỷ lệ cắt giảm {rate} %", en: ", cut by {rate} %" }
    /// Papers that the State holds.
    COST_HELD { vi: "nếu bỏ mọi giấy tờ mà Nhà nước đã có", en: "if no paper is asked that the State holds already" }
    /// One of them.
    COST_HELD_ROW { vi: "{row}: {codes}", en: "{row}: {codes}" }
    /// Why one of them.
    COST_HELD_LOOK_UP { vi: "thủ tục đã cho tra cứu trước", en: "the procedure has it looked up first" }
    /// None.
    COST_HELD_NONE { vi: "không thấy giấy tờ nào như vậy", en: "no such paper is found" }
    /// What it would save is not known.
    COST_HELD_UNKNOWN { vi: "chưa tính được tiết kiệm bao nhiêu, vì chưa đủ số từng việc", en: "what this saves cannot be counted without the numbers of each work" }
    /// Which input moves it.
    COST_SWINGS { vi: "tăng một số thêm một phần mười thì kết quả đổi", en: "what a tenth more of one input does to the result" }
    /// One input.
    COST_SWING { vi: "{key}: {by}", en: "{key}: {by}" }
    /// The sources.
    COST_SOURCES { vi: "nguồn của từng số", en: "the source of each number" }
    /// One source.
    COST_SOURCE { vi: "{key} = {value}: {source}", en: "{key} = {value}: {source}" }
    /// Names a paper that is no longer asked.
    COST_DROPPED { vi: "không còn phải nộp: {names}", en: "no longer asked: {names}" }
}
