//! The order of all passes; the only file that knows it.
//!
//! A [`Session`] holds the files of one run; [`Session::compile`] reads them,
//! resolves their names together and builds the workflow of each procedure;
//! [`Session::check`] runs the rules over that. Everything that comes out is
//! plain data.
//! Nothing fails early: a file that cannot be read is a finding about that
//! file, and the others go on.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

pub use crate::parallel::{Watch, Watcher, Work};

use crate::{
    checks::{self, Levels},
    diagnostic::{Code, Diagnostic, NotChecked, Page, Severity, Suppressed},
    import,
    interp::{self, Machine},
    lower::{self, Unread, lower},
    model::{Procedure, ProcedureId, Project},
    parallel::{each, each_watched},
    source::{FileId, SourceError, SourceFile, Sources, Span},
    syntax::{self, ast, parse},
    values::{Date, Lang},
    workflow::Workflow,
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
    /// Who is told how far a long work has come.
    pub watcher: Watcher,
    /// Findings about files that could not be read as text.
    unreadable: Vec<Diagnostic>,
}

/// A project as it can be run: compiled once, read many times, never changed.
#[derive(Debug, Default)]
pub struct Compiled {
    /// All procedures and what they rest on, names resolved.
    pub project: Arc<Project>,
    /// The workflow of each procedure.
    pub workflows: BTreeMap<ProcedureId, Workflow>,
    /// What is wrong with writing and names, in all files.
    pub diagnostics: Vec<Diagnostic>,
    /// The languages of the keywords of the files.
    langs: BTreeMap<FileId, Lang>,
    /// Declarations with mistakes of writing, in order.
    broken: Vec<(FileId, Range<u32>)>,
    /// Declarations with mistakes of writing or of names, or with names that another
    /// declaration has on a line that could not be read.
    unsound: Vec<(FileId, Range<u32>)>,
    /// The uses of such names.
    unread: Vec<Unread>,
}

