//! Loops that nothing bounds (Q05).

use crate::{
    checks::{Cx, declare::declare_rule, flow},
    diagnostic::Diagnostic,
    law,
    messages::{Arg, rules_flow},
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
        let members = cycle
            .iter()
            .filter_map(|it| flow::named(procedure, workflow, *it));
        let mut steps: Vec<Arg> = members.map(|it| Arg::from(&it.name.text)).collect();
        steps.dedup();
        let Some(owner) = cycle.first() else { continue };
        let Some(named) = flow::named(procedure, workflow, *owner) else {
            continue;
        };
        let back = back_edge(workflow, &cycle);
        let span = back.and_then(|it| workflow.edge(it)).map(|it| it.span);
        let message = rules_flow::ENDLESS.with("steps", steps);
        let diagnostic = Diagnostic::new(
            &UNBOUNDED_CYCLE.code,
            span.unwrap_or(named.name.span),
            message,
        )
        .reason(rules_flow::ENDLESS_WHY.text())
        .help(rules_flow::ENDLESS_HELP.text());
        cx.report(&named.element(), diagnostic);
    }
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
    let home = matches!(procedure.jurisdiction.as_deref(), None | Some("VN" | "vn"));
    if !home || procedure.regime != Regime::OneStop {
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

/// Returns the edge that closes the cycle: the first that leads back in the text,
/// not counting the way out of a called step.
fn back_edge(workflow: &Workflow, cycle: &[NodeId]) -> Option<EdgeId> {
    let inner = |node: &NodeId| cycle.binary_search(node).is_ok();
    let edges = cycle.iter().flat_map(|it| workflow.out(*it));
    let mut inside = edges.filter(|it| workflow.edge(*it).is_some_and(|it| inner(&it.to)));
    let mut called = None;
    let back = inside.find(|it| {
        let Some(edge) = workflow.edge(*it) else {
            return false;
        };
        if edge.label.outcome().is_some() && called.is_none() && edge.to > edge.from {
            called = Some(*it);
        }
        edge.to <= edge.from && edge.label.outcome().is_some()
    });
    back.or(called)
}
