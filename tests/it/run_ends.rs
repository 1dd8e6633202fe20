//! How a run tells its dates and its end: one due date, how late, withdrawn, refused, answered.

use serde_json::Value;

use crate::{
    run_doubts::{TAX, json, run},
    support::{Folder, Ran, tthc},
};

pub(crate) const ASKING: &str = "thủ tục x \"X\"
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
thời hạn: 5 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
  - nhận: một_cửa tiếp nhận
      thiếu thì yêu cầu bổ sung, tối đa 2 lần
  - kiểm_tra: một_cửa kiểm tra thành phần hồ sơ
      thiếu thì yêu cầu bổ sung, tối đa 2 lần
  - thẩm: sở thẩm định
      thiếu thì yêu cầu bổ sung, tối đa 2 lần
      không đạt thì từ chối bằng văn bản, nêu rõ lý do
  - trả: một_cửa trả giấy
kết quả:
  - giấy: \"Giấy\"
lý do từ chối:
  - sai: \"Hồ sơ sai\"
";

pub(crate) const COUNTER: &str = "nộp: 2025-10-06 08:00\nkênh: trực tiếp\nsự kiện:
  - {lúc: 2025-10-06 08:30, bước: nhận, kết quả: đủ}
  - {lúc: 2025-10-06 09:00, bước: kiểm_tra, kết quả: đủ}
";

const ONLINE: &str =
    "nộp: 2025-10-06 10:00\nkênh: trực tuyến\ngiờ làm việc: 08:00-12:00,13:00-17:00\n";

pub(crate) fn told(case: &str) -> Value {
    json(&run(ASKING, case, &["--format", "json"]))
}

/// The lines of the log that hold a word.
fn lines(value: &Value, word: &str) -> usize {
    let log = value["log"].as_array().unwrap().iter();
    log.filter(|it| it["text"].as_str().unwrap().contains(word))
        .count()
}

#[test]
fn a_new_date_ends_with_the_time_that_it_was_for() {
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, hẹn lại: 2025-10-16}}
  - {{lúc: 2025-10-08 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}}
  - {{lúc: 2025-10-10 09:00, bổ sung: tất cả}}
"
    );
    let ran = run(ASKING, &case, &[]);
    assert!(
        ran.out.contains("\n  hẹn trả: 17/10/2025 24:00\n"),
        "{}",
        ran.out
    );
    assert_eq!(ran.out.matches("\n  hẹn trả").count(), 1, "{}", ran.out);
    let receipt = told(&case)["receipt"].clone();
    assert_eq!(receipt["holds"], "2025-10-17 24:00");
    assert_eq!(receipt["appointed"], Value::Null);
    let earlier: Vec<&Value> = receipt["earlier"].as_array().unwrap().iter().collect();
    assert_eq!(earlier.len(), 2, "{receipt}");
    assert_eq!(earlier[0]["due"], "2025-10-13 24:00");
    assert_eq!(earlier[1]["due"], "2025-10-16 24:00");
    assert!(
        earlier[1]["why"]
            .as_str()
            .unwrap()
            .contains("tính lại từ đầu")
    );
    // No second new date may follow, whatever became of the first.
    let again = format!("{case}  - {{lúc: 2025-10-14 09:00, hẹn lại: 2025-10-24}}\n");
    assert_eq!(run(ASKING, &again, &[]).code, 1);
}

#[test]
fn no_new_date_is_appointed_while_papers_are_waited_for() {
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-08 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}}
  - {{lúc: 2025-10-09 09:00, hẹn lại: 2025-10-20}}
"
    );
    let ran = run(ASKING, &case, &[]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("R05: chưa có ngày hẹn trả"), "{}", ran.out);
}

