//! Small procedures and the graphs that they mean.

use super::{EdgeLabel, End, NodeId, NodeKind, Workflow};
use crate::{
    model::{
        Actor, Block, BlockId, Branch, BranchHead, Condition, Effect, Expiry, FactId, FlowNode,
        FlowTarget, Guard, Ident, Meta, OutcomeRule, Procedure, Step, StepId, SupplementTerms,
        VecIndex,
    },
    source::{SourceFile, Sources, Span},
    syntax::words::{BlockKind, Outcome, StepKind, Word},
};

fn span() -> Span {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("t.tthc", "x"));
    Span::new(file, 0, 1)
}

fn ident(text: &str) -> Ident {
    Ident {
        text: text.to_owned(),
        id: text.to_owned(),
        span: span(),
    }
}

fn procedure() -> Procedure {
    Procedure::blank(ident("p"), Meta::bare(span()))
}

fn step(name: &str, kind: StepKind) -> Step {
    Step {
        actor: Actor::Applicant,
        ..Step::blank(ident(name), kind, Meta::bare(span()))
    }
}

impl Step {
    fn on(mut self, outcome: Outcome, effects: Vec<Effect>) -> Self {
        self.outcomes.push(OutcomeRule {
            outcome,
            effects,
            limit: None,
            in_writing: false,
            with_reasons: false,
            span: span(),
        });
        self
    }
}

fn flag(fact: usize) -> Guard {
    Guard {
        condition: Condition::Flag(FactId::from_position(fact)),
        span: span(),
    }
}

fn supplement(bound: Option<u32>, expiry: Option<Expiry>) -> Effect {
    Effect::RequestSupplement(SupplementTerms {
        bound,
        notify: None,
        submit: None,
        expiry,
        restart: None,
        span: span(),
    })
}

fn id(position: usize) -> StepId {
    StepId::from_position(position)
}

fn block(kind: BlockKind, branches: Vec<(BranchHead, Vec<FlowNode>)>) -> Block {
    Block {
        name: ident("b"),
        kind,
        branches: branches
            .into_iter()
            .map(|(head, nodes)| Branch {
                head,
                nodes,
                span: span(),
            })
            .collect(),
        meta: Meta::bare(span()),
        end: None,
    }
}

/// Makes a procedure of steps; the flow is all that are not shared, in order.
fn list(steps: Vec<Step>) -> Procedure {
    let mut it = procedure();
    for step in steps {
        let shared = step.shared;
        let id = it.steps.push(step);
        if !shared {
            it.flow.push(FlowNode::Step(id));
        }
    }
    it
}

/// Writes a graph, one edge a line.
fn show(procedure: &Procedure) -> Vec<String> {
    let workflow = Workflow::build(procedure);
    let name = |id: NodeId| match workflow.node(id).unwrap().kind {
        NodeKind::Start => "start".to_owned(),
        NodeKind::Step(step) => procedure.steps.get(step).unwrap().name.text.clone(),
        NodeKind::SharedCall { step, caller } => format!(
            "{}@{}",
            procedure.steps.get(step).unwrap().name.text,
            caller.position()
        ),
        NodeKind::Split(_) => "split".to_owned(),
        NodeKind::Join(_) => "join".to_owned(),
        NodeKind::End(end) => format!("{end:?}"),
    };
    workflow
        .edges()
        .map(|(_, edge)| {
            let label = match edge.label {
                EdgeLabel::Next => "next".to_owned(),
                EdgeLabel::Skip => "skip".to_owned(),
                EdgeLabel::Outcome(outcome) => outcome.id(),
                EdgeLabel::Branch { index, .. } => format!("branch {index}"),
                EdgeLabel::SupplementLoop { bound, .. } => format!("again {bound:?}"),
                EdgeLabel::SupplementExpiry { .. } => "unsupplied".to_owned(),
                EdgeLabel::StepExpiry(_) => "late".to_owned(),
                EdgeLabel::ClockExpiry { .. } => "clock".to_owned(),
                EdgeLabel::ReturnCall { bound, .. } => format!("call {bound:?}"),
                EdgeLabel::ReturnBack { .. } => "back".to_owned(),
            };
            let guard = if edge.guard.is_some() { " if" } else { "" };
            format!("{} -> {} ({label}{guard})", name(edge.from), name(edge.to))
        })
        .collect()
}

