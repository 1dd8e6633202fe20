//! What a procedure says of the order of its steps, and its steps do not keep (Q18).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::{
    checks::{
        Cx, Element,
        declare::declare_rule,
        flow,
        timing::{self, Case, Timing, cases},
    },
    diagnostic::Diagnostic,
    messages::{Arg, Message, rules_q},
    model::{BlockId, OrderRule, Procedure, StepId, VecIndex as _},
    source::Span,
    syntax::words::{BlockKind, OrderRelation},
    workflow::{Edge, EdgeId, EdgeLabel, NodeId, NodeKind, Workflow},
};

declare_rule! {
    /// # Trình tự trái với ràng buộc đã viết
    /// ## Kiểm tra gì
    /// Mục `ràng buộc trình tự:` viết điều phải đúng với mọi hồ sơ, và quy tắc này chứng minh điều đó trên trình tự:
    /// `a chỉ sau b`: không hồ sơ nào làm `a` khi chưa làm `b`; `a phải dẫn đến b`: từ `a`, đường nào đến kết thúc cũng qua `b`;
    /// `a không đi cùng b`: không hồ sơ nào làm cả hai. Nhánh song song đều được làm nhưng không rõ nhánh nào trước; bước có điều kiện
    /// chỉ được làm khi điều kiện đúng; vòng bổ sung và đường quay lại cũng là đường đi. Rút hồ sơ và hết thời hạn chung của hồ sơ không
    /// được tính. Quá nhiều loại người nộp thì quy tắc báo ở mức thông tin rằng phần này “chưa kiểm tra hết”; không có lỗi khi đó
    /// không có nghĩa là đúng.
    /// ## Vì sao
    /// Văn bản quy định một thứ tự mà trình tự không giữ thì thủ tục tự trái với mình; trình tự phải rõ ràng (điểm b khoản 2 Điều 8
    /// Nghị định 63/2010/NĐ-CP).
    /// ## Cách sửa
    /// Không tự sửa: sửa trình tự hay sửa ràng buộc là việc của cơ quan.
    /// # Steps break an order rule
    /// ## What it checks
    /// `order rules:` say what must hold for every dossier, and this rule proves it on the steps. `a only after b`: no dossier does `a`
    /// before `b` is done; `a must lead to b`: from `a` every way to an end passes `b`; `a never with b`: no dossier does both. All
    /// parallel branches are done, in an order that nobody knows; a step with a condition is done only where it holds; supplements
    /// and ways back are ways too. Withdrawal and the end of a limit of the whole dossier do not count. Where there are too many kinds
    /// of applicants, the rule says for information that it “did not check all” of the part; no fault found is then no proof.
    /// ## Why it matters
    /// Where an instrument prescribes an order that the steps do not keep, the procedure contradicts itself; its sequence must be clear
    /// (Article 8(2)(b) of Decree 63/2010/NĐ-CP).
    /// ## Fix safety
    /// No fix: whether the steps or the rule are wrong is for the agency to say.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// phí: 500.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - trả: sở trả giấy_phép
    ///   - thu: sở thu
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ràng buộc trình tự:
    ///   - trả_sau_thu: trả chỉ sau thu
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// phí: 500.000 đồng
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - thu: sở thu
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ràng buộc trình tự:
    ///   - trả_sau_thu: trả chỉ sau thu
    /// ```
    pub(crate) static BROKEN_ORDER_RULE = {
        code: "Q18",
        name: "broken-order-rule",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let open_block = procedure.blocks.iter().any(|(_, it)| it.end.is_none());
    let Some(workflow) = cx.workflow().filter(|_| !procedure.order_rules.is_empty() && !open_block)
    else {
        return;
    };
    let timing = Timing::new(procedure, workflow, timing::calendar(procedure));
    let (cases, all) = cases(&timing);
    let mut broken = BTreeSet::new();
    for (at, rule) in procedure.order_rules.iter().enumerate() {
        if rule.step == rule.other {
            broken.insert(at);
            let name = procedure.steps.get(rule.step).map_or("", |it| it.name.text.as_str());
            let text = rules_q::ORDER_OF_ITSELF.with("rule", &rule.name.text);
            let text = text.with("step", name);
            let diagnostic = Diagnostic::new(&BROKEN_ORDER_RULE.code, rule.name.span, text)
                .help(rules_q::ORDER_OF_ITSELF_HELP.text());
            cx.report(&element(rule), diagnostic);
        }
    }
    for case in &cases {
        let ways = Ways::new(procedure, workflow, case);
        for (at, rule) in procedure.order_rules.iter().enumerate() {
            if !broken.contains(&at)
                && let Some(path) = ways.break_of(rule)
            {
                broken.insert(at);
                report(cx, rule, case, &path);
            }
        }
    }
    if !all {
        for (at, rule) in procedure.order_rules.iter().enumerate() {
            if !broken.contains(&at) {
                cx.report_partial(&element(rule), rule.name.span);
            }
        }
    }
}

fn element(rule: &OrderRule) -> Element<'_> {
    Element::new("order_rules", &rule.name.id, &rule.meta)
}

