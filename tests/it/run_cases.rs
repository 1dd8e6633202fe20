//! What a case file says: versions, the word "all", answers on the way, classes of applicants.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, repo, tthc};

const SHEET: &str = "\
cơ quan:
  - sở: \"Sở\", tiếp nhận, giải quyết, quyết định
dữ kiện:
  - xa: có/không, hỏi \"Xa?\"
phí:
  - phụ: 100.000 đồng
      khi xa
hồ sơ: 1 bộ
  - đơn: \"Đơn đề nghị\", bản chính
  - bản_vẽ: \"Bản vẽ\", bản chính
thời hạn: DAYS ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
  - nhận: sở tiếp nhận
  - soạn: sở thẩm định
  - trả: sở trả giấy
kết quả:
  - giấy: \"Giấy phép\"
";

/// A procedure whose limit is 20 days in 2025 and 5 days from 2026.
fn versions() -> String {
    let one = |days: &str, force: &str| {
        let head = format!("thủ tục x \"X\"\nhiệu lực: {force}\n");
        head + &SHEET.replace("DAYS", days) + "\n"
    };
    one("20", "từ 01/07/2025 đến 31/12/2025") + &one("5", "từ 01/01/2026")
}

fn json(text: &str, case: &str, code: i32) -> Value {
    let folder = Folder::new("run_cases");
    folder.write("x.tthc", text);
    folder.write("a.yaml", case);
    let args = [
        "run", "x.tthc", "--case", "a.yaml", "--format", "json", "--lang", "en",
    ];
    let ran = tthc(&folder, &args, b"");
    assert_eq!(ran.code, code, "{case}: {}{}", ran.out, ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn the_day_of_filing_chooses_the_version_however_its_key_is_written() {
    let rest =
        "2025-10-06 08:00\nkênh: trực tiếp\nsự kiện:\n  - {lúc: 2025-10-06 08:30, tiếp nhận: có}\n";
    for key in ["filed", "nộp", "nop", "Nộp", "no\u{323}\u{302}p"] {
        let sheet = json(&versions(), &format!("{key}: {rest}"), 0);
        assert_eq!(sheet["receipt"]["due"], "2025-11-03 24:00", "{key}");
    }
}

#[test]
fn a_dossier_stays_with_the_version_of_its_receipt_whatever_the_next_one_says() {
    let pending = "hiệu lực: từ 01/01/2026\nchuyển tiếp: chuyển sang bản mới\n";
    let text = versions().replace("hiệu lực: từ 01/01/2026\n", pending);
    let case = "nộp: 2025-12-29 08:00
kênh: trực tiếp
sự kiện:
  - {lúc: 2025-12-29 08:30, tiếp nhận: có}
  - {lúc: 2026-01-12 09:00, bước: soạn, kết quả: đạt}
";
    let sheet = json(&text, case, 0);
    assert_eq!(
        sheet["receipt"]["due"], "2026-01-27 24:00",
        "20 days of the old version"
    );
    assert_eq!(sheet["end"]["kind"], "granted");
    let folder = Folder::new("transition");
    folder.write("x.tthc", text);
    let ran = tthc(&folder, &["export", "json", "x.tthc"], b"");
    assert!(
        ran.out.contains("\"transition\": \"migrate\""),
        "{}",
        ran.err
    );
}

#[test]
fn the_day_of_filing_chooses_the_version_at_the_terminal() {
    let folder = Folder::new("run_version_asked");
    folder.write("x.tthc", versions());
    let args = ["run", "x.tthc", "--format", "json", "--lang", "en"];
    for (filed, due) in [
        ("2025-10-06 08:00", "2025-11-03 24:00"),
        ("2026-03-02 08:00", "2026-03-09 24:00"),
    ] {
        let ran = tthc(&folder, &args, format!("{filed}\nonline\nno\n").as_bytes());
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let sheet: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(sheet["receipt"]["due"], due);
    }
}

#[test]
fn all_papers_are_not_the_same_as_none() {
    let events = "events:\n  - {at: 2026-03-02 08:30, step: nhan, outcome: complete}\n";
    let case = |papers: &str| format!("filed: 2026-03-02 08:00\npapers: {papers}\n{events}");
    assert_eq!(
        json(&versions(), &case("all"), 0)["receipt"]["due"],
        "2026-03-09 24:00"
    );
    let none = json(&versions(), &case("[]"), 1);
    assert_eq!(none["receipt"]["due"], Value::Null);
    assert_eq!(none, json(&versions(), &case("[]"), 1));
}

#[test]
fn an_answer_on_the_way_is_no_longer_an_open_question() {
    let case = "filed: 2026-03-02 08:00\nevents:\n  - {at: 2026-03-02 08:30, step: nhan, outcome: complete}\n";
    let open = json(&versions(), case, 0);
    assert_eq!(open["fees"][0]["amount"], Value::Null, "{open}");
    let answered = format!("{case}  - {{at: 2026-03-02 09:00, answer: {{xa: yes}}}}\n");
    let answered = json(&versions(), &answered, 0);
    assert_eq!(answered["fees"][0]["amount"], 100_000, "{answered}");
    let questions = answered["open_questions"].to_string();
    assert!(!questions.contains("xa"), "{questions}");
}

const CLASSES: &str = "\
thủ tục x \"X\"
đối tượng: thương nhân, hợp tác xã, tổ chức, doanh nghiệp, cá nhân
cơ quan:
  - sở: \"Sở\", tiếp nhận, giải quyết, quyết định
hồ sơ: 1 bộ
trường hợp đối tượng là tổ chức:
  - đơn_tc: \"Đơn của tổ chức\", 1 bản chính
trường hợp đối tượng là cá nhân:
  - đơn_cn: \"Đơn của cá nhân\", 1 bản chính
phí:
  - phí: bảng theo đối tượng
      + tổ chức: 100.000 đồng
      + cá nhân: 50.000 đồng
thời hạn: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
trình tự:
  - nộp: nộp hồ sơ
  - nhận: sở tiếp nhận
  - soạn: sở thẩm định
  - trả: sở trả giấy
kết quả:
  - giấy: \"Giấy phép\"
";

fn asked_of(text: &str, applicant: &str) -> (Vec<String>, Value) {
    let case = format!("filed: 2026-03-02 08:00\nchannel: online\napplicant: {applicant}\n");
    let sheet = json(text, &case, 0);
    let papers = sheet["papers"].as_array().unwrap().iter();
    let asked = papers.filter(|it| it["demand"] != "not_required");
    let asked = asked.map(|it| format!("{} {}", it["id"], it["demand"]).replace('"', ""));
    (asked.collect(), sheet["fees"][0]["amount"].clone())
}

#[test]
fn a_class_covers_the_narrower_classes_that_are_not_told_apart() {
    for class in ["organisation", "enterprise", "cooperative"] {
        let (papers, fee) = asked_of(CLASSES, class);
        assert_eq!(papers, ["don_tc required"], "{class}");
        assert_eq!(fee, 100_000, "{class}");
    }
    let (papers, fee) = asked_of(CLASSES, "individual");
    assert_eq!(
        (papers, fee),
        (vec!["don_cn required".to_owned()], 50_000.into())
    );
    // A trader may be an organisation or an individual: only he knows.
    let (papers, fee) = asked_of(CLASSES, "trader");
    assert_eq!(papers, ["don_tc undecided", "don_cn undecided"]);
    assert_eq!(fee, Value::Null);
}

#[test]
fn a_class_that_the_procedure_names_is_told_apart_from_wider_ones() {
    let text = CLASSES.replace(
        "      + cá nhân: 50.000 đồng\n",
        "      + cá nhân: 50.000 đồng\n      + doanh nghiệp: 200.000 đồng\n",
    );
    let (papers, fee) = asked_of(&text, "enterprise");
    assert_eq!((papers.len(), fee), (0, 200_000.into()));
    let (papers, fee) = asked_of(&text, "cooperative");
    assert_eq!((papers.len(), fee), (1, 100_000.into()));
}

#[test]
fn the_checker_and_a_run_agree_on_classes() {
    let folder = Folder::new("classes_agree");
    let codes = |text: &str| -> Vec<String> {
        folder.write("x.tthc", text);
        let ran = tthc(&folder, &["check", "x.tthc", "--format", "json"], b"");
        let json: Value = serde_json::from_str(&ran.out).unwrap();
        let findings = json["findings"].as_array().unwrap().iter();
        let codes = findings.map(|it| it["code"].as_str().unwrap().to_owned());
        codes.filter(|it| it == "D12" || it == "P02").collect()
    };
    assert_eq!(codes(CLASSES), Vec::<String>::new());
    // Naming the enterprise in a table leaves it without a paper.
    let apart = CLASSES.replace(
        "      + cá nhân: 50.000 đồng\n",
        "      + cá nhân: 50.000 đồng\n      + doanh nghiệp: 200.000 đồng\n",
    );
    assert_eq!(codes(&apart), ["D12"]);
    let without = CLASSES.replace("      + tổ chức: 100.000 đồng\n", "");
    assert_eq!(codes(&without), ["P02"]);
}

#[test]
fn a_channel_of_a_copy_goes_before_that_of_its_base() {
    let folder = Folder::new("channel_of_a_copy");
    let base = format!(
        "thủ tục gốc \"Gốc\"\ncách thức:\n  - trực tiếp, trực tuyến\n      thời hạn 10 ngày làm việc\n{}",
        SHEET.replace("DAYS", "20"),
    );
    let copy = "\nthủ tục tỉnh dựa trên gốc\nphạm vi: \"Cao Bằng\"\ncách thức:\n  - trực tuyến\n      thời hạn 5 ngày làm việc\n";
    folder.write("x.tthc", base + copy);
    let ran = tthc(&folder, &["export", "json", "x.tthc"], b"");
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let channels = json["procedures"][1]["channels"].as_array().unwrap().iter();
    let channels =
        channels.map(|it| format!("{} {}", it["channel"], it["limit"]["length"]["amount"]));
    let expected = ["\"in_person\" \"10\"", "\"online\" \"5\""];
    assert_eq!(channels.collect::<Vec<_>>(), expected, "{}", ran.out);
}

#[test]
fn years_at_the_ends_of_the_calendar_do_no_harm() {
    let folder = Folder::new("years_at_the_ends");
    folder.write(
        "h.yaml",
        "years:\n  - {year: 32767, off: []}\n  - {year: -32768, off: []}\n",
    );
    let args = [
        "deadline",
        "--from",
        "2026-04-29 08:30",
        "--add",
        "3 ngày làm việc",
        "--holidays",
        "h.yaml",
    ];
    let ran = tthc(&folder, &args, b"");
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("h.yaml"), "{}", ran.err);
}

#[test]
fn a_request_in_appraisal_is_held_to_the_rule_on_appraisal() {
    let appraisal = SHEET.replace("DAYS", "20").replace(
        "thẩm định\n",
        "thẩm định\n      thiếu thì yêu cầu bổ sung\n",
    );
    let text = format!("thủ tục x \"X\"\n{appraisal}");
    let case = "filed: 2025-10-06 08:00
events:
  - {at: 2025-10-06 08:30, step: nhan, outcome: complete}
  - {at: 2025-10-07 08:30, step: soan, outcome: incomplete, papers: [don]}
  - {at: 2025-10-08 08:30, supplement: all}
  - {at: 2025-10-09 08:30, step: soan, outcome: incomplete, papers: [ban_ve]}
";
    // That appraisal asks once and for everything is a reading: it is told, not refused.
    let log = json(&text, case, 0)["log"].to_string();
    assert_eq!(log.matches("R03").count(), 2, "{log}");
    assert!(log.contains("clause 5 Article 19 of Decree"), "{log}");
    assert!(!log.contains("clause 3 Article 16"), "{log}");
}

#[test]
fn a_day_or_an_hour_that_does_not_exist_is_said_to_be_none() {
    let folder = Folder::new("no_such_time");
    folder.write("x.tthc", versions());
    let refused = |case: &str| {
        folder.write("a.yaml", case);
        let ran = tthc(&folder, &["run", "x.tthc", "--case", "a.yaml"], b"");
        assert_eq!(ran.code, 2, "{case}: {}", ran.out);
        ran.err
    };
    for (time, why) in [
        ("31/02/2026 08:00", "tháng 2 năm 2026 chỉ có 28 ngày"),
        ("2026-02-30 09:00", "tháng 2 năm 2026 chỉ có 28 ngày"),
        ("05/13/2026 09:00", "một năm chỉ có 12 tháng"),
        ("04/05/2026 25:30", "giờ trong ngày chỉ từ 00:00 đến 24:00"),
    ] {
        let err = refused(&format!("nộp: {time}\n"));
        assert!(err.contains(why), "{err}");
        assert!(err.contains("không phải ngày, giờ có thật"), "{err}");
    }
    for form in ["4/5/26 08:00", "04/05/2026", "04/05/2026 8:30:15"] {
        let err = refused(&format!("nộp: {form}\n"));
        assert!(err.contains("viết như `2026-07-01 08:30`"), "{err}");
    }
}

#[test]
fn an_unknown_ground_is_answered_with_those_of_the_procedure() {
    let folder = Folder::new("no_such_ground");
    let case = "nộp: 2026-01-05 08:00
sự kiện:
  - {lúc: 2026-01-05 09:00, bước: soạn, kết quả: không đạt, lý do: [khác hẳn]}
";
    let err = |text: String| {
        folder.write("x.tthc", text);
        folder.write("a.yaml", case);
        tthc(&folder, &["run", "x.tthc", "--case", "a.yaml"], b"").err
    };
    let with = err(versions().replace(
        "  - giấy: \"Giấy phép\"\n",
        "  - giấy: \"Giấy phép\"\nlý do từ chối:\n  - hồ_sơ_sai: \"Sai\"\n  - vượt_mức: \"Vượt\"\n",
    ));
    assert!(
        with.contains("các lý do của thủ tục: hồ_sơ_sai") && with.contains("vượt_mức"),
        "{with}"
    );
    let without = err(versions());
    assert!(without.contains("không khai lý do nào"), "{without}");
}

#[test]
fn an_event_may_name_the_body_that_answers_and_only_one_that_is_asked() {
    let text = fs::read_to_string(repo("tests/fixtures/interp/y_kien.tthc")).unwrap();
    let case = |more: &str| {
        format!(
            "nộp: 2025-10-06 08:00\nkênh: trực tiếp\nsự kiện:\n\
             - {{lúc: 2025-10-06 08:10, bước: kiểm_tra, kết quả: đủ}}\n\
             - {{lúc: 2025-10-07 09:00, bước: hỏi, kết quả: đồng ý, cơ quan: s3}}\n{more}"
        )
    };
    let other =
        "- {at: 2025-10-08 09:00, step: hoi, outcome: disagrees, agency: S2, grounds: quy_hoach}\n";
    let rest = "- {at: 2025-10-09 09:00, step: hoi, outcome: agrees}\n";
    let sheet = json(&text, &case(&format!("{other}{rest}")), 0);
    let log = sheet["log"].to_string();
    assert!(
        log.contains("still waiting for Sở Tài chính, Ủy ban"),
        "{log}"
    );
    assert_eq!(sheet["end"]["kind"], "refused", "{sheet:#}");
    let again = "- {at: 2025-10-08 09:00, step: hoi, outcome: agrees, agency: s3}\n";
    let sheet = json(&text, &case(again), 1);
    assert!(
        sheet["log"]
            .to_string()
            .contains("has answered in the step")
    );
    let stranger = "- {at: 2025-10-08 09:00, step: hoi, outcome: agrees, agency: một_cửa}\n";
    let sheet = json(&text, &case(stranger), 1);
    assert!(sheet["log"].to_string().contains("does not ask"));
}

#[test]
fn a_case_file_tells_who_acts_and_the_log_names_him() {
    let text = versions();
    let case = |by: &str| {
        format!(
            "nộp: 2026-03-02 08:00\nsự kiện:\n  - {{lúc: 2026-03-02 08:30, người làm: {by}, bước: nhan, kết quả: đủ}}\n"
        )
    };
    let log = |by: &str, code| json(&text, &case(by), code)["log"].to_string();
    let done = log("so", 0);
    assert!(done.contains("done by: Sở"), "{done}");
    let refused = log("người nộp", 1);
    assert!(
        refused.contains("R06") && refused.contains("the applicant"),
        "{refused}"
    );
    let folder = Folder::new("run_by");
    folder.write("x.tthc", &text);
    folder.write("a.yaml", case("phong"));
    let ran = tthc(&folder, &["run", "x.tthc", "--case", "a.yaml"], b"");
    assert_eq!(ran.code, 2, "{}", ran.out);
    assert!(
        ran.err.contains("phong") && ran.err.contains("a.yaml:3:"),
        "{}",
        ran.err
    );
}
