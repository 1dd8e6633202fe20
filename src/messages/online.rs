//! Levels of online service: what one lacks, what a text leaves open.

messages! {
    /// What a level lacks.
    LACKS_PART { vi: "chưa nêu bộ phận `{part}`", en: "the part `{part}` is not stated" }
    /// A kind of lack.
    KIND_PART { vi: "chưa nêu đủ bộ phận tạo thành", en: "a part is not stated" }
    /// A kind of lack.
    KIND_PUBLICATION { vi: "chưa nêu quyết định công bố", en: "no publication decision" }
    /// A kind of lack.
    KIND_BASIS { vi: "chưa nêu căn cứ pháp lý", en: "no legal basis" }
    /// A kind of lack.
    KIND_CHANNEL { vi: "chưa nộp được trực tuyến", en: "no online filing" }
    /// A kind of lack.
    KIND_PRESENCE { vi: "phải có mặt hoặc kiểm tra tại chỗ", en: "presence or a check on site" }
    /// A kind of lack.
    KIND_PAPER { vi: "vẫn đòi bản giấy", en: "paper wanted" }
    /// A kind of lack.
    KIND_PAYMENT { vi: "thu tiền tại quầy", en: "payment at the counter" }
    /// A kind of lack.
    KIND_RESULT { vi: "trả kết quả tại quầy", en: "result at the counter" }
    /// There is no higher level.
    NOTHING_LACKS { vi: "không thiếu", en: "nothing" }
    /// Left open.
    OPEN_FORMS { vi: "mẫu đơn có tải về và điền trực tuyến được không", en: "whether forms can be downloaded and filled in online" }
    /// Left open.
    OPEN_PAYMENT { vi: "nộp tiền trực tuyến bằng cách nào", en: "how money is paid online" }
    /// Left open.
    OPEN_RESULT { vi: "trả kết quả bằng cách nào", en: "how the result is handed over" }
}
