//! What the words of steps say that a program cut out of a text.
//!
//! There a deciding step without a refusal does not prove that the text is silent: the
//! sentence may have gone to the notes of another step.

use super::{flow, internal::has_internal_code, page, vague};
use crate::{
    model::{Procedure, Step},
    source::{Token, Wording, starts_with},
    syntax::words::{Outcome, SectionWord},
};

/// Words of a no.
const REFUSAL: &[&str] = &[
    "từ chối",
    "lý do",
    "không đồng ý",
    "không chấp thuận",
    "không phê duyệt",
    "không đủ điều kiện",
    "không đáp ứng",
    "không đạt",
    "không cấp",
    "trường hợp không",
    "chưa đạt",
    "chưa đáp ứng",
    "chưa đủ điều kiện",
    "chưa phù hợp",
    "không phù hợp",
    "không đủ",
    "không được",
    "không thuộc",
    "không đúng",
    "không hợp lệ",
    "không bảo đảm",
    "không đảm bảo",
    "không công nhận",
    "không cho phép",
    "không chấp nhận",
    "không thông qua",
    "không giải quyết",
    "không thụ lý",
    "hoặc không",
    "hồi đáp",
    "văn bản trả lời về",
    "ý kiến bằng văn bản về",
    "trả lại hồ sơ",
    "giải trình",
    "tiếp thu",
    "chỉnh sửa",
    "không thống nhất",
    "không nhất trí",
    "khắc phục",
    "không phải là",
    "văn bản trả lời",
    "trả lời kết quả",
];
/// Words of a no to a person or dossier that the list of papers may hold.
const NOT_ADMITTED: &[&str] = &[
    "không đủ điều kiện",
    "không đạt yêu cầu",
    "không được chấp thuận",
    "bị từ chối",
    "hồ sơ không hợp lệ",
];
/// Words of a dossier that is not complete.
const INCOMPLETE: &[&str] = &[
    "bổ sung",
    "hoàn thiện",
    "không hợp lệ",
    "chưa hợp lệ",
    "chưa đầy đủ",
    "không đầy đủ",
    "chưa đủ",
    "không đủ",
    "còn thiếu",
    "trả lại",
    "không tiếp nhận",
    "không chấp nhận",
    "không phù hợp",
    "không thụ lý",
    "không bảo đảm",
    "không đảm bảo",
    "không đúng",
    "chưa đúng",
    "hoặc không được",
    "thiếu giấy tờ",
    "thiếu hồ sơ",
    "thiếu thành phần",
    "thiếu thông tin",
    "thiếu tài liệu",
    "không có giấy tờ",
    "không còn giấy tờ",
    "hoàn chỉnh",
    "chỉnh sửa",
    "giải trình",
    "từ chối tiếp nhận",
    "không thuộc",
    "không hợp pháp",
    "hợp lệ hoặc không",
];
/// Words of a time that is over.
const EXPIRED: &[&str] = &[
    "quá thời hạn",
    "quá hạn",
    "hết thời hạn",
    "hết hạn",
    "sau thời hạn",
    "không bổ sung",
    "không hoàn thiện",
    "không nộp",
    "không thực hiện",
    "không khắc phục",
];
/// Words for what is asked of an incomplete dossier.
const SUPPLEMENTS: &[&str] = &[
    "bổ sung",
    "hoàn thiện",
    "hoàn chỉnh",
    "chỉnh sửa",
    "sửa đổi",
];
/// Words for once.
const ONCE: &[&str] = &["một lần", "01 lần", "1 lần", "duy nhất"];

/// Which terms of a supplement the words of machine-cut steps state somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct SpokenTerms {
    /// How often it may be asked for.
    pub(crate) count: bool,
    /// Within which time it is asked for.
    pub(crate) notify: bool,
    /// Within which time it is completed.
    pub(crate) submit: bool,
}

