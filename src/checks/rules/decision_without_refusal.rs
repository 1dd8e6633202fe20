//! Deciding steps that cannot refuse (Q07).

use crate::{
    checks::{Cx, Element, cut_steps, declare::declare_rule, flow, internal::has_internal_code, spoken},
    diagnostic::Diagnostic,
    messages::rules_flow,
    model::Step,
    syntax::words::{Outcome, StepKind},
};


declare_rule! {
    /// # Quyết định không có từ chối
    /// ## Kiểm tra gì
    /// Bước `quyết định` phải nói khi `không đạt` hoặc `không đồng ý` thì làm gì. Trình tự `chưa xác minh` (máy tách từ lời
    /// văn) chỉ báo khi câu văn rõ là quyết định hồ sơ của người nộp (`xem xét, quyết định`, `ra quyết định`, `phê duyệt`;
    /// không phải tên văn bản, giấy tờ kèm theo, việc lập đoàn kiểm tra) và cả trang – bước, kênh nộp, thời hạn, kết quả –
    /// không có chữ nào nói đến từ chối. Không xét thủ tục nội bộ (mã 5., 6.); trang máy nhập mà tên cho thấy không có gì để từ
    /// chối: cơ quan tự thu hồi, xử phạt; người có giấy phép tự nguyện thôi; phúc khảo; thi tuyển, xét tuyển.
    /// ## Vì sao
    /// Không đủ điều kiện thì phải từ chối bằng văn bản, nêu rõ lý do (khoản 3 Điều 19 Nghị định
    /// 118/2025/NĐ-CP; khoản 5 Điều 18 Nghị định 63/2010/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: lý do và thời hạn từ chối do văn bản quy định.
    /// # Decision without refusal
    /// ## What it checks
    /// A deciding step says what follows `negative` or `disagrees`. Among `unverified` steps (cut out of a text by a
    /// program) only a sentence that surely decides on what was filed counts (“considers and decides”, “issues a decision”,
    /// “approves”; no name of an instrument, no enclosed paper, no inspection team), and only where no word of the page –
    /// steps, channels, time limits, results – speaks of a refusal. Procedures among agencies (codes 5. and 6.) are left
    /// alone, and so are imported pages whose title shows that nothing can be refused: the authority withdraws or punishes
    /// by itself, a holder gives up its licence, an examination is marked again, the best of many are taken.
    /// ## Why it matters
    /// Who does not qualify must be refused in writing with reasons (Decree 118/2025/NĐ-CP, Article
    /// 19(3); Decree 63/2010/NĐ-CP, Article 18(5)).
    /// ## Fix safety
    /// No fix: grounds and time of a refusal come from the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - quyết: sở quyết định
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối bằng văn bản, nêu rõ lý do
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static DECISION_WITHOUT_REFUSAL = {
        code: "Q07",
        name: "decision-without-refusal",
        level: Error,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let guessed = flow::is_guessed(procedure);
    let silent = cut_steps::refuses_nothing(procedure) || spoken::speaks_of(procedure, Outcome::Fail);
    if has_internal_code(procedure) || guessed && silent {
        return;
    }
    for step in procedure.steps.values() {
        let unsure = guessed && !cut_steps::decides(step);
        if step.kind != StepKind::Decide || refuses(step) || unsure {
            continue;
        }
        let diagnostic = Diagnostic::new(
            &DECISION_WITHOUT_REFUSAL.code,
            step.name.span,
            rules_flow::NO_REFUSAL.with("step", &step.name.text),
        )
        .reason(rules_flow::NO_REFUSAL_WHY.text())
        .help(rules_flow::NO_REFUSAL_HELP.text());
        let element = Element::new("steps", &step.name.id, &step.meta);
        cx.report(&element, diagnostic);
        // A text that says no word of refusal says so once, however many steps were cut out of it.
        if guessed {
            return;
        }
    }
}

/// Tells whether a deciding step says what follows a no.
fn refuses(step: &Step) -> bool {
    let no = [Outcome::Fail, Outcome::Disagree, Outcome::NotCompetent];
    step.outcomes.iter().any(|it| no.contains(&it.outcome))
}
