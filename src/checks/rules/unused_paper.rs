//! Papers that nothing uses (D13).

use std::collections::BTreeSet;

use crate::{
    checks::{Cx, Element, declare::declare_rule, lists::List, papers::papers},
    diagnostic::{Diagnostic, Severity},
    messages::rules_d_lists,
    model::{AlternativeKind, DocumentId, Procedure},
    source::Wording,
};

declare_rule! {
    /// # Giấy tờ không dùng vào việc gì
    /// ## Kiểm tra gì
    /// Giấy tờ khai trong `giấy tờ:` mà không trường hợp nào của hồ sơ, không bước nào, không điều kiện nào nhắc đến. Và, ở thủ
    /// tục mà mọi điều kiện đều ghi `chứng minh bằng`: giấy tờ phải nộp mà không chứng minh điều kiện nào; chỉ nhắc (lưu ý), vì
    /// giấy tờ có thể để kiểm tra việc khác. Đơn, tờ khai, giấy tờ người nộp tự viết, giấy tờ thu lại không bị báo.
    /// ## Vì sao
    /// Khoản 4 Điều 7 Nghị định 63/2010/NĐ-CP; câu 8 Phụ lục I (bản gốc): giấy tờ không phục vụ việc giải quyết thì không được đòi.
    /// ## Cách sửa
    /// Không tự sửa: bỏ giấy tờ, hoặc ghi nó chứng minh điều kiện nào.
    /// # A paper that nothing uses
    /// ## What it checks
    /// A paper declared under `papers:` that no case of the dossier, no step and no condition names. And, in a procedure whose
    /// conditions all say what they are `proved by`: a paper to be filed that proves none of them; only a note, because it may
    /// serve another check. Applications, papers that the applicant writes, and papers that are handed in are left alone.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Article 7(4); question 8 of Annex I (original): a paper that does not serve the settlement may not
    /// be demanded.
    /// ## Fix safety
    /// No fix: drop the paper, or say which condition it proves.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// giấy tờ:
    ///   - ảnh: "Ảnh 4x6"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// giấy tờ:
    ///   - ảnh: "Ảnh 4x6"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    ///   - ảnh, 2 bản chính
    /// ```
    pub(crate) static UNUSED_PAPER = {
        code: "D13",
        name: "unused-paper",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let used = used(procedure);
    for (id, document) in procedure.documents.iter() {
        if used.contains(&id) || document.choice_of.is_some_and(|it| used.contains(&it)) {
            continue;
        }
        let text = rules_d_lists::UNUSED_PAPER.with("paper", &document.name.text);
        let diagnostic = Diagnostic::new(&UNUSED_PAPER.code, document.meta.span, text)
            .reason(rules_d_lists::UNUSED_PAPER_WHY.text())
            .help(rules_d_lists::UNUSED_PAPER_HELP.text());
        let element = Element::new("documents", &document.name.id, &document.meta);
        cx.report(&element, diagnostic);
    }
    report_without_purpose(cx);
}

/// Returns the papers that a case, a step, a condition or another paper names.
fn used(procedure: &Procedure) -> BTreeSet<DocumentId> {
    let cases = procedure.dossier.iter().flat_map(|it| &it.cases);
    let listed = cases.flat_map(|it| it.entries.iter().map(|it| it.document));
    let steps = procedure.steps.values().flat_map(|it| it.documents.iter().copied());
    let proofs = procedure.requirements.values().flat_map(|it| it.proved_by.iter().copied());
    let others = procedure.documents.values().flat_map(|it| {
        let instead = it.alternatives.iter().filter_map(|it| match it.kind {
            AlternativeKind::Document(id) => Some(id),
            _ => None,
        });
        let together = it.together.iter().filter_map(|it| it.document);
        instead.chain(together).chain(it.choices.iter().copied())
    });
    listed.chain(steps).chain(proofs).chain(others).collect()
}

/// Reports the papers that prove no condition where every condition says what proves it.
fn report_without_purpose(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let requirements = &procedure.requirements;
    let told = !requirements.is_empty() && requirements.values().all(|it| !it.proved_by.is_empty());
    if !told {
        return;
    }
    let proofs: BTreeSet<DocumentId> = requirements
        .values()
        .flat_map(|it| it.proved_by.iter().copied())
        .collect();
    let by_name = |name: &str| procedure.document(name).is_some_and(|it| proofs.contains(&it));
    for paper in papers(procedure) {
        let document = paper.document;
        let wording = Wording::new(&document.title);
        let written = document.form.is_some() || List::SelfMade.begins(&wording);
        let choice = document.choice_of.is_some() || !document.choices.is_empty();
        if by_name(&document.name.id) || written || choice || document.result_of.is_some() || !paper.is_filed() {
            continue;
        }
        let text = rules_d_lists::PAPER_WITHOUT_PURPOSE.with("paper", &document.name.text);
        let diagnostic = Diagnostic::new(&UNUSED_PAPER.code, document.meta.span, text)
            .reason(rules_d_lists::UNUSED_PAPER_WHY.text())
            .help(rules_d_lists::UNUSED_PAPER_HELP.text());
        cx.report_at(Severity::Info, &paper.element(), diagnostic);
    }
}
