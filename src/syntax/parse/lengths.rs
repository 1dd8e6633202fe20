//! Lengths of time as decisions write them: `bảy (07) ngày`, `07 (bảy) ngày`, `7 ngày, trừ ngày nghỉ`.

use super::{
    hints::{Hint, Stop},
    meant::Change,
};
use crate::{
    messages::{slips, ways_out},
    source::fold_ascii,
};

/// A number in words has at most so many words.
const MAX_WORDS: usize = 5;
/// How people say that days off are not counted, folded.
const WITHOUT_DAYS_OFF: [&str; 9] = [
    "tru ngay nghi",
    "tru cac ngay nghi",
    "tru thu bay",
    "khong ke ngay nghi",
    "khong tinh ngay nghi",
    "khong bao gom ngay nghi",
    "not counting holidays",
    "except holidays",
    "excluding holidays",
];

impl Stop<'_> {
    /// A number is written in figures and once.
    pub(super) fn number_in_words(&self) -> Option<Hint> {
        let found = self.found();
        let before = self.body.get(..self.at)?.trim_end();
        let open = found.find('(')?;
        let close = open + found.get(open..)?.find(')')?;
        let words = found.get(..open)?.trim();
        let inside = found.get(open + 1..close)?.trim();
        let is_words = |text: &str| {
            !text.is_empty()
                && text.split_whitespace().count() <= MAX_WORDS
                && text.chars().all(|it| it.is_alphabetic() || it == ' ')
        };
        if is_words(words) && !inside.is_empty() && inside.chars().all(|it| it.is_ascii_digit()) {
            let help = slips::NUMBER_IN_FIGURES.with("text", inside);
            return self.change(help, Change::new(self.at, close + 1, inside));
        }
        let figures = before
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .count();
        let figures = before.get(before.len() - figures..)?;
        if words.is_empty() && is_words(inside) && !figures.is_empty() {
            let help = slips::NUMBER_IN_FIGURES.with("text", figures);
            let after = found.get(close + 1..)?;
            let blanks = after.len() - after.trim_start_matches(' ').len();
            return self.change(help, Change::new(self.at, close + 1 + blanks, ""));
        }
        None
    }

    /// Days without days off are working days, a unit of their own.
    pub(super) fn days_off(&self) -> Option<Hint> {
        let found = fold_ascii(self.found()).to_lowercase();
        let said = WITHOUT_DAYS_OFF.iter().any(|it| found.starts_with(it));
        said.then(|| Hint::words(ways_out::DAYS_OFF_ARE_A_UNIT.text()))
    }
}
