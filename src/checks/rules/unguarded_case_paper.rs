//! Papers that only some applicants have, demanded of all (D11).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        lists::List,
        papers::{Paper, papers},
    },
    diagnostic::Diagnostic,
    messages::rules_d_lists,
    source::{Token, Wording},
};

declare_rule! {
    /// # Giấy tờ của một số trường hợp mà không nêu trường hợp
    /// ## Kiểm tra gì
    /// Giấy ủy quyền, văn bản ủy quyền, hợp đồng ủy quyền, giấy giới thiệu chỉ người nộp thay mới có, mà dòng giấy tờ không có
    /// `khi`, `nếu`, không nằm trong một `trường hợp`, và tên giấy tờ cũng không nói thêm gì, của ai, khi nào.
    /// ## Vì sao
    /// Điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP; câu 8 Phụ lục I (bản gốc): thành phần hồ sơ phải rõ ràng. Không nêu trường
    /// hợp thì người tự nộp cũng bị đòi.
    /// ## Cách sửa
    /// Không tự sửa: thêm `khi` với dữ kiện ai nộp hồ sơ.
    /// # A paper of some applicants is demanded of all
    /// ## What it checks
    /// Only those who file for somebody else have a power of attorney or a letter of introduction; yet the line has neither
    /// `when` nor `if`, stands in no case, and its title says nothing more, neither whose it is nor when.
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Article 8(2)(d); question 8 of Annex I (original): the components of the dossier must be clear.
    /// Without its case the paper is asked even of those who file for themselves.
    /// ## Fix safety
    /// No fix: add `when` with a fact on who files.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - ủy_quyền: "Giấy ủy quyền", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// dữ kiện:
    ///   - nộp_thay: có/không, hỏi "Nộp thay người khác?"
    /// hồ sơ: 1 bộ
    ///   - ủy_quyền: "Giấy ủy quyền", 1 bản chính
    ///       khi nộp_thay
    /// ```
    pub(crate) static UNGUARDED_CASE_PAPER = {
        code: "D11",
        name: "unguarded-case-paper",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    for paper in papers(cx.procedure()) {
        if has_case(&paper) || !is_case_only(&paper.document.title) {
            continue;
        }
        let text = rules_d_lists::UNGUARDED_CASE_PAPER.with("paper", &paper.document.name.text);
        let diagnostic = Diagnostic::new(&UNGUARDED_CASE_PAPER.code, paper.document.meta.span, text)
            .reason(rules_d_lists::UNGUARDED_CASE_PAPER_WHY.text())
            .help(rules_d_lists::UNGUARDED_CASE_PAPER_HELP.text());
        cx.report(&paper.element(), diagnostic);
    }
}

/// Tells whether anything says of whom the paper is demanded; a choice is one among others.
fn has_case(paper: &Paper<'_>) -> bool {
    let (document, entry) = (paper.document, paper.entry);
    document.guard.is_some()
        || entry.guard.is_some()
        || document.optional.is_some()
        || entry.optional.is_some()
        || paper.case.guard.is_some()
        || paper.case.title.is_some()
        || document.choice_of.is_some()
        || document.later.is_some()
}

/// Tells whether a title is that of a paper which only some have, and does not say who.
fn is_case_only(title: &str) -> bool {
    let wording = Wording::new(title);
    let unsaid = [List::CaseOnly, List::Unsaid].map(|it| it.find(&wording)).concat();
    let is_unsaid = |at: &usize| unsaid.iter().any(|it| it.range.contains(at));
    let words = (wording.head()..wording.len()).filter(|at| matches!(wording.tokens().get(*at), Some(Token::Word(_))));
    List::CaseOnly.begins(&wording) && words.into_iter().all(|at| is_unsaid(&at))
}

#[cfg(test)]
mod tests {
    use super::is_case_only;

    #[test]
    fn papers_that_say_whose_they_are_are_left_alone() {
        for title in ["- Giấy ủy quyền theo quy định của pháp luật", "Giấy giới thiệu hoặc Giấy ủy quyền."] {
            assert!(is_case_only(title), "{title}");
        }
        for title in [
            "Giấy ủy quyền (nếu có)",
            "Văn bản ủy quyền trong trường hợp ủy quyền thực hiện thủ tục",
            "Giấy ủy quyền hoặc tài liệu chứng minh thẩm quyền ký kết",
            "Giấy ủy quyền của nhà sản xuất",
            "Giấy giới thiệu khám giám định y khoa",
            "Đơn đề nghị",
        ] {
            assert!(!is_case_only(title), "{title}");
        }
    }
}
