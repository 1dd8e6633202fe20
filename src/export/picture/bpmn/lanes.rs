//! The same drawing as an SVG document: a lane for each authority.

use super::{
    chart::{Chart, Kind, Shape},
    place::{Bounds, Drawing},
};
use crate::{
    diagnostic::Severity,
    export::{
        escape,
        picture::{
            Options,
            measure::{width, wrap},
            titles::{Titles, Weight},
        },
    },
};

const MARGIN: i32 = 40;
const BAND: i32 = 30;
/// The widest line of the title.
const TITLE: i32 = 1100;
/// So many lines stand in a task.
const ROWS: usize = 6;
/// The lines of a name in a task; the whole name is shown where the pointer rests.
const NAME_LINES: usize = 4;

const STYLE: &str = "\
text{font-family:'Segoe UI','Noto Sans','DejaVu Sans','Liberation Sans',Arial,sans-serif;fill:#1f2937}\
.t{font-size:19px;font-weight:bold}.b{font-size:12px;font-weight:bold}.p{font-size:12px}.f{font-size:11px;fill:#4b5563}\
.l{font-size:11px;fill:#374151}.c{font-size:11px;font-weight:bold;fill:#fff}.m{text-anchor:middle}\
polyline{fill:none;stroke:#374151;stroke-width:1.4;stroke-linejoin:round}\
.lane{fill:#fff;stroke:#9ca3af}.band{fill:#f3f4f6;stroke:#9ca3af}\
.task{fill:#f8fafc;stroke:#374151;stroke-width:1.3}.long{stroke:#d97706;stroke-width:3}\
.sign{fill:#fff;stroke:#374151;stroke-width:1.5}.end{fill:#fff;stroke:#374151;stroke-width:3.5}";

/// Writes the drawing.
pub(super) fn svg(
    titles: &Titles<'_>,
    chart: &Chart,
    drawing: &Drawing,
    options: &Options,
) -> String {
    let mut canvas = Lanes {
        out: String::new(),
        titles,
        options,
    };
    let mut heading = wrap(
        &titles.procedure_title(),
        drawing.pool.width.clamp(600, TITLE),
        19,
        true,
    );
    heading.extend(titles.tightest());
    let top = i32::try_from(heading.len()).unwrap_or(1) * 25 + 10;
    let full = drawing.pool.right() + MARGIN;
    let tall = drawing.pool.bottom() + MARGIN + top;
    canvas.open(full, tall);
    for (row, line) in (1_i32..).zip(&heading) {
        let class = if Some(line) == titles.tightest().as_ref() {
            "p"
        } else {
            "t"
        };
        canvas.text((MARGIN, row * 25 + 5), class, line);
    }
    canvas.put(&format!("<g transform=\"translate(0 {top})\">"));
    canvas.lanes(chart, drawing);
    for way in &drawing.ways {
        let points: Vec<String> = way.iter().map(|(x, y)| format!("{x},{y}")).collect();
        canvas.put(&format!(
            "<polyline class=\"a\" points=\"{}\"/>",
            points.join(" ")
        ));
    }
    for (shape, bounds) in chart.shapes.iter().zip(&drawing.shapes) {
        canvas.shape(shape, *bounds);
    }
    let named = chart.shapes.iter().map(|it| it.name.as_str());
    let flows = chart.flows.iter().map(|it| it.name.as_str());
    let labels = drawing.labels.iter().zip(named);
    for (bounds, words) in labels.chain(drawing.flow_labels.iter().zip(flows)) {
        if let Some(bounds) = bounds {
            canvas.label(*bounds, words);
        }
    }
    canvas.put("</g>\n</svg>");
    canvas.out
}

struct Lanes<'a> {
    out: String,
    titles: &'a Titles<'a>,
    options: &'a Options,
}

