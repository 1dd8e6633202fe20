//! From a flow to its verdict: ways, folding, and what is left.

use std::collections::BTreeMap;

use super::{
    Budget, Completion, Fault, Gate, Graph, Outcome, Unknown, Verdict,
    column::{Column, NONE, number},
    explore::{Cluster, Found, Net, walk},
    prepare::{Incidence, Normal, prepare},
    reduce::{Folded, fold},
};

/// Checks a flow.
pub(super) fn check(graph: &Graph, budget: Budget) -> Outcome {
    let mut faults = Vec::new();
    let mut cost = Cost::default();
    let mut unknown = None;
    if let Some(normal) = prepare(graph, &mut faults) {
        let found = if normal.entangled {
            check_whole(&normal, budget, &mut cost)
        } else {
            let mut folded = fold(&normal);
            faults.append(&mut folded.faults);
            if faults.is_empty() {
                check_kernel(&folded, budget, &mut cost)
            } else {
                Ok(None)
            }
        };
        match found {
            Ok(fault) => faults.extend(fault),
            Err(why) => unknown = Some(why),
        }
    }
    let verdict = match unknown {
        _ if !faults.is_empty() => Verdict::Unsound(faults),
        Some(why) => Verdict::Unknown(why),
        None => Verdict::Sound,
    };
    Outcome {
        verdict,
        kernel: cost.kernel,
        states: cost.states,
    }
}

#[derive(Default)]
struct Cost {
    kernel: usize,
    states: usize,
}

type Checked = Result<Option<Fault>, Unknown>;

/// A gate with the edges at it.
struct Part {
    node: u32,
    gate: Gate,
    exit: bool,
    into: Vec<u32>,
    out: Vec<u32>,
}

impl Part {
    /// Tells whether the kind of the gate matters.
    fn is_gate(&self) -> bool {
        self.into.len() > 1 || self.out.len() > 1
    }
}

/// What no rule folds.
fn check_kernel(folded: &Folded<'_>, budget: Budget, cost: &mut Cost) -> Checked {
    let normal = folded.normal;
    let nodes = folded.nodes();
    cost.kernel = nodes.len();
    if nodes.is_empty() {
        return Ok(None);
    }
    let part = |node: u32| Part {
        node,
        gate: normal.gate.at(node),
        exit: false,
        into: folded.into(node),
        out: folded.out(node),
    };
    let parts: Vec<Part> = nodes.into_iter().map(part).collect();
    let sink = part(normal.sink);
    let all = |gate: Gate| {
        parts
            .iter()
            .filter(|it| it.is_gate())
            .all(|it| it.gate == gate)
    };
    // A token that only ever chooses can always choose a way to the end.
    if all(Gate::Xor) {
        return Ok(None);
    }
    let source = folded.out(normal.source);
    let kernel = Kernel {
        normal,
        parts,
        sink,
        first: source.first().copied().unwrap_or(NONE),
        order: order(normal, &source, |it| folded.out(it), |it| folded.to(it)),
    };
    let sink_fits = !kernel.sink.is_gate() || normal.completion == Completion::All;
    if all_of(&kernel.parts, Gate::And) && sink_fits && kernel.is_acyclic(|it| folded.to(it)) {
        return Ok(None);
    }
    kernel.check(budget, cost, |places| {
        let (Some(first), Some(last)) = (places.first(), places.last()) else {
            return Vec::new();
        };
        let from = folded.root(folded.from(*first));
        folded.way(from, places, folded.root(folded.to(*last)))
    })
}

fn all_of(parts: &[Part], gate: Gate) -> bool {
    parts
        .iter()
        .filter(|it| it.is_gate())
        .all(|it| it.gate == gate)
}

/// A flow in which leaving the whole case is not a choice of one token alone.
fn check_whole(normal: &Normal, budget: Budget, cost: &mut Cost) -> Checked {
    let key = |side: &Column<u32>, it: u32| {
        if normal.from.at(it) == NONE {
            NONE
        } else {
            side.at(it)
        }
    };
    let out = Incidence::new(normal.n_nodes(), normal.n_edges(), |it| {
        key(&normal.from, it)
    });
    let into = Incidence::new(normal.n_nodes(), normal.n_edges(), |it| key(&normal.to, it));
    let part = |node: u32| Part {
        node,
        gate: normal.gate.at(node),
        exit: normal.exit.at(node),
        into: into.of(node).to_vec(),
        out: out.of(node).to_vec(),
    };
    let inner = |it: &u32| *it != normal.source && *it != normal.sink;
    let nodes = (0..number(normal.n_nodes())).filter(|it| inner(it) && !into.of(*it).is_empty());
    let parts: Vec<Part> = nodes.map(part).collect();
    cost.kernel = parts.len();
    let source = out.of(normal.source).to_vec();
    let kernel = Kernel {
        normal,
        parts,
        sink: part(normal.sink),
        first: source.first().copied().unwrap_or(NONE),
        order: order(
            normal,
            &source,
            |it| out.of(it).to_vec(),
            |it| normal.to.at(it),
        ),
    };
    kernel.check(budget, cost, <[u32]>::to_vec)
}

