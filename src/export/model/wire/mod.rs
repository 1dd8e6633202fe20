//! The structs that are written; their field names are a contract.

mod fee;
mod flow;
mod instrument;
mod procedure;

use serde::Serialize;

use crate::values::{Date, Instant};

/// The version of the format; it grows when a reader must change.
pub const SCHEMA_VERSION: u32 = 1;

/// Declares structs that are written, with their schema.
macro_rules! wire {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$field_meta:meta])* $field:ident : $type:ty),* $(,)? })+) => {
        $($(#[$meta])*
        #[derive(Debug, Clone, Serialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub struct $name { $($(#[$field_meta])* pub $field: $type),* })+
    };
}

/// What the source says of a value.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Stated<T> {
    /// The source states it.
    Value(T),
    /// The source says that there is none (không).
    None,
    /// The source does not say (chưa rõ).
    Unknown,
}

impl<T> Stated<T> {
    pub(super) fn from<U>(stated: crate::values::Stated<U>, convert: impl FnOnce(U) -> T) -> Self {
        match stated {
            crate::values::Stated::Value(value) => Self::Value(convert(value)),
            crate::values::Stated::None => Self::None,
            crate::values::Stated::Unknown => Self::Unknown,
        }
    }
}

/// A date, `2026-05-06`.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(transparent)]
pub struct Day(pub Date);

/// An instant on the Vietnamese clock, `2026-05-06 08:30`.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(transparent)]
pub struct Moment(pub Instant);

pub(super) use wire;

pub use fee::{Exemption, Factor, Fee, FeeRow, Formula, Payments, Reduction, Term};
pub use flow::{
    Branch, Clock, Condition, Effect, Extension, FlowNode, Ground, Limit, LimitOverride, OnExpiry,
    OrderRule, OutcomeRule, Prerequisite, Remedy, ResultDocument, ResultForm, Step,
    SupplementRound, SupplementTerms, Validity, Variant,
};
pub use instrument::{AllowedExtension, Instrument, Overlay, Permission, Prohibition, Provision};
pub use procedure::{
    Alternative, Channel, Choice, CopyDemand, Document, DocumentCase, DocumentEntry, Dossier, Fact,
    Form, Later, LookUp, Procedure, Publication, Requirement, Role, Section, Together, ViaRule,
};

#[cfg(test)]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    impl JsonSchema for super::Day {
        fn schema_name() -> Cow<'static, str> {
            Cow::Borrowed("Day")
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date" })
        }
    }

    impl JsonSchema for super::Moment {
        fn schema_name() -> Cow<'static, str> {
            Cow::Borrowed("Moment")
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$" })
        }
    }
}

wire! {
    /// Everything that the files of a project declare.
    struct Project {
        /// The version of this format.
        schema_version: u32,
        /// Legal instruments (văn bản).
        instruments: Vec<Instrument>,
        /// Agencies of the project (cơ quan).
        agencies: Vec<Agency>,
        /// Databases of the State (cơ sở dữ liệu).
        databases: Vec<Database>,
        /// Procedures (thủ tục), one for each version.
        procedures: Vec<Procedure>,
    }

    /// A name in the text with its stable form.
    struct Name {
        /// The stable ASCII name.
        id: String,
        /// As written.
        name: String,
    }

    /// An interval of days, both inclusive.
    struct Interval {
        /// The first day.
        #[serde(skip_serializing_if = "Option::is_none")]
        from: Option<Day>,
        /// The last day.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<Day>,
    }

    /// A length of time in one unit.
    struct Length {
        /// The number, as a decimal text such as `0.5`.
        amount: String,
        /// The unit, such as `working_day`.
        unit: String,
    }

    /// A legal basis (căn cứ) in effect for an element.
    struct Basis {
        /// `none`, `unverified`, `instrument` or `exact`.
        strength: String,
        /// Where it was written: `own`, `section` or `procedure`.
        origin: String,
        /// The citations.
        citations: Vec<Citation>,
    }

    /// A citation of one instrument.
    struct Citation {
        /// The instrument.
        instrument: String,
        /// The parts, the smallest first.
        locators: Vec<Locator>,
    }

    /// Parts of one kind.
    struct Locator {
        /// The kind, such as `article`.
        kind: String,
        /// Their labels.
        labels: Vec<String>,
    }

    /// What every element carries.
    struct Meta {
        /// The legal basis.
        basis: Basis,
        /// The source does not prove the element (chưa xác minh).
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        unverified: bool,
        /// Notes.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        notes: Vec<String>,
        /// Findings that the author silences, with the reason (bỏ qua).
        #[serde(skip_serializing_if = "Vec::is_empty")]
        allows: Vec<Allow>,
    }

    /// A suppression of findings.
    struct Allow {
        /// The code or name of the rule.
        code: String,
        /// The written reason.
        reason: String,
    }

    /// An agency of the project.
    struct Agency {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Its code.
        #[serde(skip_serializing_if = "Option::is_none")]
        code: Option<String>,
        /// Its level.
        #[serde(skip_serializing_if = "Option::is_none")]
        level: Option<String>,
        /// The agency above.
        #[serde(skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
        /// The territory.
        #[serde(skip_serializing_if = "Option::is_none")]
        territory: Option<String>,
        /// Office hours: opening and closing minutes of the day.
        hours: Stated<Vec<(u16, u16)>>,
        /// When it exists.
        exists: Interval,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }

    /// A database of the State.
    struct Database {
        /// Its name.
        #[serde(flatten)]
        name: Name,
        /// Its title.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Who keeps it.
        #[serde(skip_serializing_if = "Option::is_none")]
        managed_by: Option<String>,
        /// The day from which it answers.
        available_from: Stated<Day>,
        /// The papers that it replaces.
        replaces: Vec<String>,
        /// Basis, marks, notes.
        #[serde(flatten)]
        meta: Meta,
    }
}
