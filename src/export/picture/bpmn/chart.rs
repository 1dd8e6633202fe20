//! A workflow as tasks, events and gateways; every choice and every meeting of ways is a gateway of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    export::picture::titles::{Titles, Weight},
    messages::picture as words,
    model::{Actor, BlockId, FlowNode, StepId},
    syntax::words::BlockKind,
    workflow::{Edge, EdgeLabel, End, NodeId, NodeKind},
};

/// Shapes and the flows between them; a number is a place in the list.
#[derive(Debug, Default)]
pub(super) struct Chart {
    pub(super) shapes: Vec<Shape>,
    pub(super) flows: Vec<Flow>,
    /// Who acts, in the order of the lanes.
    pub(super) lanes: Vec<String>,
    /// What happens to the whole dossier when a limit runs out: the limit, and how it ends.
    pub(super) expiries: Vec<(String, String)>,
}

/// A shape.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) kind: Kind,
    pub(super) name: String,
    pub(super) lane: usize,
    /// The step that a task does.
    pub(super) step: Option<StepId>,
    /// All that the step says.
    pub(super) lines: Vec<String>,
}

/// The kinds of shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Start,
    /// The case is over, with every other token or by itself.
    End {
        whole: bool,
    },
    Task,
    /// A limit at the edge of a task.
    Timer {
        host: usize,
    },
    Exclusive,
    Parallel,
}

/// A flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Flow {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) name: String,
}

impl Kind {
    pub(super) fn is_gateway(self) -> bool {
        matches!(self, Self::Exclusive | Self::Parallel)
    }
}

/// Makes the chart of a procedure.
pub(super) fn chart(titles: &Titles<'_>) -> Chart {
    let mut build = Build {
        titles,
        chart: Chart::default(),
        enter: BTreeMap::new(),
        leave: BTreeMap::new(),
        lane_of: BTreeMap::new(),
        beside: BTreeMap::new(),
        gathers: BTreeMap::new(),
    };
    build.lane(Actor::Applicant);
    build.note_blocks(&titles.procedure.flow, &[]);
    build.add_nodes();
    build.add_flows();
    let mut chart = build.chart;
    chart.keep_what_is_reached();
    chart.merge_doubles();
    chart.drop_idle_gateways();
    chart.join_before_work();
    chart
}

struct Build<'t> {
    titles: &'t Titles<'t>,
    chart: Chart,
    /// Where a way to a node of the workflow enters, and where it leaves.
    enter: BTreeMap<NodeId, usize>,
    leave: BTreeMap<NodeId, usize>,
    /// The lanes by who acts.
    lane_of: BTreeMap<Actor, usize>,
    /// The branches around each node, from the outside: the block, the branch, and whether others run beside it.
    beside: BTreeMap<NodeId, Vec<(BlockId, usize, bool)>>,
    /// Where the branches of a block of choices in any number come together, each by itself.
    gathers: BTreeMap<(BlockId, usize), usize>,
}

