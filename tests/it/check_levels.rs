//! How grave findings are: packs of the date, the project, marks and suppressions.

use tthc::{
    checks::{Levels, RULES, RuleLevel, registry},
    diagnostic::Severity,
    law::{self, Gravity},
    values::{Date, Lang},
};

use crate::checks::{Report, lint};

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
            let expected = rows
                .iter()
                .find(|it| it.holds(date))
                .map(|it| match it.level {
                    Gravity::Info => Severity::Info,
                    Gravity::Warning => Severity::Warning,
                    Gravity::Error => Severity::Error,
                });
            let found = of(&report, page.code.id).into_iter().max();
            assert_eq!(found, expected, "{} on {date}\n{text}", page.code.id);
        }
    }
}

#[test]
fn every_row_of_the_pack_is_of_a_rule() {
    for rows in law::rule_level_table() {
        let known = RULES.iter().any(|rule| rule.code.id == rows.code);
        assert!(known, "{}", rows.code);
    }
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
