//! Text to tree: the keyword table, the tree, the two-level parser.

pub mod ast;
pub mod codes;
mod parse;
pub mod words;

#[cfg(any(feature = "cli", feature = "store"))]
pub(crate) use parse::declared_names;
pub use parse::{MAX_MISTAKES, Parsed, citations, parse, source_error};
pub(crate) use parse::{Outline, pieces, would_begin_anew};
pub(crate) use parse::{condition, name_from_title};
