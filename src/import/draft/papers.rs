//! The papers: which rows are papers, their copies and forms, and the cases.

use rustc_hash::FxHashMap;

use super::{Marks, cases::Cases};
use crate::{
    checks::{
        forms::{self, Numbered},
        internal,
    },
    import::{
        find::{
            cite::{self, Form},
            copies,
            segment::{content, inner_lines},
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
            Clause, Group, Item, ItemKind, Label, Locator, PaperAttr, PaperAttrKind, PaperItem,
            Section, SectionValue,
        },
        words::{CopyKind, LocatorKind, SectionWord},
    },
    values::Stated,
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
        numbered: Numbered::of(texts(record)),
        inside: record.code.value().is_some_and(|it| internal::is_code(it)),
        has_files: record.papers.iter().flat_map(|it| &it.rows).any(shows_form),
    };
    let cases = Cases::of(&record.papers);
    let mut section = sets(record, writer.marks);
    let n_nameless = groups(&mut writer, record, &cases, &mut section);
    if n_nameless > 0 {
        let text = msg::ROWS_WITHOUT_NAME.with("n", n_nameless);
        section.clauses.push(writer.marks.guess(&text));
    }
    let empty = section.items.is_empty() && section.groups.iter().all(|it| it.items.is_empty());
    let unsaid = matches!(section.value, SectionValue::Sets(Stated::Unknown));
    if unsaid && !empty {
        section
            .clauses
            .insert(0, allow("A03", &msg::NO_FIELD_FOR_SETS));
    }
    if empty {
        let notes: Vec<Clause> = section.groups.drain(..).flat_map(heading_notes).collect();
        section.clauses.extend(notes);
    }
    let facts = cases.facts(record, writer.marks);
    Dossier { section, facts }
}

/// Fills the section with the groups of the table, and returns how many rows have no name.
fn groups(writer: &mut Writer<'_>, record: &Record, cases: &Cases, section: &mut Section) -> usize {
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
        let condition = cases.condition(idx);
        let for_everyone = condition.is_none();
        let group = Group {
            condition,
            title: Some(quoted(&group.title)),
            span: nowhere(),
            clauses: notes.into(),
            items: items.into(),
        };
        // Remarks under a heading of their own are about the whole dossier.
        if for_everyone && group.items.is_empty() {
            section.clauses.extend(heading_notes(group));
        } else {
            groups.push(group);
        }
    }
    // A group needs nothing before it; items without a heading are of all.
    section.groups = groups.into();
    n_nameless
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
        None => section(word, SectionValue::Sets(Stated::Unknown)),
    }
}

struct Writer<'w> {
    names: Names,
    /// Papers by their plain title, with what was said of them first.
    known: FxHashMap<String, (String, Vec<PaperAttr>)>,
    library: &'w mut Library,
    marks: &'w mut Marks,
    /// What may give the number of a form: the steps and the names of the rows.
    numbered: Numbered<'w>,
    /// The procedure is one among agencies, whose forms need no number.
    inside: bool,
    /// Whether the page shows a file of a form.
    has_files: bool,
}

fn texts(record: &Record) -> impl Iterator<Item = &str> {
    let rows = record.papers.iter().flat_map(|it| &it.rows);
    let steps = record.steps.value().map(String::as_str);
    rows.map(|it| title_of(parted(&it.name).0)).chain(steps)
}

