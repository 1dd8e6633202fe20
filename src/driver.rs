//! The order of all passes; the only file that knows it.
//!
//! A [`Session`] holds the files of one run, [`Session::check`] takes them
//! through every pass, and the [`Outcome`] is plain data.
//! Nothing fails early: a file that cannot be read is a finding about that
//! file, and the others go on.

use std::collections::BTreeSet;

use crate::{
    checks::{self, Levels},
    diagnostic::{Code, Diagnostic, Page},
    lower, messages,
    source::{FileId, SourceError, SourceFile, Sources},
    syntax::{self, ast, parse},
    values::Date,
};

/// The files of one run and what is asked about them.
#[derive(Debug)]
pub struct Session {
    /// All files; their names resolve in one name space.
    pub sources: Sources,
    /// The files on which findings are reported.
    pub reported: BTreeSet<FileId>,
    /// Levels set by the project.
    pub levels: Levels,
    /// The day whose law applies to a version that names no first day.
    pub as_of: Date,
    /// Findings about files that could not be read as text.
    unreadable: Vec<Diagnostic>,
}

/// What the passes found.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The findings on the reported files, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// How many procedures the reported files hold.
    pub n_procedures: usize,
}

impl Session {
    /// Makes a session without files.
    #[must_use]
    pub fn new(as_of: Date) -> Self {
        Self {
            sources: Sources::default(),
            reported: BTreeSet::new(),
            levels: Levels::default(),
            as_of,
            unreadable: Vec::new(),
        }
    }

    /// Adds a file from its bytes; a file that is no text becomes a finding.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>, reported: bool) -> FileId {
        match SourceFile::from_bytes(name, bytes) {
            Ok(file) => self.insert(file, reported),
            Err(error) => self.add_unreadable(name, &error, reported),
        }
    }

    /// Adds a file that was refused before it was read.
    pub fn add_unreadable(&mut self, name: &str, error: &SourceError, reported: bool) -> FileId {
        let id = self.insert(SourceFile::new(name, ""), reported);
        self.unreadable.push(syntax::source_error(id, error));
        id
    }

    /// Takes the files through every pass.
    #[must_use]
    pub fn check(&self) -> Outcome {
        let mut diagnostics = self.unreadable.clone();
        let mut n_procedures = 0;
        for (id, file) in self.sources.iter() {
            let parsed = parse(id, file.text());
            diagnostics.extend(parsed.diagnostics);
            if self.reported.contains(&id) {
                n_procedures += count_procedures(&parsed.file);
            }
        }
        diagnostics.retain(|it| self.reported.contains(&it.span.file));
        diagnostics.sort_by_key(|it| (it.span, it.code.id));
        Outcome {
            diagnostics,
            n_procedures,
        }
    }

    fn insert(&mut self, file: SourceFile, reported: bool) -> FileId {
        let id = self.sources.add(file);
        if reported {
            self.reported.insert(id);
        }
        id
    }
}

/// Returns the page of every kind of finding, by code.
#[must_use]
pub fn pages() -> Vec<Page> {
    let mut pages = checks::registry();
    let others = syntax::codes::ALL.iter().chain(lower::codes::ALL).copied();
    pages.extend(others.filter_map(|code| Some(Page::short(code, messages::page(code.id)?))));
    pages.sort_by_key(|page| page.code.id);
    pages
}

/// Returns the page of a code or of a name.
#[must_use]
pub fn find_page<'a>(pages: &'a [Page], text: &str) -> Option<&'a Page> {
    let is = |code: &Code| code.id.eq_ignore_ascii_case(text) || code.name == text;
    pages.iter().find(|page| is(page.code))
}

fn count_procedures(file: &ast::File) -> usize {
    let is_procedure = |it: &&ast::Decl| matches!(it.kind, ast::DeclKind::Procedure { .. });
    file.decls.iter().filter(is_procedure).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_page() {
        let pages = pages();
        let ids: Vec<&str> = pages.iter().map(|it| it.code.id).collect();
        let mut once = ids.clone();
        once.dedup();
        assert_eq!(ids, once);
        for code in syntax::codes::ALL.iter().chain(lower::codes::ALL) {
            assert!(
                ids.contains(&code.id),
                "messages/pages.rs has no row {}",
                code.id
            );
        }
    }
}
