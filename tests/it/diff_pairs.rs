//! Real pairs of before and after: the published numbers, and the annex of the plan.

use std::{fs, process::Command};

use serde_json::Value;

use crate::{
    forms_docx::{check_package, elements, unpacked},
    support::{Folder, repo, with_snapshots},
};

/// Runs the program in the folder of the pairs.
fn tthc(args: &[&str]) -> (i32, Vec<u8>) {
    let output = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args(args)
        .args(["--as-of", "2026-11-21", "--lang", "vi"])
        .current_dir(repo("examples/phuong-an"))
        .output()
        .unwrap();
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (output.status.code().unwrap(), output.stdout)
}

fn json(old: &str, new: &str) -> Value {
    let (_, out) = tthc(&["diff", old, new, "--format", "json"]);
    serde_json::from_slice(&out).unwrap()
}

/// Returns a number before and after with its rate.
fn number(json: &Value, measure: &str, unit: Option<&str>) -> [String; 3] {
    let rows = json["quantities"].as_array().unwrap();
    let row = rows
        .iter()
        .find(|it| it["measure"] == measure && it["unit"].as_str() == unit)
        .unwrap();
    ["before", "after", "rate_percent"].map(|it| row[it].as_str().unwrap_or("–").to_owned())
}

/// Returns the latest ends, before and after, of the filing days on which both are known: the last
/// days of the year end in a year without a table of days off.
fn ends(json: &Value) -> Vec<(String, String)> {
    let days = json["latest_end"].as_array().unwrap().iter();
    let of = |it: &Value| it.as_str().map(str::to_owned);
    days.filter_map(|it| of(&it["before"]).zip(of(&it["after"])))
        .collect()
}

#[test]
fn registration_of_vessels_is_checked_in_half_the_time() {
    let json = json("tau-ca/2018.tthc", "tau-ca/2026.tthc");
    let days = Some("working_day");
    assert_eq!(number(&json, "step_time", days), ["5", "4", "20"]);
    assert_eq!(number(&json, "certified_copies", None), ["1", "0", "100"]);
    assert_eq!(number(&json, "data_instead", None), ["0", "1", "–"]);
    let changes = json["changes"].as_array().unwrap();
    let check = changes
        .iter()
        .find(|it| it["part"] == "step" && it["aspect"] == "limit");
    assert_eq!(check.unwrap()["quantity"]["rate_percent"], "50");
    assert_eq!(check.unwrap()["effect"], "eased");
    let gone: Vec<&Value> = changes
        .iter()
        .filter(|it| it["part"] == "channel" && it["new"].is_null())
        .map(|it| &it["old"]["id"])
        .collect();
    assert_eq!(gone, ["email", "fax"]);
    // A dossier by post or online ends a working day earlier, whenever it is filed.
    let ends = ends(&json);
    assert!(ends.len() > 200 && ends.iter().all(|it| it.1 < it.0));
    assert_eq!(json["amendments"][0]["number"], "23/2018/TT-BNNPTNT");
    assert_eq!(json["amendments"][0]["provisions"][0]["place"], Value::Null);
}

#[test]
fn the_cuts_of_decision_1891_are_those_published() {
    let folder = "giay-phep-lai-xe";
    for (id, unit, before, after, rate) in [
        ("cap_gplx", "working_day", "7", "4.5", "35.71"),
        ("doi_gplx", "working_day", "5", "3.5", "30"),
        ("cap_lai_gplx", "working_day", "5", "3.5", "30"),
        ("xac_thuc_cap", "day", "46", "31", "32.61"),
        ("xac_thuc_doi", "day", "40", "27", "32.5"),
        ("xac_thuc_cap_lai", "day", "3", "2", "33.33"),
    ] {
        let old = format!("{folder}/hien-hanh.tthc#{id}");
        let json = json(&old, &format!("{folder}/phuong-an.tthc#{id}"));
        assert_eq!(
            number(&json, "promised_time", Some(unit)),
            [before, after, rate],
            "{id}"
        );
        assert_eq!(json["summary"]["tightened"], 0);
    }
}

