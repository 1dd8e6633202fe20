//! What the maintainers' commands read of `tthc check --format json`.

use std::error::Error;

use serde::Deserialize;
use tthc::{Date, Severity};

/// A whole report.
#[derive(Debug, Deserialize)]
pub(crate) struct Report {
    /// The day whose law was applied.
    pub(crate) as_of: Option<Date>,
    /// The findings, in the order of the report.
    pub(crate) findings: Vec<Finding>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(crate) struct Finding {
    /// The code of its rule.
    pub(crate) code: String,
    /// The file as it was given to the check.
    pub(crate) file: String,
    /// The procedure that it is about.
    pub(crate) procedure: Option<String>,
    /// The path of the element in its procedure, such as `documents.to_khai`.
    pub(crate) element: Option<String>,
    /// What it says.
    pub(crate) message: String,
    /// What to do.
    pub(crate) help: Option<String>,
    /// How grave it is.
    pub(crate) severity: Severity,
    /// What tells it from the other findings of all records.
    pub(crate) fingerprint: String,
}

impl Finding {
    /// Returns the name of the draft without its folder: the code of the record, where it has one.
    pub(crate) fn record(&self) -> &str {
        let name = self.file.rsplit(['/', '\\']).next().unwrap_or_default();
        name.strip_suffix(".tthc").unwrap_or(name)
    }

    /// Returns the element, empty where the finding is about the procedure as a whole.
    pub(crate) fn element(&self) -> &str {
        self.element.as_deref().unwrap_or_default()
    }
}

/// Reads a report.
pub(crate) fn read(json: &str) -> Result<Report, Box<dyn Error>> {
    Ok(serde_json::from_str(json)?)
}
