//! Model to wire structs: instruments, their provisions, and what these allow.

use super::{
    convert::{Cx, Local, interval, length, locators, name},
    flow, papers,
    wire::{self, Day, Stated},
};
use crate::{
    model::{
        Forbidden, Instrument, InstrumentId, Permission, PermissionKind, Prohibition, Provision,
    },
    syntax::words::Word,
};

pub(super) fn instrument(cx: Cx<'_>, it: &Instrument) -> wire::Instrument {
    let ids = |list: &[InstrumentId]| list.iter().map(|id| cx.instrument_id(*id)).collect();
    wire::Instrument {
        name: name(&it.name),
        title: it.title.clone(),
        number: Stated::from(it.number.clone(), |it| it),
        kind: Stated::from(it.kind, Word::id),
        issued: Stated::from(it.issued, Day),
        issuer: it.issuer.clone(),
        in_force: Stated::from(it.in_force, interval),
        delegated_by: it
            .delegated_by
            .as_ref()
            .map(|it| Stated::from(it.as_ref(), |citations| cx.citations(citations))),
        amended_by: ids(&it.amended_by),
        repealed_by: ids(&it.repealed_by),
        overlays: it.overlays.as_ref().map(|(over, until)| wire::Overlay {
            instruments: ids(over),
            until: until.map(Day),
        }),
        territory: it.territory.clone(),
        jurisdiction: it.jurisdiction.clone(),
        provisions: it.provisions.iter().map(|it| provision(cx, it)).collect(),
        meta: cx.meta(&it.meta),
    }
}

fn provision(cx: Cx<'_>, it: &Provision) -> wire::Provision {
    let local = Local {
        cx,
        procedure: None,
    };
    wire::Provision {
        at: Stated::from(it.at.as_ref(), |at| {
            at.iter().map(|it| locators(it)).collect()
        }),
        content: it.content.clone(),
        in_force: it.in_force.map(|it| Stated::from(it, interval)),
        amended_by: cx.citations(&it.amended_by),
        repealed_by: cx.citations(&it.repealed_by),
        applies_to: it.applies_to.clone(),
        permissions: it
            .permissions
            .iter()
            .map(|it| permission(local, it))
            .collect(),
        prohibitions: it
            .prohibitions
            .iter()
            .map(|it| prohibition(local, it))
            .collect(),
        nothing_else: it.nothing_else.is_some(),
        look_ups: it
            .look_ups
            .iter()
            .map(|it| papers::look_up(local, it))
            .collect(),
        extensions: it
            .extensions
            .iter()
            .map(|(by, bound)| wire::AllowedExtension {
                length: length(*by),
                bound: *bound,
            })
            .collect(),
        on_expiry: it.on_expiry.map(|it| flow::expiry(it.0)),
        meta: cx.meta(&it.meta),
    }
}

fn permission(local: Local<'_>, it: &Permission) -> wire::Permission {
    let mut out = wire::Permission {
        kind: String::new(),
        document: None,
        copies: Vec::new(),
        form: None,
        condition: None,
        limit: None,
        from: None,
        fee: None,
        per: None,
        sets: None,
        channels: Vec::new(),
        when: local.guard(it.guard.as_ref()),
        until: it.until.map(Day),
    };
    let kind = match &it.kind {
        PermissionKind::Document {
            document,
            copies,
            form,
        } => {
            out.document = Some(document.clone());
            out.copies = papers::copies(copies);
            out.form = form.as_ref().map(|it| papers::form(local, it));
            "document"
        }
        PermissionKind::Condition(text) => {
            out.condition = Some(text.clone());
            "condition"
        }
        PermissionKind::Limit {
            length: limit,
            from,
        } => {
            out.limit = Some(length(*limit));
            out.from = from.map(|it| flow::event(local, it));
            "limit"
        }
        PermissionKind::Fee { amount, per } => {
            out.fee = Some(amount.as_dong());
            out.per.clone_from(per);
            "fee"
        }
        PermissionKind::Inspection => "inspection",
        PermissionKind::Sets(count) => {
            out.sets = Some(*count);
            "sets"
        }
        PermissionKind::Channels(channels) => {
            out.channels = channels.iter().map(|it| it.id()).collect();
            "channels"
        }
    };
    kind.clone_into(&mut out.kind);
    out
}

fn prohibition(local: Local<'_>, it: &Prohibition) -> wire::Prohibition {
    let (document, copy) = match &it.what {
        Forbidden::Document(document) => (Some(document.clone()), None),
        Forbidden::Copy(kind) => (None, Some(kind.id())),
    };
    wire::Prohibition {
        document,
        copy,
        when: local.guard(it.guard.as_ref()),
        until: it.until.map(Day),
    }
}
