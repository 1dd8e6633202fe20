//! The graph itself in the language of Graphviz.

use std::fmt::Write;

use super::{Options, titles::Titles};
use crate::{
    model::{Procedure, VecIndex},
    workflow::{EdgeLabel, NodeKind, Workflow},
};

/// Writes the workflow as a DOT graph, node by node and edge by edge.
///
/// Nodes are called `n` with their number, as in the SVG picture.
#[must_use]
pub fn dot(procedure: &Procedure, workflow: &Workflow, options: &Options) -> String {
    let titles = Titles::new(procedure, workflow, options.lang);
    let mut out = String::from("digraph workflow {\n");
    // Writing to a string cannot fail.
    let _ = writeln!(out, "  label={};", quoted(&titles.procedure_title()));
    out.push_str("  labelloc=t;\n  node [shape=box, fontname=\"sans-serif\"];\n");
    out.push_str("  edge [fontname=\"sans-serif\", fontsize=11];\n");
    for (id, node) in workflow.nodes() {
        let text = titles.whole(id).join("\n");
        let shape = match node.kind {
            NodeKind::Start | NodeKind::End(_) => ", shape=oval",
            NodeKind::Step(_) => "",
            NodeKind::SharedCall { .. } => ", style=dashed",
            NodeKind::Split(_) | NodeKind::Join(_) => ", shape=diamond",
        };
        let _ = writeln!(
            out,
            "  n{} [label={}{shape}];",
            id.position(),
            quoted(&text)
        );
    }
    for (_, edge) in workflow.edges() {
        let (from, to) = (edge.from.position(), edge.to.position());
        let text = titles.edge(edge);
        let style = match edge.label {
            EdgeLabel::Next | EdgeLabel::Branch { .. } => "",
            EdgeLabel::Skip => ", style=dashed",
            _ => ", color=gray40",
        };
        let _ = writeln!(out, "  n{from} -> n{to} [label={}{style}];", quoted(&text));
    }
    out.push_str("}\n");
    out
}

fn quoted(text: &str) -> String {
    let text = text
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\n', "\\n");
    format!("\"{text}\"")
}
