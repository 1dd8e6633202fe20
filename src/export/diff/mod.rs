//! What a proposal changes, for people and programs.

#[cfg(feature = "forms")]
mod docx;
mod json;
mod markup;
mod plan;
mod portfolio;
mod replayed;
mod text;

use crate::{
    cost::{Rounding, Saving},
    diff::{Amendments, Diff, Effect, Findings, Finish, Replayed, Unfounded, Version},
    export::cost::{State, savings},
    model::Procedure,
    source::Sources,
    values::Date,
};

#[cfg(feature = "forms")]
pub use docx::{portfolio_to_docx, to_docx};
pub use json::{SCHEMA_VERSION, to_json};
pub use markup::{portfolio_to_html, portfolio_to_markdown, to_html, to_markdown};
pub use portfolio::{Portfolio, portfolio_to_json, portfolio_to_text};
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
    /// What is asked anew or more without a sufficient basis.
    pub unfounded: Vec<Unfounded>,
    /// What is to be amended.
    pub amendments: Amendments,
    /// Findings that come and go.
    pub findings: Findings,
    /// The latest end for every filing day of a year.
    pub finishes: Vec<Finish>,
    /// What it costs, where numbers are given.
    pub cost: Option<Costs<'a>>,
    /// Dossiers that were played again under the proposal, where there are any.
    pub replayed: Option<Replayed>,
}

/// What two versions cost.
#[derive(Debug)]
pub struct Costs<'a> {
    /// How parts of a đồng are made whole.
    pub rounding: Rounding,
    /// The procedure to whose papers the numbers of before refer.
    pub old: &'a Procedure,
    /// The procedure to whose papers the numbers of after refer.
    pub new: &'a Procedure,
    /// Before.
    pub before: State,
    /// After.
    pub after: State,
}

impl Costs<'_> {
    /// Tells whether a number is missing.
    #[must_use]
    pub fn has_missing(&self) -> bool {
        [&self.before, &self.after].iter().any(|it| it.is_open())
    }

    /// Returns what is saved for a dossier, for an applicant in a year and in a year.
    #[must_use]
    pub fn savings(&self) -> [Option<Saving>; 3] {
        let (before, after) = (&self.before.cost, &self.after.cost);
        let (dossier, year) = savings(before, after);
        let applicant = before.applicant_year.zip(after.applicant_year);
        let applicant = applicant.and_then(|it| Saving::between(it.0, it.1));
        [dossier, applicant, year]
    }
}

impl Report<'_> {
    /// Tells whether the proposal has an error: a demand without a sufficient basis, a number that
    /// its cost needs and nobody gave.
    #[must_use]
    pub fn has_error(&self) -> bool {
        !self.unfounded.is_empty() || self.cost.as_ref().is_some_and(Costs::has_missing)
    }

    /// Counts the filing days whose latest end is earlier, the same and later.
    #[must_use]
    pub fn days(&self) -> [usize; 3] {
        let mut days = [0; 3];
        for it in &self.finishes {
            let (Some(before), Some(after)) = (it.before, it.after) else {
                continue;
            };
            let place = match after.cmp(&before) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 2,
            };
            if let Some(n) = days.get_mut(place) {
                *n += 1;
            }
        }
        days
    }

    /// Counts the changes of an effect.
    #[must_use]
    pub fn count(&self, effect: Effect) -> usize {
        let changes = self.diff.changes.iter();
        changes.filter(|it| it.effect == effect).count()
    }
}

/// The JSON Schema of what [`to_json`] writes; a test makes it again from the structs.
pub const SCHEMA: &str = include_str!("../../../docs/schemas/diff.json");
