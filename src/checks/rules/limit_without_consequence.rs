//! Limits whose end has no consequence (T10).

use crate::{
    checks::{Cx, Element, declare::declare_rule, spoken},
    diagnostic::{Diagnostic, Severity},
    law::{self, NoOneStop},
    messages::rules_t,
    model::{Actor, Clock, ClockLength, Effect, Limit, Step, SupplementTerms},
    source::Span,
    syntax::words::{Outcome, Regime, StepKind},
};

declare_rule! {
    /// # Hết hạn mà không nói thì sao
    /// ## Kiểm tra gì
    /// Bước có hạn của người nộp (nộp thêm giấy tờ, khắc phục, nộp phí …) mà không có `quá hạn thì …`; hạn bổ sung hồ sơ
    /// (`nộp trong …`) không có `quá hạn thì …` ở thời kỳ nghị định về một cửa chưa cho đóng hồ sơ (trước 01/7/2025) hoặc ở cơ chế một
    /// cửa quốc gia: cảnh báo. Thời hạn giải quyết, thời hạn lấy ý kiến ở cơ chế một cửa quốc gia mà không nói quá hạn
    /// thì sao: thông tin. Cơ quan chậm ở cơ chế một cửa không bị báo, vì nghị định đã quy định xin lỗi, hẹn lại và báo người đứng
    /// đầu Bộ phận Một cửa. Trình tự máy tách từ lời văn mà lời văn có nói đến quá hạn thì không báo.
    /// ## Vì sao
    /// Hạn không có hậu quả thì hồ sơ treo mãi: cơ quan chỉ kết thúc hồ sơ bằng kết quả, từ chối, hoặc đóng hồ sơ khi quá hạn bổ
    /// sung (khoản 3, khoản 5 Điều 19 Nghị định 118/2025/NĐ-CP). Thủ tục phải dễ hiểu, dễ thực hiện (khoản 1 Điều 7 Nghị định
    /// 63/2010/NĐ-CP). Cơ chế một cửa quốc gia không theo nghị định này (khoản 2 Điều 1).
    /// ## Cách sửa
    /// Không tự sửa: hậu quả của việc quá hạn phải lấy từ văn bản.
    /// # A limit without a consequence
    /// ## What it checks
    /// A step with a limit for the applicant (a later paper, a remedy, a payment …) and no `on expiry …`; a time to supplement
    /// (`submit within …`) without `on expiry …` while the one-stop decrees did not close the dossier (before 1 July 2025)
    /// or in the national single window: a warning. The time to settle, or the time for an opinion, in the national single
    /// window where nothing is said of lateness: information. An agency that is late under the one-stop is left alone:
    /// the decree orders the apology, the new date and the report to the head of the one-stop. Steps cut out of a text
    /// by a program are left alone where the text speaks of an expired time.
    /// ## Why it matters
    /// A limit without a consequence leaves the dossier open for ever: an authority ends it only by a result, a refusal, or by
    /// closing it when the time to supplement is over (Article 19(3) and (5) of Decree 118/2025/NĐ-CP). A procedure
    /// must be easy to follow (Article 7(1) of Decree 63/2010/NĐ-CP). The national single window does not
    /// follow that decree (Article 1(2)).
    /// ## Fix safety
    /// No fix: what follows the end of a limit must come from the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// hồ sơ: 1 bộ
    ///   - báo_cáo: "Báo cáo khắc phục", 1 bản chính
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - khắc_phục: nộp báo_cáo, trong 7 ngày làm việc
    ///   - cấp: sở quyết định
    ///       không đạt thì từ chối
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// hồ sơ: 1 bộ
    ///   - báo_cáo: "Báo cáo khắc phục", 1 bản chính
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - khắc_phục: nộp báo_cáo, trong 7 ngày làm việc
    ///       quá hạn thì từ chối
    ///   - cấp: sở quyết định
    ///       không đạt thì từ chối
    /// ```
    pub(crate) static LIMIT_WITHOUT_CONSEQUENCE = {
        code: "T10",
        name: "limit-without-consequence",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    if spoken::speaks_of_expiry(cx.procedure()) {
        return;
    }
    let regime = match cx.procedure().regime {
        Regime::OneStop => law::Regime::OneStop,
        Regime::SingleWindow => law::Regime::SingleWindow,
    };
    let rules = law::one_stop(regime, cx.date());
    let closes = rules.is_ok_and(|it| it.complete_after_notice.get().is_some());
    let windowed = rules.err() == Some(NoOneStop::SingleWindow);
    for step in cx.procedure().steps.values() {
        if step.actor == Actor::Applicant && step.kind != StepKind::Submit {
            of_applicant(cx, step);
        }
        // Where no rules of the day are on record it is not known whether they close the dossier.
        if !closes && (rules.is_ok() || windowed) {
            of_supplement(cx, step);
        }
    }
    if windowed {
        of_authority(cx);
    }
}

/// A step that waits for the applicant.
fn of_applicant(cx: &mut Cx<'_>, step: &Step) {
    let limits = step
        .limit
        .iter()
        .chain(step.limit_overrides.iter().map(|it| &it.1));
    if let Some(limit) = limits.filter(|it| has_end(it)).find(|_| is_open(step)) {
        let text = rules_t::NO_CONSEQUENCE.with("step", &step.name.text);
        report(cx, step, limit.span, text);
    }
}

/// A time to supplement that is stated, and nothing for its end.
fn of_supplement(cx: &mut Cx<'_>, step: &Step) {
    let asked = step.outcomes.iter().flat_map(|it| &it.effects);
    let terms = asked.filter_map(|it| match it {
        Effect::RequestSupplement(terms) => Some(terms),
        _ => None,
    });
    let all: Vec<&SupplementTerms> = terms
        .chain(step.rounds.iter().map(|it| &it.terms))
        .collect();
    if all.iter().any(|it| it.expiry.is_some()) {
        return;
    }
    if let Some(limit) = all
        .iter()
        .filter_map(|it| it.submit.as_ref())
        .find(|it| has_end(it))
    {
        let text = rules_t::NO_CONSEQUENCE_OF_SUPPLEMENT.with("step", &step.name.text);
        report(cx, step, limit.span, text);
    }
}

fn report(cx: &mut Cx<'_>, step: &Step, span: Span, text: crate::messages::Text) {
    // Decree 118/2025/NĐ-CP Art. 19(5) closes dossiers since 1/7/2025.
    let closes = law::in_force("118/2025/NĐ-CP", cx.date());
    let why = match cx.procedure().regime {
        Regime::SingleWindow => &rules_t::WINDOW_CONSEQUENCE_WHY,
        Regime::OneStop if closes => &rules_t::CONSEQUENCE_WHY,
        Regime::OneStop => &rules_t::CONSEQUENCE_WHY_OLD,
    };
    let diagnostic = Diagnostic::new(&LIMIT_WITHOUT_CONSEQUENCE.code, span, text)
        .reason(why.text())
        .help(rules_t::CONSEQUENCE_HELP.text());
    cx.report(
        &Element::new("steps", &step.name.id, &step.meta),
        diagnostic,
    );
}

/// Limits of agencies where no decree says what lateness means, told once.
fn of_authority(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let promise = |it: &&Clock| it.is_promise() && has_end(&it.limit) && it.on_expiry.is_none();
    let clocks = procedure.clocks.values().filter(promise);
    let clocks = clocks.map(|it| (&it.name, it.limit.span, "time_limits", &it.meta));
    let asks = |it: &&Step| it.kind == StepKind::Consult && is_open(it);
    let opinions = procedure.steps.values().filter(asks).filter_map(|it| {
        let limit = it.limit.as_ref().filter(|it| has_end(it))?;
        Some((&it.name, limit.span, "steps", &it.meta))
    });
    let mut all = clocks.chain(opinions);
    let Some((name, span, section, meta)) = all.next() else {
        return;
    };
    let text = rules_t::NO_CONSEQUENCE_OF_LATENESS.with("limit", &name.text);
    let mut diagnostic = Diagnostic::new(&LIMIT_WITHOUT_CONSEQUENCE.code, span, text)
        .reason(rules_t::WINDOW_CONSEQUENCE_WHY.text())
        .help(rules_t::CONSEQUENCE_HELP.text());
    for (name, span, ..) in all {
        diagnostic = diagnostic.related(span, rules_t::LIKEWISE.with("limit", &name.text));
    }
    cx.report_at(
        Severity::Info,
        &Element::new(section, &name.id, meta),
        diagnostic,
    );
}

/// Tells whether nothing follows when the limit of a step ends.
fn is_open(step: &Step) -> bool {
    let silent = step.outcomes.iter().any(|it| it.outcome == Outcome::Silent);
    step.on_expiry.is_none() && !silent
}

/// Tells whether a limit has an end that can pass.
fn has_end(limit: &Limit) -> bool {
    !matches!(limit.length, ClockLength::Unknown)
}
