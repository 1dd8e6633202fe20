//! Steps that together take longer than the procedure allows (T04).

use std::collections::BTreeSet;

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        flow,
        timing::{self, Case, Plan, Timing, Worst, cases, is_fixed},
    },
    diagnostic::Diagnostic,
    messages::{Arg, Text, rules_flow},
    model::{Actor, Clock, Limit, Phrases, Procedure, StepId},
    source::Span,
    syntax::words::SectionWord,
    values::{Date, Instant, Lang},
    workflow::NodeId,
};

declare_rule! {
    /// # Các bước dài hơn thời hạn
    /// ## Kiểm tra gì
    /// Đường đi dài nhất qua các bước phải xong trong thời hạn của thủ tục, với mọi ngày phiên bản có hiệu lực mà có bảng ngày nghỉ; không rõ hiệu lực, hoặc bảng ngày nghỉ hết khi phiên bản chưa qua một năm, thì với mọi ngày của năm kiểm tra. Thời hạn của bước
    /// có mốc (`kể từ khi …`) chỉ chặn lúc xong và chạy chồng nhau; chỉ thời hạn tính từ lúc bước bắt đầu mới cộng vào.
    /// Bước dùng lại được tính đủ số lần gọi tối đa, kể cả khi nó gọi bước khác. Có thời hạn tính bằng giờ thì thử lúc bắt đầu
    /// 8, 10, 14 và 16 giờ, không thử giờ khác.
    /// Ngày mà thời hạn không thể giữ dù mọi việc làm xong ngay thì T09 báo.
    /// Trình tự `chưa xác minh` (máy tách từ lời văn) không cho biết bước nào nối tiếp, bước nào thay nhau, nên không xét.
    /// Kèm ngày không giữ được, đường đi dài nhất và số ngày còn dư của bước ngoài đường đi ấy.
    /// Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó
    /// không có nghĩa là đúng.
    /// ## Vì sao
    /// Thời hạn của từng bước phải nằm trong thời hạn của thủ tục (câu 9 Phụ lục I Nghị định 63/2010/NĐ-CP
    /// bản gốc). `ngày` và `ngày làm việc` đi với nhau thì có thể đúng vào ngày thường mà sai trước Tết.
    /// ## Cách sửa
    /// Không tự sửa: rút bước nào là việc của cơ quan.
    /// # Steps exceed the limit
    /// ## What it checks
    /// The longest path through the steps is over within the limit of the procedure, for every day on which the version is in force and for which there is a table of days off; where it does not say, or the tables end within a year, for every day of the year of the check.
    /// Anchored limits bound the finish and overlap; only those that count from the step's own start add up.
    /// A step that is called counts as often as it may be, and so do those that it calls. Where hours count, starts at 8, 10, 14 and
    /// 16 o'clock are tried, and no others.
    /// Days on which a limit cannot be kept even at best are told by T09.
    /// `Unverified` steps (cut out of a text by a program) do not say which follow each other and which exclude each
    /// other, and are left alone. The finding tells the dates that fail, the longest path, and the days that steps beside it have to spare.
    /// Where there are too many kinds of applicants, the rule says for information that it “did not check all” of the
    /// part; no fault found is then no proof.
    /// ## Why it matters
    /// The limits of the steps must fit into the limit of the procedure (Decree 63/2010/NĐ-CP, original
    /// Annex I, question 9). Days beside working days can hold in an ordinary week and fail before Tết.
    /// ## Fix safety
    /// No fix: which step to shorten is for the agency to say.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// thời hạn: 15 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - tiếp: sở tiếp nhận
    ///       thiếu thì từ chối
    ///   - xem_xét: sở thẩm định, trong 5 ngày làm việc
    ///       không đạt thì từ chối
    ///   - thực_địa: sở kiểm tra thực địa, trong 7 ngày làm việc
    ///       không đạt thì từ chối
    ///   - quyết: sở quyết định, trong 5 ngày làm việc
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// thời hạn: 17 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - tiếp: sở tiếp nhận
    ///       thiếu thì từ chối
    ///   - xem_xét: sở thẩm định, trong 5 ngày làm việc
    ///       không đạt thì từ chối
    ///   - thực_địa: sở kiểm tra thực địa, trong 7 ngày làm việc
    ///       không đạt thì từ chối
    ///   - quyết: sở quyết định, trong 5 ngày làm việc
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static STEPS_EXCEED_LIMIT = {
        code: "T04",
        name: "steps-exceed-limit",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

/// Ranges of dates that a witness shows.
const SHOWN: usize = 8;

/// When on a day a clock starts that counts days.
const MORNING: &[u8] = &[8];
/// When on a day a clock may start, where hours count: early and late, mornings and afternoons.
const OFFICE: &[u8] = &[8, 10, 14, 16];

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let workflow = cx.workflow().filter(|_| !flow::is_guessed(procedure));
    let Some(workflow) = workflow else {
        return;
    };
    let calendar = timing::calendar(procedure);
    let dates = timing::days_in_force(procedure, &calendar, cx.as_of());
    let timing = Timing::new(procedure, workflow, calendar.clone());
    let (cases, all) = cases(&timing);
    let mut found = false;
    for clock in procedure.clocks.values() {
        let runs = cases.iter().filter_map(|it| {
            let applies = it.space.guard(clock.guard.as_ref(), &it.point) != Some(false);
            let bad = applies.then(|| broken(&timing, it, clock, dates.clone()))?;
            (!bad.dates.is_empty()).then_some((it, bad))
        });
        // The first of those with the most dates.
        let worst = runs.reduce(|best, it| {
            if it.1.dates.len() > best.1.dates.len() {
                it
            } else {
                best
            }
        });
        if let Some((case, bad)) = worst {
            found = true;
            report(cx, &timing, clock, case, &bad);
        }
    }
    if !all && !found && !procedure.clocks.is_empty() {
        let span = procedure.section_span(SectionWord::TimeLimits);
        cx.report_partial(&Element::section("time_limits"), span);
    }
}

/// What is wrong with a clock for one kind of applicants.
struct Broken {
    dates: Vec<Date>,
    looked_at: Vec<Date>,
    /// The worst case of the first bad date.
    example: Option<Worst>,
    /// By how many days other steps may be later on that date without making it worse.
    slack: Vec<(NodeId, i64)>,
}

fn broken(
    timing: &Timing<'_>,
    case: &Case<'_>,
    clock: &Clock,
    dates: impl Iterator<Item = Date>,
) -> Broken {
    let mut broken = Broken {
        dates: Vec::new(),
        looked_at: Vec::new(),
        example: None,
        slack: Vec::new(),
    };
    let Some(plan) = Plan::new(timing, &case.scenario, clock) else {
        return broken;
    };
    let is_steady = plan.is_steady();
    let asks_best = is_fixed(clock) && plan.has_lasting_steps();
    let hours = if plan.counts_hours() { OFFICE } else { MORNING };
    for date in dates {
        let starts = hours.iter().filter_map(|hour| date.at(*hour, 0));
        // A year without a table of days off is not guessed.
        let outcomes = starts.filter_map(|it| Some((it, plan.worst(it).ok().flatten()?)));
        let worst = outcomes.max_by_key(|(_, it)| it.finish > it.due);
        let Some((start, outcome)) = worst else {
            continue;
        };
        broken.looked_at.push(date);
        if outcome.finish <= outcome.due {
            if is_steady {
                break;
            }
            continue;
        }
        // T09 tells the days on which it cannot be kept even at best.
        if asks_best && fails_at_best(&plan, start) {
            continue;
        }
        broken.dates.push(date);
        if broken.example.is_none() {
            broken.slack = plan.slack(start);
            broken.example = Some(outcome);
        }
    }
    broken
}

fn fails_at_best(plan: &Plan<'_, '_>, start: Instant) -> bool {
    let best = plan.best(start).ok().flatten();
    best.is_some_and(|it| it.finish > it.due)
}

fn report(cx: &mut Cx<'_>, timing: &Timing<'_>, clock: &Clock, case: &Case<'_>, bad: &Broken) {
    let Some(Worst { finish, due, path }) = &bad.example else {
        return;
    };
    let procedure = cx.procedure();
    let steps = path.iter().filter_map(|(node, reach)| {
        let step = timing.workflow().step_of(*node)?;
        let step = procedure.steps.get(step)?;
        let limit = case.scenario.limit(*node)?;
        let text = rules_flow::STEP_UNTIL
            .with("step", &step.name.text)
            .with("limit", limit_words(procedure, limit))
            .with("finish", reach.finish.date());
        Some((step.name.span, text))
    });
    let places: Vec<(Span, Text)> = steps.collect();
    let steps: Vec<Arg> = places.iter().map(|it| it.1.clone().into()).collect();
    let day = bad.dates.first().copied();
    let mut witness = rules_flow::STEPS_TOO_LONG_WITNESS
        .with("dates", bad_dates(&bad.dates, &bad.looked_at))
        .with("path", steps);
    if let Some(day) = day {
        witness = witness.with("day", day);
    }
    witness = with_slack(witness, timing, bad);
    if procedure.clocks.len() > 1 || clock.guard.is_some() {
        witness = rules_flow::FOR_CASE
            .with("text", witness)
            .with("applicant", case.space.describe(&case.point));
    }
    let on_path = path.iter().filter_map(|it| timing.workflow().step_of(it.0));
    let message = rules_flow::STEPS_TOO_LONG
        .with("clock", &clock.name.text)
        .with("limit", limit_words(procedure, &clock.limit))
        .with("finish", finish.date())
        .with("due", due.date());
    let diagnostic = Diagnostic::new(&STEPS_EXCEED_LIMIT.code, clock.limit.span, message)
        .reason(rules_flow::STEPS_TOO_LONG_WHY.text())
        .help(help(procedure, on_path))
        .witness(witness)
        .path(places);
    // What rests on the limit of a step that nobody verified is not verified either.
    let limited = path.iter().filter(|it| case.scenario.limit(it.0).is_some());
    let steps = limited.filter_map(|it| timing.workflow().step_of(it.0));
    let element = steps
        .filter_map(|it| procedure.steps.get(it))
        .fold(
            Element::new("time_limits", &clock.name.id, &clock.meta),
            |element, step| element.inside(&step.meta),
        );
    cx.report(&element, diagnostic);
}

pub(super) fn limit_words(procedure: &Procedure, limit: &Limit) -> Arg {
    let words = |lang| Phrases::new(procedure, lang).limit(limit);
    Arg::Both {
        vi: words(Lang::Vi),
        en: words(Lang::En),
    }
}

/// Adds by how many days the steps beside the longest way may be later.
fn with_slack(witness: Text, timing: &Timing<'_>, bad: &Broken) -> Text {
    let path = bad.example.iter().flat_map(|it| &it.path);
    let on_path: BTreeSet<StepId> = path
        .filter_map(|it| timing.workflow().step_of(it.0))
        .collect();
    let spare = bad.slack.iter().filter_map(|(node, days)| {
        let step = timing.workflow().step_of(*node)?;
        // What is called on the way and done beside it too has nothing to spare.
        let step = timing.procedure().steps.get(step).filter(|_| !on_path.contains(&step))?;
        let text = rules_flow::STEP_SLACK.with("step", &step.name.text);
        Some(Arg::from(text.with("days", *days)))
    });
    let spare: Vec<Arg> = spare.take(SHOWN).collect();
    if spare.is_empty() {
        return witness;
    }
    rules_flow::STEPS_TOO_LONG_SLACK
        .with("text", witness)
        .with("steps", spare)
}

/// What to do: time of the applicant on the path usually does not count.
fn help(procedure: &Procedure, path: impl Iterator<Item = StepId>) -> Text {
    let steps = path.filter_map(|it| procedure.steps.get(it));
    let own = steps.filter(|it| it.actor == Actor::Applicant && !it.suspends_limit);
    let names: Vec<Arg> = own.map(|it| Arg::from(format!("`{}`", it.name.text))).collect();
    if names.is_empty() {
        return rules_flow::STEPS_TOO_LONG_HELP.text();
    }
    rules_flow::STEPS_TOO_LONG_APPLICANT_HELP.with("steps", names)
}

/// Writes the dates that fail, days that follow each other as a range.
pub(super) fn bad_dates(dates: &[Date], looked_at: &[Date]) -> Text {
    let (first, last) = (looked_at.first(), looked_at.last());
    let text = if dates.len() == looked_at.len() {
        rules_flow::ALL_DATES_BAD.text()
    } else {
        rules_flow::BAD_DATES
            .with("count", dates.len())
            .with("list", ranges(dates))
    };
    let text = text.with("all", looked_at.len());
    match (first, last) {
        (Some(first), Some(last)) => text.with("first", *first).with("last", *last),
        _ => text,
    }
}

fn ranges(dates: &[Date]) -> Vec<Arg> {
    let mut ranges: Vec<(Date, Date)> = Vec::new();
    for date in dates {
        match ranges.last_mut() {
            Some((_, to)) if to.next() == Some(*date) => *to = *date,
            _ => ranges.push((*date, *date)),
        }
    }
    let write = |(from, to): &(Date, Date)| {
        if from == to {
            Arg::from(*from)
        } else {
            Arg::from(rules_flow::DATE_RANGE.with("from", *from).with("to", *to))
        }
    };
    let mut words: Vec<Arg> = ranges.iter().take(SHOWN).map(write).collect();
    let last_shown = ranges.get(SHOWN - 1).map(|it| it.1);
    let more = last_shown.map_or(0, |last| dates.iter().filter(|it| **it > last).count());
    if more > 0 {
        words.push(Arg::from(rules_flow::MORE_DATES.with("count", more)));
    }
    words
}
