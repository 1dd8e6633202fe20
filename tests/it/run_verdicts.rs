//! What a run decides: late refusals, withdrawals after the decision, papers given back, trips.

use serde_json::Value;

use crate::run_doubts::{json, run};

const TEXT: &str = "thủ tục x \"X\"
hiệu lực: từ 01/01/2018
cơ quan:
  - một_cửa: \"Một cửa\", tiếp nhận
  - sở: \"Sở\", giải quyết, quyết định
cách thức: trực tiếp, trực tuyến
giấy tờ:
  - đơn: \"Đơn đề nghị\", 1 bản chính
  - ảnh: \"Ảnh\", 1 bản chính
hồ sơ: 1 bộ
mọi trường hợp:
  - đơn
  - ảnh
thời hạn:
  - chung: 5 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ
      gia hạn 1 ngày làm việc, tối đa 1 lần, do sở quyết định
trình tự:
  - nộp: nộp hồ sơ
  - nhận: một_cửa tiếp nhận
      không đạt thì chuyển đến trả
      thiếu thì yêu cầu bổ sung, tối đa 2 lần
  - thẩm: sở thẩm định
      thiếu thì yêu cầu bổ sung, tối đa 2 lần, nộp trong 10 ngày, quá hạn thì từ chối
      không đạt thì từ chối bằng văn bản, nêu rõ lý do
  - quyết: sở quyết định
      không đạt thì chuyển đến trả
  - cấp: sở cấp giấy
  - trả: một_cửa trả giấy
kết quả:
  - giấy: \"Giấy\"
lý do từ chối:
  - sai: \"Hồ sơ sai\"
";

const COUNTER: &str = "nộp: 2025-10-06 08:00\nkênh: trực tiếp\nsự kiện:
  - {lúc: 2025-10-06 09:00, bước: nhận, kết quả: đủ}
";

fn told(text: &str, case: &str) -> Value {
    let ran = run(text, case, &["--format", "json"]);
    assert!(ran.out.starts_with('{'), "{}{}", ran.out, ran.err);
    json(&ran)
}

/// The lines of the log that hold a word.
fn lines(value: &Value, word: &str) -> Vec<String> {
    let log = value["log"].as_array().unwrap().iter();
    log.filter_map(|it| it["text"].as_str())
        .filter(|it| it.contains(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_time_that_refuses_after_the_due_date_is_late() {
    let text = TEXT.replace(
        "thẩm: sở thẩm định\n",
        "thẩm: sở thẩm định, trong 8 ngày làm việc\n      quá hạn thì từ chối\n",
    );
    let case = format!("{COUNTER}đến: 2025-11-01 09:00\n");
    let value = told(&text, &case);
    assert_eq!(value["end"]["kind"], "refused", "{value:#}");
    let found = lines(&value, "R02");
    assert_eq!(found.len(), 1, "{value:#}");
    assert!(found[0].contains("13/10/2025"), "{found:?}");
    // A time within the promise is no late refusal.
    let soon = text.replace("trong 8 ngày", "trong 3 ngày");
    let value = told(&soon, &case);
    assert_eq!(value["end"]["kind"], "refused");
    assert!(lines(&value, "R02").is_empty(), "{value:#}");
}

#[test]
fn a_refusal_at_the_end_of_a_wait_is_not_late() {
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-08 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}}
đến: 2025-11-10 09:00\n"
    );
    let text = TEXT.replace(
        "quá hạn thì từ chối",
        "quá hạn thì từ chối, trừ thời gian chờ",
    );
    for text in [TEXT, &text] {
        let value = told(text, &case);
        assert_eq!(value["end"]["kind"], "refused", "{value:#}");
        assert!(lines(&value, "R02").is_empty(), "{value:#}");
    }
}

#[test]
fn a_new_date_that_comes_late_excuses_no_refusal() {
    let case = |apology: &str| {
        format!(
            "{COUNTER}  - {{lúc: {apology} 09:00, hẹn lại: 2025-10-20}}
  - {{lúc: 2025-10-17 09:00, bước: thẩm, kết quả: không đạt, lý do: [sai]}}\n"
        )
    };
    let late = told(TEXT, &case("2025-10-15"));
    assert_eq!(lines(&late, "R02").len(), 1, "{late:#}");
    assert!(lines(&late, "R02")[0].contains("13/10/2025"));
    assert_eq!(late["late"]["due"], "2025-10-13 24:00");
    let in_time = told(TEXT, &case("2025-10-10"));
    assert!(lines(&in_time, "R02").is_empty(), "{in_time:#}");
    assert_eq!(in_time["late"], Value::Null);
}

