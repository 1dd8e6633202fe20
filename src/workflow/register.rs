//! The procedures of a project as one graph: what each gives and what each takes.
//!
//! Nodes are procedures, all versions of one name together; an edge goes from a procedure
//! to one that declares to need its result. What papers take stands beside the graph: an
//! output, known by its title, lies between those who give it and those whose papers name
//! it, so the register grows with the text and not with the pairs. It is built once for a
//! project.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::{
    Direction,
    algo::kosaraju_scc,
    graph::{DiGraph, NodeIndex},
    visit::{EdgeFiltered, EdgeRef},
};

use crate::{
    model::{Document, DocumentId, Procedure, ProcedureId, ProcedureTarget, Project, VecIndex},
    parallel::each,
    source::Span,
    values::Stated,
};

/// So many procedures are looked at for a way back to the first; a ring that is longer is
/// known for one, and its way is left out.
const MAX_LOOKED_AT: usize = 256;

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
    /// Procedures by their first version.
    needs: DiGraph<ProcedureId, Need, u32>,
    outputs: Outputs,
    /// What the papers of each version take, by its index.
    taken: Vec<Vec<(DocumentId, usize)>>,
    /// The procedures that each version declares to need, by its index.
    declared: Vec<BTreeSet<ProcedureId>>,
    /// The first version of each version, by its index.
    first: Vec<ProcedureId>,
}

