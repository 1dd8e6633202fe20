//! How grave a finding is: the project's choice, the pack of the date, the code's own.

use std::{collections::BTreeMap, str::FromStr};

use thiserror::Error;

use super::{RULES, Rule};
use crate::{
    diagnostic::{Code, Severity},
    law::{self, Gravity, RuleLevelRow},
    values::Date,
};

/// Whether a rule speaks, and how gravely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleLevel {
    /// It is silent.
    Off,
    /// It speaks at this level.
    At(Severity),
}

impl FromStr for RuleLevel {
    type Err = UnknownRule;

    fn from_str(text: &str) -> Result<Self, UnknownRule> {
        match text {
            "off" | "allow" => Ok(Self::Off),
            "info" => Ok(Self::At(Severity::Info)),
            "warn" | "warning" => Ok(Self::At(Severity::Warning)),
            "error" | "deny" => Ok(Self::At(Severity::Error)),
            _ => Err(UnknownRule(text.to_owned())),
        }
    }
}

/// A word that names no rule, or no level.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no rule and no level is called `{0}`")]
pub struct UnknownRule(pub String);

/// The levels that a project sets for itself, by code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels {
    chosen: BTreeMap<&'static str, RuleLevel>,
}

impl Levels {
    /// Sets the level of a rule, named by its code or its name.
    ///
    /// # Errors
    /// Fails when no rule has that code or name.
    pub fn set(&mut self, rule: &str, level: RuleLevel) -> Result<(), UnknownRule> {
        let rule = find(rule).ok_or_else(|| UnknownRule(rule.to_owned()))?;
        self.chosen.insert(rule.code.id, level);
        Ok(())
    }

    /// Returns the level that the project sets for a rule.
    #[must_use]
    pub fn chosen(&self, rule: &Rule) -> Option<RuleLevel> {
        self.chosen.get(rule.code.id).copied()
    }
}

/// Finds a rule by its code or its name.
pub(super) fn find(text: &str) -> Option<&'static Rule> {
    RULES
        .iter()
        .copied()
        .find(|rule| rule.code.id.eq_ignore_ascii_case(text) || rule.code.name == text)
}

/// Returns the level of a rule in the law of a day.
///
/// A rule whose pack has rows, but none for the day, is silent on that day.
pub(super) fn on_day(rule: &Rule, rows: &[RuleLevelRow], date: Date) -> RuleLevel {
    if rows.is_empty() {
        return RuleLevel::At(rule.code.level);
    }
    let row = rows.iter().find(|row| row.holds(date));
    row.map_or(RuleLevel::Off, |row| RuleLevel::At(severity(row.level)))
}

/// Returns the row of the pack for a rule on a day.
pub(super) fn row_on_day(code: &Code, date: Date) -> Option<&'static RuleLevelRow> {
    law::rule_levels(code.id).iter().find(|row| row.holds(date))
}

/// Returns the level of a finding that the pack writes so.
pub(super) fn severity(gravity: Gravity) -> Severity {
    match gravity {
        Gravity::Info => Severity::Info,
        Gravity::Warning => Severity::Warning,
        Gravity::Error => Severity::Error,
    }
}

/// Tells whether the project switched a rule off.
pub(super) fn is_off(levels: &Levels, rule: &Rule) -> bool {
    levels.chosen(rule) == Some(RuleLevel::Off)
}
