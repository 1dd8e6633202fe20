//! Whether a change asks more or less.
//!
//! INVARIANT: every ruling is made from both versions in the same way, so that eased and tightened
//! swap where the versions are exchanged.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Aspect, Effect, Part, Version,
    align::plain,
    measure::{self, Quantity},
    write::Pen,
};
use crate::{
    calendar::WorkCalendar,
    checks::{
        refine::{
            Dimension, Order, TimeLimit, Verdict, Year, compare_copies, compare_limits,
            with_version,
        },
        timing,
    },
    messages::{Text, diff as m},
    model::{
        Actor, ClockLength, CopyDemand, Document, DocumentId, FeeValue, IdVec, Limit, Procedure,
        Step, Validity, VecIndex,
    },
    syntax::words::{OnlineLevel, Site, StepKind},
    values::{Date, Lang, Stated},
};

/// What is thought of a change.
pub(super) struct Ruling {
    pub(super) effect: Effect,
    pub(super) why: Option<Text>,
    pub(super) quantity: Option<Quantity>,
}

/// Whether an element is a burden where it is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Burden,
    Relief,
    Neither,
}

/// Both versions, the old one with the names of the new one, and how each stands to the other.
pub(super) struct Judge<'a> {
    old: Version<'a>,
    new: Version<'a>,
    /// How what the new version asks stands to what the old one asks.
    more: Orders,
    /// The other way round.
    less: Orders,
    year: Year,
}

type Orders = BTreeMap<(String, Dimension), Order>;

impl<'a> Judge<'a> {
    pub(super) fn new(old: Version<'a>, new: Version<'a>, as_of: Date) -> Self {
        let orders = |one: Version<'a>, other: Version<'a>| -> Orders {
            let (one, other) = (
                (one.project, one.procedure),
                (other.project, other.procedure),
            );
            let verdicts = with_version(one, other, as_of).into_iter();
            let row = |it: Verdict<'_>| ((it.path().to_owned(), it.dimension), it.order);
            verdicts.map(row).collect()
        };
        Self {
            old,
            new,
            more: orders(new, old),
            less: orders(old, new),
            year: Year::of(calendar(old.procedure, new.procedure), as_of),
        }
    }

    /// Rules on a side of an element, or on the whole element where no side is named.
    pub(super) fn rule(
        &self,
        part: Part,
        old: Option<usize>,
        new: Option<usize>,
        aspect: Option<Aspect>,
    ) -> Ruling {
        let (before, after) = (self.old.procedure, self.new.procedure);
        let quantity = measure::of_change(part, aspect, (before, old), (after, new));
        let (effect, why) = match (aspect, old, new) {
            (Some(aspect), Some(old), Some(new)) => self.side(part, aspect, old, new),
            (None, _, None) if !states(after, part) => unstated(),
            (None, None, _) if !states(before, part) => unstated(),
            (_, Some(old), None) => (gone(weight(before, part, old)), None),
            (_, None, Some(new)) => (gone(weight(after, part, new)).swapped(), None),
            _ => (Effect::Neutral, None),
        };
        Ruling {
            effect,
            why,
            quantity,
        }
    }

