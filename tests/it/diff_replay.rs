//! Dossiers that were run under one version, played again under another one.

use std::collections::BTreeSet;

use serde_json::Value;
use tthc::{
    calendar::WorkCalendar,
    driver::Session,
    interp::{
        case::play,
        migrate::{Unlike, replay},
        scenario::case_of,
    },
    values::Date,
};

use crate::support::{Folder, files_below, repo, tthc};

/// Ten working days, a certificate, an opinion, and 100,000 đồng.
const OLD: &str = "thủ tục x \"X\"
phí: 100.000 đồng
lệ phí: không
giá dịch vụ: không
cơ quan:
- sở: \"Sở Xây dựng\", tiếp nhận, quyết định
- xã: \"UBND xã\", phối hợp
hồ sơ: 1 bộ
- đơn: \"Đơn\", 1 bản chính
- giấy_khám: \"Giấy khám sức khỏe\", 1 bản chính
thời hạn: 10 ngày làm việc kể từ khi tiếp nhận
trình tự:
- nhận: sở tiếp nhận
    thiếu thì yêu cầu bổ sung, tối đa 1 lần, nộp trong 15 ngày, tính lại từ đầu
- hỏi: sở lấy ý kiến xã, trong 5 ngày làm việc
- quyết: sở quyết định
";

/// Eight working days, no certificate, no opinion, and 60,000 đồng.
fn new() -> String {
    let text = OLD
        .replace("100.000", "60.000")
        .replace("10 ngày làm việc", "8 ngày làm việc");
    let kept = text
        .lines()
        .filter(|it| !it.contains("giấy_khám") && !it.contains("- hỏi"));
    kept.collect::<Vec<_>>().join("\n") + "\n"
}

/// When it was filed, which papers, and what happened.
const DOSSIERS: &[(&str, &[&str])] = &[
    // Decided on 10/10: due on 20/10, under the proposal on 16/10.
    (
        "papers: [đơn, giấy_khám]",
        &[
            "{at: 2025-10-06 08:10, step: nhận, outcome: complete}",
            "{at: 2025-10-08 09:00, step: hỏi, outcome: agrees}",
            "{at: 2025-10-10 09:00, step: quyết, outcome: positive}",
        ],
    ),
    // Decided on 17/10: in time, and a day late under the proposal.
    (
        "papers: [đơn, giấy_khám]",
        &[
            "{at: 2025-10-06 08:10, step: nhận, outcome: complete}",
            "{at: 2025-10-08 09:00, step: hỏi, outcome: agrees}",
            "{at: 2025-10-17 09:00, step: quyết, outcome: positive}",
        ],
    ),
    // Asked for the certificate, which came on 13/10 and began the time anew: due on 27/10. The proposal
    // asks for nothing, so it is accepted at once and due on 16/10.
    (
        "papers: [đơn]",
        &[
            "{at: 2025-10-06 08:10, step: nhận, outcome: incomplete, papers: [giấy_khám]}",
            "{at: 2025-10-13 08:00, supplement: [giấy_khám]}",
            "{at: 2025-10-13 08:10, step: nhận, outcome: complete}",
            "{at: 2025-10-14 09:00, step: hỏi, outcome: agrees}",
            "{at: 2025-10-24 09:00, step: quyết, outcome: positive}",
        ],
    ),
    // Not ended.
    (
        "papers: [đơn, giấy_khám]",
        &["{at: 2025-10-06 08:10, step: nhận, outcome: complete}"],
    ),
];

fn filled(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("cũ.tthc", OLD);
    folder.write("mới.tthc", new());
    run(&folder, "store init kho --agency H15.50");
    for (n, (papers, events)) in DOSSIERS.iter().enumerate() {
        let events: Vec<String> = events.iter().map(|it| format!("- {it}\n")).collect();
        let text = format!(
            "filed: 2025-10-06 08:00\nchannel: in person\n{papers}\nevents:\n{}",
            events.concat()
        );
        let file = format!("{n}.yaml");
        folder.write(&file, text);
        run(
            &folder,
            &format!("store open kho cũ.tthc --case {file} --now 2025-12-31T08:00"),
        );
        let code = format!("H15.50-251006-000{}", n + 1);
        run(
            &folder,
            &format!("store submit kho {code} --events {file} --now 2025-12-31T08:00"),
        );
    }
    folder
}

fn run(folder: &Folder, line: &str) -> String {
    let args: Vec<&str> = line.split_whitespace().collect();
    let ran = tthc(folder, &args, b"");
    assert_eq!(ran.code, 0, "{line}: {}{}", ran.out, ran.err);
    ran.out
}

