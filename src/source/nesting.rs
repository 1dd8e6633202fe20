//! How deep the brackets of a YAML text nest, told before a reader walks into them: its
//! time grows with the square of their depth.

/// Brackets may be nested this deep; the reader itself goes no further.
const MAX_DEPTH: usize = 128;

/// What stands before a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Something after which a value may begin.
    Start,
    /// A mark that is one only where a blank follows.
    Mark,
    /// Part of a value.
    Value,
}

/// Returns the line and column, counted from one, at which brackets are nested too deeply.
#[must_use]
pub fn too_deep(text: &str) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    for (line, letters) in text.lines().enumerate() {
        let column = walk(letters, &mut depth);
        if let Some(column) = column {
            return Some((line + 1, column));
        }
    }
    None
}

/// Goes over one line; returns the column of the bracket that is too deep.
fn walk(line: &str, depth: &mut usize) -> Option<usize> {
    let mut before = Before::Start;
    let mut quote: Option<char> = None;
    let mut blank = true;
    for (idx, letter) in line.chars().enumerate() {
        if let Some(open) = quote {
            quote = quote.filter(|_| letter != open);
            continue;
        }
        // In brackets a bracket is never part of a value; outside it begins one or is text.
        let begins = before == Before::Start || *depth > 0;
        match letter {
            '#' if blank => return None,
            '\'' | '"' if begins && before != Before::Value => quote = Some(letter),
            '[' | '{' if begins => *depth += 1,
            ']' | '}' => *depth = depth.saturating_sub(1),
            _ => {}
        }
        if *depth > MAX_DEPTH {
            return Some(idx + 1);
        }
        blank = letter.is_whitespace();
        before = match (letter, before) {
            ('[' | '{' | ',', _) if begins => Before::Start,
            (':' | '-' | '?', _) => Before::Mark,
            (_, Before::Mark | Before::Start) if blank => Before::Start,
            (_, Before::Value) if blank => Before::Value,
            _ => Before::Value,
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn brackets_are_counted_wherever_a_value_may_begin() {
        let open = "[".repeat(129);
        assert_eq!(too_deep(&format!("a: 1\nb: {open}")), Some((2, 132)));
        assert_eq!(too_deep(&format!("- {open}")), Some((1, 131)));
        assert_eq!(too_deep(&"[\n".repeat(129)), Some((129, 1)));
        assert_eq!(too_deep(&"{a: ".repeat(129)), Some((1, 513)));
        assert_eq!(too_deep(&"[".repeat(128)), None);
    }

    #[test]
    fn brackets_that_are_closed_or_only_text_are_not_deep() {
        for text in [
            "a: [[x]]\n",
            "a: xem [\n",
            "a: \"[\"\n",
            "a: '['\n",
            "# [\n",
        ] {
            assert_eq!(too_deep(&text.repeat(300)), None, "{text}");
        }
    }
}
