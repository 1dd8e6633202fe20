//! `theo quy định` of a page that is about something else than the paper.
//!
//! `Giấy xác nhận của tổ chức tín dụng được phép theo quy định` says who may issue it: no paper is left open.

use super::{names_law, stands_in};
use crate::source::{Token, Wording, starts_with};

/// What the rules are about that stands right before: who is able, who may, who lives where.
const QUALIFIED: &[&[&str]] = &[
    &["điều", "kiện"],
    &["tiêu", "chuẩn"],
    &["cư", "trú"],
    &["được", "phép"],
    &["thẩm", "quyền"],
    &["miễn"],
    &["thuộc", "diện"],
    &["thuộc", "đối", "tượng"],
    &["thành", "lập"],
    &["hoạt", "động"],
    &["dịch", "vụ", "công"],
    &["bãi", "nhiệm"],
    &["hợp", "pháp", "hóa", "lãnh", "sự"],
    &["thông", "quan"],
    &["đã", "nộp", "cho"],
    &["chưa", "đủ"],
    &["không", "đủ"],
    &["đáp", "ứng"],
    &["tiêu", "chí"],
    // An area is hard to live in, or a person needs help.
    &["khó", "khăn"],
    &["bị", "cấm"],
    &["thời", "hạn", "kiểm", "định"],
    &["các", "quỹ", "khác"],
    &["kiểm", "toán"],
    &["sao", "y"],
    &["đóng", "dấu"],
    &["ký", "số"],
    &["định", "danh", "điện", "tử"],
];
/// What the words right behind refer to: this list, or that of another procedure.
const ELSEWHERE: &[&[&str]] = &[
    &["trên"],
    &["sau", "đây"],
    &["như", "sau"],
    &["như", "hồ", "sơ"],
    &["tại", "thủ", "tục"],
    &["tương", "ứng"],
    &["gồm"],
    &["bao", "gồm"],
    // `theo quy định phải có giấy phép`: which goods, not which paper.
    &["phải"],
];
/// What makes words behind `đối với`, `trường hợp` say whom or which goods a paper is for.
const BOUND: &[&[&str]] = &[&["phải"], &["thuộc"], &["bắt", "buộc"]];
/// What the rules are about, however far it stands before them in the sentence.
const ANSWERED: &[&[&str]] = &[
    &["chịu", "trách", "nhiệm"],
    &["pháp", "lý", "về", "tính", "chính", "xác"],
    &["tải", "lên"],
];
/// Whose rules they are that stand right behind, and are no act.
const NO_ACT: &[&[&str]] = &[
    &["hợp", "đồng"],
    &["thỏa", "thuận"],
    &["điều", "ước"],
    &["tiêu", "chuẩn"],
    &["chương", "trình"],
    &["ngân", "hàng", "nước", "ngoài"],
    &["nội", "bộ"],
    &["các", "cơ", "chế"],
    &["quốc", "gia", "nơi"],
    &["quy", "tắc"],
];
/// How a bracket begins that says when a paper is filed.
const WHEN: &[&[&str]] = &[
    &["nếu"],
    &["đối", "với"],
    &["trường", "hợp"],
    &["áp", "dụng"],
    &["không", "áp", "dụng"],
    &["bao", "gồm", "cả"],
    &["kể", "cả"],
];
/// How far before and behind the words such things stand.
const REACH: usize = 6;

