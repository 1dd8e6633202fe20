//! Sentences of the rules on papers (codes D).

messages! {
    /// The words of a paper leave open what is demanded.
    VAGUE_PAPER {
        vi: "giấy tờ `{paper}` không nói rõ phải nộp gì: \"{phrase}\"",
        en: "paper `{paper}` leaves open what must be filed: \"{phrase}\"",
    }
    /// The words of a paper leave open how it came about.
    VAGUE_MANNER {
        vi: "giấy tờ `{paper}` dẫn quy định mà không nêu văn bản: \"{phrase}\"",
        en: "paper `{paper}` refers to rules without naming the act: \"{phrase}\"",
    }
    /// Open words that widen what is accepted, or are of one paper among several.
    VAGUE_CHOICE {
        vi: "giấy tờ `{paper}` còn để ngỏ một phần, chưa nêu là giấy tờ nào: \"{phrase}\"",
        en: "paper `{paper}` leaves a part open and does not say which papers: \"{phrase}\"",
    }
    /// A named paper that is filed when somebody asks.
    VAGUE_OCCASION {
        vi: "giấy tờ `{paper}` không nói rõ khi nào phải nộp: \"{phrase}\"",
        en: "paper `{paper}` does not say when it must be filed: \"{phrase}\"",
    }
    /// What to do about a paper on request.
    VAGUE_OCCASION_HELP {
        vi: "nêu trường hợp phải nộp, ai yêu cầu và căn cứ nào, hoặc bỏ",
        en: "name the case in which it is filed, who asks and on what basis, or drop it",
    }
    /// Why papers must be decided.
    VAGUE_PAPER_WHY {
        vi: "thủ tục phải đơn giản, dễ hiểu, dễ thực hiện (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP); câu chữ mở cho phép đòi thêm giấy tờ không ai biết trước",
        en: "a procedure must be simple, clear and easy (Article 7(1) of Decree 63/2010/NĐ-CP); open words let an office ask for papers that nobody can foresee",
    }
    /// What to do about an open demand.
    VAGUE_PAPER_HELP {
        vi: "liệt kê từng giấy tờ với trường hợp của nó, nêu văn bản quy định, hoặc bỏ",
        en: "list each paper with its case, name the act that prescribes it, or drop it",
    }
    /// What to do about rules without an act.
    VAGUE_MANNER_HELP {
        vi: "nêu điều, khoản của văn bản, hoặc thêm `căn cứ` có điều khoản cho giấy tờ này",
        en: "name the article of the act, or give the paper a `basis` with an article",
    }
    /// Neither count nor kind of copy.
    NO_COPIES {
        vi: "giấy tờ `{paper}` không nêu loại bản và số bản",
        en: "paper `{paper}` states neither the kind nor the number of copies",
    }
    /// Neither, in the columns of a page.
    NO_COPIES_ON_PAGE {
        vi: "trang để trống số bản chính, số bản sao của giấy tờ `{paper}`",
        en: "the page leaves the numbers of originals and copies of paper `{paper}` blank",
    }
    /// No count.
    NO_COPY_COUNT {
        vi: "giấy tờ `{paper}` không nêu số bản",
        en: "paper `{paper}` does not state how many copies",
    }
    /// No kind.
    NO_COPY_KIND {
        vi: "giấy tờ `{paper}` không nêu bản chính, bản sao hay bản điện tử",
        en: "paper `{paper}` does not state whether an original, a copy or an electronic document",
    }
    /// The title and the count disagree.
    ORIGINAL_OF_COPY {
        vi: "giấy tờ `{paper}` tên là bản sao mà đòi bản chính",
        en: "paper `{paper}` is called a copy, and an original is demanded",
    }
    /// Why they must agree.
    ORIGINAL_OF_COPY_WHY {
        vi: "tên và số bản nói hai điều khác nhau thì nơi nhận bản sao, nơi đòi bản chính (điểm d khoản 2 Điều 8, khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "where name and count disagree one office takes the copy and another one demands the original (Articles 8(2)(d) and 7(1) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    ORIGINAL_OF_COPY_HELP {
        vi: "tra văn bản: nhận bản sao thì ghi `1 bản sao`, phải có bản chính thì bỏ chữ bản sao trong tên",
        en: "look up the text: where a copy is enough write `1 copy`; where the original is needed take the word copy out of the name",
    }
    /// Why copies must be stated.
    NO_COPIES_WHY {
        vi: "mỗi giấy tờ công bố có cột số bản chính, số bản sao; để trống thì nơi nhận đòi khác nhau (điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "a published paper has columns for originals and copies; left blank, each office asks for something else (Article 8(2)(d) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    NO_COPIES_HELP {
        vi: "ghi theo văn bản, ví dụ `{paper}, 1 bản chính` hoặc `1 bản sao`",
        en: "write what the law says, such as `{paper}, 1 original` or `1 copy`",
    }
    /// The same paper in another case.
    ALSO_WITHOUT_COPIES { vi: "ở đây cũng vậy", en: "here as well" }
    /// A form without its number.
    FORM_WITHOUT_NUMBER {
        vi: "giấy tờ `{paper}` phải theo mẫu mà không nêu số mẫu",
        en: "paper `{paper}` must follow a form whose number is not stated",
    }
    /// An application without a form.
    APPLICATION_WITHOUT_FORM {
        vi: "đơn, tờ khai `{paper}` không có mẫu",
        en: "application or declaration `{paper}` has no form",
    }
    /// An application of a page, in whose list no form stands.
    APPLICATION_WITHOUT_FORM_ON_PAGE {
        vi: "thành phần hồ sơ của trang không nêu mẫu của đơn, tờ khai `{paper}`",
        en: "the list of papers of the page states no form of application or declaration `{paper}`",
    }
    /// Why the form must be stated.
    FORM_WHY {
        vi: "mẫu đơn, mẫu tờ khai là bộ phận bắt buộc của thủ tục có dùng mẫu (điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "forms are a mandatory part of a procedure that uses them (Article 8(2)(h) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about it.
    FORM_HELP {
        vi: "ghi `mẫu số … Phụ lục … <văn bản>`; nếu văn bản không có mẫu thì đơn được viết tự do, không ghi `theo mẫu`",
        en: "write `form … Appendix … <instrument>`; where the law has no form, the application is free and does not say `by form`",
    }
    /// An identity or residence paper is demanded.
    IDENTITY_PAPER {
        vi: "giấy tờ `{paper}` đòi giấy tờ căn cước, cư trú mà không tra cứu dữ liệu trước: \"{phrase}\"",
        en: "paper `{paper}` demands proof of identity or residence without a look at the data first: \"{phrase}\"",
    }
    /// A paper that data replace is demanded.
    REPLACED_PAPER {
        vi: "giấy tờ `{paper}` đã được thay bằng dữ liệu mà thủ tục không tra cứu trước: \"{phrase}\"",
        en: "paper `{paper}` is replaced by data, and the procedure does not look there first: \"{phrase}\"",
    }
    /// Why such a paper may not be demanded.
    REPLACED_PAPER_WHY {
        vi: "{kind} được thay bằng thông tin trong {database} ({source}); chỉ được yêu cầu khi không khai thác được, hoặc dữ liệu không đủ, không đúng",
        en: "{kind} is replaced by the data of {database} ({source}); it may be asked for only when the data cannot be read, or are incomplete or wrong",
    }
    /// Why it may not be demanded, by the table of the procedure.
    REPLACED_IN_TABLE_WHY {
        vi: "Phụ lục I ({source}) thay \"{papers}\" của thủ tục {code} bằng {database}; giấy tờ này trước do {place} quy định",
        en: "Appendix I ({source}) replaces \"{papers}\" of procedure {code} by {database}; {place} had asked for it",
    }
    /// Why it may not be demanded, when the table cuts it.
    CUT_IN_TABLE_WHY {
        vi: "Phụ lục II ({source}) cắt \"{papers}\" của thủ tục {code}; giấy tờ này trước do {place} quy định",
        en: "Appendix II ({source}) cuts \"{papers}\" of procedure {code}; {place} had asked for it",
    }
    /// Why it may not be demanded outside the days of the list.
    DATA_HELD_WHY {
        vi: "không yêu cầu lại thông tin, giấy tờ đã có trong dữ liệu được kết nối, chia sẻ ({source}); thông tin của {kind} có trong {database}",
        en: "what the State holds in shared data is not asked for again ({source}); the facts of {kind} stand in {database}",
    }
    /// A sentence with a note of the pack.
    WITH_NOTE { vi: "{text}; {note}", en: "{text}; {note}" }
    /// Why it may have to be demanded again.
    MAYBE_OVERTAKEN {
        vi: "{text}; {number} ban hành sau có thể quy định khác ({source})",
        en: "{text}; {number}, made later, may say something else ({source})",
    }
    /// What to do about it.
    REPLACED_PAPER_HELP {
        vi: "bỏ giấy tờ này; hoặc tra cứu trước, chỉ yêu cầu khi không khai thác được: thêm dòng `cơ sở dữ liệu {name} \"{database}\"` ở ngoài thủ tục, rồi viết `tra cứu {name}` ngay dưới giấy tờ",
        en: "drop the paper; or look first, and ask for it only when the look-up fails: add the line `database {name} \"{database}\"` outside the procedure, then write `looked up in {name}` right below the paper",
    }
    /// What to do where the database is declared.
    LOOK_UP_FIRST_HELP {
        vi: "bỏ giấy tờ này; hoặc viết `tra cứu {name}` ngay dưới giấy tờ, để chỉ yêu cầu khi không khai thác được",
        en: "drop the paper; or write `looked up in {name}` right below it, so that it is asked for only when the look-up fails",
    }
    /// A paper that a database of the project replaces.
    DECLARED_REPLACED {
        vi: "giấy tờ `{paper}` đã được thay bằng \"{database}\" mà thủ tục không tra cứu trước",
        en: "paper `{paper}` is replaced by \"{database}\", and the procedure does not look there first",
    }
    /// The database.
    DATABASE_REPLACES { vi: "cơ sở dữ liệu này thay cho giấy tờ", en: "this database replaces the paper" }
    /// Why it may not be demanded.
    DECLARED_REPLACED_WHY {
        vi: "không yêu cầu giấy tờ mà thông tin đã có trong cơ sở dữ liệu được công bố (khoản 1 Điều 2 Nghị quyết 66.7/2025/NQ-CP; khoản 2a Điều 4 Nghị định 118/2025/NĐ-CP)",
        en: "a paper whose facts stand in a published database is not asked for (Article 2(1) of Resolution 66.7/2025/NQ-CP; Article 4(2a) of Decree 118/2025/NĐ-CP)",
    }
    /// A certified copy is demanded, and nothing else is accepted.
    CERTIFIED_COPY {
        vi: "giấy tờ `{paper}` chỉ nhận bản sao có chứng thực",
        en: "paper `{paper}` is accepted only as a certified copy",
    }
    /// Why a certified copy may not be demanded.
    CERTIFIED_COPY_WHY {
        vi: "nơi pháp luật quy định nộp bản sao thì không được yêu cầu bản sao có chứng thực, chỉ được yêu cầu xuất trình bản chính để đối chiếu (khoản 1 Điều 6 Nghị định 23/2015/NĐ-CP)",
        en: "where the law prescribes a copy, a certified copy may not be demanded; the office may ask to see the original (Article 6(1) of Decree 23/2015/NĐ-CP)",
    }
    /// What to do about it.
    CERTIFIED_COPY_HELP {
        vi: "nhận bản sao và xuất trình bản chính để đối chiếu; nếu luật, nghị định quy định bản sao có chứng thực thì ghi `căn cứ` có điều khoản",
        en: "accept a copy and the original for comparison; where a law or decree prescribes a certified copy, give its `basis` with an article",
    }
    /// The same, when the basis names no article of a law or decree.
    CERTIFIED_COPY_UNKNOWN_HELP {
        vi: "tra trong văn bản: nếu chỉ quy định bản sao thì nhận bản sao và đối chiếu bản chính; nếu luật, nghị định quy định bản sao có chứng thực thì ghi điều khoản",
        en: "look into the instrument: where it prescribes a copy, accept a copy and compare the original; where a law or decree prescribes a certified copy, cite the article",
    }
    /// More sets than one.
    SEVERAL_SETS {
        vi: "hồ sơ đòi {sets} bộ mà không nêu điều khoản nào quy định",
        en: "the dossier is demanded in {sets} sets, and no provision is cited for that",
    }
    /// Paper beside an online filing.
    PAPER_BESIDE_ONLINE {
        vi: "nộp trực tuyến vẫn phải nộp bản giấy",
        en: "an online filing must still be followed by paper",
    }
    /// A channel without paper, and the original nevertheless.
    ORIGINAL_BESIDE_CHANNEL {
        vi: "nộp qua {channel} rồi vẫn phải nộp bản chính",
        en: "after filing by {channel} the original must be filed as well",
    }
    /// The same, and nobody knows by when.
    ORIGINAL_AT_NO_TIME {
        vi: "nộp qua {channel} rồi vẫn phải nộp bản chính, không nêu đến bao giờ",
        en: "after filing by {channel} the original must be filed as well, at no stated time",
    }
    /// Why a dossier is filed once.
    REPEATED_FILING_WHY {
        vi: "thủ tục phải tiết kiệm thời gian và chi phí của người nộp và cơ quan (khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP)",
        en: "a procedure must save the time and cost of applicants and offices (Article 7(4) of Decree 63/2010/NĐ-CP)",
    }
    /// What to do about several sets.
    SEVERAL_SETS_HELP {
        vi: "ghi `1 bộ`; cơ quan tự sao chụp cho nơi phối hợp; nếu văn bản quy định nhiều bộ thì ghi `căn cứ` có điều khoản",
        en: "write `1 set`; the office itself copies it for those it consults; where an instrument prescribes several, write a `basis` with its article",
    }
    /// What to do about paper beside an online filing.
    PAPER_BESIDE_ONLINE_HELP {
        vi: "nhận bản điện tử cho kênh này; nếu luật quy định phải có bản giấy thì ghi `căn cứ` có điều khoản cho kênh và nêu nộp đến khi nào",
        en: "accept electronic documents for this channel; where the law requires paper, give the channel a `basis` with an article and say by when",
    }
    /// A line of nothing but signs.
    LINE_EMPTY {
        vi: "dòng `{paper}` của danh mục giấy tờ không có nội dung",
        en: "line `{paper}` of the list of papers is empty",
    }
    /// A note among the papers.
    LINE_NOTE {
        vi: "dòng `{paper}` của danh mục giấy tờ là ghi chú, không phải giấy tờ",
        en: "line `{paper}` of the list of papers is a note and no paper",
    }
    /// A heading among the papers.
    LINE_HEADING {
        vi: "dòng `{paper}` của danh mục giấy tờ là tiêu đề, không phải giấy tờ",
        en: "line `{paper}` of the list of papers is a heading and no paper",
    }
    /// A sentence among the papers.
    LINE_SENTENCE {
        vi: "dòng `{paper}` của danh mục giấy tờ nói việc người nộp hoặc cơ quan phải làm, không phải giấy tờ",
        en: "line `{paper}` of the list of papers says what somebody must do and is no paper",
    }
    /// Why a list of papers holds papers.
    LINE_WITHOUT_PAPER_WHY {
        vi: "thành phần hồ sơ là giấy tờ phải nộp hoặc xuất trình (khoản 3 Điều 3, điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); dòng thừa làm người nộp đếm sai hồ sơ",
        en: "the components of a dossier are papers to be filed or shown (Articles 3(3) and 8(2)(d) of Decree 63/2010/NĐ-CP); other lines make applicants miscount",
    }
    /// What to do about it.
    LINE_WITHOUT_PAPER_HELP {
        vi: "chuyển thành `ghi chú` của mục hoặc giấy tờ, thành `trường hợp`, hoặc bỏ",
        en: "make it a `note` of the section or paper, a `case`, or delete it",
    }
    /// A paper that the authority issued itself.
    OWN_ISSUED_PAPER {
        vi: "giấy tờ `{paper}` do chính cơ quan giải quyết cấp mà người nộp phải nộp lại bản sao",
        en: "paper `{paper}` was issued by the authority itself, and the applicant must file a copy of it",
    }
    /// The original must be brought back to the one who issued it.
    OWN_ISSUED_RETURNED {
        vi: "giấy tờ `{paper}` do chính cơ quan giải quyết cấp mà người nộp phải nộp lại, rồi được trả lại",
        en: "paper `{paper}` was issued by the authority itself, and the applicant must file it and gets it back",
    }
    /// The authority writes it and the applicant is to file it.
    OWN_MADE_PAPER {
        vi: "giấy tờ `{paper}` do chính cơ quan nhận hoặc giải quyết hồ sơ lập mà đứng trong thành phần hồ sơ của người nộp",
        en: "paper `{paper}` is made by the authority that takes or settles the dossier, and stands among the applicant's papers",
    }
    /// What to do about it.
    OWN_MADE_PAPER_HELP {
        vi: "ghi `do <cơ quan> lập`, hoặc chuyển thành một bước của cơ quan",
        en: "write `prepared by <agency>`, or make it a step of the authority",
    }
    /// Why it may not be demanded.
    OWN_ISSUED_PAPER_WHY {
        vi: "không yêu cầu nộp lại giấy tờ mà cơ quan đã có (khoản 1 Điều 2 Nghị quyết 66.7/2025/NQ-CP; điểm i khoản 1 Điều 5 Nghị định 118/2025/NĐ-CP)",
        en: "what the authority has is not asked for again (Article 2(1) of Resolution 66.7/2025/NQ-CP; Article 5(1)(i) of Decree 118/2025/NĐ-CP)",
    }
    /// What to do about it.
    OWN_ISSUED_PAPER_HELP {
        vi: "bỏ, cơ quan tự tra trong hồ sơ của mình; nếu phải thu lại bản cũ thì ghi `bản chính`",
        en: "drop it, the authority looks into its own files; where the old one must be handed in, write `original`",
    }
    /// The same where the original is brought and given back.
    OWN_ISSUED_RETURNED_HELP {
        vi: "bỏ, cơ quan tự tra trong hồ sơ của mình; nếu phải thu hẳn bản cũ thì bỏ chữ `trả lại`",
        en: "drop it, the authority looks into its own files; where the old one is kept, take `returned` away",
    }
    /// The same where the original is shown beside the copy.
    OWN_ISSUED_SHOWN_HELP {
        vi: "bỏ cả bản sao và bản chính để đối chiếu, cơ quan tự tra trong hồ sơ của mình; nếu phải thu hẳn bản cũ thì chỉ ghi bản chính được thu lại",
        en: "drop the copy and the original that goes with it, the authority looks into its own files; where the old one is kept, ask for nothing but the original that is handed in",
    }
    /// A third party must confirm the applicant's own paper.
    THIRD_PARTY_CONFIRMATION {
        vi: "giấy tờ `{paper}` do người nộp viết nhưng phải có xác nhận của \"{who}\"",
        en: "paper `{paper}` is the applicant's own, and \"{who}\" must confirm it",
    }
    /// Why a confirmation needs a provision.
    THIRD_PARTY_CONFIRMATION_WHY {
        vi: "mỗi xác nhận là một thủ tục nữa của người nộp: phải rõ ai xác nhận, nội dung gì, theo điều khoản nào (khoản 4 Điều 7 và câu 3 Phụ lục II Nghị định 63/2010/NĐ-CP bản gốc)",
        en: "each confirmation is one more procedure: it must be clear who confirms what, and by which provision (Article 7(4) and question 3 of Annex II of Decree 63/2010/NĐ-CP, original)",
    }
    /// What to do about it.
    THIRD_PARTY_CONFIRMATION_HELP {
        vi: "bỏ, hoặc thêm `căn cứ` có điều khoản và viết rõ nội dung phải xác nhận",
        en: "drop it, or give the paper a `basis` with an article and say what must be confirmed",
    }
}
