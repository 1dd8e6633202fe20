//! Ways through a flow, and its normal form: one source, one sink, each node a join or a split.

use std::collections::VecDeque;

use super::{
    Completion, Fault, FaultKind, Gate, Graph, Role,
    column::{Column, NONE, number},
};

/// A flow in its normal form. Edges up to `n_source` are those of the flow with their numbers, the
/// others were added.
#[derive(Debug)]
pub(super) struct Normal {
    pub(super) from: Column<u32>,
    pub(super) to: Column<u32>,
    pub(super) n_source: u32,
    /// How a node joins and splits; at most one of them matters.
    pub(super) gate: Column<Gate>,
    /// The node of the flow; none for the source and the sink.
    pub(super) origin: Column<u32>,
    /// The whole case is over here.
    pub(super) exit: Column<bool>,
    pub(super) source: u32,
    pub(super) sink: u32,
    pub(super) completion: Completion,
    /// Exits or ends need the walk over the whole flow.
    pub(super) entangled: bool,
}

/// Edges by the node at one of their ends.
pub(super) struct Incidence {
    first: Vec<u32>,
    edges: Vec<u32>,
}

impl Incidence {
    /// Sorts edges by node; `key` gives the node, or none for an edge that is left out.
    pub(super) fn new(n_nodes: usize, n_edges: u32, key: impl Fn(u32) -> u32) -> Self {
        let mut first = vec![0_u32; n_nodes + 1];
        for edge in 0..n_edges {
            if let Some(count) = (key(edge) as usize)
                .checked_add(1)
                .and_then(|it| first.get_mut(it))
            {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut first {
            sum += *count;
            *count = sum;
        }
        let mut next = first.clone();
        let mut edges = vec![NONE; sum as usize];
        for edge in 0..n_edges {
            let Some(at) = next.get_mut(key(edge) as usize) else {
                continue;
            };
            if let Some(place) = edges.get_mut(*at as usize) {
                *place = edge;
                *at += 1;
            }
        }
        Self { first, edges }
    }

    /// Returns the edges of a node in the order of their numbers.
    pub(super) fn of(&self, node: u32) -> &[u32] {
        let node = node as usize;
        let range = self.first.get(node).zip(self.first.get(node + 1));
        range
            .and_then(|(from, to)| self.edges.get(*from as usize..*to as usize))
            .unwrap_or(&[])
    }
}

/// A flow with the edges at each node, and what lies on a way from the start to an end.
struct Ways<'g> {
    graph: &'g Graph,
    out: Incidence,
    into: Incidence,
    ahead: Column<bool>,
    back: Column<bool>,
    /// An end is reached, not only an exit.
    normally: Column<bool>,
}

/// Looks at the ways through a flow and brings it into its normal form.
///
/// Nodes off every way are faults and left out. Where every way from the start ends the whole case, or
/// nothing is left, there is no normal form.
pub(super) fn prepare(graph: &Graph, faults: &mut Vec<Fault>) -> Option<Normal> {
    let ways = Ways::new(graph);
    ways.faults(faults);
    if !is_node(graph, graph.start) || !ways.on_way(graph.start) {
        return None;
    }
    let entangled = ways.is_entangled();
    if ways.doomed(graph.start) && !entangled {
        return None;
    }
    let kept = |node: u32| ways.on_way(node) && (entangled || !ways.doomed(node));
    Some(ways.normalise(entangled, &kept))
}

impl<'g> Ways<'g> {
    fn new(graph: &'g Graph) -> Self {
        let n_nodes = graph.nodes.len();
        let n_edges = number(graph.edges.len());
        let target = |edge: u32| carries(graph, edge).map_or(NONE, |it| it.1);
        let source = |edge: u32| carries(graph, edge).map_or(NONE, |it| it.0);
        let out = Incidence::new(n_nodes, n_edges, source);
        let into = Incidence::new(n_nodes, n_edges, target);
        let has_role = |wanted: Role| {
            let all = 0..number(n_nodes);
            all.filter(move |it| role(graph, *it) == wanted)
        };
        let start = is_node(graph, graph.start).then_some(graph.start);
        let over = has_role(Role::End).chain(has_role(Role::Exit));
        Self {
            ahead: spread(n_nodes, start, &out, target),
            back: spread(n_nodes, over, &into, source),
            normally: spread(n_nodes, has_role(Role::End), &into, source),
            graph,
            out,
            into,
        }
    }

