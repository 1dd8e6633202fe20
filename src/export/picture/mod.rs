//! The workflow of a procedure as a picture: SVG, DOT, Mermaid, BPMN and PNML.
//!
//! The same procedure always gives the same bytes; nothing is fetched.

mod bpmn;
mod canvas;
mod dot;
mod draw;
mod layout;
mod marks;
mod measure;
mod mermaid;
mod svg;
mod titles;

pub use bpmn::{bpmn, lanes, pnml};
pub use dot::dot;
pub use marks::marks;
pub use mermaid::mermaid;
pub use svg::svg;

use crate::{checks::Tightest, diagnostic::Severity, values::Lang, workflow::NodeId};

/// What a picture shows besides the flow.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The language of the words.
    pub lang: Lang,
    /// Findings to mark, in SVG.
    pub marks: Vec<Mark>,
    /// Where time is shortest, to be shown at the steps, in SVG.
    pub tightest: Option<Tightest>,
    /// What stands before each `id` of an SVG, where several share a page.
    pub prefix: String,
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
    /// The `id` on the same page to which the mark leads.
    pub link: Option<String>,
}
