//! What every part of lowering shares: findings, the project so far, and the
//! names that all files share.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    errors,
    lost::LostLines,
    scope::{Guess, Meant, NameKind, Table, ident},
};
use crate::{
    diagnostic::{Bound, Diagnostic, Severity},
    messages::Message,
    model::{
        AgencyId, DatabaseId, Ident, Instrument, InstrumentId, Interval, Meta, ProcedureId, Project,
    },
    source::{FileId, Span, Spanned, fold_ascii},
    syntax::{
        ast::{self, Clause, Name},
        words::{ApplicantKind, InstrumentKind},
    },
    values::{Date, Lang, Stated},
};

/// The names that all files share.
#[derive(Debug, Default)]
pub(super) struct SharedNames {
    pub(super) instruments: Table<InstrumentId>,
    pub(super) by_number: FxHashMap<String, InstrumentId>,
    pub(super) agencies: Table<AgencyId>,
    pub(super) databases: Table<DatabaseId>,
    pub(super) procedures: Table<ProcedureId>,
    pub(super) by_code: FxHashMap<String, ProcedureId>,
    pub(super) templates: Table<usize>,
}

/// A use of a name that is declared on a line that could not be read.
#[derive(Debug, Clone, Copy)]
pub struct Unread {
    /// Where it is used.
    pub used: Span,
    /// The line.
    pub line: Span,
    /// It names a procedure or a template, from which others may be made.
    pub is_origin: bool,
}

/// Findings and the project so far.
#[derive(Debug, Default)]
pub(super) struct Context {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) project: Project,
    pub(super) names: SharedNames,
    /// The languages of the files.
    pub(super) langs: FxHashMap<FileId, Lang>,
    /// Inherited text is lowered again for each heir, but reported once.
    reported: FxHashSet<(&'static str, Span)>,
    /// Unknown names by scope, with the finding that told of them.
    unknown: FxHashMap<(NameKind, usize, String), Option<usize>>,
    /// What the unknown names may have been, with their findings.
    guesses: Vec<(usize, String, Guess)>,
    /// The lines that could not be read.
    pub(super) lost: LostLines,
    /// The uses of names that stand on such lines.
    pub(super) unread: Vec<Unread>,
    /// The scope in which we are; 0 is outside procedures.
    n_scopes: usize,
    /// The classes of applicants that conditions and tables of this declaration name.
    pub(super) classes: Vec<ApplicantKind>,
    /// How many findings of each kind there are.
    pub(super) bound: Bound,
    /// Where the errors stand that are counted and not kept.
    pub(super) unlisted: Vec<(FileId, u32)>,
    pub(super) procedure: Option<Arc<str>>,
    element: String,
}

impl Context {
    /// Begins a declaration; local names of the last one are forgotten.
    pub(super) fn enter(&mut self, procedure: Option<&str>) {
        self.n_scopes += 1;
        self.procedure = procedure.map(Arc::from);
        self.element.clear();
        self.classes.clear();
    }

    /// Says which element the next findings are about.
    pub(super) fn at(&mut self, part: &str, name: &str) {
        self.element.clear();
        self.element.push_str(part);
        if !name.is_empty() {
            self.element.push('.');
            self.element.push_str(name);
        }
    }

    /// Keeps a finding; the same finding at the same place is kept once.
    pub(super) fn report(&mut self, mut diagnostic: Diagnostic) -> Option<usize> {
        if self.lost.explains(&diagnostic, self.procedure.as_deref()) {
            return None;
        }
        // Of findings that are only counted no place is kept, though inherited text may be
        // counted again.
        let is_full = self.bound.is_full(&diagnostic);
        if !is_full && !self.reported.insert((diagnostic.code.id, diagnostic.span)) {
            return None;
        }
        if !self.bound.keeps(&diagnostic) {
            if diagnostic.severity == Severity::Error {
                let place = diagnostic.span;
                self.unlisted.push((place.file, place.start));
            }
            return None;
        }
        if diagnostic.procedure.is_none() && diagnostic.element.is_none() {
            diagnostic.procedure.clone_from(&self.procedure);
            diagnostic.element = Some(self.element.clone()).filter(|element| !element.is_empty());
        }
        self.diagnostics.push(diagnostic);
        Some(self.diagnostics.len() - 1)
    }

    /// Reports an unknown name once; other places of it join the first finding.
    pub(super) fn unknown(&mut self, kind: NameKind, name: &Name, meant: Meant) {
        let lost = self
            .lost
            .declares(kind, &name.text, self.procedure.as_deref());
        if let Some(line) = lost {
            self.unread.push(Unread {
                used: name.span,
                line,
                is_origin: matches!(kind, NameKind::Template | NameKind::Procedure),
            });
            return;
        }
        let scope = if kind.is_global() { 0 } else { self.n_scopes };
        let key = (kind, scope, name.text.to_string());
        if let Some(first) = self.unknown.get(&key) {
            let first = first.and_then(|first| self.diagnostics.get_mut(first));
            if let Some(first) = first {
                errors::also_here(first, name.span);
            }
            return;
        }
        let first = self.report(errors::unknown_name(kind, name, &meant));
        if let (Some(first), Some(guess)) = (first, meant.guess) {
            self.guesses.push((first, name.text.to_string(), guess));
        }
        self.unknown.insert(key, first);
    }

