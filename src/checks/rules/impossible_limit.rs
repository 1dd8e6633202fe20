//! Limits that cannot be kept even where everybody works at once (T09).

use super::steps_exceed_limit::{bad_dates, limit_words};
use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        flow,
        timing::{self, Timing, cases, impossible},
    },
    diagnostic::Diagnostic,
    messages::{Arg, Text, rules_flow},
    source::Span,
};

declare_rule! {
    /// # Thời hạn không thể giữ
    /// ## Kiểm tra gì
    /// Có những bước kéo dài trọn thời gian của mình dù ai làm nhanh đến đâu: niêm yết công khai, theo dõi. Nếu chỉ riêng các bước ấy, trên đường đi ngắn nhất, đã vượt thời hạn với ngày nào phiên bản có hiệu lực (như T04) thì ngày ấy không thể giữ. Bước ghi
    /// `không quá` hoặc tính từ một mốc (`kể từ khi …`) không được coi là kéo dài trọn. Thời hạn được gia hạn thì không xét.
    /// Ngày đã báo ở đây thì T04 không báo nữa. Trình tự `chưa xác minh` không xét.
    /// ## Vì sao
    /// Thời hạn của thủ tục phải đủ cho các bước mà chính thủ tục đòi (câu 9 Phụ lục I Nghị định 63/2010/NĐ-CP bản gốc); hạn không thể
    /// giữ thì hồ sơ nào cũng quá hạn.
    /// ## Cách sửa
    /// Không tự sửa: đổi thời hạn hay đổi bước là việc của cơ quan.
    /// # A limit that cannot be kept
    /// ## What it checks
    /// Some steps last their whole time however fast anybody works: posting publicly, watching. Where these alone, on the
    /// shortest way, already exceed the limit on a day on which the version is in force (as T04), it cannot be kept that day. A step of `at most` a time, or
    /// with a time from an event, is not taken to last it. Limits that may be extended are left alone.
    /// Days that are told here are not told by T04 again. `Unverified` steps are left alone.
    /// ## Why it matters
    /// The limit must leave time for the steps that the procedure itself demands (Decree 63/2010/NĐ-CP, original Annex I, question 9);
    /// one that cannot be kept makes dossiers overdue whatever the officers do.
    /// ## Fix safety
    /// No fix: to change the limit or the step is for the agency.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// thời hạn: 10 ngày, kể từ khi nhận đủ hồ sơ hợp lệ
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - tiếp: sở tiếp nhận
    ///       thiếu thì từ chối
    ///   - niêm_yết: sở niêm yết công khai, trong 15 ngày
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// thời hạn: 20 ngày, kể từ khi nhận đủ hồ sơ hợp lệ
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - tiếp: sở tiếp nhận
    ///       thiếu thì từ chối
    ///   - niêm_yết: sở niêm yết công khai, trong 15 ngày
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static IMPOSSIBLE_LIMIT = {
        code: "T09",
        name: "impossible-limit",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let workflow = cx.workflow().filter(|_| !flow::is_guessed(procedure));
    let Some(workflow) = workflow else {
        return;
    };
    let timing = Timing::new(procedure, workflow, timing::calendar(procedure));
    let (cases, _) = cases(&timing);
    for clock in procedure.clocks.values() {
        let Some(found) = impossible(&timing, &cases, clock, cx.as_of()) else {
            continue;
        };
        let steps = found.best.path.iter().filter_map(|(node, reach)| {
            let step = procedure.steps.get(workflow.step_of(*node)?)?;
            let limit = found.case.scenario.limit(*node)?;
            let text = rules_flow::STEP_LASTS_UNTIL
                .with("step", &step.name.text)
                .with("limit", limit_words(procedure, limit))
                .with("finish", reach.finish.date());
            Some((step.name.span, text))
        });
        let places: Vec<(Span, Text)> = steps.collect();
        let steps: Vec<Arg> = places.iter().map(|it| it.1.clone().into()).collect();
        let mut witness = rules_flow::NEVER_IN_TIME_WITNESS
            .with("dates", bad_dates(&found.dates, &found.looked_at))
            .with("path", steps);
        if let Some(day) = found.dates.first() {
            witness = witness.with("day", *day);
        }
        if procedure.clocks.len() > 1 || clock.guard.is_some() || cases.len() > 1 {
            witness = rules_flow::FOR_CASE
                .with("text", witness)
                .with("applicant", found.case.space.describe(&found.case.point));
        }
        let message = rules_flow::NEVER_IN_TIME
            .with("clock", &clock.name.text)
            .with("limit", limit_words(procedure, &clock.limit))
            .with("finish", found.best.finish.date())
            .with("due", found.best.due.date());
        let diagnostic = Diagnostic::new(&IMPOSSIBLE_LIMIT.code, clock.limit.span, message)
            .reason(rules_flow::STEPS_TOO_LONG_WHY.text())
            .help(rules_flow::NEVER_IN_TIME_HELP.text())
            .witness(witness)
            .path(places);
        cx.report(&Element::new("time_limits", &clock.name.id, &clock.meta), diagnostic);
    }
}
