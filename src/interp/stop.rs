//! Who may end a dossier, and how (R11).
//!
//! To stop is the applicant's right, from the receipt until the decision or the notice of the result
//! (Decree 118/2025/NĐ-CP, Article 21). The authority ends a dossier by a result, by a refusal, or where
//! the applicant has not completed it in time (Article 19(5)). What the text of a procedure itself lets
//! an agency do is taken and noted, so that no dossier is left standing; what nobody prescribes is refused.

use super::{
    draft::Draft,
    effects::Edition,
    event::{Act, EventKind, FindingAbout, Party},
    reject::{Rejection, codes, is_first_decree},
    state::State,
    status::Status,
};
use crate::{
    messages::run as m,
    model::{Actor, Step, StepId},
    syntax::words::Outcome,
    values::Instant,
    workflow::{End, NodeId, NodeKind},
};

impl State {
    /// Returns when the applicant asked to stop a dossier that is not stopped yet.
    #[must_use]
    pub fn open_stop_request(&self) -> Option<Instant> {
        self.stop_asked.filter(|_| !self.is_over())
    }
}

impl Draft<'_> {
    /// While a request to stop is open, nothing but the stop is done.
    pub(super) fn while_stop_is_asked(&self, act: &Act) -> Result<(), Rejection> {
        let Some(at) = self.state.open_stop_request() else {
            return Ok(());
        };
        match act {
            Act::Withdraw | Act::Tick => Ok(()),
            Act::AskToStop => self.reject(&codes::R06, m::REJECT_STOP_ASKED_TWICE.with("at", at)),
            _ => self.reject(&codes::R11, m::REJECT_STOP_ASKED.with("at", at)),
        }
    }

    /// An agency stops a dossier only where the applicant has asked for it.
    pub(super) fn may_stop(&self, by: Party) -> Result<(), Rejection> {
        if self.state.open_stop_request().is_some() {
            return Ok(());
        }
        if !self.ends_are_listed() {
            let text = m::REJECT_NOT_HIS.with("named", self.party(Party::Applicant));
            return self.reject(&codes::R06, text.with("who", self.party(by)));
        }
        let text = m::REJECT_STOPPED_BY_AGENCY.with("who", self.party(by));
        self.reject(&codes::R11, text)
    }

    /// The applicant withdraws, or the agency stops what it was asked to stop.
    pub(super) fn withdraw(&mut self) -> Result<(), Rejection> {
        self.may_still_stop()?;
        // What was asked for before is only carried out now.
        if self.state.open_stop_request().is_none() {
            self.emit(EventKind::Withdrawn);
            self.show_stop_asked();
        }
        self.end(End::Stopped);
        Ok(())
    }

    /// The applicant asks to stop; the limits of the agency's work have nothing left to measure.
    pub(super) fn ask_to_stop(&mut self) -> Result<(), Rejection> {
        self.may_still_stop()?;
        self.emit(EventKind::StopAsked);
        self.show_stop_asked();
        let cleared: Vec<_> = self.state.timers.iter().copied().collect();
        if !cleared.is_empty() {
            self.emit(EventKind::Timers {
                armed: Vec::new(),
                cleared,
            });
        }
        Ok(())
    }

    fn may_still_stop(&self) -> Result<(), Rejection> {
        let handled = matches!(self.state.status, Some(Status::Handled | Status::Returned));
        if handled || self.is_decided() {
            return Err(Rejection::withdrawn_late(self.setting.one_stop));
        }
        Ok(())
    }

    fn show_stop_asked(&mut self) {
        let now = self.state.status.unwrap_or_default();
        for status in now.way_to(Status::WithdrawalAsked) {
            self.emit(EventKind::StatusChanged(status));
        }
    }

    /// Notes that an agency closed or stopped the dossier by a decision of its own.
    pub(super) fn judge_end(&mut self, id: StepId, step: &Step, outcome: Outcome, to: NodeId) {
        let target = self.machine.workflow().node(to).map(|it| it.kind);
        let ends = matches!(target, Some(NodeKind::End(End::Closed | End::Stopped)));
        let by_agency = matches!(step.actor, Actor::Agency(_)) && outcome != Outcome::Silent;
        let not_completed = self.state.steps.values().any(|it| it.unanswered.is_some());
        if self.setting.edition >= Edition::Fourth
            && ends
            && by_agency
            && !not_completed
            && self.ends_are_listed()
        {
            self.find(&codes::R11, FindingAbout::EndedOtherwise(id));
        }
    }

    /// Whether the rules of the day say how a dossier may end: they do since Decree 118/2025/NĐ-CP.
    fn ends_are_listed(&self) -> bool {
        self.setting.one_stop.is_some_and(|it| !is_first_decree(it))
    }
}
