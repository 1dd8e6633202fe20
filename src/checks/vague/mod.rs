//! Vietnamese words that leave a demand open.
//!
//! A title is cut into words and breaks; a phrase is looked for word by word and
//! never across a comma or a bracket, so that `khác` of `người khác` or `liên
//! quan` of `liên quan đến quyền sử dụng đất` is not taken for an open demand.
//! The lists were read against the titles of some 15,000 published papers.

mod cited;
mod described;
mod words;

pub(crate) use self::{
    cited::cites_act,
    described::{is_defined, is_described, quoted},
};

use self::words::{
    ACTS, BEFORE_NOUN, COMPARED, CONDITION_REACH, EQUIVALENT, FOREIGN_REACH, GENERAL, LAWS,
    LIST_REACH, LONG, NAMELESS, OPEN_SUBJECTS, OTHERS, PAPERS, PERIOD_REACH, PRESCRIBED_REACH,
    REACH, SHOWING, UNBOUNDED,
};
use crate::source::{Token, Wording, starts_with};

/// How much a phrase leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Openness {
    /// What is demanded.
    Demand,
    /// When a named paper is demanded: whoever asks decides.
    Occasion,
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
    if let Some(found) = and_so_on(tokens, title) {
        return Some(found);
    }
    let long = tokens
        .iter()
        .filter(|it| matches!(it, Token::Word(_)))
        .count()
        > LONG;
    let found = (0..tokens.len()).filter_map(|start| {
        let (length, openness) = open_at(tokens, start, wording.from(start))?;
        // `để thẩm tra quyết toán trong trường hợp cần thiết`: of so many words, some are on who looks at it.
        let needed =
            if_needed(tokens.get(..start).unwrap_or_default(), wording.from(start)).is_some();
        let openness = match openness {
            Openness::Occasion if long => return None,
            Openness::Demand if long && needed => return None,
            Openness::Demand if long => Openness::Manner,
            other => other,
        };
        let phrase = wording.written(start..start + length).to_owned();
        Some(Vague { phrase, openness })
    });
    found.min_by_key(|it| it.openness)
}

/// `v.v.`, `v.v…`, and a list that ends in dots.
fn and_so_on(tokens: &[Token], title: &str) -> Option<Vague> {
    let found = tokens.windows(3).any(|window| {
        matches!(window, [Token::Word(one), Token::Break('.'), Token::Word(two)] if one == "v" && two == "v")
    });
    if found {
        return Some(Vague {
            phrase: "v.v.".to_owned(),
            openness: Openness::Demand,
        });
    }
    let plain = title.replace("...", "…");
    let (before, after) = plain.split_once('…')?;
    let open = before.trim_end().ends_with([',', ';']);
    let last = after.trim_start_matches(['.', '…', ' ']);
    let ends = last.is_empty() || last.starts_with([')', ';']);
    // What stands in brackets are examples of what is named before.
    let openness = if last.starts_with(')') {
        Openness::Manner
    } else {
        Openness::Demand
    };
    let phrase = "…".to_owned();
    (open && ends).then_some(Vague { phrase, openness })
}

/// Returns how many tokens from here leave something open, and what.
fn open_at(tokens: &[Token], start: usize, rest: &[Token]) -> Option<(usize, Openness)> {
    let demand = |length| (length, Openness::Demand);
    let before = tokens.get(..start)?;
    other_papers(before, rest)
        .or_else(|| as_prescribed(before, rest))
        .or_else(|| if_needed(before, rest).map(demand))
        .or_else(|| if_asked(before, rest))
}

/// `giấy tờ … khác`, `tài liệu … liên quan`.
fn other_papers(before: &[Token], rest: &[Token]) -> Option<(usize, Openness)> {
    let noun = PAPERS.iter().find(|noun| starts_with(rest, noun))?;
    // `thành phần hồ sơ khác`: of the list, not of a paper.
    // `số giấy tờ khác có giá trị tương đương`: a number in a list of members.
    if before.last().is_some_and(|it| it.is(&["phần", "số"])) && !stands_in(before, &["một", "số"])
    {
        return None;
    }
    for length in noun.len()..=noun.len() + REACH {
        let here = rest.get(length..)?;
        let Some(Token::Word(word)) = here.first() else {
            return None;
        };
        let (length, after) = if word == "khác" {
            let last = rest.get(length.checked_sub(1)?)?;
            let of_somebody = length > noun.len() && last.is(OTHERS);
            if of_somebody || starts_with(here, &["khác", "nhau"]) {
                return None;
            }
            (length + 1, here.get(1..)?)
        } else if starts_with(here, &["liên", "quan"]) {
            let after = here.get(2..)?;
            let next = after.first();
            let bounded =
                matches!(next, Some(Token::Word(_))) && !next.is_some_and(|it| it.is(UNBOUNDED));
            if bounded {
                return None;
            }
            (length + 2, after)
        } else {
            continue;
        };
        if names_act(after) || is_listed(after) {
            return None;
        }
        let named = rest
            .get(noun.len()..length - 1)?
            .iter()
            .any(|it| !it.is(GENERAL));
        let manner = named || is_alternative(before) || shows(after);
        return Some((
            length,
            if manner {
                Openness::Manner
            } else {
                Openness::Demand
            },
        ));
    }
    None
}

