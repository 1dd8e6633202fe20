//! How grave findings are: packs of the date, the project, marks and suppressions.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use tthc::{
    checks::{Levels, RULES, Rule, RuleLevel, registry},
    diagnostic::Severity,
    law::{self, Gravity, RuleLevelRow},
    values::{Date, Lang},
};

use crate::{
    checks::{Report, lint},
    support::{files_below, repo},
};

const PROCEDURE: &str = "thủ tục cấp_phép \"Cấp giấy phép\"\n";
const VAGUE: &str = "  - khác: \"Giấy tờ khác\", 1 bản sao\n";

fn of(report: &Report, code: &str) -> Vec<Severity> {
    let findings = report.findings.iter().filter(|it| it.code.id == code);
    findings.map(|it| it.severity).collect()
}

/// Puts the first day of the version under the line that declares the procedure.
fn on_day(example: &str, date: Date) -> String {
    let from = format!("hiệu lực: từ {}", date.display(Lang::Vi));
    let mut out = String::new();
    let mut in_procedure = false;
    for line in example.lines() {
        if in_procedure && line.starts_with("hiệu lực:") {
            continue;
        }
        out.push_str(line);
        out.push('\n');
        if line.starts_with("thủ tục ") {
            in_procedure = true;
            out.push_str(&from);
            out.push('\n');
        }
    }
    out
}

#[test]
fn a_rule_is_as_grave_as_the_pack_of_the_day_says() {
    for page in registry() {
        let rows = law::rule_levels(page.code.id);
        let firsts = rows.iter().map(|it| it.from);
        let lasts = rows.iter().filter_map(|it| it.to);
        let before = rows.iter().filter_map(|it| it.from.checked_add_days(-1));
        for date in firsts.chain(lasts).chain(before) {
            let text = on_day(&page.fires[0].text, date);
            let report = lint("example.tthc", &text, &Levels::default());
            let expected = of_the_pack(rows, date);
            let found = of(&report, page.code.id).into_iter().max();
            assert_eq!(found, expected, "{} on {date}\n{text}", page.code.id);
        }
    }
}

/// The level that the rows of a rule give a day; none where the rule is silent.
fn of_the_pack(rows: &[RuleLevelRow], date: Date) -> Option<Severity> {
    let row = rows.iter().find(|it| it.holds(date))?;
    Some(match row.level {
        Gravity::Info => Severity::Info,
        Gravity::Warning => Severity::Warning,
        Gravity::Error => Severity::Error,
    })
}

/// The first days on which something else holds for a rule than on the day before.
fn changes(rows: &[RuleLevelRow]) -> BTreeSet<Date> {
    let after = rows.iter().filter_map(|it| it.to?.checked_add_days(1));
    rows.iter().map(|it| it.from).chain(after).collect()
}

/// The first days of the versions in the fixtures of a rule that show its level on them: those that
/// have it, and on days without the rule those that it would speak of if the project wished, or that
/// stand beside the same text of another day that it speaks of.
fn shown(rule: &Rule) -> BTreeSet<Date> {
    let rows = law::rule_levels(rule.code.id);
    let mut anyway = Levels::default();
    anyway
        .set(rule.code.id, RuleLevel::At(Severity::Error))
        .unwrap();
    let mut out = BTreeSet::new();
    for path in files_below(&format!("tests/fixtures/checks/{}", rule.code.name), "tthc") {
        let text = fs::read_to_string(repo(&path)).unwrap();
        let by_pack = lint(&path, &text, &Levels::default()).by_version(rule.code.id);
        let by_project = lint(&path, &text, &anyway).by_version(rule.code.id);
        let speaks = by_pack.iter().any(|it| it.1.is_some());
        for ((day, level), (_, forced)) in by_pack.into_iter().zip(by_project) {
            if (speaks || forced.is_some()) && level == of_the_pack(rows, day) {
                out.insert(day);
            }
        }
    }
    out
}

#[test]
fn the_fixtures_of_a_rule_have_a_version_on_each_side_of_every_change() {
    let mut missing = String::new();
    for rule in RULES {
        let shown = shown(rule);
        for day in changes(law::rule_levels(rule.code.id)) {
            for side in [day.checked_add_days(-1).unwrap(), day] {
                if !shown.contains(&side) {
                    writeln!(missing, "{} {}: {side}", rule.code.id, rule.code.name).unwrap();
                }
            }
        }
    }
    assert_eq!(missing, "", "no version of a fixture begins on these days");
}

#[test]
fn the_pack_says_from_when_every_rule_holds_or_why_no_law_decides_it() {
    let mut in_pack: Vec<&str> = Vec::new();
    for entry in law::rule_level_table() {
        in_pack.push(&entry.code);
        assert_ne!(
            entry.rows.is_empty(),
            entry.timeless.is_none(),
            "{}",
            entry.code
        );
    }
    let rules: Vec<&str> = RULES.iter().map(|it| it.code.id).collect();
    assert_eq!(in_pack, rules);
}

#[test]
fn a_rule_that_no_law_decides_holds_on_every_day() {
    let timeless = RULES
        .iter()
        .filter(|it| law::rule_levels(it.code.id).is_empty());
    for rule in timeless {
        let page = registry().into_iter().find(|it| it.code.id == rule.code.id);
        let example = &page.unwrap().fires[0].text;
        for day in ["01/01/1996", "13/10/2010", "21/11/2026"] {
            let report = lint(
                "a.tthc",
                &on_day(example, day.parse().unwrap()),
                &Levels::default(),
            );
            let found = of(&report, rule.code.id).into_iter().max();
            assert_eq!(found, Some(rule.code.level), "{} on {day}", rule.code.id);
        }
    }
}

