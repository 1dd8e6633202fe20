//! The working calendar of a command: built in, or with tables of a file.

use std::path::Path;

use super::{Failure, project};
use crate::{
    calendar::{CalendarError, OfficeHours, WorkCalendar},
    law::{self, HolidayFault},
    messages::{
        Arg, Text, cli,
        readers::{Form, told},
    },
    values::Lang,
};

/// Returns the calendar, with the tables of a file after or instead of those built in.
pub(crate) fn calendar(tables: Option<&Path>) -> Result<WorkCalendar, Failure> {
    let Some(path) = tables else {
        return Ok(WorkCalendar::vietnam());
    };
    let text = project::read_text(path)?;
    let bad = |fault: HolidayFault| {
        cli::BAD_HOLIDAYS
            .with("path", project::shown(path))
            .with("why", wrong_table(fault))
            .with("example", "{date: 2027-01-01, holiday: new_year}")
    };
    let read = law::read_holiday_years(&text).map_err(bad)?;
    let mut tables = law::holiday_years().to_vec();
    // A table of the file replaces that of its year.
    tables.retain(|known| read.iter().all(|it| it.year != known.year));
    tables.extend(read);
    tables.sort_by_key(|it| it.year);
    let failed = |error: CalendarError| Failure::from(passed_on(|lang| error.message(lang)));
    WorkCalendar::new(tables).map_err(failed)
}

/// Says what is wrong with a table of days off.
fn wrong_table(fault: HolidayFault) -> Text {
    match fault {
        HolidayFault::Form {
            line,
            column,
            reason,
        } => cli::HOLIDAYS_FORM
            .with("line", line)
            .with("column", column)
            .with("reason", told(&reason, Form::Yaml)),
        HolidayFault::Gap { year } => cli::HOLIDAYS_GAP.with("year", year.to_string()),
        HolidayFault::UnknownHoliday { date, id } => {
            cli::HOLIDAYS_UNKNOWN.with("date", date).with("id", id)
        }
        HolidayFault::NotWeekday { date } => cli::HOLIDAYS_WEEKEND.with("date", date),
        HolidayFault::NotWeekend { date } => cli::HOLIDAYS_WEEKDAY.with("date", date),
    }
}

/// Reads `08:00-12:00,13:00-17:00`.
pub(crate) fn office_hours(text: &str) -> Result<OfficeHours, Failure> {
    let span = |span: &str| {
        let (open, close) = span.trim().split_once(['-', '–'])?;
        Some((minute(open)?, minute(close)?))
    };
    let spans: Option<Vec<(u16, u16)>> = text.split(',').map(span).collect();
    let spans = spans.ok_or_else(|| cli::BAD_HOURS.with("text", text))?;
    OfficeHours::new(spans).map_err(|error| passed_on(|lang| error.message(lang)).into())
}

/// Reads the minute of the day of `08:30`, `8:30` or `8h30`.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once([':', 'h'])?;
    let digits = |it: &str| it.len() <= 2 && it.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
}

/// A sentence made by another floor, in both languages.
pub(crate) fn passed_on(message: impl Fn(Lang) -> String) -> Text {
    let both = Arg::Both {
        vi: message(Lang::Vi),
        en: message(Lang::En),
    };
    cli::PASSED_ON.with("text", both)
}
