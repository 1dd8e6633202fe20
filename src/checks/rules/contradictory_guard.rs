//! Conditions that never hold, and branches that hold together (Q03).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        flow::{self, Named, SurroundedBlock},
        guards::{Effort, Space, TooMany, Want},
    },
    diagnostic::Diagnostic,
    messages::{Text, rules_flow},
    model::{Condition, Guard, Meta, Procedure},
    syntax::words::BlockKind,
};

declare_rule! {
    /// # Điều kiện mâu thuẫn hoặc trùng nhau
    /// ## Kiểm tra gì
    /// Mọi điều kiện `khi` phải đúng với ít nhất một người; các nhánh của `tùy trường hợp` không được cùng đúng với một người.
    /// Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó
    /// không có nghĩa là đúng.
    /// ## Vì sao
    /// Một người nộp hồ sơ chỉ được có một cách làm, và phần viết ra phải có người thuộc vào (khoản 1
    /// Điều 7 Nghị định 63/2010/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: văn bản quy định mới nói được điều kiện đúng.
    /// # Contradictory guard
    /// ## What it checks
    /// Every condition holds for at least one applicant; the branches of a choice never hold for the same applicant.
    /// Where there are too many kinds of applicants, the rule says for information that it “did not check all” of the
    /// part; no fault found is then no proof.
    /// ## Why it matters
    /// One applicant has one way to follow, and what is written must concern somebody (Decree
    /// 63/2010/NĐ-CP, Article 7(1)).
    /// ## Fix safety
    /// No fix: only the law says the right condition.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// dữ kiện:
    ///   - vốn: số đồng_vốn, hỏi "Vốn là bao nhiêu?"
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - luồng: tùy trường hợp
    ///   + khi vốn từ 10 đồng_vốn trở lên
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
    ///   + khi vốn không quá 10 đồng_vốn
    ///   - hết trường hợp
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// dữ kiện:
    ///   - vốn: số đồng_vốn, hỏi "Vốn là bao nhiêu?"
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - luồng: tùy trường hợp
    ///   + khi vốn từ 10 đồng_vốn trở lên
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì từ chối
    ///   + khi vốn dưới 10 đồng_vốn
    ///   - hết trường hợp
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static CONTRADICTORY_GUARD = {
        code: "Q03",
        name: "contradictory-guard",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

/// A guard outside the flow with its section, its owner and what surrounds it.
type Elsewhere<'a> = (
    &'a Guard,
    &'static str,
    &'a str,
    &'a Meta,
    Option<&'a Guard>,
);

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let effort = &mut Effort::default();
    for (guard, section, id, meta, around) in elsewhere(procedure) {
        let around: Vec<Condition> = around.map(|it| it.condition.clone()).into_iter().collect();
        never_holds(
            cx,
            effort,
            (guard, &around),
            &Element::new(section, id, meta),
        );
    }
    let asked = flow::asked(procedure);
    for it in &asked.guards {
        never_holds(cx, effort, (it.guard, &it.around), &it.owner.element());
    }
    for it in &asked.blocks {
        block(cx, effort, it);
    }
}

/// Returns the guards of papers, conditions, fees, clocks, results and facts.
fn elsewhere(procedure: &Procedure) -> Vec<Elsewhere<'_>> {
    let mut found: Vec<Elsewhere<'_>> = Vec::new();
    macro_rules! each {
        ($list:ident, $section:literal) => {
            for it in procedure.$list.values() {
                if let Some(guard) = &it.guard {
                    found.push((guard, $section, &it.name.id, &it.meta, None));
                }
            }
        };
    }
    each!(facts, "facts");
    each!(requirements, "conditions");
    each!(documents, "documents");
    each!(fees, "fees");
    each!(clocks, "time_limits");
    each!(results, "results");
    each!(grounds, "grounds");
    for case in procedure.dossier.iter().flat_map(|it| &it.cases) {
        if let Some(guard) = &case.guard {
            found.push((guard, "documents", "case", &case.meta, None));
        }
        for entry in &case.entries {
            let paper = procedure.documents.get(entry.document);
            if let (Some(guard), Some(paper)) = (&entry.guard, paper) {
                let id = paper.name.id.as_str();
                found.push((guard, "documents", id, &entry.meta, case.guard.as_ref()));
            }
        }
    }
    found
}

/// Whether nobody at all meets a guard, or only nobody who comes there.
enum Never {
    AtAll,
    Here,
}

