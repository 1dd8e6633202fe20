//! Everything again, from the logs alone: sums, decisions, states, and all that follows from them.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::{Connection, types::Value};

use super::{
    Definition, Law, Runner, Store, StoreFault,
    held::{Held, Row},
    is_agency,
    kept_text::KeptText,
    schema,
    take::decided,
};
use crate::{
    export::log::{Digest, Line, read_state},
    interp::{Command, State, evolve},
    messages::{Arg, Text, store as m},
};

/// What follows from a log, table by table, with the columns that do.
const FOLLOWING: [(&str, &str); 6] = [
    (
        "cases",
        "n, head, procedure, filed, status, ended, due, late",
    ),
    ("deliveries", "id, n"),
    ("filings", "id"),
    ("refusals", "n, rule"),
    ("timers", "due, timer"),
    ("outbox", "n, i, body"),
];

/// A store that was gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The number of dossiers.
    pub dossiers: u64,
    /// The number of lines.
    pub lines: u64,
    /// The sum of the heads of all dossiers. Whoever has kept an earlier one elsewhere sees by it
    /// that nothing was cut off at the end.
    pub digest: Digest,
    /// The first thing that is not what was written.
    pub altered: Option<Altered>,
}

/// Something that is not what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Altered {
    /// The table.
    pub table: String,
    /// The dossier.
    pub code: Option<String>,
    /// The line of its log.
    pub line: Option<u64>,
    /// What is wrong.
    pub text: Text,
}

impl Altered {
    fn of(table: &str, text: Text) -> Self {
        Self {
            table: table.to_owned(),
            code: None,
            line: None,
            text,
        }
    }

    fn at(code: &str, line: u64, text: Text) -> Self {
        Self {
            table: "log".to_owned(),
            code: Some(code.to_owned()),
            line: Some(line),
            text,
        }
    }
}

impl Altered {
    /// Says where it is and what is wrong.
    #[must_use]
    pub fn told(&self) -> Text {
        let text = Arg::from(self.text.clone());
        match (&self.code, self.line) {
            (Some(code), Some(line)) => m::ALTERED_LINE
                .with("code", code)
                .with("n", line.to_string())
                .with("what", text),
            _ => m::ALTERED_TABLE
                .with("table", &self.table)
                .with("what", text),
        }
    }
}

/// What must follow a line, and under what the dossier then runs.
struct Expected {
    lines: Vec<Line>,
    runner: Option<Arc<Runner>>,
}

/// Why going through ends: something is altered, or the system refuses.
pub(super) enum Stop {
    Altered(Altered),
    Fault(StoreFault),
}

impl From<StoreFault> for Stop {
    fn from(fault: StoreFault) -> Self {
        if !fault.is_alteration() {
            return Self::Fault(fault);
        }
        let table = match fault {
            StoreFault::Definition(_) => "definitions",
            StoreFault::Line(..) | StoreFault::Altered(..) => "log",
            _ => "file",
        };
        Self::Altered(Altered::of(table, fault.text()))
    }
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::from(StoreFault::from(error))
    }
}

impl From<Altered> for Stop {
    fn from(altered: Altered) -> Self {
        Self::Altered(altered)
    }
}

/// The sums that go on from dossier to dossier.
pub(super) struct Through {
    pub(super) dossiers: u64,
    pub(super) lines: u64,
    pub(super) digest: Digest,
    first: Option<Digest>,
    agency: String,
    runners: BTreeMap<(Digest, Digest), Arc<Runner>>,
}

impl Through {
    pub(super) fn new(agency: String) -> Self {
        Self {
            dossiers: 0,
            lines: 0,
            digest: Digest::START,
            first: None,
            agency,
            runners: BTreeMap::new(),
        }
    }
}

impl Store {
    /// Goes through the whole store: the file, the sums of all lines, definitions and calendars; every
    /// command is decided again, every state folded again, and what follows is compared row by row.
    ///
    /// # Errors
    /// The system refuses. What is altered is no error but in the answer.
    pub fn verify(&self) -> Result<Verified, StoreFault> {
        self.db.execute_batch("BEGIN")?;
        let mut through = Through::new(String::new());
        let gone = self.go_through(&mut through);
        self.db.execute_batch("COMMIT")?;
        let altered = match gone {
            Ok(()) => None,
            Err(Stop::Altered(altered)) => Some(altered),
            Err(Stop::Fault(fault)) => return Err(fault),
        };
        Ok(Verified {
            dossiers: through.dossiers,
            lines: through.lines,
            digest: through.digest,
            altered,
        })
    }

    fn go_through(&self, through: &mut Through) -> Result<(), Stop> {
        let check = "PRAGMA integrity_check(1)";
        let sound: String = self.db.query_row(check, [], |row| row.get(0))?;
        if sound != "ok" {
            return Err(StoreFault::Corrupt(sound).into());
        }
        through.agency = self.agency()?;
        if !is_agency(&through.agency) {
            let text = m::ALTERED_AGENCY.with("agency", &through.agency);
            return Err(Altered::of("meta", text).into());
        }
        self.kept_texts()?;
        let again = schema::in_memory()?;
        let ids = self.dossiers()?;
        for (id, code) in &ids {
            self.retrace(*id, code, through, &again)?;
            self.compare(*id, code, &again)?;
        }
        self.nothing_else(i64::try_from(ids.len()).unwrap_or(i64::MAX))?;
        match self.told_otherwise(&ids)? {
            None => Ok(()),
            Some(code) => Err(Altered {
                code: Some(code.clone()),
                ..Altered::of("told", m::ALTERED_ROW.with("code", code))
            }
            .into()),
        }
    }

