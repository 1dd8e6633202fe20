//! Legal bases in words.

use crate::{
    messages::Arg,
    model::{Basis, Citation, Project},
    syntax::words::Word,
    values::Lang,
};

/// Writes a legal basis, or returns `None` where none is stated.
#[must_use]
pub fn basis(project: &Project, basis: &Basis) -> Option<Arg> {
    citations(project, &basis.citations)
}

/// Writes citations, or returns `None` for none.
#[must_use]
pub fn citations(project: &Project, citations: &[Citation]) -> Option<Arg> {
    let write = |lang| {
        let parts: Vec<String> = citations
            .iter()
            .filter_map(|it| citation(project, it, lang))
            .collect();
        parts.join("; ")
    };
    (!citations.is_empty()).then(|| Arg::Both {
        vi: write(Lang::Vi),
        en: write(Lang::En),
    })
}

fn citation(project: &Project, citation: &Citation, lang: Lang) -> Option<String> {
    let instrument = project.instruments.get(citation.instrument)?;
    let mut parts: Vec<String> = citation
        .locators
        .iter()
        .map(|it| format!("{} {}", it.kind.spell(lang), it.labels.join(", ")))
        .collect();
    let alias = &instrument.name.text;
    parts.push(match instrument.number.value() {
        Some(number) if instrument.declared && number != alias => format!("{alias} ({number})"),
        Some(number) => number.clone(),
        None => alias.clone(),
    });
    Some(parts.join(" "))
}
