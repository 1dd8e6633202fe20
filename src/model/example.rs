//! Examples (ví dụ): scenarios with what they expect.

use super::{
    DocumentId, FactValue, FeeId, GroundId, Meta, ProcedureId, ResultId, RoleId, StepId, Subject,
};
use crate::syntax::ast::{EndKind, FeeFamily};
use crate::{
    source::Span,
    syntax::words::{Channel, Outcome},
    values::{Amount, Date, Instant, Stated},
};

/// A scenario.
#[derive(Debug, Clone)]
pub struct Example {
    /// The title.
    pub title: String,
    /// The procedure.
    pub procedure: ProcedureId,
    /// The facts.
    pub given: Vec<(Subject, FactValue)>,
    /// When the dossier is filed.
    pub filed: Option<Instant>,
    /// How it is filed.
    pub channel: Option<Channel>,
    /// Office hours of the agencies that state none.
    pub hours: Stated<Vec<(u16, u16)>>,
    /// Prerequisites that are there, by name.
    pub prerequisites: Vec<(String, bool)>,
    /// What happens.
    pub events: Vec<ExampleEvent>,
    /// What is expected.
    pub expect: Vec<(Expectation, Span)>,
    /// Marks and notes; `span` is the declaring line.
    pub meta: Meta,
}

/// Something that happens.
#[derive(Debug, Clone)]
pub struct ExampleEvent {
    /// When.
    pub at: Instant,
    /// What.
    pub act: ExampleAct,
    /// The place.
    pub span: Span,
}

/// What happens.
#[derive(Debug, Clone)]
pub enum ExampleAct {
    /// A step ends with an outcome.
    Step {
        /// The step.
        step: StepId,
        /// How.
        outcome: Outcome,
        /// Papers that are missing.
        documents: Vec<DocumentId>,
        /// Papers named that the procedure does not have, as written: the engine must refuse them (R01).
        undeclared: Vec<String>,
        /// Grounds of a refusal.
        grounds: Vec<GroundId>,
        /// The body that answers; none for all that the step asks.
        agency: Option<RoleId>,
    },
    /// The applicant supplies papers; none named means all that were asked for.
    Supplement(Vec<DocumentId>),
    /// The applicant pays; none named means all that is due.
    Paid(Vec<FeeId>),
    /// The applicant withdraws.
    Withdraw,
    /// The authority apologises and promises a new date.
    Apology(Date),
}

/// What is expected.
#[derive(Debug, Clone)]
pub enum Expectation {
    /// The papers of this applicant, all of them, in any order.
    Documents(Vec<DocumentId>),
    /// The due date, with the time of day for limits in hours.
    Due(Date, Option<Instant>),
    /// A sum.
    Fee(FeeFamily, Amount),
    /// A step ends so.
    StepOutcome(StepId, Outcome, Option<Instant>),
    /// A finding of the checker or of the run, by code.
    Finding(String),
    /// Nothing is late, or something is.
    OnTime(bool),
    /// The end of the dossier.
    Ends(EndKind, Vec<GroundId>, Option<Instant>),
    /// A result is returned.
    Returned(ResultId, Option<Date>),
    /// A step is waited for.
    Waits(StepId, Date, Date),
}
