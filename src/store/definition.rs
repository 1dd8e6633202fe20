//! The text of a procedure as it was when a dossier was filed, with all that it rests on.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{StoreFault, kept_text::KeptText};
use crate::{
    driver::{Compiled, Session},
    export::model,
    interp::Machine,
    model::ProcedureId,
    source::FileId,
    syntax::declared_names,
    values::Date,
};

/// Files and which procedure of theirs is meant. Whoever has this can make the same machine again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// The stable name of the procedure.
    procedure: String,
    /// Which of its versions, in the order of the files, from 1.
    version: usize,
    /// The names and texts of the files, in order.
    files: Vec<(String, String)>,
}

impl KeptText for Definition {}

impl Definition {
    /// Takes a procedure with those files of its project on which it rests: the fewest that make the
    /// same procedure.
    #[must_use]
    pub fn of(session: &Session, compiled: &Compiled, id: ProcedureId) -> Option<Self> {
        let procedure = compiled.project.procedures.get(id)?;
        let all: BTreeSet<FileId> = session.sources.iter().map(|it| it.0).collect();
        let needed = needed(session, procedure.meta.span.file, &all);
        let meant = spelled(compiled, id);
        [needed, all].iter().find_map(|files| {
            let definition = Self::in_files(session, compiled, id, files)?;
            let (again, found) = definition.compile()?;
            (spelled(&again, found) == meant).then_some(definition)
        })
    }

    fn in_files(
        session: &Session,
        compiled: &Compiled,
        id: ProcedureId,
        files: &BTreeSet<FileId>,
    ) -> Option<Self> {
        let name = &compiled.project.procedures.get(id)?.name.id;
        let procedures = compiled.project.procedures.iter();
        let versions = procedures.filter(|it| it.1.name.id == *name);
        let kept = versions.filter(|it| files.contains(&it.1.meta.span.file));
        let place = kept.map(|it| it.0).position(|it| it == id)?;
        let texts = session.sources.iter().filter(|it| files.contains(&it.0));
        Some(Self {
            procedure: name.clone(),
            version: place + 1,
            files: texts
                .map(|it| (it.1.name().to_owned(), it.1.text().to_owned()))
                .collect(),
        })
    }

    fn compile(&self) -> Option<(Compiled, ProcedureId)> {
        // The day is one for rules of the checker, which do not run here.
        let mut session = Session::new(Date::new(2000, 1, 1)?);
        for (name, text) in &self.files {
            session.add(name, text.clone().into_bytes(), true);
        }
        let compiled = session.compile();
        let place = self.version.checked_sub(1)?;
        let id = {
            let procedures = compiled.project.procedures.iter();
            let mut versions = procedures.filter(|it| it.1.name.id == self.procedure);
            versions.nth(place)?.0
        };
        Some((compiled, id))
    }

    /// Makes the procedure ready to run.
    ///
    /// # Errors
    /// The files do not have it.
    pub fn machine(&self) -> Result<Machine, StoreFault> {
        let machine = self.compile().and_then(|(it, id)| it.machine(id));
        machine.ok_or_else(|| self.fault())
    }
}

/// The files that declare, one after the other, what is missing.
fn needed(session: &Session, first: FileId, all: &BTreeSet<FileId>) -> BTreeSet<FileId> {
    let mut files = BTreeSet::from([first]);
    loop {
        let mut part = Session::new(session.as_of);
        for (_, file) in session.sources.iter().filter(|it| files.contains(&it.0)) {
            part.add(file.name(), file.text().to_owned().into_bytes(), true);
        }
        let compiled = part.compile();
        let missing = compiled.missing_names(&part.sources);
        let declares = |it: &FileId| {
            let text = session.sources.get(*it).map_or("", |it| it.text());
            declared_names(text).any(|name| missing.contains(name))
        };
        let more: Vec<FileId> = all.difference(&files).copied().filter(declares).collect();
        if more.is_empty() {
            return files;
        }
        files.extend(more);
    }
}

/// The model of a procedure with all that it rests on, as other programs read it.
fn spelled(compiled: &Compiled, id: ProcedureId) -> Option<serde_json::Value> {
    let meant = compiled.project.procedures.get(id)?;
    let span = meant.meta.span;
    let wire = model::project_with(&compiled.project, |it| it.meta.span == span);
    let mut value = serde_json::to_value(wire).ok()?;
    value.get_mut("procedures").map(serde_json::Value::take)
}
