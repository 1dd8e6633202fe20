//! The JSON of `tthc test --format json`.

use serde::Serialize;

use crate::{
    interp::scenario::{Checked, Report},
    model::{Example, Project},
    source::{SourceFile, Sources, Span},
    values::Lang,
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// Writes what came of examples as one JSON object, indented, with a line break at the end.
///
/// `waiting` are the examples that were not run since they or their procedure have errors.
#[must_use]
pub fn to_json(
    project: &Project,
    sources: &Sources,
    examples: &[(&Example, Report)],
    waiting: &[&Example],
    lang: Lang,
) -> String {
    let failed = examples.iter().filter(|it| !it.1.passed()).count();
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        summary: Summary {
            examples: examples.len() + waiting.len(),
            passed: examples.len() - failed,
            failed,
            not_run: waiting.len(),
        },
        examples: examples
            .iter()
            .map(|(example, report)| (*example, Some(report)))
            .chain(waiting.iter().map(|it| (*it, None)))
            .map(|(example, report)| WireExample {
                title: &example.title,
                procedure: project
                    .procedures
                    .get(example.procedure)
                    .map(|it| it.name.id.as_str()),
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
    };
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Debug, Serialize)]
struct Wire<'a> {
    schema_version: u32,
    summary: Summary,
    examples: Vec<WireExample<'a>>,
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
    procedure: Option<&'a str>,
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
struct WirePlace<'a> {
    file: &'a str,
    line: usize,
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

fn place(sources: &Sources, span: Span) -> WirePlace<'_> {
    let file = sources.get(span.file);
    let place = file.map(|it| it.place(span));
    WirePlace {
        file: file.map_or("", SourceFile::name),
        line: place.map_or(0, |it| it.line),
        column: place.map_or(0, |it| it.column),
    }
}
