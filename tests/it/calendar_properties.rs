//! Backwards counting, waits, and properties of the calendar.

use proptest::prelude::*;
use tthc::{
    calendar::{Counting, DueError, OfficeHours, Wait, WaitPolicy, Waits, WorkCalendar},
    values::{Date, Decimal, Instant, Lang, Length, TimeUnit},
};

use Counting::{DateCompare, ExactHour, LegalDay};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn length(amount: i64, unit: TimeUnit) -> Length {
    Length::whole(amount, unit)
}

fn office() -> OfficeHours {
    OfficeHours::new([(8 * 60, 12 * 60), (13 * 60, 17 * 60)]).unwrap()
}

#[test]
fn backwards_from_an_event() {
    let calendar = WorkCalendar::vietnam().with_hours(office());
    for (event, n, unit, expected) in [
        ("06/05/2026 10:00", 1, TimeUnit::Day, "05/05/2026 24:00"),
        (
            "06/05/2026 24:00",
            3,
            TimeUnit::WorkingDay,
            "29/04/2026 24:00",
        ),
        ("31/05/2026 00:00", 3, TimeUnit::Month, "28/02/2026 24:00"),
        (
            "09/03/2026 16:30",
            8,
            TimeUnit::WorkingHour,
            "06/03/2026 16:30",
        ),
        (
            "09/03/2026 17:00",
            4,
            TimeUnit::WorkingHour,
            "09/03/2026 13:00",
        ),
        ("09/03/2026 10:00", 24, TimeUnit::Hour, "08/03/2026 10:00"),
    ] {
        let latest = calendar.latest_before(at(event), length(n, unit));
        assert_eq!(latest, Ok(at(expected)), "{n} {unit:?} before {event}");
    }
    let early = calendar.latest_before(at("02/01/2018 10:00"), length(1, TimeUnit::WorkingDay));
    assert_eq!(early, Err(DueError::NoHolidayTable { year: 2017 }));
    assert_eq!(
        calendar.roll_back(date("01/05/2026")),
        Ok(date("29/04/2026"))
    );
}

fn wait(from: &str, to: &str) -> Wait {
    Wait {
        from: at(from),
        to: Some(at(to)),
    }
}

#[test]
fn a_restart_counts_again_from_the_end_of_the_wait() {
    let calendar = WorkCalendar::vietnam();
    let (start, ten) = (at("02/03/2026 09:00"), length(10, TimeUnit::WorkingDay));
    let spans = [wait("04/03/2026 10:00", "11/03/2026 15:00")];
    let due = |policy| {
        let waits = Waits {
            policy,
            spans: &spans,
        };
        calendar
            .due_date_with_waits(start, ten, LegalDay, waits)
            .unwrap()
    };
    assert_eq!(due(WaitPolicy::Restart), at("25/03/2026 24:00"));
    // Five working days, 5 to 11 March, are left out.
    assert_eq!(due(WaitPolicy::Subtract), at("23/03/2026 24:00"));
    assert_eq!(due(WaitPolicy::RunOn), at("16/03/2026 24:00"));
}

#[test]
fn overlapping_waits_are_counted_once() {
    let calendar = WorkCalendar::vietnam().with_hours(office());
    let start = at("02/03/2026 09:00");
    let one = [wait("03/03/2026 10:00", "06/03/2026 10:00")];
    let same = [
        wait("04/03/2026 10:00", "06/03/2026 10:00"),
        wait("03/03/2026 10:00", "05/03/2026 10:00"),
        wait("01/03/2026 10:00", "02/03/2026 08:00"),
    ];
    for unit in [
        TimeUnit::Day,
        TimeUnit::WorkingDay,
        TimeUnit::WorkingHour,
        TimeUnit::Hour,
    ] {
        let due = |spans| {
            let waits = Waits {
                policy: WaitPolicy::Subtract,
                spans,
            };
            calendar
                .due_date_with_waits(start, length(40, unit), LegalDay, waits)
                .unwrap()
        };
        assert_eq!(due(&one), due(&same), "{unit:?}");
        assert!(due(&one) > due(&[]), "{unit:?}");
    }
    // Three times eight hours are left out of forty.
    let waits = Waits {
        policy: WaitPolicy::Subtract,
        spans: &one,
    };
    let forty = length(40, TimeUnit::WorkingHour);
    let due = calendar.due_date_with_waits(start, forty, LegalDay, waits);
    assert_eq!(due, Ok(at("12/03/2026 09:00")));
}

