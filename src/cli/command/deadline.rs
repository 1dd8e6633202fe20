//! `tthc deadline`: a due date and its certificate.

use std::path::Path;

use crate::{
    calendar::{CalendarError, Counting, DueError, OfficeHours, WorkCalendar},
    cli::{
        Exit, Failure, Ui,
        args::{CountingName, DataFormat, DeadlineArgs},
        project,
    },
    export::due::to_json,
    law,
    messages::{Arg, Text, cli},
    values::{Instant, Lang, Length},
};

/// Counts and prints.
pub(crate) fn run(args: &DeadlineArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let start: Instant = args
        .from
        .parse()
        .map_err(|_| cli::BAD_INSTANT.with("text", &args.from))?;
    let length: Length = args
        .add
        .parse()
        .map_err(|_| cli::BAD_LENGTH.with("text", &args.add))?;
    let counting = match args.counting {
        CountingName::LegalDay => Counting::LegalDay,
        CountingName::ExactHour => Counting::ExactHour,
        CountingName::DateCompare => Counting::DateCompare,
    };
    let mut calendar = WorkCalendar::vietnam();
    if let Some(path) = &args.holidays {
        calendar = with_tables(path)?;
    }
    if let Some(text) = &args.hours {
        calendar = calendar.with_hours(office_hours(text)?);
    }
    let due = calendar
        .due(start, length, counting)
        .map_err(|error| match error {
            DueError::NoOfficeHours { .. } => cli::NEEDS_HOURS.with("length", length),
            DueError::NoHolidayTable { year } => cli::NEEDS_HOLIDAYS.with("year", year.to_string()),
            _ => passed_on(|lang| error.message(lang)),
        })?;
    match args.format {
        DataFormat::Json => ui.print(&to_json(&due, ui.lang)),
        DataFormat::Human => {
            let head = cli::DUE.with("due", due.instant).render(ui.lang);
            ui.print(&format!("{head}\n"));
            for line in due.lines(ui.lang) {
                ui.print(&format!("  {line}\n"));
            }
        }
    }
    Ok(Exit::Clean)
}

/// Returns the calendar with the tables of a file after those of the program.
fn with_tables(path: &Path) -> Result<WorkCalendar, Failure> {
    let text = project::read_text(path)?;
    let bad = || cli::BAD_HOLIDAYS.with("path", project::shown(path));
    let read = law::read_holiday_years(&text).map_err(|_| bad())?;
    let mut tables = law::holiday_years().to_vec();
    // A table of the file replaces that of its year.
    tables.retain(|known| read.iter().all(|it| it.year != known.year));
    tables.extend(read);
    tables.sort_by_key(|it| it.year);
    let failed = |error: CalendarError| Failure::from(passed_on(|lang| error.message(lang)));
    WorkCalendar::new(tables).map_err(failed)
}

/// Reads `08:00-12:00,13:00-17:00`.
fn office_hours(text: &str) -> Result<OfficeHours, Failure> {
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

/// A sentence made by the calendar, in both languages.
fn passed_on(message: impl Fn(Lang) -> String) -> Text {
    cli::PASSED_ON.with(
        "text",
        Arg::Both {
            vi: message(Lang::Vi),
            en: message(Lang::En),
        },
    )
}
