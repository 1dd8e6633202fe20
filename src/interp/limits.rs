//! When limits begin and end.

use super::{
    eval::Known,
    machine::{Machine, Setting},
    state::{State, WaitCause},
};
use crate::model::Waiting;
use crate::{
    calendar::{Certificate, DueError, Wait, WaitPolicy, Waits},
    model::{Clock, ClockId, ClockLength, EventRef, FactValue, Limit, Step},
    syntax::words::Outcome,
    values::{Decimal, Instant, Length, TimeUnit},
    workflow::NodeId,
};

/// A limit as it was counted; enough to count it again with every day explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// From when.
    pub start: Instant,
    /// How long.
    pub length: Length,
    /// A further stretch in another unit, counted from the end of the first.
    pub more: Option<Length>,
    /// Stretches left out.
    pub waits: Vec<Wait>,
    /// The end.
    pub due: Instant,
}

/// Why a limit has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The source does not say how long it is.
    NoLength,
    /// A condition of the clock hangs on open questions.
    Undecided,
    /// It cannot be counted.
    Calendar(DueError),
}

impl Setting<'_> {
    /// Counts a limit.
    pub(super) fn count(
        &self,
        start: Instant,
        length: Length,
        more: Option<Length>,
        waits: Vec<Wait>,
    ) -> Result<Counted, DueError> {
        let spans = Waits {
            policy: WaitPolicy::Subtract,
            spans: &waits,
        };
        let calendar = &self.calendar;
        let mut due = calendar.due_date_with_waits(start, length, self.counting, spans)?;
        if let Some(more) = more {
            due = calendar.due_date(due, more, self.counting)?;
        }
        Ok(Counted {
            start,
            length,
            more,
            waits,
            due,
        })
    }

    /// Returns the account of every day of a counted limit, and of its further stretch.
    #[must_use]
    pub fn certificates(&self, counted: &Counted) -> Vec<Certificate> {
        let waits = Waits {
            policy: WaitPolicy::Subtract,
            spans: &counted.waits,
        };
        let first =
            self.calendar
                .due_with_waits(counted.start, counted.length, self.counting, waits);
        let mut all: Vec<Certificate> = first.into_iter().map(|it| it.certificate).collect();
        if let (Some(more), Some(first)) = (counted.more, all.first().map(|it| it.due)) {
            let second = self.calendar.due(first, more, self.counting);
            all.extend(second.into_iter().map(|it| it.certificate));
        }
        all
    }
}

/// Tells whether the end of the step's limit is an outcome of its own (im lặng).
pub(super) fn has_silence(step: &Step) -> bool {
    step.outcomes.iter().any(|it| it.outcome == Outcome::Silent)
}

/// The length of a limit that ends with the day of its start.
pub(super) fn same_day() -> Length {
    Length::whole(0, TimeUnit::WorkingDay)
}

/// The length in numbers, where there is one.
pub(super) fn length_of(length: ClockLength) -> Option<Length> {
    match length {
        ClockLength::Length(length) => Some(length),
        ClockLength::AtOnce | ClockLength::SameDay => Some(same_day()),
        ClockLength::Unknown => None,
    }
}

impl Machine {
    /// Returns when an event happened; the last time for one that can repeat.
    #[must_use]
    pub fn when(&self, state: &State, event: EventRef) -> Option<Instant> {
        match event {
            EventRef::Filed => state.filed,
            EventRef::Accepted | EventRef::Complete => state.counts_from(),
            EventRef::SupplementReceived => state.supplemented,
            EventRef::DocumentReceived(document) => state.papers.get(&document).copied(),
            EventRef::StepStarted(step) => state.started(step),
            EventRef::StepDone(step) => state.done(step).map(|it| it.1),
            EventRef::FactDate(fact) => match self.world_of(state).fact(fact) {
                Known::Value(FactValue::Date(date)) => date.at(0, 0),
                _ => None,
            },
        }
    }

