//! One file and the places where a defect can be put into it.

use std::ops::Range;

use tthc::{
    source::Span,
    syntax::{
        ast::{
            Act, Clause, Decl, DeclKind, File, Item, ItemKind, Section, SectionHead, StepItem,
            StepKindOrBlock,
        },
        words::{SectionWord, StepKind},
    },
};

/// A text with one defect.
pub(super) struct Mutant {
    /// Where it was put, to be shown.
    pub(super) at: String,
    pub(super) text: String,
    /// The text before the defect, where it is not that of the file.
    pub(super) base: Option<String>,
}

/// A file with its tree.
pub(super) struct Sheet<'a> {
    text: &'a str,
    tree: &'a File,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(text: &'a str, tree: &'a File) -> Self {
        Self { text, tree }
    }

    /// The procedures that stand on their own; a province's copy inherits most parts.
    pub(super) fn procedures(&self) -> impl Iterator<Item = &'a Decl> + use<'a> {
        let tree = self.tree;
        tree.decls
            .iter()
            .filter(|it| matches!(it.kind, DeclKind::Procedure { origin: None, .. }))
    }

    /// The whole text.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Tells whether the text holds some words.
    pub(super) fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }

    pub(super) fn sections(
        &self,
        word: SectionWord,
    ) -> impl Iterator<Item = (&'a Decl, &'a Section)> + use<'a> {
        let of = move |decl: &'a Decl| {
            let sections = decl.sections.iter();
            let found = sections.filter(move |it| it.head == SectionHead::Word(word));
            found.map(move |it| (decl, it))
        };
        self.procedures().flat_map(of)
    }

    /// The items of a section, in groups or not.
    pub(super) fn items(&self, word: SectionWord) -> Vec<&'a Item> {
        let sections = self.sections(word);
        sections
            .flat_map(|(_, it)| {
                it.items
                    .iter()
                    .chain(it.groups.iter().flat_map(|it| &it.items))
            })
            .collect()
    }

    /// The acts of the steps with their items.
    pub(super) fn acts(&self) -> Vec<(&'a Item, &'a StepItem, &'a Act)> {
        let act = |item: &'a Item| match &item.kind {
            ItemKind::Step(step) => match &step.kind {
                StepKindOrBlock::Act(act) => Some((item, step, &**act)),
                StepKindOrBlock::Block(_) => None,
            },
            _ => None,
        };
        self.items(SectionWord::Steps)
            .into_iter()
            .filter_map(act)
            .collect()
    }

    /// The acts of some kinds.
    pub(super) fn acts_of(&self, kinds: &[StepKind]) -> Vec<(&'a Item, &'a StepItem, &'a Act)> {
        let mut acts = self.acts();
        acts.retain(|it| kinds.contains(&it.2.verb.value));
        acts
    }

    /// The text at a place.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        &self.text[range(span)]
    }

    /// The text with a stretch written anew.
    pub(super) fn with(&self, at: impl Into<String>, range: Range<usize>, new: &str) -> Mutant {
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        Mutant {
            at: at.into(),
            text: format!("{before}{new}{after}"),
            base: None,
        }
    }

    /// The text with a place written anew.
    pub(super) fn replace(&self, span: Span, new: &str) -> Mutant {
        self.with(self.slice(span), range(span), new)
    }

    /// The text with a line before the one on which a place begins.
    pub(super) fn line_before(&self, span: Span, line: &str) -> Mutant {
        let start = self.text[..range(span).start]
            .rfind('\n')
            .map_or(0, |it| it + 1);
        self.with(self.slice(span), start..start, &format!("{line}\n"))
    }

    /// The text with a line after the one on which a place ends.
    pub(super) fn line_after(&self, span: Span, line: &str) -> Mutant {
        let end = self.end_of_line(range(span).end);
        self.with(self.slice(span), end..end, &format!("\n{line}"))
    }

    /// The text without the lines of a place.
    pub(super) fn without(&self, span: Span) -> Mutant {
        let at = range(span);
        let start = self.text[..at.start].rfind('\n').map_or(0, |it| it + 1);
        let end = (self.end_of_line(at.end) + 1).min(self.text.len());
        self.with(self.slice(span), start..end, "")
    }

    /// The text without the lines of several places.
    pub(super) fn without_all(&self, spans: &[Span]) -> Mutant {
        let mut spans = spans.to_vec();
        spans.sort_by_key(|it| std::cmp::Reverse(it.start));
        let first = spans
            .last()
            .map_or_else(String::new, |it| self.slice(*it).to_owned());
        let mut text = self.text.to_owned();
        for span in spans {
            let start = text[..range(span).start].rfind('\n').map_or(0, |it| it + 1);
            let end = (self.end_of_line(range(span).end) + 1).min(text.len());
            text.replace_range(start..end, "");
        }
        Mutant {
            at: first,
            text,
            base: None,
        }
    }

    /// The text with lines before a section.
    pub(super) fn before_section(&self, section: &Section, lines: &str) -> Mutant {
        let start = range(section.span).start;
        self.with(self.slice(section.word_span), start..start, lines)
    }

    /// The text without a section: from its word to that of the next.
    pub(super) fn without_section(&self, decl: &Decl, section: &Section) -> Mutant {
        self.with_section(decl, section, "")
    }

    /// The text with a section written anew.
    pub(super) fn with_section(&self, decl: &Decl, section: &Section, new: &str) -> Mutant {
        let start = range(section.span).start;
        let next = decl.sections.iter().map(|it| range(it.span).start);
        let decls = self.tree.decls.iter().map(|it| range(it.span).start);
        let end = next.chain(decls).filter(|it| *it > start).min();
        self.with(
            self.slice(section.word_span),
            start..end.unwrap_or(self.text.len()),
            new,
        )
    }

    fn end_of_line(&self, from: usize) -> usize {
        self.text[from..]
            .find('\n')
            .map_or(self.text.len(), |it| from + it)
    }
}

impl Mutant {
    /// The same defect in a text that was changed before, as was its file.
    pub(super) fn on(mut self, change: impl Fn(&str) -> String, file: &str) -> Self {
        self.base = Some(change(file));
        self.text = change(&self.text);
        self
    }

    /// The same with declarations at the end of the file.
    pub(super) fn and(mut self, declarations: &str) -> Self {
        self.text = format!("{}\n\n{declarations}", self.text.trim_end());
        self
    }
}

/// The clauses of some kind below an item, with their places.
pub(super) fn clauses<'a>(
    item: &'a Item,
    is: impl Fn(&Clause) -> bool + 'a,
) -> impl Iterator<Item = &'a Clause> {
    item.clauses.iter().filter(move |it| is(it))
}

pub(super) fn range(span: Span) -> Range<usize> {
    span.start as usize..span.end as usize
}
