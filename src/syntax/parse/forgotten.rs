//! Lines without the dash, plus or colon with which they should begin, and declarations
//! with a colon: they are told, and read as they were meant.

use pest::Parser as _;

use super::{
    assemble::Assembler,
    declarations::decl_word,
    errors,
    grammar::{Grammar, Rule},
    headings,
    line_words::{LineWord, decl_with_colon, find, section_without_colon},
    meant::MAX_LENGTH,
    misspelt::ordinal_end,
    near::is_of_known_words,
    outline::{Mark, Piece},
    place::{Owner, Place, SectionLabel},
    sections::{self, Shape},
};
use crate::{
    source::Span,
    syntax::{
        ast::{ItemKind, SectionHead, StepKindOrBlock},
        words::{BlockKind, ClauseWord, DeclWord, SectionWord, Word},
    },
};

impl Assembler<'_> {
    /// Reads a line whose dash or plus is forgotten, where it can be read with one.
    pub(super) fn without_its_mark(&mut self, piece: &Piece, span: Span) -> bool {
        let Place::In(shape, _) = self.section else {
            return false;
        };
        let left = piece.indent <= self.section_indent || self.is_left_of_items(piece);
        if left || piece.fault.is_some() {
            return false;
        }
        if let Some(end) = ordinal_end(self.slice(span)) {
            return self.numbered(piece, span, end, shape);
        }
        let body = self.slice(span);
        let reads = |rule: Option<Rule>| rule.is_some_and(|it| reads(it, body));
        let (part, item) = (
            self.inside_item(piece) && reads(shape.part),
            reads(shape.item),
        );
        if part {
            self.diagnostics.push(errors::missing_mark(span, "+"));
            self.marked(piece, Mark::Plus, span);
        } else if item {
            self.diagnostics.push(errors::missing_mark(span, "-"));
            self.marked(piece, Mark::Dash, span);
        } else {
            return false;
        }
        true
    }

    /// `1. đơn: "Đơn"`: a number instead of the dash.
    fn numbered(&mut self, piece: &Piece, span: Span, end: usize, shape: Shape) -> bool {
        let item = self.slice(span).get(end..).unwrap_or_default();
        let fits = shape.item.is_some_and(|it| reads(it, item));
        if fits {
            self.without_number(piece, end);
        }
        fits
    }

    /// Tells whether a line stands further to the right than the item above, or where
    /// another line of that item with a plus stands.
    fn inside_item(&self, piece: &Piece) -> bool {
        let Some((indent, _)) = self.owner_line else {
            return false;
        };
        match self.owner {
            Owner::Item => piece.indent > indent,
            Owner::Part | Owner::LostPart => piece.indent >= indent,
            Owner::Nothing | Owner::Decl | Owner::Section | Owner::Group => false,
        }
    }

    /// Reads a line as if it had its dash or plus; nothing more is told of it, but the fix of
    /// what was told last mends all of it.
    pub(super) fn marked(&mut self, piece: &Piece, mark: Mark, span: Span) {
        let n_told = self.diagnostics.len();
        let line = Piece {
            mark,
            body: piece.start,
            ..piece.clone()
        };
        if mark == Mark::Plus {
            self.part(&line, span);
        } else {
            self.item(&line, span);
        }
        self.settle(n_told.saturating_sub(1));
        self.diagnostics.truncate(n_told);
    }

    /// `khi x` right below the opening of a block that chooses by facts is a branch whose plus is forgotten.
    pub(super) fn branch_without_plus(
        &mut self,
        piece: &Piece,
        word: LineWord,
        span: Span,
    ) -> bool {
        let opens = word == LineWord::Clause(ClauseWord::When)
            && self.owner == Owner::Item
            && self
                .current_items()
                .and_then(|it| it.last())
                .is_some_and(|it| {
                    let ItemKind::Step(step) = &it.kind else {
                        return false;
                    };
                    let StepKindOrBlock::Block(kind) = &step.kind else {
                        return false;
                    };
                    kind.value != BlockKind::Parallel && it.clauses.is_empty()
                });
        let branch = opens && reads(Rule::branch_part_body, self.slice(span));
        if branch {
            self.diagnostics.push(errors::missing_mark(span, "+"));
            self.marked(piece, Mark::Plus, span);
        }
        branch
    }

    /// Reads a section whose colon is missing, or is a wide one, as if it had it.
    pub(super) fn section_without_its_colon(&mut self, piece: &Piece, span: Span) -> bool {
        let line = self.slice(span);
        let Some((word, len)) = section_without_colon(line) else {
            return false;
        };
        let word_span = Span::new(self.id, piece.start, piece.start + len);
        let rest = line.get(len..).unwrap_or_default();
        let section = errors::word(word.row());
        let mut diagnostic = match headings::in_brackets_before_colon(rest) {
            Some(added) => headings::addition_to_section(word_span, rest, added, section),
            None => errors::missing_colon(word_span, rest, section),
        };
        let shape = self.decls.last();
        let shape = shape.and_then(|it| sections::shape(decl_word(&it.kind), word));
        if !self.takes_section(piece, word) {
            // A colon makes no section of what the declaration does not have.
            if shape.is_none() {
                diagnostic.fix = None;
            }
            self.lose_section(diagnostic);
            return true;
        }
        let after = rest.trim_start();
        let after = after.strip_prefix(errors::WIDE_COLON).unwrap_or(after);
        let after = match headings::in_brackets_before_colon(rest) {
            Some(_) => after.split_once(':').map_or(after, |it| it.1),
            None => after,
        };
        let line = Piece {
            body: piece.end - after.len(),
            ..piece.clone()
        };
        self.diagnostics.push(diagnostic);
        let n_told = self.diagnostics.len();
        // `thời hạn hạn: 3 ngày`: with two things wrong, what is meant is not sure.
        let unsure = shape.is_some_and(|it| self.is_item_on_section_line(&line, it));
        self.section(&line, word, word_span, span);
        self.settle(n_told.saturating_sub(1));
        self.diagnostics.truncate(n_told);
        if let Some(finding) = self.diagnostics.last_mut().filter(|_| unsure) {
            finding.fix = None;
        }
        true
    }

    /// `- Trình tự:` among items is a section whose dash is too much; what was told of it as an
    /// item since `n_told` is not.
    pub(super) fn section_with_dash(&mut self, piece: &Piece, n_told: usize) -> bool {
        let body = self.text.get(piece.body..piece.end).unwrap_or_default();
        let start = piece.end - body.trim_start().len();
        let found = find(body.trim_start()).and_then(|it| match it.word {
            LineWord::Section(word) => Some((word, it.len)),
            _ => None,
        });
        let room = |it: &(SectionWord, usize)| {
            self.decls
                .last()
                .and_then(|decl| {
                    let free = decl
                        .sections
                        .iter()
                        .all(|known| known.head != SectionHead::Word(it.0));
                    sections::shape(decl_word(&decl.kind), it.0).filter(|_| free)
                })
                .is_some_and(|shape| {
                    reads(
                        shape.value,
                        body.trim_start().get(it.1..).unwrap_or_default(),
                    )
                })
        };
        let Some((word, len)) = found.filter(room) else {
            return false;
        };
        self.diagnostics.truncate(n_told);
        let dash = Span::new(self.id, piece.start, start);
        self.diagnostics.push(errors::before_word(
            dash,
            self.slice(dash),
            errors::word(word.row()),
        ));
        let line = Piece {
            mark: Mark::Word(LineWord::Section(word), None),
            start,
            body: start + len,
            ..piece.clone()
        };
        let span = Span::new(self.id, start, piece.end);
        self.section(
            &line,
            word,
            Span::new(self.id, start, start + len - 1),
            span,
        );
        true
    }

    /// Tells whether a section may begin with a line: it stands as far to the left as
    /// sections do, and the declaration has room for it.
    fn takes_section(&self, piece: &Piece, word: SectionWord) -> bool {
        let left = !matches!(self.section, Place::In(..)) || piece.indent <= self.section_indent;
        left && self.decls.last().is_some_and(|decl| {
            let head = SectionHead::Word(word);
            sections::shape(decl_word(&decl.kind), word).is_some()
                && decl.sections.iter().all(|it| it.head != head)
        })
    }

    /// `cơ quan` alone on its line inside a procedure, or `thủ tục x` in an example, is a
    /// section without its colon.
    pub(super) fn is_section_for_declaration(&self, piece: &Piece, word: DeclWord) -> bool {
        let Some(decl) = self.decls.last() else {
            return false;
        };
        let span = Span::new(self.id, piece.start, piece.end);
        let section = section_without_colon(self.slice(span)).map(|it| it.0);
        let fits = section.is_some_and(|it| self.takes_section(piece, it));
        let rest = self.text.get(piece.body..piece.end).unwrap_or_default();
        let in_example = word == DeclWord::Procedure
            && decl_word(&decl.kind) == DeclWord::Example
            && decl.sections.is_empty()
            && reads(Rule::names_body, rest)
            && self.goes_on_as_example(piece);
        fits && (rest.trim().is_empty() || in_example)
    }

    /// Tells whether the next line is a section that only examples have: a procedure may be
    /// declared by its name alone, and another one below it.
    fn goes_on_as_example(&self, piece: &Piece) -> bool {
        let rest = self.text.get(piece.end..).unwrap_or_default();
        let lines = rest.lines().map(str::trim);
        let next = lines
            .into_iter()
            .find(|it| !it.is_empty() && !it.starts_with('#'));
        // With its colon: `nộp sau khi …` is a clause, and `thủ tục y` a declaration as well.
        let Some(LineWord::Section(next)) = next.and_then(find).map(|it| it.word) else {
            return false;
        };
        sections::shape(DeclWord::Example, next).is_some()
            && sections::shape(DeclWord::Procedure, next).is_none()
    }

    /// Tells whether a word with a colon is a section of the declaration that is open.
    pub(super) fn is_section_here(&self, word: LineWord) -> bool {
        let decl = self.decls.last().map(|it| decl_word(&it.kind));
        match (word, decl) {
            // `thủ tục: x` of an example, `cơ quan:` of a procedure.
            (LineWord::Section(word), Some(decl)) => sections::shape(decl, word).is_some(),
            _ => false,
        }
    }

    /// Tells whether an item stands on the line of its section, where its value belongs.
    pub(super) fn is_item_on_section_line(&self, piece: &Piece, shape: Shape) -> bool {
        let body = self.text.get(piece.body..piece.end).unwrap_or_default();
        let plain = !body.trim().is_empty() && piece.fault.is_none() && !reads(shape.value, body);
        // `kết quả: giấy phép`: no value at all, but an item with a slip.
        let meant =
            |rule| !self.would_read(piece, shape.value, body) && self.would_read(piece, rule, body);
        // `hồ sơ: rõ số bộ` is a value with a word too few.
        let value = !body.contains([':', '"', '“', ',']) && is_of_known_words(body, self.lang);
        plain && !value && shape.item.is_some_and(|it| reads(it, body) || meant(it))
    }

    /// Reads an item that stands on the line of its section.
    pub(super) fn item_on_section_line(&mut self, piece: &Piece, label: SectionLabel) {
        let body = self.text.get(piece.body..piece.end).unwrap_or_default();
        let start = piece.end - body.trim_start().len();
        let span = Span::new(self.id, start, piece.end);
        self.diagnostics
            .push(errors::item_on_section_line(span, label.arg()));
        let line = Piece {
            start,
            indent: piece.indent + 1,
            ..piece.clone()
        };
        self.marked(&line, Mark::Dash, span);
    }

    /// `thủ tục: x "…"`: a declaration has no colon after its word.
    pub(super) fn declaration_with_colon(&mut self, piece: &Piece, span: Span) -> bool {
        let Some((word, len, colon)) = decl_with_colon(self.slice(span)) else {
            return false;
        };
        let rest = self.slice(span).get(len..).unwrap_or_default();
        let titled = match word {
            DeclWord::Example => reads(Rule::example_decl_body, rest),
            DeclWord::Template => reads(Rule::template_decl_body, rest),
            _ => rest.contains(['"', '“']) && reads(Rule::procedure_decl_body, rest),
        };
        if !titled || piece.indent > 0 && self.decls.is_empty() {
            return false;
        }
        let colon = Span::new(self.id, piece.start + colon.start, piece.start + colon.end);
        self.diagnostics.push(errors::colon_of_declaration(
            colon,
            errors::word(word.row()),
        ));
        let line = Piece {
            body: piece.start + len,
            ..piece.clone()
        };
        self.declaration(&line, word, span);
        true
    }
}

/// Tells whether a rule reads the whole of a text that a person typed.
pub(super) fn reads(rule: Rule, text: &str) -> bool {
    text.len() <= MAX_LENGTH && Grammar::parse(rule, text).is_ok()
}
