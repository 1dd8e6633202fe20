//! The one place that looks at a clock.

use super::Failure;
use crate::{messages::cli, values::Date};

/// Returns the day that is asked for, or today.
pub(crate) fn day(asked: Option<&str>) -> Result<Date, Failure> {
    match asked {
        Some(text) => Ok(text.parse().map_err(|_| cli::BAD_DATE.with("text", text))?),
        None => today(),
    }
}

/// Returns today's date in Vietnam (UTC+07:00, no summer time).
#[expect(
    clippy::disallowed_methods,
    reason = "the command line is where the time enters"
)]
pub(crate) fn today() -> Result<Date, Failure> {
    let offset = jiff::tz::Offset::constant(7);
    let now = offset.to_datetime(jiff::Timestamp::now()).date();
    let parts = (u8::try_from(now.month()).ok(), u8::try_from(now.day()).ok());
    let (Some(month), Some(day)) = parts else {
        return Err(cli::NO_CLOCK.text().into());
    };
    Date::new(now.year(), month, day).ok_or_else(|| cli::NO_CLOCK.text().into())
}
