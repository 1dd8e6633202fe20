//! Results that are handed over before the fee is paid (P06).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        flow::{is_guessed, path_words},
    },
    diagnostic::Diagnostic,
    messages::rules_p,
    model::{EventRef, Fee, FeeFamily, FeeId, FeeValue, Procedure, StepId},
    syntax::words::{BlockKind, StepKind},
    values::Stated,
    workflow::{NodeId, NodeKind, NodeSet, Workflow},
};

declare_rule! {
    /// # Trả kết quả trước khi nộp phí
    /// ## Kiểm tra gì
    /// Thủ tục có bước nộp, thu phí, lệ phí mà có đường đi tới bước `trả` kết quả không qua bước đó: bước nộp đứng sau bước trả,
    /// hoặc bị nhảy qua bằng `chuyển đến`. Bước nộp có `khi`, `bỏ qua khi`, hoặc nằm trong một nhánh của `tùy trường
    /// hợp` được coi là đã chia đúng người phải nộp. Khoản thu khi trả kết quả, khoản có `khi`, `miễn khi`, giá dịch vụ,
    /// trình tự `chưa xác minh` không xét.
    /// ## Vì sao
    /// Chứng từ nộp phí, lệ phí được gửi kèm hồ sơ, trừ khoản được xác định và nộp sau giai đoạn tiếp nhận (khoản 2 Điều 24 Nghị
    /// định 118/2025/NĐ-CP; trước đó khoản 3 Điều 22 Nghị định 61/2018/NĐ-CP); người nộp phải nộp đúng, đủ, kịp thời (khoản 1
    /// Điều 15 Luật Phí và lệ phí 97/2015/QH13). Trả kết quả xong thì không còn gì bảo đảm việc nộp.
    /// ## Cách sửa
    /// Không tự sửa: lúc nào thu là do văn bản quy định.
    /// # The result before the payment
    /// ## What it checks
    /// A procedure has a step of paying or collecting a fee or charge, and a way leads to the step that `returns` the result without
    /// it: the payment comes after, or a `go to` jumps over it. A payment with `when` or `skipped when`, or in one branch of a
    /// `choose`, is taken to divide those who pay from those who do not. Payments due on the return, those with `when` or `exempt
    /// when`, service prices and `unverified` steps are left alone.
    /// ## Why it matters
    /// The receipt of the payment goes with the dossier, except where the amount is fixed and paid after reception (Article 24(2)
    /// of Decree 118/2025/NĐ-CP; before, Article 22(3) of Decree 61/2018/NĐ-CP); it is paid in full and in time (Article 15(1) of
    /// the Law on Fees and Charges 97/2015/QH13). Once the result is out nothing secures it.
    /// ## Fix safety
    /// No fix: the law says when a fee is taken.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// phí: 150.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    ///   - thu: sở thu phí
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// phí: 150.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cấp: sở quyết định
    ///       không đạt thì từ chối
    ///   - thu: sở thu phí
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static RESULT_BEFORE_PAYMENT = {
        code: "P06",
        name: "result-before-payment",
        level: Warning,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(workflow) = cx.workflow().filter(|_| !is_guessed(procedure)) else {
        return;
    };
    let mut told = Vec::new();
    for (id, fee) in procedure.fees.iter().filter(|it| is_due(it.1)) {
        let paid = payments(procedure, workflow, id);
        if paid.is_empty() || is_due_early(fee) {
            continue;
        }
        let passes =
            |node: NodeId| paid.contains(&node) || divides(procedure, workflow, node, &paid);
        let unpaid = workflow.reachable_without(passes);
        let Some((node, returned)) = first_return(procedure, workflow, &unpaid, fee) else {
            continue;
        };
        // Several fees of one payment are one finding.
        if told.contains(&(node, paid.clone())) {
            continue;
        }
        report(cx, workflow, fee, (node, returned), &paid, passes);
        told.push((node, paid));
    }
}

fn report(
    cx: &mut Cx<'_>,
    workflow: &Workflow,
    fee: &Fee,
    (node, returned): (NodeId, StepId),
    paid: &[NodeId],
    passes: impl Fn(NodeId) -> bool,
) {
    let procedure = cx.procedure();
    let step = |it| procedure.steps.get(it);
    let (Some(returned), Some(payment)) = (
        step(returned),
        paid.first().and_then(|it| step(workflow.step_of(*it)?)),
    ) else {
        return;
    };
    let after = workflow.reachable_from(node);
    let message = if paid.iter().any(|it| after.contains(*it)) {
        &rules_p::PAID_AFTER_RESULT
    } else {
        &rules_p::RESULT_WITHOUT_PAYMENT
    };
    let text = message
        .with("fee", fee.title.as_deref().unwrap_or(&fee.name.text))
        .with("step", &returned.name.text)
        .with("payment", &payment.name.text);
    let mut diagnostic = Diagnostic::new(&RESULT_BEFORE_PAYMENT.code, returned.name.span, text)
        .related(payment.name.span, rules_p::PAID_HERE.text())
        .reason(rules_p::PAID_FIRST_WHY.text())
        .help(rules_p::PAID_FIRST_HELP.text());
    if let Some(path) = workflow.path_without(workflow.start(), node, passes) {
        let path = path_words(procedure, workflow, &path);
        diagnostic = diagnostic.witness(rules_p::UNPAID_WITNESS.with("path", path));
    }
    cx.report(
        &Element::new("steps", &returned.name.id, &returned.meta),
        diagnostic,
    );
}

/// Tells whether everybody pays a fee or charge.
fn is_due(fee: &Fee) -> bool {
    let stated = !matches!(fee.value, FeeValue::None | FeeValue::Unknown);
    stated && fee.family != FeeFamily::Price && fee.guard.is_none() && fee.exemptions.is_empty()
}

/// Tells whether a fee is taken with the dossier, whatever step is written for it.
fn is_due_early(fee: &Fee) -> bool {
    let early = |it: &EventRef| {
        matches!(
            it,
            EventRef::Filed | EventRef::Accepted | EventRef::Complete
        )
    };
    matches!(&fee.due_on, Some(Stated::Value(event)) if early(event))
}

/// Returns the nodes at which a fee is paid.
fn payments(procedure: &Procedure, workflow: &Workflow, fee: FeeId) -> Vec<NodeId> {
    let steps = procedure.steps.iter().filter(|(_, it)| {
        let pays = matches!(it.kind, StepKind::Pay | StepKind::Collect);
        pays && (it.fees.is_empty() || it.fees.contains(&fee))
    });
    steps
        .flat_map(|(id, _)| workflow.nodes_of_step(id))
        .collect()
}

/// Tells whether a choice parts those who pay from those who do not.
fn divides(procedure: &Procedure, workflow: &Workflow, node: NodeId, paid: &[NodeId]) -> bool {
    let Some(NodeKind::Split(block)) = workflow.node(node).map(|it| it.kind) else {
        return false;
    };
    let kind = procedure.blocks.get(block).map(|it| it.kind);
    if !matches!(kind, Some(BlockKind::Choose | BlockKind::Some)) {
        return false;
    }
    let inside = workflow.inside(node);
    paid.iter().any(|it| inside.contains(*it))
}

/// Returns the first step that hands a result over, among some nodes.
fn first_return(
    procedure: &Procedure,
    workflow: &Workflow,
    among: &NodeSet,
    fee: &Fee,
) -> Option<(NodeId, StepId)> {
    let due_then = |it: StepId| match &fee.due_on {
        Some(Stated::Value(EventRef::StepStarted(at) | EventRef::StepDone(at))) => *at == it,
        _ => false,
    };
    workflow.nodes().find_map(|(node, it)| {
        let id = it.kind.step()?;
        let step = procedure.steps.get(id)?;
        let hands_over = step.kind == StepKind::Return && !step.results.is_empty();
        (hands_over && !due_then(id) && among.contains(node)).then_some((node, id))
    })
}
