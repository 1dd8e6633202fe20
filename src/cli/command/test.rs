//! `tthc test`: the examples of procedures.

use std::collections::BTreeSet;

use crate::{
    calendar::WorkCalendar,
    cli::{
        Exit, Failure, Ui,
        args::{DataFormat, TestArgs, paths_or_here},
        calendar::calendar,
        project, today,
    },
    diagnostic::{Severity, paragraph::paragraph},
    driver::{Outcome, Session},
    export::examples::to_json,
    interp::scenario::{self, Report},
    messages::{cli, report},
    model::Example,
};

/// Runs the examples of the files and tells which came out as expected.
pub(crate) fn run(args: &TestArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let calendar = calendar(args.holidays.as_deref())?;
    let session = project::load(&paths_or_here(&args.paths), today()?, ui)?;
    let outcome = session.check();
    let examples = run_all(&session, &outcome, &calendar);
    let n_failed = examples.iter().filter(|it| !it.1.passed()).count();
    match args.format {
        DataFormat::Json => {
            let project = &outcome.compiled.project;
            ui.print(&to_json(project, &session.sources, &examples, ui.lang));
        }
        DataFormat::Human => {
            for (example, result) in &examples {
                ui.print(&lines(example, result, &session, ui));
            }
            let summary = report::EXAMPLES_SUMMARY
                .with("n", examples.len())
                .with("passed", examples.len() - n_failed)
                .with("failed", n_failed);
            ui.print(&format!("{}\n", summary.render(ui.lang)));
        }
    }
    // What could not be read or resolved has lost its examples too.
    let is_error = |code: &str| code.starts_with(['S', 'N']);
    let errors = outcome
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error && is_error(it.code.id));
    let n_errors = errors.count();
    if n_errors > 0 {
        ui.fail(&cli::ERRORS_FIRST.with("n", n_errors));
    }
    Ok(if n_failed + n_errors > 0 {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn run_all<'a>(
    session: &Session,
    outcome: &'a Outcome,
    calendar: &WorkCalendar,
) -> Vec<(&'a Example, Report)> {
    let compiled = &outcome.compiled;
    let examples = compiled.project.examples.iter();
    examples
        .filter(|it| session.reported.contains(&it.meta.span.file))
        .filter_map(|example| {
            let machine = compiled.machine(example.procedure)?;
            let id = Some(&machine.procedure().name.id);
            let found: BTreeSet<String> = outcome
                .diagnostics
                .iter()
                .filter(|it| it.procedure.as_ref() == id)
                .map(|it| it.code.id.to_owned())
                .collect();
            let report = scenario::run(&machine, example, calendar, &found);
            Some((example, report))
        })
        .collect()
}

/// One line for an example, and two for each expectation that was not met.
fn lines(example: &Example, result: &Report, session: &Session, ui: &Ui<'_>) -> String {
    let word = if result.passed() {
        &report::PASSED
    } else {
        &report::NOT_PASSED
    };
    let head = format!("{:6}  ", word.get(ui.lang));
    let mut out = paragraph(&head, &example.title, ui.width());
    out.push('\n');
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