#[test]
fn a_plain_list_runs_from_start_to_result() {
    let it = list(vec![
        step("file", StepKind::Submit),
        step("decide", StepKind::Decide).on(Outcome::Fail, vec![Effect::Refuse(Vec::new())]),
    ]);
    assert_eq!(
        show(&it),
        [
            "start -> file (next)",
            "file -> decide (next)",
            "decide -> Result (next)",
            "decide -> Refused (fail)",
        ]
    );
}

#[test]
fn a_supplement_runs_the_same_step_again_and_its_expiry_closes() {
    let it = list(vec![step("check", StepKind::CheckCompleteness).on(
        Outcome::Incomplete,
        vec![supplement(Some(1), Some(Expiry::CloseDossier))],
    )]);
    assert_eq!(
        show(&it),
        [
            "start -> check (next)",
            "check -> Result (next)",
            "check -> check (again Some(1))",
            "check -> Closed (unsupplied)",
        ]
    );
}

#[test]
fn a_rule_for_the_good_outcome_replaces_the_next_item() {
    let it = list(vec![
        step("check", StepKind::CheckCompleteness).on(
            Outcome::Complete,
            vec![Effect::GoTo(FlowTarget::Step(id(2)))],
        ),
        step("lost", StepKind::Sign),
        step("decide", StepKind::Decide),
    ]);
    let workflow = Workflow::build(&it);
    let reached = workflow.reachable_from_start();
    assert!(!reached.contains(workflow.node_of_step(id(1)).unwrap()));
    assert!(reached.contains(workflow.node_of_step(id(2)).unwrap()));
}

#[test]
fn a_shared_step_has_one_node_for_each_caller_and_returns_there() {
    let call = |bound| vec![Effect::ReturnTo(id(2), bound)];
    let mut shared = step("mend", StepKind::Complete);
    shared.shared = true;
    let it = list(vec![
        step("a", StepKind::Settle).on(Outcome::Incomplete, call(Some(1))),
        step("b", StepKind::Settle).on(Outcome::Incomplete, call(None)),
        shared,
    ]);
    assert_eq!(
        show(&it),
        [
            "start -> a (next)",
            "a -> b (next)",
            "a -> mend@1 (call Some(1))",
            "mend@1 -> a (back)",
            "b -> Result (next)",
            "b -> mend@2 (call None)",
            "mend@2 -> b (back)",
        ]
    );
    let workflow = Workflow::build(&it);
    assert_eq!(workflow.nodes_of_step(id(2)).len(), 2);
    let uncounted = workflow.cycles(|edge| !edge.label.is_counted());
    assert_eq!(uncounted.len(), 1, "only the second call has no bound");
}

#[test]
fn shared_steps_that_call_each_other_still_make_a_finite_graph() {
    let mut one = step("one", StepKind::Complete)
        .on(Outcome::Incomplete, vec![Effect::ReturnTo(id(2), Some(1))]);
    let mut two = step("two", StepKind::Complete)
        .on(Outcome::Incomplete, vec![Effect::ReturnTo(id(1), Some(1))]);
    one.shared = true;
    two.shared = true;
    let it = list(vec![
        step("a", StepKind::Settle).on(Outcome::Incomplete, vec![Effect::ReturnTo(id(1), Some(1))]),
        one,
        two,
    ]);
    assert_eq!(Workflow::build(&it).node_count(), 5);
}

#[test]
fn branches_run_from_split_to_join_and_the_rest_is_the_negation() {
    let mut it = list(vec![]);
    let a = it.steps.push(step("a", StepKind::Appraise));
    let choice = it.blocks.push(block(
        BlockKind::Choose,
        vec![
            (BranchHead::When(flag(0)), vec![FlowNode::Step(a)]),
            (BranchHead::Otherwise, Vec::new()),
        ],
    ));
    it.flow.push(FlowNode::Block(choice));
    assert_eq!(
        show(&it),
        [
            "start -> split (next)",
            "split -> a (branch 0 if)",
            "split -> join (branch 1 if)",
            "a -> join (next)",
            "join -> Result (next)",
        ]
    );
    let workflow = Workflow::build(&it);
    let split = workflow.split_of_block(choice).unwrap();
    assert_eq!(
        workflow.matching_join(split),
        workflow.join_of_block(choice)
    );
    let rest = workflow.out(split)[1];
    let negation = Condition::Not(Box::new(Condition::Any(vec![flag(0).condition])));
    assert_eq!(
        workflow
            .edge(rest)
            .unwrap()
            .guard
            .as_ref()
            .unwrap()
            .condition,
        negation
    );
}

