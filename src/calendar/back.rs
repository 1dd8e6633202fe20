//! Counting backwards from an event: `trước <event> 3 tháng`.

use crate::values::{Date, Instant, Length, TimeUnit};

use super::{
    DueError, WorkCalendar,
    count::{add_minutes, minutes, shift, whole_units},
    work_calendar::{at_minute, no_table},
};

impl WorkCalendar {
    /// Returns the last instant that lies the given length before an event.
    ///
    /// The day of the event is not counted (Civil Code 2015, Article 147(3)). Days
    /// and longer units give the end of the corresponding earlier day; the law has
    /// no rule that moves such a day, so it stays even when it is not worked (see
    /// [`WorkCalendar::roll_back`] for who needs a working day). Working days are
    /// counted backwards one by one. A length of zero gives the event itself.
    ///
    /// # Errors
    /// See [`DueError`]; a working day cannot have a fraction here.
    pub fn latest_before(&self, event: Instant, length: Length) -> Result<Instant, DueError> {
        let too_long = DueError::TooLong { length };
        match length.unit {
            TimeUnit::Minute | TimeUnit::Hour => {
                let back = minutes(length)?.checked_neg();
                back.and_then(|it| add_minutes(event, it)).ok_or(too_long)
            }
            TimeUnit::WorkingHour => self.working_minutes_before(event, length),
            TimeUnit::WorkingDay => {
                let n = whole_units(length)?;
                if n == 0 {
                    return Ok(event);
                }
                let before = self.days().before(event.date());
                let before = before.ok_or(no_table(event.date()))?;
                let date = self.days().working(i64::from(before).saturating_sub(n));
                date.map(Date::end).ok_or(DueError::NoHolidayTable {
                    year: self.days().year_before(),
                })
            }
            TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year => {
                let n = whole_units(length)?;
                if n == 0 {
                    return Ok(event);
                }
                let date = shift(event.date(), length.unit, -n);
                date.map(Date::end).ok_or(too_long)
            }
        }
    }

    fn working_minutes_before(&self, event: Instant, length: Length) -> Result<Instant, DueError> {
        let Some(hours) = self.hours() else {
            return Err(DueError::NoOfficeHours {
                length: Some(length),
            });
        };
        let back = minutes(length)?;
        if back == 0 {
            return Ok(event);
        }
        let per_day = i64::from(hours.minutes_of_day());
        let total = self.worked_minutes(event)?.saturating_sub(back);
        let date = self.days().working(total.div_euclid(per_day));
        let date = date.ok_or(DueError::NoHolidayTable {
            year: self.days().year_before(),
        })?;
        let worked = u16::try_from(total.rem_euclid(per_day)).unwrap_or(0);
        Ok(at_minute(date, hours.latest(worked)))
    }
}
