//! The nesting of blocks, rebuilt from the order of the lines.
//!
//! Steps come as a flat list: an item, its branch lines, the next item.
//! A block opens at its item, a branch line begins a branch of the innermost
//! open block, and the end line closes it.

use super::{
    errors,
    procedure::{Lowering, Place},
    scope::ident,
};
use crate::{
    messages::owners,
    model::{
        Block, BlockId, Branch, BranchHead, Condition, FlowNode, FlowTarget, Ident, StepId,
        VecIndex,
    },
    source::{Span, Spanned},
    syntax::{
        ast::{Item, Name, Part, PartKind},
        words::BlockKind,
    },
};

/// A block whose end has not come yet.
#[derive(Debug)]
struct Open {
    id: BlockId,
    kind: BlockKind,
    name: Ident,
    span: Span,
    branches: Vec<Branch>,
    /// How many conditions held where the block began.
    depth: usize,
}

/// More blocks inside each other are told and stand side by side: rules look at each
/// block with all that is inside.
const MAX_DEPTH: usize = 64;

/// The lines so far.
#[derive(Debug, Default)]
pub(super) struct Flow {
    nodes: Vec<FlowNode>,
    open: Vec<Open>,
    /// Blocks that were closed because others stood too deep.
    n_cut: usize,
}

impl Flow {
    /// Adds a step.
    pub(super) fn step(&mut self, lowering: &mut Lowering<'_, '_>, id: StepId, span: Span) {
        self.push(lowering, FlowNode::Step(id), span);
    }

    fn push(&mut self, lowering: &mut Lowering<'_, '_>, node: FlowNode, span: Span) {
        let Some(block) = self.open.last_mut() else {
            self.nodes.push(node);
            return;
        };
        if block.branches.is_empty() {
            lowering
                .cx
                .report(errors::step_outside_branch(span, block.span));
            block.branches.push(Branch {
                head: implicit_head(block.kind, &block.name),
                nodes: Vec::new(),
                span,
            });
        }
        if let Some(branch) = block.branches.last_mut() {
            branch.nodes.push(node);
        }
    }

    /// Opens a block.
    pub(super) fn open(
        &mut self,
        lowering: &mut Lowering<'_, '_>,
        place: &Place<'_>,
        item: &Item,
        name: &Name,
        kind: Spanned<BlockKind>,
    ) {
        let name = ident(name);
        lowering.cx.at("steps", &name.id);
        for clause in &item.clauses {
            lowering.misplaced(&owners::BLOCK, clause);
        }
        let known = lowering.scope.flow.find_folded(&name.id);
        let Some(FlowTarget::Block(id)) = known else {
            return;
        };
        if id.position() != lowering.out.blocks.len() {
            return;
        }
        let meta = lowering.cx.meta(item.span, &item.clauses, place.inherited);
        lowering.out.blocks.push(Block {
            name: name.clone(),
            kind: kind.value,
            branches: Vec::new(),
            meta,
            end: None,
        });
        if self.open.len() == MAX_DEPTH
            && let Some(innermost) = self.open.pop()
        {
            if self.n_cut == 0 {
                let deep = errors::blocks_too_deep(item.span, MAX_DEPTH);
                lowering.cx.report(deep);
            }
            self.n_cut += 1;
            put(lowering, innermost, None);
        }
        self.push(lowering, FlowNode::Block(id), item.span);
        self.open.push(Open {
            id,
            kind: kind.value,
            name,
            span: item.span,
            branches: Vec::new(),
            depth: lowering.context.len(),
        });
    }

