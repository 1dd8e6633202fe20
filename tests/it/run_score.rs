//! How the national index scores a dossier, beside the legal date.

use crate::{
    run_doubts::{json, run},
    run_ends::{ASKING, COUNTER, told},
};

/// What happens after acceptance on Monday 6/10/2025; five working days end on 13/10.
fn scored(events: &str) -> (String, String, String) {
    let value = told(&format!("{COUNTER}{events}"));
    let text = |name: &str| value["score"][name].as_str().unwrap_or_default().to_owned();
    (text("class"), text("due"), text("legal_due"))
}

fn done(day: &str) -> String {
    format!("  - {{lúc: {day} 09:00, bước: thẩm, kết quả: đạt}}\n")
}

const ASKED: &str = "  - {lúc: 2025-10-08 09:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}\n";
const CAME: &str = "  - {lúc: 2025-10-10 09:00, bổ sung: tất cả}\n";

#[test]
fn a_dossier_is_early_on_time_or_overdue_by_its_day() {
    for (day, class) in [
        ("2025-10-10", "early"),
        ("2025-10-13", "on_time"),
        ("2025-10-14", "overdue"),
    ] {
        let (scored, due, legal) = scored(&done(day));
        assert_eq!(scored, class, "{day}");
        assert_eq!((due.as_str(), legal.as_str()), ("2025-10-13", "2025-10-13"));
    }
}

#[test]
fn the_index_leaves_a_wait_out_where_the_law_counts_again() {
    let (class, due, legal) = scored(&format!("{ASKED}{CAME}{}", done("2025-10-16")));
    // 9/10 and 10/10 are two working days after 13/10; the law counts five from 10/10.
    assert_eq!(due, "2025-10-15");
    assert_eq!(legal, "2025-10-17");
    assert_eq!(class, "overdue");
    let case = format!("{COUNTER}{ASKED}{CAME}{}", done("2025-10-16"));
    let ran = run(ASKING, &case, &[]);
    let lines: Vec<&str> = ran.out.split_whitespace().collect();
    let told = lines.join(" ");
    for words in [
        "(so ngày 16/10/2025 với hạn chấm 15/10/2025; hạn theo luật 17/10/2025)",
        "766/QĐ-TTg năm 2022 (chưa xác minh)",
    ] {
        assert!(told.contains(words), "{}", ran.out);
    }
}

#[test]
fn a_dossier_that_waits_for_papers_is_held_to_the_day_of_the_request() {
    let (class, ..) = scored(&format!("{ASKED}đến: 2025-10-20 08:00\n"));
    assert_eq!(class, "pending_in_time");
    let (class, ..) = scored("đến: 2025-10-20 08:00\n");
    assert_eq!(class, "pending_overdue");
}

#[test]
fn a_second_request_makes_a_dossier_overdue_however_early_it_is() {
    let again = "  - {lúc: 2025-10-10 10:00, bước: thẩm, kết quả: thiếu, giấy tờ: [ảnh]}
  - {lúc: 2025-10-10 11:00, bổ sung: tất cả}\n";
    let events = format!("{ASKED}{CAME}{again}{}", done("2025-10-10"));
    let events = events.replace(
        "2025-10-10 09:00, bước: thẩm, kết quả: đạt",
        "2025-10-10 12:00, bước: thẩm, kết quả: đạt",
    );
    assert_eq!(scored(&events).0, "overdue");
}

#[test]
fn a_new_date_appointed_in_time_is_the_day_of_the_index_too() {
    let apology = "  - {lúc: 2025-10-09 09:00, hẹn lại: 2025-10-20}\n";
    let (class, due, _) = scored(&format!("{apology}{}", done("2025-10-20")));
    assert_eq!((class.as_str(), due.as_str()), ("on_time", "2025-10-20"));
}

#[test]
fn a_dossier_that_was_never_accepted_is_not_scored() {
    let case = "nộp: 2025-10-06 08:00\nkênh: trực tiếp\nđến: 2025-10-20 08:00\n";
    assert!(told(case)["score"].is_null());
}

#[test]
fn a_case_may_be_counted_in_another_way_which_is_said() {
    let case = format!("{COUNTER}giờ làm việc: 08:00-12:00, 13:00-17:00\n");
    for (way, due) in [
        ("legal-day", "hẹn trả: 13/10/2025 24:00"),
        ("exact-hour", "hẹn trả: 13/10/2025 08:00"),
        ("date-compare", "hẹn trả: 13/10/2025 24:00"),
    ] {
        let ran = run(ASKING, &case, &["--counting", way]);
        assert!(ran.out.contains(due), "{way}: {}", ran.out);
        let words: Vec<&str> = ran.out.split_whitespace().collect();
        let warned = words.join(" ").contains("không phải cách của luật");
        assert_eq!(warned, way != "legal-day", "{}", ran.out);
    }
}

#[test]
fn what_the_procedure_stops_by_its_own_words_moves_the_day_of_the_index_too() {
    let text = ASKING.replace(
        "  - trả: một_cửa",
        "  - hỏi: sở lấy ý kiến một_cửa\n      tạm dừng thời hạn\n  - trả: một_cửa",
    );
    let case = format!(
        "{COUNTER}{}  - {{lúc: 2025-10-15 08:00, bước: hỏi, kết quả: đồng ý}}\n",
        done("2025-10-08")
    );
    let value = json(&run(&text, &case, &["--format", "json"]));
    // 9/10 to 15/10 are five working days after 13/10.
    assert_eq!(value["score"]["due"], "2025-10-20");
    assert_eq!(value["score"]["legal_due"], "2025-10-20");
    assert_eq!(value["score"]["class"], "early");
    let log = value["log"].as_array().unwrap().iter();
    let waits = log.filter(|it| it["text"].as_str().unwrap().contains("khoảng chờ"));
    assert_eq!(waits.count(), 1);
}
