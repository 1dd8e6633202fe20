//! Whose time it is that a program read out of a text.
//!
//! A sentence with `trong thời hạn 05 ngày` may bind the applicant, a third body or the officer who
//! gives notice before a day; a column of the portal may hold the time in which papers are taken.

use super::{flow, page, spoken};
use crate::{
    model::{Clock, ClockLength, Limit, Procedure, Step},
    source::{Token, Wording, starts_with},
    syntax::words::{SectionWord, StepKind},
    values::{Length, TimeUnit},
};

/// Words of a time in which papers are taken, not worked on.
const WINDOWS: &[&str] = &[
    "thời hạn nhận",
    "thời gian nhận",
    "thời hạn tiếp nhận",
    "thời gian tiếp nhận",
    "thời hạn nộp",
    "thời gian nộp",
    "thời hạn đăng ký",
    "thời gian đăng ký",
];
/// Words of a look at whether a dossier is complete, and of what follows where it is not.
const CHECKED: &[&[&str]] = &[
    &["tính", "đầy", "đủ"],
    &["thành", "phần", "hồ", "sơ"],
    &["hoàn", "thiện"],
    &["bổ", "sung"],
];
/// Words of the end of the work in the same sentence.
const SETTLED: &[&[&str]] = &[
    &["cấp"],
    &["ban", "hành"],
    &["quyết", "định"],
    &["phê", "duyệt"],
    &["chấp", "thuận"],
    &["xác", "nhận"],
    &["trả", "lời"],
    &["giải", "quyết"],
];
/// Those who stand before the authority, and bodies beside it.
const OTHERS: &[&[&str]] = &[
    &["cá", "nhân"],
    &["chi", "nhánh"],
    &["chủ", "cơ", "sở"],
    &["chủ", "dự", "án"],
    &["chủ", "đầu", "tư"],
    &["chủ", "phương", "tiện"],
    &["chủ", "rừng"],
    &["chủ", "sở", "hữu"],
    &["chủ", "tàu"],
    &["công", "dân"],
    &["công", "ty"],
    &["doanh", "nghiệp"],
    &["đương", "sự"],
    &["hội", "đồng", "định", "giá"],
    &["hợp", "tác", "xã"],
    &["người", "đăng", "ký"],
    &["người", "đề", "nghị"],
    &["người", "được"],
    &["người", "khai"],
    &["người", "lao", "động"],
    &["người", "nộp"],
    &["người", "sử", "dụng"],
    &["người", "yêu", "cầu"],
    &["nhà", "đầu", "tư"],
    &["thương", "nhân"],
    &["tổ", "chức"],
];
/// What they do within the time.
const DUTIES: &[&[&str]] = &[
    &["phải"],
    &["có", "trách", "nhiệm"],
    &["có", "quyền"],
    &["có", "nghĩa", "vụ"],
    &["có", "văn", "bản"],
    &["báo", "cáo"],
    &["công", "bố"],
    &["gửi"],
    &["hoàn", "thiện"],
    &["làm", "thủ", "tục"],
    &["nộp"],
    &["thông", "báo"],
    &["xác", "nhận"],
];
/// What an authority works on, where its time counts from the receipt.
const RECEIVED: &[&[&str]] = &[
    &["hồ", "sơ"],
    &["đơn"],
    &["tờ", "khai"],
    &["đề", "nghị"],
    &["đề", "án"],
    &["tờ", "trình"],
    &["giấy", "tờ"],
    &["yêu", "cầu"],
    &["báo", "cáo"],
    &["ý", "kiến"],
    &["kết", "quả"],
];
/// What ends the work of an authority.
const DECIDED: &[&[&str]] = &[
    &["ban", "hành"],
    &["cấp", "giấy"],
    &["cấp", "chứng"],
    &["có", "quyết", "định"],
    &["công", "bố"],
    &["ký", "quyết", "định"],
    &["quyết", "định", "có", "hiệu", "lực"],
    &["quyết", "định", "công", "nhận"],
    &["văn", "bản", "chấp", "thuận"],
    &["văn", "bản", "xác", "nhận"],
];
/// Words before what counts from an event.
const COUNTED: &[&[&str]] = &[&["kể", "từ"], &["tính", "từ"], &["sau", "khi"]];
/// How far behind its number a limit may say from when it counts, and what is received.
const FROM_REACH: usize = 12;
/// Words of a list of those who are spoken to.
const LISTED: &[&str] = &[
    "các", "cơ", "quan", "đơn", "vị", "tổ", "chức", "cá", "nhân", "doanh", "nghiệp", "và", "hoặc",
];
/// What only they must do, whoever the subject is.
const FILINGS: &[&[&str]] = &[
    &["phải", "đề", "nghị"],
    &["phải", "đăng", "ký"],
    &["phải", "đăng", "báo"],
    &["phải", "làm", "thủ", "tục"],
    &["phải", "nộp"],
];
/// How far behind its subject a duty may stand.
const REACH: usize = 12;
/// How far behind its unit a length may be said again.
const REPEATED: usize = 6;
/// How far before a number `trước` makes it a notice ahead of a day.
const AHEAD: usize = 3;

