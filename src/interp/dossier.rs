//! A dossier with its log, in memory.

use super::{
    event::{Command, Event},
    evolve::replay,
    machine::{Machine, Setting},
    reject::Rejection,
    state::State,
};

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Something happened.
    Event(Event),
    /// A command was refused; the dossier is as it was.
    Rejected {
        /// What was wanted.
        command: Box<Command>,
        /// Why it was refused.
        rejection: Box<Rejection>,
    },
}

/// A dossier (hồ sơ) with everything that happened to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dossier {
    state: State,
    log: Vec<Entry>,
}

impl Dossier {
    /// Makes a dossier that has not been filed.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a dossier from its log.
    #[must_use]
    pub fn from_log(log: Vec<Entry>) -> Self {
        let mut dossier = Self {
            state: State::default(),
            log,
        };
        dossier.state = dossier.replayed();
        dossier
    }

    /// Returns how the dossier stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Returns what happened and what was refused, in order.
    #[must_use]
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// Iterates over what happened.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.log.iter().filter_map(|it| match it {
            Entry::Event(event) => Some(event),
            Entry::Rejected { .. } => None,
        })
    }

    /// Takes a command: the limits that end before it take effect, then it does,
    /// or it is refused and logged as such. One that was refused before under the same
    /// identity is refused again for the same reason, and logged once.
    ///
    /// # Errors
    /// The [`Rejection`] that was logged.
    pub fn take(
        &mut self,
        machine: &Machine,
        setting: &Setting<'_>,
        command: Command,
    ) -> Result<(), Rejection> {
        if let Some(rejection) = self.refused(&command) {
            return Err(rejection);
        }
        let due = machine.due_before(setting, &self.state, command.at);
        self.append(due);
        match machine.decide(setting, &self.state, &command) {
            Ok(events) => {
                self.append(events);
                Ok(())
            }
            Err(rejection) => {
                self.log.push(Entry::Rejected {
                    command: Box::new(command),
                    rejection: Box::new(rejection.clone()),
                });
                Err(rejection)
            }
        }
    }

    /// Why a command was refused before, where it bears an identity.
    fn refused(&self, again: &Command) -> Option<Rejection> {
        let id = again.id.as_ref()?;
        self.log.iter().find_map(|it| match it {
            Entry::Rejected { command, rejection } if command.id.as_ref() == Some(id) => {
                Some((**rejection).clone())
            }
            _ => None,
        })
    }

    /// Builds the state again from the log alone.
    #[must_use]
    pub fn replayed(&self) -> State {
        replay(self.events())
    }

    fn append(&mut self, events: Vec<Event>) {
        for event in events {
            self.state.apply(&event);
            self.log.push(Entry::Event(event));
        }
    }
}
