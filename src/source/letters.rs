//! Letters of Vietnamese text, told apart without the large tables of Unicode.
//!
//! Each function answers as its counterpart of the standard library does, and asks
//! that one for letters of other scripts.

use std::borrow::Cow;

/// Tells whether a letter or a digit, as [`char::is_alphanumeric`].
pub(super) fn is_letter_or_digit(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '×' | '÷' => false,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => true,
        _ => letter.is_alphanumeric(),
    }
}

/// Tells whether a mark that belongs to the letter before it.
pub(super) fn is_mark(letter: char) -> bool {
    letter >= '\u{300}' && unicode_normalization::char::is_combining_mark(letter)
}

/// Tells whether a letter is certainly one of normal form C, whatever stands beside it.
pub(super) fn is_composed(letter: char) -> bool {
    // The last are dashes, quotation marks and dots.
    matches!(letter, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}

/// Returns a word in lower case, as [`str::to_lowercase`]; the word itself where it is.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    if word.chars().all(|it| lower_letter(it) == Some(it)) {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        match lower_letter(letter) {
            Some(letter) => out.push(letter),
            None => return Cow::Owned(word.to_lowercase()),
        }
    }
    Cow::Owned(out)
}

/// Returns a letter of Vietnamese in lower case, or `None` for another letter.
fn lower_letter(letter: char) -> Option<char> {
    match letter {
        '\0'..='\u{7f}' => Some(letter.to_ascii_lowercase()),
        '×' | '\u{df}'..='\u{ff}' | 'ơ' | 'ư' => Some(letter),
        'Ư' => Some('ư'),
        '\u{c0}'..='\u{de}' => char::from_u32(u32::from(letter) + 0x20),
        // Capital and small letter stand side by side.
        'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | '\u{1ea0}'..='\u{1eff}' => {
            char::from_u32(u32::from(letter) | 1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::is_nfc;

    use super::*;

    #[test]
    fn every_letter_is_answered_as_by_the_standard_library() {
        for letter in '\0'..=char::MAX {
            assert_eq!(
                is_letter_or_digit(letter),
                letter.is_alphanumeric(),
                "{letter:?}"
            );
            let text = letter.to_string();
            assert_eq!(lower(&text), text.to_lowercase(), "{letter:?}");
            if is_composed(letter) {
                assert!(is_nfc(&text) && !is_mark(letter), "{letter:?}");
            }
        }
    }

    #[test]
    fn a_word_in_lower_case_is_not_written_anew() {
        assert!(matches!(lower("thủy"), Cow::Borrowed("thủy")));
        assert_eq!(lower("ĐƯỜNG ΣΑΣ"), "ĐƯỜNG ΣΑΣ".to_lowercase());
    }
}
