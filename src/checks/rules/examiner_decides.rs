//! Officers who decide on what they examined, and agencies that ask themselves (Q19).

use crate::{
    checks::{Cx, Element, declare::declare_rule, flow::is_guessed, lists::List},
    diagnostic::Diagnostic,
    messages::rules_q,
    model::{Actor, AgencyInProcedure, Procedure, RoleId, Step, StepId},
    source::Wording,
    syntax::words::{AgencyRole, StepKind},
    workflow::Workflow,
};

declare_rule! {
    /// # Người thẩm định tự quyết định
    /// ## Kiểm tra gì
    /// Cán bộ, công chức, viên chức, chuyên viên … (theo tên ở mục `cơ quan:`) làm bước `quyết định` mà trước đó chính người ấy
    /// thẩm định, kiểm tra hồ sơ, hoặc không ai khác xem xét; cơ quan `lấy ý kiến` của chính mình. Người có vai trò `được ủy
    /// quyền` thì không báo. Một cơ quan, một phòng vừa thẩm định vừa quyết định cũng không báo: người xử lý và người ký khác nhau
    /// bên trong cơ quan, thủ tục không phải viết ra. Trình tự `chưa xác minh` không xét.
    /// ## Vì sao
    /// Cán bộ, công chức, viên chức được phân công xem xét, thẩm định hồ sơ rồi trình phê duyệt, không tự quyết định
    /// (khoản 1, khoản 3 Điều 19 Nghị định 118/2025/NĐ-CP; trước đó khoản 1, khoản 2 Điều 19 Nghị định 61/2018/NĐ-CP), trừ khi được
    /// phân công, ủy quyền giải quyết (khoản 5 Điều 17). Lấy ý kiến là hỏi cơ quan, đơn vị có liên quan (điểm b khoản 4 Điều 19).
    /// ## Cách sửa
    /// Không tự sửa: ai quyết định là điều văn bản quy định.
    /// # The examiner decides
    /// ## What it checks
    /// An officer (by the title under `agencies:`: cán bộ, công chức, viên chức, chuyên viên …) takes a `decides` step, and
    /// he examined the dossier himself before, or nobody else did; an agency `consults` itself. One with the role `delegated` is left
    /// alone. So is an agency or a unit that examines and decides: inside it the officer and the one who signs are
    /// different people, and a procedure need not say so. `Unverified` steps are left alone.
    /// ## Why it matters
    /// The officer in charge examines the dossier and submits it for approval (Article 19(1) and (3) of Decree 118/2025/NĐ-CP;
    /// before, Article 19(1) and (2) of Decree 61/2018/NĐ-CP), unless he was charged or authorised to settle it (Article
    /// 17(5)). An opinion is asked of other bodies concerned (Article 19(4)(b)).
    /// ## Fix safety
    /// No fix: the law says who decides.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - một_cửa: "Bộ phận Một cửa", tiếp nhận
    ///   - công_chức: "Công chức địa chính cấp xã", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - tiếp: một_cửa tiếp nhận
    ///   - xem_xét: công_chức thẩm định
    ///   - cấp: công_chức quyết định
    ///       không đạt thì từ chối
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - một_cửa: "Bộ phận Một cửa", tiếp nhận
    ///   - công_chức: "Công chức địa chính cấp xã", giải quyết
    ///   - chủ_tịch: "Chủ tịch Ủy ban nhân dân cấp xã", quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - tiếp: một_cửa tiếp nhận
    ///   - xem_xét: công_chức thẩm định
    ///   - cấp: chủ_tịch quyết định
    ///       không đạt thì từ chối
    /// ```
    pub(crate) static EXAMINER_DECIDES = {
        code: "Q19",
        name: "examiner-decides",
        level: Warning,
        scope: Vietnam,
        reads: WordsToo,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let Some(workflow) = cx.workflow().filter(|_| !is_guessed(procedure)) else {
        return;
    };
    for (id, step) in procedure.steps.iter() {
        let Actor::Agency(role) = step.actor else {
            continue;
        };
        let Some(agency) = procedure.agencies.get(role) else {
            continue;
        };
        let diagnostic = match step.kind {
            StepKind::Decide if is_officer(agency) => {
                of_officer(procedure, workflow, (id, step), role)
            }
            StepKind::Consult if step.agencies.contains(&role) => Some(
                Diagnostic::new(
                    &EXAMINER_DECIDES.code,
                    step.name.span,
                    rules_q::ASKS_ITSELF.text(),
                )
                .reason(rules_q::ASKS_ITSELF_WHY.text())
                .help(rules_q::ASKS_ITSELF_HELP.text()),
            ),
            _ => None,
        };
        if let Some(mut diagnostic) = diagnostic {
            diagnostic.message = diagnostic
                .message
                .with("step", &step.name.text)
                .with("agency", &agency.title);
            cx.report(
                &Element::new("steps", &step.name.id, &step.meta),
                diagnostic,
            );
        }
    }
}

/// Tells whether the title is that of a person who works on dossiers, and whom nobody charged to settle them.
fn is_officer(agency: &AgencyInProcedure) -> bool {
    List::Officers.begins(&Wording::new(&agency.title))
        && !agency.roles.contains(&AgencyRole::Delegated)
}

/// Looks at who examined the dossier before an officer decides.
fn of_officer(
    procedure: &Procedure,
    workflow: &Workflow,
    (id, step): (StepId, &Step),
    role: RoleId,
) -> Option<Diagnostic> {
    let decision = workflow.node_of_step(id)?;
    let before = |it: &(StepId, &Step)| {
        let examines = matches!(
            it.1.kind,
            StepKind::Appraise | StepKind::Inspect | StepKind::SampleTest | StepKind::Meet
        );
        let node = workflow.node_of_step(it.0).filter(|_| examines);
        node.is_some_and(|it| workflow.reachable_from(it).contains(decision))
    };
    let examined: Vec<_> = procedure.steps.iter().filter(before).collect();
    let own = examined.iter().find(|it| it.1.actor == Actor::Agency(role));
    if own.is_none() && !examined.is_empty() {
        return None;
    }
    let text = rules_q::EXAMINER_DECIDES.text();
    let diagnostic = Diagnostic::new(&EXAMINER_DECIDES.code, step.name.span, text)
        .reason(rules_q::EXAMINER_DECIDES_WHY.text())
        .help(rules_q::EXAMINER_DECIDES_HELP.text());
    Some(match own {
        Some((_, own)) => diagnostic.related(own.name.span, rules_q::EXAMINED_HERE.text()),
        None => diagnostic,
    })
}
