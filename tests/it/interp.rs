//! The interpreter, from text to outcomes.

use std::{collections::BTreeSet, fmt::Write, fs, sync::Arc};

use tthc::{
    calendar::WorkCalendar,
    interp::{
        Act, Answers, Command, Dossier, EventKind, Machine, Rejection, Setting, State, StepAct,
        codes,
        effects::{Edition, Effect, effects},
        replay,
        scenario::{self, Report},
        trace,
    },
    lower::lower,
    model::{DocumentId, Example, FactId, FactValue, Project, StepId},
    source::{FileId, SourceFile},
    syntax::{
        parse,
        words::{Channel, Outcome},
    },
    values::{Amount, Date, Instant, Lang},
};

use crate::support::{repo, with_snapshots};

/// The files whose examples all hold.
pub(crate) const FIXTURES: [&str; 7] = [
    "tau_ca", "bo_sung", "phi", "luong", "het_han", "tien_de", "y_kien",
];

/// Reads a fixture, which must be free of mistakes.
pub(crate) fn project(name: &str) -> Arc<Project> {
    let path = repo("tests/fixtures/interp").join(format!("{name}.tthc"));
    project_of(name, &fs::read_to_string(path).unwrap())
}

/// Reads a text, which must be free of mistakes.
pub(crate) fn project_of(name: &str, text: &str) -> Arc<Project> {
    let file = SourceFile::new(name, text);
    let parsed = parse(FileId(0), file.text());
    let mut mistakes = parsed.diagnostics;
    let lowered = lower(&[parsed.file]);
    mistakes.extend(lowered.diagnostics);
    let mistakes: Vec<String> = mistakes
        .iter()
        .map(|it| format!("{} {}", it.code.id, it.message.render(Lang::En)))
        .collect();
    assert!(mistakes.is_empty(), "{name}: {mistakes:#?}");
    Arc::new(lowered.project)
}

/// The machine of a procedure by its name.
pub(crate) fn machine(project: &Arc<Project>, name: &str) -> Machine {
    let mut procedures = project.procedures.iter();
    let (id, _) = procedures.find(|it| it.1.name.text == name).unwrap();
    Machine::new(Arc::clone(project), id).unwrap()
}

pub(crate) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(crate) fn step(machine: &Machine, name: &str) -> StepId {
    let mut steps = machine.procedure().steps.iter();
    steps.find(|it| it.1.name.text == name).unwrap().0
}

pub(crate) fn document(machine: &Machine, name: &str) -> DocumentId {
    let mut documents = machine.procedure().documents.iter();
    documents.find(|it| it.1.name.text == name).unwrap().0
}

pub(crate) fn fact(machine: &Machine, name: &str) -> FactId {
    let mut facts = machine.procedure().facts.iter();
    facts.find(|it| it.1.name.text == name).unwrap().0
}

fn run_example(project: &Arc<Project>, example: &Example) -> Report {
    let machine = Machine::new(Arc::clone(project), example.procedure).unwrap();
    scenario::run(
        &machine,
        example,
        &WorkCalendar::vietnam(),
        &BTreeSet::new(),
    )
}

/// A dossier that is being run by a test.
pub(crate) struct Desk<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) setting: Setting<'static>,
    pub(crate) dossier: Dossier,
}

impl<'a> Desk<'a> {
    /// Files with these answers at the counter.
    pub(crate) fn filed(machine: &'a Machine, when: &str, answers: Answers) -> Self {
        Self::filed_with(machine, when, answers, None)
    }

    /// The same with these papers only.
    pub(crate) fn filed_with(
        machine: &'a Machine,
        when: &str,
        answers: Answers,
        papers: Option<BTreeSet<DocumentId>>,
    ) -> Self {
        let filed = at(when);
        let mut desk = Self {
            machine,
            setting: machine.setting(&WorkCalendar::vietnam(), filed.date()),
            dossier: Dossier::new(),
        };
        let act = Act::File {
            answers,
            papers,
            found: BTreeSet::new(),
        };
        desk.take(when, act).unwrap();
        desk
    }

    pub(crate) fn take(&mut self, when: &str, act: Act) -> Result<(), Rejection> {
        let command = Command::new(at(when), act);
        self.dossier.take(self.machine, &self.setting, command)
    }

    pub(crate) fn step(
        &mut self,
        when: &str,
        name: &str,
        outcome: Outcome,
    ) -> Result<(), Rejection> {
        let step = step(self.machine, name);
        self.take(when, Act::Step(StepAct::new(step, outcome)))
    }

    pub(crate) fn state(&self) -> &State {
        self.dossier.state()
    }

    pub(crate) fn due(&self) -> Option<Instant> {
        self.machine.promise(self.state()).map(|it| it.1)
    }
}

