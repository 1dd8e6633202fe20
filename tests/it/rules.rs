//! The rules as a set: names, pages and fixtures agree.

use std::{fmt::Write as _, fs};

use tthc::checks::{RULES, Reads, registry};

use crate::support::{files_below, repo};

/// The headings of a rule's page, Vietnamese and English.
const HEADINGS: [&str; 6] = [
    "## Kiểm tra gì",
    "## Vì sao",
    "## Cách sửa",
    "## What it checks",
    "## Why it matters",
    "## Fix safety",
];

fn names_in(path: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(repo(path))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_rule_has_one_name() {
    for rule in RULES {
        let snake = rule.ident.to_lowercase();
        assert_eq!(rule.code.name, snake.replace('_', "-"), "{}", rule.ident);
        assert_eq!(
            rule.module.rsplit("::").next(),
            Some(snake.as_str()),
            "{}",
            rule.ident
        );
    }
}

#[test]
fn codes_are_unique_and_in_order() {
    assert!(RULES.is_sorted_by(|left, right| left.code.id < right.code.id));
    let pages = registry();
    assert!(pages.is_sorted_by(|left, right| left.code.id < right.code.id));
    for page in pages {
        let (letter, digits) = page.code.id.split_at(1);
        assert!("SNABDTPQKR".contains(letter), "{}", page.code.id);
        assert!(
            digits.len() == 2 && digits.parse::<u8>().is_ok(),
            "{}",
            page.code.id
        );
    }
}

#[test]
fn every_rule_file_is_in_the_list() {
    let mut listed: Vec<String> = RULES
        .iter()
        .map(|rule| format!("{}.rs", rule.ident.to_lowercase()))
        .collect();
    listed.push("mod.rs".to_owned());
    listed.sort();
    assert_eq!(names_in("src/checks/rules"), listed);
}

#[test]
fn pages_have_their_headings_and_examples() {
    for rule in RULES {
        let mut rest = rule.docs;
        for heading in HEADINGS {
            let found = rest.find(heading);
            assert!(
                found.is_some(),
                "{}: `{heading}` is missing or out of order",
                rule.code.id
            );
            rest = &rest[found.unwrap() + heading.len()..];
        }
        let page = tthc::diagnostic::Page::from_docs(&rule.code, rule.docs);
        assert!(
            !page.vi.title.is_empty() && !page.en.title.is_empty(),
            "{}",
            rule.code.id
        );
        assert!(
            !page.fires.is_empty() && !page.clean.is_empty(),
            "{}",
            rule.code.id
        );
    }
}

#[test]
fn a_rule_that_looks_for_words_says_on_its_page_that_it_knows_no_others() {
    let pages = registry();
    for (rule, page) in RULES.iter().zip(&pages) {
        let path = format!("src/checks/rules/{}.rs", rule.ident.to_lowercase());
        let code = fs::read_to_string(repo(&path)).unwrap();
        let looks_for_words = code.contains("Wording::new(") || code.contains("List::");
        let says_so = page.en.text.contains("## Limits") && page.vi.text.contains("## Giới hạn");
        assert_eq!(rule.reads != Reads::Model, says_so, "{path}");
        assert!(says_so || !looks_for_words, "{path} lacks `reads:`");
    }
}

#[test]
fn every_rule_has_its_fixtures() {
    let mut names: Vec<String> = RULES.iter().map(|rule| rule.code.name.to_owned()).collect();
    names.sort();
    assert_eq!(names_in("tests/fixtures/checks"), names);
    for name in names {
        let files = names_in(&format!("tests/fixtures/checks/{name}"));
        for kind in ["fires", "clean"] {
            assert!(
                files.iter().any(|it| it.starts_with(kind)),
                "{name} has no {kind}*.tthc"
            );
        }
    }
}

/// Tells whether a comment names a procedure by its published code, such as `1.012575`.
fn cites_a_procedure(text: &str) -> bool {
    let comments = text.lines().filter(|it| it.starts_with('#'));
    let mut words = comments.flat_map(|it| it.split(|it: char| !it.is_ascii_digit() && it != '.'));
    words.any(|it| {
        let (series, number) = it.split_once('.').unwrap_or_default();
        series.len() == 1 && number.get(..6).is_some_and(|it| !it.contains('.'))
    })
}

#[test]
fn every_rule_has_a_fixture_from_a_real_procedure_or_speaks_of_a_bundled_one() {
    let bundled: String = files_below("procedures/findings", "txt")
        .iter()
        .map(|it| fs::read_to_string(repo(it)).unwrap())
        .collect();
    let mut without = Vec::new();
    for rule in RULES {
        let folder = format!("tests/fixtures/checks/{}", rule.code.name);
        let fixtures = files_below(&folder, "tthc");
        let cited = fixtures
            .iter()
            .any(|it| cites_a_procedure(&fs::read_to_string(repo(it)).unwrap()));
        if !cited && !bundled.contains(rule.code.id) {
            without.push(rule.code.id);
        }
    }
    assert_eq!(without, [""; 0]);
    assert!(cites_a_procedure("# 1.012575: trang\n"));
    assert!(!cites_a_procedure("# Điều 8.2 của 1.2.3\nmã: 1.012575\n"));
}

#[test]
fn rule_pages_are_fresh() {
    let bless = std::env::var_os("TTHC_BLESS").is_some();
    let mut names = Vec::new();
    for page in registry() {
        let path = format!("docs/rules/{}.md", page.code.name);
        let text = page.markdown();
        if bless {
            fs::create_dir_all(repo("docs/rules")).unwrap();
            fs::write(repo(&path), &text).unwrap();
        }
        let written = fs::read_to_string(repo(&path)).unwrap_or_default();
        assert_eq!(written, text, "{path} is old: run with TTHC_BLESS=1");
        names.push(format!("{}.md", page.code.name));
    }
    let index = index();
    if bless {
        fs::write(repo("docs/rules/README.md"), &index).unwrap();
    }
    let written = fs::read_to_string(repo("docs/rules/README.md")).unwrap_or_default();
    assert_eq!(written, index, "the index is old: run with TTHC_BLESS=1");
    names.push("README.md".to_owned());
    names.sort();
    assert_eq!(names_in("docs/rules"), names);
}

/// The table of all rules.
fn index() -> String {
    let mut out = "# Quy tắc kiểm tra / Rules\n\n".to_owned();
    out.push_str("| Mã / Code | Quy tắc | Rule |\n|---|---|---|\n");
    for page in registry() {
        let (code, vi, en) = (page.code, &page.vi.title, &page.en.title);
        writeln!(out, "| [{}]({}.md) | {vi} | {en} |", code.id, code.name).unwrap();
    }
    out
}