/// How a dossier of one kind of applicants may go.
struct Ways<'p> {
    procedure: &'p Procedure,
    workflow: &'p Workflow,
    /// The edges that such a dossier may take.
    open: Vec<bool>,
    /// The blocks all of whose open branches are done.
    whole: BTreeSet<BlockId>,
}

impl<'p> Ways<'p> {
    fn new(procedure: &'p Procedure, workflow: &'p Workflow, case: &Case<'_>) -> Self {
        let holds = |edge: &Edge| {
            let guard = edge.guard.as_ref();
            guard.map_or(Some(true), |it| case.space.guard(Some(it), &case.point))
        };
        let mut open = Vec::with_capacity(workflow.edge_count());
        let mut left_out = BTreeSet::new();
        let mut doubtful = BTreeSet::new();
        for (_, edge) in workflow.edges() {
            let holds = holds(edge);
            open.push(holds != Some(false) && !edge.label.is_case_level());
            let step = workflow.step_of(edge.from).is_some();
            if step && edge.label == EdgeLabel::Skip && holds == Some(true) && edge.guard.is_some() {
                left_out.insert(edge.from);
            }
            if let (EdgeLabel::Branch { block, .. }, None) = (edge.label, holds) {
                doubtful.insert(block);
            }
        }
        for ((_, edge), open) in workflow.edges().zip(&mut open) {
            *open &= edge.label == EdgeLabel::Skip || !left_out.contains(&edge.from);
        }
        let blocks = procedure.blocks.iter();
        let whole = blocks.filter(|(id, it)| {
            it.kind == BlockKind::Parallel || it.kind == BlockKind::Some && !doubtful.contains(id)
        });
        Self {
            procedure,
            workflow,
            open,
            whole: whole.map(|it| it.0).collect(),
        }
    }

    /// Returns a way on which a rule is broken: the steps in their order.
    fn break_of(&self, rule: &OrderRule) -> Option<Vec<StepId>> {
        let (step, other) = (self.nodes(rule.step), self.nodes(rule.other));
        match rule.relation {
            OrderRelation::OnlyAfter => {
                let before = self.done_before(&other);
                let reached = self.way(&[self.workflow.start()], &|_| true, &other, false);
                let early = step.iter().copied().find(|it| {
                    reached.came.contains_key(it) && !before.get(it).copied().unwrap_or(true)
                })?;
                self.leaves(early).then(|| self.steps(&reached, early))
            }
            OrderRelation::LeadsTo => {
                let will = self.will_be_done(&other);
                let left = step.iter().copied().filter(|it| self.is_reached(*it)).find(|it| {
                    self.done(*it).any(|edge| will.get(&edge.to) == Some(&false))
                })?;
                let ways = self.way(&[left], &|edge| edge.label != EdgeLabel::Skip || edge.from != left, &other, true);
                let end = self.workflow.ends().into_iter().find(|it| ways.came.contains_key(it))?;
                Some(self.steps(&ways, end))
            }
            OrderRelation::NeverWith => self
                .both(&step, &other)
                .or_else(|| self.both(&other, &step))
                .or_else(|| self.side_by_side(rule)),
        }
    }

    fn nodes(&self, step: StepId) -> BTreeSet<NodeId> {
        match self.workflow.node_of_step(step) {
            Some(node) => BTreeSet::from([node]),
            None => self.workflow.nodes_of_step(step).into_iter().collect(),
        }
    }

