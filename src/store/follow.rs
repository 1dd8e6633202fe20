//! What follows from a log: how a dossier stands, when it wakes, its snapshot.

use rusqlite::Connection;

use super::{StoreFault, held::Held};
use crate::{
    export::log::{write_end, write_state, write_timer},
    interp::event::{ClockState, Lateness},
    values::Instant,
};

/// A snapshot is made after so many lines, and after an eighth of what the last one told: all of them
/// together are then no longer than a few of the last.
const LINES: u64 = 64;

/// The row of a dossier in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) n: u64,
    pub(super) head: [u8; 32],
    pub(super) procedure: String,
    pub(super) filed: Option<String>,
    pub(super) status: Option<u8>,
    pub(super) ended: Option<String>,
    pub(super) due: Option<String>,
    pub(super) late: bool,
}

pub(super) fn written(at: Instant) -> String {
    at.display(crate::values::Lang::En)
}

impl Held {
    /// The date of the promise that holds; while a wait lasts there is none.
    pub(super) fn due(&self) -> Option<Instant> {
        let promise = self.runner.machine.promise(&self.state)?;
        let clock = self.state.clocks.get(&promise.0)?;
        let runs = !matches!(clock, ClockState::Paused { .. } | ClockState::Unknown(_));
        runs.then_some(promise.1)
    }

    pub(super) fn standing(&self) -> Standing {
        let promise = self.runner.machine.promise(&self.state).map(|it| it.0);
        let late = |it: &Lateness| matches!(it, Lateness::Clock(clock) if Some(*clock) == promise);
        let ended = self.state.end;
        Standing {
            n: self.n,
            head: *self.head.bytes(),
            procedure: self.runner.machine.procedure().name.id.clone(),
            filed: self.state.filed.map(written),
            status: self.state.status.map(crate::interp::Status::code),
            ended: ended.map(|it| write_end(it.end)),
            due: self.due().map(written),
            late: self.state.late.keys().any(late),
        }
    }

    /// The rows of the ends that are waited for.
    pub(super) fn wakings(&self) -> Vec<(String, String)> {
        let timers = self.state.timers.iter();
        timers
            .map(|(due, timer)| (written(*due), write_timer(*timer, &self.runner.names)))
            .collect()
    }

    /// Writes what follows from the log.
    pub(super) fn follow(&mut self, db: &Connection, id: i64) -> Result<(), StoreFault> {
        let it = self.standing();
        let row = "INSERT OR REPLACE INTO cases VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        db.prepare_cached(row)?.execute((
            id,
            it.n,
            it.head,
            it.procedure,
            it.filed,
            it.status,
            it.ended,
            it.due,
            it.late,
        ))?;
        db.prepare_cached("DELETE FROM timers WHERE dossier = ?1")?
            .execute([id])?;
        for (due, timer) in self.wakings() {
            db.prepare_cached("INSERT INTO timers VALUES (?1, ?2, ?3)")?
                .execute((due, id, timer))?;
        }
        if self.n >= self.n_snapshot + LINES.max(self.n_snapshot / 8) {
            self.n_snapshot = self.n;
            let body = write_state(&self.state, &self.runner.names);
            db.prepare_cached("INSERT OR REPLACE INTO snapshots VALUES (?1, ?2, ?3)")?
                .execute((id, self.n, body))?;
        }
        Ok(())
    }
}
