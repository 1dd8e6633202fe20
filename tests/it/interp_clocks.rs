//! Limits of dossiers: what stops them, what starts them again, what makes them longer, and
//! what is said of one that cannot be counted.

use proptest::prelude::*;
use tthc::{
    calendar::{DueError, OfficeHours, WorkCalendar},
    interp::{
        Act, Answers, EventKind, Machine, Rejection, StepAct, codes,
        event::{ClockState, FindingAbout, Timer},
        limits::Problem,
    },
    model::{ClockId, FactValue},
    syntax::words::Outcome,
    values::{Instant, Lang},
    workflow::End,
};

use crate::interp::{Desk, at, at_counter, document, fact, machine, project_of, step};

/// A procedure for a licence, of which a test writes only what it is about.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    pub(crate) hours: &'static str,
    pub(crate) facts: &'static str,
    pub(crate) fees: &'static str,
    pub(crate) papers: &'static str,
    pub(crate) limits: &'static str,
    pub(crate) steps: &'static str,
    pub(crate) shared: &'static str,
    pub(crate) results: &'static str,
}

pub(crate) const PLAIN: Parts = Parts {
    hours: "",
    facts: "",
    fees: "",
    papers: "",
    limits: "thời hạn: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n",
    steps: "  - soạn: sở thẩm định\n",
    shared: "",
    results: "",
};

pub(crate) const FAR: &str = "dữ kiện:\n  - xa: có/không, hỏi \"Xa?\"\n";

impl Parts {
    pub(crate) fn machine(self) -> Machine {
        let Self {
            hours,
            facts,
            fees,
            papers,
            limits,
            steps,
            shared,
            results,
        } = self;
        let text = format!(
            "thủ tục thử \"Thử\"\nmã: 9.0001\nhiệu lực: từ 01/07/2025\ncơ quan:\n  \
             - sở: \"Sở\", tiếp nhận, giải quyết, quyết định\n{hours}{facts}{fees}giấy tờ:\n  \
             - đơn: \"Đơn đề nghị\", bản chính\n  - bản_vẽ: \"Bản vẽ\", bản chính\n{papers}\
             hồ sơ: 1 bộ\n  - đơn\n  - bản_vẽ\n{limits}trình tự:\n  - nộp: nộp hồ sơ\n  \
             - tiếp_nhận: sở tiếp nhận\n{steps}  - trả: sở trả giấy\n{shared}kết quả:\n  \
             - giấy: \"Giấy phép\"\n{results}"
        );
        machine(&project_of("thử", &text), "thử")
    }
}

/// Answers at the counter with one fact.
pub(crate) fn with(machine: &Machine, name: &str, yes: bool) -> Answers {
    let mut answers = at_counter();
    let flag = FactValue::Flag(yes);
    answers.facts.insert(fact(machine, name), flag);
    answers
}

/// A dossier filed on Monday 6/10/2025 and accepted half an hour later.
pub(crate) fn accepted(machine: &Machine, answers: Answers) -> Desk<'_> {
    let mut desk = Desk::filed(machine, "2025-10-06 08:00", answers);
    desk.step("2025-10-06 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    desk
}

pub(crate) fn ask(desk: &mut Desk<'_>, when: &str, name: &str) -> Result<(), Rejection> {
    let mut act = StepAct::new(step(desk.machine, name), Outcome::Incomplete);
    act.papers.insert(document(desk.machine, "bản_vẽ"));
    desk.take(when, Act::Step(act))
}

pub(crate) fn supply(desk: &mut Desk<'_>, when: &str) {
    desk.take(when, Act::Supplement([].into())).unwrap();
}

pub(crate) fn tick(desk: &mut Desk<'_>, when: &str) {
    desk.take(when, Act::Tick).unwrap();
}

pub(crate) fn clock(machine: &Machine, name: &str) -> ClockId {
    let mut clocks = machine.procedure().clocks.iter();
    clocks.find(|it| it.1.name.text == name).unwrap().0
}

pub(crate) fn about(desk: &Desk<'_>) -> Vec<FindingAbout> {
    desk.state().findings.iter().map(|it| it.about).collect()
}

