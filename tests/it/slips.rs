//! Slips of typing in real procedures, one at a time: each is told at its place, and nothing
//! that hangs on the line is told again.

use std::{collections::BTreeMap, fs};

use tthc::{
    driver::Session,
    values::{Date, Lang},
};

use crate::support::{files_below, repo};

/// Each slip is tried on so many lines of a file, other ones in each file.
const LINES: usize = 1;

/// Tells whether a text names anything that a file declares; files that it does not name only
/// take time.
fn is_named(file: &str, text: &str) -> bool {
    let titled = file
        .lines()
        .filter(|it| it.starts_with(char::is_alphabetic));
    let mut names = titled.filter_map(|it| it.split_once(" \"")?.0.rsplit(' ').next());
    names.any(|it| text.contains(it))
}

/// The findings of a file among the instruments that it cites, as people see them.
fn found(path: &str, text: &str) -> BTreeMap<String, usize> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for name in files_below("procedures/van-ban", "tthc") {
        let other = fs::read_to_string(repo(&name)).unwrap();
        if name != path && is_named(&other, text) {
            session.add(&name, other.into_bytes(), false);
        }
    }
    session.add(path, text.as_bytes().to_vec(), true);
    let mut found = BTreeMap::new();
    for finding in session.check().diagnostics {
        let sentence = format!("{} {}", finding.code.id, finding.message.render(Lang::Vi));
        *found.entry(sentence).or_default() += 1;
    }
    found
}

/// Makes the slip in a line where it can be made.
type Slip = fn(&str) -> Option<String>;

/// The text of an item or of a line inside one, without its mark.
fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    line.strip_prefix("- ").or(line.strip_prefix("+ "))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_alphanumeric() || it == '_')
}

fn without_colon_of_item(line: &str) -> Option<String> {
    let (name, _) = item(line)?.split_once(':')?;
    is_name(name).then(|| line.replacen(':', "", 1))
}

fn without_mark(line: &str) -> Option<String> {
    let body = item(line)?;
    let lead = line.len() - line.trim_start().len();
    Some(format!("{}{body}", &line[..lead]))
}

fn without_colon_of_section(line: &str) -> Option<String> {
    let at = line.find(':')?;
    let word = &line[..at];
    let section = word.starts_with(char::is_alphabetic) && !word.contains(['"', '#']);
    (section && !word.starts_with("trường hợp")).then(|| line.replacen(':', "", 1))
}

fn with_wide_colon(line: &str) -> Option<String> {
    let before = line.split(": ").next()?;
    let plain = !before.contains(['"', '#']) && line.contains(": ");
    plain.then(|| line.replacen(": ", "：", 1))
}

fn without_last_quote(line: &str) -> Option<String> {
    let at = line.rfind('"').filter(|_| !line.contains('#'))?;
    Some(format!("{}{}", &line[..at], &line[at + 1..]))
}

fn with_curly_quote(line: &str) -> Option<String> {
    let titled = line.contains('"') && !line.contains(['#', '“']);
    titled.then(|| line.replacen('"', "“", 1))
}

fn with_semicolon(line: &str) -> Option<String> {
    let at = line.find("\", ").filter(|_| !line.contains('#'))?;
    Some(format!("{}\"; {}", &line[..at], &line[at + 3..]))
}

fn without_comma(line: &str) -> Option<String> {
    let at = line.find("\", ").filter(|_| !line.contains('#'))?;
    Some(format!("{}\" {}", &line[..at], &line[at + 3..]))
}

fn with_full_stop(line: &str) -> Option<String> {
    let ends = line.ends_with(|it: char| it.is_alphabetic() || it == '"');
    (line.starts_with("  ") && ends && !line.contains('#')).then(|| format!("{line}."))
}

fn with_colon_after_clause(line: &str) -> Option<String> {
    let words = [
        "căn cứ ",
        "khi ",
        "kèm ",
        "thiếu thì ",
        "không đạt thì ",
        "ghi chú ",
    ];
    let word = words
        .iter()
        .find(|it| line.trim_start().starts_with(**it))?;
    let clause = line.starts_with(' ');
    clause.then(|| line.replacen(word, &format!("{}: ", word.trim_end()), 1))
}

fn with_colon_after_declaration(line: &str) -> Option<String> {
    let words = ["thủ tục ", "văn bản ", "cơ quan ", "ví dụ ", "mẫu thủ tục "];
    let word = words
        .iter()
        .find(|it| line.starts_with(**it) && line.contains('"'))?;
    Some(line.replacen(word, &format!("{}: ", word.trim_end()), 1))
}

