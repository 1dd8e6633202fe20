//! Annotations of GitHub Actions.

use tthc::{Lang, export::github::to_github};

use crate::{
    sarif::{HOSTILE, bundled_session, report, session, shown},
    support::with_snapshots,
};

#[test]
fn every_finding_is_one_command_on_one_line() {
    let session = bundled_session();
    let outcome = session.check();
    let text = to_github(&report(&session, &outcome), Lang::Vi);
    assert_eq!(text.lines().count(), outcome.diagnostics.len());
    for line in text.lines() {
        let command = ["::error file=", "::warning file=", "::notice file="];
        assert!(command.iter().any(|it| line.starts_with(it)), "{line}");
    }
}

#[test]
fn hostile_text_gives_no_other_command() {
    let session = session(&[("hồ sơ/a,b:c%.tthc", HOSTILE)]);
    let outcome = shown(&session);
    let text = to_github(&report(&session, &outcome), Lang::En);
    with_snapshots("sarif", || {
        insta::assert_snapshot!("hostile_annotations", text);
    });
}
