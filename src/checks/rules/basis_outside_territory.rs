//! Local instruments used where they do not hold (B08).

use crate::{
    checks::{
        Cx,
        bases::{by_instrument, kind_in_law, report_each},
        declare::declare_rule,
    },
    diagnostic::Diagnostic,
    law,
    messages::rules_b,
    model::{Citation, Procedure},
    source::Wording,
    values::Stated,
};

declare_rule! {
    /// # Văn bản địa phương dùng ngoài phạm vi của nó
    /// ## Kiểm tra gì
    /// Giấy tờ, điều kiện, khoản thu, bước của thủ tục áp dụng cả nước (không có `phạm vi:`, mã không có đuôi địa phương)
    /// mà mọi căn cứ đều là văn bản của tỉnh, của xã; hoặc của thủ tục một tỉnh mà mọi căn cứ là văn bản có `phạm vi:`
    /// khác. Báo một lần cho mỗi văn bản, nhẹ hơn một bậc khi chỉ có căn cứ chung của thủ tục. Văn bản của tỉnh cũ chỉ có hiệu lực trong địa bàn của tỉnh cũ.
    /// ## Vì sao
    /// Điều 54 Luật 64/2025/QH15: văn bản của địa phương có hiệu lực trong phạm vi đơn vị hành chính đó, sau khi sáp nhập
    /// là địa bàn cũ. Trước ngày 01/4/2025 đọc theo câu 8 Phụ lục III Nghị định 63/2010/NĐ-CP (bản gốc).
    /// ## Cách sửa
    /// Không tự sửa: dẫn văn bản của trung ương, hoặc viết bản riêng của tỉnh (`dựa trên`, `phạm vi:`).
    /// # A local basis outside its territory
    /// ## What it checks
    /// Papers, conditions, payments and steps of a nationwide procedure (no `territory:`, no local suffix in its code)
    /// all of whose bases are texts of a province or commune; or of a province's procedure, all of whose bases have
    /// another `territory:`. Reported once for each instrument, one level lower where only the procedure names legal bases. A text of a former province holds in the former
    /// province only.
    /// ## Why it matters
    /// Article 54 of Law 64/2025/QH15: a local text holds in its administrative unit, after a merger in the former one.
    /// Before 1 April 2025 read from question 8 of Annex III of Decree 63/2010/NĐ-CP (original).
    /// ## Fix safety
    /// No fix: cite a central text, or write the province's own copy (`based on`, `territory:`).
    /// ```tthc,fires
    /// văn bản NQ1 "Nghị quyết mẫu"
    /// số: 01/2026/NQ-HĐND
    /// loại: nghị quyết của Hội đồng nhân dân cấp tỉnh
    /// hiệu lực: chưa rõ
    /// phạm vi: "Cao Bằng"
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// lệ phí:
    ///   - cấp: 50.000 đồng
    ///       căn cứ Điều 3 NQ1
    /// ```
    /// ```tthc,clean
    /// văn bản NQ1 "Nghị quyết mẫu"
    /// số: 01/2026/NQ-HĐND
    /// loại: nghị quyết của Hội đồng nhân dân cấp tỉnh
    /// hiệu lực: chưa rõ
    /// phạm vi: "Cao Bằng"
    ///
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// phạm vi: "tỉnh Cao Bằng"
    /// lệ phí:
    ///   - cấp: 50.000 đồng
    ///       căn cứ Điều 3 NQ1
    /// ```
    pub(crate) static BASIS_OUTSIDE_TERRITORY = {
        code: "B08",
        name: "basis-outside-territory",
        level: Error,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let here = Here::of(procedure);
    let groups = by_instrument(procedure, |it| {
        let citations = &it.basis.citations;
        let all = citations.iter().all(|it| !holds(cx, &here, it));
        citations.first().filter(|_| all)
    });
    let message = if matches!(here, Here::Nationwide) {
        &rules_b::LOCAL_FOR_ALL
    } else {
        &rules_b::OTHER_TERRITORY
    };
    let project = cx.project();
    report_each(cx, &groups, |span, group| {
        Diagnostic::new(&BASIS_OUTSIDE_TERRITORY.code, span, group.told(project, message.text()))
            .reason(rules_b::TERRITORY_WHY.text())
            .help(rules_b::TERRITORY_HELP.text())
    });
}

/// Where a procedure is applied.
enum Here {
    Nationwide,
    /// In a province or commune, by its name in plain words.
    In(String),
    /// In a province or commune that is not named.
    Somewhere,
}

impl Here {
    fn of(procedure: &Procedure) -> Self {
        if let Some(territory) = &procedure.territory {
            return Self::In(plain(territory));
        }
        // Codes of localities end with their letter and number, such as `.H14`.
        let local = match &procedure.code {
            Some(Stated::Value(code)) => code.text.rsplit('.').next().is_some_and(|it| {
                it.starts_with(|letter: char| letter.is_ascii_alphabetic())
            }),
            _ => false,
        };
        if local {
            Self::Somewhere
        } else {
            Self::Nationwide
        }
    }
}

/// Tells whether an instrument holds where the procedure is applied, as far as is known.
fn holds(cx: &Cx<'_>, here: &Here, citation: &Citation) -> bool {
    let territory = cx.project().instruments.get(citation.instrument);
    let territory = territory.and_then(|it| it.territory.as_deref()).map(plain);
    let kind = kind_in_law(cx.project(), citation.instrument).and_then(|it| law::kind(it.id()));
    match here {
        Here::Nationwide => territory.is_none() && kind.is_none_or(|it| !it.local),
        Here::In(here) => territory.is_none_or(|it| it == *here),
        Here::Somewhere => true,
    }
}

/// Returns the name of a territory without the word for its kind.
fn plain(name: &str) -> String {
    let plain = Wording::new(name).plain();
    let kinds = ["tỉnh ", "thành phố ", "tp ", "phường ", "xã "];
    let bare = kinds.iter().find_map(|it| plain.strip_prefix(it));
    bare.map_or_else(|| plain.clone(), str::to_owned)
}
