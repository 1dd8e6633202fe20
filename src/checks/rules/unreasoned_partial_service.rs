//! Service online in part only, without one of the reasons of the decree (K03).

use crate::{
    checks::{
        Cx, Element,
        bases::{SpecialLaw, special_law},
        declare::declare_rule,
        online::{Obstacle, ObstacleKind, is_offered, obstacles},
    },
    diagnostic::{Diagnostic, Severity},
    messages::{Arg, rules_k},
    model::Meta,
    syntax::words::{OnlineLevel, PartialReason, Regime, SectionWord},
    values::Stated,
};

declare_rule! {
    /// # Một phần mà không có lý do hợp lệ
    /// ## Kiểm tra gì
    /// Thủ tục khai `một phần`, có kênh trực tuyến, có điều cản trở toàn trình, mà không có lý do mà nghị định cho phép:
    /// (1) bước phải có mặt, kiểm tra thực địa không dẫn căn cứ riêng: lỗi; chỉ có căn cứ chung của thủ tục: cảnh báo;
    /// (2) chỉ vướng bản giấy, thu tiền hoặc trả kết quả tại quầy: lỗi, vì đó không phải lý do. Ghi `, vì sự cố kỹ thuật`
    /// hoặc `, vì vấn đề kỹ thuật khác`, hoặc dẫn căn cứ dưới `mức độ trực tuyến:` thì không báo. Không vướng gì là việc
    /// của K02.
    /// ## Vì sao
    /// Điều 14 Nghị định 224/2026/NĐ-CP (trước đó điểm b khoản 1 Điều 11 Nghị định 42/2022/NĐ-CP): phải công bố lý do và
    /// quy định của luật chuyên ngành: phải hiện diện, phải kiểm tra tại hiện trường, sự cố kỹ thuật, vấn đề kỹ thuật khác.
    /// ## Cách sửa
    /// Không tự sửa: công bố lý do hay bỏ cản trở là việc của cơ quan.
    /// # Partial service without a valid reason
    /// ## What it checks
    /// A procedure claims `partial`, has an online channel and something that keeps it from full, and none of the reasons
    /// that the decree allows: (1) a step of presence or inspection without a basis of its own: an error; with the legal
    /// bases of the procedure only: a warning; (2) only paper, money or the result at the counter stand in the way: an
    /// error, for that is no reason. `, because technical incident`, `, because other technical problem`, or a basis under
    /// `online level:` settles the matter. Where nothing stands in the way it is K02.
    /// ## Why it matters
    /// Article 14 of Decree 224/2026/NĐ-CP (before, Article 11(1)(b) of Decree 42/2022/NĐ-CP): the reason and the sector
    /// law are published: presence, a check on site, a technical incident, another technical problem.
    /// ## Fix safety
    /// No fix: to publish the reason or to drop the obstacle is for the authority.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: một phần
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, trực tuyến
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    ///   - trả: sở trả giấy_phép, tại trung tâm
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// mức độ trực tuyến: một phần, vì sự cố kỹ thuật
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// cách thức: trực tiếp, trực tuyến
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    ///   - trả: sở trả giấy_phép, tại trung tâm
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static UNREASONED_PARTIAL_SERVICE = {
        code: "K03",
        name: "unreasoned-partial-service",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let partial = procedure.online_level == Some(Stated::Value(OnlineLevel::Partial));
    let one_stop = procedure.regime == Regime::OneStop;
    if !partial || !one_stop || !is_offered(procedure) || has_reason(cx) {
        return;
    }
    let obstacles = obstacles(procedure);
    let presence: Vec<&Obstacle<'_>> = obstacles
        .iter()
        .filter(|it| it.kind == ObstacleKind::Presence)
        .collect();
    if presence.is_empty() {
        let Some(first) = obstacles.first() else {
            return;
        };
        let words = obstacles.iter().map(|it| Arg::from(it.words())).collect();
        let text = rules_k::NO_REASON.with("obstacles", Arg::List(words));
        let span = first
            .step
            .map_or_else(|| procedure.section_span(SectionWord::OnlineLevel), |it| it.name.span);
        let severity = cx.severity();
        report(cx, severity, &Element::section("online_level"), span, text);
        return;
    }
    let founded = |meta: &Meta| match special_law(procedure, meta) {
        SpecialLaw::Article | SpecialLaw::Instrument => None,
        SpecialLaw::OfProcedure => Some(cx.severity().lower()),
        SpecialLaw::Nothing => Some(cx.severity()),
    };
    // One step that the law prescribes is reason enough.
    let found: Option<Vec<_>> = presence
        .iter()
        .filter_map(|it| it.step)
        .map(|step| Some((step, founded(&step.meta)?)))
        .collect();
    if let Some(Some((step, severity))) = found.map(|it| it.first().copied()) {
        let text = rules_k::PRESENCE_WITHOUT_LAW.with("step", &step.name.text);
        let element = Element::new("steps", &step.name.id, &step.meta);
        report(cx, severity, &element, step.name.span, text);
    }
}

/// Tells whether the level says a technical reason, or cites a law of its own.
fn has_reason(cx: &Cx<'_>) -> bool {
    let technical = |it: &PartialReason| {
        matches!(it, PartialReason::Incident | PartialReason::Technical)
    };
    let procedure = cx.procedure();
    let meta = procedure.section_meta(SectionWord::OnlineLevel);
    let cited = meta.is_some_and(|it| special_law(procedure, it) >= SpecialLaw::Instrument);
    cited || procedure.partial_reasons.iter().any(technical)
}

fn report(
    cx: &mut Cx<'_>,
    severity: Severity,
    element: &Element<'_>,
    span: crate::source::Span,
    text: crate::messages::Text,
) {
    let diagnostic = Diagnostic::new(&UNREASONED_PARTIAL_SERVICE.code, span, text)
        .reason(rules_k::NO_REASON_WHY.text())
        .help(rules_k::NO_REASON_HELP.text());
    cx.report_at(severity, element, diagnostic);
}
