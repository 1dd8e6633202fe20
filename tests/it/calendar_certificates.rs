//! Certificates as people read them, in both languages.

use tthc::{
    calendar::{Counting, Mark, OfficeHours, StartRule, Wait, WaitPolicy, Waits, WorkCalendar},
    values::{Decimal, Instant, Lang, Length, TimeUnit},
};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn calendar() -> WorkCalendar {
    let hours = OfficeHours::new([(8 * 60, 12 * 60), (13 * 60, 17 * 60)]).unwrap();
    WorkCalendar::vietnam().with_hours(hours)
}

fn both(start: &str, length: Length, counting: Counting) -> String {
    let due = calendar().due(at(start), length, counting).unwrap();
    let lines = [Lang::Vi, Lang::En].map(|lang| due.lines(lang).join("\n"));
    lines.join("\n\n")
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/calendar");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn working_days_over_a_holiday_and_a_weekend() {
    let three = Length::whole(3, TimeUnit::WorkingDay);
    snapshot(
        "working_days",
        &both("29/04/2026 08:30", three, Counting::LegalDay),
    );
}

#[test]
fn calendar_days_that_roll_over_tet() {
    let twelve = Length::whole(12, TimeUnit::Day);
    snapshot(
        "calendar_days",
        &both("02/02/2026 08:20", twelve, Counting::LegalDay),
    );
}

#[test]
fn working_hours_over_a_weekend() {
    let eight = Length::whole(8, TimeUnit::WorkingHour);
    snapshot(
        "working_hours",
        &both("06/03/2026 16:30", eight, Counting::LegalDay),
    );
}

#[test]
fn a_made_up_saturday_and_a_swapped_day_are_named() {
    let five = Length::whole(5, TimeUnit::WorkingDay);
    snapshot(
        "made_up_saturday",
        &both("24/04/2025 09:00", five, Counting::LegalDay),
    );
}

#[test]
fn culture_day_carries_its_note_and_the_hour_exact_way_its_name() {
    let three = Length::whole(3, TimeUnit::WorkingDay);
    snapshot(
        "culture_day",
        &both("20/11/2026 10:00", three, Counting::ExactHour),
    );
}

#[test]
fn a_month_and_a_fraction_of_days() {
    let month = Length::whole(1, TimeUnit::Month);
    let half = Length {
        amount: Decimal::new(25, 1),
        unit: TimeUnit::WorkingDay,
    };
    let text = [
        both("31/01/2026 10:00", month, Counting::LegalDay),
        both("11/02/2026 10:00", half, Counting::LegalDay),
    ];
    snapshot("month_and_fraction", &text.join("\n\n"));
}

#[test]
fn waits_and_an_unverified_year() {
    let five = Length::whole(5, TimeUnit::WorkingDay);
    let spans = [Wait {
        from: at("07/01/2020 10:00"),
        to: Some(at("10/01/2020 15:00")),
    }];
    let mut text = Vec::new();
    for policy in [WaitPolicy::Restart, WaitPolicy::Subtract, WaitPolicy::RunOn] {
        let waits = Waits {
            policy,
            spans: &spans,
        };
        let start = at("06/01/2020 09:00");
        let due = calendar()
            .due_with_waits(start, five, Counting::LegalDay, waits)
            .unwrap();
        text.extend([Lang::Vi, Lang::En].map(|lang| due.lines(lang).join("\n")));
    }
    snapshot("waits", &text.join("\n\n"));
}

#[test]
fn the_data_accounts_for_every_day() {
    let three = Length::whole(3, TimeUnit::WorkingDay);
    let due = calendar()
        .due(at("29/04/2026 08:30"), three, Counting::LegalDay)
        .unwrap();
    let certificate = due.certificate;
    assert_eq!(
        certificate.start_rule,
        StartRule::DayAfter(at("29/04/2026 08:30").date())
    );
    let counted = certificate
        .days
        .iter()
        .filter(|it| matches!(it.mark, Mark::Counted(_)));
    assert_eq!(counted.count(), 3);
    assert_eq!(certificate.days.len(), 7);
    assert_eq!(certificate.tables.len(), 1);
    assert!(
        certificate.hours.is_none(),
        "hours that were not used are not claimed"
    );
}
