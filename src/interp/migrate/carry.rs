//! A state in terms of another version. Every part of a state is looked at: what stands open must have a
//! counterpart, what is history may end here, since the log keeps it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Obstacle, map::Map};
use crate::{
    interp::{
        Answers, Happened, State, StepState, WaitCause, WaitSpan,
        event::{ClockState, Finding, FindingAbout, Lateness, StepLimit, SupplementAsked, Timer},
        machine::Machine,
    },
    model::{BlockId, ClockId, StepId, VecIndex},
    workflow::{NodeId, NodeKind},
};

/// A state that was carried over.
pub(super) struct Carried {
    pub(super) state: State,
    /// What the new version does not know any more, by the names of the old one.
    pub(super) dropped: Vec<String>,
}

/// Carries a state over, or says what has no counterpart.
pub(super) fn carry(
    old: &Machine,
    new: &Machine,
    map: &Map,
    state: &State,
) -> Result<Carried, Vec<Obstacle>> {
    let mut porter = Porter {
        old,
        new,
        map,
        obstacles: BTreeSet::new(),
        dropped: Vec::new(),
    };
    let state = porter.state(state);
    if porter.obstacles.is_empty() {
        Ok(Carried {
            state,
            dropped: porter.dropped,
        })
    } else {
        Err(porter.obstacles.into_iter().collect())
    }
}

struct Porter<'a> {
    old: &'a Machine,
    new: &'a Machine,
    map: &'a Map,
    obstacles: BTreeSet<Obstacle>,
    dropped: Vec<String>,
}

