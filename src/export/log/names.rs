//! The stable names of what a procedure consists of, with the keys of its graph.

use std::collections::BTreeMap;

use super::wire::Wire;
use crate::{
    interp::Machine,
    model::{Choice, FactType, IdVec, Ident, Procedure, VecIndex},
    syntax::words::Word,
    workflow::{Edge, EdgeLabel, NodeId, NodeKind, Workflow},
};

/// The names of one kind of thing, by position and back.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    names: Vec<String>,
    positions: BTreeMap<String, usize>,
}

impl Table {
    /// Two things of one name are told apart in the order of the text.
    fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut table = Self::default();
        for name in names {
            let mut own = name.clone();
            let mut n = 2;
            while table.positions.contains_key(&own) {
                own = format!("{name}~{n}");
                n += 1;
            }
            table.positions.insert(own.clone(), table.names.len());
            table.names.push(own);
        }
        table
    }

    fn of<I: VecIndex, T>(items: &IdVec<I, T>, name: fn(&T) -> &Ident) -> Self {
        Self::new(items.values().map(|it| name(it).id.clone()))
    }

    /// Returns the name; what the procedure does not have goes by its number.
    pub(super) fn name(&self, position: usize) -> String {
        let name = self.names.get(position);
        name.map_or_else(|| format!("#{position}"), String::clone)
    }

    pub(super) fn push(&self, position: usize, out: &mut String) {
        match self.names.get(position) {
            Some(name) => out.push_str(name),
            None => out.push_str(&self.name(position)),
        }
    }

    pub(super) fn position(&self, name: &str) -> Option<usize> {
        if let Some(found) = self.positions.get(name) {
            return Some(*found);
        }
        let number: usize = name.strip_prefix('#')?.parse().ok()?;
        (number >= self.names.len()).then_some(number)
    }
}

/// The stable names of a procedure; by default, of none.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub(super) roles: Table,
    pub(super) facts: Table,
    pub(super) choices: Vec<Table>,
    pub(super) documents: Table,
    pub(super) fees: Table,
    pub(super) clocks: Table,
    pub(super) steps: Table,
    pub(super) blocks: Table,
    pub(super) results: Table,
    pub(super) grounds: Table,
    pub(super) nodes: Table,
    pub(super) edges: Table,
}

impl Names {
    /// Takes the names of a procedure.
    #[must_use]
    pub fn of(machine: &Machine) -> Self {
        let procedure = machine.procedure();
        let mut names = Self::of_elements(procedure);
        names.nodes = Table::new(names.of_nodes(machine.workflow()));
        names.edges = Table::new(names.of_edges(machine.workflow()));
        names
    }

    /// Iterates over the keys of the nodes of the graph, in the order of their numbers.
    pub fn nodes(&self) -> impl Iterator<Item = &str> {
        self.nodes.names.iter().map(String::as_str)
    }

    /// Iterates over the keys of the edges of the graph, in the order of their numbers.
    pub fn edges(&self) -> impl Iterator<Item = &str> {
        self.edges.names.iter().map(String::as_str)
    }

    fn of_elements(procedure: &Procedure) -> Self {
        let choices = procedure.facts.values().map(|it| match &it.ty {
            FactType::OneOf(choices) => Table::new(choices.iter().map(choice_name)),
            _ => Table::default(),
        });
        Self {
            roles: Table::of(&procedure.agencies, |it| &it.name),
            facts: Table::of(&procedure.facts, |it| &it.name),
            choices: choices.collect(),
            documents: Table::of(&procedure.documents, |it| &it.name),
            fees: Table::of(&procedure.fees, |it| &it.name),
            clocks: Table::of(&procedure.clocks, |it| &it.name),
            steps: Table::of(&procedure.steps, |it| &it.name),
            blocks: Table::of(&procedure.blocks, |it| &it.name),
            results: Table::of(&procedure.results, |it| &it.name),
            grounds: Table::of(&procedure.grounds, |it| &it.name),
            nodes: Table::default(),
            edges: Table::default(),
        }
    }

    fn of_nodes(&self, workflow: &Workflow) -> Vec<String> {
        let nodes = workflow.nodes();
        nodes.map(|it| self.node(workflow, it.1.kind)).collect()
    }

    fn node(&self, workflow: &Workflow, kind: NodeKind) -> String {
        match kind {
            NodeKind::Start => "start".to_owned(),
            NodeKind::Step(step) => self.steps.name(step.position()),
            NodeKind::SharedCall { step, caller } => format!(
                "{}@{}",
                self.steps.name(step.position()),
                self.caller(workflow, caller)
            ),
            NodeKind::Split(block) => format!("{}/open", self.blocks.name(block.position())),
            NodeKind::Join(block) => format!("{}/close", self.blocks.name(block.position())),
            NodeKind::End(end) => {
                let mut name = String::new();
                end.write(self, &mut name);
                format!("end/{}", name.trim_matches('"'))
            }
        }
    }

    /// A caller is a step of the list, or a call of its own, whose caller need not be told.
    fn caller(&self, workflow: &Workflow, caller: NodeId) -> String {
        let step = workflow.step_of(caller);
        step.map_or_else(String::new, |it| self.steps.name(it.position()))
    }

    fn of_edges(&self, workflow: &Workflow) -> Vec<String> {
        let edges = workflow.edges();
        edges.map(|it| self.edge(it.1)).collect()
    }

    fn edge(&self, edge: &Edge) -> String {
        let way = match edge.label {
            EdgeLabel::Next => "next".to_owned(),
            EdgeLabel::Outcome(outcome) => format!("on/{}", outcome.id()),
            EdgeLabel::Branch { index, .. } => format!("branch/{}", index + 1),
            EdgeLabel::Skip => "skip".to_owned(),
            EdgeLabel::SupplementLoop { outcome, .. } => format!("supplement/{}", outcome.id()),
            EdgeLabel::SupplementExpiry { outcome, round, .. } => {
                let round = round.map_or_else(String::new, |it| format!("/{it}"));
                format!("no_supplement/{}{round}", outcome.id())
            }
            EdgeLabel::StepExpiry(_) => "expiry".to_owned(),
            EdgeLabel::ClockExpiry { clock, .. } => {
                format!("clock/{}", self.clocks.name(clock.position()))
            }
            EdgeLabel::ReturnCall { outcome, .. } => format!("call/{}", outcome.id()),
            EdgeLabel::ReturnBack { outcome } => {
                let outcome = outcome.map_or_else(String::new, |it| format!("/{}", it.id()));
                format!("back{outcome}")
            }
        };
        format!("{}>{way}", self.nodes.name(edge.from.position()))
    }
}

fn choice_name(choice: &Choice) -> String {
    choice.name.id.clone()
}
