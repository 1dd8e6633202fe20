//! Moving a running dossier to another version of its procedure.
//!
//! The rule is that a dossier runs to its end under the version of its receipt. A new version may say
//! otherwise (`chuyển tiếp:`), or a provision may. Then a dossier is moved if, and only if:
//!
//! 1. every place, limit and clock in which it stands has a counterpart ([`map`]);
//! 2. these places are a cut of the new flow: a state that a dossier of the new version could have
//!    reached, with no branch of an open block left out ([`cut`]);
//! 3. time that has passed counts on, from the same beginnings and with the same waits left out, and
//!    the applicant's date does not become later, unless a provision is named;
//! 4. papers that were given stay accepted, and none is asked for that was not.
//!
//! What is not so is an [`Obstacle`], and the dossier stays where it is. A move is one event with the
//! whole state after it, so that `evolve` needs neither version and a log can be read for ever.

mod carry;
mod cut;
mod map;
mod replay;
mod words;

use std::collections::BTreeSet;

use super::{
    draft::Draft,
    event::{ClockState, Event, EventKind, Migration, Timer},
    fees::Due,
    machine::{Machine, Setting},
    state::State,
};
use crate::{
    model::{BlockId, Procedure},
    syntax::words::{BlockKind, Transition},
    values::{Amount, Date, Instant, Stated},
    workflow::{EdgeLabel, NodeId},
};
use cut::{Chain, Chains};
use map::Map;
pub use replay::{Fate, Replay, Unlike, replay};
pub(super) use words::told;

/// Why a dossier is not moved.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// The dossier has ended, or was never filed.
    NotLive,
    /// A limit has ended that has not taken effect; `tick` comes first.
    Behind(Instant),
    /// The version is not in force on the day.
    NotInForce(Date),
    /// The version says that running dossiers stay under the old one, or says nothing (R08).
    Stays,
    /// The version moves those only for whom it is better, and it is not.
    NotBetter,
    /// A step in which the dossier stands has no counterpart.
    Place(String),
    /// A block that is open has no counterpart.
    Block(String),
    /// A clock that runs has no counterpart.
    Clock(String),
    /// A body that answered is not asked any more.
    Opinion(String),
    /// A request for papers that is open could not be made there.
    Request(String),
    /// A step that stopped the promise has no counterpart, and the time would be lost.
    Wait(String),
    /// The step stands in other blocks.
    Cut(String),
    /// An open block has a branch that nobody would run.
    Branch(String),
    /// The applicant's date would become later.
    Later {
        /// The date that holds.
        from: Instant,
        /// The date that would hold.
        to: Instant,
    },
    /// The applicant would have no date any more.
    NoDate(Instant),
    /// A limit would be over already.
    Over(Instant),
    /// The dossier would end by being moved.
    Ends,
    /// A paper would be asked for that was not.
    Paper(String),
}

/// A version, with the calendar and the rules of the day of receipt.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The version.
    pub machine: &'a Machine,
    /// Its setting.
    pub setting: &'a Setting<'a>,
}

/// Moves a dossier to another version at an instant: the move, and what follows at once.
///
/// `norm` is the provision that moves it, whatever the version itself says; with it the date may
/// become later.
///
/// # Errors
/// Everything that stands against it, in a fixed order; the dossier is as it was.
pub fn migrate(
    from: Version<'_>,
    to: Version<'_>,
    state: &State,
    at: Instant,
    norm: Option<&str>,
) -> Result<Vec<Event>, Vec<Obstacle>> {
    if state.filed.is_none() || state.is_over() {
        return Err(vec![Obstacle::NotLive]);
    }
    let mut obstacles = standing(to.machine, state, at, norm);
    let clause = to.machine.procedure().transition;
    let map = Map::of(from.machine, to.machine);
    let carried = match carry::carry(from.machine, to.machine, &map, state) {
        Ok(carried) => carried,
        Err(more) => {
            obstacles.extend(more);
            return Err(obstacles.into_iter().collect());
        }
    };
    obstacles.extend(cut_obstacles(
        from.machine,
        to.machine,
        &map,
        state,
        &carried.state,
    ));
    let mut draft = Draft::new(to.machine, to.setting, state.clone(), at);
    draft.emit(EventKind::Migrated(Box::new(Migration {
        from: first_day(from.machine.procedure()),
        to: first_day(to.machine.procedure()),
        places: places(from.machine, to.machine, &map, state),
        dropped: carried.dropped,
        norm: norm.map(str::to_owned),
        undone: false,
        state: carried.state,
    })));
    draft.settle();
    let (after, events) = (draft.state, draft.events);
    let better = due_obstacles(from, to, state, &after, at, norm.is_some(), &mut obstacles);
    let fewer = paper_obstacles(
        from.machine,
        to.machine,
        &map,
        state,
        &after,
        &mut obstacles,
    );
    let cheaper = fees(from.machine, state).cmp(&fees(to.machine, &after));
    if norm.is_none() && clause == Some(Transition::MoreFavourable) {
        let gain = better || fewer || cheaper.is_gt();
        if cheaper.is_lt() || !gain {
            obstacles.insert(Obstacle::NotBetter);
        }
    }
    if obstacles.is_empty() {
        Ok(events)
    } else {
        Err(obstacles.into_iter().collect())
    }
}

