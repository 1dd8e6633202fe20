//! `tthc store open`: a dossier is filed.

use serde::Serialize;

use super::{now, of_file, opened};
use crate::{
    cli::{
        Exit, Failure, Ui, args::DataFormat, calendar::calendar, case, procedure, project,
        store_args::OpenArgs,
    },
    export::forms::Particular,
    messages::{Arg, Text, cli, store as m},
    store::{Definition, Filed, Filing, Law},
    values::Lang,
};

/// A filing for programs.
#[derive(Serialize)]
struct Wire<'a> {
    schema_version: u32,
    code: &'a str,
    again: bool,
    refused: Option<super::log::WireRefused>,
}

/// Files a dossier from the facts and papers of a case file.
pub(super) fn open(args: &OpenArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut store = opened(&args.path)?;
    let recorded = now(args.now.as_deref())?;
    // The tables are read as every command reads them, so a wrong one is told in the same words.
    calendar(args.holidays.as_deref())?;
    let tables = args.holidays.as_deref().map(project::read_text);
    let law = Law::of_program(tables.transpose()?);
    let text = project::read_text(&args.case)?;
    let day = case::filing_day(&text).unwrap_or_else(|| recorded.date());
    let (session, found) = procedure::find_sound_in(&args.procedure, day, ui)?;
    let machine = found.compiled.machine(found.id);
    let definition = Definition::of(&session, &found.compiled, found.id);
    let (Some(machine), Some(definition)) = (machine, definition) else {
        let path = project::shown(&args.procedure);
        return Err(cli::NO_PROCEDURE.with("path", path).into());
    };
    let (case, particulars) = case::read(&project::shown(&args.case), &text, &machine)?;
    let n_events = case.events.len();
    let filing = Filing {
        definition,
        law,
        case,
        particulars,
        id: args.id.clone(),
    };
    let filed = store
        .file(&filing, recorded)
        .map_err(|it| of_file(&args.path, &it))?;
    match args.format {
        DataFormat::Json => ui.print(&json(&filed, ui.lang)),
        DataFormat::Human => {
            let line = told(&filed).render(ui.lang);
            ui.print(&format!("{line}\n"));
        }
    }
    let told = filing.particulars.get(Particular::Code);
    if let Some(other) = told.filter(|it| *it != filed.code) {
        let text = m::CODE_NOT_USED
            .with("other", other)
            .with("code", &filed.code);
        ui.say(&text);
    }
    if n_events > 0 && filed.refused.is_none() && !filed.again {
        let text = m::EVENTS_LEFT.with("n", n_events).with("code", &filed.code);
        ui.say(&text);
    }
    Ok(match filed.refused {
        Some(_) => Exit::Findings,
        None => Exit::Clean,
    })
}

fn told(filed: &Filed) -> Text {
    match (&filed.refused, filed.again) {
        (Some(refused), _) => m::FILING_REFUSED
            .with("code", &filed.code)
            .with("rule", refused.rule.id)
            .with("text", Arg::from(refused.message.text()))
            .with("basis", Arg::from(refused.basis.text())),
        (None, true) => m::FILED_AGAIN.with("code", &filed.code),
        (None, false) => m::FILED.with("code", &filed.code),
    }
}

fn json(filed: &Filed, lang: Lang) -> String {
    let refused = filed.refused.as_ref();
    let wire = Wire {
        schema_version: super::log::SCHEMA_VERSION,
        code: &filed.code,
        again: filed.again,
        refused: refused.map(|it| super::log::WireRefused::of(it, lang)),
    };
    super::log::line(&wire)
}