/// Tells whether what follows lists the papers: `tài liệu liên quan khác: hồ sơ về …`, `… gồm`.
fn is_listed(after: &[Token]) -> bool {
    let after = match after.first() {
        Some(word) if word.is(&["khác"]) => after.get(1..).unwrap_or_default(),
        _ => after,
    };
    // `tài liệu khác có liên quan đến trách nhiệm môi trường, xã hội: + Báo cáo theo dõi`
    let sentence = after.iter().take(LIST_REACH);
    let ends = |it: &Token| matches!(it, Token::Break(sign) if !matches!(sign, ',' | ':'));
    let mut sentence = sentence.take_while(|it| !ends(it));
    let colon_at = sentence.position(|it| matches!(it, Token::Break(':')));
    let behind = colon_at.and_then(|at| after.get(at..)).unwrap_or_default();
    // `hồ sơ có liên quan khác (nếu có): 01 bản sao` counts, and lists nothing.
    let first = behind.iter().find(|it| matches!(it, Token::Word(_)));
    let colon = first.is_some_and(|it| !it.is_number());
    let follows = stands_in(after, &["cụ", "thể"]);
    colon || follows || starts_with(after, &["bao", "gồm"]) || starts_with(after, &["gồm"])
}

/// Tells whether the words before a noun make it something that is accepted instead:
/// `hoặc các giấy tờ`, `một trong các giấy tờ sau: …`.
fn is_alternative(before: &[Token]) -> bool {
    let mut back = before.iter().rev();
    let skipped = |it: &&Token| matches!(it, Token::Break(',')) || it.is(BEFORE_NOUN);
    let or = back.find(|it| !skipped(it));
    or.is_some_and(|it| it.is(&["hoặc"]) || matches!(it, Token::Break('/')))
        || stands_in(before, &["một", "trong"])
}

/// Tells whether the noun of a nameless paper before here is accepted instead of a named one:
/// `hoặc các giấy tờ khác theo quy định`, `hoặc một trong các loại giấy tờ về … theo quy định`.
fn is_accepted(before: &[Token]) -> bool {
    let noun = |at: &usize| {
        let here = before.get(*at..).unwrap_or_default();
        NAMELESS.iter().any(|it| starts_with(here, it))
    };
    let start = (0..before.len()).rfind(noun);
    let head = start.and_then(|at| before.get(..at)).unwrap_or_default();
    is_alternative(head)
}

/// Tells whether what follows says what the paper has to show.
fn shows(after: &[Token]) -> bool {
    // `tài liệu khác có liên quan để chứng minh …`
    let relating = [&["có", "liên", "quan"][..], &["liên", "quan"]];
    let relating = relating.iter().find(|it| starts_with(after, it));
    let behind = relating.and_then(|it| after.get(it.len()..));
    let shown = |after: &[Token]| {
        SHOWING
            .iter()
            .chain(EQUIVALENT)
            .any(|it| starts_with(after, it))
    };
    shown(after) || behind.is_some_and(shown)
}

