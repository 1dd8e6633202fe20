//! Running dossiers under a new version of their procedure: what moves, what does not and why, and back.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use proptest::prelude::*;
use tthc::{
    Compiled, Session,
    calendar::WorkCalendar,
    interp::{
        Act, Command, Dossier, Event, Machine, State,
        case::Case,
        evolve,
        migrate::{Obstacle, Version, migrate, undo},
        scenario::case_of,
    },
    model::ProcedureId,
    store::{Definition, Filing, Law, MoveRow, Moving, Outcome, Store, Target},
    values::Date,
};

use crate::{
    interp::{at, machine, project_of},
    interp_properties::{machines, walk},
    store::{empty, later, step},
    support::{Folder, Ran, cases, files_below, repo, tthc, with_snapshots},
};

const REAL: &str = "procedures/thuy-san/dang-ky-tau-ca.tthc";
const UNTIL_APRIL: &str = "hiệu lực: từ 01/01/2026 đến 30/04/2026";
const FROM_MAY: &str = "hiệu lực: từ 01/05/2026\nchuyển tiếp: chuyển sang bản mới";

/// A bundled procedure in two versions, of which the second is as it is written but for some words.
fn versions(second: &[(&str, &str)]) -> (Session, Compiled, [ProcedureId; 2]) {
    let text = fs::read_to_string(repo(REAL)).unwrap();
    let (text, examples) = text.split_at(text.find("ví dụ ").unwrap());
    let first = text.replacen("hiệu lực: chưa rõ", UNTIL_APRIL, 1);
    let mut other = text.replacen("hiệu lực: chưa rõ", FROM_MAY, 1);
    for (from, to) in second {
        assert!(other.contains(from), "{from}");
        other = other.replace(from, to);
    }
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for path in files_below("procedures/van-ban", "tthc") {
        session.add(&path, fs::read(repo(&path)).unwrap(), true);
    }
    session.add("cũ.tthc", (first + examples).into_bytes(), true);
    session.add("mới.tthc", other.into_bytes(), true);
    let compiled = session.compile();
    let of = |from: Date| {
        let mut all = compiled.project.procedures.iter();
        let found = all.find(|it| matches!(&it.1.in_force, Some(tthc::values::Stated::Value(days)) if days.from == Some(from)));
        found.unwrap().0
    };
    let ids = [
        of(Date::new(2026, 1, 1).unwrap()),
        of(Date::new(2026, 5, 1).unwrap()),
    ];
    (session, compiled, ids)
}

/// A store with dossiers of the first version: at the check, waiting for papers, at the decision.
struct Office {
    store: Store,
    compiled: Compiled,
    session: Session,
    ids: [ProcedureId; 2],
    codes: Vec<String>,
}

fn office(name: &str, second: &[(&str, &str)]) -> Office {
    let folder = Folder::new(name);
    let mut store = empty(&folder, "kho");
    let (session, compiled, ids) = versions(second);
    let machine = compiled.machine(ids[0]).unwrap();
    let example = &compiled.project.examples[0];
    let case = Case {
        events: Vec::new(),
        ..case_of(&machine, example, at("2026-04-28 09:00"))
    };
    let definition = Definition::of(&session, &compiled, ids[0]).unwrap();
    let mut codes = Vec::new();
    for n in 0..3 {
        let filing = Filing {
            definition: definition.clone(),
            law: Law::of_program(None),
            case: case.clone(),
            particulars: tthc::export::forms::Particulars::default(),
            id: Some(format!("n{n}")),
        };
        codes.push(store.file(&filing, later()).unwrap().code);
    }
    let check = step(&machine, "2026-04-29 08:30", "kiểm_tra", "complete");
    let mut asks = step(&machine, "2026-04-29 08:30", "kiểm_tra", "incomplete");
    if let Act::Step(act) = &mut asks.act {
        act.papers.insert(crate::interp::document(&machine, "ảnh"));
    }
    asks.id = Some("yêu cầu".to_owned());
    let taken = store.take(&[(&codes[1], &asks), (&codes[2], &check)], later());
    assert!(taken.unwrap().iter().all(|it| it.outcome == Outcome::Taken));
    Office {
        store,
        compiled,
        session,
        ids,
        codes,
    }
}

