//! What all the words of an imported page say, whatever section a program put them into.
//!
//! A finding that something is not said must hold against the whole page: the blank box of the
//! conditions proves nothing where a step says `người có đủ các điều kiện`.

use super::flow;
use crate::{
    model::{Meta, Procedure, Project},
    source::{Token, Wording, starts_with},
    syntax::words::SectionWord,
};

/// Words behind `điều kiện` with which it is no condition of a procedure.
const CIRCUMSTANCES: &[&[&str]] = &[
    &["kinh", "tế"],
    &["thời", "tiết"],
    &["tự", "nhiên"],
    &["khí", "hậu"],
    &["bình", "thường"],
    &["lao", "động"],
    &["làm", "việc"],
    &["hợp", "nhất"],
];
/// Phrases of a standard that somebody or something must meet.
const STANDARDS: &[&str] = &[
    "phù hợp với tiêu chuẩn",
    "phù hợp tiêu chuẩn",
    "phù hợp với quy chuẩn",
    "đủ tiêu chuẩn",
    "xác minh tiêu chuẩn",
    "thẩm tra tiêu chuẩn",
    "bảo đảm tiêu chuẩn",
    "đảm bảo tiêu chuẩn",
];
/// Phrases of rules that are met.
const RULES_MET: &[&str] = &[
    "đáp ứng quy định",
    "đáp ứng các quy định",
    "đáp ứng đầy đủ các quy định",
    "đảm bảo tuân thủ quy định tại",
    "bảo đảm tuân thủ quy định tại",
];
/// How far behind `chứng minh` a condition may stand that a paper shows.
const SHOWN_REACH: usize = 8;
/// Words before `phí` that make it no payment to the State.
const OTHER_COSTS: &[&str] = &[
    "lệ", "kinh", "chi", "học", "án", "viện", "cước", "lãng", "hiểm",
];

/// Words with which a text says from when something counts.
const STARTS: &[&str] = &[
    "kể từ",
    "tính từ",
    "từ ngày",
    "từ khi",
    "sau ngày",
    "sau khi",
    "ngay khi",
    "khi nhận",
    "khi tiếp nhận",
    "trong ngày nhận",
    "trong ngày tiếp nhận",
    "từ thời điểm",
];
/// What begins a limit, behind such words.
const STARTED: &[&[&str]] = &[
    &["nhận"],
    &["tiếp"],
    &["thụ", "lý"],
    &["nộp"],
    &["yêu", "cầu"],
    &["đề", "nghị"],
    &["thông", "báo"],
    &["khai", "báo"],
    &["kết", "thúc"],
    &["hết", "hạn"],
];
/// How far behind them it may stand, and behind words that need not be of a limit.
const START_REACH: (usize, usize) = (8, 6);
/// Words of the national single window, which has rules of its own.
const WINDOWS: &[&str] = &[
    "một cửa quốc gia",
    "hệ thống vnaccs",
    "xử lý dữ liệu điện tử hải quan",
];
/// Words that a dossier is complete or valid, before the time in which it is settled.
const VALID: &[&str] = &[
    "hồ sơ hợp lệ",
    "hồ sơ đầy đủ",
    "nếu đầy đủ",
    "đầy đủ theo quy định",
    "đúng theo quy định",
    "đúng quy định",
];
/// How far behind them a dossier may be called complete.
const COMPLETE_REACH: usize = 16;

/// How far before the time it may be called so, in the same sentence.
const VALID_REACH: usize = 26;
/// Words of the letter that the dossier has arrived complete, from which the time counts.
const CONFIRMED: &[&str] = &[
    "xác nhận đã nhận đầy đủ hồ sơ",
    "xác nhận đã nhận đủ hồ sơ",
    "xác nhận đủ hồ sơ hợp lệ",
    "xác nhận đầy đủ hồ sơ",
];
/// How far before it `từ ngày` may stand.
const CONFIRMED_REACH: usize = 6;

/// Tells whether a page says somewhere from when work counts, for whatever limit.
pub(crate) fn says_start(procedure: &Procedure) -> bool {
    sentences(procedure).any(|it| starts(&Wording::new(it)).next().is_some())
}

