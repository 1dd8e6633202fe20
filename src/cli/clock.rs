//! The one place that looks at a clock.

use super::Failure;
use crate::{
    messages::cli,
    values::{Date, Instant},
};

/// Returns the day that is asked for, or today.
pub(crate) fn day(asked: Option<&str>) -> Result<Date, Failure> {
    match asked {
        Some(text) => Ok(text.parse().map_err(|_| cli::BAD_DATE.with("text", text))?),
        None => today(),
    }
}

/// Returns today's date in Vietnam (UTC+07:00, no summer time).
pub(crate) fn today() -> Result<Date, Failure> {
    now().map(Instant::date)
}

/// Returns the minute that has begun in Vietnam.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is where the time enters"
)]
pub(crate) fn now() -> Result<Instant, Failure> {
    let offset = jiff::tz::Offset::constant(7);
    let now = offset.to_datetime(jiff::Timestamp::now());
    let small = |number: i8| u8::try_from(number).ok();
    let instant = || {
        let date = Date::new(now.year(), small(now.month())?, small(now.day())?)?;
        date.at(small(now.hour())?, small(now.minute())?)
    };
    instant().ok_or_else(|| cli::NO_CLOCK.text().into())
}
