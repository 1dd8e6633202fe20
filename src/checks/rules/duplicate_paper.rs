//! Papers that a list demands twice, or that another paper of it contains, and papers of every
//! case that one case lists again (D10).

use rustc_hash::FxHashMap;

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        demand::{Demand, demands},
        lines::no_paper,
        lists::List,
        papers::{Paper, is_sent_by_agency},
    },
    diagnostic::Diagnostic,
    law::{self, PaperKind},
    messages::{Message, rules_d_lists},
    model::{Condition, Document, DocumentCase, DocumentId, Dossier, Guard, Optional, Procedure},
    source::{Token, Wording},
    syntax::words::CopyKind,
};

declare_rule! {
    /// # Giấy tờ trùng nhau
    /// ## Kiểm tra gì
    /// Hai dòng của cùng một trường hợp có tên như nhau, chỉ khác dấu, chữ hoa, số bản, bản chính hay bản sao; hoặc một dòng đòi
    /// `một trong` nhiều giấy tờ, hay `giấy tờ hợp pháp về đất đai` nói chung, một dòng khác đòi riêng một trong số đó. Hai dòng có điều kiện
    /// khác nhau, có mẫu khác nhau, có tiêu đề ở giữa, hoặc là lựa chọn của một giấy tờ `một trong`, không bị báo; danh mục mà ghi chú
    /// còn giữ tiêu đề của trường hợp cũng vậy. Mỗi trường hợp chỉ báo một lần.
    /// Giấy tờ của `mọi trường hợp` không có tiêu đề mà một `trường hợp` liệt kê lại cũng được báo, ở dòng của trường hợp đó; không báo khi hai dòng
    /// khác nhau về tên, số bản, bản chính hay bản sao, `xuất trình`, điều kiện, mẫu, giấy tờ được nhận thay hay kèm theo.
    /// ## Vì sao
    /// Khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP: tiết kiệm thời gian và chi phí; câu 8 Phụ lục I (bản gốc).
    /// ## Cách sửa
    /// Không tự sửa: giữ một dòng.
    /// # A paper is demanded twice
    /// ## What it checks
    /// Two lines of one case have the same title but for signs, capitals, counts, and original or copy; or one line asks for
    /// one of several papers, or for `giấy tờ hợp pháp về đất đai` (lawful land papers) in general, and another one for one of
    /// these. Lines with
    /// different conditions or forms, or with a heading between them, and choices of one `one of` paper, are left alone; so
    /// is a list whose notes keep headings of cases. Each case is reported once.
    /// A paper of `all cases` without a heading that one `case` lists again is told as well, at the line of that case; not so where the two
    /// lines differ in the title, the number of copies, original or copy, `shown`, the condition, the form, or in what is
    /// accepted instead or goes with it.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Article 7(4): save time and cost; question 8 of Annex I (original).
    /// ## Fix safety
    /// No fix: keep one line.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - bằng_1: "Bằng tốt nghiệp đại học", 1 bản chính
    ///   - bằng_2: "- Bản sao bằng tốt nghiệp đại học;", 1 bản sao
    /// ```
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// dữ kiện:
    ///   - cấp_lại: có/không, hỏi "Xin cấp lại?"
    /// hồ sơ: 1 bộ
    /// mọi trường hợp:
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    ///   - bằng: "Bằng tốt nghiệp đại học", 1 bản sao
    /// trường hợp cấp_lại:
    ///   - bằng
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - bằng: "Bằng tốt nghiệp đại học", 1 bản sao
    ///   - chứng_chỉ: "Chứng chỉ hành nghề", 1 bản sao
    /// ```
    pub(crate) static DUPLICATE_PAPER = {
        code: "D10",
        name: "duplicate-paper",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

/// At most this many lines of one title are compared with each line of a case: long lists take
/// the time that reading them takes.
const MOST_ALIKE: usize = 64;

/// A line of a case.
struct Line<'a> {
    paper: Paper<'a>,
    /// The title without words for copies.
    key: String,
    heading: bool,
    /// It asks for one of several papers of this kind.
    one_of: Option<&'static PaperKind>,
    /// The papers that it asks for.
    demands: Vec<Demand>,
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(dossier) = &procedure.dossier else {
        return;
    };
    // Headings that a list keeps as notes tell of cases whose lines nobody can tell apart.
    let is_unclear = |notes: &[String]| notes.iter().any(|it| tells_cases(it));
    if is_unclear(&dossier.meta.notes) {
        return;
    }
    let cases = dossier.cases.iter();
    let lists: Vec<(&DocumentCase, Vec<Line<'_>>)> = cases
        .filter(|case| !is_unclear(&case.meta.notes))
        .map(|case| (case, lines(procedure, dossier, case)))
        .collect();
    for (_, lines) in &lists {
        // A list that begins again repeats many lines: that is one mistake.
        let repeated = repeated(lines);
        let texts = match repeated.first() {
            Some((line, other)) if name(line) == name(other) => {
                (&rules_d_lists::PAPER_LISTED_TWICE, &rules_d_lists::PAPERS_LISTED_TWICE)
            }
            _ => (&rules_d_lists::DUPLICATE_PAPER, &rules_d_lists::DUPLICATE_PAPERS),
        };
        report(cx, &repeated, texts, &rules_d_lists::DUPLICATE_PAPER_HELP);
    }
    let common = of_every_case(&lists);
    for (_, lines) in lists.iter().filter(|it| it.0.guard.is_some()) {
        let texts = (&rules_d_lists::PAPER_OF_EVERY_CASE, &rules_d_lists::PAPERS_OF_EVERY_CASE);
        report(cx, &listed_again(&common, lines), texts, &rules_d_lists::PAPER_OF_EVERY_CASE_HELP);
    }
}

/// Reports the first of the lines that repeat another one, and how many there are.
fn report(
    cx: &mut Cx<'_>,
    repeated: &[(&Line<'_>, &Line<'_>)],
    (one, several): (&'static Message, &'static Message),
    help: &'static Message,
) {
    let Some((line, other)) = repeated.first() else {
        return;
    };
    let text = match repeated.len() {
        1 => one.text(),
        n_papers => several.with("number", n_papers),
    };
    let text = text
        .with("paper", name(line))
        .with("other", name(other));
    let diagnostic = Diagnostic::new(&DUPLICATE_PAPER.code, line.paper.entry.meta.span, text)
        .related(other.paper.entry.meta.span, rules_d_lists::THE_OTHER_PAPER.text())
        .reason(rules_d_lists::DUPLICATE_PAPER_WHY.text())
        .help(help.text());
    cx.report(&line.paper.element(), diagnostic);
}

fn name<'l>(line: &'l Line<'_>) -> &'l str {
    &line.paper.document.name.text
}

/// Returns the lines that are for every applicant, by their titles. What stands below a heading
/// in the list is for a case that only words tell.
fn of_every_case<'l, 'a>(
    lists: &'l [(&DocumentCase, Vec<Line<'a>>)],
) -> FxHashMap<String, Vec<&'l Line<'a>>> {
    let mut out: FxHashMap<String, Vec<&Line<'_>>> = FxHashMap::default();
    // The heading of a group without condition may be that of a case which nobody wrote as one.
    let common = lists
        .iter()
        .filter(|it| it.0.guard.is_none() && it.0.title.is_none());
    for line in common.flat_map(|it| it.1.iter().take_while(|it| !it.heading)) {
        let title = words(&Wording::new(&line.paper.document.title), |_| false);
        out.entry(title).or_default().push(line);
    }
    out
}

