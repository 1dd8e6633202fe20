//! A process as a flow of tokens, as chapter 13 of BPMN 2.0 tells how it runs.
//!
//! - Several start events are ways to begin of which one is taken. Without a start event everything that no
//!   flow enters begins at once; without an end event a token ends where no flow leaves.
//! - An activity passes on each token that comes, and gives one to every flow that leaves; flows with
//!   conditions are taken in any number.
//! - A boundary event that interrupts is a choice after its activity; one that does not may add a token, once.
//! - A subprocess is checked by itself and stands as a task where it is used: it is over when each of its tokens is.
//! - Messages come when they are awaited, and data are set aside: a choice may go any way.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    file::title,
    model::{Flow, Kind, Node, Scope, Trigger},
};
use crate::{
    messages::{Message, Text, bpmn as msg},
    soundness::{Completion, Gate, Graph, Role},
    source::Span,
};

/// So many flows with conditions are told apart by which of them are taken.
const MAX_CHOSEN: usize = 5;

/// A flow of tokens with what its numbers stand for.
pub(super) struct Tokens<'s> {
    pub(super) graph: Graph,
    /// The node of the process that a node of the graph belongs to.
    pub(super) nodes: Vec<Option<usize>>,
    /// The sequence flow that an edge of the graph belongs to.
    pub(super) flows: Vec<Option<usize>>,
    pub(super) scope: &'s Scope,
}

/// Why a scope is no process.
pub(super) struct Incomplete {
    pub(super) span: Span,
    pub(super) element: String,
    pub(super) message: Text,
    pub(super) help: Text,
}

/// Where tokens enter a node of the process, and where they leave it.
#[derive(Clone, Copy, Default)]
struct Ports {
    entry: u32,
    leave: u32,
}

struct Build<'s> {
    tokens: Tokens<'s>,
    by_id: BTreeMap<&'s str, usize>,
    out: Vec<Vec<usize>>,
    into: Vec<Vec<usize>>,
    ports: Vec<Ports>,
    /// Inclusive gateways wait somewhere, so what they wait for must be seen.
    has_inclusive_joins: bool,
}

/// Makes the flow of a process or subprocess.
pub(super) fn tokens(scope: &Scope) -> Result<Tokens<'_>, Vec<Incomplete>> {
    let by_id = ids(scope)?;
    let mut build = Build {
        tokens: Tokens {
            graph: Graph::new(Completion::All),
            nodes: Vec::new(),
            flows: Vec::new(),
            scope,
        },
        out: vec![Vec::new(); scope.nodes.len()],
        into: vec![Vec::new(); scope.nodes.len()],
        ports: vec![Ports::default(); scope.nodes.len()],
        by_id,
        has_inclusive_joins: false,
    };
    build.connect()?;
    let starts = build.starts()?;
    build.add_nodes(starts.0);
    build.add_edges();
    for start in starts.1 {
        let entry = build.ports(start).entry;
        build.link(None, 0, entry);
    }
    Ok(build.tokens)
}

/// Returns the nodes by their ids, which must be there once.
fn ids(scope: &Scope) -> Result<BTreeMap<&str, usize>, Vec<Incomplete>> {
    let mut by_id = BTreeMap::new();
    let mut faults = Vec::new();
    for (idx, node) in scope.nodes.iter().enumerate() {
        if by_id.insert(node.id.as_str(), idx).is_some() {
            let text = msg::ID_TWICE.with("id", node.id.as_str());
            faults.push(fault(node.span, &node.id, text, &msg::ID_TWICE_HELP));
        }
    }
    if faults.is_empty() {
        Ok(by_id)
    } else {
        Err(faults)
    }
}

fn fault(span: Span, element: &str, message: Text, help: &'static Message) -> Incomplete {
    Incomplete {
        span,
        element: element.to_owned(),
        message,
        help: help.text(),
    }
}