#[test]
fn what_would_have_become_of_dossiers_is_that_counted_by_hand() {
    let folder = filled("what_would_have_become");
    let text = run(
        &folder,
        "diff cũ.tthc mới.tthc --store kho --format json --as-of 2025-12-31",
    );
    let json: Value = serde_json::from_str(&text).unwrap();
    let all = &json["replayed"];
    let code = |n: usize| format!("H15.50-251006-000{n}");
    assert_eq!(
        (&all["dossiers"], &all["compared"]),
        (&4.into(), &3.into()),
        "{all:#}"
    );
    let codes = |it: &Value| -> Vec<String> {
        let codes = it.as_array().unwrap().iter();
        codes.map(|it| it.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        codes(&all["in_time"]["before"]),
        [code(1), code(2), code(3)]
    );
    assert_eq!(codes(&all["in_time"]["after"]), [code(1)]);
    assert_eq!(codes(&all["late"]["before"]), Vec::<String>::new());
    assert_eq!(codes(&all["late"]["after"]), [code(2), code(3)]);
    let both = |name: &str| (all[name]["before"].clone(), all[name]["after"].clone());
    assert_eq!(both("papers"), (6.into(), 3.into()));
    assert_eq!(both("requests"), (1.into(), 0.into()));
    assert_eq!(both("money"), ("300000".into(), "180000".into()));
    let due = |n: usize, side: &str| all["list"][code(n)][side]["due"].clone();
    assert_eq!(
        (due(1, "before"), due(1, "after")),
        ("2025-10-20".into(), "2025-10-16".into())
    );
    assert_eq!(
        (due(3, "before"), due(3, "after")),
        ("2025-10-27".into(), "2025-10-16".into())
    );
    assert_eq!(codes(&all["not_compared"][0]["dossiers"]), [code(4)]);
    let text = run(
        &folder,
        "diff cũ.tthc mới.tthc --store kho --lang vi --as-of 2025-12-31",
    );
    for line in [
        "so được 3 trong 4 hồ sơ",
        "hồ sơ quá hạn: 0 → 2",
        "giấy tờ người nộp đã nộp: 6 → 3",
        "lần yêu cầu bổ sung: 1 → 0",
        "300.000",
        "thành quá hạn: H15.50-251006-0002, H15.50-251006-0003",
        "chưa giải quyết xong: H15.50-251006-0004",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    for format in ["md", "html"] {
        let plan = run(
            &folder,
            &format!("diff cũ.tthc mới.tthc --store kho --format {format} --as-of 2025-12-31"),
        );
        assert!(plan.contains("so được 3 trong 4 hồ sơ"), "{plan}");
    }
}

#[test]
fn under_the_same_version_nothing_changes() {
    let folder = filled("under_the_same_version");
    let text = run(
        &folder,
        "diff cũ.tthc cũ.tthc --store kho --format json --as-of 2025-12-31",
    );
    let json: Value = serde_json::from_str(&text).unwrap();
    let list = json["replayed"]["list"].as_object().unwrap();
    assert_eq!(list.len(), 3);
    for it in list.values() {
        assert_eq!(it["before"], it["after"]);
    }
}

/// Every example of every bundled procedure that ends, told again in its own terms, is what it was.
#[test]
fn real_dossiers_told_again_in_their_own_terms_are_what_they_were() {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    for path in files_below("procedures", "tthc") {
        session.add(&path, std::fs::read(repo(&path)).unwrap(), true);
    }
    let compiled = session.compile();
    let calendar = WorkCalendar::vietnam();
    let (mut n_same, mut other) = (0, Vec::new());
    let mut ends = BTreeSet::new();
    for example in &compiled.project.examples {
        let Some(filed) = example.filed else {
            continue;
        };
        let machine = compiled.machine(example.procedure).unwrap();
        let case = case_of(&machine, example, filed);
        let played = play(&machine, &calendar, &case);
        let told = replay(
            (&machine, &played.setting),
            &machine,
            &calendar,
            &played.dossier,
        );
        match told.after {
            Ok(after) if after == told.before => {
                n_same += 1;
                ends.insert(format!("{:?}", after.end));
            }
            Err(Unlike::Running) => {}
            after => other.push(format!("{}: {:?} {after:?}", example.title, told.before)),
        }
    }
    assert!(other.is_empty(), "{}", other.join("\n"));
    assert!(n_same > 30 && ends.len() > 3, "{n_same} {ends:?}");
}

#[test]
fn a_store_that_cannot_be_played_is_told() {
    let folder = filled("a_store_that_cannot_be_played");
    folder.write("khác.tthc", OLD.replace("thủ tục x", "thủ tục y"));
    for (line, told) in [
        ("diff cũ.tthc mới.tthc --store none", "none"),
        ("diff cũ.tthc mới.tthc --store cũ.tthc", "cũ.tthc"),
        ("diff khác.tthc mới.tthc --store kho", "no dossier"),
        ("diff . . --store kho", "not for two folders"),
    ] {
        let mut args: Vec<&str> = line.split_whitespace().collect();
        args.extend(["--lang", "en", "--as-of", "2025-12-31"]);
        let ran = tthc(&folder, &args, b"");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert!(ran.err.contains(told), "{line}: {}", ran.err);
    }
}
