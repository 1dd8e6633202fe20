//! Sentences of the comparison of two versions of a procedure.

messages! {
    /// A part.
    PART_PROCEDURE { vi: "thủ tục", en: "procedure" }
    /// A part.
    PART_AGENCY { vi: "cơ quan", en: "agency" }
    /// A part.
    PART_FACT { vi: "dữ kiện", en: "fact" }
    /// A part.
    PART_CHANNEL { vi: "cách thức", en: "channel" }
    /// A part.
    PART_CONDITION { vi: "điều kiện", en: "condition" }
    /// A part.
    PART_PREREQUISITE { vi: "tiền đề", en: "prerequisite" }
    /// A part.
    PART_PAPER { vi: "giấy tờ", en: "paper" }
    /// A part.
    PART_FEE { vi: "khoản thu", en: "fee" }
    /// A part.
    PART_TIME_LIMIT { vi: "thời hạn", en: "time limit" }
    /// A part.
    PART_STEP { vi: "bước", en: "step" }
    /// A part.
    PART_RESULT { vi: "kết quả", en: "result" }
    /// A part.
    PART_GROUND { vi: "lý do từ chối", en: "ground for refusal" }
    /// A part.
    PART_ORDER_RULE { vi: "ràng buộc trình tự", en: "order rule" }
    /// A part.
    PART_REMEDY { vi: "khiếu nại, khởi kiện", en: "remedy" }

    /// A side.
    ASPECT_NAME { vi: "tên trong tệp", en: "name in the file" }
    /// A side.
    ASPECT_TITLE { vi: "lời văn", en: "wording" }
    /// A side.
    ASPECT_CODE { vi: "mã", en: "code" }
    /// A side.
    ASPECT_FIELD { vi: "lĩnh vực", en: "field" }
    /// A side.
    ASPECT_LEVELS { vi: "cấp thực hiện", en: "level of performance" }
    /// A side.
    ASPECT_PUBLICATION { vi: "quyết định công bố", en: "publication decision" }
    /// A side.
    ASPECT_PERIOD { vi: "hiệu lực", en: "in force" }
    /// A side.
    ASPECT_TRANSITION { vi: "hồ sơ đang giải quyết", en: "pending dossiers" }
    /// A side.
    ASPECT_TERRITORY { vi: "phạm vi", en: "territory" }
    /// A side.
    ASPECT_REGIME { vi: "chế độ", en: "regime" }
    /// A side.
    ASPECT_ONLINE_LEVEL { vi: "mức độ trực tuyến", en: "online level" }
    /// A side.
    ASPECT_APPLICANTS { vi: "đối tượng", en: "applicants" }
    /// A side.
    ASPECT_ROLES { vi: "vai trò", en: "roles" }
    /// A side.
    ASPECT_HOURS { vi: "giờ làm việc", en: "office hours" }
    /// A side.
    ASPECT_QUESTION { vi: "câu hỏi", en: "question" }
    /// A side.
    ASPECT_CASES { vi: "trường hợp phải thực hiện", en: "cases" }
    /// A side.
    ASPECT_PROOF { vi: "giấy tờ chứng minh", en: "proof" }
    /// A side.
    ASPECT_COPIES { vi: "loại bản và số bản", en: "kind and number of copies" }
    /// A side.
    ASPECT_FORM { vi: "mẫu", en: "form" }
    /// A side.
    ASPECT_OPTIONAL { vi: "chỉ khi có", en: "only if there is one" }
    /// A side.
    ASPECT_MANNER { vi: "xuất trình, trả lại, nộp sau", en: "shown, given back, filed later" }
    /// A side.
    ASPECT_ALTERNATIVES { vi: "được thay bằng", en: "accepted instead" }
    /// A side.
    ASPECT_CHOICES { vi: "một trong các giấy tờ", en: "one of these papers" }
    /// A side.
    ASPECT_TOGETHER { vi: "giấy tờ kèm theo", en: "papers that go with it" }
    /// A side.
    ASPECT_LOOK_UPS { vi: "tra cứu trước", en: "looked up first" }
    /// A side.
    ASPECT_ORIGIN { vi: "nguồn của giấy tờ", en: "where it comes from" }
    /// A side.
    ASPECT_SETS { vi: "số bộ hồ sơ", en: "number of sets" }
    /// A side.
    ASPECT_ACCEPTED { vi: "loại bản mà cách thức nhận", en: "copies that channels accept" }
    /// A side.
    ASPECT_AMOUNT { vi: "mức thu", en: "amount" }
    /// A side.
    ASPECT_RELIEF { vi: "miễn, giảm", en: "exemptions and reductions" }
    /// A side.
    ASPECT_DUE { vi: "lúc thu", en: "when it is paid" }
    /// A side.
    ASPECT_LIMIT { vi: "thời hạn", en: "time limit" }
    /// A side.
    ASPECT_RUNNING { vi: "dừng, gia hạn, quá hạn", en: "pauses, extensions, expiry" }
    /// A side.
    ASPECT_ACT { vi: "việc phải làm", en: "what is done" }
    /// A side.
    ASPECT_ACTOR { vi: "người thực hiện", en: "who acts" }
    /// A side.
    ASPECT_OBJECTS { vi: "đối tượng của bước", en: "what the step is about" }
    /// A side.
    ASPECT_SITE { vi: "nơi thực hiện", en: "place" }
    /// A side.
    ASPECT_OUTCOMES { vi: "xử lý theo kết quả", en: "what follows each outcome" }
    /// A side.
    ASPECT_VALIDITY { vi: "hiệu lực của kết quả", en: "validity" }
    /// A side.
    ASPECT_SHAPE { vi: "bản giấy, bản điện tử", en: "paper or electronic" }
    /// A side.
    ASPECT_ORDER { vi: "thứ tự các bước", en: "order of the steps" }
    /// A side.
    ASPECT_VOLUME { vi: "số lượng một năm", en: "yearly volume" }
    /// A side.
    ASPECT_JOINED { vi: "liên thông", en: "joined procedures" }
    /// A side.
    ASPECT_STATED { vi: "nguồn có nêu hay không", en: "whether the source states it" }
    /// A side.
    ASPECT_BASIS { vi: "căn cứ pháp lý", en: "legal basis" }
    /// A side.
    ASPECT_NOTES { vi: "ghi chú", en: "notes" }

    /// What a change does.
    EASED { vi: "nhẹ hơn", en: "eased" }
    /// What a change does.
    TIGHTENED { vi: "nặng hơn", en: "tightened" }
    /// What a change does.
    MOVED { vi: "chỉ chuyển chỗ", en: "only moved" }
    /// What a change does.
    MIXED { vi: "chỗ nhẹ hơn, chỗ nặng hơn", en: "eased for some, tightened for others" }
    /// What a change does.
    NEUTRAL { vi: "không nặng hơn, không nhẹ hơn", en: "neither eased nor tightened" }
    /// What a change does.
    UNCLEAR { vi: "chưa xếp được, cần người đọc", en: "not classed, to be read by a person" }

    /// Why.
    SAME_WORDS { vi: "chỉ khác cách viết", en: "only spelled otherwise" }
    /// Why.
    OTHER_WORDS { vi: "lời khác nhau: chương trình không so nghĩa của câu", en: "other words: the program does not compare the meaning of sentences" }
    /// Why.
    REWORDED { vi: "chỉ đổi lời văn", en: "only reworded" }
    /// Why.
    RENAMED { vi: "chỉ đổi tên trong tệp", en: "only renamed in the file" }
    /// Why.
    AS_MUCH { vi: "vẫn đòi đúng như trước, chỉ viết khác", en: "asks as much as before, written otherwise" }
    /// Why.
    NO_LIMIT { vi: "không còn thời hạn", en: "no time limit is left" }
    /// Why.
    READ_IT { vi: "chương trình không so được phần này", en: "the program does not compare this" }
    /// Why.
    OTHER_SILENT { vi: "bản kia không nêu phần này, nên không so được", en: "the other version says nothing of this part, so it is not compared" }
    /// Why.
    EARLIER_DAYS { vi: "xong sớm hơn với {n} trong {all} ngày nộp của năm, các ngày khác như cũ", en: "ends earlier for {n} of the {all} filing days of the year, as before for the others" }
    /// Why.
    LATER_DAYS { vi: "xong muộn hơn với {n} trong {all} ngày nộp của năm, các ngày khác như cũ", en: "ends later for {n} of the {all} filing days of the year, as before for the others" }
    /// Why.
    BOTH_DAYS { vi: "trong {all} ngày nộp của năm: {earlier} ngày xong sớm hơn, {later} ngày xong muộn hơn", en: "of the {all} filing days of the year, {earlier} end earlier and {later} later" }
    /// Why.
    MOVED_TO { vi: "nay là {part} `{name}`", en: "is now the {part} `{name}`" }
    /// Why.
    MOVED_FROM { vi: "trước là {part} `{name}`", en: "was the {part} `{name}`" }
    /// Why.
    DAYS_MOVED { vi: "tính chung các bước, {days} chỉ chuyển từ bước này sang bước khác", en: "over all steps, {days} only go from one step to another" }

    /// What is compared.
    HEAD { vi: "so hai bản của thủ tục `{title}`, theo luật ngày {date}", en: "two versions of the procedure `{title}`, by the law of {date}" }
    /// What is compared.
    HEAD_OLD { vi: "hiện hành: {place}", en: "in force: {place}" }
    /// What is compared.
    HEAD_NEW { vi: "đề xuất: {place}", en: "proposal: {place}" }
    /// No difference.
    NOTHING { vi: "hai bản nói như nhau; nếu một tệp có nhiều bản, chọn bản hiện hành bằng `--old-as-of`", en: "the two say the same; where one file has several versions, choose the one in force by `--old-as-of`" }
    /// The changes of an effect.
    GROUP { vi: "{effect}: {n}", en: "{effect}: {n}" }
    /// What is counted.
    COUNTED { vi: "đếm được", en: "what is counted" }
    /// What becomes of items.
    ITEMS { vi: "từng mục thành thế nào", en: "what becomes of each item" }
    /// A kind of items.
    ITEMS_CONDITION { vi: "yêu cầu, điều kiện", en: "conditions" }
    /// A kind of items.
    ITEMS_PREREQUISITE { vi: "kết quả thủ tục khác phải có trước", en: "results of other procedures wanted before" }
    /// A kind of items.
    ITEMS_PAPER { vi: "giấy tờ", en: "papers" }
    /// A kind of items.
    ITEMS_CHECK { vi: "kiểm tra thực địa, lấy mẫu", en: "checks on site and samples" }
    /// A kind of items.
    ITEMS_STEP { vi: "các bước khác", en: "other steps" }
    /// A kind of items.
    ITEMS_FEE { vi: "phí, lệ phí", en: "fees" }
    /// How many become what.
    ITEMS_ROW {
        vi: "{kind}: {before} mục, giữ nguyên {kept}, sửa đổi {amended}, bãi bỏ {repealed}; thêm mới {added}",
        en: "{kind}: {before} before, {kept} kept, {amended} amended, {repealed} repealed; {added} new",
    }
    /// How many are cuts.
    ITEMS_CUT {
        vi: "{row}; cắt giảm, đơn giản hóa {cut}/{before} = {rate} %",
        en: "{row}; cut {cut} of {before} = {rate} %",
    }
    /// Those of which one version is silent.
    ITEMS_UNCLEAR {
        vi: "{row}; {n} mục chưa rõ vì một bản không nói đến",
        en: "{row}; {n} not known, as one version is silent",
    }
    /// A side.
    BEFORE { vi: "trước: {words}", en: "before: {words}" }
    /// A side.
    AFTER { vi: "sau: {words}", en: "after: {words}" }
    /// The words of an element.
    WORDS { vi: "{words}", en: "{words}" }
    /// Nothing was said.
    UNSAID { vi: "không nêu", en: "not stated" }
    /// Why it is so.
    WHY { vi: "({why})", en: "({why})" }
    /// An element.
    ELEMENT { vi: "{part} `{name}`", en: "{part} `{name}`" }
    /// A side of an element.
    SIDE { vi: "{what}, {side}", en: "{what}, {side}" }
    /// Sides of an element.
    SIDES { vi: "{what}: {sides}", en: "{what}: {sides}" }
    /// An element that goes.
    GONE { vi: "bỏ {what}", en: "dropped: {what}" }
    /// An element that comes.
    COME { vi: "thêm {what}", en: "new: {what}" }
    /// A number.
    COUNT { vi: "{measure}: {before} → {after}", en: "{measure}: {before} → {after}" }
    /// A number with its rate.
    COUNT_RATE { vi: "{measure}: {before} → {after} ({rate} %)", en: "{measure}: {before} → {after} ({rate} %)" }
    /// Both are standard input.
    ONE_INPUT { vi: "chỉ một bản đọc được từ đầu vào chuẩn; ghi tên tệp của bản kia", en: "only one version can be read from standard input; name the file of the other" }

    /// Errors of the proposal.
    UNFOUNDED { vi: "lỗi của phương án, đòi thêm mà chưa có căn cứ đủ: {n}", en: "errors of the proposal, which asks more without a sufficient basis: {n}" }
    /// One of them.
    UNFOUNDED_ROW { vi: "{place}: {what}: {lacks}", en: "{place}: {what}: {lacks}" }
    /// What is lacking.
    LACKS_BASIS { vi: "không nêu căn cứ", en: "no basis is stated" }
    /// What is lacking.
    LACKS_PROOF { vi: "căn cứ chưa rõ hoặc chưa xác minh", en: "the basis is unknown or unverified" }
    /// What is lacking.
    LACKS_PROVISION { vi: "căn cứ chỉ nêu văn bản, không nêu điều, khoản, điểm", en: "the basis names an instrument and no article, clause or point" }
    /// What is lacking.
    LACKS_FORCE { vi: "căn cứ không có hiệu lực vào ngày này", en: "the basis is not in force on this day" }
    /// What is lacking.
    LACKS_RANK { vi: "căn cứ không phải văn bản quy phạm pháp luật", en: "the basis is no legal normative document" }
    /// The latest end through the year.
    DAYS { vi: "kết thúc muộn nhất theo từng ngày nộp của năm {year}: sớm hơn {earlier} ngày, như cũ {same} ngày, muộn hơn {later} ngày", en: "the latest end for each filing day of {year}: earlier for {earlier}, the same for {same}, later for {later}" }
    /// An example.
    DAYS_EXAMPLE { vi: "{days}; nộp ngày {filed} thì chậm nhất {before} → {after}", en: "{days}; filed on {filed} it ends at the latest on {before} → {after}" }
    /// Findings.
    FINDINGS_NEW { vi: "phát hiện mới của bản đề xuất: {n}", en: "findings that the proposal brings: {n}" }
    /// Findings.
    FINDINGS_FIXED { vi: "phát hiện được khắc phục: {n}", en: "findings that it mends: {n}" }
    /// A finding.
    FINDING { vi: "{code}: {message}", en: "{code}: {message}" }
    /// What is to be amended.
    AMENDMENTS { vi: "điều khoản phải sửa (kiến nghị thực thi)", en: "provisions to amend" }
    /// An instrument.
    OF_INSTRUMENT { vi: "{name}", en: "{name}" }
    /// A provision.
    TO_AMEND { vi: "sửa đổi {place}: {changes}", en: "amend {place}: {changes}" }
    /// A provision.
    TO_REPEAL { vi: "bãi bỏ {place}: {changes}", en: "repeal {place}: {changes}" }
    /// No provision is named.
    NO_PLACE { vi: "điều khoản chưa rõ, tệp chỉ nêu văn bản", en: "a provision that is not known, the file names the instrument only" }
    /// Only the list of the procedure names it.
    OF_LIST { vi: "điều khoản chưa rõ, văn bản chỉ có trong danh sách căn cứ chung", en: "a provision that is not known, the instrument stands in the list of the whole procedure only" }
    /// No basis of what changes.
    NO_OLD_BASIS { vi: "chưa rõ văn bản phải sửa, vì bản hiện hành không nêu căn cứ: {changes}", en: "not known, the version in force names no basis: {changes}" }
    /// Costs.
    COST_BEFORE { vi: "chi phí tuân thủ của bản hiện hành", en: "compliance cost of the version in force" }
    /// Costs.
    COST_AFTER { vi: "chi phí tuân thủ của bản đề xuất", en: "compliance cost of the proposal" }
    /// Costs.
    COST_SAVED { vi: "lợi ích", en: "benefit" }
    /// Not a package.
    NO_PACKAGE { vi: "phương án lớn hơn mức tệp DOCX cho phép", en: "the plan is larger than a DOCX file may be" }
    /// Parameters.
    TWO_PARAMS { vi: "chỉ nhận một hoặc hai tệp tham số: một tệp cho cả hai bản, hoặc tệp trước rồi tệp sau", en: "one or two files of parameters: one for both versions, or that of before and that of after" }
    /// Parameters.
    TWO_CHANGES { vi: "đã có tệp tham số riêng cho bản đề xuất thì không ghi `sau đơn giản hóa` trong tệp `{path}`", en: "where the proposal has a file of parameters of its own, `{path}` has no `after`" }
    /// Parameters.
    TWO_ROUNDINGS { vi: "hai tệp tham số phải làm tròn như nhau", en: "both files of parameters must round alike" }

    /// A count.
    N_PAPERS { vi: "giấy tờ phải nộp hoặc xuất trình", en: "papers to file or show" }
    /// A count.
    N_ORIGINALS { vi: "giấy tờ đòi bản chính", en: "papers wanted in the original" }
    /// A count.
    N_CERTIFIED { vi: "giấy tờ đòi bản sao chứng thực", en: "papers wanted as certified copies" }
    /// A count.
    N_DATA { vi: "giấy tờ thay được bằng thông tin, dữ liệu", en: "papers for which data will do" }
    /// A count.
    N_COPIES { vi: "số bản của mọi giấy tờ trong một bộ", en: "copies of all papers in one set" }
    /// A count of one paper.
    ONE_COPIES { vi: "số bản", en: "copies" }
    /// A count of one step.
    ONE_STEP_TIME { vi: "thời hạn của bước", en: "limit of the step" }
    /// A count of one limit.
    ONE_PROMISE { vi: "thời hạn", en: "time limit" }
    /// A count.
    N_SETS { vi: "số bộ hồ sơ", en: "sets of the dossier" }
    /// A count.
    N_CONDITIONS { vi: "yêu cầu, điều kiện", en: "conditions" }
    /// A count.
    N_PREREQUISITES { vi: "thủ tục phải làm trước", en: "procedures to be done before" }
    /// A count.
    N_CHANNELS { vi: "cách thức nộp", en: "channels" }
    /// A count.
    N_APPLICANT_STEPS { vi: "bước của người nộp", en: "steps of the applicant" }
    /// A count.
    N_AUTHORITY_STEPS { vi: "bước của cơ quan", en: "steps of the authority" }
    /// A count.
    N_VISITS { vi: "lượt phải đến nơi, theo cách thức nhẹ nhất", en: "visits, by the easiest channel" }
    /// A count.
    N_PROMISE { vi: "thời hạn dài nhất đã hẹn", en: "the longest time promised" }
    /// A count.
    N_STEP_TIME { vi: "tổng thời hạn các bước của cơ quan", en: "limits of the steps of the authority together" }
    /// A count.
    N_DONG { vi: "phí, lệ phí một hồ sơ", en: "fees of a dossier" }
    /// A count.
    N_ONLINE { vi: "mức độ trực tuyến đã khai", en: "online level claimed" }
    /// A count.
    N_REACHED { vi: "mức trực tuyến cao nhất mà văn bản không loại trừ", en: "highest online level that the text does not rule out" }
    /// What the next level lacks.
    ONLINE_LACKS {
        vi: "mức trực tuyến của bản đề xuất là `{level}`, để lên mức trên còn thiếu: {lacks}",
        en: "the online level of the proposal is `{level}`; the next one lacks: {lacks}",
    }
    /// What the text leaves open.
    ONLINE_OPEN {
        vi: "mức đó tính với điều văn bản chưa nói: {open}",
        en: "that level supposes what the text does not say: {open}",
    }

    /// The command `diff`.
    DIFF {
        vi: "So hai bản của một thủ tục: cái gì nhẹ hơn, nặng hơn, hay chỉ chuyển chỗ",
        en: "Compare two versions of a procedure: what is eased, tightened or only moved",
    }
    /// An example.
    DIFF_EXAMPLE {
        vi: "tthc diff hiện_hành.tthc đề_xuất.tthc",
        en: "tthc diff in_force.tthc proposal.tthc",
    }
    /// The parameters.
    DIFF_PARAMS {
        vi: "Tệp tham số chi phí như của tthc cost; ghi hai lần thì tệp đầu cho bản hiện hành, tệp sau cho bản đề xuất; với hai thư mục là thư mục có tệp <mã>.yaml của từng thủ tục",
        en: "Cost parameters as for tthc cost; given twice, the first is for the version in force, the second for the proposal; for two folders a folder with a file <code>.yaml for each procedure",
    }
    /// The version in force.
    DIFF_OLD {
        vi: "Bản hiện hành: tệp, TỆP#tên, tên hay mã của thủ tục; hoặc thư mục, khi ấy mọi thủ tục được so với bản đề xuất cùng mã hay cùng tên",
        en: "The version in force: a file, FILE#id, the id or code of a procedure; or a folder, of which every procedure is compared with the proposal of its code or name",
    }
    /// The proposal.
    DIFF_NEW {
        vi: "Bản đề xuất, cũng viết như vậy",
        en: "The proposal, written in the same way",
    }
    /// The day.
    DIFF_AS_OF {
        vi: "Ngày áp dụng luật và chọn bản trong tệp có nhiều bản; mặc định là hôm nay",
        en: "The day whose law applies, and by which one of several versions is chosen; today by default",
    }
    /// The day of the version in force.
    DIFF_OLD_AS_OF {
        vi: "Ngày chọn bản hiện hành, nếu khác",
        en: "The day by which the version in force is chosen, where it is another",
    }
    /// Dossiers.
    DIFF_STORE {
        vi: "Kho hồ sơ của bản hiện hành: tính lại từng hồ sơ như thể giải quyết theo phương án",
        en: "The store of dossiers of the version in force: each is played again under the proposal",
    }
}
