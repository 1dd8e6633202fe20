//! The time limits (thời hạn), by channel where the rows differ.

use super::{
    Marks,
    channels::{Row, Time},
};
use crate::{
    import::{
        find::limit::{self, Found, Start},
        record::Record,
        tree::{self, allow, item, list, name, note, nowhere},
    },
    messages::{Arg, import as msg},
    source::{Token, Wording, fold_ascii},
    syntax::{
        ast::{
            Clause, ClauseKind, ClockItem, Comparison, Condition, ConditionKind, EventKind,
            EventRef, ItemKind, Limit, LimitKind, Section, SectionValue, Subject, Value, ValueKind,
        },
        words::{Channel, SectionWord, Word},
    },
    values::{Lang, Length},
};

/// Words with which pages say that no result is returned, plain.
const NO_RESULT: &[&str] = &["khong phai tra ket qua", "khong co ket qua giai quyet"];

/// Plain words with which a column says that there is no limit, or nothing.
const NONE_SAID: &[&str] = &[
    "khong quy dinh",
    "chua quy dinh",
    "khong co",
    "khong xac dinh",
];
/// Plain words of a column that say nothing.
const NOTHING_SAID: &[&str] = &["0", "khac"];
/// Words around the limit of a notice on what is missing.
const NOTICE: &[&str] = &[
    "bổ sung",
    "không đầy đủ",
    "chưa đầy đủ",
    "không hợp lệ",
    "chưa hợp lệ",
    // The check of the dossier comes before the work whose limit the column gives.
    "tính đầy đủ",
    "tính hợp lệ",
    "tính chính xác",
    "kiểm tra thành phần",
];
/// Plain words with which a text says from when something counts.
const STARTS: &[&str] = &["ke tu", "tinh tu"];
/// The same in a step, where the work begins at once.
const AT_ONCE: &str = "ngay sau khi nhận đủ";
/// Plain words of a text that speak of a limit without a number.
const SPEAKS_OF_LIMIT: &[&str] = &[
    "ngay trong",
    "trong ngay",
    "ngay sau khi",
    "truoc ngay",
    "cham nhat",
    "doi ngay",
    "giai quyet ngay",
    "theo thoi han",
    "tu dong cap",
];

/// A limit with what is to be said of it.
struct Clock {
    limit: Limit,
    clauses: Vec<Clause>,
    channels: Vec<Channel>,
}

/// Says why an unknown limit is no fault: the page returns nothing.
fn say_nothing_is_returned(clock: &mut Clock) {
    let unread = |it: &Clause| matches!(*it.kind, ClauseKind::Unverified);
    // T01 leaves alone what a program could not read, so there is nothing to allow.
    clock.clauses.push(if clock.clauses.iter().any(unread) {
        note(&msg::NO_RESULT_REASON.text())
    } else {
        allow("T01", &msg::NO_RESULT_REASON)
    });
}