/// Numbers nodes so that a branch is done before its neighbour begins.
fn order(
    normal: &Normal,
    source: &[u32],
    out: impl Fn(u32) -> Vec<u32>,
    to: impl Fn(u32) -> u32,
) -> Column<u32> {
    let mut order = Column::blank(NONE, normal.n_nodes());
    let mut seen = Column::blank(false, normal.n_nodes());
    let mut left = number(normal.n_nodes());
    let mut open = vec![(NONE, source.to_vec())];
    while let Some((node, edges)) = open.last_mut() {
        if let Some(edge) = edges.pop() {
            let next = to(edge);
            if !seen.at(next) {
                seen.set(next, true);
                open.push((next, out(next)));
            }
        } else {
            left = left.saturating_sub(1);
            order.set(*node, left);
            open.pop();
        }
    }
    order
}

/// A flow that is walked.
struct Kernel<'n> {
    normal: &'n Normal,
    parts: Vec<Part>,
    sink: Part,
    first: u32,
    order: Column<u32>,
}

impl Kernel<'_> {
    fn is_acyclic(&self, to: impl Fn(u32) -> u32) -> bool {
        self.parts.iter().all(|it| {
            let here = self.order.at(it.node);
            it.out
                .iter()
                .all(|edge| to(*edge) == self.normal.sink || self.order.at(to(*edge)) > here)
        })
    }

    fn check(
        &self,
        budget: Budget,
        cost: &mut Cost,
        spell: impl Fn(&[u32]) -> Vec<u32>,
    ) -> Checked {
        if self
            .parts
            .iter()
            .any(|it| it.is_gate() && it.gate == Gate::Or)
        {
            return Err(Unknown::Inclusive);
        }
        let mut edges: Vec<u32> = Vec::new();
        for part in &self.parts {
            edges.extend(&part.into);
        }
        edges.extend(&self.sink.into);
        edges.sort_unstable();
        edges.dedup();
        let places: BTreeMap<u32, u32> = edges.iter().copied().zip(0..).collect();
        let net = self.net(&places);
        let (found, states) = walk(&net, budget.states);
        cost.states = states;
        match found {
            Found::Sound => Ok(None),
            Found::Budget => Err(Unknown::Budget(states)),
            Found::Fault {
                kind,
                node,
                branches,
            } => {
                let [first, second] = branches.map(|it| {
                    let all = it.iter().filter_map(|it| edges.get(*it as usize));
                    spell(&all.copied().collect::<Vec<_>>())
                });
                let mut fault = self.normal.parting(kind, first, second);
                if self.normal.origin.at(node) != NONE {
                    fault.node = self.normal.origin.at(node);
                }
                Ok(Some(fault))
            }
        }
    }

    fn net(&self, places: &BTreeMap<u32, u32>) -> Net {
        let all = |edges: &[u32]| -> Vec<u32> {
            edges
                .iter()
                .filter_map(|it| places.get(it).copied())
                .collect()
        };
        let each = |edges: &[u32]| -> Vec<Vec<u32>> {
            all(edges).into_iter().map(|it| vec![it]).collect()
        };
        let last = match self.normal.completion {
            Completion::One => Some(number(places.len())),
            Completion::All => None,
        };
        let mut clusters: Vec<Cluster> = Vec::new();
        let mut add = |node: u32, pre: Vec<u32>, posts: Vec<Vec<u32>>, exit: bool| {
            clusters.push(Cluster {
                node,
                pre,
                posts,
                exit,
            });
        };
        for part in &self.parts {
            let posts = match part.gate {
                _ if part.exit => vec![Vec::new()],
                Gate::Xor => each(&part.out),
                Gate::And | Gate::Or => vec![all(&part.out)],
            };
            match part.gate {
                Gate::And if !part.exit => add(part.node, all(&part.into), posts, false),
                _ => {
                    for pre in each(&part.into) {
                        add(part.node, pre, posts.clone(), part.exit);
                    }
                }
            }
        }
        for pre in each(&self.sink.into) {
            add(self.sink.node, pre, vec![Vec::from_iter(last)], false);
        }
        clusters.sort_by_key(|it| self.order.at(it.node));
        Net {
            clusters,
            n_places: places.len() + 1,
            first: places.get(&self.first).copied().unwrap_or(NONE),
            last,
            every_order: self.normal.entangled || last.is_none(),
        }
    }
}
