//! Nodes: where a dossier can stand.

use crate::{
    model::{BlockId, EndKind, StepId, VecIndex},
    source::Span,
};

/// The number of a node; stable for one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl VecIndex for NodeId {
    fn from_position(position: usize) -> Self {
        Self(u32::try_from(position).unwrap_or(u32::MAX))
    }

    fn position(self) -> usize {
        self.0 as usize
    }
}

/// A node with its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// What stands here.
    pub kind: NodeKind,
    /// The step or block in the text; for an end the first clause that leads
    /// to it; for the start the line that declares the procedure.
    pub span: Span,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeKind {
    /// The dossier begins.
    Start,
    /// A step of the list.
    Step(StepId),
    /// A shared step (bước dùng lại) as one caller runs it; it returns to that caller.
    SharedCall {
        /// The shared step.
        step: StepId,
        /// The node that calls it.
        caller: NodeId,
    },
    /// A block opens: all branches of a parallel block, one of a choice, those
    /// that hold of an inclusive choice.
    Split(BlockId),
    /// A block closes: waits for every branch taken.
    Join(BlockId),
    /// The dossier ends; reaching it removes every other token.
    End(End),
}

impl NodeKind {
    /// Returns the step that runs here.
    #[must_use]
    pub fn step(self) -> Option<StepId> {
        match self {
            Self::Step(step) | Self::SharedCall { step, .. } => Some(step),
            Self::Start | Self::Split(_) | Self::Join(_) | Self::End(_) => None,
        }
    }

    /// Returns the block that opens or closes here.
    #[must_use]
    pub fn block(self) -> Option<BlockId> {
        match self {
            Self::Split(block) | Self::Join(block) => Some(block),
            Self::Start | Self::Step(_) | Self::SharedCall { .. } | Self::End(_) => None,
        }
    }
}

/// How a dossier ends (kết cục).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// The list of steps is done; what was returned on the way is the result.
    Result,
    /// Refused in writing with reasons (từ chối).
    Refused,
    /// Closed by the authority (kết thúc hồ sơ).
    Closed,
    /// Stopped on the applicant's side (dừng).
    Stopped,
    /// Ended without result (kết thúc).
    Ended,
    /// Another agency is competent; the applicant was told which.
    NotCompetent,
    /// Granted by silence (coi như chấp thuận).
    DeemedGranted,
    /// Refused by silence (coi như từ chối).
    DeemedRefused,
}

impl End {
    /// Every end, in the order of their nodes in a graph.
    pub const ALL: [Self; 8] = [
        Self::Result,
        Self::Refused,
        Self::Closed,
        Self::Stopped,
        Self::Ended,
        Self::NotCompetent,
        Self::DeemedGranted,
        Self::DeemedRefused,
    ];

    /// Returns the end as examples and dossiers name it.
    #[must_use]
    pub fn kind(self) -> EndKind {
        match self {
            Self::Result => EndKind::Granted,
            Self::Refused => EndKind::Refused,
            Self::Closed => EndKind::Closed,
            Self::Stopped => EndKind::Withdrawn,
            Self::Ended | Self::NotCompetent => EndKind::Ended,
            Self::DeemedGranted => EndKind::DeemedGranted,
            Self::DeemedRefused => EndKind::DeemedRefused,
        }
    }
}
