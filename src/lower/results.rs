//! Results (kết quả), prerequisites (tiền đề), remedies (khiếu nại), and
//! references to other procedures.

use super::{
    context::declare,
    documents::{before_attrs, form_of, paper_name},
    errors,
    in_words::Host,
    meta::is_universal,
    procedure::{Lowering, Place, both},
    scope::{NameKind, Table, ident, in_words},
};
use crate::{
    messages::owners,
    model::{
        Ident, Prerequisite, ProcedureTarget, Remedy, ResultDocument, ResultForm, Validity,
        VecIndex,
    },
    source::fold_ascii,
    syntax::{
        ast::{
            ClauseKind, Item, ItemKind, Name, PartKind, PrerequisiteItem, ProcedureRef, RemedyBody,
            RemedyItem, ResultItem, ResultValidity,
        },
        words::SectionWord,
    },
};

impl Lowering<'_, '_> {
    /// Lowers the results.
    pub(super) fn results(&mut self) {
        self.out.results_stated = self.stated(SectionWord::Results);
        self.each_item(&[SectionWord::Results], |this, place, item| {
            if let ItemKind::Result(result) = &item.kind {
                this.result(place, item, result);
            }
        });
    }

    fn result(&mut self, place: &Place<'_>, item: &Item, written: &ResultItem) {
        let Some(name) = paper_name(&written.paper) else {
            return;
        };
        let len = self.out.results.len();
        let Some(name) = self.is_next(|scope| &scope.results, &name, len) else {
            return;
        };
        self.cx.at("results", &name.id);
        let own = self.own_guard(&item.clauses);
        let head = before_attrs(&written.paper, item.span);
        let validity_span = written.validity.as_ref().map_or(head, |it| it.span);
        let host = Host::result(item.span, [head, validity_span], &item.clauses);
        self.conditions_in_words(&written.paper.attrs, host);
        self.attrs_of_result(&written.paper.attrs);
        if let Some(valid) = &written.validity
            && let ResultValidity::Length(length) | ResultValidity::AtMost(length) = valid.value
        {
            self.check_length(length, valid.span);
        }
        let mut result = ResultDocument {
            title: self.title_or(written.paper.title.as_deref(), &name),
            variants: self.variants(item, written.paper.one_of),
            form: written
                .paper
                .attrs
                .iter()
                .find_map(|attr| form_of(self.cx, attr)),
            validity: written.validity.as_ref().map(|it| validity(&it.value)),
            guard: both(place.guard, own),
            forms: Vec::new(),
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
            name,
        };
        for clause in place.clauses(&item.clauses) {
            match &*clause.kind {
                ClauseKind::Form { kind, condition } => {
                    let guard = self.guard_of(condition.as_ref());
                    result.forms.push(ResultForm {
                        kind: kind.value,
                        guard,
                    });
                }
                ClauseKind::When(_) => {}
                _ => self.misplaced(&owners::RESULT, clause),
            }
        }
        self.out.results.push(result);
    }

    fn variants(&mut self, item: &Item, one_of: bool) -> Vec<(Ident, String)> {
        if !one_of {
            self.no_parts(item);
            return Vec::new();
        }
        let mut table: Table<usize> = Table::default();
        let mut variants = Vec::with_capacity(item.parts.len());
        for part in &item.parts {
            let PartKind::Paper(paper) = &part.kind else {
                self.cx
                    .report(errors::line_not_here(part.span, &owners::PART));
                continue;
            };
            for clause in part.clauses.iter().filter(|it| !is_universal(&it.kind)) {
                self.cx.misplaced(&owners::PART, clause);
            }
            let Some(name) = paper_name(paper) else {
                continue;
            };
            self.conditions_in_words(&paper.attrs, Host::Nowhere);
            self.attrs_of_result(&paper.attrs);
            if declare(self.cx, &mut table, NameKind::Result, &name, variants.len()) {
                let name = ident(&name);
                let title = self.title_or(paper.title.as_deref(), &name);
                variants.push((name, title));
            }
        }
        if variants.is_empty() {
            self.cx.report(errors::nothing_to_choose(item.span));
        }
        variants
    }

