//! The guides and the README: every file is written, every command is run, and
//! what it prints is what the page shows (`TTHC_BLESS=1` writes it).

use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    docs::{fences, read},
    support::{Folder, bless},
};

/// Runs a command of a page; the locale is that of its readers.
fn run(folder: &Path, locale: &str, args: &[String]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tthc"));
    command.args(args).current_dir(folder).stdin(Stdio::null());
    for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR"] {
        command.env_remove(name);
    }
    let output = command.env("LANG", locale).output().unwrap();
    assert!(
        output.status.code().is_some_and(|it| it < 2),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

/// Cuts a command line into words; double quotes keep blanks.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words.retain(|it| !it.is_empty());
    words
}

/// Returns the text of a `console` fence with what its commands print now.
fn console(text: &str, folder: &Path, locale: &str) -> String {
    let mut out = String::new();
    for line in text.lines().filter_map(|it| it.strip_prefix("$ ")) {
        let words = words(line);
        assert_eq!(words[0], "tthc", "{line}");
        out.push_str(&format!("$ {line}\n"));
        out.push_str(&run(folder, locale, &words[1..]));
    }
    out
}

/// Takes the lines with a minus away and puts those with a plus where the last one stood.
fn edited(text: &str, diff: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    for line in diff.lines() {
        if let Some(gone) = line.strip_prefix('-') {
            at = lines.iter().position(|it| *it == gone).unwrap();
            lines.remove(at);
        } else if let Some(new) = line.strip_prefix('+') {
            lines.insert(at, new);
            at += 1;
        }
    }
    lines.join("\n") + "\n"
}

/// Plays a page from top to bottom in a folder and compares it with what happens.
fn play(path: &str, folder: &Path, locale: &str) {
    let page = read(path);
    let mut fresh = page.clone();
    let mut n_commands = 0;
    for fence in fences(&page) {
        if let Some(file) = fence.get("file") {
            fs::write(folder.join(file), &fence.text).unwrap();
        } else if let Some(file) = fence.get("append") {
            let before = fs::read_to_string(folder.join(file)).unwrap();
            fs::write(folder.join(file), before + "\n" + &fence.text).unwrap();
        } else if let Some(file) = fence.get("edit") {
            let before = fs::read_to_string(folder.join(file)).unwrap();
            fs::write(folder.join(file), edited(&before, &fence.text)).unwrap();
        } else if fence.is("console") {
            n_commands += fence.text.matches("$ ").count();
            let now = console(&fence.text, folder, locale);
            fresh = fresh.replacen(
                &format!("{0}console\n{1}{0}", fence.mark, fence.text),
                &format!("{0}console\n{now}{0}", fence.mark),
                1,
            );
        }
    }
    assert!(n_commands > 0, "{path} shows no command");
    bless(path, &fresh);
}

/// Returns the kinds of the blocks of a page, in order.
fn shape(path: &str) -> Vec<String> {
    let fences = fences(&read(path)).into_iter();
    fences
        .map(|it| it.info.split(',').next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_guide_does_what_it_shows() {
    let folder = Folder::new("guide-vi");
    play("docs/guide.vi.md", &folder.path(""), "vi_VN.UTF-8");
    let folder = Folder::new("guide-en");
    play("docs/guide.md", &folder.path(""), "en_US.UTF-8");
}

#[test]
fn the_page_for_reviewers_does_what_it_shows() {
    let folder = Folder::new("review-vi");
    play("docs/review.vi.md", &folder.path(""), "vi_VN.UTF-8");
    let folder = Folder::new("review-en");
    play("docs/review.md", &folder.path(""), "en_US.UTF-8");
}

#[test]
fn the_page_on_repeals_does_what_it_shows() {
    let folder = Folder::new("without-vi");
    play("docs/without.vi.md", &folder.path(""), "vi_VN.UTF-8");
    let folder = Folder::new("without-en");
    play("docs/without.md", &folder.path(""), "en_US.UTF-8");
}

#[test]
fn the_page_on_costs_does_what_it_shows() {
    let folder = Folder::new("cost-vi");
    play("docs/cost.vi.md", &folder.path(""), "vi_VN.UTF-8");
    let folder = Folder::new("cost-en");
    play("docs/cost.md", &folder.path(""), "en_US.UTF-8");
}

#[test]
fn the_page_on_portfolios_does_what_it_shows() {
    let folder = Folder::new("stats-vi");
    play("docs/stats.vi.md", &folder.path(""), "vi_VN.UTF-8");
    let folder = Folder::new("stats-en");
    play("docs/stats.md", &folder.path(""), "en_US.UTF-8");
}

#[test]
fn the_page_on_differences_does_what_it_shows() {
    let folder = Folder::new("diff-vi");
    play("docs/diff.vi.md", &folder.path(""), "vi_VN.UTF-8");
    let folder = Folder::new("diff-en");
    play("docs/diff.md", &folder.path(""), "en_US.UTF-8");
}

#[test]
fn both_languages_have_the_same_course() {
    assert_eq!(shape("docs/diff.vi.md"), shape("docs/diff.md"));
    assert_eq!(shape("docs/guide.vi.md"), shape("docs/guide.md"));
    assert_eq!(shape("docs/review.vi.md"), shape("docs/review.md"));
    assert_eq!(shape("docs/cost.vi.md"), shape("docs/cost.md"));
    assert_eq!(shape("docs/stats.vi.md"), shape("docs/stats.md"));
    assert_eq!(shape("docs/without.vi.md"), shape("docs/without.md"));
}

#[test]
fn the_procedure_of_the_guide_ends_clean() {
    for (path, file, clean) in [
        (
            "docs/guide.vi.md",
            "cay-canh.tthc",
            "không có phát hiện nào",
        ),
        ("docs/guide.md", "plants.tthc", "nothing found"),
    ] {
        let page = read(path);
        let last = page
            .rsplit(&format!("$ tthc check {file}\n"))
            .next()
            .unwrap();
        assert!(last.starts_with(clean), "{path}: {last}");
    }
}
