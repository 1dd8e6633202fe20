//! From the layout to strokes.

use super::{
    Mark,
    canvas::{Area, Canvas, Way},
    layout::{
        BOX, Card, Exit, GAP, GATE, Item, ItemKind, List, PILL, REACH, Tone, gap_after, pad,
        room_above,
    },
    titles::Titles,
};
use crate::{
    diagnostic::Severity,
    export::escape,
    model::{Actor, BlockId, VecIndex},
    syntax::words::BlockKind,
    workflow::NodeId,
};

/// How far below a step the way around it turns.
const PASS: i32 = 14;
/// The width of the start and of the end.
const TERMINAL: i32 = 150;

/// Colours of actors: the edge of a box and its ground.
const COLOURS: [(&str, &str); 8] = [
    ("#1f6fb2", "#eef5fb"),
    ("#b5651d", "#fbf3ec"),
    ("#2e7d4f", "#eef7f1"),
    ("#7b4fa3", "#f5f0f9"),
    ("#a8435a", "#faf0f2"),
    ("#4a6b7c", "#f0f4f6"),
    ("#7d7a1f", "#f7f7ea"),
    ("#1f8a8a", "#ebf6f6"),
];
/// The edge of a step on the way on which time is shortest.
const CRITICAL: &str = "#d97706";
const NOBODY: (&str, &str) = ("#c0392b", "#fdf1f0");

/// Draws items with what they need to know.
pub(super) struct Artist<'a> {
    pub(super) canvas: Canvas,
    pub(super) titles: &'a Titles<'a>,
    pub(super) marks: &'a [Mark],
    /// What stands before each `id`.
    pub(super) prefix: &'a str,
    /// Who acts, in the order of appearance.
    pub(super) actors: Vec<Actor>,
}

