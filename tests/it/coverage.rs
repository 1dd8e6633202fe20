//! What examples reach: `tthc test --coverage`, and its forms for machines.

use std::fs;

use serde_json::Value;

use crate::{
    flow::balanced,
    support::{Folder, Ran, repo, tthc, with_snapshots},
};

fn fixture(name: &str) -> String {
    fs::read_to_string(repo("tests/fixtures").join(name)).unwrap()
}

/// A folder with both fixtures, of which examples reach a part only.
fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    let flow = fixture("flow/everything.tthc") + &fixture("coverage/flow.example.tthc");
    folder.write("flow.tthc", flow);
    folder.write("papers.tthc", fixture("coverage/papers-and-fees.tthc"));
    folder
}

fn covered(folder: &Folder, more: &[&str]) -> Ran {
    let args: Vec<&str> = ["test", "--coverage"].iter().chain(more).copied().collect();
    tthc(folder, &args, b"")
}

fn json(folder: &Folder) -> Value {
    let ran = covered(folder, &["--format", "json"]);
    serde_json::from_str(&ran.out).unwrap()
}

/// An XML document without its declaration.
fn elements(xml: &str) -> &str {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml.strip_prefix(declaration).unwrap()
}

#[test]
fn what_no_example_reaches_is_told_with_the_reason() {
    let folder = folder("what_no_example_reaches");
    with_snapshots("coverage", || {
        for (lang, snapshot) in [("vi", "coverage_vi"), ("en", "coverage_en")] {
            let ran = covered(&folder, &["--lang", lang]);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
            insta::assert_snapshot!(snapshot, ran.out);
        }
    });
}

#[test]
fn the_bundled_examples_reach_every_step_and_outcome() {
    let folder = Folder::new("the_bundled_examples_reach");
    let procedures = repo("procedures");
    let args = [
        "test",
        procedures.to_str().unwrap(),
        "--coverage",
        "--format",
        "json",
    ];
    let ran = tthc(&folder, &args, b"");
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let procedures = json["coverage"].as_array().unwrap();
    assert!(procedures.len() >= 17, "{}", procedures.len());
    for procedure in procedures {
        let parts = procedure["parts"].as_array().unwrap();
        let missed: Vec<&Value> = parts.iter().filter(|it| it["reached"] == 0).collect();
        // A notice that the source lists among its results though no step returns it.
        let told = |it: &&&Value| it["name"] != "`thông_báo_bổ_sung`";
        let missed: Vec<_> = missed.iter().filter(told).collect();
        assert!(missed.is_empty(), "{}: {missed:#?}", procedure["procedure"]);
        assert_ne!(procedure["counts"]["steps"]["total"], 0);
        assert_eq!(
            procedure["counts"]["branches"]["reached"],
            procedure["counts"]["branches"]["total"]
        );
    }
}

#[test]
fn counts_are_those_of_the_parts() {
    let json = json(&folder("counts_are_those_of_the_parts"));
    for procedure in json["coverage"].as_array().unwrap() {
        let parts = procedure["parts"].as_array().unwrap();
        let counts = procedure["counts"].as_object().unwrap();
        let mut total = 0;
        for (kind, count) in counts {
            let of_kind: Vec<_> = parts.iter().filter(|it| it["kind"] == **kind).collect();
            let reached = of_kind.iter().filter(|it| it["reached"] != 0).count();
            assert_eq!(count["total"], of_kind.len(), "{kind}");
            assert_eq!(count["reached"], reached, "{kind}");
            total += of_kind.len();
        }
        assert_eq!(total, parts.len());
        for part in parts {
            assert_eq!(part["reason"].is_null(), part["reached"] != 0, "{part}");
            assert!(part["line"].as_u64().unwrap() > 0, "{part}");
        }
    }
}

