//! From the flow as written to the graph.

use petgraph::graph::DiGraph;

use super::{Node, NodeKind, Places, Workflow};
use crate::model::Procedure;

impl Workflow {
    /// Builds the graph of a procedure.
    ///
    /// Never fails: what the text leaves open is left open in the graph, and the
    /// rules of group Q report it.
    #[must_use]
    pub fn build(procedure: &Procedure) -> Self {
        let mut graph = DiGraph::default();
        graph.add_node(Node {
            kind: NodeKind::Start,
            span: procedure.meta.span,
        });
        Self {
            graph,
            places: Places::default(),
        }
    }
}
