//! What came of the dossiers, in numbers that can be added up.

use std::collections::BTreeMap;

use super::{life::Life, stage::Stage};
use crate::{
    interp::{Rejection, State, event::Lateness},
    messages::Text,
    model::{RoleId, StepId},
    syntax::words::Outcome,
    values::{Date, Instant},
    workflow::End,
};

/// A year and a month.
pub type Month = (i16, u8);

/// Whether a dossier was done in time, by dates: the day on which the agency was done against
/// the day of the promise (trước hạn, đúng hạn, quá hạn).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Punctual {
    /// Before its day.
    Early,
    /// On its day.
    OnTime,
    /// After its day.
    Late,
    /// No day was promised, or the dossier was never accepted.
    Undated,
}

/// Why a dossier stands still without having ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standstill {
    /// It goes on in a year of which the days off are not on record.
    NoTable,
    /// The way on hangs on a question without an answer.
    Undecided,
    /// It waits for papers that never come, and no limit ends the wait.
    Supplement,
    /// Nobody may do anything, and no limit ends that.
    Stuck,
    /// It runs in a circle.
    Circle,
    /// It could not be filed.
    Unfiled,
}

impl Standstill {
    /// Why a dossier stands for which nothing is planned.
    pub(super) fn of(state: &State) -> Self {
        if state.filed.is_none() {
            Self::Unfiled
        } else if !state.undecided.is_empty() {
            Self::Undecided
        } else if state.waiting().next().is_some() {
            Self::Supplement
        } else {
            Self::Stuck
        }
    }
}

/// What came of the dossiers of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthTally {
    /// Filed in it.
    pub n_filed: u64,
    /// Done in it.
    pub n_settled: u64,
    /// Of these, done too late.
    pub n_late: u64,
}

/// The work of an agency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeskTally {
    /// How often it had to do something.
    pub n_tasks: u64,
    /// How often it could not begin at once.
    pub n_waited: u64,
    /// Minutes of office hours in which dossiers waited for it.
    pub waited: u64,
    /// Minutes of office hours in which it worked.
    pub worked: u64,
    /// The same by the month in which each task ended.
    pub worked_by_month: BTreeMap<Month, u64>,
    /// How many more dossiers were on its desk, or in its queue, at the end of a day than at
    /// its beginning; days on which nothing changed are left out.
    pub more_by_day: BTreeMap<Date, i64>,
}

impl DeskTally {
    /// Returns how many dossiers are there at the end of each day on which that changes.
    #[must_use]
    pub fn by_day(&self) -> Vec<(Date, i64)> {
        let changes = self.more_by_day.iter().filter(|it| *it.1 != 0);
        let mut n = 0;
        changes
            .map(|(day, more)| {
                n += more;
                (*day, n)
            })
            .collect()
    }
}

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepTally {
    /// How often, by outcome.
    pub outcomes: BTreeMap<Outcome, u64>,
    /// For how many dossiers it was late.
    pub n_late: u64,
}

/// What was refused by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// How often.
    pub n: u64,
    /// What was said the first time.
    pub first: Text,
}

/// What came of all dossiers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Simulation {
    /// How many dossiers there are.
    pub n_dossiers: u32,
    /// How many of them were filed.
    pub n_filed: u64,
    /// How much happened to them.
    pub n_events: u64,
    /// How they ended.
    pub ends: BTreeMap<End, u64>,
    /// Which did not end, and why.
    pub standing: BTreeMap<Standstill, u64>,
    /// Of those that ended, who was in time.
    pub punctual: BTreeMap<Punctual, u64>,
    /// Dossiers of which papers were asked for so often.
    pub requests: BTreeMap<u32, u64>,
    /// Dossiers that took so many working days from acceptance until the agency was done.
    pub days: BTreeMap<u32, u64>,
    /// Working days beyond the promise.
    pub days_late: u64,
    /// By month.
    pub months: BTreeMap<Month, MonthTally>,
    /// By agency.
    pub desks: BTreeMap<RoleId, DeskTally>,
    /// By step.
    pub steps: BTreeMap<StepId, StepTally>,
    /// What the machine refused, by rule.
    pub refused: BTreeMap<&'static str, Refused>,
}

impl Simulation {
    pub(super) fn empty(n_dossiers: u32) -> Self {
        Self {
            n_dossiers,
            ..Self::default()
        }
    }

