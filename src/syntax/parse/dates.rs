//! Days in other writings: `ngày 1 tháng 7 năm 2025`, `1/7/25`, `01.07.2025`, `July 1, 2025`.
//!
//! A year of two digits is never completed, and a day of two readings never chosen.

use super::{
    hints::{Hint, Stop},
    meant::Change,
};
use crate::{
    messages::{day, ways_out},
    source::fold_ascii,
    values::{Date, Lang},
};

/// The months in English, by their first three letters.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
/// Words before a day, a month and a year.
const DAY: [&str; 2] = ["ngay", "mong"];
const MONTH: &str = "thang";
const YEAR: &str = "nam";
/// What stands for the century where it is left out is told, not written.
const CENTURY: i16 = 2000;

/// A day as it was typed.
#[derive(Debug, Clone, Copy)]
struct Typed<'a> {
    day: &'a str,
    month: u8,
    year: &'a str,
    /// Day and month are numbers that may have changed places.
    numbers: bool,
    /// The bytes of the whole.
    len: usize,
}

impl Stop<'_> {
    /// A day that is written in another way than the language has it.
    pub(super) fn date_otherwise(&self) -> Option<Hint> {
        let found = self.found();
        let expects = self.expects("date");
        let Some(typed) = read(found) else {
            let month = expects && lacks_day(found);
            return month.then(|| Hint::words(ways_out::DAY_IS_MISSING.text()));
        };
        let text = found.get(..typed.len)?;
        if typed.year.len() == 2 {
            return expects.then(|| self.of_two_digits(typed)).flatten();
        }
        let year: i16 = typed.year.parse().ok()?;
        let days = self.readings(typed, year);
        if let [first, second] = days[..] {
            let help = ways_out::DATE_TWO_WAYS
                .with("first", first.display(Lang::En))
                .with("second", second.display(Lang::En));
            return expects.then(|| Hint::words(help));
        }
        let Some(date) = days.first() else {
            let text = format!("{}/{}/{year}", typed.day, typed.month);
            let help = day::not_there(&text, &day::NO_SUCH_DAY_OF_SOURCE);
            return help.filter(|_| expects).map(Hint::words);
        };
        let written = date.display(self.lang);
        if written == text {
            return None;
        }
        let help = ways_out::DATE_READ_AS
            .with("day", date.day().to_string())
            .with("month", date.month().to_string())
            .with("year", date.year().to_string())
            .with("text", &written);
        let change = Change::new(self.at, typed.len, written);
        let hint = self.change(help.clone(), change);
        hint.or_else(|| expects.then(|| Hint::words(help)))
    }

    fn of_two_digits(&self, typed: Typed<'_>) -> Option<Hint> {
        let year = CENTURY.checked_add(typed.year.parse().ok()?)?;
        let days = self.readings(typed, year);
        let written: Vec<String> = days.iter().map(|it| it.display(self.lang)).collect();
        if written.is_empty() {
            return None;
        }
        let help = ways_out::YEAR_OF_TWO_DIGITS
            .with("year", typed.year)
            .with("full", year.to_string())
            .with("text", written.join("`, `"));
        Some(Hint::words(help))
    }

    /// The days that may be meant: in an English file numbers are read in two ways.
    fn readings(&self, typed: Typed<'_>, year: i16) -> Vec<Date> {
        let day: u8 = typed.day.parse().unwrap_or_default();
        let month_first = typed.numbers && self.lang == Lang::En && day != typed.month;
        let second = month_first.then(|| Date::new(year, day, typed.month));
        let first = Date::new(year, typed.month, day);
        first.into_iter().chain(second.flatten()).collect()
    }
}

/// Reads a day at the beginning of a text.
fn read(text: &str) -> Option<Typed<'_>> {
    let parts = parts(text);
    let words: Vec<String> = parts.iter().take(6).map(|it| fold_ascii(it.1)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let part = |nth: usize| parts.get(nth).map(|it| it.1);
    let end = |nth: usize| parts.get(nth).map(|it| it.0 + it.1.len());
    let lead = usize::from(words.first().is_some_and(|it| DAY.contains(it)));
    let of = |day, month: &str, year, numbers| {
        let (day, year) = (part(day)?, part(year).map(|it| (it, end(year))));
        let (year, len) = year?;
        let typed = Typed {
            day,
            month: month.parse().ok()?,
            year,
            numbers,
            len: len?,
        };
        (is_number(day, 1..=2) && matches!(year.len(), 2 | 4) && is_number(year, 2..=4))
            .then_some(typed)
    };
    match words.get(lead..)? {
        [_, month, number, year, ..] if *month == MONTH && *year == YEAR => {
            of(lead, number, lead + 4, false)
        }
        [_, month, number, mark, ..] if *month == MONTH && is_mark(mark) => {
            of(lead, number, lead + 4, false)
        }
        [_, first, month, second, ..] if is_mark(first) && first == second => {
            let first = of(lead, month, lead + 4, true);
            // `2025/07/01`
            let last = || {
                let typed = of(lead + 4, month, lead, false)?;
                Some(Typed {
                    len: end(lead + 4)?,
                    ..typed
                })
            };
            first.or_else(last)
        }
        [month, _, comma, ..] if lead == 0 && named(month).is_some() => {
            let year = if *comma == "," { 3 } else { 2 };
            of(1, &named(month)?, year, false)
        }
        [_, month, ..] if lead == 0 && named(month).is_some() => of(0, &named(month)?, 2, false),
        _ => None,
    }
}

/// Cuts the beginning of a text into words, numbers and marks, with their places.
fn parts(text: &str) -> Vec<(usize, &str)> {
    /// No day has more.
    const MOST: usize = 6;
    let mut parts = Vec::new();
    let mut at = 0;
    while parts.len() < MOST {
        let rest = text.get(at..).unwrap_or_default();
        let lead = rest.len() - rest.trim_start_matches(' ').len();
        let rest = rest.get(lead..).unwrap_or_default();
        let Some(first) = rest.chars().next() else {
            break;
        };
        let same = |it: char| {
            (first.is_alphabetic() && it.is_alphabetic())
                || (first.is_ascii_digit() && it.is_ascii_digit())
        };
        let len = rest.find(|it| !same(it)).unwrap_or(rest.len());
        let len = len.max(first.len_utf8());
        parts.push((at + lead, rest.get(..len).unwrap_or_default()));
        at += lead + len;
    }
    parts
}

fn is_number(text: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    digits.contains(&text.len()) && text.chars().all(|it| it.is_ascii_digit())
}

fn is_mark(text: &str) -> bool {
    matches!(text, "/" | "-" | ".")
}

/// Returns the number of a month by its English name.
fn named(word: &str) -> Option<String> {
    let known = MONTHS.iter().position(|it| word.starts_with(it))?;
    let long = word.chars().all(char::is_alphabetic) && word.len() <= 9;
    long.then(|| (known + 1).to_string())
}

/// Tells whether a text begins with a month and a year alone: `tháng 7/2025`, `07/2025`.
fn lacks_day(text: &str) -> bool {
    let parts = parts(text);
    let words: Vec<String> = parts.iter().map(|it| fold_ascii(it.1)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        [month, number, mark, year, ..] if month == MONTH => {
            is_number(number, 1..=2) && (is_mark(mark) || mark == YEAR) && is_number(year, 4..=4)
        }
        [month, mark, year, ..] if is_mark(mark) => {
            is_number(month, 1..=2) && is_number(year, 4..=4)
        }
        _ => false,
    }
}
