//! The edges of steps, shared steps and clocks.

use super::{
    EdgeLabel, End, NodeId,
    build::{Builder, Target},
    good_outcomes,
};
use crate::{
    model::{
        Condition, Effect, Expiry, FlowTarget, Guard, OutcomeRule, Step, StepId, SupplementTerms,
        VecIndex,
    },
    syntax::words::Outcome,
};

/// Where a rule leads, once effects without movement are set aside.
enum Movement<'a> {
    /// To the next item.
    Next,
    /// To an end.
    End(End),
    /// To a step or block.
    GoTo(FlowTarget),
    /// Into a shared step and back.
    Call(StepId, Option<u32>),
    /// To the applicant and back.
    Supplement(&'a SupplementTerms),
}

/// A step with its node while its edges are drawn.
struct Drawn<'a> {
    node: NodeId,
    step: &'a Step,
    next: Target,
    /// The node is a call, so the next item is the caller.
    shared: bool,
}

impl Drawn<'_> {
    /// Returns the label of an edge to the next item by an outcome.
    fn on(&self, outcome: Outcome) -> EdgeLabel {
        if self.shared {
            EdgeLabel::ReturnBack {
                outcome: Some(outcome),
            }
        } else {
            EdgeLabel::Outcome(outcome)
        }
    }
}

impl<'a> Builder<'a> {
    /// Draws the edges of a step of the list that goes on to `next`.
    pub(super) fn step_edges(&mut self, node: NodeId, id: StepId, next: Target) {
        self.draw(node, id, next, false);
    }

    fn draw(&mut self, node: NodeId, id: StepId, next: Target, shared: bool) {
        let procedure: &'a _ = self.procedure;
        let Some(step) = procedure.steps.get(id) else {
            return;
        };
        let drawn = Drawn {
            node,
            step,
            next,
            shared,
        };
        self.skip_edge(&drawn);
        let ruled = |outcome| step.outcomes.iter().any(|rule| rule.outcome == outcome);
        if !good_outcomes(step.kind).iter().copied().any(ruled) {
            let label = if shared {
                EdgeLabel::ReturnBack { outcome: None }
            } else {
                EdgeLabel::Next
            };
            self.link(node, next, label, None, step.meta.span);
        }
        for rule in &step.outcomes {
            self.rule_edges(&drawn, rule);
        }
        if let Some((expiry, _, span)) = step.on_expiry
            && let Some(target) = self.after_expiry(expiry, Some(next))
        {
            self.link(node, target, EdgeLabel::StepExpiry(expiry), None, span);
        }
    }

    /// A step that is not for this applicant is passed as soon as it is reached.
    fn skip_edge(&mut self, drawn: &Drawn<'_>) {
        let step = drawn.step;
        let (condition, span) = match (&step.guard, &step.skipped_when) {
            (None, None) => return,
            (Some(guard), None) => (not(guard), guard.span),
            (None, Some(skip)) => (skip.condition.clone(), skip.span),
            (Some(guard), Some(skip)) => (
                Condition::Any(vec![not(guard), skip.condition.clone()]),
                guard.span,
            ),
        };
        let guard = Some(Guard { condition, span });
        self.link(drawn.node, drawn.next, EdgeLabel::Skip, guard, span);
    }

    fn rule_edges(&mut self, drawn: &Drawn<'_>, rule: &OutcomeRule) {
        let outcome = rule.outcome;
        let plain = EdgeLabel::Outcome(outcome);
        match movement(&rule.effects) {
            Movement::Next => {
                self.link(drawn.node, drawn.next, drawn.on(outcome), None, rule.span);
            }
            Movement::End(end) => {
                self.link(drawn.node, Target::End(end), plain, None, rule.span);
            }
            Movement::GoTo(target) => match (self.target_of(target), target) {
                (Some(target), _) => self.link(drawn.node, target, plain, None, rule.span),
                // A step outside the list can only be a shared one: going there is calling it.
                (None, FlowTarget::Step(step)) => {
                    self.call_edges(drawn.node, step, None, rule);
                }
                (None, FlowTarget::Block(_)) => {}
            },
            Movement::Call(step, bound) => self.call_edges(drawn.node, step, bound, rule),
            Movement::Supplement(terms) => self.supplement_edges(drawn, outcome, terms),
        }
    }

