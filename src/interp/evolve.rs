//! From one state to the next: total, without rules, without a calendar.
//!
//! An event says what happened, so folding a log needs neither the procedure nor
//! the law; a log stays readable when both have changed.

use std::collections::BTreeMap;

use super::{
    Answers,
    event::{ClockState, Event, EventKind, StepDone, StepLimit, SupplementAsked, Timer},
    state::{Ended, NewDate, State, StepState, Unanswered, WaitCause, WaitSpan},
};
use crate::{
    calendar::Wait,
    model::{BlockId, Expiry, VecIndex},
    values::Instant,
    workflow::{EdgeId, End, NodeId},
};

/// Returns the state after an event.
#[must_use]
pub fn evolve(mut state: State, event: &Event) -> State {
    state.apply(event);
    state
}

/// Returns the state after a log.
#[must_use]
pub fn replay<'a>(log: impl IntoIterator<Item = &'a Event>) -> State {
    log.into_iter().fold(State::default(), evolve)
}

impl State {
    /// Changes the state by an event, as [`evolve`] does.
    pub fn apply(&mut self, event: &Event) {
        self.seq = event.seq;
        self.now = Some(self.now.map_or(event.at, |now| now.max(event.at)));
        if let Some(id) = &event.id {
            self.seen.insert(id.clone());
        }
        let at = event.at;
        match &event.kind {
            EventKind::Moved { from, edge, to } | EventKind::Skipped { from, edge, to, .. } => {
                self.walk(*from, *edge, *to);
            }
            EventKind::Joined {
                from,
                block,
                edge,
                to,
            } => {
                self.tokens.remove(from);
                self.expected.remove(block);
                self.arrive(*edge, *to);
            }
            EventKind::Branched {
                from,
                block,
                branches,
            } => self.branch(*from, *block, branches),
            EventKind::Entered { node, step } => self.enter(*node, *step, at),
            EventKind::Started { node, .. } => {
                if let Some(step) = self.steps.get_mut(node) {
                    step.started = at;
                }
            }
            EventKind::Done(done) => self.finish(done, at),
            EventKind::Expired {
                timer,
                expiry,
                moved,
            } => self.expire(*timer, *expiry, *moved, at),
            EventKind::SupplementAsked(asked) => self.ask(asked, at),
            EventKind::SupplementReceived {
                node,
                papers,
                complete,
                restart,
            } => {
                self.papers.extend(papers.iter().map(|it| (*it, at)));
                // A request that names nothing is met by everything that was lacking.
                self.papers_named &= !(*complete && papers.is_empty());
                if *complete {
                    self.supplement(*node, *restart, at);
                }
            }
            EventKind::Ended(end) => self.close(*end, at),
            EventKind::Migrated(it) => self.become_state(&it.state),
            other => self.note(other, at),
        }
    }

    /// Goes on as another state; what every event says stays.
    fn become_state(&mut self, other: &Self) {
        let before = std::mem::replace(self, other.clone());
        self.seq = before.seq;
        self.now = before.now;
        for id in before.seen.iter() {
            self.seen.insert(id.clone());
        }
    }

    fn answer(&mut self, more: &Answers) {
        self.answers.facts.extend(more.facts.clone());
        self.answers.channel = self.answers.channel.or(more.channel);
        self.answers.applicant = self.answers.applicant.or(more.applicant);
        self.undecided.clear();
    }

    /// The events that move no token.
    fn note(&mut self, kind: &EventKind, at: Instant) {
        match kind {
            EventKind::Filed {
                answers,
                papers,
                named,
                found,
            } => {
                self.papers_named = *named;
                self.answers = answers.clone();
                self.filed = Some(at);
                self.papers = papers.iter().map(|it| (*it, at)).collect();
                self.found.clone_from(found);
                self.tokens.insert(NodeId::from_position(0), 1);
            }
            EventKind::Answered(answers) => self.answer(answers),
            EventKind::Accepted { counts_from } => self.accepted = Some(*counts_from),
            EventKind::Undecided(node) => {
                self.undecided.insert(*node);
            }
            EventKind::PapersReceived(papers) => {
                self.papers.extend(papers.iter().map(|it| (*it, at)));
            }
            EventKind::OpinionGiven(given) => {
                if let Some(step) = self.steps.get_mut(&given.node) {
                    step.opinions.insert(given.agency, given.opinion.clone());
                }
            }
            EventKind::PartRefused(step) => {
                self.refused_parts.insert(*step);
            }
            EventKind::WaitBegan(cause) => self.waits.push(WaitSpan {
                cause: *cause,
                span: Wait { from: at, to: None },
            }),
            EventKind::Paid { fees, .. } => self.paid.extend(fees),
            EventKind::ResultReturned(result) => {
                self.returned.insert(*result, at);
            }
            EventKind::StatusChanged(status) => self.status = Some(*status),
            EventKind::Found(finding) => self.findings.push(finding.clone()),
            other => self.count(other, at),
        }
    }

