//! Sentences of the rules on legal basis (codes B).

messages! {
    /// A paper, as the kind of an element.
    KIND_PAPER { vi: "giấy tờ", en: "paper" }
    /// A condition, as the kind of an element.
    KIND_CONDITION { vi: "yêu cầu, điều kiện", en: "condition" }
    /// A payment, as the kind of an element.
    KIND_FEE { vi: "khoản thu", en: "payment" }
    /// A step, as the kind of an element.
    KIND_STEP { vi: "bước", en: "step" }
    /// Another part, as the kind of an element.
    KIND_OTHER { vi: "phần", en: "part" }
    /// Something is demanded without a basis.
    NO_BASIS {
        vi: "{kind} `{name}` không có căn cứ pháp lý",
        en: "{kind} `{name}` has no legal basis",
    }
    /// Several elements of one section.
    NO_BASIS_SECTION {
        vi: "{count} phần của mục `{section}` không có căn cứ pháp lý",
        en: "elements of the section `{section}` that have no legal basis: {count}",
    }
    /// Another place that lists the same paper.
    ALSO_LISTED { vi: "cũng yêu cầu ở đây", en: "also demanded here" }
    /// The box of the legal bases of a page is empty, and its text names an act.
    EMPTY_BOX {
        vi: "ô căn cứ pháp lý của trang để trống, dù lời của trang có nhắc đến “{act}”",
        en: "the box of legal bases of the page is empty, though its text mentions “{act}”",
    }
    /// What to do about it.
    EMPTY_BOX_HELP {
        vi: "tra “{act}”, ghi văn bản và điều, khoản vào `căn cứ pháp lý:`",
        en: "look up “{act}” and write the act with its articles into `legal bases:`",
    }
    /// Why a basis is needed.
    NO_BASIS_WHY {
        vi: "cơ quan không được tự đặt ra thủ tục, hồ sơ, giấy tờ ngoài quy định (khoản 6 Điều 18), người nộp được từ chối điều không được quy định (khoản 2 Điều 21 Nghị định 63/2010/NĐ-CP; từ 01/7/2025 thêm điểm b khoản 1 Điều 6 Nghị định 118/2025/NĐ-CP)",
        en: "an authority may not set procedures, dossiers or papers beyond the law (Article 18(6)), and the applicant may refuse what is not prescribed (Article 21(2) of Decree 63/2010/NĐ-CP; since 1 July 2025 also Article 6(1)(b) of Decree 118/2025/NĐ-CP)",
    }
    /// What to do about it.
    NO_BASIS_HELP {
        vi: "thêm `căn cứ điểm … khoản … Điều … <văn bản>`; nếu không có văn bản nào quy định thì bỏ yêu cầu này",
        en: "add `basis point … clause … Article … <instrument>`; where no instrument prescribes it, drop the demand",
    }
    /// Every citation is of a document that is no legal normative document.
    NOT_NORMATIVE {
        vi: "căn cứ của {kind} `{name}` chỉ là văn bản không quy phạm: {instruments}",
        en: "the basis of {kind} `{name}` is no legal normative document: {instruments}",
    }
    /// The whole list of bases is of such documents.
    NOT_NORMATIVE_PROCEDURE {
        vi: "căn cứ pháp lý của thủ tục chỉ là văn bản không quy phạm: {instruments}",
        en: "the legal bases of the procedure are no legal normative documents: {instruments}",
    }
    /// Why such documents do not suffice.
    NOT_NORMATIVE_WHY {
        vi: "công văn, quyết định cá biệt, quy chế nội bộ, quyết định công bố không có trong danh mục văn bản quy phạm pháp luật (Điều 4 Luật 64/2025/QH15) nên không đặt được thủ tục (Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "official letters, individual decisions, internal rules and publication decisions are not legal normative documents (Article 4 of Law 64/2025/QH15) and cannot prescribe a procedure (Article 8 of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    NOT_NORMATIVE_HELP {
        vi: "dẫn văn bản quy phạm pháp luật mà văn bản này dựa vào; nếu không có thì bỏ yêu cầu",
        en: "cite the legal normative document on which it rests; where there is none, drop the demand",
    }
    /// A circular or local text without the provision that delegates it.
    NOT_DELEGATED {
        vi: "`{instrument}` không nêu điều khoản giao quy định chi tiết mà là căn cứ duy nhất của {count} yêu cầu, trong đó có `{name}`",
        en: "`{instrument}` names no provision that delegates it; demands that rest on it alone: {count}, such as `{name}`",
    }
    /// A page names only acts that need a delegation.
    DELEGATION_UNKNOWN_OF_PAGE {
        vi: "các văn bản trong căn cứ pháp lý của trang đều là loại chỉ quy định được thủ tục khi được giao, như `{instrument}`; trang không nêu điều khoản giao",
        en: "the acts among the legal bases of the page are all of kinds that prescribe procedures by delegation only, such as `{instrument}`; the page names no delegation",
    }
    /// The delegating provision is said to be unknown.
    DELEGATION_UNKNOWN {
        vi: "chưa rõ điều khoản giao cho `{instrument}`, căn cứ duy nhất của {count} yêu cầu, trong đó có `{name}`",
        en: "the provision that delegates `{instrument}` is unknown; demands that rest on it alone: {count}, such as `{name}`",
    }
    /// Why a delegation matters, since 1 April 2025.
    NOT_DELEGATED_WHY {
        vi: "thông tư và văn bản địa phương quy định chi tiết điều được giao (khoản 1 Điều 18, Điều 21 Luật 64/2025/QH15); không có điều giao thì chỉ là biện pháp quản lý, căn cứ yếu cho nghĩa vụ của người dân",
        en: "circulars and local texts detail what is delegated (Articles 18(1) and 21 of Law 64/2025/QH15); without a delegation they are a measure of management, a weak basis for a duty of citizens",
    }
    /// Why a delegation matters, before.
    NOT_DELEGATED_WHY_OLD {
        vi: "từ 01/7/2016 đến 31/3/2025 cấm quy định thủ tục trong thông tư và văn bản cấp tỉnh nếu luật không giao (khoản 4 Điều 14 Luật 80/2015/QH13, chưa xác minh)",
        en: "from 1 July 2016 to 31 March 2025 procedures in circulars and provincial texts were forbidden unless a law delegates (Article 14(4) of Law 80/2015/QH13, unverified)",
    }
    /// What to do about it.
    NOT_DELEGATED_HELP {
        vi: "ghi `giao bởi: khoản … Điều … <luật, nghị định>` ở văn bản, hoặc dẫn thẳng luật, nghị định ở yêu cầu",
        en: "write `delegated by: clause … Article … <law or decree>` at the instrument, or cite the law or decree at the demand",
    }
    /// The instrument is declared here.
    DECLARED_HERE { vi: "văn bản khai ở đây", en: "declared here" }
    /// The basis ended before the version begins.
    BASIS_ENDED {
        vi: "`{instrument}` hết hiệu lực từ sau ngày {last} nhưng vẫn là căn cứ vào ngày {date}",
        en: "`{instrument}` was in force until {last} and is still cited as basis on {date}",
    }
    /// The basis was repealed before the version begins.
    BASIS_REPEALED {
        vi: "`{instrument}` đã bị `{by}` bãi bỏ từ ngày {last} nhưng vẫn là căn cứ vào ngày {date}",
        en: "`{instrument}` was repealed by `{by}` from {last} and is still cited as basis on {date}",
    }
    /// The basis is not in force yet.
    BASIS_NOT_YET {
        vi: "`{instrument}` chỉ có hiệu lực từ ngày {first}, sau ngày {date} của bản này",
        en: "`{instrument}` takes effect on {first}, after {date}, the day of this version",
    }
    /// The text that delegates the basis is no longer in force.
    BASIS_ORPHANED {
        vi: "văn bản giao cho `{instrument}` ({by}) không còn hiệu lực vào ngày {date}",
        en: "the text that delegates `{instrument}` ({by}) is not in force on {date}",
    }
    /// Why a basis must be in force.
    BASIS_NOT_IN_FORCE_WHY {
        vi: "thủ tục phải phù hợp với văn bản đang có hiệu lực (khoản 5 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "a procedure must agree with the texts in force (Article 7(5) of Decree 63/2010/NĐ-CP)",
    }
    /// Why a detailing text falls with its parent.
    BASIS_ORPHANED_WHY {
        vi: "văn bản quy định chi tiết hết hiệu lực cùng văn bản giao, trừ khi được công bố tiếp tục áp dụng (khoản 2 Điều 57 Luật 64/2025/QH15)",
        en: "a detailing text lapses with the text that delegates it, unless a published notice continues it (Article 57(2) of Law 64/2025/QH15)",
    }
    /// What to do about it.
    BASIS_NOT_IN_FORCE_HELP {
        vi: "dẫn văn bản hiện hành; nếu không còn quy định thì bỏ yêu cầu hoặc kết thúc hiệu lực của bản này",
        en: "cite the text in force; where there is none, drop the demand or end this version",
    }
    /// Another citation of the same instrument.
    ALSO_CITED { vi: "cũng dẫn ở đây", en: "also cited here" }
    /// An element names an instrument and no provision of it.
    NO_PROVISION {
        vi: "căn cứ của {kind} `{name}` chỉ nêu văn bản ({instruments}), không nêu điều, khoản",
        en: "the basis of {kind} `{name}` names the instrument ({instruments}) and no article",
    }
    /// A section names instruments and no provision of them for its elements.
    NO_PROVISION_SECTION {
        vi: "{count} phần của mục `{section}` chỉ dựa vào văn bản ({instruments}), không nêu điều, khoản",
        en: "elements of the section `{section}` that rest on instruments ({instruments}) without an article: {count}",
    }
    /// The same of an imported page, whose list of acts was read by a program.
    NO_PROVISION_PAGE {
        vi: "mục `{section}` của trang có phần không nêu điều, khoản của văn bản nào, như “{name}”; căn cứ pháp lý của trang chỉ ghi tên, số văn bản",
        en: "the section `{section}` of the page has parts without an article of any act, such as `{name}`; the legal bases of the page only name the acts",
    }
    /// What to do about it on an imported page.
    NO_PROVISION_PAGE_HELP {
        vi: "tra điều, khoản trong văn bản rồi ghi vào căn cứ của từng phần",
        en: "look the article up in the act, and write it into the basis of each element",
    }
    /// The basis is said to be unknown.
    BASIS_UNKNOWN {
        vi: "căn cứ của {kind} `{name}` còn chưa rõ",
        en: "the basis of {kind} `{name}` is still unknown",
    }
    /// Why the article matters.
    NO_PROVISION_WHY {
        vi: "không có điều, khoản thì không kiểm tra được văn bản có thật sự cho phép yêu cầu này (câu 13 Phụ lục I Nghị định 63/2010/NĐ-CP bản gốc)",
        en: "without an article nobody can check that the text allows the demand (question 13 of Annex I of Decree 63/2010/NĐ-CP, original)",
    }
    /// What to do about it.
    NO_PROVISION_HELP {
        vi: "ghi rõ `căn cứ khoản … Điều … {instrument}` ở từng phần",
        en: "write `basis clause … Article … {instrument}` at each element",
    }
    /// "This circular", and no act anywhere near.
    DANGLING_REFERENCE {
        vi: "`{name}` dẫn \"{phrase}\" mà không nêu văn bản nào",
        en: "`{name}` refers to \"{phrase}\" (this act), and no act is named",
    }
    /// Why a reference must name its act.
    DANGLING_REFERENCE_WHY {
        vi: "thủ tục phải đơn giản, dễ hiểu, dễ thực hiện (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP); câu chép khỏi văn bản thì không ai biết \"này\" là văn bản nào",
        en: "a procedure must be simple, clear and easy (Article 7(1) of Decree 63/2010/NĐ-CP); copied out of its act, \"this\" tells nobody which one",
    }
    /// What to do about it.
    DANGLING_REFERENCE_HELP {
        vi: "viết số, tên văn bản thay cho \"này\", hoặc thêm `căn cứ` cho phần này",
        en: "write the number and name of the act, or give this element a `basis`",
    }
    /// Conditions that rest on instruments of low rank.
    LOW_RANK {
        vi: "{count} điều kiện chỉ dựa vào `{instrument}`, trong đó có `{name}`",
        en: "conditions that rest on `{instrument}` alone: {count}, such as `{name}`",
    }
    /// The legal bases of an imported page are all of low rank.
    LOW_RANK_OF_PAGE {
        vi: "trang có {count} điều kiện, như `{name}`, mà căn cứ pháp lý của trang chỉ có văn bản loại thông tư, văn bản địa phương, như `{instrument}`",
        en: "the page has conditions: {count}, such as `{name}`; its legal bases are all circulars or local texts, such as `{instrument}`",
    }
    /// Why the rank matters.
    LOW_RANK_WHY {
        vi: "đến ngày 24/9/2017 điều kiện phải do văn bản của Chính phủ, Thủ tướng trở lên quy định (khoản 3 Điều 8 Nghị định 63/2010/NĐ-CP bản gốc); sau đó thông tư, văn bản địa phương chỉ quy định chi tiết điều được giao (khoản 1 Điều 18, Điều 21 Luật 64/2025/QH15)",
        en: "until 24 September 2017 conditions were set by the Government, the Prime Minister or above (Article 8(3) of Decree 63/2010/NĐ-CP, original); since then circulars and local texts detail what is delegated (Articles 18(1) and 21 of Law 64/2025/QH15)",
    }
    /// What to do about it.
    LOW_RANK_HELP {
        vi: "dẫn luật, nghị định đặt điều kiện, hoặc ghi `giao bởi: khoản … Điều … <luật, nghị định>` ở văn bản; không có thì bỏ điều kiện",
        en: "cite the law or decree that sets the condition, or write `delegated by: clause … Article … <law or decree>` at the instrument; where there is none, drop the condition",
    }
    /// Business conditions of a ministry or locality.
    BUSINESS_CONDITION {
        vi: "thủ tục cấp phép kinh doanh (“{phrase}”) có {count} điều kiện chỉ dựa vào `{instrument}`, trong đó có `{name}`",
        en: "the procedure licenses a business (“{phrase}”) and has conditions that rest on `{instrument}` alone: {count}, such as `{name}`",
    }
    /// The legal bases of an imported page are all of kinds that set no business conditions.
    BUSINESS_CONDITION_OF_PAGE {
        vi: "trang cấp phép kinh doanh (“{phrase}”) có {count} điều kiện, như `{name}`, mà căn cứ pháp lý của trang chỉ có văn bản loại thông tư, văn bản địa phương, như `{instrument}`",
        en: "the page licenses a business (“{phrase}”) and has conditions: {count}, such as `{name}`; its legal bases are all circulars or local texts, such as `{instrument}`",
    }
    /// Who may set business conditions.
    BUSINESS_CONDITION_WHY {
        vi: "bộ, cơ quan ngang bộ, Hội đồng nhân dân, Ủy ban nhân dân không được ban hành quy định về điều kiện đầu tư kinh doanh (khoản 3 Điều 7 Luật Đầu tư 61/2020/QH14; từ 01/7/2026 khoản 2 Điều 7 Luật Đầu tư 143/2025/QH15)",
        en: "ministries, agencies of that rank, people's councils and committees may not issue regulations on business conditions (Article 7(3) of the Investment Law 61/2020/QH14; since 1 July 2026 Article 7(2) of the Investment Law 143/2025/QH15)",
    }
    /// What to do about it.
    BUSINESS_CONDITION_HELP {
        vi: "dẫn luật, nghị định đặt điều kiện; không có thì bỏ; tiêu chuẩn, quy chuẩn kỹ thuật thì khai `loại: quy chuẩn kỹ thuật`",
        en: "cite the law or decree that sets the condition, or drop it; declare a technical regulation as `kind: technical regulation`",
    }
    /// A local text for a nationwide procedure.
    LOCAL_FOR_ALL {
        vi: "`{instrument}` là văn bản địa phương mà là căn cứ duy nhất của {count} phần trong thủ tục áp dụng cả nước, trong đó có `{name}`",
        en: "`{instrument}` is a local text and the only basis of parts of a nationwide procedure: {count}, such as `{name}`",
    }
    /// A text of another territory.
    OTHER_TERRITORY {
        vi: "`{instrument}` có phạm vi khác với thủ tục mà là căn cứ duy nhất của {count} phần, trong đó có `{name}`",
        en: "`{instrument}` has another territory than the procedure and is the only basis of parts: {count}, such as `{name}`",
    }
    /// Where local texts hold.
    TERRITORY_WHY {
        vi: "văn bản của địa phương có hiệu lực trong đơn vị hành chính đó, sau khi sáp nhập là địa bàn cũ (Điều 54 Luật 64/2025/QH15; câu 8 Phụ lục III Nghị định 63/2010/NĐ-CP bản gốc)",
        en: "a local text holds in its administrative unit, after a merger in the former one (Article 54 of Law 64/2025/QH15; question 8 of Annex III of Decree 63/2010/NĐ-CP, original)",
    }
    /// What to do about it.
    TERRITORY_HELP {
        vi: "dẫn văn bản của trung ương, hoặc viết bản của tỉnh bằng `dựa trên` và `phạm vi:`",
        en: "cite a central text, or write the province's copy with `based on` and `territory:`",
    }
    /// A form of an instrument of low rank.
    LOW_FORM {
        vi: "mẫu của “{paper}” theo `{instrument}`, văn bản dưới cấp bộ",
        en: "the form of “{paper}” is of `{instrument}`, which ranks below a minister's circular",
    }
    /// Who prescribed forms.
    LOW_FORM_WHY {
        vi: "đến ngày 24/9/2017 mẫu đơn, mẫu tờ khai quy định trong thông tư của bộ trưởng (khoản 4 Điều 8 Nghị định 63/2010/NĐ-CP bản gốc)",
        en: "until 24 September 2017 forms stood in a circular of the minister (Article 8(4) of Decree 63/2010/NĐ-CP, original)",
    }
    /// What to do about it.
    LOW_FORM_HELP {
        vi: "dẫn mẫu của thông tư; không có thì để người nộp tự viết đơn",
        en: "cite the form of the circular; where there is none, let the applicant write freely",
    }
    /// An agency decides, and the sheet gives the decision to another.
    ANOTHER_DECIDES {
        vi: "bước `{step}` do {agency} quyết định, mà theo mục `cơ quan` thì {other} quyết định",
        en: "step `{step}` is decided by {agency}, and by the section `agencies` {other} decides",
    }
    /// An agency decides that only receives or helps.
    NOBODY_DECIDES {
        vi: "bước `{step}` do {agency} quyết định, mà mục `cơ quan` chỉ giao cơ quan này: {roles}",
        en: "step `{step}` is decided by {agency}, and the section `agencies` gives it only: {roles}",
    }
    /// A delegated agency decides, and nothing delegates it.
    DELEGATED_WITHOUT_BASIS {
        vi: "bước `{step}` do {agency} quyết định theo ủy quyền mà không nêu căn cứ ủy quyền",
        en: "step `{step}` is decided by {agency} under a delegation whose basis is not named",
    }
    /// Bases are cited, and none of them for who decides.
    NO_COMPETENCE_CITED {
        vi: "bước `{step}`: thủ tục không dẫn căn cứ nào cho thẩm quyền quyết định của {agency}",
        en: "step `{step}`: the procedure cites no basis for the power of {agency} to decide",
    }
    /// Where an agency is declared.
    AGENCY_HERE { vi: "{agency} được khai ở đây", en: "{agency} is declared here" }
    /// Why competence must be clear.
    COMPETENCE_WHY {
        vi: "cơ quan giải quyết là bộ phận bắt buộc của thủ tục (điểm g khoản 2 Điều 8), phân công, phân cấp phải rõ ràng (khoản 5 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "the agency that settles is a mandatory part of a procedure (Article 8(2)(g)), and who is charged with what must be clear (Article 7(5) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about a decision of the wrong agency.
    COMPETENCE_HELP {
        vi: "tra văn bản xem ai quyết định, rồi sửa vai trò ở mục `cơ quan` hoặc người làm bước này",
        en: "look up who decides by law, then mend the role under `agencies` or the actor of this step",
    }
    /// What to do about competence without a basis.
    DELEGATED_HELP {
        vi: "thêm `căn cứ …` dưới cơ quan này ở mục `cơ quan`, nêu điều khoản giao thẩm quyền hoặc văn bản ủy quyền",
        en: "add `basis …` below this agency under `agencies`, with the provision that makes it competent or the text that delegates it",
    }
    /// An instrument names itself as its source.
    DELEGATES_ITSELF {
        vi: "`{instrument}` ghi là được giao bởi chính nó",
        en: "`{instrument}` is said to be delegated by itself",
    }
    /// Instruments that delegate each other.
    DELEGATION_RING {
        vi: "`{instrument}` được giao bởi `{by}`, mà văn bản này lại dựa vào chính `{instrument}`",
        en: "`{instrument}` is delegated by `{by}`, which itself rests on `{instrument}`",
    }
    /// A lower text delegates a higher one.
    DELEGATED_FROM_BELOW {
        vi: "`{instrument}` ghi là được giao bởi `{by}`, văn bản có hiệu lực pháp lý thấp hơn",
        en: "`{instrument}` is said to be delegated by `{by}`, which is of lower rank",
    }
    /// A circular as the source of a circular.
    CIRCULAR_BY_CIRCULAR {
        vi: "thông tư `{instrument}` ghi là được giao bởi thông tư `{by}`",
        en: "the circular `{instrument}` is said to be delegated by the circular `{by}`",
    }
    /// The way round.
    DELEGATION_WITNESS { vi: "vòng: {way}", en: "the ring: {way}" }
    /// Why a delegation comes from above.
    DELEGATION_WHY {
        vi: "văn bản quy định chi tiết chỉ được quy định điều mà văn bản của cấp trên giao: luật, nghị quyết của Quốc hội, pháp lệnh, nghị định, quyết định của Thủ tướng … (khoản 1 Điều 18, Điều 21 Luật 64/2025/QH15)",
        en: "a detailing text prescribes only what a text from above delegates: a law, a resolution of the National Assembly, an ordinance, a decree, a decision of the Prime Minister … (Articles 18(1) and 21 of Law 64/2025/QH15)",
    }
    /// What to do about it.
    DELEGATION_HELP {
        vi: "ghi ở `giao bởi:` điều khoản của luật, nghị định đã giao; nếu không có thì bỏ mục này",
        en: "name in `delegated by:` the provision of the law or decree that delegates; where there is none, drop the section",
    }
}
