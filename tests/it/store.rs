//! The store as a library: what it keeps is what happened, and it can be proved and carried over.

use std::{collections::BTreeMap, fs, path::Path};

use tthc::{
    Compiled, Session,
    calendar::WorkCalendar,
    interp::{Act, Command, Machine, case, scenario::case_of},
    model::ProcedureId,
    store::{Definition, Filing, KeptText as _, Law, Outcome, Store, StoreFault, Wanted},
    values::{Date, Instant},
};

use crate::{
    interp::{FIXTURES, at},
    support::{Folder, files_below, repo},
};

/// When everything of the tests has happened.
pub(crate) fn later() -> Instant {
    at("2030-01-02 08:00")
}

fn session(paths: &[String]) -> (Session, Compiled) {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for path in paths {
        session.add(path, fs::read(repo(path)).unwrap(), true);
    }
    let compiled = session.compile();
    (session, compiled)
}

/// An empty store in a folder.
pub(crate) fn empty(folder: &Folder, name: &str) -> Store {
    let path = folder.write(name, "");
    Store::create(&path, "H15.50").unwrap()
}

/// The dossiers of all examples of files, with the commands after the filing.
pub(crate) fn told(paths: &[String]) -> Vec<(Machine, Filing, Vec<Command>)> {
    let (session, compiled) = session(paths);
    let mut definitions: BTreeMap<ProcedureId, Definition> = BTreeMap::new();
    let calendar = WorkCalendar::vietnam();
    let mut all = Vec::new();
    for example in &compiled.project.examples {
        let machine = compiled.machine(example.procedure).unwrap();
        let definition = definitions
            .entry(example.procedure)
            .or_insert_with(|| Definition::of(&session, &compiled, example.procedure).unwrap());
        let Some(filed) = example.filed else { continue };
        let case = case_of(&machine, example, filed);
        let commands = case::commands(&machine, &calendar, &case);
        let filing = Filing {
            definition: definition.clone(),
            law: Law::of_program(None),
            case,
            particulars: tthc::export::forms::Particulars::default(),
            id: None,
        };
        all.push((machine, filing, commands));
    }
    all
}

fn lines_of(store: &Store) -> String {
    let mut text = String::new();
    store.export(&mut |line| text.extend([line, "\n"])).unwrap();
    text
}

#[test]
fn every_example_is_kept_as_it_runs_and_is_proved_and_carried_over() {
    let folder = Folder::new("every_example_is_kept");
    let mut store = empty(&folder, "kho");
    let fixtures = FIXTURES.map(|it| vec![format!("tests/fixtures/interp/{it}.tthc")]);
    let corpus = files_below("procedures", "tthc");
    let mut n = 0;
    for paths in fixtures.into_iter().chain([corpus]) {
        for (machine, filing, commands) in told(&paths) {
            let filed = store.file(&filing, later()).unwrap();
            let rest: Vec<(&str, &Command)> = commands[1..]
                .iter()
                .map(|it| (filed.code.as_str(), it))
                .collect();
            store.take(&rest, later()).unwrap();
            let played = case::play(&machine, &WorkCalendar::vietnam(), &filing.case);
            let kept = store.dossier(&filed.code).unwrap();
            assert_eq!(kept.played.dossier.state(), played.dossier.state());
            let events = |it: &tthc::Dossier| it.events().cloned().collect::<Vec<_>>();
            assert_eq!(events(&kept.played.dossier), events(&played.dossier));
            n += 1;
        }
    }
    assert!(n > 80, "{n}");
    let verified = store.verify().unwrap();
    assert_eq!(verified.altered, None);
    assert_eq!(verified.dossiers, n);
    let text = lines_of(&store);
    let copy = folder.write("copy", "");
    let (copy, carried) = Store::import(&copy, text.lines()).unwrap();
    assert_eq!(carried.digest, verified.digest);
    assert_eq!(lines_of(&copy), text);
    assert_eq!(copy.verify().unwrap(), verified);
    assert_eq!(
        copy.list(Wanted::default()).unwrap(),
        store.list(Wanted::default()).unwrap()
    );
}

