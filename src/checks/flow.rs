//! What the rules on the flow share: names of nodes, paths in words, and the
//! conditions with the branches around them.

use std::collections::BTreeMap;

use super::Element;
use crate::{
    messages::{Arg, Text, rules_flow},
    model::{
        Block, BlockId, BranchHead, Condition, FlowNode, Guard, Ident, Meta, Phrases, Procedure,
        StepId, VecIndex,
    },
    source::Span,
    syntax::words::{Connective, SectionWord, Word},
    values::Lang,
    workflow::{Edge, EdgeId, EdgeLabel, NodeId, NodeKind, Workflow},
};

/// Tells whether the source does not prove the steps, their order and their actors, as
/// where a program has cut them out of free text: then the order shows nothing.
#[must_use]
pub fn is_guessed(procedure: &Procedure) -> bool {
    let meta = procedure.section_meta(SectionWord::Steps);
    meta.is_some_and(|it| it.unverified.is_some())
}

/// A step or block at a node, with its name and its marks.
pub(crate) struct Named<'a> {
    /// The name.
    pub(crate) name: &'a Ident,
    /// Its marks.
    pub(crate) meta: &'a Meta,
}

impl<'a> Named<'a> {
    /// Returns the element for a finding.
    pub(crate) fn element(&self) -> Element<'a> {
        Element::new("steps", &self.name.id, self.meta)
    }
}

/// Returns the step or block at a node.
pub(crate) fn named<'a>(
    procedure: &'a Procedure,
    workflow: &Workflow,
    node: NodeId,
) -> Option<Named<'a>> {
    match workflow.node(node)?.kind {
        NodeKind::Step(step) | NodeKind::SharedCall { step, .. } => {
            let step = procedure.steps.get(step)?;
            Some(Named {
                name: &step.name,
                meta: &step.meta,
            })
        }
        NodeKind::Split(block) | NodeKind::Join(block) => {
            let block = procedure.blocks.get(block)?;
            Some(Named {
                name: &block.name,
                meta: &block.meta,
            })
        }
        NodeKind::Start | NodeKind::End(_) => None,
    }
}

/// Returns the steps and blocks along a path with the edge by which each is left.
fn stops<'a>(
    procedure: &'a Procedure,
    workflow: &'a Workflow,
    path: &[EdgeId],
) -> impl Iterator<Item = (Named<'a>, &'a Edge)> {
    let edges = path.iter().filter_map(|it| workflow.edge(*it));
    edges.filter_map(|edge| {
        let joins = matches!(workflow.node(edge.from)?.kind, NodeKind::Join(_));
        let named = named(procedure, workflow, edge.from).filter(|_| !joins)?;
        Some((named, edge))
    })
}

/// Returns the places along a path, each with its step and why it is left so.
pub(crate) fn path_places(
    procedure: &Procedure,
    workflow: &Workflow,
    path: &[EdgeId],
) -> Vec<(Span, Text)> {
    let place = |(named, edge): (Named<'_>, &Edge)| {
        let words = |lang| why(procedure, edge, lang);
        let text = match (words(Lang::Vi), words(Lang::En)) {
            (Some(vi), Some(en)) => rules_flow::STOP_WHY.with("why", Arg::Both { vi, en }),
            _ => rules_flow::STOP.text(),
        };
        (named.name.span, text.with("name", &named.name.text))
    };
    stops(procedure, workflow, path).map(place).collect()
}

/// Writes the steps along a path: `nộp → kiểm_tra (thiếu) → trả`.
pub(crate) fn path_words(procedure: &Procedure, workflow: &Workflow, path: &[EdgeId]) -> Arg {
    let write = |lang| {
        let mut out = String::new();
        for (named, edge) in stops(procedure, workflow, path) {
            if !out.is_empty() {
                out.push_str(" → ");
            }
            out.push_str(&named.name.text);
            if let Some(why) = why(procedure, edge, lang) {
                out.push_str(" (");
                out.push_str(&why);
                out.push(')');
            }
        }
        out
    };
    Arg::Both {
        vi: write(Lang::Vi),
        en: write(Lang::En),
    }
}

/// Returns why an edge is taken, where it is not simply the next one.
fn why(procedure: &Procedure, edge: &Edge, lang: Lang) -> Option<String> {
    let EdgeLabel::Branch { block, index } = edge.label else {
        return edge.label.outcome().map(|it| it.spell(lang).to_owned());
    };
    let branch = procedure.blocks.get(block)?.branches.get(index)?;
    Some(match &branch.head {
        BranchHead::Named(name) => name.text.clone(),
        BranchHead::When(guard) => Phrases::new(procedure, lang).condition(&guard.condition),
        BranchHead::Otherwise => Connective::Otherwise.spell(lang).to_owned(),
    })
}