fn step_timer(desk: &Desk<'_>) -> Option<Instant> {
    let mut timers = desk.state().timers.iter();
    timers
        .find(|it| matches!(it.1, Timer::Step(_)))
        .map(|it| it.0)
}

const SHORT: &str = "thời hạn:\n  - chung: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                     quá hạn thì coi như chấp thuận\n";
const ASKS: &str = "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung\n";

#[test]
fn nothing_is_granted_or_late_while_papers_are_waited_for() {
    let machine = Parts {
        limits: SHORT,
        steps: ASKS,
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    ask(&mut desk, "2025-10-08 09:00", "soạn").unwrap();
    tick(&mut desk, "2025-10-16 09:00");
    assert!(!desk.state().is_over() && desk.state().late.is_empty());
    let chung = desk.state().clocks.get(&clock(&machine, "chung"));
    assert!(matches!(chung, Some(ClockState::Paused { .. })));
    supply(&mut desk, "2025-10-17 09:00");
    assert_eq!(desk.due(), Some(at("2025-10-22 24:00")));
    assert_eq!(about(&desk), []);
}

#[test]
fn a_request_after_the_due_date_gives_no_new_handling_time() {
    let machine = Parts {
        limits: "thời hạn: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n",
        steps: "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, thông báo trong 30 ngày\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    ask(&mut desk, "2025-10-13 09:00", "soạn").unwrap();
    supply(&mut desk, "2025-10-17 09:00");
    assert_eq!(desk.due(), Some(at("2025-10-09 24:00")));
    assert_eq!(desk.state().late.len(), 1);
}

#[test]
fn a_wait_that_ends_without_the_papers_is_left_out_only() {
    let machine = Parts {
        limits: "thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n",
        steps: "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, nộp trong 5 ngày, quá hạn thì chuyển đến ký\n  \
                - ký: sở quyết định\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    ask(&mut desk, "2025-10-08 09:00", "soạn").unwrap();
    tick(&mut desk, "2025-10-13 24:00");
    // 9/10 to 13/10 are three working days; the ten count from 6/10.
    assert_eq!(desk.due(), Some(at("2025-10-23 24:00")));
}

const BACK: &str = "  - soạn: sở thẩm định, trong 2 ngày làm việc\n      quá hạn thì từ chối\n  \
                    - ký: sở quyết định, trong 5 ngày làm việc\n      không đạt thì chuyển đến soạn\n";

#[test]
fn a_step_entered_again_has_its_whole_time_again() {
    let machine = Parts {
        steps: BACK,
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    desk.step("2025-10-07 09:00", "soạn", Outcome::Pass)
        .unwrap();
    desk.step("2025-10-13 09:00", "ký", Outcome::Fail).unwrap();
    assert!(!desk.state().is_over());
    assert_eq!(step_timer(&desk), Some(at("2025-10-15 24:00")));
    tick(&mut desk, "2025-10-15 24:00");
    let end = desk.state().end.unwrap();
    assert_eq!((end.end, end.at), (End::Refused, at("2025-10-15 24:00")));
}

#[test]
fn each_call_of_a_shared_step_is_late_by_its_own_time() {
    let machine = Parts {
        steps: "  - soạn: sở thẩm định\n      không đạt thì quay lại sửa, tối đa 3 lần\n",
        shared: "bước dùng lại:\n  - sửa: sở hoàn thiện hồ sơ, trong 2 ngày làm việc\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    for (called, done) in [
        ("2025-10-07 08:30", "2025-10-08 08:30"),
        ("2025-10-13 08:30", "2025-10-17 09:30"),
        ("2025-10-20 10:30", "2025-10-25 09:30"),
    ] {
        desk.step(called, "soạn", Outcome::Fail).unwrap();
        desk.step(done, "sửa", Outcome::Done).unwrap();
    }
    let fix = step(&machine, "sửa");
    let late = |due| FindingAbout::StepLate(fix, at(due));
    assert_eq!(
        about(&desk),
        [late("2025-10-15 24:00"), late("2025-10-22 24:00")]
    );
}

#[test]
fn the_time_to_ask_again_counts_from_the_supplement() {
    let machine = Parts {
        steps: "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, thông báo trong 3 ngày làm việc, tối đa 3 lần, nộp trong 15 ngày\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    ask(&mut desk, "2025-10-07 09:00", "soạn").unwrap();
    supply(&mut desk, "2025-10-14 09:00");
    ask(&mut desk, "2025-10-17 10:00", "soạn").unwrap();
    supply(&mut desk, "2025-10-20 09:00");
    let late = ask(&mut desk, "2025-10-24 10:00", "soạn").unwrap_err();
    assert_eq!(late.code, &codes::R03);
}

#[test]
fn the_time_to_refuse_leaves_the_supplement_out() {
    let machine = Parts {
        steps: "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, tối đa 2 lần, nộp trong 15 ngày, trừ thời gian chờ\n      \
                không đạt thì từ chối, trong 5 ngày làm việc\n",
        ..PLAIN
    }
    .machine();
    let refuse = |when: &str| {
        let mut desk = accepted(&machine, at_counter());
        ask(&mut desk, "2025-10-07 09:00", "soạn").unwrap();
        supply(&mut desk, "2025-10-17 09:00");
        let mut act = StepAct::new(step(&machine, "soạn"), Outcome::Fail);
        act.reason = Some("không đủ điều kiện".to_owned());
        desk.take(when, Act::Step(act)).unwrap();
        about(&desk)
    };
    assert_eq!(refuse("2025-10-23 10:00"), []);
    let late = FindingAbout::RefusedLate(step(&machine, "soạn"), at("2025-10-23 24:00"));
    assert_eq!(refuse("2025-10-24 10:00"), [late]);
}

#[test]
fn a_supplement_stops_another_clock_only_where_the_text_says_so() {
    let due = |pause: &'static str| {
        let limits = match pause {
            "" => {
                "thời hạn:\n  - chung: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n  - hạn_soạn: 5 ngày làm việc, kể từ khi tiếp nhận, đến khi soạn xong\n"
            }
            _ => {
                "thời hạn:\n  - chung: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n  - hạn_soạn: 5 ngày làm việc, kể từ khi tiếp nhận, đến khi soạn xong\n      tạm dừng khi chờ bổ sung\n"
            }
        };
        let machine = Parts {
            limits,
            steps: ASKS,
            ..PLAIN
        }
        .machine();
        let mut desk = accepted(&machine, at_counter());
        ask(&mut desk, "2025-10-08 08:30", "soạn").unwrap();
        supply(&mut desk, "2025-10-17 08:30");
        let state = desk.state().clocks.get(&clock(&machine, "hạn_soạn"));
        state.and_then(ClockState::counted).unwrap().due
    };
    assert_eq!(due(""), at("2025-10-13 24:00"));
    assert_eq!(due("tạm dừng"), at("2025-10-22 24:00"));
}

#[test]
fn each_decision_applies_one_extension() {
    let machine = Parts {
        limits: "thời hạn:\n  - chung: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                 gia hạn 5 ngày làm việc, tối đa 1 lần, do sở quyết định\n      \
                 gia hạn 3 ngày làm việc, tối đa 1 lần, do sở quyết định\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    let extend = Act::Extend(clock(&machine, "chung"));
    let mut due = vec![desk.due()];
    for when in ["2025-10-07 09:00", "2025-10-08 09:00"] {
        desk.take(when, extend.clone()).unwrap();
        due.push(desk.due());
    }
    let days = ["2025-10-20 24:00", "2025-10-27 24:00", "2025-10-30 24:00"];
    assert_eq!(due, days.map(|it| Some(at(it))));
    assert_eq!(
        desk.take("2025-10-09 09:00", extend).unwrap_err().code,
        &codes::R06
    );
}

#[test]
fn an_extension_in_another_unit_follows() {
    let machine = Parts {
        facts: FAR,
        limits: "thời hạn:\n  - chung: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                 gia hạn 1 tháng, tối đa 1 lần, khi xa\n      \
                 gia hạn 5 ngày làm việc, tối đa 1 lần, khi xa\n",
        ..PLAIN
    }
    .machine();
    let desk = accepted(&machine, with(&machine, "xa", true));
    // Fifteen working days end on 27/10, the month on 27/11.
    assert_eq!(desk.due(), Some(at("2025-11-27 24:00")));
    let state = desk.state().clocks.get(&clock(&machine, "chung")).unwrap();
    let days = desk.setting.certificates(state.counted().unwrap());
    assert_eq!(days.len(), 2);
    assert_eq!(days.last().map(|it| it.due), Some(at("2025-11-27 24:00")));
    let unknown = accepted(&machine, at_counter());
    assert_eq!(unknown.due(), None);
    assert!(machine.why_undated(unknown.state()).is_some());
}

#[test]
fn an_extension_is_decided_in_its_case_and_for_the_clock_that_runs() {
    let machine = Parts {
        facts: FAR,
        limits: "thời hạn:\n  - chung: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                 khi xa thì 12 ngày làm việc\n      \
                 gia hạn 5 ngày làm việc, tối đa 1 lần, do sở quyết định, khi xa\n",
        ..PLAIN
    }
    .machine();
    let extend = Act::Extend(clock(&machine, "chung"));
    let mut near = accepted(&machine, with(&machine, "xa", false));
    assert!(near.take("2025-10-07 08:30", extend.clone()).is_err());
    let mut far = accepted(&machine, with(&machine, "xa", true));
    assert_eq!(far.due(), Some(at("2025-10-22 24:00")));
    far.take("2025-10-07 08:30", extend.clone()).unwrap();
    assert_eq!(far.due(), Some(at("2025-10-29 24:00")));
    let mut filed = Desk::filed(&machine, "2025-10-06 08:00", with(&machine, "xa", true));
    assert!(filed.take("2025-10-06 08:10", extend).is_err());
}

#[test]
fn a_case_of_a_limit_that_ends_is_the_end_of_the_limit() {
    let machine = Parts {
        facts: FAR,
        limits: "thời hạn:\n  - chung: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                 khi xa thì 5 ngày làm việc\n      quá hạn thì coi như chấp thuận\n",
        results: "  - giấy_im: \"Giấy im lặng\"\n      khi chung hết hạn\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, with(&machine, "xa", true));
    tick(&mut desk, "2025-10-30 08:00");
    assert_eq!(desk.state().end.map(|it| it.end), Some(End::DeemedGranted));
    assert_eq!(desk.state().returned.len(), 1);
}

#[test]
fn a_wait_inside_an_extension_is_left_out() {
    let machine = Parts {
        limits: "thời hạn:\n  - chung: 5 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      \
                 gia hạn 10 ngày, tối đa 1 lần, do sở quyết định\n",
        steps: "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, thông báo trong 30 ngày, trừ thời gian chờ\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    desk.take("2025-10-07 08:30", Act::Extend(clock(&machine, "chung")))
        .unwrap();
    assert_eq!(desk.due(), Some(at("2025-10-23 24:00")));
    ask(&mut desk, "2025-10-15 08:30", "soạn").unwrap();
    supply(&mut desk, "2025-10-20 08:30");
    assert_eq!(desk.due(), Some(at("2025-10-28 24:00")));
}

#[test]
fn limits_of_steps_and_supplements_that_cannot_be_counted_are_said() {
    let machine = Parts {
        steps: "  - soạn: sở thẩm định, trong 20 ngày làm việc\n      thiếu thì yêu cầu bổ sung, nộp trong 15 ngày\n",
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2026-12-21 08:00", at_counter());
    desk.step("2026-12-21 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    assert_eq!(desk.state().uncounted.len(), 1);
    ask(&mut desk, "2026-12-22 09:00", "soạn").unwrap();
    assert_eq!(desk.state().uncounted.len(), 2);
    assert_eq!(desk.state().year_without_table(), Some(2027));
    let said = |event: &tthc::interp::Event| {
        let line = tthc::interp::trace::explain(&machine, &desk.setting, event);
        line.map(|it| it.text.render(Lang::En))
    };
    let problems = desk
        .dossier
        .events()
        .filter(|it| matches!(it.kind, EventKind::Uncounted { .. }));
    let problems: Vec<String> = problems.filter_map(said).collect();
    assert_eq!(problems.len(), 2);
    assert!(
        problems.iter().all(|it| it.contains("2027")),
        "{problems:?}"
    );
}

#[test]
fn working_hours_without_office_hours_are_said_and_stated_ones_hold() {
    let steps = "  - soạn: sở thẩm định, trong 4 giờ làm việc\n      quá hạn thì coi như đồng ý\n";
    let machine = Parts { steps, ..PLAIN }.machine();
    let desk = accepted(&machine, at_counter());
    assert!(matches!(
        desk.state().uncountable().next(),
        Some(DueError::NoOfficeHours { .. })
    ));
    let machine = Parts {
        hours: "      giờ làm việc: 07:30-11:30, 13:30-17:00\n",
        steps,
        ..PLAIN
    }
    .machine();
    let day = at("2025-10-06 08:00").date();
    let short = WorkCalendar::vietnam().with_hours(OfficeHours::new([(480, 600)]).unwrap());
    let setting = machine.setting(&short, day);
    assert_eq!(setting.calendar.hours().unwrap().minutes_of_day(), 450);
}

#[test]
fn a_limit_that_hangs_on_an_open_question_is_open() {
    let machine = Parts {
        facts: FAR,
        steps: "  - soạn: sở thẩm định, trong 2 ngày làm việc\n      khi xa thì trong 10 ngày làm việc\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    tick(&mut desk, "2025-10-10 08:00");
    assert_eq!(about(&desk), []);
    let problems: Vec<Problem> = desk.state().uncounted.values().copied().collect();
    assert_eq!(problems, [Problem::Undecided]);
    let answer = Act::Answer(with(&machine, "xa", true));
    desk.take("2025-10-13 08:00", answer).unwrap();
    assert_eq!(step_timer(&desk), Some(at("2025-10-20 24:00")));
    assert!(desk.state().uncounted.is_empty());
}

#[test]
fn a_clock_whose_condition_ceases_to_hold_stops() {
    let machine = Parts {
        limits: "thời hạn:\n  - chung: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n  \
                 - phụ: 3 ngày làm việc, kể từ khi tiếp nhận, đến khi trả xong\n      khi không soạn xảy ra\n",
        steps: "  - soạn: sở thẩm định\n  - ký: sở quyết định\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    desk.step("2025-10-07 08:30", "soạn", Outcome::Pass)
        .unwrap();
    tick(&mut desk, "2025-10-20 08:00");
    assert!(desk.state().late.is_empty());
    assert!(!desk.state().clocks.contains_key(&clock(&machine, "phụ")));
}

#[test]
fn a_clock_that_moves_the_case_ends_its_waits() {
    let machine = Parts {
        limits: "thời hạn:\n  - chung: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n      tạm dừng khi chờ ý kiến\n  \
                 - phụ: 3 ngày làm việc, kể từ khi tiếp nhận, đến khi soạn xong\n      quá hạn thì chuyển đến soạn\n",
        steps: "  - hỏi: sở lấy ý kiến sở\n  - soạn: sở thẩm định\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    tick(&mut desk, "2025-10-10 08:00");
    assert!(desk.state().waits.iter().all(|it| it.span.to.is_some()));
    // 7/10 to 9/10 are left out.
    assert_eq!(desk.due(), Some(at("2025-11-06 24:00")));
}

#[test]
fn a_dossier_found_complete_after_its_due_date_was_due_then() {
    let machine = Parts {
        limits: "thời hạn: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ\n",
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.step("2025-10-20 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    tick(&mut desk, "2025-10-20 09:00");
    let (promise, due) = machine.promise(desk.state()).unwrap();
    assert_eq!(due, at("2025-10-09 24:00"));
    assert_eq!(about(&desk), [FindingAbout::NoApology(promise, due)]);
}

#[test]
fn rules_that_are_not_verified_neither_refuse_nor_close() {
    let machine = Parts {
        steps: ASKS,
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2026-10-05 08:00", at_counter());
    desk.step("2026-10-05 08:30", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    ask(&mut desk, "2026-10-06 08:30", "soạn").unwrap();
    tick(&mut desk, "2026-10-22 08:30");
    assert!(!desk.state().is_over());
    supply(&mut desk, "2026-10-22 09:30");
    for (when, date) in [
        ("2026-10-23 08:30", "2026-12-10"),
        ("2026-10-24 08:30", "2026-12-20"),
    ] {
        let date = date.parse().unwrap();
        desk.take(when, Act::Apologise(date)).unwrap();
    }
    let asked = step(&machine, "soạn");
    assert_eq!(
        about(&desk),
        [
            FindingAbout::NotSupplied(asked, at("2026-10-21 24:00")),
            FindingAbout::TooManyApologies(1)
        ]
    );
}

#[test]
fn the_time_of_the_procedure_closes_the_dossier_where_the_decree_does() {
    let machine = Parts {
        steps: "  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung, nộp trong 5 ngày làm việc\n",
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, at_counter());
    ask(&mut desk, "2025-10-07 08:30", "soạn").unwrap();
    tick(&mut desk, "2025-10-30 08:30");
    let end = desk.state().end.unwrap();
    assert_eq!((end.end, end.at), (End::Closed, at("2025-10-14 24:00")));
}

#[test]
fn reception_asks_once_whatever_step_asks() {
    let machine = Parts {
        steps: "      thiếu thì yêu cầu bổ sung\n  - kiểm: sở kiểm tra thành phần hồ sơ\n      thiếu thì yêu cầu bổ sung\n  - soạn: sở thẩm định\n",
        ..PLAIN
    }
    .machine();
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    ask(&mut desk, "2025-10-06 08:30", "tiếp_nhận").unwrap();
    supply(&mut desk, "2025-10-07 08:30");
    desk.step("2025-10-07 08:40", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    let again = ask(&mut desk, "2025-10-07 08:50", "kiểm").unwrap_err();
    assert_eq!(again.code, &codes::R03);
}

#[test]
fn an_answer_that_was_given_stays() {
    let machine = Parts {
        facts: FAR,
        ..PLAIN
    }
    .machine();
    let mut desk = accepted(&machine, with(&machine, "xa", true));
    let answer = |yes| Act::Answer(with(&machine, "xa", yes));
    assert!(desk.take("2025-10-07 08:30", answer(false)).is_err());
    assert!(desk.take("2025-10-07 08:30", answer(true)).is_ok());
    let xa = desk.state().answers.facts.get(&fact(&machine, "xa"));
    assert_eq!(xa, Some(&FactValue::Flag(true)));
}

/// A day and an hour of 2025, from the second week of October on.
fn moment(days: u16, hour: u8) -> Instant {
    let day = at("2025-10-06 00:00").date();
    let day = day.checked_add_days(i32::from(days)).unwrap();
    day.at(hour, 0).unwrap()
}

proptest! {
    #![proptest_config(crate::support::cases(64))]

    #[test]
    fn a_due_date_is_never_earlier_after_a_wait(
        asked in 1_u16..3, waited in 0_u16..15, hour in 9_u8..17, words in 0_usize..3, unit in 0_usize..3,
    ) {
        let words = ["", ", trừ thời gian chờ", ", tính lại từ đầu"][words];
        let limit = ["9 ngày làm việc", "12 ngày", "1 tháng"][unit];
        let steps = format!("  - soạn: sở thẩm định\n      thiếu thì yêu cầu bổ sung{words}\n");
        let limits = format!("thời hạn: {limit}, kể từ khi nhận đủ hồ sơ hợp lệ\n");
        let machine = Parts { steps: steps.leak(), limits: limits.leak(), ..PLAIN }.machine();
        let mut desk = accepted(&machine, at_counter());
        let before = desk.due().unwrap();
        let from = moment(asked, hour);
        ask(&mut desk, &from.to_string(), "soạn").unwrap();
        let to = from.checked_add_minutes(i64::from(waited) * 1440 + 30).unwrap();
        supply(&mut desk, &to.to_string());
        prop_assert!(desk.due().unwrap() >= before);
        prop_assert!(desk.state().late.is_empty());
    }

    #[test]
    fn a_step_entered_again_counts_from_its_last_entry(rounds in 1_u16..5, hour in 8_u8..17) {
        let machine = Parts { steps: BACK, ..PLAIN }.machine();
        let mut desk = accepted(&machine, at_counter());
        for round in 1..=rounds {
            let now = moment(round, hour);
            desk.step(&now.to_string(), "soạn", Outcome::Pass).unwrap();
            desk.step(&now.to_string(), "ký", Outcome::Fail).unwrap();
            let node = desk.state().active().next().unwrap();
            prop_assert_eq!(node.1.first, now);
            prop_assert!(step_timer(&desk).unwrap() > now);
        }
    }
}