#[test]
fn the_date_that_holds_is_no_earlier_one() {
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, hẹn lại: 2025-10-16}}
  - {{lúc: 2025-10-08 09:00, gia hạn: chung}}\n"
    );
    let receipt = told(TEXT, &case)["receipt"].clone();
    assert_eq!(receipt["due"], "2025-10-14 24:00", "{receipt:#}");
    assert_eq!(receipt["holds"], "2025-10-16 24:00");
    let earlier: Vec<&Value> = receipt["earlier"].as_array().unwrap().iter().collect();
    let dates: Vec<&Value> = earlier.iter().map(|it| &it["due"]).collect();
    assert_eq!(dates, ["2025-10-13 24:00"], "{receipt:#}");
}

#[test]
fn nothing_holds_of_a_promise_that_is_void() {
    let case = format!("{COUNTER}  - {{lúc: 2025-10-07 09:00, rút hồ sơ: có}}\n");
    let receipt = told(TEXT, &case)["receipt"].clone();
    assert!(receipt["void"].is_string(), "{receipt:#}");
    assert_eq!(receipt["holds"], Value::Null);
    assert_eq!(
        receipt["due"], "2025-10-13 24:00",
        "the computed date stays"
    );
}

#[test]
fn nobody_withdraws_after_the_decision() {
    let case = |outcome: &str| {
        format!(
            "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: đạt}}
  - {{lúc: 2025-10-08 09:00, bước: quyết, kết quả: {outcome}}}
  - {{lúc: 2025-10-08 10:00, rút hồ sơ: có}}
  - {{lúc: 2025-10-09 09:00, bước: cấp, kết quả: xong}}\n"
        )
    };
    let ran = run(TEXT, &case("đạt"), &[]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    let told_line = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "trước khi cơ quan, tổ chức có thẩm quyền ban hành quyết định giải quyết",
        "Điều 21 Nghị định 118/2025/NĐ-CP",
    ] {
        assert!(told_line.contains(words), "{}", ran.out);
    }
    let value = told(TEXT, &case("đạt"));
    assert_eq!(value["end"]["kind"], "granted", "{value:#}");
    // The decree of 2018 has no such article to cite.
    let old = case("đạt").replace("2025-10-", "2019-10-");
    let ran = run(TEXT, &old, &[]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert!(!ran.out.contains("118/2025"), "{}", ran.out);
    let before = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: đạt}}
  - {{lúc: 2025-10-08 10:00, rút hồ sơ: có}}\n"
    );
    assert_eq!(told(TEXT, &before)["end"]["kind"], "withdrawn");
}

#[test]
fn papers_given_back_after_a_no_are_a_refusal() {
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: đạt}}
  - {{lúc: 2025-10-08 09:00, bước: quyết, kết quả: không đạt}}
đến: 2025-10-09 09:00\n"
    );
    let value = told(TEXT, &case);
    assert_eq!(value["end"]["kind"], "refused", "{value:#}");
    assert!(lines(&value, "trả kết quả “Giấy”").is_empty(), "{value:#}");
    assert_eq!(value["status"][0], 10);
    let reception = "nộp: 2025-10-06 08:00\nsự kiện:
  - {lúc: 2025-10-06 09:00, bước: nhận, kết quả: không đạt}
đến: 2025-10-07 09:00\n";
    let value = told(TEXT, reception);
    assert_eq!(
        (&value["end"]["kind"], &value["status"][0]),
        (&"refused".into(), &3.into())
    );
    let text = TEXT.replace("quá hạn thì từ chối", "quá hạn thì chuyển đến trả");
    let waited = format!(
        "{COUNTER}  - {{lúc: 2025-10-08 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}}
đến: 2025-11-10 09:00\n"
    );
    assert_eq!(told(&text, &waited)["end"]["kind"], "closed");
}

