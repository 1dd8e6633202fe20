//! Who may end a dossier, and what follows when the applicant asks for it (R11).

use tthc::{
    interp::{
        Act, Command, Machine, Status, codes,
        effects::Edition,
        event::{EventKind, FindingAbout, Party},
    },
    syntax::words::Outcome,
    workflow::End,
};

use crate::{
    interp::{Desk, at, at_counter, step},
    interp_actor::{role, take},
    interp_clocks::{PLAIN, Parts, about},
};

const REFUSES: &str = "  - quyết: sở quyết định\n      không đạt thì từ chối\n";
const STOPS: &str = "  - quyết: sở quyết định\n      không đạt thì dừng\n";
const CLOSES: &str = "  - quyết: sở quyết định\n      không đạt thì kết thúc hồ sơ\n";

/// A licence that is decided by these steps.
fn office(steps: &'static str) -> Machine {
    Parts { steps, ..PLAIN }.machine()
}

fn received(machine: &Machine) -> Desk<'_> {
    let mut desk = Desk::filed(machine, "2025-10-06 08:00", at_counter());
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    desk
}

fn end(desk: &Desk<'_>) -> Option<End> {
    desk.state().end.as_ref().map(|it| it.end)
}

#[test]
fn what_the_applicant_asked_to_stop_is_stopped_and_nothing_else() {
    let machine = office(REFUSES);
    let office = Party::Agency(role(&machine, "sở"));
    let mut desk = received(&machine);
    take(
        &mut desk,
        "2025-10-07 08:00",
        Party::Applicant,
        Act::AskToStop,
    )
    .unwrap();
    assert_eq!(desk.state().status, Some(Status::WithdrawalAsked));
    assert!(!desk.state().is_over() && desk.state().timers.is_empty());
    let refused = desk.step("2025-10-07 09:00", "quyết", Outcome::Pass);
    let refused = refused.unwrap_err();
    assert_eq!(refused.code, &codes::R11);
    let twice = desk.take("2025-10-07 09:30", Act::AskToStop).unwrap_err();
    assert_eq!(twice.code, &codes::R06);
    // No limit ends while the request is open.
    let before = desk.dossier.events().count();
    desk.take("2025-12-31 09:30", Act::Tick).unwrap();
    assert_eq!(desk.dossier.events().count(), before);
    // Now the agency may stop it.
    take(&mut desk, "2026-01-05 09:30", office, Act::Withdraw).unwrap();
    assert_eq!(end(&desk), Some(End::Stopped));
    assert_eq!(desk.state().status, Some(Status::Stopped));
    assert!(desk.state().open_stop_request().is_none());
    let kinds = desk.dossier.events().map(|it| (&it.kind, it.by));
    let ends = kinds.filter(|it| matches!(it.0, EventKind::Ended(_) | EventKind::Withdrawn));
    let ended = EventKind::Ended(End::Stopped);
    assert_eq!(ends.collect::<Vec<_>>(), [(&ended, Some(office))]);
}

#[test]
fn an_agency_stops_nothing_by_itself_since_the_decree_of_2025() {
    let machine = office(REFUSES);
    let office = Party::Agency(role(&machine, "sở"));
    let mut desk = received(&machine);
    let refused = take(&mut desk, "2025-10-07 08:00", office, Act::Withdraw);
    assert_eq!(refused.unwrap_err().code, &codes::R11);
    assert!(!desk.state().is_over());
    let asked = take(&mut desk, "2025-10-07 08:00", office, Act::AskToStop);
    assert_eq!(asked.unwrap_err().code, &codes::R06);
    // Before that decree, and outside it, it is simply not the agency's act.
    desk.setting.one_stop = None;
    let refused = take(&mut desk, "2025-10-07 08:00", office, Act::Withdraw);
    assert_eq!(refused.unwrap_err().code, &codes::R06);
}

#[test]
fn a_request_to_stop_comes_too_late_after_the_decision() {
    let machine = office(REFUSES);
    let mut desk = received(&machine);
    desk.step("2025-10-07 09:00", "quyết", Outcome::Pass)
        .unwrap();
    if !desk.state().is_over() {
        let late = desk.take("2025-10-07 10:00", Act::AskToStop).unwrap_err();
        assert_eq!(late.code, &codes::R06);
    }
    assert!(desk.state().stop_asked.is_none());
}

#[test]
fn a_step_that_stops_the_dossier_by_the_text_is_noted_and_a_refusal_is_not() {
    for (steps, noted) in [(STOPS, true), (CLOSES, true), (REFUSES, false)] {
        let machine = office(steps);
        let mut desk = received(&machine);
        let mut act = tthc::interp::StepAct::new(step(&machine, "quyết"), Outcome::Fail);
        act.reason = Some("không đủ điều kiện".to_owned());
        desk.take("2025-10-07 09:00", Act::Step(act)).unwrap();
        let found = [FindingAbout::EndedOtherwise(step(&machine, "quyết"))];
        let found = if noted { &found[..] } else { &[] };
        assert_eq!(about(&desk), found, "{steps}");
    }
    // Older dossiers keep the logs that they have.
    let machine = office(STOPS);
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.setting.edition = Edition::Third;
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    desk.step("2025-10-07 09:00", "quyết", Outcome::Fail)
        .unwrap();
    assert_eq!(about(&desk), []);
}

#[test]
fn the_log_tells_the_request_and_gives_the_same_state_again() {
    let machine = office(REFUSES);
    let mut desk = received(&machine);
    let command = Command {
        id: Some("d-1".to_owned()),
        ..Command::new(at("2025-10-07 08:00"), Act::AskToStop)
    };
    let once = desk.dossier.take(&machine, &desk.setting, command.clone());
    once.unwrap();
    let events = desk.dossier.events().count();
    // The same delivery again, as a gateway may send it.
    let again = desk.dossier.take(&machine, &desk.setting, command);
    again.unwrap();
    assert_eq!(desk.dossier.events().count(), events);
    let kinds: Vec<_> = desk.dossier.events().map(|it| &it.kind).collect();
    assert!(kinds.contains(&&EventKind::StopAsked));
    let replayed = tthc::interp::replay(desk.dossier.events());
    assert_eq!(&replayed, desk.state());
}
