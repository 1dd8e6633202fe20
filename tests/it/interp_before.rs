//! Limits counted back from an event: the latest instant, who keeps it, and what is said where
//! the day of the event is not known.

use proptest::prelude::*;
use tthc::{
    calendar::StartRule,
    interp::{
        Act, Machine, StepAct,
        event::{ClockState, FindingAbout, Lateness, StepLimit, Timer},
        limits::Problem,
        trace::explain,
    },
    model::FactValue,
    syntax::words::Outcome,
    values::{Instant, Lang, Length, TimeUnit},
    workflow::End,
};

use crate::{
    interp::{Desk, at, at_counter, fact, step},
    interp_clocks::{PLAIN, Parts, clock},
};

const EXPIRY: &str = "dữ kiện:\n  - hết_hạn: ngày tháng, hỏi \"Giấy phép cũ hết hạn ngày nào?\"\n";

const RENEWAL: &str = "thời hạn:\n  - chung: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n  \
     - gia_hạn: trước hết_hạn 3 tháng\n";
const CLOSING: &str = "thời hạn:\n  - chung: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n  \
     - gia_hạn: trước hết_hạn 3 tháng\n      quá hạn thì kết thúc hồ sơ\n";
const NOTICE: &str = "  - báo: sở thông báo, trong 3 ngày làm việc trước kiểm_tra bắt đầu\n  \
     - kiểm_tra: sở kiểm tra thực địa\n";

/// A renewal that is asked for at least three months before the licence ends.
fn renewal(limits: &'static str) -> Machine {
    Parts {
        facts: EXPIRY,
        limits,
        ..PLAIN
    }
    .machine()
}

/// One that is filed on 6/10/2025.
fn filed<'a>(machine: &'a Machine, expires: &str) -> Desk<'a> {
    let mut answers = at_counter();
    let date = FactValue::Date(expires.parse().unwrap());
    answers.facts.insert(fact(machine, "hết_hạn"), date);
    Desk::filed(machine, "2025-10-06 08:00", answers)
}

fn renewal_of<'a>(desk: &'a Desk<'_>) -> &'a ClockState {
    let id = clock(desk.machine, "gia_hạn");
    desk.state().clocks.get(&id).unwrap()
}

fn told(desk: &Desk<'_>, lang: Lang) -> Vec<String> {
    let events = desk.dossier.events();
    let traces = events.filter_map(|it| explain(desk.machine, &desk.setting, it));
    traces.map(|it| it.text.render(lang)).collect()
}

#[test]
fn a_renewal_filed_by_its_latest_day_is_in_time() {
    let machine = renewal(RENEWAL);
    let desk = filed(&machine, "06/01/2026");
    let ClockState::Kept(counted) = renewal_of(&desk) else {
        panic!("{:?}", renewal_of(&desk));
    };
    assert_eq!(counted.due, at("2025-10-06 24:00"));
    assert_eq!(counted.back_from, Some(at("2026-01-06 00:00")));
    assert_eq!(desk.state().late.len(), 0);
}

#[test]
fn a_renewal_filed_a_day_later_is_late_and_says_how_it_was_counted() {
    let machine = renewal(RENEWAL);
    let mut desk = filed(&machine, "05/01/2026");
    desk.take("2025-10-06 08:01", Act::Tick).unwrap();
    let late = Lateness::Clock(clock(&machine, "gia_hạn"));
    assert!(desk.state().late.contains_key(&late));
    let ClockState::Expired(counted) = renewal_of(&desk) else {
        panic!("{:?}", renewal_of(&desk));
    };
    let [certificate] = desk.setting.certificates(counted).try_into().unwrap();
    assert_eq!(certificate.due, at("2025-10-05 24:00"));
    let day = at("2026-01-05 00:00").date();
    assert_eq!(certificate.start_rule, StartRule::DayBefore(day));
    let text =
        "thời hạn “gia hạn”: 3 tháng đếm ngược từ 05/01/2026 00:00, chậm nhất 05/10/2025 24:00";
    let told = told(&desk, Lang::Vi);
    assert!(told.iter().any(|it| it == text), "{told:#?}");
}

#[test]
fn what_the_end_of_a_limit_counted_back_means_takes_effect() {
    let machine = renewal(CLOSING);
    let mut desk = filed(&machine, "05/01/2026");
    desk.take("2025-10-06 08:01", Act::Tick).unwrap();
    assert_eq!(desk.state().end.map(|it| it.end), Some(End::Closed));
    let mut desk = filed(&machine, "06/01/2026");
    desk.take("2025-10-07 08:01", Act::Tick).unwrap();
    assert_eq!(desk.state().end, None);
}

#[test]
fn without_the_day_of_the_event_the_limit_is_said_to_be_unknown() {
    let machine = renewal(RENEWAL);
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    assert_eq!(renewal_of(&desk), &ClockState::Unknown(Problem::NoEvent));
    let told = told(&desk, Lang::Vi);
    assert!(
        told.iter().any(|it| it.contains("chưa biết ngày của mốc")),
        "{told:#?}"
    );
    // The answer may come later, and is then judged.
    let mut answers = tthc::interp::Answers::default();
    let date = FactValue::Date("01/01/2026".parse().unwrap());
    answers.facts.insert(fact(&machine, "hết_hạn"), date);
    desk.take("2025-10-06 09:00", Act::Answer(answers)).unwrap();
    desk.take("2025-10-06 09:01", Act::Tick).unwrap();
    assert!(matches!(renewal_of(&desk), ClockState::Expired(_)));
}

