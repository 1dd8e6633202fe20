//! Folding a flow: series, bonds, loops and nested gates.
//!
//! Each rule takes an edge or a node away and keeps soundness in both directions, wherever it is
//! used:
//!
//! - series: a node with one way in and one way out is left out;
//! - bond: two edges between the same gates become one, where the split and the join are alike;
//! - loop: an edge from an exclusive split back to the exclusive join that leads to nothing but it is
//!   taken away;
//! - nesting: a gate that leads to nothing but a gate of its kind becomes one with it.
//!
//! Gates that are not alike are a fault; it is kept, and folding goes on as if they were, so that one
//! fault does not hide another.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Fault, FaultKind, Gate,
    column::{Column, NONE},
    prepare::Normal,
};

/// So many faults are told; a flow with more of them has to be looked at again anyway.
const MOST_FAULTS: usize = 1000;

/// Neighbours of an edge in the list of its node.
#[derive(Debug, Clone)]
struct Lists {
    first: Column<u32>,
    count: Column<u32>,
    next: Column<u32>,
    before: Column<u32>,
}

impl Lists {
    fn new(n_nodes: usize, n_edges: usize) -> Self {
        Self {
            first: Column::blank(NONE, n_nodes),
            count: Column::blank(0, n_nodes),
            next: Column::blank(NONE, n_edges),
            before: Column::blank(NONE, n_edges),
        }
    }

    fn put(&mut self, node: u32, edge: u32) {
        let first = self.first.at(node);
        self.next.set(edge, first);
        self.before.set(edge, NONE);
        self.before.set(first, edge);
        self.first.set(node, edge);
        self.count.set(node, self.count.at(node) + 1);
    }

    fn take(&mut self, node: u32, edge: u32) {
        let (next, before) = (self.next.at(edge), self.before.at(edge));
        if before == NONE {
            self.first.set(node, next);
        } else {
            self.next.set(before, next);
        }
        self.before.set(next, before);
        self.count.set(node, self.count.at(node).saturating_sub(1));
    }

    fn all(&self, node: u32) -> Vec<u32> {
        let first = Some(self.first.at(node)).filter(|it| *it != NONE);
        std::iter::successors(first, |it| Some(self.next.at(*it)).filter(|it| *it != NONE))
            .collect()
    }
}

/// A flow while it is folded, and its kernel afterwards.
pub(super) struct Folded<'n> {
    pub(super) normal: &'n Normal,
    from: Column<u32>,
    to: Column<u32>,
    out: Lists,
    into: Lists,
    /// What each edge stands for: an edge of the normal form, or a pair of `series`.
    fold: Column<u32>,
    series: Vec<(u32, u32)>,
    known: FxHashMap<(u32, u32), u32>,
    /// The node of a group of nested gates at which it is entered, of splits, or left, of joins.
    root: Column<u32>,
    /// What leads from a nested join to the next one, or to a nested split from the one before.
    link: Column<u32>,
    open: Vec<u32>,
    waiting: Column<bool>,
    /// Bonds that were told.
    faulty: FxHashSet<(u32, u32)>,
    pub(super) faults: Vec<Fault>,
}

/// Folds a flow until no rule fits.
pub(super) fn fold(normal: &Normal) -> Folded<'_> {
    let (n_nodes, n_edges) = (normal.n_nodes(), normal.n_edges() as usize);
    let mut folded = Folded {
        normal,
        from: Column::blank(NONE, n_edges),
        to: Column::blank(NONE, n_edges),
        out: Lists::new(n_nodes, n_edges),
        into: Lists::new(n_nodes, n_edges),
        fold: Column::blank(NONE, n_edges),
        series: Vec::new(),
        known: FxHashMap::default(),
        root: Column::blank(NONE, n_nodes),
        link: Column::blank(NONE, n_nodes),
        open: Vec::new(),
        waiting: Column::blank(false, n_nodes),
        faulty: FxHashSet::default(),
        faults: Vec::new(),
    };
    folded.known.reserve(n_edges);
    for node in 0..normal.gate.len() {
        folded.root.set(node, node);
    }
    for edge in 0..normal.n_edges() {
        folded.fold.set(edge, edge);
        let (from, to) = (normal.from.at(edge), normal.to.at(edge));
        if from != NONE {
            folded.from.set(edge, from);
            folded.to.set(edge, to);
            folded.out.put(from, edge);
            folded.into.put(to, edge);
        }
    }
    // Bonds are seen when an edge is entered, gates when a node is looked at.
    for edge in 0..normal.n_edges() {
        if folded.from.at(edge) != NONE {
            folded.enter(edge);
        }
    }
    for node in (0..normal.gate.len()).rev() {
        folded.wake(node);
    }
    while let Some(node) = folded.open.pop() {
        folded.waiting.set(node, false);
        folded.look(node);
    }
    folded
}

