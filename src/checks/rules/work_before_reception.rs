//! Work on a dossier that was not received, and results past the one-stop (Q12).

use crate::{
    checks::{
        Cx,
        bases::{SpecialLaw, special_law},
        declare::declare_rule,
        flow::{Named, is_guessed, path_words},
    },
    diagnostic::{Diagnostic, Severity},
    messages::rules_q,
    model::{Actor, AgencyInProcedure, Procedure, Step},
    syntax::words::{AgencyRole, Regime, StepKind},
    workflow::{NodeId, Workflow, is_handling},
};

declare_rule! {
    /// # Làm trước khi tiếp nhận, trả kết quả không qua Một cửa
    /// ## Kiểm tra gì
    /// Thủ tục có bước tiếp nhận mà một bước xử lý của cơ quan có thể diễn ra trước mọi bước tiếp nhận: lỗi. Thủ tục có cơ
    /// quan `tiếp nhận` mà cơ quan khác trả kết quả cho người nộp: cảnh báo. Bước có căn cứ riêng thì không báo. Trình tự `chưa
    /// xác minh`, cơ chế một cửa quốc gia không xét.
    /// ## Vì sao
    /// Điều 17, 18 và khoản 3 Điều 22 Nghị định 118/2025/NĐ-CP: hồ sơ được tiếp nhận, cấp Giấy tiếp nhận rồi mới chuyển để
    /// giải quyết, Bộ phận Một cửa trả kết quả; điểm e khoản 1 Điều 5 cấm giao dịch trực tiếp không qua Bộ phận Một cửa,
    /// trừ khi luật quy định khác (trước đó Điều 5, 17, 18, 20 Nghị định 61/2018/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: thứ tự và nơi trả phải theo văn bản.
    /// # Work before reception
    /// ## What it checks
    /// A procedure has a step of reception, and a step of handling may come before every one of them: an error. A
    /// procedure has an agency that `receives`, and another one returns the result to the applicant: a warning. A step
    /// with a basis of its own is left alone, and so are `unverified` steps and the national single window.
    /// ## Why it matters
    /// Articles 17, 18 and 22(3) of Decree 118/2025/NĐ-CP: a dossier is received, a receipt is given, then it is handed on
    /// to be settled, and the one-stop returns the result; Article 5(1)(e) forbids to deal with the applicant past the
    /// one-stop unless a law says otherwise (before, Articles 5, 17, 18 and 20 of Decree 61/2018/NĐ-CP).
    /// ## Fix safety
    /// No fix: order and place follow the law.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - một_cửa: "Bộ phận Một cửa", tiếp nhận
    ///   - phòng: "Phòng chuyên môn", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - xem: phòng thẩm định, trong 3 ngày làm việc
    ///   - nhận: một_cửa tiếp nhận
    ///   - cấp: phòng quyết định
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - một_cửa: "Bộ phận Một cửa", tiếp nhận
    ///   - phòng: "Phòng chuyên môn", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - nhận: một_cửa tiếp nhận
    ///   - xem: phòng thẩm định, trong 3 ngày làm việc
    ///   - cấp: phòng quyết định
    /// ```
    pub(crate) static WORK_BEFORE_RECEPTION = {
        code: "Q12",
        name: "work-before-reception",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if procedure.regime == Regime::SingleWindow || is_guessed(procedure) {
        return;
    }
    if let Some(workflow) = cx.workflow() {
        before_reception(cx, workflow);
    }
    past_the_counter(cx);
}

/// Reports the first step of handling that may come before every reception.
fn before_reception(cx: &mut Cx<'_>, workflow: &Workflow) {
    let procedure = cx.procedure();
    let received = |node: NodeId| {
        let kind = step_at(procedure, workflow, node).map(|it| it.kind);
        matches!(kind, Some(StepKind::Receive | StepKind::CheckCompleteness))
    };
    if !workflow.nodes().any(|(node, _)| received(node)) {
        return;
    }
    let reached = workflow.reachable_without(received);
    let early = workflow.nodes().find(|(node, _)| {
        reached.contains(*node)
            && step_at(procedure, workflow, *node).is_some_and(|it| is_work(procedure, it))
    });
    let Some((node, step)) = early.and_then(|(it, _)| Some((it, step_at(procedure, workflow, it)?)))
    else {
        return;
    };
    let text = rules_q::EARLY_WORK.with("step", &step.name.text);
    let mut diagnostic = Diagnostic::new(&WORK_BEFORE_RECEPTION.code, step.name.span, text)
        .reason(rules_q::RECEPTION_WHY.text())
        .help(rules_q::EARLY_WORK_HELP.text());
    if let Some(path) = workflow.path(workflow.start(), node) {
        let path = path_words(procedure, workflow, &path);
        diagnostic = diagnostic.witness(rules_q::EARLY_WORK_WITNESS.with("path", path));
    }
    cx.report(&named(step).element(), diagnostic);
}

/// Work of an agency that no law of its own puts before reception.
fn is_work(procedure: &Procedure, step: &Step) -> bool {
    is_handling(step.kind) && step.actor != Actor::Applicant && !has_own_law(procedure, step)
}

/// Reports results that another agency than the one-stop hands over.
fn past_the_counter(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let receives = |it: &AgencyInProcedure| it.roles.contains(&AgencyRole::Receives);
    let Some(counter) = procedure.agencies.values().find(|it| receives(it)) else {
        return;
    };
    for step in procedure.steps.values() {
        let Actor::Agency(role) = step.actor else {
            continue;
        };
        let by = procedure.agencies.get(role);
        let past = step.kind == StepKind::Return && by.is_some_and(|it| !receives(it));
        if !past || has_own_law(procedure, step) {
            continue;
        }
        let text = rules_q::RESULT_PAST_COUNTER
            .with("step", &step.name.text)
            .with("agency", by.map_or("", |it| it.title.as_str()))
            .with("counter", &counter.title);
        let diagnostic = Diagnostic::new(&WORK_BEFORE_RECEPTION.code, step.name.span, text)
            .reason(rules_q::RECEPTION_WHY.text())
            .help(rules_q::RESULT_PAST_COUNTER_HELP.text());
        cx.report_at(Severity::Warning, &named(step).element(), diagnostic);
    }
}

fn has_own_law(procedure: &Procedure, step: &Step) -> bool {
    special_law(procedure, &step.meta) >= SpecialLaw::Instrument
}

fn step_at<'a>(procedure: &'a Procedure, workflow: &Workflow, node: NodeId) -> Option<&'a Step> {
    procedure.steps.get(workflow.step_of(node)?)
}

fn named(step: &Step) -> Named<'_> {
    Named {
        name: &step.name,
        meta: &step.meta,
    }
}
