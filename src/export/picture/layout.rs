//! Where everything stands: the blocks of the text give the layers.
//!
//! A list is a column around one axis; a block puts its branches side by side.
//! What leaves the main way (refusals, supplements, calls, jumps) stands at the
//! right of its step, so no line crosses another step.

use super::{
    measure::{width, wrap},
    titles::{Titles, Weight},
};
use crate::{
    model::{BlockId, FlowNode, StepId},
    workflow::{Edge, EdgeLabel, End, NodeId, NodeKind},
};

/// The width of a step.
pub(super) const BOX: i32 = 290;
/// The width of an exit at the right of a step.
pub(super) const PILL: i32 = 210;
/// The room between a step and its exits, for the label.
pub(super) const REACH: i32 = 120;
/// The room between items of a list.
pub(super) const GAP: i32 = 34;
/// The height of the opening or closing of a block.
pub(super) const GATE: i32 = 34;
/// The room between branches.
const BETWEEN: i32 = 44;
/// The room between an exit and what hangs below it.
const DROP: i32 = 30;
const PAD: i32 = 9;

/// One line of text in a box.
pub(super) type Line = (Weight, String);

/// Returns the size of the letters and the height of a line.
pub(super) fn font(weight: Weight) -> (i32, i32) {
    match weight {
        Weight::Strong => (14, 20),
        Weight::Plain => (12, 17),
        Weight::Fine => (11, 15),
    }
}

/// Something with its room around the axis.
pub(super) struct Item {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) height: i32,
    pub(super) kind: ItemKind,
    /// Words at the way down, besides the simply good outcome.
    pub(super) on: Vec<String>,
    /// Whether the next item follows.
    pub(super) goes_on: bool,
}

impl Item {
    /// Tells whether a way leads around it.
    pub(super) fn is_passed(&self) -> bool {
        matches!(&self.kind, ItemKind::Step(card) if card.bypass)
    }
}

/// What an item is.
pub(super) enum ItemKind {
    /// The start or an end.
    Terminal(Card),
    /// A step.
    Step(Card),
    /// A block.
    Block {
        block: BlockId,
        node: NodeId,
        columns: Vec<Column>,
        /// The height of the words at the heads of the branches.
        heads: i32,
    },
}

/// A box with its exits.
pub(super) struct Card {
    pub(super) node: NodeId,
    pub(super) lines: Vec<Line>,
    pub(super) height: i32,
    pub(super) exits: Vec<Exit>,
    /// A way around the step.
    pub(super) bypass: bool,
}

/// Something at the right of a step.
pub(super) struct Exit {
    /// The words at the way there.
    pub(super) label: Vec<String>,
    pub(super) lines: Vec<Line>,
    pub(super) height: i32,
    pub(super) tone: Tone,
    /// The step runs again afterwards.
    pub(super) back: bool,
    /// Hangs below the exit above, not at the step.
    pub(super) hangs: bool,
    /// Where a jump leads.
    pub(super) to: Option<NodeId>,
}

/// How an exit looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// Nothing is granted.
    Bad,
    /// Granted.
    Good,
    /// The applicant acts.
    Applicant,
    /// A shared step.
    Call,
    /// A jump.
    Jump,
}

/// A branch.
pub(super) struct Column {
    /// Where its axis stands, from the axis of the block.
    pub(super) offset: i32,
    pub(super) head: Vec<String>,
    pub(super) list: List,
}

/// Items one below the other.
pub(super) struct List {
    pub(super) items: Vec<Item>,
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) height: i32,
}

/// Lays a whole procedure out.
pub(super) fn lay_out(titles: &Titles<'_>) -> List {
    let layout = Layout { titles };
    let workflow = titles.workflow;
    let start = workflow.start();
    let mut items = vec![layout.terminal(start)];
    let end = workflow.end(End::Result);
    items.extend(layout.items(&titles.procedure.flow, end));
    if let Some(end) = end {
        items.push(layout.terminal(end));
    }
    list(items)
}

struct Layout<'a> {
    titles: &'a Titles<'a>,
}

