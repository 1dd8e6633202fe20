//! The wire structs of limits, clocks, steps, results and conditions.

use serde::Serialize;

use super::{Form, Length, Meta, Name, wire};

wire! {
    /// A limit.
    struct Limit {
        /// The length; absent for `at_once`, `same_day` and `unknown`.
        #[serde(skip_serializing_if = "Option::is_none")]
        length: Option<Length>,
        /// `length`, `at_once`, `same_day` or `unknown`.
        kind: String,
        /// An upper bound of a range, not a fixed promise.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        at_most: bool,
        /// The event from which it counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<String>,
        /// The event that ends it.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<String>,
        /// The event before which it must be kept.
        #[serde(skip_serializing_if = "Option::is_none")]
        before: Option<String>,
    }

    /// A clock.
    struct Clock {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its limit.
        limit: Limit,
        /// It is the promise of the result to the applicant.
        promise: bool,
        /// Runs only for these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// What stops it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        suspended_while: Vec<String>,
        /// When it may become longer (gia hạn).
        #[serde(skip_serializing_if = "Vec::is_empty")]
        extensions: Vec<Extension>,
        /// What its end means.
        #[serde(flatten)]
        on_expiry: OnExpiry,
        /// A province may set a shorter limit.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        may_shorten: bool,
        /// The clock of which this one is a case; both are one limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        case_of: Option<String>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A longer limit.
    struct Extension {
        /// How much longer.
        length: Length,
        /// How often at most.
        #[serde(skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
        /// In which case.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// Who decides; absent where it happens by itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        decided_by: Option<String>,
        /// Only before the limit ends.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        before_expiry: bool,
    }

    /// What the end of a limit means (quá hạn thì …); the keys are those of what owns the limit.
    struct OnExpiry {
        /// What happens, such as `apologise` or `close_dossier`.
        #[serde(skip_serializing_if = "Option::is_none")]
        on_expiry: Option<String>,
        /// The step or block gone to, for `go_to`.
        #[serde(skip_serializing_if = "Option::is_none")]
        on_expiry_target: Option<String>,
        /// How often at most.
        #[serde(skip_serializing_if = "Option::is_none")]
        on_expiry_at_most: Option<u32>,
    }

    /// A step.
    struct Step {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// What it does.
        kind: String,
        /// Who acts: `applicant`, `missing`, or an agency of the procedure.
        actor: String,
        /// Agencies asked or told.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        agencies: Vec<String>,
        /// Papers provided.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        documents: Vec<String>,
        /// Results returned or made.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        results: Vec<String>,
        /// Fees taken; empty for all that are due.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        fees: Vec<String>,
        /// Anything else that it is about, in words.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        about: Vec<String>,
        /// Its limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<Limit>,
        /// Other limits in some cases.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        limit_overrides: Vec<LimitOverride>,
        /// What the end of its limit means.
        #[serde(flatten)]
        on_expiry: OnExpiry,
        /// The main limit stands still while it runs.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        suspends_limit: bool,
        /// Where: `centre`, `on_site`, `office` or `online`.
        #[serde(skip_serializing_if = "Option::is_none")]
        site: Option<String>,
        /// The result goes back by the channel of filing.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        same_channel: bool,
        /// A duty of the applicant before something outside, in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        before: Option<String>,
        /// Done only for these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// Left out for these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        skipped_when: Option<Condition>,
        /// What follows each outcome.
        outcomes: Vec<OutcomeRule>,
        /// Rounds of supplement that differ.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rounds: Vec<SupplementRound>,
        /// Called from several places.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        shared: bool,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// Another limit in some cases.
    struct LimitOverride {
        /// In which case.
        when: Condition,
        /// The limit.
        limit: Limit,
    }

    /// A round of supplement with terms of its own.
    struct SupplementRound {
        /// Which round, from 1.
        number: u32,
        /// Its terms.
        #[serde(flatten)]
        terms: SupplementTerms,
    }

    /// What follows an outcome.
    struct OutcomeRule {
        /// The outcome.
        outcome: String,
        /// What happens, in order.
        effects: Vec<Effect>,
        /// Within which time.
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<Limit>,
        /// The text says that it is done in writing (bằng văn bản).
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        in_writing: bool,
        /// The text says that reasons are given (nêu rõ lý do).
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        with_reasons: bool,
    }

    /// One thing that follows an outcome.
    struct Effect {
        /// What happens.
        kind: String,
        /// The step or block gone to.
        #[serde(skip_serializing_if = "Option::is_none")]
        target: Option<String>,
        /// The grounds of a refusal.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        grounds: Vec<String>,
        /// How often at most, and the terms of a supplement.
        #[serde(flatten)]
        terms: SupplementTerms,
    }

    /// The terms of a supplement; the keys are those of the effect or the round.
    struct SupplementTerms {
        /// How often at most.
        #[serde(skip_serializing_if = "Option::is_none")]
        at_most: Option<u32>,
        /// The agency's time to ask for a supplement.
        #[serde(skip_serializing_if = "Option::is_none")]
        notify: Option<Limit>,
        /// The applicant's time to complete.
        #[serde(skip_serializing_if = "Option::is_none")]
        submit: Option<Limit>,
        /// What the end of the applicant's time means.
        #[serde(flatten)]
        on_expiry: OnExpiry,
        /// `true` restarts the limit from zero, `false` leaves the waiting time
        /// out, absent follows the rules of the date.
        #[serde(skip_serializing_if = "Option::is_none")]
        restart: Option<bool>,
    }

    /// A result.
    struct ResultDocument {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        title: String,
        /// Kinds of the result by outcome.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        variants: Vec<Variant>,
        /// The form.
        #[serde(skip_serializing_if = "Option::is_none")]
        form: Option<Form>,
        /// Paper or electronic, by case.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        forms: Vec<ResultForm>,
        /// How long it is valid, in words of the format: `indefinite`, `unknown`,
        /// `remaining_of:x`, or a length.
        #[serde(skip_serializing_if = "Option::is_none")]
        validity: Option<Validity>,
        /// Given only to these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A kind of a result.
    struct Variant {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        title: String,
    }

    /// Paper or electronic.
    struct ResultForm {
        /// Which, such as `electronic`.
        kind: String,
        /// For whom; absent for all others.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
    }

    /// A ground for refusal.
    struct Ground {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its words.
        title: String,
        /// Only for these applicants.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A result that must exist before.
    struct Prerequisite {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// The procedure that gives it.
        procedure: String,
        /// Which of its results.
        #[serde(skip_serializing_if = "Option::is_none")]
        result: Option<String>,
        /// The agency fetches it.
        automatic: bool,
        /// The applicant does not file it again.
        not_filed_again: bool,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// What must hold of the order of two steps.
    struct OrderRule {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// The step of which it is said.
        step: String,
        /// What: `only_after`, `leads_to` or `never_with`.
        relation: String,
        /// The other step.
        other: String,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A complaint or an action.
    struct Remedy {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// To whom.
        body: String,
        /// The agency, when it is one of the procedure.
        #[serde(skip_serializing_if = "Option::is_none")]
        agency: Option<String>,
        /// Within which time.
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<Limit>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }
}

/// How long a result is valid.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Validity {
    /// A length of time.
    Length(Length),
    /// Without end.
    Indefinite,
    /// At most a length of time.
    AtMost(Length),
    /// As long as something else lasts.
    RemainingOf(String),
    /// At most as long as something else lasts.
    WithinRemainingOf(String),
    /// The source does not say.
    Unknown,
}

/// A condition.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// One of them holds.
    Any(Vec<Condition>),
    /// All of them hold.
    All(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// A comparison: what, how, with which values.
    Compare {
        /// The fact, or `channel`, `applicant`, `filed_on`.
        subject: String,
        /// `is`, `is_not`, `in`, `at_least`, `over`, `at_most`, `under`.
        comparison: String,
        /// The values.
        values: Vec<String>,
    },
    /// A step was done.
    Happened(String),
    /// A clock ran out.
    Expired(String),
    /// A part that could not be resolved.
    Broken,
}

/// A node of the flow.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FlowNode {
    /// A step.
    Step(String),
    /// A block.
    Block {
        /// Its name.
        name: String,
        /// `parallel`, `choose` or `some`.
        kind: String,
        /// Its branches.
        branches: Vec<Branch>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    },
}

/// A branch of a block.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Branch {
    /// Its name, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Taken when this holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Taken when no other is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub otherwise: bool,
    /// What it holds.
    pub nodes: Vec<FlowNode>,
}
