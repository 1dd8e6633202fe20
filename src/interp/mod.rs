//! The interpreter.

mod amounts;
mod answers;
pub mod checklist;
pub mod cite;
pub mod eval;
pub mod fees;
mod text;
pub mod words;

pub use answers::{Answers, Happened};
