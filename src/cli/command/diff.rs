//! `tthc diff`: what a proposal changes.

use std::path::Path;

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{DiffArgs, DiffFormat},
        clock,
        procedure::{self, Found},
    },
    diff::{Version, diff},
    driver::Session,
    export::diff::{Report, Side, to_json, to_text},
    messages::{cli, diff as m},
};

/// Compares two versions and prints what they differ in.
pub(crate) fn run(args: &DiffArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if args.old == Path::new("-") && args.new == Path::new("-") {
        return Err(m::ONE_INPUT.text().into());
    }
    let as_of = clock::day(args.as_of.as_deref())?;
    let before = match &args.old_as_of {
        Some(day) => clock::day(Some(day))?,
        None => as_of,
    };
    let old = procedure::find_sound_in(&args.old, before, ui)?;
    let new = procedure::find_sound_in(&args.new, as_of, ui)?;
    let (old_side, new_side) = (side(&old, &args.old)?, side(&new, &args.new)?);
    let report = Report {
        old: old_side,
        new: new_side,
        as_of,
        diff: diff(old_side.version, new_side.version, as_of),
    };
    ui.print(&match args.format {
        DiffFormat::Json => to_json(&report, ui.lang),
        DiffFormat::Human => to_text(&report, ui.lang, ui.width()),
    });
    Ok(Exit::Clean)
}

fn side<'a>((session, found): &'a (Session, Found), path: &Path) -> Result<Side<'a>, Failure> {
    let project = &*found.compiled.project;
    let procedure = project.procedures.get(found.id).ok_or_else(|| {
        let path = crate::cli::project::shown(path);
        cli::NO_PROCEDURE.with("path", path)
    })?;
    Ok(Side {
        sources: &session.sources,
        version: Version { project, procedure },
    })
}
