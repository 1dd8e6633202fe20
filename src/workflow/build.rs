//! From the flow as written to the graph.
//!
//! The first pass gives every step and block of the list its nodes, in the order
//! of the text; the second draws the edges.
//! Ends and calls of shared steps get their nodes when an edge first needs them.

use std::collections::BTreeMap;

use petgraph::graph::DiGraph;

use super::{Edge, EdgeLabel, End, Node, NodeId, NodeKind, Places, Workflow, node_id, node_index};
use crate::{
    model::{BlockId, FlowNode, FlowTarget, Guard, Procedure, StepId, VecIndex},
    source::Span,
};

/// Calls between shared steps that are followed; each level may multiply them.
const NESTED_CALLS: usize = 1_000;

impl Workflow {
    /// Builds the graph of a procedure.
    ///
    /// Never fails: what the text leaves open is left open in the graph, and the
    /// rules of group Q report it.
    #[must_use]
    pub fn build(procedure: &Procedure) -> Self {
        let mut builder = Builder::new(procedure);
        builder.place(&procedure.flow);
        let last = Target::End(End::Result);
        let first = builder.entry_of(procedure.flow.first()).unwrap_or(last);
        let start = NodeId::from_position(0);
        builder.link(start, first, EdgeLabel::Next, None, procedure.meta.span);
        builder.connect(&procedure.flow, last);
        builder.clock_edges();
        Self {
            graph: builder.graph,
            places: builder.places,
        }
    }
}

/// Where an edge leads, before ends have nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A node that stands already.
    Node(NodeId),
    /// An end, made when it is first needed.
    End(End),
}

/// The graph while it grows.
pub(super) struct Builder<'a> {
    /// The procedure.
    pub(super) procedure: &'a Procedure,
    graph: DiGraph<Node, Edge, u32>,
    places: Places,
    ends: BTreeMap<End, NodeId>,
    calls: BTreeMap<(StepId, NodeId), NodeId>,
    nested: usize,
    connected: Vec<bool>,
}

impl<'a> Builder<'a> {
    fn new(procedure: &'a Procedure) -> Self {
        let mut graph = DiGraph::default();
        graph.add_node(Node {
            kind: NodeKind::Start,
            span: procedure.meta.span,
        });
        Self {
            procedure,
            graph,
            places: Places {
                steps: vec![None; procedure.steps.len()],
                splits: vec![None; procedure.blocks.len()],
                joins: vec![None; procedure.blocks.len()],
            },
            ends: BTreeMap::new(),
            calls: BTreeMap::new(),
            nested: 0,
            connected: vec![false; procedure.blocks.len()],
        }
    }

    /// Gives nodes to a list of steps and blocks.
    fn place(&mut self, flow: &[FlowNode]) {
        for item in flow {
            match *item {
                FlowNode::Step(step) => self.place_step(step),
                FlowNode::Block(block) => self.place_block(block),
            }
        }
    }

    fn place_step(&mut self, id: StepId) {
        let Some(step) = self.procedure.steps.get(id) else {
            return;
        };
        let Some(None) = self.places.steps.get(id.position()) else {
            return;
        };
        let node = self.add(NodeKind::Step(id), step.meta.span);
        if let Some(place) = self.places.steps.get_mut(id.position()) {
            *place = Some(node);
        }
    }

    fn place_block(&mut self, id: BlockId) {
        let Some(block) = self.procedure.blocks.get(id) else {
            return;
        };
        let Some(None) = self.places.splits.get(id.position()) else {
            return;
        };
        let split = self.add(NodeKind::Split(id), block.meta.span);
        if let Some(place) = self.places.splits.get_mut(id.position()) {
            *place = Some(split);
        }
        for branch in &block.branches {
            self.place(&branch.nodes);
        }
        let join = self.add(NodeKind::Join(id), block.end.unwrap_or(block.meta.span));
        if let Some(place) = self.places.joins.get_mut(id.position()) {
            *place = Some(join);
        }
    }

    /// Draws the edges of a list that goes on to `after`.
    pub(super) fn connect(&mut self, flow: &[FlowNode], after: Target) {
        for (position, item) in flow.iter().enumerate() {
            let next = self.entry_of(flow.get(position + 1)).unwrap_or(after);
            match *item {
                FlowNode::Step(id) => {
                    if let Some(node) = self.places.steps.get(id.position()).copied().flatten() {
                        self.step_edges(node, id, next);
                    }
                }
                FlowNode::Block(id) => {
                    let Some(connected) = self.connected.get_mut(id.position()) else {
                        continue;
                    };
                    if !std::mem::replace(connected, true) {
                        self.block_edges(id, next);
                    }
                }
            }
        }
    }

    /// Returns where a list item begins.
    pub(super) fn entry_of(&self, item: Option<&FlowNode>) -> Option<Target> {
        match *item? {
            FlowNode::Step(step) => self.target_of(FlowTarget::Step(step)),
            FlowNode::Block(block) => self.target_of(FlowTarget::Block(block)),
        }
    }

    /// Returns the node of a step or block of the main list.
    pub(super) fn target_of(&self, target: FlowTarget) -> Option<Target> {
        let place = match target {
            FlowTarget::Step(step) => self.places.steps.get(step.position()),
            FlowTarget::Block(block) => self.places.splits.get(block.position()),
        };
        place.copied().flatten().map(Target::Node)
    }

    /// Returns the node at which a block opens and the one at which it closes.
    pub(super) fn ends_of_block(&self, block: BlockId) -> Option<(NodeId, NodeId)> {
        let split = self.places.splits.get(block.position())?;
        let join = self.places.joins.get(block.position())?;
        (*split).zip(*join)
    }

    /// Returns the node that runs a shared step for a caller, and whether it is new.
    ///
    /// A shared step that calls itself, directly or through others, comes back to
    /// the node that runs it already.
    pub(super) fn call(&mut self, step: StepId, caller: NodeId) -> Option<(NodeId, bool)> {
        let span = self.procedure.steps.get(step)?.meta.span;
        let mut node = caller;
        let mut depth = 0_usize;
        while let Some(NodeKind::SharedCall {
            step: running,
            caller: before,
        }) = self.graph.node_weight(node_index(node)).map(|it| it.kind)
        {
            if running == step {
                return Some((node, false));
            }
            node = before;
            depth += 1;
        }
        if let Some(known) = self.calls.get(&(step, caller)) {
            return Some((*known, false));
        }
        if depth > 0 {
            self.nested += 1;
        }
        if self.nested > NESTED_CALLS {
            return None;
        }
        let node = self.add(NodeKind::SharedCall { step, caller }, span);
        self.calls.insert((step, caller), node);
        Some((node, true))
    }

    fn add(&mut self, kind: NodeKind, span: Span) -> NodeId {
        node_id(self.graph.add_node(Node { kind, span }))
    }

    fn end(&mut self, end: End, span: Span) -> NodeId {
        if let Some(node) = self.ends.get(&end) {
            return *node;
        }
        let node = self.add(NodeKind::End(end), span);
        self.ends.insert(end, node);
        node
    }

    /// Draws one edge.
    pub(super) fn link(
        &mut self,
        from: NodeId,
        to: Target,
        label: EdgeLabel,
        guard: Option<Guard>,
        span: Span,
    ) {
        let to = match to {
            Target::Node(node) => node,
            Target::End(end) => self.end(end, span),
        };
        let edge = Edge {
            from,
            to,
            label,
            guard,
            span,
        };
        self.graph.add_edge(node_index(from), node_index(to), edge);
    }
}
