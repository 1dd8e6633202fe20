//! What kind of finding it is, and how grave.

use serde::{Deserialize, Serialize};

use crate::messages::{Message, report};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Likely a defect.
    Warning,
    /// Unlawful, or cannot be run.
    Error,
}

impl Severity {
    /// Returns the word that people read.
    #[must_use]
    pub fn word(self) -> &'static Message {
        match self {
            Self::Error => &report::SEVERITY_ERROR,
            Self::Warning => &report::SEVERITY_WARNING,
            Self::Info => &report::SEVERITY_INFO,
        }
    }

    /// Returns the next lower level; the lowest stays.
    #[must_use]
    pub fn lower(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Info => Self::Info,
        }
    }
}

/// The identity of a kind of finding; ids are never reused.
///
/// The letter tells the family: S syntax, N names and types, and the families
/// of the rule catalogue (A, B, D, T, P, Q, K, R).
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The letter and two digits, such as `B01`.
    pub id: &'static str,
    /// The name in words joined by dashes, such as `requirement-without-basis`.
    pub name: &'static str,
    /// How grave it is unless something else is said.
    pub level: Severity,
}

impl Code {
    /// Tells whether a text names it, by its id in any case of letters or by its name.
    #[must_use]
    pub fn is_named(&self, text: &str) -> bool {
        self.id.eq_ignore_ascii_case(text) || self.name == text
    }
}

/// Declares the codes of a floor: `NAME = "N01" "name-in-words" Error;`.
///
/// The page of a code is `docs/errors/<name-in-words>.md`; a code without it does not compile.
macro_rules! codes {
    ($($(#[$doc:meta])* $ident:ident = $id:literal $name:literal $level:ident;)+) => {
        $($(#[$doc])* pub static $ident: $crate::diagnostic::Code = $crate::diagnostic::Code {
            id: $id,
            name: $name,
            level: $crate::diagnostic::Severity::$level,
        };)+
        /// All codes of this floor.
        pub static ALL: &[&$crate::diagnostic::Code] = &[$(&$ident),+];
        /// Their pages as they are written.
        pub static PAGES: &[(&$crate::diagnostic::Code, &str)] = &[$((
            &$ident,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/errors/", $name, ".md")),
        )),+];
    };
}

pub(crate) use codes;