#[test]
fn a_no_that_was_made_good_is_granted() {
    let text = TEXT
        .replace(
            "      không đạt thì chuyển đến trả\n  - cấp",
            "      đạt thì chuyển đến cấp\n      không đạt thì chuyển đến sửa\n  - sửa: nộp ảnh\n  - xét_lại: sở quyết định\n      không đạt thì chuyển đến trả\n  - cấp",
        );
    let case = |last: &str| {
        format!(
            "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: đạt}}
  - {{lúc: 2025-10-08 09:00, bước: quyết, kết quả: không đạt}}
  - {{lúc: 2025-10-09 09:00, bước: sửa, kết quả: xong}}
  - {{lúc: 2025-10-10 09:00, bước: xét_lại, kết quả: {last}}}
đến: 2025-10-11 09:00\n"
        )
    };
    assert_eq!(told(&text, &case("đạt"))["end"]["kind"], "granted");
    assert_eq!(told(&text, &case("không đạt"))["end"]["kind"], "refused");
}

#[test]
fn an_applicant_who_must_come_a_third_time_is_told() {
    let case = "nộp: 2025-10-06 08:00\nkênh: trực tiếp\nsự kiện:
  - {lúc: 2025-10-06 09:00, bước: nhận, kết quả: thiếu, giấy tờ: [ảnh, đơn]}
  - {lúc: 2025-10-07 08:00, bổ sung: tất cả}
  - {lúc: 2025-10-07 09:00, bước: nhận, kết quả: thiếu, giấy tờ: [ảnh]}
  - {lúc: 2025-10-08 08:00, bổ sung: tất cả}
  - {lúc: 2025-10-08 09:00, bước: nhận, kết quả: đủ}
  - {lúc: 2025-10-09 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}
";
    let value = told(TEXT, case);
    let found = lines(&value, "đi lại bổ sung");
    assert_eq!(found.len(), 1, "{value:#}");
    let log = value["log"].as_array().unwrap().iter();
    let mut trips = log.filter(|it| it["text"].as_str().unwrap().contains("đi lại bổ sung"));
    let basis = trips.next().unwrap()["basis"].as_str().unwrap();
    assert!(basis.contains("63/2010/NĐ-CP"), "{basis}");
    // Who files online does not come.
    let online = case.replace("trực tiếp", "trực tuyến");
    let online = format!("{online}giờ làm việc: 08:00-12:00,13:00-17:00\n");
    assert!(lines(&told(TEXT, &online), "đi lại").is_empty());
}

#[test]
fn what_would_be_left_out_in_silence_is_a_mistake() {
    let event = |more: &str| format!("{COUNTER}  - {{lúc: 2025-10-07 09:00, {more}}}\n");
    let ask = "bước: thẩm, kết quả: thiếu";
    for (case, code, told) in [
        (
            event(&format!("{ask}, giấy tờ: [ảnh, anh]")),
            2,
            "`anh` đã có ở trên",
        ),
        (
            event("bước: thẩm, kết quả: không đạt, lý do: [sai, sai]"),
            2,
            "`sai` đã có ở trên",
        ),
        (
            event("bước: thẩm, kết quả: đạt, giấy tờ: [ảnh]"),
            1,
            "giấy tờ còn thiếu",
        ),
        (
            event("bước: thẩm, kết quả: bắt đầu, giấy tờ: [ảnh]"),
            1,
            "giấy tờ còn thiếu",
        ),
        (
            event("bước: thẩm, kết quả: đạt, lý do: [sai]"),
            1,
            "lý do từ chối",
        ),
        (
            event("id: a, bước: thẩm, kết quả: đạt")
                + "  - {id: a, lúc: 2025-10-08 09:00, bước: quyết, kết quả: đạt}\n",
            2,
            "mã `a` đã là của một sự kiện khác",
        ),
        (
            format!("{COUNTER}---\nnộp: 2025-10-06 08:00\n"),
            2,
            "cách nhau bằng dòng `---`",
        ),
        (
            "nộp: 2025-10-06 08:00\u{0}\n".to_owned(),
            2,
            "ký tự điều khiển",
        ),
    ] {
        let ran = run(TEXT, &case, &[]);
        assert_eq!(ran.code, code, "{case}: {}{}", ran.out, ran.err);
        let all = format!("{}{}", ran.out, ran.err);
        let all: Vec<&str> = all.split_whitespace().collect();
        assert!(
            all.join(" ").contains(told),
            "{case}: {}{}",
            ran.out,
            ran.err
        );
    }
    let again = event("id: a, bước: thẩm, kết quả: đạt");
    let last = again.lines().last().unwrap().to_owned();
    assert_eq!(run(TEXT, &format!("{again}{last}\n"), &[]).code, 0);
}
