//! Changes of the text that cure a finding.

use crate::{messages::Text, source::Span};

/// How far a fix may be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// The meaning stays exactly as it is and comments are kept.
    Safe,
    /// The meaning may change; applied only when asked for.
    Unsafe,
    /// Shown to the reader, never applied.
    DisplayOnly,
}

/// One replacement of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty span inserts.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A change that cures a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the change does.
    pub title: Text,
    /// How far it may be trusted.
    pub applicability: Applicability,
    /// The replacements; they do not overlap.
    pub edits: Vec<Edit>,
}

/// Applies edits of one file to its parsed text.
///
/// Edits that overlap an earlier one, or lie outside the text, are left out;
/// the second value counts the edits that were applied.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> (String, usize) {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    let mut n_applied = 0;
    for edit in edits {
        let range = edit.span.range();
        let (Some(before), true) = (
            text.get(done..range.start),
            text.get(range.clone()).is_some(),
        ) else {
            continue;
        };
        out.push_str(before);
        out.push_str(&edit.text);
        done = range.end;
        n_applied += 1;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    (out, n_applied)
}