/// Makes the section of time limits.
pub(super) fn section(record: &Record, rows: &[Row<'_>], marks: &mut Marks) -> Section {
    let mut clocks: Vec<Clock> = Vec::new();
    let steps = record.steps.value().map_or("", String::as_str);
    for row in rows.iter().filter(|it| !it.channels.is_empty()) {
        let mut own = Marks::default();
        let (limit, clauses) = clock(row, steps, &mut own);
        let said = |it: &Limit| format!("{it:-?}");
        let known = clocks
            .iter_mut()
            .find(|it| said(&it.limit) == said(&limit) && same(&it.clauses, &clauses));
        if let Some(known) = known {
            known.channels.extend(&row.channels);
        } else {
            marks.n_guesses += own.n_guesses;
            clocks.push(Clock {
                limit,
                clauses,
                channels: row.channels.clone(),
            });
        }
    }
    let word = SectionWord::TimeLimits;
    if returns_nothing(record) {
        let unknown = clocks
            .iter_mut()
            .filter(|it| it.limit.kind == LimitKind::Unknown);
        unknown.for_each(say_nothing_is_returned);
    }
    if clocks.len() > 1 {
        let items = clocks.into_iter().map(|clock| {
            let names = clock
                .channels
                .iter()
                .map(|it| it.spell(Lang::Vi).replace(' ', "_"));
            let id = names.collect::<Vec<_>>().join("_");
            let mut clauses = vec![tree::clause(ClauseKind::When(by_channel(&clock.channels)))];
            clauses.extend(clock.clauses);
            let kind = ItemKind::Clock(Box::new(ClockItem {
                name: name(&id),
                limit: clock.limit,
            }));
            item(kind, clauses)
        });
        return list(word, items.collect());
    }
    let Some(clock) = clocks.pop() else {
        return tree::section(word, SectionValue::Unknown(nowhere()));
    };
    let value = match clock.limit.kind {
        LimitKind::Unknown => SectionValue::Unknown(nowhere()),
        _ => SectionValue::Limit(Box::new(clock.limit)),
    };
    Section {
        clauses: clock.clauses.into(),
        ..tree::section(word, value)
    }
}

fn same(one: &[Clause], two: &[Clause]) -> bool {
    format!("{one:-?}") == format!("{two:-?}")
}

/// Makes the condition that a dossier was filed by one of these channels.
pub(super) fn by_channel(channels: &[Channel]) -> Condition {
    let value = |it: &Channel| Value {
        kind: ValueKind::Channel(*it),
        span: nowhere(),
    };
    Condition {
        kind: Box::new(ConditionKind::Compare {
            subject: Subject::Channel(nowhere()),
            comparison: if channels.len() > 1 {
                Comparison::In
            } else {
                Comparison::Is
            },
            values: channels.iter().map(value).collect(),
        }),
        span: nowhere(),
    }
}

fn clock(row: &Row<'_>, steps: &str, marks: &mut Marks) -> (Limit, Vec<Clause>) {
    let details = row.said.details.as_str();
    let unknown = || limit_of(LimitKind::Unknown, false, None);
    match &row.time {
        Time::Length {
            length,
            at_most,
            start,
        } => {
            let (start, clauses) = started(*length, *start, details, steps, marks);
            (
                limit_of(LimitKind::Length(*length), *at_most, start),
                clauses,
            )
        }
        Time::SameDay => {
            let words = msg::LIMIT_AS_WRITTEN.with("text", &row.said.time);
            (
                limit_of(LimitKind::SameDay, false, None),
                vec![marks.guess(&words)],
            )
        }
        Time::Bare(number) => bare(*number, details, steps, marks),
        Time::Glued(digits) => {
            let text = format!("{digits}{}", row.said.fee);
            let mark = msg::GLUED.with("text", text.trim());
            (unknown(), marks.unverified(&mark).to_vec())
        }
        Time::Words(words) if says_nothing(words) => {
            let text = msg::LIMIT_AS_WRITTEN.with("text", words);
            let (limit, clauses) = silent(details, steps, marks);
            let written = [note(&text)].into_iter();
            (limit, written.chain(clauses).collect())
        }
        Time::Words(words) => {
            let text = msg::LIMIT_AS_WRITTEN.with("text", words);
            let clauses = if says_none(words) {
                vec![note(&text)]
            } else {
                marks.unverified(&text).to_vec()
            };
            (unknown(), clauses)
        }
        Time::Unknown => silent(details, steps, marks),
    }
}

/// An empty column: the limit of the text, where it has one only.
fn silent(details: &str, steps: &str, marks: &mut Marks) -> (Limit, Vec<Clause>) {
    let unknown = limit_of(LimitKind::Unknown, false, None);
    let whole = |it: &Found| matches!(it.start, Some(Start::Complete | Start::Received));
    let checks = |wording: &Wording<'_>, it: &Found| {
        it.start == Some(Start::Received) && of_notice(wording, it)
    };
    let wording = Wording::new(details);
    let mut found = limit::limits(&wording);
    found.retain(|it| (it.led || whole(it)) && !checks(&wording, it));
    if found.is_empty() {
        let wording = Wording::new(steps);
        found = limit::limits(&wording);
        found.retain(|it| whole(it) && !checks(&wording, it));
    }
    let mut lengths: Vec<Length> = Vec::new();
    for one in &found {
        if !lengths.contains(&one.length) {
            lengths.push(one.length);
        }
    }
    let complete = found.iter().find(|it| it.start == Some(Start::Complete));
    match (lengths.as_slice(), complete.or(found.first())) {
        ([], _) | (_, None) => (unknown, unread(details, steps, marks)),
        ([length], Some(first)) => {
            let mut clauses = marks.unverified(&msg::LIMIT_FROM_TEXT.text()).to_vec();
            if first.start.is_none_or(|it| it == Start::Other) && says_start(details, steps) {
                clauses.push(started_on_page());
            }
            let limit = limit_of(LimitKind::Length(*length), first.at_most, first.start);
            (limit, clauses)
        }
        (lengths, _) => {
            let list = lengths.iter().map(|it| Arg::from(*it)).collect();
            let text = msg::LIMITS_IN_TEXT.with("list", Arg::List(list));
            (unknown, marks.unverified(&text).to_vec())
        }
    }
}

