//! The state of a dossier: everything that its log says, folded.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Answers, Happened, Status,
    event::{ClockState, Finding, Lateness, Opinion, StepLimit, SupplementAsked, Timer},
    known::Seen,
    limits::{Counted, Problem},
};
use crate::{
    calendar::Wait,
    model::{BlockId, ClockId, DocumentId, FeeId, GroundId, ResultId, RoleId, StepId},
    syntax::words::Outcome,
    values::Instant,
    workflow::{EdgeId, End, NodeId},
};

/// The state of a dossier; plain data, ordered maps only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The number of events so far.
    pub seq: u64,
    /// The effective time of the last event.
    pub now: Option<Instant>,
    /// What is known of the applicant.
    pub answers: Answers,
    /// When the dossier was filed (nộp).
    pub filed: Option<Instant>,
    /// From when the handling time counts (tiếp nhận).
    pub accepted: Option<Instant>,
    /// From when it counts again after a supplement.
    pub restarted: Option<Instant>,
    /// When the last supplement came.
    pub supplemented: Option<Instant>,
    /// The papers at hand, with when they came.
    pub papers: BTreeMap<DocumentId, Instant>,
    /// The papers were named one by one, so what is not named is not there.
    pub papers_named: bool,
    /// Papers that the State found in its databases.
    pub found: BTreeSet<DocumentId>,
    /// Tokens: where the dossier stands.
    pub tokens: BTreeMap<NodeId, u16>,
    /// How many tokens the close of an open block waits for.
    pub expected: BTreeMap<BlockId, u16>,
    /// How often each edge was taken.
    pub taken: BTreeMap<EdgeId, u32>,
    /// What happened at the nodes of steps.
    pub steps: BTreeMap<NodeId, StepState>,
    /// Nodes where the way on hangs on open questions.
    pub undecided: BTreeSet<NodeId>,
    /// The clocks of the procedure.
    pub clocks: BTreeMap<ClockId, ClockState>,
    /// How often an extension of a clock was decided, by its place in the text.
    pub extended: BTreeMap<(ClockId, usize), u32>,
    /// The new date after an apology, until the handling time counts again.
    pub appointed: Option<NewDate>,
    /// How often a new date was appointed.
    pub apologies: u32,
    /// The limits that wait for their ends.
    pub timers: BTreeSet<(Instant, Timer)>,
    /// For which last day the agency was told to apologise.
    pub warned: BTreeMap<ClockId, Instant>,
    /// Stretches in which limits may stand still.
    pub waits: Vec<WaitSpan>,
    /// What conditions may ask.
    pub happened: Happened,
    /// Fees that were paid.
    pub paid: BTreeSet<FeeId>,
    /// Results that were returned.
    pub returned: BTreeMap<ResultId, Instant>,
    /// Parts of a chain that were refused.
    pub refused_parts: BTreeSet<StepId>,
    /// What the portal shows.
    pub status: Option<Status>,
    /// Limits of steps that could not be counted, and why.
    pub uncounted: BTreeMap<StepLimit, Problem>,
    /// What is late, with the limit that ended.
    pub late: BTreeMap<Lateness, Instant>,
    /// What was seen on the way.
    pub findings: Vec<Finding>,
    /// Grounds and reasons that were given last, unless a time that ran out decided since.
    pub refusal: Option<(BTreeSet<GroundId>, Option<String>)>,
    /// When the applicant asked the agency to stop (yêu cầu dừng).
    pub stop_asked: Option<Instant>,
    /// How the dossier ended.
    pub end: Option<Ended>,
    /// Identities of deliveries that were taken.
    pub seen: Seen,
}

/// The date appointed after an apology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewDate {
    /// When it was appointed.
    pub made: Instant,
    /// The date that was appointed.
    pub first: Instant,
    /// The same with what was waited for since.
    pub due: Instant,
    /// The date before it was not over; a new date that comes later excuses nothing.
    pub in_time: bool,
}

/// How and when a dossier ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// How.
    pub end: End,
    /// When.
    pub at: Instant,
}

/// What happened at the node of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepState {
    /// The step.
    pub step: StepId,
    /// It waits for its actor now.
    pub active: bool,
    /// When the token came last; a step that runs again after a supplement keeps it.
    pub first: Instant,
    /// When it was begun last.
    pub started: Instant,
    /// How and when it ended last.
    pub done: Option<(Outcome, Instant)>,
    /// The request that waits for the applicant.
    pub waiting: Option<SupplementAsked>,
    /// Papers of the first request, to which later ones are held.
    pub asked: BTreeSet<DocumentId>,
    /// How many requests were made.
    pub rounds: u32,
    /// When the last supplement was complete, since the token came.
    pub supplied: Option<Instant>,
    /// The end of its limit that passed last since the token came.
    pub late_by: Option<Instant>,
    /// The time to answer the last request has ended, and what that did.
    pub unanswered: Option<Unanswered>,
    /// Until when an online filing had to be answered last, by the one-stop rules.
    pub answer_by: Option<Counted>,
    /// What the bodies that it asks have answered since the token came.
    pub opinions: BTreeMap<RoleId, Opinion>,
}

/// What came of a request that the applicant did not answer in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanswered {
    /// Nothing: it still waits.
    Waits,
    /// The dossier went elsewhere (`quá hạn thì chuyển đến`).
    SentOn,
}

/// Why a limit may stand still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaitCause {
    /// A supplement that leaves the wait out of the handling time.
    Supplement(NodeId),
    /// A supplement after which the handling time counts again.
    RestartingSupplement(NodeId),
    /// A supplement during which the handling time runs on.
    IdleSupplement(NodeId),
    /// A payment.
    Payment(NodeId),
    /// An opinion of another body.
    Consultation(NodeId),
    /// A step that says so.
    Step(NodeId),
}

/// A stretch in which limits may stand still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitSpan {
    /// Why.
    pub cause: WaitCause,
    /// From when to when.
    pub span: Wait,
}

impl State {
    /// Tells whether the dossier has ended.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.end.is_some()
    }

    /// Returns from when the handling time counts, after restarts.
    #[must_use]
    pub fn counts_from(&self) -> Option<Instant> {
        self.restarted.or(self.accepted)
    }

    /// Returns the steps that wait for their actors, with their nodes.
    pub fn active(&self) -> impl Iterator<Item = (NodeId, &StepState)> {
        self.steps
            .iter()
            .filter(|it| it.1.active)
            .map(|(node, step)| (*node, step))
    }

    /// Returns the steps that wait for the applicant's supplement.
    pub fn waiting(&self) -> impl Iterator<Item = (NodeId, &SupplementAsked)> {
        self.active()
            .filter_map(|(node, step)| Some((node, step.waiting.as_ref()?)))
    }

    /// Returns how a step ended last, and when.
    #[must_use]
    pub fn done(&self, step: StepId) -> Option<(Outcome, Instant)> {
        let nodes = self.steps.values().filter(|it| it.step == step);
        nodes.filter_map(|it| it.done).max_by_key(|it| it.1)
    }

    /// Returns when a step was begun last.
    #[must_use]
    pub fn started(&self, step: StepId) -> Option<Instant> {
        let nodes = self.steps.values().filter(|it| it.step == step);
        nodes.map(|it| it.started).max()
    }
}
