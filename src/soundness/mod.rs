//! Soundness of any workflow: does every case come to its end, whatever is chosen?
//!
//! A [`Graph`] is plain: numbered nodes that pass tokens on by their gates, and edges
//! between them. It knows no procedure and no file format; whoever has a flow makes one
//! of it and reads the [`Verdict`] back by the same numbers.
//!
//! A flow is **sound** when, from whatever a case can come to, it can still come to its
//! end; when nothing is left over there; when no edge ever carries two tokens; and when
//! every node is reached by some case. Data are set aside: a choice may go any way.
//!
//! 1. `prepare` looks at ways only: what is never reached, what never comes to an end.
//!    What leaves the whole case (see [`Role::Exit`]) is cut off there.
//! 2. `reduce` folds series, bonds, loops and nested gates until nothing fits. Each
//!    rule keeps soundness in both directions, so a flow that folds to one edge is
//!    sound; two edges between gates that do not fit are a fault with its two branches.
//! 3. What is left, the kernel, is proved by its form or walked state by state (`kernel`, `explore`),
//!    at most as many as [`Budget`] allows; then the verdict is [`Verdict::Unknown`].
//!
//! Folding takes time and room proportional to the flow.

mod column;
mod explore;
mod kernel;
mod prepare;
mod reduce;
mod trace;

use column::number;

/// How a node treats several tokens: as a join of what enters, as a split of what leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    /// One of them: any token passes; one way is taken.
    Xor,
    /// All of them: waits for every way in; every way out is taken.
    And,
    /// At least one: waits for those that come; some ways out are taken.
    Or,
}

/// What a node is for the whole case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The case goes on.
    Inner,
    /// A token comes to the end of the flow here; several may come, one after the other, where it joins as
    /// [`Gate::Or`] and the case is over with [`Completion::All`].
    End,
    /// The whole case is over at once: every other token is dropped.
    Exit,
}

/// When a case is over that comes to several [`Role::End`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Completion {
    /// With the first token that comes to an end; no other may be left then.
    One,
    /// When every token has come to an end.
    All,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Node {
    join: Gate,
    split: Gate,
    role: Role,
}

/// A workflow as a token graph. Nodes and edges are numbered from 0 as they are added.
#[derive(Debug, Clone)]
pub struct Graph {
    nodes: Vec<Node>,
    edges: Vec<(u32, u32)>,
    start: u32,
    completion: Completion,
}

impl Graph {
    /// Returns a flow without nodes; a case starts at node 0 unless [`Graph::start_at`]
    /// says otherwise.
    #[must_use]
    pub fn new(completion: Completion) -> Self {
        Self {
            nodes: Vec::new(),
            edges: Vec::new(),
            start: 0,
            completion,
        }
    }

    /// Adds a node and returns its number. Gates matter only where several edges enter or leave: a
    /// task of BPMN joins as [`Gate::Xor`] and splits as [`Gate::And`].
    pub fn add_node(&mut self, join: Gate, split: Gate, role: Role) -> u32 {
        self.nodes.push(Node { join, split, role });
        number(self.nodes.len() - 1)
    }

    /// Adds an edge and returns its number; one that names a node that is not there is
    /// kept but carries nothing.
    pub fn add_edge(&mut self, from: u32, to: u32) -> u32 {
        self.edges.push((from, to));
        number(self.edges.len() - 1)
    }

    /// Sets the node at which a case starts.
    pub fn start_at(&mut self, node: u32) {
        self.start = node;
    }

    /// Returns the number of nodes.
    #[must_use]
    pub fn n_nodes(&self) -> usize {
        self.nodes.len()
    }

    /// Returns the number of edges.
    #[must_use]
    pub fn n_edges(&self) -> usize {
        self.edges.len()
    }

    /// Returns the two nodes of an edge.
    #[must_use]
    pub fn edge(&self, edge: u32) -> Option<(u32, u32)> {
        self.edges.get(edge as usize).copied()
    }

    /// Tells whether every case comes to its end.
    #[must_use]
    pub fn check(&self, budget: Budget) -> Outcome {
        kernel::check(self, budget)
    }
}

/// How much may be spent on what no rule folds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// States of the kernel that are looked at.
    pub states: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { states: 500_000 }
    }
}

/// The verdict on a flow, and what it cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// Nodes that no rule folds.
    pub kernel: usize,
    /// States that were looked at.
    pub states: usize,
}

/// Whether every case comes to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Sound,
    /// It does not; there is at least one fault.
    Unsound(Vec<Fault>),
    /// It was not found out.
    Unknown(Unknown),
}

/// Why a verdict was not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The budget is used up: so many states were looked at, and more are left.
    Budget(usize),
    /// Inclusive gates do not stand as a block, so how long a join waits is not defined.
    Inclusive,
}

/// What is wrong, and how a case comes there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where it shows.
    pub node: u32,
    /// Where the two branches part; absent where there are none.
    pub split: Option<u32>,
    /// Two ways, as edges that follow each other.
    pub branches: [Vec<u32>; 2],
}

/// What can be wrong with a flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// No way leads from the start to the node.
    Unreachable,
    /// No way leads from the node to an end.
    NoWayOut,
    /// The join waits for ever: the first branch has come, what the second would bring cannot come any more.
    Deadlock,
    /// Both branches are under way at once and come together where one token is taken for all: what
    /// follows is done twice.
    LackOfSynchronisation,
    /// The case is over by the first branch while the second is still under way.
    LeftOver,
    /// The case goes round for ever, each choice leads back; the branches are empty.
    Livelock,
    /// Ways lead to the node, but no case ever gets there; the branches are empty.
    Dead,
}
