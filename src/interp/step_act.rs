//! Ends of steps: outcomes, requests for supplements, refusals.

use std::collections::BTreeSet;

use super::{
    draft::Draft,
    event::{EventKind, Finding, FindingAbout, Lateness, StepAct, StepDone, SupplementAsked},
    limits::Counted,
    reject::{Rejection, codes},
};
use crate::{
    law::{Param, WaitPolicy},
    messages::{Arg, Text, run as m},
    model::{
        Clock, DocumentId, Effect, Expiry, OutcomeRule, Step, StepId, SupplementTerms, Waiting,
    },
    syntax::words::{Outcome, StepKind, Word},
    values::{Instant, Lang},
    workflow::{EdgeId, EdgeLabel, End, NodeId, NodeKind},
};

impl<'a> Draft<'a> {
    /// A step is begun or ends with an outcome.
    pub(super) fn step(&mut self, act: &StepAct) -> Result<(), Rejection> {
        let machine = self.machine;
        let Some(step) = machine.procedure().steps.get(act.step) else {
            return self.reject(&codes::R06, m::REJECT_NO_STEP.text());
        };
        let Some(node) = self.node_in_turn(act.step) else {
            return self.reject(&codes::R06, self.not_its_turn(step));
        };
        if act.outcome == Outcome::Started {
            self.emit(EventKind::Started {
                node,
                step: act.step,
            });
            return Ok(());
        }
        if self
            .state
            .steps
            .get(&node)
            .is_some_and(|it| it.waiting.is_some())
        {
            let text = m::REJECT_WAITS_SUPPLEMENT.with("step", &step.name.text);
            return self.reject(&codes::R06, text);
        }
        let mut outcome = act.outcome;
        if let Some((edge, bound)) = self.supplement_edge(node, outcome) {
            let left = bound.is_none_or(|it| self.rounds(node) < it);
            if left || self.way(node, Outcome::StillIncomplete).is_none() {
                return self.ask(act, node, step, edge);
            }
            // Nothing may be asked for again, so what is missing stays missing.
            outcome = Outcome::StillIncomplete;
        }
        self.check_complete(act, node, step)?;
        self.finish_step(act, node, step, outcome)
    }

    fn node_in_turn(&self, step: StepId) -> Option<NodeId> {
        let nodes = self.machine.nodes_of(step).iter().copied();
        let active = |it: &NodeId| self.state.steps.get(it).is_some_and(|it| it.active);
        nodes.filter(|it| active(it)).min()
    }

    fn not_its_turn(&self, step: &Step) -> Text {
        let steps = &self.machine.procedure().steps;
        let active = self.state.active().filter_map(|it| steps.get(it.1.step));
        let waits: Vec<Arg> = active.map(|it| Arg::from(&it.name.text)).collect();
        m::REJECT_NOT_ITS_TURN
            .with("step", &step.name.text)
            .with("waits", waits)
    }

    fn rounds(&self, node: NodeId) -> u32 {
        self.state.steps.get(&node).map_or(0, |it| it.rounds)
    }

    fn supplement_edge(&self, node: NodeId, outcome: Outcome) -> Option<(EdgeId, Option<u32>)> {
        self.edges(node)
            .into_iter()
            .find_map(|it| match it.1.label {
                EdgeLabel::SupplementLoop { outcome: of, bound } if of == outcome => {
                    Some((it.0, bound))
                }
                _ => None,
            })
    }

    fn finish_step(
        &mut self,
        act: &StepAct,
        node: NodeId,
        step: &'a Step,
        outcome: Outcome,
    ) -> Result<(), Rejection> {
        let Some((edge, to)) = self.way(node, outcome) else {
            let spell = |lang| outcome.spell(lang).to_owned();
            let text = m::REJECT_NO_WAY.with("step", &step.name.text).with(
                "outcome",
                Arg::Both {
                    vi: spell(Lang::Vi),
                    en: spell(Lang::En),
                },
            );
            return self.reject(&codes::R06, text);
        };
        self.call_bound(edge, step)?;
        let rule = step.outcomes.iter().find(|it| it.outcome == outcome);
        if self.refuses(to) {
            self.check_refusal(act, step, rule)?;
        }
        let good = crate::workflow::is_good(outcome);
        self.emit(EventKind::Done(StepDone {
            node,
            step: act.step,
            outcome,
            grounds: act.grounds.clone(),
            reason: act.reason.clone().filter(|_| !good),
            papers: self.provided(step),
            by_limit: false,
            edge,
            to,
        }));
        if let Some(rule) = rule {
            self.after_rule(act.step, node, rule);
        }
        if self.refuses(to) {
            self.check_refused_in_time(act.step);
        }
        self.after_kind(step);
        Ok(())
    }

    /// Papers of this applicant that a step of providing (nộp) brings.
    fn provided(&self, step: &Step) -> BTreeSet<DocumentId> {
        if step.kind != StepKind::Provide {
            return BTreeSet::new();
        }
        let world = self.machine.world_of(&self.state);
        let documents = &self.machine.procedure().documents;
        let applies = |it: &DocumentId| {
            let guard = documents.get(*it).and_then(|it| it.guard.as_ref());
            !world.guard(guard).is_false()
        };
        step.documents.iter().copied().filter(applies).collect()
    }