impl Office {
    fn to_new(&self, apply: bool, norm: Option<&str>) -> Moving {
        let definition = Definition::of(&self.session, &self.compiled, self.ids[1]).unwrap();
        Moving {
            target: Target::To {
                definition: Box::new(definition),
                procedure: "dang_ky_tau_ca".to_owned(),
                norm: norm.map(str::to_owned),
            },
            codes: Vec::new(),
            apply,
        }
    }

    fn states(&mut self) -> Vec<State> {
        let codes = self.codes.clone();
        let states = codes.iter().map(|it| self.store.dossier(it).unwrap());
        states.map(|it| it.played.dossier.state().clone()).collect()
    }
}

fn lines_of(store: &Store) -> String {
    let mut text = String::new();
    store.export(&mut |line| text.extend([line, "\n"])).unwrap();
    text
}

fn why(row: &MoveRow) -> Vec<&'static str> {
    row.against.iter().map(|it| it.id).collect()
}

fn back(apply: bool) -> Moving {
    Moving {
        target: Target::Back,
        codes: Vec::new(),
        apply,
    }
}

/// The day of the move, before any limit of the dossiers ends.
const DAY: &str = "2026-05-04 08:00";

#[test]
fn a_dossier_runs_under_the_version_of_its_receipt() {
    let (_, compiled, ids) = versions(&[]);
    let calendar = WorkCalendar::vietnam();
    let machines = ids.map(|it| compiled.machine(it).unwrap());
    for (filed, holds) in [("2026-04-30 23:00", 0), ("2026-05-01 00:00", 1)] {
        for (place, machine) in machines.iter().enumerate() {
            let example = &compiled.project.examples[0];
            let case = Case {
                events: Vec::new(),
                ..case_of(machine, example, at(filed))
            };
            let played = tthc::interp::case::play(machine, &calendar, &case);
            let taken = played.dossier.state().filed.is_some();
            assert_eq!(taken, place == holds, "{filed} {place}");
            if !taken {
                let refused = played.refused.first().map(|it| it.1.code.id);
                assert_eq!(refused, Some("R08"));
            }
        }
    }
}

const SHORTER: [(&str, &str); 3] = [
    (
        "- kiểm_tra: cơ_quan_thủy_sản kiểm tra",
        "- kiểm_đếm: cơ_quan_thủy_sản kiểm tra",
    ),
    ("thời hạn: 3 ngày làm việc", "thời hạn: 2 ngày làm việc"),
    ("trong 3 ngày làm việc", "trong 2 ngày làm việc"),
];

#[test]
fn running_dossiers_of_a_real_procedure_move_to_its_new_version_and_back() {
    let mut office = office("running_dossiers_move", &SHORTER);
    let now = at(DAY);
    // The time to check ended before; it takes effect first.
    let moving = office.to_new(false, None);
    let rows = office.store.migrate(&moving, now).unwrap();
    assert!(why(&rows[0]).contains(&"behind"), "{rows:?}");
    office
        .store
        .tick(at("2026-05-03 23:59"), &mut |_| {})
        .unwrap();
    let (before, log) = (office.states(), lines_of(&office.store));
    let rows = office.store.migrate(&moving, now).unwrap();
    assert!(rows.iter().all(|it| it.against.is_empty()), "{rows:?}");
    assert_eq!(lines_of(&office.store), log, "a dry run writes nothing");
    let moving = office.to_new(true, None);
    let done = office.store.migrate(&moving, now).unwrap();
    assert_eq!(done, rows);
    // Three working days from 29/4 end on 6/5, two on 5/5.
    let due = |when: &str| Some(at(when));
    let dues = (done[2].before, done[2].after);
    assert_eq!(dues, (due("2026-05-06 24:00"), due("2026-05-05 24:00")));
    assert_eq!(office.store.verify().unwrap().altered, None);
    let rows = office.store.migrate(&back(true), later()).unwrap();
    assert!(rows.iter().all(|it| it.against.is_empty()), "{rows:?}");
    let states = office.states().into_iter().map(timeless);
    let before: Vec<State> = before.into_iter().map(timeless).collect();
    assert_eq!(states.collect::<Vec<_>>(), before);
    assert_eq!(office.store.verify().unwrap().altered, None);
}

