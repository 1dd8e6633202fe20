//! `tthc deadline`: a due date and its certificate.

use crate::{
    calendar::{Counting, DueError},
    cli::{
        Exit, Failure, Ui,
        args::{DataFormat, DeadlineArgs},
        calendar::{calendar, office_hours, passed_on},
        case::of_calendar,
    },
    export::due::to_json,
    messages::{cli, number},
    values::{Date, Decimal, Instant, Length, ParseLengthError, TimeUnit},
};

/// Counts and prints.
pub(crate) fn run(args: &DeadlineArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let length: Length =
        args.add
            .parse()
            .map_err(|error: ParseLengthError| match &error.number {
                Some((fault, lang)) if begins_with_digit(&args.add) => {
                    number::sentence(args.add.trim(), fault, *lang)
                }
                _ => cli::BAD_LENGTH.with("text", &args.add),
            })?;
    if length.amount <= Decimal::from(0) {
        return Err(cli::NO_LENGTH.with("text", args.add.trim()).into());
    }
    let counting = args.counting.counting();
    let start = start(&args.from, length, counting)?;
    let mut calendar = calendar(args.holidays.as_deref())?;
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

/// Reads the start; where only days count, a date alone will do.
fn start(text: &str, length: Length, counting: Counting) -> Result<Instant, Failure> {
    let by_days = matches!(
        length.unit,
        TimeUnit::Day | TimeUnit::WorkingDay | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year
    );
    let whole = length.amount.as_integer().is_some();
    if by_days && whole && counting != Counting::ExactHour {
        let day = text.trim().parse::<Date>().ok();
        if let Some(start) = day.and_then(|it| it.at(0, 0)) {
            return Ok(start);
        }
    }
    Ok(of_calendar(text, &cli::BAD_INSTANT)?)
}

fn begins_with_digit(text: &str) -> bool {
    text.trim_start()
        .starts_with(|it: char| it.is_ascii_digit())
}