/// Marks a limit as unknown to the program where the text speaks of one all the same.
fn unread(details: &str, steps: &str, marks: &mut Marks) -> Vec<Clause> {
    let speaks = [details, steps].iter().any(|text| {
        let plain = fold_ascii(text);
        !limit::limits(&Wording::new(text)).is_empty()
            || SPEAKS_OF_LIMIT.iter().any(|it| plain.contains(it))
    });
    if speaks {
        marks.unverified(&msg::LIMIT_NOT_READ.text()).to_vec()
    } else {
        Vec::new()
    }
}

/// Tells whether the column is as good as empty: `0 Giờ`, `khác`.
fn says_nothing(words: &str) -> bool {
    let plain = fold_ascii(words);
    let plain = plain.trim_matches(|it: char| !it.is_alphanumeric());
    let first = plain.split(' ').next();
    first.is_some_and(|it| NOTHING_SAID.contains(&it))
}

/// Tells whether the words of the column say that there is no limit: `Không quy định`.
fn says_none(words: &str) -> bool {
    let plain = fold_ascii(words);
    let plain = plain.trim_matches(|it: char| !it.is_alphanumeric());
    NONE_SAID
        .iter()
        .any(|it| plain == *it || plain.starts_with(&format!("{it} ")) && plain.len() < 40)
}

/// Tells whether a record says that no result is returned.
fn returns_nothing(record: &Record) -> bool {
    let texts = record
        .channels
        .iter()
        .flat_map(|it| [&it.time, &it.details]);
    let results = record.results.iter().map(|it| &it.name);
    let mut texts = texts.chain(results).map(|it| fold_ascii(it));
    texts.any(|it| NO_RESULT.iter().any(|words| it.contains(words)))
}

/// A number without a unit: the unit of the text where it is the same throughout.
fn bare(number: i64, details: &str, steps: &str, marks: &mut Marks) -> (Limit, Vec<Clause>) {
    let text = format!("{details}\n{steps}");
    let Some(unit) = limit::unit_of(&Wording::new(&text), number) else {
        let mark = msg::NO_UNIT.with("number", number);
        let limit = limit_of(LimitKind::Unknown, false, None);
        return (limit, marks.unverified(&mark).to_vec());
    };
    let length = Length::whole(number, unit);
    let mark = msg::UNIT_FROM_TEXT.with("number", number);
    let mut clauses = marks.unverified(&mark).to_vec();
    let (start, more) = started(length, None, details, steps, marks);
    clauses.extend(more);
    (limit_of(LimitKind::Length(length), false, start), clauses)
}

