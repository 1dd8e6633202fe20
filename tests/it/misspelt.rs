//! Words that begin a line, misspelt by one letter in real procedures: one finding, and its fix
//! gives the text back; and what else beginners write.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use tthc::{
    diagnostic::Diagnostic,
    fmt::{FormatOptions, format},
    source::{FileId, SourceFile, fold_ascii},
    syntax::{parse, words},
    values::Lang,
};

use crate::support::{files_below, repo};

/// A line of a file whose first word is a keyword.
struct Place {
    /// The declaration around it.
    text: String,
    /// Where the word begins.
    at: usize,
    word: String,
    file: String,
}

/// Returns the words of a place of the grammar as the files write them.
fn spellings(place: &str) -> Vec<&'static str> {
    let table = words::table();
    let rows = table.iter().find(|it| it.place == place).unwrap();
    let spelled = rows
        .rows
        .iter()
        .flat_map(|it| [&it.vi].into_iter().chain(it.also));
    spelled.copied().collect()
}

/// Returns the keyword with which a line begins, the longest that fits.
fn keyword(line: &str) -> Option<String> {
    let begins = |word: &&str| {
        line.strip_prefix(*word)
            .is_some_and(|it| !it.starts_with(|it: char| it.is_alphanumeric() || it == '_'))
    };
    let colon = |word: &str| line[word.len()..].trim_start().starts_with(':');
    let mut found: Vec<String> = Vec::new();
    let mut add = |place: &str, fits: &dyn Fn(&str) -> bool| {
        let words = spellings(place).into_iter().filter(begins);
        found.extend(words.filter(|it| fits(it)).map(str::to_owned));
    };
    add("decl_word", &|it| !colon(it));
    add("section_word", &colon);
    add("clause_word", &|_| true);
    let outcomes = spellings("outcome").into_iter();
    let outcomes = outcomes.map(|it| format!("{it} thì"));
    let cases = ["trường hợp".to_owned(), "mọi trường hợp".to_owned()];
    let others = outcomes.chain(cases);
    found.extend(others.filter(|it| begins(&it.as_str())));
    found.into_iter().max_by_key(String::len)
}

/// Tells whether a declaration begins here.
fn declares(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    keyword(line).is_some_and(|it| {
        spellings("decl_word").contains(&&*it) && !line[it.len()..].trim_start().starts_with(':')
    })
}

/// Returns a line for each keyword of each section of the files.
fn places() -> Vec<Place> {
    let mut places = Vec::new();
    let mut seen = BTreeSet::new();
    for file in files_below("procedures", "tthc") {
        let text = fs::read_to_string(repo(&file)).unwrap();
        let (mut decl, mut section) = ((String::new(), 0), String::new());
        let (mut start, mut goes_on) = (0, false);
        for line in text.split_inclusive('\n') {
            let lead = line.len() - line.trim_start().len();
            let word = keyword(line.trim_start()).filter(|_| !goes_on);
            let at = start + lead;
            start += line.len();
            goes_on = line.trim_end().ends_with(',');
            let Some(word) = word else { continue };
            let begins = declares(line);
            if begins {
                decl = (format!("{word} {}", line.contains(" theo mẫu ")), at);
            }
            if lead == 0 {
                section.clone_from(if begins { &decl.0 } else { &word });
            }
            if !seen.insert((section.clone(), word.clone())) {
                continue;
            }
            let rest = &text[decl.1..];
            let next = rest.match_indices("\n\n").map(|it| it.0 + 2);
            let mut next = next.filter(|at| declares(&rest[*at..]));
            let end = next.next().unwrap_or(rest.len());
            places.push(Place {
                text: rest[..end].to_owned(),
                at: at - decl.1,
                word,
                file: file.clone(),
            });
        }
    }
    places
}

/// One in so many slips is tried in one place.
const STEP: usize = 4;

/// The letters beside each other on a keyboard, and the ones that differ in their marks.
const BESIDE: &str = "qwertyuiopasdfghjklzxcvbnm";
const MARKED: [&str; 7] = [
    "aáàảãạăắằẳẵặâấầẩẫậ",
    "eéèẻẽẹêếềểễệ",
    "iíìỉĩị",
    "oóòỏõọôốồổỗộơớờởỡợ",
    "uúùủũụưứừửữự",
    "yýỳỷỹỵ",
    "dđ",
];

fn after(row: &str, letter: char) -> Option<char> {
    let letters: Vec<char> = row.chars().collect();
    let at = letters.iter().position(|it| *it == letter)?;
    letters.get((at + 1) % letters.len()).copied()
}