#[test]
fn a_new_date_is_the_one_date_of_the_receipt() {
    let case = format!("{COUNTER}  - {{lúc: 2025-10-07 09:00, hẹn lại: 2025-10-16}}\n");
    let ran = run(ASKING, &case, &[]);
    assert!(
        ran.out.contains("\n  hẹn trả: 16/10/2025 24:00\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("trước đó hẹn trả 13/10/2025 24:00: đã xin lỗi")
    );
    let receipt = told(&case)["receipt"].clone();
    assert_eq!(
        receipt["due"], "2025-10-13 24:00",
        "the computed date stays"
    );
    assert_eq!(receipt["holds"], "2025-10-16 24:00");
}

#[test]
fn the_same_finding_is_told_once() {
    let case = format!("{COUNTER}  - {{lúc: 2025-10-15 09:00, hẹn lại: 2025-10-20}}\n");
    assert_eq!(lines(&told(&case), "R05"), 1);
}

#[test]
fn a_late_result_says_by_how_many_days() {
    let done = format!("{COUNTER}  - {{lúc: 2025-10-20 09:00, bước: thẩm, kết quả: đạt}}\n");
    let value = told(&done);
    let late = &value["late"];
    assert_eq!(
        (&late["days"], &late["working_days"]),
        (&7.into(), &5.into())
    );
    assert_eq!(
        (&late["open"], &late["due"]),
        (&false.into(), &"2025-10-13 24:00".into())
    );
    let ran = run(ASKING, &done, &["--lang", "en"]);
    assert!(
        ran.out.contains("late by 7 days (5 working days)"),
        "{}",
        ran.out
    );
    let open = told(&format!("{COUNTER}đến: 2025-10-15 08:00\n"));
    assert_eq!(
        (&open["late"]["days"], &open["late"]["open"]),
        (&2.into(), &true.into())
    );
    let in_time = done.replace("2025-10-20", "2025-10-13");
    assert_eq!(told(&in_time)["late"], Value::Null);
}

#[test]
fn nothing_is_due_of_a_dossier_that_was_withdrawn() {
    let case = format!("{COUNTER}  - {{lúc: 2025-10-07 09:00, rút hồ sơ: có}}\n");
    let ran = run(ASKING, &case, &[]);
    assert!(!ran.out.contains("\n  hẹn trả"), "{}", ran.out);
    assert!(ran.out.contains("không còn hẹn trả"), "{}", ran.out);
    let early = "nộp: 2025-10-06 08:00\nsự kiện:\n  - {lúc: 2025-10-06 08:10, rút hồ sơ: có}\n";
    let ran = run(ASKING, early, &[]);
    assert!(
        ran.out.contains("kết thúc khi chưa được tiếp nhận"),
        "{}",
        ran.out
    );
    // While papers are waited for the time stands still, and stays so for ever.
    let waiting = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}}
  - {{lúc: 2025-10-08 09:00, rút hồ sơ: có}}\n"
    );
    let ran = run(ASKING, &waiting, &[]);
    assert!(!ran.out.contains("chưa tính được vì"), "{}", ran.out);
    assert!(ran.out.contains("không còn hẹn trả"), "{}", ran.out);
}

#[test]
fn a_refusal_says_its_grounds_and_that_it_is_in_writing() {
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: không đạt, lý do: [sai], nêu rõ: sai tên}}\n"
    );
    let refusal = told(&case)["refusal"].clone();
    assert_eq!(refusal["grounds"][0]["id"], "sai");
    assert_eq!(refusal["reason"], "sai tên");
    assert_eq!(
        (&refusal["in_writing"], &refusal["with_reasons"]),
        (&true.into(), &true.into())
    );
    assert!(
        refusal["basis"]
            .as_str()
            .unwrap()
            .contains("khoản 3 Điều 19")
    );
    let folder = Folder::new("refusal_words");
    folder.write("x.tthc", ASKING);
    let exported = json(&tthc(&folder, &["export", "json", "x.tthc"], b"")).to_string();
    assert!(exported.contains("\"in_writing\":true"), "{exported}");
    folder.write("x.tthc", ASKING.replace(" bằng văn bản, nêu rõ lý do", ""));
    let exported = json(&tthc(&folder, &["export", "json", "x.tthc"], b"")).to_string();
    assert!(!exported.contains("in_writing"), "{exported}");
}

