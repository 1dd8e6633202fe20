//! Papers (giấy tờ): what each is, and what is accepted in its place.

use super::{
    context::Context,
    copies::{copy_demand, copy_demands},
    errors,
    in_words::Host,
    meta::{Inherited, locators},
    procedure::{Lowering, Place, both},
    scope::{NameKind, ident, in_words},
};
use crate::{
    messages::owners,
    model::{
        Alternative, AlternativeKind, CopyDemand, Document, DocumentId, FormRef, Ident, Meta,
        Optional, Together, VecIndex,
    },
    source::Span,
    syntax::{
        ast::{
            self, Clause, ClauseKind, Item, ItemKind, Mention, Name, PaperAttr, PaperAttrKind,
            PaperItem, PartKind,
        },
        name_from_title,
        words::SectionWord,
    },
    values::Stated,
};

/// Returns the form that an attribute prescribes.
pub(super) fn form_of(cx: &mut Context, attr: &PaperAttr) -> Option<FormRef> {
    let mut form = FormRef {
        locators: Vec::new(),
        instrument: None,
        kind: None,
        span: attr.span,
    };
    match &attr.kind {
        PaperAttrKind::Form {
            locators: written,
            instrument,
        } => {
            form.locators = locators(written);
            form.instrument = instrument.as_ref().and_then(|it| cx.instrument(it));
        }
        PaperAttrKind::ByForm => {}
        PaperAttrKind::FormOf(kind) => form.kind = Some(kind.value),
        _ => return None,
    }
    Some(form)
}

/// Returns why a paper may be missing.
pub(super) fn optional_of(attr: &PaperAttr) -> Option<Optional> {
    match &attr.kind {
        PaperAttrKind::IfAny => Some(Optional::IfAny),
        PaperAttrKind::If(words) => Some(Optional::Words(words.text.to_string())),
        _ => None,
    }
}

/// Papers so far, by index; a paper may be named before it is lowered.
pub(super) type Slots = Vec<Option<Document>>;

impl Lowering<'_, '_> {
    /// Lowers the papers and the dossier.
    pub(super) fn documents(&mut self) {
        let mut slots: Slots = Vec::new();
        self.each_item(&[SectionWord::Papers], |this, place, item| {
            if let ItemKind::Paper(paper) = &item.kind
                && let Some(name) = paper_name(paper)
            {
                this.paper(&mut slots, place, item, paper, &name);
            }
        });
        self.dossier(&mut slots);
        // INVARIANT: every declared paper was lowered; should one be missing, an
        // empty paper keeps all indices right.
        slots.resize_with(self.scope.papers.len().max(slots.len()), || None);
        let span = self.sheet.span;
        let nameless = Ident {
            text: String::new(),
            id: String::new(),
            span,
        };
        self.out.documents = slots
            .into_iter()
            .map(|slot| slot.unwrap_or_else(|| blank(&nameless, Meta::bare(span))))
            .collect();
    }

    /// Finds papers by name.
    pub(super) fn papers(&mut self, names: &[Name]) -> Vec<DocumentId> {
        self.resolve_all(NameKind::Paper, |scope| &scope.papers, names)
    }

    /// Lowers a declared paper with its choices and other papers accepted for it.
    pub(super) fn paper(
        &mut self,
        slots: &mut Slots,
        place: &Place<'_>,
        item: &Item,
        paper: &PaperItem,
        name: &Name,
    ) -> Option<DocumentId> {
        let id = self.scope.papers.find_folded(&ident(name).id)?;
        if filled(slots, id) {
            return None;
        }
        let name = ident(name);
        self.cx.at(part_of(place.word), &name.id);
        let guard = both(
            place.guard.filter(|_| place.word == SectionWord::Papers),
            self.own_guard(&item.clauses),
        );
        let meta = self.cx.meta(item.span, &item.clauses, place.inherited);
        let mut document = blank(&name, meta);
        document.guard = guard;
        self.paper_line(&mut document, paper);
        let host = Host::item(item.span, before_attrs(paper, item.span), &item.clauses);
        self.conditions_in_words(&paper.attrs, host);
        let inherited = place.inherited;
        let clauses: Vec<&Clause> = if place.word == SectionWord::Papers {
            place.clauses(&item.clauses).collect()
        } else {
            item.clauses.iter().collect()
        };
        for clause in clauses {
            self.paper_clause(slots, &mut document, inherited, clause);
        }
        if paper.one_of {
            document.choices = self.choices(slots, id, item, &document, inherited);
        } else {
            self.no_parts(item);
        }
        fill(slots, id, document);
        Some(id)
    }

