//! The `JUnit` XML of `tthc test --format junit`: a suite for each procedure, a case
//! for each example.
//!
//! There is no standard of the format; the elements and attributes here are those
//! that build servers read: `failure` with a message, `skipped`, `file` and `line`
//! of the example. Nothing is timed, so that the same input gives the same file.

use std::fmt::Write as _;

use super::{
    escape,
    examples::{Covered, Examples, place},
};
use crate::{
    interp::{
        coverage::{Coverage, beyond},
        scenario::Report,
    },
    messages::{Message, Text, report},
    model::{Example, ProcedureId},
    values::Lang,
};

/// Writes what came of examples as one XML document with a line break at the end.
#[must_use]
pub fn to_junit(examples: &Examples<'_>, lang: Lang) -> String {
    let ran = examples.ran.iter().map(|it| (it.0, Some(&it.1)));
    let waiting = examples.waiting.iter().map(|it| (*it, None));
    let mut cases: Vec<(&Example, Option<&Report>)> = ran.chain(waiting).collect();
    cases.sort_by_key(|it| (it.0.procedure, it.0.meta.span.file, it.0.meta.span.start));
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(out, "<testsuites{}>", counts("tthc", &cases));
    let mut procedures: Vec<ProcedureId> = cases.iter().map(|it| it.0.procedure).collect();
    let covered = examples.coverage.iter().flatten();
    procedures.extend(covered.map(|it| it.procedure));
    procedures.sort_unstable();
    procedures.dedup();
    for id in procedures {
        let of_procedure = cases.iter().filter(|it| it.0.procedure == id);
        let of_procedure: Vec<_> = of_procedure.copied().collect();
        let name = examples.procedure(id);
        let _ = writeln!(out, "  <testsuite{}>", counts(name, &of_procedure));
        for (example, report) in of_procedure {
            case(&mut out, examples, example, report, lang);
        }
        let covered = examples.coverage.iter().flatten();
        for covered in covered.filter(|it| it.procedure == id) {
            let text = coverage(examples, covered, lang);
            let _ = writeln!(out, "    <system-out>{text}</system-out>");
        }
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

/// The name of a suite and its counts.
fn counts(name: &str, cases: &[(&Example, Option<&Report>)]) -> String {
    let failures = cases
        .iter()
        .filter(|it| it.1.is_some_and(|it| !it.passed()));
    let skipped = cases.iter().filter(|it| it.1.is_none());
    format!(
        " name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"",
        escape(name),
        cases.len(),
        failures.count(),
        skipped.count()
    )
}

fn case(
    out: &mut String,
    examples: &Examples<'_>,
    example: &Example,
    report: Option<&Report>,
    lang: Lang,
) {
    let at = place(examples.sources, example.meta.span);
    let _ = write!(
        out,
        "    <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\"",
        escape(examples.procedure(example.procedure)),
        escape(&example.title),
        escape(at.file),
        at.line
    );
    let Some(report) = report else {
        let message = escape(report::NOT_RUN.get(lang));
        let _ = writeln!(out, "><skipped message=\"{message}\"/></testcase>");
        return;
    };
    if report.passed() {
        out.push_str("/>\n");
        return;
    }
    out.push_str(">\n");
    for checked in report.checked.iter().filter(|it| !it.passed) {
        let text = |row: &'static Message, text: &Text| row.with("text", text.clone()).render(lang);
        let expected = text(&report::EXPECTED, &checked.expected);
        let actual = text(&report::ACTUAL, &checked.actual);
        let at = place(examples.sources, checked.span);
        let _ = writeln!(
            out,
            "      <failure message=\"{}\">{}:{}\n{}</failure>",
            escape(&expected),
            escape(at.file),
            at.line,
            escape(&actual)
        );
    }
    out.push_str("    </testcase>\n");
}

fn coverage(examples: &Examples<'_>, covered: &Covered, lang: Lang) -> String {
    let head = examples.head(covered).render(lang);
    let coverage = covered.coverage.iter();
    let missed = coverage.flat_map(Coverage::missed).map(|part| {
        let at = place(examples.sources, part.span);
        format!("{}:{}: {}", at.file, at.line, part.missed().render(lang))
    });
    let n_beyond = covered.coverage.as_ref().map_or(0, Coverage::beyond);
    let rest = (n_beyond > 0).then(|| beyond(n_beyond).render(lang));
    let lines: Vec<String> = std::iter::once(head).chain(missed).chain(rest).collect();
    let lines = lines.iter().map(|it| escape(it));
    lines.collect::<Vec<_>>().join("\n")
}
