//! The yearly tables of days off (nghỉ lễ, tết; nghỉ bù; hoán đổi; làm bù).

use serde::Deserialize;

use crate::values::{Date, Lang};

use super::{Citation, PackError, Words, load, param::yes};

const PACK: &str = "holidays-vn.yaml";

/// A holiday of the Labour Code, or the swapped day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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
#[serde(deny_unknown_fields)]
struct File {
    holidays: Vec<Holiday>,
    years: Vec<YearRow>,
}

#[derive(Deserialize)]
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

/// Reads the embedded tables.
pub(super) fn load() -> Result<Vec<YearTable>, PackError> {
    read(include_str!("packs/holidays-vn.yaml"))
}

/// Reads tables, one year after the other without a gap.
pub(super) fn read(text: &str) -> Result<Vec<YearTable>, PackError> {
    let file: File = load::read(PACK, text)?;
    let mut years: Vec<YearTable> = Vec::with_capacity(file.years.len());
    for row in file.years {
        if years.last().is_some_and(|it| it.year + 1 != row.year) {
            let reason = format!("{} does not follow the year before it", row.year);
            return Err(PackError::new(PACK, reason));
        }
        years.push(year(&file.holidays, row)?);
    }
    Ok(years)
}

fn year(holidays: &[Holiday], row: YearRow) -> Result<YearTable, PackError> {
    let mut off = Vec::with_capacity(row.off.len());
    for day in row.off {
        let wrong = |reason: &str| PackError::new(PACK, format!("{}: {reason}", day.date));
        let Some(holiday) = holidays.iter().find(|it| it.id == day.holiday) else {
            return Err(wrong("unknown holiday"));
        };
        if day.date.year() != row.year || day.date.weekday() > 5 {
            return Err(wrong("not a weekday of its year"));
        }
        let of_code = || row.code.clone().filter(|_| day.swapped_for.is_none());
        let source = day.source.or_else(of_code);
        off.push(DayOff {
            date: day.date,
            holiday: holiday.clone(),
            in_lieu: day.in_lieu,
            swapped_for: day.swapped_for,
            source: source.or_else(|| holiday.source.clone()),
            note: day.note,
        });
    }
    if let Some(day) = row
        .worked
        .iter()
        .find(|it| it.date.year() != row.year || it.date.weekday() < 6)
    {
        let reason = format!("{}: not a weekend day of its year", day.date);
        return Err(PackError::new(PACK, reason));
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
