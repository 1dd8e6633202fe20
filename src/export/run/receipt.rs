//! The receipt of a sheet: the one date that holds, and those that held before.

use serde::Serialize;

use super::Writer;
use crate::{
    interp::{
        State,
        case::Case,
        event::{ClockState, EventKind},
        scenario::end_name,
    },
    messages::{Message, Text, sheet as m},
    model::{Clock, ClockId, EndKind},
    values::Instant,
};

/// The receipt with the appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetReceipt {
    /// When the dossier was filed.
    pub filed: Instant,
    /// When it was found to be accepted.
    pub accepted: Option<Instant>,
    /// Until when reception answers an online filing, by the one-stop rules.
    pub answer_by: Option<Instant>,
    /// From when the handling time counts.
    pub counts_from: Option<Instant>,
    /// The computed due date.
    pub due: Option<Instant>,
    /// Why there is no due date, where the procedure promises one.
    pub undated: Option<String>,
    /// What the reader must know of the due date: it was over when the check was recorded.
    pub remark: Option<String>,
    /// The date appointed after an apology, until the handling time counts again.
    pub appointed: Option<Instant>,
    /// The date that holds: the appointed one, else the computed one; none of a dossier that
    /// ended without an answer.
    pub holds: Option<Instant>,
    /// The dates that held before, in order.
    pub earlier: Vec<SheetEarlier>,
    /// Why no result is to be expected any more.
    pub void: Option<String>,
    /// The account of every day.
    pub days: Vec<String>,
}

/// A due date that holds no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetEarlier {
    /// The date.
    pub due: Instant,
    /// Until when it held.
    pub until: Instant,
    /// What replaced it, in words.
    pub why: String,
}

/// The date of the promise on the way through the log.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    counted: Option<Instant>,
    appointed: Option<Instant>,
}

impl Held {
    /// The date that holds: the later one of what was counted and what was appointed.
    fn date(self) -> Option<Instant> {
        let counted = self.counted?;
        Some(self.appointed.map_or(counted, |it| it.max(counted)))
    }
}

/// Tells whether a dossier that ended so has neither a result nor a refusal.
pub(super) fn without_answer(end: EndKind) -> bool {
    matches!(end, EndKind::Withdrawn | EndKind::Closed | EndKind::Ended)
}

impl Writer<'_> {
    pub(super) fn receipt(&self, case: &Case) -> SheetReceipt {
        let state = self.played.dossier.state();
        let promise = self.machine.promise(state);
        let clock = promise.and_then(|it| state.clocks.get(&it.0));
        // While a wait lasts there is no due date.
        let paused = matches!(clock, Some(ClockState::Paused { .. }));
        let counted = clock.and_then(ClockState::counted).filter(|_| !paused);
        let undated = match counted {
            Some(_) => None,
            None => self.machine.why_undated(state),
        };
        let due = counted.map(|it| it.due);
        let holds = promise.map(|it| it.1).filter(|_| due.is_some());
        let void = self.void(state, holds, undated.is_some());
        let setting = &self.played.setting;
        let days = counted
            .map(|it| setting.certificates(it))
            .unwrap_or_default();
        let own_start = promise.is_some_and(|it| self.starts_elsewhere(it.0));
        let answers = state.steps.values().filter_map(|it| it.answer_by.as_ref());
        SheetReceipt {
            filed: case.filed,
            accepted: self.accepted(),
            answer_by: answers.map(|it| it.due).max(),
            counts_from: match counted.filter(|_| own_start) {
                Some(counted) => Some(counted.start),
                None => state.counts_from(),
            },
            due,
            undated: undated.filter(|_| void.is_none()).map(|it| self.say(&it)),
            remark: due.and_then(|it| self.past(it)),
            appointed: state.appointed.map(|it| it.due),
            holds: holds.filter(|_| void.is_none()),
            earlier: self.earlier(holds),
            void,
            days: days.iter().flat_map(|it| it.lines(self.lang)).collect(),
        }
    }

    fn starts_elsewhere(&self, clock: ClockId) -> bool {
        let declared = self.machine.procedure().clocks.get(clock);
        declared.is_some_and(Clock::starts_elsewhere)
    }

    fn accepted(&self) -> Option<Instant> {
        let mut events = self.played.dossier.events();
        events.find_map(|it| match it.kind {
            EventKind::Accepted { .. } => Some(it.at),
            _ => None,
        })
    }

    /// Says why no result is to be expected: the dossier ended without one, and no refusal.
    fn void(&self, state: &State, due: Option<Instant>, undated: bool) -> Option<String> {
        let ended = state.end?;
        if !without_answer(ended.end.kind()) || (due.is_none() && !undated) {
            return None;
        }
        let text = match due {
            Some(due) => m::SHEET_VOID_DUE.with("due", due),
            None => m::SHEET_VOID.text(),
        };
        let end = end_name(ended.end.kind()).text();
        Some(self.say(&text.with("end", end).with("at", ended.at)))
    }

    /// The due dates of the promise that were replaced, each with what replaced it; one that
    /// holds again is none of them.
    fn earlier(&self, now: Option<Instant>) -> Vec<SheetEarlier> {
        let mut earlier = Vec::new();
        let mut held = Held::default();
        let mut holds: Option<Instant> = None;
        let mut since: Option<Instant> = None;
        let mut why: &'static Message = &m::SHEET_BECAUSE_COUNTED;
        for event in self.played.dossier.events() {
            match &event.kind {
                EventKind::SupplementReceived { restart: true, .. } => {
                    why = &m::SHEET_BECAUSE_RESTARTED;
                    // What was appointed was for the time that is over.
                    held.appointed = None;
                    continue;
                }
                EventKind::Extended { .. } => {
                    why = &m::SHEET_BECAUSE_EXTENDED;
                    continue;
                }
                EventKind::Apologised(it) => {
                    why = &m::SHEET_BECAUSE_APOLOGY;
                    held.appointed = Some(it.due);
                }
                EventKind::NewDateMoved(due) => held.appointed = Some(*due),
                EventKind::ClockSet {
                    clock,
                    state: ClockState::Running(counted) | ClockState::Kept(counted),
                } if self.is_promise(*clock) => held.counted = Some(counted.due),
                _ => continue,
            }
            let date = held.date();
            // A date that was counted on the way to another one of the same minute never held.
            let held_before = |it: &Instant| Some(*it) != date && since != Some(event.at);
            if let Some(due) = holds.filter(held_before) {
                let why: Text = why.with("at", event.at);
                earlier.push(SheetEarlier {
                    due,
                    until: event.at,
                    why: self.say(&why),
                });
            }
            why = &m::SHEET_BECAUSE_COUNTED;
            if holds != date {
                since = Some(event.at);
            }
            holds = date;
        }
        earlier.retain(|it| Some(it.due) != now);
        earlier
    }

    fn is_promise(&self, clock: ClockId) -> bool {
        let declared = self.machine.procedure().clocks.get(clock);
        declared.is_some_and(Clock::is_promise)
    }

    /// Says why a due date is over when the dossier is found complete: at the counter the time
    /// counts from the filing, however late the check is recorded.
    fn past(&self, due: Instant) -> Option<String> {
        let mut events = self.played.dossier.events();
        let checked = events.find_map(|it| match it.kind {
            EventKind::Accepted { counts_from } if counts_from < it.at => Some(it.at),
            _ => None,
        })?;
        let text = m::SHEET_DUE_PAST.with("checked", checked);
        (due < checked).then(|| self.say(&text))
    }
}
