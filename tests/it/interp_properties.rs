//! Random dossiers: whatever people do, the log is the dossier and the law holds.

use std::{collections::BTreeSet, sync::OnceLock};

use proptest::prelude::*;
use tthc::{
    calendar::WorkCalendar,
    interp::{
        Act, Answers, Command, Dossier, EventKind, Machine, Setting, Status, StepAct, replay,
    },
    model::{FactType, FactValue, VecIndex},
    syntax::words::{Channel, Outcome, Word},
    values::{Decimal, Instant},
};

use crate::interp::{Desk, FIXTURES, at, machine, project};

/// One thing that somebody tries: minutes later, what, and two numbers that pick.
type Try = (u16, u8, u8, u8);

pub(crate) fn machines() -> &'static [Machine] {
    static MACHINES: OnceLock<Vec<Machine>> = OnceLock::new();
    MACHINES.get_or_init(read_machines)
}

fn read_machines() -> Vec<Machine> {
    let mut machines = Vec::new();
    for name in FIXTURES {
        let project = project(name);
        let names: Vec<String> = project
            .procedures
            .values()
            .map(|it| it.name.text.clone())
            .collect();
        machines.extend(names.iter().map(|it| machine(&project, it)));
    }
    machines
}

/// Answers picked by numbers; some stay open.
fn answers(machine: &Machine, picks: &[u8]) -> Answers {
    let channels = [Channel::InPerson, Channel::Online, Channel::Post];
    let pick = |place: usize| usize::from(picks.get(place).copied().unwrap_or(0));
    let mut answers = Answers {
        channel: channels.get(pick(0) % 3).copied(),
        ..Answers::default()
    };
    for (position, (id, fact)) in machine.procedure().facts.iter().enumerate() {
        let pick = pick(position + 1);
        let value = match &fact.ty {
            _ if pick % 7 == 6 => continue,
            FactType::YesNo => FactValue::Flag(pick % 2 == 0),
            FactType::OneOf(choices) => FactValue::Choice(pick % choices.len()),
            FactType::Number(_) => {
                let number = i64::try_from(pick).unwrap_or(0);
                FactValue::Number(Decimal::new(number, 1))
            }
            _ => continue,
        };
        answers.facts.insert(id, value);
    }
    answers
}

fn act(machine: &Machine, now: Instant, (_, kind, first, second): Try) -> Act {
    let steps: Vec<_> = machine.procedure().steps.ids().collect();
    let outcome = *Outcome::ALL
        .get(usize::from(second) % Outcome::ALL.len())
        .unwrap();
    let paper = tthc::model::DocumentId::from_position(usize::from(first) % 3);
    match kind % 16 {
        0 => Act::Withdraw,
        1 => Act::Supplement(BTreeSet::new()),
        2 => Act::Supplement(BTreeSet::from([paper])),
        3 => Act::Tick,
        4 => {
            let days = i32::from(second);
            Act::Apologise(now.date().checked_add_days(days).unwrap())
        }
        5 => Act::Accept { appointed: None },
        6 => Act::Pay {
            fees: BTreeSet::new(),
            amount: None,
        },
        7 => Act::Answer(answers(machine, &[0, first, second, first])),
        8 => Act::Extend(tthc::model::ClockId::from_position(0)),
        _ => {
            let step = *steps.get(usize::from(first) % steps.len()).unwrap();
            let mut act = StepAct::new(step, outcome);
            if second % 2 == 0 {
                act.papers.insert(paper);
            }
            if first % 3 == 0 {
                let agencies = machine.procedure().agencies.ids();
                act.agency = agencies.last();
            }
            if kind % 2 == 0 {
                act.reason = Some("lý do".to_owned());
                act.grounds = machine.procedure().grounds.ids().take(1).collect();
            }
            Act::Step(act)
        }
    }
}

/// A dossier after a number of tries, checked after each.
pub(crate) fn walk(machine: &Machine, picks: &[u8], tries: &[Try]) -> Dossier {
    let filed = at("2025-10-06 08:00");
    // A version that is not in force takes no dossier, which another test holds.
    let filed = match &machine.procedure().in_force {
        Some(tthc::values::Stated::Value(interval)) if !interval.contains(filed.date()) => {
            at("2026-05-04 08:00")
        }
        _ => filed,
    };
    let setting = machine.setting(&WorkCalendar::vietnam(), filed.date());
    let mut dossier = Dossier::new();
    let filing = Act::File {
        answers: answers(machine, picks),
        papers: None,
        found: BTreeSet::new(),
    };
    let taken = dossier.take(machine, &setting, Command::new(filed, filing));
    assert_eq!(taken, Ok(()));
    let mut now = filed;
    for it in tries {
        now = now.checked_add_minutes(i64::from(it.0)).unwrap();
        take(
            machine,
            &setting,
            &mut dossier,
            Command::new(now, act(machine, now, *it)),
        );
    }
    dossier
}