/// Writes a condition in the words of the procedure.
pub(crate) fn condition_words(procedure: &Procedure, condition: &Condition) -> Arg {
    Arg::Both {
        vi: Phrases::new(procedure, Lang::Vi).condition(condition),
        en: Phrases::new(procedure, Lang::En).condition(condition),
    }
}

/// A guard in the flow with what surrounds it.
pub(crate) struct Surrounded<'a> {
    /// The guard.
    pub(crate) guard: &'a Guard,
    /// The conditions of the branches around it; all hold when it is asked.
    pub(crate) around: Vec<Condition>,
    /// The step or block that has it.
    pub(crate) owner: Named<'a>,
}

/// A block with what surrounds it.
pub(crate) struct SurroundedBlock<'a> {
    /// The block.
    pub(crate) block: &'a Block,
    /// The conditions of the branches around it.
    pub(crate) around: Vec<Condition>,
}

/// Everything in the flow that asks about the applicant.
#[derive(Default)]
pub(crate) struct Asked<'a> {
    /// Guards of steps and their limits.
    pub(crate) guards: Vec<Surrounded<'a>>,
    /// Blocks, the outer ones first.
    pub(crate) blocks: Vec<SurroundedBlock<'a>>,
}

/// Walks the flow as written and collects what it asks.
pub(crate) fn asked(procedure: &Procedure) -> Asked<'_> {
    let mut asked = Asked::default();
    let mut seen = vec![false; procedure.blocks.len()];
    let mut around = Vec::new();
    walk(
        procedure,
        &procedure.flow,
        &mut around,
        &mut seen,
        &mut asked,
    );
    for step in procedure.steps.iter().filter(|(_, it)| it.shared) {
        walk(
            procedure,
            &[FlowNode::Step(step.0)],
            &mut around,
            &mut seen,
            &mut asked,
        );
    }
    asked
}

fn walk<'a>(
    procedure: &'a Procedure,
    flow: &[FlowNode],
    around: &mut Vec<Condition>,
    seen: &mut Vec<bool>,
    asked: &mut Asked<'a>,
) {
    for item in flow {
        match *item {
            FlowNode::Step(id) => {
                let Some(step) = procedure.steps.get(id) else {
                    continue;
                };
                let own = [&step.guard, &step.skipped_when].into_iter().flatten();
                let limits = step.limit_overrides.iter().map(|(guard, _)| guard);
                for guard in own.chain(limits) {
                    asked.guards.push(Surrounded {
                        guard,
                        around: around.clone(),
                        owner: Named {
                            name: &step.name,
                            meta: &step.meta,
                        },
                    });
                }
            }
            FlowNode::Block(id) => {
                let first = seen.get_mut(id.position()).is_some_and(|it| !*it);
                let Some(block) = procedure.blocks.get(id).filter(|_| first) else {
                    continue;
                };
                if let Some(seen) = seen.get_mut(id.position()) {
                    *seen = true;
                }
                asked.blocks.push(SurroundedBlock {
                    block,
                    around: around.clone(),
                });
                for branch in &block.branches {
                    around.extend(branch_condition(block, &branch.head));
                    walk(procedure, &branch.nodes, around, seen, asked);
                    if branch_condition(block, &branch.head).is_some() {
                        around.pop();
                    }
                }
            }
        }
    }
}

/// Returns in which branch of which blocks a step stands, by the places of the branches in the text.
pub(crate) fn branches_of(procedure: &Procedure, step: StepId) -> BTreeMap<BlockId, usize> {
    let holds = |node: &FlowNode, inner: Option<BlockId>| match *node {
        FlowNode::Step(id) => inner.is_none() && id == step,
        FlowNode::Block(id) => inner == Some(id),
    };
    let mut found = BTreeMap::new();
    let mut inner = None;
    loop {
        let outer = procedure.blocks.iter().find_map(|(id, block)| {
            let mut branches = block.branches.iter();
            let at = branches.position(|it| it.nodes.iter().any(|node| holds(node, inner)))?;
            Some((id, at))
        });
        let Some((id, at)) = outer else {
            return found;
        };
        if found.insert(id, at).is_some() {
            return found;
        }
        inner = Some(id);
    }
}

/// Returns the condition under which a branch is taken, as far as facts decide it.
pub(crate) fn branch_condition(block: &Block, head: &BranchHead) -> Option<Condition> {
    match head {
        BranchHead::Named(_) => None,
        BranchHead::When(guard) => Some(guard.condition.clone()),
        BranchHead::Otherwise => {
            let others = guards_of(block).map(|it| it.condition.clone());
            Some(Condition::Not(Box::new(Condition::Any(others.collect()))))
        }
    }
}

/// Returns the guards of the branches of a block.
pub(crate) fn guards_of(block: &Block) -> impl Iterator<Item = &Guard> {
    block
        .branches
        .iter()
        .filter_map(|branch| match &branch.head {
            BranchHead::When(guard) => Some(guard),
            BranchHead::Named(_) | BranchHead::Otherwise => None,
        })
}
