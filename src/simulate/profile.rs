//! What is known, or assumed, of applicants and officers.

use std::collections::{BTreeMap, BTreeSet};

use super::chance::Chance;
use crate::{
    calendar::OfficeHours,
    interp::Machine,
    model::{Choice, FactId, FactType, FactValue, Procedure, RoleId, StepId},
    syntax::words::{ApplicantKind, Channel, Outcome},
    values::{Date, Decimal, Stated},
};

/// A share of all, in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

impl Share {
    /// All.
    pub const WHOLE: u32 = 10_000;

    /// Makes a share of so many ten-thousandths, at most all.
    #[must_use]
    pub fn new(ten_thousandths: u32) -> Option<Self> {
        (ten_thousandths <= Self::WHOLE).then_some(Self(ten_thousandths))
    }

    pub(super) fn happens(self, chance: &mut Chance) -> bool {
        chance.below(u64::from(Self::WHOLE)) < u64::from(self.0)
    }
}

/// In what the length of a [`Spread`] is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpreadUnit {
    /// Minutes of a clock that never stops.
    Minute,
    /// Minutes of office hours.
    WorkingMinute,
    /// Days of office hours.
    WorkingDay,
    /// Hundredths of the limit of the step.
    OfLimit,
}

/// How long something takes: never less than `least`, never more than `most`, and in half of the
/// cases less than `middle`. The numbers are thousandths of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The shortest.
    pub least: u64,
    /// As many are shorter as are longer.
    pub middle: u64,
    /// The longest.
    pub most: u64,
    /// The unit.
    pub unit: SpreadUnit,
}

impl Spread {
    /// Makes one in which every length is as likely as another.
    #[must_use]
    pub fn even(least: u64, most: u64, unit: SpreadUnit) -> Self {
        Self {
            least,
            middle: least.midpoint(most),
            most,
            unit,
        }
    }

    /// Draws a length, in thousandths of the unit.
    pub(super) fn draw(self, chance: &mut Chance) -> u64 {
        let (from, to) = if chance.below(2) == 0 {
            (self.least, self.middle)
        } else {
            (self.middle, self.most)
        };
        from + chance.below(to.saturating_sub(from).saturating_add(1))
    }
}

/// What an answer to a question may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawn {
    /// This value.
    Value(FactValue),
    /// A whole number between two, both included.
    Between(i64, i64),
}

/// What is known of a step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepProfile {
    /// How long it takes.
    pub takes: Option<Spread>,
    /// How it ends, with weights; outcomes that are not named do not happen.
    pub outcomes: Vec<(Outcome, u32)>,
}

/// Something that nobody stated, and that was assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumed {
    /// The days of filing.
    Days,
    /// Every channel of the procedure is used as often as another.
    Channels,
    /// Every class of applicants files as often as another.
    Applicants,
    /// Every answer to a question is given as often as another, or the one that the text supposes.
    Fact(FactId),
    /// A question to which nothing can be assumed: it stays open.
    Open(FactId),
    /// When applicants answer a request for papers.
    Supplements,
    /// When applicants pay.
    Payments,
    /// Steps with a limit take a part of it.
    Pace,
    /// Steps without a limit take some hours.
    Unlimited,
    /// Nine of ten steps that may end badly end well.
    Outcomes,
    /// The office hours.
    Hours,
}

/// What is known, or assumed, of applicants and officers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The first day of filing.
    pub first: Date,
    /// The last day of filing.
    pub last: Date,
    /// How busy each month is, as weights.
    pub months: [u32; 12],
    /// Channels with weights.
    pub channels: Vec<(Channel, u32)>,
    /// Classes of applicants with weights; none where the procedure names none.
    pub applicants: Vec<(ApplicantKind, u32)>,
    /// Answers to questions, with weights.
    pub facts: BTreeMap<FactId, Vec<(Drawn, u32)>>,
    /// When papers that were asked for come.
    pub supplement_after: Spread,
    /// How many never bring what was asked for.
    pub supplement_never: Share,
    /// When what is due is paid.
    pub pays_after: Spread,
    /// How many withdraw on the way.
    pub withdraws: Share,
    /// How much of its limit a step takes of which nothing else is known.
    pub pace: Spread,
    /// How long a step takes that has no limit.
    pub unlimited: Spread,
    /// What is known of each step.
    pub steps: BTreeMap<StepId, StepProfile>,
    /// How many dossiers an agency works on at one time; any number for those not named.
    pub officers: BTreeMap<RoleId, u32>,
    /// Office hours, where the procedure states none.
    pub hours: OfficeHours,
    /// What of this nobody stated.
    pub assumed: BTreeSet<Assumed>,
}

