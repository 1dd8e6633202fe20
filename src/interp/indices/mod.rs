//! The numbers of the field: the indices by which agencies are judged, from the logs of dossiers.
//!
//! [`read`] says what one dossier gives for a period; [`sum`] adds such readings up. Every index is a
//! sum of whole numbers over a list of dossiers, so whoever doubts it can count again. What a log
//! cannot say (complaints, how a fee was paid) is not guessed: [`NOT_FROM_LOGS`] names it.
//!
//! Two sources: Circular 01/2018/TT-VPCP, Article 13 (points 0, 1, 2 per dossier, one decimal), and
//! the formulas of Decision 766/QĐ-TTg as a description gives them (two decimals; not verified).

mod sum;

use std::collections::BTreeMap;

pub(crate) use sum::is_online;
pub use sum::{
    Contribution, Count, Index, IndexKind, Indices, Member, NOT_FROM_LOGS, NotFromLogs, sum,
};

use super::{
    dossier::{Dossier, Entry},
    event::{EventKind, Timer},
    machine::{Machine, Setting},
    score::{Class, score},
    state::State,
    status::Status,
};
use crate::{
    model::{Actor, RoleId, Step},
    syntax::words::{AgencyRole, Channel, StepKind},
    values::{Date, Instant},
};

/// The days over which is counted, both of them included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// How a dossier came into the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// Accepted in it (tiếp nhận trong kỳ).
    Received,
    /// Accepted before it, and not done before it (kỳ trước chuyển qua).
    CarriedIn,
}

/// A time against its limit, by days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Against {
    /// Longer.
    Longer,
    /// As long.
    Equal,
    /// Shorter.
    Shorter,
}

impl Against {
    /// Returns the points of Circular 01/2018/TT-VPCP, Article 13: 0, 1 or 2.
    #[must_use]
    pub fn points(self) -> u64 {
        match self {
            Self::Longer => 0,
            Self::Equal => 1,
            Self::Shorter => 2,
        }
    }

    fn of(done: Date, due: Date) -> Self {
        match done.cmp(&due) {
            std::cmp::Ordering::Less => Self::Shorter,
            std::cmp::Ordering::Equal => Self::Equal,
            std::cmp::Ordering::Greater => Self::Longer,
        }
    }
}

/// What one dossier gives for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// How it came into the period.
    pub came: Came,
    /// By which channel it was filed, where that is known.
    pub channel: Option<Channel>,
    /// The class of the national index at the end of the period; `None` where no date was promised
    /// or no rule of the index is on record.
    pub class: Option<Class>,
    /// It was stopped, withdrawn or not accepted, and so is neither settled nor pending.
    pub stopped: bool,
    /// Calendar days from acceptance until status 9, else 10, where that was in the period.
    pub days: Option<u64>,
    /// The whole time against the promise, for a dossier done in the period.
    pub whole: Option<Against>,
    /// The worst time of each agency against the limit of its step, for steps that ended in the period.
    pub agencies: BTreeMap<RoleId, Against>,
    /// How often papers were asked for until the end of the period.
    pub requests: u64,
}

/// Returns the agency by which a dossier is counted: the one that decides, else the one that handles.
#[must_use]
pub fn agency_of(machine: &Machine) -> Option<RoleId> {
    let with = |wanted: AgencyRole| {
        let mut agencies = machine.procedure().agencies.iter();
        agencies.find_map(|(id, it)| it.roles.contains(&wanted).then_some(id))
    };
    with(AgencyRole::Decides).or_else(|| machine.procedure().agencies.ids().next())
}

/// Reads a dossier for a period; `None` where it was not accepted by the end of the period, or was
/// done before its beginning.
///
/// What happened after the period is not looked at: a report that was right stays right.
#[must_use]
pub fn read(
    machine: &Machine,
    setting: &Setting<'_>,
    dossier: &Dossier,
    period: Period,
) -> Option<Reading> {
    let end = period.last.end();
    let known = until(dossier, end);
    let state = known.state();
    let accepted = state.accepted?.date();
    if accepted > period.last {
        return None;
    }
    let closed = first_of(&known, &[Status::Handled])
        .or_else(|| first_of(&known, &[Status::Returned]))
        .or_else(|| first_of(&known, &STOPPED));
    if closed.is_some_and(|it| it.date() < period.first) {
        return None;
    }
    let done = first_of(&known, &[Status::Handled, Status::Returned]).map(Instant::date);
    let done = done.filter(|it| *it >= period.first);
    let due = machine.deadline(state).map(|it| it.1.date());
    Some(Reading {
        came: if accepted < period.first {
            Came::CarriedIn
        } else {
            Came::Received
        },
        channel: state.answers.channel,
        class: score(machine, setting, &known, end).map(|it| it.class),
        stopped: done.is_none() && closed.is_some(),
        days: done.map(|it| days_between(accepted, it)),
        whole: done.zip(due).map(|(done, due)| Against::of(done, due)),
        agencies: agencies(machine, &known, period),
        requests: requests(state),
    })
}

/// Statuses that end a dossier without handling it.
const STOPPED: [Status; 3] = [
    Status::Stopped,
    Status::NotAccepted,
    Status::WithdrawalAsked,
];

/// The dossier as it was known at an instant.
fn until(dossier: &Dossier, end: Instant) -> Dossier {
    let log = dossier.events().take_while(|it| it.at <= end);
    Dossier::from_log(log.cloned().map(Entry::Event).collect())
}

fn first_of(dossier: &Dossier, wanted: &[Status]) -> Option<Instant> {
    let mut events = dossier.events();
    events.find_map(|it| match it.kind {
        EventKind::StatusChanged(status) if wanted.contains(&status) => Some(it.at),
        _ => None,
    })
}

fn days_between(from: Date, to: Date) -> u64 {
    u64::try_from(to.ordinal() - from.ordinal()).unwrap_or(0)
}

fn requests(state: &State) -> u64 {
    let asked = state.waits.iter().filter(|it| it.cause.is_supplement());
    let asked: std::collections::BTreeSet<Instant> = asked.map(|it| it.span.from).collect();
    u64::try_from(asked.len()).unwrap_or(u64::MAX)
}

/// Each step that an agency ended in the period, against the limit that waited for its end.
fn agencies(machine: &Machine, dossier: &Dossier, period: Period) -> BTreeMap<RoleId, Against> {
    let mut due = BTreeMap::new();
    let mut worst = BTreeMap::new();
    for event in dossier.events() {
        match &event.kind {
            EventKind::Timers { armed, .. } => {
                for (at, timer) in armed {
                    if let Timer::Step(node) = timer {
                        due.insert(*node, at.date());
                    }
                }
            }
            EventKind::Done(done) => {
                let Some(limit) = due.remove(&done.node) else {
                    continue;
                };
                let step = machine.procedure().steps.get(done.step);
                let on = event.at.date();
                for role in step.map(responsible).unwrap_or_default() {
                    if on >= period.first {
                        let against = Against::of(on, limit);
                        let known = worst.entry(role).or_insert(against);
                        *known = against.min(*known);
                    }
                }
            }
            _ => {}
        }
    }
    worst
}

/// The agencies whose time a step takes: those that are asked, else the one that acts.
fn responsible(step: &Step) -> Vec<RoleId> {
    match (step.kind, step.actor) {
        (StepKind::Consult, _) if !step.agencies.is_empty() => step.agencies.clone(),
        (_, Actor::Agency(role)) => vec![role],
        _ => Vec::new(),
    }
}
