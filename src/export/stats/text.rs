//! The numbers for people at a terminal.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::{
    Report, shown,
    table::{places, title},
};
use crate::{
    cost::Rounding,
    interp::indices::Period,
    messages::{Text, stats as m},
    stats::{Column, Group, Sum},
    values::{Decimal, Lang},
};

/// At most so many codes are named in a line.
const MOST_CODES: usize = 12;

/// Writes the report: what was counted, the groups, the numbers over them, how they were rounded.
#[must_use]
pub fn to_text(report: &Report<'_>, lang: Lang) -> String {
    let mut out = String::new();
    head(&mut out, report, lang);
    let n = report.rows.len();
    let groups = report.groups();
    if !report.by.is_empty() && n > 0 {
        out.push('\n');
        counts(&mut out, report, &groups, lang);
    }
    for column in &report.sums {
        if n > 0 {
            out.push('\n');
            sums(&mut out, report, &groups, *column, lang);
        }
    }
    for ratio in &report.ratios {
        if n > 0 {
            out.push('\n');
            ratios(&mut out, report, &groups, *ratio, lang);
        }
    }
    if report.list {
        out.push('\n');
        for row in &report.rows {
            let _ = writeln!(out, "{}  {}", row.code(), title(row.procedure));
        }
    }
    notes(&mut out, report, lang);
    out
}

/// Writes what was counted.
fn head(out: &mut String, report: &Report<'_>, lang: Lang) {
    let mut say = |text: Text, indent: usize| {
        out.push_str(&"  ".repeat(indent));
        out.push_str(&text.render(lang));
        out.push('\n');
    };
    let n = report.rows.len();
    match report.query {
        Some(query) => say(m::HEAD_ASKED.with("n", n).with("query", query), 0),
        None => say(m::HEAD.with("n", n).with("day", report.as_of), 0),
    }
    if !report.open.is_empty() {
        let mut codes = report
            .open
            .iter()
            .take(MOST_CODES)
            .cloned()
            .collect::<Vec<_>>()
            .join(", ");
        if report.open.len() > MOST_CODES {
            codes.push_str(", …");
        }
        let text = m::HEAD_OPEN.with("n", report.open.len());
        say(text.with("codes", codes), 1);
    }
    if report.n_undated() > 0 {
        say(m::HEAD_UNDATED.with("n", report.n_undated()), 1);
    }
    if report.n_outside > 0 {
        say(m::HEAD_OUTSIDE.with("n", report.n_outside), 1);
    }
    let Some(logs) = &report.logs else {
        return;
    };
    let Period { first, last } = logs.period;
    let text = m::HEAD_PERIOD.with("first", first).with("last", last);
    say(text.with("n", logs.n_dossiers.to_string()), 1);
    let others: u64 = logs.elsewhere.values().sum();
    if others > 0 {
        let names = logs.elsewhere.keys().take(MOST_CODES).cloned();
        let mut names = names.collect::<Vec<_>>().join(", ");
        if logs.elsewhere.len() > MOST_CODES {
            names.push_str(", …");
        }
        let text = m::HEAD_ELSEWHERE.with("n", others.to_string());
        say(text.with("names", names), 1);
    }
}

fn notes(out: &mut String, report: &Report<'_>, lang: Lang) {
    let told = |text: Text| format!("{}\n", text.render(lang));
    let none = report.by.is_empty() && report.sums.is_empty() && report.ratios.is_empty();
    if report.rows.is_empty() || none {
        return;
    }
    out.push('\n');
    if report.overlaps() {
        out.push_str(&told(m::OVERLAP.text()));
    }
    if !report.sums.is_empty() || !report.ratios.is_empty() {
        out.push_str(&told(m::ONLY_KNOWN.text()));
    }
    let rounded = match (report.rounding, report.places) {
        (Rounding::HalfUp, 0) => &m::ROUNDED_WHOLE,
        (Rounding::Down, 0) => &m::CUT_WHOLE,
        (Rounding::HalfUp, _) => &m::ROUNDED_HALF_UP,
        (Rounding::Down, _) => &m::ROUNDED_DOWN,
    };
    out.push_str(&told(rounded.with("places", usize::from(report.places))));
}

/// Writes a count with marks of thousands.
fn grouped(n: usize, lang: Lang) -> String {
    Decimal::from(i64::try_from(n).unwrap_or(i64::MAX)).display(lang)
}