fn take(machine: &Machine, setting: &Setting<'_>, dossier: &mut Dossier, command: Command) {
    let refused = dossier.take(machine, setting, command.clone()).err();
    let before = dossier.state().clone();
    if let Some(refused) = refused {
        let again = dossier.take(machine, setting, command);
        assert_eq!(again, Err(refused), "a refusal has one reason");
        assert_eq!(*dossier.state(), before, "a refusal changes nothing");
    }
    let state = dossier.state();
    if state.is_over() {
        assert!(state.tokens.is_empty() && state.timers.is_empty());
    } else {
        assert!(!state.tokens.is_empty(), "a dossier stands somewhere");
    }
}

/// What holds for every log.
fn lawful(dossier: &Dossier) {
    let mut status: Option<Status> = None;
    let mut last = None;
    let mut over = false;
    for (event, seq) in dossier.events().zip(1..) {
        assert_eq!(event.seq, seq);
        assert!(last <= Some(event.at), "time goes on");
        last = Some(event.at);
        match &event.kind {
            EventKind::StatusChanged(next) => {
                let before = status.map_or(&[Status::Registered][..], Status::next);
                assert!(before.contains(next), "{status:?} to {next:?}");
                status = Some(*next);
            }
            EventKind::Ended(_) => over = true,
            EventKind::Entered { .. } | EventKind::Done(_) => {
                assert!(!over, "nothing is done after the end");
            }
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(crate::support::cases(96))]

    #[test]
    fn whatever_people_do_the_log_is_the_dossier_and_the_law_holds(
        which in any::<prop::sample::Index>(),
        picks in prop::collection::vec(any::<u8>(), 8),
        tries in prop::collection::vec(
            (0_u16..3_000, any::<u8>(), any::<u8>(), any::<u8>()),
            1..40,
        ),
    ) {
        let machines = machines();
        let machine = which.get(machines);
        let dossier = walk(machine, &picks, &tries);
        lawful(&dossier);
        prop_assert_eq!(&dossier.replayed(), dossier.state());
        crate::log_lines::there_and_back(machine, &dossier);
        let log: Vec<_> = dossier.events().cloned().collect();
        let half = log.len() / 2;
        let first = replay(&log[..half]);
        let rest = log[half..].iter().fold(first, tthc::interp::evolve);
        prop_assert_eq!(&rest, dossier.state());
        let again = walk(machine, &picks, &tries);
        prop_assert_eq!(again, dossier);
    }

    #[test]
    fn what_several_bodies_come_to_does_not_hang_on_who_answers_first(
        answers in prop::collection::vec(0_usize..4, 3),
        order in Just(vec![0_usize, 1, 2]).prop_shuffle(),
        hours in 1_i64..40,
    ) {
        let machines = machines();
        let named = |it: &&Machine| it.procedure().name.text == "ý_kiến";
        let machine = machines.iter().find(named).unwrap();
        let plain = consulted(machine, &answers, &[0, 1, 2], hours);
        let other = consulted(machine, &answers, &order, hours);
        lawful(&other);
        prop_assert_eq!(&other.replayed(), other.state());
        prop_assert_eq!(plain.state(), other.state());
        let hỏi = crate::interp::step(machine, "hỏi");
        let (outcome, _) = other.state().done(hỏi).unwrap();
        let said = |wanted: usize| answers.contains(&wanted);
        let expected = match (said(1) || said(2), said(3)) {
            (true, _) => Outcome::Disagree,
            (false, true) => Outcome::Silent,
            (false, false) => Outcome::Agree,
        };
        prop_assert_eq!(outcome, expected);
    }
}

/// A dossier in which three bodies answer in an order, at the same instants, each for (0), against
/// on one ground (1) or the other (2), or not at all (3); then the limit ends.
fn consulted(machine: &Machine, answers: &[usize], order: &[usize], hours: i64) -> Dossier {
    let mut desk = Desk::filed(machine, "2025-10-06 08:00", crate::interp::at_counter());
    desk.step("2025-10-06 08:10", "kiểm_tra", Outcome::Complete)
        .unwrap();
    let step = crate::interp::step(machine, "hỏi");
    let bodies = machine
        .procedure()
        .steps
        .get(step)
        .unwrap()
        .agencies
        .clone();
    let grounds: Vec<_> = machine.procedure().grounds.ids().collect();
    let mut now = at("2025-10-06 09:00");
    for body in order.iter().filter(|it| answers[**it] < 3) {
        let mut act = StepAct::new(step, Outcome::Agree);
        act.agency = Some(bodies[*body]);
        if let Some(ground) = answers[*body].checked_sub(1) {
            act.outcome = Outcome::Disagree;
            act.grounds.insert(grounds[ground]);
        }
        let command = Command::new(now, Act::Step(act));
        desk.dossier.take(machine, &desk.setting, command).unwrap();
        now = now.checked_add_minutes(hours * 60).unwrap();
    }
    desk.take("2025-10-20 08:00", Act::Tick).unwrap();
    desk.dossier
}
