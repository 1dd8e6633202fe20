//! What each node costs one clock, for one kind of applicants.

use super::{Scenario, Timing};
use crate::{
    model::{Clock, ClockLength, EventRef, Limit, Step, VecIndex, Waiting},
    syntax::words::StepKind,
    values::{Length, TimeUnit},
    workflow::{EdgeLabel, NodeId},
};

/// A call is counted no more often than this.
pub(super) const MOST_CALLS: u32 = 12;

/// A clock and a scenario, ready to be run over many starts.
pub(crate) struct Plan<'p, 'a> {
    pub(super) timing: &'p Timing<'a>,
    pub(super) clock: &'p Clock,
    /// How long the clock is.
    pub(super) length: Length,
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
    /// A limit from its own start, then calls with their limits.
    Own(&'a Limit, Vec<(&'a Limit, u32)>),
    /// A limit from an event.
    Anchored(&'a Limit, EventRef),
}

impl<'p, 'a> Plan<'p, 'a> {
    /// Prepares a clock; nothing when its length is not stated in units.
    pub(crate) fn new(
        timing: &'p Timing<'a>,
        scenario: &Scenario<'a>,
        clock: &'p Clock,
    ) -> Option<Self> {
        let ClockLength::Length(length) = clock.limit.length else {
            return None;
        };
        let mut plan = Self {
            timing,
            clock,
            length,
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
        whole(self.length)
            && self.clock.extensions.iter().all(|it| whole(it.length))
            && self.visits.iter().all(|it| match &it.work {
                Work::Passed => true,
                Work::Own(own, calls) => limit(own) && calls.iter().all(|it| limit(it.0)),
                Work::Anchored(anchored, _) => limit(anchored),
            })
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
        let Some(limit) = scenario.limit(node) else {
            return Work::Passed;
        };
        if received || self.stands_still(step) {
            return Work::Passed;
        }
        match limit.from {
            Some(event) => Work::Anchored(limit, event),
            None => Work::Own(limit, self.calls_of(scenario, node)),
        }
    }

    /// Returns the limits of the shared steps that a node calls, and how often.
    fn calls_of(&self, scenario: &Scenario<'a>, node: NodeId) -> Vec<(&'a Limit, u32)> {
        let workflow = self.timing.workflow;
        let out = workflow.out(node).into_iter();
        out.filter_map(|it| {
            let edge = workflow.edge(it)?;
            let EdgeLabel::ReturnCall { bound, .. } = edge.label else {
                return None;
            };
            let limit = scenario.limit(edge.to).filter(|it| it.from.is_none())?;
            Some((limit, bound.unwrap_or(1).min(MOST_CALLS)))
        })
        .collect()
    }

    fn starts_at_acceptance(&self) -> bool {
        let from = self.clock.limit.from;
        matches!(from, None | Some(EventRef::Accepted | EventRef::Complete))
    }

    /// Tells whether the clock stops while a step runs.
    fn stands_still(&self, step: &Step) -> bool {
        let waits_for = |it: &Waiting| match it {
            Waiting::Payment => matches!(step.kind, StepKind::Pay | StepKind::Collect),
            Waiting::Consultation => step.kind == StepKind::Consult,
            Waiting::Supplement | Waiting::ThisStep => false,
        };
        step.suspends_limit || self.clock.suspended.iter().any(waits_for)
    }
}
