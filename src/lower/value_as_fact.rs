//! Values of a fact that stand in a condition as if they were facts: `loại là a hoặc b`.

use super::{
    conditions::Conditions,
    errors,
    scope::{NameKind, ident},
};
use crate::{
    model::{Choice, Condition, Fact, FactType},
    source::{Span, fold_ascii},
    syntax::{
        ast::{self, Comparison, ConditionKind, Name, Quoted, ValueKind},
        words::{Connective, Word},
    },
};

/// Values of one fact that stand side by side, of which only the first one names it.
pub(super) struct Run {
    /// From the fact to the last value.
    pub(super) span: Span,
    /// The value that stands alone first.
    pub(super) alone: Name,
    /// The fact.
    pub(super) fact: String,
    /// What to write.
    pub(super) text: String,
}

impl Conditions<'_> {
    /// Lowers conditions that are joined, after telling of the values among them that have lost
    /// their fact.
    pub(super) fn joined(&mut self, parts: &[ast::Condition]) -> Vec<Condition> {
        let mut lowered = Vec::with_capacity(parts.len());
        let mut rest = parts;
        while let Some((first, after)) = rest.split_first() {
            let mut condition = self.condition(first);
            rest = after;
            if let Some((run, n)) = self.run(first, after) {
                self.cx.report(errors::values_of_one_fact(&run));
                condition = Condition::Broken;
                rest = after.get(n..).unwrap_or_default();
            }
            lowered.push(condition);
        }
        lowered
    }

    /// Finds the values behind a comparison that belong to it, and returns how many parts they are.
    fn run(&self, first: &ast::Condition, after: &[ast::Condition]) -> Option<(Run, usize)> {
        let ConditionKind::Flag(alone) = &*after.first()?.kind else {
            return None;
        };
        if !self.is_no_fact(alone) {
            return None;
        }
        let compared = last_of(first);
        let ConditionKind::Compare {
            subject: ast::Subject::Fact(fact),
            comparison: comparison @ (Comparison::Is | Comparison::IsNot | Comparison::In),
            values,
        } = &*compared.kind
        else {
            return None;
        };
        let fact = self.facts.get(self.scope.facts.find(&fact.text)?)?;
        let mut names = Vec::new();
        for value in values {
            let ValueKind::Name(name) = &value.kind else {
                return None;
            };
            names.push(value_of(fact, name)?.name.text.as_str());
        }
        let mut end = compared.span;
        let mut n = 0;
        for part in after {
            let ConditionKind::Flag(name) = &*part.kind else {
                break;
            };
            let Some(value) = value_of(fact, name).filter(|_| self.is_no_fact(name)) else {
                break;
            };
            names.push(&value.name.text);
            end = part.span;
            n += 1;
        }
        if n == 0 {
            return None;
        }
        let lang = self.lang(end);
        let among = Connective::In.spell(lang);
        let mut text = format!("{} {among} {}", fact.name.text, names.join(", "));
        if *comparison == Comparison::IsNot {
            text = format!("{} ({text})", Connective::Not.spell(lang));
        }
        let run = Run {
            span: Span {
                end: end.end,
                ..compared.span
            },
            alone: alone.clone(),
            fact: fact.name.text.clone(),
            text,
        };
        Some((run, n))
    }

    /// Tells of a value that stands where a fact is wanted; otherwise says nothing.
    pub(super) fn value_alone(&mut self, name: &Name) -> bool {
        if !self.is_no_fact(name) {
            return false;
        }
        let is = Connective::Is.spell(self.lang(name.span));
        let mut ways: Vec<(String, String)> = Vec::new();
        for (_, fact) in self.facts.iter() {
            if let Some(value) = value_of(fact, name) {
                let text = format!("{} {is} {}", fact.name.text, value.name.text);
                ways.push((fact.name.text.clone(), text));
            }
        }
        if ways.is_empty() {
            return self.case_of_others(name);
        }
        self.cx.report(errors::value_alone(name, &ways));
        true
    }

    /// `trường hợp khác`: there is no case of all others.
    fn case_of_others(&mut self, name: &Name) -> bool {
        const OTHERS: [&str; 5] = ["khac", "con_lai", "truong_hop_khac", "other", "others"];
        if !OTHERS.contains(&ident(name).id.as_str()) {
            return false;
        }
        let lang = self.lang(name.span);
        let mut chosen = self.facts.iter().filter_map(|(_, fact)| match &fact.ty {
            FactType::OneOf(choices) => Some((fact, choices.first()?)),
            _ => None,
        });
        let mut flags = self.facts.iter().filter(|it| it.1.ty == FactType::YesNo);
        let text = if let Some((fact, value)) = chosen.next() {
            let isnt = Connective::IsNot.spell(lang);
            format!("{} {isnt} {}", fact.name.text, value.name.text)
        } else if let Some((_, fact)) = flags.next() {
            format!("{} {}", Connective::Not.spell(lang), fact.name.text)
        } else {
            return false;
        };
        self.cx.report(errors::case_of_others(name, &text));
        true
    }

    /// Tells of a title of a case that is the name of a value which the case leaves out.
    pub(super) fn value_in_quotes(&mut self, condition: &ast::Condition, title: &Quoted) {
        let name = Name {
            text: title.text.clone(),
            span: title.span,
        };
        let compared = last_of(condition);
        let ConditionKind::Compare {
            subject: ast::Subject::Fact(fact),
            comparison: Comparison::Is | Comparison::In,
            values,
        } = &*compared.kind
        else {
            return;
        };
        let fact = self.scope.facts.find(&fact.text);
        let Some(fact) = fact.and_then(|it| self.facts.get(it)) else {
            return;
        };
        let mut names = Vec::new();
        for value in values {
            match &value.kind {
                ValueKind::Name(it) if fold_ascii(&it.text) != fold_ascii(&name.text) => {
                    names.push(&*it.text);
                }
                _ => return,
            }
        }
        let Some(value) = value_of(fact, &name) else {
            return;
        };
        names.push(&value.name.text);
        let among = Connective::In.spell(self.lang(title.span));
        let text = format!("{} {among} {}", fact.name.text, names.join(", "));
        self.cx.report(errors::value_in_quotes(&name, &text));
    }

    /// Tells whether a name is no fact, nor one that stands on a line which could not be read.
    fn is_no_fact(&self, name: &Name) -> bool {
        let lost = &self.cx.lost;
        !self.in_instrument
            && !self.scope.facts.declares(&name.text)
            && lost
                .declares(NameKind::Fact, &name.text, self.cx.procedure.as_deref())
                .is_none()
    }
}

/// Returns the value of a fact that has exactly this name.
fn value_of<'f>(fact: &'f Fact, name: &Name) -> Option<&'f Choice> {
    let FactType::OneOf(choices) = &fact.ty else {
        return None;
    };
    let id = ident(name).id;
    choices.iter().find(|it| it.name.id == id)
}

/// Returns the last condition of those that are joined: what stands right before the next word.
fn last_of(condition: &ast::Condition) -> &ast::Condition {
    match &*condition.kind {
        ConditionKind::Any(parts) | ConditionKind::All(parts) => {
            parts.last().map_or(condition, last_of)
        }
        _ => condition,
    }
}
