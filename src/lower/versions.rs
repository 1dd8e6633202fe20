//! What the files say of each procedure, with what it inherits put together.
//!
//! A copy (`dựa trên`) and an instance of a template (`theo mẫu`) write only
//! what differs: a section that holds one value replaces, an item replaces the
//! item of the same name, a new item stands after the item that it follows in
//! the copy, and `- bỏ x` takes an item away.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::{
    context::Context,
    errors,
    merge::merge,
    scope::{NameKind, ident},
};
use crate::{
    model::{ProcedureId, VecIndex},
    source::{Span, fold_ascii},
    syntax::{
        ast::{Clause, Decl, DeclKind, Name, Origin, Quoted, Section, SectionHead, SectionValue},
        words::SectionWord,
    },
    values::Date,
};

/// A declared procedure or template.
#[derive(Debug, Clone, Copy)]
pub(super) struct Declared<'a> {
    pub(super) decl: &'a Decl,
    pub(super) name: &'a Name,
    title: Option<&'a Quoted>,
    origin: Option<&'a Origin>,
    /// The parameters of a template.
    pub(super) params: Option<&'a [Name]>,
}

impl<'a> Declared<'a> {
    /// Reads the declaring line of a procedure or template.
    pub(super) fn new(decl: &'a Decl) -> Option<Self> {
        match &decl.kind {
            DeclKind::Procedure {
                name,
                title,
                origin,
            } => Some(Self {
                decl,
                name,
                title: title.as_ref(),
                origin: origin.as_ref(),
                params: None,
            }),
            DeclKind::Template {
                name,
                params,
                title,
            } => Some(Self {
                decl,
                name,
                title: title.as_ref(),
                origin: None,
                params: Some(params),
            }),
            _ => None,
        }
    }

    /// Returns the template of which this is an instance.
    pub(super) fn template(&self) -> Option<&'a Name> {
        match self.origin {
            Some(Origin::Template(name)) => Some(name),
            _ => None,
        }
    }

    fn section(&self, word: SectionWord) -> Option<&'a Section> {
        let wanted = SectionHead::Word(word);
        self.decl
            .sections
            .iter()
            .find(|section| section.head == wanted)
    }

    /// Returns the first and the last day that the declaration states.
    fn interval(&self) -> Option<(Option<Date>, Option<Date>)> {
        match self.section(SectionWord::InForce)?.value {
            SectionValue::Interval { from, to } => {
                Some((from.map(|it| it.value), to.map(|it| it.value)))
            }
            _ => None,
        }
    }
}

/// Everything that the files say of a procedure, inherited parts included.
#[derive(Debug, Clone)]
pub(super) struct Sheet<'a> {
    pub(super) name: &'a Name,
    pub(super) title: Option<&'a Quoted>,
    /// The declaring line.
    pub(super) span: Span,
    pub(super) clauses: &'a [Clause],
    pub(super) sections: Vec<Cow<'a, Section>>,
    /// The procedure of which this is a copy.
    pub(super) base: Option<ProcedureId>,
    params: Option<&'a [Name]>,
    args: Vec<(String, String)>,
    /// It is the template itself, whose parameters have no values.
    is_template: bool,
}

impl<'a> Sheet<'a> {
    /// Returns the sections of a word.
    pub(super) fn sections_of(&self, word: SectionWord) -> impl Iterator<Item = &Section> {
        self.sections
            .iter()
            .filter(move |section| section.head == SectionHead::Word(word))
            .map(|section| &**section)
    }

    /// Makes the sheet of a declaration that inherits nothing.
    pub(super) fn own(declared: Declared<'a>) -> Self {
        let sections = declared.decl.sections.iter().map(Cow::Borrowed);
        Self {
            name: declared.name,
            title: declared.title,
            span: declared.decl.span,
            clauses: &declared.decl.clauses,
            sections: sections.collect(),
            base: None,
            params: declared.params,
            args: Vec::new(),
            is_template: declared.params.is_some(),
        }
    }

    /// Puts the sections of a declaration over those that it inherits.
    fn over(mut self, cx: &mut Context, declared: Declared<'a>) -> Self {
        self.name = declared.name;
        self.title = declared.title.or(self.title);
        self.span = declared.decl.span;
        self.is_template = false;
        if !declared.decl.clauses.is_empty() {
            self.clauses = &declared.decl.clauses;
        }
        for section in &declared.decl.sections {
            if let SectionHead::Param(param) = &section.head {
                self.argument(cx, param, section);
                continue;
            }
            let same = |it: &&mut Cow<'a, Section>| it.head == section.head;
            match self.sections.iter_mut().find(same) {
                Some(base) => {
                    let merged = merge(base, section);
                    *base = merged;
                }
                None => self.sections.push(Cow::Borrowed(section)),
            }
        }
        self
    }

    fn argument(&mut self, cx: &mut Context, param: &Name, section: &Section) {
        let plain = fold_ascii(&param.text);
        let known = self
            .params
            .is_some_and(|params| params.iter().any(|known| fold_ascii(&known.text) == plain));
        if !known {
            cx.report(errors::unknown_parameter(param));
            return;
        }
        if let Some(text) = super::shared::words_of(section) {
            self.args.push((plain, text));
        }
    }

