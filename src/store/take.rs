//! Filing, and what comes after it: one transaction, one acknowledgement.

use rusqlite::{Connection, OptionalExtension};

use super::{Definition, Law, Store, StoreFault, held::Held, kept_text::KeptText};
use crate::{
    export::{
        log::{Digest, Line, Names, Opened, Refused, write_command, write_effect},
        particulars::Particulars,
    },
    interp::{
        Act, Command, Entry, Event, State,
        case::Case,
        effects::{Edition, Effect, effects},
        evolve,
    },
    values::Instant,
};

/// A dossier to be filed.
#[derive(Debug, Clone)]
pub struct Filing {
    /// The definition.
    pub definition: Definition,
    /// The calendar and the rules of the day.
    pub law: Law,
    /// The facts and papers; its events are not taken.
    pub case: Case,
    /// What the official forms say that no event knows; the code of the dossier is given here,
    /// and one that is told is kept beside it.
    pub particulars: Particulars,
    /// The identity of the delivery; the same one a second time gives the same code.
    pub id: Option<String>,
}

/// A dossier that was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// Its code.
    pub code: String,
    /// It was filed before, under the same identity.
    pub again: bool,
    /// Why it was not taken, where it was not.
    pub refused: Option<Refused>,
}

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken.
    Taken,
    /// It was refused, and that is on record.
    Refused(Box<Refused>),
    /// It was taken before, or refused, under the same identity; nothing changed.
    Again,
}

/// A command with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The line of the log on which it stands; the former one of a command that came again.
    pub line: u64,
    /// What came of it.
    pub outcome: Outcome,
    /// What was added to the log.
    pub entries: Vec<Entry>,
}

impl Store {
    /// Files a dossier and gives it a code; on the disk when this returns.
    ///
    /// # Errors
    /// The definition has no such procedure, the instant has not come, the system refuses.
    pub fn file(&mut self, filing: &Filing, recorded: Instant) -> Result<Filed, StoreFault> {
        if filing.case.filed > recorded {
            return Err(StoreFault::Early(filing.case.filed, recorded));
        }
        self.in_transaction(|store| store.file_within(filing, recorded))
    }

    fn file_within(&mut self, filing: &Filing, recorded: Instant) -> Result<Filed, StoreFault> {
        let command = Command {
            id: filing.id.clone(),
            ..Command::new(filing.case.filed, act_of(&filing.case))
        };
        if let Some(id) = &filing.id
            && let Some(found) = self.filed_before(id)?
        {
            return self.filed_again(found, id, &command, &filing.particulars);
        }
        let opened = self.opening(filing, recorded)?;
        let runner = self.runner(&opened)?;
        let insert = "INSERT INTO dossiers (code) VALUES (?1)";
        self.db.prepare_cached(insert)?.execute([&opened.code])?;
        let id = self.db.last_insert_rowid();
        let mut held = Held {
            setting: runner.setting(&opened),
            runner,
            n: 0,
            head: Digest::START,
            state: State::default(),
            n_snapshot: 0,
            definition: opened.definition,
            moves: Vec::new(),
            by_command: false,
            opened: opened.clone(),
        };
        held.append(&self.db, id, &Line::Opened(Box::new(opened.clone())))?;
        let taken = held.take(&self.db, id, &command, recorded)?;
        held.follow(&self.db, id)?;
        self.held.insert(id, held);
        Ok(Filed {
            code: opened.code,
            again: false,
            refused: match taken.outcome {
                Outcome::Refused(refused) => Some(*refused),
                _ => None,
            },
        })
    }

    fn filed_before(&self, id: &str) -> Result<Option<i64>, StoreFault> {
        let query = "SELECT dossier FROM filings WHERE id = ?1";
        let mut query = self.db.prepare_cached(query)?;
        Ok(query.query_row([id], |row| row.get(0)).optional()?)
    }

    /// The same filing a second time: the code that was given.
    fn filed_again(
        &mut self,
        dossier: i64,
        id: &str,
        command: &Command,
        particulars: &Particulars,
    ) -> Result<Filed, StoreFault> {
        let rows = self.rows(dossier, 2, 2)?;
        let held = self.hold(dossier)?;
        let refused = held.state.filed.is_none();
        let opened = held.opened.clone();
        let first = self.runner(&opened)?;
        let same = rows.first().is_some_and(|row| {
            asked(&row.body, &first.names)
                .is_some_and(|it| it == write_command(command, &first.names))
        });
        if !same || opened.particulars != *particulars {
            return Err(StoreFault::OtherContent(id.to_owned()));
        }
        let refused = if refused {
            self.refusal_after(dossier, 2)?
        } else {
            None
        };
        Ok(Filed {
            code: opened.code,
            again: true,
            refused,
        })
    }

