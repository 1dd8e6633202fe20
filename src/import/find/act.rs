//! What a sentence says is done, and by whom.

use std::ops::Range;

use super::{
    body::{self, Bodies, Named},
    limit::{self, Found},
    word,
};
use crate::{
    source::{PhraseBook, Token, Wording, starts_with},
    syntax::words::StepKind,
};

/// Words for acts. Of several in a sentence the first counts, see [`choose`].
const ACTS: &[(StepKind, &[&str])] = &[
    (
        StepKind::Submit,
        &[
            "nộp hồ sơ",
            "nộp đơn",
            "nộp",
            "gửi hồ sơ",
            "gửi đơn",
            "lập hồ sơ",
            "chuẩn bị hồ sơ",
            "hoàn tất việc nộp",
            "kê khai",
            "gửi 01",
            "gửi một",
            "gửi văn bản đề nghị",
            "có văn bản đề nghị",
            "có đơn đề nghị",
            "gửi trực tiếp",
            "gửi giấy đề nghị",
            "gửi tờ khai",
        ],
    ),
    (
        StepKind::Pay,
        &[
            "nộp phí",
            "nộp lệ phí",
            "nộp các khoản phí",
            "đóng phí",
            "nộp tiền",
            "nộp thuế",
            "thanh toán phí",
        ],
    ),
    (
        StepKind::Inspect,
        &[
            "kiểm tra thực tế",
            "kiểm tra thực địa",
            "kiểm tra tại cơ sở",
            "kiểm tra tại hiện trường",
            "kiểm tra hiện trường",
            "khảo sát thực tế",
            "khảo sát thực địa",
            "thẩm định thực tế",
            "thẩm định tại cơ sở",
            "đánh giá thực tế",
            "xác minh thực tế",
            "xác minh tại thực địa",
            "kiểm tra điều kiện thực tế",
        ],
    ),
    (
        StepKind::SampleTest,
        &["lấy mẫu", "xét nghiệm", "kiểm nghiệm", "thử nghiệm"],
    ),
    (
        StepKind::Meet,
        &[
            "họp hội đồng",
            "thành lập hội đồng",
            "tổ chức họp",
            "hội đồng họp",
            "hội đồng thẩm định",
        ],
    ),
    (
        StepKind::Consult,
        &[
            "lấy ý kiến",
            "xin ý kiến",
            "hỏi ý kiến",
            "tham vấn",
            "có văn bản lấy ý kiến",
            "đề nghị có ý kiến",
        ],
    ),
    (
        StepKind::CheckCompleteness,
        &[
            "kiểm tra hồ sơ",
            "kiểm tra thành phần",
            "kiểm tra tính đầy đủ",
            "kiểm tra tính hợp lệ",
            "kiểm tra tính chính xác",
            "kiểm tra sự đầy đủ",
            "rà soát hồ sơ",
            "kiểm tra",
        ],
    ),
    (
        StepKind::Receive,
        &["tiếp nhận", "nhận hồ sơ", "thụ lý hồ sơ", "thụ lý"],
    ),
    (
        StepKind::Appraise,
        &[
            "thẩm định",
            "thẩm tra",
            "xác minh",
            "đánh giá",
            "nghiên cứu",
        ],
    ),
    (
        StepKind::Decide,
        &[
            "quyết định",
            "phê duyệt",
            "chấp thuận",
            "ra thông báo",
            "ban hành",
        ],
    ),
    (
        StepKind::Issue,
        &[
            "cấp giấy",
            "cấp phép",
            "cấp giấy phép",
            "cấp giấy chứng nhận",
            "cấp chứng chỉ",
            "cấp chứng nhận",
            "cấp thẻ",
            "cấp mới",
            "cấp lại",
            "cấp đổi",
            "cấp bản sao",
            "cấp trích lục",
            "cấp văn bản",
            "xác nhận",
        ],
    ),
    (
        StepKind::Return,
        &[
            "trả kết quả",
            "giao kết quả",
            "nhận kết quả",
            "gửi kết quả",
            "trao giấy",
            "trả giấy",
            "thông báo kết quả",
        ],
    ),
    (
        StepKind::Publish,
        &["niêm yết", "đăng tải", "công khai", "công bố"],
    ),
    (
        StepKind::Transfer,
        &["chuyển hồ sơ", "gửi toàn bộ hồ sơ", "bàn giao hồ sơ"],
    ),
    (
        StepKind::Notify,
        &["thông báo", "trả lời bằng văn bản", "có văn bản trả lời"],
    ),
    (StepKind::Settle, &["giải quyết", "thực hiện"]),
];
/// `xem xét` alone examines; before a decision it belongs to the decision.
const CONSIDER: &[&str] = &["xem", "xét"];
/// Words that begin a case of the sentence, in which something else is done.
const CASES: &[&[&str]] = &[&["trường", "hợp"], &["nếu"]];
/// Words before a noun that only look like an act: `cơ quan có thẩm quyền quyết định`, `theo quyết định`.
const NOT_ACTS: &[&[&str]] = &[
    &["theo", "quyết", "định"],
    &["theo", "quy", "định"],
    &["được", "phê", "duyệt"],
    &["được", "chấp", "thuận"],
    &["đã", "nộp"],
    &["người", "nộp"],
    &["sau", "khi", "tiếp", "nhận"],
    &["ngày", "tiếp", "nhận"],
    &["khi", "tiếp", "nhận"],
    &["kết", "quả", "thẩm", "định"],
    &["báo", "cáo", "thẩm", "định"],
    &["kết", "quả", "kiểm", "tra"],
    &["biên", "bản", "kiểm", "tra"],
    &["hội", "đồng", "thẩm", "định"],
    &["người", "được", "cấp"],
    &["đã", "được", "cấp"],
    &["đề", "nghị", "cấp"],
    &["đề", "nghị", "xác", "nhận"],
    &["đề", "nghị", "thẩm", "định"],
    &["đề", "nghị", "phê", "duyệt"],
    &["đề", "nghị", "chấp", "thuận"],
    &["yêu", "cầu", "cấp"],
    &["yêu", "cầu", "xác", "nhận"],
    &["yêu", "cầu", "kiểm", "tra"],
    &["hẹn", "trả", "kết", "quả"],
    &["hồ", "sơ", "thẩm", "định"],
    &["trình", "tự", "thực", "hiện"],
    &["công", "nhận", "kết", "quả"],
    &["thừa", "nhận", "kết", "quả"],
];
/// What is told of a result on the way: `thông báo kết quả thẩm định` returns none.
const MIDWAY: &[&[&str]] = &[
    &["thẩm", "định"],
    &["thẩm", "tra"],
    &["kiểm", "tra"],
    &["kiểm", "chứng"],
    &["đánh", "giá"],
    &["xác", "minh"],
    &["khảo", "nghiệm"],
    &["thử", "nghiệm"],
    &["sát", "hạch"],
    &["trúng", "tuyển"],
];
/// `trao giấy biên nhận`: the dossier was taken in.
const RECEIPTS: &[&[&str]] = &[&["biên", "nhận"], &["tiếp", "nhận"], &["hẹn"]];