fn shows_form(row: &PaperRow) -> bool {
    !row.form.is_empty() || !parted(&row.name).1.is_empty()
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
            let parts = several(title);
            if title.is_empty() {
                let counted = row.originals.unwrap_or(0) + row.copies.unwrap_or(0) > 0;
                n_nameless += usize::from(counted);
            } else if parts.len() > 1 {
                for part in parts {
                    let mut item = self.paper(row, title_of(part), file, shown);
                    let mark = self.marks.unverified(&msg::ROW_OF_SEVERAL.text());
                    item.clauses.extend(mark);
                    items.push(item);
                }
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
        let form_file = if row.form.is_empty() {
            file
        } else {
            row.form.as_str()
        };
        let form = self.form(form_file, title, &mut clauses);
        clauses.extend(self.doubts(row, title));
        // Papers of one name with forms of their own are two.
        let name_only = fold_ascii(title);
        let key = if form_file.is_empty() {
            name_only.clone()
        } else {
            [name_only.as_str(), form_file].join("\n")
        };
        if let Some((id, first)) = self.known.get(&key).cloned() {
            // Listed again: only what differs is said.
            let same = format!("{first:-?}") == format!("{attrs:-?}");
            let attrs = if same { Vec::new() } else { attrs };
            return item(ItemKind::Paper(paper(&id, None, attrs)), Vec::new());
        }
        let id = self.names.of_title(title);
        let said = (id.clone(), attrs.clone());
        self.known.entry(name_only).or_insert_with(|| said.clone());
        self.known.insert(key, said);
        attrs.extend(form);
        item(ItemKind::Paper(paper(&id, Some(title), attrs)), clauses)
    }

    /// Returns the form of a paper: from its name, else from the file of the form.
    fn form(&mut self, file: &str, title: &str, clauses: &mut Vec<Clause>) -> Option<PaperAttr> {
        let said = cite::form(title);
        let numbered = matches!(said, Some(Form::Numbered { .. }));
        let unnumbered = !numbered && !file.is_empty();
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
        if unnumbered && from_file.is_none() {
            // The page shows the form itself; only its number is not said.
            if !self.inside && forms::needs_number(title, &self.numbered) {
                clauses.push(allow("D08", &msg::FORM_ON_PAGE));
            }
            return Some(attr(PaperAttrKind::ByForm));
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
            Form::Unnumbered => {
                if self.has_files {
                    clauses.extend(self.marks.unverified(&msg::FORM_AT_ANOTHER_ROW.text()));
                }
                Some(attr(PaperAttrKind::ByForm))
            }
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
    let Some((at, letter)) = cut else {
        return parted_inside(name, stem);
    };
    let end = at + usize::from(letter == ')');
    (
        name.get(..end).unwrap_or(name),
        name.get(at + 1..).unwrap_or_default(),
    )
}

/// Parts a name from a file without a mark between: `sân bay1.000574.docx`, else takes all
/// behind the last blank for the end of the name of the file.
fn parted_inside<'a>(name: &'a str, stem: &str) -> (&'a str, &'a str) {
    /// A name of no more words is that of the file alone.
    const SHORT: usize = 4;
    let letters = stem.char_indices().zip(stem.chars().skip(1));
    // `m3` is a unit and no end of a name.
    let inside = |at: usize| {
        stem.get(..at)
            .is_some_and(|it| it.ends_with(char::is_alphabetic))
    };
    let mut grown = letters.filter(|((at, one), two)| {
        one.is_lowercase() && inside(*at) && (two.is_uppercase() || two.is_ascii_digit())
    });
    if let Some(((at, letter), _)) = grown.next() {
        let end = at + letter.len_utf8();
        let file = name.get(end..).unwrap_or_default();
        return (name.get(..end).unwrap_or(name), file);
    }
    let long = stem.split(' ').count() > SHORT;
    let last = stem.rfind(' ').filter(|_| long);
    let file = last.and_then(|at| name.get(at + 1..));
    (name, file.unwrap_or_default())
}

/// Returns the title of a row: without bullets before it and marks behind.
pub(super) fn title_of(text: &str) -> &str {
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
pub(super) fn is_paper(row: &PaperRow, title: &str) -> bool {
    /// Longer texts without counts are instructions.
    const LONGEST: usize = 300;
    if is_fragment(title) {
        return false;
    }
    if row.originals.unwrap_or(0) + row.copies.unwrap_or(0) > 0 {
        return true;
    }
    let heading =
        row.name.trim_end().ends_with(':') || fold_ascii(title).starts_with("giay to phai");
    begins_like_paper(title) && !heading && title.chars().count() <= LONGEST
}

/// Tells whether a row is the end of the row above that was cut off: `(khoản 4 Điều 42 …)`, `hoặc 01 bản sao …)`.
fn is_fragment(title: &str) -> bool {
    let inside = title.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    inside.is_some_and(|it| !it.contains(['(', ')'])) || title.starts_with("hoặc ")
}

/// Tells whether a text begins with the noun of a paper; a count may stand before.
fn begins_like_paper(title: &str) -> bool {
    let plain = fold_ascii(title);
    let plain = plain.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
    PAPER_WORDS.iter().any(|it| {
        plain
            .strip_prefix(it)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Parts a row in which several papers stand: `Đơn. 2. Báo cáo; - Danh sách`.
fn several(title: &str) -> Vec<&str> {
    let parts = inner_lines(title);
    let papers = parts.iter().all(|it| begins_like_paper(title_of(it)));
    // What follows a colon says what is in the paper.
    let listed = parts
        .iter()
        .rev()
        .skip(1)
        .all(|it| !it.trim_end().ends_with(':'));
    if papers && listed { parts } else { vec![title] }
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
        assert!(!paper(row(
            "(khoản 4 Điều 42 Nghị định số 99/2022/NĐ-CP).",
            1,
            0
        )));
        assert!(!paper(row(
            "hoặc 01 bản sao có chứng thực) (điểm c khoản 2)",
            1,
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
        assert_eq!(
            parted("Đơn đề nghị cấp văn bản chấp thuận theo quy địnhHK-85.doc"),
            (
                "Đơn đề nghị cấp văn bản chấp thuận theo quy định",
                "HK-85.doc"
            )
        );
        assert_eq!(
            parted("Báo cáo thăm dò từ 200 m3/ngày đêm theo Mẫu 38 Nghị định số 23/2026/NĐ-CPMau38.docx").1,
            "38.docx"
        );
        let glued = "Đơn đề nghị cấp Giấy chứng nhận đủ điều kiện kinh doanhmẫu số 1 nđ 88.docx";
        assert_eq!(parted(glued), (glued, "88.docx"));
    }

    #[test]
    fn the_number_of_sets_is_read_before_its_word_only() {
        assert_eq!(sets_in("gửi 01 bộ hồ sơ đến Sở"), Some(1));
        assert_eq!(sets_in("nộp 02 (hai) bộ hồ sơ"), Some(2));
        assert_eq!(sets_in("Điều 5 của Luật này; toàn bộ hồ sơ"), None);
    }

    #[test]
    fn a_row_of_several_papers_is_parted() {
        assert_eq!(
            several("Đơn đề nghị. 2. Kết quả cập nhật kiến thức. 3. Báo cáo khắc phục"),
            [
                "Đơn đề nghị.",
                "2. Kết quả cập nhật kiến thức.",
                "3. Báo cáo khắc phục"
            ]
        );
        let one = "Phương án kinh doanh, bao gồm: - Báo cáo năm trước; - Kế hoạch năm sau";
        assert_eq!(several(one), [one]);
    }
}
