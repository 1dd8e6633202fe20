//! Whole dossiers in a store, as the manual goes through them: killed on the way, taken up again,
//! every form printed, every date explained.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

use serde_json::Value;

use crate::support::{Folder, Ran, repo, tthc};

/// One line of the walk: what is done, with which file, and when it is recorded.
enum Go {
    Open(&'static str, &'static str, &'static str),
    Submit(&'static str, &'static str, &'static str),
    Tick(&'static str),
}

const BIRTH: &str = "H15.50-250113-0001";
const BUILDING: &str = "H15.50-260202-0001";
const IMPORT: &str = "H15.50-260209-0001";
const CERTIFICATE: &str = "H15.50-260302-0001";
const REFUSED: &str = "H15.50-260413-0001";
const WITHDRAWN: &str = "H15.50-260413-0002";

const PERMIT: &str = "xay-dung/giay-phep-xay-dung";

const WALK: [Go; 15] = [
    Go::Open(
        "ho-tich/lien-thong-khai-sinh",
        "lien-thong-khai-sinh",
        "2025-01-13T08:00",
    ),
    Go::Submit(BIRTH, "lien-thong-khai-sinh", "2025-02-04T10:00"),
    Go::Open(PERMIT, "giay-phep-xay-dung", "2026-02-02T08:00"),
    Go::Submit(BUILDING, "giay-phep-xay-dung", "2026-02-12T10:00"),
    Go::Open(
        "thu-y/dang-ky-kiem-dich",
        "dang-ky-kiem-dich",
        "2026-02-09T10:00",
    ),
    Go::Submit(IMPORT, "dang-ky-kiem-dich", "2026-02-13T10:00"),
    Go::Tick("2026-02-24T08:00"),
    Go::Submit(BUILDING, "giay-phep-xay-dung-sau-tet", "2026-02-24T17:00"),
    Go::Submit(IMPORT, "dang-ky-kiem-dich-sau-tet", "2026-02-24T17:00"),
    Go::Open(
        "thu-y/cap-giay-kiem-dich",
        "cap-giay-kiem-dich",
        "2026-03-02T09:00",
    ),
    Go::Submit(CERTIFICATE, "cap-giay-kiem-dich", "2026-04-08T08:00"),
    Go::Open(PERMIT, "giay-phep-bi-tu-choi", "2026-04-13T09:00"),
    Go::Open(PERMIT, "giay-phep-rut", "2026-04-13T09:00"),
    Go::Submit(REFUSED, "giay-phep-bi-tu-choi", "2026-05-08T08:00"),
    Go::Submit(WITHDRAWN, "giay-phep-rut", "2026-05-08T08:00"),
];

impl Go {
    /// The arguments of the program.
    fn args(&self) -> Vec<String> {
        let file = |it: &str| {
            repo(&format!("examples/kho/{it}.yaml"))
                .display()
                .to_string()
        };
        let words: Vec<String> = match self {
            Self::Open(procedure, case, now) => {
                let procedure = repo(&format!("procedures/{procedure}.tthc"));
                let procedure = procedure.display().to_string();
                let case_file = file(case);
                let args = [
                    "open", "kho", &procedure, "--case", &case_file, "--id", case,
                ];
                let args = args.map(str::to_owned);
                args.into_iter()
                    .chain(["--now", now].map(str::to_owned))
                    .collect()
            }
            Self::Submit(code, events, now) => {
                let events = file(events);
                let args = ["submit", "kho", code, "--events", &events, "--batch", "1"];
                let args = args.map(str::to_owned);
                args.into_iter()
                    .chain(["--now", now].map(str::to_owned))
                    .collect()
            }
            Self::Tick(now) => ["tick", "kho", "--now", now].map(str::to_owned).to_vec(),
        };
        let form = ["--format", "json"].map(str::to_owned);
        std::iter::once("store".to_owned())
            .chain(words)
            .chain(form)
            .collect()
    }

    fn done(&self, folder: &Folder) -> Ran {
        let args = self.args();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let ran = tthc(folder, &args, b"");
        assert_eq!(ran.code, 0, "{args:?}: {}{}", ran.out, ran.err);
        ran
    }

    /// Runs it until it has said so many lines and a moment more, then kills it. Tells how many
    /// whole lines it had said, and whether it was still at work.
    fn killed(&self, folder: &Folder, n_lines: usize, more: Duration) -> (usize, bool) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tthc"))
            .args(self.args())
            .current_dir(folder.path(""))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut said = Vec::new();
        for _ in 0..n_lines {
            out.read_until(b'\n', &mut said).unwrap();
        }
        sleep(more);
        let at_work = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
        child.wait().unwrap();
        out.read_to_end(&mut said).unwrap();
        (
            String::from_utf8_lossy(&said).matches('\n').count(),
            at_work,
        )
    }
}

/// Numbers that look like chance and are the same each time.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn store(name: &str) -> Folder {
    let folder = Folder::new(name);
    let ran = tthc(
        &folder,
        &["store", "init", "kho", "--agency", "H15.50"],
        b"",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    folder
}

fn exported(folder: &Folder) -> String {
    let ran = tthc(folder, &["store", "export", "kho"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.out
}

fn lines(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines.map(|it| serde_json::from_str(it).unwrap()).collect()
}

fn shown(folder: &Folder, code: &str) -> Value {
    let args = [
        "store", "show", "kho", code, "--format", "json", "--lang", "vi",
    ];
    let ran = tthc(folder, &args, b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

fn is_html(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == "html")
}

/// The whole walk without a kill.
fn walked(name: &str) -> Folder {
    let folder = store(name);
    for it in &WALK {
        it.done(&folder);
    }
    folder
}

/// The walk, each command of it killed at two points and then given again. More of them:
/// `TTHC_SEEDS=20 cargo test --test it -- what_was_killed_and_taken_up`.
fn walked_with_kills(seed: u64, whole: &str) -> usize {
    let mut random = Seeded(seed);
    let killed = store(&format!("walk_killed_{seed}"));
    let mut n_at_work = 0;
    for go in &WALK {
        let mut n_said = 0;
        for _ in 0..2 {
            let n_lines = usize::try_from(random.below(8)).unwrap();
            let more =
                Duration::from_micros(random.below(if n_lines == 0 { 30_000 } else { 3_000 }));
            let (n_lines, at_work) = go.killed(&killed, n_lines, more);
            n_said = n_said.max(n_lines);
            n_at_work += usize::from(at_work);
        }
        let again = lines(&go.done(&killed).out);
        let n_again = match go {
            Go::Submit(..) => again.iter().filter(|it| it["outcome"] == "again").count(),
            Go::Open(..) => again.iter().filter(|it| it["again"] == true).count(),
            // What was told before is not told twice.
            Go::Tick(..) => n_said,
        };
        assert!(
            n_again >= n_said,
            "{n_said} were acknowledged, {n_again} were there"
        );
    }
    assert_eq!(exported(&killed), whole, "seed {seed}");
    let ran = tthc(&killed, &["store", "verify", "kho"], b"");
    assert_eq!(ran.code, 0, "seed {seed}: {}{}", ran.out, ran.err);
    n_at_work
}

#[test]
fn what_was_killed_and_taken_up_again_is_what_was_never_killed() {
    let whole = exported(&walked("walk_whole"));
    let seeds = std::env::var("TTHC_SEEDS").map_or(2, |it| it.parse().unwrap());
    let n_at_work: usize = (1..=seeds).map(|it| walked_with_kills(it, &whole)).sum();
    let n_kills = usize::try_from(seeds).unwrap() * WALK.len() * 2;
    assert!(
        n_at_work > n_kills / 10,
        "only {n_at_work} of {n_kills} were at work"
    );
}

#[test]
fn every_form_is_printed_with_the_code_of_the_store() {
    let folder = walked("walk_forms");
    let mut kinds = BTreeSet::new();
    for (code, name, numbers) in [
        (BIRTH, "Nguyễn Văn Nam", &["01", "02", "05", "06"][..]),
        (BUILDING, "Trần Thị Bình", &["01", "02", "06", "07"]),
        (
            IMPORT,
            "Công ty TNHH Thực phẩm An Khang",
            &["01", "04", "06", "07"],
        ),
        (
            CERTIFICATE,
            "Công ty TNHH Thực phẩm An Khang",
            &["01", "06", "07"],
        ),
        (
            REFUSED,
            "Lê Văn Hùng",
            &["01", "02", "02", "03", "06", "07"],
        ),
        (WITHDRAWN, "Phạm Thị Lan", &["01", "05", "06", "07"]),
    ] {
        let ran = tthc(&folder, &["store", "forms", "kho", code, "-o", code], b"");
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
        let files = fs::read_dir(folder.path(code)).unwrap();
        let mut files: Vec<String> = files
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let html: Vec<&String> = files.iter().filter(|it| is_html(it)).collect();
        assert_eq!(html.len() * 2, files.len(), "{files:?}");
        let found: Vec<&str> = html.iter().filter_map(|it| it.get(..2)).collect();
        assert_eq!(found, numbers, "{code}: {files:?}");
        for file in html {
            let text = fs::read_to_string(folder.path(code).join(file)).unwrap();
            assert!(text.contains(code), "{code}/{file}");
            // The letter of apology and the request name who files; the slip does not.
            let is_slip = file.contains("kiem-soat");
            assert!(is_slip || text.contains(name), "{code}/{file}");
            kinds.insert(
                file.trim_end_matches(".html")
                    .trim_end_matches("-2")
                    .to_owned(),
            );
        }
    }
    // Seven since 2025, and the slip and the register of 2018 under their own numbers.
    assert_eq!(kinds.len(), 9, "{kinds:?}");
}

#[test]
fn every_date_is_explained_day_by_day() {
    let folder = walked("walk_dates");
    for (code, due, holiday) in [
        (BIRTH, "2025-02-20", true),
        (BUILDING, "2026-02-24", false),
        (IMPORT, "2026-02-24", false),
        (REFUSED, "", false),
    ] {
        let sheet = shown(&folder, code);
        let receipt = &sheet["receipt"];
        let days = receipt["days"].as_array().unwrap();
        assert!(!days.is_empty(), "{code}: {receipt:#}");
        let text = receipt["days"].to_string();
        assert_eq!(text.contains("Tết"), holiday, "{code}: {text}");
        if !due.is_empty() {
            let holds = receipt["holds"].as_str().unwrap();
            assert!(holds.starts_with(due), "{code}: {receipt:#}");
        }
    }
    for code in [BIRTH, BUILDING, IMPORT, CERTIFICATE, REFUSED, WITHDRAWN] {
        every_date_of(&shown(&folder, code), code);
    }
    // The silence took effect at its own end, although nobody woke the store until the day after.
    let sheet = shown(&folder, BUILDING);
    let log = sheet["log"].as_array().unwrap();
    let silent = log
        .iter()
        .find(|it| it.to_string().contains("im lặng"))
        .unwrap();
    assert!(
        silent["at"]
            .as_str()
            .unwrap()
            .starts_with("2026-02-23 24:00"),
        "{silent:#}"
    );
}

/// Every date that a dossier promises stands in its log with the way it was counted and its law,
/// and ends as the days of its certificate say.
fn every_date_of(sheet: &Value, code: &str) {
    let log = sheet["log"].as_array().unwrap();
    let promised = |it: &&Value| it["text"].as_str().unwrap().starts_with("hẹn trả ");
    let mut last = None;
    for line in log.iter().filter(promised) {
        let text = line["text"].as_str().unwrap();
        assert!(text.contains(" từ "), "{code}: {text}");
        assert!(line["basis"].is_string(), "{code}: {line:#}");
        last = text.get("hẹn trả ".len()..).and_then(|it| it.get(..10));
    }
    let Some(last) = last else { return };
    let receipt = &sheet["receipt"];
    let days = receipt["days"].as_array().unwrap();
    assert!(!days.is_empty(), "{code}: {receipt:#}");
    let iso: Vec<&str> = last.split('/').rev().collect();
    // A date appointed anew after an apology is the agency's word; the law's own is counted.
    let due = receipt["due"].as_str().unwrap();
    assert!(due.starts_with(&iso.join("-")), "{code}: {last} {due}");
}
