//! The yearly tables of days off (nghỉ lễ, tết; nghỉ bù; hoán đổi; làm bù).

use serde::Deserialize;
use thiserror::Error;

use crate::values::{Date, Lang};

use super::{Citation, PackError, Words, load, param::yes};

const PACK: &str = "holidays-vn.yaml";
pub(super) const EMBEDDED: &str = include_str!("packs/holidays-vn.yaml");

/// A holiday of the Labour Code, or the swapped day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// Its identifier, such as `tet`.
    pub id: String,
    /// Its Vietnamese name.
    pub vi: String,
    /// Its English name.
    pub en: String,
    /// The provision that grants it.
    pub source: Option<Citation>,
}

impl Holiday {
    /// Returns its name.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// A weekday off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOff {
    /// The day.
    pub date: Date,
    /// Why it is off.
    pub holiday: Holiday,
    /// Whether it stands in lieu (nghỉ bù) of a holiday on the weekend.
    pub in_lieu: bool,
    /// For a swapped day (hoán đổi), the Saturday worked instead.
    pub swapped_for: Option<Date>,
    /// The notice of this day, or the provision that grants the holiday.
    pub source: Option<Citation>,
    /// What the reader should know.
    pub note: Option<Words>,
}

impl DayOff {
    /// Writes why the day is off: `nghỉ bù Quốc khánh`, `Tết Âm lịch`.
    #[must_use]
    pub fn reason(&self, lang: Lang) -> String {
        let name = self.holiday.name(lang);
        match (self.swapped_for, self.in_lieu, lang) {
            (Some(date), _, Lang::Vi) => format!("nghỉ hoán đổi, làm bù {}", date.display(lang)),
            (Some(date), _, Lang::En) => {
                format!("swapped day off, worked on {}", date.display(lang))
            }
            (None, true, Lang::Vi) => format!("nghỉ bù {name}"),
            (None, true, Lang::En) => format!("in lieu of {name}"),
            (None, false, _) => name.to_owned(),
        }
    }
}

/// A Saturday or Sunday worked (làm bù) for a swapped day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkedDay {
    /// The day worked.
    pub date: Date,
    /// The day off that it makes up for.
    pub instead_of: Date,
}

/// The days off of one year, as its notices set them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearTable {
    /// The year.
    pub year: i16,
    /// The notices of the year.
    pub sources: Vec<Citation>,
    /// Whether the notices of the year were read.
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
    /// Weekdays off, in order.
    pub off: Vec<DayOff>,
    /// Weekend days worked, in order.
    pub worked: Vec<WorkedDay>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    holidays: Vec<Holiday>,
    years: Vec<YearRow>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct YearRow {
    year: i16,
    code: Option<Citation>,
    #[serde(default)]
    sources: Vec<Citation>,
    #[serde(default = "yes")]
    verified: bool,
    note: Option<Words>,
    off: Vec<DayRow>,
    #[serde(default)]
    worked: Vec<WorkedDay>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct DayRow {
    date: Date,
    holiday: String,
    #[serde(default)]
    in_lieu: bool,
    swapped_for: Option<Date>,
    source: Option<Citation>,
    note: Option<Words>,
}

/// Why a text is no table of days off.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum HolidayFault {
    /// The text is not in the form of a table.
    #[error("line {line}, column {column}: {reason}")]
    Form {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader of YAML says.
        reason: String,
    },
    /// A year does not follow the one before it.
    #[error("{year} does not follow the year before it")]
    Gap {
        /// The year.
        year: i16,
    },
    /// A day names a holiday that is not declared.
    #[error("{date}: unknown holiday `{id}`")]
    UnknownHoliday {
        /// The day.
        date: Date,
        /// The holiday.
        id: String,
    },
    /// A day off is no weekday of its year.
    #[error("{date}: not a weekday of its year")]
    NotWeekday {
        /// The day.
        date: Date,
    },
    /// A day worked is no weekend day of its year.
    #[error("{date}: not a weekend day of its year")]
    NotWeekend {
        /// The day.
        date: Date,
    },
}

/// Reads the embedded tables.
pub(super) fn load() -> Result<Vec<YearTable>, PackError> {
    let read = file(EMBEDDED).and_then(|it| years(it, &[]));
    read.map_err(|fault| PackError::new(PACK, fault.to_string()))
}

/// Reads tables of a user, one year after the other without a gap; the holidays
/// of the embedded pack need not be declared again.
pub(super) fn read(text: &str) -> Result<Vec<YearTable>, HolidayFault> {
    let known = file(EMBEDDED)?.holidays;
    years(file(text)?, &known)
}

fn file(text: &str) -> Result<File, HolidayFault> {
    load::parse(text).map_err(|(line, column, reason)| HolidayFault::Form {
        line,
        column,
        reason,
    })
}

fn years(file: File, known: &[Holiday]) -> Result<Vec<YearTable>, HolidayFault> {
    // A holiday of the file goes before one of the pack.
    let holidays = [file.holidays.as_slice(), known].concat();
    let mut years: Vec<YearTable> = Vec::with_capacity(file.years.len());
    for row in file.years {
        if years
            .last()
            .is_some_and(|it| it.year.checked_add(1) != Some(row.year))
        {
            return Err(HolidayFault::Gap { year: row.year });
        }
        years.push(year(&holidays, row)?);
    }
    Ok(years)
}

fn year(holidays: &[Holiday], row: YearRow) -> Result<YearTable, HolidayFault> {
    let mut off = Vec::with_capacity(row.off.len());
    for day in row.off {
        let date = day.date;
        let Some(holiday) = holidays.iter().find(|it| it.id == day.holiday) else {
            let id = day.holiday;
            return Err(HolidayFault::UnknownHoliday { date, id });
        };
        if date.year() != row.year || date.weekday() > 5 {
            return Err(HolidayFault::NotWeekday { date });
        }
        let of_code = || row.code.clone().filter(|_| day.swapped_for.is_none());
        let source = day.source.or_else(of_code);
        off.push(DayOff {
            date,
            holiday: holiday.clone(),
            in_lieu: day.in_lieu,
            swapped_for: day.swapped_for,
            source: source.or_else(|| holiday.source.clone()),
            note: day.note,
        });
    }
    let mut worked = row.worked.iter();
    if let Some(day) = worked.find(|it| it.date.year() != row.year || it.date.weekday() < 6) {
        return Err(HolidayFault::NotWeekend { date: day.date });
    }
    Ok(YearTable {
        year: row.year,
        sources: row.sources,
        verified: row.verified,
        note: row.note,
        off,
        worked: row.worked,
    })
}
