//! Who may act: the agency that a step names, and the applicant for himself (R06; Decree
//! 63/2010/NĐ-CP, Article 8(2)(b)). A command that does not say who acts is taken as lawful.

use super::{
    draft::Draft,
    event::{Act, Command, Party, StepAct},
    reject::{Rejection, codes},
    words,
};
use crate::{
    messages::{Arg, run as m},
    model::{Actor, ClockId},
};

impl Draft<'_> {
    /// Refuses an act of somebody who is not the one to do it.
    pub(super) fn may_act(&self, command: &Command) -> Result<(), Rejection> {
        let Some(by) = command.by else { return Ok(()) };
        let named = match &command.act {
            Act::Step(act) => return self.may_do(act, by),
            Act::Extend(clock) => return self.may_extend(*clock, by),
            Act::Withdraw if by != Party::Applicant => return self.may_stop(by),
            Act::AskToStop if by != Party::Applicant => Party::Applicant,
            // At the counter an agency writes down what an applicant files, supplies, pays or says.
            _ => return Ok(()),
        };
        let text = m::REJECT_NOT_HIS.with("named", self.party(named));
        self.reject(&codes::R06, text.with("who", self.party(by)))
    }

    fn may_do(&self, act: &StepAct, by: Party) -> Result<(), Rejection> {
        let Some(step) = self.machine.procedure().steps.get(act.step) else {
            return Ok(());
        };
        let named = match step.actor {
            Actor::Applicant => Party::Applicant,
            Actor::Agency(role) => Party::Agency(role),
            Actor::Missing | Actor::Broken => return Ok(()),
        };
        // A body that is asked for its opinion answers for itself.
        let asked = matches!(by, Party::Agency(role) if step.agencies.contains(&role)
            && act.agency.is_none_or(|it| it == role));
        if by == named || asked {
            return Ok(());
        }
        let text = m::REJECT_WRONG_ACTOR.with("step", &step.name.text);
        let text = text.with("named", self.party(named));
        self.reject(&codes::R06, text.with("who", self.party(by)))
    }

    fn may_extend(&self, clock: ClockId, by: Party) -> Result<(), Rejection> {
        let clock = self.machine.procedure().clocks.get(clock);
        let extensions = clock.iter().flat_map(|it| &it.extensions);
        let mut deciders = extensions.filter_map(|it| it.decided_by).peekable();
        let Some(first) = deciders.peek().copied() else {
            return Ok(());
        };
        if deciders.any(|it| Party::Agency(it) == by) {
            return Ok(());
        }
        let text = m::REJECT_NOT_HIS.with("named", self.party(Party::Agency(first)));
        self.reject(&codes::R06, text.with("who", self.party(by)))
    }

    pub(super) fn party(&self, party: Party) -> Arg {
        words::party(self.machine.procedure(), party)
    }
}
