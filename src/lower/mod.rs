//! From the tree to the typed model: names, types, inheritance, nesting.
//!
//! [`lower`] reads the trees of all files of a project at once, because they
//! share one name space and their order does not matter.
//! It never fails: whatever it cannot resolve becomes a [`Diagnostic`] and is
//! left out of the model (or marked broken), so that one mistake gives one
//! finding and the checks run on the rest.
//!
//! The work has four steps: the names that all files share; for each procedure
//! what it inherits ([`versions`]) and its own names ([`declare`]); the bodies;
//! the examples.

mod asked;
mod chain;
mod cite;
mod clocks;
pub mod codes;
mod conditions;
mod context;
mod copies;
mod declare;
mod documents;
mod dossier;
mod errors;
mod examples;
mod facts;
mod fees;
mod flow;
mod forgotten;
mod head;
mod in_words;
mod instruments;
mod lost;
mod merge;
mod meta;
mod order_rules;
mod parties;
mod procedure;
mod results;
mod scope;
mod shared;
mod steps;
mod unit;
mod value_as_fact;
mod versions;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    diagnostic::Diagnostic,
    model::{
        AgencyId, BasisOrigin, DatabaseId, IdVec, InstrumentId, Interval, Meta, Procedure,
        ProcedureId, Project, VecIndex,
    },
    source::{FileId, fold_ascii},
    syntax::ast::{Decl, DeclKind, File, SectionHead, SectionValue},
    syntax::words::SectionWord,
    values::Stated,
};
pub use cite::{UnknownInstrument, cite};
pub use context::Unread;
use context::{Context, declare};
use examples::{Examples, Near};
use lost::LostLines;
use meta::Inherited;
use procedure::Lowering;
use scope::{NameKind, Scope, Table, ident};
use versions::{Assembly, Declared, Sheet};

/// A project with everything that was found wrong on the way.
#[derive(Debug, Clone)]
pub struct Lowered {
    /// The project; references that could not be resolved are left out.
    pub project: Project,
    /// What was found, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
    /// Uses of names of which nothing is found, since their line could not be read.
    pub unread: Vec<Unread>,
    /// Where the errors begin that are counted and not told one by one.
    pub unlisted: Vec<(FileId, u32)>,
}

/// Lowers the trees of all files of a project.
///
/// Pure: the same trees give the same project and the same findings.
#[must_use]
pub fn lower(files: &[File]) -> Lowered {
    let mut cx = Context::default();
    cx.langs = files.iter().map(|file| (file.id, file.lang)).collect();
    cx.lost = LostLines::of(files);
    let decls = || {
        files
            .iter()
            .flat_map(|file| file.decls.iter().map(move |decl| (file.id, decl)))
    };
    // Nobody can use a declaration whose name could not be read.
    let is_named = |decl: &&Decl| lost::named(decl).is_none_or(|it| !it.1.text.is_empty());
    shared_names(&mut cx, decls().map(|it| it.1).filter(is_named));
    shared_bodies(&mut cx, decls().map(|it| it.1).filter(is_named));
    cx.close_agency_rings();

    let mut procedures: Vec<Declared<'_>> = Vec::new();
    let mut templates: Vec<Declared<'_>> = Vec::new();
    let mut by_file: FxHashMap<FileId, Vec<ProcedureId>> = FxHashMap::default();
    for (file, decl) in decls() {
        let Some(declared) = Declared::new(decl) else {
            continue;
        };
        if matches!(decl.kind, DeclKind::Template { .. }) {
            templates.push(declared);
        } else {
            let id = ProcedureId::from_position(procedures.len());
            by_file.entry(file).or_default().push(id);
            procedures.push(declared);
        }
    }
    let versions = procedure_names(&mut cx, &procedures);
    unused_templates(&mut cx, &procedures, &templates);
    let sheets = Assembly::run(&mut cx, procedures, templates);
    let scopes = lower_procedures(&mut cx, &sheets);
    overlapping_versions(&mut cx, &versions);

    let mut examples = Vec::new();
    let procedures = std::mem::take(&mut cx.project.procedures);
    let near = examples::near(&by_file, &procedures);
    let in_force = examples::in_force(&procedures);
    for (file, decl) in decls() {
        if let DeclKind::Example { title } = &decl.kind {
            let near = near.get(&file).copied().unwrap_or(Near::None);
            let mut lowering = Examples {
                cx: &mut cx,
                scopes: &scopes,
                procedures: &procedures,
                in_force: &in_force,
            };
            examples.extend(lowering.example(decl, title, near));
        }
    }
    cx.project.procedures = procedures;
    cx.project.examples = examples;
    cx.settle_guesses();
    let mut diagnostics = cx.diagnostics;
    diagnostics.extend(cx.bound.left_out());
    diagnostics.sort_by_key(|it| (it.span.file, it.span.start, it.span.end, it.code.id));
    Lowered {
        project: cx.project,
        diagnostics,
        unread: cx.unread,
        unlisted: cx.unlisted,
    }
}

