//! The longest way through the steps, on the real calendar.
//!
//! A step is over at the latest when its limit ends: a limit of its own start
//! adds to what was before, an anchored one (`kể từ khi …`) bounds the finish and
//! so runs beside the others. A step without limit takes no time of its own:
//! what the text does not say is the business of other rules.
//! Where ways meet the latest one counts, after a choice as after a parallel block.
//! Supplements stop the clock and take no time here; a call of a shared step takes
//! its own limit as often as it may happen.

use crate::{
    calendar::{Counting, DueError, WorkCalendar},
    model::{
        Clock, ClockLength, Condition, EventRef, Guard, Limit, Procedure, Step, VecIndex, Waiting,
    },
    syntax::words::StepKind,
    values::{Instant, Length},
    workflow::{EdgeLabel, End, NodeId, Workflow, receptions},
};

/// A procedure with its calendar, ready to be timed.
pub(crate) struct Timing<'a> {
    procedure: &'a Procedure,
    workflow: &'a Workflow,
    calendar: WorkCalendar,
    order: Vec<NodeId>,
    /// The steps that receive the dossier.
    receptions: Vec<NodeId>,
}

/// What the flow is for one kind of applicants.
pub(crate) struct Scenario<'a> {
    /// The edges that may be taken.
    open: Vec<bool>,
    /// The limit at each node.
    limits: Vec<Option<&'a Limit>>,
}

impl<'a> Scenario<'a> {
    /// Returns the limit at a node.
    pub(crate) fn limit(&self, node: NodeId) -> Option<&'a Limit> {
        self.limits.get(node.position()).copied().flatten()
    }

    fn is_open(&self, edge: usize) -> bool {
        self.open.get(edge).copied().unwrap_or(false)
    }
}

/// When a node is reached and left at the latest.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reach {
    /// Reached.
    pub(crate) arrival: Instant,
    /// Left.
    pub(crate) finish: Instant,
    /// The node before it on the longest way.
    before: Option<NodeId>,
    /// The finish comes from an anchored limit, whatever was before.
    anchored: bool,
}

/// The worst case for one clock and one start.
pub(crate) struct Worst {
    /// When what the clock promises is done at the latest.
    pub(crate) finish: Instant,
    /// When the clock ends.
    pub(crate) due: Instant,
    /// The steps that make it so late.
    pub(crate) path: Vec<(NodeId, Reach)>,
}

/// One pass over the graph.
struct Pass<'p, 'a> {
    timing: &'p Timing<'a>,
    scenario: &'p Scenario<'a>,
    clock: &'p Clock,
    start: Instant,
    /// Shared steps are called as often as they may be.
    calls: bool,
    accepted: Instant,
    reached: Vec<Option<Reach>>,
}

impl<'a> Timing<'a> {
    /// Prepares a procedure.
    pub(crate) fn new(
        procedure: &'a Procedure,
        workflow: &'a Workflow,
        calendar: WorkCalendar,
    ) -> Self {
        let order = workflow.order(|edge| moves_on(edge.label));
        Self {
            procedure,
            workflow,
            calendar,
            order,
            receptions: receptions(procedure, workflow),
        }
    }

