//! Numbers in Vietnamese and English words: `bốn trăm nghìn`, `một triệu rưỡi`, `three`.

/// Words for the numbers below ten, with the forms that they take after tens.
const DIGITS: [(&str, u64); 25] = [
    ("không", 0),
    ("một", 1),
    ("mốt", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("tư", 4),
    ("năm", 5),
    ("lăm", 5),
    ("nhăm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
];

/// Words for thousands and more.
const GROUPS: [(&str, u64); 6] = [
    ("nghìn", 1_000),
    ("ngàn", 1_000),
    ("triệu", 1_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("thousand", 1_000),
];

/// Returns the number with which a text begins and the bytes of its words.
pub(super) fn leading(text: &str) -> Option<(u64, usize)> {
    let (mut sum, mut group, mut digit) = (0_u64, 0_u64, None::<u64>);
    // What half of it is, for `một triệu rưỡi`.
    let mut last = 0_u64;
    let mut read = None;
    let mut at = 0;
    for word in text.split(' ') {
        let bare = word.trim_end_matches([',', ';', ':']);
        let lower = bare.to_lowercase();
        if let Some((_, value)) = DIGITS.iter().find(|it| it.0 == lower) {
            if digit.is_some() {
                break;
            }
            digit = Some(*value);
        } else if lower == "mười" && digit.is_none() {
            group = group.checked_add(10)?;
        } else if lower == "mươi" {
            group = group.checked_add(digit.take()?.checked_mul(10)?)?;
            last = 10;
        } else if matches!(lower.as_str(), "trăm" | "hundred") {
            group = group.checked_add(digit.take()?.checked_mul(100)?)?;
            last = 100;
        } else if matches!(lower.as_str(), "linh" | "lẻ") && digit.is_none() && read.is_some() {
            // `một trăm linh năm`: says only that there are no tens.
        } else if let Some((_, value)) = GROUPS.iter().find(|it| it.0 == lower) {
            let of = group.checked_add(digit.take().unwrap_or(0))?;
            if of == 0 {
                break;
            }
            sum = sum.checked_add(of.checked_mul(*value)?)?;
            group = 0;
            last = *value;
        } else if lower == "rưỡi" && digit.is_none() && last > 1 {
            sum = sum.checked_add(last / 2)?;
        } else {
            break;
        }
        at += bare.len();
        let total = sum.checked_add(group)?.checked_add(digit.unwrap_or(0))?;
        read = Some((total, at));
        if bare.len() < word.len() {
            break;
        }
        at += 1;
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_spoken() {
        for (text, number, rest) in [
            ("bốn trăm nghìn đồng", 400_000, " đồng"),
            ("một bản chính", 1, " bản chính"),
            ("mười lăm ngày", 15, " ngày"),
            ("hai mươi mốt, thu khi nộp", 21, ", thu khi nộp"),
            ("một trăm linh năm", 105, ""),
            ("một triệu rưỡi đồng", 1_500_000, " đồng"),
            ("hai triệu ba trăm nghìn", 2_300_000, ""),
            ("ba tỷ", 3_000_000_000, ""),
            ("five days", 5, " days"),
        ] {
            let (value, len) = leading(text).unwrap();
            assert_eq!((value, text.get(len..)), (number, Some(rest)), "{text}");
        }
        for text in ["đồng", "nghìn đồng", "trăm", "rưỡi"] {
            assert_eq!(leading(text), None, "{text}");
        }
    }
}
