//! `tthc check --watch`: again after each change of a file.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::mpsc,
    time::Duration,
};

use crate::support::{Folder, tthc};

/// So long no machine is busy.
const PATIENCE: Duration = Duration::from_mins(1);

#[test]
fn a_saved_file_is_checked_again() {
    let folder = Folder::new("a_saved_file_is_checked_again");
    folder.write("a.tthc", "thủ tục a\n");
    let mut child = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args([
            "check", "--watch", "--lang", "en", "--select", "N", "a.tthc",
        ])
        .current_dir(folder.path(""))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (sender, lines) = mpsc::channel();
    let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let told = sender.clone();
    let forward = |stream: Box<dyn std::io::Read + Send>, to: mpsc::Sender<String>| {
        std::thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                let _ = to.send(line);
            }
        })
    };
    let readers = [forward(Box::new(out), sender), forward(Box::new(err), told)];
    // The two streams come in any order.
    let until = |wanted: [&str; 2]| {
        let mut seen: Vec<String> = Vec::new();
        while !wanted
            .iter()
            .all(|it| seen.iter().any(|line| line.contains(it)))
        {
            let line = lines.recv_timeout(PATIENCE);
            seen.push(line.unwrap_or_else(|_| panic!("no {wanted:?} in {seen:#?}")));
        }
    };
    until(["nothing found", "watching"]);
    // Neither its own reading of the file nor a file that no check reads is a change.
    folder.write("a.txt", "x");
    let more = lines.recv_timeout(Duration::from_secs(2));
    assert!(more.is_err(), "{more:?}");
    folder.write("a.tthc", "thủ tục a\ntrình tự:\n  - x: nobody quyết định\n");
    until(["error[N", "watching"]);
    folder.write("a.tthc", "thủ tục a\n");
    until(["nothing found", "watching"]);
    child.kill().unwrap();
    child.wait().unwrap();
    for reader in readers {
        reader.join().unwrap();
    }
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let folder = Folder::new("what_cannot_be_watched");
    folder.write("a.tthc", "thủ tục a\n");
    for (args, told) in [
        (
            ["check", "--watch", "-"],
            "standard input cannot be watched",
        ),
        (["check", "--watch", "--fix"], "--fix"),
        (["check", "--watch", "missing"], "`missing` is not there"),
    ] {
        let mut args = args.to_vec();
        args.extend(["--lang", "en"]);
        let ran = tthc(&folder, &args, "thủ tục a\n".as_bytes());
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.err);
        assert!(ran.err.contains(told), "{args:?}: {}", ran.err);
    }
}
