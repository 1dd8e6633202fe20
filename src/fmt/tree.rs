//! The tree to lines: which line stands where, and how far it is indented.

use super::{clause, decl, item, line::Line, pen::Pen, section, written::Written};
use crate::{
    source::Span,
    syntax::{
        ast::{
            Clause, ClauseKind, Decl, EffectKind, File, Group, Item, ItemKind, PartKind, Section,
            StepItem, StepKindOrBlock,
        },
        words::Connective,
    },
    values::Lang,
};

/// Blocks nested deeper than this are not indented further.
const MAX_LEVEL: usize = 8;

/// One line of the canonical text, not yet broken.
#[derive(Debug)]
pub(super) struct Printed {
    /// Where its piece stands in the text that was read.
    pub(super) span: Span,
    /// The indentation in letters.
    pub(super) indent: usize,
    /// The indentation of further rows.
    pub(super) below: usize,
    pub(super) role: Role,
    pub(super) line: Line,
}

/// What a line is, as far as blank lines depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Decl,
    /// A section; with `true` items follow.
    Section(bool),
    /// A group of a section.
    Group,
    /// Anything below a section.
    Inside,
}

/// Gives the lines of a file, in order; no more than one is held at a time.
///
/// Words keep the spelling that they have in `text`, if there is one.
pub(super) fn lines(file: &File, lang: Lang, text: Option<&str>, out: &mut dyn FnMut(&Printed)) {
    let mut walk = Walk { lang, text, out };
    file.decls.iter().for_each(|it| walk.decl(it));
}

struct Walk<'o> {
    lang: Lang,
    text: Option<&'o str>,
    out: &'o mut dyn FnMut(&Printed),
}

impl Walk<'_> {
    /// Writes a line; `more` is how much further its other rows are indented.
    fn add(
        &mut self,
        span: Span,
        (indent, more): (usize, usize),
        role: Role,
        write: impl FnOnce(&mut Pen),
    ) {
        let written = self.text.map(|it| Written::of(it, span));
        let mut pen = Pen::new(self.lang, written.unwrap_or_default());
        write(&mut pen);
        (self.out)(&Printed {
            span,
            indent,
            below: indent + more,
            role,
            line: pen.finish(),
        });
    }

    fn decl(&mut self, decl: &Decl) {
        self.add(decl.span, (0, 4), Role::Decl, |pen| {
            decl::decl(pen, &decl.kind);
        });
        self.clauses(&decl.clauses, 2);
        decl.sections.iter().for_each(|it| self.section(it));
    }

    fn section(&mut self, section: &Section) {
        let role = Role::Section(!section.items.is_empty() || !section.groups.is_empty());
        self.add(section.span, (0, 4), role, |pen| {
            section::head(pen, section);
        });
        self.clauses(&section.clauses, 2);
        self.items(&section.items);
        section.groups.iter().for_each(|it| self.group(it));
    }

    fn group(&mut self, group: &Group) {
        self.add(group.span, (0, 4), Role::Group, |pen| {
            section::group(pen, group);
        });
        self.clauses(&group.clauses, 2);
        self.items(&group.items);
    }

    /// Writes items; those inside a branch of a block stand one level deeper.
    fn items(&mut self, items: &[Item]) {
        let mut open: usize = 0;
        for item in items {
            if matches!(item.kind, ItemKind::BlockEnd(_)) {
                open = open.saturating_sub(1);
            }
            let indent = 2 + 2 * open.min(MAX_LEVEL);
            self.add(item.span, (indent, 6), Role::Inside, |pen| {
                pen.put("-");
                item::item(pen, &item.kind);
            });
            self.clauses(&item.clauses, indent + 4);
            let opens = matches!(
                item.kind,
                ItemKind::Step(StepItem {
                    kind: StepKindOrBlock::Block(_),
                    ..
                })
            );
            open += usize::from(opens);
            for part in &item.parts {
                let branch = matches!(
                    part.kind,
                    PartKind::Branch(_) | PartKind::When(_) | PartKind::Otherwise(_)
                );
                let indent = if branch {
                    2 + 2 * open.saturating_sub(1).min(MAX_LEVEL)
                } else {
                    indent + 4
                };
                self.add(part.span, (indent, 6), Role::Inside, |pen| {
                    pen.put("+");
                    item::part(pen, &part.kind);
                });
                self.clauses(&part.clauses, indent + 4);
            }
        }
    }

    /// Writes clauses; a round of supplement stands below the outcome that asks for it.
    fn clauses(&mut self, clauses: &[Clause], indent: usize) {
        let mut asked = false;
        let several_forms = clauses.iter().filter(|it| is_form(it)).count() > 1;
        for clause in clauses {
            let round = matches!(*clause.kind, ClauseKind::Round(_));
            let deeper = if asked && round { 2 } else { 0 };
            self.add(clause.span, (indent + deeper, 2), Role::Inside, |pen| {
                clause::clause(pen, &clause.kind);
                let rest = matches!(
                    *clause.kind,
                    ClauseKind::Form {
                        condition: None,
                        ..
                    }
                );
                if rest && several_forms {
                    pen.comma().kw(Connective::Otherwise);
                }
            });
            asked = match &*clause.kind {
                ClauseKind::Outcome { effect, .. } => effect
                    .kinds
                    .iter()
                    .any(|it| matches!(it, EffectKind::RequestSupplement(_))),
                _ => asked && round,
            };
        }
    }
}

fn is_form(clause: &Clause) -> bool {
    matches!(*clause.kind, ClauseKind::Form { .. })
}
