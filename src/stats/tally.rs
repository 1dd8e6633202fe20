//! Groups of procedures, and what is counted over them.

use std::collections::BTreeMap;

use super::{Column, Rounded, Row, Value, ratio::ratio};
use crate::{cost::Rounding, values::Decimal};

/// Sums are kept exactly, with so many digits after the point.
const SCALE: u32 = 9;

/// Procedures that have the same in some columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name in each column; `None` where the text leaves it open.
    pub names: Vec<Option<String>>,
    /// The places of its rows, in order.
    pub members: Vec<usize>,
}

/// A column over some procedures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// In how many of them it is known.
    pub n_known: usize,
    /// The least number.
    pub least: Option<Decimal>,
    /// The number in the middle; of two, the lower one, as the law takes where sources differ.
    pub median: Option<Decimal>,
    /// The greatest number.
    pub most: Option<Decimal>,
    /// All together, in units of 10^-9.
    total: i128,
}

impl Sum {
    /// Returns all together; `None` where nothing is known.
    #[must_use]
    pub fn total(&self, places: u8, rounding: Rounding) -> Option<Rounded> {
        self.over(1, places, rounding)
    }

    /// Returns the mean of what is known.
    #[must_use]
    pub fn mean(&self, places: u8, rounding: Rounding) -> Option<Rounded> {
        self.over(self.n_known, places, rounding)
    }

    /// Returns how many percent it is of another one.
    #[must_use]
    pub fn percent_of(&self, all: &Self, places: u8, rounding: Rounding) -> Option<Rounded> {
        let known = self.n_known > 0;
        known.then(|| ratio(self.total.checked_mul(100)?, all.total, places, rounding))?
    }

    fn over(&self, n: usize, places: u8, rounding: Rounding) -> Option<Rounded> {
        let n = i128::try_from(n).ok()?.checked_mul(10_i128.pow(SCALE))?;
        let known = self.n_known > 0;
        known.then(|| ratio(self.total, n, places, rounding))?
    }
}

/// One column against another one, over the procedures that state both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The column above.
    pub part: Sum,
    /// The column below.
    pub whole: Sum,
}

impl Share {
    /// Returns how many percent the one is of the other; `None` of nothing.
    #[must_use]
    pub fn percent(&self, places: u8, rounding: Rounding) -> Option<Rounded> {
        self.part.percent_of(&self.whole, places, rounding)
    }
}

/// Adds two columns up over the rows that state both.
#[must_use]
pub fn share_of(rows: &[Row<'_>], members: &[usize], part: Column, whole: Column) -> Share {
    let states = |at: &usize, column| rows.get(*at).is_some_and(|it| it.number(column).is_some());
    let both = members
        .iter()
        .filter(|it| states(it, part) && states(it, whole));
    let both: Vec<usize> = both.copied().collect();
    Share {
        part: sum(rows, &both, part),
        whole: sum(rows, &both, whole),
    }
}

/// Puts rows into groups by some columns, the largest group first; a row that belongs to several groups
/// of a column stands in each. Without columns all rows are one group.
#[must_use]
pub fn groups(rows: &[Row<'_>], by: &[Column]) -> Vec<Group> {
    let mut all: BTreeMap<Vec<Option<String>>, Vec<usize>> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let mut keys = vec![Vec::new()];
        for column in by {
            let names = names_of(row.value(*column));
            keys = keys
                .iter()
                .flat_map(|key: &Vec<Option<String>>| {
                    names.iter().map(move |name| {
                        let mut key = key.clone();
                        key.push(name.clone());
                        key
                    })
                })
                .collect();
        }
        for key in keys {
            all.entry(key).or_default().push(place);
        }
    }
    let mut groups: Vec<Group> = all
        .into_iter()
        .map(|(names, members)| Group { names, members })
        .collect();
    // Of equal size, by name; what is not known comes last.
    let order = |it: &Group| {
        let names: Vec<(bool, Option<String>)> = it
            .names
            .iter()
            .map(|it| (it.is_none(), it.clone()))
            .collect();
        (std::cmp::Reverse(it.members.len()), names)
    };
    groups.sort_by_cached_key(order);
    groups
}

fn names_of(value: &Value) -> Vec<Option<String>> {
    match value {
        Value::Names(names) => names.iter().cloned().map(Some).collect(),
        Value::Flag(flag) => vec![Some(flag.to_string())],
        Value::Number(number) => vec![Some(plain(*number))],
        Value::Unknown => vec![None],
    }
}

/// Writes a number with a point, without marks of thousands.
pub(crate) fn plain(number: Decimal) -> String {
    let places = number.scale();
    let digits = i128::from(number.mantissa());
    let rounded = ratio(
        digits,
        10_i128.pow(u32::from(places)),
        places,
        Rounding::Down,
    );
    rounded.map_or_else(|| digits.to_string(), Rounded::plain)
}

/// Adds a column up over some rows.
#[must_use]
pub fn sum(rows: &[Row<'_>], members: &[usize], column: Column) -> Sum {
    let rows = members.iter().filter_map(|it| rows.get(*it));
    let mut numbers: Vec<Decimal> = rows.filter_map(|it| it.number(column)).collect();
    numbers.sort_unstable();
    let total = numbers.iter().map(|it| {
        let factor = 10_i128.pow(SCALE.saturating_sub(u32::from(it.scale())));
        i128::from(it.mantissa()) * factor
    });
    Sum {
        n_known: numbers.len(),
        least: numbers.first().copied(),
        median: numbers.get(numbers.len().saturating_sub(1) / 2).copied(),
        most: numbers.last().copied(),
        total: total.sum(),
    }
}