    /// The refusal of the command on a line, which follows it before the next command.
    fn refusal_after(&mut self, dossier: i64, line: u64) -> Result<Option<Refused>, StoreFault> {
        let rows = self.rows(dossier, line + 1, u64::from(u32::MAX))?;
        let opened = self.hold(dossier)?.opened.clone();
        let first = self.runner(&opened)?;
        for row in rows {
            match Line::read(&row.body, &first.names) {
                Ok(Line::Refused(refused)) => return Ok(Some(*refused)),
                Ok(Line::Asked { .. }) => break,
                _ => {}
            }
        }
        Ok(None)
    }

    /// Keeps the definition and the law, and makes the first line.
    fn opening(&mut self, filing: &Filing, recorded: Instant) -> Result<Opened, StoreFault> {
        for (table, sum, body) in [
            (
                "definitions",
                filing.definition.sum(),
                filing.definition.body(),
            ),
            ("laws", filing.law.sum(), filing.law.body()),
        ] {
            let insert = format!("INSERT OR IGNORE INTO {table} VALUES (?1, ?2)");
            self.db.execute(&insert, (sum.bytes(), body))?;
        }
        let received = filing.case.filed.date();
        let before =
            "SELECT hash FROM log WHERE n = 1 AND dossier = (SELECT max(id) FROM dossiers)";
        let before: Option<[u8; 32]> = self
            .db
            .prepare_cached(before)?
            .query_row([], |row| row.get(0))
            .optional()?;
        let hours = filing.case.hours.as_ref();
        Ok(Opened {
            code: self.next_code(received)?,
            recorded,
            received,
            definition: filing.definition.sum(),
            law: filing.law.sum(),
            hours: hours.map_or_else(Vec::new, |it| it.spans().to_vec()),
            before: before.and_then(|it| Digest::from_bytes(&it)),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            particulars: filing.particulars.clone(),
            edition: Edition::LATEST,
        })
    }

    /// Takes commands in their order, in one transaction: all of it is on the disk when this
    /// returns. A refused command is on record too and does not hold up the others.
    ///
    /// # Errors
    /// There is no such dossier; an identity was used for another command; an instant has not come;
    /// the system refuses. Nothing is taken then.
    pub fn take(
        &mut self,
        commands: &[(&str, &Command)],
        recorded: Instant,
    ) -> Result<Vec<Taken>, StoreFault> {
        if let Some((_, command)) = commands.iter().find(|it| it.1.at > recorded) {
            return Err(StoreFault::Early(command.at, recorded));
        }
        self.in_transaction(|store| {
            let mut taken = Vec::with_capacity(commands.len());
            let mut touched = std::collections::BTreeSet::new();
            for (code, command) in commands {
                let id = store.number_of(code)?;
                // The head of one that was touched is written once, at the end.
                if !touched.contains(&id) {
                    store.hold(id)?;
                }
                taken.push(store.take_held(id, command, recorded)?);
                touched.insert(id);
                if touched.len() >= super::HELD / 2 {
                    store.follow(&touched)?;
                    touched.clear();
                }
            }
            store.follow(&touched)?;
            Ok(taken)
        })
    }

    pub(super) fn take_held(
        &mut self,
        id: i64,
        command: &Command,
        recorded: Instant,
    ) -> Result<Taken, StoreFault> {
        let held = self.held.get(&id);
        let held = held.ok_or_else(|| StoreFault::UnknownDossier(id.to_string()))?;
        if let Some(name) = &command.id
            && let Some(line) = delivered(&self.db, id, name)?
        {
            let query = "SELECT body FROM log WHERE dossier = ?1 AND n = ?2";
            let mut query = self.db.prepare_cached(query)?;
            let body: String = query.query_row((id, line), |row| row.get(0))?;
            let own = write_command(command, &held.runner.names);
            let (first, law) = (held.opened.definition, held.opened.law);
            let then = self.definition_at(id, first, line)?;
            drop(query);
            // The same words then and now, whatever became of the procedure between.
            let then = self.runner_of(then, law)?;
            if asked(&body, &then.names).is_none_or(|it| it != own) {
                return Err(StoreFault::OtherContent(name.clone()));
            }
            return Ok(Taken {
                line,
                outcome: Outcome::Again,
                entries: Vec::new(),
            });
        }
        let held = self.held.get_mut(&id);
        let held = held.ok_or_else(|| StoreFault::UnknownDossier(id.to_string()))?;
        held.take(&self.db, id, command, recorded)
    }

    pub(super) fn follow(
        &mut self,
        touched: &std::collections::BTreeSet<i64>,
    ) -> Result<(), StoreFault> {
        for id in touched {
            if let Some(held) = self.held.get_mut(id) {
                held.follow(&self.db, *id)?;
            }
        }
        Ok(())
    }
}

/// The command of a line, as it is written.
fn asked(body: &str, names: &Names) -> Option<String> {
    match Line::read(body, names) {
        Ok(Line::Asked { command, .. }) => Some(write_command(&command, names)),
        _ => None,
    }
}

