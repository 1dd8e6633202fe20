//! Portfolios of proposals.

messages! {
    /// The title of the annex.
    PLAN_TITLE { vi: "tổng hợp phương án đơn giản hóa thủ tục hành chính", en: "simplification plans of administrative procedures" }
    /// The head.
    HEAD { vi: "các phương án so với bản hiện hành, theo luật ngày {date}, phương án tiết kiệm nhiều nhất đứng trước", en: "proposals against what is in force, by the law of {date}, what saves most first" }
    /// One pair.
    ROW {
        vi: "nhẹ hơn {eased}, nặng hơn hoặc chuyển chỗ {heavier}, phải đọc {read}, thiếu căn cứ {errors}",
        en: "eased {eased}, heavier or moved {heavier}, to be read {read}, without a sufficient basis {errors}",
    }
    /// One pair.
    ROW_NUMBERS {
        vi: "giấy tờ {papers}; thời hạn {time}; tiết kiệm một năm {saved}",
        en: "papers {papers}; time limit {time}; saved in a year {saved}",
    }
    /// Before the sums.
    SUMS { vi: "cộng lại", en: "together" }
    /// How many pairs there are.
    PAIRS {
        vi: "{n} thủ tục có thay đổi, {same} thủ tục không đổi; {old} thủ tục chỉ có ở bản hiện hành, {new} thủ tục chỉ có ở bản đề xuất",
        en: "{n} {n|procedure changes|procedures change}, {same} {same|stays|stay}; {old} only in force, {new} only proposed",
    }
    /// What is saved.
    SAVED {
        vi: "chi phí tuân thủ một năm: {before} → {after}, tiết kiệm {saved}, cắt giảm {rate} % ({n}/{all} thủ tục có số liệu)",
        en: "compliance cost in a year: {before} → {after}, saved {saved}, cut by {rate} % ({n} of {all} procedures have the numbers)",
    }
    /// No cost is known.
    NO_COST { vi: "chi phí tuân thủ chưa tính: không thủ tục nào có đủ tham số", en: "compliance cost is not counted: no procedure has all parameters" }
    /// A provision.
    TO_AMEND { vi: "{name}: sửa đổi {place} ({n} thủ tục)", en: "{name}: amend {place} ({n} {n|procedure|procedures})" }
    /// A provision.
    TO_REPEAL { vi: "{name}: bãi bỏ {place} ({n} thủ tục)", en: "{name}: repeal {place} ({n} {n|procedure|procedures})" }
    /// Without a proposal.
    ONLY_OLD { vi: "chỉ có ở bản hiện hành: {names}", en: "only in force: {names}" }
    /// Without a version in force.
    ONLY_NEW { vi: "chỉ có ở bản đề xuất: {names}", en: "only proposed: {names}" }
    /// Folders whose parameters are one file.
    PARAMS_NO_FOLDER {
        vi: "so hai thư mục thì `--params` là thư mục có một tệp cho mỗi thủ tục, tên là mã hay tên thủ tục, như `1.000001.yaml`; `{path}` không phải thư mục",
        en: "for two folders `--params` is a folder with a file for each procedure, named by its code or name, such as `1.000001.yaml`; `{path}` is no folder",
    }
    /// Nothing to compare.
    NO_PAIR {
        vi: "`{old}` và `{new}` không có thủ tục nào cùng mã hay cùng tên",
        en: "no procedure of `{old}` has the code or the name of one of `{new}`",
    }
    /// A column.
    COLUMN_CODE { vi: "mã", en: "code" }
    /// A column.
    COLUMN_TITLE { vi: "thủ tục", en: "procedure" }
    /// A column.
    COLUMN_EASED { vi: "nhẹ hơn", en: "eased" }
    /// A column.
    COLUMN_HEAVIER { vi: "nặng hơn, chuyển chỗ", en: "heavier, moved" }
    /// A column.
    COLUMN_READ { vi: "phải đọc", en: "to be read" }
    /// A column.
    COLUMN_ERRORS { vi: "thiếu căn cứ", en: "without basis" }
    /// A column.
    COLUMN_PAPERS { vi: "giấy tờ", en: "papers" }
    /// A column.
    COLUMN_TIME { vi: "thời hạn", en: "time limit" }
    /// A column.
    COLUMN_SAVED { vi: "tiết kiệm một năm", en: "saved in a year" }
}