/// What a paper says of itself by which the rest is its content, however far before the words it stands.
const PROMISES: &[&[&str]] = &[&["cam", "kết"], &["cam", "đoan"]];
/// How a row begins in which somebody asks for something or judges it.
const SAYINGS: &[&[&str]] = &[&["nhận", "xét"], &["đề", "nghị"], &["tự", "đánh", "giá"]];
/// What such a paper then speaks of.
const SAID: &[&[&str]] = &[
    &["tiêu", "chuẩn"],
    &["điều", "kiện"],
    &["đáp", "ứng"],
    &["bảo", "đảm"],
    &["đảm", "bảo"],
];
/// Where what `theo quy định` is about ends, so that a quotation does.
const BORDERS: &[&[&str]] = &[
    &["đối", "với"],
    &["trong", "trường", "hợp"],
    &["trường", "hợp"],
    &["thì"],
    &["tính"],
    &["không"],
    &["kèm"],
    &["gồm"],
    &["bao", "gồm"],
    &["của", "ít", "nhất"],
    &["phù", "hợp"],
    &["trong", "giai", "đoạn"],
    &["khi"],
    &["phải"],
    &["để"],
    &["mà"],
    &["và", "cam", "kết"],
    &["và", "hoàn", "toàn"],
    &["và", "còn"],
    &["và", "phải"],
    &["được", "lập"],
];
/// Words behind `có` with which it goes on: `của pháp luật có liên quan`.
const GOES_ON: &[&str] = &["liên", "thẩm", "hiệu"];
/// First words of a paper, or of a list of them.
const PAPER_WORDS: &[&str] = &[
    "giấy", "tài", "chứng", "văn", "hồ", "bản", "hợp", "quyết", "đơn", "báo", "biên", "ảnh",
    "thông", "sổ", "thẻ", "các", "một", "và", "hoặc",
];

/// Tells whether a row says of the other paper that it accepts all there is to say, so that nothing more can be
/// demanded by it: `giấy tờ khác công nhận việc ly hôn do … cấp đã có hiệu lực`.
pub(crate) fn is_defined(title: &str, phrase: &str) -> bool {
    let wording = Wording::new(title);
    let length = phrase.split_whitespace().count();
    let at = wording.places_of(&phrase.to_lowercase()).next();
    let behind = at.map(|it| wording.from(it + length)).unwrap_or_default();
    let behind = behind.split(ends_sentence).next().unwrap_or_default();
    let lawful = Wording::new(phrase).has_phrase("hợp pháp khác");
    let shows =
        starts_with(behind, &["chứng", "minh"]) || starts_with(behind, &["để", "chứng", "minh"]);
    let pictured = Wording::new(phrase).has_phrase("có ảnh");
    phrase.to_lowercase().ends_with("khác")
        && (pictured
            || starts_with(behind, &["mà"])
            || starts_with(behind, &["công", "nhận"])
            || starts_with(behind, &["có", "giá", "trị", "chứng", "minh"])
            || stands_in(behind, &["có", "hiệu", "lực"])
            || is_issued_with(behind)
            || lawful && shows)
}

/// Tells whether a paper is described by who issues it and what stands in it: `có dán ảnh và thông tin cá nhân do cơ quan có
/// thẩm quyền cấp`, `do cơ quan có thẩm quyền nước ngoài cấp xác nhận về việc …`.
fn is_issued_with(behind: &[Token]) -> bool {
    let by = (0..behind.len()).find(|it| {
        let here = behind.get(*it..).unwrap_or_default();
        starts_with(here, &["do", "cơ", "quan"])
    });
    let by = by.and_then(|it| behind.get(it..)).unwrap_or_default();
    let contents = [&["dán", "ảnh"][..], &["có", "ghi"], &["xác", "nhận", "về"]];
    stands_in(by, &["cấp"]) && contents.iter().any(|it| stands_in(behind, it))
}

/// Tells whether no `theo quy định` of a row leaves its paper open: the row names an act beside them, or
/// each is about somebody, a contract, or a case.
pub(crate) fn is_described(title: &str) -> bool {
    let wording = Wording::new(title);
    let tokens = wording.tokens();
    let mut places = wording.places_of("theo quy định");
    names_law(tokens) || places.all(|at| is_title(&wording, at) || is_of_another(tokens, at))
}

/// Tells whether the rules have a name of their own: `theo Quy định về thuế tối thiểu toàn cầu`.
fn is_title(wording: &Wording<'_>, at: usize) -> bool {
    let capital = |at: usize| {
        let mut letters = wording.written(at..at + 1).chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        (first, letters.next().is_some_and(char::is_lowercase))
    };
    let named = wording
        .from(at + 3)
        .first()
        .is_some_and(|it| it.is(&["về"]));
    named && capital(at + 1) == (true, true) && !capital(at + 2).0
}

