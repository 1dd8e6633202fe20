//! `tthc check --statistics`: a count per rule, and what is silenced with which reason.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr;

use super::Ui;
use crate::{
    diagnostic::{Code, Diagnostic, Suppressed, paragraph::paragraph},
    messages::report,
    source::{Sources, Span, printable},
};

/// Counts findings per rule, the most frequent first, then lists the suppressions.
pub(super) fn table(
    sources: &Sources,
    diagnostics: &[Diagnostic],
    suppressed: &[Suppressed],
    ui: &Ui<'_>,
) -> String {
    let mut counts: BTreeMap<&str, (&Code, usize)> = BTreeMap::new();
    for diagnostic in diagnostics {
        let count = counts.entry(diagnostic.code.id);
        count.or_insert((diagnostic.code, 0)).1 += 1;
    }
    let mut rows: Vec<(&Code, usize)> = counts.into_values().collect();
    rows.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let width = rows.iter().map(|it| it.0.name.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (code, n) in rows {
        let level = code.level.word().get(ui.lang);
        let row = format!("{n:6}  {}  {:width$}  {level}\n", code.id, code.name);
        out.push_str(&row);
    }
    if !suppressed.is_empty() {
        out.push_str(report::SUPPRESSED_HEAD.get(ui.lang));
        out.push('\n');
        reasons(&mut out, sources, suppressed, ui.width());
    }
    out
}

/// Writes each suppression once: how many findings it silences, where it stands, why.
fn reasons(out: &mut String, sources: &Sources, suppressed: &[Suppressed], width: usize) {
    let mut counts: BTreeMap<(Span, &str), (usize, &str)> = BTreeMap::new();
    for it in suppressed {
        let count = counts.entry((it.span, it.finding.code.id));
        count.or_insert((0, it.reason.as_str())).0 += 1;
    }
    for ((span, code), (n, reason)) in counts {
        let place = sources.location(span);
        let reason: String = reason.chars().map(printable).collect();
        let head = format!("{n:6}  {code}  ");
        out.push_str(&paragraph(&head, &format!("{place}: {reason}"), width));
        out.push('\n');
    }
}
