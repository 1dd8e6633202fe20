//! The promise to the applicant (hẹn trả): the date that holds, and whether an answer is late.

use super::{
    draft::Draft,
    event::{ClockState, EventKind, FindingAbout},
    machine::{Machine, Setting},
    reject::codes,
    state::State,
    waits::{Owner, Stop},
};
use crate::{
    calendar::DueError,
    model::{Clock, ClockId, ClockLength, StepId},
    values::{Instant, Length, TimeUnit},
    workflow::{End, NodeKind},
};

impl Machine {
    /// Returns the clock that promises the result to the applicant (hẹn trả),
    /// with the date that holds now: the computed one, or the one appointed anew.
    #[must_use]
    pub fn promise(&self, state: &State) -> Option<(ClockId, Instant)> {
        let (clock, due) = self.computed(state)?;
        let appointed = state.appointed.map(|it| it.due);
        Some((clock, appointed.map_or(due, |it| it.max(due))))
    }

    /// Returns the date after which an answer is late: that of the promise, but a new date
    /// counts only where it was appointed before the old one was over.
    #[must_use]
    pub fn deadline(&self, state: &State) -> Option<(ClockId, Instant)> {
        if state.appointed.is_some_and(|it| !it.in_time) {
            return self.computed(state);
        }
        self.promise(state)
    }

    /// Tells whether the handling time was over at an instant: the date that held then, the
    /// computed one or the one appointed in time, had passed.
    pub(super) fn was_over(&self, state: &State, at: Instant) -> bool {
        let mut clocks = state.clocks.iter();
        let expired = clocks.any(|(id, it)| {
            let clock = self.procedure().clocks.get(*id);
            matches!(it, ClockState::Expired(counted) if counted.due < at)
                && clock.is_some_and(Clock::is_promise)
        });
        let excused = state.appointed.is_some_and(|it| it.in_time && at <= it.due);
        expired && !excused
    }

    /// Counts the date appointed in time again, with what was waited for since: the agency
    /// promised it for a dossier on which it can work. `None` where there is no such date.
    ///
    /// It is as many working days from the appointment, or days where the limit counts in
    /// those, as the agency gave itself.
    pub(super) fn count_new_date(
        &self,
        setting: &Setting<'_>,
        state: &State,
        clock: &Clock,
    ) -> Option<Result<Instant, DueError>> {
        let appointed = state.appointed.filter(|it| it.in_time)?;
        let stops: Vec<Stop> = self.stops(state, Owner::Clock(clock));
        let (from, to) = (appointed.made.date(), appointed.first.date());
        let days = match clock.limit.length {
            ClockLength::Length(it)
                if matches!(it.unit, TimeUnit::WorkingDay | TimeUnit::WorkingHour) =>
            {
                let days = from.next().map(|it| setting.calendar.count_working(it, to));
                Length::whole(i64::from(days?.ok()?), TimeUnit::WorkingDay)
            }
            _ => Length::whole(i64::from(to.ordinal() - from.ordinal()), TimeUnit::Day),
        };
        let counted = setting.count(appointed.made, days, Vec::new(), &stops);
        Some(counted.map(|it| it.due.date().end()))
    }

    fn computed(&self, state: &State) -> Option<(ClockId, Instant)> {
        let mut promises = state.clocks.iter().filter(|it| {
            let clock = self.procedure().clocks.get(*it.0);
            clock.is_some_and(Clock::is_promise)
        });
        promises.find_map(|(id, it)| Some((*id, it.counted()?.due)))
    }
}

impl Draft<'_> {
    /// A refusal after the date of the promise, by an act or by a time that ran out (R02).
    ///
    /// Waits that the refusal ends are counted by then, so a date that moved is the one asked.
    pub(super) fn check_refused_in_time(&mut self) {
        let Some(ended) = self.state.end.filter(|it| it.end == End::Refused) else {
            return;
        };
        // While a wait lasts there is no date that could be missed.
        let paused = |it: &ClockId| {
            let clock = self.state.clocks.get(it);
            matches!(clock, Some(ClockState::Paused { .. }))
        };
        let late = self.machine.deadline(&self.state);
        let Some((_, due)) = late.filter(|it| it.1 < ended.at && !paused(&it.0)) else {
            return;
        };
        let about = match self.refused_at() {
            Some(step) => FindingAbout::RefusedLate(step, due),
            None => FindingAbout::TimeRefusedLate(due),
        };
        self.find(&codes::R02, about);
    }

    /// The step whose end led to the refusal; `None` where the end of a limit did.
    fn refused_at(&self) -> Option<StepId> {
        let ends = |to| {
            let node = self.machine.workflow().node(to);
            node.is_some_and(|it| matches!(it.kind, NodeKind::End(_)))
        };
        let mut events = self.events.iter().rev();
        events.find_map(|it| match &it.kind {
            EventKind::Done(done) if !done.by_limit && ends(done.to) => Some(Some(done.step)),
            EventKind::Done(_) | EventKind::Expired { moved: Some(_), .. } => Some(None),
            _ => None,
        })?
    }
}
