//! Which procedure is meant: a file, a part of a file, an id or a code.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{
    Failure, Ui,
    project::{self, shown},
    sound,
};
use crate::{
    diagnostic::Severity,
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
pub(crate) fn find_sound(text: &Path, as_of: Date, ui: &mut Ui<'_>) -> Result<Found, Failure> {
    find_sound_in(text, as_of, ui).map(|it| it.1)
}

/// Finds a procedure as [`find_sound`] does, with the files of its project.
pub(crate) fn find_sound_in(
    text: &Path,
    as_of: Date,
    ui: &mut Ui<'_>,
) -> Result<(Session, Found), Failure> {
    let (session, found) = find(text, as_of, ui)?;
    sound::demand([found.id], &found.compiled, &session.sources, ui)?;
    Ok((session, found))
}

/// Finds two procedures of files of one project, whose files are read once; `None` where they are
/// not so, or where something stands against it that [`find_sound_in`] tells.
pub(crate) fn find_two(
    texts: [&Path; 2],
    as_of: Date,
    ui: &mut Ui<'_>,
) -> Result<Option<(Session, Compiled, [ProcedureId; 2])>, Failure> {
    let wanted = texts.map(Wanted::read);
    let [Some(one), Some(other)] = wanted.each_ref().map(|it| it.path.as_ref()) else {
        return Ok(None);
    };
    let root = |it: &PathBuf| it.is_file().then(|| project::root_of(it)).flatten();
    if root(one).is_none() || root(one) != root(other) {
        return Ok(None);
    }
    let paths = [one.clone(), other.clone()];
    let (session, compiled) = project::load(&paths, as_of, ui)?;
    let mut ids = Vec::new();
    for it in &wanted {
        let file = it.path.as_deref().map(project::identity);
        let of_file = |found: &(ProcedureId, &Procedure)| {
            let source = session.sources.get(found.1.meta.span.file);
            source.map(|it| project::identity(Path::new(it.name()))) == file
        };
        let all = it.among(&session, &compiled).into_iter();
        let here: Vec<(ProcedureId, &Procedure)> = all.filter(of_file).collect();
        let ids_here: BTreeSet<&str> = here.iter().map(|it| it.1.name.id.as_str()).collect();
        if ids_here.len() == 1 {
            ids.extend(in_force(&here, as_of));
        }
    }
    let Ok(ids) = <[ProcedureId; 2]>::try_from(ids) else {
        return Ok(None);
    };
    sound::demand(ids, &compiled, &session.sources, ui)?;
    Ok(Some((session, compiled, ids)))
}

/// Finds the procedure of `PATH`, `PATH#id`, an id, a code or `CODE#id`, in the version of a day.
///
/// A name without a path is looked for in the project of the current folder. Where there is none,
/// projects below go before loose files, such as drafts and samples.
pub(crate) fn find(text: &Path, as_of: Date, ui: &mut Ui<'_>) -> Result<(Session, Found), Failure> {
    if text.to_str().is_none() && !text.exists() {
        return Err(cli::PATH_NOT_UTF8.with("path", shown(text)).into());
    }
    let wanted = Wanted::read(text);
    let here = [PathBuf::from(".")];
    if wanted.path.is_none() && !project::has_root(&here[0]) {
        let mut found = Vec::new();
        for root in project::projects_below(&here[0])? {
            let (session, compiled) = project::load(&[root], as_of, ui)?;
            if !wanted.among(&session, &compiled).is_empty() {
                found.push((session, compiled));
            }
        }
        if let Ok([(session, compiled)]) = <[_; 1]>::try_from(found) {
            return wanted.choose(session, compiled, as_of);
        }
    }
    let loose = wanted.path.is_none() && !project::has_root(&here[0]);
    let paths = wanted.path.clone().map_or(here, |it| [it]);
    let (session, compiled) = project::load(&paths, as_of, ui)?;
    let (session, found) = wanted.choose(session, compiled, as_of)?;
    if !loose {
        return Ok((session, found));
    }
    // Loose files have nothing to do with each other: the one that was meant is read alone,
    // with those that it names.
    let procedure = found.compiled.project.procedures.get(found.id);
    let file = procedure.and_then(|it| session.sources.get(it.meta.span.file));
    let Some(file) = file.map(|it| PathBuf::from(it.name())) else {
        return Ok((session, found));
    };
    let (session, compiled) = project::load(&[file], as_of, ui)?;
    wanted.choose(session, compiled, as_of)
}

/// What was asked for: a place, and names that the procedure must bear.
struct Wanted<'t> {
    text: String,
    path: Option<PathBuf>,
    names: Vec<&'t str>,
}

