//! Lines that could not be read: what hangs on them is not told again.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{codes, scope::NameKind};
use crate::{
    diagnostic::Diagnostic,
    source::{Span, fold_ascii},
    syntax::{
        ast::{Decl, DeclKind, File, LostKind, Name, Origin},
        words::{DeclWord, SectionWord},
    },
};

/// A name on a line that could not be read.
#[derive(Debug)]
struct Named {
    /// What it may name.
    kind: LostKind,
    /// The declaration in which it stands.
    owner: String,
    /// The line.
    line: Span,
}

/// What stands on lines that could not be read.
#[derive(Debug, Default)]
pub(super) struct LostLines {
    /// Names by their plain spelling.
    names: FxHashMap<String, Vec<Named>>,
    /// Items of which a line could not be read.
    torn: FxHashSet<Span>,
    /// Declarations in which a line that opens or closes a block could not be read.
    blocks: FxHashSet<String>,
    /// What each declaration is derived from.
    origins: FxHashMap<String, Vec<String>>,
    /// Declaring lines that could not be read, by the name as far as one can be seen: what their
    /// declarations are derived from is not known either.
    headless: FxHashMap<String, Vec<(DeclWord, Span)>>,
    /// Those of which the name can be seen.
    seen: FxHashSet<Span>,
}

impl LostLines {
    /// Takes note of the lines of all files.
    pub(super) fn of(files: &[File]) -> Self {
        let mut lost = Self::default();
        for file in files {
            lost.torn.extend(&file.lost.torn);
            for line in &file.lost.lines {
                let owner = file.decls.get(line.decl).map(name_of).unwrap_or_default();
                if line.block {
                    lost.blocks.insert(owner.clone());
                }
                if let (LostKind::Decl(word), Some(name)) = (line.kind, &line.name) {
                    let lines = lost.headless.entry(fold_ascii(name)).or_default();
                    lines.push((word, line.span));
                    lost.seen.insert(line.span);
                }
                if let Some(name) = &line.name {
                    let known = lost.names.entry(fold_ascii(name)).or_default();
                    known.push(Named {
                        kind: line.kind,
                        owner,
                        line: line.span,
                    });
                }
            }
        }
        for decl in files.iter().flat_map(|it| &it.decls) {
            if let Some((word, _)) = named(decl).filter(|it| it.1.text.is_empty()) {
                let lines = lost.headless.entry(String::new()).or_default();
                lines.push((word, decl.span));
            }
        }
        if !lost.names.is_empty() || !lost.blocks.is_empty() || !lost.headless.is_empty() {
            let decls = files.iter().flat_map(|it| &it.decls);
            decls.for_each(|it| lost.note_origin(it));
        }
        lost
    }

    fn note_origin(&mut self, decl: &Decl) {
        let DeclKind::Procedure {
            origin: Some(Origin::BasedOn(from) | Origin::Template(from)),
            ..
        } = &decl.kind
        else {
            return;
        };
        let origins = self.origins.entry(name_of(decl)).or_default();
        origins.push(fold_ascii(&from.text));
    }

    /// Returns the line that could not be read and may declare such a name, seen from a
    /// procedure.
    pub(super) fn declares(
        &self,
        kind: NameKind,
        name: &str,
        procedure: Option<&str>,
    ) -> Option<Span> {
        if let Some(line) = self.without_head(kind, procedure) {
            return Some(line);
        }
        let lines = self.names.get(&fold_ascii(name)).into_iter().flatten();
        let mut lines = lines.filter(|it| may_declare(it.kind, kind)).peekable();
        lines.peek()?;
        let seen = self.origins_of(procedure);
        let declares =
            |it: &&Named| matches!(it.kind, LostKind::Decl(_)) || seen.contains(it.owner.as_str());
        lines.find(declares).map(|it| it.line)
    }

    /// Returns the declaring line that could not be read and from which a name of the procedure may
    /// come: a shared name, or one that it inherits.
    fn without_head(&self, kind: NameKind, procedure: Option<&str>) -> Option<Span> {
        let nameless = self.headless.get("").into_iter().flatten();
        let unseen = |it: &&(DeclWord, Span)| !self.seen.contains(&it.1) && declared_by(it.0, kind);
        let mut nameless = nameless.filter(unseen);
        if kind.is_global() {
            return nameless.next().map(|it| it.1);
        }
        self.head_of(procedure)
    }

