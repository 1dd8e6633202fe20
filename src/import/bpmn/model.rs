//! A file of BPMN as it was read: processes with what flows in them.

use std::collections::BTreeMap;

use crate::source::Span;

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Model {
    /// The processes in the order of the file.
    pub(super) processes: Vec<Scope>,
    /// The names of pools by the process they show.
    pub(super) pools: BTreeMap<String, String>,
    /// What it says beside its processes: messages between pools, texts.
    pub(super) notes: Vec<Note>,
    /// The file was written by this program.
    pub(super) is_ours: bool,
}

/// Something that a file says and that no token passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// The tag that says it, without its namespace.
    pub(super) tag: String,
    pub(super) text: String,
}

/// A lane: who does the elements in it.
#[derive(Debug, Default)]
pub(super) struct Lane {
    pub(super) name: String,
    /// The ids of the elements.
    pub(super) nodes: Vec<String>,
}

/// What our own export says of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) name: String,
    pub(super) act: String,
    /// Nobody where the applicant acts.
    pub(super) agency: String,
}

/// A process, or what a subprocess holds.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) id: String,
    pub(super) name: String,
    /// The tag that begins it.
    pub(super) span: Option<Span>,
    pub(super) nodes: Vec<Node>,
    pub(super) flows: Vec<Flow>,
    pub(super) lanes: Vec<Lane>,
    pub(super) notes: Vec<Note>,
}

/// What a token comes to.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) trigger: Option<Trigger>,
    /// The activity to which a boundary event is attached.
    pub(super) attached_to: Option<String>,
    /// A boundary event ends its activity.
    pub(super) interrupting: bool,
    /// A subprocess that begins by an event, or an activity that undoes another: no sequence flow leads to it.
    pub(super) aside: bool,
    /// A gateway or a receive task that begins the process.
    pub(super) instantiates: bool,
    /// The flow that is taken when no condition holds.
    pub(super) default: Option<String>,
    /// What a subprocess holds.
    pub(super) inner: Option<Scope>,
    pub(super) notes: Vec<Note>,
    pub(super) step: Option<Step>,
}

/// The kinds of nodes, as far as tokens pass them differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Start,
    End,
    Catch,
    Throw,
    Boundary,
    Task,
    Subprocess,
    Exclusive,
    Parallel,
    Inclusive,
    EventBased,
    Complex,
}

/// What an event is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trigger {
    Timer,
    Message,
    Error,
    Cancel,
    Terminate,
    Compensation,
    /// The jump to another place of the same scope, with its name.
    Link(String),
    Other,
}

/// A sequence flow.
#[derive(Debug)]
pub(super) struct Flow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) from: String,
    pub(super) to: String,
    /// It is taken on a condition.
    pub(super) conditional: bool,
    pub(super) notes: Vec<Note>,
}

impl Kind {
    /// Tells whether it is work rather than an event or a gateway.
    pub(super) fn is_activity(self) -> bool {
        matches!(self, Self::Task | Self::Subprocess)
    }

    /// Tells whether tokens are parted or joined there and nothing is done.
    pub(super) fn is_gateway(self) -> bool {
        matches!(
            self,
            Self::Exclusive | Self::Parallel | Self::Inclusive | Self::EventBased | Self::Complex
        )
    }
}

impl Node {
    /// Tells whether the node has no place in the sequence of its scope: it begins by an event or undoes.
    pub(super) fn is_aside(&self) -> bool {
        let undoes = self.kind == Kind::Boundary && self.trigger == Some(Trigger::Compensation);
        self.aside || undoes
    }

    /// Returns the name of the link that it is.
    pub(super) fn link(&self) -> Option<&str> {
        match &self.trigger {
            Some(Trigger::Link(name)) => Some(name),
            _ => None,
        }
    }
}