/// Returns a word with each slip of one letter.
fn slips(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut all = BTreeSet::new();
    for (at, &letter) in letters.iter().enumerate() {
        let mut with = |new: &[char], n_gone: usize| {
            let changed = [&letters[..at], new, &letters[at + n_gone..]].concat();
            all.insert(changed.into_iter().collect::<String>());
        };
        with(&[], 1);
        if letter == ' ' {
            continue;
        }
        with(&[letter, letter], 1);
        if let Some(&next) = letters.get(at + 1).filter(|it| **it != ' ') {
            with(&[next, letter], 2);
        }
        let plain = fold_ascii(&letter.to_string()).chars().next().unwrap();
        with(&[after(BESIDE, plain).unwrap_or('x')], 1);
        for marked in MARKED.iter().filter_map(|row| after(row, letter)) {
            with(&[marked], 1);
        }
    }
    all.remove(word);
    all.retain(|it| !it.starts_with(' ') && !it.ends_with(' '));
    all
}

/// Returns a text after the fix of a finding.
pub(crate) fn mended(text: &str, finding: &Diagnostic) -> Option<String> {
    let mut text = text.to_owned();
    let mut edits = finding.fix.as_ref()?.edits.clone();
    edits.sort_by_key(|it| std::cmp::Reverse(it.span.start));
    for edit in edits {
        text.replace_range(edit.span.range(), &edit.text);
    }
    Some(text)
}

/// Slips after which the line says something else that is right, or too much else that it may say.
fn is_exempt(word: &str, slip: &str, text: &str) -> bool {
    // Another spelling of the same section.
    slip == "yêu cầu điều kiện"
        // Two letters are like any other two; they are told, without a guess.
        || word.chars().count() == 2
        // A word and a colon in an instance of a template give a parameter its value.
        || text.contains(" theo mẫu ") && !word.contains(' ')
}

