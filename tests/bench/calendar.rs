//! How many limits are counted in a second.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tthc::{
    calendar::{Counting, OfficeHours, WorkCalendar},
    values::{Date, Instant, Length, TimeUnit},
};

/// Starts over all years of the tables, far enough from their end for the limits below.
fn starts() -> Vec<Instant> {
    let days = std::iter::successors(Date::new(2018, 1, 2), |it| it.next());
    days.take_while(|it| it.year() < 2026)
        .filter_map(|it| it.at(9, 30))
        .collect()
}

fn additions(c: &mut Criterion) {
    let starts = starts();
    let hours = OfficeHours::new([(480, 720), (780, 1020)]).ok();
    let calendar = WorkCalendar::vietnam();
    let calendar = hours.map_or(calendar.clone(), |it| calendar.with_hours(it));
    let mut group = c.benchmark_group("calendar");
    group.throughput(Throughput::Elements(starts.len() as u64));
    for (name, amount, unit) in [
        ("add 3 working days", 3, TimeUnit::WorkingDay),
        ("add 200 working days", 200, TimeUnit::WorkingDay),
        ("add 15 days and roll", 15, TimeUnit::Day),
        ("add 3 months and roll", 3, TimeUnit::Month),
        ("add 8 working hours", 8, TimeUnit::WorkingHour),
    ] {
        let length = Length::whole(amount, unit);
        group.bench_function(name, |b| {
            b.iter(|| {
                for &start in &starts {
                    let due = calendar.due_date(black_box(start), length, Counting::LegalDay);
                    black_box(due.is_ok());
                }
            });
        });
    }
    let length = Length::whole(15, TimeUnit::WorkingDay);
    group.bench_function("certify 15 working days", |b| {
        b.iter(|| {
            for &start in &starts {
                black_box(
                    calendar
                        .due(black_box(start), length, Counting::LegalDay)
                        .is_ok(),
                );
            }
        });
    });
    group.finish();
}

criterion_group!(benches, additions);
criterion_main!(benches);