impl Layout<'_> {
    fn items(&self, flow: &[FlowNode], after: Option<NodeId>) -> Vec<Item> {
        flow.iter()
            .enumerate()
            .filter_map(|(position, item)| {
                let next = flow.get(position + 1).map_or(after, |it| self.entry(it));
                match *item {
                    FlowNode::Step(step) => self.step(step, next),
                    FlowNode::Block(block) => self.block(block, next),
                }
            })
            .collect()
    }

    fn entry(&self, item: &FlowNode) -> Option<NodeId> {
        match *item {
            FlowNode::Step(step) => self.titles.workflow.node_of_step(step),
            FlowNode::Block(block) => self.titles.workflow.split_of_block(block),
        }
    }

    fn out(&self, node: NodeId) -> impl Iterator<Item = &Edge> {
        let workflow = self.titles.workflow;
        workflow
            .out(node)
            .into_iter()
            .filter_map(|it| workflow.edge(it))
    }

    fn terminal(&self, node: NodeId) -> Item {
        let lines = vec![(Weight::Strong, self.titles.node_name(node))];
        let exits = self
            .out(node)
            .filter(|it| it.label.is_case_level())
            .map(|it| self.exit(it, false))
            .collect();
        let goes_on = self.out(node).next().is_some();
        let card = card(node, lines, exits, false);
        item(card, ItemKind::Terminal, Vec::new(), goes_on)
    }

    fn step(&self, step: StepId, next: Option<NodeId>) -> Option<Item> {
        let node = self.titles.workflow.node_of_step(step)?;
        let mut on = Vec::new();
        let mut exits = Vec::new();
        let mut goes_on = false;
        let mut bypass = false;
        for edge in self.out(node) {
            let forward = Some(edge.to) == next;
            goes_on |= forward && edge.label != EdgeLabel::Skip;
            match edge.label {
                EdgeLabel::Skip => bypass = true,
                EdgeLabel::Next if forward => {}
                EdgeLabel::SupplementExpiry { .. } => exits.push(self.exit(edge, true)),
                _ if forward => on.push(self.titles.going_on(edge)),
                _ => self.step_exits(edge, &mut exits),
            }
        }
        let mut lines = self.titles.step_lines(step);
        lines.extend(self.titles.time(node));
        let card = card(node, lines, exits, bypass);
        Some(item(card, ItemKind::Step, on, goes_on))
    }

    /// A supplement, a call with what may happen during it, or a way out.
    fn step_exits(&self, edge: &Edge, exits: &mut Vec<Exit>) {
        exits.push(self.exit(edge, false));
        if let EdgeLabel::ReturnCall { .. } = edge.label {
            let inner = self.out(edge.to).filter(|it| it.to != edge.from);
            exits.extend(inner.map(|it| self.exit(it, true)));
        }
    }

    fn exit(&self, edge: &Edge, hangs: bool) -> Exit {
        let titles = self.titles;
        let kind = titles.workflow.node(edge.to).map(|it| it.kind);
        let name = || vec![(Weight::Plain, titles.node_name(edge.to))];
        let (tone, lines, to) = match (edge.label, kind) {
            (EdgeLabel::SupplementLoop { .. }, _) => {
                (Tone::Applicant, titles.supplement(edge), None)
            }
            (EdgeLabel::ReturnCall { .. }, Some(NodeKind::SharedCall { step, .. })) => {
                (Tone::Call, titles.step_lines(step), None)
            }
            (_, Some(NodeKind::End(End::DeemedGranted | End::Result))) => {
                (Tone::Good, name(), None)
            }
            (_, Some(NodeKind::End(_))) => (Tone::Bad, name(), None),
            _ => (Tone::Jump, titles.jump(edge), Some(edge.to)),
        };
        let lines = broken(lines, PILL - 2 * PAD);
        let label_width = if hangs { PILL } else { REACH - 24 };
        Exit {
            label: wrap(&titles.edge(edge), label_width, 11, false),
            height: height(&lines),
            lines,
            tone,
            back: matches!(tone, Tone::Applicant | Tone::Call),
            hangs,
            to,
        }
    }

    fn block(&self, id: BlockId, next: Option<NodeId>) -> Option<Item> {
        let titles = self.titles;
        let block = titles.procedure.blocks.get(id)?;
        let node = titles.workflow.split_of_block(id)?;
        let join = titles.workflow.join_of_block(id)?;
        let mut columns = Vec::new();
        for edge in self.out(node) {
            let nodes = match edge.label {
                EdgeLabel::Branch { index, .. } => block.branches.get(index),
                _ => None,
            };
            let items = nodes.map_or_else(Vec::new, |it| self.items(&it.nodes, Some(join)));
            columns.push(Column {
                offset: 0,
                head: Vec::new(),
                list: column(items, &titles.edge(edge)),
            });
            if let Some(column) = columns.last_mut() {
                let room = column.list.left + column.list.right - 12;
                column.head = wrap(&titles.edge(edge), room, 12, true);
            }
        }
        let heads = columns.iter().map(|it| it.head.len()).max().unwrap_or(0);
        let heads = i32::try_from(heads).unwrap_or(i32::MAX) * 16 + 20;
        let goes_on = self.out(join).any(|it| Some(it.to) == next);
        Some(side_by_side(id, node, columns, heads, goes_on))
    }
}

