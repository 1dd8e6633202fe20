//! A process with its subprocesses as one net of places, as chapter 13 of BPMN 2.0 tells how it runs.
//!
//! It is read as [`crate::import::bpmn::graph`] reads it; only here what leads on keeps its words, and what a subprocess holds stands
//! in its place.

use std::collections::BTreeMap;

use crate::import::bpmn::model::{Flow, Kind, Node, Scope, Trigger};
use crate::{
    messages::picture as words,
    syntax::ast::{EffectKind, List},
};

/// What happens where a token comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Nothing.
    Pass,
    /// Something is done.
    Step,
    /// One way is taken.
    Choose,
    /// Every way is taken.
    Fork,
    /// Ways are taken in any number.
    Some,
    /// Every way that leads here is awaited.
    Join,
    /// Every way that was taken is awaited.
    JoinSome,
    /// A process or subprocess is over when all its tokens are.
    Exit,
    /// Everything is over at once.
    Halt,
}

/// Where a token can be.
#[derive(Debug)]
pub(super) struct Place<'s> {
    pub(super) what: What,
    /// The element of the model.
    pub(super) node: Option<&'s Node>,
    /// Where it leads, with the words at the flow.
    pub(super) out: Vec<(usize, String)>,
    /// From where ways lead here, once for each.
    pub(super) into: Vec<usize>,
}

/// All places of a process; the case begins at `start` and is over at `exit`.
#[derive(Debug)]
pub(super) struct Net<'s> {
    pub(super) places: Vec<Place<'s>>,
    pub(super) start: usize,
    pub(super) exit: usize,
    is_ours: bool,
}

impl<'s> Net<'s> {
    /// Makes the net of a process whose parts were found to hang together.
    ///
    /// In our own export the name of an end says what it means.
    pub(super) fn new(scope: &'s Scope, is_ours: bool) -> Self {
        let mut net = Self {
            is_ours,
            places: Vec::new(),
            start: 0,
            exit: 0,
        };
        (net.start, net.exit) = net.scope(scope);
        for idx in 0..net.places.len() {
            for (to, _) in net.out(idx).to_vec() {
                if let Some(place) = net.places.get_mut(to) {
                    place.into.push(idx);
                }
            }
        }
        net
    }

    pub(super) fn what(&self, idx: usize) -> What {
        self.places.get(idx).map_or(What::Pass, |it| it.what)
    }

    pub(super) fn out(&self, idx: usize) -> &[(usize, String)] {
        self.places.get(idx).map_or(&[], |it| it.out.as_slice())
    }

    pub(super) fn into(&self, idx: usize) -> &[usize] {
        self.places.get(idx).map_or(&[], |it| it.into.as_slice())
    }

