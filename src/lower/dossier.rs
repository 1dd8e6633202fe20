//! The dossier (hồ sơ): which papers are filed in which case.

use super::{
    copies::{copy_demand, with_paper},
    documents::{Slots, before_attrs, fill, form_of, optional_of, paper_name},
    in_words::Host,
    meta::Inherited,
    procedure::{Lowering, Place},
    scope::{NameKind, ident},
};
use crate::{
    messages::owners,
    model::{
        BasisOrigin, DocumentCase, DocumentEntry, DocumentId, Dossier, Meta, VecIndex, ViaRule,
    },
    source::Span,
    syntax::{
        ast::{Clause, ClauseKind, Item, ItemKind, PaperAttrKind, PaperItem, SectionValue},
        words::SectionWord,
    },
    values::Stated,
};

impl Lowering<'_, '_> {
    /// Lowers the cases and what each of them lists.
    pub(super) fn dossier(&mut self, slots: &mut Slots) {
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
        let host = Host::item(item.span, before_attrs(paper, item.span), &item.clauses);
        self.conditions_in_words(&paper.attrs, host);
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