/// Declares instruments, agencies and databases.
fn shared_names<'a>(cx: &mut Context, decls: impl Iterator<Item = &'a Decl>) {
    let mut names = std::mem::take(&mut cx.names);
    let mut n_databases = 0;
    for decl in decls {
        match &decl.kind {
            DeclKind::Instrument { name, title } => {
                let id = InstrumentId::from_position(cx.project.instruments.len());
                if declare(cx, &mut names.instruments, NameKind::Instrument, name, id) {
                    let instrument = instruments::blank(decl, name, title.as_ref());
                    if let Stated::Value(number) = &instrument.number {
                        names.by_number.entry(fold_ascii(number)).or_insert(id);
                    }
                    cx.project.instruments.push(instrument);
                }
            }
            DeclKind::Agency { name, .. } => {
                let id = AgencyId::from_position(names.agencies.len());
                declare(cx, &mut names.agencies, NameKind::SharedAgency, name, id);
            }
            DeclKind::Database { name, .. } => {
                let id = DatabaseId::from_position(n_databases);
                if declare(cx, &mut names.databases, NameKind::Database, name, id) {
                    n_databases += 1;
                }
            }
            _ => {}
        }
    }
    cx.names = names;
}

/// Lowers instruments, agencies and databases.
fn shared_bodies<'a>(cx: &mut Context, decls: impl Iterator<Item = &'a Decl>) {
    for decl in decls {
        cx.enter(None);
        match &decl.kind {
            DeclKind::Instrument { name, .. } => {
                let id = cx.names.instruments.find_folded(&fold_ascii(&name.text));
                let first = id.and_then(|id| cx.project.instruments.get(id));
                if let Some(id) = id.filter(|_| first.is_some_and(|it| it.name.span == name.span)) {
                    cx.at("instruments", &fold_ascii(&name.text));
                    cx.fill_instrument(id, decl);
                }
            }
            DeclKind::Agency { name, title } => {
                if let Some(id) = cx.names.agencies.find_folded(&fold_ascii(&name.text)) {
                    cx.at("agencies", &fold_ascii(&name.text));
                    cx.agency(id, decl, name, title.as_ref());
                }
            }
            DeclKind::Database { name, title } => {
                let len = cx.project.databases.len();
                let id = cx.names.databases.find_folded(&fold_ascii(&name.text));
                if id.is_some_and(|id| id.position() == len) {
                    cx.at("databases", &fold_ascii(&name.text));
                    cx.database(decl, name, title.as_ref());
                }
            }
            _ => {}
        }
    }
}

