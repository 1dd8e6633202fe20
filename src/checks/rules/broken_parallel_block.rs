//! Parallel blocks whose branches do not all come together (Q11).

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    checks::{
        Cx,
        declare::declare_rule,
        flow::{self, Named},
    },
    diagnostic::Diagnostic,
    messages::{Text, rules_flow},
    model::{Block, FlowNode, Procedure},
    source::Span,
    syntax::words::BlockKind,
    workflow::{Edge, EdgeId, EdgeLabel, NodeId, NodeKind, Workflow},
};


declare_rule! {
    /// # Khối song song không khép được
    /// ## Kiểm tra gì
    /// Mọi nhánh của khối `song song` và `một số trong` phải đi từ đầu nhánh đến `hết` của khối; không nhảy vào giữa nhánh, không nhảy ra.
    /// Hết thời hạn chung mà `chuyển đến` một bước trong nhánh cũng là nhảy vào: cả hồ sơ chỉ còn đứng ở một nhánh.
    /// ## Vì sao
    /// Khối song song chỉ xong khi mọi nhánh đã bắt đầu đều đến chỗ gộp nhánh. Nhánh rời đi hoặc không bao giờ
    /// đến thì các nhánh khác chờ vô ích.
    /// ## Cách sửa
    /// Không tự sửa: phải biết nhánh đó lẽ ra đi đâu.
    /// # Broken parallel block
    /// ## What it checks
    /// Every branch of a parallel or inclusive block runs from its head to the end of the block; nothing jumps into or out of it.
    /// The end of a limit of the procedure that goes to a step in a branch jumps into it too: the whole dossier then stands in one branch only.
    /// ## Why it matters
    /// A parallel block is over only when every branch that began has come to its join. If one leaves or
    /// never comes, the others wait in vain.
    /// ## Fix safety
    /// No fix: where the branch should go is for its author to say.
    /// ```tthc,fires
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - giải_quyết: song song
    ///   + nhánh một
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì chuyển đến quyết
    ///   + nhánh hai
    ///   - thực_địa: sở kiểm tra thực địa
    ///       không đạt thì từ chối
    ///   - hết song song
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    /// ```tthc,clean
    /// thủ tục cấp_phép "Cấp giấy phép"
    /// cơ quan:
    ///   - sở: "Sở Công Thương", giải quyết, quyết định
    /// trình tự:
    ///   - nộp: nộp hồ sơ
    ///   - giải_quyết: song song
    ///   + nhánh một
    ///   - xem_xét: sở thẩm định
    ///       không đạt thì tiếp tục
    ///   + nhánh hai
    ///   - thực_địa: sở kiểm tra thực địa
    ///       không đạt thì từ chối
    ///   - hết song song
    ///   - quyết: sở quyết định
    ///       không đạt thì từ chối
    ///   - trả: sở trả giấy_phép
    /// kết quả:
    ///   - giấy_phép: "Giấy phép", hiệu lực 5 năm
    /// ```
    pub(crate) static BROKEN_PARALLEL_BLOCK = {
        code: "Q11",
        name: "broken-parallel-block",
        level: Error,
        scope: Everywhere,
        run: check,
    }
}

/// The branch of a block in which each node stands.
type Places = BTreeMap<NodeId, usize>;

fn check(cx: &mut Cx<'_>) {
    let Some(workflow) = cx.workflow() else {
        return;
    };
    let procedure = cx.procedure();
    for (id, block) in procedure.blocks.iter() {
        let (Some(split), Some(join)) =
            (workflow.split_of_block(id), workflow.join_of_block(id))
        else {
            continue;
        };
        if block.kind == BlockKind::Choose {
            continue;
        }
        let places = places(procedure, workflow, block);
        let crossed = crossings(cx, workflow, block, &places, (split, join));
        if !crossed {
            dead_branches(cx, workflow, block, &places, (split, join));
        }
    }
}

