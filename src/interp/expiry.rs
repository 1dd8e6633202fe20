//! What happens when a limit ends: the machine acts by itself, in the order of
//! the ends, and each act has effect at its own end.

use std::collections::BTreeSet;

use super::{
    draft::Draft,
    event::{EventKind, FindingAbout, Lateness, StepDone, Timer},
    limits::has_silence,
    reject::codes,
};
use crate::{
    model::{ClockId, Expiry, StepId},
    syntax::words::Outcome,
    values::Instant,
    workflow::{EdgeId, EdgeLabel, End, NodeId},
};

impl Draft<'_> {
    /// Lets every limit that has ended take effect: those that end before an
    /// instant, or by it.
    pub(super) fn catch_up(&mut self, until: Instant, inclusive: bool) {
        while let Some((due, timer)) = self.state.timers.first().copied() {
            if due > until || (due == until && !inclusive) || self.state.is_over() {
                break;
            }
            // A limit that was counted anew may have ended before the last event.
            self.at = self.state.now.map_or(due, |now| due.max(now));
            let seq = self.state.seq;
            match timer {
                Timer::Step(node) => self.step_ends(node, due),
                Timer::Supplement(node) => self.supplement_ends(node, due),
                Timer::Clock(clock) => self.clock_ends(clock, due),
                Timer::Answer(node) => self.answer_ends(node, due),
                Timer::Apology(_) => self.expired(timer, None, None),
            }
            self.settle();
            if self.state.seq == seq {
                break;
            }
        }
    }

    pub(super) fn edge_where(
        &self,
        node: NodeId,
        wanted: impl Fn(EdgeLabel) -> bool,
    ) -> Option<(EdgeId, NodeId)> {
        let edges = self.edges(node);
        let found = edges.into_iter().find(|it| wanted(it.1.label));
        found.map(|it| (it.0, it.1.to))
    }

    fn step_ends(&mut self, node: NodeId, due: Instant) {
        let timer = Timer::Step(node);
        let Some(id) = self.state.steps.get(&node).map(|it| it.step) else {
            return;
        };
        let Some(step) = self.machine.procedure().steps.get(id) else {
            return;
        };
        if self.ends_against_silence(node, step) {
            return;
        }
        if has_silence(step)
            && let Some((edge, to)) = self.way(node, Outcome::Silent)
        {
            self.expired(timer, None, None);
            self.emit(EventKind::Done(StepDone {
                node,
                step: id,
                outcome: Outcome::Silent,
                grounds: BTreeSet::new(),
                reason: None,
                by_limit: true,
                edge,
                to,
            }));
            return;
        }
        let expiry = step.on_expiry.map(|it| it.0);
        let moved = self.edge_where(node, |it| matches!(it, EdgeLabel::StepExpiry(_)));
        self.expired(timer, expiry, moved);
        if moved.is_none() {
            self.late_step(id, due);
        }
    }

    pub(super) fn late_step(&mut self, step: StepId, due: Instant) {
        self.emit(EventKind::Late(Lateness::Step(step)));
        self.find(&codes::R10, FindingAbout::StepLate(step, due));
    }

    fn supplement_ends(&mut self, node: NodeId, due: Instant) {
        let asked = self
            .state
            .steps
            .get(&node)
            .and_then(|it| it.waiting.clone());
        let Some(asked) = asked else { return };
        let of_round = |wanted: Option<u32>| {
            self.edge_where(node, |it| match it {
                EdgeLabel::SupplementExpiry { outcome, round, .. } => {
                    outcome == asked.outcome && round == wanted
                }
                _ => false,
            })
        };
        let moved = of_round(Some(asked.round)).or_else(|| of_round(None));
        self.expired(Timer::Supplement(node), asked.expiry, moved);
        if moved.is_some() {
            return;
        }
        match asked.expiry {
            // The procedure is silent, so the rule of the decree closes it.
            Some(Expiry::CloseDossier) => self.end(End::Closed),
            None if asked.by_unverified_rule => {
                self.find(&codes::R03, FindingAbout::NotSupplied(asked.step, due));
            }
            _ => {}
        }
    }

    fn clock_ends(&mut self, clock: ClockId, due: Instant) {
        let Some(it) = self.machine.procedure().clocks.get(clock) else {
            return;
        };
        let expiry = it.on_expiry.map(|it| it.0);
        let start = self.machine.workflow().start();
        let moved = self.edge_where(
            start,
            |it| matches!(it, EdgeLabel::ClockExpiry { clock: of, .. } if of == clock),
        );
        self.expired(Timer::Clock(clock), expiry, moved);
        self.emit(EventKind::Late(Lateness::Clock(clock)));
        // The apology is a duty of the one-stop decrees.
        let apology_is_due = it.is_promise() && self.setting.one_stop.is_some();
        if !apology_is_due || moved.is_some() {
            return;
        }
        if self.state.apologies == 0 {
            self.find(&codes::R05, FindingAbout::NoApology(clock, due));
        } else if self.state.appointed.is_some_and(|it| it.due == due) {
            self.find(&codes::R05, FindingAbout::NewDateMissed(clock, due));
        }
    }

    pub(super) fn expired(
        &mut self,
        timer: Timer,
        expiry: Option<Expiry>,
        moved: Option<(EdgeId, NodeId)>,
    ) {
        self.emit(EventKind::Expired {
            timer,
            expiry,
            moved,
        });
    }
}