/// A compiled project with the findings on the reported files.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The project.
    pub compiled: Compiled,
    /// The findings on the reported files, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// The findings that a written reason silences, by file and place.
    pub suppressed: Vec<Suppressed>,
    /// How many procedures the reported files hold.
    pub n_procedures: usize,
    /// Those of them to which no rule was applied, by file and place.
    pub not_checked: Vec<NotChecked>,
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
            watcher: Watcher::default(),
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

    /// Reads the files, resolves names and builds workflows.
    #[must_use]
    pub fn compile(&self) -> Compiled {
        let mut compiled = Compiled {
            diagnostics: self.unreadable.clone(),
            ..Compiled::default()
        };
        let mut files = Vec::new();
        // What is wrong with a file that is no text was said when it was added.
        let refused: BTreeSet<FileId> = self.unreadable.iter().map(|it| it.span.file).collect();
        let texts = self.sources.iter();
        let texts = texts.filter(|(id, _)| !refused.contains(id));
        let (models, texts): (Vec<_>, Vec<_>) =
            texts.partition(|(_, file)| import::bpmn::is_bpmn(file.name()));
        let told = (&self.watcher, Work::Checking);
        for found in each_watched(models, told, |(id, file)| {
            import::bpmn::check(id, file.text())
        }) {
            compiled.diagnostics.extend(found);
        }
        let told = (&self.watcher, Work::Parsing);
        for parsed in each_watched(texts, told, |(id, file)| parse(id, file.text())) {
            let errors = errors(&parsed.diagnostics);
            compiled.broken.extend(with_errors(&parsed.file, &errors));
            // Comments alone are in no language of keywords.
            let silent = |it: &Diagnostic| it.code.id == syntax::codes::NOTHING_DECLARED.id;
            if !parsed.diagnostics.iter().any(silent) {
                compiled.langs.insert(parsed.file.id, parsed.file.lang);
            }
            compiled.diagnostics.extend(parsed.diagnostics);
            files.push(parsed.file);
        }
        let lowered = lower(&files);
        compiled.diagnostics.extend(lowered.diagnostics);
        let found = std::mem::take(&mut compiled.diagnostics).into_iter();
        compiled.diagnostics = found.map(|it| compiled.in_words_of_file(it)).collect();
        let mut errors = errors(&compiled.diagnostics);
        errors.extend(places(lowered.unread.iter()));
        errors.extend(lowered.unlisted);
        let origins = places(lowered.unread.iter().filter(|it| it.is_origin)).collect();
        for file in &files {
            compiled.unsound.extend(with_errors(file, &errors));
            // What is made from a text that could not be read lacks what stands there.
            compiled.broken.extend(with_errors(file, &origins));
        }
        compiled
            .broken
            .sort_unstable_by_key(|it| (it.0, it.1.start));
        compiled.unread = lowered.unread;
        compiled.project = Arc::new(lowered.project);
        let procedures = compiled.project.procedures.iter().collect();
        let workflows = each(procedures, |(id, it)| (id, Workflow::build(it)));
        compiled.workflows = workflows.into_iter().collect();
        compiled
    }

    /// Compiles and runs every rule, as [`Session::check_compiled`] does.
    #[must_use]
    pub fn check(&self) -> Outcome {
        self.check_compiled(self.compile())
    }

    /// Runs every rule over what [`Session::compile`] gave.
    ///
    /// A declaration with mistakes of writing lacks what could not be read, so
    /// rules would report what is not missing: they wait until it can be read.
    #[must_use]
    pub fn check_compiled(&self, compiled: Compiled) -> Outcome {
        let input = checks::Input {
            project: &compiled.project,
            workflows: &compiled.workflows,
            levels: &self.levels,
            as_of: self.as_of,
        };
        let (mut found, suppressed) = checks::check_all(&input, &self.watcher);
        found.retain(|it| !compiled.is_broken_at(it));
        self.outcome(compiled, found, suppressed)
    }

    /// Gives what is wrong with writing and names only: for those who want no rules.
    #[must_use]
    pub fn without_rules(&self, compiled: Compiled) -> Outcome {
        self.outcome(compiled, Vec::new(), Vec::new())
    }

    /// Joins what rules found with the mistakes, as seen from the reported files.
    fn outcome(
        &self,
        compiled: Compiled,
        mut found: Vec<Diagnostic>,
        mut suppressed: Vec<Suppressed>,
    ) -> Outcome {
        let reported = |span: Span| self.reported.contains(&span.file);
        let seen = compiled.diagnostics.iter();
        found.extend(seen.filter_map(|it| Some(it.seen_from(&reported)?.into_owned())));
        found.retain(|it| self.reported.contains(&it.span.file));
        let mut found: Vec<Diagnostic> = found
            .into_iter()
            .map(|it| compiled.in_words_of_file(it))
            .collect();
        found.sort_by_key(|it| (it.span, it.code.id));
        suppressed.retain(|it| {
            let finding = &it.finding;
            self.reported.contains(&finding.span.file) && !compiled.is_broken_at(finding)
        });
        for it in &mut suppressed {
            it.finding = compiled.in_words_of_file(it.finding.clone());
        }
        let procedures = compiled.project.procedures.values();
        let reported = procedures.filter(|it| self.reported.contains(&it.meta.span.file));
        Outcome {
            diagnostics: found,
            suppressed,
            n_procedures: reported.clone().count(),
            not_checked: compiled.not_checked(reported),
            compiled,
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

/// Returns every kind of finding, those of the rules first.
pub fn codes() -> impl Iterator<Item = &'static Code> {
    let lists = [
        syntax::codes::ALL,
        lower::codes::ALL,
        checks::codes::ALL,
        interp::codes::ALL,
        import::bpmn::codes::ALL,
    ];
    let rules = checks::RULES.iter().map(|it| &it.code);
    rules.chain(lists.into_iter().flatten().copied())
}

/// Returns the page of every kind of finding, by code.
#[must_use]
pub fn pages() -> Vec<Page> {
    let written = [
        syntax::codes::PAGES,
        lower::codes::PAGES,
        checks::codes::PAGES,
        interp::codes::PAGES,
        import::bpmn::codes::PAGES,
    ]
    .concat();
    let written = written
        .into_iter()
        .map(|(code, text)| Page::from_markdown(code, text));
    let mut pages = checks::registry();
    pages.extend(written);
    pages.sort_by_key(|page| page.code.id);
    pages
}

/// Returns the page of a code or of a name.
#[must_use]
pub fn find_page<'a>(pages: &'a [Page], text: &str) -> Option<&'a Page> {
    pages.iter().find(|page| page.code.is_named(text))
}

impl Compiled {
    /// Returns the version of a procedure that is in force on a day, by stable name.
    ///
    /// A version whose interval is not known counts when no other is in force.
    #[must_use]
    pub fn procedure(&self, id: &str, on: Date) -> Option<ProcedureId> {
        let named = || {
            self.project
                .procedures
                .iter()
                .filter(|(_, it)| it.name.id == id)
        };
        let known = named().find(|(_, it)| {
            let interval = it.in_force.as_ref().and_then(|it| it.value());
            interval.is_some_and(|it| it.contains(on))
        });
        let open =
            || named().find(|(_, it)| it.in_force.as_ref().is_none_or(|it| it.value().is_none()));
        known.or_else(open).map(|(id, _)| id)
    }

    /// Makes a procedure ready to run, or returns `None` if the project has no such one.
    #[must_use]
    pub fn machine(&self, id: ProcedureId) -> Option<Machine> {
        Machine::new(Arc::clone(&self.project), id)
    }