#[test]
fn a_definition_has_the_fewest_files_that_make_the_procedure() {
    let (session, compiled) = session(&files_below("procedures", "tthc"));
    let procedures = compiled.project.procedures.iter();
    let (id, _) = procedures
        .into_iter()
        .find(|it| it.1.name.id == "dang_ky_tau_ca")
        .unwrap();
    let definition = Definition::of(&session, &compiled, id).unwrap();
    let body = definition.body();
    assert!(body.contains("dang-ky-tau-ca.tthc"));
    assert!(!body.contains("giay-phep-xay-dung.tthc"));
    let again = definition.machine().unwrap();
    let own = compiled.machine(id).unwrap();
    assert_eq!(again.workflow().edge_count(), own.workflow().edge_count());
    assert_eq!(again.procedure().name.id, "dang_ky_tau_ca");
}

/// A dossier of a procedure that checks, appraises, and returns.
pub(crate) fn filing(id: Option<&str>) -> (Machine, Filing) {
    let paths = ["tests/fixtures/interp/bo_sung.tthc".to_owned()];
    let (machine, mut filing, _) = told(&paths).swap_remove(0);
    filing.id = id.map(str::to_owned);
    (machine, filing)
}

pub(crate) fn step(machine: &Machine, when: &str, name: &str, outcome: &str) -> Command {
    use tthc::syntax::words::{Outcome, Word};
    let step = crate::interp::step(machine, name);
    let outcome = Outcome::from_id(outcome).unwrap();
    let act = tthc::interp::StepAct::new(step, outcome);
    Command::new(at(when), Act::Step(act))
}

#[test]
fn a_delivery_that_comes_twice_changes_nothing() {
    let folder = Folder::new("a_delivery_twice");
    let mut store = empty(&folder, "kho");
    let (machine, filing) = filing(Some("cổng-1"));
    let first = store.file(&filing, later()).unwrap();
    let again = store.file(&filing, later()).unwrap();
    assert!(!first.again && again.again);
    assert_eq!(first.code, again.code);
    assert_eq!(first.code, "H15.50-251006-0001");
    let mut other = filing.clone();
    other.case.filed = at("2025-10-07 08:00");
    let clash = store.file(&other, later());
    assert_eq!(clash, Err(StoreFault::OtherContent("cổng-1".to_owned())));

    let mut check = step(&machine, "2025-10-06 08:30", "tiếp_nhận", "complete");
    check.id = Some("việc-1".to_owned());
    let code = first.code.as_str();
    let taken = store
        .take(&[(code, &check), (code, &check)], later())
        .unwrap();
    assert_eq!(taken[0].outcome, Outcome::Taken);
    assert_eq!(taken[1].outcome, Outcome::Again);
    assert_eq!(taken[0].line, taken[1].line);
    let before = lines_of(&store);
    let mut elsewhere = Store::open(&folder.path("kho")).unwrap();
    let taken = elsewhere.take(&[(code, &check)], later()).unwrap();
    assert_eq!(taken[0].outcome, Outcome::Again);
    assert_eq!(lines_of(&store), before);
    check.at = at("2025-10-06 09:30");
    let clash = store.take(&[(code, &check)], later());
    assert_eq!(clash, Err(StoreFault::OtherContent("việc-1".to_owned())));
    assert_eq!(lines_of(&store), before);
}

#[test]
fn what_the_law_does_not_allow_is_refused_and_on_record() {
    let folder = Folder::new("refused_and_on_record");
    let mut store = empty(&folder, "kho");
    let (machine, filing) = filing(None);
    let code = store.file(&filing, later()).unwrap().code;
    let mut asks = step(&machine, "2025-10-08 09:00", "thẩm_định", "incomplete");
    if let Act::Step(act) = &mut asks.act {
        act.undeclared.push("sổ hộ khẩu".to_owned());
    }
    let check = step(&machine, "2025-10-06 08:30", "tiếp_nhận", "complete");
    let taken = store
        .take(&[(&code, &check), (&code, &asks)], later())
        .unwrap();
    let Outcome::Refused(refused) = &taken[1].outcome else {
        panic!("{taken:?}");
    };
    assert_eq!(refused.rule.id, "R01");
    assert!(refused.basis.vi.contains("63/2010/NĐ-CP"), "{refused:?}");
    let kept = store.dossier(&code).unwrap();
    let last = kept.played.dossier.log().last().unwrap();
    assert!(
        matches!(last, tthc::interp::Entry::Rejected { .. }),
        "{last:?}"
    );
    assert_eq!(store.verify().unwrap().altered, None);
    // A command of tomorrow would let every limit until then end.
    let early = store.take(&[(&code, &asks)], at("2025-10-07 09:00"));
    assert!(matches!(early, Err(StoreFault::Early(..))), "{early:?}");
}