/// Returns the first `theo quy định` of a row that is about its paper, with the words behind it.
pub(crate) fn quoted(title: &str) -> Option<String> {
    let wording = Wording::new(title);
    let tokens = wording.tokens();
    let mut places = wording.places_of("theo quy định");
    let at = places.find(|at| !is_title(&wording, *at) && !is_of_another(tokens, *at))?;
    Some(
        wording
            .written(at..at + quotable(wording.from(at)))
            .to_owned(),
    )
}

/// Returns how many tokens of a reference to rules belong to it: `của pháp luật về xây dựng, bảo vệ môi trường`.
fn quotable(here: &[Token]) -> usize {
    /// The longest quotation, and the longest field of law behind a comma, in words.
    const LONGEST: (usize, usize) = (24, 5);
    let border = |it: usize| {
        let rest = here.get(it..).unwrap_or_default();
        let owns = rest.first().is_some_and(|it| it.is(&["có"]));
        let next = rest.get(1);
        // `của pháp luật về hàng không dân dụng`
        let flying = starts_with(
            here.get(it.saturating_sub(1)..).unwrap_or_default(),
            &["hàng", "không"],
        );
        let counted =
            rest.first().is_some_and(|it| it.is(&["và"])) && next.is_some_and(Token::is_number);
        BORDERS.iter().any(|words| starts_with(rest, words)) && !flying
            || counted
            || owns && !next.is_some_and(|it| it.is(GOES_ON))
    };
    let clause = |from: usize| {
        let behind = here.get(from..).unwrap_or_default().iter();
        let words = behind.take_while(|it| matches!(it, Token::Word(_))).count();
        (from..from + words).position(border).unwrap_or(words)
    };
    let mut length = clause(0);
    loop {
        let comma = matches!(here.get(length), Some(Token::Break(',')));
        let fields = here
            .get(..length)
            .is_some_and(|it| stands_in(it, &["luật", "về"]));
        let words = clause(length + 1);
        let paper = here.get(length + 1).is_some_and(|it| it.is(PAPER_WORDS));
        if !comma || !fields || paper || words == 0 || words > LONGEST.1 {
            return length.min(LONGEST.0);
        }
        length += 1 + words;
    }
}

fn is_of_another(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    let near = before.get(at.saturating_sub(REACH)..).unwrap_or_default();
    let clause = near.rsplit(|it| matches!(it, Token::Break(_))).next();
    let whole = before.rsplit(|it| matches!(it, Token::Break(_))).next();
    let behind = tokens.get(at + 3..).unwrap_or_default();
    let behind = behind.get(..REACH.min(behind.len())).unwrap_or_default();
    // `khai thác bất hợp pháp, không báo cáo và không theo quy định`: the name of an offence.
    before.last().is_some_and(|it| it.is(&["không"]))
        || QUALIFIED
            .iter()
            .any(|it| clause.is_some_and(|words| stands_in(words, it)))
        || NO_ACT.iter().any(|it| stands_in(behind, it))
        || ELSEWHERE.iter().any(|it| starts_with(behind, it))
        || whole.is_some_and(is_on_case)
        || is_not_filed(tokens.get(at + 3..).unwrap_or_default())
        || is_certified(before)
        || is_in_case(before)
        || is_in_clause(before, tokens.get(at + 3..).unwrap_or_default())
        || is_in_lead(before, tokens.get(at + 3..).unwrap_or_default())
        || is_spelled_out(tokens.get(at + 3..).unwrap_or_default())
        || is_content(sentence(before))
        || ANSWERED.iter().any(|it| stands_in(sentence(before), it))
}

/// Tells whether a sentence before a place says that what follows is what the paper states: a promise, or what
/// somebody asks for or judges.
fn is_content(sentence: &[Token]) -> bool {
    /// How far from its beginning a row says what kind of statement it is.
    const REACH: usize = 6;
    let head = sentence
        .get(..REACH.min(sentence.len()))
        .unwrap_or_default();
    let has = |words: &[&[&str]], tokens: &[Token]| words.iter().any(|it| stands_in(tokens, it));
    has(PROMISES, sentence) || has(SAYINGS, head) && has(SAID, sentence)
}