    /// Decides, where everything was read, whether the declaration or the use of a name is to be
    /// changed: a declaration that nobody uses as it stands is the suspect.
    pub(super) fn settle_guesses(&mut self) {
        let mut wanted: FxHashMap<Span, usize> = FxHashMap::default();
        for (_, _, guess) in &self.guesses {
            *wanted.entry(guess.declared).or_default() += 1;
        }
        for (first, name, guess) in std::mem::take(&mut self.guesses) {
            let alone = wanted.get(&guess.declared) == Some(&1) && !guess.used.get();
            if let Some(finding) = self.diagnostics.get_mut(first) {
                errors::settle_guess(finding, &name, &guess, alone);
            }
        }
    }

    /// Finds a shared name or reports it.
    pub(super) fn resolve<I: Copy>(
        &mut self,
        kind: NameKind,
        table: impl Fn(&SharedNames) -> &Table<I>,
        name: &Name,
    ) -> Option<I> {
        if let Some(id) = table(&self.names).find(&name.text) {
            return Some(id);
        }
        let meant = table(&self.names).meant(&name.text);
        self.unknown(kind, name, meant);
        None
    }

    /// Finds the instrument of a citation; a full number that no file declares
    /// makes an undeclared instrument.
    pub(super) fn instrument(&mut self, reference: &ast::InstrumentRef) -> Option<InstrumentId> {
        match reference {
            ast::InstrumentRef::Alias(name) => {
                self.resolve(NameKind::Instrument, |names| &names.instruments, name)
            }
            ast::InstrumentRef::Number { kind, number } => {
                let key = fold_ascii(&number.text);
                if let Some(known) = self.names.by_number.get(&key) {
                    return Some(*known);
                }
                if let Some(whole) = self.whole_number(&key) {
                    self.report(errors::number_cut_short(number, &whole));
                    return None;
                }
                if number.text.chars().all(|it| it.is_ascii_digit()) {
                    self.report(errors::number_alone(number));
                    return None;
                }
                let id = self
                    .project
                    .instruments
                    .push(undeclared(*kind, number, key.clone()));
                self.names.by_number.insert(key, id);
                Some(id)
            }
        }
    }

    /// Returns the number of the one declared instrument that begins as a number that was cut short:
    /// `10/2025/NĐ-CP` for `10/2025`.
    fn whole_number(&self, key: &str) -> Option<String> {
        let begins = |it: &str| {
            let rest = fold_ascii(it);
            rest.strip_prefix(key).is_some_and(|it| it.starts_with('/'))
        };
        let declared = self.project.instruments.values().filter(|it| it.declared);
        let mut numbers = declared
            .filter_map(|it| it.number.value())
            .filter(|it| begins(it));
        let first = numbers.next()?;
        numbers.next().is_none().then(|| first.clone())
    }

    /// Reports a clause that means nothing for its owner.
    pub(super) fn misplaced(&mut self, owner: &'static Message, clause: &Clause) {
        self.report(errors::clause_not_here(owner, clause));
    }

    /// Makes an interval; one that ends before it begins is reported and open.
    pub(super) fn interval(
        &mut self,
        from: Option<Spanned<Date>>,
        to: Option<Spanned<Date>>,
    ) -> Interval {
        if let (Some(from), Some(to)) = (from, to)
            && to.value < from.value
        {
            self.report(errors::reversed_interval(from, to));
        }
        Interval {
            from: from.map(|it| it.value),
            to: to.map(|it| it.value),
        }
    }

    /// Checks office hours: each span opens before it closes and after the last one.
    pub(super) fn hours(&mut self, hours: &[Spanned<(u16, u16)>]) -> Vec<(u16, u16)> {
        let mut last = 0;
        for span in hours {
            let (opens, closes) = span.value;
            if opens >= closes || opens < last {
                self.report(errors::reversed_hours(span.span));
            }
            last = closes;
        }
        hours.iter().map(|span| span.value).collect()
    }
}

fn undeclared(kind: Spanned<InstrumentKind>, number: &ast::Words, id: String) -> Instrument {
    Instrument {
        name: Ident {
            text: number.text.to_string(),
            id,
            span: number.span,
        },
        title: None,
        number: Stated::Value(number.text.to_string()),
        kind: Stated::Value(kind.value),
        issued: Stated::Unknown,
        issuer: None,
        in_force: Stated::Unknown,
        delegated_by: None,
        amended_by: Vec::new(),
        repealed_by: Vec::new(),
        overlays: None,
        territory: None,
        jurisdiction: None,
        provisions: Vec::new(),
        declared: false,
        meta: Meta::bare(number.span),
    }
}

/// Declares a name in a table, reporting a clash.
pub(super) fn declare<I: Copy>(
    cx: &mut Context,
    table: &mut Table<I>,
    kind: NameKind,
    name: &Name,
    id: I,
) -> bool {
    let name = ident(name);
    let clash = table.declare(&name, id).err().cloned();
    if let Some(first) = &clash {
        cx.report(errors::duplicate_name(kind, &name, first));
    }
    clash.is_none()
}
