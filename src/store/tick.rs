//! Time that passes: ends of limits take effect in the order in which they end.

use std::collections::BTreeSet;

use rusqlite::OptionalExtension;

use super::{Store, StoreFault, follow::written};
use crate::{
    interp::{Act, Command, Entry},
    values::Instant,
};

/// Ends in one transaction.
const BATCH: usize = 500;

/// A limit that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fired {
    /// The dossier.
    pub code: String,
    /// When the limit ended, which is when it has effect.
    pub due: Instant,
    /// What was added to the log.
    pub entries: Vec<Entry>,
}

impl Store {
    /// Lets limits end that ended up to now, those of all dossiers in the order of their ends, each
    /// with effect at its own end however late this is called. `told` hears of them when they are on
    /// the disk.
    ///
    /// # Errors
    /// The system refuses; what was told is done, the rest is not.
    pub fn tick(
        &mut self,
        now: Instant,
        told: &mut dyn FnMut(Vec<Fired>),
    ) -> Result<(), StoreFault> {
        // Ends that a dossier keeps although they came are passed over, else this would not end.
        let mut stuck = BTreeSet::new();
        loop {
            let fired = self.in_transaction(|store| {
                let mut fired = Vec::new();
                while fired.len() < BATCH {
                    let Some(one) = store.fire_next(now, &mut stuck)? else {
                        break;
                    };
                    fired.push(one);
                }
                Ok(fired)
            })?;
            let done = fired.len() < BATCH;
            told(fired);
            if done {
                return Ok(());
            }
        }
    }

    /// Fires the first end that came.
    fn fire_next(
        &mut self,
        now: Instant,
        stuck: &mut BTreeSet<(String, i64)>,
    ) -> Result<Option<Fired>, StoreFault> {
        loop {
            let query = "SELECT due, dossier FROM timers WHERE due <= ?1
                GROUP BY due, dossier ORDER BY due, dossier LIMIT 1 OFFSET ?2";
            let pair = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
            let mut query = self.db.prepare_cached(query)?;
            let found = query.query_row((written(now), stuck.len()), pair);
            let found: Option<(String, i64)> = found.optional()?;
            drop(query);
            let Some((due, id)) = found else {
                return Ok(None);
            };
            let at: Instant = due
                .parse()
                .map_err(|_| StoreFault::Corrupt(format!("timers: {due}")))?;
            self.hold(id)?;
            let taken = self.take_held(id, &Command::new(at, Act::Tick), now)?;
            self.follow(&BTreeSet::from([id]))?;
            let Some(held) = self.held.get(&id) else {
                return Ok(None);
            };
            if held.state.timers.first().is_some_and(|it| it.0 <= at) {
                stuck.insert((due, id));
            }
            if !taken.entries.is_empty() {
                return Ok(Some(Fired {
                    code: held.opened.code.clone(),
                    due: at,
                    entries: taken.entries,
                }));
            }
        }
    }
}