/// Tells whether a place stands in a clause on a case: `Trường hợp không có giấy tờ nào theo quy định thì …`.
fn is_in_clause(before: &[Token], behind: &[Token]) -> bool {
    let behind = behind.split(ends_sentence).next().unwrap_or_default();
    stands_in(sentence(before), &["trường", "hợp"]) && stands_in(behind, &["thì"])
}

/// Tells whether the rules are about those of whom a row goes on to say what they file: `Trường hợp người tham gia là người
/// đã hiến bộ phận cơ thể người theo quy định của pháp luật: bổ sung Giấy ra viện`.
fn is_in_lead(before: &[Token], behind: &[Token]) -> bool {
    /// How far behind the words the colon may stand.
    const REACH: usize = 8;
    let colon = behind
        .iter()
        .take(REACH)
        .take_while(|it| !matches!(it, Token::Break(',' | ';' | '.')))
        .any(|it| *it == Token::Break(':'));
    colon && sentence(before).iter().position(|it| it.is(&["trường"])) == Some(0)
}

/// Tells whether the rules are about how a copy is certified: `bản sao điện tử được chứng thực theo quy định`.
///
/// `bản sao có chứng thực giấy tờ theo quy định` leaves the paper open.
fn is_certified(before: &[Token]) -> bool {
    let at = before.len().saturating_sub(2);
    before
        .get(at..)
        .is_some_and(|it| starts_with(it, &["chứng", "thực"]))
}

/// Tells whether a clause says whom or which goods a paper is for: `đối với hàng hóa phải có giấy phép nhập khẩu`.
fn is_on_case(clause: &[Token]) -> bool {
    let heads = [
        &["đối", "với"][..],
        &["trường", "hợp"],
        &["hàng", "hóa"],
        &["hàng", "hoá"],
    ];
    let starts = |at: &usize| {
        let here = clause.get(*at..).unwrap_or_default();
        heads.iter().any(|it| starts_with(here, it))
    };
    let start = (0..clause.len()).find(starts);
    let said = start.and_then(|at| clause.get(at..)).unwrap_or_default();
    BOUND.iter().any(|it| stands_in(said, it))
}

/// Tells whether the sentence goes on to say that the paper need not be filed.
fn is_not_filed(behind: &[Token]) -> bool {
    let behind = behind.split(ends_sentence).next().unwrap_or_default();
    stands_in(behind, &["không", "phải", "nộp"])
}

/// Tells whether a row goes on to say what the rules ask for: `theo quy định của Ngân hàng Nhà nước, cụ thể: (i) …`.
fn is_spelled_out(behind: &[Token]) -> bool {
    /// How far behind the words that may be said.
    const REACH: usize = 12;
    let words = ["cụ", "thể"];
    // `bản sao được chứng thực theo quy định: Văn bằng do …`; `theo quy định: 01 bản` only counts.
    let colon = behind.first() == Some(&Token::Break(':'));
    let listed = behind
        .get(1)
        .is_some_and(|it| matches!(it, Token::Word(_)) && !it.is_number());
    colon && listed
        || (0..REACH).any(|it| {
            let here = behind.get(it..).unwrap_or_default();
            starts_with(here, &words) && here.get(words.len()) == Some(&Token::Break(':'))
        })
}

/// Returns the words of the sentence that is open at the end of some words.
fn sentence(before: &[Token]) -> &[Token] {
    before.rsplit(ends_sentence).next().unwrap_or_default()
}

fn ends_sentence(token: &Token) -> bool {
    matches!(token, Token::Break('.' | ';' | ':' | '+' | '('))
}

/// Tells whether a bracket is open before a place that says when a paper is filed.
fn is_in_case(before: &[Token]) -> bool {
    let bracket = before
        .iter()
        .rposition(|it| matches!(it, Token::Break('(' | ')')));
    let open = bracket.filter(|at| matches!(before.get(*at), Some(Token::Break('('))));
    let inside = open.and_then(|at| before.get(at + 1..)).unwrap_or_default();
    WHEN.iter().any(|it| starts_with(inside, it))
}

#[cfg(test)]
mod tests {
    use super::{is_defined, is_described, quoted};