/// Declares procedures; several declarations of one name are its versions.
fn procedure_names(
    cx: &mut Context,
    procedures: &[Declared<'_>],
) -> FxHashMap<String, Vec<ProcedureId>> {
    let mut versions: FxHashMap<String, Vec<ProcedureId>> = FxHashMap::default();
    let mut names = std::mem::take(&mut cx.names);
    for (idx, declared) in procedures.iter().enumerate() {
        let id = ProcedureId::from_position(idx);
        let name = ident(declared.name);
        if name.id.is_empty() {
            continue;
        }
        if !names.procedures.declares(&name.text) {
            declare(
                cx,
                &mut names.procedures,
                NameKind::Procedure,
                declared.name,
                id,
            );
        }
        versions.entry(name.id).or_default().push(id);
        for section in &declared.decl.sections {
            if let (SectionHead::Word(SectionWord::Code), SectionValue::Token(code)) =
                (&section.head, &section.value)
            {
                names.by_code.entry(fold_ascii(&code.text)).or_insert(id);
            }
        }
    }
    cx.names = names;
    versions
}

/// Declares templates, and lowers those that nobody uses for their findings alone.
fn unused_templates(cx: &mut Context, procedures: &[Declared<'_>], templates: &[Declared<'_>]) {
    let mut names = std::mem::take(&mut cx.names);
    let all = templates.iter().enumerate();
    for (idx, template) in all.filter(|it| !it.1.name.text.is_empty()) {
        declare(
            cx,
            &mut names.templates,
            NameKind::Template,
            template.name,
            idx,
        );
    }
    for template in templates {
        let mut params = Table::default();
        for param in template.params.into_iter().flatten() {
            declare(cx, &mut params, NameKind::Parameter, param, ());
        }
    }
    cx.names = names;
    let used: FxHashSet<usize> = procedures
        .iter()
        .filter_map(|it| cx.names.templates.find(&it.template()?.text))
        .collect();
    for (idx, template) in templates.iter().enumerate() {
        if !used.contains(&idx) {
            let sheet = Sheet::own(*template);
            cx.enter(Some(&ident(sheet.name).id));
            let scope = declare::names_of(cx, &sheet);
            lower_procedure(cx, &sheet, &scope, &[]);
        }
    }
}

fn lower_procedures(cx: &mut Context, sheets: &[Sheet<'_>]) -> Vec<Scope> {
    let mut scopes: Vec<Scope> = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        cx.enter(Some(&ident(sheet.name).id));
        scopes.push(declare::names_of(cx, sheet));
    }
    let mut procedures: IdVec<ProcedureId, Procedure> = IdVec::new();
    for (sheet, scope) in sheets.iter().zip(&scopes) {
        cx.enter(Some(&ident(sheet.name).id));
        procedures.push(lower_procedure(cx, sheet, scope, &scopes));
    }
    cx.project.procedures = procedures;
    scopes
}

fn lower_procedure(
    cx: &mut Context,
    sheet: &Sheet<'_>,
    scope: &Scope,
    scopes: &[Scope],
) -> Procedure {
    let mut out = Procedure::blank(ident(sheet.name), Meta::bare(sheet.span));
    out.parent = sheet.base;
    out.lang = cx.langs.get(&sheet.span.file).copied().unwrap_or_default();
    let mut outer = Inherited::nothing();
    outer.basis.origin = BasisOrigin::Own;
    Lowering {
        cx,
        scope,
        scopes,
        sheet,
        out,
        outer,
        context: Vec::new(),
    }
    .run()
}

/// Reports versions of one procedure that are in force on the same day.
fn overlapping_versions(cx: &mut Context, versions: &FxHashMap<String, Vec<ProcedureId>>) {
    let mut groups: Vec<&Vec<ProcedureId>> =
        versions.values().filter(|ids| ids.len() > 1).collect();
    groups.sort();
    for ids in groups {
        let mut known: Vec<(Interval, ProcedureId)> = Vec::new();
        let mut unknown: Vec<ProcedureId> = Vec::new();
        for id in ids {
            let in_force = cx
                .project
                .procedures
                .get(*id)
                .and_then(|it| it.in_force.as_ref());
            match in_force.and_then(Stated::value) {
                Some(interval) => known.push((*interval, *id)),
                None => unknown.push(*id),
            }
        }
        known.sort_by_key(|(interval, id)| (interval.from, *id));
        let mut pairs: Vec<(ProcedureId, ProcedureId)> = Vec::new();
        for pair in known.windows(2) {
            if let [(left, first), (right, second)] = pair
                && left.overlaps(right)
            {
                pairs.push((*first, *second));
            }
        }
        if let Some(first) = ids.first() {
            let others = unknown.iter().map(|id| (*first, *id));
            pairs.extend(others.filter(|(first, id)| first != id));
            if unknown.contains(first)
                && let Some(second) = ids.get(1)
            {
                pairs.push((*second, *first));
            }
        }
        for (first, second) in pairs {
            report_overlap(cx, first, second);
        }
    }
}

fn report_overlap(cx: &mut Context, first: ProcedureId, second: ProcedureId) {
    let procedures = &cx.project.procedures;
    let (Some(left), Some(right)) = (procedures.get(first), procedures.get(second)) else {
        return;
    };
    // The second declaration in the text is the one to look at.
    let (early, late) = if first < second {
        (left, right)
    } else {
        (right, left)
    };
    let finding = errors::overlapping_versions(&early.name, &late.name);
    let id = late.name.id.clone();
    cx.enter(Some(&id));
    cx.at("in_force", "");
    cx.report(finding);
}