    /// Lowers the results of other procedures that must exist before.
    pub(super) fn prerequisites(&mut self) {
        self.each_item(&[SectionWord::Prerequisites], |this, place, item| {
            if let ItemKind::Prerequisite(prerequisite) = &item.kind {
                this.prerequisite(place, item, prerequisite);
            }
        });
    }

    fn prerequisite(&mut self, place: &Place<'_>, item: &Item, written: &PrerequisiteItem) {
        let name = ident(&written.name);
        self.cx.at("prerequisites", &name.id);
        self.no_parts(item);
        for clause in place.clauses(&item.clauses) {
            self.misplaced(&owners::PREREQUISITE, clause);
        }
        if self.scope.prerequisites.find_folded(&name.id) != Some(self.out.prerequisites.len()) {
            return;
        }
        // An unknown procedure was reported; its name keeps the place of the prerequisite.
        let target = self
            .target(&written.procedure, written.result.as_ref())
            .unwrap_or_else(|| ProcedureTarget::Outside(reference(&written.procedure)));
        self.out.prerequisites.push(Prerequisite {
            name,
            target,
            automatic: written.automatic,
            not_filed_again: written.not_filed_again,
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
        });
    }

    /// Finds another procedure and one of its results; one that is named by a
    /// code that no file declares lies outside the project.
    pub(super) fn target(
        &mut self,
        procedure: &ProcedureRef,
        result: Option<&Name>,
    ) -> Option<ProcedureTarget> {
        let id = match procedure {
            ProcedureRef::Name(name) => {
                self.cx
                    .resolve(NameKind::Procedure, |names| &names.procedures, name)?
            }
            ProcedureRef::Code(code) => match self.cx.names.by_code.get(&fold_ascii(&code.text)) {
                Some(id) => *id,
                None => return Some(ProcedureTarget::Outside(code.text.to_string())),
            },
        };
        let scope = self.scopes.get(id.position());
        let result = result.and_then(|name| {
            let scope = scope?;
            let found = scope.results.find(&name.text);
            if found.is_none() {
                let meant = scope.results.meant(&name.text);
                self.cx.unknown(NameKind::Result, name, meant);
            }
            found
        });
        Some(ProcedureTarget::Known {
            procedure: id,
            result,
        })
    }

    /// Lowers the remedies.
    pub(super) fn remedies(&mut self) {
        self.each_item(&[SectionWord::Remedies], |this, place, item| {
            if let ItemKind::Remedy(remedy) = &item.kind {
                this.remedy(place, item, remedy);
            }
        });
    }

    fn remedy(&mut self, place: &Place<'_>, item: &Item, written: &RemedyItem) {
        let name = ident(&written.name);
        self.cx.at("remedies", &name.id);
        self.no_parts(item);
        for clause in place.clauses(&item.clauses) {
            self.misplaced(&owners::REMEDY, clause);
        }
        if self.scope.remedies.find_folded(&name.id) != Some(self.out.remedies.len()) {
            return;
        }
        let (body, agency) = match &written.body {
            RemedyBody::Text(text) => (self.title(text), None),
            RemedyBody::Agency(name) => {
                let role = self.resolve(NameKind::Agency, |scope| &scope.roles, name);
                let title = role.and_then(|role| self.out.agencies.get(role));
                let title = title.map(|agency| agency.title.clone());
                (title.unwrap_or_else(|| in_words(&ident(name))), role)
            }
        };
        let remedy = Remedy {
            body,
            agency,
            limit: self.limit_of(written.limit.as_ref()),
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
            name,
        };
        self.out.remedies.push(remedy);
    }
}

fn validity(written: &ResultValidity) -> Validity {
    match written {
        ResultValidity::Length(length) => Validity::Length(*length),
        ResultValidity::AtMost(length) => Validity::AtMost(*length),
        ResultValidity::Indefinite => Validity::Indefinite,
        ResultValidity::RemainingOf(name) => Validity::RemainingOf(in_words(&ident(name))),
        ResultValidity::WithinRemainingOf(name) => {
            Validity::WithinRemainingOf(in_words(&ident(name)))
        }
        ResultValidity::Unknown => Validity::Unknown,
    }
}

/// Returns a reference to a procedure as it was written.
fn reference(procedure: &ProcedureRef) -> String {
    match procedure {
        ProcedureRef::Name(name) => name.text.to_string(),
        ProcedureRef::Code(code) => code.text.to_string(),
    }
}
