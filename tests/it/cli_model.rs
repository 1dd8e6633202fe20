//! Commands that run on the model: check, test, graph, export.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, Ran, repo, tthc};

/// A folder with a procedure and its example.
fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("p/cấp_phép.tthc", procedure());
    folder
}

fn procedure() -> String {
    fs::read_to_string(repo("tests/fixtures/cli/cap_phep.tthc"))
        .unwrap()
        .replace("\r\n", "\n")
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_procedure_is_read_resolved_and_counted() {
    let folder = folder("a_procedure_is_read");
    let ran = tthc(
        &folder,
        &["check", "--select", "S,N", "--format", "json"],
        b"",
    );
    let json = json(&ran);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert_eq!(
        (&json["summary"]["files"], &json["summary"]["procedures"]),
        (&1.into(), &1.into())
    );
}

#[test]
fn mistakes_of_writing_names_and_flow_are_found_together() {
    let folder = folder("mistakes_of_writing");
    let broken = procedure().replace("một_cửa trả", "một_cữa trả");
    folder.write(
        "p/cấp_phép.tthc",
        broken.replace("thủ tục cấp_phép", "thủ tục khác"),
    );
    folder.write(
        "p/hỏng.tthc",
        "thủ tục hỏng \"Hỏng\"\nphí: 1.00 đồng\nmã 3\n",
    );
    let ran = tthc(&folder, &["check", "--format", "json"], b"");
    let json = json(&ran);
    let of = |file: &str| -> Vec<&str> {
        let findings = json["findings"].as_array().unwrap().iter();
        let of_file = findings.filter(|it| it["file"] == file);
        of_file.map(|it| it["code"].as_str().unwrap()).collect()
    };
    assert_eq!(ran.code, 1);
    let resolved = of("p/cấp_phép.tthc");
    assert!(
        resolved.contains(&"N03") && resolved.contains(&"N02"),
        "{resolved:?}"
    );
    let unread = of("p/hỏng.tthc");
    assert!(
        unread.len() > 1 && unread.iter().all(|it| it.starts_with('S')),
        "{unread:?}"
    );
}

#[test]
fn names_of_other_files_resolve_without_being_reported_on() {
    let folder = Folder::new("names_of_other_files");
    let citing = procedure().replace("hiệu lực: ", "căn cứ pháp lý: LX\nhiệu lực: ");
    folder.write("p/cấp_phép.tthc", citing);
    let args = [
        "check",
        "--select",
        "N",
        "--format",
        "json",
        "p/cấp_phép.tthc",
    ];
    assert_eq!(
        json(&tthc(&folder, &args, b""))["findings"][0]["code"],
        "N01"
    );
    folder.write(
        "q/luật.tthc",
        "văn bản LX \"Luật X\"\nthủ_tục sai chính tả\n",
    );
    let ran = tthc(&folder, &args, b"");
    assert_eq!(
        (ran.code, &json(&ran)["findings"]),
        (0, &Value::Array(Vec::new()))
    );
    folder.write("p/tthc.yaml", "project: Một mình\n");
    assert_eq!(tthc(&folder, &args, b"").code, 1);
    folder.write("tthc.yaml", "");
    fs::remove_file(folder.path("p/tthc.yaml")).unwrap();
    assert_eq!(tthc(&folder, &args, b"").code, 0);
}

#[test]
fn without_a_project_only_files_that_declare_what_is_missing_are_read() {
    let folder = Folder::new("without_a_project");
    folder.write(
        "a.tthc",
        "thủ tục x \"X\"\ncăn cứ pháp lý: TT02\nphí: không\ntiền đề:\n  - p: kết quả của thủ tục y\n",
    );
    folder.write(
        "b/y.tthc",
        "thủ tục y \"Y\"\nphí: không\ncăn cứ pháp lý: TT09\n",
    );
    folder.write("b/tt02.tthc", "văn bản TT02 \"Thông tư\"\nloại: thông tư\n");
    folder.write("b/tt09.tthc", "văn bản TT09 \"Thông tư\"\nloại: thông tư\n");
    folder.write("c/khác.tthc", "thủ tục hoàn_toàn_khác \"Z\"\nphí: không\n");
    let ran = tthc(&folder, &["export", "json", "a.tthc"], b"");
    let names = |part: &str| -> Vec<String> {
        let all = json(&ran)[part].as_array().unwrap().clone();
        let name = |it: &Value| it["id"].as_str().unwrap().to_owned();
        all.iter().map(name).collect()
    };
    // What the named file declares is written; its neighbours are there to be named.
    assert_eq!(names("procedures"), ["x"], "{}", ran.err);
    assert_eq!(names("instruments"), ["tt02", "tt09"]);
}

#[test]
fn examples_are_run_and_compared() {
    let folder = folder("examples_are_run");
    let ran = tthc(&folder, &["test"], b"");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        ran.out,
        "đạt     Nộp trước kỳ nghỉ lễ\n1 ví dụ: 1 đạt, 0 sai\n"
    );
    folder.write(
        "p/cấp_phép.tthc",
        procedure().replace("hẹn trả 06/05", "hẹn trả 05/05"),
    );
    let ran = tthc(&folder, &["test", "--lang", "en"], b"");
    assert_eq!(ran.code, 1);
    assert!(
        ran.out
            .starts_with("failed  Nộp trước kỳ nghỉ lễ\n        --> p/cấp_phép.tthc:"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("2026-05-05") && ran.out.contains("2026-05-06"),
        "{}",
        ran.out
    );
    let json = json(&tthc(&folder, &["test", "--format", "json"], b""));
    assert_eq!(json["summary"]["failed"], 1);
    assert_eq!(json["examples"][0]["checks"][0]["passed"], false);
}

#[test]
fn an_example_of_what_could_not_be_read_is_not_run() {
    let folder = folder("an_example_of_what_could_not");
    let broken = procedure().replace("một_cửa trả", "một_cữa trả");
    folder.write("p/cấp_phép.tthc", broken);
    let ran = tthc(&folder, &["test"], b"");
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.out,
        "chưa chạy  Nộp trước kỳ nghỉ lễ\n1 ví dụ: 0 đạt, 0 sai, 1 chưa chạy vì tệp có lỗi\n"
    );
    let json = json(&tthc(&folder, &["test", "--format", "json"], b""));
    assert_eq!(json["summary"]["not_run"], 1);
    assert_eq!(json["examples"][0]["run"], false);
    assert_eq!(json["examples"][0]["passed"], false);
}

