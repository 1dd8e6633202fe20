//! How many dossiers are at each agency from day to day, as an SVG document.

use std::fmt::Write;

use crate::{
    export::escape,
    messages::simulate as words,
    model::{Procedure, RoleId, readable},
    simulate::{Profile, Simulation},
    values::{Date, Lang},
};

const WIDE: i64 = 860;
const LEFT: i64 = 60;
const RIGHT: i64 = 20;
const TOP: i64 = 84;
/// The height of a panel, with its heading and without.
const PANEL: i64 = 150;
const CHART: i64 = 96;

const STYLE: &str = "\
text{font-family:'Segoe UI','Noto Sans','DejaVu Sans','Liberation Sans',Arial,sans-serif;fill:#1f2937}\
.t{font-size:19px;font-weight:bold}.b{font-size:13px;font-weight:bold}.f{font-size:11px;fill:#4b5563}\
.e{text-anchor:end}.m{text-anchor:middle}.g{stroke:#e5e7eb;stroke-width:1}.x{stroke:#6b7280;stroke-width:1.2}\
.a{fill:#93c5fd;stroke:#2563eb;stroke-width:1.2}";

/// A panel: an agency and how many dossiers it has at the end of each day.
struct Panel<'a> {
    title: &'a str,
    days: Vec<(Date, i64)>,
    most: i64,
}

/// Draws how many dossiers are at each agency from day to day, one panel for each.
///
/// The picture is self-contained and the same for the same figures.
#[must_use]
pub fn svg(procedure: &Procedure, profile: &Profile, result: &Simulation, lang: Lang) -> String {
    let panels: Vec<Panel<'_>> = result
        .desks
        .keys()
        .filter_map(|role| panel(procedure, result, *role))
        .collect();
    let last = panels.iter().filter_map(|it| it.days.last()).map(|it| it.0);
    let last = last.max().unwrap_or(profile.last).max(profile.last);
    let axis = Axis {
        first: profile.first,
        last,
    };
    let n = i64::try_from(panels.len()).unwrap_or(0);
    let high = TOP + n.saturating_mul(PANEL) + 16;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDE}\" height=\"{high}\" \
         viewBox=\"0 0 {WIDE} {high}\"><style>{STYLE}</style>\
         <rect width=\"{WIDE}\" height=\"{high}\" fill=\"#fff\"/>"
    );
    text(&mut out, (LEFT, 30), "t", words::QUEUE_TITLE.get(lang));
    text(&mut out, (LEFT, 50), "f", &readable(&procedure.name));
    for (panel, place) in panels.iter().zip(0_i64..) {
        draw(&mut out, panel, &axis, TOP + place * PANEL, lang);
    }
    out.push_str("</svg>\n");
    out
}

fn panel<'a>(procedure: &'a Procedure, result: &Simulation, role: RoleId) -> Option<Panel<'a>> {
    let agency = procedure.agencies.get(role)?;
    let days = result.desks.get(&role)?.by_day();
    let most = days.iter().map(|it| it.1).max().unwrap_or(0);
    Some(Panel {
        title: &agency.title,
        days,
        most,
    })
}

/// The days from left to right.
struct Axis {
    first: Date,
    last: Date,
}

impl Axis {
    fn x(&self, day: Date) -> i64 {
        let span = i64::from(self.last.ordinal() - self.first.ordinal()).max(1);
        let at = i64::from(day.ordinal() - self.first.ordinal()).clamp(0, span);
        LEFT + at * (WIDE - LEFT - RIGHT) / span
    }

    /// The first days of months, with their names; fewer where there are many.
    fn months(&self) -> Vec<(Date, String)> {
        let mut day = Date::new(self.first.year(), self.first.month(), 1);
        let mut found = Vec::new();
        while let Some(date) = day.filter(|it| *it <= self.last) {
            if date >= self.first {
                found.push((date, format!("{}/{}", date.month(), date.year())));
            }
            day = date.checked_add_months(1);
        }
        let step = found.len().div_ceil(14).max(1);
        found.into_iter().step_by(step).collect()
    }
}

fn text(out: &mut String, (x, y): (i64, i64), class: &str, words: &str) {
    let words = escape::escape(words);
    let _ = write!(
        out,
        "<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{words}</text>"
    );
}

fn line(out: &mut String, (x1, y1): (i64, i64), (x2, y2): (i64, i64), class: &str) {
    let _ = write!(
        out,
        "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{class}\"/>"
    );
}

fn draw(out: &mut String, panel: &Panel<'_>, axis: &Axis, top: i64, lang: Lang) {
    let base = top + 16 + CHART;
    let most = words::QUEUE_MOST.with("most", panel.most.to_string());
    text(out, (LEFT, top), "b", panel.title);
    text(out, (WIDE - RIGHT, top), "f e", &most.render(lang));
    // An even number, so that the line in the middle stands for a whole one.
    let scale = (panel.most + panel.most % 2).max(2);
    for part in 0..=2_i64 {
        let y = base - CHART * part / 2;
        line(out, (LEFT, y), (WIDE - RIGHT, y), "g");
        text(
            out,
            (LEFT - 6, y + 4),
            "f e",
            &(scale * part / 2).to_string(),
        );
    }
    for (day, name) in axis.months() {
        let x = axis.x(day);
        line(out, (x, base), (x, base + 4), "x");
        text(out, (x, base + 16), "f m", &name);
    }
    let mut path = format!("M{LEFT} {base}");
    let mut y = base;
    for (day, n) in &panel.days {
        let x = axis.x(*day);
        let next = base - CHART * (*n).max(0) / scale;
        let _ = write!(path, "L{x} {y}L{x} {next}");
        y = next;
    }
    let end = axis.x(axis.last);
    let _ = write!(path, "L{end} {y}L{end} {base}Z");
    let _ = write!(out, "<path d=\"{path}\" class=\"a\"/>");
    line(out, (LEFT, base), (WIDE - RIGHT, base), "x");
}
