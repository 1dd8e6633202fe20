//! The class of each step by its own limit, beside that of the whole dossier.

use tthc::{
    interp::{
        Act,
        score::{Class, score},
        stays::{Left, Stay, stays},
    },
    syntax::words::Outcome,
    values::Instant,
};

use crate::{
    interp::{Desk, at, at_counter, step},
    interp_clocks::{PLAIN, Parts},
};

const STEPS: &str = "  - soạn: sở thẩm định, trong 3 ngày làm việc\n  \
     - ký: sở ký, trong 2 ngày làm việc\n";

fn turns(desk: &Desk<'_>, name: &str) -> Vec<Stay> {
    let wanted = step(desk.machine, name);
    let mut all = stays(desk.dossier.events());
    all.retain(|it| it.step == wanted);
    all
}

fn class(desk: &Desk<'_>, name: &str, until: Instant) -> Option<Class> {
    turns(desk, name).last().and_then(|it| it.class(until))
}

#[test]
fn a_late_step_does_not_make_the_whole_late() {
    let machine = Parts {
        steps: STEPS,
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    let now = at("2025-10-07 08:00");
    assert_eq!(class(&desk, "soạn", now), Some(Class::PendingInTime));
    assert_eq!(class(&desk, "tiếp_nhận", now), None, "it has no limit");
    // Three working days end on Thursday 9/10.
    desk.step("2025-10-10 09:00", "soạn", Outcome::Pass)
        .unwrap();
    desk.step("2025-10-10 10:00", "ký", Outcome::Done).unwrap();
    desk.step("2025-10-10 11:00", "trả", Outcome::Done).unwrap();
    let end = at("2025-10-10 11:00");
    assert_eq!(class(&desk, "soạn", end), Some(Class::Overdue));
    assert_eq!(class(&desk, "ký", end), Some(Class::Early));
    let whole = score(&machine, &desk.setting, &desk.dossier, end).unwrap();
    assert_eq!(whole.class, Class::Early);
}

#[test]
fn a_turn_on_its_last_day_is_on_time_and_an_open_one_grows_overdue() {
    let machine = Parts {
        steps: STEPS,
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    desk.step("2025-10-09 16:59", "soạn", Outcome::Pass)
        .unwrap();
    assert_eq!(
        class(&desk, "soạn", at("2025-10-09 17:00")),
        Some(Class::OnTime)
    );
    assert_eq!(
        class(&desk, "ký", at("2025-10-13 24:00")),
        Some(Class::PendingInTime)
    );
    assert_eq!(
        class(&desk, "ký", at("2025-10-14 00:01")),
        Some(Class::PendingOverdue)
    );
    desk.take("2025-10-13 09:00", Act::Withdraw).unwrap();
    let turn = turns(&desk, "ký").remove(0);
    assert_eq!(turn.left, Some((at("2025-10-13 09:00"), Left::CutOff)));
    assert_eq!(turn.class(at("2025-11-01 00:00")), None);
}

#[test]
fn a_body_that_keeps_silent_has_not_kept_its_time() {
    let machine = Parts {
        steps: "  - hỏi: sở lấy ý kiến sở, trong 2 ngày làm việc\n      im lặng thì coi như đồng ý\n",
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    desk.take("2025-10-09 08:00", Act::Tick).unwrap();
    let turn = turns(&desk, "hỏi").remove(0);
    assert_eq!(turn.left, Some((at("2025-10-08 24:00"), Left::Silent)));
    assert_eq!(turn.class(at("2025-10-09 08:00")), Some(Class::Overdue));
}
