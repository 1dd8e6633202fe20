//! What the published register shows: the command counts right, the committed pages are whole.

use std::fs;

use tthc::{Date, Severity, checks::RULES};

use crate::support::{Folder, repo, tthc};

#[path = "../tools/register/main.rs"]
mod command;

use command::{
    drafts::Drafts,
    figures::Figures,
    findings::Finding,
    patterns::{BURDENS, ranked},
};

const PAGES: [&str; 2] = ["docs/register.md", "docs/register.vi.md"];

/// Returns the drafts and the findings of the records of a fixture.
fn checked() -> (Folder, String, String) {
    let folder = Folder::new("register");
    let records = fs::read(repo("tests/fixtures/import/records.jsonl")).unwrap();
    folder.write("records.jsonl", records);
    let ran = tthc(
        &folder,
        &["import", "portal", "records.jsonl", "-o", "drafts"],
        b"",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let args = [
        "check",
        "drafts",
        "--as-of",
        "2026-11-22",
        "--format",
        "json",
    ];
    let ran = tthc(&folder, &args, b"");
    let findings = folder.write("findings.json", ran.out);
    let paths = [findings, folder.path("drafts")].map(|it| it.to_str().unwrap().to_owned());
    let [findings, drafts] = paths;
    (folder, findings, drafts)
}

fn page(findings: &str, drafts: &str, lang: &str) -> String {
    let args = [
        findings,
        drafts,
        "--data",
        "five records",
        "--date",
        "2026-11-22",
        "--lang",
        lang,
    ];
    command::run(&args).unwrap()
}

/// A table of a page: rows of cells, without its head.
type Table = Vec<Vec<String>>;

fn tables(page: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut before = "";
    for line in page.lines() {
        if line.starts_with("|---") {
            tables.push(Table::new());
        } else if line.starts_with("| ") && before.starts_with('|') {
            let cells = line
                .trim_matches('|')
                .split(" | ")
                .map(|it| it.trim().to_owned());
            tables.last_mut().unwrap().push(cells.collect());
        }
        before = line;
    }
    tables
}

fn number(cell: &str) -> usize {
    cell.replace(['.', ','], "").parse().unwrap()
}

/// Adds up a column of a table.
fn sum(rows: &[Vec<String>], column: usize) -> usize {
    rows.iter().map(|row| number(&row[column])).sum()
}

/// Checks that the parts of each table add up to its total.
fn adds_up(page: &str) {
    let [rules, ministries, fields, patterns]: [Table; 4] = tables(page).try_into().unwrap();
    let (total, rules) = rules.split_last().unwrap();
    for (column, cell) in total.iter().enumerate().take(6).skip(2) {
        assert_eq!(sum(rules, column), number(cell), "rules, column {column}");
    }
    let (all, ministries) = ministries.split_last().unwrap();
    for (column, cell) in all.iter().enumerate().skip(1) {
        assert_eq!(
            sum(ministries, column),
            number(cell),
            "ministries, column {column}"
        );
        assert_eq!(
            sum(&fields, column),
            number(cell),
            "fields, column {column}"
        );
    }
    assert_eq!(total[2..5], all[3..6]);
    let elements: Vec<usize> = patterns.iter().map(|it| number(&it[3])).collect();
    assert!(
        elements.is_sorted_by(|a, b| a >= b) && elements.len() <= 10,
        "{elements:?}"
    );
    for row in rules.iter().chain(&patterns) {
        let (_, link) = row[1].split_once("](").unwrap();
        assert!(
            repo("docs").join(link.trim_end_matches(')')).is_file(),
            "{link}"
        );
    }
}

/// Returns the figures of the tables, however a language groups digits.
fn figures(page: &str) -> Vec<usize> {
    let rows = tables(page).into_iter().flatten();
    let cells = rows
        .flatten()
        .filter(|it| it.starts_with(|first: char| first.is_ascii_digit()));
    let whole = cells.filter(|it| {
        it.chars()
            .all(|it| it.is_ascii_digit() || ".,".contains(it))
    });
    whole.map(|it| number(&it)).collect()
}

#[test]
fn every_finding_of_every_record_is_counted_in_both_languages() {
    let (_folder, findings, drafts) = checked();
    let [english, vietnamese] = ["en", "vi"].map(|it| page(&findings, &drafts, it));
    adds_up(&english);
    adds_up(&vietnamese);
    assert_eq!(figures(&english), figures(&vietnamese));
    let report: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&findings).unwrap()).unwrap();
    let summary = &report["summary"];
    let told = format!(
        "{} procedures; {} errors in ",
        summary["procedures"], summary["errors"]
    );
    assert!(english.contains(&told), "{told}\n{english}");
    let total = tables(&english)[0].last().unwrap().clone();
    for (column, level) in [(2, "errors"), (3, "warnings"), (4, "infos")] {
        assert_eq!(
            number(&total[column]) as u64,
            summary[level].as_u64().unwrap()
        );
    }
    assert!(english.contains("five records") && !english.contains(&drafts));
    assert!(!english.contains('{') && !vietnamese.contains('{'));
}

