//! The model as YAML, with the same names as the JSON.

use super::model::Project;

/// Writes the model as YAML.
///
/// # Errors
/// Never for a model; the writers' own errors are passed on as text.
pub fn to_yaml(project: &Project) -> Result<String, String> {
    // Through JSON, so that choices are plain maps and not YAML tags.
    let value = serde_json::to_value(project).map_err(|error| error.to_string())?;
    serde_yaml::to_string(&value).map_err(|error| error.to_string())
}
