//! The real procedures of `procedures/`: they read without a mistake, their
//! examples run as the law says, and the checker finds exactly what is listed
//! beside them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::{Arc, OnceLock},
};

use tthc::{
    calendar::WorkCalendar,
    checks::{self, Input, Levels},
    diagnostic::Diagnostic,
    fmt::{FormatOptions, format},
    interp::{EventKind, Machine, scenario},
    lower,
    model::{Example, Procedure, ProcedureId, Project, StepId},
    source::{FileId, SourceFile, Sources},
    syntax::{
        self,
        words::{Outcome, Word},
    },
    values::{Date, Lang},
    workflow::Workflow,
};

use crate::support::{bless, files_below, repo};

/// The day of the law for versions whose first day the source does not state.
pub(crate) const AS_OF: (i16, u8, u8) = (2026, 11, 21);

/// All files of the corpus, taken through every pass.
struct Corpus {
    sources: Sources,
    /// What the reader and the resolver of names found.
    mistakes: Vec<Diagnostic>,
    project: Arc<Project>,
    /// What the rules found.
    findings: Vec<Diagnostic>,
}

fn corpus() -> &'static Corpus {
    static CORPUS: OnceLock<Corpus> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let mut sources = Sources::default();
        let (mut mistakes, mut trees) = (Vec::new(), Vec::new());
        for path in files() {
            let text = fs::read_to_string(repo(&path)).unwrap();
            let id = sources.add(SourceFile::new(&path, text));
            let parsed = syntax::parse(id, sources.get(id).unwrap().text());
            mistakes.extend(parsed.diagnostics);
            trees.push(parsed.file);
        }
        let lowered = lower::lower(&trees);
        mistakes.extend(lowered.diagnostics);
        let project = lowered.project;
        let workflows: BTreeMap<_, _> = project
            .procedures
            .iter()
            .map(|(id, procedure)| (id, Workflow::build(procedure)))
            .collect();
        let (year, month, day) = AS_OF;
        let findings = checks::check(&Input {
            project: &project,
            workflows: &workflows,
            levels: &Levels::default(),
            as_of: Date::new(year, month, day).unwrap(),
        });
        Corpus {
            sources,
            mistakes,
            project: Arc::new(project),
            findings,
        }
    })
}

/// All procedures of the corpus.
pub(crate) fn project() -> Arc<Project> {
    Arc::clone(&corpus().project)
}

/// The `.tthc` files of the corpus as paths of the package, sorted.
pub(crate) fn files() -> Vec<String> {
    files_below("procedures", "tthc")
}

fn file_of(it: FileId) -> &'static SourceFile {
    corpus().sources.get(it).unwrap()
}

fn shown(it: &Diagnostic) -> String {
    let file = file_of(it.span.file);
    let place = file.place(it.span);
    let (line, column) = (place.line, place.column);
    let text = it.message.render(Lang::En);
    format!("{}:{line}:{column}: {} {text}", file.name(), it.code.id)
}

/// The examples of a procedure, its copies and templates left out.
fn examples_of(procedure: &Procedure) -> Vec<&'static Example> {
    let examples = corpus().project.examples.iter();
    let of = |it: &&Example| {
        let found = corpus().project.procedures.get(it.procedure);
        found.is_some_and(|it| it.meta.span.file == procedure.meta.span.file)
    };
    examples.filter(of).collect()
}

fn run(example: &Example) -> scenario::Report {
    let corpus = corpus();
    let procedure = corpus.project.procedures.get(example.procedure).unwrap();
    let id = Some(procedure.name.id.as_str());
    let findings = corpus.findings.iter();
    let found: BTreeSet<String> = findings
        .filter(|it| it.procedure.as_deref() == id)
        .map(|it| it.code.id.to_owned())
        .collect();
    let machine = Machine::new(Arc::clone(&corpus.project), example.procedure).unwrap();
    scenario::run(&machine, example, &WorkCalendar::vietnam(), &found)
}

