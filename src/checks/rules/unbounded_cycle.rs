//! Loops that nothing bounds (Q05).

use crate::{
    checks::{Cx, declare::declare_rule, flow},
    diagnostic::Diagnostic,
    messages::{Arg, rules_flow},
    workflow::{EdgeId, NodeId, Workflow},
};


declare_rule! {
    /// # Vòng lặp không giới hạn
    /// ## Kiểm tra gì
    /// Mọi vòng lặp (bổ sung, quay lại, chuyển đến bước trước) phải có số lần tối đa.
    /// ## Vì sao
    /// Chỉ được yêu cầu bổ sung theo số lần pháp luật cho phép (Điều 16, Điều 17 Nghị định 118/2025/NĐ-CP).
    /// Vòng lặp không giới hạn giữ hồ sơ mãi.
    /// ## Cách sửa
    /// Không tự sửa: số lần do văn bản quy định.
    /// # Unbounded cycle
    /// ## What it checks
    /// Every loop (supplement, call of a shared step, jump back) has a bound.
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
    ///   - kiểm_tra: sở kiểm tra thành phần hồ sơ
    ///       thiếu thì yêu cầu bổ sung
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
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
    ///   - kiểm_tra: sở kiểm tra thành phần hồ sơ
    ///       thiếu thì yêu cầu bổ sung, tối đa 1 lần, nộp trong 15 ngày, quá hạn thì kết thúc hồ sơ
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
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
    for cycle in workflow.cycles(|edge| !edge.label.is_counted()) {
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
