//! Permissions that do not say how long they are valid (A05).

use crate::{
    checks::{Cx, Element, declare::declare_rule, titles::leaves_validity_open},
    diagnostic::Diagnostic,
    messages::{Arg, rules_a},
    model::{ResultDocument, Validity},
};

declare_rule! {
    /// # Kết quả không nói hiệu lực bao lâu
    /// ## Kiểm tra gì
    /// Giấy phép, giấy chứng nhận, chứng chỉ, thẻ … trong mục `kết quả:` không ghi `hiệu lực …`, không ghi `vô thời
    /// hạn`, hoặc ghi `chưa rõ hiệu lực`. Báo một lần cho mỗi thủ tục. Thông báo, trích lục, văn bản trả lời không có
    /// hiệu lực theo thời gian nên không xét.
    /// ## Vì sao
    /// Câu 10 Phụ lục I Nghị định 63/2010/NĐ-CP (bản gốc) hỏi thời hạn có hiệu lực của kết quả: không biết thì không
    /// biết khi nào phải gia hạn, cấp lại.
    /// ## Cách sửa
    /// Không tự sửa: lấy từ văn bản; không có thời hạn thì ghi `vô thời hạn`.
    /// # A result without validity
    /// ## What it checks
    /// A licence, certificate, card and the like in `results:` without `validity …`, without `indefinite`, or with `unknown
    /// validity`. Reported once for each procedure. Notices, extracts and answers have no time of validity and are left
    /// alone.
    /// ## Why it matters
    /// Question 10 of Annex I of Decree 63/2010/NĐ-CP (original) asks how long the result is valid: otherwise nobody
    /// knows when to renew it.
    /// ## Fix safety
    /// No fix: it comes from the law; where there is no end write `indefinite`.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// kết quả:
    ///   - giấy_phép: "Giấy phép"
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    ///   - thông_báo: "Thông báo kết quả thẩm định"
    /// ```
    pub(crate) static UNSTATED_VALIDITY = {
        code: "A05",
        name: "unstated-validity",
        level: Info,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let open = |it: &&ResultDocument| {
        matches!(it.validity, None | Some(Validity::Unknown)) && leaves_validity_open(&it.title)
    };
    let results: Vec<&ResultDocument> = cx.procedure().results.values().filter(open).collect();
    let Some((first, others)) = results.split_first() else {
        return;
    };
    let titles = results.iter().map(|it| Arg::from(&it.title)).collect();
    let text = rules_a::UNSTATED_VALIDITY.with("results", Arg::List(titles));
    let mut diagnostic = Diagnostic::new(&UNSTATED_VALIDITY.code, first.name.span, text)
        .reason(rules_a::UNSTATED_VALIDITY_WHY.text())
        .help(rules_a::UNSTATED_VALIDITY_HELP.text());
    for other in others {
        diagnostic = diagnostic.related(other.name.span, rules_a::ALSO_WITHOUT_VALIDITY.text());
    }
    let element = Element::new("results", &first.name.id, &first.meta);
    cx.report(&element, diagnostic);
}
