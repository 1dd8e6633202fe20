//! Why no example reaches a part.

use std::collections::{BTreeSet, VecDeque};

use super::{Element, names::Names, reached::Reached};
use crate::{
    interp::{
        eval::{Known, Truth, subjects_of},
        machine::Machine,
        words,
    },
    messages::{Text, coverage as m},
    model::{Condition, DocumentId, Guard, StepId, Subject},
    workflow::{Edge, EdgeLabel, NodeId},
};

pub(super) struct Reasons<'a> {
    machine: &'a Machine,
    reached: &'a Reached<'a>,
    names: Names<'a>,
}

impl<'a> Reasons<'a> {
    pub(super) fn new(machine: &'a Machine, reached: &'a Reached<'a>, names: Names<'a>) -> Self {
        Self {
            machine,
            reached,
            names,
        }
    }

    /// Returns why no example reaches an element.
    pub(super) fn of(&self, element: Element) -> Text {
        if self.reached.dossiers().is_empty() {
            return m::WHY_NO_EXAMPLE.text();
        }
        let procedure = self.machine.procedure();
        match element {
            Element::Step(step) => self.step(step),
            Element::Branch(id) => {
                let edge = self.machine.workflow().edge(id);
                edge.map_or_else(|| m::WHY_NO_WAY.text(), |it| self.edge(it))
            }
            Element::Document(id) => self.document(id),
            Element::Fee(id) => {
                let guard = procedure.fees.get(id).and_then(|it| it.guard.as_ref());
                self.applicant(guard)
                    .unwrap_or_else(|| m::WHY_NO_FEE.text())
            }
            Element::FeeRow(..) => m::WHY_NO_ROW.text(),
            Element::Exemption(id, n) => {
                let fee = procedure.fees.get(id);
                let guard = fee.and_then(|it| it.exemptions.get(n)).map(|it| &it.guard);
                self.applicant(guard)
                    .unwrap_or_else(|| m::WHY_NO_FEE.text())
            }
            Element::Reduction(id, n) => {
                let fee = procedure.fees.get(id);
                let reduction = fee.and_then(|it| it.reductions.get(n));
                let guard = reduction.and_then(|it| it.guard.as_ref());
                self.applicant(guard)
                    .unwrap_or_else(|| m::WHY_NO_FEE.text())
            }
            Element::Clock(id) => {
                let guard = procedure.clocks.get(id).and_then(|it| it.guard.as_ref());
                self.applicant(guard).unwrap_or_else(|| m::WHY_CLOCK.text())
            }
            Element::Ground(id) => {
                let guard = procedure.grounds.get(id).and_then(|it| it.guard.as_ref());
                self.applicant(guard)
                    .unwrap_or_else(|| m::WHY_GROUND.text())
            }
            Element::Result(id) => {
                let guard = procedure.results.get(id).and_then(|it| it.guard.as_ref());
                self.applicant(guard)
                    .unwrap_or_else(|| m::WHY_RESULT.text())
            }
        }
    }

    /// A step is not run where its own condition leaves it out, or where no example came.
    fn step(&self, step: StepId) -> Text {
        let workflow = self.machine.workflow();
        let nodes = workflow.nodes_of_step(step);
        if let Some(node) = nodes.iter().find(|it| self.reached.came_to(**it)) {
            let of = self.machine.procedure().steps.get(step);
            let guard = of.and_then(|it| it.guard.as_ref());
            return match guard {
                Some(guard) => self.condition(guard),
                None => m::WHY_NOT_THERE.with("place", self.names.place(*node)),
            };
        }
        self.way_to(&nodes)
    }

