//! The score interval of E. B. Wilson (1927) for a proportion, in whole numbers.

/// The square of 1.96, the quantile for 95 %, times ten thousand.
const Z_SQUARED: u64 = 38_416;
/// What the square of the quantile is multiplied by.
const SCALE: u64 = 10_000;

/// Returns the tenths of a percent that some of all are, rounded half up; none of none is none.
pub(crate) fn per_mille(some: u64, all: u64) -> Option<u64> {
    (some * 2000 + all).checked_div(all * 2)
}

/// Returns the 95 % interval of a proportion in tenths of a percent, rounded outwards.
///
/// With z = 1.96 its ends are (k + z²/2 ± z √(k(n−k)/n + z²/4)) / (n + z²).
pub(crate) fn interval(some: u64, all: u64) -> Option<(u64, u64)> {
    let spread = (some * (all - some.min(all)) * SCALE).checked_div(all)?;
    // The root of 10⁸ z² (…) is 10⁴ z √(…): the scale of the other terms.
    let root = (Z_SQUARED * (spread + Z_SQUARED / 4)).isqrt();
    let (middle, under) = (some * SCALE + Z_SQUARED / 2, all * SCALE + Z_SQUARED);
    let low = middle.saturating_sub(root + 1) * 1000 / under;
    let high = ((middle + root + 1) * 1000).div_ceil(under);
    Some((low, high.min(1000)))
}
