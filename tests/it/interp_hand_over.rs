//! When the one-stop hands over what it received at the counter.

use tthc::{
    interp::{Machine, codes, effects::Edition, event::FindingAbout},
    syntax::words::{Channel, Outcome},
};

use crate::{
    interp::{Desk, at, at_counter, machine, project_of, step},
    interp_clocks::about,
};

/// A licence that the counter hands to a department, with lines below the hand-over and before it.
fn office(before: &str, limit: &str) -> Machine {
    let text = format!(
        "thủ tục thử \"Thử\"\nmã: 9.0001\nhiệu lực: từ 01/07/2025\ncơ quan:\n  \
         - một_cửa: \"Bộ phận một cửa\", tiếp nhận\n  - sở: \"Sở\", giải quyết, quyết định\n\
         hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", bản chính\n\
         thời hạn: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\ntrình tự:\n  \
         - nộp: nộp hồ sơ\n  - tiếp_nhận: một_cửa tiếp nhận\n{before}  \
         - chuyển: một_cửa chuyển hồ sơ cho sở{limit}\n  - soạn: sở thẩm định\n  \
         - trả: một_cửa trả giấy\nkết quả:\n  - giấy: \"Giấy phép\"\n"
    );
    machine(&project_of("thử", &text), "thử")
}

fn handed_over<'a>(machine: &'a Machine, received: &str, handed: &str) -> Desk<'a> {
    let mut desk = Desk::filed(machine, "2025-10-02 08:00", at_counter());
    desk.step(received, "tiếp_nhận", Outcome::Complete).unwrap();
    desk.step(handed, "chuyển", Outcome::Done).unwrap();
    desk
}

fn late(machine: &Machine, by: &str) -> Vec<FindingAbout> {
    vec![FindingAbout::HandedOverLate(
        step(machine, "chuyển"),
        at(by),
    )]
}

#[test]
fn what_is_received_by_three_in_the_afternoon_leaves_on_that_day() {
    let machine = office("", "");
    let desk = handed_over(&machine, "2025-10-02 15:00", "2025-10-02 23:59");
    assert_eq!(about(&desk), []);
    let desk = handed_over(&machine, "2025-10-02 15:00", "2025-10-03 08:00");
    assert_eq!(about(&desk), late(&machine, "2025-10-02 24:00"));
    let finding = desk.state().findings.first().unwrap();
    assert_eq!(finding.code, &codes::R06);
}

#[test]
fn what_is_received_later_leaves_on_the_next_working_day() {
    let machine = office("", "");
    // Friday afternoon; Monday 6/10 is the next working day.
    let desk = handed_over(&machine, "2025-10-03 15:01", "2025-10-06 16:00");
    assert_eq!(about(&desk), []);
    let desk = handed_over(&machine, "2025-10-03 15:01", "2025-10-07 07:30");
    assert_eq!(about(&desk), late(&machine, "2025-10-06 24:00"));
    // Received on a Sunday.
    let desk = handed_over(&machine, "2025-10-05 09:00", "2025-10-06 16:00");
    assert_eq!(about(&desk), []);
}

#[test]
fn paper_to_an_authority_of_another_level_has_one_working_day() {
    let text = "cơ quan xã_a \"Ủy ban nhân dân xã A\"\ncấp: xã\n\ncơ quan sở_b \"Sở B\"\ncấp: tỉnh\n\n\
         thủ tục thử \"Thử\"\nmã: 9.0001\nhiệu lực: từ 01/07/2025\ncơ quan:\n  \
         - xã_a: \"Xã A\", tiếp nhận\n  - sở_b: \"Sở B\", giải quyết, quyết định\n\
         hồ sơ: 1 bộ\n  - đơn: \"Đơn đề nghị\", bản chính\n\
         thời hạn: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\ntrình tự:\n  \
         - nộp: nộp hồ sơ\n  - tiếp_nhận: xã_a tiếp nhận\n  - chuyển: xã_a chuyển hồ sơ cho sở_b\n  \
         - soạn: sở_b thẩm định\n  - trả: xã_a trả giấy\nkết quả:\n  - giấy: \"Giấy phép\"\n";
    let machine = machine(&project_of("thử", text), "thử");
    let desk = handed_over(&machine, "2025-10-03 09:00", "2025-10-06 16:00");
    assert_eq!(about(&desk), []);
    let desk = handed_over(&machine, "2025-10-03 09:00", "2025-10-07 08:00");
    let sent = step(&machine, "chuyển");
    let due = at("2025-10-06 24:00");
    assert_eq!(about(&desk), [FindingAbout::SentOnLate(sent, due)]);
}

#[test]
fn a_late_hand_over_leaves_the_due_date_of_the_applicant() {
    let machine = office("", "");
    let soon = handed_over(&machine, "2025-10-02 09:00", "2025-10-02 09:30");
    let late = handed_over(&machine, "2025-10-02 09:00", "2025-10-20 09:30");
    assert_eq!(soon.due(), late.due());
    assert!(late.due().is_some() && late.state().late.is_empty());
}

#[test]
fn a_hand_over_with_a_time_of_its_own_or_after_work_is_not_held_to_the_hour() {
    let machine = office("", ", trong 2 ngày làm việc kể từ khi tiếp nhận");
    let desk = handed_over(&machine, "2025-10-02 09:00", "2025-10-03 09:00");
    assert_eq!(about(&desk), []);
    let machine = office("  - xem: sở thẩm định\n", "");
    let mut desk = Desk::filed(&machine, "2025-10-02 08:00", at_counter());
    desk.step("2025-10-02 09:00", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    desk.step("2025-10-10 09:00", "xem", Outcome::Pass).unwrap();
    desk.step("2025-10-14 09:00", "chuyển", Outcome::Done)
        .unwrap();
    assert_eq!(about(&desk), []);
}

#[test]
fn only_what_came_to_the_counter_is_held_to_the_hour_and_older_dossiers_are_not() {
    let machine = office("", "");
    let mut answers = at_counter();
    answers.channel = Some(Channel::Post);
    let mut by_post = Desk::filed(&machine, "2025-10-02 08:00", answers);
    let mut older = Desk::filed(&machine, "2025-10-02 08:00", at_counter());
    older.setting.edition = Edition::Second;
    for desk in [&mut by_post, &mut older] {
        desk.step("2025-10-02 09:00", "tiếp_nhận", Outcome::Complete)
            .unwrap();
        desk.step("2025-10-08 09:00", "chuyển", Outcome::Done)
            .unwrap();
        assert_eq!(about(desk), []);
    }
}
