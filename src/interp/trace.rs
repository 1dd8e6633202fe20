//! Why the dossier changed: one sentence for each event, with the legal basis.
//!
//! The sentences are made from the events when somebody asks, so the log itself
//! stays plain data.

use super::{
    event::{
        ClockState, Event, EventKind, Finding, FindingAbout, Lateness, OpinionGiven, StepLimit,
        SupplementAsked, Timer,
    },
    limits::{Counted, Problem},
    machine::{Machine, Setting},
    reject::{basis_of, legal_basis},
    scenario::end_name,
    state::WaitCause,
    supplement::{requests_rule, terms_of},
    undated, words,
};
use crate::{
    messages::{Arg, Text, trace as m},
    model::{
        Actor, Basis, BlockId, Clock, ClockId, DocumentId, Effect, EventRef, Expiry, FeeId,
        GroundId, Phrases, RoleId, StepId, Waiting, cite, readable,
    },
    syntax::words::BlockKind,
    values::{Instant, Lang},
    workflow::{EdgeId, End, NodeId},
};
use std::collections::BTreeSet;

/// One change in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// What happened.
    pub text: Text,
    /// The legal basis, where one is stated.
    pub basis: Option<Arg>,
}

/// Explains an event; `None` for one that only keeps the books.
#[must_use]
pub fn explain(machine: &Machine, setting: &Setting<'_>, event: &Event) -> Option<Trace> {
    Explainer { machine, setting }.explain(event)
}

struct Explainer<'a> {
    machine: &'a Machine,
    setting: &'a Setting<'a>,
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the arms of `explain` are optional, and so is what they call"
)]
fn bare(text: Text) -> Option<Trace> {
    Some(Trace { text, basis: None })
}

fn both(source: impl Fn(Lang) -> String) -> Arg {
    Arg::Both {
        vi: source(Lang::Vi),
        en: source(Lang::En),
    }
}

