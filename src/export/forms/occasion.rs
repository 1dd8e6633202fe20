//! What in a log asks for a form.

use super::fill::Writer;
use crate::{
    interp::{Event, EventKind, State, replay},
    law::{FormKind, FormPhase},
    workflow::End,
};

/// An event that asks for a form, with how the dossier stood.
pub(super) struct Occasion<'a> {
    /// Which form.
    pub(super) kind: FormKind,
    /// The event.
    pub(super) event: &'a Event,
    /// Before the dossier was accepted, or after.
    pub(super) phase: FormPhase,
    /// How the dossier stood before the event.
    pub(super) before: State,
    /// How it stood when everything of that instant had happened; at the end of the log for a form
    /// that follows the dossier.
    pub(super) after: State,
}

/// Finds what asks for a form, in the order of the log.
pub(super) fn occasions<'a>(writer: &Writer<'a>) -> Vec<Occasion<'a>> {
    let mut found = Vec::new();
    let mut phase = FormPhase::Reception;
    for (position, event) in writer.events.iter().copied().enumerate() {
        if matches!(event.kind, EventKind::Accepted { .. }) {
            phase = FormPhase::Handling;
        }
        for kind in kinds(&event.kind, phase) {
            let end = match kind {
                FormKind::Control | FormKind::Register => writer.events.len(),
                _ => end_of_instant(&writer.events, position),
            };
            let up_to = |n: usize| replay(writer.events.iter().copied().take(n));
            found.push(Occasion {
                kind: *kind,
                event,
                phase,
                before: up_to(position),
                after: up_to(end),
            });
        }
    }
    found
}

/// Returns the forms that an event asks for.
fn kinds(event: &EventKind, phase: FormPhase) -> &'static [FormKind] {
    match event {
        EventKind::Accepted { .. } => &[FormKind::Receipt, FormKind::Control, FormKind::Register],
        EventKind::SupplementAsked(_) => &[FormKind::Supplement],
        EventKind::Apologised(_) => &[FormKind::Apology],
        EventKind::Ended(End::Refused) => &[FormKind::Refusal],
        // What is sent elsewhere at reception was not received (Decree 118/2025/NĐ-CP, Article 17(2)(a)).
        EventKind::Ended(End::NotCompetent) if phase == FormPhase::Reception => {
            &[FormKind::Refusal]
        }
        EventKind::Ended(End::Stopped | End::Closed) => &[FormKind::Stop],
        _ => &[],
    }
}

/// Returns the number of events up to the last one of the same instant.
fn end_of_instant(events: &[&Event], position: usize) -> usize {
    let at = events.get(position).map(|it| it.at);
    let later = events.iter().skip(position);
    position.saturating_add(later.take_while(|it| Some(it.at) == at).count())
}
