//! Law as data: what is kept of a provision, and how it is exported.

use serde_json::{Value, json};
use tthc::{
    export::model,
    lower::{Lowered, lower},
    source::{SourceFile, Sources},
    syntax::parse,
};

fn lowered(text: &str) -> Lowered {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new("x.tthc", text));
    let parsed = parse(id, sources.get(id).unwrap().text());
    assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
    lower(&[parsed.file])
}

/// Returns the exported provisions of the first instrument.
fn provisions(clauses: &str) -> Value {
    let text = format!(
        "văn bản NĐ1 \"Nghị định\"\nsố: 1/2025/NĐ-CP\nloại: nghị định\nhiệu lực: từ 01/03/2025\n\
         phủ lên: mọi văn bản khác quy định, đến hết 28/02/2027\nquy định:\n  - khoản 2 Điều 3:\n{clauses}"
    );
    let lowered = lowered(&text);
    assert!(lowered.diagnostics.is_empty(), "{:?}", lowered.diagnostics);
    let text = model::to_json(&model::project(&lowered.project)).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        json["instruments"][0]["overlays"],
        json!({"instruments": [], "until": "2027-02-28"})
    );
    json["instruments"][0]["provisions"][0].clone()
}

#[test]
fn what_a_provision_allows_is_exported_in_full() {
    let provision = provisions(
        "      được yêu cầu giấy_phép, 1 bản sao, mẫu số 05 Phụ lục I NĐ1, khi kênh là trực tiếp\n      \
         thời hạn không quá 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
         mức thu không quá 2.000 đồng/trang, đến hết 31/12/2026\n      \
         số bộ hồ sơ không quá 2 bộ\n      được chỉ nhận qua kênh trực tiếp, bưu chính\n      \
         được kiểm tra thực địa\n      không được yêu cầu sổ_hộ_khẩu\n      \
         không được yêu cầu bản sao chứng thực\n      không được yêu cầu gì khác\n      \
         gia hạn 2 ngày làm việc, tối đa 1 lần\n",
    );
    let permissions = provision["permissions"].as_array().unwrap();
    let kinds: Vec<&str> = permissions
        .iter()
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        ["document", "limit", "fee", "sets", "channels", "inspection"]
    );
    assert_eq!(permissions[0]["form"]["instrument"], "nd1");
    assert_eq!(
        permissions[0]["when"],
        json!({"compare": {"subject": "channel", "comparison": "is", "values": ["in_person"]}})
    );
    assert_eq!(permissions[1]["from"], "complete_dossier_received");
    assert_eq!(
        (&permissions[2]["per"], &permissions[2]["until"]),
        (&json!("trang"), &json!("2026-12-31"))
    );
    assert_eq!(permissions[3]["sets"], 2);
    assert_eq!(permissions[4]["channels"], json!(["in_person", "post"]));
    assert_eq!(
        provision["prohibitions"],
        json!([{"document": "so_ho_khau"}, {"copy": "certified_copy"}])
    );
    assert_eq!(provision["nothing_else"], true);
    assert_eq!(provision["extensions"][0]["bound"], 1);
}

#[test]
fn the_life_of_a_provision_is_exported() {
    let provision = provisions(
        "      có hiệu lực từ 01/07/2025 đến hết 31/12/2026\n      \
         theo sửa đổi của khoản 3 Điều 1 NĐ1\n      bị bãi bỏ bởi Điều 9 NĐ1\n      \
         áp dụng cho thủ tục 1.000665, bán_lẻ\n",
    );
    assert_eq!(
        provision["in_force"],
        json!({"is": "value", "value": {"from": "2025-07-01", "to": "2026-12-31"}})
    );
    assert_eq!(provision["amended_by"][0]["instrument"], "nd1");
    assert_eq!(
        provision["repealed_by"][0]["locators"],
        json!([{"kind": "article", "labels": ["9"]}])
    );
    assert_eq!(provision["applies_to"], json!(["1.000665", "ban_le"]));
}

#[test]
fn a_provision_cannot_count_from_a_step_of_one_procedure() {
    let text = "văn bản NĐ1 \"Nghị định\"\nloại: nghị định\nquy định:\n  - Điều 3:\n      \
                thời hạn không quá 3 ngày, kể từ khi thẩm_định xong\n";
    let found: Vec<_> = lowered(text)
        .diagnostics
        .iter()
        .map(|it| it.code.id)
        .collect();
    assert_eq!(found, ["N42"]);
}

#[test]
fn what_belongs_to_a_provision_is_refused_elsewhere() {
    let text = "thủ tục cấp_phép \"Cấp giấy phép\"\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n      \
                áp dụng cho thủ tục 1.000665\n";
    let found: Vec<_> = lowered(text)
        .diagnostics
        .iter()
        .map(|it| it.code.id)
        .collect();
    assert_eq!(found, ["N20"]);
}
