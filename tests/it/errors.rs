//! Codes that are no rules against their pages: writing (S), names and types (N), runs (R).

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path, sync::Arc};

use tthc::{
    calendar::WorkCalendar,
    checks::{self, Levels},
    diagnostic::{Code, Page, Sample},
    driver::pages,
    import,
    interp::{self, Entry, EventKind, Machine, scenario, trace},
    lower,
    messages::Arg,
    source::{FileId, MAX_FILE_BYTES, SourceFile},
    syntax::{self, parse},
    values::Lang,
};
use unicode_normalization::UnicodeNormalization as _;

use crate::{
    checks::lint,
    interp::project_of,
    support::{Folder, bless, repo, tthc, with_snapshots},
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
        import::bpmn::codes::PAGES,
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
fn codes_in(sample: &Sample) -> BTreeSet<&'static str> {
    let name = format!("example.{}", sample.language);
    let report = lint(&name, &sample.text, &Levels::default());
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
        import::bpmn::codes::ALL,
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
        ('M', "Mô hình BPMN / BPMN models"),
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
                let found = codes_in(sample);
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

/// What a page shows, told as people see it: with carets, in both languages.
fn told(page: &Page, change: impl Fn(&str) -> String) -> String {
    let name = |it: &Sample| format!("example.{}", it.language);
    let report = |it: &Sample| lint(&name(it), &change(&it.text), &Levels::default());
    let samples = page.fires.iter();
    samples
        .map(|it| report(it).rendered(page.code.id))
        .collect()
}

#[test]
fn every_mistake_is_told_with_its_carets_in_both_languages_and_encodings() {
    let pages = written_pages();
    let pages = pages.iter().filter(|it| !it.code.id.starts_with('R'));
    for page in pages.filter(|it| !it.fires.is_empty()) {
        let composed = told(page, str::to_owned);
        assert_eq!(
            composed,
            told(page, |it| it.nfd().collect()),
            "{}",
            page.code.id
        );
        with_snapshots("errors", || {
            insta::assert_snapshot!(page.code.id, composed);
        });
    }
}

#[test]
fn mistakes_too_long_to_show_are_told_in_few_words() {
    let folder = Folder::new("too-long-to-show");
    for (id, bytes) in unshowable() {
        fs::write(folder.path("x.tthc"), bytes).unwrap();
        let mut said = String::new();
        for lang in ["vi", "en"] {
            let select = ["check", "x.tthc", "--select", id, "--lang", lang];
            let ran = tthc(&folder, &select, b"");
            assert_ne!(ran.code, 0, "{id}: {}", ran.out);
            writeln!(said, "{}{}", ran.out, ran.err).unwrap();
        }
        assert!(said.len() < 4_000, "{id}: {said}");
        with_snapshots("errors", || insta::assert_snapshot!(id, said));
    }
}

/// What a run says of a rule, in both languages: what it refused, and what it found.
fn said_in_examples(id: &str, text: &str) -> String {
    let project = project_of("example.tthc", text);
    let calendar = WorkCalendar::vietnam();
    let mut said = String::new();
    for example in &project.examples {
        let machine = Machine::new(Arc::clone(&project), example.procedure).unwrap();
        let report = scenario::run(&machine, example, &calendar, &BTreeSet::new());
        let setting = machine.setting(&calendar, example.filed.unwrap().date());
        for entry in report.dossier.log() {
            let (words, basis) = match entry {
                Entry::Rejected { rejection, .. } if rejection.code.id == id => (
                    rejection.message.clone(),
                    rejection.legal_basis.clone().into(),
                ),
                Entry::Event(event) => match &event.kind {
                    EventKind::Found(it) if it.code.id == id => {
                        let line = trace::explain(&machine, &setting, event).unwrap();
                        (line.text, line.basis.unwrap_or_else(|| Arg::from("–")))
                    }
                    _ => continue,
                },
                Entry::Rejected { .. } => continue,
            };
            for lang in [Lang::Vi, Lang::En] {
                writeln!(said, "{} [{}]", words.render(lang), basis.render(lang)).unwrap();
            }
        }
    }
    said
}

#[test]
fn every_rule_of_runs_speaks_in_both_languages() {
    let pages = written_pages();
    let pages = pages.iter().filter(|it| it.code.id.starts_with('R'));
    for page in pages {
        let id = page.code.id;
        let mut said = said_in_examples(id, &page.fires[0].text);
        let cases = page.fires.iter().filter(|it| it.language == "yaml");
        let folder = Folder::new("said-of-case");
        folder.write("p.tthc", &page.fires[0].text);
        for sample in cases {
            folder.write("case.yaml", &sample.text);
            for lang in ["vi", "en"] {
                let run = ["run", "p.tthc", "--case", "case.yaml", "--lang", lang];
                let ran = tthc(&folder, &run, b"");
                let lines = ran.out.lines().filter(|it| it.contains(id));
                said.extend(lines.map(|it| format!("{}\n", it.trim())));
            }
        }
        assert!(!said.is_empty(), "{id} says nothing");
        with_snapshots("errors", || insta::assert_snapshot!(id, said));
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