impl<'s> Build<'s> {
    fn scope(&self) -> &'s Scope {
        self.tokens.scope
    }

    fn node(&self, idx: usize) -> Option<&'s Node> {
        self.scope().nodes.get(idx)
    }

    fn leaving(&self, idx: usize) -> &[usize] {
        self.out.get(idx).map_or(&[], Vec::as_slice)
    }

    fn entering(&self, idx: usize) -> &[usize] {
        self.into.get(idx).map_or(&[], Vec::as_slice)
    }

    fn flow(&self, idx: usize) -> Option<&'s Flow> {
        self.scope().flows.get(idx)
    }

    /// Sorts flows by the nodes at their ends.
    fn connect(&mut self) -> Result<(), Vec<Incomplete>> {
        let scope = self.scope();
        let mut faults = Vec::new();
        for (idx, flow) in scope.flows.iter().enumerate() {
            let from = self.by_id.get(flow.from.as_str()).copied();
            let to = self.by_id.get(flow.to.as_str()).copied();
            let (Some(from), Some(to)) = (from, to) else {
                let text = match (
                    from.and_then(|it| self.node(it)),
                    to.and_then(|it| self.node(it)),
                ) {
                    (Some(node), _) => msg::NO_TARGET.with("node", called(scope, node)),
                    (None, Some(node)) => msg::NO_SOURCE.with("node", called(scope, node)),
                    (None, None) => msg::NO_ENDS.with("id", flow.id.as_str()),
                };
                faults.push(fault(flow.span, &flow.id, text, &msg::DANGLING_HELP));
                continue;
            };
            if let Some(out) = self.out.get_mut(from) {
                out.push(idx);
            }
            if let Some(into) = self.into.get_mut(to) {
                into.push(idx);
            }
        }
        for (idx, node) in scope.nodes.iter().enumerate() {
            let text = match node.kind {
                Kind::End if !self.leaving(idx).is_empty() => &msg::FLOW_FROM_END,
                Kind::Start | Kind::Boundary if !self.entering(idx).is_empty() => {
                    &msg::FLOW_INTO_EVENT
                }
                Kind::Boundary if self.host(node).is_none() => &msg::NO_HOST,
                Kind::Throw if node.link().is_some() && self.jump(node).is_none() => {
                    &msg::NO_LINK_TARGET
                }
                _ => continue,
            };
            let text = text.with("node", called(scope, node));
            faults.push(fault(node.span, &node.id, text, &msg::INCOMPLETE_HELP));
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }

    /// Returns the activity of a boundary event.
    fn host(&self, node: &Node) -> Option<usize> {
        let host = node.attached_to.as_deref()?;
        let host = self.by_id.get(host).copied()?;
        self.node(host).filter(|it| it.kind.is_activity())?;
        Some(host)
    }

    /// Returns where an event jumps to.
    fn jump(&self, node: &Node) -> Option<usize> {
        let name = node.link().filter(|_| node.kind == Kind::Throw)?;
        let mut nodes = self.scope().nodes.iter();
        nodes.position(|it| it.kind == Kind::Catch && it.link() == Some(name))
    }

    /// Returns the nodes at which a case begins: one of them, or all at once.
    fn starts(&self) -> Result<(Gate, Vec<usize>), Vec<Incomplete>> {
        let scope = self.scope();
        let nodes = || (0..).zip(&scope.nodes).filter(|it| !it.1.is_aside());
        let begins = |it: &(usize, &Node)| it.1.kind == Kind::Start || it.1.instantiates;
        let events: Vec<usize> = nodes().filter(begins).map(|it| it.0).collect();
        if !events.is_empty() {
            return Ok((Gate::Xor, events));
        }
        let free = |(idx, node): &(usize, &Node)| {
            let jumped_to = node.kind == Kind::Catch && node.link().is_some();
            self.entering(*idx).is_empty() && node.kind != Kind::Boundary && !jumped_to
        };
        let free: Vec<usize> = nodes().filter(free).map(|it| it.0).collect();
        let Some(span) = scope.span.filter(|_| free.is_empty()) else {
            return Ok((Gate::And, free));
        };
        let text = msg::NO_START.with("process", title(scope));
        Err(vec![fault(span, &scope.id, text, &msg::NO_START_HELP)])
    }

    fn add(&mut self, of: Option<usize>, join: Gate, split: Gate, role: Role) -> u32 {
        self.tokens.nodes.push(of);
        self.tokens.graph.add_node(join, split, role)
    }

    fn link(&mut self, flow: Option<usize>, from: u32, to: u32) {
        self.tokens.flows.push(flow);
        self.tokens.graph.add_edge(from, to);
    }

    fn ports(&self, idx: usize) -> Ports {
        self.ports.get(idx).copied().unwrap_or_default()
    }

    fn add_nodes(&mut self, begin: Gate) {
        // The start of the case has the number 0.
        self.add(None, Gate::Xor, begin, Role::Inner);
        let waits = |it: &(usize, &Node)| {
            let inclusive = matches!(it.1.kind, Kind::Inclusive | Kind::Complex);
            inclusive && self.entering(it.0).len() > 1
        };
        self.has_inclusive_joins = (0..).zip(&self.scope().nodes).any(|it| waits(&it));
        for (idx, node) in self.scope().nodes.iter().enumerate() {
            if node.is_aside() {
                continue;
            }
            let over = matches!(
                node.trigger,
                Some(Trigger::Terminate | Trigger::Error | Trigger::Cancel)
            );
            let (join, role) = match node.kind {
                Kind::End if over => (Gate::Or, Role::Exit),
                Kind::End => (Gate::Or, Role::End),
                Kind::Parallel => (Gate::And, Role::Inner),
                Kind::Inclusive | Kind::Complex => (Gate::Or, Role::Inner),
                _ => (Gate::Xor, Role::Inner),
            };
            let split = match self.split(idx, node) {
                Gate::Or if self.by_subsets(idx, node) => Gate::Xor,
                split => split,
            };
            let entry = self.add(Some(idx), join, split, role);
            let has_boundary = node.kind.is_activity() && !self.attached(idx).is_empty();
            let leave = if has_boundary {
                self.add(Some(idx), Gate::Xor, split, Role::Inner)
            } else {
                entry
            };
            if let Some(slot) = self.ports.get_mut(idx) {
                *slot = Ports { entry, leave };
            }
        }
        for idx in 0..self.scope().nodes.len() {
            self.add_boundary(idx);
        }
    }

    /// Tells whether what leaves an inclusive split is told apart by sets of flows.
    fn by_subsets(&self, idx: usize, node: &Node) -> bool {
        !self.has_inclusive_joins
            && self.split(idx, node) == Gate::Or
            && self.conditions(idx, node).len() <= MAX_CHOSEN
    }

    /// Returns the boundary events of an activity.
    fn attached(&self, host: usize) -> Vec<(usize, &'s Node)> {
        let nodes = (0..).zip(&self.scope().nodes);
        let here = nodes.filter(|(_, it)| {
            it.kind == Kind::Boundary && !it.is_aside() && self.host(it) == Some(host)
        });
        here.collect()
    }

    /// Returns how a node gives tokens to the flows that leave it.
    fn split(&self, idx: usize, node: &Node) -> Gate {
        match node.kind {
            Kind::Exclusive | Kind::EventBased => Gate::Xor,
            Kind::Inclusive | Kind::Complex => Gate::Or,
            Kind::Parallel => Gate::And,
            _ if self.conditions(idx, node).is_empty() => Gate::And,
            _ => Gate::Or,
        }
    }

    /// Returns the flows that leave a node by choice.
    fn conditions(&self, idx: usize, node: &Node) -> Vec<usize> {
        let is_default = |flow: &Flow| node.default.as_deref() == Some(flow.id.as_str());
        let chosen = |it: &&usize| {
            let flow = self.flow(**it);
            flow.is_some_and(|it| (it.conditional || node.kind.is_gateway()) && !is_default(it))
        };
        self.leaving(idx).iter().filter(chosen).copied().collect()
    }

    /// Puts the boundary events of an activity after it.
    fn add_boundary(&mut self, host: usize) {
        let Ports { entry, leave } = self.ports(host);
        if entry == leave {
            return;
        }
        let attached = self.attached(host).into_iter();
        let (ending, beside): (Vec<_>, Vec<_>) = attached.partition(|it| it.1.interrupting);
        let mut at = entry;
        for (idx, _) in beside {
            let both = self.add(Some(host), Gate::Xor, Gate::And, Role::Inner);
            let whether = self.add(Some(host), Gate::Xor, Gate::Xor, Role::Inner);
            let not = self.add(None, Gate::Or, Gate::Xor, Role::End);
            self.link(None, at, both);
            self.link(None, both, whether);
            self.link(None, whether, not);
            let event = self.ports(idx).entry;
            self.link(None, whether, event);
            at = both;
        }
        if !ending.is_empty() {
            let which = self.add(Some(host), Gate::Xor, Gate::Xor, Role::Inner);
            self.link(None, at, which);
            for (idx, _) in ending {
                let event = self.ports(idx).entry;
                self.link(None, which, event);
            }
            at = which;
        }
        self.link(None, at, leave);
    }

    fn add_edges(&mut self) {
        let scope = self.scope();
        for (idx, node) in scope.nodes.iter().enumerate() {
            if node.is_aside() || node.kind == Kind::End {
                continue;
            }
            let leave = self.ports(idx).leave;
            if let Some(target) = self.jump(node) {
                let entry = self.ports(target).entry;
                self.link(None, leave, entry);
                continue;
            }
            if self.leaving(idx).is_empty() {
                // A task that two tokens come to is done twice, so the end is a node of its own.
                let end = self.add(Some(idx), Gate::Or, Gate::Xor, Role::End);
                self.link(None, leave, end);
                continue;
            }
            let chosen = self.conditions(idx, node);
            if self.by_subsets(idx, node) {
                self.add_subsets(idx, leave, &chosen);
            } else {
                for flow in self.leaving(idx).to_vec() {
                    let to = self.entry_of(flow);
                    self.link(Some(flow), leave, to);
                }
            }
        }
    }

    fn entry_of(&self, flow: usize) -> u32 {
        let target = self
            .flow(flow)
            .and_then(|it| self.by_id.get(it.to.as_str()));
        target.map_or(0, |it| self.ports(*it).entry)
    }

    /// Parts a token by which of the chosen flows are taken: one choice for each set of them.
    fn add_subsets(&mut self, node: usize, leave: u32, chosen: &[usize]) {
        let out = self.leaving(node).to_vec();
        let is_default = |it: &&usize| {
            let default = self.node(node).and_then(|it| it.default.as_deref());
            default.is_some() && self.flow(**it).map(|it| it.id.as_str()) == default
        };
        let default = out.iter().find(is_default).copied();
        let always = out.iter().copied();
        let always: Vec<usize> = always
            .filter(|it| !chosen.contains(it) && Some(*it) != default)
            .collect();
        // Copies of a flow come together before its target, which may wait for each flow once.
        let mut gathered = BTreeMap::new();
        for flow in &out {
            let gather = self.add(Some(node), Gate::Xor, Gate::Xor, Role::Inner);
            let to = self.entry_of(*flow);
            self.link(Some(*flow), gather, to);
            gathered.insert(*flow, gather);
        }
        for set in 0..1_usize << chosen.len() {
            let taken = (0..).zip(chosen).filter(|(bit, _)| set >> bit & 1 == 1);
            let mut taken: BTreeSet<usize> = taken.map(|it| *it.1).collect();
            if taken.is_empty() {
                taken.extend(default);
            }
            taken.extend(&always);
            if taken.is_empty() {
                continue;
            }
            let case = self.add(Some(node), Gate::Xor, Gate::And, Role::Inner);
            self.link(None, leave, case);
            for flow in taken {
                let to = gathered.get(&flow).copied().unwrap_or_default();
                self.link(None, case, to);
            }
        }
    }
}

