//! The working calendar against an independent day-by-day reference.

use std::collections::BTreeSet;

use tthc::{
    calendar::{Closure, Counting, DueError, OfficeHours, WorkCalendar},
    law::Words,
    values::{Date, Decimal, Instant, Length, TimeUnit},
};

use Counting::{DateCompare, ExactHour, LegalDay};

/// Weekdays off and Saturdays worked by year, written down apart from the pack.
const TABLE: [(i16, &str, &str); 9] = [
    (
        2018,
        "1/1 14/2 15/2 16/2 19/2 20/2 25/4 30/4 1/5 3/9 31/12",
        "",
    ),
    (
        2019,
        "1/1 4/2 5/2 6/2 7/2 8/2 15/4 29/4 30/4 1/5 2/9",
        "5/1 4/5",
    ),
    (2020, "1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9", ""),
    (
        2021,
        "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9",
        "",
    ),
    (2022, "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9", ""),
    (2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9", ""),
    (
        2024,
        "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9",
        "4/5",
    ),
    (
        2025,
        "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9",
        "26/4",
    ),
    (
        2026,
        "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11",
        "10/1 22/8",
    ),
];

/// Reads `1/5/2026`, with or without leading zeros.
fn date(text: &str) -> Date {
    let parts: Vec<String> = text.split('/').map(|it| format!("{it:0>2}")).collect();
    parts.join("/").parse().unwrap()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn length(amount: i64, unit: TimeUnit) -> Length {
    Length::whole(amount, unit)
}

fn days_of(column: fn(&(i16, &'static str, &'static str)) -> &'static str) -> BTreeSet<Date> {
    let days = TABLE.iter().flat_map(|row| {
        let year = row.0;
        let days = column(row).split_whitespace();
        days.map(move |it| date(&format!("{it}/{year}")))
    });
    days.collect()
}

/// The naive reference: two sets and a walk.
struct Reference {
    off: BTreeSet<Date>,
    worked: BTreeSet<Date>,
}

impl Reference {
    fn new() -> Self {
        Self {
            off: days_of(|it| it.1),
            worked: days_of(|it| it.2),
        }
    }

    fn works(&self, date: Date) -> bool {
        let weekday = date.weekday() <= 5 && !self.off.contains(&date);
        weekday || self.worked.contains(&date)
    }

    /// The working days after a day, one by one to the end of the tables.
    fn working_after(&self, start: Date) -> impl Iterator<Item = Date> {
        let days = std::iter::successors(start.next(), |it| it.next());
        days.take_while(|it| it.year() <= 2026)
            .filter(|it| self.works(*it))
    }

    fn roll(&self, mut date: Date) -> Option<Date> {
        while date.year() <= 2026 && !self.works(date) {
            date = date.next()?;
        }
        (date.year() <= 2026).then_some(date)
    }
}

fn office() -> OfficeHours {
    OfficeHours::new([(8 * 60, 12 * 60), (13 * 60, 17 * 60)]).unwrap()
}

#[test]
fn every_start_day_agrees_with_the_reference() {
    let (calendar, reference) = (WorkCalendar::vietnam(), Reference::new());
    let lengths: Vec<i64> = (1..=60)
        .chain([61, 75, 90, 100, 120, 180, 200, 250, 260])
        .collect();
    let mut start = date("01/01/2018");
    while start.year() <= 2026 {
        assert_eq!(
            calendar.is_working(start),
            Ok(reference.works(start)),
            "{start}"
        );
        let working: Vec<Date> = reference.working_after(start).take(260).collect();
        for &n in &lengths {
            let noon = start.at(12, 0).unwrap();
            let due = calendar.due_date(noon, length(n, TimeUnit::WorkingDay), LegalDay);
            let expected = working.get(usize::try_from(n).unwrap() - 1);
            let expected = expected.map(|it| it.end());
            assert_eq!(due.ok(), expected, "{start} + {n} working days");

            let due = calendar.due_date(noon, length(n, TimeUnit::Day), LegalDay);
            let last = start.checked_add_days(i32::try_from(n).unwrap()).unwrap();
            let expected = reference.roll(last).map(Date::end);
            assert_eq!(due.ok(), expected, "{start} + {n} days");
        }
        start = start.next().unwrap();
    }
}

#[test]
fn working_days_per_year_are_those_of_the_notices() {
    let calendar = WorkCalendar::vietnam();
    let count = |year: i16| {
        let (first, last) = (
            Date::new(year, 1, 1).unwrap(),
            Date::new(year, 12, 31).unwrap(),
        );
        calendar.count_working(first, last).unwrap()
    };
    let counts: Vec<u32> = (2018..=2026).map(count).collect();
    assert_eq!(counts, [250, 252, 252, 250, 249, 249, 251, 250, 249]);
}

#[test]
fn golden_due_dates_in_working_days() {
    let calendar = WorkCalendar::vietnam();
    for (start, n, expected) in [
        ("28/04/2025", 5, "08/05/2025"),
        ("24/04/2025", 3, "28/04/2025"),
        ("28/12/2018", 2, "03/01/2019"),
        ("03/01/2019", 2, "05/01/2019"),
        ("21/08/2026", 1, "22/08/2026"),
        ("20/11/2026", 3, "26/11/2026"),
        ("12/02/2026", 10, "05/03/2026"),
        ("27/04/2023", 3, "05/05/2023"),
        ("29/04/2026", 3, "06/05/2026"),
        ("28/04/2026", 3, "05/05/2026"),
    ] {
        let start = date(start).at(9, 0).unwrap();
        let due = calendar.due_date(start, length(n, TimeUnit::WorkingDay), LegalDay);
        assert_eq!(due, Ok(date(expected).end()), "{start} + {n} working days");
    }
}

#[test]
fn golden_due_dates_in_calendar_days() {
    let calendar = WorkCalendar::vietnam();
    for (start, n, expected) in [
        ("27/08/2024", 5, "04/09/2024"),
        ("20/04/2025", 10, "05/05/2025"),
        ("09/02/2018", 5, "21/02/2018"),
        ("02/02/2026", 15, "23/02/2026"),
        ("02/02/2026", 12, "23/02/2026"),
    ] {
        let start = date(start).at(9, 0).unwrap();
        let due = calendar.due_date(start, length(n, TimeUnit::Day), LegalDay);
        assert_eq!(due, Ok(date(expected).end()), "{start} + {n} days");
    }
}

#[test]
fn weeks_months_and_years_end_on_the_corresponding_day() {
    let calendar = WorkCalendar::vietnam();
    for (start, n, unit, expected) in [
        ("06/03/2026", 2, TimeUnit::Week, "20/03/2026"),
        ("31/01/2025", 1, TimeUnit::Month, "28/02/2025"),
        // 28/02/2026 is a Saturday.
        ("31/01/2026", 1, TimeUnit::Month, "02/03/2026"),
        ("29/02/2024", 1, TimeUnit::Year, "28/02/2025"),
        ("01/09/2025", 1, TimeUnit::Year, "03/09/2026"),
    ] {
        let start = date(start).at(9, 0).unwrap();
        let due = calendar.due_date(start, length(n, unit), LegalDay);
        assert_eq!(due, Ok(date(expected).end()), "{start} + {n} {unit:?}");
    }
}

#[test]
fn by_exact_hours_a_month_without_the_day_ends_with_its_whole_last_day() {
    let calendar = WorkCalendar::vietnam();
    let due = |start: &str| {
        let due = calendar.due_date(at(start), length(1, TimeUnit::Month), ExactHour);
        due.unwrap().to_string()
    };
    // September has no 31st: the limit may not end before that of a start on the 30th.
    assert_eq!(due("2025-03-28T09:00"), "2025-04-28 09:00");
    assert_eq!(due("2026-08-31T09:00"), "2026-09-30 24:00");
}

#[test]
fn hours_run_day_and_night_and_working_hours_do_not() {
    let calendar = WorkCalendar::vietnam().with_hours(office());
    let start = at("06/03/2026 16:30");
    let due = |n, unit| calendar.due_date(start, length(n, unit), LegalDay).unwrap();
    assert_eq!(due(8, TimeUnit::Hour), at("07/03/2026 00:30"));
    assert_eq!(due(90, TimeUnit::Minute), at("06/03/2026 18:00"));
    assert_eq!(due(8, TimeUnit::WorkingHour), at("09/03/2026 16:30"));
    // Half an hour is left on Friday; four and a half hours end at the same instant as the day.
    assert_eq!(due(2, TimeUnit::WorkingHour), at("09/03/2026 09:30"));
    // Noon, not the opening after the break.
    let four = calendar.due_date(
        at("09/03/2026 08:00"),
        length(4, TimeUnit::WorkingHour),
        LegalDay,
    );
    assert_eq!(four, Ok(at("09/03/2026 12:00")));
    // Filed on a Sunday night: the hours begin on Monday morning.
    let sunday = calendar.due_date(
        at("08/03/2026 22:00"),
        length(1, TimeUnit::WorkingHour),
        LegalDay,
    );
    assert_eq!(sunday, Ok(at("09/03/2026 09:00")));
}

#[test]
fn working_hours_without_office_hours_are_an_error() {
    let calendar = WorkCalendar::vietnam();
    let eight = length(8, TimeUnit::WorkingHour);
    let due = calendar.due_date(at("06/03/2026 16:30"), eight, LegalDay);
    assert_eq!(
        due,
        Err(DueError::NoOfficeHours {
            length: Some(eight)
        })
    );
    let half = Length {
        amount: Decimal::new(5, 1),
        unit: TimeUnit::WorkingDay,
    };
    let due = calendar.due_date(at("06/03/2026 16:30"), half, LegalDay);
    assert_eq!(due, Err(DueError::NoOfficeHours { length: Some(half) }));
}

#[test]
fn fractions_of_a_working_day_follow_the_whole_days_in_office_hours() {
    let calendar = WorkCalendar::vietnam().with_hours(office());
    let due = |start: &str, tenths: i64| {
        let amount = Decimal::new(tenths, 1);
        let length = Length {
            amount,
            unit: TimeUnit::WorkingDay,
        };
        calendar.due_date(at(start), length, LegalDay).unwrap()
    };
    assert_eq!(due("09/03/2026 10:00", 5), at("09/03/2026 15:00"));
    assert_eq!(due("09/03/2026 10:00", 10), at("10/03/2026 24:00"));
    assert_eq!(due("09/03/2026 10:00", 25), at("12/03/2026 12:00"));
    // Over Tết: Thursday, Friday, then the half day after the holiday.
    assert_eq!(due("11/02/2026 10:00", 25), at("23/02/2026 12:00"));
}

#[test]
fn a_fraction_of_a_working_day_needs_the_hours_that_the_pack_gives() {
    let calendar = WorkCalendar::vietnam().with_hours(office());
    let half = Length {
        amount: Decimal::new(5, 1),
        unit: TimeUnit::WorkingDay,
    };
    let due = |start: &str| calendar.due_date(at(start), half, LegalDay);
    assert_eq!(due("09/07/2018 10:00"), Ok(at("09/07/2018 15:00")));
    let before = due("05/03/2018 10:00");
    assert_eq!(before, Err(DueError::Fraction { length: half }));
}

#[test]
fn the_three_ways_of_counting_differ_and_say_so() {
    let calendar = WorkCalendar::vietnam().with_hours(office());
    let two = length(2, TimeUnit::WorkingDay);
    let monday = at("09/03/2026 10:00");
    assert_eq!(
        calendar.due_date(monday, two, LegalDay),
        Ok(at("11/03/2026 24:00"))
    );
    assert_eq!(
        calendar.due_date(monday, two, ExactHour),
        Ok(at("11/03/2026 10:00"))
    );
    assert_eq!(
        calendar.due_date(monday, two, DateCompare),
        Ok(at("11/03/2026 24:00"))
    );
    for (start, opened) in [
        ("09/03/2026 06:00", "11/03/2026 08:00"),
        ("09/03/2026 12:30", "11/03/2026 13:00"),
        ("09/03/2026 18:00", "12/03/2026 08:00"),
        ("08/03/2026 10:00", "11/03/2026 08:00"),
    ] {
        assert_eq!(
            calendar.due_date(at(start), two, ExactHour),
            Ok(at(opened)),
            "{start}"
        );
    }
    let six = length(6, TimeUnit::WorkingHour);
    assert_eq!(
        calendar.due_date(monday, six, DateCompare),
        Ok(at("09/03/2026 24:00"))
    );
    for counting in [LegalDay, ExactHour, DateCompare] {
        let due = calendar.due(monday, two, counting).unwrap();
        assert_eq!(due.certificate.counting, counting);
    }
}

#[test]
fn a_year_without_a_table_is_reported() {
    let calendar = WorkCalendar::vietnam();
    let gap = |start: &str, n, unit| {
        let due = calendar.due_date(at(start), length(n, unit), LegalDay);
        match due {
            Err(DueError::NoHolidayTable { year }) => year,
            other => panic!("{start} + {n} {unit:?}: {other:?}"),
        }
    };
    assert_eq!(gap("28/12/2026 08:00", 4, TimeUnit::WorkingDay), 2027);
    assert_eq!(gap("28/12/2026 08:00", 5, TimeUnit::Day), 2027);
    assert_eq!(gap("01/06/2026 08:00", 1, TimeUnit::Year), 2027);
    assert_eq!(gap("01/06/2026 08:00", 5, TimeUnit::Year), 2031);
    assert_eq!(gap("29/12/2017 08:00", 1, TimeUnit::WorkingDay), 2017);
    assert_eq!(gap("05/01/2030 08:00", 1, TimeUnit::WorkingDay), 2030);
    // The last day of the tables is still counted, and the day before the first one may start.
    let last = calendar.due_date(
        at("28/12/2026 08:00"),
        length(3, TimeUnit::WorkingDay),
        LegalDay,
    );
    assert_eq!(last, Ok(date("31/12/2026").end()));
    let first = calendar.due_date(
        at("31/12/2017 08:00"),
        length(1, TimeUnit::WorkingDay),
        LegalDay,
    );
    assert_eq!(first, Ok(date("02/01/2018").end()));
    // Hours need no table.
    let hours = calendar.due_date(at("31/12/2026 20:00"), length(8, TimeUnit::Hour), LegalDay);
    assert_eq!(hours, Ok(at("01/01/2027 04:00")));
}

#[test]
fn absurd_lengths_are_errors() {
    let calendar = WorkCalendar::vietnam().with_hours(office());
    let start = at("09/03/2026 10:00");
    for unit in TimeUnit::ALL {
        let due = |amount| calendar.due_date(start, Length { amount, unit }, LegalDay);
        let negative = due(Decimal::from(-1));
        assert!(
            matches!(negative, Err(DueError::Negative { .. })),
            "{unit:?} {negative:?}"
        );
        let long = due(Decimal::from(i64::MAX));
        assert!(
            matches!(
                long,
                Err(DueError::TooLong { .. } | DueError::NoHolidayTable { .. })
            ),
            "{unit:?} {long:?}"
        );
        let fraction = due(Decimal::new(1, 9));
        assert!(
            matches!(fraction, Err(DueError::Fraction { .. })),
            "{unit:?} {fraction:?}"
        );
        assert!(due(Decimal::from(0)).is_ok(), "{unit:?}");
    }
}

#[test]
fn zero_days_end_with_the_day_or_the_next_working_day() {
    let calendar = WorkCalendar::vietnam();
    for unit in [TimeUnit::Day, TimeUnit::WorkingDay] {
        let due = |start| calendar.due_date(at(start), length(0, unit), LegalDay);
        assert_eq!(due("09/03/2026 10:00"), Ok(at("09/03/2026 24:00")));
        assert_eq!(due("07/03/2026 10:00"), Ok(at("09/03/2026 24:00")));
    }
}

#[test]
fn extra_closures_change_the_hash_and_the_count() {
    let plain = WorkCalendar::vietnam();
    let closed = plain.clone().with_closures([Closure {
        date: date("10/03/2026"),
        reason: Words::new("bão", "typhoon"),
    }]);
    let one = length(1, TimeUnit::WorkingDay);
    let start = at("09/03/2026 10:00");
    assert_eq!(
        closed.due_date(start, one, LegalDay),
        Ok(at("11/03/2026 24:00"))
    );
    assert_ne!(plain.hash(), closed.hash());
    assert_eq!(plain.hash(), WorkCalendar::vietnam().hash());
    assert_ne!(plain.hash(), plain.clone().with_hours(office()).hash());
}

#[test]
fn the_hash_of_the_tables_is_pinned() {
    // It stands in logs: it may change only with the tables, and then on purpose.
    let mut lines = Vec::new();
    for (year, off, worked) in TABLE {
        let line = |kind: &str, day: &str| format!("{kind} {}", date(&format!("{day}/{year}")));
        lines.push(format!("year {year}"));
        lines.extend(off.split_whitespace().map(|it| line("off", it)));
        lines.extend(worked.split_whitespace().map(|it| line("worked", it)));
    }
    let text = lines.join("\n") + "\n";
    let fnv = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!(WorkCalendar::vietnam().hash(), fnv);
}
