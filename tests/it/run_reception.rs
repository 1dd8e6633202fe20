//! A dossier that ends at reception was never accepted, in whatever way it ends there.

use serde_json::Value;

use crate::run_doubts::{json, run};

const HEAD: &str = "thủ tục x \"X\"
hiệu lực: từ 01/01/2026
cơ quan:
  - một_cửa: \"Một cửa\", tiếp nhận
  - sở: \"Sở\", giải quyết, quyết định
cách thức: trực tiếp, trực tuyến
giấy tờ:
  - đơn: \"Đơn đề nghị\", 1 bản chính
hồ sơ: 1 bộ
mọi trường hợp:
  - đơn
thời hạn: 5 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
";

const TAIL: &str = "  - thẩm: sở thẩm định
      không đạt thì từ chối
  - trả: một_cửa trả giấy
kết quả:
  - giấy: \"Giấy\"
lý do từ chối:
  - sai: \"Hồ sơ sai\"
";

const CHECK: &str = "  - kiểm_tra: một_cửa kiểm tra thành phần hồ sơ
      thiếu thì yêu cầu bổ sung, tối đa 1 lần, nộp trong 15 ngày, quá hạn thì kết thúc hồ sơ
      vẫn thiếu thì từ chối
      không đạt thì từ chối
";

const FILED: &str = "nộp: 2026-04-28 09:00\nkênh: trực tuyến\n";

const ASKED: &str = "sự kiện:
  - {lúc: 2026-04-28 10:05, bước: kiểm_tra, kết quả: thiếu, giấy tờ: [đơn]}
";

fn told(steps: &str, events: &str) -> Value {
    let text = format!("{HEAD}{steps}{TAIL}");
    let case = format!("{FILED}{events}");
    json(&run(&text, &case, &["--format", "json"]))
}

/// Ended without acceptance, so without a due date; returns the status of the portal.
fn unaccepted(value: &Value) -> u64 {
    let receipt = &value["receipt"];
    assert_eq!(receipt["accepted"], Value::Null, "{value:#}");
    assert_eq!(receipt["due"], Value::Null, "{value:#}");
    assert_eq!(receipt["holds"], Value::Null, "{value:#}");
    assert_ne!(value["end"], Value::Null, "{value:#}");
    let log = value["log"].as_array().unwrap().iter();
    let mut log = log.map(|it| it["text"].as_str().unwrap());
    assert!(
        log.all(|it| !it.contains("hồ sơ được tiếp nhận")),
        "{value:#}"
    );
    value["status"][0].as_u64().unwrap()
}

#[test]
fn a_dossier_closed_at_reception_was_never_accepted() {
    let value = told(CHECK, &format!("{ASKED}đến: 2026-06-01 09:00\n"));
    assert_eq!(unaccepted(&value), 8);
    assert_eq!(value["end"]["kind"], "closed");
    let text = run(
        &format!("{HEAD}{CHECK}{TAIL}"),
        &format!("{FILED}{ASKED}đến: 2026-06-01 09:00\n"),
        &[],
    );
    let never = "hồ sơ kết thúc khi chưa được tiếp nhận";
    assert!(text.out.contains(never), "{}", text.out);
    assert!(!text.out.contains("hẹn trả khi đó"), "{}", text.out);
}

#[test]
fn a_dossier_refused_at_reception_was_never_accepted() {
    let at_once = "sự kiện:
  - {lúc: 2026-04-28 10:05, bước: kiểm_tra, kết quả: không đạt, lý do: [sai]}
";
    assert_eq!(unaccepted(&told(CHECK, at_once)), 3);
    let after = format!(
        "{ASKED}  - {{lúc: 2026-04-29 09:00, bổ sung: tất cả}}
  - {{lúc: 2026-04-29 10:00, bước: kiểm_tra, kết quả: vẫn thiếu, lý do: [sai]}}
"
    );
    let value = told(CHECK, &after);
    assert_eq!(unaccepted(&value), 8, "from 5 the portal goes to 8 only");
    assert_eq!(value["end"]["kind"], "refused");
}