/// How far behind its subject a verb may stand: `có trách nhiệm`, `thực hiện việc`.
const NEAR: usize = 5;

/// What a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::import) struct Act {
    /// What is done.
    pub(in crate::import) kind: StepKind,
    /// Who does it, where the sentence says it.
    pub(in crate::import) actor: Option<Named>,
    /// Who does it, where the sentence names a body that no table knows.
    pub(in crate::import) unlisted: Option<String>,
    /// Who is asked or gets the dossier.
    pub(in crate::import) others: Vec<Named>,
    /// Within which time, where the sentence has one limit only.
    pub(in crate::import) limit: Option<Found>,
}

/// Looks for acts.
#[derive(Debug)]
pub(in crate::import) struct Acts {
    book: PhraseBook,
    kinds: Vec<StepKind>,
}

impl Acts {
    /// Makes a look-up of the table.
    pub(in crate::import) fn new() -> Self {
        let mut kinds = Vec::new();
        let mut phrases = Vec::new();
        for (kind, words) in ACTS {
            for phrase in *words {
                phrases.push((kinds.len(), *phrase));
                kinds.push(*kind);
            }
        }
        Self {
            book: PhraseBook::new(phrases),
            kinds,
        }
    }

    /// Tells whether a text speaks of filing.
    pub(in crate::import) fn files(&self, text: &str) -> bool {
        let hits = self.book.find(&Wording::new(text));
        let mut kinds = hits.iter().filter_map(|it| self.kinds.get(it.owner));
        kinds.any(|it| *it == StepKind::Submit)
    }

