//! The two READMEs: their commands run, their links lead somewhere, their picture is fresh.

use std::process::Command;

use crate::support::{bless, files_below, repo};

const READMES: &[&str] = &["README.md", "README.vi.md"];

/// Runs one command line of `tthc` in the repository and returns its output.
fn tthc(line: &str) -> (i32, String) {
    let mut args: Vec<String> = Vec::new();
    for (idx, piece) in line.split('"').enumerate() {
        // Odd pieces stood in quotes and are one argument.
        if idx % 2 == 1 {
            args.push(piece.to_owned());
        } else {
            args.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    let output = Command::new(env!("CARGO_BIN_EXE_tthc"))
        .args(&args)
        .current_dir(repo("."))
        .output()
        .unwrap();
    (
        output.status.code().unwrap_or(-1),
        String::from_utf8(output.stdout).unwrap(),
    )
}

/// Returns the commands of the program in the fenced blocks of a text.
fn commands(text: &str) -> Vec<String> {
    let blocks = text
        .split("```sh\n")
        .skip(1)
        .filter_map(|it| it.split("```").next());
    let lines = blocks.flat_map(str::lines).flat_map(|line| line.split(';'));
    let lines = lines.map(|line| line.split(" # ").next().unwrap_or_default().trim());
    let strip = |line: &str| {
        line.strip_prefix("cargo run --release -- ")
            .or(line.strip_prefix("tthc "))
            .map(str::to_owned)
    };
    lines.filter_map(strip).collect()
}

#[test]
fn their_commands_run() {
    for name in READMES {
        let text = std::fs::read_to_string(repo(name)).unwrap();
        let commands = commands(&text);
        assert!(commands.len() >= 10, "{name}: {commands:?}");
        for command in commands {
            let (code, out) = tthc(&command);
            // The bundled procedures have the defects of their sources.
            let expected = i32::from(command.starts_with("check"));
            assert_eq!(code, expected, "{name}: tthc {command}\n{out}");
            let silent = command.starts_with("fmt");
            assert_eq!(out.is_empty(), silent, "{name}: tthc {command}");
        }
    }
}

#[test]
fn both_show_the_same_commands_and_the_certificate_of_the_program() {
    let texts: Vec<String> = READMES
        .iter()
        .map(|it| std::fs::read_to_string(repo(it)).unwrap())
        .collect();
    // A length is written in the language of the reader.
    let translated = |it: &String| it.replace("3 working days", "3 ngày làm việc");
    let english: Vec<String> = commands(&texts[0]).iter().map(translated).collect();
    assert_eq!(english, commands(&texts[1]));
    for (text, lang) in texts.iter().zip(["en", "vi"]) {
        let line =
            format!("deadline --lang {lang} --from \"2026-04-29 08:30\" --add \"3 working days\"");
        let (_, out) = tthc(&line);
        let shown = text
            .split("```text\n")
            .nth(1)
            .unwrap()
            .split("```")
            .next()
            .unwrap();
        for line in shown.lines() {
            assert!(out.contains(line), "{line}\n{out}");
        }
    }
}

/// Returns what a heading is called in a link.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = heading
        .chars()
        .filter(|it| it.is_alphanumeric() || " -_".contains(*it));
    kept.map(|it| if it == ' ' { '-' } else { it }).collect()
}

/// Returns the text outside fences and code spans, in which links stand.
fn prose(text: &str) -> String {
    let blocks = text.split("```").step_by(2);
    let lines = blocks.flat_map(str::lines);
    lines
        .map(|line| line.split('`').step_by(2).collect::<String>() + "\n")
        .collect()
}

#[test]
fn links_lead_to_a_page_and_a_heading() {
    let mut pages: Vec<String> = READMES.iter().map(|it| (*it).to_owned()).collect();
    pages.extend(files_below("docs", "md"));
    let mut n_links = 0;
    for name in pages {
        let text = std::fs::read_to_string(repo(&name)).unwrap();
        let text = prose(&text);
        let links = text.split("](").skip(1);
        for link in links.filter_map(|it| it.split(')').next()) {
            if link.starts_with("https://") {
                continue;
            }
            n_links += 1;
            let (path, heading) = link.split_once('#').unwrap_or((link, ""));
            let own = repo(&name);
            let target = if path.is_empty() {
                own
            } else {
                own.parent().unwrap().join(path)
            };
            assert!(target.exists(), "{name}: {link}");
            if !heading.is_empty() {
                let page = std::fs::read_to_string(&target).unwrap();
                let mut headings = page.lines().filter(|it| it.starts_with('#'));
                assert!(headings.any(|it| anchor(it) == heading), "{name}: {link}");
            }
        }
    }
    assert!(n_links > 200, "{n_links}");
}

#[test]
fn the_picture_is_fresh() {
    let (code, svg) =
        tthc("graph procedures/xay-dung/giay-phep-xay-dung.tthc --format svg --lang vi");
    assert_eq!(code, 0);
    bless("docs/images/giay-phep-xay-dung.svg", &svg);
}
