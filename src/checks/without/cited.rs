//! What of a procedure cites, in the order of the sheet.

use std::borrow::Cow;

use super::Part;
use crate::{
    checks::bases::based,
    model::{Basis, BasisOrigin, Citation, FormRef, Ident, Meta, Procedure},
    source::Span,
    syntax::words::{SectionWord, Word},
};

/// Something with its citations.
pub(super) struct Cited<'a> {
    pub(super) part: Part,
    pub(super) section: SectionWord,
    pub(super) path: String,
    pub(super) name: &'a str,
    pub(super) demanded: bool,
    pub(super) span: Span,
    pub(super) origin: BasisOrigin,
    pub(super) citations: Cow<'a, [Citation]>,
}

/// Returns everything that cites.
pub(super) fn all(procedure: &Procedure) -> Vec<Cited<'_>> {
    let mut out = vec![whole(procedure)];
    out.extend(channels(procedure));
    out.extend(sets(procedure));
    out.extend(based(procedure).into_iter().map(|it| Cited {
        part: Part::Basis,
        section: it.section,
        demanded: it.is_demand(),
        path: it.element.path,
        name: it.name,
        span: it.span,
        origin: it.basis.origin,
        citations: Cow::Borrowed(&it.basis.citations),
    }));
    let documents = procedure.documents.values();
    let documents = documents.map(|it| (SectionWord::Documents, &it.name, &it.form));
    let results = procedure.results.values();
    let results = results.map(|it| (SectionWord::Results, &it.name, &it.form));
    out.extend(documents.chain(results).filter_map(form));
    out.extend(look_ups(procedure));
    out.retain(|it| !it.citations.is_empty());
    out
}

/// The list of bases of the procedure.
fn whole(procedure: &Procedure) -> Cited<'_> {
    let section = SectionWord::LegalBases;
    let first = procedure.legal_bases.first();
    Cited {
        part: Part::Procedure,
        section,
        path: section.id(),
        name: "",
        demanded: false,
        span: first.map_or(procedure.meta.span, |it| it.span),
        origin: BasisOrigin::Procedure,
        citations: Cow::Borrowed(&procedure.legal_bases),
    }
}

fn channels(procedure: &Procedure) -> impl Iterator<Item = Cited<'_>> {
    let channels = procedure.channels.iter().flatten();
    channels.map(|it| {
        let path = format!("channels.{}", it.channel.id());
        let name = it.channel.row().vi;
        of_section(SectionWord::Channels, path, name, &it.meta)
    })
}

/// The number of sets has the basis of the section of papers.
fn sets(procedure: &Procedure) -> Option<Cited<'_>> {
    let dossier = procedure.dossier.as_ref()?;
    let section = SectionWord::Documents;
    Some(of_section(section, section.id(), "", &dossier.meta))
}

fn of_section<'a>(section: SectionWord, path: String, name: &'a str, meta: &'a Meta) -> Cited<'a> {
    let basis: &Basis = &meta.basis;
    Cited {
        part: Part::Basis,
        section,
        path,
        name,
        demanded: false,
        span: meta.span,
        origin: basis.origin,
        citations: Cow::Borrowed(&basis.citations),
    }
}

/// The form of a paper or a result, where its instrument is named.
fn form<'a>(
    (section, name, form): (SectionWord, &'a Ident, &'a Option<FormRef>),
) -> Option<Cited<'a>> {
    let form = form.as_ref()?;
    let citation = Citation {
        instrument: form.instrument?,
        locators: form.locators.clone(),
        span: form.span,
    };
    Some(of_paper(
        Part::Form,
        section,
        name,
        Cow::Owned(vec![citation]),
    ))
}

fn look_ups(procedure: &Procedure) -> impl Iterator<Item = Cited<'_>> {
    procedure.documents.values().flat_map(|document| {
        let section = SectionWord::Documents;
        document.look_ups.iter().map(move |it| {
            let citations = Cow::Borrowed(it.citations.as_slice());
            of_paper(Part::LookUp, section, &document.name, citations)
        })
    })
}

fn of_paper<'a>(
    part: Part,
    section: SectionWord,
    name: &'a Ident,
    citations: Cow<'a, [Citation]>,
) -> Cited<'a> {
    Cited {
        part,
        section,
        path: format!("{}.{}", section.id(), name.id),
        name: &name.text,
        demanded: false,
        span: name.span,
        origin: BasisOrigin::Own,
        citations,
    }
}
