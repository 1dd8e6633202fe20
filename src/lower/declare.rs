//! The names of a procedure, gathered before anything refers to them.

use super::{
    clocks::clock_on_line,
    context::{Context, declare},
    documents::paper_name,
    errors,
    fees::{FAMILIES, family_name, fee_on_line},
    procedure::section_path,
    scope::{NameKind, Scope},
    versions::Sheet,
};
use crate::{
    model::{
        BlockId, ClockId, DocumentId, FactId, FeeId, FlowTarget, GroundId, RequirementId, ResultId,
        RoleId, StepId, VecIndex,
    },
    syntax::{
        ast::{
            AlternativeKind, Clause, ClauseKind, Item, ItemKind, Name, PaperItem, PartKind,
            Section, SectionValue, StepKindOrBlock,
        },
        words::SectionWord,
    },
};

/// Gathers the names; each kind is numbered in the order in which it is lowered.
pub(super) fn names_of(cx: &mut Context, sheet: &Sheet<'_>) -> Scope {
    let mut names = Names {
        cx,
        scope: Scope::default(),
        n_steps: 0,
        n_blocks: 0,
    };
    for word in [
        SectionWord::Agencies,
        SectionWord::Facts,
        SectionWord::Conditions,
        SectionWord::Papers,
        SectionWord::Documents,
        SectionWord::TimeLimits,
        SectionWord::Steps,
        SectionWord::SharedSteps,
        SectionWord::Results,
        SectionWord::Grounds,
        SectionWord::Prerequisites,
        SectionWord::Remedies,
        SectionWord::OrderRules,
        SectionWord::Channels,
    ] {
        if word == SectionWord::SharedSteps {
            names.scope.first_shared = names.n_steps;
        }
        for section in sheet.sections_of(word) {
            names.on_line(word, section);
        }
        for section in sheet.sections_of(word) {
            names.section(word, section);
        }
    }
    for &word in FAMILIES {
        for section in sheet.sections_of(word) {
            names.on_line(word, section);
        }
        for section in sheet.sections_of(word) {
            names.section(word, section);
        }
    }
    names.scope
}

struct Names<'c> {
    cx: &'c mut Context,
    scope: Scope,
    n_steps: usize,
    n_blocks: usize,
}

impl Names<'_> {
    /// Declares what stands on the section line itself.
    fn on_line(&mut self, word: SectionWord, section: &Section) {
        if word == SectionWord::TimeLimits && matches!(section.value, SectionValue::Limit(_)) {
            let id = ClockId::from_position(self.scope.clocks.len());
            let name = clock_on_line(section.word_span);
            declare(self.cx, &mut self.scope.clocks, NameKind::Clock, &name, id);
        }
        if FAMILIES.contains(&word) && fee_on_line(section).is_some() {
            let id = FeeId::from_position(self.scope.fees.len());
            let name = family_name(word, section.word_span);
            declare(self.cx, &mut self.scope.fees, NameKind::Fee, &name, id);
        }
    }

    fn section(&mut self, word: SectionWord, section: &Section) {
        self.cx.at(&section_path(word), "");
        let groups = section.groups.iter().flat_map(|group| &group.items);
        for item in section.items.iter().chain(groups) {
            self.item(word, item);
        }
    }

    fn item(&mut self, word: SectionWord, item: &Item) {
        let (cx, scope) = (&mut *self.cx, &mut self.scope);
        match &item.kind {
            ItemKind::Drop(name) => {
                cx.report(errors::nothing_to_drop(name));
            }
            ItemKind::Agency(it) => {
                let id = RoleId::from_position(scope.roles.len());
                declare(cx, &mut scope.roles, NameKind::Agency, &it.name, id);
            }
            ItemKind::Fact(it) => {
                let id = FactId::from_position(scope.facts.len());
                declare(cx, &mut scope.facts, NameKind::Fact, &it.name, id);
            }
            ItemKind::Requirement(it) if word == SectionWord::Grounds => {
                let id = GroundId::from_position(scope.grounds.len());
                declare(cx, &mut scope.grounds, NameKind::Ground, &it.name, id);
            }
            ItemKind::Requirement(it) => {
                let id = RequirementId::from_position(scope.requirements.len());
                let kind = NameKind::Requirement;
                declare(cx, &mut scope.requirements, kind, &it.name, id);
            }
            ItemKind::Fee(it) => {
                let id = FeeId::from_position(scope.fees.len());
                declare(cx, &mut scope.fees, NameKind::Fee, &it.name, id);
            }
            ItemKind::Clock(it) => {
                let id = ClockId::from_position(scope.clocks.len());
                declare(cx, &mut scope.clocks, NameKind::Clock, &it.name, id);
            }
            ItemKind::Result(it) => {
                if let Some(name) = paper_name(&it.paper) {
                    let id = ResultId::from_position(scope.results.len());
                    declare(cx, &mut scope.results, NameKind::Result, &name, id);
                }
            }
            ItemKind::Prerequisite(it) => {
                let id = scope.prerequisites.len();
                let kind = NameKind::Prerequisite;
                declare(cx, &mut scope.prerequisites, kind, &it.name, id);
            }
            ItemKind::Remedy(it) => {
                let id = scope.remedies.len();
                declare(cx, &mut scope.remedies, NameKind::Remedy, &it.name, id);
            }
            ItemKind::OrderRule(it) => {
                let id = scope.order_rules.len();
                declare(
                    cx,
                    &mut scope.order_rules,
                    NameKind::OrderRule,
                    &it.name,
                    id,
                );
            }
            ItemKind::Step(it) => self.step(&it.name, &it.kind, word),
            ItemKind::Paper(it) => self.paper_item(word, item, it),
            _ => {}
        }
    }

    fn step(&mut self, name: &Name, kind: &StepKindOrBlock, word: SectionWord) {
        let is_block = matches!(kind, StepKindOrBlock::Block(_));
        if is_block && word == SectionWord::SharedSteps {
            return;
        }
        let target = if is_block {
            FlowTarget::Block(BlockId::from_position(self.n_blocks))
        } else {
            FlowTarget::Step(StepId::from_position(self.n_steps))
        };
        if declare(self.cx, &mut self.scope.flow, NameKind::Step, name, target) {
            let counter = if is_block {
                &mut self.n_blocks
            } else {
                &mut self.n_steps
            };
            *counter += 1;
        }
    }

    /// A paper is declared under `giấy tờ`, or where the dossier gives its title.
    fn paper_item(&mut self, word: SectionWord, item: &Item, paper: &PaperItem) {
        let declares = word == SectionWord::Papers || paper.title.is_some() || paper.one_of;
        if declares && let Some(name) = paper_name(paper) {
            self.paper(&name);
            for part in &item.parts {
                if let PartKind::Paper(choice) = &part.kind
                    && let Some(name) = paper_name(choice)
                {
                    self.paper(&name);
                }
            }
        }
        self.alternatives(&item.clauses);
        for part in &item.parts {
            self.alternatives(&part.clauses);
        }
    }

    /// Another paper accepted in place of one is declared where its title stands.
    fn alternatives(&mut self, clauses: &[Clause]) {
        for clause in clauses {
            if let ClauseKind::Or(alternative) = &*clause.kind
                && let AlternativeKind::Paper {
                    name,
                    title: Some(_),
                } = &alternative.kind
            {
                self.paper(name);
            }
        }
    }

    fn paper(&mut self, name: &Name) {
        let id = DocumentId::from_position(self.scope.papers.len());
        declare(self.cx, &mut self.scope.papers, NameKind::Paper, name, id);
    }
}
