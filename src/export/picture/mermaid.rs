//! The graph itself in the language of Mermaid, for Markdown pages.

use std::fmt::Write;

use super::{Options, titles::Titles};
use crate::{
    export::escape,
    model::{Procedure, VecIndex},
    workflow::{EdgeLabel, NodeKind, Workflow},
};

/// Writes the workflow as a Mermaid flowchart, node by node and edge by edge.
///
/// Nodes are called `n` with their number, as in the SVG picture.
#[must_use]
pub fn mermaid(procedure: &Procedure, workflow: &Workflow, options: &Options) -> String {
    let titles = Titles::new(procedure, workflow, options.lang);
    let mut out = String::from("flowchart TD\n");
    for (id, node) in workflow.nodes() {
        let lines: Vec<String> = titles.whole(id).iter().map(|it| safe(it)).collect();
        // An empty label is not valid there.
        let text = if lines.is_empty() {
            " ".to_owned()
        } else {
            lines.join("<br/>")
        };
        let (open, close) = match node.kind {
            NodeKind::Start | NodeKind::End(_) => ("([", "])"),
            NodeKind::Step(_) => ("[", "]"),
            NodeKind::SharedCall { .. } => ("[[", "]]"),
            NodeKind::Split(_) | NodeKind::Join(_) => ("{", "}"),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  n{}{open}\"{text}\"{close}", id.position());
    }
    for (_, edge) in workflow.edges() {
        let text = safe(&titles.edge(edge));
        let arrow = if edge.label == EdgeLabel::Skip {
            "-.->"
        } else {
            "-->"
        };
        let label = if text.is_empty() {
            String::new()
        } else {
            format!("|\"{text}\"|")
        };
        let (from, to) = (edge.from.position(), edge.to.position());
        let _ = writeln!(out, "  n{from} {arrow}{label} n{to}");
    }
    out
}

/// Mermaid reads HTML entities written with `#`, and takes a leading number
/// with a dot for a list.
fn safe(text: &str) -> String {
    escape(text)
        .replace("&#39;", "'")
        .replace('&', "#")
        .replace(". ", ".&nbsp;")
        .replace("&nbsp;", "#nbsp;")
}
