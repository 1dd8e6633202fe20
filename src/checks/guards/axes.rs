//! The axes of a space: what is asked, and the values that the conditions tell apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{ClockId, Condition, FactId, FactType, FactValue, Procedure, StepId, Subject},
    syntax::words::{ApplicantKind, Channel, Word},
    values::{Amount, Decimal},
};

/// What an axis tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Subject(Subject),
    Happened(StepId),
    Expired(ClockId),
}

/// One value of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// The question is not asked.
    Absent,
    /// Exactly this.
    Exactly(FactValue),
    /// Strictly between two cuts; an open side has no cut.
    Between(Option<FactValue>, Option<FactValue>),
}

#[derive(Debug, Clone)]
pub(super) struct Axis {
    pub(super) key: Key,
    pub(super) cells: Vec<Cell>,
}

/// What conditions ask about, with the values at which they cut.
pub(super) struct Asked<'a> {
    procedure: &'a Procedure,
    keys: BTreeSet<Key>,
    cuts: BTreeMap<Subject, Vec<FactValue>>,
    /// Facts whose own conditions were not visited yet.
    pending: Vec<FactId>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(procedure: &'a Procedure) -> Self {
        Self {
            procedure,
            keys: BTreeSet::new(),
            cuts: BTreeMap::new(),
            pending: Vec::new(),
        }
    }

    pub(super) fn axes(&self) -> Vec<Axis> {
        let axis = |key: &Key| Axis {
            key: *key,
            cells: self.cells(*key),
        };
        self.keys.iter().map(axis).collect()
    }

    /// Takes a condition, and those under which its facts are asked for.
    pub(super) fn visit(&mut self, condition: &Condition) {
        self.take(condition);
        // One after the other: a chain of facts may be longer than the stack is deep.
        while let Some(fact) = self.pending.pop() {
            if let Some(guard) = self.fact_guard(fact) {
                self.take(guard);
            }
        }
    }

    fn take(&mut self, condition: &Condition) {
        match condition {
            Condition::Any(parts) | Condition::All(parts) => {
                for part in parts {
                    self.take(part);
                }
            }
            Condition::Not(part) => self.take(part),
            Condition::Flag(fact) => self.ask(Subject::Fact(*fact)),
            Condition::Compare { subject, value, .. } => {
                self.ask(*subject);
                self.cuts.entry(*subject).or_default().push(value.clone());
            }
            Condition::OneOf { subject, values } => {
                self.ask(*subject);
                let cuts = self.cuts.entry(*subject).or_default();
                cuts.extend(values.iter().cloned());
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
        if let Subject::Fact(fact) = subject {
            self.pending.push(fact);
        }
    }

    fn fact_guard(&self, fact: FactId) -> Option<&'a Condition> {
        let guard = self.procedure.facts.get(fact)?.guard.as_ref()?;
        Some(&guard.condition)
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
            kinds = self.named_applicants();
        }
        kinds.sort_unstable();
        kinds.dedup();
        let cell = |it| Cell::Exactly(FactValue::Applicant(it));
        kinds.into_iter().map(cell).collect()
    }

    pub(super) fn named_applicants(&self) -> Vec<ApplicantKind> {
        let named = self.cuts.values().flatten().filter_map(|it| match it {
            FactValue::Applicant(kind) => Some(*kind),
            _ => None,
        });
        named.collect()
    }

    /// The cuts of a number or a date, and what lies between them.
    fn cut(&self, subject: Subject) -> Vec<Cell> {
        let cuts = self.cuts.get(&subject).into_iter().flatten();
        let mut cuts: Vec<&FactValue> = cuts.filter(|it| **it != FactValue::Unknown).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let mut cells = Vec::new();
        let mut low: Option<&FactValue> = None;
        for cut in cuts {
            let nothing_below = low.is_none() && is_zero(cut);
            if !nothing_below && !low.is_some_and(|low| is_day_before(low, cut)) {
                cells.push(Cell::Between(low.cloned(), Some(cut.clone())));
            }
            cells.push(Cell::Exactly(cut.clone()));
            low = Some(cut);
        }
        cells.push(Cell::Between(low.cloned(), None));
        cells
    }
}

/// Between a day and the next lies nothing.
fn is_day_before(low: &FactValue, high: &FactValue) -> bool {
    match (low, high) {
        (FactValue::Date(low), FactValue::Date(high)) => low.next() == Some(*high),
        _ => false,
    }
}

/// Counts and sums are never below zero.
fn is_zero(value: &FactValue) -> bool {
    match value {
        FactValue::Number(number) => *number == Decimal::from(0),
        FactValue::Money(amount) => *amount == Amount::ZERO,
        _ => false,
    }
}