    /// Goes back from nodes that no example came to until the place where the examples
    /// took another way.
    fn way_to(&self, nodes: &[NodeId]) -> Text {
        let workflow = self.machine.workflow();
        let mut seen: BTreeSet<NodeId> = nodes.iter().copied().collect();
        let mut open: VecDeque<NodeId> = nodes.iter().copied().collect();
        while let Some(node) = open.pop_front() {
            let incoming = workflow.incoming(node);
            let incoming: Vec<&Edge> = incoming
                .iter()
                .filter_map(|it| workflow.edge(*it))
                .collect();
            let parting = incoming.iter().filter(|it| self.reached.came_to(it.from));
            // The way through a step says more than the one around it.
            let parting = parting.min_by_key(|it| it.label == EdgeLabel::Skip);
            if let Some(edge) = parting {
                let why = self.edge(edge);
                return if nodes.contains(&node) {
                    why
                } else {
                    m::WHY_ON_THE_WAY
                        .with("place", self.names.place(edge.from))
                        .with("why", why)
                };
            }
            open.extend(
                incoming
                    .iter()
                    .map(|it| it.from)
                    .filter(|it| seen.insert(*it)),
            );
        }
        m::WHY_NO_WAY.text()
    }

    /// Why an edge was not taken.
    fn edge(&self, edge: &Edge) -> Text {
        let place = || self.names.place(edge.from);
        if !self.reached.came_to(edge.from) {
            return m::WHY_NOT_THERE.with("place", place());
        }
        match edge.label {
            EdgeLabel::Outcome(outcome)
            | EdgeLabel::SupplementLoop { outcome, .. }
            | EdgeLabel::ReturnCall { outcome, .. }
            | EdgeLabel::ReturnBack {
                outcome: Some(outcome),
            } => m::WHY_OUTCOME
                .with("place", place())
                .with("outcome", words::word(outcome)),
            EdgeLabel::SupplementExpiry { .. } => m::WHY_SUPPLIED.with("place", place()),
            EdgeLabel::StepExpiry(_) => m::WHY_IN_TIME.with("place", place()),
            EdgeLabel::ClockExpiry { clock, .. } => {
                m::WHY_IN_TIME.with("place", self.names.of(Element::Clock(clock)))
            }
            EdgeLabel::Next | EdgeLabel::ReturnBack { outcome: None } => {
                m::WHY_GOES_ON.with("place", place())
            }
            EdgeLabel::Skip | EdgeLabel::Branch { .. } => match &edge.guard {
                Some(guard) => self.condition(guard),
                None => m::WHY_BRANCH.text(),
            },
        }
    }

    fn condition(&self, guard: &Guard) -> Text {
        let condition = &guard.condition;
        self.unanswered(condition)
            .unwrap_or_else(|| m::WHY_CONDITION.with("condition", self.names.condition(guard)))
    }

    fn applicant(&self, guard: Option<&Guard>) -> Option<Text> {
        guard.map(|it| self.nobody_has(&it.condition))
    }

    fn nobody_has(&self, condition: &Condition) -> Text {
        let words = || words::condition(self.machine.procedure(), condition);
        self.unanswered(condition)
            .unwrap_or_else(|| m::WHY_APPLICANT.with("condition", words()))
    }

    /// What examples leave open that would decide a condition.
    fn unanswered(&self, condition: &Condition) -> Option<Text> {
        let mut open: BTreeSet<Subject> = BTreeSet::new();
        for dossier in self.reached.dossiers() {
            let world = self.machine.world_of(dossier.state());
            if world.holds(condition) == Truth::Unknown {
                let asked = subjects_of(condition).into_iter();
                open.extend(asked.filter(|it| world.subject(*it) == Known::Unknown));
            }
        }
        let open: Vec<Subject> = open.into_iter().collect();
        let facts = || words::subjects(self.machine.procedure(), &open);
        (!open.is_empty()).then(|| m::WHY_ANSWER.with("facts", facts()))
    }

    /// The conditions of a paper are those of its group, its entry and its own.
    fn document(&self, id: DocumentId) -> Text {
        let procedure = self.machine.procedure();
        let own = procedure.documents.get(id).and_then(|it| it.guard.as_ref());
        let cases = procedure.dossier.iter().flat_map(|it| &it.cases);
        let lists: Vec<Condition> = cases
            .flat_map(|case| case.entries.iter().map(move |entry| (case, entry)))
            .filter(|it| it.1.document == id)
            .map(|(case, entry)| {
                let guards = [case.guard.as_ref(), entry.guard.as_ref(), own];
                Condition::All(
                    guards
                        .into_iter()
                        .flatten()
                        .map(|it| it.condition.clone())
                        .collect(),
                )
            })
            .collect();
        self.nobody_has(&Condition::Any(lists))
    }
}
