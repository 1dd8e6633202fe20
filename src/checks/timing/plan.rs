//! What each node costs one clock, for one kind of applicants.

use super::{Scenario, Timing};
use crate::{
    model::{Clock, ClockLength, EventRef, Limit, Step, VecIndex, Waiting},
    syntax::words::{BlockKind, StepKind},
    values::{Length, TimeUnit},
    workflow::{EdgeLabel, NodeId, NodeKind, is_payment},
};

/// A call is counted no more often than this.
pub(super) const MOST_CALLS: u32 = 1000;
/// Calls inside calls are followed so deep.
const MOST_NESTED: usize = 8;

/// A clock and a scenario, ready to be run over many starts.
pub(crate) struct Plan<'p, 'a> {
    pub(super) timing: &'p Timing<'a>,
    pub(super) clock: &'p Clock,
    /// The nodes that are reached, each after those before it.
    pub(super) visits: Vec<Visit<'a>>,
    /// From where each visit is reached, visit by visit.
    pub(super) sources: Vec<Source>,
    /// The node whose end is that of a node which takes no time and has one way in.
    pub(super) passed: Vec<Option<NodeId>>,
    /// The steps that return a result.
    pub(super) returns: Vec<NodeId>,
    /// A shared step with a limit may be called.
    pub(super) calls: bool,
}

/// A node in the order of the run.
pub(super) struct Visit<'a> {
    pub(super) node: NodeId,
    /// How many of the sources are its own.
    pub(super) sources: usize,
    pub(super) work: Work<'a>,
    pub(super) reception: bool,
    /// All ways into it must be walked before it.
    pub(super) joins: bool,
    /// The limit is how long the step lasts, and no time for work that may be done at once.
    pub(super) lasts: bool,
}

/// A way into a node.
#[derive(Clone, Copy)]
pub(super) struct Source {
    pub(super) from: NodeId,
    /// The step there was left out.
    pub(super) skips: bool,
}

/// What a node does to the time.
pub(super) enum Work<'a> {
    /// Nothing.
    Passed,
    /// A limit from its own start, where it has one, then calls with their limits.
    Own(Option<&'a Limit>, Vec<(&'a Limit, u32)>),
    /// A limit from an event.
    Anchored(&'a Limit, EventRef),
}

impl<'p, 'a> Plan<'p, 'a> {
    /// Prepares a clock; nothing when its length is not stated.
    pub(crate) fn new(
        timing: &'p Timing<'a>,
        scenario: &Scenario<'a>,
        clock: &'p Clock,
    ) -> Option<Self> {
        if clock.limit.length == ClockLength::Unknown {
            return None;
        }
        let mut plan = Self {
            timing,
            clock,
            visits: Vec::new(),
            sources: Vec::new(),
            passed: vec![None; timing.workflow.node_count()],
            returns: Vec::new(),
            calls: false,
        };
        let mut reached = vec![false; timing.workflow.node_count()];
        for node in &timing.order {
            let first = plan.sources.len();
            plan.add_sources(scenario, *node, &reached);
            let sources = plan.sources.len() - first;
            if sources == 0 && *node != timing.workflow.start() {
                continue;
            }
            if let Some(reached) = reached.get_mut(node.position()) {
                *reached = true;
            }
            plan.visit(Visit {
                node: *node,
                sources,
                work: plan.work(scenario, *node),
                reception: timing.receptions.contains(node),
                joins: plan.joins(*node),
                lasts: plan.lasts(scenario, *node),
            });
            if plan
                .step(*node)
                .is_some_and(|it| it.kind == StepKind::Return)
            {
                plan.returns.push(*node);
            }
        }
        Some(plan)
    }

    /// Tells whether what comes first is the same for every working day of a start: all
    /// lengths that count are whole working days, which add up wherever they begin.
    pub(crate) fn is_steady(&self) -> bool {
        let whole =
            |it: Length| it.unit == TimeUnit::WorkingDay && it.amount.as_integer().is_some();
        let limit = |it: &Limit| match it.length {
            ClockLength::Length(length) => whole(length),
            ClockLength::SameDay | ClockLength::AtOnce | ClockLength::Unknown => true,
        };
        limit(&self.clock.limit)
            && self.clock.extensions.iter().all(|it| whole(it.length))
            && self.visits.iter().all(|it| match &it.work {
                Work::Passed => true,
                Work::Own(own, calls) => own
                    .iter()
                    .chain(calls.iter().map(|it| &it.0))
                    .all(|it| limit(it)),
                Work::Anchored(anchored, _) => limit(anchored),
            })
    }

