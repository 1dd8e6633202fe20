//! Model to wire structs: channels, limits, clocks, steps and their order.

use super::{
    convert::{Local, length, name},
    wire::{self, Stated},
};
use crate::{
    model::{
        Actor, Block, Branch, BranchHead, ChannelUse, Clock, ClockLength, Effect, EventRef, Expiry,
        Extension, FlowNode, FlowTarget, Guard, Limit, OutcomeRule, Step, SupplementRound,
        SupplementTerms, Waiting,
    },
    source::Span,
    syntax::words::Word,
};

pub(super) fn limit(local: Local<'_>, it: &Limit) -> wire::Limit {
    let Limit {
        length: long,
        at_most,
        from,
        until,
        before,
        span: _,
    } = it;
    let (kind, exact) = match long {
        ClockLength::Length(it) => ("length", Some(length(*it))),
        ClockLength::AtOnce => ("at_once", None),
        ClockLength::SameDay => ("same_day", None),
        ClockLength::Unknown => ("unknown", None),
    };
    wire::Limit {
        length: exact,
        kind: kind.to_owned(),
        at_most: *at_most,
        from: from.map(|it| event(local, it)),
        until: until.map(|it| event(local, it)),
        before: before.map(|it| event(local, it)),
    }
}

pub(super) fn event(local: Local<'_>, it: EventRef) -> String {
    match it {
        EventRef::Filed => "filed".to_owned(),
        EventRef::Accepted => "accepted".to_owned(),
        EventRef::Complete => "complete_dossier_received".to_owned(),
        EventRef::SupplementReceived => "supplement_received".to_owned(),
        EventRef::DocumentReceived(id) => format!("received:{}", local.document_id(id)),
        EventRef::StepStarted(id) => format!("started:{}", local.step_id(id)),
        EventRef::StepDone(id) => format!("done:{}", local.step_id(id)),
        EventRef::FactDate(id) => format!("date:{}", local.fact_id(id)),
    }
}

pub(super) fn channel(local: Local<'_>, it: &ChannelUse) -> wire::Channel {
    let ChannelUse {
        channel,
        title,
        limit: stated,
        filing_date,
        original_later,
        meta,
    } = it;
    wire::Channel {
        channel: channel.id(),
        title: title.clone(),
        limit: stated.as_ref().map(|it| limit(local, it)),
        filing_date: filing_date.clone(),
        original_later: original_later.clone().map(|it| Stated::from(it, |it| it)),
        meta: local.cx.meta(meta),
    }
}

pub(super) fn clock(local: Local<'_>, it: &Clock) -> wire::Clock {
    let Clock {
        name: ident,
        limit: stated,
        guard,
        suspended,
        extensions,
        on_expiry,
        may_shorten,
        case_of,
        meta,
    } = it;
    let waiting = |it: &Waiting| match it {
        Waiting::Supplement => "supplement",
        Waiting::Payment => "payment",
        Waiting::Consultation => "consultation",
        Waiting::ThisStep => "step",
    };
    wire::Clock {
        name: name(ident),
        limit: limit(local, stated),
        promise: it.is_promise(),
        when: local.guard(guard.as_ref()),
        suspended_while: suspended.iter().map(|it| waiting(it).to_owned()).collect(),
        extensions: extensions.iter().map(|it| extension(local, it)).collect(),
        on_expiry: expiry(local, *on_expiry),
        may_shorten: *may_shorten,
        case_of: case_of.map(|it| local.clock_id(it)),
        meta: local.cx.meta(meta),
    }
}

fn extension(local: Local<'_>, it: &Extension) -> wire::Extension {
    let Extension {
        length: longer,
        bound,
        guard,
        decided_by,
        before_expiry,
        span: _,
    } = it;
    wire::Extension {
        length: length(*longer),
        at_most: *bound,
        when: local.guard(guard.as_ref()),
        decided_by: decided_by.map(|id| local.role_id(id)),
        before_expiry: *before_expiry,
    }
}

/// Writes what the end of a limit means, and how often that may happen.
pub(super) fn expiry(local: Local<'_>, it: Option<(Expiry, Option<u32>, Span)>) -> wire::OnExpiry {
    let target = match it {
        Some((Expiry::GoTo(target), _, _)) => Some(target_id(local, target)),
        _ => None,
    };
    wire::OnExpiry {
        on_expiry: it.map(|(it, _, _)| it.word().id()),
        on_expiry_target: target,
        on_expiry_at_most: it.and_then(|(_, bound, _)| bound),
    }
}

pub(super) fn step(local: Local<'_>, it: &Step) -> wire::Step {
    let Step {
        name: ident,
        kind,
        actor,
        agencies,
        documents,
        results,
        fees,
        about,
        limit: stated,
        limit_overrides,
        site,
        same_channel,
        guard,
        skipped_when,
        outcomes,
        rounds,
        suspends_limit,
        on_expiry,
        before,
        shared,
        meta,
    } = it;
    let other_limit = |(guard, other): &(Guard, Limit)| wire::LimitOverride {
        when: local.case(guard),
        limit: limit(local, other),
    };
    wire::Step {
        name: name(ident),
        kind: kind.id(),
        actor: match actor {
            Actor::Applicant => "applicant".to_owned(),
            Actor::Agency(id) => local.role_id(*id),
            Actor::Missing => "missing".to_owned(),
            Actor::Broken => "broken".to_owned(),
        },
        agencies: agencies.iter().map(|id| local.role_id(*id)).collect(),
        documents: documents.iter().map(|id| local.document_id(*id)).collect(),
        results: results.iter().map(|id| local.result_id(*id)).collect(),
        fees: fees.iter().map(|id| local.fee_id(*id)).collect(),
        about: about.clone(),
        limit: stated.as_ref().map(|it| limit(local, it)),
        limit_overrides: limit_overrides.iter().map(other_limit).collect(),
        on_expiry: expiry(local, *on_expiry),
        suspends_limit: *suspends_limit,
        site: site.map(Word::id),
        same_channel: *same_channel,
        before: before.clone(),
        when: local.guard(guard.as_ref()),
        skipped_when: local.guard(skipped_when.as_ref()),
        outcomes: outcomes.iter().map(|it| outcome(local, it)).collect(),
        rounds: rounds.iter().map(|it| round(local, it)).collect(),
        shared: *shared,
        meta: local.cx.meta(meta),
    }
}

