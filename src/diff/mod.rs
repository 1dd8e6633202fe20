//! What a proposal changes in a procedure: two versions compared by what they mean.
//!
//! [`sheet`] writes everything that a version says as sides of elements, [`diff`] is the difference
//! of two sheets: one [`Change`] for each element that comes or goes and for each side that differs.
//! So two equal versions differ in nothing, and [`Diff::apply`] turns the sheet of the old version
//! into that of the new one. What is on no sheet (the order of sections, examples, places in files,
//! written reasons for silence) is no difference.
//!
//! A change is eased or tightened where asking can be compared in both directions: what the new
//! version asks is within what the old one asks and not the other way round. That alone decides, so
//! that the two swap when the versions do. What only goes somewhere else is moved ([`moved`]).

mod align;
mod findings;
mod finish;
mod grounds;
mod judge;
mod measure;
mod moved;
mod part;
mod replayed;
mod state;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    messages::{Arg, Message, Text, diff as m},
    model::{Basis, Ident, Procedure, Project},
    source::Span,
    values::{Date, Lang},
};

pub use findings::{Findings, findings};
pub use finish::{Finish, finishes};
pub use grounds::{
    Amendment, Amendments, Shortfall, ToAmend, ToAmendIn, Unfounded, amendments, unfounded,
};
pub use measure::{Measure, Quantity, quantities};
pub use part::{Aspect, Part};
pub use replayed::{Both, Replayed};
pub use state::{Counts, ItemKind, Outcome, State, counts};

use align::{Pairs, align};
use judge::Judge;
use write::Pen;

/// A version with the project in which its names are resolved.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The project.
    pub project: &'a Project,
    /// The version.
    pub procedure: &'a Procedure,
}

/// What a change does to those who follow the procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Less is asked, or more is given.
    Eased,
    /// More is asked, or less is given.
    Tightened,
    /// The burden goes somewhere else.
    Moved,
    /// Less for some, more for others.
    Mixed,
    /// Neither more nor less is asked.
    Neutral,
    /// The program cannot tell.
    Unclear,
}

impl Effect {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Tightened,
        Self::Moved,
        Self::Mixed,
        Self::Unclear,
        Self::Eased,
        Self::Neutral,
    ];

    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Eased => "eased",
            Self::Tightened => "tightened",
            Self::Moved => "moved",
            Self::Mixed => "mixed",
            Self::Neutral => "neutral",
            Self::Unclear => "unclear",
        }
    }

    /// Returns its name for people.
    #[must_use]
    pub fn name(self) -> &'static Message {
        match self {
            Self::Eased => &m::EASED,
            Self::Tightened => &m::TIGHTENED,
            Self::Moved => &m::MOVED,
            Self::Mixed => &m::MIXED,
            Self::Neutral => &m::NEUTRAL,
            Self::Unclear => &m::UNCLEAR,
        }
    }

    /// Returns what the change is where the versions are exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        match self {
            Self::Eased => Self::Tightened,
            Self::Tightened => Self::Eased,
            other => other,
        }
    }
}

/// Where a side stands on a sheet: an element by its place in either version, and the side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The part.
    pub part: Part,
    /// Its place in the old version; absent where it is new.
    pub old: Option<usize>,
    /// Its place in the new version; absent where it is gone.
    pub new: Option<usize>,
    /// The side.
    pub aspect: Aspect,
}

/// Everything that a version says, in words that are the same where the meaning is.
pub type Sheet = BTreeMap<Address, String>;

/// An element of one version.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// Its place among those of its part.
    pub at: usize,
    /// Its stable name; that of the channel for a channel.
    pub id: String,
    /// Its name as written.
    pub name: Arg,
    /// The words of the source.
    pub title: Option<&'a str>,
    /// Its basis in effect; absent for the whole procedure.
    pub basis: Option<&'a Basis>,
    /// Where it stands.
    pub span: Span,
}

/// One difference.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The part.
    pub part: Part,
    /// The element before; absent where it is new.
    pub old: Option<Item<'a>>,
    /// The element after; absent where it is gone.
    pub new: Option<Item<'a>>,
    /// The side that differs; absent where the whole element comes or goes.
    pub aspect: Option<Aspect>,
    /// What it does.
    pub effect: Effect,
    /// Why it is so, or why it cannot be told.
    pub why: Option<Text>,
    /// The side before, in words; absent where nothing was said.
    pub before: Option<Arg>,
    /// The side after, in words; absent where nothing is said.
    pub after: Option<Arg>,
    /// How much it is, where that is a number.
    pub quantity: Option<Quantity>,
    /// The sides that go, and those that come.
    lines: (Sheet, Sheet),
}

