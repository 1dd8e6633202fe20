//! Edges: what a dossier may do next.

use super::NodeId;
use crate::{
    model::{BlockId, ClockId, Expiry, Guard, VecIndex},
    source::Span,
    syntax::words::Outcome,
};

/// The number of an edge; stable for one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EdgeId(u32);

impl VecIndex for EdgeId {
    fn from_position(position: usize) -> Self {
        Self(u32::try_from(position).unwrap_or(u32::MAX))
    }

    fn position(self) -> usize {
        self.0 as usize
    }
}

/// An edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Where it leaves.
    pub from: NodeId,
    /// Where it leads.
    pub to: NodeId,
    /// Why it is taken.
    pub label: EdgeLabel,
    /// Taken only when this holds; it is complete as it stands, so `còn lại`
    /// is the negation of the other branches and a skip that of the step's `khi`.
    pub guard: Option<Guard>,
    /// The clause or line of the text that makes it.
    pub span: Span,
}

/// Why an edge is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeLabel {
    /// What stands here is done, with a good outcome that has no rule of its own.
    Next,
    /// The step ends with this outcome; effects without movement, such as a
    /// recorded refusal, are in the rule of the step.
    Outcome(Outcome),
    /// A branch of a block begins.
    Branch {
        /// The block.
        block: BlockId,
        /// The position of the branch in the text, from 0.
        index: usize,
    },
    /// The step is left out, or no branch of an inclusive choice holds; decided
    /// from the guard as soon as a token arrives.
    Skip,
    /// The applicant supplies what was asked for and the same step runs again.
    SupplementLoop {
        /// The outcome that asks.
        outcome: Outcome,
        /// How often at most; absent where the source does not say.
        bound: Option<u32>,
    },
    /// The applicant did not supply in time.
    SupplementExpiry {
        /// The outcome that asked.
        outcome: Outcome,
        /// Which round, from 1; absent where all rounds are alike.
        round: Option<u32>,
        /// What that means.
        expiry: Expiry,
    },
    /// The limit of the step ran out and the step is over by it.
    StepExpiry(Expiry),
    /// A clock of the procedure ran out and moves the whole case: every token is
    /// removed, and one is put where the edge leads. It leaves the start, because
    /// it belongs to no step.
    ClockExpiry {
        /// The clock.
        clock: ClockId,
        /// What its end means.
        expiry: Expiry,
    },
    /// A shared step is called.
    ReturnCall {
        /// The outcome that calls.
        outcome: Outcome,
        /// How often at most; absent where the source does not say.
        bound: Option<u32>,
    },
    /// The shared step is done and its caller runs again; the call is what is
    /// counted.
    ReturnBack {
        /// The outcome of the shared step that leads back; absent for any good
        /// outcome without a rule.
        outcome: Option<Outcome>,
    },
}

impl EdgeLabel {
    /// Tells whether the edge belongs to the whole case and not to one token.
    #[must_use]
    pub fn is_case_level(self) -> bool {
        matches!(self, Self::ClockExpiry { .. })
    }

    /// Tells whether the edge runs something again and counts how often.
    #[must_use]
    pub fn is_counted(self) -> bool {
        matches!(
            self,
            Self::SupplementLoop { bound: Some(_), .. } | Self::ReturnCall { bound: Some(_), .. }
        )
    }

    /// Returns the outcome of the step that takes the edge.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::Outcome(outcome)
            | Self::SupplementLoop { outcome, .. }
            | Self::SupplementExpiry { outcome, .. }
            | Self::ReturnCall { outcome, .. } => Some(outcome),
            Self::ReturnBack { outcome } => outcome,
            _ => None,
        }
    }
}
