//! `tthc store` as people use it, in both languages.

use std::{fmt::Write as _, fs};

use crate::support::{Folder, Ran, repo, tthc, with_snapshots};

const CASE: &str = "nộp: 06/10/2025 08:00
kênh: trực tiếp
sự kiện:
  - {lúc: 06/10/2025 08:30, bước: tiếp_nhận, kết quả: đủ}
  - {lúc: 08/10/2025 09:00, bước: thẩm_định, kết quả: thiếu, giấy tờ: [bản_vẽ]}
";

fn prepared(name: &str) -> Folder {
    let folder = Folder::new(name);
    let text = fs::read(repo("tests/fixtures/interp/bo_sung.tthc")).unwrap();
    folder.write("bo_sung.tthc", text);
    folder.write("case.yaml", CASE);
    folder
}

fn store(folder: &Folder, line: &str, lang: &str) -> Ran {
    let mut args = vec!["store"];
    args.extend(line.split_whitespace());
    args.extend(["--lang", lang]);
    tthc(folder, &args, b"")
}

fn told(folder: &Folder, lines: &[&str], lang: &str) -> String {
    let mut text = String::new();
    for line in lines {
        let ran = store(folder, line, lang);
        writeln!(
            text,
            "$ tthc store {line}\n{}{}[{}]\n",
            ran.out, ran.err, ran.code
        )
        .unwrap();
    }
    text
}

const DAY: &[&str] = &[
    "init kho --agency H15.50",
    "init kho --agency H15.50",
    "init khác --agency một-cửa",
    "list kho",
    "open kho bo_sung.tthc#tham_dinh_a --case case.yaml --id c-1 --now 2025-10-06T08:01",
    "open kho bo_sung.tthc#tham_dinh_a --case case.yaml --id c-1 --now 2025-10-06T08:02",
    "track kho H15.50-251006-0001 --now 2025-10-06T08:10",
    "submit kho H15.50-251006-0001 --events case.yaml --now 2025-10-07T08:00",
    "submit kho H15.50-251006-0001 --events case.yaml --now 2025-10-08T09:00",
    "track kho H15.50-251006-0001 --now 2025-10-09T08:00",
    "list kho --status 5",
    "tick kho --now 2025-10-20T08:00",
    "tick kho --now 2025-11-20T08:00",
    "track kho H15.50-251006-0001 --now 2025-11-20T08:00",
    "show kho H15.50-251006-0001",
    "submit kho H15.50-251006-0009 --events case.yaml",
    "list kho",
    "list kho --status 11",
    "verify kho",
];

#[test]
fn a_dossier_goes_from_filing_to_its_end_in_both_languages() {
    for (lang, name) in [("vi", "day_vi"), ("en", "day_en")] {
        let folder = prepared("a_dossier_goes");
        let text = told(&folder, DAY, lang);
        without_sums(|| insta::assert_snapshot!(name, text));
    }
}

#[test]
fn of_what_is_over_the_end_and_the_promised_day_are_told() {
    let folder = Folder::new("what_is_over");
    folder.write(
        "x.tthc",
        "thủ tục x \"X\"\nphí: không\ncơ quan:\n- sở: \"Sở\", tiếp nhận, quyết định\nthời hạn: 10 ngày làm việc kể từ khi tiếp nhận\n\
         trình tự:\n- nhận: sở tiếp nhận\n- quyết: sở quyết định\n",
    );
    folder.write(
        "case.yaml",
        "filed: 2025-10-06 08:00\nchannel: in person\nevents:\n- {at: 2025-10-06 08:10, step: nhận, outcome: complete}\n\
         - {at: 2025-10-08 09:00, step: quyết, outcome: positive}\n",
    );
    let lines = [
        "init kho --agency H15.50",
        "open kho x.tthc --case case.yaml --now 2025-10-09T08:00",
        "submit kho H15.50-251006-0001 --events case.yaml --now 2025-10-09T08:00",
        "track kho H15.50-251006-0001 --now 2025-10-09T08:00",
    ];
    let text = told(&folder, &lines, "vi");
    let end = "hồ sơ đã kết thúc lúc 08/10/2025 09:00; ngày hẹn trả là 20/10/2025";
    assert!(text.contains(end), "{text}");
}

