//! When a procedure must have been published, by date.

use serde::Deserialize;

use crate::values::{Date, Length};

use super::{
    Citation, PackError, load,
    param::{PackLength, holds},
};

const PACK: &str = "publication.yaml";

/// How early a publication decision (quyết định công bố) must be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationRule {
    /// The first day on which the rule holds.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// Before the day of effect, by a ministry.
    pub ministry: Length,
    /// Before the day of effect, by a locality or another body.
    pub locality: Length,
    /// After the signing of a text that took effect at once.
    pub shortened: Length,
    /// Where it stands.
    pub source: Citation,
}

impl PublicationRule {
    /// Tells whether the rule holds on a day.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        holds(Some(self.from), self.to, date)
    }
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Row {
    from: Date,
    to: Option<Date>,
    ministry: PackLength,
    locality: PackLength,
    shortened: PackLength,
    source: Citation,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    rows: Vec<Row>,
}

/// Reads the embedded pack.
pub(super) fn load() -> Result<Vec<PublicationRule>, PackError> {
    let file: File = load::read(PACK, include_str!("packs/publication.yaml"))?;
    let rules = file.rows.into_iter().map(|row| PublicationRule {
        from: row.from,
        to: row.to,
        ministry: row.ministry.into(),
        locality: row.locality.into(),
        shortened: row.shortened.into(),
        source: row.source,
    });
    Ok(rules.collect())
}