    /// Returns the procedure.
    pub(crate) fn procedure(&self) -> &'a Procedure {
        self.procedure
    }

    /// Returns the workflow.
    pub(crate) fn workflow(&self) -> &'a Workflow {
        self.workflow
    }

    /// Returns what the flow is where guards hold as told; one that cannot be told
    /// leaves both ways open.
    pub(crate) fn scenario(&self, holds: &dyn Fn(&Guard) -> Option<bool>) -> Scenario<'a> {
        let mut open = Vec::with_capacity(self.workflow.edge_count());
        let mut left_out = vec![false; self.workflow.node_count()];
        for (_, edge) in self.workflow.edges() {
            let guard = edge.guard.as_ref().map_or(Some(true), holds);
            open.push(guard != Some(false) && moves_on(edge.label));
            let step = self.workflow.step_of(edge.from).is_some();
            if step
                && edge.label == EdgeLabel::Skip
                && guard == Some(true)
                && let Some(node) = left_out.get_mut(edge.from.position())
            {
                *node = true;
            }
        }
        for ((_, edge), open) in self.workflow.edges().zip(&mut open) {
            let left_out = left_out.get(edge.from.position()).copied();
            *open &= edge.label == EdgeLabel::Skip || left_out != Some(true);
        }
        let limits = self.workflow.nodes().map(|(_, node)| {
            let step = self.procedure.steps.get(node.kind.step()?)?;
            let other = step.limit_overrides.iter();
            let mut other = other.filter(|(guard, _)| holds(guard) == Some(true));
            other.next().map(|it| &it.1).or(step.limit.as_ref())
        });
        Scenario {
            limits: limits.collect(),
            open,
        }
    }

    /// Returns the worst case of a clock that starts at an instant; nothing when
    /// the clock cannot be timed from the text.
    ///
    /// # Errors
    /// When the calendar does not reach far enough.
    pub(crate) fn worst(
        &self,
        scenario: &Scenario<'a>,
        clock: &Clock,
        start: Instant,
    ) -> Result<Option<Worst>, DueError> {
        let plain = self.pass(scenario, clock, start, false)?;
        if !self.calls(scenario) {
            return Ok(plain);
        }
        let called = self.pass(scenario, clock, start, true)?;
        Ok(match (plain, called) {
            (Some(plain), Some(called)) if plain.finish <= plain.due => Some(called),
            (plain, _) => plain,
        })
    }

    fn calls(&self, scenario: &Scenario<'_>) -> bool {
        self.workflow.edges().any(|(_, edge)| {
            matches!(edge.label, EdgeLabel::ReturnCall { .. }) && scenario.limit(edge.to).is_some()
        })
    }

    fn pass(
        &self,
        scenario: &Scenario<'a>,
        clock: &Clock,
        start: Instant,
        calls: bool,
    ) -> Result<Option<Worst>, DueError> {
        let ClockLength::Length(length) = clock.limit.length else {
            return Ok(None);
        };
        let mut pass = Pass {
            timing: self,
            scenario,
            clock,
            start,
            calls,
            accepted: start,
            reached: vec![None; self.workflow.node_count()],
        };
        for node in &self.order {
            let reach = pass.reach(*node)?;
            pass.enter(*node, reach);
        }
        let Some(base) = pass.base() else {
            return Ok(None);
        };
        let Some((last, finish)) = pass.target() else {
            return Ok(None);
        };
        let due = self.calendar.due_date(base, length, Counting::LegalDay)?;
        Ok(Some(Worst {
            finish,
            due: pass.extended(due)?,
            path: pass.path(last),
        }))
    }
}

/// Tells whether a token moves on by an edge and does not come back.
fn moves_on(label: EdgeLabel) -> bool {
    !label.is_case_level()
        && !matches!(
            label,
            EdgeLabel::SupplementLoop { .. }
                | EdgeLabel::ReturnCall { .. }
                | EdgeLabel::ReturnBack { .. }
        )
}

impl Pass<'_, '_> {
    fn reach(&self, node: NodeId) -> Result<Option<Reach>, DueError> {
        let workflow = self.timing.workflow;
        if node == workflow.start() {
            return Ok(Some(Reach {
                arrival: self.start,
                finish: self.start,
                before: None,
                anchored: false,
            }));
        }
        let mut latest: Option<(Instant, NodeId)> = None;
        for id in workflow.incoming(node) {
            let Some(edge) = workflow.edge(id) else {
                continue;
            };
            if !self.scenario.is_open(id.position()) {
                continue;
            }
            let Some(before) = self.at(edge.from) else {
                continue;
            };
            let left = if edge.label == EdgeLabel::Skip {
                before.arrival
            } else {
                before.finish
            };
            if latest.is_none_or(|(known, _)| left > known) {
                latest = Some((left, edge.from));
            }
        }
        let Some((arrival, before)) = latest else {
            return Ok(None);
        };
        let (finish, anchored) = self.finish(node, arrival)?;
        Ok(Some(Reach {
            arrival,
            finish,
            before: Some(before),
            anchored,
        }))
    }

    fn at(&self, node: NodeId) -> Option<Reach> {
        self.reached.get(node.position()).copied().flatten()
    }

    fn enter(&mut self, node: NodeId, reach: Option<Reach>) {
        if let Some(place) = self.reached.get_mut(node.position()) {
            *place = reach;
        }
        if let Some(reach) = reach
            && self.timing.receptions.contains(&node)
        {
            self.accepted = self.accepted.max(reach.finish);
        }
    }

