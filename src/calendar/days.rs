//! The days of the calendar, with prefix counts of the working days.

use std::{
    collections::BTreeMap,
    fmt::{self, Write as _},
};

use crate::{
    law::{DayOff, Words, WorkedDay, YearTable},
    values::{Date, Lang, checksum},
};

/// An extra day on which the agencies are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// The day.
    pub date: Date,
    /// Why.
    pub reason: Words,
}

/// What a day is on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day<'a> {
    /// A weekday worked.
    Working,
    /// A weekend day worked for a swapped day (làm bù).
    MadeUp(&'a WorkedDay),
    /// A Saturday or Sunday off.
    Weekend,
    /// A weekday off by its table.
    Off(&'a DayOff),
    /// A day of extra closure.
    Closed(&'a Closure),
}

impl Day<'_> {
    /// Tells whether the day is worked.
    #[must_use]
    pub fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MadeUp(_))
    }
}

/// Tables that do not make a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarError {
    /// A year between two tables has none.
    Gap {
        /// The year.
        year: i16,
    },
}

impl CalendarError {
    /// Says what is wrong, for a legal officer.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Gap { year }, Lang::Vi) => {
                format!("các bảng ngày nghỉ phải liền năm; không có bảng của năm {year}")
            }
            (Self::Gap { year }, Lang::En) => {
                format!("the tables of days off must follow year after year; {year} has none")
            }
        }
    }
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for CalendarError {}

/// All days of consecutive years.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Days {
    tables: Vec<YearTable>,
    closures: BTreeMap<Date, Closure>,
    off: BTreeMap<Date, DayOff>,
    made_up: BTreeMap<Date, WorkedDay>,
    /// The ordinal of the first day.
    first: i32,
    /// How many working days lie before the day of an index; one entry more than days.
    before: Vec<u32>,
    /// The working days in order.
    working: Vec<Date>,
    /// The sum of the tables and closures, as [`WorkCalendar::hash`] writes them.
    ///
    /// [`WorkCalendar::hash`]: super::WorkCalendar::hash
    checksum: u64,
}

impl Days {
    pub(super) fn new(
        tables: Vec<YearTable>,
        closures: Vec<Closure>,
    ) -> Result<Self, CalendarError> {
        for pair in tables.windows(2) {
            if let [one, two] = pair
                && one.year.checked_add(1) != Some(two.year)
            {
                let year = one.year.saturating_add(1);
                return Err(CalendarError::Gap { year });
            }
        }
        let off = tables.iter().flat_map(|it| &it.off);
        let made_up = tables.iter().flat_map(|it| &it.worked);
        let mut days = Self {
            off: off.map(|it| (it.date, it.clone())).collect(),
            made_up: made_up.map(|it| (it.date, *it)).collect(),
            closures: closures.into_iter().map(|it| (it.date, it)).collect(),
            tables,
            ..Self::default()
        };
        days.index();
        days.checksum = days.lines();
        Ok(days)
    }

    fn lines(&self) -> u64 {
        let mut lines = String::new();
        for table in &self.tables {
            let _ = writeln!(lines, "year {}", table.year);
            for day in &table.off {
                let _ = writeln!(lines, "off {}", day.date);
            }
            for day in &table.worked {
                let _ = writeln!(lines, "worked {}", day.date);
            }
        }
        for closure in self.closures() {
            let _ = writeln!(lines, "closed {}", closure.date);
        }
        checksum(lines.bytes())
    }

    /// Returns the sum of the tables and closures.
    pub(super) fn checksum(&self) -> u64 {
        self.checksum
    }

    fn index(&mut self) {
        let (Some(first), Some(last)) = (self.tables.first(), self.tables.last()) else {
            return;
        };
        let (first, last) = (first.year, last.year);
        let mut date = Date::new(first, 1, 1);
        self.first = date.map_or(0, Date::ordinal);
        self.before.push(0);
        let mut n_working = 0;
        while let Some(day) = date.filter(|it| it.year() <= last) {
            if self.classify(day).is_working() {
                n_working += 1;
                self.working.push(day);
            }
            self.before.push(n_working);
            date = day.next();
        }
    }

    fn classify(&self, date: Date) -> Day<'_> {
        if let Some(closure) = self.closures.get(&date) {
            Day::Closed(closure)
        } else if let Some(off) = self.off.get(&date) {
            Day::Off(off)
        } else if let Some(made_up) = self.made_up.get(&date) {
            Day::MadeUp(made_up)
        } else if date.weekday() > 5 {
            Day::Weekend
        } else {
            Day::Working
        }
    }

    pub(super) fn tables(&self) -> &[YearTable] {
        &self.tables
    }

    pub(super) fn closures(&self) -> impl Iterator<Item = &Closure> {
        self.closures.values()
    }

    /// What a day is, or `None` for a year without a table.
    pub(super) fn day(&self, date: Date) -> Option<Day<'_>> {
        let covered = self.table(date.year()).is_some();
        covered.then(|| self.classify(date))
    }

    pub(super) fn table(&self, year: i16) -> Option<&YearTable> {
        self.tables.iter().find(|it| it.year == year)
    }

    /// How many working days lie before a day; the day after the last table has an answer too.
    pub(super) fn before(&self, date: Date) -> Option<u32> {
        self.before_ordinal(date.ordinal())
    }

    /// The same for the day after a day, which need not be covered itself.
    pub(super) fn up_to(&self, date: Date) -> Option<u32> {
        self.before_ordinal(date.ordinal().checked_add(1)?)
    }

    fn before_ordinal(&self, ordinal: i32) -> Option<u32> {
        let idx = usize::try_from(ordinal.checked_sub(self.first)?).ok()?;
        self.before.get(idx).copied()
    }

    /// Whether a covered day is worked.
    pub(super) fn is_working(&self, date: Date) -> Option<bool> {
        Some(self.up_to(date)? > self.before(date)?)
    }

    /// The working day of an index, counted from the first one.
    pub(super) fn working(&self, idx: i64) -> Option<Date> {
        self.working.get(usize::try_from(idx).ok()?).copied()
    }

    /// The first year without a table on the way forward.
    pub(super) fn year_after(&self) -> i16 {
        self.tables.last().map_or(0, |it| it.year.saturating_add(1))
    }

    /// The first year without a table on the way back.
    pub(super) fn year_before(&self) -> i16 {
        self.tables
            .first()
            .map_or(0, |it| it.year.saturating_sub(1))
    }
}