#[test]
fn an_example_that_goes_further_is_counted() {
    let folder = folder("an_example_that_goes_further");
    let before = json(&folder);
    let more = fixture("coverage/papers-and-fees.tthc")
        + "\nví dụ \"Mặt phố, không đạt\"\nthủ tục: cửa_hàng\ncho: nơi phố, nghèo có, thuê có, người 2 người\n\
           nộp: 02/03/2026 08:00, trực tuyến\nsự kiện:\n  \
           - 04/03/2026 09:00: quyết_định không đạt, lý do sai_quy_hoạch\n\
           mong đợi:\n  - kết cục từ chối\n";
    folder.write("papers.tthc", more);
    let after = json(&folder);
    let counts = |json: &Value, kind: &str| {
        let procedures = json["coverage"].as_array().unwrap();
        let shop = procedures.iter().find(|it| it["procedure"] == "cua_hang");
        shop.unwrap()["counts"][kind]["reached"].as_u64().unwrap()
    };
    for (kind, more) in [
        ("documents", 2),
        ("fees", 4),
        ("clocks", 1),
        ("grounds", 1),
        ("branches", 1),
        ("steps", 0),
    ] {
        assert_eq!(counts(&after, kind), counts(&before, kind) + more, "{kind}");
    }
}

#[test]
fn without_the_option_nothing_is_said_of_coverage() {
    let folder = folder("without_the_option");
    let ran = tthc(&folder, &["test", "--format", "json"], b"");
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(json.get("coverage").is_none());
}

#[test]
fn what_is_not_read_whole_is_not_measured() {
    let folder = folder("what_is_not_read_whole");
    let broken = fixture("coverage/papers-and-fees.tthc").replace("phòng trả", "phồng trả");
    folder.write("papers.tthc", broken);
    let ran = covered(&folder, &["--lang", "en"]);
    assert_eq!(ran.code, 1);
    let told = "what the examples of `cửa_hàng` reach is not measured";
    assert!(ran.out.contains(told), "{}", ran.out);
    let json = json(&folder);
    let procedures = json["coverage"].as_array().unwrap();
    let shop = procedures.iter().find(|it| it["procedure"] == "cua_hang");
    assert_eq!(shop.unwrap()["measured"], false);
}

#[test]
fn build_servers_read_examples_as_junit() {
    let folder = folder("build_servers_read");
    folder.write(
        "wrong.tthc",
        "thủ tục sai \"Một <thủ tục> & ví dụ sai\"\ncơ quan:\n  - phòng: \"Phòng\", quyết định\n\
         trình tự:\n  - nộp: nộp hồ sơ\n  - quyết_định: phòng quyết định\n\
         ví dụ \"Kỳ vọng <sai> & \"\"lạ\"\"\"\nnộp: 02/03/2026 08:00, trực tiếp\nsự kiện:\n\
         - 03/03/2026 08:00: quyết_định đạt\nmong đợi:\n  - quyết_định không đạt\n",
    );
    folder.write(
        "broken.tthc",
        "thủ tục hỏng \"Hỏng\"\ncơ quan:\n  - phòng: \"Phòng\", quyết định\n\
         trình tự:\n  - nộp: nộp hồ sơ\n  - quyết_định: phồng quyết định\n\
         ví dụ \"Chưa chạy được\"\nnộp: 02/03/2026 08:00, trực tiếp\n",
    );
    for (lang, snapshot) in [("vi", "junit_vi"), ("en", "junit_en")] {
        let ran = tthc(&folder, &["test", "--format", "junit", "--lang", lang], b"");
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(balanced(elements(&ran.out)).unwrap() > 6, "{}", ran.out);
        with_snapshots("coverage", || {
            insta::assert_snapshot!(snapshot, ran.out);
        });
    }
    let ran = covered(&folder, &["--format", "junit"]);
    assert!(balanced(elements(&ran.out)).unwrap() > 6, "{}", ran.out);
    assert!(ran.out.contains("<system-out>"), "{}", ran.out);
}
