//! The log as lines: what is written is read back as it was, and nothing else is read.

use std::{collections::BTreeSet, sync::Arc};

use tthc::{
    calendar::WorkCalendar,
    export::log::{
        Digest, LogFault, Names, read_command, read_event, read_state, write_command, write_event,
        write_state,
    },
    interp::{Dossier, Entry, Event, Machine, replay, scenario},
    model::Project,
    values::Lang,
};

use crate::{
    corpus,
    interp::{FIXTURES, project},
    support::with_snapshots,
};

/// Writes every line of a dossier and reads it again; returns the lines of events.
pub(crate) fn there_and_back(machine: &Machine, dossier: &Dossier) -> Vec<String> {
    let names = Names::of(machine);
    let (mut lines, mut events): (Vec<String>, Vec<Event>) = (Vec::new(), Vec::new());
    for entry in dossier.log() {
        match entry {
            Entry::Event(event) => {
                let line = write_event(event, &names);
                let read = read_event(&line, &names);
                assert_eq!(read.as_ref(), Ok(event), "{line}");
                events.extend(read);
                lines.push(line);
            }
            Entry::Rejected { command, .. } => {
                let line = write_command(command, &names);
                assert_eq!(read_command(&line, &names).as_ref(), Ok(&**command));
            }
        }
    }
    let state = replay(&events);
    assert_eq!(&state, dossier.state());
    let line = write_state(&state, &names);
    assert_eq!(read_state(&line, &names).as_ref(), Ok(&state), "{line}");
    lines
}

/// The dossiers of all examples of a project.
fn dossiers(project: &Arc<Project>) -> Vec<(Machine, Dossier)> {
    let examples = project.examples.iter();
    let run = examples.map(|example| {
        let machine = Machine::new(Arc::clone(project), example.procedure).unwrap();
        let calendar = WorkCalendar::vietnam();
        let report = scenario::run(&machine, example, &calendar, &BTreeSet::new());
        (machine, report.dossier)
    });
    run.collect()
}

fn all_dossiers() -> Vec<(Machine, Dossier)> {
    let fixtures = FIXTURES.iter().map(|it| project(it));
    let projects = fixtures.chain([corpus::project()]);
    projects.flat_map(|it| dossiers(&it)).collect()
}

#[test]
fn every_line_of_every_example_is_read_back_as_it_was() {
    let all = all_dossiers();
    assert!(all.len() > 80, "{}", all.len());
    let mut kinds = BTreeSet::new();
    for (machine, dossier) in &all {
        for line in there_and_back(machine, dossier) {
            let line: serde_json::Value = serde_json::from_str(&line).unwrap();
            let kind = &line["kind"];
            let name = kind.as_str().map(str::to_owned);
            let first = || kind.as_object().unwrap().keys().next().unwrap().clone();
            kinds.insert(name.unwrap_or_else(first));
        }
    }
    // The others come in random dossiers.
    assert!(kinds.len() >= 27, "{kinds:?}");
}

#[test]
fn names_of_nodes_and_edges_tell_them_apart() {
    for (machine, _) in all_dossiers() {
        let names = Names::of(&machine);
        let nodes: BTreeSet<&str> = names.nodes().collect();
        let edges: BTreeSet<&str> = names.edges().collect();
        assert_eq!(nodes.len(), machine.workflow().node_count());
        assert_eq!(edges.len(), machine.workflow().edge_count());
    }
}

#[test]
fn the_lines_of_a_dossier_keep_their_bytes() {
    let project = project("bo_sung");
    let all = dossiers(&project);
    let mut text = String::new();
    for (machine, dossier) in all.iter().take(2) {
        let mut sum = Digest::START;
        for line in there_and_back(machine, dossier) {
            sum = sum.then(&line);
            text.extend([&line, "\n"]);
        }
        text.extend([&sum.to_string(), "\n"]);
    }
    with_snapshots("log", || insta::assert_snapshot!("lines", text));
}

#[test]
fn what_is_not_known_or_spelled_otherwise_is_refused() {
    let project = project("luong");
    let (machine, dossier) = &dossiers(&project)[0];
    let names = Names::of(machine);
    let line = write_event(dossier.events().next().unwrap(), &names);
    assert!(line.starts_with("{\"seq\":1,\"at\":"), "{line}");
    let fault = |line: &str| read_event(line, &names).unwrap_err();
    assert_eq!(fault("{"), LogFault::NotJson);
    let spaced = line.replacen(":1,", ": 1,", 1);
    assert_eq!(fault(&spaced), LogFault::NotCanonical);
    let more = line.replacen('{', "{\"more\":1,", 1);
    assert_eq!(fault(&more), LogFault::UnknownKey("more".to_owned()));
    let kind = line.replacen("\"filed\":{", "\"field\":{", 1);
    assert_eq!(fault(&kind), LogFault::Unknown("field".to_owned()));
    let less = line.replacen("\"seq\":1,", "", 1);
    assert_eq!(fault(&less), LogFault::Missing("seq"));
    let float = line.replacen("\"seq\":1,", "\"seq\":1.0,", 1);
    assert!(matches!(fault(&float), LogFault::Expected(_)));
    let twice = line.replacen("\"seq\":1,", "\"seq\":1,\"seq\":1,", 1);
    assert_eq!(fault(&twice), LogFault::NotCanonical);
    for fault in [
        LogFault::NotJson,
        LogFault::NotCanonical,
        LogFault::Missing("seq"),
        LogFault::UnknownKey("more".to_owned()),
        LogFault::Unknown("field".to_owned()),
        LogFault::Expected("1"),
    ] {
        for lang in [Lang::Vi, Lang::En] {
            assert!(!fault.text().render(lang).is_empty());
        }
    }
}
