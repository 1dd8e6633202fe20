//! A baseline: old findings are known, new ones are shown, vanished ones are told.

use serde_json::Value;
use tthc::{
    Diagnostic, Session,
    export::baseline::{Baseline, BaselineError},
};

use crate::{
    sarif::{HOSTILE, bundled, bundled_session, session},
    support::{Folder, Ran, tthc, with_snapshots},
};

fn taken(session: &Session) -> (Vec<Diagnostic>, Baseline) {
    let found = session.check().diagnostics;
    let baseline = Baseline::of(&session.sources, &found);
    (found, baseline)
}

#[test]
fn what_is_written_is_read_again_and_leaves_nothing_of_the_same_findings() {
    let session = bundled_session();
    let (mut found, baseline) = taken(&session);
    let text = baseline.to_json();
    let read = Baseline::from_json(&text).unwrap();
    assert_eq!((read.clone(), read.to_json()), (baseline, text));
    let n_found = found.len();
    let compared = read.compare(&session.sources, &mut found, |_| true);
    assert_eq!((found.len(), compared.n_known), (0, n_found));
    assert_eq!(compared.gone, []);
}

#[test]
fn known_findings_stay_known_when_lines_move_and_the_file_is_written_otherwise() {
    let (_, baseline) = taken(&bundled_session());
    let files: Vec<(String, String)> = bundled()
        .into_iter()
        .map(|(path, text)| {
            let moved = text.replace("\n\n", "\r\n# thêm\r\n\r\n");
            (
                format!("elsewhere/{path}"),
                format!("\u{feff}# đầu\r\n{moved}"),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|it| (it.0.as_str(), it.1.as_str()))
        .collect();
    let moved = session(&files);
    let mut found = moved.check().diagnostics;
    let compared = baseline.compare(&moved.sources, &mut found, |_| true);
    assert_eq!((found, compared.gone), (Vec::new(), Vec::new()));
}

#[test]
fn one_more_of_a_kind_is_new_and_one_less_is_gone() {
    let one = "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n";
    let two = format!("{one}  - ảnh: \"Ảnh\", 1 bản chính\n");
    let (less, more) = (session(&[("a.tthc", one)]), session(&[("a.tthc", &two)]));
    let (_, baseline) = taken(&less);
    let mut found = more.check().diagnostics;
    baseline.compare(&more.sources, &mut found, |_| true);
    let new: Vec<&str> = found
        .iter()
        .filter_map(|it| it.element.as_deref())
        .collect();
    assert!(
        new.contains(&"documents.anh") && !new.contains(&"documents.don"),
        "{new:?}"
    );
    let (_, baseline) = taken(&more);
    let mut found = less.check().diagnostics;
    let compared = baseline.compare(&less.sources, &mut found, |_| true);
    assert_eq!(found, []);
    assert!(
        compared
            .gone
            .iter()
            .all(|it| it.0.element.as_deref() == Some("documents.anh"))
    );
    assert!(!compared.gone.is_empty());
}

#[test]
fn the_file_is_sorted_with_one_row_on_a_line() {
    let session = session(&[("hồ sơ/a.tthc", HOSTILE)]);
    let mut found = session.check().diagnostics;
    found.retain(|it| ["A02", "B01", "B06", "D01", "Q01"].contains(&it.code.id));
    let twice: Vec<Diagnostic> = found.iter().chain(&found).cloned().collect();
    with_snapshots("sarif", || {
        insta::assert_snapshot!(
            "baseline_of_hostile_text",
            Baseline::of(&session.sources, &twice).to_json()
        );
    });
    assert_eq!(
        Baseline::default().to_json(),
        "{\n  \"schema_version\": 1,\n  \"findings\": []\n}\n"
    );
}

#[test]
fn a_text_that_is_no_baseline_is_refused_with_the_place() {
    let error = |text: &str| Baseline::from_json(text).unwrap_err();
    let row = r#"{"procedure":"x","code":"B01","element":"documents.don"}"#;
    let file = |rows: &str| format!("{{\"schema_version\": 1, \"findings\": [{rows}]}}");
    assert!(Baseline::from_json(&file(row)).is_ok());
    assert!(matches!(error(""), BaselineError::Shape { .. }));
    assert!(matches!(error("[]"), BaselineError::Shape { .. }));
    assert_eq!(
        error(r#"{"schema_version": 2, "rows": 3}"#),
        BaselineError::Version(2)
    );
    assert_eq!(
        error(&file(&format!("{row},{row}"))),
        BaselineError::Twice(2)
    );
    assert_eq!(error(&file(r#"{"code":"B01"}"#)), BaselineError::Row(1));
    let none = row.replace('}', ",\"count\":0}");
    assert_eq!(error(&file(&none)), BaselineError::Row(1));
    let odd = file(&row.replace("element", "elment"));
    let BaselineError::Shape {
        line,
        column,
        reason,
    } = error(&odd)
    else {
        panic!("{odd}");
    };
    assert_eq!((line, column), (1, 73));
    assert!(reason.starts_with("unknown field `elment`"), "{reason}");
}

const FIRST: &str = "thủ tục x \"X\"\nmã: 1.000001\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n";

fn check(folder: &Folder, args: &[&str]) -> Ran {
    let args: Vec<&str> = ["check", "--lang", "en", "--as-of", "2026-11-21"]
        .iter()
        .chain(args)
        .copied()
        .collect();
    tthc(folder, &args, b"")
}

#[test]
fn a_baseline_is_not_written_over_a_procedure() {
    let folder = Folder::new("a_baseline_is_not_written");
    folder.write("a.tthc", FIRST);
    let ran = check(&folder, &["--write-baseline", "a.tthc"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert_eq!(
        std::fs::read_to_string(folder.path("a.tthc")).unwrap(),
        FIRST
    );
}

#[test]
fn a_department_starts_with_its_old_findings_and_sees_new_ones_only() {
    let folder = Folder::new("a_department_starts");
    folder.write("a.tthc", FIRST);
    let ran = check(&folder, &["--write-baseline", "known.json"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "nothing found\n"),
        "{ran:?}"
    );
    assert!(
        ran.err.starts_with("findings written to `known.json`: "),
        "{}",
        ran.err
    );
    let known = std::fs::read_to_string(folder.path("known.json")).unwrap();
    let ran = check(&folder, &["--baseline", "known.json"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "nothing found\n"),
        "{ran:?}"
    );
    assert!(
        ran.err
            .starts_with("known from `known.json` and not shown again: "),
        "{}",
        ran.err
    );
    folder.write(
        "a.tthc",
        format!("# mới\n{FIRST}  - ảnh: \"Ảnh\", 1 bản chính\n"),
    );
    let ran = check(&folder, &["--baseline", "known.json", "--select", "B01"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("`ảnh`") && ran.out.ends_with("\n1 error\n"),
        "{}",
        ran.out
    );
    check(&folder, &["--write-baseline", "again.json"]);
    folder.write("a.tthc", FIRST);
    check(&folder, &["--write-baseline", "third.json"]);
    let third = std::fs::read_to_string(folder.path("third.json")).unwrap();
    assert_eq!(known, third);
}

#[test]
fn findings_that_are_gone_are_told_where_the_check_has_looked() {
    let folder = Folder::new("findings_that_are_gone");
    folder.write("tthc.yaml", "lang: en\n");
    folder.write("a.tthc", FIRST);
    folder.write("b.tthc", FIRST.replace(" x ", " y "));
    check(&folder, &["--write-baseline", "known.json"]);
    let quiet = |ran: &Ran| !ran.err.contains("gone from");
    // The finding of `a` is mended, the file `b` is gone.
    folder.write(
        "a.tthc",
        FIRST.replace("  - đơn: \"Đơn\", 1 bản chính\n", ""),
    );
    std::fs::remove_file(folder.path("b.tthc")).unwrap();
    let ran = check(&folder, &["--baseline", "known.json", "--select", "B01"]);
    assert!(
        ran.err.contains("gone from `known.json`: 2;"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .ends_with(":\n  x  B01  documents.don\n  y  B01  documents.don\n"),
        "{}",
        ran.err
    );
    // What is not asked for is not judged, nor what could not be read.
    assert!(quiet(&check(
        &folder,
        &["--baseline", "known.json", "--select", "T01"]
    )));
    folder.write(
        "b.tthc",
        FIRST.replace(" x ", " y ").replace("1 bộ", "một bộ"),
    );
    assert!(quiet(&check(
        &folder,
        &["b.tthc", "--baseline", "known.json"]
    )));
    let json = check(
        &folder,
        &[
            "a.tthc",
            "--baseline",
            "known.json",
            "--select",
            "B01",
            "--format",
            "json",
        ],
    );
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["baseline"]["known"], 0);
    assert_eq!(json["baseline"]["gone"][0]["element"], "documents.don");
    assert_eq!(json["baseline"]["gone"].as_array().unwrap().len(), 1);
}

#[test]
fn mistakes_of_writing_are_never_known() {
    let folder = Folder::new("mistakes_of_writing");
    folder.write("a.tthc", format!("{FIRST}ma: 3\n"));
    let ran = check(&folder, &["--write-baseline", "known.json"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("error[S16]"), "{}", ran.out);
    assert!(
        ran.err
            .contains("mistakes of writing and names not taken into `known.json`: 1;"),
        "{}",
        ran.err
    );
    assert_eq!(check(&folder, &["--baseline", "known.json"]).code, 1);
}

#[test]
fn a_broken_baseline_stops_the_check() {
    let folder = Folder::new("a_broken_baseline");
    folder.write("a.tthc", FIRST);
    folder.write("known.json", "{\"schema_version\": 1,\n<<<<<<< HEAD\n");
    let ran = check(&folder, &["--baseline", "known.json"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err
            .starts_with("error: `known.json` is no baseline: line 2, column 1: "),
        "{}",
        ran.err
    );
    assert_eq!(check(&folder, &["--baseline", "nowhere.json"]).code, 2);
    let both = check(
        &folder,
        &["--baseline", "known.json", "--write-baseline", "b.json"],
    );
    assert_eq!(both.code, 2);
}

#[test]
fn silenced_findings_are_listed_with_their_reasons() {
    let folder = Folder::new("silenced_findings");
    let reason = "chờ \u{202e}đơn vị soạn thảo";
    let text = FIRST.replace(
        "bản chính\n",
        &format!("bản chính\n      bỏ qua B01: \"{reason}\"\n"),
    );
    folder.write("a.tthc", text);
    let ran = check(&folder, &["--statistics"]);
    let place = "silenced with a reason:\n     1  B01  a.tthc:5:7: chờ \u{fffd}đơn vị soạn thảo\n";
    assert!(ran.out.contains(place), "{}", ran.out);
    assert!(
        ran.out.ends_with("; 1 silenced with a reason\n"),
        "{}",
        ran.out
    );
    let json: Value = serde_json::from_str(&check(&folder, &["--format", "json"]).out).unwrap();
    assert_eq!(json["summary"]["suppressed"], 1);
    let silenced = &json["suppressed"][0];
    assert_eq!(silenced["reason"], reason);
    assert_eq!(silenced["element"], "documents.don");
    let ran = check(&folder, &["--ignore", "B01", "--statistics"]);
    assert!(!ran.out.contains("silenced"), "{}", ran.out);
}

#[test]
fn statistics_count_the_levels_found_and_tell_a_reason_once() {
    let folder = Folder::new("statistics");
    let paper = |name: &str| {
        format!("  - {name}: \"Đơn {name}\", 1 bản chính\n      bỏ qua B01: \"chờ căn cứ\"\n")
    };
    let unverified = "  - thẻ: \"Thẻ\", 1 bản chính\n      chưa xác minh\n";
    let text = format!(
        "thủ tục x \"X\"\nhồ sơ: 1 bộ\n{}{}{unverified}  - sổ: \"Sổ\", 1 bản chính\n",
        paper("a"),
        paper("b"),
    );
    folder.write("a.tthc", text);
    let ran = check(&folder, &["--select", "B01", "--statistics"]);
    let table = "     error   warning      note\n         1         1         0  B01  requirement-without-basis\n";
    assert!(ran.out.starts_with(table), "{}", ran.out);
    let silenced = "     2  B01  a.tthc:4:7 and 1 other place: chờ căn cứ\n";
    assert!(ran.out.contains(silenced), "{}", ran.out);
}

#[test]
fn a_suppression_on_a_section_holds_for_the_section_and_is_told_when_it_silences_nothing() {
    let text = "thủ tục x \"X\"\nmã: 12\n  bỏ qua A06: \"bản thử\"\nhiệu lực: từ 01/01/2026\n  bỏ qua Q01: \"không đúng chỗ\"\n";
    let session = session(&[("a.tthc", text)]);
    let outcome = session.check();
    let unused: Vec<&str> = outcome
        .diagnostics
        .iter()
        .filter(|it| it.code.id == "N60")
        .map(|it| session.sources.get(it.span.file).unwrap().slice(it.span))
        .collect();
    assert_eq!(unused, ["bỏ qua Q01: \"không đúng chỗ\""]);
}

#[test]
fn a_baseline_is_written_to_a_file_and_never_to_standard_output() {
    let folder = Folder::new("baseline-dash");
    folder.write("a.tthc", "thủ tục x \"X\"\nhồ sơ: 1 bộ\n");
    for (lang, words) in [("vi", "cần tên tệp"), ("en", "needs the name of a file")] {
        let ran = tthc(
            &folder,
            &["check", "a.tthc", "--write-baseline", "-", "--lang", lang],
            b"",
        );
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(ran.err.contains(words), "{}", ran.err);
        assert!(!folder.path("-").exists());
    }
}
