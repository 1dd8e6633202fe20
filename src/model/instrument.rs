//! What all procedures share: instruments, agencies, databases.

use super::{
    AgencyId, Citation, CopyDemand, EventRef, Expiry, FormRef, Guard, Ident, InstrumentId, Locator,
    LookUp, Meta,
};
use crate::{
    source::Span,
    syntax::words::{Channel, CopyKind, InstrumentKind, Level},
    values::{Amount, Date, Length, Stated},
};

/// An interval of days, both inclusive; an open side has no bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Interval {
    /// Tells whether a day lies in the interval.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Tells whether two intervals share a day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |to: Option<Date>, from: Option<Date>| matches!((to, from), (Some(to), Some(from)) if to < from);
        !before(self.to, other.from) && !before(other.to, self.from)
    }
}

/// A legal instrument (văn bản).
#[derive(Debug, Clone)]
pub struct Instrument {
    /// The alias.
    pub name: Ident,
    /// The title.
    pub title: Option<String>,
    /// The number, such as `02/2026/TT-BNNMT`.
    pub number: Stated<String>,
    /// The kind, which gives the rank.
    pub kind: Stated<InstrumentKind>,
    /// The date of issue.
    pub issued: Stated<Date>,
    /// Who issued it, in words.
    pub issuer: Option<String>,
    /// When it is in force.
    pub in_force: Stated<Interval>,
    /// The provisions that delegate it; absent where nothing is said.
    pub delegated_by: Option<Stated<Vec<Citation>>>,
    /// Instruments that amend it.
    pub amended_by: Vec<InstrumentId>,
    /// Instruments that repeal it.
    pub repealed_by: Vec<InstrumentId>,
    /// It prevails over these for a time: the instruments (none: all others) and the last day.
    pub overlays: Option<(Vec<InstrumentId>, Option<Date>)>,
    /// Where it applies; nationwide when absent.
    pub territory: Option<String>,
    /// The country; Vietnam when absent.
    pub jurisdiction: Option<String>,
    /// What is known of its provisions.
    pub provisions: Vec<Provision>,
    /// It has a declaration; otherwise it is known only from a full citation.
    pub declared: bool,
    /// Marks and notes.
    pub meta: Meta,
}

/// A provision (quy định).
#[derive(Debug, Clone)]
pub struct Provision {
    /// Where it stands: one list of locators for each place.
    pub at: Stated<Vec<Vec<Locator>>>,
    /// Its words.
    pub content: Option<String>,
    /// When it is in force; absent where the instrument as a whole decides.
    pub in_force: Option<Stated<Interval>>,
    /// The provisions that gave it these words; its life as written here begins with them.
    pub amended_by: Vec<Citation>,
    /// The provisions that repeal it.
    pub repealed_by: Vec<Citation>,
    /// The procedures about which it speaks, by code or stable name, even where they
    /// do not cite it; empty for those that cite it.
    pub applies_to: Vec<String>,
    /// What it lets an authority ask.
    pub permissions: Vec<Permission>,
    /// What it forbids to ask for.
    pub prohibitions: Vec<Prohibition>,
    /// Nothing but these may be asked (không được yêu cầu gì khác); the place that says so.
    pub nothing_else: Option<Span>,
    /// Databases in which the State must look first.
    pub look_ups: Vec<LookUp>,
    /// Extensions that it allows: how much longer and how often.
    pub extensions: Vec<(Length, Option<u32>)>,
    /// What it makes of the end of a limit, and how often that may happen.
    pub on_expiry: Option<(Expiry, Option<u32>, Span)>,
    /// Marks and notes.
    pub meta: Meta,
}

/// Something that a provision lets an authority ask.
#[derive(Debug, Clone)]
pub struct Permission {
    /// What.
    pub kind: PermissionKind,
    /// In which case; conditions here are in words of the procedure that cites it.
    pub guard: Option<Guard>,
    /// The last day.
    pub until: Option<Date>,
    /// The place.
    pub span: Span,
}

/// Something that a provision forbids an authority to ask for.
#[derive(Debug, Clone)]
pub struct Prohibition {
    /// What.
    pub what: Forbidden,
    /// In which case.
    pub guard: Option<Guard>,
    /// The last day.
    pub until: Option<Date>,
    /// The place.
    pub span: Span,
}

/// What a provision forbids to ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Forbidden {
    /// A paper, by the stable id that procedures use.
    Document(String),
    /// Any paper as this kind of copy.
    Copy(CopyKind),
}

/// What a provision lets an authority ask.
#[derive(Debug, Clone)]
pub enum PermissionKind {
    /// A paper, by the stable id that procedures use.
    Document {
        /// The stable id.
        document: String,
        /// Counts and kinds.
        copies: Vec<CopyDemand>,
        /// The form.
        form: Option<FormRef>,
    },
    /// A condition.
    Condition(String),
    /// A time limit up to a length.
    Limit {
        /// The longest time.
        length: Length,
        /// The event from which it counts; absent where nothing is said.
        from: Option<EventRef>,
    },
    /// A fee up to an amount.
    Fee {
        /// The highest amount.
        amount: Amount,
        /// For each unit of what, by its plain name; absent for the whole.
        per: Option<String>,
    },
    /// An inspection on site.
    Inspection,
    /// Up to so many sets of the dossier.
    Sets(u32),
    /// Accepting these channels only.
    Channels(Vec<Channel>),
}

/// An agency declared for the project.
#[derive(Debug, Clone)]
pub struct Agency {
    /// The name.
    pub name: Ident,
    /// The title.
    pub title: Option<String>,
    /// The code.
    pub code: Option<String>,
    /// The level.
    pub level: Option<Level>,
    /// The agency above.
    pub parent: Option<AgencyId>,
    /// The territory.
    pub territory: Option<String>,
    /// Office hours: opening and closing minutes of the day.
    pub hours: Stated<Vec<(u16, u16)>>,
    /// When it exists.
    pub exists: Interval,
    /// Marks and notes.
    pub meta: Meta,
}

/// A database of the State (cơ sở dữ liệu).
#[derive(Debug, Clone)]
pub struct Database {
    /// The name.
    pub name: Ident,
    /// The title.
    pub title: Option<String>,
    /// Who keeps it, in words.
    pub managed_by: Option<String>,
    /// The day from which it answers.
    pub available_from: Stated<Date>,
    /// The stable ids of the papers that it replaces.
    pub replaces: Vec<String>,
    /// Marks and notes.
    pub meta: Meta,
}