    /// Returns the limit of a step that holds for this applicant.
    pub(super) fn limit_of<'a>(&self, state: &State, step: &'a Step) -> Option<&'a Limit> {
        let world = self.world_of(state);
        let mut overrides = step.limit_overrides.iter();
        overrides
            .find(|it| world.guard(Some(&it.0)).is_true())
            .map(|it| &it.1)
            .or(step.limit.as_ref())
    }

    /// Counts the limit of a step that waits for its actor.
    pub(super) fn count_step(
        &self,
        setting: &Setting<'_>,
        state: &State,
        node: NodeId,
        step: &Step,
    ) -> Option<Counted> {
        let limit = self.limit_of(state, step)?;
        let first = state.steps.get(&node)?.first;
        // A step that runs again counts from its first start; its waits are left out.
        let own = state.waits.iter().filter(|it| it.cause.node() == node);
        let waits = own.filter(|it| it.cause.is_supplement()).map(|it| it.span);
        self.count_limit(setting, state, limit, first, waits.collect())
    }

    /// Counts a limit: from its event, or from its owner's own start.
    pub(super) fn count_limit(
        &self,
        setting: &Setting<'_>,
        state: &State,
        limit: &Limit,
        own_start: Instant,
        waits: Vec<Wait>,
    ) -> Option<Counted> {
        if limit.before.is_some() {
            return None;
        }
        let start = match limit.from {
            Some(event) => self.when(state, event)?,
            None => own_start,
        };
        setting
            .count(start, length_of(limit.length)?, None, waits)
            .ok()
    }

    /// Counts a clock of the procedure, once its first event is there.
    pub(super) fn count_clock(
        &self,
        setting: &Setting<'_>,
        state: &State,
        id: ClockId,
        clock: &Clock,
    ) -> Option<Result<Counted, Problem>> {
        if clock.limit.before.is_some() {
            return None;
        }
        let start = self.when(state, clock.limit.from.unwrap_or(EventRef::Complete))?;
        let Some(length) = length_of(clock.limit.length) else {
            return Some(Err(Problem::NoLength));
        };
        let (length, more) = match self.extension(state, id, clock) {
            Some(extra) => lengthen(length, extra),
            None => (length, None),
        };
        let waits = self.waits_of(state, clock);
        Some(
            setting
                .count(start, length, more, waits)
                .map_err(Problem::Calendar),
        )
    }

    /// The extensions that hold, in one length.
    fn extension(&self, state: &State, id: ClockId, clock: &Clock) -> Option<Length> {
        let world = self.world_of(state);
        let decided = state.extended.get(&id).copied().unwrap_or(0);
        let mut total: Option<Length> = None;
        for extension in &clock.extensions {
            let by_decision = extension.decided_by.is_some() || extension.guard.is_none();
            let times = if by_decision {
                decided
            } else {
                u32::from(world.guard(extension.guard.as_ref()).is_true())
            };
            let times = times.min(extension.bound.unwrap_or(u32::MAX));
            for _ in 0..times {
                total = Some(match total {
                    Some(sum) if sum.unit == extension.length.unit => {
                        add(sum, extension.length).unwrap_or(sum)
                    }
                    Some(sum) => sum,
                    None => extension.length,
                });
            }
        }
        total
    }

    fn waits_of(&self, state: &State, clock: &Clock) -> Vec<Wait> {
        let stops = |cause: WaitCause| match cause {
            WaitCause::Supplement(_) => true,
            WaitCause::RestartingSupplement(_) | WaitCause::IdleSupplement(_) => false,
            WaitCause::Payment(_) => clock.suspended.contains(&Waiting::Payment),
            WaitCause::Consultation(_) => clock.suspended.contains(&Waiting::Consultation),
            WaitCause::Step(node) => {
                clock.is_promise()
                    && self
                        .workflow()
                        .step_of(node)
                        .and_then(|it| self.procedure().steps.get(it))
                        .is_some_and(|it| it.suspends_limit)
            }
        };
        let waits = state.waits.iter().filter(|it| stops(it.cause));
        waits.map(|it| it.span).collect()
    }

    /// Tells whether the event that ends a clock has come.
    pub(super) fn is_kept(&self, state: &State, clock: &Clock, start: Instant) -> bool {
        match clock.limit.until {
            Some(until) => self.when(state, until).is_some_and(|it| it >= start),
            None => false,
        }
    }
}

impl WaitCause {
    /// Tells whether it is a wait for a supplement.
    #[must_use]
    pub fn is_supplement(self) -> bool {
        matches!(
            self,
            Self::Supplement(_) | Self::RestartingSupplement(_) | Self::IdleSupplement(_)
        )
    }
}

/// A length made longer: one number in the same unit, else a further stretch.
fn lengthen(length: Length, extra: Length) -> (Length, Option<Length>) {
    if length.unit == extra.unit
        && let Some(sum) = add(length, extra)
    {
        return (sum, None);
    }
    (length, Some(extra))
}

fn add(left: Length, right: Length) -> Option<Length> {
    let scale = left.amount.scale().max(right.amount.scale());
    let at = |it: Decimal| {
        let digits = u32::from(scale - it.scale());
        it.mantissa().checked_mul(10_i64.checked_pow(digits)?)
    };
    let sum = at(left.amount)?.checked_add(at(right.amount)?)?;
    Some(Length {
        amount: Decimal::new(sum, scale),
        unit: left.unit,
    })
}
