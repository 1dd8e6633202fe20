//! How the national index scores a dossier: by dates, against a date of its own.
//!
//! The legal date decides whether the agency is late. The index (Decision 766/QĐ-TTg, known from a
//! description of its formulas) compares days: the one on which the agency was done against the one
//! appointed on the receipt, with what was waited for papers left out instead of a new start. What
//! else stops the promise moves the appointment, so it moves that day too. A dossier has two dates,
//! and both are told.

use std::collections::BTreeSet;

use super::{
    dossier::Dossier,
    event::EventKind,
    machine::{Machine, Setting},
    state::{State, WaitSpan},
    status::Status,
    waits::{Owner, Stop},
};
use crate::{
    calendar::{Counting, WaitPolicy},
    law::OneStopRules,
    model::{Clock, ClockId, EventRef},
    values::{Date, Instant},
};

/// The class of a dossier in the index and in the reports on dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Done before its day (trước hạn).
    Early,
    /// Done on its day (đúng hạn).
    OnTime,
    /// Done after its day, or after too many requests (quá hạn).
    Overdue,
    /// Not done, and its day has not passed (trong hạn).
    PendingInTime,
    /// Not done, and its day has passed, or too many requests were made.
    PendingOverdue,
}

/// How the index scores a dossier; every comparison is one of days ([`Counting::DateCompare`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// The day by which it had to be done: the appointed one with the waits left out.
    pub due: Date,
    /// The day that is held against it: done; else asked for papers that have not come; else told.
    pub until: Date,
    /// How often papers were asked for.
    pub requests: u32,
    /// More often than the index lets pass.
    pub too_often: bool,
    /// The class.
    pub class: Class,
}

/// Scores a dossier as told until an instant; `None` where it was never accepted, where no date
/// was promised, or where no rule of the index is on record.
///
/// The day that counts is that of status 9, else of 10, else of 8, 3 or 7.
#[must_use]
pub fn score(
    machine: &Machine,
    setting: &Setting<'_>,
    dossier: &Dossier,
    until: Instant,
) -> Option<Score> {
    let (state, rules) = (dossier.state(), setting.one_stop?);
    let (id, clock) = promise(machine, state)?;
    let stops = stops(machine, state, clock, rules)?;
    let due = due(machine, setting, state, id, &stops)?;
    let appointed = dossier.events().filter_map(|it| match it.kind {
        EventKind::Apologised(it) if it.in_time => Some(it.due.date()),
        _ => None,
    });
    let due = appointed.fold(due, Date::max);
    let asked: BTreeSet<Instant> = requests(state).map(|it| it.from).collect();
    let open = stops.iter().filter(|it| it.span.to.is_none());
    let open = open.map(|it| it.span.from).min();
    let requests = u32::try_from(asked.len()).unwrap_or(u32::MAX);
    let bound = rules.max_requests_in_statistics.get();
    let too_often = bound.is_some_and(|it| requests > *it);
    let done = done(dossier);
    let until = done.or(open).unwrap_or(until).date();
    let class = match (done.is_some(), too_often || until > due) {
        (true, true) => Class::Overdue,
        (true, false) if until < due => Class::Early,
        (true, false) => Class::OnTime,
        (false, true) => Class::PendingOverdue,
        (false, false) => Class::PendingInTime,
    };
    Some(Score {
        due,
        until,
        requests,
        too_often,
        class,
    })
}

fn requests(state: &State) -> impl Iterator<Item = crate::calendar::Wait> {
    let waits = state.waits.iter().filter(|it| it.cause.is_supplement());
    waits.map(|it| it.span)
}

fn promise<'a>(machine: &'a Machine, state: &State) -> Option<(ClockId, &'a Clock)> {
    let mut clocks = state.clocks.keys();
    clocks.find_map(|id| {
        let clock = machine.procedure().clocks.get(*id)?;
        clock.is_promise().then_some((*id, clock))
    })
}

/// What moves the day of the index: waits for papers as it treats them, others as the law does.
fn stops(
    machine: &Machine,
    state: &State,
    clock: &Clock,
    rules: &OneStopRules,
) -> Option<Vec<Stop>> {
    let papers = *rules.wait_in_statistics.get()?;
    let stop = |it: &WaitSpan| Stop {
        policy: if it.cause.is_supplement() {
            papers
        } else {
            machine.effect(Owner::Clock(clock), it.cause)
        },
        span: it.span,
    };
    let mut stops: Vec<Stop> = state.waits.iter().map(stop).collect();
    stops.retain(|it| it.policy != WaitPolicy::RunOn);
    Some(stops)
}

/// The promised day, counted from the first start, with the stops that are over.
fn due(
    machine: &Machine,
    setting: &Setting<'_>,
    state: &State,
    id: ClockId,
    stops: &[Stop],
) -> Option<Date> {
    let accepted = state.accepted?;
    let clock = machine.procedure().clocks.get(id)?;
    let (length, more) = machine.lengths(state, id, clock).ok()?;
    let over: Vec<Stop> = stops
        .iter()
        .copied()
        .filter(|it| it.span.to.is_some())
        .collect();
    let by_dates = Setting {
        counting: Counting::DateCompare,
        ..setting.clone()
    };
    let start = first_start(machine, state, clock, accepted)?;
    let counted = by_dates.count(start, length, more, &over).ok()?;
    Some(counted.due.date())
}

/// From when the promise counted first, whatever a supplement did to it later.
fn first_start(
    machine: &Machine,
    state: &State,
    clock: &Clock,
    accepted: Instant,
) -> Option<Instant> {
    match clock.limit.from {
        None | Some(EventRef::Accepted | EventRef::Complete) => Some(accepted),
        Some(event) => machine.when(state, event),
    }
}

/// When the agency was done, in the eyes of the portal.
fn done(dossier: &Dossier) -> Option<Instant> {
    let first = |wanted: &[Status]| {
        let mut events = dossier.events();
        events.find_map(|it| match it.kind {
            EventKind::StatusChanged(status) if wanted.contains(&status) => Some(it.at),
            _ => None,
        })
    };
    let others = [
        Status::Stopped,
        Status::NotAccepted,
        Status::WithdrawalAsked,
    ];
    first(&[Status::Handled])
        .or_else(|| first(&[Status::Returned]))
        .or_else(|| first(&others))
}