#[test]
fn decision_1671_and_what_was_published_since() {
    let of = |version: &str, id: &str| format!("chat-kiem-soat/{version}.tthc#{id}");
    let (use_, quota) = ("dang_ky_su_dung", "phan_bo_han_ngach");
    let planned = json(&of("hien-hanh", use_), &of("phuong-an", use_));
    assert_eq!(
        number(&planned, "promised_time", Some("day")),
        ["13", "7", "46.15"]
    );
    assert_eq!(number(&planned, "data_instead", None), ["0", "1", "–"]);
    let days = Some("working_day");
    let planned = json(&of("hien-hanh", quota), &of("phuong-an", quota));
    assert_eq!(
        number(&planned, "promised_time", days),
        ["33", "29", "12.12"]
    );
    let published = json(&of("hien-hanh", quota), &of("da-cong-bo", quota));
    assert_eq!(
        number(&published, "promised_time", days),
        ["33", "24", "27.27"]
    );
    // Seven working days are longer than seven days, on every filing day of the year.
    let slower = json(&of("phuong-an", use_), &of("da-cong-bo", use_));
    let ends = ends(&slower);
    assert!(ends.len() > 200 && ends.iter().all(|it| it.1 > it.0));
    assert_eq!(slower["unfounded"][0]["lacks"], "no_provision");
}

#[test]
fn five_working_days_instead_of_seven_days_help_hardly_anybody() {
    let of = |version: &str, id: &str| format!("ra-vung-bien-khac/{version}.tthc#{id}");
    let id = "khai_thac_vung_bien_khac";
    let permit = json(&of("hien-hanh", id), &of("nam-2013", id));
    assert_eq!(number(&permit, "papers", None), ["2", "1", "50"]);
    assert_eq!(number(&permit, "certified_copies", None), ["1", "0", "100"]);
    assert_eq!(permit["summary"]["mixed"], 1);
    let ends = ends(&permit);
    let later = ends.iter().filter(|it| it.1 > it.0).count();
    let earlier = ends.iter().filter(|it| it.1 < it.0).count();
    assert_eq!((earlier, later), (12, 18));
    let id = "nhan_lai_giay_to";
    let back = json(&of("hien-hanh", id), &of("nam-2013", id));
    assert_eq!(
        number(&back, "promised_time", Some("working_day")),
        ["5", "2", "60"]
    );
}

#[test]
fn a_paper_that_data_replace_is_looked_up() {
    let json = json(
        "ban-le-ruou/hien-hanh.tthc",
        "ban-le-ruou/nghi-quyet-66-7.tthc",
    );
    assert_eq!(number(&json, "data_instead", None), ["0", "1", "–"]);
    assert_eq!(json["findings"]["fixed"][0]["code"], "D03");
    assert_eq!(
        json["amendments"][0]["provisions"][0]["place"],
        "khoản 2 Điều 23"
    );
}

#[test]
fn the_sum_of_137_procedures_is_cut_as_published() {
    let (code, out) = tthc(&[
        "diff",
        "bo-xay-dung/hien-hanh.tthc",
        "bo-xay-dung/phuong-an.tthc",
        "--params",
        "bo-xay-dung/chi-phi.yaml",
        "--format",
        "json",
    ]);
    assert_eq!(code, 0);
    let json: Value = serde_json::from_slice(&out).unwrap();
    let year = &json["cost"]["per_year"];
    assert_eq!(year["saved"].to_string().trim_matches('"'), "192400000000");
    assert!(year.to_string().contains("48.91"), "{year}");
}

const PROVINCES: [&str; 3] = [
    "diff",
    "thoi-han-cap-tinh/quoc-gia",
    "thoi-han-cap-tinh/cap-tinh",
];

