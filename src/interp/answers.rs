//! What is known of one applicant and one filing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{ClockId, FactId, FactValue, StepId, Subject},
    syntax::words::{ApplicantKind, Channel},
    values::Date,
};

/// The answers to the questions of a procedure (dữ kiện), with the filing itself.
///
/// What is missing here is unknown, never "no" and never zero.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// The answers that were given.
    pub facts: BTreeMap<FactId, FactValue>,
    /// The channel of filing (kênh).
    pub channel: Option<Channel>,
    /// The class of the applicant (đối tượng).
    pub applicant: Option<ApplicantKind>,
    /// The day of filing (ngày nộp).
    pub filed_on: Option<Date>,
    /// Prerequisites (tiền đề) that are known not to be there, by stable name.
    pub absent: BTreeSet<String>,
}

impl Answers {
    /// Sets what a subject is; a value of another kind is left out.
    pub fn set(&mut self, subject: Subject, value: FactValue) {
        match (subject, value) {
            (Subject::Fact(fact), value) => {
                self.facts.insert(fact, value);
            }
            (Subject::Channel, FactValue::Channel(channel)) => self.channel = Some(channel),
            (Subject::Applicant, FactValue::Applicant(kind)) => self.applicant = Some(kind),
            (Subject::FiledOn, FactValue::Date(date)) => self.filed_on = Some(date),
            _ => {}
        }
    }
}

/// What has happened to a dossier, as far as conditions ask (`xảy ra`, `hết hạn`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Happened {
    /// Steps that are over.
    pub steps: BTreeSet<StepId>,
    /// Clocks that ran out.
    pub clocks: BTreeSet<ClockId>,
}
