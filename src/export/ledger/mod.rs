//! The justification ledger for people and programs: HTML, XLSX, JSON.
//!
//! [`book`] turns ledgers into plain rows of words in one language; each format
//! writes these rows. The same ledgers give the same bytes.

mod fill;
mod html;
mod words;
#[cfg(feature = "cli")]
mod xlsx;

use serde::Serialize;

use crate::values::{Date, Lang};

pub use fill::book;
pub use html::to_html;
#[cfg(feature = "cli")]
pub use xlsx::{XlsxError, to_xlsx};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// Ledgers in one language.
#[derive(Debug, Serialize)]
pub struct Book {
    schema_version: u32,
    #[serde(rename = "language")]
    lang: Lang,
    as_of: Date,
    ledgers: Vec<Entry>,
}

impl Book {
    /// Writes it as one JSON object, indented, with a line break at the end.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Plain structs of strings and numbers always have a JSON form.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Returns how many ledgers it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ledgers.len()
    }

    /// Tells whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ledgers.is_empty()
    }
}

/// The ledger of one version of a procedure.
#[derive(Debug, Serialize)]
struct Entry {
    procedure: String,
    title: String,
    code: Option<String>,
    /// The days of the version in words; absent where nothing is said.
    in_force: Option<String>,
    /// The day whose law applies.
    law_of: Date,
    file: String,
    summary: Summary,
    /// The bases of the procedure as a whole.
    legal_bases: Vec<Citation>,
    elements: Vec<Element>,
    /// Findings that touch no single element.
    findings: Vec<Finding>,
}

/// How the elements stand, in numbers.
#[derive(Debug, Serialize)]
struct Summary {
    elements: usize,
    criteria: Vec<Count>,
    comparisons: Vec<Count>,
    /// Why lines could not be compared, the most frequent first.
    not_compared: Vec<Numbered>,
}

/// A row of counts.
#[derive(Debug, Serialize)]
struct Count {
    of: Named,
    counts: Vec<Numbered>,
}

#[derive(Debug, Serialize)]
struct Numbered {
    #[serde(flatten)]
    what: Named,
    count: usize,
}

/// A stable name and the word for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Named {
    id: &'static str,
    name: &'static str,
}

#[derive(Debug, Serialize)]
struct Element {
    kind: Named,
    path: String,
    name: String,
    title: Option<String>,
    case: Option<String>,
    line: usize,
    asked: Vec<Comparison>,
    /// What is asked, where nothing of it is compared with the law.
    #[serde(skip_serializing_if = "Option::is_none")]
    plain: Option<String>,
    strength: Named,
    /// Where the basis was written; absent where there is none.
    origin: Option<Named>,
    citations: Vec<Citation>,
    necessary: Judged,
    reasonable: Judged,
    lawful: Judged,
    findings: Vec<Finding>,
    unverified: bool,
    /// Notes of the author.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
}

impl Element {
    /// Tells whether it rests on several instruments that the list of the procedure names.
    fn is_listed(&self) -> bool {
        self.citations.len() > 1 && self.origin.is_some_and(|it| it.id == "procedure")
    }

    /// Returns what is thought of it by each criterion, in the order of the law.
    fn judged(&self) -> [&Judged; 3] {
        [&self.necessary, &self.reasonable, &self.lawful]
    }
}

/// What is asked on one dimension, and what the law on record says of it.
#[derive(Debug, Serialize)]
struct Comparison {
    dimension: Named,
    asked: String,
    answer: Named,
    /// Why it cannot be compared.
    why: Option<String>,
    allowed: Option<String>,
    provision: Option<String>,
    witness: Option<String>,
}

#[derive(Debug, Serialize)]
struct Citation {
    /// The provision with its instrument.
    provision: String,
    instrument: String,
    title: Option<String>,
    kind: Option<String>,
    status: Named,
    in_force: Option<String>,
    /// `by`, `unknown`, `none`, or absent where nothing is said.
    delegation: Option<&'static str>,
    delegated_by: Vec<Citation>,
}

#[derive(Debug, Serialize)]
struct Judged {
    #[serde(flatten)]
    opinion: Named,
    why: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Finding {
    code: &'static str,
    severity: Named,
    message: String,
    line: usize,
    /// The written reason that silences it.
    silenced: Option<String>,
}
