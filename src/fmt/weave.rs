//! Lines and comments into one text; pieces that were not understood stay as they are.

use std::ops::Range;

use super::{
    line::{blanks, width},
    tree::{Printed, Role},
};
use crate::{source::Span, syntax::ast::Comment};

/// Comments at the end of a line begin here, or two blanks after a longer line.
const COMMENT_COLUMN: usize = 51;
/// A comment of its own line that stands this far to the right goes on with the one above.
const SIDE_COLUMN: usize = 24;
/// The indentations that a line may have.
const STEP: usize = 2;

/// What is woven together.
pub(super) struct Threads<'a> {
    pub(super) text: &'a str,
    /// The pieces of the text, and whether each is left as it is.
    pub(super) pieces: &'a [(Span, bool)],
    /// The canonical lines, in the order of the pieces to which they belong.
    pub(super) lines: &'a [Printed],
    pub(super) comments: &'a [Comment],
    /// The offset from which the text was not read.
    pub(super) cut_at: Option<usize>,
}

/// Weaves the canonical text.
pub(super) fn weave(threads: &Threads<'_>) -> String {
    let mut weaver = Weaver {
        threads,
        out: String::with_capacity(threads.text.len() + threads.text.len() / 8),
        comment: 0,
        line: 0,
        cursor: 0,
        indent: 0,
        attached: false,
    };
    for idx in 0..threads.pieces.len() {
        weaver.comments_before(idx);
        weaver.piece(idx);
    }
    weaver.comments_before(threads.pieces.len());
    if let Some(at) = threads.cut_at {
        let start = weaver.line_start(at);
        weaver.gap(start, false);
        weaver.raw(start..threads.text.len());
    }
    weaver.out
}

struct Weaver<'a> {
    threads: &'a Threads<'a>,
    out: String,
    /// The next comment.
    comment: usize,
    /// The next canonical line.
    line: usize,
    /// The byte after the last line that was taken.
    cursor: usize,
    /// The indentation of the last line written.
    indent: usize,
    /// A comment was written that stands right above the next piece.
    attached: bool,
}

