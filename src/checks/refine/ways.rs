//! The ways in which a paper may be satisfied, and whose form it follows.

use super::{
    asked::{Demand, What},
    order::{Order, Reason},
};
use crate::{
    checks::bases::kind_in_law,
    law,
    model::{
        AlternativeKind, Condition, CopyDemand, Document, DocumentEntry, FormRef, Place, Procedure,
        Project,
    },
    syntax::words::{Channel, Word},
    values::Date,
};

/// One way to satisfy a paper: any of them is the applicant's to choose.
#[derive(Debug, Clone)]
pub(super) struct Way {
    /// The copies.
    pub(super) copies: Vec<CopyDemand>,
    /// Open only then.
    pub(super) guard: Option<Condition>,
}

/// Returns the ways to satisfy a paper in the list of a case.
pub(super) fn options(
    procedure: &Procedure,
    document: &Document,
    entry: &DocumentEntry,
) -> Vec<Way> {
    let main = if entry.copies.is_empty() {
        &document.copies
    } else {
        &entry.copies
    };
    let mut out = vec![Way {
        copies: main.clone(),
        guard: None,
    }];
    let count = main.iter().map(|it| it.count).max().flatten();
    for other in &document.alternatives {
        let AlternativeKind::Copy(kind) = other.kind else {
            // Data instead of a paper is lighter than any copy, but no copy at all.
            continue;
        };
        let own = CopyDemand {
            count,
            kind: Some(kind),
            span: other.span,
        };
        let copies = if other.copies.is_empty() {
            vec![own]
        } else {
            other.copies.clone()
        };
        out.push(Way {
            copies,
            guard: other.guard.as_ref().map(|it| it.condition.clone()),
        });
    }
    let via = procedure.dossier.iter().flat_map(|it| &it.via);
    for rule in via.filter(|it| it.channels.contains(&Channel::InPerson)) {
        out.extend(rule.kinds.iter().map(|kind| Way {
            copies: vec![CopyDemand {
                count,
                kind: Some(*kind),
                span: rule.span,
            }],
            guard: None,
        }));
    }
    out
}

/// Tells whether the State looks for a paper first, so that it is asked for only when
/// nothing is found.
pub(super) fn is_looked_up(demand: &Demand<'_>, date: Date) -> bool {
    let What::Paper(document, _) = demand.what else {
        return false;
    };
    let mut look_ups = document.look_ups.iter();
    look_ups.any(|it| it.from.is_none_or(|from| from <= date))
}

/// Compares the form of a paper with the one that the law names.
pub(super) fn form(project: &Project, asked: &FormRef, allowed: &FormRef) -> Order {
    let rank = |form: &FormRef| {
        let kind = match (form.kind, form.instrument) {
            (Some(kind), _) => law::InstrumentKind::from_id(&kind.id()),
            (None, Some(id)) => kind_in_law(project, id),
            (None, None) => None,
        };
        law::kind(kind?.id())?.rank
    };
    if allowed.instrument.is_some() && asked.instrument == allowed.instrument {
        let same = Place::all(&asked.locators) == Place::all(&allowed.locators);
        return if same { Order::Within } else { Order::Beyond };
    }
    match (rank(asked), rank(allowed)) {
        (Some(asked), Some(allowed)) if asked > allowed => Order::Beyond,
        (Some(_), Some(_)) if allowed_by_rank(allowed) => Order::Within,
        (Some(_), Some(_)) => Order::Unknown(Reason::OtherKind),
        _ => Order::Unknown(Reason::NotStated),
    }
}

/// The law names only the kind of instrument that sets the form.
fn allowed_by_rank(allowed: &FormRef) -> bool {
    allowed.kind.is_some() && allowed.instrument.is_none()
}
