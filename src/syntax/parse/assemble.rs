//! Pieces to declarations: order decides what belongs to what.

use std::cell::OnceCell;

use super::{
    MAX_MISTAKES, Parsed, clauses,
    cx::Letters,
    declarations::{decl_word, declared, placeholder},
    declared::Declared,
    errors,
    grammar::Rule,
    items,
    line_words::LineWord,
    lost,
    outline::{Fault, MAX_DEPTH, MAX_PIECES, Mark, Outline, Piece},
    place::{Owner, Place, SectionLabel},
    sections,
};
use crate::{
    diagnostic::Diagnostic,
    messages::expected,
    source::{FileId, Span, Spanned, is_name},
    syntax::{
        ast::{
            Clause, ClauseKind, Decl, DeclKind, File, Item, List, Lost, Name, Origin, Part,
            Section, SectionHead, SectionValue, push,
        },
        words::{DeclWord, Row, SectionWord, Word},
    },
    values::Lang,
};

/// Reads every piece and puts it where it belongs.
pub(super) fn assemble(id: FileId, text: &str) -> Parsed {
    let lang = language(id, text);
    let mut assembler = Assembler {
        id,
        text,
        outline: Outline::new(id, text),
        letters: Letters::default(),
        lang,
        decls: Vec::new(),
        diagnostics: Vec::new(),
        section: Place::Lost,
        owner: Owner::Nothing,
        owner_line: None,
        section_indent: 0,
        lost: Lost::default(),
        n_compared: 0,
        reads_as_meant: false,
        declared: OnceCell::new(),
        unaccented: OnceCell::new(),
        adrift: false,
    };
    while let Some(piece) = assembler.outline.next() {
        assembler.piece(&piece);
        if assembler.diagnostics.len() > MAX_MISTAKES {
            assembler.diagnostics.truncate(MAX_MISTAKES);
            let at = Span::new(id, piece.start, piece.end);
            assembler
                .diagnostics
                .push(errors::too_many_mistakes(at, MAX_MISTAKES));
            break;
        }
    }
    if let Some(at) = assembler.outline.cut_at {
        assembler
            .diagnostics
            .push(errors::too_many_lines(Span::new(id, at, at), MAX_PIECES));
    }
    if assembler.decls.is_empty() && assembler.diagnostics.is_empty() {
        assembler
            .diagnostics
            .push(errors::nothing_declared(Span::new(id, 0, 0)));
    }
    lost::tell_names_apart(&mut assembler.diagnostics, &assembler.decls, text);
    Parsed {
        file: File {
            id,
            lang,
            decls: assembler.decls,
            comments: assembler.outline.comments,
            lost: assembler.lost,
        },
        diagnostics: assembler.diagnostics,
    }
}

/// The language of the first word that is spelled in only one.
fn language(id: FileId, text: &str) -> Lang {
    let of = |piece: Piece| match piece.mark {
        Mark::Word(_, lang) => lang,
        _ => None,
    };
    Outline::new(id, text).find_map(of).unwrap_or_default()
}

/// Returns the rule that reads what follows the word of a declaration.
pub(super) fn declaration_rule(word: DeclWord) -> Rule {
    match word {
        DeclWord::Instrument | DeclWord::Agency | DeclWord::Database => Rule::plain_decl_body,
        DeclWord::Template => Rule::template_decl_body,
        DeclWord::Procedure => Rule::procedure_decl_body,
        DeclWord::Example => Rule::example_decl_body,
    }
}

pub(super) struct Assembler<'a> {
    pub(super) id: FileId,
    pub(super) text: &'a str,
    pub(super) outline: Outline<'a>,
    pub(super) letters: Letters,
    pub(super) lang: Lang,
    pub(super) decls: Vec<Decl>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) section: Place,
    pub(super) owner: Owner,
    /// The dash or plus line that owns what follows: its indentation and place.
    pub(super) owner_line: Option<(usize, Span)>,
    /// How far the word of the open section is indented.
    pub(super) section_indent: usize,
    pub(super) lost: Lost,
    /// How many lines were compared with all words, which takes long.
    pub(super) n_compared: usize,
    /// Whether the line is read with another first word than the typed one.
    pub(super) reads_as_meant: bool,
    /// The names that the file declares, once a line needed them.
    pub(super) declared: OnceCell<Declared>,
    /// Whether the file is written without accents, once a line needed to know.
    pub(super) unaccented: OnceCell<bool>,
    /// A line that may have been a declaration could not be read.
    pub(super) adrift: bool,
}

