//! Where shapes stand: columns by the longest way from the start, rows within the lane of whoever acts.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{
    chart::{Chart, Flow, Kind},
    route::{Grid, Point, Routes},
};
use crate::export::picture::measure::{width as width_of, wrap};

/// The width of a task.
const TASK: i32 = 170;
/// The height of a task and of a row.
pub(super) const ROW: i32 = 96;
/// The room for words at the end of a flow, before a column.
pub(super) const WORDS: i32 = 116;
/// The widths of the names of the pool and of a lane.
const BAND: i32 = 30;
const MARGIN: i32 = 40;
/// The room of a paper, and that of its words below it.
const PAPER: i32 = 164;
const PAPER_WORDS: i32 = 84;

/// A rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Bounds {
    fn around(x: i32, y: i32, width: i32, height: i32) -> Self {
        Self {
            x: x - width / 2,
            y: y - height / 2,
            width,
            height,
        }
    }

    pub(super) fn right(self) -> i32 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> i32 {
        self.y + self.height
    }

    pub(super) fn middle(self) -> (i32, i32) {
        (self.x + self.width / 2, self.y + self.height / 2)
    }
}

/// The cell of a shape: a column, and a row over all lanes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cell {
    pub(super) column: usize,
    pub(super) row: usize,
}

/// Everything with its place.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) pool: Bounds,
    pub(super) lanes: Vec<Bounds>,
    pub(super) shapes: Vec<Bounds>,
    pub(super) labels: Vec<Option<Bounds>>,
    /// The papers of the dossier, at the head of the lane of the applicant.
    pub(super) papers: Vec<Bounds>,
    pub(super) ways: Vec<Vec<Point>>,
    pub(super) flow_labels: Vec<Option<Bounds>>,
}

/// Places a chart.
pub(super) fn place(chart: &Chart, n_papers: usize) -> Drawing {
    let backward = backward(chart);
    let columns = columns(chart, &backward);
    let (cells, rows_of) = rows(chart, &columns, &backward);
    let routes = Routes::new(chart, &cells);
    let left = MARGIN + 2 * BAND;
    let across = Edges::across(chart, &cells, &routes, left);
    let right = across.inner.last().copied().unwrap_or_default() - 40;
    let papers = papers(n_papers, left, right);
    let top = papers.last().map_or(MARGIN, |it| it.bottom() + PAPER_WORDS);
    let down = Edges::down(chart, &rows_of, &routes, top);
    let bottom = down.inner.last().copied().unwrap_or_default();
    let shapes = shapes(chart, &cells, &across, &down);
    let labels = chart.shapes.iter().zip(&shapes);
    let labels = labels.map(|(shape, bounds)| label(shape.kind, &shape.name, *bounds));
    let labels: Vec<Option<Bounds>> = labels.collect();
    let grid = Grid {
        channels: &across.outer,
        gaps: &down.outer,
    };
    let drawn = (0..).zip(&chart.flows).map(|(idx, flow)| {
        let of = |shape: usize| shapes.get(shape).copied().unwrap_or_default();
        routes.draw(idx, (of(flow.from), of(flow.to)), &grid, &flow.name)
    });
    let (ways, flow_labels) = drawn.unzip();
    Drawing {
        pool: Bounds {
            x: MARGIN,
            y: MARGIN,
            width: right - MARGIN,
            height: bottom - MARGIN,
        },
        lanes: lanes(&rows_of, &down, right),
        shapes,
        labels,
        papers,
        ways,
        flow_labels,
    }
}

/// Where columns or rows begin: with the room for ways before them, and by themselves.
struct Edges {
    outer: Vec<i32>,
    inner: Vec<i32>,
}

impl Edges {
    fn across(chart: &Chart, cells: &[Cell], routes: &Routes, left: i32) -> Self {
        let n_columns = cells.iter().map(|it| it.column + 1).max().unwrap_or(0);
        let (mut outer, mut inner) = (Vec::new(), Vec::new());
        let mut x = left;
        for column in 0..=n_columns {
            outer.push(x);
            x += routes.channel(column) + if column == 0 { 24 } else { WORDS };
            inner.push(x);
            let shapes = chart.shapes.iter().zip(cells);
            let here = shapes.filter(|it| it.1.column == column);
            let widest = here.map(|it| width(it.0.kind)).max();
            x += widest.unwrap_or(0).max(110);
        }
        Self { outer, inner }
    }

    /// A lane is tall enough for the name that stands upright at its head.
    fn down(chart: &Chart, rows_of: &[usize], routes: &Routes, top: i32) -> Self {
        let ends = rows_of.iter().scan(0, |sum, it| {
            *sum += it;
            Some(*sum)
        });
        let ends: Vec<usize> = ends.collect();
        let n_rows = ends.last().copied().unwrap_or(0);
        let (mut outer, mut inner) = (Vec::new(), Vec::new());
        let (mut y, mut lane_top) = (top, MARGIN);
        for row in 0..=n_rows {
            if let Some(lane) = ends.iter().position(|it| *it == row) {
                let name = chart.lanes.get(lane).map_or("", String::as_str);
                y = y.max(lane_top + width_of(name, 12, false) / 2 + 60);
                lane_top = y;
            }
            outer.push(y);
            y += routes.gap(row);
            inner.push(y);
            y += ROW;
        }
        Self { outer, inner }
    }
}

