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
    /// Obstacles that are no reason.
    NO_REASON {
        vi: "thủ tục khai một phần mà chỉ vướng điều không phải lý do được phép: {obstacles}",
        en: "the procedure claims partial for things that are no allowed reason: {obstacles}",
    }
    /// A step of presence that no law prescribes.
    PRESENCE_WITHOUT_LAW {
        vi: "thủ tục khai một phần vì bước `{step}` cần có mặt hoặc kiểm tra tại chỗ, nhưng không dẫn luật chuyên ngành nào buộc như vậy",
        en: "the procedure claims partial because step `{step}` needs presence or a check on site, and cites no sector law that demands it",
    }
    /// Which reasons are allowed.
    NO_REASON_WHY {
        vi: "một phần phải công bố lý do và quy định của luật chuyên ngành: phải hiện diện, phải kiểm tra tại hiện trường, sự cố kỹ thuật, vấn đề kỹ thuật khác (Điều 14 Nghị định 224/2026/NĐ-CP; trước đó điểm b khoản 1 Điều 11 Nghị định 42/2022/NĐ-CP)",
        en: "partial needs a published reason and the sector law: presence, a check on site, a technical incident, another technical problem (Article 14 of Decree 224/2026/NĐ-CP; before, Article 11(1)(b) of Decree 42/2022/NĐ-CP)",
    }
    /// What to do about it.
    NO_REASON_HELP {
        vi: "thêm `căn cứ` có điều, khoản cho bước đó; hoặc ghi `mức độ trực tuyến: một phần, vì sự cố kỹ thuật`; không có lý do thì bỏ cản trở và khai toàn trình",
        en: "give that step a `basis` with its article, or write `online level: partial, because technical incident`; where there is no reason, drop the obstacle and claim full",
    }
    /// Single window without its regime.
    WINDOW_AS_ONE_STOP {
        vi: "thủ tục nộp qua Cổng một cửa quốc gia mà đang theo quy định một cửa",
        en: "the procedure is filed by the national single window and follows the one-stop rules",
    }
    /// Single window beside other channels.
    WINDOW_BESIDE_ONE_STOP {
        vi: "hồ sơ nộp qua Cổng một cửa quốc gia không theo quy định một cửa mà thủ tục đang áp dụng; các kênh khác thì theo",
        en: "filings by the national single window do not follow the one-stop rules that this procedure has; the other channels do",
    }
    /// The regime without its channel.
    WINDOW_WITHOUT_CHANNEL {
        vi: "thủ tục khai chế độ một cửa quốc gia mà không có kênh một cửa quốc gia",
        en: "the procedure has the regime of the national single window and no such channel",
    }
    /// Why the regime matters.
    WINDOW_WHY {
        vi: "nghị định một cửa không áp dụng cho Cơ chế một cửa quốc gia theo pháp luật hải quan (khoản 2 Điều 1 Nghị định 118/2025/NĐ-CP, trước đó của Nghị định 61/2018/NĐ-CP)",
        en: "the one-stop decree leaves out the National Single Window of customs law (Article 1(2) of Decree 118/2025/NĐ-CP, before of Decree 61/2018/NĐ-CP)",
    }
    /// What to do about it.
    WINDOW_HELP {
        vi: "ghi `chế độ: một cửa quốc gia` và kênh `một cửa quốc gia` cùng nhau; có nhiều kênh thì tra thời hạn, bổ sung của kênh này ở văn bản về hải quan",
        en: "write `regime: national single window` and the channel `national single window` together; with several channels look up the limits of this one in the texts on customs",
    }
}
