//! Findings that a proposal brings, and those that it mends.

use std::collections::BTreeMap;

use super::{Aspect, Diff};
use crate::diagnostic::Diagnostic;

/// Findings of one version that the other does not have.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// Only of the new version.
    pub new: Vec<Diagnostic>,
    /// Only of the old version.
    pub fixed: Vec<Diagnostic>,
    /// How many both have.
    pub n_both: usize,
}

/// Compares the findings of two versions: the same rule on the same element is the same finding,
/// however often it is told there.
#[must_use]
pub fn findings(diff: &Diff<'_>, old: Vec<Diagnostic>, new: Vec<Diagnostic>) -> Findings {
    let names = diff.changes.iter();
    let names = names.filter(|it| it.aspect == Some(Aspect::Name));
    let names: BTreeMap<&str, &str> = names
        .filter_map(|it| Some((it.old.as_ref()?.id.as_str(), it.new.as_ref()?.id.as_str())))
        .collect();
    let renamed = |path: &str| -> String {
        let parts = path.split('.').enumerate();
        let parts = parts.map(|(at, part)| {
            let name = names.get(part).filter(|_| at > 0);
            *name.unwrap_or(&part)
        });
        parts.collect::<Vec<_>>().join(".")
    };
    let mut counts: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
    for it in &old {
        let path = renamed(it.element.as_deref().unwrap_or_default());
        *counts.entry((it.code.id, path)).or_default() += 1;
    }
    let (mut found, mut left) = (Findings::default(), counts);
    for it in new {
        let path = it.element.clone().unwrap_or_default();
        match left.get_mut(&(it.code.id, path)) {
            Some(n) if *n > 0 => {
                *n -= 1;
                found.n_both += 1;
            }
            _ => found.new.push(it),
        }
    }
    // Of several findings of one kind on one element it is not known which of them stays.
    for it in old.into_iter().rev() {
        let path = renamed(it.element.as_deref().unwrap_or_default());
        if let Some(n @ 1..) = left.get_mut(&(it.code.id, path)) {
            *n -= 1;
            found.fixed.push(it);
        }
    }
    found.fixed.reverse();
    found
}
