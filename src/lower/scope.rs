//! Tables of names.
//!
//! A name is found by its plain spelling, so that old and new tone placement
//! are one name; a name with other tone marks is no match but the best guess.

use std::{cell::Cell, rc::Rc};

use rustc_hash::FxHashMap;

use crate::{
    diagnostic::Code,
    lower::codes,
    messages::{Message, owners},
    model::{
        ClockId, DocumentId, FactId, FeeId, FlowTarget, GroundId, Ident, RequirementId, ResultId,
        RoleId,
    },
    source::{Span, fold_ascii, fold_tone_placement, similarity},
    syntax::ast::Name,
};

/// Unknown names beyond this number get no guess, which keeps huge broken files fast.
const MAX_GUESSES: usize = 200;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum NameKind {
    Instrument,
    Procedure,
    Template,
    Agency,
    SharedAgency,
    Database,
    Fact,
    Paper,
    Step,
    Result,
    Fee,
    Clock,
    Ground,
    Value,
    Prerequisite,
    Requirement,
    Remedy,
    OrderRule,
    Branch,
    Parameter,
}

impl NameKind {
    /// Returns the code of an unknown name of this kind.
    pub(super) fn code(self) -> &'static Code {
        match self {
            Self::Instrument => &codes::UNKNOWN_INSTRUMENT,
            Self::Procedure | Self::Template => &codes::UNKNOWN_PROCEDURE,
            Self::Agency | Self::SharedAgency => &codes::UNKNOWN_AGENCY,
            Self::Database => &codes::UNKNOWN_DATABASE,
            Self::Fact => &codes::UNKNOWN_FACT,
            Self::Paper => &codes::UNKNOWN_PAPER,
            Self::Step | Self::Branch | Self::OrderRule => &codes::UNKNOWN_STEP,
            Self::Result => &codes::UNKNOWN_RESULT,
            Self::Fee => &codes::UNKNOWN_FEE,
            Self::Clock => &codes::UNKNOWN_CLOCK,
            Self::Ground | Self::Requirement | Self::Remedy => &codes::UNKNOWN_GROUND,
            Self::Value => &codes::UNKNOWN_VALUE,
            Self::Prerequisite => &codes::UNKNOWN_PREREQUISITE,
            Self::Parameter => &codes::TEMPLATE_PARAMETER,
        }
    }

    /// Returns the word for the kind.
    pub(super) fn word(self) -> &'static Message {
        match self {
            Self::Instrument => &owners::INSTRUMENT,
            Self::Procedure => &owners::PROCEDURE,
            Self::Template => &owners::TEMPLATE,
            Self::Agency | Self::SharedAgency => &owners::AGENCY,
            Self::Database => &owners::DATABASE,
            Self::Fact => &owners::FACT,
            Self::Paper => &owners::PAPER,
            Self::Step => &owners::STEP,
            Self::Result => &owners::RESULT,
            Self::Fee => &owners::FEE,
            Self::Clock => &owners::CLOCK,
            Self::Ground => &owners::GROUND,
            Self::Value => &owners::VALUE,
            Self::Prerequisite => &owners::PREREQUISITE,
            Self::Requirement => &owners::REQUIREMENT,
            Self::Remedy => &owners::REMEDY,
            Self::OrderRule => &owners::ORDER_RULE,
            Self::Branch => &owners::BRANCH,
            Self::Parameter => &owners::PARAMETER,
        }
    }

    /// Returns where such a name is declared.
    pub(super) fn declared_in(self) -> &'static Message {
        match self {
            Self::Instrument => &owners::DECLARE_INSTRUMENT,
            Self::Procedure => &owners::DECLARE_PROCEDURE,
            Self::Template | Self::Parameter => &owners::DECLARE_TEMPLATE,
            Self::Agency => &owners::DECLARE_AGENCY,
            Self::SharedAgency => &owners::DECLARE_SHARED_AGENCY,
            Self::Database => &owners::DECLARE_DATABASE,
            Self::Fact => &owners::DECLARE_FACT,
            Self::Paper => &owners::DECLARE_PAPER,
            Self::Step | Self::Branch | Self::OrderRule => &owners::DECLARE_STEP,
            Self::Result => &owners::DECLARE_RESULT,
            Self::Fee => &owners::DECLARE_FEE,
            Self::Clock => &owners::DECLARE_CLOCK,
            Self::Ground | Self::Requirement | Self::Remedy => &owners::DECLARE_GROUND,
            Self::Value => &owners::DECLARE_VALUE,
            Self::Prerequisite => &owners::DECLARE_PREREQUISITE,
        }
    }

    /// Tells whether the name is shared by all files.
    pub(super) fn is_global(self) -> bool {
        matches!(
            self,
            Self::Instrument
                | Self::Procedure
                | Self::Template
                | Self::SharedAgency
                | Self::Database
        )
    }
}

