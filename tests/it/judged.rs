//! The judgements on findings of the register: sound files, good enough figures, the command that shows them.

use tthc::Severity;

use crate::support::{Folder, repo};

#[path = "../tools/precision/main.rs"]
mod precision;

use precision::{
    draw::{Drawn, ToJudge, draw, fnv1a, splitmix64, yaml},
    findings::{self, Finding, Report},
    judged::{File, faults, parse, read},
    table::Figures,
    wilson::{interval, per_mille},
};

const FOLDER: &str = "tests/fixtures/judged";

const SAMPLE: &str = r#"
rule: D04
date: 2026-11-22
data: "two invented records"
sha256: "0000000000000000000000000000000000000000000000000000000000000000"
seed: 7
draw: draw FINDINGS.json --seed 7
found: {error: 3, warning: 1}
judged:
- record: "9.000001"
  element: documents.giay_cmnd
  level: error
  quote: "Giấy chứng minh nhân dân"
  verdict: right
  why: "the record asks for the card"
  reader: a
  second: {verdict: right, why: "so it does"}
- record: "9.000002"
  element: documents.so_ho_khau
  level: error
  quote: "Sổ hộ khẩu"
  verdict: unclear
  why: "the record does not say whose"
  reader: b
- record: "9.000003"
  element: documents.the
  level: warning
  quote: "thẻ ra vào"
  verdict: wrong
  why: "no identity paper"
  reader: a
  second: {verdict: unclear, why: "hard to say"}
"#;

fn files(text: &str) -> Vec<(String, File)> {
    let file = parse(text).unwrap();
    vec![("D04".to_owned(), file)]
}

/// Returns where judgements are too few or too bad; shares in tenths of a percent.
fn shortfalls(files: &[(String, File)]) -> Vec<String> {
    let figures = Figures::today(files);
    let mut found = Vec::new();
    let drawn = Figures::as_drawn(files).total(None);
    if drawn.judged < 300 {
        found.push(format!("only {} findings are judged", drawn.judged));
    }
    if drawn.second * 5 < drawn.judged {
        found.push(format!("only {} findings are read twice", drawn.second));
    }
    let errors = figures.total(Some(Severity::Error));
    if errors.right * 1000 < errors.judged * 950 {
        found.push(format!("all errors: {}", errors.right));
    }
    for ((code, level), tally) in &figures.rows {
        if *level == Severity::Error && tally.right * 1000 < tally.judged * 900 {
            found.push(format!("{code}: {} of {}", tally.right, tally.judged));
        }
    }
    found
}

#[test]
fn the_committed_judgements_are_sound_and_good_enough() {
    let files = read(&repo(FOLDER)).unwrap();
    assert_eq!(faults(&files), [""; 0]);
    // The form was there before the judgements.
    if !files.is_empty() {
        assert_eq!(shortfalls(&files), [""; 0]);
    }
}

#[test]
fn every_fault_of_a_file_is_told() {
    assert_eq!(faults(&files(SAMPLE)), [""; 0]);
    let long = "ơ".repeat(121);
    for (from, to, told) in [
        ("rule: D04", "rule: D05", "not the rule that names the file"),
        ("sha256: \"0", "sha256: \"x", "no digest"),
        ("\"two invented records\"", "\" \"", "must say something"),
        ("--seed 7", "--seed", "does not name the seed"),
        ("reader: b", "reader: \"\"", "must say something"),
        ("\"so it does\"", "\"\"", "must say something"),
        ("Sổ hộ khẩu", &long, "longer than 120 letters"),
        ("{error: 3,", "{error: 1,", "more Error findings"),
    ] {
        let found = faults(&files(&SAMPLE.replacen(from, to, 1)));
        assert!(
            found.len() == 1 && found[0].contains(told),
            "{to}: {found:?}"
        );
    }
    let (_, rows) = SAMPLE.split_once("judged:\n").unwrap();
    let twice = SAMPLE
        .replacen("error: 3", "error: 6, info: 0", 1)
        .replacen("warning: 1", "warning: 2", 1);
    let found = faults(&files(&format!("{twice}{}", rows.trim_start_matches('\n'))));
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].contains("judged twice"));
    let found = faults(&[(
        "Z99".to_owned(),
        parse(&SAMPLE.replace("D04", "Z99")).unwrap(),
    )]);
    assert!(found[0].contains("not the rule"), "{found:?}");
}