#[test]
fn a_keyword_with_one_wrong_letter_is_one_finding_whose_fix_gives_the_text_back() {
    let mut wrong = String::new();
    let (mut n_mended, mut n_exempt) = (0, 0);
    for (nth, place) in places().iter().enumerate() {
        let Place {
            text,
            at,
            word,
            file,
        } = place;
        assert_eq!(parse(FileId(0), text).diagnostics, [], "{file}");
        // Other slips of each word, for all of them take a minute.
        for slip in slips(word).into_iter().skip(nth % STEP).step_by(STEP) {
            let mut changed = text.clone();
            changed.replace_range(*at..at + word.len(), &slip);
            let found = parse(FileId(0), &changed).diagnostics;
            let back = |it: &Diagnostic| mended(&changed, it).as_ref() == Some(text);
            if matches!(&found[..], [one] if back(one)) {
                n_mended += 1;
            } else if found.len() < 2 && is_exempt(word, &slip, text) {
                n_exempt += 1;
            } else {
                let line = changed[*at..].lines().next().unwrap();
                let told: Vec<String> =
                    found.iter().map(|it| it.message.render(Lang::Vi)).collect();
                writeln!(wrong, "{file}: {line}: {told:?}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(
        n_mended > 500 && n_exempt < n_mended / 50,
        "{n_mended} {n_exempt}"
    );
}

pub(crate) const SMALL: &str = "\
văn bản NĐX \"Nghị định X\"
số: 1/2026/NĐ-CP
loại: nghị định
hiệu lực: từ 01/01/2026

thủ tục x \"Cấp giấy X\"
mã: 1.003650
cơ quan:
  - y: \"Sở Y\", giải quyết, quyết định
hồ sơ: 1 bộ
  - đơn: \"Đơn đề nghị\", 1 bản chính
      căn cứ điểm a khoản 1 Điều 3 NĐX
phí: 250.000 đồng
thời hạn: 5 ngày làm việc, kể từ khi nộp
trình tự:
  - nộp: nộp hồ sơ
  - kiểm: y kiểm tra thành phần hồ sơ
      thiếu thì yêu cầu bổ sung, nộp trong 5 ngày
  - trả: y trả giấy
kết quả:
  - giấy: \"Giấy X\", vô thời hạn
";

/// What stands in the text, and what beginners write instead.
pub(crate) const BEGINNERS: &[(&str, &str)] = &[
    ("Điều 3", "Đièu 3"),
    ("Điều 3", "Điề 3"),
    ("khoản 1", "khỏan 1"),
    ("điểm a", "điêm a"),
    (
        "căn cứ điểm a khoản 1 Điều 3 NĐX",
        "căn cứ NĐX điểm a khoản 1 Điều 3",
    ),
    ("Điều 3 NĐX", "Điều 3, NĐX"),
    ("Điều 3 NĐX", "Điều 3 của NĐX"),
    ("Điều 3 NĐX", "Điều 3 Nghị định NĐX"),
    ("căn cứ điểm", "căn cứ theo điểm"),
    ("căn cứ điểm", "căn cứ: điểm"),
    ("căn cứ điểm", "theo điểm"),
    ("5 ngày làm", "5ngày làm"),
    ("trong 5 ngày", "trong 5ngày"),
    ("5 ngày làm", "5 (năm) ngày làm"),
    ("5 ngày làm", "năm ngày làm"),
    ("kể từ khi nộp", "từ khi nộp"),
    ("1 bản chính", "1bản chính"),
    ("1 bản chính", "một bản chính"),
    (", 1 bản chính", " (1 bản chính)"),
    ("1 bộ", "1bộ"),
    ("250.000 đồng", "250k"),
    ("250.000 đồng", "250 nghìn đồng"),
    ("\"Đơn đề nghị\"", "Đơn đề nghị\""),
    ("\"Đơn đề nghị\"", "Đơn đề nghị"),
    ("\"Cấp giấy X\"", "Cấp giấy X\""),
    ("\"Cấp giấy X\"", "Cấp giấy X"),
    ("hồ sơ: 1", "hồ sơ gồm: 1"),
    ("mã:", "mã số:"),
    ("thời hạn:", "thời gian:"),
    ("- đơn", "1. đơn"),
    ("- đơn", "a) đơn"),
    ("hồ sơ: 1", "1. hồ sơ: 1"),
    ("kết quả:", "các kết quả:"),
    ("trình tự:", "- trình tự:"),
    ("thiếu thì", "nếu thiếu thì"),
    ("từ 01/01/2026", "01/01/2026"),
    ("01/01/2026", "01-01-2026"),
    ("01/01/2026", "01.01.2026"),
];

#[test]
fn what_beginners_write_is_one_finding_whose_fix_gives_the_text_back() {
    assert_eq!(parse(FileId(0), SMALL).diagnostics, []);
    for (right, slip) in BEGINNERS {
        let changed = SMALL.replacen(right, slip, 1);
        assert_ne!(changed, SMALL);
        let found = parse(FileId(0), &changed).diagnostics;
        let back = found.iter().find_map(|it| mended(&changed, it));
        assert_eq!(
            (found.len(), back.as_deref()),
            (1, Some(SMALL)),
            "{slip}: {found:?}"
        );
    }
}

#[test]
fn money_without_a_blank_and_bullets_are_read_and_printed_as_usual() {
    let slips = [
        ("250.000 đồng", "250.000đ"),
        ("250.000 đồng", "250.000đồng"),
        ("250.000 đồng", "250.000 VNĐ"),
        ("250.000 đồng", "250.000₫"),
        ("  - đơn", "  * đơn"),
        ("  - đơn", "  ● đơn"),
    ];
    for (right, slip) in slips {
        let changed = SMALL.replacen(right, slip, 1);
        assert_eq!(parse(FileId(0), &changed).diagnostics, [], "{slip}");
        let printed =
            |text: &str| format(&SourceFile::new("a.tthc", text), FormatOptions::default());
        assert_eq!(printed(&changed).text, printed(SMALL).text, "{slip}");
    }
}

#[test]
fn a_quote_that_is_not_opened_is_told_where_the_text_begins() {
    let changed = SMALL.replacen("\"Đơn đề nghị\"", "Đơn đề nghị\"", 1);
    let found = parse(FileId(0), &changed).diagnostics;
    assert_eq!(&changed[found[0].span.range()], "Đơn đề nghị");
}

#[test]
fn a_declaration_that_is_not_known_hides_its_sections_only() {
    let changed = SMALL.replacen("thủ tục x", "quy trình x", 1);
    assert_eq!(parse(FileId(0), &changed).diagnostics.len(), 1);
    let prose = format!("Tờ trình\ncủa Sở Y\n- một\nsố: 1\n{SMALL}");
    assert_eq!(parse(FileId(0), &prose).diagnostics.len(), 1);
    let late = format!("{SMALL}quốc gia: Lào\nsố: 1\n");
    assert_eq!(
        parse(FileId(0), &late).diagnostics.len(),
        1,
        "the section `số` is misplaced"
    );
}

/// What decisions say in another way, and the language reads as the same.
const SAID_ALIKE: &[(&str, &str)] = &[
    ("từ 01/01/2026", "từ ngày 01/01/2026"),
    ("từ 01/01/2026", "kể từ ngày 01/01/2026"),
    ("5 ngày làm việc", "trong 5 ngày làm việc"),
    ("5 ngày làm việc", "trong vòng 5 ngày làm việc"),
    ("5 ngày làm việc", "trong thời hạn 5 ngày làm việc"),
    ("5 ngày làm việc", "chậm nhất 5 ngày làm việc"),
    ("kể từ khi nộp", "tính từ ngày nộp"),
    ("kể từ khi nộp", "kể từ lúc nộp"),
    ("thiếu thì", "chưa đủ thì"),
    ("thiếu thì", "không đủ thì"),
];

#[test]
fn what_decisions_say_in_another_way_is_read_as_the_same() {
    for (right, alike) in SAID_ALIKE {
        let changed = SMALL.replacen(right, alike, 1);
        assert_ne!(changed, SMALL);
        let (read, meant) = (parse(FileId(0), &changed), parse(FileId(0), SMALL));
        assert_eq!(read.diagnostics, [], "{alike}");
        assert_eq!(read.file.shape(), meant.file.shape(), "{alike}");
    }
}
