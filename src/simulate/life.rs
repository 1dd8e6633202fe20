//! One dossier on its way: its state, and what is planned for it.

use super::{chance::Chance, stage::Duration};
use crate::{interp::State, values::Instant, workflow::NodeId};

/// The number of a plan of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct PlanId(u32);

/// What somebody will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Whoever acts in the step ends it.
    Work,
    /// The applicant brings the papers that were asked for.
    Answer,
}

/// Something that is planned at a step.
#[derive(Debug, Clone, Copy)]
pub(super) struct Planned {
    id: PlanId,
    pub(super) node: NodeId,
    pub(super) deed: Deed,
    /// How the step will end, by its place among the ways of the step.
    pub(super) way: Option<usize>,
    /// How long it takes; absent where it is never done.
    pub(super) takes: Option<Duration>,
}

/// A dossier on its way.
#[derive(Debug)]
pub(super) struct Life {
    pub(super) state: State,
    pub(super) chance: Chance,
    /// The place of its filing day among the days of the profile.
    pub(super) day: usize,
    /// What is planned and not yet done.
    plans: Vec<Planned>,
    /// How much was planned so far.
    pub(super) n_plans: u32,
    /// The end of a limit that is waited for.
    pub(super) tick: Option<Instant>,
    /// When the agency was done with it.
    pub(super) settled: Option<Instant>,
    /// How often papers were asked for.
    pub(super) requests: u32,
}

impl Life {
    pub(super) fn new(chance: Chance, day: usize) -> Self {
        Self {
            state: State::default(),
            chance,
            day,
            plans: Vec::new(),
            n_plans: 0,
            tick: None,
            settled: None,
            requests: 0,
        }
    }

    /// Tells whether nobody will do anything.
    pub(super) fn is_idle(&self) -> bool {
        self.plans.iter().all(|it| it.takes.is_none())
    }

    /// Drops plans for which the time has gone: the step is over, or waits for somebody else.
    /// Returns the steps for which nothing is planned yet.
    pub(super) fn unplanned(&mut self) -> Vec<(NodeId, Deed)> {
        let wanted: Vec<(NodeId, Deed)> = self
            .state
            .active()
            .map(|(node, step)| match step.waiting {
                Some(_) => (node, Deed::Answer),
                None => (node, Deed::Work),
            })
            .collect();
        self.plans.retain(|it| wanted.contains(&(it.node, it.deed)));
        let is_planned = |(node, deed): &(NodeId, Deed)| {
            let mut plans = self.plans.iter();
            plans.any(|it| it.node == *node && it.deed == *deed)
        };
        wanted.into_iter().filter(|it| !is_planned(it)).collect()
    }

    pub(super) fn plan(
        &mut self,
        node: NodeId,
        deed: Deed,
        way: Option<usize>,
        takes: Option<Duration>,
    ) -> PlanId {
        let id = PlanId(self.n_plans);
        self.n_plans = self.n_plans.saturating_add(1);
        self.plans.push(Planned {
            id,
            node,
            deed,
            way,
            takes,
        });
        id
    }

    /// Returns a plan that still stands.
    pub(super) fn planned(&self, id: PlanId) -> Option<Planned> {
        self.plans.iter().copied().find(|it| it.id == id)
    }

    /// Takes a plan off the list, if it still stands.
    pub(super) fn carry_out(&mut self, id: PlanId) -> Option<Planned> {
        let at = self.plans.iter().position(|it| it.id == id)?;
        Some(self.plans.swap_remove(at))
    }
}
