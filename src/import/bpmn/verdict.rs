//! The verdict on a process in the names of its model.

use std::collections::BTreeSet;

use super::{
    codes,
    file::title,
    graph::{Incomplete, Tokens, called, tokens},
    model::Scope,
};
use crate::{
    diagnostic::Diagnostic,
    messages::{Arg, Message, Text, bpmn as msg},
    soundness::{Budget, Fault, FaultKind, Unknown, Verdict},
};

/// States of a process that are looked at, where no rule settles it.
const BUDGET: Budget = Budget { states: 100_000 };
/// More names of a branch than this are left out in its middle.
const MAX_NAMES: usize = 6;

/// Says what is wrong with a process and with each subprocess in it.
pub(super) fn findings(scope: &Scope, pool: &str, found: &mut Vec<Diagnostic>) {
    match tokens(scope) {
        Ok(tokens) => of_tokens(&tokens, pool, found),
        Err(faults) => found.extend(faults.into_iter().map(|it| incomplete(it, pool))),
    }
    for inner in scope.nodes.iter().filter_map(|it| it.inner.as_ref()) {
        // One that is drawn closed shows nothing of what it holds.
        if !inner.nodes.is_empty() {
            findings(inner, pool, found);
        }
    }
}

fn incomplete(it: Incomplete, pool: &str) -> Diagnostic {
    Diagnostic::new(&codes::INCOMPLETE_MODEL, it.span, it.message)
        .help(it.help)
        .about(pool, it.element)
}

fn of_tokens(tokens: &Tokens<'_>, pool: &str, found: &mut Vec<Diagnostic>) {
    match tokens.graph.check(BUDGET).verdict {
        Verdict::Sound => {}
        Verdict::Unsound(faults) => {
            let faults = causes(tokens, &faults).into_iter();
            found.extend(faults.filter_map(|it| unsound(tokens, it, pool)));
        }
        Verdict::Unknown(why) => {
            let why = match why {
                Unknown::Budget(_) => &msg::TOO_MANY_STATES,
                Unknown::Inclusive => &msg::FREE_INCLUSIVE,
            };
            found.extend(undecided(tokens.scope, why, pool));
        }
    }
}

fn undecided(scope: &Scope, why: &'static Message, pool: &str) -> Option<Diagnostic> {
    let text = why.with("process", title(scope)).with("n", BUDGET.states);
    let finding = Diagnostic::new(&codes::UNDECIDED_MODEL, scope.span?, text);
    Some(finding.about(pool, scope.id.as_str()))
}

/// Leaves out faults that only follow from another one: all that lies behind what is never reached, all that leads to
/// where nothing leaves, and a second fault at a node.
fn causes<'f>(tokens: &Tokens<'_>, faults: &'f [Fault]) -> Vec<&'f Fault> {
    let of = |kind: FaultKind| {
        let same = faults.iter().filter(move |it| it.kind == kind);
        same.map(|it| it.node).collect::<BTreeSet<u32>>()
    };
    let cut_off = of(FaultKind::Unreachable);
    let stuck = of(FaultKind::NoWayOut);
    let edges =
        || (0..tokens.flows.len()).filter_map(|it| tokens.graph.edge(u32::try_from(it).ok()?));
    let follows: BTreeSet<u32> = edges()
        .filter(|(from, to)| cut_off.contains(from) && cut_off.contains(to) && from != to)
        .map(|it| it.1)
        .collect();
    let leads: BTreeSet<u32> = edges()
        .filter(|(from, to)| stuck.contains(from) && stuck.contains(to) && from != to)
        .map(|it| it.0)
        .collect();
    let mut told = BTreeSet::new();
    let mut kept = Vec::new();
    // What lies on a circle follows from what lies there too: one of it is told.
    for in_circle in [false, true] {
        for fault in faults {
            let idle = match fault.kind {
                FaultKind::Unreachable => in_circle || !follows.contains(&fault.node),
                FaultKind::NoWayOut => in_circle || !leads.contains(&fault.node),
                _ => !in_circle,
            };
            let of_kind = |it: &&Fault| it.kind == fault.kind;
            let first = !in_circle || !kept.iter().any(of_kind);
            let place = tokens.nodes.get(fault.node as usize).copied().flatten();
            // What begins the case is no element of the model.
            let nowhere = place.is_none() && fault.kind == FaultKind::NoWayOut;
            if idle && first && !nowhere && told.insert((place, fault.kind)) {
                kept.push(fault);
            }
        }
    }
    kept
}

