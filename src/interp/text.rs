//! Sentences about papers and fees, from plain data.

use super::{
    checklist::Demand,
    eval::{Known, World},
    words,
};
use crate::{
    messages::{Arg, Text, fees as m},
    model::{Condition, FactId, Procedure, Project, Subject, Term},
    values::{Amount, Council, Decimal},
};

pub(super) fn paper_of_case(title: &str) -> Text {
    m::PAPER_OF_CASE.with("title", title)
}

pub(super) fn paper_of_everyone() -> Text {
    m::PAPER_OF_EVERYONE.text()
}

pub(super) fn paper_when(procedure: &Procedure, condition: &Condition, holds: bool) -> Text {
    let row = if holds {
        &m::PAPER_WHEN
    } else {
        &m::PAPER_ONLY_WHEN
    };
    row.with("condition", words::condition(procedure, condition))
}

pub(super) fn demand(project: &Project, procedure: &Procedure, demand: &Demand) -> Option<Text> {
    Some(match demand {
        Demand::Required => return None,
        Demand::LookedUp(databases) => {
            let names = databases.iter().filter_map(|it| project.databases.get(*it));
            let names = names.map(|it| Arg::from(it.title.as_ref().unwrap_or(&it.name.text)));
            m::PAPER_LOOKED_UP.with("databases", names.collect::<Vec<_>>())
        }
        Demand::IfAny(None) => m::PAPER_IF_ANY.text(),
        Demand::IfAny(Some(words)) => m::PAPER_IF_WORDS.with("words", words),
        Demand::Later => m::PAPER_LATER.text(),
        Demand::Prepared => m::PAPER_PREPARED.text(),
        Demand::Fetched => m::PAPER_FETCHED.text(),
        Demand::Undecided(facts) => {
            m::PAPER_UNDECIDED.with("facts", words::subjects(procedure, facts))
        }
    })
}

pub(super) fn fee_not_for(procedure: &Procedure, condition: &Condition) -> Text {
    m::FEE_NOT_FOR.with("condition", words::condition(procedure, condition))
}

pub(super) fn fee_exempt(procedure: &Procedure, condition: &Condition) -> Text {
    m::FEE_EXEMPT.with("condition", words::condition(procedure, condition))
}

pub(super) fn fee_needs(procedure: &Procedure, subjects: &[Subject]) -> Text {
    m::FEE_NEEDS.with("facts", words::subjects(procedure, subjects))
}

pub(super) fn fee_needs_date() -> Text {
    m::FEE_NEEDS_DATE.text()
}

pub(super) fn fee_not_stated() -> Text {
    m::FEE_NOT_STATED.text()
}

pub(super) fn fee_by_council(council: Council) -> Text {
    match council {
        Council::Province => m::FEE_BY_PROVINCE.text(),
        Council::Commune => m::FEE_BY_COMMUNE.text(),
    }
}

pub(super) fn fee_none() -> Text {
    m::FEE_NONE.text()
}

pub(super) fn fee_row(world: &World<'_>, by: &[Subject]) -> Text {
    let values = by.iter().filter_map(|subject| {
        let Known::Value(value) = world.subject(*subject) else {
            return None;
        };
        let procedure = world.procedure();
        let text = m::FEE_VALUE
            .with("subject", words::subject(procedure, *subject))
            .with("value", words::answer(procedure, *subject, &value));
        Some(Arg::from(text))
    });
    m::FEE_ROW.with("values", values.collect::<Vec<_>>())
}

pub(super) fn fee_rows_overlap() -> Text {
    m::FEE_ROWS_OVERLAP.text()
}

pub(super) fn fee_no_row() -> Text {
    m::FEE_NO_ROW.text()
}

pub(super) fn fee_term(
    procedure: &Procedure,
    term: &Term,
    numbers: &[Decimal],
    amount: Amount,
) -> Text {
    let unit = match &term.per {
        Some(per) => Arg::from(fee_rate(term.amount, per)),
        None => Arg::from(term.amount),
    };
    if numbers.is_empty() {
        return m::FEE_FIXED.with("amount", unit);
    }
    let pairs = numbers.iter().zip(&term.times).map(|(number, fact)| {
        let text = m::FEE_NUMBER
            .with("number", *number)
            .with("fact", words::subject(procedure, Subject::Fact(*fact)));
        Arg::from(text)
    });
    m::FEE_TERM
        .with("unit", unit)
        .with("numbers", pairs.collect::<Vec<_>>())
        .with("amount", amount)
}

fn fee_rate(amount: Amount, per: &str) -> Text {
    m::FEE_RATE.with("amount", amount).with("unit", per)
}

pub(super) fn fee_per_unit(amount: Amount, per: &str) -> Text {
    m::FEE_PER_UNIT
        .with("rate", fee_rate(amount, per))
        .with("unit", per)
}

pub(super) fn fee_sum(amount: Amount) -> Text {
    m::FEE_SUM.with("amount", amount)
}

pub(super) fn fee_capped(amount: Amount) -> Text {
    m::FEE_CAPPED.with("amount", amount)
}

pub(super) fn fee_floored(amount: Amount) -> Text {
    m::FEE_FLOORED.with("amount", amount)
}

pub(super) fn fee_times(
    procedure: &Procedure,
    before: Amount,
    fact: FactId,
    number: Decimal,
    each: Option<&String>,
    after: Amount,
) -> Text {
    let fact = match each {
        Some(each) => Arg::from(each),
        None => words::subject(procedure, Subject::Fact(fact)),
    };
    m::FEE_TIMES
        .with("number", number)
        .with("fact", fact)
        .with("before", before)
        .with("after", after)
}

pub(super) fn fee_tier(count: i64, unit: Amount, amount: Amount) -> Text {
    m::FEE_TIER
        .with("count", count)
        .with("unit", unit)
        .with("amount", amount)
}

pub(super) fn fee_reduced(percent: Decimal, before: Amount, after: Amount) -> Text {
    m::FEE_REDUCED
        .with("percent", percent)
        .with("before", before)
        .with("after", after)
}

pub(super) fn fee_too_large() -> Text {
    m::FEE_TOO_LARGE.text()
}
