//! Counting forward from a start to a due date.

use crate::{
    law,
    values::{Date, Instant, Lang, Length, TimeUnit},
};

use super::{
    DueError, WorkCalendar,
    work_calendar::{at_minute, no_table},
};

/// The hours of one working day where a limit from a day on is a fraction of one, as the
/// pack of that day says (Labour Code 45/2019/QH14, Article 105(1); unverified).
pub(super) fn hours_of_working_day(on: Date) -> Option<u32> {
    let rules = law::one_stop(law::Regime::OneStop, on).ok()?;
    rules.hours_of_working_day.get().copied()
}

/// A way of counting; every certificate names the one used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Counting {
    /// The law: the limit ends with its last day (Civil Code 2015, Article 148).
    #[default]
    LegalDay,
    /// To the hour, as some one-stop software counts: Monday 10:00 and two
    /// working days end on Wednesday 10:00.
    ExactHour,
    /// By dates only, as the national evaluation index counts: the hour of the
    /// end does not matter.
    DateCompare,
}

impl Counting {
    /// Returns the name of the way of counting.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::LegalDay, Lang::Vi) => "theo Bộ luật Dân sự",
            (Self::LegalDay, Lang::En) => "by the Civil Code",
            (Self::ExactHour, Lang::Vi) => "đúng giờ",
            (Self::ExactHour, Lang::En) => "to the exact hour",
            (Self::DateCompare, Lang::Vi) => "so ngày, không xét giờ",
            (Self::DateCompare, Lang::En) => "by dates, without the hour",
        }
    }
}

impl WorkCalendar {
    /// Returns when a limit that starts at an instant ends.
    ///
    /// A limit of zero ends with the day of its start (`trong ngày`), or with the
    /// next working day. A fraction of a working day is counted in office hours,
    /// after the whole days, at the hours of a working day that the pack of the day gives.
    ///
    /// # Errors
    /// See [`DueError`]; a year without a table is reported, never guessed.
    pub fn due_date(
        &self,
        start: Instant,
        length: Length,
        counting: Counting,
    ) -> Result<Instant, DueError> {
        self.count(start, length, counting, 0)
    }

    /// Returns the earliest instant by which so many minutes of office hours have passed.
    ///
    /// # Errors
    /// See [`DueError`]; without office hours nothing can be counted in them.
    pub fn after_working_minutes(&self, start: Instant, minutes: i64) -> Result<Instant, DueError> {
        let length = Length::whole(minutes, TimeUnit::Minute);
        self.add_working_minutes(start, minutes, length)
    }

    /// Returns the minutes of office hours from one instant to a later one; fewer than none
    /// where it is earlier.
    ///
    /// # Errors
    /// See [`DueError`].
    pub fn working_minutes(&self, from: Instant, to: Instant) -> Result<i64, DueError> {
        Ok(self.worked_minutes(to)? - self.worked_minutes(from)?)
    }

    /// The same with so many more units of waiting: minutes, working minutes, working days
    /// or the minutes of a limit that ends at an hour, or days for all longer units.
    pub(super) fn count(
        &self,
        start: Instant,
        length: Length,
        counting: Counting,
        waited: i64,
    ) -> Result<Instant, DueError> {
        let due = match length.unit {
            TimeUnit::Minute | TimeUnit::Hour => {
                let minutes = add(minutes(length)?, waited, length)?;
                add_minutes(start, minutes).ok_or(DueError::TooLong { length })?
            }
            TimeUnit::WorkingHour => {
                let minutes = add(minutes(length)?, waited, length)?;
                self.add_working_minutes(start, minutes, length)?
            }
            TimeUnit::WorkingDay => self.count_working_days(start, length, counting, waited)?,
            TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year => {
                let last = nominal(start.date(), length, waited)?;
                match counting {
                    Counting::ExactHour => {
                        self.exact_start(at_minute(last, last_minute(start, length)))?
                    }
                    Counting::LegalDay | Counting::DateCompare => self.roll_forward(last)?.end(),
                }
            }
        };
        Ok(match counting {
            Counting::DateCompare => due.date().end(),
            Counting::LegalDay | Counting::ExactHour => due,
        })
    }

