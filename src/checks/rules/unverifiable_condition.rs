//! Conditions that nobody checks, or that nobody can measure (Q10).

use crate::{
    checks::{
        Cx, Element, declare::declare_rule, flow, spoken, subjective, texts::cites_provision,
    },
    diagnostic::{Diagnostic, Severity},
    messages::{Message, Text, rules_q},
    model::{Procedure, Requirement},
    source::{Token, Wording},
    syntax::words::StepKind,
    workflow::is_handling,
};

declare_rule! {
    /// # Điều kiện không ai kiểm tra hoặc không đo được
    /// ## Kiểm tra gì
    /// Yêu cầu, điều kiện dùng chữ không có thước đo (`đủ năng lực`, `có kinh nghiệm`, `trang thiết bị cần thiết`, `đạo
    /// đức tốt`, `cơ sở vật chất phù hợp` không nói phù hợp với gì); điều kiện không có `chứng minh bằng` trong khi
    /// trình tự (không `chưa xác minh`) không có bước nào xem xét hồ sơ. Chữ có số đo, có tiêu chuẩn, có điều, khoản đi kèm thì không báo.
    /// Ở bản nhập từ trang, điều kiện chép lại lời của điều được dẫn ngay trước đó (`quy định tại Điều 10 của Luật …: …`) chỉ là thông tin.
    /// Dòng nói cơ quan nhà nước `có trách nhiệm` làm gì cũng bị báo: đó không phải điều kiện của người nộp.
    /// ## Vì sao
    /// Câu 2 và câu 7 Phụ lục III Nghị định 63/2010/NĐ-CP (bản gốc) hỏi điều kiện có rõ ràng, cụ thể không; khoản 1
    /// Điều 7: thủ tục phải đơn giản, dễ hiểu, dễ thực hiện. Điều kiện không đo được thì mỗi nơi xét một khác.
    /// ## Cách sửa
    /// Không tự sửa: thước đo phải lấy từ văn bản; không ai kiểm tra thì bỏ điều kiện.
    /// # A condition that cannot be verified
    /// ## What it checks
    /// A condition in words without a measure (`đủ năng lực`, able enough; `có kinh nghiệm`, experienced; `trang thiết
    /// bị cần thiết`, the equipment needed; `đạo đức tốt`, of good character; `phù hợp`, suitable, without saying to
    /// what); a condition without `proved by` where no step looks at the dossier (unless the steps are `unverified`). Words that come with a number, a
    /// standard or an article are left alone. Of an imported page, a condition that quotes the article named right before it is information
    /// only.
    /// A line that says what an authority has the duty to do (`có trách nhiệm`) is told too: it is no condition of the applicant.
    /// ## Why it matters
    /// Questions 2 and 7 of Annex III of Decree 63/2010/NĐ-CP (original) ask whether a condition is clear; Article
    /// 7(1): a procedure is simple, easy to understand and to carry out. Without a measure every office decides its
    /// own way.
    /// ## Fix safety
    /// No fix: the measure must come from the law; what nobody checks is dropped.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// yêu cầu, điều kiện:
    ///   - nhân_lực: "Người quản lý có đủ năng lực và kinh nghiệm"
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// yêu cầu, điều kiện:
    ///   - nhân_lực: "Có ít nhất 02 kỹ sư, mỗi người có từ 03 năm kinh nghiệm"
    /// ```
    pub(crate) static UNVERIFIABLE_CONDITION = {
        code: "Q10",
        name: "unverifiable-condition",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

/// How an authority is called at the head of its duty; `cơ quan` alone may be an applicant.
const AUTHORITIES: &[&str] = &[
    "cơ quan chuyên ngành",
    "cơ quan chuyên môn",
    "cơ quan nhà nước",
    "cơ quan có thẩm quyền",
    "cơ quan quản lý",
    "cơ quan giải quyết",
    "cơ quan tiếp nhận",
    "cơ quan cấp",
    "cơ quan đăng ký",
    "ủy ban nhân dân",
];

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let looked_at =
        procedure.steps.is_empty() || flow::is_guessed(procedure) || has_examination(procedure);
    for requirement in procedure.requirements.values() {
        if let Some(phrase) = subjective::find(&requirement.title) {
            // The words are those of the act: no page can give the measure.
            let quoted = flow::is_guessed(procedure) && quotes_act(&requirement.title, &phrase);
            let severity = if quoted { cx.severity().lower() } else { cx.severity() };
            let text = rules_q::SUBJECTIVE_CONDITION
                .with("condition", &requirement.name.text)
                .with("phrase", phrase);
            report(cx, severity, requirement, text, &rules_q::UNVERIFIABLE_HELP);
        } else if is_duty_of_authority(&requirement.title) {
            let text = rules_q::DUTY_AMONG_CONDITIONS.with("condition", &requirement.name.text);
            let severity = cx.severity();
            report(cx, severity, requirement, text, &rules_q::DUTY_AMONG_CONDITIONS_HELP);
        } else if !looked_at && requirement.proved_by.is_empty() {
            let text = rules_q::UNCHECKED_CONDITION.with("condition", &requirement.name.text);
            let severity = cx.severity();
            report(cx, severity, requirement, text, &rules_q::UNVERIFIABLE_HELP);
        }
    }
}

/// Tells whether some step looks at what the applicant brings.
fn has_examination(procedure: &Procedure) -> bool {
    let mut steps = procedure.steps.values();
    steps.any(|it| is_handling(it.kind) || it.kind == StepKind::CheckCompleteness)
}

/// Tells whether a line says what an authority must do, not what the applicant must be or have.
fn is_duty_of_authority(title: &str) -> bool {
    let wording = Wording::new(title);
    let head = wording.head();
    let of_authority = AUTHORITIES
        .iter()
        .any(|it| wording.places_of(it).next() == Some(head));
    let duty = wording.places_of("có trách nhiệm").next();
    // What comes after a comma or a stop is another sentence.
    let same = |at: usize| {
        wording
            .from(head)
            .iter()
            .take(at - head)
            .all(|it| matches!(it, Token::Word(_)))
    };
    of_authority && duty.is_some_and(same)
}

/// Tells whether the words of a condition are quoted from an act: its article leads to them with a colon (`tiêu chuẩn quy định tại
/// Điều 10 của Luật Luật sư: …`).
fn quotes_act(title: &str, phrase: &str) -> bool {
    let lead = title.split_once(phrase).and_then(|(before, _)| before.rsplit_once(':'));
    let Some((lead, _)) = lead else {
        return false;
    };
    let lead = lead.trim_end().trim_end_matches("cụ thể");
    let lead = lead.trim_end_matches(|it: char| it.is_whitespace() || it == ';' || it == ',');
    let clause = lead.rsplit(';').next().unwrap_or(lead);
    spoken::has_any(clause, &["quy định tại", "theo điều"]) && cites_provision(clause)
}

fn report(
    cx: &mut Cx<'_>,
    severity: Severity,
    requirement: &Requirement,
    text: Text,
    help: &'static Message,
) {
    let diagnostic = Diagnostic::new(&UNVERIFIABLE_CONDITION.code, requirement.name.span, text)
        .reason(rules_q::UNVERIFIABLE_WHY.text())
        .help(help.text());
    let element = Element::new("requirements", &requirement.name.id, &requirement.meta);
    cx.report_at(severity, &element, diagnostic);
}
