//! The SARIF log: valid against the schema of the standard, right places, findings known again.

use std::{fs, sync::OnceLock};

use serde_json::Value;
use tthc::{
    Date, Lang, Outcome, Session, driver,
    export::{findings::Report, sarif::to_sarif},
};
use unicode_normalization::UnicodeNormalization;

use crate::{
    corpus,
    support::{repo, with_snapshots},
};

/// Names and titles that try to be something else, every kind of finding that has a path or a fix.
pub(crate) const HOSTILE: &str = "\
văn bản L1 \"Luật <script>alert(1)</script> [bấm](http://evil.example) {0} 100% ::error::\"
số: 1/2012/QH13
loại: luật
hiệu lực: từ 01/01/2012 đến 31/12/2019

thủ tục cấp_phép \"Cấp {0} \\ [đây](http://evil.example) &amp; <b> 'phép'\"
bỏ qua Q01: \"bản nháp, <b>chưa</b> \\ đủ {1} mục [x](y)\"
mã: 1.000001
hiệu lực: từ 01/01/2026
cơ quan:
  - sở: \"Sở <script>alert(2)</script>\", tiếp nhận, giải quyết, quyết định
hồ sơ: 1 bộ
  - lý_lịch: \"Lý lịch <img src=x onerror=alert(1)> [tư](http://evil.example) pháp {9}\", 1 bản chính
      căn cứ khoản 1 Điều 5 L1
  - giấy: \"Giấy tờ khác có liên quan {0} %0A::error::x\"
thời hạn: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
  - xem_xét: sở thẩm định trong 5 ngày làm việc
      đạt thì chuyển đến trả
      không đạt thì từ chối
  - thừa: sở thẩm định
      không đạt thì từ chối
  - trả: sở trả giấy_phép
kết quả:
  - giấy_phép: \"Giấy phép\", hiệu lực 5 năm
";

/// Checks texts as files of one project.
pub(crate) fn session(files: &[(&str, &str)]) -> Session {
    let (year, month, day) = corpus::AS_OF;
    let mut session = Session::new(Date::new(year, month, day).unwrap());
    for (name, text) in files {
        session.add(name, text.as_bytes().to_vec(), true);
    }
    session
}

pub(crate) fn report<'a>(session: &'a Session, outcome: &'a Outcome) -> Report<'a> {
    Report {
        sources: &session.sources,
        diagnostics: &outcome.diagnostics,
        suppressed: &outcome.suppressed,
        not_checked: &[],
        baseline: None,
        n_files: session.reported.len(),
        n_procedures: outcome.n_procedures,
        as_of: Some(session.as_of),
    }
}

/// Checks and keeps what the snapshots show, so that a new rule does not change them.
pub(crate) fn shown(session: &Session) -> Outcome {
    let mut outcome = session.check();
    let kept = ["B01", "B06", "D01", "N03", "Q01", "T04"];
    outcome.diagnostics.retain(|it| kept.contains(&it.code.id));
    outcome
}

fn log(session: &Session, lang: Lang) -> Value {
    log_of(session, &session.check(), lang)
}

fn log_of(session: &Session, outcome: &Outcome, lang: Lang) -> Value {
    let text = to_sarif(&report(session, outcome), &driver::pages(), lang);
    serde_json::from_str(&text).unwrap()
}

/// The bundled procedures as they lie on the disk.
pub(crate) fn bundled() -> Vec<(String, String)> {
    let read = |path: String| {
        let text = fs::read_to_string(repo(&path)).unwrap();
        (path, text)
    };
    corpus::files().into_iter().map(read).collect()
}

pub(crate) fn bundled_session() -> Session {
    let files = bundled();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|it| (it.0.as_str(), it.1.as_str()))
        .collect();
    session(&files)
}

