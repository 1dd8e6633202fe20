//! The papers: which rows are papers, their copies and forms, and the cases.

use rustc_hash::FxHashMap;

use super::Marks;
use crate::{
    import::{
        find::{
            cite::{self, Form},
            copies,
            segment::content,
        },
        library::Library,
        names::Names,
        record::{PaperGroup, PaperRow, Record},
        tree::{allow, item, name, note, nowhere, placed, quoted, section},
    },
    messages::import as msg,
    source::{Token, Wording, fold_ascii, starts_with},
    syntax::{
        ast::{
            Clause, Comparison, Condition, ConditionKind, FactItem, FactType, Group, Item,
            ItemKind, Label, List, Locator, Name, PaperAttr, PaperAttrKind, PaperItem, Part,
            PartKind, Section, SectionValue, Subject, Value, ValueKind,
        },
        words::{CopyKind, LocatorKind, SectionWord},
    },
    values::{Lang, Stated},
};

/// A row with at least so many copies is read with care.
const MANY: u32 = 10;
/// Words with which the name of a paper begins, plain.
const PAPER_WORDS: &[&str] = &[
    "don",
    "to khai",
    "ban",
    "giay",
    "van ban",
    "hop dong",
    "bao cao",
    "quyet dinh",
    "ho so",
    "danh sach",
    "bien ban",
    "phieu",
    "anh",
    "chung chi",
    "bang",
    "so do",
    "so",
    "ho chieu",
    "the",
    "tai lieu",
    "ke hoach",
    "phuong an",
    "du thao",
    "de an",
    "cong van",
    "thong bao",
    "chung tu",
    "hoa don",
    "ly lich",
    "can cuoc",
    "giay to",
    "mau",
    "du an",
    "thuyet minh",
    "bang ke",
    "de nghi",
    "dieu le",
    "nghi quyet",
    "to trinh",
    "xac nhan",
    "cam ket",
    "chung minh",
    "chung nhan",
    "chung thu",
    "ho ky thuat",
    "hinh anh",
    "file",
    "ket qua",
    "trich luc",
    "ban ve",
];
/// Words in headings that make a case of them.
const CASE_WORDS: &[&[&str]] = &[&["trường", "hợp"], &["đối", "với"], &["khi"], &["nếu"]];
/// Words in headings of cases that may come on top of another case.
const ADDED: &[&[&str]] = &[
    &["ủy", "quyền"],
    &["người", "đại", "diện"],
    &["xuất", "trình"],
    &["môi", "trường", "điện", "tử"],
];

/// The dossier of a draft and the facts that it needs.
pub(super) struct Dossier {
    /// The section.
    pub(super) section: Section,
    /// Questions that decide between cases.
    pub(super) facts: Vec<Item>,
}

/// Makes the section of papers.
pub(super) fn dossier(record: &Record, library: &mut Library, marks: &mut Marks) -> Dossier {
    let mut writer = Writer {
        names: Names::default(),
        known: FxHashMap::default(),
        library,
        marks,
    };
    let cases = Cases::of(&record.papers);
    let mut section = sets(record, writer.marks);
    let mut n_nameless = 0;
    let mut groups = Vec::new();
    for (idx, group) in record.papers.iter().enumerate() {
        let (items, notes, nameless) = writer.rows(group);
        n_nameless += nameless;
        if group.title.is_empty() {
            section.items.extend(items);
            section.clauses.extend(notes);
            continue;
        }
        groups.push(Group {
            condition: cases.condition(idx),
            title: Some(quoted(&group.title)),
            span: nowhere(),
            clauses: notes.into(),
            items: items.into(),
        });
    }
    if n_nameless > 0 {
        let text = msg::ROWS_WITHOUT_NAME.with("n", n_nameless);
        section.clauses.push(writer.marks.guess(&text));
    }
    // A group needs nothing before it; items without a heading are of all.
    section.groups = groups.into();
    if section.items.is_empty() && section.groups.iter().all(|it| it.items.is_empty()) {
        let notes: Vec<Clause> = section.groups.drain(..).flat_map(heading_notes).collect();
        section.clauses.extend(notes);
    }
    let facts = cases.facts(record, writer.marks);
    Dossier { section, facts }
}

