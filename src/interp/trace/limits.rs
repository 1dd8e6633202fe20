//! Limits in words: how they were counted, why not, and what their ends did.

use super::{Explainer, Trace, both};
use crate::{
    interp::{
        event::{ClockState, Lateness, StepLimit, Timer},
        limits::{Counted, Problem},
        reject::basis_of,
        undated,
    },
    messages::{Arg, trace as m},
    model::{ClockId, Expiry, Phrases},
    workflow::NodeId,
};

impl Explainer<'_> {
    /// Until when an online filing is answered, by the one-stop rules.
    pub(super) fn answer_due(&self, node: NodeId, counted: &Counted) -> Option<Trace> {
        let step = self.machine.workflow().step_of(node)?;
        let text = m::TRACE_ANSWER_DUE
            .with("step", self.step_name(step))
            .with("at", counted.due)
            .with("length", counted.length)
            .with("start", counted.start);
        Some(Trace {
            text,
            basis: basis_of(&self.setting.one_stop?.answer_online),
        })
    }

    pub(super) fn clock(&self, id: ClockId, state: &ClockState) -> Option<Trace> {
        let clock = self.machine.procedure().clocks.get(id)?;
        let name = self.clock_name(id);
        let text = match state {
            ClockState::Running(counted) if clock.is_promise() => m::TRACE_PROMISE
                .with("date", counted.due)
                .with("length", length(counted))
                .with("start", counted.start),
            ClockState::Running(Counted {
                length,
                due,
                back_from: Some(event),
                ..
            }) => m::TRACE_CLOCK_BACK
                .with("clock", name)
                .with("length", *length)
                .with("event", *event)
                .with("due", *due),
            ClockState::Running(counted) => match counted.more.as_slice() {
                [] => m::TRACE_CLOCK.text(),
                more => {
                    let more: Vec<Arg> = more.iter().copied().map(Arg::from).collect();
                    m::TRACE_CLOCK_MORE.with("more", more)
                }
            }
            .with("clock", name)
            .with("length", counted.length)
            .with("start", counted.start)
            .with("due", counted.due),
            ClockState::Paused { wait, .. } => {
                m::TRACE_PAUSED.with("clock", name).with("at", wait.from)
            }
            ClockState::Kept(counted) if clock.is_promise() => {
                m::TRACE_PROMISE_KEPT.with("due", counted.due)
            }
            ClockState::Kept(counted) => m::TRACE_KEPT.with("clock", name).with("due", counted.due),
            ClockState::Expired(_) => return None,
            ClockState::Unknown(problem) => m::TRACE_NO_DUE.with("clock", name).with(
                "why",
                undated::why(self.machine.procedure(), clock, *problem),
            ),
        };
        self.based(text, &clock.meta.basis)
    }

    pub(super) fn uncounted(&self, limit: StepLimit, problem: Problem) -> Option<Trace> {
        let id = self.machine.workflow().step_of(limit.node())?;
        let step = self.machine.procedure().steps.get(id)?;
        let row = match limit {
            StepLimit::Work(_) => &m::LIMIT_WORK,
            StepLimit::Asking(_) => &m::LIMIT_ASKING,
            StepLimit::Answering(_) => &m::LIMIT_ANSWERING,
            StepLimit::Refusing(_) => &m::LIMIT_REFUSING,
            StepLimit::Online(_) => &m::LIMIT_ONLINE,
        };
        let why = undated::why_step(self.machine.procedure(), step, problem);
        let text = m::TRACE_UNCOUNTED
            .with("limit", row.with("step", self.step_name(id)))
            .with("why", why);
        match limit {
            StepLimit::Online(_) => Some(Trace {
                text,
                basis: basis_of(&self.setting.one_stop?.answer_online),
            }),
            _ => self.based(text, &step.meta.basis),
        }
    }

    pub(super) fn expired(&self, timer: Timer, expiry: Option<Expiry>) -> Option<Trace> {
        let step_of = |node| self.machine.workflow().step_of(node);
        let procedure = self.machine.procedure();
        if let Timer::Apology(_) = timer {
            let rule = &self.setting.one_stop?.apology_before_due;
            return Some(Trace {
                text: m::TRACE_LAST_DAY_TO_APOLOGISE.text(),
                basis: basis_of(rule),
            });
        }
        let mut text = match timer {
            Timer::Step(node) => m::TRACE_STEP_OVER.with("step", self.step_name(step_of(node)?)),
            Timer::Supplement(node) => {
                m::TRACE_SUPPLEMENT_OVER.with("step", self.step_name(step_of(node)?))
            }
            Timer::Clock(clock) => m::TRACE_CLOCK_OVER.with("clock", self.clock_name(clock)),
            // What follows says all: the answer did not come in time.
            Timer::Answer(_) | Timer::Apology(_) => return None,
        };
        if let Some(expiry) = expiry {
            let phrase = both(|lang| Phrases::new(procedure, lang).expiry(expiry));
            text = m::TRACE_SO.with("what", text).with("expiry", phrase);
        }
        match timer {
            Timer::Step(node) | Timer::Supplement(node) | Timer::Answer(node) => {
                self.of_step(step_of(node)?, text)
            }
            Timer::Clock(clock) | Timer::Apology(clock) => self.of_clock(clock, text),
        }
    }

    pub(super) fn late(&self, late: Lateness) -> Option<Trace> {
        match late {
            Lateness::Step(step) => {
                self.of_step(step, m::TRACE_LATE.with("name", self.step_name(step)))
            }
            Lateness::Refusal(step) => self.of_step(
                step,
                m::TRACE_LATE_REFUSAL.with("name", self.step_name(step)),
            ),
            Lateness::Clock(clock) => {
                self.of_clock(clock, m::TRACE_LATE.with("name", self.clock_name(clock)))
            }
        }
    }
}

fn length(counted: &Counted) -> Arg {
    let mut lengths = vec![Arg::from(counted.length)];
    lengths.extend(counted.more.iter().copied().map(Arg::from));
    Arg::List(lengths)
}
