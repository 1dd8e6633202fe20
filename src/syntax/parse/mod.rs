//! Text to tree in two levels; parsing never fails.
//!
//! Level 1 ([`outline`]) cuts the text into pieces by how lines start. Level 2
//! runs one rule of the grammar on each piece (`grammar/`), and the readers of
//! this folder turn its pairs into the tree. A piece that cannot be read becomes
//! a diagnostic; all others stay.
//!
//! pest is named in this folder only.

mod assemble;
mod clauses;
mod comparisons;
mod cx;
mod dates;
mod declarations;
mod declared;
mod errors;
mod exceptions;
mod expected;
mod forgotten;
mod going_on;
mod grammar;
mod groups;
mod headings;
mod hints;
mod inline_guards;
mod items;
mod large_numbers;
mod lengths;
mod line_words;
mod lost;
mod meant;
mod misspelt;
mod near;
mod outline;
mod piece;
mod place;
mod readings;
mod recover;
mod said;
mod sections;
mod settled;
mod spoken_numbers;
mod steps;
mod titles;
mod unguarded;
mod values;

pub(crate) use errors::name_from_title;
pub use errors::source_error;
#[cfg(any(feature = "cli", feature = "store"))]
pub(crate) use outline::declared_names;
pub(crate) use outline::{Outline, pieces, would_begin_anew};

use pest::Parser as _;

use crate::{diagnostic::Diagnostic, source::FileId, syntax::ast, values::Lang};
use cx::{Cx, Letters};
use grammar::{Grammar, Rule};

/// At most this many mistakes of writing are reported for one file.
pub const MAX_MISTAKES: usize = 200;

/// The tree of a file and what is wrong with its writing.
#[derive(Debug)]
pub struct Parsed {
    /// The tree.
    pub file: ast::File,
    /// The findings, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the text of a file (its normal form C, as `SourceFile::text` gives it).
///
/// ```
/// use tthc::{source::FileId, syntax::parse};
/// let parsed = parse(FileId(0), "thủ tục x \"Cấp giấy X\"\nmã: 1.003650\nphí: không\n");
/// assert!(parsed.diagnostics.is_empty());
/// assert_eq!(parsed.file.decls.len(), 1);
/// ```
#[must_use]
pub fn parse(id: FileId, text: &str) -> Parsed {
    assemble::assemble(id, text)
}

/// Reads citations that stand in no file, such as `khoản 2 Điều 12 TT02`; several are
/// separated by semicolons. Returns `None` for any other text.
///
/// Their spans count from the beginning of the text.
#[must_use]
pub fn citations(text: &str) -> Option<Vec<ast::Citation>> {
    let pair = Grammar::parse(Rule::plain_citations_body, text)
        .ok()?
        .next()?;
    let mut diagnostics = Vec::new();
    let mut cx = Cx {
        file: FileId(0),
        lang: Lang::default(),
        base: 0,
        places: &meant::Places::default(),
        diagnostics: &mut diagnostics,
        letters: &Letters::default(),
    };
    let citations = values::citations_in(&mut cx, &pair);
    (diagnostics.is_empty() && !citations.is_empty()).then(|| citations.to_vec())
}

/// Reads words that were left outside the conditions of a file as one; `None` where they are none.
///
/// Their spans count from the beginning of the text.
pub(crate) fn condition(text: &str, lang: Lang) -> Option<ast::Condition> {
    let pair = Grammar::parse(Rule::condition_body, text).ok()?.next()?;
    let mut diagnostics = Vec::new();
    let mut cx = Cx {
        file: FileId(0),
        lang,
        base: 0,
        places: &meant::Places::default(),
        diagnostics: &mut diagnostics,
        letters: &Letters::default(),
    };
    let condition = values::condition_in(&mut cx, &pair);
    condition.filter(|_| diagnostics.is_empty())
}
