//! What of a version is what of another one.
//!
//! Elements go by their stable names. Steps that were renamed are known by their legal basis, then
//! by standing alone between the same neighbours; a step that does something else is another step,
//! whatever it is called.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::{
    interp::machine::Machine,
    model::{
        Block, BlockId, BranchHead, ClockId, DocumentId, FactId, FactType, FactValue, FeeId,
        FlowNode, GroundId, IdVec, Ident, Procedure, ResultId, RoleId, StepId, VecIndex, cite,
    },
    values::Lang,
    workflow::{EdgeId, EdgeLabel, NodeId, NodeKind},
};

/// From the elements of one version to those of another; what has no counterpart is not in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    pub(super) roles: BTreeMap<RoleId, RoleId>,
    pub(super) facts: BTreeMap<FactId, FactId>,
    pub(super) documents: BTreeMap<DocumentId, DocumentId>,
    pub(super) fees: BTreeMap<FeeId, FeeId>,
    pub(super) clocks: BTreeMap<ClockId, ClockId>,
    pub(super) steps: BTreeMap<StepId, StepId>,
    pub(super) blocks: BTreeMap<BlockId, BlockId>,
    pub(super) branches: BTreeMap<(BlockId, usize), (BlockId, usize)>,
    pub(super) results: BTreeMap<ResultId, ResultId>,
    pub(super) grounds: BTreeMap<GroundId, GroundId>,
    pub(super) nodes: BTreeMap<NodeId, NodeId>,
    pub(super) edges: BTreeMap<EdgeId, EdgeId>,
}

impl Map {
    pub(super) fn of(old: &Machine, new: &Machine) -> Self {
        let (from, to) = (old.procedure(), new.procedure());
        let mut map = Self {
            roles: by_name(&from.agencies, &to.agencies, |it| &it.name),
            facts: by_name(&from.facts, &to.facts, |it| &it.name),
            documents: by_name(&from.documents, &to.documents, |it| &it.name),
            fees: by_name(&from.fees, &to.fees, |it| &it.name),
            clocks: clocks(from, to),
            steps: by_name(&from.steps, &to.steps, |it| &it.name),
            results: by_name(&from.results, &to.results, |it| &it.name),
            grounds: by_name(&from.grounds, &to.grounds, |it| &it.name),
            ..Self::default()
        };
        let same_work = |(old, new): (&StepId, &StepId)| {
            let (old, new) = (from.steps.get(*old), to.steps.get(*new));
            old.zip(new)
                .is_some_and(|it| it.0.kind == it.1.kind && it.0.shared == it.1.shared)
        };
        map.steps.retain(|old, new| same_work((old, new)));
        map.steps_by_basis(old, new);
        map.steps_by_place(from, to);
        map.map_blocks(from, to);
        map.map_nodes(old, new);
        map.map_edges(old, new);
        map
    }

    /// Steps without a counterpart yet, on both sides.
    fn others(&self, from: &Procedure, to: &Procedure) -> (Vec<StepId>, Vec<StepId>) {
        let taken: BTreeSet<StepId> = self.steps.values().copied().collect();
        let old = from.steps.ids().filter(|it| !self.steps.contains_key(it));
        let new = to.steps.ids().filter(|it| !taken.contains(it));
        (old.collect(), new.collect())
    }

    /// The only two steps that do the same by the same provisions.
    fn steps_by_basis(&mut self, old: &Machine, new: &Machine) {
        let key = |machine: &Machine, id: &StepId| {
            let step = machine.procedure().steps.get(*id)?;
            let basis = cite::official(machine.project(), &step.meta.basis, Lang::Vi)?;
            Some((step.kind, step.shared, basis))
        };
        let (from, to) = self.others(old.procedure(), new.procedure());
        for id in &from {
            let Some(wanted) = key(old, id) else { continue };
            let alone = from
                .iter()
                .filter(|it| key(old, it).as_ref() == Some(&wanted))
                .count()
                == 1;
            let mut same = to
                .iter()
                .filter(|it| key(new, it).as_ref() == Some(&wanted));
            if let (true, Some(found), None) = (alone, same.next(), same.next()) {
                self.steps.insert(*id, *found);
            }
        }
    }

