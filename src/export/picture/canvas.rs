//! Strokes and words of an SVG document.

use std::fmt::Write;

use crate::export::escape;

use super::{
    layout::{Line, font},
    titles::Weight,
};

/// Collects what is drawn: ways below, boxes and words above.
#[derive(Default)]
pub(super) struct Canvas {
    pub(super) under: String,
    pub(super) over: String,
}

/// A rectangle.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) w: i32,
    pub(super) h: i32,
}

/// How a way looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The main way, with an arrow.
    Arrow,
    /// The main way before another stroke takes over.
    Plain,
    /// A way that is not the main one, with an arrow.
    Side,
    /// A way around a step.
    Around,
}

impl Canvas {
    /// Draws a way through points.
    pub(super) fn way(&mut self, way: Way, points: &[(i32, i32)]) {
        let class = match way {
            Way::Arrow => "w a",
            Way::Plain => "w",
            Way::Side => "s a",
            Way::Around => "s a d",
        };
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        put(
            &mut self.under,
            format_args!(
                "<polyline class=\"{class}\" points=\"{}\"/>\n",
                points.join(" ")
            ),
        );
    }

    /// Draws a rectangle with round corners.
    pub(super) fn rect(&mut self, area: Area, radius: i32, fill: &str, stroke: &str) {
        let Area { x, y, w, h } = area;
        put(
            &mut self.over,
            format_args!(
                "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{radius}\" fill=\"{fill}\" {stroke}/>\n"
            ),
        );
    }

    /// Draws lines of a box, starting at its upper left corner.
    pub(super) fn lines(&mut self, x: i32, y: i32, lines: &[Line]) {
        let mut base = y;
        for (weight, text) in lines {
            let (size, room) = font(*weight);
            base += room;
            let class = match weight {
                Weight::Strong => "b",
                Weight::Plain => "p",
                Weight::Fine => "f",
            };
            self.text(x, base - (room - size) / 2 - 2, class, text);
        }
    }

    /// Draws one line of text; `y` is its base line.
    pub(super) fn text(&mut self, x: i32, y: i32, class: &str, text: &str) {
        let text = escape(text);
        put(
            &mut self.over,
            format_args!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{text}</text>\n"),
        );
    }

    /// Adds an element as it stands.
    pub(super) fn raw(&mut self, element: &str) {
        self.over.push_str(element);
        self.over.push('\n');
    }
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(text);
}
