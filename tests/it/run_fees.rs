//! Sums that a run does not know, or knows from a source that nobody verified, are told as such.

use serde_json::Value;

use crate::run_doubts::{json, run};

const CASE: &str = "nộp: 2026-05-04 08:00\nkênh: trực tiếp\n";

fn text(fees: &str) -> String {
    format!(
        "thủ tục x \"X\"
hiệu lực: từ 01/01/2026
cơ quan:
  - sở: \"Sở\", tiếp nhận, giải quyết, quyết định
cách thức: trực tiếp
dữ kiện:
  - số_người: số người, hỏi \"Mấy người?\"
{fees}trình tự:
  - nộp: nộp hồ sơ
  - thẩm: sở thẩm định
"
    )
}

fn told(fees: &str) -> Value {
    let case = format!("{CASE}dữ kiện:\n  số_người: 4\n");
    json(&run(&text(fees), &case, &["--format", "json"]))
}

fn reasons(value: &Value) -> String {
    value["fees"][0]["reasons"].to_string()
}

#[test]
fn an_amount_for_one_of_something_is_no_sum_until_it_is_said_how_many() {
    for amount in ["50.000 đồng/người", "300.000 đồng / người"] {
        let value = told(&format!("phí:\n  - cấp: {amount}\n"));
        assert_eq!(value["fees"][0]["amount"], Value::Null, "{value:#}");
        assert_eq!(value["sums"][0]["at_least"], true);
        let rate = amount.replace(" / ", "/");
        assert!(
            reasons(&value).contains(&format!("{rate} là mức cho một người")),
            "{value:#}"
        );
    }
    let on_the_line = told("phí: 50.000 đồng/người\n");
    assert_eq!(on_the_line["fees"][0]["amount"], Value::Null);
    let in_part = told("phí:\n  - cấp: 20.000 đồng + 50.000 đồng/người\n");
    assert_eq!(in_part["fees"][0]["amount"], Value::Null);
}

#[test]
fn an_amount_for_one_of_something_is_multiplied_with_its_unit_shown() {
    let value = told("phí:\n  - cấp: 50.000 đồng/người × số_người\n");
    assert_eq!(value["fees"][0]["amount"], 200_000);
    assert!(
        reasons(&value).contains("50.000 đồng/người × 4"),
        "{value:#}"
    );
    let by_clause = told("phí:\n  - cấp: 50.000 đồng/người\n      nhân với số_người, mỗi người\n");
    assert_eq!(by_clause["fees"][0]["amount"], 200_000);
    let tiers = told(
        "phí:\n  - cấp: lũy tiến theo số_người\n      + đến người 2: 2.000 đồng/người\n      + từ người 3: 1.000 đồng/người\n",
    );
    assert_eq!(tiers["fees"][0]["amount"], 6_000);
}

#[test]
fn an_amount_for_a_dossier_is_for_this_one() {
    let value = told("phí:\n  - cấp: 50.000 đồng/hồ_sơ\n");
    assert_eq!(value["fees"][0]["amount"], 50_000);
    assert!(reasons(&value).contains("50.000 đồng/hồ_sơ"), "{value:#}");
}

#[test]
fn what_was_not_verified_is_marked_at_the_fee_and_at_the_sum() {
    let fees = "phí:
  - cấp: 50.000 đồng
      chưa xác minh
      ghi chú \"Theo trang.\"
lệ phí: không
  chưa xác minh
  ghi chú \"Trang ghi Miễn phí.\"
giá dịch vụ: 1.000 đồng
";
    let value = told(fees);
    let marks = |list: &Value| -> Vec<bool> {
        let list = list.as_array().unwrap().iter();
        list.map(|it| it["unverified"].as_bool().unwrap()).collect()
    };
    assert_eq!(marks(&value["fees"]), [true, false], "{value:#}");
    assert_eq!(marks(&value["sums"]), [true, true, false], "{value:#}");
    assert_eq!(value["sums"][1]["notes"][0], "Trang ghi Miễn phí.");
    let out = run(&text(fees), CASE, &[]).out;
    for line in [
        "cấp: 50.000 đồng (chưa xác minh)\n",
        "cộng phí: 50.000 đồng (chưa xác minh)\n",
        "cộng lệ phí: 0 đồng (chưa xác minh)\n      ghi chú: Trang ghi Miễn phí.\n",
        "cộng giá dịch vụ: 1.000 đồng\n",
    ] {
        assert!(out.contains(line), "{line}: {out}");
    }
}