#[test]
fn a_procedure_is_found_by_file_name_and_code() {
    let folder = folder("a_procedure_is_found");
    let drawn = tthc(&folder, &["graph", "p/cấp_phép.tthc"], b"");
    assert_eq!(drawn.code, 0, "{}", drawn.err);
    assert!(
        drawn.out.starts_with("<svg ") || drawn.out.starts_with("<?xml "),
        "{}",
        drawn.out
    );
    for name in [
        "cấp_phép",
        "cap_phep",
        "9.000001",
        "p/cấp_phép.tthc#cấp_phép",
    ] {
        assert_eq!(
            tthc(&folder, &["graph", name], b"").out,
            drawn.out,
            "{name}"
        );
    }
    let near = tthc(&folder, &["graph", "cap_phet"], b"");
    assert_eq!(near.code, 2);
    assert!(near.err.contains("có phải `cấp_phép`?"), "{}", near.err);
    let two = procedure()
        + &procedure()
            .replace("cấp_phép", "đổi_phép")
            .replace("9.000001", "9.000002");
    folder.write("p/cấp_phép.tthc", two);
    let several = tthc(&folder, &["graph", "p/cấp_phép.tthc"], b"");
    assert_eq!(several.code, 2);
    assert!(
        several
            .err
            .contains("chọn một, như `p/cấp_phép.tthc#cap_phep`"),
        "{}",
        several.err
    );
}

#[test]
fn pictures_and_models_go_to_the_file_named() {
    let folder = folder("pictures_and_models");
    let ran = tthc(
        &folder,
        &["graph", "cap_phep", "--format", "mermaid", "-o", "flow.mmd"],
        b"",
    );
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(
        fs::read_to_string(folder.path("flow.mmd"))
            .unwrap()
            .starts_with("flowchart")
    );
    let ran = tthc(&folder, &["export", "json", "p"], b"");
    assert_eq!(json(&ran)["procedures"][0]["id"], "cap_phep");
    let ran = tthc(&folder, &["export", "schema"], b"");
    assert!(json(&ran)["$schema"].as_str().unwrap().contains("2020-12"));
    let ran = tthc(
        &folder,
        &["export", "yaml", "p", "-o", "no/where/x.yaml"],
        b"",
    );
    assert_eq!(ran.code, 2);
}
