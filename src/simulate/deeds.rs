//! What somebody does when his turn has come.

use std::collections::BTreeSet;

use super::{
    life::{Deed, Life, Planned},
    stage::Stage,
    ways::{NodeStage, Way},
};
use crate::{
    interp::{Act, StepAct},
    model::{DocumentId, GroundId},
    workflow::{NodeId, is_good, is_payment},
};

/// The reason of a refusal where the procedure declares no grounds.
const REASON: &str = "?";

/// Returns what is done, and what is done instead where the law does not let him.
pub(super) fn acts(stage: &Stage<'_>, life: &mut Life, planned: Planned) -> Vec<Act> {
    if planned.deed == Deed::Answer {
        return vec![Act::Supplement(BTreeSet::new())];
    }
    let Some(node) = stage.node(planned.node) else {
        return Vec::new();
    };
    let mut acts = Vec::new();
    let step_of = stage.machine.procedure().steps.get(node.step);
    let due = step_of.map(|it| stage.machine.open_fees_of(&life.state, it));
    if due.is_some_and(|it| !it.is_empty()) && is_payment(node.kind) {
        acts.push(Act::Pay {
            fees: BTreeSet::new(),
            amount: None,
        });
    }
    let chosen = planned.way.and_then(|it| node.ways.get(it));
    acts.extend(chosen.map(|it| step(stage, life, planned.node, node, &it.0)));
    let good = node.ways.iter().filter(|it| is_good(it.0.outcome));
    let others: Vec<&Way> = good
        .map(|it| &it.0)
        .filter(|it| chosen.is_none_or(|chosen| chosen.0 != **it))
        .collect();
    acts.extend(
        others
            .into_iter()
            .map(|it| step(stage, life, planned.node, node, it)),
    );
    acts
}

/// Draws how a step will end: the place of the way among those of the step.
pub(super) fn choose(life: &mut Life, at: NodeId, node: &NodeStage) -> Option<usize> {
    let ways = node.ways.iter().enumerate();
    let open: Vec<(usize, u32)> = ways
        .filter(|(_, way)| may_ask(life, at, &way.0))
        .map(|(place, way)| (place, way.1))
        .collect();
    life.chance.pick(&open).copied()
}

/// Papers may be asked for as often as the way says.
fn may_ask(life: &Life, node: NodeId, way: &Way) -> bool {
    let rounds = life.state.steps.get(&node).map_or(0, |it| it.rounds);
    way.asks.is_none_or(|it| rounds < it)
}

fn step(stage: &Stage<'_>, life: &mut Life, at: NodeId, node: &NodeStage, way: &Way) -> Act {
    let mut act = StepAct::new(node.step, way.outcome);
    if is_good(way.outcome) {
        return Act::Step(act);
    }
    if way.asks.is_some() {
        act.papers = papers(stage, life, at);
        return Act::Step(act);
    }
    let grounds: Vec<(GroundId, u32)> = way.grounds.iter().map(|it| (*it, 1)).collect();
    act.grounds = life.chance.pick(&grounds).copied().into_iter().collect();
    act.reason = act.grounds.is_empty().then(|| REASON.to_owned());
    Act::Step(act)
}

/// The papers of a request: one of the list, or those of the first request again, since
/// what that did not name may not be asked for later.
fn papers(stage: &Stage<'_>, life: &mut Life, node: NodeId) -> BTreeSet<DocumentId> {
    let asked = life.state.steps.get(&node).map(|it| &it.asked);
    if let Some(asked) = asked.filter(|it| !it.is_empty()) {
        return asked.clone();
    }
    let list = stage.machine.checklist(&life.state.answers);
    let found = &life.state.found;
    let required = list.required().filter(|it| !found.contains(it));
    let required: Vec<(DocumentId, u32)> = required.map(|it| (it, 1)).collect();
    life.chance.pick(&required).copied().into_iter().collect()
}
