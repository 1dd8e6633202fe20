//! Clocks (thời hạn): what starts and stops them, and what their end means.

use super::{ClockId, DocumentId, Expiry, FactId, Guard, Ident, Meta, RoleId, StepId};
use crate::syntax::ast::Waiting;
use crate::{source::Span, values::Length};

/// How long a limit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClockLength {
    /// A length in one unit.
    Length(Length),
    /// At once (ngay lập tức).
    AtOnce,
    /// By the end of the day (trong ngày).
    SameDay,
    /// The source does not say.
    Unknown,
}

/// An event that starts or ends a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventRef {
    /// The dossier is filed (nộp).
    Filed,
    /// The dossier is accepted (tiếp nhận).
    Accepted,
    /// The complete and valid dossier is received (nhận đủ hồ sơ hợp lệ).
    Complete,
    /// The supplement is received (nhận bổ sung).
    SupplementReceived,
    /// A paper is received.
    DocumentReceived(DocumentId),
    /// A step begins.
    StepStarted(StepId),
    /// A step is over.
    StepDone(StepId),
    /// A date that the applicant gives.
    FactDate(FactId),
}

/// A limit of a step, of an outcome or of a remedy.
///
/// Without `from` it is a duration from the owner's own start; with `from` it is
/// anchored and bounds the finish. Anchored limits overlap and do not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// How long.
    pub length: ClockLength,
    /// An upper bound of a range, not a fixed promise.
    pub at_most: bool,
    /// The event from which it counts.
    pub from: Option<EventRef>,
    /// The event that ends it.
    pub until: Option<EventRef>,
    /// The event before which it must be kept.
    pub before: Option<EventRef>,
    /// The place.
    pub span: Span,
}

/// A clock of the procedure.
#[derive(Debug, Clone)]
pub struct Clock {
    /// The name; `thời_hạn` where the section line states the only limit.
    pub name: Ident,
    /// The limit; a clock without `until` is the promise (hẹn trả).
    pub limit: Limit,
    /// Runs only for these applicants.
    pub guard: Option<Guard>,
    /// What stops it.
    pub suspended: Vec<Waiting>,
    /// When it may become longer.
    pub extensions: Vec<Extension>,
    /// What its end means, and how often that may happen.
    pub on_expiry: Option<(Expiry, Option<u32>, Span)>,
    /// A province may set a shorter limit.
    pub may_shorten: bool,
    /// The clock of which this one is a case (`khi C thì L`); both are one limit.
    pub case_of: Option<ClockId>,
    /// Basis, marks, notes.
    pub meta: Meta,
}

impl Clock {
    /// Tells whether the clock is a promise of the result to the applicant.
    #[must_use]
    pub fn is_promise(&self) -> bool {
        self.limit.until.is_none() && self.limit.before.is_none()
    }

    /// Tells whether it counts from another event than acceptance, such as the filing.
    #[must_use]
    pub fn starts_elsewhere(&self) -> bool {
        let acceptance = [EventRef::Accepted, EventRef::Complete];
        self.limit.from.is_some_and(|it| !acceptance.contains(&it))
    }
}

/// A longer limit.
#[derive(Debug, Clone)]
pub struct Extension {
    /// How much longer.
    pub length: Length,
    /// How often at most.
    pub bound: Option<u32>,
    /// In which case.
    pub guard: Option<Guard>,
    /// Who decides; absent where it happens by itself.
    pub decided_by: Option<RoleId>,
    /// Only before the limit ends.
    pub before_expiry: bool,
    /// The place.
    pub span: Span,
}

impl Extension {
    /// Tells whether somebody must decide it; the others come with their condition.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.decided_by.is_some() || self.guard.is_none()
    }
}
