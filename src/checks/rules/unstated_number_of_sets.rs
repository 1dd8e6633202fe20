//! Dossiers without a number of sets (A03).

use crate::{
    checks::{Cx, Element, declare::declare_rule},
    diagnostic::Diagnostic,
    messages::rules_a,
    syntax::words::SectionWord,
    values::Stated,
};

declare_rule! {
    /// # Không nêu số bộ hồ sơ
    /// ## Kiểm tra gì
    /// Mục `hồ sơ:` phải nêu số bộ. `chưa rõ số bộ` vẫn là chưa nêu.
    /// ## Vì sao
    /// Điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP (sửa đổi): "thành phần, **số lượng** hồ sơ"; câu 8
    /// Phụ lục I (bản gốc) hỏi số lượng bộ hồ sơ đã rõ ràng, hợp lý chưa.
    /// ## Cách sửa
    /// Không tự sửa: không tự điền 1 bộ khi nguồn không nêu.
    /// # The number of sets is not stated
    /// ## What it checks
    /// The section `documents:` states the number of sets. `unknown sets` is not a number.
    /// ## Why it matters
    /// Article 8(2)(d) of Decree 63/2010/NĐ-CP (as amended): "components and **number** of the dossier";
    /// question 8 of Annex I (original) asks whether the number of sets is clear and reasonable.
    /// ## Fix safety
    /// No fix: one set must not be assumed where the source is silent.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: chưa rõ số bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// ```
    pub(crate) static UNSTATED_NUMBER_OF_SETS = {
        code: "A03",
        name: "unstated-number-of-sets",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(dossier) = &procedure.dossier else {
        return;
    };
    let empty = dossier.cases.iter().all(|case| case.entries.is_empty());
    if matches!(dossier.sets, Stated::Value(_)) || empty {
        return;
    }
    let section = procedure
        .sections
        .iter()
        .find(|(word, _)| *word == SectionWord::Documents);
    let span = section.map_or(dossier.meta.span, |(_, span)| *span);
    let diagnostic = Diagnostic::new(
        &UNSTATED_NUMBER_OF_SETS.code,
        span,
        rules_a::UNSTATED_SETS.text(),
    )
    .reason(rules_a::UNSTATED_SETS_WHY.text())
    .help(rules_a::UNSTATED_SETS_HELP.text());
    cx.report(&Element::section("documents").inside(&dossier.meta), diagnostic);
}
