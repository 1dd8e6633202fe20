//! One procedure: its single values, agencies, channels, and the order in which
//! the rest is lowered.

use super::{
    asked,
    conditions::Conditions,
    context::Context,
    errors,
    meta::{Inherited, is_universal},
    scope::{NameKind, Scope, Table, ident},
    versions::Sheet,
};
use crate::{
    messages::{Message, owners},
    model::{BasisOrigin, Condition, Guard, Ident, Procedure, VecIndex},
    source::Span,
    syntax::{
        ast::{self, Clause, ClauseKind, Group, Item, Name, Quoted, Section, SectionHead},
        words::SectionWord,
    },
    values::Stated,
};

/// What is needed to lower one procedure.
pub(super) struct Lowering<'c, 's> {
    pub(super) cx: &'c mut Context,
    /// The names of this procedure.
    pub(super) scope: &'c Scope,
    /// The names of all procedures, by index.
    pub(super) scopes: &'c [Scope],
    /// What the files say of it.
    pub(super) sheet: &'s Sheet<'s>,
    /// What has been lowered so far.
    pub(super) out: Procedure,
    /// What all elements take over from the procedure.
    pub(super) outer: Inherited,
    /// What holds where we are: the case of the group, the branch of the block.
    pub(super) context: Vec<Condition>,
}

/// Where an item stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) section: &'p Section,
    pub(super) word: SectionWord,
    pub(super) group: Option<&'p Group>,
    pub(super) inherited: &'p Inherited,
    /// The guards of the section and of the group.
    pub(super) guard: Option<&'p Guard>,
}

impl<'p> Place<'p> {
    /// Returns the clauses that hold for an item here, the outermost first.
    pub(super) fn clauses<'i>(
        &self,
        own: &'i [Clause],
    ) -> impl Iterator<Item = &'i Clause> + use<'i, 'p>
    where
        'p: 'i,
    {
        let group = self.group.map_or(&[][..], |group| &group.clauses);
        self.section.clauses.iter().chain(group).chain(own)
    }
}

/// Joins two guards; both must hold.
pub(super) fn both(outer: Option<&Guard>, own: Option<Guard>) -> Option<Guard> {
    match (outer, own) {
        (Some(outer), Some(own)) => Some(Guard {
            span: own.span,
            condition: Condition::All(vec![outer.condition.clone(), own.condition]),
        }),
        (Some(outer), None) => Some(outer.clone()),
        (None, own) => own,
    }
}

/// Groups by case are allowed in these sections.
const GROUPED: &[SectionWord] = &[
    SectionWord::Conditions,
    SectionWord::Papers,
    SectionWord::Documents,
    SectionWord::Fees,
    SectionWord::Charges,
    SectionWord::ServicePrices,
    SectionWord::TimeLimits,
    SectionWord::Results,
    SectionWord::Grounds,
];

