//! Which findings stand at which node.

use std::collections::BTreeSet;

use super::Mark;
use crate::{
    diagnostic::{Diagnostic, Severity},
    source::Span,
    workflow::{NodeId, NodeKind, Workflow},
};

/// So many marks are drawn at a node; a box has no room for more.
const MOST: usize = 6;

/// Returns the errors and warnings about the steps and blocks of a workflow, each at the step or block in whose text
/// it stands, each rule once there; the gravest first. What stands elsewhere (papers, fees, limits of the whole) is
/// marked at the steps of its way, where it has one. `link` gives the `id` to which a mark leads, by the place of the
/// finding in the list.
#[must_use]
pub fn marks(
    findings: &[&Diagnostic],
    workflow: &Workflow,
    link: impl Fn(usize) -> Option<String>,
) -> Vec<Mark> {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|it| findings.get(*it).map(|it| std::cmp::Reverse(it.severity)));
    let mut seen: BTreeSet<(NodeId, &str)> = BTreeSet::new();
    let mut marks: Vec<Mark> = Vec::new();
    for index in order {
        let Some(finding) = findings.get(index) else {
            continue;
        };
        if finding.severity == Severity::Info {
            continue;
        }
        let places = finding.path.iter().map(|it| it.0);
        let nodes = match node_at(workflow, finding.span) {
            Some(node) => vec![node],
            None => places.filter_map(|it| node_at(workflow, it)).collect(),
        };
        for node in nodes {
            let room = marks.iter().filter(|it| it.node == node).count() < MOST;
            if room && seen.insert((node, finding.code.id)) {
                marks.push(Mark {
                    node,
                    code: finding.code.id.to_owned(),
                    severity: finding.severity,
                    link: link(index),
                });
            }
        }
    }
    marks
}

/// Returns the innermost step or block in whose text a place lies.
fn node_at(workflow: &Workflow, place: Span) -> Option<NodeId> {
    let drawn = workflow
        .nodes()
        .filter(|(_, node)| matches!(node.kind, NodeKind::Step(_) | NodeKind::Split(_)));
    let around = drawn.filter(|(_, node)| {
        let range = node.span.range();
        node.span.file == place.file && range.contains(&place.range().start)
    });
    around
        .min_by_key(|(_, node)| node.span.range().len())
        .map(|it| it.0)
}