/// Keeps a heading without papers as a note.
fn heading_notes(group: Group) -> Vec<Clause> {
    let title = group
        .title
        .map(|it| note(&msg::ROW_NOT_A_PAPER.with("text", &*it.text)));
    title.into_iter().chain(group.clauses).collect()
}

/// Reads `01 bộ hồ sơ`, `01 (một) bộ hồ sơ` in the steps.
fn sets_in(text: &str) -> Option<u32> {
    const DOSSIER: &[&str] = &["bộ", "hồ", "sơ"];
    /// A number in brackets may stand between.
    const REACH: usize = 4;
    let wording = Wording::new(text);
    let at = (0..wording.len()).find(|at| starts_with(wording.from(*at), DOSSIER))?;
    let tokens = wording.tokens().get(at.saturating_sub(REACH)..at)?;
    let mut numbers = tokens.iter().filter_map(|it| match it {
        Token::Word(word) => word.parse::<u32>().ok(),
        Token::Break(_) => None,
    });
    numbers.next_back().filter(|it| (1..MANY).contains(it))
}

fn sets(record: &Record, marks: &mut Marks) -> Section {
    let text = record.steps.value().map_or("", String::as_str);
    let word = SectionWord::Documents;
    match sets_in(text) {
        Some(number) => Section {
            clauses: [marks.guess(&msg::SETS_FROM_STEPS.text())].into(),
            ..section(word, SectionValue::Sets(Stated::Value(placed(number))))
        },
        None => Section {
            clauses: [allow("A03", &msg::NO_FIELD_FOR_SETS)].into(),
            ..section(word, SectionValue::Sets(Stated::Unknown))
        },
    }
}

struct Writer<'w> {
    names: Names,
    /// Papers by their plain title, with what was said of them first.
    known: FxHashMap<String, (String, Vec<PaperAttr>)>,
    library: &'w mut Library,
    marks: &'w mut Marks,
}

