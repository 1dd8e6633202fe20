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
fn old_copies_of_a_file_are_not_read_for_a_name_that_is_misspelt() {
    let folder = Folder::new("old_copies");
    let text = |name: &str| {
        format!(
            "văn bản NĐC \"Nghị định\"\nloại: nghị định\n\nthủ tục x \"X\"\ncăn cứ pháp lý: {name}\nphí: không\n"
        )
    };
    folder.write("mới/a.tthc", text("NĐB"));
    for old in ["cũ/a.tthc", "cũ/b.tthc", "lưu/a.tthc"] {
        folder.write(old, text("NĐC"));
    }
    let ran = tthc(&folder, &["check", "mới/a.tthc", "--format", "json"], b"");
    let findings = json(&ran)["findings"].as_array().unwrap().clone();
    let of_names = findings
        .iter()
        .filter(|it| it["code"].as_str().unwrap().starts_with('N'));
    let found: Vec<&Value> = of_names.map(|it| &it["code"]).collect();
    assert_eq!(found, ["N01"]);
    let elsewhere = |it: &&Value| it["file"] != "mới/a.tthc";
    assert!(!findings.iter().any(|it| elsewhere(&it)));
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
fn a_code_that_two_procedures_bear_is_told_apart_by_the_id() {
    let folder = folder("a_code_of_two");
    let drawn = tthc(&folder, &["graph", "cấp_phép"], b"").out;
    folder.write("p/khác.tthc", procedure().replace("cấp_phép", "đổi_phép"));
    let several = tthc(&folder, &["graph", "9.000001"], b"");
    assert_eq!(several.code, 2);
    let ways = ["`p/cấp_phép.tthc#cap_phep`", "p/khác.tthc#doi_phep"];
    for way in ways {
        assert!(several.err.contains(way), "{}", several.err);
    }
    for name in [
        "9.000001#cap_phep",
        "9.000001#cấp_phép",
        "p/cấp_phép.tthc#cap_phep",
    ] {
        let ran = tthc(&folder, &["graph", name], b"");
        assert_eq!((ran.code, &ran.out), (0, &drawn), "{name}: {}", ran.err);
    }
    let other = tthc(&folder, &["graph", "9.000002#cap_phep"], b"");
    assert_eq!(other.code, 2);
}

#[test]
fn a_file_that_is_no_text_is_named_as_such_where_a_procedure_of_it_is_asked_for() {
    let folder = folder("a_file_that_is_no_text");
    folder.write("p/cũ.tthc", b"th\xfb t\xf4c x \"C\xe2p\"\n");
    for name in ["p/cũ.tthc#x", "p/cũ.tthc"] {
        let ran = tthc(&folder, &["graph", name], b"");
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("UTF-8"), "{name}: {}", ran.err);
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_told_as_such() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _, process::Command};
    let name = OsStr::from_bytes(b"p/c\xff.tthc#x");
    let ran = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args([OsStr::new("graph"), name])
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(said.contains("UTF-8"), "{said}");
}

#[test]
fn projects_below_go_before_loose_files() {
    let folder = Folder::new("projects_below");
    folder.write("real/tthc.yaml", "lang: vi\n");
    folder.write("real/cấp_phép.tthc", procedure());
    folder.write(
        "tests/fixtures/a.tthc",
        procedure()
            .replace("cấp_phép", "giấy_x")
            .replace("bán lẻ", "bán buôn"),
    );
    folder.write("tests/fixtures/b.tthc", "thủ tục hỏng \"Hỏng\"\nphí: ?\n");
    let real = tthc(&folder, &["graph", "real/cấp_phép.tthc"], b"");
    assert_eq!(real.code, 0, "{}", real.err);
    let by_code = tthc(&folder, &["graph", "9.000001"], b"");
    assert_eq!(
        (by_code.code, &by_code.out),
        (0, &real.out),
        "{}",
        by_code.err
    );
    assert_eq!(by_code.err, "", "files outside the project are not read");
    // Asked for by its path or by its own name, a loose file is found.
    for name in ["tests/fixtures/a.tthc", "giấy_x", "9.000001#giấy_x"] {
        let ran = tthc(&folder, &["graph", name], b"");
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        assert_ne!(ran.out, real.out, "{name}");
    }
}

#[test]
fn pictures_say_what_is_taken_and_no_more_than_the_text() {
    let folder = Folder::new("pictures_of_fees");
    let text = "thủ tục x \"X\"\ncơ quan:\n  - sở: \"Sở\", tiếp nhận, quyết định\n\
        phí: 150.000 đồng\nlệ phí:\n  - cấp: \"Lệ phí cấp giấy\", 20.000 đồng/trang × số_trang\n\
        dữ kiện:\n  - số_trang: số trang\n\
        trình tự:\n  - nộp: nộp hồ sơ\n  - thu_cấp: sở thu cấp\n  - thu_hết: sở thu\n\
        - duyệt: sở quyết định\n      không đạt thì từ chối\n";
    folder.write("x.tthc", text);
    for format in ["dot", "mermaid", "svg"] {
        let ran = tthc(&folder, &["graph", "x.tthc", "--format", format], b"");
        assert_eq!(ran.code, 0, "{}", ran.err);
        let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("Thu Lệ phí cấp giấy"), "{format}: {words}");
        assert!(words.contains("(150.000 đồng)"), "{format}: {words}");
        assert!(words.contains("Từ chối"), "{format}: {words}");
        assert!(!words.contains("nêu rõ lý do"), "{format}: {words}");
    }
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

#[test]
fn a_file_named_for_another_format_is_not_written() {
    let folder = folder("names_of_formats");
    for (command, name, says) in [
        ("graph", "g.png", "mermaid"),
        ("graph", "g.dot", "--format dot"),
        ("ledger", "l.xlsx", "--format xlsx"),
        ("ledger", "l.pdf", "html"),
    ] {
        let ran = tthc(&folder, &[command, "cap_phep", "-o", name], b"");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{command} {name}");
        assert!(ran.err.contains(says), "{command} {name}: {}", ran.err);
        assert!(!folder.path(name).exists(), "{name}");
    }
    for (command, name) in [
        ("graph", "flow"),
        ("graph", "flow.SVG"),
        ("ledger", "l.htm"),
    ] {
        let ran = tthc(&folder, &[command, "cap_phep", "-o", name], b"");
        assert_eq!(ran.code, 0, "{command} {name}: {}", ran.err);
        assert!(folder.path(name).exists(), "{name}");
    }
}
