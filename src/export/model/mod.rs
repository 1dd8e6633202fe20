//! The model for other programs: one object, as JSON or YAML, with a schema.
//!
//! References are stable names (the ASCII fold of what the text says), not
//! indices; dates are `2026-05-06`; money is whole đồng; lengths of time keep
//! their unit. A value that the source leaves open is `{"is": "unknown"}`, one
//! that it denies is `{"is": "none"}`, and what it does not mention is absent.

mod convert;
mod fees;
mod flow;
mod heads;
mod instruments;
mod papers;
mod results;
pub mod wire;

pub use convert::{project, project_with};
pub use wire::{Project, SCHEMA_VERSION};

/// Writes the model as JSON, with a line end.
///
/// # Errors
/// Never for a model; the writer's own error type is passed on.
pub fn to_json(project: &Project) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(project).map(|text| text + "\n")
}

/// The JSON Schema (draft 2020-12) of what [`to_json`] writes; a test makes it again from the structs.
pub const SCHEMA: &str = include_str!("../../../docs/schemas/model.json");

#[cfg(test)]
#[test]
fn the_published_schema_of_the_model_is_fresh() {
    // What is written, not what is read: an empty list may be left out.
    let settings = schemars::generate::SchemaSettings::default().for_serialize();
    let schema = settings.into_generator().into_root_schema_for::<Project>();
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    crate::freshness::demand("docs/schemas/model.json", &text);
}
