//! What people ask for (commands) and what happened (events), as plain data.

use std::collections::BTreeSet;

use super::{
    Answers, Status,
    limits::{Counted, Problem},
    state::{State, WaitCause},
};
use crate::{
    calendar::Wait,
    diagnostic::Code,
    law::WaitPolicy,
    model::{BlockId, ClockId, DocumentId, Expiry, FeeId, GroundId, ResultId, RoleId, StepId},
    syntax::words::Outcome,
    values::{Amount, Date, Instant},
    workflow::{EdgeId, End, NodeId},
};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The applicant.
    Applicant,
    /// An agency in its role.
    Agency(RoleId),
}

/// A command: something that a person wants to do at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// The identity of the delivery; the same one a second time changes nothing.
    pub id: Option<String>,
    /// When, effective in law.
    pub at: Instant,
    /// Who, where it is known.
    pub by: Option<Party>,
    /// What.
    pub act: Act,
}

impl Command {
    /// Makes a command by nobody in particular.
    #[must_use]
    pub fn new(at: Instant, act: Act) -> Self {
        Self {
            id: None,
            at,
            by: None,
            act,
        }
    }
}

/// What a person wants to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// File the dossier (nộp hồ sơ).
    File {
        /// The answers, the channel and the applicant; the filing date is that of the command.
        answers: Answers,
        /// The papers filed; absent for "all that the list demands".
        papers: Option<BTreeSet<DocumentId>>,
        /// Papers that the State found in its databases.
        found: BTreeSet<DocumentId>,
    },
    /// Answer questions that were open.
    Answer(Answers),
    /// End or begin a step.
    Step(StepAct),
    /// Accept the dossier (tiếp nhận) with the date on the receipt, if one was written.
    Accept {
        /// The appointment on the receipt (hẹn trả).
        appointed: Option<Date>,
    },
    /// Supply what was asked for; none named means all of it.
    Supplement(BTreeSet<DocumentId>),
    /// Pay; none named means all that is due.
    Pay {
        /// Which fees.
        fees: BTreeSet<FeeId>,
        /// How much was taken.
        amount: Option<Amount>,
    },
    /// Withdraw (rút hồ sơ), which is the applicant's right until the result.
    ///
    /// After a request to stop it is the agency that stops the dossier by this.
    Withdraw,
    /// Ask the agency to stop (yêu cầu dừng); the dossier ends when it is withdrawn.
    AskToStop,
    /// Apologise and appoint a new date (xin lỗi và hẹn lại).
    Apologise(Date),
    /// Make a limit longer, where the procedure lets the agency decide it.
    Extend(ClockId),
    /// Time has passed up to this instant and with it; limits that end by then take effect.
    ///
    /// An act of the same minute comes too late for a limit that ends in it. Who follows the
    /// hour of a machine ticks for the last minute that is over, never for the one that runs.
    Tick,
}

/// The end, or the beginning, of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepAct {
    /// The step.
    pub step: StepId,
    /// How it ends; [`Outcome::Started`] begins it.
    pub outcome: Outcome,
    /// Papers that are missing.
    pub papers: BTreeSet<DocumentId>,
    /// Papers asked for that the procedure does not have, as written.
    pub undeclared: Vec<String>,
    /// Declared grounds of a refusal.
    pub grounds: BTreeSet<GroundId>,
    /// Reasons in words.
    pub reason: Option<String>,
    /// Whose answer it is, where the step asks bodies for their opinion; none for all that have not
    /// answered yet.
    pub agency: Option<RoleId>,
}

impl StepAct {
    /// Makes the plain end of a step.
    #[must_use]
    pub fn new(step: StepId, outcome: Outcome) -> Self {
        Self {
            step,
            outcome,
            papers: BTreeSet::new(),
            undeclared: Vec::new(),
            grounds: BTreeSet::new(),
            reason: None,
            agency: None,
        }
    }
}

