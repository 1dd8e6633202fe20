//! Annotations of GitHub Actions: one workflow command for each finding.
//!
//! A workflow command is a line, so whatever could end it or begin another one
//! is escaped; see the page "Workflow commands for GitHub Actions".

use std::fmt::Write as _;

use super::findings::Report;
use crate::{
    diagnostic::{Diagnostic, Severity},
    source::{Sources, printable},
    values::Lang,
};

/// Writes one line for each finding; what a reason silences is not annotated.
#[must_use]
pub fn to_github(report: &Report<'_>, lang: Lang) -> String {
    let mut out = String::new();
    for diagnostic in report.diagnostics {
        annotation(&mut out, diagnostic, report.sources, lang);
    }
    out
}

fn annotation(out: &mut String, diagnostic: &Diagnostic, sources: &Sources, lang: Lang) {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let code = diagnostic.code;
    let title = property(&format!("{} {}", code.id, code.name));
    let message = data(&diagnostic.paragraphs(lang).join("\n"));
    // Writing to a string cannot fail.
    let _ = write!(out, "::{command} ");
    if let Some(file) = sources.get(diagnostic.span.file) {
        let place = file.written_place(diagnostic.span);
        let (line, end_line) = (place.line, place.end_line);
        let name = property(file.name());
        let _ = write!(out, "file={name},line={line},endLine={end_line},");
        // The runner refuses columns on an annotation of several lines.
        if line == end_line {
            let (column, end_column) = (place.column, place.end_column);
            let _ = write!(out, "col={column},endColumn={end_column},");
        }
    }
    let _ = writeln!(out, "title={title}::{message}");
}

/// Escapes the part of a command behind `::`.
fn data(text: &str) -> String {
    escape(text, "%\r\n")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    escape(text, "%\r\n:,")
}

fn escape(text: &str, special: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if special.contains(letter) {
            let _ = write!(out, "%{:02X}", u32::from(letter));
        } else {
            out.push(printable(letter));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_the_command_or_begins_another() {
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a,b:c"), "a%2Cb%3Ac");
        assert_eq!(data("\u{1b}[31m"), "\u{fffd}[31m");
    }
}