    /// A shared step is called no more often than the text says.
    fn call_bound(&self, edge: EdgeId, step: &Step) -> Result<(), Rejection> {
        let label = self.machine.workflow().edge(edge).map(|it| it.label);
        let Some(EdgeLabel::ReturnCall {
            bound: Some(bound), ..
        }) = label
        else {
            return Ok(());
        };
        if self.state.taken.get(&edge).copied().unwrap_or(0) < bound {
            return Ok(());
        }
        let text = m::REJECT_CALLED
            .with("step", &step.name.text)
            .with("bound", bound);
        self.reject(&codes::R06, text)
    }

    fn refuses(&self, to: NodeId) -> bool {
        let kind = self.machine.workflow().node(to).map(|it| it.kind);
        kind == Some(NodeKind::End(End::Refused))
    }

    /// A refusal names declared grounds; without declared ones, reasons in words (R02).
    fn check_refusal(
        &self,
        act: &StepAct,
        step: &Step,
        rule: Option<&OutcomeRule>,
    ) -> Result<(), Rejection> {
        let declared = &self.machine.procedure().grounds;
        let effects = rule.map_or(&[][..], |it| it.effects.as_slice());
        let allowed = effects.iter().find_map(|it| match it {
            Effect::Refuse(grounds) if !grounds.is_empty() => Some(grounds),
            _ => None,
        });
        for ground in &act.grounds {
            let known = declared.get(*ground).is_some();
            if !known || allowed.is_some_and(|it| !it.contains(ground)) {
                let name = declared
                    .get(*ground)
                    .map_or("?", |it| it.name.text.as_str());
                let text = m::REJECT_GROUND.with("ground", name);
                return self.reject(&codes::R02, text);
            }
        }
        let worded = act.reason.as_ref().is_some_and(|it| !it.trim().is_empty());
        if act.grounds.is_empty() && !(worded && declared.is_empty()) {
            let text = m::REJECT_NO_GROUND.with("step", &step.name.text);
            return self.reject(&codes::R02, text);
        }
        Ok(())
    }

    /// What the kind of a step brings with its end.
    fn after_kind(&mut self, step: &Step) {
        match step.kind {
            StepKind::Return => {
                for result in self.results_of(step) {
                    self.emit(EventKind::ResultReturned(result));
                }
            }
            StepKind::Provide if !step.documents.is_empty() => {
                let papers = step.documents.iter().copied().collect();
                self.emit(EventKind::PapersReceived(papers));
            }
            StepKind::Pay | StepKind::Collect => {
                let mut fees = self.open_fees();
                fees.retain(|it| step.fees.is_empty() || step.fees.contains(it));
                if !fees.is_empty() {
                    self.emit(EventKind::Paid { fees, amount: None });
                }
            }
            _ => {}
        }
    }

    /// A refusal after the handling time; being late gives no right to refuse.
    fn check_refused_in_time(&mut self, id: StepId) {
        let late = self.promise().filter(|it| it.1 < self.at);
        if let Some((_, due)) = late {
            self.emit(EventKind::Found(Finding {
                code: &codes::R02,
                about: FindingAbout::RefusedLate(id, due),
            }));
        }
    }

    fn after_rule(&mut self, id: StepId, node: NodeId, rule: &OutcomeRule) {
        if rule.effects.contains(&Effect::RecordRefusal) {
            self.emit(EventKind::PartRefused(id));
        }
        let first = self.state.steps.get(&node).map(|it| it.first);
        let counted = rule.limit.as_ref().zip(first).and_then(|(limit, first)| {
            self.machine
                .count_limit(self.setting, &self.state, limit, first, Vec::new())
        });
        if let Some(counted) = counted.filter(|it| it.due < self.at) {
            self.emit(EventKind::Late(Lateness::Refusal(id)));
            self.emit(EventKind::Found(Finding {
                code: &codes::R02,
                about: FindingAbout::RefusedLate(id, counted.due),
            }));
        }
    }

