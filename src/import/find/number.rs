//! Numbers of legal instruments in running text: `155/2020/NĐ-CP`.
//!
//! Pages glue them to what follows (`54/2019/QH1454/2019/QH14`), so the letters are
//! read by a table and not up to the next blank.

use std::ops::Range;

use crate::syntax::words::InstrumentKind;

/// Signs of kinds and issuers in numbers; the longest that fits counts.
const SIGNS: &[&str] = &[
    "NĐ",
    "ND",
    "NQ",
    "NQLT",
    "QĐ",
    "QD",
    "QÐ",
    "NÐ",
    "QĐCB",
    "TT",
    "TTLT",
    "TTLB",
    "PL",
    "L",
    "CT",
    "LCTN",
    "VBHN",
    "HD",
    "CV",
    "TB",
    "CP",
    "TTg",
    "TTG",
    "Ttg",
    "BTC",
    "BTP",
    "BCA",
    "BGTVT",
    "BNNMT",
    "BXD",
    "BNNPTNT",
    "BNN",
    "BTNMT",
    "BKHĐT",
    "BLĐTBXH",
    "BLÐTBXH",
    "BYT",
    "BCT",
    "BKHCN",
    "BNV",
    "BTTTT",
    "BQP",
    "BNG",
    "BVHTTDL",
    "BGDĐT",
    "BDTTG",
    "BTM",
    "BTS",
    "NHNN",
    "VPCP",
    "VPQH",
    "TTCP",
    "TCHQ",
    "TCT",
    "UBDT",
    "BHXH",
    "CSXH",
    "UBND",
    "HĐND",
    "HĐTP",
    "TANDTC",
    "VKSNDTC",
    "UBTVQH",
    "QH",
    "UBTƯMTTQVN",
    "MTTW",
    "CTN",
    "HĐBT",
    "HĐNN",
    "NV",
    "BCĐ",
    "TANDTC",
    "C06",
    "TLĐ",
    "TWĐTN",
    "BKHCNMT",
    "BTCCBCP",
    "BCN",
    "BTL",
];
/// Ministries and other issuers by the sign in the number.
const ISSUERS: &[(&str, &str)] = &[
    ("CP", "Chính phủ"),
    ("TTg", "Thủ tướng Chính phủ"),
    ("UBTVQH", "Ủy ban Thường vụ Quốc hội"),
    ("QH", "Quốc hội"),
    ("BTC", "Bộ Tài chính"),
    ("BTP", "Bộ Tư pháp"),
    ("BCA", "Bộ Công an"),
    ("BGTVT", "Bộ Giao thông vận tải"),
    ("BNNMT", "Bộ Nông nghiệp và Môi trường"),
    ("BXD", "Bộ Xây dựng"),
    ("BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("BTNMT", "Bộ Tài nguyên và Môi trường"),
    ("BKHĐT", "Bộ Kế hoạch và Đầu tư"),
    ("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
    ("BYT", "Bộ Y tế"),
    ("BCT", "Bộ Công Thương"),
    ("BKHCN", "Bộ Khoa học và Công nghệ"),
    ("BNV", "Bộ Nội vụ"),
    ("BTTTT", "Bộ Thông tin và Truyền thông"),
    ("BQP", "Bộ Quốc phòng"),
    ("BNG", "Bộ Ngoại giao"),
    ("BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("BGDĐT", "Bộ Giáo dục và Đào tạo"),
    ("NHNN", "Ngân hàng Nhà nước Việt Nam"),
    ("VPCP", "Văn phòng Chính phủ"),
    ("TTCP", "Thanh tra Chính phủ"),
    ("BHXH", "Bảo hiểm xã hội Việt Nam"),
];

/// A number found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Number {
    /// The number as spelled, without blanks.
    pub(in crate::import) text: String,
    /// Where it stands, in bytes.
    pub(in crate::import) range: Range<usize>,
}

/// Returns the numbers of a text, from left to right.
///
/// `seen` are numbers known already: digits glued before a number (`ngày
/// 29/11/202457/2024/QH15`) are told from it by them.
pub(in crate::import) fn numbers(text: &str) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for (slash, _) in text.match_indices('/') {
        if found.last().is_some_and(|it| slash < it.range.end) {
            continue;
        }
        let floor = found.last().map_or(0, |it| it.range.end);
        if let Some(number) = number_at(text, slash, floor, &found) {
            found.push(number);
        }
    }
    found
}

/// Reads the number whose first slash stands at a place.
fn number_at(text: &str, slash: usize, floor: usize, seen: &[Number]) -> Option<Number> {
    let after = text.get(slash + 1..)?;
    let year: String = after.chars().take_while(char::is_ascii_digit).collect();
    let (year_end, year) = match after.get(year.len()..)?.chars().next() {
        Some('/') if is_year(&year) => (slash + 2 + year.len(), Some(year)),
        _ if year.is_empty() => (slash + 1, None),
        _ => return None,
    };
    let signs_end = signs(text, year_end)?;
    let tail = text.get(slash..signs_end)?.replace(' ', "");
    let run = run_before(text.get(floor..slash)?);
    let serial = serial(run, &tail, seen, year.is_some())?;
    let start = slash - serial.len();
    Some(Number {
        text: format!("{serial}{tail}"),
        range: start..signs_end,
    })
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20"))
}

/// Returns the digits before a slash, with the point of `66.7` and the letter of `30a`.
fn run_before(text: &str) -> &str {
    let bytes = text.as_bytes();
    let mut start = text.len();
    if bytes.last().is_some_and(u8::is_ascii_lowercase) {
        start -= 1;
    }
    while start > 0 {
        let byte = bytes.get(start - 1).copied().unwrap_or_default();
        let point = byte == b'.'
            && bytes.get(start).is_some_and(u8::is_ascii_digit)
            && start
                .checked_sub(2)
                .and_then(|it| bytes.get(it))
                .is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !point {
            break;
        }
        start -= 1;
    }
    text.get(start..).unwrap_or_default()
}

/// Takes the serial number out of a run of digits that may begin with other digits.
fn serial<'t>(run: &'t str, tail: &str, seen: &[Number], dated: bool) -> Option<&'t str> {
    if run.is_empty() || !run.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    let whole = run.find('.').unwrap_or(run.len());
    let longest = if dated { 4 } else { 5 };
    if let Some(known) = seen.iter().rev().find_map(|it| {
        let serial = it.text.strip_suffix(tail)?;
        run.strip_suffix(serial)?;
        Some(serial.len())
    }) {
        return run.get(run.len() - known..);
    }
    if whole <= 3 {
        return Some(run);
    }
    // A year stands before: `Luật Thi đua, khen thưởng 202206/2022/QH15`.
    let year = run.get(..4).filter(|it| is_year(it));
    match year {
        Some(year) if whole > 4 => run.get(year.len()..),
        _ if whole <= longest => Some(run),
        _ => None,
    }
}