    /// Returns a title with the arguments of the template in place.
    pub(super) fn fill(&self, cx: &mut Context, title: &Quoted) -> String {
        let Some(params) = self.params.filter(|_| title.text.contains('{')) else {
            return title.text.to_string();
        };
        let mut out = String::with_capacity(title.text.len());
        let mut rest = title.text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((hole, after)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            let plain = fold_ascii(hole.trim());
            if let Some((_, value)) = self.args.iter().find(|(param, _)| *param == plain) {
                out.push_str(value);
            } else {
                self.empty_hole(cx, params, title.span, hole);
                out.push_str(hole);
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

impl Sheet<'_> {
    fn empty_hole(&self, cx: &mut Context, params: &[Name], span: Span, hole: &str) {
        let plain = fold_ascii(hole.trim());
        let param = params.iter().find(|param| fold_ascii(&param.text) == plain);
        match param {
            Some(_) if self.is_template => {}
            Some(param) => {
                cx.report(errors::missing_argument(self.name, param));
            }
            None => {
                cx.report(errors::unknown_hole(span, hole));
            }
        }
    }
}

/// Puts together the sheets of all procedures.
pub(super) struct Assembly<'a> {
    procedures: Vec<Declared<'a>>,
    templates: Vec<Declared<'a>>,
    /// The versions of each procedure, by its stable name.
    versions: FxHashMap<String, Vec<usize>>,
    done: Vec<Option<Sheet<'a>>>,
    open: Vec<usize>,
}

/// A chain of copies of copies may be this long.
const MAX_CHAIN: usize = 32;

impl<'a> Assembly<'a> {
    /// Returns the sheets in the order of the declarations.
    pub(super) fn run(
        cx: &mut Context,
        procedures: Vec<Declared<'a>>,
        templates: Vec<Declared<'a>>,
    ) -> Vec<Sheet<'a>> {
        let mut versions: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (idx, declared) in procedures.iter().enumerate() {
            let name = fold_ascii(&declared.name.text);
            versions.entry(name).or_default().push(idx);
        }
        let mut assembly = Self {
            versions,
            done: vec![None; procedures.len()],
            open: Vec::new(),
            procedures,
            templates,
        };
        for idx in 0..assembly.procedures.len() {
            assembly.sheet(cx, idx);
        }
        let (done, procedures) = (assembly.done, assembly.procedures);
        done.into_iter()
            .zip(procedures)
            .map(|(sheet, declared)| sheet.unwrap_or_else(|| Sheet::own(declared)))
            .collect()
    }

    fn sheet(&mut self, cx: &mut Context, idx: usize) -> Option<Sheet<'a>> {
        if let Some(done) = self.done.get(idx)? {
            return Some(done.clone());
        }
        let declared = *self.procedures.get(idx)?;
        self.open.push(idx);
        let sheet = match declared.origin {
            Some(Origin::Template(template)) => self.instance(cx, declared, template),
            Some(Origin::BasedOn(base)) => self.copy(cx, declared, base),
            None => None,
        };
        self.open.pop();
        let sheet = sheet.unwrap_or_else(|| {
            cx.enter(Some(&ident(declared.name).id));
            // A template that is not there has been told already, and what it takes is unknown.
            let is_instance = matches!(declared.origin, Some(Origin::Template(_)));
            for section in declared.decl.sections.iter().filter(|_| !is_instance) {
                if let SectionHead::Param(param) = &section.head {
                    cx.report(errors::unknown_parameter(param));
                }
            }
            Sheet::own(declared)
        });
        if let Some(slot) = self.done.get_mut(idx) {
            *slot = Some(sheet.clone());
        }
        Some(sheet)
    }

    fn instance(
        &mut self,
        cx: &mut Context,
        declared: Declared<'a>,
        template: &Name,
    ) -> Option<Sheet<'a>> {
        cx.enter(Some(&ident(declared.name).id));
        let found = cx.resolve(NameKind::Template, |names| &names.templates, template)?;
        let template = *self.templates.get(found)?;
        Some(Sheet::own(template).over(cx, declared))
    }

    fn copy(&mut self, cx: &mut Context, declared: Declared<'a>, base: &Name) -> Option<Sheet<'a>> {
        cx.enter(Some(&ident(declared.name).id));
        let first = cx.resolve(NameKind::Procedure, |names| &names.procedures, base)?;
        let chosen = self.version(first, &declared);
        if self.open.contains(&chosen) || self.open.len() > MAX_CHAIN {
            cx.report(errors::circular_derivation(base.span, &base.text));
            return None;
        }
        let sheet = self.sheet(cx, chosen)?;
        cx.enter(Some(&ident(declared.name).id));
        let mut sheet = sheet.over(cx, declared);
        sheet.base = Some(ProcedureId::from_position(chosen));
        Some(sheet)
    }

    /// Returns the version of the base that is in force when the copy begins;
    /// the last one where that cannot be told.
    fn version(&self, first: ProcedureId, copy: &Declared<'_>) -> usize {
        let base = self.procedures.get(first.position());
        let versions = base.and_then(|base| self.versions.get(&fold_ascii(&base.name.text)));
        let versions = versions.map_or(&[][..], Vec::as_slice);
        let begins = copy.interval().and_then(|(from, _)| from);
        let holds = |idx: &&usize| {
            let interval = self.procedures.get(**idx).and_then(Declared::interval);
            begins.zip(interval).is_some_and(|(day, (from, to))| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            })
        };
        let in_force = versions.iter().find(holds);
        in_force
            .or(versions.last())
            .copied()
            .unwrap_or(first.position())
    }
}
