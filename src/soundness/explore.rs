//! Walking a flow state by state.
//!
//! Only exclusive gates choose, each on what lies before it alone, so the flow is free-choice: what one
//! gate does never takes anything from another. Where a case is over with one token, it is then enough to let one
//! gate act in each state (Desel and Esparza, "Free Choice Petri Nets"): any run to the end can be put into an order
//! in which that gate acts first, since its tokens would else be left over at the end. So the walk meets every state without a
//! way to the end, though not every state. With exits, and where all tokens must end, every order is walked.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::{
    FaultKind,
    column::{Column, number},
    trace::{Event, history, parted},
};

/// What takes tokens and puts them: a gate, or one way into an exclusive join.
#[derive(Debug, Clone)]
pub(super) struct Cluster {
    /// The node.
    pub(super) node: u32,
    /// The places of which it takes a token each.
    pub(super) pre: Vec<u32>,
    /// The places that get one, for each choice.
    pub(super) posts: Vec<Vec<u32>>,
    /// The case is over when it acts.
    pub(super) exit: bool,
}

/// A flow as places and what moves tokens between them. Clusters stand in the order in which one of
/// them is preferred.
#[derive(Debug)]
pub(super) struct Net {
    pub(super) clusters: Vec<Cluster>,
    pub(super) n_places: usize,
    /// Where the case starts.
    pub(super) first: u32,
    /// Where its one token is at the end; absent where tokens vanish there.
    pub(super) last: Option<u32>,
    /// Every order is walked.
    pub(super) every_order: bool,
}

/// What the walk found.
pub(super) enum Found {
    Sound,
    /// A fault with two ways of places.
    Fault {
        kind: FaultKind,
        node: u32,
        branches: [Vec<u32>; 2],
    },
    Budget,
}

type State = Box<[u64]>;

fn has(state: &[u64], place: u32) -> bool {
    let word = state.get(place as usize / 64).copied().unwrap_or(0);
    word >> (place % 64) & 1 == 1
}

fn flip(state: &mut [u64], place: u32) {
    if let Some(word) = state.get_mut(place as usize / 64) {
        *word ^= 1 << (place % 64);
    }
}

/// Where a state comes from.
#[derive(Clone, Copy)]
struct Came {
    state: u32,
    cluster: u32,
    choice: u32,
}

struct Walk<'n> {
    net: &'n Net,
    states: Vec<State>,
    came: Vec<Option<Came>>,
    known: FxHashMap<State, u32>,
    /// Steps between states, to be walked back from the end.
    steps: Vec<(u32, u32)>,
    /// States in which the case is over or may be by an exit.
    over: Vec<u32>,
}

/// A step that shows a fault at once.
struct Clash {
    kind: FaultKind,
    came: Came,
    place: u32,
}

/// Walks a flow; also returns how many states were looked at.
pub(super) fn walk(net: &Net, most_states: usize) -> (Found, usize) {
    let mut walk = Walk {
        net,
        states: Vec::new(),
        came: Vec::new(),
        known: FxHashMap::default(),
        steps: Vec::new(),
        over: Vec::new(),
    };
    let found = walk.run(most_states);
    (found, walk.states.len())
}