    /// Returns the names that no file declares, each once, where another file may declare them.
    #[must_use]
    pub fn missing_names<'s>(&self, sources: &'s Sources) -> BTreeSet<&'s str> {
        let shared = [
            &lower::codes::UNKNOWN_INSTRUMENT,
            &lower::codes::UNKNOWN_PROCEDURE,
            &lower::codes::UNKNOWN_AGENCY,
            &lower::codes::UNKNOWN_DATABASE,
        ];
        let found = self.diagnostics.iter();
        let found = found.filter(|it| shared.contains(&it.code));
        found
            .filter_map(|it| Some(sources.get(it.span.file)?.slice(it.span)))
            .collect()
    }

    /// Returns the language of the keywords of a file.
    #[must_use]
    pub fn keywords_of(&self, file: FileId) -> Lang {
        self.langs.get(&file).copied().unwrap_or_default()
    }

    /// Writes the keywords in a finding in the language of its file, whatever the
    /// language in which the finding is read.
    fn in_words_of_file(&self, finding: Diagnostic) -> Diagnostic {
        match self.langs.get(&finding.span.file) {
            Some(lang) => finding.with_keywords(*lang),
            None => finding,
        }
    }

    /// Returns the procedures, of some, whose text could not be read as a whole.
    fn not_checked<'a>(&self, procedures: impl Iterator<Item = &'a Procedure>) -> Vec<NotChecked> {
        let mut broken: Vec<&Procedure> = procedures
            .filter(|it| is_within(&self.broken, it.meta.span))
            .collect();
        broken.sort_unstable_by_key(|it| it.meta.span);
        let found = broken.into_iter().map(|it| NotChecked {
            procedure: it.name.id.clone(),
            name: it.name.text.clone(),
            file: it.meta.span.file,
        });
        let mut found: Vec<NotChecked> = found.collect();
        // The versions of a procedure have one name.
        found.dedup();
        found
    }

    fn is_broken_at(&self, diagnostic: &Diagnostic) -> bool {
        is_within(&self.broken, diagnostic.span)
    }

    /// Tells whether the declaration at a place could be read and its names resolved.
    ///
    /// What is run from a declaration that is not sound may differ from what was written.
    #[must_use]
    pub fn is_sound_at(&self, span: Span) -> bool {
        !is_within(&self.unsound, span)
    }

    /// Returns the first mistake for which a procedure may differ from what was written.
    ///
    /// Looks at its declaration and at those from which it takes sections: the
    /// procedure that it copies, its template.
    #[must_use]
    pub fn first_fault(&self, id: ProcedureId) -> Option<&Diagnostic> {
        let procedure = self.project.procedures.get(id)?;
        let sections = procedure.sections.iter().map(|it| it.1);
        let mut places = std::iter::once(procedure.meta.span).chain(sections);
        let (file, range) = places.find_map(|it| declaration_at(&self.unsound, it))?;
        let mistakes = self.diagnostics.iter().filter(|it| {
            let is_here = it.span.file == *file && range.contains(&it.span.start);
            is_here && it.severity == Severity::Error
        });
        let own = mistakes.min_by_key(|it| it.span.start);
        own.or_else(|| {
            let mut used = self.unread.iter();
            let is_here = |it: &&Unread| it.used.file == *file && range.contains(&it.used.start);
            let line = used.find(is_here)?.line;
            let mut errors = self.diagnostics.iter();
            errors.find(|it| {
                let there =
                    it.span.file == line.file && line.range().contains(&(it.span.start as usize));
                there && it.severity == Severity::Error
            })
        })
    }
}

/// Tells whether a place is in one of the declarations, which are in order.
fn is_within(declarations: &[(FileId, Range<u32>)], span: Span) -> bool {
    declaration_at(declarations, span).is_some()
}

fn declaration_at(
    declarations: &[(FileId, Range<u32>)],
    span: Span,
) -> Option<&(FileId, Range<u32>)> {
    let at = (span.file, span.start);
    let after = declarations.partition_point(|(file, range)| (*file, range.start) <= at);
    let before = after.checked_sub(1).and_then(|it| declarations.get(it));
    before.filter(|(file, range)| *file == span.file && range.contains(&span.start))
}

/// Returns where names are used.
fn places<'a>(uses: impl Iterator<Item = &'a Unread>) -> impl Iterator<Item = (FileId, u32)> {
    uses.map(|it| (it.used.file, it.used.start))
}

/// Returns where errors begin.
fn errors(diagnostics: &[Diagnostic]) -> BTreeSet<(FileId, u32)> {
    let errors = diagnostics.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error);
    errors.map(|it| (it.span.file, it.span.start)).collect()
}

/// Returns the declarations of a file in which an error begins.
fn with_errors<'a>(
    file: &'a ast::File,
    errors: &'a BTreeSet<(FileId, u32)>,
) -> impl Iterator<Item = (FileId, Range<u32>)> + 'a {
    let starts = file.decls.iter().map(|it| it.span.start);
    let ends = starts.clone().skip(1).chain([u32::MAX]);
    let ranges = starts.zip(ends).map(|(start, end)| (file.id, start..end));
    ranges.filter(|(file, range)| {
        let places = (*file, range.start)..(*file, range.end);
        errors.range(places).next().is_some()
    })
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
    }
}