    /// The events of limits.
    fn count(&mut self, kind: &EventKind, at: Instant) {
        match kind {
            EventKind::ClockSet { clock, state } => {
                self.clocks.insert(*clock, state.clone());
            }
            EventKind::ClockCleared(clock) => {
                self.clocks.remove(clock);
            }
            EventKind::Uncounted { limit, problem } => {
                self.uncounted.insert(*limit, *problem);
            }
            EventKind::Timers { armed, cleared } => self.arm(armed, cleared),
            EventKind::AnswerDue { node, counted } => {
                if let Some(step) = self.steps.get_mut(node) {
                    step.answer_by = Some(counted.clone());
                }
                self.uncounted.remove(&StepLimit::Online(*node));
            }
            EventKind::Late(late) => {
                self.late.entry(*late).or_insert(at);
            }
            EventKind::Apologised(appointment) => {
                self.appointed = Some(NewDate {
                    made: at,
                    first: appointment.due,
                    due: appointment.due,
                    in_time: appointment.in_time,
                });
                self.apologies = self.apologies.saturating_add(1);
            }
            EventKind::StopAsked => self.stop_asked = Some(at),
            EventKind::NewDateMoved(due) => {
                self.appointed = self.appointed.map(|it| NewDate { due: *due, ..it });
            }
            EventKind::Extended { clock, extension } => {
                let count = self.extended.entry((*clock, *extension)).or_insert(0);
                *count = count.saturating_add(1);
            }
            _ => {}
        }
    }

    fn arm(&mut self, armed: &[(Instant, Timer)], cleared: &[(Instant, Timer)]) {
        for timer in cleared {
            self.timers.remove(timer);
        }
        self.timers.extend(armed);
        for (_, timer) in armed {
            if let Timer::Step(node) = timer {
                self.uncounted.remove(&StepLimit::Work(*node));
            }
        }
    }

