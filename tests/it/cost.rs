//! `tthc cost`: published figures, what is missing, laws of the sums.

use proptest::prelude::*;
use serde_json::Value;
use tthc::{
    Date, Session,
    cost::{Activity, Cost, Inputs, Item, Key, Measure, Rounding, Saving, cost, papers, swings},
    model::Procedure,
    values::Decimal,
};

use crate::support::{Folder, Ran, cases, tthc};

const TEXT: &str = "\
thủ tục x \"Cấp giấy phép X\"
mã: 1.000001
hồ sơ: 1 bộ
  - đơn: \"Đơn đề nghị\", 1 bản chính
  - khai_sinh: \"Giấy khai sinh\", 1 bản sao
  - hợp_đồng: \"Hợp đồng thuê vườn\", 1 bản sao, nếu có
phí:
  - phí_cấp_phép: 200.000 đồng
";

const WORK: &str = "\
wage: {value: 50000, source: a}
applicants: {value: 1200, source: b}
times: {value: 1, source: c}
papers:
  đơn: {hours: 1.5, source: d}
  khai_sinh: {hours: 2, expenses: 8000, source: e}
  hợp_đồng: {hours: 1, hired: 100000, share: 40, source: f}
submit: {hours: 2, expenses: 20000, source: g}
pay: {hours: 0.5, source: h}
receive: {hours: 1.5, source: i}
";

fn ran(params: &str) -> Ran {
    let folder = Folder::new("cost");
    folder.write("x.tthc", TEXT);
    folder.write("p.yaml", params);
    let args = ["cost", "x.tthc", "--params", "p.yaml", "--format", "json"];
    let day = ["--as-of", "2026-11-21", "--lang", "vi"];
    tthc(&folder, &[&args[..], &day].concat(), b"")
}

