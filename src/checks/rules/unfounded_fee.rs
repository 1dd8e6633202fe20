//! Fees and charges that no competent instrument sets (P01).

use crate::{
    checks::{
        Cx, Element,
        bases::{instrument_label, kind_in_law},
        declare::declare_rule,
    },
    diagnostic::Diagnostic,
    law::{self, InstrumentKind, Power},
    messages::{Arg, Text, rules_p},
    model::{BasisOrigin, Citation, Fee, FeeFamily, FeeValue},
    values::{Council, Lang},
};

declare_rule! {
    /// # Phí, lệ phí không có căn cứ về phí
    /// ## Kiểm tra gì
    /// Ít nhất một văn bản dẫn cho khoản phí, lệ phí phải có thẩm quyền quy định phí: luật,
    /// nghị quyết của Ủy ban Thường vụ Quốc hội, nghị định, thông tư của Bộ Tài chính (số hiệu có `BTC`),
    /// nghị quyết của Hội đồng nhân dân cấp tỉnh. Chỉ có danh sách căn cứ chung của thủ tục thì là cảnh báo. Loại văn bản, mức thu chưa rõ thì không báo; khoản thu không dẫn căn cứ nào là việc của B01. Giá dịch vụ và khoản để
    /// tỉnh quy định không xét; khoản để Hội đồng nhân dân cấp xã định mức thì báo. Danh mục phí, lệ phí (Phụ lục 01) chưa có trong gói dữ liệu nên chưa đối chiếu
    /// tên khoản thu.
    /// ## Vì sao
    /// Khoản 2 Điều 4 và khoản 1 Điều 21 Luật Phí và lệ phí 97/2015/QH13; điểm d khoản 1 Điều 6 Nghị định
    /// 63/2010/NĐ-CP cấm thu ngoài mức đã công bố.
    /// ## Cách sửa
    /// Không tự sửa: dẫn đúng văn bản về phí, hoặc bỏ khoản thu.
    /// # A fee or charge without a basis in fee law
    /// ## What it checks
    /// At least one instrument cited for a fee or charge may set fees: a law, a resolution
    /// of the Standing Committee, a decree, a circular of the Ministry of Finance (its number holds `BTC`), a
    /// resolution of a provincial council. With the list for the whole procedure only it is a warning. Unknown kinds and amounts are left alone, a payment without any basis is left to B01, and so are service prices and what
    /// the province sets; an amount left to a commune council is reported. The List of fees and charges (Annex 01) is not in the data packs yet, so names are
    /// not compared with it.
    /// ## Why it matters
    /// Articles 4(2) and 21(1) of the Law on Fees and Charges 97/2015/QH13; Article 6(1)(d) of Decree
    /// 63/2010/NĐ-CP bans taking more than published.
    /// ## Fix safety
    /// No fix: cite the fee instrument, or drop the payment.
    /// ```tthc,fires
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// phí:
    ///   - thẩm_định: 50.000 đồng
    ///       căn cứ Điều 3 TT1
    /// ```
    /// ```tthc,clean
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2026/TT-BTC
    /// loại: thông tư
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// phí:
    ///   - thẩm_định: 50.000 đồng
    ///       căn cứ Điều 3 TT1
    /// ```
    pub(crate) static UNFOUNDED_FEE = {
        code: "P01",
        name: "unfounded-fee",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for fee in procedure.fees.values() {
        // Of an unknown amount it is not even known whether anything is due.
        let settled = matches!(
            fee.value,
            FeeValue::None | FeeValue::Unknown | FeeValue::ByCouncil(Council::Province)
        );
        if settled || fee.family == FeeFamily::Price || fee.meta.basis.broken {
            continue;
        }
        let Some(text) = fault(cx, fee) else { continue };
        let diagnostic = Diagnostic::new(&UNFOUNDED_FEE.code, fee.name.span, text)
            .reason(rules_p::FEE_WHY.text())
            .help(rules_p::FEE_HELP.text());
        let mut element = Element::new("fees", &fee.name.id, &fee.meta);
        for section in procedure.fee_sections.iter().filter(|it| it.family == fee.family) {
            element = element.inside(&section.meta);
        }
        // A list for the whole procedure may leave out the text that sets the fee.
        let listed = fee.meta.basis.origin == BasisOrigin::Procedure;
        let severity = if listed && !matches!(fee.value, FeeValue::ByCouncil(_)) {
            cx.severity().lower()
        } else {
            cx.severity()
        };
        cx.report_at(severity, &element, diagnostic);
    }
}

fn fault(cx: &Cx<'_>, fee: &Fee) -> Option<Text> {
    if fee.value == FeeValue::ByCouncil(Council::Commune) {
        return Some(rules_p::FEE_LEFT_TO_COMMUNE.with("fee", &fee.name.text));
    }
    let citations = if fee.meta.basis.citations.is_empty() {
        &cx.procedure().legal_bases
    } else {
        &fee.meta.basis.citations
    };
    let cannot = |it: &Citation| may_set_fees(cx, it) == Some(false);
    (!citations.is_empty() && citations.iter().all(cannot)).then(|| {
        let labels = citations.iter().map(|it| label(cx, it));
        rules_p::FEE_NOT_OF_FEE_LAW
            .with("fee", &fee.name.text)
            .with("instruments", Arg::List(labels.collect()))
    })
}

/// Returns the number of an instrument with its kind, which says why it cannot set fees.
fn label(cx: &Cx<'_>, citation: &Citation) -> Arg {
    let number = instrument_label(cx.project(), citation.instrument);
    let kind = kind_in_law(cx.project(), citation.instrument).and_then(|it| law::kind(it.id()));
    let Some(kind) = kind else {
        return Arg::from(number);
    };
    let both = |lang| format!("{number} ({})", kind.name(lang));
    Arg::Both {
        vi: both(Lang::Vi),
        en: both(Lang::En),
    }
}

/// Tells whether an instrument may set fees; `None` when its kind or number is unknown.
fn may_set_fees(cx: &Cx<'_>, citation: &Citation) -> Option<bool> {
    let kind = kind_in_law(cx.project(), citation.instrument)?;
    let circular = matches!(kind, InstrumentKind::Circular | InstrumentKind::JointCircular);
    if circular {
        // Law 97/2015/QH13 Art. 4(2): of the ministers only the one of Finance.
        let instrument = cx.project().instruments.get(citation.instrument)?;
        return instrument.number.value().map(|it| it.contains("BTC"));
    }
    let competence = law::competence(law::Element::Fee, cx.date())?;
    Some(competence.power(kind) == Power::Own)
}
