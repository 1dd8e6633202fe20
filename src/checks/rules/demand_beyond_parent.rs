//! What a province's copy asks beyond its national parent (B11).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        refine::{self, Order, Verdict},
    },
    diagnostic::Diagnostic,
    messages::refine as m,
    model::readable,
};

declare_rule! {
    /// # Bản của tỉnh nặng hơn thủ tục của trung ương
    /// ## Kiểm tra gì
    /// Bản của tỉnh (`dựa trên`) so với thủ tục mà nó dựa trên: thêm giấy tờ, điều kiện, khoản thu, bước kiểm
    /// tra thực địa, gia hạn; đòi trong nhiều trường hợp hơn; bản nặng hơn hoặc nhiều bản, nhiều bộ hơn; mức
    /// thu cao hơn; thời hạn dài hơn (khác đơn vị thì đếm trên lịch); bớt kênh nộp. Rút ngắn và bớt đi thì
    /// được. Không báo phần dẫn văn bản của địa phương có `giao bởi:`, và khoản thu mà thủ tục của trung ương
    /// để Hội đồng nhân dân quy định.
    /// ## Vì sao
    /// Khoản 6 Điều 18 Nghị định 63/2010/NĐ-CP: không tự đặt ra thủ tục, hồ sơ, giấy tờ ngoài quy định; điểm a
    /// khoản 2 Điều 13: tỉnh công bố danh mục, chỉ nêu thời gian, địa điểm, và phí khi được phân cấp; Điều 21
    /// Luật 64/2025/QH15: văn bản của tỉnh quy định chi tiết điều được giao.
    /// ## Cách sửa
    /// Không tự sửa: bỏ phần thêm, hoặc dẫn văn bản của tỉnh với điều giao.
    /// # A province's copy stricter than its national parent
    /// ## What it checks
    /// A province's copy (`based on`) against the procedure of which it is a copy: papers, conditions,
    /// payments, inspections on site or extensions added; demands in more cases; heavier or more copies, more
    /// sets; higher amounts; longer limits (in different units counted on the calendar); fewer channels. To
    /// shorten and to drop is allowed. What rests on a local text with its `delegated by:` is left alone, and
    /// so is a payment that the national procedure leaves to the council.
    /// ## Why it matters
    /// Article 18(6) of Decree 63/2010/NĐ-CP: an authority does not set procedures, dossiers or papers beyond
    /// the law; Article 13(2)(a): a province publishes the list with time and place, and the fee only where
    /// that is delegated; Article 21 of Law 64/2025/QH15: texts of a province detail what is delegated.
    /// ## Fix safety
    /// No fix: drop what was added, or cite the text of the province with its delegation.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    ///
    /// thủ tục cấp_phép_tỉnh "Cấp giấy phép của tỉnh" dựa trên cấp_phép
    /// thời hạn: 12 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// thời hạn: 10 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    ///
    /// thủ tục cấp_phép_tỉnh "Cấp giấy phép của tỉnh" dựa trên cấp_phép
    /// thời hạn: 8 ngày làm việc, kể từ khi nhận đủ hồ sơ hợp lệ
    /// ```
    pub(crate) static DEMAND_BEYOND_PARENT = {
        code: "B11",
        name: "demand-beyond-parent",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let (project, procedure) = (cx.project(), cx.procedure());
    let parent = procedure.parent.and_then(|it| project.procedures.get(it));
    let Some(parent) = parent.map(|it| readable(&it.name)) else {
        return;
    };
    for verdict in refine::with_parent(project, procedure, cx.as_of()) {
        if verdict.is_excess() {
            report(cx, &verdict, &parent);
        }
    }
}

fn report(cx: &mut Cx<'_>, verdict: &Verdict<'_>, parent: &str) {
    let (message, severity) = match (&verdict.order, &verdict.against) {
        (Order::Depends(_), _) => (&m::STRICTER_ON_SOME_DAYS, cx.severity().lower()),
        (_, Some(_)) => (&m::STRICTER, cx.severity()),
        (_, None) if verdict.witness.is_some() => (&m::WIDER, cx.severity()),
        (_, None) => (&m::ADDED, cx.severity()),
    };
    let mut text = message
        .with("asked", verdict.asked.clone())
        .with("parent", parent);
    let mut related = None;
    if let Some(against) = &verdict.against {
        let allowed = against.allowed.clone();
        text = text.with("allowed", allowed.clone());
        related = Some((against.span, m::PARENT_HERE.with("allowed", allowed)));
    }
    let mut diagnostic = Diagnostic::new(&DEMAND_BEYOND_PARENT.code, verdict.span, text)
        .reason(m::STRICTER_WHY.text())
        .help(m::STRICTER_HELP.text());
    diagnostic.related.extend(related);
    diagnostic.witness = refine::witness(verdict);
    cx.report_at(severity, &verdict.element, diagnostic);
}