    fn side(&self, part: Part, aspect: Aspect, old: usize, new: usize) -> (Effect, Option<Text>) {
        use Aspect as A;
        use Part as P;
        let bare = |effect| (effect, None);
        match (part, aspect) {
            (P::Condition | P::Paper | P::Ground, A::Title) => {
                if self.same_words(part, old, new) {
                    (Effect::Neutral, Some(m::SAME_WORDS.text()))
                } else {
                    (Effect::Unclear, Some(m::OTHER_WORDS.text()))
                }
            }
            (_, A::Title) => (Effect::Neutral, Some(m::REWORDED.text())),
            (P::Paper, A::Cases) => self.ordered("documents", part, new, Dimension::Paper),
            (P::Paper, A::Copies) => self.copies(old, new),
            (P::Paper, A::Optional) => bare(self.present(part, aspect, old, new)),
            (P::Paper, A::Manner | A::Alternatives | A::LookUps | A::Choices | A::Origin)
            | (P::Prerequisite, A::Manner)
            | (P::Procedure, A::Applicants) => bare(self.included(part, aspect, old, new)),
            (P::Paper, A::Together) | (P::Condition, A::Proof) | (P::Channel, A::Manner) => {
                bare(self.included(part, aspect, old, new).swapped())
            }
            (P::Condition, A::Cases) => {
                self.ordered("requirements", part, new, Dimension::Condition)
            }
            (P::Fee, A::Cases | A::Amount) => self.ordered("fees", part, new, Dimension::Fee),
            (P::Fee, A::Relief) => {
                let sums = self.ordered("fees", part, new, Dimension::Fee);
                if matches!(sums.0, Effect::Eased | Effect::Tightened | Effect::Mixed) {
                    sums
                } else {
                    bare(self.included(part, aspect, old, new))
                }
            }
            (P::TimeLimit | P::Channel | P::Remedy, A::Limit) => self.limit(part, old, new),
            (P::Step, _) => self.step(aspect, old, new),
            (P::Result, A::Validity) => self.validity(old, new),
            (P::Procedure, A::Sets) => {
                let key = ("documents".to_owned(), Dimension::Sets);
                self.orders(&key)
            }
            (P::Procedure, A::OnlineLevel) => bare(self.online()),
            (P::TimeLimit | P::Prerequisite | P::Ground, A::Running | A::Cases | A::Origin)
            | (P::Procedure, A::Accepted) => unclear(),
            (_, A::Name) => (Effect::Neutral, Some(m::RENAMED.text())),
            _ => bare(Effect::Neutral),
        }
    }

    /// The limit of a clock, of a channel or of a remedy.
    fn limit(&self, part: Part, old: usize, new: usize) -> (Effect, Option<Text>) {
        let of = |it: &Procedure, at: usize| match part {
            Part::TimeLimit => nth(&it.clocks, at).map(|it| it.limit.clone()),
            Part::Channel => it.channels.as_ref()?.get(at)?.limit.clone(),
            _ => it.remedies.get(at)?.limit.clone(),
        };
        let (old, new) = (of(self.old.procedure, old), of(self.new.procedure, new));
        // What must be done before something is a duty of the applicant.
        let is_duty = |it: &Option<Limit>| it.as_ref().is_some_and(|it| it.before.is_some());
        if is_duty(&old) || is_duty(&new) {
            return unclear();
        }
        let ruling = self.limits(old, new);
        match part {
            // More time to complain is better.
            Part::Remedy => (ruling.0.swapped(), ruling.1),
            _ => ruling,
        }
    }

    fn step(&self, aspect: Aspect, old: usize, new: usize) -> (Effect, Option<Text>) {
        let of = |it: &'a Procedure, at| nth(&it.steps, at);
        let (Some(before), Some(after)) =
            (of(self.old.procedure, old), of(self.new.procedure, new))
        else {
            return unclear();
        };
        match aspect {
            Aspect::Limit => {
                let ruling = self.limits(before.limit.clone(), after.limit.clone());
                let of_applicant = |it: &Step| it.actor == Actor::Applicant;
                if of_applicant(before) != of_applicant(after) || ruling.0 == Effect::Neutral {
                    unclear()
                } else if of_applicant(after) {
                    (ruling.0.swapped(), ruling.1)
                } else {
                    ruling
                }
            }
            Aspect::Actor => (
                grows(
                    u8::from(after.actor == Actor::Applicant),
                    u8::from(before.actor == Actor::Applicant),
                ),
                None,
            ),
            Aspect::Site => (grows(trips(after), trips(before)), None),
            Aspect::Cases if after.kind == StepKind::Inspect => {
                self.ordered("steps", Part::Step, new, Dimension::Inspection)
            }
            Aspect::Objects
                if [before, after]
                    .iter()
                    .all(|it| it.actor == Actor::Applicant) =>
            {
                let effect = self.included(Part::Step, aspect, old, new);
                (effect.swapped(), None)
            }
            Aspect::Cases | Aspect::Outcomes | Aspect::Running => unclear(),
            Aspect::Name => (Effect::Neutral, Some(m::RENAMED.text())),
            _ => (Effect::Neutral, None),
        }
    }

