//! What the logs of dossiers say of each procedure for a period.

use std::collections::BTreeMap;

use super::{Catalogue, Column};
use crate::{
    interp::{
        indices::{Came, Reading, is_online},
        score::Class,
    },
    syntax::words::Channel,
};

/// How many dossiers of a procedure a period had, of each kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Logged {
    counts: BTreeMap<Column, u64>,
    /// All dossiers that were looked at.
    pub n_dossiers: u64,
}

impl Logged {
    /// Counts one dossier.
    pub fn add(&mut self, reading: &Reading) {
        self.n_dossiers = self.n_dossiers.saturating_add(1);
        let mut count = |column, counts: bool| {
            let n = self.counts.entry(column).or_default();
            *n = n.saturating_add(u64::from(counts));
        };
        let received = reading.came == Came::Received;
        let by = |wanted: &dyn Fn(Channel) -> bool| received && reading.channel.is_some_and(wanted);
        count(Column::Received, received);
        count(Column::FiledOnline, by(&is_online));
        count(Column::FiledInPerson, by(&|it| it == Channel::InPerson));
        count(Column::FiledByPost, by(&|it| it == Channel::Post));
        count(Column::Supplemented, received && reading.requests > 0);
        let settled = reading.days.is_some();
        let class = |all: &[Class]| settled && reading.class.is_some_and(|it| all.contains(&it));
        count(Column::Settled, settled);
        count(Column::SettledInTime, class(&[Class::Early, Class::OnTime]));
        count(Column::SettledLate, class(&[Class::Overdue]));
        count(Column::Pending, !settled && !reading.stopped);
    }

    /// Returns a count; nothing for a column that the logs do not say.
    #[must_use]
    pub fn count(&self, column: Column) -> Option<u64> {
        let known = || self.counts.get(&column).copied().unwrap_or_default();
        column.is_of_logs().then(known)
    }
}

/// Writes what was counted into the rows of a catalogue, by the stable names of procedures; a procedure
/// of which there was no dossier had none. Returns the others: of which the catalogue has no row.
pub fn add_logs(
    catalogue: &mut Catalogue<'_>,
    mut logged: BTreeMap<String, Logged>,
) -> BTreeMap<String, Logged> {
    for row in &mut catalogue.rows {
        let found = logged.remove(&row.procedure.name.id).unwrap_or_default();
        for column in Column::ALL {
            row.count_of(*column, found.count(*column));
        }
    }
    logged
}
