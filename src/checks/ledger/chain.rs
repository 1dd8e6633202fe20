//! On what an element rests: each instrument, its life, its power, and what delegates it.

use crate::{
    checks::{
        bases::{instrument_label, kind_in_law, power},
        standing,
    },
    law::{self, KindEntry, Power},
    messages::{Arg, Text, rules_b},
    model::{Citation, Instrument, InstrumentId, Procedure, Project, cite},
    values::{Date, Stated},
};

pub use crate::checks::standing::Lapse;

/// Delegations are followed no further than this.
const LONGEST_CHAIN: usize = 6;

/// One instrument of a chain.
pub struct Link<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// Its place as cited, such as `khoản 2 Điều 12 TT02 (02/2026/TT-BNNMT)`.
    pub place: Arg,
    /// An article or another part is named.
    pub exact: bool,
    /// Its kind as the law packs know it.
    pub kind: Option<&'static KindEntry>,
    /// Whether it holds on the day of the version.
    pub status: Status,
    /// Whether it binds the public; absent where that is not on record.
    pub normative: Option<bool>,
    /// What its kind may prescribe here; absent where that is not on record.
    pub power: Option<Power>,
    /// What delegates it.
    pub delegation: Delegation<'a>,
}

/// Whether an instrument holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Holds,
    /// Its life is not on record.
    Unknown,
    /// It does not, or the provision cited does not, on this day.
    Lapsed(Lapse, Date),
}

/// What delegates an instrument (giao bởi).
pub enum Delegation<'a> {
    /// Nothing is said.
    Unstated,
    /// It is said that nothing does.
    None,
    /// The source does not say.
    Unknown,
    /// These provisions.
    By(Vec<Link<'a>>),
}

impl Link<'_> {
    /// Tells whether it may prescribe the element by itself or by the delegation that it names.
    pub(super) fn suffices(&self) -> bool {
        let delegated = matches!(&self.delegation, Delegation::By(links) if !links.is_empty());
        self.power.is_none_or(|it| it.suffices(delegated))
    }
}

/// Follows citations.
pub(super) fn chain<'a>(
    project: &'a Project,
    citations: &'a [Citation],
    element: law::Element,
    days: &[Date],
) -> Vec<Link<'a>> {
    let Some(date) = days.first() else {
        return Vec::new();
    };
    let follow = Follow {
        project,
        element,
        date: *date,
        days,
    };
    follow.links(citations, &[])
}

/// Follows the legal bases of a procedure as a whole.
pub(super) fn listed<'a>(
    project: &'a Project,
    procedure: &'a Procedure,
    days: &[Date],
) -> Vec<Link<'a>> {
    chain(
        project,
        &procedure.legal_bases,
        law::Element::Procedure,
        days,
    )
}

struct Follow<'d, 'a> {
    project: &'a Project,
    element: law::Element,
    /// The day of the version.
    date: Date,
    /// The days on which everything must hold.
    days: &'d [Date],
}

impl<'a> Follow<'_, 'a> {
    fn links(&self, citations: &'a [Citation], above: &[InstrumentId]) -> Vec<Link<'a>> {
        let links = citations.iter().filter_map(|it| self.link(it, above));
        links.collect()
    }

    fn link(&self, citation: &'a Citation, above: &[InstrumentId]) -> Option<Link<'a>> {
        let id = citation.instrument;
        let instrument = self.project.instruments.get(id)?;
        let kind = kind_in_law(self.project, id);
        let mut above = above.to_vec();
        let again = above.contains(&id) || above.len() >= LONGEST_CHAIN;
        above.push(id);
        let delegation = match &instrument.delegated_by {
            _ if again => Delegation::Unstated,
            None => Delegation::Unstated,
            Some(Stated::None) => Delegation::None,
            Some(Stated::Unknown) => Delegation::Unknown,
            Some(Stated::Value(by)) => Delegation::By(self.links(by, &above)),
        };
        Some(Link {
            instrument,
            place: cite::citations(self.project, std::slice::from_ref(citation))?,
            exact: !citation.locators.is_empty(),
            kind: kind.and_then(|it| law::kind(it.id())),
            status: self.status(citation, instrument),
            normative: kind.and_then(|it| law::is_normative(it, self.date)),
            power: power(self.project, id, self.element, self.date),
            delegation,
        })
    }

    fn status(&self, citation: &Citation, instrument: &Instrument) -> Status {
        let lapse = |day: &Date| {
            let whole = standing::lapse(self.project, citation.instrument, *day);
            let lapse =
                whole.or_else(|| standing::provision_lapse(self.project, citation, *day))?;
            Some((lapse, *day))
        };
        match self.days.iter().find_map(lapse) {
            Some((lapse, day)) => Status::Lapsed(lapse, day),
            None if instrument.in_force.value().is_none() => Status::Unknown,
            None => Status::Holds,
        }
    }
}

/// Says why an instrument is no ground on a day.
pub(super) fn lapse_words(project: &Project, link: &Link<'_>, lapse: Lapse, date: Date) -> Text {
    let label = |id| instrument_label(project, id);
    let text = match lapse {
        Lapse::Ended(last) => rules_b::BASIS_ENDED.with("last", last),
        Lapse::Repealed(by, from) => {
            let text = rules_b::BASIS_REPEALED.with("last", from);
            text.with("by", label(by))
        }
        Lapse::NotYet(first) => rules_b::BASIS_NOT_YET.with("first", first),
        Lapse::Orphaned(by) => rules_b::BASIS_ORPHANED.with("by", label(by)),
    };
    text.with("instrument", link.place.clone())
        .with("date", date)
}
