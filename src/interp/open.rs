//! Questions without an answer, as far as something hangs on them.

use std::collections::BTreeSet;

use super::eval::{Known, Truth, World, subjects_of};
use crate::model::{BranchHead, Fee, FeeValue, Guard, Procedure, Subject, Term};

/// Returns the questions that have no answer although a paper, a fee, a limit, a step or
/// a result of this applicant hangs on it; each once, in order.
#[must_use]
pub fn open(world: &World<'_>) -> Vec<Subject> {
    let procedure = world.procedure();
    let mut asked = BTreeSet::new();
    let undecided = |it: &&Guard| world.guard(Some(it)) == Truth::Unknown;
    for guard in guards(procedure).into_iter().filter(undecided) {
        asked.extend(subjects_of(&guard.condition));
    }
    let due = |it: &&Fee| !world.guard(it.guard.as_ref()).is_false();
    for fee in procedure.fees.values().filter(due) {
        asked.extend(of_amount(fee));
    }
    asked.extend(before(procedure, &asked));
    let unknown = |it: &Subject| world.subject(*it) == Known::Unknown;
    asked.into_iter().filter(unknown).collect()
}

/// Returns what the guards of facts ask, for facts on which something hangs.
fn before(procedure: &Procedure, asked: &BTreeSet<Subject>) -> BTreeSet<Subject> {
    let mut found = BTreeSet::new();
    let mut next: Vec<Subject> = asked.iter().copied().collect();
    while let Some(subject) = next.pop() {
        let Subject::Fact(id) = subject else { continue };
        let guard = procedure.facts.get(id).and_then(|it| it.guard.as_ref());
        for subject in guard.iter().flat_map(|it| subjects_of(&it.condition)) {
            if found.insert(subject) {
                next.push(subject);
            }
        }
    }
    found
}

/// Returns every guard that decides what an applicant files, pays, waits for or gets.
fn guards(procedure: &Procedure) -> Vec<&Guard> {
    let mut found: Vec<Option<&Guard>> = Vec::new();
    for document in procedure.documents.values() {
        found.push(document.guard.as_ref());
        found.extend(document.later.iter().map(|it| it.1.as_ref()));
        found.extend(document.alternatives.iter().map(|it| it.guard.as_ref()));
    }
    for case in procedure.dossier.iter().flat_map(|it| &it.cases) {
        found.push(case.guard.as_ref());
        found.extend(case.entries.iter().map(|it| it.guard.as_ref()));
    }
    for fee in procedure.fees.values() {
        found.push(fee.guard.as_ref());
        found.extend(fee.exemptions.iter().map(|it| Some(&it.guard)));
        found.extend(fee.reductions.iter().map(|it| it.guard.as_ref()));
    }
    for clock in procedure.clocks.values() {
        found.push(clock.guard.as_ref());
        found.extend(clock.extensions.iter().map(|it| it.guard.as_ref()));
    }
    for step in procedure.steps.values() {
        found.extend([step.guard.as_ref(), step.skipped_when.as_ref()]);
        found.extend(step.limit_overrides.iter().map(|it| Some(&it.0)));
    }
    for branch in procedure.blocks.values().flat_map(|it| &it.branches) {
        if let BranchHead::When(guard) = &branch.head {
            found.push(Some(guard));
        }
    }
    for result in procedure.results.values() {
        found.push(result.guard.as_ref());
        found.extend(result.forms.iter().map(|it| it.guard.as_ref()));
    }
    found.into_iter().flatten().collect()
}

/// Returns what the amount of a fee is counted by.
fn of_amount(fee: &Fee) -> Vec<Subject> {
    let of_terms = |terms: &[Term]| -> Vec<Subject> {
        let facts = terms.iter().flat_map(|it| &it.times);
        facts.map(|it| Subject::Fact(*it)).collect()
    };
    let mut found: Vec<Subject> = fee.times.iter().map(|it| Subject::Fact(it.0)).collect();
    match &fee.value {
        FeeValue::Formula(formula) => found.extend(of_terms(&formula.terms)),
        FeeValue::Table { by, rows } => {
            found.extend(by);
            found.extend(rows.iter().flat_map(|it| of_terms(&it.fee.terms)));
        }
        FeeValue::Tiered { by, .. } => found.push(Subject::Fact(*by)),
        FeeValue::Unknown | FeeValue::None | FeeValue::ByCouncil(_) => {}
    }
    found
}
