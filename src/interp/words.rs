//! The words of a procedure as arguments of sentences, in both languages.

use super::event::Party;
use crate::{
    messages::{Arg, trace},
    model::{
        Comparison, Condition, Expiry, FactValue, FlowTarget, Ident, Phrases, Procedure, StepId,
        Subject, readable,
    },
    syntax::words::Word,
    values::Lang,
};

fn both(procedure: &Procedure, write: impl Fn(Phrases<'_>) -> String) -> Arg {
    Arg::Both {
        vi: write(Phrases::new(procedure, Lang::Vi).titled()),
        en: write(Phrases::new(procedure, Lang::En).titled()),
    }
}

/// Writes who acts.
#[must_use]
pub fn party(procedure: &Procedure, party: Party) -> Arg {
    match party {
        Party::Applicant => Arg::from(trace::TRACE_APPLICANT.text()),
        Party::Agency(role) => match procedure.agencies.get(role) {
            Some(agency) => Arg::from(&agency.title),
            None => Arg::from(trace::TRACE_NOBODY.text()),
        },
    }
}

/// Writes a condition.
#[must_use]
pub fn condition(procedure: &Procedure, condition: &Condition) -> Arg {
    let condition = plain(condition);
    both(procedure, |it| it.condition(&condition))
}

/// Writes "differs" for "is not equal": the graph negates guards, people do not.
fn plain(condition: &Condition) -> Condition {
    match condition {
        Condition::Not(inner) => match &**inner {
            Condition::Not(inner) => plain(inner),
            Condition::Any(parts) if parts.len() == 1 => {
                let only = parts.iter().cloned().map(Box::new).map(Condition::Not);
                only.map(|it| plain(&it))
                    .next()
                    .unwrap_or(Condition::Broken)
            }
            Condition::Compare {
                subject,
                comparison: comparison @ (Comparison::Is | Comparison::IsNot),
                value,
            } => Condition::Compare {
                subject: *subject,
                comparison: match comparison {
                    Comparison::Is => Comparison::IsNot,
                    _ => Comparison::Is,
                },
                value: value.clone(),
            },
            inner => Condition::Not(Box::new(plain(inner))),
        },
        Condition::Any(parts) => Condition::Any(parts.iter().map(plain).collect()),
        Condition::All(parts) => Condition::All(parts.iter().map(plain).collect()),
        other => other.clone(),
    }
}

/// Writes an answer, with the unit of the fact.
#[must_use]
pub fn answer(procedure: &Procedure, subject: Subject, value: &FactValue) -> Arg {
    both(procedure, |it| it.value(subject, value))
}

/// Writes what a condition asks about.
#[must_use]
pub fn subject(procedure: &Procedure, subject: Subject) -> Arg {
    both(procedure, |it| it.subject(subject))
}

/// Writes what questions are about.
#[must_use]
pub fn subjects(procedure: &Procedure, subjects: &[Subject]) -> Arg {
    Arg::List(subjects.iter().map(|it| subject(procedure, *it)).collect())
}

/// Writes the name of a step.
#[must_use]
pub fn step(procedure: &Procedure, step: StepId) -> Arg {
    both(procedure, |it| it.target(FlowTarget::Step(step)))
}

/// Writes what the end of a limit means.
#[must_use]
pub fn expiry(procedure: &Procedure, expiry: Expiry) -> Arg {
    both(procedure, |it| it.expiry(expiry))
}

/// Writes a word of the keyword table.
#[must_use]
pub fn word(word: impl Word) -> Arg {
    Arg::Both {
        vi: word.spell(Lang::Vi).to_owned(),
        en: word.spell(Lang::En).to_owned(),
    }
}

/// Writes names as people say them.
#[must_use]
pub fn names<'a>(names: impl Iterator<Item = &'a Ident>) -> Arg {
    Arg::List(names.map(|it| Arg::from(readable(it))).collect())
}
