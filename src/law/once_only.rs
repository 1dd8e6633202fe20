//! Papers that the State replaces with its own data.

use serde::Deserialize;

use crate::values::{Date, Lang};

use super::{
    Citation, PackError, Words, load,
    param::{holds, yes},
};

const PACK: &str = "once-only.yaml";

/// A database of the State (cơ sở dữ liệu) that the law names.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StateDatabase {
    /// Its identifier, such as `civil_status`.
    pub id: String,
    /// Its Vietnamese name.
    pub vi: String,
    /// Its English name.
    pub en: String,
}

impl StateDatabase {
    /// Returns its name.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// A kind of paper that data replace during an interval.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplacedKind {
    /// The kind of paper, as [`PaperKind`](super::PaperKind) names it.
    pub kind: String,
    /// The database, as [`StateDatabase`] names it.
    pub database: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// The provision.
    pub source: Citation,
    /// Whether data replace the paper only in part for now.
    #[serde(default)]
    pub partly: bool,
    /// Whether the text was read.
    #[serde(default = "yes")]
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

impl ReplacedKind {
    /// Tells whether it holds on a day.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        holds(Some(self.from), self.to, date)
    }
}

/// The days of the table by procedure, [`replaced_papers`](super::replaced_papers).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplacedTable {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Option<Date>,
    /// The provision that puts Appendix I into force.
    pub source: Citation,
    /// The provision that puts Appendix II into force.
    pub source_of_cuts: Citation,
}

impl ReplacedTable {
    /// Tells whether it holds on a day.
    #[must_use]
    pub fn holds(&self, date: Date) -> bool {
        holds(Some(self.from), self.to, date)
    }
}

/// The later laws and decrees that apply instead.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Overtaken {
    /// The provision that gives way to them.
    pub source: Citation,
    /// The day on which the list was made.
    pub after: Date,
    /// The first number of a decree of that year that is known to be later.
    pub decrees_from: u32,
}

impl Overtaken {
    /// Tells whether a law or decree is later, by its date or else by its number, such as
    /// `96/2026/NĐ-CP`: where neither shows it, it is not.
    #[must_use]
    pub fn is_later(&self, number: &str, issued: Option<Date>) -> bool {
        let mut parts = number.split('/');
        let (first, year) = (parts.next(), parts.next());
        let kind = parts.next().unwrap_or_default();
        if !(kind.starts_with("NĐ") || kind.starts_with("QH")) {
            return false;
        }
        if let Some(issued) = issued {
            return issued > self.after;
        }
        let read = |it: Option<&str>| it.and_then(|it| it.parse::<u32>().ok());
        let (Some(first), Some(year)) = (read(first), read(year)) else {
            return false;
        };
        let made = u32::from(self.after.year().unsigned_abs());
        let decree = kind.starts_with("NĐ");
        year > made || (year == made && decree && first >= self.decrees_from)
    }
}

/// The papers that data replace.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OnceOnly {
    /// The databases.
    pub databases: Vec<StateDatabase>,
    /// What applies instead.
    pub overtaken: Overtaken,
    /// The table by procedure.
    pub table: ReplacedTable,
    /// The kinds of papers.
    pub papers: Vec<ReplacedKind>,
}

impl OnceOnly {
    /// Returns the row of a kind on a day.
    #[must_use]
    pub fn row(&self, kind: &str, date: Date) -> Option<&ReplacedKind> {
        self.papers
            .iter()
            .find(|it| it.kind == kind && it.holds(date))
    }

    /// Returns the database of a row.
    #[must_use]
    pub fn database(&self, row: &ReplacedKind) -> Option<&StateDatabase> {
        self.databases.iter().find(|it| it.id == row.database)
    }
}

/// Reads the embedded list.
pub(super) fn load() -> Result<OnceOnly, PackError> {
    load::read(PACK, include_str!("packs/once-only.yaml"))
}

#[cfg(test)]
mod tests {
    use super::load;
    use crate::values::Date;

    #[test]
    fn later_laws_and_decrees_are_known_by_date_or_number() {
        let later = load().unwrap().overtaken;
        for number in ["96/2026/NĐ-CP", "356/2025/NĐ-CP", "24/2026/QH16"] {
            assert!(later.is_later(number, None), "{number}");
        }
        for number in [
            "151/2025/NĐ-CP",
            "24/2026/TT-BXD",
            "66.16/2026/NQ-CP",
            "1165/QĐ-BTC",
        ] {
            assert!(!later.is_later(number, None), "{number}");
        }
        let december = Date::new(2025, 12, 11);
        assert!(later.is_later("143/2025/QH15", december));
    }
}
