//! Limits and conditions that wait for an event which cannot have happened yet (Q20).

use std::collections::BTreeMap;

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        flow::{Named, is_guessed},
    },
    diagnostic::Diagnostic,
    messages::{Arg, rules_q},
    model::{Condition, Effect, EventRef, Guard, Limit, Phrases, Procedure, Step, StepId},
    source::Span,
    syntax::words::BlockKind,
    values::Lang,
    workflow::{Dominators, NodeId, NodeKind, NodeSet, Workflow, receptions},
};

declare_rule! {
    /// # Dùng một mốc chưa thể xảy ra
    /// ## Kiểm tra gì
    /// Thời hạn của bước tính từ một mốc (một bước khác, nhận bổ sung, tiếp nhận, nhận đủ hồ sơ) mà trước và trong bước ấy mốc
    /// đó chưa thể xảy ra, nên thời hạn không bao giờ chạy; điều kiện `xảy ra …` về một bước chưa thể xong khi điều kiện
    /// được xét, nên không bao giờ đúng. Hai bước ở hai nhánh `song song` thì không báo. Trình tự `chưa xác minh` không xét. Trình tự có hơn 200 mốc
    /// là bước khác nhau thì chỉ xét 200 mốc đầu không đứng sẵn trước.
    /// ## Vì sao
    /// Thời hạn của từng bước phải rõ ràng, cụ thể (điểm a, điểm đ khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP); hạn không chạy thì không
    /// có ngày đến hạn, và việc quá hạn không bao giờ được biết.
    /// ## Cách sửa
    /// Không tự sửa: phải biết văn bản tính từ mốc nào.
    /// # An event used before it can happen
    /// ## What it checks
    /// The limit of a step counts from an event (another step, the receipt of a supplement, acceptance, the complete dossier)
    /// that cannot have happened before that step or during it, so the limit never runs; a condition `… happened` on a step that cannot
    /// be over when the condition is asked, so it never holds. Steps of two branches of a `parallel` block are left alone, and so are
    /// `unverified` steps. Of a flow with more than 200 different steps as such events, the first 200 that do not stand before anyway are looked at.
    /// ## Why it matters
    /// The time of each step must be clear and exact (Article 8(2)(a) and (đ) of Decree 63/2010/NĐ-CP); a limit that does not
    /// run has no due date, and nobody ever learns that it has passed.
    /// ## Fix safety
    /// No fix: only the law says from which event it counts.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - thẩm_định: sở thẩm định, trong 5 ngày làm việc kể từ khi ký xong
    ///   - ký: sở quyết định
    ///       không đạt thì từ chối
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", tiếp nhận, giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - thẩm_định: sở thẩm định, trong 5 ngày làm việc
    ///   - ký: sở quyết định, trong 3 ngày làm việc kể từ khi thẩm_định xong
    ///       không đạt thì từ chối
    /// ```
    pub(crate) static USED_BEFORE_IT_HAPPENS = {
        code: "Q20",
        name: "used-before-it-happens",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

/// From so many steps it is asked where they lead; each costs a walk through the graph.
const MOST_WALKS: usize = 200;

fn check(cx: &mut Cx<'_>) {
    let procedure = cx.procedure();
    let open_block = procedure.blocks.iter().any(|(_, it)| it.end.is_none());
    if is_guessed(procedure) || open_block || !procedure.steps.values().any(uses_an_event) {
        return;
    }
    let Some(workflow) = cx.workflow() else {
        return;
    };
    let mut order = Order::new(procedure, workflow);
    for (id, step) in procedure.steps.iter() {
        if order.is_reachable(id) {
            limits_of_step(cx, &mut order, id, step);
            supplements_of_step(cx, &mut order, id, step);
            conditions_of_step(cx, &mut order, id, step);
        }
    }
}

fn uses_an_event(step: &Step) -> bool {
    let guards = step.guard.iter().chain(&step.skipped_when);
    limits(step).any(|it| it.from.is_some())
        || terms(step).any(|it| it.from.is_some())
        || guards.count() > 0
}

/// The limits of a step itself.
fn limits(step: &Step) -> impl Iterator<Item = &Limit> {
    let overrides = step.limit_overrides.iter().map(|it| &it.1);
    step.limit.iter().chain(overrides)
}

/// The windows of the first supplement that a step asks for.
fn terms(step: &Step) -> impl Iterator<Item = &Limit> {
    let asked = step.outcomes.iter().flat_map(|it| &it.effects);
    let asked = asked.filter_map(|it| match it {
        Effect::RequestSupplement(terms) => Some(terms),
        _ => None,
    });
    asked.flat_map(|it| it.notify.iter().chain(&it.submit))
}

fn limits_of_step(cx: &mut Cx<'_>, order: &mut Order<'_>, id: StepId, step: &Step) {
    for limit in limits(step) {
        if let Some(event) = limit.from
            && !order.may_precede(event, id, false)
        {
            report(cx, step, limit.span, event, false);
        }
    }
}

fn supplements_of_step(cx: &mut Cx<'_>, order: &mut Order<'_>, id: StepId, step: &Step) {
    for limit in terms(step) {
        if let Some(event) = limit.from
            && !order.may_precede(event, id, true)
        {
            report(cx, step, limit.span, event, true);
        }
    }
}

fn conditions_of_step(cx: &mut Cx<'_>, order: &mut Order<'_>, id: StepId, step: &Step) {
    for guard in step.guard.iter().chain(&step.skipped_when) {
        let Some(event) = demanded(guard) else {
            continue;
        };
        if order.may_precede(EventRef::StepDone(event), id, true) {
            continue;
        }
        let name = cx.procedure().steps.get(event);
        let name = name.map_or("", |it| it.name.text.as_str());
        let text = rules_q::NEVER_HAPPENED
            .with("step", &step.name.text)
            .with("event", name);
        let diagnostic = Diagnostic::new(&USED_BEFORE_IT_HAPPENS.code, guard.span, text)
            .reason(rules_q::NEVER_HAPPENED_WHY.text())
            .help(rules_q::NEVER_HAPPENED_HELP.text());
        cx.report(&named(step).element(), diagnostic);
    }
}

/// Returns the step that a condition cannot do without.
fn demanded(guard: &Guard) -> Option<StepId> {
    fn of(condition: &Condition) -> Option<StepId> {
        match condition {
            Condition::Happened(step) => Some(*step),
            Condition::All(parts) => parts.iter().find_map(of),
            _ => None,
        }
    }
    of(&guard.condition)
}

fn report(cx: &mut Cx<'_>, step: &Step, span: Span, event: EventRef, asked: bool) {
    let procedure = cx.procedure();
    let words = Arg::Both {
        vi: Phrases::new(procedure, Lang::Vi).event(event),
        en: Phrases::new(procedure, Lang::En).event(event),
    };
    let (message, help) = match (asked, event) {
        (true, EventRef::SupplementReceived) => {
            (&rules_q::NO_SUPPLEMENT_YET, &rules_q::NO_SUPPLEMENT_YET_HELP)
        }
        (true, _) => (&rules_q::SUPPLEMENT_NEVER_RUNS, &rules_q::NO_SUPPLEMENT_YET_HELP),
        (false, EventRef::SupplementReceived) => {
            (&rules_q::LIMIT_NEVER_RUNS, &rules_q::NOBODY_ASKS_HELP)
        }
        (false, EventRef::Accepted | EventRef::Complete) => {
            (&rules_q::LIMIT_NEVER_RUNS, &rules_q::NOT_ACCEPTED_YET_HELP)
        }
        (false, _) => (&rules_q::LIMIT_NEVER_RUNS, &rules_q::LIMIT_NEVER_RUNS_HELP),
    };
    let text = message.with("step", &step.name.text).with("event", words);
    let diagnostic = Diagnostic::new(&USED_BEFORE_IT_HAPPENS.code, span, text)
        .reason(rules_q::LIMIT_NEVER_RUNS_WHY.text())
        .help(help.text());
    cx.report(&named(step).element(), diagnostic);
}

fn named(step: &Step) -> Named<'_> {
    Named {
        name: &step.name,
        meta: &step.meta,
    }
}

/// What may come before what.
struct Order<'p> {
    procedure: &'p Procedure,
    workflow: &'p Workflow,
    dominators: Dominators,
    reachable: NodeSet,
    receptions: Vec<NodeId>,
    /// The steps that ask for a supplement.
    asking: Vec<StepId>,
    after: BTreeMap<NodeId, NodeSet>,
}

