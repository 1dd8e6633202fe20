//! How grave each rule of the checker is, by date.

use serde::Deserialize;

use crate::values::Date;

use super::{
    Citation, PackError, Words, load,
    param::{holds, yes},
};

const PACK: &str = "rule-levels.yaml";

/// How grave a fault is in the law of some days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Gravity {
    /// Worth knowing.
    Info,
    /// Likely a defect.
    Warning,
    /// Unlawful, or cannot be run.
    Error,
}

/// How grave a rule is during an interval.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleLevelRow {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// How grave it is.
    pub level: Gravity,
    /// The provision behind it.
    pub source: Citation,
    /// Whether the source was read.
    #[serde(default = "yes")]
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

impl RuleLevelRow {
    /// Tells whether the row holds on a day.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        holds(Some(self.from), self.to, date)
    }
}

/// From when a rule holds: the rows of its law, the oldest first, or why no law decides it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleLevels {
    /// The code of the rule.
    pub code: String,
    /// Its rows; on other days the rule is silent.
    #[serde(default)]
    pub rows: Vec<RuleLevelRow>,
    /// Why the rule holds on every day, where it has no rows: logic or arithmetic, not a text.
    pub timeless: Option<Words>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    rules: Vec<RuleLevels>,
}

/// Reads the embedded pack.
pub(super) fn load() -> Result<Vec<RuleLevels>, PackError> {
    let file: File = load::read(PACK, include_str!("packs/rule-levels.yaml"))?;
    for rule in &file.rules {
        let ordered = rule.rows.is_sorted_by(|early, late| {
            early.to.is_some_and(|to| to < late.from) && early.from < late.from
        });
        if !ordered || rule.rows.is_empty() != rule.timeless.is_some() {
            return Err(PackError::new(
                PACK,
                format!(
                    "{}: rows overlap, or are neither there nor timeless",
                    rule.code
                ),
            ));
        }
    }
    Ok(file.rules)
}