#[test]
fn a_refusal_by_time_has_no_reason_of_an_earlier_step() {
    let text = ASKING
        .replace("không đạt thì từ chối bằng văn bản, nêu rõ lý do", "không đạt thì tiếp tục")
        .replace(
            "  - trả: một_cửa",
            "  - quyết: sở quyết định, trong 1 ngày làm việc\n      quá hạn thì từ chối\n  - trả: một_cửa",
        );
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: không đạt, nêu rõ: ý kiến của bước thẩm}}\nđến: 2025-10-10 09:00\n"
    );
    let value = json(&run(&text, &case, &["--format", "json"]));
    assert!(
        value.to_string().contains("ý kiến của bước thẩm"),
        "{value}"
    );
    assert!(value["refusal"]["reason"].is_null(), "{}", value["refusal"]);
}

#[test]
fn an_online_filing_is_answered_in_the_time_of_the_decree() {
    let late = "sự kiện:
  - {lúc: 2025-10-08 09:00, bước: nhận, kết quả: đủ}
  - {lúc: 2025-10-08 09:30, bước: kiểm_tra, kết quả: thiếu, giấy tờ: [ảnh]}
  - {lúc: 2025-10-09 09:00, bổ sung: tất cả}
  - {lúc: 2025-10-09 10:00, bước: kiểm_tra, kết quả: đủ}
";
    let value = told(&format!("{ONLINE}{late}"));
    let log = value["log"].as_array().unwrap();
    let found: Vec<&Value> = log
        .iter()
        .filter(|it| it["text"].as_str().unwrap().contains("R10"))
        .collect();
    assert_eq!(found.len(), 2, "both steps of reception: {found:?}");
    assert!(
        found[0]["text"]
            .as_str()
            .unwrap()
            .contains("07/10/2025 10:00")
    );
    assert!(
        found[0]["basis"]
            .as_str()
            .unwrap()
            .contains("điểm c khoản 2 Điều 17")
    );
    // What was supplied is answered in a time of its own.
    assert_eq!(value["receipt"]["answer_by"], "2025-10-10 09:00");
    let soon = told(&format!(
        "{ONLINE}{}",
        late.replace("2025-10-08", "2025-10-06")
            .replace("09:", "16:")
    ));
    assert_eq!(lines(&soon, "R10"), 0, "{soon}");
}

#[test]
fn the_time_to_answer_is_of_online_filings_and_of_its_days() {
    let asked = |case: &str| told(case)["receipt"]["answer_by"].clone();
    assert_eq!(asked(ONLINE), "2025-10-07 10:00");
    assert_eq!(
        asked(&ONLINE.replace("trực tuyến", "trực tiếp")),
        Value::Null
    );
    // Decree 61/2018/NĐ-CP states none.
    assert_eq!(
        asked(&ONLINE.replace("2025-10-06", "2025-06-10")),
        Value::Null
    );
    // The time of the sector goes before.
    let own = ASKING.replace(
        "thành phần hồ sơ\n",
        "thành phần hồ sơ, trong 3 ngày làm việc\n",
    );
    let value = json(&run(&own, ONLINE, &["--format", "json"]));
    assert_eq!(value["receipt"]["answer_by"], Value::Null);
    // By rules that were not read it is told, and marks nothing late.
    let unverified = ONLINE.replace("2025-10-06", "2026-10-06");
    let ran: Ran = run(ASKING, &format!("{unverified}đến: 2026-10-08 08:00\n"), &[]);
    assert!(ran.out.contains("R10: “nhận” chưa báo"), "{}", ran.out);
    assert!(
        ran.out
            .contains("Điều 17 Nghị định số 118/2025/NĐ-CP (chưa xác minh)")
    );
    assert!(!ran.out.contains("“nhận” quá hạn"), "{}", ran.out);
    // Without office hours it cannot be counted, which is no fault of the case.
    let hourless = ONLINE.replace("giờ làm việc: 08:00-12:00,13:00-17:00\n", "");
    let ran = run(ASKING, &hourless, &[]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.out.contains("thời hạn trả lời hồ sơ nộp trực tuyến"),
        "{}",
        ran.out
    );
}

