//! Whether steps fit into a limit, beside what adding up whole working days says.

use std::fmt::Write as _;

use proptest::prelude::*;
use tthc::{Date, Lang, Session, WorkCalendar};

/// A limit of a step in working days.
#[derive(Debug, Clone, Copy)]
enum Limit {
    /// From the step's own start.
    Own(u32),
    /// From acceptance.
    Accepted(u32),
    /// None.
    Open,
}

fn limit() -> impl Strategy<Value = Limit> {
    prop_oneof![
        4 => (1..9_u32).prop_map(Limit::Own),
        2 => (1..25_u32).prop_map(Limit::Accepted),
        1 => Just(Limit::Open),
    ]
}

fn text(allowed: u32, steps: &[Limit]) -> String {
    let mut text = format!(
        "thủ tục x \"X\"\ncơ quan:\n  - sở: \"Sở\", giải quyết, quyết định\n\
         thời hạn: {allowed} ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n\
         kết quả:\n  - giấy: \"Giấy phép\", hiệu lực 5 năm\n\
         trình tự:\n  - nộp: nộp hồ sơ\n  - nhận: sở tiếp nhận\n      thiếu thì từ chối\n"
    );
    for (at, limit) in steps.iter().enumerate() {
        let limit = match limit {
            Limit::Own(days) => format!(", trong {days} ngày làm việc"),
            Limit::Accepted(days) => {
                format!(", trong {days} ngày làm việc kể từ khi nhận đủ hồ sơ hợp lệ")
            }
            Limit::Open => String::new(),
        };
        let _ = writeln!(
            text,
            "  - xem_{at}: sở thẩm định{limit}\n      không đạt thì từ chối"
        );
    }
    text + "  - trả: sở trả giấy\n"
}

proptest! {
    #![proptest_config(crate::support::cases(200))]

    #[test]
    fn working_days_of_steps_add_up_on_every_day(
        allowed in 1..30_u32,
        steps in prop::collection::vec(limit(), 0..7),
    ) {
        let used = steps.iter().fold(0, |used, it| match it {
            Limit::Own(days) => used + days,
            Limit::Accepted(days) => used.max(*days),
            Limit::Open => used,
        });
        let mut session = Session::new(Date::new(2026, 6, 1).unwrap());
        session.add("x.tthc", text(allowed, &steps).into_bytes(), true);
        let checked = session.check();
        let found = checked.diagnostics.iter().find(|it| it.code.id == "T04");
        prop_assert_eq!(found.is_some(), used > allowed, "{} of {}", used, allowed);
    }
}

/// Steps one after the other, or branches side by side; days, and whether only working days count.
#[derive(Debug, Clone)]
enum Part {
    Step(u32, bool),
    Branches(Vec<Vec<(u32, bool)>>),
}

fn part() -> impl Strategy<Value = Part> {
    let step = || (1..8_u32, any::<bool>());
    let branch = prop::collection::vec(step(), 1..3);
    prop_oneof![
        step().prop_map(|(days, working)| Part::Step(days, working)),
        prop::collection::vec(branch, 2..4).prop_map(Part::Branches),
    ]
}

fn unit(working: bool) -> &'static str {
    if working {
        "ngày làm việc"
    } else {
        "ngày"
    }
}

fn text_of_parts(allowed: (u32, bool), parts: &[Part]) -> String {
    let head = text(allowed.0, &[]);
    let limit = format!("thời hạn: {} {},", allowed.0, unit(allowed.1));
    let head = head.replace(&format!("thời hạn: {} ngày làm việc,", allowed.0), &limit);
    let (first, last) = head.split_at(head.find("  - trả:").unwrap());
    let mut steps = first.to_owned();
    let mut n_steps = 0;
    let mut step = |steps: &mut String, (days, working): (u32, bool)| {
        n_steps += 1;
        let unit = unit(working);
        let _ = writeln!(
            steps,
            "  - xem_{n_steps}: sở thẩm định, trong {days} {unit}\n      không đạt thì từ chối"
        );
    };
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Step(days, working) => step(&mut steps, (*days, *working)),
            Part::Branches(branches) => {
                let _ = writeln!(steps, "  - khối_{at}: song song");
                for (index, branch) in branches.iter().enumerate() {
                    let _ = writeln!(steps, "  + nhánh {}", ["một", "hai", "ba"][index]);
                    for it in branch {
                        step(&mut steps, *it);
                    }
                }
                steps.push_str("  - hết song song\n");
            }
        }
    }
    steps + last
}

/// Counts days one by one; calendar days that end on a day off end on the next working day.
fn counted(calendar: &WorkCalendar, from: Date, (days, working): (u32, bool)) -> Date {
    let works = |day: Date| calendar.is_working(day).unwrap();
    let mut day = from;
    let mut left = days;
    while left > 0 {
        day = day.next().unwrap();
        left -= u32::from(!working || works(day));
    }
    while !works(day) {
        day = day.next().unwrap();
    }
    day
}

/// Runs a dossier day by day; every step takes all its time.
fn simulated(calendar: &WorkCalendar, from: Date, parts: &[Part]) -> Date {
    parts.iter().fold(from, |day, part| match part {
        Part::Step(days, working) => counted(calendar, day, (*days, *working)),
        Part::Branches(branches) => {
            let ends = branches
                .iter()
                .map(|it| it.iter().fold(day, |day, it| counted(calendar, day, *it)));
            ends.max().unwrap()
        }
    })
}

proptest! {
    #![proptest_config(crate::support::cases(60))]

    #[test]
    fn the_dates_that_fail_are_those_of_dossiers_run_day_by_day(
        allowed in (1..30_u32, any::<bool>()),
        parts in prop::collection::vec(part(), 1..4),
    ) {
        let calendar = WorkCalendar::vietnam();
        let mut day = Date::new(2025, 1, 1).unwrap();
        let (mut failing, mut all) = (0, 0);
        while day.year() == 2025 {
            if calendar.is_working(day).unwrap() {
                all += 1;
                let late = simulated(&calendar, day, &parts) > counted(&calendar, day, allowed);
                failing += usize::from(late);
            }
            day = day.next().unwrap();
        }
        let mut session = Session::new(Date::new(2025, 6, 1).unwrap());
        let text = text_of_parts(allowed, &parts);
        session.add("x.tthc", text.clone().into_bytes(), true);
        let checked = session.check();
        let found = checked.diagnostics.iter().find(|it| it.code.id == "T04");
        let said = found.and_then(|it| it.witness.as_ref()).map(|it| it.render(Lang::En));
        let expected = match failing {
            0 => None,
            it if it == all => Some(format!("none of the {all} starting dates ")),
            it => Some(format!("{it} of {all} starting dates ")),
        };
        let agrees = match (&said, &expected) {
            (Some(said), Some(expected)) => said.starts_with(expected.as_str()),
            (said, expected) => said.is_none() && expected.is_none(),
        };
        prop_assert!(agrees, "{said:?} for {expected:?}: {text}");
    }
}