/// What a body that was asked for its opinion answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// How.
    pub outcome: Outcome,
    /// Declared grounds of a refusal.
    pub grounds: BTreeSet<GroundId>,
    /// Reasons in words.
    pub reason: Option<String>,
}

/// A limit that waits for its end. The order is that in which limits that end
/// at one instant take effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timer {
    /// The limit of a step.
    Step(NodeId),
    /// The applicant's time to supplement.
    Supplement(NodeId),
    /// A clock of the procedure.
    Clock(ClockId),
    /// The time of the one-stop rules to answer an online filing.
    Answer(NodeId),
    /// The last day on which the agency may apologise for a promise that it cannot keep; it begins then.
    Apology(ClockId),
}

/// A limit of the step of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepLimit {
    /// Its own.
    Work(NodeId),
    /// The agency's time to ask for a supplement.
    Asking(NodeId),
    /// The applicant's time to supplement.
    Answering(NodeId),
    /// The time in which it may refuse.
    Refusing(NodeId),
    /// The time of the one-stop rules to answer an online filing.
    Online(NodeId),
}

impl StepLimit {
    /// Returns the node of the step.
    #[must_use]
    pub fn node(self) -> NodeId {
        match self {
            Self::Work(node)
            | Self::Asking(node)
            | Self::Answering(node)
            | Self::Refusing(node)
            | Self::Online(node) => node,
        }
    }
}

/// An event: something that happened; the log of a dossier is a list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its place in the log, from 1.
    pub seq: u64,
    /// When it has effect: for the end of a limit that instant, not the one at
    /// which somebody noticed.
    pub at: Instant,
    /// The identity of the command, on its first event.
    pub id: Option<String>,
    /// Who, where it is known.
    pub by: Option<Party>,
    /// What.
    pub kind: EventKind,
}

/// What is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lateness {
    /// A step.
    Step(StepId),
    /// A clock of the procedure.
    Clock(ClockId),
    /// A refusal after its own limit.
    Refusal(StepId),
}

