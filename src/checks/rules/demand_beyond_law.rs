//! Demands that go beyond what the provision behind them allows (B10).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        refine::{self, Dimension, Order, Verdict},
    },
    diagnostic::Diagnostic,
    messages::refine as m,
};

declare_rule! {
    /// # Đòi hỏi vượt mức của quy định
    /// ## Kiểm tra gì
    /// Nơi quy định có ghi nó cho phép gì (`được yêu cầu`, `thời hạn không quá`, `mức thu không quá`, …), thủ
    /// tục không được đòi hơn, ở từng chiều: giấy tờ; loại bản và số bản (bản sao nhẹ hơn bản sao chứng thực,
    /// nhẹ hơn bản chính); số bộ; mẫu; thời hạn; phí, lệ phí; yêu cầu, điều kiện; kiểm tra thực địa; kênh nộp.
    /// Danh sách chỉ là đầy đủ khi có `không được yêu cầu gì khác`. Thời hạn khác đơn vị được đếm trên lịch
    /// từng ngày nộp của năm: luôn dài hơn là lỗi, chỉ dài hơn ở một số ngày được báo nhẹ hơn một bậc.
    /// Quy định chưa ghi nội dung thì không so được, và không báo. Giấy tờ mà một cơ sở dữ liệu thay thế là
    /// việc của D03.
    /// ## Vì sao
    /// Khoản 6 Điều 18 Nghị định 63/2010/NĐ-CP: không tự đặt ra thủ tục, hồ sơ, giấy tờ ngoài quy định; khoản 3
    /// Điều 58 Luật 64/2025/QH15: văn bản có hiệu lực pháp lý cao hơn được áp dụng; câu 14 Phụ lục I Nghị định
    /// 63/2010/NĐ-CP (bản 2010) hỏi về mâu thuẫn với văn bản cấp trên.
    /// ## Cách sửa
    /// Không tự sửa: sửa mức, hoặc dẫn đúng quy định cho phép mức này.
    /// # A demand beyond what the law allows
    /// ## What it checks
    /// Where a provision says what it allows (`may require`, `time limit at most`, `fee at most`, …), the
    /// procedure does not ask more, on any dimension: papers; kind and number of copies (a copy is lighter
    /// than a certified copy, that than an original); sets; forms; time limits; fees; conditions; inspections
    /// on site; channels. A list is complete only with `may require nothing else`. Limits in different units
    /// are counted on the calendar for every filing day of a year: always longer is an error, longer on some
    /// days comes one level lower. A provision without content cannot be compared and is left alone. A paper
    /// that a database replaces is left to D03.
    /// ## Why it matters
    /// Article 18(6) of Decree 63/2010/NĐ-CP: an authority does not set procedures, dossiers or papers beyond
    /// the law; Article 58(3) of Law 64/2025/QH15: the higher text prevails; question 14 of Annex I of Decree
    /// 63/2010/NĐ-CP (text of 2010) asks for conflicts with superior texts.
    /// ## Fix safety
    /// No fix: come down to the bound, or cite the provision that allows more.
    /// ```tthc,fires
    /// văn bản L1 "Luật mẫu"
    /// số: 1/2025/QH15
    /// loại: luật
    /// hiệu lực: chưa rõ
    /// quy định:
    ///   - khoản 1 Điều 5:
    ///       thời hạn không quá 10 ngày làm việc
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 15 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    ///   căn cứ khoản 1 Điều 5 L1
    /// ```
    /// ```tthc,clean
    /// văn bản L1 "Luật mẫu"
    /// số: 1/2025/QH15
    /// loại: luật
    /// hiệu lực: chưa rõ
    /// quy định:
    ///   - khoản 1 Điều 5:
    ///       thời hạn không quá 10 ngày làm việc
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    ///   căn cứ khoản 1 Điều 5 L1
    /// ```
    pub(crate) static DEMAND_BEYOND_LAW = {
        code: "B10",
        name: "demand-beyond-law",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let (project, procedure) = (cx.project(), cx.procedure());
    for verdict in refine::with_law(project, procedure, cx.date(), cx.as_of()) {
        if verdict.is_excess() && !is_replaced(cx, &verdict) {
            report(cx, &verdict);
        }
    }
}

/// Tells whether a database replaces the paper, which is the business of D03.
fn is_replaced(cx: &Cx<'_>, verdict: &Verdict<'_>) -> bool {
    let Some(paper) = verdict.paper.filter(|_| verdict.dimension == Dimension::Paper) else {
        return false;
    };
    let mut databases = cx.project().databases.values();
    databases.any(|it| it.replaces.iter().any(|it| it == paper))
}

fn report(cx: &mut Cx<'_>, verdict: &Verdict<'_>) {
    let Some(against) = &verdict.against else {
        return;
    };
    let (message, severity) = match verdict.order {
        Order::Depends(_) => (&m::EXCESS_ON_SOME_DAYS, cx.severity().lower()),
        _ if against.is_ban => (&m::EXCESS_BANNED, cx.severity()),
        _ => (&m::EXCESS, cx.severity()),
    };
    let text = message
        .with("asked", verdict.asked.clone())
        .with("place", against.place.clone())
        .with("allowed", against.allowed.clone());
    let here = m::ALLOWED_HERE.with("allowed", against.allowed.clone());
    let mut diagnostic = Diagnostic::new(&DEMAND_BEYOND_LAW.code, verdict.span, text)
        .related(against.span, here)
        .reason(m::EXCESS_WHY.text())
        .help(m::EXCESS_HELP.text());
    diagnostic.witness = refine::witness(verdict);
    let mut element = verdict.element.clone();
    element.metas.extend(&against.metas);
    cx.report_at(severity, &element, diagnostic);
}
