//! What loses its legal basis if provisions are repealed.
//!
//! Everything in a procedure that cites is looked at: channels, papers, conditions, fees,
//! steps, limits, results, the forms of papers, the data that replace papers, and the list
//! of bases of the procedure. What is left of the citations is weighed by the same law as
//! every basis: it must hold on the day, bind the public, and be of a kind that may
//! prescribe such an element, with its delegation where it needs one.

mod cited;
mod repeal;
mod weigh;

use crate::{
    model::{BasisOrigin, Citation, InstrumentId, Place, Procedure, Project, Provision},
    source::Span,
    syntax::words::SectionWord,
    values::{Date, Stated},
};

use cited::Cited;
use repeal::Repeal;

pub use weigh::{Left, Shortfall};

/// What a repeal does to the procedures of a project.
#[derive(Debug, Clone, Default)]
pub struct Consequences<'a> {
    /// Instruments that lose their only delegation and end with it, in the order of the project.
    pub instruments: Vec<InstrumentId>,
    /// Provisions that have their words from what goes, so that their words are in doubt.
    pub provisions: Vec<(InstrumentId, &'a Provision)>,
    /// The procedures that were looked at.
    pub procedures: Vec<&'a Procedure>,
    /// What rests on any of these, by procedure, in the order of the sheet.
    pub elements: Vec<Touched<'a>>,
    /// Other places of the same instruments that procedures cite, each once.
    pub also_cited: Vec<Citation>,
}

/// Something that cites what is repealed.
#[derive(Debug, Clone)]
pub struct Touched<'a> {
    /// The procedure.
    pub procedure: &'a Procedure,
    /// What of the element cites.
    pub part: Part,
    /// The section in which the element stands.
    pub section: SectionWord,
    /// The stable path of the element, such as `documents.to_khai`.
    pub path: String,
    /// Its name as written; empty for what has none.
    pub name: &'a str,
    /// It may be demanded only with a basis: a paper, a condition, a fee, a burden.
    pub demanded: bool,
    /// Where it is named.
    pub span: Span,
    /// Where its basis was written.
    pub origin: BasisOrigin,
    /// How it stands afterwards.
    pub fate: Fate,
    /// The citations that go.
    pub lost: Vec<Citation>,
    /// The citations that may rest on what goes: broader, or of an unknown place.
    pub broad: Vec<Citation>,
    /// The citations that stay, each with what it lacks.
    pub left: Vec<Left>,
}

/// What of an element cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Its legal basis.
    Basis,
    /// The form that it must follow.
    Form,
    /// The data that are looked up instead of a paper.
    LookUp,
    /// The list of bases of the whole procedure.
    Procedure,
}

impl Part {
    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Basis => "basis",
            Self::Form => "form",
            Self::LookUp => "look_up",
            Self::Procedure => "procedure",
        }
    }
}

/// How something stands after the repeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Nothing that it cites is left, or nothing that is in force.
    Lost,
    /// What is left cannot bear it: no normative document, or one without its delegation.
    Insufficient,
    /// What is left may bear it or not; a person must read.
    Unclear,
    /// Another basis stays that bears it as well as what goes.
    Kept,
}

impl Fate {
    /// Every fate, the worst first.
    pub const ALL: [Self; 4] = [Self::Lost, Self::Insufficient, Self::Unclear, Self::Kept];

    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Insufficient => "insufficient",
            Self::Unclear => "unclear",
            Self::Kept => "kept",
        }
    }

    /// Tells whether the only sufficient basis goes.
    #[must_use]
    pub fn is_loss(self) -> bool {
        matches!(self, Self::Lost | Self::Insufficient)
    }
}

/// Tries a repeal on a day; procedures that have ended by then are left out.
#[must_use]
pub fn without<'a>(project: &'a Project, gone: &[Citation], as_of: Date) -> Consequences<'a> {
    let before = Repeal::of(project, &[], as_of);
    let repeal = Repeal::of(project, gone, as_of);
    let mut out = Consequences::default();
    for procedure in project.procedures.values().filter(|it| lives(it, as_of)) {
        out.procedures.push(procedure);
        let first = out.elements.len();
        for it in cited::all(procedure) {
            out.elements
                .extend(weigh::touched(&before, &repeal, procedure, &it));
            also_cited(&repeal, gone, &it, &mut out.also_cited);
        }
        once(&mut out.elements, first);
    }
    let written = project.instruments.iter();
    let written = written.flat_map(|(id, it)| it.provisions.iter().map(move |it| (id, it)));
    out.provisions = written.filter(|it| repeal.words_go(it.0, it.1)).collect();
    out.instruments = repeal.orphans().collect();
    out
}

fn lives(procedure: &Procedure, as_of: Date) -> bool {
    let interval = procedure.in_force.as_ref().and_then(Stated::value);
    let last = interval.and_then(|it| it.to);
    last.is_none_or(|last| as_of <= last)
}

/// Notes what else of the repealed instruments is cited, so that a slip of a number shows.
fn also_cited(
    repeal: &Repeal<'_>,
    gone: &[Citation],
    cited: &Cited<'_>,
    known: &mut Vec<Citation>,
) {
    for citation in cited.citations.iter() {
        let same = |it: &Citation| {
            let places = Place::all(&it.locators) == Place::all(&citation.locators);
            it.instrument == citation.instrument && places
        };
        let of_these = gone.iter().any(|it| it.instrument == citation.instrument);
        if of_these && !repeal.touches(citation) && !known.iter().any(same) {
            known.push(citation.clone());
        }
    }
}

/// A paper that several cases list with one basis is one row.
fn once(rows: &mut Vec<Touched<'_>>, first: usize) {
    let mut seen = std::collections::BTreeSet::new();
    let own = rows.split_off(first.min(rows.len()));
    let key = |it: &Touched<'_>| {
        let cited = it.lost.iter().chain(&it.broad);
        let cited = cited.chain(it.left.iter().map(|it| &it.citation));
        let cited: Vec<Span> = cited.map(|it| it.span).collect();
        (it.part, it.path.clone(), cited)
    };
    rows.extend(own.into_iter().filter(|it| seen.insert(key(it))));
}
