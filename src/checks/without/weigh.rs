//! Whether what is left bears an element.

use super::{
    Fate, Part, Touched,
    cited::Cited,
    repeal::{Relation, Repeal},
};
use crate::{
    checks::bases::{kind_in_law, power, prescribed_as},
    law::{self, Power},
    model::{Citation, Procedure},
    values::Stated,
};

/// A citation that stays.
#[derive(Debug, Clone)]
pub struct Left {
    /// The citation.
    pub citation: Citation,
    /// What it lacks to bear the element; absent where it suffices.
    pub shortfall: Option<Shortfall>,
}

/// What a citation lacks to bear an element by itself; the later is the graver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shortfall {
    /// It names an instrument and no provision.
    NoProvision,
    /// Its kind is a weak basis, and no delegation is on record.
    Weak,
    /// No rule on record lets such a kind prescribe this.
    NoPower,
    /// Its kind needs a delegation, which is not on record.
    DelegationUnknown,
    /// Its kind needs a delegation, and there is none.
    NotDelegated,
    /// It is no legal normative document.
    NotNormative,
    /// It does not hold on the day.
    Lapsed,
}

impl Shortfall {
    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoProvision => "no_provision",
            Self::Weak => "weak",
            Self::NoPower => "no_power",
            Self::DelegationUnknown => "delegation_unknown",
            Self::NotDelegated => "not_delegated",
            Self::NotNormative => "not_normative",
            Self::Lapsed => "lapsed",
        }
    }

    fn strength(self) -> Bearing {
        match self {
            Self::NoProvision | Self::Weak | Self::NoPower | Self::DelegationUnknown => {
                Bearing::Doubtful
            }
            Self::NotDelegated | Self::NotNormative => Bearing::Insufficient,
            Self::Lapsed => Bearing::Nothing,
        }
    }
}

/// How well a citation bears an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bearing {
    Nothing,
    Insufficient,
    Doubtful,
    Sufficient,
}

fn bearing(shortfall: Option<Shortfall>) -> Bearing {
    shortfall.map_or(Bearing::Sufficient, Shortfall::strength)
}

/// Weighs what cites; `None` where the repeal does not touch it.
///
/// `before` is the same day without any repeal.
pub(super) fn touched<'a>(
    before: &Repeal<'_>,
    repeal: &Repeal<'_>,
    procedure: &'a Procedure,
    cited: &Cited<'a>,
) -> Option<Touched<'a>> {
    let (mut lost, mut broad, mut left) = (Vec::new(), Vec::new(), Vec::new());
    for citation in cited.citations.iter().flat_map(|it| repeal.apart(it)) {
        match repeal.relation(&citation) {
            Relation::Gone => lost.push(citation),
            Relation::Broad => broad.push(citation),
            Relation::Partly | Relation::Apart => left.push(Left {
                shortfall: shortfall(repeal, procedure, cited, &citation),
                citation,
            }),
        }
    }
    if lost.is_empty() && broad.is_empty() {
        return None;
    }
    let goes = lost.iter().chain(&broad);
    let goes = goes
        .map(|it| bearing(shortfall(before, procedure, cited, it)))
        .max();
    let stays = left.iter().map(|it| bearing(it.shortfall)).max();
    let fate = match fate(goes, stays, !broad.is_empty()) {
        // A list of bases only names instruments: it is whole as long as one of them stays.
        _ if cited.part == Part::Procedure && stays == Some(Bearing::Doubtful) => Fate::Kept,
        fate => fate,
    };
    Some(Touched {
        procedure,
        part: cited.part,
        section: cited.section,
        path: cited.path.clone(),
        name: cited.name,
        demanded: cited.demanded,
        span: cited.span,
        origin: cited.origin,
        fate,
        lost,
        broad,
        left,
    })
}

/// Judges by the best citation of those that go and of those that stay, and by whether a
/// broader one remains.
fn fate(goes: Option<Bearing>, stays: Option<Bearing>, broad: bool) -> Fate {
    match stays {
        Some(Bearing::Sufficient) => Fate::Kept,
        // What goes bore nothing, so the element rested on what stays.
        Some(Bearing::Doubtful) if goes < Some(Bearing::Doubtful) => Fate::Kept,
        // Instruments without their provisions: nobody can tell which of them bore it.
        Some(Bearing::Doubtful) => Fate::Unclear,
        _ if broad => Fate::Unclear,
        Some(Bearing::Insufficient) => Fate::Insufficient,
        Some(Bearing::Nothing) | None => Fate::Lost,
    }
}

/// Says what a citation lacks to bear an element by itself.
fn shortfall(
    repeal: &Repeal<'_>,
    procedure: &Procedure,
    cited: &Cited<'_>,
    citation: &Citation,
) -> Option<Shortfall> {
    if !repeal.holds(citation) {
        return Some(Shortfall::Lapsed);
    }
    let kind = kind_in_law(repeal.project, citation.instrument);
    let of_vietnam = procedure.is_vietnamese();
    let normative = kind.and_then(|it| law::is_normative(it, repeal.as_of));
    if of_vietnam && normative == Some(false) {
        return Some(Shortfall::NotNormative);
    }
    // Which data are looked up is no demand: any text in force may say it.
    if of_vietnam && cited.part != Part::LookUp {
        let element = match cited.part {
            Part::Form => law::Element::Form,
            _ => prescribed_as(procedure, &cited.path),
        };
        let power = power(repeal.project, citation.instrument, element, repeal.as_of);
        let lacks = power.and_then(|it| powerless(repeal, citation, it));
        if lacks.is_some() {
            return lacks;
        }
    }
    citation
        .locators
        .is_empty()
        .then_some(Shortfall::NoProvision)
}

/// Says what a kind of this power lacks in this instrument.
fn powerless(repeal: &Repeal<'_>, citation: &Citation, power: Power) -> Option<Shortfall> {
    let id = citation.instrument;
    let delegation = repeal.delegation(id);
    let delegated = matches!(delegation, Some(Stated::Value(by)) if !by.is_empty())
        && !repeal.delegation_goes(id);
    if power.suffices(delegated) {
        return None;
    }
    Some(match power {
        Power::Own | Power::None => Shortfall::NoPower,
        Power::Weak => Shortfall::Weak,
        Power::NeedsDelegation if delegation == Some(&Stated::Unknown) => {
            Shortfall::DelegationUnknown
        }
        Power::NeedsDelegation => Shortfall::NotDelegated,
    })
}