#[test]
fn reception_names_everything_in_its_first_request_whatever_step_asks() {
    let case = "nộp: 2025-10-06 08:00\nsự kiện:
  - {lúc: 2025-10-06 08:30, bước: nhận, kết quả: thiếu, giấy tờ: [ảnh]}
  - {lúc: 2025-10-07 08:00, bổ sung: tất cả}
  - {lúc: 2025-10-07 08:30, bước: nhận, kết quả: đủ}
  - {lúc: 2025-10-07 09:00, bước: kiểm_tra, kết quả: thiếu, giấy tờ: [đơn]}
";
    let ran = run(ASKING, case, &[]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("BỊ TỪ CHỐI R03"), "{}", ran.out);
    let same = case.replace("[đơn]", "[ảnh]");
    assert_eq!(run(ASKING, &same, &[]).code, 0);
    // Rules of days that were not read are told, and refuse nothing.
    let unread = case.replace("2025-10-", "2026-03-");
    let ran = run(ASKING, &unread, &[]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("R03: “kiểm tra” đòi thêm"), "{}", ran.out);
}

#[test]
fn the_handling_time_of_a_limit_from_the_filing_is_not_said_to_count_from_acceptance() {
    let text = ASKING.replace("kể từ ngày nhận đủ hồ sơ hợp lệ", "kể từ khi nộp");
    let case = COUNTER.replace("trực tiếp", "trực tuyến");
    let value = json(&run(&text, &case, &["--format", "json"]));
    assert_eq!(lines(&value, "tính kể từ khi nộp"), 1, "{value}");
    assert_eq!(lines(&value, "thời hạn giải quyết tính từ"), 0, "{value}");
    let receipt = &value["receipt"];
    assert_eq!(receipt["counts_from"], "2025-10-06 08:00");
    assert_eq!(receipt["accepted"], "2025-10-06 09:00");
}

#[test]
fn a_supplement_that_came_is_told_where_the_portal_has_no_status() {
    let case = "nộp: 2025-10-06 08:00\nsự kiện:
  - {lúc: 2025-10-06 08:30, bước: nhận, kết quả: thiếu, giấy tờ: [ảnh]}
  - {lúc: 2025-10-07 08:00, bổ sung: tất cả}
";
    let value = told(case);
    assert_eq!(value["status"][0], 5);
    let note = value["status_note"].as_str().unwrap();
    assert!(note.contains("07/10/2025 08:00"), "{note}");
}

#[test]
fn a_step_of_returning_returns_even_where_no_result_is_declared() {
    let text = ASKING.replace("trả giấy\nkết quả:\n  - giấy: \"Giấy\"\n", "trả\n");
    let case = format!("{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: đạt}}\n");
    let value = json(&run(&text, &case, &["--format", "json"]));
    assert_eq!(
        (&value["end"]["kind"], &value["status"][0]),
        (&"granted".into(), &10.into())
    );
}

#[test]
fn branches_take_their_own_papers_of_a_supplement() {
    let text = ASKING.replace(
        "  - thẩm: sở thẩm định\n      thiếu thì yêu cầu bổ sung, tối đa 2 lần\n      không đạt thì từ chối bằng văn bản, nêu rõ lý do\n",
        "  - cùng: song song\n  + nhánh một\n  - a: sở thẩm định\n      thiếu thì yêu cầu bổ sung\n  + nhánh hai\n  - b: sở giải quyết\n      thiếu thì yêu cầu bổ sung\n  - hết song song\n",
    );
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: a, kết quả: thiếu, giấy tờ: [ảnh]}}
  - {{lúc: 2025-10-07 09:00, bước: b, kết quả: thiếu, giấy tờ: [đơn]}}
  - {{lúc: 2025-10-08 09:00, bổ sung: [ảnh, đơn]}}
"
    );
    let ran = run(&text, &case, &["--format", "json"]);
    let value = json(&ran);
    assert_eq!(
        lines(&value, "nhận đủ bổ sung: Ảnh;"),
        1,
        "{}{}",
        ran.err,
        value["log"]
    );
    assert_eq!(
        lines(&value, "nhận đủ bổ sung: Đơn đề nghị;"),
        1,
        "{}",
        value["log"]
    );
}

