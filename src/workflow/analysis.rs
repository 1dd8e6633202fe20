//! Questions to the whole graph that take time linear in its size.

use std::collections::VecDeque;

use petgraph::{
    Direction,
    algo::{dominators, kosaraju_scc},
    visit::{EdgeFiltered, EdgeRef},
};

use super::{Edge, NodeId, NodeKind, Workflow, edge_id, node_id, node_index};
use crate::model::VecIndex;

/// A set of nodes of one graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeSet {
    member: Vec<bool>,
}

impl NodeSet {
    fn new(size: usize) -> Self {
        Self {
            member: vec![false; size],
        }
    }

    /// Adds a node; tells whether it is new.
    fn insert(&mut self, node: NodeId) -> bool {
        self.member
            .get_mut(node.position())
            .is_some_and(|member| !std::mem::replace(member, true))
    }

    /// Tells whether a node is in the set.
    #[must_use]
    pub fn contains(&self, node: NodeId) -> bool {
        self.member.get(node.position()).copied().unwrap_or(false)
    }
}

/// The immediate dominators of a graph: which nodes every dossier passes first.
#[derive(Debug, Clone)]
pub struct Dominators {
    before: Vec<Option<NodeId>>,
}

impl Dominators {
    /// Returns the last node that every dossier passes before it reaches `node`;
    /// nothing for the start and for a node that no dossier reaches.
    #[must_use]
    pub fn before(&self, node: NodeId) -> Option<NodeId> {
        self.before.get(node.position()).copied().flatten()
    }

    /// Tells whether every dossier that reaches `node` has passed `first`.
    ///
    /// A node dominates itself.
    #[must_use]
    pub fn dominates(&self, first: NodeId, node: NodeId) -> bool {
        let mut at = Some(node);
        while let Some(here) = at {
            if here == first {
                return true;
            }
            at = self.before(here);
        }
        false
    }
}

impl Workflow {
    /// Returns the nodes that a dossier may reach, guards set aside.
    #[must_use]
    pub fn reachable_from_start(&self) -> NodeSet {
        self.spread([self.start()], Direction::Outgoing)
    }

    /// Returns the nodes from which a dossier may reach an end.
    #[must_use]
    pub fn reaches_end(&self) -> NodeSet {
        self.spread(self.ends(), Direction::Incoming)
    }

    /// Returns the nodes that a dossier may reach from a node, itself included.
    #[must_use]
    pub fn reachable_from(&self, node: NodeId) -> NodeSet {
        self.spread([node], Direction::Outgoing)
    }

    /// Returns the nodes that a dossier may reach without passing some others; those
    /// are not among them.
    #[must_use]
    pub fn reachable_without(&self, closed: impl Fn(NodeId) -> bool) -> NodeSet {
        self.spread_without(self.start(), closed)
    }

    /// Returns the nodes of a block, without the one at which it closes.
    #[must_use]
    pub fn inside(&self, split: NodeId) -> NodeSet {
        let join = self.matching_join(split);
        self.spread_without(split, |it| Some(it) == join)
    }

