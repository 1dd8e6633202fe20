//! Supplements: when and how often they may be asked for, how long the applicant has, and
//! what the wait does to the handling time.

use std::collections::BTreeSet;

use super::{
    draft::Draft,
    event::{EventKind, FindingAbout, StepAct, StepLimit, SupplementAsked},
    limits::{Count, Problem},
    machine::Machine,
    reject::{Rejection, basis_of, codes},
    waits::Owner,
};
use crate::{
    law::{OneStopRules, Param, WaitPolicy},
    messages::{Text, run as m},
    model::{Clock, DocumentId, Effect, Expiry, Step, StepId, SupplementTerms, Waiting},
    syntax::words::{Channel, Outcome},
    values::{Instant, Length},
    workflow::{EdgeId, NodeId},
};

/// The applicant's time to answer a request.
struct AnswerTime {
    /// Its end, where there is one.
    count: Option<Count>,
    /// What its end means.
    expiry: Option<Expiry>,
    /// A rule that is not verified would close the dossier.
    by_unverified_rule: bool,
}

impl<'a> Draft<'a> {
    /// A supplement is asked for: only listed papers, in time, and not too often.
    pub(super) fn ask(
        &mut self,
        act: &StepAct,
        node: NodeId,
        step: &'a Step,
        edge: EdgeId,
    ) -> Result<(), Rejection> {
        self.check_listed(act)?;
        let round = self.rounds(node).saturating_add(1);
        let Some(terms) = terms_of(step, act.outcome, round) else {
            return self.reject(&codes::R06, self.not_its_turn(step));
        };
        let mut findings = Vec::new();
        findings.extend(self.check_first_request(node, act, step)?);
        findings.extend(self.check_bound(node, step, &terms, round)?);
        findings.extend(self.check_trips(act.step));
        let asking = self.time_to_ask(node, &terms);
        findings.extend(self.check_asked_in_time(node, act.step, asking.as_ref())?);
        let answer = self.answer_time(node, &terms);
        let answering = StepLimit::Answering(node);
        self.emit(EventKind::SupplementAsked(SupplementAsked {
            node,
            step: act.step,
            outcome: act.outcome,
            papers: act.papers.clone(),
            round,
            policy: self.wait_policy(&terms),
            answer_by: answer.count.clone().and_then(Result::ok),
            expiry: answer.expiry,
            by_unverified_rule: answer.by_unverified_rule,
            edge,
        }));
        self.counted(answering, answer.count);
        self.counted(StepLimit::Asking(node), asking.map(|it| it.0));
        for about in findings {
            self.find(&codes::R03, about);
        }
        Ok(())
    }

    /// Papers outside the list of the applicant (R01), or found by the State (R09).
    fn check_listed(&self, act: &StepAct) -> Result<(), Rejection> {
        if let Some(name) = act.undeclared.first() {
            return self.reject(&codes::R01, m::REJECT_NOT_LISTED.with("paper", name));
        }
        let list = self.machine.checklist(&self.state.answers);
        for paper in &act.papers {
            let documents = &self.machine.procedure().documents;
            let title = documents.get(*paper).map_or("?", |it| it.title.as_str());
            if !list.allows(*paper) {
                return self.reject(&codes::R01, m::REJECT_NOT_LISTED.with("paper", title));
            }
            if self.state.found.contains(paper) {
                return self.reject(&codes::R09, m::REJECT_FOUND.with("paper", title));
            }
        }
        Ok(())
    }

    /// A later request may not name what the first one of its phase did not, whatever step
    /// asks (một lần, đầy đủ: Decree 118/2025/NĐ-CP, Articles 11(2)(c), 16(3), 17(2)(a)). The
    /// decrees say so of reception; of appraisal it is a reading, which refuses nothing.
    fn check_first_request(
        &self,
        node: NodeId,
        act: &StepAct,
        step: &Step,
    ) -> Result<Option<FindingAbout>, Rejection> {
        let Some(rules) = self.setting.one_stop else {
            return Ok(None);
        };
        let first = self.first_request_of_phase(node);
        let fresh = act.papers.iter().find(|it| !first.contains(*it));
        let Some(paper) = fresh.filter(|_| !first.is_empty()) else {
            return Ok(None);
        };
        if !requests_rule(self.machine, rules, node).verified {
            return Ok(Some(FindingAbout::NewPaper(act.step, *paper)));
        }
        let documents = &self.machine.procedure().documents;
        let title = documents.get(*paper).map_or("?", |it| it.title.as_str());
        let text = m::REJECT_NEW_PAPER
            .with("step", &step.name.text)
            .with("paper", title);
        Err(self.too_much(node, text))
    }