fn delivered(db: &Connection, id: i64, name: &str) -> Result<Option<u64>, StoreFault> {
    let query = "SELECT n FROM deliveries WHERE dossier = ?1 AND id = ?2";
    let mut query = db.prepare_cached(query)?;
    Ok(query.query_row((id, name), |row| row.get(0)).optional()?)
}

fn act_of(case: &Case) -> Act {
    Act::File {
        answers: case.answers.clone(),
        papers: case.papers.clone(),
        found: case.found.clone(),
    }
}

/// What a command gives rise to: what limits did before it, then what it did, or its refusal.
pub(super) fn decided(
    held: &Held,
    command: &Command,
) -> (Vec<Event>, Option<(crate::interp::Rejection, Refused)>) {
    let (machine, setting) = (&held.runner.machine, &held.setting);
    let mut events = machine.due_before(setting, &held.state, command.at);
    // Mostly no limit ended before, and a copy of the state costs more than the decision.
    let after = (!events.is_empty()).then(|| events.iter().fold(held.state.clone(), evolve));
    let state = after.as_ref().unwrap_or(&held.state);
    match machine.decide(setting, state, command) {
        Ok(more) => {
            events.extend(more);
            (events, None)
        }
        Err(rejection) => {
            let refused = Refused::of(&rejection, machine.procedure().lang);
            (events, Some((rejection, refused)))
        }
    }
}

impl Held {
    /// Adds a line to the log.
    pub(super) fn append(
        &mut self,
        db: &Connection,
        id: i64,
        line: &Line,
    ) -> Result<(), StoreFault> {
        self.see(line);
        let body = line.write(&self.runner.names);
        self.head = self.head.then(&body);
        self.n += 1;
        let insert = "INSERT INTO log VALUES (?1, ?2, ?3, ?4)";
        db.prepare_cached(insert)?
            .execute((id, self.n, body, self.head.bytes()))?;
        self.note(db, id, line)
    }

    /// Notes what follows from a line.
    pub(super) fn note(&self, db: &Connection, id: i64, line: &Line) -> Result<(), StoreFault> {
        match line {
            Line::Asked { command, .. } => {
                if let Some(name) = &command.id {
                    let insert = "INSERT INTO deliveries VALUES (?1, ?2, ?3)";
                    db.prepare_cached(insert)?.execute((id, name, self.n))?;
                    if matches!(command.act, Act::File { .. }) {
                        let insert = "INSERT OR IGNORE INTO filings VALUES (?1, ?2)";
                        db.prepare_cached(insert)?.execute((name, id))?;
                    }
                }
            }
            Line::Refused(refused) => {
                let insert = "INSERT INTO refusals VALUES (?1, ?2, ?3)";
                db.prepare_cached(insert)?
                    .execute((id, self.n, refused.rule.id))?;
            }
            Line::Happened(event) => {
                for (place, effect) in (0_i64..).zip(outside(event, self.opened.edition)) {
                    let body = write_effect(&effect, &self.runner.names);
                    let insert = "INSERT INTO outbox (dossier, n, i, body) VALUES (?1, ?2, ?3, ?4)";
                    db.prepare_cached(insert)?
                        .execute((id, self.n, place, body))?;
                }
            }
            Line::Opened(_) | Line::Moved(_) => {}
        }
        Ok(())
    }

    /// Takes a command and writes what came of it. Time that passes without an effect leaves no line.
    pub(super) fn take(
        &mut self,
        db: &Connection,
        id: i64,
        command: &Command,
        recorded: Instant,
    ) -> Result<Taken, StoreFault> {
        let (events, refused) = decided(self, command);
        if events.is_empty() && refused.is_none() && command.act == Act::Tick {
            return Ok(Taken {
                line: self.n,
                outcome: Outcome::Taken,
                entries: Vec::new(),
            });
        }
        let line = Line::Asked {
            recorded,
            command: Box::new(command.clone()),
        };
        self.append(db, id, &line)?;
        let mut taken = Taken {
            line: self.n,
            outcome: Outcome::Taken,
            entries: Vec::with_capacity(events.len()),
        };
        for event in events {
            self.state = evolve(std::mem::take(&mut self.state), &event);
            let line = Line::Happened(Box::new(event));
            self.append(db, id, &line)?;
            if let Line::Happened(event) = line {
                taken.entries.push(Entry::Event(*event));
            }
        }
        if let Some((rejection, refused)) = refused {
            self.append(db, id, &Line::Refused(Box::new(refused.clone())))?;
            taken.outcome = Outcome::Refused(Box::new(refused));
            taken.entries.push(Entry::Rejected {
                command: Box::new(command.clone()),
                rejection: Box::new(rejection),
            });
        }
        Ok(taken)
    }
}

/// What others must be told; waking the machine is the store's own affair.
pub(super) fn outside(event: &Event, edition: Edition) -> Vec<Effect> {
    let mut all = effects(event, edition);
    all.retain(|it| !matches!(it, Effect::Schedule(..) | Effect::Cancel(..)));
    all
}
