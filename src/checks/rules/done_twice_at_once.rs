//! Branches that run at the same time and do the same thing to the same thing (Q17).

use std::collections::BTreeMap;

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        deeds::{Thing, conditions, hold_together, things},
        flow::{self, Named, branch_condition},
        guards::{Effort, TooMany},
    },
    diagnostic::Diagnostic,
    messages::{Arg, Message, rules_q},
    model::{Block, Condition, FlowNode, Procedure, Step, StepId, VecIndex as _},
    syntax::words::{BlockKind, StepKind},
};

declare_rule! {
    /// # Hai nhánh cùng lúc làm một việc
    /// ## Kiểm tra gì
    /// Hai nhánh chạy cùng lúc (`song song`, `một số trong`) cùng thu hoặc cùng nộp một khoản, cùng trả một kết quả, cùng cấp một
    /// kết quả, cùng đòi nộp một giấy tờ; một nhánh trả kết quả mà nhánh kia cùng lúc mới cấp. Hai bước không bao giờ cùng áp dụng cho
    /// một người thì không báo; trình tự `chưa xác minh` không xét. Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần
    /// này “chưa kiểm tra hết”; không có lỗi khi đó không có nghĩa là đúng.
    /// ## Vì sao
    /// Người nộp bị thu hai lần hoặc nộp hai lần một thứ, hoặc hai cơ quan cùng trả một kết quả: thủ tục phải đơn giản, tiết kiệm chi
    /// phí (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: phải biết bước nào là thừa.
    /// # The same thing done twice at once
    /// ## What it checks
    /// Two branches that run at the same time (`parallel`, `some of`) take or pay the same fee, return the same result, issue the
    /// same result, or ask for the same paper; one returns a result that the other one only issues. Steps that never concern the same
    /// applicant, and `unverified` steps, are left alone. Where there are too many kinds of applicants, the rule says for
    /// information that it “did not check all” of the part; no fault found is then no proof.
    /// ## Why it matters
    /// The applicant pays or files twice, or two agencies hand over one result: a procedure must be simple and cheap (Article 7(1) of
    /// Decree 63/2010/NĐ-CP).
    /// ## Fix safety
    /// No fix: which step is one too many has to be known.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    ///   - thuế: "Cơ quan thuế", phối hợp
    /// phí:
    ///   - thẩm_định: "Phí thẩm định", 500.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cùng_lúc: song song
    ///   + nhánh một
    ///   - thu_một: sở thu thẩm_định
    ///   + nhánh hai
    ///   - thu_hai: thuế thu thẩm_định
    ///   - hết song song
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    ///   - thuế: "Cơ quan thuế", phối hợp
    /// phí:
    ///   - thẩm_định: "Phí thẩm định", 500.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - cùng_lúc: song song
    ///   + nhánh một
    ///   - thu_một: sở thu thẩm_định
    ///   + nhánh hai
    ///   - xem: thuế thẩm định
    ///       không đạt thì từ chối
    ///   - hết song song
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    /// ```
    pub(crate) static DONE_TWICE_AT_ONCE = {
        code: "Q17",
        name: "done-twice-at-once",
        level: Warning,
        scope: Everywhere,
        run: check,
    }
}

/// A step in a branch, with the conditions under which it is done.
struct Done {
    branch: usize,
    step: StepId,
    when: Vec<Condition>,
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let open_block = procedure.blocks.iter().any(|(_, it)| it.end.is_none());
    if flow::is_guessed(procedure) || open_block {
        return;
    }
    let effort = &mut Effort::default();
    for (_, block) in procedure.blocks.iter() {
        if block.kind != BlockKind::Choose {
            of_block(cx, effort, block);
        }
    }
}

fn of_block(cx: &mut Cx<'_>, effort: &mut Effort, block: &Block) {
    let procedure = cx.procedure();
    let mut done: BTreeMap<Thing, Vec<Done>> = BTreeMap::new();
    for (number, branch) in block.branches.iter().enumerate() {
        let mut seen = vec![false; procedure.blocks.len()];
        let mut when: Vec<Condition> = branch_condition(block, &branch.head).into_iter().collect();
        collect(procedure, &branch.nodes, number, &mut when, &mut seen, &mut done);
    }
    for (thing, steps) in &done {
        twice(cx, effort, *thing, steps, steps);
        if let Thing::Returned(result) = thing
            && let Some(issued) = done.get(&Thing::Issued(*result))
        {
            twice(cx, effort, *thing, steps, issued);
        }
        // `thu` with no fee named takes all that is due.
        if let Thing::Fee(Some(_)) = thing
            && let Some(all) = done.get(&Thing::Fee(None))
        {
            twice(cx, effort, *thing, steps, all);
        }
    }
}

