//! Sentences of the rules on steps (codes Q).

messages! {
    /// A step of the administration without an agency.
    STEP_WITHOUT_ACTOR {
        vi: "bước `{step}` không nói cơ quan nào làm",
        en: "step `{step}` does not say which agency acts",
    }
    /// Why a step needs an actor.
    STEP_WITHOUT_ACTOR_WHY {
        vi: "người nộp hồ sơ phải biết cơ quan, bộ phận chịu trách nhiệm ở từng bước (Phụ lục I Nghị định 63/2010/NĐ-CP bản gốc, câu 6)",
        en: "the applicant must know which body is responsible at each step (Decree 63/2010/NĐ-CP, original Annex I, question 6)",
    }
    /// What to do about it.
    STEP_WITHOUT_ACTOR_HELP {
        vi: "viết tên cơ quan trước việc làm, ví dụ `{step}: {agency} {act}`",
        en: "write the agency before the act, such as `{step}: {agency} {act}`",
    }
    /// A condition in words that measure nothing.
    SUBJECTIVE_CONDITION {
        vi: "điều kiện `{condition}` dùng chữ không đo được: “{phrase}”",
        en: "condition `{condition}` uses words that measure nothing: “{phrase}”",
    }
    /// A condition that nothing proves and nobody checks.
    UNCHECKED_CONDITION {
        vi: "điều kiện `{condition}` không giấy tờ nào chứng minh, không bước nào kiểm tra",
        en: "condition `{condition}` is proved by no paper and checked by no step",
    }
    /// Why a condition must be verifiable.
    UNVERIFIABLE_WHY {
        vi: "điều kiện phải rõ ràng, cụ thể (câu 2, câu 7 Phụ lục III Nghị định 63/2010/NĐ-CP bản gốc; khoản 1 Điều 7); không đo được thì mỗi nơi xét một khác",
        en: "a condition must be clear (questions 2 and 7 of Annex III of Decree 63/2010/NĐ-CP, original; Article 7(1)); without a measure every office decides its own way",
    }
    /// What to do about it.
    UNVERIFIABLE_HELP {
        vi: "ghi số đo hoặc tiêu chuẩn của văn bản và `chứng minh bằng <giấy tờ>`; không ai kiểm tra thì bỏ điều kiện",
        en: "write the measure or standard of the law and `proved by <paper>`; drop what nobody checks",
    }
}
