//! Values, citations, conditions, limits and fee formulas.

use super::{List, Name, Quoted, Str, Words};
use crate::{
    source::{Span, Spanned},
    syntax::words::{ApplicantKind, Channel, InstrumentKind, LocatorKind},
    values::{Amount, Council, Date, Decimal, Instant, Length},
};

/// A citation: parts of one instrument.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The parts, the smallest first, as written; empty for the whole instrument.
    pub locators: List<Locator>,
    /// The instrument; absent inside the instrument's own provisions.
    pub instrument: Option<InstrumentRef>,
    /// The place.
    pub span: Span,
}

/// One or more parts of one kind, such as `các khoản 2, 3 và 4`.
#[derive(Debug, Clone)]
pub struct Locator {
    /// The kind of part.
    pub kind: LocatorKind,
    /// Their labels.
    pub labels: List<Label>,
}

/// The label of a part: `a`, `g1`, `3`, `18a`, `3.9`, `VIII`, `05.ĐKT`.
#[derive(Debug, Clone)]
pub struct Label {
    /// The letters.
    pub text: Str,
    /// The place.
    pub span: Span,
}

/// The instrument of a citation.
#[derive(Debug, Clone)]
pub enum InstrumentRef {
    /// An alias.
    Alias(Name),
    /// Kind and full number, such as `Nghị định 31/2018/NĐ-CP`.
    Number {
        /// The kind.
        kind: Spanned<InstrumentKind>,
        /// The number.
        number: Box<Words>,
    },
}

/// A procedure, by name or by code.
#[derive(Debug, Clone)]
pub enum ProcedureRef {
    /// By its name.
    Name(Name),
    /// By its code, such as `3.000489`.
    Code(Words),
}

/// A number with a unit of the facts.
#[derive(Debug, Clone)]
pub struct Quantity {
    /// The number.
    pub number: Decimal,
    /// The unit; absent for a bare number.
    pub unit: Option<Box<Name>>,
}

/// Money with its place.
pub type Money = Spanned<Amount>;

/// A value in a condition, an example or a table.
#[derive(Debug, Clone)]
pub struct Value {
    /// The value.
    pub kind: ValueKind,
    /// The place.
    pub span: Span,
}

/// The kinds of values.
#[derive(Debug, Clone)]
pub enum ValueKind {
    /// A declared value or another fact.
    Name(Name),
    /// `có`.
    Yes,
    /// `không`.
    No,
    /// `chưa rõ`.
    Unknown,
    /// A number.
    Quantity(Quantity),
    /// Money.
    Money(Amount),
    /// A date.
    Date(Date),
    /// A class of applicants.
    Applicant(ApplicantKind),
    /// A channel.
    Channel(Channel),
    /// A text.
    Text(Quoted),
}

/// A condition on facts.
#[derive(Debug, Clone)]
pub struct Condition {
    /// What it says.
    pub kind: Box<ConditionKind>,
    /// The place.
    pub span: Span,
}

/// What a condition says.
#[derive(Debug, Clone)]
pub enum ConditionKind {
    /// One of them holds.
    Any(List<Condition>),
    /// All of them hold.
    All(List<Condition>),
    /// It does not hold.
    Not(Condition),
    /// A yes/no fact holds.
    Flag(Name),
    /// A comparison.
    Compare {
        /// What is compared.
        subject: Subject,
        /// How.
        comparison: Comparison,
        /// With what; several only for [`Comparison::In`].
        values: List<Value>,
    },
    /// A step was done (`xảy ra`).
    Happened(Name),
    /// A clock ran out (`hết hạn`).
    Expired(Name),
}

/// What is compared.
#[derive(Debug, Clone)]
pub enum Subject {
    /// A fact.
    Fact(Name),
    /// The channel of filing.
    Channel(Span),
    /// The class of the applicant.
    Applicant(Span),
    /// The filing date.
    FiledOn(Span),
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// `là`, `=`.
    Is,
    /// `khác`, `!=`.
    IsNot,
    /// `thuộc a, b`.
    In,
    /// `từ … trở lên`, `>=`.
    AtLeast,
    /// `trên`, `>`.
    Over,
    /// `không quá`, `<=`.
    AtMost,
    /// `dưới`, `<`.
    Under,
}

/// A fact of an example.
#[derive(Debug, Clone)]
pub struct GivenFact {
    /// Which fact.
    pub subject: Subject,
    /// Its value.
    pub value: Value,
}

/// A time limit.
#[derive(Debug, Clone)]
pub struct Limit {
    /// How long.
    pub kind: LimitKind,
    /// It is an upper bound of a range (`không quá`), not a fixed promise.
    pub at_most: bool,
    /// The event from which it counts (`kể từ khi`).
    pub from: Option<Box<EventRef>>,
    /// The event that ends it (`đến khi`).
    pub until: Option<Box<EventRef>>,
    /// The event before which it must be kept (`trước … 3 tháng`).
    pub before: Option<Box<EventRef>>,
    /// The place.
    pub span: Span,
}

/// How long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LimitKind {
    /// A length of time.
    Length(Length),
    /// `ngay lập tức`.
    AtOnce,
    /// `trong ngày`.
    SameDay,
    /// `chưa rõ thời hạn`.
    Unknown,
}

/// An event that starts or ends a limit.
#[derive(Debug, Clone)]
pub struct EventRef {
    /// Which event.
    pub kind: EventKind,
    /// The place.
    pub span: Span,
}

/// The events that limits know.
#[derive(Debug, Clone)]
pub enum EventKind {
    /// `nộp`.
    Filed,
    /// `tiếp nhận`.
    Accepted,
    /// `nhận đủ hồ sơ hợp lệ`.
    Complete,
    /// `nhận bổ sung`.
    SupplementReceived,
    /// `nhận <giấy tờ>`.
    Received(Name),
    /// `<bước> bắt đầu`.
    Started(Name),
    /// `<bước> xong`.
    Done(Name),
    /// A bare name: a step that is over, or a fact that is a date.
    Named(Name),
}

/// An amount to pay, or how it is found.
#[derive(Debug, Clone)]
pub enum FeeValue {
    /// `chưa rõ mức`.
    Unknown(Span),
    /// `không`: the source says that nothing is due.
    None(Span),
    /// Set by a local council.
    ByCouncil(Council, Span),
    /// A formula.
    Formula(FeeFormula),
    /// A table by facts; the rows are the item's parts.
    Table {
        /// The columns.
        by: List<Subject>,
    },
    /// Tiers over a fact; the rows are the item's parts.
    Tiered {
        /// The fact.
        by: Name,
        /// The upper bound.
        cap: Option<Money>,
        /// What the bound is for, such as `bản`.
        each: Option<Name>,
    },
}

/// A sum of terms with bounds.
#[derive(Debug, Clone)]
pub struct FeeFormula {
    /// The terms, at least one.
    pub terms: List<FeeTerm>,
    /// The upper bound (`tối đa`).
    pub cap: Option<Money>,
    /// The lower bound (`tối thiểu`).
    pub floor: Option<Money>,
    /// The place.
    pub span: Span,
}

/// `15.000 đồng/tấn × khối_lượng`.
#[derive(Debug, Clone)]
pub struct FeeTerm {
    /// The money.
    pub money: Money,
    /// The unit it is for.
    pub per: Option<Name>,
    /// The facts it is multiplied by.
    pub times: List<Name>,
}

/// An instant with its place.
pub type At = Spanned<Instant>;