/// Compares but for sums, which bind the version of the program and the packs of law.
fn without_sums(compare: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter("[0-9a-f]{64}", "<sum>");
    settings.bind(|| with_snapshots("store", compare));
}

#[test]
fn programs_read_the_same_as_people() {
    let folder = prepared("programs_read");
    let open = "open kho bo_sung.tthc#tham_dinh_a --case case.yaml --now 2025-10-06T08:01";
    let code = "H15.50-251006-0001";
    store(&folder, "init kho --agency H15.50", "en");
    let mut text = String::new();
    for line in [
        open.to_owned(),
        format!("submit kho {code} --events case.yaml --now 2025-10-08T09:00"),
        format!("track kho {code} --now 2025-10-09T08:00"),
        "tick kho --now 2025-11-20T08:00".to_owned(),
        "list kho".to_owned(),
        "verify kho".to_owned(),
    ] {
        let ran = store(&folder, &format!("{line} --format json"), "en");
        for line in ran.out.lines() {
            let value: serde_json::Value = serde_json::from_str(line).expect(line);
            assert_eq!(value["schema_version"], 1, "{line}");
        }
        writeln!(text, "$ {line}\n{}[{}]\n", ran.out, ran.code).unwrap();
    }
    without_sums(|| insta::assert_snapshot!("programs", text));
}

#[test]
fn a_store_goes_out_as_lines_and_comes_back() {
    let folder = prepared("goes_out_as_lines");
    let lines = [
        "init kho --agency H15.50",
        "open kho bo_sung.tthc#tham_dinh_a --case case.yaml",
        "submit kho H15.50-251006-0001 --events case.yaml",
        "export kho -o a.jsonl",
        "import copy a.jsonl",
        "export copy -o b.jsonl",
        "verify copy",
    ];
    for line in lines {
        let ran = store(&folder, line, "vi");
        assert_eq!(ran.code, 0, "{line}: {}{}", ran.out, ran.err);
    }
    let read = |name: &str| fs::read_to_string(folder.path(name)).unwrap();
    assert_eq!(read("a.jsonl"), read("b.jsonl"));
    let other = read("a.jsonl").replace("2025-10-06 08:30", "2025-10-06 08:31");
    folder.write("c.jsonl", other);
    let ran = store(&folder, "import other c.jsonl", "en");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("dossier `H15.50-251006-0001`, line"),
        "{}",
        ran.err
    );
    assert!(!folder.path("other").exists());
    let ran = store(&folder, "export kho -o a.jsonl", "en");
    assert_eq!(ran.code, 2, "what is there is not written over");
}

#[test]
fn what_is_no_store_is_told_and_left_alone() {
    let folder = prepared("what_is_no_store");
    let lines = [
        "list case.yaml",
        "list nothing",
        "list .",
        "verify bo_sung.tthc",
    ];
    for (lang, name) in [("vi", "no_store_vi"), ("en", "no_store_en")] {
        let text = told(&folder, &lines, lang);
        with_snapshots("store", || {
            insta::assert_snapshot!(name, text);
        });
    }
    assert_eq!(fs::read_to_string(folder.path("case.yaml")).unwrap(), CASE);
}

#[test]
fn the_dossier_of_a_real_procedure_is_shown_as_it_runs() {
    let folder = Folder::new("of_a_real_procedure");
    let (project, case) = (repo("procedures"), repo("examples/tau-ca.yaml"));
    let (project, case) = (project.to_str().unwrap(), case.to_str().unwrap());
    let procedure = format!("{project}/thuy-san/dang-ky-tau-ca.tthc");
    for line in [
        "init kho --agency H15.50".to_owned(),
        format!("open kho {procedure} --case {case}"),
        format!("submit kho H15.50-260428-0001 --events {case}"),
        "verify kho".to_owned(),
    ] {
        let ran = store(&folder, &line, "vi");
        assert_eq!(ran.code, 0, "{line}: {}{}", ran.out, ran.err);
    }
    let shown = store(&folder, "show kho H15.50-260428-0001 --format json", "vi");
    let args = [
        "run", &procedure, "--case", case, "--format", "json", "--lang", "vi",
    ];
    let run = tthc(&folder, &args, b"");
    assert_eq!(shown.out, run.out);
}