/// Something unlawful or doubtful that does not stop the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub code: &'static Code,
    /// What it is about.
    pub about: FindingAbout,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingAbout {
    /// An agency that no longer exists on the day of filing.
    AgencyEnded(RoleId),
    /// More supplements than a pack that is not verified allows.
    TooManySupplements(StepId, u32),
    /// The applicant must come more often to supplement one case than the law lets him.
    TooManyTrips(StepId, u32),
    /// A request after the time of a pack that is not verified.
    AskedLate(StepId, Instant),
    /// A refusal after its limit, or after the date of the promise.
    RefusedLate(StepId, Instant),
    /// A time that ran out refused after the date of the promise.
    TimeRefusedLate(Instant),
    /// No apology in time before the due date.
    NoApology(ClockId, Instant),
    /// The date appointed anew passed without an answer; there is no other one.
    NewDateMissed(ClockId, Instant),
    /// A step over its share.
    StepLate(StepId, Instant),
    /// An online filing that was not answered in the time of the one-stop rules.
    AnsweredLate(StepId, Instant),
    /// A dossier received at the counter left the one-stop later than the rule of the day lets it.
    HandedOverLate(StepId, Instant),
    /// The same for paper that goes to an authority of another level, which has a time of its own.
    SentOnLate(StepId, Instant),
    /// A paper that the first request of reception did not name, by a pack that is not verified.
    NewPaper(StepId, DocumentId),
    /// A supplement that did not come by the end of a time that a pack sets which is not verified.
    NotSupplied(StepId, Instant),
    /// More new dates than a pack that is not verified allows.
    TooManyApologies(u32),
    /// An agency ended the dossier neither by a result nor by a refusal, in a step of the text.
    EndedOtherwise(StepId),
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventKind {
    /// The dossier was filed.
    Filed {
        /// What is known of the applicant and the filing.
        answers: Answers,
        /// The papers filed.
        papers: BTreeSet<DocumentId>,
        /// They were named one by one; else they are all that the list demands.
        named: bool,
        /// Papers that the State found.
        found: BTreeSet<DocumentId>,
    },
    /// Open questions were answered.
    Answered(Answers),
    /// The dossier was accepted; the handling time counts from this instant.
    Accepted {
        /// The instant that counts.
        counts_from: Instant,
    },
    /// A token moved along an edge.
    Moved {
        /// Where it left.
        from: NodeId,
        /// Along which edge.
        edge: EdgeId,
        /// Where it stands.
        to: NodeId,
    },
    /// A step was left out for this applicant.
    Skipped {
        /// The node.
        from: NodeId,
        /// The step.
        step: StepId,
        /// Along which edge.
        edge: EdgeId,
        /// Where the token stands.
        to: NodeId,
    },
    /// A block opened its branches.
    Branched {
        /// The node.
        from: NodeId,
        /// The block.
        block: BlockId,
        /// The edges taken, with where they lead.
        branches: Vec<(EdgeId, NodeId)>,
    },
    /// A block closed: every branch taken has come.
    Joined {
        /// The node.
        from: NodeId,
        /// The block.
        block: BlockId,
        /// Along which edge.
        edge: EdgeId,
        /// Where the token stands.
        to: NodeId,
    },
    /// The way on hangs on questions without an answer.
    Undecided(NodeId),
    /// A step waits for its actor.
    Entered {
        /// The node.
        node: NodeId,
        /// The step.
        step: StepId,
    },
    /// A step was begun by its actor.
    Started {
        /// The node.
        node: NodeId,
        /// The step.
        step: StepId,
    },
    /// One of the bodies that a step asks for their opinion answered.
    OpinionGiven(OpinionGiven),
    /// A step is over.
    Done(StepDone),
    /// One part of a chain was refused.
    PartRefused(StepId),
    /// Papers came in a step of their own.
    PapersReceived(BTreeSet<DocumentId>),
    /// A supplement was asked for.
    SupplementAsked(SupplementAsked),
    /// A supplement came.
    SupplementReceived {
        /// The node that asked.
        node: NodeId,
        /// The papers.
        papers: BTreeSet<DocumentId>,
        /// Nothing that was asked for is missing.
        complete: bool,
        /// The handling time counts again from this instant.
        restart: bool,
    },
    /// Limits may stand still from now on.
    WaitBegan(WaitCause),
    /// Fees were paid.
    Paid {
        /// Which.
        fees: BTreeSet<FeeId>,
        /// How much.
        amount: Option<Amount>,
    },
    /// A clock was counted, for the first time or again.
    ClockSet {
        /// The clock.
        clock: ClockId,
        /// How it stands.
        state: ClockState,
    },
    /// A clock no longer applies: its condition has ceased to hold.
    ClockCleared(ClockId),
    /// A limit of a step could not be counted.
    Uncounted {
        /// Which.
        limit: StepLimit,
        /// Why.
        problem: Problem,
    },
    /// An online filing must be answered by then, as the one-stop rules say.
    AnswerDue {
        /// The step of reception that answers.
        node: NodeId,
        /// How it was counted.
        counted: Counted,
    },
    /// Limits wait for their ends.
    Timers {
        /// New ones.
        armed: Vec<(Instant, Timer)>,
        /// Ones that no longer count.
        cleared: Vec<(Instant, Timer)>,
    },
    /// A limit ended.
    Expired {
        /// Which.
        timer: Timer,
        /// What it means, where the procedure says so.
        expiry: Option<Expiry>,
        /// The token or the case moves along an edge.
        moved: Option<(EdgeId, NodeId)>,
    },
    /// Something is late.
    Late(Lateness),
    /// The agency apologised and appointed a new date.
    Apologised(Appointment),
    /// The date appointed anew moved by what was waited for since.
    NewDateMoved(Instant),
    /// A limit was made longer by decision.
    Extended {
        /// The clock.
        clock: ClockId,
        /// Which of its extensions, by the place in the text.
        extension: usize,
    },
    /// A result was returned.
    ResultReturned(ResultId),
    /// The portal shows another status.
    StatusChanged(Status),
    /// Something unlawful or doubtful was seen.
    Found(Finding),
    /// A command was taken that changed nothing; its identity is known by this event.
    Noted,
    /// The applicant asked the agency to stop.
    StopAsked,
    /// The applicant withdrew.
    Withdrawn,
    /// The dossier goes on under another version.
    Migrated(Box<Migration>),
    /// The dossier ended.
    Ended(End),
}

/// A move to another version of the procedure (chuyển bản), or its taking back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// The first day of the version that is left, where it is stated.
    pub from: Option<Date>,
    /// The first day of the version under which the dossier goes on.
    pub to: Option<Date>,
    /// The names of the steps in which the dossier stands, in both versions.
    pub places: Vec<(String, String)>,
    /// What the new version does not know, by its name in the old one.
    pub dropped: Vec<String>,
    /// The provision that moves it, where one was named.
    pub norm: Option<String>,
    /// An earlier move is taken back.
    pub undone: bool,
    /// How the dossier stands, in terms of the version under which it goes on.
    pub state: State,
}