#[test]
fn what_was_recorded_since_a_move_is_not_thrown_away() {
    let mut office = office("recorded_since_a_move", &SHORTER);
    office
        .store
        .tick(at("2026-05-03 23:59"), &mut |_| {})
        .unwrap();
    let moving = office.to_new(true, None);
    office.store.migrate(&moving, at(DAY)).unwrap();
    // Under the new version the step bears its new name, and what was asked is supplied.
    let new = office.compiled.machine(office.ids[1]).unwrap();
    let (waiting, decided) = (office.codes[1].clone(), office.codes[2].clone());
    let supply = Command::new(at("2026-05-04 09:00"), Act::Supplement(BTreeSet::new()));
    let check = step(&new, "2026-05-04 10:00", "kiểm_đếm", "complete");
    let decide = step(&new, "2026-05-04 11:00", "cấp_đăng_ký", "pass");
    let all = [
        (waiting.as_str(), &supply),
        (waiting.as_str(), &check),
        (decided.as_str(), &decide),
    ];
    let taken = office.store.take(&all, later()).unwrap();
    assert!(
        taken.iter().all(|it| it.outcome == Outcome::Taken),
        "{taken:?}"
    );
    let mut asks = step(&new, "2026-04-29 08:30", "kiểm_đếm", "incomplete");
    asks.id = Some("yêu cầu".to_owned());
    let again = office.store.take(&[(waiting.as_str(), &asks)], later());
    assert!(again.is_err(), "a delivery from before, with other words");
    let kept = office.store.dossier(&waiting).unwrap();
    assert_eq!(kept.former.len(), 1);
    assert_eq!(kept.case.filed, at("2026-04-28 09:00"));
    let rows = office.store.migrate(&back(true), later()).unwrap();
    let reasons: Vec<_> = rows.iter().map(why).collect();
    let since = vec!["happened_since"];
    assert_eq!(reasons, [vec![], since.clone(), since]);
    let verified = office.store.verify().unwrap();
    assert_eq!(verified.altered, None);
    // Out and in again, as one file.
    let folder = Folder::new("recorded_since_a_move_copy");
    let text = lines_of(&office.store);
    let (copy, carried) = Store::import(&folder.write("copy", ""), text.lines()).unwrap();
    assert_eq!(carried.digest, verified.digest);
    assert_eq!(copy.verify().unwrap(), verified);
}

#[test]
fn a_store_that_is_opened_again_goes_on_under_the_version_of_the_move() {
    let folder = Folder::new("opened_again_after_a_move");
    let mut office = office(
        "opened_again",
        &[("trong 3 ngày làm việc", "trong 2 ngày làm việc")],
    );
    office
        .store
        .tick(at("2026-05-03 23:59"), &mut |_| {})
        .unwrap();
    office
        .store
        .migrate(&office.to_new(true, None), at(DAY))
        .unwrap();
    let states = office.states();
    let text = lines_of(&office.store);
    let (mut copy, _) = Store::import(&folder.write("copy", ""), text.lines()).unwrap();
    for (code, state) in office.codes.iter().zip(&states) {
        assert_eq!(copy.dossier(code).unwrap().played.dossier.state(), state);
    }
    // The log says what came of it; another word in it is found.
    let altered = text.replacen("\"undone\":false", "\"undone\":true", 1);
    assert_ne!(altered, text);
    assert!(Store::import(&folder.write("altered", ""), altered.lines()).is_err());
}

/// What stands against the move of the dossiers at the check, waiting, and at the decision.
fn against(name: &str, second: &[(&str, &str)], norm: Option<&str>) -> Vec<Vec<&'static str>> {
    let mut office = office(name, second);
    office
        .store
        .tick(at("2026-05-03 23:59"), &mut |_| {})
        .unwrap();
    let moving = office.to_new(false, norm);
    let rows = office.store.migrate(&moving, at(DAY)).unwrap();
    rows.iter().map(why).collect()
}

