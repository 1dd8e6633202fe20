//! Facts (dữ kiện) and the conditions on them.

use super::{ClockId, FactId, Ident, Meta, StepId};
use crate::syntax::ast::Comparison;
use crate::{
    source::Span,
    syntax::words::{ApplicantKind, Channel},
    values::{Amount, Date, Decimal},
};

/// A typed question about the applicant or the dossier.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The name.
    pub name: Ident,
    /// The type of the answer.
    pub ty: FactType,
    /// The question in words.
    pub ask: Option<String>,
    /// Asked only of these applicants; elsewhere it has no value.
    pub guard: Option<Guard>,
    /// The answer taken when none is given.
    pub default: Option<FactValue>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// The type of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactType {
    /// Yes or no.
    YesNo,
    /// One of these values.
    OneOf(Vec<Choice>),
    /// A number with a unit of its own; units compare only with themselves.
    Number(Option<Ident>),
    /// Money.
    Money,
    /// A date.
    Date,
    /// A text; it cannot stand in conditions.
    Text,
}

/// A value of a fact with few values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The name.
    pub name: Ident,
    /// The words shown to people.
    pub title: Option<String>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactValue {
    /// Yes or no.
    Flag(bool),
    /// The position in the list of choices.
    Choice(usize),
    /// A number in the unit of the fact.
    Number(Decimal),
    /// Money.
    Money(Amount),
    /// A date.
    Date(Date),
    /// A text.
    Text(String),
    /// A channel, for [`Subject::Channel`].
    Channel(Channel),
    /// A class of applicants, for [`Subject::Applicant`].
    Applicant(ApplicantKind),
    /// `chưa rõ`: known to be unknown.
    Unknown,
}

/// What a condition or a table asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A fact.
    Fact(FactId),
    /// The channel of filing (kênh).
    Channel,
    /// The class of the applicant (đối tượng).
    Applicant,
    /// The filing date (ngày nộp).
    FiledOn,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// One of them holds.
    Any(Vec<Condition>),
    /// All of them hold.
    All(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// A yes/no fact is yes.
    Flag(FactId),
    /// A comparison with one value.
    Compare {
        /// What is compared.
        subject: Subject,
        /// How; never [`Comparison::In`].
        comparison: Comparison,
        /// With what.
        value: FactValue,
    },
    /// The value is one of these.
    OneOf {
        /// What is compared.
        subject: Subject,
        /// The values.
        values: Vec<FactValue>,
    },
    /// A step was done.
    Happened(StepId),
    /// A clock ran out.
    Expired(ClockId),
    /// A part that could not be resolved and was reported; neither true nor false.
    Broken,
}

impl Condition {
    /// Returns of how many comparisons and joints it is made.
    #[must_use]
    pub fn size(&self) -> usize {
        match self {
            Self::Any(parts) | Self::All(parts) => 1 + parts.iter().map(Self::size).sum::<usize>(),
            Self::Not(part) => 1 + part.size(),
            Self::OneOf { values, .. } => 1 + values.len(),
            Self::Flag(_)
            | Self::Compare { .. }
            | Self::Happened(_)
            | Self::Expired(_)
            | Self::Broken => 1,
        }
    }
}

/// A condition with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guard {
    /// The condition.
    pub condition: Condition,
    /// The place.
    pub span: Span,
}
