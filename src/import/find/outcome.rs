//! What a text says of dossiers that lack something or are refused.

use super::{
    limit::{self, Found, Start},
    word,
};
use crate::source::{Wording, starts_with};

/// Words that ask the applicant for something.
const ASKS: &[&[&str]] = &[
    &["yêu", "cầu"],
    &["hướng", "dẫn"],
    &["thông", "báo"],
    &["đề", "nghị"],
    &["trả", "lại"],
    &["trả", "lời"],
];
/// Words for completing a dossier.
const COMPLETES: &[&[&str]] = &[&["bổ", "sung"], &["hoàn", "thiện"]];
/// Words that make `bổ sung` the name of an act of law.
const OF_LAW: &[&str] = &["điều", "nghị", "thông"];
/// Words for a no.
const REFUSES: &[&[&str]] = &[
    &["từ", "chối"],
    &["không", "cấp"],
    &["không", "chấp", "thuận"],
    &["không", "đồng", "ý"],
    &["không", "phê", "duyệt"],
    &["không", "giải", "quyết"],
    &["không", "đủ", "điều", "kiện"],
    &["không", "đáp", "ứng"],
];
/// Words for "once".
const ONCE: &[&[&str]] = &[&["01", "lần"], &["1", "lần"], &["một", "lần"]];

/// What a text says of a supplement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::import) struct Supplement {
    /// The agency's time to ask.
    pub(in crate::import) notify: Option<Found>,
    /// The applicant's time to complete.
    pub(in crate::import) submit: Option<Found>,
    /// It is asked for once.
    pub(in crate::import) once: bool,
}

/// What a text says of a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::import) struct Refusal {
    /// In writing.
    pub(in crate::import) in_writing: bool,
    /// With reasons.
    pub(in crate::import) with_reasons: bool,
}

/// Returns what a text says of supplements.
pub(in crate::import) fn supplement(text: &str) -> Option<Supplement> {
    sentences(text).find_map(|sentence| {
        let wording = Wording::new(sentence);
        let asks = position(&wording, ASKS)?;
        let completes = (0..wording.len()).find(|at| is_completing(&wording, *at))?;
        // `đơn vị hoàn thiện hồ sơ, …, thông báo cho đối tượng`: the unit completes its own file.
        if completes < asks || asks_agency(&wording, asks) {
            return None;
        }
        let limits: Vec<Found> = limit::limits(&wording)
            .into_iter()
            .filter(|it| it.led)
            .collect();
        // The agency's time counts from what it received; the applicant's stands behind.
        let of_agency = |it: &&Found| it.range.start < completes && it.start != Some(Start::Other);
        let of_applicant = |it: &&Found| it.range.start > completes && asks < completes;
        Some(Supplement {
            notify: limits.iter().find(of_agency).cloned(),
            submit: limits.iter().find(of_applicant).cloned(),
            once: position(&wording, ONCE).is_some(),
        })
    })
}

/// Returns what a text says of a refusal.
pub(in crate::import) fn refusal(text: &str) -> Option<Refusal> {
    let mut found: Option<Refusal> = None;
    for sentence in sentences(text) {
        let wording = Wording::new(sentence);
        if position(&wording, REFUSES).is_none() {
            continue;
        }
        let has = |words: &[&str]| position(&wording, &[words]).is_some();
        let refusal = found.get_or_insert_default();
        refusal.in_writing |= has(&["văn", "bản"]);
        refusal.with_reasons |= has(&["lý", "do"]);
    }
    found
}

/// Tells whether a result is a refusal and nothing else.
pub(in crate::import) fn is_refusal(title: &str) -> bool {
    /// `Văn bản thông báo của Bộ Tài chính từ chối …`
    const HEAD: usize = 9;
    let wording = Wording::new(title);
    let at = position(&wording, REFUSES).filter(|it| *it < HEAD);
    // `Văn bản chấp thuận hoặc …` and `Giấy phép, trường hợp …` grant first.
    let granted = position(&wording, &[&["hoặc"], &["trường", "hợp"]]);
    at.is_some_and(|at| granted.is_none_or(|it| it > at))
}

fn is_completing(wording: &Wording<'_>, at: usize) -> bool {
    let Some(words) = COMPLETES
        .iter()
        .find(|it| starts_with(wording.from(at), it))
    else {
        return false;
    };
    if amends(wording, at) {
        return false;
    }
    // `Luật sửa đổi, bổ sung một số điều`
    let next = at + words.len();
    !(next..next + 3).any(|it| word(wording, it).is_some_and(|it| OF_LAW.contains(&it)))
}

