//! A net as a list of steps and blocks, with jumps where the list alone cannot say where it goes on.
//!
//! A choice is closed where all its ways meet again, a parallel block where all its branches are awaited; other ways
//! of a choice become jumps. What the language has no form for is told, never bent: [`Why`].

use std::collections::{BTreeMap, BTreeSet};

use super::net::{Net, What};
use crate::syntax::words::BlockKind;

/// Blocks may be nested so deep.
const MAX_DEPTH: usize = 40;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// A step, and where it goes on when not with the next line.
    Step { place: usize, jump: Option<Target> },
    /// A line without a step of the model, which only goes elsewhere.
    Route(Target),
    /// A block begins.
    Open {
        block: usize,
        place: usize,
        kind: BlockKind,
    },
    /// A branch of the block begins, with the words at its flow.
    Branch { block: usize, words: String },
    /// The block ends.
    Close { kind: BlockKind },
}

/// Where a jump leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A step or a block.
    Place(usize),
    /// The procedure is over.
    End,
    /// It is over by an end that breaks everything off.
    Halt(usize),
}

/// Why a flow has no form in the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    /// Branches are awaited that did not begin in one block.
    JoinWithoutSplit,
    /// Ways lead into or out of a branch that runs beside others.
    CrossedBranches,
    /// Blocks are nested too deeply.
    TooDeep,
}

/// Lays a net out.
pub(super) fn lay(net: &Net<'_>) -> Result<Vec<Piece>, Why> {
    let mut lay = Lay {
        net,
        after: postdominators(net),
        placed: BTreeSet::new(),
        pieces: Vec::new(),
        depth: 0,
        n_blocks: 0,
    };
    lay.sequence(net.start, Some(net.exit))?;
    // What no way leads to stands behind the end.
    for entry in [true, false] {
        for idx in 0..net.places.len() {
            let begins = !entry || net.into(idx).is_empty();
            let works = matches!(
                net.what(idx),
                What::Step | What::Choose | What::Fork | What::Some
            );
            if begins && (works || entry) && !lay.placed.contains(&idx) && idx != net.exit {
                lay.jump(net.exit)?;
                lay.sequence(idx, Some(net.exit))?;
            }
        }
    }
    Ok(lay.pieces)
}

struct Lay<'n, 's> {
    net: &'n Net<'s>,
    /// The next place that every way from here to the end comes to.
    after: Vec<Option<usize>>,
    placed: BTreeSet<usize>,
    pieces: Vec<Piece>,
    depth: usize,
    n_blocks: usize,
}

impl Lay<'_, '_> {
    /// Lays out what follows up to a place.
    fn sequence(&mut self, from: usize, stop: Option<usize>) -> Result<(), Why> {
        let mut at = from;
        loop {
            if Some(at) == stop {
                return Ok(());
            }
            let what = self.net.what(at);
            if at == self.net.exit || what == What::Halt {
                self.placed.insert(at);
                let halts = what == What::Halt;
                self.pieces_end(if halts { Target::Halt(at) } else { Target::End });
                return Ok(());
            }
            if self.placed.contains(&at) {
                return self.jump(at);
            }
            self.placed.insert(at);
            let next = match what {
                What::Pass | What::Exit => self.next(at),
                What::Step => {
                    let line = Piece::Step {
                        place: at,
                        jump: None,
                    };
                    self.pieces.push(line);
                    self.next(at)
                }
                What::Choose => self.nested(|it| it.choose(at))?,
                What::Fork | What::Some => {
                    let ways = self.net.out(at).to_vec();
                    self.fork(at, ways)?
                }
                What::Join | What::JoinSome | What::Halt => return Err(Why::JoinWithoutSplit),
            };
            match next {
                Some(next) => at = next,
                None => return Ok(()),
            }
        }
    }

