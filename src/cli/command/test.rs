//! `tthc test`: the examples of procedures.

use std::collections::BTreeSet;

use crate::{
    calendar::WorkCalendar,
    checks::RULES,
    cli::{
        Exit, Failure, Ui,
        args::{DataFormat, TestArgs, paths_or_here},
        calendar::calendar,
        project, sound, today,
    },
    diagnostic::{Severity, paragraph::paragraph},
    driver::{Compiled, Outcome, Session},
    export::examples::to_json,
    interp::scenario::{self, Report},
    messages::{Message, cli, report},
    model::{Example, Expectation},
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
    let (examples, waiting) = run_all(&session, &outcome, &calendar);
    let n_failed = examples.iter().filter(|it| !it.1.passed()).count();
    match args.format {
        DataFormat::Json => {
            let project = &outcome.compiled.project;
            ui.print(&to_json(
                project,
                &session.sources,
                &examples,
                &waiting,
                ui.lang,
            ));
        }
        DataFormat::Human => {
            for (example, result) in &examples {
                ui.print(&lines(example, result, &session, ui));
            }
            for example in &waiting {
                ui.print(&line(&report::NOT_RUN, example, ui));
            }
            let row = if waiting.is_empty() {
                &report::EXAMPLES_SUMMARY
            } else {
                &report::EXAMPLES_SUMMARY_WAITING
            };
            let summary = row
                .with("n", examples.len() + waiting.len())
                .with("passed", examples.len() - n_failed)
                .with("failed", n_failed)
                .with("waiting", waiting.len());
            ui.print(&format!("{}\n", summary.render(ui.lang)));
        }
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
    Ok(if n_failed > 0 || told.is_some() {
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
    session: &Session,
    outcome: &'a Outcome,
    calendar: &WorkCalendar,
) -> (Vec<(&'a Example, Report)>, Vec<&'a Example>) {
    let compiled = &outcome.compiled;
    let examples = compiled.project.examples.iter();
    let (sound, waiting): (Vec<_>, Vec<_>) = examples
        .filter(|it| session.reported.contains(&it.meta.span.file))
        .partition(|it| {
            let procedure = compiled.project.procedures.get(it.procedure);
            compiled.is_sound_at(it.meta.span)
                && procedure.is_some_and(|it| compiled.is_sound_at(it.meta.span))
        });
    let reports = sound
        .into_iter()
        .filter_map(|example| {
            let machine = compiled.machine(example.procedure)?;
            let id = Some(&machine.procedure().name.id);
            let found: BTreeSet<String> = outcome
                .diagnostics
                .iter()
                .filter(|it| it.procedure.as_ref() == id)
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
    (reports, waiting)
}

/// What came of an example, and its title.
fn line(word: &Message, example: &Example, ui: &Ui<'_>) -> String {
    let head = format!("{:6}  ", word.get(ui.lang));
    let mut out = paragraph(&head, &example.title, ui.width());
    out.push('\n');
    out
}

/// One line for an example, and two for each expectation that was not met.
fn lines(example: &Example, result: &Report, session: &Session, ui: &Ui<'_>) -> String {
    let word = if result.passed() {
        &report::PASSED
    } else {
        &report::NOT_PASSED
    };
    let mut out = line(word, example, ui);
    for checked in result.checked.iter().filter(|it| !it.passed) {
        let place = session
            .sources
            .get(checked.span.file)
            .map(|file| (file.name(), file.place(checked.span)));
        if let Some((name, place)) = place {
            let line = format!("        --> {name}:{}:{}\n", place.line, place.column);
            out.push_str(&line);
        }
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
