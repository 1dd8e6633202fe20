//! Dossiers that go on under another version, and back: all that can be, in one transaction.

use std::sync::Arc;

use super::{Definition, Law, Runner, Store, StoreFault, held::Held, kept_text::KeptText};
use crate::{
    export::log::{Digest, Line, Moved, Names},
    interp::{
        Event, State, evolve,
        migrate::{Version, migrate, undo},
    },
    messages::{Text, migrate as m},
    values::Instant,
};

/// Where dossiers are to go.
#[derive(Debug, Clone)]
pub enum Target {
    /// To a version, by its own clause or by a provision that is named.
    To {
        /// The version.
        definition: Box<Definition>,
        /// The stable name of its procedure.
        procedure: String,
        /// The provision that moves them.
        norm: Option<String>,
    },
    /// Back to where each was before its last move.
    Back,
}

/// Which dossiers, and whether it is done or only tried.
#[derive(Debug, Clone)]
pub struct Moving {
    /// Where.
    pub target: Target,
    /// The codes; none for all running dossiers of the procedure.
    pub codes: Vec<String>,
    /// Write it; otherwise nothing changes.
    pub apply: bool,
}

/// What stands against the move of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Against {
    /// Its stable name.
    pub id: &'static str,
    /// In words.
    pub text: Text,
}

/// A dossier of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRow {
    /// Its code.
    pub code: String,
    /// The promised date before.
    pub before: Option<Instant>,
    /// The promised date after; absent where it is not moved.
    pub after: Option<Instant>,
    /// What stands against it; nothing where it can be, or was, moved.
    pub against: Vec<Against>,
}

/// Under what a dossier would go on, where there is something, and the line that says so.
type Destination = (Option<Arc<Runner>>, Moved);

/// How a dossier stood before a move.
#[derive(Debug)]
pub(super) struct Before {
    definition: Digest,
    runner: Arc<Runner>,
    state: State,
    /// How much happened since that the move itself did not bring.
    since: u64,
}

impl Store {
    /// Moves dossiers to another version or back, or says what would come of it. What can be moved is
    /// moved, all of it in one transaction; the others stay.
    ///
    /// # Errors
    /// There is no dossier of a code; the system refuses, and nothing is moved.
    pub fn migrate(
        &mut self,
        moving: &Moving,
        recorded: Instant,
    ) -> Result<Vec<MoveRow>, StoreFault> {
        self.in_transaction(|store| {
            let mut rows = Vec::new();
            for id in store.meant(moving)? {
                rows.extend(store.move_one(id, moving, recorded)?);
            }
            Ok(rows)
        })
    }