/// A new date after an apology (hẹn lại).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appointment {
    /// The new date; the next working day where the one written is a day off.
    pub due: Instant,
    /// The date before it was not over; a new date that comes later excuses nothing.
    pub in_time: bool,
}

/// The end of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepDone {
    /// The node.
    pub node: NodeId,
    /// The step.
    pub step: StepId,
    /// How.
    pub outcome: Outcome,
    /// Grounds of a refusal.
    pub grounds: BTreeSet<GroundId>,
    /// Reasons in words.
    pub reason: Option<String>,
    /// It ended by itself when its limit ended.
    pub by_limit: bool,
    /// Along which edge the token left.
    pub edge: EdgeId,
    /// Where it stands.
    pub to: NodeId,
}

/// The answer of one of the bodies that a step asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionGiven {
    /// The node.
    pub node: NodeId,
    /// The step.
    pub step: StepId,
    /// The body.
    pub agency: RoleId,
    /// What it answers.
    pub opinion: Opinion,
    /// The bodies that have not answered yet.
    pub waits: BTreeSet<RoleId>,
}

/// A request for a supplement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplementAsked {
    /// The node.
    pub node: NodeId,
    /// The step.
    pub step: StepId,
    /// The outcome that asks.
    pub outcome: Outcome,
    /// Papers asked for; empty where the request does not name them.
    pub papers: BTreeSet<DocumentId>,
    /// Which round, from 1.
    pub round: u32,
    /// What the wait does to the handling time.
    pub policy: WaitPolicy,
    /// The end of the applicant's time.
    pub answer_by: Option<Counted>,
    /// What that end means.
    pub expiry: Option<Expiry>,
    /// A rule that is not verified would close the dossier then.
    pub by_unverified_rule: bool,
    /// The edge that counts the round.
    pub edge: EdgeId,
}

/// How a clock of the procedure stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClockState {
    /// It runs to this end.
    Running(Counted),
    /// It stands still during this wait.
    Paused {
        /// The wait.
        wait: Wait,
        /// How it stood before.
        before: Option<Counted>,
    },
    /// Its event came; it ran to this end.
    Kept(Counted),
    /// It ended before its event came.
    Expired(Counted),
    /// It cannot be counted.
    Unknown(Problem),
}

impl ClockState {
    /// Tells whether the clock has neither been kept nor run out.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::Kept(_) | Self::Expired(_))
    }

    /// Returns how the clock was counted last.
    #[must_use]
    pub fn counted(&self) -> Option<&Counted> {
        match self {
            Self::Running(counted) | Self::Kept(counted) | Self::Expired(counted) => Some(counted),
            Self::Paused { before, .. } => before.as_ref(),
            Self::Unknown(_) => None,
        }
    }
}