/// Returns which terms of a supplement the words of a page state: a sentence on them often went to
/// another step, or to another section.
pub(crate) fn terms(procedure: &Procedure, step: &Step) -> SpokenTerms {
    let all: Vec<Wording<'_>> = page::sentences(procedure)
        .map(|it| Wording::new(it))
        .collect();
    if all.is_empty() {
        return SpokenTerms::default();
    }
    let own = step.meta.notes.iter().map(|it| Wording::new(it));
    let asks = |it: &&Wording<'_>| SUPPLEMENTS.iter().any(|word| it.has_phrase(word));
    let once = |it: &Wording<'_>| ONCE.iter().any(|once| it.has_phrase(once)) || counts_rounds(it);
    SpokenTerms {
        count: all
            .iter()
            .any(|it| once(it) || closes_after_one(it) || refuses_supplemented(it)),
        notify: all.iter().filter(asks).any(has_time) || own.into_iter().any(|it| has_time(&it)),
        submit: all.iter().any(counts_from_request)
            || all.iter().filter(asks).any(has_time_to_complete),
    }
}

/// Tells whether a text counts how often something is done: `không quá 02 lần`, `hai lần`.
fn counts_rounds(wording: &Wording<'_>) -> bool {
    wording.places_of("lần").any(|at| {
        let before = at.checked_sub(1).and_then(|it| wording.tokens().get(it));
        // `02 (hai) lần`
        before.is_some_and(|it| it.is_number() || it.is(&["hai", "ba"]))
            || matches!(before, Some(Token::Break(')')))
    })
}

/// Tells whether a time stands behind the supplement of a text: `bổ sung trong thời hạn 30 ngày`.
fn has_time_to_complete(wording: &Wording<'_>) -> bool {
    SUPPLEMENTS.iter().any(|it| {
        let mut places = wording.places_of(it);
        places.any(|at| {
            let behind = wording.from(at);
            (0..behind.len()).any(|it| is_length(behind.get(it..).unwrap_or_default()))
        })
    })
}

/// Tells whether a step of a page asks to complete what was filed; `nhập khẩu bổ sung hàng hóa`,
/// `thăm dò bổ sung` do not.
pub(crate) fn asks_for_supplement(step: &Step) -> bool {
    /// The longest distance in words to what is completed.
    const REACH: usize = 7;
    const FILED: &[&[&str]] = &[
        &["hồ", "sơ"],
        &["giấy", "tờ"],
        &["thành", "phần"],
        &["tài", "liệu"],
        &["thông", "tin"],
        &["giải", "trình"],
        &["hoàn", "thiện"],
    ];
    let told = |it: &String| {
        let wording = Wording::new(it);
        SUPPLEMENTS.iter().any(|word| {
            let mut places = wording.places_of(word);
            places.any(|at| {
                let from = at.saturating_sub(REACH);
                (from..at + REACH).filter(|it| *it != at).any(|it| {
                    let here = wording.from(it);
                    // `giải trình bổ sung các nội dung`: more is explained, nothing is filed.
                    let explained = it + 2 == at && starts_with(here, &["giải", "trình"]);
                    !explained
                        && !is_own_work(&wording, at)
                        && FILED.iter().any(|it| starts_with(here, it))
                })
            })
        })
    };
    step.meta.notes.is_empty() || step.meta.notes.iter().any(told)
}

/// Tells whether the words of a supplement at a place are the own work of an office or a declaration that customs amend by their law:
/// `lập danh sách và hoàn thiện hồ sơ đề nghị xét hưởng`, `khai bổ sung`.
fn is_own_work(wording: &Wording<'_>, at: usize) -> bool {
    const SENT_ON: &[&[&str]] = &[
        &["đề", "nghị", "xét"],
        &["và", "có", "công", "văn"],
        &["trình"],
        &["để", "trình"],
    ];
    let behind = wording.from(at);
    let own = |it: &&[&str]| starts_with(behind.get(4..).unwrap_or_default(), it);
    let sent_on = starts_with(behind, &["hoàn", "thiện", "hồ", "sơ"]) && SENT_ON.iter().any(own);
    let before = at.checked_sub(1).and_then(|it| wording.tokens().get(it));
    sent_on || before.is_some_and(|it| it.is(&["khai"]))
}

