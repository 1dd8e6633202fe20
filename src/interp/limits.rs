//! When limits begin and end.

use super::{
    eval::{Known, Truth},
    machine::{Machine, Setting},
    state::{State, StepState},
    waits::{Owner, Stop},
};
use crate::{
    calendar::{Certificate, DueError, Wait, WaitPolicy, Waits},
    model::{Clock, ClockId, ClockLength, EventRef, FactValue, Limit, Step},
    syntax::words::{Outcome, StepKind},
    values::{Decimal, Instant, Length, TimeUnit},
    workflow::NodeId,
};

/// A limit as it was counted; enough to count it again with every day explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// From when; after a supplement that lets the limit count again, from its end.
    pub start: Instant,
    /// How long.
    pub length: Length,
    /// Further stretches in other units, each counted from the end of the one before.
    pub more: Vec<Length>,
    /// Stretches left out.
    pub waits: Vec<Wait>,
    /// The end.
    pub due: Instant,
    /// The event from which the length is counted back, where it is (`trước …`); nothing that
    /// happens between the start and the end then moves the end.
    pub back_from: Option<Instant>,
}

/// Why a limit has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The source does not say how long it is.
    NoLength,
    /// A condition of the limit hangs on open questions.
    Undecided,
    /// It is counted back from an event whose day is not known yet.
    NoEvent,
    /// It is counted back, and also from an event or with an extension: two ends, of which the
    /// text does not choose one.
    TwoEnds,
    /// It cannot be counted.
    Calendar(DueError),
}

/// A limit that was counted, or why it could not be.
pub(super) type Count = Result<Counted, Problem>;

impl Setting<'_> {
    /// Counts a limit with the waits that change it.
    ///
    /// A wait that begins after the end of the limit changes nothing. One after which the
    /// limit counts again is over: whether it did was said when the dossier was complete.
    pub(super) fn count(
        &self,
        start: Instant,
        length: Length,
        more: Vec<Length>,
        stops: &[Stop],
    ) -> Result<Counted, DueError> {
        let mut counted = Counted {
            start,
            length,
            more,
            waits: Vec::new(),
            due: start,
            back_from: None,
        };
        for stop in stops {
            match stop.span.to {
                Some(to) if stop.policy == WaitPolicy::Restart => {
                    counted.start = counted.start.max(to);
                }
                // Whatever comes after it, the limit stands still while a wait lasts.
                _ => counted.waits.push(stop.span),
            }
        }
        counted.due = self.end(&counted)?;
        let (start, due) = (counted.start, counted.due);
        let changed = |it: &Wait| it.from <= due && it.to.is_none_or(|to| to > start);
        counted.waits.retain(changed);
        Ok(counted)
    }

    fn end(&self, counted: &Counted) -> Result<Instant, DueError> {
        let (waits, mut due) = (left_out(&counted.waits), counted.start);
        for length in counted.lengths() {
            due = self
                .calendar
                .due_date_with_waits(due, length, self.counting, waits)?;
        }
        Ok(due)
    }

    /// Returns the account of every day of a counted limit, and of its further stretches.
    #[must_use]
    pub fn certificates(&self, counted: &Counted) -> Vec<Certificate> {
        if let Some(event) = counted.back_from {
            let due = self.calendar.back(event, counted.length);
            return due.into_iter().map(|it| it.certificate).collect();
        }
        let (waits, mut start) = (left_out(&counted.waits), counted.start);
        let mut all = Vec::new();
        for length in counted.lengths() {
            let due = self
                .calendar
                .due_with_waits(start, length, self.counting, waits);
            let Ok(due) = due else { break };
            start = due.instant;
            all.push(due.certificate);
        }
        all
    }
}

impl Counted {
    /// The lengths one after the other.
    fn lengths(&self) -> impl Iterator<Item = Length> {
        std::iter::once(self.length).chain(self.more.iter().copied())
    }
}

