//! Civil dates and instants on the Vietnamese clock (UTC+07:00, no summer time).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::Lang;

/// A civil date between 1900 and 2199.
///
/// ```
/// use tthc::values::{Date, Lang};
/// let date: Date = "2026-05-06".parse()?;
/// assert_eq!(date.display(Lang::Vi), "06/05/2026");
/// # Ok::<(), tthc::values::ParseDateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The first year of the calendar.
    pub const FIRST_YEAR: i16 = 1900;
    /// The last year of the calendar.
    pub const LAST_YEAR: i16 = 2199;

    /// Makes a date, or returns `None` for a day that the calendar does not have.
    #[must_use]
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) {
            return None;
        }
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Returns the year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// Returns the day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// Returns the day of the week, Monday = 1 … Sunday = 7.
    #[must_use]
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_one_offset().unsigned_abs()
    }

    /// Returns the number of days since 1 January 1900.
    #[must_use]
    pub fn ordinal(self) -> i32 {
        let start = jiff::civil::Date::constant(Self::FIRST_YEAR, 1, 1);
        (self.0 - start).get_days()
    }

    /// Returns the date a number of days later, or `None` beyond the year 2199.
    #[must_use]
    pub fn checked_add_days(self, days: i32) -> Option<Self> {
        let sum = self
            .0
            .checked_add(jiff::Span::new().try_days(days).ok()?)
            .ok()?;
        (Self::FIRST_YEAR..=Self::LAST_YEAR)
            .contains(&sum.year())
            .then_some(Self(sum))
    }

    /// Returns the corresponding day a number of months later; where the month
    /// has no such day, its last day (Civil Code 2015, Article 148).
    #[must_use]
    pub fn checked_add_months(self, months: i32) -> Option<Self> {
        let sum = self
            .0
            .checked_add(jiff::Span::new().try_months(months).ok()?)
            .ok()?;
        (Self::FIRST_YEAR..=Self::LAST_YEAR)
            .contains(&sum.year())
            .then_some(Self(sum))
    }

    /// Returns the date of the next day, or `None` beyond the year 2199.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.checked_add_days(1)
    }

    /// Returns the instant at an hour and minute of this day; `24:00` is its end.
    ///
    /// Returns `None` for a time that no clock shows.
    #[must_use]
    pub fn at(self, hour: u8, minute: u8) -> Option<Instant> {
        let valid = (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
        valid.then_some(Instant {
            date: self,
            minute: u16::from(hour) * 60 + u16::from(minute),
        })
    }

    /// Returns the end of the day, `24:00` (Civil Code 2015, Article 148(6)).
    #[must_use]
    pub fn end(self) -> Instant {
        Instant {
            date: self,
            minute: Instant::MINUTES_OF_DAY,
        }
    }

    /// Writes `06/05/2026` in Vietnamese and `2026-05-06` in English.
    #[must_use]
    pub fn display(self, lang: Lang) -> String {
        match lang {
            Lang::Vi => format!("{:02}/{:02}/{:04}", self.day(), self.month(), self.year()),
            Lang::En => format!("{:04}-{:02}-{:02}", self.year(), self.month(), self.day()),
        }
    }
}

/// A text that is not a date or instant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a date: `{0}`")]
pub struct ParseDateError(String);

impl FromStr for Date {
    type Err = ParseDateError;

    /// Reads `2026-05-06` or `06/05/2026`.
    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        let error = || ParseDateError(text.to_owned());
        let number = |part: &str| {
            let digits = !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
            if digits {
                part.parse::<u16>().ok()
            } else {
                None
            }
        };
        let parts: Vec<&str> = text.split(['-', '/']).collect();
        let [first, second, third] = parts.as_slice() else {
            return Err(error());
        };
        let (year, month, day) = if text.contains('/') {
            (third, second, first)
        } else {
            (first, second, third)
        };
        let (Some(year_number), Some(month), Some(day)) =
            (number(year), number(month), number(day))
        else {
            return Err(error());
        };
        if year.len() != 4 || text.contains('/') == text.contains('-') {
            return Err(error());
        }
        let parts = (
            i16::try_from(year_number),
            u8::try_from(month),
            u8::try_from(day),
        );
        let (Ok(year), Ok(month), Ok(day)) = parts else {
            return Err(error());
        };
        Self::new(year, month, day).ok_or_else(error)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display(Lang::En))
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A day, such as `2026-05-06`.",
            "type": "string",
            "pattern": r"^\d{4}-\d{2}-\d{2}$",
        })
    }
}