impl Assembler<'_> {
    fn piece(&mut self, piece: &Piece) {
        let span = Span::new(self.id, piece.start, piece.end);
        match piece.fault {
            Some(Fault::Quote(at)) if !self.may_be_quoted(piece) => {
                self.diagnostics.push(errors::unterminated_quote(Span::new(
                    self.id, at, piece.end,
                )));
                return self.lose(piece);
            }
            Some(Fault::Depth(at)) => {
                let letter = self.text.get(at..).and_then(|it| it.chars().next());
                self.diagnostics.push(errors::nested_too_deeply(
                    Span::new(self.id, at, at + letter.map_or(1, char::len_utf8)),
                    MAX_DEPTH,
                ));
                return self.lose(piece);
            }
            Some(Fault::Quote(_)) | None => {}
        }
        if let Mark::Word(word, lang) = piece.mark {
            let mark = Span::new(self.id, piece.start, piece.body);
            if lang.is_some_and(|lang| lang != self.lang) && !self.is_clause_place(word) {
                self.diagnostics
                    .push(errors::mixed_languages(mark, self.slice(mark)));
            }
            return self.word(piece, word, mark, span);
        }
        match piece.mark {
            Mark::Dash => self.item(piece, span),
            Mark::Plus => self.part(piece, span),
            Mark::NameColon => self.parameter(piece, span),
            Mark::Stray | Mark::Word(..) => self.stray(piece, span),
        }
    }

    /// Tells whether a piece goes where it is read, which finds out what its quote lacks.
    fn may_be_quoted(&self, piece: &Piece) -> bool {
        match piece.mark {
            Mark::Word(LineWord::Decl(_), _) => true,
            Mark::Word(..) => !self.decls.is_empty(),
            Mark::Dash | Mark::Plus => matches!(self.section, Place::In(..)),
            Mark::NameColon | Mark::Stray => false,
        }
    }

    /// A word of the other language may be one that begins nothing here.
    fn is_clause_place(&self, word: LineWord) -> bool {
        matches!(word, LineWord::Clause(_)) && self.decls.is_empty()
    }

    pub(super) fn word(&mut self, piece: &Piece, word: LineWord, mark: Span, span: Span) {
        if let LineWord::Decl(word) = word {
            if self.is_section_for_declaration(piece, word) {
                self.section_without_its_colon(piece, span);
                return;
            }
            return self.declaration(piece, word, span);
        }
        if matches!(word, LineWord::Section(_))
            && !self.is_section_here(word)
            && self.declaration_with_colon(piece, span)
        {
            return;
        }
        if self.decls.is_empty() {
            return self.outside(span);
        }
        if self.is_outcome_after_others(piece, word) && self.word_after_others(piece, span, false) {
            return;
        }
        match word {
            LineWord::Section(SectionWord::OfficeHours) if self.inside_procedure_item() => {
                self.clause(
                    piece,
                    LineWord::Clause(crate::syntax::words::ClauseWord::Hours),
                    mark,
                    span,
                );
            }
            LineWord::Section(word) => {
                let word_span = Span {
                    end: mark.end.saturating_sub(1).max(mark.start),
                    ..mark
                };
                self.section(piece, word, word_span, span);
            }
            LineWord::Case | LineWord::AllCases => self.group(piece, word, span),
            LineWord::Decl(_) | LineWord::Clause(_) | LineWord::Outcome(_) => {
                self.clause(piece, word, mark, span);
            }
        }
    }

    /// `giờ làm việc:` below an agency of a procedure is a clause, elsewhere a section.
    pub(super) fn inside_procedure_item(&self) -> bool {
        let word = self.decls.last().map(|decl| decl_word(&decl.kind));
        matches!(word, Some(DeclWord::Procedure | DeclWord::Template))
    }

    pub(super) fn declaration(&mut self, piece: &Piece, word: DeclWord, span: Span) {
        let n_told = self.diagnostics.len();
        let rule = declaration_rule(word);
        let place = expected::PLACE_DECLARATION.with("word", errors::word(word.row()));
        let kind = self.read(piece, rule, &place, |cx, pair| declared(cx, word, pair));
        if self.longer_word(piece, span, n_told) {
            return;
        }
        if self.diagnostics.len() > n_told
            && let Some(head) = self.heading_of_a_section(piece, word)
        {
            self.diagnostics.truncate(n_told);
            return self.unknown_heading(head);
        }
        self.adrift = false;
        self.owner_line = None;
        // A declaration that cannot be read still takes its sections, so that
        // their mistakes are found in the same run.
        let readable = kind.is_some();
        if !readable {
            self.lose_name(piece);
        }
        let kind = kind.unwrap_or_else(|| placeholder(word, span));
        self.decls.push(Decl {
            kind,
            span,
            clauses: List::new(),
            sections: List::new(),
        });
        self.section = Place::Head;
        self.owner = Owner::Decl;
        if !readable && let Some(decl) = self.decls.last_mut() {
            decl.span = span;
        }
    }

    pub(super) fn section(
        &mut self,
        piece: &Piece,
        word: SectionWord,
        word_span: Span,
        span: Span,
    ) {
        self.owner = Owner::Nothing;
        self.owner_line = None;
        self.section_indent = piece.indent;
        self.section = Place::Lost;
        let Some(decl) = self.decls.last() else {
            return;
        };
        let decl_kind = decl_word(&decl.kind);
        let Some(shape) = sections::shape(decl_kind, word) else {
            let (section, decl) = (errors::word(word.row()), errors::word(decl_kind.row()));
            // It may belong to a declaration that could not be read.
            if !self.adrift {
                self.diagnostics
                    .push(errors::misplaced_section(word_span, section, decl));
            }
            return;
        };
        let head = SectionHead::Word(word);
        let first = decl.sections.iter().find(|section| section.head == head);
        if let Some(first) = first.filter(|_| !self.adrift) {
            let first = first.word_span;
            self.diagnostics.push(errors::repeated_section(
                word_span,
                first,
                errors::word(word.row()),
            ));
        }
        let label = SectionLabel(Some(word));
        if self.is_item_on_section_line(piece, shape) {
            self.push_section(head, span, word_span, SectionValue::Absent);
            self.section = Place::In(shape, label);
            return self.item_on_section_line(piece, label);
        }
        let place = expected::PLACE_SECTION.with("section", errors::word(word.row()));
        let value = self.read(piece, shape.value, &place, sections::value);
        let unread = value.is_none();
        self.push_section(head, span, word_span, value.unwrap_or(SectionValue::Absent));
        self.section = Place::In(shape, label);
        if unread {
            // Clauses right below are of the value, and go with it.
            self.owner = Owner::Nothing;
        }
    }

    fn push_section(
        &mut self,
        head: SectionHead,
        span: Span,
        word_span: Span,
        value: SectionValue,
    ) {
        let Some(decl) = self.decls.last_mut() else {
            return;
        };
        let (clauses, items, groups) = (List::new(), List::new(), List::new());
        let section = Section {
            head,
            span,
            word_span,
            value,
            clauses,
            items,
            groups,
        };
        push(&mut decl.sections, section);
        self.owner = Owner::Section;
    }

    /// `mẫu_co: "…"` gives a parameter of a template its value.
    fn parameter(&mut self, piece: &Piece, span: Span) {
        let name_span = Span::new(self.id, piece.start, piece.body);
        let name = self.slice(name_span).to_owned();
        if self.glued_word(piece, span)
            || self.without_its_mark(piece, span)
            || self.declaration_with_colon(piece, span)
        {
            return;
        }
        let templated = self.decls.last().is_some_and(|decl| {
            matches!(
                decl.kind,
                DeclKind::Procedure {
                    origin: Some(Origin::Template(_)),
                    ..
                }
            )
        });
        if !templated || !is_name(&name) || self.lacks_dash(piece) {
            return self.no_section(piece, span, name_span);
        }
        self.owner = Owner::Nothing;
        self.owner_line = None;
        self.section = Place::Lost;
        self.told_twice(name_span, &name);
        let place = expected::PLACE_SECTION.with("section", &name);
        let body = piece.body
            + self
                .text
                .get(piece.body..)
                .map_or(0, |it| it.find(':').map_or(0, |at| at + 1));
        let body = Piece {
            body,
            ..piece.clone()
        };
        let value = self
            .read(&body, Rule::text_body, &place, sections::value)
            .unwrap_or(SectionValue::Absent);
        self.push_section(
            SectionHead::Param(Name {
                text: self.letters.of(&name),
                span: name_span,
            }),
            span,
            name_span,
            value,
        );
    }

    pub(super) fn item(&mut self, piece: &Piece, span: Span) {
        self.owner = Owner::Nothing;
        self.owner_line = Some((piece.indent, span));
        let Place::In(shape, label) = self.section else {
            self.lose_name(piece);
            return self.stray_item(span);
        };
        let Some(rule) = shape.item else {
            return self
                .diagnostics
                .push(errors::misplaced_item(span, label.arg()));
        };
        let place = expected::PLACE_ITEM.with("section", label.arg());
        let n_told = self.diagnostics.len();
        let kind = self.read(piece, rule, &place, items::item);
        if self.diagnostics.len() > n_told && self.section_with_dash(piece, n_told) {
            return;
        }
        let Some(kind) = kind else {
            return self.lose_name(piece);
        };
        let item = Item {
            kind,
            span,
            clauses: List::new(),
            parts: List::new(),
        };
        if let Some(items) = self.current_items() {
            push(items, item);
            self.owner = Owner::Item;
        }
    }

    pub(super) fn part(&mut self, piece: &Piece, span: Span) {
        let Place::In(shape, label) = self.section else {
            self.owner = Owner::Nothing;
            return self.stray_item(span);
        };
        // A branch belongs to the block that is open, whatever line stands before it.
        let is_branch = shape.part == Some(Rule::branch_part_body);
        let lost = self.owner == Owner::Nothing && !is_branch;
        self.owner = Owner::Nothing;
        self.owner_line = Some((piece.indent, span));
        let Some(rule) = shape.part else {
            return self
                .diagnostics
                .push(errors::misplaced_item(span, label.arg()));
        };
        let place = expected::PLACE_PART.with("section", label.arg());
        let Some(kind) = self.read(piece, rule, &place, items::part) else {
            return self.lose_part(piece, lost);
        };
        let part = Part {
            kind,
            span,
            clauses: List::new(),
        };
        match self.current_items().and_then(|items| items.last_mut()) {
            Some(item) if !lost => {
                push(&mut item.parts, part);
                self.owner = Owner::Part;
            }
            _ if lost => {}
            _ => self.diagnostics.push(errors::part_without_item(span)),
        }
    }

    fn clause(&mut self, piece: &Piece, word: LineWord, mark: Span, span: Span) {
        let told =
            self.is_section_like_clause(piece) && self.section_without_its_colon(piece, span);
        if told
            || self.branch_without_plus(piece, word, span)
            || self.case_by_clause(piece, word, span)
        {
            return;
        }
        let n_told = self.diagnostics.len();
        self.check_indentation(piece, span);
        let (rule, row): (Rule, &'static Row) = match word {
            LineWord::Clause(word) => (clauses::rule(word), word.row()),
            LineWord::Outcome(outcome) => (Rule::effect_body, outcome.row()),
            LineWord::Decl(_) | LineWord::Section(_) | LineWord::Case | LineWord::AllCases => {
                return;
            }
        };
        let place = expected::PLACE_CLAUSE.with("word", errors::word(row));
        let kind = self.read(piece, rule, &place, |cx, pair| match word {
            LineWord::Clause(word) => clauses::clause(cx, word, pair, span),
            LineWord::Outcome(outcome) => {
                Some(clauses::outcome(cx, Spanned::new(outcome, mark), pair))
            }
            LineWord::Decl(_) | LineWord::Section(_) | LineWord::Case | LineWord::AllCases => None,
        });
        if self.longer_word(piece, span, n_told) || self.is_guard_again(kind.as_ref(), span) {
            return;
        }
        self.check_guard_of_clause(piece, kind.as_ref(), span);
        self.push_clause(kind, span);
    }

    pub(super) fn push_clause(&mut self, kind: Option<ClauseKind>, span: Span) {
        let (Some(kind), Some(clauses)) = (kind, self.owner_clauses()) else {
            return;
        };
        let kind = Box::new(kind);
        push(clauses, Clause { kind, span });
    }

    /// Order decides; a warning when the eye would say otherwise.
    fn check_indentation(&mut self, piece: &Piece, span: Span) {
        let Some((indent, owner)) = self.owner_line else {
            return;
        };
        if matches!(self.owner, Owner::Item | Owner::Part) && indent > 0 && piece.indent <= indent {
            let text = errors::item_text(self.slice(owner));
            self.diagnostics
                .push(errors::misleading_indentation(span, owner, &text));
        }
    }

    pub(super) fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    pub(super) fn current_section(&mut self) -> Option<&mut Section> {
        self.decls
            .last_mut()
            .and_then(|decl| decl.sections.last_mut())
    }

    pub(super) fn current_items(&mut self) -> Option<&mut List<Item>> {
        let section = self.current_section()?;
        match section.groups.last_mut() {
            Some(group) => Some(&mut group.items),
            None => Some(&mut section.items),
        }
    }

    pub(super) fn owner_clauses(&mut self) -> Option<&mut List<Clause>> {
        match self.owner {
            Owner::Nothing | Owner::LostPart => None,
            Owner::Decl => self.decls.last_mut().map(|decl| &mut decl.clauses),
            Owner::Section => self.current_section().map(|section| &mut section.clauses),
            Owner::Group => self
                .current_section()
                .and_then(|it| it.groups.last_mut())
                .map(|group| &mut group.clauses),
            Owner::Item => self
                .current_items()
                .and_then(|it| it.last_mut())
                .map(|item| &mut item.clauses),
            Owner::Part => {
                let item = self.current_items().and_then(|it| it.last_mut());
                item.and_then(|item| item.parts.last_mut())
                    .map(|part| &mut part.clauses)
            }
        }
    }
}
