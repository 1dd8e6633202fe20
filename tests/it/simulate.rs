//! Many dossiers through the fixtures and the bundled procedures.

use std::{fs, path::PathBuf, process::Command};

use tthc::{
    Lang,
    calendar::WorkCalendar,
    export::simulation::{svg, to_json},
    interp::Machine,
    model::VecIndex as _,
    simulate::{
        Plan, Profile, Punctual, Share, Simulation, Spread, SpreadUnit, Standstill, StepProfile,
        simulate,
    },
    syntax::words::Outcome,
};

use crate::{
    interp::{machine, project_of},
    interp_properties::machines,
    support::repo,
};

const PLAN: Plan = Plan {
    n_dossiers: 400,
    seed: 5,
};

/// Two steps of one agency, five working days each, a promise of ten.
const TEXT: &str = "\
thủ tục x \"Cấp giấy X\"
mã: 1.000001
cơ quan:
- sở: \"Sở\", tiếp nhận, quyết định
  giờ làm việc: 8:00-12:00, 13:00-17:00
cách thức:
- trực tiếp
hồ sơ: 1 bộ
- đơn: \"Đơn\", 1 bản chính
thời hạn: 10 ngày làm việc kể từ khi tiếp nhận
trình tự:
- nhận: sở tiếp nhận
- xét: sở thẩm định, trong 5 ngày làm việc
    không đạt thì từ chối
- quyết: sở quyết định, trong 5 ngày làm việc
";

fn made(text: &str) -> Machine {
    machine(&project_of("x.tthc", text), "x")
}

fn year(machine: &Machine) -> Profile {
    Profile::assumed(machine, 2025).unwrap()
}

fn run(machine: &Machine, profile: &Profile) -> Simulation {
    simulate(machine, &WorkCalendar::vietnam(), profile, PLAN)
}

fn step(machine: &Machine, name: &str) -> tthc::model::StepId {
    let mut steps = machine.procedure().steps.iter();
    steps.find(|it| it.1.name.text == name).unwrap().0
}

fn always(amount: u64, unit: SpreadUnit) -> Spread {
    Spread::even(amount, amount, unit)
}

fn total<K>(counts: &std::collections::BTreeMap<K, u64>) -> u64 {
    counts.values().sum()
}

#[test]
fn every_dossier_ends_or_says_why_not() {
    for machine in machines() {
        let Some(profile) = Profile::assumed(machine, 2025) else {
            continue;
        };
        let result = run(machine, &profile);
        let name = &machine.procedure().name.id;
        let all = total(&result.ends) + total(&result.standing);
        assert_eq!(all, 400, "{name}");
        assert_eq!(result.n_filed, 400, "{name}");
        assert_eq!(total(&result.punctual), total(&result.ends), "{name}");
        assert_eq!(total(&result.requests), 400, "{name}");
        assert!(
            result
                .standing
                .keys()
                .all(|it| *it == Standstill::Supplement),
            "{name}"
        );
        let filed: u64 = result.months.values().map(|it| it.n_filed).sum();
        assert_eq!(filed, 400, "{name}");
    }
}

#[test]
fn desks_are_empty_when_every_dossier_has_ended() {
    let machine = made(TEXT);
    let result = run(&machine, &year(&machine));
    assert_eq!(result.standing.len(), 0);
    for desk in result.desks.values() {
        assert_eq!(desk.by_day().last().map(|it| it.1), Some(0));
        assert!(desk.by_day().iter().all(|it| it.1 >= 0));
        assert_eq!(desk.worked_by_month.values().sum::<u64>(), desk.worked);
    }
}

#[test]
fn a_seed_gives_the_same_figures_and_another_one_others() {
    let machine = made(TEXT);
    let profile = year(&machine);
    let calendar = WorkCalendar::vietnam();
    let plan = |seed| Plan {
        n_dossiers: 5_000,
        seed,
    };
    let first = simulate(&machine, &calendar, &profile, plan(1));
    assert_eq!(first, simulate(&machine, &calendar, &profile, plan(1)));
    assert_ne!(first, simulate(&machine, &calendar, &profile, plan(2)));
}

#[test]
fn dossiers_that_meet_at_no_desk_are_the_same_run_together_and_apart() {
    // With more officers than dossiers nobody waits, but all run in one group.
    let machine = made(TEXT);
    let mut profile = year(&machine);
    let calendar = WorkCalendar::vietnam();
    let plan = Plan {
        n_dossiers: 5_000,
        seed: 3,
    };
    let apart = simulate(&machine, &calendar, &profile, plan);
    let roles = machine.procedure().agencies.ids();
    profile.officers = roles.map(|it| (it, 100_000)).collect();
    assert_eq!(apart, simulate(&machine, &calendar, &profile, plan));
}

