//! Many phrases looked for at once, word by word.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, Match, MatchKind, StartKind};

use super::Wording;

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

impl PhraseBook {
    /// Makes a book of phrases, each under a number of its owner.
    ///
    /// A phrase is words separated by spaces; one without words is left out.
    pub fn new<'p>(phrases: impl IntoIterator<Item = (usize, &'p str)>) -> Self {
        let mut patterns = Vec::new();
        let mut owners = Vec::new();
        for (owner, phrase) in phrases {
            let wording = Wording::new(phrase);
            if !wording.is_empty() {
                patterns.push(wording.line().text.clone());
                owners.push(owner);
            }
        }
        // A table of all transitions would take longer to build than a run searches.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .start_kind(StartKind::Both)
            .build(&patterns)
            .ok();
        Self { automaton, owners }
    }

    /// Tells whether a phrase occurs in a text.
    #[must_use]
    pub fn occurs(&self, wording: &Wording<'_>) -> bool {
        let automaton = self.automaton.as_ref();
        automaton.is_some_and(|it| it.is_match(&wording.line().text))
    }

    /// Returns the phrases of a text, from left to right, without overlap.
    #[must_use]
    pub fn find(&self, wording: &Wording<'_>) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let found = automaton.find_iter(&wording.line().text);
        found.filter_map(|it| self.hit(it, wording)).collect()
    }

    /// Returns the phrase with which a text begins, after its numbering.
    #[must_use]
    pub fn leading(&self, wording: &Wording<'_>) -> Option<Hit> {
        let line = wording.line();
        let start = *line.starts.get(wording.head())?;
        let head = Input::new(&line.text)
            .range(start..)
            .anchored(Anchored::Yes);
        let found = self.automaton.as_ref()?.find(head)?;
        self.hit(found, wording)
    }

    fn hit(&self, found: Match, wording: &Wording<'_>) -> Option<Hit> {
        let starts = &wording.line().starts;
        let index = |at: usize| starts.partition_point(|start| *start < at);
        Some(Hit {
            owner: *self.owners.get(found.pattern().as_usize())?,
            range: index(found.start())..index(found.end()),
        })
    }
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
