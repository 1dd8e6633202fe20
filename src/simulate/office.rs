//! The run: what happens next, to which dossier, until nothing more does.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
};

use super::{
    chance::Chance,
    deeds,
    desk::{Desk, Task},
    life::{Deed, Life, PlanId},
    stage::Stage,
    tally::{Simulation, Standstill},
};
use crate::{
    interp::{Act, Command, Event, EventKind, Rejection, Status},
    model::RoleId,
    syntax::words::Channel,
    values::Instant,
    workflow::NodeId,
};

/// More than any dossier needs; one for which more is planned runs in a circle.
const MAX_PLANS: u32 = 10_000;
/// A dossier that is withdrawn is withdrawn within so many minutes of its filing.
const WITHDRAWN_WITHIN: u64 = 10 * 24 * 60;

/// What happens to a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Happening {
    /// It is filed.
    Filed,
    /// A limit ends.
    Due,
    /// A plan is carried out, at a desk or elsewhere.
    Planned(PlanId, Option<RoleId>),
    /// The applicant withdraws.
    Withdrawn,
}

/// When what happens to which dossier. Of what happens at one instant the first dossier comes
/// first, and for it what was planned first.
type Next = Reverse<(Instant, u32, u32, Happening)>;

/// A dossier before, on and after its way.
enum Slot {
    Unfiled(Chance, usize, Channel),
    Alive(Box<Life>),
    Over,
}

/// Dossiers that run together.
pub(super) struct Office<'a> {
    stage: &'a Stage<'a>,
    /// The number of the first of them.
    first: u32,
    slots: Vec<Slot>,
    desks: BTreeMap<RoleId, Desk>,
    heap: BinaryHeap<Next>,
    order: u32,
    tally: Simulation,
}

impl<'a> Office<'a> {
    pub(super) fn new(stage: &'a Stage<'a>, first: u32, end: u32) -> Self {
        let roles = stage.machine.procedure().agencies.ids();
        let officers = |role: &RoleId| stage.profile.officers.get(role).copied();
        let desks = roles.map(|it| (it, Desk::new(officers(&it)))).collect();
        Self {
            stage,
            first,
            slots: Vec::new(),
            desks,
            heap: BinaryHeap::new(),
            order: 0,
            tally: Simulation::empty(end.saturating_sub(first)),
        }
    }

    /// Runs the dossiers to their ends.
    pub(super) fn run(mut self) -> Simulation {
        for place in 0..self.tally.n_dossiers {
            let mut chance = Chance::of(self.stage.seed, self.first.wrapping_add(place));
            if let Some((at, day, channel)) = self.stage.filing(&mut chance) {
                self.slots.push(Slot::Unfiled(chance, day, channel));
                self.happens(at, place, Happening::Filed);
            } else {
                self.slots.push(Slot::Over);
                self.tally.unfiled();
            }
        }
        while let Some(Reverse((at, place, _, happening))) = self.heap.pop() {
            let slot = self.take_out(place);
            let slot = match (slot, happening) {
                (Slot::Unfiled(chance, day, channel), Happening::Filed) => {
                    let life = self.file(at, place, Life::new(chance, day), channel);
                    self.follow(at, place, life)
                }
                (Slot::Alive(mut life), _) => {
                    self.step(at, happening, &mut life);
                    self.follow(at, place, life)
                }
                (other, _) => other,
            };
            self.put_back(place, slot);
            if let Happening::Planned(_, Some(role)) = happening {
                self.next_task(at, role);
            }
        }
        // Who still waits for a desk then waits beyond the years on record.
        for slot in std::mem::take(&mut self.slots) {
            if let Slot::Alive(life) = slot {
                self.tally.stands(&life, Standstill::NoTable);
            }
        }
        self.tally
    }

    fn take_out(&mut self, place: u32) -> Slot {
        let slot = self.slots.get_mut(place as usize);
        slot.map_or(Slot::Over, |it| std::mem::replace(it, Slot::Over))
    }

    fn put_back(&mut self, place: u32, slot: Slot) {
        if let Some(of) = self.slots.get_mut(place as usize) {
            *of = slot;
        }
    }

    fn happens(&mut self, at: Instant, place: u32, happening: Happening) {
        self.order = self.order.wrapping_add(1);
        let next = (at, place, self.order, happening);
        self.heap.push(Reverse(next));
    }

    fn file(&mut self, at: Instant, place: u32, mut life: Life, channel: Channel) -> Box<Life> {
        let act = Act::File {
            answers: self.stage.answers(&mut life.chance, channel),
            papers: None,
            found: BTreeSet::new(),
        };
        self.tally.filed(at.date());
        if let Err(rejection) = self.take(&mut life, &Command::new(at, act)) {
            self.tally.refused(rejection);
        } else if self.stage.profile.withdraws.happens(&mut life.chance) {
            let after = i64::try_from(life.chance.below(WITHDRAWN_WITHIN)).unwrap_or(0);
            if let Some(at) = at.checked_add_minutes(after) {
                self.happens(at, place, Happening::Withdrawn);
            }
        }
        Box::new(life)
    }

    fn step(&mut self, at: Instant, happening: Happening, life: &mut Life) {
        let at = life.state.now.map_or(at, |it| it.max(at));
        match happening {
            Happening::Filed => {}
            Happening::Due => {
                life.tick = None;
                // A date that has moved in the meantime is waited for anew.
                if life.state.timers.first().is_some_and(|it| it.0 <= at) {
                    // Nothing can be refused to the passing of time.
                    self.take(life, &Command::new(at, Act::Tick)).ok();
                }
            }
            Happening::Planned(plan, _) => self.carry_out(at, life, plan),
            Happening::Withdrawn => {
                // Who has his result already need not withdraw.
                self.take(life, &Command::new(at, Act::Withdraw)).ok();
            }
        }
    }

