//! The workflow of whole procedures: its rules, its time, its pictures.

use std::{collections::BTreeMap, fs};

use tthc::{
    checks::{self, Input, Levels, tightest},
    diagnostic::Diagnostic,
    export::picture::{self, Mark, Options},
    lower::lower,
    model::{Procedure, Project, VecIndex},
    soundness::{Budget, Fault, FaultKind, Verdict},
    source::{SourceFile, Sources},
    syntax::parse,
    values::{Date, Lang},
    workflow::{NodeId, NodeKind, Workflow},
};

use crate::support::{repo, with_snapshots};

struct Read {
    project: Project,
    workflows: BTreeMap<tthc::model::ProcedureId, Workflow>,
}

fn read(name: &str) -> Read {
    let text = fs::read_to_string(repo("tests/fixtures/flow").join(name)).unwrap();
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new(name, text));
    let parsed = parse(id, sources.get(id).unwrap().text());
    let lowered = lower(&[parsed.file]);
    let errors: Vec<_> = parsed
        .diagnostics
        .iter()
        .chain(&lowered.diagnostics)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let procedures = lowered.project.procedures.iter();
    let workflows = procedures
        .map(|(id, it)| (id, Workflow::build(it)))
        .collect();
    Read {
        project: lowered.project,
        workflows,
    }
}

fn findings(read: &Read, code: &str, as_of: Date) -> Vec<Diagnostic> {
    let levels = Levels::default();
    let mut found = checks::check(&Input {
        project: &read.project,
        workflows: &read.workflows,
        levels: &levels,
        as_of,
    });
    found.retain(|it| it.code.id == code);
    found
}

fn options(lang: Lang) -> Options {
    let mark = Mark {
        node: NodeId::from_position(2),
        code: "Q05".to_owned(),
        severity: tthc::diagnostic::Severity::Error,
        link: None,
    };
    Options {
        lang,
        marks: vec![mark],
        ..Options::default()
    }
}

#[test]
fn the_limit_of_houses_fails_for_filings_before_tet_2026_only() {
    let read = read("051-limits.tthc");
    let found = findings(&read, "T04", Date::new(2026, 6, 1).unwrap());
    let [only] = found.as_slice() else {
        panic!("one of the two limits cannot be kept: {found:#?}");
    };
    let witness = only.witness.as_ref().unwrap();
    with_snapshots("flow", || {
        insta::assert_snapshot!("tet_2026_vi", witness.render(Lang::Vi));
        insta::assert_snapshot!("tet_2026_en", witness.render(Lang::En));
        insta::assert_snapshot!("tet_2026_message", only.message.render(Lang::Vi));
    });
}

#[test]
fn limits_that_overlap_are_not_added_up() {
    let read = read("051-limits.tthc");
    let witness = findings(&read, "T04", Date::new(2026, 6, 1).unwrap())
        .pop()
        .and_then(|it| it.witness)
        .unwrap()
        .render(Lang::Vi);
    // Adding 7 + 7 working days or 12 days after them would break most of the year.
    assert!(witness.starts_with("6 trên "), "{witness}");
}

/// Returns what keeps dossiers from an end, whatever is chosen: from the filing, and from where a clock moves them.
fn unsound(procedure: &Procedure, workflow: &Workflow) -> Vec<Fault> {
    let mut faults = Vec::new();
    let filed = workflow.tokens(procedure, workflow.start());
    let verdict = filed.check(Budget::default()).verdict;
    assert!(!matches!(verdict, Verdict::Unknown(_)), "{verdict:?}");
    if let Verdict::Unsound(found) = verdict {
        faults.extend(found);
    }
    for (_, node) in workflow.moved_to() {
        let moved = workflow.tokens(procedure, node);
        if let Verdict::Unsound(found) = moved.check(Budget::default()).verdict {
            // What lies before is not done again.
            let behind = |it: &Fault| it.kind == FaultKind::Unreachable;
            faults.extend(found.into_iter().filter(|it| !behind(it)));
        }
    }
    faults
}

#[test]
fn every_bundled_procedure_is_proved_sound() {
    let project = crate::corpus::project();
    let mut proved = 0;
    for procedure in project.procedures.values() {
        let faults = unsound(procedure, &Workflow::build(procedure));
        assert!(faults.is_empty(), "{}: {faults:?}", procedure.name.id);
        proved += 1;
    }
    assert!(proved >= 17, "{proved}");
}