fn left_out(spans: &[Wait]) -> Waits<'_> {
    Waits {
        policy: WaitPolicy::Subtract,
        spans,
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
pub(super) fn length_of(length: ClockLength) -> Result<Length, Problem> {
    match length {
        ClockLength::Length(length) => Ok(length),
        ClockLength::AtOnce | ClockLength::SameDay => Ok(same_day()),
        ClockLength::Unknown => Err(Problem::NoLength),
    }
}

impl Machine {
    /// Returns when an event happened; the last time for one that can repeat.
    #[must_use]
    pub fn when(&self, state: &State, event: EventRef) -> Option<Instant> {
        match event {
            EventRef::Filed => state.filed,
            EventRef::Accepted => state.accepted,
            EventRef::Complete => state.counts_from(),
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
    ///
    /// # Errors
    /// [`Problem::Undecided`] where the first case that may hold hangs on open questions.
    pub fn limit_of<'a>(
        &self,
        state: &State,
        step: &'a Step,
    ) -> Result<Option<&'a Limit>, Problem> {
        let world = self.world_of(state);
        for (guard, limit) in &step.limit_overrides {
            match world.guard(Some(guard)) {
                Truth::True => return Ok(Some(limit)),
                Truth::Unknown => return Err(Problem::Undecided),
                Truth::False => {}
            }
        }
        Ok(step.limit.as_ref())
    }

    /// Counts the limit of a step that waits for its actor; `None` where it has none, or
    /// its event has not come.
    pub(super) fn count_step(
        &self,
        setting: &Setting<'_>,
        state: &State,
        node: NodeId,
        step: &Step,
    ) -> Option<Count> {
        match self.limit_of(state, step) {
            Ok(limit) => {
                let (known, limit) = (state.steps.get(&node)?, limit?);
                if let Some(supplied) = self.received_anew(known, limit, node) {
                    let own = Limit {
                        from: None,
                        ..limit.clone()
                    };
                    return self.count_limit(setting, state, &own, supplied, node);
                }
                self.count_limit(setting, state, limit, known.first, node)
            }
            Err(problem) => Some(Err(problem)),
        }
    }

    /// When the papers that reception checks came anew: its time `kể từ khi nộp` then counts
    /// from the supplement, as the handling time at the counter does.
    fn received_anew(&self, known: &StepState, limit: &Limit, node: NodeId) -> Option<Instant> {
        let checks = self.node(node).is_some_and(|it| it.reception);
        let of_filing = limit.from == Some(EventRef::Filed);
        known.supplied.filter(|_| checks && of_filing)
    }

    /// Whose limit a limit with an event is: that of a consulted body is no part of the time
    /// of the agency that consults (Decree 118/2025/NĐ-CP, Article 19(4)(c)).
    fn owner_of_anchored(&self, node: NodeId) -> Owner<'_> {
        let step = self.workflow().step_of(node);
        let step = step.and_then(|it| self.procedure().steps.get(it));
        match step {
            Some(step) if step.kind == StepKind::Consult => Owner::Step(node),
            _ => Owner::HandlingTime,
        }
    }

    /// Counts a limit of the step of a node: from its event, or from a start of its own.
    pub(super) fn count_limit(
        &self,
        setting: &Setting<'_>,
        state: &State,
        limit: &Limit,
        own_start: Instant,
        node: NodeId,
    ) -> Option<Count> {
        if let Some(event) = limit.before {
            return Some(self.count_back(setting, state, limit, event, own_start));
        }
        let (start, owner) = match limit.from {
            Some(event) => (self.when(state, event)?, self.owner_of_anchored(node)),
            None => (own_start, Owner::Step(node)),
        };
        Some(length_of(limit.length).and_then(|length| {
            let stops = self.stops(state, owner);
            let counted = setting.count(start, length, Vec::new(), &stops);
            counted.map_err(Problem::Calendar)
        }))
    }

    /// Counts a clock of the procedure, once its first event is there.
    pub(super) fn count_clock(
        &self,
        setting: &Setting<'_>,
        state: &State,
        id: ClockId,
        clock: &Clock,
    ) -> Option<Count> {
        if let Some(event) = clock.limit.before {
            if !clock.extensions.is_empty() {
                return Some(Err(Problem::TwoEnds));
            }
            let filed = state.filed?;
            return Some(self.count_back(setting, state, &clock.limit, event, filed));
        }
        let start = self.when(state, clock.limit.from.unwrap_or(EventRef::Complete))?;
        let lengths = self.lengths(state, id, clock);
        Some(lengths.and_then(|(length, more)| {
            let stops = self.stops(state, Owner::Clock(clock));
            let counted = setting.count(start, length, more, &stops);
            counted.map_err(Problem::Calendar)
        }))
    }

    /// The length of a clock with the extensions that hold; those in another unit follow.
    pub(super) fn lengths(
        &self,
        state: &State,
        id: ClockId,
        clock: &Clock,
    ) -> Result<(Length, Vec<Length>), Problem> {
        let world = self.world_of(state);
        let (mut length, mut more) = (length_of(clock.limit.length)?, Vec::new());
        for (position, extension) in clock.extensions.iter().enumerate() {
            let times = if extension.is_decided() {
                state.extended.get(&(id, position)).copied().unwrap_or(0)
            } else {
                match world.guard(extension.guard.as_ref()) {
                    Truth::True => 1,
                    Truth::False => 0,
                    Truth::Unknown => return Err(Problem::Undecided),
                }
            };
            for _ in 0..times {
                lengthen(&mut length, &mut more, extension.length);
            }
        }
        Ok((length, more))
    }

    /// Tells whether the event that ends a clock has come.
    pub(super) fn is_kept(&self, state: &State, clock: &Clock, counted: &Counted) -> bool {
        if counted.back_from.is_some() {
            return self
                .act_before(state, clock)
                .is_some_and(|it| it <= counted.due);
        }
        match clock.limit.until {
            Some(until) => self
                .when(state, until)
                .is_some_and(|it| it >= counted.start),
            None => false,
        }
    }
}

/// Makes a limit longer: one number in one unit, else a further stretch.
fn lengthen(length: &mut Length, more: &mut Vec<Length>, extra: Length) {
    for part in std::iter::once(length).chain(more.iter_mut()) {
        if part.unit == extra.unit
            && let Some(sum) = add(*part, extra)
        {
            *part = sum;
            return;
        }
    }
    more.push(extra);
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
