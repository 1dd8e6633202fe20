//! Decisions of an agency that nothing makes competent (B12).

use crate::{
    checks::{Cx, Element, bases::based, declare::declare_rule, flow::is_guessed},
    diagnostic::{Diagnostic, Severity},
    messages::{Arg, Text, rules_b},
    model::{Actor, AgencyInProcedure, BasisOrigin, Meta, Procedure, Step, Strength},
    syntax::words::{AgencyRole, StepKind, Word},
    values::Lang,
};

declare_rule! {
    /// # Quyết định không đúng thẩm quyền
    /// ## Kiểm tra gì
    /// Bước `quyết định` của một cơ quan mà mục `cơ quan:` không giao cho nó: cơ quan khác mới có vai trò `quyết định`, hoặc cơ quan
    /// này chỉ `tiếp nhận`, `phối hợp`: lỗi. Cơ quan quyết định theo vai trò `được ủy quyền` mà cả cơ quan lẫn bước không
    /// nêu căn cứ ủy quyền; thủ tục có dẫn căn cứ cho phần khác mà không căn cứ nào áp dụng cho cơ quan, bước quyết định:
    /// cảnh báo. Cơ quan không ghi vai trò, trình tự `chưa xác minh` (máy tách từ lời văn) thì không báo.
    /// ## Vì sao
    /// Cơ quan giải quyết là bộ phận bắt buộc của thủ tục (điểm g khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); việc phân công,
    /// phân cấp phải rõ ràng (khoản 5 Điều 7).
    /// ## Cách sửa
    /// Không tự sửa: ai có thẩm quyền là điều văn bản quy định. Sửa vai trò hoặc người làm bước, hoặc dẫn căn cứ ở cơ quan đó.
    /// # A decision without competence
    /// ## What it checks
    /// A `decides` step of an agency to which `agencies:` does not give it: another agency has the role `decides`, or this one
    /// only `receives` or `coordinates`: an error. An agency that decides as `delegated`, and neither it nor the step
    /// names the basis of the delegation; a procedure that cites bases for other parts, and none that covers the
    /// agency or step that decides: a warning. An agency without a role is left alone, and so are `unverified` steps
    /// (cut out of a text by a program).
    /// ## Why it matters
    /// The agency that settles is a mandatory part of a procedure (Article 8(2)(g) of Decree 63/2010/NĐ-CP), and who is
    /// charged with what must be clear (Article 7(5)).
    /// ## Fix safety
    /// No fix: the law says who is competent. Mend the role or the actor, or cite the basis at the agency.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - một_cửa: "Bộ phận Một cửa", tiếp nhận
    ///   - sở: "Sở Công Thương", giải quyết
    ///   - ủy_ban: "Ủy ban nhân dân cấp tỉnh", quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - xem_xét: sở thẩm định
    ///   - cấp: sở quyết định
    ///       không đạt thì từ chối
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - một_cửa: "Bộ phận Một cửa", tiếp nhận
    ///   - sở: "Sở Công Thương", giải quyết
    ///   - ủy_ban: "Ủy ban nhân dân cấp tỉnh", quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - xem_xét: sở thẩm định
    ///   - cấp: ủy_ban quyết định
    ///       không đạt thì từ chối
    /// ```
    pub(crate) static DECISION_WITHOUT_COMPETENCE = {
        code: "B12",
        name: "decision-without-competence",
        level: Error,
        scope: Vietnam,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    if is_guessed(procedure) {
        return;
    }
    for step in procedure
        .steps
        .values()
        .filter(|it| it.kind == StepKind::Decide)
    {
        let Actor::Agency(role) = step.actor else {
            continue;
        };
        let Some(agency) = procedure.agencies.get(role) else {
            continue;
        };
        let Some((text, help, grave)) = fault(procedure, step, agency) else {
            continue;
        };
        let severity = if grave {
            cx.severity()
        } else {
            Severity::Warning
        };
        let diagnostic = Diagnostic::new(&DECISION_WITHOUT_COMPETENCE.code, step.name.span, text)
            .related(
                agency.name.span,
                rules_b::AGENCY_HERE.with("agency", &agency.title),
            )
            .reason(rules_b::COMPETENCE_WHY.text())
            .help(help);
        let element = Element::new("steps", &step.name.id, &step.meta).inside(&agency.meta);
        cx.report_at(severity, &element, diagnostic);
    }
}

/// What is wrong with the competence for a decision, what to do, and whether it contradicts the sheet.
fn fault(
    procedure: &Procedure,
    step: &Step,
    agency: &AgencyInProcedure,
) -> Option<(Text, Text, bool)> {
    let has = |it: AgencyRole| agency.roles.contains(&it);
    let filled = |text: Text| {
        text.with("step", &step.name.text)
            .with("agency", &agency.title)
    };
    let mut deciding = procedure.agencies.values();
    let other = deciding.find(|it| it.roles.contains(&AgencyRole::Decides));
    if has(AgencyRole::Delegated) {
        let delegated = has_own_basis(&agency.meta) || has_own_basis(&step.meta);
        let text = || filled(rules_b::DELEGATED_WITHOUT_BASIS.text());
        return (!delegated).then(|| (text(), rules_b::DELEGATED_HELP.text(), false));
    }
    if !has(AgencyRole::Decides) {
        let text = match other {
            Some(other) => rules_b::ANOTHER_DECIDES.with("other", &other.title),
            None if has(AgencyRole::Handles) || !is_limited(agency) => return None,
            None => rules_b::NOBODY_DECIDES.with("roles", roles(agency)),
        };
        return Some((filled(text), rules_b::COMPETENCE_HELP.text(), true));
    }
    let bare = [&agency.meta, &step.meta]
        .iter()
        .all(|it| it.basis.strength() == Strength::None && !it.basis.broken);
    let cites = |it: &Procedure| based(it).iter().any(|it| !it.basis.citations.is_empty());
    (bare && cites(procedure)).then(|| {
        let text = filled(rules_b::NO_COMPETENCE_CITED.text());
        (text, rules_b::DELEGATED_HELP.text(), false)
    })
}

/// Tells whether an agency has only roles that leave the decision to others.
fn is_limited(agency: &AgencyInProcedure) -> bool {
    let minor = |it: &AgencyRole| matches!(it, AgencyRole::Receives | AgencyRole::Coordinates);
    !agency.roles.is_empty() && agency.roles.iter().all(minor)
}

fn has_own_basis(meta: &Meta) -> bool {
    meta.basis.origin != BasisOrigin::Procedure && meta.basis.strength() != Strength::None
}

fn roles(agency: &AgencyInProcedure) -> Arg {
    let spell = |lang: Lang| {
        let words = agency.roles.iter().map(|it| it.spell(lang));
        words.collect::<Vec<_>>().join(", ")
    };
    Arg::Both {
        vi: spell(Lang::Vi),
        en: spell(Lang::En),
    }
}