    fn call_edges(&mut self, caller: NodeId, step: StepId, bound: Option<u32>, rule: &OutcomeRule) {
        let Some((node, new)) = self.call(step, caller) else {
            return;
        };
        let label = EdgeLabel::ReturnCall {
            outcome: rule.outcome,
            bound,
        };
        self.link(caller, Target::Node(node), label, None, rule.span);
        if new {
            self.draw(node, step, Target::Node(caller), true);
        }
    }

    /// The same step runs again when the supplement is there; rounds that the
    /// text tells apart bound how often.
    fn supplement_edges(&mut self, drawn: &Drawn<'_>, outcome: Outcome, terms: &SupplementTerms) {
        let rounds = &drawn.step.rounds;
        let bound = drawn.step.supplements(terms);
        let again = EdgeLabel::SupplementLoop { outcome, bound };
        let itself = Target::Node(drawn.node);
        self.link(drawn.node, itself, again, None, terms.span);
        let all = std::iter::once((None, terms));
        let each = rounds
            .iter()
            .map(|round| (Some(round.number), &round.terms));
        for (round, terms) in all.chain(each) {
            let Some(expiry) = terms.expiry else { continue };
            let Some(target) = self.after_expiry(expiry, Some(drawn.next)) else {
                continue;
            };
            let label = EdgeLabel::SupplementExpiry {
                outcome,
                round,
                expiry,
            };
            self.link(drawn.node, target, label, None, terms.span);
        }
    }

    /// Clocks of the procedure whose end moves the whole case.
    pub(super) fn clock_edges(&mut self) {
        let procedure: &'a _ = self.procedure;
        for (clock, it) in procedure.clocks.iter() {
            let Some((expiry, _, span)) = it.on_expiry else {
                continue;
            };
            if let Some(target) = self.after_expiry(expiry, None) {
                let label = EdgeLabel::ClockExpiry { clock, expiry };
                self.link(
                    NodeId::from_position(0),
                    target,
                    label,
                    it.guard.clone(),
                    span,
                );
            }
        }
    }

    /// Returns where the end of a limit leads; nowhere if the work simply goes on.
    fn after_expiry(&self, expiry: Expiry, next: Option<Target>) -> Option<Target> {
        match expiry {
            Expiry::Apologise | Expiry::Escalate => None,
            Expiry::DeemedAgreed | Expiry::SkipStep | Expiry::Continue => next,
            Expiry::DeemedGranted => Some(Target::End(End::DeemedGranted)),
            Expiry::DeemedRefused => Some(Target::End(End::DeemedRefused)),
            Expiry::CloseDossier => Some(Target::End(End::Closed)),
            Expiry::Refuse => Some(Target::End(End::Refused)),
            Expiry::Stop => Some(Target::End(End::Stopped)),
            Expiry::GoTo(target) => self.target_of(target),
        }
    }
}

/// Returns the movement of a rule: that of its first effect that moves.
fn movement(effects: &[Effect]) -> Movement<'_> {
    let redirected = effects.contains(&Effect::Redirect);
    for effect in effects {
        return match effect {
            Effect::RequestSupplement(terms) => Movement::Supplement(terms),
            Effect::Refuse(_) => Movement::End(End::Refused),
            Effect::Continue | Effect::DeemedAgreed => Movement::Next,
            Effect::End if redirected => Movement::End(End::NotCompetent),
            Effect::End => Movement::End(End::Ended),
            Effect::CloseDossier => Movement::End(End::Closed),
            Effect::Stop => Movement::End(End::Stopped),
            Effect::GoTo(target) => Movement::GoTo(*target),
            Effect::ReturnTo(step, bound) => Movement::Call(*step, *bound),
            Effect::DeemedGranted => Movement::End(End::DeemedGranted),
            Effect::DeemedRefused => Movement::End(End::DeemedRefused),
            Effect::RecordRefusal | Effect::Redirect => continue,
        };
    }
    if redirected {
        Movement::End(End::NotCompetent)
    } else {
        Movement::Next
    }
}

fn not(guard: &Guard) -> Condition {
    Condition::Not(Box::new(guard.condition.clone()))
}
