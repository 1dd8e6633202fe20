//! What came of examples, and the JSON of `tthc test --format json`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    interp::{
        coverage::{Coverage, Kind},
        scenario::{Checked, Report},
    },
    messages::{Text, coverage as m},
    model::{Example, ProcedureId, Project},
    source::{SourceFile, Sources, Span},
    values::Lang,
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// What came of the examples of a project.
#[derive(Debug)]
pub struct Examples<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its files.
    pub sources: &'a Sources,
    /// The examples that ran.
    pub ran: Vec<(&'a Example, Report)>,
    /// The examples that did not run, since they or their procedure have errors.
    pub waiting: Vec<&'a Example>,
    /// What the examples of each procedure reach; absent where nobody asked.
    pub coverage: Option<Vec<Covered>>,
}

/// What the examples of one procedure reach.
#[derive(Debug)]
pub struct Covered {
    /// The procedure.
    pub procedure: ProcedureId,
    /// What they reach; absent where the procedure has errors of writing.
    pub coverage: Option<Coverage>,
}

impl Examples<'_> {
    /// Returns how many examples ran and did not come out as expected.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.ran.iter().filter(|it| !it.1.passed()).count()
    }

    /// Returns the line that heads what the examples of a procedure reach.
    #[must_use]
    pub fn head(&self, covered: &Covered) -> Text {
        let procedure = self.project.procedures.get(covered.procedure);
        let name = procedure.map_or("", |it| it.name.text.as_str());
        match &covered.coverage {
            Some(coverage) => coverage.summary().with("procedure", name),
            None => m::NOT_MEASURED.with("procedure", name),
        }
    }

    /// Returns the plain name of a procedure.
    pub(super) fn procedure(&self, id: ProcedureId) -> &str {
        let procedure = self.project.procedures.get(id);
        procedure.map_or("", |it| it.name.id.as_str())
    }
}

/// Writes what came of examples as one JSON object, indented, with a line break at the end.
#[must_use]
pub fn to_json(examples: &Examples<'_>, lang: Lang) -> String {
    let sources = examples.sources;
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        summary: Summary {
            examples: examples.ran.len() + examples.waiting.len(),
            passed: examples.ran.len() - examples.failed(),
            failed: examples.failed(),
            not_run: examples.waiting.len(),
        },
        examples: examples
            .ran
            .iter()
            .map(|(example, report)| (*example, Some(report)))
            .chain(examples.waiting.iter().map(|it| (*it, None)))
            .map(|(example, report)| WireExample {
                title: &example.title,
                procedure: examples.procedure(example.procedure),
                at: place(sources, example.meta.span),
                run: report.is_some(),
                passed: report.is_some_and(Report::passed),
                checks: report
                    .iter()
                    .flat_map(|it| &it.checked)
                    .map(|it| check(it, sources, lang))
                    .collect(),
            })
            .collect(),
        coverage: examples.coverage.as_ref().map(|all| {
            let all = all.iter();
            all.map(|it| covered(examples, it, lang)).collect()
        }),
    };
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

fn covered<'a>(examples: &Examples<'a>, it: &'a Covered, lang: Lang) -> WireCoverage<'a> {
    let id = it.procedure;
    let procedure = examples.project.procedures.get(id);
    let counts = it.coverage.iter().flat_map(|coverage| {
        Kind::ALL.into_iter().map(|kind| {
            let (reached, total) = coverage.count(kind);
            (kind.key(), WireCount { reached, total })
        })
    });
    WireCoverage {
        procedure: procedure.map_or("", |it| it.name.id.as_str()),
        measured: it.coverage.is_some(),
        examples: it.coverage.as_ref().map_or(0, |it| it.examples),
        counts: counts.collect(),
        parts: it
            .coverage
            .iter()
            .flat_map(|it| &it.parts)
            .map(|part| WirePart {
                kind: part.element.kind().key(),
                name: part.name.render(lang),
                at: place(examples.sources, part.span),
                reached: part.reached,
                reason: part.why.as_ref().map(|it| it.render(lang)),
            })
            .collect(),
    }
}

#[derive(Debug, Serialize)]
struct Wire<'a> {
    schema_version: u32,
    summary: Summary,
    examples: Vec<WireExample<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<Vec<WireCoverage<'a>>>,
}

#[derive(Debug, Serialize)]
struct WireCoverage<'a> {
    procedure: &'a str,
    measured: bool,
    examples: usize,
    counts: BTreeMap<&'static str, WireCount>,
    parts: Vec<WirePart<'a>>,
}

#[derive(Debug, Serialize)]
struct WireCount {
    reached: usize,
    total: usize,
}

#[derive(Debug, Serialize)]
struct WirePart<'a> {
    kind: &'static str,
    name: String,
    #[serde(flatten)]
    at: WirePlace<'a>,
    reached: usize,
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
struct Summary {
    examples: usize,
    passed: usize,
    failed: usize,
    not_run: usize,
}

#[derive(Debug, Serialize)]
struct WireExample<'a> {
    title: &'a str,
    procedure: &'a str,
    #[serde(flatten)]
    at: WirePlace<'a>,
    run: bool,
    passed: bool,
    checks: Vec<WireCheck<'a>>,
}

#[derive(Debug, Serialize)]
struct WireCheck<'a> {
    passed: bool,
    expected: String,
    actual: String,
    #[serde(flatten)]
    at: WirePlace<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct WirePlace<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
    column: usize,
}

fn check<'a>(checked: &Checked, sources: &'a Sources, lang: Lang) -> WireCheck<'a> {
    WireCheck {
        passed: checked.passed,
        expected: checked.expected.render(lang),
        actual: checked.actual.render(lang),
        at: place(sources, checked.span),
    }
}

pub(super) fn place(sources: &Sources, span: Span) -> WirePlace<'_> {
    let file = sources.get(span.file);
    let place = file.map(|it| it.place(span));
    WirePlace {
        file: file.map_or("", SourceFile::name),
        line: place.map_or(0, |it| it.line),
        column: place.map_or(0, |it| it.column),
    }
}