    /// The only two steps that do the same between the same neighbours.
    fn steps_by_place(&mut self, from: &Procedure, to: &Procedure) {
        let (old, new) = self.others(from, to);
        let back: BTreeMap<StepId, StepId> = self.steps.iter().map(|it| (*it.1, *it.0)).collect();
        let between =
            |procedure: &Procedure, id: StepId, known: &dyn Fn(StepId) -> Option<StepId>| {
                let kind = procedure.steps.get(id).map(|it| (it.kind, it.shared));
                let before = (0..id.position())
                    .rev()
                    .find_map(|it| known(StepId::from_position(it)));
                let after = id.position() + 1..procedure.steps.len();
                let after = after
                    .into_iter()
                    .find_map(|it| known(StepId::from_position(it)));
                (kind, before, after)
            };
        let old_place = |id| between(from, id, &|it| self.steps.contains_key(&it).then_some(it));
        let new_place = |id| between(to, id, &|it| back.get(&it).copied());
        let mut found = Vec::new();
        for id in &old {
            let wanted = old_place(*id);
            let alone = old.iter().filter(|it| old_place(**it) == wanted).count() == 1;
            let mut same = new.iter().filter(|it| new_place(**it) == wanted);
            if let (true, Some(other), None) = (alone, same.next(), same.next()) {
                found.push((*id, *other));
            }
        }
        self.steps.extend(found);
    }

    /// Blocks by name, and branches by the steps that they hold, else by their place.
    fn map_blocks(&mut self, from: &Procedure, to: &Procedure) {
        self.blocks = by_name(&from.blocks, &to.blocks, |it| &it.name);
        let same_kind = |old: BlockId, new: BlockId| {
            let (old, new) = (from.blocks.get(old), to.blocks.get(new));
            old.zip(new).is_some_and(|it| it.0.kind == it.1.kind)
        };
        self.blocks.retain(|old, new| same_kind(*old, *new));
        let pairs: Vec<(BlockId, BlockId)> = self.blocks.iter().map(|it| (*it.0, *it.1)).collect();
        for (old, new) in pairs {
            let (Some(old_block), Some(new_block)) = (from.blocks.get(old), to.blocks.get(new))
            else {
                continue;
            };
            let mut taken = BTreeSet::new();
            for (index, branch) in old_block.branches.iter().enumerate() {
                let held: BTreeSet<StepId> = held(from, &branch.nodes)
                    .iter()
                    .filter_map(|it| self.steps.get(it).copied())
                    .collect();
                let found = counterpart(old_block, index, to, new_block, &held);
                if let Some(found) = found.filter(|it| taken.insert(*it)) {
                    self.branches.insert((old, index), (new, found));
                }
            }
        }
    }

    fn map_nodes(&mut self, old: &Machine, new: &Machine) {
        // A call comes after its caller, whose number is lower.
        for (id, node) in old.workflow().nodes() {
            let workflow = new.workflow();
            let wanted = match node.kind {
                NodeKind::Start => Some(NodeKind::Start),
                NodeKind::Step(step) => self.steps.get(&step).map(|it| NodeKind::Step(*it)),
                NodeKind::SharedCall { step, caller } => {
                    let both = self.steps.get(&step).zip(self.nodes.get(&caller));
                    both.map(|it| NodeKind::SharedCall {
                        step: *it.0,
                        caller: *it.1,
                    })
                }
                NodeKind::Split(block) => self.blocks.get(&block).map(|it| NodeKind::Split(*it)),
                NodeKind::Join(block) => self.blocks.get(&block).map(|it| NodeKind::Join(*it)),
                NodeKind::End(end) => Some(NodeKind::End(end)),
            };
            let found = wanted.and_then(|kind| workflow.nodes().find(|it| it.1.kind == kind));
            if let Some((found, _)) = found {
                self.nodes.insert(id, found);
            }
        }
    }

    fn map_edges(&mut self, old: &Machine, new: &Machine) {
        for (id, edge) in old.workflow().edges() {
            let Some(from) = self.nodes.get(&edge.from) else {
                continue;
            };
            let mut others = new.workflow().edges();
            let found =
                others.find(|it| it.1.from == *from && self.same_way(edge.label, it.1.label));
            if let Some((found, _)) = found {
                self.edges.insert(id, found);
            }
        }
    }

    /// The same way out of the same place, wherever it now leads and however often.
    fn same_way(&self, old: EdgeLabel, new: EdgeLabel) -> bool {
        use EdgeLabel as E;
        match (old, new) {
            (E::Next, E::Next) | (E::Skip, E::Skip) | (E::StepExpiry(_), E::StepExpiry(_)) => true,
            (E::Outcome(a), E::Outcome(b))
            | (E::SupplementLoop { outcome: a, .. }, E::SupplementLoop { outcome: b, .. })
            | (E::ReturnCall { outcome: a, .. }, E::ReturnCall { outcome: b, .. }) => a == b,
            (E::ReturnBack { outcome: a }, E::ReturnBack { outcome: b }) => a == b,
            (
                E::SupplementExpiry {
                    outcome: a,
                    round: n,
                    ..
                },
                E::SupplementExpiry {
                    outcome: b,
                    round: m,
                    ..
                },
            ) => (a, n) == (b, m),
            (E::ClockExpiry { clock: a, .. }, E::ClockExpiry { clock: b, .. }) => {
                self.clocks.get(&a) == Some(&b)
            }
            (E::Branch { block: a, index: i }, E::Branch { block: b, index: j }) => {
                self.branches.get(&(a, i)) == Some(&(b, j))
            }
            _ => false,
        }
    }

