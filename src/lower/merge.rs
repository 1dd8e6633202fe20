//! One section of a copy over the same section of its base.

use std::{borrow::Cow, collections::BTreeSet};

use rustc_hash::FxHashMap;

use super::chain::{Chain, plain_name, units};
use crate::{
    source::{Spanned, fold_ascii},
    syntax::{
        ast::{
            Condition, ConditionKind, Group, Item, ItemKind, Section, SectionHead, SectionValue,
            Subject, Value, ValueKind,
        },
        words::{Channel, SectionWord},
    },
};

/// Puts a section over the one that it inherits.
pub(super) fn merge<'a>(base: &Cow<'a, Section>, own: &'a Section) -> Cow<'a, Section> {
    let has_items = !own.items.is_empty() || !own.groups.is_empty();
    let base_has_items = !base.items.is_empty() || !base.groups.is_empty();
    let only_sets = own.head == SectionHead::Word(SectionWord::Documents)
        && matches!(own.value, SectionValue::Sets(_))
        && !has_items;
    if !only_sets && (!has_items || !base_has_items) {
        return Cow::Borrowed(own);
    }
    let mut merged = base.clone().into_owned();
    merged.span = own.span;
    merged.word_span = own.word_span;
    if !matches!(own.value, SectionValue::Absent) {
        merged.value = own.value.clone();
    }
    if !own.clauses.is_empty() {
        merged.clauses.clone_from(&own.clauses);
    }
    give_way_to_channels(&mut merged, &own.items);
    merge_ungrouped(&mut merged, &own.items);
    merge_groups(&mut merged, &own.groups);
    Cow::Owned(merged)
}

/// A line of channels has no name: what the base says of the channels of a copy gives way, and a
/// line of the base keeps its other channels.
fn give_way_to_channels(merged: &mut Section, own: &[Item]) {
    let own: BTreeSet<Channel> = own.iter().flat_map(channels).map(|it| it.value).collect();
    merged.items.retain_mut(|item| match &mut item.kind {
        ItemKind::Channel(line) => {
            line.channels.retain(|it| !own.contains(&it.value));
            !line.channels.is_empty()
        }
        _ => true,
    });
}

fn channels(item: &Item) -> &[Spanned<Channel>] {
    match &item.kind {
        ItemKind::Channel(line) => &line.channels,
        _ => &[],
    }
}

fn merge_groups(merged: &mut Section, own: &[Group]) {
    let mut known: FxHashMap<Option<String>, usize> = FxHashMap::default();
    for (idx, group) in merged.groups.iter().enumerate() {
        known.entry(case_of(group)).or_insert(idx);
    }
    for group in own {
        let idx = *known.entry(case_of(group)).or_insert(merged.groups.len());
        match merged.groups.get_mut(idx) {
            Some(base) => merge_group(base, group),
            None => merged.groups.push(group.clone()),
        }
    }
}

fn merge_group(base: &mut Group, own: &Group) {
    if !own.clauses.is_empty() {
        base.clauses.clone_from(&own.clauses);
    }
    if own.title.is_some() {
        base.title.clone_from(&own.title);
    }
    base.span = own.span;
    let mut items = Chain::of(&mut base.items);
    items.merge(units(&own.items));
    base.items = items.into_items();
}

/// Items outside groups replace the item of their name wherever it stands.
fn merge_ungrouped(merged: &mut Section, own: &[Item]) {
    let mut everyone = Chain::of(&mut merged.items);
    let groups = merged.groups.iter_mut();
    let mut groups: Vec<Chain> = groups.map(|it| Chain::of(&mut it.items)).collect();
    // In which groups a name stands or stood.
    let mut holding: FxHashMap<String, BTreeSet<usize>> = FxHashMap::default();
    for (idx, group) in groups.iter().enumerate() {
        for name in group.names() {
            holding.entry(name.clone()).or_default().insert(idx);
        }
    }
    let mut rest: Vec<&[Item]> = Vec::new();
    for unit in units(own) {
        let name = unit.first().and_then(plain_name).unwrap_or_default();
        let mut within = holding.get(&name).cloned().unwrap_or_default();
        within.retain(|it| groups.get(*it).is_some_and(|it| it.has(&name)));
        if within.is_empty() {
            rest.push(unit);
            continue;
        }
        for idx in within {
            if let Some(group) = groups.get_mut(idx) {
                group.merge([unit]);
            }
            for name in unit.iter().filter_map(plain_name) {
                holding.entry(name).or_default().insert(idx);
            }
        }
        // It may stand among the items of everyone as well.
        if everyone.has(&name) {
            everyone.merge([unit]);
        }
    }
    everyone.merge(rest);
    merged.items = everyone.into_items();
    for (group, items) in merged.groups.iter_mut().zip(groups) {
        group.items = items.into_items();
    }
}

/// Writes the condition of a group: two groups of one case have the same.
fn case_of(group: &Group) -> Option<String> {
    group.condition.as_ref().map(key)
}

/// Writes a condition without its places.
fn key(condition: &Condition) -> String {
    let list = |parts: &[Condition]| parts.iter().map(key).collect::<Vec<_>>().join(",");
    match &*condition.kind {
        ConditionKind::Any(parts) => format!("any({})", list(parts)),
        ConditionKind::All(parts) => format!("all({})", list(parts)),
        ConditionKind::Not(part) => format!("not({})", key(part)),
        ConditionKind::Flag(name) => fold_ascii(&name.text),
        ConditionKind::Happened(name) => format!("happened({})", fold_ascii(&name.text)),
        ConditionKind::Expired(name) => format!("expired({})", fold_ascii(&name.text)),
        ConditionKind::Compare {
            subject,
            comparison,
            values,
        } => {
            let subject = match subject {
                Subject::Fact(name) => fold_ascii(&name.text),
                Subject::Channel(_) => "#channel".to_owned(),
                Subject::Applicant(_) => "#applicant".to_owned(),
                Subject::FiledOn(_) => "#filed".to_owned(),
            };
            let values: Vec<String> = values.iter().map(value_key).collect();
            format!("{subject} {comparison:?} {}", values.join(","))
        }
    }
}

fn value_key(value: &Value) -> String {
    match &value.kind {
        ValueKind::Name(name) => fold_ascii(&name.text),
        ValueKind::Quantity(quantity) => {
            let unit = quantity.unit.as_ref().map(|unit| fold_ascii(&unit.text));
            format!("{:?} {}", quantity.number, unit.unwrap_or_default())
        }
        ValueKind::Text(text) => text.text.to_string(),
        ValueKind::Yes => "yes".to_owned(),
        ValueKind::No => "no".to_owned(),
        ValueKind::Unknown => "unknown".to_owned(),
        ValueKind::Money(amount) => format!("{amount:?}"),
        ValueKind::Date(date) => format!("{date:?}"),
        ValueKind::Applicant(kind) => format!("{kind:?}"),
        ValueKind::Channel(channel) => format!("{channel:?}"),
    }
}
