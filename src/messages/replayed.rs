//! What would have become of dossiers under a proposal.

messages! {
    /// Above the rows.
    HEAD {
        vi: "hồ sơ đã có, nếu giải quyết theo phương án: so được {n} trong {all} hồ sơ",
        en: "dossiers that came, had the proposal been in force: {n} of {all} can be compared",
    }
    /// A row.
    ROW { vi: "{what}: {before} → {after}", en: "{what}: {before} → {after}" }
    /// A row.
    IN_TIME { vi: "hồ sơ trước hoặc đúng hạn", en: "dossiers early or on time" }
    /// A row.
    LATE { vi: "hồ sơ quá hạn", en: "dossiers overdue" }
    /// A row.
    PAPERS { vi: "giấy tờ người nộp đã nộp", en: "papers that applicants filed" }
    /// A row.
    REQUESTS { vi: "lần yêu cầu bổ sung", en: "requests for more papers" }
    /// A row.
    MONEY {
        vi: "phí, lệ phí, giá dịch vụ phải trả (đồng, {n} hồ sơ biết số tiền)",
        en: "fees, charges and prices due (đồng, known of {n} dossiers)",
    }
    /// A row.
    COST { vi: "chi phí tuân thủ (đồng)", en: "compliance cost (đồng)" }
    /// Dossiers.
    NOW_IN_TIME { vi: "không còn quá hạn: {codes}", en: "no longer overdue: {codes}" }
    /// Dossiers.
    NOW_LATE { vi: "thành quá hạn: {codes}", en: "overdue now: {codes}" }
    /// Dossiers that cannot be compared.
    UNLIKE { vi: "không so được {n} hồ sơ, {why}: {codes}", en: "not compared: {n}, {why}: {codes}" }
    /// Why.
    NOT_FILED { vi: "chưa từng được nộp", en: "never filed" }
    /// Why.
    MOVED { vi: "đã chuyển sang phiên bản khác khi đang giải quyết", en: "moved to another version while running" }
    /// Why.
    RUNNING { vi: "chưa giải quyết xong", en: "not ended" }
    /// Why.
    REFUSED {
        vi: "phương án không cho làm bước `{step}` như đã làm ({rule})",
        en: "the proposal refuses what was done at `{step}` ({rule})",
    }
    /// Why.
    REFUSED_FILING { vi: "phương án không nhận hồ sơ như đã nộp ({rule})", en: "the proposal refuses the filing ({rule})" }
    /// Why.
    WAITS { vi: "phương án đòi bước `{step}` mà chưa ai làm", en: "the proposal wants the step `{step}`, which nobody did" }
    /// What is taken for granted.
    ASSUMED {
        vi: "giả định: người nộp khai, nộp và trả như đã làm; cơ quan làm xong các bước còn lại đúng lúc đã làm xong; yêu cầu bổ sung giấy tờ mà phương án không đòi thì không có",
        en: "assumed: applicants answer, file and pay as they did; officers end the steps that remain when they ended them; requests for papers that the proposal does not want are not made",
    }
    /// A comparison of folders.
    ONE_PROCEDURE {
        vi: "`--store` chỉ dùng khi so hai bản của một thủ tục, không dùng khi so hai thư mục",
        en: "`--store` is for two versions of one procedure, not for two folders",
    }
    /// Nothing to play.
    NONE {
        vi: "kho `{path}` không có hồ sơ nào của thủ tục `{procedure}`",
        en: "the store `{path}` has no dossier of the procedure `{procedure}`",
    }
}
