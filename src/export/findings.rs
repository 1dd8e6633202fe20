//! The JSON of `tthc check --format json`: a contract with other programs.
//!
//! Offsets count bytes of the file as the user wrote it, lines and columns
//! count from 1, columns count letters.

use std::io;

use serde::{Serialize, Serializer};

use super::baseline::{Compared, Row};
use crate::{
    diagnostic::{self, Applicability, Diagnostic, Fix, NotChecked, Severity, Suppressed},
    source::{FileId, SourceFile, Sources, Span},
    values::{Date, Lang},
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// What one check found, with what is needed to write it down.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files to which the spans refer.
    pub sources: &'a Sources,
    /// The findings, in the order in which they are written.
    pub diagnostics: &'a [Diagnostic],
    /// The findings that a written reason silences.
    pub suppressed: &'a [Suppressed],
    /// What a baseline took away, where there is one.
    pub baseline: Option<&'a Compared>,
    /// The procedures to which no rule was applied, since they could not be read as a whole.
    pub not_checked: &'a [NotChecked],
    /// How many files were reported on.
    pub n_files: usize,
    /// How many procedures these files hold.
    pub n_procedures: usize,
    /// The day whose law was applied.
    pub as_of: Option<Date>,
}

/// Writes the findings as one JSON object, indented, with a line break at the end.
///
/// ```
/// use tthc::{export::findings::{Report, to_json}, source::Sources, values::Lang};
/// let report = Report {
///     sources: &Sources::default(),
///     diagnostics: &[],
///     suppressed: &[],
///     baseline: None,
///     not_checked: &[],
///     n_files: 0,
///     n_procedures: 0,
///     as_of: None,
/// };
/// assert!(to_json(&report, Lang::Vi).starts_with("{\n  \"schema_version\": 1,"));
/// ```
#[must_use]
pub fn to_json(report: &Report<'_>, lang: Lang) -> String {
    let mut text = Vec::new();
    // Plain structs of strings and numbers always have a JSON form, and the room is there.
    let _ = write_json(report, lang, &mut text);
    String::from_utf8(text).unwrap_or_default()
}

/// Writes what [`to_json`] returns, finding by finding: none is kept in words.
///
/// # Errors
/// The writer takes no more.
pub fn write_json(report: &Report<'_>, lang: Lang, mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, &Wire::new(report, lang))?;
    out.write_all(b"\n")
}

#[derive(Debug, Serialize)]
struct Wire<'a> {
    schema_version: u32,
    as_of: Option<Date>,
    summary: Summary,
    findings: Findings<'a>,
    suppressed: AllSilenced<'a>,
    not_checked: Vec<Unruled<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<AgainstBaseline>,
}

/// The findings, each put into words when it is written.
#[derive(Debug)]
struct Findings<'a> {
    report: Report<'a>,
    digests: Vec<String>,
    lang: Lang,
}

impl Serialize for Findings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = self.report.diagnostics.iter().zip(&self.digests);
        let words =
            all.map(|(it, digest)| Finding::new(it, digest, self.report.sources, self.lang));
        serializer.collect_seq(words)
    }
}

/// Those that are not reported, likewise.
#[derive(Debug)]
struct AllSilenced<'a> {
    report: Report<'a>,
    digests: Vec<String>,
    lang: Lang,
}

impl Serialize for AllSilenced<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let all = self.report.suppressed.iter().zip(&self.digests);
        let words =
            all.map(|(it, digest)| Silenced::new(it, digest, self.report.sources, self.lang));
        serializer.collect_seq(words)
    }
}

/// A procedure to which no rule was applied.
#[derive(Debug, Serialize)]
struct Unruled<'a> {
    procedure: &'a str,
    file: &'a str,
}

/// What a baseline took away.
#[derive(Debug, Serialize)]
struct AgainstBaseline {
    known: usize,
    gone: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Summary {
    files: usize,
    procedures: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    suppressed: usize,
}

#[derive(Debug, Serialize)]
struct Finding<'a> {
    code: &'a str,
    rule: &'a str,
    severity: Severity,
    procedure: Option<&'a str>,
    element: Option<&'a str>,
    message: String,
    help: Option<String>,
    legal_reason: Option<String>,
    file: &'a str,
    span: WireSpan,
    related: Vec<Related<'a>>,
    witness: Option<String>,
    fix: Option<WireFix<'a>>,
    fingerprint: &'a str,
    /// Present where the finding is about a draft copied from a published page.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    imported: bool,
}

/// A finding that is not reported, and the reason that somebody wrote.
#[derive(Debug, Serialize)]
struct Silenced<'a> {
    code: &'a str,
    rule: &'a str,
    severity: Severity,
    procedure: Option<&'a str>,
    element: Option<&'a str>,
    message: String,
    reason: &'a str,
    file: &'a str,
    span: WireSpan,
    fingerprint: &'a str,
}

#[derive(Debug, Serialize)]
struct Related<'a> {
    message: String,
    file: &'a str,
    span: WireSpan,
}

