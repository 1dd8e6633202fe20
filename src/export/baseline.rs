//! A baseline: the findings that are known, so that only new ones are shown.
//!
//! A row is a finding without its place: procedure, code, element, and how many
//! there are. The file has one row on a line, sorted, so that a change of it
//! can be reviewed like any other text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    diagnostic::{Diagnostic, Fingerprint, Severity},
    source::Sources,
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// The findings that are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Baseline {
    rows: BTreeMap<Fingerprint, usize>,
}

/// A text that is no baseline.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BaselineError {
    /// It is not JSON, or has another shape.
    #[error("{line}:{column}: {reason}")]
    Shape {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader of JSON says, in English.
        reason: String,
    },
    /// It has another version of the format.
    #[error("version {0} of the format is not known")]
    Version(u64),
    /// A row names neither a procedure nor a file, or counts nothing.
    #[error("row {0} names no finding")]
    Row(usize),
    /// A row stands twice, as after a careless merge.
    #[error("row {0} stands twice")]
    Twice(usize),
}

/// What a baseline leaves of the findings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    /// How many findings are known and were taken away.
    pub n_known: usize,
    /// Rows, or parts of rows, that no finding answers to any more.
    pub gone: Vec<(Fingerprint, usize)>,
}

#[derive(Debug, Deserialize)]
struct Version {
    schema_version: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "schema_version")]
    _version: u64,
    findings: Vec<Row>,
}

/// A row as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    procedure: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    element: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default = "one", skip_serializing_if = "is_one")]
    count: usize,
}

impl Row {
    pub(super) fn new(key: &Fingerprint, count: usize) -> Self {
        let Fingerprint {
            procedure,
            file,
            code,
            element,
            text,
        } = key.clone();
        Self {
            procedure,
            file,
            code,
            element,
            text,
            count,
        }
    }

    fn key(self) -> Fingerprint {
        Fingerprint {
            procedure: self.procedure,
            file: self.file,
            code: self.code,
            element: self.element,
            text: self.text,
        }
    }
}

fn one() -> usize {
    1
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde gives the field by reference"
)]
fn is_one(count: &usize) -> bool {
    *count == 1
}

impl Baseline {
    /// Takes the findings of a check, without those that [`may_be_known`] leaves out.
    #[must_use]
    pub fn of(sources: &Sources, diagnostics: &[Diagnostic]) -> Self {
        let mut rows = BTreeMap::new();
        for it in diagnostics.iter().filter(|it| may_be_known(it)) {
            *rows.entry(Fingerprint::of(sources, it)).or_default() += 1;
        }
        Self { rows }
    }

    /// Returns how many findings it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.values().sum()
    }

    /// Tells whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Reads a file that [`Baseline::to_json`] wrote.
    ///
    /// # Errors
    /// The text is no JSON of this shape and version, or a row stands twice.
    pub fn from_json(text: &str) -> Result<Self, BaselineError> {
        let shape = |error: serde_json::Error| BaselineError::Shape {
            line: error.line(),
            column: error.column(),
            reason: reason(&error),
        };
        let head: Version = serde_json::from_str(text).map_err(shape)?;
        if head.schema_version != u64::from(SCHEMA_VERSION) {
            return Err(BaselineError::Version(head.schema_version));
        }
        let file: File = serde_json::from_str(text).map_err(shape)?;
        let mut rows = BTreeMap::new();
        for (row, number) in file.findings.into_iter().zip(1..) {
            let count = row.count;
            let key = row.key();
            if count == 0 || key.procedure.is_none() && key.file.is_none() {
                return Err(BaselineError::Row(number));
            }
            if rows.insert(key, count).is_some() {
                return Err(BaselineError::Twice(number));
            }
        }
        Ok(Self { rows })
    }

    /// Writes one row on a line, sorted by procedure, code and element.
    #[must_use]
    pub fn to_json(&self) -> String {
        let rows = self.rows.iter().map(|(key, count)| {
            // Plain structs of strings and numbers always have a JSON form.
            serde_json::to_string(&Row::new(key, *count)).unwrap_or_default()
        });
        let rows: Vec<String> = rows.map(|it| format!("    {it}")).collect();
        let rows = if rows.is_empty() {
            String::new()
        } else {
            format!("\n{}\n  ", rows.join(",\n"))
        };
        format!("{{\n  \"schema_version\": {SCHEMA_VERSION},\n  \"findings\": [{rows}]\n}}\n")
    }

    /// Takes the known findings away; of several with one key the first ones are the known ones.
    ///
    /// `judged` tells of a row whether this check could have found it.
    pub fn compare(
        &self,
        sources: &Sources,
        diagnostics: &mut Vec<Diagnostic>,
        judged: impl Fn(&Fingerprint) -> bool,
    ) -> Compared {
        let mut left = self.rows.clone();
        let before = diagnostics.len();
        diagnostics.retain(|it| {
            let count = left.get_mut(&Fingerprint::of(sources, it));
            match count.filter(|it| **it > 0) {
                Some(count) if may_be_known(it) => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
        let gone = left
            .into_iter()
            .filter(|(key, count)| *count > 0 && judged(key));
        Compared {
            n_known: before - diagnostics.len(),
            gone: gone.collect(),
        }
    }
}

/// Tells whether a finding may stand in a baseline.
///
/// A mistake of writing or of a name may not: what cannot be read is not
/// checked, so a known mistake would hide everything else that is wrong there.
#[must_use]
pub fn may_be_known(diagnostic: &Diagnostic) -> bool {
    let of_text = diagnostic.code.id.starts_with(['S', 'N']);
    !(of_text && diagnostic.severity == Severity::Error)
}

/// Returns the words of the reader of JSON without the place, which stands before them.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}