impl<'p> Order<'p> {
    fn new(procedure: &'p Procedure, workflow: &'p Workflow) -> Self {
        let asks = |step: &Step| {
            let mut effects = step.outcomes.iter().flat_map(|it| &it.effects);
            effects.any(|it| matches!(it, Effect::RequestSupplement(_))) || !step.rounds.is_empty()
        };
        let asking = procedure.steps.iter().filter(|(_, step)| asks(step));
        Self {
            procedure,
            workflow,
            dominators: workflow.dominators(),
            reachable: workflow.reachable_from_start(),
            receptions: receptions(procedure, workflow),
            asking: asking.map(|(id, _)| id).collect(),
            after: BTreeMap::new(),
        }
    }

    fn nodes(&self, step: StepId) -> Vec<NodeId> {
        match self.workflow.node_of_step(step) {
            Some(node) => vec![node],
            None => self.workflow.nodes_of_step(step),
        }
    }

    fn is_reachable(&self, step: StepId) -> bool {
        self.nodes(step).iter().any(|it| self.reachable.contains(*it))
    }

    /// Tells whether an event may have happened when a step waits for it; `at_start` says that it must
    /// have happened before the step begins to ask, and not only while it runs.
    fn may_precede(&mut self, event: EventRef, step: StepId, at_start: bool) -> bool {
        match event {
            EventRef::Filed | EventRef::DocumentReceived(_) | EventRef::FactDate(_) => true,
            EventRef::Accepted | EventRef::Complete => self.may_be_accepted(step),
            EventRef::SupplementReceived => {
                let asking = self.asking.clone();
                asking.into_iter().any(|it| {
                    (it == step && !at_start) || it != step && self.may_be_done(it, step)
                })
            }
            EventRef::StepStarted(other) if other == step => true,
            EventRef::StepStarted(other) | EventRef::StepDone(other) => {
                self.may_be_done(other, step)
            }
        }
    }

