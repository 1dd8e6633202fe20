//! Agencies that no longer exist, by date.

use serde::Deserialize;

use crate::{
    source::Wording,
    values::{Date, Lang},
};

use super::{Citation, PackError, Words, load, param::yes};

const PACK: &str = "agencies.yaml";

/// A group of agencies that ended on one day (cơ quan đã kết thúc hoạt động).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    /// Tells whether a name, cut into its words, is of such an agency.
    #[must_use]
    pub fn names(&self, name: &Wording<'_>) -> bool {
        let excluded = |at: usize| {
            let before = at.checked_sub(1).and_then(|it| name.tokens().get(it));
            let known = |it: &String| before.is_some_and(|token| token.is(&[it]));
            self.unless_after.iter().any(known)
        };
        self.words
            .iter()
            .any(|phrase| name.places_of(phrase).any(|at| !excluded(at)))
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    agencies: Vec<FormerAgencies>,
}

/// Reads the embedded pack.
pub(super) fn load() -> Result<Vec<FormerAgencies>, PackError> {
    let file: File = load::read(PACK, include_str!("packs/agencies.yaml"))?;
    Ok(file.agencies)
}