    fn spread_without(&self, from: NodeId, closed: impl Fn(NodeId) -> bool) -> NodeSet {
        let mut seen = NodeSet::new(self.node_count());
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            if !closed(node) && seen.insert(node) {
                let next = self.graph.neighbors(node_index(node));
                open.extend(next.map(node_id));
            }
        }
        seen
    }

    fn spread(&self, from: impl IntoIterator<Item = NodeId>, direction: Direction) -> NodeSet {
        let mut seen = NodeSet::new(self.node_count());
        let mut queue = VecDeque::new();
        for node in from {
            if seen.insert(node) {
                queue.push_back(node);
            }
        }
        while let Some(node) = queue.pop_front() {
            for next in self.graph.neighbors_directed(node_index(node), direction) {
                let next = node_id(next);
                if seen.insert(next) {
                    queue.push_back(next);
                }
            }
        }
        seen
    }

    /// Returns the cycles that remain when only some edges are kept.
    ///
    /// Each is a set of nodes that reach each other, in the order of their
    /// numbers; the sets come in the order of their first node. A single node
    /// counts when it has an edge to itself.
    #[must_use]
    pub fn cycles(&self, keep: impl Fn(&Edge) -> bool) -> Vec<Vec<NodeId>> {
        let kept = EdgeFiltered::from_fn(&self.graph, |edge| keep(edge.weight()));
        let mut cycles: Vec<Vec<NodeId>> = kosaraju_scc(&kept)
            .into_iter()
            .map(|nodes| nodes.into_iter().map(node_id).collect::<Vec<_>>())
            .filter(|nodes| nodes.len() > 1 || nodes.iter().any(|it| self.loops(*it, &keep)))
            .collect();
        for nodes in &mut cycles {
            nodes.sort_unstable();
        }
        cycles.sort_unstable();
        cycles
    }

    fn loops(&self, node: NodeId, keep: impl Fn(&Edge) -> bool) -> bool {
        let index = node_index(node);
        self.graph
            .edges_connecting(index, index)
            .any(|edge| keep(edge.weight()))
    }

    /// Returns the nodes reachable by some edges so that each stands after those
    /// before it; an edge that closes a cycle leads back in this order.
    #[must_use]
    pub fn order(&self, keep: impl Fn(&Edge) -> bool) -> Vec<NodeId> {
        let mut after = Vec::with_capacity(self.node_count());
        let mut seen = NodeSet::new(self.node_count());
        seen.insert(self.start());
        let mut open = vec![(self.start(), self.out(self.start()))];
        while let Some((node, edges)) = open.last_mut() {
            // The last edge first, so that the first one comes first in the end.
            match edges.pop().and_then(|it| self.edge(it)) {
                Some(edge) if keep(edge) => {
                    if seen.insert(edge.to) {
                        open.push((edge.to, self.out(edge.to)));
                    }
                }
                Some(_) => {}
                None => {
                    after.push(*node);
                    open.pop();
                }
            }
        }
        after.reverse();
        after
    }

    /// Returns which nodes every dossier passes before each node.
    #[must_use]
    pub fn dominators(&self) -> Dominators {
        let found = dominators::simple_fast(&self.graph, node_index(self.start()));
        let before = self
            .graph
            .node_indices()
            .map(|node| found.immediate_dominator(node).map(node_id))
            .collect();
        Dominators { before }
    }

    /// Returns a shortest path of edges between two nodes, of those equally
    /// short the one with the lowest numbers; nothing if there is none.
    ///
    /// Edges of the whole case are not followed.
    pub fn path(&self, from: NodeId, to: NodeId) -> Option<Vec<super::EdgeId>> {
        self.path_without(from, to, |_| false)
    }

    /// Like [`Self::path`], past none of some nodes.
    pub fn path_without(
        &self,
        from: NodeId,
        to: NodeId,
        closed: impl Fn(NodeId) -> bool,
    ) -> Option<Vec<super::EdgeId>> {
        let mut came = vec![None; self.node_count()];
        let mut seen = NodeSet::new(self.node_count());
        seen.insert(from);
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            if node == to {
                break;
            }
            let mut edges: Vec<_> = self.graph.edges(node_index(node)).collect();
            edges.sort_unstable_by_key(petgraph::visit::EdgeRef::id);
            for edge in edges {
                let next = node_id(edge.target());
                let open = !edge.weight().label.is_case_level() && !closed(next);
                if open && seen.insert(next) {
                    if let Some(place) = came.get_mut(next.position()) {
                        *place = Some((edge_id(edge.id()), node));
                    }
                    queue.push_back(next);
                }
            }
        }
        if !seen.contains(to) {
            return None;
        }
        let mut path = Vec::new();
        let mut at = to;
        while let Some((edge, before)) = came.get(at.position()).copied().flatten() {
            path.push(edge);
            at = before;
        }
        path.reverse();
        Some(path)
    }

    /// Returns the node at which the block that opens at `split` closes.
    pub fn matching_join(&self, split: NodeId) -> Option<NodeId> {
        match self.node(split)?.kind {
            NodeKind::Split(block) => self.join_of_block(block),
            _ => None,
        }
    }
}
