//! Procedures and clocks without a length of time (T01).

use crate::{
    checks::{
        Cx, Element, coverage, declare::declare_rule, flow, guards::TooMany,
        internal::is_internal,
    },
    diagnostic::{Diagnostic, Severity},
    messages::{Text, rules_t},
    model::{Actor, Clock, ClockLength, Condition, EventRef, Meta, Procedure},
    syntax::words::{SectionWord, StepKind},
    values::Stated,
};

declare_rule! {
    /// # Không có thời hạn giải quyết
    /// ## Kiểm tra gì
    /// `thời hạn: chưa rõ`, `thời hạn: không`, thời hạn có tên mà chưa rõ độ dài; người nộp không được thời
    /// hạn trả kết quả nào áp dụng (tính trên mọi điều kiện `khi` của các thời hạn). Bước của cơ quan ghi
    /// `chưa rõ thời hạn` được báo nhẹ hơn một bậc (bước lấy ý kiến, bước tạm dừng thời hạn chung là việc của T07). Thời hạn viết
    /// bằng lời mơ hồ ("kịp thời", "sớm nhất") không phải là thời hạn: ghi `chưa rõ`. Mục `thời hạn:` không
    /// có trong văn bản là việc của A01.
    /// `chưa rõ` mà `chưa xác minh` là thông tin: đọc lại nguồn; trong bản nháp do máy tách thì ghi chú của bản nháp đã nói. Thủ tục nội bộ giữa
    /// các cơ quan (mã 5.…, 6.…, người nộp chỉ là cán bộ, cơ quan) không xét.
    /// Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó
    /// không có nghĩa là đúng.
    /// ## Vì sao
    /// Điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP: thời hạn giải quyết là bộ phận bắt buộc; câu 9 Phụ lục I
    /// (bản gốc) hỏi thời hạn có được quy định không. Điểm a khoản 2 Điều 1 loại thủ tục nội bộ, giữa các cơ quan với nhau.
    /// ## Cách sửa
    /// Không tự sửa: thời hạn phải lấy từ văn bản.
    /// # No time limit
    /// ## What it checks
    /// `time limit: unknown`, `time limit: none`, a named limit of unknown length; an applicant to whom no
    /// promise of the result applies (worked out over all conditions of the limits). A step of an agency with
    /// an unknown limit comes one level lower (one that consults or stops the main limit is left to T07). Words such as "promptly" or "as
    /// soon as possible" are no limit: write `unknown`. A missing section is left to A01.
    /// `Unknown` and `unverified` is a note: read the source again; in a draft that a program cut out of a page, the notes of
    /// the draft tell it.
    /// Procedures among agencies (codes 5.…, 6.…, only officials and public bodies apply) are left alone.
    /// Where there are too many kinds of applicants, the rule says for information that it “did not check all” of the
    /// part; no fault found is then no proof.
    /// ## Why it matters
    /// Article 8(2)(đ) of Decree 63/2010/NĐ-CP: the time limit is a mandatory part; question 9 of Annex I
    /// (original) asks whether there is one. Article 1(2)(a) leaves out procedures inside and among agencies.
    /// ## Fix safety
    /// No fix: the limit must come from the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: chưa rõ
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    pub(crate) static MISSING_TIME_LIMIT = {
        code: "T01",
        name: "missing-time-limit",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if is_internal(procedure) {
        return;
    }
    let section = procedure.section_span(SectionWord::TimeLimits);
    let whole = Element::section("time_limits");
    // What a program could not read is told where it wrote the draft, and is no fault of the page.
    let drafted = flow::is_guessed(procedure);
    let open = procedure.section_meta(SectionWord::TimeLimits).is_some_and(is_unread);
    match procedure.time_stated {
        Some(Stated::Unknown) if open && drafted => {}
        Some(Stated::Unknown) if open => {
            let text = rules_t::LIMIT_NOT_READ.with("procedure", &procedure.name.text);
            cx.report_at(Severity::Info, &whole, unread(section, text));
        }
        Some(Stated::None | Stated::Unknown) => {
            let text = rules_t::NO_LIMIT.with("procedure", &procedure.name.text);
            cx.report(&whole, diagnostic(section, text));
        }
        Some(Stated::Value(_)) | None => {}
    }
    for clock in procedure.clocks.values() {
        if clock.limit.length == ClockLength::Unknown {
            let element = Element::new("time_limits", &clock.name.id, &clock.meta);
            let span = clock.limit.span;
            if is_unread(&clock.meta) && drafted {
                continue;
            }
            if is_unread(&clock.meta) {
                let text = rules_t::CLOCK_NOT_READ.with("clock", &clock.name.text);
                cx.report_at(Severity::Info, &element, unread(span, text));
            } else {
                let text = rules_t::CLOCK_WITHOUT_LENGTH.with("clock", &clock.name.text);
                cx.report(&element, diagnostic(span, text));
            }
        }
    }
    let unpromised = unpromised(procedure);
    if unpromised.is_err() {
        cx.report_partial(&whole, section);
    }
    if let Ok(Some(witness)) = unpromised {
        let text = rules_t::LIMIT_NOT_FOR_ALL.text();
        let diagnostic = diagnostic(section, text)
            .help(rules_t::LIMIT_NOT_FOR_ALL_HELP.text())
            .witness(witness);
        cx.report(&whole, diagnostic);
    }
    check_steps(cx);
}

fn check_steps(cx: &mut Cx<'_>) {
    for step in cx.procedure().steps.values() {
        let Some(limit) = &step.limit else { continue };
        if limit.length != ClockLength::Unknown || step.actor == Actor::Applicant {
            continue;
        }
        // A pause or a consultation without an end is a finding of T07.
        if step.suspends_limit || step.kind == StepKind::Consult {
            continue;
        }
        let text = rules_t::STEP_WITHOUT_LENGTH.with("step", &step.name.text);
        let element = Element::new("steps", &step.name.id, &step.meta);
        cx.report_at(cx.severity().lower(), &element, diagnostic(limit.span, text));
    }
}

fn diagnostic(span: crate::source::Span, text: Text) -> Diagnostic {
    Diagnostic::new(&MISSING_TIME_LIMIT.code, span, text)
        .reason(rules_t::NO_LIMIT_WHY.text())
        .help(rules_t::NO_LIMIT_HELP.text())
}

/// Tells whether nobody has proved that what is unknown is not told at all.
fn is_unread(meta: &Meta) -> bool {
    meta.unverified.is_some()
}

fn unread(span: crate::source::Span, text: Text) -> Diagnostic {
    Diagnostic::new(&MISSING_TIME_LIMIT.code, span, text)
        .reason(rules_t::LIMIT_NOT_READ_WHY.text())
        .help(rules_t::LIMIT_NOT_READ_HELP.text())
}

/// Returns an applicant whose result no limit promises.
fn unpromised(procedure: &Procedure) -> Result<Option<Text>, TooMany> {
    if procedure.clocks.is_empty() {
        return Ok(None);
    }
    let promises: Vec<&Clock> = procedure
        .clocks
        .values()
        .filter(|it| it.is_promise() || ends_with_the_result(procedure, it))
        .collect();
    if promises.is_empty() {
        return Ok(Some(rules_t::LIMIT_WITNESS_ALL.text()));
    }
    let guards: Option<Vec<Condition>> = promises
        .iter()
        .map(|it| it.guard.as_ref().map(|it| it.condition.clone()))
        .collect();
    let Some(guards) = guards else {
        return Ok(None);
    };
    let point = coverage::uncovered(procedure, &guards)?;
    Ok(point.map(|point| rules_t::LIMIT_WITNESS.with("point", point)))
}

/// A limit until the step that returns the result promises it as well.
fn ends_with_the_result(procedure: &Procedure, clock: &Clock) -> bool {
    let Some(EventRef::StepDone(step)) = clock.limit.until else {
        return false;
    };
    let step = procedure.steps.get(step);
    step.is_some_and(|it| matches!(it.kind, StepKind::Return | StepKind::Issue))
}
