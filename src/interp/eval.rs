//! Conditions in three values: true, false, and not known.
//!
//! A fact that is asked only of other applicants has no value for this one: it
//! differs from every value, and no comparison of size holds for it.

use super::{Answers, Happened};
use crate::model::{Comparison, Condition, FactId, FactType, FactValue, Guard, Procedure, Subject};

/// The truth of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    False,
    /// An answer is missing.
    Unknown,
    /// It holds.
    True,
}

impl Truth {
    /// Tells whether the condition is known to hold.
    #[must_use]
    pub fn is_true(self) -> bool {
        self == Self::True
    }

    /// Tells whether the condition is known not to hold.
    #[must_use]
    pub fn is_false(self) -> bool {
        self == Self::False
    }

    /// Returns the truth of both conditions together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Returns the truth of one of the two conditions.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    /// Returns the truth of the opposite; unknown stays unknown.
    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

/// What a subject is for one applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// The answer.
    Value(FactValue),
    /// The question is not asked of this applicant.
    NotAsked,
    /// There is no answer.
    Unknown,
}

/// What is known, against which conditions are read.
#[derive(Debug, Clone, Copy)]
pub struct World<'a> {
    procedure: &'a Procedure,
    answers: &'a Answers,
    happened: &'a Happened,
}

impl<'a> World<'a> {
    /// Joins a procedure, the answers of an applicant and what happened so far.
    #[must_use]
    pub fn new(procedure: &'a Procedure, answers: &'a Answers, happened: &'a Happened) -> Self {
        Self {
            procedure,
            answers,
            happened,
        }
    }

    /// Returns the procedure.
    #[must_use]
    pub fn procedure(&self) -> &'a Procedure {
        self.procedure
    }

    /// Returns the answers.
    #[must_use]
    pub fn answers(&self) -> &'a Answers {
        self.answers
    }

    /// Returns the truth of an optional guard; no guard holds for everyone.
    #[must_use]
    pub fn guard(&self, guard: Option<&Guard>) -> Truth {
        guard.map_or(Truth::True, |guard| self.holds(&guard.condition))
    }

    /// Returns the truth of a condition.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> Truth {
        self.holds_at(condition, self.procedure.facts.len())
    }

    /// Returns what a subject is.
    #[must_use]
    pub fn subject(&self, subject: Subject) -> Known {
        self.subject_at(subject, self.procedure.facts.len())
    }

    /// Returns what a fact is: the answer, or the default where none was given.
    #[must_use]
    pub fn fact(&self, id: FactId) -> Known {
        self.fact_at(id, self.procedure.facts.len())
    }

    // The guard of a fact asks about other facts. `depth` bounds that chain, so
    // that facts which wait for each other end as unknown.
    fn holds_at(&self, condition: &Condition, depth: usize) -> Truth {
        match condition {
            Condition::Any(parts) => parts
                .iter()
                .fold(Truth::False, |truth, it| truth.or(self.holds_at(it, depth))),
            Condition::All(parts) => parts
                .iter()
                .fold(Truth::True, |truth, it| truth.and(self.holds_at(it, depth))),
            Condition::Not(inner) => !self.holds_at(inner, depth),
            Condition::Flag(fact) => match self.fact_at(*fact, depth) {
                Known::Value(FactValue::Flag(flag)) => Truth::from(flag),
                Known::NotAsked => Truth::False,
                Known::Value(_) | Known::Unknown => Truth::Unknown,
            },
            Condition::Compare {
                subject,
                comparison,
                value,
            } => self.compare(&self.subject_at(*subject, depth), *comparison, value),
            Condition::OneOf { subject, values } => {
                let known = self.subject_at(*subject, depth);
                values.iter().fold(Truth::False, |truth, value| {
                    truth.or(self.compare(&known, Comparison::Is, value))
                })
            }
            Condition::Happened(step) => Truth::from(self.happened.steps.contains(step)),
            Condition::Expired(clock) => {
                let limit = self.procedure.limit_of_case(*clock);
                let mut ended = self.happened.clocks.iter();
                Truth::from(ended.any(|it| self.procedure.limit_of_case(*it) == limit))
            }
            Condition::Broken => Truth::Unknown,
        }
    }

    /// Compares what is known of a subject with a value.
    pub(super) fn compare(
        &self,
        known: &Known,
        comparison: Comparison,
        value: &FactValue,
    ) -> Truth {
        match (known, value) {
            (Known::Unknown, _) => Truth::Unknown,
            (Known::NotAsked, _) => Truth::from(comparison == Comparison::IsNot),
            (Known::Value(FactValue::Applicant(kind)), FactValue::Applicant(class)) => {
                let belongs = self.procedure.belongs(*kind, *class);
                let belongs = belongs.map_or(Truth::Unknown, Truth::from);
                match comparison {
                    Comparison::Is | Comparison::In => belongs,
                    Comparison::IsNot => !belongs,
                    _ => Truth::Unknown,
                }
            }
            (Known::Value(known), _) => compare_values(known, comparison, value),
        }
    }

    fn subject_at(&self, subject: Subject, depth: usize) -> Known {
        let known = |value: Option<FactValue>| value.map_or(Known::Unknown, Known::Value);
        match subject {
            Subject::Fact(fact) => self.fact_at(fact, depth),
            Subject::Channel => known(self.answers.channel.map(FactValue::Channel)),
            Subject::Applicant => known(self.answers.applicant.map(FactValue::Applicant)),
            Subject::FiledOn => known(self.answers.filed_on.map(FactValue::Date)),
        }
    }

    fn fact_at(&self, id: FactId, depth: usize) -> Known {
        let Some(fact) = self.procedure.facts.get(id) else {
            return Known::Unknown;
        };
        if let Some(guard) = &fact.guard {
            let Some(depth) = depth.checked_sub(1) else {
                return Known::Unknown;
            };
            match self.holds_at(&guard.condition, depth) {
                Truth::False => return Known::NotAsked,
                Truth::Unknown => return Known::Unknown,
                Truth::True => {}
            }
        }
        match self.answers.facts.get(&id).or(fact.default.as_ref()) {
            None | Some(FactValue::Unknown) => Known::Unknown,
            Some(value) => Known::Value(value.clone()),
        }
    }
}