    /// The papers that the first request of reception, or of appraisal, named; empty where
    /// nothing was asked before now, or where it named none. Branches that ask at one instant
    /// make one request.
    fn first_request_of_phase(&self, node: NodeId) -> BTreeSet<DocumentId> {
        let phase = self.is_reception(node);
        let asked = self.state.waits.iter().filter(|it| {
            let of_phase = self.is_reception(it.cause.node()) == phase;
            it.cause.is_supplement() && of_phase && it.span.from < self.at
        });
        let Some(first) = asked.clone().map(|it| it.span.from).min() else {
            return BTreeSet::new();
        };
        let asked = asked.filter(|it| it.span.from == first);
        let steps = asked.filter_map(|it| self.state.steps.get(&it.cause.node()));
        let requests: Vec<_> = steps.map(|it| &it.asked).collect();
        if requests.iter().any(|it| it.is_empty()) {
            return BTreeSet::new();
        }
        requests.into_iter().flatten().copied().collect()
    }

    /// The number of requests: that of the procedure, else of the one-stop rules.
    fn check_bound(
        &self,
        node: NodeId,
        step: &Step,
        terms: &SupplementTerms,
        round: u32,
    ) -> Result<Option<FindingAbout>, Rejection> {
        let declared = step.supplements(terms);
        let text = |bound: u32| {
            m::REJECT_ROUNDS
                .with("step", &step.name.text)
                .with("bound", bound)
        };
        if let Some(bound) = declared {
            return if round > bound {
                Err(self.too_much(node, text(bound)))
            } else {
                Ok(None)
            };
        }
        let pack = self.setting.one_stop.map(|it| {
            if self.state.accepted.is_some() {
                &it.max_supplements_in_appraisal
            } else {
                &it.max_supplements_at_reception
            }
        });
        let Some((pack, bound)) = pack.and_then(|it| Some((it, *it.get()?))) else {
            return Ok(None);
        };
        if self.requests_in_phase(node) < bound {
            return Ok(None);
        }
        if pack.verified {
            return Err(self.by_pack(pack, text(bound)));
        }
        let id = self.state.steps.get(&node).map(|it| it.step);
        Ok(id.map(|id| FindingAbout::TooManySupplements(id, bound)))
    }

    /// How often the applicant must come to supplement one case, whatever step asks (Decree
    /// 63/2010/NĐ-CP, Article 20(4)). Whether he followed the guidance is not known, so nothing is
    /// refused; who files online or by post does not come. Branches that ask at one instant make one trip.
    fn check_trips(&self, step: StepId) -> Option<FindingAbout> {
        let comes = self.state.answers.channel == Some(Channel::InPerson);
        let bound = self.setting.one_stop?.max_trips.get().copied();
        let bound = bound.filter(|_| comes)?;
        let waits = self.state.waits.iter();
        let asked = waits.filter(|it| it.cause.is_supplement() && it.span.from < self.at);
        let trips: BTreeSet<Instant> = asked.map(|it| it.span.from).collect();
        let before = u32::try_from(trips.len()).unwrap_or(u32::MAX);
        (before >= bound).then_some(FindingAbout::TooManyTrips(step, bound))
    }

    /// How often the applicant was asked at reception, or in appraisal: the decrees count
    /// for the dossier, not for the step (Decree 118/2025/NĐ-CP, Articles 16(3), 19(5)).
    fn requests_in_phase(&self, node: NodeId) -> u32 {
        let phase = self.is_reception(node);
        let steps = self.state.steps.iter();
        let same = steps.filter(|it| self.is_reception(*it.0) == phase);
        same.fold(0, |sum, it| sum.saturating_add(it.1.rounds))
    }

