//! The file of known findings: read, compared with, written, talked about.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{
    Failure, Filter, Ui, fixes,
    project::{self, shown},
};
use crate::{
    diagnostic::Fingerprint,
    driver::{Outcome, Session},
    export::baseline::{Baseline, BaselineError, Compared, SCHEMA_VERSION, may_be_known},
    messages::{
        Text, baseline as words,
        readers::{Form, told},
    },
    source::{FileId, printable},
};

/// As many rows that are gone are told.
const MAX_GONE: usize = 50;

/// Reads a baseline.
pub(super) fn read(path: &Path) -> Result<Baseline, Failure> {
    let text = project::read_text(path)?;
    Baseline::from_json(&text).map_err(|error| {
        words::BROKEN
            .with("path", shown(path))
            .with("reason", reason(&error))
            .into()
    })
}

fn reason(error: &BaselineError) -> Text {
    match error {
        BaselineError::Shape {
            line,
            column,
            reason,
        } => words::SHAPE
            .with("line", *line)
            .with("column", *column)
            .with("text", told(reason, Form::Json)),
        BaselineError::Version(version) => words::VERSION
            .with("version", version.to_string())
            .with("known", SCHEMA_VERSION),
        BaselineError::Row(row) => words::ROW.with("row", *row),
        BaselineError::Twice(row) => words::TWICE.with("row", *row),
    }
}

/// Writes all findings of an outcome to a baseline and takes them away.
///
/// Standard output has the findings, so that `-` is no place for it.
pub(super) fn write(
    path: &Path,
    session: &Session,
    outcome: &mut Outcome,
    ui: &mut Ui<'_>,
) -> Result<Compared, Failure> {
    if path == Path::new("-") {
        return Err(words::NEEDS_FILE.text().into());
    }
    let baseline = Baseline::of(&session.sources, &outcome.diagnostics);
    fixes::write_output(path, baseline.to_json())?;
    let name = shown(path);
    let written = words::WRITTEN.with("n", baseline.len());
    ui.say(&written.with("path", &name));
    let compared = baseline.compare(&session.sources, &mut outcome.diagnostics, |_| false);
    if !outcome.diagnostics.is_empty() {
        let left = words::NOT_TAKEN.with("n", outcome.diagnostics.len());
        ui.say(&left.with("path", &name));
    }
    Ok(compared)
}

/// Tells what is known and what is gone.
pub(super) fn tell(path: &Path, compared: &Compared, ui: &mut Ui<'_>) {
    let name = shown(path);
    if compared.n_known > 0 {
        let known = words::KNOWN.with("n", compared.n_known);
        ui.say(&known.with("path", &name));
    }
    if compared.gone.is_empty() {
        return;
    }
    let n_gone: usize = compared.gone.iter().map(|it| it.1).sum();
    ui.say(&words::GONE.with("n", n_gone).with("path", &name));
    for (row, count) in compared.gone.iter().take(MAX_GONE) {
        let row: String = row.to_string().chars().map(printable).collect();
        let times = if *count > 1 {
            format!(" ×{count}")
        } else {
            String::new()
        };
        ui.say_line(&format!("  {row}{times}"));
    }
    if compared.gone.len() > MAX_GONE {
        ui.say(&words::MORE.with("n", compared.gone.len() - MAX_GONE));
    }
}

/// Knows of a row whether a check would have found it again.
pub(super) struct Judge<'a> {
    filter: &'a Filter,
    /// The whole project was read, so that what is nowhere has gone.
    whole: bool,
    homes: BTreeMap<String, Vec<FileId>>,
    files: BTreeMap<String, Vec<FileId>>,
    reported: BTreeSet<FileId>,
    /// Rules wait in a file with such mistakes.
    unreadable: BTreeSet<FileId>,
}

impl<'a> Judge<'a> {
    /// Takes what a check has looked at.
    pub(super) fn new(
        session: &Session,
        outcome: &Outcome,
        filter: &'a Filter,
        whole: bool,
    ) -> Self {
        let mut homes: BTreeMap<String, Vec<FileId>> = BTreeMap::new();
        for procedure in outcome.compiled.project.procedures.values() {
            let home = homes.entry(procedure.name.id.clone()).or_default();
            home.push(procedure.meta.span.file);
        }
        let mut files: BTreeMap<String, Vec<FileId>> = BTreeMap::new();
        for (id, file) in session.sources.iter() {
            files
                .entry(file.base_name().to_owned())
                .or_default()
                .push(id);
        }
        let mistakes = outcome.compiled.diagnostics.iter();
        let mistakes = mistakes.filter(|it| !may_be_known(it));
        Self {
            filter,
            whole,
            homes,
            files,
            reported: session.reported.clone(),
            unreadable: mistakes.map(|it| it.span.file).collect(),
        }
    }

    /// Tells whether the row's procedure or file was checked and could be read.
    pub(super) fn has_looked(&self, row: &Fingerprint) -> bool {
        let found = match (&row.procedure, &row.file) {
            (Some(procedure), _) => self.homes.get(procedure),
            (None, Some(file)) => self.files.get(file),
            (None, None) => None,
        };
        let looked = match found {
            Some(files) => {
                let mut readable = files.iter();
                let all = readable.all(|it| !self.unreadable.contains(it));
                all && files.iter().any(|it| self.reported.contains(it))
            }
            None => self.whole,
        };
        looked && self.filter.keeps_id(&row.code)
    }
}
