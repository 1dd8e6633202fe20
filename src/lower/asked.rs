//! Is a fact asked where it is used? Decides the plain cases.
//!
//! What holds in a place (its group, its branch, its other conditions) and what
//! must hold for a fact to be asked are both read as limits on single questions.
//! Where the two leave no answer to some question, the fact is never asked there.
//! Anything harder is left to the rules.

use crate::{
    model::{Comparison, Condition, Fact, FactId, FactType, FactValue, IdVec, Subject},
    syntax::words::{Channel, Word},
};

/// Answers that are still possible, by subject: one bit for each answer.
type Limits = Vec<(Subject, u64)>;

/// Guards that depend on each other deeper than this are not followed.
const MAX_DEPTH: usize = 8;

/// Returns the facts of a condition that are never asked where it stands.
pub(super) fn never_asked(
    condition: &Condition,
    context: &[Condition],
    facts: &IdVec<FactId, Fact>,
) -> Vec<FactId> {
    if facts.values().all(|fact| fact.guard.is_none()) {
        return Vec::new();
    }
    let mut limits = Limits::new();
    for part in context {
        limit(part, facts, &mut limits);
    }
    let mut found = Vec::new();
    walk(condition, &limits, facts, &mut found);
    found.sort_unstable();
    found.dedup();
    found
}

fn walk(
    condition: &Condition,
    limits: &Limits,
    facts: &IdVec<FactId, Fact>,
    found: &mut Vec<FactId>,
) {
    match condition {
        Condition::All(parts) => {
            let mut inner = limits.clone();
            for part in parts {
                limit(part, facts, &mut inner);
            }
            for part in parts {
                walk(part, &inner, facts, found);
            }
        }
        Condition::Any(parts) => {
            for part in parts {
                walk(part, limits, facts, found);
            }
        }
        Condition::Not(part) => walk(part, limits, facts, found),
        Condition::Flag(fact)
        | Condition::Compare {
            subject: Subject::Fact(fact),
            ..
        }
        | Condition::OneOf {
            subject: Subject::Fact(fact),
            ..
        } if !possible(*fact, limits.clone(), facts) => found.push(*fact),
        _ => {}
    }
}

/// Tells whether a fact may be asked under these limits.
fn possible(fact: FactId, mut limits: Limits, facts: &IdVec<FactId, Fact>) -> bool {
    let mut next = Some(fact);
    for _ in 0..MAX_DEPTH {
        let guard = next.and_then(|it| facts.get(it)?.guard.as_ref());
        let Some(guard) = guard else { break };
        limit(&guard.condition, facts, &mut limits);
        next = only_fact(&guard.condition);
    }
    limits.iter().all(|(_, answers)| *answers != 0)
}

/// Returns the fact on which a simple guard depends.
fn only_fact(condition: &Condition) -> Option<FactId> {
    match condition {
        Condition::Flag(fact)
        | Condition::Compare {
            subject: Subject::Fact(fact),
            ..
        }
        | Condition::OneOf {
            subject: Subject::Fact(fact),
            ..
        } => Some(*fact),
        Condition::Not(part) => only_fact(part),
        _ => None,
    }
}

/// Narrows the limits by a condition that holds.
fn limit(condition: &Condition, facts: &IdVec<FactId, Fact>, limits: &mut Limits) {
    match condition {
        Condition::All(parts) => parts.iter().for_each(|part| limit(part, facts, limits)),
        Condition::Not(part) => {
            if let Some((subject, answers, all)) = answers(part, facts) {
                narrow(limits, subject, all & !answers);
            }
        }
        _ => {
            if let Some((subject, answers, _)) = answers(condition, facts) {
                narrow(limits, subject, answers);
            }
        }
    }
}

fn narrow(limits: &mut Limits, subject: Subject, answers: u64) {
    match limits.iter_mut().find(|(known, _)| *known == subject) {
        Some((_, known)) => *known &= answers,
        None => limits.push((subject, answers)),
    }
}

/// Returns the answers to one question under which a simple condition holds,
/// and all answers that the question has.
fn answers(condition: &Condition, facts: &IdVec<FactId, Fact>) -> Option<(Subject, u64, u64)> {
    match condition {
        Condition::Flag(fact) => Some((Subject::Fact(*fact), 0b01, 0b11)),
        Condition::Compare {
            subject,
            comparison,
            value,
        } => {
            let all = all_answers(*subject, facts)?;
            let bit = bit_of(value)?;
            match comparison {
                Comparison::Is => Some((*subject, bit, all)),
                Comparison::IsNot => Some((*subject, all & !bit, all)),
                _ => None,
            }
        }
        Condition::OneOf { subject, values } => {
            let all = all_answers(*subject, facts)?;
            let bits = values
                .iter()
                .try_fold(0, |bits, value| Some(bits | bit_of(value)?))?;
            Some((*subject, bits, all))
        }
        _ => None,
    }
}

fn all_answers(subject: Subject, facts: &IdVec<FactId, Fact>) -> Option<u64> {
    let count = match subject {
        Subject::Channel => Channel::ALL.len(),
        Subject::Fact(fact) => match &facts.get(fact)?.ty {
            FactType::OneOf(choices) => choices.len(),
            FactType::YesNo => 2,
            _ => return None,
        },
        Subject::Applicant | Subject::FiledOn => return None,
    };
    u32::try_from(count)
        .ok()
        .filter(|count| (1..64).contains(count))
        .map(|count| (1 << count) - 1)
}

fn bit_of(value: &FactValue) -> Option<u64> {
    let position = match value {
        FactValue::Flag(flag) => usize::from(!*flag),
        FactValue::Choice(position) => *position,
        FactValue::Channel(channel) => Channel::ALL.iter().position(|it| it == channel)?,
        _ => return None,
    };
    u32::try_from(position)
        .ok()
        .filter(|position| *position < 64)
        .map(|position| 1 << position)
}
