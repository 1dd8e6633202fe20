//! How much memory a program takes for a file: little for each byte, and no more for
//! each byte of a large file than of a small one, also where each line has findings.

#![cfg(target_os = "linux")]

use std::{
    fs,
    io::Read,
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

use crate::support::{Folder, repo};

/// The most that is taken for a hundred bytes of a file, beside what the program itself takes.
const MOST_BYTES: u64 = 4000;
/// Less than this for a hundred bytes is what pages of memory and of the program make of it.
const LEAST_TOLD: u64 = 1000;
/// How much a byte of the larger file may take, in percent of a byte of the smaller one.
const MOST_GROWTH: u64 = 130;

/// Returns the most memory, in bytes, that a program held while it formatted a file.
///
/// After the file it waits for standard input, so that it can be looked at.
fn peak(folder: &Folder, file: &str) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args(["fmt", "--check", file, "-"])
        .current_dir(folder.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let peak = peak_when_waiting(child.id());
    drop(child.stdin.take());
    child.wait().unwrap();
    peak
}

/// Returns the most memory, in bytes, that a program held while it checked a file and began to
/// write what it found.
///
/// Nobody reads on, so that it waits and can be looked at.
fn peak_of_check(folder: &Folder, file: &str) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args(["check", "--format", "json", file])
        .current_dir(folder.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut first = [0];
    let out = child.stdout.as_mut().unwrap();
    out.read_exact(&mut first).unwrap();
    let peak = peak_when_waiting(child.id());
    child.kill().unwrap();
    child.wait().unwrap();
    peak
}

/// Returns the most memory, in bytes, that a program held until it waits for somebody.
fn peak_when_waiting(id: u32) -> u64 {
    let status = format!("/proc/{id}/status");
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|it| it.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    };
    let mut n_waiting = 0;
    loop {
        sleep(Duration::from_millis(20));
        let text = fs::read_to_string(&status).unwrap();
        n_waiting = if field(&text, "State:") == "S" {
            n_waiting + 1
        } else {
            0
        };
        if n_waiting == 5 {
            return field(&text, "VmHWM:").parse::<u64>().unwrap() * 1024;
        }
    }
}

/// Real text, each time under another name.
fn procedures(n_bytes: usize) -> String {
    let path = repo("procedures/thuy-san/dang-ky-tau-ca.tthc");
    let one = fs::read_to_string(path).unwrap();
    let name = "thủ tục đăng_ký_tàu_cá";
    let mut out = String::new();
    while out.len() < n_bytes {
        let n = out.len();
        out.push_str(&one.replace(name, &format!("{name}_{n}")));
    }
    out
}

/// The shortest items: most nodes of the tree for the bytes of a file.
fn items(n_bytes: usize) -> String {
    format!("thủ tục x\ngiấy tờ:\n{}", "-a\n".repeat(n_bytes / 3))
}

// Small files, for a program that is not optimised; docs/performance.md has larger ones.
#[test]
fn memory_grows_with_a_file_and_stays_under_forty_bytes_a_byte() {
    let folder = Folder::new("memory");
    // A text with everything in it: what the program itself takes is then taken, its own code too.
    let least = procedures(1);
    folder.write("least.tthc", &least);
    let base = peak(&folder, "least.tthc");
    for (name, small, large) in [
        ("procedures", procedures(100_000), procedures(300_000)),
        ("items", items(100_000), items(300_000)),
    ] {
        let for_hundred = |text: &str| {
            folder.write(name, text);
            let n_bytes = u64::try_from(text.len() - least.len()).unwrap();
            peak(&folder, name).saturating_sub(base) * 100 / n_bytes
        };
        let (small, large) = (for_hundred(&small), for_hundred(&large));
        assert!(
            large < MOST_BYTES,
            "{name}: {large} bytes for a hundred bytes"
        );
        assert!(
            large * 100 < small.max(LEAST_TOLD) * MOST_GROWTH,
            "{name}: {small} bytes for a hundred bytes become {large}"
        );
    }
}

/// Lines of which each is wrong.
fn wrong_lines(n_lines: usize, line: impl Fn(usize) -> String) -> String {
    let head = "thủ tục x \"X\"\nhồ sơ: 1 bộ\n  - đơn: \"Đơn\", 1 bản chính\n";
    let lines: String = (0..n_lines).map(line).collect();
    format!("{head}{lines}")
}

/// Writes a line of a number.
type Line = fn(usize) -> String;

/// Beyond so many findings of one kind a finding takes no room of its own: what a line more
/// takes is what its tree and its meaning take.
#[test]
fn lines_with_findings_take_little_more_than_lines_without() {
    let folder = Folder::new("memory-findings");
    let shapes: [(&str, Line); 2] = [
        ("equal names", |_| "cơ quan c \"Cơ quan\"\n".to_owned()),
        ("unknown names", |it| {
            format!(
                "  - g{it}: \"Giấy phép của người nộp, số {it}\"\n      căn cứ khoản {it} Điều 1 N\n"
            )
        }),
    ];
    for (name, line) in shapes {
        let (small, large) = (wrong_lines(12_000, line), wrong_lines(24_000, line));
        let n_bytes = u64::try_from(large.len() - small.len()).unwrap();
        let peak = |text: &str| {
            folder.write("x.tthc", text);
            peak_of_check(&folder, "x.tthc")
        };
        // On a busy machine the smaller one may have taken more.
        let more = peak(&large).saturating_sub(peak(&small)) * 100 / n_bytes;
        assert!(
            more < MOST_BYTES,
            "{name}: {more} bytes for a hundred bytes"
        );
    }
}
