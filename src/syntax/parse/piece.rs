//! A piece through the grammar: its pairs to a reader, or what is wrong with it.

use pest::{Parser as _, iterators::Pairs};

use super::{
    assemble::Assembler,
    cx::{Cx, Pair},
    errors,
    grammar::{Grammar, Rule},
    meant::Places,
    outline::{MAX_PLAIN, Piece, without_comments},
};
use crate::{
    messages::Text,
    source::{Span, fold_ascii},
    syntax::{
        ast::{AgencyItem, Decl, ItemKind, SectionHead},
        words::SectionWord,
    },
};

impl Assembler<'_> {
    /// Reads a piece by a rule of the grammar; what is wrong with it is told.
    pub(super) fn read<T>(
        &mut self,
        piece: &Piece,
        rule: Rule,
        place: &Text,
        reader: impl FnOnce(&mut Cx<'_>, &Pair<'_>) -> Option<T>,
    ) -> Option<T> {
        let body = self.text.get(piece.body..piece.end).unwrap_or_default();
        if piece.n_plain > MAX_PLAIN {
            let line = body.lines().next().unwrap_or_default();
            let line = Span::new(self.id, piece.start, piece.body + line.len());
            self.diagnostics
                .push(errors::line_too_long(line, MAX_PLAIN));
            return None;
        }
        // A list copied from an official text ends its lines in semicolons.
        let body = body.trim_end_matches([';', ' ', '\t', '\r', '\n']);
        let body = &*without_comments(&self.outline.comments, piece.body, body);
        match Grammar::parse(rule, body) {
            Ok(pairs) => {
                // Free words may hold a quote that is not closed.
                if let Some(at) = piece.open_quote() {
                    let quote = Span::new(self.id, piece.body + at, piece.end);
                    self.diagnostics.push(errors::unterminated_quote(quote));
                }
                self.read_pairs(piece, &Places::default(), pairs, reader)
            }
            Err(error) => {
                let (mut told, meant) = self.meant(piece, rule, place, body, &error);
                self.diagnostics.append(&mut told);
                let meant = meant?;
                let pairs = Grammar::parse(rule, &meant.text).ok()?;
                self.read_pairs(piece, &meant.places, pairs, reader)
            }
        }
    }

    pub(super) fn read_pairs<T>(
        &mut self,
        piece: &Piece,
        places: &Places,
        mut pairs: Pairs<'_, Rule>,
        reader: impl FnOnce(&mut Cx<'_>, &Pair<'_>) -> Option<T>,
    ) -> Option<T> {
        let mut cx = Cx {
            file: self.id,
            lang: self.lang,
            base: piece.body,
            places,
            diagnostics: &mut self.diagnostics,
            letters: &self.letters,
        };
        let before = cx.diagnostics.len();
        let value = pairs.next().and_then(|pair| reader(&mut cx, &pair));
        if value.is_none() && cx.diagnostics.len() == before {
            cx.report(errors::internal(Span::new(self.id, piece.start, piece.end)));
        }
        value
    }
}

/// Returns the agencies that a declaration lists so far.
fn agencies(decl: &Decl) -> impl Iterator<Item = &AgencyItem> {
    let agencies = SectionHead::Word(SectionWord::Agencies);
    let sections = decl.sections.iter().filter(move |it| it.head == agencies);
    let items = sections.flat_map(|it| {
        let groups = it.groups.iter().flat_map(|it| &it.items);
        it.items.iter().chain(groups)
    });
    items.filter_map(|it| match &it.kind {
        ItemKind::Agency(agency) => Some(agency),
        _ => None,
    })
}

/// Tells whether a declaration lists an agency of a name so far.
pub(super) fn names_agency(decl: &Decl, name: &str) -> bool {
    agencies(decl).any(|it| *it.name.text == *name)
}

/// Returns the name of the agency that has a title.
pub(super) fn agency_titled(decl: &Decl, title: &str) -> Option<String> {
    let plain = fold_ascii(title);
    let titled = |it: &&AgencyItem| {
        let title = it.title.as_ref();
        title.is_some_and(|it| fold_ascii(&it.text) == plain)
    };
    let found = agencies(decl).find(titled);
    found.map(|it| it.name.text.to_string())
}
