//! References that only their own act can resolve (B14).

use std::collections::BTreeSet;

use crate::{
    checks::{Cx, Element, declare::declare_rule, flow, lists::List, page, texts},
    diagnostic::Diagnostic,
    messages::rules_b,
    model::{BasisOrigin, Meta, Procedure, Step},
    source::{Span, Token, Wording, starts_with},
    syntax::words::SectionWord,
};

/// Acts that are cited by number or title, never as a paper of the dossier.
const NUMBERED: &[&str] = &["thông tư", "nghị định", "luật", "bộ luật", "pháp lệnh"];

declare_rule! {
    /// # Dẫn chiếu treo
    /// ## Kiểm tra gì
    /// Tên giấy tờ, điều kiện, khoản thu, kết quả, lý do từ chối viết `Thông tư này`, `Nghị định này`, `Luật này`, `Điều
    /// này`, `Phụ lục này` mà chính câu đó không nêu số của văn bản, phần tử cũng không có căn cứ riêng. `Khoản 1 Điều này`, `điểm
    /// a khoản này` không bị báo khi danh sách ấy có dòng mang số 1, chữ a); tên của chính giấy tờ (`Quy chế … quy chế này`) cũng vậy; dòng có số sau câu mở
    /// danh sách nêu văn bản ấy (`… Nghị định số …, cụ thể là:`) ở bản nhập từ trang cũng vậy; `Phụ lục này` khi dòng khác nêu phụ lục của văn bản
    /// (`Phụ lục V kèm theo Nghị định số …`) cũng vậy. Câu chép từ văn bản
    /// sang trang thủ tục thì không còn biết "này" là văn bản nào. Bản nhập từ trang: xét cả lời của các bước, báo một lần ở bước đầu tiên
    /// viết `Thông tư này`, `Nghị định này`, `Luật này` mà không lời nào của trình tự và tên thủ tục nêu một văn bản loại ấy. Chính phụ
    /// lục ấy mà chỗ khác của trang đã ghi số văn bản (`Phụ lục I ban hành kèm theo Thông tư số …`) thì dòng viết `Phụ lục I … Thông tư này`
    /// nhẹ hơn một bậc, lời của bước không bị báo.
    /// ## Vì sao
    /// Khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP: đơn giản, dễ hiểu, dễ thực hiện.
    /// ## Cách sửa
    /// Không tự sửa: viết số, tên văn bản.
    /// # A dangling reference
    /// ## What it checks
    /// The title of a paper, condition, fee, result or ground says `Thông tư này` (this circular), `Nghị định này` (this
    /// decree), `Luật này`, `Điều này`, `Phụ lục này`, the same sentence gives no number of an act, and the element has no basis
    /// of its own. `Khoản 1 Điều này` and `điểm a khoản này` are left alone where the list has a row marked 1 or a); so is the paper
    /// itself (`Quy chế … quy chế này`), and, of an imported page, a numbered row below a sentence that opens the list and names
    /// the act (`… Nghị định số …, cụ thể là:`); so is `Phụ lục này` where another row names the annex of an act. Copied from an act to the page of a procedure, nobody can tell which act "this" is. Of an imported page the words
    /// of the steps are read as well, and told once, at the first step that says `Thông tư này`, `Nghị định này` or `Luật này` where
    /// neither the steps nor the title name an act of that kind. Where another place of the page gives the number of the act of that
    /// very annex (`Phụ lục I` of a numbered circular), a row that says `Phụ lục I … Thông tư này` comes one level lower, and the words of a
    /// step are left alone.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Article 7(1): simple, clear, easy.
    /// ## Fix safety
    /// No fix: write the number and name of the act.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - phiếu: "Phiếu đăng ký theo Phụ lục 02b ban hành kèm theo Thông tư này", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - phiếu: "Phiếu đăng ký theo Phụ lục 02b ban hành kèm theo Thông tư số 91/2017/TT-BTC", 1 bản chính
    /// ```
    pub(crate) static DANGLING_REFERENCE = {
        code: "B14",
        name: "dangling-reference",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let mut seen = BTreeSet::new();
    let guessed = flow::is_guessed(cx.procedure());
    let titles = texts::titles(cx.procedure());
    let marked: BTreeSet<(String, String)> = titles
        .iter()
        .flat_map(|it| marks(it.text).map(|mark| (section(&it.element), mark)))
        .collect();
    // `theo Phụ lục V kèm theo Nghị định số 148/2021/NĐ-CP` in a row: `Phụ lục này` in another is that one.
    let annexed: BTreeSet<String> = titles
        .iter()
        .filter(|it| names_annex(it.text))
        .map(|it| section(&it.element))
        .collect();
    let given = given_annexes(cx.procedure(), &titles);
    let mut led: BTreeSet<(String, String)> = BTreeSet::new();
    for written in titles {
        let here = section(&written.element);
        let leads = if guessed { leading(written.text) } else { BTreeSet::new() };
        let row = marks(written.text).next().is_some();
        let by_lead = |act: &str| row && led.contains(&(here.clone(), act.to_owned()));
        let known = |mark: &str| {
            let section = section(&written.element);
            // An import takes the letters off the rows of the list of papers.
            let letter = !mark.starts_with(|it: char| it.is_ascii_digit());
            let unmarked = guessed && section == "documents" && letter;
            unmarked || marked.contains(&(section, mark.to_owned()))
        };
        let phrase = dangling(written.text, known).filter(|it| {
            let act = it.to_lowercase();
            let annex = act.starts_with("phụ lục") && annexed.contains(&here);
            let kind = act.trim_end_matches("này").trim();
            !annex && !by_lead(kind)
        });
        led.extend(leads.into_iter().map(|act| (here.clone(), act)));
        let Some(phrase) = phrase else {
            continue;
        };
        let resolved = written.element.metas.iter().any(|it| has_own_basis(it));
        if resolved || !seen.insert(written.element.path.clone()) {
            continue;
        }
        let kind = phrase.to_lowercase();
        let kind = kind.trim_end_matches("này").trim();
        // A parallel row names the act of the same annex: this one is a slip of the copy.
        let severity = if is_given(written.text, kind, &given) {
            cx.severity().lower()
        } else {
            cx.severity()
        };
        let diagnostic = diagnostic(written.span, written.name, phrase);
        cx.report_at(severity, &written.element, diagnostic);
    }
    in_steps(cx, &given);
}

/// Returns the annexes of which a row or sentence of an imported page names the act, by the kind of the act: the same annex in
/// another row is of that act.
fn given_annexes(procedure: &Procedure, titles: &[texts::Written<'_>]) -> BTreeSet<(String, String)> {
    let rows = titles.iter().map(|it| it.text);
    let rows = rows.filter(|_| flow::is_guessed(procedure));
    let said = page::sentences(procedure).map(String::as_str);
    rows.chain(said)
        .flat_map(|it| texts::annexes(&Wording::new(it), false))
        .collect()
}

/// Tells whether all that a text says of "this" act of a kind are annexes of which the page names the act.
fn is_given(text: &str, kind: &str, given: &BTreeSet<(String, String)>) -> bool {
    let wording = Wording::new(text);
    let asked = texts::annexes(&wording, true);
    let mut asked = asked.iter().filter(|it| it.0 == kind).peekable();
    let times = wording.places_of(&format!("{kind} này")).count();
    times == 1 && asked.peek().is_some() && asked.all(|it| given.contains(it))
}

fn diagnostic(span: Span, name: &str, phrase: String) -> Diagnostic {
    let text = rules_b::DANGLING_REFERENCE
        .with("name", name)
        .with("phrase", phrase);
    Diagnostic::new(&DANGLING_REFERENCE.code, span, text)
        .reason(rules_b::DANGLING_REFERENCE_WHY.text())
        .help(rules_b::DANGLING_REFERENCE_HELP.text())
}

/// Looks through the words of the steps of an imported page, which stand as notes.
fn in_steps(cx: &mut Cx<'_>, given: &BTreeSet<(String, String)>) {
    let procedure = cx.procedure();
    if !flow::is_guessed(procedure) {
        return;
    }
    let notes = |step: &'_ Step| step.meta.notes.clone();
    let of_section = procedure.section_meta(SectionWord::Steps);
    let words = procedure.steps.values().flat_map(notes);
    let words = words.chain(of_section.into_iter().flat_map(|it| it.notes.clone()));
    let words = words.chain(procedure.title.value().cloned());
    let named: BTreeSet<String> = words
        .flat_map(|it| texts::acts(&Wording::new(&it)))
        .collect();
    let found = procedure.steps.values().find_map(|step| {
        let mut notes = step.meta.notes.iter();
        let phrase = notes.find_map(|it| {
            let act = dangling_act(it, &named)?;
            let kind = act.to_lowercase();
            (!is_given(it, kind.trim_end_matches("này").trim(), given)).then_some(act)
        })?;
        Some((step, phrase))
    });
    if let Some((step, phrase)) = found {
        let element = Element::new("steps", &step.name.id, &step.meta);
        cx.report(&element, diagnostic(step.name.span, &step.name.text, phrase));
    }
}

fn has_own_basis(meta: &Meta) -> bool {
    meta.basis.origin == BasisOrigin::Own && !meta.basis.citations.is_empty()
}

/// Returns the section of an element.
fn section(element: &Element<'_>) -> String {
    let name = element.path.split('.').next();
    name.unwrap_or_default().to_owned()
}

/// Returns the numbers and letters by which a text is one of a list, or lists something itself: `3. Thu hồi
/// giấy phép`, `a) Có kho riêng; b) …`.
fn marks(text: &str) -> impl Iterator<Item = String> {
    let wording = Wording::new(text);
    let tokens = wording.tokens();
    let first = match tokens {
        [Token::Word(number), Token::Break('.' | ')'), ..] => Some(number.to_string()),
        _ => None,
    };
    // `cụ thể: “1. Cơ quan, tổ chức được …`
    let clauses = tokens.windows(3).filter_map(|it| match it {
        [Token::Break(_), number @ Token::Word(word), Token::Break('.')] if number.is_number() => {
            Some(word.to_string())
        }
        _ => None,
    });
    let points = tokens.windows(2).filter_map(|it| match it {
        [Token::Word(letter), Token::Break(')')] if letter.chars().count() == 1 => {
            Some(letter.to_string())
        }
        _ => None,
    });
    let all: Vec<String> = first.into_iter().chain(clauses).chain(points).collect();
    all.into_iter()
}

/// Tells whether a text names an annex of an act by both their numbers.
fn names_annex(text: &str) -> bool {
    let wording = Wording::new(text);
    let mut annexes = wording.places_of("phụ lục");
    let other = |at: usize| wording.from(at + 2).first().is_some_and(|it| matches!(it, Token::Word(_)) && !it.is(&["này"]));
    annexes.any(other) && !texts::acts(&wording).is_empty()
}

/// Returns the kinds of the acts that a text names before it opens a list, whose rows speak of them: `điều kiện quy định tại
/// Điều 6 Nghị định số 40/2024/NĐ-CP, cụ thể là: 1. …`.
fn leading(text: &str) -> BTreeSet<String> {
    const OPENS: &[&str] = &["cụ thể là", "cụ thể", "sau đây", "như sau"];
    let wording = Wording::new(text);
    let opens = OPENS.iter().filter_map(|it| {
        let length = it.split_whitespace().count();
        let colon = |at: &usize| wording.from(at + length).first() == Some(&Token::Break(':'));
        wording.places_of(it).find(colon)
    });
    let head = opens.max().map(|at| wording.written(0..at));
    head.map(|it| texts::acts(&Wording::new(it))).unwrap_or_default()
}

/// Returns the first reference of a text that neither it nor, by a mark, its list resolves.
fn dangling(text: &str, is_marked: impl Fn(&str) -> bool) -> Option<String> {
    let wording = Wording::new(text);
    let named = texts::acts(&wording);
    // "This circular" is resolved by a circular only, "this article" by any act.
    open(text, |at, act, is_act| {
        let listed = part_before(&wording, at, act).is_some_and(|it| is_marked(&it));
        // `Quy chế hoạt động (nếu có sửa đổi, bổ sung quy chế này)`: a paper that the text names.
        let paper = !NUMBERED.contains(&act) && wording.places_of(act).any(|it| it < at);
        if is_act {
            !named.contains(act) && !paper
        } else {
            named.is_empty() && !listed
        }
    })
}

/// Returns the clause of `khoản 1 Điều này` or the point of `điểm a khoản này` before a reference.
fn part_before(wording: &Wording<'_>, at: usize, of: &str) -> Option<String> {
    /// How far before the reference its first part may stand: `điểm a, b, c, d, đ, e, g khoản này`.
    const REACH: usize = 16;
    let part = match of {
        "điều" => "khoản",
        "khoản" => "điểm",
        _ => return None,
    };
    let first = (at.saturating_sub(REACH)..at).find(|it| starts_with(wording.from(*it), &[part]))?;
    match wording.from(first + 1).first() {
        Some(Token::Word(word)) => Some(word.to_string()),
        _ => None,
    }
}

/// Returns the first reference of a text to an act of a kind of which none is named.
fn dangling_act(text: &str, named: &BTreeSet<String>) -> Option<String> {
    // `quyết định này` is mostly what the procedure itself ends in.
    open(text, |_, act, is_act| {
        is_act && act != "quyết định" && !named.contains(act)
    })
}

/// Returns the first reference of a text that is open: it is told where it stands, what it calls the
/// act or part, and whether that is an act.
fn open(text: &str, is_open: impl Fn(usize, &str, bool) -> bool) -> Option<String> {
    let wording = Wording::new(text);
    let found = List::OwnReferences.find(&wording);
    let others = List::OtherReferences.find(&wording);
    let open = found.into_iter().find(|hit| {
        if others.iter().any(|it| it.range.end == hit.range.end) {
            return false;
        }
        let act = wording.written(hit.range.start..hit.range.end - 1).to_lowercase();
        is_open(hit.range.start, &act, List::Acts.begins(&Wording::new(&act)))
    })?;
    Some(wording.written(open.range).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{dangling, leading, marks};

    #[test]
    fn references_without_their_act_are_found() {
        for (text, phrase) in [
            ("Mẫu tại Phụ lục I ban hành kèm theo Thông tư này", "Thông tư này"),
            ("đối tượng quy định tại điểm a khoản 1 Điều này", "Điều này"),
            (
                "Tờ khai theo Thông tư số 38/2015/TT-BTC, Danh mục ban hành kèm theo Nghị định này",
                "Nghị định này",
            ),
        ] {
            assert_eq!(dangling(text, |_| false).as_deref(), Some(phrase), "{text}");
        }
    }

    #[test]
    fn references_with_their_act_are_left_alone() {
        for text in [
            "Tờ khai tại Phụ lục II Thông tư số 38/2015/TT-BTC, các phụ lục khác của Thông tư này",
            "Báo cáo theo Luật Doanh nghiệp khi xét thấy cần theo Luật này",
            "Trường hợp tại khoản 2 Điều này (Điều 10 Nghị định 12/2020/NĐ-CP)",
            "Xác nhận số dư trên tài khoản này",
            "Trường hợp chưa có các quyết định này thì nộp xác nhận",
            "Văn bản ủy quyền này không bắt buộc phải công chứng",
            "Quy chế hoạt động của Ban quản trị (nếu có sửa đổi, bổ sung quy chế này)",
        ] {
            assert_eq!(dangling(text, |_| false), None, "{text}");
        }
    }

    #[test]
    fn a_sentence_that_opens_a_list_names_its_act() {
        let opens = "Bảo đảm điều kiện tại Điều 6 Nghị định số 40/2024/NĐ-CP, cụ thể là: 1. Điều kiện được hưởng";
        assert!(leading(opens).contains("nghị định"));
        assert!(leading("Bảo đảm điều kiện tại Điều 6 Nghị định số 40/2024/NĐ-CP. 1. Điều kiện").is_empty());
        assert!(leading("Các trường hợp sau đây: 1. Nghị định số 40/2024/NĐ-CP").is_empty());
    }

    #[test]
    fn a_mark_of_the_list_resolves_a_reference_to_it() {
        let list = ["Điều 11, cụ thể: “1. Có kho riêng", "3. Thu hồi: a) do mất; b) do cấp sai"];
        let marked: Vec<String> = list.iter().flat_map(|it| marks(it)).collect();
        assert_eq!(marked, ["1", "3", "a", "b"]);
        let known = |mark: &str| marked.iter().any(|it| it == mark);
        for text in [
            "Không thuộc trường hợp quy định tại khoản 1 Điều này",
            "Trường hợp quy định tại điểm a, điểm c khoản này",
        ] {
            assert_eq!(dangling(text, known), None, "{text}");
        }
        for text in [
            "Không thuộc trường hợp quy định tại khoản 2 Điều này",
            "Bản sao quy định tại khoản này",
            "Mẫu tại khoản 1 Điều 5 Thông tư này",
        ] {
            assert!(dangling(text, known).is_some(), "{text}");
        }
    }
}
