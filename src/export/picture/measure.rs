//! How wide text is, without a font at hand.

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

/// Returns the width of a text in pixels, rather too wide than too narrow.
pub(super) fn width(text: &str, size: i32, bold: bool) -> i32 {
    let hundredths: i32 = text.chars().map(letter).sum();
    let wider = if bold { 112 } else { 100 };
    (hundredths * size * wider + 9_999) / 10_000
}

/// Returns the width of a letter in hundredths of the size of the font.
fn letter(letter: char) -> i32 {
    match letter.width() {
        None | Some(0) => return 0,
        Some(1) => {}
        Some(_) => return 100,
    }
    let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
    match base {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' => 30,
        ' ' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '/' | '-' => 40,
        'm' | 'M' | 'W' | '%' => 98,
        'w' | 'O' | 'Q' | 'G' | 'H' | 'N' | 'D' | 'U' | 'Đ' => 82,
        'A'..='Z' => 72,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 58,
        _ => 63,
    }
}

/// Breaks a text into lines that are not wider than `limit` pixels.
pub(super) fn wrap(text: &str, limit: i32, size: i32, bold: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if width(&longer, size, bold) <= limit {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            let with = format!("{line}{letter}");
            if !line.is_empty() && width(&with, size, bold) > limit {
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            } else {
                line = with;
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_above_and_below_letters_take_no_width() {
        let composed = "Cấp giấy phép";
        let decomposed: String = composed.nfd().collect();
        assert_eq!(width(composed, 13, false), width(&decomposed, 13, false));
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing() {
        let text = "Tiếp nhận hồ sơ tại một-từ-rất-dài-không-có-khoảng-trắng-nào-cả";
        let lines = wrap(text, 100, 13, false);
        assert!(lines.iter().all(|it| width(it, 13, false) <= 100));
        let joined = lines.concat().replace(' ', "");
        assert_eq!(joined, text.replace(' ', ""));
    }
}
