//! Ways through the flow that come to no outcome (Q02).

use std::collections::BTreeSet;

use crate::{
    checks::{Cx, Element, declare::declare_rule, flow, spoken},
    diagnostic::Diagnostic,
    messages::{Text, rules_flow},
    model::{Procedure, ResultId},
    source::Span,
    syntax::words::{BlockKind, StepKind},
    workflow::{Edge, EdgeId, EdgeLabel, End, NodeId, NodeKind, Workflow},
};

declare_rule! {
    /// # Đường đi không có kết cục
    /// ## Kiểm tra gì
    /// Từ mọi bước phải có đường tới một kết thúc, và trình tự không kết thúc khi chưa trả kết quả mà cũng không từ chối.
    /// Kết quả có trong mục `kết quả:` mà không bước nào trả, trong khi các bước có trả kết quả khác, là cảnh báo; văn bản từ
    /// chối và các bước máy tách từ lời văn thì không xét.
    /// ## Vì sao
    /// Người nộp hồ sơ phải nhận được kết quả hoặc văn bản từ chối (điểm b, điểm h khoản 2 Điều 8 Nghị định
    /// 63/2010/NĐ-CP; khoản 3 Điều 19 Nghị định 118/2025/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: phải biết đường đi này dẫn tới kết cục nào.
    /// # Path without outcome
    /// ## What it checks
    /// From every step some way leads to an end, and the flow does not end with neither a result nor a refusal.
    /// A result in `results:` that no step gives, while steps give others, is a warning; refusals, and steps that a program
    /// cut out of a text, are left alone.
    /// ## Why it matters
    /// The applicant must get a result or a written refusal (Decree 63/2010/NĐ-CP, Article 8(2)(b) and
    /// (h); Decree 118/2025/NĐ-CP, Article 19(3)).
    /// ## Fix safety
    /// No fix: only the law says how this path ends.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// dữ kiện:
    ///   - loại: một trong
    ///       + lớn: "Cơ sở lớn"
    ///       + nhỏ: "Cơ sở nhỏ"
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - luồng: tùy trường hợp
    ///   + khi loại là lớn
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    ///   + còn lại
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
    ///   - hết trường hợp
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// dữ kiện:
    ///   - loại: một trong
    ///       + lớn: "Cơ sở lớn"
    ///       + nhỏ: "Cơ sở nhỏ"
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - luồng: tùy trường hợp
    ///   + khi loại là lớn
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   + còn lại
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
    ///   - hết trường hợp
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static PATH_WITHOUT_OUTCOME = {
        code: "Q02",
        name: "path-without-outcome",
        level: Error,
        scope: Everywhere,
        reads: WordsToo,
        run: check,
    }
}

/// Words by which the title of a result is that of a refusal.
const REFUSALS: &[&str] = &[
    "từ chối",
    "không chấp thuận",
    "không đồng ý",
    "không cấp",
    "không đủ điều kiện",
];

fn check(cx: &mut Cx<'_>) {
    let Some(workflow) = cx.workflow() else {
        return;
    };
    // Where a block ends is not known: what stands after it seems to stand inside.
    if cx.procedure().blocks.iter().any(|(_, it)| it.end.is_none()) {
        return;
    }
    trapped(cx, workflow);
    ends_with_nothing(cx, workflow);
    never_given(cx);
}

/// Reports results that stand in the list and that no step gives, where other steps name theirs.
///
/// A refusal is given by the outcome of a step, and steps cut out of a text name no result of their own.
fn never_given(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if flow::is_guessed(procedure) {
        return;
    }
    let given: BTreeSet<ResultId> = procedure
        .steps
        .values()
        .flat_map(|it| it.results.iter().copied())
        .collect();
    if given.is_empty() {
        return;
    }
    let missing =
        |id: &ResultId, title: &str| !given.contains(id) && !spoken::has_any(title, REFUSALS);
    let results = procedure.results.iter();
    for (_, result) in results.filter(|it| missing(&it.0, &it.1.title)) {
        let text = rules_flow::RESULT_NEVER_GIVEN.with("result", &result.name.text);
        let diagnostic = Diagnostic::new(&PATH_WITHOUT_OUTCOME.code, result.name.span, text)
            .reason(rules_flow::RESULT_NEVER_GIVEN_WHY.text())
            .help(rules_flow::RESULT_NEVER_GIVEN_HELP.text());
        let element = Element::new("results", &result.name.id, &result.meta);
        cx.report_at(cx.severity().lower(), &element, diagnostic);
    }
}

/// Reports the first step of each stretch from which no end is reached.
fn trapped(cx: &mut Cx<'_>, workflow: &Workflow) {
    let procedure = cx.procedure();
    let reached = workflow.reachable_from_start();
    let out = workflow.reaches_end();
    let mut covered: Vec<crate::workflow::NodeSet> = Vec::new();
    for (id, _) in workflow.nodes() {
        let stuck = reached.contains(id) && !out.contains(id);
        if !stuck || covered.iter().any(|it| it.contains(id)) {
            continue;
        }
        covered.push(workflow.reachable_from(id));
        let Some(named) = flow::named(procedure, workflow, id) else {
            continue;
        };
        let message = rules_flow::NO_WAY_OUT.with("step", &named.name.text);
        let path = workflow.path(workflow.start(), id).unwrap_or_default();
        let diagnostic = finding(named.name.span, message, procedure, workflow, &path);
        cx.report(&named.element(), diagnostic);
    }
}

