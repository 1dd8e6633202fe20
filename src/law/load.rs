//! Reading an embedded pack; the one place of the law that names the YAML reader.

use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::source::too_deep;

/// A pack that cannot be read.
///
/// For an embedded pack this is a fault of the program, never of its user; a test
/// loads every pack, so a released program has none.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("cannot read the law pack `{pack}`: {reason}")]
pub struct PackError {
    /// The file name of the pack.
    pub pack: &'static str,
    /// What is wrong, in the words of the reader.
    pub reason: String,
}

impl PackError {
    pub(super) fn new(pack: &'static str, reason: impl Into<String>) -> Self {
        Self {
            pack,
            reason: reason.into(),
        }
    }
}

/// Reads the text of a pack into its typed table.
pub(super) fn read<T: DeserializeOwned>(pack: &'static str, text: &str) -> Result<T, PackError> {
    serde_yaml::from_str(text).map_err(|error| PackError::new(pack, error.to_string()))
}

/// Reads a text, or says at which line and column, and why, it cannot be read.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, (usize, usize, String)> {
    if let Some((line, column)) = too_deep(text) {
        return Err((line, column, "brackets are nested too deeply".to_owned()));
    }
    serde_yaml::from_str(text).map_err(|error| {
        let place = error.location().map(|it| (it.line(), it.column()));
        let (line, column) = place.unwrap_or((1, 1));
        (line, column, error.to_string())
    })
}