#[test]
fn who_acts_is_submitted_with_the_act_and_stands_in_the_log() {
    let folder = prepared("who_acts");
    store(&folder, "init kho --agency H15.50", "en");
    let open = "open kho bo_sung.tthc#tham_dinh_a --case case.yaml --now 2025-10-06T08:01";
    assert_eq!(store(&folder, open, "en").code, 0);
    let act = |by: &str| {
        let event = format!("lúc: 2025-10-06 08:30, người làm: {by}, bước: tiếp_nhận, kết quả: đủ");
        let args = [
            "store",
            "submit",
            "kho",
            "H15.50-251006-0001",
            "--event",
            &event,
            "--now",
            "2025-10-06T08:40",
            "--lang",
            "en",
        ];
        tthc(&folder, &args, b"")
    };
    let refused = act("người nộp");
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.out.contains("R06"), "{refused:?}");
    let text = fs::read_to_string(repo("tests/fixtures/interp/bo_sung.tthc")).unwrap();
    let role = text
        .split("cơ quan:")
        .nth(1)
        .unwrap()
        .split(['-', ':'])
        .nth(1)
        .unwrap();
    let taken = act(role.trim());
    assert_eq!(taken.code, 0, "{taken:?}");
    let shown = store(&folder, "show kho H15.50-251006-0001", "en").out;
    assert!(shown.contains("done by: "), "{shown}");
    assert_eq!(store(&folder, "verify kho", "en").code, 0);
}

#[test]
fn the_five_facts_are_the_same_made_anew_and_kept_ready() {
    let folder = prepared("kept_ready");
    store(&folder, "init kho --agency H15.50", "en");
    let open = "open kho bo_sung.tthc#tham_dinh_a --case case.yaml --now 2025-10-06T08:01";
    store(&folder, open, "en");
    let submit = "submit kho H15.50-251006-0001 --events case.yaml --now 2025-10-08T09:00";
    let ready = || {
        let db = rusqlite::Connection::open(folder.path("kho")).unwrap();
        let count =
            "SELECT count(*) FROM told JOIN cases USING (dossier) WHERE told.head = cases.head";
        db.query_row(count, [], |row| row.get::<_, i64>(0))
            .unwrap_or(0)
    };
    for line in ["", submit] {
        if !line.is_empty() {
            assert_eq!(store(&folder, line, "en").code, 0);
        }
        assert_eq!(ready(), 0, "what is kept is of an earlier head");
        for (lang, now) in [
            ("vi", "2025-10-09"),
            ("en", "2025-10-09"),
            ("en", "2026-10-09"),
        ] {
            let ask = format!("track kho H15.50-251006-0001 --now {now}T08:00");
            let db = rusqlite::Connection::open(folder.path("kho")).unwrap();
            let _ = db.execute("DELETE FROM told", []);
            drop(db);
            let anew = store(&folder, &ask, lang);
            assert_eq!(ready(), 1);
            let again = store(&folder, &ask, lang);
            assert_eq!(
                (anew.code, &anew.out),
                (again.code, &again.out),
                "{}",
                anew.err
            );
        }
        assert_eq!(store(&folder, "verify kho", "en").code, 0);
    }
    // What somebody wrote there is told by name.
    let db = rusqlite::Connection::open(folder.path("kho")).unwrap();
    let forged = "UPDATE told SET body = replace(body, '2025-', '2024-')";
    assert_eq!(db.execute(forged, []).unwrap(), 1);
    drop(db);
    let verified = store(&folder, "verify kho", "en");
    assert_eq!(verified.code, 1, "{verified:?}");
    assert!(
        verified.out.contains("told") || verified.err.contains("told"),
        "{verified:?}"
    );
}