/// A page whose steps a program cut out of a text; nothing is read on others.
pub(crate) struct Page<'a> {
    cut: Option<&'a Procedure>,
}

impl<'a> Page<'a> {
    /// Makes the page of a procedure.
    pub(crate) fn of(procedure: &'a Procedure) -> Self {
        Self {
            cut: flow::is_guessed(procedure).then_some(procedure),
        }
    }

    /// Tells whether the sentence of a step lets its limit bind somebody else than the authority.
    pub(crate) fn binds_another(&self, step: &Step, limit: &Limit) -> bool {
        let ClockLength::Length(length) = limit.length else {
            return false;
        };
        let filed = matches!(step.kind, StepKind::Submit | StepKind::Pay);
        self.cut.is_some()
            && (filed
                || told_of(step.meta.notes.iter(), length, |it, at| {
                    is_of_another(it, at)
                }))
    }

    /// Tells whether the sentence of a step lets its limit count from the receipt of a dossier or of what
    /// the work before gave; a time behind the decision, or one of a permit, does not. Working days are
    /// those of an authority unless they follow the decision.
    pub(crate) fn is_of_dossier(&self, step: &Step, limit: &Limit) -> bool {
        let ClockLength::Length(length) = limit.length else {
            return false;
        };
        let in_days = length.unit == TimeUnit::Day;
        let counts = |it: &[Token], at| {
            if in_days {
                counts_from_receipt(it, at)
            } else {
                !follows_decision(it, at)
            }
        };
        self.cut.is_none() || told_of(step.meta.notes.iter(), length, counts)
    }

    /// Tells whether the page says of a time limit that papers are taken in it.
    pub(crate) fn is_window(&self, limit: &Limit) -> bool {
        let ClockLength::Length(length) = limit.length else {
            return false;
        };
        let window = |it: &[Token], _| {
            let has = |phrase: &&str| {
                let words: Vec<&str> = phrase.split_whitespace().collect();
                places(it).any(|at| starts_with(behind(it, at), &words))
            };
            WINDOWS.iter().any(has)
        };
        let said = |it: &String| told_of([it].into_iter(), length, window);
        self.cut.is_some_and(|it| page::sentences(it).any(said))
    }

    /// Tells whether the start of a limit is no sure reading: of the sentences that state its length, those that count
    /// from a receipt are on a look at whether the dossier is complete, or from the last day for filing.
    pub(crate) fn starts_elsewhere(&self, limit: &Limit) -> bool {
        let ClockLength::Length(length) = limit.length else {
            return false;
        };
        let elsewhere = |it: &[Token], at: usize| {
            let stands = |words: &&[&str]| places(it).any(|at| starts_with(behind(it, at), words));
            let checks = CHECKED.iter().any(&stands) && !SETTLED.iter().any(stands);
            let from = near(it, at, COUNTED);
            let received = from.and_then(|from| near(it, from, &[&["nhận"]]));
            let closed = near(it, at, &[&["hết", "hạn"], &["kết", "thúc"]]);
            checks || closed.is_some() || from.is_some() && received.is_none()
        };
        let sentences = self.cut.into_iter().flat_map(page::sentences);
        told_of(sentences, length, elsewhere)
    }

