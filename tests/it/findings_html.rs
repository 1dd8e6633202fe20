//! The page of a check.

use std::collections::BTreeSet;

use tthc::{
    Lang, Outcome, Session,
    checks::tightest,
    diagnostic::Page,
    driver,
    export::findings_html::{Subject, to_html},
};

use crate::{
    flow::balanced,
    sarif::{HOSTILE, bundled_session, report, session, shown},
    support::with_snapshots,
};

fn page(session: &Session, outcome: &Outcome, lang: Lang) -> String {
    page_with(session, outcome, &driver::pages(), lang)
}

fn page_with(session: &Session, outcome: &Outcome, pages: &[Page], lang: Lang) -> String {
    let compiled = &outcome.compiled;
    let subjects = compiled.project.procedures.iter();
    let subjects = subjects.map(|(id, procedure)| Subject {
        procedure,
        workflow: compiled.workflows.get(&id),
    });
    let subjects: Vec<Subject<'_>> = subjects.collect();
    let shortest = |it: Subject<'_>| tightest(it.procedure, it.workflow?, session.as_of);
    let report = report(session, outcome);
    to_html(&report, &subjects, pages, &shortest, lang)
}

fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let mark = format!(" {name}=\"");
    let parts = page.split(mark.as_str()).skip(1);
    parts.map(|it| it.split('"').next().unwrap()).collect()
}

#[test]
fn every_finding_is_there_once_and_every_link_leads_somewhere() {
    let session = bundled_session();
    let outcome = session.check();
    for lang in [Lang::Vi, Lang::En] {
        let page = page(&session, &outcome, lang);
        let ids = attributes(&page, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "an id stands twice");
        for number in 0..outcome.diagnostics.len() {
            assert!(known.contains(format!("f{number}").as_str()), "{number}");
        }
        for target in attributes(&page, "href") {
            let id = target
                .strip_prefix('#')
                .expect("nothing leads out of the page");
            assert!(known.contains(id), "{target}");
        }
        assert_eq!(page.matches("<svg").count(), outcome.n_procedures);
    }
}

#[test]
fn a_page_is_well_formed_and_fetches_nothing() {
    let bundled = bundled_session();
    let hostile = session(&[("hồ sơ/a,b:c%.tthc", HOSTILE)]);
    for session in [bundled, hostile] {
        let outcome = session.check();
        let page = page(&session, &outcome, Lang::Vi);
        let body = page.strip_prefix("<!DOCTYPE html>").unwrap();
        assert!(balanced(body).unwrap() > 100);
        let inside = page.replace("http://www.w3.org/2000/svg", "");
        for reference in [
            " src=",
            "@import",
            "<image",
            "<script",
            "<img",
            " onerror=\"",
        ] {
            assert!(!inside.contains(reference), "{reference}");
        }
    }
}

#[test]
fn what_a_limit_breaks_is_marked_at_its_steps_and_leads_to_the_finding() {
    let session = bundled_session();
    let outcome = session.check();
    let page = page(&session, &outcome, Lang::Vi);
    let found = outcome
        .diagnostics
        .iter()
        .position(|it| it.code.id == "T04");
    let link = format!("<a href=\"#f{}\"><rect", found.unwrap());
    assert_eq!(page.matches(&link).count(), 1, "{link}");
    assert!(page.contains("có thể đến 02/03/2026 mới xong, quá hạn 27/02/2026"));
}

#[test]
fn hostile_text_stays_text() {
    let session = session(&[("hồ sơ/a,b:c%.tthc", HOSTILE)]);
    let outcome = shown(&session);
    with_snapshots("findings_html", || {
        let page = page_with(&session, &outcome, &[], Lang::Vi);
        insta::assert_snapshot!("hostile", page);
    });
}
