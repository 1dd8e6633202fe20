//! Ways of flows: down in the room between two columns, across in the room between two rows, each on a track of its
//! own, so that no way crosses a shape or lies on another.

use std::collections::BTreeMap;

use super::{
    chart::{Chart, Kind},
    place::{Bounds, Cell, WORDS},
};
use crate::export::picture::measure::wrap;

/// The room between two tracks.
const TRACK: i32 = 12;
/// Tracks across carry words.
const ACROSS: i32 = 18;

/// A corner of a way.
pub(super) type Point = (i32, i32);

/// Where the rooms between columns and rows begin.
pub(super) struct Grid<'g> {
    pub(super) channels: &'g [i32],
    pub(super) gaps: &'g [i32],
}

/// The course of one flow, by tracks.
#[derive(Debug, Clone, Copy)]
enum Course {
    /// To the next column, in the same row.
    Straight,
    /// To the next column.
    Next { channel: usize, track: usize },
    /// Out, across, and in.
    Far {
        /// The first way down; none for a timer, which leaves downward.
        out: Option<(usize, usize)>,
        across: (usize, usize),
        into: (usize, usize),
    },
}

/// The courses of all flows.
pub(super) struct Routes {
    courses: Vec<Course>,
    channels: BTreeMap<usize, usize>,
    gaps: BTreeMap<usize, usize>,
}

/// Gives out tracks of one room.
#[derive(Default)]
struct Tracks {
    /// The ranges on each track.
    used: Vec<Vec<(usize, usize)>>,
}

impl Tracks {
    fn take(&mut self, one: usize, other: usize) -> usize {
        let (from, to) = (one.min(other), one.max(other));
        let free = |it: &Vec<(usize, usize)>| it.iter().all(|at| at.1 < from || to < at.0);
        let track = self.used.iter().position(free).unwrap_or_else(|| {
            self.used.push(Vec::new());
            self.used.len() - 1
        });
        if let Some(used) = self.used.get_mut(track) {
            used.push((from, to));
        }
        track
    }
}

impl Routes {
    /// Gives each flow its course.
    pub(super) fn new(chart: &Chart, cells: &[Cell]) -> Self {
        let cell = |shape: usize| cells.get(shape).copied().unwrap_or_default();
        let mut channels: BTreeMap<usize, Tracks> = BTreeMap::new();
        let mut gaps: BTreeMap<usize, Tracks> = BTreeMap::new();
        let mut courses = Vec::new();
        for flow in &chart.flows {
            let (from, to) = (cell(flow.from), cell(flow.to));
            let from_kind = chart.shapes.get(flow.from).map(|it| it.kind);
            let is_timer = matches!(from_kind, Some(Kind::Timer { .. }));
            // Rows and the rooms above them in one order: room 0, row 1, room 2, ...
            let (row_from, row_to) = (2 * from.row + 1, 2 * to.row + 1);
            if !is_timer && to.column == from.column + 1 {
                courses.push(if from.row == to.row {
                    Course::Straight
                } else {
                    let tracks = channels.entry(to.column).or_default();
                    Course::Next {
                        channel: to.column,
                        track: tracks.take(row_from, row_to),
                    }
                });
                continue;
            }
            let below = is_timer || to.row > from.row;
            let gap = from.row + usize::from(below);
            let out = (!is_timer).then(|| {
                let channel = from.column + 1;
                let tracks = channels.entry(channel).or_default();
                (channel, tracks.take(row_from, 2 * gap))
            });
            let begin = out.map_or(2 * from.column + 1, |it| 2 * it.0);
            let track = gaps.entry(gap).or_default().take(begin, 2 * to.column);
            let tracks = channels.entry(to.column).or_default();
            let into = (to.column, tracks.take(2 * gap, row_to));
            courses.push(Course::Far {
                out,
                across: (gap, track),
                into,
            });
        }
        let count = |it: BTreeMap<usize, Tracks>| {
            let counts = it.into_iter().map(|(at, it)| (at, it.used.len()));
            counts.collect()
        };
        Self {
            courses,
            channels: count(channels),
            gaps: count(gaps),
        }
    }

    /// Returns the width of the tracks before a column.
    pub(super) fn channel(&self, column: usize) -> i32 {
        let count = self.channels.get(&column).copied().unwrap_or(0);
        pixels(count, TRACK) + 20
    }

    /// Returns the height of the room above a row.
    pub(super) fn gap(&self, row: usize) -> i32 {
        let count = self.gaps.get(&row).copied().unwrap_or(0);
        pixels(count, ACROSS) + 70
    }

    /// Returns the corners of a flow, and where its words stand.
    pub(super) fn draw(
        &self,
        flow: usize,
        (from, to): (Bounds, Bounds),
        grid: &Grid<'_>,
        name: &str,
    ) -> (Vec<Point>, Option<Bounds>) {
        let begin = (from.right(), from.middle().1);
        let end = (to.x, to.middle().1);
        let x = |(channel, track): (usize, usize)| {
            let left = grid.channels.get(channel).copied().unwrap_or_default();
            left + 14 + pixels(track, TRACK)
        };
        let y = |(gap, track): (usize, usize)| {
            let top = grid.gaps.get(gap).copied().unwrap_or_default();
            top + 46 + pixels(track, ACROSS)
        };
        let lines = i32::try_from(wrap(name, WORDS - 12, 11, false).len()).unwrap_or(1);
        let before_target = |room: i32| Bounds {
            x: end.0 - room,
            y: end.1 - lines * 14 - 4,
            width: room - 4,
            height: lines * 14,
        };
        let (points, words) = match self.courses.get(flow) {
            None | Some(Course::Straight) => {
                // In the middle, where the column leaves more room than the words need.
                (vec![begin, end], before_target(WORDS))
            }
            Some(Course::Next { channel, track }) => {
                let x = x((*channel, *track));
                (
                    vec![begin, (x, begin.1), (x, end.1), end],
                    before_target(WORDS),
                )
            }
            Some(Course::Far { out, across, into }) => {
                let (y, last) = (y(*across), x(*into));
                let mut points = Vec::new();
                let first = if let Some(out) = out {
                    let x = x(*out);
                    points.extend([begin, (x, begin.1), (x, y)]);
                    x
                } else {
                    let x = from.middle().0;
                    points.extend([(x, from.bottom()), (x, y)]);
                    x
                };
                points.extend([(last, y), (last, end.1), end]);
                let left = if last < first { first - 244 } else { first + 4 };
                let words = Bounds {
                    x: left,
                    y: y - 16,
                    width: 240,
                    height: 14,
                };
                (points, words)
            }
        };
        (points, Some(words).filter(|_| !name.is_empty()))
    }
}

fn pixels(count: usize, each: i32) -> i32 {
    i32::try_from(count)
        .unwrap_or(i32::MAX)
        .saturating_mul(each)
}
