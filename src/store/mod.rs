//! The durable store of dossiers: one SQLite file, written by any number of processes.
//!
//! What counts is the log of each dossier: lines that are only added, each bound to all before it by
//! its hash ([`crate::export::log`]). A line is there when the transaction with it is on the disk, and
//! only then it is acknowledged. Everything else in the file (heads, timers, outbox, snapshots, the
//! list of dossiers) follows from the logs, and [`Store::verify`] makes it again to compare.
//!
//! The only floor below the command line that writes a file, and it does so through SQLite alone; time
//! comes in with each call.

mod carry;
mod code;
mod definition;
mod fault;
mod follow;
mod held;
mod kept_text;
mod law;
mod migrate;
mod schema;
mod seen;
mod take;
mod tick;
mod told;
mod verify;

use std::{collections::BTreeMap, path::Path, sync::Arc};

use rusqlite::Connection;

pub use carry::Carried;
pub use code::is_agency;
pub use definition::Definition;
pub use fault::StoreFault;
pub use held::{Former, Kept, Runner};
pub use kept_text::KeptText;
pub use law::Law;
pub use migrate::{Against, MoveRow, Moving, Target};
pub use seen::{Effected, Listed, Wanted};
pub use take::{Filed, Filing, Outcome, Taken};
pub use tick::Fired;
pub use verify::{Altered, Verified};

use crate::export::log::Digest;
use held::Held;

/// Dossiers that are kept in memory between commands.
const HELD: usize = 10_000;

/// A store that is open.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    held: BTreeMap<i64, Held>,
    runners: BTreeMap<(Digest, Digest), Arc<Runner>>,
}

impl Store {
    /// Makes a store in an empty file, for the dossiers whose codes begin with an agency.
    ///
    /// # Errors
    /// The file has content, or the system refuses.
    pub fn create(path: &Path, agency: &str) -> Result<Self, StoreFault> {
        Ok(Self::of(schema::create(path, agency)?))
    }

    /// Opens a store.
    ///
    /// # Errors
    /// The file is none, or one of a newer program; the system refuses.
    pub fn open(path: &Path) -> Result<Self, StoreFault> {
        Ok(Self::of(schema::open(path)?))
    }

    fn of(db: Connection) -> Self {
        Self {
            db,
            held: BTreeMap::new(),
            runners: BTreeMap::new(),
        }
    }

    /// Does something in one transaction, on the disk when this returns. Nothing of it is there
    /// after a fault.
    fn in_transaction<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreFault>,
    ) -> Result<T, StoreFault> {
        // Another writer is waited for at the beginning, so what is read here is still so at the end.
        self.db.execute_batch("BEGIN IMMEDIATE")?;
        let done = work(self).and_then(|it| {
            self.db.execute_batch("COMMIT")?;
            Ok(it)
        });
        if done.is_err() {
            self.held.clear();
            if !self.db.is_autocommit() {
                // The fault that led here is the one to tell.
                let _ = self.db.execute_batch("ROLLBACK");
            }
        }
        done
    }
}
