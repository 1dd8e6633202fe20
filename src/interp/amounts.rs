//! The value of a fee: formula, table, tiers.

use super::{
    eval::{Known, Truth, World},
    text,
};
use crate::{
    messages::Text,
    model::{
        Cell, Comparison, FactId, FactValue, FeeValue, Formula, Subject, TableRow, Term, Tier,
    },
    source::fold_ascii,
    values::{Amount, Decimal},
};

/// Why an amount cannot be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FeeProblem {
    /// These answers are missing.
    Facts(Vec<Subject>),
    /// Something else.
    Because(Text),
}

type Result<T> = std::result::Result<T, FeeProblem>;

/// Returns the value of a fee before its factors.
///
/// An amount for one of something, such as `đồng/người`, is a sum only where something says how
/// many: a factor of its term, the tiers, or, where `counted` is set, a factor of the fee.
pub(super) fn value(
    world: &World<'_>,
    value: &FeeValue,
    counted: bool,
    trace: &mut Vec<Text>,
) -> Result<Amount> {
    match value {
        FeeValue::Unknown => Err(FeeProblem::Because(text::fee_not_stated())),
        FeeValue::ByCouncil(council) => Err(FeeProblem::Because(text::fee_by_council(*council))),
        FeeValue::None => {
            trace.push(text::fee_none());
            Ok(Amount::ZERO)
        }
        FeeValue::Formula(formula) => self::formula(world, formula, counted, trace),
        FeeValue::Table { by, rows } => {
            let row = self::row(world, by, rows)?;
            trace.push(text::fee_row(world, by));
            formula(world, &row.fee, counted, trace)
        }
        FeeValue::Tiered { by, tiers, cap, .. } => {
            let sum = tiered(world, *by, tiers, trace)?;
            Ok(bounded(sum, *cap, None, trace))
        }
    }
}

/// Returns the number that a fact holds; `None` for a fact not asked of this
/// applicant, which then multiplies nothing.
pub(super) fn number(
    world: &World<'_>,
    fact: FactId,
) -> std::result::Result<Option<Decimal>, Vec<Subject>> {
    match world.fact(fact) {
        Known::Value(FactValue::Number(number)) => Ok(Some(number)),
        Known::Value(FactValue::Flag(flag)) => Ok(Some(Decimal::from(i64::from(flag)))),
        Known::NotAsked => Ok(None),
        Known::Value(_) | Known::Unknown => Err(vec![Subject::Fact(fact)]),
    }
}

fn formula(
    world: &World<'_>,
    formula: &Formula,
    counted: bool,
    trace: &mut Vec<Text>,
) -> Result<Amount> {
    let mut total = Amount::ZERO;
    for part in &formula.terms {
        let amount = term(world, part, counted, trace)?;
        total = total.checked_add(amount).ok_or_else(too_large)?;
    }
    if formula.terms.len() > 1 {
        trace.push(text::fee_sum(total));
    }
    Ok(bounded(total, formula.cap, formula.floor, trace))
}

fn term(world: &World<'_>, term: &Term, counted: bool, trace: &mut Vec<Text>) -> Result<Amount> {
    if let Some(per) = &term.per
        && term.times.is_empty()
        && !counted
        && !is_the_dossier(per)
    {
        return Err(FeeProblem::Because(text::fee_per_unit(term.amount, per)));
    }
    let mut numbers = Vec::new();
    for fact in &term.times {
        match number(world, *fact).map_err(FeeProblem::Facts)? {
            Some(number) => numbers.push(number),
            // A term per unit of something that this applicant does not have.
            None => return Ok(Amount::ZERO),
        }
    }
    let amount = product(term.amount, &numbers).ok_or_else(too_large)?;
    trace.push(text::fee_term(world.procedure(), term, &numbers, amount));
    Ok(amount)
}

/// Whether an amount is for one dossier: of that there is one, and nothing need say so.
fn is_the_dossier(per: &str) -> bool {
    let per = fold_ascii(per).replace('_', " ");
    matches!(per.trim(), "ho so" | "bo ho so" | "dossier" | "application")
}

/// An amount times numbers, exact, rounded half up once.
fn product(amount: Amount, numbers: &[Decimal]) -> Option<Amount> {
    let mut mantissa = i128::from(amount.as_dong());
    let mut divisor = 1_i128;
    for number in numbers {
        mantissa = mantissa.checked_mul(i128::from(number.mantissa()))?;
        divisor = divisor.checked_mul(10_i128.checked_pow(u32::from(number.scale()))?)?;
    }
    let doubled = mantissa.checked_mul(2)?.checked_add(divisor)?;
    let rounded = doubled.div_euclid(divisor.checked_mul(2)?);
    i64::try_from(rounded).ok().map(Amount::dong)
}

