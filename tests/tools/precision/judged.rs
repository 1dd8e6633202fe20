//! The files of judgements, `tests/fixtures/judged/*.yaml`, and what must be true of them.
//!
//! Their form is told in `tests/fixtures/judged/README.md`.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    path::Path,
};

use serde::Deserialize;
use serde_yaml as yaml;
use tthc::{Date, Severity, checks::registry};

/// How long a quote may be, in letters.
const MAX_QUOTE: usize = 120;

/// The judgements on one rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    /// The code of the rule.
    pub(crate) rule: String,
    /// The day whose law the check applied.
    pub(crate) date: Date,
    /// Which records were checked, from where and of which day.
    pub(crate) data: String,
    /// The digest of the file of records.
    pub(crate) sha256: String,
    /// The seed of the draw.
    pub(crate) seed: u64,
    /// The command that draws the same findings.
    pub(crate) draw: String,
    /// How many findings the rule had on each level when they were drawn.
    pub(crate) found: BTreeMap<Severity, u64>,
    /// The judgements.
    pub(crate) judged: Vec<Row>,
}

/// One judgement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    /// The code of the record, or the name of its draft.
    pub(crate) record: String,
    /// The element that the finding is about.
    pub(crate) element: String,
    /// How grave the finding was.
    pub(crate) level: Severity,
    /// The words of the record on which the judgement rests; empty where it has none.
    pub(crate) quote: String,
    /// Whether the finding is right.
    pub(crate) verdict: Verdict,
    /// Why.
    pub(crate) why: String,
    /// Who judged first, as a letter.
    pub(crate) reader: String,
    /// What a second reader found, who did not know the first judgement.
    pub(crate) second: Option<Second>,
    /// What has become of the finding since the rule was mended.
    pub(crate) since: Option<Since>,
}

/// A second judgement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Second {
    /// Whether the finding is right.
    pub(crate) verdict: Verdict,
    /// Why.
    pub(crate) why: String,
}

/// A judgement in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Verdict {
    /// The record has the fault.
    Right,
    /// It has not.
    Wrong,
    /// The record does not decide it; counted as not right.
    Unclear,
}

/// What a rule says of a judged finding after it was mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Since {
    /// Nothing any more.
    Gone,
    /// The same as information.
    Info,
    /// The same as a warning.
    Warning,
    /// The same as an error.
    Error,
}

impl Row {
    /// Returns how grave the finding is today; none where it is no longer reported.
    pub(crate) fn level_today(&self) -> Option<Severity> {
        match self.since {
            None => Some(self.level),
            Some(Since::Gone) => None,
            Some(Since::Info) => Some(Severity::Info),
            Some(Since::Warning) => Some(Severity::Warning),
            Some(Since::Error) => Some(Severity::Error),
        }
    }
}

/// Returns the name of a level as files spell it.
pub(crate) fn level(level: Severity) -> &'static str {
    match level {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// Reads the files of a folder in order of their names; each comes with its name without `.yaml`.
#[expect(clippy::disallowed_methods, reason = "a command reads files")]
pub(crate) fn read(folder: &Path) -> Result<Vec<(String, File)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "yaml") {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let file = parse(&fs::read_to_string(&path)?);
            let file = file.map_err(|error| format!("{}: {error}", path.display()))?;
            files.push((stem.into_owned(), file));
        }
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(files)
}

/// The judgements of one draw: its name and its files.
pub(crate) type Draw = (String, Vec<(String, File)>);

/// Reads the later draws, each a folder in the folder of the first, in order of their seeds.
pub(crate) fn later(folder: &Path) -> Result<Vec<Draw>, Box<dyn Error>> {
    let mut draws = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            draws.push((name.into_owned(), read(&path)?));
        }
    }
    let seed = |draw: &Draw| draw.1.first().map_or(0, |it| it.1.seed);
    draws.sort_by_key(|it| (seed(it), it.0.clone()));
    Ok(draws)
}

/// Reads one file.
pub(crate) fn parse(text: &str) -> Result<File, Box<dyn Error>> {
    Ok(yaml::from_str(text)?)
}

/// Returns what is wrong with the files; whether judgements are good enough is not asked here.
pub(crate) fn faults(files: &[(String, File)]) -> Vec<String> {
    let known: BTreeSet<&str> = registry().iter().map(|page| page.code.id).collect();
    let mut found = Vec::new();
    for (name, file) in files {
        let mut fault = |text: String| found.push(format!("{name}: {text}"));
        if *name != file.rule || !known.contains(name.as_str()) {
            fault(format!(
                "`{}` is not the rule that names the file",
                file.rule
            ));
        }
        let digest = file.sha256.as_str();
        if digest.len() != 64 || !digest.bytes().all(|it| it.is_ascii_hexdigit()) {
            fault("`sha256` is no digest of 64 hexadecimal digits".to_owned());
        }
        if [&file.data, &file.draw]
            .iter()
            .any(|it| it.trim().is_empty())
        {
            fault("`data` and `draw` must say something".to_owned());
        }
        if !file.draw.contains(&file.seed.to_string()) {
            fault("`draw` does not name the seed".to_owned());
        }
        let mut seen = BTreeSet::new();
        for row in &file.judged {
            let mut fault = |text: &str| fault(format!("{} {}: {text}", row.record, row.element));
            if !seen.insert((&row.record, &row.element, &row.quote, &row.why)) {
                fault("judged twice");
            }
            row_faults(row, &mut fault);
        }
        for (level, n) in judged_by_level(file) {
            if n > file.found.get(&level).copied().unwrap_or_default() {
                fault(format!(
                    "more {level:?} findings are judged than were found"
                ));
            }
        }
    }
    found
}

fn row_faults(row: &Row, fault: &mut impl FnMut(&str)) {
    let second = row.second.as_ref().map(|it| it.why.as_str());
    let words = [&row.record, &row.why, &row.reader];
    let mut words = words.iter().map(|it| it.as_str()).chain(second);
    if words.any(|it| it.trim().is_empty()) {
        fault("record, why and reader must say something");
    }
    if row.quote.chars().count() > MAX_QUOTE {
        fault("the quote is longer than 120 letters");
    }
}

fn judged_by_level(file: &File) -> BTreeMap<Severity, u64> {
    let mut counts = BTreeMap::new();
    for row in &file.judged {
        *counts.entry(row.level).or_default() += 1;
    }
    counts
}
