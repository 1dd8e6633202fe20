//! Model to wire structs: requirements, papers, payments.

use super::{
    convert::{Local, comparison_id, locators, name},
    wire::{self, Day, Stated},
};
use crate::{
    model::{
        AlternativeKind, Cell, CopyDemand, Document, DocumentEntry, Dossier, Fee, FeeFamily,
        FeeValue, Formula, Optional, Requirement, Subject, TableRow, Tier,
    },
    syntax::words::Word,
    values::Council,
};

pub(super) fn copies(demands: &[CopyDemand]) -> Vec<wire::CopyDemand> {
    demands
        .iter()
        .map(|it| wire::CopyDemand {
            count: it.count,
            kind: it.kind.map(Word::id),
        })
        .collect()
}

pub(super) fn requirements(local: Local<'_>) -> Option<Stated<Vec<wire::Requirement>>> {
    let procedure = local.procedure?;
    let stated = procedure.requirements_stated?;
    let convert = |it: &Requirement| wire::Requirement {
        name: name(&it.name),
        title: it.title.clone(),
        proved_by: it
            .proved_by
            .iter()
            .map(|id| local.document_id(*id))
            .collect(),
        when: local.guard(it.guard.as_ref()),
        meta: local.cx.meta(&it.meta),
    };
    Some(Stated::from(stated, |()| {
        procedure.requirements.values().map(convert).collect()
    }))
}

pub(super) fn form(local: Local<'_>, it: &crate::model::FormRef) -> wire::Form {
    wire::Form {
        locators: locators(&it.locators),
        instrument: it.instrument.map(|id| local.cx.instrument_id(id)),
        instrument_kind: it.kind.map(Word::id),
    }
}

pub(super) fn document(local: Local<'_>, it: &Document) -> wire::Document {
    wire::Document {
        name: name(&it.name),
        title: it.title.clone(),
        one_of: it.choices.iter().map(|id| local.document_id(*id)).collect(),
        copies: copies(&it.copies),
        when: local.guard(it.guard.as_ref()),
        form: it.form.as_ref().map(|it| form(local, it)),
        optional: it.optional.as_ref().map(|it| match it {
            Optional::IfAny => "if_any".to_owned(),
            Optional::Words(words) => words.clone(),
        }),
        shown: it.shown,
        returned: it.returned,
        alternatives: it
            .alternatives
            .iter()
            .map(|it| alternative(local, it))
            .collect(),
        together_with: it.together.iter().map(|it| it.title.clone()).collect(),
        look_ups: it.look_ups.iter().map(|it| look_up(local, it)).collect(),
        result_of: it.result_of.as_ref().map(|it| local.cx.target(it)),
        prepared_by: it.prepared_by.map(|id| local.role_id(id)),
        meta: local.cx.meta(&it.meta),
    }
}

fn alternative(local: Local<'_>, it: &crate::model::Alternative) -> wire::Alternative {
    let (kind, what) = match &it.kind {
        AlternativeKind::Copy(kind) => ("copy", kind.id()),
        AlternativeKind::Data { form, text } => ("data", text.clone().unwrap_or_else(|| form.id())),
        AlternativeKind::Document(id) => ("document", local.document_id(*id)),
    };
    wire::Alternative {
        kind: kind.to_owned(),
        what,
        when: local.guard(it.guard.as_ref()),
    }
}

pub(super) fn look_up(local: Local<'_>, it: &crate::model::LookUp) -> wire::LookUp {
    let database = local.cx.project.databases.get(it.database);
    wire::LookUp {
        database: database.map_or_else(String::new, |it| it.name.id.clone()),
        from: it.from.map(Day),
        citations: local.cx.citations(&it.citations),
    }
}

pub(super) fn dossier(local: Local<'_>, it: &Dossier) -> wire::Dossier {
    let entry = |it: &DocumentEntry| wire::DocumentEntry {
        document: local.document_id(it.document),
        when: local.guard(it.guard.as_ref()),
        copies: copies(&it.copies),
        meta: local.cx.meta(&it.meta),
    };
    let case = |it: &crate::model::DocumentCase| wire::DocumentCase {
        when: local.guard(it.guard.as_ref()),
        title: it.title.clone(),
        documents: it.entries.iter().map(entry).collect(),
    };
    wire::Dossier {
        sets: Stated::from(it.sets, |it| it),
        cases: it.cases.iter().map(case).collect(),
        meta: local.cx.meta(&it.meta),
    }
}