/// `theo quy định` that names no act.
///
/// It leaves the demand open where it stands behind a noun that names no paper, and says all.
fn as_prescribed(before: &[Token], rest: &[Token]) -> Option<(usize, Openness)> {
    let phrase = ["theo", "quy", "định"];
    if !starts_with(rest, &phrase) {
        return None;
    }
    let after = rest.get(phrase.len()..)?;
    // `theo quy định tại mục (ii)` refers to the same list.
    let inside = ["mục", "điểm", "phần"]
        .iter()
        .any(|it| starts_with(after, &["tại", it]));
    // `theo quy định của nước nơi cấp`: no act of ours.
    let near = after
        .get(..FOREIGN_REACH.min(after.len()))
        .unwrap_or_default();
    let foreign = stands_in(near, &["của", "nước"]) || stands_in(near, &["luật", "nước"]);
    // `giấy chứng nhận được cấp theo quy định của pháp luật về đất đai qua các thời kỳ`: issued whenever.
    let issued = after
        .get(..PERIOD_REACH.min(after.len()))
        .unwrap_or_default();
    let whenever = stands_in(issued, &["qua", "các", "thời", "kỳ"]);
    if inside || foreign || whenever || names_act(after) {
        return None;
    }
    let open = is_nameless(before) || is_kind_of_papers(before);
    let openness = if open && says_all(after) && !is_accepted(before) {
        Openness::Demand
    } else {
        Openness::Manner
    };
    let remark = openness == Openness::Manner && is_remark(before);
    (!remark).then_some((phrase.len(), openness))
}

/// Tells whether a later sentence has begun, or one on when a paper is not filed: a remark on the
/// paper that stands before.
fn is_remark(before: &[Token]) -> bool {
    let ends = |it: &[Token]| matches!(it, [one, Token::Break('.')] if !one.is_number() && *one != Token::Break('.'));
    before.windows(2).any(ends) || stands_in(before, &["miễn", "trừ"])
}

/// Tells whether a noun that names no paper stands right before: `các tài liệu cần thiết`.
fn is_nameless(before: &[Token]) -> bool {
    (2..=2 + PRESCRIBED_REACH).any(|length| {
        let here = before
            .len()
            .checked_sub(length)
            .and_then(|at| before.get(at..));
        let Some(here) = here else { return false };
        NAMELESS.iter().any(|it| {
            let general = here.get(it.len()..).unwrap_or_default();
            starts_with(here, it) && general.iter().all(|it| it.is(GENERAL) || it.is(&["khác"]))
        })
    })
}

/// Tells whether only the matter of the papers is said: `giấy tờ chuyển nhượng tàu`.
///
/// `giấy tờ chứng minh …` says what they have to show.
fn is_kind_of_papers(before: &[Token]) -> bool {
    /// Further back, the words are about something else.
    const REACH: usize = 8;
    let noun = ["giấy", "tờ"];
    let near = before.len().saturating_sub(noun.len() + REACH);
    let here = before.get(near..).unwrap_or_default();
    let start = (0..here.len()).rfind(|at| starts_with(here.get(*at..).unwrap_or_default(), &noun));
    let words = start.and_then(|at| here.get(at..)).unwrap_or_default();
    // `giấy tờ hợp pháp về sở hữu công trình` says what they show as well.
    let closed =
        |it: &Token| matches!(it, Token::Break(_)) || it.is(&["chứng", "xác", "thể", "pháp"]);
    !words.is_empty() && !words.iter().any(closed)
}

/// Tells whether nothing more follows `theo quy định` than `của pháp luật`, `hiện hành`.
fn says_all(after: &[Token]) -> bool {
    let ends = |it: &[Token]| !matches!(it.first(), Some(Token::Word(_)));
    let laws = [
        &["của", "pháp", "luật"][..],
        &["của", "pháp", "luật", "hiện", "hành"],
        &["của", "pháp", "luật", "có", "liên", "quan"],
        &["pháp", "luật"],
        &["hiện", "hành"],
    ];
    ends(after)
        || laws
            .iter()
            .any(|it| starts_with(after, it) && ends(after.get(it.len()..).unwrap_or_default()))
}

/// `nếu cần`, `khi cần thiết`, `trường hợp cần thiết`.
fn if_needed(before: &[Token], rest: &[Token]) -> Option<usize> {
    let phrases = [
        &["nếu", "cần"][..],
        &["khi", "cần"],
        &["nếu", "thấy", "cần"],
        &["khi", "thấy", "cần"],
        &["trường", "hợp", "cần"],
    ];
    let phrase = phrases.into_iter().find(|it| starts_with(rest, it))?;
    // `thuyền trưởng có thể đề nghị xác nhận thêm, nếu thấy cần thiết`: the applicant chooses.
    // `Xuất trình Sổ theo dõi để đối chiếu khi cần thiết`: only the look is left open.
    let looked_at = COMPARED.iter().any(|it| stands_in(before, it));
    if looked_at || stands_in(before, &["có", "thể"]) {
        return None;
    }
    let length = phrase.len();
    let after = rest.get(length..)?;
    if starts_with(after, &["thiết"]) {
        return Some(length + 1);
    }
    // "khi cần cấp đổi" is a case; "khi cần" alone is none.
    (!matches!(after.first(), Some(Token::Word(..)))).then_some(length)
}

