//! Files of the current folder, where no project file says which belong together.
//!
//! Without a project file the current folder is the project, and it may hold
//! anything: it is looked through only when a name is missing, and only those
//! files are taken that declare the name, or one like it.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::project;
use crate::{
    driver::{Compiled, Session},
    source::{SourceFile, similarity},
    syntax::declared_names,
};

/// Adds the files that may declare what is missing, and compiles again where there are some.
pub(super) fn add(
    session: &mut Session,
    mut compiled: Compiled,
    seen: &BTreeSet<PathBuf>,
) -> Compiled {
    let mut neighbours: Option<Vec<Neighbour>> = None;
    loop {
        let missing = compiled.missing_names(&session.sources);
        if missing.is_empty() {
            return compiled;
        }
        let all = neighbours.get_or_insert_with(|| read_neighbours(seen));
        let known = read_names(session);
        let (wanted, others) = std::mem::take(all)
            .into_iter()
            .partition(|it: &Neighbour| it.may_declare(&missing, &known));
        *all = others;
        let wanted: Vec<PathBuf> = wanted.into_iter().map(|it| it.path).collect();
        let n_files = session.sources.iter().count();
        for path in wanted {
            // What cannot be read any more declares nothing.
            let _ = project::add(session, &path, false);
        }
        if session.sources.iter().count() == n_files {
            return compiled;
        }
        compiled = session.compile();
    }
}

/// A file of the current folder with the names that it declares.
struct Neighbour {
    path: PathBuf,
    names: Vec<String>,
}

impl Neighbour {
    /// Tells whether it declares what is missing, or something like it. An old copy of what is
    /// read already also does so, and has nothing new.
    fn may_declare(&self, missing: &BTreeSet<&str>, known: &BTreeSet<String>) -> bool {
        let declares = |missing: &&str| self.names.iter().any(|it| it == missing);
        if missing.iter().any(declares) {
            return true;
        }
        let is_copy = self.names.iter().any(|it| known.contains(it));
        let like = |name: &String| missing.iter().any(|it| similarity(it, name).is_some());
        !is_copy && self.names.iter().any(like)
    }
}

/// Returns what the files declare that are read already.
fn read_names(session: &Session) -> BTreeSet<String> {
    let files = session.sources.iter();
    let names = files.flat_map(|(_, file)| declared_names(file.text()).map(str::to_owned));
    names.collect()
}

fn read_neighbours(seen: &BTreeSet<PathBuf>) -> Vec<Neighbour> {
    let files = project::collect(Path::new("."))
        .unwrap_or_default()
        .into_iter();
    let others = files.filter(|it| !seen.contains(&project::identity(it)));
    others
        .filter_map(|path| {
            let bytes = project::read_limited(&path).ok()?.ok()?;
            let file = SourceFile::from_bytes("", bytes).ok()?;
            let names = declared_names(file.text()).map(str::to_owned).collect();
            Some(Neighbour { path, names })
        })
        .collect()
}