#[test]
fn each_thing_that_stands_against_a_move_is_told() {
    let none: Vec<&str> = Vec::new();
    // The version keeps running dossiers where they are, or says nothing; a provision moves them.
    for clause in ["", "chuyển tiếp: hồ sơ đang giải quyết theo bản cũ"] {
        let change = [("chuyển tiếp: chuyển sang bản mới", clause)];
        assert_eq!(against("stays", &change, None), vec![vec!["stays"]; 3]);
        assert_eq!(
            against("stays_norm", &change, Some("khoản 1 Điều 5")),
            vec![none.clone(); 3]
        );
    }
    // Better for the applicant: an earlier date is, the same is not.
    let better = ("chuyển sang bản mới", "theo bản có lợi hơn");
    assert_eq!(
        against("same", &[better], None),
        vec![vec!["not_better"]; 3]
    );
    let shorter = [
        better,
        ("thời hạn: 3 ngày", "thời hạn: 2 ngày"),
        ("trong 3 ngày", "trong 2 ngày"),
    ];
    let found = against("better", &shorter, None);
    assert_eq!(found[2], none, "{found:?}");
    // A later date, unless a provision says so.
    let longer = [("thời hạn: 3 ngày", "thời hạn: 9 ngày")];
    assert_eq!(against("longer", &longer, None)[2], ["later"]);
    assert_eq!(against("longer_norm", &longer, Some("Điều 9"))[2], none);
    // A step that is gone, and one that is another act under the same name.
    let gone = [(
        "  - cấp_đăng_ký: cơ_quan_thủy_sản quyết định, trong 3 ngày làm việc kể từ khi nhận đủ hồ sơ hợp lệ\n      không đạt thì từ chối bằng văn bản, nêu rõ lý do\n",
        "",
    )];
    let found = against("gone", &gone, None);
    assert_eq!((&found[0], &found[2]), (&none, &vec!["place"]), "{found:?}");
    let other = [(
        "cấp_đăng_ký: cơ_quan_thủy_sản quyết định",
        "cấp_đăng_ký: cơ_quan_thủy_sản thẩm định",
    )];
    assert_eq!(against("other", &other, None)[2], ["place"]);
    // A request for papers that the new version does not make.
    let no_request = [(
        "      thiếu thì yêu cầu bổ sung\n",
        "      thiếu thì từ chối\n",
    )];
    assert_eq!(against("no_request", &no_request, None)[1], ["request"]);
    // A paper that nobody asked for at filing.
    let paper = [(
        "  - xuất_xưởng\n  - ảnh\n",
        "  - xuất_xưởng\n  - ảnh\n  - hợp_đồng\n",
    )];
    assert_eq!(against("paper", &paper, None), vec![vec!["paper"]; 3]);
}

const BLOCK: &str = "thủ tục x \"X\"
phí: không
HIỆU LỰC
cơ quan:
- sở: \"Sở\", tiếp nhận, quyết định
- a: \"A\", phối hợp
- b: \"B\", phối hợp
- c: \"C\", phối hợp
thời hạn: 20 ngày làm việc kể từ khi tiếp nhận
trình tự:
- nhận: sở tiếp nhận
- hỏi: song song
+ nhánh một
- hỏi_a: sở lấy ý kiến a
+ nhánh hai
- hỏi_b: sở lấy ý kiến b
THÊM
- hết song song
- quyết: sở quyết định
";

fn blocks(more: &str, second: &str) -> [Machine; 2] {
    let one = BLOCK.replace("HIỆU LỰC\n", "").replace("THÊM\n", "");
    let two = second
        .replace("HIỆU LỰC", "chuyển tiếp: chuyển sang bản mới")
        .replace("THÊM\n", more);
    [one, two].map(|it| machine(&project_of("x", &it), "x"))
}

/// A dossier in the block: the first opinion is there, the second one is waited for.
fn in_block(machines: &[Machine; 2], answered: bool) -> Vec<Obstacle> {
    let mut desk = crate::interp::Desk::filed(
        &machines[0],
        "2025-10-06 08:00",
        crate::interp::at_counter(),
    );
    desk.step(
        "2025-10-06 08:10",
        "nhận",
        tthc::syntax::words::Outcome::Complete,
    )
    .unwrap();
    if answered {
        desk.step(
            "2025-10-07 08:10",
            "hỏi_a",
            tthc::syntax::words::Outcome::Agree,
        )
        .unwrap();
    }
    let [old, new] = machines;
    let setting = new.setting(&WorkCalendar::vietnam(), at("2025-10-06 08:00").date());
    let from = Version {
        machine: old,
        setting: &desk.setting,
    };
    let to = Version {
        machine: new,
        setting: &setting,
    };
    let moved = migrate(from, to, desk.dossier.state(), at("2025-10-08 08:00"), None);
    moved.map_or_else(|it| it, |_| Vec::new())
}

