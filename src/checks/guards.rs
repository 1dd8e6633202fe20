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

use std::collections::BTreeSet;

use crate::{
    messages::{Arg, checks},
    model::{
        ClockId, Comparison, Condition, FactId, FactType, FactValue, Guard, Procedure, StepId,
        Subject,
    },
    syntax::words::{ApplicantKind, Channel, Word},
    values::Lang,
};

/// More points than this are not looked at; the rules then stay silent.
const MAX_POINTS: usize = 1 << 16;

/// What an axis tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Subject(Subject),
    Happened(StepId),
    Expired(ClockId),
}

/// One value of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell {
    /// The question is not asked.
    Absent,
    /// Exactly this.
    Exactly(FactValue),
    /// Strictly between two cuts; an open side has no cut.
    Between(Option<FactValue>, Option<FactValue>),
}

#[derive(Debug, Clone)]
struct Axis {
    key: Key,
    cells: Vec<Cell>,
}

/// A class of applicants: one cell of each axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Point(Vec<usize>);

/// Every class of applicants that some conditions tell apart.
#[derive(Debug, Clone)]
pub(crate) struct Space<'a> {
    procedure: &'a Procedure,
    axes: Vec<Axis>,
}

impl<'a> Space<'a> {
    /// Makes the space of conditions; `None` when it is too large to look at.
    pub(crate) fn of<'c>(
        procedure: &'a Procedure,
        conditions: impl IntoIterator<Item = &'c Condition>,
    ) -> Option<Self> {
        let mut asked = Asked {
            procedure,
            keys: BTreeSet::new(),
            cuts: Vec::new(),
        };
        for condition in conditions {
            asked.visit(condition);
        }
        let axes: Vec<Axis> = asked
            .keys
            .iter()
            .map(|key| Axis {
                key: *key,
                cells: asked.cells(*key),
            })
            .collect();
        let size = axes
            .iter()
            .try_fold(1_usize, |size, axis| size.checked_mul(axis.cells.len()))?;
        (size <= MAX_POINTS).then_some(Self { procedure, axes })
    }

    /// Iterates over the points that can occur.
    pub(crate) fn points(&self) -> impl Iterator<Item = Point> + '_ {
        let size = self.axes.iter().map(|axis| axis.cells.len()).product();
        (0..size)
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

    /// Writes a point in the words of the procedure.
    pub(crate) fn describe(&self, point: &Point) -> Arg {
        let parts = self.axes.iter().zip(&point.0).filter_map(|(axis, cell)| {
            let cell = axis.cells.get(*cell)?;
            (*cell != Cell::Absent).then(|| self.describe_cell(axis.key, cell))
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

    fn describe_cell(&self, key: Key, cell: &Cell) -> Arg {
        let subject = match key {
            Key::Subject(subject) => subject_words(self.procedure, subject),
            Key::Happened(step) => {
                let name = self
                    .procedure
                    .steps
                    .get(step)
                    .map(|it| it.name.text.as_str());
                Arg::from(checks::STEP_HAPPENED.with("step", name.unwrap_or("?")))
            }
            Key::Expired(clock) => {
                let name = self
                    .procedure
                    .clocks
                    .get(clock)
                    .map(|it| it.name.text.as_str());
                Arg::from(checks::CLOCK_EXPIRED.with("clock", name.unwrap_or("?")))
            }
        };
        let value = |value: &FactValue| value_words(self.procedure, key, value);
        let text = match cell {
            Cell::Exactly(known) => checks::POINT_IS.with("value", value(known)),
            Cell::Between(Some(low), Some(high)) => checks::POINT_BETWEEN
                .with("low", value(low))
                .with("high", value(high)),
            Cell::Between(Some(low), None) => checks::POINT_OVER.with("low", value(low)),
            Cell::Between(None, Some(high)) => checks::POINT_UNDER.with("high", value(high)),
            Cell::Between(None, None) | Cell::Absent => checks::POINT_ANY.text(),
        };
        Arg::from(text.with("subject", subject))
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

/// What conditions ask about, with the values at which they cut.
struct Asked<'a> {
    procedure: &'a Procedure,
    keys: BTreeSet<Key>,
    cuts: Vec<(Subject, FactValue)>,
}

impl Asked<'_> {
    fn visit(&mut self, condition: &Condition) {
        match condition {
            Condition::Any(parts) | Condition::All(parts) => {
                for part in parts {
                    self.visit(part);
                }
            }
            Condition::Not(part) => self.visit(part),
            Condition::Flag(fact) => self.ask(Subject::Fact(*fact)),
            Condition::Compare { subject, value, .. } => {
                self.ask(*subject);
                self.cuts.push((*subject, value.clone()));
            }
            Condition::OneOf { subject, values } => {
                self.ask(*subject);
                self.cuts
                    .extend(values.iter().map(|value| (*subject, value.clone())));
            }
            Condition::Happened(step) => {
                self.keys.insert(Key::Happened(*step));
            }
            Condition::Expired(clock) => {
                self.keys.insert(Key::Expired(*clock));
            }
            Condition::Broken => {}
        }
    }

    fn ask(&mut self, subject: Subject) {
        if !self.keys.insert(Key::Subject(subject)) {
            return;
        }
        if let Subject::Fact(fact) = subject
            && let Some(guard) = self.fact_guard(fact)
        {
            self.visit(&guard);
        }
    }

    fn fact_guard(&self, fact: FactId) -> Option<Condition> {
        let guard = self.procedure.facts.get(fact)?.guard.as_ref()?;
        Some(guard.condition.clone())
    }

    fn cells(&self, key: Key) -> Vec<Cell> {
        let flags = || {
            [true, false]
                .map(|it| Cell::Exactly(FactValue::Flag(it)))
                .to_vec()
        };
        let Key::Subject(subject) = key else {
            return flags();
        };
        let mut cells = match subject {
            Subject::Channel => self.channels(),
            Subject::Applicant => self.applicants(),
            Subject::FiledOn => self.cut(subject),
            Subject::Fact(fact) => match self.procedure.facts.get(fact).map(|it| &it.ty) {
                Some(FactType::YesNo) => flags(),
                Some(FactType::OneOf(choices)) => (0..choices.len())
                    .map(|it| Cell::Exactly(FactValue::Choice(it)))
                    .collect(),
                Some(FactType::Number(_) | FactType::Money | FactType::Date) => self.cut(subject),
                Some(FactType::Text) | None => vec![Cell::Between(None, None)],
            },
        };
        if matches!(subject, Subject::Fact(fact) if self.fact_guard(fact).is_some()) {
            cells.push(Cell::Absent);
        }
        cells
    }

    fn channels(&self) -> Vec<Cell> {
        let stated = self.procedure.channels.iter().flatten();
        let mut channels: Vec<Channel> = stated.map(|it| it.channel).collect();
        if channels.is_empty() {
            channels = Channel::ALL.to_vec();
        }
        channels.sort_unstable();
        channels.dedup();
        let cell = |it| Cell::Exactly(FactValue::Channel(it));
        channels.into_iter().map(cell).collect()
    }

    /// The classes that the procedure lists; where it is open to everyone, those
    /// that the conditions name.
    fn applicants(&self) -> Vec<Cell> {
        let stated = self.procedure.applicants.iter().flat_map(|it| &it.kinds);
        let mut kinds: Vec<ApplicantKind> = stated.copied().collect();
        if kinds.is_empty() || kinds.contains(&ApplicantKind::Everyone) {
            kinds = self
                .cuts
                .iter()
                .filter_map(|(_, value)| match value {
                    FactValue::Applicant(kind) => Some(*kind),
                    _ => None,
                })
                .collect();
        }
        kinds.sort_unstable();
        kinds.dedup();
        let cell = |it| Cell::Exactly(FactValue::Applicant(it));
        kinds.into_iter().map(cell).collect()
    }

    /// The cuts of a number or a date, and what lies between them.
    fn cut(&self, subject: Subject) -> Vec<Cell> {
        let mut cuts: Vec<&FactValue> = self
            .cuts
            .iter()
            .filter(|(of, value)| *of == subject && *value != FactValue::Unknown)
            .map(|(_, value)| value)
            .collect();
        cuts.sort_unstable();
        cuts.dedup();
        let mut cells = Vec::new();
        let mut low: Option<&FactValue> = None;
        for cut in cuts {
            if !(low.is_none() && is_zero(cut)) {
                cells.push(Cell::Between(low.cloned(), Some(cut.clone())));
            }
            cells.push(Cell::Exactly(cut.clone()));
            low = Some(cut);
        }
        cells.push(Cell::Between(low.cloned(), None));
        cells
    }
}

/// Counts and sums are never below zero.
fn is_zero(value: &FactValue) -> bool {
    match value {
        FactValue::Number(number) => *number == crate::values::Decimal::from(0),
        FactValue::Money(amount) => *amount == crate::values::Amount::ZERO,
        _ => false,
    }
}

fn subject_words(procedure: &Procedure, subject: Subject) -> Arg {
    match subject {
        Subject::Fact(fact) => {
            let name = procedure.facts.get(fact).map(|it| it.name.text.as_str());
            Arg::from(name.unwrap_or("?"))
        }
        Subject::Channel => Arg::from(checks::SUBJECT_CHANNEL.text()),
        Subject::Applicant => Arg::from(checks::SUBJECT_APPLICANT.text()),
        Subject::FiledOn => Arg::from(checks::SUBJECT_FILED_ON.text()),
    }
}

fn value_words(procedure: &Procedure, key: Key, value: &FactValue) -> Arg {
    let ty = match key {
        Key::Subject(Subject::Fact(fact)) => procedure.facts.get(fact).map(|it| &it.ty),
        _ => None,
    };
    let both = |word: &dyn Fn(Lang) -> String| Arg::Both {
        vi: word(Lang::Vi),
        en: word(Lang::En),
    };
    match (value, ty) {
        (FactValue::Flag(true), _) => Arg::from(checks::VALUE_YES.text()),
        (FactValue::Flag(false), _) => Arg::from(checks::VALUE_NO.text()),
        (FactValue::Choice(position), Some(FactType::OneOf(choices))) => {
            let name = choices.get(*position).map(|it| it.name.text.as_str());
            Arg::from(name.unwrap_or("?"))
        }
        (FactValue::Number(number), Some(FactType::Number(Some(unit)))) => {
            both(&|lang| format!("{} {}", number.display(lang), unit.text))
        }
        (FactValue::Number(number), _) => Arg::from(*number),
        (FactValue::Money(amount), _) => Arg::from(*amount),
        (FactValue::Date(date), _) => Arg::from(*date),
        (FactValue::Text(text), _) => Arg::from(text),
        (FactValue::Channel(channel), _) => both(&|lang| channel.spell(lang).to_owned()),
        (FactValue::Applicant(kind), _) => both(&|lang| kind.spell(lang).to_owned()),
        (FactValue::Choice(_) | FactValue::Unknown, _) => Arg::from("?"),
    }
}