#[test]
fn an_inclusive_choice_may_be_passed_but_a_choice_may_not() {
    for (kind, edges) in [(BlockKind::Some, 2), (BlockKind::Choose, 1)] {
        let mut it = list(vec![]);
        let only = block(kind, vec![(BranchHead::When(flag(0)), Vec::new())]);
        let only = it.blocks.push(only);
        it.flow.push(FlowNode::Block(only));
        let workflow = Workflow::build(&it);
        let split = workflow.split_of_block(only).unwrap();
        assert_eq!(workflow.out(split).len(), edges, "{kind:?}");
    }
}

#[test]
fn a_guarded_step_can_be_passed() {
    let mut guarded = step("pay", StepKind::Pay);
    guarded.guard = Some(flag(0));
    guarded.skipped_when = Some(flag(1));
    let it = list(vec![guarded]);
    assert_eq!(
        show(&it),
        [
            "start -> pay (next)",
            "pay -> Result (skip if)",
            "pay -> Result (next)",
        ]
    );
}

#[test]
fn silence_ends_or_goes_on_and_an_apology_moves_nothing() {
    let late = |expiry| {
        let mut it = step("ask", StepKind::Consult);
        it.on_expiry = Some((expiry, None, span()));
        show(&list(vec![it])).len()
    };
    assert_eq!(late(Expiry::DeemedAgreed), 3);
    assert_eq!(late(Expiry::DeemedGranted), 3);
    assert_eq!(late(Expiry::Apologise), 2);
}

#[test]
fn a_jump_into_a_branch_and_a_missing_end_still_build() {
    let mut it = list(vec![step("check", StepKind::CheckCompleteness).on(
        Outcome::Incomplete,
        vec![Effect::GoTo(FlowTarget::Step(id(1)))],
    )]);
    let inner = it.steps.push(step("inner", StepKind::Appraise));
    let parallel = it.blocks.push(block(
        BlockKind::Parallel,
        vec![
            (BranchHead::Named(ident("x")), vec![FlowNode::Step(inner)]),
            (
                BranchHead::Named(ident("y")),
                vec![FlowNode::Block(BlockId::from_position(0))],
            ),
        ],
    ));
    it.flow.push(FlowNode::Block(parallel));
    let shown = show(&it);
    assert!(shown.contains(&"check -> inner (incomplete)".to_owned()));
    assert!(shown.contains(&"join -> Result (next)".to_owned()));
}

#[test]
fn every_edge_leaves_the_node_that_it_names() {
    let it = list(vec![
        step("check", StepKind::CheckCompleteness)
            .on(Outcome::Incomplete, vec![supplement(None, None)]),
        step("decide", StepKind::Decide).on(Outcome::Fail, vec![Effect::Refuse(Vec::new())]),
    ]);
    let workflow = Workflow::build(&it);
    for (node, _) in workflow.nodes() {
        let out = workflow.out(node);
        assert!(
            out.iter()
                .all(|it| workflow.edge(*it).unwrap().from == node)
        );
        let incoming = workflow.incoming(node);
        assert!(
            incoming
                .iter()
                .all(|it| workflow.edge(*it).unwrap().to == node)
        );
    }
}

#[test]
fn what_every_dossier_passes_first_dominates() {
    let it = list(vec![
        step("file", StepKind::Submit),
        step("check", StepKind::CheckCompleteness)
            .on(Outcome::StillIncomplete, vec![Effect::Refuse(Vec::new())]),
        step("decide", StepKind::Decide).on(Outcome::Fail, vec![Effect::Refuse(Vec::new())]),
    ]);
    let workflow = Workflow::build(&it);
    let node = |step| workflow.node_of_step(id(step)).unwrap();
    let found = workflow.dominators();
    assert!(found.dominates(node(0), node(2)));
    assert!(!found.dominates(node(2), node(1)));
    let refused = workflow.end(End::Refused).unwrap();
    assert!(found.dominates(node(1), refused));
    assert!(!found.dominates(node(2), refused));
    let path = workflow.path(workflow.start(), refused).unwrap();
    assert_eq!(path.len(), 3);
}

/// Turns bytes into a procedure of nested blocks, jumps, calls and supplements.
struct Maker<'a> {
    bytes: std::slice::Iter<'a, u8>,
    made: Procedure,
}

