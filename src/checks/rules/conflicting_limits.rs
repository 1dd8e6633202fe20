//! Channels that promise another time than the time limits of the procedure (T11).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        guards::{Effort, Space, TooMany, Want},
    },
    diagnostic::Diagnostic,
    messages::{Arg, rules_t},
    model::{
        ChannelUse, Clock, ClockLength, Comparison, Condition, FactValue, Limit, Procedure, Subject,
    },
    values::Length,
};

declare_rule! {
    /// # Hai thời hạn khác nhau cho cùng một hồ sơ
    /// ## Kiểm tra gì
    /// Thời hạn ghi ở một kênh của `cách thức:` khác thời hạn trả kết quả ghi ở `thời hạn:` mà cùng áp dụng cho một người nộp qua
    /// kênh đó, cùng đơn vị. Báo một lần cho mỗi thời hạn, kèm mọi kênh nói khác. Khác đơn vị (ngày, ngày làm việc) thì T02 báo;
    /// thời hạn của riêng một việc (`đến khi …`) không so với kênh.
    /// ## Vì sao
    /// Thời hạn giải quyết là một bộ phận bắt buộc của thủ tục (điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); câu 9 Phụ lục I
    /// (bản gốc) hỏi thời hạn có rõ không. Hai số cho một hồ sơ thì không biết ngày hẹn trả nào đúng.
    /// ## Cách sửa
    /// Không tự sửa: phải tra văn bản xem số nào đúng.
    /// # Two limits for one dossier
    /// ## What it checks
    /// The limit written at a channel of `channels:` differs from the promise in `time limits:` which holds for an applicant by
    /// that channel too, in the same unit. Reported once for each promise, with every channel that says otherwise. Different units
    /// (days, working days) are a finding of T02; the limit of one piece of work (`until …`) is not compared with a channel.
    /// ## Why it matters
    /// The time limit is a mandatory part of a procedure (Decree 63/2010/NĐ-CP, Article 8(2)(đ)); question 9 of Annex I (original)
    /// asks whether it is clear. With two numbers for one dossier nobody knows which due date holds.
    /// ## Fix safety
    /// No fix: the law must be looked up to see which number is right.
    /// ```tthc,fires
    /// thủ tục cấp_lại "Cấp lại giấy phép"
    /// cách thức:
    ///   - trực tiếp
    ///       thời hạn 5 ngày làm việc
    /// thời hạn: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_lại "Cấp lại giấy phép"
    /// cách thức:
    ///   - trực tiếp
    ///       thời hạn 3 ngày làm việc
    /// thời hạn: 3 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    pub(crate) static CONFLICTING_LIMITS = {
        code: "T11",
        name: "conflicting-limits",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

/// A channel that says otherwise, with an applicant to whom both apply.
struct Conflict<'a> {
    channel: &'a ChannelUse,
    length: Length,
    witness: Option<Arg>,
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for clock in procedure.clocks.values().filter(|it| it.is_promise()) {
        let Some(promised) = length(&clock.limit) else {
            continue;
        };
        let element = Element::new("time_limits", &clock.name.id, &clock.meta);
        let Ok(conflicts) = conflicts(procedure, clock, promised) else {
            cx.report_partial(&element, clock.limit.span);
            continue;
        };
        let Some(first) = conflicts.first() else {
            continue;
        };
        let text = rules_t::CONFLICTING_LIMITS
            .with("clock", &clock.name.text)
            .with("promised", promised)
            .with("channel", first.channel.word())
            .with("length", first.length);
        let mut diagnostic = Diagnostic::new(&CONFLICTING_LIMITS.code, clock.limit.span, text)
            .reason(rules_t::CONFLICTING_LIMITS_WHY.text())
            .help(rules_t::CONFLICTING_LIMITS_HELP.text());
        if let Some(point) = &first.witness {
            diagnostic = diagnostic.witness(rules_t::LIMIT_WITNESS.with("point", point.clone()));
        }
        let mut element = element;
        for conflict in &conflicts {
            let here = rules_t::LIMIT_OF_CHANNEL.with("length", conflict.length);
            diagnostic = diagnostic.related(conflict.channel.meta.span, here);
            element = element.inside(&conflict.channel.meta);
        }
        cx.report(&element, diagnostic);
    }
}

/// Returns the channels whose limit is another one for some applicant of the clock.
fn conflicts<'a>(
    procedure: &'a Procedure,
    clock: &Clock,
    promised: Length,
) -> Result<Vec<Conflict<'a>>, TooMany> {
    let mut out = Vec::new();
    for channel in procedure.channels.iter().flatten() {
        let Some(length) = channel.limit.as_ref().and_then(length) else {
            continue;
        };
        if length.unit != promised.unit || length.amount == promised.amount {
            continue;
        }
        let by_channel = Condition::Compare {
            subject: Subject::Channel,
            comparison: Comparison::Is,
            value: FactValue::Channel(channel.channel),
        };
        let witness = match &clock.guard {
            None => None,
            Some(guard) => {
                let both = [&by_channel, &guard.condition];
                let space = Space::of(procedure, both);
                let wants = both.map(|it| (Want::True, it));
                let Some(point) = space.first(&wants, &mut Effort::default())? else {
                    continue;
                };
                Some(space.describe(&point))
            }
        };
        out.push(Conflict {
            channel,
            length,
            witness,
        });
    }
    Ok(out)
}

fn length(limit: &Limit) -> Option<Length> {
    match limit.length {
        ClockLength::Length(length) => Some(length),
        _ => None,
    }
}