    #[test]
    fn rules_about_something_else_leave_no_paper_open() {
        for title in [
            "Giấy xác nhận của tổ chức tín dụng được phép theo quy định của pháp luật về ngoại hối",
            "Giấy xác nhận tàu cá không khai thác bất hợp pháp, không báo cáo và không theo quy định",
            "Bảo lãnh tạm ứng theo quy định cụ thể của hợp đồng",
            "Giấy chứng nhận do cơ sở có đủ điều kiện theo quy định cấp",
            "Tài liệu về trụ sở tại địa bàn đặc biệt khó khăn theo quy định của pháp luật về đầu tư",
            "Tài liệu chứng minh thỏa thuận không thuộc trường hợp bị cấm theo quy định của pháp luật về cạnh tranh",
            "Danh sách xe còn thời hạn kiểm định theo quy định",
            "Ảnh chân dung được tải lên trang thông tin cấp giấy phép theo quy định",
            "Giấy tờ chứng minh tư cách pháp nhân theo quy định pháp luật của quốc gia nơi tổ chức được thành lập",
            "Danh sách chức danh chủ chốt theo quy định nội bộ của tổ chức",
            "Bản vẽ kèm theo (nếu có yêu cầu thi tuyển theo quy định)",
            "Bảng kê theo Mẫu số 02 Nghị định số 126/2020/NĐ-CP và chứng từ nộp thuế theo quy định",
            "Văn bản đề nghị, gồm cả cam kết đáp ứng điều kiện, quy chuẩn theo quy định của pháp luật về xây dựng",
            "Bản nhận xét của người đứng đầu về các tiêu chuẩn, điều kiện đăng ký dự thi của viên chức theo quy định",
            "Trường hợp không có bất kỳ giấy tờ nào theo quy định thì nộp bản sao giấy tờ về nhân thân",
            "Cơ quan giám định chịu trách nhiệm pháp lý về tính chính xác của chứng thư giám định theo quy định của pháp luật",
            "Trường hợp người tham gia là người đã hiến bộ phận cơ thể người theo quy định của pháp luật: bổ sung Giấy ra viện",
            "Tài liệu chứng minh kinh nghiệm của nhân sự theo quy định của Ngân hàng Nhà nước, cụ thể: (i) Văn bản xác nhận",
            "Bảng kê kèm tờ khai quyết toán thuế đã nộp cho cơ quan thuế theo quy định của pháp luật",
            "Báo cáo tài chính (bao gồm cả quỹ không phải kiểm toán độc lập theo quy định của Thống đốc)",
            "Bản mô tả hàng hóa nếu nhãn chính chưa đủ nội dung theo quy định",
            "Giấy phép nhập khẩu đối với hàng hóa phải có giấy phép nhập khẩu theo quy định của pháp luật: nộp",
            "Giấy phép xây dựng đối với các công trình thuộc đối tượng phải cấp giấy phép xây dựng theo quy định của pháp luật về đầu tư xây dựng",
            "Chứng từ chứng minh đã nộp lệ phí trước bạ theo quy định gồm Tờ khai lệ phí trước bạ",
            "Bản sao điện tử được chứng thực theo quy định: Văn bằng do cơ sở đào tạo hợp pháp cấp",
            "Thành phần hồ sơ theo quy định tại Thủ tục “Đăng ký chào bán cổ phiếu riêng lẻ”",
            "Giấy phép dưới dạng điện tử theo quy định pháp luật về một cửa quốc gia, người khai hải quan không phải nộp chứng từ này",
            "Tờ khai thông tin theo Quy định về thuế tối thiểu toàn cầu của tập đoàn đa quốc gia",
            "bản fax có xác nhận của giám đốc ký tên, đóng dấu theo quy định",
        ] {
            assert!(is_described(title), "{title}");
        }
    }

    #[test]
    fn the_words_behind_are_quoted_to_the_next_break() {
        let title = "Giấy xác nhận được phép theo quy định, giấy phép theo quy định của pháp luật về lâm nghiệp; bản đồ";
        let words = "theo quy định của pháp luật về lâm nghiệp";
        assert_eq!(quoted(title).as_deref(), Some(words));
    }

