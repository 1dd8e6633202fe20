//! Codes that are no rules against their pages: writing (S), names and types (N), runs (R).

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path, sync::Arc};

use tthc::{
    calendar::WorkCalendar,
    checks::{self, Levels},
    diagnostic::{Code, Page, Sample},
    driver::pages,
    interp::{self, Entry, Machine, scenario},
    lower,
    source::{FileId, MAX_FILE_BYTES, SourceFile},
    syntax::{self, parse},
};

use crate::{
    checks::lint,
    interp::project_of,
    support::{Folder, bless, repo, tthc},
};

/// The headings of a page, Vietnamese and English.
const HEADINGS: [&str; 6] = [
    "## Nghĩa là gì",
    "## Vì sao",
    "## Cách sửa",
    "## What it means",
    "## Why",
    "## How to mend it",
];

/// The headings of a page about a run.
const HEADINGS_OF_RUNS: [&str; 6] = [
    "## Chuyện gì xảy ra",
    "## Luật nói gì",
    "## Cần làm gì",
    "## What happened",
    "## What the law says",
    "## What to do",
];

/// Every code that is no rule, with its page as it is written.
fn written() -> Vec<(&'static Code, &'static str)> {
    let mut written = [
        syntax::codes::PAGES,
        lower::codes::PAGES,
        checks::codes::PAGES,
        interp::codes::PAGES,
    ]
    .concat();
    written.sort_by_key(|it| it.0.id);
    written
}

fn written_pages() -> Vec<Page> {
    let read = |(code, text): (_, _)| Page::from_markdown(code, text);
    written().into_iter().map(read).collect()
}

/// Texts of codes that no page can show: too long, or no text at all.
fn unshowable() -> Vec<(&'static str, Vec<u8>)> {
    let head = "thủ tục x \"X\"\n";
    let long = format!(
        "{head}dữ kiện:\n  - a: một trong {}\n",
        "xã, ".repeat(60_000) + "xã"
    );
    vec![
        ("S15", format!("{head}{}", "lạc lõng\n".repeat(300)).into()),
        ("S17", vec![b' '; MAX_FILE_BYTES + 1]),
        ("S18", b"th\xfft\xfec".to_vec()),
        (
            "S19",
            format!("{head}hồ sơ: 1 bộ\n{}", "- a\n".repeat(500_001)).into(),
        ),
        ("S22", long.into()),
    ]
}

/// Returns the codes of the floors that read, found in one file.
fn codes_in(text: &str) -> BTreeSet<&'static str> {
    let report = lint("example.tthc", text, &Levels::default());
    let of_suppressions = report
        .findings
        .iter()
        .filter(|it| it.code.id.starts_with('N'));
    let faults = report.faults.iter().chain(of_suppressions);
    faults.map(|it| it.code.id).collect()
}

#[test]
fn every_page_says_its_three_things_in_both_languages() {
    for page in written_pages() {
        let id = page.code.id;
        let headings = if id.starts_with('R') {
            HEADINGS_OF_RUNS
        } else {
            HEADINGS
        };
        for (words, headings) in [(&page.vi, &headings[..3]), (&page.en, &headings[3..])] {
            assert!(!words.title.is_empty(), "{id} has no title");
            let found: Vec<&str> = words
                .text
                .lines()
                .filter(|it| it.starts_with('#'))
                .collect();
            assert_eq!(found, headings, "{id}");
            let sections = words.text.split("\n\n").filter(|it| !it.starts_with('#'));
            assert!(sections.clone().count() >= 3, "{id}: a section is empty");
            assert!(sections.clone().all(|it| it.len() > 20), "{id}");
        }
        assert_ne!(page.vi.text, page.en.text);
    }
}

#[test]
fn pages_are_written_as_they_are_read() {
    for (code, text) in written() {
        let again = Page::from_markdown(code, text).markdown();
        assert!(
            again == text.replace("\r\n", "\n"),
            "docs/errors/{}.md:\n{again}",
            code.name
        );
    }
}

#[test]
fn every_code_has_its_page_and_every_page_its_code() {
    let all = pages();
    let mut files: Vec<String> = fs::read_dir(repo("docs/errors"))
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let of_codes = written()
        .into_iter()
        .map(|(code, _)| format!("{}.md", code.name));
    let mut expected: Vec<String> = of_codes.chain(["README.md".to_owned()]).collect();
    expected.sort();
    assert_eq!(files, expected);
    let floors = [
        syntax::codes::ALL,
        lower::codes::ALL,
        checks::codes::ALL,
        interp::codes::ALL,
    ];
    for code in floors.concat() {
        assert_eq!(
            all.iter().filter(|it| it.code.id == code.id).count(),
            1,
            "{}",
            code.id
        );
    }
    bless("docs/errors/README.md", &index(&all));
}

