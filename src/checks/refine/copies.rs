//! Whether copies that are asked for are no more, and no heavier, than those allowed.
//!
//! A copy is lighter than a certified copy, that than an original. Each copy asked
//! for must find one allowed that is at least as heavy, so that "1 original" is not
//! within "2 copies", nor "2 copies" within "1 original".

use super::order::{Order, Reason};
use crate::{model::CopyDemand, syntax::words::CopyKind};

/// Demands with more copies than this are not compared one by one.
const MOST_COPIES: u32 = 64;

/// Compares one way to satisfy a demand with what is allowed.
pub(crate) fn compare(asked: &[CopyDemand], allowed: &[CopyDemand]) -> Order {
    if allowed.is_empty() {
        return Order::Unknown(Reason::NotBounded);
    }
    if asked.is_empty() {
        return Order::Unknown(Reason::NotStated);
    }
    let vague = asked
        .iter()
        .any(|it| it.count.is_none() && counted(allowed));
    let (Some(asked), Some(places)) = (units(asked), places(allowed)) else {
        return Order::Unknown(Reason::NotBounded);
    };
    let fits = |allows: &dyn Fn(Option<bool>) -> bool| {
        place_all(&asked, &places, &|asked, place| {
            allows(lighter(asked, place))
        })
    };
    if !vague && fits(&|it| it == Some(true)) {
        Order::Within
    } else if fits(&|it| it != Some(false)) {
        let reason = if vague {
            Reason::NotStated
        } else {
            Reason::OtherKind
        };
        Order::Unknown(reason)
    } else {
        Order::Beyond
    }
}

/// Tells whether the number of copies is bounded at all.
fn counted(allowed: &[CopyDemand]) -> bool {
    allowed.iter().all(|it| it.count.is_some())
}

/// Returns each copy asked for; one where the number is not stated.
fn units(asked: &[CopyDemand]) -> Option<Vec<Option<CopyKind>>> {
    let counts = asked.iter().map(|it| it.count.unwrap_or(1));
    let total = counts.fold(0_u32, u32::saturating_add);
    (total <= MOST_COPIES).then(|| {
        let units = asked.iter().flat_map(|it| {
            let count = it.count.unwrap_or(1);
            (0..count).map(move |_| it.kind)
        });
        units.collect()
    })
}

/// Returns each copy allowed; as many as can be asked for where the number is not stated.
fn places(allowed: &[CopyDemand]) -> Option<Vec<Option<CopyKind>>> {
    let counts = allowed.iter().filter_map(|it| it.count);
    let bounded = counts.fold(0_u32, u32::saturating_add);
    (bounded <= MOST_COPIES).then(|| {
        let places = allowed.iter().flat_map(|it| {
            let count = it.count.unwrap_or(MOST_COPIES);
            (0..count).map(move |_| it.kind)
        });
        places.collect()
    })
}

/// Tells whether every unit finds a place of its own (augmenting paths).
fn place_all(
    units: &[Option<CopyKind>],
    places: &[Option<CopyKind>],
    fits: &dyn Fn(Option<CopyKind>, Option<CopyKind>) -> bool,
) -> bool {
    let mut taken: Vec<Option<usize>> = vec![None; places.len()];
    (0..units.len()).all(|unit| {
        let mut seen = vec![false; places.len()];
        seat(unit, units, places, fits, &mut taken, &mut seen)
    })
}

fn seat(
    unit: usize,
    units: &[Option<CopyKind>],
    places: &[Option<CopyKind>],
    fits: &dyn Fn(Option<CopyKind>, Option<CopyKind>) -> bool,
    taken: &mut Vec<Option<usize>>,
    seen: &mut Vec<bool>,
) -> bool {
    for (position, place) in places.iter().enumerate() {
        let wanted = units.get(unit).is_some_and(|it| fits(*it, *place));
        if !wanted || seen.get(position) != Some(&false) {
            continue;
        }
        if let Some(it) = seen.get_mut(position) {
            *it = true;
        }
        let holder = taken.get(position).copied().flatten();
        let free = holder.is_none_or(|it| seat(it, units, places, fits, taken, seen));
        if free {
            if let Some(it) = taken.get_mut(position) {
                *it = Some(unit);
            }
            return true;
        }
    }
    false
}

/// Tells whether a copy of one kind is no heavier a demand than one of another;
/// `None` when the two do not compare. A place without kind takes any.
fn lighter(asked: Option<CopyKind>, allowed: Option<CopyKind>) -> Option<bool> {
    match (asked, allowed) {
        (_, None) => Some(true),
        (None, Some(_)) => None,
        (Some(asked), Some(allowed)) => no_heavier(asked, allowed),
    }
}

