//! A Vietnamese text cut into words and breaks, for rules that look for phrases.
//!
//! A phrase is looked for word by word, so that `quân` is not found in
//! `quận`, and the old and new places of tone marks are one.

use crate::source::fold_tone_placement;

/// A word, or a sign between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// A word in lower case, and as written.
    Word(String, &'a str),
    /// A sign that is no blank.
    Break(char),
}

impl Token<'_> {
    /// Tells whether it is one of these words.
    pub(crate) fn is(&self, known: &[&str]) -> bool {
        matches!(self, Token::Word(word, _) if known.contains(&word.as_str()))
    }

    /// Tells whether it is a number or begins with one.
    pub(crate) fn is_number(&self) -> bool {
        matches!(self, Token::Word(word, _) if word.starts_with(|it: char| it.is_ascii_digit()))
    }
}

/// Cuts a text whose tone marks stand in their new place.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if letter.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(word) = start.take().and_then(|from| text.get(from..at)) {
            out.push(Token::Word(word.to_lowercase(), word));
        }
        if !letter.is_whitespace() {
            out.push(Token::Break(letter));
        }
    }
    out
}

/// Tells whether tokens begin with these words.
pub(crate) fn starts_with(tokens: &[Token<'_>], words: &[&str]) -> bool {
    let mut tokens = tokens.iter();
    words
        .iter()
        .all(|known| matches!(tokens.next(), Some(Token::Word(word, _)) if word == known))
}

/// Writes the words of some tokens as the text has them.
pub(crate) fn spelled(tokens: &[Token<'_>]) -> String {
    let words = tokens.iter().filter_map(|token| match token {
        Token::Word(_, word) => Some(*word),
        Token::Break(_) => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Returns the words of a text, in lower case and one spelling, joined by one blank:
/// what two texts have in common when only signs and capitals differ.
pub(crate) fn plain_words(text: &str) -> String {
    let text = fold_tone_placement(text);
    let words = tokens(&text).into_iter().filter_map(|token| match token {
        Token::Word(word, _) => Some(word),
        Token::Break(_) => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Returns the first of some phrases, as [`plain_words`] writes them, that stands
/// in a text written so.
pub(crate) fn phrase_in<'p>(
    plain: &str,
    phrases: impl IntoIterator<Item = &'p str>,
) -> Option<&'p str> {
    phrases.into_iter().find(|phrase| {
        let mut places = plain.match_indices(phrase);
        places.any(|(at, found)| {
            let before = plain.get(..at).unwrap_or_default();
            let after = plain.get(at + found.len()..).unwrap_or_default();
            (before.is_empty() || before.ends_with(' '))
                && (after.is_empty() || after.starts_with(' '))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{phrase_in, plain_words};

    #[test]
    fn signs_capitals_and_tone_placement_make_no_difference() {
        assert_eq!(
            plain_words("Bộ Lao động - Thương binh và Xã hội, HOÀ Bình"),
            "bộ lao động thương binh và xã hội hòa bình"
        );
    }

    #[test]
    fn a_phrase_is_whole_words() {
        let plain = plain_words("Bộ Tư lệnh Quân khu; UBND quận 1");
        assert_eq!(phrase_in(&plain, ["quân"]), Some("quân"));
        assert_eq!(phrase_in(&plain, ["quận"]), Some("quận"));
        assert_eq!(phrase_in(&plain, ["quâ", "ubnd q"]), None);
    }
}