impl Writer<'_> {
    /// Reads the rows of a group: papers, notes, and how many rows have no name.
    fn rows(&mut self, group: &PaperGroup) -> (Vec<Item>, Vec<Clause>, usize) {
        let mut items = Vec::new();
        let mut notes = Vec::new();
        let mut n_nameless = 0;
        let shown = copies::shown(&group.title);
        for row in &group.rows {
            let (name, file) = parted(&row.name);
            let title = title_of(name);
            if title.is_empty() {
                let counted = row.originals.unwrap_or(0) + row.copies.unwrap_or(0) > 0;
                n_nameless += usize::from(counted);
            } else if is_paper(row, title) {
                items.push(self.paper(row, title, file, shown));
            } else {
                notes.push(note(&msg::ROW_NOT_A_PAPER.with("text", &row.name)));
            }
        }
        (items, notes, n_nameless)
    }

    fn paper(&mut self, row: &PaperRow, title: &str, file: &str, shown: bool) -> Item {
        let mut clauses = Vec::new();
        if !file.is_empty() {
            clauses.push(self.marks.guess(&msg::FILE_IN_NAME.with("text", file)));
        }
        let mut attrs = counts(row, title);
        if copies::if_any(title) {
            attrs.push(attr(PaperAttrKind::IfAny));
        }
        if shown || copies::shown(title) {
            attrs.push(attr(PaperAttrKind::Shown));
        }
        let form = self.form(row, title, &mut clauses);
        clauses.extend(self.doubts(row, title));
        let key = fold_ascii(title);
        if let Some((id, first)) = self.known.get(&key).cloned() {
            // Listed again: only what differs is said.
            let same = format!("{first:-?}") == format!("{attrs:-?}");
            let attrs = if same { Vec::new() } else { attrs };
            return item(ItemKind::Paper(paper(&id, None, attrs)), Vec::new());
        }
        let id = self.names.of_title(title);
        self.known.insert(key, (id.clone(), attrs.clone()));
        attrs.extend(form);
        item(ItemKind::Paper(paper(&id, Some(title), attrs)), clauses)
    }

    /// Returns the form of a paper: from its name, else from the file of the form.
    fn form(
        &mut self,
        row: &PaperRow,
        title: &str,
        clauses: &mut Vec<Clause>,
    ) -> Option<PaperAttr> {
        let file = row.form.as_str();
        let said = cite::form(title);
        let numbered = matches!(said, Some(Form::Numbered { .. }));
        let stem = file.rsplit_once('.').map_or(file, |it| it.0);
        let of_file = || match cite::form(stem) {
            Some(it @ Form::Numbered { .. }) => Some(it),
            _ => None,
        };
        let from_file = (!numbered && !file.is_empty()).then(of_file).flatten();
        if !file.is_empty() {
            clauses.push(match from_file {
                Some(_) => self.marks.guess(&msg::FORM_FROM_FILE.with("text", stem)),
                None => note(&msg::FORM_FILE.with("text", file)),
            });
        }
        match from_file.or(said)? {
            Form::Numbered { places, instrument } => {
                let instrument = instrument.map(|it| self.library.cite(&it));
                let locators = places.iter().map(|(kind, label)| locator(*kind, label));
                Some(attr(PaperAttrKind::Form {
                    locators: locators.collect(),
                    instrument,
                }))
            }
            Form::Unnumbered => Some(attr(PaperAttrKind::ByForm)),
        }
    }

    /// Says what is odd about the counts of a row.
    fn doubts(&mut self, row: &PaperRow, title: &str) -> Vec<Clause> {
        let mut out = Vec::new();
        let kinds = copies::kinds(title);
        let copies_only = !kinds.is_empty()
            && kinds
                .iter()
                .all(|it| !matches!(it, CopyKind::Original | CopyKind::FirstOriginal));
        let begins = fold_ascii(title).starts_with("ban sao");
        let originals = row.originals.unwrap_or(0);
        if copies_only && begins && originals > 0 && row.copies.unwrap_or(0) == 0 {
            out.push(self.marks.guess(&msg::COPIES_DISAGREE.text()));
        }
        for count in [originals, row.copies.unwrap_or(0)] {
            if count >= MANY {
                out.extend(self.marks.unverified(&msg::MANY_COPIES.with("n", count)));
            }
        }
        out
    }
}

fn counts(row: &PaperRow, title: &str) -> Vec<PaperAttr> {
    let of = |count: Option<u32>, kind: CopyKind| {
        let count = count.filter(|it| *it > 0)?;
        Some(attr(PaperAttrKind::Copies { count, kind }))
    };
    let originals = of(row.originals, CopyKind::Original);
    let copies = of(row.copies, copies::copy_kind(title));
    originals.into_iter().chain(copies).collect()
}

/// Parts a name from the file of its form that was glued to it:
/// `sân bay.1.004724_cấp chứng nhận.docx`.
fn parted(name: &str) -> (&str, &str) {
    const ENDINGS: &[&str] = &[".doc", ".docx", ".pdf", ".xls", ".xlsx", ".rar", ".zip"];
    let lower = name.to_lowercase();
    if !ENDINGS.iter().any(|it| lower.ends_with(it)) {
        return (name, "");
    }
    let stem = name.rsplit_once('.').map_or(name, |it| it.0);
    let cut = stem.char_indices().find(|(at, letter)| {
        let after = stem.get(at + letter.len_utf8()..).unwrap_or_default();
        let before = stem.get(..*at).unwrap_or_default();
        matches!(letter, '.' | ';' | ':' | ')')
            && after.starts_with(char::is_alphanumeric)
            && before.ends_with(char::is_alphabetic)
            && before.contains(' ')
    });
    match cut {
        Some((at, letter)) => {
            let end = at + usize::from(letter == ')');
            (
                name.get(..end).unwrap_or(name),
                name.get(at + 1..).unwrap_or_default(),
            )
        }
        None => (name, ""),
    }
}