    /// Adds what came of other dossiers, which come after these.
    pub(super) fn add(&mut self, other: &Self) {
        self.n_filed += other.n_filed;
        self.n_events += other.n_events;
        self.days_late += other.days_late;
        sum(&mut self.ends, &other.ends);
        sum(&mut self.standing, &other.standing);
        sum(&mut self.punctual, &other.punctual);
        sum(&mut self.requests, &other.requests);
        sum(&mut self.days, &other.days);
        for (month, it) in &other.months {
            let of = self.months.entry(*month).or_default();
            of.n_filed += it.n_filed;
            of.n_settled += it.n_settled;
            of.n_late += it.n_late;
        }
        for (role, it) in &other.desks {
            let of = self.desks.entry(*role).or_default();
            of.n_tasks += it.n_tasks;
            of.n_waited += it.n_waited;
            of.waited += it.waited;
            of.worked += it.worked;
            sum(&mut of.worked_by_month, &it.worked_by_month);
            for (day, more) in &it.more_by_day {
                *of.more_by_day.entry(*day).or_default() += more;
            }
        }
        for (step, it) in &other.steps {
            let of = self.steps.entry(*step).or_default();
            of.n_late += it.n_late;
            sum(&mut of.outcomes, &it.outcomes);
        }
        for (code, it) in &other.refused {
            let of = self.refused.entry(*code).or_insert_with(|| Refused {
                n: 0,
                first: it.first.clone(),
            });
            of.n += it.n;
        }
    }

    /// Returns the working days that so many hundredths of the dossiers needed at most; `None`
    /// where no dossier was done.
    #[must_use]
    pub fn days_of(&self, hundredths: u64) -> Option<u32> {
        let n: u64 = self.days.values().sum();
        let wanted = (n * hundredths).div_ceil(100).max(1);
        let mut so_far = 0;
        self.days.iter().find_map(|(days, count)| {
            so_far += count;
            (so_far >= wanted).then_some(*days)
        })
    }

    /// No day of the profile takes dossiers through the channel.
    pub(super) fn unfiled(&mut self) {
        *self.standing.entry(Standstill::Unfiled).or_default() += 1;
        *self.requests.entry(0).or_default() += 1;
    }

    pub(super) fn filed(&mut self, on: Date) {
        self.n_filed += 1;
        self.months.entry(month(on)).or_default().n_filed += 1;
    }

    pub(super) fn refused(&mut self, rejection: Rejection) {
        let of = self.refused.entry(rejection.code.id);
        of.or_insert_with(|| Refused {
            n: 0,
            first: rejection.message,
        })
        .n += 1;
    }

    pub(super) fn done(&mut self, step: StepId, outcome: Outcome) {
        let of = self.steps.entry(step).or_default();
        *of.outcomes.entry(outcome).or_default() += 1;
    }

    /// A task comes to a desk.
    pub(super) fn came(&mut self, role: RoleId, on: Date) {
        let of = self.desks.entry(role).or_default();
        of.n_tasks += 1;
        *of.more_by_day.entry(on).or_default() += 1;
    }

    /// A task was worked on, or will be until a day.
    pub(super) fn worked(&mut self, role: RoleId, until: Date, waited: u64, worked: u64) {
        let of = self.desks.entry(role).or_default();
        of.n_waited += u64::from(waited > 0);
        of.waited += waited;
        of.worked += worked;
        *of.worked_by_month.entry(month(until)).or_default() += worked;
    }

    /// A task leaves the desk.
    pub(super) fn left(&mut self, role: RoleId, on: Date) {
        let of = self.desks.entry(role).or_default();
        *of.more_by_day.entry(on).or_default() -= 1;
    }

    pub(super) fn ended(&mut self, stage: &Stage<'_>, life: &Life) {
        let Some(ended) = life.state.end else { return };
        *self.ends.entry(ended.end).or_default() += 1;
        let settled = life.settled.unwrap_or(ended.at).date();
        let punctual = self.punctual_of(stage, life, settled);
        *self.punctual.entry(punctual).or_default() += 1;
        let of = self.months.entry(month(settled)).or_default();
        of.n_settled += 1;
        of.n_late += u64::from(punctual == Punctual::Late);
        let from = life.state.counts_from().map(Instant::date);
        if let Some(days) = from.and_then(|it| stage.working_days(it, settled)) {
            *self.days.entry(days).or_default() += 1;
        }
        self.way_of(life);
    }

    pub(super) fn stands(&mut self, life: &Life, why: Standstill) {
        *self.standing.entry(why).or_default() += 1;
        self.way_of(life);
    }

    fn way_of(&mut self, life: &Life) {
        *self.requests.entry(life.requests).or_default() += 1;
        for late in life.state.late.keys() {
            if let Lateness::Step(step) = late {
                self.steps.entry(*step).or_default().n_late += 1;
            }
        }
    }

    fn punctual_of(&mut self, stage: &Stage<'_>, life: &Life, settled: Date) -> Punctual {
        let due = stage.machine.deadline(&life.state).map(|it| it.1.date());
        let Some(due) = due.filter(|_| life.state.accepted.is_some()) else {
            return Punctual::Undated;
        };
        if settled > due {
            let days = stage.working_days(due, settled).unwrap_or(0);
            self.days_late += u64::from(days);
            return Punctual::Late;
        }
        if settled < due {
            Punctual::Early
        } else {
            Punctual::OnTime
        }
    }
}

fn month(on: Date) -> Month {
    (on.year(), on.month())
}

fn sum<K: Copy + Ord>(all: &mut BTreeMap<K, u64>, more: &BTreeMap<K, u64>) {
    for (key, n) in more {
        *all.entry(*key).or_default() += n;
    }
}