pub(crate) fn at_counter() -> Answers {
    Answers {
        channel: Some(Channel::InPerson),
        ..Answers::default()
    }
}

#[test]
fn every_example_of_the_fixtures_holds() {
    for name in FIXTURES {
        let project = project(name);
        assert!(!project.examples.is_empty());
        for example in &project.examples {
            let report = run_example(&project, example);
            for it in &report.checked {
                let (expected, actual) = (it.expected.render(Lang::En), it.actual.render(Lang::En));
                assert!(
                    it.passed,
                    "{name}, “{}”: expected {expected}, but {actual}",
                    example.title
                );
            }
        }
    }
}

#[test]
fn wrong_expectations_are_seen_and_said_in_both_languages() {
    let project = project("sai");
    let report = run_example(&project, &project.examples[0]);
    let mut said = String::new();
    for it in &report.checked {
        assert!(!it.passed, "{}", it.expected.render(Lang::En));
        for lang in [Lang::Vi, Lang::En] {
            let (expected, actual) = (it.expected.render(lang), it.actual.render(lang));
            writeln!(said, "{expected} | {actual}").unwrap();
        }
    }
    with_snapshots("interp", || {
        insta::assert_snapshot!("wrong_expectations", said);
    });
}

#[test]
fn every_change_is_explained_with_its_basis() {
    let project = project("tau_ca");
    let example = &project.examples[0];
    let machine = machine(&project, "đăng_ký_tàu");
    let report = run_example(&project, example);
    let setting = machine.setting(&WorkCalendar::vietnam(), example.filed.unwrap().date());
    let mut said = String::new();
    for lang in [Lang::Vi, Lang::En] {
        for event in report.dossier.events() {
            let Some(line) = trace::explain(&machine, &setting, event) else {
                continue;
            };
            let basis = line.basis.map_or_else(String::new, |it| it.render(lang));
            let when = event.at.display(lang);
            writeln!(said, "{when} {} [{basis}]", line.text.render(lang)).unwrap();
        }
    }
    with_snapshots("interp", || insta::assert_snapshot!("explained", said));
}

#[test]
fn a_log_alone_gives_the_state_at_each_of_its_places() {
    for name in FIXTURES {
        let project = project(name);
        for example in &project.examples {
            let report = run_example(&project, example);
            let log: Vec<_> = report.dossier.events().cloned().collect();
            assert_eq!(replay(&log), *report.dossier.state(), "{}", example.title);
            for (position, event) in log.iter().enumerate() {
                let prefix = &log[..=position];
                let state = replay(prefix);
                assert_eq!(state.seq, event.seq);
                let over = prefix
                    .iter()
                    .any(|it| matches!(it.kind, EventKind::Ended(_)));
                assert_eq!(state.is_over(), over);
            }
        }
    }
}

#[test]
fn the_same_case_runs_the_same_way_twice() {
    let project = project("luong");
    for example in &project.examples {
        let (first, second) = (
            run_example(&project, example),
            run_example(&project, example),
        );
        assert_eq!(first.dossier, second.dossier);
        assert_eq!(first.checked, second.checked);
    }
}

#[test]
fn a_command_delivered_twice_changes_nothing() {
    let project = project("tau_ca");
    let machine = machine(&project, "đăng_ký_tàu");
    let mut desk = Desk::filed(&machine, "2026-05-04 09:00", at_counter());
    let act = Act::Step(StepAct::new(step(&machine, "kiểm_tra"), Outcome::Complete));
    let command = Command {
        id: Some("kq-1".to_owned()),
        ..Command::new(at("2026-05-04 09:10"), act)
    };
    let first = desk.dossier.take(&machine, &desk.setting, command.clone());
    assert!(first.is_ok());
    let before = desk.dossier.clone();
    assert_eq!(desk.dossier.take(&machine, &desk.setting, command), Ok(()));
    assert_eq!(desk.dossier, before);
}

#[test]
fn a_refused_command_is_logged_and_changes_nothing_else() {
    let project = project("tau_ca");
    let machine = machine(&project, "đăng_ký_tàu");
    let mut desk = Desk::filed(&machine, "2026-05-04 09:00", at_counter());
    let (before, entries) = (desk.state().clone(), desk.dossier.log().len());
    let rejection = desk
        .step("2026-05-04 10:00", "cấp", Outcome::Pass)
        .unwrap_err();
    assert_eq!(rejection.code, &codes::R06);
    assert_eq!(*desk.state(), before);
    assert_eq!(desk.dossier.log().len(), entries + 1);
    assert!(desk.take("2026-05-04 08:00", Act::Withdraw).is_err());
    assert_eq!(*desk.state(), before);
}

