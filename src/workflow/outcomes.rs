//! Which outcomes of a step are good, so that the flow simply goes on.

use crate::syntax::words::{Outcome, StepKind};

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
