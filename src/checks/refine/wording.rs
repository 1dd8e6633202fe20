//! Which words of the law bound a demand on a day.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::order::Reason;
use crate::{
    checks::standing,
    model::{Basis, BasisOrigin, Instrument, InstrumentId, Place, Procedure, Project, Provision},
    values::{Date, Stated},
};

/// A provision as it reads on the day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording<'p> {
    /// Its instrument.
    pub(super) id: InstrumentId,
    /// Its instrument.
    pub(super) instrument: &'p Instrument,
    /// What is known of it.
    pub(super) provision: &'p Provision,
    /// What is cited lies in it, so its bounds and its end of the list hold.
    pub(super) covers: bool,
    /// It names the procedure, whatever is cited.
    pub(super) names: bool,
}

impl Wording<'_> {
    /// Tells whether its bounds hold for what is judged.
    pub(super) fn binds(&self) -> bool {
        self.covers || self.names
    }

    /// Tells whether anything can be compared with it.
    pub(super) fn has_content(&self) -> bool {
        let it = self.provision;
        !it.permissions.is_empty() || !it.prohibitions.is_empty() || it.nothing_else.is_some()
    }
}

/// The words that bear on a demand, and why there are none where there are none.
pub(super) struct Wordings<'p> {
    pub(super) all: Vec<Wording<'p>>,
    pub(super) none: Reason,
}

/// The law of one procedure on one day.
pub(super) struct Law<'p> {
    project: &'p Project,
    procedure: &'p Procedure,
    date: Date,
    /// Provisions that name the procedure.
    named: Vec<Wording<'p>>,
    /// The provisions of each instrument that was looked at, read once.
    read: RefCell<BTreeMap<InstrumentId, Rc<[Read<'p>]>>>,
}

/// A provision with what every comparison asks of it.
struct Read<'p> {
    provision: &'p Provision,
    /// Where it stands; none where that is not known.
    places: Vec<Place>,
    /// It holds on the day, here.
    holds: bool,
}

impl<'p> Law<'p> {
    pub(super) fn new(project: &'p Project, procedure: &'p Procedure, date: Date) -> Self {
        let mut law = Self {
            project,
            procedure,
            date,
            named: Vec::new(),
            read: RefCell::default(),
        };
        for (id, instrument) in project.instruments.iter() {
            for provision in &instrument.provisions {
                if names(provision, procedure) && law.holds(id, instrument, provision) {
                    law.named.push(Wording {
                        id,
                        instrument,
                        provision,
                        covers: false,
                        names: true,
                    });
                }
            }
        }
        law
    }

    /// Returns the words that bear on what rests on a basis.
    pub(super) fn wordings(&self, basis: &Basis) -> Wordings<'p> {
        let mut all = self.named.clone();
        let mut lapsed = false;
        for citation in &basis.citations {
            let Some(instrument) = self.project.instruments.get(citation.instrument) else {
                continue;
            };
            let cited = Place::all(&citation.locators);
            for read in self.read(citation.instrument, instrument).iter() {
                let provision = read.provision;
                let Some(covers) = bears_on(&cited, read) else {
                    continue;
                };
                // The list of a whole procedure does not say what rests on which instrument.
                let covers = covers && basis.origin != BasisOrigin::Procedure;
                if !read.holds {
                    lapsed = true;
                    continue;
                }
                let known = all
                    .iter_mut()
                    .find(|it| std::ptr::eq(it.provision, provision));
                match known {
                    Some(it) => it.covers |= covers,
                    None if provision.applies_to.is_empty() => all.push(Wording {
                        id: citation.instrument,
                        instrument,
                        provision,
                        covers,
                        names: false,
                    }),
                    // It speaks of other procedures.
                    None => {}
                }
            }
        }
        let none = reason(basis, &all, lapsed);
        Wordings { all, none }
    }

    fn read(&self, id: InstrumentId, instrument: &'p Instrument) -> Rc<[Read<'p>]> {
        let mut known = self.read.borrow_mut();
        let read = known.entry(id).or_insert_with(|| {
            let read = |provision: &'p Provision| Read {
                provision,
                places: standing::places(provision).collect(),
                holds: self.holds(id, instrument, provision),
            };
            instrument.provisions.iter().map(read).collect()
        });
        Rc::clone(read)
    }

    /// Tells whether a wording holds on the day, here.
    fn holds(&self, id: InstrumentId, instrument: &Instrument, provision: &Provision) -> bool {
        let here =
            instrument.territory.is_none() || instrument.territory == self.procedure.territory;
        here && standing::lapse(self.project, id, self.date).is_none()
            && standing::wording_lapse(self.project, id, provision, self.date).is_none()
    }
}

/// Tells whether a provision names a procedure, by its code or its stable name; the
/// code of a province's copy begins with the national one.
fn names(provision: &Provision, procedure: &Procedure) -> bool {
    let code = match &procedure.code {
        Some(Stated::Value(code)) => Some(&code.text),
        _ => None,
    };
    provision.applies_to.iter().any(|it| {
        let of_code = code.and_then(|code| code.strip_prefix(it.as_str()));
        *it == procedure.name.id || of_code.is_some_and(|it| it.is_empty() || it.starts_with('.'))
    })
}

/// Tells whether a provision bears on a citation, and if so whether it covers it.
fn bears_on(cited: &[Place], read: &Read<'_>) -> Option<bool> {
    let Stated::Value(_) = read.provision.at else {
        // It stands somewhere in the instrument: it is meant where that is cited as a whole.
        return cited.iter().all(Place::is_whole).then_some(true);
    };
    let near = |cited: &Place| {
        let mut places = read.places.iter();
        places.any(|it| it.contains(cited) || cited.contains(it))
    };
    let covered = |cited: &Place| read.places.iter().any(|it| it.contains(cited));
    cited.iter().any(near).then(|| cited.iter().all(covered))
}

fn reason(basis: &Basis, all: &[Wording<'_>], lapsed: bool) -> Reason {
    let whole = basis.citations.iter().all(|it| it.locators.is_empty());
    // What names the procedure, or stands nobody knows where, says nothing of other matters.
    let placed = |it: &Wording<'_>| it.has_content() && it.provision.at.value().is_some();
    let mut cited = all.iter().filter(|it| !it.names);
    if all.iter().any(|it| it.covers && placed(it)) {
        Reason::OtherMatter
    } else if basis.citations.is_empty() {
        if basis.unknown || basis.broken {
            Reason::BasisUnknown
        } else {
            Reason::NoBasis
        }
    } else if whole {
        Reason::InstrumentOnly
    } else if cited.any(placed) {
        Reason::OtherMatter
    } else if lapsed && all.is_empty() {
        Reason::NotInForce
    } else {
        Reason::NoContent
    }
}