    /// A supplement is asked for: only listed papers, in time, and not too often.
    fn ask(
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
        self.check_first_request(node, act, step)?;
        let mut findings = Vec::new();
        findings.extend(self.check_bound(step, &terms, act.step, round)?);
        findings.extend(self.check_asked_in_time(node, &terms, act.step)?);
        let (answer_by, expiry) = self.answer_time(&terms);
        self.emit(EventKind::SupplementAsked(SupplementAsked {
            node,
            step: act.step,
            outcome: act.outcome,
            papers: act.papers.clone(),
            round,
            policy: self.wait_policy(&terms),
            answer_by,
            expiry,
            edge,
        }));
        for finding in findings {
            self.emit(EventKind::Found(finding));
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

    /// A later request may not name what the first one did not (một lần, đầy đủ).
    fn check_first_request(
        &self,
        node: NodeId,
        act: &StepAct,
        step: &Step,
    ) -> Result<(), Rejection> {
        let Some(known) = self.state.steps.get(&node).filter(|it| it.rounds > 0) else {
            return Ok(());
        };
        let fresh = act.papers.iter().find(|it| !known.asked.contains(it));
        match fresh.filter(|_| !known.asked.is_empty()) {
            Some(paper) => {
                let documents = &self.machine.procedure().documents;
                let title = documents.get(*paper).map_or("?", |it| it.title.as_str());
                let text = m::REJECT_NEW_PAPER
                    .with("step", &step.name.text)
                    .with("paper", title);
                self.reject(&codes::R03, text)
            }
            None => Ok(()),
        }
    }

    /// The number of requests: that of the procedure, else of the one-stop rules.
    fn check_bound(
        &self,
        step: &Step,
        terms: &SupplementTerms,
        id: StepId,
        round: u32,
    ) -> Result<Option<Finding>, Rejection> {
        let written = step.rounds.iter().map(|it| it.number).max();
        let declared = terms.bound.or(written);
        let text = |bound: u32| {
            m::REJECT_ROUNDS
                .with("step", &step.name.text)
                .with("bound", bound)
        };
        if let Some(bound) = declared {
            return if round > bound {
                self.reject(&codes::R03, text(bound))
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
        if round <= bound {
            return Ok(None);
        }
        if pack.verified {
            return Err(self.by_pack(pack, text(bound)));
        }
        Ok(Some(Finding {
            code: &codes::R03,
            about: FindingAbout::TooManySupplements(id, bound),
        }))
    }

    fn by_pack<T>(&self, pack: &Param<T>, message: Text) -> Rejection {
        match &pack.source {
            Some(source) => {
                let basis = Arg::Both {
                    vi: source.display(Lang::Vi),
                    en: source.display(Lang::En),
                };
                Rejection::with_basis(&codes::R03, message, m::BASIS_OF.with("basis", basis))
            }
            None => Rejection::new(&codes::R03, message, self.received()),
        }
    }

    /// The agency's time to ask: that of the procedure, else of the one-stop rules.
    fn check_asked_in_time(
        &self,
        node: NodeId,
        terms: &SupplementTerms,
        id: StepId,
    ) -> Result<Option<Finding>, Rejection> {
        let first = self.state.steps.get(&node).map_or(self.at, |it| it.first);
        if let Some(limit) = &terms.notify {
            let counted =
                self.machine
                    .count_limit(self.setting, &self.state, limit, first, Vec::new());
            return match counted.filter(|it| it.due < self.at) {
                Some(counted) => {
                    let text = m::REJECT_ASKED_LATE.with("due", counted.due);
                    self.reject(&codes::R03, text)
                }
                None => Ok(None),
            };
        }
        let Some(accepted) = self.state.accepted.filter(|_| self.rounds(node) == 0) else {
            return Ok(None);
        };
        let pack = self.setting.one_stop.map(|it| &it.ask_in_appraisal);
        let Some((pack, length)) = pack.and_then(|it| Some((it, *it.get()?))) else {
            return Ok(None);
        };
        let counted = self.setting.count(accepted, length, None, Vec::new()).ok();
        let Some(counted) = counted.filter(|it| it.due < self.at) else {
            return Ok(None);
        };
        if pack.verified {
            return Err(self.by_pack(pack, m::REJECT_ASKED_LATE.with("due", counted.due)));
        }
        Ok(Some(Finding {
            code: &codes::R03,
            about: FindingAbout::AskedLate(id, counted.due),
        }))
    }

    /// The applicant's time to answer, and what its end means.
    fn answer_time(&self, terms: &SupplementTerms) -> (Option<Counted>, Option<Expiry>) {
        if let Some(limit) = &terms.submit {
            let counted =
                self.machine
                    .count_limit(self.setting, &self.state, limit, self.at, Vec::new());
            return (counted, terms.expiry);
        }
        let pack = self
            .setting
            .one_stop
            .filter(|_| self.state.accepted.is_some());
        let length = pack.and_then(|it| it.complete_after_notice.get().copied());
        let counted = length.and_then(|it| self.setting.count(self.at, it, None, Vec::new()).ok());
        let expiry = terms
            .expiry
            .or(counted.as_ref().map(|_| Expiry::CloseDossier));
        (counted, expiry)
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
        let waiting: Vec<SupplementAsked> = self.state.waiting().map(|it| it.1.clone()).collect();
        if waiting.is_empty() {
            return self.reject(&codes::R06, m::REJECT_NOTHING_ASKED.text());
        }
        for asked in waiting {
            let came: BTreeSet<DocumentId> = if papers.is_empty() {
                asked.papers.clone()
            } else {
                papers.clone()
            };
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
            let accepted = self.state.accepted.is_some();
            self.emit(EventKind::SupplementReceived {
                node: asked.node,
                papers: came,
                complete,
                restart: complete && accepted && asked.policy == WaitPolicy::Restart,
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

/// The terms of a round: what the round says, else what the rule says.
fn terms_of(step: &Step, outcome: Outcome, round: u32) -> Option<SupplementTerms> {
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
