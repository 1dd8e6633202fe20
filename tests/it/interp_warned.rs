//! What is told before a promise is broken, and when a date appointed anew moves.

use tthc::{
    interp::{
        Act, Event, EventKind, Machine,
        effects::{Edition, Effect, effects},
        event::Timer,
    },
    values::Instant,
};

use crate::{
    interp::{Desk, at, at_counter},
    interp_clocks::{PLAIN, Parts, accepted, ask, clock, supply, tick},
};

fn machine(days: u32) -> Machine {
    Parts {
        limits: format!(
            "thời hạn:\n  - chung: {days} ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n"
        )
        .leak(),
        steps: "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, thông báo trong 30 ngày, trừ thời gian chờ\n",
        ..PLAIN
    }
    .machine()
}

fn warned(desk: &Desk<'_>) -> Vec<Instant> {
    let warnings = desk.dossier.events().filter(|it| {
        matches!(
            it.kind,
            EventKind::Expired {
                timer: Timer::Apology(_),
                ..
            }
        )
    });
    warnings.map(|it| it.at).collect()
}

fn told(event: &Event) -> Vec<Effect> {
    effects(event, Edition::LATEST)
}

#[test]
fn the_agency_is_warned_when_the_last_working_day_to_apologise_begins() {
    let machine = machine(5);
    let mut desk = accepted(&machine, at_counter());
    assert_eq!(desk.due(), Some(at("2025-10-13 24:00")));
    tick(&mut desk, "2025-10-09 23:00");
    assert_eq!(warned(&desk), []);
    // The day before Monday 13/10 is a Sunday, on which no agency writes.
    tick(&mut desk, "2025-10-10 00:00");
    assert_eq!(warned(&desk), [at("2025-10-10 00:00")]);
    let effects: Vec<Effect> = desk.dossier.events().flat_map(told).collect();
    assert!(effects.contains(&Effect::WarnOfDue(clock(&machine, "chung"))));
    // Once for one date.
    tick(&mut desk, "2025-10-13 08:00");
    assert_eq!(warned(&desk).len(), 1);
}

#[test]
fn a_date_that_is_counted_again_is_warned_of_again_and_an_apology_ends_it() {
    let machine = machine(5);
    let mut desk = accepted(&machine, at_counter());
    tick(&mut desk, "2025-10-10 08:00");
    ask(&mut desk, "2025-10-10 09:00", "soạn").unwrap();
    tick(&mut desk, "2025-10-20 08:00");
    assert_eq!(warned(&desk).len(), 1, "while papers are waited for");
    supply(&mut desk, "2025-10-20 09:00");
    let due = desk.due().unwrap();
    assert!(due > at("2025-10-20 24:00"), "{due:?}");
    let new = due.date().checked_add_days(3).unwrap();
    desk.take("2025-10-20 10:00", Act::Apologise(new)).unwrap();
    tick(&mut desk, "2025-10-20 23:00");
    tick(&mut desk, "2025-11-20 08:00");
    assert!(warned(&desk).len() <= 2, "{:?}", warned(&desk));
    assert!(warned(&desk).iter().all(|it| *it <= at("2025-10-20 10:00")));
}

#[test]
fn a_promise_of_one_day_is_not_warned_of() {
    let machine = machine(1);
    let mut desk = accepted(&machine, at_counter());
    tick(&mut desk, "2025-11-20 08:00");
    assert_eq!(warned(&desk), []);
}

#[test]
fn an_older_dossier_keeps_the_duties_with_which_it_was_opened() {
    let machine = machine(5);
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.setting.edition = Edition::First;
    desk.step(
        "2025-10-06 08:30",
        "tiếp_nhận",
        tthc::syntax::words::Outcome::Complete,
    )
    .unwrap();
    tick(&mut desk, "2025-11-20 08:00");
    assert_eq!(warned(&desk), []);
}

#[test]
fn the_applicant_is_told_when_a_new_date_moves() {
    let machine = machine(5);
    let mut desk = accepted(&machine, at_counter());
    desk.take(
        "2025-10-10 09:00",
        Act::Apologise("22/10/2025".parse().unwrap()),
    )
    .unwrap();
    ask(&mut desk, "2025-10-15 09:00", "soạn").unwrap();
    supply(&mut desk, "2025-10-24 09:00");
    let moved = desk
        .dossier
        .events()
        .filter(|it| matches!(it.kind, EventKind::NewDateMoved(_)));
    let moved: Vec<&Event> = moved.collect();
    assert_eq!(moved.len(), 1);
    let due = desk.due().unwrap();
    assert_eq!(told(moved[0]), [Effect::NotifyNewDate(due)]);
    assert_eq!(effects(moved[0], Edition::First), []);
}
