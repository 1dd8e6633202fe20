//! Model to wire structs: results, grounds, what must exist before, remedies.

use super::{
    convert::{Local, length, name},
    flow, papers, wire,
};
use crate::{
    model::{Ground, OrderRule, Prerequisite, Remedy, ResultDocument, ResultForm, Validity},
    syntax::words::Word,
};

pub(super) fn result(local: Local<'_>, it: &ResultDocument) -> wire::ResultDocument {
    let ResultDocument {
        name: ident,
        title,
        variants,
        form,
        validity: valid,
        guard,
        forms,
        meta,
    } = it;
    let variants = variants.iter().map(|(ident, title)| wire::Variant {
        name: name(ident),
        title: title.clone(),
    });
    let given = |ResultForm { kind, guard }: &ResultForm| wire::ResultForm {
        kind: kind.id(),
        when: local.guard(guard.as_ref()),
    };
    wire::ResultDocument {
        name: name(ident),
        title: title.clone(),
        variants: variants.collect(),
        form: form.as_ref().map(|it| papers::form(local, it)),
        forms: forms.iter().map(given).collect(),
        validity: valid.as_ref().map(validity),
        when: local.guard(guard.as_ref()),
        meta: local.cx.meta(meta),
    }
}

fn validity(it: &Validity) -> wire::Validity {
    match it {
        Validity::Length(it) => wire::Validity::Length(length(*it)),
        Validity::AtMost(it) => wire::Validity::AtMost(length(*it)),
        Validity::Indefinite => wire::Validity::Indefinite,
        Validity::RemainingOf(name) => wire::Validity::RemainingOf(name.clone()),
        Validity::WithinRemainingOf(name) => wire::Validity::WithinRemainingOf(name.clone()),
        Validity::Unknown => wire::Validity::Unknown,
    }
}

pub(super) fn ground(local: Local<'_>, it: &Ground) -> wire::Ground {
    let Ground {
        name: ident,
        title,
        guard,
        meta,
    } = it;
    wire::Ground {
        name: name(ident),
        title: title.clone(),
        when: local.guard(guard.as_ref()),
        meta: local.cx.meta(meta),
    }
}

pub(super) fn prerequisite(local: Local<'_>, it: &Prerequisite) -> wire::Prerequisite {
    let Prerequisite {
        name: ident,
        target,
        automatic,
        not_filed_again,
        meta,
    } = it;
    wire::Prerequisite {
        name: name(ident),
        procedure: local.cx.target(target),
        result: local.cx.target_result(target),
        automatic: *automatic,
        not_filed_again: *not_filed_again,
        meta: local.cx.meta(meta),
    }
}

pub(super) fn order_rule(local: Local<'_>, it: &OrderRule) -> wire::OrderRule {
    let OrderRule {
        name: ident,
        step,
        relation,
        other,
        meta,
    } = it;
    wire::OrderRule {
        name: name(ident),
        step: local.step_id(*step),
        relation: relation.id(),
        other: local.step_id(*other),
        meta: local.cx.meta(meta),
    }
}

pub(super) fn remedy(local: Local<'_>, it: &Remedy) -> wire::Remedy {
    let Remedy {
        name: ident,
        body,
        agency,
        limit,
        meta,
    } = it;
    wire::Remedy {
        name: name(ident),
        body: body.clone(),
        agency: agency.map(|id| local.role_id(id)),
        limit: limit.as_ref().map(|it| flow::limit(local, it)),
        meta: local.cx.meta(meta),
    }
}
