//! Text to tree: the keyword table, the tree, the two-level parser.

pub mod ast;
pub mod codes;
mod parse;
pub mod words;

pub(crate) use parse::name_from_title;
pub use parse::{MAX_MISTAKES, Parsed, citations, parse, source_error};
pub(crate) use parse::{Outline, declared_names, pieces, would_begin_anew};
