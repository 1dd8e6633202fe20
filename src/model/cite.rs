//! Legal bases in words.

use super::{Basis, Citation, InstrumentId, Locator, Project, Provision};
use crate::{
    messages::Arg,
    syntax::words::{Connective, Word},
    values::{Lang, Stated},
};

/// Writes a legal basis, or returns `None` where none is stated.
#[must_use]
pub fn basis(project: &Project, basis: &Basis) -> Option<Arg> {
    citations(project, &basis.citations)
}

/// Writes citations, or returns `None` for none.
#[must_use]
pub fn citations(project: &Project, citations: &[Citation]) -> Option<Arg> {
    (!citations.is_empty()).then(|| {
        both(|lang| {
            let parts = citations.iter();
            let parts: Vec<String> = parts
                .map(|it| place(project, it.instrument, &[&it.locators], lang))
                .collect();
            parts.join("; ")
        })
    })
}

/// Writes an instrument, such as `TT02 (02/2026/TT-BNNMT)`.
#[must_use]
pub fn instrument(project: &Project, id: InstrumentId) -> Arg {
    both(|lang| place(project, id, &[], lang))
}

/// Writes the place of a provision, such as `khoản 2 Điều 12 TT02 (02/2026/TT-BNNMT)`.
#[must_use]
pub fn provision(project: &Project, instrument: InstrumentId, provision: &Provision) -> Arg {
    both(|lang| match &provision.at {
        Stated::Value(places) => {
            let places: Vec<&Vec<Locator>> = places.iter().collect();
            place(project, instrument, &places, lang)
        }
        Stated::None | Stated::Unknown => {
            let unknown = Connective::UnknownProvision.spell(lang);
            let of = place(project, instrument, &[], lang);
            format!("{of} ({unknown})")
        }
    })
}

fn both(write: impl Fn(Lang) -> String) -> Arg {
    Arg::Both {
        vi: write(Lang::Vi),
        en: write(Lang::En),
    }
}

fn place(project: &Project, id: InstrumentId, places: &[&Vec<Locator>], lang: Lang) -> String {
    let locator = |it: &Locator| format!("{} {}", it.kind.spell(lang), it.labels.join(", "));
    let words = |it: &&Vec<Locator>| it.iter().map(locator).collect::<Vec<_>>().join(" ");
    let places: Vec<String> = places
        .iter()
        .map(words)
        .filter(|it| !it.is_empty())
        .collect();
    let mut parts = Vec::new();
    if !places.is_empty() {
        parts.push(places.join("; "));
    }
    if let Some(instrument) = project.instruments.get(id) {
        let alias = &instrument.name.text;
        parts.push(match instrument.number.value() {
            Some(number) if instrument.declared && number != alias => {
                format!("{alias} ({number})")
            }
            Some(number) => number.clone(),
            None => alias.clone(),
        });
    }
    parts.join(" ")
}
