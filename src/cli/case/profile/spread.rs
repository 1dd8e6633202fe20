//! Lengths of time that vary: `2-10 giờ làm việc`, `20-50-120 %`.

use crate::{
    cli::case::answer::in_either,
    messages::{Text, simulate as words},
    simulate::{Spread, SpreadUnit},
    source::fold_ascii,
    values::{Decimal, Lang},
};

/// What is beyond all lengths that are meant, in thousandths of the unit.
const MAX: u64 = 1_000_000_000_000;

/// Reads a length that varies: one number, the least and the most, or also what half of all
/// stay below, with a unit.
pub(super) fn spread(text: &str, lang: Lang) -> Result<Spread, Text> {
    let refused = || words::PROFILE_NOT_SPREAD.with("value", text);
    let trimmed = text.trim();
    let at = trimmed
        .find(|it: char| it.is_alphabetic() || it == '%')
        .ok_or_else(refused)?;
    let (numbers, unit) = trimmed.split_at(at);
    let (unit, times) = unit_of(unit).ok_or_else(refused)?;
    let numbers = numbers.trim().split(['-', '–']);
    let numbers = numbers.map(|it| count(it.trim(), lang)?.checked_mul(times));
    let numbers: Option<Vec<u64>> = numbers.collect();
    let (least, middle, most) = match numbers.as_deref() {
        Some([one]) => (*one, *one, *one),
        Some([least, most]) => (*least, least.midpoint(*most), *most),
        Some([least, middle, most]) => (*least, *middle, *most),
        _ => return Err(refused()),
    };
    if least > middle || middle > most || most > MAX {
        return Err(words::PROFILE_SPREAD_ORDER.with("value", text));
    }
    Ok(Spread {
        least,
        middle,
        most,
        unit,
    })
}

/// The unit of a length, and how many of what is counted it has.
fn unit_of(text: &str) -> Option<(SpreadUnit, u64)> {
    let day = 24 * 60;
    match fold_ascii(text.trim()).as_str() {
        "%" => Some((SpreadUnit::OfLimit, 1)),
        "phut" | "minute" | "minutes" => Some((SpreadUnit::Minute, 1)),
        "gio" | "hour" | "hours" => Some((SpreadUnit::Minute, 60)),
        "ngay" | "day" | "days" => Some((SpreadUnit::Minute, day)),
        "tuan" | "week" | "weeks" => Some((SpreadUnit::Minute, 7 * day)),
        "phut lam viec" | "working minute" | "working minutes" => {
            Some((SpreadUnit::WorkingMinute, 1))
        }
        "gio lam viec" | "working hour" | "working hours" => Some((SpreadUnit::WorkingMinute, 60)),
        "ngay lam viec" | "working day" | "working days" => Some((SpreadUnit::WorkingDay, 1)),
        _ => None,
    }
}

/// Reads a number from zero up, in thousandths.
pub(super) fn count(text: &str, lang: Lang) -> Option<u64> {
    let number = in_either(text, lang, Decimal::read).ok()?;
    let thousandths = i128::from(number.mantissa()) * 1_000 / number.divisor();
    u64::try_from(thousandths).ok()
}

#[cfg(test)]
mod tests {
    use super::spread;
    use crate::{
        simulate::{Spread, SpreadUnit},
        values::Lang,
    };

    #[test]
    fn lengths_that_vary_have_an_order_and_a_unit() {
        let read = |text| spread(text, Lang::Vi).ok();
        let made = |least, middle, most, unit| {
            Some(Spread {
                least,
                middle,
                most,
                unit,
            })
        };
        let working = SpreadUnit::WorkingMinute;
        assert_eq!(
            read("2-10 giờ làm việc"),
            made(120_000, 360_000, 600_000, working)
        );
        assert_eq!(
            read("0,5 ngày làm việc"),
            made(500, 500, 500, SpreadUnit::WorkingDay)
        );
        assert_eq!(
            read("20 – 50 – 120%"),
            made(20_000, 50_000, 120_000, SpreadUnit::OfLimit)
        );
        assert_eq!(
            read("3 days"),
            made(4_320_000, 4_320_000, 4_320_000, SpreadUnit::Minute)
        );
        for wrong in [
            "",
            "3",
            "ngày",
            "5-2 ngày",
            "1-2-3-4 ngày",
            "-1 ngày",
            "1-2 tháng",
            "1e9 ngày",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