fn outcome(local: Local<'_>, it: &OutcomeRule) -> wire::OutcomeRule {
    let OutcomeRule {
        outcome,
        effects,
        limit: stated,
        in_writing,
        with_reasons,
        span: _,
    } = it;
    wire::OutcomeRule {
        outcome: outcome.id(),
        effects: effects.iter().map(|it| effect(local, it)).collect(),
        limit: stated.as_ref().map(|it| limit(local, it)),
        in_writing: *in_writing,
        with_reasons: *with_reasons,
    }
}

fn round(local: Local<'_>, it: &SupplementRound) -> wire::SupplementRound {
    let SupplementRound { number, terms: own } = it;
    wire::SupplementRound {
        number: *number,
        terms: terms(local, own),
    }
}

fn terms(local: Local<'_>, it: &SupplementTerms) -> wire::SupplementTerms {
    let SupplementTerms {
        bound,
        notify,
        submit,
        expiry: end,
        restart,
        span,
    } = it;
    wire::SupplementTerms {
        at_most: *bound,
        notify: notify.as_ref().map(|it| limit(local, it)),
        submit: submit.as_ref().map(|it| limit(local, it)),
        on_expiry: expiry(local, end.map(|it| (it, None, *span))),
        restart: *restart,
    }
}

fn effect(local: Local<'_>, it: &Effect) -> wire::Effect {
    let plain = |kind: &str| wire::Effect {
        kind: kind.to_owned(),
        target: None,
        grounds: Vec::new(),
        terms: bound(None),
    };
    match it {
        Effect::RequestSupplement(it) => wire::Effect {
            terms: terms(local, it),
            ..plain("request_supplement")
        },
        Effect::Refuse(grounds) => wire::Effect {
            grounds: grounds.iter().map(|id| local.ground_id(*id)).collect(),
            ..plain("refuse")
        },
        Effect::GoTo(target) => wire::Effect {
            target: Some(target_id(local, *target)),
            ..plain("go_to")
        },
        Effect::ReturnTo(step, at_most) => wire::Effect {
            target: Some(local.step_id(*step)),
            terms: bound(*at_most),
            ..plain("return_to")
        },
        Effect::RecordRefusal => plain("record_refusal"),
        Effect::Continue => plain("continue"),
        Effect::End => plain("end"),
        Effect::CloseDossier => plain("close_dossier"),
        Effect::Stop => plain("stop"),
        Effect::Redirect => plain("redirect"),
        Effect::DeemedAgreed => plain("deemed_agreed"),
        Effect::DeemedGranted => plain("deemed_granted"),
        Effect::DeemedRefused => plain("deemed_refused"),
    }
}

/// Terms that only bound how often something happens.
fn bound(at_most: Option<u32>) -> wire::SupplementTerms {
    wire::SupplementTerms {
        at_most,
        notify: None,
        submit: None,
        on_expiry: wire::OnExpiry {
            on_expiry: None,
            on_expiry_target: None,
            on_expiry_at_most: None,
        },
        restart: None,
    }
}

fn target_id(local: Local<'_>, it: FlowTarget) -> String {
    match it {
        FlowTarget::Step(id) => local.step_id(id),
        FlowTarget::Block(id) => local
            .procedure
            .and_then(|it| it.blocks.get(id))
            .map_or_else(String::new, |it| it.name.id.clone()),
    }
}

pub(super) fn nodes(local: Local<'_>, nodes: &[FlowNode]) -> Vec<wire::FlowNode> {
    nodes.iter().filter_map(|it| node(local, it)).collect()
}

fn node(local: Local<'_>, it: &FlowNode) -> Option<wire::FlowNode> {
    let block = match it {
        FlowNode::Step(id) => return Some(wire::FlowNode::Step(local.step_id(*id))),
        FlowNode::Block(id) => local.procedure?.blocks.get(*id)?,
    };
    let Block {
        name: ident,
        kind,
        branches,
        meta,
        end: _,
    } = block;
    let branch = |it: &Branch| {
        let Branch {
            head,
            nodes: inner,
            span: _,
        } = it;
        let (name, when, otherwise) = match head {
            BranchHead::Named(name) => (Some(name.id.clone()), None, false),
            BranchHead::When(guard) => (None, Some(local.case(guard)), false),
            BranchHead::Otherwise => (None, None, true),
        };
        wire::Branch {
            name,
            when,
            otherwise,
            nodes: nodes(local, inner),
        }
    };
    Some(wire::FlowNode::Block {
        name: ident.id.clone(),
        kind: kind.id(),
        branches: branches.iter().map(branch).collect(),
        meta: local.cx.meta(meta),
    })
}
