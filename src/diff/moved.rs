//! Burdens that only go somewhere else: what a proposal calls simpler and is not.
//!
//! A paper that goes while a condition, a paper in the train of another or a prerequisite of the
//! same words comes; a step that goes while a procedure of the same words must be done before; days
//! that one step loses and another wins. Each is looked for in both directions.

use std::collections::BTreeSet;

use super::{Aspect, Change, Effect, Measure, Part, Version, align::plain};
use crate::{
    messages::{Arg, diff as m},
    model::{Procedure, ProcedureTarget, readable},
    values::{Decimal, TimeUnit},
};

/// So many hundredths of the words of the shorter text must stand in the other.
const ENOUGH: usize = 66;

/// Marks what is moved.
pub(super) fn find(changes: &mut [Change<'_>], old: Version<'_>, new: Version<'_>) {
    let pairs: Vec<(usize, usize)> = (0..changes.len())
        .flat_map(|one| (0..changes.len()).map(move |other| (one, other)))
        .filter(|(gone, come)| {
            let both = changes.get(*gone).zip(changes.get(*come));
            both.is_some_and(|it| is_moved(it.0, it.1, old, new))
        })
        .collect();
    for (gone, come) in pairs {
        let name = |at: usize, changes: &[Change<'_>]| {
            let change = changes.get(at)?;
            let name = change.item()?.name.clone();
            Some((change.part, name))
        };
        let (Some(from), Some(to)) = (name(gone, changes), name(come, changes)) else {
            continue;
        };
        if let Some(change) = changes.get_mut(gone) {
            change.effect = Effect::Moved;
            let text = m::MOVED_TO.with("part", to.0.name().text());
            change.why = Some(text.with("name", to.1));
        }
        if let Some(change) = changes.get_mut(come) {
            change.effect = Effect::Moved;
            let text = m::MOVED_FROM.with("part", from.0.name().text());
            change.why = Some(text.with("name", from.1));
        }
    }
    days(changes);
}

/// Tells whether what goes with one change comes with the other.
fn is_moved(gone: &Change<'_>, come: &Change<'_>, old: Version<'_>, new: Version<'_>) -> bool {
    let whole = gone.new.is_none() && come.old.is_none();
    let parts = (gone.part, come.part);
    let (burden, takes) = match parts {
        (Part::Paper, Part::Condition | Part::Prerequisite)
        | (Part::Step, Part::Prerequisite)
        | (Part::Condition, Part::Paper)
        | (Part::Prerequisite, Part::Paper | Part::Step) => (whole, whole),
        // A paper goes along with another from now on, or stood with it until now.
        (Part::Paper, Part::Paper) => (
            gone.new.is_none() && gone.aspect.is_none() && come.aspect == Some(Aspect::Together),
            come.old.is_none() && come.aspect.is_none() && gone.aspect == Some(Aspect::Together),
        ),
        _ => return false,
    };
    if !burden && !takes {
        return false;
    }
    let before = texts(gone, old.procedure, true, old);
    let after = texts(come, new.procedure, false, new);
    before
        .iter()
        .any(|one| after.iter().any(|it| alike(one, it)))
}

/// Returns the texts by which a burden is known again.
fn texts(change: &Change<'_>, of: &Procedure, is_old: bool, version: Version<'_>) -> Vec<String> {
    let item = if is_old { &change.old } else { &change.new };
    let Some(item) = item else {
        return Vec::new();
    };
    let mut all: Vec<String> = Vec::new();
    match (change.part, change.aspect) {
        (Part::Paper, Some(Aspect::Together)) => {
            let paper = of.documents.values().nth(item.at);
            let with = paper.into_iter().flat_map(|it| &it.together);
            all.extend(with.map(|it| it.title.clone()));
        }
        (Part::Step, _) => {
            let step = of.steps.values().nth(item.at);
            all.extend(step.into_iter().map(|it| readable(&it.name)));
            all.extend(step.into_iter().flat_map(|it| it.about.iter().cloned()));
            let papers = step.into_iter().flat_map(|it| &it.documents);
            let papers = papers.filter_map(|it| of.documents.get(*it));
            all.extend(papers.map(|it| it.title.clone()));
        }
        (Part::Prerequisite, _) => {
            let it = of.prerequisites.get(item.at);
            all.extend(it.map(|it| readable(&it.name)));
            all.extend(it.and_then(|it| target(&it.target, version)));
        }
        _ => {
            all.extend(item.title.map(str::to_owned));
            all.push(item.id.replace('_', " "));
        }
    }
    let words = all.iter().map(|it| plain(it));
    words.filter(|it| it.split(' ').count() > 1).collect()
}

fn target(target: &ProcedureTarget, version: Version<'_>) -> Option<String> {
    match target {
        ProcedureTarget::Outside(text) => Some(text.clone()),
        ProcedureTarget::Known { procedure, .. } => {
            let known = version.project.procedures.get(*procedure)?;
            known.title.value().cloned()
        }
    }
}

/// Tells whether most words of the shorter text stand in the other one.
fn alike(one: &str, other: &str) -> bool {
    let words = |it: &str| -> BTreeSet<String> { it.split(' ').map(str::to_owned).collect() };
    let (one, other) = (words(one), words(other));
    let least = one.len().min(other.len());
    let common = one.intersection(&other).count();
    least > 1 && common * 100 >= least * ENOUGH
}

/// Days that some steps lose and others win, in each unit: as many as the smaller of the two sums
/// are moved, and what is moved whole is called so.
fn days(changes: &mut [Change<'_>]) {
    let mut units: BTreeSet<TimeUnit> = BTreeSet::new();
    for change in changes.iter() {
        let quantity = change
            .quantity
            .filter(|_| change.aspect == Some(Aspect::Limit));
        if let Some(Measure::StepTime(unit)) = quantity.map(|it| it.measure) {
            units.insert(unit);
        }
    }
    for unit in units {
        let of = |change: &Change<'_>| {
            let quantity = change.quantity?;
            (quantity.measure == Measure::StepTime(unit)).then_some(quantity.saved()?)
        };
        let scale = changes.iter().filter_map(of).map(Decimal::scale).max();
        let Some(scale) = scale else { continue };
        let whole = |it: Decimal| {
            let factor = 10_i64.checked_pow(u32::from(scale.saturating_sub(it.scale())));
            factor
                .and_then(|it_| it.mantissa().checked_mul(it_))
                .unwrap_or(0)
        };
        let saved: Vec<i64> = changes.iter().filter_map(of).map(whole).collect();
        let positive = |sign: i64| {
            let all = saved.iter().map(|it| it.saturating_mul(sign));
            all.filter(|it| *it > 0).fold(0, i64::saturating_add)
        };
        let (lost, won) = (positive(1), positive(-1));
        let moved = lost.min(won);
        if moved == 0 {
            continue;
        }
        let length = crate::values::Length {
            amount: Decimal::new(moved, scale),
            unit,
        };
        for change in changes.iter_mut() {
            let Some(it) = of(change).map(whole) else {
                continue;
            };
            let all = if it > 0 { lost <= won } else { won <= lost };
            if all {
                change.effect = Effect::Moved;
            }
            change.why = Some(m::DAYS_MOVED.with("days", Arg::Length(length)));
        }
    }
}
