//! Amounts as pages spell them: `1,000,000 Việt Nam Đồng`, `150.000 Đồng`, `500000 Đồng`.

use crate::values::Amount;

/// Words for đồng behind a number, in lower case.
const DONG: &[&str] = &["việt nam đồng", "vnđ", "vnd", "đồng", "đ"];
/// Other currencies.
const FOREIGN: &[&str] = &["usd", "eur", "đô la mỹ", "đô la"];

/// An amount found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Money {
    /// Whole đồng.
    Dong(Amount),
    /// Another currency.
    Foreign,
}

/// Reads an amount at the beginning of a text and returns what follows it.
pub(in crate::import) fn money(text: &str) -> Option<(Money, &str)> {
    let text = text.trim_start();
    let end = text
        .find(|it: char| !it.is_ascii_digit() && it != '.' && it != ',')
        .unwrap_or(text.len());
    let (number, rest) = (text.get(..end)?, text.get(end..)?.trim_start());
    let lower = rest.to_lowercase();
    let unit = |table: &[&str]| {
        let mut words = table.iter();
        let word = words.find(|it| {
            let rest = lower.strip_prefix(**it);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })?;
        // Lower case keeps the number of letters of these words.
        let rest: usize = rest
            .chars()
            .take(word.chars().count())
            .map(char::len_utf8)
            .sum();
        Some(rest)
    };
    if let Some(length) = unit(DONG) {
        let amount = Money::Dong(Amount::dong(whole(number)?));
        return Some((amount, rest.get(length..)?));
    }
    let length = unit(FOREIGN)?;
    let digits = number.bytes().any(|it| it.is_ascii_digit());
    digits.then_some((Money::Foreign, rest.get(length..)?))
}

/// Reads a whole number with either sign between its thousands.
fn whole(number: &str) -> Option<i64> {
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    let thousands = groups.iter().skip(1).all(|it| it.len() == 3);
    let first = groups.first().is_some_and(|it| !it.is_empty());
    if !thousands || !first || number.len() > 18 {
        return None;
    }
    groups.concat().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dong(text: &str) -> Option<i64> {
        match money(text)?.0 {
            Money::Dong(amount) => Some(amount.as_dong()),
            Money::Foreign => None,
        }
    }

    #[test]
    fn amounts_are_read_in_every_spelling_of_the_portal() {
        assert_eq!(dong("1,000,000 Việt Nam Đồng"), Some(1_000_000));
        assert_eq!(dong("150.000 Đồng (một lần)"), Some(150_000));
        assert_eq!(dong("500000 Đồng"), Some(500_000));
        assert_eq!(dong("700 VNĐ"), Some(700));
        assert_eq!(money("1.5 USD"), Some((Money::Foreign, "")));
    }

    #[test]
    fn a_number_cut_in_two_is_no_amount() {
        assert_eq!(money(",000 VNĐ"), None);
        assert_eq!(money("12,34 VNĐ"), None);
        assert_eq!(money("Miễn phí"), None);
        assert_eq!(money("02 đồn biên phòng"), None);
    }
}
