//! The names of parts in sentences.

use super::Element;
use crate::{
    interp::{machine::Machine, words},
    messages::{Arg, Message, Text, coverage as m},
    model::{BranchHead, Expiry, Fee, Guard, Procedure},
    workflow::{Edge, EdgeLabel, NodeId, NodeKind},
};

#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    machine: &'a Machine,
}

impl<'a> Names<'a> {
    pub(super) fn new(machine: &'a Machine) -> Self {
        Self { machine }
    }

    pub(super) fn of(self, element: Element) -> Text {
        let it = self.procedure();
        match element {
            Element::Step(id) => name(it.steps.get(id).map(|it| &it.name.text)),
            Element::Branch(id) => {
                let edge = self.machine.workflow().edge(id);
                edge.map_or_else(|| m::END.text(), |it| self.edge(it))
            }
            Element::Document(id) => name(it.documents.get(id).map(|it| &it.name.text)),
            Element::Clock(id) => name(it.clocks.get(id).map(|it| &it.name.text)),
            Element::Ground(id) => name(it.grounds.get(id).map(|it| &it.name.text)),
            Element::Result(id) => name(it.results.get(id).map(|it| &it.name.text)),
            Element::Fee(id)
            | Element::FeeRow(id, _)
            | Element::Exemption(id, _)
            | Element::Reduction(id, _) => it
                .fees
                .get(id)
                .map_or_else(|| name(None), |fee| self.fee(element, fee)),
        }
    }

    fn fee(self, element: Element, fee: &Fee) -> Text {
        let named = |row: &'static Message| row.with("fee", fee.name.text.clone());
        let when = |guard: &Guard| words::condition(self.procedure(), &guard.condition);
        match element {
            Element::FeeRow(_, n) => named(&m::ROW).with("n", n + 1),
            Element::Exemption(_, n) => match fee.exemptions.get(n) {
                Some(it) => named(&m::EXEMPT).with("condition", when(&it.guard)),
                None => name(Some(&fee.name.text)),
            },
            Element::Reduction(_, n) => match fee.reductions.get(n) {
                Some(it) => {
                    let text = named(&m::REDUCED).with("percent", it.percent);
                    match &it.guard {
                        Some(guard) => text.with("condition", when(guard)),
                        None => name(Some(&fee.name.text)),
                    }
                }
                None => name(Some(&fee.name.text)),
            },
            _ => name(Some(&fee.name.text)),
        }
    }

    /// Where a dossier can stand.
    pub(super) fn place(self, node: NodeId) -> Text {
        let kind = self.machine.workflow().node(node).map(|it| it.kind);
        match kind {
            Some(NodeKind::Step(step)) => self.of(Element::Step(step)),
            Some(NodeKind::SharedCall { step, caller }) => {
                let steps = &self.procedure().steps;
                let shared = steps.get(step).map_or("", |it| it.name.text.as_str());
                let caller = self.machine.workflow().step_of(caller);
                let caller = caller.and_then(|it| steps.get(it));
                m::CALLED
                    .with("step", shared)
                    .with("caller", caller.map_or("", |it| it.name.text.as_str()))
            }
            Some(NodeKind::Split(block) | NodeKind::Join(block)) => {
                name(self.procedure().blocks.get(block).map(|it| &it.name.text))
            }
            Some(NodeKind::Start) => m::START.text(),
            Some(NodeKind::End(_)) | None => m::END.text(),
        }
    }

    fn edge(self, edge: &Edge) -> Text {
        let place = self.place(edge.from);
        let at = |row: &'static Message| row.with("place", place.clone());
        match edge.label {
            EdgeLabel::Next => at(&m::GOES_ON),
            EdgeLabel::Outcome(outcome) | EdgeLabel::SupplementLoop { outcome, .. } => {
                match &edge.guard {
                    Some(guard) => at(&m::OUTCOME_WHEN).with("condition", self.condition(guard)),
                    None => at(&m::OUTCOME),
                }
                .with("outcome", words::word(outcome))
            }
            EdgeLabel::Branch { block, index } => {
                let block = self.procedure().blocks.get(block);
                match block
                    .and_then(|it| it.branches.get(index))
                    .map(|it| &it.head)
                {
                    Some(BranchHead::Named(name)) => {
                        at(&m::BRANCH_OF).with("branch", format!("`{}`", name.text))
                    }
                    Some(BranchHead::When(guard)) => {
                        at(&m::BRANCH_OF).with("branch", self.condition(guard))
                    }
                    Some(BranchHead::Otherwise) | None => at(&m::OTHERWISE),
                }
            }
            EdgeLabel::Skip => match &edge.guard {
                Some(guard) if self.is_step(edge.from) => {
                    at(&m::LEFT_OUT).with("condition", self.condition(guard))
                }
                _ => at(&m::NO_BRANCH),
            },
            EdgeLabel::SupplementExpiry { round, expiry, .. } => match round {
                Some(round) => at(&m::NOT_SUPPLIED_ROUND).with("round", i64::from(round)),
                None => at(&m::NOT_SUPPLIED),
            }
            .with("expiry", self.expiry(expiry)),
            EdgeLabel::StepExpiry(expiry) => at(&m::EXPIRES).with("expiry", self.expiry(expiry)),
            EdgeLabel::ClockExpiry { clock, expiry } => m::EXPIRES
                .with("place", self.of(Element::Clock(clock)))
                .with("expiry", self.expiry(expiry)),
            EdgeLabel::ReturnCall { outcome, .. } => {
                let called = self.machine.workflow().step_of(edge.to);
                let called = called.and_then(|it| self.procedure().steps.get(it));
                at(&m::CALLS)
                    .with("outcome", words::word(outcome))
                    .with("step", called.map_or("", |it| it.name.text.as_str()))
            }
            EdgeLabel::ReturnBack { outcome } => match outcome {
                Some(it) => at(&m::COMES_BACK_AFTER).with("outcome", words::word(it)),
                None => at(&m::COMES_BACK),
            },
        }
    }

    pub(super) fn is_step(self, node: NodeId) -> bool {
        self.machine.workflow().step_of(node).is_some()
    }

    pub(super) fn condition(self, guard: &Guard) -> Arg {
        words::condition(self.procedure(), &guard.condition)
    }

    fn expiry(self, expiry: Expiry) -> Arg {
        words::expiry(self.procedure(), expiry)
    }

    fn procedure(self) -> &'a Procedure {
        self.machine.procedure()
    }
}

fn name(id: Option<&String>) -> Text {
    m::NAME.with("name", id.map_or("", String::as_str))
}