fn unsound(tokens: &Tokens<'_>, fault: &Fault, pool: &str) -> Option<Diagnostic> {
    let scope = tokens.scope;
    let at = |node: u32| {
        let idx = tokens.nodes.get(node as usize).copied().flatten()?;
        scope.nodes.get(idx)
    };
    let node = at(fault.node);
    let (text, help) = match fault.kind {
        FaultKind::Unreachable => (&msg::UNREACHABLE, &msg::UNREACHABLE_HELP),
        FaultKind::NoWayOut => (&msg::NO_WAY_OUT, &msg::NO_WAY_OUT_HELP),
        FaultKind::Deadlock => (&msg::DEADLOCK, &msg::DEADLOCK_HELP),
        FaultKind::LackOfSynchronisation | FaultKind::LeftOver => (&msg::TWICE, &msg::TWICE_HELP),
        FaultKind::Livelock => (&msg::LIVELOCK, &msg::LIVELOCK_HELP),
        FaultKind::Dead => (&msg::DEAD, &msg::DEAD_HELP),
    };
    let place = node.map_or_else(|| title(scope), |it| called(scope, it));
    let span = node.map(|it| it.span).or(scope.span)?;
    let element = node.map_or(scope.id.as_str(), |it| it.id.as_str());
    let mut finding = Diagnostic::new(&codes::UNSOUND_MODEL, span, text.with("node", place))
        .help(help.text())
        .about(pool, element);
    if let Some(split) = fault.split.and_then(at).filter(|it| it.id != element) {
        finding = finding.related(split.span, msg::PARTED.text());
    }
    let [first, second] = &fault.branches;
    if !(first.is_empty() && second.is_empty()) {
        let witness = if fault.kind == FaultKind::Deadlock {
            &msg::DEADLOCK_WITNESS
        } else {
            &msg::TWICE_WITNESS
        };
        let witness = witness
            .with("first", branch(tokens, first, fault))
            .with("second", branch(tokens, second, fault));
        finding = finding.witness(match fault.split.and_then(at) {
            Some(split) => msg::AFTER_SPLIT
                .with("split", called(scope, split))
                .with("witness", witness),
            None => witness,
        });
    }
    Some(finding)
}

/// Names the places of a branch: work and events first of all, gateways where there is nothing else.
fn branch(tokens: &Tokens<'_>, edges: &[u32], fault: &Fault) -> Text {
    let scope = tokens.scope;
    let place = |node: u32| tokens.nodes.get(node as usize).copied().flatten();
    let mut places: Vec<usize> = Vec::new();
    for edge in edges {
        let Some((from, to)) = tokens.graph.edge(*edge) else {
            continue;
        };
        for node in [from, to] {
            if let Some(idx) = place(node).filter(|it| places.last() != Some(it)) {
                places.push(idx);
            }
        }
    }
    let ends = [place(fault.node), fault.split.and_then(place)];
    places.retain(|it| !ends.contains(&Some(*it)));
    let node = |it: &usize| scope.nodes.get(*it);
    let works = |it: &&usize| node(it).is_some_and(|it| !it.kind.is_gateway());
    let mut shown: Vec<usize> = places.iter().filter(works).copied().collect();
    if shown.is_empty() {
        shown = places;
    }
    let mut names: Vec<Arg> = shown
        .iter()
        .filter_map(node)
        .map(|it| called(scope, it).into())
        .collect();
    if names.is_empty() {
        let flow = edges
            .iter()
            .find_map(|it| tokens.flows.get(*it as usize).copied().flatten());
        let flow = flow.and_then(|it| scope.flows.get(it));
        return match flow {
            Some(flow) if flow.name.is_empty() => msg::FLOW.with("id", flow.id.as_str()),
            Some(flow) => msg::NAMED.with("name", flow.name.as_str()),
            None => msg::DIRECT.text(),
        };
    }
    if names.len() > MAX_NAMES {
        let left = MAX_NAMES / 2;
        let tail = names.split_off(names.len() - left);
        names.truncate(left);
        names.push(Arg::from("…"));
        names.extend(tail);
    }
    // A way is read in its order; a list would end in "and".
    let mut names = names.into_iter();
    let first = msg::WAY_FIRST.with("node", names.next().unwrap_or_else(|| Arg::from("…")));
    names.fold(first, |way, node| {
        msg::WAY.with("way", way).with("node", node)
    })
}