/// Tells whether a page is of the national single window, be it in its title: its time runs by a decree of its own, and
/// so does that of goods and ships that customs clear.
pub(crate) fn is_of_window(procedure: &Procedure) -> bool {
    let title = procedure.title.value();
    let names = |it: &String| {
        WINDOWS
            .iter()
            .any(|words| Wording::new(it).has_phrase(words))
    };
    let clears =
        |it: &String| starts_with(Wording::new(it).tokens(), &["thủ", "tục", "hải", "quan"]);
    let said = || sentences(procedure).chain(papers(procedure)).any(names);
    flow::is_guessed(procedure) && (title.is_some_and(|it| names(it) || clears(it)) || said())
}

/// Tells whether a page says somewhere that work counts from the complete dossier.
pub(crate) fn says_complete_start(procedure: &Procedure) -> bool {
    let complete = |it: &Wording<'_>| {
        starts(it).any(|at| {
            let behind = it.from(at).iter().take(COMPLETE_REACH);
            behind
                .take_while(|it| !matches!(it, Token::Break(';' | '.')))
                .any(|it| it.is(&["đủ", "lệ", "đáp"]))
                || is_said_valid(it, at)
        })
    };
    sentences(procedure).any(|it| {
        let wording = Wording::new(it);
        complete(&wording) || counts_from_letter(&wording) || is_taken_complete(&wording)
    })
}

/// Tells whether what is settled is a dossier that was complete when it was received: `hồ sơ đầy đủ và được Sở tiếp nhận
/// trước ngày 15`.
fn is_taken_complete(wording: &Wording<'_>) -> bool {
    /// How far behind it the reception may stand.
    const REACH: usize = 10;
    ["hồ sơ đầy đủ và được", "hồ sơ hợp lệ và được"]
        .iter()
        .any(|it| {
            wording.places_of(it).any(|at| {
                let mut received = wording.places_of("tiếp nhận");
                received.any(|it| it > at && it <= at + REACH)
            })
        })
}

/// Tells whether a time counts from the letter that the dossier is complete: `kể từ ngày gửi văn bản xác nhận đã nhận đầy đủ
/// hồ sơ hợp lệ`.
fn counts_from_letter(wording: &Wording<'_>) -> bool {
    let mut letters = CONFIRMED.iter().flat_map(|it| wording.places_of(it));
    letters.any(|at| {
        let mut since = wording.places_of("từ ngày");
        since.any(|it| it < at && at - it <= CONFIRMED_REACH)
    })
}

/// Tells whether a text says right before a place that the dossier is valid:
/// `Nếu hồ sơ hợp lệ, chậm nhất 05 ngày làm việc, kể từ ngày nhận`, `nếu đầy đủ theo quy định, trong thời hạn …`.
fn is_said_valid(wording: &Wording<'_>, at: usize) -> bool {
    let near = |it: usize| {
        let between = wording.tokens().get(it..at).unwrap_or_default();
        let ends = |it: &Token| matches!(it, Token::Break('.' | ';'));
        it < at && between.len() <= VALID_REACH && !between.iter().any(ends)
    };
    VALID.iter().any(|it| wording.places_of(it).any(near))
}

/// Returns where a text says from when something counts.
fn starts<'t>(wording: &'t Wording<'_>) -> impl Iterator<Item = usize> + use<'t> {
    let begun = |at: &usize| {
        let here = wording.from(*at);
        let since = here.iter().take(2).any(|it| it.is(&["từ"]));
        let reach = if since { START_REACH.0 } else { START_REACH.1 };
        (1..reach).any(|it| {
            let confirmed = here
                .get(it - 1)
                .is_some_and(|it| it.is(&["xác", "chứng", "công"]));
            let behind = here.get(it..).unwrap_or_default();
            // `khi nhận kết quả giải quyết`: the end of the work.
            let ended = starts_with(behind, &["nhận", "kết", "quả"]);
            !confirmed && !ended && STARTED.iter().any(|it| starts_with(behind, it))
        })
    };
    let places = STARTS.iter().flat_map(|it| wording.places_of(it));
    places.filter(begun)
}

