//! On what a change rests: what is new or heavier needs a sufficient basis, what goes or changes
//! names the provisions to amend.

use std::collections::BTreeMap;

use super::{Aspect, Change, Diff, Effect, Part, Version};
use crate::{
    checks::{
        bases::{is_burden, kind_in_law},
        standing,
    },
    law,
    messages::{Message, diff as m},
    model::{Basis, BasisOrigin, Citation, InstrumentId, Locator, Strength, cite},
    values::{Date, Lang},
};

/// What the basis of a new or heavier demand lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shortfall {
    /// None is stated.
    NoBasis,
    /// One is said to exist and not named, or not proved.
    Unproved,
    /// An instrument is named and no provision of it.
    NoProvision,
    /// Nothing that is cited is in force on the day.
    NotInForce,
    /// Nothing that is cited is a legal normative document.
    NotNormative,
}

impl Shortfall {
    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoBasis => "no_basis",
            Self::Unproved => "unproved",
            Self::NoProvision => "no_provision",
            Self::NotInForce => "not_in_force",
            Self::NotNormative => "not_normative",
        }
    }

    /// Returns the sentence that says it.
    #[must_use]
    pub fn words(self) -> &'static Message {
        match self {
            Self::NoBasis => &m::LACKS_BASIS,
            Self::Unproved => &m::LACKS_PROOF,
            Self::NoProvision => &m::LACKS_PROVISION,
            Self::NotInForce => &m::LACKS_FORCE,
            Self::NotNormative => &m::LACKS_RANK,
        }
    }
}

/// A demand of the proposal that is new or heavier and does not rest on a sufficient basis: its
/// place among the changes, and what is lacking.
pub type Unfounded = (usize, Shortfall);

/// What is to be done with a provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amendment {
    /// It is repealed, or loses what it says of this.
    Repeal,
    /// It says something else from now on.
    Amend,
}

/// A provision that the proposal needs changed.
#[derive(Debug, Clone)]
pub struct ToAmend {
    /// What is to be done.
    pub amendment: Amendment,
    /// The parts, the smallest first; empty where the file does not say which.
    pub locators: Vec<Locator>,
    /// The basis is only in the list of the whole procedure, so nobody wrote that this rests on it.
    pub of_list: bool,
    /// The changes that need it, by their places among all.
    pub changes: Vec<usize>,
}

/// The provisions of one instrument.
#[derive(Debug, Clone)]
pub struct ToAmendIn {
    /// The instrument, in the project of the old version.
    pub instrument: InstrumentId,
    /// Its provisions, in the order of the changes.
    pub provisions: Vec<ToAmend>,
}

/// What is to be amended.
#[derive(Debug, Clone, Default)]
pub struct Amendments {
    /// By instrument.
    pub instruments: Vec<ToAmendIn>,
    /// Changes of what names no basis, by their places among all.
    pub unfounded: Vec<usize>,
}

/// Returns what the proposal asks anew or more without a sufficient basis on a day.
#[must_use]
pub fn unfounded(diff: &Diff<'_>, new: Version<'_>, as_of: Date) -> Vec<Unfounded> {
    let changes = diff.changes.iter().enumerate();
    let lacking = changes.filter_map(|(at, change)| {
        let basis = needed(change, new)?;
        Some((at, shortfall(new, basis, as_of)?))
    });
    lacking.collect()
}

/// Returns the basis that a change needs; nothing for one that asks no more.
fn needed<'a>(change: &Change<'a>, new: Version<'a>) -> Option<&'a Basis> {
    let item = change.new.as_ref()?;
    let heavier = match change.effect {
        Effect::Tightened | Effect::Mixed => true,
        // What comes from elsewhere is a demand in its new place.
        Effect::Moved => change.old.is_none(),
        Effect::Eased | Effect::Neutral | Effect::Unclear => false,
    };
    let of_applicant = match change.part {
        Part::Procedure => {
            let dossier = new.procedure.dossier.as_ref();
            return dossier
                .filter(|_| heavier && change.aspect == Some(Aspect::Sets))
                .map(|it| &it.meta.basis);
        }
        Part::Agency
        | Part::Fact
        | Part::Result
        | Part::Channel
        | Part::OrderRule
        | Part::Remedy => false,
        // What serves the dossier needs no basis of its own.
        Part::Step => {
            let step = new.procedure.steps.values().nth(item.at);
            step.is_some_and(is_burden)
        }
        Part::Condition
        | Part::Prerequisite
        | Part::Paper
        | Part::Fee
        | Part::TimeLimit
        | Part::Ground => true,
    };
    item.basis.filter(|_| heavier && of_applicant)
}

