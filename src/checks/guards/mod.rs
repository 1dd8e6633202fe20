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
mod search;
mod words;

use std::collections::BTreeSet;

use crate::{
    messages::Arg,
    model::{Comparison, Condition, FactValue, Guard, Procedure, Subject},
    syntax::words::ApplicantKind,
};
use axes::{Asked, Axis, Cell, Key};
use search::Told;
pub(crate) use search::{Effort, TooMany, Want};

/// A class of applicants: one cell of each axis, from the first axis on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Point(Vec<usize>);

/// What a point says of a key.
enum Seen<'s> {
    /// The conditions of the space do not ask for it.
    NoAxis,
    /// The point does not reach it.
    Open,
    /// This.
    Cell(&'s Cell),
}

/// Every class of applicants that some conditions tell apart.
#[derive(Debug, Clone)]
pub(crate) struct Space<'a> {
    procedure: &'a Procedure,
    axes: Vec<Axis>,
    named: Vec<ApplicantKind>,
}

impl<'a> Space<'a> {
    /// Makes the space of conditions.
    pub(crate) fn of<'c>(
        procedure: &'a Procedure,
        conditions: impl IntoIterator<Item = &'c Condition>,
    ) -> Self {
        let mut asked = Asked::new(procedure);
        for condition in conditions {
            asked.visit(condition);
        }
        Self {
            procedure,
            axes: asked.axes(),
            named: asked.named_applicants(),
        }
    }

    /// Tells whether a condition holds at a point; `None` when it cannot be told.
    pub(crate) fn holds(&self, condition: &Condition, point: &Point) -> Option<bool> {
        self.told(condition, point).known()
    }

    fn told(&self, condition: &Condition, point: &Point) -> Told {
        match condition {
            Condition::Any(parts) => Told::any(parts.iter().map(|it| self.told(it, point))),
            Condition::All(parts) => {
                Told::any(parts.iter().map(|it| self.told(it, point).not())).not()
            }
            Condition::Not(part) => self.told(part, point).not(),
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
            Condition::OneOf { subject, values } => Told::any(
                values
                    .iter()
                    .map(|value| self.compare(*subject, Comparison::Is, value, point)),
            ),
            Condition::Happened(step) => self.flag(Key::Happened(*step), point),
            Condition::Expired(clock) => self.flag(Key::Expired(*clock), point),
            Condition::Broken => Told::Never,
        }
    }

    /// Tells whether an optional guard holds; no guard holds everywhere.
    pub(crate) fn guard(&self, guard: Option<&Guard>, point: &Point) -> Option<bool> {
        guard.map_or(Some(true), |guard| self.holds(&guard.condition, point))
    }

    /// Tells whether the applicant of a point may belong to a class that the conditions name,
    /// such as a trader where they name enterprises.
    ///
    /// Whether he does is for his facts to say, so a gap there is no fault.
    pub(crate) fn is_within_named_class(&self, point: &Point) -> bool {
        let key = Key::Subject(Subject::Applicant);
        let Seen::Cell(Cell::Exactly(FactValue::Applicant(kind))) = self.cell(key, point) else {
            return false;
        };
        let mut named = self.named.iter();
        named.any(|class| self.procedure.belongs(*kind, *class).is_none())
    }

    /// Tells whether it tells applicants apart at all.
    pub(crate) fn has_subjects(&self) -> bool {
        !self.axes.is_empty()
    }

    /// Writes a point in the words of the procedure.
    pub(crate) fn describe(&self, point: &Point) -> Arg {
        let parts = self.axes.iter().zip(&point.0).filter_map(|(axis, cell)| {
            let cell = axis.cells.get(*cell)?;
            (*cell != Cell::Absent).then(|| words::cell(self.procedure, axis.key, cell))
        });
        Arg::List(parts.collect())
    }

    fn cell(&self, key: Key, point: &Point) -> Seen<'_> {
        let position = self.axes.binary_search_by_key(&key, |axis| axis.key);
        let position = position.unwrap_or(usize::MAX);
        let Some(axis) = self.axes.get(position) else {
            return Seen::NoAxis;
        };
        let cell = point.0.get(position).and_then(|cell| axis.cells.get(*cell));
        cell.map_or(Seen::Open, Seen::Cell)
    }

    fn flag(&self, key: Key, point: &Point) -> Told {
        match self.cell(key, point) {
            Seen::NoAxis => Told::Never,
            Seen::Open => Told::Open,
            Seen::Cell(cell) => Told::from(*cell == Cell::Exactly(FactValue::Flag(true))),
        }
    }

    fn compare(
        &self,
        subject: Subject,
        comparison: Comparison,
        value: &FactValue,
        point: &Point,
    ) -> Told {
        if *value == FactValue::Unknown {
            return Told::Never;
        }
        match self.cell(Key::Subject(subject), point) {
            Seen::NoAxis => Told::Never,
            Seen::Open => Told::Open,
            Seen::Cell(Cell::Exactly(FactValue::Applicant(kind))) => {
                let FactValue::Applicant(class) = value else {
                    return Told::Never;
                };
                let belongs = self.procedure.belongs(*kind, *class) == Some(true);
                Told::from(belongs == (comparison != Comparison::IsNot))
            }
            Seen::Cell(cell) => Told::from(is_so(cell, comparison, value)),
        }
    }
}

/// Compares a cell with a value that is known.
fn is_so(cell: &Cell, comparison: Comparison, value: &FactValue) -> bool {
    match cell {
        Cell::Absent => comparison == Comparison::IsNot,
        Cell::Exactly(known) => match comparison {
            Comparison::Is | Comparison::In => known == value,
            Comparison::IsNot => known != value,
            Comparison::AtLeast => known >= value,
            Comparison::Over => known > value,
            Comparison::AtMost => known <= value,
            Comparison::Under => known < value,
        },
        Cell::Between(low, high) => match comparison {
            Comparison::Is | Comparison::In => false,
            Comparison::IsNot => true,
            Comparison::AtLeast | Comparison::Over => low.as_ref().is_some_and(|it| it >= value),
            Comparison::AtMost | Comparison::Under => high.as_ref().is_some_and(|it| it <= value),
        },
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
