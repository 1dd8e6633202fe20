//! Vietnamese spelling: plain (tone-less) spellings, tone placement, likeness.

use unicode_normalization::{UnicodeNormalization, char::decompose_canonical};

use super::letters::is_mark;

/// Returns the plain ASCII spelling in lower case: `Đăng_ký` becomes `dang_ky`.
///
/// Letters outside the Latin alphabet are kept as they are.
#[must_use]
pub fn fold_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
        } else {
            plain_parts(letter, |part| out.push(part));
        }
    }
    out
}

/// Returns the plain letter in lower case: `Đ` becomes `d`; `None` for a mark alone and
/// for a letter that is spelled with several.
#[must_use]
pub fn fold_letter(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter.to_ascii_lowercase());
    }
    let (mut first, mut n_parts) = (None, 0_usize);
    plain_parts(letter, |part| {
        first = first.or(Some(part));
        n_parts += 1;
    });
    first.filter(|_| n_parts == 1)
}

fn plain_parts(letter: char, mut each: impl FnMut(char)) {
    decompose_canonical(letter, |part| match part {
        'đ' | 'Đ' => each('d'),
        _ if is_mark(part) => {}
        _ => part.to_lowercase().for_each(&mut each),
    });
}

/// Returns the spelling with the tone mark in its new place: `hoà` becomes `hòa`.
///
/// Only the open rhymes `oa`, `oe` and `uy` are spelled in two ways.
#[must_use]
pub fn fold_tone_placement(text: &str) -> String {
    place_tones(text, Placement::New)
}

/// Returns the spelling with the tone mark in its old place: `hòa` becomes `hoà`.
///
/// It undoes [`fold_tone_placement`] in words that are spelled in the new way.
#[must_use]
pub fn old_tone_placement(text: &str) -> String {
    place_tones(text, Placement::Old)
}

/// Which letter of an open rhyme carries its tone mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Placement {
    /// The first, as in `hòa`.
    New,
    /// The second, as in `hoà`.
    Old,
}

fn place_tones(text: &str, wanted: Placement) -> String {
    let letters: Vec<char> = text.nfc().collect();
    let mut out = letters.clone();
    for (idx, pair) in letters.windows(2).enumerate() {
        let &[first, second] = pair else { continue };
        let closed = letters.get(idx + 2).is_some_and(|it| it.is_alphabetic());
        let after_q = idx
            .checked_sub(1)
            .and_then(|it| letters.get(it))
            .is_some_and(|it| matches!(it, 'q' | 'Q'));
        let marked = if wanted == Placement::New {
            second
        } else {
            first
        };
        let plain = if wanted == Placement::New {
            first
        } else {
            second
        };
        // The letter that gets the mark has none, which is told sooner than whether the other has one.
        if !matches!(plain.to_ascii_lowercase(), 'o' | 'u' | 'a' | 'e' | 'y') {
            continue;
        }
        let Some((base, tone)) = split_tone(marked) else {
            continue;
        };
        let (vowel, glide) = if wanted == Placement::New {
            (first, base)
        } else {
            (base, second)
        };
        let rhyme = (vowel.to_ascii_lowercase(), glide.to_ascii_lowercase());
        if closed || after_q || !matches!(rhyme, ('o', 'a' | 'e') | ('u', 'y')) {
            continue;
        }
        let (vowel, glide) = if wanted == Placement::New {
            (compose(vowel, tone), Some(glide))
        } else {
            (Some(vowel), compose(glide, tone))
        };
        if let (Some(vowel), Some(glide)) = (vowel, glide) {
            set(&mut out, idx, vowel);
            set(&mut out, idx + 1, glide);
        }
    }
    out.into_iter().collect()
}

/// Joins a letter and a tone mark, where one letter says both.
fn compose(letter: char, tone: char) -> Option<char> {
    let mut marked = [letter, tone].into_iter().nfc();
    let first = marked.next();
    first.filter(|_| marked.next().is_none())
}

fn set(letters: &mut [char], idx: usize, letter: char) {
    if let Some(slot) = letters.get_mut(idx) {
        *slot = letter;
    }
}