impl Build<'_> {
    fn lane(&mut self, actor: Actor) -> usize {
        if let Some(lane) = self.lane_of.get(&actor) {
            return *lane;
        }
        let name = self.titles.actor(actor);
        let lanes = &mut self.chart.lanes;
        let lane = lanes.iter().position(|it| *it == name).unwrap_or_else(|| {
            lanes.push(name);
            lanes.len() - 1
        });
        self.lane_of.insert(actor, lane);
        lane
    }

    /// Notes in which branches each node lies.
    fn note_blocks(&mut self, flow: &[FlowNode], around: &[(BlockId, usize, bool)]) {
        for item in flow {
            let nodes = match *item {
                FlowNode::Step(step) => self.titles.workflow.nodes_of_step(step),
                FlowNode::Block(id) => {
                    if let Some(block) = self.titles.procedure.blocks.get(id) {
                        let beside = block.kind != BlockKind::Choose;
                        for (index, branch) in block.branches.iter().enumerate() {
                            let mut inside = around.to_vec();
                            inside.push((id, index, beside));
                            self.note_blocks(&branch.nodes, &inside);
                        }
                    }
                    let workflow = self.titles.workflow;
                    let both = [workflow.split_of_block(id), workflow.join_of_block(id)];
                    both.into_iter().flatten().collect()
                }
            };
            for node in nodes {
                self.beside.insert(node, around.to_vec());
            }
        }
    }

    /// Returns the branches around a node; those of a shared step are those of its caller.
    fn around(&self, node: NodeId) -> &[(BlockId, usize, bool)] {
        let kind = self.titles.workflow.node(node).map(|it| it.kind);
        let node = match kind {
            Some(NodeKind::SharedCall { caller, .. }) => caller,
            _ => node,
        };
        self.beside.get(&node).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, kind: Kind, name: String, lane: usize) -> usize {
        self.chart.shapes.push(Shape {
            kind,
            name,
            lane,
            step: None,
            lines: Vec::new(),
        });
        self.chart.shapes.len() - 1
    }

    fn link(&mut self, from: usize, to: usize, name: String) {
        self.chart.flows.push(Flow { from, to, name });
    }

    fn lane_at(&self, shape: usize) -> usize {
        self.chart.shapes.get(shape).map_or(0, |it| it.lane)
    }

    fn word(&self, message: &'static crate::messages::Message) -> String {
        message.get(self.titles.lang).to_owned()
    }

    fn add_nodes(&mut self) {
        let titles = self.titles;
        let mut lane = 0;
        for (id, node) in titles.workflow.nodes() {
            let (enter, leave) = match node.kind {
                NodeKind::Start => {
                    let start = self.add(Kind::Start, titles.node_name(id), 0);
                    (start, start)
                }
                NodeKind::Step(step) | NodeKind::SharedCall { step, .. } => {
                    let actor = titles.procedure.steps.get(step).map(|it| it.actor);
                    lane = actor.map_or(lane, |it| self.lane(it));
                    let task = self.task(step, lane);
                    (task, task)
                }
                NodeKind::Split(block) => {
                    let split = self.split(block, id, lane);
                    (split, split)
                }
                NodeKind::Join(block) => {
                    let kind = self.block_kind(block);
                    let at = titles.workflow.split_of_block(block);
                    let at = at.and_then(|it| self.enter.get(&it).copied());
                    let lane = at.map_or(lane, |it| self.lane_at(it));
                    let join = self.add(kind, String::new(), lane);
                    (join, join)
                }
                NodeKind::End(_) => continue,
            };
            self.enter.insert(id, enter);
            self.leave.insert(id, leave);
        }
    }

    fn block_kind(&self, block: BlockId) -> Kind {
        match self.titles.procedure.blocks.get(block).map(|it| it.kind) {
            Some(BlockKind::Choose) | None => Kind::Exclusive,
            Some(BlockKind::Parallel | BlockKind::Some) => Kind::Parallel,
        }
    }

    fn split(&mut self, block: BlockId, id: NodeId, lane: usize) -> usize {
        let name = self.titles.node_name(id);
        let kind = self.block_kind(block);
        self.add(kind, name, lane)
    }

    fn task(&mut self, step: StepId, lane: usize) -> usize {
        let lines = self.titles.step_lines(step);
        let mut shown = lines
            .iter()
            .filter(|it| it.0 != Weight::Fine)
            .map(|it| &it.1);
        // The name, and what is done where the name does not say it; who acts is the lane.
        let name = match (shown.next(), shown.next(), shown.next()) {
            (Some(name), Some(deed), Some(_)) => format!("{name}: {deed}"),
            (Some(name), ..) => name.clone(),
            _ => String::new(),
        };
        let task = self.add(Kind::Task, name, lane);
        if let Some(shape) = self.chart.shapes.get_mut(task) {
            shape.step = Some(step);
            shape.lines = lines.into_iter().map(|it| it.1).collect();
        }
        task
    }

    fn add_flows(&mut self) {
        let workflow = self.titles.workflow;
        for (id, node) in workflow.nodes() {
            let out = workflow.out(id);
            let mut out: Vec<&Edge> = out.iter().filter_map(|it| workflow.edge(*it)).collect();
            out.retain(|it| match it.label {
                EdgeLabel::ClockExpiry { .. } => {
                    let row = (self.titles.edge(it), self.titles.node_name(it.to));
                    self.chart.expiries.push(row);
                    false
                }
                _ => true,
            });
            match node.kind {
                NodeKind::Split(block) => self.branches(block, id, &out),
                NodeKind::Join(block) => self.leave_block(block, id, &out),
                _ => self.ways(id, &out),
            }
        }
    }

    /// The branches of a block.
    fn branches(&mut self, block: BlockId, id: NodeId, out: &[&Edge]) {
        let Some(split) = self.leave.get(&id).copied() else {
            return;
        };
        let kind = self.titles.procedure.blocks.get(block).map(|it| it.kind);
        for edge in out {
            let name = self.titles.edge(edge);
            let EdgeLabel::Branch { index, .. } = edge.label else {
                // A branch in any number may be none: each is skipped by itself.
                if kind != Some(BlockKind::Some) {
                    let to = self.target(id, split, edge);
                    self.link(split, to, name);
                }
                continue;
            };
            if kind == Some(BlockKind::Some) {
                let lane = self.lane_at(split);
                let whether = self.add(Kind::Exclusive, name.clone(), lane);
                let gather = self.add(Kind::Exclusive, String::new(), lane);
                self.gathers.insert((block, index), gather);
                self.link(split, whether, String::new());
                let yes = self.word(&words::HOLDS);
                let no = self.word(&words::HOLDS_NOT);
                self.link(whether, gather, no);
                let empty = self
                    .titles
                    .workflow
                    .node(edge.to)
                    .is_some_and(|it| it.kind == NodeKind::Join(block));
                let to = if empty {
                    gather
                } else {
                    self.target(id, whether, edge)
                };
                self.link(whether, to, yes);
                if let Some(join) = self.join(block) {
                    self.link(gather, join, String::new());
                }
            } else {
                let to = self.target(id, split, edge);
                let name = if kind == Some(BlockKind::Parallel) {
                    String::new()
                } else {
                    name
                };
                self.link(split, to, name);
            }
        }
    }

    fn join(&self, block: BlockId) -> Option<usize> {
        let join = self.titles.workflow.join_of_block(block)?;
        self.enter.get(&join).copied()
    }

    fn leave_block(&mut self, _: BlockId, id: NodeId, out: &[&Edge]) {
        let Some(join) = self.leave.get(&id).copied() else {
            return;
        };
        for edge in out {
            let to = self.target(id, join, edge);
            self.link(join, to, String::new());
        }
    }

    /// What follows the start or a step.
    fn ways(&mut self, id: NodeId, out: &[&Edge]) {
        let Some(task) = self.leave.get(&id).copied() else {
            return;
        };
        let lane = self.lane_at(task);
        let mut forward: Vec<&Edge> = Vec::new();
        let mut overdue: Vec<&Edge> = Vec::new();
        let mut skip: Option<&Edge> = None;
        for edge in out {
            match edge.label {
                EdgeLabel::Skip => skip = Some(edge),
                EdgeLabel::SupplementExpiry { .. } => overdue.push(edge),
                EdgeLabel::StepExpiry(_) => {
                    let timer = self.timer(task, edge);
                    let to = self.target(id, timer, edge);
                    self.link(timer, to, String::new());
                }
                _ => forward.push(edge),
            }
        }
        if let Some(edge) = skip {
            self.skipped(id, task, edge);
        }
        let at = if forward.len() > 1 {
            let after = self.add(Kind::Exclusive, self.word(&words::OUTCOME), lane);
            self.link(task, after, String::new());
            after
        } else {
            task
        };
        let n_forward = forward.len();
        for edge in forward {
            let mut name = self.titles.edge(edge);
            if name.is_empty() && n_forward > 1 {
                name = self.word(&words::GOES_ON);
            }
            if let EdgeLabel::SupplementLoop { .. } = edge.label {
                self.supplement(id, at, edge, name, &overdue);
                continue;
            }
            let to = self.target(id, at, edge);
            self.link(at, to, name);
        }
    }

    /// The choice before a step that not every dossier needs.
    fn skipped(&mut self, id: NodeId, task: usize, edge: &Edge) {
        let lane = self.lane_at(task);
        let before = self.add(Kind::Exclusive, self.word(&words::WHETHER), lane);
        let done = self.word(&words::IS_DONE);
        self.link(before, task, done);
        let to = self.target(id, before, edge);
        self.link(before, to, self.titles.edge(edge));
        self.enter.insert(id, before);
        // Ways that were made before lead to the task.
        for flow in &mut self.chart.flows {
            if flow.to == task && flow.from != before {
                flow.to = before;
            }
        }
    }

    /// The applicant supplies what is missing, or does not in time.
    fn supplement(&mut self, id: NodeId, at: usize, edge: &Edge, name: String, overdue: &[&Edge]) {
        let lines = self.titles.supplement(edge);
        let title = lines.first().map_or_else(String::new, |it| it.1.clone());
        let asked = self.add(Kind::Task, title, 0);
        if let Some(shape) = self.chart.shapes.get_mut(asked) {
            shape.lines = lines.into_iter().map(|it| it.1).collect();
        }
        self.link(at, asked, name);
        let to = self.target(id, asked, edge);
        self.link(asked, to, String::new());
        let outcome = edge.label.outcome();
        for edge in overdue.iter().filter(|it| it.label.outcome() == outcome) {
            let timer = self.timer(asked, edge);
            let to = self.target(id, timer, edge);
            self.link(timer, to, String::new());
        }
    }

    fn timer(&mut self, host: usize, edge: &Edge) -> usize {
        let name = self.titles.edge(edge);
        let lane = self.lane_at(host);
        self.add(Kind::Timer { host }, name, lane)
    }

    /// Returns the shape to which an edge leads; an end is drawn where the way to it leaves.
    fn target(&mut self, from: NodeId, at: usize, edge: &Edge) -> usize {
        let titles = self.titles;
        match titles.workflow.node(edge.to).map(|it| it.kind) {
            Some(NodeKind::End(end)) => {
                let whole = self.around(from).iter().any(|it| it.2) && end != End::Result;
                let lane = self.lane_at(at);
                self.add(Kind::End { whole }, titles.node_name(edge.to), lane)
            }
            Some(NodeKind::Join(block)) => {
                let own = self.around(from).iter().rev().find(|it| it.0 == block);
                let gather = own.and_then(|it| self.gathers.get(&(it.0, it.1)).copied());
                gather.or_else(|| self.join(block)).unwrap_or(at)
            }
            _ => self.enter.get(&edge.to).copied().unwrap_or(at),
        }
    }
}

