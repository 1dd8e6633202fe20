//! The words of a justification ledger: what is thought of an element, and why.

messages! {
    /// The heading of the page.
    TITLE { vi: "Sổ căn cứ của thủ tục hành chính", en: "Justification ledger of an administrative procedure" }
    /// What the page is.
    INTRODUCTION {
        vi: "Từng yêu cầu của thủ tục dựa vào quy định nào, và đứng thế nào trước ba tiêu chí rà soát ở khoản 1 Điều 28 Nghị định 63/2010/NĐ-CP: cần thiết, hợp lý, hợp pháp. Chương trình trả lời trong phạm vi dữ liệu có ghi; người rà soát mới là người quyết định",
        en: "On which provision each demand of the procedure rests, and how it stands to the three criteria of review in Article 28(1) of Decree 63/2010/NĐ-CP: necessary, reasonable, lawful. The program answers as far as its data go; the reviewer decides",
    }

    /// An element.
    KIND_CHANNEL { vi: "cách thức nộp", en: "channels of filing" }
    /// An element.
    KIND_CONDITION { vi: "yêu cầu, điều kiện", en: "condition" }
    /// An element.
    KIND_SETS { vi: "số bộ hồ sơ", en: "number of sets" }
    /// An element.
    KIND_PAPER { vi: "giấy tờ", en: "paper" }
    /// An element.
    KIND_FEE { vi: "phí, lệ phí", en: "fee or charge" }
    /// An element.
    KIND_TIME_LIMIT { vi: "thời hạn", en: "time limit" }
    /// An element.
    KIND_STEP { vi: "bước tạo gánh nặng", en: "step that burdens" }
    /// An element.
    KIND_RESULT { vi: "kết quả", en: "result" }
    /// An element.
    KIND_GROUND { vi: "lý do từ chối", en: "ground for refusal" }
    /// An element.
    KIND_PREREQUISITE { vi: "tiền đề", en: "prerequisite" }

    /// A criterion.
    NECESSARY { vi: "cần thiết", en: "necessary" }
    /// A criterion.
    REASONABLE { vi: "hợp lý", en: "reasonable" }
    /// A criterion.
    LAWFUL { vi: "hợp pháp", en: "lawful" }

    /// An opinion.
    OPINION_HOLDS { vi: "đạt", en: "yes" }
    /// An opinion.
    OPINION_NOT_COMPARED { vi: "không so được", en: "cannot be compared" }
    /// An opinion.
    OPINION_DOUBTFUL { vi: "cần xem", en: "to be looked at" }
    /// An opinion.
    OPINION_FAILS { vi: "không đạt", en: "no" }
    /// What an opinion means.
    HOLDS_MEANS {
        vi: "quy định đã ghi nội dung cho phép, và không quy tắc nào có ý kiến",
        en: "what is on record of the law allows it, and no rule objects",
    }
    /// What an opinion means.
    NOT_COMPARED_MEANS {
        vi: "không có gì đã ghi để so: nêu lý do ở từng chỗ; không phải là đạt",
        en: "nothing on record can be compared with it: the reason stands there; it is no yes",
    }
    /// What an opinion means.
    DOUBTFUL_MEANS {
        vi: "có cảnh báo, có điều chưa xác minh, hoặc có lý do bỏ qua đã viết: người rà soát phải xem",
        en: "a warning, something unverified, or a written reason that silences a finding: a person must look",
    }
    /// What an opinion means.
    FAILS_MEANS {
        vi: "có lỗi: thiếu căn cứ, căn cứ hết hiệu lực hoặc không đủ thẩm quyền, vượt mức quy định",
        en: "an error: no basis, a basis that lapsed or may not prescribe this, more than the law allows",
    }

    /// How well an element is founded.
    STRENGTH_EXACT { vi: "nêu điều, khoản", en: "names a provision" }
    /// How well an element is founded.
    STRENGTH_INSTRUMENT { vi: "chỉ nêu văn bản", en: "names an instrument only" }
    /// How well an element is founded.
    STRENGTH_UNVERIFIED { vi: "có nêu, chưa xác minh", en: "stated, unverified" }
    /// How well an element is founded.
    STRENGTH_NONE { vi: "không nêu", en: "none stated" }
    /// Where a basis was written.
    ORIGIN_OWN { vi: "của riêng nó", en: "its own" }
    /// Where a basis was written.
    ORIGIN_SECTION { vi: "của mục", en: "of its section" }
    /// Where a basis was written.
    ORIGIN_PROCEDURE { vi: "của cả thủ tục", en: "of the procedure" }

    /// The case in which something is asked.
    CASE { vi: "khi {case}", en: "when {case}" }
    /// A time limit.
    LIMIT { vi: "{limit}", en: "{limit}" }
    /// What a step does.
    STEP { vi: "{kind}", en: "{kind}" }
    /// What a step does, and within which time.
    STEP_LIMIT { vi: "{kind}, {limit}", en: "{kind}, {limit}" }
    /// A finding that stands beside the row.
    FINDING { vi: "phát hiện {code}", en: "finding {code}" }
    /// A finding that a written reason silences.
    SILENCED { vi: "phát hiện {code} được bỏ qua có lý do, cần người xem", en: "finding {code} is silenced with a reason that a person should read" }
    /// A note of the author.
    NOTE { vi: "ghi chú: {note}", en: "note: {note}" }
    /// The source does not prove the element.
    UNVERIFIED_ELEMENT { vi: "nguồn chưa chứng minh yêu cầu này (`chưa xác minh`)", en: "the source does not prove this demand (`unverified`)" }
    /// A part that every procedure has.
    MANDATORY_PART {
        vi: "bộ phận bắt buộc của mọi thủ tục (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP)",
        en: "a mandatory part of every procedure (Article 8(2) of Decree 63/2010/NĐ-CP)",
    }
    /// The comparison found no more than allowed.
    WITHIN { vi: "{dimension}: trong mức của {place}", en: "{dimension}: within {place}" }
    /// The comparison found more than allowed.
    BEYOND { vi: "{dimension}: vượt mức của {place}", en: "{dimension}: beyond {place}" }
    /// The comparison found more than allowed on some days.
    DEPENDS { vi: "{dimension}: có ngày vượt mức của {place}", en: "{dimension}: beyond {place} on some days" }
    /// Nothing could be compared.
    NOT_COMPARED { vi: "{dimension}: {reason}", en: "{dimension}: {reason}" }
    /// The comparison does not look at such an element.
    NOT_LOOKED_AT { vi: "phép so với luật chưa xét loại phần tử này", en: "the comparison with the law does not look at such an element" }
    /// No basis.
    NO_BASIS { vi: "không nêu căn cứ nào", en: "no basis is stated" }
    /// No basis where the page is a list of bases in prose.
    NO_BASIS_PAGE {
        vi: "không nêu căn cứ riêng; ô căn cứ pháp lý của trang để trống nhưng lời của trang có dẫn văn bản: cần đối chiếu văn bản đó",
        en: "no basis of its own is stated; the box of legal bases of the page is empty, and its text names an act: compare with that act",
    }
    /// No basis but for the words of the demand itself.
    NO_BASIS_WORDS {
        vi: "không nêu căn cứ riêng, nhưng lời của yêu cầu có dẫn văn bản: cần đối chiếu và ghi thành căn cứ",
        en: "no basis is stated apart, and the words of the demand name an act: compare with it, and write it as the basis",
    }
    /// No basis for what nobody files.
    NO_BASIS_NO_PAPER {
        vi: "không nêu căn cứ; dòng này không phải giấy tờ người nộp phải làm: cần xem có đòi gì không",
        en: "no basis is stated; the line is no paper that the applicant prepares: see whether it asks for anything",
    }
    /// No basis for a paper of a file of a complaint.
    NO_BASIS_CASE_FILE {
        vi: "không nêu căn cứ; danh mục là hồ sơ vụ việc do cơ quan lập: cần xem giấy tờ nào người nộp phải nộp",
        en: "no basis is stated; the list is the file that the agency compiles: see which papers the applicant files",
    }
    /// No basis in a procedure among agencies.
    NO_BASIS_INTERNAL {
        vi: "không nêu căn cứ; thủ tục giữa các cơ quan nhà nước không thuộc phạm vi điều chỉnh (điểm a khoản 2 Điều 1 Nghị định 63/2010/NĐ-CP)",
        en: "no basis is stated; a procedure among agencies is outside the scope (Article 1(2)(a) of Decree 63/2010/NĐ-CP)",
    }
    /// A basis that is said to exist.
    BASIS_UNKNOWN { vi: "nguồn không nêu rõ căn cứ", en: "the source does not name the basis" }
    /// A basis that the source does not prove.
    BASIS_UNVERIFIED { vi: "căn cứ chưa được xác minh", en: "the basis is unverified" }
    /// An instrument without a provision.
    INSTRUMENT_ONLY { vi: "chỉ nêu tên văn bản, không nêu điều khoản", en: "an instrument is named and no provision of it" }
    /// No instrument of the chain binds the public.
    NOT_NORMATIVE { vi: "không văn bản nào được dẫn là văn bản quy phạm pháp luật", en: "no instrument cited is a legal normative document" }
    /// No kind is known.
    KIND_UNKNOWN { vi: "chưa rõ loại của văn bản được dẫn", en: "the kind of the instrument is not known" }
    /// A circular or local text without delegation where that is a weak basis.
    WEAK_POWER {
        vi: "văn bản được dẫn không nêu điều giao; chỉ còn thẩm quyền về biện pháp quản lý, là căn cứ yếu",
        en: "the instrument names no delegation; a measure of state management alone is a weak basis",
    }
    /// A circular or local text whose delegation the source does not name.
    DELEGATION_NOT_KNOWN {
        vi: "loại văn bản này cần điều giao, mà nguồn không nêu rõ điều giao",
        en: "such an instrument needs a delegation, and the source does not name it",
    }
    /// A circular or local text without delegation where that was forbidden.
    NOT_DELEGATED {
        vi: "loại văn bản này chỉ được quy định việc đó khi luật giao, mà không nêu điều giao",
        en: "such an instrument may prescribe this only by delegation, and names none",
    }
    /// An instrument that is not known to be competent.
    NO_POWER { vi: "chưa thấy quy định cho loại văn bản này được đặt ra yêu cầu đó", en: "no rule on record lets such an instrument prescribe this" }
    /// A basis without fault.
    FOUNDED {
        vi: "điều khoản được dẫn còn hiệu lực và loại văn bản này được quy định việc đó",
        en: "the provision cited is in force, and such an instrument may prescribe this",
    }
    /// Instruments whose life is not on record.
    LIFE_UNKNOWN { vi: "chưa ghi hiệu lực của: {places}", en: "not on record when in force: {places}" }
    /// Instruments of the list of the procedure whose life is not on record.
    LIFE_UNKNOWN_LISTED {
        vi: "chưa ghi hiệu lực của {count} văn bản trong căn cứ của cả thủ tục, kê ở đầu sổ",
        en: "not on record when in force: {count} instruments of the bases of the procedure, listed at the head",
    }
    /// Heads the list of the bases of the procedure.
    BASES { vi: "Căn cứ của cả thủ tục", en: "Legal bases of the procedure" }
    /// Stands for that list in a row.
    AS_LISTED { vi: "{count} văn bản kê ở đầu sổ", en: "{count} instruments listed at the head" }

    /// Heads a column.
    ELEMENT { vi: "phần tử", en: "element" }
    /// Heads a column.
    ASKED { vi: "yêu cầu, so với luật đã ghi", en: "what is asked, against the law on record" }
    /// Heads a column.
    CHAIN { vi: "chuỗi căn cứ", en: "chain of citations" }
    /// Heads a column.
    STRENGTH { vi: "độ mạnh", en: "strength" }
    /// Heads a column.
    FINDINGS { vi: "phát hiện", en: "findings" }
    /// Heads the counts.
    SUMMARY { vi: "Tóm tắt", en: "Summary" }
    /// Heads a column of counts.
    CRITERION { vi: "tiêu chí", en: "criterion" }
    /// Heads the counts of comparisons.
    COMPARISONS { vi: "So với nội dung quy định đã ghi", en: "Compared with what provisions say" }
    /// Heads a column of counts.
    DIMENSION { vi: "chiều", en: "dimension" }
    /// An answer of a comparison.
    ANSWER_WITHIN { vi: "trong mức", en: "within" }
    /// An answer of a comparison.
    ANSWER_BEYOND { vi: "vượt mức", en: "beyond" }
    /// An answer of a comparison.
    ANSWER_DEPENDS { vi: "có ngày vượt", en: "beyond on some days" }
    /// An answer of a comparison.
    ANSWER_UNKNOWN { vi: "không so được", en: "cannot be compared" }
    /// Heads a list of reasons with their numbers.
    WHY_NOT { vi: "Vì sao không so được", en: "Why not compared" }
    /// Heads findings that touch no row.
    OTHERS { vi: "Phát hiện về cả thủ tục", en: "Findings about the procedure" }
    /// Heads the meaning of the words.
    MEANINGS { vi: "Ý nghĩa", en: "Meanings" }
    /// Nothing.
    NONE { vi: "không", en: "none" }
    /// The written reason of a suppression.
    REASON { vi: "bỏ qua vì: {reason}", en: "silenced: {reason}" }
    /// What delegates an instrument.
    DELEGATED_BY { vi: "giao bởi", en: "delegated by" }
    /// The delegation is not known.
    DELEGATION_UNKNOWN { vi: "điều giao: chưa rõ", en: "delegation: unknown" }
    /// There is no delegation.
    DELEGATION_NONE { vi: "điều giao: không", en: "delegation: none" }
    /// An instrument holds.
    STATUS_HOLDS { vi: "có hiệu lực", en: "in force" }
    /// Its life is unknown.
    STATUS_UNKNOWN { vi: "chưa rõ hiệu lực", en: "in force: unknown" }
    /// It does not hold.
    STATUS_LAPSED { vi: "không có hiệu lực", en: "not in force" }
    /// The allowed side of a comparison.
    ALLOWED { vi: "luật: {allowed} ({place})", en: "law: {allowed} ({place})" }
    /// The code of a procedure.
    CODE { vi: "mã {code}", en: "code {code}" }
    /// The days of a version.
    VERSION { vi: "bản áp dụng {interval}", en: "version in force {interval}" }
    /// The law of which day.
    LAW_OF { vi: "pháp luật ngày {date}, rà soát ngày {as_of}", en: "law of {date}, reviewed on {as_of}" }
    /// The first day.
    FROM { vi: "từ {from}", en: "from {from}" }
    /// The last day.
    UNTIL { vi: "đến hết {to}", en: "until {to}" }
    /// Rows of a table.
    PROCEDURES { vi: "Thủ tục", en: "Procedures" }
    /// Rows of a table.
    ELEMENTS { vi: "Phần tử", en: "Elements" }
    /// Rows of a table.
    CITATIONS { vi: "Căn cứ", en: "Citations" }
    /// Heads a column.
    PROCEDURE { vi: "thủ tục", en: "procedure" }
    /// Heads a column.
    PATH { vi: "đường dẫn", en: "path" }
    /// Heads a column.
    KIND { vi: "loại", en: "kind" }
    /// Heads a column.
    NAME { vi: "tên", en: "name" }
    /// Heads a column.
    IN_CASE { vi: "trường hợp", en: "case" }
    /// Heads a column.
    WHY { vi: "vì sao", en: "why" }
    /// Heads a column.
    LEVEL { vi: "mức", en: "level" }
    /// Heads a column.
    MESSAGE { vi: "nội dung", en: "message" }
    /// Heads a column.
    SILENCED_BECAUSE { vi: "lý do bỏ qua", en: "silenced because" }
    /// Heads a column.
    PLACE { vi: "chỗ", en: "place" }
    /// Heads a column.
    DEPTH { vi: "bậc", en: "depth" }
    /// Heads a column.
    STATUS { vi: "tình trạng", en: "status" }
    /// Heads a column.
    IN_FORCE { vi: "hiệu lực", en: "in force" }
    /// Heads a column.
    ORIGIN { vi: "nguồn căn cứ", en: "where the basis stands" }
    /// A row of a table that counts rows.
    TOTAL { vi: "số phần tử", en: "elements" }
}
