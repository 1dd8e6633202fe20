//! The generated parser; everything else in this folder reads its pairs.

/// The parser that pest makes from `grammar/`.
#[derive(pest_derive::Parser)]
#[grammar = "grammar/keywords.pest"]
#[grammar = "grammar/tthc.pest"]
pub(super) struct Grammar;
