//! The JSON of `tthc check --without`.

use serde::Serialize;

use super::Report;
use crate::{
    checks::without::{Fate, Left, Shortfall, Touched},
    export::findings::{WireSpan, name},
    model::{BasisOrigin, Citation, InstrumentId, Project, cite},
    syntax::words::Word,
    values::{Date, Lang, Stated},
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct Wire<'a> {
    schema_version: u32,
    as_of: Date,
    without: Vec<Cited<'a>>,
    summary: Summary,
    instruments: Vec<Ended<'a>>,
    provisions: Vec<String>,
    elements: Vec<Row<'a>>,
    also_cited: Vec<Cited<'a>>,
}

#[derive(Debug, Serialize)]
struct Summary {
    procedures: usize,
    lost: usize,
    insufficient: usize,
    unclear: usize,
    kept: usize,
    demands_without_basis: usize,
}

/// A citation: its instrument, and all of it in words.
#[derive(Debug, Serialize)]
struct Cited<'a> {
    instrument: &'a str,
    number: Option<&'a str>,
    text: String,
}

/// A citation that stays.
#[derive(Debug, Serialize)]
struct Stays<'a> {
    #[serde(flatten)]
    cited: Cited<'a>,
    shortfall: Option<&'static str>,
}

/// An instrument that ends with what delegates it.
#[derive(Debug, Serialize)]
struct Ended<'a> {
    instrument: &'a str,
    number: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    fate: &'static str,
    procedure: &'a str,
    code: Option<&'a str>,
    element: &'a str,
    name: Option<&'a str>,
    section: String,
    part: &'static str,
    demanded: bool,
    basis_of: &'static str,
    lost: Vec<Cited<'a>>,
    broad: Vec<Cited<'a>>,
    left: Vec<Stays<'a>>,
    file: &'a str,
    span: WireSpan,
}

/// Writes the consequences as one JSON object, indented, with a line break at the end.
#[must_use]
pub fn to_json(report: &Report<'_>, lang: Lang) -> String {
    let consequences = report.consequences;
    let ended = |id: &InstrumentId| {
        let (instrument, number) = identity(report.project, *id);
        Ended { instrument, number }
    };
    let provisions = consequences.provisions.iter();
    let provisions = provisions.map(|(id, it)| cite::provision(report.project, *id, it));
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        as_of: report.as_of,
        without: all_cited(report.project, report.gone, lang),
        summary: summary(report),
        instruments: consequences.instruments.iter().map(ended).collect(),
        provisions: provisions.map(|it| it.render(lang)).collect(),
        elements: consequences
            .elements
            .iter()
            .map(|it| element(report, it, lang))
            .collect(),
        also_cited: all_cited(report.project, &consequences.also_cited, lang),
    };
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

fn summary(report: &Report<'_>) -> Summary {
    let count = |fate| report.rows(fate).count();
    Summary {
        procedures: report.n_procedures(),
        lost: count(Fate::Lost),
        insufficient: count(Fate::Insufficient),
        unclear: count(Fate::Unclear),
        kept: count(Fate::Kept),
        demands_without_basis: report.n_demands(),
    }
}

fn element<'a>(report: &Report<'a>, it: &'a Touched<'a>, lang: Lang) -> Row<'a> {
    let code = it.procedure.code.as_ref().and_then(Stated::value);
    let cited = |citations: &'a [Citation]| all_cited(report.project, citations, lang);
    let stays = |it: &'a Left| Stays {
        cited: one_cited(report.project, &it.citation, lang),
        shortfall: it.shortfall.map(Shortfall::id),
    };
    Row {
        fate: it.fate.id(),
        procedure: &it.procedure.name.id,
        code: code.map(|it| it.text.as_str()),
        element: &it.path,
        name: (!it.name.is_empty()).then_some(it.name),
        section: it.section.id(),
        part: it.part.id(),
        demanded: it.demanded,
        basis_of: match it.origin {
            BasisOrigin::Own => "element",
            BasisOrigin::Section => "section",
            BasisOrigin::Procedure => "procedure",
        },
        lost: cited(&it.lost),
        broad: cited(&it.broad),
        left: it.left.iter().map(stays).collect(),
        file: name(report.sources, it.span.file),
        span: WireSpan::new(report.sources, it.span),
    }
}

fn all_cited<'a>(project: &'a Project, citations: &[Citation], lang: Lang) -> Vec<Cited<'a>> {
    let cited = citations.iter();
    cited.map(|it| one_cited(project, it, lang)).collect()
}

fn one_cited<'a>(project: &'a Project, citation: &Citation, lang: Lang) -> Cited<'a> {
    let (instrument, number) = identity(project, citation.instrument);
    let text = cite::citations(project, std::slice::from_ref(citation));
    Cited {
        instrument,
        number,
        text: text.map_or_else(String::new, |it| it.render(lang)),
    }
}

/// Returns the stable name and the number of an instrument.
fn identity(project: &Project, id: InstrumentId) -> (&str, Option<&str>) {
    let instrument = project.instruments.get(id);
    let number = instrument.and_then(|it| it.number.value());
    (
        instrument.map_or("", |it| it.name.id.as_str()),
        number.map(String::as_str),
    )
}