/// Looks for the start of a limit in the text, where the same length stands with one.
fn started(
    length: Length,
    own: Option<Start>,
    details: &str,
    steps: &str,
    marks: &mut Marks,
) -> (Option<Start>, Vec<Clause>) {
    match own {
        Some(Start::Other) => return (None, vec![started_on_page()]),
        Some(_) => return (own, Vec::new()),
        None => {}
    }
    let start_in = |text: &str, of: &dyn Fn(Length) -> bool| {
        let wording = Wording::new(text);
        let mut found = limit::limits(&wording);
        found.retain(|it| of(it.length));
        // The check of completeness often takes as long, and counts from the receipt.
        let complete = found.iter().find(|it| it.start == Some(Start::Complete));
        let received = |it: &&Found| it.start == Some(Start::Received) && !of_notice(&wording, it);
        complete.or_else(|| found.iter().find(received)).cloned()
    };
    let same = |it: Length| it == length;
    let found = start_in(details, &same).or_else(|| start_in(steps, &same));
    if let Some(start) = found.and_then(|it| it.start) {
        return (Some(start), vec![marks.guess(&msg::START_FROM_TEXT.text())]);
    }
    // The details may say it of all limits: `Kể từ ngày nhận được hồ sơ hợp lệ.`
    if let Some(start @ (Start::Complete | Start::Received)) = limit::start_of(details) {
        return (Some(start), vec![marks.guess(&msg::START_FROM_TEXT.text())]);
    }
    // The details of the row speak of the same limit with another unit.
    let Some(other) = start_in(details, &|it| it.amount == length.amount) else {
        // The receipt from which another limit counts proves nothing of this one.
        let said = says_start(details, steps);
        let clauses = said.then(started_on_page);
        return (None, clauses.into_iter().collect());
    };
    let words = msg::UNITS_DISAGREE
        .with("column", length)
        .with("text", other.length);
    let notes = vec![
        marks.guess(&words),
        marks.guess(&msg::START_FROM_TEXT.text()),
    ];
    (other.start, notes)
}

/// Tells whether a limit counted from the receipt is that of the notice on what is missing.
fn of_notice(wording: &Wording<'_>, found: &Found) -> bool {
    /// How far the words of the notice may stand before and behind.
    const REACH: (usize, usize) = (80, 24);
    let first = found.range.start.saturating_sub(REACH.0);
    // A sentence before speaks of something else.
    let before = wording.tokens().get(first..found.range.start);
    let ends = |it: &Token| matches!(it, Token::Break('.' | ';'));
    let sentence = before.and_then(|it| it.iter().rposition(ends));
    let first = sentence.map_or(first, |it| first + it + 1);
    let end = wording.len().min(found.range.end + REACH.1);
    let around = Wording::new(wording.written(first..end));
    NOTICE.iter().any(|it| around.has_phrase(it))
}

/// Tells whether the words of a page say of some limit from when it counts.
fn says_start(details: &str, steps: &str) -> bool {
    let plain = fold_ascii(details);
    let counted = |it: &Found| it.start.is_some_and(|it| it != Start::Supplement);
    let steps = Wording::new(steps);
    let whole = |it: Start| matches!(it, Start::Complete | Start::Received);
    STARTS.iter().any(|it| plain.contains(it))
        || limit::limits(&Wording::new(details)).iter().any(counted)
        || limit::limits(&steps).iter().any(counted)
        || limit::starts(&steps).any(whole)
        || limit::fixes_date(&steps)
        || steps.has_phrase(AT_ONCE)
}

/// Leaves a start to the reader that only the words of the page say.
fn started_on_page() -> Clause {
    allow("T03", &msg::START_ON_PAGE)
}

/// Makes a limit.
pub(super) fn limit_of(kind: LimitKind, at_most: bool, start: Option<Start>) -> Limit {
    let event = match start {
        Some(Start::Complete) => Some(EventKind::Complete),
        Some(Start::Received) => Some(EventKind::Accepted),
        Some(Start::Supplement) => Some(EventKind::SupplementReceived),
        Some(Start::Other) | None => None,
    };
    let from = event.map(|kind| EventRef {
        kind,
        span: nowhere(),
    });
    Limit {
        kind,
        at_most,
        from: from.map(Box::new),
        until: None,
        before: None,
        span: nowhere(),
    }
}

#[cfg(test)]
mod tests {
    use super::{says_none, says_nothing, says_start, started, unread};
    use crate::{
        import::{draft::Marks, find::limit::Start},
        values::{Length, TimeUnit},
    };

