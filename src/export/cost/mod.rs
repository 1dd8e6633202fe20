//! What following a procedure costs, for people and programs.

mod json;
mod text;

use crate::{
    checks::held::Held,
    cost::{Cost, Inputs, Rounding, Saving, Swing},
    model::Procedure,
    values::Date,
};

pub use json::{SCHEMA_VERSION, to_json};
pub(super) use json::{WireSaving, WireState, saved, state as wire_state};
pub use text::to_text;
pub(super) use text::{saved_lines, source_lines, state_lines};

/// What is reported.
#[derive(Debug)]
pub struct Report<'a> {
    /// The procedure.
    pub procedure: &'a Procedure,
    /// The day of its version.
    pub as_of: Date,
    /// How parts of a đồng are made whole.
    pub rounding: Rounding,
    /// The procedure as it is.
    pub now: State,
    /// The same after what the parameters change.
    pub after: Option<State>,
    /// The papers that the State holds.
    pub held: Vec<Held>,
    /// The procedure as it is without those papers, where there are some and no published sum
    /// stands in place of the rows.
    pub without_held: Option<Cost>,
    /// How far the result of now goes with each input.
    pub swings: Vec<Swing>,
}

/// A state of a procedure.
#[derive(Debug)]
pub struct State {
    /// What was put in.
    pub inputs: Inputs,
    /// What it costs.
    pub cost: Cost,
}

impl State {
    /// Tells whether something is not known that the cost needs.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.cost.missing_rows.is_empty() || !self.cost.missing.is_empty()
    }
}

impl Report<'_> {
    /// Tells whether something is not known that the cost needs.
    #[must_use]
    pub fn has_missing(&self) -> bool {
        self.now.is_open() || self.after.as_ref().is_some_and(State::is_open)
    }
}

/// What is saved for a dossier and in a year, where both sides are known.
pub(super) fn savings(before: &Cost, after: &Cost) -> (Option<Saving>, Option<Saving>) {
    let between = |before: Option<i64>, after: Option<i64>| Saving::between(before?, after?);
    (
        between(before.per_dossier(), after.per_dossier()),
        between(before.year, after.year),
    )
}
