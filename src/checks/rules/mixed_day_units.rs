//! Limits in days beside limits in working days (T02).

use super::missing_mandatory_part::spelled;
use crate::{
    checks::{Cx, Element, cut_limits::Page, declare::declare_rule, flow, internal::has_internal_code, papers},
    diagnostic::Diagnostic,
    messages::{Arg, rules_t},
    model::{Actor, BasisOrigin, ClockLength, EventRef, Limit, Meta, Procedure, Step, Strength},
    source::Span,
    syntax::words::{SectionWord, StepKind},
    values::{Length, TimeUnit},
};

declare_rule! {
    /// # Lẫn ngày và ngày làm việc
    /// ## Kiểm tra gì
    /// Thời hạn của cơ quan (mục `thời hạn:`, thời hạn của kênh nộp, của bước) ghi `ngày` trong khi thời hạn khác của
    /// cùng thủ tục ghi `ngày làm việc`. Báo một lần cho mỗi thủ tục, kèm chỗ ghi `ngày làm việc`: cảnh
    /// báo khi hai bên cùng một số, hoặc cùng là thời hạn của thủ tục (trừ khi trình tự máy tách nêu cả hai, mỗi thời hạn cho một trường hợp); nếu không thì là thông tin. Không xét thời hạn
    /// của người nộp, thời gian niêm yết, theo dõi, chờ; thời hạn có căn cứ riêng nêu điều, khoản thì theo điều đó. Ở
    /// trình tự `chưa xác minh` (máy tách từ lời văn) còn không xét thời hạn mà câu văn giao cho người nộp hay bên khác (`công ty
    /// phải thông báo`), thời hạn của bước không tính từ khi nhận hồ sơ hay kết quả bước trước, khiếu nại, tố cáo, ngày báo trước (`trước thời hạn 05 ngày`), số ngày nhận hồ sơ (`thời hạn nhận phiếu đăng ký`), và các dòng
    /// thời hạn theo kênh khi lời văn bên bảng kênh nêu thời hạn cho từng trường hợp.
    /// ## Vì sao
    /// Hai cách tính cho hai ngày trả khác nhau, nhất là qua kỳ nghỉ (Điều 147, 148 Bộ luật Dân sự 91/2015/QH13);
    /// câu 9 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thời hạn có rõ không. Thường một trong hai là viết thiếu.
    /// ## Cách sửa
    /// Không tự sửa: đơn vị phải lấy từ văn bản, không được suy từ thời hạn bên cạnh.
    /// # Days beside working days
    /// ## What it checks
    /// A limit of the authority (in `time limits:`, of a channel, of a step) in `days` while another one of the same
    /// procedure is in `working days`. Reported once for each procedure, with the other places: a
    /// warning where both have the same number, or both are of the whole procedure (unless steps that a program cut out give both, each
    /// to a case); otherwise a note. Limits of the
    /// applicant and the time of posting, watching and waiting are left alone; so is a limit with a basis of its own
    /// that names an article. Among `unverified` steps (cut out of a text by a program) limits are also left alone that
    /// the sentence lays on the applicant or somebody else (“the company must give notice”), that do not count from the receipt of
    /// a dossier or of what the work before gave, those of complaints, a notice ahead (“05 days before”),
    /// days in which papers are taken (“time for taking registrations”), and rows by channel where the words beside the
    /// channels state times by case.
    /// ## Why it matters
    /// The two count to different dates, above all over holidays (Articles 147 and 148 of the Civil Code
    /// 91/2015/QH13); question 9 of Annex I of Decree 63/2010/NĐ-CP (original) asks whether the limit is clear. Mostly
    /// one of them was cut short in writing.
    /// ## Fix safety
    /// No fix: the unit must come from the law, not from the limit beside it.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn:
    ///   - mới: 20 ngày, kể từ khi nhận đủ hồ sơ hợp lệ
    ///   - lại: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn:
    ///   - mới: 20 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    ///   - lại: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    pub(crate) static MIXED_DAY_UNITS = {
        code: "T02",
        name: "mixed-day-units",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

/// Other places that a finding shows.
const SHOWN: usize = 4;

/// A limit of the authority in days of one sort.
struct InDays<'a> {
    name: Arg,
    section: SectionWord,
    length: Length,
    span: Span,
    element: Element<'a>,
    settled: bool,
    /// It is of the whole procedure, not of a step.
    promise: bool,
}

impl InDays<'_> {
    fn promised(self) -> Self {
        Self {
            promise: true,
            ..self
        }
    }
}

