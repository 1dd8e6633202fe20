//! Conditions in words.

use super::{pen::Pen, value};
use crate::syntax::{
    ast::{Comparison, Condition, ConditionKind, Value},
    words::Connective,
};

/// Writes a condition, with brackets only where they are needed.
pub(super) fn condition(pen: &mut Pen, condition: &Condition) {
    match &*condition.kind {
        // Brackets around an `and` inside an `or` are not needed, but few readers know that.
        ConditionKind::Any(all) => joined(pen, all, Connective::Or, |it| {
            matches!(it, ConditionKind::Any(_) | ConditionKind::All(_))
        }),
        ConditionKind::All(all) => joined(pen, all, Connective::And, |it| {
            matches!(it, ConditionKind::Any(_) | ConditionKind::All(_))
        }),
        ConditionKind::Not(inside) => {
            pen.kw(Connective::Not);
            let plain = matches!(
                *inside.kind,
                ConditionKind::Flag(_) | ConditionKind::Happened(_) | ConditionKind::Expired(_)
            );
            bracketed(pen, inside, !plain);
        }
        ConditionKind::Flag(name) => {
            pen.name(name);
        }
        ConditionKind::Compare {
            subject,
            comparison,
            values,
        } => {
            value::subject(pen, subject);
            compare(pen, *comparison, values);
        }
        ConditionKind::Happened(name) => {
            pen.name(name).kw(Connective::Happens);
        }
        ConditionKind::Expired(name) => {
            pen.name(name).kw(Connective::Expired);
        }
    }
}

fn joined(
    pen: &mut Pen,
    all: &[Condition],
    word: Connective,
    needs_brackets: fn(&ConditionKind) -> bool,
) {
    for (idx, one) in all.iter().enumerate() {
        if idx > 0 {
            pen.kw(word);
        }
        bracketed(pen, one, needs_brackets(&one.kind));
    }
}

fn bracketed(pen: &mut Pen, inside: &Condition, brackets: bool) {
    if brackets {
        pen.put("(").tighten();
    }
    condition(pen, inside);
    if brackets {
        pen.glue(")");
    }
}

/// Writes a comparison with its values.
pub(super) fn compare(pen: &mut Pen, comparison: Comparison, values: &[Value]) {
    let word = match comparison {
        Comparison::Is => Connective::Is,
        Comparison::IsNot => Connective::IsNot,
        Comparison::In => Connective::In,
        Comparison::AtLeast => Connective::AtLeast,
        Comparison::Over => Connective::Over,
        Comparison::AtMost => Connective::AtMost,
        Comparison::Under => Connective::Under,
    };
    pen.kw(word).list(values, value::value);
    if comparison == Comparison::AtLeast && pen.lang == crate::values::Lang::Vi {
        pen.kw(Connective::OrMore);
    }
}
