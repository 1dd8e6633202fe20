//! What loses its legal basis if provisions are repealed, for people and programs.

mod json;
mod text;

use crate::{
    checks::without::{Consequences, Fate, Touched},
    model::{Citation, Project},
    source::Sources,
    values::Date,
};

pub use json::{SCHEMA_VERSION, to_json};
pub use text::to_text;

/// A repeal with what it does.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files to which the spans refer.
    pub sources: &'a Sources,
    /// The project.
    pub project: &'a Project,
    /// What is repealed.
    pub gone: &'a [Citation],
    /// The day for which it is tried.
    pub as_of: Date,
    /// What it does.
    pub consequences: &'a Consequences<'a>,
}

impl<'a> Report<'a> {
    /// Returns what meets a fate.
    pub fn rows(&self, fate: Fate) -> impl Iterator<Item = &'a Touched<'a>> {
        let elements = self.consequences.elements.iter();
        elements.filter(move |it| it.fate == fate)
    }

    /// Tells whether something loses its only sufficient basis, or an instrument ends.
    #[must_use]
    pub fn has_loss(&self) -> bool {
        let mut elements = self.consequences.elements.iter();
        !self.consequences.instruments.is_empty() || elements.any(|it| it.fate.is_loss())
    }

    fn n_procedures(&self) -> usize {
        self.consequences.procedures.len()
    }

    /// Counts the demands that lose their only sufficient basis.
    fn n_demands(&self) -> usize {
        let elements = self.consequences.elements.iter();
        let lost = elements.filter(|it| it.demanded && it.fate.is_loss());
        lost.count()
    }
}
