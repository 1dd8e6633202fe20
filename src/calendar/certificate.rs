//! The certificate of a due date: every day, counted or not, and why.

use crate::{
    law::{Citation, DayOff, WaitPolicy, Words, WorkedDay},
    values::{Date, Instant, Length},
};

use super::{Counting, OfficeHours, Wait};

/// A due date with its certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// When the limit ends.
    pub instant: Instant,
    /// How it was counted.
    pub certificate: Certificate,
}

/// How a due date was counted; plain data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The start given; of a limit that is counted back, the event.
    pub start: Instant,
    /// The limit.
    pub length: Length,
    /// The way of counting used.
    pub counting: Counting,
    /// From where the days or minutes count.
    pub start_rule: StartRule,
    /// What waits do to the limit, where some were given.
    pub policy: Option<WaitPolicy>,
    /// The waits that changed the limit, merged and in order.
    pub waits: Vec<Wait>,
    /// The days from the first one looked at to the due date, so in falling order where the
    /// limit is counted back.
    pub days: Vec<DayLine>,
    /// The move of the last day to a working day, where there was one.
    pub roll: Option<Roll>,
    /// When the limit ends.
    pub due: Instant,
    /// The tables of days off that were used.
    pub tables: Vec<TableUsed>,
    /// The office hours that were used.
    pub hours: Option<OfficeHours>,
    /// The hash of the calendar.
    pub calendar_hash: u64,
}

/// A yearly table of days off that a certificate rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableUsed {
    /// The year.
    pub year: i16,
    /// The notices of the year.
    pub sources: Vec<Citation>,
    /// Whether the notices of the year were read.
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

/// From where a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartRule {
    /// The first day is not counted (Civil Code 2015, Article 147(2), (3)).
    DayAfter(Date),
    /// It counts from the instant (Article 147(1), or the hour-exact way).
    At(Instant),
    /// It counts back from an event, whose day is not counted (Article 147(3)).
    DayBefore(Date),
    /// It counts back from an instant.
    BackFrom(Instant),
}

/// One day of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayLine {
    /// The day.
    pub date: Date,
    /// What it counted for.
    pub mark: Mark,
    /// For a weekend day worked, the day off that it makes up for.
    pub made_up: Option<WorkedDay>,
}

/// What a day counted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// The n-th day of the limit.
    Counted(i64),
    /// So many minutes of office hours.
    Minutes(i64),
    /// Left out: the limit waited.
    Waited,
    /// Not counted: not worked.
    Off(Reason),
    /// The working day to which the last day moved.
    Reached,
}

/// Why a day is not worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A Saturday or Sunday.
    Weekend,
    /// A day off of the yearly table.
    Holiday(Box<DayOff>),
    /// An extra closure.
    Closure(Words),
    /// After closing time, in the hour-exact way.
    AfterHours,
}

/// The move of the last day of a limit to the next working day
/// (Civil Code 2015, Article 148(5)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The last day of the limit.
    pub from: Date,
    /// Why it is not worked.
    pub reason: Reason,
    /// The working day after it.
    pub to: Date,
}
