//! Business conditions set by ministries, councils and committees (B04).

use crate::{
    checks::{
        Cx,
        bases::{BasedKind, by_instrument, kind_in_law, report_each},
        business,
        declare::declare_rule,
    },
    diagnostic::Diagnostic,
    law::{self, InstrumentKind, Power},
    messages::rules_b,
    model::Citation,
};

declare_rule! {
    /// # Điều kiện kinh doanh do bộ, địa phương đặt ra
    /// ## Kiểm tra gì
    /// Thủ tục mà tên nói cấp phép kinh doanh (`đủ điều kiện buôn bán`, `giấy phép kinh doanh` …) có yêu cầu, điều kiện
    /// mà mọi căn cứ đều là thông tư, nghị quyết của Hội đồng nhân dân, quyết định của Ủy ban nhân dân, dù có điều giao.
    /// Có luật, pháp lệnh, nghị định, điều ước bên cạnh thì không báo; tiêu chuẩn, quy chuẩn kỹ thuật không phải điều
    /// kiện kinh doanh. Loại văn bản chưa rõ thì không báo; chỉ có căn cứ chung của thủ tục thì là
    /// cảnh báo, vì danh sách ấy có thể thiếu.
    /// ## Vì sao
    /// Khoản 3 Điều 7 Luật Đầu tư 61/2020/QH14, từ 01/7/2026 khoản 2 Điều 7 Luật Đầu tư 143/2025/QH15: bộ, cơ quan ngang
    /// bộ, Hội đồng nhân dân, Ủy ban nhân dân không được ban hành quy định về điều kiện đầu tư kinh doanh.
    /// ## Cách sửa
    /// Không tự sửa: dẫn luật, nghị định đặt điều kiện; không có thì bỏ.
    /// # A business condition set by a ministry or locality
    /// ## What it checks
    /// A procedure whose title licenses a business (`đủ điều kiện buôn bán`, qualified to trade; `giấy phép kinh doanh`,
    /// business licence) has conditions all of whose bases are circulars, resolutions of councils or decisions of
    /// committees, delegated or not. A law, ordinance, decree or treaty beside it settles the matter; standards and
    /// technical regulations are no business conditions. Unknown kinds are left alone; where only the procedure names legal
    /// bases it is a warning, for that list may be short.
    /// ## Why it matters
    /// Article 7(3) of the Investment Law 61/2020/QH14, since 1 July 2026 Article 7(2) of the Investment Law
    /// 143/2025/QH15: ministries, agencies of that rank, people's councils and people's committees may not issue
    /// regulations on business conditions.
    /// ## Fix safety
    /// No fix: cite the law or decree that sets the condition; where there is none, drop it.
    /// ```tthc,fires
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy chứng nhận đủ điều kiện buôn bán thuốc thú y"
    /// yêu cầu, điều kiện:
    ///   - địa_điểm: "Có diện tích từ 50 m2"
    ///       căn cứ Điều 3 TT1
    /// ```
    /// ```tthc,clean
    /// văn bản NĐ1 "Nghị định mẫu"
    /// số: 1/2026/NĐ-CP
    /// loại: nghị định
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy chứng nhận đủ điều kiện buôn bán thuốc thú y"
    /// yêu cầu, điều kiện:
    ///   - địa_điểm: "Có diện tích từ 50 m2"
    ///       căn cứ Điều 3 NĐ1
    /// ```
    pub(crate) static MINISTERIAL_BUSINESS_CONDITION = {
        code: "B04",
        name: "ministerial-business-condition",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let Some(phrase) = business::phrase(cx.procedure()) else {
        return;
    };
    let groups = by_instrument(cx.procedure(), |it| {
        let condition = it.kind == BasedKind::Condition;
        condition.then(|| forbidden(cx, &it.basis.citations))?
    });
    let (project, procedure) = (cx.project(), cx.procedure());
    report_each(cx, &groups, |span, group| {
        let message = if group.is_of_page(procedure) {
            &rules_b::BUSINESS_CONDITION_OF_PAGE
        } else {
            &rules_b::BUSINESS_CONDITION
        };
        let text = group.told(project, message.with("phrase", phrase));
        Diagnostic::new(&MINISTERIAL_BUSINESS_CONDITION.code, span, text)
            .reason(rules_b::BUSINESS_CONDITION_WHY.text())
            .help(rules_b::BUSINESS_CONDITION_HELP.text())
    });
}

/// Returns the first citation, when all are of instruments that may not set business conditions.
fn forbidden<'c>(cx: &Cx<'_>, citations: &'c [Citation]) -> Option<&'c Citation> {
    let competence = law::competence(law::Element::BusinessCondition, cx.date())?;
    let forbidden = |citation: &Citation| {
        let kind = kind_in_law(cx.project(), citation.instrument);
        kind.is_some_and(|it| is_of_ministry_or_locality(it) && competence.power(it) != Power::Own)
    };
    citations
        .first()
        .filter(|_| citations.iter().all(forbidden))
}

/// The law names ministries, agencies of that rank, councils and committees.
fn is_of_ministry_or_locality(kind: InstrumentKind) -> bool {
    let local = law::kind(kind.id()).is_some_and(|it| it.local);
    local || matches!(kind, InstrumentKind::Circular | InstrumentKind::JointCircular)
}
