//! The canonical form of a text.
//!
//! [`format`] writes a text again as its tree says: one spelling of each keyword,
//! one indentation, words for symbols, numbers and dates as the language writes
//! them. Every comment stays, in order; a piece that could not be understood stays
//! letter for letter. [`write`] makes a text of a tree that has none.
//!
//! One function for each node of the tree, in files by area; `line` breaks long
//! lines, `weave` puts lines and comments together.

mod clause;
mod condition;
mod decl;
mod example;
mod item;
mod line;
mod pen;
mod section;
mod step;
mod tree;
mod value;
mod weave;

use crate::{
    diagnostic::Severity,
    source::{SourceFile, Span},
    syntax::{Parsed, ast, parse, pieces},
    values::Lang,
};

use tree::Role;
use weave::Threads;

/// What the formatter is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct FormatOptions {
    /// The language of the keywords; that of the file when absent.
    pub keywords: Option<Lang>,
}

/// A text in canonical form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formatted {
    /// The text, with the line ends of the file.
    pub text: String,
    /// The pieces that were not understood and stay as they are.
    pub left_alone: Vec<Span>,
    /// Nothing was changed: the keywords of a text that is not understood cannot
    /// change their language, or the result would have had another meaning.
    pub refused: bool,
}

/// Writes a file in canonical form; `parsed` is the tree of its text.
///
/// The result is read again and compared, so that a fault of the formatter never
/// changes what a text says.
///
/// ```
/// use tthc::{fmt::{FormatOptions, format}, source::{FileId, SourceFile}, syntax::parse};
/// let file = SourceFile::new("a.tthc", "THỦ TỤC x \"X\"\nphí : không   # miễn\n");
/// let parsed = parse(FileId(0), file.text());
/// let formatted = format(&file, &parsed, FormatOptions::default());
/// assert_eq!(
///     formatted.text,
///     "thủ tục x \"X\"\nphí: không                                         # miễn\n"
/// );
/// ```
#[must_use]
pub fn format(file: &SourceFile, parsed: &Parsed, options: FormatOptions) -> Formatted {
    let text = file.text();
    let lang = options.keywords.unwrap_or(parsed.file.lang);
    let lines = tree::lines(&parsed.file, lang);
    let (spans, cut_at) = pieces(parsed.file.id, text);
    let pieces = mark_left_alone(&spans, &lines, parsed);
    let left_alone: Vec<Span> = pieces.iter().filter(|it| it.1).map(|it| it.0).collect();
    let refused = |left_alone| Formatted {
        text: file.original().to_owned(),
        left_alone,
        refused: true,
    };
    if lang != parsed.file.lang && (!left_alone.is_empty() || cut_at.is_some()) {
        return refused(left_alone);
    }
    let woven = weave::weave(&Threads {
        text,
        pieces: &pieces,
        lines: &lines,
        comments: &parsed.file.comments,
        cut_at,
    });
    if !says_the_same(&woven, &parsed.file) {
        return refused(left_alone);
    }
    let crlf = text
        .find('\n')
        .is_some_and(|at| text.get(..at).is_some_and(|it| it.ends_with('\r')));
    Formatted {
        text: if crlf {
            woven.replace('\n', "\r\n")
        } else {
            woven
        },
        left_alone,
        refused: false,
    }
}

/// Writes a tree that no text stands behind, without comments.
#[must_use]
pub fn write(file: &ast::File, lang: Lang) -> String {
    let mut out = String::new();
    let mut loose = false;
    for line in tree::lines(file, lang) {
        let blank = match line.role {
            Role::Decl => true,
            Role::Section(items) => std::mem::replace(&mut loose, items) || items,
            Role::Group | Role::Inside => false,
        };
        if blank && !out.is_empty() {
            out.push('\n');
        }
        line.line.write(&mut out, line.indent, line.below);
        out.push('\n');
    }
    out
}

/// Marks the pieces that no line stands for, or in which a mistake was found.
fn mark_left_alone(spans: &[Span], lines: &[tree::Printed], parsed: &Parsed) -> Vec<(Span, bool)> {
    let mut lines = lines.iter().map(|it| it.span.start).peekable();
    let errors = parsed.diagnostics.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error);
    let mut errors: Vec<u32> = errors.map(|it| it.span.start).collect();
    errors.sort_unstable();
    let mut errors = errors.into_iter().peekable();
    let mut out = Vec::with_capacity(spans.len());
    for span in spans {
        while lines.next_if(|start| *start < span.start).is_some() {}
        let known = lines.peek() == Some(&span.start);
        let mut wrong = false;
        while errors.next_if(|at| *at <= span.end).is_some() {
            wrong = true;
        }
        out.push((*span, wrong || !known));
    }
    out
}

/// Tells whether a text reads as the tree from which it was written.
fn says_the_same(text: &str, file: &ast::File) -> bool {
    let again = SourceFile::new("", text);
    let again = parse(file.id, again.text());
    let comments = |file: &ast::File| file.comments.len();
    again.file.fingerprint() == file.fingerprint() && comments(&again.file) == comments(file)
}