fn collect(
    procedure: &Procedure,
    nodes: &[FlowNode],
    branch: usize,
    when: &mut Vec<Condition>,
    seen: &mut [bool],
    done: &mut BTreeMap<Thing, Vec<Done>>,
) {
    for node in nodes {
        match *node {
            FlowNode::Step(id) => {
                let Some(step) = procedure.steps.get(id) else {
                    continue;
                };
                for thing in things(step) {
                    let when = when.iter().cloned().chain(conditions(step)).collect();
                    let step = id;
                    done.entry(thing).or_default().push(Done { branch, step, when });
                }
            }
            FlowNode::Block(id) => {
                let first = seen.get_mut(id.position()).filter(|it| !**it);
                let (Some(first), Some(block)) = (first, procedure.blocks.get(id)) else {
                    continue;
                };
                *first = true;
                for inner in &block.branches {
                    let len = when.len();
                    when.extend(branch_condition(block, &inner.head));
                    collect(procedure, &inner.nodes, branch, when, seen, done);
                    when.truncate(len);
                }
            }
        }
    }
}

/// Reports the first two steps of different branches that may both be done for one applicant.
fn twice(cx: &mut Cx<'_>, effort: &mut Effort, thing: Thing, ones: &[Done], others: &[Done]) {
    for one in ones {
        let later = others.iter().filter(|it| it.branch != one.branch);
        for other in later.filter(|it| it.step != one.step) {
            let conditions: Vec<_> = one.when.iter().chain(&other.when).collect();
            match hold_together(cx.procedure(), effort, &conditions) {
                Ok(false) => {}
                Ok(true) => return report(cx, thing, one.step, other.step),
                Err(TooMany) => {
                    let procedure = cx.procedure();
                    if let Some(step) = procedure.steps.get(one.step) {
                        cx.report_partial(&named(step).element(), step.name.span);
                    }
                    return;
                }
            }
        }
    }
}

fn report(cx: &mut Cx<'_>, thing: Thing, one: StepId, other: StepId) {
    let procedure = cx.procedure();
    let (Some(one), Some(other)) = (procedure.steps.get(one), procedure.steps.get(other)) else {
        return;
    };
    let (message, what): (&Message, Arg) = match thing {
        Thing::Fee(None) => (&rules_q::ALL_FEES_TWICE, Arg::from("")),
        Thing::Fee(Some(fee)) => {
            let fee = procedure.fees.get(fee).map(|it| &it.name.text);
            (&rules_q::FEE_TWICE, fee.map_or_else(|| Arg::from(""), Arg::from))
        }
        Thing::Returned(result) | Thing::Issued(result) => {
            let result = procedure.results.get(result).map(|it| &it.name.text);
            let message = match (one.kind, other.kind) {
                (StepKind::Return, StepKind::Return) => &rules_q::RESULT_TWICE,
                (StepKind::Issue, StepKind::Issue) => &rules_q::ISSUED_TWICE,
                _ => &rules_q::RETURNED_WHILE_ISSUED,
            };
            (message, result.map_or_else(|| Arg::from(""), Arg::from))
        }
        Thing::Paper(paper) => {
            let paper = procedure.documents.get(paper).map(|it| &it.name.text);
            (&rules_q::PAPER_TWICE, paper.map_or_else(|| Arg::from(""), Arg::from))
        }
    };
    let text = message
        .with("one", &one.name.text)
        .with("other", &other.name.text)
        .with("what", what);
    let diagnostic = Diagnostic::new(&DONE_TWICE_AT_ONCE.code, other.name.span, text)
        .related(one.name.span, rules_q::AT_THE_SAME_TIME.text())
        .reason(rules_q::TWICE_WHY.text())
        .help(rules_q::TWICE_HELP.text());
    cx.report(&named(other).element(), diagnostic);
}

fn named(step: &Step) -> Named<'_> {
    Named {
        name: &step.name,
        meta: &step.meta,
    }
}
