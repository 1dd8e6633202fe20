//! Letters that command a screen instead of showing on it.

/// Replaces control letters and the marks that turn the direction of writing.
#[must_use]
pub fn printable(letter: char) -> char {
    match letter {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        it if it.is_control() => '\u{fffd}',
        it => it,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_command_the_screen_are_not_printed() {
        let shown: String = "a\u{1b}[31m\u{202e}b".chars().map(printable).collect();
        assert_eq!(shown, "a\u{fffd}[31m\u{fffd}b");
    }
}
