//! Conditions on facts, and the values that facts are compared with.

use super::{
    context::Context,
    errors,
    scope::{NameKind, Scope},
};
use crate::{
    model::{Choice, Condition, Fact, FactId, FactType, FactValue, IdVec, Ident, Subject},
    source::{Span, fold_ascii},
    syntax::{
        ast::{self, Comparison, ConditionKind, Name, Quantity, Value, ValueKind},
        words::{ApplicantKind, Channel, Word},
    },
    values::Lang,
};

/// What conditions are lowered against.
pub(super) struct Conditions<'x> {
    pub(super) cx: &'x mut Context,
    pub(super) facts: &'x IdVec<FactId, Fact>,
    pub(super) scope: &'x Scope,
    /// In an instrument there are no facts.
    pub(super) in_instrument: bool,
}

/// What a subject may be compared with.
#[derive(Debug, Clone, Copy)]
pub(super) enum Expected<'x> {
    Flag,
    Choice(&'x [Choice]),
    Number(Option<&'x Ident>),
    Money,
    Date,
    Text,
    Channel,
    Applicant,
}

impl Expected<'_> {
    fn has_order(self) -> bool {
        matches!(self, Self::Number(_) | Self::Money | Self::Date)
    }
}

impl<'x> Conditions<'x> {
    /// Lowers a condition; parts that cannot be resolved are reported and broken.
    pub(super) fn condition(&mut self, condition: &ast::Condition) -> Condition {
        match &*condition.kind {
            ConditionKind::Any(parts) => Condition::Any(self.joined(parts)),
            ConditionKind::All(parts) => Condition::All(self.joined(parts)),
            ConditionKind::Not(part) => Condition::Not(Box::new(self.condition(part))),
            ConditionKind::Flag(name) => self.flag(name),
            ConditionKind::Compare {
                subject,
                comparison,
                values,
            } => self.compare(condition, subject, *comparison, values),
            ConditionKind::Happened(name) => self.happened(name),
            ConditionKind::Expired(name) => self.ran_out(name),
        }
    }

    /// Returns the language of the file in which something stands.
    pub(super) fn lang(&self, span: Span) -> Lang {
        self.cx.langs.get(&span.file).copied().unwrap_or_default()
    }

    fn happened(&mut self, name: &Name) -> Condition {
        match self.scope.flow.find(&name.text) {
            Some(crate::model::FlowTarget::Step(step)) => Condition::Happened(step),
            Some(crate::model::FlowTarget::Block(_)) => {
                self.cx.report(errors::not_an_event(name));
                Condition::Broken
            }
            None => {
                let meant = self.scope.flow.meant(&name.text);
                self.cx.unknown(NameKind::Step, name, meant);
                Condition::Broken
            }
        }
    }

    fn ran_out(&mut self, name: &Name) -> Condition {
        let clocks = &self.scope.clocks;
        if let Some(clock) = clocks.find(&name.text) {
            return Condition::Expired(clock);
        }
        self.cx
            .unknown(NameKind::Clock, name, clocks.meant(&name.text));
        Condition::Broken
    }

    fn flag(&mut self, name: &Name) -> Condition {
        if self.value_alone(name) {
            return Condition::Broken;
        }
        let Some(id) = self.fact(name) else {
            return Condition::Broken;
        };
        match self.facts.get(id).map(|fact| &fact.ty) {
            Some(FactType::YesNo) => Condition::Flag(id),
            Some(ty) => {
                self.cx.report(errors::fact_not_yes_no(name, ty));
                Condition::Broken
            }
            None => Condition::Broken,
        }
    }

    /// Finds a fact or reports it.
    pub(super) fn fact(&mut self, name: &Name) -> Option<FactId> {
        if self.in_instrument {
            self.cx.report(errors::fact_in_instrument(name));
            return None;
        }
        let found = self.scope.facts.find(&name.text);
        if found.is_none() {
            let meant = self.scope.facts.meant(&name.text);
            self.cx.unknown(NameKind::Fact, name, meant);
        }
        found
    }

    /// Resolves what is compared.
    pub(super) fn subject(&mut self, subject: &ast::Subject) -> Option<Subject> {
        Some(match subject {
            ast::Subject::Fact(name) => Subject::Fact(self.fact(name)?),
            ast::Subject::Channel(_) => Subject::Channel,
            ast::Subject::Applicant(_) => Subject::Applicant,
            ast::Subject::FiledOn(_) => Subject::FiledOn,
        })
    }

