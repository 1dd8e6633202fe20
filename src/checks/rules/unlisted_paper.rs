//! Papers that are demanded outside the list of papers (D16).

use std::collections::BTreeSet;

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        demand::{Demand, demands},
        lists::List,
        papers::papers,
    },
    diagnostic::Diagnostic,
    law::PaperKind,
    messages::{Arg, Text, rules_d_lists},
    model::{Actor, DocumentId, Procedure, Step},
    source::{Span, Wording},
};

declare_rule! {
    /// # Giấy tờ bị đòi ngoài danh mục hồ sơ
    /// ## Kiểm tra gì
    /// Bước mà người nộp phải nộp một giấy tờ không có trong hồ sơ của trường hợp nào; điều kiện `chứng minh bằng` một giấy tờ
    /// như vậy. Câu chữ của bước, ghi chú của bước viết nộp, xuất trình giấy tờ căn cước, giấy khai sinh, giấy ủy quyền … mà danh
    /// mục không có thì là cảnh báo. Giấy tờ nộp sau, giấy tờ do cơ quan lập, kết quả của tiền đề không bị báo.
    /// ## Vì sao
    /// Điểm d khoản 2 Điều 8, khoản 2 Điều 21 Nghị định 63/2010/NĐ-CP: thành phần hồ sơ phải được nêu đủ; người nộp có quyền từ chối
    /// yêu cầu không có trong thủ tục đã công bố.
    /// ## Cách sửa
    /// Không tự sửa: đưa giấy tờ vào hồ sơ với trường hợp của nó, hoặc bỏ yêu cầu.
    /// # A paper is demanded outside the list
    /// ## What it checks
    /// A step in which the applicant must provide a paper that no case of the dossier lists; a condition `proved by` such a
    /// paper. Words or notes of a step that ask to file or show an identity paper, a birth certificate, a power of attorney …
    /// that the list lacks are a warning. Papers that follow later, papers that an agency prepares, and results of prerequisites
    /// are left alone.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Articles 8(2)(d) and 21(2): the components of the dossier are told in full; applicants may refuse
    /// what the published procedure does not demand.
    /// ## Fix safety
    /// No fix: list the paper with its case, or drop the demand.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// giấy tờ:
    ///   - báo_cáo: "Báo cáo khắc phục"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - khắc_phục: nộp báo_cáo
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    ///   - báo_cáo: "Báo cáo khắc phục", 1 bản chính
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - khắc_phục: nộp báo_cáo
    /// ```
    pub(crate) static UNLISTED_PAPER = {
        code: "D16",
        name: "unlisted-paper",
        level: Error,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if procedure.dossier.is_none() {
        return;
    }
    let listed = listed(procedure);
    let steps = procedure.steps.values().filter(|it| it.actor == Actor::Applicant);
    let steps = steps.map(|it| ("steps", &it.name, &it.meta, &it.documents));
    let conditions = procedure.requirements.values();
    let conditions = conditions.map(|it| ("requirements", &it.name, &it.meta, &it.proved_by));
    let mut seen = BTreeSet::new();
    for (section, name, meta, papers) in steps.chain(conditions) {
        let missing: Vec<Arg> = papers
            .iter()
            .filter(|id| !listed.contains(id) && seen.insert(**id))
            .filter_map(|id| procedure.documents.get(*id))
            .filter(|it| it.prepared_by.is_none() && it.later.is_none())
            .map(|it| Arg::from(format!("`{}`", it.name.text)))
            .collect();
        if !missing.is_empty() {
            let text = rules_d_lists::UNLISTED_PAPER.with("papers", missing);
            let element = Element::new(section, &name.id, meta);
            cx.report(&element, diagnostic(meta.span, text));
        }
    }
    for step in procedure.steps.values() {
        report_words(cx, step);
    }
}

fn diagnostic(span: Span, text: Text) -> Diagnostic {
    Diagnostic::new(&UNLISTED_PAPER.code, span, text)
        .reason(rules_d_lists::UNLISTED_PAPER_WHY.text())
        .help(rules_d_lists::UNLISTED_PAPER_HELP.text())
}

/// Returns the papers of the cases, with their choices and what goes with them.
fn listed(procedure: &Procedure) -> BTreeSet<DocumentId> {
    let mut out = BTreeSet::new();
    for paper in papers(procedure) {
        out.insert(paper.entry.document);
        let more = paper.document.together.iter().filter_map(|it| it.document);
        out.extend(more.chain(paper.document.choices.iter().copied()));
    }
    out
}

/// Reports a known paper that the words of a step ask for and no line of the list names.
fn report_words(cx: &mut Cx<'_>, step: &Step) {
    let procedure = cx.procedure();
    let texts = step.about.iter().chain(&step.meta.notes);
    let asked = texts.flat_map(|it| handed_in(it));
    let Some(demand) = asked.into_iter().find(|it| !is_named(procedure, it.kind)) else {
        return;
    };
    let text = rules_d_lists::UNLISTED_IN_WORDS
        .with("step", &step.name.text)
        .with("phrase", demand.written);
    let element = Element::new("steps", &step.name.id, &step.meta);
    let severity = cx.severity().lower();
    cx.report_at(severity, &element, diagnostic(step.meta.span, text));
}

/// Returns the known papers that stand right after words for handing in.
fn handed_in(text: &str) -> Vec<Demand> {
    let wording = Wording::new(text);
    let denied = List::Denied.find(&wording);
    // `không phải nộp Phiếu lý lịch tư pháp`
    let asked = |at: usize| !denied.iter().any(|it| it.range.end == at);
    let hits = List::HandIn.find(&wording);
    let hits = hits.iter().filter(|it| asked(it.range.start));
    let after = hits.map(|it| wording.written(it.range.end..wording.len()));
    after.flat_map(|it| demands(it).into_iter().take(1)).filter(|it| !it.listed).collect()
}

/// Tells whether the list, or what goes with it, names papers of a kind at all.
fn is_named(procedure: &Procedure, kind: &PaperKind) -> bool {
    let named = |title: &str| {
        let wording = Wording::new(title);
        kind.names.iter().chain(&kind.general).any(|it| wording.has_phrase(it))
    };
    procedure.documents.values().any(|it| {
        named(&it.title) || it.together.iter().any(|it| named(&it.title))
    }) || procedure.results.values().any(|it| named(&it.title))
}

#[cfg(test)]
mod tests {
    use super::handed_in;

    #[test]
    fn papers_that_are_handed_in_are_told_from_papers_that_are_named() {
        let found = |text: &str| handed_in(text).iter().map(|it| it.kind.id.clone()).collect::<Vec<_>>();
        assert_eq!(found("Người nhận kết quả xuất trình giấy tờ tùy thân."), ["identity"]);
        assert_eq!(found("Cán bộ kiểm tra thông tin căn cước công dân"), Vec::<String>::new());
        assert_eq!(found("nộp lệ phí và nhận giấy khai sinh"), Vec::<String>::new());
        assert_eq!(found("cá nhân không phải nộp giấy khai sinh trong hồ sơ"), Vec::<String>::new());
    }
}
