//! What was decided on the way: before the applicant withdraws, and before papers are given back.

use super::{
    draft::Draft,
    state::{StepState, Unanswered},
};
use crate::{
    model::{Actor, Effect, Expiry, Procedure, ResultId, Step, VecIndex as _},
    syntax::words::{Outcome, StepKind},
    values::Instant,
    workflow::{EdgeLabel, End, NodeId, Workflow, is_good, is_handling},
};

impl Draft<'_> {
    /// How a dossier ends that came to the end of the list: with its result, unless the last
    /// word on the way was a no that only led to the papers being given back.
    pub(super) fn end_of_list(&self) -> End {
        self.turned_down().map_or(End::Result, |it| it.0)
    }

    /// The no that was the last word, and when it was said.
    ///
    /// A bad outcome that goes elsewhere (`không đạt thì chuyển đến trả`) refuses, and what the
    /// applicant did not supply in time closes, unless a later step found the dossier good. A
    /// bad outcome that goes on is an opinion, and decides nothing.
    pub(super) fn turned_down(&self) -> Option<(End, Instant)> {
        let steps = &self.machine.procedure().steps;
        let said = self.state.steps.iter().filter_map(|(node, known)| {
            let (_, at) = known.done?;
            Some((at, *node, verdict(steps.get(known.step)?, known)?))
        });
        let (at, _, verdict) = said.max_by_key(|it| (it.0, it.1))?;
        match verdict {
            Verdict::Good => None,
            Verdict::Bad(end) => Some((end, at)),
        }
    }

    /// Returns the results that a step of returning gives now. Where the dossier was turned
    /// down these are only the ones named by a step that stands on no other way.
    pub(super) fn given_by(&self, node: NodeId, step: &Step) -> Vec<ResultId> {
        let only_then = self
            .machine
            .node(node)
            .is_some_and(|it| it.when_turned_down);
        if self.turned_down().is_some() && (step.results.is_empty() || !only_then) {
            return Vec::new();
        }
        self.results_of(step)
    }

    /// Whether papers were given back after a no.
    pub(super) fn was_given_back(&self) -> bool {
        let steps = &self.machine.procedure().steps;
        let Some((_, no)) = self.turned_down() else {
            return false;
        };
        self.state.steps.values().any(|it| {
            let returns = steps
                .get(it.step)
                .is_some_and(|it| it.kind == StepKind::Return);
            returns && it.done.is_some_and(|it| it.1 >= no)
        })
    }

    /// Whether the authority has decided: it has found for the applicant in a step of deciding,
    /// or, where the text has none, signed or issued, and no further such step lies ahead.
    pub(super) fn is_decided(&self) -> bool {
        let steps = &self.machine.procedure().steps;
        let mut done = self.state.steps.values();
        let decided = done.any(|it| {
            let decides = steps
                .get(it.step)
                .is_some_and(|it| self.machine.decides(it));
            decides && it.done.is_some_and(|it| is_good(it.0))
        });
        let ahead = |it: &NodeId| self.machine.node(*it).is_some_and(|it| it.decision_ahead);
        decided && !self.state.tokens.keys().any(ahead)
    }
}

enum Verdict {
    Good,
    Bad(End),
}

/// What the end of a step says of the dossier; `None` where it judges nothing.
fn verdict(step: &Step, known: &StepState) -> Option<Verdict> {
    let (outcome, _) = known.done?;
    let own = step.actor == Actor::Applicant;
    let judges = matches!(step.kind, StepKind::Receive | StepKind::CheckCompleteness);
    if !own && !judges && !is_handling(step.kind) {
        return None;
    }
    let sent_on = known.unanswered == Some(Unanswered::SentOn);
    let elsewhere = matches!(step.on_expiry, Some((Expiry::GoTo(_), ..)));
    Some(match outcome {
        Outcome::Silent if sent_on || (own && elsewhere) => Verdict::Bad(End::Closed),
        Outcome::Silent => Verdict::Good,
        bad if turns_away(step, bad) => Verdict::Bad(End::Refused),
        _ => Verdict::Good,
    })
}

/// Whether a bad outcome of a step leads elsewhere than to the next item.
fn turns_away(step: &Step, outcome: Outcome) -> bool {
    let mut rules = step.outcomes.iter().filter(|it| it.outcome == outcome);
    !is_good(outcome) && rules.any(|it| it.effects.iter().any(|it| matches!(it, Effect::GoTo(_))))
}

/// For each node, whether a dossier comes there only after it was turned down.
pub(super) fn only_turned_down(procedure: &Procedure, workflow: &Workflow) -> Vec<bool> {
    let mut good = vec![false; workflow.node_count()];
    let mut next = vec![workflow.start()];
    while let Some(node) = next.pop() {
        let Some(seen) = good.get_mut(node.position()) else {
            continue;
        };
        if std::mem::replace(seen, true) {
            continue;
        }
        for id in workflow.out(node) {
            let Some(edge) = workflow.edge(id) else {
                continue;
            };
            let step = workflow
                .step_of(node)
                .and_then(|it| procedure.steps.get(it));
            let no = match edge.label {
                EdgeLabel::Outcome(outcome) => step.is_some_and(|it| turns_away(it, outcome)),
                EdgeLabel::SupplementExpiry { expiry, .. } => matches!(expiry, Expiry::GoTo(_)),
                _ => false,
            };
            if !no {
                next.push(edge.to);
            }
        }
    }
    good.into_iter().map(|it| !it).collect()
}