fn lanes(rows_of: &[usize], down: &Edges, right: i32) -> Vec<Bounds> {
    let at = |list: &[i32], idx: usize| list.get(idx).copied().unwrap_or_default();
    let n_rows: usize = rows_of.iter().sum();
    let mut lanes = Vec::new();
    let mut first = 0;
    for count in rows_of {
        let next = first + count;
        let top = if first == 0 {
            MARGIN
        } else {
            at(&down.outer, first)
        };
        // What runs below the last row belongs to its lane.
        let bottom = if next == n_rows {
            at(&down.inner, next)
        } else {
            at(&down.outer, next)
        };
        lanes.push(Bounds {
            x: MARGIN + BAND,
            y: top,
            width: right - MARGIN - BAND,
            height: bottom - top,
        });
        first = next;
    }
    lanes
}

fn shapes(chart: &Chart, cells: &[Cell], across: &Edges, down: &Edges) -> Vec<Bounds> {
    let at = |list: &[i32], idx: usize| list.get(idx).copied().unwrap_or_default();
    let mut shapes: Vec<Bounds> = Vec::new();
    for (shape, cell) in chart.shapes.iter().zip(cells) {
        let (begin, end) = (
            at(&across.inner, cell.column),
            at(&across.outer, cell.column + 1),
        );
        let x = i32::midpoint(begin, end);
        let y = at(&down.inner, cell.row) + ROW / 2;
        shapes.push(match shape.kind {
            Kind::Task => Bounds::around(x, y, TASK, ROW),
            Kind::Exclusive | Kind::Parallel => Bounds::around(x, y, 50, 50),
            Kind::Start | Kind::End { .. } | Kind::Timer { .. } => Bounds::around(x, y, 36, 36),
        });
    }
    let mut n_at: BTreeMap<usize, i32> = BTreeMap::new();
    for (idx, shape) in chart.shapes.iter().enumerate() {
        if let Kind::Timer { host } = shape.kind {
            let nth = n_at.entry(host).or_default();
            let it = shapes.get(host).copied().unwrap_or_default();
            let bounds = Bounds::around(it.right() - 26 - 46 * *nth, it.bottom(), 36, 36);
            *nth += 1;
            if let Some(slot) = shapes.get_mut(idx) {
                *slot = bounds;
            }
        }
    }
    shapes
}

/// Puts papers side by side, in as many rows as it takes.
fn papers(count: usize, left: i32, right: i32) -> Vec<Bounds> {
    let mut all = Vec::new();
    let (mut x, mut y) = (left + 60, MARGIN + 20);
    for _ in 0..count {
        if x + 100 > right && x > left + 60 {
            x = left + 60;
            y += 50 + PAPER_WORDS;
        }
        all.push(Bounds {
            x,
            y,
            width: 36,
            height: 50,
        });
        x += PAPER;
    }
    all
}

fn width(kind: Kind) -> i32 {
    match kind {
        Kind::Task => TASK,
        _ => 50,
    }
}

/// Names of gateways stand above them, those of events below.
fn label(kind: Kind, name: &str, bounds: Bounds) -> Option<Bounds> {
    if name.is_empty() || kind == Kind::Task {
        return None;
    }
    let lines = i32::try_from(wrap(name, 104, 11, false).len()).unwrap_or(1);
    let height = lines * 14;
    let (x, _) = bounds.middle();
    let y = match kind {
        Kind::Exclusive | Kind::Parallel => bounds.y - height - 4,
        _ => bounds.bottom() + 4,
    };
    let left = match kind {
        // Beside the way down.
        Kind::Timer { .. } => bounds.x - 112,
        _ => x - 55,
    };
    Some(Bounds {
        x: left,
        y,
        width: 110,
        height,
    })
}

