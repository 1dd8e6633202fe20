//! The whole SVG document: heading, actors, flow.

use std::fmt::Write;

use super::{
    Options,
    canvas::{Area, Canvas},
    draw::Artist,
    layout::{List, lay_out},
    measure::{width, wrap},
    titles::{Titles, capital},
};
use crate::{
    export::escape,
    messages::picture as words,
    model::{Actor, Procedure, readable},
    workflow::Workflow,
};

const MARGIN: i32 = 28;
const LEAST: i32 = 620;

const STYLE: &str = "\
text{font-family:'Segoe UI','Noto Sans','DejaVu Sans','Liberation Sans',Arial,sans-serif;fill:#1f2937}\
.t{font-size:19px;font-weight:bold}.b{font-size:14px;font-weight:bold}.p{font-size:12px}\
.f{font-size:11px;fill:#4b5563}.l{font-size:11px;fill:#374151}.h{font-size:12px;font-weight:bold}\
.c{font-size:11px;font-weight:bold;fill:#fff}.m{text-anchor:middle}\
polyline{fill:none;stroke-linejoin:round}.w{stroke:#374151;stroke-width:1.5}.s{stroke:#6b7280;stroke-width:1.2}\
.d{stroke-dasharray:4 3}\
.g path,.g circle{fill:none;stroke:#374151;stroke-width:2}.g .k{fill:#fff;stroke-width:1.5}";

/// Draws the workflow of a procedure as an SVG document.
///
/// The picture is self-contained and the same for the same text. Every step has
/// the id `n` with the number of its node.
#[must_use]
pub fn svg(procedure: &Procedure, workflow: &Workflow, options: &Options) -> String {
    let mut titles = Titles::new(procedure, workflow, options.lang);
    titles.tightest = options.tightest.as_ref();
    let titles = titles;
    let list = lay_out(&titles);
    let full = (list.left + list.right + 2 * MARGIN).max(LEAST);
    let mut artist = Artist {
        canvas: Canvas::default(),
        titles: &titles,
        marks: &options.marks,
        prefix: &options.prefix,
        actors: actors(procedure),
    };
    let top = heading(&mut artist, full);
    let axis = MARGIN + list.left + spare(&list, full);
    artist.list(&list, axis, top);
    document(&artist, full, top + list.height + MARGIN)
}

/// Returns how far a narrow flow moves to the middle.
fn spare(list: &List, full: i32) -> i32 {
    (full - 2 * MARGIN - list.left - list.right).max(0) / 2
}

/// Returns who acts, in the order of the steps.
fn actors(procedure: &Procedure) -> Vec<Actor> {
    let mut actors = Vec::new();
    for step in procedure.steps.values() {
        if !actors.contains(&step.actor) {
            actors.push(step.actor);
        }
    }
    actors
}

/// Draws title, limits and actors; returns where the flow begins.
fn heading(artist: &mut Artist<'_>, full: i32) -> i32 {
    let room = full - 2 * MARGIN;
    let mut y = MARGIN + 16;
    for line in wrap(&artist.titles.procedure_title(), room, 19, true) {
        artist.canvas.text(MARGIN, y, "t", &line);
        y += 25;
    }
    let tightest = artist.titles.tightest();
    for text in limits(artist.titles).into_iter().chain(tightest) {
        for line in wrap(&text, room, 12, false) {
            artist.canvas.text(MARGIN, y, "p", &line);
            y += 18;
        }
    }
    y += 6;
    let mut x = MARGIN;
    for actor in artist.actors.clone() {
        let name = artist.titles.actor(actor);
        let wide = width(&name, 12, false) + 40;
        if x > MARGIN && x + wide > full - MARGIN {
            x = MARGIN;
            y += 20;
        }
        let swatch = Area {
            x,
            y: y - 11,
            w: 14,
            h: 14,
        };
        let (edge, _) = artist.colours(actor);
        artist.canvas.rect(swatch, 3, edge, "");
        artist.canvas.text(x + 20, y, "p", &name);
        x += wide;
    }
    y + 30
}

/// Returns the limits of the procedure, one a line.
fn limits(titles: &Titles<'_>) -> Vec<String> {
    let phrases = titles.phrases();
    let mut lines = Vec::new();
    for clock in titles.procedure.clocks.values() {
        let mut text = phrases.limit(&clock.limit);
        if let Some(guard) = &clock.guard {
            text = words::WHEN
                .with("text", text)
                .with("condition", phrases.condition(&guard.condition))
                .render(titles.lang);
        }
        if let Some((expiry, _, _)) = clock.on_expiry {
            let late = words::LATE_THEN.with("what", phrases.expiry(expiry));
            text = format!("{text}; {}", late.render(titles.lang));
        }
        let limit = words::TIME_LIMIT.get(titles.lang);
        let mut name = capital(&readable(&clock.name));
        if name != limit {
            name = format!("{limit} ({name})");
        }
        lines.push(format!("{name}: {text}"));
    }
    lines
}

fn document(artist: &Artist<'_>, full: i32, tall: i32) -> String {
    let mut out = String::new();
    let title = escape(&artist.titles.procedure_title());
    let arrow = format!("{}arrow", artist.prefix);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{full}\" height=\"{tall}\" viewBox=\"0 0 {full} {tall}\" role=\"img\">\n\
         <title>{title}</title>\n<style>{STYLE}.a{{marker-end:url(#{arrow})}}</style>\n\
         <defs><marker id=\"{arrow}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#374151\"/></marker></defs>\n\
         <rect width=\"{full}\" height=\"{tall}\" fill=\"#ffffff\"/>\n"
    );
    out.push_str(&artist.canvas.under);
    out.push_str(&artist.canvas.over);
    out.push_str("</svg>\n");
    out
}