impl Porter<'_> {
    #[expect(
        clippy::too_many_lines,
        reason = "one line or two for each part of a state"
    )]
    fn state(&mut self, state: &State) -> State {
        // A part that is added does not compile until it is said what becomes of it.
        let State {
            seq,
            now,
            answers,
            filed,
            accepted,
            restarted,
            supplemented,
            papers,
            papers_named,
            found,
            tokens,
            expected,
            taken,
            steps,
            undecided: _,
            clocks,
            extended,
            appointed,
            apologies,
            timers,
            warned,
            waits,
            happened,
            paid,
            returned,
            refused_parts,
            status,
            uncounted,
            late,
            findings,
            refusal,
            stop_asked,
            end,
            seen,
        } = state;
        let map = self.map;
        let (from, to) = (self.old.procedure(), self.new.procedure());
        State {
            seq: *seq,
            now: *now,
            answers: self.answers(answers),
            filed: *filed,
            accepted: *accepted,
            restarted: *restarted,
            supplemented: *supplemented,
            papers: self.all(papers, &map.documents, |id| {
                from.documents.get(id).map(|it| it.name.text.clone())
            }),
            papers_named: *papers_named,
            found: set(found, &map.documents),
            tokens: self.tokens(tokens),
            expected: self.blocks(expected),
            taken: pairs(taken, &map.edges),
            steps: self.steps(steps),
            // Whether an open question still holds a token is asked again.
            undecided: BTreeSet::new(),
            clocks: self.clocks(clocks),
            extended: extended
                .iter()
                .filter_map(|((clock, place), n)| {
                    let new = map.clocks.get(clock)?;
                    let there = *place < to.clocks.get(*new)?.extensions.len();
                    there.then_some(((*new, *place), *n))
                })
                .collect(),
            appointed: *appointed,
            apologies: *apologies,
            timers: timers
                .iter()
                .filter_map(|(at, timer)| Some((*at, self.timer(*timer)?)))
                .collect(),
            warned: pairs(warned, &map.clocks),
            waits: waits.iter().filter_map(|it| self.wait(it)).collect(),
            happened: Happened {
                steps: set(&happened.steps, &map.steps),
                clocks: set(&happened.clocks, &map.clocks),
            },
            paid: set(paid, &map.fees),
            returned: self.all(returned, &map.results, |id| {
                from.results.get(id).map(|it| it.name.text.clone())
            }),
            refused_parts: set(refused_parts, &map.steps),
            status: *status,
            uncounted: uncounted
                .iter()
                .filter_map(|(limit, problem)| Some((self.limit(*limit)?, *problem)))
                .collect(),
            late: late
                .iter()
                .filter_map(|(what, at)| Some((self.lateness(*what)?, *at)))
                .collect(),
            findings: findings.iter().filter_map(|it| self.finding(it)).collect(),
            stop_asked: *stop_asked,
            refusal: refusal
                .as_ref()
                .map(|(grounds, reason)| (set(grounds, &map.grounds), reason.clone())),
            end: *end,
            seen: seen.clone(),
        }
    }

    fn step_name(&self, step: StepId) -> String {
        let step = self.old.procedure().steps.get(step);
        step.map(|it| it.name.text.clone()).unwrap_or_default()
    }

    fn block_name(&self, block: BlockId) -> String {
        let block = self.old.procedure().blocks.get(block);
        block.map(|it| it.name.text.clone()).unwrap_or_default()
    }

    /// What has a counterpart; the rest is named.
    fn all<K: Copy + Ord, V: Copy>(
        &mut self,
        known: &BTreeMap<K, V>,
        map: &BTreeMap<K, K>,
        name: impl Fn(K) -> Option<String>,
    ) -> BTreeMap<K, V> {
        let gone = known.keys().filter(|it| !map.contains_key(it));
        self.dropped.extend(gone.filter_map(|it| name(*it)));
        pairs(known, map)
    }

    fn answers(&mut self, answers: &Answers) -> Answers {
        let (from, to) = (self.old.procedure(), self.new.procedure());
        let mut facts = BTreeMap::new();
        for (fact, value) in &answers.facts {
            if let Some((fact, value)) = self.map.answer(from, to, *fact, value) {
                facts.insert(fact, value);
            } else {
                let name = from.facts.get(*fact).map(|it| it.name.text.clone());
                self.dropped.extend(name);
            }
        }
        Answers {
            facts,
            ..answers.clone()
        }
    }

    fn tokens(&mut self, tokens: &BTreeMap<NodeId, u16>) -> BTreeMap<NodeId, u16> {
        let mut carried = BTreeMap::new();
        for (node, n) in tokens {
            if let Some(new) = self.map.nodes.get(node) {
                let count = carried.entry(*new).or_insert(0_u16);
                *count = count.saturating_add(*n);
                continue;
            }
            let kind = self.old.workflow().node(*node).map(|it| it.kind);
            let obstacle = if let Some(block) = kind.and_then(NodeKind::block) {
                Obstacle::Block(self.block_name(block))
            } else {
                let step = kind.and_then(NodeKind::step);
                Obstacle::Place(step.map(|it| self.step_name(it)).unwrap_or_default())
            };
            self.obstacles.insert(obstacle);
        }
        carried
    }

    fn blocks(&mut self, expected: &BTreeMap<BlockId, u16>) -> BTreeMap<BlockId, u16> {
        for block in expected
            .keys()
            .filter(|it| !self.map.blocks.contains_key(it))
        {
            let name = self.block_name(*block);
            self.obstacles.insert(Obstacle::Block(name));
        }
        pairs(expected, &self.map.blocks)
    }

    fn clocks(&mut self, clocks: &BTreeMap<ClockId, ClockState>) -> BTreeMap<ClockId, ClockState> {
        let mut carried = BTreeMap::new();
        for (id, state) in clocks {
            if let Some(new) = self.map.clocks.get(id) {
                carried.insert(*new, state.clone());
            } else if state.is_open() {
                let clock = self.old.procedure().clocks.get(*id);
                let name = clock.map(|it| it.name.text.clone()).unwrap_or_default();
                self.obstacles.insert(Obstacle::Clock(name));
            }
        }
        carried
    }

    fn steps(&mut self, steps: &BTreeMap<NodeId, StepState>) -> BTreeMap<NodeId, StepState> {
        let map = self.map;
        let mut carried = BTreeMap::new();
        for (node, state) in steps {
            let place = map.nodes.get(node).zip(map.steps.get(&state.step));
            let Some((new, step)) = place else {
                // One without a token is history; one with a token was told with it.
                continue;
            };
            let StepState {
                step: _,
                active,
                first,
                started,
                done,
                waiting,
                asked,
                rounds,
                supplied,
                late_by,
                unanswered,
                answer_by,
                opinions,
            } = state;
            let mut told = BTreeMap::new();
            for (role, opinion) in opinions {
                match map.roles.get(role) {
                    Some(new) => {
                        told.insert(*new, opinion.clone());
                    }
                    None if *active => {
                        let role = self.old.procedure().agencies.get(*role);
                        let name = role.map(|it| it.name.text.clone()).unwrap_or_default();
                        self.obstacles.insert(Obstacle::Opinion(name));
                    }
                    None => {}
                }
            }
            let waiting = waiting.as_ref().and_then(|it| self.asked(it, *new, *step));
            carried.insert(
                *new,
                StepState {
                    step: *step,
                    active: *active,
                    first: *first,
                    started: *started,
                    done: *done,
                    waiting,
                    asked: set(asked, &map.documents),
                    rounds: *rounds,
                    supplied: *supplied,
                    late_by: *late_by,
                    unanswered: *unanswered,
                    answer_by: answer_by.clone(),
                    opinions: told,
                },
            );
        }
        carried
    }

    /// A request that waits for the applicant; his time to answer stays as it was told to him.
    fn asked(
        &mut self,
        asked: &SupplementAsked,
        node: NodeId,
        step: StepId,
    ) -> Option<SupplementAsked> {
        let Some(edge) = self.map.edges.get(&asked.edge) else {
            self.obstacles
                .insert(Obstacle::Request(self.step_name(asked.step)));
            return None;
        };
        let papers: BTreeSet<_> = set(&asked.papers, &self.map.documents);
        if papers.len() < asked.papers.len() {
            self.obstacles
                .insert(Obstacle::Request(self.step_name(asked.step)));
        }
        // Where the end of that time leads to a step, that step must be there.
        let expiry = match asked.expiry {
            Some(crate::model::Expiry::GoTo(target)) => {
                let target = self.target(target);
                if target.is_none() {
                    self.obstacles
                        .insert(Obstacle::Request(self.step_name(asked.step)));
                }
                target.map(crate::model::Expiry::GoTo)
            }
            other => other,
        };
        Some(SupplementAsked {
            node,
            step,
            papers,
            edge: *edge,
            expiry,
            ..asked.clone()
        })
    }

    fn target(&self, target: crate::model::FlowTarget) -> Option<crate::model::FlowTarget> {
        use crate::model::FlowTarget;
        Some(match target {
            FlowTarget::Step(step) => FlowTarget::Step(*self.map.steps.get(&step)?),
            FlowTarget::Block(block) => FlowTarget::Block(*self.map.blocks.get(&block)?),
        })
    }

    fn wait(&mut self, wait: &WaitSpan) -> Option<WaitSpan> {
        let known = self.map.nodes.get(&wait.cause.node());
        let node = match (known, wait.cause) {
            (Some(node), _) => *node,
            // Only what the step said stops the promise then; the time that stood still would be lost.
            (None, WaitCause::Step(node)) => {
                let step = self.old.workflow().step_of(node);
                let name = step.map(|it| self.step_name(it)).unwrap_or_default();
                self.obstacles.insert(Obstacle::Wait(name));
                return None;
            }
            // The others say why by themselves; the place is one where no step waits.
            (None, _) => NodeId::from_position(0),
        };
        let cause = match wait.cause {
            WaitCause::Supplement(_) => WaitCause::Supplement(node),
            WaitCause::RestartingSupplement(_) => WaitCause::RestartingSupplement(node),
            WaitCause::IdleSupplement(_) => WaitCause::IdleSupplement(node),
            WaitCause::Payment(_) => WaitCause::Payment(node),
            WaitCause::Consultation(_) => WaitCause::Consultation(node),
            WaitCause::Step(_) => WaitCause::Step(node),
        };
        Some(WaitSpan {
            cause,
            span: wait.span,
        })
    }

    fn timer(&self, timer: Timer) -> Option<Timer> {
        let node = |it: &NodeId| self.map.nodes.get(it).copied();
        Some(match timer {
            Timer::Step(it) => Timer::Step(node(&it)?),
            Timer::Supplement(it) => Timer::Supplement(node(&it)?),
            Timer::Answer(it) => Timer::Answer(node(&it)?),
            Timer::Apology(it) => Timer::Apology(*self.map.clocks.get(&it)?),
            Timer::Clock(it) => Timer::Clock(*self.map.clocks.get(&it)?),
        })
    }

    fn limit(&self, limit: StepLimit) -> Option<StepLimit> {
        let node = *self.map.nodes.get(&limit.node())?;
        Some(match limit {
            StepLimit::Work(_) => StepLimit::Work(node),
            StepLimit::Asking(_) => StepLimit::Asking(node),
            StepLimit::Answering(_) => StepLimit::Answering(node),
            StepLimit::Refusing(_) => StepLimit::Refusing(node),
            StepLimit::Online(_) => StepLimit::Online(node),
        })
    }

    fn lateness(&self, late: Lateness) -> Option<Lateness> {
        Some(match late {
            Lateness::Step(it) => Lateness::Step(*self.map.steps.get(&it)?),
            Lateness::Refusal(it) => Lateness::Refusal(*self.map.steps.get(&it)?),
            Lateness::Clock(it) => Lateness::Clock(*self.map.clocks.get(&it)?),
        })
    }

    fn finding(&self, finding: &Finding) -> Option<Finding> {
        use FindingAbout as F;
        let step = |it: StepId| self.map.steps.get(&it).copied();
        let clock = |it| self.map.clocks.get(&it).copied();
        let about = match finding.about {
            F::AgencyEnded(role) => F::AgencyEnded(*self.map.roles.get(&role)?),
            F::TooManySupplements(it, n) => F::TooManySupplements(step(it)?, n),
            F::TooManyTrips(it, n) => F::TooManyTrips(step(it)?, n),
            F::AskedLate(it, at) => F::AskedLate(step(it)?, at),
            F::RefusedLate(it, at) => F::RefusedLate(step(it)?, at),
            F::TimeRefusedLate(at) => F::TimeRefusedLate(at),
            F::NoApology(it, at) => F::NoApology(clock(it)?, at),
            F::NewDateMissed(it, at) => F::NewDateMissed(clock(it)?, at),
            F::StepLate(it, at) => F::StepLate(step(it)?, at),
            F::AnsweredLate(it, at) => F::AnsweredLate(step(it)?, at),
            F::HandedOverLate(it, at) => F::HandedOverLate(step(it)?, at),
            F::SentOnLate(it, at) => F::SentOnLate(step(it)?, at),
            F::NewPaper(it, paper) => F::NewPaper(step(it)?, *self.map.documents.get(&paper)?),
            F::NotSupplied(it, at) => F::NotSupplied(step(it)?, at),
            F::TooManyApologies(n) => F::TooManyApologies(n),
            F::EndedOtherwise(it) => F::EndedOtherwise(step(it)?),
        };
        Some(Finding {
            code: finding.code,
            about,
        })
    }
}

fn set<T: Copy + Ord>(known: &BTreeSet<T>, map: &BTreeMap<T, T>) -> BTreeSet<T> {
    known.iter().filter_map(|it| map.get(it).copied()).collect()
}

fn pairs<K: Copy + Ord, V: Copy>(known: &BTreeMap<K, V>, map: &BTreeMap<K, K>) -> BTreeMap<K, V> {
    let pairs = known.iter();
    pairs
        .filter_map(|(key, value)| Some((*map.get(key)?, *value)))
        .collect()
}