    /// Returns the declaring line that could not be read of a procedure or of what it is derived from.
    fn head_of(&self, procedure: Option<&str>) -> Option<Span> {
        if self.headless.is_empty() {
            return None;
        }
        let seen = self.origins_of(procedure);
        let lines = seen
            .iter()
            .filter_map(|it| self.headless.get(*it))
            .flatten();
        let sheet =
            |it: &&(DeclWord, Span)| matches!(it.0, DeclWord::Procedure | DeclWord::Template);
        lines.into_iter().find(sheet).map(|it| it.1)
    }

    /// Tells whether a finding only says what a line that could not be read leaves behind.
    pub(super) fn explains(&self, diagnostic: &Diagnostic, procedure: Option<&str>) -> bool {
        let of_block = [
            &codes::BLOCK_NOT_CLOSED,
            &codes::END_WITHOUT_BLOCK,
            &codes::BRANCH_NOT_HERE,
            &codes::BLOCK_WITHOUT_BRANCH,
        ];
        let of_block = of_block.iter().any(|it| it.id == diagnostic.code.id);
        let seen = || self.origins_of(procedure);
        let nothing_inherited = codes::NOTHING_TO_DROP.id == diagnostic.code.id;
        self.torn.contains(&diagnostic.span)
            || nothing_inherited && self.head_of(procedure).is_some()
            || of_block && seen().iter().any(|it| self.blocks.contains(*it))
    }

    /// Returns a procedure with everything that it is derived from.
    fn origins_of<'s>(&'s self, procedure: Option<&'s str>) -> FxHashSet<&'s str> {
        let mut seen = FxHashSet::default();
        let mut next: Vec<&str> = procedure.into_iter().collect();
        while let Some(name) = next.pop() {
            if seen.insert(name) {
                let origins = self.origins.get(name).into_iter().flatten();
                next.extend(origins.map(String::as_str));
            }
        }
        seen
    }
}

/// The plain spelling of the name of a declaration; nothing where it could not be read.
fn name_of(decl: &Decl) -> String {
    named(decl).map_or_else(String::new, |(_, name)| fold_ascii(&name.text))
}

/// Returns the word and the name of a declaration; an example has no name.
pub(super) fn named(decl: &Decl) -> Option<(DeclWord, &Name)> {
    Some(match &decl.kind {
        DeclKind::Instrument { name, .. } => (DeclWord::Instrument, name),
        DeclKind::Agency { name, .. } => (DeclWord::Agency, name),
        DeclKind::Database { name, .. } => (DeclWord::Database, name),
        DeclKind::Procedure { name, .. } => (DeclWord::Procedure, name),
        DeclKind::Template { name, .. } => (DeclWord::Template, name),
        DeclKind::Example { .. } => return None,
    })
}

/// Tells whether a line declares names of a kind.
fn may_declare(line: LostKind, kind: NameKind) -> bool {
    let section = match line {
        LostKind::Decl(word) => return declared_by(word, kind),
        // The heading above could not be read either.
        LostKind::Item(None) => return !kind.is_global(),
        LostKind::Item(Some(section)) => section,
    };
    match kind {
        NameKind::Agency => section == SectionWord::Agencies,
        NameKind::Fact | NameKind::Value => section == SectionWord::Facts,
        NameKind::Paper => matches!(section, SectionWord::Papers | SectionWord::Documents),
        NameKind::Step | NameKind::Branch => {
            matches!(section, SectionWord::Steps | SectionWord::SharedSteps)
        }
        NameKind::Result => section == SectionWord::Results,
        NameKind::Fee => matches!(
            section,
            SectionWord::Fees | SectionWord::Charges | SectionWord::ServicePrices
        ),
        NameKind::Clock => section == SectionWord::TimeLimits,
        NameKind::Ground => section == SectionWord::Grounds,
        NameKind::Prerequisite => section == SectionWord::Prerequisites,
        NameKind::Requirement => section == SectionWord::Conditions,
        NameKind::Remedy => section == SectionWord::Remedies,
        NameKind::OrderRule => section == SectionWord::OrderRules,
        NameKind::Instrument
        | NameKind::Procedure
        | NameKind::Template
        | NameKind::SharedAgency
        | NameKind::Database
        | NameKind::Parameter => false,
    }
}

fn declared_by(word: DeclWord, kind: NameKind) -> bool {
    match word {
        DeclWord::Instrument => kind == NameKind::Instrument,
        DeclWord::Agency => matches!(kind, NameKind::SharedAgency | NameKind::Agency),
        DeclWord::Database => kind == NameKind::Database,
        DeclWord::Procedure => kind == NameKind::Procedure,
        DeclWord::Template => kind == NameKind::Template,
        DeclWord::Example => false,
    }
}