/// Names a node as the model does, else by its kind and what stands beside it.
pub(super) fn called(scope: &Scope, node: &Node) -> Text {
    if !node.name.is_empty() {
        return msg::NAMED.with("name", node.name.as_str());
    }
    let kind = match node.kind {
        Kind::Start => &msg::KIND_START,
        Kind::End => &msg::KIND_END,
        Kind::Catch | Kind::Throw => &msg::KIND_INTERMEDIATE,
        Kind::Boundary => &msg::KIND_BOUNDARY,
        Kind::Task => &msg::KIND_TASK,
        Kind::Subprocess => &msg::KIND_SUBPROCESS,
        Kind::Exclusive => &msg::KIND_EXCLUSIVE,
        Kind::Parallel => &msg::KIND_PARALLEL,
        Kind::Inclusive => &msg::KIND_INCLUSIVE,
        Kind::EventBased => &msg::KIND_EVENT_BASED,
        Kind::Complex => &msg::KIND_COMPLEX,
    };
    let named = |id: &str| {
        let found = scope.nodes.iter().find(|it| it.id == id);
        found.map(|it| it.name.as_str()).filter(|it| !it.is_empty())
    };
    let mut before = scope.flows.iter().filter(|it| it.to == node.id);
    let mut after = scope.flows.iter().filter(|it| it.from == node.id);
    let text = if let Some(name) = before.find_map(|it| named(&it.from)) {
        msg::UNNAMED_AFTER.with("name", name)
    } else if let Some(name) = after.find_map(|it| named(&it.to)) {
        msg::UNNAMED_BEFORE.with("name", name)
    } else {
        msg::UNNAMED.with("id", node.id.as_str())
    };
    text.with("kind", kind.text())
}
