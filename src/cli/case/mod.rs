//! Case files: what happens to one dossier, as YAML; see `docs/cases.md`.

mod answer;
mod ask;
mod cost;
mod events;
mod fields;
mod number;
mod particulars;
mod profile;
mod read;

pub(super) use answer::of_calendar;
pub(super) use ask::{ask, ask_filing};
pub(super) use cost::{Parameters, SCHEMA as COST_SCHEMA, read_parameters};
pub(super) use events::read_events;
pub(super) use profile::{first_day, read as read_profile};
pub(super) use read::{filing_day, read};
