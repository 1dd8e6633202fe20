//! What rests on a legal basis in a procedure.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cx, Element, flow};
use crate::{
    diagnostic::Diagnostic,
    law,
    messages::{Arg, Text, rules_t},
    model::{
        Actor, Basis, BasisOrigin, Citation, FeeFamily, FeeValue, InstrumentId, Meta, Procedure,
        Project, Step, Strength,
    },
    source::Span,
    syntax::words::{SectionWord, StepKind, Word},
    values::{Date, Lang, Stated},
};

/// An element with its basis.
#[derive(Debug, Clone)]
pub(crate) struct Based<'a> {
    /// What it is.
    pub(crate) kind: BasedKind,
    /// The section in which it stands.
    pub(crate) section: SectionWord,
    /// Its name as written.
    pub(crate) name: &'a str,
    /// Where it is named.
    pub(crate) span: Span,
    /// What a finding about it is about.
    pub(crate) element: Element<'a>,
    /// The basis in effect.
    pub(crate) basis: &'a Basis,
}

/// What rests on a basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum BasedKind {
    /// A paper that the applicant files or shows.
    Paper,
    /// A requirement or condition.
    Condition,
    /// A fee, charge or price.
    Fee,
    /// A step that burdens the applicant or stops a clock.
    Step,
    /// Anything else: it may have a basis and needs none.
    Other,
}

impl Based<'_> {
    /// Tells whether the element may be demanded only with a basis.
    pub(crate) fn is_demand(&self) -> bool {
        self.kind != BasedKind::Other
    }
}

/// Tells whether a step needs a basis: it inspects, tests or watches the
/// applicant, makes him do more than file, provide listed papers and pay, or
/// stops a clock.
pub(crate) fn is_burden(step: &Step) -> bool {
    let of_applicant = step.actor == Actor::Applicant
        && !matches!(step.kind, StepKind::Submit | StepKind::Pay | StepKind::Wait)
        && step.documents.is_empty();
    of_applicant || inspects(step) || step.suspends_limit
}

/// Tells whether an agency looks at the applicant, his place or his goods.
fn inspects(step: &Step) -> bool {
    matches!(
        step.kind,
        StepKind::Inspect | StepKind::SampleTest | StepKind::Monitor
    )
}

/// Returns everything in a procedure that has or needs a basis, in the order of the sheet.
///
/// A paper appears once for each case that lists it; one that an agency prepares is not demanded.
pub(crate) fn based(procedure: &Procedure) -> Vec<Based<'_>> {
    let mut out = papers(procedure);
    out.extend(procedure.requirements.values().map(|it| Based {
        kind: BasedKind::Condition,
        section: SectionWord::Conditions,
        name: &it.name.text,
        span: it.name.span,
        element: Element::new("requirements", &it.name.id, &it.meta),
        basis: &it.meta.basis,
    }));
    for fee in procedure.fees.values() {
        let mut element = Element::new("fees", &fee.name.id, &fee.meta);
        for section in &procedure.fee_sections {
            if section.family == fee.family {
                element = element.inside(&section.meta);
            }
        }
        out.push(Based {
            // What the province sets rests on the resolution of the province.
            kind: match fee.value {
                FeeValue::None | FeeValue::ByCouncil(_) => BasedKind::Other,
                _ => BasedKind::Fee,
            },
            section: match fee.family {
                FeeFamily::Fee => SectionWord::Fees,
                FeeFamily::Charge => SectionWord::Charges,
                FeeFamily::Price => SectionWord::ServicePrices,
            },
            name: &fee.name.text,
            span: fee.name.span,
            element,
            basis: &fee.meta.basis,
        });
    }
    out.extend(procedure.steps.values().map(|it| Based {
        kind: if is_burden(it) {
            BasedKind::Step
        } else {
            BasedKind::Other
        },
        section: SectionWord::Steps,
        name: &it.name.text,
        span: it.name.span,
        element: Element::new("steps", &it.name.id, &it.meta),
        basis: &it.meta.basis,
    }));
    out.extend(others(procedure));
    out
}

fn papers(procedure: &Procedure) -> Vec<Based<'_>> {
    let mut out = Vec::new();
    let Some(dossier) = &procedure.dossier else {
        return out;
    };
    for case in &dossier.cases {
        for entry in &case.entries {
            let Some(document) = procedure.documents.get(entry.document) else {
                continue;
            };
            let kind = if document.prepared_by.is_some() {
                BasedKind::Other
            } else {
                BasedKind::Paper
            };
            let element = Element::new("documents", &document.name.id, &entry.meta)
                .inside(&document.meta)
                .inside(&case.meta)
                .inside(&dossier.meta);
            out.push(Based {
                kind,
                section: SectionWord::Documents,
                name: &document.name.text,
                span: document.name.span,
                element,
                basis: &entry.meta.basis,
            });
        }
    }
    out
}

