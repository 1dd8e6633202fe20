//! How much memory a program takes for a file: little for each byte, and no more for
//! each byte of a large file than of a small one.

#![cfg(target_os = "linux")]

use std::{
    fs,
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

use crate::support::{Folder, repo};

/// The most that is taken for a hundred bytes of a file, beside what the program itself takes.
const MOST_BYTES: u64 = 4000;
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
    let status = format!("/proc/{}/status", child.id());
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|it| it.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    };
    let mut n_waiting = 0;
    let peak = loop {
        sleep(Duration::from_millis(20));
        let text = fs::read_to_string(&status).unwrap();
        n_waiting = if field(&text, "State:") == "S" {
            n_waiting + 1
        } else {
            0
        };
        if n_waiting == 5 {
            break field(&text, "VmHWM:").parse::<u64>().unwrap() * 1024;
        }
    };
    drop(child.stdin.take());
    child.wait().unwrap();
    peak
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
    folder.write("none.tthc", "thủ tục x\n");
    let base = peak(&folder, "none.tthc");
    for (name, small, large) in [
        ("procedures", procedures(100_000), procedures(300_000)),
        ("items", items(100_000), items(300_000)),
    ] {
        let for_hundred = |text: &str| {
            folder.write(name, text);
            (peak(&folder, name) - base) * 100 / u64::try_from(text.len()).unwrap()
        };
        let (small, large) = (for_hundred(&small), for_hundred(&large));
        assert!(
            large < MOST_BYTES,
            "{name}: {large} bytes for a hundred bytes"
        );
        assert!(
            large * 100 < small * MOST_GROWTH,
            "{name}: {small} bytes for a hundred bytes become {large}"
        );
    }
}
