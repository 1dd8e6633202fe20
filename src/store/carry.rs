//! A store as lines of JSON, and back: nothing is lost, and nothing is taken that does not prove itself.

use std::path::Path;

use serde_json::Value;

use super::{
    Definition, Law, Store, StoreFault, is_agency,
    kept_text::KeptText,
    schema,
    verify::{Stop, Through},
};
use crate::export::log::{Digest, LogFault};

/// The version of the lines.
const FORM: u64 = 1;

/// What was carried over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// The number of dossiers.
    pub dossiers: u64,
    /// The number of lines of their logs.
    pub lines: u64,
    /// The sum of the heads of all dossiers.
    pub digest: Digest,
}

impl Store {
    /// Writes the whole store, line by line without line breaks.
    ///
    /// # Errors
    /// The system refuses, or the file is damaged.
    pub fn export(&self, write: &mut dyn FnMut(&str)) -> Result<(), StoreFault> {
        self.db.execute_batch("BEGIN")?;
        let done = self.export_within(write);
        self.db.execute_batch("COMMIT")?;
        done
    }

    fn export_within(&self, write: &mut dyn FnMut(&str)) -> Result<(), StoreFault> {
        let agency = self.agency()?;
        write(&format!(
            "{{\"tthc_store\":{FORM},\"agency\":\"{agency}\"}}"
        ));
        for (table, key) in [("definitions", "definition"), ("laws", "law")] {
            let query = format!("SELECT sum, body FROM {table} ORDER BY sum");
            let mut query = self.db.prepare(&query)?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let (sum, body): ([u8; 32], String) = (row.get(0)?, row.get(1)?);
                let sum = Digest::from_bytes(&sum).unwrap_or(Digest::START);
                write(&format!("{{\"{key}\":\"{sum}\",\"body\":{body}}}"));
            }
        }
        let query = "SELECT code, n, body, hash FROM log JOIN dossiers ON id = dossier
            ORDER BY dossier, n";
        let mut query = self.db.prepare(query)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (code, n): (String, u64) = (row.get(0)?, row.get(1)?);
            let (body, hash): (String, [u8; 32]) = (row.get(2)?, row.get(3)?);
            let hash = Digest::from_bytes(&hash).unwrap_or(Digest::START);
            write(&format!(
                "{{\"dossier\":\"{code}\",\"n\":{n},\"hash\":\"{hash}\",\"line\":{body}}}"
            ));
        }
        let query = "SELECT code, n, i FROM outbox JOIN dossiers ON id = dossier
            WHERE sent = 1 ORDER BY dossier, n, i";
        let mut query = self.db.prepare(query)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (code, n, i): (String, u64, u64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            write(&format!("{{\"sent\":\"{code}\",\"n\":{n},\"i\":{i}}}"));
        }
        Ok(())
    }

    /// Makes a store in an empty file from the lines of [`Store::export`]. Every command is decided
    /// again; the first thing that is not as it should be ends it, and the file stays without content.
    ///
    /// # Errors
    /// A line cannot be read or does not prove itself; the system refuses.
    pub fn import<'l>(
        path: &Path,
        lines: impl IntoIterator<Item = &'l str>,
    ) -> Result<(Self, Carried), StoreFault> {
        let mut lines = (1..).zip(lines).filter(|it| !it.1.trim().is_empty());
        let head = lines.next().map(|it| value(it.0, it.1)).transpose()?;
        let agency = head.as_ref().and_then(|it| {
            let form = it.get("tthc_store").and_then(Value::as_u64);
            let agency = it.get("agency").and_then(Value::as_str);
            agency.filter(|it| form == Some(FORM) && is_agency(it))
        });
        let Some(agency) = agency else {
            return Err(StoreFault::Carried(1, LogFault::Missing("tthc_store")));
        };
        let mut store = Self::of(schema::create(path, agency)?);
        let carried = store.in_transaction(|store| {
            let mut numbers = std::collections::BTreeMap::new();
            let mut sent = Vec::new();
            for (n, line) in lines {
                let value = value(n, line)?;
                store.carry(n, &value, &mut numbers, &mut sent)?;
            }
            store.prove(agency, &sent, &numbers)
        })?;
        Ok((store, carried))
    }

    /// Takes in one line.
    fn carry(
        &self,
        at: usize,
        value: &Value,
        numbers: &mut std::collections::BTreeMap<String, i64>,
        sent: &mut Vec<(String, u64, u64)>,
    ) -> Result<(), StoreFault> {
        let text = |key: &'static str| {
            let found = value.get(key).and_then(Value::as_str);
            found.ok_or(StoreFault::Carried(at, LogFault::Missing(key)))
        };
        let number = |key: &'static str| {
            let found = value.get(key).and_then(Value::as_u64);
            found.ok_or(StoreFault::Carried(at, LogFault::Missing(key)))
        };
        let sum = |key: &'static str| {
            let found = Digest::parse(text(key)?);
            found.ok_or(StoreFault::Carried(at, LogFault::Expected("sha-256")))
        };
        let body = |key: &'static str| match value.get(key) {
            // The spelling of a log is that of the writer of JSON, so nothing changes on the way.
            Some(body) => Ok(serde_json::to_string(body).unwrap_or_default()),
            None => Err(StoreFault::Carried(at, LogFault::Missing(key))),
        };
        let kind = value.as_object().and_then(|it| it.keys().next());
        match kind.map(String::as_str) {
            Some("definition") => {
                let (sum, body) = (sum("definition")?, body("body")?);
                Definition::read(&body, sum)?;
                let insert = "INSERT INTO definitions VALUES (?1, ?2)";
                self.db.execute(insert, (sum.bytes(), body))?;
            }
            Some("law") => {
                let (sum, body) = (sum("law")?, body("body")?);
                Law::read(&body, sum)?;
                self.db
                    .execute("INSERT INTO laws VALUES (?1, ?2)", (sum.bytes(), body))?;
            }
            Some("dossier") => {
                let code = text("dossier")?;
                let id = if let Some(id) = numbers.get(code) {
                    *id
                } else {
                    self.db
                        .execute("INSERT INTO dossiers (code) VALUES (?1)", [code])?;
                    let id = self.db.last_insert_rowid();
                    numbers.insert(code.to_owned(), id);
                    id
                };
                let row = (id, number("n")?, body("line")?, *sum("hash")?.bytes());
                self.db
                    .prepare_cached("INSERT INTO log VALUES (?1, ?2, ?3, ?4)")?
                    .execute(row)?;
            }
            Some("sent") => sent.push((text("sent")?.to_owned(), number("n")?, number("i")?)),
            other => {
                let name = other.unwrap_or_default().to_owned();
                return Err(StoreFault::Carried(at, LogFault::UnknownKey(name)));
            }
        }
        Ok(())
    }

    /// Goes through what was taken in and writes what follows from it.
    fn prove(
        &self,
        agency: &str,
        sent: &[(String, u64, u64)],
        numbers: &std::collections::BTreeMap<String, i64>,
    ) -> Result<Carried, StoreFault> {
        let mut through = Through::new(agency.to_owned());
        let ids = self.dossiers().map_err(fault)?;
        for (id, code) in &ids {
            self.retrace(*id, code, &mut through, &self.db)
                .map_err(fault)?;
        }
        for (code, n, i) in sent {
            let id = numbers.get(code).copied().unwrap_or(0);
            let update = "UPDATE outbox SET sent = 1 WHERE dossier = ?1 AND n = ?2 AND i = ?3";
            self.db.prepare_cached(update)?.execute((id, n, i))?;
        }
        Ok(Carried {
            dossiers: through.dossiers,
            lines: through.lines,
            digest: through.digest,
        })
    }
}

fn value(at: usize, line: &str) -> Result<Value, StoreFault> {
    serde_json::from_str(line).map_err(|_| StoreFault::Carried(at, LogFault::NotJson))
}

fn fault(stop: Stop) -> StoreFault {
    match stop {
        Stop::Fault(fault) => fault,
        Stop::Altered(altered) => StoreFault::NotProved(Box::new(altered.told())),
    }
}