/// Returns each line of a case that demands what a line of every case demands, with that line.
fn listed_again<'l, 'a>(
    common: &FxHashMap<String, Vec<&'l Line<'a>>>,
    lines: &'l [Line<'a>],
) -> Vec<(&'l Line<'a>, &'l Line<'a>)> {
    let again = lines.iter().take_while(|it| !it.heading).filter_map(|line| {
        let title = words(&Wording::new(&line.paper.document.title), |_| false);
        let known = common.get(&title).filter(|_| !title.is_empty())?;
        let mut known = known.iter().take(MOST_ALIKE);
        let other = known.find(|it| adds_nothing(line, it))?;
        (!is_sent_by_agency(&line.paper)).then_some((line, *other))
    });
    again.collect()
}

/// Tells whether a line of a case demands no more, and nothing else, than one of every case.
fn adds_nothing(line: &Line<'_>, common: &Line<'_>) -> bool {
    let demanded = [line, common].map(|it| copies(&it.paper));
    let same_copies = demanded[0].is_empty() || demanded[0] == demanded[1];
    let same_paper = line.paper.entry.document == common.paper.entry.document
        || is_alike(line.paper.document, common.paper.document);
    same_copies && same_paper && same_terms(line, common)
}

/// Returns how many copies of which kind a line demands.
fn copies(paper: &Paper<'_>) -> Vec<(Option<CopyKind>, Option<u32>)> {
    let copies = paper.copies().iter().map(|it| (it.kind, it.count));
    copies.collect()
}