#[test]
fn findings_of_other_drafts_are_told_and_not_counted() {
    let (folder, findings, drafts) = checked();
    let text = fs::read_to_string(&findings).unwrap();
    folder.write("findings.json", text.replace("drafts/bo-", "drafts/x-"));
    let page = page(&findings, &drafts, "en");
    assert!(page.contains("are in no draft of the folder"), "{page}");
    adds_up(&page);
}

#[test]
fn arguments_that_are_not_understood_are_refused() {
    assert!(command::run(&["findings.json", "drafts"]).is_err());
    assert!(command::run(&["no-such-file", "x", "--data", "d", "--date", "2026-11-22"]).is_err());
}

fn finding(code: &str, record: &str, element: &str, severity: Severity, message: &str) -> Finding {
    Finding {
        code: code.to_owned(),
        file: format!("drafts/bo-x/{record}.tthc"),
        procedure: None,
        element: Some(element.to_owned()),
        message: message.to_owned(),
        help: None,
        severity,
        fingerprint: String::new(),
    }
}

#[test]
fn a_pattern_counts_each_element_once_and_no_notes() {
    let (error, warning) = (Severity::Error, Severity::Warning);
    let findings = [
        finding("D04", "1.000001", "documents.a", warning, "m"),
        finding(
            "D04",
            "1.000001",
            "documents.a",
            error,
            "giấy \"thẻ căn cước\"",
        ),
        finding("D04", "1.000002", "documents.b", warning, "m"),
        finding("D04", "1.000003", "documents.c", Severity::Info, "m"),
        finding("D05", "1.000001", "documents.a", warning, "m"),
        finding("A02", "1.000001", "fees", warning, "m"),
    ];
    let drafts = Drafts::default();
    let ranked = ranked(&drafts, &findings);
    let codes: Vec<&str> = ranked.iter().map(|it| it.burden.code).collect();
    assert_eq!(codes, ["D04", "D05"]);
    let first = &ranked[0];
    assert_eq!(
        (first.n_elements, first.n_errors, first.n_procedures),
        (2, 1, 2)
    );
    assert_eq!(
        first.examples,
        [("1.000001", Some("thẻ căn cước")), ("1.000002", None)]
    );
    assert_eq!(Figures::new(&drafts, &findings).n_strangers, findings.len());
}

#[test]
fn every_pattern_is_seen_by_a_rule() {
    for burden in BURDENS {
        assert!(
            RULES.iter().any(|it| it.code.id == burden.code),
            "{}",
            burden.code
        );
    }
}

#[test]
fn a_certified_copy_costs_what_the_bundled_procedure_says() {
    let price = command::drafts::price_of_certification(Date::new(2026, 11, 22).unwrap());
    assert_eq!(price.unwrap().as_dong(), 2_000);
}

#[test]
fn the_committed_pages_add_up_and_show_the_same() {
    let [english, vietnamese] = PAGES.map(|it| fs::read_to_string(repo(it)).unwrap());
    adds_up(&english);
    adds_up(&vietnamese);
    assert_eq!(figures(&english), figures(&vietnamese));
}
