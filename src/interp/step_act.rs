//! Ends of steps: outcomes, requests for supplements, refusals.

use std::collections::BTreeSet;

use super::{
    draft::Draft,
    event::{EventKind, FindingAbout, Lateness, StepAct, StepDone, StepLimit},
    reject::{Rejection, codes},
};
use crate::{
    messages::{Arg, Text, run as m},
    model::{DocumentId, Effect, OutcomeRule, Step, StepId},
    syntax::words::{Outcome, StepKind, Word},
    values::Lang,
    workflow::{EdgeId, EdgeLabel, End, NodeId, NodeKind},
};

impl<'a> Draft<'a> {
    /// A step is begun or ends with an outcome.
    pub(super) fn step(&mut self, act: &StepAct) -> Result<(), Rejection> {
        let machine = self.machine;
        let Some(step) = machine.procedure().steps.get(act.step) else {
            return self.reject(&codes::R06, m::REJECT_NO_STEP.text());
        };
        let Some(node) = self.node_in_turn(act.step) else {
            return self.reject(&codes::R06, self.not_its_turn(step));
        };
        self.check_words(act)?;
        self.check_asked(act, node, step)?;
        if act.outcome == Outcome::Started {
            self.emit(EventKind::Started {
                node,
                step: act.step,
            });
            return Ok(());
        }
        if self
            .state
            .steps
            .get(&node)
            .is_some_and(|it| it.waiting.is_some())
        {
            let text = m::REJECT_WAITS_SUPPLEMENT.with("step", &step.name.text);
            return self.reject(&codes::R06, text);
        }
        let mut outcome = act.outcome;
        if let Some((edge, bound)) = self.supplement_edge(node, outcome) {
            let left = bound.is_none_or(|it| self.rounds(node) < it);
            if left || self.way(node, Outcome::StillIncomplete).is_none() {
                return self.ask(act, node, step, edge);
            }
            // Nothing may be asked for again, so what is missing stays missing.
            outcome = Outcome::StillIncomplete;
        }
        self.check_complete(act, node, step)?;
        self.take_opinion(act, node, step, outcome)
    }

    /// What says that something is wrong does not go with an outcome that goes on.
    fn check_words(&self, act: &StepAct) -> Result<(), Rejection> {
        if !crate::workflow::is_good(act.outcome) && act.outcome != Outcome::Started {
            return Ok(());
        }
        let row = if !act.papers.is_empty() || !act.undeclared.is_empty() {
            &m::REJECT_PAPERS_OF_GOOD
        } else if !act.grounds.is_empty() {
            &m::REJECT_GROUNDS_OF_GOOD
        } else {
            return Ok(());
        };
        let spell = |lang| act.outcome.spell(lang).to_owned();
        let outcome = Arg::Both {
            vi: spell(Lang::Vi),
            en: spell(Lang::En),
        };
        self.reject(&codes::R06, row.with("outcome", outcome))
    }

    fn node_in_turn(&self, step: StepId) -> Option<NodeId> {
        let nodes = self.machine.nodes_of(step).iter().copied();
        let active = |it: &NodeId| self.state.steps.get(it).is_some_and(|it| it.active);
        nodes.filter(|it| active(it)).min()
    }

    pub(super) fn not_its_turn(&self, step: &Step) -> Text {
        let steps = &self.machine.procedure().steps;
        let active = self.state.active().filter_map(|it| steps.get(it.1.step));
        let waits: Vec<Arg> = active.map(|it| Arg::from(&it.name.text)).collect();
        m::REJECT_NOT_ITS_TURN
            .with("step", &step.name.text)
            .with("waits", waits)
    }

    pub(super) fn rounds(&self, node: NodeId) -> u32 {
        self.state.steps.get(&node).map_or(0, |it| it.rounds)
    }

    fn supplement_edge(&self, node: NodeId, outcome: Outcome) -> Option<(EdgeId, Option<u32>)> {
        self.edges(node)
            .into_iter()
            .find_map(|it| match it.1.label {
                EdgeLabel::SupplementLoop { outcome: of, bound } if of == outcome => {
                    Some((it.0, bound))
                }
                _ => None,
            })
    }

    pub(super) fn finish_step(
        &mut self,
        act: &StepAct,
        node: NodeId,
        step: &'a Step,
        outcome: Outcome,
    ) -> Result<(), Rejection> {
        let (edge, to) = self.way_of(act, node, step, outcome)?;
        let rule = step.outcomes.iter().find(|it| it.outcome == outcome);
        let good = crate::workflow::is_good(outcome);
        self.emit(EventKind::Done(StepDone {
            node,
            step: act.step,
            outcome,
            grounds: act.grounds.clone(),
            reason: act.reason.clone().filter(|_| !good),
            by_limit: false,
            edge,
            to,
        }));
        if let Some(rule) = rule {
            self.after_rule(act.step, node, rule);
        }
        if good {
            self.after_kind(node, step);
        }
        self.judge_hand_over(act.step, node, step);
        self.judge_end(act.step, step, outcome, to);
        Ok(())
    }