/// Returns the nodes inside a block with the branch of each.
fn places(procedure: &Procedure, workflow: &Workflow, block: &Block) -> Places {
    let mut places = Places::new();
    for (index, branch) in block.branches.iter().enumerate() {
        let mut open: Vec<&FlowNode> = branch.nodes.iter().collect();
        while let Some(item) = open.pop() {
            match *item {
                FlowNode::Step(step) => {
                    places.extend(workflow.node_of_step(step).map(|it| (it, index)));
                }
                FlowNode::Block(inner) => {
                    let split = workflow.split_of_block(inner);
                    let fresh = split.is_some_and(|it| places.insert(it, index).is_none());
                    places.extend(workflow.join_of_block(inner).map(|it| (it, index)));
                    if let Some(inner) = procedure.blocks.get(inner).filter(|_| fresh) {
                        open.extend(inner.branches.iter().flat_map(|it| &it.nodes));
                    }
                }
            }
        }
    }
    // A call stands where its caller stands.
    let mut callers: Vec<(NodeId, usize)> = places.iter().map(|it| (*it.0, *it.1)).collect();
    while let Some((caller, index)) = callers.pop() {
        let out = workflow.out(caller);
        for edge in out.into_iter().filter_map(|it| workflow.edge(it)) {
            let call = matches!(edge.label, EdgeLabel::ReturnCall { .. });
            if call && places.insert(edge.to, index).is_none() {
                callers.push((edge.to, index));
            }
        }
    }
    places
}

/// Reports the edges that cross the border of a branch; tells whether there are any.
fn crossings(
    cx: &mut Cx<'_>,
    workflow: &Workflow,
    block: &Block,
    places: &Places,
    (split, join): (NodeId, NodeId),
) -> bool {
    let mut crossed = false;
    let touching: BTreeSet<EdgeId> = places
        .keys()
        .flat_map(|it| workflow.out(*it).into_iter().chain(workflow.incoming(*it)))
        .collect();
    for edge in touching.into_iter().filter_map(|it| workflow.edge(it)) {
        let ends = matches!(
            workflow.node(edge.to).map(|it| it.kind),
            Some(NodeKind::End(_))
        );
        let (from, to) = (places.get(&edge.from), places.get(&edge.to));
        let regular = from == to || ends;
        let opens = edge.from == split && from.is_none();
        let closes = edge.to == join && from.is_some();
        if regular || opens || closes {
            continue;
        }
        crossed = true;
        let message = if let EdgeLabel::ClockExpiry { clock, .. } = edge.label {
            let clock = cx.procedure().clocks.get(clock);
            let name = clock.map_or("", |it| &it.name.text);
            let text = rules_flow::BRANCH_ENTERED_BY_CLOCK.with("clock", name);
            let text = words(cx.procedure(), workflow, edge, text);
            report(cx, block, edge.span, text);
            continue;
        } else if from.is_some() {
            &rules_flow::BRANCH_LEFT
        } else {
            &rules_flow::BRANCH_ENTERED
        };
        let text = words(cx.procedure(), workflow, edge, message.text());
        report(cx, block, edge.span, text);
    }
    crossed
}

fn words(procedure: &Procedure, workflow: &Workflow, edge: &Edge, text: Text) -> Text {
    let name = |node| flow::named(procedure, workflow, node).map_or("", |it| &it.name.text);
    text.with("from", name(edge.from)).with("to", name(edge.to))
}

/// Reports branches that never come to the join.
///
/// Nothing crosses the border of the block, so a way to the join lies inside.
fn dead_branches(
    cx: &mut Cx<'_>,
    workflow: &Workflow,
    block: &Block,
    places: &Places,
    (split, join): (NodeId, NodeId),
) {
    let mut alive = BTreeSet::from([join]);
    let mut open = vec![join];
    while let Some(node) = open.pop() {
        let into = workflow.incoming(node);
        for edge in into.into_iter().filter_map(|it| workflow.edge(it)) {
            if places.contains_key(&edge.from) && alive.insert(edge.from) {
                open.push(edge.from);
            }
        }
    }
    let out = workflow.out(split);
    for edge in out.into_iter().filter_map(|it| workflow.edge(it)) {
        let branch = matches!(edge.label, EdgeLabel::Branch { .. });
        if branch && !alive.contains(&edge.to) {
            report(cx, block, edge.span, rules_flow::BRANCH_DEAD.text());
        }
    }
}

fn report(cx: &mut Cx<'_>, block: &Block, span: Span, message: Text) {
    let message = message.with("block", &block.name.text);
    let diagnostic = Diagnostic::new(&BROKEN_PARALLEL_BLOCK.code, span, message)
        .reason(rules_flow::JOIN_WHY.text())
        .help(rules_flow::JOIN_HELP.text());
    let owner = Named {
        name: &block.name,
        meta: &block.meta,
    };
    cx.report(&owner.element(), diagnostic);
}
