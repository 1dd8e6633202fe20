//! Whether a time limit is no longer than one that is allowed.
//!
//! Two lengths in one unit compare by themselves. In different units they compare
//! only through the calendar: each working day of a year is taken as filing day, and
//! both limits are counted to their end. So "10 working days" is longer than "10
//! days" on every day, and "5 working days" against "7 days" depends on the day.

use super::order::{FilingDays, Order, Reason};
use crate::{
    calendar::{Counting, WorkCalendar},
    checks::timing,
    model::{ClockLength, EventRef},
    values::{Date, Decimal, Length, TimeUnit},
};

/// A limit as far as it is compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TimeLimit {
    /// How long.
    pub(crate) length: ClockLength,
    /// From when it counts.
    pub(crate) from: Option<EventRef>,
}

/// The calendar and the filing days of the comparison.
pub(crate) struct Year {
    calendar: WorkCalendar,
    days: Vec<Date>,
}

impl Year {
    /// Takes the working days of the year of a day.
    pub(crate) fn of(calendar: WorkCalendar, day: Date) -> Self {
        let days = timing::filing_days(&calendar, day).collect();
        Self { calendar, days }
    }
}

/// Compares a limit with the longest one allowed.
pub(crate) fn compare(asked: TimeLimit, allowed: TimeLimit, year: &Year) -> Order {
    let order = lengths(asked.length, allowed.length, year);
    match (start(asked.from), start(allowed.from)) {
        (Some(asked), Some(allowed)) if asked == allowed => order,
        // Counted from filing it ends no later than counted from acceptance.
        (Some(asked), Some(allowed)) if asked < allowed && order == Order::Within => order,
        (Some(_), Some(_)) => Order::Unknown(Reason::OtherStart),
        (None, Some(_)) if asked.from.is_some() => Order::Unknown(Reason::OtherStart),
        _ => order,
    }
}

/// Returns the order in which events come; `None` for those of one procedure.
fn start(event: Option<EventRef>) -> Option<u8> {
    match event? {
        EventRef::Filed => Some(0),
        EventRef::Accepted | EventRef::Complete => Some(1),
        EventRef::SupplementReceived => Some(2),
        _ => None,
    }
}

fn lengths(asked: ClockLength, allowed: ClockLength, year: &Year) -> Order {
    match (length(asked), length(allowed)) {
        (None, _) => Order::Unknown(Reason::NotStated),
        (_, None) => Order::Unknown(Reason::NotBounded),
        (Some(asked), Some(allowed)) if asked.unit == allowed.unit => {
            if asked.amount <= allowed.amount {
                Order::Within
            } else {
                Order::Beyond
            }
        }
        (Some(asked), Some(allowed)) => by_calendar(asked, allowed, year),
    }
}

/// `trong ngày` and `ngay lập tức` are limits that end with the day at the latest.
fn length(length: ClockLength) -> Option<Length> {
    match length {
        ClockLength::Length(length) => Some(length),
        ClockLength::AtOnce | ClockLength::SameDay => Some(Length {
            amount: Decimal::from(0),
            unit: TimeUnit::Day,
        }),
        ClockLength::Unknown => None,
    }
}

fn by_calendar(asked: Length, allowed: Length, year: &Year) -> Order {
    let mut days = FilingDays {
        later: Vec::new(),
        n_looked_at: 0,
    };
    for day in &year.days {
        let Some(start) = day.at(8, 0) else { continue };
        let due = |length| year.calendar.due_date(start, length, Counting::LegalDay);
        // A year without a table of days off, or hours that are not known, are not guessed.
        let (Ok(asked), Ok(allowed)) = (due(asked), due(allowed)) else {
            continue;
        };
        days.n_looked_at += 1;
        if allowed < asked {
            days.later.push(*day);
        }
    }
    match (days.n_looked_at, days.later.len()) {
        (0, _) => Order::Unknown(Reason::NoCalendar),
        (_, 0) => Order::Within,
        (all, later) if all == later => Order::Beyond,
        _ => Order::Depends(days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(asked: (i64, TimeUnit), allowed: (i64, TimeUnit)) -> Order {
        let span = |(amount, unit)| TimeLimit {
            length: ClockLength::Length(Length::whole(amount, unit)),
            from: None,
        };
        let day = Date::new(2026, 11, 21).unwrap();
        let year = Year::of(WorkCalendar::vietnam(), day);
        compare(span(asked), span(allowed), &year)
    }

    #[test]
    fn working_days_against_days_are_counted_on_the_calendar() {
        use TimeUnit::{Day, Week, WorkingDay};
        assert_eq!(of((10, WorkingDay), (10, Day)), Order::Beyond);
        assert_eq!(of((10, Day), (10, WorkingDay)), Order::Within);
        let Order::Depends(days) = of((5, WorkingDay), (7, Day)) else {
            panic!("the new year holidays make five working days longer than a week");
        };
        // 5 working days from 13 February 2026 end after the holidays of Tết.
        assert!(days.later.contains(&Date::new(2026, 2, 13).unwrap()));
        assert!(!days.later.contains(&Date::new(2026, 3, 10).unwrap()));
        assert!(days.later.len() < days.n_looked_at);
        assert_eq!(of((2, Week), (14, Day)), Order::Within);
    }

    #[test]
    fn a_limit_is_within_itself_in_every_unit() {
        for unit in TimeUnit::ALL {
            assert_eq!(of((3, unit), (3, unit)), Order::Within);
            assert_eq!(of((4, unit), (3, unit)), Order::Beyond);
        }
    }

    #[test]
    fn working_hours_without_office_hours_are_not_compared_with_days() {
        let order = of((8, TimeUnit::WorkingHour), (1, TimeUnit::WorkingDay));
        assert_eq!(order, Order::Unknown(Reason::NoCalendar));
    }

    #[test]
    fn a_later_start_is_not_hidden() {
        let year = Year::of(WorkCalendar::vietnam(), Date::new(2026, 1, 1).unwrap());
        let span = |amount, from| TimeLimit {
            length: ClockLength::Length(Length::whole(amount, TimeUnit::WorkingDay)),
            from: Some(from),
        };
        let filed = span(5, EventRef::Filed);
        let complete = span(5, EventRef::Complete);
        assert_eq!(compare(filed, complete, &year), Order::Within);
        let later = Order::Unknown(Reason::OtherStart);
        assert_eq!(compare(complete, filed, &year), later);
        assert_eq!(compare(span(6, EventRef::Filed), complete, &year), later);
    }
}