/// Tells whether a text says what is decided on the supplemented dossier, so that there is no second
/// round: `03 ngày kể từ ngày nhận được hồ sơ bổ sung, cơ quan … chấp nhận hoặc từ chối`.
fn closes_after_one(wording: &Wording<'_>) -> bool {
    /// The longest distance in words from the supplemented dossier to the refusal.
    const REACH: usize = 45;
    ["nhận được hồ sơ", "nhận hồ sơ", "nhận đủ hồ sơ"]
        .iter()
        .any(|it| {
            wording.places_of(it).any(|at| {
                let after = wording.from(at + it.split(' ').count());
                let supplemented = ["bổ", "sửa", "hoàn"];
                let near = after.get(..REACH.min(after.len())).unwrap_or_default();
                let refused = near.windows(2).any(|it| starts_with(it, &["từ", "chối"]));
                after.first().is_some_and(|it| it.is(&supplemented)) && (refused || decides(near))
            })
        })
}

/// Tells whether words weigh something and decide on it: `xem xét, quyết định công nhận`, `thẩm định, chấp thuận bằng văn bản`.
fn decides(words: &[Token]) -> bool {
    const WEIGHED: &[&[&str]] = &[&["xem", "xét"], &["thẩm", "định"]];
    const DECIDED: &[&[&str]] = &[
        &["quyết", "định", "công", "nhận"],
        &["công", "nhận"],
        &["chấp", "thuận"],
        &["phê", "duyệt"],
        &["ban", "hành", "quyết", "định"],
    ];
    let words: Vec<&Token> = words
        .iter()
        .filter(|it| matches!(it, Token::Word(_)))
        .collect();
    let stands = |at: usize, phrase: &[&str]| {
        let here = words.get(at..at + phrase.len()).unwrap_or_default();
        here.len() == phrase.len() && here.iter().zip(phrase).all(|(it, word)| it.is(&[word]))
    };
    (0..words.len()).any(|at| {
        let weighed = WEIGHED.iter().find(|it| stands(at, it));
        weighed.is_some_and(|it| DECIDED.iter().any(|decided| stands(at + it.len(), decided)))
    })
}

/// Tells whether a text refuses a dossier that was supplemented and still will not do, so that there is no second round:
/// `đã hoàn chỉnh lại hồ sơ nhưng vẫn chưa đáp ứng quy định, Cục có văn bản từ chối`.
fn refuses_supplemented(wording: &Wording<'_>) -> bool {
    /// The longest distance in words from the supplement to what is still wrong with it.
    const STILL: usize = 5;
    /// The longest distance in words from there to the refusal.
    const REACH: usize = 20;
    const WRONG: &[&[&str]] = &[
        &["nhưng", "vẫn", "chưa"],
        &["nhưng", "vẫn", "không"],
        &["nhưng", "chưa", "đáp", "ứng"],
        &["nhưng", "không", "đáp", "ứng"],
        &["không", "phù", "hợp", "thì"],
    ];
    SUPPLEMENTS.iter().any(|it| {
        wording.places_of(it).any(|at| {
            let from = at + it.split(' ').count();
            (from..from + STILL).any(|it| {
                let here = wording.from(it);
                let near = here.get(..REACH.min(here.len())).unwrap_or_default();
                WRONG.iter().any(|it| starts_with(here, it))
                    && near.windows(2).any(|it| starts_with(it, &["từ", "chối"]))
            })
        })
    })
}

/// Tells whether a text states a length of time, or that something is done at once.
pub(crate) fn has_time(wording: &Wording<'_>) -> bool {
    let at_once = [
        "trong ngày",
        "thời hạn quy định",
        "cấp ngay",
        "hướng dẫn ngay",
        "thông báo ngay",
        "trả ngay",
        "trả lại ngay",
        "trả lời ngay",
    ];
    (0..wording.len()).any(|it| is_length(wording.from(it)))
        || at_once.iter().any(|it| wording.has_phrase(it))
}

/// Tells whether words begin with a length of time: `02 (hai) ngày`.
fn is_length(here: &[Token]) -> bool {
    let units = ["ngày", "giờ", "tháng"];
    here.first().is_some_and(Token::is_number) && here.iter().take(5).any(|it| it.is(&units))
}