    /// Begins a branch of the innermost block.
    pub(super) fn branch(&mut self, lowering: &mut Lowering<'_, '_>, part: &Part) {
        for clause in &part.clauses {
            lowering.misplaced(&owners::BRANCH, clause);
        }
        let Some(block) = self.open.last_mut() else {
            lowering.cx.at("steps", "");
            lowering.cx.report(errors::branch_not_here(part.span, None));
            return;
        };
        lowering.cx.at("steps", &block.name.id);
        let parallel = block.kind == BlockKind::Parallel;
        let head = match &part.kind {
            PartKind::Branch(name) if parallel => {
                let name = ident(name);
                let same = |branch: &&Branch| matches!(&branch.head, BranchHead::Named(it) if it.id == name.id);
                if let Some(BranchHead::Named(first)) =
                    block.branches.iter().find(same).map(|it| &it.head)
                {
                    let duplicate =
                        errors::duplicate_name(super::scope::NameKind::Branch, &name, first);
                    lowering.cx.report(duplicate);
                }
                BranchHead::Named(name)
            }
            PartKind::When(condition) if !parallel => {
                lowering.context.truncate(block.depth);
                let guard = lowering.guard(condition);
                lowering.context.push(guard.condition.clone());
                BranchHead::When(guard)
            }
            PartKind::Otherwise(_) if !parallel => {
                lowering.context.truncate(block.depth);
                lowering.context.extend(negations(&block.branches));
                BranchHead::Otherwise
            }
            PartKind::Branch(_) | PartKind::When(_) | PartKind::Otherwise(_) => {
                let wrong = errors::branch_not_here(part.span, Some(block.kind));
                lowering.cx.report(wrong);
                implicit_head(block.kind, &block.name)
            }
            _ => {
                let wrong = errors::line_not_here(part.span, &owners::PART);
                lowering.cx.report(wrong);
                return;
            }
        };
        block.branches.push(Branch {
            head,
            nodes: Vec::new(),
            span: part.span,
        });
    }

    /// Closes the innermost block of a kind; blocks inside it were not closed.
    pub(super) fn close(
        &mut self,
        lowering: &mut Lowering<'_, '_>,
        kind: Spanned<BlockKind>,
        span: Span,
    ) {
        if !self.open.iter().any(|block| block.kind == kind.value) {
            // The block of this end was cut off; that was told.
            if let Some(rest) = self.n_cut.checked_sub(1) {
                self.n_cut = rest;
                return;
            }
            let innermost = self.open.last().map(|block| block.kind);
            lowering.cx.at("steps", "");
            lowering
                .cx
                .report(errors::end_without_block(kind, innermost));
            return;
        }
        while let Some(block) = self.open.pop() {
            let found = block.kind == kind.value;
            store(lowering, block, found.then_some(span));
            if found {
                return;
            }
        }
    }

    /// Closes what is still open and returns the flow.
    pub(super) fn finish(mut self, lowering: &mut Lowering<'_, '_>) -> Vec<FlowNode> {
        while let Some(block) = self.open.pop() {
            store(lowering, block, None);
        }
        self.nodes
    }
}

/// Puts a finished block into the procedure.
fn store(lowering: &mut Lowering<'_, '_>, open: Open, end: Option<Span>) {
    lowering.cx.at("steps", &open.name.id);
    if end.is_none() {
        lowering
            .cx
            .report(errors::block_not_closed(open.span, &open.name, open.kind));
    }
    if open.branches.is_empty() {
        lowering
            .cx
            .report(errors::block_without_branch(open.span, open.kind));
    }
    put(lowering, open, end);
}

fn put(lowering: &mut Lowering<'_, '_>, open: Open, end: Option<Span>) {
    lowering.context.truncate(open.depth);
    if let Some(block) = lowering.out.blocks.get_mut(open.id) {
        block.branches = open.branches;
        block.end = end;
    }
}

/// The head of a branch that has none of its own.
fn implicit_head(kind: BlockKind, name: &Ident) -> BranchHead {
    match kind {
        BlockKind::Parallel => BranchHead::Named(name.clone()),
        BlockKind::Choose | BlockKind::Some => BranchHead::Otherwise,
    }
}

/// What holds in the branch for all others.
fn negations(branches: &[Branch]) -> Vec<Condition> {
    branches
        .iter()
        .filter_map(|branch| match &branch.head {
            BranchHead::When(guard) => Some(Condition::Not(Box::new(guard.condition.clone()))),
            _ => None,
        })
        .collect()
}
