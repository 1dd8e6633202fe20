//! The tables, and the file in which they stand.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::StoreFault;

/// Marks the file as a store: `tthc` in ASCII.
const APPLICATION: i64 = 0x7474_6863;
/// The version of the tables; a newer file is refused.
const VERSION: i64 = 1;
/// How long another writer is waited for.
pub(super) const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// What is only added to: no row of these is ever changed or taken away.
const KEPT: [&str; 5] = ["meta", "definitions", "laws", "dossiers", "log"];

const TABLES: &str = "
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE definitions (sum BLOB PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE laws (sum BLOB PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE dossiers (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE log (dossier INTEGER NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (dossier, n)) STRICT, WITHOUT ROWID;
CREATE TABLE cases (dossier INTEGER PRIMARY KEY, n INTEGER NOT NULL, head BLOB NOT NULL,
    procedure TEXT NOT NULL, filed TEXT, status INTEGER, ended TEXT, due TEXT, late INTEGER NOT NULL) STRICT;
CREATE INDEX open_cases ON cases (ended, due);
CREATE TABLE deliveries (dossier INTEGER NOT NULL, id TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (dossier, id)) STRICT, WITHOUT ROWID;
CREATE TABLE filings (id TEXT PRIMARY KEY, dossier INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE refusals (dossier INTEGER NOT NULL, n INTEGER NOT NULL, rule TEXT NOT NULL,
    PRIMARY KEY (dossier, n)) STRICT, WITHOUT ROWID;
CREATE TABLE timers (due TEXT NOT NULL, dossier INTEGER NOT NULL, timer TEXT NOT NULL,
    PRIMARY KEY (due, dossier, timer)) STRICT, WITHOUT ROWID;
CREATE INDEX timers_of ON timers (dossier);
CREATE TABLE outbox (dossier INTEGER NOT NULL, n INTEGER NOT NULL, i INTEGER NOT NULL, body TEXT NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (dossier, n, i)) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_waiting ON outbox (dossier, n, i) WHERE sent = 0;
CREATE TABLE snapshots (dossier INTEGER PRIMARY KEY, n INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
";

/// Makes the tables in memory, to compare with those of a file.
pub(super) fn in_memory() -> Result<Connection, StoreFault> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(TABLES)?;
    Ok(db)
}

/// Makes the tables in an empty file.
pub(super) fn create(path: &Path, agency: &str) -> Result<Connection, StoreFault> {
    let db = connect(path)?;
    let pages: i64 = db.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    if pages > 0 {
        return Err(StoreFault::NotEmpty);
    }
    db.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    db.execute_batch("BEGIN IMMEDIATE")?;
    db.execute_batch(TABLES)?;
    for table in KEPT {
        db.execute_batch(&format!(
            "CREATE TRIGGER {table}_update BEFORE UPDATE ON {table}
                BEGIN SELECT RAISE(ABORT, 'rows of {table} are not changed'); END;
             CREATE TRIGGER {table}_delete BEFORE DELETE ON {table}
                BEGIN SELECT RAISE(ABORT, 'rows of {table} are not taken away'); END;"
        ))?;
    }
    db.execute("INSERT INTO meta VALUES ('agency', ?1)", [agency])?;
    db.execute_batch(&format!(
        "PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT"
    ))?;
    Ok(db)
}

/// Opens a file that must be a store.
pub(super) fn open(path: &Path) -> Result<Connection, StoreFault> {
    let db = connect(path)?;
    let number = |pragma: &str| -> Result<i64, StoreFault> {
        Ok(db.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0))?)
    };
    if number("application_id")? != APPLICATION {
        return Err(StoreFault::NotAStore);
    }
    let version = number("user_version")?;
    if version > VERSION {
        return Err(StoreFault::Newer(version));
    }
    let log = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'log'";
    let there: Option<i64> = db.query_row(log, [], |row| row.get(0)).optional()?;
    match there {
        Some(_) if version == VERSION => Ok(db),
        _ => Err(StoreFault::NotAStore),
    }
}

fn connect(path: &Path) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.busy_timeout(PATIENCE)?;
    // FULL: what was acknowledged outlives a power cut. A damaged cell is an error, never a guess.
    db.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF",
    )?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(db)
}
