//! The nodes where somebody acts, and how the steps there may end.

use super::profile::Profile;
use crate::{
    interp::Machine,
    model::{Actor, ClockLength, Effect, GroundId, RoleId, Step, StepId},
    syntax::words::{Outcome, StepKind},
    workflow::{EdgeLabel, NodeId, good_outcomes, is_good},
};

/// Nine of ten steps that may end badly end well, where nothing is said.
const GOOD: u32 = 9;

/// A node where somebody acts.
#[derive(Debug)]
pub(super) struct NodeStage {
    pub(super) step: StepId,
    pub(super) kind: StepKind,
    /// The agency that acts; the applicant otherwise.
    pub(super) desk: Option<RoleId>,
    /// How it may end.
    pub(super) ways: Vec<(Way, u32)>,
}

/// A way in which a step may end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) outcome: Outcome,
    /// It asks for papers, at most so often.
    pub(super) asks: Option<u32>,
    /// The time in which it may.
    pub(super) time_to_ask: Option<ClockLength>,
    /// The grounds that it may name.
    pub(super) grounds: Vec<GroundId>,
}

pub(super) fn node_stage(machine: &Machine, profile: &Profile, node: NodeId) -> Option<NodeStage> {
    let id = machine.workflow().step_of(node)?;
    let step = machine.procedure().steps.get(id)?;
    let ways = ways(machine, node, step);
    let stated = profile.steps.get(&id).map(|it| it.outcomes.as_slice());
    let ways = match stated.filter(|it| !it.is_empty()) {
        Some(stated) => weighted_as_stated(ways, stated),
        None => weighted(ways),
    };
    Some(NodeStage {
        step: id,
        kind: step.kind,
        desk: match step.actor {
            Actor::Agency(role) => Some(role),
            Actor::Applicant | Actor::Missing | Actor::Broken => None,
        },
        ways,
    })
}

/// Returns how a step may end by somebody's act, the good way first.
fn ways(machine: &Machine, node: NodeId, step: &Step) -> Vec<Way> {
    let edges = machine.workflow().out(node);
    let edges = edges.iter().filter_map(|it| machine.workflow().edge(*it));
    let mut bad = Vec::new();
    let mut good = None;
    for edge in edges {
        let (outcome, asks) = match edge.label {
            EdgeLabel::SupplementLoop { outcome, bound } => (outcome, Some(bound.unwrap_or(1))),
            EdgeLabel::Outcome(outcome)
            | EdgeLabel::ReturnCall { outcome, .. }
            | EdgeLabel::ReturnBack {
                outcome: Some(outcome),
            } => (outcome, None),
            _ => continue,
        };
        // That an answer never came, or that papers are missing still, is nobody's choice.
        if matches!(outcome, Outcome::Silent | Outcome::StillIncomplete) {
            continue;
        }
        if is_good(outcome) {
            good = good.or(Some(outcome));
        } else if bad.iter().all(|it: &Way| it.outcome != outcome) {
            bad.push(Way {
                outcome,
                asks,
                time_to_ask: time_to_ask(step, outcome),
                grounds: grounds(machine, step, outcome),
            });
        }
    }
    let good = good.or_else(|| good_outcomes(step.kind).first().copied());
    let mut ways = vec![Way {
        outcome: good.unwrap_or(Outcome::Done),
        asks: None,
        time_to_ask: None,
        grounds: Vec::new(),
    }];
    ways.extend(bad);
    ways
}

fn time_to_ask(step: &Step, outcome: Outcome) -> Option<ClockLength> {
    let rule = step.outcomes.iter().find(|it| it.outcome == outcome)?;
    rule.effects.iter().find_map(|it| match it {
        Effect::RequestSupplement(terms) => Some(terms.notify.as_ref()?.length),
        _ => None,
    })
}

/// Returns the grounds that an outcome may name: those of its rule, else all that are declared.
fn grounds(machine: &Machine, step: &Step, outcome: Outcome) -> Vec<GroundId> {
    let rule = step.outcomes.iter().find(|it| it.outcome == outcome);
    let effects = rule.map_or(&[][..], |it| it.effects.as_slice());
    let named = effects.iter().find_map(|it| match it {
        Effect::Refuse(grounds) if !grounds.is_empty() => Some(grounds.clone()),
        _ => None,
    });
    named.unwrap_or_else(|| machine.procedure().grounds.ids().collect())
}

fn weighted(ways: Vec<Way>) -> Vec<(Way, u32)> {
    let n_bad = u32::try_from(ways.len().saturating_sub(1)).unwrap_or(0);
    let weight = |way: &Way| {
        if is_good(way.outcome) {
            GOOD * n_bad.max(1)
        } else {
            1
        }
    };
    let weighted = ways.into_iter().map(|way| {
        let weight = weight(&way);
        (way, weight)
    });
    weighted.collect()
}

fn weighted_as_stated(ways: Vec<Way>, stated: &[(Outcome, u32)]) -> Vec<(Way, u32)> {
    let of = |way: &Way| {
        // Any good word is understood at any step.
        let alike =
            |it: &&(Outcome, u32)| it.0 == way.outcome || is_good(it.0) && is_good(way.outcome);
        stated.iter().filter(alike).map(|it| it.1).sum()
    };
    let weighted = ways.into_iter().map(|way| {
        let weight = of(&way);
        (way, weight)
    });
    weighted.collect()
}
