//! A dossier in memory, with the procedure that it runs under.

use std::sync::Arc;

use rusqlite::OptionalExtension;

use super::{Definition, HELD, Law, Store, StoreFault, kept_text::KeptText};
use crate::{
    calendar::{OfficeHours, WorkCalendar},
    export::{
        forms::{Particular, Particulars},
        log::{Digest, Line, Names, Opened, read_state},
    },
    interp::{
        Act, Command, Dossier, Entry, Machine, Setting, State,
        case::{Case, Played},
        evolve,
    },
};

/// A definition made ready, with its names and its calendar.
#[derive(Debug)]
pub struct Runner {
    /// The procedure.
    pub machine: Machine,
    /// Its names in the log.
    pub names: Names,
    /// The calendar, without the office hours of a dossier.
    calendar: WorkCalendar,
}

impl Runner {
    pub(super) fn new(definition: &Definition, law: &Law) -> Result<Self, StoreFault> {
        let machine = definition.machine()?;
        Ok(Self {
            names: Names::of(&machine),
            calendar: law.calendar()?,
            machine,
        })
    }

    /// Returns the setting of a dossier.
    #[must_use]
    pub fn setting(&self, opened: &Opened) -> Setting<'static> {
        let calendar = match hours(opened) {
            Some(hours) => self.calendar.clone().with_hours(hours),
            None => self.calendar.clone(),
        };
        self.machine.setting(&calendar, opened.received)
    }
}

pub(super) fn hours(opened: &Opened) -> Option<OfficeHours> {
    OfficeHours::new(opened.hours.iter().copied()).ok()
}

/// A dossier as its log says it stands.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) opened: Opened,
    pub(super) runner: Arc<Runner>,
    pub(super) setting: Setting<'static>,
    /// The number of lines, and the sum of the last one.
    pub(super) n: u64,
    pub(super) head: Digest,
    pub(super) state: State,
    /// The number of lines in the last snapshot.
    pub(super) n_snapshot: u64,
}

/// A line as it stands in the file.
pub(super) struct Row {
    pub(super) n: u64,
    pub(super) body: String,
    pub(super) hash: Digest,
}

/// A dossier with its whole log, to be shown.
#[derive(Debug)]
pub struct Kept {
    /// The first line.
    pub opened: Opened,
    /// The procedure.
    pub runner: Arc<Runner>,
    /// What was filed.
    pub case: Case,
    /// What came of it.
    pub played: Played,
    /// The number of lines of its log.
    pub lines: u64,
    /// The sum of the last one.
    pub head: Digest,
}

impl Store {
    /// Returns the number of a dossier.
    pub(super) fn number_of(&self, code: &str) -> Result<i64, StoreFault> {
        let query = "SELECT id FROM dossiers WHERE code = ?1";
        let mut query = self.db.prepare_cached(query)?;
        let found: Option<i64> = query.query_row([code], |row| row.get(0)).optional()?;
        found.ok_or_else(|| StoreFault::UnknownDossier(code.to_owned()))
    }

    /// Returns the definition and the law of a dossier, made ready once.
    pub(super) fn runner(&mut self, opened: &Opened) -> Result<Arc<Runner>, StoreFault> {
        let key = (opened.definition, opened.law);
        if let Some(runner) = self.runners.get(&key) {
            return Ok(Arc::clone(runner));
        }
        let runner = Arc::new(self.made_ready(opened)?);
        self.runners.insert(key, Arc::clone(&runner));
        Ok(runner)
    }

    /// Reads a definition and a law, and makes them ready.
    pub(super) fn made_ready(&self, opened: &Opened) -> Result<Runner, StoreFault> {
        let body = |table: &str, sum: Digest| -> Result<String, StoreFault> {
            let query = format!("SELECT body FROM {table} WHERE sum = ?1");
            let found = self.db.query_row(&query, [sum.bytes()], |row| row.get(0));
            found
                .optional()?
                .ok_or_else(|| StoreFault::Definition(sum.to_string()))
        };
        let (definition, law) = (opened.definition, opened.law);
        let definition = Definition::read(&body("definitions", definition)?, definition)?;
        let law = Law::read(&body("laws", law)?, law)?;
        Runner::new(&definition, &law)
    }

    /// Takes a dossier into memory, unless it is there as the file has it.
    pub(super) fn hold(&mut self, id: i64) -> Result<&mut Held, StoreFault> {
        let mut query = self
            .db
            .prepare_cached("SELECT n, head FROM cases WHERE dossier = ?1")?;
        let (n, sum): (u64, [u8; 32]) =
            query.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        drop(query);
        let sum = Digest::from_bytes(&sum).unwrap_or(Digest::START);
        let fresh = self.held.get(&id);
        if fresh.is_none_or(|it| (it.n, it.head) != (n, sum)) {
            let held = self.read_held(id, n, sum)?;
            if self.held.len() >= HELD {
                self.held.clear();
            }
            self.held.insert(id, held);
        }
        let held = self.held.get_mut(&id);
        held.ok_or_else(|| StoreFault::UnknownDossier(id.to_string()))
    }

