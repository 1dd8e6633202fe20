//! Circulars and local texts that name no delegation (B05).

use crate::{
    checks::{
        Cx,
        bases::{Based, BasedKind, OnInstrument, by_instrument, instrument_label, is_delegated, kind_in_law, prescribed_as},
        declare::declare_rule,
        flow,
        internal::has_internal_code,
        page_acts,
    },
    diagnostic::Diagnostic,
    law::{self, Power},
    messages::rules_b,
    model::Citation,
    values::{Date, Stated},
};

declare_rule! {
    /// # Thông tư, văn bản địa phương không nêu điều giao
    /// ## Kiểm tra gì
    /// Báo một lần cho mỗi thông tư, nghị quyết, quyết định của địa phương là căn cứ duy nhất của giấy
    /// tờ, bước mà không có `giao bởi:`. Có dẫn thêm luật, nghị định thì không báo. `giao bởi:
    /// chưa rõ` được báo nhẹ hơn một bậc. Bản nhập từ trang của thủ tục nội bộ (mã 5.…, 6.…), bản mà máy không đọc hết
    /// ô căn cứ, và trang mà câu khác nêu luật, nghị định, điều ước (điều giao có thể ở đó) thì không báo. Điều kiện là việc của B03. Khoản thu không xét ở đây: Luật Phí và
    /// lệ phí giao thẳng thẩm quyền (P01).
    /// ## Vì sao
    /// Từ 01/7/2016 đến 31/3/2025 khoản 4 Điều 14 Luật 80/2015/QH13 (chưa đọc toàn văn) cấm quy định thủ
    /// tục trong thông tư và văn bản cấp tỉnh nếu luật không giao. Từ 01/4/2025 Luật 64/2025/QH15 không
    /// cấm nữa; khoản 1 Điều 18 và Điều 21 còn thẩm quyền quy định chi tiết điều được giao và biện pháp
    /// quản lý nhà nước, nên thiếu điều giao là căn cứ yếu (cách hiểu của người soạn quy tắc).
    /// ## Cách sửa
    /// Không tự sửa: điều giao phải tra ở luật, nghị định.
    /// # A circular or local text without a delegation
    /// ## What it checks
    /// Reported once for each circular, resolution or decision of a locality that is the only basis of
    /// papers or steps and has no `delegated by:`. A law or decree cited beside it settles the
    /// matter. `delegated by: unknown` comes one level lower. Imported pages of procedures among agencies (codes 5.…, 6.…),
    /// those of whose box of legal bases a program could not read all, and those that name a law, a decree or a treaty in
    /// another sentence (which may delegate), are left alone. Conditions are left to B03. Payments are not looked at: the Law
    /// on Fees and Charges delegates directly (P01).
    /// ## Why it matters
    /// From 1 July 2016 to 31 March 2025 Article 14(4) of Law 80/2015/QH13 (not read in full) forbade
    /// procedures in circulars and provincial texts unless a law delegates. Since 1 April 2025 Law
    /// 64/2025/QH15 no longer does; Articles 18(1) and 21 leave the power to detail what is delegated and
    /// measures of state management, so a missing delegation is a weak basis (the reading of this rule).
    /// ## Fix safety
    /// No fix: the delegating provision stands in the law or decree.
    /// ```tthc,fires
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: chưa rõ
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    ///       căn cứ khoản 1 Điều 5 TT1
    /// ```
    /// ```tthc,clean
    /// văn bản L1 "Luật mẫu"
    /// số: 1/2026/QH16
    /// loại: luật
    /// hiệu lực: chưa rõ
    ///
    /// văn bản TT1 "Thông tư mẫu"
    /// số: 01/2026/TT-BNNMT
    /// loại: thông tư
    /// hiệu lực: chưa rõ
    /// giao bởi: khoản 3 Điều 8 L1
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - lý_lịch: "Lý lịch tư pháp", 1 bản chính
    ///       căn cứ khoản 1 Điều 5 TT1
    /// ```
    pub(crate) static UNDELEGATED_BASIS = {
        code: "B05",
        name: "undelegated-basis",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let elsewhere = || has_internal_code(procedure) || page_acts::is_cut_short(procedure) || page_acts::names_higher_act(cx.project(), procedure);
    if flow::is_guessed(procedure) && elsewhere() {
        return;
    }
    let groups = by_instrument(procedure, |it| {
        // Conditions are the business of B03, payments of P01.
        let looked_at = matches!(it.kind, BasedKind::Paper | BasedKind::Step);
        looked_at.then(|| undelegated(cx, it))?
    });
    for OnInstrument {
        id,
        citation,
        demands,
    } in groups
    {
        let (Some(instrument), Some(first)) = (cx.project().instruments.get(id), demands.first())
        else {
            continue;
        };
        let unknown = matches!(instrument.delegated_by, Some(Stated::Unknown));
        let message = if unknown && flow::is_guessed(procedure) {
            &rules_b::DELEGATION_UNKNOWN_OF_PAGE
        } else if unknown {
            &rules_b::DELEGATION_UNKNOWN
        } else {
            &rules_b::NOT_DELEGATED
        };
        let text = message
            .with("instrument", instrument_label(cx.project(), id))
            .with("count", demands.len())
            .with("name", first.name);
        let mut diagnostic = Diagnostic::new(&UNDELEGATED_BASIS.code, citation.span, text)
            .reason(why(cx.date()).text())
            .help(rules_b::NOT_DELEGATED_HELP.text());
        if instrument.declared {
            let here = rules_b::DECLARED_HERE.text();
            diagnostic = diagnostic.related(instrument.meta.span, here);
        }
        let severity = if unknown {
            cx.severity().lower()
        } else {
            cx.severity()
        };
        let element = first.element.clone().inside(&instrument.meta);
        cx.report_at(severity, &element, diagnostic);
    }
}

/// Returns the first citation, when no citation stands by itself or by a delegation.
fn undelegated<'c>(cx: &Cx<'_>, it: &Based<'c>) -> Option<&'c Citation> {
    let citations = &it.basis.citations;
    let element = prescribed_as(cx.procedure(), &it.element.path);
    let competence = law::competence(element, cx.date())?;
    let lacks = |citation: &Citation| {
        let delegated = is_delegated(cx.project(), citation.instrument);
        let power = kind_in_law(cx.project(), citation.instrument).map(|it| competence.power(it));
        !delegated && matches!(power, Some(Power::NeedsDelegation | Power::Weak))
    };
    let example = citations.iter().max_by_key(|it| (standing_of(cx, it), std::cmp::Reverse(it.span.start)));
    example.filter(|_| citations.iter().all(lacks))
}

/// Tells how good an example an act of the box of a page is: the one that its papers name, before others, before a
/// circular on fees, which the Ministry of Finance issues; an act of a basis that is kept by hand is as good as any.
fn standing_of(cx: &Cx<'_>, citation: &Citation) -> u8 {
    let instrument = cx.project().instruments.get(citation.instrument);
    let Some(number) = instrument.and_then(|it| it.number.value()) else {
        return 0;
    };
    let fees = number.ends_with("TT-BTC");
    match (flow::is_guessed(cx.procedure()), fees) {
        (false, _) => 0,
        (true, _) if page_acts::names_number(cx.procedure(), number) && !fees => 2,
        (true, fees) => u8::from(!fees),
    }
}

fn why(date: Date) -> &'static crate::messages::Message {
    // Law 64/2025/QH15 Art. 71(3): Law 80/2015/QH13 lapsed on 1/4/2025.
    if law::in_force("64/2025/QH15", date) {
        &rules_b::NOT_DELEGATED_WHY
    } else {
        &rules_b::NOT_DELEGATED_WHY_OLD
    }
}
