//! Quotients of whole numbers, rounded once and in a way that is said.

use crate::{cost::Rounding, values::Lang};

/// A rounded number with all its decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounded {
    digits: i128,
    places: u8,
}

/// Divides and rounds; `None` by zero, below zero, and where the digits are too many.
///
/// ```
/// use tthc::{cost::Rounding, stats::ratio};
/// // 14 of 23 procedures, as a report prints it and as it is.
/// let share = |rounding, places| ratio(14 * 100, 23, places, rounding).map(|it| it.plain());
/// assert_eq!(share(Rounding::HalfUp, 2).as_deref(), Some("60.87"));
/// assert_eq!(share(Rounding::Down, 0).as_deref(), Some("60"));
/// ```
#[must_use]
pub fn ratio(part: i128, whole: i128, places: u8, rounding: Rounding) -> Option<Rounded> {
    if whole <= 0 || part < 0 {
        return None;
    }
    let scaled = part.checked_mul(10_i128.checked_pow(u32::from(places))?)?;
    let rest = scaled % whole;
    let up = rounding == Rounding::HalfUp && rest >= whole - rest;
    let digits = scaled / whole + i128::from(up);
    Some(Rounded { digits, places })
}

impl Rounded {
    /// Writes it with a point and without marks of thousands, as programs read it.
    #[must_use]
    pub fn plain(self) -> String {
        let (whole, fraction) = self.parts();
        format!(
            "{whole}{}{fraction}",
            if self.places == 0 { "" } else { "." }
        )
    }

    /// Writes it as people of a language do.
    #[must_use]
    pub fn display(self, lang: Lang) -> String {
        let (whole, fraction) = self.parts();
        let (mark, point) = match lang {
            Lang::Vi => ('.', ","),
            Lang::En => (',', "."),
        };
        let mut grouped = String::new();
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        format!(
            "{grouped}{}{fraction}",
            if self.places == 0 { "" } else { point }
        )
    }

    fn parts(self) -> (String, String) {
        let divisor = 10_i128.pow(u32::from(self.places.min(18)));
        let width = usize::from(self.places);
        let fraction = match width {
            0 => String::new(),
            _ => format!("{:0width$}", self.digits % divisor),
        };
        (format!("{}", self.digits / divisor), fraction)
    }
}
