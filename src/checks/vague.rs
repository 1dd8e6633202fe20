//! Vietnamese words that leave a demand open.
//!
//! A title is cut into words and breaks; a phrase is looked for word by word and
//! never across a comma or a bracket, so that `khác` of `người khác` or `liên
//! quan` of `liên quan đến quyền sử dụng đất` is not taken for an open demand.
//! The lists were read against the titles of some 15,000 published papers.

use crate::source::{Token, Wording, starts_with};

/// Nouns that stand for papers in general.
const PAPERS: &[&[&str]] = &[
    &["giấy", "tờ"],
    &["tài", "liệu"],
    &["chứng", "từ"],
    &["văn", "bản"],
    &["hồ", "sơ"],
];
/// Words before `khác` that make it speak of somebody or somewhere else.
const OTHERS: &[&str] = &[
    "người",
    "nước",
    "quan",
    "chức",
    "nơi",
    "tỉnh",
    "bên",
    "nghiệp",
    "vị",
    "quyền",
    "nhân",
    "phương",
    "hình",
    "thức",
    "mục",
    "nghề",
    "ngành",
    "loại",
    "trường",
    "hợp",
];
/// Words that name an act when they follow `theo quy định`.
const ACTS: &[&[&str]] = &[
    &["nghị", "định"],
    &["thông", "tư"],
    &["bộ", "luật"],
    &["pháp", "lệnh"],
    &["nghị", "quyết"],
    &["quyết", "định"],
    &["phụ", "lục"],
    &["mẫu", "số"],
    &["hiệp", "định"],
    &["công", "ước"],
    &["quy", "chuẩn"],
];
/// Who may leave it open in `nếu … có yêu cầu`.
const OPEN_SUBJECTS: &[&[&str]] = &[
    &["pháp", "luật"],
    &["cơ", "quan"],
    &["quy", "định"],
    &["luật"],
];
/// Words after `khác` that speak of papers accepted instead.
const EQUIVALENT: &[&[&str]] = &[
    &["có", "giá", "trị", "tương", "đương"],
    &["có", "giá", "trị", "pháp", "lý", "tương", "đương"],
    &["có", "giá", "trị", "thay", "thế"],
    &["tương", "đương"],
];
/// The last words of acts by which a paper came about.
const ISSUED: &[&str] = &[
    "cấp", "thực", "sự", "duyệt", "toán", "nhận", "hành", "lập", "công", "chứng", "ký",
];
/// The longest distance in words between a noun and its `khác`.
const REACH: usize = 4;
/// The longest distance in words between `nếu` and `yêu cầu`.
const CONDITION_REACH: usize = 10;

/// How much a phrase leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Openness {
    /// What is demanded.
    Demand,
    /// How the demanded paper came about, or what else is accepted instead.
    Manner,
}

/// Words that leave something open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Vague {
    /// The words as written.
    pub(crate) phrase: String,
    /// What they leave open.
    pub(crate) openness: Openness,
}

/// Returns the words of a title that leave the most open; of equals the first.
pub(crate) fn find(title: &str) -> Option<Vague> {
    let wording = Wording::new(title);
    let tokens = wording.tokens();
    if let Some(phrase) = and_so_on(tokens, title) {
        let openness = Openness::Demand;
        return Some(Vague { phrase, openness });
    }
    let found = (0..tokens.len()).filter_map(|start| {
        let (length, openness) = open_at(tokens, start, wording.from(start))?;
        let phrase = wording.written(start..start + length).to_owned();
        Some(Vague { phrase, openness })
    });
    found.min_by_key(|it| it.openness)
}

/// `v.v.`, `v.v…`, and a list that ends in dots.
fn and_so_on(tokens: &[Token], title: &str) -> Option<String> {
    let found = tokens.windows(3).any(|window| {
        matches!(window, [Token::Word(one), Token::Break('.'), Token::Word(two)] if one == "v" && two == "v")
    });
    if found {
        return Some("v.v.".to_owned());
    }
    let plain = title.replace("...", "…");
    let (before, after) = plain.split_once('…')?;
    let open = before.trim_end().ends_with([',', ';']);
    let last = after.trim_start_matches(['.', '…', ' ']);
    (open && (last.is_empty() || last.starts_with([')', ';']))).then(|| "…".to_owned())
}

