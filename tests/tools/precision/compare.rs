//! Looks for the judged findings in a newer report: which are gone, which have another level.

use std::fmt::Write as _;

use tthc::Severity;

use super::{
    findings::Report,
    judged::{File, level},
};

/// Lists judged findings whose level of today is not that of the report.
///
/// A finding is known by its rule, record and element; where an element has several of
/// one rule, the gravest counts.
pub(crate) fn compare(files: &[(String, File)], report: &Report) -> String {
    let mut out = String::new();
    for (_, file) in files {
        for row in &file.judged {
            let of_row = report.findings.iter().filter(|it| {
                it.code == file.rule && it.record() == row.record && it.element() == row.element
            });
            let now = of_row.map(|it| it.severity).max();
            let noted = row.level_today();
            if now != noted {
                let name = |it: Option<Severity>| it.map_or("gone", level);
                let _ = writeln!(
                    out,
                    "{} {} {}: {:?}, noted as {}, now {}",
                    file.rule,
                    row.record,
                    row.element,
                    row.verdict,
                    name(noted),
                    name(now),
                );
            }
        }
    }
    out
}