/// The titles of results, with those who give them.
#[derive(Debug, Default)]
struct Outputs {
    by_title: BTreeMap<String, usize>,
    /// By their first version, in order.
    givers: Vec<Vec<ProcedureId>>,
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
    /// The procedure whose result is needed, by its first version.
    pub needed: ProcedureId,
    /// The procedures on the shortest way round, from the one needed to the one that
    /// needs it; nothing where the way is too long to be shown.
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
        builder.register
    }

    /// Returns the papers of a version that other procedures give, each with the procedures
    /// that do, in order and by their first version; the procedure itself may be among them.
    pub fn taken(
        &self,
        version: ProcedureId,
    ) -> impl Iterator<Item = (DocumentId, &[ProcedureId])> {
        let taken = self.taken.get(version.position()).into_iter().flatten();
        let own = self.first_version(version);
        let all = taken.map(|(document, output)| (*document, self.outputs.givers(*output)));
        all.filter(move |(_, givers)| givers.iter().any(|it| *it != own))
    }

    /// Returns the outputs with whose words a title begins, given in the form of papers, each
    /// with the procedures that give it.
    pub fn begun_by<'s>(
        &'s self,
        plain: &'s str,
    ) -> impl Iterator<Item = (&'s str, &'s [ProcedureId])> {
        let ends = plain.match_indices(' ').map(|it| it.0);
        ends.chain([plain.len()]).filter_map(|end| {
            let title = plain.get(..end)?;
            let output = self.outputs.by_title.get(title)?;
            Some((title, self.outputs.givers(*output)))
        })
    }

    /// Returns the first version of the procedure of a version.
    #[must_use]
    pub fn first_version(&self, version: ProcedureId) -> ProcedureId {
        self.first
            .get(version.position())
            .copied()
            .unwrap_or(version)
    }

    /// Returns the procedures whose results a version declares to need, by their first version.
    pub fn declared(&self, version: ProcedureId) -> impl Iterator<Item = ProcedureId> {
        self.declared
            .get(version.position())
            .into_iter()
            .flatten()
            .copied()
    }

    /// Returns the rings of needs, one for each need in them, by version.
    #[must_use]
    pub fn rings(&self) -> Vec<Ring> {
        let always = EdgeFiltered::from_fn(&self.needs, |edge| edge.weight().always);
        let mut component = vec![usize::MAX; self.needs.node_count()];
        for (number, nodes) in kosaraju_scc(&always).into_iter().enumerate() {
            for node in nodes {
                if let Some(place) = component.get_mut(node.index()) {
                    *place = number;
                }
            }
        }
        let mut out = Vec::new();
        for edge in self.needs.edge_references() {
            let need = edge.weight();
            let same = component.get(edge.source().index()) == component.get(edge.target().index());
            if let Some(needed) = self.needs.node_weight(edge.source())
                && need.always
                && same
            {
                out.push(Ring {
                    need: *need,
                    needed: *needed,
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
            if came.len() > MAX_LOOKED_AT {
                return Vec::new();
            }
            for edge in self.needs.edges_directed(node, Direction::Outgoing) {
                let next = edge.target();
                if edge.weight().always && next != from && !came.contains_key(&next) {
                    came.insert(next, node);
                    queue.push_back(next);
                }
            }
        }
        let mut way = Vec::new();
        let mut at = Some(to);
        while let Some(node) = at {
            way.extend(self.needs.node_weight(node));
            at = came.get(&node).copied();
        }
        way
    }
}

impl Outputs {
    fn givers(&self, output: usize) -> &[ProcedureId] {
        self.givers.get(output).map_or(&[], Vec::as_slice)
    }

    fn give(&mut self, title: String, giver: ProcedureId) {
        let next = self.givers.len();
        let output = *self.by_title.entry(title).or_insert(next);
        if output == next {
            self.givers.push(Vec::new());
        }
        if let Some(givers) = self.givers.get_mut(output) {
            givers.push(giver);
        }
    }

    /// Returns the longest output with whose words a paper begins.
    fn longest(&self, paper: &str, ends: &[usize]) -> Option<usize> {
        let mut ends = ends.iter().rev();
        ends.find_map(|end| self.by_title.get(paper.get(..*end)?).copied())
    }
}

/// The register while it grows.
struct Builder<'p> {
    project: &'p Project,
    register: Register,
    /// The node of each procedure, by its index.
    nodes: Vec<NodeIndex<u32>>,
    /// The node of each stable name and of each code.
    named: BTreeMap<&'p str, NodeIndex<u32>>,
}

impl<'p> Builder<'p> {
    fn new(project: &'p Project) -> Self {
        let mut needs = DiGraph::default();
        let mut named = BTreeMap::new();
        let n_versions = project.procedures.len();
        let mut nodes = Vec::with_capacity(n_versions);
        for (id, procedure) in project.procedures.iter() {
            let name = named.entry(procedure.name.id.as_str());
            nodes.push(*name.or_insert_with(|| needs.add_node(id)));
        }
        for (procedure, node) in project.procedures.values().zip(&nodes) {
            if let Some(Stated::Value(code)) = &procedure.code {
                named.entry(code.text.as_str()).or_insert(*node);
            }
        }
        let first = nodes
            .iter()
            .filter_map(|it| needs.node_weight(*it).copied());
        let register = Register {
            first: first.collect(),
            needs,
            outputs: Outputs::default(),
            taken: Vec::new(),
            declared: vec![BTreeSet::new(); n_versions],
        };
        Self {
            project,
            register,
            nodes,
            named,
        }
    }

    fn outputs(&mut self, titles: Titles) {
        let all = self.project.procedures.iter().collect();
        let titles_of = each(all, |(id, procedure): (ProcedureId, &Procedure)| {
            let all = procedure.results.values().flat_map(|it| {
                let variants = it.variants.iter().map(|it| it.1.as_str());
                variants.chain([it.title.as_str()])
            });
            (id, all.filter_map(titles.output).collect::<Vec<_>>())
        });
        for (id, titles) in titles_of {
            let giver = self.register.first_version(id);
            for title in titles {
                self.register.outputs.give(title, giver);
            }
        }
        for givers in &mut self.register.outputs.givers {
            givers.sort_unstable();
            givers.dedup();
        }
    }

    fn takes(&mut self, titles: Titles) {
        let outputs = &self.register.outputs;
        let all = self.project.procedures.values().collect();
        self.register.taken = each(all, |procedure: &Procedure| {
            let papers = procedure.documents.iter().filter_map(|(id, paper)| {
                let (plain, ends) = (titles.paper)(&paper.title);
                Some((id, outputs.longest(&plain, &ends)?))
            });
            papers.collect()
        });
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
        let node = |id: ProcedureId| self.nodes.get(id.position()).copied();
        let producer = match target {
            ProcedureTarget::Known { procedure, .. } => node(*procedure),
            ProcedureTarget::Outside(text) => self.named.get(text.as_str()).copied(),
        };
        let (Some(producer), Some(taker)) = (producer, node(consumer)) else {
            return;
        };
        let need = Need {
            consumer,
            span,
            always,
        };
        let register = &mut self.register;
        let needed = register.needs.node_weight(producer).copied();
        if let Some(declared) = register.declared.get_mut(consumer.position()) {
            declared.extend(needed);
        }
        register.needs.add_edge(producer, taker, need);
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
