//! Prices of services among fees and charges, and the other way round (P03).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::Diagnostic,
    messages::{Text, rules_p},
    model::{BasisOrigin, Fee, FeeFamily, FeeValue},
    source::Wording,
};

declare_rule! {
    /// # Giá dịch vụ lẫn với phí, lệ phí
    /// ## Kiểm tra gì
    /// Khoản trong `phí:`, `lệ phí:` có tên là giá (`Giá dịch vụ …`, `Tiền dịch vụ …`), hoặc căn cứ riêng chỉ là văn bản mà
    /// tên nói về giá dịch vụ; khoản trong `giá dịch vụ:` có tên bắt đầu bằng `Phí`, `Lệ phí`.
    /// ## Vì sao
    /// Điều 3, Điều 4 và Phụ lục 02 Luật Phí và lệ phí 97/2015/QH13: phí, lệ phí chỉ gồm các khoản trong Danh mục; khoản đã
    /// chuyển sang giá theo Luật Giá, do cơ quan khác định và không phải nghĩa vụ với ngân sách (Phụ lục 02 chưa đọc toàn
    /// văn nên không đối chiếu tên từng khoản).
    /// ## Cách sửa
    /// Không tự sửa: chuyển khoản sang đúng mục sau khi tra văn bản.
    /// # A price among fees
    /// ## What it checks
    /// A payment of `fees:` or `charges:` whose title is a price (`Giá dịch vụ …`, `Tiền dịch vụ …`), or whose own basis is
    /// of instruments on prices only; a payment of `service prices:` whose title begins with `Phí` or `Lệ phí`.
    /// ## Why it matters
    /// Articles 3 and 4 and Annex 02 of the Law on Fees and Charges 97/2015/QH13: fees and charges are those of the List;
    /// what became a price follows the Law on Prices, is set by another authority and is no duty to the budget (Annex 02
    /// was not read in full, so single items are not compared).
    /// ## Fix safety
    /// No fix: move the payment to its section when the law was looked up.
    /// ```tthc,fires
    /// thủ tục kiểm_dịch "Cấp giấy chứng nhận kiểm dịch"
    /// phí:
    ///   - xét_nghiệm: "Giá dịch vụ xét nghiệm mẫu", 250.000 đồng
    /// ```
    /// ```tthc,clean
    /// thủ tục kiểm_dịch "Cấp giấy chứng nhận kiểm dịch"
    /// phí:
    ///   - kiểm_dịch: "Phí kiểm dịch động vật", 70.000 đồng
    /// giá dịch vụ:
    ///   - xét_nghiệm: "Giá dịch vụ xét nghiệm mẫu", 250.000 đồng
    /// ```
    pub(crate) static PRICE_AMONG_FEES = {
        code: "P03",
        name: "price-among-fees",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

/// With these words the title of a price begins.
const PRICES: &[&str] = &["giá", "giá dịch vụ", "tiền dịch vụ", "chi phí dịch vụ"];
/// With these words the title of a fee or charge begins.
const FEES: &[&str] = &["phí", "lệ phí"];

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for fee in procedure.fees.values() {
        if fee.value == FeeValue::None {
            continue;
        }
        let Some(text) = fault(cx, fee) else { continue };
        let diagnostic = Diagnostic::new(&PRICE_AMONG_FEES.code, fee.name.span, text)
            .reason(rules_p::PRICE_WHY.text())
            .help(rules_p::PRICE_HELP.text());
        let mut element = Element::new("fees", &fee.name.id, &fee.meta);
        for section in procedure.fee_sections.iter().filter(|it| it.family == fee.family) {
            element = element.inside(&section.meta);
        }
        cx.report(&element, diagnostic);
    }
}

fn fault(cx: &Cx<'_>, fee: &Fee) -> Option<Text> {
    let title = fee.title.as_deref().unwrap_or_default();
    let named = |message: &'static crate::messages::Message| {
        message.with("fee", &fee.name.text).with("title", title)
    };
    if fee.family == FeeFamily::Price {
        return begins_with(title, FEES).then(|| named(&rules_p::FEE_AMONG_PRICES));
    }
    if begins_with(title, PRICES) {
        return Some(named(&rules_p::PRICE_AMONG_FEES));
    }
    let basis = &fee.meta.basis;
    let own = basis.origin == BasisOrigin::Own && !basis.citations.is_empty();
    let of_prices = basis.citations.iter().all(|citation| {
        let instrument = cx.project().instruments.get(citation.instrument);
        let title = instrument.and_then(|it| it.title.as_deref()).map(Wording::new);
        title.is_some_and(|it| it.has_phrase("giá") && !it.has_phrase("phí"))
    });
    (own && of_prices).then(|| rules_p::FEE_OF_PRICE_LAW.with("fee", &fee.name.text))
}

fn begins_with(title: &str, phrases: &[&str]) -> bool {
    let wording = Wording::new(title);
    let head = wording.head();
    let mut phrases = phrases.iter();
    phrases.any(|it| wording.places_of(it).next() == Some(head))
}