#[test]
fn a_key_that_is_not_known_is_refused() {
    for (from, to) in [
        ("reader: b", "reader: b\n  verdit: right"),
        ("verdict: unclear", "verdict: maybe"),
        ("seed: 7", "sed: 7"),
        ("level: warning", "level: grave"),
        ("date: 2026-11-22", "date: 22 November"),
    ] {
        assert!(parse(&SAMPLE.replacen(from, to, 1)).is_err(), "{to}");
    }
}

/// Repeats the judgements of the sample.
fn many(n_right: usize, n_wrong: usize, n_second: usize) -> Vec<(String, File)> {
    let (head, _) = SAMPLE.split_once("judged:\n").unwrap();
    let mut text = format!("{head}judged:\n");
    for idx in 0..n_right + n_wrong {
        let verdict = if idx < n_right { "right" } else { "unclear" };
        text += &format!(
            "- {{record: \"{idx}\", element: e, level: error, quote: q, verdict: {verdict}, why: w, reader: a"
        );
        text += if idx < n_second {
            ", second: {verdict: right, why: w}}\n"
        } else {
            "}\n"
        };
    }
    files(&text)
}

#[test]
fn too_few_or_too_bad_judgements_are_told() {
    assert_eq!(shortfalls(&many(285, 15, 60)), [""; 0]);
    assert_eq!(shortfalls(&many(284, 15, 60)).len(), 2);
    assert_eq!(shortfalls(&many(285, 15, 59)).len(), 1);
    assert_eq!(shortfalls(&many(280, 20, 60)).len(), 1);
    assert_eq!(shortfalls(&many(269, 31, 60)).len(), 2);
}

#[test]
fn a_finding_that_is_gone_leaves_the_figures_of_today_only() {
    let text = SAMPLE.replacen("reader: b", "reader: b\n  since: gone", 1);
    let text = text.replacen(
        "reader: a\n  second: {verdict: u",
        "reader: a\n  since: info\n  second: {verdict: u",
        1,
    );
    let files = files(&text);
    let (today, drawn) = (Figures::today(&files), Figures::as_drawn(&files));
    assert_eq!(today.total(Some(Severity::Error)).precision(), Some(1000));
    assert_eq!(drawn.total(Some(Severity::Error)).precision(), Some(500));
    assert_eq!(today.total(Some(Severity::Info)).wrong, 1);
    assert_eq!(today.gone.judged, 1);
}

#[test]
fn the_table_counts_each_rule_by_level() {
    let folder = Folder::new("judged");
    folder.write("D04.yaml", SAMPLE);
    let out = precision::run(&[], &folder.path("")).unwrap();
    for line in [
        "| D04 | error | 2 | 1 | 0 | 1 | 50.0 % | 9.4 % – 90.6 % | 1 | 1 |",
        "| D04 | warning | 1 | 0 | 1 | 0 | 0.0 % | 0.0 % – 79.4 % | 1 | 0 |",
        "| all | error | 2 | 1 | 0 | 1 | 50.0 % | 9.4 % – 90.6 % | 1 | 1 |",
        "| all | all | 3 | 1 | 1 | 1 | 33.3 % | 6.1 % – 79.3 % | 2 | 1 |",
    ] {
        assert!(out.lines().any(|it| it == line), "{line}\n{out}");
    }
    assert!(
        out.contains("- two invented records; law of 2026-11-22; seed 7"),
        "{out}"
    );
    assert!(!out.contains("mended"), "{out}");
    assert!(precision::run(&["drow"], &folder.path("")).is_err());
}

