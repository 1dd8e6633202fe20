//! Numbers as people write them in a language.

use super::{Amount, Decimal, Lang, decimal::MAX_SCALE};

/// Why a text is not taken for a number.
///
/// A point that parts thousands in one language stands before decimals in the
/// other, so what could be a thousand times as much is never guessed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberFault {
    /// Not how people of the language write numbers.
    Form,
    /// A decimal of three digits that may be thousands; both are written as the language has it.
    Ambiguous {
        /// The number with its fraction, without idle zeros.
        decimal: String,
        /// The number a thousand times as large.
        thousands: String,
    },
    /// A fraction where only whole numbers are: counts, and money, since the đồng has no smaller unit.
    NotWhole,
    /// More digits than are counted with.
    TooLarge,
}

/// Returns what parts thousands and what stands before decimals.
pub(super) const fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    }
}

impl Decimal {
    /// Reads a number as people of the language write it: `1.500` and `11,9`, or `1,500` and `11.9`.
    ///
    /// # Errors
    ///
    /// Says why the text is no number, or why it might be another one.
    pub fn read(text: &str, lang: Lang) -> Result<Self, NumberFault> {
        let (thousands, point) = marks(lang);
        let (whole, fraction) = match text.split_once(point) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        if !is_grouped(whole, thousands) || fraction.is_some_and(|it| !is_digits(it)) {
            return Err(NumberFault::Form);
        }
        let fraction = fraction.unwrap_or_default();
        let digits = whole.replace(thousands, "");
        if fraction.len() > usize::from(MAX_SCALE) {
            return Err(NumberFault::TooLarge);
        }
        let point = if fraction.is_empty() { "" } else { "." };
        let number = Self::parse_plain(&format!("{digits}{point}{fraction}"));
        let number = number.ok_or(NumberFault::TooLarge)?;
        match both(text, number, lang).filter(|_| fraction.ends_with('0')) {
            Some(fault) => Err(fault),
            None => Ok(number),
        }
    }
}

/// Reads a whole number, such as a count, as people of the language write it.
///
/// # Errors
///
/// Says why the text is no whole number, or why it might be another one.
pub(crate) fn read_whole(text: &str, lang: Lang) -> Result<i64, NumberFault> {
    let (_, point) = marks(lang);
    let number = Decimal::read(text, lang)?;
    match number.as_integer().filter(|_| !text.contains(point)) {
        Some(whole) => Ok(whole),
        None => Err(both(text, number, lang).unwrap_or(NumberFault::NotWhole)),
    }
}

impl Amount {
    /// Reads whole đồng as people of the language write numbers, without the unit.
    ///
    /// # Errors
    ///
    /// Says why the text is no amount, or why it might be another one.
    pub fn read(text: &str, lang: Lang) -> Result<Self, NumberFault> {
        read_whole(text, lang).map(Self::dong)
    }
}

/// Both readings of a decimal, where its digits may also be thousands.
fn both(text: &str, number: Decimal, lang: Lang) -> Option<NumberFault> {
    let (thousands, point) = marks(lang);
    let grouped = text.replace(point, &thousands.to_string());
    let may_be = text.contains(point) && !text.contains(thousands) && !text.starts_with('0');
    (may_be && is_grouped(&grouped, thousands)).then(|| NumberFault::Ambiguous {
        decimal: number.display(lang),
        thousands: grouped,
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// Tells whether a text is digits, in groups of three where they are parted.
fn is_grouped(text: &str, thousands: char) -> bool {
    let mut groups = text.split(thousands);
    let first = groups.next().unwrap_or_default();
    let fits = |it: &str| it.len() == 3 && is_digits(it);
    is_digits(first) && (first.len() <= 3 || !text.contains(thousands)) && groups.all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two(decimal: &str, thousands: &str) -> NumberFault {
        NumberFault::Ambiguous {
            decimal: decimal.to_owned(),
            thousands: thousands.to_owned(),
        }
    }

    #[test]
    fn numbers_are_read_in_the_language() {
        for (text, lang, number) in [
            ("1.500", Lang::Vi, Decimal::from(1500)),
            ("11,9", Lang::Vi, Decimal::new(119, 1)),
            ("1,234", Lang::Vi, Decimal::new(1234, 3)),
            ("11,90", Lang::Vi, Decimal::new(119, 1)),
            ("0,500", Lang::Vi, Decimal::new(5, 1)),
            ("1.234,500", Lang::Vi, Decimal::new(12_345, 1)),
            ("1.234.567,5", Lang::Vi, Decimal::new(12_345_675, 1)),
            ("1,500", Lang::En, Decimal::from(1500)),
            ("11.9", Lang::En, Decimal::new(119, 1)),
            ("1500", Lang::En, Decimal::from(1500)),
        ] {
            assert_eq!(Decimal::read(text, lang), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_may_be_a_thousand_times_as_much_is_not_guessed() {
        assert_eq!(Decimal::read("1,500", Lang::Vi), Err(two("1,5", "1.500")));
        assert_eq!(Decimal::read("1.500", Lang::En), Err(two("1.5", "1,500")));
        assert_eq!(
            Amount::read("150,000", Lang::Vi),
            Err(two("150", "150.000"))
        );
        assert_eq!(
            Amount::read("135.123", Lang::En),
            Err(two("135.123", "135,123"))
        );
    }

    #[test]
    fn money_is_whole() {
        assert_eq!(Amount::read("135.000", Lang::Vi), Ok(Amount::dong(135_000)));
        for text in ["1,5", "1,50", "1.500,5", "1.500,00"] {
            let fault = Amount::read(text, Lang::Vi);
            assert_eq!(fault, Err(NumberFault::NotWhole), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in [
            "", "-5", "+5", "1.5", "1.50.000", "1,5,0", "1,", ",5", "x", "1 000", "١",
        ] {
            assert_eq!(
                Decimal::read(text, Lang::Vi),
                Err(NumberFault::Form),
                "{text}"
            );
        }
        for text in ["1,0123456789", "99999999999999999999"] {
            let fault = Decimal::read(text, Lang::Vi);
            assert_eq!(fault, Err(NumberFault::TooLarge), "{text}");
        }
    }
}
