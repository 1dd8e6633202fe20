//! Steps and results that speak of another procedure's subject (A09).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        whole::title_key,
    },
    diagnostic::Diagnostic,
    messages::rules_a,
    model::{Meta, Procedure, Step, readable},
    source::{Span, Wording},
    syntax::words::SectionWord,
};

declare_rule! {
    /// # Nội dung của thủ tục khác
    /// ## Kiểm tra gì
    /// Tên thủ tục nói về một nước (`Trung Quốc`) mà các bước, kết quả chỉ nói về nước khác (`Campuchia`). Tên chỉ khác
    /// tên của một thủ tục cùng tập ở một cụm từ (`rừng phòng hộ`, `rừng đặc dụng`) mà các bước, kết quả chỉ dùng cụm từ
    /// của thủ tục kia. Xét tên, ghi chú, nội dung của bước và tên của kết quả.
    /// ## Vì sao
    /// Khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP: thủ tục phải dễ hiểu. Nội dung chép từ thủ tục khác làm người nộp làm sai.
    /// ## Cách sửa
    /// Không tự sửa: tra văn bản để biết tên hay nội dung sai.
    /// # Content of another procedure
    /// ## What it checks
    /// The title names a country (`Trung Quốc`) and steps and results name another one only (`Campuchia`). The title
    /// differs from that of another procedure of the set in one phrase (`rừng phòng hộ`, `rừng đặc dụng`) and steps and
    /// results use the phrase of the other only. Names, notes and contents of steps and titles of results are read.
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

/// A piece of the procedure with its words.
struct Piece<'a> {
    words: String,
    span: Span,
    element: Element<'a>,
}

fn check(cx: &mut Cx<'_>) {
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

/// Reports the first country that is not the one of the title.
fn foreign_country(cx: &mut Cx<'_>, own: &[&'static str], pieces: &[Piece<'_>]) {
    let all = |it: &Piece<'_>| countries(&it.words);
    if pieces.iter().flat_map(all).any(|it| own.contains(&it)) {
        return;
    }
    let foreign = pieces.iter().find_map(|piece| Some((piece, *all(piece).first()?)));
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