    /// Reads the act of a text; `None` where it tells of none.
    pub(in crate::import) fn read(&self, text: &str, bodies: &Bodies) -> Option<Act> {
        let text = &bodies.parted(text);
        let wording = Wording::new(text);
        let end = main_clause(&wording);
        let hits: Vec<(StepKind, usize)> = self
            .book
            .find(&wording)
            .into_iter()
            .filter(|it| it.range.start < end && is_act(&wording, it.range.start))
            .filter_map(|it| Some((*self.kinds.get(it.owner)?, it.range.start)))
            .filter_map(|(kind, at)| Some((told(kind, &wording, at)?, at)))
            .collect();
        let named: Vec<(Named, Range<usize>)> = bodies
            .find(&wording)
            .into_iter()
            .filter(|it| it.1.start < end)
            .collect();
        let (kind, at) = choose(&hits, &named, &wording, end)?;
        let sentence = sentence(&wording, text, at);
        let mut led = limit::limits(&wording)
            .into_iter()
            .filter(|it| it.led && it.range.start < end && sentence.contains(&it.range.start));
        let limit = led.next().filter(|_| led.next().is_none());
        let agency = |it: &&(Named, Range<usize>)| it.0 != Named::Applicant;
        let known = named
            .iter()
            .filter(agency)
            .any(|it| sentence.contains(&it.1.start) && it.1.start < at);
        let of_agency = !matches!(kind, StepKind::Submit | StepKind::Pay);
        let unlisted = (of_agency && !known)
            .then(|| body::capitalised(&wording, sentence.start..at))
            .flatten();
        let actor = if unlisted.is_some() {
            None
        } else {
            actor(kind, at, &named, &sentence)?
        };
        let asked = matches!(kind, StepKind::Consult | StepKind::Transfer);
        let behind = named
            .iter()
            .filter(agency)
            .filter(|it| asked && it.1.start > at && sentence.contains(&it.1.start))
            .filter(|it| Some(it.0) != actor);
        let mut others: Vec<Named> = behind.map(|it| it.0).collect();
        others.dedup();
        Some(Act {
            kind,
            actor,
            unlisted,
            others,
            limit,
        })
    }
}

/// Returns the words and breaks of the sentence in which a word stands.
fn sentence(wording: &Wording<'_>, text: &str, at: usize) -> Range<usize> {
    let ends = |it: usize| match wording.tokens().get(it) {
        Some(Token::Break(';')) => true,
        // A dot ends a sentence where a blank follows.
        Some(Token::Break('.')) => {
            let rest = text.get(wording.place(it)..).unwrap_or_default();
            rest.get(1..)
                .is_none_or(|it| it.starts_with(char::is_whitespace) || it.is_empty())
        }
        _ => false,
    };
    let start = (0..at).rfind(|it| ends(*it)).map_or(0, |it| it + 1);
    let end = (at..wording.len())
        .find(|it| ends(*it))
        .unwrap_or(wording.len());
    start..end
}

/// Returns where the first case begins that is not the beginning of the text.
fn main_clause(wording: &Wording<'_>) -> usize {
    /// `Trường hợp hồ sơ hợp lệ, …` is itself the main clause.
    const OPENING: usize = 3;
    // `thuộc các trường hợp` is no case; one begins behind a comma or so.
    let case = |at: &usize| {
        let begun = at
            .checked_sub(1)
            .and_then(|it| wording.tokens().get(it))
            .is_some_and(|it| matches!(it, Token::Break(_)));
        begun && CASES.iter().any(|it| starts_with(wording.from(*at), it))
    };
    (OPENING..wording.len()).find(case).unwrap_or(wording.len())
}

fn is_act(wording: &Wording<'_>, at: usize) -> bool {
    let not = NOT_ACTS.iter().any(|words| {
        (1..words.len()).any(|back| {
            let from = at.checked_sub(back);
            from.is_some_and(|from| starts_with(wording.from(from), words))
        })
    });
    !not
}