/// Tells whether a time counts from the request: `quá 60 ngày kể từ ngày Ủy ban có yêu cầu bổ sung`.
fn counts_from_request(wording: &Wording<'_>) -> bool {
    /// The longest distance in words from `kể từ` to the request.
    const REACH: usize = 20;
    wording.places_of("kể từ").any(|at| {
        let behind = wording.from(at);
        (0..REACH).any(|it| {
            let here = behind.get(it..).unwrap_or_default();
            let asked = [
                &["yêu", "cầu"][..],
                &["thông", "báo"],
                &["văn", "bản", "thẩm", "định"],
                &["kết", "quả", "hồ", "sơ", "chưa"],
            ];
            asked.iter().any(|it| starts_with(here, it))
        })
    })
}

/// Tells whether a page with machine-cut steps speaks of an outcome somewhere in its words.
pub(crate) fn speaks_of(procedure: &Procedure, outcome: Outcome) -> bool {
    let words = if outcome == Outcome::Incomplete {
        INCOMPLETE
    } else {
        REFUSAL
    };
    // `Chi phí dự thi được hoàn trả cho người không đủ điều kiện`: said in the list of papers.
    let mut listed = page::papers(procedure).chain(page::around_papers(procedure));
    let denied = |it: &String| has_any(it, NOT_ADMITTED);
    page::sentences(procedure).any(|it| has_any(it, words))
        || outcome != Outcome::Incomplete && listed.any(denied)
}

/// Tells whether a page with machine-cut steps answers a consultation outside its step: another sentence
/// says until when opinions are given, the words of the step cite the act on them, or the page is of a procedure
/// among agencies. Whom no authority asks is no business of the decree.
pub(crate) fn answers(procedure: &Procedure, step: &Step) -> bool {
    let cites = |it: &String| vague::cites_act(&Wording::new(it));
    flow::is_guessed(procedure)
        && (has_internal_code(procedure)
            || !asks_agencies(step)
            || times_opinions(procedure)
            || step.meta.notes.iter().any(cites))
}

/// Tells whether a sentence of a page with machine-cut steps states a time for opinions: `trong thời hạn 15 ngày kể từ
/// ngày nhận được văn bản, cơ quan được lấy ý kiến trả lời bằng văn bản`.
fn times_opinions(procedure: &Procedure) -> bool {
    const OPINIONS: &[&str] = &["ý kiến", "văn bản trả lời", "trả lời bằng văn bản", "góp ý"];
    const ANSWERS: &[&str] = &[
        "trả lời",
        "có ý kiến",
        "cho ý kiến",
        "gửi ý kiến",
        "có văn bản",
        "góp ý",
    ];
    let told =
        |it: &String| has_any(it, OPINIONS) && has_any(it, ANSWERS) && has_time(&Wording::new(it));
    page::sentences(procedure).any(told)
}

/// Tells whether the words of a machine-cut step say that an authority asks another one for its opinion;
/// residents, a council, those concerned or the applicant's own superiors are no agency.
fn asks_agencies(step: &Step) -> bool {
    const OTHERS: &[&str] = &[
        "họp dân",
        "người tham dự",
        "người liên quan",
        "người dân",
        "cộng đồng",
        "cơ quan chủ quản",
    ];
    !step.meta.notes.iter().any(|it| has_any(it, OTHERS))
}

/// Tells whether the supplement is the matter of a machine-cut procedure, or the request for it a
/// result: `chấp nhận thông báo hoặc đề nghị sửa đổi, bổ sung`.
pub(crate) fn is_about_supplements(procedure: &Procedure) -> bool {
    const ASKED: &[&str] = &[
        "đề nghị sửa đổi",
        "đề nghị bổ sung",
        "yêu cầu sửa đổi",
        "yêu cầu bổ sung",
        "bổ sung hồ sơ",
        "bổ sung, hoàn thiện hồ sơ",
    ];
    // `Bổ sung hồ sơ đăng ký`, `Sửa đổi, bổ sung đơn`: what is supplemented is the matter itself.
    let title = procedure
        .title
        .value()
        .is_some_and(|it| has_any(it, &["bổ sung"]));
    let mut results = procedure.results.values();
    flow::is_guessed(procedure) && (title || results.any(|it| has_any(&it.title, ASKED)))
}

/// Tells whether machine-cut steps say somewhere what follows when a time is over.
pub(crate) fn speaks_of_expiry(procedure: &Procedure) -> bool {
    notes(procedure).any(|it| has_any(it, EXPIRED))
}