/// Returns the title of a row: without bullets before it and marks behind.
fn title_of(text: &str) -> &str {
    let title = content(text.trim());
    let title = title
        .trim_end_matches(|it: char| matches!(it, ';' | ',' | ':' | '.') || it.is_whitespace());
    if title.contains(char::is_alphanumeric) {
        title
    } else {
        ""
    }
}

/// Tells whether a row is a paper: it counts copies, or begins like one.
fn is_paper(row: &PaperRow, title: &str) -> bool {
    /// Longer texts without counts are instructions.
    const LONGEST: usize = 300;
    if row.originals.unwrap_or(0) + row.copies.unwrap_or(0) > 0 {
        return true;
    }
    let plain = fold_ascii(title);
    let begins = PAPER_WORDS.iter().any(|it| {
        plain
            .strip_prefix(it)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let heading = row.name.trim_end().ends_with(':') || plain.starts_with("giay to phai");
    begins && !heading && title.chars().count() <= LONGEST
}

fn attr(kind: PaperAttrKind) -> PaperAttr {
    PaperAttr {
        kind,
        span: nowhere(),
    }
}

fn locator(kind: LocatorKind, label: &str) -> Locator {
    Locator {
        kind,
        labels: [Label {
            text: label.into(),
            span: nowhere(),
        }]
        .into(),
    }
}

fn paper(id: &str, title: Option<&str>, attrs: Vec<PaperAttr>) -> PaperItem {
    PaperItem {
        name: Some(name(id)),
        one_of: false,
        title: title.map(|it| Box::new(quoted(it))),
        attrs: attrs.into(),
    }
}

/// Which headings are cases, and the facts that decide them.
struct Cases {
    /// For each group: nothing, a value of the one fact, or a fact of its own.
    of_group: Vec<Case>,
    fact: Name,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Case {
    /// For every applicant.
    Everyone,
    /// One of the cases of which one applies.
    Value(String),
    /// A case that may come on top.
    Flag(String),
}

impl Cases {
    fn of(groups: &[PaperGroup]) -> Self {
        let mut names = Names::default();
        let fact = names.unused("trường_hợp");
        let is_case = |group: &&PaperGroup| begins_case(&group.title);
        let n_exclusive = groups
            .iter()
            .filter(is_case)
            .filter(|it| !is_added(&it.title))
            .count();
        let of_group = groups.iter().map(|group| {
            if !begins_case(&group.title) {
                return Case::Everyone;
            }
            let id = names.unused(&crate::syntax::name_from_title(content(&group.title)));
            if n_exclusive > 1 && !is_added(&group.title) {
                Case::Value(id)
            } else {
                Case::Flag(id)
            }
        });
        Self {
            of_group: of_group.collect(),
            fact: name(&fact),
        }
    }

    fn condition(&self, group: usize) -> Option<Condition> {
        let kind = match self.of_group.get(group)? {
            Case::Everyone => return None,
            Case::Flag(id) => ConditionKind::Flag(name(id)),
            Case::Value(id) => ConditionKind::Compare {
                subject: Subject::Fact(self.fact.clone()),
                comparison: Comparison::Is,
                values: [Value {
                    kind: ValueKind::Name(name(id)),
                    span: nowhere(),
                }]
                .into(),
            },
        };
        Some(Condition {
            kind: Box::new(kind),
            span: nowhere(),
        })
    }

    fn facts(&self, record: &Record, marks: &mut Marks) -> Vec<Item> {
        let mut facts = Vec::new();
        let mut values = Vec::new();
        for (case, group) in self.of_group.iter().zip(&record.papers) {
            match case {
                Case::Everyone => {}
                Case::Value(id) => values.push(Part {
                    kind: PartKind::Value {
                        name: name(id),
                        title: Some(Box::new(quoted(title_of(&group.title)))),
                    },
                    span: nowhere(),
                    clauses: List::new(),
                }),
                Case::Flag(id) => {
                    let ask = msg::ASK_ONE_CASE.with("title", title_of(&group.title));
                    let clauses = marks.unverified(&msg::CASE_GUESSED.text()).to_vec();
                    facts.push(fact(id, FactType::YesNo, &ask.render(Lang::Vi), clauses));
                }
            }
        }
        if !values.is_empty() {
            let ask = msg::ASK_CASE.get(Lang::Vi);
            let clauses = marks.unverified(&msg::CASES_GUESSED.text()).to_vec();
            let mut one = fact(&self.fact.text, FactType::OneOf(List::new()), ask, clauses);
            one.parts = values.into();
            facts.insert(0, one);
        }
        facts
    }
}

fn fact(id: &str, ty: FactType, ask: &str, clauses: Vec<Clause>) -> Item {
    let kind = ItemKind::Fact(Box::new(FactItem {
        name: name(id),
        ty,
        ask: Some(quoted(ask)),
        default: None,
    }));
    item(kind, clauses)
}

/// Tells whether a heading speaks of some applicants only.
fn begins_case(title: &str) -> bool {
    /// `(1.1) Đối với công trình`, `Hồ sơ đối với trường hợp`
    const HEAD: usize = 8;
    let wording = Wording::new(content(title));
    (0..HEAD).any(|at| {
        CASE_WORDS
            .iter()
            .any(|it| starts_with(wording.from(at), it))
    })
}

fn is_added(title: &str) -> bool {
    let wording = Wording::new(title);
    (0..wording.len()).any(|at| ADDED.iter().any(|it| starts_with(wording.from(at), it)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, originals: u32, copies: u32) -> PaperRow {
        PaperRow {
            name: name.to_owned(),
            form: String::new(),
            originals: Some(originals),
            copies: Some(copies),
        }
    }

    #[test]
    fn rows_that_are_no_papers_are_told_apart() {
        let paper = |it: PaperRow| is_paper(&it, title_of(&it.name));
        assert!(paper(row("- Bất kỳ thứ gì:", 1, 0)));
        assert!(paper(row("+ Đơn đề nghị;", 0, 0)));
        assert!(!paper(row("- Giấy tờ phải nộp:", 0, 0)));
        assert!(!paper(row(
            "Trường hợp gửi qua bưu chính thì gửi bản sao có chứng thực",
            0,
            0
        )));
        assert_eq!(title_of("- a) Đơn đề nghị;"), "Đơn đề nghị");
    }

    #[test]
    fn a_file_glued_to_a_name_is_parted() {
        assert_eq!(
            parted("Đơn đề nghị cấp lại sân bay.1.004724_đăng ký cảng.docx"),
            ("Đơn đề nghị cấp lại sân bay", "1.004724_đăng ký cảng.docx")
        );
        assert_eq!(
            parted("Đơn theo Nghị định 4.5"),
            ("Đơn theo Nghị định 4.5", "")
        );
        assert_eq!(parted("Mau don.docx"), ("Mau don.docx", ""));
    }

    #[test]
    fn the_number_of_sets_is_read_before_its_word_only() {
        assert_eq!(sets_in("gửi 01 bộ hồ sơ đến Sở"), Some(1));
        assert_eq!(sets_in("nộp 02 (hai) bộ hồ sơ"), Some(2));
        assert_eq!(sets_in("Điều 5 của Luật này; toàn bộ hồ sơ"), None);
    }

    #[test]
    fn headings_of_cases_are_told_from_others() {
        assert!(begins_case("* Trường hợp kiểm định lần đầu"));
        assert!(begins_case("(1.1) Đối với công trình không theo tuyến:"));
        assert!(!begins_case("Thành phần hồ sơ:"));
        assert!(is_added("Trường hợp uỷ quyền thực hiện thủ tục:"));
    }
}
