//! The few lines of a file that a finding shows, cut to the width of the screen.
//!
//! An excerpt is a text of its own: tabs are spaces, line ends are `\n`, long
//! lines are cut on both sides, and offsets of the file are mapped into it.
//! So a line of 20,000 letters costs no more than a short one.

use unicode_width::UnicodeWidthChar;

use crate::source::{SourceFile, Span, printable};

/// Spans over more lines show their first line only.
const MAX_LINES_OF_SPAN: usize = 6;
const TAB: usize = 4;
const CUT: char = '…';

/// Lines of a file with the offsets from which they came.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// The lines, each ended by `\n`.
    pub(super) text: String,
    /// The number of the first line, from 1.
    pub(super) first_line: usize,
    /// For each letter shown and for each end of a line: where it stands in
    /// the file and in `text`; both ascend.
    marks: Vec<(usize, usize)>,
}

/// One line of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// From 1.
    pub(super) number: usize,
    /// The offset of its first letter.
    start: usize,
    /// Without its line end.
    text: &'a str,
    /// The line end is that of Windows, two bytes.
    ends_with_return: bool,
}

impl Line<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns whether the whole line fits into a number of columns.
    pub(super) fn fits(&self, columns: usize) -> bool {
        let mut used = 0;
        self.text.chars().all(|letter| {
            used += width_at(letter, used);
            used <= columns
        })
    }
}

/// Returns the line that holds an offset.
pub(super) fn line_of(file: &SourceFile, offset: usize) -> Line<'_> {
    let (number, text, start) = file.line_at(offset);
    let rest = file.text().get(start + text.len()..);
    Line {
        number,
        start,
        text,
        ends_with_return: rest.is_some_and(|it| it.starts_with('\r')),
    }
}

/// Returns the span without the blanks at its end, or its part on the first
/// line when it covers many lines.
pub(super) fn shown_span(file: &SourceFile, span: Span) -> Span {
    let trimmed = file.slice(span).trim_end().len();
    let span = if trimmed == 0 {
        span
    } else {
        Span::new(
            span.file,
            span.start as usize,
            span.start as usize + trimmed,
        )
    };
    let first = line_of(file, span.start as usize);
    let last = line_of(file, span.end as usize);
    if last.number - first.number < MAX_LINES_OF_SPAN {
        return span;
    }
    Span::new(span.file, span.start as usize, first.end())
}

impl Excerpt {
    /// Cuts the lines of the spans, and one line of context on each side, out of a file.
    pub(super) fn new(file: &SourceFile, spans: &[Span], columns: usize) -> Self {
        let offsets = || spans.iter().flat_map(|it| [it.start, it.end]);
        let start = offsets().min().unwrap_or_default() as usize;
        let end = offsets().max().unwrap_or_default() as usize;
        let mut out = Self {
            text: String::new(),
            first_line: 1,
            marks: Vec::new(),
        };
        for line in lines_around(file, start, end) {
            if out.marks.is_empty() {
                out.first_line = line.number;
            }
            let on_line = |offset: &usize| (line.start..=line.end()).contains(offset);
            let focus = spans.iter().map(|it| it.start as usize).find(on_line);
            out.push_line(line, focus.unwrap_or(line.start), columns);
            out.text.push('\n');
        }
        out
    }

    /// Returns where a span of the file stands in the excerpt, cut to what is shown.
    pub(super) fn range(&self, span: Span) -> std::ops::Range<usize> {
        let (start, end) = (span.start as usize, span.end as usize);
        let after = self.marks.partition_point(|(it, _)| *it < start);
        let from = self.marks.get(after).map_or(self.text.len(), |it| it.1);
        let until = self.marks.partition_point(|(it, _)| *it <= end);
        let to = until
            .checked_sub(1)
            .and_then(|idx| self.marks.get(idx))
            .map_or(from, |it| it.1);
        from..to.max(from)
    }

