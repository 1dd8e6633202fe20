//! Forms prescribed below the rank of a minister, until 24 September 2017 (B09).

use std::collections::BTreeSet;

use crate::{
    checks::{
        Cx, Element,
        bases::{instrument_label, kind_in_law},
        declare::declare_rule,
    },
    diagnostic::Diagnostic,
    law::{self, Power},
    messages::rules_b,
};

declare_rule! {
    /// # Mẫu đơn do văn bản dưới cấp bộ đặt ra
    /// ## Kiểm tra gì
    /// Mẫu đơn, tờ khai của giấy tờ trong hồ sơ ghi theo văn bản không phải luật, pháp lệnh, nghị định, quyết định của
    /// Thủ tướng, thông tư. Chỉ xét bản từ ngày 14/10/2010 đến ngày 24/9/2017. Báo một lần cho mỗi văn bản.
    /// ## Vì sao
    /// Khoản 4 Điều 8 Nghị định 63/2010/NĐ-CP (bản gốc): mẫu đơn, mẫu tờ khai quy định trong thông tư của bộ trưởng. Từ
    /// 25/9/2017 mẫu đơn cùng thẩm quyền như thủ tục.
    /// ## Cách sửa
    /// Không tự sửa: dẫn mẫu của thông tư, hoặc để người nộp tự viết đơn.
    /// # A form of low rank
    /// ## What it checks
    /// The form of a paper is of an instrument that is no law, ordinance, decree, decision of the Prime Minister or
    /// circular. Only for versions from 14 October 2010 to 24 September 2017. Reported once for each instrument.
    /// ## Why it matters
    /// Article 8(4) of Decree 63/2010/NĐ-CP (original): forms stand in a circular of the minister. Since 25 September
    /// 2017 forms follow the competence for the procedure.
    /// ## Fix safety
    /// No fix: cite the form of the circular, or let the applicant write freely.
    /// ```tthc,fires
    /// văn bản QĐ1 "Quyết định của tỉnh"
    /// số: 01/2016/QĐ-UBND
    /// loại: quyết định của Ủy ban nhân dân cấp tỉnh
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hiệu lực: từ 01/01/2016
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính, mẫu số 1 QĐ1
    /// ```
    /// ```tthc,clean
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2016/TT-BNNPTNT
    /// loại: thông tư
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hiệu lực: từ 01/01/2016
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính, mẫu số 1 TT1
    /// ```
    pub(crate) static FORM_OF_LOW_RANK = {
        code: "B09",
        name: "form-of-low-rank",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let Some(competence) = law::competence(law::Element::Form, cx.date()) else {
        return;
    };
    let mut told = BTreeSet::new();
    for paper in cx.procedure().documents.values() {
        let Some(form) = &paper.form else { continue };
        let Some(id) = form.instrument else { continue };
        let low = kind_in_law(cx.project(), id)
            .is_some_and(|it| competence.power(it) == Power::None);
        if !low || !told.insert(id) {
            continue;
        }
        let text = rules_b::LOW_FORM
            .with("paper", &paper.title)
            .with("instrument", instrument_label(cx.project(), id));
        let diagnostic = Diagnostic::new(&FORM_OF_LOW_RANK.code, form.span, text)
            .reason(rules_b::LOW_FORM_WHY.text())
            .help(rules_b::LOW_FORM_HELP.text());
        let element = Element::new("documents", &paper.name.id, &paper.meta);
        cx.report(&element, diagnostic);
    }
}