impl Profile {
    /// Makes the profile of a year about which nothing is known but the procedure; the days on
    /// which this version is not in force are left out. Returns `None` where no day is left.
    #[must_use]
    pub fn assumed(machine: &Machine, year: i16) -> Option<Self> {
        let procedure = machine.procedure();
        let channels = procedure.channels.iter().flatten().map(|it| it.channel);
        let mut channels: Vec<(Channel, u32)> = channels.map(|it| (it, 1)).collect();
        if channels.is_empty() {
            channels.push((Channel::InPerson, 1));
        }
        let kinds = procedure.applicants.iter().flat_map(|it| &it.kinds);
        let applicants: Vec<(ApplicantKind, u32)> = kinds.map(|it| (*it, 1)).collect();
        let mut assumed = BTreeSet::from([
            Assumed::Days,
            Assumed::Supplements,
            Assumed::Payments,
            Assumed::Pace,
            Assumed::Unlimited,
            Assumed::Outcomes,
            Assumed::Hours,
        ]);
        if channels.len() > 1 {
            assumed.insert(Assumed::Channels);
        }
        if applicants.len() > 1 {
            assumed.insert(Assumed::Applicants);
        }
        let facts = facts(machine.procedure(), &mut assumed);
        let (mut first, mut last) = (Date::new(year, 1, 1)?, Date::new(year, 12, 31)?);
        if let Some(Stated::Value(interval)) = &procedure.in_force {
            first = interval.from.map_or(first, |it| it.max(first));
            last = interval.to.map_or(last, |it| it.min(last));
        }
        if first > last {
            return None;
        }
        Some(Self {
            first,
            last,
            months: [1; 12],
            channels,
            applicants,
            facts,
            supplement_after: Spread::even(1_000, 5_000, SpreadUnit::WorkingDay),
            supplement_never: Share(500),
            pays_after: Spread::even(0, 1_000, SpreadUnit::WorkingDay),
            withdraws: Share(0),
            pace: Spread::even(20_000, 100_000, SpreadUnit::OfLimit),
            unlimited: Spread::even(30_000, 480_000, SpreadUnit::WorkingMinute),
            steps: BTreeMap::new(),
            officers: BTreeMap::new(),
            hours: OfficeHours::new([(480, 720), (780, 1_020)]).ok()?,
            assumed,
        })
    }
}

/// Returns what answers can be assumed, and notes for which questions.
fn facts(
    procedure: &Procedure,
    assumed: &mut BTreeSet<Assumed>,
) -> BTreeMap<FactId, Vec<(Drawn, u32)>> {
    let mut facts = BTreeMap::new();
    for (id, fact) in procedure.facts.iter() {
        let drawn = match &fact.default {
            Some(default) => vec![(Drawn::Value(default.clone()), 1)],
            None => even(&fact.ty),
        };
        if drawn.is_empty() {
            assumed.insert(Assumed::Open(id));
        } else {
            assumed.insert(Assumed::Fact(id));
            facts.insert(id, drawn);
        }
    }
    facts
}

/// Returns the answers to a question that can be told without knowing the world.
fn even(ty: &FactType) -> Vec<(Drawn, u32)> {
    let value = |it| (Drawn::Value(it), 1);
    match ty {
        FactType::YesNo => vec![value(FactValue::Flag(true)), value(FactValue::Flag(false))],
        FactType::OneOf(choices) => of_choices(choices).map(value).collect(),
        FactType::Number(_) => vec![(Drawn::Between(1, 10), 1)],
        FactType::Money | FactType::Date | FactType::Text => Vec::new(),
    }
}

fn of_choices(choices: &[Choice]) -> impl Iterator<Item = FactValue> {
    (0..choices.len()).map(FactValue::Choice)
}

impl Drawn {
    pub(super) fn draw(&self, chance: &mut Chance) -> FactValue {
        match self {
            Self::Value(value) => value.clone(),
            Self::Between(from, to) => {
                let span = u64::try_from(to.saturating_sub(*from)).unwrap_or(0);
                let more = i64::try_from(chance.below(span.saturating_add(1))).unwrap_or(0);
                FactValue::Number(Decimal::from(from.saturating_add(more)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Chance, Share, Spread, SpreadUnit};

    #[test]
    fn half_of_all_lengths_are_shorter_than_the_middle() {
        let spread = Spread {
            least: 100,
            middle: 200,
            most: 1_000,
            unit: SpreadUnit::WorkingMinute,
        };
        let mut chance = Chance::of(1, 1);
        let drawn: Vec<u64> = (0..20_000).map(|_| spread.draw(&mut chance)).collect();
        assert_eq!(drawn.iter().min(), Some(&100));
        assert_eq!(drawn.iter().max(), Some(&1_000));
        let shorter = drawn.iter().filter(|it| **it < 200).count();
        assert!((9_500..10_500).contains(&shorter), "{shorter}");
        assert_eq!(Spread::even(5, 5, SpreadUnit::Minute).draw(&mut chance), 5);
    }

    #[test]
    fn a_share_is_never_more_than_all() {
        let mut chance = Chance::of(1, 2);
        assert_eq!(Share::new(10_001), None);
        let none = Share::new(0).unwrap();
        let all = Share::new(10_000).unwrap();
        assert!((0..1_000).all(|_| !none.happens(&mut chance) && all.happens(&mut chance)));
    }
}