    /// Reads a dossier from its last snapshot and the lines since; what is built upon is proved.
    fn read_held(&mut self, id: i64, n: u64, head: Digest) -> Result<Held, StoreFault> {
        let first = self.rows(id, 1, 1)?;
        let first = first
            .first()
            .ok_or_else(|| StoreFault::Altered(id.to_string(), 1))?;
        let opened =
            Line::read_first(&first.body).map_err(|it| StoreFault::Line(id.to_string(), 1, it))?;
        let runner = self.runner(&opened)?;
        let code = opened.code.clone();
        let snapshot = "SELECT n, body FROM snapshots WHERE dossier = ?1 AND n <= ?2";
        let pair = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let snapshot: Option<(u64, String)> =
            self.db.query_row(snapshot, (id, n), pair).optional()?;
        let (mut state, n_snapshot) = match &snapshot {
            Some((at, body)) => {
                let read = read_state(body, &runner.names);
                (
                    read.map_err(|it| StoreFault::Line(code.clone(), *at, it))?,
                    *at,
                )
            }
            None => (State::default(), 0),
        };
        let before = n_snapshot.max(1);
        let mut rows = self.rows(id, before, n)?.into_iter();
        let mut sum = rows
            .next()
            .map(|it| it.hash)
            .ok_or_else(|| StoreFault::Altered(code.clone(), before))?;
        let mut last = before;
        for row in rows {
            sum = sum.then(&row.body);
            if sum != row.hash || row.n != last + 1 {
                return Err(StoreFault::Altered(code, row.n));
            }
            last = row.n;
            let line = Line::read(&row.body, &runner.names)
                .map_err(|it| StoreFault::Line(code.clone(), row.n, it))?;
            if let Line::Happened(event) = line {
                state = evolve(state, &event);
            }
        }
        if sum != head || last != n {
            return Err(StoreFault::Altered(code, n));
        }
        Ok(Held {
            setting: runner.setting(&opened),
            opened,
            runner,
            n,
            head,
            state,
            n_snapshot,
        })
    }

    /// Returns the lines of a dossier from one to another.
    pub(super) fn rows(&self, id: i64, from: u64, to: u64) -> Result<Vec<Row>, StoreFault> {
        let query = "SELECT n, body, hash FROM log WHERE dossier = ?1 AND n BETWEEN ?2 AND ?3
            ORDER BY n";
        let mut query = self.db.prepare_cached(query)?;
        let rows = query.query_map((id, from, to), |row| {
            let hash: [u8; 32] = row.get(2)?;
            Ok(Row {
                n: row.get(0)?,
                body: row.get(1)?,
                hash: Digest::from_bytes(&hash).unwrap_or(Digest::START),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Returns a dossier with its whole log.
    ///
    /// # Errors
    /// There is none of this code, or its log is not what was written.
    pub fn dossier(&mut self, code: &str) -> Result<Kept, StoreFault> {
        let id = self.number_of(code)?;
        let held = self.hold(id)?;
        let (opened, runner) = (held.opened.clone(), Arc::clone(&held.runner));
        let (setting, lines, sum) = (held.setting.clone(), held.n, held.head);
        let mut log = Vec::new();
        let mut asked: Option<Command> = None;
        let mut filing: Option<Command> = None;
        for row in self.rows(id, 2, lines)? {
            let line = Line::read(&row.body, &runner.names)
                .map_err(|it| StoreFault::Line(code.to_owned(), row.n, it))?;
            match line {
                Line::Opened(_) => {}
                Line::Asked { command, .. } => {
                    filing.get_or_insert_with(|| (*command).clone());
                    asked = Some(*command);
                }
                Line::Happened(event) => log.push(Entry::Event(*event)),
                Line::Refused(refused) => log.extend(asked.clone().map(|it| Entry::Rejected {
                    command: Box::new(it),
                    rejection: Box::new(refused.rejection()),
                })),
            }
        }
        let case = filing.and_then(|it| case_of(it, &opened));
        Ok(Kept {
            case: case.ok_or_else(|| StoreFault::Altered(code.to_owned(), 2))?,
            played: Played {
                dossier: Dossier::from_log(log),
                setting,
                refused: Vec::new(),
            },
            opened,
            runner,
            lines,
            head: sum,
        })
    }
}

impl Kept {
    /// Returns what the official forms say that no event knows, with the code that the store gave.
    #[must_use]
    pub fn particulars(&self) -> Particulars {
        let mut told = self.opened.particulars.clone();
        told.set(Particular::Code, &self.opened.code);
        told
    }
}

/// The case that a filing tells.
fn case_of(filing: Command, opened: &Opened) -> Option<Case> {
    match filing.act {
        Act::File {
            answers,
            papers,
            found,
        } => Some(Case {
            answers,
            filed: filing.at,
            papers,
            found,
            hours: hours(opened),
            events: Vec::new(),
            until: None,
        }),
        _ => None,
    }
}