fn assert_valid(log: &Value) {
    static SCHEMA: OnceLock<jsonschema::Validator> = OnceLock::new();
    let validator = SCHEMA.get_or_init(|| {
        let text = fs::read_to_string(repo("tests/fixtures/sarif/sarif-schema-2.1.0.json"));
        // The schema has one pattern that is no regular expression: a bracket too many.
        let text = text.unwrap().replace("{2}]?$", "{2}$");
        let schema = serde_json::from_str(&text).unwrap();
        jsonschema::options()
            .should_validate_formats(true)
            .build(&schema)
            .unwrap()
    });
    let faults: Vec<String> = validator
        .iter_errors(log)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn results(log: &Value) -> &Vec<Value> {
    log["runs"][0]["results"].as_array().unwrap()
}

/// Returns the text of a region, as a reader of the standard takes it: lines, then code points.
fn text_at(text: &str, region: &Value) -> String {
    let number = |key: &str| usize::try_from(region[key].as_u64().unwrap()).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let offset = |line: usize, column: usize| {
        let before: usize = text
            .split_inclusive('\n')
            .take(line - 1)
            .map(|it| it.chars().count())
            .sum();
        before + column - 1
    };
    let from = offset(number("startLine"), number("startColumn"));
    let to = offset(number("endLine"), number("endColumn"));
    text.chars().skip(from).take(to - from).collect()
}

#[test]
fn the_log_of_the_bundled_procedures_is_valid_in_both_languages() {
    let session = bundled_session();
    for lang in [Lang::Vi, Lang::En] {
        let log = log(&session, lang);
        assert_valid(&log);
        assert!(results(&log).len() > 50, "{}", results(&log).len());
        assert_eq!(log["runs"][0]["language"], lang.code());
    }
}

#[test]
fn the_validator_sees_a_wrong_log() {
    let session = session(&[("a.tthc", HOSTILE)]);
    let mut log = log(&session, Lang::En);
    assert_valid(&log);
    log["runs"][0]["results"][0]["level"] = Value::from("grave");
    let wrong = std::panic::catch_unwind(|| assert_valid(&log));
    assert!(wrong.is_err());
}

#[test]
fn every_result_points_to_its_rule_and_every_rule_has_help_in_both_languages() {
    let log = log(&bundled_session(), Lang::Vi);
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap();
    for result in results(&log) {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        // All or none of a run, says the standard where its schema cannot.
        assert!(result["suppressions"].is_array(), "{result}");
    }
    for rule in rules {
        let help = rule["help"]["markdown"].as_str().unwrap();
        assert!(
            help.contains("**Tiếng Việt. ") && help.contains("**English. "),
            "{help}"
        );
        let plain = rule["help"]["text"].as_str().unwrap();
        assert!(!plain.contains("## ") && !plain.contains("```"), "{plain}");
    }
}

#[test]
fn a_log_of_hostile_text_is_valid_and_stays_text() {
    let session = session(&[("hồ sơ/tàu cá #1 %?.tthc", HOSTILE)]);
    let log = log_of(&session, &shown(&session), Lang::Vi);
    assert_valid(&log);
    for result in results(&log) {
        let text = result["message"]["text"].as_str().unwrap();
        let links = text.contains("](");
        let holes = text.replace("{{", "").replace("}}", "");
        assert!(!links && !holes.contains(['{', '}']), "{text}");
    }
    let mut short = log;
    for rule in short["runs"][0]["tool"]["driver"]["rules"]
        .as_array_mut()
        .unwrap()
    {
        rule["help"] = Value::from("cut");
        rule["fullDescription"] = Value::from("cut");
    }
    short["runs"][0]["tool"]["driver"]["semanticVersion"] = Value::from("cut");
    with_snapshots("sarif", || {
        insta::assert_snapshot!("hostile_log", serde_json::to_string_pretty(&short).unwrap());
    });
}

#[test]
fn regions_mark_the_same_words_however_the_file_is_written() {
    for (path, text) in bundled() {
        let plain = log(&session(&[(&path, &text)]), Lang::En);
        let odd: String = format!("\u{feff}{}", text.replace('\n', "\r\n"))
            .nfd()
            .collect();
        let other = log(&session(&[(&path, &odd)]), Lang::En);
        assert_eq!(results(&plain).len(), results(&other).len());
        for (left, right) in results(&plain).iter().zip(results(&other)) {
            let region = |it: &Value| it["locations"][0]["physicalLocation"]["region"].clone();
            let there: String = text_at(&odd, &region(right)).nfc().collect();
            assert_eq!(
                text_at(&text, &region(left)),
                there.replace("\r\n", "\n"),
                "{path}: {left}"
            );
        }
    }
}

#[test]
fn the_change_of_a_fix_stands_where_its_region_says() {
    let text = HOSTILE.replace("trả: sở", "trả: so");
    let log = log(&session(&[("a.tthc", &text)]), Lang::En);
    let fixes: Vec<(String, String)> = results(&log)
        .iter()
        .filter_map(|it| it["fixes"].get(0))
        .map(|fix| {
            let change = &fix["artifactChanges"][0];
            assert_eq!(change["artifactLocation"]["uri"], "a.tthc");
            let replacement = &change["replacements"][0];
            (
                text_at(&text, &replacement["deletedRegion"]),
                replacement["insertedContent"]["text"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
            )
        })
        .collect();
    assert_eq!(fixes, [("so".to_owned(), "sở".to_owned())]);
}

#[test]
fn a_path_is_a_code_flow_through_its_steps() {
    let text = fs::read_to_string(repo(
        "tests/fixtures/checks/path-without-outcome/fires.tthc",
    ))
    .unwrap();
    let log = log(&session(&[("a.tthc", &text)]), Lang::En);
    let found = results(&log).iter().find(|it| it["ruleId"] == "Q02");
    let stops = found.unwrap()["codeFlows"][0]["threadFlows"][0]["locations"]
        .as_array()
        .unwrap();
    let words: Vec<String> = stops
        .iter()
        .map(|it| text_at(&text, &it["location"]["physicalLocation"]["region"]))
        .collect();
    with_snapshots("sarif", || {
        insta::assert_snapshot!("steps_of_a_code_flow", words.join("\n"));
    });
}

#[test]
fn findings_are_known_again_after_lines_have_moved() {
    let digests = |text: &str| {
        let log = log(&session(&[("procedures/a.tthc", text)]), Lang::En);
        let of = |it: &Value| {
            let digest = &it["partialFingerprints"]["primaryLocationLineHash"];
            digest.as_str().unwrap().to_owned()
        };
        let mut digests: Vec<String> = results(&log).iter().map(of).collect();
        digests.sort();
        digests
    };
    for (path, text) in bundled() {
        let before = digests(&text);
        let mut once = before.clone();
        once.dedup();
        assert_eq!(before, once, "{path}: two findings share a fingerprint");
        let moved = text.replace("\n\n", "\n\n# ghi chú thêm vào\n\n");
        assert_eq!(before, digests(&format!("# đầu tệp\n\n{moved}")), "{path}");
    }
}

#[test]
fn the_same_findings_give_the_same_bytes() {
    let session = bundled_session();
    let write = || {
        let outcome = session.check();
        to_sarif(&report(&session, &outcome), &driver::pages(), Lang::Vi)
    };
    assert_eq!(write(), write());
}
