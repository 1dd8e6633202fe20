//! The working calendar and the packs under which a dossier runs, kept with it.

use serde::{Deserialize, Serialize};

use super::{StoreFault, kept_text::KeptText};
use crate::{calendar::WorkCalendar, export::log::Digest, law};

/// What was on record on the day of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The tables of days off as they are written; a later one replaces the years of an earlier one.
    days_off: Vec<String>,
    /// The sum of the one-stop rules. They come with the program: what a later edition corrects,
    /// `verify` shows as decisions that would be others.
    one_stop: String,
}

impl KeptText for Law {}

impl Law {
    /// Takes the tables of the program, with those of a file where there is one.
    #[must_use]
    pub fn of_program(more: Option<String>) -> Self {
        let built_in = law::holidays_text().to_owned();
        Self {
            days_off: std::iter::once(built_in).chain(more).collect(),
            one_stop: Digest::of(law::one_stop_text()).to_string(),
        }
    }

    /// Returns the calendar.
    ///
    /// # Errors
    /// A table cannot be read.
    pub fn calendar(&self) -> Result<WorkCalendar, StoreFault> {
        if self.days_off == [law::holidays_text()] {
            return Ok(WorkCalendar::vietnam());
        }
        let mut all = Vec::new();
        for text in &self.days_off {
            let wrong = |_| self.fault();
            let years = law::read_holiday_years(text).map_err(wrong)?;
            all.retain(|known: &law::YearTable| years.iter().all(|it| it.year != known.year));
            all.extend(years);
        }
        all.sort_by_key(|it| it.year);
        WorkCalendar::new(all).map_err(|_| self.fault())
    }
}
