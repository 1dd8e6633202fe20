//! Lines and comments into one text; pieces that were not understood stay as they are.

use std::{iter::Peekable, ops::Range};

use super::{
    line::{blanks, width},
    tree::{Printed, Role},
};
use crate::{
    source::{FileId, Span},
    syntax::{Outline, ast::Comment, pieces},
};

/// Comments at the end of a line begin here, or two blanks after a longer line.
const COMMENT_COLUMN: usize = 51;
/// A comment of its own line that stands this far to the right goes on with the one above.
const SIDE_COLUMN: usize = 24;
/// The indentations that a line may have.
const STEP: usize = 2;

/// A text with its comments, to which canonical lines are given one by one.
pub(super) struct Weaver<'a> {
    text: &'a str,
    file: FileId,
    comments: &'a [Comment],
    /// The pieces after `next`.
    pieces: Outline<'a>,
    /// The next piece of the text.
    next: Option<Span>,
    /// Where mistakes begin, in order.
    errors: Peekable<std::vec::IntoIter<u32>>,
    /// What stays as it is from end to end, in order.
    faulty: Peekable<std::vec::IntoIter<Range<usize>>>,
    out: String,
    left_alone: Vec<Span>,
    /// The next comment.
    comment: usize,
    /// The byte after the last line that was taken.
    cursor: usize,
    /// The indentation of the last line written.
    indent: usize,
    /// A comment was written that stands right above the next piece.
    attached: bool,
    /// The indentation of the line that was last kept as it was typed; what hangs on it is
    /// kept as well, or it would hang on another one.
    kept: Option<usize>,
}

/// A text in canonical form.
pub(super) struct Woven {
    pub(super) text: String,
    /// The pieces that no line stands for, or in which a mistake was found.
    pub(super) left_alone: Vec<Span>,
    /// The end of the text was not read.
    pub(super) cut: bool,
}

impl<'a> Weaver<'a> {
    /// Begins with nothing written; `errors` are the places of mistakes, `faulty` what stays
    /// as it is with all that was understood in it.
    pub(super) fn new(
        text: &'a str,
        file: FileId,
        comments: &'a [Comment],
        mut errors: Vec<u32>,
        faulty: Vec<Range<usize>>,
    ) -> Self {
        errors.sort_unstable();
        let mut pieces = pieces(file, text);
        Self {
            text,
            file,
            comments,
            next: pieces.next().map(|it| it.span(file)),
            pieces,
            errors: errors.into_iter().peekable(),
            faulty: faulty.into_iter().peekable(),
            out: String::with_capacity(text.len() + text.len() / 8),
            left_alone: Vec::new(),
            comment: 0,
            cursor: 0,
            indent: 0,
            attached: false,
            kept: None,
        }
    }

    /// Takes a canonical line; pieces before it that have none stay as they are.
    pub(super) fn line(&mut self, line: &Printed) {
        let before = |it: &Span| it.start < line.span.start;
        while let Some(span) = self.next.filter(before) {
            self.take(span, None);
        }
        if let Some(span) = self.next.filter(|it| it.start == line.span.start) {
            self.take(span, Some(line));
        }
    }

    /// Writes what is left after the last line.
    pub(super) fn finish(mut self) -> Woven {
        while let Some(span) = self.next {
            self.take(span, None);
        }
        self.comments_before(None, None);
        let cut_at = self.pieces.cut_at;
        if let Some(at) = cut_at {
            let start = self.line_start(at);
            self.gap(start, false);
            self.raw(start..self.text.len());
        }
        Woven {
            text: self.out,
            left_alone: self.left_alone,
            cut: cut_at.is_some(),
        }
    }

    fn take(&mut self, span: Span, line: Option<&Printed>) {
        self.comments_before(Some(span), line);
        let mut wrong = self.is_faulty(span.start as usize);
        while self.errors.next_if(|at| *at <= span.end).is_some() {
            wrong = true;
        }
        if let Some(line) = line {
            let hangs = self.kept.is_some_and(|it| line.indent > it);
            if !hangs {
                self.kept = wrong.then_some(line.indent);
            }
            wrong |= hangs;
        }
        self.piece(span, line, wrong);
        self.next = self.pieces.next().map(|it| it.span(self.file));
    }

