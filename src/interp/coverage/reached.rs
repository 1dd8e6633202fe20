//! How many examples reach what.

use std::collections::{BTreeMap, BTreeSet};

use super::Element;
use crate::{
    interp::{
        amounts, checklist::Demand, dossier::Dossier, event::EventKind, fees::Due, machine::Machine,
    },
    model::FeeValue,
    workflow::NodeId,
};

/// What the dossiers of examples reach.
#[derive(Debug, Default)]
pub(super) struct Reached<'a> {
    dossiers: Vec<&'a Dossier>,
    counts: BTreeMap<Element, usize>,
    nodes: BTreeSet<NodeId>,
}

impl<'a> Reached<'a> {
    pub(super) fn by(machine: &Machine, dossiers: impl IntoIterator<Item = &'a Dossier>) -> Self {
        let mut all = Self::default();
        for dossier in dossiers {
            all.dossiers.push(dossier);
            let mut elements = BTreeSet::new();
            all.flow(machine, dossier, &mut elements);
            demands(machine, dossier, &mut elements);
            for element in elements {
                *all.counts.entry(element).or_insert(0) += 1;
            }
        }
        all
    }

    /// The dossiers of the examples.
    pub(super) fn dossiers(&self) -> &[&'a Dossier] {
        &self.dossiers
    }

    /// How many examples reach an element.
    pub(super) fn count(&self, element: Element) -> usize {
        self.counts.get(&element).copied().unwrap_or(0)
    }

    /// Tells whether a dossier came to a node, though it may not have run what stands there.
    pub(super) fn came_to(&self, node: NodeId) -> bool {
        self.nodes.contains(&node)
    }

    fn flow(&mut self, machine: &Machine, dossier: &Dossier, elements: &mut BTreeSet<Element>) {
        let state = dossier.state();
        let workflow = machine.workflow();
        if state.filed.is_some() {
            self.nodes.insert(workflow.start());
        }
        for id in state.taken.keys() {
            elements.insert(Element::Branch(*id));
            self.nodes.extend(workflow.edge(*id).map(|it| it.to));
        }
        elements.extend(state.steps.values().map(|it| Element::Step(it.step)));
        elements.extend(state.returned.keys().map(|it| Element::Result(*it)));
        for event in dossier.events() {
            match &event.kind {
                EventKind::ClockSet { clock, .. } => {
                    elements.insert(Element::Clock(*clock));
                }
                EventKind::Done(done) => {
                    elements.extend(done.grounds.iter().map(|it| Element::Ground(*it)));
                }
                _ => {}
            }
        }
    }
}

/// What the applicant must file and pay.
fn demands(machine: &Machine, dossier: &Dossier, elements: &mut BTreeSet<Element>) {
    let state = dossier.state();
    let list = machine.checklist(&state.answers);
    let demanded = list
        .papers
        .iter()
        .filter(|it| !matches!(it.demand, Demand::Undecided(_)));
    elements.extend(demanded.map(|it| Element::Document(it.document)));
    let world = machine.world_of(state);
    let procedure = machine.procedure();
    for line in machine.bill(&state.answers).lines {
        let Some(fee) = procedure.fees.get(line.fee) else {
            continue;
        };
        // What the source does not say is owed all the same.
        let applies = world.guard(fee.guard.as_ref()).is_true();
        if line.due == Due::NotDue || !applies {
            continue;
        }
        let id = line.fee;
        elements.insert(Element::Fee(id));
        if let FeeValue::Table { by, rows } = &fee.value
            && let Ok(row) = amounts::row(&world, by, rows)
            && let Some(n) = rows.iter().position(|it| std::ptr::eq(it, row))
        {
            elements.insert(Element::FeeRow(id, n));
        }
        for (n, exemption) in fee.exemptions.iter().enumerate() {
            if world.guard(Some(&exemption.guard)).is_true() {
                elements.insert(Element::Exemption(id, n));
            }
        }
        for (n, reduction) in fee.reductions.iter().enumerate() {
            if world.guard(reduction.guard.as_ref()).is_true() {
                elements.insert(Element::Reduction(id, n));
            }
        }
    }
}
