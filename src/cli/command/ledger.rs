//! `tthc ledger`: on what every demand of a procedure rests.

use std::path::Path;

use crate::{
    checks::{Input, ledger::ledgers},
    cli::{
        Exit, Failure, Ui,
        args::{LedgerArgs, LedgerFormat},
        clock, fixes, output_name, procedure, project, sound,
    },
    driver::{Compiled, Session},
    export::ledger::{book, to_html, to_xlsx},
    messages::cli,
    model::ProcedureId,
    values::Date,
};

/// Writes the ledgers to the file named, else to standard output.
pub(crate) fn run(args: &LedgerArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if args.format == LedgerFormat::Xlsx && args.output.is_none() {
        return Err(cli::NEEDS_FILE.text().into());
    }
    if let Some(path) = &args.output {
        output_name::demand(path, &args.format)?;
    }
    let as_of = clock::day(args.as_of.as_deref())?;
    let (session, compiled, ids) = find(&args.procedure, as_of, ui)?;
    let input = Input {
        project: &compiled.project,
        workflows: &compiled.workflows,
        levels: &session.levels,
        as_of,
    };
    let book = book(&ledgers(&input, &ids), &session.sources, as_of, ui.lang);
    let bytes = match args.format {
        LedgerFormat::Html => to_html(&book).into_bytes(),
        LedgerFormat::Json => book.to_json().into_bytes(),
        LedgerFormat::Xlsx => {
            let told = |it| cli::NO_WORKBOOK.with("text", format!("{it}"));
            to_xlsx(&book).map_err(told)?
        }
    };
    match &args.output {
        Some(path) => fixes::write_output(path, &bytes)?,
        None if args.format == LedgerFormat::Html => {
            ui.print_page(&String::from_utf8_lossy(&bytes), "ledger.html");
        }
        None => ui.print(&String::from_utf8_lossy(&bytes)),
    }
    Ok(Exit::Clean)
}

/// Finds one procedure by name, or all of a file or folder.
fn find(
    text: &Path,
    as_of: Date,
    ui: &mut Ui<'_>,
) -> Result<(Session, Compiled, Vec<ProcedureId>), Failure> {
    if text != Path::new("-") && !text.exists() {
        let (session, found) = procedure::find(text, as_of, ui)?;
        sound::demand([found.id], &found.compiled, &session.sources, ui)?;
        return Ok((session, found.compiled, vec![found.id]));
    }
    let (session, compiled) = project::load(&[text.to_path_buf()], as_of, ui)?;
    let reported = |id: &ProcedureId| {
        let procedure = compiled.project.procedures.get(*id);
        procedure.is_some_and(|it| session.reported.contains(&it.meta.span.file))
    };
    let ids: Vec<ProcedureId> = compiled.project.procedures.ids().filter(reported).collect();
    if ids.is_empty() {
        return Err(cli::NO_PROCEDURE.with("path", project::shown(text)).into());
    }
    sound::demand(ids.iter().copied(), &compiled, &session.sources, ui)?;
    Ok((session, compiled, ids))
}