#[test]
fn the_interval_is_that_of_wilson() {
    // Newcombe (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    assert_eq!(interval(81, 263), Some((255, 367)));
    assert_eq!(interval(15, 148), Some((62, 161)));
    assert_eq!(interval(0, 20), Some((0, 162)));
    assert_eq!(interval(1, 29), Some((6, 172)));
    assert_eq!(interval(20, 20), Some((838, 1000)));
    assert_eq!(interval(0, 0), None);
    assert_eq!(per_mille(2, 3), Some(667));
    assert_eq!(per_mille(0, 0), None);
}

#[test]
fn the_numbers_are_those_of_splitmix64_and_of_fnv() {
    assert_eq!(splitmix64(1_234_567), 6_457_827_717_110_365_317);
    assert_eq!(
        splitmix64(1_234_567_u64.wrapping_add(0x9e37_79b9_7f4a_7c15)),
        3_203_168_211_198_807_973
    );
    assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8);
}

/// A report in which each rule has so many errors and so many warnings.
fn report(rules: &[(&str, usize, usize)]) -> Report {
    let finding = |code: &str, idx: usize, severity| Finding {
        code: code.to_owned(),
        file: format!("drafts/bo-x/9.{idx:06}.tthc"),
        procedure: Some(format!("p_{idx}")),
        element: Some("documents.a".to_owned()),
        message: "m".to_owned(),
        help: None,
        severity,
        fingerprint: format!("{idx}:1"),
    };
    let mut all = Vec::new();
    for (code, n_errors, n_others) in rules {
        all.extend((0..*n_errors).map(|it| finding(code, it, Severity::Error)));
        let others = *n_errors..n_errors + n_others;
        all.extend(others.map(|it| finding(code, it, Severity::Warning)));
    }
    Report {
        as_of: None,
        findings: all,
    }
}

#[test]
fn errors_of_all_rules_and_others_of_frequent_rules_are_drawn() {
    let mut rules = vec![("A01", 4, 9), ("A02", 0, 8), ("A03", 42, 5)];
    let frequent = ["B01", "B02", "B03", "B05", "B06", "B07", "B08"];
    rules.extend(frequent.map(|it| (it, 0, 100)));
    rules.extend([("D01", 10, 990), ("D02", 100, 100), ("D03", 60, 5)]);
    let report = report(&rules);
    let drawn = draw(&report, 1);
    let count = |code: &str, level| {
        let rule: &Drawn<'_> = drawn.iter().find(|it| it.code == code).unwrap();
        let of_level = |it: &&ToJudge<'_>| it.finding.severity == level;
        rule.findings.iter().filter(of_level).count()
    };
    let expected = [
        ("A01", (4, 0)),
        ("A03", (30, 0)),
        ("B01", (0, 30)),
        ("D01", (10, 15)),
        ("D02", (30, 15)),
        ("D03", (30, 5)),
    ];
    for (code, wanted) in expected {
        let sizes = (count(code, Severity::Error), count(code, Severity::Warning));
        assert_eq!(sizes, wanted, "{code}");
    }
    assert_eq!(drawn.len(), 5 + frequent.len());
    let all = drawn.iter().flat_map(|it| &it.findings);
    let (all, twice) = all.fold((0, 0), |it, next| {
        (it.0 + 1, it.1 + usize::from(next.twice))
    });
    assert_eq!((all, twice), (349, 70));
}

