//! What must be known of a procedure before its cost is.

use super::{Activity, Inputs, Key, Measure};
use crate::{
    model::{DocumentId, Fee, FeeValue, Procedure},
    syntax::words::{Site, StepKind},
    values::{Decimal, Stated},
};

/// Returns the papers that an applicant prepares, in the order of the dossier, each once, with
/// whether it is asked of some only, or only where a look-up fails.
#[must_use]
pub fn papers(procedure: &Procedure) -> Vec<(DocumentId, bool)> {
    let mut out: Vec<(DocumentId, bool)> = Vec::new();
    let cases = procedure.dossier.iter().flat_map(|it| &it.cases);
    for (case, entry) in cases.flat_map(|it| it.entries.iter().map(move |entry| (it, entry))) {
        let Some(paper) = procedure.documents.get(entry.document) else {
            continue;
        };
        if paper.prepared_by.is_some() {
            continue;
        }
        let later = paper.later.as_ref().is_some_and(|it| it.1.is_some());
        let guarded = case.guard.is_some() || entry.guard.is_some() || paper.guard.is_some();
        let optional = entry.optional.is_some() || paper.optional.is_some();
        // Groups with a title of their own are cases too, though no fact decides them.
        let titled = case.title.is_some();
        let some = guarded || optional || later || titled || !paper.look_ups.is_empty();
        match out.iter_mut().find(|it| it.0 == entry.document) {
            Some(known) => known.1 &= some,
            None => out.push((entry.document, some)),
        }
    }
    out
}

/// Returns what every applicant pays, in đồng, where the text says one sum for all.
#[must_use]
pub fn fixed_fee(procedure: &Procedure) -> Option<i64> {
    let sections = &procedure.fee_sections;
    if sections.is_empty() || sections.iter().any(|it| it.state == Stated::Unknown) {
        return None;
    }
    let mut sum = 0_i64;
    for fee in procedure.fees.values() {
        sum = sum.checked_add(fixed(fee)?)?;
    }
    Some(sum)
}

fn fixed(fee: &Fee) -> Option<i64> {
    if fee.value == FeeValue::None {
        return Some(0);
    }
    let FeeValue::Formula(formula) = &fee.value else {
        return None;
    };
    let bounded = formula.cap.is_some() || formula.floor.is_some();
    let varies = fee.guard.is_some() || !fee.times.is_empty();
    if bounded || varies || !fee.exemptions.is_empty() || !fee.reductions.is_empty() {
        return None;
    }
    let mut terms = formula.terms.iter();
    terms.try_fold(0_i64, |sum, it| {
        let plain = it.per.is_none() && it.times.is_empty();
        plain.then(|| sum.checked_add(it.amount.as_dong()))?
    })
}

/// What is asked for and not given.
#[derive(Debug, Default)]
pub(super) struct Missing {
    /// Rows of which nothing is given.
    pub(super) rows: Vec<Activity>,
    /// Numbers that are not given.
    pub(super) keys: Vec<Key>,
}

/// Returns the rows that have to be known, and what is not given of them.
pub(super) fn rows(procedure: &Procedure, inputs: &Inputs) -> (Vec<Activity>, Missing) {
    let mut rows = Vec::new();
    let mut missing = Missing::default();
    for (id, some) in papers(procedure) {
        if inputs.dropped.contains(&id) {
            continue;
        }
        let row = Activity::Paper(id);
        let share = Key::Of(row, Measure::Share);
        // What occurs in no dossier costs nothing.
        if inputs.get(share) == Some(Decimal::from(0)) {
            continue;
        }
        if some && inputs.get(share).is_none() {
            missing.keys.push(share);
        }
        rows.push(row);
    }
    let fee = inputs.get(Key::Fees);
    let fee = fee.or_else(|| fixed_fee(procedure).map(Decimal::from));
    let inspects = procedure.steps.values().any(|it| {
        matches!(it.kind, StepKind::Inspect | StepKind::SampleTest) || it.site == Some(Site::OnSite)
    });
    let needed = [
        (Activity::Submit, true),
        (Activity::Pay, fee != Some(Decimal::from(0))),
        (Activity::Inspection, inspects),
        (Activity::Other, !procedure.requirements.is_empty()),
        (Activity::Receive, true),
    ];
    for (row, is_needed) in needed {
        if is_needed || is_given(inputs, row) {
            rows.push(row);
        }
    }
    let open = rows.iter().filter(|it| !is_given(inputs, **it));
    missing.rows = open.copied().collect();
    let hours = |it: &Activity| {
        let hours = inputs.get(Key::Of(*it, Measure::Hours));
        hours.is_some_and(|it| it > Decimal::from(0))
    };
    if rows.iter().any(hours) && inputs.get(Key::Wage).is_none() {
        missing.keys.push(Key::Wage);
    }
    if fee.is_none() {
        missing.keys.push(Key::Fees);
    }
    (rows, missing)
}

/// Tells whether something but its share is given of a row.
fn is_given(inputs: &Inputs, row: Activity) -> bool {
    let measures = [Measure::Hours, Measure::Expenses, Measure::Hired];
    let mut keys = measures.iter().map(|it| Key::Of(row, *it));
    keys.any(|it| inputs.items.contains_key(&it))
}
