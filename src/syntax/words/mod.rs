//! The keyword table: every word of the language, in Vietnamese and English.
//!
//! A word belongs to a *place* of the grammar, an `enum` here; words are not
//! reserved elsewhere.
//! Each row is written once: from it come the spellings that the grammar
//! accepts (`grammar/keywords.pest`, generated), what the formatter prints, the
//! table in `docs/language.md`, and the plain (tone-less) Vietnamese spelling.
//!
//! Rows of one place must differ in their plain spelling; a test proves it.

mod catalogue;
mod connectives;
mod declare;
mod places;

pub use catalogue::{
    AgencyRole, AlternativeForm, ApplicantKind, BlockEndWord, BlockKind, Channel, CopyKind,
    InstrumentKind, Level, LocatorKind, OnlineLevel, OrderRelation, Outcome, PartialReason, Regime,
    Site, StepKind, Transition,
};
pub use connectives::Connective;
pub use places::{ClauseWord, DeclWord, FactTypeWord, SectionWord, StepMark};

use crate::values::Lang;

/// One row of the keyword table.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The name of the word in code, in CamelCase.
    pub id: &'static str,
    /// The Vietnamese spelling, accented, lower case, canonical.
    pub vi: &'static str,
    /// The English spelling, lower case, canonical.
    pub en: &'static str,
    /// Other accepted spellings, Vietnamese or English.
    pub also: &'static [&'static str],
}

impl Row {
    /// Returns the canonical spelling of a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// A word of one place of the grammar.
pub trait Word: Copy + Eq + Sized + 'static {
    /// The name of the place, in `snake_case`; also the pest rule.
    const PLACE: &'static str;
    /// All words of the place, in the order of the table.
    const ALL: &'static [Self];

    /// Returns the row of the table.
    fn row(self) -> &'static Row;

    /// Returns the canonical spelling of a language.
    fn spell(self, lang: Lang) -> &'static str {
        self.row().get(lang)
    }

    /// Returns the English plural, where the table has one.
    fn plural(self) -> &'static str {
        let row = self.row();
        if row.en.ends_with('s') {
            return row.en;
        }
        let is_plural =
            |it: &&str| it.is_ascii() && (it.ends_with('s') || it.starts_with("copies "));
        let plural = row.also.iter().copied().find(is_plural);
        plural.unwrap_or(row.en)
    }

    /// Returns the stable name for exports, in `snake_case`.
    fn id(self) -> String {
        snake_case(self.row().id)
    }

    /// Returns the word with this stable name.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.id() == id)
    }
}

/// One place of the grammar with its rows.
#[derive(Debug)]
pub struct PlaceRows {
    /// The name of the place, in `snake_case`.
    pub place: &'static str,
    /// Its rows.
    pub rows: Vec<&'static Row>,
}

/// Returns the whole table, place by place.
#[must_use]
pub fn table() -> Vec<PlaceRows> {
    fn place<W: Word>() -> PlaceRows {
        PlaceRows {
            place: W::PLACE,
            rows: W::ALL.iter().map(|word| word.row()).collect(),
        }
    }
    vec![
        place::<DeclWord>(),
        place::<SectionWord>(),
        place::<ClauseWord>(),
        place::<StepMark>(),
        place::<StepKind>(),
        place::<BlockKind>(),
        place::<BlockEndWord>(),
        place::<Outcome>(),
        place::<AgencyRole>(),
        place::<ApplicantKind>(),
        place::<Channel>(),
        place::<CopyKind>(),
        place::<OrderRelation>(),
        place::<AlternativeForm>(),
        place::<FactTypeWord>(),
        place::<InstrumentKind>(),
        place::<LocatorKind>(),
        place::<Level>(),
        place::<Regime>(),
        place::<OnlineLevel>(),
        place::<PartialReason>(),
        place::<Site>(),
        place::<Transition>(),
        place::<Connective>(),
    ]
}

/// Turns `CamelCase` into `snake_case`.
pub fn snake_case(camel: &str) -> String {
    let mut out = String::with_capacity(camel.len() + 4);
    for letter in camel.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