fn with_blanks_in_name(line: &str) -> Option<String> {
    let name = item(line)?.split(':').next()?;
    let fits = is_name(name) && name.contains('_') && line.contains(':');
    fits.then(|| line.replacen(name, &name.replace('_', " "), 1))
}

fn with_full_stop_for_colon(line: &str) -> Option<String> {
    let (name, _) = item(line)?.split_once(": ")?;
    is_name(name).then(|| line.replacen(": ", ". ", 1))
}

fn without_end(line: &str) -> Option<String> {
    line.trim_start().starts_with("- hết").then(String::new)
}

fn with_wrong_letter(line: &str, words: &[&str], letter: usize) -> Option<String> {
    let lead = line.len() - line.trim_start().len();
    let word = words.iter().find(|it| line[lead..].starts_with(**it))?;
    let letters: Vec<char> = word.chars().collect();
    let without = [&letters[..letter], &letters[letter + 1..]].concat();
    Some(line.replacen(word, &without.iter().collect::<String>(), 1))
}

fn misspelt_declaration(line: &str) -> Option<String> {
    let declares = line.starts_with(char::is_alphabetic) && !line.contains(": ");
    let words = ["thủ tục ", "văn bản ", "cơ quan ", "ví dụ ", "mẫu thủ tục "];
    with_wrong_letter(line, &words, 1).filter(|_| declares)
}

fn misspelt_section(line: &str) -> Option<String> {
    let words = [
        "cơ quan:",
        "giấy tờ:",
        "hồ sơ:",
        "phí:",
        "trình tự:",
        "kết quả:",
    ];
    with_wrong_letter(line, &words, 2)
}

fn misspelt_clause(line: &str) -> Option<String> {
    let words = [
        "căn cứ ",
        "khi ",
        "thiếu thì ",
        "không đạt thì ",
        "ghi chú ",
        "hỏi ",
    ];
    let clause = line.starts_with(' ');
    with_wrong_letter(line, &words, 1).filter(|_| clause)
}

/// Slips, and whether the names of the line are kept.
const SLIPS: [(&str, Slip, bool); 18] = [
    ("declaration misspelt", misspelt_declaration, true),
    ("section misspelt", misspelt_section, true),
    ("clause misspelt", misspelt_clause, true),
    ("colon of an item", without_colon_of_item, true),
    ("dash or plus", without_mark, true),
    ("colon of a section", without_colon_of_section, true),
    ("wide colon", with_wide_colon, true),
    ("quote", without_last_quote, true),
    ("curly quote", with_curly_quote, true),
    ("semicolon", with_semicolon, true),
    ("comma", without_comma, true),
    ("full stop", with_full_stop, true),
    ("colon after a clause", with_colon_after_clause, true),
    (
        "colon after a declaration",
        with_colon_after_declaration,
        true,
    ),
    // A name with blanks is used elsewhere without them.
    ("blanks in a name", with_blanks_in_name, true),
    ("full stop for a colon", with_full_stop_for_colon, true),
    // N34 says that the block has no end.
    ("end of a block", without_end, false),
    (
        "colon doubled",
        |line| Some(line.replacen(": ", ":: ", 1)).filter(|it| it != line),
        true,
    ),
];

#[test]
fn a_slip_of_typing_is_one_finding_and_keeps_the_name() {
    let mut wrong = Vec::new();
    let mut n_told = 0;
    for (nth_file, path) in files_below("procedures", "tthc").into_iter().enumerate() {
        let text = fs::read_to_string(repo(&path)).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let before = found(&path, &text);
        for (name, slip, keeps) in SLIPS {
            let all = lines.iter().enumerate();
            let all: Vec<(usize, String)> = all
                .filter(|it| !it.1.trim_start().starts_with('#'))
                .filter_map(|(idx, line)| Some((idx, slip(line)?)))
                .collect();
            let step = all.len().div_ceil(LINES).max(1);
            for (idx, changed) in all.into_iter().skip(nth_file % step).step_by(step) {
                let mut new = lines.clone();
                new[idx] = &changed;
                let after = found(&path, &(new.join("\n") + "\n"));
                let added: Vec<&str> = after
                    .iter()
                    .filter(|(it, n)| **n > before.get(*it).copied().unwrap_or(0))
                    .map(|it| it.0.as_str())
                    .collect();
                let names = keeps && added.iter().any(|it| it.starts_with('N'));
                n_told += added.len();
                // The branches after a block without its end fit no other block.
                let most = if keeps { 1 } else { 2 };
                if added.len() > most || names {
                    wrong.push(format!(
                        "{name}: {path}:{} {}: {added:?}",
                        idx + 1,
                        changed.trim()
                    ));
                }
            }
        }
    }
    assert!(n_told > 100, "{n_told}");
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
