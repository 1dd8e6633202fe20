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
}
