//! What a procedure asks, one demand for each thing that law may bound.

use crate::{
    checks::Element,
    model::{
        Basis, BasisOrigin, ChannelUse, Clock, Condition, Document, DocumentEntry, Extension, Fee,
        FeeFamily, FeeValue, Guard, Limit, Procedure, Requirement, Step,
    },
    source::Span,
    syntax::words::{Channel, SectionWord, StepKind, Word},
    values::Stated,
};

/// Something that a procedure asks.
#[derive(Debug, Clone)]
pub(super) struct Demand<'a> {
    /// What it is, with everything around it that may carry a mark.
    pub(super) element: Element<'a>,
    /// Its stable name, by which law and parents name the same thing.
    pub(super) id: String,
    /// Its name as written.
    pub(super) name: &'a str,
    /// Where it stands.
    pub(super) span: Span,
    /// Its basis in effect.
    pub(super) basis: &'a Basis,
    /// Asked only where all of these hold.
    pub(super) guards: Vec<Condition>,
    /// What is asked.
    pub(super) what: What<'a>,
}

/// What is asked.
#[derive(Debug, Clone)]
pub(super) enum What<'a> {
    /// A paper in the list of a case.
    Paper(&'a Document, &'a DocumentEntry),
    /// A number of sets.
    Sets(Stated<u32>),
    /// A time limit for the result.
    Promise(&'a Limit),
    /// No time limit for the result is stated.
    NoPromise,
    /// A time limit of one step.
    StepLimit(&'a Limit),
    /// A longer limit.
    Extension(&'a Extension),
    /// A fee or charge.
    Fee(&'a Fee),
    /// A requirement or condition.
    Condition(&'a Requirement),
    /// An inspection on site.
    Inspection,
    /// Filing by these channels only.
    Channels(Vec<Channel>),
}

/// Returns everything that a procedure asks, in the order of the sheet.
pub(super) fn demands(procedure: &Procedure) -> Vec<Demand<'_>> {
    let mut out: Vec<Demand<'_>> = channels(procedure).into_iter().collect();
    out.extend(procedure.requirements.values().map(condition));
    out.extend(papers(procedure));
    out.extend(procedure.fees.values().filter_map(|it| fee(procedure, it)));
    out.extend(
        procedure
            .clocks
            .values()
            .filter(|it| it.is_promise())
            .map(clock),
    );
    out.extend(no_promise(procedure));
    let extended = procedure.clocks.values();
    out.extend(extended.flat_map(|it| it.extensions.iter().map(|more| extension(it, more))));
    let limited = procedure.channels.iter().flatten();
    out.extend(limited.filter_map(channel_limit));
    out.extend(procedure.steps.values().flat_map(step));
    out
}

fn all<'g>(guards: impl IntoIterator<Item = Option<&'g Guard>>) -> Vec<Condition> {
    let guards = guards.into_iter().flatten();
    guards.map(|it| it.condition.clone()).collect()
}

fn channels(procedure: &Procedure) -> Option<Demand<'_>> {
    let all = procedure.channels.as_ref()?;
    let first = all.first()?;
    Some(Demand {
        element: Element::section("channels").inside(&first.meta),
        id: String::new(),
        name: "",
        span: first.meta.span,
        basis: &first.meta.basis,
        guards: Vec::new(),
        what: What::Channels(all.iter().map(|it| it.channel).collect()),
    })
}

fn channel_limit(channel: &ChannelUse) -> Option<Demand<'_>> {
    use crate::model::{Comparison, FactValue, Subject};
    let id = channel.channel.id();
    Some(Demand {
        element: Element::new("channels", &id, &channel.meta),
        name: channel.channel.row().vi,
        span: channel.limit.as_ref()?.span,
        basis: &channel.meta.basis,
        guards: vec![Condition::Compare {
            subject: Subject::Channel,
            comparison: Comparison::Is,
            value: FactValue::Channel(channel.channel),
        }],
        what: What::Promise(channel.limit.as_ref()?),
        id,
    })
}

fn condition(it: &Requirement) -> Demand<'_> {
    Demand {
        element: Element::new("requirements", &it.name.id, &it.meta),
        id: it.name.id.clone(),
        name: &it.name.text,
        span: it.name.span,
        basis: &it.meta.basis,
        guards: all([it.guard.as_ref()]),
        what: What::Condition(it),
    }
}