    /// Returns the dossiers, whose numbers follow one another.
    pub(super) fn dossiers(&self) -> Result<Vec<(i64, String)>, Stop> {
        let mut query = self
            .db
            .prepare("SELECT id, code FROM dossiers ORDER BY id")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rows: Vec<(i64, String)> = rows.collect::<Result<_, _>>()?;
        match rows.iter().zip(1_i64..).find(|it| it.0.0 != it.1) {
            Some(((_, code), _)) => {
                let text = m::ALTERED_NUMBER.with("code", code);
                Err(Altered::of("dossiers", text).into())
            }
            None => Ok(rows),
        }
    }

    /// The definitions and calendars are those of their sums.
    fn kept_texts(&self) -> Result<(), Stop> {
        for table in ["definitions", "laws"] {
            let mut query = self.db.prepare(&format!("SELECT sum, body FROM {table}"))?;
            let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            for row in rows {
                let (sum, body): ([u8; 32], String) = row?;
                let sum = Digest::from_bytes(&sum).unwrap_or(Digest::START);
                let read = match table {
                    "laws" => Law::read(&body, sum).err(),
                    _ => Definition::read(&body, sum).err(),
                };
                if let Some(fault) = read {
                    return Err(Altered::of(table, fault.text()).into());
                }
            }
        }
        Ok(())
    }

    /// Goes through the log of a dossier and writes what follows from it into tables.
    pub(super) fn retrace(
        &self,
        id: i64,
        code: &str,
        through: &mut Through,
        tables: &Connection,
    ) -> Result<(), Stop> {
        let rows = self.rows(id, 0, u64::from(u32::MAX))?;
        chained(code, &rows)?;
        let Some(first) = rows.first() else {
            return Err(Altered::at(code, 1, m::ALTERED_MISSING.text()).into());
        };
        let mut held = self.opened_again(code, first, through)?;
        held.n = 1;
        held.head = first.hash;
        let snapshot = self.snapshot(id)?;
        let mut rest = rows.iter().skip(1).peekable();
        while let Some(row) = rest.next() {
            let line = read_line(code, row, &held)?;
            let expected = self.expected(code, row, &line, &held, through)?;
            held.pass(row, &line, id, tables)?;
            proved(code, snapshot.as_ref(), &held)?;
            if let (Line::Moved(moved), Some(runner)) = (&line, expected.runner) {
                held.switch(moved, runner);
            }
            for expected in expected.lines {
                let body = expected.write(&held.runner.names);
                match rest.next() {
                    Some(row) if row.body == body => {
                        held.pass(row, &expected, id, tables)?;
                        proved(code, snapshot.as_ref(), &held)?;
                    }
                    other => {
                        let n = other.map_or(held.n + 1, |it| it.n);
                        return Err(Altered::at(code, n, m::ALTERED_DECISION.text()).into());
                    }
                }
            }
        }
        if snapshot.is_some_and(|it| !(1..=held.n).contains(&it.0)) {
            return Err(Altered::of("snapshots", m::ALTERED_ROW.with("code", code)).into());
        }
        // What is compared is the last snapshot of the file; none is made here.
        held.n_snapshot = held.n;
        held.follow(tables, id)?;
        through.dossiers += 1;
        through.lines += held.n;
        through.digest = through.digest.then(&held.head.to_string());
        through.first = Some(first.hash);
        Ok(())
    }

    /// What a line gives rise to, decided again.
    fn expected(
        &self,
        code: &str,
        row: &Row,
        line: &Line,
        held: &Held,
        through: &mut Through,
    ) -> Result<Expected, Stop> {
        let altered = || Stop::from(Altered::at(code, row.n, m::ALTERED_DECISION.text()));
        match line {
            Line::Asked { command, .. } => Ok(Expected {
                lines: held.answer(command),
                runner: None,
            }),
            Line::Moved(moved) => {
                let runner = self.runner_through(moved.definition, held.opened.law, through)?;
                let events = held.events_of_move(&runner, moved).map_err(|_| altered())?;
                let lines = events.into_iter().map(|it| Line::Happened(Box::new(it)));
                Ok(Expected {
                    lines: lines.collect(),
                    runner: Some(runner),
                })
            }
            Line::Opened(_) | Line::Happened(_) | Line::Refused(_) => Err(altered()),
        }
    }

    /// Returns a definition and a law, made ready once.
    fn runner_through(
        &self,
        definition: Digest,
        law: Digest,
        through: &mut Through,
    ) -> Result<Arc<Runner>, Stop> {
        let key = (definition, law);
        if let Some(runner) = through.runners.get(&key) {
            return Ok(Arc::clone(runner));
        }
        let runner = Arc::new(self.made_ready(definition, law)?);
        through.runners.insert(key, Arc::clone(&runner));
        Ok(runner)
    }