/// Returns the flows that lead back: those to a shape from which the way came.
fn backward(chart: &Chart) -> BTreeSet<usize> {
    let mut back = BTreeSet::new();
    let mut state: BTreeMap<usize, bool> = BTreeMap::new();
    let out = |shape: usize| {
        let flows = (0..).zip(&chart.flows).filter(move |(_, it)| {
            let from = chart.shapes.get(it.from).map(|it| it.kind);
            it.from == shape || from == Some(Kind::Timer { host: shape })
        });
        flows.map(|it| it.0).collect::<Vec<usize>>()
    };
    for start in 0..chart.shapes.len() {
        let is_timer = matches!(
            chart.shapes.get(start).map(|it| it.kind),
            Some(Kind::Timer { .. })
        );
        if state.contains_key(&start) || is_timer {
            continue;
        }
        state.insert(start, true);
        let mut open = vec![(start, VecDeque::from(out(start)))];
        while let Some((shape, flows)) = open.last_mut() {
            let Some(flow) = flows.pop_front() else {
                state.insert(*shape, false);
                open.pop();
                continue;
            };
            let to = chart.flows.get(flow).map_or(0, |it| it.to);
            match state.get(&to) {
                Some(true) => {
                    back.insert(flow);
                }
                Some(false) => {}
                None => {
                    state.insert(to, true);
                    open.push((to, VecDeque::from(out(to))));
                }
            }
        }
    }
    back
}

/// Returns the shape at which a flow leaves: the task of a timer.
fn origin(chart: &Chart, flow: &Flow) -> usize {
    match chart.shapes.get(flow.from).map(|it| it.kind) {
        Some(Kind::Timer { host }) => host,
        _ => flow.from,
    }
}

/// Returns the column of each shape: one more than those before it.
fn columns(chart: &Chart, backward: &BTreeSet<usize>) -> Vec<usize> {
    let n_shapes = chart.shapes.len();
    let mut columns = vec![0; n_shapes];
    let forward = (0..)
        .zip(&chart.flows)
        .filter(|it| !backward.contains(&it.0));
    let forward: Vec<(usize, usize)> = forward.map(|it| (origin(chart, it.1), it.1.to)).collect();
    let mut waits = vec![0_usize; n_shapes];
    let mut after: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (from, to) in &forward {
        after.entry(*from).or_default().push(*to);
        if let Some(count) = waits.get_mut(*to) {
            *count += 1;
        }
    }
    let free = (0..n_shapes).filter(|it| waits.get(*it) == Some(&0));
    let mut open: VecDeque<usize> = free.collect();
    while let Some(shape) = open.pop_front() {
        let next = columns.get(shape).map_or(0, |it| it + 1);
        for to in after.get(&shape).into_iter().flatten() {
            if let Some(column) = columns.get_mut(*to) {
                *column = next.max(*column);
            }
            if let Some(count) = waits.get_mut(*to) {
                *count -= 1;
                if *count == 0 {
                    open.push_back(*to);
                }
            }
        }
    }
    for (idx, shape) in chart.shapes.iter().enumerate() {
        if let Kind::Timer { host } = shape.kind {
            let column = columns.get(host).copied().unwrap_or_default();
            if let Some(slot) = columns.get_mut(idx) {
                *slot = column;
            }
        }
    }
    columns
}

/// Returns the cell of each shape and the number of rows of each lane.
fn rows(chart: &Chart, columns: &[usize], backward: &BTreeSet<usize>) -> (Vec<Cell>, Vec<usize>) {
    let column = |shape: usize| columns.get(shape).copied().unwrap_or_default();
    let mut order: Vec<usize> = (0..chart.shapes.len()).collect();
    order.sort_by_key(|it| column(*it));
    let mut taken: BTreeSet<(usize, usize, usize)> = BTreeSet::new();
    let mut row_in_lane: BTreeMap<usize, usize> = BTreeMap::new();
    let mut rows_of = vec![1; chart.lanes.len()];
    for shape in order {
        let Some(it) = chart.shapes.get(shape) else {
            continue;
        };
        if matches!(it.kind, Kind::Timer { .. }) {
            continue;
        }
        let before = (0..).zip(&chart.flows).find(|(idx, flow)| {
            let lane = chart.shapes.get(flow.from).map(|it| it.lane);
            flow.to == shape && !backward.contains(idx) && lane == Some(it.lane)
        });
        let wished = before.and_then(|it| row_in_lane.get(&origin(chart, it.1)).copied());
        let mut row = wished.unwrap_or(0);
        // An end stands aside where the way goes on.
        let goes_on = before.is_some_and(|it| chart.after(origin(chart, it.1)).count() > 1);
        if matches!(it.kind, Kind::End { .. }) && goes_on {
            row += 1;
        }
        while !taken.insert((it.lane, row, column(shape))) {
            row += 1;
        }
        row_in_lane.insert(shape, row);
        if let Some(count) = rows_of.get_mut(it.lane) {
            *count = (row + 1).max(*count);
        }
    }
    let cell = |shape: usize| {
        let host = match chart.shapes.get(shape).map(|it| it.kind) {
            Some(Kind::Timer { host }) => host,
            _ => shape,
        };
        let lane = chart.shapes.get(host).map_or(0, |it| it.lane);
        let above: usize = rows_of.iter().take(lane).sum();
        Cell {
            column: column(host),
            row: above + row_in_lane.get(&host).copied().unwrap_or_default(),
        }
    };
    let cells = (0..chart.shapes.len()).map(cell).collect();
    (cells, rows_of)
}
