//! `tthc test`: the examples of procedures.

use std::collections::BTreeSet;

use crate::{
    calendar::WorkCalendar,
    checks::RULES,
    cli::{
        Exit, Failure, Ui,
        args::{TestArgs, TestFormat, paths_or_here},
        calendar::calendar,
        project, sound, today,
    },
    diagnostic::{Severity, paragraph::paragraph},
    driver::{Compiled, Outcome, Session},
    export::{
        examples::{Covered, Examples, to_json},
        junit::to_junit,
    },
    interp::{
        coverage::{Coverage, beyond, coverage},
        scenario::{self, Report},
    },
    messages::{Message, cli, report},
    model::{Example, Expectation, ProcedureId},
    source::{Sources, Span},
};

/// Runs the examples of the files and tells which came out as expected.
pub(crate) fn run(args: &TestArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let calendar = calendar(args.holidays.as_deref())?;
    let (session, compiled) = project::load(&paths_or_here(&args.paths), today()?, ui)?;
    sound::demand_text(&session, &compiled)?;
    let outcome = if expects_findings(&session, &compiled) {
        session.check_compiled(compiled)
    } else {
        session.without_rules(compiled)
    };
    let mut examples = run_all(&session, &outcome, &calendar);
    if args.coverage {
        examples.coverage = Some(covered(&session, &outcome, &examples));
    }
    match args.format {
        TestFormat::Json => ui.print(&to_json(&examples, ui.lang)),
        TestFormat::Junit => ui.print(&to_junit(&examples, ui.lang)),
        TestFormat::Human => print(&examples, ui),
    }
    // What could not be read or resolved has lost its examples too.
    let is_error = |code: &str| code.starts_with(['S', 'N']);
    let errors = outcome
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error && is_error(it.code.id));
    let told = sound::tell(&cli::ERRORS_FIRST, errors, &session.sources);
    if let Some(text) = &told {
        ui.fail(text);
    }
    Ok(if examples.failed() > 0 || told.is_some() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

/// Tells whether an example expects what a rule finds; else rules need not run.
fn expects_findings(session: &Session, compiled: &Compiled) -> bool {
    let examples = compiled.project.examples.iter();
    let looked_at = examples.filter(|it| session.reported.contains(&it.meta.span.file));
    let mut expected = looked_at.flat_map(|it| &it.expect);
    expected.any(|(it, _)| match it {
        Expectation::Finding(code) => RULES.iter().any(|rule| rule.code.is_named(code)),
        _ => false,
    })
}

/// Runs the examples; those that could not be read whole, or whose procedure
/// could not, are returned apart: what they would tell is not what was written.
fn run_all<'a>(
    session: &'a Session,
    outcome: &'a Outcome,
    calendar: &WorkCalendar,
) -> Examples<'a> {
    let compiled = &outcome.compiled;
    let examples = compiled.project.examples.iter();
    let (sound, waiting): (Vec<_>, Vec<_>) = examples
        .filter(|it| session.reported.contains(&it.meta.span.file))
        .partition(|it| compiled.is_sound_at(it.meta.span) && is_sound(compiled, it.procedure));
    let reports = sound
        .into_iter()
        .filter_map(|example| {
            let machine = compiled.machine(example.procedure)?;
            let id = Some(&machine.procedure().name.id);
            let found: BTreeSet<String> = outcome
                .diagnostics
                .iter()
                .filter(|it| it.procedure.as_deref() == id.map(String::as_str))
                .map(|it| it.code.id.to_owned())
                .collect();
            let mut report = scenario::run(&machine, example, calendar, &found);
            let words = compiled.keywords_of(example.meta.span.file);
            for checked in &mut report.checked {
                checked.expected = checked.expected.clone().with_keywords(words);
                checked.actual = checked.actual.clone().with_keywords(words);
            }
            Some((example, report))
        })
        .collect();
    Examples {
        project: &compiled.project,
        sources: &session.sources,
        ran: reports,
        waiting,
        coverage: None,
    }
}