impl<'s> Lowering<'_, 's> {
    /// Lowers everything, in an order in which what is needed exists.
    pub(super) fn run(mut self) -> Procedure {
        self.head();
        self.agencies();
        self.facts();
        self.channels();
        self.requirements();
        self.grounds();
        self.documents();
        self.fees();
        self.clocks();
        self.steps();
        self.results();
        self.prerequisites();
        self.remedies();
        self.order_rules();
        self.out.classes = std::mem::take(&mut self.cx.classes);
        self.out
    }

    /// Lowers the declaring line and the sections that hold one value.
    fn head(&mut self) {
        self.legal_bases();
        self.cx.at("", "");
        let sheet = self.sheet;
        self.out.meta = self.cx.meta(sheet.span, sheet.clauses, &self.outer);
        self.outer.unverified = self.out.meta.unverified;
        self.outer.allows.clone_from(&self.out.meta.allows);
        for clause in sheet
            .clauses
            .iter()
            .filter(|clause| !is_universal(&clause.kind))
        {
            self.cx.misplaced(&owners::PROCEDURE, clause);
        }
        if let Some(title) = sheet.title {
            self.out.title = Stated::Value(self.title(title));
        }
        for section in &sheet.sections {
            let SectionHead::Word(word) = section.head else {
                continue;
            };
            self.out.sections.push((word, section.word_span));
            self.cx.at(&section_path(word), "");
            let meta = self.cx.meta(section.span, &section.clauses, &self.outer);
            self.out.section_metas.push((word, meta));
            self.single(word, section);
        }
    }

    fn legal_bases(&mut self) {
        let sheet = self.sheet;
        for section in sheet.sections_of(SectionWord::LegalBases) {
            self.cx.at("legal_bases", "");
            let citations = match &section.value {
                ast::SectionValue::Citations(citations) => self.cx.citations(citations),
                ast::SectionValue::Unknown(_) => {
                    self.outer.basis.unknown = true;
                    Vec::new()
                }
                _ => Vec::new(),
            };
            self.out.legal_bases.extend(citations);
            let marks = self
                .cx
                .meta(section.span, &section.clauses, &Inherited::nothing());
            self.outer.basis.unverified |= marks.unverified.is_some();
            self.outer.basis.span = Some(section.span);
        }
        if self.outer.basis.span.is_some() {
            self.outer.basis.origin = BasisOrigin::Procedure;
        }
        self.outer.basis.citations.clone_from(&self.out.legal_bases);
    }

    /// Visits the items of sections with the place where each stands.
    pub(super) fn each_item(
        &mut self,
        words: &[SectionWord],
        mut visit: impl FnMut(&mut Self, &Place<'_>, &'s Item),
    ) {
        let sheet = self.sheet;
        for &wanted in words {
            for section in sheet.sections_of(wanted) {
                self.cx.at(&section_path(wanted), "");
                let inherited = self.cx.inherited(&section.clauses, &self.outer);
                let guard = self.own_guard(&section.clauses);
                let place = Place {
                    section,
                    word: wanted,
                    group: None,
                    inherited: &inherited,
                    guard: guard.as_ref(),
                };
                self.in_context(guard.as_ref(), |this| {
                    for item in &section.items {
                        visit(this, &place, item);
                    }
                });
                if !GROUPED.contains(&wanted)
                    && let Some(group) = section.groups.first()
                {
                    self.cx
                        .report(errors::line_not_here(group.span, &owners::GROUP));
                }
                for group in &section.groups {
                    self.cx.at(&section_path(wanted), "");
                    let inherited = self.cx.inherited(&group.clauses, &inherited);
                    let guard = self.group_guard(group, guard.as_ref());
                    let place = Place {
                        group: Some(group),
                        inherited: &inherited,
                        guard: guard.as_ref(),
                        ..place
                    };
                    self.in_context(guard.as_ref(), |this| {
                        for item in &group.items {
                            visit(this, &place, item);
                        }
                    });
                }
            }
        }
    }

    /// Returns the guard of a group: its case and its `khi` clauses.
    pub(super) fn group_guard(&mut self, group: &Group, outer: Option<&Guard>) -> Option<Guard> {
        if let (Some(condition), Some(title)) = (&group.condition, &group.title) {
            self.conditions().value_in_quotes(condition, title);
        }
        let case = group.condition.as_ref().map(|it| self.guard(it));
        let own = self.own_guard(&group.clauses);
        both(outer, both(case.as_ref(), own))
    }

    /// Runs with a guard that holds.
    pub(super) fn in_context(&mut self, guard: Option<&Guard>, body: impl FnOnce(&mut Self)) {
        let depth = self.context.len();
        self.context
            .extend(guard.map(|guard| guard.condition.clone()));
        body(self);
        self.context.truncate(depth);
    }

    /// Returns the `khi` clauses of one owner as its guard.
    pub(super) fn own_guard(&mut self, clauses: &[Clause]) -> Option<Guard> {
        let mut guard = None;
        let mut first: Option<Span> = None;
        for clause in clauses {
            let ClauseKind::When(condition) = &*clause.kind else {
                continue;
            };
            if let Some(first) = first {
                self.cx.report(errors::clause_twice(clause, first));
            }
            first = first.or(Some(clause.span));
            let own = self.guard(condition);
            guard = both(guard.as_ref(), Some(own));
        }
        guard
    }

    /// Lowers a condition and checks that its facts are asked here.
    pub(super) fn guard(&mut self, condition: &ast::Condition) -> Guard {
        let lowered = self.conditions().condition(condition);
        for fact in asked::never_asked(&lowered, &self.context, &self.out.facts) {
            if let Some(fact) = self.out.facts.get(fact) {
                self.cx.report(errors::fact_not_asked(condition.span, fact));
            }
        }
        Guard {
            condition: lowered,
            span: condition.span,
        }
    }

    /// Lowers an optional condition.
    pub(super) fn guard_of(&mut self, condition: Option<&ast::Condition>) -> Option<Guard> {
        condition.map(|condition| self.guard(condition))
    }

    /// Returns what conditions are lowered against.
    pub(super) fn conditions(&mut self) -> Conditions<'_> {
        Conditions {
            cx: self.cx,
            facts: &self.out.facts,
            scope: self.scope,
            in_instrument: false,
        }
    }

    /// Finds a name of the procedure or reports it.
    pub(super) fn resolve<I: Copy>(
        &mut self,
        kind: NameKind,
        table: impl Fn(&Scope) -> &Table<I>,
        name: &Name,
    ) -> Option<I> {
        let table = table(self.scope);
        let found = table.find(&name.text);
        if found.is_none() {
            self.cx.unknown(kind, name, table.meant(&name.text));
        }
        found
    }

    /// Finds the names of a list; unknown ones are reported and left out.
    pub(super) fn resolve_all<I: Copy>(
        &mut self,
        kind: NameKind,
        table: impl Fn(&Scope) -> &Table<I> + Copy,
        names: &[Name],
    ) -> Vec<I> {
        names
            .iter()
            .filter_map(|name| self.resolve(kind, table, name))
            .collect()
    }

    /// Returns the index of a name if it is the next to be added to a list;
    /// a second declaration of a name was reported and is passed over.
    pub(super) fn is_next<I: VecIndex>(
        &self,
        table: impl Fn(&Scope) -> &Table<I>,
        name: &Name,
        len: usize,
    ) -> Option<Ident> {
        let name = ident(name);
        let id = table(self.scope).find_folded(&name.id)?;
        (id.position() == len).then_some(name)
    }

    /// Returns a title with the arguments of the template in place.
    pub(super) fn title(&mut self, title: &Quoted) -> String {
        self.sheet.fill(self.cx, title)
    }

    /// Returns the title, or the name in words.
    pub(super) fn title_or(&mut self, title: Option<&Quoted>, name: &Ident) -> String {
        match title {
            Some(title) => self.title(title),
            None => super::scope::in_words(name),
        }
    }

    /// Reports the clauses of an owner that have no meaning there.
    pub(super) fn misplaced(&mut self, owner: &'static Message, clause: &Clause) {
        if !is_universal(&clause.kind) {
            self.cx.misplaced(owner, clause);
        }
    }

    /// Reports the parts of an item that has none.
    pub(super) fn no_parts(&mut self, item: &Item) {
        if let Some(part) = item.parts.first() {
            self.cx
                .report(errors::line_not_here(part.span, &owners::PART));
        }
    }
}

/// Returns the stable path of a section, such as `documents`.
pub(super) fn section_path(word: SectionWord) -> String {
    crate::syntax::words::Word::id(word)
}