#[test]
fn two_folders_are_one_portfolio_with_sums() {
    let (code, out) = tthc(&[&PROVINCES[..], &["--format", "json"]].concat());
    let json: Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(code, 0, "{json:#}");
    // One province cut nothing.
    assert_eq!(
        (
            json["same"].as_u64(),
            json["pairs"].as_array().unwrap().len()
        ),
        (Some(1), 3)
    );
    let rates: Vec<&Value> = json["pairs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["promised_time"]["rate_percent"])
        .collect();
    assert_eq!(rates.len(), 3);
    for wanted in ["75", "33.33", "20"] {
        assert!(rates.iter().any(|it| *it == wanted), "{rates:?}");
    }
    let sums = json["sums"]["promised_time"].as_array().unwrap();
    let days = sums.iter().find(|it| it["unit"] == "day").unwrap();
    assert_eq!(
        (&days["before"], &days["after"]),
        (&"23".into(), &"7".into())
    );
    let (_, text) = tthc(&PROVINCES);
    let text = String::from_utf8(text).unwrap();
    with_snapshots("diff", || insta::assert_snapshot!("portfolio", text));
}

#[test]
fn a_portfolio_adds_costs_up_and_puts_what_saves_most_first() {
    let folder = Folder::new("portfolio");
    for side in ["old", "new"] {
        for (name, code) in [("một", "1.000001"), ("hai", "1.000002"), ("ba", "1.000003")] {
            let papers = if side == "old" {
                "2 bản chính"
            } else {
                "1 bản chính"
            };
            // Each file declares the instrument under a name of its own.
            let tt = format!("tt_{}", code.replace('.', "_"));
            let text = format!(
                "văn bản {tt} \"Thông tư\"\nsố: 1/2020/TT-BCT\nloại: thông tư\n\
                 thủ tục {name} \"Thủ tục {name}\"\nmã: {code}\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", {papers}\n      căn cứ khoản 1 Điều 2 {tt}\n"
            );
            folder.write(&format!("{side}/{code}.tthc"), &text);
        }
    }
    folder.write("new/4.tthc", "thủ tục bốn \"Thủ tục bốn\"\nmã: 1.000004\n");
    for (code, before, after) in [("1.000001", 300, 200), ("1.000002", 900, 100)] {
        let text = format!(
            "per_dossier: {{value: {before}, source: a}}\napplicants: {{value: 10, source: b}}\ntimes: {{value: 1, source: c}}\n\
             after:\n  per_dossier: {{value: {after}, source: d}}\n"
        );
        folder.write(&format!("costs/{code}.yaml"), &text);
    }
    let args = [
        "diff",
        "old",
        "new",
        "--params",
        "costs",
        "--as-of",
        "2026-11-21",
    ];
    let ran = crate::support::tthc(&folder, &[&args[..], &["--format", "json"]].concat(), b"");
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let codes = json["pairs"].as_array().unwrap().iter();
    let codes: Vec<&str> = codes.map(|it| it["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["1.000002", "1.000001", "1.000003"], "{}", ran.err);
    assert_eq!(json["only_proposed"], serde_json::json!(["1.000004"]));
    let year = &json["sums"]["per_year"];
    let plain = |it: &Value| it.to_string().trim_matches('"').to_owned();
    assert_eq!(
        ["before", "after", "saved"].map(|it| plain(&year[it])),
        ["12000", "3000", "9000"]
    );
    assert_eq!(json["sums"]["cost_known"], 2);
    assert_eq!(json["sums"]["items"]["paper"]["amended"], 3);
    // One instrument is amended at one place, however many procedures need it.
    assert_eq!(json["amendments"].as_array().unwrap().len(), 1, "{json:#}");
    assert_eq!(json["amendments"][0]["procedures"], 3);
    // The annex of all has the table and each plan.
    let ran = crate::support::tthc(&folder, &[&args[..], &["--format", "md"]].concat(), b"");
    assert_eq!(ran.out.matches("### 1.1.").count(), 3);
    assert!(ran.out.contains("| 1.000002 |"));
    let docx = [&args[..], &["--format", "docx", "-o", "plan.docx"]].concat();
    let ran = crate::support::tthc(&folder, &docx, b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    check_package(
        "portfolio",
        &unpacked(&fs::read(folder.path("plan.docx")).unwrap()),
    );
    // A file of parameters is no folder of them.
    let args = ["diff", "old", "new", "--params", "costs/1.000001.yaml"];
    let ran = crate::support::tthc(&folder, &[&args[..], &["--lang", "en"]].concat(), b"");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("1.000001.yaml` is no folder"),
        "{}",
        ran.err
    );
}

const TAX: [&str; 7] = [
    "diff",
    "khai-thue/hien-hanh.tthc",
    "khai-thue/phuong-an.tthc",
    "--params",
    "khai-thue/truoc.yaml",
    "--params",
    "khai-thue/sau.yaml",
];

#[test]
fn tax_returns_save_650_billion_and_every_number_has_its_source() {
    let (code, out) = tthc(&[&TAX[..], &["--format", "json"]].concat());
    assert_eq!(code, 0);
    let json: Value = serde_json::from_slice(&out).unwrap();
    let year = &json["cost"]["per_year"];
    assert_eq!(year["before"], 975_000_000_000_i64);
    assert_eq!(year["after"], 325_000_000_000_i64);
    assert_eq!(year["saved"], 650_000_000_000_i64);
    assert_eq!(year["rate_percent"], "66.67");
    for state in ["before", "after"] {
        let inputs = json["cost"][state]["inputs"].as_array().unwrap();
        assert_eq!(inputs.len(), 3);
        let named = |it: &Value| it["source"].as_str().unwrap().starts_with("plo.vn 224427");
        assert!(inputs.iter().all(named));
    }
}

#[test]
fn one_command_gives_the_annex_as_text_as_a_page_and_as_a_document() {
    let (code, text) = tthc(&[&TAX[..], &["--format", "md"]].concat());
    let text = String::from_utf8(text).unwrap();
    assert_eq!(code, 0);
    for line in [
        "# Phương án đơn giản hóa thủ tục hành chính",
        "### 1.1. Nội dung đơn giản hóa và lý do",
        "a) số lần một năm: từ 12 thành 4 (số liệu chi phí)",
        "### 1.2. Kiến nghị thực thi",
        "### 1.3. Lợi ích phương án đơn giản hóa",
        "- Chi phí tuân thủ trước khi đơn giản hóa: 975.000.000.000 đồng/năm",
        "- Chi phí tuân thủ sau khi đơn giản hóa: 325.000.000.000 đồng/năm",
        "- Chi phí tiết kiệm: 650.000.000.000 đồng/năm",
        "- Tỷ lệ cắt giảm chi phí: 66,67 %",
    ] {
        assert!(text.lines().any(|it| it == line), "{line}\n{text}");
    }
    let (_, page) = tthc(&[&TAX[..], &["--format", "html"]].concat());
    let page = String::from_utf8(page).unwrap();
    let heads = page.matches("<h3>").count();
    assert_eq!((heads, page.matches("<table>").count()), (3, 2));
    // The document says what the page says, in real headings and tables.
    let folder = Folder::new("annex");
    let path = folder.path("annex.docx");
    let path = path.to_str().unwrap();
    tthc(&[&TAX[..], &["--format", "docx", "-o", path]].concat());
    let bytes = fs::read(path).unwrap();
    let parts = unpacked(&bytes);
    check_package("annex", &parts);
    let document = elements(&parts["word/document.xml"]);
    let styled = |style: &str| {
        let of = |it: &&(String, std::collections::BTreeMap<String, String>)| {
            it.0 == "w:pStyle" && it.1["w:val"] == style
        };
        document.iter().filter(of).count()
    };
    assert_eq!(
        (styled("Heading1"), styled("Heading2"), styled("Heading3")),
        (1, 2, 3)
    );
    assert_eq!(document.iter().filter(|it| it.0 == "w:tbl").count(), 2);
    let xml = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    assert!(xml.contains("650.000.000.000 đồng/năm"));
    // The same input gives the same bytes.
    tthc(&[&TAX[..], &["--format", "docx", "-o", path]].concat());
    assert_eq!(fs::read(path).unwrap(), bytes);
}

#[test]
fn a_document_needs_a_file() {
    let output = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args(["diff", "a.tthc", "b.tthc", "--format", "docx"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
}
