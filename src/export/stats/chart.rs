//! How many procedures each group has, as an SVG document.

use std::fmt::Write;

use super::{Report, shown};
use crate::{export::escape, messages::stats as m, values::Lang};

const WIDE: usize = 900;
const LEFT: usize = 330;
const RIGHT: usize = 110;
const TOP: usize = 76;
const BAR: usize = 24;
/// Further groups are one bar.
const MOST: usize = 30;
/// A longer name is cut.
const LETTERS: usize = 46;

const STYLE: &str = "\
text{font-family:'Segoe UI','Noto Sans','DejaVu Sans','Liberation Sans',Arial,sans-serif;fill:#1f2937}\
.t{font-size:18px;font-weight:bold}.f{font-size:12px;fill:#4b5563}.n{font-size:12px}.e{text-anchor:end}\
.a{fill:#93c5fd;stroke:#2563eb;stroke-width:1}.r{fill:#e5e7eb;stroke:#6b7280;stroke-width:1}";

/// Draws a bar for each group, the longest first; the picture is self-contained and the same for the
/// same numbers.
#[must_use]
pub fn to_svg(report: &Report<'_>, lang: Lang) -> String {
    let bars = bars(report, lang);
    let most = bars.iter().map(|it| it.1).max().unwrap_or(1).max(1);
    let high = TOP + bars.len() * BAR + 24;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDE}\" height=\"{high}\" \
         viewBox=\"0 0 {WIDE} {high}\"><style>{STYLE}</style>\
         <rect width=\"{WIDE}\" height=\"{high}\" fill=\"#fff\"/>"
    );
    let text = |out: &mut String, x: usize, y: usize, class: &str, words: &str| {
        let words = escape(words);
        let _ = write!(
            out,
            "<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{words}</text>"
        );
    };
    let titles = report.by.iter().map(|it| it.title().get(lang));
    text(
        &mut out,
        16,
        30,
        "t",
        &titles.collect::<Vec<_>>().join(" · "),
    );
    let n = report.rows.len();
    let head = match report.query {
        Some(query) => m::HEAD_ASKED.with("n", n).with("query", query),
        None => m::HEAD.with("n", n).with("day", report.as_of),
    };
    text(&mut out, 16, 52, "f", &head.render(lang));
    for ((name, n, is_rest), place) in bars.iter().zip(0_usize..) {
        let top = TOP + place * BAR;
        let wide = (WIDE - LEFT - RIGHT) * n / most;
        let class = if *is_rest { "r" } else { "a" };
        text(&mut out, LEFT - 8, top + 15, "n e", &cut(name));
        let _ = write!(
            out,
            "<rect x=\"{LEFT}\" y=\"{}\" width=\"{wide}\" height=\"{}\" class=\"{class}\"/>",
            top + 2,
            BAR - 6
        );
        let share = report
            .share(*n)
            .map_or_else(String::new, |it| it.display(lang));
        text(
            &mut out,
            LEFT + wide + 6,
            top + 15,
            "n",
            &format!("{n} ({share} %)"),
        );
    }
    out.push_str("</svg>\n");
    out
}

/// The name of each bar, how many it stands for, and whether it is what is left.
fn bars(report: &Report<'_>, lang: Lang) -> Vec<(String, usize, bool)> {
    let groups = report.groups();
    let mut bars: Vec<_> = groups
        .iter()
        .take(MOST)
        .map(|group| {
            let names = group.names.iter().zip(&report.by);
            let names = names.map(|(name, column)| shown(name.as_deref(), *column, lang));
            let name = names.collect::<Vec<_>>().join(" · ");
            (name, group.members.len(), false)
        })
        .collect();
    let rest = groups.get(MOST..).unwrap_or_default();
    if !rest.is_empty() {
        let name = m::CHART_REST.with("n", rest.len()).render(lang);
        let n = rest.iter().map(|it| it.members.len()).sum();
        bars.push((name, n, true));
    }
    bars
}

fn cut(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(LETTERS - 1).collect();
    short.push('…');
    short
}
