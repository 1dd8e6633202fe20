//! What is wrong with a line of a log.

use crate::messages::{Text, store as m};

/// Why a line cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogFault {
    /// It is no JSON.
    NotJson,
    /// It is not spelled as a log spells it, so its hash would say nothing.
    NotCanonical,
    /// A key is missing.
    Missing(&'static str),
    /// A key is not known.
    UnknownKey(String),
    /// A kind, a word or a name is not known.
    Unknown(String),
    /// Something else is expected there.
    Expected(&'static str),
}

impl LogFault {
    /// Says what is wrong.
    #[must_use]
    pub fn text(&self) -> Text {
        match self {
            Self::NotJson => m::LOG_NOT_JSON.text(),
            Self::NotCanonical => m::LOG_NOT_CANONICAL.text(),
            Self::Missing(key) => m::LOG_MISSING.with("key", *key),
            Self::UnknownKey(key) => m::LOG_UNKNOWN_KEY.with("key", key),
            Self::Unknown(name) => m::LOG_UNKNOWN.with("name", name),
            Self::Expected(what) => m::LOG_EXPECTED.with("what", *what),
        }
    }
}
