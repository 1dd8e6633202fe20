//! How the national index scores a dossier, beside the legal date.

use serde::Serialize;

use super::Writer;
use crate::{
    interp::{
        basis_of,
        case::Case,
        score::{Class, score},
    },
    messages::{Message, sheet as m},
    values::Date,
};

/// The score of the national index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetScore {
    /// The day that the index holds the dossier to, with the waits for papers left out.
    pub due: Date,
    /// The day of the legal date, where there is one.
    pub legal_due: Option<Date>,
    /// The day on which the agency was done; else that of the request that waits; else how far the case is told.
    pub until: Date,
    /// `early`, `on_time`, `overdue`, `pending_in_time`, `pending_overdue`.
    pub class: &'static str,
    /// How often papers were asked for.
    pub requests: u32,
    /// The rules of the index were read in their own text.
    pub verified: bool,
    /// In words.
    pub shown: String,
    /// Where the rule stands.
    pub basis: Option<String>,
}

impl Writer<'_> {
    pub(super) fn score(&self, case: &Case) -> Option<SheetScore> {
        let (state, setting) = (self.played.dossier.state(), &self.played.setting);
        let until = state.now.max(case.until)?;
        let score = score(self.machine, setting, &self.played.dossier, until)?;
        let rules = setting.one_stop?;
        let legal_due = self.machine.promise(state).map(|it| it.1.date());
        let (class, words) = class_words(score.class);
        let row = match (score.too_often, legal_due) {
            (true, _) => &m::SHEET_SCORE_OFTEN,
            (false, Some(legal)) if legal != score.due => &m::SHEET_SCORE_BESIDE,
            (false, _) => &m::SHEET_SCORE,
        };
        let text = row
            .with("class", words.text())
            .with("due", score.due)
            .with("until", score.until)
            .with("requests", score.requests)
            .with("legal", legal_due.unwrap_or(score.due));
        Some(SheetScore {
            due: score.due,
            legal_due,
            until: score.until,
            class,
            requests: score.requests,
            verified: rules.wait_in_statistics.verified
                && rules.max_requests_in_statistics.verified,
            shown: self.say(&text),
            basis: basis_of(&rules.wait_in_statistics).map(|it| it.render(self.lang)),
        })
    }
}

pub(super) fn class_words(class: Class) -> (&'static str, &'static Message) {
    match class {
        Class::Early => ("early", &m::SCORE_EARLY),
        Class::OnTime => ("on_time", &m::SCORE_ON_TIME),
        Class::Overdue => ("overdue", &m::SCORE_OVERDUE),
        Class::PendingInTime => ("pending_in_time", &m::SCORE_PENDING),
        Class::PendingOverdue => ("pending_overdue", &m::SCORE_PENDING_OVERDUE),
    }
}