/// Returns the end of the signs behind the year: `NĐ-CP`, `QH14`, `TTLT-BTC-BCA`.
fn signs(text: &str, start: usize) -> Option<usize> {
    let mut end = start;
    loop {
        let rest = text.get(end..)?;
        let sign = SIGNS
            .iter()
            .filter(|it| rest.starts_with(**it))
            .max_by_key(|it| it.len())?;
        end += sign.len();
        if sign.ends_with("QH") {
            end += session(text.get(end..)?);
        }
        let rest = text.get(end..)?;
        let unit = rest
            .strip_prefix("-C")
            .is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
        if unit {
            // A department of the police: `1234/QĐ-BCA-C06`.
            let digits = rest
                .get(2..)?
                .bytes()
                .take(2)
                .take_while(u8::is_ascii_digit);
            return Some(end + 2 + digits.count());
        }
        // `250/QĐ - TTg`
        let before = usize::from(rest.starts_with(' '));
        let rest = rest.get(before..)?;
        let joined = rest.starts_with(['-', '/', '_', '–']);
        let next = rest.chars().next().map_or(0, char::len_utf8);
        let blank = usize::from(rest.get(next..).is_some_and(|it| it.starts_with(' ')));
        let follows = rest
            .get(next + blank..)
            .is_some_and(|rest| SIGNS.iter().any(|it| rest.starts_with(*it)));
        if !joined || !follows {
            return Some(end);
        }
        end += before + next + blank;
    }
}

/// Returns how many digits the number of a National Assembly has.
fn session(rest: &str) -> usize {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if rest.starts_with('1') {
        digits.min(2)
    } else {
        digits.min(1)
    }
}

