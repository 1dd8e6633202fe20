//! One case (vụ việc) from filing to the end: plain data in, a dossier out.
//!
//! Limits end by themselves as time passes from one event to the next. An act
//! without a choice of outcome (a record, a notice, a return of the result) that
//! the case does not name is done as soon as it is its turn, so a case tells
//! only what matters.

use std::collections::BTreeSet;

use super::{
    Answers,
    dossier::Dossier,
    event::{Act, Command, StepAct},
    machine::{Machine, Setting},
    reject::Rejection,
};
use crate::{
    calendar::{Counting, OfficeHours, WorkCalendar},
    model::{DocumentId, StepId},
    syntax::words::Outcome,
    values::Instant,
    workflow::is_plain,
};

/// Rounds of acts without a choice after one event; more is a circle.
const ROUNDS: usize = 1_000;

/// What happens in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The answers, the channel and the applicant.
    pub answers: Answers,
    /// When the dossier is filed.
    pub filed: Instant,
    /// The papers filed; absent for all that the list demands.
    pub papers: Option<BTreeSet<DocumentId>>,
    /// Papers that the State found in its databases.
    pub found: BTreeSet<DocumentId>,
    /// Office hours, where the procedure states none.
    pub hours: Option<OfficeHours>,
    /// What happens, in any order; events at one instant keep theirs.
    pub events: Vec<Command>,
    /// Time passes at least up to this instant.
    pub until: Option<Instant>,
}

/// What came of a case.
#[derive(Debug, Clone)]
pub struct Played {
    /// The dossier, with its log.
    pub dossier: Dossier,
    /// The setting under which it ran.
    pub setting: Setting<'static>,
    /// What was refused: the position of the event, or `None` for the filing or
    /// an act of the machine itself.
    pub refused: Vec<(Option<usize>, Rejection)>,
}

/// Runs a case, with limits counted as the law does.
#[must_use]
pub fn play(machine: &Machine, calendar: &WorkCalendar, case: &Case) -> Played {
    play_counting(machine, calendar, case, Counting::LegalDay)
}

/// Runs a case with limits counted in a way of one's own, as some one-stop software does;
/// what is late, or granted by silence, is so by that way, not by law.
#[must_use]
pub fn play_counting(
    machine: &Machine,
    calendar: &WorkCalendar,
    case: &Case,
    counting: Counting,
) -> Played {
    let mut player = Player::new(machine, calendar, case);
    player.setting.counting = counting;
    player.play(case);
    player.into_played()
}

/// Returns the commands that a case comes to, from the filing on: those that it tells, the acts that
/// it leaves out, and the ends of limits.
#[must_use]
pub fn commands(machine: &Machine, calendar: &WorkCalendar, case: &Case) -> Vec<Command> {
    let mut player = Player::new(machine, calendar, case);
    player.taken = Some(Vec::new());
    player.play(case);
    player.taken.unwrap_or_default()
}

/// A case on the way.
pub(super) struct Player<'a> {
    machine: &'a Machine,
    setting: Setting<'static>,
    pub(super) dossier: Dossier,
    refused: Vec<(Option<usize>, Rejection)>,
    named: BTreeSet<StepId>,
    /// The commands so far, where somebody asks for them.
    taken: Option<Vec<Command>>,
}

impl<'a> Player<'a> {
    pub(super) fn new(machine: &'a Machine, calendar: &WorkCalendar, case: &Case) -> Self {
        let calendar = match &case.hours {
            Some(hours) => calendar.clone().with_hours(hours.clone()),
            None => calendar.clone(),
        };
        let named = case.events.iter().filter_map(|it| match &it.act {
            Act::Step(act) => Some(act.step),
            _ => None,
        });
        Self {
            machine,
            setting: machine.setting(&calendar, case.filed.date()),
            dossier: Dossier::new(),
            refused: Vec::new(),
            named: named.collect(),
            taken: None,
        }
    }

    pub(super) fn play(&mut self, case: &Case) {
        let filing = Act::File {
            answers: case.answers.clone(),
            papers: case.papers.clone(),
            found: case.found.clone(),
        };
        self.take(None, Command::new(case.filed, filing));
        self.plain_acts(case.filed);
        let mut events: Vec<(usize, &Command)> = case.events.iter().enumerate().collect();
        events.sort_by_key(|it| it.1.at);
        for (position, event) in events {
            self.tick_while(|due| due < event.at);
            self.take(Some(position), event.clone());
            self.plain_acts(event.at);
        }
        if let Some(until) = case.until {
            self.tick(until);
        }
    }

    pub(super) fn into_played(self) -> Played {
        Played {
            dossier: self.dossier,
            setting: self.setting,
            refused: self.refused,
        }
    }

    /// Lets limits end up to an instant, one by one, with the acts that follow each.
    pub(super) fn tick(&mut self, at: Instant) {
        self.tick_while(|due| due <= at);
    }

    fn tick_while(&mut self, wanted: impl Fn(Instant) -> bool) {
        for _ in 0..ROUNDS {
            let next = self.dossier.state().timers.first().map(|it| it.0);
            let Some(due) = next.filter(|it| wanted(*it)) else {
                break;
            };
            self.take(None, Command::new(due, Act::Tick));
            self.plain_acts(due);
        }
    }

    fn take(&mut self, position: Option<usize>, command: Command) {
        if let Some(taken) = &mut self.taken {
            taken.push(command.clone());
        }
        let taken = self.dossier.take(self.machine, &self.setting, command);
        if let Err(rejection) = taken {
            self.refused.push((position, rejection));
        }
    }

    /// Does the acts without a choice of outcome that no event names.
    fn plain_acts(&mut self, at: Instant) {
        for _ in 0..ROUNDS {
            let state = self.dossier.state();
            if state.open_stop_request().is_some() {
                break;
            }
            let now = state.now.map_or(at, |it| it.max(at));
            let steps = state.active().map(|it| it.1.step);
            let Some(step) = steps.into_iter().find(|it| self.is_plain(*it)) else {
                break;
            };
            let before = state.seq;
            let act = Act::Step(StepAct::new(step, Outcome::Done));
            self.take(None, Command::new(now, act));
            if self.dossier.state().seq == before {
                break;
            }
        }
    }

    fn is_plain(&self, id: StepId) -> bool {
        let Some(step) = self.machine.procedure().steps.get(id) else {
            return false;
        };
        // What must be paid is paid by the applicant, not by the agency that collects it.
        if self.machine.waits_for_payment(self.dossier.state(), step) {
            return false;
        }
        let plain = is_plain(step.kind);
        plain && step.outcomes.is_empty() && !self.named.contains(&id)
    }
}
