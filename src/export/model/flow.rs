//! Model to wire structs: channels, limits, clocks, steps and their order.

use super::{
    convert::{Local, length, name},
    wire,
};
use crate::{
    model::{
        Actor, BranchHead, ChannelUse, Clock, ClockLength, Effect, EventRef, Expiry, FlowNode,
        FlowTarget, Limit, OutcomeRule, Remedy, Step, Waiting,
    },
    syntax::words::Word,
};

pub(super) fn limit(local: Local<'_>, it: &Limit) -> wire::Limit {
    let (kind, exact) = match it.length {
        ClockLength::Length(it) => ("length", Some(length(it))),
        ClockLength::AtOnce => ("at_once", None),
        ClockLength::SameDay => ("same_day", None),
        ClockLength::Unknown => ("unknown", None),
    };
    wire::Limit {
        length: exact,
        kind: kind.to_owned(),
        at_most: it.at_most,
        from: it.from.map(|it| event(local, it)),
        until: it.until.map(|it| event(local, it)),
        before: it.before.map(|it| event(local, it)),
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
    wire::Channel {
        channel: it.channel.id(),
        title: it.title.clone(),
        limit: it.limit.as_ref().map(|it| limit(local, it)),
    }
}

pub(super) fn remedy(local: Local<'_>, it: &Remedy) -> wire::Remedy {
    wire::Remedy {
        name: name(&it.name),
        body: it.body.clone(),
        limit: it.limit.as_ref().map(|it| limit(local, it)),
    }
}

pub(super) fn clock(local: Local<'_>, it: &Clock) -> wire::Clock {
    let waiting = |it: &Waiting| match it {
        Waiting::Supplement => "supplement",
        Waiting::Payment => "payment",
        Waiting::Consultation => "consultation",
        Waiting::ThisStep => "step",
    };
    wire::Clock {
        name: name(&it.name),
        limit: limit(local, &it.limit),
        promise: it.is_promise(),
        when: local.guard(it.guard.as_ref()),
        suspended_while: it
            .suspended
            .iter()
            .map(|it| waiting(it).to_owned())
            .collect(),
        on_expiry: it.on_expiry.map(|(it, _, _)| expiry(it)),
        meta: local.cx.meta(&it.meta),
    }
}

pub(super) fn expiry(it: Expiry) -> String {
    it.word().id()
}

pub(super) fn step(local: Local<'_>, it: &Step) -> wire::Step {
    wire::Step {
        name: name(&it.name),
        kind: it.kind.id(),
        actor: match it.actor {
            Actor::Applicant => "applicant".to_owned(),
            Actor::Agency(id) => local.role_id(id),
            Actor::Missing => "missing".to_owned(),
            Actor::Broken => "broken".to_owned(),
        },
        agencies: it.agencies.iter().map(|id| local.role_id(*id)).collect(),
        documents: it
            .documents
            .iter()
            .map(|id| local.document_id(*id))
            .collect(),
        results: it.results.iter().map(|id| local.result_id(*id)).collect(),
        limit: it.limit.as_ref().map(|it| limit(local, it)),
        when: local.guard(it.guard.as_ref()),
        skipped_when: local.guard(it.skipped_when.as_ref()),
        outcomes: it.outcomes.iter().map(|it| outcome(local, it)).collect(),
        shared: it.shared,
        meta: local.cx.meta(&it.meta),
    }
}

fn outcome(local: Local<'_>, it: &OutcomeRule) -> wire::OutcomeRule {
    wire::OutcomeRule {
        outcome: it.outcome.id(),
        effects: it.effects.iter().map(|it| effect(local, it)).collect(),
        limit: it.limit.as_ref().map(|it| limit(local, it)),
    }
}

fn effect(local: Local<'_>, it: &Effect) -> wire::Effect {
    let plain = |kind: &str| wire::Effect {
        kind: kind.to_owned(),
        target: None,
        grounds: Vec::new(),
        at_most: None,
        notify: None,
        submit: None,
    };
    match it {
        Effect::RequestSupplement(terms) => wire::Effect {
            at_most: terms.bound,
            notify: terms.notify.as_ref().map(|it| limit(local, it)),
            submit: terms.submit.as_ref().map(|it| limit(local, it)),
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
        Effect::ReturnTo(step, bound) => wire::Effect {
            target: Some(local.step_id(*step)),
            at_most: *bound,
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
    let branch = |it: &crate::model::Branch| {
        let (name, when, otherwise) = match &it.head {
            BranchHead::Named(name) => (Some(name.id.clone()), None, false),
            BranchHead::When(guard) => (None, Some(local.condition(&guard.condition)), false),
            BranchHead::Otherwise => (None, None, true),
        };
        wire::Branch {
            name,
            when,
            otherwise,
            nodes: nodes(local, &it.nodes),
        }
    };
    Some(wire::FlowNode::Block {
        name: block.name.id.clone(),
        kind: block.kind.id(),
        branches: block.branches.iter().map(branch).collect(),
    })
}
