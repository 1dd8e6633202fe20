//! Flows that are made up: grown edge by edge, so that they are sound, and then broken at will.

use tthc::soundness::{Completion, Gate, Graph, Role};

/// Numbers that look like chance, the same for one seed.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Returns a number below `n`, which is not 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % n
    }

    pub(crate) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// A flow whose gates and edges can still be changed.
#[derive(Debug, Clone)]
pub(crate) struct Plain {
    pub(crate) nodes: Vec<(Gate, Gate, Role)>,
    pub(crate) edges: Vec<(usize, usize)>,
    pub(crate) completion: Completion,
}

impl Plain {
    /// One step, then the end.
    pub(crate) fn new(completion: Completion) -> Self {
        let task = (Gate::Xor, Gate::Xor, Role::Inner);
        Self {
            nodes: vec![task, (Gate::Xor, Gate::Xor, Role::End)],
            edges: vec![(0, 1)],
            completion,
        }
    }

    /// Grows a flow of blocks and loops to so many nodes.
    pub(crate) fn structured(chance: &mut Chance, n_nodes: usize) -> Self {
        let mut flow = Self::new(Completion::One);
        while flow.nodes.len() < n_nodes {
            flow.grow(chance);
        }
        flow
    }

    /// One block with so many branches of two steps.
    pub(crate) fn wide(gate: Gate, n_branches: usize) -> Self {
        let mut flow = Self::new(Completion::One);
        let (split, join) = (flow.add(gate), flow.add(gate));
        flow.edges[0] = (0, split);
        flow.edges.push((join, 1));
        for _ in 0..n_branches {
            let (first, second) = (flow.add(Gate::Xor), flow.add(Gate::Xor));
            flow.edges
                .extend([(split, first), (first, second), (second, join)]);
        }
        flow
    }

    /// Rows of gates that no block describes, ten nodes each; `sound` or with one join that waits in vain.
    pub(crate) fn lattice(n_rows: usize, sound: bool) -> Self {
        let mut flow = Self::new(Completion::One);
        let fork = flow.add(Gate::And);
        flow.edges[0] = (0, fork);
        let (mut left, mut right) = (fork, fork);
        for row in 0..n_rows {
            // Both sides pass a gate of their own, and one side's work is awaited by the other.
            let gates: Vec<usize> = (0..4).map(|_| flow.add(Gate::And)).collect();
            let [a, b, c, d] = gates[..] else { return flow };
            flow.edges
                .extend([(left, a), (right, b), (a, c), (b, d), (a, d), (b, c)]);
            // A loop with two ways in.
            let gates: Vec<usize> = (0..6).map(|_| flow.add(Gate::Xor)).collect();
            let [choice, merge, one, one_out, two, two_out] = gates[..] else {
                return flow;
            };
            flow.edges
                .extend([(c, choice), (choice, one), (choice, two)]);
            flow.edges
                .extend([(one, one_out), (one_out, two), (one_out, merge)]);
            flow.edges
                .extend([(two, two_out), (two_out, one), (two_out, merge)]);
            if !sound && row == n_rows / 2 {
                flow.nodes[merge].0 = Gate::And;
            }
            (left, right) = (merge, d);
        }
        let join = flow.add(Gate::And);
        flow.edges.extend([(left, join), (right, join), (join, 1)]);
        flow
    }

    pub(crate) fn add(&mut self, gate: Gate) -> usize {
        self.nodes.push((gate, gate, Role::Inner));
        self.nodes.len() - 1
    }

    /// Puts a step, a block or a loop on an edge.
    pub(crate) fn grow(&mut self, chance: &mut Chance) {
        let at = chance.below(self.edges.len());
        let (from, to) = self.edges[at];
        match chance.below(5) {
            0 | 1 => {
                let step = self.add(Gate::Xor);
                self.edges[at] = (from, step);
                self.edges.push((step, to));
            }
            2 | 3 => {
                let gate = [Gate::Xor, Gate::And][chance.below(2)];
                let (split, join) = (self.add(gate), self.add(gate));
                self.edges[at] = (from, split);
                self.edges.push((join, to));
                for _ in 0..2 + chance.below(2) {
                    self.edges.push((split, join));
                }
            }
            _ => {
                let (head, tail) = (self.add(Gate::Xor), self.add(Gate::Xor));
                self.edges[at] = (from, head);
                self.edges.extend([(head, tail), (tail, head), (tail, to)]);
            }
        }
    }

    /// Breaks the form: another gate, another way, an end or an exit.
    pub(crate) fn shake(&mut self, chance: &mut Chance) {
        let gates = [Gate::Xor, Gate::And];
        let node = chance.below(self.nodes.len());
        let inner = self.nodes[node].2 == Role::Inner;
        match chance.below(8) {
            0 => self.nodes[node].0 = gates[chance.below(2)],
            1 if inner => self.nodes[node].1 = gates[chance.below(2)],
            2 | 3 if inner => {
                let to = 1 + chance.below(self.nodes.len() - 1);
                self.nodes[node].1 = gates[chance.below(2)];
                self.nodes[to].0 = gates[chance.below(2)];
                self.edges.push((node, to));
            }
            4 => {
                let at = chance.below(self.edges.len());
                self.edges[at].1 = 1 + chance.below(self.nodes.len() - 1);
            }
            5 if inner => {
                let role = [Role::End, Role::Exit][chance.below(2)];
                self.nodes.push((Gate::Xor, Gate::Xor, role));
                self.edges.push((node, self.nodes.len() - 1));
            }
            6 if self.edges.len() > 2 => {
                let at = chance.below(self.edges.len());
                self.edges.swap_remove(at);
            }
            _ => {
                // A way between two branches: both may stay in step.
                let (one, two) = (
                    chance.below(self.edges.len()),
                    chance.below(self.edges.len()),
                );
                let gate = gates[chance.below(2)];
                let (out, into) = (self.add(gate), self.add(gate));
                let (from, to) = self.edges[one];
                self.edges[one] = (from, out);
                self.edges.push((out, to));
                let (from, to) = self.edges[two];
                self.edges[two] = (from, into);
                self.edges.extend([(into, to), (out, into)]);
            }
        }
    }

    pub(crate) fn graph(&self) -> Graph {
        let mut graph = Graph::new(self.completion);
        for (join, split, role) in &self.nodes {
            graph.add_node(*join, *split, *role);
        }
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        for (from, to) in &self.edges {
            graph.add_edge(number(*from), number(*to));
        }
        graph
    }
}