impl Explainer<'_> {
    fn explain(&self, event: &Event) -> Option<Trace> {
        match &event.kind {
            EventKind::Filed { answers, .. } => bare(match answers.channel {
                Some(channel) => {
                    let stated = &self.machine.procedure().channels;
                    let row = match stated {
                        Some(_) => &m::TRACE_FILED,
                        None => &m::TRACE_FILED_UNSTATED,
                    };
                    row.with("channel", words::word(channel))
                }
                None => m::TRACE_FILED_SOMEHOW.text(),
            }),
            EventKind::Answered(_) => bare(m::TRACE_ANSWERED.text()),
            EventKind::Accepted { counts_from } => Some(self.accepted(*counts_from)),
            EventKind::Moved { .. } | EventKind::Timers { .. } => None,
            EventKind::Skipped { step, edge, .. } => {
                let text = m::TRACE_SKIPPED.with("step", self.step_name(*step));
                self.of_step(*step, text.with("condition", self.edge_condition(*edge)))
            }
            EventKind::Branched {
                block, branches, ..
            } => {
                let edges: Vec<EdgeId> = branches.iter().map(|it| it.0).collect();
                self.branched(*block, &edges)
            }
            EventKind::Joined { .. } => bare(m::TRACE_JOINED.text()),
            EventKind::Undecided(_) => bare(m::TRACE_UNDECIDED.text()),
            EventKind::ClockSet { clock, state } => self.clock(*clock, state),
            EventKind::ClockCleared(clock) => self.of_clock(
                *clock,
                m::TRACE_CLEARED.with("clock", self.clock_name(*clock)),
            ),
            EventKind::Uncounted { limit, problem } => self.uncounted(*limit, *problem),
            EventKind::AnswerDue { node, counted } => self.answer_due(*node, counted),
            EventKind::Expired { timer, expiry, .. } => self.expired(*timer, *expiry),
            EventKind::Late(late) => self.late(*late),
            EventKind::Apologised(it) => {
                let rule = self.setting.one_stop.map(|it| &it.max_reappointments);
                Some(Trace {
                    text: m::TRACE_APOLOGISED.with("at", it.due),
                    basis: rule.and_then(basis_of),
                })
            }
            EventKind::NewDateMoved(due) => bare(m::TRACE_NEW_DATE_MOVED.with("at", *due)),
            EventKind::StatusChanged(status) => bare(
                m::TRACE_STATUS
                    .with("code", u32::from(status.code()))
                    .with("words", status.words().text()),
            ),
            EventKind::Found(finding) => Some(self.found(finding)),
            EventKind::Migrated(it) => Some(super::migrate::told(it)),
            EventKind::Withdrawn => bare(m::TRACE_WITHDRAWN.text()),
            EventKind::Ended(End::NotCompetent) => bare(m::TRACE_NOT_COMPETENT.text()),
            EventKind::Ended(end) => bare(m::TRACE_ENDED.with("end", end_name(end.kind()).text())),
            other => self.work(other, event.at),
        }
    }

    /// Acceptance, with the start of the handling time where that is what starts it.
    fn accepted(&self, counts_from: Instant) -> Trace {
        let procedure = self.machine.procedure();
        let promises = procedure.clocks.values().filter(|it| it.is_promise());
        let (elsewhere, here): (Vec<&Clock>, Vec<&Clock>) =
            promises.partition(|it| it.starts_elsewhere());
        let bare = |text| Trace { text, basis: None };
        match (elsewhere.first(), here.is_empty()) {
            (None, _) => Trace {
                text: m::TRACE_ACCEPTED.with("at", counts_from),
                basis: self
                    .setting
                    .one_stop
                    .and_then(|it| basis_of(&it.clock_start)),
            },
            (Some(clock), true) => {
                let event = clock.limit.from.unwrap_or(EventRef::Filed);
                let start = both(|lang| Phrases::new(procedure, lang).event(event));
                bare(m::TRACE_ACCEPTED_ELSEWHERE.with("event", start))
            }
            (Some(_), false) => bare(m::TRACE_ACCEPTED_ONLY.text()),
        }
    }

    /// Until when an online filing is answered, by the one-stop rules.
    fn answer_due(&self, node: NodeId, counted: &Counted) -> Option<Trace> {
        let step = self.machine.workflow().step_of(node)?;
        let text = m::TRACE_ANSWER_DUE
            .with("step", self.step_name(step))
            .with("at", counted.due)
            .with("length", counted.length)
            .with("start", counted.start);
        Some(Trace {
            text,
            basis: basis_of(&self.setting.one_stop?.answer_online),
        })
    }

    /// The work of agencies and applicants.
    fn work(&self, kind: &EventKind, at: Instant) -> Option<Trace> {
        match kind {
            EventKind::Entered { step, .. } => {
                let text = m::TRACE_TURN
                    .with("who", self.actor(*step))
                    .with("step", self.step_name(*step));
                self.of_step(*step, text)
            }
            EventKind::Started { step, .. } => {
                self.of_step(*step, m::TRACE_STARTED.with("step", self.step_name(*step)))
            }
            EventKind::OpinionGiven(given) => self.of_step(given.step, self.opinion(given)),
            EventKind::Done(done) => {
                let row = if done.by_limit {
                    &m::TRACE_SILENT
                } else if done.grounds.is_empty() && done.reason.is_none() {
                    &m::TRACE_DONE
                } else {
                    &m::TRACE_DONE_BECAUSE
                };
                let text = row
                    .with("step", self.step_name(done.step))
                    .with("outcome", words::word(done.outcome))
                    .with("reasons", self.reasons(&done.grounds, done.reason.as_ref()));
                self.of_step(done.step, text)
            }
            EventKind::PartRefused(step) => {
                self.of_step(*step, m::TRACE_PART.with("step", self.step_name(*step)))
            }
            other => self.papers_and_money(other, at),
        }
    }

    /// Supplements, waits, payments, results.
    fn papers_and_money(&self, kind: &EventKind, at: Instant) -> Option<Trace> {
        match kind {
            EventKind::SupplementAsked(asked) => {
                let text = match &asked.answer_by {
                    Some(counted) => m::TRACE_ASKED_BY.with("at", counted.due),
                    None => m::TRACE_ASKED.text(),
                };
                let text = text
                    .with("step", self.step_name(asked.step))
                    .with("round", asked.round)
                    .with("papers", self.papers(&asked.papers));
                self.asked(asked, text)
            }
            EventKind::PapersReceived(papers) => {
                bare(m::TRACE_PAPERS.with("papers", self.papers(papers)))
            }
            EventKind::SupplementReceived {
                node,
                papers,
                complete,
                restart,
            } => {
                let papers = self.papers(papers);
                if !complete {
                    return bare(m::TRACE_PARTLY.with("papers", papers));
                }
                let text = if *restart {
                    m::TRACE_RESTARTED.with("at", at)
                } else {
                    m::TRACE_SUPPLIED.text()
                };
                Some(Trace {
                    text: text.with("papers", papers),
                    basis: self.basis_of_restart(*node).filter(|_| *restart),
                })
            }
            EventKind::WaitBegan(cause) => self.wait_began(*cause),
            EventKind::Paid { fees, amount } => bare(match amount {
                Some(amount) => m::TRACE_PAID_AMOUNT
                    .with("fees", self.fees(fees))
                    .with("amount", *amount),
                None => m::TRACE_PAID.with("fees", self.fees(fees)),
            }),
            EventKind::Extended { clock, .. } => self.of_clock(
                *clock,
                m::TRACE_EXTENDED.with("clock", self.clock_name(*clock)),
            ),
            EventKind::ResultReturned(result) => {
                let result = self.machine.procedure().results.get(*result)?;
                let text = m::TRACE_RESULT.with("result", &result.title);
                self.based(text, &result.meta.basis)
            }
            _ => None,
        }
    }

    #[expect(
        clippy::unnecessary_wraps,
        reason = "the arms of `explain` are optional, and so is what they call"
    )]
    fn based(&self, text: Text, basis: &Basis) -> Option<Trace> {
        Some(Trace {
            text,
            basis: cite::basis(self.machine.project(), basis),
        })
    }

    /// A request for a supplement; a time to supplement that the procedure does not state is
    /// that of the one-stop rules.
    fn asked(&self, asked: &SupplementAsked, text: Text) -> Option<Trace> {
        let mut trace = self.of_step(asked.step, text)?;
        let step = self.machine.procedure().steps.get(asked.step)?;
        let states =
            terms_of(step, asked.outcome, asked.round).is_some_and(|it| it.submit.is_some());
        if asked.answer_by.is_some() && !states {
            let pack = self.setting.one_stop;
            let pack = pack.and_then(|it| basis_of(&it.complete_after_notice));
            let bases: Vec<Arg> = trace.basis.into_iter().chain(pack).collect();
            trace.basis = (!bases.is_empty()).then_some(Arg::List(bases));
        }
        Some(trace)
    }

    /// Why the handling time counts again: the words of the step, else the one-stop rules.
    fn basis_of_restart(&self, node: NodeId) -> Option<Arg> {
        let id = self.machine.workflow().step_of(node)?;
        let step = self.machine.procedure().steps.get(id)?;
        let effects = step.outcomes.iter().flat_map(|it| &it.effects);
        let mut terms = effects.filter_map(|it| match it {
            Effect::RequestSupplement(terms) => Some(terms),
            _ => None,
        });
        let rounds = step.rounds.iter().map(|it| &it.terms);
        if terms.any(|it| it.restart.is_some()) || rounds.clone().any(|it| it.restart.is_some()) {
            return cite::basis(self.machine.project(), &step.meta.basis);
        }
        basis_of(&self.setting.one_stop?.wait_in_appraisal)
    }

    fn of_step(&self, step: StepId, text: Text) -> Option<Trace> {
        let step = self.machine.procedure().steps.get(step)?;
        self.based(text, &step.meta.basis)
    }

    fn of_clock(&self, clock: ClockId, text: Text) -> Option<Trace> {
        let clock = self.machine.procedure().clocks.get(clock)?;
        self.based(text, &clock.meta.basis)
    }

    /// A wait, where it stops anything; a step that stops the promise says so once.
    fn wait_began(&self, cause: WaitCause) -> Option<Trace> {
        let id = self.machine.workflow().step_of(cause.node())?;
        let step = self.machine.procedure().steps.get(id)?;
        let said = !matches!(cause, WaitCause::Step(_)) && step.suspends_limit;
        if said || !self.stops_a_clock(cause) {
            return None;
        }
        self.of_step(id, m::TRACE_WAIT.with("step", self.step_name(id)))
    }

    /// Whether a wait stops any limit at all.
    fn stops_a_clock(&self, cause: WaitCause) -> bool {
        let kind = match cause {
            WaitCause::Payment(_) => Waiting::Payment,
            WaitCause::Consultation(_) => Waiting::Consultation,
            _ => return true,
        };
        let mut clocks = self.machine.procedure().clocks.values();
        clocks.any(|it| it.suspended.contains(&kind))
    }

    fn step_name(&self, step: StepId) -> Arg {
        words::step(self.machine.procedure(), step)
    }

    fn clock_name(&self, clock: ClockId) -> Arg {
        let clock = self.machine.procedure().clocks.get(clock);
        Arg::from(clock.map_or_else(String::new, |it| readable(&it.name)))
    }

    fn actor(&self, step: StepId) -> Arg {
        let procedure = self.machine.procedure();
        let actor = procedure.steps.get(step).map(|it| it.actor);
        match actor {
            Some(Actor::Applicant) => Arg::from(m::TRACE_APPLICANT.text()),
            Some(actor) => match Phrases::new(procedure, Lang::Vi).agency(actor) {
                Some(title) => Arg::from(title),
                None => Arg::from(m::TRACE_NOBODY.text()),
            },
            None => Arg::from(m::TRACE_NOBODY.text()),
        }
    }

    fn papers(&self, papers: &BTreeSet<DocumentId>) -> Arg {
        let documents = &self.machine.procedure().documents;
        let titles = papers.iter().filter_map(|it| documents.get(*it));
        let titles: Vec<Arg> = titles.map(|it| Arg::from(&it.title)).collect();
        if titles.is_empty() {
            Arg::from(m::TRACE_NOT_NAMED.text())
        } else {
            Arg::List(titles)
        }
    }

    fn fees(&self, fees: &BTreeSet<FeeId>) -> Arg {
        let declared = &self.machine.procedure().fees;
        let names = fees.iter().filter_map(|it| declared.get(*it));
        let names = names.map(|it| {
            let title = it.title.clone();
            Arg::from(title.unwrap_or_else(|| readable(&it.name)))
        });
        Arg::List(names.collect())
    }

    fn opinion(&self, given: &OpinionGiven) -> Text {
        let titles = |roles: &mut dyn Iterator<Item = RoleId>| {
            let roles = roles.filter_map(|it| self.machine.procedure().agencies.get(it));
            Arg::List(roles.map(|it| Arg::from(&it.title)).collect())
        };
        let opinion = &given.opinion;
        let row = if opinion.grounds.is_empty() && opinion.reason.is_none() {
            &m::TRACE_OPINION
        } else {
            &m::TRACE_OPINION_BECAUSE
        };
        let text = row
            .with("step", self.step_name(given.step))
            .with("agency", titles(&mut std::iter::once(given.agency)))
            .with("outcome", words::word(opinion.outcome))
            .with(
                "reasons",
                self.reasons(&opinion.grounds, opinion.reason.as_ref()),
            );
        if given.waits.is_empty() {
            return text;
        }
        let waits = titles(&mut given.waits.iter().copied());
        m::TRACE_OPINION_WAITS
            .with("text", text)
            .with("waits", waits)
    }

    fn reasons(&self, grounds: &BTreeSet<GroundId>, reason: Option<&String>) -> Arg {
        let declared = &self.machine.procedure().grounds;
        let grounds = grounds.iter().filter_map(|it| declared.get(*it));
        let mut reasons: Vec<Arg> = grounds.map(|it| Arg::from(&it.title)).collect();
        reasons.extend(reason.map(Arg::from));
        Arg::List(reasons)
    }

    fn edge_condition(&self, edge: EdgeId) -> Arg {
        let edge = self.machine.workflow().edge(edge);
        match edge.and_then(|it| it.guard.as_ref()) {
            Some(guard) => words::condition(self.machine.procedure(), &guard.condition),
            None => Arg::from(""),
        }
    }

    fn branched(&self, block: BlockId, edges: &[EdgeId]) -> Option<Trace> {
        let declared = self.machine.procedure().blocks.get(block)?;
        let text = match (declared.kind, edges) {
            (BlockKind::Choose, [edge]) => {
                m::TRACE_CHOSEN.with("condition", self.edge_condition(*edge))
            }
            _ => m::TRACE_PARALLEL.with("count", edges.len()),
        };
        self.based(text, &declared.meta.basis)
    }

    fn clock(&self, id: ClockId, state: &ClockState) -> Option<Trace> {
        let clock = self.machine.procedure().clocks.get(id)?;
        let name = self.clock_name(id);
        let text = match state {
            ClockState::Running(counted) if clock.is_promise() => m::TRACE_PROMISE
                .with("date", counted.due)
                .with("length", length(counted))
                .with("start", counted.start),
            ClockState::Running(counted) => match counted.more.as_slice() {
                [] => m::TRACE_CLOCK.text(),
                more => {
                    let more: Vec<Arg> = more.iter().copied().map(Arg::from).collect();
                    m::TRACE_CLOCK_MORE.with("more", more)
                }
            }
            .with("clock", name)
            .with("length", counted.length)
            .with("start", counted.start)
            .with("due", counted.due),
            ClockState::Paused { wait, .. } => {
                m::TRACE_PAUSED.with("clock", name).with("at", wait.from)
            }
            ClockState::Kept(counted) if clock.is_promise() => {
                m::TRACE_PROMISE_KEPT.with("due", counted.due)
            }
            ClockState::Kept(counted) => m::TRACE_KEPT.with("clock", name).with("due", counted.due),
            ClockState::Expired(_) => return None,
            ClockState::Unknown(problem) => m::TRACE_NO_DUE.with("clock", name).with(
                "why",
                undated::why(self.machine.procedure(), clock, *problem),
            ),
        };
        self.based(text, &clock.meta.basis)
    }

    fn uncounted(&self, limit: StepLimit, problem: Problem) -> Option<Trace> {
        let id = self.machine.workflow().step_of(limit.node())?;
        let step = self.machine.procedure().steps.get(id)?;
        let row = match limit {
            StepLimit::Work(_) => &m::LIMIT_WORK,
            StepLimit::Asking(_) => &m::LIMIT_ASKING,
            StepLimit::Answering(_) => &m::LIMIT_ANSWERING,
            StepLimit::Refusing(_) => &m::LIMIT_REFUSING,
            StepLimit::Online(_) => &m::LIMIT_ONLINE,
        };
        let why = undated::why_step(self.machine.procedure(), step, problem);
        let text = m::TRACE_UNCOUNTED
            .with("limit", row.with("step", self.step_name(id)))
            .with("why", why);
        match limit {
            StepLimit::Online(_) => Some(Trace {
                text,
                basis: basis_of(&self.setting.one_stop?.answer_online),
            }),
            _ => self.based(text, &step.meta.basis),
        }
    }

    fn expired(&self, timer: Timer, expiry: Option<Expiry>) -> Option<Trace> {
        let step_of = |node| self.machine.workflow().step_of(node);
        let procedure = self.machine.procedure();
        let mut text = match timer {
            Timer::Step(node) => m::TRACE_STEP_OVER.with("step", self.step_name(step_of(node)?)),
            Timer::Supplement(node) => {
                m::TRACE_SUPPLEMENT_OVER.with("step", self.step_name(step_of(node)?))
            }
            Timer::Clock(clock) => m::TRACE_CLOCK_OVER.with("clock", self.clock_name(clock)),
            // What follows says all: the answer did not come in time.
            Timer::Answer(_) => return None,
        };
        if let Some(expiry) = expiry {
            let phrase = both(|lang| Phrases::new(procedure, lang).expiry(expiry));
            text = m::TRACE_SO.with("what", text).with("expiry", phrase);
        }
        match timer {
            Timer::Step(node) | Timer::Supplement(node) | Timer::Answer(node) => {
                self.of_step(step_of(node)?, text)
            }
            Timer::Clock(clock) => self.of_clock(clock, text),
        }
    }

    fn late(&self, late: Lateness) -> Option<Trace> {
        match late {
            Lateness::Step(step) => {
                self.of_step(step, m::TRACE_LATE.with("name", self.step_name(step)))
            }
            Lateness::Refusal(step) => self.of_step(
                step,
                m::TRACE_LATE_REFUSAL.with("name", self.step_name(step)),
            ),
            Lateness::Clock(clock) => {
                self.of_clock(clock, m::TRACE_LATE.with("name", self.clock_name(clock)))
            }
        }
    }

    /// The rule of the one-stop decrees that a finding on a supplement rests on.
    fn rule_of(&self, about: FindingAbout) -> Option<Arg> {
        let rules = self.setting.one_stop?;
        // Every call of a shared step is of one phase.
        let node = |step: StepId| {
            let nodes = self.machine.workflow().nodes_of_step(step);
            nodes.first().copied()
        };
        match about {
            FindingAbout::NotSupplied(..) => basis_of(&rules.complete_after_notice),
            FindingAbout::TooManyTrips(..) => basis_of(&rules.max_trips),
            FindingAbout::AnsweredLate(..) => basis_of(&rules.answer_online),
            FindingAbout::TooManySupplements(step, _) | FindingAbout::NewPaper(step, _) => {
                basis_of(requests_rule(self.machine, rules, node(step)?))
            }
            FindingAbout::AskedLate(step, _) => {
                if self.machine.node(node(step)?)?.reception {
                    basis_of(&rules.answer_online)
                } else {
                    basis_of(&rules.ask_in_appraisal)
                }
            }
            _ => None,
        }
    }

    fn found(&self, finding: &Finding) -> Trace {
        let text = match finding.about {
            FindingAbout::AgencyEnded(role) => {
                let agency = self.machine.procedure().agencies.get(role);
                let title = agency.map_or("?", |it| it.title.as_str());
                m::FOUND_AGENCY.with("agency", title)
            }
            FindingAbout::TooManySupplements(step, bound) => m::FOUND_ROUNDS
                .with("step", self.step_name(step))
                .with("bound", bound),
            FindingAbout::TooManyTrips(step, bound) => m::FOUND_TRIPS
                .with("step", self.step_name(step))
                .with("bound", bound),
            FindingAbout::AskedLate(step, at) => m::FOUND_ASKED_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::RefusedLate(step, at) => m::FOUND_REFUSED_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::TimeRefusedLate(at) => m::FOUND_TIME_REFUSED_LATE.with("at", at),
            FindingAbout::NotSupplied(step, at) => m::FOUND_NOT_SUPPLIED
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::TooManyApologies(bound) => m::FOUND_APOLOGIES.with("bound", bound),
            FindingAbout::NoApology(_, at) => m::FOUND_NO_APOLOGY.with("at", at),
            FindingAbout::NewDateMissed(_, at) => m::FOUND_NEW_DATE_MISSED.with("at", at),
            FindingAbout::NewPaper(step, paper) => m::FOUND_NEW_PAPER
                .with("step", self.step_name(step))
                .with("paper", self.papers(&BTreeSet::from([paper]))),
            FindingAbout::AnsweredLate(step, at) => m::FOUND_ANSWERED_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::StepLate(step, at) => m::FOUND_STEP_LATE
                .with("step", self.step_name(step))
                .with("at", at),
        };
        let general = || Arg::from(legal_basis(finding.code, self.setting.one_stop));
        Trace {
            text: text.with("code", finding.code.id),
            basis: Some(self.rule_of(finding.about).unwrap_or_else(general)),
        }
    }
}

fn length(counted: &Counted) -> Arg {
    let mut lengths = vec![Arg::from(counted.length)];
    lengths.extend(counted.more.iter().copied().map(Arg::from));
    Arg::List(lengths)
}
