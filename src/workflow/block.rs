//! The edges of blocks.

use super::{
    EdgeLabel,
    build::{Builder, Target},
};
use crate::{
    model::{Block, BlockId, Branch, BranchHead, Condition, Guard},
    source::Span,
    syntax::words::BlockKind,
};

impl<'a> Builder<'a> {
    /// Draws the edges of a block that goes on to `next`, and of what it holds.
    pub(super) fn block_edges(&mut self, id: BlockId, next: Target) {
        let procedure: &'a _ = self.procedure;
        let Some(block) = procedure.blocks.get(id) else {
            return;
        };
        let Some((split, join)) = self.ends_of_block(id) else {
            return;
        };
        let after = Target::Node(join);
        for (index, branch) in block.branches.iter().enumerate() {
            let first = self.entry_of(branch.nodes.first()).unwrap_or(after);
            let label = EdgeLabel::Branch { block: id, index };
            let guard = branch_guard(block, branch);
            self.link(split, first, label, guard, branch.span);
        }
        if let Some(guard) = passed_by(block) {
            self.link(split, after, EdgeLabel::Skip, Some(guard), block.meta.span);
        }
        for branch in &block.branches {
            self.connect(&branch.nodes, after);
        }
        let end = block.end.unwrap_or(block.meta.span);
        self.link(join, next, EdgeLabel::Next, None, end);
    }
}

/// Returns the complete guard of a branch.
fn branch_guard(block: &Block, branch: &Branch) -> Option<Guard> {
    match &branch.head {
        BranchHead::Named(_) => None,
        BranchHead::When(guard) => Some(guard.clone()),
        BranchHead::Otherwise => Some(none_of(block, branch.span)),
    }
}

/// Tells whether a block may be passed without any branch, and when.
///
/// A choice must take a branch: for applicants whom no branch covers it has no
/// edge, and Q04 names them.
fn passed_by(block: &Block) -> Option<Guard> {
    let all_guarded = block
        .branches
        .iter()
        .all(|branch| matches!(branch.head, BranchHead::When(_)));
    let passable = block.branches.is_empty() || block.kind != BlockKind::Choose;
    (passable && all_guarded).then(|| none_of(block, block.meta.span))
}

/// The condition that no guarded branch holds.
fn none_of(block: &Block, span: Span) -> Guard {
    let guards = block
        .branches
        .iter()
        .filter_map(|branch| match &branch.head {
            BranchHead::When(guard) => Some(guard.condition.clone()),
            BranchHead::Named(_) | BranchHead::Otherwise => None,
        })
        .collect();
    Guard {
        condition: Condition::Not(Box::new(Condition::Any(guards))),
        span,
    }
}