/// Tells whether two papers of one title are handed in in one way: neither is a choice of papers,
/// is only shown, comes later or from an agency, or has anything instead of it or with it,
/// which would make it another demand.
fn is_alike(one: &Document, other: &Document) -> bool {
    let plain = |it: &Document| {
        it.choices.is_empty()
            && it.choice_of.is_none()
            && it.alternatives.is_empty()
            && it.together.is_empty()
            && it.later.is_none()
    };
    plain(one)
        && plain(other)
        && one.shown == other.shown
        && one.prepared_by == other.prepared_by
        && one.result_of == other.result_of
}

/// By what two lines may be about one paper.
#[derive(PartialEq, Eq, Hash)]
enum Trait<'l> {
    Key(&'l str),
    Is(DocumentId),
    ChoiceOf(DocumentId),
    OneOf(&'l str),
    Demands(&'l str),
}

/// Returns each line that repeats an earlier one, with the first such, unless a heading stands
/// between them and begins another case, told in words only.
fn repeated<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<(&'l Line<'a>, &'l Line<'a>)> {
    let mut known: FxHashMap<Trait<'l>, Vec<usize>> = FxHashMap::default();
    let mut out = Vec::new();
    for (idx, line) in lines.iter().enumerate() {
        let alike = sought(line).into_iter().filter_map(|it| {
            let places = known.get(&it)?.iter().copied();
            let mut places = places.filter_map(|it| Some((it, lines.get(it)?)));
            places.find(|it| repeats(it.1, line))
        });
        out.extend(alike.min_by_key(|it| it.0).map(|(_, first)| (line, first)));
        if line.heading {
            known.clear();
        } else {
            for it in traits(line) {
                known.entry(it).or_default().push(idx);
            }
        }
    }
    out
}

/// Returns what a line is.
fn traits<'l>(line: &'l Line<'_>) -> Vec<Trait<'l>> {
    let mut out = vec![Trait::Key(&line.key), Trait::Is(line.paper.entry.document)];
    out.extend(line.paper.document.choice_of.map(Trait::ChoiceOf));
    out.extend(line.one_of.map(|it| Trait::OneOf(&it.id)));
    out.extend(demanded(line).map(Trait::Demands));
    out
}

/// Returns what an earlier line must be for this one to repeat it.
fn sought<'l>(line: &'l Line<'_>) -> Vec<Trait<'l>> {
    let mut out = vec![Trait::Key(&line.key), Trait::ChoiceOf(line.paper.entry.document)];
    out.extend(line.paper.document.choice_of.map(Trait::Is));
    out.extend(line.one_of.map(|it| Trait::Demands(&it.id)));
    out.extend(demanded(line).map(Trait::OneOf));
    out
}

/// Returns the kinds of papers that a line demands by name.
fn demanded<'l>(line: &'l Line<'_>) -> impl Iterator<Item = &'l str> {
    let named = line.demands.iter().filter(|it| !it.listed);
    named.map(|it| it.kind.id.as_str())
}

fn lines<'a>(procedure: &'a Procedure, dossier: &'a Dossier, case: &'a DocumentCase) -> Vec<Line<'a>> {
    let entries = case.entries.iter().filter_map(|entry| {
        let document = procedure.documents.get(entry.document)?;
        let wording = Wording::new(&document.title);
        Some(Line {
            paper: Paper { document, entry, case, dossier },
            key: key(&wording),
            heading: is_heading(&document.title, &wording),
            one_of: one_of(document, &wording),
            demands: demands(&document.title),
        })
    });
    entries.collect()
}

