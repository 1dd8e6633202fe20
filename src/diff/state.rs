//! What becomes of each item: kept, amended, repealed or new, as reports on cuts count them.
//!
//! An item is a condition, a result that must exist before, a paper, a check on site or by sample,
//! another step, a payment. Amended is one of which something is asked otherwise; other words of the
//! same meaning keep it. A cut is what goes and leads nowhere else, and what is eased and in nothing
//! heavier: a paper that becomes a condition is repealed and no cut.

use std::collections::BTreeSet;

use super::{Change, Effect, Element, Item, Part, Version, item};
use crate::{
    messages::{Message, diff as m},
    model::Procedure,
    syntax::words::StepKind,
    values::Stated,
};

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A requirement or condition.
    Condition,
    /// A result of another procedure that must exist before.
    Prerequisite,
    /// A paper.
    Paper,
    /// A step that looks at the place or takes samples.
    Check,
    /// Another step.
    Step,
    /// A fee, charge or price.
    Fee,
}

impl ItemKind {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Condition,
        Self::Prerequisite,
        Self::Paper,
        Self::Check,
        Self::Step,
        Self::Fee,
    ];

    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Prerequisite => "prerequisite",
            Self::Paper => "paper",
            Self::Check => "check",
            Self::Step => "step",
            Self::Fee => "fee",
        }
    }

    /// Returns its name for people.
    #[must_use]
    pub fn name(self) -> &'static Message {
        match self {
            Self::Condition => &m::ITEMS_CONDITION,
            Self::Prerequisite => &m::ITEMS_PREREQUISITE,
            Self::Paper => &m::ITEMS_PAPER,
            Self::Check => &m::ITEMS_CHECK,
            Self::Step => &m::ITEMS_STEP,
            Self::Fee => &m::ITEMS_FEE,
        }
    }
}

/// What becomes of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It stays (giữ nguyên).
    Kept,
    /// Something of it is asked otherwise (sửa đổi).
    Amended,
    /// It goes (bãi bỏ).
    Repealed,
    /// It comes.
    Added,
    /// The other version says nothing of such items.
    Unclear,
}

impl State {
    /// Returns its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Amended => "amended",
            Self::Repealed => "repealed",
            Self::Added => "added",
            Self::Unclear => "unclear",
        }
    }
}

/// An item of a proposal.
#[derive(Debug, Clone)]
pub struct Outcome<'a> {
    /// What it is.
    pub kind: ItemKind,
    /// What becomes of it.
    pub state: State,
    /// Whether that is a cut.
    pub is_cut: bool,
    /// The item before; absent where it is new.
    pub old: Option<Item<'a>>,
    /// The item after; absent where it is gone.
    pub new: Option<Item<'a>>,
}

/// How many items of a kind become what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Those that stay.
    pub kept: usize,
    /// Those of which something is asked otherwise.
    pub amended: usize,
    /// Those that go.
    pub repealed: usize,
    /// Those that come.
    pub added: usize,
    /// Those of which the other version says nothing.
    pub unclear: usize,
    /// How many of those amended and repealed are cuts.
    pub cut: usize,
}

impl Counts {
    /// Returns how many there are before: what stays, is amended and goes.
    #[must_use]
    pub fn before(&self) -> usize {
        self.kept + self.amended + self.repealed
    }

    /// Returns the cuts in hundredths of a percent of before, a half upwards; `None` where there are
    /// none before.
    #[must_use]
    pub fn rate(&self) -> Option<i64> {
        let before = i64::try_from(self.before()).ok().filter(|it| *it > 0)?;
        let cut = i64::try_from(self.cut).ok()?;
        Some((cut.checked_mul(20_000)?.checked_add(before)?) / (before.checked_mul(2)?))
    }

    /// Adds those of another comparison.
    pub fn add(&mut self, other: &Self) {
        self.kept += other.kept;
        self.amended += other.amended;
        self.repealed += other.repealed;
        self.added += other.added;
        self.unclear += other.unclear;
        self.cut += other.cut;
    }
}

/// Counts the items of a kind.
#[must_use]
pub fn counts(items: &[Outcome<'_>], kind: ItemKind) -> Counts {
    let mut counts = Counts::default();
    for it in items.iter().filter(|it| it.kind == kind) {
        let n = match it.state {
            State::Kept => &mut counts.kept,
            State::Amended => &mut counts.amended,
            State::Repealed => &mut counts.repealed,
            State::Added => &mut counts.added,
            State::Unclear => &mut counts.unclear,
        };
        *n += 1;
        counts.cut += usize::from(it.is_cut);
    }
    counts
}

/// Tells what becomes of the items of two versions.
pub(super) fn outcomes<'a>(
    elements: &BTreeSet<Element>,
    changes: &[Change<'a>],
    old: Version<'a>,
    new: Version<'a>,
) -> Vec<Outcome<'a>> {
    let all = elements.iter().filter_map(|&(part, before, after)| {
        let kind = kind(part, before, old).or_else(|| kind(part, after, new))?;
        let at = |it: &Option<Item<'_>>| it.as_ref().map(|it| it.at);
        let own = changes
            .iter()
            .filter(|it| (it.part, at(&it.old), at(&it.new)) == (part, before, after));
        let effects: BTreeSet<Effect> = own.map(|it| it.effect).collect();
        let other = if after.is_none() { new } else { old };
        let paired = before.is_some() && after.is_some();
        let state = if !paired && is_silent(kind, other.procedure) {
            State::Unclear
        } else {
            state(before, after, &effects)
        };
        let heavier = [Effect::Tightened, Effect::Moved, Effect::Mixed];
        let is_cut = matches!(state, State::Amended | State::Repealed)
            && effects.contains(&Effect::Eased)
            && !heavier.iter().any(|it| effects.contains(it));
        Some(Outcome {
            kind,
            state,
            is_cut,
            old: before.map(|at| item(old.procedure, part, at)),
            new: after.map(|at| item(new.procedure, part, at)),
        })
    });
    let mut all: Vec<Outcome<'a>> = all.collect();
    all.sort_by_key(|it| it.kind);
    all
}

fn state(before: Option<usize>, after: Option<usize>, effects: &BTreeSet<Effect>) -> State {
    let unclear = effects.contains(&Effect::Unclear);
    match (before, after) {
        (Some(_), Some(_)) if effects.iter().all(|it| *it == Effect::Neutral) => State::Kept,
        (Some(_), Some(_)) => State::Amended,
        _ if unclear => State::Unclear,
        (Some(_), None) => State::Repealed,
        _ => State::Added,
    }
}

/// Tells whether a version says nothing of items of a kind, so that nothing of them goes or comes.
fn is_silent(kind: ItemKind, of: &Procedure) -> bool {
    match kind {
        ItemKind::Condition => {
            let unsaid = matches!(of.requirements_stated, None | Some(Stated::Unknown));
            unsaid && of.requirements.is_empty()
        }
        ItemKind::Fee => of.fee_sections.is_empty() && of.fees.is_empty(),
        _ => false,
    }
}

fn kind(part: Part, at: Option<usize>, version: Version<'_>) -> Option<ItemKind> {
    let at = at?;
    Some(match part {
        Part::Condition => ItemKind::Condition,
        Part::Prerequisite => ItemKind::Prerequisite,
        Part::Paper => ItemKind::Paper,
        Part::Fee => ItemKind::Fee,
        Part::Step => match version.procedure.steps.values().nth(at)?.kind {
            StepKind::Inspect | StepKind::SampleTest => ItemKind::Check,
            _ => ItemKind::Step,
        },
        _ => return None,
    })
}
