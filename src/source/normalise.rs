//! What word processors and keyboards do to a text, folded away with a map back.

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class, is_nfc};

use super::letters::is_composed;

/// Where the parsed text came from in the user's text.
///
/// One entry for each run whose bytes moved: from `parsed` on, a byte of the
/// parsed text is the byte `original + (offset - parsed)` of the user's text,
/// until the next entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct OffsetMap {
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    parsed: u32,
    original: u32,
}

impl OffsetMap {
    /// Returns the byte of the user's text for a byte of the parsed text.
    pub(super) fn original(&self, parsed: usize) -> usize {
        let parsed = u32::try_from(parsed).unwrap_or(u32::MAX);
        let idx = self.runs.partition_point(|run| run.parsed <= parsed);
        let Some(run) = idx.checked_sub(1).and_then(|idx| self.runs.get(idx)) else {
            return parsed as usize;
        };
        (run.original + (parsed - run.parsed)) as usize
    }

    fn push(&mut self, parsed: usize, original: usize) {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        self.runs.push(Run {
            parsed: clamp(parsed),
            original: clamp(original),
        });
    }
}

/// Returns the parsed text and the map back, or `None` when nothing changes.
pub(super) fn normalise(text: &str) -> Option<(String, OffsetMap)> {
    if is_plain(text) {
        return None;
    }
    let odd = |it: char| is_space(it) || is_dropped(it);
    if is_nfc(text) && !text.chars().any(odd) && !has_lone_return(text) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut map = OffsetMap::default();
    let mut in_step = true;
    for (start, cluster) in clusters(text) {
        let before = out.len();
        if !in_step {
            map.push(before, start);
        }
        let follows = text.get(start + cluster.len()..).unwrap_or_default();
        for letter in cluster.nfc() {
            if is_space(letter) {
                out.push(' ');
            } else if letter == '\r' && !follows.starts_with('\n') {
                out.push('\n');
            } else if !is_dropped(letter) {
                out.push(letter);
            }
        }
        let written = out.get(before..);
        // A line end stays as long as it was.
        in_step = written == Some(cluster) || cluster == "\r";
        if !in_step {
            map.push(before, start);
        }
    }
    if !in_step {
        map.push(out.len(), text.len());
    }
    Some((out, map))
}

/// Tells whether a text is made of letters that stay as they are wherever they stand; most
/// texts are, and none of the large tables is asked.
fn is_plain(text: &str) -> bool {
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let stays = match letter {
            '\r' => letters.peek() == Some(&'\n'),
            _ => is_composed(letter) && !is_space(letter) && !is_dropped(letter),
        };
        if !stays {
            return false;
        }
    }
    true
}

/// Cuts a text into a letter and its combining marks, the unit of composition.
fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    let mut offset = 0;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let marks = rest.get(first.len_utf8()..)?;
        let end = first.len_utf8()
            + marks
                .find(|it: char| canonical_combining_class(it) == 0)
                .unwrap_or(marks.len());
        let (cluster, tail) = (rest.get(..end)?, rest.get(end..)?);
        let start = offset;
        offset += end;
        rest = tail;
        Some((start, cluster))
    })
}

/// Old Macintosh files end their lines with this letter alone.
fn has_lone_return(text: &str) -> bool {
    let mut rest = text.split('\r');
    rest.next();
    rest.any(|it| !it.starts_with('\n'))
}

fn is_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}' | '\u{2002}'..='\u{200a}'
    )
}

fn is_dropped(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_left_alone() {
        assert_eq!(normalise("thủ tục đăng_ký \"Tàu cá\"\r\n"), None);
    }

    #[test]
    fn decomposed_letters_map_back_to_their_first_byte() {
        let nfd: String = "hồ sơ: 1 bộ".nfd().collect();
        let (text, map) = normalise(&nfd).unwrap();
        assert_eq!(text, "hồ sơ: 1 bộ");
        let parsed = text.find("bộ").unwrap();
        assert_eq!(map.original(parsed), nfd.find('b').unwrap());
        assert_eq!(map.original(text.len()), nfd.len());
    }

    #[test]
    fn a_return_alone_ends_a_line() {
        let (text, map) = normalise("# a\rphí: không\r\n\r").unwrap();
        assert_eq!(text, "# a\nphí: không\r\n\n");
        assert_eq!(map.original(5), 5);
        assert_eq!(map.original(text.len()), text.len());
    }

    #[test]
    fn marks_of_word_processors_become_spaces() {
        let (text, map) = normalise("\u{feff}3\u{a0}ngày").unwrap();
        assert_eq!(text, "3 ngày");
        assert_eq!(map.original(0), 3);
        assert_eq!(map.original(2), 6);
    }
}
