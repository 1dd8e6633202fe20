//! Counts and kinds of copies: what stands beside each other is one demand.

use crate::{
    model::CopyDemand,
    syntax::ast::{PaperAttr, PaperAttrKind},
};

/// Returns the counts and kinds of copies that attributes demand.
pub(super) fn copy_demands(attrs: &[PaperAttr]) -> Vec<CopyDemand> {
    CopyDemand::joined(attrs.iter().filter_map(copy_demand).collect())
}

/// Returns the count and kind of copies that an attribute demands.
pub(super) fn copy_demand(attr: &PaperAttr) -> Option<CopyDemand> {
    let (count, kind) = match attr.kind {
        PaperAttrKind::Copies { count, kind } => (Some(count), Some(kind)),
        PaperAttrKind::Pieces(count) | PaperAttrKind::Sets(count) => (Some(count), None),
        PaperAttrKind::Kind(kind) => (None, Some(kind)),
        _ => return None,
    };
    Some(CopyDemand {
        count,
        kind,
        span: attr.span,
    })
}

/// Adds what the declaration of a paper says to the one thing that a list says of its copies:
/// `bản chính` there and `1 bản` here are one original.
pub(super) fn with_paper(stated: &[CopyDemand], own: Vec<CopyDemand>) -> Vec<CopyDemand> {
    let own = CopyDemand::joined(own);
    let ([stated], [one]) = (stated, own.as_slice()) else {
        return own;
    };
    let span = one.span;
    match CopyDemand::joined(vec![one.clone(), stated.clone()]).as_slice() {
        [both] => vec![CopyDemand {
            span,
            ..both.clone()
        }],
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::{CopyDemand, with_paper};
    use crate::{
        source::{FileId, Span},
        syntax::words::CopyKind::{self, Copy, Original},
    };

    fn demand(count: Option<u32>, kind: Option<CopyKind>) -> CopyDemand {
        CopyDemand {
            count,
            kind,
            span: Span::new(FileId(0), 0, 0),
        }
    }

    #[test]
    fn a_kind_and_a_count_are_one_demand() {
        let both = CopyDemand::joined(vec![demand(None, Some(Copy)), demand(Some(1), None)]);
        assert_eq!(both, [demand(Some(1), Some(Copy))]);
        let of_paper = [demand(None, Some(Original))];
        let both = with_paper(&of_paper, vec![demand(Some(2), None)]);
        assert_eq!(both, [demand(Some(2), Some(Original))]);
    }

    #[test]
    fn demands_that_are_whole_or_many_stay_apart() {
        let whole = vec![demand(Some(1), Some(Original)), demand(Some(1), Some(Copy))];
        assert_eq!(CopyDemand::joined(whole.clone()), whole);
        let kinds = vec![demand(None, Some(Original)), demand(None, Some(Copy))];
        assert_eq!(CopyDemand::joined(kinds.clone()), kinds);
        let of_paper = [demand(Some(1), Some(Original))];
        let own = vec![demand(Some(2), None)];
        assert_eq!(with_paper(&of_paper, own.clone()), own);
    }
}
