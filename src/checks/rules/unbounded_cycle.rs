//! Loops that nothing bounds (Q05).

use crate::{
    checks::{Cx, declare::declare_rule, flow},
    diagnostic::Diagnostic,
    law,
    messages::rules_flow,
    model::Procedure,
    syntax::words::{Regime, StepKind},
    values::Date,
    workflow::{Edge, EdgeId, EdgeLabel, NodeId, Workflow},
};


declare_rule! {
    /// # Vòng lặp không giới hạn
    /// ## Kiểm tra gì
    /// Mọi vòng lặp (bổ sung, quay lại bước dùng lại, chuyển đến bước trước) phải có số lần tối đa. Yêu cầu bổ sung không
    /// nêu số lần mà quy định về một cửa của ngày đó đã giới hạn thì thuộc T06.
    /// ## Vì sao
    /// Chỉ được yêu cầu bổ sung theo số lần pháp luật cho phép (Điều 16, Điều 17 Nghị định 118/2025/NĐ-CP).
    /// Vòng lặp không giới hạn giữ hồ sơ mãi.
    /// ## Cách sửa
    /// Không tự sửa: số lần do văn bản quy định.
    /// # Unbounded cycle
    /// ## What it checks
    /// Every loop (supplement, call of a shared step, jump back) has a bound. A supplement without a stated bound that
    /// the one-stop rules of the day bound is the business of T06.
    /// ## Why it matters
    /// Supplements may be asked only as often as the law allows (Decree 118/2025/NĐ-CP, Articles 16 and
    /// 17). A loop without bound keeps a dossier for ever.
    /// ## Fix safety
    /// No fix: the law says how often.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì quay lại hoàn_thiện
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    ///
    /// bước dùng lại:
    ///   - hoàn_thiện: sở hoàn thiện hồ sơ, trong 2 ngày làm việc
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
    ///       không đạt thì quay lại hoàn_thiện, tối đa 1 lần
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    ///
    /// bước dùng lại:
    ///   - hoàn_thiện: sở hoàn thiện hồ sơ, trong 2 ngày làm việc
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static UNBOUNDED_CYCLE = {
        code: "Q05",
        name: "unbounded-cycle",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let Some(workflow) = cx.workflow() else {
        return;
    };
    let procedure = cx.procedure();
    let date = cx.date();
    let endless = |edge: &Edge| {
        let by_law = || bounded_by_law(procedure, workflow, edge, date);
        !edge.label.is_counted() && !by_law()
    };
    for cycle in workflow.cycles(endless) {
        let Some((back, edge)) = closing(workflow, &cycle, endless) else {
            continue;
        };
        let Some(owner) = flow::named(procedure, workflow, edge.from) else {
            continue;
        };
        let mut path = Vec::new();
        if edge.to != edge.from {
            path = workflow.path(edge.to, edge.from).unwrap_or_default();
        }
        path.push(back);
        let steps = flow::path_words(procedure, workflow, &path);
        let message = rules_flow::ENDLESS.with("steps", steps);
        let help = match edge.label {
            EdgeLabel::SupplementLoop { .. } | EdgeLabel::ReturnCall { .. } => {
                &rules_flow::ENDLESS_HELP
            }
            _ => &rules_flow::ENDLESS_GO_TO_HELP,
        };
        // Reception that is done again would be work before reception.
        let help = match reception(procedure, workflow, edge) {
            Some(step) => rules_flow::ENDLESS_RECEPTION_HELP.with("step", step),
            None => help.text(),
        };
        let diagnostic = Diagnostic::new(&UNBOUNDED_CYCLE.code, edge.span, message)
            .reason(rules_flow::ENDLESS_WHY.text())
            .help(help)
            .path(flow::path_places(procedure, workflow, &path));
        cx.report(&owner.element(), diagnostic);
    }
}

/// The step of reception to which a jump leads back.
fn reception<'a>(
    procedure: &'a Procedure,
    workflow: &Workflow,
    edge: &Edge,
) -> Option<&'a str> {
    let jumps = matches!(edge.label, EdgeLabel::Outcome(_));
    let step = procedure.steps.get(workflow.step_of(edge.to)?)?;
    let receives = matches!(step.kind, StepKind::Receive | StepKind::CheckCompleteness);
    (jumps && receives).then_some(&*step.name.text)
}

/// Tells whether the law bounds a supplement where the text is silent.
///
/// The one-stop rules of the day state how often; T06 shows the default.
fn bounded_by_law(
    procedure: &Procedure,
    workflow: &Workflow,
    edge: &Edge,
    date: Date,
) -> bool {
    let EdgeLabel::SupplementLoop { .. } = edge.label else {
        return false;
    };
    if !procedure.is_vietnamese() || procedure.regime != Regime::OneStop {
        return false;
    }
    let step = workflow.step_of(edge.from);
    let step = step.and_then(|it| procedure.steps.get(it));
    let (Ok(rules), Some(step)) = (law::one_stop(law::Regime::OneStop, date), step) else {
        return false;
    };
    let bound = match step.kind {
        StepKind::Receive | StepKind::CheckCompleteness => &rules.max_supplements_at_reception,
        _ => &rules.max_supplements_in_appraisal,
    };
    bound.get().is_some()
}

/// Returns the edge that closes a cycle: the first by an outcome that leads back
/// in the text, else the first by an outcome.
fn closing<'a>(
    workflow: &'a Workflow,
    cycle: &[NodeId],
    keep: impl Fn(&Edge) -> bool,
) -> Option<(EdgeId, &'a Edge)> {
    let inner = |node: &NodeId| cycle.binary_search(node).is_ok();
    let inside = || {
        cycle
            .iter()
            .flat_map(|it| workflow.out(*it))
            .filter_map(|it| Some((it, workflow.edge(it)?)))
            .filter(|(_, it)| inner(&it.to) && keep(it))
    };
    let chosen = |it: &Edge| it.label.outcome().is_some();
    inside()
        .find(|(_, it)| it.to <= it.from && chosen(it))
        .or_else(|| inside().find(|(_, it)| chosen(it)))
        .or_else(|| inside().next())
}
