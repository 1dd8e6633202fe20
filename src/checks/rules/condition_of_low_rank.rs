//! Conditions that rest on instruments which may not set them alone (B03).

use crate::{
    checks::{
        Cx,
        bases::{BasedKind, by_instrument, is_delegated, kind_in_law, report_each},
        business,
        declare::declare_rule,
    },
    diagnostic::Diagnostic,
    law::{self, Power},
    messages::rules_b,
    model::Citation,
};

declare_rule! {
    /// # Điều kiện chỉ dựa vào thông tư, văn bản địa phương
    /// ## Kiểm tra gì
    /// Yêu cầu, điều kiện mà mọi căn cứ đều là thông tư, nghị quyết, quyết định của địa phương. Bản đến ngày 24/9/2017:
    /// lỗi, kể cả khi có điều giao; bản sau đó: cảnh báo nếu văn bản không ghi `giao bởi:`. Có luật, nghị định hoặc quy
    /// chuẩn kỹ thuật bên cạnh thì không báo. Báo một lần cho mỗi văn bản, nhẹ hơn một
    /// bậc khi chỉ có căn cứ chung của thủ tục. Điều kiện kinh doanh là việc của B04.
    /// ## Vì sao
    /// Khoản 3 Điều 8 Nghị định 63/2010/NĐ-CP (bản gốc): yêu cầu, điều kiện do văn bản của Chính phủ, Thủ tướng trở lên
    /// quy định, quy chuẩn kỹ thuật do thông tư. Từ 25/9/2017 theo thẩm quyền chung; khoản 1 Điều 18, Điều 21 Luật
    /// 64/2025/QH15: thông tư, văn bản địa phương quy định chi tiết điều được giao.
    /// ## Cách sửa
    /// Không tự sửa: dẫn luật, nghị định; không có thì bỏ điều kiện.
    /// # A condition of low rank
    /// ## What it checks
    /// A condition all of whose bases are circulars, resolutions or decisions of a locality. Versions until 24 September
    /// 2017: an error, delegated or not; later versions: a warning where the instrument has no `delegated by:`. A law, a
    /// decree or a technical regulation beside it settles the matter. Reported once for each instrument, one level
    /// lower where only the procedure names legal bases. Business conditions are left to B04.
    /// ## Why it matters
    /// Article 8(3) of Decree 63/2010/NĐ-CP (original): conditions are set by instruments of the Government, the Prime
    /// Minister or above, technical regulations by circulars. Since 25 September 2017 the general competence holds;
    /// Articles 18(1) and 21 of Law 64/2025/QH15: circulars and local texts detail what is delegated.
    /// ## Fix safety
    /// No fix: cite the law or decree; where there is none, drop the condition.
    /// ```tthc,fires
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// yêu cầu, điều kiện:
    ///   - nhân_lực: "Có 05 năm kinh nghiệm"
    ///       căn cứ Điều 3 TT1
    /// ```
    /// ```tthc,clean
    /// văn bản NĐ1 "Nghị định mẫu"
    /// số: 1/2026/NĐ-CP
    /// loại: nghị định
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// yêu cầu, điều kiện:
    ///   - nhân_lực: "Có 05 năm kinh nghiệm"
    ///       căn cứ Điều 3 NĐ1
    /// ```
    pub(crate) static CONDITION_OF_LOW_RANK = {
        code: "B03",
        name: "condition-of-low-rank",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    if business::is_business(cx.procedure(), cx.date()) {
        return;
    }
    let groups = by_instrument(cx.procedure(), |it| {
        let condition = it.kind == BasedKind::Condition;
        condition.then(|| low(cx, &it.basis.citations))?
    });
    let (project, procedure) = (cx.project(), cx.procedure());
    report_each(cx, &groups, |span, group| {
        let message = if group.is_of_page(procedure) {
            rules_b::LOW_RANK_OF_PAGE.text()
        } else {
            rules_b::LOW_RANK.text()
        };
        let text = group.told(project, message);
        Diagnostic::new(&CONDITION_OF_LOW_RANK.code, span, text)
            .reason(rules_b::LOW_RANK_WHY.text())
            .help(rules_b::LOW_RANK_HELP.text())
    });
}

/// Returns the first citation, when no citation may set a condition by its own rank or,
/// where that counts, by delegation.
fn low<'c>(cx: &Cx<'_>, citations: &'c [Citation]) -> Option<&'c Citation> {
    let competence = law::competence(law::Element::Condition, cx.date())?;
    let low = |citation: &Citation| {
        let Some(kind) = kind_in_law(cx.project(), citation.instrument) else {
            return false;
        };
        match competence.power(kind) {
            Power::Own => false,
            Power::Weak | Power::NeedsDelegation => !is_delegated(cx.project(), citation.instrument),
            // What is no normative document at all is told by B02.
            Power::None => law::is_normative(kind, cx.date()) == Some(true),
        }
    };
    citations.first().filter(|_| citations.iter().all(low))
}
