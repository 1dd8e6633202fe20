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

/// Returns where a text names an act by its number.
pub(crate) fn numbered_acts(wording: &Wording<'_>) -> Vec<usize> {
    let named = List::Acts.find(wording).into_iter().filter(|hit| {
        let mut after = wording.from(hit.range.end).iter().take(3);
        after.any(Token::is_number)
    });
    named.map(|hit| hit.range.start).collect()
}

/// Returns the numbers of the forms that a text names, each as far as its first letters: `01 th` of `Mẫu số 01/TH-HĐĐT`.
pub(crate) fn forms(wording: &Wording<'_>) -> BTreeSet<String> {
    let numbers = wording.places_of("mẫu").filter_map(|at| {
        let behind = wording.from(at + 1);
        let behind = match behind {
            [word, rest @ ..] if word.is(&["số"]) => rest,
            _ => behind,
        };
        match behind {
            [
                number @ Token::Word(word),
                Token::Break('/' | '.' | '-'),
                Token::Word(letters),
                ..,
            ] if number.is_number() => Some(format!("{word} {letters}")),
            [number @ Token::Word(word), ..] if number.is_number() => Some(word.to_string()),
            _ => None,
        }
    });
    numbers.collect()
}

/// Returns the annexes of acts that a text names, each by the kind of the act and its own number: `thông tư`, `ii` of
/// `Phụ lục II ban hành kèm theo Thông tư số 84/2025/TT-BNNMT`. Where the act is `này`, it is one that is asked for, not named.
pub(crate) fn annexes(wording: &Wording<'_>, asked: bool) -> BTreeSet<(String, String)> {
    /// How far behind its annex the act may stand.
    const REACH: usize = 10;
    let acts = List::Acts.find(wording);
    let places = wording.places_of("phụ lục");
    let named = places.filter_map(|at| {
        let from = if wording
            .from(at + 2)
            .first()
            .is_some_and(|it| it.is(&["số"]))
        {
            at + 3
        } else {
            at + 2
        };
        let Some(Token::Word(number)) = wording.from(from).first() else {
            return None;
        };
        let roman = number
            .chars()
            .all(|it| matches!(it, 'i' | 'v' | 'x' | 'a'..='d'));
        if !roman && !number.starts_with(|it: char| it.is_ascii_digit()) {
            return None;
        }
        let act = acts
            .iter()
            .find(|it| it.range.start > from && it.range.start <= from + REACH)?;
        let behind = wording.from(act.range.end);
        let open = behind.first().is_some_and(|it| it.is(&["này"]));
        let numbered = behind.iter().take(3).any(Token::is_number);
        let kind = wording.written(act.range.clone()).to_lowercase();
        (if asked { open } else { !open && numbered }).then(|| (kind, number.to_string()))
    });
    named.collect()
}

/// Tells whether a text cites a part of an act by its number.
pub(crate) fn cites_provision(text: &str) -> bool {
    let wording = Wording::new(text);
    let words = ["điều", "khoản", "phụ", "mẫu"];
    let mut parts = words.iter().flat_map(|it| wording.places_of(it));
    let numbered = |at: usize| wording.from(at).iter().take(4).any(Token::is_number);
    parts.any(numbered) && !acts(&wording).is_empty()
}

#[cfg(test)]
mod tests {
    use super::{Wording, annexes, forms};

    #[test]
    fn forms_are_told_by_their_numbers() {
        let named = |it: &str| forms(&Wording::new(it)).into_iter().collect::<Vec<_>>();
        assert_eq!(named("theo Mẫu số 01/TH-HĐĐT Phụ lục IA"), ["01 th"]);
        assert_eq!(named("Mẫu 07 và mẫu đơn"), ["07"]);
        assert!(named("Mẫu đơn theo quy định").is_empty());
    }

    #[test]
    fn an_annex_is_named_with_its_act_or_asked_for() {
        let named = "Phụ lục I ban hành kèm theo Thông tư số 84/2025/TT-BNNMT";
        let open = "Mẫu số 13 Phụ lục I ban hành kèm theo Thông tư này";
        let one = ("thông tư".to_owned(), "i".to_owned());
        assert!(annexes(&Wording::new(named), false).contains(&one));
        assert!(annexes(&Wording::new(named), true).is_empty());
        assert!(annexes(&Wording::new(open), true).contains(&one));
        assert!(annexes(&Wording::new(open), false).is_empty());
        let unnumbered = "Phụ lục ban hành kèm theo Nghị định số 1/2024/NĐ-CP";
        assert!(annexes(&Wording::new(unnumbered), false).is_empty());
    }
}