/// Elements that may carry a basis without needing one.
fn others(procedure: &Procedure) -> Vec<Based<'_>> {
    let clocks = procedure
        .clocks
        .values()
        .map(|it| (SectionWord::TimeLimits, "time_limits", &it.name, &it.meta));
    let results = procedure
        .results
        .values()
        .map(|it| (SectionWord::Results, "results", &it.name, &it.meta));
    let grounds = procedure
        .grounds
        .values()
        .map(|it| (SectionWord::Grounds, "grounds", &it.name, &it.meta));
    let prerequisites = procedure.prerequisites.iter().map(|it| {
        (
            SectionWord::Prerequisites,
            "prerequisites",
            &it.name,
            &it.meta,
        )
    });
    let remedies = procedure
        .remedies
        .iter()
        .map(|it| (SectionWord::Remedies, "remedies", &it.name, &it.meta));
    let order_rules = procedure
        .order_rules
        .iter()
        .map(|it| (SectionWord::OrderRules, "order_rules", &it.name, &it.meta));
    let all = clocks
        .chain(results)
        .chain(grounds)
        .chain(prerequisites)
        .chain(remedies)
        .chain(order_rules);
    all.map(|(section, path, name, meta)| Based {
        kind: BasedKind::Other,
        section,
        name: &name.text,
        span: name.span,
        element: Element::new(path, &name.id, meta),
        basis: &meta.basis,
    })
    .collect()
}

/// An instrument that a procedure cites: what first cites it, and each place.
pub(crate) type Cited<'a> = (Element<'a>, Vec<&'a Citation>);

/// Returns every instrument that a procedure cites, in its list or for a part.
pub(crate) fn cited(procedure: &Procedure) -> BTreeMap<InstrumentId, Cited<'_>> {
    let mut cited: BTreeMap<InstrumentId, Cited<'_>> = BTreeMap::new();
    // A basis of a section stands behind each of its elements, and is one place.
    let mut seen = BTreeSet::new();
    let list = Element::section("legal_bases");
    let of_list = procedure.legal_bases.iter().map(|it| (list.clone(), it));
    let of_parts = based(procedure).into_iter().flat_map(|it| {
        let element = it.element;
        let citations = it.basis.citations.iter();
        citations.map(move |citation| (element.clone(), citation))
    });
    for (element, citation) in of_list.chain(of_parts) {
        let (_, places) = cited
            .entry(citation.instrument)
            .or_insert_with(|| (element, Vec::new()));
        if seen.insert((citation.instrument, citation.span)) {
            places.push(citation);
        }
    }
    cited
}

/// Demands that rest on one instrument, with the citation that a finding shows.
pub(crate) struct OnInstrument<'a> {
    /// The instrument.
    pub(crate) id: InstrumentId,
    /// The first citation of it.
    pub(crate) citation: Citation,
    /// What rests on it.
    pub(crate) demands: Vec<Based<'a>>,
}

impl OnInstrument<'_> {
    /// Fills what every message about such demands says: the instrument, how many
    /// rest on it, and the name of the first.
    pub(crate) fn told(&self, project: &Project, message: Text) -> Text {
        let first = self.demands.first().map_or("", |it| it.name);
        message
            .with("instrument", instrument_label(project, self.id))
            .with("count", self.demands.len())
            .with("name", first)
    }

    /// Tells whether the demands rest on the list of an imported page only: it names acts for all of them
    /// together, so that none can be said to rest on one of them.
    pub(crate) fn is_of_page(&self, procedure: &Procedure) -> bool {
        let listed = |it: &Based<'_>| it.basis.origin == BasisOrigin::Procedure;
        flow::is_guessed(procedure) && self.demands.iter().all(listed)
    }
}

