//! The workflow of a procedure (trình tự thực hiện) as a graph.
//!
//! [`Workflow::build`] turns the steps and blocks of a [`Procedure`] into nodes
//! and edges; checks, pictures and the interpreter all walk this one graph.
//! Whatever a dossier may do is an edge, except the applicant's withdrawal,
//! which ends the case from anywhere.
//! `docs/semantics.md` says what each edge means.
//!
//! [`Register`] is the graph of all procedures of a project: what each gives and
//! what each takes.
//!
//! petgraph is named in this folder only; the numbers of nodes and edges are
//! our own and follow the order of the text.
//!
//! [`Procedure`]: crate::model::Procedure

mod analysis;
mod block;
mod build;
mod edge;
mod node;
mod outcomes;
mod register;
mod step;
#[cfg(test)]
mod tests;
mod tokens;

use petgraph::{
    Direction,
    graph::{DiGraph, EdgeIndex, NodeIndex},
    visit::EdgeRef,
};

use crate::model::{BlockId, StepId, VecIndex};

pub use analysis::{Dominators, NodeSet};
pub use edge::{Edge, EdgeId, EdgeLabel};
pub use node::{End, Node, NodeId, NodeKind};
pub use outcomes::{good_outcomes, is_good, is_handling, is_payment, is_plain, receptions};
pub use register::{Need, Register, Ring, Titles};

/// The graph of one procedure.
///
/// Nodes and edges are numbered from 0 in the order in which the text gives
/// rise to them, so the same procedure always gives the same graph.
#[derive(Debug, Clone)]
pub struct Workflow {
    graph: DiGraph<Node, Edge, u32>,
    places: Places,
}

/// Where the elements of the procedure stand in the graph.
#[derive(Debug, Clone, Default)]
struct Places {
    steps: Vec<Option<NodeId>>,
    splits: Vec<Option<NodeId>>,
    joins: Vec<Option<NodeId>>,
}

impl Workflow {
    /// Iterates over the nodes in the order of their numbers.
    pub fn nodes(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.graph
            .node_indices()
            .map(node_id)
            .zip(self.graph.node_weights())
    }

    /// Iterates over the edges in the order of their numbers.
    pub fn edges(&self) -> impl Iterator<Item = (EdgeId, &Edge)> {
        self.graph
            .edge_indices()
            .map(edge_id)
            .zip(self.graph.edge_weights())
    }

    /// Returns a node.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.graph.node_weight(node_index(id))
    }

    /// Returns an edge.
    pub fn edge(&self, id: EdgeId) -> Option<&Edge> {
        self.graph.edge_weight(edge_index(id))
    }

    /// Returns the edges that leave a node, in the order of their numbers.
    ///
    /// The order is that of the text: of two branches of a choice that both
    /// hold, the first one is taken.
    pub fn out(&self, node: NodeId) -> Vec<EdgeId> {
        self.incident(node, Direction::Outgoing)
    }

    /// Returns the edges that enter a node, in the order of their numbers.
    pub fn incoming(&self, node: NodeId) -> Vec<EdgeId> {
        self.incident(node, Direction::Incoming)
    }

    /// Returns the start of every dossier; it is always node 0.
    #[must_use]
    pub fn start(&self) -> NodeId {
        NodeId::from_position(0)
    }

    /// Returns the number of nodes.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.graph.node_count()
    }

    /// Returns the number of edges.
    #[must_use]
    pub fn edge_count(&self) -> usize {
        self.graph.edge_count()
    }

    /// Returns the node of a step of the main list.
    ///
    /// A shared step has one node for each caller instead; see
    /// [`Workflow::nodes_of_step`].
    pub fn node_of_step(&self, step: StepId) -> Option<NodeId> {
        self.places.steps.get(step.position()).copied().flatten()
    }

    /// Returns every node that runs a step: one for a step of the list, one for
    /// each caller of a shared step.
    #[must_use]
    pub fn nodes_of_step(&self, step: StepId) -> Vec<NodeId> {
        self.nodes()
            .filter(|(_, node)| node.kind.step() == Some(step))
            .map(|(id, _)| id)
            .collect()
    }

    /// Returns the node at which a block opens.
    pub fn split_of_block(&self, block: BlockId) -> Option<NodeId> {
        self.places.splits.get(block.position()).copied().flatten()
    }

    /// Returns the node at which a block closes.
    pub fn join_of_block(&self, block: BlockId) -> Option<NodeId> {
        self.places.joins.get(block.position()).copied().flatten()
    }

    /// Returns the step that a node runs.
    pub fn step_of(&self, node: NodeId) -> Option<StepId> {
        self.node(node).and_then(|node| node.kind.step())
    }

    /// Returns the nodes at which a dossier ends.
    #[must_use]
    pub fn ends(&self) -> Vec<NodeId> {
        self.nodes()
            .filter(|(_, node)| matches!(node.kind, NodeKind::End(_)))
            .map(|(id, _)| id)
            .collect()
    }

    /// Returns the node of an end; nothing if no edge leads there.
    #[must_use]
    pub fn end(&self, end: End) -> Option<NodeId> {
        self.nodes()
            .find(|(_, node)| node.kind == NodeKind::End(end))
            .map(|(id, _)| id)
    }

    fn incident(&self, node: NodeId, direction: Direction) -> Vec<EdgeId> {
        let mut edges: Vec<EdgeId> = self
            .graph
            .edges_directed(node_index(node), direction)
            .map(|edge| edge_id(edge.id()))
            .collect();
        edges.sort_unstable();
        edges
    }
}

fn node_id(index: NodeIndex<u32>) -> NodeId {
    NodeId::from_position(index.index())
}

fn edge_id(index: EdgeIndex<u32>) -> EdgeId {
    EdgeId::from_position(index.index())
}

fn node_index(id: NodeId) -> NodeIndex<u32> {
    NodeIndex::new(id.position())
}

fn edge_index(id: EdgeId) -> EdgeIndex<u32> {
    EdgeIndex::new(id.position())
}