/// Returns the words of a page outside its list of papers: of steps, ways of filing, payments, limits,
/// results and of the sections, for a sentence on one often stands with another. Its title is no sentence:
/// `bổ sung` there may be what is asked for. Nothing of a page that no program cut.
pub(crate) fn sentences(procedure: &Procedure) -> impl Iterator<Item = &String> {
    let steps = procedure.steps.values().map(|it| &it.meta);
    let channels = procedure.channels.iter().flatten().map(|it| &it.meta);
    let fees = procedure.fees.values().map(|it| &it.meta);
    let clocks = procedure.clocks.values().map(|it| &it.meta);
    let results = procedure.results.values().map(|it| &it.meta);
    let fee_sections = procedure.fee_sections.iter().map(|it| &it.meta);
    let sections = procedure.section_metas.iter().map(|it| &it.1);
    let metas = steps
        .chain(channels)
        .chain(fees)
        .chain(clocks)
        .chain(results)
        .chain(fee_sections)
        .chain(sections);
    let notes = metas.flat_map(|it: &Meta| &it.notes);
    let said = procedure.channels.iter().flatten();
    let said = said.filter_map(|it| it.title.as_ref());
    let results = procedure.results.values().flat_map(|it| {
        let variants = it.variants.iter().map(|(_, title)| title);
        variants.chain([&it.title])
    });
    let fees = procedure.fees.values().filter_map(|it| it.title.as_ref());
    let guessed = flow::is_guessed(procedure);
    let all = notes.chain(said).chain(results).chain(fees);
    all.filter(move |_| guessed)
}

/// Returns the titles of the papers of a page.
pub(crate) fn papers(procedure: &Procedure) -> impl Iterator<Item = &String> {
    let guessed = flow::is_guessed(procedure);
    let papers = procedure.documents.values().map(|it| &it.title);
    papers.filter(move |_| guessed)
}

/// Returns what a page says around its papers: headings and notes.
pub(crate) fn around_papers(procedure: &Procedure) -> impl Iterator<Item = &String> {
    let guessed = flow::is_guessed(procedure);
    let papers = procedure.documents.values().flat_map(|it| &it.meta.notes);
    let lists = procedure.dossier.iter().flat_map(|dossier| {
        let cases = dossier.cases.iter().flat_map(|case| {
            let entries = case.entries.iter().flat_map(|it| &it.meta.notes);
            case.title.iter().chain(&case.meta.notes).chain(entries)
        });
        dossier.meta.notes.iter().chain(cases)
    });
    papers.chain(lists).filter(move |_| guessed)
}

/// Tells whether a page speaks of a part whose own box is blank, in other boxes or in the title
/// of an act: then it does not say nothing of it.
pub(crate) fn speaks_of(project: &Project, procedure: &Procedure, part: SectionWord) -> bool {
    let said = match part {
        SectionWord::Conditions => names_condition,
        SectionWord::Fees => names_fee,
        SectionWord::Charges => |it: &Wording<'_>| it.has_phrase("lệ phí"),
        SectionWord::Results => |it: &Wording<'_>| it.has_phrase("kết quả"),
        _ => return false,
    };
    let says = |it: &String| said(&Wording::new(it));
    let guessed = flow::is_guessed(procedure);
    let mut title = procedure.title.value().into_iter().filter(|_| guessed);
    if sentences(procedure).any(says) || title.any(says) {
        return true;
    }
    // A paper that shows that conditions are met says that there are some, and so does the
    // heading of a list for those who meet some.
    let met = |it: &String| {
        let wording = Wording::new(it);
        let what = ["điều kiện", "tiêu chuẩn", "tiêu chí"];
        let rules = RULES_MET.iter().any(|it| wording.has_phrase(it));
        what.iter().any(|it| is_met(&wording, it)) || rules || shows_condition(&wording)
    };
    let mut around = papers(procedure).chain(around_papers(procedure));
    if part == SectionWord::Conditions && around.any(met) {
        return true;
    }
    let of_payments = matches!(part, SectionWord::Fees | SectionWord::Charges);
    let mut acts = procedure.legal_bases.iter();
    of_payments
        && guessed
        && (papers(procedure).chain(around_papers(procedure)).any(says)
            || acts.any(|it| {
                let act = project.instruments.get(it.instrument);
                act.and_then(|it| it.title.as_ref()).is_some_and(says)
            }))
}

/// Tells whether a paper proves a condition: `giấy tờ chứng minh có đủ điều kiện bảo đảm hoạt động`.
fn shows_condition(wording: &Wording<'_>) -> bool {
    wording.places_of("chứng minh").any(|at| {
        let mut conditions = wording.places_of("điều kiện");
        conditions.any(|it| it > at && it <= at + SHOWN_REACH)
    })
}

