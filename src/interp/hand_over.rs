//! The hand-over of a dossier that was received at the counter to those who work on it.
//!
//! What is received by 15:00 leaves the one-stop on the same working day, what comes later with the
//! beginning of the next one (Decree 118/2025/NĐ-CP, Article 18(2)). The rule moves the hand-over
//! only, never the applicant's clock. Paper that goes to an authority of another level has a time of
//! its own (Article 20(1)(a)), where both levels are declared. Hours and minutes of a beginning are in no text, so nobody is
//! blamed before that day is over. A step that states a limit of its own is held to that one.

use super::{draft::Draft, effects::Edition, event::FindingAbout, reject::codes};
use crate::{
    model::{Actor, RoleId, Step, StepId},
    syntax::words::{Channel, StepKind},
    values::Instant,
    workflow::{NodeId, is_payment},
};

impl Draft<'_> {
    /// Notes a hand-over that just ended later than the rule of the day lets it.
    pub(super) fn judge_hand_over(&mut self, id: StepId, node: NodeId, step: &Step) {
        let at_counter = self.state.answers.channel == Some(Channel::InPerson);
        let own_limit = step.limit.is_some() || !step.limit_overrides.is_empty();
        if self.setting.edition < Edition::Third
            || step.kind != StepKind::Transfer
            || own_limit
            || !at_counter
        {
            return;
        }
        let Some((due, sent_on)) = self
            .received(node)
            .and_then(|it| self.hand_over_by(it, step))
        else {
            return;
        };
        if self.at > due {
            let about = if sent_on {
                FindingAbout::SentOnLate(id, due)
            } else {
                FindingAbout::HandedOverLate(id, due)
            };
            self.find(&codes::R06, about);
        }
    }

    /// When reception was through with the dossier, where nobody has worked on it since.
    fn received(&self, hand_over: NodeId) -> Option<Instant> {
        let steps = &self.machine.procedure().steps;
        let mut received = None;
        let mut last = None;
        for (node, state) in &self.state.steps {
            let Some((_, at)) = state.done.filter(|_| *node != hand_over) else {
                continue;
            };
            let step = steps.get(state.step)?;
            if self.is_reception(*node) {
                received = received.max(Some(at));
            } else if step.actor != Actor::Applicant && !is_payment(step.kind) {
                return None;
            }
            last = last.max(Some(at));
        }
        received.and(last)
    }

    /// The end of the day on which what was received then is handed over, and whether that is the
    /// time of paper to another level.
    fn hand_over_by(&self, received: Instant, step: &Step) -> Option<(Instant, bool)> {
        let rules = self.setting.one_stop?;
        let elsewhere = rules.paper_transfer.get();
        if let Some(length) = elsewhere.filter(|_| self.goes_to_another_level(step)) {
            let counted = self.setting.count(received, *length, Vec::new(), &[]);
            return Some((counted.ok()?.due, true));
        }
        let cutoff = *rules.transfer_cutoff.get()?;
        let late = i32::from(received.minute_of_day() > cutoff);
        let day = received.date().checked_add_days(late)?;
        Some((self.setting.calendar.roll_forward(day).ok()?.end(), false))
    }

    /// Whether the declarations of both agencies say that their levels differ.
    fn goes_to_another_level(&self, step: &Step) -> bool {
        let level = |role: RoleId| {
            let agency = self.machine.procedure().agencies.get(role)?.agency?;
            self.machine.project().agencies.get(agency)?.level
        };
        let Actor::Agency(actor) = step.actor else {
            return false;
        };
        let Some(own) = level(actor) else {
            return false;
        };
        let mut others = step.agencies.iter().filter_map(|it| level(*it));
        others.any(|it| it != own)
    }
}
