//! The workflow of a procedure as a picture: SVG, DOT, Mermaid, BPMN and PNML.
//!
//! The same procedure always gives the same bytes; nothing is fetched.

mod bpmn;
mod canvas;
mod dot;
mod draw;
mod layout;
mod measure;
mod mermaid;
mod svg;
mod titles;

pub use bpmn::{bpmn, pnml};
pub use dot::dot;
pub use mermaid::mermaid;
pub use svg::svg;

use crate::{diagnostic::Severity, values::Lang, workflow::NodeId};

/// What a picture shows besides the flow.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The language of the words.
    pub lang: Lang,
    /// Findings to mark, in SVG.
    pub marks: Vec<Mark>,
}

/// A finding at a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub node: NodeId,
    /// The code of the rule, such as `Q05`.
    pub code: String,
    /// How grave it is.
    pub severity: Severity,
}
