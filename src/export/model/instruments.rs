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
    values::Length,
};

pub(super) fn instrument(cx: Cx<'_>, it: &Instrument) -> wire::Instrument {
    let ids = |list: &[InstrumentId]| list.iter().map(|id| cx.instrument_id(*id)).collect();
    let Instrument {
        name: ident,
        title,
        number,
        kind,
        issued,
        issuer,
        in_force,
        delegated_by,
        amended_by,
        repealed_by,
        overlays,
        territory,
        jurisdiction,
        provisions,
        declared,
        meta,
    } = it;
    wire::Instrument {
        name: name(ident),
        title: title.clone(),
        number: Stated::from(number.clone(), |it| it),
        kind: Stated::from(*kind, Word::id),
        issued: Stated::from(*issued, Day),
        issuer: issuer.clone(),
        in_force: Stated::from(*in_force, interval),
        delegated_by: delegated_by
            .as_ref()
            .map(|it| Stated::from(it.as_ref(), |citations| cx.citations(citations))),
        amended_by: ids(amended_by),
        repealed_by: ids(repealed_by),
        overlays: overlays.as_ref().map(|(over, until)| wire::Overlay {
            instruments: ids(over),
            until: until.map(Day),
        }),
        territory: territory.clone(),
        jurisdiction: jurisdiction.clone(),
        provisions: provisions.iter().map(|it| provision(cx, it)).collect(),
        declared: *declared,
        meta: cx.meta(meta),
    }
}

fn provision(cx: Cx<'_>, it: &Provision) -> wire::Provision {
    let local = Local {
        cx,
        procedure: None,
    };
    let Provision {
        at,
        content,
        in_force,
        amended_by,
        repealed_by,
        applies_to,
        permissions,
        prohibitions,
        nothing_else,
        look_ups,
        extensions,
        on_expiry,
        meta,
    } = it;
    let extension = |(by, bound): &(Length, Option<u32>)| wire::AllowedExtension {
        length: length(*by),
        bound: *bound,
    };
    wire::Provision {
        at: Stated::from(at.as_ref(), |at| at.iter().map(|it| locators(it)).collect()),
        content: content.clone(),
        in_force: in_force.map(|it| Stated::from(it, interval)),
        amended_by: cx.citations(amended_by),
        repealed_by: cx.citations(repealed_by),
        applies_to: applies_to.clone(),
        permissions: permissions.iter().map(|it| permission(local, it)).collect(),
        prohibitions: prohibitions
            .iter()
            .map(|it| prohibition(local, it))
            .collect(),
        nothing_else: nothing_else.is_some(),
        look_ups: look_ups
            .iter()
            .map(|it| papers::look_up(local, it))
            .collect(),
        extensions: extensions.iter().map(extension).collect(),
        on_expiry: flow::expiry(local, *on_expiry),
        meta: cx.meta(meta),
    }
}

fn permission(local: Local<'_>, it: &Permission) -> wire::Permission {
    let Permission {
        kind,
        guard,
        until,
        span: _,
    } = it;
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
        when: local.guard(guard.as_ref()),
        until: until.map(Day),
    };
    let kind = match kind {
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
        PermissionKind::Limit { length: max, from } => {
            out.limit = Some(length(*max));
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
    let Prohibition {
        what,
        guard,
        until,
        span: _,
    } = it;
    let (document, copy) = match what {
        Forbidden::Document(document) => (Some(document.clone()), None),
        Forbidden::Copy(kind) => (None, Some(kind.id())),
    };
    wire::Prohibition {
        document,
        copy,
        when: local.guard(guard.as_ref()),
        until: until.map(Day),
    }
}
