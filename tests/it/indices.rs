//! The numbers of the field: counted by hand, and closed for every period.

use std::fmt::Write as _;

use serde_json::Value;
use tthc::{
    calendar::WorkCalendar,
    interp::{
        case,
        indices::{Came, IndexKind, Indices, Member, Period, Reading, read, sum},
        score::Class,
    },
    values::Date,
};

use crate::{
    store::told,
    support::{Folder, files_below, tthc, with_snapshots},
};

/// Ten working days, of which five for the opinion of a body.
const PROCEDURE: &str = "thủ tục x \"X\"
phí: không
cơ quan:
- sở: \"Sở Xây dựng\", tiếp nhận, quyết định
- xã: \"UBND xã\", phối hợp
hồ sơ:
- đơn: \"Đơn\"
thời hạn: 10 ngày làm việc kể từ khi tiếp nhận
trình tự:
- nhận: sở tiếp nhận
- hỏi: sở lấy ý kiến xã, trong 5 ngày làm việc
- quyết: sở quyết định
";

type Dossier = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str, &'static str)],
);

/// Filed, by which channel, and what happens: the receipt, the opinion, the decision.
const DOSSIERS: &[Dossier] = &[
    // Before its day: opinion after 2 of 5 days, decision on 10/10, due 20/10.
    (
        "2025-10-06 08:00",
        "in person",
        &[
            ("2025-10-06 08:10", "nhận", "complete"),
            ("2025-10-08 09:00", "hỏi", "agrees"),
            ("2025-10-10 09:00", "quyết", "positive"),
        ],
    ),
    // On its day, the opinion on its day too.
    (
        "2025-10-06 08:00",
        "online",
        &[
            ("2025-10-06 08:10", "nhận", "complete"),
            ("2025-10-13 09:00", "hỏi", "agrees"),
            ("2025-10-20 09:00", "quyết", "positive"),
        ],
    ),
    // Late, the opinion as well; done in November.
    (
        "2025-10-06 08:00",
        "online",
        &[
            ("2025-10-06 08:10", "nhận", "complete"),
            ("2025-10-15 09:00", "hỏi", "agrees"),
            ("2025-11-03 09:00", "quyết", "positive"),
        ],
    ),
    // Withdrawn.
    (
        "2025-10-07 08:00",
        "post",
        &[
            ("2025-10-07 08:10", "nhận", "complete"),
            ("2025-10-09 09:00", "", "withdraw"),
        ],
    ),
    // Never accepted: in no number.
    ("2025-10-07 08:00", "post", &[]),
    // Carried into November, and pending in time at its end.
    (
        "2025-10-31 08:00",
        "in person",
        &[
            ("2025-10-31 08:10", "nhận", "complete"),
            ("2025-11-05 09:00", "hỏi", "agrees"),
        ],
    ),
];

/// A store with those dossiers.
fn filled(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("x.tthc", PROCEDURE);
    run(&folder, "init kho --agency H15.50");
    for (n, (filed, channel, events)) in DOSSIERS.iter().enumerate() {
        let mut text = format!("filed: {filed}\nchannel: {channel}\nevents:\n");
        for (at, step, outcome) in *events {
            match *step {
                "" => writeln!(text, "- {{at: {at}, withdraw: yes}}").unwrap(),
                _ => writeln!(text, "- {{at: {at}, step: {step}, outcome: {outcome}}}").unwrap(),
            }
        }
        if events.is_empty() {
            text = text.replace("events:\n", "");
        }
        let file = format!("{n}.yaml");
        folder.write(&file, text);
        let opened = run(
            &folder,
            &format!("open kho x.tthc --case {file} --now 2025-12-31T08:00 --format json"),
        );
        let code: Value = serde_json::from_str(&opened).unwrap();
        let code = code["code"].as_str().unwrap().to_owned();
        if !events.is_empty() {
            run(
                &folder,
                &format!("submit kho {code} --events {file} --now 2025-12-31T08:00"),
            );
        }
    }
    folder
}

fn run(folder: &Folder, line: &str) -> String {
    let mut args = vec!["store"];
    args.extend(line.split_whitespace());
    let ran = tthc(folder, &args, b"");
    assert_eq!(ran.code, 0, "{line}: {}{}", ran.out, ran.err);
    ran.out
}