#[test]
fn steps_within_their_limits_are_never_late_and_longer_ones_always() {
    let machine = made(TEXT);
    let mut profile = year(&machine);
    let late = |it: &Simulation| it.punctual.get(&Punctual::Late).copied().unwrap_or(0);
    assert_eq!(late(&run(&machine, &profile)), 0);
    let slow = StepProfile {
        takes: Some(always(11_000, SpreadUnit::WorkingDay)),
        outcomes: vec![(Outcome::Pass, 1)],
    };
    profile.steps.insert(step(&machine, "xét"), slow);
    let result = run(&machine, &profile);
    assert_eq!(late(&result), 400);
    assert!(result.days_late >= 400);
    let xet = &result.steps[&step(&machine, "xét")];
    assert_eq!(
        (xet.n_late, xet.outcomes.get(&Outcome::Pass)),
        (400, Some(&400))
    );
}

#[test]
fn one_officer_makes_a_queue_that_many_do_not_have() {
    let machine = made(TEXT);
    let mut profile = year(&machine);
    let role = tthc::model::RoleId::from_position(0);
    profile.officers.insert(role, 1);
    let calendar = WorkCalendar::vietnam();
    let plan = Plan {
        n_dossiers: 60,
        seed: 9,
    };
    let narrow = simulate(&machine, &calendar, &profile, plan);
    profile.officers.insert(role, 60);
    let wide = simulate(&machine, &calendar, &profile, plan);
    let (narrow, wide) = (&narrow.desks[&role], &wide.desks[&role]);
    assert!(narrow.n_waited > 0 && narrow.waited > 0);
    assert_eq!((wide.n_waited, wide.waited), (0, 0));
    let most = |it: &tthc::simulate::tally::DeskTally| it.by_day().iter().map(|it| it.1).max();
    assert!(most(narrow) > most(wide));
}

#[test]
fn outcomes_come_as_often_as_the_profile_says() {
    let machine = made(TEXT);
    let mut profile = year(&machine);
    let xet = step(&machine, "xét");
    let mixed = |weights: &[(Outcome, u32)]| StepProfile {
        takes: None,
        outcomes: weights.to_vec(),
    };
    profile.steps.insert(xet, mixed(&[(Outcome::Fail, 1)]));
    let result = run(&machine, &profile);
    assert_eq!(result.ends.len(), 1);
    assert_eq!(result.steps[&xet].outcomes.get(&Outcome::Fail), Some(&400));
    profile
        .steps
        .insert(xet, mixed(&[(Outcome::Fail, 1), (Outcome::Pass, 1)]));
    let result = run(&machine, &profile);
    let failed = result.steps[&xet].outcomes[&Outcome::Fail];
    assert!((160..240).contains(&failed), "{failed}");
    profile.steps.clear();
    profile.withdraws = Share::new(Share::WHOLE).unwrap();
    let result = run(&machine, &profile);
    let withdrawn = result.ends.get(&tthc::workflow::End::Stopped).copied();
    assert!(withdrawn.unwrap_or(0) > 200, "{:?}", result.ends);
}

#[test]
fn a_dossier_that_leaves_the_years_on_record_is_counted_as_such() {
    let machine = made(TEXT);
    let calendar = WorkCalendar::vietnam();
    let (_, last) = calendar.years().unwrap();
    let profile = Profile::assumed(&machine, last).unwrap();
    let result = run(&machine, &profile);
    let left = result.standing.get(&Standstill::NoTable).copied();
    assert!((1..60).contains(&left.unwrap_or(0)), "{left:?}");
}

#[test]
fn dossiers_that_no_day_takes_are_counted_and_told() {
    let machine = made(TEXT);
    let mut profile = year(&machine);
    // A Sunday, and a year whose days off are not on record.
    for day in ["2025-01-05", "2150-03-04"] {
        (profile.first, profile.last) = (day.parse().unwrap(), day.parse().unwrap());
        let result = run(&machine, &profile);
        assert_eq!(
            result.standing.get(&Standstill::Unfiled),
            Some(&400),
            "{day}"
        );
        assert_eq!((result.n_filed, result.ends.len()), (0, 0));
    }
    let days = "từ ngày: 2025-01-05\nđến ngày: 2025-01-05\n";
    let (code, out, _) = tthc("simulate-sunday", days, &["--dossiers", "5"]);
    assert_eq!(code, Some(1));
    assert!(
        out.contains("5 (100 %)") && out.contains("ngày nghỉ"),
        "{out}"
    );
}

