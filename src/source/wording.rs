//! A Vietnamese text as words and breaks.
//!
//! Words are compared in lower case, in normal form C and with the tone mark in
//! its new place, so that `HOÀ` and `hòa` are one word. Whatever is neither letter
//! nor digit and no space is a break: a phrase never reaches over one.

use std::{
    borrow::Cow,
    cell::{OnceCell, RefCell},
    hash::Hasher as _,
    ops::Range,
    rc::Rc,
};

use rustc_hash::{FxHashMap, FxHasher};
use smol_str::SmolStr;

use super::{
    fold_tone_placement,
    letters::{self, is_letter_or_digit, is_mark},
};

/// A number that equal words and breaks have in common, and few others.
pub(super) type Key = u32;

/// A Vietnamese word takes about so many bytes with the blank behind it.
const BYTES_OF_WORD: usize = 6;

/// A word, or what stands between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A word as it is compared.
    Word(SmolStr),
    /// A comma, a bracket, a slash and so on.
    Break(char),
}

impl Token {
    /// Tells whether it is one of these words, given as they are compared.
    #[must_use]
    pub fn is(&self, known: &[&str]) -> bool {
        matches!(self, Self::Word(word) if known.contains(&word.as_str()))
    }

    /// Tells whether it is a number or begins with one.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Word(word) if word.starts_with(|it: char| it.is_ascii_digit()))
    }
}

/// A text cut into words and breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording<'a> {
    text: &'a str,
    words: Rc<Words>,
}

/// The words and breaks of a text, shared by all who ask for them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Words {
    tokens: Vec<Token>,
    places: Vec<Range<usize>>,
    /// What a search compares first.
    keys: Vec<Key>,
    /// The words without the breaks, written when first asked for.
    joined: OnceCell<Rc<Words>>,
}

/// The words of the texts that were cut last: many rules ask about the same titles.
#[derive(Default)]
struct Known {
    by_text: FxHashMap<Box<str>, Rc<Words>>,
    /// The bytes of their texts.
    n_bytes: usize,
}

impl Known {
    /// The texts of a few procedures; words take some ten times the room of their letters.
    const MOST_BYTES: usize = 1 << 16;

    fn words(&mut self, text: &str) -> Rc<Words> {
        if let Some(words) = self.by_text.get(text) {
            return Rc::clone(words);
        }
        let words = Rc::new(Words::of(text));
        if text.len() < Self::MOST_BYTES {
            if self.n_bytes + text.len() > Self::MOST_BYTES {
                *self = Self::default();
            }
            self.n_bytes += text.len();
            self.by_text.insert(text.into(), Rc::clone(&words));
        }
        words
    }
}

thread_local! {
    // What a text is cut into depends on its letters alone, so nobody sees whether it was known.
    static KNOWN: RefCell<Known> = RefCell::default();
}

impl Words {
    fn of(text: &str) -> Self {
        let n_expected = text.len() / BYTES_OF_WORD + 1;
        let mut words = Self {
            tokens: Vec::with_capacity(n_expected),
            places: Vec::with_capacity(n_expected),
            keys: Vec::with_capacity(n_expected),
            ..Self::default()
        };
        let mut start = None;
        for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
            // A mark of a decomposed letter belongs to its word.
            let inside = is_letter_or_digit(letter) || (start.is_some() && is_mark(letter));
            if inside {
                start.get_or_insert(at);
                continue;
            }
            if let Some(from) = start.take() {
                let word = folded(text.get(from..at).unwrap_or_default());
                words.keys.push(key(word.as_bytes()));
                words.tokens.push(Token::Word(SmolStr::new(word)));
                words.places.push(from..at);
            }
            if !letter.is_whitespace() {
                words
                    .keys
                    .push(key(letter.encode_utf8(&mut [0; 4]).as_bytes()));
                words.tokens.push(Token::Break(letter));
                words.places.push(at..at + letter.len_utf8());
            }
        }
        words
    }

    fn joined(&self) -> Self {
        let mut joined = Self::default();
        let words = self.tokens.iter().zip(&self.places).zip(&self.keys);
        for ((token, place), key) in words.filter(|it| matches!(it.0.0, Token::Word(_))) {
            joined.tokens.push(token.clone());
            joined.places.push(place.clone());
            joined.keys.push(*key);
        }
        joined
    }
}