#[test]
fn branches_may_end_in_any_order() {
    let project = project("luong");
    let machine = machine(&project, "luồng");
    let run = |order: [&str; 2]| {
        let mut answers = at_counter();
        for name in ["cần_a", "cần_b"] {
            answers
                .facts
                .insert(fact(&machine, name), FactValue::Flag(true));
        }
        answers
            .facts
            .insert(fact(&machine, "loại"), FactValue::Choice(0));
        let mut desk = Desk::filed(&machine, "2025-10-06 08:00", answers);
        desk.step("2025-10-06 08:10", "kiểm_tra", Outcome::Complete)
            .unwrap();
        desk.step("2025-10-06 08:20", "chuyển", Outcome::Done)
            .unwrap();
        for name in order {
            desk.step("2025-10-07 09:00", name, Outcome::Done).unwrap();
        }
        for name in ["việc_a", "việc_b"] {
            desk.step("2025-10-08 09:00", name, Outcome::Done).unwrap();
        }
        let mut state = desk.state().clone();
        state.seq = 0;
        state
    };
    assert_eq!(run(["xác_minh", "hỏi"]), run(["hỏi", "xác_minh"]));
}

#[test]
fn an_open_question_stops_the_way_until_it_is_answered() {
    let project = project("luong");
    let machine = machine(&project, "luồng");
    let mut answers = at_counter();
    answers
        .facts
        .insert(fact(&machine, "cần_b"), FactValue::Flag(false));
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", answers);
    desk.step("2025-10-06 08:10", "kiểm_tra", Outcome::Complete)
        .unwrap();
    desk.step("2025-10-06 08:20", "chuyển", Outcome::Done)
        .unwrap();
    desk.step("2025-10-07 09:00", "xác_minh", Outcome::Pass)
        .unwrap();
    desk.step("2025-10-07 09:00", "hỏi", Outcome::Agree)
        .unwrap();
    assert_eq!(
        desk.machine.open_facts(desk.state()),
        [tthc::model::Subject::Fact(fact(&machine, "cần_a"))]
    );
    let mut more = Answers::default();
    more.facts
        .insert(fact(&machine, "cần_a"), FactValue::Flag(true));
    desk.take("2025-10-07 10:00", Act::Answer(more)).unwrap();
    let waits: Vec<StepId> = desk.state().active().map(|it| it.1.step).collect();
    assert_eq!(waits, [step(&machine, "việc_a")]);
}

#[test]
fn an_appointment_must_be_the_computed_date() {
    let project = project("het_han");
    let machine = machine(&project, "xin_lỗi");
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    let accept = |day: &str| Act::Accept {
        appointed: Some(day.parse::<Date>().unwrap()),
    };
    let rejection = desk
        .take("2025-10-06 08:10", accept("2025-10-14"))
        .unwrap_err();
    assert_eq!(rejection.code, &codes::R04);
    desk.take("2025-10-06 08:10", accept("2025-10-13")).unwrap();
    assert_eq!(desk.due(), Some(at("2025-10-13 24:00")));
}

#[test]
fn a_limit_is_extended_by_decision_as_often_as_the_text_says() {
    let project = project("het_han");
    let machine = machine(&project, "chấp_thuận");
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    desk.step("2025-10-06 08:10", "tiếp_nhận", Outcome::Complete)
        .unwrap();
    let clock = machine.procedure().clocks.ids().next().unwrap();
    assert_eq!(desk.due(), Some(at("2025-10-16 24:00")));
    desk.take("2025-10-10 08:00", Act::Extend(clock)).unwrap();
    assert_eq!(desk.due(), Some(at("2025-10-21 24:00")));
    let again = desk.take("2025-10-11 08:00", Act::Extend(clock));
    assert_eq!(again.unwrap_err().code, &codes::R06);
}

#[test]
fn only_the_declared_fee_is_taken() {
    let project = project("sai");
    let machine = machine(&project, "sai");
    let mut desk = Desk::filed(&machine, "2025-10-06 08:00", at_counter());
    let pay = |dong: i64| Act::Pay {
        fees: machine.procedure().fees.ids().skip(1).collect(),
        amount: Some(Amount::dong(dong)),
    };
    let rejection = desk.take("2025-10-06 08:05", pay(20_000)).unwrap_err();
    assert_eq!(rejection.code, &codes::R07);
    desk.take("2025-10-06 08:05", pay(10_000)).unwrap();
    assert_eq!(desk.state().paid.len(), 1);
}