#[test]
fn who_waits_at_a_desk_for_ever_is_counted() {
    let machine = made(TEXT);
    let calendar = WorkCalendar::vietnam();
    let (_, last) = calendar.years().unwrap();
    let mut profile = Profile::assumed(&machine, last).unwrap();
    profile.officers = machine
        .procedure()
        .agencies
        .ids()
        .map(|it| (it, 1))
        .collect();
    let result = run(&machine, &profile);
    assert_eq!(total(&result.ends) + total(&result.standing), 400);
    assert!(result.standing.contains_key(&Standstill::NoTable));
}

#[test]
fn what_an_agency_collects_is_paid_by_the_applicant() {
    let text = TEXT.replace(
        "trình tự:\n- nhận: sở tiếp nhận\n",
        "lệ phí:\n- cấp_giấy: 50.000 đồng\ntrình tự:\n- nhận: sở tiếp nhận\n- thu_tiền: sở thu cấp_giấy\n",
    );
    let machine = made(&text);
    let mut profile = year(&machine);
    profile.pays_after = always(40_000, SpreadUnit::WorkingDay);
    let result = run(&machine, &profile);
    assert!(result.days_of(50) > Some(40), "{:?}", result.days_of(50));
    assert_eq!(result.refused.len(), 0);
}

#[test]
fn a_version_is_filed_only_while_it_is_in_force() {
    let machine = made(&TEXT.replace(
        "mã: 1.000001\n",
        "mã: 1.000001\nhiệu lực: từ 01/07/2025 đến 31/08/2025\n",
    ));
    let profile = year(&machine);
    assert_eq!(profile.first.to_string(), "2025-07-01");
    assert_eq!(profile.last.to_string(), "2025-08-31");
    assert_eq!(Profile::assumed(&machine, 2024), None);
    let result = run(&machine, &profile);
    let months: Vec<_> = result.months.iter().filter(|it| it.1.n_filed > 0).collect();
    assert_eq!(months.len(), 2);
}

fn shown(text: &str) -> (String, String) {
    let machine = made(text);
    let profile = year(&machine);
    let result = run(&machine, &profile);
    let procedure = machine.procedure();
    (
        to_json(procedure, &profile, PLAN, &result, Lang::Vi),
        svg(procedure, &profile, &result, Lang::Vi),
    )
}

#[test]
fn json_and_picture_are_as_reviewed() {
    let (json, picture) = shown(TEXT);
    crate::support::with_snapshots("simulate", || {
        insta::assert_snapshot!("simulation_json", json);
        insta::assert_snapshot!("simulation_svg", picture);
    });
}

/// Runs the program in a folder of its own.
fn tthc(folder: &str, profile: &str, more: &[&str]) -> (Option<i32>, String, String) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("x.tthc"), TEXT).unwrap();
    fs::write(folder.join("p.yaml"), profile).unwrap();
    let out = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .current_dir(&folder)
        .args(["simulate", "x.tthc", "--profile", "p.yaml", "--lang", "vi"])
        .args(more)
        .output()
        .unwrap();
    let text = |it: Vec<u8>| String::from_utf8(it).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

#[test]
fn a_profile_is_read_and_nothing_of_it_is_called_assumed() {
    let profile = "\
từ ngày: 2025-03-01
đến ngày: 2025-03-31
kênh: {trực tiếp: 1}
bổ sung:
  sau: 1-3 ngày làm việc
  không nộp: 2,5 %
nộp phí: 0-1 ngày
rút hồ sơ: 10 %
nhịp độ: 30-50-90 %
bước:
  xét: {mất: 2-4-30 ngày làm việc, kết quả: {đạt: 8, không đạt: 2}}
cán bộ: {sở: 60}
giờ làm việc: 07:30-11:30, 13:30-17:00
";
    let (code, out, err) = tthc(
        "simulate-read",
        profile,
        &["--dossiers", "200", "--seed", "3"],
    );
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    crate::support::with_snapshots("simulate", || {
        insta::assert_snapshot!("simulation_of_profile", out);
    });
}

