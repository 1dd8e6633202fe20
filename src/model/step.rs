//! Steps (bước), their outcomes, and the blocks that hold them.

use super::{
    BlockId, DocumentId, FeeId, GroundId, Guard, Ident, Limit, Meta, ResultId, RoleId, StepId,
};
use crate::{
    source::Span,
    syntax::words::{BlockKind, Outcome, Site, StepKind},
};

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The applicant.
    Applicant,
    /// An agency.
    Agency(RoleId),
    /// Nobody is named, although the act is not the applicant's (Q06).
    Missing,
    /// Somebody is named who could not be resolved and was reported.
    Broken,
}

/// A step.
#[derive(Debug, Clone)]
pub struct Step {
    /// The name.
    pub name: Ident,
    /// What it does.
    pub kind: StepKind,
    /// Who acts.
    pub actor: Actor,
    /// Agencies asked, told, or given the dossier.
    pub agencies: Vec<RoleId>,
    /// Papers provided by the step.
    pub documents: Vec<DocumentId>,
    /// Results returned, issued or sent by the step.
    pub results: Vec<ResultId>,
    /// Fees taken by the step; empty for all that are due.
    pub fees: Vec<FeeId>,
    /// Anything else that the step is about, in words (a register, a system).
    pub about: Vec<String>,
    /// Its limit.
    pub limit: Option<Limit>,
    /// Other limits in some cases (`khi C thì L`).
    pub limit_overrides: Vec<(Guard, Limit)>,
    /// Where.
    pub site: Option<Site>,
    /// Returned by the channel of filing.
    pub same_channel: bool,
    /// Done only for these applicants; for others the flow goes on.
    pub guard: Option<Guard>,
    /// Left out for these applicants.
    pub skipped_when: Option<Guard>,
    /// What follows each outcome that does not simply go on.
    pub outcomes: Vec<OutcomeRule>,
    /// Rounds of supplement that differ.
    pub rounds: Vec<SupplementRound>,
    /// The main limit stands still while the step runs.
    pub suspends_limit: bool,
    /// What the end of its limit means.
    pub on_expiry: Option<(Expiry, Option<u32>, Span)>,
    /// A duty of the applicant before something outside, in words.
    pub before: Option<String>,
    /// Declared under `bước dùng lại`.
    pub shared: bool,
    /// Basis, marks, notes.
    pub meta: Meta,
}

impl Step {
    /// Returns how often a supplement may be asked for, as far as the text says: the stated count, or the
    /// rounds that it tells apart where these are more (which T06 reports).
    #[must_use]
    pub fn supplements(&self, terms: &SupplementTerms) -> Option<u32> {
        let told_apart = self.rounds.iter().map(|round| round.number).max();
        terms.bound.max(told_apart)
    }

    /// Returns a step of which only the kind is known; nobody does it yet.
    #[must_use]
    pub fn blank(name: Ident, kind: StepKind, meta: Meta) -> Self {
        Self {
            name,
            kind,
            actor: Actor::Missing,
            agencies: Vec::new(),
            documents: Vec::new(),
            results: Vec::new(),
            fees: Vec::new(),
            about: Vec::new(),
            limit: None,
            limit_overrides: Vec::new(),
            site: None,
            same_channel: false,
            guard: None,
            skipped_when: None,
            outcomes: Vec::new(),
            rounds: Vec::new(),
            suspends_limit: false,
            on_expiry: None,
            before: None,
            shared: false,
            meta,
        }
    }
}

/// What follows an outcome.
#[derive(Debug, Clone)]
pub struct OutcomeRule {
    /// The outcome.
    pub outcome: Outcome,
    /// What happens, in order.
    pub effects: Vec<Effect>,
    /// Within which time.
    pub limit: Option<Limit>,
    /// The text says `bằng văn bản`.
    pub in_writing: bool,
    /// The text says `nêu rõ lý do`.
    pub with_reasons: bool,
    /// The place.
    pub span: Span,
}

/// One thing that follows an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask the applicant for a supplement, then run the same step again.
    RequestSupplement(SupplementTerms),
    /// Refuse in writing with reasons; restricted to these grounds when there are any.
    Refuse(Vec<GroundId>),
    /// Record that one part of a chain is refused.
    RecordRefusal,
    /// Go on.
    Continue,
    /// End without result.
    End,
    /// The authority closes the dossier.
    CloseDossier,
    /// The applicant's dossier stops.
    Stop,
    /// Tell the applicant which agency is competent.
    Redirect,
    /// Go to a step or block.
    GoTo(FlowTarget),
    /// Run a shared step and come back, at most so often.
    ReturnTo(StepId, Option<u32>),
    /// Silence is consent.
    DeemedAgreed,
    /// The result is granted by silence.
    DeemedGranted,
    /// The application is refused by silence.
    DeemedRefused,
}

/// A step or block by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlowTarget {
    /// A step.
    Step(StepId),
    /// A block.
    Block(BlockId),
}

/// Terms of a supplement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplementTerms {
    /// How often at most; absent where the source does not say.
    pub bound: Option<u32>,
    /// The agency's time to ask.
    pub notify: Option<Limit>,
    /// The applicant's time to complete.
    pub submit: Option<Limit>,
    /// What the end of the applicant's time means.
    pub expiry: Option<Expiry>,
    /// `true` restarts the limit from zero, `false` leaves the waiting time
    /// out, absent follows the rule pack of the date.
    pub restart: Option<bool>,
    /// The place.
    pub span: Span,
}

/// Terms of one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplementRound {
    /// Which round, from 1.
    pub number: u32,
    /// Its terms.
    pub terms: SupplementTerms,
}

/// What the end of a limit means.
pub type Expiry = crate::syntax::ast::Expiry<FlowTarget>;

/// A node of the flow as written.
#[derive(Debug, Clone)]
pub enum FlowNode {
    /// A step.
    Step(StepId),
    /// A block.
    Block(BlockId),
}

/// A block of steps.
#[derive(Debug, Clone)]
pub struct Block {
    /// The name.
    pub name: Ident,
    /// Which kind.
    pub kind: BlockKind,
    /// The branches in the order of the text.
    pub branches: Vec<Branch>,
    /// Basis, marks, notes.
    pub meta: Meta,
    /// The line that ends it; absent where it was reported as missing.
    pub end: Option<Span>,
}

/// A branch of a block.
#[derive(Debug, Clone)]
pub struct Branch {
    /// How it is chosen.
    pub head: BranchHead,
    /// What it holds; empty is "go on".
    pub nodes: Vec<FlowNode>,
    /// The line that opens it.
    pub span: Span,
}

/// How a branch is chosen.
#[derive(Debug, Clone)]
pub enum BranchHead {
    /// A named branch; always taken in a parallel block.
    Named(Ident),
    /// Taken when the condition holds.
    When(Guard),
    /// Taken when no other is.
    Otherwise,
}