impl Chart {
    /// Returns the flows out of a shape, and those out of the timers at its edge.
    pub(super) fn after(&self, shape: usize) -> impl Iterator<Item = &Flow> {
        self.flows.iter().filter(move |it| {
            let from = self.shapes.get(it.from).map(|it| it.kind);
            it.from == shape || from == Some(Kind::Timer { host: shape })
        })
    }

    fn kind(&self, shape: usize) -> Option<Kind> {
        self.shapes.get(shape).map(|it| it.kind)
    }

    /// Leaves out what no dossier comes to.
    fn keep_what_is_reached(&mut self) {
        let mut after: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for flow in &self.flows {
            after.entry(flow.from).or_default().push(flow.to);
        }
        for (idx, shape) in self.shapes.iter().enumerate() {
            if let Kind::Timer { host } = shape.kind {
                after.entry(host).or_default().push(idx);
            }
        }
        let starts = (0..)
            .zip(&self.shapes)
            .filter(|it| it.1.kind == Kind::Start);
        let mut open: Vec<usize> = starts.map(|it| it.0).collect();
        let mut reached: BTreeSet<usize> = open.iter().copied().collect();
        while let Some(shape) = open.pop() {
            for next in after.get(&shape).into_iter().flatten() {
                if reached.insert(*next) {
                    open.push(*next);
                }
            }
        }
        self.keep(&reached);
    }

