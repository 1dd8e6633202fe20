//! Whether a fee is no higher than what is allowed.

use std::collections::BTreeMap;

use super::order::{Order, Reason};
use crate::{
    checks::{
        coverage,
        guards::{Point, Space},
    },
    model::{Condition, FactId, FactType, Fee, FeeValue, Formula, Procedure},
    source::fold_ascii,
    values::Amount,
};

/// What an applicant of one kind pays: a fixed part, an amount for each unit, a bound.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sum {
    /// The part that does not grow.
    fixed: i64,
    /// The amount for each unit, by the plain name of the unit.
    rates: BTreeMap<String, i64>,
    /// The whole is never more.
    cap: Option<i64>,
    /// All of this is paid for each of these, by the plain name of the unit.
    for_each: Option<String>,
}

/// The highest amount that is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ceiling {
    /// For the whole.
    Whole(Amount),
    /// For each unit.
    Each(String, Amount),
    /// As much as another procedure asks.
    Like(Sum),
}

/// Returns the conditions on which the amount of a fee depends.
pub(super) fn conditions(fee: &Fee) -> Vec<Condition> {
    let mut out: Vec<Condition> = fee
        .exemptions
        .iter()
        .map(|it| it.guard.condition.clone())
        .collect();
    if let FeeValue::Table { by, rows } = &fee.value {
        out.extend(rows.iter().map(|row| coverage::Row::new(by, row).covers));
    }
    out
}

/// Returns what an applicant at a point pays at most; reductions are left out.
///
/// # Errors
/// Says why it cannot be told.
pub(super) fn sum(
    procedure: &Procedure,
    fee: &Fee,
    space: &Space<'_>,
    point: &Point,
) -> Result<Sum, Reason> {
    let exempt = fee.exemptions.iter().filter(|it| it.until.is_none());
    for exemption in exempt {
        if space.holds(&exemption.guard.condition, point) == Some(true) {
            return Ok(Sum::default());
        }
    }
    let mut sum = match &fee.value {
        FeeValue::Unknown | FeeValue::ByCouncil(_) => return Err(Reason::NotStated),
        FeeValue::None => Sum::default(),
        FeeValue::Formula(formula) => of_formula(procedure, formula),
        FeeValue::Table { by, rows } => {
            let row = coverage::row_at(space, point, by, rows);
            of_formula(procedure, &row.ok_or(Reason::Cases)?.fee)
        }
        FeeValue::Tiered {
            by,
            tiers,
            cap,
            each,
        } => {
            // Each unit costs what its tier says: no unit costs more than the dearest.
            let tiers = tiers
                .iter()
                .map(|it| of_formula(procedure, &it.fee).fixed_and_rates());
            let unit = unit_of(procedure, *by);
            Sum {
                rates: BTreeMap::from([(unit, tiers.max().unwrap_or_default())]),
                cap: cap.map(Amount::as_dong),
                for_each: each.as_ref().map(|it| fold_ascii(it)),
                fixed: 0,
            }
        }
    };
    if let Some((fact, _)) = fee.times.first() {
        sum.for_each = Some(unit_of(procedure, *fact));
    }
    Ok(sum)
}

fn of_formula(procedure: &Procedure, formula: &Formula) -> Sum {
    let mut sum = Sum {
        cap: formula.cap.map(Amount::as_dong),
        ..Sum::default()
    };
    for term in &formula.terms {
        let amount = term.amount.as_dong();
        let unit = term.times.first().map(|it| unit_of(procedure, *it));
        match term.per.as_ref().map(|it| fold_ascii(it)).or(unit) {
            Some(unit) => {
                let rate = sum.rates.entry(unit).or_default();
                *rate = rate.saturating_add(amount);
            }
            None => sum.fixed = sum.fixed.saturating_add(amount),
        }
    }
    if let Some(floor) = formula.floor {
        sum.fixed = sum.fixed.max(floor.as_dong());
    }
    sum
}

/// Returns the plain name of what a number counts: its unit, else its own name.
fn unit_of(procedure: &Procedure, fact: FactId) -> String {
    procedure
        .facts
        .get(fact)
        .map_or_else(String::new, |it| match &it.ty {
            FactType::Number(Some(unit)) => unit.id.clone(),
            _ => it.name.id.clone(),
        })
}

impl Sum {
    fn fixed_and_rates(&self) -> i64 {
        self.rates
            .values()
            .fold(self.fixed, |sum, it| sum.saturating_add(*it))
    }

    /// The most that anybody pays, where there is such an amount.
    fn most(&self) -> Option<i64> {
        if self.rates.values().all(|it| *it == 0) {
            return Some(self.cap.map_or(self.fixed, |cap| cap.min(self.fixed)));
        }
        self.cap
    }
}