#[test]
fn a_wait_within_one_day_takes_no_day_from_a_limit_in_days() {
    let calendar = WorkCalendar::vietnam();
    let start = at("02/03/2026 09:00");
    let spans = [wait("04/03/2026 09:00", "04/03/2026 16:00")];
    let waits = Waits {
        policy: WaitPolicy::Subtract,
        spans: &spans,
    };
    let five = length(5, TimeUnit::WorkingDay);
    let due = calendar.due_date_with_waits(start, five, LegalDay, waits);
    assert_eq!(due, calendar.due_date(start, five, LegalDay));
}

#[test]
fn an_open_wait_has_no_due_date_and_a_late_one_changes_nothing() {
    let calendar = WorkCalendar::vietnam();
    let (start, five) = (at("02/03/2026 09:00"), length(5, TimeUnit::WorkingDay));
    for policy in [WaitPolicy::Restart, WaitPolicy::Subtract] {
        let since = at("05/03/2026 08:00");
        let open = [Wait {
            from: since,
            to: None,
        }];
        let waits = Waits {
            policy,
            spans: &open,
        };
        let due = calendar.due_date_with_waits(start, five, LegalDay, waits);
        assert_eq!(due, Err(DueError::Waiting { since }));
        let late = [Wait {
            from: at("10/03/2026 08:00"),
            to: None,
        }];
        let waits = Waits {
            policy,
            spans: &late,
        };
        let due = calendar.due_date_with_waits(start, five, LegalDay, waits);
        assert_eq!(due, calendar.due_date(start, five, LegalDay));
    }
}

fn any_instant() -> impl Strategy<Value = Instant> {
    (0..2900_i32, 0..24_u8, 0..60_u8).prop_map(|(days, hour, minute)| {
        let day = date("01/02/2018").checked_add_days(days).unwrap();
        day.at(hour, minute).unwrap()
    })
}

fn any_unit() -> impl Strategy<Value = TimeUnit> {
    proptest::sample::select(TimeUnit::ALL.to_vec())
}

proptest! {
    #![proptest_config(crate::support::cases(256))]

    #[test]
    fn backwards_undoes_forwards_on_working_days(event in any_instant(), n in 1..20_i64) {
        let calendar = WorkCalendar::vietnam();
        let event = calendar.roll_forward(event.date()).unwrap().at(9, 0).unwrap();
        for unit in [TimeUnit::Day, TimeUnit::Week, TimeUnit::WorkingDay] {
            // Weeks may go back before the tables; the way forward needs them only at its end.
            let latest = calendar.latest_before(event, length(n, unit)).unwrap();
            let due = calendar.due_date(latest, length(n, unit), LegalDay);
            prop_assert_eq!(due, Ok(event.date().end()), "{:?}", unit);
        }
    }

    #[test]
    fn backwards_undoes_forwards_in_hours(start in any_instant(), n in 1..200_i64) {
        let calendar = WorkCalendar::vietnam().with_hours(office());
        let start = calendar.next_opening(start).unwrap();
        for unit in [TimeUnit::Hour, TimeUnit::WorkingHour] {
            let due = calendar.due_date(start, length(n, unit), LegalDay).unwrap();
            prop_assert_eq!(calendar.latest_before(due, length(n, unit)), Ok(start));
        }
    }

    #[test]
    fn certificates_tell_the_instant_of_the_fast_path(
        start in any_instant(),
        n in 0..70_i64,
        half in any::<bool>(),
        unit in any_unit(),
        counting in proptest::sample::select(vec![LegalDay, ExactHour, DateCompare]),
    ) {
        let calendar = WorkCalendar::vietnam().with_hours(office());
        let tenths = if half { 5 } else { 0 };
        let limit = Length { amount: Decimal::new(n * 10 + tenths, 1), unit };
        let due = calendar.due(start, limit, counting);
        prop_assert_eq!(due.as_ref().map(|it| it.instant).map_err(|it| *it),
            calendar.due_date(start, limit, counting));
        if let Ok(due) = due {
            prop_assert_eq!(due.certificate.due, due.instant);
            for lang in [Lang::Vi, Lang::En] {
                prop_assert!(due.lines(lang).iter().all(|it| !it.is_empty()));
            }
        }
    }

    #[test]
    fn a_later_start_or_a_longer_limit_never_ends_earlier(
        start in any_instant(),
        later in 0..5000_i64,
        n in 0..40_i64,
        unit in any_unit(),
    ) {
        let calendar = WorkCalendar::vietnam().with_hours(office());
        for counting in [LegalDay, ExactHour, DateCompare] {
            let due = |start, n| calendar.due_date(start, length(n, unit), counting);
            let after = start.checked_add_minutes(later).unwrap();
            if let (Ok(one), Ok(two)) = (due(start, n), due(after, n)) {
                prop_assert!(one <= two);
            }
            if let (Ok(one), Ok(two)) = (due(start, n), due(start, n + 1)) {
                prop_assert!(one <= two);
            }
        }
    }
}
