//! Papers (giấy tờ) and the dossier (hồ sơ) that lists them by case.

use super::{
    context::Context,
    copies::{copy_demand, copy_demands, with_paper},
    errors,
    meta::{Inherited, locators},
    procedure::{Lowering, Place, both},
    scope::{NameKind, ident, in_words},
};
use crate::{
    messages::owners,
    model::{
        Alternative, AlternativeKind, BasisOrigin, CopyDemand, Document, DocumentCase,
        DocumentEntry, DocumentId, Dossier, FormRef, Ident, Meta, Optional, Together, VecIndex,
        ViaRule,
    },
    source::Span,
    syntax::{
        ast::{
            self, Clause, ClauseKind, Item, ItemKind, Mention, Name, PaperAttr, PaperAttrKind,
            PaperItem, PartKind, SectionValue,
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
fn optional_of(attr: &PaperAttr) -> Option<Optional> {
    match &attr.kind {
        PaperAttrKind::IfAny => Some(Optional::IfAny),
        PaperAttrKind::If(words) => Some(Optional::Words(words.text.to_string())),
        _ => None,
    }
}

/// Papers so far, by index; a paper may be named before it is lowered.
type Slots = Vec<Option<Document>>;

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
    fn paper(
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

    fn count(&mut self, count: Option<u32>, span: Span) {
        if count == Some(0) {
            self.cx.report(errors::zero_count(span));
        }
    }

    fn paper_clause(
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

    fn dossier(&mut self, slots: &mut Slots) {
        let sheet = self.sheet;
        let Some(first) = sheet.sections_of(SectionWord::Documents).next() else {
            return;
        };
        self.cx.at("documents", "");
        let sets = match &first.value {
            SectionValue::Sets(sets) => {
                if let Stated::Value(sets) = sets {
                    self.count(Some(sets.value), sets.span);
                }
                sets.as_ref().map(|sets| sets.value)
            }
            SectionValue::None(_) => Stated::None,
            _ => Stated::Unknown,
        };
        let meta = self.cx.meta(first.span, &first.clauses, &self.outer);
        let mut dossier = Dossier {
            sets,
            via: Vec::new(),
            cases: Vec::new(),
            meta,
        };
        for section in sheet.sections_of(SectionWord::Documents) {
            self.dossier_clauses(&mut dossier, &section.clauses, &owners::SECTION);
            for group in &section.groups {
                self.dossier_clauses(&mut dossier, &group.clauses, &owners::GROUP);
            }
        }
        self.cases(slots, &mut dossier);
        bases_from_entries(slots, &dossier);
        self.out.dossier = Some(dossier);
    }

    fn dossier_clauses(
        &mut self,
        dossier: &mut Dossier,
        clauses: &[Clause],
        owner: &'static crate::messages::Message,
    ) {
        for clause in clauses {
            match &*clause.kind {
                ClauseKind::Via { channels, kinds } => dossier.via.push(ViaRule {
                    channels: channels.iter().map(|channel| channel.value).collect(),
                    kinds: kinds.iter().map(|kind| kind.value).collect(),
                    span: clause.span,
                }),
                ClauseKind::When(_) => {}
                _ => self.misplaced(owner, clause),
            }
        }
    }

    /// Lowers the groups; items before the first group make a case for everyone.
    fn cases(&mut self, slots: &mut Slots, dossier: &mut Dossier) {
        let mut current: Option<Span> = None;
        self.each_item(&[SectionWord::Documents], |this, place, item| {
            let group = place.group.map(|group| group.span);
            if dossier.cases.is_empty() || group != current {
                current = group;
                let case = this.case(place);
                dossier.cases.push(case);
            }
            let entry = this.entry(slots, place, item);
            if let (Some(entry), Some(case)) = (entry, dossier.cases.last_mut()) {
                case.entries.push(entry);
            }
        });
    }

    fn case(&mut self, place: &Place<'_>) -> DocumentCase {
        let (span, clauses, title) = match place.group {
            Some(group) => (group.span, &group.clauses[..], group.title.as_ref()),
            None => (place.section.span, &[][..], None),
        };
        DocumentCase {
            guard: place.guard.cloned(),
            title: title.map(|title| self.title(title)),
            entries: Vec::new(),
            meta: self.cx.meta(span, clauses, place.inherited),
        }
    }

    fn entry(
        &mut self,
        slots: &mut Slots,
        place: &Place<'_>,
        item: &Item,
    ) -> Option<DocumentEntry> {
        let ItemKind::Paper(paper) = &item.kind else {
            return None;
        };
        let name = paper_name(paper)?;
        self.cx.at("documents", &ident(&name).id);
        if paper.title.is_some() || paper.one_of {
            let id = self.paper(slots, place, item, paper, &name)?;
            let meta = slots.get(id.position())?.as_ref()?.meta.clone();
            return Some(DocumentEntry {
                document: id,
                guard: None,
                copies: Vec::new(),
                optional: None,
                meta,
            });
        }
        let document = self.resolve(NameKind::Paper, |scope| &scope.papers, &name)?;
        self.no_parts(item);
        let mut entry = DocumentEntry {
            document,
            guard: self.own_guard(&item.clauses),
            copies: Vec::new(),
            optional: paper.attrs.iter().find_map(optional_of),
            meta: self.entry_meta(slots, place, item, document),
        };
        for attr in &paper.attrs {
            if let Some(copies) = copy_demand(attr) {
                self.count(copies.count, attr.span);
                entry.copies.push(copies);
            }
        }
        let declared = slots.get(document.position()).and_then(Option::as_ref);
        let stated = declared.map_or(&[][..], |it| it.copies.as_slice());
        entry.copies = with_paper(stated, entry.copies);
        self.add_to_paper(slots, place, item, paper, document);
        Some(entry)
    }

    /// An entry has its own basis, that of its paper, or that of its group.
    fn entry_meta(
        &mut self,
        slots: &Slots,
        place: &Place<'_>,
        item: &Item,
        document: DocumentId,
    ) -> Meta {
        let own = slots.get(document.position()).and_then(Option::as_ref);
        let own = own.map(|document| &document.meta.basis);
        let own =
            own.filter(|basis| basis.span.is_some() && basis.origin != BasisOrigin::Procedure);
        match own {
            Some(basis) => {
                let outer = Inherited {
                    basis: basis.clone(),
                    ..place.inherited.clone()
                };
                self.cx.meta(item.span, &item.clauses, &outer)
            }
            None => self.cx.meta(item.span, &item.clauses, place.inherited),
        }
    }

    /// What an entry says besides counts belongs to the paper itself.
    fn add_to_paper(
        &mut self,
        slots: &mut Slots,
        place: &Place<'_>,
        item: &Item,
        paper: &PaperItem,
        id: DocumentId,
    ) {
        let Some(mut document) = slots.get_mut(id.position()).and_then(Option::take) else {
            return;
        };
        for attr in &paper.attrs {
            match &attr.kind {
                PaperAttrKind::Shown => document.shown = true,
                PaperAttrKind::Returned => document.returned = true,
                PaperAttrKind::ResultOf { result, procedure } => {
                    document.result_of = self.target(procedure, result.as_ref());
                }
                _ => {
                    if let Some(form) = form_of(self.cx, attr) {
                        document.form.get_or_insert(form);
                    }
                }
            }
        }
        for clause in &item.clauses {
            self.paper_clause(slots, &mut document, place.inherited, clause);
        }
        fill(slots, id, document);
    }
}

/// A paper without a basis of its own or of its section takes that of its first entry.
fn bases_from_entries(slots: &mut Slots, dossier: &Dossier) {
    for entry in dossier.cases.iter().flat_map(|case| &case.entries) {
        let slot = slots
            .get_mut(entry.document.position())
            .and_then(Option::as_mut);
        let Some(document) = slot else { continue };
        let basis = &document.meta.basis;
        let weak = basis.span.is_none() || basis.origin == BasisOrigin::Procedure;
        if weak
            && entry.meta.basis.origin != BasisOrigin::Procedure
            && entry.meta.basis.span.is_some()
        {
            document.meta.basis = entry.meta.basis.clone();
        }
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

fn fill(slots: &mut Slots, id: DocumentId, document: Document) {
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