impl<'a> Change<'a> {
    /// Returns the element, as it is after where it is there.
    #[must_use]
    pub fn item(&self) -> Option<&Item<'a>> {
        self.new.as_ref().or(self.old.as_ref())
    }
}

/// What two versions differ in.
#[derive(Debug, Clone)]
pub struct Diff<'a> {
    /// The differences, part by part.
    pub changes: Vec<Change<'a>>,
    /// What is counted of a procedure, before and after; what neither has is left out.
    pub quantities: Vec<Quantity>,
    /// What becomes of each item, kind by kind.
    pub items: Vec<Outcome<'a>>,
}

impl Diff<'_> {
    /// Tells whether the versions say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Returns the sheet of the new version from that of the old one.
    #[must_use]
    pub fn apply(&self, old: &Sheet) -> Sheet {
        let mut new = old.clone();
        for change in &self.changes {
            new.retain(|address, _| !change.lines.0.contains_key(address));
        }
        for change in &self.changes {
            let lines = change.lines.1.iter();
            new.extend(lines.map(|it| (*it.0, it.1.clone())));
        }
        new
    }
}

/// Returns the sheets of two versions; an element of both has one address.
#[must_use]
pub fn sheets(old: Version<'_>, new: Version<'_>) -> (Sheet, Sheet) {
    let (aligned, pairs) = align(old, new);
    let back = turned(&pairs, new);
    let aligned = Version {
        procedure: &aligned,
        ..old
    };
    (
        sheet(pen(aligned, old.procedure), |part, at| Address {
            part,
            old: Some(at),
            new: other(&pairs, part, at),
            aspect: Aspect::Name,
        }),
        sheet(pen(new, new.procedure), |part, at| Address {
            part,
            old: other(&back, part, at),
            new: Some(at),
            aspect: Aspect::Name,
        }),
    )
}

/// Compares two versions; `as_of` chooses the year whose filing days decide between different units
/// of time.
#[must_use]
pub fn diff<'a>(old: Version<'a>, new: Version<'a>, as_of: Date) -> Diff<'a> {
    let (before, after) = sheets(old, new);
    let mut changes = Vec::new();
    let elements: BTreeSet<Element> = before.keys().chain(after.keys()).map(element).collect();
    if before != after {
        let (aligned, _) = align(old, new);
        let aligned = Version {
            project: old.project,
            procedure: &aligned,
        };
        let bench = Bench {
            old,
            new,
            judge: Judge::new(aligned, new, as_of),
        };
        for element in elements.iter().copied() {
            let (gone, come) = (lines(&before, element), lines(&after, element));
            if gone != come {
                bench.compare(element, gone, come, &mut changes);
            }
        }
        moved::find(&mut changes, old, new);
    }
    Diff {
        items: state::outcomes(&elements, &changes, old, new),
        changes,
        quantities: measure::both(old.procedure, new.procedure),
    }
}

/// An element by its place in either version.
type Element = (Part, Option<usize>, Option<usize>);

fn element(address: &Address) -> Element {
    (address.part, address.old, address.new)
}

/// Returns the lines of a sheet about one element.
fn lines(sheet: &Sheet, (part, old, new): Element) -> Sheet {
    let first = Address {
        part,
        old,
        new,
        aspect: Aspect::Name,
    };
    let lines = sheet.range(first..);
    let own = lines.take_while(|it| element(it.0) == (part, old, new));
    own.map(|it| (*it.0, it.1.clone())).collect()
}

struct Bench<'a, 'j> {
    old: Version<'a>,
    new: Version<'a>,
    judge: Judge<'j>,
}

