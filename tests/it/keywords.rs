//! The keyword table and the grammar rules that are generated from it.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use tthc::{
    source::{fold_ascii, fold_tone_placement, old_tone_placement},
    syntax::words::{self, Row},
    values::{Lang, TimeUnit},
};

use crate::support::{bless, files_below, repo};

/// Places whose words get one rule each, with the prefix of the rules.
const SINGLE: &[(&str, &str)] = &[
    ("connective", "kw"),
    ("step_mark", "sm"),
    ("fact_type_word", "ft"),
    ("locator_kind", "lk"),
];

/// Places that level 1 reads by itself.
const OUTLINE: &[&str] = &["decl_word", "section_word", "clause_word"];

#[test]
fn generated_keyword_rules_are_fresh() {
    bless("grammar/keywords.pest", &keyword_rules());
}

#[test]
fn the_entry_points_of_the_grammar_are_its_bodies_and_are_listed() {
    let read = |path: &str| fs::read_to_string(repo(path)).unwrap();
    let grammar = read("grammar/tthc.pest");
    let listed = read("grammar/README.md");
    let parsers = files_below("src/syntax/parse", "rs");
    let parsers: String = parsers.iter().map(|it| read(it)).collect();
    let mut n_entries = 0;
    for line in grammar.lines().filter(|it| it.contains(" = ")) {
        let (name, rule) = line.split_once(" = ").unwrap();
        let name = name.trim();
        let reads_a_piece = rule.contains("SOI") && rule.contains("EOI }");
        assert_eq!(name.ends_with("_body"), reads_a_piece, "{name}");
        if reads_a_piece {
            n_entries += 1;
            assert!(
                parsers.contains(&format!("Rule::{name}")),
                "nobody reads {name}"
            );
            assert!(
                listed.contains(&format!("`{name}`")),
                "{name} is not listed"
            );
        }
    }
    let rows = listed.lines().filter(|it| it.starts_with('|'));
    let n_listed: usize = rows.map(|it| it.matches("_body`").count()).sum();
    assert_eq!(n_listed, n_entries);
}

#[test]
fn no_two_words_of_a_place_share_a_plain_spelling() {
    for place in words::table() {
        if place.place == "connective" {
            continue;
        }
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for row in &place.rows {
            let mut own: Vec<String> = spellings(row).iter().map(|it| fold_ascii(it)).collect();
            own.sort();
            own.dedup();
            for plain in own {
                let other = seen.insert(plain.clone(), row.id);
                assert_eq!(
                    other, None,
                    "`{plain}` of `{}` in `{}`",
                    row.id, place.place
                );
            }
        }
    }
}

#[test]
fn plain_spellings_are_the_fold_of_the_accented_ones() {
    for place in words::table() {
        for row in place.rows {
            assert_eq!(
                fold_tone_placement(row.vi),
                row.vi,
                "{}: old tone placement",
                row.id
            );
            assert!(row.en.is_ascii(), "{}", row.id);
        }
    }
}

fn spellings(row: &Row) -> Vec<String> {
    let mut all = vec![row.vi.to_owned(), row.en.to_owned()];
    all.extend(row.also.iter().map(|it| (*it).to_owned()));
    all
}

fn keyword_rules() -> String {
    let mut out = String::from(
        "// Generated from the keyword table (src/syntax/words) by the test `generated_keyword_rules_are_fresh`.\n\
         // Do not edit: change the table and run the tests with TTHC_BLESS=1.\n\n\
         sp = _{ (\" \" | \"\\t\" | \"\\r\" | \"\\n\")+ }\n\n",
    );
    for place in words::table() {
        if OUTLINE.contains(&place.place) {
            continue;
        }
        if let Some((_, prefix)) = SINGLE.iter().find(|(name, _)| *name == place.place) {
            for row in &place.rows {
                let _ = writeln!(
                    out,
                    "{prefix}_{} = {}",
                    words::snake_case(row.id),
                    rule(&spellings(row))
                );
            }
        } else {
            let all: Vec<String> = place.rows.iter().flat_map(|row| spellings(row)).collect();
            let _ = writeln!(out, "{} = {}", place.place, rule(&all));
        }
    }
    let units: Vec<String> = TimeUnit::ALL
        .iter()
        .flat_map(|unit| {
            [
                unit.word(Lang::Vi, false),
                unit.word(Lang::En, true),
                unit.word(Lang::En, false),
            ]
        })
        .map(str::to_owned)
        .collect();
    let _ = writeln!(out, "time_unit = {}", rule(&units));
    out
}

/// Writes an atomic rule that matches any of the spellings, the longest first.
///
/// The spellings are laid out word by word and grouped by their first letter, so
/// that a text that is no keyword is refused after a few comparisons; each word
/// may be typed with or without its accents.
fn rule(spellings: &[String]) -> String {
    let mut root = Words::default();
    for spelling in spellings {
        root.add(&spelling.split(' ').collect::<Vec<_>>());
    }
    format!("@{{ {} }}", root.alternatives(true))
}

/// What may follow at one place of a spelling, by plain word.
#[derive(Default)]
struct Words {
    next: BTreeMap<String, (Vec<String>, Words)>,
    /// A spelling ends here.
    ends: bool,
}

impl Words {
    fn add(&mut self, words: &[&str]) {
        let Some((word, rest)) = words.split_first() else {
            self.ends = true;
            return;
        };
        let (literals, words) = self.next.entry(fold_ascii(word)).or_default();
        if !word.is_ascii() {
            for tone in [(*word).to_owned(), old_tone_placement(word)] {
                let lower = tone.to_lowercase();
                for form in [
                    lower.clone(),
                    title(&lower),
                    tone.clone(),
                    title(&tone),
                    tone.to_uppercase(),
                ] {
                    let literal = format!("\"{form}\"");
                    if !literals.contains(&literal) {
                        literals.push(literal);
                    }
                }
            }
        }
        words.add(rest);
    }

    /// Writes the choice of the next word; `grouped` looks at its first letter before.
    fn alternatives(&self, grouped: bool) -> String {
        let mut groups: BTreeMap<char, Vec<String>> = BTreeMap::new();
        // Longer words first: `times` before `time`.
        for (plain, (literals, words)) in self.next.iter().rev() {
            let mut literals = literals.clone();
            literals.push(format!("^\"{plain}\""));
            let first = plain.chars().next().unwrap_or(' ');
            groups.entry(first).or_default().push(format!(
                "({}) ~ {}",
                literals.join(" | "),
                words.tail()
            ));
        }
        let grouped = grouped && groups.len() > 2;
        let groups: Vec<String> = groups
            .into_iter()
            .map(|(first, words)| {
                if grouped {
                    format!("{} ~ ({})", peek(first), words.join(" | "))
                } else {
                    words.join(" | ")
                }
            })
            .collect();
        groups.join(" | ")
    }

    fn tail(&self) -> String {
        let more = format!("sp ~ ({})", self.alternatives(false));
        match (self.next.is_empty(), self.ends) {
            (true, _) => "!XID_CONTINUE".to_owned(),
            (false, false) => more,
            (false, true) => format!("({more} | !XID_CONTINUE)"),
        }
    }
}

/// Looks at the next letter: `d` is also `đ`, and vowels carry any accent.
fn peek(first: char) -> String {
    if first == 'd' {
        return "&(^\"d\" | \"đ\" | \"Đ\")".to_owned();
    }
    if first.is_ascii_alphabetic() && !"aeiouy".contains(first) {
        return format!("&^\"{first}\"");
    }
    "&ANY".to_owned()
}

fn title(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