    fn choices(
        &mut self,
        slots: &mut Slots,
        parent: DocumentId,
        item: &Item,
        whole: &Document,
        inherited: &Inherited,
    ) -> Vec<DocumentId> {
        let mut choices = Vec::new();
        let outer = Inherited {
            basis: whole.meta.basis.clone(),
            ..inherited.clone()
        };
        for part in &item.parts {
            let PartKind::Paper(paper) = &part.kind else {
                self.cx
                    .report(errors::line_not_here(part.span, &owners::PART));
                continue;
            };
            let Some(name) = paper_name(paper).map(|name| ident(&name)) else {
                continue;
            };
            let Some(id) = self.scope.papers.find_folded(&name.id) else {
                continue;
            };
            if filled(slots, id) {
                continue;
            }
            let meta = self.cx.meta(part.span, &part.clauses, &outer);
            let mut document = blank(&name, meta);
            document.choice_of = Some(parent);
            document.guard = self.own_guard(&part.clauses);
            document.shown = whole.shown;
            document.returned = whole.returned;
            self.paper_line(&mut document, paper);
            let host = Host::part(part.span, before_attrs(paper, part.span), &part.clauses);
            self.conditions_in_words(&paper.attrs, host);
            if document.copies.is_empty() {
                document.copies.clone_from(&whole.copies);
            }
            for clause in &part.clauses {
                self.paper_clause(slots, &mut document, &outer, clause);
            }
            fill(slots, id, document);
            choices.push(id);
        }
        if choices.is_empty() {
            self.cx.report(errors::nothing_to_choose(item.span));
        }
        choices
    }

    /// Reads what a line says of a paper.
    fn paper_line(&mut self, document: &mut Document, paper: &PaperItem) {
        document.title = self.title_or(paper.title.as_deref(), &document.name);
        for attr in &paper.attrs {
            if let Some(copies) = copy_demand(attr) {
                self.count(copies.count, attr.span);
                document.copies.push(copies);
            } else if let Some(form) = form_of(self.cx, attr) {
                document.form = Some(form);
            } else if let Some(optional) = optional_of(attr) {
                document.optional = Some(optional);
            }
            match &attr.kind {
                PaperAttrKind::Shown => document.shown = true,
                PaperAttrKind::Returned => document.returned = true,
                PaperAttrKind::ResultOf { result, procedure } => {
                    document.result_of = self.target(procedure, result.as_ref());
                }
                _ => {}
            }
        }
        document.copies = CopyDemand::joined(std::mem::take(&mut document.copies));
    }

    pub(super) fn count(&mut self, count: Option<u32>, span: Span) {
        if count == Some(0) {
            self.cx.report(errors::zero_count(span));
        }
    }

    pub(super) fn paper_clause(
        &mut self,
        slots: &mut Slots,
        document: &mut Document,
        inherited: &Inherited,
        clause: &Clause,
    ) {
        match &*clause.kind {
            ClauseKind::Or(alternative) => {
                let found = self.alternative(slots, inherited, clause.span, alternative);
                document.alternatives.extend(found);
            }
            ClauseKind::With { paper, attrs } => {
                document
                    .together
                    .extend(self.together(clause.span, paper, attrs));
            }
            ClauseKind::LookUp {
                database,
                from,
                basis,
            } => {
                let found = self.cx.look_up(clause.span, database, *from, basis);
                document.look_ups.extend(found);
            }
            ClauseKind::PreparedBy(agency) => {
                document.prepared_by = self.resolve(NameKind::Agency, |scope| &scope.roles, agency);
            }
            ClauseKind::Later { event, condition } => {
                let guard = self.guard_of(condition.as_ref());
                document.later = self.event(event).map(|event| (event, guard));
            }
            ClauseKind::OriginalLater(words) => {
                if let Stated::Value(words) = words {
                    self.condition_of_later(words, Host::Nowhere);
                }
                let original_later = Some(words.as_ref().map(|words| words.text.to_string()));
                document.alternatives.push(Alternative {
                    kind: AlternativeKind::Copy(crate::syntax::words::CopyKind::Copy),
                    copies: Vec::new(),
                    original_later,
                    guard: None,
                    span: clause.span,
                });
            }
            ClauseKind::When(_) => {}
            _ => self.misplaced(&owners::PAPER, clause),
        }
    }