#[test]
fn every_file_reads_without_a_mistake() {
    let mistakes: Vec<String> = corpus().mistakes.iter().map(shown).collect();
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn every_file_is_in_canonical_form() {
    for (_, file) in corpus().sources.iter() {
        let formatted = format(file, FormatOptions::default());
        let name = file.name();
        assert!(formatted.text == file.text(), "run tthc fmt on {name}");
    }
}

#[test]
fn every_file_survives_the_way_to_english_and_back() {
    let in_words_of = |keywords: Lang, file: &SourceFile| {
        let parsed = syntax::parse(FileId(0), file.text());
        let mistakes: Vec<_> = parsed.diagnostics.iter().map(|it| it.code.id).collect();
        assert!(mistakes.is_empty(), "{}: {mistakes:?}", file.name());
        let keywords = Some(keywords);
        let formatted = format(file, FormatOptions { keywords });
        assert!(!formatted.refused, "{} is refused", file.name());
        SourceFile::new(file.name(), formatted.text)
    };
    for (_, file) in corpus().sources.iter() {
        let english = in_words_of(Lang::En, file);
        let back = in_words_of(Lang::Vi, &english);
        assert_eq!(back.text(), file.text(), "{}", file.name());
    }
}

#[test]
fn every_example_runs_as_it_expects() {
    let mut failed = Vec::new();
    for example in &corpus().project.examples {
        for it in run(example).checked.iter().filter(|it| !it.passed) {
            let file = file_of(it.span.file);
            let (name, line) = (file.name(), file.place(it.span).line);
            let (wanted, got) = (it.expected.render(Lang::En), it.actual.render(Lang::En));
            failed.push(format!("{name}:{line}: expected {wanted}; got {got}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn every_procedure_has_three_examples() {
    for procedure in corpus().project.procedures.values() {
        let count = examples_of(procedure).len();
        assert!(count >= 3, "{} has {count}", procedure.name.id);
    }
}

/// What the examples of a procedure do: how each step ended or what it asked for.
fn played(id: ProcedureId) -> BTreeSet<(StepId, Outcome)> {
    let examples = corpus().project.examples.iter();
    let reports = examples.filter(|it| it.procedure == id).map(run);
    let mut played = BTreeSet::new();
    for report in reports {
        played.extend(report.dossier.events().filter_map(|it| match &it.kind {
            EventKind::Done(done) => Some((done.step, done.outcome)),
            EventKind::SupplementAsked(asked) => Some((asked.step, asked.outcome)),
            _ => None,
        }));
    }
    played
}

#[test]
fn examples_pass_through_every_step_and_every_outcome() {
    let mut missed = Vec::new();
    for (id, procedure) in corpus().project.procedures.iter() {
        // A copy of a province and a sibling of a template share the steps of the first.
        if procedure.parent.is_some() || procedure.name.id == "co_mau_ai" {
            continue;
        }
        let played = played(id);
        for (step, it) in procedure.steps.iter() {
            let name = format!("{} {}", procedure.name.id, it.name.text);
            if !played.iter().any(|it| it.0 == step) {
                missed.push(name);
                continue;
            }
            let rules = it.outcomes.iter().map(|it| it.outcome);
            let silent = rules.filter(|it| !played.contains(&(step, *it)));
            missed.extend(silent.map(|it| format!("{name} {}", it.spell(Lang::Vi))));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn the_checker_finds_what_is_listed() {
    for path in files() {
        let own = |it: &&Diagnostic| file_of(it.span.file).name() == path;
        let mut lines: Vec<String> = corpus().findings.iter().filter(own).map(listed).collect();
        lines.sort();
        let list = path.replacen("procedures/", "procedures/findings/", 1);
        let list = list.replace(".tthc", ".txt");
        if lines.is_empty() {
            assert!(!repo(&list).exists(), "{list} lists findings that are gone");
            continue;
        }
        let text = lines.join("\n") + "\n";
        fs::create_dir_all(repo(&list).parent().unwrap()).unwrap();
        bless(&list, &text);
    }
}

/// One line of a list: level, code and the element concerned.
fn listed(it: &Diagnostic) -> String {
    let procedure = it.procedure.as_deref().unwrap_or_default();
    let element = it.element.as_deref().unwrap_or_default();
    let (code, name) = (it.code.id, it.code.name);
    let level = format!("{:?}", it.severity).to_lowercase();
    format!("{code} {level:7} {name} {procedure} {element}")
}

const READMES: [&str; 2] = ["procedures/README.md", "procedures/README.vi.md"];

/// The codes of rules that a text names; those of a run (R) are no findings of the checker.
fn codes_in(text: &str) -> BTreeSet<String> {
    let words = text.split(|it: char| !it.is_alphanumeric());
    let is_code = |it: &&str| {
        let (letter, digits) = it.split_at(it.chars().next().map_or(0, char::len_utf8));
        "ABDTPQK".contains(letter) && digits.len() == 2 && digits.parse::<u8>().is_ok()
    };
    words
        .filter(|it| !it.is_empty())
        .filter(is_code)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_readme_names_exactly_the_findings_of_each_procedure() {
    let mut wrong = Vec::new();
    for name in READMES {
        let text = fs::read_to_string(repo(name)).unwrap();
        let mut left: BTreeSet<String> = files()
            .into_iter()
            .filter(|it| !it.contains("/van-ban/"))
            .collect();
        for section in text.split("\n### ").skip(1) {
            let heading = section.lines().next().unwrap();
            let place = heading.split('`').nth(1).unwrap();
            let own: Vec<String> = left
                .iter()
                .filter(|it| it.contains(place))
                .cloned()
                .collect();
            assert!(!own.is_empty(), "{name}: no procedure for {heading}");
            left.retain(|it| !own.contains(it));
            let findings = corpus().findings.iter();
            let found: BTreeSet<String> = findings
                .filter(|it| own.iter().any(|path| file_of(it.span.file).name() == path))
                .map(|it| it.code.id.to_owned())
                .collect();
            let named = codes_in(section);
            let unsaid: Vec<&String> = found.difference(&named).collect();
            let unshown: Vec<&String> = named.difference(&found).collect();
            if !unsaid.is_empty() || !unshown.is_empty() {
                wrong.push(format!(
                    "{name}: {heading}\n  not named: {unsaid:?}\n  named, not found: {unshown:?}"
                ));
            }
        }
        assert!(left.is_empty(), "{name} has no section for {left:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
