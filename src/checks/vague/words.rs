//! The words by which open demands are told from decided ones.

/// Nouns that stand for papers in general.
pub(super) const PAPERS: &[&[&str]] = &[
    &["giấy", "tờ"],
    &["tài", "liệu"],
    &["chứng", "từ"],
    &["văn", "bản"],
    &["hồ", "sơ"],
];
/// Words before `khác` that make it speak of somebody or somewhere else.
pub(super) const OTHERS: &[&str] = &[
    "người",
    "nước",
    "quan",
    "chức",
    "nơi",
    "tỉnh",
    "bên",
    "nghiệp",
    "vị",
    "quyền",
    "nhân",
    "phương",
    "hình",
    "thức",
    "mục",
    "nghề",
    "ngành",
    "loại",
    "trường",
    "hợp",
    "giá",
];
/// Words that name an act when they follow `theo quy định`.
pub(super) const ACTS: &[&[&str]] = &[
    &["nghị", "quyết"],
    &["quyết", "định"],
    &["phụ", "lục"],
    &["mẫu", "số"],
    &["hiệp", "định"],
    &["công", "ước"],
    &["quy", "chuẩn"],
    &["điều", "lệ"],
    &["quy", "chế"],
];
/// Words that name a normative act of the State.
pub(super) const LAWS: &[&[&str]] = &[
    &["nghị", "định"],
    &["thông", "tư"],
    &["bộ", "luật"],
    &["pháp", "lệnh"],
];
/// Who may leave it open in `nếu … có yêu cầu`.
pub(super) const OPEN_SUBJECTS: &[&[&str]] = &[
    &["pháp", "luật"],
    &["cơ", "quan"],
    &["quy", "định"],
    &["luật"],
];
/// Words after `khác` that speak of papers accepted instead.
pub(super) const EQUIVALENT: &[&[&str]] = &[
    &["có", "giá", "trị", "tương", "đương"],
    &["có", "giá", "trị", "pháp", "lý", "tương", "đương"],
    &["có", "giá", "trị", "thay", "thế"],
    &["tương", "đương"],
];
/// Words between a noun and its `khác` that say nothing of what the paper is.
pub(super) const GENERAL: &[&str] = &[
    "có", "liên", "quan", "hợp", "pháp", "lệ", "lý", "cần", "thiết", "bổ", "sung", "kèm", "theo",
    "chứng", "minh", "tương", "đương", "gốc", "phải", "giấy", "tờ", "tài", "liệu", "văn", "bản",
    "hồ", "sơ", "từ", "và", "các",
];
/// Words after `khác` that say what the paper has to show.
pub(super) const SHOWING: &[&[&str]] = &[
    &["chứng", "minh"],
    &["chứng", "nhận"],
    &["xác", "định"],
    &["xác", "nhận"],
    &["thể", "hiện"],
    &["nhằm"],
    &["có", "ảnh"],
    &["có", "dán", "ảnh"],
    &["có", "ghi"],
    &["có", "giá", "trị"],
    &["có", "quy", "định"],
    &["có", "nội", "dung"],
    &["có", "thỏa", "thuận"],
    &["mà"],
    &["có", "thể", "hiện"],
    &["để", "chứng", "minh"],
    // An agreement says what goes with its files.
    &["theo", "yêu", "cầu", "của", "thỏa", "thuận"],
];
/// Words after `liên quan` that bound nothing.
pub(super) const UNBOUNDED: &[&str] = &[
    "khác", "kèm", "theo", "của", "và", "hoặc", "nếu", "đối", "trong", "khi", "được", "do", "phải",
    "có", "dự",
];
/// Words that may stand between `hoặc` and the noun of what is accepted instead.
pub(super) const BEFORE_NOUN: &[&str] = &[
    "các", "những", "một", "số", "loại", "bản", "sao", "chụp", "chính", "hình", "thức", "giấy",
    "tờ", "tài", "liệu", "văn", "hồ", "sơ", "chứng", "từ", "kèm", "theo", "quyết", "định", "thông",
    "báo", "biên", "hợp", "đồng", "hóa", "đơn",
];
/// Nouns that name no paper, of which `theo quy định` then says all.
pub(super) const NAMELESS: &[&[&str]] = &[
    &["giấy", "tờ"],
    &["tài", "liệu"],
    &["chứng", "từ"],
    &["hồ", "sơ"],
    &["thành", "phần"],
];
/// The longest distance in words between such a noun and its `theo quy định`.
pub(super) const PRESCRIBED_REACH: usize = 3;
/// The longest distance in words from `theo quy định` to the country whose rules they are.
pub(super) const FOREIGN_REACH: usize = 6;
/// The longest distance in words from `theo quy định` to the periods of the law in which a paper was issued.
pub(super) const PERIOD_REACH: usize = 30;
/// In a longer text several papers are told, and the open words are of one of them.
pub(super) const LONG: usize = 60;
/// The longest distance in words between open words and the colon of their list.
pub(super) const LIST_REACH: usize = 24;
/// The longest distance in words between a noun and its `khác`.
pub(super) const REACH: usize = 4;
/// The longest distance in words between `nếu` and `yêu cầu`.
pub(super) const CONDITION_REACH: usize = 10;

/// Words by which the open words of a request only ask for a look at the paper or its original.
pub(super) const COMPARED: &[&[&str]] = &[&["đối", "chiếu"], &["so", "sánh"]];