#[test]
fn a_version_that_is_not_in_force_takes_no_dossier() {
    let project = project("tau_ca");
    let machine = machine(&project, "đăng_ký_tàu");
    let setting = machine.setting(&WorkCalendar::vietnam(), Date::new(2025, 12, 31).unwrap());
    let mut dossier = Dossier::new();
    let act = Act::File {
        answers: at_counter(),
        papers: None,
        found: BTreeSet::new(),
    };
    let command = Command::new(at("2025-12-31 08:00"), act);
    let rejection = dossier.take(&machine, &setting, command).unwrap_err();
    assert_eq!(rejection.code, &codes::R08);
    assert!(!rejection.legal_basis.render(Lang::Vi).is_empty());
}

#[test]
fn a_paper_that_the_state_found_is_not_asked_for() {
    let project = project("tau_ca");
    let machine = machine(&project, "đăng_ký_tàu");
    let setting = machine.setting(&WorkCalendar::vietnam(), Date::new(2026, 5, 4).unwrap());
    let mut dossier = Dossier::new();
    let declaration = document(&machine, "tờ_khai");
    let act = Act::File {
        answers: at_counter(),
        papers: None,
        found: BTreeSet::from([declaration]),
    };
    let filed = Command::new(at("2026-05-04 08:00"), act);
    dossier.take(&machine, &setting, filed).unwrap();
    let mut asks = StepAct::new(step(&machine, "kiểm_tra"), Outcome::Incomplete);
    asks.papers.insert(declaration);
    let command = Command::new(at("2026-05-04 09:00"), Act::Step(asks));
    let rejection = dossier.take(&machine, &setting, command).unwrap_err();
    assert_eq!(rejection.code, &codes::R09);
}

#[test]
fn two_cases_that_ask_for_a_paper_ask_once_with_the_higher_count() {
    let text = fs::read_to_string(repo("tests/fixtures/interp/sai.tthc")).unwrap();
    let twice = "mọi trường hợp:\n  - đơn, 1 bản chính, 1 bản sao\ntrường hợp kênh là trực tiếp:\n  - đơn, 2 bản chính\n";
    let text = text.replace("  - đơn\n", twice);
    let lowered = lower(&[parse(FileId(0), &text).file]);
    let project = Arc::new(lowered.project);
    let machine = machine(&project, "sai");
    let list = machine.checklist(&at_counter());
    assert_eq!(list.papers.len(), 1);
    let counts: Vec<_> = list.papers[0].copies.iter().map(|it| it.count).collect();
    assert_eq!(counts, [Some(2), Some(1)]);
}

#[test]
fn limits_wake_the_machine_and_are_called_off() {
    let project = project("tau_ca");
    let example = &project.examples[0];
    let report = run_example(&project, example);
    // A limit that ended waits no more.
    let mut open = BTreeSet::new();
    for event in report.dossier.events() {
        match &event.kind {
            EventKind::Timers { armed, cleared } => {
                open.extend(armed.iter().copied());
                open.retain(|it| !cleared.contains(it));
            }
            EventKind::Expired { timer, .. } => open.retain(|it| it.1 != *timer),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let mut told = Vec::new();
    for event in report.dossier.events() {
        told.extend(effects(event, Edition::LATEST));
        // What an older dossier does not have is all that differs.
        let old = effects(event, Edition::First);
        assert!(
            old.iter()
                .all(|it| effects(event, Edition::LATEST).contains(it))
        );
    }
    let count = |wanted: fn(&Effect) -> bool| told.iter().filter(|it| wanted(it)).count();
    let armed = count(|it| matches!(it, Effect::Schedule(..)));
    assert!(armed > 0 && count(|it| matches!(it, Effect::Cancel(..))) <= armed);
}

#[test]
fn the_basis_of_a_rule_is_that_of_the_day_of_receipt() {
    use tthc::{
        interp::legal_basis,
        law::{self, Regime},
    };
    let on = |code, day: &str| {
        let rules = law::one_stop(Regime::OneStop, day.parse().unwrap()).unwrap();
        legal_basis(code, Some(rules)).render(Lang::En)
    };
    for code in [&codes::R03, &codes::R04, &codes::R05] {
        assert!(on(code, "2025-06-30").contains("61/2018/NĐ-CP"), "{code:?}");
        assert!(
            on(code, "2025-07-01").contains("118/2025/NĐ-CP"),
            "{code:?}"
        );
        assert!(on(code, "2026-04-28").contains("(unverified)"), "{code:?}");
        // The national single window has rules of its own.
        assert!(
            !legal_basis(code, None)
                .render(Lang::En)
                .contains("118/2025"),
            "{code:?}"
        );
    }
    assert!(on(&codes::R03, "2026-08-05").contains("309/2026/NĐ-CP"));
    assert!(!on(&codes::R09, "2019-03-05").contains("118/2025/NĐ-CP,"));
}

#[test]
fn a_machine_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Machine>();
    shared::<Dossier>();
}
