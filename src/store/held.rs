//! A dossier in memory, with the procedure that it runs under.

use std::sync::Arc;

use rusqlite::OptionalExtension;

use super::{Definition, HELD, Law, Store, StoreFault, kept_text::KeptText, migrate::Before};
use crate::{
    calendar::{OfficeHours, WorkCalendar},
    export::{
        log::{Digest, Line, Names, Opened, read_state},
        particulars::{Particular, Particulars},
    },
    interp::{
        Act, Command, Dossier, Entry, Machine, Setting, State,
        case::{Case, Played},
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
        Setting {
            edition: opened.edition,
            ..self.machine.setting(&calendar, opened.received)
        }
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
    /// The sum of the definition under which it runs now.
    pub(super) definition: Digest,
    /// What came before each move that was not taken back; whole only where the log was read from
    /// its first line.
    pub(super) moves: Vec<Before>,
    /// What happens now comes of a command, and not of a move.
    pub(super) by_command: bool,
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
    /// What came of it, in terms of the version that holds now.
    pub played: Played,
    /// What came of it under each version before.
    pub former: Vec<Former>,
    /// What came of it under the version that holds now.
    pub last: Played,
    /// The number of lines of its log.
    pub lines: u64,
    /// The sum of the last one.
    pub head: Digest,
}

/// What came of a dossier under a version that it has left.
#[derive(Debug)]
pub struct Former {
    /// The version.
    pub runner: Arc<Runner>,
    /// What came of it there.
    pub played: Played,
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
        self.runner_of(opened.definition, opened.law)
    }

    /// Returns a definition and a law, made ready once.
    pub(super) fn runner_of(
        &mut self,
        definition: Digest,
        law: Digest,
    ) -> Result<Arc<Runner>, StoreFault> {
        let key = (definition, law);
        if let Some(runner) = self.runners.get(&key) {
            return Ok(Arc::clone(runner));
        }
        let runner = Arc::new(self.made_ready(definition, law)?);
        self.runners.insert(key, Arc::clone(&runner));
        Ok(runner)
    }

    /// Reads a definition and a law, and makes them ready.
    pub(super) fn made_ready(&self, definition: Digest, law: Digest) -> Result<Runner, StoreFault> {
        let body = self.kept_body("definitions", definition)?;
        let definition = Definition::read(&body, definition)?;
        let law = Law::read(&self.kept_body("laws", law)?, law)?;
        Runner::new(&definition, &law)
    }

    /// Returns a text that the store keeps.
    pub(super) fn kept_body(&self, table: &str, sum: Digest) -> Result<String, StoreFault> {
        let query = format!("SELECT body FROM {table} WHERE sum = ?1");
        let found = self.db.query_row(&query, [sum.bytes()], |row| row.get(0));
        found
            .optional()?
            .ok_or_else(|| StoreFault::Definition(sum.to_string()))
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
            let held = self.read_held(id, n, sum, false)?;
            if self.held.len() >= HELD {
                self.held.clear();
            }
            self.held.insert(id, held);
        }
        let held = self.held.get_mut(&id);
        held.ok_or_else(|| StoreFault::UnknownDossier(id.to_string()))
    }

    /// Takes a dossier into memory with all that its log tells of moves.
    pub(super) fn hold_whole(&mut self, id: i64) -> Result<&mut Held, StoreFault> {
        let query = "SELECT n, head FROM cases WHERE dossier = ?1";
        let (n, sum): (u64, [u8; 32]) = self
            .db
            .query_row(query, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let sum = Digest::from_bytes(&sum).unwrap_or(Digest::START);
        let held = self.read_held(id, n, sum, true)?;
        self.held.insert(id, held);
        let held = self.held.get_mut(&id);
        held.ok_or_else(|| StoreFault::UnknownDossier(id.to_string()))
    }

    /// Reads a dossier from its last snapshot, or whole, and the lines since; what is built upon is
    /// proved.
    fn read_held(
        &mut self,
        id: i64,
        n: u64,
        head: Digest,
        whole: bool,
    ) -> Result<Held, StoreFault> {
        let first = self.rows(id, 1, 1)?;
        let first = first
            .first()
            .ok_or_else(|| StoreFault::Altered(id.to_string(), 1))?;
        let opened =
            Line::read_first(&first.body).map_err(|it| StoreFault::Line(id.to_string(), 1, it))?;
        let code = opened.code.clone();
        let query = "SELECT n, body FROM snapshots WHERE dossier = ?1 AND n <= ?2";
        let pair = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let snapshot: Option<(u64, String)> = if whole {
            None
        } else {
            self.db.query_row(query, (id, n), pair).optional()?
        };
        let n_snapshot = snapshot.as_ref().map_or(0, |it| it.0);
        let before = n_snapshot.max(1);
        let definition = self.definition_at(id, opened.definition, before)?;
        let runner = self.runner_of(definition, opened.law)?;
        let state = match &snapshot {
            Some((at, body)) => read_state(body, &runner.names)
                .map_err(|it| StoreFault::Line(code.clone(), *at, it))?,
            None => State::default(),
        };
        let mut dossier = Held {
            setting: runner.setting(&opened),
            opened,
            runner,
            n: before,
            head: Digest::START,
            state,
            n_snapshot,
            definition,
            moves: Vec::new(),
            by_command: false,
        };
        let mut rows = self.rows(id, before, n)?.into_iter();
        dossier.head = rows
            .next()
            .map(|it| it.hash)
            .ok_or_else(|| StoreFault::Altered(code.clone(), before))?;
        for row in rows {
            self.go_on(&mut dossier, &row)?;
        }
        if dossier.head != head || dossier.n != n {
            return Err(StoreFault::Altered(code, n));
        }
        Ok(dossier)
    }

    /// Goes on by a line, which must be the next one.
    fn go_on(&mut self, dossier: &mut Held, row: &Row) -> Result<(), StoreFault> {
        let code = &dossier.opened.code;
        dossier.head = dossier.head.then(&row.body);
        if dossier.head != row.hash || row.n != dossier.n + 1 {
            return Err(StoreFault::Altered(code.clone(), row.n));
        }
        dossier.n = row.n;
        let line = Line::read(&row.body, &dossier.runner.names)
            .map_err(|it| StoreFault::Line(code.clone(), row.n, it))?;
        dossier.see(&line);
        match &line {
            Line::Happened(event) => dossier.state.apply(event),
            Line::Moved(moved) => {
                let runner = self.runner_of(moved.definition, dossier.opened.law)?;
                dossier.switch(moved, runner);
            }
            Line::Opened(_) | Line::Asked { .. } | Line::Refused(_) => {}
        }
        Ok(())
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
        let now = case_of_state(&held.state, &opened);
        let rows = self.rows(id, 2, lines)?;
        let mut former = Vec::new();
        let mut reader = self.runner(&opened)?;
        let mut told = Telling::default();
        let mut start = 0;
        for (place, row) in rows.iter().enumerate() {
            let line = Line::read(&row.body, &reader.names)
                .map_err(|it| StoreFault::Line(code.to_owned(), row.n, it))?;
            if let Line::Moved(moved) = &line {
                let next = self.runner_of(moved.definition, opened.law)?;
                let before = std::mem::replace(&mut reader, next);
                former.push(Former {
                    played: played(std::mem::take(&mut told).log, before.setting(&opened)),
                    runner: before,
                });
                start = place;
            }
            told.add(line);
        }
        let last = played(told.log.clone(), setting.clone());
        let case = if former.is_empty() {
            told.filing.clone().and_then(|it| case_of(it, &opened))
        } else {
            // What happened before is told in terms of the version that holds now, where it knows them.
            let mut whole = Telling::default();
            let known = rows.iter().take(start);
            for line in known.filter_map(|it| Line::read(&it.body, &runner.names).ok()) {
                whole.add(line);
            }
            whole.log.extend(told.log.iter().cloned());
            told.log = whole.log;
            whole.filing.and_then(|it| case_of(it, &opened)).or(now)
        };
        Ok(Kept {
            case: case.ok_or_else(|| StoreFault::Altered(code.to_owned(), 2))?,
            played: played(told.log, setting),
            former,
            last,
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

/// A log that is being read.
#[derive(Default)]
struct Telling {
    log: Vec<Entry>,
    asked: Option<Command>,
    filing: Option<Command>,
}

impl Telling {
    fn add(&mut self, line: Line) {
        match line {
            Line::Opened(_) | Line::Moved(_) => {}
            Line::Asked { command, .. } => {
                self.filing.get_or_insert_with(|| (*command).clone());
                self.asked = Some(*command);
            }
            Line::Happened(event) => self.log.push(Entry::Event(*event)),
            Line::Refused(refused) => {
                self.log
                    .extend(self.asked.clone().map(|it| Entry::Rejected {
                        command: Box::new(it),
                        rejection: Box::new(refused.rejection()),
                    }));
            }
        }
    }
}

fn played(log: Vec<Entry>, setting: Setting<'static>) -> Played {
    Played {
        dossier: Dossier::from_log(log),
        setting,
        refused: Vec::new(),
    }
}

/// The case of a dossier whose filing the version that holds now cannot read.
fn case_of_state(state: &State, opened: &Opened) -> Option<Case> {
    Some(Case {
        answers: state.answers.clone(),
        filed: state.filed?,
        papers: state
            .papers_named
            .then(|| state.papers.keys().copied().collect()),
        found: state.found.clone(),
        hours: hours(opened),
        events: Vec::new(),
        until: None,
    })
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
