//! Steps (bước) and what follows their outcomes.

use super::{
    errors,
    flow::Flow,
    procedure::{Lowering, Place, both},
    scope::NameKind,
};
use crate::{
    messages::owners,
    model::{
        Actor, Effect, FlowTarget, Ident, Limit, OutcomeRule, Step, StepId, SupplementRound,
        SupplementTerms, VecIndex,
    },
    source::{Span, Spanned},
    syntax::{
        ast::{
            self, Act, Clause, ClauseKind, EffectKind, Item, ItemKind, Mention, Name, StepItem,
            StepKindOrBlock, Waiting,
        },
        words::{Outcome, SectionWord, StepKind},
    },
};

impl Lowering<'_, '_> {
    /// Lowers the steps and rebuilds the nesting of the blocks.
    pub(super) fn steps(&mut self) {
        for (word, shared) in [
            (SectionWord::Steps, false),
            (SectionWord::SharedSteps, true),
        ] {
            let mut flow = Flow::default();
            self.each_item(&[word], |this, place, item| {
                this.step_line(&mut flow, place, item, shared);
            });
            let nodes = flow.finish(self);
            if !shared {
                self.out.flow = nodes;
            }
        }
    }

    fn step_line(&mut self, flow: &mut Flow, place: &Place<'_>, item: &Item, shared: bool) {
        match &item.kind {
            ItemKind::Step(step) => match &step.kind {
                StepKindOrBlock::Act(act) => {
                    if let Some(id) = self.step(place, item, step, act, shared) {
                        flow.step(self, id, step.name.span);
                    }
                }
                StepKindOrBlock::Block(_) if shared => {
                    self.cx
                        .report(errors::line_not_here(item.span, &owners::BLOCK));
                }
                StepKindOrBlock::Block(kind) => flow.open(self, place, item, &step.name, *kind),
            },
            ItemKind::BlockEnd(end) => flow.close(self, end.kind, item.span),
            _ => {}
        }
        for part in &item.parts {
            flow.branch(self, part);
        }
    }

    fn step(
        &mut self,
        place: &Place<'_>,
        item: &Item,
        written: &StepItem,
        act: &Act,
        shared: bool,
    ) -> Option<StepId> {
        let name = self.next_step(&written.name)?;
        self.cx.at("steps", &name.id);
        let own = self.own_guard(&item.clauses);
        let guard = both(place.guard, own);
        let meta = self.cx.meta(item.span, &item.clauses, place.inherited);
        let mut step = Step::blank(name, act.verb.value, meta);
        step.shared = shared;
        step.guard = guard;
        step.actor = self.actor(act);
        step.site = act.site.map(|site| site.value);
        step.same_channel = act.same_channel;
        self.in_context(step.guard.clone().as_ref(), |this| {
            step.limit = this.limit_of(act.limit.as_deref());
            this.objects(&mut step, act);
            for clause in place.clauses(&item.clauses) {
                this.step_clause(&mut step, clause);
            }
        });
        self.check_rounds(&step, &item.clauses);
        Some(self.out.steps.push(step))
    }

    /// Returns the name if it is the next step to be added.
    fn next_step(&self, name: &Name) -> Option<Ident> {
        let name = super::scope::ident(name);
        match self.scope.flow.find_folded(&name.id) {
            Some(FlowTarget::Step(id)) if id.position() == self.out.steps.len() => Some(name),
            _ => None,
        }
    }

    fn actor(&mut self, act: &Act) -> Actor {
        match &act.actor {
            Some(name) if is_applicants(act.verb.value) && self.is_applicant(name) => {
                self.cx.report(errors::applicant_as_actor(name));
                Actor::Applicant
            }
            Some(name) => match self.resolve(NameKind::Agency, |scope| &scope.roles, name) {
                Some(role) => Actor::Agency(role),
                None => Actor::Broken,
            },
            None if is_applicants(act.verb.value) => Actor::Applicant,
            None => Actor::Missing,
        }
    }

    /// Tells whether a name that no agency has is one for whoever files.
    fn is_applicant(&self, name: &Name) -> bool {
        const APPLICANTS: [&str; 6] = [
            "nguoi_nop",
            "nguoi_nop_ho_so",
            "nguoi_yeu_cau",
            "nguoi_dan",
            "cong_dan",
            "applicant",
        ];
        let declared = self.scope.roles.declares(&name.text);
        !declared && APPLICANTS.contains(&super::scope::ident(name).id.as_str())
    }

