//! `tthc check --statistics`: counts per rule and level, and what is silenced with which reason.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use unicode_width::UnicodeWidthStr;

use super::Ui;
use crate::{
    diagnostic::{Code, Diagnostic, Severity, Suppressed, paragraph::paragraph},
    messages::report,
    source::{Sources, Span, printable},
};

/// The levels of the columns, the gravest first.
const LEVELS: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];
/// How wide a column of counts is, in letters.
const COLUMN: usize = 10;

/// Counts findings per rule and level, the most frequent rule first, then lists the suppressions.
pub(super) fn table(
    sources: &Sources,
    diagnostics: &[Diagnostic],
    suppressed: &[Suppressed],
    ui: &Ui<'_>,
) -> String {
    let mut counts: BTreeMap<&str, (&Code, [usize; LEVELS.len()])> = BTreeMap::new();
    for diagnostic in diagnostics {
        let code = diagnostic.code;
        let of_code = counts.entry(code.id).or_insert((code, [0; LEVELS.len()]));
        let levels = LEVELS.iter().zip(&mut of_code.1);
        for (_, n) in levels.filter(|it| *it.0 == diagnostic.severity) {
            *n += 1;
        }
    }
    let mut rows: Vec<(&Code, [usize; LEVELS.len()])> = counts.into_values().collect();
    rows.sort_by_key(|it| std::cmp::Reverse(it.1.iter().sum::<usize>()));
    let mut out = String::new();
    if !rows.is_empty() {
        for level in LEVELS {
            let word = level.word().get(ui.lang);
            let gap = COLUMN.saturating_sub(word.width());
            out.extend(std::iter::repeat_n(' ', gap));
            out.push_str(word);
        }
        out.push('\n');
    }
    for (code, levels) in rows {
        for n in levels {
            let _ = write!(out, "{n:COLUMN$}");
        }
        let _ = writeln!(out, "  {}  {}", code.id, code.name);
    }
    if !suppressed.is_empty() {
        out.push_str(report::SUPPRESSED_HEAD.get(ui.lang));
        out.push('\n');
        reasons(&mut out, sources, suppressed, ui);
    }
    out
}

/// Writes each reason once for each rule: how many findings it silences, where it first stands,
/// in how many other places, and what it says.
fn reasons(out: &mut String, sources: &Sources, suppressed: &[Suppressed], ui: &Ui<'_>) {
    let mut counts: BTreeMap<(&str, &str), (usize, BTreeSet<Span>)> = BTreeMap::new();
    for it in suppressed {
        let of_reason = counts.entry((it.finding.code.id, it.reason.as_str()));
        let (n, places) = of_reason.or_default();
        *n += 1;
        places.insert(it.span);
    }
    for ((code, reason), (n, places)) in counts {
        let Some(first) = places.first() else {
            continue;
        };
        let mut place = sources.location(*first);
        if places.len() > 1 {
            let others = report::OTHER_PLACES.with("n", places.len() - 1);
            place = format!("{place} {}", others.render(ui.lang));
        }
        let reason: String = reason.chars().map(printable).collect();
        let head = format!("{n:6}  {code}  ");
        let text = format!("{place}: {reason}");
        out.push_str(&paragraph(&head, &text, ui.width()));
        out.push('\n');
    }
}
