//! The calendar as a value: tables, closures and office hours.

use std::sync::{Arc, OnceLock};

use crate::{
    law::{self, YearTable},
    values::{Date, Instant, checksum_on},
};

use super::{CalendarError, Closure, Day, DueError, OfficeHours, days::Days};

/// A working calendar: which days are worked, and in which hours.
///
/// It is a value: whoever counts a limit is given one. Cloning is cheap.
///
/// ```
/// use tthc::calendar::{Counting, WorkCalendar};
/// use tthc::values::{Length, TimeUnit};
/// let calendar = WorkCalendar::vietnam();
/// let accepted = "29/04/2026 08:30".parse()?;
/// let limit = Length::whole(3, TimeUnit::WorkingDay);
/// let due = calendar.due_date(accepted, limit, Counting::LegalDay)?;
/// assert_eq!(due, "06/05/2026 24:00".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCalendar {
    days: Arc<Days>,
    hours: Option<OfficeHours>,
    hash: u64,
}

impl WorkCalendar {
    /// Returns the calendar of the civil service of Viet Nam, without office hours.
    #[must_use]
    pub fn vietnam() -> Self {
        // Immutable data of the program, kept to be built once; not a state.
        static DAYS: OnceLock<Arc<Days>> = OnceLock::new();
        let days = DAYS.get_or_init(|| {
            // The loader refuses tables with a gap, so this cannot fail.
            let tables = law::holiday_years().to_vec();
            Arc::new(Days::new(tables, Vec::new()).unwrap_or_default())
        });
        Self::assemble(Arc::clone(days), None)
    }

    /// Makes a calendar from tables of consecutive years, in order.
    ///
    /// # Errors
    /// When a year between two tables has none.
    pub fn new(tables: Vec<YearTable>) -> Result<Self, CalendarError> {
        Days::new(tables, Vec::new()).map(|days| Self::assemble(Arc::new(days), None))
    }

    /// Returns the calendar with the office hours of an agency.
    #[must_use]
    pub fn with_hours(self, hours: OfficeHours) -> Self {
        Self::assemble(self.days, Some(hours))
    }

    /// Returns the calendar with extra days of closure.
    #[must_use]
    pub fn with_closures(self, closures: impl IntoIterator<Item = Closure>) -> Self {
        let mut all: Vec<Closure> = self.days.closures().cloned().collect();
        all.extend(closures);
        let tables = self.days.tables().to_vec();
        // The tables have made a calendar before, so they have no gap.
        let days = Days::new(tables, all).map_or(self.days, Arc::new);
        Self::assemble(days, self.hours)
    }

    fn assemble(days: Arc<Days>, hours: Option<OfficeHours>) -> Self {
        let hash = content_hash(&days, hours.as_ref());
        Self { days, hours, hash }
    }

    /// Returns the hash of the content, the same on every machine; for logs.
    ///
    /// It is FNV-1a (64 bits) over lines ended by `\n`: `year 2026`, then its
    /// `off 2026-01-01` and `worked 2026-01-10` in order, then `closed <date>`
    /// and `open 480-720`. Names and notes do not change it, as they change no
    /// due date.
    #[must_use]
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// Returns the office hours, where the agency has given them.
    #[must_use]
    pub fn hours(&self) -> Option<&OfficeHours> {
        self.hours.as_ref()
    }

    /// Returns the first and the last year with a table, or `None` without any.
    #[must_use]
    pub fn years(&self) -> Option<(i16, i16)> {
        let tables = self.days.tables();
        Some((tables.first()?.year, tables.last()?.year))
    }

    /// Returns the table of a year.
    #[must_use]
    pub fn table(&self, year: i16) -> Option<&YearTable> {
        self.days.table(year)
    }

    /// Returns what a day is.
    ///
    /// # Errors
    /// When its year has no table.
    pub fn day(&self, date: Date) -> Result<Day<'_>, DueError> {
        self.days.day(date).ok_or(no_table(date))
    }

    /// Tells whether a day is worked.
    ///
    /// # Errors
    /// When its year has no table.
    pub fn is_working(&self, date: Date) -> Result<bool, DueError> {
        self.days.is_working(date).ok_or(no_table(date))
    }

    /// Returns how many working days lie from one day to another, both counted.
    ///
    /// # Errors
    /// When a year has no table.
    pub fn count_working(&self, first: Date, last: Date) -> Result<u32, DueError> {
        let before = self.days.before(first).ok_or(no_table(first))?;
        let up_to = self.days.up_to(last).ok_or(no_table(last))?;
        Ok(up_to.saturating_sub(before))
    }

    /// Returns the day itself, or the next working day after it.
    ///
    /// # Errors
    /// When the search reaches a year without a table.
    pub fn roll_forward(&self, date: Date) -> Result<Date, DueError> {
        let before = self.days.before(date).ok_or(no_table(date))?;
        let day = self.days.working(i64::from(before));
        day.ok_or(DueError::NoHolidayTable {
            year: self.days.year_after().max(date.year()),
        })
    }

    /// Returns the day itself, or the last working day before it.
    ///
    /// # Errors
    /// When the search reaches a year without a table.
    pub fn roll_back(&self, date: Date) -> Result<Date, DueError> {
        let up_to = self.days.up_to(date).ok_or(no_table(date))?;
        let day = self.days.working(i64::from(up_to) - 1);
        day.ok_or(DueError::NoHolidayTable {
            year: self.days.year_before().min(date.year()),
        })
    }

    /// Returns the instant itself inside office hours, or the next opening.
    ///
    /// A dossier that arrives outside hours may be taken as received then, where
    /// the law of the procedure says so; counting never does it by itself.
    ///
    /// # Errors
    /// Without office hours, or in a year without a table.
    pub fn next_opening(&self, at: Instant) -> Result<Instant, DueError> {
        let Some(hours) = &self.hours else {
            return Err(DueError::NoOfficeHours { length: None });
        };
        if self.is_working(at.date())?
            && let Some(minute) = hours.next_open(at.minute_of_day())
        {
            return Ok(at_minute(at.date(), minute));
        }
        let next = at.date().next().ok_or(no_table(at.date()))?;
        let date = self.roll_forward(next)?;
        Ok(at_minute(date, hours.next_open(0).unwrap_or(0)))
    }

    pub(super) fn days(&self) -> &Days {
        &self.days
    }
}

/// The error of a day whose year has no table.
pub(super) fn no_table(date: Date) -> DueError {
    DueError::NoHolidayTable { year: date.year() }
}

/// The instant of a minute of a day; minutes beyond the day end with it.
pub(super) fn at_minute(date: Date, minute: u16) -> Instant {
    let clock = |part: u16| u8::try_from(part).ok();
    let instant = clock(minute / 60).zip(clock(minute % 60));
    instant
        .and_then(|(hour, minute)| date.at(hour, minute))
        .unwrap_or_else(|| date.end())
}

fn content_hash(days: &Days, hours: Option<&OfficeHours>) -> u64 {
    let spans = hours.map_or(&[][..], OfficeHours::spans);
    spans.iter().fold(days.checksum(), |sum, (open, close)| {
        checksum_on(sum, format!("open {open}-{close}\n").bytes())
    })
}
