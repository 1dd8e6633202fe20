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
    /// A consultation that names nobody.
    ASKED_OF_NOBODY {
        vi: "bước `{step}` lấy ý kiến mà không nói của ai",
        en: "step `{step}` consults, and does not say whom",
    }
    /// What to do about it.
    ASKED_OF_NOBODY_HELP {
        vi: "viết cơ quan được hỏi sau `lấy ý kiến`, bằng tên ngắn khai ở mục `cơ quan:`; người không phải cơ quan thì viết trong ngoặc kép",
        en: "write who is asked after `consults`, by the short name declared under `agencies:`; who is no agency stands in quotes",
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
    /// What the authority must do stands among the conditions.
    DUTY_AMONG_CONDITIONS {
        vi: "mục `{condition}` là việc của cơ quan, không phải điều kiện mà người nộp đáp ứng được",
        en: "`{condition}` is a duty of the authority and no condition that the applicant can meet",
    }
    /// What to do about it.
    DUTY_AMONG_CONDITIONS_HELP {
        vi: "chuyển thành một bước của cơ quan, có thời hạn",
        en: "make it a step of the authority, with a time limit",
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
    /// A paper that other procedures give.
    HIDDEN_PROCEDURE {
        vi: "giấy tờ “{paper}” là kết quả của thủ tục khác ({count}: {procedures}) mà không khai là tiền đề hay liên thông",
        en: "the paper “{paper}” is the result of another procedure ({count}: {procedures}) and is not declared a prerequisite or joined",
    }
    /// The other procedure.
    GIVEN_HERE { vi: "thủ tục cấp giấy tờ đó", en: "the procedure that gives it" }
    /// Why a hidden procedure matters.
    HIDDEN_PROCEDURE_WHY {
        vi: "câu 11 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thủ tục có cần kết quả của thủ tục khác không; các thủ tục như vậy được rà soát theo nhóm (điểm b khoản 3 Điều 27)",
        en: "question 11 of Annex I of Decree 63/2010/NĐ-CP (original) asks whether the result of another procedure is needed; such procedures are reviewed as a group (Article 27(3)(b))",
    }
    /// What to do about it.
    HIDDEN_PROCEDURE_HELP {
        vi: "ghi `kết quả của thủ tục <mã>` ở giấy tờ, hoặc khai `tiền đề:`, `liên thông:`; nếu cơ quan tự tra được thì ghi `tra cứu <cơ sở dữ liệu>`",
        en: "write `result of procedure <code>` at the paper, or declare `prerequisites:` or `joined with:`; where the authority can find it itself, write `looked up in <database>`",
    }
    /// Two procedures that need each other.
    CIRCULAR {
        vi: "thủ tục `{procedure}` cần kết quả của `{needed}`, mà muốn có kết quả đó lại phải có kết quả của `{procedure}`",
        en: "procedure `{procedure}` needs the result of `{needed}`, which cannot be had without the result of `{procedure}`",
    }
    /// The ring.
    CIRCULAR_WITNESS { vi: "vòng: {way}", en: "the ring: {way}" }
    /// Why a ring is a fault.
    CIRCULAR_WHY {
        vi: "không ai bắt đầu được; thủ tục phải thống nhất với các thủ tục liên quan (khoản 5 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "nobody can begin; a procedure agrees with those it is linked to (Article 7(5) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    CIRCULAR_HELP {
        vi: "bỏ một trong các đòi hỏi, hoặc khai hai thủ tục `liên thông:` để nộp một lần",
        en: "drop one of the demands, or declare the two `joined with` each other, to be filed at once",
    }
    /// Work before reception.
    EARLY_WORK {
        vi: "bước `{step}` của cơ quan có thể diễn ra trước khi hồ sơ được tiếp nhận",
        en: "step `{step}` of an agency may come before the dossier is received",
    }
    /// The way there.
    EARLY_WORK_WITNESS { vi: "đường đi: {path}", en: "the way: {path}" }
    /// What to do about it.
    EARLY_WORK_HELP {
        vi: "đặt bước tiếp nhận lên trước, hoặc thêm `căn cứ` có điều, khoản cho bước này",
        en: "put the reception first, or give this step a `basis` with its article",
    }
    /// A result handed over past the one-stop.
    RESULT_PAST_COUNTER {
        vi: "bước `{step}`: {agency} trả kết quả cho người nộp, không qua {counter}",
        en: "step `{step}`: {agency} hands the result to the applicant past {counter}",
    }
    /// What to do about it.
    RESULT_PAST_COUNTER_HELP {
        vi: "để nơi tiếp nhận trả kết quả; nếu luật quy định khác thì thêm `căn cứ` cho bước này",
        en: "let the receiving body return the result; where a law says otherwise, give this step a `basis`",
    }
    /// Why reception comes first.
    RECEPTION_WHY {
        vi: "hồ sơ được tiếp nhận rồi mới chuyển để giải quyết, Bộ phận Một cửa trả kết quả (Điều 17, 18, khoản 3 Điều 22), không giao dịch trực tiếp ngoài Bộ phận Một cửa (điểm e khoản 1 Điều 5 Nghị định 118/2025/NĐ-CP; trước đó Điều 5, 17, 18, 20 Nghị định 61/2018/NĐ-CP)",
        en: "a dossier is received before it is handed on, and the one-stop returns the result (Articles 17, 18 and 22(3)); nobody deals with the applicant past it (Article 5(1)(e) of Decree 118/2025/NĐ-CP; before, Articles 5, 17, 18 and 20 of Decree 61/2018/NĐ-CP)",
    }
    /// An officer decides on his own examination.
    EXAMINER_DECIDES {
        vi: "bước `{step}`: {agency} quyết định hồ sơ do chính mình xem xét",
        en: "step `{step}`: {agency} decides on a dossier that nobody else examined",
    }
    /// Where he examined it.
    EXAMINED_HERE { vi: "cũng người này thẩm định ở đây", en: "examined here by the same" }
    /// Why two people are needed.
    EXAMINER_DECIDES_WHY {
        vi: "người được phân công xem xét, thẩm định hồ sơ rồi trình phê duyệt (khoản 1, khoản 3 Điều 19 Nghị định 118/2025/NĐ-CP; trước đó Điều 19 Nghị định 61/2018/NĐ-CP), trừ khi được ủy quyền giải quyết (khoản 5 Điều 17)",
        en: "the officer in charge examines the dossier and submits it for approval (Article 19(1) and (3) of Decree 118/2025/NĐ-CP; before, Article 19 of Decree 61/2018/NĐ-CP), unless he was authorised to settle it (Article 17(5))",
    }
    /// What to do about it.
    EXAMINER_DECIDES_HELP {
        vi: "ghi người có thẩm quyền ký ở bước quyết định; nếu công chức được ủy quyền thì thêm vai trò `được ủy quyền` và căn cứ",
        en: "name the one who signs in the deciding step; where the officer is authorised, give him the role `delegated` and its basis",
    }
    /// An agency asks itself.
    ASKS_ITSELF {
        vi: "bước `{step}`: {agency} lấy ý kiến của chính mình",
        en: "step `{step}`: {agency} consults itself",
    }
    /// Why that is no consultation.
    ASKS_ITSELF_WHY {
        vi: "lấy ý kiến là hỏi cơ quan, đơn vị có liên quan, có thời hạn và phương thức trả lời (điểm b khoản 4 Điều 19 Nghị định 118/2025/NĐ-CP; trước đó khoản 5 Điều 19 Nghị định 61/2018/NĐ-CP)",
        en: "an opinion is asked of other bodies concerned, with a deadline and a way to answer (Article 19(4)(b) of Decree 118/2025/NĐ-CP; before, Article 19(5) of Decree 61/2018/NĐ-CP)",
    }
    /// What to do about it.
    ASKS_ITSELF_HELP {
        vi: "ghi đúng cơ quan được hỏi, hoặc viết bước này là `thẩm định`",
        en: "name the body that is asked, or write the step as `appraises`",
    }
    /// A limit from an event that cannot come before it.
    LIMIT_NEVER_RUNS {
        vi: "thời hạn của bước `{step}` tính từ khi {event}, mà trước và trong bước này điều đó chưa thể xảy ra: thời hạn không bao giờ chạy",
        en: "the limit of step `{step}` counts from: {event}, which cannot happen before this step or during it: the limit never runs",
    }
    /// Why that matters.
    LIMIT_NEVER_RUNS_WHY {
        vi: "thời hạn của từng bước phải rõ ràng, cụ thể (điểm a, điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); hạn không chạy thì không có ngày đến hạn",
        en: "the time of each step must be clear and exact (Decree 63/2010/NĐ-CP, Article 8(2)(a) and (đ)); a limit that does not run has no due date",
    }
    /// What to do.
    LIMIT_NEVER_RUNS_HELP {
        vi: "tính từ một mốc đã có trước bước này theo văn bản, hoặc bỏ phần `kể từ khi …` để tính từ khi bước bắt đầu",
        en: "count from an event that comes before this step according to the law, or drop the part `from …` so that it counts from the start of the step",
    }
    /// A limit from a supplement that nobody asks for before.
    NOBODY_ASKS_HELP {
        vi: "trước bước này chưa bước nào yêu cầu bổ sung: tính từ mốc khác theo văn bản, hoặc bỏ phần `kể từ khi …` để tính từ khi bước bắt đầu",
        en: "no step before this one asks for a supplement: count from another event according to the law, or drop the part `from …` so that it counts from the start of the step",
    }
    /// A limit from the acceptance, at a step that leads to it.
    NOT_ACCEPTED_YET_HELP {
        vi: "hồ sơ chỉ được tiếp nhận, và là đủ, khi các bước tiếp nhận đã xong: ở bước này viết `kể từ khi nộp`",
        en: "a dossier is accepted, and complete, once the steps of reception are over: at this step write `from filing`",
    }
    /// A window of a supplement that counts from the supplement itself.
    NO_SUPPLEMENT_YET {
        vi: "hạn bổ sung ở bước `{step}` tính từ khi {event}, mà lúc yêu cầu lần đầu chưa có bổ sung nào: hạn không bao giờ chạy",
        en: "the time to supplement at step `{step}` counts from: {event}, and when it is asked for first nothing has been supplemented: it never runs",
    }
    /// A window of a supplement from an event that comes later.
    SUPPLEMENT_NEVER_RUNS {
        vi: "hạn bổ sung ở bước `{step}` tính từ khi {event}, mà khi yêu cầu bổ sung điều đó chưa thể xảy ra: hạn không bao giờ chạy",
        en: "the time to supplement at step `{step}` counts from: {event}, which cannot have happened when the supplement is asked for: it never runs",
    }
    /// What to do.
    NO_SUPPLEMENT_YET_HELP {
        vi: "bỏ phần `kể từ khi …`: hạn của người nộp tính từ khi được yêu cầu bổ sung",
        en: "drop the part `from …`: the applicant's time counts from the request",
    }
    /// A condition on a step that cannot be over.
    NEVER_HAPPENED {
        vi: "điều kiện của bước `{step}` cần bước `{event}` đã xảy ra, mà trước bước này `{event}` chưa thể xong: điều kiện không bao giờ đúng",
        en: "the condition of step `{step}` asks that step `{event}` happened, which cannot be over before this step: it never holds",
    }
    /// Why that matters.
    NEVER_HAPPENED_WHY {
        vi: "trình tự phải rõ ràng, cụ thể (điểm a khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); bước có điều kiện không bao giờ đúng thì không ai làm",
        en: "the steps must be clear and exact (Decree 63/2010/NĐ-CP, Article 8(2)(a)); a step whose condition never holds is never done",
    }
    /// What to do.
    NEVER_HAPPENED_HELP {
        vi: "đặt bước này sau bước kia, hoặc sửa điều kiện theo văn bản",
        en: "put this step after the other one, or correct the condition according to the law",
    }
    /// A fee that two branches take.
    FEE_TWICE {
        vi: "hai bước chạy cùng lúc, `{one}` và `{other}`, cùng thu khoản `{what}`",
        en: "two steps that run at the same time, `{one}` and `{other}`, both take the payment `{what}`",
    }
    /// All fees that two branches take.
    ALL_FEES_TWICE {
        vi: "hai bước chạy cùng lúc, `{one}` và `{other}`, cùng thu mọi khoản phải nộp",
        en: "two steps that run at the same time, `{one}` and `{other}`, both take all that is due",
    }
    /// A result that two branches return.
    RESULT_TWICE {
        vi: "hai bước chạy cùng lúc, `{one}` và `{other}`, cùng trả kết quả `{what}`",
        en: "two steps that run at the same time, `{one}` and `{other}`, both return the result `{what}`",
    }
    /// A result that two branches issue.
    ISSUED_TWICE {
        vi: "hai bước chạy cùng lúc, `{one}` và `{other}`, cùng cấp kết quả `{what}`",
        en: "two steps that run at the same time, `{one}` and `{other}`, both issue the result `{what}`",
    }
    /// A result that is returned beside the step that issues it.
    RETURNED_WHILE_ISSUED {
        vi: "bước `{one}` trả kết quả `{what}` trong khi bước `{other}` chạy cùng lúc mới cấp nó",
        en: "step `{one}` returns the result `{what}` while step `{other}`, at the same time, only issues it",
    }
    /// A paper that two branches ask for.
    PAPER_TWICE {
        vi: "hai bước chạy cùng lúc, `{one}` và `{other}`, cùng đòi giấy tờ `{what}`",
        en: "two steps that run at the same time, `{one}` and `{other}`, both ask for the paper `{what}`",
    }
    /// The other step.
    AT_THE_SAME_TIME { vi: "bước kia ở đây, thuộc nhánh khác", en: "the other one is here, in another branch" }
    /// Why that matters.
    TWICE_WHY {
        vi: "người nộp bị thu, bị đòi hai lần hoặc hai nơi cùng trả một kết quả; thủ tục phải đơn giản, tiết kiệm (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "the applicant pays or files twice, or two offices hand over one result; a procedure must be simple and cheap (Article 7(1) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do.
    TWICE_HELP {
        vi: "giữ việc đó ở một nhánh, hoặc đưa ra sau dòng `- hết …` của khối, nơi các nhánh đã gộp",
        en: "keep it in one branch, or move it behind the line `- end …` of the block, where the branches have met",
    }
    /// A fee that is taken again.
    FEE_AGAIN {
        vi: "bước `{other}` thu lại khoản `{what}` mà bước `{one}` đã thu trước đó trên cùng đường đi",
        en: "the step `{other}` takes the payment `{what}` again, which the step `{one}` took before on the same way",
    }
    /// A result that is issued again.
    ISSUED_AGAIN {
        vi: "bước `{other}` cấp lại kết quả `{what}` mà bước `{one}` vừa cấp, khi chưa bước nào dùng đến",
        en: "the step `{other}` issues the result `{what}` again, which the step `{one}` issued and no step has used yet",
    }
    /// A result that is returned again.
    RETURNED_AGAIN {
        vi: "bước `{other}` trả lại lần nữa kết quả `{what}` mà bước `{one}` đã trả trước đó trên cùng đường đi",
        en: "the step `{other}` returns the result `{what}` again, which the step `{one}` returned before on the same way",
    }
    /// A paper that is asked for again.
    PAPER_AGAIN {
        vi: "bước `{other}` đòi nộp lại `{what}` mà bước `{one}` đã đòi nộp, khi chưa ai xem",
        en: "the step `{other}` asks for `{what}` again, which the step `{one}` asked for and nobody has looked at",
    }
    /// The first step.
    DONE_FIRST { vi: "làm lần đầu ở đây", en: "done first here" }
    /// Why.
    AGAIN_WHY {
        vi: "lần làm trước thành vô ích, người nộp phải nộp hoặc trả tiền hai lần; thủ tục phải đơn giản, tiết kiệm (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "what was done first is in vain, or the applicant files or pays twice; a procedure must be simple and cheap (Article 7(1) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do.
    AGAIN_HELP {
        vi: "bỏ bước thừa; nếu là hai khoản, hai kết quả hoặc hai lần nộp khác nhau thì khai thành hai mục có tên khác nhau",
        en: "drop the step that is one too many; where they are two payments, results or filings, declare them as two items with different names",
    }
    /// Q18: a step too early.
    ORDER_NOT_BEFORE {
        vi: "trái ràng buộc `{rule}`: có hồ sơ làm `{step}` khi chưa làm `{other}`",
        en: "the order rule `{rule}` is broken: a dossier may do `{step}` before `{other}` is done",
    }
    /// Q18: a step that does not follow.
    ORDER_NOT_LATER {
        vi: "trái ràng buộc `{rule}`: có hồ sơ làm `{step}` rồi kết thúc mà sau đó không làm `{other}`",
        en: "the order rule `{rule}` is broken: a dossier may do `{step}` and end without `{other}` after it",
    }
    /// Q18: two steps that exclude each other.
    ORDER_BOTH {
        vi: "trái ràng buộc `{rule}`: có hồ sơ làm cả `{step}` và `{other}`",
        en: "the order rule `{rule}` is broken: a dossier may do both `{step}` and `{other}`",
    }
    /// Q18: a rule of one step.
    ORDER_OF_ITSELF {
        vi: "ràng buộc `{rule}` đặt thứ tự của `{step}` với chính nó",
        en: "the order rule `{rule}` orders `{step}` against itself",
    }
    /// Q18: what to do.
    ORDER_OF_ITSELF_HELP {
        vi: "nêu hai bước khác nhau",
        en: "name two different steps",
    }
    /// Q18: the way.
    ORDER_WITNESS { vi: "các bước đã làm: {path}", en: "the steps that were done: {path}" }
    /// Q18: for whom.
    ORDER_FOR { vi: "{text}; với {applicant}", en: "{text}; for {applicant}" }
    /// Q18: a step on the way.
    ORDER_STEP { vi: "làm `{step}`", en: "`{step}` is done" }
    /// Q18: why.
    ORDER_WHY {
        vi: "thủ tục tự viết điều phải đúng với mọi hồ sơ, mà trình tự không giữ; trình tự phải rõ ràng (điểm b khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "the procedure states what must hold for every dossier, and its steps do not keep it; a sequence must be clear (Article 8(2)(b) of Decree 63/2010/NĐ-CP)",
    }
    /// Q18: what to do.
    ORDER_HELP {
        vi: "sửa trình tự cho giữ ràng buộc, hoặc sửa ràng buộc nếu văn bản không quy định như vậy",
        en: "change the steps so that they keep the rule, or change the rule if no instrument says so",
    }
}