    /// Tells whether no sentence of the page states the length of a limit in the other unit of days, or
    /// from something else than the receipt: which holds is not sure then.
    pub(crate) fn agrees_on(&self, limit: &Limit) -> bool {
        let ClockLength::Length(length) = limit.length else {
            return true;
        };
        let unit = match length.unit {
            TimeUnit::Day => TimeUnit::WorkingDay,
            TimeUnit::WorkingDay => TimeUnit::Day,
            _ => return true,
        };
        let other = Length { unit, ..length };
        let from_elsewhere = |it: &[Token], at: usize| {
            let counted = near(it, at, COUNTED);
            let of = |words: &[&[&str]]| counted.and_then(|from| near(it, from, words));
            // `kể từ ngày gửi văn bản xác nhận đã nhận hồ sơ`: the letter is sent later.
            let (received, sent) = (of(&[&["nhận"]]), of(&[&["gửi"]]));
            counted.is_some() && (received.is_none() || sent.is_some_and(|it| Some(it) < received))
        };
        let doubted = |it: &String| {
            let texts = || [it].into_iter();
            told_of(texts(), other, |_, _| true) || told_of(texts(), length, from_elsewhere)
        };
        self.cut.is_none_or(|it| !page::sentences(it).any(doubted))
    }

    /// Tells whether a limit of the page is the sum of several that do not follow each other: its words name lengths in
    /// days, none of them is it, and one is that of a case or counts from the end of another time.
    pub(crate) fn is_a_sum(&self, limit: &Limit) -> bool {
        let ClockLength::Length(length) = limit.length else {
            return false;
        };
        let said = |it: &String| {
            let units = [TimeUnit::Day, TimeUnit::WorkingDay];
            units.iter().any(|unit| {
                told_of(
                    [it].into_iter(),
                    Length {
                        unit: *unit,
                        ..length
                    },
                    |_, _| true,
                )
            })
        };
        let apart = |it: &String| {
            let wording = Wording::new(it);
            let stands = |words: &[&str]| {
                let tokens = wording.tokens();
                places(tokens).any(|at| starts_with(behind(tokens, at), words))
            };
            spoken::has_time(&wording) && (stands(&["trường", "hợp"]) || stands(&["hết", "hạn"]))
        };
        self.cut
            .is_some_and(|it| page::sentences(it).any(apart) && !page::sentences(it).any(said))
    }

    /// Tells whether the page states the length of a row in a sentence on a case: the rows are of cases.
    fn is_of_a_case(&self, limit: &Limit) -> bool {
        let ClockLength::Length(length) = limit.length else {
            return false;
        };
        let case = |it: &[Token], _: usize| {
            let stands = |words: &[&str]| places(it).any(|at| starts_with(behind(it, at), words));
            stands(&["trường", "hợp"]) || stands(&["đối", "với"])
        };
        let said = |it: &String| told_of([it].into_iter(), length, case);
        self.cut.is_some_and(|it| page::sentences(it).any(said))
    }

    /// Tells whether the page states several times beside the channels, one for each case.
    pub(crate) fn lists_times(&self) -> bool {
        let channels = self
            .cut
            .into_iter()
            .flat_map(|it| it.channels.iter().flatten());
        let notes = channels.flat_map(|it| &it.meta.notes);
        let mut times = notes.filter(|it| spoken::has_time(&Wording::new(it)));
        let first = times.next();
        first.is_some_and(|first| times.any(|it| it != first))
    }

