//! `tthc run`: case files, the questions at the terminal, and what is printed.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, Ran, repo, tthc, with_snapshots};

fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    let fixture = fs::read_to_string(repo("tests/fixtures/interp/tau_ca.tthc")).unwrap();
    folder.write("tàu.tthc", fixture);
    folder
}

fn run(folder: &Folder, case: &str, more: &[&str]) -> Ran {
    folder.write("hồ_sơ.yaml", case);
    let mut args = vec!["run", "tàu.tthc", "--case", "hồ_sơ.yaml"];
    args.extend(more);
    tthc(folder, &args, b"")
}

/// The first YAML block of a document.
fn sample(document: &str) -> String {
    let text = fs::read_to_string(repo(document))
        .unwrap()
        .replace("\r\n", "\n");
    let (_, rest) = text.split_once("```yaml\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_samples_of_both_documents_tell_the_same_case() {
    let folder = folder("samples_of_both");
    let json = |document: &str| -> Value {
        let ran = run(&folder, &sample(document), &["--format", "json"]);
        assert_eq!(ran.code, 0, "{document}: {}{}", ran.out, ran.err);
        serde_json::from_str(&ran.out).unwrap()
    };
    let english = json("docs/cases.md");
    assert_eq!(english, json("docs/cases.vi.md"));
    assert_eq!(english["receipt"]["due"], "2026-05-06 24:00");
    assert_eq!(english["end"]["kind"], "granted");
    assert_eq!(english["status"][0], 10);
    let papers = english["papers"].as_array().unwrap().iter();
    let required = papers.filter(|it| it["demand"] == "required");
    let required: Vec<&str> = required.map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(required, ["to_khai", "an_toan", "thue", "xuat_xuong"]);
}

#[test]
fn the_sheet_says_why_in_both_languages() {
    let folder = folder("sheet_says_why");
    let refused = "  - at: 2026-04-29 08:00\n    step: kiem_tra\n    outcome: thiếu\n    papers: [sổ hộ khẩu]\n";
    let case = sample("docs/cases.md").replace("events:\n", &format!("events:\n{refused}"));
    let vi = run(&folder, &case, &["--lang", "vi"]);
    let en = run(&folder, &case, &["--lang", "en"]);
    assert_eq!((vi.code, en.code), (1, 1), "{}", vi.err);
    with_snapshots("run", || {
        insta::assert_snapshot!("sheet_vi", vi.out);
        insta::assert_snapshot!("sheet_en", en.out);
    });
}

#[test]
fn a_mistake_in_a_case_file_has_its_line_and_column() {
    let folder = folder("mistake_in_a_case");
    let cases = [
        ("filed: 2026-05-04\n", ":1:8:"),
        ("filed: 2026-05-04 08:00\nfoo: 1\n", ":2:1:"),
        (
            "filed: 2026-05-04 08:00\nfiled: 2026-05-05 08:00\n",
            ":2:1:",
        ),
        ("filed: 2026-05-04 08:00\nnộp: 2026-05-05 08:00\n", ":2:1:"),
        ("filed: 2026-05-04 08:00\n<<: {channel: online}\n", ":2:1:"),
        (
            "filed: 2026-05-04 08:00\nfacts:\n  chieu_dai: dài\n",
            ":3:14:",
        ),
        (
            "filed: 2026-05-04 08:00\nfacts:\n  chieu_dai: 12 kg\n",
            ":3:14:",
        ),
        (
            "filed: 2026-05-04 08:00\nfacts:\n  chieu_cao: 12\n",
            ":3:3:",
        ),
        (
            "filed: 2026-05-04 08:00\nfacts:\n  chieu_dai: 1\n  chiều_dài: 2\n",
            ":4:3:",
        ),
        ("filed: [1]\n", ":1:8:"),
        ("filed: 2026-05-04 08:00\nprocedure: khác\n", ":2:12:"),
        ("filed: 2026-05-04 08:00\nchannel: bồ câu\n", ":2:10:"),
        ("filed: 2026-05-04 08:00\nevents: x\n", ":2:9:"),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - at: 2026-05-04 09:00\n    step: kiem_tr\n    outcome: đủ\n",
            ":4:11:",
        ),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - at: 2026-05-04 09:00\n    step: kiem_tra\n",
            ":3:5:",
        ),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - at: 2026-05-04 09:00\n    withdraw: yes\n    paid: all\n",
            ":3:5:",
        ),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - step: kiem_tra\n    outcome: đủ\n",
            ":3:5:",
        ),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - at: 2026-05-04 09:00\n    withdraw: no\n    papers: [x]\n",
            ":4:15:",
        ),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - at: 2026-05-04 09:00\n    accept: không\n",
            ":4:13:",
        ),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - at: 2026-05-04 09:00\n    supplement: []\n",
            ":4:17:",
        ),
        (
            "filed: 2026-05-04 08:00\nevents:\n  - at: 2026-05-04 09:00\n    paid: []\n",
            ":4:11:",
        ),
        ("filed: 2026-05-04 08:00\npapers: [tất cả]\n", ":2:10:"),
        ("filed: 2026-05-04 08:00\nfound: all\n", ":2:8:"),
        ("channel: online\n", ":1:1:"),
        ("filed: [\n", ":"),
        ("", ":"),
    ];
    for (case, place) in cases {
        let ran = run(&folder, case, &["--lang", "en"]);
        assert_eq!(ran.code, 2, "{case:?}: {}", ran.out);
        assert!(ran.out.is_empty(), "{case:?}: {}", ran.out);
        let place = format!("hồ_sơ.yaml{place}");
        assert!(ran.err.contains(&place), "{case:?}: {}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    }
}

#[test]
fn answers_at_the_terminal_give_the_list_and_the_date() {
    let folder = folder("answers_at_the_terminal");
    let answers = "2026-04-28 09:00\ntrực tiếp\nđóng mới\nkhông biết\n11,9\n";
    let args = ["run", "tàu.tthc", "--format", "json", "--lang", "vi"];
    let ran = tthc(&folder, &args, answers.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["receipt"]["due"], "2026-05-05 24:00");
    let notes = json["notes"].as_array().unwrap();
    let assumed = |it: &Value| it.as_str().unwrap().starts_with("giả định");
    assert!(notes.iter().any(assumed), "{notes:?}");
    let questions = ran.err.matches('?').count();
    assert_eq!(questions, 5, "{}", ran.err);
    assert!(!ran.err.contains("đã qua sử dụng"), "{}", ran.err);
}

#[test]
fn an_answer_that_is_not_given_stays_open() {
    let folder = folder("answer_not_given");
    let case = "nộp: 2026-05-04 08:00\nkênh: trực tiếp\n";
    let ran = run(&folder, case, &["--format", "json", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let open = json["open_questions"].as_array().unwrap();
    assert_eq!(open.len(), 3, "{open:?}");
    let papers = json["papers"].as_array().unwrap().iter();
    let undecided = papers.filter(|it| it["demand"] == "undecided").count();
    assert_eq!(undecided, 5);
}

#[test]
fn the_same_event_delivered_twice_counts_once() {
    let folder = folder("same_event_twice");
    let event = "  - {at: 2026-05-04 09:00, id: a, step: kiem_tra, outcome: đủ}\n";
    let case = format!("filed: 2026-05-04 08:00\nchannel: in person\nevents:\n{event}{event}");
    let ran = run(&folder, &case, &["--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn the_sheet_tells_notes_forms_what_is_shown_or_given_back_and_when_fees_are_taken() {
    let folder = Folder::new("sheet_tells_notes");
    let text = fs::read_to_string(repo("tests/fixtures/cli/ghi_chu.tthc")).unwrap();
    folder.write("x.tthc", text);
    folder.write(
        "a.yaml",
        "nộp: 2026-05-04 08:00\nkênh: trực tiếp\nsự kiện:\n  - lúc: 2026-05-04 09:00\n    bước: kiểm_tra\n    kết quả: đủ\n",
    );
    let told = |lang: &str, more: &[&str]| {
        let mut args = vec!["run", "x.tthc", "--case", "a.yaml", "--lang", lang];
        args.extend(more);
        tthc(&folder, &args, b"").out
    };
    let human = told("vi", &[]);
    for words in [
        "theo mẫu: mẫu số 02 Phụ lục I",
        "chỉ xuất trình",
        "được trả lại",
        "thu khi: tiếp nhận",
        "bản sao chứng thực (bản chính nộp sau, trước khi kiểm tra)",
        "ghi chú: Lời của thủ tục",
        "ghi chú: Lời của giấy B",
        "ghi chú: Lời của phí",
        "ghi chú: Lời của bước",
    ] {
        assert!(human.contains(words), "`{words}`: {human}");
    }
    let json: Value = serde_json::from_str(&told("en", &["--format", "json"])).unwrap();
    assert_eq!(
        (&json["code"], &json["title"]),
        (&"1.003650".into(), &"Y".into())
    );
    let paper = &json["papers"][1];
    assert_eq!(paper["demanded"][0]["count"], 1);
    assert_eq!(paper["demanded"][0]["kind"], "original");
    assert_eq!(paper["copies"][0], "1 original");
    assert_eq!(
        (&json["papers"][0]["shown"], &paper["returned"]),
        (&true.into(), &true.into())
    );
    assert_eq!(json["fees"][0]["due_on"], "acceptance");
}

#[test]
fn the_ledger_prints_the_notes_of_its_rows() {
    let folder = Folder::new("ledger_prints_notes");
    let text = fs::read_to_string(repo("tests/fixtures/cli/ghi_chu.tthc")).unwrap();
    folder.write("x.tthc", text);
    for (format, words) in [
        ("html", "ghi chú: Lời của giấy B"),
        ("json", "\"Lời của phí\""),
        ("html", "ghi chú: Lời của phí"),
    ] {
        let args = ["ledger", "x.tthc", "--format", format, "--lang", "vi"];
        let ran = tthc(&folder, &args, b"");
        assert!(ran.out.contains(words), "{format}: {}", ran.out);
    }
}