/// A guess at what an unknown name was meant to be.
#[derive(Debug, Clone)]
pub(super) struct Guess {
    /// The known name.
    pub(super) text: String,
    /// Only the tone marks differ.
    pub(super) same_letters: bool,
    /// Where the name is declared.
    pub(super) declared: Span,
    /// Whether it is used anywhere as it is declared.
    pub(super) used: Rc<Cell<bool>>,
}

/// What an unknown name may have been meant to be.
#[derive(Debug, Clone, Default)]
pub(super) struct Meant {
    /// The known name that is near.
    pub(super) guess: Option<Guess>,
    /// Where none is near, the first names that there are.
    pub(super) known: Vec<String>,
    /// How many there are besides.
    pub(super) n_more: usize,
}

/// The names of one kind in one scope.
#[derive(Debug, Clone)]
pub(super) struct Table<I> {
    entries: Vec<Entry<I>>,
    by_fold: FxHashMap<String, usize>,
    n_guesses: Cell<usize>,
}

#[derive(Debug, Clone)]
struct Entry<I> {
    name: Ident,
    id: I,
    /// Tables of heirs share it.
    used: Rc<Cell<bool>>,
}

impl<I> Entry<I> {
    fn guess(&self, same_letters: bool) -> Guess {
        Guess {
            text: self.name.text.clone(),
            same_letters,
            declared: self.name.span,
            used: Rc::clone(&self.used),
        }
    }
}

impl<I> Default for Table<I> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            by_fold: FxHashMap::default(),
            n_guesses: Cell::new(0),
        }
    }
}

impl<I: Copy> Table<I> {
    /// Adds a name, or returns the name that already has its plain spelling.
    pub(super) fn declare(&mut self, name: &Ident, id: I) -> Result<(), &Ident> {
        if let Some(first) = self.by_fold.get(&name.id) {
            // INVARIANT: `by_fold` holds positions of `entries`.
            return match self.entries.get(*first) {
                Some(first) => Err(&first.name),
                None => Ok(()),
            };
        }
        self.by_fold.insert(name.id.clone(), self.entries.len());
        self.entries.push(Entry {
            name: name.clone(),
            id,
            used: Rc::default(),
        });
        Ok(())
    }

    /// Returns the number of names.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Finds a name where it is used.
    pub(super) fn find(&self, text: &str) -> Option<I> {
        let entry = self.entry(text)?;
        entry.used.set(true);
        Some(entry.id)
    }

    /// Tells whether a name is declared.
    pub(super) fn declares(&self, text: &str) -> bool {
        self.entry(text).is_some()
    }

    fn entry(&self, text: &str) -> Option<&Entry<I>> {
        let same =
            |known: &str| known == text || fold_tone_placement(known) == fold_tone_placement(text);
        self.same_letters(text).filter(|it| same(&it.name.text))
    }

    /// Finds a name by its plain spelling, where it is declared.
    pub(super) fn find_folded(&self, id: &str) -> Option<I> {
        self.entries.get(*self.by_fold.get(id)?).map(|it| it.id)
    }

    fn same_letters(&self, text: &str) -> Option<&Entry<I>> {
        self.entries.get(*self.by_fold.get(&fold_ascii(text))?)
    }