#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct WireSpan {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Debug, Serialize)]
struct WireFix<'a> {
    applicability: &'static str,
    edits: Vec<WireEdit<'a>>,
}

#[derive(Debug, Serialize)]
struct WireEdit<'a> {
    /// Only when the edit changes another file than that of the finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    start: usize,
    end: usize,
    text: &'a str,
}

impl Report<'_> {
    /// Returns the digest of each finding and of each silenced one, numbered together.
    pub(super) fn digests(&self) -> (Vec<String>, Vec<String>) {
        let silenced = self.suppressed.iter().map(|it| &it.finding);
        let all: Vec<&Diagnostic> = self.diagnostics.iter().chain(silenced).collect();
        let mut digests = diagnostic::digests(self.sources, &all);
        let silenced = digests.split_off(self.diagnostics.len().min(digests.len()));
        (digests, silenced)
    }
}

impl<'a> Wire<'a> {
    fn new(report: &Report<'a>, lang: Lang) -> Self {
        let (digests, silenced) = report.digests();
        let count = |severity| {
            let all = report.diagnostics.iter();
            all.filter(|it| it.severity == severity).count()
        };
        Self {
            schema_version: SCHEMA_VERSION,
            as_of: report.as_of,
            summary: Summary {
                files: report.n_files,
                procedures: report.n_procedures,
                errors: count(Severity::Error),
                warnings: count(Severity::Warning),
                infos: count(Severity::Info),
                suppressed: report.suppressed.len(),
            },
            findings: Findings {
                report: *report,
                digests,
                lang,
            },
            suppressed: AllSilenced {
                report: *report,
                digests: silenced,
                lang,
            },
            not_checked: report
                .not_checked
                .iter()
                .map(|it| Unruled {
                    procedure: &it.procedure,
                    file: name(report.sources, it.file),
                })
                .collect(),
            baseline: report.baseline.map(|it| AgainstBaseline {
                known: it.n_known,
                gone: it.gone.iter().map(|it| Row::new(&it.0, it.1)).collect(),
            }),
        }
    }
}

impl<'a> Finding<'a> {
    fn new(
        diagnostic: &'a Diagnostic,
        fingerprint: &'a str,
        sources: &'a Sources,
        lang: Lang,
    ) -> Self {
        let related = diagnostic.related.iter().map(|(span, text)| Related {
            message: text.render(lang),
            file: name(sources, span.file),
            span: WireSpan::new(sources, *span),
        });
        let file = diagnostic.span.file;
        Self {
            code: diagnostic.code.id,
            rule: diagnostic.code.name,
            severity: diagnostic.severity,
            procedure: diagnostic.procedure.as_deref(),
            element: diagnostic.element.as_deref(),
            message: diagnostic.message.render(lang),
            help: diagnostic.help.as_ref().map(|it| it.render(lang)),
            legal_reason: diagnostic.legal_reason.as_ref().map(|it| it.render(lang)),
            file: name(sources, file),
            span: WireSpan::new(sources, diagnostic.span),
            related: related.collect(),
            witness: diagnostic.witness.as_ref().map(|it| it.render(lang)),
            fix: diagnostic
                .fix
                .as_ref()
                .map(|it| WireFix::new(it, sources, file)),
            fingerprint,
            imported: diagnostic.imported,
        }
    }
}

impl<'a> Silenced<'a> {
    fn new(
        suppressed: &'a Suppressed,
        fingerprint: &'a str,
        sources: &'a Sources,
        lang: Lang,
    ) -> Self {
        let finding = &suppressed.finding;
        Self {
            code: finding.code.id,
            rule: finding.code.name,
            severity: finding.severity,
            procedure: finding.procedure.as_deref(),
            element: finding.element.as_deref(),
            message: finding.message.render(lang),
            reason: &suppressed.reason,
            file: name(sources, finding.span.file),
            span: WireSpan::new(sources, finding.span),
            fingerprint,
        }
    }
}

impl WireSpan {
    pub(super) fn new(sources: &Sources, span: Span) -> Self {
        let Some(file) = sources.get(span.file) else {
            return Self::default();
        };
        let place = file.place(span);
        Self {
            start: place.start,
            end: place.end,
            line: place.line,
            column: place.column,
            end_line: place.end_line,
            end_column: place.end_column,
        }
    }
}

impl<'a> WireFix<'a> {
    fn new(fix: &'a Fix, sources: &'a Sources, file: FileId) -> Self {
        let edits = fix.edits.iter().map(|edit| {
            let other = (edit.span.file != file).then(|| name(sources, edit.span.file));
            let span = WireSpan::new(sources, edit.span);
            WireEdit {
                file: other,
                start: span.start,
                end: span.end,
                text: &edit.text,
            }
        });
        Self {
            applicability: match fix.applicability {
                Applicability::Safe => "safe",
                Applicability::Unsafe => "unsafe",
                Applicability::DisplayOnly => "display-only",
            },
            edits: edits.collect(),
        }
    }
}

/// Returns the name of a file as it was given.
pub(super) fn name(sources: &Sources, file: FileId) -> &str {
    sources.get(file).map_or("", SourceFile::name)
}
