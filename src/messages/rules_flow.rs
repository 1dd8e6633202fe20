//! Sentences of the rules on the flow and its time (Q01-Q05, Q07, Q11, T04).

messages! {
    /// Q01.
    UNREACHABLE {
        vi: "không hồ sơ nào đi tới `{step}`",
        en: "no dossier ever reaches `{step}`",
    }
    /// Q01, a shared step.
    NEVER_CALLED {
        vi: "không bước nào gọi bước dùng lại `{step}`",
        en: "no step calls the shared step `{step}`",
    }
    /// Q01.
    UNREACHABLE_WHY {
        vi: "thủ tục phải đơn giản, dễ hiểu, dễ thực hiện (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP); bước không ai đến được làm người đọc tưởng phải làm",
        en: "a procedure must be simple and easy to follow (Decree 63/2010/NĐ-CP, Article 7(1)); a step that nobody reaches looks like a duty",
    }
    /// Q01.
    UNREACHABLE_HELP {
        vi: "nối bước này vào trình tự, hoặc xóa nó",
        en: "lead the flow to this step, or delete it",
    }
    /// Q02.
    NO_WAY_OUT {
        vi: "hồ sơ đã đến `{step}` thì không còn đường tới kết thúc",
        en: "a dossier that reaches `{step}` has no way to an end",
    }
    /// Q02.
    ENDS_WITH_NOTHING {
        vi: "trình tự có thể kết thúc mà không trả kết quả và cũng không từ chối",
        en: "the flow can end with neither a result nor a refusal",
    }
    /// Q02.
    RESULT_NEVER_GIVEN {
        vi: "không bước nào trả kết quả `{result}`",
        en: "no step gives the result `{result}`",
    }
    /// Q02.
    RESULT_NEVER_GIVEN_WHY {
        vi: "kết quả đã công bố là cái người nộp được nhận (điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); văn bản làm trong quá trình giải quyết, như yêu cầu bổ sung, không phải kết quả",
        en: "a published result is what the applicant receives (Article 8(2)(h) of Decree 63/2010/NĐ-CP); a paper made on the way, such as a request for a supplement, is none",
    }
    /// Q02.
    RESULT_NEVER_GIVEN_HELP {
        vi: "thêm bước trả kết quả này, hoặc bỏ nó khỏi mục `kết quả:`",
        en: "add the step that returns it, or take it out of `results:`",
    }
    /// Q02.
    NO_OUTCOME_WHY {
        vi: "người nộp hồ sơ phải nhận được kết quả hoặc văn bản từ chối (điểm b, điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP; khoản 3 Điều 19 Nghị định 118/2025/NĐ-CP)",
        en: "the applicant must get a result or a written refusal (Decree 63/2010/NĐ-CP, Article 8(2)(b) and (h); Decree 118/2025/NĐ-CP, Article 19(3))",
    }
    /// Q02.
    NO_OUTCOME_HELP {
        vi: "thêm bước trả kết quả trên đường đi này, hoặc cho nó dẫn tới từ chối hay kết thúc",
        en: "add a step that returns the result on this path, or let it lead to a refusal or an end",
    }
    /// A path as witness.
    ALONG {
        vi: "đường đi: {path}",
        en: "path: {path}",
    }
    /// A step on a path.
    STOP { vi: "`{name}`", en: "`{name}`" }
    /// A step on a path and why it is left so.
    STOP_WHY { vi: "`{name}`: {why}", en: "`{name}`: {why}" }
    /// Q03.
    NEVER_HOLDS {
        vi: "điều kiện `{condition}` không bao giờ đúng",
        en: "the condition `{condition}` never holds",
    }
    /// Q03.
    NEVER_HOLDS_HERE {
        vi: "điều kiện `{condition}` không bao giờ đúng ở đây, vì chỗ này chỉ dành cho trường hợp {around}",
        en: "the condition `{condition}` never holds here, because this place is only for the case {around}",
    }
    /// Q03.
    SHADOWED {
        vi: "nhánh `{condition}` không bao giờ được chọn: các nhánh trước đã nhận hết",
        en: "the branch `{condition}` is never taken: earlier branches take everyone",
    }
    /// Q03.
    BRANCHES_OVERLAP {
        vi: "hai nhánh `{first}` và `{second}` cùng đúng với một người",
        en: "the branches `{first}` and `{second}` both hold for one applicant",
    }
    /// Q03.
    GUARD_WHY {
        vi: "một người nộp hồ sơ chỉ được có một cách làm, và phần viết ra phải có người thuộc vào (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "one applicant has one way to follow, and what is written must concern somebody (Decree 63/2010/NĐ-CP, Article 7(1))",
    }
    /// Q03.
    GUARD_HELP {
        vi: "sửa điều kiện cho đúng với văn bản, hoặc xóa phần này",
        en: "correct the condition by the law, or delete this part",
    }
    /// Q03.
    OVERLAP_HELP {
        vi: "sửa để mỗi người thuộc đúng một nhánh; khi chạy, nhánh viết trước được chọn",
        en: "let each applicant fall into exactly one branch; in a run the first one written is taken",
    }
    /// An applicant as witness.
    FOR_APPLICANT {
        vi: "ví dụ: {applicant}",
        en: "for example: {applicant}",
    }
    /// Q04.
    UNCOVERED_CASE {
        vi: "`{block}` bỏ sót trường hợp: không nhánh nào nhận",
        en: "`{block}` leaves out a case: no branch takes it",
    }
    /// Q04.
    UNCOVERED_OUTCOME {
        vi: "`{step}` chỉ nói khi tốt thì đi tiếp; không nói khi {outcome} thì làm gì",
        en: "`{step}` only says how to go on when all is well, not what follows `{outcome}`",
    }
    /// Q04: a page, on which a program guessed the steps.
    UNCOVERED_OUTCOME_OF_PAGE {
        vi: "trang nói việc thẩm định hoặc kiểm tra mà không nói khi {outcome} thì làm gì",
        en: "the page tells of an appraisal or inspection and not what follows `{outcome}`",
    }
    /// Q04: a page.
    MISSING_PAPERS_OF_PAGE {
        vi: "trang nói việc tiếp nhận hoặc kiểm tra hồ sơ mà không nói khi hồ sơ thiếu giấy tờ thì làm gì",
        en: "the page tells of the receipt or check of the dossier and not what follows when papers are missing",
    }
    /// Q04: a page.
    MISSING_PAPERS_OF_PAGE_WHY {
        vi: "người nộp cần biết trước hồ sơ thiếu thì được bổ sung hay bị trả lại; nơi áp dụng nghị định một cửa thì theo nghị định đó",
        en: "an applicant must know beforehand whether missing papers may be added; where the one-stop decree applies it says so",
    }
    /// Q04.
    MISSING_PAPERS_BY_DECREE {
        vi: "`{step}` không nói khi thiếu giấy tờ thì làm gì; áp dụng mặc định: hướng dẫn bổ sung tối đa {max} lần bằng Phiếu yêu cầu bổ sung, nêu rõ lý do",
        en: "`{step}` does not say what follows missing papers; the default applies: a supplement is asked for at most {max} {max|time|times}, in writing with the reason",
    }
    /// Q04.
    MISSING_PAPERS_WHY {
        vi: "hồ sơ chưa đủ thì hướng dẫn bổ sung một lần đầy đủ, nêu rõ lý do (điểm c khoản 1 Điều 17 Nghị định 118/2025/NĐ-CP, trước đó điểm a khoản 1 Điều 17 Nghị định 61/2018/NĐ-CP; số lần: {source})",
        en: "where papers are missing the applicant is told once and in full, with the reason (Article 17(1)(c) of Decree 118/2025/NĐ-CP, before Article 17(1)(a) of Decree 61/2018/NĐ-CP; the number: {source})",
    }
    /// Q04.
    MISSING_PAPERS_HELP {
        vi: "thêm dòng `thiếu thì yêu cầu bổ sung, tối đa 1 lần, …` theo văn bản của thủ tục",
        en: "add a line `incomplete: request supplement, at most once, …` as the text of the procedure says",
    }
    /// Q04.
    UNCOVERED_WHY {
        vi: "hồ sơ rơi vào chỗ bỏ sót thì không ai biết phải làm gì tiếp",
        en: "nobody knows what to do with a dossier that falls into the gap",
    }
    /// Q04.
    UNCOVERED_CASE_HELP {
        vi: "thêm nhánh cho trường hợp này, hoặc nhánh `còn lại`",
        en: "add a branch for this case, or an `otherwise` branch",
    }
    /// Q04.
    UNCOVERED_OUTCOME_HELP {
        vi: "thêm dòng `{outcome} thì …` dưới bước này",
        en: "add a line `{outcome}: …` under this step",
    }
    /// Q05.
    ENDLESS {
        vi: "vòng lặp không có số lần tối đa: {steps}",
        en: "a loop has no bound: {steps}",
    }
    /// Q05.
    ENDLESS_WHY {
        vi: "chỉ được yêu cầu bổ sung theo số lần pháp luật cho phép (Điều 16, Điều 17 Nghị định 118/2025/NĐ-CP); vòng lặp không giới hạn giữ hồ sơ mãi",
        en: "supplements may be asked only as often as the law allows (Decree 118/2025/NĐ-CP, Articles 16 and 17); a loop without bound keeps a dossier for ever",
    }
    /// Q05.
    ENDLESS_HELP {
        vi: "thêm số lần, ví dụ `tối đa 1 lần`",
        en: "state how often, such as `at most 1 time`",
    }
    /// What to do with a way back that takes no bound.
    ENDLESS_GO_TO_HELP {
        vi: "`chuyển đến` không mang số lần: chuyển bước được làm lại sang mục `bước dùng lại:`, rồi viết `quay lại …, tối đa 1 lần`; số lần do văn bản quy định",
        en: "`go to` takes no number: move the step that is done again to `shared steps:` and write `back to …, at most 1 time`; how often is for the instrument to say",
    }
    /// What to do with a way back to reception, which is no work to be done again.
    ENDLESS_RECEPTION_HELP {
        vi: "hồ sơ đã tiếp nhận không quay về `{step}`: đòi thêm giấy tờ thì viết `yêu cầu bổ sung, tối đa 1 lần` tại bước đòi; cơ quan làm lại việc gì thì chỉ đưa việc ấy vào mục `bước dùng lại:`; số lần do văn bản quy định",
        en: "a dossier that was received does not go back to `{step}`: to ask for more papers, write `request supplement, at most 1 time` at the step that asks; of work that is done again move that work only to `shared steps:`; how often is for the instrument to say",
    }
    /// Q07.
    NO_REFUSAL {
        vi: "bước quyết định `{step}` không nói khi nào từ chối",
        en: "the deciding step `{step}` has no refusal",
    }
    /// Q07.
    NO_REFUSAL_WHY {
        vi: "không đủ điều kiện thì phải từ chối bằng văn bản, nêu rõ lý do (khoản 3 Điều 19 Nghị định 118/2025/NĐ-CP; khoản 5 Điều 18 Nghị định 63/2010/NĐ-CP)",
        en: "who does not qualify must be refused in writing with reasons (Decree 118/2025/NĐ-CP, Article 19(3); Decree 63/2010/NĐ-CP, Article 18(5))",
    }
    /// Q07.
    NO_REFUSAL_HELP {
        vi: "thêm dưới bước này: `không đạt thì từ chối bằng văn bản, nêu rõ lý do`",
        en: "add under this step: `negative: refuse in writing, with reasons`",
    }
    /// Q11.
    BRANCH_LEFT {
        vi: "`{from}` rời nhánh của `{block}` để đến `{to}`, nên chỗ gộp nhánh chờ mãi",
        en: "`{from}` leaves its branch of `{block}` for `{to}`, so the join waits for ever",
    }
    /// Q11.
    BRANCH_ENTERED {
        vi: "`{from}` nhảy vào giữa nhánh của `{block}`, nên chỗ gộp nhánh đếm sai",
        en: "`{from}` jumps into a branch of `{block}`, so its join counts wrongly",
    }
    /// Q11.
    BRANCH_DEAD {
        vi: "một nhánh của `{block}` không bao giờ đến chỗ gộp nhánh, nên các nhánh khác chờ vô ích",
        en: "a branch of `{block}` never comes to the join, so the other branches wait in vain",
    }
    /// Q11.
    BRANCH_ENTERED_BY_CLOCK {
        vi: "hết thời hạn `{clock}` thì cả hồ sơ chuyển đến `{to}` trong một nhánh của `{block}`; các nhánh khác không còn ai làm, nên chỗ gộp nhánh chờ mãi",
        en: "when the limit `{clock}` ends the whole dossier goes to `{to}` in one branch of `{block}`; nobody works in the others any more, so the join waits for ever",
    }
    /// Q11.
    JOIN_WHY {
        vi: "khối song song chỉ xong khi mọi nhánh đã bắt đầu đều đến chỗ gộp nhánh",
        en: "a parallel block is over only when every branch that began has come to its join",
    }
    /// Q11.
    JOIN_HELP {
        vi: "để mỗi nhánh chạy từ đầu đến `hết` của khối; rẽ ra ngoài chỉ bằng từ chối, kết thúc hoặc dừng",
        en: "let each branch run from its head to the `end` of the block; leave it only by a refusal, an end or a stop",
    }
    /// T04.
    STEPS_TOO_LONG {
        vi: "thời hạn `{clock}` {limit} không thể giữ được: các bước có thể cần đến {finish} trong khi hạn là {due}",
        en: "the limit `{clock}` ({limit}) cannot be kept: the steps may take until {finish}, but it ends on {due}",
    }
    /// T04.
    STEPS_TOO_LONG_WHY {
        vi: "thời hạn của từng bước phải nằm trong thời hạn của thủ tục (câu 9 Phụ lục I Nghị định 63/2010/NĐ-CP bản gốc)",
        en: "the limits of the steps must fit into the limit of the procedure (Decree 63/2010/NĐ-CP, original Annex I, question 9)",
    }
    /// T04.
    STEPS_TOO_LONG_HELP {
        vi: "rút ngắn bước trên đường đi này, hoặc sửa thời hạn của thủ tục; bước và thời hạn dùng hai đơn vị (`ngày`, `ngày làm việc`) thì nên dùng một",
        en: "shorten a step on this path, or correct the limit of the procedure; where steps and limit use two units (`days`, `working days`), use one",
    }
    /// T04: the path holds a step of the applicant.
    STEPS_TOO_LONG_APPLICANT_HELP {
        vi: "{steps} là việc của người nộp: thời gian ấy không tính vào thời hạn thì thêm dòng `tạm dừng thời hạn` dưới bước; nếu tính thì rút ngắn bước hoặc sửa thời hạn của thủ tục",
        en: "the applicant does {steps}: where that time does not count, add the line `suspends the limit` under the step; where it does, shorten a step or correct the limit",
    }
    /// T04: which filing dates, and how.
    STEPS_TOO_LONG_WITNESS {
        vi: "{dates}; ngày {day}: {path}",
        en: "{dates}; on {day}: {path}",
    }
    /// T04: the steps beside the longest way.
    STEPS_TOO_LONG_SLACK {
        vi: "{text}; bước ngoài đường đi này còn dư: {steps}",
        en: "{text}; steps beside this path have time to spare: {steps}",
    }
    /// T04: a step beside the longest way.
    STEP_SLACK { vi: "{step} {days} ngày", en: "{step} {days} {days|day|days}" }
    /// T04.
    BAD_DATES {
        vi: "{count} trên {all} ngày tính thời hạn từ {first} đến {last} không giữ được: {list}",
        en: "{count} of {all} starting {all|date|dates} from {first} to {last} fail: {list}",
    }
    /// T04.
    ALL_DATES_BAD {
        vi: "không ngày nào trong {all} ngày tính thời hạn từ {first} đến {last} giữ được",
        en: "none of the {all} starting dates from {first} to {last} can be kept",
    }
    /// T04: a range of dates.
    DATE_RANGE { vi: "{from} đến {to}", en: "{from} to {to}" }
    /// T04: more dates than are shown.
    MORE_DATES { vi: "và {count} ngày khác", en: "and {count} more" }
    /// T04: a step on the path.
    STEP_UNTIL {
        vi: "{step} ({limit}) đến {finish}",
        en: "{step} ({limit}) until {finish}",
    }
    /// T09.
    NEVER_IN_TIME {
        vi: "thời hạn `{clock}` {limit} không thể giữ dù mọi việc làm xong ngay: phải đến {finish} mới xong, trong khi hạn là {due}",
        en: "the limit `{clock}` {limit} cannot be kept even where everything is done at once: it takes until {finish}, and the limit ends on {due}",
    }
    /// T09: the way.
    NEVER_IN_TIME_WITNESS {
        vi: "{dates}; ngày {day}: {path}",
        en: "{dates}; on {day}: {path}",
    }
    /// T09: a step on it.
    STEP_LASTS_UNTIL {
        vi: "{step} ({limit}) kéo dài đến {finish}",
        en: "{step} ({limit}) lasts until {finish}",
    }
    /// T09: what to do.
    NEVER_IN_TIME_HELP {
        vi: "kéo dài thời hạn cho đủ các bước ấy theo đúng luật chuyên ngành; bước không phải kéo dài trọn thời gian của nó thì viết `trong không quá …`",
        en: "make the limit long enough for these steps, as the sector law says; where a step need not last its whole time, write `within at most …`",
    }
    /// T04: for whom.
    FOR_CASE { vi: "{text}; với {applicant}", en: "{text}; for {applicant}" }
}
