//! Facts (dữ kiện): types first, then defaults and the cases in which each is asked.

use super::{
    conditions::expected,
    context::declare,
    errors,
    procedure::{Lowering, Place, both},
    scope::{NameKind, Table, ident},
};
use crate::{
    messages::owners,
    model::{Choice, Condition, Fact, FactId, FactType, FactValue, Guard, Subject, VecIndex},
    syntax::{
        ast::{
            ClauseKind, FactItem, FactType as Written, Item, ItemKind, PartKind, Value, ValueKind,
        },
        words::SectionWord,
    },
};

/// What is lowered when all facts have their types.
struct Later<'s> {
    fact: FactId,
    item: &'s Item,
    default: Option<&'s Value>,
    outer: Option<Guard>,
}

impl<'s> Lowering<'_, 's> {
    /// Lowers the facts.
    pub(super) fn facts(&mut self) {
        let mut later: Vec<Later<'s>> = Vec::new();
        self.each_item(&[SectionWord::Facts], |this, place, item| {
            if let ItemKind::Fact(fact) = &item.kind
                && let Some(found) = this.fact_type_first(place, item, fact)
            {
                later.push(found);
            }
        });
        for found in &later {
            self.fact_guard(found);
        }
        self.circular_guards(&later);
    }

    fn fact_type_first(
        &mut self,
        place: &Place<'_>,
        item: &'s Item,
        written: &'s FactItem,
    ) -> Option<Later<'s>> {
        let name = self.is_next(|scope| &scope.facts, &written.name, self.out.facts.len())?;
        self.cx.at("facts", &name.id);
        let mut fact = Fact {
            ty: self.fact_type(item, written),
            ask: None,
            guard: None,
            default: None,
            meta: self.cx.meta(item.span, &item.clauses, place.inherited),
            name,
        };
        fact.ask = written.ask.as_ref().map(|ask| self.title(ask));
        for clause in place.clauses(&item.clauses) {
            match &*clause.kind {
                ClauseKind::Ask(ask) => fact.ask = Some(self.title(ask)),
                ClauseKind::When(_) => {}
                _ => self.misplaced(&owners::FACT, clause),
            }
        }
        Some(Later {
            fact: self.out.facts.push(fact),
            item,
            default: written.default.as_deref(),
            outer: place.guard.cloned(),
        })
    }

    fn fact_type(&mut self, item: &Item, written: &FactItem) -> FactType {
        let Written::OneOf(names) = &written.ty else {
            self.no_parts(item);
            return match &written.ty {
                Written::Number(unit) => FactType::Number(unit.as_ref().map(ident)),
                Written::Money => FactType::Money,
                Written::Date => FactType::Date,
                Written::Text => FactType::Text,
                Written::YesNo | Written::OneOf(_) => FactType::YesNo,
            };
        };
        let mut table: Table<usize> = Table::default();
        let mut choices: Vec<Choice> = Vec::with_capacity(names.len() + item.parts.len());
        let on_line = names.iter().map(|name| (name, None));
        let in_parts = item.parts.iter().filter_map(|part| match &part.kind {
            PartKind::Value { name, title } => Some((name, title.as_ref())),
            _ => None,
        });
        for (name, title) in on_line.chain(in_parts) {
            if declare(self.cx, &mut table, NameKind::Value, name, choices.len()) {
                let title = title.map(|title| self.title(title));
                choices.push(Choice {
                    name: ident(name),
                    title,
                });
            }
        }
        self.odd_parts(item);
        if choices.is_empty() {
            self.cx.report(errors::nothing_to_choose(item.span));
        }
        FactType::OneOf(choices)
    }

    fn odd_parts(&mut self, item: &Item) {
        for part in &item.parts {
            if !matches!(part.kind, PartKind::Value { .. }) {
                self.cx
                    .report(errors::line_not_here(part.span, &owners::PART));
            }
            for clause in &part.clauses {
                self.misplaced(&owners::VALUE, clause);
            }
        }
    }

    fn fact_guard(&mut self, later: &Later<'_>) {
        let Some(fact) = self.out.facts.get(later.fact) else {
            return;
        };
        let (name, ty) = (fact.name.id.clone(), fact.ty.clone());
        self.cx.at("facts", &name);
        let default = later.default.and_then(|value| self.default(&ty, value));
        let own = self.own_guard(&later.item.clauses);
        let guard = both(later.outer.as_ref(), own);
        if let Some(fact) = self.out.facts.get_mut(later.fact) {
            fact.default = default;
            fact.guard = guard;
        }
    }

    /// The unit stands on the same line, so a default may leave it out.
    fn default(&mut self, ty: &FactType, value: &Value) -> Option<FactValue> {
        if let (FactType::Number(_), ValueKind::Quantity(quantity)) = (ty, &value.kind)
            && quantity.unit.is_none()
        {
            return Some(FactValue::Number(quantity.number));
        }
        self.conditions().value(expected(ty), value)
    }

    /// Reports facts that are asked only when their own answer is known, and
    /// asks them always, so that nothing below runs in circles.
    fn circular_guards(&mut self, later: &[Later<'_>]) {
        let mut state = vec![Mark::New; self.out.facts.len()];
        for found in later {
            self.follow(found.fact, &mut state, 0);
        }
    }

    fn follow(&mut self, fact: FactId, state: &mut [Mark], depth: usize) {
        /// Chains of guards longer than this are refused as circular.
        const MAX_CHAIN: usize = 256;
        match state.get(fact.position()) {
            Some(Mark::Done) | None => return,
            Some(Mark::Open) => {
                self.report_circle(fact);
                return;
            }
            Some(Mark::New) => {}
        }
        if depth > MAX_CHAIN {
            self.report_circle(fact);
            return;
        }
        set(state, fact, Mark::Open);
        let mut needed = Vec::new();
        if let Some(guard) = self.out.facts.get(fact).and_then(|it| it.guard.as_ref()) {
            facts_of(&guard.condition, &mut needed);
        }
        for next in needed {
            self.follow(next, state, depth + 1);
        }
        set(state, fact, Mark::Done);
    }

    fn report_circle(&mut self, fact: FactId) {
        if let Some(fact) = self.out.facts.get_mut(fact)
            && let Some(guard) = fact.guard.take()
        {
            let name = fact.name.clone();
            self.cx.at("facts", &name.id);
            self.cx.report(errors::circular_guard(guard.span, &name));
        }
    }
}

/// How far a fact has been followed.
#[derive(Debug, Clone, Copy)]
enum Mark {
    New,
    Open,
    Done,
}

fn set(state: &mut [Mark], fact: FactId, mark: Mark) {
    if let Some(slot) = state.get_mut(fact.position()) {
        *slot = mark;
    }
}

/// Collects the facts that a condition asks for.
fn facts_of(condition: &Condition, found: &mut Vec<FactId>) {
    match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            for part in parts {
                facts_of(part, found);
            }
        }
        Condition::Not(part) => facts_of(part, found),
        Condition::Flag(fact)
        | Condition::Compare {
            subject: Subject::Fact(fact),
            ..
        }
        | Condition::OneOf {
            subject: Subject::Fact(fact),
            ..
        } => found.push(*fact),
        _ => {}
    }
}