impl Artist<'_> {
    /// Returns the colours of an actor.
    pub(super) fn colours(&self, actor: Actor) -> (&'static str, &'static str) {
        let place = self.actors.iter().position(|it| *it == actor);
        match (actor, place) {
            (Actor::Missing, _) | (_, None) => NOBODY,
            (_, Some(place)) => COLOURS
                .get(place % COLOURS.len())
                .copied()
                .unwrap_or(NOBODY),
        }
    }

    /// Draws a list around its axis and returns where its last item ends, if the
    /// way goes on from there.
    pub(super) fn list(&mut self, list: &List, axis: i32, top: i32) -> Option<i32> {
        let mut y = top;
        let mut entered = true;
        for (position, item) in list.items.iter().enumerate() {
            self.item(item, axis, y);
            let below = y + item.height;
            let next = y + item.height + gap_after(item);
            let at_end = position + 1 == list.items.len();
            if item.is_passed() {
                let to = (!item.goes_on && !at_end).then_some(next);
                self.around(item, axis, y, entered, to);
            }
            for (row, words) in (1_i32..).zip(&item.on) {
                self.canvas
                    .text(axis + 10, below + 4 + row * 14, "l", words);
            }
            if at_end {
                let passed = item.is_passed().then_some(below + PASS);
                return item.goes_on.then_some(below).or(passed);
            }
            if item.goes_on {
                self.canvas.way(Way::Arrow, &[(axis, below), (axis, next)]);
            }
            entered = item.goes_on || item.is_passed();
            y = next;
        }
        Some(top)
    }

    /// Draws the way around a step: it leaves the way that comes from above, where one comes, and
    /// joins the way down; where the step itself does not go on it is the way to the next item.
    fn around(&mut self, item: &Item, axis: i32, y: i32, entered: bool, next: Option<i32>) {
        let x = axis - BOX / 2;
        let (left, below) = (x - 16, y + item.height + PASS);
        let mut points = if entered {
            vec![(axis, y - 12), (left, y - 12)]
        } else {
            vec![(x, y + PASS), (left, y + PASS)]
        };
        points.extend([(left, below), (axis, below)]);
        points.extend(next.map(|it| (axis, it)));
        self.canvas.way(Way::Around, &points);
    }

    fn item(&mut self, item: &Item, axis: i32, y: i32) {
        match &item.kind {
            ItemKind::Terminal(card) => self.terminal(card, axis, y),
            ItemKind::Step(card) => self.step(card, axis, y),
            ItemKind::Block { .. } => self.block(item, axis, y),
        }
    }

    fn terminal(&mut self, card: &Card, axis: i32, y: i32) {
        let area = Area {
            x: axis - TERMINAL / 2,
            y,
            w: TERMINAL,
            h: card.height,
        };
        self.open(card.node);
        self.canvas.rect(
            area,
            19,
            "#f3f4f6",
            "stroke=\"#374151\" stroke-width=\"1.5\"",
        );
        if let Some((_, text)) = card.lines.first() {
            let middle = y + card.height / 2 + 5;
            self.canvas.text(axis, middle, "b m", text);
        }
        self.close(card.node, axis + TERMINAL / 2, y);
        self.exits(&card.exits, axis + TERMINAL / 2, axis + BOX / 2 + REACH, y);
    }

    fn step(&mut self, card: &Card, axis: i32, y: i32) {
        let x = axis - BOX / 2;
        let step = self.titles.workflow.step_of(card.node);
        let step = step.and_then(|it| self.titles.procedure.steps.get(it));
        let (edge, ground) = self.colours(step.map_or(Actor::Missing, |it| it.actor));
        let area = Area {
            x,
            y,
            w: BOX,
            h: card.height,
        };
        self.open(card.node);
        let stroke = if self.titles.is_critical(card.node) {
            format!("stroke=\"{CRITICAL}\" stroke-width=\"3\"")
        } else {
            format!("stroke=\"{edge}\" stroke-width=\"1.3\"")
        };
        self.canvas.rect(area, 6, ground, &stroke);
        self.canvas.rect(Area { w: 6, ..area }, 3, edge, "");
        self.canvas.lines(x + pad() + 8, y + pad(), &card.lines);
        self.close(card.node, x + BOX, y);
        self.exits(&card.exits, x + BOX, x + BOX + REACH, y);
    }

    /// Draws what stands at the right of a box.
    fn exits(&mut self, exits: &[Exit], from: i32, x: i32, top: i32) {
        let mut y = top;
        let mut above = top;
        for exit in exits {
            y += room_above(exit);
            let middle = y + exit.height / 2;
            if exit.hangs {
                self.canvas.way(Way::Side, &[(x + 24, above), (x + 24, y)]);
                let rows = i32::try_from(exit.label.len()).unwrap_or(0);
                for (row, words) in (0..).zip(&exit.label) {
                    let base = y - 8 - (rows - 1 - row) * 14;
                    self.canvas.text(x + 34, base, "l", words);
                }
            } else {
                self.reach(exit, from, x, middle);
                above = y + exit.height;
            }
            self.pill(exit, x, y);
            y += exit.height;
        }
    }

    /// Draws the way to an exit, and back where the step runs again.
    fn reach(&mut self, exit: &Exit, from: i32, to: i32, middle: i32) {
        let there = if exit.back { middle - 7 } else { middle };
        self.canvas.way(Way::Side, &[(from, there), (to, there)]);
        if exit.back {
            let again = middle + 8;
            self.canvas.way(Way::Side, &[(to, again), (from, again)]);
        }
        let rows = i32::try_from(exit.label.len()).unwrap_or(0);
        let axis = i32::midpoint(from, to);
        for (row, words) in (0..).zip(&exit.label) {
            let base = there - 5 - (rows - 1 - row) * 14;
            self.canvas.text(axis, base, "l m", words);
        }
    }

    fn pill(&mut self, exit: &Exit, x: i32, y: i32) {
        let (fill, stroke, radius) = match exit.tone {
            Tone::Bad => ("#fdecea", "#b3261e", 14),
            Tone::Good => ("#e8f5ec", "#1e7d3c", 14),
            Tone::Applicant => ("#fff8e1", "#9a6b00", 14),
            Tone::Call => ("#ffffff", "#4b5563", 4),
            Tone::Jump => ("#eef2ff", "#4353a8", 4),
        };
        let dash = if matches!(exit.tone, Tone::Call | Tone::Jump) {
            " stroke-dasharray=\"5 3\""
        } else {
            ""
        };
        let area = Area {
            x,
            y,
            w: PILL,
            h: exit.height,
        };
        if let Some(node) = exit.to {
            let target = self.id(node);
            self.canvas.raw(&format!("<a href=\"#{target}\">"));
        }
        self.canvas
            .rect(area, radius, fill, &format!("stroke=\"{stroke}\"{dash}"));
        self.canvas.lines(x + pad() + 2, y + pad(), &exit.lines);
        if exit.to.is_some() {
            self.canvas.raw("</a>");
        }
    }

    fn block(&mut self, item: &Item, axis: i32, y: i32) {
        let ItemKind::Block {
            block,
            node,
            columns,
            heads,
        } = &item.kind
        else {
            return;
        };
        let kind = self.gate(*block, *node, axis, y);
        let rail = y + GATE + 10;
        let content = y + GATE + 14 + heads;
        let merge = y + item.height - GATE - GAP / 2;
        let join = y + item.height - GATE;
        let mut reached = vec![axis];
        for column in columns {
            let x = axis + column.offset;
            self.canvas
                .way(Way::Plain, &[(axis, y + GATE - 2), (axis, rail), (x, rail)]);
            let way = if column.list.items.is_empty() {
                Way::Plain
            } else {
                Way::Arrow
            };
            self.canvas.way(way, &[(x, rail), (x, content)]);
            self.head(&column.head, x, rail);
            if let Some(bottom) = self.list(&column.list, x, content) {
                self.canvas.way(Way::Plain, &[(x, bottom), (x, merge)]);
                reached.push(x);
            }
        }
        if reached.len() > 1 {
            let left = reached.iter().copied().min().unwrap_or(axis);
            let right = reached.iter().copied().max().unwrap_or(axis);
            self.canvas
                .way(Way::Plain, &[(left, merge), (right, merge)]);
            self.canvas.way(Way::Arrow, &[(axis, merge), (axis, join)]);
        }
        self.diamond(kind, axis, join + GATE / 2);
    }

    /// Draws the words at the head of a branch, on the way down.
    fn head(&mut self, words: &[String], x: i32, rail: i32) {
        for (row, words) in (1_i32..).zip(words) {
            let base = rail + row * 16;
            let width = super::measure::width(words, 12, true) + 8;
            let ground = Area {
                x: x - width / 2,
                y: base - 12,
                w: width,
                h: 16,
            };
            self.canvas.rect(ground, 0, "#ffffff", "");
            self.canvas.text(x, base, "h m", words);
        }
    }

    fn gate(&mut self, block: BlockId, node: NodeId, axis: i32, y: i32) -> BlockKind {
        let block = self.titles.procedure.blocks.get(block);
        let kind = block.map_or(BlockKind::Parallel, |it| it.kind);
        self.open(node);
        self.diamond(kind, axis, y + GATE / 2);
        let name = block.map_or_else(String::new, |it| crate::model::readable(&it.name));
        let words = self.titles.block(kind, &name);
        self.canvas.text(axis + 26, y + 14, "p", &words);
        self.close(node, axis + 20, y);
        kind
    }

    /// Draws the sign of a block: plus for all, cross for one, circle for some.
    fn diamond(&mut self, kind: BlockKind, x: i32, y: i32) {
        let sign = match kind {
            BlockKind::Parallel => format!("<path d=\"M{} {y}h14M{x} {}v14\"/>", x - 7, y - 7),
            BlockKind::Choose => format!("<path d=\"M{} {}l10 10m0 -10l-10 10\"/>", x - 5, y - 5),
            BlockKind::Some => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"6\"/>"),
        };
        self.canvas.raw(&format!(
            "<g class=\"g\"><path class=\"k\" d=\"M{x} {}l17 17l-17 17l-17 -17z\"/>{sign}</g>",
            y - 17
        ));
    }

    fn open(&mut self, node: NodeId) {
        let id = self.id(node);
        self.canvas.raw(&format!("<g id=\"{id}\">"));
    }

    fn id(&self, node: NodeId) -> String {
        format!("{}n{}", self.prefix, node.position())
    }

    /// Closes a node and marks the findings at it.
    fn close(&mut self, node: NodeId, right: i32, top: i32) {
        self.canvas.raw("</g>");
        let marks = self.marks;
        let here = marks.iter().filter(|it| it.node == node);
        for (place, mark) in (0_i32..).zip(here) {
            let fill = match mark.severity {
                Severity::Error => "#b3261e",
                Severity::Warning => "#9a6b00",
                Severity::Info => "#4b5563",
            };
            let x = right - 38 - place * 40;
            let (open, end) = match &mark.link {
                Some(to) => (format!("<a href=\"#{}\">", escape(to)), "</a>"),
                None => ("<g>".to_owned(), "</g>"),
            };
            self.canvas.raw(&format!(
                "{open}<rect x=\"{x}\" y=\"{}\" width=\"36\" height=\"18\" rx=\"4\" fill=\"{fill}\"/><text x=\"{}\" y=\"{}\" class=\"c m\">{}</text>{end}",
                top - 9,
                x + 18,
                top + 4,
                escape(&mark.code)
            ));
        }
    }
}