    /// Returns what a subject may be compared with.
    pub(super) fn expected(&self, subject: Subject) -> Option<Expected<'x>> {
        let facts: &'x IdVec<FactId, Fact> = self.facts;
        Some(match subject {
            Subject::Channel => Expected::Channel,
            Subject::Applicant => Expected::Applicant,
            Subject::FiledOn => Expected::Date,
            Subject::Fact(id) => expected(&facts.get(id)?.ty),
        })
    }

    fn compare(
        &mut self,
        condition: &ast::Condition,
        subject: &ast::Subject,
        comparison: Comparison,
        values: &[Value],
    ) -> Condition {
        let Some(subject) = self.subject(subject) else {
            return Condition::Broken;
        };
        let Some(expected) = self.expected(subject) else {
            return Condition::Broken;
        };
        if matches!(expected, Expected::Text) {
            self.cx.report(errors::text_in_condition(condition.span));
            return Condition::Broken;
        }
        let needs_order = !matches!(
            comparison,
            Comparison::Is | Comparison::IsNot | Comparison::In
        );
        if needs_order && !expected.has_order() {
            self.cx.report(errors::no_order(condition.span, expected));
            return Condition::Broken;
        }
        let found: Vec<FactValue> = values
            .iter()
            .filter_map(|value| self.value(expected, value))
            .collect();
        if found.len() < values.len() {
            return Condition::Broken;
        }
        if comparison == Comparison::In {
            return Condition::OneOf {
                subject,
                values: found,
            };
        }
        let Some(value) = found.into_iter().next() else {
            return Condition::Broken;
        };
        plain_flag(subject, comparison, &value).unwrap_or(Condition::Compare {
            subject,
            comparison,
            value,
        })
    }

    /// Lowers a value to the type of what it is compared with.
    pub(super) fn value(&mut self, expected: Expected<'_>, value: &Value) -> Option<FactValue> {
        let wrong = |this: &mut Self| {
            this.cx.report(errors::wrong_type(value.span, expected));
            None
        };
        match (expected, &value.kind) {
            (_, ValueKind::Unknown) => Some(FactValue::Unknown),
            (Expected::Flag, ValueKind::Yes) => Some(FactValue::Flag(true)),
            (Expected::Flag, ValueKind::No) => Some(FactValue::Flag(false)),
            (Expected::Choice(choices), ValueKind::Name(name)) => self.choice(choices, name),
            (Expected::Choice(choices), ValueKind::Applicant(kind)) => {
                keyword_choice(choices, *kind).or_else(|| wrong(self))
            }
            (Expected::Choice(choices), ValueKind::Channel(channel)) => {
                keyword_choice(choices, *channel).or_else(|| wrong(self))
            }
            (Expected::Number(unit), ValueKind::Quantity(quantity)) => {
                self.number(unit, quantity, value.span)
            }
            (Expected::Money, ValueKind::Money(amount)) => Some(FactValue::Money(*amount)),
            (Expected::Date, ValueKind::Date(date)) => Some(FactValue::Date(*date)),
            (Expected::Text, ValueKind::Text(text)) => Some(FactValue::Text(text.text.to_string())),
            (Expected::Channel, ValueKind::Channel(channel)) => Some(FactValue::Channel(*channel)),
            (Expected::Channel, ValueKind::Name(name)) => keyword::<Channel>(name)
                .map(FactValue::Channel)
                .or_else(|| wrong(self)),
            (Expected::Applicant, ValueKind::Applicant(kind)) => Some(self.class(*kind)),
            (Expected::Applicant, ValueKind::Name(name)) => keyword::<ApplicantKind>(name)
                .map(|kind| self.class(kind))
                .or_else(|| wrong(self)),
            _ => wrong(self),
        }
    }

    /// A class that is named here is told apart from wider ones.
    fn class(&mut self, kind: ApplicantKind) -> FactValue {
        if !self.cx.classes.contains(&kind) {
            self.cx.classes.push(kind);
        }
        FactValue::Applicant(kind)
    }

    fn choice(&mut self, choices: &[Choice], name: &Name) -> Option<FactValue> {
        let mut table = super::scope::Table::default();
        let plain = fold_ascii(&name.text);
        // The common case needs no table: the plain spelling decides, the tones confirm.
        let found = choices.iter().position(|choice| choice.name.id == plain);
        if let Some(found) = found
            && let Some(choice) = choices.get(found)
            && (choice.name.text == name.text
                || crate::source::fold_tone_placement(&choice.name.text)
                    == crate::source::fold_tone_placement(&name.text))
        {
            return Some(FactValue::Choice(found));
        }
        for (position, choice) in choices.iter().enumerate() {
            // A clash was reported where the choices were declared.
            let _ = table.declare(&choice.name, position);
        }
        let meant = table.meant(&name.text);
        self.cx.unknown(NameKind::Value, name, meant);
        None
    }

    fn number(
        &mut self,
        unit: Option<&Ident>,
        quantity: &Quantity,
        span: Span,
    ) -> Option<FactValue> {
        let same = match (unit, &quantity.unit) {
            (Some(unit), Some(stated)) => self.cx.is_unit(unit, stated),
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.cx.report(errors::unit_mismatch(span, quantity, unit));
            return None;
        }
        Some(FactValue::Number(quantity.number))
    }
}

/// Returns what values of a type are compared with.
pub(super) fn expected(ty: &FactType) -> Expected<'_> {
    match ty {
        FactType::YesNo => Expected::Flag,
        FactType::OneOf(choices) => Expected::Choice(choices),
        FactType::Number(unit) => Expected::Number(unit.as_ref()),
        FactType::Money => Expected::Money,
        FactType::Date => Expected::Date,
        FactType::Text => Expected::Text,
    }
}

/// `f là có` is the flag itself.
fn plain_flag(subject: Subject, comparison: Comparison, value: &FactValue) -> Option<Condition> {
    let (Subject::Fact(fact), FactValue::Flag(value)) = (subject, value) else {
        return None;
    };
    let flag = Condition::Flag(fact);
    Some(if (comparison == Comparison::Is) == *value {
        flag
    } else {
        Condition::Not(Box::new(flag))
    })
}

/// Finds the choice that is spelled like a keyword, such as `online`.
fn keyword_choice<W: Word>(choices: &[Choice], word: W) -> Option<FactValue> {
    let spellings = [word.spell(Lang::Vi), word.spell(Lang::En)].map(fold_ascii);
    choices
        .iter()
        .position(|choice| spellings.contains(&choice.name.id))
        .map(FactValue::Choice)
}

/// Reads a name as a keyword, with `_` for the space.
fn keyword<W: Word>(name: &Name) -> Option<W> {
    let plain = fold_ascii(&name.text).replace('_', " ");
    W::ALL.iter().copied().find(|word| {
        [word.spell(Lang::Vi), word.spell(Lang::En)]
            .iter()
            .any(|spelling| fold_ascii(spelling) == plain)
    })
}