    /// A request that is refused, with the rule on requests of its phase.
    fn too_much(&self, node: NodeId, message: Text) -> Rejection {
        match self.setting.one_stop {
            Some(rules) => self.by_pack(requests_rule(self.machine, rules, node), message),
            None => Rejection::new(&codes::R03, message, None),
        }
    }

    fn by_pack<T>(&self, pack: &Param<T>, message: Text) -> Rejection {
        match basis_of(pack) {
            Some(basis) => {
                Rejection::with_basis(&codes::R03, message, m::BASIS_OF.with("basis", basis))
            }
            None => Rejection::new(&codes::R03, message, self.setting.one_stop),
        }
    }

    /// The agency's time to ask: that of the procedure, else of the one-stop rules, with
    /// the rule that sets it.
    ///
    /// A time without an event of its own counts from the turn of the step, or from the
    /// supplement of the round before.
    fn time_to_ask(
        &self,
        node: NodeId,
        terms: &SupplementTerms,
    ) -> Option<(Count, Option<&'a Param<Length>>)> {
        if let Some(limit) = &terms.notify {
            let known = self.state.steps.get(&node);
            let own = known.map_or(self.at, |it| it.supplied.unwrap_or(it.first));
            let count = self
                .machine
                .count_limit(self.setting, &self.state, limit, own, node);
            return count.map(|it| (it, None));
        }
        let accepted = self.state.counts_from();
        let accepted = accepted.filter(|_| self.rounds(node) == 0)?;
        let pack = self.setting.one_stop.map(|it| &it.ask_in_appraisal)?;
        let stops = self.machine.stops(&self.state, Owner::HandlingTime);
        let count = self
            .setting
            .count(accepted, *pack.get()?, Vec::new(), &stops);
        Some((count.map_err(Problem::Calendar), Some(pack)))
    }

    /// A request after the time for it; one whose time cannot be counted is let pass.
    fn check_asked_in_time(
        &self,
        node: NodeId,
        id: StepId,
        asking: Option<&(Count, Option<&Param<Length>>)>,
    ) -> Result<Option<FindingAbout>, Rejection> {
        let Some((Ok(counted), pack)) = asking else {
            return Ok(None);
        };
        if counted.due >= self.at {
            return Ok(None);
        }
        let text = m::REJECT_ASKED_LATE.with("due", counted.due);
        match pack {
            None => Err(self.too_much(node, text)),
            Some(pack) if pack.verified => Err(self.by_pack(pack, text)),
            Some(_) => Ok(Some(FindingAbout::AskedLate(id, counted.due))),
        }
    }

    /// The applicant's time to answer, and what its end means: as the procedure says, else
    /// by the rule of the day, which closes the dossier after the time of the procedure too.
    fn answer_time(&self, node: NodeId, terms: &SupplementTerms) -> AnswerTime {
        let accepted = self.state.accepted.is_some();
        let pack = self.setting.one_stop.filter(|_| accepted);
        let pack = pack.map(|it| &it.complete_after_notice);
        let rule = pack.and_then(|it| Some((it, *it.get()?)));
        let count = match (&terms.submit, rule) {
            (Some(limit), _) => {
                self.machine
                    .count_limit(self.setting, &self.state, limit, self.at, node)
            }
            (None, Some((_, length))) => {
                let count = self.setting.count(self.at, length, Vec::new(), &[]);
                Some(count.map_err(Problem::Calendar))
            }
            (None, None) => None,
        };
        let closes = rule.filter(|_| terms.expiry.is_none() && count.is_some());
        let verified = closes.map(|it| it.0.verified);
        AnswerTime {
            count,
            expiry: terms
                .expiry
                .or((verified == Some(true)).then_some(Expiry::CloseDossier)),
            by_unverified_rule: verified == Some(false),
        }
    }

