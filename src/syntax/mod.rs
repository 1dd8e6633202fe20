//! Text to tree: the keyword table, the tree, the two-level parser.

pub mod ast;
pub mod words;
