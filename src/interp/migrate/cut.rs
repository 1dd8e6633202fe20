//! Whether the places of a dossier are a cut of the new version: a state that it could have reached.

use std::collections::BTreeMap;

use crate::{
    interp::machine::Machine,
    model::{BlockId, FlowNode, Procedure, StepId},
    workflow::{NodeId, NodeKind},
};

/// Where something stands: in which branch of which block, from the outside in. The close of a
/// block is in no branch of it.
pub(super) type Chain = Vec<(BlockId, Option<usize>)>;

/// The chains of all steps and blocks of a procedure.
#[derive(Debug, Default)]
pub(super) struct Chains {
    steps: BTreeMap<StepId, Chain>,
    blocks: BTreeMap<BlockId, Chain>,
}

impl Chains {
    pub(super) fn of(procedure: &Procedure) -> Self {
        let mut chains = Self::default();
        chains.note(procedure, &procedure.flow, &Chain::new());
        chains
    }

    fn note(&mut self, procedure: &Procedure, nodes: &[FlowNode], around: &Chain) {
        for node in nodes {
            match node {
                FlowNode::Step(step) => {
                    self.steps.insert(*step, around.clone());
                }
                FlowNode::Block(block) => {
                    self.blocks.insert(*block, around.clone());
                    let branches = procedure.blocks.get(*block).map(|it| &it.branches);
                    for (index, branch) in branches.into_iter().flatten().enumerate() {
                        let mut inside = around.clone();
                        inside.push((*block, Some(index)));
                        self.note(procedure, &branch.nodes, &inside);
                    }
                }
            }
        }
    }

    /// Returns the chain of a node; a call of a shared step stands where its caller does.
    pub(super) fn of_node(&self, machine: &Machine, node: NodeId) -> Chain {
        let mut node = node;
        // A caller has a lower number, so this ends.
        while let Some(NodeKind::SharedCall { caller, .. }) = kind(machine, node)
            && caller < node
        {
            node = caller;
        }
        match kind(machine, node) {
            Some(NodeKind::Step(step)) => self.steps.get(&step).cloned().unwrap_or_default(),
            Some(NodeKind::Split(block)) => self.blocks.get(&block).cloned().unwrap_or_default(),
            Some(NodeKind::Join(block)) => {
                let mut chain = self.blocks.get(&block).cloned().unwrap_or_default();
                chain.push((block, None));
                chain
            }
            _ => Chain::new(),
        }
    }
}

fn kind(machine: &Machine, node: NodeId) -> Option<NodeKind> {
    machine.workflow().node(node).map(|it| it.kind)
}