impl<'a> Bench<'a, '_> {
    /// Compares an element of which something differs.
    fn compare(&self, element: Element, gone: Sheet, come: Sheet, out: &mut Vec<Change<'a>>) {
        if element.1.is_none() || element.2.is_none() {
            out.push(self.change(element, None, (gone, come)));
            return;
        }
        let aspects = gone.keys().chain(come.keys()).map(|it| it.aspect);
        let aspects: BTreeSet<Aspect> = aspects.collect();
        for aspect in aspects {
            let only = |sheet: &Sheet| -> Sheet {
                let lines = sheet.iter().filter(|it| it.0.aspect == aspect);
                lines.map(|it| (*it.0, it.1.clone())).collect()
            };
            let lines = (only(&gone), only(&come));
            if lines.0 != lines.1 {
                out.push(self.change(element, Some(aspect), lines));
            }
        }
    }

    fn change(
        &self,
        (part, old, new): Element,
        aspect: Option<Aspect>,
        lines: (Sheet, Sheet),
    ) -> Change<'a> {
        let ruling = self.judge.rule(part, old, new, aspect);
        let wanted = aspect.unwrap_or(Aspect::Title);
        let words = |version: Version<'a>, at: Option<usize>| {
            let (vi, en) = (
                said(version, part, at?, wanted, Lang::Vi)?,
                said(version, part, at?, wanted, Lang::En)?,
            );
            Some(Arg::Both { vi, en })
        };
        Change {
            part,
            old: old.map(|at| item(self.old.procedure, part, at)),
            new: new.map(|at| item(self.new.procedure, part, at)),
            aspect,
            effect: ruling.effect,
            why: ruling.why,
            before: words(self.old, old),
            after: words(self.new, new),
            quantity: ruling.quantity,
            lines,
        }
    }
}

/// Writes a side of an element.
fn said(version: Version<'_>, part: Part, at: usize, aspect: Aspect, lang: Lang) -> Option<String> {
    let pen = Pen {
        version,
        own: version.procedure,
        lang,
    };
    let mut sides = pen.sides(part, at).into_iter();
    sides.find(|it| it.0 == aspect).map(|it| it.1)
}

fn pen<'a>(version: Version<'a>, own: &'a Procedure) -> Pen<'a> {
    Pen {
        version,
        own,
        lang: Lang::Vi,
    }
}

fn sheet(pen: Pen<'_>, address: impl Fn(Part, usize) -> Address) -> Sheet {
    let mut sheet = Sheet::new();
    for part in Part::ALL {
        for at in 0..pen.count(*part) {
            for (aspect, words) in pen.sides(*part, at) {
                let address = Address {
                    aspect,
                    ..address(*part, at)
                };
                sheet.insert(address, words);
            }
        }
    }
    sheet
}

fn other(pairs: &Pairs, part: Part, at: usize) -> Option<usize> {
    if part == Part::Procedure {
        return Some(at);
    }
    pairs.get(&part)?.get(at).copied().flatten()
}

/// Turns pairs round: from the new version to the old one.
fn turned(pairs: &Pairs, new: Version<'_>) -> Pairs {
    let pen = pen(new, new.procedure);
    let turn = |(part, pairs): (&Part, &Vec<Option<usize>>)| {
        let mut back = vec![None; pen.count(*part)];
        for (old, new) in pairs.iter().enumerate() {
            if let Some(slot) = new.and_then(|it| back.get_mut(it)) {
                *slot = Some(old);
            }
        }
        (*part, back)
    };
    pairs.iter().map(turn).collect()
}

/// Returns the notes of an element.
#[must_use]
pub fn notes(of: &Procedure, part: Part, at: usize) -> &[String] {
    write::meta(of, part, at).map_or(&[], |it| &it.notes)
}

fn item(of: &Procedure, part: Part, at: usize) -> Item<'_> {
    let name: Option<&Ident> = write::name(of, part, at);
    let channel = of.channels.iter().flatten().nth(at);
    let channel = channel.filter(|_| part == Part::Channel);
    let id = match channel {
        Some(it) => crate::syntax::words::Word::id(it.channel),
        None => name.map_or_else(String::new, |it| it.id.clone()),
    };
    let name = match channel {
        Some(it) => it.word(),
        None => Arg::from(name.map_or("", |it| it.text.as_str())),
    };
    let basis = write::meta(of, part, at).map(|it| &it.basis);
    Item {
        at,
        id,
        name,
        title: write::title(of, part, at),
        basis: basis.filter(|_| part != Part::Procedure),
        span: write::span(of, part, at),
    }
}
