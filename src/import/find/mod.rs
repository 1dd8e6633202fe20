//! What is recognised in free text, each in a file with its table of words.
//!
//! The tables are reviewed data: their words were read out of some 2,500 published
//! records. A recogniser returns what it found and nothing where it is not sure;
//! whoever uses it marks the guess.

pub(super) mod act;
pub(super) mod body;
pub(super) mod cite;
pub(super) mod copies;
pub(super) mod limit;
pub(super) mod money;
pub(super) mod number;
pub(super) mod outcome;
pub(super) mod segment;

use crate::source::{Token, Wording};

/// Returns the word at an index, as it is compared.
fn word<'w>(wording: &'w Wording<'_>, at: usize) -> Option<&'w str> {
    match wording.tokens().get(at)? {
        Token::Word(word) => Some(word),
        Token::Break(_) => None,
    }
}

/// Returns the number that a word spells in digits.
fn digits(word: &str) -> Option<i64> {
    let short = word.len() <= 9 && word.bytes().all(|it| it.is_ascii_digit());
    short.then(|| word.parse().ok()).flatten()
}
