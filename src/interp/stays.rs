//! How long each step took, and whether that was in its time: the classes of steps, which say
//! nothing of the dossier as a whole ([`super::score`]).

use std::collections::BTreeMap;

use super::{
    event::{Event, EventKind, Timer},
    score::Class,
    state::State,
};
use crate::{model::StepId, syntax::words::Outcome, values::Instant, workflow::NodeId};

/// One turn of a step, from when a token came until it left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// The node.
    pub node: NodeId,
    /// The step.
    pub step: StepId,
    /// When it was its turn.
    pub came: Instant,
    /// The end of its limit as it was counted last; absent where it has none that can be counted.
    pub due: Option<Instant>,
    /// When it was over, and how.
    pub left: Option<(Instant, Left)>,
}

/// How a turn ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Its actor did it.
    Done(Outcome),
    /// Nobody did: its own time ran out.
    Silent,
    /// Something else took the token away: the end of the case, of a clock, or of a supplement.
    CutOff,
}

impl Stay {
    /// Returns the class of the turn, seen at an instant; `None` where it has no limit, or was cut off.
    #[must_use]
    pub fn class(&self, until: Instant) -> Option<Class> {
        match self.left {
            // Who keeps silent has not kept the time.
            Some((_, Left::Silent)) => Some(Class::Overdue),
            Some((_, Left::CutOff)) => None,
            Some((at, Left::Done(_))) => self.due.map(|due| Class::of(at, due)),
            None => self.due.map(|due| {
                if until > due {
                    Class::PendingOverdue
                } else {
                    Class::PendingInTime
                }
            }),
        }
    }
}

impl Class {
    /// Classes what is done by its legal due date: late after the instant, early before its day.
    #[must_use]
    pub fn of(done: Instant, due: Instant) -> Self {
        if done > due {
            Self::Overdue
        } else if done.date() < due.date() {
            Self::Early
        } else {
            Self::OnTime
        }
    }
}

/// Returns the turns of all steps in the order in which they began.
///
/// Of a dossier that moved to another version, those from the move on: what happened before has
/// the names of a version that no longer governs it.
#[must_use]
pub fn stays<'a>(log: impl IntoIterator<Item = &'a Event>) -> Vec<Stay> {
    let mut found = Found::default();
    for event in log {
        found.take(event);
    }
    found.stays
}

#[derive(Default)]
struct Found {
    stays: Vec<Stay>,
    /// The turn that is open at a node.
    open: BTreeMap<NodeId, usize>,
}

impl Found {
    fn take(&mut self, event: &Event) {
        match &event.kind {
            EventKind::Entered { node, step } => self.enter(*node, *step, event.at),
            EventKind::Timers { armed, .. } => self.arm(armed.iter()),
            EventKind::Done(done) => {
                let left = if done.by_limit {
                    Left::Silent
                } else {
                    Left::Done(done.outcome)
                };
                self.leave(done.node, event.at, left);
            }
            EventKind::Expired {
                timer,
                moved: Some(_),
                ..
            } => match timer {
                Timer::Step(node) | Timer::Answer(node) => {
                    self.leave(*node, event.at, Left::Silent);
                }
                Timer::Supplement(node) => self.leave(*node, event.at, Left::CutOff),
                Timer::Clock(_) => self.cut_off(event.at),
                Timer::Apology(_) => {}
            },
            EventKind::Ended(_) => self.cut_off(event.at),
            EventKind::Migrated(it) => self.restart(&it.state),
            _ => {}
        }
    }

    fn enter(&mut self, node: NodeId, step: StepId, came: Instant) {
        self.open.insert(node, self.stays.len());
        self.stays.push(Stay {
            node,
            step,
            came,
            due: None,
            left: None,
        });
    }

    fn arm<'t>(&mut self, armed: impl Iterator<Item = &'t (Instant, Timer)>) {
        for (due, timer) in armed {
            if let Timer::Step(node) = timer
                && let Some(stay) = self.open.get(node).and_then(|it| self.stays.get_mut(*it))
            {
                stay.due = Some(*due);
            }
        }
    }

    fn leave(&mut self, node: NodeId, at: Instant, left: Left) {
        let open = self.open.remove(&node);
        if let Some(stay) = open.and_then(|it| self.stays.get_mut(it)) {
            stay.left = Some((at, left));
        }
    }

    fn cut_off(&mut self, at: Instant) {
        let nodes: Vec<NodeId> = self.open.keys().copied().collect();
        for node in nodes {
            self.leave(node, at, Left::CutOff);
        }
    }

    fn restart(&mut self, state: &State) {
        *self = Self::default();
        for (node, step) in state.active() {
            self.enter(node, step.step, step.first);
        }
        self.arm(state.timers.iter());
    }
}
