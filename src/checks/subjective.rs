//! Words of a condition that nobody can measure.
//!
//! The phrases were read against the conditions of some 700 published procedures.
//! A phrase counts only where no measure stands by it: a number, a standard, an
//! article, or what a thing must suit.

use crate::source::{Token, Wording, starts_with};

/// Adjectives that measure nothing when a break follows.
const OPEN_ENDS: &[&[&str]] = &[
    &["phù", "hợp"],
    &["thích", "hợp"],
    &["cần", "thiết"],
    &["tương", "xứng"],
];
/// What such an adjective is said of; of other things it may be settled elsewhere.
const MEANS: &[&[&str]] = &[
    &["trang", "thiết", "bị"],
    &["thiết", "bị"],
    &["cơ", "sở", "vật", "chất"],
    &["phương", "tiện"],
    &["địa", "điểm"],
    &["mặt", "bằng"],
    &["nhân", "lực"],
    &["nhân", "sự"],
    &["trình", "độ"],
    &["kinh", "nghiệm"],
    &["kiến", "thức"],
];
/// How many words may stand between a thing and its adjective.
const REACH: usize = 6;
/// Words after `năng lực` that give it a legal meaning.
const LEGAL_CAPACITY: &[&str] = &["hành", "pháp", "trách", "chủ", "dân", "tài", "hoạt"];

/// Returns the first words of a condition that measure nothing.
pub(crate) fn find(condition: &str) -> Option<String> {
    let wording = Wording::new(condition);
    let tokens = wording.tokens();
    (0..tokens.len()).find_map(|at| {
        let (before, here) = (tokens.get(..at)?, tokens.get(at..)?);
        let length = able(before, here)
            .or_else(|| of_character(here))
            .or_else(|| fitting(before, here))?;
        let end = (at + length).min(tokens.len());
        Some(wording.written(at..end).to_owned())
    })
}

/// `đủ năng lực`, `có kinh nghiệm` without a measure.
fn able(before: &[Token], here: &[Token]) -> Option<usize> {
    let phrase = [
        &["đủ", "năng", "lực"][..],
        &["có", "năng", "lực"],
        &["đủ", "kinh", "nghiệm"],
        &["có", "kinh", "nghiệm"],
    ]
    .into_iter()
    .find(|it| starts_with(here, it))?;
    let after = here.get(phrase.len()..)?;
    let legal =
        phrase.ends_with(&["năng", "lực"]) && after.first().is_some_and(|it| it.is(LEGAL_CAPACITY));
    // "không có năng lực", "mất năng lực" speak of somebody's state.
    let denied = before
        .last()
        .is_some_and(|it| it.is(&["không", "chưa", "mất"]));
    (!legal && !denied && !is_measured(after)).then_some(phrase.len())
}

/// `đạo đức tốt`, `tư cách tốt`.
fn of_character(here: &[Token]) -> Option<usize> {
    let phrases = [
        &["đạo", "đức", "tốt"][..],
        &["tư", "cách", "tốt"],
        &["phẩm", "chất", "tốt"],
    ];
    let phrase = phrases.into_iter().find(|it| starts_with(here, it))?;
    Some(phrase.len())
}

/// `trang thiết bị cần thiết`, `địa điểm phù hợp` before a break.
fn fitting(before: &[Token], here: &[Token]) -> Option<usize> {
    let thing = MEANS.iter().find(|it| starts_with(here, it))?;
    if before.last().is_some_and(|it| it.is(&["trang"])) {
        return None;
    }
    for length in thing.len()..=thing.len() + REACH {
        let rest = here.get(length..)?;
        if let Some(open) = OPEN_ENDS.iter().find(|it| starts_with(rest, it)) {
            let end = length + open.len();
            let closed = matches!(here.get(end), Some(Token::Word(..)));
            return (!closed).then_some(end);
        }
        let ends = matches!(rest.first(), Some(Token::Break(';' | '.' | ':')) | None);
        if ends || rest.first().is_some_and(|it| it.is(&["hoặc"])) {
            return None;
        }
    }
    None
}

/// Tells whether a measure follows before the clause ends.
fn is_measured(after: &[Token]) -> bool {
    let clause = after
        .iter()
        .take_while(|it| !matches!(it, Token::Break(';' | '.' | ':')));
    let clause: Vec<_> = clause.take(2 * REACH).collect();
    clause.iter().any(|it| it.is_number())
        || clause
            .iter()
            .any(|it| it.is(&["quy", "chuẩn", "chứng", "bằng", "tối", "nhất"]))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn words_without_a_measure_are_found() {
        for (condition, phrase) in [
            ("Người quản lý có đủ năng lực và kinh nghiệm", "đủ năng lực"),
            (
                "- Có địa điểm, cơ sở vật chất, kỹ thuật phù hợp;\n- Người quản lý …",
                "cơ sở vật chất, kỹ thuật phù hợp",
            ),
            (
                "+ Phải có trang thiết bị phù hợp.",
                "trang thiết bị phù hợp",
            ),
            (
                "có phẩm chất đạo đức tốt, không phải là cán bộ",
                "đạo đức tốt",
            ),
            (
                "được đào tạo cơ bản, có kiến thức và kinh nghiệm phù hợp;",
                "kiến thức và kinh nghiệm phù hợp",
            ),
            ("có đủ kinh nghiệm chuyên môn", "đủ kinh nghiệm"),
        ] {
            assert_eq!(find(condition).as_deref(), Some(phrase), "{condition}");
        }
    }

    #[test]
    fn measured_and_legal_words_are_left_alone() {
        for condition in [
            "Có năng lực hành vi dân sự đầy đủ",
            "Có tối thiểu 04 năm kinh nghiệm tại bộ phận nghiệp vụ",
            "có kinh nghiệm 5 năm làm việc trong lĩnh vực chuyên môn",
            "Đáp ứng yêu cầu về năng lực tài chính quy định tại Điều 26",
            "Tổ lái được cấp chứng chỉ phù hợp với quy định",
            "Có địa điểm phù hợp với quy hoạch",
            "Không có năng lực thực hiện",
        ] {
            assert_eq!(find(condition), None, "{condition}");
        }
    }
}
