//! Steps that no dossier reaches (Q01).

use crate::{
    checks::{Cx, Element, declare::declare_rule, flow},
    diagnostic::Diagnostic,
    messages::{Message, rules_flow},
    model::Ident,
    workflow::{NodeKind, Workflow},
};


declare_rule! {
    /// # Bước không ai đến được
    /// ## Kiểm tra gì
    /// Mọi bước trong `trình tự` phải có ít nhất một hồ sơ đi tới; mọi bước trong `bước dùng lại` phải có bước gọi.
    /// ## Vì sao
    /// Thủ tục phải đơn giản, dễ hiểu, dễ thực hiện (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP). Bước không ai
    /// đến được làm người đọc tưởng phải làm.
    /// ## Cách sửa
    /// Không tự sửa: phải biết bước đó bị quên nối hay bị bỏ.
    /// # Unreachable step
    /// ## What it checks
    /// Every step of the list is reached by some dossier; every shared step is called.
    /// ## Why it matters
    /// A procedure must be simple and easy to follow (Decree 63/2010/NĐ-CP, Article 7(1)). A step that
    /// nobody reaches looks like a duty.
    /// ## Fix safety
    /// No fix: whether the step was left unconnected or given up is for its author to say.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - kiểm_tra: sở kiểm tra thành phần hồ sơ
    ///       đủ thì chuyển đến quyết
    ///       thiếu thì từ chối
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
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
    ///       thiếu thì từ chối
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static UNREACHABLE_STEP = {
        code: "Q01",
        name: "unreachable-step",
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
    for node in lost(workflow) {
        if let Some(named) = flow::named(procedure, workflow, node) {
            report(cx, &named.element(), named.name, &rules_flow::UNREACHABLE);
        }
    }
    for (id, step) in procedure.steps.iter().filter(|(_, it)| it.shared) {
        if workflow.nodes_of_step(id).is_empty() {
            let element = Element::new("shared_steps", &step.name.id, &step.meta);
            report(cx, &element, &step.name, &rules_flow::NEVER_CALLED);
        }
    }
}

/// Returns the first node of each stretch that no dossier reaches.
fn lost(workflow: &Workflow) -> Vec<crate::workflow::NodeId> {
    let reached = workflow.reachable_from_start();
    let mut heads = Vec::new();
    let mut covered: Vec<crate::workflow::NodeSet> = Vec::new();
    for (id, node) in workflow.nodes() {
        let wanted = matches!(node.kind, NodeKind::Step(_) | NodeKind::Split(_));
        if !wanted || reached.contains(id) || covered.iter().any(|it| it.contains(id)) {
            continue;
        }
        covered.push(workflow.reachable_from(id));
        heads.push(id);
    }
    heads
}

fn report(cx: &mut Cx<'_>, element: &Element<'_>, name: &Ident, message: &'static Message) {
    let diagnostic = Diagnostic::new(
        &UNREACHABLE_STEP.code,
        name.span,
        message.with("step", &name.text),
    )
    .reason(rules_flow::UNREACHABLE_WHY.text())
    .help(rules_flow::UNREACHABLE_HELP.text());
    cx.report(element, diagnostic);
}