fn counted(params: &str, code: i32) -> Value {
    let ran = ran(params);
    assert_eq!(ran.code, code, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn tax_returns_four_times_a_year_instead_of_twelve_save_650_billion() {
    let json = counted(
        "per_dossier: {value: 250000, source: plo.vn 224427}\n\
         applicants: {value: 325000, source: plo.vn 224427}\n\
         times: {value: 12, source: plo.vn 224427}\n\
         after:\n  times: {value: 4, source: plo.vn 224427}\n",
        0,
    );
    assert_eq!(json["now"]["per_year"], 975_000_000_000_i64);
    assert_eq!(json["after"]["per_year"], 325_000_000_000_i64);
    let year = &json["saving"]["per_year"];
    assert_eq!(year["saved"], 650_000_000_000_i64);
    assert_eq!(year["rate_percent"], "66.67");
    assert_eq!(json["now"]["per_applicant_and_year"], 3_000_000);
}

#[test]
fn a_dossier_from_1_024_000_to_231_000_saves_77_44_percent() {
    let json = counted(
        "per_dossier: {value: 1024000, source: bài nghiên cứu năm 2026}\n\
         applicants: {value: 3228, source: bài nghiên cứu năm 2026}\n\
         times: {value: 1, source: bài nghiên cứu năm 2026}\n\
         after:\n  per_dossier: {value: 231000, source: bài nghiên cứu năm 2026}\n",
        0,
    );
    assert_eq!(json["now"]["per_year"], 3_305_472_000_i64);
    assert_eq!(json["after"]["per_year"], 745_668_000);
    let year = &json["saving"]["per_year"];
    assert_eq!(year["saved"], 2_559_804_000_i64);
    assert_eq!(year["rate_percent"], "77.44");
    assert_eq!(json["saving"]["per_dossier"]["rate_percent"], "77.44");
}

#[test]
fn rows_add_up_and_papers_that_the_state_holds_can_be_dropped() {
    let json = counted(WORK, 0);
    // 75.000 + 108.000 + 40 % of 150.000 + 120.000 + 25.000 + 75.000, and the fee of the text.
    let rows: Vec<i64> = json["now"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["cost"].as_i64().unwrap())
        .collect();
    assert_eq!(rows, [75_000, 108_000, 60_000, 120_000, 25_000, 75_000]);
    assert_eq!(json["now"]["fees"]["from"], "procedure");
    assert_eq!(json["now"]["per_dossier"], 663_000);
    assert_eq!(json["now"]["per_year"], 795_600_000);
    assert_eq!(json["held"][0]["row"], "papers.khai_sinh");
    assert_eq!(json["held"][0]["codes"][0], "D03");
    assert_eq!(json["without_held"]["per_dossier"], 555_000);
    let swings = json["swings"].as_array().unwrap();
    assert!(
        swings
            .iter()
            .any(|it| it["path"] == "papers.khai_sinh.hours")
    );
    assert_eq!(json["now"]["missing"], serde_json::json!([]));
}

#[test]
fn what_is_missing_is_listed_and_nothing_is_guessed() {
    let json = counted("submit: {hours: 2, source: g}\n", 1);
    let missing: Vec<&str> = json["now"]["missing"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().unwrap())
        .collect();
    assert_eq!(
        missing,
        [
            "papers.đơn",
            "papers.khai_sinh",
            "papers.hợp_đồng",
            "pay",
            "receive",
            "papers.hợp_đồng.share",
            "wage",
            "times",
            "applicants",
        ]
    );
    assert_eq!(json["now"]["per_dossier"], Value::Null);
    // Hours are worth nothing that is known; the fee stands in the text.
    assert_eq!(json["now"]["known_part"], 200_000);
    assert_eq!(json["now"]["per_year"], Value::Null);
}

#[test]
fn mistakes_of_a_parameter_file_are_told_at_their_place() {
    for (params, place, told) in [
        ("wage: {value: 50000}\n", "p.yaml:1:", "nguồn"),
        ("wages: {value: 1, source: a}\n", "p.yaml:1:", "wages"),
        (
            "papers:\n  ảnh: {hours: 1, source: a}\n",
            "p.yaml:2:",
            "không có giấy tờ `ảnh`",
        ),
        ("wage: {value: 50.000, source: a}\n", "p.yaml:1:", "50.000"),
        ("wage: {value: -1, source: a}\n", "p.yaml:1:", "-1"),
        (
            "submit: {hours: 1, share: 140, source: a}\n",
            "p.yaml:1:",
            "140",
        ),
        (
            "applicants: {value: 1.5, source: a}\n",
            "p.yaml:1:",
            "số nguyên",
        ),
        ("dropped: [đơn]\n", "p.yaml:1:", "sau đơn giản hóa"),
        (
            "after:\n  rounding: down\n",
            "p.yaml:2:",
            "sau đơn giản hóa",
        ),
        (
            "per_dossier: {value: 1, source: a}\nfees: {value: 1, source: a}\n",
            "p.yaml:1:",
            "hai lần",
        ),
        ("rounding: up\n", "p.yaml:1:", "làm tròn"),
        (
            "per_dossier: {value: 9000000000000000, source: a}\n\
             applicants: {value: 9000000000000, source: a}\n\
             times: {value: 1, source: a}\n",
            "",
            "quá lớn",
        ),
    ] {
        let ran = ran(params);
        assert_eq!(ran.code, 2, "{params}: {}", ran.out);
        assert_eq!(ran.out, "", "{params}");
        assert!(ran.err.contains(place), "{params}: {}", ran.err);
        assert!(ran.err.contains(told), "{params}: {}", ran.err);
    }
}

#[test]
fn a_row_after_is_taken_whole_and_an_old_sum_gives_way_to_rows() {
    let json = counted(
        &format!("{WORK}after:\n  submit: {{hours: 0.5, source: j}}\n"),
        0,
    );
    // The expenses of before are gone with the old row.
    assert_eq!(json["saving"]["per_dossier"]["saved"], 95_000);
    let sum = "per_dossier: {value: 1000, source: a}\nafter:\n  wage: {value: 1, source: b}\n";
    let json = counted(sum, 1);
    assert_eq!(json["after"]["per_dossier"], Value::Null);
}

fn procedure(test: impl FnOnce(&Procedure)) {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add("x.tthc", TEXT.as_bytes().to_vec(), true);
    let compiled = session.compile();
    test(compiled.project.procedures.values().next().unwrap());
}

fn item(value: i64, scale: u8) -> Item {
    Item {
        value: Decimal::new(value, scale),
        source: "a".to_owned(),
    }
}

fn inputs(procedure: &Procedure, numbers: &[i64]) -> Inputs {
    let mut out = Inputs::default();
    let rows = papers(procedure).into_iter();
    let rows = rows.map(|it| Activity::Paper(it.0));
    let rows = rows.chain([Activity::Submit, Activity::Pay, Activity::Receive]);
    let mut numbers = numbers.iter().copied().cycle();
    let mut next = || numbers.next().unwrap_or_default();
    for row in rows {
        out.items
            .insert(Key::Of(row, Measure::Hours), item(next(), 2));
        out.items
            .insert(Key::Of(row, Measure::Expenses), item(next(), 0));
        out.items
            .insert(Key::Of(row, Measure::Share), item(next() % 10_001, 2));
    }
    out.items.insert(Key::Wage, item(next(), 0));
    out.items.insert(Key::Times, item(next(), 1));
    out.items.insert(Key::Applicants, item(next(), 0));
    out
}

fn whole(procedure: &Procedure, inputs: &Inputs, rounding: Rounding) -> Cost {
    cost(procedure, inputs, rounding).unwrap()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn sums_are_what_they_are_made_of(numbers in prop::collection::vec(0..200_000_i64, 21)) {
        procedure(|procedure| {
            let inputs = inputs(procedure, &numbers);
            for rounding in [Rounding::HalfUp, Rounding::Down] {
                let now = whole(procedure, &inputs, rounding);
                let rows: i64 = now.rows.iter().map(|it| it.cost).sum();
                assert_eq!(now.per_dossier(), Some(rows + now.fees.unwrap().dong()));
                let applicants = inputs.get(Key::Applicants).unwrap().as_integer().unwrap();
                let times = inputs.get(Key::Times).unwrap();
                if let Some(times) = times.as_integer() {
                    assert_eq!(now.year, Some(now.known * times * applicants));
                    assert_eq!(now.year, Some(now.applicant_year.unwrap() * applicants));
                }
                // Fewer papers never cost more, and what is saved is the difference.
                for (paper, _) in papers(procedure) {
                    let mut less = inputs.clone();
                    less.dropped.insert(paper);
                    let after = whole(procedure, &less, rounding);
                    let saving = Saving::between(now.known, after.known).unwrap();
                    assert!(saving.saved >= 0);
                    assert_eq!(saving.before - saving.after, saving.saved);
                    let back = Saving::between(after.known, now.known).unwrap();
                    assert_eq!(back.saved, -saving.saved);
                }
                assert!(swings(procedure, &inputs, rounding).is_sorted_by_key(|it| -it.by.abs()));
            }
            let down = whole(procedure, &inputs, Rounding::Down);
            let nearest = whole(procedure, &inputs, Rounding::HalfUp);
            assert!(down.known <= nearest.known);
        });
    }
}