pub(super) fn payments(local: Local<'_>) -> Vec<wire::Payments> {
    let section = |it: &crate::model::FeeSection| {
        let fees = local.procedure.iter().flat_map(|it| it.fees.values());
        let fees = fees.filter(|fee| fee.family == it.family);
        wire::Payments {
            family: family(it.family).to_owned(),
            items: Stated::from(it.state, |()| fees.map(|it| fee(local, it)).collect()),
        }
    };
    let sections = local.procedure.iter().flat_map(|it| &it.fee_sections);
    sections.map(section).collect()
}

fn family(family: FeeFamily) -> &'static str {
    match family {
        FeeFamily::Fee => "fee",
        FeeFamily::Charge => "charge",
        FeeFamily::Price => "price",
    }
}

fn fee(local: Local<'_>, it: &Fee) -> wire::Fee {
    let mut out = wire::Fee {
        name: name(&it.name),
        title: it.title.clone(),
        kind: String::new(),
        formula: None,
        by: Vec::new(),
        rows: Vec::new(),
        times: it
            .times
            .iter()
            .map(|(fact, _)| local.fact_id(*fact))
            .collect(),
        exempt: it
            .exemptions
            .iter()
            .map(|it| local.condition(&it.guard.condition))
            .collect(),
        when: local.guard(it.guard.as_ref()),
        meta: local.cx.meta(&it.meta),
    };
    let kind = match &it.value {
        FeeValue::Unknown => "unknown",
        FeeValue::None => "none",
        FeeValue::ByCouncil(Council::Province) => "by_province",
        FeeValue::ByCouncil(Council::Commune) => "by_commune",
        FeeValue::Formula(it) => {
            out.formula = Some(formula(local, it));
            "formula"
        }
        FeeValue::Table { by, rows } => {
            out.by = by.iter().map(|it| local.subject(*it)).collect();
            out.rows = rows.iter().map(|it| row(local, by, it)).collect();
            "table"
        }
        FeeValue::Tiered { by, tiers, .. } => {
            out.by = vec![local.fact_id(*by)];
            out.rows = tiers.iter().map(|it| tier(local, it)).collect();
            "tiered"
        }
    };
    kind.clone_into(&mut out.kind);
    out
}

fn formula(local: Local<'_>, it: &Formula) -> wire::Formula {
    let term = |it: &crate::model::Term| wire::Term {
        amount: it.amount.as_dong(),
        per: it.per.clone(),
        times: it.times.iter().map(|id| local.fact_id(*id)).collect(),
    };
    wire::Formula {
        terms: it.terms.iter().map(term).collect(),
        cap: it.cap.map(crate::values::Amount::as_dong),
        floor: it.floor.map(crate::values::Amount::as_dong),
    }
}

fn row(local: Local<'_>, by: &[Subject], it: &TableRow) -> wire::FeeRow {
    let cell = |(cell, subject): (&Cell, &Subject)| match cell {
        Cell::Values(values) => values.iter().map(|it| local.value(*subject, it)).collect(),
        Cell::Range(bounds) => {
            let bounds = bounds.iter().map(|(comparison, value)| {
                let value = local.value(*subject, value);
                format!("{} {value}", comparison_id(*comparison))
            });
            vec![bounds.collect::<Vec<_>>().join(", ")]
        }
        Cell::Otherwise => vec!["*".to_owned()],
    };
    wire::FeeRow {
        cells: it.cells.iter().zip(by).map(cell).collect(),
        formula: formula(local, &it.fee),
    }
}

fn tier(local: Local<'_>, it: &Tier) -> wire::FeeRow {
    let bound = |it: Option<i64>| it.map_or_else(String::new, |it| it.to_string());
    wire::FeeRow {
        cells: vec![vec![format!("{}..{}", bound(it.from), bound(it.to))]],
        formula: formula(local, &it.fee),
    }
}