/// What stands against a move whatever the versions say of the flow.
fn standing(to: &Machine, state: &State, at: Instant, norm: Option<&str>) -> BTreeSet<Obstacle> {
    let mut obstacles: BTreeSet<Obstacle> = BTreeSet::new();
    let late = state.timers.first().filter(|it| it.0 < at);
    obstacles.extend(late.map(|it| Obstacle::Behind(it.0)));
    obstacles.extend(state.now.filter(|it| *it > at).map(Obstacle::Behind));
    if let Some(Stated::Value(interval)) = &to.procedure().in_force
        && !interval.contains(at.date())
    {
        obstacles.insert(Obstacle::NotInForce(at.date()));
    }
    if norm.is_none() && matches!(to.procedure().transition, None | Some(Transition::Keep)) {
        obstacles.insert(Obstacle::Stays);
    }
    obstacles
}

/// Takes a move back: the state before it.
#[must_use]
pub fn undo(from: &Machine, to: &Machine, state: &State, before: &State, at: Instant) -> Event {
    Event {
        seq: state.seq.saturating_add(1),
        at: state.now.map_or(at, |now| now.max(at)),
        id: None,
        by: None,
        kind: EventKind::Migrated(Box::new(Migration {
            from: first_day(from.procedure()),
            to: first_day(to.procedure()),
            places: Vec::new(),
            dropped: Vec::new(),
            norm: None,
            undone: true,
            state: before.clone(),
        })),
    }
}

fn first_day(procedure: &Procedure) -> Option<Date> {
    match &procedure.in_force {
        Some(Stated::Value(interval)) => interval.from,
        _ => None,
    }
}

/// The steps in which the dossier stands, by their names in both versions.
fn places(old: &Machine, new: &Machine, map: &Map, state: &State) -> Vec<(String, String)> {
    let named = |machine: &Machine, node: NodeId| {
        let step = machine.workflow().step_of(node)?;
        let step = machine.procedure().steps.get(step)?;
        Some(step.name.text.clone())
    };
    let nodes = state.tokens.keys();
    nodes
        .filter_map(|it| Some((named(old, *it)?, named(new, *map.nodes.get(it)?)?)))
        .collect()
}

/// Whether the places are a cut of the new flow.
fn cut_obstacles(
    old: &Machine,
    new: &Machine,
    map: &Map,
    before: &State,
    after: &State,
) -> Vec<Obstacle> {
    let (chains, others) = (Chains::of(old.procedure()), Chains::of(new.procedure()));
    let mut obstacles = Vec::new();
    for node in before.tokens.keys() {
        let Some(other) = map.nodes.get(node) else {
            continue;
        };
        let wanted: Option<Chain> = chains
            .of_node(old, *node)
            .iter()
            .map(|(block, branch)| match branch {
                Some(index) => {
                    let (block, index) = map.branches.get(&(*block, *index))?;
                    Some((*block, Some(*index)))
                }
                None => Some((*map.blocks.get(block)?, None)),
            })
            .collect();
        if wanted.as_ref() != Some(&others.of_node(new, *other)) {
            let step = old.workflow().step_of(*node);
            let step = step.and_then(|it| old.procedure().steps.get(it));
            let name = step.map(|it| it.name.text.clone()).unwrap_or_default();
            obstacles.push(Obstacle::Cut(name));
        }
    }
    for block in after.expected.keys() {
        obstacles.extend(new_branches(new, map, after, *block));
    }
    obstacles
}