    /// The open edges out of a node.
    fn out(&self, node: NodeId) -> impl Iterator<Item = (EdgeId, &'p Edge)> {
        let workflow = self.workflow;
        let edges = workflow.out(node).into_iter();
        edges.filter_map(move |id| {
            let open = self.open.get(id.position()).copied();
            workflow.edge(id).filter(|_| open == Some(true)).map(|it| (id, it))
        })
    }

    /// The open edges that leave a step which is done.
    fn done(&self, node: NodeId) -> impl Iterator<Item = &'p Edge> {
        self.out(node).map(|it| it.1).filter(|it| it.label != EdgeLabel::Skip)
    }

    /// Tells whether a step is ever done, and not only left out.
    fn leaves(&self, node: NodeId) -> bool {
        self.done(node).next().is_some()
    }

    fn is_reached(&self, node: NodeId) -> bool {
        let all = self.way(&[self.workflow.start()], &|_| true, &BTreeSet::new(), false);
        all.came.contains_key(&node) && self.leaves(node)
    }

    /// Tells of each node whether one of some steps was surely done before a dossier comes to it.
    fn done_before(&self, steps: &BTreeSet<NodeId>) -> BTreeMap<NodeId, bool> {
        let mut before: BTreeMap<NodeId, bool> = self.workflow.nodes().map(|it| (it.0, true)).collect();
        before.insert(self.workflow.start(), false);
        let reached = self.way(&[self.workflow.start()], &|_| true, &BTreeSet::new(), false);
        loop {
            let mut changed = false;
            for (node, kind) in self.workflow.nodes() {
                if node == self.workflow.start() || !reached.came.contains_key(&node) {
                    continue;
                }
                let ways = self.workflow.incoming(node).into_iter().filter_map(|id| {
                    let open = self.open.get(id.position()).copied() == Some(true);
                    let edge = self.workflow.edge(id).filter(|_| open)?;
                    let known = edge.from == self.workflow.start() || reached.came.contains_key(&edge.from);
                    let done = steps.contains(&edge.from) && edge.label != EdgeLabel::Skip;
                    known.then(|| done || before.get(&edge.from) == Some(&true))
                });
                let ways: Vec<bool> = ways.collect();
                let joins = matches!(kind.kind, NodeKind::Join(block) if self.whole.contains(&block));
                let now = if joins { ways.iter().any(|it| *it) } else { ways.iter().all(|it| *it) };
                if before.insert(node, now) != Some(now) {
                    changed = true;
                }
            }
            if !changed {
                return before;
            }
        }
    }

    /// Tells of each node whether one of some steps will surely be done once a dossier has come to it.
    fn will_be_done(&self, steps: &BTreeSet<NodeId>) -> BTreeMap<NodeId, bool> {
        let ends: BTreeSet<NodeId> = self.workflow.ends().into_iter().collect();
        let mut will: BTreeMap<NodeId, bool> = self.workflow.nodes().map(|it| (it.0, !ends.contains(&it.0))).collect();
        loop {
            let mut changed = false;
            for (node, kind) in self.workflow.nodes() {
                if ends.contains(&node) {
                    continue;
                }
                let ways: Vec<bool> = self
                    .out(node)
                    .map(|(_, edge)| {
                        let done = steps.contains(&node) && edge.label != EdgeLabel::Skip;
                        done || will.get(&edge.to) == Some(&true)
                    })
                    .collect();
                let splits = matches!(kind.kind, NodeKind::Split(block) if self.whole.contains(&block));
                let now = if splits && !ways.is_empty() { ways.iter().any(|it| *it) } else { ways.iter().all(|it| *it) };
                if will.insert(node, now) != Some(now) {
                    changed = true;
                }
            }
            if !changed {
                return will;
            }
        }
    }

    /// Walks from some nodes by edges, and through no step of some: those may be left out only.
    fn way(
        &self,
        from: &[NodeId],
        first: &dyn Fn(&Edge) -> bool,
        without: &BTreeSet<NodeId>,
        leaving: bool,
    ) -> Walk {
        let mut came: BTreeMap<NodeId, Option<EdgeId>> = BTreeMap::new();
        if !leaving {
            came.extend(from.iter().map(|it| (*it, None)));
        }
        let mut queue: VecDeque<NodeId> = from.iter().copied().collect();
        while let Some(node) = queue.pop_front() {
            for (id, edge) in self.out(node) {
                let closed = without.contains(&node) && edge.label != EdgeLabel::Skip;
                let begins = from.contains(&node) && !first(edge);
                if closed || begins || came.contains_key(&edge.to) {
                    continue;
                }
                came.insert(edge.to, Some(id));
                queue.push_back(edge.to);
            }
        }
        Walk { came }
    }

    /// The steps that are done on the way to a node.
    fn steps(&self, walk: &Walk, to: NodeId) -> Vec<StepId> {
        let mut steps: Vec<StepId> = self.workflow.step_of(to).into_iter().collect();
        let mut at = to;
        let mut seen = BTreeSet::from([to]);
        while let Some(Some(id)) = walk.came.get(&at) {
            let Some(edge) = self.workflow.edge(*id) else {
                break;
            };
            if edge.label != EdgeLabel::Skip {
                steps.extend(self.workflow.step_of(edge.from));
            }
            at = edge.from;
            if !seen.insert(at) {
                break;
            }
        }
        steps.reverse();
        steps
    }

    /// A way on which a step of one set is done, and later one of another.
    fn both(&self, first: &BTreeSet<NodeId>, then: &BTreeSet<NodeId>) -> Option<Vec<StepId>> {
        first.iter().copied().filter(|it| self.is_reached(*it)).find_map(|from| {
            let ways = self.way(&[from], &|edge| edge.label != EdgeLabel::Skip, &BTreeSet::new(), true);
            let to = then.iter().copied().find(|it| ways.came.contains_key(it) && self.leaves(*it))?;
            Some(self.steps(&ways, to))
        })
    }

    /// Two steps in branches that are done both.
    fn side_by_side(&self, rule: &OrderRule) -> Option<Vec<StepId>> {
        let (one, other) = (self.branches(rule.step), self.branches(rule.other));
        let apart = one.iter().any(|(block, branch)| {
            self.whole.contains(block) && other.get(block).is_some_and(|it| it != branch)
        });
        let reached = [rule.step, rule.other].iter().all(|step| {
            let mut nodes = self.nodes(*step).into_iter();
            nodes.any(|it| self.is_reached(it))
        });
        (apart && reached).then(|| vec![rule.step, rule.other])
    }

    /// In which branch of which blocks a step stands.
    fn branches(&self, step: StepId) -> BTreeMap<BlockId, usize> {
        flow::branches_of(self.procedure, step)
    }
}