    fn nested<T>(&mut self, lay: impl FnOnce(&mut Self) -> Result<T, Why>) -> Result<T, Why> {
        if self.depth >= MAX_DEPTH {
            return Err(Why::TooDeep);
        }
        self.depth += 1;
        let done = lay(self);
        self.depth -= 1;
        done
    }

    fn next(&self, at: usize) -> Option<usize> {
        self.net.out(at).first().map(|it| it.0)
    }

    /// Goes elsewhere: by the step before, or by a line of its own.
    fn pieces_end(&mut self, target: Target) {
        if let Some(Piece::Step { jump, .. }) = self.pieces.last_mut()
            && jump.is_none()
        {
            *jump = Some(target);
            return;
        }
        let gone = matches!(
            self.pieces.last(),
            Some(Piece::Route(_) | Piece::Step { .. })
        );
        if !gone {
            self.pieces.push(Piece::Route(target));
        }
    }

    fn jump(&mut self, to: usize) -> Result<(), Why> {
        let target = self.target(to)?;
        self.pieces_end(target);
        Ok(())
    }

    /// Returns the step or block that a way to a place comes to first.
    fn target(&self, to: usize) -> Result<Target, Why> {
        let mut at = to;
        for _ in 0..=self.net.places.len() {
            if at == self.net.exit {
                return Ok(Target::End);
            }
            at = match self.net.what(at) {
                What::Halt => return Ok(Target::Halt(at)),
                What::Step | What::Choose | What::Fork | What::Some => {
                    return Ok(Target::Place(at));
                }
                What::Join | What::JoinSome => return Err(Why::CrossedBranches),
                What::Pass | What::Exit => self.next(at).ok_or(Why::CrossedBranches)?,
            };
        }
        Err(Why::CrossedBranches)
    }

    fn choose(&mut self, at: usize) -> Result<Option<usize>, Why> {
        let meet = self.after.get(at).copied().flatten();
        let ways = self.net.out(at).to_vec();
        self.block(at, BlockKind::Choose, &ways, meet)?;
        Ok(meet)
    }

    fn block(
        &mut self,
        place: usize,
        kind: BlockKind,
        ways: &[(usize, String)],
        stop: Option<usize>,
    ) -> Result<(), Why> {
        let block = self.open(place, kind);
        for (to, words) in ways {
            self.pieces.push(Piece::Branch {
                block,
                words: words.clone(),
            });
            self.sequence(*to, stop)?;
        }
        self.pieces.push(Piece::Close { kind });
        Ok(())
    }

    fn open(&mut self, place: usize, kind: BlockKind) -> usize {
        self.n_blocks += 1;
        self.pieces.push(Piece::Open {
            block: self.n_blocks,
            place,
            kind,
        });
        self.n_blocks
    }

    /// Lays out branches that run beside each other; returns what follows when all are done.
    fn fork(&mut self, at: usize, ways: Vec<(usize, String)>) -> Result<Option<usize>, Why> {
        self.nested(|it| it.beside(at, ways))
    }

