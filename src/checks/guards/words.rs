//! A class of applicants in the words of the procedure.

use super::axes::{Cell, Key};
use crate::{
    messages::{Arg, checks},
    model::{FactType, FactValue, Procedure, Subject},
    syntax::words::Word,
    values::Lang,
};

/// Writes one cell of an axis.
pub(super) fn cell(procedure: &Procedure, key: Key, cell: &Cell) -> Arg {
    let subject = match key {
        Key::Subject(subject) => subject_words(procedure, subject),
        Key::Happened(step) => {
            let name = procedure.steps.get(step).map(|it| it.name.text.as_str());
            Arg::from(checks::STEP_HAPPENED.with("step", name.unwrap_or("?")))
        }
        Key::Expired(clock) => {
            let name = procedure.clocks.get(clock).map(|it| it.name.text.as_str());
            Arg::from(checks::CLOCK_EXPIRED.with("clock", name.unwrap_or("?")))
        }
    };
    let value = |value: &FactValue| value_words(procedure, key, value);
    let is_day = |it: &FactValue| matches!(it, FactValue::Date(_));
    let text = match cell {
        Cell::Exactly(known) => checks::POINT_IS.with("value", value(known)),
        Cell::Between(Some(low), Some(high)) if is_day(low) => checks::POINT_BETWEEN_DAYS
            .with("low", value(low))
            .with("high", value(high)),
        Cell::Between(Some(low), None) if is_day(low) => {
            checks::POINT_AFTER.with("low", value(low))
        }
        Cell::Between(None, Some(high)) if is_day(high) => {
            checks::POINT_BEFORE.with("high", value(high))
        }
        Cell::Between(Some(low), Some(high)) => checks::POINT_BETWEEN
            .with("low", value(low))
            .with("high", value(high)),
        Cell::Between(Some(low), None) => checks::POINT_OVER.with("low", value(low)),
        Cell::Between(None, Some(high)) => checks::POINT_UNDER.with("high", value(high)),
        Cell::Between(None, None) | Cell::Absent => checks::POINT_ANY.text(),
    };
    Arg::from(text.with("subject", subject))
}

fn subject_words(procedure: &Procedure, subject: Subject) -> Arg {
    match subject {
        Subject::Fact(fact) => {
            let name = procedure.facts.get(fact).map(|it| it.name.text.as_str());
            Arg::from(name.unwrap_or("?"))
        }
        Subject::Channel => Arg::from(checks::SUBJECT_CHANNEL.text()),
        Subject::Applicant => Arg::from(checks::SUBJECT_APPLICANT.text()),
        Subject::FiledOn => Arg::from(checks::SUBJECT_FILED_ON.text()),
    }
}

fn value_words(procedure: &Procedure, key: Key, value: &FactValue) -> Arg {
    let ty = match key {
        Key::Subject(Subject::Fact(fact)) => procedure.facts.get(fact).map(|it| &it.ty),
        _ => None,
    };
    let both = |word: &dyn Fn(Lang) -> String| Arg::Both {
        vi: word(Lang::Vi),
        en: word(Lang::En),
    };
    match (value, ty) {
        (FactValue::Flag(true), _) => Arg::from(checks::VALUE_YES.text()),
        (FactValue::Flag(false), _) => Arg::from(checks::VALUE_NO.text()),
        (FactValue::Choice(position), Some(FactType::OneOf(choices))) => {
            let name = choices.get(*position).map(|it| it.name.text.as_str());
            Arg::from(name.unwrap_or("?"))
        }
        (FactValue::Number(number), Some(FactType::Number(Some(unit)))) => {
            both(&|lang| format!("{} {}", number.display(lang), unit.text))
        }
        (FactValue::Number(number), _) => Arg::from(*number),
        (FactValue::Money(amount), _) => Arg::from(*amount),
        (FactValue::Date(date), _) => Arg::from(*date),
        (FactValue::Text(text), _) => Arg::from(text),
        (FactValue::Channel(channel), _) => both(&|lang| channel.spell(lang).to_owned()),
        (FactValue::Applicant(kind), _) => both(&|lang| kind.spell(lang).to_owned()),
        (FactValue::Choice(_) | FactValue::Unknown, _) => Arg::from("?"),
    }
}
