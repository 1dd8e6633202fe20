//! Many phrases looked for at once, word by word.

use std::{cmp::Reverse, ops::Range};

use super::{
    Wording,
    wording::{Key, Token, keyed},
};

/// Phrases that are looked for together; of several at one place the longest counts.
///
/// A text is looked through word by word: most words begin no phrase, which one bit of
/// their key tells.
#[derive(Debug, Clone, Default)]
pub struct PhraseBook {
    /// By the key of their first word, the longer ones first.
    phrases: Vec<Phrase>,
    /// The keys with which a phrase begins, as far as their last bits tell.
    first: [u64; N_SLOTS],
}

/// A phrase as it is compared.
#[derive(Debug, Clone)]
struct Phrase {
    key: Key,
    owner: usize,
    tokens: Vec<Token>,
}

/// With sixty-four bits in each, few words of a text look like one that begins a phrase.
const N_SLOTS: usize = 16;

/// A phrase found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The number under which the phrase was given.
    pub owner: usize,
    /// Its words, as indices of the wording.
    pub range: Range<usize>,
}

impl PhraseBook {
    /// Makes a book of phrases, each under a number of its owner.
    ///
    /// A phrase is words separated by spaces; one without words is left out.
    pub fn new<'p>(phrases: impl IntoIterator<Item = (usize, &'p str)>) -> Self {
        let mut book = Self::default();
        for (owner, phrase) in phrases {
            let (tokens, keys) = keyed(phrase);
            if let Some(key) = keys.first() {
                let (slot, bit) = place(*key);
                if let Some(slot) = book.first.get_mut(slot) {
                    *slot |= bit;
                }
                book.phrases.push(Phrase {
                    key: *key,
                    owner,
                    tokens,
                });
            }
        }
        book.phrases
            .sort_by_key(|it| (it.key, Reverse(it.tokens.len())));
        book
    }

    /// Tells whether a phrase occurs in a text.
    #[must_use]
    pub fn occurs(&self, wording: &Wording<'_>) -> bool {
        self.hits(wording).next().is_some()
    }

    /// Returns the phrases of a text, from left to right, without overlap.
    #[must_use]
    pub fn find(&self, wording: &Wording<'_>) -> Vec<Hit> {
        self.hits(wording).collect()
    }

    /// Returns the phrase with which a text begins, after its numbering.
    #[must_use]
    pub fn leading(&self, wording: &Wording<'_>) -> Option<Hit> {
        let head = wording.head();
        self.at(wording, head, *wording.keys().get(head)?)
    }

    fn hits(&self, wording: &Wording<'_>) -> impl Iterator<Item = Hit> {
        let mut next = 0;
        let keys = wording.keys().iter().enumerate();
        keys.filter_map(move |(at, key)| {
            let (slot, bit) = place(*key);
            let begins = self.first.get(slot).is_some_and(|it| it & bit != 0);
            if !begins || at < next {
                return None;
            }
            let hit = self.at(wording, at, *key)?;
            next = hit.range.end;
            Some(hit)
        })
    }

    /// Returns the longest phrase that begins at a word.
    fn at(&self, wording: &Wording<'_>, at: usize, key: Key) -> Option<Hit> {
        let start = self.phrases.partition_point(|it| it.key < key);
        let mut same = self.phrases.get(start..)?.iter();
        let here = wording.from(at);
        let found = same
            .by_ref()
            .take_while(|it| it.key == key)
            .find(|it| here.starts_with(&it.tokens))?;
        Some(Hit {
            owner: found.owner,
            range: at..at + found.tokens.len(),
        })
    }
}

/// Returns the slot and the bit of a key.
fn place(key: Key) -> (usize, u64) {
    (key as usize / 64 % N_SLOTS, 1 << (key % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let book = PhraseBook::new(phrases.iter().copied().enumerate());
        let wording = Wording::new(text);
        let hits = book.find(&wording);
        let written = |hit: Hit| wording.written(hit.range).to_owned();
        hits.into_iter().map(written).collect()
    }

    #[test]
    fn whole_words_are_found_in_any_spelling() {
        let phrases = ["giấy khai sinh", "khai sinh", "sức khỏe"];
        assert_eq!(
            found(&phrases, "Bản sao GIẤY KHAI SINH; giấy khám sức khoẻ"),
            ["GIẤY KHAI SINH", "sức khoẻ"]
        );
        assert_eq!(found(&phrases, "nghiêm khai sinhh"), Vec::<String>::new());
    }

    #[test]
    fn neighbours_are_both_found_and_breaks_are_not_crossed() {
        assert_eq!(found(&["a b", "b c"], "a b b c"), ["a b", "b c"]);
        assert_eq!(found(&["a b"], "a, b"), Vec::<String>::new());
    }

    #[test]
    fn no_phrase_finds_nothing() {
        assert_eq!(found(&[], "giấy khai sinh"), Vec::<String>::new());
        assert_eq!(found(&["", " , "], "giấy"), Vec::<String>::new());
    }
}
