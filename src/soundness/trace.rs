//! A run of a flow and what it shows: the two branches of a fault.

use super::{Fault, FaultKind, column::NONE, prepare::Normal};

/// A step of a run.
#[derive(Debug, Clone)]
pub(super) struct Event {
    /// The steps that made the tokens that this one took, with the places where they lay.
    pub(super) parents: Vec<(usize, u32)>,
}

/// Returns the steps behind a token, the latest first, each with the place where its token went on; of
/// several that came together the latest is followed.
pub(super) fn history(events: &[Event], mut made: usize, mut place: u32) -> Vec<(usize, u32)> {
    let mut steps = vec![(made, place)];
    while let Some((before, at)) = events
        .get(made)
        .and_then(|it| it.parents.iter().max_by_key(|it| it.0))
    {
        (made, place) = (*before, *at);
        steps.push((made, place));
    }
    steps
}

/// Returns the places of two histories from where they part, each from the front.
pub(super) fn parted(first: &[(usize, u32)], second: &[(usize, u32)]) -> [Vec<u32>; 2] {
    let shared = first.iter().rev().zip(second.iter().rev());
    let shared = shared.take_while(|(a, b)| a == b).count();
    let rest = |steps: &[(usize, u32)]| steps.iter().rev().skip(shared).map(|it| it.1).collect();
    [rest(first), rest(second)]
}

impl Normal {
    /// Returns a fault with two ways of the normal form, cut to where they part.
    pub(super) fn parting(&self, kind: FaultKind, first: Vec<u32>, second: Vec<u32>) -> Fault {
        let shared = first
            .iter()
            .zip(&second)
            .take_while(|(a, b)| a == b)
            .count();
        let mut branches = [first, second].map(|mut it| it.split_off(shared));
        let [one, two] = &mut branches;
        // What follows where they meet belongs to neither.
        let mut meet = NONE;
        while let (Some(a), Some(b)) = (one.last().copied(), two.last().copied()) {
            meet = self.to.at(a);
            if a != b || one.len() == 1 || two.len() == 1 {
                break;
            }
            one.pop();
            two.pop();
        }
        if meet == NONE {
            let last = one.last().or(two.last());
            meet = last.map_or(NONE, |it| self.to.at(*it));
        }
        let head = one.first().or(two.first());
        let split = head.map(|it| self.origin.at(self.from.at(*it)));
        let mut fault = Fault {
            kind,
            node: self.origin.at(meet),
            split: split.filter(|it| *it != NONE),
            branches,
        };
        self.to_source(&mut fault);
        fault
    }

    /// Leaves out the edges that the normal form added; a fault at the sink shows where a way ends.
    pub(super) fn to_source(&self, fault: &mut Fault) {
        if fault.node == NONE {
            let last = fault.branches.iter().find_map(|it| it.last());
            let at = last.map_or(NONE, |it| self.from.at(*it));
            fault.node = self.origin.at(at);
        }
        for branch in &mut fault.branches {
            branch.retain(|it| *it < self.n_source);
        }
    }
}
