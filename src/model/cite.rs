//! Legal bases in words.

use super::{Basis, Citation, FormRef, Instrument, InstrumentId, Locator, Project, Provision};
use crate::{
    messages::Arg,
    syntax::words::{ClauseWord, Connective, Word},
    values::{Lang, Stated},
};

/// Writes a legal basis, with the mark of one that the source does not prove, or returns `None` where
/// none is stated.
#[must_use]
pub fn basis(project: &Project, basis: &Basis) -> Option<Arg> {
    if basis.citations.is_empty() {
        return None;
    }
    Some(both(|lang| {
        let cited = all(project, &basis.citations, lang);
        if basis.unverified {
            format!("{cited} ({})", ClauseWord::Unverified.spell(lang))
        } else {
            cited
        }
    }))
}

/// Writes citations, or returns `None` for none.
#[must_use]
pub fn citations(project: &Project, citations: &[Citation]) -> Option<Arg> {
    (!citations.is_empty()).then(|| both(|lang| all(project, citations, lang)))
}

fn all(project: &Project, citations: &[Citation], lang: Lang) -> String {
    let parts = citations.iter();
    let parts: Vec<String> = parts
        .map(|it| place(project, it.instrument, &[&it.locators], lang))
        .collect();
    parts.join("; ")
}

/// Writes a legal basis as an official paper does, `khoản 1 Điều 10 Thông tư số 02/2026/TT-BNNMT`, or
/// returns `None` where none is stated.
#[must_use]
pub fn official(project: &Project, basis: &Basis, lang: Lang) -> Option<String> {
    let cited = basis.citations.iter().map(|it| {
        let name = project.instruments.get(it.instrument);
        let name = name.map(|it| official_name(it, lang));
        let place = parts(&it.locators, lang);
        let both = [Some(place).filter(|it| !it.is_empty()), name];
        both.into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let cited: Vec<String> = cited.filter(|it| !it.is_empty()).collect();
    (!cited.is_empty()).then(|| cited.join("; "))
}

/// Writes the kind and the number of an instrument; its title where it has no number.
pub(crate) fn official_name(instrument: &Instrument, lang: Lang) -> String {
    let Some(number) = instrument.number.value() else {
        let title = instrument.title.as_ref();
        return title.unwrap_or(&instrument.name.text).clone();
    };
    let Some(kind) = instrument.kind.value() else {
        return number.clone();
    };
    let mut kind = kind.spell(lang).chars();
    let first: String = kind
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    match lang {
        Lang::Vi => format!("{first}{} số {number}", kind.as_str()),
        Lang::En => format!("{first}{} {number}", kind.as_str()),
    }
}

/// Writes a prescribed form, or returns `None` where the source names no number and no act.
#[must_use]
pub fn form(project: &Project, form: &FormRef) -> Option<Arg> {
    if let Some(kind) = form.kind {
        return Some(both(|lang| kind.spell(lang).to_owned()));
    }
    if let Some(id) = form.instrument {
        return Some(both(|lang| place(project, id, &[&form.locators], lang)));
    }
    (!form.locators.is_empty()).then(|| both(|lang| parts(&form.locators, lang)))
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
    let places: Vec<String> = places
        .iter()
        .map(|it| parts(it, lang))
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

/// Writes parts of an instrument, the smallest first.
pub(crate) fn parts(locators: &[Locator], lang: Lang) -> String {
    let part = |it: &Locator| format!("{} {}", it.kind.spell(lang), it.labels.join(", "));
    locators.iter().map(part).collect::<Vec<_>>().join(" ")
}