/// Reports demands, one finding for each instrument, at the first of them.
///
/// One level lower where only the procedure names the instrument: such a list may leave
/// out what a demand rests on.
pub(crate) fn report_each(
    cx: &mut Cx<'_>,
    groups: &[OnInstrument<'_>],
    diagnose: impl Fn(Span, &OnInstrument<'_>) -> Diagnostic,
) {
    for group in groups {
        let Some(first) = group.demands.first() else {
            continue;
        };
        let mut demands = group.demands.iter();
        let severity = if demands.any(|it| it.basis.origin != BasisOrigin::Procedure) {
            cx.severity()
        } else {
            cx.severity().lower()
        };
        cx.report_at(
            severity,
            &first.element,
            diagnose(group.citation.span, group),
        );
    }
}

/// Collects what a procedure demands by the instrument that a rule picks for each demand.
pub(crate) fn by_instrument<'a>(
    procedure: &'a Procedure,
    pick: impl Fn(&Based<'a>) -> Option<&'a Citation>,
) -> Vec<OnInstrument<'a>> {
    let mut found: BTreeMap<InstrumentId, OnInstrument<'a>> = BTreeMap::new();
    for it in based(procedure) {
        if !it.is_demand() || it.basis.broken {
            continue;
        }
        let Some(citation) = pick(&it) else { continue };
        let group = found
            .entry(citation.instrument)
            .or_insert_with(|| OnInstrument {
                id: citation.instrument,
                citation: citation.clone(),
                demands: Vec::new(),
            });
        group.demands.push(it);
    }
    found.into_values().collect()
}

/// Tells whether an instrument names the provision that delegates it.
pub(crate) fn is_delegated(project: &Project, id: InstrumentId) -> bool {
    let instrument = project.instruments.get(id);
    let delegated = instrument.and_then(|it| it.delegated_by.as_ref()?.value());
    delegated.is_some_and(|it| !it.is_empty())
}

/// How far a special law may stand behind what differs from the general rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SpecialLaw {
    /// Nothing is cited, neither here nor for the procedure.
    Nothing,
    /// Only the procedure names legal bases.
    OfProcedure,
    /// The element or its section names an instrument without an article, or unproved.
    Instrument,
    /// The element or its section names an article: that settles the matter.
    Article,
}

/// Tells how far a special law may stand behind an element.
pub(crate) fn special_law(procedure: &Procedure, meta: &Meta) -> SpecialLaw {
    let own = meta.basis.origin != BasisOrigin::Procedure;
    match meta.basis.strength() {
        Strength::Exact if own => SpecialLaw::Article,
        Strength::None if procedure.legal_bases.is_empty() => SpecialLaw::Nothing,
        Strength::None => SpecialLaw::OfProcedure,
        _ if own => SpecialLaw::Instrument,
        _ => SpecialLaw::OfProcedure,
    }
}

/// Writes the provision behind a parameter of a law pack, and whether it was read.
pub(crate) fn source_words<T>(param: &law::Param<T>) -> Arg {
    let words = |lang| match &param.source {
        Some(source) if param.verified => source.display(lang),
        Some(source) => format!(
            "{}, {}",
            source.display(lang),
            rules_t::UNVERIFIED.get(lang)
        ),
        None => "…".to_owned(),
    };
    Arg::Both {
        vi: words(Lang::Vi),
        en: words(Lang::En),
    }
}

/// Returns the number of an instrument, or the name that the project gives it.
pub(crate) fn instrument_label(project: &Project, id: InstrumentId) -> String {
    project.instruments.get(id).map_or_else(
        || "?".to_owned(),
        |it| match &it.number {
            Stated::Value(number) => number.clone(),
            Stated::None | Stated::Unknown => it.name.text.clone(),
        },
    )
}

/// Returns as what the law packs divide who may prescribe an element, by its path.
pub(crate) fn prescribed_as(procedure: &Procedure, path: &str) -> law::Element {
    let (section, id) = path.split_once('.').unwrap_or((path, ""));
    match section {
        "requirements" => law::Element::Condition,
        "fees" => law::Element::Fee,
        "documents" => law::Element::Document,
        "time_limits" => law::Element::TimeLimit,
        "channels" => law::Element::Online,
        "steps"
            if procedure
                .steps
                .values()
                .any(|it| inspects(it) && it.name.id == id) =>
        {
            law::Element::Inspection
        }
        _ => law::Element::Procedure,
    }
}

/// Returns what the kind of an instrument may do for an element on a day, where that is on record.
///
/// An instrument that prevails over others draws its power from that.
pub(crate) fn power(
    project: &Project,
    id: InstrumentId,
    element: law::Element,
    date: Date,
) -> Option<law::Power> {
    let kind = kind_in_law(project, id)?;
    let overlays = project.instruments.get(id)?.overlays.is_some();
    let row = overlays.then(|| law::competence(law::Element::Overlay, date));
    let row = row.flatten().or_else(|| law::competence(element, date))?;
    Some(row.power(kind))
}

/// Returns the kind of an instrument as the law packs name it.
pub(crate) fn kind_in_law(project: &Project, id: InstrumentId) -> Option<law::InstrumentKind> {
    let kind = project.instruments.get(id)?.kind.value()?;
    law::InstrumentKind::from_id(&kind.id())
}