#[test]
fn every_way_to_end_at_reception_is_none_to_be_accepted() {
    let late = "đến: 2026-06-01 09:00\n";
    let not_ours = "sự kiện:
  - {lúc: 2026-04-28 10:05, bước: kiểm_tra, kết quả: không thuộc thẩm quyền}
";
    let withdrawn = format!("{ASKED}  - {{lúc: 2026-04-29 09:00, rút hồ sơ: có}}\n");
    let step = |end: &str| {
        format!(
            "  - kiểm_tra: một_cửa kiểm tra thành phần hồ sơ, trong 1 ngày làm việc\n      {end}\n"
        )
    };
    let terms = |end: &str| {
        step(&format!(
            "thiếu thì yêu cầu bổ sung, tối đa 1 lần, nộp trong 15 ngày, quá hạn thì {end}"
        ))
    };
    let supplement = format!("{ASKED}{late}");
    let cases = [
        (step("quá hạn thì coi như từ chối"), late, 3),
        (step("quá hạn thì kết thúc hồ sơ"), late, 8),
        (
            step("không thuộc thẩm quyền thì hướng dẫn sang cơ quan khác, kết thúc"),
            not_ours,
            3,
        ),
        (terms("dừng"), supplement.as_str(), 8),
        (terms("coi như từ chối"), supplement.as_str(), 8),
        (CHECK.to_owned(), withdrawn.as_str(), 8),
    ];
    for (steps, events, status) in cases {
        let value = told(&steps, events);
        assert_eq!(unaccepted(&value), status, "{steps}{events}");
    }
}

#[test]
fn reception_of_several_steps_and_in_branches_accepts_only_what_passed_all() {
    let two = format!("  - nhận: một_cửa tiếp nhận\n{CHECK}");
    let first = "sự kiện:\n  - {lúc: 2026-04-28 09:30, bước: nhận, kết quả: đủ}\n";
    let asked = ASKED.replace("sự kiện:\n", "");
    let value = told(&two, &format!("{first}{asked}đến: 2026-06-01 09:00\n"));
    assert_eq!(unaccepted(&value), 8);
    let done = "  - {lúc: 2026-04-28 10:00, bước: kiểm_tra, kết quả: đủ}\n";
    let value = told(&two, &format!("{first}{done}"));
    assert_eq!(value["receipt"]["accepted"], "2026-04-28 10:00");
    let branches = format!(
        "  - cùng_lúc: song song\n  + nhánh một\n  - nhận: một_cửa tiếp nhận\n  + nhánh hai\n{CHECK}  - hết song song\n"
    );
    let value = told(&branches, &format!("{first}{asked}đến: 2026-06-01 09:00\n"));
    assert_eq!(unaccepted(&value), 8);
}

#[test]
fn papers_given_back_at_reception_are_no_acceptance() {
    let back = "  - kiểm_tra: một_cửa kiểm tra thành phần hồ sơ
      không đạt thì chuyển đến trả
";
    let events = "sự kiện:
  - {lúc: 2026-04-28 10:05, bước: kiểm_tra, kết quả: không đạt}
  - {lúc: 2026-04-28 11:00, bước: trả, kết quả: xong}
";
    assert_eq!(unaccepted(&told(back, events)), 3);
}

#[test]
fn acceptance_after_a_supplement_is_shown_before_the_work_on_it() {
    let events = format!(
        "{ASKED}  - {{lúc: 2026-04-29 09:00, bổ sung: tất cả}}
  - {{lúc: 2026-04-29 10:00, bước: kiểm_tra, kết quả: đủ}}
"
    );
    let value = told(CHECK, &events);
    let log = value["log"].as_array().unwrap().iter();
    let last: Vec<&str> = log
        .filter(|it| it["at"] == "2026-04-29 10:00")
        .filter_map(|it| it["text"].as_str())
        .filter(|it| it.contains("trạng thái"))
        .collect();
    assert_eq!(last.len(), 2, "{value:#}");
    assert!(last[0].contains('2') && last[1].contains('4'), "{last:?}");
    assert_eq!(value["status"][0], 4);
}