    pub(super) fn node(&self, idx: usize) -> Option<&'s Node> {
        self.places.get(idx).and_then(|it| it.node)
    }

    fn add(&mut self, what: What, node: Option<&'s Node>) -> usize {
        self.places.push(Place {
            what,
            node,
            out: Vec::new(),
            into: Vec::new(),
        });
        self.places.len() - 1
    }

    fn link(&mut self, from: usize, to: usize, words: &str) {
        if let Some(place) = self.places.get_mut(from) {
            place.out.push((to, words.to_owned()));
        }
    }

    /// Adds what a process or subprocess holds; returns where it begins and where it is over.
    fn scope(&mut self, scope: &'s Scope) -> (usize, usize) {
        let exit = self.add(What::Exit, None);
        let mut ports: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        let n_into = |node: &Node| scope.flows.iter().filter(|it| it.to == node.id).count();
        let drawn = || scope.nodes.iter().filter(|it| !it.is_aside());
        // An activity is left by way of its events, which have to be there.
        let (events, others): (Vec<&Node>, Vec<&Node>) =
            drawn().partition(|it| it.kind == Kind::Boundary);
        for node in events.into_iter().chain(others) {
            let flows: Vec<&Flow> = leaving(scope, node).collect();
            let around = Around {
                scope,
                exit,
                ports: &ports,
            };
            let both = self.node_places(node, n_into(node), &flows, &around);
            ports.insert(&node.id, both);
        }
        for node in drawn() {
            let Some((_, leave)) = ports.get(node.id.as_str()).copied() else {
                continue;
            };
            if self.what(leave) == What::Halt {
                continue;
            }
            let jump = node.link().filter(|_| node.kind == Kind::Throw);
            let jump =
                drawn().find(|it| jump.is_some() && it.kind == Kind::Catch && it.link() == jump);
            if let Some(target) = jump.and_then(|it| ports.get(it.id.as_str())) {
                self.link(leave, target.0, "");
                continue;
            }
            let mut led = false;
            for flow in leaving(scope, node) {
                if let Some(target) = ports.get(flow.to.as_str()) {
                    self.link(leave, target.0, words(flow));
                    led = true;
                }
            }
            if !led {
                self.link(leave, exit, "");
            }
        }
        (self.entry(scope, exit, &ports), exit)
    }

    /// Adds where a process or subprocess begins.
    fn entry(
        &mut self,
        scope: &'s Scope,
        exit: usize,
        ports: &BTreeMap<&str, (usize, usize)>,
    ) -> usize {
        let drawn = || scope.nodes.iter().filter(|it| !it.is_aside());
        let begins = |it: &&Node| it.kind == Kind::Start || it.instantiates;
        let mut starts: Vec<&Node> = drawn().filter(begins).collect();
        let mut what = What::Choose;
        if starts.is_empty() {
            let free = |it: &&Node| {
                let jumped_to = it.kind == Kind::Catch && it.link().is_some();
                let is_entered = scope.flows.iter().any(|flow| flow.to == it.id);
                !is_entered && it.kind != Kind::Boundary && !jumped_to
            };
            starts = drawn().filter(free).collect();
            what = What::Fork;
        }
        let several = starts.len() > 1;
        let entry = self.add(if several { what } else { What::Pass }, None);
        for start in &starts {
            if let Some(port) = ports.get(start.id.as_str()) {
                self.link(entry, port.0, &start.name);
            }
        }
        if starts.is_empty() {
            self.link(entry, exit, "");
        }
        entry
    }

    /// Adds the places of a node: where tokens enter it, and where they leave it.
    fn node_places(
        &mut self,
        node: &'s Node,
        n_into: usize,
        flows: &[&Flow],
        around: &Around<'s, '_>,
    ) -> (usize, usize) {
        let (joins, parts) = (n_into > 1, flows.len() > 1);
        let over = matches!(
            node.trigger,
            Some(Trigger::Terminate | Trigger::Error | Trigger::Cancel)
        );
        let two = |net: &mut Self, join: What, split: What| match (joins, parts) {
            (true, true) => {
                let both = (net.add(join, Some(node)), net.add(split, Some(node)));
                net.link(both.0, both.1, "");
                both
            }
            (true, false) => twice(net.add(join, Some(node))),
            (false, true) => twice(net.add(split, Some(node))),
            (false, false) => twice(net.add(What::Pass, Some(node))),
        };
        match node.kind {
            Kind::Exclusive | Kind::EventBased => two(self, What::Pass, What::Choose),
            Kind::Parallel => two(self, What::Join, What::Fork),
            Kind::Inclusive | Kind::Complex => two(self, What::JoinSome, What::Some),
            Kind::End if over || self.is_ours && ending(&node.name).is_some() => {
                twice(self.add(What::Halt, Some(node)))
            }
            _ => {
                let works = match node.kind {
                    Kind::Task | Kind::Subprocess => true,
                    Kind::Start | Kind::Boundary => false,
                    Kind::End => sends(node),
                    _ => node.link().is_none() && (!node.name.is_empty() || node.trigger.is_some()),
                };
                let inner = node.inner.as_ref().filter(|it| !it.nodes.is_empty());
                let (entry, leave) = match inner {
                    Some(inner) => self.scope(inner),
                    None if works => twice(self.add(What::Step, Some(node))),
                    None => twice(self.add(What::Pass, Some(node))),
                };
                let leave = if node.kind.is_activity() {
                    self.boundary(node, leave, around)
                } else {
                    leave
                };
                if !parts {
                    return (entry, leave);
                }
                let is_default = |it: &Flow| node.default.as_deref() == Some(it.id.as_str());
                let chosen = flows.iter().any(|it| it.conditional && !is_default(it));
                let split = self.add(if chosen { What::Some } else { What::Fork }, Some(node));
                self.link(leave, split, "");
                (entry, split)
            }
        }
    }

    /// Puts the boundary events of an activity after it; returns where it is left.
    fn boundary(&mut self, host: &'s Node, leave: usize, around: &Around<'s, '_>) -> usize {
        let mut at = leave;
        let here = |it: &&Node| {
            it.kind == Kind::Boundary
                && !it.is_aside()
                && it.attached_to.as_deref() == Some(host.id.as_str())
        };
        for event in around.scope.nodes.iter().filter(here) {
            let Some(port) = around.ports.get(event.id.as_str()).copied() else {
                continue;
            };
            let choice = self.add(What::Choose, Some(event));
            let on = self.add(What::Pass, None);
            if event.interrupting {
                self.link(at, choice, "");
                self.link(choice, on, "");
            } else {
                let both = self.add(What::Fork, Some(event));
                self.link(at, both, "");
                self.link(both, on, "");
                self.link(both, choice, "");
                self.link(choice, around.exit, "");
            }
            self.link(choice, port.0, &event.name);
            at = on;
        }
        at
    }
}

/// What stands around a node.
struct Around<'s, 'p> {
    scope: &'s Scope,
    /// Where the scope is over.
    exit: usize,
    /// Where tokens enter and leave the nodes that have their places already.
    ports: &'p BTreeMap<&'s str, (usize, usize)>,
}

fn twice(place: usize) -> (usize, usize) {
    (place, place)
}

/// Returns what an end of our own export means, by its name; nothing of the end with a result.
pub(super) fn ending(name: &str) -> Option<EffectKind> {
    let refuse = EffectKind::Refuse {
        grounds: List::new(),
    };
    let known = [
        (&words::END_REFUSED, refuse),
        (&words::END_CLOSED, EffectKind::CloseDossier),
        (&words::END_STOPPED, EffectKind::Stop),
        (&words::END_ENDED, EffectKind::End),
        (&words::END_NOT_COMPETENT, EffectKind::Redirect),
        (&words::END_DEEMED_GRANTED, EffectKind::DeemedGranted),
        (&words::END_DEEMED_REFUSED, EffectKind::DeemedRefused),
    ];
    let mut known = known.into_iter();
    let found = known.find(|it| it.0.vi == name || it.0.en == name)?;
    Some(found.1)
}

/// Tells whether an end also does something.
fn sends(node: &Node) -> bool {
    matches!(node.trigger, Some(Trigger::Message | Trigger::Other))
}

fn leaving<'s>(scope: &'s Scope, node: &Node) -> impl Iterator<Item = &'s Flow> {
    let id = node.id.clone();
    scope.flows.iter().filter(move |it| it.from == id)
}

/// Returns what stands at a flow: its name, else its condition.
fn words(flow: &Flow) -> &str {
    if !flow.name.is_empty() {
        return &flow.name;
    }
    flow.notes.first().map_or("", |it| it.text.as_str())
}
