//! The workflow as a plain token graph, for the proof that every dossier comes to its end.

use std::collections::BTreeMap;

use super::{EdgeId, EdgeLabel, End, NodeId, NodeKind, Workflow};
use crate::{
    model::{BlockId, FlowNode, Procedure, VecIndex},
    soundness::{Completion, Gate, Graph, Role},
    syntax::words::BlockKind,
};

/// The branches around a node: of each block the one in which it stands.
type Around = BTreeMap<NodeId, BTreeMap<BlockId, usize>>;

impl Workflow {
    /// Returns the flow of one dossier that stands at a node with one token.
    ///
    /// Nodes and edges keep their numbers; behind them stands one node more for each branch of a block, since a join
    /// counts branches and not edges. The list of steps ends with its result; every other end ends the whole case at
    /// once. What moves the whole case (the end of a clock) carries nothing here: it leaves the dossier at one
    /// node, from which it is a flow of its own.
    #[must_use]
    pub fn tokens(&self, procedure: &Procedure, from: NodeId) -> Graph {
        let mut graph = Graph::new(Completion::One);
        for (_, node) in self.nodes() {
            // Several ways may lead to the head of a block; each is taken by itself.
            let (join, split, role) = match node.kind {
                NodeKind::End(End::Result) => (Gate::Xor, Gate::Xor, Role::End),
                NodeKind::End(_) => (Gate::Xor, Gate::Xor, Role::Exit),
                NodeKind::Split(block) => (Gate::Xor, self.gate(procedure, block), Role::Inner),
                NodeKind::Join(block) => (self.gate(procedure, block), Gate::Xor, Role::Inner),
                NodeKind::Start | NodeKind::Step(_) | NodeKind::SharedCall { .. } => {
                    (Gate::Xor, Gate::Xor, Role::Inner)
                }
            };
            graph.add_node(join, split, role);
        }
        let around = self.around(procedure);
        let mut branches: BTreeMap<(NodeId, usize), u32> = BTreeMap::new();
        for (_, edge) in self.edges() {
            let carries = !edge.label.is_case_level();
            let from = if carries { number(edge.from) } else { u32::MAX };
            let join = self.node(edge.to).and_then(|it| match it.kind {
                NodeKind::Join(block) => Some(block),
                _ => None,
            });
            let of = around.get(&edge.from);
            let branch = join.zip(of).and_then(|(block, of)| of.get(&block));
            let to = branch.map(|it| {
                *branches
                    .entry((edge.to, *it))
                    .or_insert_with(|| graph.add_node(Gate::Xor, Gate::Xor, Role::Inner))
            });
            graph.add_edge(from, to.unwrap_or(number(edge.to)));
        }
        for ((join, _), merge) in branches {
            graph.add_edge(merge, number(join));
        }
        graph.start_at(number(from));
        graph
    }

    /// Returns how a block takes its branches: all of them only where no branch has a condition.
    fn gate(&self, procedure: &Procedure, block: BlockId) -> Gate {
        let split = self.split_of_block(block);
        let out = split.map_or_else(Vec::new, |it| self.out(it));
        let mut edges = out.iter().filter_map(|it| self.edge(*it));
        match procedure.blocks.get(block).map(|it| it.kind) {
            None | Some(BlockKind::Choose) => Gate::Xor,
            Some(BlockKind::Parallel) if edges.all(|it| it.guard.is_none()) => Gate::And,
            Some(BlockKind::Parallel | BlockKind::Some) => Gate::Or,
        }
    }

    fn around(&self, procedure: &Procedure) -> Around {
        let mut around = Around::new();
        let mut open = vec![(procedure.flow.as_slice(), BTreeMap::new())];
        while let Some((list, here)) = open.pop() {
            for item in list {
                match *item {
                    FlowNode::Step(step) => {
                        around.extend(self.node_of_step(step).map(|it| (it, here.clone())));
                    }
                    FlowNode::Block(block) => {
                        let split = self.split_of_block(block);
                        if split.is_none_or(|it| around.insert(it, here.clone()).is_some()) {
                            continue;
                        }
                        around.extend(self.join_of_block(block).map(|it| (it, here.clone())));
                        let inner = procedure.blocks.get(block);
                        for (index, branch) in inner.iter().flat_map(|it| &it.branches).enumerate()
                        {
                            let mut inside = here.clone();
                            inside.insert(block, index);
                            open.push((&branch.nodes, inside));
                        }
                    }
                }
            }
        }
        around
    }

    /// Returns the nodes to which the end of a clock moves the whole case, with the edge.
    #[must_use]
    pub fn moved_to(&self) -> Vec<(EdgeId, NodeId)> {
        let case = |label| matches!(label, EdgeLabel::ClockExpiry { .. });
        let moves = self.edges().filter(|(_, it)| case(it.label));
        moves.map(|(id, it)| (id, it.to)).collect()
    }
}

fn number(node: NodeId) -> u32 {
    u32::try_from(node.position()).unwrap_or(u32::MAX)
}
