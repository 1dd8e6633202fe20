//! Sentences of the rules on channels and online service (codes K).

messages! {
    /// The claimed level is below what the text allows.
    UNDERCLAIMED {
        vi: "thủ tục khai mức trực tuyến `{claimed}` nhưng bản mô tả không có gì cản trở mức `{full}`",
        en: "the procedure claims the online level `{claimed}`, and nothing in the text stands in the way of `{full}`",
    }
    /// What to do about it.
    UNDERCLAIMED_HELP {
        vi: "khai `toàn trình`; nếu luật chuyên ngành buộc có mặt hoặc kiểm tra thì thêm bước đó và `căn cứ` dưới `mức độ trực tuyến:`",
        en: "claim `full`; where a sector law demands presence or a check, write that step and a `basis` under `online level:`",
    }
    /// There is only one channel.
    SINGLE_CHANNEL {
        vi: "thủ tục chỉ có một cách thức nộp: {channel}",
        en: "the procedure has a single channel of filing: {channel}",
    }
    /// What to do about it.
    SINGLE_CHANNEL_HELP {
        vi: "thêm cách thức còn lại (trực tiếp, bưu chính, trực tuyến); nếu luật chuyên ngành chỉ cho một thì thêm `căn cứ` cho cách thức đó",
        en: "add the other channels (in person, post, online); where a sector law allows one only, give it a `basis`",
    }
    /// Why the level and the channels matter.
    UNDERCLAIMED_WHY {
        vi: "người nộp được chọn cách thức nộp (Điều 15, điểm b khoản 1 Điều 5 Nghị định 118/2025/NĐ-CP); từ 01/7/2026 phải cung cấp toàn trình hoặc công bố lý do (Điều 14 Nghị định 224/2026/NĐ-CP; trước đó Điều 11 Nghị định 42/2022/NĐ-CP)",
        en: "the applicant chooses the channel (Articles 15 and 5(1)(b) of Decree 118/2025/NĐ-CP); since 1 July 2026 the service is full or the reason is published (Article 14 of Decree 224/2026/NĐ-CP; before, Article 11 of Decree 42/2022/NĐ-CP)",
    }
}
