//! The answer of `tthc check --without` for people.
//!
//! Elements that lose the same and keep the same stand in one line: a section of twenty
//! papers that rests on one provision is one thing to mend.

use super::Report;
use crate::{
    checks::without::{Fate, Left, Part, Shortfall, Touched},
    diagnostic::paragraph::paragraph,
    messages::{Arg, Message, Text, cli, owners, refine, without as m},
    model::{Citation, Project, cite},
    syntax::words::SectionWord,
    values::Lang,
};

/// More places than this of an instrument are not listed.
const MAX_PLACES: usize = 12;

/// Writes the consequences, no line wider than `width` columns where words allow.
#[must_use]
pub fn to_text(report: &Report<'_>, lang: Lang, width: usize) -> String {
    let mut page = Page {
        out: String::new(),
        lang,
        width,
    };
    page.line("", &head(report));
    follows(report, &mut page);
    let found = report.consequences;
    if found.elements.iter().all(|it| it.lost.is_empty()) {
        also_cited(report, &mut page);
    }
    if found.elements.is_empty() {
        page.line("", &m::NOTHING.with("n", report.n_procedures()));
        return page.out;
    }
    for fate in Fate::ALL {
        let rows: Vec<&Touched<'_>> = report.rows(fate).collect();
        if !rows.is_empty() {
            page.out.push('\n');
            page.line("", &title(fate).with("n", rows.len()));
            groups(report, rows, &mut page);
        }
    }
    page.out.push('\n');
    page.line("", &summary(report));
    page.out
}

struct Page {
    out: String,
    lang: Lang,
    width: usize,
}

impl Page {
    fn line(&mut self, head: &str, text: &Text) {
        let text = text.render(self.lang);
        self.out.push_str(&paragraph(head, &text, self.width));
        self.out.push('\n');
    }
}

fn head(report: &Report<'_>) -> Text {
    m::HEAD
        .with("gone", places(report.project, report.gone))
        .with("date", report.as_of)
}

/// Writes what ends or comes into doubt with what is repealed.
fn follows(report: &Report<'_>, page: &mut Page) {
    let (project, found) = (report.project, report.consequences);
    if !found.instruments.is_empty() {
        let ended = found.instruments.iter();
        let names: Vec<Arg> = ended.map(|id| cite::instrument(project, *id)).collect();
        page.line("", &m::INSTRUMENTS.with("names", names));
    }
    if !found.provisions.is_empty() {
        let names = found.provisions.iter();
        let names = names.map(|(id, it)| cite::provision(project, *id, it));
        let names: Vec<Arg> = names.collect();
        page.line("", &m::PROVISIONS.with("names", names));
    }
}

/// Names other places of the same instruments: perhaps the number was a slip.
fn also_cited(report: &Report<'_>, page: &mut Page) {
    let all = &report.consequences.also_cited;
    let cited = all.iter().take(MAX_PLACES);
    let cited = cited.map(|it| places(report.project, std::slice::from_ref(it)));
    let mut names: Vec<Arg> = cited.collect();
    if all.len() > MAX_PLACES {
        names.push(Arg::from("…"));
    }
    if !names.is_empty() {
        page.line("", &m::ALSO_CITED.with("names", names));
    }
}