    fn same_words(&self, part: Part, old: usize, new: usize) -> bool {
        let of = |version, at| plain(&words(version, part, Aspect::Title, at));
        of(self.old, old) == of(self.new, new)
    }

    /// Something that makes it easier where it is said.
    fn present(&self, part: Part, aspect: Aspect, old: usize, new: usize) -> Effect {
        let said = |version, at| u8::from(!words(version, part, aspect, at).is_empty());
        grows(said(self.old, old), said(self.new, new))
    }

    /// A list of which each entry makes it easier.
    fn included(&self, part: Part, aspect: Aspect, old: usize, new: usize) -> Effect {
        let entries = |version, at| -> BTreeSet<String> {
            let words = words(version, part, aspect, at);
            let parts = words.split("; ");
            let entries: Vec<&str> = match aspect {
                Aspect::Alternatives | Aspect::LookUps | Aspect::Together | Aspect::Relief => {
                    parts.collect()
                }
                _ => parts.flat_map(|it| it.split(", ")).collect(),
            };
            let entries = entries.into_iter().map(plain);
            entries.filter(|it| !it.is_empty()).collect()
        };
        let (before, after) = (entries(self.old, old), entries(self.new, new));
        match (before.is_subset(&after), after.is_subset(&before)) {
            (true, true) => Effect::Neutral,
            (true, false) => Effect::Eased,
            (false, true) => Effect::Tightened,
            (false, false) => Effect::Mixed,
        }
    }

    fn ordered(
        &self,
        section: &str,
        part: Part,
        new: usize,
        of: Dimension,
    ) -> (Effect, Option<Text>) {
        let name = super::write::name(self.new.procedure, part, new);
        let id = name.map_or("", |it| it.id.as_str());
        self.orders(&(format!("{section}.{id}"), of))
    }

    fn orders(&self, key: &(String, Dimension)) -> (Effect, Option<Text>) {
        match (self.more.get(key), self.less.get(key)) {
            (Some(more), Some(less)) => effect(more, less),
            // One version asks it of nobody.
            (Some(_), None) => (Effect::Tightened, None),
            (None, Some(_)) => (Effect::Eased, None),
            (None, None) => unclear(),
        }
    }

    fn limits(&self, old: Option<Limit>, new: Option<Limit>) -> (Effect, Option<Text>) {
        let of = |it: &Limit| TimeLimit {
            length: it.length,
            from: it.from,
        };
        match (old, new) {
            (Some(old), Some(new)) => effect(
                &compare_limits(of(&new), of(&old), &self.year),
                &compare_limits(of(&old), of(&new), &self.year),
            ),
            (Some(_), None) => (Effect::Tightened, Some(m::NO_LIMIT.text())),
            (None, Some(_)) => (Effect::Eased, None),
            (None, None) => unclear(),
        }
    }

    fn copies(&self, old: usize, new: usize) -> (Effect, Option<Text>) {
        let of = |it: &'a Procedure, at| {
            let document = nth(&it.documents, at)?;
            demanded(it, DocumentId::from_position(at), document)
        };
        match (of(self.old.procedure, old), of(self.new.procedure, new)) {
            (Some(old), Some(new)) => {
                effect(&compare_copies(&new, &old), &compare_copies(&old, &new))
            }
            _ => unclear(),
        }
    }

    fn validity(&self, old: usize, new: usize) -> (Effect, Option<Text>) {
        let of = |it: &'a Procedure, at| nth(&it.results, at)?.validity.clone();
        let length = |it: Option<Validity>| match it {
            Some(Validity::Length(it) | Validity::AtMost(it)) => Some(Some(it)),
            Some(Validity::Indefinite) => Some(None),
            _ => None,
        };
        let old = length(of(self.old.procedure, old));
        let new = length(of(self.new.procedure, new));
        match (old, new) {
            (Some(Some(old)), Some(Some(new))) => {
                let of = |it| TimeLimit {
                    length: ClockLength::Length(it),
                    from: None,
                };
                let ruling = effect(
                    &compare_limits(of(new), of(old), &self.year),
                    &compare_limits(of(old), of(new), &self.year),
                );
                (ruling.0.swapped(), ruling.1)
            }
            (Some(Some(_)), Some(None)) => (Effect::Eased, None),
            (Some(None), Some(Some(_))) => (Effect::Tightened, None),
            _ => unclear(),
        }
    }

    fn online(&self) -> Effect {
        let of = |it: &Procedure| match it.online_level {
            Some(Stated::Value(level)) => Some(rank(level)),
            _ => None,
        };
        match (of(self.old.procedure), of(self.new.procedure)) {
            (Some(old), Some(new)) => grows(old, new),
            _ => Effect::Unclear,
        }
    }
}

