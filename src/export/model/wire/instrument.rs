//! Instruments, their provisions, and what these allow, as they are written.

use super::{
    Citation, Condition, CopyDemand, Day, Form, Interval, Length, Locator, LookUp, Meta, Name,
    OnExpiry, Stated, wire,
};
use serde::Serialize;

wire! {
    /// A legal instrument.
    struct Instrument {
        /// Its alias.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Its number.
        number: Stated<String>,
        /// Its kind, such as `circular`.
        kind: Stated<String>,
        /// The date of issue.
        issued: Stated<Day>,
        /// Who issued it.
        #[serde(skip_serializing_if = "Option::is_none")]
        issuer: Option<String>,
        /// When it is in force.
        in_force: Stated<Interval>,
        /// The delegating provisions.
        #[serde(skip_serializing_if = "Option::is_none")]
        delegated_by: Option<Stated<Vec<Citation>>>,
        /// Instruments that amend it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        amended_by: Vec<String>,
        /// Instruments that repeal it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        repealed_by: Vec<String>,
        /// It prevails over others for a time.
        #[serde(skip_serializing_if = "Option::is_none")]
        overlays: Option<Overlay>,
        /// Where it applies; nationwide when absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        territory: Option<String>,
        /// The country; Vietnam when absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        jurisdiction: Option<String>,
        /// What is known of its provisions.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        provisions: Vec<Provision>,
        /// It has a declaration; otherwise it is known only from a citation of its number.
        declared: bool,
        /// Marks and notes.
        meta: Meta,
    }

    /// An instrument prevails over others for a time.
    struct Overlay {
        /// Over these; over all others when empty.
        instruments: Vec<String>,
        /// The last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    }

    /// A provision.
    struct Provision {
        /// Where it stands.
        at: Stated<Vec<Vec<Locator>>>,
        /// Its words.
        #[serde(skip_serializing_if = "Option::is_none")]
        content: Option<String>,
        /// When it is in force; absent where the instrument as a whole decides.
        #[serde(skip_serializing_if = "Option::is_none")]
        in_force: Option<Stated<Interval>>,
        /// The provisions that gave it these words.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        amended_by: Vec<Citation>,
        /// The provisions that repeal it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        repealed_by: Vec<Citation>,
        /// The procedures about which it speaks, by code or stable name, even where they do not cite it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        applies_to: Vec<String>,
        /// What it lets an authority ask.
        permissions: Vec<Permission>,
        /// What it forbids to ask for.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        prohibitions: Vec<Prohibition>,
        /// Nothing but these may be asked.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        nothing_else: bool,
        /// Databases in which the State must look first.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        look_ups: Vec<LookUp>,
        /// How much longer a limit may become, and how often.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        extensions: Vec<AllowedExtension>,
        /// What it makes of the end of a limit.
        #[serde(flatten)]
        on_expiry: OnExpiry,
        /// Marks and notes.
        meta: Meta,
    }

    /// A longer limit that a provision allows.
    struct AllowedExtension {
        /// How much longer.
        length: Length,
        /// How often at most.
        #[serde(skip_serializing_if = "Option::is_none")]
        bound: Option<u32>,
    }

    /// Something that a provision lets an authority ask.
    struct Permission {
        /// `document`, `condition`, `limit`, `fee`, `inspection`, `sets` or `channels`.
        kind: String,
        /// The stable name of a paper.
        #[serde(skip_serializing_if = "Option::is_none")]
        document: Option<String>,
        /// Counts and kinds of a paper.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        copies: Vec<CopyDemand>,
        /// The form of a paper.
        #[serde(skip_serializing_if = "Option::is_none")]
        form: Option<Form>,
        /// The words of a condition.
        #[serde(skip_serializing_if = "Option::is_none")]
        condition: Option<String>,
        /// The longest time.
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<Length>,
        /// The event from which the time counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<String>,
        /// The highest amount in đồng.
        #[serde(skip_serializing_if = "Option::is_none")]
        fee: Option<i64>,
        /// For each unit of what the amount is; absent for the whole.
        #[serde(skip_serializing_if = "Option::is_none")]
        per: Option<String>,
        /// The highest number of sets.
        #[serde(skip_serializing_if = "Option::is_none")]
        sets: Option<u32>,
        /// The only channels that must be accepted.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        channels: Vec<String>,
        /// In which case.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// The last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    }

    /// Something that a provision forbids to ask for.
    struct Prohibition {
        /// The stable name of a paper.
        #[serde(skip_serializing_if = "Option::is_none")]
        document: Option<String>,
        /// A kind of copy of any paper.
        #[serde(skip_serializing_if = "Option::is_none")]
        copy: Option<String>,
        /// In which case.
        #[serde(skip_serializing_if = "Option::is_none")]
        when: Option<Condition>,
        /// The last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    }
}