    /// Keeps some shapes with the flows between them, numbered anew.
    fn keep(&mut self, kept: &BTreeSet<usize>) {
        let numbers: BTreeMap<usize, usize> = kept.iter().copied().zip(0..).collect();
        let number = |it: usize| numbers.get(&it).copied();
        let mut at = 0;
        self.shapes.retain(|_| {
            at += 1;
            kept.contains(&(at - 1))
        });
        for shape in &mut self.shapes {
            if let Kind::Timer { host } = &mut shape.kind {
                *host = number(*host).unwrap_or_default();
            }
        }
        let flows = std::mem::take(&mut self.flows).into_iter();
        let flows = flows.filter_map(|it| {
            Some(Flow {
                from: number(it.from)?,
                to: number(it.to)?,
                ..it
            })
        });
        self.flows = flows.collect();
    }

    /// Makes one flow of those that join the same two shapes.
    fn merge_doubles(&mut self) {
        let mut kept: Vec<Flow> = Vec::new();
        for flow in std::mem::take(&mut self.flows) {
            let same = |it: &&mut Flow| (it.from, it.to) == (flow.from, flow.to);
            match kept.iter_mut().find(same) {
                None => kept.push(flow),
                Some(known) if flow.name.is_empty() || known.name == flow.name => {}
                Some(known) if known.name.is_empty() => known.name = flow.name,
                Some(known) => known.name = format!("{}; {}", known.name, flow.name),
            }
        }
        self.flows = kept;
    }