impl<'a> Wording<'a> {
    /// Cuts a text into words and breaks.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let words = KNOWN.with_borrow_mut(|it| it.words(text));
        Self { text, words }
    }

    /// Returns the key of each word and break.
    pub(super) fn keys(&self) -> &[Key] {
        &self.words.keys
    }

    /// Returns the words and breaks in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.words.tokens
    }

    /// Returns the words and breaks from an index on.
    #[must_use]
    pub fn from(&self, start: usize) -> &[Token] {
        self.words.tokens.get(start..).unwrap_or_default()
    }

    /// Returns the number of words and breaks.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.tokens.len()
    }

    /// Tells whether there is neither word nor break.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.tokens.is_empty()
    }

    /// Leaves out all breaks, so that phrases reach over them.
    #[must_use]
    pub fn without_breaks(self) -> Self {
        let words = self
            .words
            .joined
            .get_or_init(|| Rc::new(self.words.joined()));
        Self {
            text: self.text,
            words: Rc::clone(words),
        }
    }

    /// Returns where a phrase begins, given as words that are compared.
    pub fn places_of<'p>(&self, phrase: &'p str) -> impl Iterator<Item = usize> + use<'_, 'a, 'p> {
        let mut words = phrase.split_whitespace();
        let first = words.next().map(folded);
        let wanted = first.as_ref().map(|it| key(it.as_bytes()));
        let starts = move |at: &usize| {
            if wanted.is_some() && self.words.keys.get(*at).copied() != wanted {
                return false;
            }
            match (&first, self.words.tokens.get(*at)) {
                (Some(first), Some(Token::Word(word))) => *word == **first,
                (first, _) => first.is_none(),
            }
        };
        // Most phrases are not there, so the other words are looked at where the first stands.
        (0..self.len()).filter(starts).filter(move |at| {
            let here = self.from(at + 1).iter();
            let mut others = words
                .clone()
                .zip(here.map(Some).chain(std::iter::repeat(None)));
            others.all(|(word, it)| matches!(it, Some(Token::Word(it)) if *it == *folded(word)))
        })
    }

    /// Tells whether a phrase occurs, given as words that are compared.
    #[must_use]
    pub fn has_phrase(&self, phrase: &str) -> bool {
        self.places_of(phrase).next().is_some()
    }

    /// Tells whether a number or a letter of a list stands at an index: `1.`, `02`, `a)`, `iv)`.
    #[must_use]
    pub fn is_numbering(&self, at: usize) -> bool {
        let Some(Token::Word(word)) = self.words.tokens.get(at) else {
            return false;
        };
        if word.chars().all(|it| it.is_ascii_digit()) {
            return true;
        }
        let short =
            word.chars().count() <= 2 || word.chars().all(|it| matches!(it, 'i' | 'v' | 'x'));
        let after = self.words.tokens.get(at + 1);
        short && matches!(after, Some(Token::Break(')' | '.' | '/' | '-')))
    }

    /// Returns where the first word is that is no numbering, or the length.
    #[must_use]
    pub fn head(&self) -> usize {
        let is_lead = |at: &usize| {
            matches!(self.words.tokens.get(*at), Some(Token::Break(_))) || self.is_numbering(*at)
        };
        (0..self.len())
            .find(|at| !is_lead(at))
            .unwrap_or(self.len())
    }

    /// Returns the words alone, as they are compared, joined by one blank.
    #[must_use]
    pub fn plain(&self) -> String {
        let words = self.words.tokens.iter().filter_map(|token| match token {
            Token::Word(word) => Some(word.as_str()),
            Token::Break(_) => None,
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// Returns the byte at which a word or break begins; the end of the text behind the last.
    #[must_use]
    pub fn place(&self, at: usize) -> usize {
        self.words
            .places
            .get(at)
            .map_or(self.text.len(), |it| it.start)
    }

    /// Returns the text of a range of words and breaks as it was written.
    #[must_use]
    pub fn written(&self, range: Range<usize>) -> &'a str {
        let first = self.words.places.get(range.start).map(|it| it.start);
        let last = range
            .end
            .checked_sub(1)
            .and_then(|it| self.words.places.get(it));
        match (first, last) {
            (Some(first), Some(last)) => self.text.get(first..last.end).unwrap_or_default(),
            _ => "",
        }
    }
}

/// Cuts a text into words and breaks that nobody keeps for others, each with its key.
pub(super) fn keyed(text: &str) -> (Vec<Token>, Vec<Key>) {
    let words = Words::of(text);
    (words.tokens, words.keys)
}

/// Returns the key of a word as it is compared.
fn key(word: &[u8]) -> Key {
    let mut hasher = FxHasher::default();
    hasher.write(word);
    let bytes = hasher.finish().to_le_bytes();
    Key::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

/// Tells whether tokens begin with words, given as they are compared.
#[must_use]
pub fn starts_with(tokens: &[Token], words: &[&str]) -> bool {
    let mut tokens = tokens.iter();
    words
        .iter()
        .all(|known| matches!(tokens.next(), Some(Token::Word(word)) if word == known))
}

/// Returns a word as it is compared.
fn folded(word: &str) -> Cow<'_, str> {
    let lower = letters::lower(word);
    let mut last = [' '; 3];
    for letter in lower.chars() {
        if !letters::is_composed(letter) {
            return Cow::Owned(fold_tone_placement(&lower));
        }
        last = [last[1], last[2], letter];
    }
    // Only an open rhyme is spelled in two ways, so it ends the word.
    let old = matches!(
        last,
        [
            _,
            'o',
            'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ'
        ] | [_, 'u', 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ']
    );
    if old && last[0] != 'q' {
        Cow::Owned(fold_tone_placement(&lower))
    } else {
        lower
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        let wording = Wording::new(text);
        let words = wording.tokens().iter().map(|it| match it {
            Token::Word(word) => word.to_string(),
            Token::Break(letter) => letter.to_string(),
        });
        words.collect()
    }

    #[test]
    fn words_are_told_from_breaks() {
        assert_eq!(
            words("- Bản sao CCCD/CMND (nếu có)"),
            [
                "-", "bản", "sao", "cccd", "/", "cmnd", "(", "nếu", "có", ")"
            ]
        );
    }

    #[test]
    fn spellings_of_one_word_are_compared_as_one() {
        let decomposed: String = "GIẤY KHOẺ".nfd().collect();
        assert_eq!(words(&decomposed), words("giấy khỏe"));
        assert_eq!(words("hoà Hòa HOÀ"), ["hòa", "hòa", "hòa"]);
    }

    #[test]
    fn a_phrase_is_whole_words() {
        let wording = Wording::new("Bộ Tư lệnh Quân khu; UBND quận 1");
        assert!(wording.has_phrase("quân") && wording.has_phrase("quận"));
        assert!(!wording.has_phrase("quâ") && !wording.has_phrase("ubnd q"));
        assert!(!wording.has_phrase("khu ubnd"));
        assert!(wording.without_breaks().has_phrase("khu ubnd"));
    }

    #[test]
    fn numbering_is_no_head() {
        for title in ["- a) Đơn", "1.2. Đơn", "* (iv) Đơn", "+ 01 Đơn"] {
            let wording = Wording::new(title);
            assert!(
                starts_with(wording.from(wording.head()), &["đơn"]),
                "{title}"
            );
        }
        assert_eq!(Wording::new("****").head(), 4);
    }

    #[test]
    fn the_words_alone_are_the_same_whatever_the_signs() {
        assert_eq!(
            Wording::new("Bộ Lao động – Thương binh, HOÀ Bình").plain(),
            Wording::new("bộ lao động thương binh hòa bình").plain()
        );
    }

    #[test]
    fn a_range_is_given_as_written() {
        let wording = Wording::new("a)  Bản sao, có chứng thực;");
        assert_eq!(wording.written(2..7), "Bản sao, có chứng");
        assert_eq!(wording.written(3..3), "");
        assert_eq!(wording.written(90..99), "");
    }
}
