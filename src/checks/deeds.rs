//! What steps do to what, and whether two of them may concern the same applicant.

use super::guards::{Effort, Space, TooMany, Want};
use crate::{
    model::{Condition, DocumentId, FeeId, Procedure, ResultId, Step},
    syntax::words::StepKind,
};

/// What a step does, to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// A fee is taken; none named stands for all.
    Fee(Option<FeeId>),
    Returned(ResultId),
    Issued(ResultId),
    Paper(DocumentId),
}

/// Returns what a step takes, returns, issues or asks for.
pub(super) fn things(step: &Step) -> Vec<Thing> {
    match step.kind {
        StepKind::Pay | StepKind::Collect if step.fees.is_empty() => vec![Thing::Fee(None)],
        StepKind::Pay | StepKind::Collect => {
            step.fees.iter().map(|it| Thing::Fee(Some(*it))).collect()
        }
        StepKind::Return => step.results.iter().map(|it| Thing::Returned(*it)).collect(),
        StepKind::Issue => step.results.iter().map(|it| Thing::Issued(*it)).collect(),
        StepKind::Provide => step.documents.iter().map(|it| Thing::Paper(*it)).collect(),
        _ => Vec::new(),
    }
}

/// Returns the conditions under which a step is done when a dossier comes to it.
pub(super) fn conditions(step: &Step) -> impl Iterator<Item = Condition> + '_ {
    let done = step.guard.iter().map(|it| it.condition.clone());
    let skipped = step.skipped_when.iter().map(|it| it.condition.clone());
    done.chain(skipped.map(|it| Condition::Not(Box::new(it))))
}

/// Tells whether conditions hold together for some applicant.
///
/// # Errors
/// There are too many kinds of applicants.
pub(super) fn hold_together(
    procedure: &Procedure,
    effort: &mut Effort,
    conditions: &[&Condition],
) -> Result<bool, TooMany> {
    if conditions.is_empty() {
        return Ok(true);
    }
    effort.anew(conditions.iter().map(|it| it.size()).sum())?;
    let space = Space::of(procedure, conditions.iter().copied());
    effort.spend_on(&space)?;
    let wants: Vec<_> = conditions.iter().map(|it| (Want::True, *it)).collect();
    Ok(space.first(&wants, effort)?.is_some())
}