impl<'t> Wanted<'t> {
    /// Cuts a text into a path and names; one of them is there.
    fn read(given: &'t Path) -> Self {
        // Names are text; what is none can only be a path.
        let Some(text) = given.to_str() else {
            return Self {
                text: shown(given),
                path: Some(given.to_path_buf()),
                names: Vec::new(),
            };
        };
        let is_file = |it: &str| Path::new(it).extension().is_some_and(|it| it == "tthc");
        // A folder may have the mark in its name: `C:\a#b\c.tthc`.
        let is_name = |it: &str| !it.is_empty() && !it.contains(['/', '\\']);
        let (path, names) = if Path::new(text).is_file() || text == "-" {
            (Some(text), Vec::new())
        } else if let Some((head, name)) = text.rsplit_once('#').filter(|it| is_name(it.1)) {
            let is_path = head == "-" || Path::new(head).exists() || is_file(head);
            // A code that several procedures bear is told apart by the id.
            let names = if is_path {
                vec![name]
            } else {
                vec![head, name]
            };
            (Some(head).filter(|_| is_path), names)
        } else if is_file(text) {
            (Some(text), Vec::new())
        } else {
            (None, vec![text])
        };
        Self {
            text: text.to_owned(),
            path: path.map(PathBuf::from),
            names,
        }
    }

    /// Returns the procedures of the files that were asked for, which bear the names.
    fn among<'a>(
        &self,
        session: &Session,
        compiled: &'a Compiled,
    ) -> Vec<(ProcedureId, &'a Procedure)> {
        let all = all(session, compiled).into_iter();
        all.filter(|it| self.names.iter().all(|name| is(it.1, name)))
            .collect()
    }

    /// Says which name nobody bears: with two, perhaps each is borne by another procedure.
    fn unknown(&self, last: &str, all: &[(ProcedureId, &Procedure)]) -> Failure {
        let nobody = |name: &&&str| !all.iter().any(|it| is(it.1, name));
        match (self.names.iter().find(nobody), self.names.first()) {
            (Some(name), _) => unknown(name, all),
            (None, Some(first)) if *first != last => {
                let text = cli::UNKNOWN_PAIR.with("one", *first);
                text.with("other", last).into()
            }
            (None, _) => unknown(last, all),
        }
    }

    fn choose(
        &self,
        session: Session,
        compiled: Compiled,
        as_of: Date,
    ) -> Result<(Session, Found), Failure> {
        let named = self.among(&session, &compiled);
        if named.is_empty() && self.path.is_some() {
            sound::demand_text(&session, &compiled)?;
        }
        let mut ids: Vec<&str> = named.iter().map(|it| it.1.name.id.as_str()).collect();
        ids.dedup();
        match (ids.as_slice(), self.names.last()) {
            ([_], _) => {
                let Some(id) = in_force(&named, as_of) else {
                    return Err(cli::NO_PROCEDURE.with("path", &self.text).into());
                };
                Ok((session, Found { compiled, id }))
            }
            ([], Some(_)) if Path::new(&self.text).is_dir() => {
                Err(cli::FOLDER_OF_MANY.with("path", &self.text).into())
            }
            ([], Some(name)) => Err(self.unknown(name, &all(&session, &compiled))),
            ([], None) => Err(none(&self.text, &session, &compiled)),
            _ => Err(several(&self.text, &named, &session)),
        }
    }
}

/// Returns the procedures of the files that were asked for.
fn all<'a>(session: &Session, compiled: &'a Compiled) -> Vec<(ProcedureId, &'a Procedure)> {
    let procedures = compiled.project.procedures.iter();
    procedures
        .filter(|(_, it)| session.reported.contains(&it.meta.span.file))
        .collect()
}

/// A path without a procedure: nothing is there, or nothing that can be read.
fn none(text: &str, session: &Session, compiled: &Compiled) -> Failure {
    let mut faults = compiled.diagnostics.iter();
    let row = if faults
        .any(|it| it.severity == Severity::Error && session.reported.contains(&it.span.file))
    {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<String>, Vec<&str>) {
        let wanted = Wanted::read(Path::new(text));
        (wanted.path.map(|it| shown(&it)), wanted.names)
    }

    #[test]
    fn a_path_of_windows_is_cut_at_the_mark_before_the_id_only() {
        for path in [
            r"C:\thủ tục\đăng ký.tthc",
            r"\\máy\chung\đăng_ký.tthc",
            r"..\a.b\đăng_ký.tthc",
            r"C:đăng_ký.tthc",
            r"C:\a#b\đăng_ký.tthc",
            "C:/a#b/đăng_ký.tthc",
        ] {
            assert_eq!(read(path), (Some(path.to_owned()), vec![]));
            let with_id = format!("{path}#dang_ky");
            assert_eq!(read(&with_id), (Some(path.to_owned()), vec!["dang_ky"]));
        }
    }

    #[test]
    fn a_code_and_an_id_are_two_names() {
        assert_eq!(
            read("1.003650#dang_ky"),
            (None, vec!["1.003650", "dang_ky"])
        );
        assert_eq!(read("dang_ky"), (None, vec!["dang_ky"]));
    }
}