    /// What the wait does to the handling time: the words of the procedure, else
    /// the rule of the day. Before acceptance the handling time does not run.
    fn wait_policy(&self, terms: &SupplementTerms) -> WaitPolicy {
        match terms.restart {
            Some(true) => return WaitPolicy::Restart,
            Some(false) => return WaitPolicy::Subtract,
            None => {}
        }
        let world = self.machine.world_of(&self.state);
        let clocks = self.machine.procedure().clocks.values();
        let mut promises =
            clocks.filter(|it| it.is_promise() && !world.guard(it.guard.as_ref()).is_false());
        let paused = |it: &Clock| it.suspended.contains(&Waiting::Supplement);
        if self.state.accepted.is_none() || promises.any(paused) {
            return WaitPolicy::Subtract;
        }
        let pack = self.setting.one_stop;
        pack.and_then(|it| it.wait_in_appraisal.get().copied())
            .unwrap_or(WaitPolicy::RunOn)
    }

    /// The applicant supplies papers; the same step then runs again.
    pub(super) fn supplement(&mut self, papers: &BTreeSet<DocumentId>) -> Result<(), Rejection> {
        let mut waiting: Vec<SupplementAsked> =
            self.state.waiting().map(|it| it.1.clone()).collect();
        if waiting.is_empty() {
            return self.reject(&codes::R06, m::REJECT_NOTHING_ASKED.text());
        }
        let fits = |it: &SupplementAsked| !came_for(it, papers, true).is_empty();
        if !papers.is_empty() && !waiting.iter().any(fits) {
            // What nobody asked for came all the same, and is told once.
            waiting.truncate(1);
        }
        let several = waiting.len() > 1;
        for asked in waiting {
            let came = came_for(&asked, papers, several);
            if several && came.is_empty() && !papers.is_empty() {
                continue;
            }
            let since = self.asked_at(asked.node);
            let missing = asked.papers.iter().filter(|it| {
                let before = self
                    .state
                    .papers
                    .get(it)
                    .is_some_and(|at| Some(*at) > since);
                !came.contains(it) && !before
            });
            let complete = missing.count() == 0;
            // A request after the end of the handling time gives the agency no new one.
            let over = since.is_some_and(|it| self.machine.was_over(&self.state, it));
            let counts = self.state.accepted.is_some() && !over;
            self.emit(EventKind::SupplementReceived {
                node: asked.node,
                papers: came,
                complete,
                restart: complete && counts && asked.policy == WaitPolicy::Restart,
            });
        }
        Ok(())
    }

    fn asked_at(&self, node: NodeId) -> Option<Instant> {
        let waits = self.state.waits.iter().rev();
        let mut own = waits.filter(|it| it.cause.node() == node && it.cause.is_supplement());
        own.next().map(|it| it.span.from)
    }
}

/// The papers of a supplement that a request waited for: with other requests at once each
/// takes its own, and one that names nothing takes what comes.
fn came_for(
    asked: &SupplementAsked,
    papers: &BTreeSet<DocumentId>,
    several: bool,
) -> BTreeSet<DocumentId> {
    if papers.is_empty() {
        return asked.papers.clone();
    }
    if several && !asked.papers.is_empty() {
        return papers.intersection(&asked.papers).copied().collect();
    }
    papers.clone()
}

/// Returns the rule of the one-stop decrees on how often reception or appraisal may ask.
pub(super) fn requests_rule<'r>(
    machine: &Machine,
    rules: &'r OneStopRules,
    node: NodeId,
) -> &'r Param<u32> {
    if machine.node(node).is_some_and(|it| it.reception) {
        &rules.max_supplements_at_reception
    } else {
        &rules.max_supplements_in_appraisal
    }
}

/// The terms of a round: what the round says, else what the rule says.
pub(super) fn terms_of(step: &Step, outcome: Outcome, round: u32) -> Option<SupplementTerms> {
    let rule = step.outcomes.iter().find(|it| it.outcome == outcome)?;
    let general = rule.effects.iter().find_map(|it| match it {
        Effect::RequestSupplement(terms) => Some(terms),
        _ => None,
    })?;
    let Some(own) = step.rounds.iter().find(|it| it.number == round) else {
        return Some(general.clone());
    };
    let own = &own.terms;
    Some(SupplementTerms {
        bound: own.bound.or(general.bound),
        notify: own.notify.clone().or_else(|| general.notify.clone()),
        submit: own.submit.clone().or_else(|| general.submit.clone()),
        expiry: own.expiry.or(general.expiry),
        restart: own.restart.or(general.restart),
        span: own.span,
    })
}
