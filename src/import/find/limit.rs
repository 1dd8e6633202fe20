//! Lengths of time: `trong thời hạn năm (05) ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ`.

use std::ops::Range;

use super::{digits, word};
use crate::{
    source::{Token, Wording, starts_with},
    values::{Decimal, Length, TimeUnit},
};

/// Words for units, the longest first.
const UNITS: &[(&[&str], TimeUnit)] = &[
    (&["ngày", "làm", "việc"], TimeUnit::WorkingDay),
    (&["giờ", "làm", "việc"], TimeUnit::WorkingHour),
    (&["ngày"], TimeUnit::Day),
    (&["giờ"], TimeUnit::Hour),
    (&["phút"], TimeUnit::Minute),
    (&["tuần"], TimeUnit::Week),
    (&["tháng"], TimeUnit::Month),
    (&["năm"], TimeUnit::Year),
];
/// Words before a length that make it a limit.
const LEADS: &[&[&str]] = &[
    &["trong", "thời", "hạn"],
    &["trong", "thời", "gian"],
    &["trong", "vòng"],
    &["trong"],
    &["thời", "hạn"],
    &["thời", "gian"],
    &["không", "quá"],
    &["tối", "đa"],
    &["chậm", "nhất"],
    &["sau"],
];
/// Words before a length that make it an upper bound.
const BOUNDS: &[&[&str]] = &[&["không", "quá"], &["tối", "đa"], &["chậm", "nhất"]];
/// Words that may stand between the lead and the number.
const FILLERS: &[&str] = &[
    "không", "quá", "tối", "đa", "chậm", "nhất", "là", "thời", "hạn", "gian", "vòng", "giải",
    "quyết", "cấp", "thẩm", "định", "trả", "kết", "quả",
];
/// Words before an hour that make it a time of the day.
const CLOCK_TIMES: &[&str] = &["trước", "sau", "lúc", "từ", "đến", "hồi"];
/// The last hour of the day.
const LAST_HOUR: Decimal = Decimal::new(24, 0);
/// Words before a day that make it a date.
const DAYS: &[&str] = &["từ", "đến"];
/// Words that begin the start of a limit.
const STARTS: &[&[&str]] = &[&["kể", "từ"], &["tính", "từ"], &["từ"], &["sau", "khi"]];
/// The farthest that the event may stand behind the start, where a comma may end it.
const EVENT_REACH: usize = 14;
/// The same where no comma stands between.
const EVENT_LONGEST: usize = 24;
/// The farthest that the lead may stand before the number.
const LEAD_REACH: usize = 7;

/// From when a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Start {
    /// From the complete and valid dossier.
    Complete,
    /// From the receipt of a dossier of which no more is said.
    Received,
    /// From the receipt of the supplement.
    Supplement,
    /// From something else, which only the text says.
    Other,
}

/// A limit found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Found {
    /// How long.
    pub(in crate::import) length: Length,
    /// It is an upper bound.
    pub(in crate::import) at_most: bool,
    /// A word such as `trong thời hạn` stands before it.
    pub(in crate::import) led: bool,
    /// From when it counts, where the text says it.
    pub(in crate::import) start: Option<Start>,
    /// Its words, as indices of the wording.
    pub(in crate::import) range: Range<usize>,
}

/// Returns the lengths of time of a text, from left to right.
pub(in crate::import) fn limits(wording: &Wording<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for at in 0..wording.len() {
        if found.last().is_some_and(|it| at < it.range.end) {
            continue;
        }
        found.extend(length_at(wording, at));
    }
    found
}

/// Returns the unit that a text says behind a number, where it says only one.
pub(in crate::import) fn unit_of(wording: &Wording<'_>, number: i64) -> Option<TimeUnit> {
    let wanted = Decimal::from(number);
    let mut units: Vec<TimeUnit> = limits(wording)
        .into_iter()
        .filter(|it| it.length.amount == wanted)
        .map(|it| it.length.unit)
        .collect();
    units.sort_unstable();
    units.dedup();
    match units.as_slice() {
        [unit] => Some(*unit),
        _ => None,
    }
}

fn length_at(wording: &Wording<'_>, at: usize) -> Option<Found> {
    let (amount, first, after) = number_at(wording, at)?;
    let rest = wording.from(after);
    let (words, unit) = UNITS.iter().find(|(words, _)| starts_with(rest, words))?;
    let end = after + words.len();
    // `tháng 7`, `năm 2025` and `15 giờ 30` are points of time.
    let is_date = word(wording, end).is_some_and(|it| digits(it).is_some());
    let before = first.checked_sub(1).and_then(|it| word(wording, it));
    let is_time = before.is_some_and(|it| match unit {
        TimeUnit::Hour => amount <= LAST_HOUR && CLOCK_TIMES.contains(&it),
        TimeUnit::Day => DAYS.contains(&it),
        _ => false,
    });
    if is_date || is_time || amount == Decimal::from(0) {
        return None;
    }
    let (led, at_most) = lead(wording, first);
    Some(Found {
        length: Length {
            amount,
            unit: *unit,
        },
        at_most,
        led,
        start: start(wording, end),
        range: first..end,
    })
}

