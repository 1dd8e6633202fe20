//! A dossier on the way from one quiet state to the next.
//!
//! A draft applies each event as soon as it is made, so that what follows is
//! decided on the state after it. [`Draft::settle`] lets everything that can move
//! move, the lowest node number first, until the dossier waits for somebody.

use super::{
    eval::{Truth, subjects_of},
    event::{Event, EventKind, Finding, FindingAbout, Party, StepDone},
    machine::{Machine, NodeFacts, Setting},
    state::{State, WaitCause},
    status::Status,
};
use crate::{
    diagnostic::Code,
    model::{BlockId, ResultId, Step, StepId},
    syntax::words::{BlockKind, Channel, Outcome, StepKind},
    values::Instant,
    workflow::{Edge, EdgeId, EdgeLabel, End, NodeId, NodeKind},
};

/// More moves than this after one event mean that the flow runs in a circle.
const MOVES: usize = 10_000;

/// A dossier on the way.
pub(super) struct Draft<'a> {
    pub(super) machine: &'a Machine,
    pub(super) setting: &'a Setting<'a>,
    pub(super) state: State,
    pub(super) events: Vec<Event>,
    pub(super) at: Instant,
    id: Option<String>,
    by: Option<Party>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(
        machine: &'a Machine,
        setting: &'a Setting<'a>,
        state: State,
        at: Instant,
    ) -> Self {
        Self {
            machine,
            setting,
            state,
            events: Vec::new(),
            at,
            id: None,
            by: None,
        }
    }

    /// Says whose command the next event comes from.
    pub(super) fn on_behalf(&mut self, id: Option<String>, by: Option<Party>) {
        self.id = id;
        self.by = by;
    }

    /// Adds an event and applies it.
    pub(super) fn emit(&mut self, kind: EventKind) {
        let event = Event {
            seq: self.state.seq.saturating_add(1),
            at: self.at,
            id: self.id.take(),
            by: self.by.take(),
            kind,
        };
        self.state.apply(&event);
        self.events.push(event);
    }

    /// Notes what is unlawful or doubtful, the same thing once.
    pub(super) fn find(&mut self, code: &'static Code, about: FindingAbout) {
        let finding = Finding { code, about };
        if !self.state.findings.contains(&finding) {
            self.emit(EventKind::Found(finding));
        }
    }

    /// Lets everything that can move move, then counts limits anew.
    pub(super) fn settle(&mut self) {
        if self.state.open_stop_request().is_some() {
            return;
        }
        for _ in 0..MOVES {
            if self.state.is_over() {
                break;
            }
            if !self.accept() && !self.advance() {
                break;
            }
        }
        self.show_status();
        self.set_clocks();
        self.judge_before();
        self.check_refused_in_time();
        self.set_timers();
    }

    /// Makes the first move that is possible; says whether there was one.
    fn advance(&mut self) -> bool {
        let nodes: Vec<(NodeId, u16)> = self.state.tokens.iter().map(|it| (*it.0, *it.1)).collect();
        nodes.into_iter().any(|(node, count)| {
            if self.state.undecided.contains(&node) {
                return false;
            }
            match self.machine.workflow().node(node).map(|it| it.kind) {
                // A procedure without steps says nothing of how a dossier ends.
                Some(NodeKind::Start) if self.machine.procedure().steps.is_empty() => false,
                Some(NodeKind::Start) => self.follow_next(node),
                Some(NodeKind::Step(step) | NodeKind::SharedCall { step, .. }) => {
                    self.reach(node, step)
                }
                Some(NodeKind::Split(block)) => self.open(node, block),
                Some(NodeKind::Join(block)) => self.join(node, block, count),
                Some(NodeKind::End(end)) => {
                    let listed = end == End::Result;
                    self.end(if listed { self.end_of_list() } else { end });
                    true
                }
                None => false,
            }
        })
    }

    pub(super) fn edges(&self, node: NodeId) -> Vec<(EdgeId, &'a Edge)> {
        let machine = self.machine;
        let edges = machine.out(node).iter();
        edges
            .filter_map(|it| Some((*it, machine.workflow().edge(*it)?)))
            .collect()
    }

    fn guard_of(&self, edge: &Edge) -> Truth {
        self.machine
            .world_of(&self.state)
            .guard(edge.guard.as_ref())
    }

    fn follow_next(&mut self, from: NodeId) -> bool {
        let edges = self.edges(from);
        let Some((edge, next)) = edges.into_iter().find(|it| it.1.label == EdgeLabel::Next) else {
            return false;
        };
        self.emit(EventKind::Moved {
            from,
            edge,
            to: next.to,
        });
        true
    }

    /// A token stands at a step: it is passed, entered, or waits already.
    fn reach(&mut self, node: NodeId, step: StepId) -> bool {
        if self.state.steps.get(&node).is_some_and(|it| it.active) {
            return false;
        }
        for (edge, skip) in self.edges(node) {
            if skip.label != EdgeLabel::Skip {
                continue;
            }
            match self.guard_of(skip) {
                Truth::True => {
                    self.emit(EventKind::Skipped {
                        from: node,
                        step,
                        edge,
                        to: skip.to,
                    });
                    return true;
                }
                Truth::Unknown => {
                    self.emit(EventKind::Undecided(node));
                    return true;
                }
                Truth::False => {}
            }
        }
        self.enter(node, step);
        true
    }

    fn enter(&mut self, node: NodeId, id: StepId) {
        let Some(step) = self.machine.procedure().steps.get(id) else {
            return;
        };
        let filing = step.kind == StepKind::Submit && !self.has_submitted();
        let settled = step.kind == StepKind::Pay && self.machine.is_settled(&self.state, step);
        self.emit(EventKind::Entered { node, step: id });
        let pays = self.machine.waits_for_payment(&self.state, step);
        // What the step says stops the promise; what it waits for stops the clocks that say so.
        let causes = [
            (step.suspends_limit && !settled).then_some(WaitCause::Step(node)),
            pays.then_some(WaitCause::Payment(node)),
            (step.kind == StepKind::Consult).then_some(WaitCause::Consultation(node)),
        ];
        for cause in causes.into_iter().flatten() {
            self.emit(EventKind::WaitBegan(cause));
        }
        if filing || settled {
            // The filing, or the payment that came before, is what the step asks of the applicant.
            self.finish(node, id, Outcome::Done);
        }
    }

    fn has_submitted(&self) -> bool {
        let steps = &self.machine.procedure().steps;
        let mut done = self.state.happened.steps.iter();
        done.any(|it| steps.get(*it).is_some_and(|it| it.kind == StepKind::Submit))
    }

    fn finish(&mut self, node: NodeId, step: StepId, outcome: Outcome) {
        let Some((edge, to)) = self.way(node, outcome) else {
            return;
        };
        self.emit(EventKind::Done(StepDone {
            node,
            step,
            outcome,
            grounds: std::collections::BTreeSet::new(),
            reason: None,
            by_limit: false,
            edge,
            to,
        }));
    }

    /// The edge of an outcome that ends a step, if the procedure has one.
    pub(super) fn way(&self, node: NodeId, outcome: Outcome) -> Option<(EdgeId, NodeId)> {
        let edges = self.edges(node);
        let open = |it: &&(EdgeId, &Edge)| !self.guard_of(it.1).is_false();
        let labelled = |outcome: Outcome| {
            edges.iter().filter(open).find(|it| match it.1.label {
                EdgeLabel::Outcome(of) | EdgeLabel::ReturnCall { outcome: of, .. } => of == outcome,
                EdgeLabel::ReturnBack { outcome: of } => of == Some(outcome),
                _ => false,
            })
        };
        let next = || {
            edges.iter().filter(open).find(|it| {
                matches!(
                    it.1.label,
                    EdgeLabel::Next | EdgeLabel::ReturnBack { outcome: None }
                )
            })
        };
        let good = || {
            let step = self.machine.workflow().step_of(node)?;
            let kind = self.machine.procedure().steps.get(step)?.kind;
            let proper = crate::workflow::good_outcomes(kind);
            next().or_else(|| proper.iter().find_map(|it| labelled(*it)))
        };
        let found =
            labelled(outcome).or_else(|| crate::workflow::is_good(outcome).then(good).flatten());
        found.map(|it| (it.0, it.1.to))
    }

    /// A block opens the branches that hold.
    fn open(&mut self, from: NodeId, block: BlockId) -> bool {
        let kind = self.machine.procedure().blocks.get(block).map(|it| it.kind);
        let mut branches = Vec::new();
        for (id, edge) in self.edges(from) {
            match self.guard_of(edge) {
                Truth::True => branches.push((id, edge.to)),
                Truth::Unknown => {
                    self.emit(EventKind::Undecided(from));
                    return true;
                }
                Truth::False => {}
            }
            if kind == Some(BlockKind::Choose) && !branches.is_empty() {
                break;
            }
        }
        if branches.is_empty() {
            self.emit(EventKind::Undecided(from));
            return true;
        }
        self.emit(EventKind::Branched {
            from,
            block,
            branches,
        });
        true
    }

    fn join(&mut self, from: NodeId, block: BlockId, count: u16) -> bool {
        let expected = self.state.expected.get(&block).copied().unwrap_or(1);
        if count < expected {
            return false;
        }
        let edges = self.edges(from);
        let Some((edge, next)) = edges.into_iter().find(|it| it.1.label == EdgeLabel::Next) else {
            return false;
        };
        self.emit(EventKind::Joined {
            from,
            block,
            edge,
            to: next.to,
        });
        true
    }

    /// The dossier ends, with what follows by operation of law.
    pub(super) fn end(&mut self, end: End) {
        self.emit(EventKind::Ended(end));
        if end == End::DeemedGranted {
            for result in self.results_of_silence() {
                self.emit(EventKind::ResultReturned(result));
            }
        }
    }

    /// Results that the end of a clock gives.
    fn results_of_silence(&self) -> Vec<ResultId> {
        let world = self.machine.world_of(&self.state);
        let results = self.machine.procedure().results.iter();
        results
            .filter(|(_, result)| {
                result.guard.as_ref().is_some_and(|guard| {
                    mentions_expiry(&guard.condition) && world.guard(Some(guard)).is_true()
                })
            })
            .map(|it| it.0)
            .collect()
    }

    /// The dossier is accepted when no step of reception lies before any token, and reception
    /// did not turn it away.
    fn accept(&mut self) -> bool {
        if self.state.accepted.is_some() || self.state.tokens.is_empty() {
            return false;
        }
        let mut tokens = self.state.tokens.keys();
        let ahead = |it: &NodeId| {
            let facts = self.machine.node(*it);
            facts.is_some_and(|it| it.reception_ahead)
        };
        let waits = !self.state.undecided.is_empty() || tokens.any(ahead);
        let never = waits || self.ends_unaccepted() || self.is_turned_away();
        let Some(counts_from) = self.acceptance().filter(|_| !never) else {
            return false;
        };
        self.emit(EventKind::Accepted { counts_from });
        let asks = self.state.status == Some(Status::SupplementAsked);
        if asks && self.state.waiting().next().is_none() {
            // The applicant sees that the dossier was taken (2) before that it is handled.
            self.emit(EventKind::StatusChanged(Status::Accepted));
        }
        true
    }

    /// A token stands at an end that gives nothing: whatever lay before it was no acceptance.
    fn ends_unaccepted(&self) -> bool {
        let workflow = self.machine.workflow();
        let mut ends = self.state.tokens.keys().filter_map(|it| workflow.node(*it));
        ends.any(|it| {
            matches!(
                it.kind,
                NodeKind::End(
                    End::Refused
                        | End::Closed
                        | End::Stopped
                        | End::NotCompetent
                        | End::DeemedRefused
                )
            )
        })
    }

    /// Reception found the dossier wanting, and what is left to do is no work on its merits:
    /// papers are given back, or it ends.
    fn is_turned_away(&self) -> bool {
        let wanting = self.state.steps.iter().any(|(node, it)| {
            let bad = |of: Outcome| !crate::workflow::is_good(of) && of != Outcome::Silent;
            self.machine.node(*node).is_some_and(|it| it.reception)
                && it.done.is_some_and(|it| bad(it.0))
        });
        let mut tokens = self.state.tokens.keys();
        let handled = |it: &NodeId| self.machine.node(*it).is_some_and(|it| it.handling_ahead);
        wanting && !tokens.any(handled)
    }

    /// From when the handling time counts.
    ///
    /// Without a step of reception that is the filing. At the counter it is the
    /// filing too, or the last supplement, however late the check is recorded,
    /// unless the check has a time of its own; otherwise the end of the check.
    fn acceptance(&self) -> Option<Instant> {
        let filed = self.state.filed?;
        let receptions = self.state.steps.iter().filter(|it| {
            let facts = self.machine.node(*it.0);
            facts.is_some_and(|it| it.reception)
        });
        let mut last = filed;
        let mut own_time = false;
        for (_, it) in receptions {
            let Some((_, at)) = it.done else { continue };
            last = last.max(at);
            let step = self.machine.procedure().steps.get(it.step)?;
            own_time |= match self.machine.limit_of(&self.state, step) {
                Ok(limit) => limit.is_some_and(|it| takes_time(it.length)),
                // Whichever limit holds in the end, the step has a time of its own.
                Err(_) => true,
            };
        }
        let at_counter = self.state.answers.channel == Some(Channel::InPerson);
        if at_counter && !own_time {
            return Some(self.state.supplemented.unwrap_or(filed));
        }
        Some(last)
    }

    /// Lets the portal show where the dossier stands.
    fn show_status(&mut self) {
        if self.state.filed.is_none() {
            return;
        }
        let target = self.wanted_status();
        let Some(now) = self.state.status else {
            self.emit(EventKind::StatusChanged(Status::Registered));
            return self.show_status();
        };
        let mut way = now.way_to(target);
        if way.is_empty() && now != target && self.state.is_over() {
            // A dossier that ends while papers are asked for is shown as stopped.
            way = now.way_to(Status::Stopped);
        }
        for status in way {
            self.emit(EventKind::StatusChanged(status));
        }
    }

    fn wanted_status(&self) -> Status {
        let now = self.state.status.unwrap_or_default();
        if let Some(ended) = self.state.end {
            return self.last_status(ended.end);
        }
        if self.state.waiting().next().is_some() {
            return Status::SupplementAsked;
        }
        if self.state.accepted.is_none() {
            return now;
        }
        let steps = &self.machine.procedure().steps;
        let active = || self.state.active().filter_map(|it| steps.get(it.1.step));
        if active().any(|it| self.machine.waits_for_payment(&self.state, it)) {
            return Status::PaymentAsked;
        }
        if self.lies_ahead(|it| it.handling_ahead) {
            // The portal shows 2 once: what was asked for or paid since leads back to 4.
            let asked = matches!(now, Status::SupplementAsked | Status::PaymentAsked);
            return if asked || active().next().is_some() {
                Status::Handling
            } else {
                Status::Accepted
            };
        }
        if self.lies_ahead(|it| it.return_ahead) || !self.has_returned() {
            return Status::Handled;
        }
        Status::Returned
    }

    fn lies_ahead(&self, wanted: impl Fn(&NodeFacts) -> bool) -> bool {
        let mut tokens = self.state.tokens.keys();
        tokens.any(|it| self.machine.node(*it).is_some_and(&wanted))
    }

    /// Whether the agency is done: what is left is to pay, or to fetch the result.
    pub(super) fn is_handled(&self) -> bool {
        match self.state.status {
            Some(Status::Handled | Status::Returned) => true,
            Some(Status::PaymentAsked) => !self.lies_ahead(|it| it.handling_ahead),
            _ => false,
        }
    }

    fn last_status(&self, end: End) -> Status {
        let accepted = self.state.accepted.is_some();
        match end {
            End::Result if !accepted => Status::NotAccepted,
            End::Result | End::DeemedGranted if self.has_returned() => Status::Returned,
            End::Result | End::DeemedGranted => Status::Handled,
            End::Refused if accepted && self.was_given_back() => Status::Returned,
            End::Refused | End::DeemedRefused if accepted => Status::Handled,
            End::Refused | End::DeemedRefused | End::Ended | End::NotCompetent if !accepted => {
                Status::NotAccepted
            }
            _ => Status::Stopped,
        }
    }

    /// Whether a result was given back: one that is declared, or whatever a step of returning
    /// gives where the text declares none.
    fn has_returned(&self) -> bool {
        let steps = &self.machine.procedure().steps;
        let returns = |it: &StepId| steps.get(*it).is_some_and(|it| it.kind == StepKind::Return);
        !self.state.returned.is_empty() || self.state.happened.steps.iter().any(returns)
    }

    /// Returns the results that a step gives to this applicant.
    pub(super) fn results_of(&self, step: &Step) -> Vec<ResultId> {
        let world = self.machine.world_of(&self.state);
        let results = &self.machine.procedure().results;
        let named = |id: &ResultId| step.results.is_empty() || step.results.contains(id);
        let for_applicant = |id: &ResultId| {
            let guard = results.get(*id).and_then(|it| it.guard.as_ref());
            !world.guard(guard).is_false()
        };
        results.ids().filter(named).filter(for_applicant).collect()
    }
}

fn takes_time(length: crate::model::ClockLength) -> bool {
    !matches!(length, crate::model::ClockLength::AtOnce)
}

fn mentions_expiry(condition: &crate::model::Condition) -> bool {
    use crate::model::Condition;
    match condition {
        Condition::Expired(_) => true,
        Condition::Any(parts) | Condition::All(parts) => parts.iter().any(mentions_expiry),
        Condition::Not(part) => mentions_expiry(part),
        _ => false,
    }
}

impl Machine {
    /// Returns the questions on which the way on hangs.
    #[must_use]
    pub fn open_facts(&self, state: &State) -> Vec<crate::model::Subject> {
        let world = self.world_of(state);
        let edges = state.undecided.iter().flat_map(|it| self.out(*it));
        let guards = edges
            .filter_map(|it| self.workflow().edge(*it)?.guard.as_ref())
            .flat_map(|it| subjects_of(&it.condition));
        let mut facts: Vec<_> = guards
            .filter(|it| world.subject(*it) == super::eval::Known::Unknown)
            .collect();
        facts.sort_unstable();
        facts.dedup();
        facts
    }
}
