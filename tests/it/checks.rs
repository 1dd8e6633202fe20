//! Rules against their fixtures and against the examples of their pages.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use tthc::{
    checks::{Input, Levels, RULES, Rule, check, registry},
    diagnostic::{Diagnostic, Renderer, Severity},
    import::bpmn,
    lower::lower,
    model::Procedure,
    source::{SourceFile, Sources},
    syntax::parse,
    values::{Date, Lang, Stated},
    workflow::Workflow,
};

use crate::support::with_snapshots;

/// The day of the law for versions that name no first day.
const AS_OF: (i16, u8, u8) = (2026, 11, 21);

/// Findings about one text.
pub(crate) struct Report {
    sources: Sources,
    /// Findings of writing, names and types.
    pub(crate) faults: Vec<Diagnostic>,
    /// Findings of the rules.
    pub(crate) findings: Vec<Diagnostic>,
    /// Where each version that states its first day begins, and that day.
    versions: Vec<(u32, Option<Date>)>,
}

impl Report {
    /// The findings of a code as people see them, in both languages.
    pub(crate) fn rendered(&self, code: &str) -> String {
        let mut out = String::new();
        let all = self.faults.iter().chain(&self.findings);
        for finding in all.filter(|it| it.code.id == code) {
            for lang in [Lang::Vi, Lang::En] {
                let renderer = Renderer {
                    sources: &self.sources,
                    lang,
                    width: 100,
                    colour: false,
                    limit: usize::MAX,
                };
                writeln!(out, "{}", renderer.finding(finding)).unwrap();
            }
        }
        out
    }

    /// How grave the gravest finding of a code is in each version, by the first day of the version.
    pub(crate) fn by_version(&self, code: &str) -> Vec<(Date, Option<Severity>)> {
        let ends = self.versions.iter().skip(1).map(|it| it.0);
        let spans = self.versions.iter().zip(ends.chain([u32::MAX]));
        // A finding about a text above belongs to the only version that rests on it.
        let alone = self.versions.len() == 1;
        let found = |from: u32, to: u32| {
            let all = self.findings.iter().filter(|it| it.code.id == code);
            let inside = all.filter(|it| alone || (from..to).contains(&it.span.start));
            inside.map(|it| it.severity).max()
        };
        spans
            .filter_map(|((from, day), to)| Some(((*day)?, found(*from, to))))
            .collect()
    }

    fn has(&self, code: &str) -> bool {
        self.findings.iter().any(|it| it.code.id == code)
    }
}

/// Checks one text as a project of its own.
pub(crate) fn lint(name: &str, text: &str, levels: &Levels) -> Report {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new(name, text));
    let text = sources.get(id).unwrap().text();
    if bpmn::is_bpmn(name) {
        let faults = bpmn::check(id, text);
        return Report {
            sources,
            faults,
            findings: Vec::new(),
            versions: Vec::new(),
        };
    }
    let parsed = parse(id, text);
    let lowered = lower(std::slice::from_ref(&parsed.file));
    let workflows: BTreeMap<_, _> = lowered
        .project
        .procedures
        .iter()
        .map(|(id, procedure)| (id, Workflow::build(procedure)))
        .collect();
    let (year, month, day) = AS_OF;
    let findings = check(&Input {
        project: &lowered.project,
        workflows: &workflows,
        levels,
        as_of: Date::new(year, month, day).unwrap(),
    });
    let faults = [parsed.diagnostics, lowered.diagnostics].concat();
    let versions = lowered.project.procedures.values().map(version).collect();
    Report {
        sources,
        faults,
        findings,
        versions,
    }
}

/// Where a version begins, and its first day.
fn version(procedure: &Procedure) -> (u32, Option<Date>) {
    let interval = procedure.in_force.as_ref().and_then(Stated::value);
    (procedure.name.span.start, interval.and_then(|it| it.from))
}

fn faults(report: &Report) -> Vec<String> {
    let words = |it: &Diagnostic| format!("{} {}", it.code.id, it.message.render(Lang::En));
    report.faults.iter().map(words).collect()
}

fn rule_of(path: &Path) -> &'static Rule {
    let folder = path.parent().and_then(Path::file_name).unwrap();
    let name = folder.to_str().unwrap();
    RULES.iter().find(|it| it.code.name == name).unwrap()
}

#[test]
fn rules_match_their_fixtures() {
    with_snapshots("checks", || {
        insta::glob!("../fixtures/checks", "*/*.tthc", |path| {
            let rule = rule_of(path);
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let text = fs::read_to_string(path).unwrap();
            let report = lint(&format!("{stem}.tthc"), &text, &Levels::default());
            assert_eq!(faults(&report), Vec::<String>::new(), "{}", path.display());
            let fires = stem.starts_with("fires");
            assert_eq!(report.has(rule.code.id), fires, "{}", path.display());
            if fires {
                insta::assert_snapshot!(report.rendered(rule.code.id));
            }
        });
    });
}

#[test]
fn examples_of_pages_do_what_they_say() {
    for page in registry() {
        for (fires, blocks) in [(true, &page.fires), (false, &page.clean)] {
            for block in blocks {
                let report = lint("example.tthc", &block.text, &Levels::default());
                assert_eq!(faults(&report), Vec::<String>::new(), "{}", page.code.id);
                assert_eq!(
                    report.has(page.code.id),
                    fires,
                    "{}:\n{}",
                    page.code.id,
                    block.text
                );
            }
        }
    }
}