impl Lanes<'_> {
    fn put(&mut self, element: &str) {
        self.out.push_str(element);
        self.out.push('\n');
    }

    fn open(&mut self, full: i32, tall: i32) {
        let title = escape(&self.titles.procedure_title());
        let arrow = format!("{}arrow", self.options.prefix);
        self.put(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{full}\" height=\"{tall}\" viewBox=\"0 0 {full} {tall}\" role=\"img\">\n\
             <title>{title}</title>\n<style>{STYLE}.a{{marker-end:url(#{arrow})}}</style>\n\
             <defs><marker id=\"{arrow}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#374151\"/></marker></defs>\n\
             <rect width=\"{full}\" height=\"{tall}\" fill=\"#ffffff\"/>"
        ));
    }

    fn text(&mut self, (x, y): (i32, i32), class: &str, text: &str) {
        let text = escape(text);
        self.put(&format!(
            "<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{text}</text>"
        ));
    }

    fn rect(&mut self, at: Bounds, radius: i32, class: &str) {
        self.put(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{radius}\" class=\"{class}\"/>",
            at.x, at.y, at.width, at.height
        ));
    }

    /// Draws the lanes, the name of each upright at its head.
    fn lanes(&mut self, chart: &Chart, drawing: &Drawing) {
        for (name, lane) in chart.lanes.iter().zip(&drawing.lanes) {
            self.rect(*lane, 0, "lane");
            let lines = wrap(name, lane.height - 12, 12, true);
            let band = Bounds {
                x: lane.x - BAND,
                width: 2 * BAND,
                ..*lane
            };
            self.rect(band, 0, "band");
            let middle = lane.middle().1;
            for (row, line) in (0_i32..).zip(&lines) {
                let x = band.x + 19 + row * 16;
                let line = escape(line);
                self.put(&format!(
                    "<text class=\"b m\" transform=\"translate({x} {middle}) rotate(-90)\">{line}</text>"
                ));
            }
        }
    }

    fn shape(&mut self, shape: &Shape, at: Bounds) {
        let (x, y) = at.middle();
        let sign = match shape.kind {
            Kind::Task => return self.task(shape, at),
            Kind::Start => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"18\" class=\"sign\"/>"),
            Kind::End { whole } => {
                let inner = if whole {
                    format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"10\" fill=\"#374151\"/>")
                } else {
                    String::new()
                };
                format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"17\" class=\"end\"/>{inner}")
            }
            Kind::Timer { .. } => format!(
                "<circle cx=\"{x}\" cy=\"{y}\" r=\"18\" class=\"sign\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"14\" class=\"sign\"/><path d=\"M{x} {}v10h7\" class=\"sign\"/>",
                y - 10
            ),
            Kind::Exclusive => format!(
                "<path d=\"M{x} {}l25 25l-25 25l-25 -25z\" class=\"sign\"/><path d=\"M{} {}l14 14m0 -14l-14 14\" class=\"sign\"/>",
                y - 25,
                x - 7,
                y - 7
            ),
            Kind::Parallel => format!(
                "<path d=\"M{x} {}l25 25l-25 25l-25 -25z\" class=\"sign\"/><path d=\"M{} {y}h20M{x} {}v20\" class=\"sign\"/>",
                y - 25,
                x - 10,
                y - 10
            ),
        };
        self.put(&sign);
    }

    fn task(&mut self, shape: &Shape, at: Bounds) {
        let node = shape
            .step
            .and_then(|it| self.titles.workflow.node_of_step(it));
        let long = node.is_some_and(|it| self.titles.is_critical(it));
        self.put(&format!(
            "<g><title>{}</title>",
            escape(&shape.lines.join("\n"))
        ));
        self.rect(at, 8, if long { "task long" } else { "task" });
        let mut lines: Vec<(&str, String)> = Vec::new();
        let name = wrap(&shape.name, at.width - 14, 12, true);
        let cut = name.len() > NAME_LINES;
        for line in name.into_iter().take(NAME_LINES) {
            lines.push(("b m", line));
        }
        if let Some((_, last)) = lines.last_mut().filter(|_| cut) {
            last.push('…');
        }
        let step = shape.step.iter().flat_map(|it| self.titles.step_lines(*it));
        let fine = step.filter(|it| it.0 == Weight::Fine);
        for (_, text) in node
            .and_then(|it| self.titles.time(it))
            .into_iter()
            .chain(fine)
        {
            let more = wrap(&text, at.width - 8, 11, false);
            if lines.len() + more.len() <= ROWS {
                lines.extend(more.into_iter().map(|it| ("f m", it)));
            }
        }
        let (x, y) = at.middle();
        let height = i32::try_from(lines.len()).unwrap_or(1) * 16;
        for (row, (class, line)) in (1_i32..).zip(&lines) {
            self.text((x, y - height / 2 + row * 16 - 4), class, line);
        }
        self.put("</g>");
        let marks = self.options.marks.iter().filter(|it| Some(it.node) == node);
        for (place, mark) in (0_i32..).zip(marks) {
            let fill = match mark.severity {
                Severity::Error => "#b3261e",
                Severity::Warning => "#9a6b00",
                Severity::Info => "#4b5563",
            };
            let left = at.right() - 38 - place * 40;
            let code = escape(&mark.code);
            self.put(&format!(
                "<rect x=\"{left}\" y=\"{}\" width=\"36\" height=\"18\" rx=\"4\" fill=\"{fill}\"/><text x=\"{}\" y=\"{}\" class=\"c m\">{code}</text>",
                at.y - 9,
                left + 18,
                at.y + 4
            ));
        }
    }

    fn label(&mut self, at: Bounds, words: &str) {
        for (row, line) in (1_i32..).zip(wrap(words, at.width.max(60), 11, false)) {
            let (x, y) = (at.middle().0, at.y + row * 14 - 3);
            let wide = width(&line, 11, false);
            // What crosses a way stays readable.
            self.put(&format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{wide}\" height=\"13\" fill=\"#fff\" fill-opacity=\"0.85\"/>",
                x - wide / 2,
                y - 11
            ));
            self.text((x, y), "l m", &line);
        }
    }
}
