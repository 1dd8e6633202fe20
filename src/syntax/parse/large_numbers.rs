//! Numbers with a word for their zeros: they are written in digits, where that is exact.

use super::{
    hints::{Hint, Stop},
    meant::Change,
};
use crate::{
    messages::slips,
    source::fold_ascii,
    syntax::words::{Connective, Word},
    values::Decimal,
};

/// Words of a thousand, a million and a billion behind a number, with the zeros for which they stand.
const ZEROS: [(&str, u32); 11] = [
    ("nghìn", 3),
    ("ngàn", 3),
    ("k", 3),
    ("triệu", 6),
    ("tr", 6),
    ("tỷ", 9),
    ("tỉ", 9),
    ("thousand", 3),
    ("million", 6),
    ("mil", 6),
    ("billion", 9),
];

impl Stop<'_> {
    /// `250 nghìn đồng`, `250k`, `1,5 triệu đồng`: a number is written with its zeros.
    pub(super) fn with_zeros(&self) -> Option<Hint> {
        let (start, end) = self.number_here()?;
        let number = Decimal::read(self.body.get(start..end)?, self.lang).ok()?;
        let rest = self.body.get(end..)?;
        let word = rest.trim_start();
        let word = word.split(|it: char| !it.is_alphabetic()).next()?;
        let plain = fold_ascii(word);
        let (_, n_zeros) = ZEROS.iter().find(|it| fold_ascii(it.0) == plain)?;
        let past = end + rest.len() - rest.trim_start().len() + word.len();
        let mantissa = number.mantissa().checked_mul(10_i64.pow(*n_zeros))?;
        // A part of a đồng, or a number that is read in another way, is no guess.
        let whole = Decimal::new(mantissa, number.scale()).as_integer()?;
        let whole = Decimal::from(whole).display(self.lang);
        let dong = Connective::Dong.row().get(self.lang);
        [whole.clone(), format!("{whole} {dong}")]
            .into_iter()
            .find_map(|text| {
                let help = slips::NUMBER_IN_DIGITS.with("text", &text);
                self.change(help, Change::new(start, past - start, text))
            })
    }

    /// Returns where the number stands at which the grammar stopped, or after which it did.
    fn number_here(&self) -> Option<(usize, usize)> {
        let digit = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',');
        let found = self.found();
        let glued = found.len() - found.trim_start_matches(digit).len();
        if glued > 0 {
            return Some((self.at, self.at + glued));
        }
        let (end, before) = self.before();
        let start = before.trim_end_matches(digit).len();
        (start < end).then_some((start, end))
    }
}