    fn alternative(
        &mut self,
        slots: &mut Slots,
        inherited: &Inherited,
        span: Span,
        written: &ast::Alternative,
    ) -> Option<Alternative> {
        self.conditions_in_words(&written.attrs, Host::Here);
        self.attrs_of_own_item(&written.attrs);
        if let Some(Stated::Value(words)) = written.original_later.as_deref() {
            self.condition_of_later(words, Host::Nowhere);
        }
        let kind = match &written.kind {
            ast::AlternativeKind::Copy(kind) => AlternativeKind::Copy(kind.value),
            ast::AlternativeKind::Data { form, text } => AlternativeKind::Data {
                form: form.value,
                text: text.as_ref().map(|text| self.title(text)),
            },
            ast::AlternativeKind::Paper { name, title } => {
                let id = self.resolve(NameKind::Paper, |scope| &scope.papers, name)?;
                if title.is_some() && !filled(slots, id) {
                    let name = ident(name);
                    let meta = self.cx.meta(span, &[], inherited);
                    let mut document = blank(&name, meta);
                    document.title = self.title_or(title.as_deref(), &name);
                    document.copies = copy_demands(&written.attrs);
                    document.form = written.attrs.iter().find_map(|attr| form_of(self.cx, attr));
                    fill(slots, id, document);
                }
                AlternativeKind::Document(id)
            }
        };
        Some(Alternative {
            kind,
            copies: copy_demands(&written.attrs),
            original_later: written
                .original_later
                .as_deref()
                .map(|words| words.as_ref().map(|words| words.text.to_string())),
            guard: self.guard_of(written.condition.as_ref()),
            span,
        })
    }

    fn together(&mut self, span: Span, paper: &Mention, attrs: &[PaperAttr]) -> Option<Together> {
        self.conditions_in_words(attrs, Host::Companion);
        self.attrs_of_own_item(attrs);
        let (document, title) = match paper {
            Mention::Name(name) => {
                let id = self.resolve(NameKind::Paper, |scope| &scope.papers, name)?;
                (Some(id), in_words(&ident(name)))
            }
            Mention::Text(text) => (None, self.title(text)),
            Mention::Applicant(_) => return None,
        };
        Some(Together {
            document,
            title,
            copies: copy_demands(attrs),
            optional: attrs.iter().find_map(optional_of),
            span,
        })
    }
}

/// Returns the name of a paper, or one made from its title.
pub(super) fn paper_name(paper: &PaperItem) -> Option<Name> {
    match (&paper.name, &paper.title) {
        (Some(name), _) => Some(name.clone()),
        (None, Some(title)) => Some(Name {
            text: name_from_title(&title.text).into(),
            span: title.span,
        }),
        (None, None) => None,
    }
}

/// Returns where what stands before the attributes of a paper ends.
pub(super) fn before_attrs(paper: &PaperItem, line: Span) -> Span {
    let title = paper.title.as_ref().map(|it| it.span);
    let name = paper.name.as_ref().map(|it| it.span);
    // `một trong` without a title stands behind the name.
    let one_of = paper.one_of && title.is_none();
    title.or(name.filter(|_| !one_of)).unwrap_or(line)
}

fn part_of(word: SectionWord) -> &'static str {
    if word == SectionWord::Papers {
        "papers"
    } else {
        "documents"
    }
}

fn filled(slots: &Slots, id: DocumentId) -> bool {
    slots.get(id.position()).is_some_and(Option::is_some)
}

pub(super) fn fill(slots: &mut Slots, id: DocumentId, document: Document) {
    let position = id.position();
    if slots.len() <= position {
        slots.resize_with(position + 1, || None);
    }
    if let Some(slot) = slots.get_mut(position) {
        *slot = Some(document);
    }
}

fn blank(name: &Ident, meta: Meta) -> Document {
    Document {
        name: name.clone(),
        title: String::new(),
        choices: Vec::new(),
        choice_of: None,
        copies: Vec::new(),
        guard: None,
        form: None,
        optional: None,
        shown: false,
        returned: false,
        alternatives: Vec::new(),
        together: Vec::new(),
        look_ups: Vec::new(),
        result_of: None,
        prepared_by: None,
        later: None,
        meta,
    }
}
