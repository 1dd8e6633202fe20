//! Steps that do again what was just done (Q21).

use std::collections::{BTreeMap, VecDeque};

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        deeds::{Thing, conditions, hold_together, things},
        flow::{self, Named},
        guards::{Effort, TooMany},
    },
    diagnostic::Diagnostic,
    messages::{Arg, Message, rules_q},
    model::{Condition, Procedure, Step, StepId, VecIndex as _},
    syntax::words::StepKind,
    workflow::{Edge, EdgeId, EdgeLabel, NodeId, Workflow, is_handling},
};

declare_rule! {
    /// # Làm lại việc vừa làm
    /// ## Kiểm tra gì
    /// Trên một đường đi, hai bước nối nhau cùng thu (hoặc cùng nộp) một khoản; cùng cấp một kết quả mà chưa bước nào dùng kết quả
    /// cấp lần đầu; cùng trả một kết quả mà ở giữa không cấp lại; cùng đòi nộp một giấy tờ mà ở giữa chưa ai xem.
    /// Vòng bổ sung, bước quay lại và bước dùng lại làm lại là đúng ý nên không xét. Hai bước không bao giờ cùng áp dụng cho một
    /// người thì không báo; trình tự `chưa xác minh` không xét. Mỗi cặp bước chỉ xét một đường đi ngắn nhất; quá nhiều loại người nộp
    /// thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó không có nghĩa là đúng.
    /// ## Vì sao
    /// Lần làm trước thành vô ích: người nộp bị thu hoặc đòi hai lần, hoặc kết quả trước bị thay trước khi đến tay ai. Thủ tục phải
    /// đơn giản, tiết kiệm chi phí (khoản 1 Điều 7 Nghị định 63/2010/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: phải biết bước nào là thừa.
    /// # Done again before it was used
    /// ## What it checks
    /// On one way, two steps that follow each other take (or pay) the same fee; issue the same result while no step has used the
    /// first; return the same result that was not issued anew between them; or ask for the same paper that nobody has looked at.
    /// Supplements, ways back and shared steps are meant to do things again and are left alone, as are steps that never concern the
    /// same applicant, and `unverified` steps. Of each two steps one shortest way is looked at; where there are too many kinds of
    /// applicants, the rule says for information that it “did not check all” of the part; no fault found is then no proof.
    /// ## Why it matters
    /// What was done first is in vain: the applicant pays or files twice, or the first result is replaced before anybody had it. A
    /// procedure must be simple and cheap (Article 7(1) of Decree 63/2010/NĐ-CP).
    /// ## Fix safety
    /// No fix: which step is one too many has to be known.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// phí:
    ///   - thẩm_định: "Phí thẩm định", 500.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - thu_đầu: sở thu thẩm_định
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - thu_cuối: sở thu thẩm_định
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// phí:
    ///   - thẩm_định: "Phí thẩm định", 500.000 đồng
    ///   - cấp_phép: "Phí cấp giấy", 200.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - thu_đầu: sở thu thẩm_định
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - thu_cuối: sở thu cấp_phép
    /// ```
    pub(crate) static DONE_AGAIN = {
        code: "Q21",
        name: "done-again",
        level: Warning,
        scope: Everywhere,
        run: check,
    }
}

/// So many pairs of steps are looked at in a procedure.
const MOST_PAIRS: usize = 1000;

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let open_block = procedure.blocks.iter().any(|(_, it)| it.end.is_none());
    if flow::is_guessed(procedure) || open_block {
        return;
    }
    let mut done: BTreeMap<(Thing, StepKind), Vec<StepId>> = BTreeMap::new();
    for (id, step) in procedure.steps.iter() {
        for thing in things(step).into_iter().filter(|it| *it != Thing::Fee(None)) {
            done.entry((thing, step.kind)).or_default().push(id);
        }
    }
    done.retain(|_, steps| steps.len() > 1);
    let Some(workflow) = cx.workflow().filter(|_| !done.is_empty()) else {
        return;
    };
    let ways = Ways::new(procedure, workflow);
    let effort = &mut Effort::default();
    let mut n_pairs = 0;
    for ((thing, _), steps) in &done {
        let pairs = steps.iter().flat_map(|one| steps.iter().map(move |other| (*one, *other)));
        for (one, other) in pairs.filter(|it| it.0 != it.1) {
            n_pairs += 1;
            if n_pairs > MOST_PAIRS {
                let span = procedure.section_span(crate::syntax::words::SectionWord::Steps);
                return cx.report_partial(&crate::checks::Element::section("steps"), span);
            }
            let Some(way) = ways.between(*thing, one, other) else {
                continue;
            };
            let conditions: Vec<&Condition> = way.iter().collect();
            match hold_together(procedure, effort, &conditions) {
                Ok(true) => {
                    report(cx, *thing, one, other);
                    break;
                }
                Ok(false) => {}
                Err(TooMany) => {
                    if let Some(step) = procedure.steps.get(one) {
                        cx.report_partial(&named(step).element(), step.name.span);
                    }
                    break;
                }
            }
        }
    }
}