    fn count_working_days(
        &self,
        start: Instant,
        length: Length,
        counting: Counting,
        waited: i64,
    ) -> Result<Instant, DueError> {
        let (whole, rest) = working_days(length, start.date())?;
        let (whole, minutes) = if self.waits_in_minutes(length, counting) {
            (whole, add(rest, waited, length)?)
        } else {
            (add(whole, waited, length)?, rest)
        };
        let base = self.after_working_days(start, whole, rest, counting)?;
        if minutes == 0 {
            return Ok(base);
        }
        self.add_working_minutes(base, minutes, length)
    }

    /// Where the whole working days end and a fraction, if any, begins.
    pub(super) fn after_working_days(
        &self,
        start: Instant,
        whole: i64,
        rest: i64,
        counting: Counting,
    ) -> Result<Instant, DueError> {
        match counting {
            Counting::ExactHour => {
                let open = self.exact_start(start)?;
                if whole == 0 {
                    return Ok(open);
                }
                let date = self.nth_working(open.date(), whole)?;
                Ok(at_minute(date, open.minute_of_day()))
            }
            Counting::LegalDay | Counting::DateCompare if whole == 0 && rest > 0 => Ok(start),
            Counting::LegalDay | Counting::DateCompare => {
                self.nth_working(start.date(), whole).map(Date::end)
            }
        }
    }

    /// Where an hour-exact limit starts, or one in calendar days ends: the
    /// instant, or the next opening.
    ///
    /// Without office hours every minute of a working day counts as open, and
    /// an instant on another day is an error.
    pub(super) fn exact_start(&self, start: Instant) -> Result<Instant, DueError> {
        if self.hours().is_none() && self.is_working(start.date())? {
            return Ok(start);
        }
        self.next_opening(start)
    }

    /// The n-th working day after a day; with zero the day itself or the next working day.
    pub(super) fn nth_working(&self, start: Date, n: i64) -> Result<Date, DueError> {
        if n == 0 {
            return self.roll_forward(start);
        }
        let Some(before) = self.days().up_to(start) else {
            return Err(no_table(start.next().unwrap_or(start)));
        };
        let idx = n.saturating_add(i64::from(before)).saturating_sub(1);
        self.days().working(idx).ok_or(DueError::NoHolidayTable {
            year: self.days().year_after(),
        })
    }

    /// Adds minutes of office hours; the result is the earliest instant that has them.
    pub(super) fn add_working_minutes(
        &self,
        start: Instant,
        minutes: i64,
        length: Length,
    ) -> Result<Instant, DueError> {
        let Some(hours) = self.hours() else {
            return Err(DueError::NoOfficeHours {
                length: Some(length),
            });
        };
        if minutes == 0 {
            return Ok(start);
        }
        let per_day = i64::from(hours.minutes_of_day());
        let total = add(self.worked_minutes(start)?, minutes, length)? - 1;
        let date = self.days().working(total / per_day);
        let date = date.ok_or(DueError::NoHolidayTable {
            year: self.days().year_after(),
        })?;
        let worked = u16::try_from(total % per_day + 1).unwrap_or(u16::MAX);
        Ok(at_minute(date, hours.earliest(worked)))
    }

    /// The minutes of office hours from the first day of the tables to an instant.
    pub(super) fn worked_minutes(&self, at: Instant) -> Result<i64, DueError> {
        let Some(hours) = self.hours() else {
            return Err(DueError::NoOfficeHours { length: None });
        };
        let working = self.is_working(at.date())?;
        let before = self.days().before(at.date()).ok_or(no_table(at.date()))?;
        let today = if working {
            hours.worked_before(at.minute_of_day())
        } else {
            0
        };
        Ok(i64::from(before) * i64::from(hours.minutes_of_day()) + i64::from(today))
    }
}

