//! How late the result of a dossier is.

use serde::Serialize;

use super::{Writer, receipt::without_answer};
use crate::{
    interp::{
        Status,
        case::Case,
        event::{EventKind, Lateness},
    },
    messages::{Text, sheet as m},
    values::Instant,
};

/// A result after its due date, or one that is still waited for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetLate {
    /// The date that was missed.
    pub due: Instant,
    /// When the agency was done with the dossier; else how far the case is told.
    pub until: Instant,
    /// The agency is not done yet.
    pub open: bool,
    /// Whole calendar days after the day of the due date.
    pub days: i64,
    /// The working days among them; absent where a year has no table of days off.
    pub working_days: Option<u32>,
    /// In words.
    pub shown: String,
}

impl Writer<'_> {
    pub(super) fn late(&self, case: &Case) -> Option<SheetLate> {
        let due = self.missed()?;
        let done = self.done_after(due);
        let state = self.played.dossier.state();
        let until = done.or(state.now.max(case.until)).filter(|it| *it > due)?;
        let days = i64::from(until.date().ordinal() - due.date().ordinal());
        let calendar = &self.played.setting.calendar;
        let first = due.date().next()?;
        let working_days = match days {
            0 => Some(0),
            _ => calendar.count_working(first, until.date()).ok(),
        };
        let row = match state.end {
            Some(ended) if without_answer(ended.end.kind()) => &m::SHEET_LATE_VOID,
            _ if done.is_some() => &m::SHEET_LATE,
            _ => &m::SHEET_LATE_OPEN,
        };
        let text = row.with("due", due).with("until", until);
        Some(SheetLate {
            due,
            until,
            open: done.is_none(),
            days,
            working_days,
            shown: self.say(&text.with("length", length(days, working_days))),
        })
    }

    /// The due date of the promise that passed.
    fn missed(&self) -> Option<Instant> {
        let state = self.played.dossier.state();
        let (clock, due) = self.machine.deadline(state)?;
        state
            .late
            .contains_key(&Lateness::Clock(clock))
            .then_some(due)
    }

    /// When the agency was done with the dossier: handled, returned, or ended, by the end of
    /// the time itself as well.
    fn done_after(&self, due: Instant) -> Option<Instant> {
        let mut events = self.played.dossier.events();
        events.find_map(|it| {
            let done = matches!(
                it.kind,
                EventKind::StatusChanged(Status::Handled | Status::Returned) | EventKind::Ended(_)
            );
            (done && it.at >= due).then_some(it.at)
        })
    }
}

fn length(days: i64, working_days: Option<u32>) -> Text {
    match (days, working_days) {
        (0, _) => m::SHEET_LATE_HOURS.text(),
        (_, Some(working)) => m::SHEET_LATE_DAYS
            .with("days", days)
            .with("working", working),
        (_, None) => m::SHEET_LATE_CALENDAR.with("days", days),
    }
}
