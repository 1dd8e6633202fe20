//! Sentences about days and hours that no calendar has, for files of procedures and case files alike.

use super::{Message, Text};
use crate::values::Date;

messages! {
    /// A day of a procedure that its month does not have.
    NO_SUCH_DAY_OF_SOURCE {
        vi: "tháng {month} năm {year} chỉ có {days} ngày; lấy lại ngày ở văn bản gốc, chưa biết ngày thì viết `chưa rõ`",
        en: "month {month} of {year} has only {days} days; take the day from the source, or write `unknown` where it is not known",
    }
    /// A day of a case that its month does not have.
    NO_SUCH_DAY {
        vi: "tháng {month} năm {year} chỉ có {days} ngày",
        en: "month {month} of {year} has only {days} days",
    }
    /// A date with strokes, which begins with the day.
    NO_SUCH_MONTH {
        vi: "một năm chỉ có 12 tháng; viết ngày trước, tháng sau (06/05/2026 là ngày 6 tháng 5)",
        en: "a year has only 12 months; write the day before the month (06/05/2026 is 6 May)",
    }
    /// A date with dashes, which begins with the year.
    NO_SUCH_MONTH_OF_YEAR {
        vi: "một năm chỉ có 12 tháng; viết năm, tháng rồi ngày (2026-05-06 là ngày 6 tháng 5)",
        en: "a year has only 12 months; write year-month-day (2026-05-06 is 6 May)",
    }
    NO_SUCH_HOUR {
        vi: "giờ trong ngày chỉ từ 00:00 đến 24:00, phút từ 00 đến 59",
        en: "the hours of a day go from 00:00 to 24:00, minutes from 00 to 59",
    }
}

/// Says what the calendar has, where a date is well written and only its day or month is not there.
pub(crate) fn not_there(text: &str, day: &'static Message) -> Option<Text> {
    let parts: Vec<i16> = text
        .split(['/', '-'])
        .map(|it| it.parse().ok())
        .collect::<Option<_>>()?;
    let (year, month, number) = match (parts.as_slice(), text.contains('/')) {
        ([day, month, year], true) | ([year, month, day], false) => (*year, *month, *day),
        _ => return None,
    };
    // A year that is out of range is told by the form of dates.
    Date::new(year, 1, 1)?;
    let month = u8::try_from(month).ok()?;
    if !(1..=12).contains(&month) {
        let strokes = text.contains('/');
        let message = if strokes {
            &NO_SUCH_MONTH
        } else {
            &NO_SUCH_MONTH_OF_YEAR
        };
        return Some(message.text());
    }
    let days = (28..=31)
        .rev()
        .find(|it| Date::new(year, month, *it).is_some())?;
    (number > i16::from(days)).then(|| {
        day.with("month", month.to_string())
            .with("year", year.to_string())
            .with("days", days.to_string())
    })
}

/// Says what a day or an instant of a case names that is not there: its day, month or hour.
#[cfg(feature = "cli")]
pub(crate) fn not_there_at(text: &str) -> Option<Text> {
    let (date, time) = match text.split_once([' ', 'T']) {
        Some((date, time)) => (date, Some(time.trim())),
        None => (text, None),
    };
    let of_clock = |it: &str| {
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|it| it.is_ascii_digit());
        it.split_once(':')
            .is_some_and(|(hour, minute)| digits(hour) && digits(minute))
    };
    if time.is_some_and(|it| !of_clock(it)) {
        return None;
    }
    not_there(date, &NO_SUCH_DAY)
        .or_else(|| (time.is_some() && date.parse::<Date>().is_ok()).then(|| NO_SUCH_HOUR.text()))
}
