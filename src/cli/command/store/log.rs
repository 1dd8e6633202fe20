//! `tthc store submit` and `tthc store tick`: what is added to logs, as lines that say so when it is
//! on the disk.

use std::path::Path;

use serde::Serialize;

use super::{now, of_file, opened};
use crate::{
    cli::{
        Exit, Failure, Ui,
        args::DataFormat,
        case,
        command::run::log_lines,
        project,
        store_args::{SubmitArgs, TickArgs},
    },
    export::{
        log::Refused,
        run::{SheetLine, log},
    },
    interp::{Command, Dossier, Entry, case::Played},
    messages::store as m,
    store::{Fired, Kept, Outcome, Store, Taken},
    values::Lang,
};

/// The version of what these commands write for programs.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// A refusal for programs.
#[derive(Serialize)]
pub(super) struct WireRefused {
    rule: &'static str,
    message: String,
    basis: String,
}

impl WireRefused {
    pub(super) fn of(refused: &Refused, lang: Lang) -> Self {
        Self {
            rule: refused.rule.id,
            message: refused.message.text().render(lang),
            basis: refused.basis.text().render(lang),
        }
    }
}

/// A command that was taken, refused, or came again.
#[derive(Serialize)]
struct WireTaken<'a> {
    schema_version: u32,
    code: &'a str,
    id: Option<&'a str>,
    line: u64,
    outcome: &'static str,
    refused: Option<WireRefused>,
    log: Vec<SheetLine>,
}

/// A limit that ended.
#[derive(Serialize)]
struct WireFired<'a> {
    schema_version: u32,
    code: &'a str,
    due: crate::values::Instant,
    log: Vec<SheetLine>,
}

/// Writes one object on one line.
pub(super) fn line(value: &impl Serialize) -> String {
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string(value).unwrap_or_default();
    text.push('\n');
    text
}

/// Takes events of a dossier.
pub(super) fn submit(args: &SubmitArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut store = opened(&args.path)?;
    let recorded = now(args.now.as_deref())?;
    let of_file = |fault| of_file(&args.path, &fault);
    let kept = store.dossier(&args.dossier).map_err(of_file)?;
    let commands = commands(args, &kept, ui)?;
    let mut exit = Exit::Clean;
    for batch in commands.chunks(usize::from(args.batch.max(1))) {
        let asked: Vec<(&str, &Command)> =
            batch.iter().map(|it| (args.dossier.as_str(), it)).collect();
        let taken = store.take(&asked, recorded).map_err(of_file)?;
        for (command, taken) in batch.iter().zip(taken) {
            if matches!(taken.outcome, Outcome::Refused(_)) {
                exit = Exit::Findings;
            }
            match args.format {
                DataFormat::Json => print_json(&kept, command, &taken, ui),
                DataFormat::Human => print_human(&kept, &taken, ui),
            }
        }
        // What is said to be taken is on the disk, and is said at once.
        ui.flush();
    }
    Ok(exit)
}

/// The events that are given, in their order.
fn commands(args: &SubmitArgs, kept: &Kept, ui: &mut Ui<'_>) -> Result<Vec<Command>, Failure> {
    let machine = &kept.runner.machine;
    let mut all = Vec::new();
    for event in &args.event {
        let event = event.trim();
        let list = if event.starts_with('{') {
            format!("[{event}]")
        } else {
            format!("[{{{event}}}]")
        };
        all.extend(case::read_events("--event", &list, machine)?);
    }
    if let Some(path) = &args.events {
        let text = if path == Path::new("-") {
            project::read_input(ui)?
        } else {
            project::read_text(path)?
        };
        let mut read = case::read_events(&project::shown(path), &text, machine)?;
        read.sort_by_key(|it| it.at);
        all.extend(read);
    }
    if args.event.is_empty() && args.events.is_none() {
        return Err(m::NO_EVENTS.text().into());
    }
    Ok(all)
}

/// Explains what was added to a log.
fn explained(kept: &Kept, entries: Vec<Entry>, lang: Lang) -> Vec<SheetLine> {
    let played = Played {
        dossier: Dossier::from_log(entries),
        setting: kept.played.setting.clone(),
        refused: Vec::new(),
    };
    log(&kept.runner.machine, &played, lang)
}

fn print_json(kept: &Kept, command: &Command, taken: &Taken, ui: &mut Ui<'_>) {
    let (outcome, refused) = match &taken.outcome {
        Outcome::Taken => ("taken", None),
        Outcome::Again => ("again", None),
        Outcome::Refused(refused) => ("refused", Some(WireRefused::of(refused, ui.lang))),
    };
    let wire = WireTaken {
        schema_version: SCHEMA_VERSION,
        code: &kept.opened.code,
        id: command.id.as_deref(),
        line: taken.line,
        outcome,
        refused,
        log: explained(kept, taken.entries.clone(), ui.lang),
    };
    ui.print(&line(&wire));
}

fn print_human(kept: &Kept, taken: &Taken, ui: &mut Ui<'_>) {
    let row = match &taken.outcome {
        Outcome::Taken => &m::TAKEN,
        Outcome::Again => &m::TAKEN_AGAIN,
        Outcome::Refused(_) => &m::TAKEN_NOT,
    };
    let text = row.with("line", taken.line.to_string()).render(ui.lang);
    ui.print(&format!("{text}\n"));
    log_lines(&explained(kept, taken.entries.clone(), ui.lang), ui);
}

/// Lets limits end.
pub(super) fn tick(args: &TickArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut store = opened(&args.path)?;
    let mut reader = opened(&args.path)?;
    let mut now = now(args.now.as_deref())?;
    if args.now.is_none() {
        // In the minute that runs something may still be done in time.
        now = now.checked_add_minutes(-1).unwrap_or(now);
    }
    let mut n_fired = 0_usize;
    let mut failed = None;
    store
        .tick(now, &mut |all| {
            n_fired += all.len();
            for fired in all {
                failed = failed
                    .take()
                    .or(print_fired(&mut reader, fired, args.format, ui).err());
            }
            ui.flush();
        })
        .map_err(|it| of_file(&args.path, &it))?;
    if let Some(fault) = failed {
        return Err(of_file(&args.path, &fault));
    }
    if n_fired == 0 && args.format == DataFormat::Human {
        let text = m::FIRED_NONE.with("now", now).render(ui.lang);
        ui.print(&format!("{text}\n"));
    }
    Ok(Exit::Clean)
}

fn print_fired(
    reader: &mut Store,
    fired: Fired,
    format: DataFormat,
    ui: &mut Ui<'_>,
) -> Result<(), crate::store::StoreFault> {
    let kept = reader.dossier(&fired.code)?;
    let lines = explained(&kept, fired.entries, ui.lang);
    match format {
        DataFormat::Json => {
            let wire = WireFired {
                schema_version: SCHEMA_VERSION,
                code: &fired.code,
                due: fired.due,
                log: lines,
            };
            ui.print(&line(&wire));
        }
        DataFormat::Human => {
            let text = m::FIRED.with("at", fired.due).with("code", &fired.code);
            let text = text.render(ui.lang);
            ui.print(&format!("{text}\n"));
            log_lines(&lines, ui);
        }
    }
    Ok(())
}
