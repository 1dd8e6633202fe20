//! Citations that stand in no file, resolved in a project that is already made.

use super::{meta::locators, scope::Table};
use crate::{
    model::{Citation, Instrument, InstrumentId, Project},
    source::fold_ascii,
    syntax::ast::{self, InstrumentRef},
};

/// At most this many likely names are offered.
const MAX_NEAR: usize = 5;

/// An instrument that a citation names and the project does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownInstrument {
    /// The name or number as written.
    pub name: String,
    /// What was perhaps meant, as the files name it.
    pub near: Vec<String>,
}

/// Resolves citations as [`crate::syntax::citations`] reads them.
///
/// # Errors
/// The first instrument that the project neither declares nor cites.
pub fn cite(
    project: &Project,
    written: &[ast::Citation],
) -> Result<Vec<Citation>, UnknownInstrument> {
    let mut names: Table<InstrumentId> = Table::default();
    for (id, instrument) in project.instruments.iter() {
        // Names are unique in a project that was lowered.
        let _ = names.declare(&instrument.name, id);
    }
    let resolve = |it: &ast::Citation| {
        Ok(Citation {
            instrument: find(project, &names, it.instrument.as_ref())?,
            locators: locators(&it.locators),
            span: it.span,
        })
    };
    written.iter().map(resolve).collect()
}

fn find(
    project: &Project,
    names: &Table<InstrumentId>,
    reference: Option<&InstrumentRef>,
) -> Result<InstrumentId, UnknownInstrument> {
    let name = match reference {
        Some(InstrumentRef::Alias(name)) => name.text.as_str(),
        Some(InstrumentRef::Number { number, .. }) => number.text.as_str(),
        None => "",
    };
    let key = fold_ascii(name);
    let numbered = || {
        let mut all = project.instruments.iter();
        all.find(|it| number(it.1).is_some_and(|it| fold_ascii(it) == key))
    };
    let found = names.find(name).or_else(|| numbered().map(|it| it.0));
    found.ok_or_else(|| UnknownInstrument {
        name: name.to_owned(),
        near: near(project, names, name),
    })
}

fn number(instrument: &Instrument) -> Option<&str> {
    instrument.number.value().map(String::as_str)
}

/// Returns the names that differ by a slip, else those that begin with what was written:
/// `TT02` where the files have `TT02_2026`, `02/2026` where they have `02/2026/TT-BNNMT`.
fn near(project: &Project, names: &Table<InstrumentId>, name: &str) -> Vec<String> {
    if let Some(guess) = names.guess(name) {
        return vec![guess.text];
    }
    let key = fold_ascii(name);
    let begins = |it: &str| !key.is_empty() && fold_ascii(it).starts_with(&key);
    let likely = project.instruments.values().filter(|it| {
        let number = number(it);
        begins(&it.name.text) || number.is_some_and(begins)
    });
    let mut likely: Vec<String> = likely.map(|it| it.name.text.clone()).collect();
    likely.sort();
    likely.truncate(MAX_NEAR);
    likely
}
