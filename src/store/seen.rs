//! The list of dossiers, and what others must still be told.

use super::{Store, StoreFault, follow::written};
use crate::values::Instant;

/// Which dossiers are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// Only those that the portal shows with this status, 1 to 10.
    pub status: Option<u8>,
    /// Only those that have not ended and were due before this instant.
    pub overdue: Option<Instant>,
}

/// A dossier in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its code.
    pub code: String,
    /// The stable name of its procedure.
    pub procedure: String,
    /// When it was filed; absent where the filing was refused.
    pub filed: Option<String>,
    /// The status of the portal, 1 to 10.
    pub status: Option<u8>,
    /// The stable name of its end.
    pub ended: Option<String>,
    /// When the result is due.
    pub due: Option<String>,
    /// The result was not there when it was due.
    pub late: bool,
}

/// Something that others must be told; told at least once, with a key by which they know it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effected {
    /// The number of the dossier, of the line, and of the effect.
    pub key: (i64, u64, u64),
    /// The dossier.
    pub code: String,
    /// What, as a line of the log writes it.
    pub body: String,
}

impl Store {
    /// Returns the dossiers in the order in which they were filed.
    ///
    /// # Errors
    /// The system refuses, or the file is damaged.
    pub fn list(&self, wanted: Wanted) -> Result<Vec<Listed>, StoreFault> {
        let query = "SELECT code, procedure, filed, status, ended, due, late
            FROM cases JOIN dossiers ON id = dossier
            WHERE (?1 IS NULL OR status = ?1)
              AND (?2 IS NULL OR (ended IS NULL AND due < ?2)) ORDER BY dossier";
        let mut query = self.db.prepare_cached(query)?;
        let rows = query.query_map((wanted.status, wanted.overdue.map(written)), |row| {
            Ok(Listed {
                code: row.get(0)?,
                procedure: row.get(1)?,
                filed: row.get(2)?,
                status: row.get(3)?,
                ended: row.get(4)?,
                due: row.get(5)?,
                late: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Returns what others have not been told yet, the oldest first.
    ///
    /// # Errors
    /// The system refuses, or the file is damaged.
    pub fn outbox(&self, limit: u32) -> Result<Vec<Effected>, StoreFault> {
        let query = "SELECT dossier, n, i, code, body FROM outbox JOIN dossiers ON id = dossier
            WHERE sent = 0 ORDER BY dossier, n, i LIMIT ?1";
        let mut query = self.db.prepare_cached(query)?;
        let rows = query.query_map([limit], |row| {
            Ok(Effected {
                key: (row.get(0)?, row.get(1)?, row.get(2)?),
                code: row.get(3)?,
                body: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notes that others were told.
    ///
    /// # Errors
    /// The system refuses.
    pub fn told(&mut self, keys: &[(i64, u64, u64)]) -> Result<(), StoreFault> {
        self.in_transaction(|store| {
            for key in keys {
                let update = "UPDATE outbox SET sent = 1 WHERE dossier = ?1 AND n = ?2 AND i = ?3";
                store.db.prepare_cached(update)?.execute(*key)?;
            }
            Ok(())
        })
    }
}
