//! Which procedure is meant: a file, a part of a file, an id or a code.

use std::path::{Path, PathBuf};

use super::{Failure, Ui, project, sound};
use crate::{
    driver::{Compiled, Session},
    messages::cli,
    model::{Procedure, ProcedureId},
    source::{fold_ascii, similarity},
    values::{Date, Stated},
};

/// A procedure with the project in which it stands.
#[derive(Debug)]
pub(crate) struct Found {
    /// The project.
    pub(crate) compiled: Compiled,
    /// The procedure.
    pub(crate) id: ProcedureId,
}

/// Finds a procedure as [`find`] does, and refuses one that was not read whole.
pub(crate) fn find_sound(text: &str, as_of: Date, ui: &mut Ui<'_>) -> Result<Found, Failure> {
    let (session, found) = find(text, as_of, ui)?;
    sound::demand([found.id], &found.compiled, &session.sources, ui)?;
    Ok(found)
}

/// Finds the procedure of `PATH`, `PATH#id`, an id or a code, in the version of a day.
pub(crate) fn find(text: &str, as_of: Date, ui: &mut Ui<'_>) -> Result<(Session, Found), Failure> {
    let (path, name) = split(text);
    let paths = [path.unwrap_or_else(|| PathBuf::from("."))];
    let (session, compiled) = project::load(&paths, as_of, ui)?;
    let all: Vec<(ProcedureId, &Procedure)> = compiled
        .project
        .procedures
        .iter()
        .filter(|(_, it)| session.reported.contains(&it.meta.span.file))
        .collect();
    let named: Vec<(ProcedureId, &Procedure)> = match &name {
        Some(name) => all.iter().copied().filter(|it| is(it.1, name)).collect(),
        None => all.clone(),
    };
    let mut ids: Vec<&str> = named.iter().map(|it| it.1.name.id.as_str()).collect();
    ids.dedup();
    match (ids.as_slice(), &name) {
        ([_], _) => {
            let Some(id) = in_force(&named, as_of) else {
                return Err(cli::NO_PROCEDURE.with("path", text).into());
            };
            Ok((session, Found { compiled, id }))
        }
        ([], Some(name)) => Err(unknown(name, &all)),
        ([], None) => Err(none(text, &session, &compiled)),
        _ => Err(several(text, &named, &session)),
    }
}

/// A path without a procedure: nothing is there, or nothing that can be read.
fn none(text: &str, session: &Session, compiled: &Compiled) -> Failure {
    let mut findings = compiled.diagnostics.iter();
    let row = if findings.any(|it| session.reported.contains(&it.span.file)) {
        &cli::NO_PROCEDURE
    } else {
        &cli::NOTHING_DECLARED
    };
    row.with("path", text).into()
}

/// Several procedures of one name, code or path: each with the way to choose it.
fn several(text: &str, named: &[(ProcedureId, &Procedure)], session: &Session) -> Failure {
    let mut ways: Vec<String> = named
        .iter()
        .filter_map(|it| {
            let file = session.sources.get(it.1.meta.span.file)?;
            Some(format!("{}#{}", file.name(), it.1.name.id))
        })
        .collect();
    ways.dedup();
    let example = ways.first().cloned().unwrap_or_default();
    cli::SEVERAL_PROCEDURES
        .with("path", text)
        .with("names", ways.join(", "))
        .with("example", example)
        .into()
}

/// Cuts a text into a path and a name; one of them is there.
fn split(text: &str) -> (Option<PathBuf>, Option<String>) {
    if Path::new(text).is_file() || text == "-" {
        return (Some(PathBuf::from(text)), None);
    }
    match text.rsplit_once('#') {
        Some((path, name)) => (Some(PathBuf::from(path)), Some(name.to_owned())),
        None if Path::new(text).extension().is_some_and(|it| it == "tthc") => {
            (Some(PathBuf::from(text)), None)
        }
        None => (None, Some(text.to_owned())),
    }
}

/// Tells whether a name or code is that of a procedure, with accents or without.
fn is(procedure: &Procedure, text: &str) -> bool {
    let code = match &procedure.code {
        Some(Stated::Value(code)) => Some(code.text.as_str()),
        _ => None,
    };
    procedure.name.id == fold_ascii(text) || code == Some(text)
}

/// Returns the version in force on a day, else the last one written.
fn in_force(versions: &[(ProcedureId, &Procedure)], day: Date) -> Option<ProcedureId> {
    let holds = |it: &&(ProcedureId, &Procedure)| match &it.1.in_force {
        Some(Stated::Value(interval)) => interval.contains(day),
        _ => true,
    };
    let chosen = versions.iter().rev().find(holds).or(versions.last());
    chosen.map(|it| it.0)
}

fn unknown(name: &str, all: &[(ProcedureId, &Procedure)]) -> Failure {
    let near = all
        .iter()
        .filter_map(|it| Some((similarity(name, &it.1.name.id)?, it.1.name.text.as_str())))
        .min();
    match near {
        Some((_, near)) => cli::UNKNOWN_PROCEDURE_NEAR
            .with("name", name)
            .with("near", near),
        None => cli::UNKNOWN_PROCEDURE.with("name", name),
    }
    .into()
}