impl Folded<'_> {
    /// Returns the nodes that are left besides the source and the sink.
    pub(super) fn nodes(&self) -> Vec<u32> {
        let all = 0..self.normal.gate.len();
        all.filter(|it| self.out.count.at(*it) > 0 && *it != self.normal.source)
            .collect()
    }

    /// Returns the edges that leave a node.
    pub(super) fn out(&self, node: u32) -> Vec<u32> {
        self.out.all(node)
    }

    /// Returns the edges that enter a node.
    pub(super) fn into(&self, node: u32) -> Vec<u32> {
        self.into.all(node)
    }

    /// Returns the node to which an edge leads.
    pub(super) fn to(&self, edge: u32) -> u32 {
        self.to.at(edge)
    }

    fn wake(&mut self, node: u32) {
        if !self.waiting.at(node) {
            self.waiting.set(node, true);
            self.open.push(node);
        }
    }

    fn look(&mut self, node: u32) {
        let (n_in, n_out) = (self.into.count.at(node), self.out.count.at(node));
        if n_in == 0 || n_out == 0 {
            return;
        }
        let (before, after) = (self.into.first.at(node), self.out.first.at(node));
        if n_in == 1 && n_out == 1 {
            self.join_series(before, after);
        } else if n_out == 1 {
            self.look_at_join(node, after);
        } else if n_in == 1 {
            self.look_at_split(before, node);
        }
    }

    /// Series: `u → v → w` becomes `u → w`.
    fn join_series(&mut self, before: u32, after: u32) {
        let (from, node, to) = (self.from.at(before), self.to.at(before), self.to.at(after));
        self.known.remove(&(from, node));
        self.known.remove(&(node, to));
        self.into.take(node, before);
        self.out.take(node, after);
        self.into.take(to, after);
        self.from.set(after, NONE);
        self.into.put(to, before);
        self.to.set(before, to);
        let pair = self.pair(self.fold.at(before), self.fold.at(after));
        self.fold.set(before, pair);
        self.enter(before);
        self.wake(from);
        self.wake(to);
    }

    fn pair(&mut self, first: u32, second: u32) -> u32 {
        self.series.push((first, second));
        self.normal.n_edges() + super::number(self.series.len() - 1)
    }

    /// A join whose only way out is `edge`.
    fn look_at_join(&mut self, node: u32, edge: u32) {
        let next = self.to.at(edge);
        if self.into.count.at(next) == 1 {
            // The other end of a loop, or a split that this join alone feeds.
            self.look_at_loop(node, next);
            return;
        }
        let gate = self.normal.gate.at(node);
        if next == node || self.normal.gate.at(next) != gate {
            return;
        }
        let sink = next == self.normal.sink;
        if self.out.count.at(next) != 1 && !sink {
            return;
        }
        self.link.set(self.root.at(node), self.fold.at(edge));
        self.root.set(node, self.root.at(next));
        self.unite(edge, node, next, sink.then_some(next));
    }

    /// A split whose only way in is `edge`.
    fn look_at_split(&mut self, edge: u32, node: u32) {
        let before = self.from.at(edge);
        if before == self.normal.source {
            return;
        }
        if self.out.count.at(before) == 1 {
            self.look_at_loop(before, node);
            return;
        }
        let gate = self.normal.gate.at(node);
        if before == node || self.normal.gate.at(before) != gate || self.into.count.at(before) != 1
        {
            return;
        }
        self.link.set(self.root.at(node), self.fold.at(edge));
        self.root.set(node, self.root.at(before));
        self.unite(edge, before, node, None);
    }

    /// Nesting: makes two neighbours one node, the one with more edges unless one must stay.
    fn unite(&mut self, edge: u32, first: u32, second: u32, stays: Option<u32>) {
        self.remove(edge);
        let size = |node: u32| self.into.count.at(node) + self.out.count.at(node);
        let (kept, gone) = match stays {
            Some(stays) if stays == first => (first, second),
            None if size(first) > size(second) => (first, second),
            _ => (second, first),
        };
        for it in self.into.all(gone) {
            self.known.remove(&(self.from.at(it), gone));
            self.into.take(gone, it);
            self.to.set(it, kept);
            self.into.put(kept, it);
            self.enter(it);
        }
        for it in self.out.all(gone) {
            // Already one with another edge of the kept node.
            if self.from.at(it) != gone {
                continue;
            }
            self.known.remove(&(gone, self.to.at(it)));
            self.out.take(gone, it);
            self.from.set(it, kept);
            self.out.put(kept, it);
            self.enter(it);
        }
        self.wake(kept);
    }

    /// Loop: takes the way back from a split to the join before it away.
    fn look_at_loop(&mut self, join: u32, split: u32) {
        let Some(back) = self.known.get(&(split, join)).copied() else {
            return;
        };
        let gates = (self.normal.gate.at(join), self.normal.gate.at(split));
        let kind = match gates {
            (Gate::Xor, Gate::Xor) => None,
            (Gate::And, _) => Some(FaultKind::Deadlock),
            (Gate::Xor, Gate::And | Gate::Or) => Some(FaultKind::LackOfSynchronisation),
            (Gate::Or, _) => return,
        };
        if let Some(kind) = kind.filter(|_| self.faults.len() < MOST_FAULTS) {
            self.loop_fault(kind, join, split, back);
        }
        self.remove(back);
        self.wake(join);
        self.wake(split);
    }

    fn remove(&mut self, edge: u32) {
        let (from, to) = (self.from.at(edge), self.to.at(edge));
        self.known.remove(&(from, to));
        self.out.take(from, edge);
        self.into.take(to, edge);
        self.from.set(edge, NONE);
    }

    /// Bond: an edge that stands beside another one becomes one with it.
    fn enter(&mut self, edge: u32) {
        let (from, to) = (self.from.at(edge), self.to.at(edge));
        let Some(other) = self.known.insert((from, to), edge) else {
            return;
        };
        self.known.insert((from, to), other);
        let kind = match (self.normal.gate.at(from), self.normal.gate.at(to)) {
            (_, Gate::Or) | (Gate::Xor, Gate::Xor) | (Gate::And, Gate::And) => None,
            (Gate::And | Gate::Or, Gate::Xor) => Some(FaultKind::LackOfSynchronisation),
            (Gate::Xor | Gate::Or, Gate::And) => Some(FaultKind::Deadlock),
        };
        let fresh = self.faults.len() < MOST_FAULTS;
        if let Some(kind) = kind.filter(|_| fresh && self.faulty.insert((from, to))) {
            let way = |it: u32| self.way(self.root.at(from), &[it], self.root.at(to));
            let fault = self.normal.parting(kind, way(other), way(edge));
            self.faults.push(fault);
        }
        self.out.take(from, edge);
        self.into.take(to, edge);
        self.from.set(edge, NONE);
        self.wake(from);
        self.wake(to);
    }

    fn loop_fault(&mut self, kind: FaultKind, join: u32, split: u32, back: u32) {
        let (join_root, split_root) = (self.root.at(join), self.root.at(split));
        let round = self.way(split_root, &[back], join_root);
        let other = self.into.all(join);
        let fed = other.into_iter().find(|it| self.from.at(*it) != split);
        let before = fed.map_or_else(Vec::new, |it| {
            self.way(self.root.at(self.from.at(it)), &[it], join_root)
        });
        let mut fault = Fault {
            kind,
            node: self.normal.origin.at(join_root),
            split: Some(self.normal.origin.at(split_root)),
            branches: [before, round],
        };
        if let Some(last) = fault.branches.iter().find_map(|it| it.last()) {
            fault.node = self.normal.origin.at(self.normal.to.at(*last));
        }
        self.normal.to_source(&mut fault);
        self.faults.push(fault);
    }

    /// Writes folded edges as edges of the normal form that follow each other from one node to another;
    /// what nesting took away is put back.
    pub(super) fn way(&self, from: u32, edges: &[u32], to: u32) -> Vec<u32> {
        let folds = edges.iter().map(|it| self.fold.at(*it)).collect();
        self.spell(from, folds, to)
    }

    fn spell(&self, from: u32, mut open: Vec<u32>, to: u32) -> Vec<u32> {
        let mut way = Vec::new();
        let mut at = from;
        let mut bridged = NONE;
        open.reverse();
        loop {
            let fold = open.pop();
            if let Some((first, second)) = fold.and_then(|it| self.pair_of(it)) {
                open.extend([second, first]);
                continue;
            }
            let goal = fold.map_or(to, |it| self.normal.from.at(it));
            if at != goal && bridged != at {
                bridged = at;
                open.extend(fold);
                open.extend(self.bridge(at, goal).into_iter().rev());
                continue;
            }
            let Some(edge) = fold else {
                return way;
            };
            way.push(edge);
            bridged = NONE;
            at = self.normal.to.at(edge);
        }
    }

    fn pair_of(&self, fold: u32) -> Option<(u32, u32)> {
        let pair = fold.checked_sub(self.normal.n_edges())?;
        self.series.get(pair as usize).copied()
    }

    /// Returns the folds that lead from one node to another inside a group of nested gates.
    fn bridge(&self, from: u32, to: u32) -> Vec<u32> {
        // Forwards from join to join, backwards from split to split: one of them meets the other node.
        let follow = |start: u32, goal: u32, side: fn((u32, u32)) -> u32| {
            let mut links = Vec::new();
            let mut at = start;
            while at != goal {
                let link = self.link.at(at);
                if link == NONE {
                    return None;
                }
                links.push(link);
                at = side(self.ends(link));
            }
            Some(links)
        };
        if let Some(links) = follow(from, to, |it| it.1) {
            return links;
        }
        let mut links = follow(to, from, |it| it.0).unwrap_or_default();
        links.reverse();
        links
    }

    /// Returns the first and the last node of a fold.
    fn ends(&self, fold: u32) -> (u32, u32) {
        let walk = |side: fn((u32, u32)) -> u32| {
            let mut at = fold;
            while let Some(pair) = self.pair_of(at) {
                at = side(pair);
            }
            at
        };
        let first = walk(|it| it.0);
        let last = walk(|it| it.1);
        (self.normal.from.at(first), self.normal.to.at(last))
    }

    /// Returns the node of a group at which it is entered or left.
    pub(super) fn root(&self, node: u32) -> u32 {
        self.root.at(node)
    }

    /// Returns the node from which an edge comes.
    pub(super) fn from(&self, edge: u32) -> u32 {
        self.from.at(edge)
    }
}