/// The table of all codes that are no rules.
fn index(pages: &[Page]) -> String {
    let mut out = "# Lỗi cách viết, lỗi tên, lỗi khi chạy / Mistakes and refusals\n".to_owned();
    let families = [
        ('S', "Cách viết / Writing"),
        ('N', "Tên, loại, cấu trúc / Names, types, structure"),
        ('R', "Hồ sơ đang chạy / Running dossiers"),
    ];
    for (letter, title) in families {
        write!(
            out,
            "\n## {title}\n\n| Mã / Code | Lỗi | Mistake |\n|---|---|---|\n"
        )
        .unwrap();
        let file = |page: &Page| repo("docs/errors").join(format!("{}.md", page.code.name));
        let of_family = pages.iter().filter(|it| it.code.id.starts_with(letter));
        for page in of_family.filter(|it| Path::exists(&file(it))) {
            let (code, vi, en) = (page.code, &page.vi.title, &page.en.title);
            writeln!(out, "| [{}]({}.md) | {vi} | {en} |", code.id, code.name).unwrap();
        }
    }
    out.push_str("\nQuy tắc kiểm tra / Rules: [docs/rules](../rules/README.md).\n");
    out
}

#[test]
fn examples_of_mistakes_give_their_code_and_no_other() {
    let mut wrong = String::new();
    for page in written_pages()
        .iter()
        .filter(|it| !it.code.id.starts_with('R'))
    {
        for (samples, expected) in [
            (&page.fires, BTreeSet::from([page.code.id])),
            (&page.clean, BTreeSet::new()),
        ] {
            for sample in samples {
                let found = codes_in(&sample.text);
                if found != expected {
                    writeln!(wrong, "{}: {found:?} in\n{}", page.code.id, sample.text).unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_mistake_is_shown_or_made() {
    for (id, bytes) in unshowable() {
        let found = match SourceFile::from_bytes("x.tthc", bytes) {
            Ok(file) => {
                let parsed = parse(FileId(0), file.text());
                parsed.diagnostics.iter().map(|it| it.code.id).collect()
            }
            Err(error) => BTreeSet::from([syntax::source_error(FileId(0), &error).code.id]),
        };
        assert!(found.contains(id), "{id}: {found:?}");
    }
    let made: Vec<&str> = unshowable().iter().map(|it| it.0).collect();
    for page in written_pages() {
        let id = page.code.id;
        let shown = !page.fires.is_empty() && !page.clean.is_empty();
        assert!(shown != made.contains(&id) || id == "S99", "{id}");
    }
}

/// Runs the examples of a text and returns the codes of what was refused or found.
fn codes_of_examples(text: &str) -> BTreeSet<&'static str> {
    let project = project_of("example.tthc", text);
    let mut found = BTreeSet::new();
    for example in &project.examples {
        let machine = Machine::new(Arc::clone(&project), example.procedure).unwrap();
        let calendar = WorkCalendar::vietnam();
        let report = scenario::run(&machine, example, &calendar, &BTreeSet::new());
        found.extend(report.dossier.state().findings.iter().map(|it| it.code.id));
        found.extend(report.dossier.log().iter().filter_map(|it| match it {
            Entry::Rejected { rejection, .. } => Some(rejection.code.id),
            Entry::Event(_) => None,
        }));
    }
    found
}

/// Runs a case file and returns the codes of what was refused or found.
fn codes_of_case(procedure: &str, case: &str) -> BTreeSet<String> {
    let folder = Folder::new("case-of-page");
    folder.write("p.tthc", procedure);
    folder.write("case.yaml", case);
    let ran = tthc(
        &folder,
        &["run", "p.tthc", "--case", "case.yaml", "--format", "json"],
        b"",
    );
    assert!(ran.code < 2, "{}", ran.err);
    let words = ran.out.split('"');
    let is_code = |it: &&str| it.len() == 3 && it.starts_with('R') && it[1..].parse::<u8>().is_ok();
    words.filter(is_code).map(str::to_owned).collect()
}

#[test]
fn examples_of_runs_give_their_code_and_no_other() {
    for page in written_pages()
        .iter()
        .filter(|it| it.code.id.starts_with('R'))
    {
        let id = page.code.id;
        let procedure = &page.fires[0].text;
        let codes = |sample: &Sample| -> BTreeSet<String> {
            match sample.language.as_str() {
                "yaml" => codes_of_case(procedure, &sample.text),
                _ => codes_of_examples(&sample.text)
                    .into_iter()
                    .map(str::to_owned)
                    .collect(),
            }
        };
        let all = |samples: &[Sample]| samples.iter().flat_map(codes).collect::<BTreeSet<_>>();
        assert_eq!(all(&page.fires), [id.to_owned()].into(), "{id}");
        assert_eq!(all(&page.clean), [].into(), "{id}");
    }
}

#[test]
fn explain_prints_the_page_of_every_code() {
    let folder = Folder::new("explain-every-code");
    for (lang, heading) in [("vi", "## Cách sửa"), ("en", "## How to mend it")] {
        let ran = tthc(&folder, &["explain", "s07", "--lang", lang], b"");
        assert!(ran.out.contains(heading), "{}", ran.out);
        assert!(ran.out.contains("```tthc"), "{}", ran.out);
    }
}
