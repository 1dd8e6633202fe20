//! What was found, counted by rule, ministry and field.

use std::collections::{BTreeMap, BTreeSet};

use tthc::Severity;

use super::{
    drafts::{Draft, Drafts},
    findings::Finding,
};

/// Findings counted together.
#[derive(Debug, Default)]
pub(crate) struct Tally<'a> {
    /// How many there are on each level.
    pub(crate) levels: BTreeMap<Severity, usize>,
    /// How many came one level lower because they rest on what a program guessed.
    pub(crate) guessed: usize,
    /// The files with a finding.
    pub(crate) files: BTreeSet<&'a str>,
    /// The files with a finding that is more than a note.
    pub(crate) with_warning: BTreeSet<&'a str>,
    /// The files with an error.
    pub(crate) with_error: BTreeSet<&'a str>,
}

impl<'a> Tally<'a> {
    fn add(&mut self, finding: &'a Finding) {
        let file = finding.file.as_str();
        *self.levels.entry(finding.severity).or_default() += 1;
        self.guessed += usize::from(is_guessed(finding));
        self.files.insert(file);
        if finding.severity > Severity::Info {
            self.with_warning.insert(file);
        }
        if finding.severity == Severity::Error {
            self.with_error.insert(file);
        }
    }

    /// Returns how many findings there are on a level.
    pub(crate) fn on(&self, level: Severity) -> usize {
        self.levels.get(&level).copied().unwrap_or_default()
    }
}

/// A group of procedures with what was found in them.
#[derive(Debug, Default)]
pub(crate) struct Group<'a> {
    /// How many procedures there are.
    pub(crate) n_procedures: usize,
    /// What was found.
    pub(crate) tally: Tally<'a>,
}

/// All figures.
#[derive(Debug, Default)]
pub(crate) struct Figures<'a> {
    /// Of all procedures.
    pub(crate) all: Group<'a>,
    /// By the code of the rule.
    pub(crate) rules: BTreeMap<&'a str, Tally<'a>>,
    /// By the folder of the ministry.
    pub(crate) ministries: BTreeMap<&'a str, Group<'a>>,
    /// By field; procedures whose record names none under the empty text.
    pub(crate) fields: BTreeMap<&'a str, Group<'a>>,
    /// How many findings are in no draft of the folder.
    pub(crate) n_strangers: usize,
}

impl<'a> Figures<'a> {
    /// Counts.
    pub(crate) fn new(drafts: &'a Drafts, findings: &'a [Finding]) -> Self {
        let mut figures = Self::default();
        for draft in drafts.0.values() {
            for group in figures.groups(draft) {
                group.n_procedures += 1;
            }
        }
        for finding in findings {
            let Some(draft) = drafts.of(finding) else {
                figures.n_strangers += 1;
                continue;
            };
            for group in figures.groups(draft) {
                group.tally.add(finding);
            }
            figures.rules.entry(&finding.code).or_default().add(finding);
        }
        figures
    }

    /// Returns the groups to which a procedure belongs.
    fn groups(&mut self, draft: &'a Draft) -> [&mut Group<'a>; 3] {
        [
            &mut self.all,
            self.ministries.entry(&draft.folder).or_default(),
            self.fields.entry(&draft.field).or_default(),
        ]
    }
}

/// Tells whether a finding came one level lower because its element is marked as not proved.
pub(crate) fn is_guessed(finding: &Finding) -> bool {
    let help = finding.help.as_deref().unwrap_or_default();
    ["`chưa xác minh`", "`unverified`"]
        .iter()
        .any(|mark| help.contains(mark))
}
