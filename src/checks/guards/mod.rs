//! Which applicants a set of conditions tells apart, as a finite table.
//!
//! A [`Space`] has one axis for each thing that the conditions ask about; a
//! number or a date is cut at the values that the conditions name, so one
//! [`Point`] stands for every applicant who is treated alike. Rules ask for a
//! point at which something holds and show it as witness.
//!
//! A fact that is asked only of some applicants has no value at the other
//! points; there it differs from every value and no comparison of size holds,
//! as in a run.

mod axes;
mod words;

use std::collections::BTreeSet;

use crate::{
    messages::Arg,
    model::{Comparison, Condition, FactValue, Guard, Procedure, Subject},
    syntax::words::ApplicantKind,
};
use axes::{Asked, Axis, Cell, Key, wider};

/// More points than this are not looked at; the rules then stay silent.
const MAX_POINTS: usize = 1 << 16;

/// A class of applicants: one cell of each axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Point(Vec<usize>);

/// Every class of applicants that some conditions tell apart.
#[derive(Debug, Clone)]
pub(crate) struct Space<'a> {
    procedure: &'a Procedure,
    axes: Vec<Axis>,
    named: Vec<ApplicantKind>,
}

impl<'a> Space<'a> {
    /// Makes the space of conditions; `None` when it is too large to look at.
    pub(crate) fn of<'c>(
        procedure: &'a Procedure,
        conditions: impl IntoIterator<Item = &'c Condition>,
    ) -> Option<Self> {
        let mut asked = Asked::new(procedure);
        for condition in conditions {
            asked.visit(condition);
        }
        let axes = asked.axes();
        let size = axes
            .iter()
            .try_fold(1_usize, |size, axis| size.checked_mul(axis.cells.len()))?;
        let named = asked.named_applicants();
        (size <= MAX_POINTS).then_some(Self {
            procedure,
            axes,
            named,
        })
    }

    /// Returns the number of points, those that cannot occur included.
    pub(crate) fn size(&self) -> usize {
        self.axes.iter().map(|axis| axis.cells.len()).product()
    }

    /// Iterates over the points that can occur.
    pub(crate) fn points(&self) -> impl Iterator<Item = Point> + '_ {
        (0..self.size())
            .map(|number| self.point(number))
            .filter(|point| self.can_occur(point))
    }

    /// Tells whether a condition holds at a point; `None` when it cannot be told.
    pub(crate) fn holds(&self, condition: &Condition, point: &Point) -> Option<bool> {
        match condition {
            Condition::Any(parts) => any(parts.iter().map(|it| self.holds(it, point))),
            Condition::All(parts) => {
                any(parts.iter().map(|it| self.holds(it, point).map(|it| !it))).map(|it| !it)
            }
            Condition::Not(part) => self.holds(part, point).map(|it| !it),
            Condition::Flag(fact) => self.compare(
                Subject::Fact(*fact),
                Comparison::Is,
                &FactValue::Flag(true),
                point,
            ),
            Condition::Compare {
                subject,
                comparison,
                value,
            } => self.compare(*subject, *comparison, value, point),
            Condition::OneOf { subject, values } => any(values
                .iter()
                .map(|value| self.compare(*subject, Comparison::Is, value, point))),
            Condition::Happened(step) => self.flag(Key::Happened(*step), point),
            Condition::Expired(clock) => self.flag(Key::Expired(*clock), point),
            Condition::Broken => None,
        }
    }

    /// Tells whether an optional guard holds; no guard holds everywhere.
    pub(crate) fn guard(&self, guard: Option<&Guard>, point: &Point) -> Option<bool> {
        guard.map_or(Some(true), |guard| self.holds(&guard.condition, point))
    }

    /// Tells whether the applicant of a point belongs to a wider class that the
    /// conditions name, such as an enterprise where they name organisations.
    ///
    /// Whether the wider class includes him is for the law to say, so a gap there is no fault.
    pub(crate) fn is_within_named_class(&self, point: &Point) -> bool {
        let key = Key::Subject(Subject::Applicant);
        let Some(Cell::Exactly(FactValue::Applicant(kind))) = self.cell(key, point) else {
            return false;
        };
        wider(*kind).iter().any(|it| self.named.contains(it))
    }

    /// Writes a point in the words of the procedure.
    pub(crate) fn describe(&self, point: &Point) -> Arg {
        let parts = self.axes.iter().zip(&point.0).filter_map(|(axis, cell)| {
            let cell = axis.cells.get(*cell)?;
            (*cell != Cell::Absent).then(|| words::cell(self.procedure, axis.key, cell))
        });
        Arg::List(parts.collect())
    }

    fn point(&self, mut number: usize) -> Point {
        let cells = self.axes.iter().rev().map(|axis| {
            let cell = number % axis.cells.len();
            number /= axis.cells.len();
            cell
        });
        let mut cells: Vec<usize> = cells.collect();
        cells.reverse();
        Point(cells)
    }

    /// A fact has a value exactly where it is asked.
    fn can_occur(&self, point: &Point) -> bool {
        self.axes.iter().zip(&point.0).all(|(axis, cell)| {
            let guard = match axis.key {
                Key::Subject(Subject::Fact(fact)) => self
                    .procedure
                    .facts
                    .get(fact)
                    .and_then(|it| it.guard.as_ref()),
                _ => None,
            };
            let absent = axis.cells.get(*cell) == Some(&Cell::Absent);
            match guard {
                Some(guard) => self.holds(&guard.condition, point) != Some(absent),
                None => !absent,
            }
        })
    }

    fn cell(&self, key: Key, point: &Point) -> Option<&Cell> {
        let position = self.axes.iter().position(|axis| axis.key == key)?;
        let cell = point.0.get(position)?;
        self.axes.get(position)?.cells.get(*cell)
    }

    fn flag(&self, key: Key, point: &Point) -> Option<bool> {
        self.cell(key, point)
            .map(|cell| *cell == Cell::Exactly(FactValue::Flag(true)))
    }

    fn compare(
        &self,
        subject: Subject,
        comparison: Comparison,
        value: &FactValue,
        point: &Point,
    ) -> Option<bool> {
        if *value == FactValue::Unknown {
            return None;
        }
        let everyone = matches!(value, FactValue::Applicant(ApplicantKind::Everyone));
        Some(match self.cell(Key::Subject(subject), point)? {
            Cell::Absent => comparison == Comparison::IsNot,
            Cell::Exactly(known) => match comparison {
                Comparison::Is | Comparison::In => known == value || everyone,
                Comparison::IsNot => known != value && !everyone,
                Comparison::AtLeast => known >= value,
                Comparison::Over => known > value,
                Comparison::AtMost => known <= value,
                Comparison::Under => known < value,
            },
            Cell::Between(low, high) => match comparison {
                Comparison::Is | Comparison::In => false,
                Comparison::IsNot => true,
                Comparison::AtLeast | Comparison::Over => {
                    low.as_ref().is_some_and(|it| it >= value)
                }
                Comparison::AtMost | Comparison::Under => {
                    high.as_ref().is_some_and(|it| it <= value)
                }
            },
        })
    }
}

/// Returns the subjects that a condition asks about, each once, in order.
pub(crate) fn subjects_of(condition: &Condition) -> BTreeSet<Subject> {
    let mut out = BTreeSet::new();
    collect(condition, &mut out);
    out
}

fn collect(condition: &Condition, out: &mut BTreeSet<Subject>) {
    match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            for part in parts {
                collect(part, out);
            }
        }
        Condition::Not(part) => collect(part, out),
        Condition::Flag(fact) => {
            out.insert(Subject::Fact(*fact));
        }
        Condition::Compare { subject, .. } | Condition::OneOf { subject, .. } => {
            out.insert(*subject);
        }
        Condition::Happened(_) | Condition::Expired(_) | Condition::Broken => {}
    }
}

/// Kleene's or: true wins, then not known.
fn any(parts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = Some(false);
    for part in parts {
        match part {
            Some(true) => return Some(true),
            Some(false) => {}
            None => known = None,
        }
    }
    known
}