/// Reads `05`, `1,5` and `(05)`; returns the number, where it begins and what follows.
fn number_at(wording: &Wording<'_>, at: usize) -> Option<(Decimal, usize, usize)> {
    let tokens = wording.tokens();
    let number = digits(word(wording, at)?)?;
    let before = |back: usize| at.checked_sub(back).and_then(|it| tokens.get(it));
    // Digits behind `,`, `.` or `/` belong to a greater number or a date.
    let in_number = matches!(before(1), Some(Token::Break(',' | '.' | '/' | '-')))
        && matches!(before(2), Some(Token::Word(it)) if digits(it).is_some());
    if in_number {
        return None;
    }
    let fraction = match (tokens.get(at + 1), tokens.get(at + 2)) {
        (Some(Token::Break(',' | '.')), Some(Token::Word(it))) => digits(it).map(|_| it),
        _ => None,
    };
    if let Some(fraction) = fraction {
        let written = wording.written(at..at + 3);
        let amount = Decimal::parse_plain(&format!("{number}.{fraction}"))?;
        return (!written.contains(' ')).then_some((amount, at, at + 3));
    }
    let bracketed = matches!(before(1), Some(Token::Break('(')))
        && matches!(tokens.get(at + 1), Some(Token::Break(')')));
    let amount = Decimal::from(number);
    if bracketed {
        // The number in words stands before: `năm (05)`.
        return Some((amount, at.saturating_sub(2), at + 2));
    }
    Some((amount, at, in_words(tokens, at + 1)))
}

/// Skips the number in words: `10 (mười)`.
fn in_words(tokens: &[Token], at: usize) -> usize {
    /// `(hai mươi mốt)` and longer.
    const LONGEST: usize = 5;
    let rest = tokens.get(at..).unwrap_or_default();
    let close = rest
        .iter()
        .take(LONGEST + 2)
        .position(|it| matches!(it, Token::Break(')')));
    let inside = close
        .and_then(|close| rest.get(1..close))
        .unwrap_or_default();
    let words = inside
        .iter()
        .all(|it| matches!(it, Token::Word(it) if digits(it).is_none()));
    match (rest.first(), close) {
        (Some(Token::Break('(')), Some(close)) if words && !inside.is_empty() => at + close + 1,
        _ => at,
    }
}

/// Tells whether words before a number make it a limit, and an upper bound.
fn lead(wording: &Wording<'_>, first: usize) -> (bool, bool) {
    let mut start = first;
    let known = |at: usize| word(wording, at).is_some_and(|it| FILLERS.contains(&it));
    while let Some(before) = start.checked_sub(1) {
        if !known(before) || first - before > LEAD_REACH {
            break;
        }
        start = before;
    }
    let begins = |at: usize, table: &[&[&str]]| {
        let rest = wording.tokens().get(at..first).unwrap_or_default();
        table.iter().any(|words| starts_with(rest, words))
    };
    let from = start.saturating_sub(3);
    let led = (from..first).any(|at| begins(at, LEADS) && close(wording, at, first));
    let at_most = (from..first).any(|at| begins(at, BOUNDS) && close(wording, at, first));
    (led, at_most)
}

/// Tells whether only words stand between two places.
fn close(wording: &Wording<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|it| word(wording, it).is_some())
}

/// Reads from when a limit counts.
fn start(wording: &Wording<'_>, end: usize) -> Option<Start> {
    let comma = matches!(wording.tokens().get(end), Some(Token::Break(',')));
    let at = end + usize::from(comma);
    let rest = wording.from(at);
    STARTS.iter().find(|words| starts_with(rest, words))?;
    let comma = rest.iter().position(|it| matches!(it, Token::Break(',')));
    // `nhận được hồ sơ đề nghị cấp giấy phép … đầy đủ, hợp lệ`
    let reach = comma.map_or(EVENT_LONGEST, |it| it.clamp(EVENT_REACH, EVENT_LONGEST));
    let words: Vec<&str> = rest
        .iter()
        .take(reach)
        .map_while(|it| match it {
            Token::Word(word) => Some(word.as_str()),
            // `nhận đủ hồ sơ, hợp lệ` and `nhận được hồ sơ đầy đủ, hợp lệ`
            Token::Break(sign @ (',' | '/')) => Some(if *sign == ',' { "," } else { "/" }),
            Token::Break(_) => None,
        })
        .collect();
    Some(event(&words))
}

/// Returns from when things count in a text, with a number beside it or not: `Kể từ ngày nhận
/// đủ hồ sơ hợp lệ, Cục có trách nhiệm thẩm định`.
pub(in crate::import) fn starts(wording: &Wording<'_>) -> impl Iterator<Item = Start> {
    ["kể từ", "tính từ"]
        .into_iter()
        .flat_map(|it| wording.places_of(it))
        .filter_map(|at| start(wording, at))
}

