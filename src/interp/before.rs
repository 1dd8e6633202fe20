//! Limits that are counted back from an event (`trước hết_hạn 3 tháng`): the latest instant, and
//! what came too late for one whose event was known only afterwards.

use super::{
    draft::Draft,
    event::{ClockState, EventKind, Lateness, Timer},
    limits::{Count, Counted, Problem, length_of},
    machine::{Machine, Setting},
    state::State,
};
use crate::{
    calendar::DueError,
    model::{Clock, ClockId, EventRef, Limit, StepId},
    values::{Instant, Length},
    workflow::NodeId,
};

impl Setting<'_> {
    /// Counts a length back from an event; what waits meanwhile does not move the event.
    fn back(&self, start: Instant, length: Length, event: Instant) -> Result<Counted, DueError> {
        Ok(Counted {
            start,
            length,
            more: Vec::new(),
            waits: Vec::new(),
            due: self.calendar.latest_before(event, length)?,
            back_from: Some(event),
        })
    }
}

impl Machine {
    /// Counts a limit back from its event.
    pub(super) fn count_back(
        &self,
        setting: &Setting<'_>,
        state: &State,
        limit: &Limit,
        event: EventRef,
        own_start: Instant,
    ) -> Count {
        if limit.from.is_some() {
            return Err(Problem::TwoEnds);
        }
        let length = length_of(limit.length)?;
        let event = self.known(state, event).ok_or(Problem::NoEvent)?;
        let counted = setting.back(own_start, length, event);
        counted.map_err(Problem::Calendar)
    }

    /// When an event came or comes, where that is known.
    ///
    /// A step that waits for its actor has not begun: only who says so (`bắt đầu`), later than its
    /// turn, tells when.
    fn known(&self, state: &State, event: EventRef) -> Option<Instant> {
        let EventRef::StepStarted(step) = event else {
            return self.when(state, event);
        };
        let nodes = state.steps.values().filter(|it| it.step == step);
        let begun = nodes.filter(|it| it.started > it.first);
        begun.map(|it| it.started).max()
    }

    /// When the act came that a clock counted back bounds: what it names with `đến khi`, else
    /// the filing, as in “nộp hồ sơ trước 03 tháng tính đến ngày giấy chứng nhận hết hạn”.
    pub(super) fn act_before(&self, state: &State, clock: &Clock) -> Option<Instant> {
        self.when(state, clock.limit.until.unwrap_or(EventRef::Filed))
    }
}

impl Draft<'_> {
    /// Judges what was done, or was not done when the dossier ended, before the event was known
    /// from which its limit counts back.
    pub(super) fn judge_before(&mut self) {
        for (step, due) in self.steps_too_late() {
            self.late_step(step, due);
        }
        for clock in self.clocks_too_late() {
            self.expired(Timer::Clock(clock), None, None);
            self.emit(EventKind::Late(Lateness::Clock(clock)));
        }
    }

    fn steps_too_late(&self) -> Vec<(StepId, Instant)> {
        let known = |step: StepId| self.state.late.contains_key(&Lateness::Step(step));
        let done = self.state.steps.iter().filter_map(|(node, it)| {
            let (_, at) = it.done.filter(|_| !it.active && !known(it.step))?;
            Some((it.step, self.latest(*node, it.step)?, at))
        });
        let late = done.filter(|(_, due, at)| due < at);
        late.map(|(step, due, _)| (step, due)).collect()
    }

    /// The latest instant of a step whose limit is counted back, once it is known.
    fn latest(&self, node: NodeId, id: StepId) -> Option<Instant> {
        let step = self.machine.procedure().steps.get(id)?;
        let limits = step.limit.iter();
        let mut limits = limits.chain(step.limit_overrides.iter().map(|it| &it.1));
        limits.find(|it| it.before.is_some())?;
        let count = self
            .machine
            .count_step(self.setting, &self.state, node, step)?;
        let counted = count.ok().filter(|it| it.back_from.is_some())?;
        Some(counted.due)
    }

    /// Clocks counted back that were open when the dossier ended, and over by then.
    fn clocks_too_late(&self) -> Vec<ClockId> {
        let Some(ended) = self.state.end else {
            return Vec::new();
        };
        let clocks = self.state.clocks.iter().filter_map(|(id, it)| match it {
            ClockState::Running(counted) if counted.back_from.is_some() => Some((*id, counted.due)),
            _ => None,
        });
        clocks.filter(|it| it.1 < ended.at).map(|it| it.0).collect()
    }
}
