//! Model to wire structs: requirements and papers.

use super::{
    convert::{Local, locators, name},
    flow,
    wire::{self, Day, Stated},
};
use crate::{
    model::{
        Alternative, AlternativeKind, CopyDemand, Document, DocumentCase, DocumentEntry, Dossier,
        FormRef, LookUp, Optional, Requirement, Together, ViaRule,
    },
    syntax::words::Word,
};

pub(super) fn copies(demands: &[CopyDemand]) -> Vec<wire::CopyDemand> {
    let demand = |it: &CopyDemand| {
        let CopyDemand {
            count,
            kind,
            span: _,
        } = it;
        wire::CopyDemand {
            count: *count,
            kind: kind.map(Word::id),
        }
    };
    demands.iter().map(demand).collect()
}

pub(super) fn requirements(local: Local<'_>) -> Option<Stated<Vec<wire::Requirement>>> {
    let procedure = local.procedure?;
    let stated = procedure.requirements_stated?;
    let convert = |it: &Requirement| {
        let Requirement {
            name: ident,
            title,
            proved_by,
            guard,
            meta,
        } = it;
        wire::Requirement {
            name: name(ident),
            title: title.clone(),
            proved_by: proved_by.iter().map(|id| local.document_id(*id)).collect(),
            when: local.guard(guard.as_ref()),
            meta: local.cx.meta(meta),
        }
    };
    Some(Stated::from(stated, |()| {
        procedure.requirements.values().map(convert).collect()
    }))
}

pub(super) fn form(local: Local<'_>, it: &FormRef) -> wire::Form {
    let FormRef {
        locators: parts,
        instrument,
        kind,
        span: _,
    } = it;
    wire::Form {
        locators: locators(parts),
        instrument: instrument.map(|id| local.cx.instrument_id(id)),
        instrument_kind: kind.map(Word::id),
    }
}

fn optional(it: &Optional) -> String {
    match it {
        Optional::IfAny => "if_any".to_owned(),
        Optional::Words(words) => words.clone(),
    }
}

pub(super) fn document(local: Local<'_>, it: &Document) -> wire::Document {
    let Document {
        name: ident,
        title,
        choices,
        // Told by `one_of` of the other paper.
        choice_of: _,
        copies: demanded,
        guard,
        form: prescribed,
        optional: missing,
        shown,
        returned,
        alternatives,
        together: with,
        look_ups,
        result_of,
        prepared_by,
        later,
        meta,
    } = it;
    wire::Document {
        name: name(ident),
        title: title.clone(),
        one_of: choices.iter().map(|id| local.document_id(*id)).collect(),
        copies: copies(demanded),
        when: local.guard(guard.as_ref()),
        form: prescribed.as_ref().map(|it| form(local, it)),
        optional: missing.as_ref().map(optional),
        shown: *shown,
        returned: *returned,
        alternatives: alternatives
            .iter()
            .map(|it| alternative(local, it))
            .collect(),
        together_with: with.iter().map(|it| it.title.clone()).collect(),
        together: with.iter().map(|it| together(local, it)).collect(),
        look_ups: look_ups.iter().map(|it| look_up(local, it)).collect(),
        result_of: result_of.as_ref().map(|it| local.cx.target(it)),
        result: result_of.as_ref().and_then(|it| local.cx.target_result(it)),
        prepared_by: prepared_by.map(|id| local.role_id(id)),
        later: later.as_ref().map(|(event, guard)| wire::Later {
            after: flow::event(local, *event),
            when: local.guard(guard.as_ref()),
        }),
        meta: local.cx.meta(meta),
    }
}

fn alternative(local: Local<'_>, it: &Alternative) -> wire::Alternative {
    let Alternative {
        kind,
        copies: demanded,
        original_later,
        guard,
        span: _,
    } = it;
    let (kind, what, form) = match kind {
        AlternativeKind::Copy(kind) => ("copy", kind.id(), None),
        AlternativeKind::Data { form, text } => {
            let what = text.clone().unwrap_or_else(|| form.id());
            ("data", what, Some(form.id()))
        }
        AlternativeKind::Document(id) => ("document", local.document_id(*id), None),
    };
    wire::Alternative {
        kind: kind.to_owned(),
        what,
        form,
        copies: copies(demanded),
        original_later: original_later.clone().map(|it| Stated::from(it, |it| it)),
        when: local.guard(guard.as_ref()),
    }
}

fn together(local: Local<'_>, it: &Together) -> wire::Together {
    let Together {
        document,
        title,
        copies: demanded,
        optional: missing,
        span: _,
    } = it;
    wire::Together {
        document: document.map(|id| local.document_id(id)),
        title: title.clone(),
        copies: copies(demanded),
        optional: missing.as_ref().map(optional),
    }
}

pub(super) fn look_up(local: Local<'_>, it: &LookUp) -> wire::LookUp {
    let LookUp {
        database,
        from,
        citations,
        span: _,
    } = it;
    let database = local.cx.project.databases.get(*database);
    wire::LookUp {
        database: database.map_or_else(String::new, |it| it.name.id.clone()),
        from: from.map(Day),
        citations: local.cx.citations(citations),
    }
}

pub(super) fn dossier(local: Local<'_>, it: &Dossier) -> wire::Dossier {
    let Dossier {
        sets,
        via,
        cases,
        meta,
    } = it;
    let accepted = |it: &ViaRule| {
        let ViaRule {
            channels,
            kinds,
            span: _,
        } = it;
        wire::ViaRule {
            channels: channels.iter().map(|it| it.id()).collect(),
            kinds: kinds.iter().map(|it| it.id()).collect(),
        }
    };
    wire::Dossier {
        sets: Stated::from(*sets, |it| it),
        via: via.iter().map(accepted).collect(),
        cases: cases.iter().map(|it| case(local, it)).collect(),
        meta: local.cx.meta(meta),
    }
}

fn case(local: Local<'_>, it: &DocumentCase) -> wire::DocumentCase {
    let DocumentCase {
        guard,
        title,
        entries,
        meta,
    } = it;
    wire::DocumentCase {
        when: local.guard(guard.as_ref()),
        title: title.clone(),
        documents: entries.iter().map(|it| entry(local, it)).collect(),
        meta: local.cx.meta(meta),
    }
}

fn entry(local: Local<'_>, it: &DocumentEntry) -> wire::DocumentEntry {
    let DocumentEntry {
        document,
        guard,
        copies: demanded,
        optional: missing,
        meta,
    } = it;
    wire::DocumentEntry {
        document: local.document_id(*document),
        when: local.guard(guard.as_ref()),
        copies: copies(demanded),
        optional: missing.as_ref().map(optional),
        meta: local.cx.meta(meta),
    }
}
