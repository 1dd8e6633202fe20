//! What goes with what is repealed, and how a citation stands to it.
//!
//! A citation goes if it lies in what is repealed; one that is broader, or does not say
//! where it lies, must be read by a person. An instrument that is delegated only by what
//! goes ends with it (Law 64/2025/QH15 Art. 57(2)), and so on.

use std::collections::BTreeSet;

use crate::{
    checks::standing,
    model::{Citation, InstrumentId, Place, Project, Provision},
    values::{Date, Stated},
};

/// How a citation stands to what is repealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// It goes.
    Gone,
    /// Some of its places go.
    Partly,
    /// It is broader, or perhaps lies there.
    Broad,
    /// It has nothing to do with it.
    Apart,
}

/// A repeal with what follows from it.
pub(super) struct Repeal<'a> {
    pub(super) project: &'a Project,
    pub(super) as_of: Date,
    gone: Vec<(InstrumentId, Place)>,
    /// Instruments that end because nothing delegates them any more.
    orphans: BTreeSet<InstrumentId>,
}

impl<'a> Repeal<'a> {
    /// Tries a repeal on a day.
    pub(super) fn of(project: &'a Project, gone: &[Citation], as_of: Date) -> Self {
        let places = gone.iter().flat_map(|citation| {
            let places = Place::all(&citation.locators).into_iter();
            places.map(|place| (citation.instrument, place))
        });
        let mut repeal = Self {
            project,
            as_of,
            gone: places.collect(),
            orphans: BTreeSet::new(),
        };
        if standing::orphans_end(as_of) {
            while repeal.follow_delegations() {}
        }
        repeal
    }

    /// Returns the instruments that end because nothing delegates them any more.
    pub(super) fn orphans(&self) -> impl Iterator<Item = InstrumentId> + '_ {
        self.orphans.iter().copied()
    }

    /// Finds what ends with what delegates it; tells whether there was any.
    fn follow_delegations(&mut self) -> bool {
        let instruments = self.project.instruments.ids();
        let more: Vec<InstrumentId> = instruments
            .filter(|id| !self.goes_whole(*id) && self.delegation_goes(*id))
            .collect();
        self.orphans.extend(&more);
        !more.is_empty()
    }

    /// Tells whether an instrument names what delegates it, and all of that goes.
    pub(super) fn delegation_goes(&self, id: InstrumentId) -> bool {
        let instrument = self.project.instruments.get(id);
        let by = instrument.and_then(|it| it.delegated_by.as_ref()?.value());
        by.is_some_and(|by| {
            let mut by = by.iter();
            by.len() > 0 && by.all(|it| self.relation(it) == Relation::Gone)
        })
    }

    fn goes_whole(&self, id: InstrumentId) -> bool {
        let mut gone = self.gone.iter();
        self.orphans.contains(&id) || gone.any(|it| it.0 == id && it.1.is_whole())
    }

    /// Tells whether the repeal matters to a citation.
    pub(super) fn touches(&self, citation: &Citation) -> bool {
        self.relation(citation) != Relation::Apart
    }

    /// Says how a citation stands to what goes.
    pub(super) fn relation(&self, citation: &Citation) -> Relation {
        let id = citation.instrument;
        if self.goes_whole(id) {
            return Relation::Gone;
        }
        let gone = || self.gone.iter().filter(|it| it.0 == id).map(|it| &it.1);
        let places = Place::all(&citation.locators);
        let goes = |place: &&Place| gone().any(|it| it.contains(place));
        let n_gone = places.iter().filter(goes).count();
        if n_gone == places.len() {
            return Relation::Gone;
        }
        if n_gone > 0 {
            return Relation::Partly;
        }
        let touches = |place: &Place| {
            gone().any(|it| place.contains(it) || place.may_hold(it) || it.may_hold(place))
        };
        if places
            .iter()
            .any(|it| touches(it) || self.has_words_of(id, it))
        {
            return Relation::Broad;
        }
        Relation::Apart
    }

    /// Takes a citation of several places apart where only some of them go.
    pub(super) fn apart(&self, citation: &Citation) -> Vec<Citation> {
        let mut out = vec![citation.clone()];
        if self.relation(citation) != Relation::Partly {
            return out;
        }
        for (idx, locator) in citation.locators.iter().enumerate() {
            let one = |it: &Citation, label: &String| {
                let mut it = it.clone();
                if let Some(locator) = it.locators.get_mut(idx) {
                    locator.labels = vec![label.clone()];
                }
                it
            };
            out = out
                .iter()
                .flat_map(|it| locator.labels.iter().map(move |label| one(it, label)))
                .collect();
        }
        out
    }

    /// Tells whether a place has its words from what goes.
    fn has_words_of(&self, id: InstrumentId, place: &Place) -> bool {
        let Some(instrument) = self.project.instruments.get(id) else {
            return false;
        };
        let mut written = instrument.provisions.iter();
        written.any(|it| {
            let mut places = standing::places(it);
            places.any(|it| it.contains(place)) && self.words_go(id, it)
        })
    }

    /// Tells whether the words that a provision has on the day come from what goes.
    pub(super) fn words_go(&self, id: InstrumentId, provision: &Provision) -> bool {
        let by_gone = |by: &Citation| {
            let places = Place::all(&by.locators);
            let goes = |place: &Place| {
                let mut gone = self.gone.iter();
                gone.any(|it| it.0 == by.instrument && it.1.contains(place))
            };
            self.orphans.contains(&by.instrument) || places.iter().all(goes)
        };
        provision.amended_by.iter().any(by_gone)
            && standing::wording_lapse(self.project, id, provision, self.as_of).is_none()
    }

    /// Tells whether a citation holds on the day, the repeal apart.
    pub(super) fn holds(&self, citation: &Citation) -> bool {
        let instrument = standing::lapse(self.project, citation.instrument, self.as_of);
        let provision = standing::provision_lapse(self.project, citation, self.as_of);
        instrument.is_none() && provision.is_none()
    }

    /// Returns what is said of the delegation of an instrument.
    pub(super) fn delegation(&self, id: InstrumentId) -> Option<&'a Stated<Vec<Citation>>> {
        self.project.instruments.get(id)?.delegated_by.as_ref()
    }
}
