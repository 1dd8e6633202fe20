//! Bases that are no legal normative documents (B02).

use std::collections::BTreeSet;

use super::requirement_without_basis::kind;
use crate::{
    checks::{
        Cx, Element,
        bases::{based, instrument_label, kind_in_law},
        declare::declare_rule,
    },
    diagnostic::Diagnostic,
    law,
    messages::{Arg, Text, rules_b},
    model::{BasisOrigin, Citation},
    source::Span,
};

declare_rule! {
    /// # Căn cứ không phải văn bản quy phạm pháp luật
    /// ## Kiểm tra gì
    /// Báo khi mọi căn cứ của một phần đều là công văn, quyết định cá biệt, quy chế nội bộ, quyết định
    /// công bố hay loại khác không có trong danh mục văn bản quy phạm vào ngày của bản. Dẫn thêm công
    /// văn bên cạnh một nghị định thì không sao. Loại văn bản chưa rõ thì không báo.
    /// ## Vì sao
    /// Điều 4 Luật 64/2025/QH15 liệt kê văn bản quy phạm pháp luật; thủ tục phải nằm trong văn bản quy
    /// phạm (khoản 1 Điều 8 Nghị định 63/2010/NĐ-CP sửa đổi). Nghị quyết của Chính phủ và quyết định
    /// của Chủ tịch Ủy ban nhân dân cấp tỉnh có thể là văn bản quy phạm từ năm 2025.
    /// ## Cách sửa
    /// Không tự sửa: phải tìm văn bản quy phạm phía sau.
    /// # A basis that is no legal normative document
    /// ## What it checks
    /// Reported when every basis of an element is an official letter, an individual decision, an internal
    /// rule, a publication decision or another kind that is not on the list of normative documents on the
    /// day of the version. A letter cited beside a decree does no harm. Unknown kinds are left alone.
    /// ## Why it matters
    /// Article 4 of Law 64/2025/QH15 lists the legal normative documents; a procedure must stand in one
    /// (Article 8(1) of Decree 63/2010/NĐ-CP as amended). Resolutions of the Government and decisions of a
    /// provincial chair can be normative since 2025.
    /// ## Fix safety
    /// No fix: the normative document behind it must be found.
    /// ```tthc,fires
    /// văn bản CV12 "Công văn mẫu"
    /// số: 12/SNN
    /// loại: công văn
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - cam_kết: "Bản cam kết", 1 bản chính
    ///       căn cứ CV12
    /// ```
    /// ```tthc,clean
    /// văn bản NĐ1 "Nghị định mẫu"
    /// số: 1/2026/NĐ-CP
    /// loại: nghị định
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - cam_kết: "Bản cam kết", 1 bản chính
    ///       căn cứ khoản 1 Điều 5 NĐ1
    /// ```
    pub(crate) static NON_NORMATIVE_BASIS = {
        code: "B02",
        name: "non-normative-basis",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if let Some(first) = procedure.legal_bases.first()
        && let Some(instruments) = only_administrative(cx, &procedure.legal_bases)
    {
        let text = rules_b::NOT_NORMATIVE_PROCEDURE.with("instruments", instruments);
        report(cx, &Element::section("legal_bases"), first.span, text);
    }
    let mut seen = BTreeSet::new();
    for it in based(procedure) {
        if it.basis.broken || it.basis.origin == BasisOrigin::Procedure {
            continue;
        }
        let Some(first) = it.basis.citations.first().filter(|it| seen.insert(it.span)) else {
            continue;
        };
        if let Some(instruments) = only_administrative(cx, &it.basis.citations) {
            let text = rules_b::NOT_NORMATIVE
                .with("kind", kind(it.kind))
                .with("name", it.name)
                .with("instruments", instruments);
            report(cx, &it.element, first.span, text);
        }
    }
}

/// Names the instruments when none of them is a legal normative document.
fn only_administrative(cx: &Cx<'_>, citations: &[Citation]) -> Option<Arg> {
    let project = cx.project();
    let administrative = |citation: &Citation| {
        kind_in_law(project, citation.instrument)
            .is_some_and(|it| law::is_normative(it, cx.date()) == Some(false))
    };
    citations.iter().all(administrative).then(|| {
        let label = |it: &Citation| Arg::from(instrument_label(project, it.instrument));
        Arg::List(citations.iter().map(label).collect())
    })
}

fn report(cx: &mut Cx<'_>, element: &Element<'_>, span: Span, text: Text) {
    let diagnostic = Diagnostic::new(&NON_NORMATIVE_BASIS.code, span, text)
        .reason(rules_b::NOT_NORMATIVE_WHY.text())
        .help(rules_b::NOT_NORMATIVE_HELP.text());
    cx.report(element, diagnostic);
}
