//! For whom a procedure is timed.

use std::{collections::BTreeSet, rc::Rc};

use super::{Scenario, Timing};
use crate::{
    checks::guards::{Effort, Point, Space},
    model::{Condition, Procedure},
    workflow::Workflow,
};

/// More kinds of applicants than this are not timed; the rules then say so.
const MAX_SCENARIOS: usize = 256;
/// Nor are more nodes than this, in all kinds together; one kind always is.
const MAX_NODES: usize = 1 << 18;

/// A kind of applicants with what the flow is for them.
pub(crate) struct Case<'a> {
    /// What is asked of applicants.
    pub(crate) space: Rc<Space<'a>>,
    /// One of them.
    pub(crate) point: Point,
    /// What the flow is for them.
    pub(crate) scenario: Scenario<'a>,
}

/// Returns the kinds of applicants whom the flow tells apart, and whether these are all;
/// the first are those for whom every step with a condition is taken.
pub(crate) fn cases<'a>(timing: &Timing<'a>) -> (Vec<Case<'a>>, bool) {
    let procedure = timing.procedure();
    let conditions = conditions(procedure, timing.workflow());
    let space = Rc::new(Space::of(procedure, &conditions));
    let mut cases: Vec<Case<'a>> = Vec::new();
    let mut seen = BTreeSet::new();
    let size = conditions.iter().map(Condition::size).sum();
    let n_nodes = timing.workflow().node_count().max(1);
    let most = (MAX_NODES / n_nodes).clamp(1, MAX_SCENARIOS);
    for point in space.points(Effort::weighing(size)) {
        let Ok(point) = point else {
            return (cases, false);
        };
        let told: Vec<_> = conditions
            .iter()
            .map(|it| space.holds(it, &point))
            .collect();
        if !seen.insert(told) {
            continue;
        }
        if cases.len() == most {
            return (cases, false);
        }
        cases.push(Case {
            scenario: timing.scenario(&|guard| space.guard(Some(guard), &point)),
            space: Rc::clone(&space),
            point,
        });
    }
    (cases, true)
}

/// Returns every condition on which time depends.
fn conditions(procedure: &Procedure, workflow: &Workflow) -> Vec<Condition> {
    let edges = workflow.edges().filter_map(|(_, it)| it.guard.as_ref());
    let limits = procedure.steps.values().flat_map(|it| &it.limit_overrides);
    let clocks = procedure.clocks.values().filter_map(|it| it.guard.as_ref());
    edges
        .chain(limits.map(|(guard, _)| guard))
        .chain(clocks)
        .map(|it| it.condition.clone())
        .collect()
}
