//! What the outside must do because of an event.
//!
//! Effects are derived from the log, so that an outbox can be filled again
//! after a crash; each has the key (dossier, event, position).

use super::{
    event::{Event, EventKind, Timer},
    status::Status,
};
use crate::{
    model::{ClockId, Expiry},
    values::Instant,
    workflow::End,
};

/// Which duties of the machine hold for a dossier. One that is added later holds for the dossiers
/// opened since, so what an earlier program wrote for an older one stays what follows from its log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// Those of the first programs.
    #[default]
    First,
    /// The applicant is told when a date appointed anew moves, and the agency when the last day for an
    /// apology has come.
    Second,
    /// A hand-over by the one-stop is held to the hour of the rule of the day.
    Third,
    /// An end that the authority gives a dossier by itself is noted.
    Fourth,
}

impl Edition {
    /// The one of this program.
    pub const LATEST: Self = Self::Fourth;
}

/// Something that the outside must do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Tell the applicant, and show on the portal, that the status is another one.
    Publish(Status),
    /// Tell the applicant which papers are asked for.
    NotifySupplement,
    /// Tell the applicant of the new date.
    NotifyNewDate(Instant),
    /// Tell the applicant how the dossier ended.
    NotifyEnd(End),
    /// Tell the agency that handles the dossier: today is the last day for an apology, if the promised
    /// day cannot be met.
    WarnOfDue(ClockId),
    /// Report to the superior that a limit has ended.
    Escalate(Timer),
    /// Wake the machine at an instant.
    Schedule(Instant, Timer),
    /// Do not wake it any more.
    Cancel(Instant, Timer),
}

/// Returns what the outside must do because of an event, by the duties that hold for the dossier.
#[must_use]
pub fn effects(event: &Event, edition: Edition) -> Vec<Effect> {
    match &event.kind {
        EventKind::StatusChanged(status) => vec![Effect::Publish(*status)],
        EventKind::SupplementAsked(_) => vec![Effect::NotifySupplement],
        EventKind::Apologised(it) => vec![Effect::NotifyNewDate(it.due)],
        EventKind::NewDateMoved(due) if edition >= Edition::Second => {
            vec![Effect::NotifyNewDate(*due)]
        }
        EventKind::Expired {
            timer: Timer::Apology(clock),
            ..
        } => vec![Effect::WarnOfDue(*clock)],
        EventKind::Ended(end) => vec![Effect::NotifyEnd(*end)],
        EventKind::Expired {
            timer,
            expiry: Some(Expiry::Escalate),
            ..
        } => vec![Effect::Escalate(*timer)],
        EventKind::Timers { armed, cleared } => {
            let armed = armed.iter().map(|it| Effect::Schedule(it.0, it.1));
            let cleared = cleared.iter().map(|it| Effect::Cancel(it.0, it.1));
            cleared.chain(armed).collect()
        }
        _ => Vec::new(),
    }
}
