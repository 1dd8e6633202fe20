//! Lines with more than one mistake: one fix mends all of them, or none is offered, so that
//! what people accept can be read.

use pest::{Parser as _, error::Error as PestError};

use super::{
    assemble::Assembler,
    declared::Declared,
    errors,
    grammar::{Grammar, Rule},
    line_words::LineWord,
    meant::{self, MAX_LENGTH, Meant, Whole},
    misspelt::ordinal_end,
    outline::{Mark, Piece},
    piece::{agency_titled, names_agency},
    place::Place,
};
use crate::{
    diagnostic::{Diagnostic, Edit},
    messages::{Text, slips, syntax as msg},
    source::Span,
    syntax::codes,
};

/// A finding of such a code says that its line could not be read.
fn is_unread(finding: &Diagnostic) -> bool {
    let codes = [
        &codes::UNEXPECTED_LINE,
        &codes::UNKNOWN_SECTION,
        &codes::MISPLACED_SECTION,
        &codes::UNREADABLE,
        &codes::UNTERMINATED_QUOTE,
        &codes::NESTED_TOO_DEEPLY,
        &codes::BAD_NUMBER,
        &codes::BAD_DATE,
        &codes::MISPLACED_ITEM,
    ];
    codes.iter().any(|it| it.id == finding.code.id)
}

/// Gives the first of the findings of one line, told since `from`, the fixes of all of them;
/// where some mistake has none, no fix is left.
pub(super) fn one_fix(told: &mut [Diagnostic], from: usize, readable: bool) {
    let Some(told) = told.get_mut(from..) else {
        return;
    };
    let mut unread = told.iter_mut().filter(|it| is_unread(it));
    let Some(first) = unread.next() else {
        return;
    };
    let mut whole = first.fix.take().filter(|_| readable);
    for other in unread {
        let fix = other.fix.take();
        whole = whole.zip(fix).and_then(|(mut whole, fix)| {
            let titles = slips::BOTH_CHANGES.with("first", whole.title);
            whole.title = titles.with("second", fix.title);
            whole.edits.extend(fix.edits);
            whole.edits.sort_by_key(|it| (it.span.start, it.span.end));
            join_insertions(&mut whole.edits);
            are_apart(&whole.edits).then_some(whole)
        });
    }
    first.fix = whole;
}

/// Makes one edit of what is put before a text and what stands for that text.
fn join_insertions(edits: &mut Vec<Edit>) {
    edits.dedup_by(|next, edit| {
        let joined = edit.span.range().is_empty() && edit.span.start == next.span.start;
        if joined {
            edit.span = next.span;
            edit.text.push_str(&next.text);
        }
        joined
    });
}

/// Tells whether edits in the order of the text leave no doubt of what stands where.
fn are_apart(edits: &[Edit]) -> bool {
    edits.windows(2).all(|it| match it {
        [one, two] => one.span.end <= two.span.start && one.span.start < two.span.start,
        _ => true,
    })
}

impl Assembler<'_> {
    /// Says what is wrong with a piece and returns it as it was meant, where that is clear.
    pub(super) fn meant(
        &self,
        piece: &Piece,
        rule: Rule,
        place: &Text,
        body: &str,
        error: &PestError<Rule>,
    ) -> (Vec<Diagnostic>, Option<Meant>) {
        let decl = self.decls.last();
        let names = self.declared.get_or_init(|| Declared::new(self.text));
        let below = match piece.mark {
            Mark::Dash | Mark::Plus => piece.indent + 4,
            Mark::Word(LineWord::Section(_) | LineWord::Decl(_), _) => piece.indent + 2,
            _ => piece.indent,
        };
        let whole = Whole {
            below,
            is_agency: &|name| decl.is_some_and(|it| names_agency(it, name)),
            agency_titled: &|title| agency_titled(decl?, title),
            is_declared: &|name| names.has(name),
            declared: &|words| names.get(words),
            names,
            file: self.id,
            lang: self.lang,
            rule,
            base: piece.body,
            place,
            open_quote: piece.open_quote(),
        };
        let mut told = Vec::new();
        let meant = meant::read(&whole, body, error, &mut told);
        (told, meant)
    }

    /// Tells whether the file declares a name anywhere.
    pub(super) fn is_declared(&self, name: &str) -> bool {
        let names = self.declared.get_or_init(|| Declared::new(self.text));
        names.has(name)
    }

    /// Tells whether a text is read by a rule as it stands, or as it is meant.
    pub(super) fn would_read(&self, piece: &Piece, rule: Rule, text: &str) -> bool {
        if text.len() > MAX_LENGTH || piece.fault.is_some() {
            return false;
        }
        match Grammar::parse(rule, text) {
            Ok(_) => true,
            Err(error) => {
                let place = msg::NO_SECTION.text();
                self.meant(piece, rule, &place, text, &error).1.is_some()
            }
        }
    }

    /// Lets one fix mend all that was told of a line since `n_told`.
    pub(super) fn settle(&mut self, n_told: usize) {
        one_fix(&mut self.diagnostics, n_told, true);
    }

    /// `2. kiểm_tra: một cửa kiểm tra …`, `nếu thiếu thì yêu cầu bổ sung tối đa 1 lần`: what stands
    /// before the name or word is not the only mistake.
    pub(super) fn with_more_mistakes(&mut self, piece: &Piece, span: Span) -> bool {
        let line = self.slice(span);
        let number = ordinal_end(line).filter(|_| piece.indent > self.section_indent);
        if let (Some(end), Place::In(shape, _)) = (number, self.section) {
            let item = line.get(end..).unwrap_or_default();
            let fits = shape
                .item
                .is_some_and(|it| self.would_read(piece, it, item));
            if fits {
                self.without_number(piece, end);
                return true;
            }
        }
        self.word_after_others(piece, span, false)
    }

    /// Reads an item with a number of a list for its dash.
    pub(super) fn without_number(&mut self, piece: &Piece, end: usize) {
        let start = piece.start + end;
        let number = Span::new(self.id, piece.start, start);
        let finding = errors::number_for_dash(number, self.slice(number));
        self.diagnostics.push(finding);
        let line = Piece {
            start,
            ..piece.clone()
        };
        self.marked(&line, Mark::Dash, Span::new(self.id, start, piece.end));
    }
}