/// The ways on which a dossier goes on and never back.
struct Ways<'p> {
    procedure: &'p Procedure,
    workflow: &'p Workflow,
    /// The place of each node in an order in which edges lead on.
    place: Vec<usize>,
}

impl<'p> Ways<'p> {
    fn new(procedure: &'p Procedure, workflow: &'p Workflow) -> Self {
        let mut place = vec![usize::MAX; workflow.node_count()];
        for (at, node) in workflow.order(leads_on).into_iter().enumerate() {
            if let Some(place) = place.get_mut(node.position()) {
                *place = at;
            }
        }
        Self {
            procedure,
            workflow,
            place,
        }
    }

    /// Returns what must hold for a dossier that goes from one step to another while nobody uses what
    /// the first one did; nothing where there is no such way.
    fn between(&self, thing: Thing, one: StepId, other: StepId) -> Option<Vec<Condition>> {
        let (from, to) = (self.workflow.node_of_step(one)?, self.workflow.node_of_step(other)?);
        let steps = [one, other].into_iter().filter_map(|it| self.procedure.steps.get(it));
        let mut holds: Vec<Condition> = steps.flat_map(conditions).collect();
        let mut came: BTreeMap<NodeId, EdgeId> = BTreeMap::new();
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            for id in self.workflow.out(node) {
                let Some(edge) = self.workflow.edge(id).filter(|it| self.is_on(it)) else {
                    continue;
                };
                // A step that is left out does nothing.
                let left_out = edge.label == EdgeLabel::Skip;
                let starts = node == from;
                let ends = if starts { left_out } else { !left_out && self.uses(thing, node) };
                if ends || came.contains_key(&edge.to) {
                    continue;
                }
                came.insert(edge.to, id);
                queue.push_back(edge.to);
            }
        }
        let mut at = to;
        while at != from {
            let edge = self.workflow.edge(*came.get(&at)?)?;
            holds.extend(edge.guard.iter().map(|it| it.condition.clone()));
            at = edge.from;
        }
        Some(holds)
    }

    fn is_on(&self, edge: &Edge) -> bool {
        let place = |it: NodeId| self.place.get(it.position()).copied();
        leads_on(edge) && place(edge.from) < place(edge.to)
    }

    /// Tells whether a node uses what was done to a thing.
    fn uses(&self, thing: Thing, node: NodeId) -> bool {
        let step = self.workflow.step_of(node).and_then(|it| self.procedure.steps.get(it));
        step.is_some_and(|step| match thing {
            Thing::Fee(_) => false,
            Thing::Issued(result) => {
                step.kind != StepKind::Issue && step.results.contains(&result)
            }
            Thing::Returned(result) => {
                step.kind == StepKind::Issue && step.results.contains(&result)
            }
            Thing::Paper(_) => {
                is_handling(step.kind) || step.kind == StepKind::CheckCompleteness
            }
        })
    }
}

/// Tells whether a dossier goes on by an edge, and does not only come back or end.
fn leads_on(edge: &Edge) -> bool {
    !edge.label.is_case_level()
        && !matches!(
            edge.label,
            EdgeLabel::SupplementLoop { .. }
                | EdgeLabel::ReturnCall { .. }
                | EdgeLabel::ReturnBack { .. }
        )
}

fn report(cx: &mut Cx<'_>, thing: Thing, one: StepId, other: StepId) {
    let procedure = cx.procedure();
    let (Some(one), Some(other)) = (procedure.steps.get(one), procedure.steps.get(other)) else {
        return;
    };
    let (message, name): (&Message, Option<&String>) = match thing {
        Thing::Fee(fee) => {
            let fee = fee.and_then(|it| procedure.fees.get(it));
            (&rules_q::FEE_AGAIN, fee.map(|it| &it.name.text))
        }
        Thing::Issued(result) | Thing::Returned(result) => {
            let returned = matches!(thing, Thing::Returned(_));
            let message = if returned { &rules_q::RETURNED_AGAIN } else { &rules_q::ISSUED_AGAIN };
            (message, procedure.results.get(result).map(|it| &it.name.text))
        }
        Thing::Paper(paper) => {
            let paper = procedure.documents.get(paper).map(|it| &it.name.text);
            (&rules_q::PAPER_AGAIN, paper)
        }
    };
    let text = message
        .with("one", &one.name.text)
        .with("other", &other.name.text)
        .with("what", name.map_or_else(|| Arg::from(""), Arg::from));
    let diagnostic = Diagnostic::new(&DONE_AGAIN.code, other.name.span, text)
        .related(one.name.span, rules_q::DONE_FIRST.text())
        .reason(rules_q::AGAIN_WHY.text())
        .help(rules_q::AGAIN_HELP.text());
    cx.report(&named(other).element(), diagnostic);
}

fn named(step: &Step) -> Named<'_> {
    Named {
        name: &step.name,
        meta: &step.meta,
    }
}