    #[expect(
        clippy::too_many_lines,
        reason = "the cases of one meeting place, each with what it needs of the branches"
    )]
    fn beside(&mut self, at: usize, ways: Vec<(usize, String)>) -> Result<Option<usize>, Why> {
        let kind = match self.net.what(at) {
            What::Some => BlockKind::Some,
            _ => BlockKind::Parallel,
        };
        let meet = self.meeting(&ways).ok_or(Why::CrossedBranches)?;
        let mut heads = BTreeSet::from([at]);
        let ways = self.flat(kind, ways, meet, &mut heads);
        let regions: Vec<BTreeSet<usize>> = ways.iter().map(|it| self.region(it.0, meet)).collect();
        let all: BTreeSet<usize> = regions.iter().flatten().copied().collect();
        let from_outside = |it: &usize| {
            let outside = |from: &usize| !all.contains(from) && !heads.contains(from);
            self.net.into(*it).iter().any(outside)
        };
        if all.iter().any(|it| heads.contains(it) || from_outside(it)) {
            return Err(Why::CrossedBranches);
        }
        let groups = groups(&regions);
        let what = self.net.what(meet);
        let into = self.net.into(meet);
        let inside = |from: &usize| all.contains(from) || heads.contains(from);
        match what {
            What::Join if kind == BlockKind::Parallel => {
                let once = |group: &Vec<usize>| {
                    let of = |from: &&usize| {
                        let mut regions = group.iter().filter_map(|it| regions.get(*it));
                        regions.any(|it| it.contains(*from))
                    };
                    into.iter().filter(of).count() <= 1
                };
                let all_here = into.len() == groups.len() && into.iter().all(inside);
                if !all_here || !groups.iter().all(once) {
                    return Err(Why::CrossedBranches);
                }
            }
            What::Join => return Err(Why::JoinWithoutSplit),
            What::JoinSome => {
                if !into.iter().all(inside) {
                    return Err(Why::CrossedBranches);
                }
            }
            _ if self.is_over(meet) => {}
            _ if groups.len() == ways.len() => {
                // The branches run into one another: each goes on by itself.
                let fresh = self.placed.insert(meet);
                self.block(at, kind, &ways, None)?;
                if fresh {
                    self.placed.remove(&meet);
                }
                return Ok(Some(meet));
            }
            _ => return Err(Why::CrossedBranches),
        }
        if groups.len() == 1 && ways.len() > 1 {
            return Err(Why::CrossedBranches);
        }
        let block = self.open(at, kind);
        for group in groups {
            let group = group.iter().filter_map(|it| ways.get(*it).cloned());
            let group: Vec<(usize, String)> = group.collect();
            let words = group
                .iter()
                .map(|it| it.1.as_str())
                .find(|it| !it.is_empty());
            self.pieces.push(Piece::Branch {
                block,
                words: words.unwrap_or_default().to_owned(),
            });
            let next = match group.as_slice() {
                [(to, _)] => Some(*to),
                _ => self.fork(at, group)?,
            };
            if let Some(next) = next {
                self.sequence(next, Some(meet))?;
            }
        }
        self.pieces.push(Piece::Close { kind });
        if matches!(what, What::Join | What::JoinSome) {
            self.placed.insert(meet);
            return Ok(self.next(meet));
        }
        Ok(Some(meet))
    }

    /// Takes up the branches of a fork within a fork that are awaited together.
    fn flat(
        &mut self,
        kind: BlockKind,
        ways: Vec<(usize, String)>,
        meet: usize,
        heads: &mut BTreeSet<usize>,
    ) -> Vec<(usize, String)> {
        let mut flat = Vec::new();
        let mut open = ways;
        open.reverse();
        while let Some((to, words)) = open.pop() {
            let inner = self.net.out(to).to_vec();
            let joins = kind == BlockKind::Parallel
                && self.net.what(to) == What::Fork
                && self.net.what(meet) == What::Join
                && self.net.into(to).len() == 1
                && self.meeting(&inner) == Some(meet);
            if joins && heads.insert(to) {
                self.placed.insert(to);
                open.extend(inner.into_iter().rev());
            } else {
                flat.push((to, words));
            }
        }
        flat
    }

    /// Tells whether branches that come to a place are over there, each by itself.
    fn is_over(&self, meet: usize) -> bool {
        let mut at = meet;
        for _ in 0..=self.net.places.len() {
            match self.net.what(at) {
                What::Exit | What::Halt => return true,
                What::Pass => match self.next(at) {
                    Some(next) => at = next,
                    None => return false,
                },
                _ => return false,
            }
        }
        false
    }

    /// Returns the first place that all ways come to.
    fn meeting(&self, ways: &[(usize, String)]) -> Option<usize> {
        let chain = |from: usize| {
            let mut chain = vec![from];
            let mut at = from;
            while let Some(next) = self.after.get(at).copied().flatten() {
                chain.push(next);
                at = next;
            }
            chain
        };
        let (first, rest) = ways.split_first()?;
        let rest: Vec<Vec<usize>> = rest.iter().map(|it| chain(it.0)).collect();
        let met = |it: &usize| rest.iter().all(|chain| chain.contains(it));
        chain(first.0).into_iter().find(met)
    }

    /// Returns all places between a place and where the branches meet.
    fn region(&self, from: usize, meet: usize) -> BTreeSet<usize> {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if at == meet || at == self.net.exit || !seen.insert(at) {
                continue;
            }
            open.extend(self.net.out(at).iter().map(|it| it.0));
        }
        seen
    }
}

