//! Waits of dossiers: what waits for money, for papers and for opinions, and what that does to
//! the date that holds, to steps that were late, and to the portal.

use tthc::{
    calendar::{Counting, WaitPolicy, Waits, WorkCalendar},
    interp::{
        Act, Command, EventKind, Machine, Status, StepAct,
        event::{ClockState, FindingAbout, Lateness, Timer},
    },
    model::Expiry,
    syntax::words::Outcome,
    values::Instant,
    workflow::End,
};

use crate::{
    interp::{Desk, at, at_counter, document, step},
    interp_clocks::{PLAIN, Parts, about, accepted, ask, clock, supply, tick},
};

const FEE: &str = "phí: 100.000 đồng\n";

/// The codes that the portal shows, from filing on.
fn codes(desk: &Desk<'_>) -> Vec<u8> {
    let events = desk.dossier.events();
    let codes = events.filter_map(|it| match it.kind {
        EventKind::StatusChanged(status) => Some(status.code()),
        _ => None,
    });
    codes.collect()
}

fn stands_still(desk: &Desk<'_>, name: &str) -> bool {
    let state = desk.state().clocks.get(&clock(desk.machine, name));
    matches!(state, Some(ClockState::Paused { .. }))
}

fn collecting(steps: &'static str) -> Machine {
    Parts {
        fees: FEE,
        limits: "thời hạn:\n  - chung: 5 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                 tạm dừng khi chờ nộp phí\n      quá hạn thì coi như chấp thuận\n",
        steps,
        ..PLAIN
    }
    .machine()
}

#[test]
fn a_fee_that_the_agency_collects_is_waited_for_as_one_that_the_applicant_pays() {
    for steps in [
        "  - phí: sở thu phí\n  - soạn: sở thẩm định\n",
        "  - phí: nộp phí\n  - soạn: sở thẩm định\n",
    ] {
        let machine = collecting(steps);
        let mut desk = accepted(&machine, at_counter());
        assert_eq!(desk.state().status, Some(Status::PaymentAsked));
        tick(&mut desk, "2025-10-20 08:00");
        assert!(!desk.state().is_over(), "{steps}");
        assert!(stands_still(&desk, "chung"));
        let pay = Act::Pay {
            fees: [].into(),
            amount: None,
        };
        desk.take("2025-10-20 09:00", pay).unwrap();
        // 7/10 to 20/10 are ten working days; the five count from 6/10.
        assert_eq!(desk.due(), Some(at("2025-10-27 24:00")));
        assert_eq!(codes(&desk), [1, 2, 6, 4]);
    }
}

#[test]
fn a_fee_that_was_paid_before_the_agency_collects_it_is_not_waited_for() {
    let machine = collecting("  - soạn: sở thẩm định\n  - phí: sở thu phí\n");
    let mut desk = accepted(&machine, at_counter());
    let pay = Act::Pay {
        fees: [].into(),
        amount: None,
    };
    desk.take("2025-10-06 09:00", pay).unwrap();
    desk.step("2025-10-07 09:00", "soạn", Outcome::Pass)
        .unwrap();
    assert!(!stands_still(&desk, "chung"));
    assert!(!codes(&desk).contains(&6));
}

#[test]
fn an_agency_that_is_done_is_not_late_while_the_applicant_pays() {
    let machine = Parts {
        fees: FEE,
        limits: "thời hạn: 5 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n",
        steps: "  - soạn: sở thẩm định\n  - phí: sở thu phí\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    desk.step("2025-10-07 09:00", "soạn", Outcome::Pass)
        .unwrap();
    assert_eq!(desk.state().status, Some(Status::PaymentAsked));
    tick(&mut desk, "2025-10-30 08:00");
    assert!(desk.state().late.is_empty());
}

const LATE_REQUEST: &str =
    "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, thông báo trong 30 ngày";

fn apologise(desk: &mut Desk<'_>, when: &str, date: &str) {
    desk.take(when, Act::Apologise(date.parse().unwrap()))
        .unwrap();
}

/// A dossier due on 13/10/2025 that was promised anew for 22/10, and asked for papers on 15/10.
fn asked_before_the_new_date(machine: &Machine) -> Desk<'_> {
    let mut desk = accepted(machine, at_counter());
    assert_eq!(desk.due(), Some(at("2025-10-13 24:00")));
    apologise(&mut desk, "2025-10-10 09:00", "22/10/2025");
    ask(&mut desk, "2025-10-15 09:00", "soạn").unwrap();
    desk
}

fn five_days(from: &str, request: &str, expiry: &str) -> Machine {
    let limits = format!("thời hạn:\n  - chung: 5 ngày làm việc, kể từ khi {from}\n{expiry}");
    let steps = format!("{LATE_REQUEST}{request}\n");
    Parts {
        limits: limits.leak(),
        steps: steps.leak(),
        ..PLAIN
    }
    .machine()
}

