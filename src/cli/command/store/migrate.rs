//! `tthc store migrate`: running dossiers go on under another version, or back.

use std::fmt::Write as _;

use serde::Serialize;

use super::{log::SCHEMA_VERSION, now, of_file, opened};
use crate::{
    cli::{Exit, Failure, Ui, args::DataFormat, procedure, project, store_args::MigrateArgs},
    messages::{Arg, cli, migrate as m},
    store::{Definition, MoveRow, Moving, Target},
    values::{Instant, Lang},
};

/// The table for programs.
#[derive(Serialize)]
struct Wire<'a> {
    schema_version: u32,
    applied: bool,
    undo: bool,
    moved: usize,
    blocked: usize,
    dossiers: Vec<WireRow<'a>>,
}

/// A dossier.
#[derive(Serialize)]
struct WireRow<'a> {
    code: &'a str,
    ok: bool,
    due_before: Option<Instant>,
    due_after: Option<Instant>,
    why: Vec<WireWhy>,
}

/// What stands against it.
#[derive(Serialize)]
struct WireWhy {
    id: &'static str,
    message: String,
}

/// Moves running dossiers, or says what would come of it.
pub(super) fn migrate(args: &MigrateArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let mut store = opened(&args.path)?;
    let recorded = now(args.now.as_deref())?;
    let (target, name) = match (&args.procedure, args.undo) {
        (_, true) => (Target::Back, None),
        (None, false) => return Err(m::NO_TARGET.text().into()),
        (Some(wanted), false) => {
            let (session, found) = procedure::find_sound_in(wanted, recorded.date(), ui)?;
            let definition = Definition::of(&session, &found.compiled, found.id);
            let declared = found.compiled.project.procedures.get(found.id);
            let (Some(definition), Some(declared)) = (definition, declared) else {
                let path = project::shown(wanted);
                return Err(cli::NO_PROCEDURE.with("path", path).into());
            };
            let target = Target::To {
                definition: Box::new(definition),
                procedure: declared.name.id.clone(),
                norm: args.norm.clone(),
            };
            (target, Some(declared.name.text.clone()))
        }
    };
    let moving = Moving {
        target,
        codes: args.dossier.clone(),
        apply: args.apply,
    };
    let rows = store
        .migrate(&moving, recorded)
        .map_err(|it| of_file(&args.path, &it))?;
    match args.format {
        DataFormat::Json => ui.print(&json(args, &rows, ui.lang)),
        DataFormat::Human => print(args, name.as_deref(), &rows, ui),
    }
    let blocked = rows.iter().any(|it| !it.against.is_empty());
    Ok(if blocked { Exit::Findings } else { Exit::Clean })
}

fn json(args: &MigrateArgs, rows: &[MoveRow], lang: Lang) -> String {
    let blocked = rows.iter().filter(|it| !it.against.is_empty()).count();
    let dossiers = rows.iter().map(|it| WireRow {
        code: &it.code,
        ok: it.against.is_empty(),
        due_before: it.before,
        due_after: it.after,
        why: it
            .against
            .iter()
            .map(|it| WireWhy {
                id: it.id,
                message: it.text.render(lang),
            })
            .collect(),
    });
    super::log::line(&Wire {
        schema_version: SCHEMA_VERSION,
        applied: args.apply,
        undo: args.undo,
        moved: rows.len() - blocked,
        blocked,
        dossiers: dossiers.collect(),
    })
}

fn print(args: &MigrateArgs, name: Option<&str>, rows: &[MoveRow], ui: &mut Ui<'_>) {
    let ok = rows.iter().filter(|it| it.against.is_empty()).count();
    let head = match (name, args.apply) {
        (Some(name), false) => m::HEAD_DRY.with("n", rows.len()).with("procedure", name),
        (Some(name), true) => m::HEAD_DONE
            .with("n", ok)
            .with("all", rows.len())
            .with("procedure", name),
        (None, false) => m::HEAD_UNDO_DRY.with("n", rows.len()),
        (None, true) => m::HEAD_UNDONE.with("n", ok).with("all", rows.len()),
    };
    let mut text = head.render(ui.lang);
    text.push('\n');
    let date = |it: Option<Instant>| it.map_or_else(|| Arg::from("—"), Arg::from);
    for row in rows {
        let line = if row.against.is_empty() {
            m::ROW_OK
                .with("code", &row.code)
                .with("before", date(row.before))
                .with("after", date(row.after))
        } else {
            m::ROW_BLOCKED.with("code", &row.code)
        };
        let _ = writeln!(text, "  {}", line.render(ui.lang));
        for why in &row.against {
            let _ = writeln!(text, "    {}", why.text.render(ui.lang));
        }
    }
    if ok > 0 && !args.apply {
        text.push_str(m::APPLY.get(ui.lang));
        text.push('\n');
    }
    ui.print(&text);
}
