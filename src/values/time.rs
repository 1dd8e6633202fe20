//! Units and lengths of time, which never convert into each other.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Decimal, Lang, NumberFault};

/// A unit of time of the law.
///
/// A working day is not a day and an hour is not a working hour: the types
/// never convert, because the law counts them on different calendars
/// (Civil Code 2015, Articles 144 to 148; Decree 118/2025/NĐ-CP).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Minutes (phút).
    Minute,
    /// Hours that run day and night (giờ).
    Hour,
    /// Hours of the agency's office time (giờ làm việc).
    WorkingHour,
    /// Calendar days (ngày).
    Day,
    /// Working days (ngày làm việc).
    WorkingDay,
    /// Weeks (tuần).
    Week,
    /// Calendar months (tháng).
    Month,
    /// Calendar years (năm).
    Year,
}

impl TimeUnit {
    /// All units, the shortest first.
    pub const ALL: [Self; 8] = [
        Self::Minute,
        Self::Hour,
        Self::WorkingHour,
        Self::Day,
        Self::WorkingDay,
        Self::Week,
        Self::Month,
        Self::Year,
    ];

    /// Returns the word for the unit; English takes the plural after other numbers than one.
    #[must_use]
    pub fn word(self, lang: Lang, plural: bool) -> &'static str {
        match (lang, self, plural) {
            (Lang::Vi, Self::Minute, _) => "phút",
            (Lang::Vi, Self::Hour, _) => "giờ",
            (Lang::Vi, Self::WorkingHour, _) => "giờ làm việc",
            (Lang::Vi, Self::Day, _) => "ngày",
            (Lang::Vi, Self::WorkingDay, _) => "ngày làm việc",
            (Lang::Vi, Self::Week, _) => "tuần",
            (Lang::Vi, Self::Month, _) => "tháng",
            (Lang::Vi, Self::Year, _) => "năm",
            (Lang::En, Self::Minute, false) => "minute",
            (Lang::En, Self::Minute, true) => "minutes",
            (Lang::En, Self::Hour, false) => "hour",
            (Lang::En, Self::Hour, true) => "hours",
            (Lang::En, Self::WorkingHour, false) => "working hour",
            (Lang::En, Self::WorkingHour, true) => "working hours",
            (Lang::En, Self::Day, false) => "day",
            (Lang::En, Self::Day, true) => "days",
            (Lang::En, Self::WorkingDay, false) => "working day",
            (Lang::En, Self::WorkingDay, true) => "working days",
            (Lang::En, Self::Week, false) => "week",
            (Lang::En, Self::Week, true) => "weeks",
            (Lang::En, Self::Month, false) => "month",
            (Lang::En, Self::Month, true) => "months",
            (Lang::En, Self::Year, false) => "year",
            (Lang::En, Self::Year, true) => "years",
        }
    }
}

impl TimeUnit {
    /// Returns the unit of a lower-case word, and the language of the word.
    fn called(name: &str) -> Option<(Self, Lang)> {
        Self::ALL.into_iter().find_map(|it| {
            let vi = [it.word(Lang::Vi, false), it.plain()];
            let en = [it.word(Lang::En, false), it.word(Lang::En, true)];
            if vi.contains(&name) {
                Some((it, Lang::Vi))
            } else {
                en.contains(&name).then_some((it, Lang::En))
            }
        })
    }

    /// Returns the Vietnamese word typed without accents.
    fn plain(self) -> &'static str {
        match self {
            Self::Minute => "phut",
            Self::Hour => "gio",
            Self::WorkingHour => "gio lam viec",
            Self::Day => "ngay",
            Self::WorkingDay => "ngay lam viec",
            Self::Week => "tuan",
            Self::Month => "thang",
            Self::Year => "nam",
        }
    }
}

/// A length of time in one unit, such as `3 ngày làm việc` or `0,5 ngày làm việc`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many units; never negative.
    pub amount: Decimal,
    /// The unit counted.
    pub unit: TimeUnit,
}

impl Length {
    /// Makes a length of whole units.
    #[must_use]
    pub fn whole(amount: i64, unit: TimeUnit) -> Self {
        Self {
            amount: Decimal::from(amount),
            unit,
        }
    }

    /// Writes the length as people of the language do.
    #[must_use]
    pub fn display(self, lang: Lang) -> String {
        let plural = self.amount != Decimal::from(1);
        format!(
            "{} {}",
            self.amount.display(lang),
            self.unit.word(lang, plural)
        )
    }
}

/// A text that is not a length of time.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a length of time: `{text}`")]
pub struct ParseLengthError {
    text: String,
    /// What is wrong with the number where its unit was understood, and the language of the unit.
    pub number: Option<(NumberFault, Lang)>,
}

impl FromStr for Length {
    type Err = ParseLengthError;

    /// Reads a number and a unit in either language, with accents or without:
    /// `3 ngày làm việc`, `0,5 ngay lam viec`, `2 months`.
    ///
    /// The number is read in the language of the unit; what cannot be of that
    /// language is read in the other: `0.5 ngày` has one meaning only.
    fn from_str(text: &str) -> Result<Self, ParseLengthError> {
        let error = |number| ParseLengthError {
            text: text.to_owned(),
            number,
        };
        let lower = text.to_lowercase();
        let mut words = lower.split_whitespace();
        let number = words.next().unwrap_or_default();
        let name = words.collect::<Vec<_>>().join(" ");
        let (unit, lang) = TimeUnit::called(&name).ok_or_else(|| error(None))?;
        let amount = match Decimal::read(number, lang) {
            Err(NumberFault::Form) => Decimal::read(number, lang.other()),
            read => read,
        };
        let amount = amount.map_err(|fault| error(Some((fault, lang))))?;
        Ok(Self { amount, unit })
    }
}

impl fmt::Debug for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_both_languages() {
        for unit in TimeUnit::ALL {
            for lang in [Lang::Vi, Lang::En] {
                let length = Length::whole(3, unit);
                assert_eq!(length.display(lang).parse(), Ok(length));
            }
        }
        let half = Length {
            amount: Decimal::new(5, 1),
            unit: TimeUnit::WorkingDay,
        };
        for text in [
            "0,5 ngày làm việc",
            " 0.5  ngay lam viec",
            "0,5 Working Days",
        ] {
            assert_eq!(text.parse(), Ok(half), "{text}");
        }
        assert_eq!(
            "1.500 ngày làm việc".parse(),
            Ok(Length::whole(1500, TimeUnit::WorkingDay))
        );
        assert_eq!("1,500 days".parse(), Ok(Length::whole(1500, TimeUnit::Day)));
        for bad in [
            "",
            "3",
            "ngày",
            "-3 ngày",
            "+3 ngày",
            "3ngày",
            "3 ngày rưỡi",
            "1,500 ngày",
            "1.500 days",
        ] {
            assert!(bad.parse::<Length>().is_err(), "{bad}");
        }
    }

    #[test]
    fn lengths_read_as_people_write_them() {
        let half = Length {
            amount: Decimal::new(5, 1),
            unit: TimeUnit::WorkingDay,
        };
        assert_eq!(half.display(Lang::Vi), "0,5 ngày làm việc");
        assert_eq!(half.display(Lang::En), "0.5 working days");
        assert_eq!(
            Length::whole(1, TimeUnit::Month).display(Lang::En),
            "1 month"
        );
    }
}
