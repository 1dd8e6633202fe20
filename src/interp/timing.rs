//! Counting clocks and limits of steps anew after a change, and what waits for their ends.

use std::collections::BTreeSet;

use super::{
    decide::days_before,
    draft::Draft,
    effects::Edition,
    eval::Truth,
    event::{ClockState, EventKind, StepLimit, Timer},
    limits::{Count, Counted, Problem},
};
use crate::{
    calendar::{DueError, Wait},
    model::{Clock, ClockId},
    values::Instant,
};

impl Draft<'_> {
    /// Counts the clocks of the procedure again where something has changed.
    pub(super) fn set_clocks(&mut self) {
        if self.state.filed.is_none() {
            return;
        }
        let machine = self.machine;
        for (id, clock) in machine.procedure().clocks.iter() {
            let known = self.state.clocks.get(&id);
            match self.clock_state(id, clock) {
                Some(state) if known != Some(&state) => {
                    self.emit(EventKind::ClockSet { clock: id, state });
                    self.move_new_date(clock);
                }
                // What was kept, or ran out, has happened, whatever holds now.
                None if known.is_some_and(ClockState::is_open) => {
                    self.emit(EventKind::ClockCleared(id));
                }
                _ => {}
            }
        }
    }

    /// The date appointed anew moves with what was waited for since.
    fn move_new_date(&mut self, clock: &Clock) {
        let known = self.state.appointed.filter(|_| clock.is_promise());
        let moved = known.and_then(|_| self.new_date(clock)?.ok());
        if let Some(due) = moved.filter(|it| known.is_some_and(|known| known.due != *it)) {
            self.emit(EventKind::NewDateMoved(due));
        }
    }

    fn new_date(&self, clock: &Clock) -> Option<Result<Instant, DueError>> {
        self.machine
            .count_new_date(self.setting, &self.state, clock)
    }

    /// How a clock stands; `None` where it does not apply, or has not begun.
    fn clock_state(&self, id: ClockId, clock: &Clock) -> Option<ClockState> {
        let known = self.state.clocks.get(&id);
        let world = self.machine.world_of(&self.state);
        match world.guard(clock.guard.as_ref()) {
            Truth::False => return None,
            Truth::Unknown => return Some(ClockState::Unknown(Problem::Undecided)),
            Truth::True => {}
        }
        let count = self
            .machine
            .count_clock(self.setting, &self.state, id, clock)?;
        // Before the date that holds, the appointed one too, whoever waits loses no time.
        let waits = clock.is_promise().then(|| self.new_date(clock)).flatten();
        let count = match waits {
            Some(Err(waiting @ DueError::Waiting { .. })) => Err(Problem::Calendar(waiting)),
            _ => count,
        };
        let counted = match count {
            Ok(counted) => counted,
            Err(Problem::Calendar(DueError::Waiting { since })) => {
                return Some(ClockState::Paused {
                    wait: Wait {
                        from: since,
                        to: None,
                    },
                    before: known.and_then(ClockState::counted).cloned(),
                });
            }
            Err(problem) => return Some(ClockState::Unknown(problem)),
        };
        if let Some(ClockState::Kept(before) | ClockState::Expired(before)) = known
            && before.start == counted.start
            && before.due >= counted.due
        {
            return known.cloned();
        }
        // One counted back may have been over before it was known to be.
        let ended = self
            .state
            .end
            .is_some_and(|it| counted.back_from.is_none() || it.at <= counted.due);
        let kept = if clock.is_promise() {
            self.state.is_over() || self.is_handled()
        } else {
            ended || self.machine.is_kept(&self.state, clock, &counted)
        };
        Some(if kept {
            ClockState::Kept(counted)
        } else {
            ClockState::Running(counted)
        })
    }

    /// Arms and clears the limits that wait for their ends.
    pub(super) fn set_timers(&mut self) {
        let mut wanted = BTreeSet::new();
        if !self.state.is_over() {
            self.set_answers();
            self.step_timers(&mut wanted);
            self.clock_timers(&mut wanted);
        }
        let armed: Vec<_> = wanted.difference(&self.state.timers).copied().collect();
        let cleared: Vec<_> = self.state.timers.difference(&wanted).copied().collect();
        if !armed.is_empty() || !cleared.is_empty() {
            self.emit(EventKind::Timers { armed, cleared });
        }
    }

    fn clock_timers(&self, wanted: &mut BTreeSet<(Instant, Timer)>) {
        for (clock, state) in &self.state.clocks {
            let ClockState::Running(counted) = state else {
                continue;
            };
            let declared = self.machine.procedure().clocks.get(*clock);
            let due = match self.state.appointed {
                Some(it) if declared.is_some_and(Clock::is_promise) => it.due.max(counted.due),
                _ => counted.due,
            };
            wanted.insert((due, Timer::Clock(*clock)));
            if declared.is_some_and(Clock::is_promise)
                && let Some(at) = self.last_day_to_apologise(*clock, counted)
            {
                wanted.insert((at, Timer::Apology(*clock)));
            }
        }
    }

    /// When the last working day begins on which the agency may still apologise for a promise; `None`
    /// where it was told, a new date was appointed, or the promise is shorter than that.
    fn last_day_to_apologise(&self, clock: ClockId, counted: &Counted) -> Option<Instant> {
        if self.setting.edition < Edition::Second || self.state.apologies > 0 {
            return None;
        }
        let ahead = self.setting.one_stop?.apology_before_due.get()?;
        let last = days_before(counted.due.date(), *ahead)?;
        let at = self.setting.calendar.roll_back(last).ok()?.at(0, 0)?;
        let told = self.state.warned.get(&clock).is_some_and(|it| *it >= at);
        (at > counted.start && !told).then_some(at)
    }

    fn step_timers(&mut self, wanted: &mut BTreeSet<(Instant, Timer)>) {
        let mut uncounted = Vec::new();
        for (node, active) in self.state.active() {
            if let Some(asked) = &active.waiting {
                if let Some(counted) = asked
                    .answer_by
                    .as_ref()
                    .filter(|_| active.unanswered.is_none())
                {
                    wanted.insert((counted.due, Timer::Supplement(node)));
                }
                continue;
            }
            let step = self.machine.procedure().steps.get(active.step);
            let Some(step) = step else { continue };
            let late_by = active.late_by;
            let answer_by = active.answer_by.as_ref().filter(|_| late_by.is_none());
            if let Some(counted) = answer_by {
                wanted.insert((counted.due, Timer::Answer(node)));
            }
            let count = self
                .machine
                .count_step(self.setting, &self.state, node, step);
            match count {
                // A limit that ended is late once; counted again, it may be late again.
                Some(Ok(counted)) if late_by.is_none_or(|it| it < counted.due) => {
                    wanted.insert((counted.due, Timer::Step(node)));
                }
                Some(Err(problem)) if late_by.is_none() => {
                    uncounted.push((StepLimit::Work(node), problem));
                }
                _ => {}
            }
        }
        for (limit, problem) in uncounted {
            self.say_uncounted(limit, problem);
        }
    }

    /// Returns a limit of a step that could be counted; says so where it could not.
    pub(super) fn counted(&mut self, limit: StepLimit, count: Option<Count>) -> Option<Counted> {
        match count? {
            Ok(counted) => Some(counted),
            Err(problem) => {
                self.say_uncounted(limit, problem);
                None
            }
        }
    }

    pub(super) fn say_uncounted(&mut self, limit: StepLimit, problem: Problem) {
        // That a limit stands still is no fault of the text, nor of the calendar.
        let waits = matches!(problem, Problem::Calendar(DueError::Waiting { .. }));
        if !waits && self.state.uncounted.get(&limit) != Some(&problem) {
            self.emit(EventKind::Uncounted { limit, problem });
        }
    }
}
