//! Whether an instrument, and each of its provisions, holds on a day.
//!
//! The life of a provision begins with its instrument, or with the provision that
//! gave it its words; it ends with its instrument, with the provision that repeals
//! it, or where the next wording of the same place begins. Amendments come in
//! chains, so the life of the amending provision is looked at in the same way.

use crate::{
    law,
    model::{Citation, Instrument, InstrumentId, Interval, Place, Procedure, Project, Provision},
    values::{Date, Stated},
};

/// Amendments of amendments are followed no further than this.
const LONGEST_CHAIN: u8 = 8;

/// Why something does not hold on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lapse {
    /// It ended on this last day.
    Ended(Date),
    /// This repealed it from that day on.
    Repealed(InstrumentId, Date),
    /// It begins on this day.
    NotYet(Date),
    /// What delegates it has lapsed.
    Orphaned(InstrumentId),
}

/// Returns the days on which what a version rests on must hold: its own, and the day
/// of the check while it applies.
pub(crate) fn days(procedure: &Procedure, date: Date, as_of: Date) -> Vec<Date> {
    let applies = match &procedure.in_force {
        Some(Stated::Value(interval)) => interval.contains(as_of),
        _ => true,
    };
    let mut days = vec![date];
    if applies && as_of != date {
        days.push(as_of);
    }
    days
}

/// Returns why an instrument does not hold on a day; what is not known counts as holding.
pub(crate) fn lapse(project: &Project, id: InstrumentId, date: Date) -> Option<Lapse> {
    let own = own_lapse(project, id, date);
    if own.is_some() {
        return own;
    }
    let delegating = project
        .instruments
        .get(id)?
        .delegated_by
        .as_ref()?
        .value()?;
    let gone = |it: &Citation| {
        matches!(
            own_lapse(project, it.instrument, date),
            Some(Lapse::Ended(_) | Lapse::Repealed(..))
        )
    };
    let first = delegating.first()?;
    (delegating.iter().all(gone) && orphans_end(date)).then_some(Lapse::Orphaned(first.instrument))
}

/// Tells whether a text ends with what delegates it: Law 64/2025/QH15 Art. 57(2), in
/// force since 1/4/2025.
pub(crate) fn orphans_end(date: Date) -> bool {
    law::in_force("64/2025/QH15", date)
}

fn own_lapse(project: &Project, id: InstrumentId, date: Date) -> Option<Lapse> {
    let instrument = project.instruments.get(id)?;
    let overlay = instrument.overlays.as_ref().and_then(|it| it.1);
    if let Some(last) = overlay.filter(|last| *last < date) {
        return Some(Lapse::Ended(last));
    }
    if let Stated::Value(interval) = &instrument.in_force
        && let Some(lapse) = outside(*interval, date)
    {
        return Some(lapse);
    }
    instrument.repealed_by.iter().find_map(|by| {
        let from = start(project.instruments.get(*by)?)?;
        (from <= date).then_some(Lapse::Repealed(*by, from))
    })
}

fn outside(interval: Interval, date: Date) -> Option<Lapse> {
    if let Some(last) = interval.to.filter(|last| *last < date) {
        return Some(Lapse::Ended(last));
    }
    interval.from.filter(|from| date < *from).map(Lapse::NotYet)
}

fn start(instrument: &Instrument) -> Option<Date> {
    instrument.in_force.value()?.from
}

/// Returns why the single provision that a citation names does not hold on a day,
/// though its instrument does.
///
/// A place of which nothing is written, or several with different lives, counts as holding.
pub(crate) fn provision_lapse(project: &Project, citation: &Citation, date: Date) -> Option<Lapse> {
    let id = citation.instrument;
    let instrument = project.instruments.get(id)?;
    let lapses = Place::all(&citation.locators).into_iter().map(|place| {
        let wordings = instrument.provisions.iter().filter(|it| covers(it, &place));
        let lapses: Vec<Option<Lapse>> = wordings
            .map(|it| wording_lapse(project, id, it, date))
            .collect();
        if lapses.contains(&None) {
            return None;
        }
        // The wording that ended last says why; one that has not begun, when.
        lapses.into_iter().flatten().max_by_key(|it| match it {
            Lapse::Ended(day) | Lapse::Repealed(_, day) => (1, *day),
            Lapse::NotYet(day) => (0, *day),
            Lapse::Orphaned(_) => (0, date),
        })
    });
    let lapses: Option<Vec<Lapse>> = lapses.collect();
    lapses?.into_iter().next()
}

/// Tells whether a provision is written for a place, or for what holds it.
fn covers(provision: &Provision, place: &Place) -> bool {
    places(provision).any(|it| it.contains(place))
}

/// Returns the places of a provision; none where they are not known.
pub(crate) fn places(provision: &Provision) -> impl Iterator<Item = Place> + '_ {
    let known = provision.at.value().into_iter().flatten();
    known.flat_map(|it| Place::all(it))
}

/// Returns why a wording does not hold on a day, its instrument apart.
pub(crate) fn wording_lapse(
    project: &Project,
    id: InstrumentId,
    provision: &Provision,
    date: Date,
) -> Option<Lapse> {
    let repealed = provision.repealed_by.iter().find_map(|by| {
        let from = first_day(project, by, LONGEST_CHAIN)?;
        (from <= date).then_some(Lapse::Repealed(by.instrument, from))
    });
    repealed.or_else(|| outside(life(project, id, provision, LONGEST_CHAIN), date))
}

/// Returns the days of a wording as far as they are known, repeal apart.
fn life(project: &Project, id: InstrumentId, provision: &Provision, chain: u8) -> Interval {
    let mut life = Interval {
        from: own_start(project, provision, chain),
        to: own_interval(provision).and_then(|it| it.to),
    };
    let Some(instrument) = project.instruments.get(id) else {
        return life;
    };
    let same = |it: &Provision| {
        !std::ptr::eq(it, provision) && places(it).eq(places(provision)) && it.at.value().is_some()
    };
    // Most provisions begin with their instrument, so their places need not be compared.
    let next = instrument.provisions.iter().filter_map(|it| {
        let from = own_start(project, it, chain)?;
        let later = life.from.is_none_or(|mine| mine < from);
        (later && same(it)).then_some(from)
    });
    let before = next.min().and_then(|it| it.checked_add_days(-1));
    life.to = match (life.to, before) {
        (Some(to), Some(before)) => Some(to.min(before)),
        (to, before) => to.or(before),
    };
    life
}

/// Returns the first day of a wording where it is later than that of its instrument.
fn own_start(project: &Project, provision: &Provision, chain: u8) -> Option<Date> {
    if let Some(from) = own_interval(provision).and_then(|it| it.from) {
        return Some(from);
    }
    let chain = chain.checked_sub(1)?;
    let starts = provision.amended_by.iter();
    starts.filter_map(|it| first_day(project, it, chain)).max()
}

fn own_interval(provision: &Provision) -> Option<Interval> {
    provision.in_force.as_ref()?.value().copied()
}

/// Returns the first day of what a citation names.
fn first_day(project: &Project, citation: &Citation, chain: u8) -> Option<Date> {
    let instrument = project.instruments.get(citation.instrument)?;
    let places = Place::all(&citation.locators);
    let mut written = instrument.provisions.iter();
    let written = written.find(|it| places.iter().all(|place| covers(it, place)));
    let own = written.and_then(|it| own_start(project, it, chain));
    own.or_else(|| start(instrument))
}
