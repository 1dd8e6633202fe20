//! Model to wire structs: agencies, databases, and the heads of procedures.

use super::{
    convert::{Cx, Local, interval, name},
    fees, flow, papers, results,
    wire::{self, Day, Stated},
};
use crate::{
    model::{
        Agency, AgencyInProcedure, Applicants, Basis, BasisOrigin, Choice, Database, Fact,
        FactType, Meta, Procedure, Publication, Subject,
    },
    syntax::words::{SectionWord, Word},
};

pub(super) fn agency(cx: Cx<'_>, it: &Agency) -> wire::Agency {
    let Agency {
        name: ident,
        title,
        code,
        level,
        parent,
        territory,
        hours,
        exists,
        meta,
    } = it;
    let parent = parent.and_then(|id| cx.project.agencies.get(id));
    wire::Agency {
        name: name(ident),
        title: title.clone(),
        code: code.clone(),
        level: level.map(Word::id),
        parent: parent.map(|it| it.name.id.clone()),
        territory: territory.clone(),
        hours: Stated::from(hours.clone(), |it| it),
        exists: interval(*exists),
        meta: cx.meta(meta),
    }
}

pub(super) fn database(cx: Cx<'_>, it: &Database) -> wire::Database {
    let Database {
        name: ident,
        title,
        managed_by,
        available_from,
        replaces,
        meta,
    } = it;
    wire::Database {
        name: name(ident),
        title: title.clone(),
        managed_by: managed_by.clone(),
        available_from: Stated::from(*available_from, Day),
        replaces: replaces.clone(),
        meta: cx.meta(meta),
    }
}

#[expect(clippy::too_many_lines, reason = "one field a line")]
pub(super) fn procedure(cx: Cx<'_>, it: &Procedure) -> wire::Procedure {
    let local = Local {
        cx,
        procedure: Some(it),
    };
    let Procedure {
        name: ident,
        lang,
        title,
        code,
        field,
        levels,
        publication: published,
        in_force,
        transition,
        territory,
        jurisdiction,
        regime,
        online_level,
        partial_reasons,
        applicants: who,
        // What the conditions name.
        classes: _,
        agencies,
        legal_bases,
        facts,
        channels,
        // Both are read by `requirements`.
        requirements_stated: _,
        requirements: _,
        documents,
        dossier,
        // Both are read by `payments`.
        fee_sections: _,
        fees: _,
        time_stated,
        clocks,
        steps,
        // Written where the flow has them.
        blocks: _,
        flow: nodes,
        results_stated,
        results: given,
        grounds,
        prerequisites,
        joined,
        remedies,
        order_rules,
        yearly_volume,
        parent,
        // The order of the sheet says nothing.
        sections: _,
        section_metas,
        meta,
    } = it;
    wire::Procedure {
        name: name(ident),
        lang: lang.code().to_owned(),
        title: Stated::from(title.clone(), |it| it),
        code: code.clone().map(|it| Stated::from(it, |code| code.text)),
        field: field.clone().map(|it| Stated::from(it, |field| field)),
        levels: levels.iter().map(|level| level.id()).collect(),
        publication: published.clone().map(|it| Stated::from(it, publication)),
        in_force: in_force.map(|it| Stated::from(it, interval)),
        transition: transition.map(Word::id),
        regime: regime.id(),
        online_level: online_level.map(|it| Stated::from(it, Word::id)),
        partial_reasons: partial_reasons.iter().map(|it| it.id()).collect(),
        territory: territory.clone(),
        jurisdiction: jurisdiction.clone(),
        based_on: parent
            .and_then(|id| cx.project.procedures.get(id))
            .map(|it| it.name.id.clone()),
        applicants: who.as_ref().map(applicants),
        agencies: agencies.values().map(|it| role(cx, it)).collect(),
        legal_bases: cx.citations(legal_bases),
        facts: facts.values().map(|it| fact(local, it)).collect(),
        channels: channels
            .as_ref()
            .map(|it| it.iter().map(|it| flow::channel(local, it)).collect()),
        requirements: papers::requirements(local),
        documents: documents
            .values()
            .map(|it| papers::document(local, it))
            .collect(),
        dossier: dossier.as_ref().map(|it| papers::dossier(local, it)),
        payments: fees::payments(local),
        time_stated: time_stated.map(|it| Stated::from(it, |_| ())),
        clocks: clocks.values().map(|it| flow::clock(local, it)).collect(),
        steps: steps.values().map(|it| flow::step(local, it)).collect(),
        flow: flow::nodes(local, nodes),
        results_stated: results_stated.map(|it| Stated::from(it, |()| ())),
        results: given
            .values()
            .map(|it| results::result(local, it))
            .collect(),
        grounds: grounds
            .values()
            .map(|it| results::ground(local, it))
            .collect(),
        prerequisites: prerequisites
            .iter()
            .map(|it| results::prerequisite(local, it))
            .collect(),
        joined_with: joined.iter().map(|it| cx.target(it)).collect(),
        remedies: remedies
            .iter()
            .map(|it| results::remedy(local, it))
            .collect(),
        order_rules: order_rules
            .iter()
            .map(|it| results::order_rule(local, it))
            .collect(),
        yearly_volume: yearly_volume.map(|it| Stated::from(it, |it| it)),
        sections: section_metas
            .iter()
            .filter_map(|it| section(cx, it))
            .collect(),
        meta: cx.meta(meta),
    }
}

