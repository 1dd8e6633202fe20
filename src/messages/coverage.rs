//! Sentences about what examples reach.

messages! {
    /// Steps.
    STEPS { vi: "bước", en: "steps" }
    /// Branches of the flow.
    BRANCHES { vi: "nhánh và kết quả của bước", en: "branches and outcomes of steps" }
    /// Papers.
    DOCUMENTS { vi: "giấy tờ", en: "papers" }
    /// Fees.
    FEES { vi: "khoản thu", en: "fees and charges" }
    /// Clocks.
    CLOCKS { vi: "thời hạn", en: "time limits" }
    /// Grounds.
    GROUNDS { vi: "căn cứ từ chối", en: "grounds for refusal" }
    /// Results.
    RESULTS { vi: "kết quả", en: "results" }

    /// How much of one kind is reached.
    COUNT { vi: "{kind} {reached}/{total}", en: "{kind} {reached}/{total}" }
    /// One procedure.
    PROCEDURE { vi: "{n} ví dụ của `{procedure}` đi qua: {counts}", en: "what {n} {n|example reaches|examples reach} of `{procedure}`: {counts}" }
    /// Nothing to reach.
    NOTHING { vi: "không có gì để phủ", en: "nothing to cover" }
    /// One thing that is not reached.
    MISSED { vi: "{kind} {name} – {why}", en: "{kind} {name} – {why}" }
    /// Branches that go on from there.
    BEYOND {
        vi: "còn {n} nhánh đi từ những chỗ chưa ví dụ nào tới",
        en: "{n} more {n|branch goes|branches go} on from places that no example reaches",
    }
    /// A procedure whose examples were not run.
    NOT_MEASURED {
        vi: "chưa biết ví dụ của `{procedure}` đi qua những đâu: thủ tục còn lỗi viết",
        en: "what the examples of `{procedure}` reach is not measured: the procedure has errors of writing",
    }

    /// One step.
    STEP { vi: "bước", en: "step" }
    /// One branch.
    BRANCH { vi: "nhánh", en: "branch" }
    /// One paper.
    DOCUMENT { vi: "giấy tờ", en: "paper" }
    /// One fee.
    FEE { vi: "khoản thu", en: "fee" }
    /// One clock.
    CLOCK { vi: "thời hạn", en: "time limit" }
    /// One ground.
    GROUND { vi: "căn cứ từ chối", en: "ground" }
    /// One result.
    RESULT { vi: "kết quả", en: "result" }

    /// A name of the file.
    NAME { vi: "`{name}`", en: "`{name}`" }
    /// A shared step as one step calls it.
    CALLED { vi: "`{step}` gọi từ `{caller}`", en: "`{step}` called by `{caller}`" }
    /// The start.
    START { vi: "lúc nộp", en: "the filing" }
    /// An end of the dossier.
    END { vi: "kết thúc", en: "the end" }
    /// The good end of a step.
    GOES_ON { vi: "{place} xong, đi tiếp", en: "{place} is done and the flow goes on" }
    /// An outcome of a step.
    OUTCOME { vi: "{place}: {outcome}", en: "{place}: {outcome}" }
    /// An outcome in one case.
    OUTCOME_WHEN { vi: "{place}: {outcome}, khi {condition}", en: "{place}: {outcome}, when {condition}" }
    /// A branch of a block.
    BRANCH_OF { vi: "{place}: {branch}", en: "{place}: {branch}" }
    /// The branch for the rest.
    OTHERWISE { vi: "{place}: còn lại", en: "{place}: otherwise" }
    /// No branch of a block.
    NO_BRANCH { vi: "{place}: không nhánh nào", en: "{place}: no branch" }
    /// A step that is left out.
    LEFT_OUT { vi: "bỏ qua {place}, khi {condition}", en: "{place} is left out, when {condition}" }
    /// The applicant did not supply.
    NOT_SUPPLIED { vi: "{place}: hết thời hạn bổ sung thì {expiry}", en: "{place}: no supplement in time, then {expiry}" }
    /// The applicant did not supply in one round.
    NOT_SUPPLIED_ROUND {
        vi: "{place}: hết thời hạn bổ sung lần {round} thì {expiry}",
        en: "{place}: no supplement in time in round {round}, then {expiry}",
    }
    /// A limit ends.
    EXPIRES { vi: "{place}: quá hạn thì {expiry}", en: "{place}: late, then {expiry}" }
    /// A shared step is called.
    CALLS { vi: "{place}: {outcome}, sang `{step}`", en: "{place}: {outcome}, on to `{step}`" }
    /// A shared step is done.
    COMES_BACK { vi: "{place} xong, quay lại", en: "{place} is done and the flow comes back" }
    /// A shared step is done in one way.
    COMES_BACK_AFTER { vi: "{place}: {outcome}, quay lại", en: "{place}: {outcome}, and the flow comes back" }
    /// An exemption.
    EXEMPT { vi: "`{fee}`: miễn, khi {condition}", en: "`{fee}`: nothing due, when {condition}" }
    /// A reduction.
    REDUCED { vi: "`{fee}`: giảm {percent} %, khi {condition}", en: "`{fee}`: less by {percent} %, when {condition}" }
    /// A row of a table.
    ROW { vi: "`{fee}`: dòng {n} của bảng", en: "`{fee}`: row {n} of the table" }

    /// There is no example.
    WHY_NO_EXAMPLE { vi: "thủ tục chưa có ví dụ nào", en: "the procedure has no example" }
    /// No example gets as far.
    WHY_NOT_THERE { vi: "không ví dụ nào tới {place}", en: "no example gets to {place}" }
    /// The way there.
    WHY_ON_THE_WAY { vi: "đường tới đây rẽ từ {place}: {why}", en: "the way there parts at {place}: {why}" }
    /// No way leads there.
    WHY_NO_WAY { vi: "không đường nào dẫn tới đây (Q01)", en: "no way leads there (Q01)" }
    /// A condition.
    WHY_CONDITION { vi: "không ví dụ nào tới đây với điều kiện: {condition}", en: "no example gets there on this condition: {condition}" }
    /// A condition of an applicant.
    WHY_APPLICANT { vi: "không ví dụ nào đúng điều kiện: {condition}", en: "no example meets this condition: {condition}" }
    /// Answers that would decide a condition.
    WHY_ANSWER { vi: "các ví dụ chưa trả lời: {facts}", en: "the examples do not answer: {facts}" }
    /// An outcome.
    WHY_OUTCOME { vi: "không ví dụ nào cho {place} kết quả {outcome}", en: "no example lets {place} end with {outcome}" }
    /// The good end.
    WHY_GOES_ON { vi: "không ví dụ nào cho {place} xong để đi tiếp", en: "no example lets {place} end well" }
    /// A branch.
    WHY_BRANCH { vi: "không ví dụ nào đi nhánh này", en: "no example takes this branch" }
    /// A supplement that does not come.
    WHY_SUPPLIED {
        vi: "không ví dụ nào để hết thời hạn bổ sung ở {place}",
        en: "no example lets the time for a supplement end at {place}",
    }
    /// A limit that does not end.
    WHY_IN_TIME { vi: "không ví dụ nào để {place} quá hạn", en: "no example lets {place} run late" }
    /// A fee.
    WHY_NO_FEE { vi: "không ví dụ nào phải nộp khoản này", en: "no example owes this" }
    /// A row of the table of a fee.
    WHY_NO_ROW { vi: "không ví dụ nào rơi vào dòng này", en: "no example falls into this row" }
    /// A clock.
    WHY_CLOCK { vi: "thời hạn này chưa bắt đầu trong ví dụ nào", en: "this limit begins in no example" }
    /// A ground.
    WHY_GROUND { vi: "không ví dụ nào từ chối vì căn cứ này", en: "no example refuses on this ground" }
    /// A result.
    WHY_RESULT { vi: "không ví dụ nào trả kết quả này", en: "no example returns this result" }
}