    /// Adds a line, cut so that the letter at `focus` is in sight.
    fn push_line(&mut self, line: Line<'_>, focus: usize, columns: usize) {
        let whole = line.fits(columns);
        let from = if whole {
            line.start
        } else {
            window_start(line, focus, columns / 3)
        };
        if from > line.start {
            self.text.push(CUT);
        }
        let rest = line.text.get(from - line.start..).unwrap_or_default();
        let mut offset = from;
        let mut column = 0;
        for letter in rest.chars() {
            let width = width_at(letter, column);
            if !whole && column + width > columns.saturating_sub(2) {
                break;
            }
            self.marks.push((offset, self.text.len()));
            if letter == '\t' {
                self.text.extend(std::iter::repeat_n(' ', width));
            } else {
                self.text.push(printable(letter));
            }
            column += width;
            offset += letter.len_utf8();
        }
        // The end of what is shown, and both bytes of a line end, mean the same place.
        let end = self.text.len();
        self.marks.push((offset, end));
        self.marks
            .extend((line.end() > offset).then_some((line.end(), end)));
        if line.ends_with_return {
            self.marks.push((line.end() + 1, end));
        }
        if offset < line.end() {
            self.text.push(CUT);
        }
    }
}

/// Returns the lines from one before the first to one after the last, blank ones left out at the edges.
fn lines_around(file: &SourceFile, start: usize, end: usize) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let first = line_of(file, start);
    let before = first.start.checked_sub(1).map(|it| line_of(file, it));
    lines.extend(before.filter(|it| !it.text.trim().is_empty()));
    let mut line = first;
    lines.push(line);
    loop {
        let rest = file.text().get(line.end()..).unwrap_or_default();
        let Some(newline) = rest.find('\n') else {
            break;
        };
        let next = line_of(file, line.end() + newline + 1);
        let is_context = next.start > end;
        if is_context && next.text.trim().is_empty() {
            break;
        }
        lines.push(next);
        line = next;
        if is_context {
            break;
        }
    }
    lines
}

/// Returns the offset at which a cut line begins so that some columns stand before the focus.
fn window_start(line: Line<'_>, focus: usize, columns_before: usize) -> usize {
    let before = line.text.get(..focus - line.start).unwrap_or_default();
    let mut columns = 0;
    let mut from = focus;
    for letter in before.chars().rev() {
        columns += width_at(letter, 0);
        if columns > columns_before {
            return from;
        }
        from -= letter.len_utf8();
    }
    line.start
}

fn width_at(letter: char, column: usize) -> usize {
    if letter == '\t' {
        return TAB - column % TAB;
    }
    printable(letter).width().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn excerpt(text: &str, at: &str, columns: usize) -> (String, String) {
        let file = SourceFile::new("a", text);
        let start = file.text().find(at).unwrap();
        let span = Span::new(FileId(0), start, start + at.len());
        let excerpt = Excerpt::new(&file, &[span], columns);
        let marked = excerpt.text.get(excerpt.range(span)).unwrap().to_owned();
        (excerpt.text, marked)
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{} chỗ này {}", "đ".repeat(100), "ư".repeat(100));
        let (shown, marked) = excerpt(&text, "chỗ này", 30);
        assert_eq!(shown, "…đđđđđđđđđ chỗ này ưưưưưưưưưư…\n");
        assert_eq!(marked, "chỗ này");
    }

    #[test]
    fn a_place_wider_than_the_window_is_cut_with_it() {
        let text = "ă".repeat(100);
        let (shown, marked) = excerpt(&text, &text, 10);
        assert_eq!(shown, "ăăăăăăăă…\n");
        assert_eq!(marked, "ăăăăăăăă");
    }

    #[test]
    fn tabs_and_line_ends_become_plain() {
        let (shown, marked) = excerpt("a:\r\n\tphí:\tlệ\r\n", "lệ", 40);
        assert_eq!(shown, "a:\n    phí:    lệ\n");
        assert_eq!(marked, "lệ");
    }
}
