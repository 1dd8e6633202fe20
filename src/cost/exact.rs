//! Sums and products of exact numbers, rounded once.

use super::Rounding;
use crate::values::Decimal;

/// An exact number: `digits × 10^-scale`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exact {
    digits: i128,
    scale: u32,
}

impl Exact {
    pub(super) const ZERO: Self = Self {
        digits: 0,
        scale: 0,
    };

    pub(super) fn times(self, other: Decimal) -> Option<Self> {
        Some(Self {
            digits: self.digits.checked_mul(i128::from(other.mantissa()))?,
            scale: self.scale + u32::from(other.scale()),
        })
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let at = |it: Self| {
            let factor = 10_i128.checked_pow(scale - it.scale)?;
            it.digits.checked_mul(factor)
        };
        Some(Self {
            digits: at(self)?.checked_add(at(other)?)?,
            scale,
        })
    }

    /// Takes so many hundredths of it.
    pub(super) fn percent(self, percent: Decimal) -> Option<Self> {
        let hundredfold = self.times(percent)?;
        Some(Self {
            scale: hundredfold.scale + 2,
            ..hundredfold
        })
    }

    /// Makes it whole.
    pub(super) fn whole(self, rounding: Rounding) -> Option<i64> {
        let divisor = 10_i128.checked_pow(self.scale)?;
        let (whole, rest) = (self.digits / divisor, self.digits % divisor);
        let up = rounding == Rounding::HalfUp && rest.checked_mul(2)? >= divisor;
        i64::try_from(whole + i128::from(up)).ok()
    }
}

impl From<Decimal> for Exact {
    fn from(it: Decimal) -> Self {
        Self {
            digits: i128::from(it.mantissa()),
            scale: u32::from(it.scale()),
        }
    }
}

/// Returns `part` of `whole` in hundredths of a percent, a half upwards; `None` of nothing.
pub(super) fn rate(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 {
        return None;
    }
    let (part, whole) = (i128::from(part), i128::from(whole));
    let doubled = part.abs() * 20_000 + whole;
    let rate = doubled / (2 * whole);
    i64::try_from(rate * part.signum()).ok()
}

#[cfg(test)]
mod tests {
    use super::{Exact, rate};
    use crate::{cost::Rounding, values::Decimal};

    #[test]
    fn a_half_goes_up_or_is_dropped() {
        let half = Exact::from(Decimal::new(25, 1));
        assert_eq!(half.whole(Rounding::HalfUp), Some(3));
        assert_eq!(half.whole(Rounding::Down), Some(2));
        let third = Exact::from(Decimal::from(100)).percent(Decimal::new(333, 1));
        assert_eq!(third.and_then(|it| it.whole(Rounding::HalfUp)), Some(33));
    }

    #[test]
    fn rates_have_two_decimals() {
        assert_eq!(rate(650, 975), Some(6_667));
        assert_eq!(rate(-650, 975), Some(-6_667));
        assert_eq!(rate(1, 0), None);
    }
}