    fn on_way(&self, node: u32) -> bool {
        self.ahead.at(node) && self.back.at(node)
    }

    /// Tells whether the case can only be over as a whole from here.
    fn doomed(&self, node: u32) -> bool {
        !self.normally.at(node)
    }

    fn from(&self, edge: u32) -> u32 {
        self.graph.edge(edge).map_or(NONE, |it| it.0)
    }

    fn to(&self, edge: u32) -> u32 {
        self.graph.edge(edge).map_or(NONE, |it| it.1)
    }

    /// Tells what lies off every way, and which joins wait for it.
    fn faults(&self, faults: &mut Vec<Fault>) {
        for (node, it) in (0..).zip(&self.graph.nodes) {
            let kind = match (self.ahead.at(node), self.back.at(node)) {
                (false, _) => Some(FaultKind::Unreachable),
                (true, false) => Some(FaultKind::NoWayOut),
                (true, true) => None,
            };
            faults.extend(kind.map(|kind| Fault {
                kind,
                node,
                split: None,
                branches: [Vec::new(), Vec::new()],
            }));
            let waits = it.join == Gate::And && it.role != Role::Exit && self.ahead.at(node);
            let mut into = self.into.of(node).iter();
            let never = into.find(|it| !self.ahead.at(self.from(**it)));
            faults.extend(never.filter(|_| waits).map(|never| Fault {
                kind: FaultKind::Deadlock,
                node,
                split: None,
                branches: [self.way(node), vec![*never]],
            }));
        }
    }

    /// Tells whether leaving the whole case is not a choice of one token alone: some gate there waits for or starts
    /// several tokens, or tokens of two branches may meet before they are out.
    fn is_entangled(&self) -> bool {
        let (mut starts_several, mut meets) = (false, false);
        for (node, it) in (0..).zip(&self.graph.nodes).filter(|it| self.on_way(it.0)) {
            let out = || self.out.of(node).iter().map(|it| self.to(*it));
            let out = || out().filter(|it| self.on_way(*it));
            let into = || self.into.of(node).iter().map(|it| self.from(*it));
            let into = || into().filter(|it| self.on_way(*it));
            let splits = it.split != Gate::Xor && out().count() > 1;
            let joins = it.join != Gate::Xor && into().count() > 1;
            starts_several |= splits;
            let doomed = self.doomed(node) && it.role == Role::Inner;
            meets |= doomed && into().filter(|it| *it != node).count() > 1;
            let entangled = if doomed {
                splits || joins
            } else {
                splits && out().any(|it| self.doomed(it))
            };
            if entangled {
                return true;
            }
        }
        starts_several && meets
    }

    /// Returns a shortest way from the start to a node.
    fn way(&self, to: u32) -> Vec<u32> {
        let start = self.graph.start;
        let mut came = Column::blank(NONE, self.graph.nodes.len());
        let mut open = VecDeque::from([start]);
        while let Some(node) = open.pop_front().filter(|it| *it != to) {
            for edge in self.out.of(node) {
                let next = self.to(*edge);
                if next != start && came.at(next) == NONE {
                    came.set(next, *edge);
                    open.push_back(next);
                }
            }
        }
        let mut way = Vec::new();
        let mut at = to;
        while at != start && came.at(at) != NONE {
            way.push(came.at(at));
            at = self.from(came.at(at));
        }
        way.reverse();
        way
    }

