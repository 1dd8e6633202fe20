//! Lines of a list of papers that are no papers (D15).

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        lines::{NoPaper, asks_for_paper, no_paper},
        papers::papers,
    },
    diagnostic::Diagnostic,
    messages::rules_d,
};

declare_rule! {
    /// # Dòng không phải giấy tờ trong danh mục
    /// ## Kiểm tra gì
    /// Dòng của danh mục giấy tờ chỉ có dấu; bắt đầu bằng `lưu ý`, `ghi chú`, `số lượng hồ sơ`; nói khi nào dữ liệu thay giấy tờ; là tiêu đề kết thúc bằng dấu
    /// hai chấm và không nêu giấy tờ; hoặc là câu nói người nộp, người tiếp nhận, cơ quan phải làm gì. Dòng chỉ có dấu được báo
    /// nhẹ hơn một bậc. Dòng nào còn có thể là giấy tờ, hoặc ghi chú, câu văn mà ở đoạn sau có yêu cầu giấy tờ (`phải kèm theo bản sao`,
    /// `một trong các giấy tờ sau`) thì không bị báo.
    /// ## Vì sao
    /// Khoản 3 Điều 3 và điểm d khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP: hồ sơ là giấy tờ phải nộp hoặc xuất trình; thành phần và
    /// số lượng phải rõ.
    /// ## Cách sửa
    /// Không tự sửa: chuyển thành ghi chú, trường hợp, hoặc bỏ.
    /// # A line of the list that is no paper
    /// ## What it checks
    /// A line of the list of papers has nothing but signs; begins with `lưu ý`, `ghi chú` (note) or `số lượng hồ sơ` (number of
    /// sets); says when data replace papers; is a heading that ends with a colon and names no paper; or is a sentence on what applicants or offices must do. A
    /// line of nothing but signs comes one level lower; one that may still be a paper is left alone, and so is a note or a sentence that asks for
    /// a paper further on (`phải kèm theo bản sao`, `một trong các giấy tờ sau`).
    /// ## Why it matters
    /// Decree 63/2010/NĐ-CP, Articles 3(3) and 8(2)(d): a dossier is papers to be filed or shown; its components and their number
    /// are clear.
    /// ## Fix safety
    /// No fix: make it a note or a case, or delete it.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    ///   - dòng_2: "* Lưu ý: người nộp mang theo bút", 1 bản chính
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// hồ sơ: 1 bộ
    ///   ghi chú "Người nộp mang theo bút."
    ///   - đơn: "Đơn đề nghị", 1 bản chính
    /// ```
    pub(crate) static LINE_WITHOUT_PAPER = {
        code: "D15",
        name: "line-without-paper",
        level: Warning,
        scope: Vietnam,
        reads: Words,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    for paper in papers(cx.procedure()) {
        let Some(what) = no_paper(&paper.document.title) else {
            continue;
        };
        if asks_for_paper(&paper.document.title) {
            continue;
        }
        let message = match what {
            NoPaper::Empty => &rules_d::LINE_EMPTY,
            NoPaper::Note => &rules_d::LINE_NOTE,
            NoPaper::Heading => &rules_d::LINE_HEADING,
            NoPaper::Sentence => &rules_d::LINE_SENTENCE,
        };
        let text = message.with("paper", &paper.document.name.text);
        let diagnostic = Diagnostic::new(&LINE_WITHOUT_PAPER.code, paper.document.meta.span, text)
            .reason(rules_d::LINE_WITHOUT_PAPER_WHY.text())
            .help(rules_d::LINE_WITHOUT_PAPER_HELP.text());
        let severity = match what {
            // Often a trace of how the list was published, without harm to anybody.
            NoPaper::Empty => cx.severity().lower(),
            _ => cx.severity(),
        };
        cx.report_at(severity, &paper.element(), diagnostic);
    }
}
