//! The keyword table and the grammar rules that are generated from it.

use std::{collections::BTreeMap, fmt::Write as _};

use tthc::{
    source::{fold_ascii, fold_tone_placement},
    syntax::words::{self, Row},
    values::{Lang, TimeUnit},
};

use crate::support::bless;

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
fn rule(spellings: &[String]) -> String {
    let mut literals: Vec<(usize, String)> = Vec::new();
    let mut add = |text: &str, insensitive: bool| {
        let words: Vec<String> = text
            .split(' ')
            .map(|word| format!("{}\"{word}\"", if insensitive { "^" } else { "" }))
            .collect();
        let literal = (text.chars().count(), words.join(" ~ sp ~ "));
        if !literals.contains(&literal) {
            literals.push(literal);
        }
    };
    for spelling in spellings {
        if spelling.is_ascii() {
            add(&spelling.to_lowercase(), true);
            continue;
        }
        for tone in [spelling.clone(), old_tone_placement(spelling)] {
            add(&tone.to_lowercase(), false);
            add(&title(&tone.to_lowercase()), false);
            add(&tone, false);
            add(&tone.to_uppercase(), false);
        }
        add(&fold_ascii(spelling), true);
    }
    literals.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    let alternatives: Vec<String> = literals.into_iter().map(|(_, literal)| literal).collect();
    format!("@{{ ({}) ~ !XID_CONTINUE }}", alternatives.join(" | "))
}

fn title(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// The inverse of `fold_tone_placement`, word by word: `hòa` becomes `hoà`.
fn old_tone_placement(text: &str) -> String {
    let pairs = [
        ("òa", "oà"),
        ("óa", "oá"),
        ("ỏa", "oả"),
        ("õa", "oã"),
        ("ọa", "oạ"),
        ("òe", "oè"),
        ("óe", "oé"),
        ("ỏe", "oẻ"),
        ("õe", "oẽ"),
        ("ọe", "oẹ"),
        ("ùy", "uỳ"),
        ("úy", "uý"),
        ("ủy", "uỷ"),
        ("ũy", "uỹ"),
        ("ụy", "uỵ"),
    ];
    let old = pairs.iter().fold(text.to_lowercase(), |text, (new, old)| {
        text.replace(new, old)
    });
    if fold_tone_placement(&old) == text.to_lowercase() {
        old
    } else {
        text.to_owned()
    }
}
