//! What becomes of lines that could not be read, so that the rest still can.

use super::{
    assemble::Assembler,
    declarations::{decl_word, placeholder},
    errors, headings,
    line_words::{LineWord, is_like_section, section_without_colon},
    lost,
    outline::{Mark, Piece},
    place::{Owner, Place},
};
use crate::{
    diagnostic::Diagnostic,
    messages::{Arg, syntax as msg},
    source::{Span, fold_ascii, is_name},
    syntax::{
        ast::{Decl, List, LostKind, SectionHead},
        words::DeclWord,
    },
};

impl Assembler<'_> {
    /// An indented line with words and a colon, where items stand, is an item.
    pub(super) fn lacks_dash(&self, piece: &Piece) -> bool {
        let takes_items = matches!(&self.section, Place::In(shape, _) if shape.item.is_some());
        takes_items && piece.indent > self.section_indent && !self.is_left_of_items(piece)
    }

    /// Tells whether a line stands further to the left than the line with a dash above.
    pub(super) fn is_left_of_items(&self, piece: &Piece) -> bool {
        let items = self.owner == Owner::Item || self.owner == Owner::Nothing;
        self.owner_line
            .is_some_and(|it| items && piece.indent < it.0)
    }

    /// Reads an item whose dash is forgotten; what follows belongs to it all the same. Words
    /// like those of a heading may be one, so that no fix is offered.
    pub(super) fn item_without_dash(&mut self, piece: &Piece, span: Span, name: Span) {
        let words = self.slice(name);
        let heading = words.contains(' ') && is_like_section(words);
        self.diagnostics.push(errors::perhaps_item(span));
        self.marked(piece, Mark::Dash, span);
        if let Some(finding) = self.diagnostics.last_mut().filter(|_| heading) {
            finding.fix = None;
        }
    }

    /// Reports a parameter of a template that already has a value.
    pub(super) fn told_twice(&mut self, span: Span, name: &str) {
        let plain = fold_ascii(name);
        let sections = self.decls.last().map(|it| &it.sections);
        let first = sections.into_iter().flatten().find(
            |it| matches!(&it.head, SectionHead::Param(known) if fold_ascii(&known.text) == plain),
        );
        if let Some(first) = first.map(|it| it.word_span) {
            self.diagnostics
                .push(errors::repeated_section(span, first, Arg::from(name)));
        }
    }

    pub(super) fn lose_name(&mut self, piece: &Piece) {
        let n_decls = self.decls.len();
        let (kind, decl) = match (piece.mark, &self.section) {
            (Mark::Word(LineWord::Decl(word), _), _) => (LostKind::Decl(word), n_decls),
            (_, Place::In(_, label)) => (LostKind::Item(label.0), n_decls.saturating_sub(1)),
            (_, Place::Lost | Place::Head) => (LostKind::Item(None), n_decls.saturating_sub(1)),
        };
        let body = self.text.get(piece.body..piece.end).unwrap_or_default();
        let span = Span::new(self.id, piece.start, piece.end);
        self.lost
            .lines
            .extend(lost::line(kind, decl, body, span, self.lang));
    }

    /// After a line with a plus that cannot be read, its item takes the next ones.
    pub(super) fn lose_part(&mut self, piece: &Piece, with_item: bool) {
        self.lose_name(piece);
        self.owner = Owner::Nothing;
        let item = self.current_items().and_then(|it| it.last());
        if let Some(span) = item.filter(|_| !with_item).map(|it| it.span) {
            self.lost.torn.push(span);
            self.owner = Owner::LostPart;
        }
    }

    /// `thời hạn 3 ngày` where sections begin is the section without its colon.
    pub(super) fn is_section_like_clause(&self, piece: &Piece) -> bool {
        let section = !matches!(self.section, Place::Head) && piece.indent <= self.section_indent;
        let line = self.text.get(piece.start..piece.end).unwrap_or_default();
        let word = section_without_colon(line).filter(|_| section);
        word.is_some_and(|(_, len)| len >= piece.body - piece.start)
    }

    /// A line that begins with nothing known: a section misspelt, a colon
    /// forgotten, or anything else.
    pub(super) fn stray(&mut self, piece: &Piece, span: Span) {
        if self.glued_word(piece, span)
            || self.without_its_mark(piece, span)
            || self.declaration_with_colon(piece, span)
            || self.word_after_others(piece, span, true)
            || self.condition_otherwise(piece, span)
            || self.misspelt(piece, span)
            || self.with_more_mistakes(piece, span)
        {
            return;
        }
        if self.decls.is_empty() {
            return self.outside(span);
        }
        let line = self.slice(span);
        let colon = line
            .find(':')
            .filter(|at| line.find(['"', '“']).is_none_or(|quote| *at < quote));
        let head = line
            .get(..colon.unwrap_or(0))
            .unwrap_or_default()
            .trim_end();
        let head_span = Span::new(self.id, piece.start, piece.start + head.len());
        if let Some(diagnostic) = headings::official(head_span, head) {
            return self.lose_section(diagnostic);
        }
        if self.section_without_its_colon(piece, span) {
            return;
        }
        let line = self.slice(span);
        let title = line.find(['"', '“']).filter(|_| piece.indent == 0);
        let words = title.and_then(|at| line.get(..at)).map(str::trim_end);
        let finding = match words.and_then(|it| it.rsplit_once(' ')) {
            Some((words, _)) => errors::no_declaration(
                Span::new(self.id, piece.start, piece.start + words.len()),
                words,
            ),
            None => errors::unexpected_line(span),
        };
        self.diagnostics.push(finding);
        self.adrift |= piece.indent == 0;
    }

    /// Words with a colon that are no section: an official heading, a section misspelt, or
    /// an item without its dash.
    pub(super) fn no_section(&mut self, piece: &Piece, span: Span, name: Span) {
        if self.decls.is_empty() {
            if !self.misspelt(piece, span) {
                self.outside(span);
            }
            return;
        }
        let words = self.slice(name);
        if let Some(diagnostic) = headings::official(name, words) {
            return self.lose_section(diagnostic);
        }
        if self.word_after_others(piece, span, true)
            || self.condition_otherwise(piece, span)
            || self.misspelt(piece, span)
            || self.with_more_mistakes(piece, span)
        {
            return;
        }
        let rest = self.text.get(name.range().end..piece.end);
        // `lệ phí a:` with nothing behind it heads what follows.
        let heading = rest.is_some_and(|it| it.trim() == ":");
        if self.lacks_dash(piece) && !heading {
            return self.item_without_dash(piece, span, name);
        }
        let words = self.slice(name);
        let diagnostic = if is_name(words) || heading {
            errors::unknown_section(name, words).help(msg::UNKNOWN_SECTION_HELP.text())
        } else {
            // Several words that resemble no section are an item without its dash.
            errors::unexpected_line(span)
        };
        self.lose_section(diagnostic);
    }

    /// `Cơ quan giải quyết hồ sơ:` in a procedure: several words with a colon and no title head a
    /// section, though the first ones also begin a declaration.
    pub(super) fn heading_of_a_section(&self, piece: &Piece, word: DeclWord) -> Option<Span> {
        let open = self.decls.last()?;
        let within = !matches!(word, DeclWord::Procedure | DeclWord::Template)
            && matches!(
                decl_word(&open.kind),
                DeclWord::Procedure | DeclWord::Template
            );
        let head = self.text.get(piece.start..piece.end)?.trim_end();
        let head = head.strip_suffix(':').filter(|_| within)?.trim_end();
        let name = self.text.get(piece.body..piece.start + head.len())?;
        let words = name.trim().contains(' ') && !name.contains(['"', '“', '_', ':']);
        words.then(|| Span::new(self.id, piece.start, piece.start + head.len()))
    }

    /// Reports a heading that no section has.
    pub(super) fn unknown_heading(&mut self, head: Span) {
        let words = self.slice(head);
        let finding = headings::official(head, words).unwrap_or_else(|| {
            errors::unknown_section(head, words).help(msg::UNKNOWN_SECTION_HELP.text())
        });
        self.lose_section(finding);
    }

    /// Reports a line before the first declaration; those that follow it are not told again.
    pub(super) fn outside(&mut self, span: Span) {
        let finding = errors::outside_declaration(span);
        let mut told = self.diagnostics.iter();
        if told.all(|it| it.code.id != finding.code.id) {
            self.diagnostics.push(finding);
        }
    }

    /// Reports a section that cannot be read; what follows belongs to nothing.
    pub(super) fn lose_section(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
        self.owner = Owner::Nothing;
        self.owner_line = None;
        self.section = Place::Lost;
    }

    /// A dash or plus line where no section is open.
    pub(super) fn stray_item(&mut self, span: Span) {
        match (self.decls.is_empty(), self.section) {
            (true, _) => self.outside(span),
            (false, Place::Head) => {
                self.diagnostics.push(errors::misplaced_item(
                    span,
                    Arg::from(msg::NO_SECTION.text()),
                ));
            }
            // The section above was reported; its items follow it in silence.
            (false, _) => {}
        }
    }

    /// After a piece that cannot be read, what belongs to it is read but goes nowhere.
    pub(super) fn lose(&mut self, piece: &Piece) {
        match piece.mark {
            Mark::Plus => {
                let with_item = self.owner == Owner::Nothing;
                self.owner_line = None;
                self.lose_part(piece, with_item);
            }
            Mark::Dash => self.lose_item(piece),
            Mark::NameColon if self.lacks_dash(piece) => {
                let item = Piece {
                    body: piece.start,
                    ..piece.clone()
                };
                self.lose_item(&item);
            }
            Mark::Word(LineWord::Section(_), _) | Mark::NameColon => {
                self.owner = Owner::Nothing;
                self.section = Place::Lost;
            }
            Mark::Word(LineWord::Decl(word), _) => {
                let span = Span::new(self.id, piece.start, piece.end);
                self.lose_name(piece);
                self.decls.push(Decl {
                    kind: placeholder(word, span),
                    span,
                    clauses: List::new(),
                    sections: List::new(),
                });
                self.section = Place::Head;
                self.owner = Owner::Decl;
            }
            Mark::Word(..) | Mark::Stray => {}
        }
    }

    pub(super) fn lose_item(&mut self, piece: &Piece) {
        self.lose_name(piece);
        self.owner = Owner::Nothing;
        self.owner_line = None;
    }
}