impl Walk<'_> {
    fn run(&mut self, most_states: usize) -> Found {
        let mut state: State = vec![0; self.net.n_places / 64 + 1].into();
        flip(&mut state, self.net.first);
        self.add(state, None);
        let mut fired: Vec<Vec<bool>> = Vec::new();
        fired.extend(
            self.net
                .clusters
                .iter()
                .map(|it| vec![false; it.posts.len()]),
        );
        let mut open = VecDeque::from([0_u32]);
        while let Some(at) = open.pop_front() {
            let Some(state) = self.states.get(at as usize).cloned() else {
                break;
            };
            let enabled = self.enabled(&state);
            if enabled.is_empty() && !self.is_end(&state) {
                return self.deadlock(at, &state);
            }
            if self.is_end(&state) {
                self.over.push(at);
            }
            for index in enabled {
                let Some(cluster) = self.net.clusters.get(index as usize) else {
                    continue;
                };
                if cluster.exit {
                    self.over.push(at);
                }
                for choice in 0..number(cluster.posts.len()) {
                    let seen = fired.get_mut(index as usize);
                    if let Some(seen) = seen.and_then(|it| it.get_mut(choice as usize)) {
                        *seen = true;
                    }
                    if cluster.exit {
                        continue;
                    }
                    let came = Came {
                        state: at,
                        cluster: index,
                        choice,
                    };
                    match self.next(&state, came) {
                        Err(clash) => return self.clash(&clash),
                        Ok(next) => open.extend(self.reach(at, next, came)),
                    }
                }
                if self.states.len() > most_states {
                    return Found::Budget;
                }
            }
        }
        self.livelock().unwrap_or_else(|| self.dead(&fired))
    }

    /// Returns what can act: all of it, or the first.
    fn enabled(&self, state: &[u64]) -> Vec<u32> {
        let all = (0_u32..).zip(&self.net.clusters);
        let able = all.filter(|(_, it)| it.pre.iter().all(|place| has(state, *place)));
        let most = if self.net.every_order { usize::MAX } else { 1 };
        able.map(|it| it.0).take(most).collect()
    }

    /// Tells whether nothing is left but the token at the end.
    fn is_end(&self, state: &[u64]) -> bool {
        let mut left = state.iter().map(|it| it.count_ones()).sum::<u32>();
        if let Some(last) = self.net.last {
            left = left.wrapping_sub(u32::from(has(state, last)));
            return left == 0 && has(state, last);
        }
        left == 0
    }

    fn next(&self, state: &[u64], came: Came) -> Result<State, Clash> {
        let mut next: State = state.into();
        let cluster = self.net.clusters.get(came.cluster as usize);
        for place in cluster.into_iter().flat_map(|it| &it.pre) {
            flip(&mut next, *place);
        }
        let post = cluster.and_then(|it| it.posts.get(came.choice as usize));
        let over = |state: &[u64]| self.net.last.is_some_and(|it| has(state, it));
        let left_over = over(state);
        for place in post.into_iter().flatten() {
            let kind = if Some(*place) == self.net.last {
                FaultKind::LeftOver
            } else {
                FaultKind::LackOfSynchronisation
            };
            if has(&next, *place) {
                return Err(Clash {
                    kind,
                    came,
                    place: *place,
                });
            }
            flip(&mut next, *place);
        }
        if !left_over && over(&next) && !self.is_end(&next) {
            let place = self.net.last.unwrap_or_default();
            return Err(Clash {
                kind: FaultKind::LeftOver,
                came,
                place,
            });
        }
        Ok(next)
    }

    fn add(&mut self, state: State, came: Option<Came>) -> u32 {
        let index = number(self.states.len());
        self.known.insert(state.clone(), index);
        self.states.push(state);
        self.came.push(came);
        index
    }

    /// Notes a step; returns the state to which it leads where that is new.
    fn reach(&mut self, from: u32, state: State, came: Came) -> Option<u32> {
        if let Some(known) = self.known.get(&state) {
            self.steps.push((*known, from));
            return None;
        }
        let to = self.add(state, Some(came));
        self.steps.push((to, from));
        Some(to)
    }

    /// Looks for a state from which no end is reached.
    fn livelock(&mut self) -> Option<Found> {
        self.steps.sort_unstable();
        let mut ends = Column::blank(false, self.states.len());
        let mut open = std::mem::take(&mut self.over);
        for state in &open {
            ends.set(*state, true);
        }
        while let Some(state) = open.pop() {
            let first = self.steps.partition_point(|it| it.0 < state);
            let into = self.steps.iter().skip(first).take_while(|it| it.0 == state);
            for (_, from) in into {
                if !ends.at(*from) {
                    ends.set(*from, true);
                    open.push(*from);
                }
            }
        }
        let stuck = (0..number(self.states.len())).find(|it| !ends.at(*it))?;
        let state = self.states.get(stuck as usize)?;
        let acts = self.enabled(state).into_iter().next();
        let cluster = acts.and_then(|it| self.net.clusters.get(it as usize))?;
        Some(Found::Fault {
            kind: FaultKind::Livelock,
            node: cluster.node,
            branches: [Vec::new(), Vec::new()],
        })
    }

    /// Looks for what never acted; where one order is walked and all is well so far, all acts.
    fn dead(&self, fired: &[Vec<bool>]) -> Found {
        let mut all = self.net.clusters.iter().zip(fired);
        let idle = all.find(|(_, fired)| fired.contains(&false));
        match idle.filter(|_| self.net.every_order) {
            None => Found::Sound,
            Some((cluster, _)) => Found::Fault {
                kind: FaultKind::Dead,
                node: cluster.node,
                branches: [Vec::new(), Vec::new()],
            },
        }
    }

    /// Runs the flow again to a state: what was done, which choice it was, and who made the tokens there.
    fn replay(&self, came: Option<Came>) -> Run {
        let mut path = Vec::new();
        let mut at = came;
        while let Some(it) = at {
            path.push(it);
            at = self.came.get(it.state as usize).copied().flatten();
        }
        let mut run = Run {
            events: vec![Event {
                parents: Vec::new(),
            }],
            done: vec![None],
            makers: FxHashMap::from_iter([(self.net.first, 0)]),
            doubled: None,
        };
        for step in path.into_iter().rev() {
            let Some(cluster) = self.net.clusters.get(step.cluster as usize) else {
                continue;
            };
            let taken = cluster
                .pre
                .iter()
                .filter_map(|it| Some((run.makers.remove(it)?, *it)));
            let parents = taken.collect();
            let event = run.events.len();
            run.events.push(Event { parents });
            run.done.push(Some((step.cluster, step.choice)));
            for place in cluster
                .posts
                .get(step.choice as usize)
                .into_iter()
                .flatten()
            {
                if let Some(before) = run.makers.insert(*place, event) {
                    run.doubled = Some((*place, before, event));
                }
            }
        }
        run
    }

    /// A step puts a token where one is, or ends the case while others are left.
    fn clash(&self, clash: &Clash) -> Found {
        let run = self.replay(Some(clash.came));
        let made = run.makers.get(&clash.place).copied().unwrap_or_default();
        let other = match run.doubled {
            Some((place, before, _)) if place == clash.place => Some((place, before)),
            _ => {
                let mut rest = run
                    .makers
                    .iter()
                    .map(|it| (*it.0, *it.1))
                    .collect::<Vec<_>>();
                rest.sort_unstable();
                rest.into_iter().find(|it| it.0 != clash.place)
            }
        };
        let first = history(&run.events, made, clash.place);
        let second = other.map_or_else(Vec::new, |(place, made)| history(&run.events, made, place));
        let cluster = self.net.clusters.get(clash.came.cluster as usize);
        Found::Fault {
            kind: clash.kind,
            node: cluster.map_or(super::column::NONE, |it| it.node),
            branches: parted(&first, &second),
        }
    }

    /// Nothing can act: a join has one token, and the other does not come.
    fn deadlock(&self, at: u32, state: &[u64]) -> Found {
        let run = self.replay(self.came.get(at as usize).copied().flatten());
        let waits = |it: &&Cluster| it.pre.iter().any(|place| has(state, *place));
        let waiting = self.net.clusters.iter().find(waits);
        let place = |there: bool| {
            let mut pre = waiting.iter().flat_map(|it| &it.pre);
            pre.find(|it| has(state, **it) == there).copied()
        };
        let mut branches = [Vec::new(), Vec::new()];
        if let Some((here, missing)) = place(true).zip(place(false)) {
            let made = run.makers.get(&here).copied().unwrap_or_default();
            let first = history(&run.events, made, here);
            let second = self.missing(&run, state, missing);
            branches = parted(&first, &second);
        }
        Found::Fault {
            kind: FaultKind::Deadlock,
            node: waiting.map_or(super::column::NONE, |it| it.node),
            branches,
        }
    }

    /// Returns the way to a place that no token comes to: from the choice that went another way, or from the
    /// token that is held up.
    fn missing(&self, run: &Run, state: &[u64], missing: u32) -> Vec<(usize, u32)> {
        let mut after: FxHashMap<u32, Option<u32>> = FxHashMap::from_iter([(missing, None)]);
        let mut open = VecDeque::from([missing]);
        let onward = |after: &FxHashMap<u32, Option<u32>>, mut at: u32| {
            let mut way = vec![(usize::MAX, at)];
            while let Some(Some(next)) = after.get(&at).copied() {
                way.push((usize::MAX, next));
                at = next;
            }
            way.reverse();
            way
        };
        while let Some(place) = open.pop_front() {
            if has(state, place) {
                let made = run.makers.get(&place).copied().unwrap_or_default();
                let mut way = onward(&after, place);
                way.pop();
                way.extend(history(&run.events, made, place));
                return way;
            }
            for (index, cluster) in (0_u32..).zip(&self.net.clusters) {
                if !cluster.posts.iter().any(|it| it.contains(&place)) {
                    continue;
                }
                let chosen = run
                    .done
                    .iter()
                    .rposition(|it| it.is_some_and(|it| it.0 == index));
                if let Some(event) = chosen.filter(|_| cluster.posts.len() > 1) {
                    let mut way = onward(&after, place);
                    let before = run.events.get(event).and_then(|it| it.parents.first());
                    if let Some((made, at)) = before {
                        way.extend(history(&run.events, *made, *at));
                    }
                    return way;
                }
                for before in &cluster.pre {
                    if !after.contains_key(before) {
                        after.insert(*before, Some(place));
                        open.push_back(*before);
                    }
                }
            }
        }
        onward(&after, missing)
    }
}

/// A run of the flow.
struct Run {
    events: Vec<Event>,
    /// Which cluster acted with which choice; the first event is the start.
    done: Vec<Option<(u32, u32)>>,
    /// Who made the token at a place.
    makers: FxHashMap<u32, usize>,
    /// The place that got a second token, with the two that made them.
    doubled: Option<(u32, usize, usize)>,
}
