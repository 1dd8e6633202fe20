//! Many phrases looked for at once, word by word.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{Token, Wording};

/// Phrases that are looked for together; of several at one place the longest counts.
#[derive(Debug, Clone, Default)]
pub struct PhraseBook {
    automaton: Option<AhoCorasick>,
    owners: Vec<usize>,
}

/// A phrase found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The number under which the phrase was given.
    pub owner: usize,
    /// Its words, as indices of the wording.
    pub range: Range<usize>,
}

/// Marks around a word, so that a phrase begins and ends with whole words.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';

impl PhraseBook {
    /// Makes a book of phrases, each under a number of its owner.
    ///
    /// A phrase is words separated by spaces; one without words is left out.
    pub fn new<'p>(phrases: impl IntoIterator<Item = (usize, &'p str)>) -> Self {
        let mut patterns = Vec::new();
        let mut owners = Vec::new();
        for (owner, phrase) in phrases {
            let (pattern, _) = encode(&Wording::new(phrase));
            if !pattern.is_empty() {
                patterns.push(pattern);
                owners.push(owner);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&patterns)
            .ok();
        Self { automaton, owners }
    }

    /// Returns the phrases of a text, from left to right, without overlap.
    #[must_use]
    pub fn find(&self, wording: &Wording<'_>) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let (text, starts) = encode(wording);
        let index = |at: usize| starts.partition_point(|start| *start < at);
        automaton
            .find_iter(&text)
            .filter_map(|found| {
                Some(Hit {
                    owner: *self.owners.get(found.pattern().as_usize())?,
                    range: index(found.start())..index(found.end()),
                })
            })
            .collect()
    }
}

/// Writes a wording for the search, and where each word or break begins.
fn encode(wording: &Wording<'_>) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut starts = Vec::with_capacity(wording.len());
    for token in wording.tokens() {
        starts.push(text.len());
        match token {
            Token::Word(word) => {
                text.push(OPEN);
                text.push_str(word);
                text.push(CLOSE);
            }
            Token::Break(letter) => text.push(*letter),
        }
    }
    (text, starts)
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