    /// A dossier is accepted when no reception lies ahead of it; one to which a later step sends it back
    /// lies behind it the first time.
    fn may_be_accepted(&mut self, step: StepId) -> bool {
        let receptions = self.receptions.clone();
        self.nodes(step).into_iter().any(|node| {
            receptions.iter().all(|reception| {
                let passed = *reception != node && self.dominators.dominates(*reception, node);
                passed || self.after(node).is_none_or(|it| !it.contains(*reception))
            })
        })
    }

    /// Tells whether a step may be over when another one runs.
    fn may_be_done(&mut self, first: StepId, then: StepId) -> bool {
        let (first, then) = (self.nodes(first), self.nodes(then));
        first.iter().any(|from| {
            let mut to = then.iter();
            to.any(|to| self.leads(*from, *to) || self.side_by_side(*from, *to))
        })
    }

    /// Tells whether some way leads from one node on to another.
    fn leads(&mut self, from: NodeId, to: NodeId) -> bool {
        if from != to && self.dominators.dominates(from, to) {
            return true;
        }
        let edges = self.workflow.out(from).into_iter();
        let next: Vec<NodeId> = edges
            .filter_map(|it| self.workflow.edge(it))
            .map(|it| it.to)
            .collect();
        if from == to {
            return next.into_iter().any(|it| {
                it == to || self.after(it).is_none_or(|after| after.contains(to))
            });
        }
        self.after(from).is_none_or(|it| it.contains(to))
    }

    /// The nodes that lie ahead of a node; nothing where too many were asked for.
    fn after(&mut self, node: NodeId) -> Option<&NodeSet> {
        if !self.after.contains_key(&node) {
            if self.after.len() >= MOST_WALKS {
                return None;
            }
            let after = self.workflow.reachable_from(node);
            self.after.insert(node, after);
        }
        self.after.get(&node)
    }

    /// Tells whether two nodes stand in branches that run at the same time.
    fn side_by_side(&self, one: NodeId, other: NodeId) -> bool {
        let mut at = Some(one);
        while let Some(node) = at {
            if node != one && self.dominators.dominates(node, other) {
                let split = self.workflow.node(node).map(|it| it.kind);
                let Some(NodeKind::Split(block)) = split else {
                    return false;
                };
                let block = self.procedure.blocks.get(block);
                let choice = block.is_some_and(|it| it.kind == BlockKind::Choose);
                let apart = self.dominators.dominates(one, other)
                    || self.dominators.dominates(other, one);
                return !apart && !choice;
            }
            at = self.dominators.before(node);
        }
        false
    }
}
