//! `tthc store list`, `show`, `track` and `forms`: what the store holds.

use serde::Serialize;

use super::{log::SCHEMA_VERSION, now, of_file, opened};
use crate::{
    cli::{
        Exit, Failure, Ui,
        args::DataFormat,
        command::run::print_sheet,
        form_files,
        store_args::{FormsArgs, ListArgs, ShowArgs, TrackArgs},
    },
    export::{
        forms::forms as filled,
        run::{SheetLine, Track, log, sheet, to_json},
    },
    interp::Status,
    messages::{Arg, store as m},
    store::{Listed, Wanted},
    values::Instant,
};

/// A dossier of the list, for programs.
#[derive(Serialize)]
struct WireListed<'a> {
    code: &'a str,
    procedure: &'a str,
    filed: Option<&'a str>,
    status: Option<u8>,
    ended: Option<&'a str>,
    due: Option<&'a str>,
    late: bool,
}

/// The list, for programs.
#[derive(Serialize)]
struct WireList<'a> {
    schema_version: u32,
    dossiers: Vec<WireListed<'a>>,
}

/// Lists dossiers.
pub(super) fn list(args: &ListArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if args.status.is_some_and(|it| !(1..=10).contains(&it)) {
        return Err(m::BAD_STATUS.text().into());
    }
    let store = opened(&args.path)?;
    let overdue = if args.overdue {
        Some(now(args.now.as_deref())?)
    } else {
        None
    };
    let wanted = Wanted {
        status: args.status,
        overdue,
    };
    let all = store.list(wanted).map_err(|it| of_file(&args.path, &it))?;
    match args.format {
        DataFormat::Json => {
            let dossiers = all.iter().map(|it| WireListed {
                code: &it.code,
                procedure: &it.procedure,
                filed: it.filed.as_deref(),
                status: it.status,
                ended: it.ended.as_deref(),
                due: it.due.as_deref(),
                late: it.late,
            });
            let wire = WireList {
                schema_version: SCHEMA_VERSION,
                dossiers: dossiers.collect(),
            };
            ui.print(&super::log::line(&wire));
        }
        DataFormat::Human if all.is_empty() => {
            let text = m::LISTED_NONE.get(ui.lang);
            ui.print(&format!("{text}\n"));
        }
        DataFormat::Human => {
            for it in &all {
                let text = row(it, ui);
                ui.print(&format!("{text}\n"));
            }
        }
    }
    Ok(Exit::Clean)
}

fn row(listed: &Listed, ui: &Ui<'_>) -> String {
    let mut statuses = Status::ALL.into_iter();
    let status = statuses.find(|it| Some(it.code()) == listed.status);
    let status = status.map_or_else(|| Arg::from("—"), |it| Arg::from(it.words().text()));
    let instant = |text: &Option<String>| -> Arg {
        let read: Option<Instant> = text.as_deref().and_then(|it| it.parse().ok());
        read.map_or_else(|| Arg::from("—"), Arg::from)
    };
    m::LISTED
        .with("code", &listed.code)
        .with("procedure", &listed.procedure)
        .with("filed", instant(&listed.filed))
        .with("status", status)
        .with("due", instant(&listed.due))
        .render(ui.lang)
}

/// Shows a dossier as `tthc run` shows a case.
pub(super) fn show(args: &ShowArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut store = opened(&args.path)?;
    let kept = store
        .dossier(&args.dossier)
        .map_err(|it| of_file(&args.path, &it))?;
    let mut sheet = sheet(&kept.runner.machine, &kept.case, &kept.played, ui.lang);
    if !kept.former.is_empty() {
        // Each part of the log in the words of the version that held then.
        let mut lines: Vec<SheetLine> = Vec::new();
        for former in &kept.former {
            lines.extend(log(&former.runner.machine, &former.played, ui.lang));
        }
        lines.extend(log(&kept.runner.machine, &kept.last, ui.lang));
        sheet.log = lines;
    }
    match args.format {
        DataFormat::Json => ui.print(&to_json(&sheet)),
        DataFormat::Human => print_sheet(&sheet, ui),
    }
    Ok(Exit::Clean)
}

/// Writes the official forms that a dossier has asked for so far.
pub(super) fn forms(args: &FormsArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut store = opened(&args.path)?;
    let kept = store
        .dossier(&args.dossier)
        .map_err(|it| of_file(&args.path, &it))?;
    let particulars = kept.particulars();
    let made = filled(&kept.runner.machine, &kept.case, &kept.played, &particulars);
    form_files::write(&made, &args.output, ui)?;
    Ok(Exit::Clean)
}

/// Answers what an applicant asks.
pub(super) fn track(args: &TrackArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut store = opened(&args.path)?;
    let now = now(args.now.as_deref())?;
    let facts = store
        .track(&args.dossier, now, ui.lang)
        .map_err(|it| of_file(&args.path, &it))?;
    match args.format {
        DataFormat::Json => ui.print(&super::log::line(&facts)),
        DataFormat::Human => print(&facts, ui),
    }
    Ok(Exit::Clean)
}

fn print(facts: &Track, ui: &mut Ui<'_>) {
    let head = m::TRACK_HEAD
        .with("code", &facts.code)
        .with("procedure", &facts.procedure);
    let missing = if facts.missing.is_empty() {
        m::TRACK_NOTHING.get(ui.lang).to_owned()
    } else {
        facts.missing.join("; ")
    };
    let rows = [
        m::TRACK_1.with("text", &facts.place),
        m::TRACK_2.with("at", facts.filed),
        m::TRACK_3.with("text", &facts.right_words),
        m::TRACK_4.with("text", missing),
        m::TRACK_5.with("text", &facts.due_words),
    ];
    let text = head.render(ui.lang);
    ui.print(&format!("{text}\n"));
    for (n, row) in (1..).zip(rows) {
        let text = row.render(ui.lang);
        ui.print(&format!("  {n}. {text}\n"));
    }
}
