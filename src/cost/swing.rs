//! Which input moves the result most.

use super::{Cost, Inputs, Key, Rounding, cost};
use crate::{model::Procedure, values::Decimal};

/// How far the result goes with one input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swing {
    /// The input.
    pub key: Key,
    /// By how much the result grows when the input is a tenth more, in đồng.
    pub by: i64,
}

/// Returns how far the result goes with each input, the farthest first; the result is the cost of a
/// year where that is known, else of a dossier.
#[must_use]
pub fn swings(procedure: &Procedure, inputs: &Inputs, rounding: Rounding) -> Vec<Swing> {
    let result = |inputs: &Inputs| cost(procedure, inputs, rounding).as_ref().and_then(result);
    let Some(now) = result(inputs) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (key, item) in &inputs.items {
        let Some(digits) = item.value.mantissa().checked_mul(11) else {
            continue;
        };
        let mut more = inputs.clone();
        if let Some(it) = more.items.get_mut(key) {
            it.value = Decimal::new(digits, item.value.scale() + 1);
        }
        let by = result(&more).and_then(|it| it.checked_sub(now));
        out.extend(by.map(|by| Swing { key: *key, by }));
    }
    out.retain(|it| it.by != 0);
    out.sort_by_key(|it| (std::cmp::Reverse(it.by.unsigned_abs()), it.key));
    out
}

fn result(cost: &Cost) -> Option<i64> {
    cost.year.or_else(|| cost.per_dossier())
}