/// Returns how many tokens from here leave something open, and what.
fn open_at(tokens: &[Token], start: usize, rest: &[Token]) -> Option<(usize, Openness)> {
    let demand = |length| (length, Openness::Demand);
    other_papers(rest)
        .or_else(|| as_prescribed(tokens.get(..start)?, rest))
        .or_else(|| if_needed(rest).map(demand))
        .or_else(|| if_asked(rest).map(demand))
}

/// `giấy tờ … khác`, `tài liệu … liên quan`.
fn other_papers(rest: &[Token]) -> Option<(usize, Openness)> {
    let noun = PAPERS.iter().find(|noun| starts_with(rest, noun))?;
    for length in noun.len()..=noun.len() + REACH {
        let here = rest.get(length..)?;
        let Some(Token::Word(word)) = here.first() else {
            return None;
        };
        if word == "khác" {
            let before = rest.get(length.checked_sub(1)?)?;
            let of_somebody = length > noun.len()
                && matches!(before, Token::Word(word) if OTHERS.contains(&word.as_str()));
            let each_other = starts_with(here, &["khác", "nhau"]);
            let after = here.get(1..)?;
            let openness = if EQUIVALENT.iter().any(|it| starts_with(after, it)) {
                Openness::Manner
            } else {
                Openness::Demand
            };
            return (!of_somebody && !each_other && !names_act(after))
                .then_some((length + 1, openness));
        }
        if starts_with(here, &["liên", "quan"]) {
            let after = here.get(2..)?;
            let bounded = starts_with(after, &["đến"])
                || starts_with(after, &["tới"])
                || starts_with(after, &["trực", "tiếp"])
                || starts_with(after, &["về"])
                || names_act(after);
            return (!bounded).then_some((length + 2, Openness::Demand));
        }
    }
    None
}

/// `theo quy định` that names no act.
fn as_prescribed(before: &[Token], rest: &[Token]) -> Option<(usize, Openness)> {
    let phrase = ["theo", "quy", "định"];
    if !starts_with(rest, &phrase) {
        return None;
    }
    let after = rest.get(phrase.len()..)?;
    if names_act(after) {
        return None;
    }
    let of_a_field = [&["của", "pháp", "luật", "về"][..], &["pháp", "luật", "về"]]
        .iter()
        .any(|it| starts_with(after, it));
    let issued =
        matches!(before.last(), Some(Token::Word(word)) if ISSUED.contains(&word.as_str()));
    let openness = if of_a_field || issued {
        Openness::Manner
    } else {
        Openness::Demand
    };
    Some((phrase.len(), openness))
}

/// `nếu cần`, `khi cần thiết`, `trường hợp cần thiết`.
fn if_needed(rest: &[Token]) -> Option<usize> {
    let phrases = [
        &["nếu", "cần"][..],
        &["khi", "cần"],
        &["nếu", "thấy", "cần"],
        &["khi", "thấy", "cần"],
        &["trường", "hợp", "cần"],
    ];
    let phrase = phrases.into_iter().find(|it| starts_with(rest, it))?;
    let length = phrase.len();
    let after = rest.get(length..)?;
    if starts_with(after, &["thiết"]) {
        return Some(length + 1);
    }
    // "khi cần cấp đổi" is a case; "khi cần" alone is none.
    (!matches!(after.first(), Some(Token::Word(..)))).then_some(length)
}

/// `nếu pháp luật có quy định`, `nếu cơ quan … có yêu cầu`, `nếu có yêu cầu`.
fn if_asked(rest: &[Token]) -> Option<usize> {
    if !starts_with(rest, &["nếu"]) && !starts_with(rest, &["khi"]) {
        return None;
    }
    let body = rest.get(1..)?;
    let open = starts_with(body, &["có"]) || OPEN_SUBJECTS.iter().any(|it| starts_with(body, it));
    if !open || names_act(body) {
        return None;
    }
    for length in 0..CONDITION_REACH {
        let here = body.get(length..)?;
        for phrase in [
            &["có", "yêu", "cầu"][..],
            &["có", "quy", "định"],
            &["yêu", "cầu"],
        ] {
            if starts_with(here, phrase) {
                return Some(1 + length + phrase.len());
            }
        }
        if !matches!(here.first(), Some(Token::Word(..))) {
            return None;
        }
    }
    None
}

