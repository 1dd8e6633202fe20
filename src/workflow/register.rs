//! The procedures of a project as one graph: what each gives and what each takes.
//!
//! Nodes are procedures, all versions of one name together, and outputs, by title;
//! edges go from the procedure to the output that it gives, from an output to the
//! procedure whose papers name it, and from a procedure to one that declares to need
//! its result. An output stands between givers and takers, so the graph grows with
//! the text and not with the pairs. It is built once for a project.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::{
    Direction,
    algo::kosaraju_scc,
    graph::{DiGraph, NodeIndex},
    visit::{EdgeFiltered, EdgeRef},
};

use crate::{
    model::{Document, DocumentId, Procedure, ProcedureId, ProcedureTarget, Project, VecIndex},
    source::Span,
    values::Stated,
};

/// How titles are compared: each function writes a title in one plain form.
#[derive(Debug, Clone, Copy)]
pub struct Titles {
    /// The form of a result; nothing where its title is too general to be known again.
    pub output: fn(&str) -> Option<String>,
    /// The form of a paper, which begins with that of the result that it is, and where in
    /// it a title may end, in order.
    pub paper: fn(&str) -> (String, Vec<usize>),
}

/// The graph of the procedures of a project.
#[derive(Debug)]
pub struct Register {
    graph: DiGraph<Node, Edge, u32>,
    /// The node of each procedure, by its index.
    of_procedure: Vec<NodeIndex<u32>>,
}

#[derive(Debug)]
enum Node {
    /// A procedure, by its first version.
    Procedure(ProcedureId),
    /// A title of results.
    Output,
}

#[derive(Debug)]
enum Edge {
    /// A procedure gives an output.
    Gives,
    /// A paper of a version is this output.
    Takes(ProcedureId, DocumentId),
    /// A version declares that it needs the result, always or in some cases.
    Needs(Need),
}

/// A declared need of another procedure's result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// The version that needs it.
    pub consumer: ProcedureId,
    /// Where it says so.
    pub span: Span,
    /// Nobody can be served without it.
    pub always: bool,
}

/// A ring of procedures each of which always needs the one before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    /// The need of one version in the ring.
    pub need: Need,
    /// The procedures on the shortest way round, beginning with the one needed.
    pub way: Vec<ProcedureId>,
}

impl Register {
    /// Builds the graph, in time proportional to the project.
    #[must_use]
    pub fn build(project: &Project, titles: Titles) -> Self {
        let mut builder = Builder::new(project);
        builder.outputs(titles);
        builder.takes(titles);
        builder.needs();
        Self {
            graph: builder.graph,
            of_procedure: builder.of_procedure,
        }
    }

    /// Returns the papers of a version that other procedures give, each with those
    /// procedures, by their first version.
    #[must_use]
    pub fn taken(&self, version: ProcedureId) -> Vec<(DocumentId, Vec<ProcedureId>)> {
        let Some(node) = self.of_procedure.get(version.position()).copied() else {
            return Vec::new();
        };
        let mut out: Vec<_> = self
            .graph
            .edges_directed(node, Direction::Incoming)
            .filter_map(|edge| match edge.weight() {
                Edge::Takes(taker, document) if *taker == version => {
                    Some((*document, self.givers(edge.source(), node)))
                }
                _ => None,
            })
            .filter(|(_, givers)| !givers.is_empty())
            .collect();
        out.sort_unstable();
        out
    }

    /// Returns the procedures that give an output, without one of them.
    fn givers(&self, output: NodeIndex<u32>, but: NodeIndex<u32>) -> Vec<ProcedureId> {
        let givers = self
            .graph
            .neighbors_directed(output, Direction::Incoming)
            .filter(|it| *it != but);
        let mut out: Vec<_> = givers.filter_map(|it| self.procedure(it)).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    fn procedure(&self, node: NodeIndex<u32>) -> Option<ProcedureId> {
        match self.graph.node_weight(node)? {
            Node::Procedure(id) => Some(*id),
            Node::Output => None,
        }
    }

    /// Returns the procedures whose results a version declares to need, by their first version.
    #[must_use]
    pub fn declared(&self, version: ProcedureId) -> BTreeSet<ProcedureId> {
        let Some(node) = self.of_procedure.get(version.position()).copied() else {
            return BTreeSet::new();
        };
        self.graph
            .edges_directed(node, Direction::Incoming)
            .filter(|edge| matches!(edge.weight(), Edge::Needs(need) if need.consumer == version))
            .filter_map(|edge| self.procedure(edge.source()))
            .collect()
    }

    /// Returns the rings of needs, one for each need in them, by version.
    #[must_use]
    pub fn rings(&self) -> Vec<Ring> {
        let always = EdgeFiltered::from_fn(
            &self.graph,
            |edge| matches!(edge.weight(), Edge::Needs(need) if need.always),
        );
        let mut component = vec![usize::MAX; self.graph.node_count()];
        for (number, nodes) in kosaraju_scc(&always).into_iter().enumerate() {
            for node in nodes {
                if let Some(place) = component.get_mut(node.index()) {
                    *place = number;
                }
            }
        }
        let mut out = Vec::new();
        for edge in self.graph.edge_references() {
            let Edge::Needs(need) = edge.weight() else {
                continue;
            };
            let same = component.get(edge.source().index()) == component.get(edge.target().index());
            if need.always && same {
                out.push(Ring {
                    need: *need,
                    way: self.way(edge.target(), edge.source()),
                });
            }
        }
        out.sort_unstable_by_key(|it| (it.need.consumer, it.need.span));
        out
    }

    /// Returns the procedures on a shortest way of needs, from its end back to its start.
    fn way(&self, from: NodeIndex<u32>, to: NodeIndex<u32>) -> Vec<ProcedureId> {
        let mut came: BTreeMap<NodeIndex<u32>, NodeIndex<u32>> = BTreeMap::new();
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front().filter(|it| *it != to) {
            for edge in self.graph.edges_directed(node, Direction::Outgoing) {
                let always = matches!(edge.weight(), Edge::Needs(need) if need.always);
                let next = edge.target();
                if always && next != from && !came.contains_key(&next) {
                    came.insert(next, node);
                    queue.push_back(next);
                }
            }
        }
        let mut way = Vec::new();
        let mut at = Some(to);
        while let Some(node) = at {
            way.extend(self.procedure(node));
            at = came.get(&node).copied();
        }
        way
    }
}

/// The graph while it grows.
struct Builder<'p> {
    project: &'p Project,
    graph: DiGraph<Node, Edge, u32>,
    of_procedure: Vec<NodeIndex<u32>>,
    /// The node of each stable name and of each code.
    named: BTreeMap<&'p str, NodeIndex<u32>>,
    outputs: BTreeMap<String, NodeIndex<u32>>,
}