#[test]
fn nothing_is_late_or_granted_while_papers_asked_for_before_the_new_date_are_waited_for() {
    for expiry in ["", "      quá hạn thì coi như chấp thuận\n"] {
        let machine = five_days("nhận đủ hồ sơ hợp lệ", "", expiry);
        let mut desk = asked_before_the_new_date(&machine);
        assert!(stands_still(&desk, "chung"));
        tick(&mut desk, "2025-10-24 08:00");
        assert!(!desk.state().is_over() && desk.state().late.is_empty());
        supply(&mut desk, "2025-10-24 09:00");
        assert_eq!(desk.due(), Some(at("2025-10-31 24:00")));
    }
}

#[test]
fn a_request_before_the_new_date_restarts_every_handling_time() {
    for from in ["nhận đủ hồ sơ hợp lệ", "tiếp nhận"] {
        let machine = five_days(from, "", "");
        let mut desk = asked_before_the_new_date(&machine);
        supply(&mut desk, "2025-10-16 09:00");
        assert_eq!(desk.due(), Some(at("2025-10-23 24:00")), "{from}");
        tick(&mut desk, "2025-10-23 23:00");
        assert!(desk.state().late.is_empty());
    }
}

#[test]
fn a_new_date_moves_with_what_is_waited_for_after_it() {
    let machine = five_days("nhận đủ hồ sơ hợp lệ", ", trừ thời gian chờ", "");
    let mut desk = asked_before_the_new_date(&machine);
    supply(&mut desk, "2025-10-24 09:00");
    // 16/10 to 24/10 are seven working days after 22/10.
    assert_eq!(desk.due(), Some(at("2025-10-31 24:00")));
    tick(&mut desk, "2025-10-31 23:00");
    assert!(desk.state().late.is_empty());
    tick(&mut desk, "2025-11-03 08:00");
    assert_eq!(desk.state().late.len(), 1);
}

#[test]
fn a_wait_after_the_due_date_does_not_say_the_old_date_again() {
    let machine = five_days("nhận đủ hồ sơ hợp lệ", ", trừ thời gian chờ", "");
    let mut desk = accepted(&machine, at_counter());
    tick(&mut desk, "2025-10-14 08:00");
    let told = desk.dossier.events().count();
    ask(&mut desk, "2025-10-15 09:00", "soạn").unwrap();
    let said = desk.dossier.events().skip(told);
    let again = said.filter(|it| matches!(it.kind, EventKind::ClockSet { .. }));
    assert_eq!(again.count(), 0);
}