    /// Returns when a step is over at the latest, and whether an anchor says so.
    fn finish(&self, node: NodeId, arrival: Instant) -> Result<(Instant, bool), DueError> {
        let timing = self.timing;
        let Some(id) = timing.workflow.step_of(node) else {
            return Ok((arrival, false));
        };
        let Some(step) = timing.procedure.steps.get(id) else {
            return Ok((arrival, false));
        };
        // The text puts what is done up to reception before it.
        let received = timing.receptions.last().is_some_and(|it| node <= *it);
        let before_start = received && self.starts_at_acceptance();
        if before_start || self.stands_still(step) {
            return Ok((arrival, false));
        }
        let Some(limit) = self.scenario.limit(node) else {
            return Ok((arrival, false));
        };
        let Some(event) = limit.from else {
            let mut finish = self.end(limit, arrival)?;
            if self.calls {
                finish = self.after_calls(node, finish)?;
            }
            return Ok((finish, false));
        };
        let Some(base) = self.event(event) else {
            return Ok((arrival, false));
        };
        let end = self.end(limit, base)?;
        Ok((end.max(arrival), end > arrival))
    }

    fn end(&self, limit: &Limit, from: Instant) -> Result<Instant, DueError> {
        match limit.length {
            ClockLength::Length(length) => self.add(from, length),
            ClockLength::SameDay => Ok(from.date().end().max(from)),
            ClockLength::AtOnce | ClockLength::Unknown => Ok(from),
        }
    }

    fn add(&self, from: Instant, length: Length) -> Result<Instant, DueError> {
        let calendar = &self.timing.calendar;
        calendar.due_date(from, length, Counting::LegalDay)
    }

    fn after_calls(&self, caller: NodeId, finish: Instant) -> Result<Instant, DueError> {
        let workflow = self.timing.workflow;
        let mut finish = finish;
        for edge in workflow.out(caller) {
            let Some(edge) = workflow.edge(edge) else {
                continue;
            };
            if let EdgeLabel::ReturnCall { bound, .. } = edge.label
                && let Some(limit) = self.scenario.limit(edge.to)
                && limit.from.is_none()
            {
                for _ in 0..bound.unwrap_or(1).min(12) {
                    finish = self.end(limit, finish)?;
                }
            }
        }
        Ok(finish)
    }

    fn event(&self, event: EventRef) -> Option<Instant> {
        let of = |step| {
            let node = self.timing.workflow.node_of_step(step)?;
            self.at(node)
        };
        match event {
            EventRef::Filed => Some(self.start),
            EventRef::Accepted | EventRef::Complete => Some(self.accepted),
            EventRef::StepStarted(step) => of(step).map(|it| it.arrival),
            EventRef::StepDone(step) => of(step).map(|it| it.finish),
            EventRef::SupplementReceived
            | EventRef::DocumentReceived(_)
            | EventRef::FactDate(_) => None,
        }
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

    /// Returns when the clock starts.
    fn base(&self) -> Option<Instant> {
        match self.clock.limit.from {
            None => Some(self.accepted),
            Some(event) => self.event(event),
        }
    }

    /// Returns what must be done when the clock ends: what it names, else the
    /// return of the result.
    fn target(&self) -> Option<(NodeId, Instant)> {
        if self.clock.limit.before.is_some() {
            return None;
        }
        let workflow = self.timing.workflow;
        if let Some(event) = self.clock.limit.until {
            let (EventRef::StepDone(step) | EventRef::StepStarted(step)) = event else {
                return None;
            };
            return Some((workflow.node_of_step(step)?, self.event(event)?));
        }
        let steps = &self.timing.procedure.steps;
        let returned = workflow.nodes().filter_map(|(id, _)| {
            let step = steps.get(workflow.step_of(id)?)?;
            let reach = self.at(id)?;
            (step.kind == StepKind::Return).then_some((id, reach.finish))
        });
        let latest = returned.reduce(|best, it| if it.1 > best.1 { it } else { best });
        latest.or_else(|| {
            let end = workflow.end(End::Result)?;
            Some((end, self.at(end)?.arrival))
        })
    }

    /// Adds the extensions that the calls bring with them.
    fn extended(&self, due: Instant) -> Result<Instant, DueError> {
        let mut due = due;
        if !self.calls {
            return Ok(due);
        }
        for extension in &self.clock.extensions {
            let guard = extension.guard.as_ref().map(|it| &it.condition);
            if let Some(Condition::Happened(_)) = guard {
                for _ in 0..extension.bound.unwrap_or(1).min(12) {
                    due = self.add(due, extension.length)?;
                }
            }
        }
        Ok(due)
    }

    /// Returns the steps that take time on the longest way to a node.
    fn path(&self, last: NodeId) -> Vec<(NodeId, Reach)> {
        let mut path = Vec::new();
        let mut at = Some(last);
        while let Some(node) = at {
            let Some(reach) = self.at(node) else { break };
            if reach.finish > reach.arrival {
                path.push((node, reach));
            }
            at = reach.before.filter(|_| !reach.anchored);
        }
        path.reverse();
        path
    }
}