/// A procedure that has all names of the profiles of the documents.
const DOCUMENTED: &str = "\
thủ tục x \"Cấp giấy X\"
đối tượng: doanh nghiệp, cá nhân
cơ quan:
- ubnd_xã: \"UBND xã\", tiếp nhận, quyết định
dữ kiện:
- loại: một trong
    + mới
    + gia_hạn
- số_tầng: số
cách thức:
- trực tuyến
- trực tiếp
trình tự:
- nhận: ubnd_xã tiếp nhận
- thẩm_định: ubnd_xã thẩm định, trong 5 ngày làm việc
    không đạt thì từ chối
";

#[test]
fn the_profiles_of_the_documents_are_read() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("simulate-documents");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("x.tthc"), DOCUMENTED).unwrap();
    let figures = ["docs/simulate.md", "docs/simulate.vi.md"].map(|page| {
        let text = crate::docs::read(page);
        let fences = crate::docs::fences(&text);
        let profile = fences.iter().find(|it| it.is("yaml")).unwrap();
        fs::write(folder.join("p.yaml"), &profile.text).unwrap();
        let out = Command::new(env!("CARGO_BIN_EXE_tthc"))
            .current_dir(&folder)
            .args(["simulate", "x.tthc", "--profile", "p.yaml", "--lang", "vi"])
            .args(["--dossiers", "100"])
            .output()
            .unwrap();
        assert_eq!(
            out.status.code(),
            Some(0),
            "{page}: {}",
            String::from_utf8_lossy(&out.stderr)
        );
        out.stdout
    });
    assert_eq!(figures[0], figures[1]);
}

#[test]
fn a_wrong_profile_is_told_at_its_place() {
    let faults = [
        ("từ ngày: 2025-02-30", "p.yaml:1:"),
        (
            "từ ngày: 2025-03-02\nđến ngày: 2025-03-01",
            "xem lại hai ngày",
        ),
        ("kênh: {trực tuyến: 1}", "không nhận hồ sơ qua kênh"),
        ("kênh: {trực tiếp: 0}", "lớn hơn 0"),
        ("kênh: {trực tiếp: -1}", "số nguyên từ 0"),
        ("bước:\n  xet: {mất: 3}", "2-10 giờ làm việc"),
        ("bước:\n  xét: {mất: 5-2 ngày}", "từ nhỏ đến lớn"),
        ("bước:\n  xét: {kết quả: {im lặng: 1}}", "không thuộc"),
        ("bước:\n  không_có: {mất: 1 ngày}", "không có bước"),
        ("cán bộ: {sở: 0}", "lớn hơn 0"),
        ("cán bộ: {bộ: 2}", "không có cơ quan"),
        ("nhịp độ: 3 ngày", "phần trăm của thời hạn"),
        ("nộp phí: 30 %", "không có thời hạn nào"),
        ("rút hồ sơ: 120 %", "từ 0 đến 100"),
        ("tháng: {13: 1}", "từ 1 đến 12"),
        ("dữ kiện: {a: 1}", "không có dữ kiện"),
        ("gì đó: 1", "không có khóa"),
        ("- a", "p.yaml:1:1"),
        ("[[[[", "p.yaml:1:"),
    ];
    for (profile, wanted) in faults {
        let (code, out, err) = tthc("simulate-wrong", profile, &["--dossiers", "5"]);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{profile}");
        assert!(err.contains(wanted), "{profile}: {err}");
    }
}

#[test]
fn the_number_of_dossiers_has_bounds() {
    for wrong in ["0", "10000001"] {
        let (code, _, err) = tthc("simulate-bounds", "", &["--dossiers", wrong]);
        assert_eq!(code, Some(2));
        assert!(err.contains("10.000.000"), "{err}");
    }
    let (code, ..) = tthc("simulate-bounds", "", &["--dossiers", "-1"]);
    assert_eq!(code, Some(2));
}

#[test]
fn the_bundled_building_permit_runs_for_a_year() {
    let out = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .current_dir(repo("procedures"))
        .args([
            "simulate",
            "xay-dung/giay-phep-xay-dung.tthc",
            "--dossiers",
            "300",
        ])
        .args(["--format", "json", "--seed", "1"])
        .output()
        .unwrap();
    let wire: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(wire["schema_version"], 1);
    assert_eq!(wire["filed"], 300);
    let desks = wire["agencies"].as_array().unwrap();
    assert!(desks.iter().any(|it| it["tasks"].as_u64() > Some(300)));
}
