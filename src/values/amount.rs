//! Money in whole đồng.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Decimal, Lang};

/// An amount of money in whole đồng; the đồng has no smaller unit.
///
/// ```
/// use tthc::values::{Amount, Lang};
/// assert_eq!(Amount::dong(1_500_000).display(Lang::Vi), "1.500.000 đồng");
/// assert_eq!(Amount::dong(1_500_000).display(Lang::En), "1,500,000 VND");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Amount(i64);

impl Amount {
    /// Zero đồng.
    pub const ZERO: Self = Self(0);

    /// Makes an amount from whole đồng.
    #[must_use]
    pub const fn dong(dong: i64) -> Self {
        Self(dong)
    }

    /// Returns the whole đồng.
    #[must_use]
    pub const fn as_dong(self) -> i64 {
        self.0
    }

    /// Adds, or returns `None` when the sum does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// Multiplies by an exact decimal and rounds half up to whole đồng.
    ///
    /// Returns `None` when the product does not fit.
    #[must_use]
    pub fn checked_times(self, factor: Decimal) -> Option<Self> {
        let product = i128::from(self.0).checked_mul(i128::from(factor.mantissa()))?;
        divide_half_up(product, factor.divisor()).map(Self)
    }

    /// Returns the given number of percent of the amount, rounded half up.
    #[must_use]
    pub fn percent(self, percent: Decimal) -> Option<Self> {
        let product = i128::from(self.0).checked_mul(i128::from(percent.mantissa()))?;
        divide_half_up(product, percent.divisor().checked_mul(100)?).map(Self)
    }

    /// Writes the amount as people of the language do, unit included.
    #[must_use]
    pub fn display(self, lang: Lang) -> String {
        let digits = group_thousands(self.0, if lang == Lang::Vi { '.' } else { ',' });
        match lang {
            Lang::Vi => format!("{digits} đồng"),
            Lang::En => format!("{digits} VND"),
        }
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} đồng", self.0)
    }
}

/// Writes whole numbers in groups of three digits.
pub(crate) fn group_thousands(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        out.push('-');
    }
    for (idx, digit) in digits.chars().enumerate() {
        if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

fn divide_half_up(value: i128, divisor: i128) -> Option<i64> {
    if divisor <= 0 {
        return None;
    }
    let doubled = value.checked_mul(2)?.checked_add(divisor)?;
    i64::try_from(doubled.div_euclid(divisor.checked_mul(2)?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_by_language() {
        assert_eq!(Amount::dong(0).display(Lang::Vi), "0 đồng");
        assert_eq!(Amount::dong(-1_234).display(Lang::Vi), "-1.234 đồng");
        assert_eq!(Amount::dong(700_000).display(Lang::En), "700,000 VND");
    }

    #[test]
    fn percentages_round_half_up() {
        let half = Decimal::new(125, 1);
        assert_eq!(Amount::dong(100).percent(half), Some(Amount::dong(13)));
        assert_eq!(
            Amount::dong(3).checked_times(Decimal::new(5, 1)),
            Some(Amount::dong(2))
        );
    }
}