/// Tells whether an act is named in what follows.
fn names_act(rest: &[Token]) -> bool {
    (0..rest.len()).any(|start| {
        let Some(here) = rest.get(start..) else {
            return false;
        };
        if ACTS.iter().any(|act| starts_with(here, act)) {
            return true;
        }
        let before = start.checked_sub(1).and_then(|it| rest.get(it));
        let next = here.get(1);
        let is = |token: Option<&Token>, known: &[&str]| token.is_some_and(|it| it.is(known));
        let numbered = next.is_some_and(Token::is_number);
        (starts_with(here, &["luật"]) && !is(before, &["pháp", "kỷ", "quy"]) && !is(next, &["sư"]))
            || (is(here.first(), &["điều", "khoản", "mục", "mẫu"]) && numbered)
    })
}

#[cfg(test)]
mod tests {
    use super::{Openness, find};

    #[test]
    fn open_demands_are_found() {
        for (title, phrase) in [
            ("Các giấy tờ khác có liên quan", "giấy tờ khác"),
            ("Tài liệu liên quan", "Tài liệu liên quan"),
            (
                "Các giấy tờ hợp pháp khác theo quy định của pháp luật về đất đai",
                "giấy tờ hợp pháp khác",
            ),
            (
                "Giấy tờ chuyển nhượng quyền sở hữu tàu theo quy định",
                "theo quy định",
            ),
            (
                "Văn bản hoặc giấy phép theo quy định của cơ quan có thẩm quyền khác",
                "theo quy định",
            ),
            ("Bản vẽ, ảnh chụp, v.v.", "v.v."),
            ("Hóa đơn, vận đơn, …", "…"),
            ("Giấy xác nhận nếu cần thiết", "nếu cần thiết"),
            ("Bản dịch (trường hợp cần thiết)", "trường hợp cần thiết"),
            (
                "nếu pháp luật về xây dựng có yêu cầu",
                "nếu pháp luật về xây dựng có yêu cầu",
            ),
            (
                "Ý kiến của cơ quan, nếu pháp luật có quy định",
                "nếu pháp luật có quy định",
            ),
            ("Tài liệu có liên quan (nếu có)", "Tài liệu có liên quan"),
        ] {
            let found = find(title).map(|it| (it.phrase, it.openness));
            assert_eq!(
                found,
                Some((phrase.to_owned(), Openness::Demand)),
                "{title}"
            );
        }
    }

    #[test]
    fn open_manners_are_told_from_open_demands() {
        for title in [
            "Giấy phép do cơ quan có thẩm quyền cấp theo quy định của pháp luật",
            "Giấy phép môi trường theo quy định của pháp luật về bảo vệ môi trường",
            "Vận tải đơn hoặc chứng từ vận tải khác có giá trị tương đương",
        ] {
            assert_eq!(
                find(title).map(|it| it.openness),
                Some(Openness::Manner),
                "{title}"
            );
        }
    }

    #[test]
    fn decided_demands_are_left_alone() {
        for title in [
            "Giấy chứng nhận đăng ký tàu cá cũ",
            "Giấy tờ chứng minh quan hệ với người khác",
            "Giấy tờ do cơ quan có thẩm quyền của nước khác cấp",
            "Bản sao theo quy định tại khoản 2 Điều 5 Nghị định 31/2018/NĐ-CP",
            "Bản kê khai theo quy định của Luật Đất đai",
            "Tài liệu liên quan đến quyền sử dụng đất",
            "Hợp đồng với luật sư",
            "Đơn xin cấp lại, khi cần cấp đổi",
            "Bản sao, nếu người nộp có yêu cầu",
            "Văn bản của đơn vị vận tải thông báo không có người nhận",
        ] {
            assert_eq!(find(title), None, "{title}");
        }
    }

    #[test]
    fn old_tone_placement_and_letters_make_no_difference() {
        let decomposed: String = {
            use unicode_normalization::UnicodeNormalization;
            "GIẤY TỜ KHÁC".nfd().collect()
        };
        assert!(find(&decomposed).is_some());
    }
}
