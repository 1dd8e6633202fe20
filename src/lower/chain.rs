//! The items of a section as a chain in which names are found at once, so that a copy of
//! a long list is made in the time that reading it takes.

use rustc_hash::FxHashMap;

use crate::{
    source::fold_ascii,
    syntax::ast::{Item, ItemKind, List, Name, StepKindOrBlock},
};

/// Before the first item, and behind the last.
const ENDS: usize = 0;

/// Items in order, each at a place that stays its own.
pub(super) struct Chain {
    links: Vec<Link>,
    /// Where the items of a name stand or stood.
    by_name: FxHashMap<String, Vec<usize>>,
    /// A block is not closed, or the end of one has no beginning.
    is_broken: bool,
}

/// An item between its neighbours; none at [`ENDS`] and where it was taken away.
struct Link {
    item: Option<Item>,
    before: usize,
    after: usize,
    /// The end of the unit that begins here, as it was put in.
    end: usize,
}

impl Chain {
    /// Takes the items of a list out of it.
    pub(super) fn of(items: &mut List<Item>) -> Self {
        let mut chain = Self {
            links: vec![Link {
                item: None,
                before: ENDS,
                after: ENDS,
                end: ENDS,
            }],
            by_name: FxHashMap::default(),
            is_broken: false,
        };
        chain.insert(ENDS, std::mem::take(items).into_iter().collect());
        chain
    }

    /// Returns the items in order.
    pub(super) fn into_items(mut self) -> List<Item> {
        let mut items = List::with_capacity(self.links.len() - 1);
        let mut at = self.after(ENDS);
        while at != ENDS {
            items.extend(self.links.get_mut(at).and_then(|it| it.item.take()));
            at = self.after(at);
        }
        items
    }

    /// Returns the plain names of the items.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.by_name.keys()
    }

    /// Tells whether an item bears a plain name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Replaces, adds and drops units.
    pub(super) fn merge<'u>(&mut self, units: impl IntoIterator<Item = &'u [Item]>) {
        let mut last: Option<usize> = None;
        for unit in units {
            let Some(first) = unit.first() else { continue };
            let found = plain_name(first).and_then(|name| self.find(&name));
            match (&first.kind, found) {
                (ItemKind::Drop(_), Some((start, end))) => {
                    let before = self.drop_range(start, end, last);
                    last = last.map(|_| before);
                }
                // Reported later: nothing of this name is inherited.
                (ItemKind::Drop(_), None) => {
                    self.insert(self.before(ENDS), vec![first.clone()]);
                }
                (_, Some((start, end))) => last = Some(self.replace(start, end, unit)),
                (_, None) => {
                    let place = last.unwrap_or(self.before(ENDS));
                    last = Some(self.add(place, unit));
                }
            }
        }
    }

    /// Finds the unit of a plain name: the places of its first and its last item.
    fn find(&self, name: &str) -> Option<(usize, usize)> {
        let places = self.by_name.get(name)?;
        let mut present = places.iter().copied().filter(|it| self.item(*it).is_some());
        let first = present.next()?;
        let start = match present.next() {
            None => first,
            Some(_) => self.first_of(name)?,
        };
        Some((start, self.end_of(start)))
    }

    /// Looks for the first item of a name that several bear.
    fn first_of(&self, name: &str) -> Option<usize> {
        let mut at = self.after(ENDS);
        while at != ENDS {
            let item = self.item(at)?;
            if names_itself(item) && plain_name(item).as_deref() == Some(name) {
                return Some(at);
            }
            at = self.after(at);
        }
        None
    }

    fn end_of(&self, start: usize) -> usize {
        if !self.is_broken {
            return self.links.get(start).map_or(start, |it| it.end);
        }
        let mut depth = 0;
        let mut at = start;
        while let Some(item) = self.item(at) {
            depth = depth_after(item, depth);
            if depth == 0 {
                return at;
            }
            at = self.after(at);
        }
        // A block without end is one line; its fault is reported later.
        start
    }

    /// Takes a unit away; returns where the last change was, which may have been in it.
    fn drop_range(&mut self, start: usize, end: usize, last: Option<usize>) -> usize {
        let before = self.before(start);
        let (taken, held) = self.take(start, end, last);
        let parts = taken.filter(has_flow).map(|it| it.parts);
        if let (Some(item), Some(parts)) = (self.item_mut(before), parts) {
            item.parts.extend(parts);
        }
        match last {
            Some(last) if !held => last,
            _ => before,
        }
    }

    /// Returns the place of the last item put in.
    fn replace(&mut self, start: usize, end: usize, unit: &[Item]) -> usize {
        let before = self.before(start);
        // The branch lines after the last item belong to the block around it.
        let (taken, _) = self.take(start, end, None);
        let parts = taken.filter(has_flow).map(|it| it.parts);
        let mut unit = unit.to_vec();
        if let (Some(last), Some(parts)) = (unit.last_mut(), parts)
            && last.parts.is_empty()
        {
            last.parts = parts;
        }
        self.insert(before, unit)
    }

    /// Puts a unit behind a place; returns the place of its last item.
    fn add(&mut self, place: usize, unit: &[Item]) -> usize {
        let mut unit = unit.to_vec();
        let before = self.item_mut(place).filter(|it| has_flow(it));
        if let (Some(before), Some(last)) = (before, unit.last_mut())
            && last.parts.is_empty()
        {
            last.parts = std::mem::take(&mut before.parts);
        }
        self.insert(place, unit)
    }

    /// Takes items out; returns the last of them, and whether one stood at the place.
    fn take(&mut self, start: usize, end: usize, place: Option<usize>) -> (Option<Item>, bool) {
        let (before, after) = (self.before(start), self.after(end));
        let mut taken = None;
        let mut held = false;
        let mut at = start;
        while at != after && at != ENDS {
            held |= Some(at) == place;
            taken = self.links.get_mut(at).and_then(|it| it.item.take());
            at = self.after(at);
        }
        self.join(before, after);
        (taken, held)
    }

    /// Puts items behind a place; returns the place of the last one.
    fn insert(&mut self, place: usize, items: Vec<Item>) -> usize {
        let behind = self.after(place);
        let first = self.links.len();
        let ends = ends(&items);
        self.is_broken |= ends.is_none();
        let mut last = place;
        for (idx, item) in items.into_iter().enumerate() {
            let at = first + idx;
            if let Some(name) = plain_name(&item).filter(|_| names_itself(&item)) {
                self.by_name.entry(name).or_default().push(at);
            }
            let end = ends.as_ref().and_then(|it| it.get(idx));
            self.links.push(Link {
                item: Some(item),
                before: ENDS,
                after: ENDS,
                end: first + end.copied().unwrap_or(idx),
            });
            self.join(last, at);
            last = at;
        }
        self.join(last, behind);
        last
    }

    fn join(&mut self, before: usize, after: usize) {
        if let Some(link) = self.links.get_mut(before) {
            link.after = after;
        }
        if let Some(link) = self.links.get_mut(after) {
            link.before = before;
        }
    }

    fn before(&self, at: usize) -> usize {
        self.links.get(at).map_or(ENDS, |it| it.before)
    }

    fn after(&self, at: usize) -> usize {
        self.links.get(at).map_or(ENDS, |it| it.after)
    }

    fn item(&self, at: usize) -> Option<&Item> {
        self.links.get(at)?.item.as_ref()
    }

    fn item_mut(&mut self, at: usize) -> Option<&mut Item> {
        self.links.get_mut(at)?.item.as_mut()
    }
}