#[test]
fn the_places_are_a_cut_of_the_new_flow_or_the_dossier_stays() {
    assert_eq!(in_block(&blocks("", BLOCK), true), []);
    // A third opinion would never be asked.
    let third = blocks("+ nhánh ba\n- hỏi_c: sở lấy ý kiến c\n", BLOCK);
    assert_eq!(
        in_block(&third, true),
        [Obstacle::Branch("hỏi, 3".to_owned())]
    );
    // One after the other: the second is not asked while the first one waits.
    let in_turn = BLOCK
        .replace("- hỏi: song song\n+ nhánh một\n- hỏi_a", "- hỏi_a")
        .replace("+ nhánh hai\n- hỏi_b", "- hỏi_b")
        .replace("- hết song song\n", "");
    let found = in_block(&blocks("", &in_turn), false);
    assert!(
        found.contains(&Obstacle::Block("hỏi".to_owned())),
        "{found:?}"
    );
    // Both in one branch: two tokens where only one can be.
    let one_branch = BLOCK.replace(
        "+ nhánh hai\n- hỏi_b: sở lấy ý kiến b\n",
        "- hỏi_b: sở lấy ý kiến b\n+ nhánh hai\n- hỏi_c: sở lấy ý kiến c\n",
    );
    let found = in_block(&blocks("", &one_branch), false);
    assert!(
        found.iter().any(|it| matches!(it, Obstacle::Cut(_))),
        "{found:?}"
    );
}

fn versions_of<'a>(
    machine: &'a Machine,
    setting: &'a tthc::interp::Setting<'static>,
) -> Version<'a> {
    Version { machine, setting }
}

/// A state without what every event changes.
fn timeless(mut state: State) -> State {
    state.seq = 0;
    state.now = None;
    state
}

fn fold(state: &State, events: &[Event]) -> State {
    events.iter().fold(state.clone(), evolve)
}

/// A dossier in which every limit that is over has taken effect: a step that is entered late may begin
/// with one, and a move asks for the `tick` first.
fn settled(machine: &Machine, mut dossier: Dossier) -> Dossier {
    let (filed, now) = (dossier.state().filed.unwrap(), dossier.state().now.unwrap());
    let setting = machine.setting(&WorkCalendar::vietnam(), filed.date());
    let taken = dossier.take(machine, &setting, Command::new(now, Act::Tick));
    assert_eq!(taken, Ok(()));
    dossier
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_dossier_that_moves_to_its_own_version_stands_as_before_and_goes_back(
        which in any::<prop::sample::Index>(),
        picks in prop::collection::vec(any::<u8>(), 8),
        tries in prop::collection::vec((0_u16..3_000, any::<u8>(), any::<u8>(), any::<u8>()), 1..30),
    ) {
        let machine = which.get(machines());
        let dossier = settled(machine, walk(machine, &picks, &tries));
        let state = dossier.state();
        let (filed, now) = (state.filed.unwrap(), state.now.unwrap());
        let setting = machine.setting(&WorkCalendar::vietnam(), filed.date());
        let own = versions_of(machine, &setting);
        match migrate(own, own, state, now, Some("Điều 1")) {
            Ok(events) => {
                let after = fold(state, &events);
                prop_assert_eq!(timeless(after.clone()), timeless(state.clone()));
                let event = undo(machine, machine, &after, state, now);
                prop_assert_eq!(timeless(fold(&after, &[event])), timeless(state.clone()));
                let log = dossier.events().cloned().chain(events);
                let moved = Dossier::from_log(log.map(tthc::interp::Entry::Event).collect());
                crate::log_lines::there_and_back(machine, &moved);
            }
            Err(why) => {
                let known = |it: &Obstacle| matches!(it, Obstacle::NotLive | Obstacle::NotInForce(_));
                prop_assert!(why.iter().all(known), "{:?}", why);
            }
        }
    }

    #[test]
    fn between_any_two_procedures_a_dossier_moves_whole_or_not_at_all(
        which in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        picks in prop::collection::vec(any::<u8>(), 8),
        tries in prop::collection::vec((0_u16..3_000, any::<u8>(), any::<u8>(), any::<u8>()), 1..30),
    ) {
        let (old, new) = (which.get(machines()), other.get(machines()));
        let dossier = settled(old, walk(old, &picks, &tries));
        let state = dossier.state();
        let (filed, now) = (state.filed.unwrap(), state.now.unwrap());
        let calendar = WorkCalendar::vietnam();
        let settings = [old, new].map(|it| it.setting(&calendar, filed.date()));
        let from = versions_of(old, &settings[0]);
        let to = versions_of(new, &settings[1]);
        let moved = migrate(from, to, state, now, None);
        if let Ok(events) = moved {
            let after = fold(state, &events);
            let promised = |machine: &Machine, state: &State| machine.promise(state).map(|it| it.1);
            if let Some(due) = promised(old, state) {
                prop_assert!(promised(new, &after).is_some_and(|it| it <= due));
            }
            prop_assert_eq!(after.tokens.values().sum::<u16>(), state.tokens.values().sum::<u16>());
            prop_assert!(after.timers.iter().all(|it| it.0 >= now));
        }
    }
}

