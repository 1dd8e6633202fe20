//! A fix never says something else than the writer did: lines of real procedures are broken in
//! many ways, and what the fixes leave is the procedure as it was, or no fix is offered.

use std::{collections::BTreeMap, fs};

use tthc::{
    diagnostic::{Edit, apply},
    source::FileId,
    syntax::parse,
};

use crate::support::{files_below, repo};

/// One in so many places is broken in each way.
const STEP: usize = 199;

/// What a text says, without its places.
fn said(text: &str) -> String {
    parse(FileId(0), text).file.shape()
}

/// Returns the text after all fixes that are offered, or nothing where there is none.
fn after_fixes(text: &str) -> Option<String> {
    let found = parse(FileId(0), text).diagnostics;
    let mut edits: Vec<Edit> = Vec::new();
    for fix in found.into_iter().filter_map(|it| it.fix) {
        edits.extend(fix.edits);
    }
    (!edits.is_empty()).then(|| apply(text, &edits).0)
}

/// Returns where the words of a line stand, texts in quotes and comments left out.
fn words(line: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let (mut start, mut quoted) = (None, false);
    for (at, letter) in line.char_indices() {
        if letter == '#' && !quoted {
            break;
        }
        quoted ^= matches!(letter, '"' | '“' | '”');
        let inside = !quoted && (letter.is_alphanumeric() || letter == '_');
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| (from, line.trim_end().len())));
    words
}

/// Makes all lines that come of a line when it is broken in one way.
type Breaks = fn(&str) -> Vec<String>;

fn letters_dropped(line: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (from, to) in words(line) {
        let word = &line[from..to];
        for (at, letter) in word.char_indices().filter(|it| it.1.is_alphabetic()) {
            let (left, right) = (from + at, from + at + letter.len_utf8());
            all.push(format!("{}{}", &line[..left], &line[right..]));
        }
    }
    all
}

fn blanks_dropped(line: &str) -> Vec<String> {
    let words = words(line);
    let pairs = words.windows(2).filter(|it| it[1].0 - it[0].1 == 1);
    pairs
        .filter(|it| line[it[0].1..].starts_with(' '))
        .map(|it| format!("{}{}", &line[..it[0].1], &line[it[1].0..]))
        .collect()
}

fn words_swapped(line: &str) -> Vec<String> {
    let words = words(line);
    let swapped = words.windows(2).map(|it| {
        let [(a, b), (c, d)] = [it[0], it[1]];
        let parts = [
            &line[..a],
            &line[c..d],
            &line[b..c],
            &line[a..b],
            &line[d..],
        ];
        parts.concat()
    });
    swapped.collect()
}

fn words_doubled(line: &str) -> Vec<String> {
    let doubled = words(line)
        .into_iter()
        .map(|(from, to)| format!("{} {}", &line[..to], &line[from..]));
    doubled.collect()
}

/// What stands before a condition instead of `khi`, and whether the condition is to hold.
const SAID: [(&str, bool); 9] = [
    ("trừ khi", false),
    ("ngoại trừ", false),
    ("trừ trường hợp", false),
    ("không áp dụng khi", false),
    ("chỉ khi", true),
    ("nếu", true),
    ("trong trường hợp", true),
    ("trường hợp", true),
    ("kii", true),
];

/// Each line with a condition said in another way, and as it is meant.
fn said_otherwise(line: &str) -> Vec<(String, String)> {
    let lead = &line[..line.len() - line.trim_start().len()];
    let Some(condition) = line.trim().strip_prefix("khi ") else {
        return Vec::new();
    };
    let said = SAID.iter().map(|(phrase, holds)| {
        let meant = match holds {
            true => condition.to_owned(),
            false => format!("không ({condition})"),
        };
        (
            format!("{lead}{phrase} {condition}\n"),
            format!("{lead}khi {meant}\n"),
        )
    });
    said.collect()
}

/// Each broken line, and as it is meant.
fn broken(line: &str) -> Vec<(&'static str, String, String)> {
    let same = BREAKS.iter().flat_map(|(name, breaks)| {
        let all = breaks(line).into_iter();
        all.map(|it| (*name, it, line.to_owned()))
    });
    let said = said_otherwise(line).into_iter();
    let said = said.map(|(broken, meant)| ("said otherwise", broken, meant));
    same.chain(said).filter(|it| it.1 != it.2).collect()
}

const BREAKS: [(&str, Breaks); 4] = [
    ("letter dropped", letters_dropped),
    ("blank dropped", blanks_dropped),
    ("words swapped", words_swapped),
    ("word doubled", words_doubled),
];

#[test]
fn a_fix_gives_back_what_was_meant_or_is_not_offered() {
    let mut wrong: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let (mut n_mended, mut nth) = (0, 0);
    for file in files_below("procedures", "tthc") {
        let text = fs::read_to_string(repo(&file)).unwrap();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let (before, after) = (&text[..at], &text[at + line.len()..]);
            at += line.len();
            for (name, broken, meant) in broken(line) {
                nth += 1;
                if nth % STEP != 0 {
                    continue;
                }
                let Some(mended) = after_fixes(&[before, &broken, after].concat()) else {
                    continue;
                };
                let meant = [before, &meant, after].concat();
                if mended == meant || said(&mended) == said(&meant) {
                    n_mended += 1;
                    continue;
                }
                let now: Vec<&str> = mended[before.len()..].lines().take(2).collect();
                let now = now.join("⏎");
                let line = format!("{file}: {} | {now}", broken.trim());
                wrong.entry(name).or_default().push(line);
            }
        }
    }
    let told = wrong
        .iter()
        .map(|it| format!("{} {}:\n{}", it.0, it.1.len(), it.1.join("\n")));
    let told: Vec<String> = told.collect();
    assert!(n_mended > 100, "{n_mended}");
    assert!(wrong.is_empty(), "{}", told.join("\n"));
}