fn names_condition(wording: &Wording<'_>) -> bool {
    let condition = |at: usize| {
        let before = at.checked_sub(1).and_then(|it| wording.tokens().get(it));
        let after = wording.from(at + 2);
        !before.is_some_and(|it| it.is(&["tạo", "trong"]))
            && !CIRCUMSTANCES.iter().any(|it| starts_with(after, it))
    };
    wording.places_of("điều kiện").any(condition)
        || ["yêu cầu", "tiêu chuẩn", "tiêu chí"]
            .iter()
            .any(|it| is_met(wording, it))
        || meets_rules(wording)
        || tells_ineligible(wording)
        || tells_cases(wording)
}

/// Tells whether a text refuses those for whom or what it is not meant: `không thuộc đối tượng hỗ trợ thì … lý do từ chối`.
fn tells_ineligible(wording: &Wording<'_>) -> bool {
    wording.has_phrase("không thuộc đối tượng") && wording.has_phrase("từ chối")
}

/// Tells whether a text lists the cases in which something is granted or denied, or gives the article of those in which a
/// taxpayer may file: `Người nộp thuế thuộc các trường hợp … theo quy định tại điểm a khoản 1 Điều 18`, `Không cấp … trong các
/// trường hợp sau`. That somebody `thuộc trường hợp được hoàn thuế` says nothing.
fn tells_cases(wording: &Wording<'_>) -> bool {
    const WHO: &[&[&str]] = &[&["nộp", "thuế"], &["nnt"]];
    const DONE: &[&[&str]] = &[
        &["không", "cấp"],
        &["được", "cấp"],
        &["được", "công", "nhận"],
    ];
    const ARTICLE: &[&[&str]] = &[&["quy", "định", "tại"]];
    /// How far from the cases such words may stand, in words and signs.
    const REACH: (usize, usize, usize) = (5, 24, 12);
    let stands = |mut near: std::ops::Range<usize>, phrases: &[&[&str]]| {
        near.any(|it| {
            phrases
                .iter()
                .any(|phrase| starts_with(wording.from(it), phrase))
        })
    };
    wording
        .places_of("thuộc các trường hợp")
        .any(|at| stands(at.saturating_sub(REACH.0)..at, WHO) && stands(at..at + REACH.2, ARTICLE))
        || wording
            .places_of("trong các trường hợp sau")
            .any(|at| stands(at.saturating_sub(REACH.1)..at, DONE))
}

/// Tells whether a text speaks of meeting rules or a standard: `phù hợp với tiêu chuẩn, quy chuẩn kỹ thuật`,
/// `xác minh tiêu chuẩn bổ nhiệm`.
fn meets_rules(wording: &Wording<'_>) -> bool {
    let mut phrases = RULES_MET.iter().chain(STANDARDS);
    phrases.any(|it| wording.has_phrase(it))
}

/// Tells whether a text speaks of meeting something: `đáp ứng đầy đủ các yêu cầu`.
fn is_met(wording: &Wording<'_>, what: &str) -> bool {
    /// The longest distance in words.
    const REACH: usize = 8;
    let near = |at: usize| {
        let first = at.saturating_sub(REACH);
        let before = wording.tokens().get(first..at).unwrap_or_default();
        (0..before.len()).any(|it| {
            let here = before.get(it..).unwrap_or_default();
            starts_with(here, &["đáp", "ứng"]) || starts_with(here, &["đạt"])
        })
    };
    wording.places_of(what).any(near)
}

fn names_fee(wording: &Wording<'_>) -> bool {
    wording.places_of("phí").any(|at| {
        let before = at.checked_sub(1).and_then(|it| wording.tokens().get(it));
        !before.is_some_and(|it| it.is(OTHER_COSTS))
            && !starts_with(wording.from(at + 1), &["bảo", "hiểm"])
    })
}

#[cfg(test)]
mod tests {
    use super::{
        Wording, counts_from_letter, is_said_valid, is_taken_complete, names_condition, names_fee,
        shows_condition, starts,
    };

