//! Sentences about names, types and structure (codes N01 to N59).

messages! {
    /// A number of an instrument of which the end is missing.
    NUMBER_CUT_SHORT {
        vi: "số văn bản `{number}` thiếu phần cuối, nên không nhận ra văn bản nào đã khai",
        en: "the end of the number `{number}` is missing, so no declared instrument is recognised",
    }
    /// A number of an instrument without year and sign.
    NUMBER_ALONE {
        vi: "số văn bản chỉ có `{number}`, thiếu năm và ký hiệu, nên không biết là văn bản nào",
        en: "the number of the instrument is only `{number}`, without year and sign, so nobody knows which one it is",
    }
    /// What to do.
    NUMBER_ALONE_HELP {
        vi: "chép đủ số và ký hiệu ghi trên văn bản, như `Nghị định 63/2010/NĐ-CP`, hoặc dùng tên ngắn của văn bản đã khai",
        en: "copy the whole number and sign from the instrument, as in `Decree 63/2010/NĐ-CP`, or use the short name of a declared instrument",
    }
    /// A name that nothing declares.
    UNKNOWN_NAME {
        vi: "không có {kind} nào tên `{name}`",
        en: "there is no {kind} named `{name}`",
    }
    /// What to do, and the names that there are.
    KNOWN_NAMES {
        vi: "{help}; tên đã khai: {names}",
        en: "{help}; declared are: {names}",
    }
    /// The same, where there are many.
    KNOWN_NAMES_AND_MORE {
        vi: "{help}; tên đã khai: {names} và {more} tên khác",
        en: "{help}; declared are: {names} and {more} more",
    }
    /// A reduction by nothing, or by more than all.
    PERCENT_OUT_OF_RANGE {
        vi: "mức giảm phải trên 0 và không quá 100 phần trăm",
        en: "a reduction is more than 0 and at most 100 per cent",
    }
    /// What to do.
    PERCENT_OUT_OF_RANGE_HELP {
        vi: "ghi đúng mức giảm của văn bản; không thu của ai thì viết `miễn khi …`",
        en: "write the reduction of the law; where nothing is charged, write `exempt when …`",
    }
    /// A value of a fact where a fact is wanted.
    VALUE_NOT_FACT {
        vi: "`{value}` là một giá trị của dữ kiện `{fact}`, không phải là dữ kiện",
        en: "`{value}` is a value of the fact `{fact}`, and no fact",
    }
    /// A value of several facts where a fact is wanted.
    VALUE_OF_SEVERAL {
        vi: "`{value}` là giá trị của các dữ kiện {facts}, không phải là dữ kiện",
        en: "`{value}` is a value of the facts {facts}, and no fact",
    }
    /// What to do.
    VALUE_OF_SEVERAL_HELP {
        vi: "nêu rõ dữ kiện nào, bằng một trong các cách: {texts}",
        en: "say of which fact it is, in one of these ways: {texts}",
    }
    /// A condition that only says that it is another case.
    CASE_OF_OTHERS {
        vi: "`{name}` chưa nói khác điều gì: mỗi trường hợp có điều kiện của mình trên dữ kiện",
        en: "`{name}` does not say other than what: each case has a condition of its own on facts",
    }
    /// What to do.
    CASE_OF_OTHERS_HELP {
        vi: "viết điều kiện đó ra, ví dụ `{text}`; giấy tờ mà mọi người đều nộp thì để dưới `mọi trường hợp:`",
        en: "write the condition, for example `{text}`; papers that everybody files stand under `all cases:`",
    }
    /// The title of a case is the name of a value of its fact.
    VALUE_IN_QUOTES {
        vi: "chữ trong ngoặc kép là tên gọi của trường hợp, nên giá trị `{value}` không được tính vào điều kiện",
        en: "a text in quotes is the title of the case, so the value `{value}` is no part of its condition",
    }
    /// What to do.
    VALUE_IN_QUOTES_HELP {
        vi: "nếu trường hợp này gồm cả giá trị đó thì viết `{text}`, không có ngoặc kép; nếu không thì đặt tên gọi khác",
        en: "where the case has that value too, write `{text}`, without quotes; otherwise give it another title",
    }
    /// Another place of the same unknown name.
    UNKNOWN_NAME_ALSO { vi: "và ở đây", en: "and here" }
    /// The title of the fix.
    WRITE_NAME { vi: "viết `{name}`", en: "write `{name}`" }
    /// The title of the fix of a declaration.
    DECLARE_NAME { vi: "khai là `{name}`", en: "declare it as `{name}`" }
    DECLARED_OTHERWISE {
        vi: "tên được khai là `{name}`, nhưng mọi chỗ dùng đều viết `{used}`: sửa chỗ khai",
        en: "the name is declared as `{name}`, but every use is written `{used}`: mend the declaration",
    }
    /// A fact in a provision.
    FACT_IN_INSTRUMENT {
        vi: "quy định của văn bản không hỏi được dữ kiện `{name}`: dữ kiện thuộc về từng thủ tục",
        en: "a provision of an instrument cannot ask for the fact `{name}`: facts belong to procedures",
    }
    /// What to do.
    FACT_IN_INSTRUMENT_HELP {
        vi: "ở văn bản chỉ dùng `kênh`, `đối tượng` và `ngày nộp`; trường hợp riêng thì viết ở thủ tục",
        en: "use only `channel`, `applicant` and `filed on` here; write the special case in the procedure",
    }
    /// Two names with one plain spelling.
    DUPLICATE_NAME {
        vi: "tên `{name}` trùng với {kind} `{first}` khi bỏ dấu (`{id}`)",
        en: "the name `{name}` has the same plain spelling as the {kind} `{first}` (`{id}`)",
    }
    /// The same name twice.
    DECLARED_TWICE {
        vi: "tên `{name}` đã được khai cho một {kind} khác",
        en: "the name `{name}` is already declared for another {kind}",
    }
    /// What to do.
    DECLARED_TWICE_HELP {
        vi: "đổi một trong hai tên; giấy tờ của nhiều trường hợp thì khai một lần kèm tên đầy đủ, các chỗ khác chỉ viết tên ngắn",
        en: "rename one of them; declare a paper of several cases once with its title, and write only its name elsewhere",
    }
    /// The first of them.
    DUPLICATE_NAME_FIRST { vi: "tên đầu tiên ở đây", en: "the first is here" }
    /// The other of two places that are wrong together.
    OTHER_PLACE { vi: "chỗ kia ở đây", en: "the other one is here" }
    /// What to do.
    DUPLICATE_NAME_HELP {
        vi: "đổi một trong hai tên: tệp xuất và kho hồ sơ dùng tên không dấu, nên hai tên phải khác nhau cả khi bỏ dấu",
        en: "rename one of them: exports and the dossier store use the plain spelling, so names must differ without their marks too",
    }
    /// Versions that overlap.
    OVERLAPPING_VERSIONS {
        vi: "thủ tục `{name}` có hai bản mà khoảng hiệu lực trùng nhau hoặc chưa rõ",
        en: "the procedure `{name}` has two versions that are in force together, or it is not known when",
    }
    /// The other version.
    OVERLAPPING_VERSIONS_OTHER { vi: "bản kia ở đây", en: "the other version is here" }
    /// Why.
    OVERLAPPING_VERSIONS_WHY {
        vi: "mỗi hồ sơ theo bản có hiệu lực khi tiếp nhận, nên mỗi ngày chỉ được có một bản",
        en: "a dossier follows the version in force when it was received, so each day must have one version only",
    }
    /// What to do.
    OVERLAPPING_VERSIONS_HELP {
        vi: "viết `hiệu lực: từ … đến hết …` ở mỗi bản sao cho các khoảng không trùng nhau",
        en: "write `in force: from … until …` in each version so that the intervals do not meet",
    }
    /// A circle of derivation.
    CIRCULAR_DERIVATION {
        vi: "`{name}` dựa trên chính nó, trực tiếp hoặc qua thủ tục khác",
        en: "`{name}` is derived from itself, directly or through others",
    }
    /// What to do.
    CIRCULAR_DERIVATION_HELP {
        vi: "chọn một thủ tục gốc không dựa trên thủ tục nào trong vòng này",
        en: "choose one of them as the original that is based on none of the others",
    }
    /// Blocks inside each other.
    BLOCKS_TOO_DEEP {
        vi: "các khối của trình tự lồng nhau quá {limit} tầng",
        en: "the blocks of the steps are nested more than {limit} deep",
    }
    /// What to do.
    BLOCKS_TOO_DEEP_HELP {
        vi: "đóng mỗi khối bằng dòng `hết …` của nó; trình tự thật sự sâu thì chuyển phần bên trong xuống `bước dùng lại:`",
        en: "close each block by its `end …` line; where the steps are really that deep, move the inner part to `shared steps:`",
    }
    /// A circle of agencies.
    CIRCULAR_AGENCY {
        vi: "cơ quan `{name}` trực thuộc chính nó, trực tiếp hoặc qua cơ quan khác",
        en: "agency `{name}` is part of itself, directly or through others",
    }
    /// What to do.
    CIRCULAR_AGENCY_HELP {
        vi: "sửa mục `trực thuộc:` của một cơ quan trong vòng này: cơ quan cao nhất không trực thuộc cơ quan nào trong đó",
        en: "change the section `part of:` of an agency in this ring: the highest of them is part of none of the others",
    }
    /// A clause without meaning for its owner.
    CLAUSE_NOT_HERE {
        vi: "mệnh đề `{clause}` không có nghĩa ở đây ({owner})",
        en: "the clause `{clause}` has no meaning here ({owner})",
    }
    /// What the clause is for.
    CLAUSE_NOT_HERE_HELP {
        vi: "mệnh đề này {use}; mệnh đề thuộc về dòng `-` hoặc `+` gần nhất phía trên, không theo lề thụt vào",
        en: "this clause {use}; a clause belongs to the nearest `-` or `+` line above, whatever its indentation",
    }
    /// What only papers to file have, said of a result.
    ATTRIBUTE_OF_RESULT {
        vi: "`{text}` không có nghĩa với kết quả: điều này chỉ nói về giấy tờ người nộp phải nộp",
        en: "`{text}` has no meaning for a result: it is said of papers that the applicant files",
    }
    /// What to do.
    ATTRIBUTE_OF_RESULT_HELP {
        vi: "bỏ vế này; kết quả chỉ cấp trong một số trường hợp thì viết dòng `khi …` ngay dưới, lời khác của nguồn thì giữ ở `ghi chú \"…\"`",
        en: "drop it; a result that only some get has a line `when …` right below, other words of the source are kept by `note \"…\"`",
    }
    /// What only an item of its own keeps.
    ATTRIBUTE_OF_ITEM {
        vi: "`{text}` không được giữ lại ở dòng `hoặc`, `kèm`",
        en: "`{text}` is not kept on a line of `or`, `together with`",
    }
    /// What to do.
    ATTRIBUTE_OF_ITEM_HELP {
        vi: "khai giấy tờ này thành một mục riêng của hồ sơ rồi ghi vế ấy ở đó, hoặc giữ lời của nguồn ở `ghi chú \"…\"`",
        en: "make it an item of its own in the dossier and say it there, or keep the words of the source by `note \"…\"`",
    }
    /// A line without meaning where it stands.
    LINE_NOT_HERE {
        vi: "{line} không dùng ở đây",
        en: "{line} means nothing here",
    }
    /// What to do.
    LINE_NOT_HERE_HELP {
        vi: "nhóm `trường hợp` dùng ở giấy tờ, hồ sơ, phí, lệ phí, thời hạn, kết quả, yêu cầu; dòng `+` dùng cho giá trị, lựa chọn, dòng bảng phí và nhánh của khối bước",
        en: "`case` groups belong to papers, documents, fees, charges, time limits, results and conditions; `+` lines are values, choices, rows of fee tables and branches of blocks",
    }
    /// A suppression without reason.
    SUPPRESSION_WITHOUT_REASON {
        vi: "bỏ qua `{code}` mà không nêu lý do",
        en: "`{code}` is suppressed without a reason",
    }
    /// What to do.
    SUPPRESSION_WITHOUT_REASON_HELP {
        vi: "viết lý do trong ngoặc kép: `bỏ qua {code}: \"lý do\"`; lý do được đưa vào báo cáo",
        en: "write the reason in quotes: `allow {code}: \"reason\"`; the reason goes into the report",
    }
    /// A clause that may stand once.
    CLAUSE_TWICE {
        vi: "mệnh đề `{clause}` đứng hai lần ở cùng một phần tử",
        en: "a clause `{clause}` stands twice on one element",
    }
    /// The first of them.
    CLAUSE_TWICE_FIRST { vi: "lần đầu ở đây", en: "the first is here" }
    /// What to do.
    CLAUSE_TWICE_HELP {
        vi: "gộp thành một mệnh đề, nối hai điều kiện bằng `và` hoặc `hoặc`",
        en: "make one clause of them and join the conditions by `and` or `or`",
    }
    /// What to do where there are no conditions to join.
    CLAUSE_AGAIN_HELP {
        vi: "giữ lại một mệnh đề, bỏ mệnh đề kia",
        en: "keep one of the clauses and delete the other",
    }
    /// A value of another type.
    WRONG_TYPE {
        vi: "giá trị này không đúng loại: ở đây cần {expected}",
        en: "this value is of the wrong type: {expected} is needed here",
    }
    /// What to do.
    WRONG_TYPE_HELP {
        vi: "viết giá trị đúng loại của dữ kiện; hai dữ kiện không so sánh với nhau được",
        en: "write a value of the type of the fact; two facts cannot be compared with each other",
    }
    /// What is expected.
    EXPECT_FLAG { vi: "`có` hoặc `không`", en: "`yes` or `no`" }
    /// What is expected.
    EXPECT_CHOICE { vi: "một trong các giá trị {values}", en: "one of the values {values}" }
    /// What is expected.
    EXPECT_NUMBER { vi: "một số", en: "a number" }
    /// What is expected.
    EXPECT_NUMBER_OF { vi: "một số {unit}", en: "a number of {unit}" }
    /// What is expected.
    EXPECT_MONEY { vi: "một số tiền, ví dụ `200.000 đồng`", en: "an amount of money, such as `200,000 VND`" }
    /// What is expected.
    EXPECT_DATE { vi: "một ngày, ví dụ `01/07/2025`", en: "a date, such as `2025-07-01`" }
    /// What is expected.
    EXPECT_TEXT { vi: "một chữ trong ngoặc kép", en: "a text in quotes" }
    /// What is expected.
    EXPECT_CHANNEL { vi: "một kênh như `trực tiếp`, `bưu chính`, `trực tuyến`", en: "a channel such as `in person`, `post`, `online`" }
    /// What is expected.
    EXPECT_APPLICANT { vi: "một đối tượng như `cá nhân`, `doanh nghiệp`, `tổ chức`", en: "a class of applicants such as `individual`, `enterprise`, `organisation`" }
    /// Units that differ.
    UNIT_MISMATCH {
        vi: "đơn vị `{stated}` khác đơn vị `{unit}` của dữ kiện",
        en: "the unit `{stated}` is not the unit `{unit}` of the fact",
    }
    /// A number without its unit.
    UNIT_MISSING {
        vi: "số này thiếu đơn vị: dữ kiện tính bằng `{unit}`",
        en: "this number has no unit: the fact counts `{unit}`",
    }
    /// A unit where the fact has none.
    UNIT_NEEDLESS {
        vi: "dữ kiện này là số không có đơn vị, không so được với `{stated}`",
        en: "this fact is a number without unit, which cannot be compared with `{stated}`",
    }
    /// What to do.
    UNIT_HELP {
        vi: "đơn vị chỉ so được với chính nó, không tự quy đổi; viết cùng một đơn vị ở mọi chỗ",
        en: "a unit compares only with itself and is never converted; write the same unit everywhere",
    }
    /// The fix.
    UNIT_FIX { vi: "thêm đơn vị `{unit}`", en: "add the unit `{unit}`" }
    /// A comparison of order without order.
    NO_ORDER {
        vi: "không so sánh lớn nhỏ được ở đây: {expected} không có thứ tự",
        en: "there is no more or less here: {expected} has no order",
    }
    /// What to do.
    NO_ORDER_HELP {
        vi: "dùng `là`, `khác` hoặc `thuộc`; `từ … trở lên`, `trên`, `dưới`, `không quá` chỉ dùng cho số, tiền và ngày",
        en: "use `is`, `is not` or `in`; `at least …`, `over`, `under`, `at most` are for numbers, money and dates",
    }
    /// A fact that stands alone.
    FACT_NOT_YES_NO {
        vi: "dữ kiện `{name}` đứng một mình trong điều kiện nhưng không phải dữ kiện có/không",
        en: "the fact `{name}` stands alone in a condition, but it is no yes/no fact",
    }
    /// What to do.
    FACT_NOT_YES_NO_HELP {
        vi: "so sánh dữ kiện với một giá trị, ví dụ `{name} là …`; ở đây cần {expected}",
        en: "compare the fact with a value, such as `{name} is …`; {expected} is needed here",
    }
    /// A text in a condition.
    TEXT_IN_CONDITION {
        vi: "dữ kiện kiểu chữ tự do không dùng được trong điều kiện",
        en: "a fact of free text cannot stand in a condition",
    }
    /// What to do.
    TEXT_IN_CONDITION_HELP {
        vi: "đổi dữ kiện thành `một trong …` với các giá trị mà pháp luật phân biệt",
        en: "make it a fact `one of …` with the values that the law tells apart",
    }
    /// A fact that is never asked here.
    FACT_NOT_ASKED {
        vi: "dữ kiện `{name}` không bao giờ được hỏi trong trường hợp này",
        en: "the fact `{name}` is never asked in this case",
    }
    /// Where it is asked.
    FACT_NOT_ASKED_GUARD { vi: "dữ kiện chỉ được hỏi khi có điều kiện này", en: "the fact is asked only under this condition" }
    /// What to do.
    FACT_NOT_ASKED_HELP {
        vi: "điều kiện này không bao giờ đúng; bỏ nó, chuyển sang đúng trường hợp, hoặc sửa điều kiện hỏi của dữ kiện",
        en: "this condition never holds; delete it, move it to the right case, or change when the fact is asked",
    }
    /// A circle of guards.
    CIRCULAR_GUARD {
        vi: "dữ kiện `{name}` chỉ được hỏi khi đã biết câu trả lời của chính nó",
        en: "the fact `{name}` is asked only when its own answer is known",
    }
    /// What to do.
    CIRCULAR_GUARD_HELP {
        vi: "bỏ mệnh đề `khi` của một dữ kiện trong vòng này",
        en: "take the `when` clause away from one of the facts of this circle",
    }
    /// Nothing to choose.
    NOTHING_TO_CHOOSE {
        vi: "`một trong` mà không có lựa chọn nào",
        en: "`one of` without anything to choose",
    }
    /// What to do.
    NOTHING_TO_CHOOSE_HELP {
        vi: "thêm mỗi lựa chọn một dòng bên dưới: `+ tên: \"…\"`",
        en: "add each choice on a line below: `+ name: \"…\"`",
    }
    /// A block without end.
    BLOCK_NOT_CLOSED {
        vi: "khối `{name}` ({kind}) chưa có dòng kết thúc",
        en: "the block `{name}` ({kind}) has no end line",
    }
    /// What to do.
    BLOCK_NOT_CLOSED_HELP {
        vi: "thêm dòng `- hết {end}` sau bước cuối của khối",
        en: "add a line `- end {end}` after the last step of the block",
    }
    /// An end without block.
    END_WITHOUT_BLOCK {
        vi: "dòng kết thúc này không khớp với khối nào đang mở",
        en: "this end line closes no open block of its kind",
    }
    /// What to do.
    END_WITHOUT_BLOCK_HELP {
        vi: "mở khối bằng `- tên: {kind}` ở phía trên, hoặc bỏ dòng này",
        en: "open the block by `- name: {kind}` above, or delete this line",
    }
    /// What to do where another block is open.
    END_OF_OTHER_BLOCK_HELP {
        vi: "khối đang mở là `{open}`: viết `- hết {end}`",
        en: "the open block is `{open}`: write `- end {end}`",
    }
    /// A branch outside blocks.
    BRANCH_OUTSIDE {
        vi: "dòng nhánh này không nằm trong khối nào",
        en: "this branch line stands in no block",
    }
    /// A branch that does not fit.
    BRANCH_NOT_HERE {
        vi: "dòng nhánh này không hợp với khối `{kind}`",
        en: "this branch line does not fit a block `{kind}`",
    }
    /// What to do.
    BRANCH_NOT_HERE_HELP {
        vi: "trong `song song` viết `+ nhánh tên`; trong `tùy trường hợp` và `một số trong` viết `+ khi …` hoặc `+ còn lại`",
        en: "in `parallel` write `+ branch name`; in `choose` and `some of` write `+ when …` or `+ otherwise`",
    }
    /// A step before the first branch.
    STEP_OUTSIDE_BRANCH {
        vi: "bước này nằm trong khối nhưng trước nhánh đầu tiên",
        en: "this step stands in a block before its first branch",
    }
    /// The block.
    STEP_OUTSIDE_BRANCH_BLOCK { vi: "khối mở ở đây", en: "the block opens here" }
    /// What to do.
    STEP_OUTSIDE_BRANCH_HELP {
        vi: "thêm một dòng nhánh (`+ …`) trước bước này, hoặc chuyển bước ra trước khối",
        en: "add a branch line (`+ …`) before this step, or move the step before the block",
    }
    /// A block without branch.
    BLOCK_WITHOUT_BRANCH {
        vi: "khối `{kind}` này không có nhánh nào",
        en: "this block `{kind}` has no branch",
    }
    /// An outcome that the step does not have.
    OUTCOME_NOT_OF_STEP {
        vi: "bước `{act}` không bao giờ kết thúc là `{outcome}`",
        en: "a step `{act}` never ends as `{outcome}`",
    }
    /// What to do.
    OUTCOME_NOT_OF_STEP_HELP {
        vi: "chuyển mệnh đề này sang bước xem xét, lấy ý kiến hoặc quyết định, hoặc đổi loại bước",
        en: "move this clause to the step that examines, consults or decides, or change the kind of step",
    }
    /// An outcome said twice.
    OUTCOME_TWICE {
        vi: "bước này nói hai lần điều xảy ra khi `{outcome}`",
        en: "this step says twice what follows `{outcome}`",
    }
    /// What to do.
    OUTCOME_TWICE_HELP {
        vi: "giữ một dòng; các lần bổ sung khác nhau thì viết bằng `lần 1: …`, `lần 2: …`",
        en: "keep one line; write rounds of supplement that differ as `round 1: …`, `round 2: …`",
    }
    /// An object that the act is not done to.
    OBJECT_NOT_OF_STEP {
        vi: "việc `{act}` không làm với đối tượng này",
        en: "the act `{act}` is not done to this",
    }
    /// What to do.
    OBJECT_NOT_OF_STEP_HELP {
        vi: "lấy ý kiến, thông báo, chuyển hồ sơ cho một cơ quan; trả, cấp một kết quả; nộp một giấy tờ; thu, nộp một khoản phí",
        en: "an agency is consulted, notified or given the dossier; a result is returned or issued; a paper is provided; a fee is collected or paid",
    }
    /// Not an event.
    NOT_AN_EVENT {
        vi: "`{name}` không phải một sự kiện để tính thời hạn",
        en: "`{name}` is no event from which a limit can count",
    }
    /// What to do.
    NOT_AN_EVENT_HELP {
        vi: "viết `nộp`, `tiếp nhận`, `nhận đủ hồ sơ hợp lệ`, `nhận bổ sung`, `nhận` một giấy tờ, tên một bước (không phải khối), hoặc một dữ kiện là ngày tháng",
        en: "write `filed`, `accepted`, `complete dossier received`, `supplement received`, `received` and a paper, the name of a step (not of a block), or a fact that is a date",
    }
    /// Return to a step that is not shared.
    NOT_SHARED {
        vi: "`quay lại {name}`: bước này không phải bước dùng lại",
        en: "`back to {name}`: this step is not a shared step",
    }
    /// What to do.
    NOT_SHARED_HELP {
        vi: "đòi thêm giấy tờ thì viết `yêu cầu bổ sung, tối đa 1 lần` tại bước này; cơ quan làm lại một việc rồi trở về thì khai việc ấy ở mục `bước dùng lại:`; đi tiếp đến bước sau thì viết `chuyển đến {name}`",
        en: "to ask for more papers, write `request supplement, at most 1 time` at this step; work that is done again before coming back is declared under `shared steps:`; to go on to a later step, write `go to {name}`",
    }
    /// A row of another width.
    ROW_WIDTH {
        vi: "dòng này có {cells} ô, bảng có {columns} cột",
        en: "this row has {cells} cells, the table has {columns} columns",
    }
    /// What to do.
    ROW_WIDTH_HELP {
        vi: "viết mỗi cột một ô, cách nhau bằng dấu phẩy; nhiều giá trị trong một ô nối bằng `hoặc`",
        en: "write one cell for each column, with commas between; join several values of a cell by `or`",
    }
    /// Rows without table.
    ROWS_WITHOUT_TABLE {
        vi: "dòng này không thuộc bảng phí nào",
        en: "this row belongs to no fee table",
    }
    /// A table without rows.
    TABLE_WITHOUT_ROWS {
        vi: "bảng phí cần các dòng `+` đúng dạng bên dưới",
        en: "a fee table needs `+` rows of its form below",
    }
    /// What to do.
    ROWS_HELP {
        vi: "`bảng theo x, y` cần các dòng `+ <giá trị>, <giá trị>: <số tiền>`; `lũy tiến theo x` cần các dòng `+ đến trang 2: <số tiền>`",
        en: "`table by x, y` needs rows `+ <value>, <value>: <amount>`; `tiered by x` needs rows `+ to page 2: <amount>`",
    }
    /// A factor that is no number.
    FACTOR_NOT_NUMBER {
        vi: "không nhân được với `{name}`: dữ kiện này không phải là số",
        en: "nothing can be multiplied by `{name}`: this fact is no number",
    }
    /// What to do.
    FACTOR_NOT_NUMBER_HELP {
        vi: "khai dữ kiện là `số …` kèm đơn vị, ví dụ `- {name}: số điểm`",
        en: "declare the fact as `number of …` with its unit, such as `- {name}: number of points`",
    }
    /// An example without procedure.
    EXAMPLE_WITHOUT_PROCEDURE {
        vi: "tệp này không có thủ tục nào, nên ví dụ phải nói nó thuộc thủ tục nào",
        en: "this file has no procedure, so the example must say to which one it belongs",
    }
    /// An example among several.
    EXAMPLE_OF_SEVERAL {
        vi: "tệp này có nhiều thủ tục, nên ví dụ phải nói nó thuộc thủ tục nào",
        en: "this file has several procedures, so the example must say to which one it belongs",
    }
    /// What to do.
    EXAMPLE_WITHOUT_PROCEDURE_HELP {
        vi: "thêm dòng `thủ tục: tên_thủ_tục` dưới dòng `ví dụ`",
        en: "add a line `procedure: name` below the line `example`",
    }
    /// A parameter that the template does not have.
    UNKNOWN_PARAMETER {
        vi: "`{name}` không phải tên mục, cũng không phải tham số của mẫu thủ tục",
        en: "`{name}` is neither a section nor a parameter of the procedure template",
    }
    /// A parameter without value.
    MISSING_ARGUMENT {
        vi: "thủ tục này thiếu giá trị của tham số `{name}` mà tên trong mẫu dùng đến",
        en: "this procedure gives no value for the parameter `{name}`, which a title of the template uses",
    }
    /// A hole without parameter.
    UNKNOWN_HOLE {
        vi: "tên này dùng `{name}` trong ngoặc nhọn, nhưng mẫu không có tham số đó",
        en: "this title uses `{name}` in braces, but the template has no such parameter",
    }
    /// What to do.
    TEMPLATE_PARAMETER_HELP {
        vi: "khai tham số ở dòng `mẫu thủ tục tên(tham_số)` và cho giá trị ở thủ tục: `tham_số: \"…\"`",
        en: "declare the parameter on the line `procedure template name(parameter)` and give its value in the procedure: `parameter: \"…\"`",
    }
    /// Nothing of this name to drop.
    NOTHING_TO_DROP {
        vi: "không có gì tên `{name}` được kế thừa ở mục này để bỏ",
        en: "this section inherits nothing named `{name}` that could be dropped",
    }
    /// What to do.
    NOTHING_TO_DROP_HELP {
        vi: "`- bỏ` chỉ dùng ở thủ tục `dựa trên` thủ tục khác hoặc `theo mẫu`; kiểm tra tên ở bản gốc",
        en: "`- drop` is for procedures `based on` another or `from template`; check the name in the original",
    }
    /// An interval that ends before it begins.
    REVERSED_INTERVAL {
        vi: "khoảng này kết thúc ({to}) trước khi bắt đầu ({from})",
        en: "this interval ends ({to}) before it begins ({from})",
    }
    /// A range of a table that holds nothing.
    EMPTY_RANGE {
        vi: "khoảng này không chứa giá trị nào: đầu dưới lớn hơn đầu trên",
        en: "no value lies in this range: its lower end is above its upper end",
    }
    /// What to do.
    EMPTY_RANGE_HELP {
        vi: "đổi chỗ hai đầu: số nhỏ sau `từ`, số lớn sau `đến`",
        en: "swap the ends: the smaller after `from`, the larger after `to`",
    }
    /// Office hours that close before they open.
    REVERSED_HOURS {
        vi: "giờ làm việc này đóng trước khi mở, hoặc mở trước khi buổi trước đóng",
        en: "these office hours close before they open, or open before the last ones close",
    }
    /// What to do.
    REVERSED_INTERVAL_HELP {
        vi: "đổi chỗ hoặc sửa lại ngày giờ",
        en: "swap or correct the dates or times",
    }
    /// A round without supplement.
    ROUND_WITHOUT_SUPPLEMENT {
        vi: "`lần …` nói về bổ sung hồ sơ, nhưng bước này không yêu cầu bổ sung",
        en: "`round …` is about a supplement, but this step asks for none",
    }
    /// What to do.
    ROUND_WITHOUT_SUPPLEMENT_HELP {
        vi: "thêm `thiếu thì yêu cầu bổ sung` trước các dòng `lần …`",
        en: "add `incomplete: request supplement` before the `round …` lines",
    }
    /// A length of time of zero.
    ZERO_LENGTH { vi: "độ dài thời gian ở đây phải lớn hơn 0", en: "the length of time here must be more than 0" }
    /// What to do about a length of zero.
    ZERO_LENGTH_HELP {
        vi: "viết đúng độ dài; giải quyết ngay thì viết `ngay lập tức` hoặc `trong ngày`; nguồn không nêu thì viết `chưa rõ`",
        en: "write the right length; what is done right away is `at once` or `the same day`; where the source does not say write `unknown`",
    }
    /// A count of zero.
    ZERO_COUNT { vi: "số lượng ở đây phải từ 1 trở lên", en: "the count here must be at least 1" }
    /// What to do.
    ZERO_COUNT_HELP {
        vi: "viết số đúng, hoặc bỏ dòng này; nguồn không nói thì viết `chưa rõ`",
        en: "write the right count or delete this; write `unknown` where the source does not say",
    }
}