/// Writes a side of an element; nothing where nothing is said.
fn words(version: Version<'_>, part: Part, aspect: Aspect, at: usize) -> String {
    let pen = Pen {
        version,
        own: version.procedure,
        lang: Lang::Vi,
    };
    let mut sides = pen.sides(part, at).into_iter();
    sides
        .find(|it| it.0 == aspect)
        .map(|it| it.1)
        .unwrap_or_default()
}

/// Returns the calendar of both; without office hours where they do not agree on them.
fn calendar(old: &Procedure, new: &Procedure) -> WorkCalendar {
    let hours = |it: &Procedure| {
        let mut agencies = it.agencies.values();
        agencies.find_map(|it| it.hours.value().cloned())
    };
    if hours(old) == hours(new) {
        timing::calendar(new)
    } else {
        WorkCalendar::vietnam()
    }
}

/// Returns the place of a level among all.
pub(super) fn rank(level: OnlineLevel) -> u8 {
    match level {
        OnlineLevel::Information => 0,
        OnlineLevel::Partial => 1,
        OnlineLevel::Full => 2,
    }
}

fn unclear() -> (Effect, Option<Text>) {
    (Effect::Unclear, Some(m::READ_IT.text()))
}

fn unstated() -> (Effect, Option<Text>) {
    (Effect::Unclear, Some(m::OTHER_SILENT.text()))
}

/// Tells whether a version says anything of steps, papers or channels.
fn states(of: &Procedure, part: Part) -> bool {
    match part {
        Part::Step => !of.steps.is_empty(),
        Part::Paper => of.dossier.is_some(),
        Part::Channel => of.channels.is_some(),
        _ => true,
    }
}

/// More of it makes it easier.
fn grows(old: u8, new: u8) -> Effect {
    match old.cmp(&new) {
        std::cmp::Ordering::Less => Effect::Eased,
        std::cmp::Ordering::Equal => Effect::Neutral,
        std::cmp::Ordering::Greater => Effect::Tightened,
    }
}

/// Rules from how the new demand stands to the old one, and the old one to the new one.
fn effect(more: &Order, less: &Order) -> (Effect, Option<Text>) {
    let days = |order: &Order| match order {
        Order::Depends(days) => Some((
            days.later.len(),
            days.n_looked_at,
            days.later.first().copied(),
        )),
        _ => None,
    };
    match (more, less) {
        (Order::Within, Order::Within) => (Effect::Neutral, Some(m::AS_MUCH.text())),
        (Order::Within, Order::Beyond) => (Effect::Eased, None),
        (Order::Beyond, Order::Within) => (Effect::Tightened, None),
        (Order::Within, Order::Depends(_)) => {
            let text = days(less).map(|it| m::EARLIER_DAYS.with("n", it.0).with("all", it.1));
            (Effect::Eased, text)
        }
        (Order::Depends(_), Order::Within) => {
            let text = days(more).map(|it| m::LATER_DAYS.with("n", it.0).with("all", it.1));
            (Effect::Tightened, text)
        }
        (Order::Depends(_), _) | (_, Order::Depends(_)) => {
            let later = days(more).map_or(0, |it| it.0);
            let earlier = days(less).map_or(0, |it| it.0);
            let all = days(more).or(days(less)).map_or(0, |it| it.1);
            let text = m::BOTH_DAYS.with("later", later).with("earlier", earlier);
            (Effect::Mixed, Some(text.with("all", all)))
        }
        (Order::Unknown(reason), _) | (_, Order::Unknown(reason)) => {
            (Effect::Unclear, Some(reason.words().text()))
        }
        (Order::Beyond, Order::Beyond) => (Effect::Mixed, None),
    }
}

