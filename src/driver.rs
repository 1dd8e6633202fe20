//! The order of all passes; the only file that knows it.
//!
//! A [`Session`] holds the files of one run, [`Session::check`] takes them
//! through every pass, and the [`Outcome`] is plain data.
//! Nothing fails early: a file that cannot be read is a finding about that
//! file, and the others go on.

use std::collections::BTreeSet;

use crate::{
    checks::{self, Levels},
    diagnostic::{Code, Diagnostic, Page, Severity},
    messages::{files, syntax},
    source::{FileId, MAX_FILE_BYTES, SourceError, SourceFile, Sources, Span},
    values::Date,
};

/// A file that is larger than the limit.
pub static FILE_TOO_LARGE: Code = Code {
    id: "S90",
    name: "file-too-large",
    level: Severity::Error,
};

/// A file that is not UTF-8 text.
pub static FILE_NOT_UTF8: Code = Code {
    id: "S91",
    name: "file-not-utf8",
    level: Severity::Error,
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
        let span = Span::new(id, 0, 0);
        self.unreadable.push(match error {
            SourceError::TooLarge { bytes } => {
                let message = syntax::FILE_TOO_LARGE
                    .with("bytes", *bytes)
                    .with("limit", MAX_FILE_BYTES);
                Diagnostic::new(&FILE_TOO_LARGE, span, message).help(files::TOO_LARGE_HELP.text())
            }
            SourceError::NotUtf8 { offset, utf16 } => {
                let message = if *utf16 {
                    files::UTF16.text()
                } else {
                    files::NOT_UTF8.with("offset", *offset)
                };
                Diagnostic::new(&FILE_NOT_UTF8, span, message).help(files::ENCODING_HELP.text())
            }
        });
        id
    }

    /// Takes the files through every pass.
    #[must_use]
    pub fn check(&self) -> Outcome {
        let mut diagnostics = self.unreadable.clone();
        diagnostics.retain(|it| self.reported.contains(&it.span.file));
        diagnostics.sort_by_key(|it| (it.span, it.code.id));
        Outcome {
            diagnostics,
            n_procedures: 0,
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
    pages.push(Page::short(&FILE_TOO_LARGE, &files::TOO_LARGE_PAGE));
    pages.push(Page::short(&FILE_NOT_UTF8, &files::NOT_UTF8_PAGE));
    pages.sort_by_key(|page| page.code.id);
    pages
}

/// Returns the page of a code or of a name.
#[must_use]
pub fn find_page<'a>(pages: &'a [Page], text: &str) -> Option<&'a Page> {
    let is = |code: &Code| code.id.eq_ignore_ascii_case(text) || code.name == text;
    pages.iter().find(|page| is(page.code))
}
