//! The time in which reception answers an online filing: that of the one-stop rules, where
//! the procedure states none of its own.
//!
//! The system that receives the dossier starts it, and both answers end it: the dossier is
//! accepted, or a supplement is asked for (Decree 118/2025/NĐ-CP, Article 17(2)(c)). The law
//! of the sector goes before, so a time that any step of reception states replaces it.

use super::{
    draft::Draft,
    event::{EventKind, FindingAbout, Lateness, StepLimit, Timer},
    limits::{Counted, Problem},
    reject::codes,
};
use crate::{
    law::Param,
    model::{Actor, Effect, Step},
    syntax::words::Channel,
    values::{Instant, Length},
    workflow::NodeId,
};

impl<'a> Draft<'a> {
    /// Counts until when each step of reception that waits must answer.
    pub(super) fn set_answers(&mut self) {
        let Some(length) = self.online_rule().and_then(|it| it.get().copied()) else {
            return;
        };
        for (node, start) in self.unanswered() {
            match self.setting.count(start, length, Vec::new(), &[]) {
                Ok(counted) if self.answer_by(node) != Some(&counted) => {
                    self.emit(EventKind::AnswerDue { node, counted });
                }
                Ok(_) => {}
                Err(problem) => {
                    self.say_uncounted(StepLimit::Online(node), Problem::Calendar(problem));
                }
            }
        }
    }

    /// An online filing was not answered in time; nothing follows but that it is late.
    pub(super) fn answer_ends(&mut self, node: NodeId, due: Instant) {
        let Some(step) = self.state.steps.get(&node).map(|it| it.step) else {
            return;
        };
        self.expired(Timer::Answer(node), None, None);
        if self.online_rule().is_some_and(|it| it.verified) {
            self.emit(EventKind::Late(Lateness::Step(step)));
        }
        self.find(&codes::R10, FindingAbout::AnsweredLate(step, due));
    }

    /// The rule of the day, for a dossier filed online whose reception has no time of its own.
    fn online_rule(&self) -> Option<&'a Param<Length>> {
        let online = self.state.answers.channel == Some(Channel::Online);
        let rule = self.setting.one_stop.map(|it| &it.answer_online);
        rule.filter(|_| online && !self.reception_states_a_time())
    }

    fn reception_states_a_time(&self) -> bool {
        let nodes = self.machine.workflow().nodes();
        let receptions = nodes.filter(|it| self.is_reception(it.0));
        let steps = receptions.filter_map(|it| self.machine.workflow().step_of(it.0));
        let steps = steps.filter_map(|it| self.machine.procedure().steps.get(it));
        steps.into_iter().any(states_a_time)
    }

    pub(super) fn is_reception(&self, node: NodeId) -> bool {
        self.machine.node(node).is_some_and(|it| it.reception)
    }

    /// The steps of reception that owe an answer, each with the receipt by the system: the
    /// filing, what the applicant did before the turn of reception, such as paying, or what
    /// was supplied since.
    fn unanswered(&self) -> Vec<(NodeId, Instant)> {
        let active = self.state.active().filter(|it| {
            let answers = it.1.waiting.is_none() && it.1.late_by.is_none();
            answers && self.is_reception(it.0)
        });
        let steps = &self.machine.procedure().steps;
        let own = self.state.steps.values().filter(|it| {
            let step = steps.get(it.step);
            step.is_some_and(|it| it.actor == Actor::Applicant)
        });
        let ready = own.filter_map(|it| it.done).map(|it| it.1).max();
        let start = self
            .state
            .filed
            .map(|it| ready.map_or(it, |own| own.max(it)));
        active
            .filter_map(|(node, step)| Some((node, step.supplied.or(start)?)))
            .collect()
    }

    fn answer_by(&self, node: NodeId) -> Option<&Counted> {
        self.state.steps.get(&node)?.answer_by.as_ref()
    }
}

/// Whether a step says within which time it is done, or asks for a supplement.
fn states_a_time(step: &Step) -> bool {
    let asks = step.outcomes.iter().flat_map(|it| &it.effects);
    let mut terms = asks.filter_map(|it| match it {
        Effect::RequestSupplement(terms) => Some(terms),
        _ => None,
    });
    step.limit.is_some()
        || !step.limit_overrides.is_empty()
        || terms.any(|it| it.notify.is_some())
        || step.rounds.iter().any(|it| it.terms.notify.is_some())
}