/// Tells whether `bổ sung` is what is decided: `Quyết định sửa đổi, bổ sung Giấy phép`,
/// `phê duyệt sửa đổi, bổ sung tài liệu`.
fn amends(wording: &Wording<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|it| word(wording, it));
    // `sửa đổi, bổ sung` or `sửa đổi bổ sung`
    let head = match (before(1), before(2), before(3)) {
        (Some("đổi"), Some("sửa"), _) => 3,
        (None, Some("đổi"), Some("sửa")) => 4,
        _ => return false,
    };
    before(head).is_some_and(|it| ["định", "duyệt", "cấp", "phép"].contains(&it))
}

/// Tells whether another agency is asked: `thông báo cho Ủy ban nhân dân cấp xã biết, hoàn thiện`.
fn asks_agency(wording: &Wording<'_>, asks: usize) -> bool {
    let behind = wording.from(asks + 2);
    [
        ["cho", "ủy", "ban"],
        ["cho", "cơ", "quan"],
        ["ủy", "ban", "nhân"],
    ]
    .iter()
    .any(|it| starts_with(behind, it))
}

fn position(wording: &Wording<'_>, table: &[&[&str]]) -> Option<usize> {
    (0..wording.len()).find(|at| table.iter().any(|it| starts_with(wording.from(*at), it)))
}

/// Returns the sentences of a text; a dot within a number ends none.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([';', '\n']).flat_map(|it| it.split(". "));
    parts.map(str::trim).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Lang;

    fn lengths(it: &Supplement) -> [Option<String>; 2] {
        [&it.notify, &it.submit].map(|it| it.as_ref().map(|it| it.length.display(Lang::Vi)))
    }

    #[test]
    fn the_time_to_ask_is_told_from_the_time_to_complete() {
        let text = "Trường hợp hồ sơ chưa đầy đủ, trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ, Cục thông báo để tổ chức bổ sung, hoàn thiện trong thời hạn 15 ngày.";
        let found = supplement(text).unwrap();
        assert_eq!(
            lengths(&found),
            [
                Some("3 ngày làm việc".to_owned()),
                Some("15 ngày".to_owned())
            ]
        );
        assert!(!found.once);
    }

    #[test]
    fn an_amending_law_is_no_supplement() {
        assert_eq!(
            supplement("Thông báo theo Luật sửa đổi, bổ sung một số điều của Luật Đất đai"),
            None
        );
        assert_eq!(supplement("Tổ chức bổ sung lao động"), None);
        for text in [
            "Cục trưởng ra Quyết định sửa đổi, bổ sung Giấy phép và thông báo cho tổ chức",
            "Sở thông báo việc phê duyệt sửa đổi, bổ sung tài liệu cho cơ sở",
            "đơn vị trực tiếp huấn luyện hoàn thiện hồ sơ, quyết định việc hưởng trợ cấp, thông báo cho đối tượng",
            "Trường hợp hồ sơ chưa đầy đủ thì thông báo cho Ủy ban nhân dân cấp xã biết, hoàn thiện.",
        ] {
            assert_eq!(supplement(text), None, "{text}");
        }
        assert!(supplement("Sở yêu cầu sửa đổi, bổ sung hồ sơ").is_some());
    }

    #[test]
    fn a_result_that_may_be_both_is_no_refusal() {
        assert!(is_refusal("Văn bản từ chối (nêu rõ lý do)"));
        assert!(is_refusal(
            "Công văn từ chối nếu hồ sơ không đáp ứng hoặc không bổ sung"
        ));
        assert!(!is_refusal("Văn bản chấp thuận hoặc không chấp thuận"));
        assert!(!is_refusal(
            "Giấy phép, trường hợp từ chối thì trả lời bằng văn bản nêu lý do"
        ));
    }

    #[test]
    fn a_refusal_is_read_with_its_form() {
        let text = "cấp giấy phép. Trường hợp từ chối, phải trả lời bằng văn bản và nêu rõ lý do.";
        let expected = Refusal {
            in_writing: true,
            with_reasons: true,
        };
        assert_eq!(refusal(text), Some(expected));
        assert_eq!(refusal("Sở cấp giấy phép."), None);
    }
}
