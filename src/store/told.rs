//! What an applicant asks, kept ready: the five facts of a dossier as its log gave them last.
//!
//! Nothing hangs on it. A row holds for one head of a log and one program; without one it is made
//! again from the log, and [`Store::verify`] makes every one again to compare.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::{Kept, Store, StoreFault};
use crate::{
    export::run::{Track, track},
    values::{Date, Instant, Lang},
};

/// Files of earlier programs do not have the table.
pub(super) const TABLE: &str = "
CREATE TABLE IF NOT EXISTS told (dossier INTEGER PRIMARY KEY, head BLOB NOT NULL, program TEXT NOT NULL,
    body TEXT NOT NULL) STRICT;
";

/// The five facts in both languages, before the promised day is over and after it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    vi: Track,
    vi_over: String,
    en: Track,
    en_over: String,
    /// The day can still be missed.
    may_be_over: bool,
}

impl Told {
    fn of(kept: &Kept) -> Option<Self> {
        let at = |now: Instant, lang| {
            let machine = &kept.runner.machine;
            track(
                &kept.opened.code,
                machine,
                &kept.case,
                &kept.played,
                now,
                lang,
            )
        };
        let last = Date::new(Date::LAST_YEAR, 12, 31)?.end();
        let (first, over) = (kept.case.filed, at(last, Lang::En));
        let (vi, en) = (at(first, Lang::Vi), at(first, Lang::En));
        // A day before the filing has no words of its own here.
        let plain = !vi.overdue && !en.overdue;
        plain.then(|| Self {
            vi,
            vi_over: at(last, Lang::Vi).due_words,
            en,
            en_over: over.due_words,
            may_be_over: over.overdue,
        })
    }

    /// The facts at an instant: time alone changes no more than whether the day is over.
    fn at(self, now: Instant, lang: Lang) -> Track {
        let may_be_over = self.may_be_over;
        let (facts, over) = match lang {
            Lang::Vi => (self.vi, self.vi_over),
            Lang::En => (self.en, self.en_over),
        };
        let overdue = may_be_over && facts.due.is_some_and(|it| it < now);
        Track {
            due_words: if overdue { over } else { facts.due_words },
            overdue,
            ..facts
        }
    }
}

impl Store {
    /// Answers what an applicant asks at an instant: from what is kept ready, else from the log.
    ///
    /// # Errors
    /// There is no such dossier, or its log is not what was written.
    pub fn track(&mut self, code: &str, now: Instant, lang: Lang) -> Result<Track, StoreFault> {
        let id = self.number_of(code)?;
        if let Some(told) = self.kept_ready(id) {
            return Ok(told.at(now, lang));
        }
        let kept = self.dossier(code)?;
        if let Some(told) = Told::of(&kept) {
            self.keep_told(id, &kept, &told);
        }
        let machine = &kept.runner.machine;
        Ok(track(code, machine, &kept.case, &kept.played, now, lang))
    }

    /// What is kept ready of a dossier as it stands now.
    fn kept_ready(&self, id: i64) -> Option<Told> {
        let query = "SELECT told.body FROM told JOIN cases USING (dossier)
            WHERE told.dossier = ?1 AND told.head = cases.head AND program = ?2";
        let mut query = self.db.prepare_cached(query).ok()?;
        let found = query.query_row((id, env!("CARGO_PKG_VERSION")), |row| row.get(0));
        let body: String = found.optional().ok()??;
        serde_json::from_str(&body).ok()
    }

    /// Keeps the facts ready. Who only may read, or finds another writer at work, goes without.
    fn keep_told(&self, id: i64, kept: &Kept, told: &Told) {
        let Ok(body) = serde_json::to_string(told) else {
            return;
        };
        let write = |db: &Connection| {
            // It can be made again, so it need not outlive a power cut.
            db.busy_timeout(std::time::Duration::ZERO)?;
            db.execute_batch("PRAGMA synchronous = NORMAL")?;
            db.execute_batch(TABLE)?;
            let insert = "INSERT OR REPLACE INTO told VALUES (?1, ?2, ?3, ?4)";
            let program = env!("CARGO_PKG_VERSION");
            db.execute(insert, (id, kept.head.bytes(), program, body))
        };
        let _: Result<usize, rusqlite::Error> = write(&self.db);
        // What is acknowledged afterwards does.
        let again = "PRAGMA synchronous = FULL";
        let _: Result<(), rusqlite::Error> = self.db.execute_batch(again);
        let _: Result<(), rusqlite::Error> = self.db.busy_timeout(super::schema::PATIENCE);
    }

    /// Returns the first dossier of which something else is kept ready than its log gives.
    pub(super) fn told_otherwise(
        &self,
        all: &[(i64, String)],
    ) -> Result<Option<String>, StoreFault> {
        let Some(path) = self.db.path() else {
            return Ok(None);
        };
        let mut other = Self::open(Path::new(path))?;
        for (id, code) in all {
            let Some(told) = other.kept_ready(*id) else {
                continue;
            };
            let kept = other.dossier(code)?;
            // Somebody may have written in between.
            if other.kept_ready(*id).is_some() && Some(told) != Told::of(&kept) {
                return Ok(Some(code.clone()));
            }
        }
        Ok(None)
    }
}
