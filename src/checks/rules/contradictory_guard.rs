//! Conditions that never hold, and branches that hold together (Q03).

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        flow::{self, Named, SurroundedBlock},
        guards::Space,
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
    /// ## Vì sao
    /// Một người nộp hồ sơ chỉ được có một cách làm, và phần viết ra phải có người thuộc vào (khoản 1
    /// Điều 7 Nghị định 63/2010/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: văn bản quy định mới nói được điều kiện đúng.
    /// # Contradictory guard
    /// ## What it checks
    /// Every condition holds for at least one applicant; the branches of a choice never hold for the same applicant.
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
type Elsewhere<'a> = (&'a Guard, &'static str, &'a str, &'a Meta, Option<&'a Guard>);

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    for (guard, section, id, meta, around) in elsewhere(procedure) {
        let around: Vec<Condition> = around.map(|it| it.condition.clone()).into_iter().collect();
        never_holds(cx, guard, &around, &Element::new(section, id, meta));
    }
    let asked = flow::asked(procedure);
    for it in &asked.guards {
        never_holds(cx, it.guard, &it.around, &it.owner.element());
    }
    for it in &asked.blocks {
        block(cx, it);
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

fn never_holds(cx: &mut Cx<'_>, guard: &Guard, around: &[Condition], element: &Element<'_>) {
    let procedure = cx.procedure();
    let conditions = around.iter().chain([&guard.condition]);
    let Some(space) = Space::of(procedure, conditions) else {
        return;
    };
    let possible = |condition: &Condition, point: &_| space.holds(condition, point) != Some(false);
    let mut alone = false;
    for point in space.points() {
        if possible(&guard.condition, &point) {
            if around.iter().all(|it| possible(it, &point)) {
                return;
            }
            alone = true;
        }
    }
    let words = flow::condition_words(procedure, &guard.condition);
    let message = if alone {
        let around = around.iter().map(|it| flow::condition_words(procedure, it));
        let around: Vec<_> = around.collect();
        rules_flow::NEVER_HOLDS_HERE.with("around", around)
    } else {
        rules_flow::NEVER_HOLDS.text()
    };
    let diagnostic = finding(guard, message.with("condition", words))
        .help(rules_flow::GUARD_HELP.text());
    cx.report(element, diagnostic);
}

fn block(cx: &mut Cx<'_>, it: &SurroundedBlock<'_>) {
    let owner = Named {
        name: &it.block.name,
        meta: &it.block.meta,
    };
    let guards: Vec<&Guard> = flow::guards_of(it.block).collect();
    for guard in &guards {
        never_holds(cx, guard, &it.around, &owner.element());
    }
    if it.block.kind != BlockKind::Choose {
        return;
    }
    let conditions = it.around.iter().chain(guards.iter().map(|it| &it.condition));
    let Some(space) = Space::of(cx.procedure(), conditions) else {
        return;
    };
    for (position, second) in guards.iter().enumerate() {
        let before = guards.get(..position).unwrap_or_default();
        overlap(cx, it, &space, before, second);
    }
}

/// Reports a branch that shares applicants with earlier ones, or leaves none to itself.
fn overlap(
    cx: &mut Cx<'_>,
    it: &SurroundedBlock<'_>,
    space: &Space<'_>,
    before: &[&Guard],
    second: &Guard,
) {
    let holds = |guard: &Guard, point: &_| space.guard(Some(guard), point) == Some(true);
    let mut shared = None;
    let mut own = false;
    for point in space.points() {
        let here = it.around.iter().all(|it| space.holds(it, &point) != Some(false));
        if !here || space.guard(Some(second), &point) == Some(false) {
            continue;
        }
        match before.iter().find(|first| holds(first, &point)) {
            Some(first) if holds(second, &point) => {
                shared.get_or_insert((*first, point));
            }
            Some(_) => {}
            None => own = true,
        }
    }
    let Some((first, point)) = shared else {
        return;
    };
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
}

fn finding(guard: &Guard, message: Text) -> Diagnostic {
    Diagnostic::new(&CONTRADICTORY_GUARD.code, guard.span, message)
        .reason(rules_flow::GUARD_WHY.text())
}
