//! Which waits stop which limit: the one place that says so.
//!
//! Clocks, limits of steps, refusals, notices and the rules of the decree all ask here.

use super::{
    machine::Machine,
    state::{State, WaitCause},
};
use crate::{
    calendar::{Wait, WaitPolicy},
    model::{Clock, Waiting},
    workflow::NodeId,
};

/// Whose limit it is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner<'a> {
    /// A clock of the procedure.
    Clock(&'a Clock),
    /// A step: a duration from its own start.
    Step(NodeId),
    /// The handling time, of which a limit `kể từ khi …` of a step is a part.
    HandlingTime,
}

/// A wait that changes a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop {
    /// Whether the limit then counts again, or leaves the wait out.
    pub(super) policy: WaitPolicy,
    /// From when to when.
    pub(super) span: Wait,
}

impl Machine {
    /// The waits that change a limit, in the order in which they began.
    pub(super) fn stops(&self, state: &State, owner: Owner<'_>) -> Vec<Stop> {
        let mut stops: Vec<Stop> = state
            .waits
            .iter()
            .map(|it| Stop {
                policy: self.effect(owner, it.cause),
                span: it.span,
            })
            .filter(|it| it.policy != WaitPolicy::RunOn)
            .collect();
        stops.sort_by_key(|it| it.span);
        stops
    }

    pub(super) fn effect(&self, owner: Owner<'_>, cause: WaitCause) -> WaitPolicy {
        match owner {
            // What stops a clock is written; what a supplement does to the handling
            // time is said by the request, or by the rule of the day.
            Owner::Clock(clock) if clock.is_promise() && cause.is_supplement() => cause.policy(),
            Owner::Clock(clock) => left_out_if(self.is_written(clock, cause)),
            // The step cannot go on without the papers, so a supplement that does not
            // stop the handling time still is not its time.
            Owner::Step(node) if cause.is_supplement() && cause.node() == node => {
                match cause.policy() {
                    WaitPolicy::Restart => WaitPolicy::Restart,
                    WaitPolicy::Subtract | WaitPolicy::RunOn => WaitPolicy::Subtract,
                }
            }
            Owner::HandlingTime if cause.is_supplement() => cause.policy(),
            Owner::Step(_) | Owner::HandlingTime => WaitPolicy::RunOn,
        }
    }

    /// Whether the text lets a cause stop a clock.
    fn is_written(&self, clock: &Clock, cause: WaitCause) -> bool {
        let stopped_by = |waiting: Waiting| clock.suspended.contains(&waiting);
        match cause {
            WaitCause::Supplement(_)
            | WaitCause::RestartingSupplement(_)
            | WaitCause::IdleSupplement(_) => stopped_by(Waiting::Supplement),
            WaitCause::Payment(_) => stopped_by(Waiting::Payment),
            WaitCause::Consultation(_) => stopped_by(Waiting::Consultation),
            WaitCause::Step(node) => {
                let step = self.workflow().step_of(node);
                let step = step.and_then(|it| self.procedure().steps.get(it));
                clock.is_promise() && step.is_some_and(|it| it.suspends_limit)
            }
        }
    }
}

fn left_out_if(stopped: bool) -> WaitPolicy {
    if stopped {
        WaitPolicy::Subtract
    } else {
        WaitPolicy::RunOn
    }
}

impl WaitCause {
    /// Returns the wait for a supplement of a step.
    #[must_use]
    pub(super) fn supplement(node: NodeId, policy: WaitPolicy) -> Self {
        match policy {
            WaitPolicy::Restart => Self::RestartingSupplement(node),
            WaitPolicy::Subtract => Self::Supplement(node),
            WaitPolicy::RunOn => Self::IdleSupplement(node),
        }
    }

    /// Returns what a supplement does to the handling time; other waits leave it running
    /// unless the text says otherwise.
    #[must_use]
    pub(super) fn policy(self) -> WaitPolicy {
        match self {
            Self::Supplement(_) => WaitPolicy::Subtract,
            Self::RestartingSupplement(_) => WaitPolicy::Restart,
            _ => WaitPolicy::RunOn,
        }
    }

    /// Tells whether it is a wait for a supplement.
    #[must_use]
    pub fn is_supplement(self) -> bool {
        matches!(
            self,
            Self::Supplement(_) | Self::RestartingSupplement(_) | Self::IdleSupplement(_)
        )
    }

    /// Returns the node of the step that waits.
    #[must_use]
    pub fn node(self) -> NodeId {
        match self {
            Self::Supplement(node)
            | Self::RestartingSupplement(node)
            | Self::IdleSupplement(node)
            | Self::Payment(node)
            | Self::Consultation(node)
            | Self::Step(node) => node,
        }
    }
}