impl<'p> Builder<'p> {
    fn new(project: &'p Project) -> Self {
        let mut graph = DiGraph::default();
        let mut named = BTreeMap::new();
        let mut of_procedure = Vec::with_capacity(project.procedures.len());
        for (id, procedure) in project.procedures.iter() {
            let node = *named
                .entry(procedure.name.id.as_str())
                .or_insert_with(|| graph.add_node(Node::Procedure(id)));
            of_procedure.push(node);
        }
        for (procedure, node) in project.procedures.values().zip(&of_procedure) {
            if let Some(Stated::Value(code)) = &procedure.code {
                named.entry(code.text.as_str()).or_insert(*node);
            }
        }
        Self {
            project,
            graph,
            of_procedure,
            named,
            outputs: BTreeMap::new(),
        }
    }

    fn outputs(&mut self, titles: Titles) {
        for (procedure, node) in self.project.procedures.values().zip(&self.of_procedure) {
            for result in procedure.results.values() {
                let variants = result.variants.iter().map(|it| it.1.as_str());
                for title in variants.chain([result.title.as_str()]) {
                    let Some(output) = (titles.output)(title) else {
                        continue;
                    };
                    let graph = &mut self.graph;
                    let output = self.outputs.entry(output);
                    let output = *output.or_insert_with(|| graph.add_node(Node::Output));
                    graph.update_edge(*node, output, Edge::Gives);
                }
            }
        }
    }

    fn takes(&mut self, titles: Titles) {
        for (id, procedure) in self.project.procedures.iter() {
            let Some(node) = self.of_procedure.get(id.position()).copied() else {
                continue;
            };
            for (document, paper) in procedure.documents.iter() {
                let (plain, ends) = (titles.paper)(&paper.title);
                if let Some(output) = self.longest_output(&plain, &ends) {
                    self.graph.add_edge(output, node, Edge::Takes(id, document));
                }
            }
        }
    }

    /// Returns the longest output with whose words a paper begins.
    fn longest_output(&self, paper: &str, ends: &[usize]) -> Option<NodeIndex<u32>> {
        let mut ends = ends.iter().rev();
        ends.find_map(|end| self.outputs.get(paper.get(..*end)?).copied())
    }

    fn needs(&mut self) {
        for (id, procedure) in self.project.procedures.iter() {
            for it in &procedure.prerequisites {
                self.need(id, &it.target, it.name.span, true);
            }
            for (document, paper) in procedure.documents.iter() {
                if let Some(target) = &paper.result_of {
                    let always = is_always(procedure, document, paper);
                    self.need(id, target, paper.name.span, always);
                }
            }
            // Procedures joined in one filing are run together; neither comes first.
            for target in &procedure.joined {
                self.need(id, target, procedure.name.span, false);
            }
        }
    }

    fn need(&mut self, consumer: ProcedureId, target: &ProcedureTarget, span: Span, always: bool) {
        let producer = match target {
            ProcedureTarget::Known { procedure, .. } => {
                self.of_procedure.get(procedure.position()).copied()
            }
            ProcedureTarget::Outside(text) => self.named.get(text.as_str()).copied(),
        };
        let taker = self.of_procedure.get(consumer.position()).copied();
        if let (Some(producer), Some(taker)) = (producer, taker) {
            let need = Need {
                consumer,
                span,
                always,
            };
            self.graph.add_edge(producer, taker, Edge::Needs(need));
        }
    }
}

/// Tells whether every applicant must file a paper, and nothing else in its place.
fn is_always(procedure: &Procedure, id: DocumentId, paper: &Document) -> bool {
    let free = paper.guard.is_none()
        && paper.optional.is_none()
        && paper.alternatives.is_empty()
        && paper.choice_of.is_none();
    let cases = procedure.dossier.iter().flat_map(|it| &it.cases);
    let mut entries = cases
        .filter(|case| case.guard.is_none())
        .flat_map(|it| &it.entries);
    free && entries.any(|it| it.document == id && it.guard.is_none() && it.optional.is_none())
}