fn never(
    procedure: &Procedure,
    effort: &mut Effort,
    (guard, around): (&Guard, &[Condition]),
) -> Result<Option<Never>, TooMany> {
    let conditions = || around.iter().chain([&guard.condition]);
    effort.anew(conditions().map(Condition::size).sum())?;
    let space = Space::of(procedure, conditions());
    // What the facts ask of each other makes a space larger than its conditions.
    effort.spend_on(&space)?;
    let own = [(Want::Possible, &guard.condition)];
    let here: Vec<_> = own.into_iter().chain(possible(around)).collect();
    if space.first(&here, effort)?.is_some() {
        return Ok(None);
    }
    let alone = space.first(&own, effort)?.is_some();
    Ok(Some(if alone { Never::Here } else { Never::AtAll }))
}

fn never_holds(
    cx: &mut Cx<'_>,
    effort: &mut Effort,
    (guard, around): (&Guard, &[Condition]),
    element: &Element<'_>,
) {
    let procedure = cx.procedure();
    let alone = match never(procedure, effort, (guard, around)) {
        Ok(None) => return,
        Ok(Some(never)) => matches!(never, Never::Here),
        Err(_) => return cx.report_partial(element, guard.span),
    };
    let words = flow::condition_words(procedure, &guard.condition);
    let message = if alone {
        let around = around.iter().map(|it| flow::condition_words(procedure, it));
        let around: Vec<_> = around.collect();
        rules_flow::NEVER_HOLDS_HERE.with("around", around)
    } else {
        rules_flow::NEVER_HOLDS.text()
    };
    let diagnostic =
        finding(guard, message.with("condition", words)).help(rules_flow::GUARD_HELP.text());
    cx.report(element, diagnostic);
}

/// Asks of conditions that they may hold.
fn possible(conditions: &[Condition]) -> impl Iterator<Item = (Want, &Condition)> {
    conditions.iter().map(|it| (Want::Possible, it))
}

fn block(cx: &mut Cx<'_>, effort: &mut Effort, it: &SurroundedBlock<'_>) {
    let owner = Named {
        name: &it.block.name,
        meta: &it.block.meta,
    };
    let guards: Vec<&Guard> = flow::guards_of(it.block).collect();
    for guard in &guards {
        never_holds(cx, effort, (guard, &it.around), &owner.element());
    }
    if it.block.kind != BlockKind::Choose {
        return;
    }
    let conditions = it
        .around
        .iter()
        .chain(guards.iter().map(|it| &it.condition));
    let space = Space::of(cx.procedure(), conditions);
    for (position, second) in guards.iter().enumerate() {
        let before = guards.get(..position).unwrap_or_default();
        if overlap(cx, effort, (it, &space), before, second).is_err() {
            return cx.report_partial(&owner.element(), it.block.name.span);
        }
    }
}

/// Reports a branch that shares applicants with earlier ones, or leaves none to itself.
fn overlap(
    cx: &mut Cx<'_>,
    effort: &mut Effort,
    (it, space): (&SurroundedBlock<'_>, &Space<'_>),
    before: &[&Guard],
    second: &Guard,
) -> Result<(), TooMany> {
    effort.anew(before.len())?;
    let earlier = Condition::Any(before.iter().map(|it| it.condition.clone()).collect());
    let taken = [(Want::True, &second.condition), (Want::True, &earlier)];
    let taken: Vec<_> = taken.into_iter().chain(possible(&it.around)).collect();
    let Some(point) = space.first(&taken, effort)? else {
        return Ok(());
    };
    let holds = |guard: &&&Guard| space.guard(Some(guard), &point) == Some(true);
    let Some(first) = before.iter().find(holds) else {
        return Ok(());
    };
    let left = Condition::Not(Box::new(earlier));
    let own = [(Want::Possible, &second.condition), (Want::Possible, &left)];
    let own: Vec<_> = own.into_iter().chain(possible(&it.around)).collect();
    let own = space.first(&own, effort)?.is_some();
    let procedure = cx.procedure();
    let words = |guard: &Guard| flow::condition_words(procedure, &guard.condition);
    let message = if own {
        rules_flow::BRANCHES_OVERLAP
            .with("first", words(first))
            .with("second", words(second))
    } else {
        rules_flow::SHADOWED.with("condition", words(second))
    };
    let diagnostic = finding(second, message)
        .help(rules_flow::OVERLAP_HELP.text())
        .witness(rules_flow::FOR_APPLICANT.with("applicant", space.describe(&point)));
    let owner = Named {
        name: &it.block.name,
        meta: &it.block.meta,
    };
    cx.report(&owner.element(), diagnostic);
    Ok(())
}

fn finding(guard: &Guard, message: Text) -> Diagnostic {
    Diagnostic::new(&CONTRADICTORY_GUARD.code, guard.span, message)
        .reason(rules_flow::GUARD_WHY.text())
}
