//! Defects put into the real procedures on purpose: for each the right rule
//! must speak up, and no rule may call an error that is not there.

mod defects;
mod sheet;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::OnceLock,
};

use tthc::{
    checks::RULES,
    diagnostic::{Code, Diagnostic, Severity},
    driver::Session,
    law::{self, Gravity},
    source::SourceFile,
    syntax::parse,
    values::Date,
};

use self::{
    defects::{DEFECTS, Defect},
    sheet::{Mutant, Sheet},
};
use crate::{corpus, support::repo};

/// A defect is put into one file at so many places at most.
const PLACES: usize = 2;

/// Rules that speak once of a procedure: a second defect of the kind changes nothing.
const ONCE: &[&str] = &["D12", "T01", "T07"];

/// The findings of one run: how often a code stands at an element of a procedure.
type Findings = BTreeMap<(String, String, String), usize>;

/// All files of the corpus with their text.
fn files() -> &'static [(String, String)] {
    static FILES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let read = |path: String| {
            let text = fs::read_to_string(repo(&path)).unwrap();
            (path, text.replace("\r\n", "\n"))
        };
        corpus::files().into_iter().map(read).collect()
    })
}

/// Checks one file, in place of the one of that name, beside those it names.
fn findings(path: &str, text: &str) -> Vec<Diagnostic> {
    let mut session = Session::new(Date::new(2026, 11, 21).unwrap());
    session.add(path, text.as_bytes().to_vec(), true);
    for (name, text) in files() {
        if name != path && is_needed(name, path) {
            session.add(name, text.as_bytes().to_vec(), false);
        }
    }
    session.check().diagnostics
}

/// Shared declarations, and the other half of a chain in the same folder.
fn is_needed(name: &str, path: &str) -> bool {
    let folder = |it: &str| it.rsplit_once('/').map(|it| it.0.to_owned());
    name.contains("/van-ban/") || folder(name) == folder(path)
}

/// Counts findings; the words of a message may change with a defect elsewhere.
fn counted(diagnostics: &[Diagnostic], errors_only: bool) -> Findings {
    let mut counts = Findings::new();
    for it in diagnostics {
        if errors_only && it.severity != Severity::Error {
            continue;
        }
        let key = (
            it.code.id.to_owned(),
            it.procedure.as_deref().unwrap_or_default().to_owned(),
            it.element.clone().unwrap_or_default(),
        );
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// What is found after and was not before.
fn added(before: &Findings, after: &Findings) -> BTreeSet<String> {
    let more = after.iter();
    let more = more.filter(|(key, count)| before.get(*key).copied().unwrap_or(0) < **count);
    more.map(|(key, _)| key.0.clone()).collect()
}

/// Returns what is wrong with the answer to a mutant, if anything.
fn verdict(defect: &Defect, before: &[Diagnostic], after: &[Diagnostic]) -> Option<String> {
    let new = added(&counted(before, false), &counted(after, false));
    if !new.contains(defect.rule) {
        return Some(format!("silent; new: {new:?}"));
    }
    let mut errors = added(&counted(before, true), &counted(after, true));
    errors.retain(|it| it != defect.rule && !defect.besides.contains(&it.as_str()));
    (!errors.is_empty()).then(|| format!("unrelated errors: {errors:?}"))
}

#[test]
fn every_defect_is_found_by_its_rule_and_by_no_other() {
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (path, text) in files() {
        let file = SourceFile::new(path, text.as_str());
        let mut sources = tthc::source::Sources::default();
        let id = sources.add(file);
        let text = sources.get(id).unwrap().text();
        let tree = parse(id, text).file;
        let sheet = Sheet::new(text, &tree);
        if sheet.procedures().next().is_none() {
            continue;
        }
        let before = findings(path, text);
        for defect in DEFECTS {
            if ONCE.contains(&defect.rule) && before.iter().any(|it| it.code.id == defect.rule) {
                continue;
            }
            let mutants = (defect.mutate)(&sheet);
            for Mutant { at, text, base } in mutants.into_iter().take(PLACES) {
                *tried.entry(defect.name).or_default() += 1;
                let after = findings(path, &text);
                let other = base.map(|it| findings(path, &it));
                let before = other.as_deref().unwrap_or(&before);
                if let Some(fault) = verdict(defect, before, &after) {
                    wrong.push(format!(
                        "{} {} at {path} ({at}): {fault}",
                        defect.rule, defect.name
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for defect in DEFECTS {
        assert!(
            tried.contains_key(defect.name),
            "{} fits nowhere",
            defect.name
        );
    }
}

#[test]
fn every_rule_of_errors_has_a_defect() {
    let day = Date::new(2026, 11, 21).unwrap();
    let by_law = |code: &str| {
        let mut rows = law::rule_levels(code).iter();
        rows.any(|it| it.holds(day) && it.level == Gravity::Error)
    };
    let is_error = |code: &Code| code.level == Severity::Error || by_law(code.id);
    for rule in RULES.iter().filter(|it| is_error(&it.code)) {
        let has = DEFECTS.iter().any(|it| it.rule == rule.code.id);
        assert!(has, "{} has no defect", rule.code.id);
    }
}