    /// Tells whether a clock is one of rows that the page has for cases: it states times beside the
    /// channels, so that the rows are no choice between channels.
    pub(crate) fn is_of_a_row(&self, clock: &Clock) -> bool {
        let section = self
            .cut
            .and_then(|it| it.section_meta(SectionWord::Channels));
        let mut notes = section.into_iter().flat_map(|it| &it.notes);
        let timed = notes.any(|it| spoken::has_time(&Wording::new(it)));
        clock.guard.is_some() && (timed || self.is_of_a_case(&clock.limit))
    }
}

/// Tells whether something holds of every sentence that states a length, and of one at least.
fn told_of<'t>(
    texts: impl Iterator<Item = &'t String>,
    length: Length,
    holds: impl Fn(&[Token], usize) -> bool,
) -> bool {
    let mut found = false;
    for text in texts {
        let wording = Wording::new(text);
        let ends = |it: &Token| matches!(it, Token::Break('.' | ';' | ':'));
        for sentence in wording.tokens().split(ends) {
            for at in places(sentence).filter(|at| states(behind(sentence, *at), length)) {
                if !holds(sentence, at) {
                    return false;
                }
                found = true;
            }
        }
    }
    found
}

/// Tells whether words state a length in days: `05 (năm) ngày làm việc`.
fn states(tokens: &[Token], length: Length) -> bool {
    let mut words = tokens.iter().filter_map(|it| match it {
        Token::Word(word) => Some(word.as_str()),
        Token::Break(_) => None,
    });
    let amount = words.next().and_then(|it| it.parse::<i64>().ok());
    if amount.is_none() || amount != length.amount.as_integer() {
        return false;
    }
    // The number may be repeated in words before its unit.
    let words: Vec<&str> = words.take(6).collect();
    let Some(unit) = words.iter().position(|it| *it == "ngày") else {
        return false;
    };
    let working = words.get(unit + 1..unit + 3) == Some(&["làm", "việc"][..]);
    unit <= 3 && working == (length.unit == TimeUnit::WorkingDay)
}

/// Tells whether a limit at a place of its sentence is a notice before a day, one of working days
/// written twice, or the time of somebody else: `…, công ty phải thông báo cho cơ quan đăng ký`.
fn is_of_another(sentence: &[Token], at: usize) -> bool {
    let before = sentence.get(at.saturating_sub(AHEAD)..at);
    let ahead = before.is_some_and(|it| it.iter().any(|it| it.is(&["trước"])));
    ahead
        || repeats_its_unit(behind(sentence, at))
        || places(sentence).any(|it| is_their_duty(sentence, it) || is_filing(sentence, it))
}

/// Tells whether a limit at a place of its sentence counts from the receipt of what is worked on.
fn counts_from_receipt(sentence: &[Token], at: usize) -> bool {
    let counted = near(sentence, at, COUNTED);
    let received = counted.and_then(|it| near(sentence, it, &[&["nhận"], &["tiếp", "nhận"]]));
    received.is_some_and(|it| near(sentence, it, RECEIVED).is_some())
}

/// Tells whether a limit at a place of its sentence counts from the decision or what comes behind it.
fn follows_decision(sentence: &[Token], at: usize) -> bool {
    let counted = near(sentence, at, COUNTED);
    let decided = counted.and_then(|it| near(sentence, it, DECIDED));
    decided.is_some()
}

/// Returns where one of some phrases stands not far behind a place.
fn near(sentence: &[Token], from: usize, phrases: &[&[&str]]) -> Option<usize> {
    (from..from + FROM_REACH).find(|it| {
        let here = behind(sentence, *it);
        phrases.iter().any(|it| starts_with(here, it))
    })
}

/// Tells whether a length in days is said again in working days: `30 ngày (ba mươi) ngày làm việc`.
fn repeats_its_unit(tokens: &[Token]) -> bool {
    let first = tokens.iter().position(|it| it.is(&["ngày"]));
    let rest = behind(tokens, first.map_or(tokens.len(), |it| it + 1));
    let again = |at: usize| starts_with(behind(rest, at), &["ngày", "làm", "việc"]);
    matches!(rest.first(), Some(Token::Break('('))) && (0..REPEATED).any(again)
}

