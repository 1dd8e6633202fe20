//! Steps and results that speak of another procedure's subject (A09).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        papers::{Paper, papers},
        whole::title_key,
    },
    diagnostic::Diagnostic,
    messages::rules_a,
    model::{FormRef, Meta, Procedure, Step, readable},
    source::{Span, Token, Wording},
    syntax::words::SectionWord,
};

declare_rule! {
    /// # Nội dung của thủ tục khác
    /// ## Kiểm tra gì
    /// Tên thủ tục nói về một nước (`Trung Quốc`) mà các bước, kết quả chỉ nói về nước khác (`Campuchia`). Tên chỉ khác
    /// tên của một thủ tục cùng tập ở một cụm từ (`rừng phòng hộ`, `rừng đặc dụng`) mà các bước, kết quả chỉ dùng cụm từ
    /// của thủ tục kia. Xét tên, ghi chú, nội dung của bước và tên của kết quả.
    /// Hai đơn trong một hồ sơ theo cùng một mẫu có số mà đề nghị hai việc khác nhau cũng bị báo: một trong hai là đơn của thủ
    /// tục khác.
    /// ## Vì sao
    /// Khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP: thủ tục phải dễ hiểu. Nội dung chép từ thủ tục khác làm người nộp làm sai.
    /// ## Cách sửa
    /// Không tự sửa: tra văn bản để biết tên hay nội dung sai.
    /// # Content of another procedure
    /// ## What it checks
    /// The title names a country (`Trung Quốc`) and steps and results name another one only (`Campuchia`). The title
    /// differs from that of another procedure of the set in one phrase (`rừng phòng hộ`, `rừng đặc dụng`) and steps and
    /// results use the phrase of the other only. Names, notes and contents of steps and titles of results are read.
    /// Two applications of one dossier that follow the same numbered form and ask for different things are told too: one of them
    /// is the application of another procedure.
    /// ## Why it matters
    /// Article 7(1) of Decree 63/2010/NĐ-CP: a procedure is easy to understand. Content copied from another one leads the
    /// applicant astray.
    /// ## Fix safety
    /// No fix: the law says whether the title or the content is wrong.
    /// ```tthc,fires
    /// thủ tục liên_vận "Cấp giấy phép vận tải đường bộ giữa Việt Nam và Trung Quốc"
    /// kết quả:
    ///   - giấy_phép: "Giấy phép vận tải đường bộ giữa Việt Nam và Campuchia", hiệu lực 1 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục liên_vận "Cấp giấy phép vận tải đường bộ giữa Việt Nam và Trung Quốc"
    /// kết quả:
    ///   - giấy_phép: "Giấy phép vận tải đường bộ giữa Việt Nam và Trung Quốc", hiệu lực 1 năm
    /// ```
    pub(crate) static FOREIGN_CONTENT = {
        code: "A09",
        name: "foreign-content",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

/// Countries with which Vietnamese procedures deal by name: in plain words, and as written.
const COUNTRIES: &[(&str, &str)] = &[
    ("trung quốc", "Trung Quốc"),
    ("campuchia", "Campuchia"),
    ("lào", "Lào"),
    ("thái lan", "Thái Lan"),
    ("hàn quốc", "Hàn Quốc"),
    ("nhật bản", "Nhật Bản"),
    ("liên bang nga", "Liên bang Nga"),
    ("cu ba", "Cu Ba"),
    ("ấn độ", "Ấn Độ"),
    ("đài loan", "Đài Loan"),
    ("chi lê", "Chi Lê"),
];
/// Names that only begin like one of them.
const NOT_COUNTRIES: &[&str] = &["lào cai"];

/// With these words an application begins.
const APPLICATIONS: &[&str] = &[
    "đơn đề nghị",
    "đơn xin",
    "giấy đề nghị",
    "văn bản đề nghị",
    "đơn đăng ký",
];
/// With these words what an application asks for begins.
const OBJECTS: &[&str] = &["giấy phép", "giấy chứng nhận", "giấy xác nhận", "chứng chỉ"];
/// The shortest object of an application that is compared, in words.
const LEAST: usize = 3;

/// A piece of the procedure with its words.
struct Piece<'a> {
    words: String,
    span: Span,
    element: Element<'a>,
}

fn check(cx: &mut Cx<'_>) {
    form_of_two_names(cx);
    let procedure = cx.procedure();
    let Some(title) = procedure.title.value() else {
        return;
    };
    let title = format!(" {} ", title_key(title));
    let siblings = cx.whole().siblings(cx.id());
    let countries = countries(&title);
    if siblings.is_empty() && countries.is_empty() {
        return;
    }
    let pieces = pieces(procedure);
    if !countries.is_empty() {
        foreign_country(cx, &countries, &pieces);
    }
    for sibling in siblings {
        let own = pieces.iter().any(|it| has(&it.words, &sibling.own));
        let other = pieces.iter().find(|it| has(&it.words, &sibling.other));
        let Some(piece) = other.filter(|_| !own) else {
            continue;
        };
        let mut diagnostic = diagnostic(piece, &sibling.own, &sibling.other);
        if let Some(sibling) = cx.project().procedures.get(sibling.id) {
            let here = rules_a::CONTENT_OF_THIS.text();
            diagnostic = diagnostic.related(sibling.name.span, here);
        }
        cx.report(&piece.element, diagnostic);
        return;
    }
}

/// Reports the first two papers that follow one numbered form and are applications for different things.
fn form_of_two_names(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let papers = papers(procedure);
    let formed: Vec<(&Paper<'_>, &FormRef, String)> = papers
        .iter()
        .filter_map(|paper| {
            let form = paper
                .document
                .form
                .as_ref()
                .filter(|it| !it.locators.is_empty())?;
            Some((paper, form, application(&paper.document.title)?))
        })
        .collect();
    for (position, (paper, form, subject)) in formed.iter().enumerate() {
        let earlier = formed.iter().take(position);
        let mut others = earlier
            .filter(|it| it.1.locators == form.locators && it.1.instrument == form.instrument);
        let Some((other, ..)) = others.find(|it| differ(&it.2, subject)) else {
            continue;
        };
        let text = rules_a::FORM_OF_TWO_NAMES
            .with("one", other.document.title.as_str())
            .with("other", paper.document.title.as_str());
        let diagnostic = Diagnostic::new(&FOREIGN_CONTENT.code, paper.document.name.span, text)
            .reason(rules_a::FOREIGN_CONTENT_WHY.text())
            .help(rules_a::FORM_OF_TWO_NAMES_HELP.text())
            .related(other.document.name.span, rules_a::THE_SAME_FORM.text());
        cx.report(&paper.element(), diagnostic);
        return;
    }
}

/// Returns for what a paper applies, where it is an application: `giấy phép xây dựng`. One form often
/// serves for issue and re-issue, so the act before it does not count.
fn application(title: &str) -> Option<String> {
    let wording = Wording::new(title);
    let head = wording.head();
    let begins = |it: &&str| wording.places_of(it).next() == Some(head);
    if !APPLICATIONS.iter().any(begins) {
        return None;
    }
    let of = OBJECTS
        .iter()
        .filter_map(|it| wording.places_of(it).next())
        .min()?;
    let object = wording.from(of).iter().map_while(|it| match it {
        Token::Word(word) if word != "theo" => Some(word.as_str()),
        _ => None,
    });
    let object: Vec<&str> = object.collect();
    (object.len() >= LEAST).then(|| object.join(" "))
}

/// Tells whether neither of two subjects is only the longer form of the other.
fn differ(one: &str, two: &str) -> bool {
    !one.contains(two) && !two.contains(one)
}

/// Reports the first country that is not the one of the title.
fn foreign_country(cx: &mut Cx<'_>, own: &[&'static str], pieces: &[Piece<'_>]) {
    let all = |it: &Piece<'_>| countries(&it.words);
    if pieces.iter().flat_map(all).any(|it| own.contains(&it)) {
        return;
    }
    let foreign = pieces
        .iter()
        .find_map(|piece| Some((piece, *all(piece).first()?)));
    if let (Some((piece, other)), Some(own)) = (foreign, own.first()) {
        cx.report(&piece.element, diagnostic(piece, own, other));
    }
}

fn diagnostic(piece: &Piece<'_>, own: &str, other: &str) -> Diagnostic {
    let text = rules_a::FOREIGN_CONTENT
        .with("own", own)
        .with("other", other);
    Diagnostic::new(&FOREIGN_CONTENT.code, piece.span, text)
        .reason(rules_a::FOREIGN_CONTENT_WHY.text())
        .help(rules_a::FOREIGN_CONTENT_HELP.text())
}

/// Returns the countries that a text names.
fn countries(words: &str) -> Vec<&'static str> {
    let mut words = words.to_owned();
    for other in NOT_COUNTRIES {
        words = words.replace(&format!(" {other} "), "  ");
    }
    let found = COUNTRIES.iter().filter(|it| has(&words, it.0));
    found.map(|it| it.1).collect()
}

fn has(words: &str, phrase: &str) -> bool {
    words.contains(&format!(" {phrase} "))
}

/// Writes the words of a text with a blank at both ends, so that phrases are whole words.
fn padded(text: &str) -> String {
    format!(" {} ", Wording::new(text).plain())
}

fn pieces(procedure: &Procedure) -> Vec<Piece<'_>> {
    let mut out: Vec<Piece<'_>> = procedure.steps.values().map(of_step).collect();
    if let Some(meta) = procedure.section_meta(SectionWord::Steps) {
        out.push(Piece {
            words: padded(&meta.notes.join("\n")),
            span: procedure.section_span(SectionWord::Steps),
            element: Element::section("steps").inside(meta),
        });
    }
    out.extend(procedure.results.values().map(|it| Piece {
        words: padded(&text(&it.title, &[], &it.meta)),
        span: it.name.span,
        element: Element::new("results", &it.name.id, &it.meta),
    }));
    out
}

fn of_step(step: &Step) -> Piece<'_> {
    Piece {
        words: padded(&text(&readable(&step.name), &step.about, &step.meta)),
        span: step.name.span,
        element: Element::new("steps", &step.name.id, &step.meta),
    }
}

fn text(title: &str, about: &[String], meta: &Meta) -> String {
    let all = [title].into_iter().chain(about.iter().map(String::as_str));
    let all = all.chain(meta.notes.iter().map(String::as_str));
    all.collect::<Vec<_>>().join("\n")
}
