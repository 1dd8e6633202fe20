//! Why the dossier changed: one sentence for each event, with the legal basis.
//!
//! The sentences are made from the events when somebody asks, so the log itself
//! stays plain data.

mod found;
mod limits;

use super::{
    event::{Event, EventKind, OpinionGiven, SupplementAsked},
    machine::{Machine, Setting},
    reject::basis_of,
    scenario::end_name,
    state::WaitCause,
    supplement::terms_of,
    words,
};
use crate::{
    messages::{Arg, Text, trace as m},
    model::{
        Actor, Basis, BlockId, Clock, ClockId, DocumentId, Effect, EventRef, FeeId, GroundId,
        Phrases, RoleId, StepId, Waiting, cite, readable,
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
            EventKind::StopAsked => bare(m::TRACE_STOP_ASKED.text()),
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
}