fn store(folder: &Folder, line: &str, lang: &str) -> Ran {
    let mut args = vec!["store"];
    args.extend(line.split_whitespace());
    args.extend(["--lang", lang]);
    tthc(folder, &args, b"")
}

#[test]
fn a_dry_run_the_move_and_its_taking_back_are_told_in_both_languages() {
    let first = "thủ tục x \"X\"\nphí: không\nhiệu lực: từ 01/01/2025 đến 31/10/2025\ncơ quan:\n- sở: \"Sở\", tiếp nhận, quyết định\nthời hạn: 30 ngày làm việc kể từ khi tiếp nhận\n\
         trình tự:\n- nhận: sở tiếp nhận\n- xét: sở thẩm định\n- hỏi: sở lấy ý kiến sở\n- quyết: sở quyết định\n";
    let second = first
        .replace(
            "từ 01/01/2025 đến 31/10/2025",
            "từ 01/11/2025\nchuyển tiếp: chuyển sang bản mới",
        )
        .replace("30 ngày", "25 ngày")
        .replace("- xét:", "- thẩm_định:")
        .replace("- hỏi: sở lấy ý kiến sở\n", "");
    let lines = [
        "init kho --agency H15.50",
        "open kho x.tthc --case 0.yaml --now 2025-10-06T08:01",
        "open kho x.tthc --case 1.yaml --now 2025-10-06T08:01",
        "submit kho H15.50-251006-0001 --events 0.yaml --now 2025-10-31T08:00",
        "submit kho H15.50-251006-0002 --events 1.yaml --now 2025-10-31T08:00",
        "migrate kho",
        "migrate kho x.tthc --now 2025-10-31T08:00",
        "migrate kho x.tthc --now 2025-11-03T08:00",
        "migrate kho x.tthc --now 2025-11-03T08:00 --format json",
        "migrate kho x.tthc --now 2025-11-03T08:00 --apply",
        "migrate kho x.tthc --now 2025-11-03T08:00",
        "track kho H15.50-251006-0001 --now 2025-11-03T09:00",
        "show kho H15.50-251006-0001",
        "verify kho",
        "migrate kho --undo --now 2025-11-03T10:00",
        "migrate kho --undo --now 2025-11-03T10:00 --apply",
        "migrate kho --undo --now 2025-11-03T10:00",
        "migrate kho --undo --dossier H15.50-251006-0002 --now 2025-11-03T10:00",
        "track kho H15.50-251006-0001 --now 2025-11-03T11:00",
        "verify kho",
    ];
    for (lang, name) in [("vi", "migrate_vi"), ("en", "migrate_en")] {
        let folder = Folder::new("migrate_told");
        folder.write("x.tthc", format!("{first}\n{second}"));
        let case = "filed: 2025-10-06 08:00\nchannel: in person\nevents:\n- {at: 2025-10-06 08:10, step: nhận, outcome: complete}\n";
        folder.write("0.yaml", case);
        folder.write(
            "1.yaml",
            format!("{case}- {{at: 2025-10-07 08:10, step: xét, outcome: positive}}\n"),
        );
        let mut text = String::new();
        for line in lines {
            let ran = store(&folder, line, lang);
            writeln!(
                text,
                "$ tthc store {line}\n{}{}[{}]\n",
                ran.out, ran.err, ran.code
            )
            .unwrap();
        }
        let mut settings = insta::Settings::clone_current();
        settings.add_filter("[0-9a-f]{64}", "<sum>");
        settings.bind(|| {
            with_snapshots("store", || insta::assert_snapshot!(name, text));
        });
    }
}