/// The catalogue counts the same dossiers beside the procedures: October and November by hand.
#[test]
fn the_catalogue_counts_dossiers_as_they_are_counted_by_hand() {
    let folder = filled("the_catalogue_counts_dossiers");
    folder.write("y.tthc", "thủ tục y \"Y\"\nphí: không\n");
    let columns = [
        "dossiers_received",
        "dossiers_online",
        "dossiers_in_person",
        "dossiers_by_post",
        "dossiers_supplemented",
        "dossiers_settled",
        "dossiers_in_time",
        "dossiers_overdue",
        "dossiers_pending",
    ];
    let counted = |files: &str, period: &str| -> Value {
        let line = format!(
            "stats {files} --store kho {period} --sum {} --ratio dossiers_online/dossiers_received,dossiers_in_time/dossiers_settled --format json --lang en --as-of 2026-11-21",
            columns.join(",")
        );
        let args: Vec<&str> = line.split_whitespace().collect();
        let ran = tthc(&folder, &args, b"");
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        serde_json::from_str(&ran.out).unwrap()
    };
    let numbers = |json: &Value| -> Vec<String> {
        let sums = &json["groups"][0]["sums"];
        let total = |it: &&str| sums[*it]["total"].as_str().unwrap_or("none").to_owned();
        columns.iter().map(total).collect()
    };
    let october = counted("x.tthc y.tthc", "--from 2025-10-01 --to 2025-10-31");
    assert_eq!(
        numbers(&october),
        ["5", "2", "2", "1", "0", "2", "2", "0", "2"]
    );
    assert_eq!(
        october["groups"][0]["sums"]["dossiers_received"]["known"],
        2
    );
    assert_eq!(october["groups"][0]["ratios"][0]["percent"], "40.00");
    assert_eq!(october["groups"][0]["ratios"][1]["percent"], "100.00");
    assert_eq!(october["dossiers"]["counted"], 5);
    let november = counted("x.tthc y.tthc", "--from 2025-11-01 --to 2025-11-30");
    assert_eq!(
        numbers(&november),
        ["0", "0", "0", "0", "0", "1", "0", "1", "1"]
    );
    assert_eq!(november["groups"][0]["ratios"][0]["percent"], Value::Null);
    let elsewhere = counted("y.tthc", "--from 2025-10-01 --to 2025-10-31");
    assert_eq!(numbers(&elsewhere), ["0"; 9]);
    assert_eq!(elsewhere["dossiers"]["elsewhere"]["x"], 5);
}

#[test]
fn dossiers_are_counted_from_a_store_and_for_a_period_only() {
    let folder = filled("dossiers_are_counted_from_a_store");
    for (line, told) in [
        (
            "--sum dossiers_received",
            "--store FILE --from DATE --to DATE",
        ),
        ("--ratio dossiers_online/dossiers_received", "--store FILE"),
        ("--by dossiers_settled", "--store FILE"),
        ("--store kho --sum dossiers_received", "needs the period"),
        ("--store kho --from 2025-10-01", "needs the period"),
        ("--from 2025-10-01 --to 2025-10-31", "need `--store FILE`"),
        ("--store none --from 2025-10-01 --to 2025-10-31", "none"),
        ("--store x.tthc --from 2025-10-01 --to 2025-10-31", "x.tthc"),
        (
            "--store kho --from 2025-10-31 --to 2025-10-01",
            "2025-10-31",
        ),
        ("--ratio document_count", "is no ratio"),
        ("--ratio document_count/field", "is no ratio"),
        ("--ratio document_count/document_count", "is no ratio"),
        ("--ratio paper/document_count", "paper"),
    ] {
        let mut args = vec!["stats", "x.tthc", "--lang", "en"];
        args.extend(line.split_whitespace());
        let ran = tthc(&folder, &args, b"");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert!(ran.err.contains(told), "{line}: {}", ran.err);
    }
}

#[test]
fn each_number_is_that_counted_by_hand() {
    let folder = filled("each_number_counted_by_hand");
    let months = [("2025-10-01", "2025-10-31"), ("2025-11-01", "2025-11-30")];
    let mut found = Vec::new();
    for (from, to) in months {
        let text = run(
            &folder,
            &format!("indices kho --from {from} --to {to} --format json"),
        );
        let json: Value = serde_json::from_str(&text).unwrap();
        let value = |id: &str, agency: Option<&str>| {
            let mut all = json["indices"].as_array().unwrap().iter();
            let index = all
                .find(|it| it["id"] == id && it["agency"].as_str() == agency)
                .unwrap();
            let value = index["value"].as_str().unwrap_or("—").to_owned();
            (
                value,
                index["sum"].as_u64().unwrap(),
                index["n"].as_u64().unwrap(),
            )
        };
        found.push([
            value("qd766/2.1", None),
            value("qd766/2.2", None),
            value("qd766/3.3", None),
            value("tt01-2018/1", None),
            value("tt01-2018/2", Some("UBND xã")),
            value("tt01-2018/3", None),
        ]);
    }
    let told = |it: (&str, u64, u64)| (it.0.to_owned(), it.1, it.2);
    // October: five are accepted; the late one is overdue already, the last one is in time. Days until
    // done: 4 and 14. The one that is done in November is not done yet.
    let october = [
        ("80.00", 4, 5),
        ("9.00", 18, 2),
        ("40.00", 2, 5),
        ("1.5", 3, 2),
        ("1.0", 3, 3),
        ("2.0", 4, 2),
    ];
    // November: two are carried in, the late one and the last one, pending: its ten days ended on 14/11.
    let november = [
        ("0.00", 0, 2),
        ("—", 0, 0),
        ("—", 0, 0),
        ("0.0", 0, 1),
        ("2.0", 2, 1),
        ("2.0", 2, 1),
    ];
    assert_eq!(found, [october.map(told), november.map(told)]);
}