/// `nếu pháp luật có quy định`, `nếu cơ quan … có yêu cầu`, `nếu có yêu cầu`.
fn if_asked(before: &[Token], rest: &[Token]) -> Option<(usize, Openness)> {
    if !starts_with(rest, &["nếu"]) && !starts_with(rest, &["khi"]) {
        return None;
    }
    let body = rest.get(1..)?;
    let open = starts_with(body, &["có"]) || OPEN_SUBJECTS.iter().any(|it| starts_with(body, it));
    if !open || names_act(body) {
        return None;
    }
    let bare = starts_with(body, &["có", "yêu", "cầu"]);
    for length in 0..CONDITION_REACH {
        let here = body.get(length..)?;
        for phrase in [
            &["có", "yêu", "cầu"][..],
            &["có", "quy", "định"],
            &["yêu", "cầu"],
        ] {
            if starts_with(here, phrase) {
                // `nếu có yêu cầu thi tuyển` is a case.
                let next = here.get(phrase.len());
                let case = matches!(next, Some(Token::Word(_)))
                    && !next.is_some_and(|it| it.is(&["của", "theo", "từ", "thì", "phải"]));
                let after = here.get(phrase.len()..).unwrap_or_default();
                // `bản sao kèm bản chính đối chiếu (khi có yêu cầu)`: only the look is left open.
                if bare && COMPARED.iter().any(|it| stands_in(before, it)) {
                    return None;
                }
                // `(nếu có yêu cầu theo quy định của pháp luật về phòng cháy)`: the rules are not named.
                let unnamed = ["theo", "quy", "định"];
                let rules = if starts_with(after, &unnamed) {
                    unnamed.len()
                } else {
                    0
                };
                let openness = match (rules, bare) {
                    (0, true) => Openness::Occasion,
                    (0, false) => Openness::Demand,
                    _ => Openness::Manner,
                };
                return (!case).then_some((1 + length + phrase.len() + rules, openness));
            }
        }
        if !matches!(here.first(), Some(Token::Word(..))) {
            return None;
        }
    }
    None
}

/// Tells whether words stand somewhere in a text.
fn stands_in(tokens: &[Token], words: &[&str]) -> bool {
    (0..tokens.len()).any(|at| starts_with(tokens.get(at..).unwrap_or_default(), words))
}

/// Tells whether an act is named in what follows.
fn names_act(rest: &[Token]) -> bool {
    names_law(rest) || ACTS.iter().any(|it| stands_in(rest, it))
}

