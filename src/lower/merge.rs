//! One section of a copy over the same section of its base.

use std::borrow::Cow;

use crate::{
    source::{Spanned, fold_ascii},
    syntax::{
        ast::{
            ChannelItem, Condition, ConditionKind, Group, Item, ItemKind, List, Name, Section,
            SectionHead, SectionValue, StepKindOrBlock, Subject, Value, ValueKind,
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
    merge_ungrouped(&mut merged, &own.items);
    for group in &own.groups {
        match merged.groups.iter_mut().find(|it| same_case(it, group)) {
            Some(base) => merge_group(base, group),
            None => merged.groups.push(group.clone()),
        }
    }
    Cow::Owned(merged)
}

fn merge_group(base: &mut Group, own: &Group) {
    if !own.clauses.is_empty() {
        base.clauses.clone_from(&own.clauses);
    }
    if own.title.is_some() {
        base.title.clone_from(&own.title);
    }
    base.span = own.span;
    merge_items(&mut base.items, &own.items);
}

/// Items outside groups replace the item of their name wherever it stands.
fn merge_ungrouped(merged: &mut Section, own: &[Item]) {
    let in_groups = |groups: &[Group], unit: &[Item]| {
        let name = unit.first().and_then(item_name);
        groups
            .iter()
            .any(|group| name.is_some_and(|name| find(&group.items, name).is_some()))
    };
    let mut rest: Vec<Item> = Vec::new();
    for unit in units(own) {
        if !in_groups(&merged.groups, unit) {
            rest.extend_from_slice(unit);
            continue;
        }
        for group in &mut merged.groups {
            if unit
                .first()
                .and_then(item_name)
                .is_some_and(|name| find(&group.items, name).is_some())
            {
                merge_items(&mut group.items, unit);
            }
        }
        // It may stand among the items of everyone as well.
        if unit
            .first()
            .and_then(item_name)
            .is_some_and(|name| find(&merged.items, name).is_some())
        {
            merge_items(&mut merged.items, unit);
        }
    }
    merge_items(&mut merged.items, &rest);
}

/// Replaces, adds and drops items.
fn merge_items(base: &mut List<Item>, own: &[Item]) {
    let mut after: Option<usize> = None;
    for unit in units(own) {
        let Some(first) = unit.first() else { continue };
        let found = item_name(first).and_then(|name| find(base, name));
        match (&first.kind, found) {
            (ItemKind::Drop(_), Some((start, end))) => drop_range(base, start, end),
            // Reported later: nothing of this name is inherited.
            (ItemKind::Drop(_), None) => base.push(first.clone()),
            (ItemKind::Channel(channel), _) => {
                after = Some(replace_channels(base, channel, unit));
            }
            (_, Some((start, end))) => {
                after = Some(replace_range(base, start, end, unit));
            }
            (_, None) => {
                let at = after.map_or(base.len(), |after| after + 1).min(base.len());
                after = Some(insert_range(base, at, unit));
            }
        }
    }
}

fn drop_range(base: &mut List<Item>, start: usize, end: usize) {
    let parts = base
        .get(end)
        .filter(|it| has_flow(it))
        .map(|it| it.parts.clone());
    base.drain(start..=end);
    let before = start.checked_sub(1).and_then(|before| base.get_mut(before));
    if let (Some(before), Some(parts)) = (before, parts) {
        before.parts.extend(parts);
    }
}

/// Puts a line of channels in the place of what the base says of them; a line of the base keeps
/// its other channels. Returns the position of the new line.
fn replace_channels(base: &mut List<Item>, own: &ChannelItem, unit: &[Item]) -> usize {
    let mut kept = 0_usize;
    let mut place = None;
    base.retain_mut(|item| {
        if let ItemKind::Channel(line) = &mut item.kind {
            let is_own =
                |it: &Spanned<Channel>| own.channels.iter().any(|own| own.value == it.value);
            line.channels.retain(|it| !is_own(it));
            if line.channels.is_empty() {
                place.get_or_insert(kept);
                return false;
            }
        }
        kept += 1;
        true
    });
    insert_range(base, place.unwrap_or(kept), unit)
}

/// Returns the position of the last item put in.
fn replace_range(base: &mut List<Item>, start: usize, end: usize, unit: &[Item]) -> usize {
    // The branch lines after the last item belong to the block around it.
    let parts = base
        .get(end)
        .filter(|it| has_flow(it))
        .map(|it| it.parts.clone());
    let mut unit = unit.to_vec();
    if let (Some(last), Some(parts)) = (unit.last_mut(), parts)
        && last.parts.is_empty()
    {
        last.parts = parts;
    }
    let last = start + unit.len() - 1;
    base.splice(start..=end, unit);
    last
}

fn insert_range(base: &mut List<Item>, at: usize, unit: &[Item]) -> usize {
    let mut unit = unit.to_vec();
    let before = at.checked_sub(1).and_then(|before| base.get_mut(before));
    if let (Some(before), Some(last)) = (before.filter(|it| has_flow(it)), unit.last_mut())
        && last.parts.is_empty()
    {
        last.parts = std::mem::take(&mut before.parts);
    }
    let last = at + unit.len() - 1;
    base.splice(at..at, unit);
    last
}

/// Tells whether the parts of an item are branch lines of the block around it.
fn has_flow(item: &Item) -> bool {
    match &item.kind {
        ItemKind::Step(step) => matches!(step.kind, StepKindOrBlock::Act(_)),
        ItemKind::BlockEnd(_) => true,
        _ => false,
    }
}

/// Cuts items into units: one item, or a block from its opening to its end.
fn units(items: &[Item]) -> Vec<&[Item]> {
    let mut units = Vec::new();
    let mut start = 0;
    while start < items.len() {
        let end = end_of(items, start);
        units.extend(items.get(start..=end));
        start = end + 1;
    }
    units
}

/// Returns the position of the end of the unit that begins here.
fn end_of(items: &[Item], start: usize) -> usize {
    let mut depth = 0_usize;
    for (idx, item) in items.iter().enumerate().skip(start) {
        match &item.kind {
            ItemKind::Step(step) if matches!(step.kind, StepKindOrBlock::Block(_)) => depth += 1,
            ItemKind::BlockEnd(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return idx;
        }
    }
    // A block without end is one line; its fault is reported later.
    start
}

/// Finds the unit of a name.
fn find(items: &[Item], name: &Name) -> Option<(usize, usize)> {
    let plain = fold_ascii(&name.text);
    let start = items.iter().position(|item| {
        !matches!(item.kind, ItemKind::Drop(_))
            && item_name(item)
                .is_some_and(|it| it.text == name.text || fold_ascii(&it.text) == plain)
    })?;
    Some((start, end_of(items, start)))
}

/// Returns the name of an item.
fn item_name(item: &Item) -> Option<&Name> {
    match &item.kind {
        ItemKind::Drop(name) => Some(name),
        ItemKind::Agency(it) => Some(&it.name),
        ItemKind::Fact(it) => Some(&it.name),
        ItemKind::Paper(it) => it.name.as_ref(),
        ItemKind::Requirement(it) => Some(&it.name),
        ItemKind::Fee(it) => Some(&it.name),
        ItemKind::Clock(it) => Some(&it.name),
        ItemKind::Step(it) => Some(&it.name),
        ItemKind::Result(it) => it.paper.name.as_ref(),
        ItemKind::Prerequisite(it) => Some(&it.name),
        ItemKind::Remedy(it) => Some(&it.name),
        ItemKind::Provision(_)
        | ItemKind::Channel(_)
        | ItemKind::BlockEnd(_)
        | ItemKind::Event(_)
        | ItemKind::Expect(_) => None,
    }
}

/// Tells whether two groups are of the same case.
fn same_case(left: &Group, right: &Group) -> bool {
    match (&left.condition, &right.condition) {
        (None, None) => true,
        (Some(left), Some(right)) => key(left) == key(right),
        _ => false,
    }
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
