//! The words that the author chose: where a word has several spellings in one
//! language, such as `thẩm định` and `xác minh`, the written one stays.

use crate::{
    source::{Span, fold_ascii, old_tone_placement},
    syntax::words::Row,
    values::Lang,
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
        let known: Vec<(&'static str, String)> = [row.vi, row.en]
            .into_iter()
            .chain(row.also.iter().copied())
            .map(|it| (it, fold_ascii(it)))
            .collect();
        let (end, found) = words(self.rest).find_map(|at| {
            let tail = self.rest.get(at..)?;
            let fits = known.iter().filter_map(|(it, plain)| {
                let len = spelled(tail, it, plain)?;
                Some((at + len, *it))
            });
            // INVARIANT: of two spellings that begin alike the longer one was meant.
            fits.max_by_key(|it| it.0)
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

/// Tells whether a spelling is another word of a language, not another form of the first.
fn is_other(row: &Row, spelling: &str, lang: Lang) -> bool {
    // `ngay` is the only kind of Vietnamese spelling that has no other letters.
    let vietnamese = !spelling.is_ascii() || row.vi.split(' ').any(|it| it == spelling);
    let forms = |text: &str| text.split(' ').map(stem).collect::<Vec<_>>();
    match lang {
        Lang::Vi => vietnamese,
        Lang::En => !vietnamese && forms(spelling) != forms(row.en),
    }
}

/// Returns an English word without the ending of its number or person.
fn stem(word: &str) -> String {
    match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_lowercase(),
    }
}

/// Returns where words begin outside quotes.
fn words(text: &str) -> impl Iterator<Item = usize> {
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
/// its tone marks or with none; `plain` is the word without them.
///
/// Marks that the word does not have make another word: `ngày` is no `ngay`.
fn spelled(text: &str, word: &str, plain: &str) -> Option<usize> {
    let len = alike(text, plain)?;
    let written = text.get(..len)?.to_lowercase();
    let word = word.to_lowercase();
    let syllables = word.split(' ').zip(plain.split(' '));
    let mut pairs = written.split_whitespace().zip(syllables);
    pairs
        .all(|(it, (word, plain))| it == word || it == plain || it == old_tone_placement(word))
        .then_some(len)
}

/// Returns the length of what a text begins with, where it is the plain word but for marks.
fn alike(text: &str, plain: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    for letter in plain.chars() {
        let (_, found) = letters.next()?;
        if letter == ' ' {
            if !found.is_whitespace() {
                return None;
            }
            while letters.next_if(|it| it.1.is_whitespace()).is_some() {}
        } else if !is_same(found, letter) {
            return None;
        }
    }
    match letters.peek() {
        Some((_, next)) if is_letter(*next) => None,
        Some((at, _)) => Some(*at),
        None => Some(text.len()),
    }
}

fn is_same(found: char, plain: char) -> bool {
    if found.is_ascii() {
        return found.eq_ignore_ascii_case(&plain);
    }
    let mut buffer = [0; 4];
    fold_ascii(found.encode_utf8(&mut buffer))
        .chars()
        .eq([plain])
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
