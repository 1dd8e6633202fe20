//! What a proposal changes, for people and programs.

mod json;
mod text;

use crate::{
    diff::{Diff, Effect, Version},
    source::Sources,
    values::Date,
};

pub use json::{SCHEMA_VERSION, to_json};
pub use text::to_text;

/// A version with the files in which it stands.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The files to which its spans refer.
    pub sources: &'a Sources,
    /// The version.
    pub version: Version<'a>,
}

/// What is reported.
#[derive(Debug)]
pub struct Report<'a> {
    /// The version in force.
    pub old: Side<'a>,
    /// The proposal.
    pub new: Side<'a>,
    /// The day whose law applies.
    pub as_of: Date,
    /// What they differ in.
    pub diff: Diff<'a>,
}

impl Report<'_> {
    /// Counts the changes of an effect.
    #[must_use]
    pub fn count(&self, effect: Effect) -> usize {
        let changes = self.diff.changes.iter();
        changes.filter(|it| it.effect == effect).count()
    }
}

/// The JSON Schema of what [`to_json`] writes; a test makes it again from the structs.
pub const SCHEMA: &str = include_str!("../../../docs/schemas/diff.json");