#[test]
fn a_new_date_on_a_day_off_is_the_next_working_day() {
    let machine = five_days("nhận đủ hồ sơ hợp lệ", "", "");
    let mut desk = Desk::filed(&machine, "2026-02-02 08:00", at_counter());
    desk.step("2026-02-02 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    apologise(&mut desk, "2026-02-05 09:00", "18/02/2026");
    assert_eq!(desk.due(), Some(at("2026-02-23 24:00")));
}

const REPORTS: &str = "  - soạn: sở thẩm định, trong 1 ngày làm việc\n      \
                       thiếu thì yêu cầu bổ sung\n      quá hạn thì báo cấp trên\n";

#[test]
fn a_late_step_that_counts_again_can_be_late_again() {
    let machine = Parts {
        steps: REPORTS,
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    ask(&mut desk, "2025-10-08 09:00", "soạn").unwrap();
    supply(&mut desk, "2025-10-10 09:00");
    tick(&mut desk, "2025-10-16 08:00");
    let soạn = step(&machine, "soạn");
    let late = |due| FindingAbout::StepLate(soạn, at(due));
    assert_eq!(
        about(&desk),
        [late("2025-10-07 24:00"), late("2025-10-13 24:00")]
    );
    let told = desk.dossier.events().filter(|it| {
        let report = Some(Expiry::Escalate);
        matches!(it.kind, EventKind::Expired { timer: Timer::Step(_), expiry, .. } if expiry == report)
    });
    assert_eq!(told.count(), 2);
    let late = desk.dossier.events();
    let late = late.filter(|it| it.kind == EventKind::Late(Lateness::Step(soạn)));
    assert_eq!(late.count(), 2);
}

#[test]
fn a_step_that_stops_the_promise_also_stops_the_clock_that_waits_for_opinions() {
    let machine = Parts {
        limits: "thời hạn:\n  - chung: 5 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n  \
                 - xét: 3 ngày làm việc, kể từ khi tiếp nhận, đến khi soạn xong\n      \
                 tạm dừng khi chờ ý kiến\n",
        steps: "  - hỏi: sở lấy ý kiến sở\n      tạm dừng thời hạn\n  - soạn: sở thẩm định\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    assert!(stands_still(&desk, "chung") && stands_still(&desk, "xét"));
    desk.step("2025-10-13 08:30", "hỏi", Outcome::Agree)
        .unwrap();
    tick(&mut desk, "2025-10-16 23:00");
    assert!(desk.state().late.is_empty());
    // Five working days are left out of both.
    assert_eq!(desk.due(), Some(at("2025-10-20 24:00")));
}

#[test]
fn papers_that_come_in_appraisal_lead_back_to_handling_not_to_acceptance() {
    let machine = Parts {
        fees: FEE,
        steps: "  - cùng: song song\n  + nhánh a\n    - soạn: sở thẩm định\n        \
                thiếu thì yêu cầu bổ sung\n  + nhánh b\n    - đóng: nộp phí\n  - hết song song\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    ask(&mut desk, "2025-10-07 09:00", "soạn").unwrap();
    supply(&mut desk, "2025-10-08 09:00");
    assert_eq!(codes(&desk), [1, 2, 6, 4, 5, 4, 6]);
}

#[test]
fn a_dossier_granted_by_silence_ends_with_its_time() {
    let machine = collecting("  - soạn: sở thẩm định\n");
    let mut desk = accepted(&machine, at_counter());
    tick(&mut desk, "2025-10-30 08:00");
    let ended = desk.state().end.unwrap();
    assert_eq!(ended.end, End::DeemedGranted);
    assert_eq!(Some(ended.at), machine.promise(desk.state()).map(|it| it.1));
}

const HALF_A_DAY: Parts = Parts {
    hours: "      giờ làm việc: 08:00-12:00, 13:00-17:00\n",
    steps: "  - soạn: sở thẩm định, trong 0,5 ngày làm việc\n      \
            thiếu thì yêu cầu bổ sung, trừ thời gian chờ\n",
    ..PLAIN
};

fn due_of_step(desk: &Desk<'_>) -> Option<Instant> {
    let mut timers = desk.state().timers.iter();
    let timer = timers.find(|it| matches!(it.1, Timer::Step(_)));
    timer.map(|it| it.0)
}

#[test]
fn a_fraction_of_a_working_day_leaves_the_hours_of_a_wait_out() {
    let machine = HALF_A_DAY.machine();
    for (came, due) in [
        ("2025-12-08 15:00", "2025-12-09 09:00"),
        ("2025-12-09 09:00", "2025-12-09 12:00"),
    ] {
        let mut desk = Desk::filed(&machine, "2025-12-08 08:00", at_counter());
        desk.step("2025-12-08 08:00", "tiếp_nhận", Outcome::Complete)
            .unwrap();
        let mut act = StepAct::new(step(&machine, "soạn"), Outcome::Incomplete);
        act.papers.insert(document(&machine, "bản_vẽ"));
        desk.take("2025-12-08 09:00", Act::Step(act)).unwrap();
        supply(&mut desk, came);
        assert_eq!(due_of_step(&desk), Some(at(due)));
        assert!(desk.state().late.is_empty());
    }
}

#[test]
fn days_to_the_exact_hour_leave_the_working_hours_of_a_wait_out() {
    let hours = tthc::calendar::OfficeHours::new([(480, 720), (780, 1020)]).unwrap();
    let calendar = WorkCalendar::vietnam().with_hours(hours);
    // From 11:00 to 16:00 on Tuesday, four working hours; then over night, two.
    for (from, to, due) in [
        ("2025-12-09 11:00", "2025-12-09 16:00", "2025-12-10 15:00"),
        ("2025-12-09 16:00", "2025-12-10 09:00", "2025-12-10 12:00"),
    ] {
        let wait = tthc::calendar::Wait {
            from: at(from),
            to: Some(at(to)),
        };
        let waits = Waits {
            policy: WaitPolicy::Subtract,
            spans: &[wait],
        };
        let days = "2 ngày làm việc".parse().unwrap();
        let start = at("2025-12-08 10:00");
        let counted = calendar
            .due_with_waits(start, days, Counting::ExactHour, waits)
            .unwrap();
        assert_eq!(counted.instant, at(due));
    }
}

#[test]
fn a_delivery_is_answered_once_whatever_came_of_it() {
    let machine = PLAIN.machine();
    let mut desk = accepted(&machine, at_counter());
    let send = |desk: &mut Desk<'_>, id: &str, act: Act| {
        let command = Command {
            id: Some(id.to_owned()),
            ..Command::new(at("2025-10-07 09:00"), act)
        };
        desk.dossier.take(desk.machine, &desk.setting, command)
    };
    // Accepted already: nothing changes, but the identity is known from the log alone.
    let accept = Act::Accept { appointed: None };
    for _ in 0..2 {
        send(&mut desk, "a", accept.clone()).unwrap();
    }
    assert!(desk.dossier.replayed().seen.contains("a"));
    let noted = desk.dossier.events();
    assert_eq!(noted.filter(|it| it.kind == EventKind::Noted).count(), 1);
    let refused = Act::Pay {
        fees: [].into(),
        amount: None,
    };
    let first = send(&mut desk, "b", refused.clone()).unwrap_err();
    let length = desk.dossier.log().len();
    assert_eq!(send(&mut desk, "b", refused), Err(first));
    assert_eq!(desk.dossier.log().len(), length);
}

#[test]
fn a_new_date_that_passes_is_found_as_well() {
    let machine = five_days("nhận đủ hồ sơ hợp lệ", "", "");
    let mut desk = accepted(&machine, at_counter());
    apologise(&mut desk, "2025-10-10 09:00", "22/10/2025");
    tick(&mut desk, "2025-10-23 08:00");
    let chung = clock(&machine, "chung");
    let missed = FindingAbout::NewDateMissed(chung, at("2025-10-22 24:00"));
    assert_eq!(about(&desk), [missed]);
}
