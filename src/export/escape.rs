//! Text inside markup.

use crate::source::printable;

/// Makes a text safe inside XML and HTML: markup is escaped, letters that XML does not
/// allow are left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Makes a text of the user safe inside HTML: no markup, no letters that turn the writing.
pub(super) fn safe(text: &str) -> String {
    let shown: String = text
        .chars()
        .map(|it| if it == '\n' { ' ' } else { printable(it) })
        .collect();
    escape(&shown)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_in_titles_stays_text() {
        assert_eq!(
            escape("a<b>&\"'\u{0}\u{1b}\n"),
            "a&lt;b&gt;&amp;&quot;&#39; "
        );
    }
}