/// Says what a basis lacks; nothing where one citation suffices.
fn shortfall(version: Version<'_>, basis: &Basis, as_of: Date) -> Option<Shortfall> {
    match basis.strength() {
        Strength::None => return Some(Shortfall::NoBasis),
        Strength::Unverified => return Some(Shortfall::Unproved),
        Strength::Instrument => return Some(Shortfall::NoProvision),
        Strength::Exact => {}
    }
    let exact = || basis.citations.iter().filter(|it| !it.locators.is_empty());
    let (project, of_vietnam) = (version.project, version.procedure.is_vietnamese());
    let in_force = |it: &&Citation| {
        standing::lapse(project, it.instrument, as_of).is_none()
            && standing::provision_lapse(project, it, as_of).is_none()
    };
    let normative = |it: &&Citation| {
        let kind = kind_in_law(project, it.instrument);
        let known = kind.and_then(|it| law::is_normative(it, as_of));
        !of_vietnam || known != Some(false)
    };
    if exact().filter(in_force).any(|it| normative(&it)) {
        None
    } else if exact().any(|it| in_force(&it)) {
        Some(Shortfall::NotNormative)
    } else {
        Some(Shortfall::NotInForce)
    }
}

/// Returns the provisions that the proposal needs changed, by instrument.
#[must_use]
pub fn amendments(diff: &Diff<'_>, old: Version<'_>) -> Amendments {
    let mut found = Amendments::default();
    let mut places: BTreeMap<InstrumentId, usize> = BTreeMap::new();
    for (at, change) in diff.changes.iter().enumerate() {
        let Some(basis) = changed(change, old) else {
            continue;
        };
        if basis.citations.is_empty() {
            found.unfounded.push(at);
        }
        let amendment = if change.new.is_none() {
            Amendment::Repeal
        } else {
            Amendment::Amend
        };
        for citation in &basis.citations {
            let next = found.instruments.len();
            let place = *places.entry(citation.instrument).or_insert(next);
            if place == next {
                found.instruments.push(ToAmendIn {
                    instrument: citation.instrument,
                    provisions: Vec::new(),
                });
            }
            let Some(instrument) = found.instruments.get_mut(place) else {
                continue;
            };
            let of_list = basis.origin == BasisOrigin::Procedure;
            let mut known = instrument.provisions.iter_mut();
            let known = known.find(|it| {
                it.locators == citation.locators
                    && it.amendment == amendment
                    && it.of_list == of_list
            });
            match known {
                Some(it) => it.changes.push(at),
                None => instrument.provisions.push(ToAmend {
                    amendment,
                    locators: citation.locators.clone(),
                    of_list,
                    changes: vec![at],
                }),
            }
        }
    }
    found
}

/// Returns the basis on which what changes rests; nothing for what asks neither more nor less.
fn changed<'a>(change: &Change<'a>, old: Version<'a>) -> Option<&'a Basis> {
    let item = change.old.as_ref()?;
    if change.effect == Effect::Neutral || change.aspect == Some(Aspect::Basis) {
        return None;
    }
    if change.part == Part::Procedure {
        let dossier = old.procedure.dossier.as_ref();
        let of_dossier = matches!(change.aspect, Some(Aspect::Sets | Aspect::Accepted));
        return dossier.filter(|_| of_dossier).map(|it| &it.meta.basis);
    }
    item.basis
}

impl ToAmend {
    /// Writes the place, such as `điểm b khoản 1 Điều 5`; nothing where the file does not say which.
    #[must_use]
    pub fn place(&self, lang: Lang) -> Option<String> {
        let place = cite::parts(&self.locators, lang);
        Some(place).filter(|it| !it.is_empty())
    }
}