/// Returns the kind of an instrument from its number and title.
pub(in crate::import) fn kind(number: &str, title: &str) -> Option<InstrumentKind> {
    use InstrumentKind as K;
    let number = number.replace('_', "-");
    let signs = number.split_once('/').map_or("", |it| it.1);
    let has = |sign: &str| {
        let mut parts = signs.split(['/', '-']).map(str::trim);
        parts.any(|it| it.trim_end_matches(|it: char| it.is_ascii_digit()) == sign)
    };
    let title = title.to_lowercase();
    let dated = signs.split('/').next().is_some_and(is_year);
    Some(match () {
        () if has("UBTVQH") && (has("PL") || title.starts_with("pháp lệnh")) => K::Ordinance,
        () if has("UBTVQH") => K::NascResolution,
        () if has("QH") && title.starts_with("nghị quyết") => K::NaResolution,
        () if has("QH") && title.starts_with("bộ luật") => K::Code,
        () if has("QH") => K::Law,
        () if has("NĐ") || has("ND") || has("NÐ") => K::Decree,
        () if has("TTLT") || has("TTLB") => K::JointCircular,
        () if has("TT") => K::Circular,
        () if has("NQ") && has("CP") => K::GovernmentResolution,
        () if has("NQ") && has("HĐND") => K::ProvincialResolution,
        () if (has("QĐ") || has("QD")) && (has("TTg") || has("TTG") || has("Ttg")) => {
            K::PmDecision
        }
        () if has("QĐ") && has("UBND") && dated => K::ProvincialDecision,
        // A decision that binds the public has the year in its number.
        () if has("QĐ") && !dated => K::IndividualDecision,
        () if has("CV") => K::OfficialLetter,
        () => return None,
    })
}

/// Returns the issuer of an instrument from its number, where one sign names it.
pub(in crate::import) fn issuer(number: &str) -> Option<&'static str> {
    let mut signs = number
        .split(['/', '-', '_'])
        .map(|it| it.trim().trim_end_matches(|it: char| it.is_ascii_digit()));
    let joint = signs.clone().any(|it| it == "TTLT");
    if joint {
        return None;
    }
    signs.find_map(|sign| ISSUERS.iter().find(|it| it.0 == sign).map(|it| it.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        numbers(text).into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn numbers_glued_to_their_neighbours_are_parted() {
        assert_eq!(
            found("Nghị định 155/2020/NĐ-CP155/2020/NĐ-CPLuật 54/2019/QH1454/2019/QH14"),
            [
                "155/2020/NĐ-CP",
                "155/2020/NĐ-CP",
                "54/2019/QH14",
                "54/2019/QH14"
            ]
        );
        assert_eq!(
            found("SỬA ĐỔI THÔNG TƯ SỐ 54/2013/TT-BGTVT NGÀY 16 33/2017/TT-BGTVTTHÔNG TƯ"),
            ["54/2013/TT-BGTVT", "33/2017/TT-BGTVT"]
        );
        assert_eq!(
            found("Luật số 57/2024/QH15 ngày 29/11/202457/2024/QH15Luật Thi đua 202206/2022/QH15"),
            ["57/2024/QH15", "57/2024/QH15", "06/2022/QH15"]
        );
    }

    #[test]
    fn rare_numbers_are_read_whole() {
        assert_eq!(
            found("66.7/2025/NQ-CP, 30a/2008/NQ-CP, 21/2008/TTLT- BQP-BLĐTBXH-BTC, 5166/QĐ-BQP"),
            [
                "66.7/2025/NQ-CP",
                "30a/2008/NQ-CP",
                "21/2008/TTLT-BQP-BLĐTBXH-BTC",
                "5166/QĐ-BQP"
            ]
        );
        assert_eq!(
            found("38/2001/PL-UBTVQH10, 22/2025/QĐ-TTg"),
            ["38/2001/PL-UBTVQH10", "22/2025/QĐ-TTg"]
        );
        assert_eq!(found("ngày 12/6/2025, và/hoặc, 24/7"), Vec::<String>::new());
    }

    #[test]
    fn the_number_tells_kind_and_issuer() {
        use InstrumentKind as K;
        assert_eq!(kind("155/2020/NĐ-CP", ""), Some(K::Decree));
        assert_eq!(kind("91/2015/QH13", "Bộ luật dân sự"), Some(K::Code));
        assert_eq!(
            kind("103/2023/QH15", "Nghị quyết về dự toán"),
            Some(K::NaResolution)
        );
        assert_eq!(
            kind("02/2020/UBTVQH14", "Pháp lệnh ưu đãi"),
            Some(K::Ordinance)
        );
        assert_eq!(kind("31/2025/QĐ-TTg", ""), Some(K::PmDecision));
        assert_eq!(kind("5166/QĐ-BQP", ""), Some(K::IndividualDecision));
        assert_eq!(kind("07/2006/QĐ-BTS", ""), None);
        assert_eq!(issuer("25/2022/TT-BTC"), Some("Bộ Tài chính"));
        assert_eq!(issuer("54/2019/QH14"), Some("Quốc hội"));
        assert_eq!(issuer("05/2012/TTLT-BTC-BCA"), None);
    }
}