fn check(cx: &mut Cx<'_>) {
    let (days, working): (Vec<_>, Vec<_>) = limits(cx.procedure())
        .into_iter()
        .partition(|it| it.length.unit == TimeUnit::Day);
    let Some(days) = days.into_iter().find(|it| !it.settled) else {
        return;
    };
    // The same number in both units is the likeliest slip: it is shown first.
    let same = working
        .iter()
        .filter(|it| it.length.amount == days.length.amount);
    let others = working
        .iter()
        .filter(|it| it.length.amount != days.length.amount);
    let shown: Vec<&InDays<'_>> = same.chain(others).take(SHOWN).collect();
    let Some(first) = shown.first() else {
        return;
    };
    // Laws do use both, most often for the whole and for a step; the same number in both
    // units, or two units for two promises, is a slip of writing.
    let slip = first.length.amount == days.length.amount || (first.promise && days.promise);
    let guessed = flow::is_guessed(cx.procedure());
    // Each time of a complaint is set by its law, and so are times that a page lists by case.
    let by_case = || Page::of(cx.procedure()).lists_times() && !slip;
    let beside = papers::is_case(cx.procedure()) || has_internal_code(cx.procedure());
    if guessed && (beside || by_case()) {
        return;
    }
    // A program that cuts steps guesses what they are called.
    let text = if guessed {
        rules_t::MIXED_DAYS_PAGE
            .with("place", spelled(days.section))
            .with("days", days.length)
            .with("other", spelled(first.section))
            .with("working", first.length)
    } else {
        rules_t::MIXED_DAYS
            .with("limit", days.name)
            .with("days", days.length)
            .with("other", first.name.clone())
            .with("working", first.length)
    };
    let days_length = days.length;
    let mut diagnostic = Diagnostic::new(&MIXED_DAY_UNITS.code, days.span, text)
        .reason(rules_t::MIXED_DAYS_WHY.text())
        .help(rules_t::MIXED_DAYS_HELP.text());
    for other in &shown {
        let here = rules_t::IN_WORKING_DAYS.with("working", other.length);
        diagnostic = diagnostic.related(other.span, here);
    }
    // The finding rests on both limits, so a mark on either holds for it.
    let others = first.element.metas.iter();
    let element = others.fold(days.element, |it, meta| it.inside(meta));
    // Steps that give both lengths give each to a case.
    let own = |it: &InDays<'_>| in_steps(cx.procedure()).any(|step| step == it.length);
    let of_cases = guessed && first.length.amount != days_length.amount && own(first) && in_steps(cx.procedure()).any(|it| it == days_length);
    let severity = if slip && !of_cases {
        cx.severity()
    } else {
        cx.severity().lower()
    };
    cx.report_at(severity, &element, diagnostic);
}

/// Returns the limits of the authority in days or working days, those of the whole
/// procedure first.
fn limits(procedure: &Procedure) -> Vec<InDays<'_>> {
    let page = Page::of(procedure);
    let mut out = Vec::new();
    for clock in procedure.clocks.values() {
        let ends_with = match clock.limit.until {
            Some(EventRef::StepDone(step)) => procedure.steps.get(step),
            _ => None,
        };
        let others = page.is_window(&clock.limit) || page.is_of_a_row(clock);
        if others || ends_with.is_some_and(|it| !is_handled(it)) {
            continue;
        }
        let name = Arg::from(&clock.name.text);
        let element = Element::new("time_limits", &clock.name.id, &clock.meta);
        let section = SectionWord::TimeLimits;
        let read = in_days(&clock.limit, name, section, element, &clock.meta);
        out.extend(read.map(InDays::promised));
    }
    for channel in procedure.channels.iter().flatten() {
        let name = channel.word();
        let element = Element::section("channels").inside(&channel.meta);
        let limit = channel.limit.iter();
        let section = SectionWord::Channels;
        let of = |it| in_days(it, name.clone(), section, element.clone(), &channel.meta);
        out.extend(limit.filter_map(of).map(InDays::promised));
    }
    for step in procedure.steps.values() {
        if !is_handled(step) {
            continue;
        }
        let overrides = step.limit_overrides.iter().map(|it| &it.1);
        let own = |it: &&Limit| !page.binds_another(step, it) && page.is_of_dossier(step, it);
        for limit in step.limit.iter().chain(overrides).filter(own) {
            let name = Arg::from(&step.name.text);
            let element = Element::new("steps", &step.name.id, &step.meta);
            out.extend(in_days(limit, name, SectionWord::Steps, element, &step.meta));
        }
    }
    out
}

/// Returns the lengths of the limits of steps.
fn in_steps(procedure: &Procedure) -> impl Iterator<Item = Length> {
    procedure.steps.values().filter_map(|it| match it.limit.as_ref()?.length {
        ClockLength::Length(length) => Some(length),
        _ => None,
    })
}

/// Tells whether a step is work of the authority, not of the applicant or of time alone.
fn is_handled(step: &Step) -> bool {
    let of_time = matches!(
        step.kind,
        StepKind::Publish | StepKind::Monitor | StepKind::Wait
    );
    step.actor != Actor::Applicant && !of_time
}

fn in_days<'a>(
    limit: &Limit,
    name: Arg,
    section: SectionWord,
    element: Element<'a>,
    meta: &Meta,
) -> Option<InDays<'a>> {
    let ClockLength::Length(length) = limit.length else {
        return None;
    };
    let of_days = matches!(length.unit, TimeUnit::Day | TimeUnit::WorkingDay);
    // What must be kept before an event counts back and is no time of handling.
    (of_days && limit.before.is_none()).then(|| InDays {
        name,
        section,
        length,
        span: limit.span,
        element,
        promise: false,
        settled: meta.basis.origin == BasisOrigin::Own && meta.basis.strength() == Strength::Exact,
    })
}
