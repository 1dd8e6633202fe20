//! What every element carries: legal basis, marks, notes, suppressions.

use std::mem::discriminant;

use super::{context::Context, errors};
use crate::{
    model::{Allow, Basis, BasisOrigin, Citation, InstrumentId, Locator, Meta},
    source::Span,
    syntax::ast::{self, Clause, ClauseKind},
    values::Stated,
};

/// What an element takes over from its group, its section and its procedure.
#[derive(Debug, Clone)]
pub(super) struct Inherited {
    pub(super) basis: Basis,
    pub(super) unverified: Option<Span>,
    pub(super) allows: Vec<Allow>,
}

impl Inherited {
    /// Nothing to take over.
    pub(super) fn nothing() -> Self {
        Self {
            basis: Basis::none(),
            unverified: None,
            allows: Vec::new(),
        }
    }
}

/// Tells whether a clause may stand on any element.
pub(super) fn is_universal(kind: &ClauseKind) -> bool {
    matches!(
        kind,
        ClauseKind::Basis(_)
            | ClauseKind::Note(_)
            | ClauseKind::Unverified
            | ClauseKind::Allow { .. }
    )
}

/// Tells whether an element takes one such clause; a second would silently win.
fn is_single(kind: &ClauseKind) -> bool {
    matches!(
        kind,
        ClauseKind::Ask(_)
            | ClauseKind::PreparedBy(_)
            | ClauseKind::Later { .. }
            | ClauseKind::DueOn(_)
            | ClauseKind::OnExpiry { .. }
            | ClauseKind::Content(_)
            | ClauseKind::HasEffect(_)
            | ClauseKind::Before(_)
            | ClauseKind::FilingDate(_)
            | ClauseKind::Hours(_)
            | ClauseKind::Limit(_)
    )
}

impl Context {
    /// Returns what the items of a section or group take over.
    pub(super) fn inherited(&mut self, clauses: &[Clause], outer: &Inherited) -> Inherited {
        if !clauses.iter().any(|clause| is_universal(&clause.kind)) {
            return outer.clone();
        }
        let mut meta = self.meta(Span::new(crate::source::FileId(0), 0, 0), clauses, outer);
        if meta.basis.origin == BasisOrigin::Own && meta.basis.span.is_some() {
            meta.basis.origin = BasisOrigin::Section;
        }
        Inherited {
            basis: meta.basis,
            unverified: meta.unverified,
            allows: meta.allows,
        }
    }

    /// Reads the clauses that any element may have.
    pub(super) fn meta(&mut self, span: Span, clauses: &[Clause], outer: &Inherited) -> Meta {
        self.meta_in(span, clauses, outer, None)
    }

    /// Reads the clauses of an element inside an instrument, whose citations
    /// may leave the instrument out.
    pub(super) fn meta_in(
        &mut self,
        span: Span,
        clauses: &[Clause],
        outer: &Inherited,
        own: Option<InstrumentId>,
    ) -> Meta {
        let mut basis: Option<Basis> = None;
        let mut meta = Meta {
            span,
            basis: Basis::none(),
            unverified: None,
            notes: Vec::new(),
            allows: outer.allows.clone(),
        };
        self.said_once(clauses);
        for clause in clauses {
            match &*clause.kind {
                ClauseKind::Basis(stated) => {
                    let basis = basis.get_or_insert_with(|| Basis {
                        span: Some(clause.span),
                        ..Basis::none()
                    });
                    self.add_basis(basis, stated, own);
                }
                ClauseKind::Note(note) => meta.notes.push(note.text.to_string()),
                ClauseKind::Unverified => meta.unverified = Some(clause.span),
                ClauseKind::Allow { code, reason } => {
                    self.allow(&mut meta, clause, code, reason.as_ref());
                }
                _ => {}
            }
        }
        meta.basis = basis.unwrap_or_else(|| outer.basis.clone());
        meta.unverified = meta.unverified.or(outer.unverified);
        meta.basis.unverified |= meta.unverified.is_some();
        meta
    }

    /// Reports clauses of which an element has room for one.
    fn said_once(&mut self, clauses: &[Clause]) {
        let mut known: Vec<&Clause> = Vec::new();
        for clause in clauses.iter().filter(|it| is_single(&it.kind)) {
            let same = |it: &&&Clause| discriminant(&*it.kind) == discriminant(&*clause.kind);
            match known.iter().find(same) {
                Some(first) => {
                    self.report(errors::clause_again(clause, first.span));
                }
                None => known.push(clause),
            }
        }
    }

    fn add_basis(
        &mut self,
        basis: &mut Basis,
        stated: &ast::BasisClause,
        own: Option<InstrumentId>,
    ) {
        basis.unverified |= stated.unverified;
        match &stated.citations {
            Stated::Value(citations) => {
                for citation in citations {
                    match self.citation(citation, own) {
                        Some(citation) => basis.citations.push(citation),
                        None => basis.broken = true,
                    }
                }
            }
            Stated::Unknown => basis.unknown = true,
            Stated::None => {}
        }
    }

    fn allow(
        &mut self,
        meta: &mut Meta,
        clause: &Clause,
        code: &ast::Words,
        reason: Option<&ast::Quoted>,
    ) {
        match reason.filter(|reason| !reason.text.trim().is_empty()) {
            Some(reason) => meta.allows.push(Allow {
                code: code.text.to_string(),
                reason: reason.text.to_string(),
                span: clause.span,
            }),
            None => {
                self.report(errors::suppression_without_reason(clause.span, &code.text));
            }
        }
    }

    /// Resolves a citation; `own` is the instrument in whose text it stands.
    pub(super) fn citation(
        &mut self,
        citation: &ast::Citation,
        own: Option<InstrumentId>,
    ) -> Option<Citation> {
        let instrument = match (&citation.instrument, own) {
            (Some(reference), _) => self.instrument(reference)?,
            (None, Some(own)) => own,
            // The grammar asks for an instrument wherever none is at hand.
            (None, None) => return None,
        };
        Some(Citation {
            instrument,
            locators: locators(&citation.locators),
            span: citation.span,
        })
    }

    /// Resolves citations, leaving out those that were reported.
    pub(super) fn citations(&mut self, citations: &[ast::Citation]) -> Vec<Citation> {
        citations
            .iter()
            .filter_map(|citation| self.citation(citation, None))
            .collect()
    }
}

/// Copies the parts that a citation names.
pub(super) fn locators(locators: &[ast::Locator]) -> Vec<Locator> {
    locators
        .iter()
        .map(|locator| Locator {
            kind: locator.kind,
            labels: locator
                .labels
                .iter()
                .map(|label| label.text.to_string())
                .collect(),
        })
        .collect()
}