impl<'a> Weaver<'a> {
    /// Returns the canonical line of a piece.
    fn line_of(&mut self, span: Span) -> Option<&'a Printed> {
        let lines = self.threads.lines;
        while lines
            .get(self.line)
            .is_some_and(|it| it.span.start < span.start)
        {
            self.line += 1;
        }
        lines
            .get(self.line)
            .filter(|it| it.span.start == span.start)
    }

    fn piece(&mut self, idx: usize) {
        let Some(&(span, left_alone)) = self.threads.pieces.get(idx) else {
            return;
        };
        let line = self.line_of(span);
        let decl = line.is_some_and(|it| it.role == Role::Decl) && !self.attached;
        let start = self.line_start(span.start as usize);
        let end = self.line_end(span.end as usize);
        self.gap(start, decl);
        self.attached = false;
        if let Some(line) = line.filter(|_| !left_alone) {
            self.inner_comments(span, line.indent);
            let used = line.line.write(&mut self.out, line.indent, line.below);
            self.trailing_comment(end, used);
            self.out.push('\n');
            self.indent = line.indent;
        } else {
            self.raw(start..end);
            self.indent = self.column(span.start as usize);
            while self
                .next_comment()
                .is_some_and(|it| it.span.start as usize <= end)
            {
                self.comment += 1;
            }
        }
        self.cursor = (end + 1).min(self.threads.text.len());
    }

    /// Comments between the rows of a piece move above it.
    fn inner_comments(&mut self, span: Span, indent: usize) {
        while let Some(comment) = self.next_comment().filter(|it| it.span.start < span.end) {
            blanks(&mut self.out, indent);
            self.out.push_str(self.slice(comment.span));
            self.out.push('\n');
            self.comment += 1;
        }
    }

    fn trailing_comment(&mut self, end: usize, used: usize) {
        let on_line = |it: &&Comment| (it.span.start as usize) < end;
        if let Some(comment) = self.next_comment().filter(on_line) {
            let gap = COMMENT_COLUMN.saturating_sub(used).max(2);
            blanks(&mut self.out, gap);
            self.out.push_str(self.slice(comment.span));
            self.comment += 1;
        }
    }

    /// Writes the comments that stand on lines of their own before a piece.
    fn comments_before(&mut self, piece: usize) {
        let next = self.threads.pieces.get(piece).map(|it| it.0);
        let next = next.map(|span| (span, self.line_start(span.start as usize)));
        let limit = next.map_or(self.threads.text.len(), |it| it.1);
        let next_indent = next.map(|(span, _)| match self.line_of(span) {
            Some(line) => line.indent,
            None => self.column(span.start as usize),
        });
        let next_decl = next.and_then(|(span, _)| self.line_of(span));
        let next_decl = next_decl.is_some_and(|it| it.role == Role::Decl);
        while let Some(run) = self.run(limit) {
            let last_end = run
                .clone()
                .next_back()
                .and_then(|it| self.threads.comments.get(it));
            let last_end =
                last_end.map_or(self.cursor, |it| self.line_end(it.span.end as usize) + 1);
            let above = next.is_some_and(|(_, start)| !self.blank_between(last_end, start));
            for (nth, at) in run.enumerate() {
                let Some(comment) = self.threads.comments.get(at) else {
                    continue;
                };
                let column = self.column(comment.span.start as usize);
                let indent = match next_indent {
                    _ if column >= SIDE_COLUMN => COMMENT_COLUMN,
                    Some(next) if above && column <= next => next,
                    _ => column.min(self.indent.max(next_indent.unwrap_or(0))) / STEP * STEP,
                };
                let start = self.line_start(comment.span.start as usize);
                self.gap(start, nth == 0 && above && next_decl);
                blanks(&mut self.out, indent);
                self.out.push_str(self.slice(comment.span));
                self.out.push('\n');
                self.cursor =
                    (self.line_end(comment.span.end as usize) + 1).min(self.threads.text.len());
            }
            self.attached = above;
        }
    }

    /// Takes comments on lines that follow each other, up to an offset.
    fn run(&mut self, limit: usize) -> Option<Range<usize>> {
        let start = self.comment;
        let mut end: Option<usize> = None;
        while let Some(comment) = self.next_comment() {
            let at = comment.span.start as usize;
            let apart = end.is_some_and(|end| self.blank_between(end, self.line_start(at)));
            if at >= limit || apart {
                break;
            }
            end = Some(self.line_end(comment.span.end as usize) + 1);
            self.comment += 1;
        }
        (self.comment > start).then_some(start..self.comment)
    }

    /// Writes a blank line where the text has some, or where one is wanted.
    fn gap(&mut self, start: usize, wanted: bool) {
        let blank = wanted || self.blank_between(self.cursor, start);
        if blank && !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// Writes lines as they are.
    fn raw(&mut self, range: Range<usize>) {
        let text = self.threads.text.get(range).unwrap_or_default();
        for line in text.lines() {
            self.out.push_str(line.trim_end_matches('\r'));
            self.out.push('\n');
        }
    }

    fn next_comment(&self) -> Option<&'a Comment> {
        self.threads.comments.get(self.comment)
    }

    fn blank_between(&self, from: usize, to: usize) -> bool {
        let between = self.threads.text.get(from..to);
        between.is_some_and(|it| it.contains('\n'))
    }

    fn slice(&self, span: Span) -> &'a str {
        self.threads.text.get(span.range()).unwrap_or_default()
    }

    fn line_start(&self, at: usize) -> usize {
        let before = self.threads.text.get(..at).unwrap_or_default();
        before.rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        let after = self.threads.text.get(at..).unwrap_or_default();
        after
            .find('\n')
            .map_or(self.threads.text.len(), |newline| at + newline)
    }

    /// Returns how many letters stand before an offset on its line.
    fn column(&self, at: usize) -> usize {
        let start = self.line_start(at);
        width(self.threads.text.get(start..at).unwrap_or_default())
    }
}