    /// Keeps some nodes and takes apart those that join and split.
    fn normalise(&self, entangled: bool, kept: &dyn Fn(u32) -> bool) -> Normal {
        let graph = self.graph;
        let n_nodes = graph.nodes.len();
        let mut normal = Normal::new(graph, entangled);
        // The nodes at which what enters a node enters it, and what leaves it leaves.
        let mut entering = Column::blank(NONE, n_nodes);
        let mut leaving = Column::blank(NONE, n_nodes);
        for (node, it) in (0..).zip(&graph.nodes).filter(|it| kept(it.0)) {
            normal.origin.set(node, node);
            entering.set(node, node);
            leaving.set(node, node);
            let into = self.into.of(node).iter().filter(|it| kept(self.from(**it)));
            let n_in = into.count() + usize::from(node == graph.start);
            let out = self.out.of(node).iter().filter(|it| kept(self.to(**it)));
            match it.role {
                Role::Exit => normal.exit.set(node, true),
                Role::End if it.join == Gate::Or && graph.completion == Completion::All => {
                    entering.set(node, normal.sink);
                }
                Role::End => {
                    normal.gate.set(node, it.join);
                    normal.link(node, normal.sink);
                }
                Role::Inner if n_in > 1 && out.count() > 1 => {
                    normal.gate.set(node, it.join);
                    let split = normal.add(it.split, node);
                    normal.link(node, split);
                    leaving.set(node, split);
                }
                Role::Inner if n_in > 1 => normal.gate.set(node, it.join),
                Role::Inner => normal.gate.set(node, it.split),
            }
        }
        normal.link(normal.source, entering.at(graph.start));
        for (edge, (from, to)) in (0..).zip(&graph.edges) {
            if kept(*from) && kept(*to) && role(graph, *from) == Role::Inner {
                normal.from.set(edge, leaving.at(*from));
                normal.to.set(edge, entering.at(*to));
            }
        }
        normal
    }
}

/// Returns the nodes of an edge, unless one is not there or the case is over at the first.
fn carries(graph: &Graph, edge: u32) -> Option<(u32, u32)> {
    let (from, to) = graph.edge(edge)?;
    let there = is_node(graph, from) && is_node(graph, to);
    (there && role(graph, from) == Role::Inner).then_some((from, to))
}

fn is_node(graph: &Graph, node: u32) -> bool {
    (node as usize) < graph.nodes.len()
}

fn role(graph: &Graph, node: u32) -> Role {
    graph
        .nodes
        .get(node as usize)
        .map_or(Role::Inner, |it| it.role)
}

/// Returns what is reached from some nodes by edges.
fn spread(
    n_nodes: usize,
    from: impl IntoIterator<Item = u32>,
    edges: &Incidence,
    other: impl Fn(u32) -> u32,
) -> Column<bool> {
    let mut seen = Column::blank(false, n_nodes);
    let mut open: Vec<u32> = from.into_iter().collect();
    for node in &open {
        seen.set(*node, true);
    }
    while let Some(node) = open.pop() {
        for edge in edges.of(node) {
            let next = other(*edge);
            if next != NONE && !seen.at(next) {
                seen.set(next, true);
                open.push(next);
            }
        }
    }
    seen
}

impl Normal {
    /// A source, a sink, and the edges of the flow without their ends.
    fn new(graph: &Graph, entangled: bool) -> Self {
        let (n_nodes, n_edges) = (graph.nodes.len(), graph.edges.len());
        let mut normal = Self {
            from: Column::blank(NONE, n_edges),
            to: Column::blank(NONE, n_edges),
            n_source: number(n_edges),
            gate: Column::blank(Gate::Xor, n_nodes),
            origin: Column::blank(NONE, n_nodes),
            exit: Column::blank(false, n_nodes),
            source: 0,
            sink: 0,
            completion: graph.completion,
            entangled,
        };
        let sink_gate = match graph.completion {
            Completion::One => Gate::Xor,
            Completion::All => Gate::Or,
        };
        normal.source = normal.add(Gate::Xor, NONE);
        normal.sink = normal.add(sink_gate, NONE);
        normal
    }

    fn add(&mut self, gate: Gate, origin: u32) -> u32 {
        self.gate.push(gate);
        self.exit.push(false);
        self.origin.push(origin)
    }

    fn link(&mut self, from: u32, to: u32) {
        self.from.push(from);
        self.to.push(to);
    }

    /// Returns the number of nodes.
    pub(super) fn n_nodes(&self) -> usize {
        self.gate.len() as usize
    }

    /// Returns the number of edges.
    pub(super) fn n_edges(&self) -> u32 {
        self.from.len()
    }
}