    #[test]
    fn a_time_of_the_complete_dossier_is_heard() {
        let letter = |it: &str| counts_from_letter(&Wording::new(it));
        assert!(letter(
            "Trong thời hạn 30 ngày, kể từ ngày gửi văn bản xác nhận đã nhận đầy đủ hồ sơ hợp lệ"
        ));
        assert!(!letter(
            "Ngân hàng có văn bản xác nhận đã nhận đầy đủ hồ sơ"
        ));
        let valid = |it: &str| {
            let wording = Wording::new(it);
            starts(&wording).any(|at| is_said_valid(&wording, at))
        };
        let case = "Trường hợp hồ sơ đầy đủ theo quy định thì Sở xây dựng cấp giấy phép trong thời hạn 03 (ba) ngày làm việc kể từ ngày nhận được hồ sơ";
        assert!(valid(case));
        let taken = |it: &str| is_taken_complete(&Wording::new(it));
        assert!(taken(
            "Hồ sơ đầy đủ và được Sở Công Thương tiếp nhận trước ngày 20 thì được đăng tải trong tháng"
        ));
        assert!(!taken("Hồ sơ đầy đủ thì cấp giấy biên nhận"));
        let apart = "Trường hợp hồ sơ đầy đủ thì tiếp nhận. Trong thời hạn 03 ngày kể từ ngày nhận được hồ sơ";
        assert!(!valid(apart));
    }

    #[test]
    fn a_start_is_told_from_the_end_of_the_work() {
        for text in [
            "Trong 05 ngày kể từ ngày nhận được hồ sơ",
            "Sau khi nhận đầy đủ hồ sơ hợp lệ, Ủy ban cấp Giấy chứng nhận",
            "Tiếp nhận ngay khi công dân thông báo lưu trú",
            "Ngay trong ngày tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp theo",
        ] {
            assert!(starts(&Wording::new(text)).next().is_some(), "{text}");
        }
        for text in [
            "Khi nhận kết quả, người nộp xuất trình giấy hẹn",
            "Sau khi hoàn tất việc bù trừ số thuế của cả năm thì nộp tiếp",
            "Kể từ ngày được xác nhận",
            "Trả kết quả trong ngày làm việc tiếp theo",
        ] {
            assert!(starts(&Wording::new(text)).next().is_none(), "{text}");
        }
    }

    #[test]
    fn conditions_are_heard_in_sentences() {
        for text in [
            "Người có đủ các điều kiện dự thi nộp hồ sơ",
            "Hội đồng rà soát điều kiện của thí sinh",
            "Nếu đáp ứng đầy đủ các yêu cầu thì cấp thẻ",
            "nếu lô hàng đáp ứng các quy định tại khoản 2 Điều 13 thì cấp",
            "Cảng hàng không được xây dựng, nghiệm thu phù hợp với tiêu chuẩn, quy chuẩn kỹ thuật",
            "Xét thấy hộ gia đình không thuộc đối tượng trợ giúp thì trả lời từ chối",
            "Người nộp thuế thuộc các trường hợp khôi phục theo quy định tại điểm b khoản 1 Điều 18 nộp hồ sơ",
            "Chứng chỉ đào tạo được công nhận trong các trường hợp sau đây",
        ] {
            assert!(names_condition(&Wording::new(text)), "{text}");
        }
        for text in [
            "Cơ quan tạo điều kiện cho người nộp",
            "Thông báo yêu cầu bổ sung hồ sơ",
            "Hợp đồng nêu điều kiện hợp nhất",
            "Cơ sở nuôi cá không thuộc đối tượng phải kê khai vẫn được nộp trực tuyến",
            "Cơ quan lấy ý kiến trong các trường hợp sau",
            "Người nộp thuế (NNT) thuộc trường hợp được hoàn thuế lập hồ sơ",
            "Hồ sơ không đạt thì trả lại theo quy định",
        ] {
            assert!(!names_condition(&Wording::new(text)), "{text}");
        }
    }

    #[test]
    fn a_paper_proves_a_condition() {
        let shown = |it: &str| shows_condition(&Wording::new(it));
        assert!(shown(
            "Giấy tờ chứng minh có đủ điều kiện bảo đảm hoạt động của Văn phòng"
        ));
        assert!(!shown(
            "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"
        ));
    }

    #[test]
    fn fees_are_told_from_other_costs() {
        for text in ["Miễn phí", "Nộp phí thẩm định", "Phí, lệ phí (nếu có)"] {
            assert!(names_fee(&Wording::new(text)), "{text}");
        }
        for text in [
            "lệ phí trước bạ",
            "cấp kinh phí",
            "phí bảo hiểm xã hội",
            "chi phí",
        ] {
            assert!(!names_fee(&Wording::new(text)), "{text}");
        }
    }
}