/// Tells whether a clause begins at a place whose subject is somebody else, with a duty.
fn is_their_duty(sentence: &[Token], at: usize) -> bool {
    let named = |it: usize| {
        let here = behind(sentence, it);
        OTHERS.iter().find(|name| starts_with(here, name))
    };
    let Some(subject) = named(at) else {
        return false;
    };
    // `Cơ quan, tổ chức` is one subject, and `gửi cơ quan, tổ chức` none.
    let in_list = |it: &Token| matches!(it, Token::Break(',')) || it.is(LISTED);
    let list = sentence.get(..at).unwrap_or_default();
    let length = list.iter().rev().take_while(|it| in_list(it)).count();
    let commas = list
        .iter()
        .rev()
        .take_while(|it| matches!(it, Token::Break(_)));
    let start = if length > commas.count() {
        at - length
    } else {
        at
    };
    let begins = match start.checked_sub(1).and_then(|it| sentence.get(it)) {
        None | Some(Token::Break(_)) => true,
        Some(Token::Word(word)) => word == "thì" || word == "mà",
    };
    let rest = behind(sentence, at + subject.len());
    // `Sở tổ chức thẩm định` is a verb, but never begins a clause with a duty.
    let duty = |it: usize| {
        DUTIES
            .iter()
            .any(|words| starts_with(behind(rest, it), words))
    };
    begins && (0..REACH.min(rest.len())).any(duty)
}

/// Tells whether words at a place lay a filing on somebody.
fn is_filing(sentence: &[Token], at: usize) -> bool {
    let here = behind(sentence, at);
    FILINGS.iter().any(|words| starts_with(here, words))
}

/// Returns the places of a sentence.
fn places(sentence: &[Token]) -> impl Iterator<Item = usize> + use<> {
    0..sentence.len()
}

/// Returns the words from a place on.
fn behind(sentence: &[Token], at: usize) -> &[Token] {
    sentence.get(at..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{is_of_another, told_of};
    use crate::values::{Length, TimeUnit};

    fn of_another(text: &str, days: i64, unit: TimeUnit) -> bool {
        let texts = [text.to_owned()];
        told_of(texts.iter(), Length::whole(days, unit), is_of_another)
    }

    #[test]
    fn the_time_of_somebody_else_is_told_from_that_of_the_authority() {
        let theirs = [
            "Trong thời hạn 07 ngày sau khi tăng vốn, công ty quản lý phải thông báo cho cơ quan đăng ký.",
            "Bước 1: Trong thời hạn 07 (bảy) ngày kể từ ngày mất giấy phép thì công dân có trách nhiệm đề nghị cấp lại.",
            "Bước 1: Trước thời hạn 07 ngày, tính đến ngày đăng ký, Ban chỉ huy chuyển giấy gọi.",
            "Trong thời hạn 07 ngày, kể từ ngày có quyết định, thì cơ quan, tổ chức nơi công dân làm việc thông báo.",
            "Trong thời hạn 07 ngày (bảy) ngày làm việc, Sở trả lời.",
            "Trong 07 ngày, kể từ ngày nhận yêu cầu của cơ quan tố tụng, Hội đồng định giá tài sản gửi 01 bộ hồ sơ.",
        ];
        for text in theirs {
            assert!(of_another(text, 7, TimeUnit::Day), "{text}");
        }
        let own = [
            "Trong thời hạn 07 ngày, Sở Công Thương thông báo cho cơ quan, tổ chức nộp hồ sơ.",
            "Trong thời hạn 07 ngày kể từ ngày nhận đủ hồ sơ, Ủy ban nhân dân tổ chức thẩm định và báo cáo.",
            "Trong thời hạn 07 ngày làm việc, doanh nghiệp phải nộp phí.",
        ];
        for text in own {
            assert!(!of_another(text, 7, TimeUnit::Day), "{text}");
        }
    }
}
