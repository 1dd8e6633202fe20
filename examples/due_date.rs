//! Explains a due date, day by day.

use std::error::Error;

use tthc::{
    Lang, WorkCalendar,
    calendar::Counting,
    values::{Length, TimeUnit},
};

/// Returns the certificate of three working days over a holiday.
pub(crate) fn run() -> Result<String, Box<dyn Error>> {
    let calendar = WorkCalendar::vietnam();
    let length = Length::whole(3, TimeUnit::WorkingDay);
    let due = calendar
        .due("2026-04-29 08:30".parse()?, length, Counting::LegalDay)
        .map_err(|error| error.message(Lang::Vi))?;
    Ok(due.lines(Lang::Vi).join("\n"))
}

#[cfg(not(test))]
#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("{}", run()?);
    Ok(())
}