/// Branches of an open block that no branch of the old one stands for, and that hold for the applicant.
fn new_branches(new: &Machine, map: &Map, state: &State, block: BlockId) -> Vec<Obstacle> {
    let Some(declared) = new.procedure().blocks.get(block) else {
        return Vec::new();
    };
    // Of a choice one branch was taken, and that decided it.
    if declared.kind == BlockKind::Choose {
        return Vec::new();
    }
    let known = |index: usize| map.branches.values().any(|it| *it == (block, index));
    let world = new.world_of(state);
    let edges = new.workflow().edges();
    edges
        .filter_map(|(_, edge)| match edge.label {
            EdgeLabel::Branch { block: of, index } if of == block => Some((index, edge)),
            _ => None,
        })
        .filter(|(index, edge)| !known(*index) && !world.guard(edge.guard.as_ref()).is_false())
        .map(|(index, _)| Obstacle::Branch(format!("{}, {}", declared.name.text, index + 1)))
        .collect()
}

/// Looks at the applicant's date; says whether it becomes earlier.
fn due_obstacles(
    from: Version<'_>,
    to: Version<'_>,
    before: &State,
    after: &State,
    at: Instant,
    may_be_later: bool,
    obstacles: &mut BTreeSet<Obstacle>,
) -> bool {
    if after.is_over() {
        obstacles.insert(Obstacle::Ends);
    }
    // That the agency ought to have been warned by then takes nothing from anybody.
    let limits = after
        .timers
        .iter()
        .filter(|it| !matches!(it.1, Timer::Apology(_)));
    let over = limits.map(|it| it.0).filter(|it| *it < at);
    obstacles.extend(over.min().map(Obstacle::Over));
    // Where a wait makes the date open, it is the one that would hold if the wait ended now.
    let shown = |it: Version<'_>, state: &State| it.machine.promise(state).map(|it| it.1);
    let (old, new) = (
        if_waits_ended(from, before, at),
        if_waits_ended(to, after, at),
    );
    let pairs = [(shown(from, before), shown(to, after)), (old, new)];
    let mut earlier = false;
    for (old, new) in pairs {
        match (old, new) {
            (Some(old), Some(new)) if new > old && !may_be_later => {
                obstacles.insert(Obstacle::Later { from: old, to: new });
            }
            (Some(old), None) if !may_be_later => {
                obstacles.insert(Obstacle::NoDate(old));
            }
            (Some(old), Some(new)) => earlier |= new < old,
            (None, Some(_)) => earlier = true,
            _ => {}
        }
    }
    earlier
}

/// The promised date if all that is waited for came at an instant.
fn if_waits_ended(version: Version<'_>, state: &State, at: Instant) -> Option<Instant> {
    let mut state = state.clone();
    for wait in &mut state.waits {
        wait.span.to = wait.span.to.or(Some(at.max(wait.span.from)));
    }
    let clocks = version.machine.procedure().clocks.iter();
    let promises = clocks.filter(|(id, clock)| {
        let known = state.clocks.get(id);
        clock.is_promise() && known.is_some_and(ClockState::is_open)
    });
    let dues = promises.filter_map(|(id, clock)| {
        let counted = version
            .machine
            .count_clock(version.setting, &state, id, clock)?;
        counted.ok().map(|it| it.due)
    });
    let due = dues.min()?;
    Some(state.appointed.map_or(due, |it| it.due.max(due)))
}

/// Looks at the papers; says whether fewer are asked for.
fn paper_obstacles(
    old: &Machine,
    new: &Machine,
    map: &Map,
    before: &State,
    after: &State,
    obstacles: &mut BTreeSet<Obstacle>,
) -> bool {
    let asked: BTreeSet<_> = old.checklist(&before.answers).required().collect();
    let known: BTreeSet<_> = asked
        .iter()
        .filter_map(|it| map.documents.get(it).copied())
        .collect();
    let wanted: BTreeSet<_> = new.checklist(&after.answers).required().collect();
    for paper in wanted.difference(&known) {
        let there = after.papers.contains_key(paper) || after.found.contains(paper);
        let name = new.procedure().documents.get(*paper).filter(|_| !there);
        obstacles.extend(name.map(|it| Obstacle::Paper(it.name.text.clone())));
    }
    wanted.len() < asked.len()
}

/// What is still to be paid, as far as that is known.
fn fees(machine: &Machine, state: &State) -> Amount {
    let bill = machine.bill(&state.answers);
    let open = bill.lines.iter().filter(|it| !state.paid.contains(&it.fee));
    let amounts = open.filter_map(|it| match it.due {
        Due::Amount(amount) => Some(amount),
        Due::NotDue | Due::Unknown => None,
    });
    amounts.fold(Amount::ZERO, |sum, it| sum.checked_add(it).unwrap_or(sum))
}
