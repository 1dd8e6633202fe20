//! A program that is killed while it writes: what it said to be taken is there, once.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread::{sleep, spawn},
    time::Duration,
};

use tthc::store::Store;

use crate::support::{Folder, repo, tthc};

/// Real kills of a real process.
const KILLS: usize = 200;
/// Events that one process is given.
const EVENTS: usize = 25;

const CASE: &str = "nộp: 06/10/2025 08:00
kênh: trực tiếp
dữ kiện: {cần_a: có, cần_b: không, loại: nhỏ}
";

/// A store with one dossier, whose code is returned.
fn filed(folder: &Folder) -> String {
    let text = fs::read(repo("tests/fixtures/interp/luong.tthc")).unwrap();
    folder.write("luong.tthc", text);
    folder.write("case.yaml", CASE);
    let ran = tthc(folder, &["store", "init", "kho", "--agency", "H15"], b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let args = ["store", "open", "kho", "luong.tthc", "--case", "case.yaml"];
    let ran = tthc(folder, &[&args[..], &["--format", "json"]].concat(), b"");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let filed: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    filed["code"].as_str().unwrap().to_owned()
}

/// Answers that say nothing new, each with an identity of its own.
fn events(ids: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for id in ids {
        let event = "  lúc: 06/10/2025 09:00\n  trả lời: {cần_a: có}";
        writeln!(text, "- mã: {id}\n{event}").unwrap();
    }
    text
}

fn submit(folder: &Folder, code: &str, file: &str, batch: &str) -> Child {
    let args = ["store", "submit", "kho", code, "--events", file];
    Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args(args)
        .args(["--format", "json", "--batch", batch])
        .current_dir(folder.path(""))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The lines that a program writes, as they come; the last one may be cut off.
fn lines_of(child: &mut Child) -> Receiver<Vec<u8>> {
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let (tell, told) = channel();
    spawn(move || {
        let mut line = Vec::new();
        while out.read_until(b'\n', &mut line).is_ok_and(|it| it > 0) {
            if tell.send(std::mem::take(&mut line)).is_err() {
                break;
            }
        }
    });
    told
}

/// The identities on the lines that were written whole, with the lines of the log.
fn acknowledged(out: &[u8]) -> Vec<(String, u64)> {
    let text = String::from_utf8_lossy(out);
    let whole = text.split_inclusive('\n').filter(|it| it.ends_with('\n'));
    let lines = whole.map(|it| serde_json::from_str::<serde_json::Value>(it).unwrap());
    lines
        .map(|it| {
            assert_ne!(it["outcome"], "refused", "{it}");
            let id = it["id"].as_str().unwrap().to_owned();
            (id, it["line"].as_u64().unwrap())
        })
        .collect()
}

/// The identities in the log, with their lines.
fn on_disk(folder: &Folder) -> BTreeMap<String, u64> {
    let store = Store::open(&folder.path("kho")).unwrap();
    assert_eq!(store.verify().unwrap().altered, None);
    let mut found = BTreeMap::new();
    store
        .export(&mut |line| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let id = &line["line"]["asked"]["command"]["id"];
            if let Some(id) = id.as_str() {
                let before = found.insert(id.to_owned(), line["n"].as_u64().unwrap());
                assert_eq!(before, None, "{id} is there twice");
            }
        })
        .unwrap();
    found
}

#[test]
fn two_hundred_kills_lose_nothing_that_was_acknowledged_and_double_nothing() {
    let folder = Folder::new("two_hundred_kills");
    let code = filed(&folder);
    let mut known: BTreeMap<String, u64> = BTreeMap::new();
    let (mut random, mut next, mut n_killed, mut n_runs) = (0x1234_5678_u64, 0, 0, 0);
    while n_killed < KILLS {
        n_runs += 1;
        assert!(n_runs < 3 * KILLS, "{n_killed} of {n_runs} were killed");
        let wanted = (next..next + EVENTS).map(|it| format!("e-{it}"));
        folder.write("events.yaml", events(wanted));
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let batch = ["1", "2", "5", "100"][n_runs % 4];
        // After so many lines, and a moment more; some at any time from the start on.
        let (n_lines, more) = match n_runs % 4 {
            3 => (0, (random >> 33) % 60_000),
            _ => (
                usize::try_from(random >> 40).unwrap() % 12,
                (random >> 33) % 4_000,
            ),
        };
        let mut child = submit(&folder, &code, "events.yaml", batch);
        let told = lines_of(&mut child);
        let mut out: Vec<Vec<u8>> = Vec::new();
        while out.len() < n_lines {
            let Ok(line) = told.recv_timeout(Duration::from_secs(20)) else {
                break;
            };
            out.push(line);
        }
        sleep(Duration::from_micros(more));
        n_killed += usize::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        out.extend(told);
        for (id, line) in acknowledged(&out.concat()) {
            let before = *known.entry(id.clone()).or_insert(line);
            assert_eq!(before, line, "{id} moved");
        }
        // What was not acknowledged comes again, as a sender would send it.
        while known.contains_key(&format!("e-{next}")) {
            next += 1;
        }
    }
    let found = on_disk(&folder);
    for (id, line) in &known {
        assert_eq!(found.get(id), Some(line), "{id} was acknowledged");
    }
    assert!(known.len() > KILLS / 2, "{} of {n_runs} runs", known.len());
}

#[test]
fn two_writers_at_once_take_everything_once() {
    let folder = Folder::new("two_writers");
    let code = filed(&folder);
    let files = ["a", "b", "c"].map(|name| {
        let ids = (0..60).map(|it| format!("{name}-{it}"));
        // Some of what they write is the same.
        let shared = (0..10).map(|it| format!("chung-{it}"));
        folder.write(&format!("{name}.yaml"), events(ids.chain(shared)));
        format!("{name}.yaml")
    });
    let writers = files.map(|it| submit(&folder, &code, &it, "2"));
    let mut known = BTreeMap::new();
    for writer in writers {
        let output = writer.wait_with_output().unwrap();
        assert!(output.status.success(), "{output:?}");
        let all = acknowledged(&output.stdout);
        assert_eq!(all.len(), 70);
        for (id, line) in all {
            assert_eq!(*known.entry(id).or_insert(line), line);
        }
    }
    assert_eq!(known.len(), 190);
    let found = on_disk(&folder);
    assert_eq!(found, known);
}

/// A file may not grow beyond what the system lets it.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_keeps_what_was_there() {
    let folder = Folder::new("a_full_disk");
    let code = filed(&folder);
    folder.write("events.yaml", events((0..400).map(|it| format!("e-{it}"))));
    let before = on_disk(&folder);
    assert!(before.is_empty());
    let blocks = fs::metadata(folder.path("kho")).unwrap().len() / 512 + 40;
    let script = format!(
        "trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" store submit kho {code} --events events.yaml \
         --format json --batch 5 --lang en"
    );
    let output = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_tthc")])
        .current_dir(folder.path(""))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("`kho`") && told.contains("taken"), "{told}");
    let known: BTreeMap<String, u64> = acknowledged(&output.stdout).into_iter().collect();
    assert!(known.len() < 400);
    let found = on_disk(&folder);
    assert_eq!(found, known);
    // With room again, the same delivery takes up where it ended.
    let rest = submit(&folder, &code, "events.yaml", "100");
    let output = rest.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(on_disk(&folder).len(), 400);
}
