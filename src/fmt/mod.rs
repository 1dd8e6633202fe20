//! The canonical form of a text.
//!
//! [`format`] writes a text again as its tree says: keywords as the table spells them,
//! one indentation, words for symbols, numbers and dates as the language writes
//! them. Where the table has several words for one thing, the written one stays as
//! long as the keywords stay in their language. Every comment stays, in order; a piece
//! that could not be understood, or only after its mistake was mended in thought, stays
//! letter for letter with all that hangs on it, and its whole declaration where it would hang
//! on another line otherwise. [`write`] makes a text of a tree that has none.
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
mod written;

use std::ops::Range;

use crate::{
    diagnostic::Severity,
    source::{FileId, SourceFile, Span},
    syntax::{ast, parse},
    values::Lang,
};

use tree::Role;
use weave::Weaver;

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

/// Writes a file in canonical form; places refer to the file 0.
///
/// The result is read again and compared, so that a fault of the formatter never
/// changes what a text says.
///
/// ```
/// use tthc::{fmt::{FormatOptions, format}, source::SourceFile};
/// let file = SourceFile::new("a.tthc", "THỦ TỤC x \"X\"\nphí : không   # miễn\n");
/// let formatted = format(&file, FormatOptions::default());
/// assert_eq!(
///     formatted.text,
///     "thủ tục x \"X\"\nphí: không                                         # miễn\n"
/// );
/// ```
#[must_use]
pub fn format(file: &SourceFile, options: FormatOptions) -> Formatted {
    let first = format_keeping(file, options, Keep::Piece);
    if first.refused && !first.left_alone.is_empty() && options.keywords.is_none() {
        // Lines around one that stays have moved, and it hangs on another one now.
        return format_keeping(file, options, Keep::Declaration);
    }
    first
}

/// How much stays as it is around a mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// The piece with what hangs on it.
    Piece,
    /// All of its declaration.
    Declaration,
}

fn format_keeping(file: &SourceFile, options: FormatOptions, keep: Keep) -> Formatted {
    let text = file.text();
    let parsed = parse(FileId(0), text);
    let tree = parsed.file;
    let lang = options.keywords.unwrap_or(tree.lang);
    let errors = parsed.diagnostics.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error);
    let errors: Vec<u32> = errors.map(|it| it.span.start).collect();
    let faulty = match keep {
        Keep::Piece => Vec::new(),
        Keep::Declaration => faulty_declarations(&tree, text, &errors),
    };
    let mut weaver = Weaver::new(text, tree.id, &tree.comments, errors, faulty);
    let turned = lang != tree.lang;
    let words = Some(text).filter(|_| !turned);
    tree::lines(&tree, lang, words, &mut |line| weaver.line(line));
    let woven = weaver.finish();
    let wanted = Meaning::of(&tree);
    // A second tree will be read; two at once would be the most that formatting takes.
    drop(tree);
    let end = line_end(file.original());
    let understood = woven.left_alone.is_empty() && !woven.cut;
    let again = SourceFile::new("", woven.text);
    let text = if (turned && !understood) || Meaning::of(&read(&again)) != wanted {
        None
    } else if end == "\n" {
        Some(again.into_original())
    } else {
        Some(again.original().replace('\n', end))
    };
    Formatted {
        left_alone: woven.left_alone,
        refused: text.is_none(),
        text: text.unwrap_or_else(|| file.original().to_owned()),
    }
}

/// Returns from where to where declarations reach in which a mistake stands, in order; what
/// stands above the first one is one as well.
fn faulty_declarations(tree: &ast::File, text: &str, errors: &[u32]) -> Vec<Range<usize>> {
    let starts = tree.decls.iter().map(|it| it.span.start as usize);
    let starts: Vec<usize> = std::iter::once(0).chain(starts).collect();
    let ends = starts.iter().copied().skip(1).chain([text.len() + 1]);
    let ranges = starts.iter().zip(ends).map(|(start, end)| *start..end);
    let is_faulty = |it: &Range<usize>| errors.iter().any(|at| it.contains(&(*at as usize)));
    ranges.filter(is_faulty).collect()
}

/// Writes a tree that no text stands behind, without comments.
#[must_use]
pub fn write(file: &ast::File, lang: Lang) -> String {
    let mut out = String::new();
    let mut loose = false;
    tree::lines(file, lang, None, &mut |line| {
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
    });
    out
}

/// Returns how the first line of a text ends.
fn line_end(text: &str) -> &'static str {
    let before = text.split_once('\n').map(|it| it.0);
    match before {
        Some(line) if line.ends_with('\r') => "\r\n",
        None if text.contains('\r') => "\r",
        Some(_) | None => "\n",
    }
}

/// What a text says, wherever it stands on the page.
#[derive(PartialEq, Eq)]
struct Meaning {
    fingerprint: u64,
    n_comments: usize,
}

impl Meaning {
    fn of(tree: &ast::File) -> Self {
        Self {
            fingerprint: tree.fingerprint(),
            n_comments: tree.comments.len(),
        }
    }
}

fn read(file: &SourceFile) -> ast::File {
    parse(FileId(0), file.text()).file
}