/// A branch is at least as wide as the words at its head.
fn column(items: Vec<Item>, head: &str) -> List {
    let mut column = list(items);
    let words = width(head, 12, true).min(220) / 2 + 10;
    column.left = column.left.max(words);
    column.right = column.right.max(words);
    column
}

/// Puts items below each other.
fn list(items: Vec<Item>) -> List {
    let gaps: i32 = items.iter().map(gap_after).sum();
    List {
        left: items.iter().map(|it| it.left).max().unwrap_or(0),
        right: items.iter().map(|it| it.right).max().unwrap_or(0),
        height: items.iter().map(|it| it.height).sum::<i32>() + (gaps - GAP).max(0),
        items,
    }
}

/// Puts branches beside each other around the axis of the block.
fn side_by_side(
    block: BlockId,
    node: NodeId,
    mut columns: Vec<Column>,
    heads: i32,
    goes_on: bool,
) -> Item {
    let mut at = 0;
    for column in &mut columns {
        column.offset = at + column.list.left;
        at = column.offset + column.list.right + BETWEEN;
    }
    let total = (at - BETWEEN).max(0);
    let first = columns.first().map_or(0, |it| it.offset);
    let last = columns.last().map_or(0, |it| it.offset);
    let axis = i32::midpoint(first, last);
    for column in &mut columns {
        column.offset -= axis;
    }
    let inner = columns.iter().map(|it| it.list.height).max().unwrap_or(0);
    Item {
        left: axis.max(GATE),
        // The words of the block stand at the right of its opening.
        right: (total - axis).max(280),
        height: GATE + 14 + heads + inner + GAP + GATE,
        kind: ItemKind::Block {
            block,
            node,
            columns,
            heads,
        },
        on: Vec::new(),
        goes_on,
    }
}

fn card(node: NodeId, lines: Vec<Line>, exits: Vec<Exit>, bypass: bool) -> Card {
    let lines = broken(lines, BOX - 2 * PAD - 8);
    let stack: i32 = exits.iter().map(|it| it.height + room_above(it)).sum();
    Card {
        node,
        height: height(&lines).max(stack),
        lines,
        exits,
        bypass,
    }
}

fn item(card: Card, kind: fn(Card) -> ItemKind, on: Vec<String>, goes_on: bool) -> Item {
    let words = on.iter().map(|it| width(it, 11, false)).max().unwrap_or(0);
    let side = if card.exits.is_empty() {
        0
    } else {
        REACH + PILL
    };
    Item {
        left: BOX / 2 + if card.bypass { 24 } else { 0 },
        right: (BOX / 2 + side).max(words + 16),
        height: card.height,
        kind: kind(card),
        on,
        goes_on,
    }
}

/// Returns the room that an exit needs above itself.
pub(super) fn room_above(exit: &Exit) -> i32 {
    let labels = i32::try_from(exit.label.len()).unwrap_or(0);
    if exit.hangs {
        DROP.max(labels * 14 + 12)
    } else {
        // Labels stand on the way to the exit, above its middle.
        (labels * 14 - exit.height / 2 + 6).max(10)
    }
}

/// Returns the room below an item.
pub(super) fn gap_after(item: &Item) -> i32 {
    let words = i32::try_from(item.on.len()).unwrap_or(0);
    GAP + if words > 0 { words * 14 + 4 } else { 0 }
}

fn broken(lines: Vec<Line>, room: i32) -> Vec<Line> {
    lines
        .into_iter()
        .flat_map(|(weight, text)| {
            let bold = weight == Weight::Strong;
            let lines = wrap(&text, room, font(weight).0, bold);
            lines.into_iter().map(move |line| (weight, line))
        })
        .collect()
}

fn height(lines: &[Line]) -> i32 {
    lines.iter().map(|it| font(it.0).1).sum::<i32>() + 2 * PAD
}

/// Returns the room above the first line of a box.
pub(super) const fn pad() -> i32 {
    PAD
}