    /// Finds what the act is done to; which kind of thing, the act decides.
    fn objects(&mut self, step: &mut Step, act: &Act) {
        for object in &act.objects {
            match object {
                Mention::Text(text) => {
                    let text = self.title(text);
                    step.about.push(text);
                }
                Mention::Applicant(span) => self.told_applicant(step, *span),
                Mention::Name(name) => self.object(step, name),
            }
        }
        match act.to.as_deref() {
            Some(Mention::Name(name)) => {
                let role = self.resolve(NameKind::Agency, |scope| &scope.roles, name);
                step.agencies.extend(role);
            }
            Some(Mention::Text(text)) => {
                let text = self.title(text);
                step.about.push(text);
            }
            Some(Mention::Applicant(span)) => self.told_applicant(step, *span),
            None => {}
        }
    }

    fn told_applicant(&mut self, step: &mut Step, span: Span) {
        use StepKind as K;
        if matches!(step.kind, K::Notify | K::Send | K::Return | K::Consult) {
            step.about.push("người nộp".to_owned());
        } else {
            self.cx.report(errors::object_not_of_step(span, step.kind));
        }
    }

    fn object(&mut self, step: &mut Step, name: &Name) {
        use StepKind as K;
        let scope = self.scope;
        match step.kind {
            K::Consult | K::Notify | K::Transfer => {
                let role = self.resolve(NameKind::Agency, |scope| &scope.roles, name);
                step.agencies.extend(role);
            }
            K::Return | K::Issue => {
                let result = self.resolve(NameKind::Result, |scope| &scope.results, name);
                step.results.extend(result);
            }
            K::Pay | K::Collect => {
                let fee = self.resolve(NameKind::Fee, |scope| &scope.fees, name);
                step.fees.extend(fee);
            }
            K::Provide => {
                let paper = self.resolve(NameKind::Paper, |scope| &scope.papers, name);
                step.documents.extend(paper);
            }
            K::Meet => match scope.roles.find(&name.text) {
                Some(role) => step.agencies.push(role),
                None => self.result_or_paper(step, name),
            },
            _ => self.result_or_paper(step, name),
        }
    }

    fn result_or_paper(&mut self, step: &mut Step, name: &Name) {
        if let Some(result) = self.scope.results.find(&name.text) {
            step.results.push(result);
        } else if let Some(paper) = self.scope.papers.find(&name.text) {
            step.documents.push(paper);
        } else if self.scope.roles.find(&name.text).is_some()
            || self.scope.fees.find(&name.text).is_some()
        {
            self.cx
                .report(errors::object_not_of_step(name.span, step.kind));
        } else {
            let mut meant = self.scope.results.meant(&name.text);
            if meant.guess.is_none() {
                meant.guess = self.scope.papers.guess(&name.text);
            }
            self.cx.unknown(NameKind::Result, name, meant);
        }
    }

    fn step_clause(&mut self, step: &mut Step, clause: &Clause) {
        match &*clause.kind {
            ClauseKind::WhenThen { condition, limit } => {
                let guard = self.guard(condition);
                let limit = self.limit(limit);
                step.limit_overrides.push((guard, limit));
            }
            ClauseKind::Outcome { outcome, effect } => {
                self.outcome(step, *outcome, effect, clause.span);
            }
            ClauseKind::Round(round) => {
                if round.number.value == 0 {
                    self.cx.report(errors::zero_count(round.number.span));
                }
                let terms = self.supplement(&round.terms, clause.span);
                step.rounds.push(SupplementRound {
                    number: round.number.value,
                    terms,
                });
            }
            ClauseKind::SkippedWhen(condition) => {
                if step.skipped_when.is_some() {
                    self.cx.report(errors::clause_twice(clause, condition.span));
                }
                step.skipped_when = Some(self.guard(condition));
            }
            ClauseKind::Suspended(Waiting::ThisStep) => step.suspends_limit = true,
            ClauseKind::OnExpiry { expiry, bound } => {
                let expiry = self.expiry(expiry);
                step.on_expiry =
                    expiry.map(|expiry| (expiry, bound.map(|bound| bound.value), clause.span));
            }
            ClauseKind::Before(words) => step.before = Some(words.text.to_string()),
            ClauseKind::When(_) => {}
            _ => self.misplaced(&owners::STEP, clause),
        }
    }