    /// The numbers of the dossiers that are meant.
    fn meant(&self, moving: &Moving) -> Result<Vec<i64>, StoreFault> {
        if !moving.codes.is_empty() {
            return moving.codes.iter().map(|it| self.number_of(it)).collect();
        }
        let (query, procedure) = match &moving.target {
            Target::To { procedure, .. } => (
                "SELECT dossier FROM cases WHERE ended IS NULL AND filed IS NOT NULL
                    AND procedure = ?1 ORDER BY dossier",
                procedure.as_str(),
            ),
            Target::Back => (
                "SELECT DISTINCT dossier FROM log JOIN cases USING (dossier)
                    WHERE ended IS NULL AND substr(body, 1, 9) = '{\"moved\":' AND ?1 = ''
                    ORDER BY dossier",
                "",
            ),
        };
        let mut query = self.db.prepare(query)?;
        let ids = query.query_map([procedure], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Moves a dossier, or tries to; `None` where it is there already, or was never moved.
    fn move_one(
        &mut self,
        id: i64,
        moving: &Moving,
        recorded: Instant,
    ) -> Result<Option<MoveRow>, StoreFault> {
        let Some((to, moved)) = self.destination(id, moving, recorded)? else {
            return Ok(None);
        };
        let db = &self.db;
        let Some(held) = self.held.get_mut(&id) else {
            return Err(StoreFault::UnknownDossier(id.to_string()));
        };
        let mut row = MoveRow {
            code: held.opened.code.clone(),
            before: held.promised(),
            after: None,
            against: Vec::new(),
        };
        let events = match &to {
            Some(to) => held.events_of_move(to, &moved),
            None => Err(vec![nothing_to_undo()]),
        };
        match (events, to) {
            (Ok(events), Some(to)) => {
                let after = events.iter().fold(held.state.clone(), evolve);
                row.after = to.machine.promise(&after).map(|it| it.1);
                if moving.apply {
                    if let Target::To { definition, .. } = &moving.target {
                        let insert = "INSERT OR IGNORE INTO definitions VALUES (?1, ?2)";
                        let kept = (moved.definition.bytes(), definition.body());
                        db.prepare_cached(insert)?.execute(kept)?;
                    }
                    held.append(db, id, &Line::Moved(Box::new(moved.clone())))?;
                    held.switch(&moved, to);
                    for event in events {
                        held.state = evolve(std::mem::take(&mut held.state), &event);
                        held.append(db, id, &Line::Happened(Box::new(event)))?;
                    }
                    held.follow(db, id)?;
                }
            }
            (Err(against), _) => row.against = against,
            (Ok(_), None) => {}
        }
        Ok(Some(row))
    }

    /// Under what a dossier would go on, and the line that says so; `None` where it is there already,
    /// or was never moved.
    fn destination(
        &mut self,
        id: i64,
        moving: &Moving,
        recorded: Instant,
    ) -> Result<Option<Destination>, StoreFault> {
        let named = !moving.codes.is_empty();
        Ok(Some(match &moving.target {
            Target::To {
                definition, norm, ..
            } => {
                let held = self.hold(id)?;
                let (law, sum) = (held.opened.law, definition.sum());
                if held.definition == sum {
                    return Ok(None);
                }
                let moved = Moved {
                    recorded,
                    definition: sum,
                    back: false,
                    norm: norm.clone(),
                };
                (Some(self.runner_for(definition, law)?), moved)
            }
            Target::Back => {
                let held = self.hold_whole(id)?;
                let last = held.moves.last();
                if last.is_none() && !named {
                    return Ok(None);
                }
                let moved = Moved {
                    recorded,
                    definition: last.map_or(held.definition, |it| it.definition),
                    back: true,
                    norm: None,
                };
                (last.map(|it| Arc::clone(&it.runner)), moved)
            }
        }))
    }

    /// Makes a version ready that may not be kept yet.
    fn runner_for(
        &mut self,
        definition: &Definition,
        law: Digest,
    ) -> Result<Arc<Runner>, StoreFault> {
        let key = (definition.sum(), law);
        if let Some(runner) = self.runners.get(&key) {
            return Ok(Arc::clone(runner));
        }
        let law = Law::read(&self.kept_body("laws", law)?, law)?;
        let runner = Arc::new(Runner::new(definition, &law)?);
        self.runners.insert(key, Arc::clone(&runner));
        Ok(runner)
    }

    /// Returns the definition under which a dossier ran at a line.
    pub(super) fn definition_at(
        &self,
        id: i64,
        first: Digest,
        n: u64,
    ) -> Result<Digest, StoreFault> {
        let query = "SELECT n, body FROM log WHERE dossier = ?1 AND n <= ?2
            AND substr(body, 1, 9) = '{\"moved\":' ORDER BY n DESC LIMIT 1";
        let mut query = self.db.prepare_cached(query)?;
        let mut rows = query.query((id, n))?;
        let Some(row) = rows.next()? else {
            return Ok(first);
        };
        let (n, body): (u64, String) = (row.get(0)?, row.get(1)?);
        match Line::read(&body, &Names::default()) {
            Ok(Line::Moved(moved)) => Ok(moved.definition),
            Ok(_) => Err(StoreFault::Altered(id.to_string(), n)),
            Err(fault) => Err(StoreFault::Line(id.to_string(), n, fault)),
        }
    }
}

impl Held {
    /// What a move gives rise to, or what stands against it.
    pub(super) fn events_of_move(
        &self,
        to: &Runner,
        moved: &Moved,
    ) -> Result<Vec<Event>, Vec<Against>> {
        if moved.back {
            let last = self.moves.last();
            let Some(last) = last.filter(|it| it.definition == moved.definition) else {
                return Err(vec![nothing_to_undo()]);
            };
            if last.since > 0 {
                return Err(vec![Against {
                    id: "happened_since",
                    text: m::HAPPENED_SINCE.text(),
                }]);
            }
            let (from, to) = (&self.runner.machine, &to.machine);
            return Ok(vec![undo(
                from,
                to,
                &self.state,
                &last.state,
                moved.recorded,
            )]);
        }
        let from = Version {
            machine: &self.runner.machine,
            setting: &self.setting,
        };
        let setting = to.setting(&self.opened);
        let to = Version {
            machine: &to.machine,
            setting: &setting,
        };
        let norm = moved.norm.as_deref();
        migrate(from, to, &self.state, moved.recorded, norm).map_err(|all| {
            let all = all.iter().map(|it| Against {
                id: it.id(),
                text: it.text(),
            });
            all.collect()
        })
    }

    /// Goes on under another version, as a line of the log says.
    pub(super) fn switch(&mut self, moved: &Moved, runner: Arc<Runner>) {
        if moved.back {
            self.moves.pop();
        } else {
            self.moves.push(Before {
                definition: self.definition,
                runner: Arc::clone(&self.runner),
                state: self.state.clone(),
                since: 0,
            });
        }
        self.definition = moved.definition;
        self.setting = runner.setting(&self.opened);
        self.runner = runner;
    }

    /// Notes what a line means for taking the last move back.
    pub(super) fn see(&mut self, line: &Line) {
        match line {
            Line::Asked { .. } => self.by_command = true,
            Line::Moved(_) => self.by_command = false,
            Line::Happened(_) if self.by_command => {
                if let Some(last) = self.moves.last_mut() {
                    last.since = last.since.saturating_add(1);
                }
            }
            Line::Happened(_) | Line::Opened(_) | Line::Refused(_) => {}
        }
    }

    /// The promised date, also while a wait makes it open.
    fn promised(&self) -> Option<Instant> {
        self.runner.machine.promise(&self.state).map(|it| it.1)
    }
}

fn nothing_to_undo() -> Against {
    Against {
        id: "nothing_to_undo",
        text: m::NOTHING_TO_UNDO.text(),
    }
}
