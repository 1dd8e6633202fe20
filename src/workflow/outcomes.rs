//! What kinds of steps mean for the flow: which outcomes are good, which steps
//! receive the dossier and which work on it.

use super::{NodeId, NodeKind, Workflow};
use crate::{
    model::Procedure,
    syntax::words::{Outcome, StepKind},
};

/// Returns the good outcomes that are proper to a kind of step.
///
/// A step goes on to the next item by [`EdgeLabel::Next`] unless one of these
/// has a rule of its own.
///
/// [`EdgeLabel::Next`]: super::EdgeLabel::Next
#[must_use]
pub fn good_outcomes(kind: StepKind) -> &'static [Outcome] {
    match kind {
        StepKind::Receive | StepKind::CheckCompleteness => &[Outcome::Complete],
        StepKind::Appraise | StepKind::Inspect | StepKind::SampleTest | StepKind::Settle => {
            &[Outcome::Pass]
        }
        StepKind::Meet | StepKind::Decide => &[Outcome::Pass, Outcome::Agree],
        StepKind::Consult => &[Outcome::Agree],
        StepKind::Submit
        | StepKind::Pay
        | StepKind::Provide
        | StepKind::Collect
        | StepKind::Monitor
        | StepKind::Complete
        | StepKind::Sign
        | StepKind::Issue
        | StepKind::Register
        | StepKind::Return
        | StepKind::Notify
        | StepKind::Publish
        | StepKind::Send
        | StepKind::Transfer
        | StepKind::Wait => &[Outcome::Done],
    }
}

/// Tells whether an outcome goes on when no rule says otherwise.
///
/// Any good word is understood at any step: people write `đủ` of an appraisal
/// and `xong` of a decision.
#[must_use]
pub fn is_good(outcome: Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Complete | Outcome::Pass | Outcome::Agree | Outcome::Done
    )
}

/// Tells whether a kind of step is an act without work and choice of its own, such as a record, a
/// notice or a return of the result.
#[must_use]
pub fn is_plain(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Collect
            | StepKind::Sign
            | StepKind::Issue
            | StepKind::Register
            | StepKind::Return
            | StepKind::Notify
            | StepKind::Publish
            | StepKind::Send
            | StepKind::Transfer
    )
}

/// Tells whether a kind of step is work on the merits: what comes after reception
/// and before the result.
#[must_use]
pub fn is_handling(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Appraise
            | StepKind::Inspect
            | StepKind::SampleTest
            | StepKind::Monitor
            | StepKind::Consult
            | StepKind::Meet
            | StepKind::Settle
            | StepKind::Complete
            | StepKind::Decide
            | StepKind::Sign
            | StepKind::Issue
    )
}

/// Tells whether what a step waits for is money of the applicant.
#[must_use]
pub fn is_payment(kind: StepKind) -> bool {
    matches!(kind, StepKind::Pay | StepKind::Collect)
}

/// Returns the steps of reception (tiếp nhận): those that receive the dossier or
/// check its papers before, in the order of the text, any work on it.
#[must_use]
pub fn receptions(procedure: &Procedure, workflow: &Workflow) -> Vec<NodeId> {
    let steps = workflow.nodes().filter_map(|(node, it)| match it.kind {
        NodeKind::Step(step) => Some((node, procedure.steps.get(step)?.kind)),
        _ => None,
    });
    steps
        .take_while(|(_, kind)| !is_handling(*kind) && *kind != StepKind::Return)
        .filter(|(_, kind)| matches!(kind, StepKind::Receive | StepKind::CheckCompleteness))
        .map(|(node, _)| node)
        .collect()
}