    /// Tells whether a limit counts hours, so that it matters when on a day the clock starts.
    pub(crate) fn counts_hours(&self) -> bool {
        let whole_days = |it: Length| {
            let hours = [TimeUnit::Minute, TimeUnit::Hour, TimeUnit::WorkingHour];
            !hours.contains(&it.unit) && it.amount.as_integer().is_some()
        };
        let hours =
            |it: &Limit| matches!(it.length, ClockLength::Length(length) if !whole_days(length));
        let of_work = |it: &Work<'_>| match it {
            Work::Passed => false,
            Work::Own(own, calls) => own
                .iter()
                .chain(calls.iter().map(|it| &it.0))
                .any(|it| hours(it)),
            Work::Anchored(anchored, _) => hours(anchored),
        };
        hours(&self.clock.limit) || self.visits.iter().any(|it| of_work(&it.work))
    }

    /// Tells whether any step lasts a while whatever anybody does.
    pub(crate) fn has_lasting_steps(&self) -> bool {
        self.visits.iter().any(|it| it.lasts)
    }

    fn joins(&self, node: NodeId) -> bool {
        let kind = self.timing.workflow.node(node).map(|it| it.kind);
        let Some(NodeKind::Join(block)) = kind else {
            return false;
        };
        let block = self.timing.procedure.blocks.get(block);
        block.is_some_and(|it| it.kind == BlockKind::Parallel)
    }

    /// What is posted or watched takes its whole time; `không quá` is only a bound, and a step that waits is over when
    /// what it waits for happens.
    fn lasts(&self, scenario: &Scenario<'_>, node: NodeId) -> bool {
        let step = self.step(node).map(|it| it.kind);
        let of_time = matches!(step, Some(StepKind::Publish | StepKind::Monitor));
        let whole = |it: &Limit| !it.at_most && it.from.is_none() && it.before.is_none();
        of_time && scenario.limit(node).is_some_and(whole)
    }

    fn visit(&mut self, visit: Visit<'a>) {
        let at = self.sources.len() - visit.sources;
        if let (Work::Passed, false, Some([Source { from, skips: false }])) =
            (&visit.work, visit.reception, self.sources.get(at..))
            && let Some(passed) = self.passed.get_mut(visit.node.position())
        {
            *passed = Some(*from);
            self.sources.truncate(at);
            return;
        }
        self.calls |= matches!(&visit.work, Work::Own(_, calls) if !calls.is_empty());
        self.visits.push(visit);
    }

    fn step(&self, node: NodeId) -> Option<&'a Step> {
        let step = self.timing.workflow.step_of(node)?;
        self.timing.procedure.steps.get(step)
    }

    /// Adds the open ways into a node from nodes that are reached.
    fn add_sources(&mut self, scenario: &Scenario<'_>, node: NodeId, reached: &[bool]) {
        let workflow = self.timing.workflow;
        for id in workflow.incoming(node) {
            let Some(edge) = workflow.edge(id) else {
                continue;
            };
            let from = reached.get(edge.from.position());
            if scenario.is_open(id.position()) && from == Some(&true) {
                let skips = edge.label == EdgeLabel::Skip;
                let passed = self.passed.get(edge.from.position()).copied().flatten();
                self.sources.push(Source {
                    from: passed.unwrap_or(edge.from),
                    skips: skips && passed.is_none(),
                });
            }
        }
    }

    fn work(&self, scenario: &Scenario<'a>, node: NodeId) -> Work<'a> {
        let Some(step) = self.step(node) else {
            return Work::Passed;
        };
        // The text puts what is done up to reception before it.
        let received = self.timing.receptions.last();
        let received = received.is_some_and(|it| node <= *it) && self.starts_at_acceptance();
        if received || self.stands_still(step) {
            return Work::Passed;
        }
        let limit = scenario.limit(node);
        if let Some((limit, event)) = limit.and_then(|it| Some((it, it.from?))) {
            return Work::Anchored(limit, event);
        }
        let mut calls = Vec::new();
        self.add_calls(scenario, node, (1, MOST_NESTED), &mut calls);
        if limit.is_none() && calls.is_empty() {
            return Work::Passed;
        }
        Work::Own(limit, calls)
    }

    /// Adds the limits of the shared steps that a node calls, and of those that they call, and how
    /// often, where the node itself is done so often.
    fn add_calls(
        &self,
        scenario: &Scenario<'a>,
        node: NodeId,
        (times, depth): (u32, usize),
        calls: &mut Vec<(&'a Limit, u32)>,
    ) {
        let Some(deeper) = depth.checked_sub(1) else {
            return;
        };
        let workflow = self.timing.workflow;
        for edge in workflow
            .out(node)
            .into_iter()
            .filter_map(|it| workflow.edge(it))
        {
            let EdgeLabel::ReturnCall { bound, .. } = edge.label else {
                continue;
            };
            let times = times.saturating_mul(bound.unwrap_or(1)).min(MOST_CALLS);
            let limit = scenario.limit(edge.to).filter(|it| it.from.is_none());
            calls.extend(limit.map(|it| (it, times)));
            self.add_calls(scenario, edge.to, (times, deeper), calls);
        }
    }

    fn starts_at_acceptance(&self) -> bool {
        let from = self.clock.limit.from;
        matches!(from, None | Some(EventRef::Accepted | EventRef::Complete))
    }

    /// Tells whether the clock stops while a step runs.
    fn stands_still(&self, step: &Step) -> bool {
        let waits_for = |it: &Waiting| match it {
            Waiting::Payment => is_payment(step.kind),
            Waiting::Consultation => step.kind == StepKind::Consult,
            Waiting::Supplement | Waiting::ThisStep => false,
        };
        step.suspends_limit || self.clock.suspended.iter().any(waits_for)
    }
}
