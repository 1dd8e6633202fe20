//! Fees (phí), charges (lệ phí) and service prices (giá dịch vụ).

use super::{Comparison, EventRef, FactId, FactValue, Guard, Ident, Meta, Subject};
use crate::syntax::ast::FeeFamily;
use crate::{
    source::Span,
    values::{Amount, Council, Date, Decimal, Stated},
};

/// One of the three families in a procedure.
#[derive(Debug, Clone)]
pub struct FeeSection {
    /// Which family.
    pub family: FeeFamily,
    /// What the source says: `Value` when fees are listed, or set by the
    /// province; `None` for `không`; `Unknown` for `chưa rõ`.
    pub state: Stated<()>,
    /// Basis, marks, notes of the section.
    pub meta: Meta,
}

/// A fee, charge or price.
#[derive(Debug, Clone)]
pub struct Fee {
    /// The name; that of the family where the section line states the amount.
    pub name: Ident,
    /// The title.
    pub title: Option<String>,
    /// Which family.
    pub family: FeeFamily,
    /// How much.
    pub value: FeeValue,
    /// Factors, with what each counts in words.
    pub times: Vec<(FactId, Option<String>)>,
    /// When it is collected.
    pub due_on: Option<Stated<EventRef>>,
    /// Who does not pay.
    pub exemptions: Vec<Exemption>,
    /// Who pays less.
    pub reductions: Vec<Reduction>,
    /// Due only from these applicants.
    pub guard: Option<Guard>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

/// How much is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeeValue {
    /// The source does not say.
    Unknown,
    /// The source says that nothing is due.
    None,
    /// A local council sets it.
    ByCouncil(Council),
    /// A formula.
    Formula(Formula),
    /// A table: a row for each combination.
    Table {
        /// The columns.
        by: Vec<Subject>,
        /// The rows.
        rows: Vec<TableRow>,
    },
    /// Tiers over a number: each unit costs what its tier says.
    Tiered {
        /// The number.
        by: FactId,
        /// The tiers in order.
        tiers: Vec<Tier>,
        /// The upper bound.
        cap: Option<Amount>,
        /// What the bound is for.
        each: Option<String>,
    },
}

/// A sum of terms with bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// The terms.
    pub terms: Vec<Term>,
    /// The upper bound.
    pub cap: Option<Amount>,
    /// The lower bound.
    pub floor: Option<Amount>,
}

/// An amount times facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The amount.
    pub amount: Amount,
    /// What it is for, in words.
    pub per: Option<String>,
    /// The facts that multiply it.
    pub times: Vec<FactId>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// What is due.
    pub fee: Formula,
    /// The place.
    pub span: Span,
}

/// The values that a row covers in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// One of these.
    Values(Vec<FactValue>),
    /// A range of numbers or dates: all of these hold.
    Range(Vec<(Comparison, FactValue)>),
    /// Every value that no other row covers.
    Otherwise,
}

/// A tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// The first unit of the tier.
    pub from: Option<i64>,
    /// The last unit of the tier.
    pub to: Option<i64>,
    /// What each unit costs.
    pub fee: Formula,
    /// The place.
    pub span: Span,
}

/// Who does not pay.
#[derive(Debug, Clone)]
pub struct Exemption {
    /// In which case.
    pub guard: Guard,
    /// The last day.
    pub until: Option<Date>,
    /// The place.
    pub span: Span,
}

/// Who pays less.
#[derive(Debug, Clone)]
pub struct Reduction {
    /// By how many percent.
    pub percent: Decimal,
    /// In which case.
    pub guard: Option<Guard>,
    /// The last day.
    pub until: Option<Date>,
    /// The place.
    pub span: Span,
}