/// Reports a way to the end of the list on which nothing is returned.
fn ends_with_nothing(cx: &mut Cx<'_>, workflow: &Workflow) {
    let procedure = cx.procedure();
    let Some(end) = workflow.end(End::Result) else {
        return;
    };
    if procedure.results.is_empty() || procedure.flow.is_empty() {
        return;
    }
    let given = given_before(procedure, workflow);
    let empty_handed = workflow.reachable_from_start().contains(end) && !given.contains(&end);
    if !empty_handed {
        return;
    }
    let path = path_with_nothing(procedure, workflow, &given, end);
    let last = path.last().and_then(|it| workflow.edge(*it));
    let span = last.map_or(procedure.meta.span, |it| it.span);
    let message = rules_flow::ENDS_WITH_NOTHING.text();
    let diagnostic = finding(span, message, procedure, workflow, &path);
    cx.report(&Element::section("steps"), diagnostic);
}

/// Returns the nodes before which a result was certainly returned.
///
/// Starts from "everywhere" and takes nodes out until nothing changes: after a
/// choice every way must have returned it, after a parallel block one branch is enough.
fn given_before(procedure: &Procedure, workflow: &Workflow) -> BTreeSet<NodeId> {
    let mut given: BTreeSet<NodeId> = workflow.nodes().map(|(id, _)| id).collect();
    given.remove(&workflow.start());
    let reached = workflow.reachable_from_start();
    loop {
        let mut changed = false;
        for (id, node) in workflow.nodes() {
            if !given.contains(&id) || !reached.contains(id) {
                continue;
            }
            let mut into = workflow
                .incoming(id)
                .into_iter()
                .filter_map(|it| workflow.edge(it))
                .filter(|it| reached.contains(it.from) && !it.label.is_case_level());
            let after = |it: &Edge| given.contains(&it.from) || gives(procedure, workflow, it);
            let holds = if waits_for_all(procedure, node.kind) {
                into.any(after)
            } else {
                into.all(after)
            };
            if !holds {
                given.remove(&id);
                changed = true;
            }
        }
        if !changed {
            return given;
        }
    }
}

fn waits_for_all(procedure: &Procedure, kind: NodeKind) -> bool {
    let NodeKind::Join(block) = kind else {
        return false;
    };
    let block = procedure.blocks.get(block);
    block.is_some_and(|it| it.kind == BlockKind::Parallel)
}

/// Tells whether a step returns something on its way along an edge.
///
/// A step left out for some applicants counts as well: who gets which result is
/// the business of its condition.
fn gives(procedure: &Procedure, workflow: &Workflow, edge: &Edge) -> bool {
    let step = workflow.step_of(edge.from);
    let Some(step) = step.and_then(|it| procedure.steps.get(it)) else {
        return false;
    };
    let hands_over = matches!(
        step.kind,
        StepKind::Return | StepKind::Issue | StepKind::Send | StepKind::Notify
    );
    let onward = !matches!(edge.label, EdgeLabel::SupplementLoop { .. });
    onward && (step.kind == StepKind::Return || hands_over && !step.results.is_empty())
}

/// Returns a path to the end over nodes before which nothing was returned.
fn path_with_nothing(
    procedure: &Procedure,
    workflow: &Workflow,
    given: &BTreeSet<NodeId>,
    end: NodeId,
) -> Vec<EdgeId> {
    let mut path = Vec::new();
    let mut seen = BTreeSet::from([end]);
    let mut at = end;
    while at != workflow.start() {
        let empty = |it: &Edge| {
            !given.contains(&it.from) && !seen.contains(&it.from) && !gives(procedure, workflow, it)
        };
        let back = workflow
            .incoming(at)
            .into_iter()
            .find(|it| workflow.edge(*it).is_some_and(empty));
        let Some(edge) = back.and_then(|it| workflow.edge(it)) else {
            break;
        };
        path.extend(back);
        at = edge.from;
        seen.insert(at);
    }
    path.reverse();
    path
}

fn finding(
    span: Span,
    message: Text,
    procedure: &Procedure,
    workflow: &Workflow,
    path: &[EdgeId],
) -> Diagnostic {
    let words = flow::path_words(procedure, workflow, path);
    Diagnostic::new(&PATH_WITHOUT_OUTCOME.code, span, message)
        .reason(rules_flow::NO_OUTCOME_WHY.text())
        .help(rules_flow::NO_OUTCOME_HELP.text())
        .witness(rules_flow::ALONG.with("path", words))
        .path(flow::path_places(procedure, workflow, path))
}