#[test]
fn a_limit_that_is_counted_both_ways_has_no_end() {
    let machine = renewal(
        "thời hạn:\n  - chung: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n  \
         - gia_hạn: 3 tháng, kể từ khi nộp, trước hết_hạn\n",
    );
    let desk = filed(&machine, "05/01/2026");
    assert_eq!(renewal_of(&desk), &ClockState::Unknown(Problem::TwoEnds));
    assert!(
        told(&desk, Lang::En)
            .iter()
            .any(|it| it.contains("write two limits"))
    );
}

#[test]
fn a_notice_is_judged_when_what_it_announces_begins() {
    let machine = Parts {
        steps: NOTICE,
        ..PLAIN
    }
    .machine();
    let notice = step(&machine, "báo");
    let run = |begun: &str| {
        let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
        desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
            .unwrap();
        let uncounted = desk.state().uncounted.clone();
        let [(StepLimit::Work(_), Problem::NoEvent)] =
            uncounted.into_iter().collect::<Vec<_>>()[..]
        else {
            panic!("the day of the inspection is not known yet");
        };
        desk.step("2025-10-07 10:00", "báo", Outcome::Done).unwrap();
        assert_eq!(desk.state().late.len(), 0, "it was only announced");
        desk.step(begun, "kiểm_tra", Outcome::Started).unwrap();
        desk
    };
    // Three working days before Friday 10/10 is Tuesday 7/10, the day of the notice.
    assert_eq!(run("2025-10-10 08:00").state().late.len(), 0);
    let desk = run("2025-10-09 08:00");
    assert!(desk.state().late.contains_key(&Lateness::Step(notice)));
    let about = FindingAbout::StepLate(notice, at("2025-10-06 24:00"));
    assert!(desk.state().findings.iter().any(|it| it.about == about));
}

#[test]
fn a_step_before_a_known_day_waits_for_its_latest_instant() {
    let machine = Parts {
        facts: EXPIRY,
        steps: "  - soạn: sở thẩm định, trong 5 ngày làm việc trước hết_hạn\n",
        ..PLAIN
    }
    .machine();
    let mut desk = filed(&machine, "24/10/2025");
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    let due = at("2025-10-17 24:00");
    let steps = |it: &&(Instant, Timer)| matches!(it.1, Timer::Step(_));
    let timers: Vec<_> = desk
        .state()
        .timers
        .iter()
        .filter(steps)
        .map(|it| it.0)
        .collect();
    assert_eq!(timers, [due]);
    desk.take("2025-10-20 08:00", Act::Tick).unwrap();
    let late = Lateness::Step(step(&machine, "soạn"));
    assert_eq!(desk.state().late.get(&late), Some(&due));
    desk.take(
        "2025-10-20 09:00",
        Act::Step(StepAct::new(step(&machine, "soạn"), Outcome::Pass)),
    )
    .unwrap();
}

proptest! {
    #[test]
    fn every_day_between_the_latest_instant_and_the_event_is_accounted_for(
        day in 0_i32..1500,
        n in 1_i64..120,
        unit in prop::sample::select(vec![TimeUnit::WorkingDay, TimeUnit::Day]),
    ) {
        let calendar = tthc::calendar::WorkCalendar::vietnam();
        let first = at("2021-01-01 09:00");
        let event = first.date().checked_add_days(day).unwrap().at(9, 0).unwrap();
        let Ok(due) = calendar.back(event, Length::whole(n, unit)) else { return Ok(()) };
        prop_assert_eq!(Ok(due.instant), calendar.latest_before(event, Length::whole(n, unit)));
        let days = &due.certificate.days;
        let gap = event.date().ordinal() - due.instant.date().ordinal();
        prop_assert_eq!(days.len(), usize::try_from(gap).unwrap());
        prop_assert_eq!(days.last().map(|it| it.mark.clone()), Some(tthc::calendar::Mark::Counted(n)));
        prop_assert!(days.windows(2).all(|it| it[0].date > it[1].date));
    }
}

#[test]
fn what_was_counted_back_reads_from_its_line() {
    use tthc::export::log::{Names, read_event, write_event};
    let machine = renewal(RENEWAL);
    let names = Names::of(&machine);
    let late = filed(&machine, "05/01/2026");
    let unknown = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    let mut lines = String::new();
    for event in late.dossier.events().chain(unknown.dossier.events()) {
        let line = write_event(event, &names);
        assert_eq!(read_event(&line, &names).as_ref(), Ok(event));
        lines.push_str(&line);
    }
    assert!(
        lines.contains("\"back_from\":\"2026-01-05 00:00\""),
        "{lines}"
    );
    assert!(lines.contains("\"no_event\""), "{lines}");
}