/// An instant on the Vietnamese clock, exact to the minute.
///
/// `24:00` of a day is a value of its own, the end of that day; it is earlier
/// than `00:00` of the next day in order, as a limit that ends with a day does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    date: Date,
    minute: u16,
}

impl Instant {
    /// The minutes of one day.
    pub const MINUTES_OF_DAY: u16 = 24 * 60;

    /// Returns the date.
    #[must_use]
    pub fn date(self) -> Date {
        self.date
    }

    /// Returns the minute of the day, 0 to 1440.
    #[must_use]
    pub fn minute_of_day(self) -> u16 {
        self.minute
    }

    /// Returns the instant a number of minutes later on a clock that never stops.
    #[must_use]
    pub fn checked_add_minutes(self, minutes: i64) -> Option<Self> {
        let day = i64::from(Self::MINUTES_OF_DAY);
        let total = i64::from(self.minute).checked_add(minutes)?;
        let date = self
            .date
            .checked_add_days(i32::try_from(total.div_euclid(day)).ok()?)?;
        Some(Self {
            date,
            minute: u16::try_from(total.rem_euclid(day)).ok()?,
        })
    }

    /// Writes `06/05/2026 08:30` in Vietnamese and `2026-05-06 08:30` in English.
    #[must_use]
    pub fn display(self, lang: Lang) -> String {
        format!(
            "{} {:02}:{:02}",
            self.date.display(lang),
            self.minute / 60,
            self.minute % 60
        )
    }
}

impl FromStr for Instant {
    type Err = ParseDateError;

    /// Reads a date, a space or `T`, and `HH:MM`, `8h30` or `8h` (seconds are refused).
    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        let error = || ParseDateError(text.to_owned());
        let (date, time) = text.trim().split_once([' ', 'T']).ok_or_else(error)?;
        let time = time.trim();
        let (hour, minute) = match time.strip_suffix('h') {
            Some(hour) => (hour, "0"),
            None => time.split_once([':', 'h']).ok_or_else(error)?,
        };
        let number = |part: &str| {
            let digits = part.len() <= 2 && part.bytes().all(|it| it.is_ascii_digit());
            if digits {
                part.parse::<u8>().map_err(|_| error())
            } else {
                Err(error())
            }
        };
        date.parse::<Date>()?
            .at(number(hour)?, number(minute)?)
            .ok_or_else(error)
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display(Lang::En))
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_date_are_read() {
        let date = Date::new(2026, 5, 6);
        assert_eq!("2026-05-06".parse().ok(), date);
        assert_eq!("06/05/2026".parse().ok(), date);
        for bad in [
            "2026/05/06",
            "06-05-2026",
            "31/02/2026",
            "6/5/26",
            "",
            "+6/05/2026",
        ] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_end_of_a_day_is_midnight_of_that_day() {
        let date = Date::new(2026, 2, 23).unwrap();
        assert_eq!(date.end().display(Lang::Vi), "23/02/2026 24:00");
        assert_eq!("23/02/2026 24:00".parse(), Ok(date.end()));
        assert!("23/02/2026 24:01".parse::<Instant>().is_err());
        assert_eq!(date.weekday(), 1);
        assert_eq!(date.ordinal(), 46_074);
    }

    #[test]
    fn months_end_on_the_last_day_they_have() {
        let date = Date::new(2026, 1, 31).unwrap();
        assert_eq!(date.checked_add_months(1), Date::new(2026, 2, 28));
    }
}