/// Writes the rows of one fate, those with the same citations together.
fn groups(report: &Report<'_>, rows: Vec<&Touched<'_>>, page: &mut Page) {
    let mut procedure = None;
    let mut rest: Vec<(&Touched<'_>, Text)> = rows
        .into_iter()
        .map(|it| (it, stands(report.project, it)))
        .collect();
    while let Some((first, stands)) = rest.first().cloned() {
        let same = |it: &(&Touched<'_>, Text)| {
            std::ptr::eq(it.0.procedure, first.procedure) && it.1 == stands
        };
        let (together, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(same);
        rest = others;
        if procedure.replace(first.procedure.meta.span) != Some(first.procedure.meta.span) {
            let name = first.procedure.name.text.as_str();
            page.line("  ", &m::OF_PROCEDURE.with("name", name));
        }
        let together: Vec<&Touched<'_>> = together.into_iter().map(|it| it.0).collect();
        let place = cli::PASSED_ON.with("text", report.sources.location(first.span));
        page.line("    ", &place);
        let text = m::ROW.with("what", elements(&together));
        page.line("      ", &text.with("stands", stands));
    }
}

/// Names elements, those of one kind together.
fn elements(rows: &[&Touched<'_>]) -> Arg {
    let mut kinds: Vec<(&Touched<'_>, Vec<&str>)> = Vec::new();
    for row in rows {
        let same = |it: &&mut (&Touched<'_>, Vec<&str>)| {
            it.0.part == row.part && noun(it.0).id == noun(row).id
        };
        match kinds.iter_mut().find(same) {
            Some((_, names)) => names.push(row.name),
            None => kinds.push((row, vec![row.name])),
        }
    }
    let kinds = kinds.iter().map(|(row, names)| what(row, names));
    kinds
        .reduce(|left, right| m::AND.with("left", left).with("right", right))
        .map_or_else(|| Arg::from(""), Arg::from)
}

fn title(fate: Fate) -> &'static Message {
    match fate {
        Fate::Lost => &m::LOST,
        Fate::Insufficient => &m::INSUFFICIENT,
        Fate::Unclear => &m::UNCLEAR,
        Fate::Kept => &m::KEPT,
    }
}

/// Says on what an element rests that goes, and what is left.
fn stands(project: &Project, row: &Touched<'_>) -> Text {
    let only = row.left.is_empty() && (row.broad.is_empty() || row.lost.is_empty());
    let (lost, broad) = if only {
        (&m::ONLY_LOST, &m::ONLY_BROAD)
    } else {
        (&m::LOSES, &m::BROAD)
    };
    let part = |message: &'static Message, citations: &[Citation]| {
        (!citations.is_empty()).then(|| message.with("places", places(project, citations)))
    };
    let mut parts: Vec<Text> = part(lost, &row.lost).into_iter().collect();
    parts.extend(part(broad, &row.broad));
    parts.extend((!row.left.is_empty()).then(|| m::KEEPS.with("left", left(project, &row.left))));
    let parts = parts.into_iter();
    let joined = parts.reduce(|left, right| m::AND.with("left", left).with("right", right));
    joined.unwrap_or_else(|| m::ONLY_LOST.with("places", ""))
}

/// Writes the citations that stay, those that lack the same together.
fn left(project: &Project, left: &[Left]) -> Vec<Arg> {
    let mut groups: Vec<(Option<Shortfall>, Vec<Citation>)> = Vec::new();
    for it in left {
        match groups.iter_mut().find(|group| group.0 == it.shortfall) {
            Some((_, citations)) => citations.push(it.citation.clone()),
            None => groups.push((it.shortfall, vec![it.citation.clone()])),
        }
    }
    let words = |(shortfall, citations): (Option<Shortfall>, Vec<Citation>)| {
        let places = places(project, &citations);
        match shortfall {
            Some(it) => Arg::from(m::LACKS.with("place", places).with("why", lack(it).text())),
            None => places,
        }
    };
    groups.into_iter().map(words).collect()
}

fn lack(shortfall: Shortfall) -> &'static Message {
    match shortfall {
        Shortfall::NoProvision => &m::NO_PROVISION,
        Shortfall::Weak => &m::WEAK,
        Shortfall::NoPower => &m::NO_POWER,
        Shortfall::DelegationUnknown => &m::DELEGATION_UNKNOWN,
        Shortfall::NotDelegated => &m::NOT_DELEGATED,
        Shortfall::NotNormative => &m::NOT_NORMATIVE,
        Shortfall::Lapsed => &m::LAPSED,
    }
}

fn what(row: &Touched<'_>, names: &[&str]) -> Text {
    let message = match row.part {
        Part::Procedure => return m::WHOLE.text(),
        _ if row.name.is_empty() => return noun(row).text(),
        Part::Basis => &m::ELEMENT,
        Part::Form => &m::FORM,
        Part::LookUp => &m::LOOK_UP,
    };
    let names = names.iter().map(|it| Arg::from(format!("`{it}`")));
    let names: Vec<Arg> = names.collect();
    message.with("noun", noun(row).text()).with("names", names)
}

/// Returns the word for an element.
fn noun(row: &Touched<'_>) -> &'static Message {
    match row.section {
        SectionWord::Channels => &owners::CHANNEL,
        SectionWord::Conditions => &owners::REQUIREMENT,
        SectionWord::Documents if row.name.is_empty() => &refine::SETS,
        SectionWord::Documents => &owners::PAPER,
        SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices => &owners::FEE,
        SectionWord::TimeLimits => &owners::CLOCK,
        SectionWord::Steps => &owners::STEP,
        SectionWord::Results => &owners::RESULT,
        SectionWord::Grounds => &owners::GROUND,
        SectionWord::Prerequisites => &owners::PREREQUISITE,
        SectionWord::Remedies => &owners::REMEDY,
        SectionWord::OrderRules => &owners::ORDER_RULE,
        _ => &owners::SECTION,
    }
}

fn places(project: &Project, citations: &[Citation]) -> Arg {
    cite::citations(project, citations).unwrap_or_else(|| Arg::from(""))
}

fn summary(report: &Report<'_>) -> Text {
    let count = |fate| report.rows(fate).count();
    m::SUMMARY
        .with("lost", count(Fate::Lost))
        .with("insufficient", count(Fate::Insufficient))
        .with("unclear", count(Fate::Unclear))
        .with("kept", count(Fate::Kept))
        .with("demands", report.n_demands())
        .with("n", report.n_procedures())
}
