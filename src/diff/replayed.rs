//! Dossiers of the version in force, and what would have become of them under the proposal.

use std::collections::BTreeMap;

use crate::{
    interp::{
        migrate::{Fate, Replay, Unlike},
        score::Class,
    },
    values::Amount,
};

/// Dossiers that were played again under the proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replayed {
    /// Each with its code, in the order of the store.
    pub dossiers: Vec<(String, Replay)>,
}

/// Something of a dossier that is counted before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Both<T> {
    /// As it was.
    pub before: T,
    /// As it would have been.
    pub after: T,
}

impl Replayed {
    /// Returns the dossiers that can be compared, with both of their fates.
    pub fn compared(&self) -> impl Iterator<Item = (&str, &Fate, &Fate)> {
        let dossiers = self.dossiers.iter();
        dossiers.filter_map(|(code, it)| Some((code.as_str(), &it.before, it.after.as_ref().ok()?)))
    }

    /// Returns the codes of those that cannot, by reason.
    #[must_use]
    pub fn unlike(&self) -> BTreeMap<&Unlike, Vec<&str>> {
        let mut all: BTreeMap<&Unlike, Vec<&str>> = BTreeMap::new();
        for (code, it) in &self.dossiers {
            if let Err(why) = &it.after {
                all.entry(why).or_default().push(code);
            }
        }
        all
    }

    /// Returns the codes of the compared dossiers that were done in time.
    #[must_use]
    pub fn in_time(&self) -> Both<Vec<&str>> {
        self.codes(|it| matches!(it.class, Some(Class::Early | Class::OnTime)))
    }

    /// Returns the codes of the compared dossiers that were done late.
    #[must_use]
    pub fn late(&self) -> Both<Vec<&str>> {
        self.codes(|it| matches!(it.class, Some(Class::Overdue | Class::PendingOverdue)))
    }

    /// Returns how many papers the applicants of the compared dossiers filed.
    #[must_use]
    pub fn papers(&self) -> Both<u64> {
        self.sum(|it| it.papers)
    }

    /// Returns how often they were asked for papers.
    #[must_use]
    pub fn requests(&self) -> Both<u64> {
        self.sum(|it| it.requests)
    }

    /// Returns what they paid, and of how many dossiers it is known before and after; nothing where it is of none.
    #[must_use]
    pub fn money(&self) -> Option<(Both<Amount>, usize)> {
        let known = self
            .compared()
            .filter_map(|(_, before, after)| Some((before.money?, after.money?)));
        let mut n = 0_usize;
        let mut sum = (Amount::ZERO, Amount::ZERO);
        for (before, after) in known {
            sum = (sum.0.checked_add(before)?, sum.1.checked_add(after)?);
            n += 1;
        }
        let (before, after) = sum;
        (n > 0).then_some((Both { before, after }, n))
    }

    fn codes(&self, is: impl Fn(&Fate) -> bool) -> Both<Vec<&str>> {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (code, was, would) in self.compared() {
            before.extend(is(was).then_some(code));
            after.extend(is(would).then_some(code));
        }
        Both { before, after }
    }

    fn sum(&self, of: impl Fn(&Fate) -> u64) -> Both<u64> {
        let zero = Both {
            before: 0,
            after: 0,
        };
        self.compared()
            .fold(zero, |sum: Both<u64>, (_, before, after)| Both {
                before: sum.before.saturating_add(of(before)),
                after: sum.after.saturating_add(of(after)),
            })
    }
}