#[test]
fn a_flow_is_unsound_where_the_rules_say_that_a_block_is_broken() {
    let folder = "tests/fixtures/checks/broken-parallel-block";
    for file in crate::support::files_below(folder, "tthc") {
        let read = read(&format!("../../../{file}"));
        for (id, procedure) in read.project.procedures.iter() {
            let faults = unsound(procedure, &read.workflows[&id]);
            let fires = file.contains("/fires");
            assert_eq!(!faults.is_empty(), fires, "{file}: {faults:?}");
        }
    }
}

#[test]
fn a_loop_back_in_the_list_is_shown_with_its_way() {
    let read = read("everything.tthc");
    let found = findings(&read, "Q05", Date::new(2026, 6, 1).unwrap());
    let [only] = found.as_slice() else {
        panic!("one loop has no bound: {found:#?}");
    };
    with_snapshots("flow", || {
        insta::assert_snapshot!("loop_vi", only.message.render(Lang::Vi));
    });
}

#[test]
fn pictures_show_every_form_of_step() {
    let read = read("everything.tthc");
    let (id, procedure) = read.project.procedures.iter().next().unwrap();
    let workflow = &read.workflows[&id];
    with_snapshots("flow", || {
        insta::assert_snapshot!(
            "everything_svg",
            picture::svg(procedure, workflow, &options(Lang::Vi))
        );
        insta::assert_snapshot!(
            "everything_dot",
            picture::dot(procedure, workflow, &options(Lang::Vi))
        );
        insta::assert_snapshot!(
            "everything_mmd",
            picture::mermaid(procedure, workflow, &options(Lang::En))
        );
    });
}

/// Returns the tags of an XML text that opens and closes each in order.
pub(crate) fn balanced(xml: &str) -> Result<usize, String> {
    let mut open: Vec<&str> = Vec::new();
    let mut count = 0;
    for tag in xml.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').ok_or("a tag has no end")?;
        if text.contains('>') {
            return Err(format!("`>` in text: {text}"));
        }
        let mut entities = text.split('&').skip(1);
        if !entities.all(|it| it.split_once(';').is_some_and(|it| it.0.len() < 6)) {
            return Err(format!("`&` in text: {text}"));
        }
        count += 1;
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("`{name}` closes {last:?}"));
            }
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap_or_default());
        }
    }
    if open.is_empty() {
        Ok(count)
    } else {
        Err(format!("open at the end: {open:?}"))
    }
}

#[test]
fn an_svg_is_well_formed_and_fetches_nothing() {
    for name in ["everything.tthc", "051-limits.tthc"] {
        let read = read(name);
        let (id, procedure) = read.project.procedures.iter().next().unwrap();
        for lang in [Lang::Vi, Lang::En] {
            for draw in [picture::svg, picture::lanes] {
                let svg = draw(procedure, &read.workflows[&id], &options(lang));
                assert!(balanced(&svg).unwrap() > 100, "{name}");
                let outside = svg.replace("http://www.w3.org/2000/svg", "");
                for reference in ["http", "@import", "<image", "<script"] {
                    assert!(!outside.contains(reference), "{name}: {reference}");
                }
            }
        }
    }
}

#[test]
fn lanes_show_every_step_once_and_everyone_who_acts() {
    let project = crate::corpus::project();
    for procedure in project.procedures.values() {
        let workflow = Workflow::build(procedure);
        let options = Options {
            tightest: tightest(procedure, &workflow, Date::new(2026, 11, 21).unwrap()),
            ..Options::default()
        };
        let svg = picture::lanes(procedure, &workflow, &options);
        let listed = workflow.nodes();
        let listed = listed.filter(|it| matches!(it.1.kind, NodeKind::Step(_)));
        for number in 1..=listed.count() {
            let task = format!("<title>{number}. ");
            assert_eq!(
                svg.matches(&task).count(),
                1,
                "{}: {number}",
                procedure.name.id
            );
        }
        let long = options.tightest.iter().flat_map(|it| &it.path);
        let long = long.filter(|it| workflow.step_of(it.0).is_some());
        assert_eq!(
            svg.matches("class=\"task long").count(),
            long.count(),
            "{}",
            procedure.name.id
        );
        assert!(
            svg.matches("class=\"band").count() > 1,
            "{}",
            procedure.name.id
        );
    }
}

#[test]
fn the_same_text_gives_the_same_picture() {
    let draw = || {
        let read = read("everything.tthc");
        let (id, procedure) = read.project.procedures.iter().next().unwrap();
        picture::svg(procedure, &read.workflows[&id], &options(Lang::Vi))
    };
    assert_eq!(draw(), draw());
}