/// Puts together the branches that share a place.
fn groups(regions: &[BTreeSet<usize>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(Vec<usize>, BTreeSet<usize>)> = Vec::new();
    for (idx, region) in regions.iter().enumerate() {
        let mut own = (vec![idx], region.clone());
        let mut kept = Vec::new();
        for group in groups {
            if group.1.is_disjoint(&own.1) {
                kept.push(group);
            } else {
                own.0.extend(group.0);
                own.1.extend(group.1);
            }
        }
        own.0.sort_unstable();
        kept.push(own);
        groups = kept;
    }
    let mut groups: Vec<Vec<usize>> = groups.into_iter().map(|it| it.0).collect();
    groups.sort_unstable();
    groups
}

/// Returns for each place the next one that every way to the end comes to; none where no way leads to the end.
fn postdominators(net: &Net<'_>) -> Vec<Option<usize>> {
    let n = net.places.len();
    let mut before: Vec<Vec<usize>> = (0..n).map(|it| net.into(it).to_vec()).collect();
    let halts = (0..n).filter(|it| net.what(*it) == What::Halt);
    if let Some(exit) = before.get_mut(net.exit) {
        exit.extend(halts);
    }
    let after = |it: usize| {
        let halts = net.what(it) == What::Halt;
        let out = net.out(it).iter().map(|it| it.0);
        out.chain(halts.then_some(net.exit))
    };
    // The places from the end on, each after one that follows it.
    let mut order = Vec::new();
    let mut seen = BTreeSet::from([net.exit]);
    let mut open = vec![(net.exit, 0)];
    while let Some((at, next)) = open.pop() {
        match before.get(at).and_then(|it| it.get(next)) {
            Some(to) => {
                open.push((at, next + 1));
                if seen.insert(*to) {
                    open.push((*to, 0));
                }
            }
            None => order.push(at),
        }
    }
    order.reverse();
    let rank: BTreeMap<usize, usize> = order.iter().copied().zip(0..).collect();
    let rank = |it: usize| rank.get(&it).copied().unwrap_or(usize::MAX);
    let mut found: Vec<Option<usize>> = vec![None; n];
    if let Some(exit) = found.get_mut(net.exit) {
        *exit = Some(net.exit);
    }
    let mut changed = true;
    while changed {
        changed = false;
        for at in order.iter().copied().filter(|it| *it != net.exit) {
            let mut best: Option<usize> = None;
            for next in after(at) {
                if found.get(next).copied().flatten().is_none() {
                    continue;
                }
                best = Some(match best {
                    None => next,
                    Some(it) => common(it, next, &found, &rank),
                });
            }
            if let Some(slot) = found.get_mut(at).filter(|it| **it != best) {
                *slot = best;
                changed = true;
            }
        }
    }
    if let Some(exit) = found.get_mut(net.exit) {
        *exit = None;
    }
    found
}

fn common(
    first: usize,
    second: usize,
    found: &[Option<usize>],
    rank: &impl Fn(usize) -> usize,
) -> usize {
    let (mut a, mut b) = (first, second);
    while a != b {
        let up = |it: usize| found.get(it).copied().flatten().unwrap_or(it);
        if rank(a) > rank(b) {
            a = up(a);
        } else {
            b = up(b);
        }
    }
    a
}
