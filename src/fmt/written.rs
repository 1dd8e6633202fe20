//! The words that the author chose: where a word has several spellings in one
//! language, such as `thẩm định` and `xác minh`, the written one stays.

use std::{borrow::Cow, sync::OnceLock};

use crate::{
    source::{Span, fold_ascii, fold_letter, old_tone_placement},
    syntax::words::{self, Row},
    values::{Lang, TimeUnit},
};

/// A word is looked for in this many letters after the last one that was found.
const MAX_AHEAD: usize = 2_000;

/// What is left of a piece that is being written again.
#[derive(Debug, Default)]
pub(super) struct Written<'t> {
    rest: &'t str,
    /// Where the rest begins in the text.
    at: usize,
}

impl<'t> Written<'t> {
    /// Begins at the first letter of a piece.
    pub(super) fn of(text: &'t str, span: Span) -> Self {
        Self {
            rest: text.get(span.range()).unwrap_or_default(),
            at: span.start as usize,
        }
    }

    /// Goes on behind a place of the piece.
    pub(super) fn pass(&mut self, span: Span) {
        let ahead = (span.end as usize).checked_sub(self.at);
        if let Some(ahead) = ahead {
            self.skip(ahead);
        }
    }

    /// Returns the spelling of a word as it was written, where it is another one than
    /// the first of its language; forms of one word, such as a plural, are no others.
    pub(super) fn spelling(&mut self, row: &'static Row, lang: Lang) -> Option<&'static str> {
        let others = || {
            row.also
                .iter()
                .copied()
                .filter(|it| is_other(row, it, lang))
        };
        others().next()?;
        let known = || [row.vi, row.en].into_iter().chain(row.also.iter().copied());
        let (end, found) = word_starts(self.rest).find_map(|at| {
            let tail = self.rest.get(at..)?;
            let fits = known().filter_map(|it| Some((at + spelled(tail, it)?, it)));
            // INVARIANT: of two spellings that begin alike the longer one was meant.
            let (end, found) = fits.max_by_key(|it| it.0)?;
            (!is_of_other_word(self.rest, at, end)).then_some((end, found))
        })?;
        self.skip(end);
        others().find(|it| *it == found)
    }

    fn skip(&mut self, len: usize) {
        if let Some(rest) = self.rest.get(len..) {
            self.rest = rest;
            self.at += len;
        }
    }
}

/// Tells whether what stands at a place is part of another word, as the parser reads it:
/// `ngay` typed without marks is a unit after a number, and `ngay nop` is the day of filing.
fn is_of_other_word(text: &str, at: usize, end: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let after_number = before.ends_with(|it: char| it.is_ascii_digit());
    let tail = text.get(at..).unwrap_or_default();
    let is_unit = TimeUnit::ALL.into_iter().any(|unit| {
        let word = unit.word(Lang::Vi, false);
        alike(tail, &fold_ascii(word)).is_some()
    });
    let longer = |plain: &String| alike(tail, plain).is_some_and(|len| at + len > end);
    after_number && is_unit || phrases().iter().any(longer)
}

/// The Vietnamese phrases of the table without marks.
fn phrases() -> &'static [String] {
    static PHRASES: OnceLock<Vec<String>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let rows = words::table().into_iter().flat_map(|it| it.rows);
        let spellings =
            rows.flat_map(|row| std::iter::once(row.vi).chain(row.also.iter().copied()));
        let phrases = spellings.filter(|it| it.contains(' '));
        phrases.map(fold_ascii).collect()
    })
}

/// Tells whether a spelling is another word of a language, not another form of the first.
fn is_other(row: &Row, spelling: &str, lang: Lang) -> bool {
    // `ngay` is the only kind of Vietnamese spelling that has no other letters.
    let vietnamese = !spelling.is_ascii() || row.vi.split(' ').any(|it| it == spelling);
    match lang {
        Lang::Vi => vietnamese,
        Lang::En => {
            let (other, first) = (spelling.split(' '), row.en.split(' '));
            !vietnamese && !other.map(stem).eq(first.map(stem))
        }
    }
}

/// Returns an English word without the ending of its number or person.
fn stem(word: &str) -> Cow<'_, str> {
    match word.strip_suffix("ies") {
        Some(stem) => Cow::Owned(format!("{stem}y")),
        None => Cow::Borrowed(word.strip_suffix('s').unwrap_or(word)),
    }
}

/// Returns where words begin outside quotes.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut closing = None;
    let mut inside = false;
    text.char_indices()
        .take(MAX_AHEAD)
        .filter_map(move |(at, letter)| {
            if let Some(quote) = closing {
                closing = closing.filter(|_| letter != quote);
                return None;
            }
            closing = match letter {
                '"' => Some('"'),
                '“' => Some('”'),
                _ => None,
            };
            let begins = is_letter(letter) && !inside;
            inside = is_letter(letter);
            begins.then_some(at)
        })
}

/// Returns the length of a word with which a text begins, in any case, each syllable with
/// its tone marks or with none.
///
/// Marks that the word does not have make another word: `ngày` is no `ngay`.
fn spelled(text: &str, word: &str) -> Option<usize> {
    let len = alike(text, word)?;
    let written = text.get(..len)?;
    if written == word {
        return Some(len);
    }
    let (written, word) = (written.to_lowercase(), word.to_lowercase());
    let mut pairs = written.split_whitespace().zip(word.split(' '));
    pairs
        .all(|(it, word)| it == word || it == fold_ascii(word) || it == old_tone_placement(word))
        .then_some(len)
}

/// Returns the length of what a text begins with, where it is the word but for marks.
fn alike(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    for letter in word.chars() {
        let (_, found) = letters.next()?;
        if letter == ' ' {
            if !found.is_whitespace() {
                return None;
            }
            while letters.next_if(|it| it.1.is_whitespace()).is_some() {}
        } else if found != letter && fold_letter(found)? != fold_letter(letter)? {
            return None;
        }
    }
    match letters.peek() {
        Some((_, next)) if is_letter(*next) => None,
        Some((at, _)) => Some(*at),
        None => Some(text.len()),
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