/// Compares two answers; values of different kinds are not comparable.
#[must_use]
pub fn compare_values(left: &FactValue, comparison: Comparison, right: &FactValue) -> Truth {
    if matches!(left, FactValue::Unknown) || matches!(right, FactValue::Unknown) {
        return Truth::Unknown;
    }
    if std::mem::discriminant(left) != std::mem::discriminant(right) {
        return Truth::Unknown;
    }
    let sized = matches!(
        left,
        FactValue::Number(_) | FactValue::Money(_) | FactValue::Date(_)
    );
    match comparison {
        Comparison::Is | Comparison::In => Truth::from(left == right),
        Comparison::IsNot => Truth::from(left != right),
        _ if !sized => Truth::Unknown,
        Comparison::AtLeast => Truth::from(left >= right),
        Comparison::Over => Truth::from(left > right),
        Comparison::AtMost => Truth::from(left <= right),
        Comparison::Under => Truth::from(left < right),
    }
}

/// Tells whether an answer is of the type of the fact.
#[must_use]
pub fn fits(ty: &FactType, value: &FactValue) -> bool {
    match (ty, value) {
        (_, FactValue::Unknown)
        | (FactType::YesNo, FactValue::Flag(_))
        | (FactType::Number(_), FactValue::Number(_))
        | (FactType::Money, FactValue::Money(_))
        | (FactType::Date, FactValue::Date(_))
        | (FactType::Text, FactValue::Text(_)) => true,
        (FactType::OneOf(choices), FactValue::Choice(index)) => *index < choices.len(),
        _ => false,
    }
}

/// Returns what a condition asks about: facts, the channel, the applicant; each once, in order.
#[must_use]
pub fn subjects_of(condition: &Condition) -> Vec<Subject> {
    let mut subjects = Vec::new();
    collect(condition, &mut subjects);
    subjects.sort_unstable();
    subjects.dedup();
    subjects
}

fn collect(condition: &Condition, subjects: &mut Vec<Subject>) {
    match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            for part in parts {
                collect(part, subjects);
            }
        }
        Condition::Not(inner) => collect(inner, subjects),
        Condition::Flag(fact) => subjects.push(Subject::Fact(*fact)),
        Condition::Compare { subject, .. } | Condition::OneOf { subject, .. } => {
            subjects.push(*subject);
        }
        _ => {}
    }
}