/// Returns the words of steps that a program cut out of a text; nothing of steps that were written.
pub(crate) fn notes(procedure: &Procedure) -> impl Iterator<Item = &String> {
    let steps = procedure.steps.values().map(|it| &it.meta);
    let metas = steps.chain(procedure.section_meta(SectionWord::Steps));
    let guessed = flow::is_guessed(procedure);
    metas.filter(move |_| guessed).flat_map(|it| &it.notes)
}

/// Tells whether one of some phrases stands in a text.
pub(crate) fn has_any(text: &str, phrases: &[&str]) -> bool {
    let wording = Wording::new(text);
    phrases.iter().any(|it| wording.has_phrase(it))
}

#[cfg(test)]
mod tests {
    use super::{Wording, closes_after_one, counts_from_request, has_time, refuses_supplemented};

    #[test]
    fn a_time_from_the_request_is_told_from_one_of_reception() {
        let text = "Trường hợp quá 60 ngày kể từ ngày UBCKNN có yêu cầu bổ sung hoặc giải trình mà tổ chức không bổ sung";
        assert!(counts_from_request(&Wording::new(text)));
        let text = "Trong thời hạn 60 ngày kể từ ngày Ủy ban Chứng khoán Nhà nước có văn bản yêu cầu sửa đổi, bổ sung";
        assert!(counts_from_request(&Wording::new(text)));
        let text = "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ";
        assert!(!counts_from_request(&Wording::new(text)));
    }

    #[test]
    fn a_decision_on_the_supplemented_dossier_leaves_no_second_round() {
        let text = "Trong thời hạn 03 ngày làm việc kể từ ngày nhận được hồ sơ bổ sung, Cục ban hành thông báo chấp nhận hoặc từ chối và nêu rõ lý do";
        assert!(closes_after_one(&Wording::new(text)));
        let text = "Trong thời hạn 10 ngày kể từ ngày nhận được hồ sơ bổ sung, hoàn thiện, Sở xem xét, quyết định công nhận điểm du lịch";
        assert!(closes_after_one(&Wording::new(text)));
        let text = "Trong thời hạn 10 ngày kể từ ngày nhận được hồ sơ bổ sung, Sở tổ chức kiểm tra thực tế";
        assert!(!closes_after_one(&Wording::new(text)));
        let text = "Trong thời hạn 03 ngày kể từ ngày nhận được hồ sơ hợp lệ, Cục cấp hoặc từ chối";
        assert!(!closes_after_one(&Wording::new(text)));
    }

    #[test]
    fn a_refusal_of_what_was_supplemented_leaves_no_second_round() {
        for text in [
            "Quá 30 ngày mà doanh nghiệp không bổ sung hoặc đã hoàn chỉnh lại hồ sơ nhưng vẫn chưa đáp ứng quy định, Cục có văn bản từ chối",
            "người khai không cung cấp hoặc chứng từ bổ sung không phù hợp thì từ chối thực hiện thủ tục",
        ] {
            assert!(refuses_supplemented(&Wording::new(text)), "{text}");
        }
        for text in [
            "hồ sơ phải bổ sung, hoàn thiện; hồ sơ không đúng thì từ chối tiếp nhận",
            "yêu cầu bổ sung thông tin nhưng không quá 14 ngày; không đủ điều kiện thì từ chối",
        ] {
            assert!(!refuses_supplemented(&Wording::new(text)), "{text}");
        }
    }

    #[test]
    fn times_are_found_in_numbers_and_words() {
        for text in [
            "chậm nhất 08 giờ làm việc kể từ khi hệ thống tiếp nhận",
            "trong thời hạn 02 (hai) ngày làm việc",
            "ngay trong ngày nhận được hồ sơ",
            "nếu hồ sơ chưa đầy đủ phải cấp ngay phiếu hướng dẫn bổ sung hồ sơ",
            "trong thời hạn quy định tại Luật Doanh nghiệp",
        ] {
            assert!(has_time(&Wording::new(text)), "{text}");
        }
        assert!(!has_time(&Wording::new(
            "thông báo để bổ sung, hoàn thiện hồ sơ"
        )));
    }
}