#[test]
fn time_does_not_end_before_the_filing() {
    for case in [
        "nộp: 2026-05-04 08:00\nđến: 2026-05-03 08:00\n",
        "đến: 2026-05-03 08:00\nnộp: 2026-05-04 08:00\n",
    ] {
        let ran = run(TAX, case, &[]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("a.yaml:2:"), "{}", ran.err);
        assert!(ran.err.contains("trước lúc nộp hồ sơ"), "{}", ran.err);
    }
}

#[test]
fn a_channel_that_the_procedure_does_not_state_is_told() {
    let text = ASKING.replace("cách thức: trực tiếp, trực tuyến\n", "");
    let value = json(&run(&text, COUNTER, &["--format", "json"]));
    assert_eq!(lines(&value, "thủ tục không nêu `cách thức`"), 1);
    assert_eq!(lines(&told(COUNTER), "không nêu `cách thức`"), 0);
}

#[test]
fn what_is_too_large_too_far_or_a_folder_is_said_in_our_words() {
    let big = "9".repeat(38);
    let number = ASKING.replace("giấy tờ:\n  -", "dữ kiện:\n  - n: số m2\ngiấy tờ:\n  -");
    for (text, case, wanted) in [
        (
            number.as_str(),
            format!("nộp: 2026-05-04 08:00\ndữ kiện:\n  n: {big}\n"),
            "quá lớn",
        ),
        (
            ASKING,
            format!("nộp: 2026-05-04 08:00\ngiấy tờ: {big}\n"),
            "phải là danh sách",
        ),
        (
            ASKING,
            "nộp: 9999-05-04 08:00\n".to_owned(),
            "năm 9999 nằm ngoài lịch",
        ),
    ] {
        let ran = run(text, &case, &[]);
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(
            ran.err.contains(wanted) && !ran.err.contains("u128"),
            "{}",
            ran.err
        );
    }
    let folder = Folder::new("case_folder");
    folder.write("x.tthc", ASKING);
    let ran = tthc(&folder, &["run", "x.tthc", "--case", "."], b"");
    assert_eq!(
        (ran.code, ran.err.contains("là thư mục")),
        (2, true),
        "{}",
        ran.err
    );
}

#[test]
fn a_case_file_is_read_alike_before_and_after_the_keywords_change() {
    let folder = Folder::new("case_keywords");
    let text = ASKING.replace("giấy tờ:\n  -", "dữ kiện:\n  - n: số m2\ngiấy tờ:\n  -");
    folder.write(
        "x.tthc",
        text.replace(
            "thời hạn: 5 ngày làm việc, kể từ",
            "lệ phí:\n  - l: 1.000 đồng/m2 × n\nthời hạn: 5 ngày làm việc, kể từ",
        ),
    );
    let mut told = Vec::new();
    for fmt in [false, true] {
        if fmt {
            let ran = tthc(&folder, &["fmt", "--keywords", "en", "x.tthc"], b"");
            assert_eq!(ran.code, 0, "{}", ran.err);
        }
        for number in ["12,5 m2", "12.5 m2", "12.5", "\"1500\""] {
            folder.write(
                "a.yaml",
                format!("nộp: 2026-05-04 08:00\ndữ kiện:\n  n: {number}\n"),
            );
            let ran = tthc(
                &folder,
                &["run", "x.tthc", "--case", "a.yaml", "--format", "json"],
                b"",
            );
            assert_eq!(ran.code, 0, "{number}: {}", ran.err);
            told.push(json(&ran)["fees"][0]["amount"].clone());
        }
    }
    let (before, after) = told.split_at(4);
    assert_eq!(before, after);
    assert_eq!(before[0], 12_500);
}

#[test]
fn the_time_to_answer_online_is_not_taken_by_what_the_applicant_still_does() {
    let text = ASKING.replace(
        "  - nhận: một_cửa",
        "  - nộp_phí: nộp phí\n  - nhận: một_cửa",
    );
    let case =
        format!("{ONLINE}sự kiện:\n  - {{lúc: 2025-10-09 10:00, bước: nộp_phí, kết quả: xong}}\n");
    let value = json(&run(&text, &case, &["--format", "json"]));
    assert_eq!(
        value["receipt"]["answer_by"], "2025-10-10 10:00",
        "{}",
        value["log"]
    );
    assert_eq!(lines(&value, "R10"), 0);
}