/// Tells whether two lines demand one paper of the same applicants.
fn repeats(first: &Line<'_>, second: &Line<'_>) -> bool {
    !first.key.is_empty()
        && same_terms(first, second)
        && ((first.key == second.key) || contains(first, second) || contains(second, first))
}

/// Tells whether two lines have the same conditions, and no forms that differ.
fn same_terms(first: &Line<'_>, second: &Line<'_>) -> bool {
    let forms = [first, second].map(|it| it.paper.document.form.as_ref().map(|it| &it.locators));
    let same_form = forms[0].is_none() || forms[1].is_none() || forms[0] == forms[1];
    same_form && conditions(first) == conditions(second)
}

/// Returns the conditions of a line, those in words included.
fn conditions<'a>(line: &Line<'a>) -> ([Option<&'a Condition>; 2], [&'a Option<Optional>; 2]) {
    let condition = |it: &'a Option<Guard>| it.as_ref().map(|it| &it.condition);
    (
        [
            condition(&line.paper.document.guard),
            condition(&line.paper.entry.guard),
        ],
        [&line.paper.document.optional, &line.paper.entry.optional],
    )
}

/// Tells whether one line asks for one of several papers, and the other one for one of these.
fn contains(general: &Line<'_>, special: &Line<'_>) -> bool {
    if special.paper.document.choice_of == Some(general.paper.entry.document) {
        return true;
    }
    let same = |kind: &PaperKind| demanded(special).any(|it| it == kind.id);
    general.one_of.is_some_and(same)
}

/// Returns the kind of which a paper is any one.
fn one_of(document: &Document, wording: &Wording<'_>) -> Option<&'static PaperKind> {
    // `của người có một trong các giấy tờ` asks for none of them.
    let head = wording.head();
    let asks = |at: usize| at <= head + 2;
    if document.choices.is_empty() && !wording.places_of("một trong").any(asks) {
        return None;
    }
    let mut kinds = law::lexicon()?.kinds.iter();
    kinds.find(|it| it.general.iter().any(|name| wording.has_phrase(name)))
}

/// Tells whether a note is the heading of a case, alone or behind words of its own.
fn tells_cases(note: &str) -> bool {
    let behind = note.split_once(": ").map(|it| it.1);
    let mut texts = std::iter::once(note).chain(behind);
    texts.any(|it| is_heading(it, &Wording::new(it)))
}

/// Tells whether a title opens a case or a part of the list.
fn is_heading(title: &str, wording: &Wording<'_>) -> bool {
    let colon = wording.tokens().last() == Some(&Token::Break(':'));
    colon || List::Cases.begins(wording) || no_paper(title).is_some()
}

/// Returns the words of a title without numbering and without words for copies.
fn key(wording: &Wording<'_>) -> String {
    let copies = List::Leading.find(wording);
    let in_copies = |at: usize| copies.iter().any(|it| it.range.contains(&at));
    // A number counts copies where their word follows, and tells forms apart elsewhere.
    let counts = |at: usize| wording.is_numbering(at) && in_copies(at + 1);
    words(wording, |at| in_copies(at) || counts(at))
}

/// Returns the words of a title without numbering and without those at some places.
fn words(wording: &Wording<'_>, left_out: impl Fn(usize) -> bool) -> String {
    let words = wording.tokens().iter().enumerate().skip(wording.head());
    let words = words.filter_map(|(at, token)| match token {
        Token::Word(word) if !left_out(at) => Some(word.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Wording;

    fn key(title: &str) -> String {
        super::key(&Wording::new(title))
    }

    #[test]
    fn signs_numbers_and_copies_make_no_difference() {
        assert_eq!(
            key("a) 01 bản sao Hợp đồng thuê nhà;"),
            key("- Hợp đồng thuê nhà (bản chính)")
        );
        assert_ne!(key("Hợp đồng thuê nhà"), key("Hợp đồng thuê đất"));
        assert_ne!(key("Tờ khai mẫu số 01"), key("Tờ khai mẫu số 02"));
        assert_eq!(key("- ;"), "");
    }
}