impl Maker<'_> {
    fn next(&mut self, below: u8) -> u8 {
        self.bytes.next().copied().unwrap_or(0) % below
    }

    fn effect(&mut self) -> Effect {
        match self.next(7) {
            0 => supplement(Some(1), Some(Expiry::CloseDossier)),
            1 => Effect::Refuse(Vec::new()),
            2 => Effect::GoTo(FlowTarget::Step(id(self.next(12).into()))),
            3 => Effect::GoTo(FlowTarget::Block(BlockId::from_position(
                self.next(4).into(),
            ))),
            4 => Effect::ReturnTo(id(self.next(3).into()), None),
            5 => Effect::Continue,
            _ => supplement(None, None),
        }
    }

    fn step(&mut self) -> Step {
        let kinds = StepKind::ALL;
        let kind = kinds[usize::from(self.next(u8::try_from(kinds.len()).unwrap()))];
        let mut made = step("s", kind);
        for _ in 0..self.next(3) {
            let outcome = Outcome::ALL[usize::from(self.next(11))];
            let effect = self.effect();
            made = made.on(outcome, vec![effect]);
        }
        if self.next(4) == 0 {
            made.guard = Some(flag(0));
        }
        made
    }

    fn list(&mut self, depth: u8) -> Vec<FlowNode> {
        let mut nodes = Vec::new();
        for _ in 0..self.next(4) {
            if depth > 0 && self.next(3) == 0 {
                let kind = BlockKind::ALL[usize::from(self.next(3))];
                let mut branches = Vec::new();
                for _ in 0..self.next(4) {
                    let head = if self.next(2) == 0 {
                        BranchHead::When(flag(1))
                    } else {
                        BranchHead::Otherwise
                    };
                    branches.push((head, self.list(depth - 1)));
                }
                let made = self.made.blocks.push(block(kind, branches));
                nodes.push(FlowNode::Block(made));
            } else {
                let made = self.step();
                nodes.push(FlowNode::Step(self.made.steps.push(made)));
            }
        }
        nodes
    }
}

fn random(bytes: &[u8]) -> Procedure {
    let mut maker = Maker {
        bytes: bytes.iter(),
        made: procedure(),
    };
    for _ in 0..3 {
        let mut shared = maker.step();
        shared.shared = true;
        maker.made.steps.push(shared);
    }
    let flow = maker.list(3);
    Procedure { flow, ..maker.made }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { rng_seed: proptest::test_runner::RngSeed::Fixed(0), ..Default::default() })]

    #[test]
    fn any_flow_builds_a_sound_graph(bytes in proptest::collection::vec(0_u8.., 0..200)) {
        let made = random(&bytes);
        let workflow = Workflow::build(&made);
        for (step, it) in made.steps.iter() {
            assert_eq!(workflow.node_of_step(step).is_some(), !it.shared);
        }
        for block in made.blocks.ids() {
            let split = workflow.split_of_block(block).unwrap();
            assert!(workflow.matching_join(split).unwrap() > split);
        }
        let out: usize = workflow.nodes().map(|(id, _)| workflow.out(id).len()).sum();
        assert_eq!(out, workflow.edge_count());
        let again = Workflow::build(&made);
        assert!(workflow.edges().eq(again.edges()), "the same text, the same graph");
    }

    #[test]
    fn what_is_reached_has_a_path_and_a_place_in_the_order(
        bytes in proptest::collection::vec(0_u8.., 0..200),
    ) {
        let made = random(&bytes);
        let workflow = Workflow::build(&made);
        let reached = workflow.reachable_from_start();
        let dominators = workflow.dominators();
        let mut order = workflow.order(|_| true);
        for (node, _) in workflow.nodes() {
            assert_eq!(order.contains(&node), reached.contains(node));
            let path = workflow.path(workflow.start(), node);
            assert_eq!(path.is_some(), reached.contains(node));
            let mut at = workflow.start();
            for edge in path.unwrap_or_default() {
                let edge = workflow.edge(edge).unwrap();
                assert_eq!(edge.from, at);
                at = edge.to;
            }
            if reached.contains(node) {
                assert_eq!(at, node);
                assert!(dominators.dominates(workflow.start(), node));
            }
        }
        order.sort_unstable();
        order.dedup();
        assert_eq!(order.len(), workflow.order(|_| true).len());
    }
}
