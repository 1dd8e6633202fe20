//! The words of a procedure, each with the element that it is about.

use std::collections::BTreeSet;

use super::{Element, lists::List, papers::papers};
use crate::{
    model::Procedure,
    source::{Span, Token, Wording},
};

/// A text that people wrote into a procedure.
#[derive(Debug, Clone)]
pub(crate) struct Written<'a> {
    /// Its words.
    pub(crate) text: &'a str,
    /// The name of what it is about.
    pub(crate) name: &'a str,
    /// The place of a finding.
    pub(crate) span: Span,
    /// What a finding is about.
    pub(crate) element: Element<'a>,
}

/// Returns the titles of papers, cases, conditions, fees, results and grounds, in this order.
pub(crate) fn titles(procedure: &Procedure) -> Vec<Written<'_>> {
    let mut out = Vec::new();
    for paper in papers(procedure) {
        out.extend(paper.titles().map(|text| Written {
            text,
            name: &paper.document.name.text,
            span: paper.document.meta.span,
            element: paper.element(),
        }));
    }
    let requirements = procedure.requirements.values();
    let requirements = requirements.map(|it| ("requirements", &it.name, &it.title, &it.meta));
    let fees = procedure.fees.values();
    let fees = fees.filter_map(|it| Some(("fees", &it.name, it.title.as_ref()?, &it.meta)));
    let results = procedure.results.values();
    let results = results.map(|it| ("results", &it.name, &it.title, &it.meta));
    let grounds = procedure.grounds.values();
    let grounds = grounds.map(|it| ("grounds", &it.name, &it.title, &it.meta));
    let rest = requirements.chain(fees).chain(results).chain(grounds);
    out.extend(rest.map(|(section, name, title, meta)| Written {
        text: title,
        name: &name.text,
        span: meta.span,
        element: Element::new(section, &name.id, meta),
    }));
    out
}

/// Returns the kinds of the acts that a text names by number, or by title as laws are.
pub(crate) fn acts(wording: &Wording<'_>) -> BTreeSet<String> {
    let named = List::Acts.find(wording).into_iter().filter(|hit| {
        let after = wording.from(hit.range.end);
        let number = after.iter().take(3).any(Token::is_number);
        let law = wording
            .written(hit.range.clone())
            .to_lowercase()
            .ends_with("luật");
        let titled = after
            .first()
            .is_some_and(|it| matches!(it, Token::Word(_)) && !it.is(&["này"]));
        number || (law && titled)
    });
    named
        .map(|hit| wording.written(hit.range).to_lowercase())
        .collect()
}

/// Tells whether a text cites a part of an act by its number.
pub(crate) fn cites_provision(text: &str) -> bool {
    let wording = Wording::new(text);
    let words = ["điều", "khoản", "phụ", "mẫu"];
    let mut parts = words.iter().flat_map(|it| wording.places_of(it));
    let numbered = |at: usize| wording.from(at).iter().take(4).any(Token::is_number);
    parts.any(numbered) && !acts(&wording).is_empty()
}