fn bounded(
    amount: Amount,
    cap: Option<Amount>,
    floor: Option<Amount>,
    trace: &mut Vec<Text>,
) -> Amount {
    if let Some(cap) = cap.filter(|it| amount > *it) {
        trace.push(text::fee_capped(cap));
        return cap;
    }
    if let Some(floor) = floor.filter(|it| amount < *it) {
        trace.push(text::fee_floored(floor));
        return floor;
    }
    amount
}

fn too_large() -> FeeProblem {
    FeeProblem::Because(text::fee_too_large())
}

/// The row of a table that covers the applicant.
///
/// Rows that name values go before rows with `còn lại`; two rows that both
/// cover and differ are a defect of the table, and the amount stays unknown.
pub(super) fn row<'a>(
    world: &World<'_>,
    by: &[Subject],
    rows: &'a [TableRow],
) -> Result<&'a TableRow> {
    let known: Vec<Known> = by.iter().map(|it| world.subject(*it)).collect();
    for wildcards in 0..=by.len() {
        let group = rows.iter().filter(|it| otherwise(it) == wildcards);
        let mut found: Option<&TableRow> = None;
        let mut open = false;
        for row in group {
            match covers(world, row, &known) {
                Truth::True if found.is_none_or(|it| it.fee == row.fee) => found = Some(row),
                Truth::True => return Err(FeeProblem::Because(text::fee_rows_overlap())),
                Truth::Unknown => open = true,
                Truth::False => {}
            }
        }
        if let Some(row) = found.filter(|_| !open) {
            return Ok(row);
        }
        if open {
            return Err(FeeProblem::Facts(open_facts(by, &known)));
        }
    }
    let open = open_facts(by, &known);
    Err(if open.is_empty() {
        FeeProblem::Because(text::fee_no_row())
    } else {
        FeeProblem::Facts(open)
    })
}

fn otherwise(row: &TableRow) -> usize {
    let cells = row.cells.iter();
    cells.filter(|it| matches!(it, Cell::Otherwise)).count()
}

fn covers(world: &World<'_>, row: &TableRow, known: &[Known]) -> Truth {
    let cells = row.cells.iter().zip(known);
    cells.fold(Truth::True, |truth, (cell, known)| {
        truth.and(match cell {
            Cell::Values(values) => values.iter().fold(Truth::False, |truth, value| {
                truth.or(world.compare(known, Comparison::Is, value))
            }),
            Cell::Range(bounds) => bounds
                .iter()
                .fold(Truth::True, |truth, (comparison, value)| {
                    truth.and(world.compare(known, *comparison, value))
                }),
            Cell::Otherwise => Truth::True,
        })
    })
}

fn open_facts(by: &[Subject], known: &[Known]) -> Vec<Subject> {
    let pairs = by.iter().zip(known);
    let open = pairs.filter(|it| *it.1 == Known::Unknown);
    open.map(|it| *it.0).collect()
}

/// The sum over the tiers; a part of a unit counts as one.
fn tiered(world: &World<'_>, by: FactId, tiers: &[Tier], trace: &mut Vec<Text>) -> Result<Amount> {
    let Some(number) = number(world, by).map_err(FeeProblem::Facts)? else {
        return Ok(Amount::ZERO);
    };
    let units = ceiling(number).max(0);
    let mut total = Amount::ZERO;
    let mut next = 1;
    for tier in tiers {
        let first = tier.from.unwrap_or(next).max(1);
        let last = tier.to.unwrap_or(i64::MAX);
        next = last.saturating_add(1);
        let count = last.min(units).saturating_sub(first).saturating_add(1);
        if count <= 0 {
            continue;
        }
        let unit = formula(world, &tier.fee, true, &mut Vec::new())?;
        let part = product(unit, &[Decimal::from(count)]).ok_or_else(too_large)?;
        trace.push(text::fee_tier(count, unit, part));
        total = total.checked_add(part).ok_or_else(too_large)?;
    }
    Ok(total)
}

fn ceiling(number: Decimal) -> i64 {
    let divisor = 10_i64
        .checked_pow(u32::from(number.scale()))
        .unwrap_or(i64::MAX);
    let floor = number.mantissa().div_euclid(divisor);
    floor + i64::from(number.mantissa().rem_euclid(divisor) != 0)
}