/// Writes what a section carries, unless it carries nothing of its own.
fn section(cx: Cx<'_>, (section, meta): &(SectionWord, Meta)) -> Option<wire::Section> {
    let own = |it: &Basis| it.span.is_some() && it.origin != BasisOrigin::Procedure;
    let bare = !own(&meta.basis) && meta.unverified.is_none();
    if bare && meta.notes.is_empty() && meta.allows.is_empty() {
        return None;
    }
    Some(wire::Section {
        section: section.id(),
        meta: cx.meta(meta),
    })
}

fn publication(it: Publication) -> wire::Publication {
    let Publication {
        number,
        date,
        span: _,
    } = it;
    wire::Publication {
        number,
        date: Stated::from(date, Day),
    }
}

fn applicants(it: &Applicants) -> Stated<Vec<String>> {
    let Applicants {
        kinds,
        others,
        unknown,
        span: _,
    } = it;
    if *unknown {
        return Stated::Unknown;
    }
    let kinds = kinds.iter().map(|kind| kind.id());
    Stated::Value(kinds.chain(others.iter().cloned()).collect())
}

fn role(cx: Cx<'_>, it: &AgencyInProcedure) -> wire::Role {
    let AgencyInProcedure {
        name: ident,
        title,
        agency,
        roles,
        many,
        until,
        hours,
        meta,
    } = it;
    let agency = agency.and_then(|id| cx.project.agencies.get(id));
    wire::Role {
        name: name(ident),
        title: title.clone(),
        roles: roles.iter().map(|role| role.id()).collect(),
        many: *many,
        until: until.map(Day),
        agency: agency.map(|it| it.name.id.clone()),
        hours: Stated::from(hours.clone(), |it| it),
        meta: cx.meta(meta),
    }
}

fn fact(local: Local<'_>, it: &Fact) -> wire::Fact {
    let Fact {
        name: ident,
        ty,
        ask,
        guard,
        default,
        meta,
    } = it;
    let (ty, choices, unit) = match ty {
        FactType::YesNo => ("yes_no", Vec::new(), None),
        FactType::OneOf(choices) => {
            let choice = |Choice { name: ident, title }: &Choice| wire::Choice {
                name: name(ident),
                title: title.clone(),
            };
            ("one_of", choices.iter().map(choice).collect(), None)
        }
        FactType::Number(unit) => {
            let unit = unit.as_ref().map(|it| it.text.clone());
            ("number", Vec::new(), unit)
        }
        FactType::Money => ("money", Vec::new(), None),
        FactType::Date => ("date", Vec::new(), None),
        FactType::Text => ("text", Vec::new(), None),
    };
    let mut facts = local.procedure.iter().flat_map(|it| it.facts.iter());
    let subject = facts
        .find(|(_, other)| std::ptr::eq(*other, it))
        .map(|(id, _)| Subject::Fact(id));
    let default = default
        .as_ref()
        .zip(subject)
        .map(|(value, subject)| local.value(subject, value));
    wire::Fact {
        name: name(ident),
        ty: ty.to_owned(),
        choices,
        unit,
        ask: ask.clone(),
        when: local.guard(guard.as_ref()),
        default,
        meta: local.cx.meta(meta),
    }
}