fn is_sound(compiled: &Compiled, procedure: ProcedureId) -> bool {
    let procedure = compiled.project.procedures.get(procedure);
    procedure.is_some_and(|it| compiled.is_sound_at(it.meta.span))
}

/// What the examples reach of each procedure of the files, one without examples too.
fn covered(session: &Session, outcome: &Outcome, examples: &Examples<'_>) -> Vec<Covered> {
    let compiled = &outcome.compiled;
    let procedures = compiled.project.procedures.iter();
    procedures
        .filter(|(_, it)| session.reported.contains(&it.meta.span.file))
        .map(|(id, _)| {
            let sound = is_sound(compiled, id);
            let machine = compiled.machine(id).filter(|_| sound);
            let ran = examples.ran.iter().filter(|it| it.0.procedure == id);
            let dossiers = ran.map(|it| &it.1.dossier);
            Covered {
                procedure: id,
                coverage: machine.map(|it| coverage(&it, dossiers)),
            }
        })
        .collect()
}

fn print(examples: &Examples<'_>, ui: &mut Ui<'_>) {
    for (example, result) in &examples.ran {
        ui.print(&lines(example, result, examples.sources, ui));
    }
    for example in &examples.waiting {
        ui.print(&line(&report::NOT_RUN, example, ui));
    }
    let row = if examples.waiting.is_empty() {
        &report::EXAMPLES_SUMMARY
    } else {
        &report::EXAMPLES_SUMMARY_WAITING
    };
    let summary = row
        .with("n", examples.ran.len() + examples.waiting.len())
        .with("passed", examples.ran.len() - examples.failed())
        .with("failed", examples.failed())
        .with("waiting", examples.waiting.len());
    ui.print(&format!("{}\n", summary.render(ui.lang)));
    for covered in examples.coverage.iter().flatten() {
        let head = examples.head(covered).render(ui.lang);
        ui.print(&format!("\n{}\n", paragraph("", &head, ui.width())));
        for part in covered.coverage.iter().flat_map(Coverage::missed) {
            let text = part.missed().render(ui.lang);
            let place = place(examples.sources, part.span);
            ui.print(&format!("{}\n{place}", paragraph("  ", &text, ui.width())));
        }
        let n_beyond = covered.coverage.as_ref().map_or(0, Coverage::beyond);
        if n_beyond > 0 {
            let text = beyond(n_beyond).render(ui.lang);
            ui.print(&format!("{}\n", paragraph("  ", &text, ui.width())));
        }
    }
}

/// What came of an example, and its title.
fn line(word: &Message, example: &Example, ui: &Ui<'_>) -> String {
    let head = format!("{:6}  ", word.get(ui.lang));
    let mut out = paragraph(&head, &example.title, ui.width());
    out.push('\n');
    out
}

/// One line for an example, and two for each expectation that was not met.
fn lines(example: &Example, result: &Report, sources: &Sources, ui: &Ui<'_>) -> String {
    let word = if result.passed() {
        &report::PASSED
    } else {
        &report::NOT_PASSED
    };
    let mut out = line(word, example, ui);
    for checked in result.checked.iter().filter(|it| !it.passed) {
        out.push_str(&place(sources, checked.span));
        for (row, text) in [
            (&report::EXPECTED, &checked.expected),
            (&report::ACTUAL, &checked.actual),
        ] {
            let text = row.with("text", text.clone()).render(ui.lang);
            out.push_str(&paragraph("        ", &text, ui.width()));
            out.push('\n');
        }
    }
    out
}

/// The line that says where something stands.
fn place(sources: &Sources, span: Span) -> String {
    let file = sources.get(span.file);
    file.map_or_else(String::new, |file| {
        let place = file.place(span);
        format!(
            "        --> {}:{}:{}\n",
            file.name(),
            place.line,
            place.column
        )
    })
}
