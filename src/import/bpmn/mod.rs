//! Models in BPMN 2.0 that others drew.
//!
//! `read` takes the XML, `graph` makes the flow of tokens of each process, `verdict` says in the names of the
//! model whether every case comes to its end. Nothing is left to the reader's good will: a process is sound, unsound
//! with a case that shows it, or no process for a reason that is told.

pub mod codes;
#[cfg(feature = "bpmn")]
mod draft;
#[cfg(feature = "bpmn")]
mod file;
#[cfg(feature = "bpmn")]
mod graph;
#[cfg(feature = "bpmn")]
mod model;
#[cfg(feature = "bpmn")]
mod read;
#[cfg(feature = "bpmn")]
mod verdict;

#[cfg(feature = "bpmn")]
pub use draft::{Source, drafts};
#[cfg(feature = "bpmn")]
pub use file::check;

#[cfg(not(feature = "bpmn"))]
use crate::{diagnostic::Diagnostic, source::FileId};

/// Tells whether a file is a model in BPMN, by its name.
#[must_use]
pub fn is_bpmn(name: &str) -> bool {
    let end = name.rsplit_once('.').filter(|_| cfg!(feature = "bpmn"));
    end.is_some_and(|it| it.1.eq_ignore_ascii_case("bpmn"))
}

/// Finds nothing, as no file is taken for a model without the feature.
#[cfg(not(feature = "bpmn"))]
#[must_use]
pub fn check(_: FileId, _: &str) -> Vec<Diagnostic> {
    Vec::new()
}
