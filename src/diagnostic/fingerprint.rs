//! What makes a finding the same finding after its file was edited.
//!
//! Lines move whenever somebody works on a file, so a finding is known again by
//! its code, its procedure and its element; several of one kind are counted.

use std::fmt;

use rustc_hash::FxHashMap;

use super::Diagnostic;
use crate::{source::Sources, values::checksum};

/// As many letters of the text are kept where a finding has no element.
const MAX_LETTERS: usize = 60;

/// The key by which a finding is known again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint {
    /// The stable id of the procedure.
    pub procedure: Option<String>,
    /// The name of the file without its folders, where there is no procedure.
    pub file: Option<String>,
    /// The code, such as `B01`.
    pub code: String,
    /// The stable path of the element, such as `documents.to_khai`.
    pub element: Option<String>,
    /// The beginning of the text at the place, where there is no element.
    pub text: Option<String>,
}

impl Fingerprint {
    /// Makes the key of a finding.
    #[must_use]
    pub fn of(sources: &Sources, diagnostic: &Diagnostic) -> Self {
        let file = sources.get(diagnostic.span.file);
        let procedure = diagnostic.procedure.as_deref().map(str::to_owned);
        let base = || file.map(|it| it.base_name().to_owned());
        let text = || file.map(|it| beginning(it.slice(diagnostic.span)));
        Self {
            file: if procedure.is_none() { base() } else { None },
            procedure,
            code: diagnostic.code.id.to_owned(),
            text: if diagnostic.element.is_none() {
                text()
            } else {
                None
            },
            element: diagnostic.element.clone(),
        }
    }

    /// Returns a short name of the key and of which one it is among equal ones, from 1.
    #[must_use]
    pub fn digest(&self, ordinal: usize) -> String {
        digest(self.checksum(), ordinal)
    }

    fn checksum(&self) -> u64 {
        let parts = [
            self.procedure.as_deref(),
            self.file.as_deref(),
            Some(&self.code),
            self.element.as_deref(),
            self.text.as_deref(),
        ];
        // A byte that no text has stands between the parts, another one for a missing part.
        let bytes = parts.into_iter().flat_map(|part| {
            let text = part.map_or(&[0xfe][..], str::as_bytes);
            text.iter().copied().chain([0xff])
        });
        checksum(bytes)
    }
}

/// Writes the parts that are there, such as `cap_phep  B01  documents.to_khai`.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.procedure.as_ref().or(self.file.as_ref());
        let what = self.element.as_ref().or(self.text.as_ref());
        let parts: Vec<&str> = [place, Some(&self.code), what]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        f.write_str(&parts.join("  "))
    }
}

/// Returns the digest of each finding, in the order given; equal keys are
/// numbered by their place in the text.
#[must_use]
pub fn digests(sources: &Sources, findings: &[&Diagnostic]) -> Vec<String> {
    let mut order: Vec<(usize, &Diagnostic)> = findings.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, it)| (it.span, it.code.id));
    let mut counts: FxHashMap<u64, usize> = FxHashMap::default();
    let mut digests = vec![String::new(); findings.len()];
    for (idx, finding) in order {
        let key = Fingerprint::of(sources, finding).checksum();
        let count = counts.entry(key).or_default();
        *count += 1;
        if let Some(slot) = digests.get_mut(idx) {
            *slot = digest(key, *count);
        }
    }
    digests
}

fn digest(checksum: u64, ordinal: usize) -> String {
    format!("{checksum:016x}:{ordinal}")
}

/// Returns the first words of a text on one line.
fn beginning(text: &str) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    let words: Vec<&str> = line.split_whitespace().collect();
    words.join(" ").chars().take(MAX_LETTERS).collect()
}