    /// The same answer, where the question is the same.
    pub(super) fn answer(
        &self,
        from: &Procedure,
        to: &Procedure,
        fact: FactId,
        value: &FactValue,
    ) -> Option<(FactId, FactValue)> {
        let new = *self.facts.get(&fact)?;
        let (old_type, new_type) = (&from.facts.get(fact)?.ty, &to.facts.get(new)?.ty);
        let value = match (value, old_type, new_type) {
            (FactValue::Choice(chosen), FactType::OneOf(old), FactType::OneOf(choices)) => {
                let name = &old.get(*chosen)?.name.id;
                FactValue::Choice(choices.iter().position(|it| it.name.id == *name)?)
            }
            (FactValue::Choice(_), ..) => return None,
            _ if std::mem::discriminant(old_type) != std::mem::discriminant(new_type) => {
                return None;
            }
            _ => value.clone(),
        };
        Some((new, value))
    }
}

/// Things by name; of several with one name, as in cases that exclude each other, each stands for the one at
/// its own place among them.
fn by_name<I: VecIndex + Ord, T>(
    old: &IdVec<I, T>,
    new: &IdVec<I, T>,
    name: fn(&T) -> &Ident,
) -> BTreeMap<I, I> {
    let mut names: BTreeMap<&str, VecDeque<I>> = BTreeMap::new();
    for (id, it) in new.iter() {
        names.entry(&name(it).id).or_default().push_back(id);
    }
    let pairs = old.iter().filter_map(|(id, it)| {
        let same = names.get_mut(name(it).id.as_str())?;
        Some((id, same.pop_front()?))
    });
    pairs.collect()
}

/// Clocks by name; the promise is the promise, whatever it is called, where each version has one.
fn clocks(from: &Procedure, to: &Procedure) -> BTreeMap<ClockId, ClockId> {
    let mut map = by_name(&from.clocks, &to.clocks, |it| &it.name);
    let promise = |procedure: &Procedure| {
        let mut clocks = procedure.clocks.iter().filter(|it| it.1.is_promise());
        let only = clocks.next().map(|it| it.0);
        only.filter(|_| clocks.next().is_none())
    };
    if let (Some(old), Some(new)) = (promise(from), promise(to)) {
        map.retain(|a, b| *a == old || *b != new);
        map.insert(old, new);
    }
    map
}

/// The branch of a block that holds the counterparts of some steps; without any, the one of the same
/// name, else at the same place.
fn counterpart(
    old: &Block,
    index: usize,
    to: &Procedure,
    new: &Block,
    wanted: &BTreeSet<StepId>,
) -> Option<usize> {
    let mut branches = new.branches.iter();
    if !wanted.is_empty() {
        return branches.position(|it| !held(to, &it.nodes).is_disjoint(wanted));
    }
    let named = |head: &BranchHead| match head {
        BranchHead::Named(name) => Some(name.id.clone()),
        BranchHead::When(_) | BranchHead::Otherwise => None,
    };
    let own = old.branches.get(index).and_then(|it| named(&it.head));
    match own {
        Some(own) => branches.position(|it| named(&it.head).as_ref() == Some(&own)),
        None => Some(index).filter(|it| {
            let other = new.branches.get(*it);
            other.is_some_and(|it| named(&it.head).is_none() && held(to, &it.nodes).is_empty())
        }),
    }
}

/// The steps of a part of the flow, those of the blocks in it too.
fn held(procedure: &Procedure, nodes: &[FlowNode]) -> BTreeSet<StepId> {
    let mut steps = BTreeSet::new();
    for node in nodes {
        match node {
            FlowNode::Step(step) => {
                steps.insert(*step);
            }
            FlowNode::Block(block) => {
                for branch in procedure
                    .blocks
                    .get(*block)
                    .into_iter()
                    .flat_map(|it| &it.branches)
                {
                    steps.extend(held(procedure, &branch.nodes));
                }
            }
        }
    }
    steps
}