/// Corrects an act by the words behind it: a result on the way is made known, no more, and where
/// it is only spoken of nothing is done; a receipt is part of the reception.
fn told(kind: StepKind, wording: &Wording<'_>, at: usize) -> Option<StepKind> {
    if kind != StepKind::Return {
        return Some(kind);
    }
    // Returns where the words end that stand behind the act.
    let behind = |head: &[&str], tails: &[&[&str]]| {
        let end = at + head.len();
        let mut tails = tails.iter();
        let tail = tails.find(|it| starts_with(wording.from(end), it))?;
        starts_with(wording.from(at), head).then(|| end + tail.len())
    };
    if behind(&["trao", "giấy"], RECEIPTS).is_some() {
        return Some(StepKind::Receive);
    }
    let Some(end) = behind(&["thông", "báo", "kết", "quả"], MIDWAY) else {
        return Some(kind);
    };
    let owned = word(wording, end) == Some("của");
    let before = |back: usize| at.checked_sub(back).and_then(|it| word(wording, it));
    // `kể từ ngày nhận được hồ sơ và thông báo kết quả thẩm định của Sở`
    let spoken = matches!(before(1), Some("bản" | "được"))
        || matches!((before(2), before(1)), (Some("ngày" | "khi"), Some("có")));
    (!owned && !spoken).then_some(StepKind::Notify)
}

/// Chooses the act of a sentence: the first, except where the next one says it better.
fn choose(
    hits: &[(StepKind, usize)],
    named: &[(Named, Range<usize>)],
    wording: &Wording<'_>,
    end: usize,
) -> Option<(StepKind, usize)> {
    use StepKind as K;
    let first_agency = named
        .iter()
        .find(|it| it.0 != Named::Applicant)
        .map(|it| it.1.start);
    let filed = hits.iter().find(|it| matches!(it.0, K::Submit | K::Pay));
    if let Some(filed) = filed {
        let by_applicant = first_agency.is_none_or(|agency| filed.1 < agency);
        let opens = hits.first().is_some_and(|it| it.1 == filed.1);
        let named_first = named.first().is_some_and(|it| it.0 == Named::Applicant);
        if by_applicant && (opens || named_first) {
            return Some(*filed);
        }
    }
    let has = |kind: K| hits.iter().any(|it| it.0 == kind);
    let considers = (0..end).find(|at| starts_with(wording.from(*at), CONSIDER));
    let of_agency = || hits.iter().filter(|it| !matches!(it.0, K::Submit | K::Pay));
    // `thực hiện thẩm định`, `giải quyết, cấp giấy`: the next word says more.
    let telling = of_agency().find(|it| it.0 != K::Settle);
    let Some(&(kind, at)) = telling.or_else(|| of_agency().next()) else {
        return considers.map(|at| (K::Appraise, at)).or_else(|| {
            let sent = filed.filter(|_| first_agency.is_some());
            sent.map(|it| (K::Transfer, it.1))
        });
    };
    let kind = match kind {
        K::Receive if has(K::CheckCompleteness) => K::CheckCompleteness,
        K::Appraise | K::CheckCompleteness if has(K::Inspect) => K::Inspect,
        it => it,
    };
    Some((kind, at))
}

/// Returns who acts: the last agency named before the act, else the first behind it.
///
/// `None` where the applicant does what only an agency does in a procedure: then
/// the sentence tells of no step.
#[expect(
    clippy::option_option,
    reason = "no step, and a step of nobody who is named"
)]
fn actor(
    kind: StepKind,
    at: usize,
    named: &[(Named, Range<usize>)],
    sentence: &Range<usize>,
) -> Option<Option<Named>> {
    let of_applicant = matches!(kind, StepKind::Submit | StepKind::Pay);
    if of_applicant {
        return Some(Some(Named::Applicant));
    }
    let agencies = || named.iter().filter(|it| it.0 != Named::Applicant);
    let before = agencies().rfind(|it| it.1.start < at);
    if let Some(agency) = before {
        return Some(Some(agency.0));
    }
    let subject = named
        .iter()
        .find(|it| sentence.contains(&it.1.start) && it.1.start < at);
    let near = subject.is_some_and(|it| at - it.1.end <= NEAR);
    if near && !matches!(kind, StepKind::Return) {
        return None;
    }
    Some(agencies().next().map(|it| it.0))
}

