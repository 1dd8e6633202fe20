//! What is unlawful or doubtful, in words, with the rule behind it.

use std::collections::BTreeSet;

use super::{Explainer, Trace};
use crate::{
    interp::{
        event::{Finding, FindingAbout},
        reject::{basis_of, legal_basis},
        supplement::requests_rule,
    },
    messages::{Arg, trace as m},
    model::StepId,
};

impl Explainer<'_> {
    /// The rule of the one-stop decrees that a finding on a supplement rests on.
    fn rule_of(&self, about: FindingAbout) -> Option<Arg> {
        let rules = self.setting.one_stop?;
        // Every call of a shared step is of one phase.
        let node = |step: StepId| {
            let nodes = self.machine.workflow().nodes_of_step(step);
            nodes.first().copied()
        };
        match about {
            FindingAbout::NotSupplied(..) => basis_of(&rules.complete_after_notice),
            FindingAbout::TooManyTrips(..) => basis_of(&rules.max_trips),
            FindingAbout::AnsweredLate(..) => basis_of(&rules.answer_online),
            FindingAbout::HandedOverLate(..) => basis_of(&rules.transfer_cutoff),
            FindingAbout::SentOnLate(..) => basis_of(&rules.paper_transfer),
            FindingAbout::TooManySupplements(step, _) | FindingAbout::NewPaper(step, _) => {
                basis_of(requests_rule(self.machine, rules, node(step)?))
            }
            FindingAbout::AskedLate(step, _) => {
                if self.machine.node(node(step)?)?.reception {
                    basis_of(&rules.answer_online)
                } else {
                    basis_of(&rules.ask_in_appraisal)
                }
            }
            _ => None,
        }
    }

    pub(super) fn found(&self, finding: &Finding) -> Trace {
        let text = match finding.about {
            FindingAbout::AgencyEnded(role) => {
                let agency = self.machine.procedure().agencies.get(role);
                let title = agency.map_or("?", |it| it.title.as_str());
                m::FOUND_AGENCY.with("agency", title)
            }
            FindingAbout::TooManySupplements(step, bound) => m::FOUND_ROUNDS
                .with("step", self.step_name(step))
                .with("bound", bound),
            FindingAbout::TooManyTrips(step, bound) => m::FOUND_TRIPS
                .with("step", self.step_name(step))
                .with("bound", bound),
            FindingAbout::AskedLate(step, at) => m::FOUND_ASKED_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::RefusedLate(step, at) => m::FOUND_REFUSED_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::TimeRefusedLate(at) => m::FOUND_TIME_REFUSED_LATE.with("at", at),
            FindingAbout::NotSupplied(step, at) => m::FOUND_NOT_SUPPLIED
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::TooManyApologies(bound) => m::FOUND_APOLOGIES.with("bound", bound),
            FindingAbout::NoApology(_, at) => m::FOUND_NO_APOLOGY.with("at", at),
            FindingAbout::NewDateMissed(_, at) => m::FOUND_NEW_DATE_MISSED.with("at", at),
            FindingAbout::NewPaper(step, paper) => m::FOUND_NEW_PAPER
                .with("step", self.step_name(step))
                .with("paper", self.papers(&BTreeSet::from([paper]))),
            FindingAbout::AnsweredLate(step, at) => m::FOUND_ANSWERED_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::HandedOverLate(step, at) => m::FOUND_HANDED_OVER_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::SentOnLate(step, at) => m::FOUND_SENT_ON_LATE
                .with("step", self.step_name(step))
                .with("at", at),
            FindingAbout::EndedOtherwise(step) => {
                m::FOUND_ENDED_OTHERWISE.with("step", self.step_name(step))
            }
            FindingAbout::StepLate(step, at) => m::FOUND_STEP_LATE
                .with("step", self.step_name(step))
                .with("at", at),
        };
        let general = || Arg::from(legal_basis(finding.code, self.setting.one_stop));
        Trace {
            text: text.with("code", finding.code.id),
            basis: Some(self.rule_of(finding.about).unwrap_or_else(general)),
        }
    }
}