#[test]
fn the_indices_are_told_in_both_languages_and_as_a_sheet() {
    let folder = filled("indices_both_languages");
    let line = "indices kho --from 2025-10-01 --to 2025-10-31";
    with_snapshots("store", || {
        for (more, name) in [
            ("--lang vi --dossiers", "indices_vi"),
            ("--lang en", "indices_en"),
            ("--lang en --format csv", "indices_csv"),
            ("--lang vi --format json", "indices_json"),
        ] {
            insta::assert_snapshot!(name, run(&folder, &format!("{line} {more}")));
        }
    });
    let all = run(&folder, &format!("{line} --format csv"));
    assert_eq!(
        run(&folder, &format!("{line} --procedure X --format csv")),
        all
    );
    let own = format!("{line} --agency sở --format csv");
    assert_eq!(run(&folder, &own), all);
    let other = run(&folder, &format!("{line} --agency xã --format csv"));
    assert!(
        other.contains("qd766/2.1") && !other.contains("H15.50"),
        "{other}"
    );
    let wrong = tthc(
        &folder,
        &[
            "store",
            "indices",
            "kho",
            "--from",
            "2025-10-02",
            "--to",
            "2025-10-01",
        ],
        b"",
    );
    assert_eq!(wrong.code, 2, "{}", wrong.out);
}

/// Every example of the corpus, read for a period.
fn readings(period: Period) -> Vec<Member> {
    let corpus = files_below("procedures", "tthc");
    let mut all = Vec::new();
    for (n, (machine, filing, _)) in told(&corpus).into_iter().enumerate() {
        let played = case::play(&machine, &WorkCalendar::vietnam(), &filing.case);
        if let Some(reading) = read(&machine, &played.setting, &played.dossier, period) {
            let titles = machine.procedure().agencies.iter();
            let titles = titles.map(|(id, it)| (id, it.title.clone())).collect();
            all.push(Member {
                code: n.to_string(),
                reading,
                titles,
            });
        }
    }
    all
}

#[test]
fn the_table_closes_for_every_month_and_what_is_pending_is_carried_over() {
    let (mut n, mut before): (usize, Option<Indices>) = (0, None);
    for month in 1..=12 {
        let first = Date::new(2026, month, 1).unwrap();
        let last = first
            .checked_add_months(1)
            .unwrap()
            .checked_add_days(-1)
            .unwrap();
        let readings = readings(Period { first, last });
        n += readings.len();
        let all = sum(&readings);
        let codes = |all: &Indices, wanted: &[&str]| {
            let counts = all.counts.iter().filter(|it| wanted.contains(&it.id));
            let mut codes: Vec<String> = counts.flat_map(|it| it.codes.clone()).collect();
            codes.sort();
            codes
        };
        let came = [
            "online",
            "post",
            "in_person",
            "other_channel",
            "channel_unknown",
            "carried_in",
        ];
        let went = [
            "settled_early",
            "settled_on_time",
            "settled_overdue",
            "pending_in_time",
            "pending_overdue",
            "stopped",
            "no_date",
        ];
        assert_eq!(codes(&all, &came), codes(&all, &["all"]), "{month}");
        assert_eq!(codes(&all, &went), codes(&all, &["all"]), "{month}");
        if let Some(before) = &before {
            let pending = codes(before, &["pending_in_time", "pending_overdue"]);
            let carried = codes(&all, &["carried_in"]);
            assert!(
                pending.iter().all(|it| carried.contains(it)),
                "{month}: {pending:?} {carried:?}"
            );
        }
        for index in &all.indices {
            let most = if index.kind == IndexKind::Points {
                2
            } else {
                1
            };
            let bounded = !matches!(index.kind, IndexKind::Mean);
            assert!(
                !bounded || index.behind.iter().all(|it| it.value <= most),
                "{index:?}"
            );
        }
        before = Some(all);
    }
    assert!(n > 60, "{n}");
}

#[test]
fn a_value_is_rounded_half_up_and_none_is_made_of_nothing() {
    let reading = Reading {
        came: Came::Received,
        channel: None,
        class: Some(Class::Early),
        stopped: false,
        days: Some(1),
        whole: None,
        agencies: std::collections::BTreeMap::new(),
        requests: 0,
    };
    let of = |classes: &[Class]| {
        let readings: Vec<_> = classes
            .iter()
            .map(|class| {
                let reading = Reading {
                    class: Some(*class),
                    ..reading.clone()
                };
                Member {
                    code: "x".to_owned(),
                    reading,
                    titles: std::collections::BTreeMap::new(),
                }
            })
            .collect();
        sum(&readings).indices.swap_remove(0).scaled()
    };
    assert_eq!(of(&[]), None);
    assert_eq!(
        of(&[Class::Early, Class::Early, Class::Overdue]),
        Some(6667)
    );
    let eighth = [Class::Overdue; 7];
    // 1/8 is 12.5 %, 1/16 is 6.25 %, 1/32 is 3.125 %, which is 3.13 %.
    let mut many = [eighth.as_slice(), &[Class::OnTime]].concat();
    assert_eq!(of(&many), Some(1250));
    many.extend([Class::Overdue; 24]);
    assert_eq!(of(&many), Some(313));
}