/// Tells whether a text begins with a case, and whether the case is a good one.
pub(in crate::import) fn case_of(text: &str) -> Option<Case> {
    /// Words that begin a line about some dossiers only.
    const OPENINGS: &[&[&str]] = &[
        &["trường", "hợp"],
        &["nếu"],
        &["đối", "với"],
        &["khi"],
        &["lưu", "ý"],
        &["riêng"],
    ];
    let wording = Wording::new(text);
    OPENINGS
        .iter()
        .find(|it| starts_with(wording.tokens(), it))?;
    let condition = wording.tokens().iter().take_while(|it| match it {
        Token::Word(word) => word != "thì",
        Token::Break(letter) => !matches!(letter, ',' | ':' | ';'),
    });
    let n_words = condition.count();
    let bad = (0..n_words).any(|at| {
        word(&wording, at).is_some_and(|it| matches!(it, "không" | "chưa" | "thiếu" | "từ" | "quá"))
    });
    Some(if bad { Case::Bad } else { Case::Other })
}

/// A case with which a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Case {
    /// Something is missing or wrong.
    Bad,
    /// Anything else.
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Lang;

    fn read(text: &str) -> (StepKind, Option<Named>, Option<String>) {
        let bodies = Bodies::new(&["Sở Tư pháp".to_owned()]);
        let act = Acts::new().read(text, &bodies).unwrap();
        let limit = act.limit.map(|it| it.length.display(Lang::Vi));
        (act.kind, act.actor, limit)
    }

    #[test]
    fn filing_is_the_applicants() {
        let text = "Người được cấp giấy chứng nhận gửi đơn đề nghị cấp lại giấy chứng nhận đến Sở Tư pháp.";
        assert_eq!(read(text), (StepKind::Submit, Some(Named::Applicant), None));
        let text = "Nộp hồ sơ trực tiếp tại Sở Tư pháp";
        assert_eq!(read(text).0, StepKind::Submit);
    }

    #[test]
    fn acts_of_agencies_are_read_with_actor_and_limit() {
        let text = "Trong thời hạn 07 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp thẩm định hồ sơ, trình Chủ tịch Ủy ban nhân dân cấp tỉnh";
        assert_eq!(
            read(text),
            (
                StepKind::Appraise,
                Some(Named::Own(0)),
                Some("7 ngày làm việc".to_owned())
            )
        );
        let text = "Sở Tư pháp tiếp nhận, kiểm tra hồ sơ; trường hợp hồ sơ chưa đầy đủ thì trong 02 ngày thông báo";
        assert_eq!(
            read(text),
            (StepKind::CheckCompleteness, Some(Named::Own(0)), None)
        );
    }

    #[test]
    fn a_result_on_the_way_returns_none() {
        for (text, kind) in [
            (
                "Sở Tư pháp thông báo kết quả thẩm định cho người đề nghị",
                StepKind::Notify,
            ),
            (
                "Kể từ ngày nhận được thông báo kết quả thẩm định của Sở Tư pháp, Hội đồng quyết định",
                StepKind::Decide,
            ),
            ("Sở Tư pháp trao giấy biên nhận hồ sơ", StepKind::Receive),
            (
                "Sở Tư pháp công nhận kết quả tuyển dụng và ban hành văn bản",
                StepKind::Decide,
            ),
            (
                "Sở Tư pháp thông báo kết quả cho người nộp",
                StepKind::Return,
            ),
        ] {
            assert_eq!(read(text).0, kind, "{text}");
        }
    }

    #[test]
    fn a_line_about_a_fault_is_told_from_other_cases() {
        assert_eq!(
            case_of("Trường hợp hồ sơ chưa hợp lệ, cơ quan"),
            Some(Case::Bad)
        );
        assert_eq!(
            case_of("Trường hợp hồ sơ hợp lệ, cơ quan không"),
            Some(Case::Other)
        );
        assert_eq!(case_of("Cơ quan thẩm định"), None);
    }
}