#[test]
fn a_day_before_the_law_of_vietnam_does_not_silence_a_rule_elsewhere() {
    let example = |country: &str| {
        format!(
            "{PROCEDURE}{country}hiệu lực: từ 01/01/2005\ntrình tự:\n  - nộp: nộp hồ sơ\n  \
             - xem: quyết định\n      không đạt thì từ chối\n"
        )
    };
    let found = |country| {
        of(
            &lint("a.tthc", &example(country), &Levels::default()),
            "Q06",
        )
    };
    assert_eq!(found("quốc gia: NL\n"), [Severity::Error]);
    assert_eq!(found(""), []);
}

#[test]
fn a_project_sets_levels_by_code_and_by_name() {
    let text = format!("{PROCEDURE}hồ sơ: 1 bộ\n{VAGUE}");
    for (rule, level, expected) in [
        ("D01", "off", vec![]),
        ("vague-paper", "info", vec![Severity::Info]),
        ("d01", "warn", vec![Severity::Warning]),
    ] {
        let mut levels = Levels::default();
        levels.set(rule, level.parse().unwrap()).unwrap();
        assert_eq!(of(&lint("a.tthc", &text, &levels), "D01"), expected);
    }
    assert!(Levels::default().set("D99", RuleLevel::Off).is_err());
    assert!("loud".parse::<RuleLevel>().is_err());
}

#[test]
fn an_unverified_element_is_reported_one_level_lower_and_says_so() {
    let text = format!("{PROCEDURE}hồ sơ: 1 bộ\n{VAGUE}      chưa xác minh\n");
    let report = lint("a.tthc", &text, &Levels::default());
    assert_eq!(of(&report, "D01"), [Severity::Warning]);
    let finding = report
        .findings
        .iter()
        .find(|it| it.code.id == "D01")
        .unwrap();
    let help = finding.help.as_ref().unwrap();
    assert!(help.render(Lang::Vi).contains("`chưa xác minh`"));
    assert!(help.render(Lang::En).contains("`unverified`"));
}

#[test]
fn a_suppression_holds_for_its_element_its_section_or_its_procedure() {
    let allow = "bỏ qua D01: \"nguồn ghi như vậy\"\n";
    for text in [
        format!("{PROCEDURE}{allow}hồ sơ: 1 bộ\n{VAGUE}"),
        format!("{PROCEDURE}hồ sơ: 1 bộ\n  {allow}{VAGUE}"),
        format!("{PROCEDURE}hồ sơ: 1 bộ\n{VAGUE}      {allow}"),
        format!("{PROCEDURE}hồ sơ: 1 bộ\n{VAGUE}      bỏ qua vague-paper: \"nguồn\"\n"),
    ] {
        let report = lint("a.tthc", &text, &Levels::default());
        assert!(report.faults.is_empty(), "{text}");
        assert_eq!(of(&report, "D01"), [], "{text}");
        assert_eq!(of(&report, "N60"), [], "{text}");
    }
}

#[test]
fn a_suppression_that_silences_nothing_is_reported() {
    let clean = "  - a: \"Giấy A\", 1 bản sao\n      bỏ qua D01: \"nguồn ghi như vậy\"\n";
    let report = lint(
        "a.tthc",
        &format!("{PROCEDURE}hồ sơ: 1 bộ\n{clean}"),
        &Levels::default(),
    );
    assert_eq!(of(&report, "N60"), [Severity::Warning]);
    let unknown = format!("{PROCEDURE}hồ sơ: 1 bộ\n{VAGUE}      bỏ qua Z99: \"lý do\"\n");
    let report = lint("a.tthc", &unknown, &Levels::default());
    assert_eq!(of(&report, "N60"), [Severity::Warning]);
    let mut levels = Levels::default();
    levels.set("D01", RuleLevel::Off).unwrap();
    let off = format!("{PROCEDURE}hồ sơ: 1 bộ\n{clean}");
    assert_eq!(of(&lint("a.tthc", &off, &levels), "N60"), []);
}

#[test]
fn siblings_of_one_template_share_one_finding() {
    let text = format!(
        "mẫu thủ tục cấp(mẫu_co) \"Cấp {{mẫu_co}}\"\nhồ sơ: 1 bộ\n{VAGUE}\n\
         thủ tục một theo mẫu cấp\nmã: 1.000665\nmẫu_co: \"A\"\n\n\
         thủ tục hai theo mẫu cấp\nmã: 1.000666\nmẫu_co: \"B\"\n"
    );
    let report = lint("a.tthc", &text, &Levels::default());
    assert!(report.faults.is_empty());
    assert_eq!(of(&report, "D01"), [Severity::Error]);
}

#[test]
fn vietnamese_law_is_not_applied_to_other_countries() {
    let text = format!("{PROCEDURE}quốc gia: NL\nhồ sơ: chưa rõ số bộ\n{VAGUE}");
    let report = lint("a.tthc", &text, &Levels::default());
    assert!(report.faults.is_empty());
    for code in ["A01", "A03", "B01", "D01"] {
        assert_eq!(of(&report, code), [], "{code}");
    }
    assert!(report.findings.iter().all(|it| it.legal_reason.is_none()));
}