    /// The way on from an outcome, which the procedure must have and the law allow.
    pub(super) fn way_of(
        &self,
        act: &StepAct,
        node: NodeId,
        step: &Step,
        outcome: Outcome,
    ) -> Result<(EdgeId, NodeId), Rejection> {
        let Some((edge, to)) = self.way(node, outcome) else {
            let spell = |lang| outcome.spell(lang).to_owned();
            let text = m::REJECT_NO_WAY.with("step", &step.name.text).with(
                "outcome",
                Arg::Both {
                    vi: spell(Lang::Vi),
                    en: spell(Lang::En),
                },
            );
            return self.reject(&codes::R06, text);
        };
        self.call_bound(edge, step)?;
        let rule = step.outcomes.iter().find(|it| it.outcome == outcome);
        if self.refuses(to) {
            self.check_refusal(act, step, rule)?;
        }
        Ok((edge, to))
    }

    /// Papers of this applicant that a step of providing (nộp) brings.
    fn provided(&self, step: &Step) -> BTreeSet<DocumentId> {
        if step.kind != StepKind::Provide {
            return BTreeSet::new();
        }
        let world = self.machine.world_of(&self.state);
        let documents = &self.machine.procedure().documents;
        let applies = |it: &DocumentId| {
            let guard = documents.get(*it).and_then(|it| it.guard.as_ref());
            !world.guard(guard).is_false()
        };
        step.documents.iter().copied().filter(applies).collect()
    }

    /// A shared step is called no more often than the text says.
    fn call_bound(&self, edge: EdgeId, step: &Step) -> Result<(), Rejection> {
        let label = self.machine.workflow().edge(edge).map(|it| it.label);
        let Some(EdgeLabel::ReturnCall {
            bound: Some(bound), ..
        }) = label
        else {
            return Ok(());
        };
        if self.state.taken.get(&edge).copied().unwrap_or(0) < bound {
            return Ok(());
        }
        let text = m::REJECT_CALLED
            .with("step", &step.name.text)
            .with("bound", bound);
        self.reject(&codes::R06, text)
    }

    fn refuses(&self, to: NodeId) -> bool {
        let kind = self.machine.workflow().node(to).map(|it| it.kind);
        kind == Some(NodeKind::End(End::Refused))
    }

    /// A refusal names declared grounds; without declared ones, reasons in words (R02).
    fn check_refusal(
        &self,
        act: &StepAct,
        step: &Step,
        rule: Option<&OutcomeRule>,
    ) -> Result<(), Rejection> {
        let declared = &self.machine.procedure().grounds;
        let effects = rule.map_or(&[][..], |it| it.effects.as_slice());
        let allowed = effects.iter().find_map(|it| match it {
            Effect::Refuse(grounds) if !grounds.is_empty() => Some(grounds),
            _ => None,
        });
        for ground in &act.grounds {
            let known = declared.get(*ground).is_some();
            if !known || allowed.is_some_and(|it| !it.contains(ground)) {
                let name = declared
                    .get(*ground)
                    .map_or("?", |it| it.name.text.as_str());
                let text = m::REJECT_GROUND.with("ground", name);
                return self.reject(&codes::R02, text);
            }
        }
        let worded = act.reason.as_ref().is_some_and(|it| !it.trim().is_empty());
        if act.grounds.is_empty() && !(worded && declared.is_empty()) {
            let text = m::REJECT_NO_GROUND.with("step", &step.name.text);
            return self.reject(&codes::R02, text);
        }
        Ok(())
    }

    /// What the kind of a step brings with its end.
    fn after_kind(&mut self, node: NodeId, step: &Step) {
        match step.kind {
            StepKind::Return => {
                for result in self.given_by(node, step) {
                    self.emit(EventKind::ResultReturned(result));
                }
            }
            StepKind::Provide => {
                let papers = self.provided(step);
                if !papers.is_empty() {
                    self.emit(EventKind::PapersReceived(papers));
                }
            }
            StepKind::Pay | StepKind::Collect => {
                // Whoever says that the step is done says that what it takes was paid.
                let fees = self.machine.open_fees_of(&self.state, step);
                if !fees.is_empty() {
                    self.emit(EventKind::Paid { fees, amount: None });
                }
            }
            _ => {}
        }
    }

    fn after_rule(&mut self, id: StepId, node: NodeId, rule: &OutcomeRule) {
        if rule.effects.contains(&Effect::RecordRefusal) {
            self.emit(EventKind::PartRefused(id));
        }
        let first = self.state.steps.get(&node).map(|it| it.first);
        let count = rule.limit.as_ref().zip(first).and_then(|(limit, first)| {
            self.machine
                .count_limit(self.setting, &self.state, limit, first, node)
        });
        let counted = self.counted(StepLimit::Refusing(node), count);
        if let Some(counted) = counted.filter(|it| it.due < self.at) {
            self.emit(EventKind::Late(Lateness::Refusal(id)));
            self.find(&codes::R02, FindingAbout::RefusedLate(id, counted.due));
        }
    }
}