#[test]
fn reception_checks_what_was_supplied_in_its_whole_time() {
    let text = ASKING.replace(
        "thành phần hồ sơ\n",
        "thành phần hồ sơ, trong 1 ngày làm việc kể từ khi nộp\n",
    );
    let case = "nộp: 2025-10-06 08:00\nsự kiện:
  - {lúc: 2025-10-06 08:10, bước: nhận, kết quả: đủ}
  - {lúc: 2025-10-07 08:30, bước: kiểm_tra, kết quả: thiếu, giấy tờ: [ảnh]}
  - {lúc: 2025-10-09 10:00, bổ sung: tất cả}
";
    let ended = |until: &str| {
        let value = json(&run(
            &text,
            &format!("{case}đến: {until}\n"),
            &["--format", "json"],
        ));
        lines(&value, "R10")
    };
    assert_eq!(ended("2025-10-10 16:00"), 0);
    assert_eq!(ended("2025-10-11 08:00"), 1);
}

#[test]
fn a_supplement_gives_the_body_that_is_consulted_no_more_time() {
    let text = ASKING
        .replace("  - sở: ", "  - bộ: \"Bộ\", phối hợp\n  - sở: ")
        .replace(
            "  - thẩm: sở thẩm định\n",
            "  - cùng: song song\n  + nhánh một\n  - hỏi: sở lấy ý kiến bộ, trong 5 ngày làm việc kể từ khi tiếp nhận\n      im lặng thì coi như đồng ý\n  + nhánh hai\n  - thẩm: sở thẩm định\n",
        )
        .replace("  - trả: một_cửa", "  - hết song song\n  - trả: một_cửa");
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}}\nđến: 2025-10-15 08:00\n"
    );
    let ran = run(&text, &case, &["--format", "json"]);
    let value = json(&ran);
    assert_eq!(
        lines(&value, "“hỏi”: hết thời hạn"),
        1,
        "{}{}",
        ran.err,
        value["log"]
    );
    assert_eq!(value["waits_for"], serde_json::json!(["thẩm"]));
}

#[test]
fn a_dossier_that_silence_ended_is_not_said_to_be_late() {
    for (expiry, end) in [("chấp thuận", "9"), ("từ chối", "9")] {
        let limit = "hợp lệ\n  quá hạn thì coi như ";
        let text = ASKING.replace("hợp lệ\n", &format!("{limit}{expiry}\n"));
        let case = format!("{COUNTER}đến: 2025-10-30 08:00\n");
        let value = json(&run(&text, &case, &["--format", "json"]));
        assert_eq!(value["late"], Value::Null);
        assert_eq!(
            value["status_note"],
            "cơ quan không trả lời đến 13/10/2025 24:00"
        );
        assert_eq!(value["status"][0].to_string(), end, "{value}");
    }
}

#[test]
fn a_date_that_was_counted_on_the_way_to_another_one_never_held() {
    let text = ASKING.replace(
        "- thẩm: sở thẩm định\n      thiếu thì yêu cầu bổ sung, tối đa 2 lần",
        "- thẩm: sở thẩm định\n      thiếu thì yêu cầu bổ sung, tối đa 2 lần, trừ thời gian chờ",
    );
    let case = format!(
        "{COUNTER}  - {{lúc: 2025-10-07 08:00, hẹn lại: 2025-10-17}}
  - {{lúc: 2025-10-08 08:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}}
  - {{lúc: 2025-10-16 08:00, bổ sung: tất cả}}
"
    );
    let receipt = json(&run(&text, &case, &["--format", "json"]))["receipt"].clone();
    // 9/10 to 16/10 are six working days after 17/10, and after 13/10.
    assert_eq!(receipt["holds"], "2025-10-27 24:00");
    let earlier = receipt["earlier"].as_array().unwrap().iter();
    let earlier: Vec<&str> = earlier.filter_map(|it| it["due"].as_str()).collect();
    assert_eq!(earlier, ["2025-10-13 24:00", "2025-10-17 24:00"]);
}