/// Splits a letter that carries exactly one tone mark.
fn split_tone(letter: char) -> Option<(char, char)> {
    if letter.is_ascii() {
        return None;
    }
    let parts: Vec<char> = std::iter::once(letter).nfd().collect();
    match parts.as_slice() {
        &[
            base,
            tone @ ('\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'),
        ] => Some((base, tone)),
        _ => None,
    }
}

/// Tells whether a text is a name of the language: letters, digits and `_`,
/// beginning with a letter.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.all(|it| it.is_alphanumeric() || it == '_')
}

/// Returns how many slips of typing turn one plain spelling into the other, or `None` when
/// they are too far apart.
#[must_use]
pub fn similarity(typed: &str, known: &str) -> Option<usize> {
    let (typed, known) = (fold_ascii(typed), fold_ascii(known));
    let lengths = (typed.chars().count(), known.chars().count());
    let limit = (lengths.0.max(lengths.1) / 3).max(1);
    if lengths.0.abs_diff(lengths.1) > limit {
        return None;
    }
    Some(n_slips(&typed, &known)).filter(|it| *it <= limit)
}

/// Returns how many slips of typing turn one text into the other: a letter changed, left
/// out, added, or exchanged with its neighbour.
#[must_use]
pub fn n_slips(typed: &str, known: &str) -> usize {
    let (typed, known): (Vec<char>, Vec<char>) = (typed.chars().collect(), known.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=known.len()).collect();
    let mut above: Option<char> = None;
    for (idx, left) in typed.into_iter().enumerate() {
        let mut diagonal = idx;
        let mut previous = idx + 1;
        let mut next = vec![previous];
        let mut beside: Option<char> = None;
        for (column, (&up, &right)) in row.iter().skip(1).zip(&known).enumerate() {
            let mut cost = (diagonal + usize::from(left != right))
                .min(up + 1)
                .min(previous + 1);
            if above == Some(right) && beside == Some(left) {
                // INVARIANT: both letters have a neighbour, so the row before the last has this column.
                let swapped = column.checked_sub(1).and_then(|it| before.get(it));
                cost = swapped.map_or(cost, |it| cost.min(it + 1));
            }
            diagonal = up;
            previous = cost;
            next.push(cost);
            beside = Some(right);
        }
        before = std::mem::replace(&mut row, next);
        above = Some(left);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_plain_letters() {
        assert_eq!(fold_ascii("Đăng_ký_tàu_cá"), "dang_ky_tau_ca");
        assert_eq!(fold_ascii("NĐ175"), "nd175");
    }

    #[test]
    fn tone_marks_move_to_their_new_place() {
        assert_eq!(
            fold_tone_placement("hoà, thuỷ, tuỳ, khoẻ"),
            "hòa, thủy, tùy, khỏe"
        );
        assert_eq!(
            fold_tone_placement("quý, hoàn, thuật, quỳ"),
            "quý, hoàn, thuật, quỳ"
        );
    }

    #[test]
    fn tone_marks_move_to_their_old_place() {
        assert_eq!(
            old_tone_placement("Hòa, thủy, TÙY, khỏe"),
            "Hoà, thuỷ, TUỲ, khoẻ"
        );
        assert_eq!(
            old_tone_placement("quý, hoàn, thuật, của"),
            "quý, hoàn, thuật, của"
        );
    }

    #[test]
    fn slips_of_typing_are_near() {
        assert_eq!(similarity("to_khai", "tờ_khai"), Some(0));
        assert_eq!(similarity("tờ_kai", "tờ_khai"), Some(1));
        assert_eq!(similarity("ảnh", "hợp_đồng"), None);
        assert_eq!(similarity("ờt_khai", "tờ_khai"), Some(1));
        assert_eq!(similarity("hki", "khi"), Some(1));
    }

    #[test]
    fn names_hold_no_spaces() {
        assert!(is_name("tờ_khai") && is_name("NĐ105_2017"));
        assert!(!is_name("tờ khai") && !is_name("1a") && !is_name(""));
    }
}