    fn leave(&mut self, node: NodeId) {
        if let Some(count) = self.tokens.get_mut(&node) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.tokens.remove(&node);
            }
        }
    }

    fn arrive(&mut self, edge: EdgeId, to: NodeId) {
        let taken = self.taken.entry(edge).or_insert(0);
        *taken = taken.saturating_add(1);
        let count = self.tokens.entry(to).or_insert(0);
        *count = count.saturating_add(1);
    }

    fn branch(&mut self, from: NodeId, block: BlockId, branches: &[(EdgeId, NodeId)]) {
        self.leave(from);
        let count = u16::try_from(branches.len()).unwrap_or(u16::MAX);
        self.expected.insert(block, count);
        for (edge, to) in branches {
            self.arrive(*edge, *to);
        }
    }

    fn walk(&mut self, from: NodeId, edge: EdgeId, to: NodeId) {
        self.leave(from);
        self.arrive(edge, to);
    }

    fn enter(&mut self, node: NodeId, step: crate::model::StepId, at: Instant) {
        let known = self.steps.entry(node).or_insert(StepState {
            step,
            active: true,
            first: at,
            started: at,
            done: None,
            waiting: None,
            asked: std::collections::BTreeSet::new(),
            rounds: 0,
            supplied: None,
            late_by: None,
            unanswered: None,
            answer_by: None,
            opinions: BTreeMap::new(),
        });
        // A token that comes again starts the time of the step again; how often it has
        // asked for a supplement is counted for the whole case.
        known.active = true;
        known.first = at;
        known.started = at;
        known.supplied = None;
        known.late_by = None;
        known.unanswered = None;
        known.answer_by = None;
        known.opinions.clear();
    }

    fn finish(&mut self, done: &StepDone, at: Instant) {
        if let Some(step) = self.steps.get_mut(&done.node) {
            step.active = false;
            step.done = Some((done.outcome, at));
        }
        if !done.grounds.is_empty() || done.reason.is_some() {
            self.refusal = Some((done.grounds.clone(), done.reason.clone()));
        }
        self.happened.steps.insert(done.step);
        self.end_waits(at, false, |it| it.node() == done.node);
        self.walk(done.node, done.edge, done.to);
    }

    fn ask(&mut self, asked: &SupplementAsked, at: Instant) {
        let taken = self.taken.entry(asked.edge).or_insert(0);
        *taken = taken.saturating_add(1);
        if let Some(step) = self.steps.get_mut(&asked.node) {
            if step.rounds == 0 {
                step.asked.clone_from(&asked.papers);
            }
            step.rounds = asked.round;
            step.waiting = Some(asked.clone());
            step.unanswered = None;
        }
        self.waits.push(WaitSpan {
            cause: WaitCause::supplement(asked.node, asked.policy),
            span: Wait { from: at, to: None },
        });
    }

    fn supplement(&mut self, node: NodeId, restart: bool, at: Instant) {
        if let Some(step) = self.steps.get_mut(&node) {
            step.waiting = None;
            step.supplied = Some(at);
            if step.answer_by.take().is_some() {
                // What the system receives now is to be answered in a time of its own.
                step.late_by = None;
            }
        }
        self.supplemented = Some(at);
        if restart {
            self.restarted = Some(at);
            // The new date was one for the time that is over.
            self.appointed = None;
        }
        self.end_waits(at, restart, |it| it.is_supplement() && it.node() == node);
    }

    fn expire(
        &mut self,
        timer: Timer,
        expiry: Option<Expiry>,
        moved: Option<(EdgeId, NodeId)>,
        at: Instant,
    ) {
        let due = self.timers.iter().find(|it| it.1 == timer).map(|it| it.0);
        self.timers.retain(|it| it.1 != timer);
        if moved.is_some() {
            // Nobody gave a reason for what the time did; an earlier one was for something else.
            self.refusal = None;
        }
        match timer {
            Timer::Clock(clock) => {
                self.happened.clocks.insert(clock);
                if let Some(counted) = self.clocks.get(&clock).and_then(ClockState::counted) {
                    let state = ClockState::Expired(counted.clone());
                    self.clocks.insert(clock, state);
                }
                if let Some((edge, to)) = moved {
                    self.clear();
                    self.undecided.clear();
                    self.end_waits(at, false, |_| true);
                    self.arrive(edge, to);
                }
            }
            Timer::Apology(clock) => {
                self.warned.insert(clock, due.unwrap_or(at));
            }
            Timer::Step(node) | Timer::Supplement(node) | Timer::Answer(node) => {
                if let Some((edge, to)) = moved {
                    if let Some(step) = self.steps.get_mut(&node) {
                        step.active = false;
                        step.waiting = None;
                        let sent_on = timer == Timer::Supplement(node)
                            && matches!(expiry, Some(Expiry::GoTo(_)));
                        step.unanswered = sent_on.then_some(Unanswered::SentOn);
                        step.done = Some((crate::syntax::words::Outcome::Silent, at));
                        self.happened.steps.insert(step.step);
                    }
                    self.end_waits(at, false, |it| it.node() == node);
                    self.walk(node, edge, to);
                } else if let Some(step) = self.steps.get_mut(&node) {
                    if timer == Timer::Supplement(node) {
                        step.unanswered = Some(Unanswered::Waits);
                    } else {
                        step.late_by = due.or(Some(at));
                    }
                }
            }
        }
    }

    /// Ends waits. Only the complete dossier lets the handling time count again; a wait
    /// that ends in any other way is left out.
    fn end_waits(&mut self, at: Instant, restart: bool, which: impl Fn(WaitCause) -> bool) {
        for wait in &mut self.waits {
            if wait.span.to.is_some() || !which(wait.cause) {
                continue;
            }
            wait.span.to = Some(at);
            if let WaitCause::RestartingSupplement(node) = wait.cause
                && !restart
            {
                wait.cause = WaitCause::Supplement(node);
            }
        }
    }

    fn clear(&mut self) {
        self.tokens.clear();
        self.expected.clear();
        for step in self.steps.values_mut() {
            step.active = false;
            step.waiting = None;
        }
    }

    fn close(&mut self, end: End, at: Instant) {
        self.clear();
        self.timers.clear();
        self.undecided.clear();
        self.end = Some(Ended { end, at });
    }
}
