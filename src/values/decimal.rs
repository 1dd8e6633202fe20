//! Exact decimal numbers.

use std::{cmp::Ordering, fmt};

use super::{Lang, amount::group_thousands, number::marks};

/// An exact decimal number: `mantissa × 10^-scale`.
///
/// Equality and order are those of the numbers, so `1.50` equals `1.5`.
///
/// ```
/// use tthc::values::{Decimal, Lang};
/// let length = Decimal::new(119, 1);
/// assert_eq!(length.display(Lang::Vi), "11,9");
/// assert!(length < Decimal::from(12));
/// ```
#[derive(Clone, Copy)]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

/// More digits than this after the point are refused by the parser.
pub(crate) const MAX_SCALE: u8 = 9;

impl Decimal {
    /// Makes `mantissa × 10^-scale`; trailing zeros of the fraction are dropped.
    #[must_use]
    pub const fn new(mantissa: i64, scale: u8) -> Self {
        let (mut mantissa, mut scale) = (mantissa, scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// Returns the digits without the point.
    #[must_use]
    pub const fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// Returns the number of digits after the point.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// Returns the whole number, or `None` when there is a fraction.
    #[must_use]
    pub fn as_integer(self) -> Option<i64> {
        (self.scale == 0).then_some(self.mantissa)
    }

    /// Reads digits with an optional `.` before the fraction.
    ///
    /// Returns `None` for anything else, or for more than nine digits of fraction.
    #[must_use]
    pub fn parse_plain(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if fraction.len() > usize::from(MAX_SCALE) || (text.contains('.') && fraction.is_empty()) {
            return None;
        }
        let mantissa = format!("{whole}{fraction}").parse::<i64>().ok()?;
        Some(Self::new(mantissa, u8::try_from(fraction.len()).ok()?))
    }

    /// Writes the number as people of the language do (`1.234,5` or `1,234.5`).
    #[must_use]
    pub fn display(self, lang: Lang) -> String {
        let (thousands, point) = marks(lang);
        let divisor = 10_i64.pow(u32::from(self.scale.min(18)));
        let whole = group_thousands(self.mantissa / divisor, thousands);
        if self.scale == 0 {
            return whole;
        }
        let fraction = (self.mantissa % divisor).unsigned_abs();
        let sign = if self.mantissa < 0 && self.mantissa / divisor == 0 {
            "-"
        } else {
            ""
        };
        format!(
            "{sign}{whole}{point}{fraction:0width$}",
            width = usize::from(self.scale)
        )
    }

    pub(crate) fn divisor(self) -> i128 {
        10_i128.pow(u32::from(self.scale.min(18)))
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self::new(whole, 0)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.mantissa) * other.divisor();
        let right = i128::from(other.mantissa) * self.divisor();
        left.cmp(&right)
    }
}

impl std::hash::Hash for Decimal {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        // INVARIANT: `new` drops trailing zeros, so equal numbers have equal parts.
        (self.mantissa, self.scale).hash(state);
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display(Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_are_equal() {
        assert_eq!(Decimal::new(150, 2), Decimal::new(15, 1));
        assert_eq!(Decimal::parse_plain("11.90"), Some(Decimal::new(119, 1)));
        assert_eq!(Decimal::parse_plain("1."), None);
        assert!(Decimal::new(-5, 1) < Decimal::from(0));
    }

    #[test]
    fn small_negatives_keep_their_sign() {
        assert_eq!(Decimal::new(-5, 1).display(Lang::Vi), "-0,5");
        assert_eq!(Decimal::new(12_345, 1).display(Lang::Vi), "1.234,5");
    }
}
