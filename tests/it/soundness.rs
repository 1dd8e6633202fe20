//! Soundness of flows against a walk through every state that knows nothing of folding.

use std::collections::{BTreeMap, BTreeSet};

use tthc::soundness::{Budget, Completion, Fault, FaultKind, Gate, Role, Unknown, Verdict};

use crate::generate::flows::{Chance, Plain};

/// How many flows are made up; `TTHC_FLOWS` asks for more.
const FLOWS: u64 = 20_000;

/// Every state of a flow, as the definition says: edges with their tokens, and whether an end was come to.
///
/// Nothing when there are more states than a test has time for.
fn is_sound(flow: &Plain) -> Option<bool> {
    type State = (Vec<bool>, usize);
    let n_edges = flow.edges.len();
    let all = flow.completion == Completion::All;
    // The edge behind the last one is that on which the case begins; ends have a place each.
    let places = n_edges + 1 + flow.nodes.len();
    let mut first = vec![false; places];
    first[n_edges] = true;
    let first: State = (first, 0);
    let mut number = BTreeMap::from([(first.clone(), 0_usize)]);
    let mut states = vec![first];
    let mut back: Vec<Vec<usize>> = vec![Vec::new()];
    let mut over: Vec<usize> = Vec::new();
    let mut fired: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut at = 0;
    while at < states.len() {
        if states.len() > 4_000 {
            return None;
        }
        let (tokens, ended) = states[at].clone();
        let left = tokens.iter().filter(|it| **it).count();
        if left == 0 && (all || ended == 1) {
            over.push(at);
        }
        if !all && ended > 0 && left > 0 {
            return Some(false);
        }
        for (node, (join, split, role)) in flow.nodes.iter().enumerate() {
            let into: Vec<usize> = (0..n_edges)
                .filter(|it| flow.edges[*it].1 == node)
                .chain((node == 0).then_some(n_edges))
                .collect();
            let out: Vec<usize> = (0..n_edges)
                .filter(|it| flow.edges[*it].0 == node)
                .collect();
            let place = n_edges + 1 + node;
            if *role == Role::End && tokens[place] {
                let mut next = tokens.clone();
                next[place] = false;
                let next = (next, if all { 0 } else { ended + 1 });
                let new = states.len();
                let to = *number.entry(next.clone()).or_insert(new);
                if to == new {
                    states.push(next);
                    back.push(Vec::new());
                }
                back[to].push(at);
            }
            let taken: Vec<Vec<usize>> = match join {
                Gate::And if *role != Role::Exit => vec![into],
                _ => into.into_iter().map(|it| vec![it]).collect(),
            };
            for taken in taken {
                if taken.is_empty() || taken.iter().any(|it| !tokens[*it]) {
                    continue;
                }
                let given: Vec<Vec<usize>> = match (role, split) {
                    (Role::Exit, _) => {
                        over.push(at);
                        fired.insert((node, 0));
                        continue;
                    }
                    (Role::End, _) => vec![vec![place]],
                    (Role::Inner, Gate::Xor) => out.iter().map(|it| vec![*it]).collect(),
                    (Role::Inner, _) => vec![out.clone()],
                };
                for given in given {
                    if given.is_empty() {
                        continue;
                    }
                    fired.insert((node, 0));
                    fired.extend(given.iter().map(|it| (usize::MAX, *it)));
                    let mut next = tokens.clone();
                    for it in &taken {
                        next[*it] = false;
                    }
                    for it in &given {
                        if std::mem::replace(&mut next[*it], true) {
                            return Some(false);
                        }
                    }
                    let next = (next, ended);
                    let new = states.len();
                    let to = *number.entry(next.clone()).or_insert(new);
                    if to == new {
                        states.push(next);
                        back.push(Vec::new());
                    }
                    back[to].push(at);
                }
            }
        }
        at += 1;
    }
    let mut ends = vec![false; states.len()];
    while let Some(state) = over.pop() {
        if !std::mem::replace(&mut ends[state], true) {
            over.extend(&back[state]);
        }
    }
    // A branch that goes round for ever is wrong even where another one ends the whole case.
    let mut leads_out: Vec<bool> = flow.nodes.iter().map(|it| it.2 != Role::Inner).collect();
    for _ in 0..flow.nodes.len() {
        for (from, to) in &flow.edges {
            leads_out[*from] |= leads_out[*to];
        }
    }
    if leads_out.contains(&false) {
        return Some(false);
    }
    let nodes = (0..flow.nodes.len()).all(|it| fired.contains(&(it, 0)));
    let edges = (0..n_edges).all(|it| fired.contains(&(usize::MAX, it)));
    Some(ends.iter().all(|it| *it) && nodes && edges)
}

/// A flow of a kind that the seed chooses.
fn made_up(seed: u64) -> Plain {
    let mut chance = Chance::new(seed);
    let mut flow = Plain::new(Completion::One);
    for _ in 0..chance.below(5) {
        flow.grow(&mut chance);
    }
    for _ in 0..chance.below(4) {
        flow.shake(&mut chance);
        if chance.one_in(2) {
            flow.grow(&mut chance);
        }
    }
    if chance.one_in(4) {
        flow.completion = Completion::All;
    }
    // An end has nothing behind it.
    let nodes = flow.nodes.clone();
    flow.edges.retain(|it| nodes[it.0].2 == Role::Inner);
    flow
}