/// Tells whether a text fixes a time by the calendar: `trước ngày 15 tháng 02 hằng năm`.
pub(in crate::import) fn fixes_date(wording: &Wording<'_>) -> bool {
    let day = |at: usize| word(wording, at + 2).is_some_and(|it| digits(it).is_some());
    wording.places_of("trước ngày").any(day)
}

/// Reads from when everything counts in a text that begins with it.
pub(in crate::import) fn start_of(text: &str) -> Option<Start> {
    start(&Wording::new(text), 0)
}

fn event(words: &[&str]) -> Start {
    let has = |word: &str| words.contains(&word);
    let pair = |one: &str, two: &str| words.windows(2).any(|it| it == [one, two]);
    let received = has("nhận") || pair("tiếp", "nhận");
    let dossier = pair("hồ", "sơ");
    // `kể từ ngày gửi văn bản xác nhận đã nhận đầy đủ hồ sơ`: the letter comes later.
    let confirmed = words
        .iter()
        .take_while(|it| **it != "nhận")
        .any(|it| *it == "xác");
    if !received || !dossier || confirmed {
        return Start::Other;
    }
    if pair("bổ", "sung") || pair("hoàn", "thiện") {
        return Start::Supplement;
    }
    // `hồ sơ theo quy định` is the dossier as prescribed.
    if has("đủ") || pair("hợp", "lệ") || pair("đúng", "quy") || pair("theo", "quy") {
        return Start::Complete;
    }
    Start::Received
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Lang;

    fn found(text: &str) -> Vec<(String, bool, Option<Start>)> {
        let all = limits(&Wording::new(text)).into_iter();
        all.map(|it| (it.length.display(Lang::Vi), it.led, it.start))
            .collect()
    }

    #[test]
    fn a_letter_that_confirms_the_dossier_is_no_receipt() {
        let text = "90 ngày kể từ ngày gửi văn bản xác nhận đã nhận đầy đủ hồ sơ hợp lệ";
        assert_eq!(found(text)[0].2, Some(Start::Other));
    }

    #[test]
    fn limits_of_published_steps_are_read() {
        assert_eq!(
            found(
                "Trong thời hạn 07 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp trình"
            ),
            [("7 ngày làm việc".to_owned(), true, Some(Start::Complete))]
        );
        assert_eq!(
            found("trong thời hạn ba (03) ngày làm việc kể từ ngày phát hiện, cơ quan hải quan"),
            [("3 ngày làm việc".to_owned(), true, Some(Start::Other))]
        );
        assert_eq!(
            found("Trong thời hạn 03 ngày làm việc, kể từ ngày nhận đơn đề nghị"),
            [("3 ngày làm việc".to_owned(), true, Some(Start::Other))]
        );
        assert_eq!(
            found("không quá 1,5 ngày làm việc kể từ ngày nhận được hồ sơ"),
            [("1,5 ngày làm việc".to_owned(), true, Some(Start::Received))]
        );
        assert_eq!(
            found("chậm nhất là 02 tháng kể từ khi nhận được hồ sơ bổ sung"),
            [("2 tháng".to_owned(), true, Some(Start::Supplement))]
        );
        assert_eq!(
            found("tối đa 10 (mười) ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ."),
            [("10 ngày làm việc".to_owned(), true, Some(Start::Complete))]
        );
        assert_eq!(
            found(
                "Trong 01 ngày làm việc kể từ ngày nhận được hồ sơ khai báo nuôi trồng sinh vật cảnh đầy đủ, hợp lệ"
            ),
            [("1 ngày làm việc".to_owned(), true, Some(Start::Complete))]
        );
        assert_eq!(
            found("Trong 01 ngày kể từ ngày nhận được hồ sơ tạm dừng/khôi phục hợp lệ"),
            [("1 ngày".to_owned(), true, Some(Start::Complete))]
        );
        assert_eq!(
            found("3 Ngày làm việc"),
            [("3 ngày làm việc".to_owned(), false, None)]
        );
    }

    #[test]
    fn dates_times_and_parts_of_numbers_are_no_limits() {
        for text in [
            "ngày 01 tháng 7 năm 2025",
            "trường hợp nhận hồ sơ sau 15 giờ 30",
            "trước 15 giờ hằng ngày",
            "từ ngày 07/4/2026 đến 30/6/2026",
            "Thông tư số 04/2026/TT-BNNMT ngày 12 tháng 3",
            "0 Giờ",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_unit_is_taken_from_the_text_only_where_it_is_the_same_throughout() {
        let text = Wording::new("trong 03 ngày làm việc … không quá 3 ngày làm việc, 5 ngày");
        assert_eq!(unit_of(&text, 3), Some(TimeUnit::WorkingDay));
        assert_eq!(unit_of(&text, 7), None);
        let text = Wording::new("3 ngày làm việc; 3 ngày");
        assert_eq!(unit_of(&text, 3), None);
    }
}