    #[test]
    fn a_quotation_ends_with_what_the_rules_are_about() {
        for (title, words) in [
            (
                "Văn bản đại diện theo quy định của pháp luật về dân sự đối với trường hợp thực hiện qua người đại diện",
                "theo quy định của pháp luật về dân sự",
            ),
            (
                "Báo cáo tình hình thực hiện dự án theo quy định của pháp luật về đầu tư trong giai đoạn đề nghị hỗ trợ",
                "theo quy định của pháp luật về đầu tư",
            ),
            (
                "Hồ sơ đăng ký hành nghề theo quy định của ít nhất 05 người có thẻ",
                "theo quy định",
            ),
            (
                "Sơ đồ tổ chức theo quy định của pháp luật về hàng không dân dụng",
                "theo quy định của pháp luật về hàng không dân dụng",
            ),
            (
                "Bản sao giấy tờ theo quy định và 02 phong bì",
                "theo quy định",
            ),
            (
                "Sơ yếu lý lịch theo quy định hiện hành được lập chậm nhất 30 ngày trước",
                "theo quy định hiện hành",
            ),
            (
                "Bản vẽ được phê duyệt theo quy định có tỷ lệ tương ứng",
                "theo quy định",
            ),
            (
                "Kết quả thủ tục theo quy định của pháp luật về phòng cháy, chữa cháy; báo cáo thẩm tra",
                "theo quy định của pháp luật về phòng cháy, chữa cháy",
            ),
            (
                "Giấy phép theo quy định của pháp luật về đầu tư, giấy tờ về đất",
                "theo quy định của pháp luật về đầu tư",
            ),
            (
                "Văn bằng được công nhận theo quy định của pháp luật có liên quan (nếu có)",
                "theo quy định của pháp luật có liên quan",
            ),
        ] {
            assert_eq!(quoted(title).as_deref(), Some(words));
        }
    }

    #[test]
    fn another_paper_that_is_described_in_full_is_told_from_one_that_is_not() {
        for (title, phrase, defined) in [
            (
                "Bản án hoặc giấy tờ khác công nhận việc ly hôn do cơ quan của nước ngoài cấp",
                "giấy tờ khác",
                true,
            ),
            (
                "Xác nhận hoặc tài liệu hợp pháp khác để chứng minh",
                "tài liệu hợp pháp khác",
                true,
            ),
            (
                "Hộ chiếu hoặc các giấy tờ khác có dán ảnh và thông tin cá nhân do cơ quan có thẩm quyền cấp, còn giá trị sử dụng",
                "giấy tờ khác",
                true,
            ),
            (
                "Giấy chứng sinh hoặc giấy tờ khác do cơ quan có thẩm quyền nước ngoài cấp xác nhận về việc trẻ em được sinh ra",
                "giấy tờ khác",
                true,
            ),
            (
                "Hợp đồng hoặc giấy tờ khác có giá trị tương đương",
                "giấy tờ khác",
                false,
            ),
            (
                "Hộ chiếu hoặc giấy tờ khác; bản án có hiệu lực",
                "giấy tờ khác",
                false,
            ),
        ] {
            assert_eq!(is_defined(title, phrase), defined, "{title}");
        }
    }

    #[test]
    fn rules_about_the_paper_are_told() {
        for title in [
            "Giấy tờ chuyển nhượng theo quy định",
            "Văn bản đề nghị theo quy định",
            "Giấy tờ chứng minh điều kiện được hưởng chính sách hỗ trợ theo quy định",
            "Văn bản ủy quyền theo quy định trong trường hợp ủy quyền thì nộp",
            "Văn bản nghiệm thu về phòng cháy và chữa cháy đối với kho vật liệu nổ công nghiệp theo quy định",
            "Giấy phép tạm xuất theo quy định của pháp luật",
            "Bản sao (có chứng thực) kết quả huấn luyện theo quy định",
            "Các tài liệu của dự án theo quy định: 01 bản",
            "bản sao có chứng thực giấy tờ theo quy định và 01 phong bì dán tem",
            "Hợp đồng mua bán phương tiện theo quy định đối với tổ chức",
        ] {
            assert!(!is_described(title), "{title}");
        }
    }
}