    #[test]
    fn a_start_is_taken_from_the_same_limit_only() {
        let days = Length::whole(5, TimeUnit::WorkingDay);
        let read = |details: &str, steps: &str| {
            let found = started(days, None, details, steps, &mut Marks::default());
            (found.0, found.1.len())
        };
        let own = "Kể từ ngày nhận được hồ sơ hợp lệ.";
        assert_eq!(read(own, ""), (Some(Start::Complete), 1));
        // The notice on what is missing has a start, and the result has another.
        let notice =
            "không quá 01 ngày làm việc kể từ khi nhận được hồ sơ, cơ quan thụ lý có văn bản";
        assert_eq!(read("", notice), (None, 1));
        let same = "không quá 05 ngày làm việc kể từ khi nhận được hồ sơ, cơ quan thụ lý có văn bản gửi cho người yêu cầu để bổ sung, hoàn thiện hồ sơ.";
        assert_eq!(read("", same), (None, 1));
        let both = "Trong 05 ngày làm việc kể từ ngày nhận được hồ sơ, Sở xem xét. Trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở ban hành quyết định";
        assert_eq!(read("", both), (Some(Start::Complete), 1));
        let complaint =
            "Thời hạn giải quyết khiếu nại lần hai không quá 45 ngày, kể từ ngày thụ lý";
        assert_eq!(read(complaint, ""), (None, 1));
        assert_eq!(read("Nộp tại Bộ phận Một cửa", "trong 03 ngày"), (None, 0));
        assert!(!says_start(
            "",
            "05 ngày kể từ ngày nhận được hồ sơ bổ sung"
        ));
        // Without a number beside it, in words, or fixed by the calendar.
        for steps in [
            "Kể từ ngày nhận đủ hồ sơ hợp lệ, Cục có trách nhiệm thẩm định hồ sơ",
            "Trong thời hạn bảy ngày làm việc kể từ ngày nhận được hồ sơ, Chi cục kiểm tra",
            "ban hành văn bản định giá trước ngày 15 tháng 02 hằng năm",
        ] {
            assert!(says_start("", steps), "{steps}");
        }
        let far = "Trường hợp hồ sơ không đầy đủ cần phải giải trình, bổ sung thông tin, tài liệu, cơ quan thông báo cho người nộp theo mẫu số 01 tại Phụ lục II ban hành kèm theo Nghị định số 1/2020/NĐ-CP ngày 19/10/2020 của Chính phủ về nội dung này trong thời hạn 05 ngày làm việc kể từ ngày tiếp nhận hồ sơ";
        assert_eq!(read("", far), (None, 1));
    }

    #[test]
    fn a_column_that_says_there_is_none_is_told_from_a_limit_in_words() {
        for none in ["Không quy định", "Chưa quy định cụ thể."] {
            assert!(says_none(none), "{none}");
        }
        for nothing in ["0", "0 Giờ", "khác"] {
            assert!(says_nothing(nothing) && !says_none(nothing), "{nothing}");
        }
        for limit in [
            "Chậm nhất là ngay trước khi tàu rời cảng",
            "10-25",
            "03 ngày làm việc, trường hợp phải xác minh thì không quá 08 ngày làm việc.",
        ] {
            assert!(!says_none(limit), "{limit}");
        }
    }

    #[test]
    fn a_text_that_speaks_of_a_time_leaves_the_empty_column_open() {
        let marked = |details: &str| !unread(details, "", &mut Marks::default()).is_empty();
        assert!(marked("đổi ngay"));
        assert!(marked(
            "Bộ Tài chính đánh giá điều kiện duy trì tư cách và công bố trước ngày 31"
        ));
        assert!(marked("Ngay sau khi nhận đủ hồ sơ theo quy định."));
        assert!(marked(
            "theo thời hạn chung về tuyển sinh vào đại học hàng năm"
        ));
        assert!(marked("Hệ thống tự động cấp mã số sản phẩm chăn nuôi"));
        assert!(!marked(
            "Trực tiếp tại Công an đơn vị, địa phương có thẩm quyền"
        ));
    }
}