    fn is_faulty(&mut self, at: usize) -> bool {
        while self.faulty.next_if(|it| it.end <= at).is_some() {}
        self.faulty.peek().is_some_and(|it| it.contains(&at))
    }

    fn piece(&mut self, span: Span, line: Option<&Printed>, wrong: bool) {
        let decl = line.is_some_and(|it| it.role == Role::Decl) && !self.attached;
        let start = self.line_start(span.start as usize);
        let end = self.line_end(span.end as usize);
        self.gap(start, decl);
        self.attached = false;
        if let Some(line) = line.filter(|_| !wrong) {
            self.inner_comments(span, line.indent);
            let used = line.line.write(&mut self.out, line.indent, line.below);
            self.trailing_comment(end, used);
            self.out.push('\n');
            self.indent = line.indent;
        } else {
            self.left_alone.push(span);
            self.raw(start..end);
            self.indent = self.column(span.start as usize);
            while self
                .next_comment()
                .is_some_and(|it| it.span.start as usize <= end)
            {
                self.comment += 1;
            }
        }
        self.cursor = (end + 1).min(self.text.len());
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
    fn comments_before(&mut self, piece: Option<Span>, line: Option<&Printed>) {
        let next = piece.map(|span| (span, self.line_start(span.start as usize)));
        let limit = next.map_or(self.text.len(), |it| it.1);
        let next_indent = next.map(|(span, _)| match line {
            Some(line) => line.indent,
            None => self.column(span.start as usize),
        });
        let next_decl = line.is_some_and(|it| it.role == Role::Decl);
        while let Some(run) = self.run(limit) {
            let last_end = run.clone().next_back().and_then(|it| self.comments.get(it));
            let last_end =
                last_end.map_or(self.cursor, |it| self.line_end(it.span.end as usize) + 1);
            let above = next.is_some_and(|(_, start)| !self.blank_between(last_end, start));
            for (nth, at) in run.enumerate() {
                let Some(comment) = self.comments.get(at) else {
                    continue;
                };
                let column = self.column(comment.span.start as usize);
                let indent = match next_indent {
                    _ if column >= SIDE_COLUMN => COMMENT_COLUMN,
                    Some(next) if above && column <= next => next,
                    _ => {
                        let most = self.indent.max(next_indent.unwrap_or(0));
                        let indent = column.min(most) / STEP * STEP;
                        // Formatting once more would move it there.
                        let joins = next_indent.filter(|next| above && indent <= *next);
                        joins.unwrap_or(indent)
                    }
                };
                let start = self.line_start(comment.span.start as usize);
                self.gap(start, nth == 0 && above && next_decl);
                blanks(&mut self.out, indent);
                self.out.push_str(self.slice(comment.span));
                self.out.push('\n');
                self.cursor = (self.line_end(comment.span.end as usize) + 1).min(self.text.len());
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
        let text = self.text.get(range).unwrap_or_default();
        for line in text.lines() {
            self.out.push_str(line.trim_end_matches('\r'));
            self.out.push('\n');
        }
    }

    fn next_comment(&self) -> Option<&'a Comment> {
        self.comments.get(self.comment)
    }

    fn blank_between(&self, from: usize, to: usize) -> bool {
        let between = self.text.get(from..to);
        between.is_some_and(|it| it.contains('\n'))
    }

    fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }

    fn line_start(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        before.rfind('\n').map_or(0, |newline| newline + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        let after = self.text.get(at..).unwrap_or_default();
        after
            .find('\n')
            .map_or(self.text.len(), |newline| at + newline)
    }

    /// Returns how many letters stand before an offset on its line.
    fn column(&self, at: usize) -> usize {
        let start = self.line_start(at);
        width(self.text.get(start..at).unwrap_or_default())
    }
}