#[test]
fn limits_end_in_their_order_also_after_a_long_downtime() {
    let folder = Folder::new("limits_end_in_order");
    let mut store = empty(&folder, "kho");
    let (machine, first) = filing(None);
    let mut codes = Vec::new();
    for day in ["2025-10-08 08:00", "2025-10-06 08:00", "2025-10-07 08:00"] {
        let mut filing = first.clone();
        filing.case.filed = at(day);
        let code = store.file(&filing, later()).unwrap().code;
        let day = day.replace("08:00", "08:30");
        let check = step(&machine, &day, "tiếp_nhận", "complete");
        store.take(&[(&code, &check)], later()).unwrap();
        codes.push(code);
    }
    let mut fired = Vec::new();
    store.tick(later(), &mut |all| fired.extend(all)).unwrap();
    let dues: Vec<Instant> = fired.iter().map(|it| it.due).collect();
    assert!(dues.is_sorted(), "{dues:?}");
    // Each was warned of before its own end.
    let (warned, fired): (Vec<_>, Vec<_>) = fired.into_iter().partition(|it| {
        it.entries.iter().any(|it| {
            matches!(it, tthc::interp::Entry::Event(event) if matches!(
                event.kind,
                tthc::interp::EventKind::Expired { timer: tthc::interp::event::Timer::Apology(_), .. }
            ))
        })
    });
    assert_eq!(warned.len(), 3);
    let order: Vec<&str> = fired.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(order, [&codes[1], &codes[2], &codes[0]]);
    for one in &fired {
        // The effect is of the end, not of the day on which somebody looked.
        assert!(one.entries.iter().all(|it| match it {
            tthc::interp::Entry::Event(event) => event.at == one.due,
            tthc::interp::Entry::Rejected { .. } => false,
        }));
    }
    let before = lines_of(&store);
    store
        .tick(later(), &mut |all| assert!(all.is_empty()))
        .unwrap();
    assert_eq!(lines_of(&store), before);
    let overdue = Wanted {
        status: None,
        overdue: Some(later()),
    };
    assert_eq!(store.list(overdue).unwrap().len(), 3);
    assert_eq!(store.verify().unwrap().altered, None);
}

#[test]
fn others_are_told_once_they_say_so() {
    let folder = Folder::new("others_are_told");
    let mut store = empty(&folder, "kho");
    let (machine, filing) = filing(None);
    let code = store.file(&filing, later()).unwrap().code;
    let check = step(&machine, "2025-10-06 08:30", "tiếp_nhận", "complete");
    store.take(&[(&code, &check)], later()).unwrap();
    let all = store.outbox(100).unwrap();
    assert!(all.len() >= 2, "{all:?}");
    assert_eq!(all[0].body, "{\"publish\":1}");
    store.told(&[all[0].key]).unwrap();
    assert_eq!(store.outbox(100).unwrap(), all[1..]);
    let text = lines_of(&store);
    let (copy, _) = Store::import(&folder.write("copy", ""), text.lines()).unwrap();
    assert_eq!(copy.outbox(100).unwrap(), all[1..]);
    assert_eq!(lines_of(&copy), text);
}

#[test]
fn nothing_is_imported_that_does_not_prove_itself() {
    let folder = Folder::new("nothing_is_imported");
    let mut store = empty(&folder, "kho");
    let (machine, filing) = filing(None);
    let code = store.file(&filing, later()).unwrap().code;
    let check = step(&machine, "2025-10-06 08:30", "tiếp_nhận", "complete");
    store.take(&[(&code, &check)], later()).unwrap();
    let text = lines_of(&store);
    let lines: Vec<&str> = text.lines().collect();
    let import = |lines: &[&str]| {
        let path = folder.write("copy", "");
        let _ = fs::remove_file(folder.path("copy-wal"));
        let _ = fs::remove_file(folder.path("copy-shm"));
        Store::import(Path::new(&path), lines.iter().copied()).map(|it| it.1)
    };
    assert!(import(&lines).is_ok());
    for place in 0..lines.len() {
        let mut less = lines.clone();
        let line = less.remove(place);
        // The end of the last log is what no chain can show; the sum of the store does.
        let is_last = place + 1 == lines.len();
        assert!(import(&less).is_err() || is_last, "{line}");
        let mut other = lines.clone();
        let changed = line.replacen("08:30", "08:31", 1).replacen("H15", "H16", 1);
        other[place] = &changed;
        assert!(import(&other).is_err() || changed == line, "{changed}");
    }
}
