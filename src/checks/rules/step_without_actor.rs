//! Steps of the administration that name no agency (Q06).

use crate::{
    checks::{Cx, Element, declare::declare_rule, flow::is_guessed},
    diagnostic::Diagnostic,
    messages::{Arg, rules_q},
    model::{Actor, Step},
    syntax::words::{StepKind, Word},
    values::Lang,
};

declare_rule! {
    /// # Bước không có người làm
    /// ## Kiểm tra gì
    /// Mỗi bước không phải của người nộp phải nêu cơ quan, bộ phận làm bước đó; bước `lấy ý kiến` phải nêu hỏi ai (trình tự
    /// máy tách từ lời văn thì không xét điều này).
    /// ## Vì sao
    /// Không biết ai làm thì không ai chịu trách nhiệm về thời hạn của bước. Câu 6 Phụ lục I Nghị
    /// định 63/2010/NĐ-CP (bản gốc) hỏi cơ quan chịu trách nhiệm đã được xác định chưa.
    /// ## Cách sửa
    /// Không tự sửa: chỉ văn bản quy định mới nói được cơ quan nào làm.
    /// # Step without an actor
    /// ## What it checks
    /// Every step that is not the applicant's names the agency that takes it; a step that `consults` names who is asked
    /// (steps that a program cut out of a text are not held to this).
    /// ## Why it matters
    /// Where nobody is named nobody answers for the limit of the step. Question 6 of Annex I of
    /// Decree 63/2010/NĐ-CP (original) asks whether the responsible body is identified.
    /// ## Fix safety
    /// No fix: only the law can say which agency acts.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - xem_xét: thẩm định
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
    ///   - xem_xét: sở thẩm định
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static STEP_WITHOUT_ACTOR = {
        code: "Q06",
        name: "step-without-actor",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let agency = procedure
        .agencies
        .values()
        .next()
        .map_or("cơ_quan", |agency| agency.name.text.as_str());
    for step in procedure.steps.values() {
        if step.actor != Actor::Missing {
            continue;
        }
        let act = Arg::Both {
            vi: step.kind.spell(Lang::Vi).to_owned(),
            en: step.kind.spell(Lang::En).to_owned(),
        };
        let diagnostic = Diagnostic::new(
            &STEP_WITHOUT_ACTOR.code,
            step.name.span,
            rules_q::STEP_WITHOUT_ACTOR.with("step", &step.name.text),
        )
        .reason(rules_q::STEP_WITHOUT_ACTOR_WHY.text())
        .help(
            rules_q::STEP_WITHOUT_ACTOR_HELP
                .with("step", &step.name.text)
                .with("agency", agency)
                .with("act", act),
        );
        cx.report(&Element::new("steps", &step.name.id, &step.meta), diagnostic);
    }
    asked_of_nobody(cx);
}

/// Reports opinions that are asked of nobody: nobody can give them, and no silence is anybody's.
fn asked_of_nobody(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if is_guessed(procedure) {
        return;
    }
    let nobody = |it: &&Step| {
        it.kind == StepKind::Consult && it.agencies.is_empty() && it.about.is_empty()
    };
    for step in procedure.steps.values().filter(nobody) {
        let text = rules_q::ASKED_OF_NOBODY.with("step", &step.name.text);
        let diagnostic = Diagnostic::new(&STEP_WITHOUT_ACTOR.code, step.name.span, text)
            .reason(rules_q::STEP_WITHOUT_ACTOR_WHY.text())
            .help(rules_q::ASKED_OF_NOBODY_HELP.text());
        cx.report(&Element::new("steps", &step.name.id, &step.meta), diagnostic);
    }
}