/// Tells whether words name a normative act or a provision.
pub(crate) fn names_law(rest: &[Token]) -> bool {
    (0..rest.len()).any(|start| {
        let Some(here) = rest.get(start..) else {
            return false;
        };
        if LAWS.iter().any(|act| starts_with(here, act)) {
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
                "Hồ sơ, tài liệu theo quy định của pháp luật (nếu có)",
                "theo quy định",
            ),
            (
                "Các tài liệu khác có liên quan đến nội dung tố cáo",
                "tài liệu khác",
            ),
            (
                "Tài liệu liên quan đối với trường hợp thay đổi nhãn hiệu",
                "Tài liệu liên quan",
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
            (
                "Các hồ sơ có liên quan khác (nếu có): 01 bản sao",
                "hồ sơ có liên quan",
            ),
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
            "Văn bản hoặc giấy phép theo quy định của cơ quan có thẩm quyền khác",
            "Văn bản ủy quyền (được chứng thực) theo quy định của pháp luật trong trường hợp ủy quyền",
            "Báo cáo tình hình thực hiện các nghĩa vụ theo quy định của pháp luật tính đến thời điểm trả lại",
            "Bản sao giấy tờ chứng minh đã nộp phí thẩm định theo quy định",
            "Giấy phép môi trường (nếu có yêu cầu theo quy định)",
            "Bản sao hồ sơ, giấy tờ liên quan có nội dung chứng minh sự kiện chết",
            "Hộ chiếu hoặc thẻ căn cước công dân hoặc các giấy tờ khác có dán ảnh và thông tin cá nhân",
            "Hồ sơ dự án và các tài liệu khác chứng minh tổ chức có đủ điều kiện vay vốn",
            "Bản sao giấy tờ về quyền sử dụng đất hoặc tài liệu khác xác định quyền sử dụng địa điểm",
            "Giấy chứng nhận đăng ký doanh nghiệp hoặc các giấy tờ khác theo quy định của pháp luật",
            "Giấy chứng nhận đã cấp hoặc một trong các loại giấy tờ về quyền sử dụng đất theo quy định của pháp luật (nếu có)",
            "Văn bản trao đổi về dự án (thư cam kết, ý định thư, biên bản ghi nhớ,...) của nhà tài trợ",
            "Tài liệu khác có liên quan để chứng minh khả năng trả nợ của tỉnh (nếu có)",
            "Tài liệu khác theo yêu cầu của thỏa thuận (nếu có)",
            "Bản sao chứng từ nộp ngân sách nhà nước hoặc bản sao các quyết định, thông báo, chứng từ có liên quan",
            "Bản sao giấy tờ chứng minh quyền sử dụng đất nơi công trình sẽ di dời đến và giấy tờ hợp pháp về sở hữu công trình theo quy định của pháp luật",
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
            "Giấy chứng nhận được cấp theo quy định của pháp luật về đất đai, pháp luật về nhà ở qua các thời kỳ",
            "Giấy chứng nhận quyền sở hữu công trình xây dựng đã được cấp theo quy định của pháp luật về đất đai, pháp luật về nhà ở, pháp luật về xây dựng qua các thời kỳ",
            "Giấy đề nghị thanh toán. Xuất trình Sổ theo dõi hoạt động hòa giải ở cơ sở để đối chiếu khi cần thiết",
            "Giấy tờ chứng minh quan hệ với người khác",
            "Giấy tờ do cơ quan có thẩm quyền của nước khác cấp",
            "Bản sao theo quy định tại khoản 2 Điều 5 Nghị định 31/2018/NĐ-CP",
            "Bản kê khai theo quy định của Luật Đất đai",
            "Trường hợp ủy quyền thì thực hiện theo quy định tại mục (ii)",
            "Tài liệu liên quan đến quyền sử dụng đất",
            "Hợp đồng với luật sư",
            "Danh sách thành viên ghi mã số doanh nghiệp hoặc số giấy tờ khác có giá trị tương đương",
            "Đơn xin cấp lại, khi cần cấp đổi",
            "Bản sao, nếu người nộp có yêu cầu",
            "Văn bản của đơn vị vận tải thông báo không có người nhận",
            "Các tài liệu liên quan khác: hồ sơ về nguồn gốc dòng, giống vật nuôi khảo nghiệm",
            "Tài liệu liên quan nội dung thay đổi thông tin của tổ chức, cá nhân đăng ký",
            "Các tài liệu khác có liên quan đến khu công nghiệp: + Báo cáo theo dõi, giám sát",
            "Quyết định lựa chọn phương án thiết kế kiến trúc (nếu có yêu cầu thi tuyển)",
            "Các thành phần hồ sơ khác phải được chứng thực điện tử",
            "Bản sao hợp đồng, đơn hàng liên quan kèm theo bản chính đối chiếu (khi có yêu cầu)",
            "Thuyền trưởng có thể đề nghị xác nhận thêm các bản có cùng nội dung, nếu thấy cần thiết",
            "Các tài liệu khác có liên quan đến việc thực hiện trách nhiệm môi trường, xã hội của doanh nghiệp: + Báo cáo theo dõi, giám sát",
            "Văn bản giải trình lý do đổi giấy tờ có giá đang cầm cố bằng các giấy tờ có giá khác",
            "Văn bản của cấp có thẩm quyền theo quy định tại Điều lệ công ty",
            "Văn bản chứng minh tư cách pháp nhân theo quy định pháp luật của nước nơi tổ chức được thành lập",
            "Giấy phép thành lập; Thành phần hồ sơ này được miễn trừ trong trường hợp tài liệu đã được gửi theo quy định về báo cáo",
            "Giấy ủy quyền (đối với nhà sản xuất mới). Giấy ủy quyền phải được hợp pháp hóa lãnh sự theo quy định của pháp luật Việt Nam",
        ] {
            assert_eq!(find(title), None, "{title}");
        }
    }

    #[test]
    fn a_named_paper_on_request_leaves_open_when_it_is_filed() {
        let found = find("Báo cáo giải trình (nếu có yêu cầu)").map(|it| it.openness);
        assert_eq!(found, Some(Openness::Occasion));
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