    /// Guesses what an unknown name was meant to be, or returns the names that there are.
    pub(super) fn meant(&self, text: &str) -> Meant {
        /// So many are told.
        const MOST: usize = 8;
        let guess = self.guess(text);
        if guess.is_some() {
            return Meant {
                guess,
                ..Meant::default()
            };
        }
        let names = self.entries.iter().map(|it| it.name.text.clone());
        let known: Vec<String> = names.take(MOST).collect();
        Meant {
            guess,
            n_more: self.entries.len() - known.len(),
            known,
        }
    }

    /// Guesses what an unknown name was meant to be.
    pub(super) fn guess(&self, text: &str) -> Option<Guess> {
        if let Some(entry) = self.same_letters(text) {
            return Some(entry.guess(true));
        }
        if self.n_guesses.replace(self.n_guesses.get() + 1) >= MAX_GUESSES {
            return None;
        }
        let near = self
            .entries
            .iter()
            .filter(|it| may_be_slip(text, &it.name.text))
            .filter_map(|it| Some((similarity(text, &it.name.text)?, it)));
        near.min_by_key(|(distance, _)| *distance)
            .map(|(_, entry)| entry.guess(false))
    }
}

/// A wrong number is no slip of typing: `TT05` is not offered for `TT02`, nor
/// one three-letter alias for another, because each is another law.
fn may_be_slip(typed: &str, known: &str) -> bool {
    /// Shorter names are too near to each other to guess.
    const SHORTEST: usize = 4;
    let digits = |text: &str| -> Vec<char> { text.chars().filter(char::is_ascii_digit).collect() };
    typed.chars().count() >= SHORTEST && digits(typed) == digits(known)
}

/// The names of one procedure.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) roles: Table<RoleId>,
    pub(super) facts: Table<FactId>,
    pub(super) papers: Table<DocumentId>,
    pub(super) requirements: Table<RequirementId>,
    pub(super) fees: Table<FeeId>,
    pub(super) clocks: Table<ClockId>,
    pub(super) flow: Table<FlowTarget>,
    /// The steps from this one on are shared.
    pub(super) first_shared: usize,
    pub(super) results: Table<ResultId>,
    pub(super) grounds: Table<GroundId>,
    pub(super) prerequisites: Table<usize>,
    pub(super) remedies: Table<usize>,
    pub(super) order_rules: Table<usize>,
}

/// Makes the stable form of a name.
pub(super) fn ident(name: &Name) -> Ident {
    Ident {
        id: fold_ascii(&name.text),
        text: name.text.to_string(),
        span: name.span,
    }
}

/// Returns a name in words, for elements without a title.
pub(super) fn in_words(name: &Ident) -> String {
    name.text.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn name(text: &str) -> Ident {
        ident(&Name {
            text: text.into(),
            span: Span::new(FileId(0), 0, 0),
        })
    }

    #[test]
    fn tone_placement_does_not_matter_but_tones_do() {
        let mut table = Table::default();
        table.declare(&name("thủy_sản"), 1).unwrap();
        assert_eq!(table.find("thuỷ_sản"), Some(1));
        assert_eq!(table.find("thuy_san"), None);
        let guess = table.guess("thuy_san").unwrap();
        assert_eq!(
            (guess.text.as_str(), guess.same_letters),
            ("thủy_sản", true)
        );
    }

    #[test]
    fn another_number_is_no_slip_of_typing() {
        let mut table = Table::default();
        table.declare(&name("TT02"), 1).unwrap();
        table.declare(&name("biên_bản"), 2).unwrap();
        assert!(table.guess("TT05").is_none());
        assert_eq!(table.guess("biên_bảng").unwrap().text, "biên_bản");
    }

    #[test]
    fn the_second_of_two_names_with_the_same_letters_is_refused() {
        let mut table = Table::default();
        table.declare(&name("bán"), 1).unwrap();
        assert_eq!(table.declare(&name("bàn"), 2).unwrap_err().text, "bán");
        assert_eq!(table.find("bán"), Some(1));
    }
}
