//! The promise to the applicant (hẹn trả): the date that holds, and whether an answer is late.

use super::{
    draft::Draft,
    event::{ClockState, EventKind, FindingAbout},
    machine::Machine,
    reject::codes,
    state::State,
};
use crate::{
    model::{Clock, ClockId, StepId},
    values::Instant,
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
