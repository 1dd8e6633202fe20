//! A line to be: its letters, and where it may be broken.

use std::ops::Range;

use crate::syntax::would_begin_anew;

/// Longer lines are broken where that is possible.
pub(super) const WIDTH: usize = 110;

/// A line with the places where it may be broken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    text: String,
    /// Where the blank after a comma stands.
    commas: Vec<usize>,
    /// The texts in quotes, quotes included; each of their blanks may end a line.
    quotes: Vec<Range<usize>>,
}

impl Line {
    /// Adds letters as they are.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds a comma after which the line may go on below.
    pub(super) fn comma(&mut self) {
        self.text.push(',');
        self.commas.push(self.text.len());
    }

    /// Adds a text in quotes.
    pub(super) fn quote(&mut self, text: &str) {
        let start = self.text.len();
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.text.push_str("\"\""),
                '\n' => self.text.push(' '),
                _ => self.text.push(letter),
            }
        }
        self.text.push('"');
        self.quotes.push(start..self.text.len());
    }

    /// Writes the line and returns the width of its last row.
    ///
    /// `indent` is the indentation of the first row, `below` that of the others.
    pub(super) fn write(&self, out: &mut String, indent: usize, below: usize) -> usize {
        let width = indent + width(&self.text);
        if width <= WIDTH {
            blanks(out, indent);
            out.push_str(&self.text);
            return width;
        }
        let mut rows = Rows {
            out,
            below,
            used: indent,
            fresh: true,
        };
        blanks(rows.out, indent);
        for segment in self.segments() {
            rows.segment(self, segment);
        }
        rows.used
    }

    /// Cuts the line after its commas, except where the rest would begin something new.
    fn segments(&self) -> Vec<Range<usize>> {
        let mut segments = Vec::new();
        let mut start = 0;
        for &comma in &self.commas {
            let rest = self.text.get(comma..).unwrap_or_default().trim_start();
            if !rest.is_empty() && !would_begin_anew(rest) {
                segments.push(start..comma);
                start = comma + 1;
            }
        }
        segments.push(start..self.text.len());
        segments
    }

    /// Returns the blanks of quotes in a range at which a quote may be cut in two.
    fn cuts(&self, segment: &Range<usize>) -> Vec<usize> {
        let bytes = self.text.as_bytes();
        let blank = |at: usize| bytes.get(at) == Some(&b' ');
        let mut cuts = Vec::new();
        for quote in &self.quotes {
            if quote.start < segment.start || quote.end > segment.end {
                continue;
            }
            let inside = quote.start + 2..quote.end.saturating_sub(2);
            cuts.extend(inside.filter(|&at| blank(at) && !blank(at - 1) && !blank(at + 1)));
        }
        cuts
    }
}

/// The rows of a line that is too long for one.
struct Rows<'a> {
    out: &'a mut String,
    below: usize,
    used: usize,
    /// Nothing stands on the row yet.
    fresh: bool,
}

impl Rows<'_> {
    fn segment(&mut self, line: &Line, segment: Range<usize>) {
        let text = line.text.get(segment.clone()).unwrap_or_default();
        let wanted = width(text);
        if !self.fresh && self.used + 1 + wanted <= WIDTH {
            self.out.push(' ');
            self.used += 1;
        } else if !self.fresh {
            self.next();
        }
        self.fresh = false;
        if self.used + wanted <= WIDTH {
            self.put(text);
            return;
        }
        let mut start = segment.start;
        for cut in line.cuts(&segment).into_iter().chain([segment.end]) {
            let chunk = line.text.get(start..cut).unwrap_or_default();
            let last = cut == segment.end;
            if start > segment.start {
                let closing = usize::from(!last);
                if self.used + 1 + width(chunk) + closing <= WIDTH {
                    self.put(" ");
                } else {
                    self.put("\"");
                    self.next();
                    self.put("\"");
                }
            }
            self.put(chunk);
            start = cut + 1;
        }
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
        self.used += width(text);
    }

    fn next(&mut self) {
        self.out.push('\n');
        blanks(self.out, self.below);
        self.used = self.below;
    }
}

/// Returns how many letters a text has.
pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

/// Writes blanks.
pub(super) fn blanks(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n(' ', count));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(line: &Line) -> Vec<String> {
        let mut out = String::new();
        line.write(&mut out, 2, 6);
        out.lines().map(str::to_owned).collect()
    }

    #[test]
    fn long_lines_break_after_commas_first() {
        let mut line = Line::default();
        line.push("- a:");
        for _ in 0..12 {
            line.push(" một_cái_tên_dài");
            line.comma();
        }
        line.push(" hết");
        let rows = rows(&line);
        assert_eq!(rows.len(), 3, "{rows:#?}");
        assert!(rows.iter().all(|it| width(it) <= WIDTH));
        assert!(rows[0].ends_with(',') && rows[1].starts_with("      một"));
    }

    #[test]
    fn a_long_text_goes_on_in_quotes_of_its_own() {
        let mut line = Line::default();
        line.push("ghi chú ");
        line.quote(&"chữ \"lạ\" ".repeat(25));
        let rows = rows(&line);
        assert_eq!(rows.len(), 3, "{rows:#?}");
        assert!(
            rows.iter()
                .all(|it| width(it) <= WIDTH && it.ends_with('"'))
        );
    }

    #[test]
    fn no_row_begins_like_something_new() {
        let mut line = Line::default();
        line.push(&"x".repeat(100));
        line.comma();
        line.push(" procedure");
        line.comma();
        line.push(" y");
        assert_eq!(rows(&line).len(), 2);
        assert!(rows(&line)[0].ends_with("procedure,"));
    }
}
