//! Limits of which the steps need no more than half (T05).

use crate::{
    calendar::WorkCalendar,
    checks::{
        Cx, Element,
        declare::declare_rule,
        flow,
        timing::{self, Case, Plan, Timing, cases},
    },
    diagnostic::Diagnostic,
    messages::rules_t,
    model::{Actor, Clock, ClockLength, Procedure},
    values::Date,
    workflow::is_handling,
};

declare_rule! {
    /// # Thời hạn dài hơn cần thiết
    /// ## Kiểm tra gì
    /// Đường đi dài nhất qua các bước dùng không quá một nửa số ngày làm việc của thời hạn trả kết quả, với mọi người nộp
    /// và mọi ngày phiên bản có hiệu lực (như T04). Chỉ xét khi mọi bước xử lý của cơ quan đều ghi thời hạn và trình tự không `chưa xác
    /// minh`.
    /// ## Vì sao
    /// Điểm c câu 9 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thời hạn có thể ngắn hơn không; khoản 4 Điều 7: thủ
    /// tục phải tiết kiệm thời gian cho người nộp.
    /// ## Cách sửa
    /// Không tự sửa: rút thời hạn hay ghi bước còn thiếu là việc của cơ quan.
    /// # A limit with slack
    /// ## What it checks
    /// The longest path through the steps needs no more than half of the working days of the promise, for every applicant
    /// and every day on which the version is in force (as T04). Only where every step of handling has a stated limit and the steps are not
    /// `unverified`.
    /// ## Why it matters
    /// Question 9(c) of Annex I of Decree 63/2010/NĐ-CP (original) asks whether the limit can be shorter; Article 7(4): a
    /// procedure saves the time of the applicant.
    /// ## Fix safety
    /// No fix: whether to shorten the limit or to write a missing step is for the authority.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// thời hạn: 15 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - nhận: sở tiếp nhận
    ///   - xem: sở thẩm định, trong 4 ngày làm việc
    ///   - quyết: sở quyết định, trong 2 ngày làm việc
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// thời hạn: 8 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - nhận: sở tiếp nhận
    ///   - xem: sở thẩm định, trong 4 ngày làm việc
    ///   - quyết: sở quyết định, trong 2 ngày làm việc
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static SLACK_LIMIT = {
        code: "T05",
        name: "slack-limit",
        level: Info,
        scope: Everywhere,
        run: check,
    }
}

/// How much of a limit is used at most on one filing date.
#[derive(Clone, Copy)]
struct Load {
    day: Date,
    used: u32,
    allowed: u32,
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(workflow) = cx.workflow().filter(|_| is_timed(procedure) && !flow::is_guessed(procedure)) else {
        return;
    };
    let calendar = timing::calendar(procedure);
    let dates = timing::days_in_force(procedure, &calendar, cx.as_of());
    let timing = Timing::new(procedure, workflow, calendar.clone());
    // Slack is told only of everybody.
    let (cases, true) = cases(&timing) else {
        return;
    };
    for clock in procedure.clocks.values().filter(|it| it.is_promise()) {
        let mut most: Option<Load> = None;
        for case in &cases {
            if case.space.guard(clock.guard.as_ref(), &case.point) == Some(false) {
                continue;
            }
            let Some(used) = slack(&timing, &calendar, case, clock, dates.clone()) else {
                most = None;
                break;
            };
            if most.is_none_or(|it| used.used > it.used) {
                most = Some(used);
            }
        }
        let Some(Load { day, used, allowed }) = most else {
            continue;
        };
        let text = rules_t::SLACK
            .with("clock", &clock.name.text)
            .with("used", used)
            .with("allowed", allowed);
        let diagnostic = Diagnostic::new(&SLACK_LIMIT.code, clock.limit.span, text)
            .reason(rules_t::SLACK_WHY.text())
            .help(rules_t::SLACK_HELP.text())
            .witness(rules_t::SLACK_WITNESS.with("day", day));
        let element = Element::new("time_limits", &clock.name.id, &clock.meta);
        cx.report(&element, diagnostic);
    }
}

/// Tells whether every step of handling says how long it takes.
fn is_timed(procedure: &Procedure) -> bool {
    let mut steps = procedure
        .steps
        .values()
        .filter(|it| is_handling(it.kind) && it.actor != Actor::Applicant)
        .peekable();
    let timed = |it: &crate::model::Step| {
        let length = it.limit.as_ref().map(|it| it.length);
        length.is_some_and(|it| it != ClockLength::Unknown)
    };
    steps.peek().is_some() && steps.all(timed)
}

/// Returns the day on which most of a limit is used; nothing when that is more than half.
fn slack(
    timing: &Timing<'_>,
    calendar: &WorkCalendar,
    case: &Case<'_>,
    clock: &Clock,
    dates: impl Iterator<Item = Date>,
) -> Option<Load> {
    let plan = Plan::new(timing, &case.scenario, clock)?;
    let is_steady = plan.is_steady();
    let mut most: Option<Load> = None;
    for day in dates {
        let Ok(Some(outcome)) = plan.worst(day.at(8, 0)?) else {
            continue;
        };
        let first = day.next()?;
        let days = |last: Date| calendar.count_working(first, last).ok();
        let used = Load {
            day,
            used: days(outcome.finish.date())?,
            allowed: days(outcome.due.date())?,
        };
        if used.used.saturating_mul(2) > used.allowed {
            return None;
        }
        if most.is_none_or(|it| used.used > it.used) {
            most = Some(used);
        }
        if is_steady {
            break;
        }
    }
    most.filter(|it| it.used > 0)
}