    fn outcome(
        &mut self,
        step: &mut Step,
        outcome: Spanned<Outcome>,
        effect: &ast::Effect,
        span: Span,
    ) {
        if !may_end(step.kind, outcome.value) {
            self.cx
                .report(errors::outcome_not_of_step(outcome, step.kind));
        }
        if let Some(first) = step.outcomes.iter().find(|it| it.outcome == outcome.value) {
            self.cx.report(errors::outcome_twice(outcome, first.span));
            return;
        }
        let effects = effect
            .kinds
            .iter()
            .filter_map(|kind| self.effect(kind, effect.span))
            .collect();
        let limit: Option<Limit> = self.limit_of(effect.limit.as_deref());
        step.outcomes.push(OutcomeRule {
            outcome: outcome.value,
            effects,
            limit,
            in_writing: effect.manner.in_writing,
            with_reasons: effect.manner.with_reasons,
            span,
        });
    }

    fn effect(&mut self, kind: &EffectKind, span: Span) -> Option<Effect> {
        Some(match kind {
            EffectKind::RequestSupplement(terms) => {
                Effect::RequestSupplement(self.supplement(terms, span))
            }
            EffectKind::Refuse { grounds } => Effect::Refuse(self.grounds_of(grounds)),
            EffectKind::RecordRefusal => Effect::RecordRefusal,
            EffectKind::Continue => Effect::Continue,
            EffectKind::End => Effect::End,
            EffectKind::CloseDossier => Effect::CloseDossier,
            EffectKind::Stop => Effect::Stop,
            EffectKind::Redirect => Effect::Redirect,
            EffectKind::GoTo(name) => {
                Effect::GoTo(self.resolve(NameKind::Step, |scope| &scope.flow, name)?)
            }
            EffectKind::ReturnTo { step, bound } => {
                Effect::ReturnTo(self.shared_step(step)?, bound.map(|bound| bound.value))
            }
            EffectKind::DeemedAgreed => Effect::DeemedAgreed,
            EffectKind::DeemedGranted => Effect::DeemedGranted,
            EffectKind::DeemedRefused => Effect::DeemedRefused,
        })
    }

    /// Finds grounds for refusal by name.
    pub(super) fn grounds_of(&mut self, names: &[Name]) -> Vec<crate::model::GroundId> {
        self.resolve_all(NameKind::Ground, |scope| &scope.grounds, names)
    }

    fn shared_step(&mut self, name: &Name) -> Option<StepId> {
        let target = self.resolve(NameKind::Step, |scope| &scope.flow, name)?;
        match target {
            FlowTarget::Step(step) if step.position() >= self.scope.first_shared => Some(step),
            _ => {
                self.cx.report(errors::not_shared(name));
                None
            }
        }
    }

    fn supplement(&mut self, terms: &ast::SupplementTerms, span: Span) -> SupplementTerms {
        if let Some(bound) = terms.bound.filter(|bound| bound.value == 0) {
            self.cx.report(errors::zero_count(bound.span));
        }
        SupplementTerms {
            bound: terms.bound.map(|bound| bound.value),
            notify: self.limit_of(terms.notify.as_deref()),
            submit: self.limit_of(terms.submit.as_deref()),
            expiry: terms
                .expiry
                .as_ref()
                .and_then(|expiry| self.expiry(&expiry.value)),
            restart: terms.restart,
            span,
        }
    }

    fn check_rounds(&mut self, step: &Step, clauses: &[Clause]) {
        let asks = step
            .outcomes
            .iter()
            .flat_map(|rule| &rule.effects)
            .any(|effect| matches!(effect, Effect::RequestSupplement(_)));
        let round = clauses
            .iter()
            .find(|clause| matches!(*clause.kind, ClauseKind::Round(_)));
        if let Some(round) = round.filter(|_| !asks) {
            self.cx.report(errors::round_without_supplement(round.span));
        }
    }
}

/// Tells whether an act is the applicant's when nobody is named.
fn is_applicants(kind: StepKind) -> bool {
    matches!(kind, StepKind::Submit | StepKind::Pay | StepKind::Provide)
}

/// Tells whether a step of this kind may end so.
///
/// A good word is understood anywhere; a bad one only where somebody examines,
/// asks or decides.
pub(super) fn may_end(kind: StepKind, outcome: Outcome) -> bool {
    use StepKind as K;
    match outcome {
        Outcome::Complete | Outcome::Pass | Outcome::Agree | Outcome::Started | Outcome::Done => {
            true
        }
        Outcome::Silent => matches!(
            kind,
            K::Consult | K::Transfer | K::Wait | K::Settle | K::Decide | K::Appraise | K::Notify
        ),
        Outcome::Incomplete
        | Outcome::StillIncomplete
        | Outcome::Fail
        | Outcome::Disagree
        | Outcome::NotCompetent => !matches!(
            kind,
            K::Submit
                | K::Provide
                | K::Pay
                | K::Collect
                | K::Issue
                | K::Register
                | K::Return
                | K::Notify
                | K::Publish
                | K::Send
        ),
    }
}