    fn snapshot(&self, id: i64) -> Result<Option<(u64, String)>, Stop> {
        let query = "SELECT n, body FROM snapshots WHERE dossier = ?1";
        let mut query = self.db.prepare_cached(query)?;
        let mut rows = query.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.next().transpose()?)
    }

    /// Reads the first line, and makes the definition and the law ready that it names.
    fn opened_again(&self, code: &str, first: &Row, through: &mut Through) -> Result<Held, Stop> {
        let opened = Line::read_first(&first.body).map_err(|it| Altered::at(code, 1, it.text()))?;
        let fits = opened.code == code
            && code
                .strip_prefix(&through.agency)
                .is_some_and(|it| it.starts_with('-'))
            && opened.before == through.first;
        if !fits {
            return Err(Altered::at(code, 1, m::ALTERED_OPENING.text()).into());
        }
        let runner = self.runner_through(opened.definition, opened.law, through)?;
        Ok(Held {
            setting: runner.setting(&opened),
            definition: opened.definition,
            moves: Vec::new(),
            by_command: false,
            opened,
            runner,
            n: 0,
            head: Digest::START,
            state: State::default(),
            n_snapshot: 0,
        })
    }

    /// Compares what follows with what stands in the file, and forgets it.
    fn compare(&self, id: i64, code: &str, again: &Connection) -> Result<(), Stop> {
        for (table, columns) in FOLLOWING {
            let query =
                format!("SELECT {columns} FROM {table} WHERE dossier = ?1 ORDER BY {columns}");
            if table_rows(&self.db, &query, id)? != table_rows(again, &query, id)? {
                let altered = Altered {
                    code: Some(code.to_owned()),
                    ..Altered::of(table, m::ALTERED_ROW.with("code", code))
                };
                return Err(altered.into());
            }
            again.execute(&format!("DELETE FROM {table} WHERE dossier = ?1"), [id])?;
        }
        Ok(())
    }

    /// No row belongs to a dossier that is not there.
    fn nothing_else(&self, last: i64) -> Result<(), Stop> {
        let tables = FOLLOWING.iter().map(|it| it.0);
        for table in tables.chain(["log", "snapshots"]) {
            let query = format!("SELECT count(*) FROM {table} WHERE dossier NOT BETWEEN 1 AND ?1");
            let others: i64 = self.db.query_row(&query, [last], |row| row.get(0))?;
            if others > 0 {
                return Err(Altered::of(table, m::ALTERED_STRAY.text()).into());
            }
        }
        Ok(())
    }
}

/// The lines follow one another, each bound to those before it.
fn chained(code: &str, rows: &[Row]) -> Result<(), Altered> {
    let mut sum = Digest::START;
    for (row, n) in rows.iter().zip(1_u64..) {
        sum = sum.then(&row.body);
        if row.n != n {
            return Err(Altered::at(code, n, m::ALTERED_MISSING.text()));
        }
        if row.hash != sum {
            return Err(Altered::at(code, n, m::ALTERED_HASH.text()));
        }
    }
    Ok(())
}

fn read_line(code: &str, row: &Row, held: &Held) -> Result<Line, Altered> {
    Line::read(&row.body, &held.runner.names).map_err(|it| Altered::at(code, row.n, it.text()))
}

/// A snapshot is the state at its place.
fn proved(code: &str, snapshot: Option<&(u64, String)>, held: &Held) -> Result<(), Altered> {
    match snapshot {
        Some((n, body))
            if *n == held.n && read_state(body, &held.runner.names).as_ref() != Ok(&held.state) =>
        {
            Err(Altered {
                code: Some(code.to_owned()),
                ..Altered::of("snapshots", m::ALTERED_ROW.with("code", code))
            })
        }
        _ => Ok(()),
    }
}

impl Held {
    /// The lines that a command gives rise to.
    fn answer(&self, command: &Command) -> Vec<Line> {
        let (events, refused) = decided(self, command);
        let events = events.into_iter().map(|it| Line::Happened(Box::new(it)));
        let refused = refused.map(|it| Line::Refused(Box::new(it.1)));
        events.chain(refused).collect()
    }

    /// Goes on by a line that is what it must be.
    fn pass(
        &mut self,
        row: &Row,
        line: &Line,
        id: i64,
        tables: &Connection,
    ) -> Result<(), StoreFault> {
        self.n = row.n;
        self.head = row.hash;
        self.see(line);
        if let Line::Happened(event) = line {
            self.state = evolve(std::mem::take(&mut self.state), event);
        }
        self.note(tables, id, line)
    }
}

fn table_rows(db: &Connection, query: &str, id: i64) -> Result<Vec<Vec<Value>>, StoreFault> {
    let mut query = db.prepare_cached(query)?;
    let n_columns = query.column_count();
    let rows = query.query_map([id], |row| {
        (0..n_columns)
            .map(|it| row.get(it))
            .collect::<Result<Vec<Value>, _>>()
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