#[test]
fn a_draw_hangs_on_the_seed_and_on_the_findings_only() {
    let drawn = |rules, reversed: bool, seed| {
        let mut report = report(rules);
        if reversed {
            report.findings.reverse();
        }
        let drawn = draw(&report, seed);
        let first = drawn[0]
            .findings
            .iter()
            .map(|it| it.finding.record().to_owned());
        let twice = drawn
            .iter()
            .flat_map(|it| &it.findings)
            .filter(|it| it.twice);
        (
            first.collect::<Vec<_>>(),
            twice
                .map(|it| it.finding.record().to_owned())
                .collect::<Vec<_>>(),
        )
    };
    let rules: &[_] = &[("D01", 50, 500), ("D02", 0, 90)];
    let one = drawn(rules, false, 1);
    assert_eq!(one, drawn(rules, true, 1));
    assert_eq!(one.0, drawn(&rules[..1], false, 1).0);
    assert_ne!(one.0, drawn(rules, false, 2).0);
    assert_ne!(one.1, drawn(rules, false, 2).1);
}

#[test]
fn what_is_drawn_is_a_form_to_be_filled_in() {
    let report = report(&[("D04", 40, 0)]);
    let text = yaml(&draw(&report, 7), &report, 7);
    let filled = text
        .replace("data: \"\"", "data: d")
        .replace("sha256: \"\"", &format!("sha256: {:?}", "a".repeat(64)))
        .replace("date: \n", "date: 2026-11-22\n")
        .replace("quote: \"\"", "quote: q")
        .replace("verdict: ,", "verdict: right,")
        .replace("verdict:\n", "verdict: right\n")
        .replace("why: \"\"", "why: w");
    let files = files(filled.trim_start_matches("---\n"));
    assert_eq!(faults(&files), [""; 0]);
    let total = Figures::as_drawn(&files).total(None);
    assert_eq!((total.judged, total.second), (30, 7));
}

#[test]
fn judged_findings_that_changed_are_listed() {
    let folder = Folder::new("judged");
    folder.write("D04.yaml", SAMPLE.replacen("9.000002", "9.000003", 1));
    let finding = |record: &str, element: &str, severity: &str| {
        format!(
            "{{\"code\": \"D04\", \"file\": \"a/b/{record}.tthc\", \"element\": \"documents.{element}\", \
             \"message\": \"m\", \"severity\": \"{severity}\", \"fingerprint\": \"0:1\"}}"
        )
    };
    let rows = [
        finding("9.000001", "giay_cmnd", "error"),
        finding("9.000003", "the", "info"),
    ];
    let json = format!(
        "{{\"as_of\": \"2026-11-22\", \"findings\": [{}]}}",
        rows.join(",")
    );
    assert_eq!(findings::read(&json).unwrap().findings.len(), 2);
    let path = folder.write("findings.json", json);
    let out = precision::run(&["compare", path.to_str().unwrap()], &folder.path("")).unwrap();
    let expected = [
        "D04 9.000003 documents.so_ho_khau: Unclear, noted as error, now gone",
        "D04 9.000003 documents.the: Wrong, noted as warning, now info",
    ];
    assert_eq!(out.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn every_draw_has_its_total() {
    let out = precision::run(&[], &repo(FOLDER)).unwrap();
    let total = |draw: &str, level: &str| {
        let head = format!("| {draw} | {level} | ");
        let row = out.lines().find(|it| it.starts_with(&head));
        let row = row.unwrap_or_else(|| panic!("no {draw} in\n{out}"));
        let cells: Vec<&str> = row.split(" | ").collect();
        (cells[2].to_owned(), cells[3].to_owned())
    };
    let pair = |judged: &str, right: &str| (judged.to_owned(), right.to_owned());
    assert_eq!(total("second-draw", "error"), pair("78", "67"));
    assert_eq!(total("third-draw", "error"), pair("90", "84"));
    assert_eq!(total("fourth-draw", "error"), pair("112", "103"));
    assert_eq!(total("sixth-draw", "all"), pair("300", "231"));
    assert_eq!(total("seventh-draw", "all"), pair("300", "279"));
    assert_eq!(total("eighth-draw", "all"), pair("150", "138"));
    let places: Vec<usize> = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
    ]
    .map(|it| out.find(&format!("| {it}-draw |")).unwrap())
    .into();
    assert!(places.is_sorted(), "{out}");
}