/// What it does that an element goes.
fn gone(weight: Weight) -> Effect {
    match weight {
        Weight::Burden => Effect::Eased,
        Weight::Relief => Effect::Tightened,
        Weight::Neither => Effect::Neutral,
    }
}

fn weight(of: &Procedure, part: Part, at: usize) -> Weight {
    let found = match part {
        Part::Procedure | Part::Agency | Part::Fact | Part::Result | Part::OrderRule => None,
        Part::Channel | Part::Remedy => Some(Weight::Relief),
        Part::Condition | Part::Ground => Some(Weight::Burden),
        Part::Prerequisite => of.prerequisites.get(at).map(|it| {
            if it.automatic {
                Weight::Neither
            } else {
                Weight::Burden
            }
        }),
        Part::Paper => nth(&of.documents, at).map(|it| paper(of, at, it)),
        Part::Fee => nth(&of.fees, at).map(|it| match it.value {
            FeeValue::None => Weight::Neither,
            _ => Weight::Burden,
        }),
        Part::TimeLimit => nth(&of.clocks, at).map(|it| {
            if it.is_promise() {
                Weight::Relief
            } else {
                Weight::Neither
            }
        }),
        Part::Step => nth(&of.steps, at).map(step),
    };
    found.unwrap_or(Weight::Neither)
}

fn paper(of: &Procedure, at: usize, it: &Document) -> Weight {
    let id = DocumentId::from_position(at);
    let entries = of.dossier.iter().flat_map(|it| &it.cases);
    let mut entries = entries.flat_map(|it| &it.entries);
    let mut steps = of.steps.values();
    let provided = |it: &Step| it.actor == Actor::Applicant && it.documents.contains(&id);
    if it.choice_of.is_some() {
        Weight::Relief
    } else if it.prepared_by.is_none()
        && (entries.any(|it| it.document == id) || steps.any(provided))
    {
        Weight::Burden
    } else {
        Weight::Neither
    }
}

/// A step that serves the applicant is no burden.
fn step(it: &Step) -> Weight {
    use StepKind as K;
    let serves = matches!(
        it.kind,
        K::Return | K::Notify | K::Receive | K::Issue | K::Register | K::Publish | K::Send
    );
    if serves && it.actor != Actor::Applicant {
        Weight::Neither
    } else {
        Weight::Burden
    }
}

/// Tells whether the applicant must come for a step.
pub(super) fn trips(it: &Step) -> u8 {
    let counter = matches!(it.site, Some(Site::Centre | Site::Office)) && !it.same_channel;
    let meets =
        it.actor == Actor::Applicant || matches!(it.kind, StepKind::Return | StepKind::Collect);
    u8::from(counter && meets)
}

/// Returns the copies that are asked, where they are the same in every case.
pub(super) fn demanded(
    of: &Procedure,
    id: DocumentId,
    document: &Document,
) -> Option<Vec<CopyDemand>> {
    let cases = of.dossier.iter().flat_map(|it| &it.cases);
    let entries = cases.flat_map(|it| &it.entries);
    let entries = entries.filter(|it| it.document == id);
    let own = |copies: &[CopyDemand]| -> Vec<(Option<u32>, Option<_>)> {
        copies.iter().map(|it| (it.count, it.kind)).collect()
    };
    let all: Vec<&Vec<CopyDemand>> = entries
        .map(|it| {
            if it.copies.is_empty() {
                &document.copies
            } else {
                &it.copies
            }
        })
        .collect();
    let first = all.first().copied().unwrap_or(&document.copies);
    let same = all.iter().all(|it| own(it) == own(first));
    same.then(|| first.clone())
}

fn nth<I: VecIndex, T>(all: &IdVec<I, T>, at: usize) -> Option<&T> {
    all.values().nth(at)
}