/// The order of kinds as far as it is certain.
pub(super) fn no_heavier(one: CopyKind, other: CopyKind) -> Option<bool> {
    if one == other {
        return Some(true);
    }
    if let (Some(one), Some(other)) = (weight(one), weight(other)) {
        return Some(one <= other);
    }
    // A copy with some confirmation lies between a plain copy and an original.
    if is_confirmed(one) && is_confirmed(other) {
        return None;
    }
    let between = |kind: CopyKind, confirmed_first: bool| match kind {
        CopyKind::Copy | CopyKind::Scan => Some(!confirmed_first),
        CopyKind::Original | CopyKind::FirstOriginal => Some(confirmed_first),
        _ => None,
    };
    if is_confirmed(one) {
        let own = matches!(one, CopyKind::EnterpriseCopy | CopyKind::OwnerCopy);
        return match other {
            CopyKind::CertifiedCopy if own => Some(true),
            other => between(other, true),
        };
    }
    if is_confirmed(other) {
        return between(one, false);
    }
    electronic(one, other)
}

/// The chain that everybody agrees on.
fn weight(kind: CopyKind) -> Option<u8> {
    Some(match kind {
        CopyKind::Copy => 1,
        CopyKind::CertifiedCopy => 2,
        CopyKind::Original => 3,
        CopyKind::FirstOriginal => 4,
        _ => return None,
    })
}

fn is_confirmed(kind: CopyKind) -> bool {
    matches!(
        kind,
        CopyKind::EnterpriseCopy
            | CopyKind::OwnerCopy
            | CopyKind::ConfirmedCopy
            | CopyKind::OfficialCopy
            | CopyKind::RegisterExtract
    )
}

/// A scan is made by the applicant; it is no heavier than any copy on paper.
fn electronic(one: CopyKind, other: CopyKind) -> Option<bool> {
    let rank = |kind| match kind {
        CopyKind::Scan => Some(1),
        CopyKind::Electronic => Some(2),
        CopyKind::ElectronicOriginal => Some(3),
        _ => None,
    };
    match (rank(one), rank(other)) {
        (Some(one), Some(other)) => Some(one <= other),
        (Some(1), None) => weight(other).map(|_| true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};
    use CopyKind::{CertifiedCopy, ConfirmedCopy, Copy, EnterpriseCopy, Original, Scan};

    fn demand(all: &[(Option<u32>, Option<CopyKind>)]) -> Vec<CopyDemand> {
        let one = |(count, kind): &(Option<u32>, Option<CopyKind>)| CopyDemand {
            count: *count,
            kind: *kind,
            span: Span::new(FileId(0), 0, 0),
        };
        all.iter().map(one).collect()
    }

    fn of(asked: &[(u32, CopyKind)], allowed: &[(u32, CopyKind)]) -> Order {
        let some = |all: &[(u32, CopyKind)]| {
            let all: Vec<_> = all.iter().map(|(n, k)| (Some(*n), Some(*k))).collect();
            demand(&all)
        };
        compare(&some(asked), &some(allowed))
    }

    #[test]
    fn a_copy_is_within_a_certified_copy_and_that_within_an_original() {
        assert_eq!(of(&[(1, Copy)], &[(1, CertifiedCopy)]), Order::Within);
        assert_eq!(of(&[(1, CertifiedCopy)], &[(1, Original)]), Order::Within);
        assert_eq!(of(&[(1, CertifiedCopy)], &[(1, Copy)]), Order::Beyond);
        assert_eq!(of(&[(1, Original)], &[(2, Copy)]), Order::Beyond);
    }

    #[test]
    fn numbers_count_beside_kinds() {
        assert_eq!(of(&[(2, Copy)], &[(1, Original)]), Order::Beyond);
        assert_eq!(
            of(&[(1, Original), (1, Copy)], &[(1, Copy), (1, Original)]),
            Order::Within
        );
        assert_eq!(of(&[(1, Original), (1, Copy)], &[(2, Copy)]), Order::Beyond);
        assert_eq!(
            of(&[(1, Copy), (1, Copy)], &[(1, Copy), (1, Original)]),
            Order::Within
        );
    }

    #[test]
    fn kinds_without_an_order_stay_unknown() {
        let unknown = Order::Unknown(Reason::OtherKind);
        assert_eq!(of(&[(1, ConfirmedCopy)], &[(1, CertifiedCopy)]), unknown);
        assert_eq!(
            of(&[(1, EnterpriseCopy)], &[(1, CertifiedCopy)]),
            Order::Within
        );
        assert_eq!(of(&[(1, Original)], &[(1, EnterpriseCopy)]), Order::Beyond);
        assert_eq!(of(&[(1, Scan)], &[(1, Copy)]), Order::Within);
        assert_eq!(of(&[(1, Copy)], &[(1, Scan)]), unknown);
    }

    #[test]
    fn what_is_not_stated_is_not_guessed() {
        let any_number = demand(&[(None, Some(Copy))]);
        let one = demand(&[(Some(1), Some(Copy))]);
        assert_eq!(
            compare(&any_number, &one),
            Order::Unknown(Reason::NotStated)
        );
        assert_eq!(compare(&one, &any_number), Order::Within);
        assert_eq!(compare(&any_number, &any_number), Order::Within);
        let original = demand(&[(None, Some(Original))]);
        assert_eq!(compare(&original, &one), Order::Beyond);
        assert_eq!(compare(&one, &[]), Order::Unknown(Reason::NotBounded));
        assert_eq!(compare(&[], &one), Order::Unknown(Reason::NotStated));
    }
}