    /// Leaves out gateways through which one way leads.
    fn drop_idle_gateways(&mut self) {
        loop {
            let count = |side: fn(&Flow) -> usize, shape: usize| {
                self.flows.iter().filter(|it| side(it) == shape).count()
            };
            let idle = (0..self.shapes.len()).find(|it| {
                self.kind(*it).is_some_and(Kind::is_gateway)
                    && count(|it| it.to, *it) == 1
                    && count(|it| it.from, *it) == 1
            });
            let Some(idle) = idle else {
                return;
            };
            let after = self.flows.iter().find(|it| it.from == idle).cloned();
            self.flows.retain(|it| it.from != idle);
            if let (Some(after), Some(before)) =
                (after, self.flows.iter_mut().find(|it| it.to == idle))
            {
                before.to = after.to;
                if before.name.is_empty() {
                    before.name = after.name;
                }
            }
            let kept = (0..self.shapes.len()).filter(|it| *it != idle).collect();
            self.keep(&kept);
            self.merge_doubles();
        }
    }

    /// Puts a gateway where several ways come to something that does not join them.
    fn join_before_work(&mut self) {
        for shape in 0..self.shapes.len() {
            let into = self.flows.iter().filter(|it| it.to == shape).count();
            let out = self.flows.iter().filter(|it| it.from == shape).count();
            let joins = self.kind(shape).is_some_and(Kind::is_gateway) && out <= 1;
            if into < 2 || joins {
                continue;
            }
            let lane = self.shapes.get(shape).map_or(0, |it| it.lane);
            self.shapes.push(Shape {
                kind: Kind::Exclusive,
                name: String::new(),
                lane,
                step: None,
                lines: Vec::new(),
            });
            let gate = self.shapes.len() - 1;
            for flow in self.flows.iter_mut().filter(|it| it.to == shape) {
                flow.to = gate;
            }
            self.flows.push(Flow {
                from: gate,
                to: shape,
                name: String::new(),
            });
        }
    }
}
