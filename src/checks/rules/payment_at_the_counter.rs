//! Full online service whose money is taken at the counter (P05).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        online::{ObstacleKind, obstacles},
    },
    diagnostic::{Diagnostic, Severity},
    messages::rules_p,
    model::{Fee, FeeFamily, FeeValue, Step},
    syntax::words::{OnlineLevel, SectionWord, Site, StepKind},
    values::Stated,
};

declare_rule! {
    /// # Toàn trình mà nộp tiền tại quầy
    /// ## Kiểm tra gì
    /// Thủ tục khai `toàn trình`, có thu phí, lệ phí, mà bước thu tiền, nộp tiền ghi `tại trung tâm`, `tại trụ sở` và không
    /// có bước nào nộp `trực tuyến` hoặc `theo kênh nộp`: lỗi. Không bước nào nói nộp ở đâu: thông tin.
    /// ## Vì sao
    /// Điểm đ khoản 1 Điều 15 Nghị định 224/2026/NĐ-CP (trước đó khoản 1 Điều 11 Nghị định 42/2022/NĐ-CP): dịch vụ công
    /// trực tuyến có thu phí, lệ phí phải cho thanh toán trực tuyến.
    /// ## Cách sửa
    /// Không tự sửa: mở thanh toán trực tuyến hay hạ mức khai là việc của cơ quan.
    /// # Payment at the counter
    /// ## What it checks
    /// A procedure claims `full`, takes a fee or charge, and the step that takes it is `at the centre` or `at the office`
    /// while no step pays `online` or `by the filing channel`: an error. Where no step says where the money is paid: a
    /// note.
    /// ## Why it matters
    /// Article 15(1)(đ) of Decree 224/2026/NĐ-CP (before, Article 11(1) of Decree 42/2022/NĐ-CP): an online service that
    /// takes fees offers payment online.
    /// ## Fix safety
    /// No fix: to open online payment or to lower the claim is for the authority.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: toàn trình
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// cách thức: trực tuyến, trực tiếp
    /// phí: 100.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - nộp_phí: nộp phí, tại trung tâm
    ///   - cấp: sở quyết định
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: toàn trình
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// cách thức: trực tuyến, trực tiếp
    /// phí: 100.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - nộp_phí: nộp phí, trực tuyến
    ///   - cấp: sở quyết định
    /// ```
    pub(crate) static PAYMENT_AT_THE_COUNTER = {
        code: "P05",
        name: "payment-at-the-counter",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if procedure.online_level != Some(Stated::Value(OnlineLevel::Full)) {
        return;
    }
    let due = |it: &Fee| {
        it.family != FeeFamily::Price && !matches!(it.value, FeeValue::None | FeeValue::Unknown)
    };
    let online = |it: &Step| {
        matches!(it.kind, StepKind::Pay | StepKind::Collect)
            && (it.site == Some(Site::Online) || it.same_channel)
    };
    if !procedure.fees.values().any(due) || procedure.steps.values().any(online) {
        return;
    }
    let counter = obstacles(procedure)
        .into_iter()
        .find(|it| it.kind == ObstacleKind::Payment)
        .and_then(|it| it.step);
    let (span, text, element, severity) = match counter {
        Some(step) => (
            step.name.span,
            rules_p::PAID_AT_COUNTER.with("step", &step.name.text),
            Element::new("steps", &step.name.id, &step.meta),
            cx.severity(),
        ),
        None => (
            procedure.section_span(SectionWord::OnlineLevel),
            rules_p::PAYMENT_UNSTATED.text(),
            Element::section("online_level"),
            Severity::Info,
        ),
    };
    let diagnostic = Diagnostic::new(&PAYMENT_AT_THE_COUNTER.code, span, text)
        .reason(rules_p::ONLINE_PAYMENT_WHY.text())
        .help(rules_p::ONLINE_PAYMENT_HELP.text());
    cx.report_at(severity, &element, diagnostic);
}