/// The names of a group beside each other.
fn label(report: &Report<'_>, group: &Group, lang: Lang) -> String {
    let names = group.names.iter().zip(&report.by);
    let names = names.map(|(name, column)| shown(name.as_deref(), *column, lang));
    names.collect::<Vec<_>>().join(" · ")
}

fn counts(out: &mut String, report: &Report<'_>, groups: &[Group], lang: Lang) {
    let titles = report.by.iter().map(|it| it.title().get(lang));
    let head = titles.collect::<Vec<_>>().join(" · ");
    let rows = groups.iter().map(|group| {
        let n = group.members.len();
        let share = report
            .share(n)
            .map_or_else(String::new, |it| it.display(lang));
        (label(report, group, lang), vec![grouped(n, lang), share])
    });
    let heads = [m::COUNT.get(lang), m::SHARE.get(lang)];
    let rows: Vec<_> = rows.collect();
    table(out, &head, &heads, &rows);
}

fn sums(out: &mut String, report: &Report<'_>, groups: &[Group], column: Column, lang: Lang) {
    let heads = [
        m::SUM_TOTAL.get(lang),
        m::SUM_SHARE.get(lang),
        m::SUM_MEAN.get(lang),
        m::SUM_MEDIAN.get(lang),
        m::SUM_LEAST.get(lang),
        m::SUM_MOST.get(lang),
        m::SUM_KNOWN.get(lang),
    ];
    let rows = groups.iter().map(|group| {
        let sum = report.sum(group, column);
        let none = || "–".to_owned();
        let whole = |it: Option<crate::stats::Rounded>| it.map_or_else(none, |it| it.display(lang));
        let number = |it: Option<Decimal>| it.map_or_else(none, |it| it.display(lang));
        let cells = vec![
            whole(sum.total(places(group, report, column), report.rounding)),
            whole(report.part(&sum, column)),
            whole(sum.mean(report.places, report.rounding)),
            number(sum.median),
            number(sum.least),
            number(sum.most),
            grouped(sum.n_known, lang),
        ];
        (label(report, group, lang), cells)
    });
    let rows: Vec<_> = rows.collect();
    table(out, column.title().get(lang), &heads, &rows);
}

fn ratios(
    out: &mut String,
    report: &Report<'_>,
    groups: &[Group],
    ratio: (Column, Column),
    lang: Lang,
) {
    let heads = [
        m::RATIO_PART.get(lang),
        m::RATIO_WHOLE.get(lang),
        m::RATIO_PERCENT.get(lang),
        m::SUM_KNOWN.get(lang),
    ];
    let rows = groups.iter().map(|group| {
        let share = report.ratio(group, ratio);
        let none = || "–".to_owned();
        let shown = |it: Option<crate::stats::Rounded>| it.map_or_else(none, |it| it.display(lang));
        let total =
            |sum: &Sum, column| shown(sum.total(places(group, report, column), report.rounding));
        let cells = vec![
            total(&share.part, ratio.0),
            total(&share.whole, ratio.1),
            shown(share.percent(report.places, report.rounding)),
            grouped(share.part.n_known, lang),
        ];
        (label(report, group, lang), cells)
    });
    let rows: Vec<_> = rows.collect();
    let title = m::RATIO_TITLE.with("part", ratio.0.title().text());
    let title = title.with("whole", ratio.1.title().text()).render(lang);
    table(out, &title, &heads, &rows);
}

/// Writes a table: a column of names, then numbers that end below each other.
fn table(out: &mut String, head: &str, heads: &[&str], rows: &[(String, Vec<String>)]) {
    let names = rows.iter().map(|it| it.0.width() + 2);
    let wide = names.chain([head.width()]).max().unwrap_or(0);
    let widths: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(at, head)| {
            let cells = rows
                .iter()
                .filter_map(|it| it.1.get(at))
                .map(|it| it.width());
            cells.chain([head.width()]).max().unwrap_or(0)
        })
        .collect();
    let mut line = |name: &str, cells: &[&str]| {
        let mut text = name.to_owned();
        text.push_str(&" ".repeat(wide.saturating_sub(name.width())));
        for (cell, width) in cells.iter().zip(&widths) {
            text.push_str(&" ".repeat(2 + width.saturating_sub(cell.width())));
            text.push_str(cell);
        }
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(head, heads);
    for (name, cells) in rows {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        line(&format!("  {name}"), &cells);
    }
}
