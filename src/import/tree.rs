//! Pieces of a syntax tree that no text stands behind.
//!
//! A draft is built as a tree and printed by [`crate::fmt::write`], so that quoting,
//! numbers and dates are those of the language and no text is pasted together.

use crate::{
    messages::{Message, Text},
    source::{FileId, Span, Spanned},
    syntax::ast::{
        Clause, ClauseKind, Item, ItemKind, List, Name, Quoted, Section, SectionHead, SectionValue,
    },
    syntax::words::SectionWord,
    values::Lang,
};

/// The place of what was never written.
pub(super) fn nowhere() -> Span {
    Span::new(FileId(0), 0, 0)
}

/// Joins a value to no place.
pub(super) fn placed<T>(value: T) -> Spanned<T> {
    Spanned::new(value, nowhere())
}

/// Makes a name.
pub(super) fn name(text: &str) -> Name {
    Name {
        text: text.into(),
        span: nowhere(),
    }
}

/// Makes a text in quotes.
pub(super) fn quoted(text: &str) -> Quoted {
    Quoted {
        text: text.into(),
        span: nowhere(),
    }
}

/// Makes a clause.
pub(super) fn clause(kind: ClauseKind) -> Clause {
    Clause {
        kind: Box::new(kind),
        span: nowhere(),
    }
}

/// Makes a note of the words of the source.
pub(super) fn source_note(text: &str) -> Clause {
    clause(ClauseKind::Note(quoted(text)))
}

/// Makes a note of ours: what was guessed and why.
pub(super) fn note(text: &Text) -> Clause {
    source_note(&text.render(Lang::Vi))
}

/// Marks what the source does not prove.
pub(super) fn unverified() -> Clause {
    clause(ClauseKind::Unverified)
}

/// Silences a rule, with its reason.
pub(super) fn allow(code: &str, reason: &'static Message) -> Clause {
    clause(ClauseKind::Allow {
        code: quoted(code),
        reason: Some(quoted(reason.get(Lang::Vi))),
    })
}

/// Makes a section with a value.
pub(super) fn section(word: SectionWord, value: SectionValue) -> Section {
    Section {
        head: SectionHead::Word(word),
        span: nowhere(),
        word_span: nowhere(),
        value,
        clauses: List::new(),
        items: List::new(),
        groups: List::new(),
    }
}

/// Makes a section with items, or one that says `chưa rõ` where there are none.
pub(super) fn list(word: SectionWord, items: Vec<Item>) -> Section {
    let value = if items.is_empty() {
        SectionValue::Unknown(nowhere())
    } else {
        SectionValue::Absent
    };
    Section {
        items: items.into(),
        ..section(word, value)
    }
}

/// Makes an item with its clauses.
pub(super) fn item(kind: ItemKind, clauses: Vec<Clause>) -> Item {
    Item {
        kind,
        span: nowhere(),
        clauses: clauses.into(),
        parts: List::new(),
    }
}