fn papers(procedure: &Procedure) -> Vec<Demand<'_>> {
    let mut out = Vec::new();
    let Some(dossier) = &procedure.dossier else {
        return out;
    };
    out.push(Demand {
        element: Element::section("documents").inside(&dossier.meta),
        id: String::new(),
        name: "",
        span: dossier.meta.span,
        basis: &dossier.meta.basis,
        guards: Vec::new(),
        what: What::Sets(dossier.sets),
    });
    for case in &dossier.cases {
        for entry in &case.entries {
            let document = procedure.documents.get(entry.document);
            // What an agency prepares is not asked of the applicant.
            let Some(document) = document.filter(|it| it.prepared_by.is_none()) else {
                continue;
            };
            out.push(Demand {
                element: Element::new("documents", &document.name.id, &entry.meta)
                    .inside(&document.meta)
                    .inside(&case.meta)
                    .inside(&dossier.meta),
                id: document.name.id.clone(),
                name: &document.name.text,
                span: entry.meta.span,
                basis: &entry.meta.basis,
                guards: all([
                    case.guard.as_ref(),
                    entry.guard.as_ref(),
                    document.guard.as_ref(),
                ]),
                what: What::Paper(document, entry),
            });
        }
    }
    out
}

fn fee<'a>(procedure: &'a Procedure, fee: &'a Fee) -> Option<Demand<'a>> {
    // Prices are no fees, and what a council sets is bounded by its own resolution.
    let settled = matches!(fee.value, FeeValue::None | FeeValue::ByCouncil(_));
    if settled || fee.family == FeeFamily::Price {
        return None;
    }
    let mut element = Element::new("fees", &fee.name.id, &fee.meta);
    for section in procedure
        .fee_sections
        .iter()
        .filter(|it| it.family == fee.family)
    {
        element = element.inside(&section.meta);
    }
    Some(Demand {
        element,
        id: fee.name.id.clone(),
        name: &fee.name.text,
        span: fee.name.span,
        basis: &fee.meta.basis,
        guards: all([fee.guard.as_ref()]),
        what: What::Fee(fee),
    })
}

fn of_clock<'a>(it: &'a Clock, span: Span, what: What<'a>) -> Demand<'a> {
    Demand {
        element: Element::new("time_limits", &it.name.id, &it.meta),
        id: it.name.id.clone(),
        name: &it.name.text,
        span,
        basis: &it.meta.basis,
        guards: all([it.guard.as_ref()]),
        what,
    }
}

fn clock(it: &Clock) -> Demand<'_> {
    of_clock(it, it.limit.span, What::Promise(&it.limit))
}

/// A procedure without any limit for its result promises nothing that could be compared.
fn no_promise(procedure: &Procedure) -> Option<Demand<'_>> {
    let promised = procedure.clocks.values().any(Clock::is_promise);
    let mut channels = procedure.channels.iter().flatten();
    if promised || channels.any(|it| it.limit.is_some()) {
        return None;
    }
    let mut sections = procedure.section_metas.iter();
    let section = sections.find(|(word, _)| *word == SectionWord::TimeLimits);
    let meta = section.map_or(&procedure.meta, |(_, meta)| meta);
    Some(Demand {
        element: Element::section("time_limits").inside(meta),
        id: String::new(),
        name: "",
        span: meta.span,
        basis: &meta.basis,
        guards: Vec::new(),
        what: What::NoPromise,
    })
}

fn extension<'a>(it: &'a Clock, more: &'a Extension) -> Demand<'a> {
    let mut demand = of_clock(it, more.span, What::Extension(more));
    demand.guards.extend(all([more.guard.as_ref()]));
    demand
}

/// A step asks for an inspection, or states a limit whose provision it names itself.
fn step(it: &Step) -> impl Iterator<Item = Demand<'_>> {
    let of = |what| Demand {
        element: Element::new("steps", &it.name.id, &it.meta),
        id: it.name.id.clone(),
        name: it.name.text.as_str(),
        span: it.name.span,
        basis: &it.meta.basis,
        guards: all([it.guard.as_ref()]),
        what,
    };
    let inspection = (it.kind == StepKind::Inspect).then(|| of(What::Inspection));
    let own = it.meta.basis.origin == BasisOrigin::Own && !it.meta.basis.citations.is_empty();
    let limit = it.limit.as_ref().filter(|_| own);
    let limit = limit.map(|limit| of(What::StepLimit(limit)));
    inspection.into_iter().chain(limit)
}