    /// Somebody does what was planned; of several ways in which he may do it the first that the
    /// law lets him.
    fn carry_out(&mut self, at: Instant, life: &mut Life, plan: PlanId) {
        let Some(planned) = life.carry_out(plan) else {
            return;
        };
        let acts = deeds::acts(self.stage, life, planned);
        for act in acts {
            match self.take(life, &Command::new(at, act)) {
                Ok(()) => return,
                Err(rejection) => self.tally.refused(rejection),
            }
        }
        // Nothing that he may do is left: he waits for a limit to end.
        life.plan(planned.node, planned.deed, None, None);
    }

    /// Gives a command to the machine and counts what comes of it.
    fn take(&mut self, life: &mut Life, command: &Command) -> Result<(), Rejection> {
        let Some(setting) = self.stage.setting(life.day) else {
            return Ok(());
        };
        let machine = self.stage.machine;
        let due = machine.due_before(setting, &life.state, command.at);
        self.apply(life, &due);
        let events = machine.decide(setting, &life.state, command)?;
        self.apply(life, &events);
        Ok(())
    }

    fn apply(&mut self, life: &mut Life, events: &[Event]) {
        for event in events {
            life.state.apply(event);
            self.tally.n_events += 1;
            match &event.kind {
                EventKind::SupplementAsked(_) => life.requests += 1,
                EventKind::Done(done) => self.tally.done(done.step, done.outcome),
                EventKind::StatusChanged(
                    Status::Handled | Status::Returned | Status::NotAccepted | Status::Stopped,
                ) => life.settled = life.settled.or(Some(event.at)),
                _ => {}
            }
        }
    }

    /// Plans what comes next, or counts the dossier as over.
    fn follow(&mut self, at: Instant, place: u32, mut life: Box<Life>) -> Slot {
        let at = life.state.now.map_or(at, |it| it.max(at));
        if life.state.is_over() {
            self.tally.ended(self.stage, &life);
            return Slot::Over;
        }
        for (node, deed) in life.unplanned() {
            if !self.plan(at, place, &mut life, node, deed) {
                return self.stands(&life, Standstill::NoTable);
            }
        }
        let due = life.state.timers.first().map(|it| it.0);
        if let Some(due) = due.filter(|it| life.tick != Some(*it)) {
            life.tick = Some(due);
            self.happens(due.max(at), place, Happening::Due);
        }
        if due.is_none() && life.is_idle() {
            return self.stands(&life, Standstill::of(&life.state));
        }
        if life.n_plans > MAX_PLANS {
            return self.stands(&life, Standstill::Circle);
        }
        Slot::Alive(life)
    }

    fn stands(&mut self, life: &Life, why: Standstill) -> Slot {
        self.tally.stands(life, why);
        Slot::Over
    }

    /// Plans a deed; `false` where its end lies in a year without a table of days off.
    fn plan(&mut self, at: Instant, place: u32, life: &mut Life, node: NodeId, deed: Deed) -> bool {
        let Some(known) = self.stage.node(node) else {
            return true;
        };
        let profile = self.stage.profile;
        let (way, takes, desk) = match deed {
            Deed::Answer if profile.supplement_never.happens(&mut life.chance) => {
                (None, None, None)
            }
            Deed::Answer => (None, Some(self.stage.answer_time(&mut life.chance)), None),
            Deed::Work => {
                let way = deeds::choose(life, node, known);
                // What must be paid is paid by the applicant, not by the agency that collects it.
                let desk = known
                    .desk
                    .filter(|_| !self.stage.is_paid(&life.state, known));
                let by_applicant = desk.is_none();
                let takes = self
                    .stage
                    .duration((at, node), life, (known, by_applicant), way);
                (way, Some(takes), desk)
            }
        };
        let plan = life.plan(node, deed, way, takes);
        let Some(takes) = takes else { return true };
        let Some(role) = desk else {
            let end = self.stage.end(at, takes, false);
            if let Some(end) = end {
                self.happens(end, place, Happening::Planned(plan, None));
            }
            return end.is_some();
        };
        let task = Task {
            place,
            plan,
            came: at,
        };
        self.tally.came(role, at.date());
        let begins = self.desks.get_mut(&role).and_then(|it| it.arrive(task));
        begins.is_none_or(|task| self.begin(at, role, task, life))
    }

    /// Work on a task begins; `false` where its end lies in a year without a table.
    fn begin(&mut self, at: Instant, role: RoleId, task: Task, life: &Life) -> bool {
        let planned = life.planned(task.plan).and_then(|it| it.takes);
        let end = planned.and_then(|it| self.stage.end(at, it, true));
        let Some(end) = end else { return false };
        let waited = self.stage.working_minutes(task.came, at);
        let worked = self.stage.working_minutes(at, end);
        self.tally.worked(role, end.date(), waited, worked);
        self.happens(end, task.place, Happening::Planned(task.plan, Some(role)));
        true
    }

    /// A desk is free: work begins on the next task that need still be done.
    fn next_task(&mut self, at: Instant, role: RoleId) {
        self.tally.left(role, at.date());
        loop {
            let next = self.desks.get_mut(&role).and_then(Desk::leave);
            let Some(task) = next else { return };
            let slot = self.take_out(task.place);
            let (slot, begun) = match slot {
                Slot::Alive(life) if life.planned(task.plan).is_some() => {
                    if self.begin(at, role, task, &life) {
                        (Slot::Alive(life), true)
                    } else {
                        (self.stands(&life, Standstill::NoTable), false)
                    }
                }
                other => (other, false),
            };
            self.put_back(task.place, slot);
            if begun {
                return;
            }
            self.tally.left(role, at.date());
        }
    }
}
