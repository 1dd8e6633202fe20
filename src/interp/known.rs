//! The identities of the deliveries that a dossier has taken.

use std::{collections::BTreeSet, sync::Arc};

/// A set of identities to which is only added. A copy shares all but the latest ones, so that deciding
/// on a dossier with many of them costs no more than on one with few.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    old: Arc<BTreeSet<String>>,
    latest: BTreeSet<String>,
}

impl Seen {
    /// Tells whether an identity is known.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.latest.contains(id) || self.old.contains(id)
    }

    /// Adds an identity.
    pub fn insert(&mut self, id: String) {
        if self.old.contains(&id) || !self.latest.insert(id) {
            return;
        }
        // Merged when the latest ones are about the root of all: neither copies nor merges cost much.
        let n = self.latest.len();
        if n.saturating_mul(n) > self.old.len().saturating_add(64) {
            Arc::make_mut(&mut self.old).append(&mut self.latest);
        }
    }

    /// Returns the identities in order.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        let mut all: Vec<&String> = self.old.iter().chain(&self.latest).collect();
        all.sort();
        all.into_iter()
    }

    /// The number of identities.
    #[must_use]
    pub fn len(&self) -> usize {
        self.old.len() + self.latest.len()
    }

    /// Tells whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.old.is_empty() && self.latest.is_empty()
    }
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Eq for Seen {}

impl FromIterator<String> for Seen {
    fn from_iter<I: IntoIterator<Item = String>>(all: I) -> Self {
        Self {
            old: Arc::new(all.into_iter().collect()),
            latest: BTreeSet::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_there_once_and_in_order_however_it_is_kept() {
        let mut seen = Seen::default();
        let mut copies = Vec::new();
        for n in 0..1_000_u32 {
            let id = format!("{:04}", n * 7 % 1_000);
            assert!(!seen.contains(&id));
            seen.insert(id.clone());
            seen.insert(id.clone());
            assert!(seen.contains(&id));
            copies.push(seen.clone());
        }
        assert_eq!(seen.len(), 1_000);
        assert_eq!(
            copies[499].len(),
            500,
            "a copy is not changed by what comes later"
        );
        let all: Vec<String> = seen.iter().cloned().collect();
        assert!(all.is_sorted());
        assert_eq!(all.into_iter().collect::<Seen>(), seen);
        assert_ne!(copies[499], seen);
    }
}
