//! The model for other programs says all that the text says.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::support::{Folder, bless, files_below, repo, tthc};

const FIXTURE: &str = "tests/fixtures/export/every_clause.tthc";

/// Keys that many definitions have; it is enough that each stands somewhere.
const SHARED: [&str; 10] = [
    "unverified",
    "notes",
    "allows",
    "on_expiry",
    "on_expiry_target",
    "on_expiry_at_most",
    "at_most",
    "notify",
    "submit",
    "restart",
];

fn exported(text: &str, name: &str) -> String {
    let folder = Folder::new(name);
    folder.write("p.tthc", text);
    let ran = tthc(&folder, &["export", "json", "p.tthc"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

fn schema_text() -> String {
    let folder = Folder::new("export_schema");
    tthc(&folder, &["export", "schema"], b"").out
}

fn schema() -> Value {
    serde_json::from_str(&schema_text()).unwrap()
}

fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors = validator.iter_errors(value);
    errors
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect()
}

/// Collects which keys of which definitions a value has, as far as the schema knows them.
fn used(
    root: &Value,
    schema: &Value,
    of: &str,
    value: &Value,
    seen: &mut BTreeSet<(String, String)>,
) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return used(root, &root["$defs"][name], name, value, seen);
    }
    for way in ["anyOf", "oneOf", "allOf"] {
        for part in schema[way].as_array().into_iter().flatten() {
            used(root, part, of, value, seen);
        }
    }
    for item in value.as_array().into_iter().flatten() {
        used(root, &schema["items"], of, item, seen);
    }
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(inner) = value.get(key) {
            seen.insert((of.to_owned(), key.clone()));
            used(root, property, of, inner, seen);
        }
    }
}

/// Collects every key of every definition.
fn declared(schema: &Value) -> BTreeSet<(String, String)> {
    fn keys(of: &str, schema: &Value, out: &mut BTreeSet<(String, String)>) {
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            out.insert((of.to_owned(), key.clone()));
            keys(of, property, out);
        }
        for way in ["anyOf", "oneOf", "allOf"] {
            for part in schema[way].as_array().into_iter().flatten() {
                keys(of, part, out);
            }
        }
    }
    let mut out = BTreeSet::new();
    keys("Project", schema, &mut out);
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        keys(name, definition, &mut out);
    }
    out
}

#[test]
fn every_clause_of_the_language_reaches_the_export() {
    let text = fs::read_to_string(repo(FIXTURE)).unwrap();
    let out = exported(&text, "every_clause");
    let value: Value = serde_json::from_str(&out).unwrap();
    let schema = schema();
    assert_eq!(faults(&schema, &value), [""; 0]);
    let mut seen = BTreeSet::new();
    used(&schema, &schema, "Project", &value, &mut seen);
    let anywhere = |key: &str| seen.iter().any(|it| it.1 == key);
    let mut missing = declared(&schema);
    missing.retain(|it| !(seen.contains(it) || SHARED.contains(&it.1.as_str()) && anywhere(&it.1)));
    assert!(
        missing.is_empty(),
        "nothing in the fixture gives {missing:?}"
    );
    bless("tests/snapshots/export/every_clause.json", &out);
}

#[test]
fn every_note_and_text_of_the_source_stands_in_the_export() {
    let text = fs::read_to_string(repo(FIXTURE)).unwrap();
    let out = exported(&text, "every_value");
    let lines = text.lines().filter(|it| !it.starts_with('#'));
    let quoted = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
    for words in quoted.collect::<BTreeSet<_>>() {
        assert!(out.contains(words), "`{words}` is lost");
    }
}

#[test]
fn a_value_that_is_taken_out_of_the_text_changes_the_export() {
    let text = fs::read_to_string(repo(FIXTURE)).unwrap();
    let whole = exported(&text, "whole_text");
    for clause in [
        ", tối đa 1 lần, do phòng quyết định, trước khi hết hạn, khi loại là xưởng",
        ", do phòng quyết định",
        ", trước khi hết hạn",
        "      giảm 50 phần trăm khi kênh thuộc trực tuyến, bưu chính, đến hết 31/12/2026\n",
        "      thu khi tiếp nhận\n",
        ", đến hết 30/06/2027\n      chưa xác minh",
        ", quá hạn thì chuyển đến trả",
        ", tính lại từ đầu",
        ", trừ thời gian chờ",
        "  qua kênh trực tuyến: bản điện tử hoặc bản quét\n",
        ", bản chính nộp sau, trước khi kiểm tra",
        "      bản chính nộp sau, trong 5 ngày\n",
        "      ngày nộp là ngày ghi trên bì thư\n",
        "      hình thức bản giấy, còn lại\n",
        ", tại trung tâm",
        "      tạm dừng thời hạn\n",
        "      được rút ngắn bởi địa phương\n",
        "      khi nghèo thì 10 ngày\n",
        "chuyển tiếp: chuyển sang bản mới\n",
        "      nộp sau quyết_định xong, khi nghèo\n",
        "      khi kênh là trực tiếp thì ngay lập tức\n",
        ", theo kênh nộp",
        "      trước khi hàng đến cửa khẩu\n",
        "  chưa xác minh\ngiá",
        " mỗi bản",
        "trực thuộc: ubnd_tỉnh\n",
    ] {
        let with = if clause.ends_with("giá") { "giá" } else { "" };
        let without = text.replace(clause, with);
        assert_ne!(without, text, "the fixture has no `{clause}`");
        assert_ne!(exported(&without, "without_a_clause"), whole, "`{clause}`");
    }
}

#[test]
fn the_bundled_procedures_are_valid_by_the_published_schema() {
    let folder = Folder::new("bundled_export");
    let root = repo("procedures");
    let ran = tthc(&folder, &["export", "json", root.to_str().unwrap()], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let value: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(faults(&schema(), &value), [""; 0]);
}

#[test]
fn the_export_takes_every_struct_of_the_model_apart() {
    let model: String = files_below("src/export/model", "rs")
        .iter()
        .filter(|it| !it.contains("/wire/"))
        .map(|it| fs::read_to_string(repo(it)).unwrap())
        .collect();
    for line in model.lines().map(str::trim) {
        assert_ne!(line, "..", "a rest pattern hides new fields");
    }
    for file in files_below("src/model", "rs") {
        if file.ends_with("example.rs") {
            continue;
        }
        let text = fs::read_to_string(repo(&file)).unwrap();
        for head in text.lines().filter_map(|it| it.strip_prefix("pub struct ")) {
            let Some(name) = head.strip_suffix(" {") else {
                continue;
            };
            let apart = [" ", "|", "("].map(|before| format!("{before}{name} {{"));
            let found = apart.iter().any(|it| model.contains(it));
            assert!(
                found || name.contains('<'),
                "{file}: `{name}` is not taken apart"
            );
        }
    }
}