/// Compares what is paid with the highest amount allowed.
pub(super) fn compare(asked: &Sum, ceiling: &Ceiling) -> Order {
    let within = |it: bool| if it { Order::Within } else { Order::Beyond };
    match ceiling {
        Ceiling::Whole(allowed) => match asked.most() {
            // As many times as there are units, of which no number is known.
            Some(most) if asked.for_each.is_some() && most <= allowed.as_dong() => {
                Order::Unknown(Reason::NotBounded)
            }
            Some(most) => within(most <= allowed.as_dong()),
            None if asked.fixed > allowed.as_dong() => Order::Beyond,
            None => Order::Unknown(Reason::NotBounded),
        },
        Ceiling::Each(unit, allowed) if asked.for_each.as_ref() == Some(unit) => {
            match asked.most() {
                Some(most) => within(most <= allowed.as_dong()),
                None => Order::Unknown(Reason::NotBounded),
            }
        }
        Ceiling::Each(unit, allowed) => match asked.rates.get(unit) {
            Some(rate) => within(*rate <= allowed.as_dong()),
            None if asked.most() == Some(0) => Order::Within,
            None => Order::Unknown(Reason::OtherKind),
        },
        Ceiling::Like(allowed) => like(asked, allowed),
    }
}

fn like(asked: &Sum, allowed: &Sum) -> Order {
    if asked.for_each != allowed.for_each {
        return Order::Unknown(Reason::OtherKind);
    }
    if let Some(most) = asked.most()
        && allowed.rates.is_empty()
        && allowed.cap.is_none()
    {
        let fits = most <= allowed.fixed;
        return if fits { Order::Within } else { Order::Beyond };
    }
    let rate = |unit: &String| allowed.rates.get(unit).copied().unwrap_or_default();
    let dearer = asked.rates.iter().any(|(unit, it)| *it > rate(unit));
    let cap_grew = match (asked.cap, allowed.cap) {
        (Some(asked), Some(allowed)) => asked > allowed,
        (None, Some(_)) => true,
        (_, None) => false,
    };
    if asked.fixed <= allowed.fixed && !dearer && !cap_grew {
        Order::Within
    } else {
        Order::Beyond
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(fixed: i64, rate: Option<i64>, cap: Option<i64>) -> Sum {
        Sum {
            fixed,
            rates: rate
                .map(|it| ("trang".to_owned(), it))
                .into_iter()
                .collect(),
            cap,
            for_each: None,
        }
    }

    #[test]
    fn a_rate_with_a_bound_is_compared_with_both() {
        let asked = sum(0, Some(2_000), Some(200_000));
        let each = |it| Ceiling::Each("trang".to_owned(), Amount::dong(it));
        let whole = |it| Ceiling::Whole(Amount::dong(it));
        assert_eq!(compare(&asked, &each(2_000)), Order::Within);
        assert_eq!(compare(&asked, &each(1_999)), Order::Beyond);
        assert_eq!(compare(&asked, &whole(200_000)), Order::Within);
        assert_eq!(compare(&asked, &whole(199_999)), Order::Beyond);
    }

    #[test]
    fn what_is_paid_for_each_copy_is_bounded_for_each_copy() {
        let asked = Sum {
            for_each: Some("ban".to_owned()),
            ..sum(0, Some(2_000), Some(200_000))
        };
        let each = |unit: &str, it| Ceiling::Each(unit.to_owned(), Amount::dong(it));
        assert_eq!(compare(&asked, &each("ban", 200_000)), Order::Within);
        assert_eq!(compare(&asked, &each("ban", 199_999)), Order::Beyond);
        assert_eq!(compare(&asked, &each("trang", 2_000)), Order::Within);
        let whole = Ceiling::Whole(Amount::dong(900_000));
        assert_eq!(compare(&asked, &whole), Order::Unknown(Reason::NotBounded));
    }

    #[test]
    fn what_grows_without_end_is_not_called_within() {
        let asked = sum(50_000, Some(2_000), None);
        let whole = |it| Ceiling::Whole(Amount::dong(it));
        assert_eq!(
            compare(&asked, &whole(1_000_000)),
            Order::Unknown(Reason::NotBounded)
        );
        assert_eq!(compare(&asked, &whole(49_000)), Order::Beyond);
        let flat = sum(10_000, None, None);
        let each = Ceiling::Each("trang".to_owned(), Amount::dong(2_000));
        assert_eq!(compare(&flat, &each), Order::Unknown(Reason::OtherKind));
    }

    #[test]
    fn a_fee_is_within_itself_and_not_within_a_lower_one() {
        for one in [
            sum(100, None, None),
            sum(0, Some(5), None),
            sum(100, Some(5), Some(900)),
        ] {
            assert_eq!(compare(&one, &Ceiling::Like(one.clone())), Order::Within);
            // Even where the bound is the same: below it the applicant pays more.
            let dearer = Sum {
                fixed: one.fixed + 1,
                ..one.clone()
            };
            assert_eq!(compare(&dearer, &Ceiling::Like(one)), Order::Beyond);
        }
    }
}