/// Tells what is wrong with the branches of a fault.
fn wrong_witness(flow: &Plain, fault: &Fault) -> Option<String> {
    for branch in &fault.branches {
        for pair in branch.windows(2) {
            let (one, two) = (flow.edges[pair[0] as usize], flow.edges[pair[1] as usize]);
            if one.1 != two.0 {
                return Some(format!("edges {pair:?} do not follow each other"));
            }
        }
    }
    let two_ways = matches!(
        fault.kind,
        FaultKind::Deadlock | FaultKind::LackOfSynchronisation | FaultKind::LeftOver
    );
    if !two_ways {
        return None;
    }
    let [first, second] = &fault.branches;
    if first.is_empty() && second.is_empty() {
        return Some("no branch".to_owned());
    }
    if fault.kind == FaultKind::LackOfSynchronisation && first == second {
        return Some("one branch twice".to_owned());
    }
    None
}

#[test]
fn verdicts_agree_with_a_walk_through_every_state() {
    let asked = std::env::var("TTHC_FLOWS")
        .ok()
        .and_then(|it| it.parse().ok());
    let (mut sound, mut unsound, mut kernels) = (0, 0, 0);
    let mut wrong = Vec::new();
    for seed in 1..=asked.unwrap_or(FLOWS) {
        let flow = made_up(seed);
        let Some(expected) = is_sound(&flow) else {
            continue;
        };
        let outcome = flow.graph().check(Budget::default());
        kernels += usize::from(outcome.states > 0);
        match &outcome.verdict {
            Verdict::Sound => sound += 1,
            Verdict::Unsound(faults) => {
                unsound += 1;
                for fault in faults {
                    if let Some(why) = wrong_witness(&flow, fault) {
                        wrong.push(format!("{seed}: {why}: {fault:?}\n{flow:?}"));
                    }
                }
            }
            Verdict::Unknown(_) => {}
        }
        let agrees = match outcome.verdict {
            Verdict::Sound => expected,
            Verdict::Unsound(_) => !expected,
            Verdict::Unknown(_) => false,
        };
        if !agrees {
            wrong.push(format!(
                "{seed}: expected {expected}: {outcome:?}\n{flow:?}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(5)].join("\n")
    );
    assert!(
        sound > 1000 && unsound > 1000 && kernels > 300,
        "{sound} {unsound} {kernels}"
    );
}

#[test]
fn what_grew_of_blocks_and_loops_folds_to_nothing() {
    for seed in 1..20 {
        let flow = Plain::structured(&mut Chance::new(seed), 2_000);
        let outcome = flow.graph().check(Budget::default());
        assert_eq!((outcome.verdict, outcome.kernel), (Verdict::Sound, 0));
    }
}

#[test]
fn one_wrong_gate_in_a_large_flow_is_told_with_its_branches() {
    let mut seen = 0;
    for seed in 1..60 {
        let mut chance = Chance::new(seed);
        let mut flow = Plain::structured(&mut chance, 500);
        let n_into = |node: usize| flow.edges.iter().filter(|it| it.1 == node).count();
        let Some(join) = (0..flow.nodes.len()).find(|it| n_into(*it) > 1) else {
            continue;
        };
        let gate = &mut flow.nodes[join];
        gate.0 = if gate.0 == Gate::Xor {
            Gate::And
        } else {
            Gate::Xor
        };
        let Verdict::Unsound(faults) = flow.graph().check(Budget::default()).verdict else {
            panic!("a wrong gate is not seen: seed {seed}");
        };
        for fault in &faults {
            assert_eq!(wrong_witness(&flow, fault), None, "seed {seed}");
        }
        let at = u32::try_from(join).unwrap();
        seen += usize::from(faults.iter().any(|it| it.node == at));
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn a_thousand_branches_and_what_no_block_describes_are_proved() {
    for gate in [Gate::Xor, Gate::And] {
        let outcome = Plain::wide(gate, 1_000).graph().check(Budget::default());
        assert_eq!(outcome.verdict, Verdict::Sound);
    }
    let sound = Plain::lattice(12, true).graph().check(Budget::default());
    assert_eq!(sound.verdict, Verdict::Sound);
    let broken = Plain::lattice(12, false).graph().check(Budget::default());
    assert!(matches!(broken.verdict, Verdict::Unsound(_)), "{broken:?}");
}

#[test]
fn a_budget_that_is_used_up_is_told() {
    let mut flow = Plain::new(Completion::All);
    let split = flow.add(Gate::And);
    flow.edges[0] = (0, split);
    // Each branch may run to an end of its own, so every order counts.
    for _ in 0..12 {
        let (one, two) = (flow.add(Gate::Xor), flow.add(Gate::And));
        flow.edges
            .extend([(split, one), (one, two), (one, two), (two, 1)]);
    }
    flow.nodes[1].0 = Gate::Or;
    let exit = flow.nodes.len();
    flow.nodes.push((Gate::Xor, Gate::Xor, Role::Exit));
    flow.edges.push((split, exit));
    let outcome = flow.graph().check(Budget { states: 50 });
    assert!(
        matches!(outcome.verdict, Verdict::Unknown(Unknown::Budget(_))),
        "{outcome:?}"
    );
}
