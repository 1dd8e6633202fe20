//! Agencies that no longer exist, by date.

use serde::Deserialize;

use crate::values::{Date, Lang};

use super::{Citation, PackError, Words, load, param::yes};

const PACK: &str = "agencies.yaml";

/// A group of agencies that ended on one day (cơ quan đã kết thúc hoạt động).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerAgencies {
    /// The stable name of the group.
    pub id: String,
    /// How their names are written: in lower case, without signs, whole words.
    pub words: Vec<String>,
    /// Words after which those words name something else.
    #[serde(default)]
    pub unless_after: Vec<String>,
    /// The last day on which they existed.
    pub to: Date,
    /// What became of them, in Vietnamese.
    pub vi: String,
    /// What became of them, in English.
    pub en: String,
    /// Where it stands.
    pub source: Citation,
    /// Whether the source was read.
    #[serde(default = "yes")]
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

impl FormerAgencies {
    /// Tells whether a name, in lower case and without signs, is of such an agency.
    #[must_use]
    pub fn names(&self, plain: &str) -> bool {
        self.words.iter().any(|phrase| {
            let mut places = plain.match_indices(phrase.as_str());
            places.any(|(at, _)| {
                let before = plain.get(..at).unwrap_or_default();
                let after = plain.get(at + phrase.len()..).unwrap_or_default();
                let whole = (before.is_empty() || before.ends_with(' '))
                    && (after.is_empty() || after.starts_with(' '));
                let last = before.split_whitespace().next_back().unwrap_or_default();
                whole && !self.unless_after.iter().any(|it| it == last)
            })
        })
    }

    /// Returns what became of them.
    #[must_use]
    pub fn fate(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    agencies: Vec<FormerAgencies>,
}

/// Reads the embedded pack.
pub(super) fn load() -> Result<Vec<FormerAgencies>, PackError> {
    let file: File = load::read(PACK, include_str!("packs/agencies.yaml"))?;
    Ok(file.agencies)
}
