//! Payments whose amount is missing, or not decided for everyone (P02).

use crate::{
    checks::{Cx, Element, coverage, declare::declare_rule, guards::TooMany},
    diagnostic::Diagnostic,
    messages::rules_p,
    model::{Fee, FeeValue, Formula, Subject, TableRow, Tier},
    values::Council,
};

declare_rule! {
    /// # Mức thu thiếu hoặc không xác định
    /// ## Kiểm tra gì
    /// Khoản thu `chưa rõ mức`; bảng mức thu bỏ sót một số người nộp hoặc có hai dòng cùng áp dụng; các bậc lũy
    /// tiến không liền nhau hoặc không có bậc cuối; đơn giá theo từng cái (`đồng/lần`) mà không nói nhân với số nào. `theo nghị quyết của Hội đồng nhân dân cấp tỉnh` là giá
    /// trị ở bản toàn quốc và chỉ bị báo ở bản của tỉnh. `phí: chưa rõ` (không biết có thu không) là việc của A02.
    /// Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó
    /// không có nghĩa là đúng.
    /// ## Vì sao
    /// Điểm h khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (sửa đổi): phí, lệ phí là bộ phận của thủ tục có thu.
    /// ## Cách sửa
    /// Không tự sửa: mức thu phải lấy từ văn bản.
    /// # An amount that is missing or not decided
    /// ## What it checks
    /// A payment of unknown amount; a table that leaves applicants out or has two rows for one; tiers that do
    /// not meet or have no last one; a rate for each of something (`VND/page`) that nothing counts. `by provincial resolution` is a value in the national version and is
    /// reported in the province's copy only. `fees: unknown` (nobody knows whether anything is due) is left to A02.
    /// Where there are too many kinds of applicants, the rule says for information that it “did not check all” of the
    /// part; no fault found is then no proof.
    /// ## Why it matters
    /// Article 8(2)(h) of Decree 63/2010/NĐ-CP (as amended): fees and charges are a part of a procedure that
    /// takes them.
    /// ## Fix safety
    /// No fix: the amount must come from the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// phí:
    ///   - thẩm_định: "Phí thẩm định", chưa rõ mức
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// phí:
    ///   - thẩm_định: "Phí thẩm định", 150.000 đồng
    /// ```
    pub(crate) static UNSTATED_AMOUNT = {
        code: "P02",
        name: "unstated-amount",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let of_province = procedure.territory.is_some();
    for fee in procedure.fees.values() {
        let mut looked = Ok(());
        let found = match &fee.value {
            FeeValue::Unknown => {
                let text = rules_p::NO_AMOUNT.with("fee", &fee.name.text);
                vec![diagnostic(fee, text).help(rules_p::NO_AMOUNT_HELP.text())]
            }
            FeeValue::ByCouncil(Council::Province) if of_province => {
                let text = rules_p::PROVINCE_WITHOUT_AMOUNT.with("fee", &fee.name.text);
                vec![diagnostic(fee, text).help(rules_p::NO_AMOUNT_HELP.text())]
            }
            FeeValue::Table { by, rows } => {
                let (found, all) = check_table(cx, fee, by, rows);
                looked = all;
                let rates = rate_of_nothing(fee, rows.iter().map(|it| &it.fee));
                found.into_iter().chain(rates).collect()
            }
            FeeValue::Tiered { tiers, .. } => check_tiers(fee, tiers).into_iter().collect(),
            FeeValue::Formula(formula) => rate_of_nothing(fee, [formula]).into_iter().collect(),
            FeeValue::None | FeeValue::ByCouncil(_) => Vec::new(),
        };
        let mut element = Element::new("fees", &fee.name.id, &fee.meta);
        for section in procedure.fee_sections.iter().filter(|it| it.family == fee.family) {
            element = element.inside(&section.meta);
        }
        for diagnostic in found {
            cx.report(&element, diagnostic);
        }
        if looked.is_err() {
            cx.report_partial(&element, fee.name.span);
        }
    }
}

/// Findings, and whether everything was looked at.
type Found = (Vec<Diagnostic>, Result<(), TooMany>);

fn diagnostic(fee: &Fee, text: crate::messages::Text) -> Diagnostic {
    Diagnostic::new(&UNSTATED_AMOUNT.code, fee.name.span, text)
        .reason(rules_p::NO_AMOUNT_WHY.text())
        .help(rules_p::FEE_ROWS_HELP.text())
}

/// Finds an amount for each of something that no fact counts, so that no sum can be told.
fn rate_of_nothing<'f>(
    fee: &'f Fee,
    formulas: impl IntoIterator<Item = &'f Formula>,
) -> Option<Diagnostic> {
    if !fee.times.is_empty() {
        return None;
    }
    let mut terms = formulas.into_iter().flat_map(|it| &it.terms);
    let term = terms.find(|it| it.per.is_some() && it.times.is_empty())?;
    let unit = term.per.as_deref()?.replace('_', " ");
    let text = rules_p::RATE_OF_NOTHING
        .with("fee", &fee.name.text)
        .with("unit", unit);
    Some(diagnostic(fee, text).help(rules_p::RATE_OF_NOTHING_HELP.text()))
}

fn check_table(cx: &Cx<'_>, fee: &Fee, by: &[Subject], rows: &[TableRow]) -> Found {
    let procedure = cx.procedure();
    let within = fee.guard.as_ref().map(|it| &it.condition);
    let rows_asked: Vec<coverage::Row> = rows.iter().map(|row| coverage::Row::new(by, row)).collect();
    let (faults, looked) = coverage::of_rows(procedure, &rows_asked, within);
    let mut out = Vec::new();
    if let Some(point) = faults.gap {
        let text = rules_p::FEE_GAP.with("fee", &fee.name.text);
        out.push(diagnostic(fee, text).witness(rules_p::FEE_WITNESS.with("point", point)));
    }
    for (one, two, point) in faults.shared {
        let (Some(one), Some(two)) = (rows.get(one), rows.get(two)) else {
            continue;
        };
        let text = rules_p::FEE_OVERLAP.with("fee", &fee.name.text);
        let mut found = diagnostic(fee, text)
            .witness(rules_p::FEE_WITNESS.with("point", point))
            .related(one.span, rules_p::OTHER_ROW.text());
        found.span = two.span;
        out.push(found);
    }
    (out, looked)
}

fn check_tiers(fee: &Fee, tiers: &[Tier]) -> Option<Diagnostic> {
    let pairs = tiers.iter().zip(tiers.iter().skip(1));
    for (low, high) in pairs {
        let from = high.from.or_else(|| low.to.map(|it| it.saturating_add(1)));
        if let (Some(last), Some(from)) = (low.to, from)
            && from != last.saturating_add(1)
        {
            let text = rules_p::TIER_GAP
                .with("fee", &fee.name.text)
                .with("last", last);
            let mut found = diagnostic(fee, text);
            found.span = high.span;
            return Some(found);
        }
    }
    let last = tiers.last()?;
    let end = last.to?;
    let text = rules_p::TIER_END
        .with("fee", &fee.name.text)
        .with("last", end);
    let mut found = diagnostic(fee, text);
    found.span = last.span;
    Some(found)
}
