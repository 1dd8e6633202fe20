//! Opinions: what the bodies that a step asks answer, one by one.
//!
//! A step that asks several bodies waits for all of them. Which outcome they come to does not
//! hang on who answers first: a refusal weighs more than silence, silence more than consent.

use std::collections::BTreeSet;

use super::{
    draft::Draft,
    event::{EventKind, Opinion, OpinionGiven, StepAct},
    limits::has_silence,
    reject::{Rejection, codes},
};
use crate::{
    messages::run as m,
    model::{RoleId, Step},
    syntax::words::{Outcome, StepKind},
    workflow::{EdgeLabel, End, NodeId, NodeKind},
};

/// How much an answer weighs; the lowest decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// It ends the dossier with a refusal.
    Refuses,
    /// It says no, and the procedure goes on.
    Against,
    /// Nobody answered in time.
    Silent,
    /// It goes on.
    For,
}

impl<'a> Draft<'a> {
    /// The body that answers is one that the step asks, and answers once (R06).
    pub(super) fn check_asked(
        &self,
        act: &StepAct,
        node: NodeId,
        step: &Step,
    ) -> Result<(), Rejection> {
        let Some(role) = act.agency else {
            return Ok(());
        };
        let asks = step.kind == StepKind::Consult && step.agencies.contains(&role);
        let row = if !asks {
            &m::REJECT_NOT_ASKED
        } else if self.opinion_of(node, role).is_some() {
            &m::REJECT_OPINION_TWICE
        } else {
            return Ok(());
        };
        let agencies = &self.machine.procedure().agencies;
        let agency = agencies.get(role).map_or("?", |it| it.title.as_str());
        let text = row.with("step", &step.name.text).with("agency", agency);
        self.reject(&codes::R06, text)
    }

    fn opinion_of(&self, node: NodeId, role: RoleId) -> Option<&Opinion> {
        self.state.steps.get(&node)?.opinions.get(&role)
    }

    /// Takes an answer: of one body where it is named, else of all that have not answered. The
    /// step ends with the last one.
    pub(super) fn take_opinion(
        &mut self,
        act: &StepAct,
        node: NodeId,
        step: &'a Step,
        outcome: Outcome,
    ) -> Result<(), Rejection> {
        let opinion = Opinion {
            outcome,
            grounds: act.grounds.clone(),
            // As at the end of a step: what is good needs no reason.
            reason: act
                .reason
                .clone()
                .filter(|_| !crate::workflow::is_good(outcome)),
        };
        let Some(agency) = act.agency else {
            return match self.decided(node, step, Some(&opinion)) {
                Some(decided) if decided != opinion => {
                    self.way_of(act, node, step, outcome)?;
                    self.end_consultation(act, node, step, decided)
                }
                _ => self.finish_step(act, node, step, outcome),
            };
        };
        self.way_of(act, node, step, outcome)?;
        let waits: BTreeSet<RoleId> = step.agencies.iter().copied().collect();
        let waits = waits
            .into_iter()
            .filter(|it| *it != agency && self.opinion_of(node, *it).is_none())
            .collect();
        let given = OpinionGiven {
            node,
            step: act.step,
            agency,
            opinion,
            waits,
        };
        // A body that the step names in words only has no name by which it could answer.
        let last = given.waits.is_empty() && step.about.is_empty();
        self.emit(EventKind::OpinionGiven(given));
        match self.decided(node, step, None).filter(|_| last) {
            Some(decided) => self.end_consultation(act, node, step, decided),
            None => Ok(()),
        }
    }

    fn end_consultation(
        &mut self,
        act: &StepAct,
        node: NodeId,
        step: &'a Step,
        decided: Opinion,
    ) -> Result<(), Rejection> {
        let outcome = decided.outcome;
        let whole = StepAct {
            grounds: decided.grounds,
            reason: decided.reason,
            ..StepAct::new(act.step, outcome)
        };
        self.finish_step(&whole, node, step, outcome)
    }

    /// Ends a step whose limit has ended with what some bodies answered, where that weighs more
    /// than the silence of the others; tells whether it did.
    pub(super) fn ends_against_silence(&mut self, node: NodeId, step: &'a Step) -> bool {
        let Some(id) = self.machine.workflow().step_of(node) else {
            return false;
        };
        let silent = if has_silence(step) {
            self.way(node, Outcome::Silent)
        } else {
            self.edge_where(node, |it| matches!(it, EdgeLabel::StepExpiry(_)))
        };
        let Some((_, to)) = silent else { return false };
        let silence = if self.turns_down(to) {
            Weight::Refuses
        } else {
            Weight::Silent
        };
        let decided = self.decided(node, step, None);
        match decided.filter(|it| self.weight(node, it.outcome) <= silence) {
            Some(decided) => {
                let act = StepAct::new(id, decided.outcome);
                self.end_consultation(&act, node, step, decided).is_ok()
            }
            None => false,
        }
    }

    /// What the bodies come to, `rest` standing for those without an answer of their own: the
    /// weightiest answer, among equals that of the body named first in the text, with the grounds
    /// and reasons of all who gave it.
    fn decided(&self, node: NodeId, step: &Step, rest: Option<&Opinion>) -> Option<Opinion> {
        let mut asked: Vec<RoleId> = Vec::new();
        for role in &step.agencies {
            if !asked.contains(role) {
                asked.push(*role);
            }
        }
        let given = asked.iter().filter_map(|it| self.opinion_of(node, *it));
        let all: Vec<&Opinion> = given.chain(rest).collect();
        let first = all.iter().min_by_key(|it| self.weight(node, it.outcome))?;
        let same = || all.iter().filter(|it| it.outcome == first.outcome);
        let mut reasons: Vec<&str> = Vec::new();
        for reason in same().filter_map(|it| it.reason.as_deref()) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        Some(Opinion {
            outcome: first.outcome,
            grounds: same().flat_map(|it| &it.grounds).copied().collect(),
            reason: (!reasons.is_empty()).then(|| reasons.join("; ")),
        })
    }

    fn weight(&self, node: NodeId, outcome: Outcome) -> Weight {
        let way = self.way(node, outcome);
        if way.is_some_and(|it| self.turns_down(it.1)) {
            Weight::Refuses
        } else if crate::workflow::is_good(outcome) {
            Weight::For
        } else if outcome == Outcome::Silent {
            Weight::Silent
        } else {
            Weight::Against
        }
    }

    fn turns_down(&self, to: NodeId) -> bool {
        let kind = self.machine.workflow().node(to).map(|it| it.kind);
        matches!(kind, Some(NodeKind::End(End::Refused | End::DeemedRefused)))
    }
}
