//! Demands that state no legal basis, and why some of them are left alone.

use std::collections::BTreeMap;

use super::{
    bases::{Based, BasedKind, based},
    flow,
    internal::is_internal,
    lines::no_paper,
    lists::List,
    papers::{is_case_file, is_kept_file},
    vague,
};
use crate::{
    model::{Procedure, Strength},
    source::{Span, Token, Wording},
    syntax::words::SectionWord,
};

/// Why nothing is reported of a demand that states no basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Silence {
    /// The procedure has a list of legal bases.
    Listed,
    /// Another text of the imported page names an act.
    PageNamesAct,
    /// Its own words name an act.
    OwnWords,
    /// It is a line that is no paper, or a file that the agency keeps.
    NoPaper,
    /// The papers of the procedure are the file of a complaint.
    CaseFile,
    /// The procedure is one among agencies.
    Internal,
}

/// The demands of a procedure that state no basis.
pub(crate) struct Bare<'p> {
    procedure: &'p Procedure,
    /// Why nothing is reported of any of them.
    whole: Option<Silence>,
    case_file: bool,
    titles: Titles<'p>,
}

impl<'p> Bare<'p> {
    /// Looks at a procedure.
    pub(crate) fn of(procedure: &'p Procedure) -> Self {
        let whole = if !procedure.legal_bases.is_empty() {
            Some(Silence::Listed)
        } else if is_internal(procedure) {
            Some(Silence::Internal)
        } else {
            names_act(procedure).then_some(Silence::PageNamesAct)
        };
        Self {
            procedure,
            whole,
            case_file: is_case_file(procedure),
            titles: Titles::of(procedure),
        }
    }

    /// Returns the demands without a basis, reported or not, in the order of the sheet.
    pub(crate) fn demands(&self) -> impl Iterator<Item = Based<'p>> {
        let all = based(self.procedure).into_iter();
        all.filter(|it| it.is_demand() && it.basis.strength() == Strength::None)
    }

    /// Returns the act that the text of an imported page names though its box of legal bases is
    /// empty, where that alone is why its demands are not reported.
    pub(crate) fn named_act(&self) -> Option<String> {
        let is_page = self.whole == Some(Silence::PageNamesAct);
        is_page.then(|| {
            let by_number = words(self.procedure).find_map(numbered);
            by_number.or_else(|| words(self.procedure).find_map(titled))
        })?
    }

    /// Tells why nothing is reported of one of them; `None` where it is.
    pub(crate) fn silence(&self, it: &Based<'_>) -> Option<Silence> {
        let own_file = it.kind == BasedKind::Paper && self.case_file;
        let own = || own_file.then_some(Silence::CaseFile);
        self.titles.explain(it.span).or_else(own).or(self.whole)
    }
}

/// Tells whether the title, the steps, the papers, the conditions or the headings of an imported page name an act:
/// its box of legal bases is empty, but the page does say on what the dossier rests.
fn names_act(procedure: &Procedure) -> bool {
    flow::is_guessed(procedure) && words(procedure).any(|it| vague::cites_act(&Wording::new(it)))
}

/// Returns the texts of a page in which an act may be named.
fn words(procedure: &Procedure) -> impl Iterator<Item = &str> {
    let title = procedure.title.value().map(String::as_str);
    let steps = procedure.steps.values().flat_map(|it| &it.meta.notes);
    let cases = procedure.dossier.iter().flat_map(|it| &it.cases);
    let papers = procedure.documents.values().map(|it| &it.title);
    let conditions = procedure.requirements.values().map(|it| &it.title);
    let headings = procedure.dossier.iter().flat_map(|it| &it.meta.notes);
    let sections = [SectionWord::Steps, SectionWord::Documents];
    let sections = sections
        .into_iter()
        .filter_map(|it| procedure.section_meta(it));
    let words = steps
        .chain(cases.filter_map(|it| it.title.as_ref()))
        .chain(papers)
        .chain(conditions)
        .chain(headings)
        .chain(sections.flat_map(|it| &it.notes))
        .map(String::as_str);
    title.into_iter().chain(words)
}

/// Returns an act that a text names by its number.
fn numbered(text: &str) -> Option<String> {
    let wording = Wording::new(text);
    List::Acts.find(&wording).iter().find_map(|hit| {
        let after = wording.from(hit.range.end);
        let number = after.iter().take(3).position(Token::is_number)?;
        let (start, number) = (
            wording.place(hit.range.start),
            wording.place(hit.range.end + number),
        );
        let rest = text.get(number..)?;
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let act = text.get(start..number + end)?;
        Some(
            act.trim_end_matches(|it: char| !it.is_alphanumeric())
                .to_owned(),
        )
    })
}

/// Returns the first words by which a text names an act without its number: `Luật Hộ tịch`,
/// `Nghị định này`.
fn titled(text: &str) -> Option<String> {
    const OF_TITLE: usize = 3;
    let wording = Wording::new(text);
    let hits = List::Acts.find(&wording);
    let mut acts = hits.iter().filter_map(|hit| {
        let after = wording.from(hit.range.end).first()?;
        let law = wording
            .written(hit.range.clone())
            .to_lowercase()
            .ends_with("luật");
        // `luật (sau đây gọi là …)` names none, `Luật Hộ tịch, Luật Căn cước` one.
        let titled = wording.from(hit.range.end).iter().take(OF_TITLE);
        let titled = titled.take_while(|it| matches!(it, Token::Word(_))).count();
        let length = if after.is(&["này"]) { 1 } else { titled };
        let end = hit.range.end + length;
        let named = law && titled > 0 || after.is(&["này"]);
        named.then(|| wording.written(hit.range.start..end).to_owned())
    });
    acts.next()
}

/// The titles of papers and conditions, by the place of their names.
struct Titles<'a> {
    papers: BTreeMap<Span, Vec<&'a str>>,
    conditions: BTreeMap<Span, Vec<&'a str>>,
}

impl<'a> Titles<'a> {
    fn of(procedure: &'a Procedure) -> Self {
        let mut titles = Self {
            papers: BTreeMap::new(),
            conditions: BTreeMap::new(),
        };
        for it in procedure.documents.values() {
            titles
                .papers
                .entry(it.name.span)
                .or_default()
                .push(&it.title);
        }
        for it in procedure.requirements.values() {
            titles
                .conditions
                .entry(it.name.span)
                .or_default()
                .push(&it.title);
        }
        titles
    }

    /// Tells whether a line names its act in its own words, which is then no demand without a
    /// basis, though one that is not written as such; or is no paper, or a file of the agency.
    fn explain(&self, span: Span) -> Option<Silence> {
        let law = |title: &&str| vague::cites_act(&Wording::new(title));
        let papers = || self.papers.get(&span).into_iter().flatten().copied();
        let conditions = self.conditions.get(&span).into_iter().flatten().copied();
        if papers().chain(conditions).any(|it| law(&it)) {
            return Some(Silence::OwnWords);
        }
        let kept = papers().any(|it| no_paper(it).is_some() || is_kept_file(it));
        kept.then_some(Silence::NoPaper)
    }
}