/// From where each node is reached; a node at which the walk begins is reached from nowhere.
struct Walk {
    came: BTreeMap<NodeId, Option<EdgeId>>,
}

fn report(cx: &mut Cx<'_>, rule: &OrderRule, case: &Case<'_>, path: &[StepId]) {
    let procedure = cx.procedure();
    let name = |id: StepId| procedure.steps.get(id).map_or("", |it| it.name.text.as_str());
    let message: &Message = match rule.relation {
        OrderRelation::OnlyAfter => &rules_q::ORDER_NOT_BEFORE,
        OrderRelation::LeadsTo => &rules_q::ORDER_NOT_LATER,
        OrderRelation::NeverWith => &rules_q::ORDER_BOTH,
    };
    let text = message
        .with("rule", &rule.name.text)
        .with("step", name(rule.step))
        .with("other", name(rule.other));
    let shown: Vec<Arg> = path.iter().map(|it| Arg::from(format!("`{}`", name(*it)))).collect();
    let mut witness = rules_q::ORDER_WITNESS.with("path", shown);
    if case.space.has_subjects() {
        let told = rules_q::ORDER_FOR.with("text", witness);
        witness = told.with("applicant", case.space.describe(&case.point));
    }
    let places: Vec<(Span, crate::messages::Text)> = path
        .iter()
        .filter_map(|it| procedure.steps.get(*it))
        .map(|it| (it.name.span, rules_q::ORDER_STEP.with("step", &it.name.text)))
        .collect();
    let diagnostic = Diagnostic::new(&BROKEN_ORDER_RULE.code, rule.name.span, text)
        .reason(rules_q::ORDER_WHY.text())
        .help(rules_q::ORDER_HELP.text())
        .witness(witness)
        .path(places);
    cx.report(&element(rule), diagnostic);
}