/// Cuts items into units: one item, or a block from its opening to its end.
pub(super) fn units(items: &[Item]) -> Vec<&[Item]> {
    let (ends, _) = all_ends(items);
    let mut units = Vec::new();
    let mut start = 0;
    while let Some(end) = ends.get(start) {
        units.extend(items.get(start..=*end));
        start = end + 1;
    }
    units
}

/// Returns the plain name of an item.
pub(super) fn plain_name(item: &Item) -> Option<String> {
    item_name(item).map(|it| fold_ascii(&it.text))
}

/// Returns where the unit of each item ends; nothing where a block lacks its end or an
/// end its block.
fn ends(items: &[Item]) -> Option<Vec<usize>> {
    let (ends, is_whole) = all_ends(items);
    is_whole.then_some(ends)
}

fn all_ends(items: &[Item]) -> (Vec<usize>, bool) {
    // A block without end is one line; its fault is reported later.
    let mut ends: Vec<usize> = (0..items.len()).collect();
    let mut open = Vec::new();
    let mut is_whole = true;
    for (idx, item) in items.iter().enumerate() {
        match &item.kind {
            ItemKind::Step(step) if matches!(step.kind, StepKindOrBlock::Block(_)) => {
                open.push(idx);
            }
            ItemKind::BlockEnd(_) => match open.pop().and_then(|it| ends.get_mut(it)) {
                Some(end) => *end = idx,
                None => is_whole = false,
            },
            _ => {}
        }
    }
    (ends, is_whole && open.is_empty())
}

fn depth_after(item: &Item, depth: usize) -> usize {
    match &item.kind {
        ItemKind::Step(step) if matches!(step.kind, StepKindOrBlock::Block(_)) => depth + 1,
        ItemKind::BlockEnd(_) => depth.saturating_sub(1),
        _ => depth,
    }
}

/// Tells whether the parts of an item are branch lines of the block around it.
fn has_flow(item: &Item) -> bool {
    match &item.kind {
        ItemKind::Step(step) => matches!(step.kind, StepKindOrBlock::Act(_)),
        ItemKind::BlockEnd(_) => true,
        _ => false,
    }
}

/// Tells whether an item is what its name says; one that is dropped is not.
fn names_itself(item: &Item) -> bool {
    !matches!(item.kind, ItemKind::Drop(_))
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
        ItemKind::OrderRule(it) => Some(&it.name),
        ItemKind::Provision(_)
        | ItemKind::Channel(_)
        | ItemKind::BlockEnd(_)
        | ItemKind::Event(_)
        | ItemKind::Expect(_) => None,
    }
}