/// The day on which a limit of days, weeks, months or years ends before it rolls.
pub(super) fn nominal(start: Date, length: Length, waited: i64) -> Result<Date, DueError> {
    let end = shift(start, length.unit, whole_units(length)?);
    let waited = i32::try_from(waited).ok();
    end.zip(waited)
        .and_then(|(end, waited)| end.checked_add_days(waited))
        .ok_or(DueError::TooLong { length })
}

/// The minute of its last day at which an hour-exact limit ends: that of the
/// start, or the end of the day where the month has no corresponding day.
///
/// A limit from the 31st then never ends before one from the 30th.
fn last_minute(start: Instant, length: Length) -> u16 {
    let by_month = matches!(length.unit, TimeUnit::Month | TimeUnit::Year);
    let n = length.amount.as_integer().filter(|_| by_month);
    let end = n.and_then(|n| shift(start.date(), length.unit, n));
    match end {
        Some(end) if end.day() != start.date().day() => Instant::MINUTES_OF_DAY,
        _ => start.minute_of_day(),
    }
}

/// The corresponding day so many days, weeks, months or years later, or earlier.
pub(super) fn shift(date: Date, unit: TimeUnit, n: i64) -> Option<Date> {
    let per_unit = match unit {
        TimeUnit::Year => 12,
        TimeUnit::Week => 7,
        _ => 1,
    };
    let n = i32::try_from(n.checked_mul(per_unit)?).ok()?;
    match unit {
        TimeUnit::Month | TimeUnit::Year => date.checked_add_months(n),
        _ => date.checked_add_days(n),
    }
}

/// The whole units of a limit.
pub(super) fn whole_units(length: Length) -> Result<i64, DueError> {
    let n = length
        .amount
        .as_integer()
        .ok_or(DueError::Fraction { length })?;
    not_negative(n, length)
}

/// The minutes of a limit in minutes, hours or working hours.
pub(super) fn minutes(length: Length) -> Result<i64, DueError> {
    let per_unit = if length.unit == TimeUnit::Minute {
        1
    } else {
        60
    };
    exact(
        i128::from(length.amount.mantissa()) * per_unit,
        length.amount.divisor(),
        length,
    )
}

/// The whole working days of a limit from a day on, and the minutes of its fraction, which
/// cannot be counted on a day of which no hours are on record.
pub(super) fn working_days(length: Length, start: Date) -> Result<(i64, i64), DueError> {
    let (mantissa, divisor) = (
        i128::from(length.amount.mantissa()),
        length.amount.divisor(),
    );
    let whole = exact(mantissa - mantissa.rem_euclid(divisor), divisor, length)?;
    let part = mantissa.rem_euclid(divisor);
    if part == 0 {
        return Ok((whole, 0));
    }
    let hours = hours_of_working_day(start).ok_or(DueError::Fraction { length })?;
    let rest = part * i128::from(hours) * 60;
    Ok((whole, exact(rest, divisor, length)?))
}

fn exact(value: i128, divisor: i128, length: Length) -> Result<i64, DueError> {
    if value % divisor != 0 {
        return Err(DueError::Fraction { length });
    }
    let n = i64::try_from(value / divisor).map_err(|_| DueError::TooLong { length })?;
    not_negative(n, length)
}

fn not_negative(n: i64, length: Length) -> Result<i64, DueError> {
    if n < 0 {
        return Err(DueError::Negative { length });
    }
    Ok(n)
}

fn add(left: i64, right: i64, length: Length) -> Result<i64, DueError> {
    left.checked_add(right).ok_or(DueError::TooLong { length })
}

/// Adds minutes of a clock that never stops; no minutes keep `24:00` as it is.
pub(super) fn add_minutes(start: Instant, minutes: i64) -> Option<Instant> {
    if minutes == 0 {
        return Some(start);
    }
    start.checked_add_minutes(minutes)
}
