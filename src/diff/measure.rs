//! What is counted of a procedure.

use std::collections::BTreeMap;

use super::{
    Aspect, Part,
    judge::{demanded, rank, trips},
};
use crate::{
    checks::reached,
    messages::{Arg, Message, diff as m},
    model::{
        Actor, AlternativeKind, ClockLength, CopyDemand, DocumentId, FeeFamily, FeeValue, Limit,
        Procedure, VecIndex,
    },
    syntax::words::{Channel, CopyKind, OnlineLevel, StepKind, Word},
    values::{Amount, Decimal, Lang, Length, Stated, TimeUnit},
};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Papers that an applicant may have to file or show.
    Papers,
    /// Originals among them.
    Originals,
    /// Certified copies among them.
    CertifiedCopies,
    /// Papers of which data or words are accepted instead, or which are looked up first.
    Data,
    /// Copies of all papers for one set, as far as they are stated.
    Copies,
    /// Sets of the dossier.
    Sets,
    /// Requirements and conditions.
    Conditions,
    /// Results of other procedures that must exist before.
    Prerequisites,
    /// Channels of filing.
    Channels,
    /// Steps of the applicant.
    ApplicantSteps,
    /// Steps of the authority.
    AuthoritySteps,
    /// How often an applicant must come, by the easiest channel.
    Visits,
    /// The longest time in which the result is promised, in one unit.
    Promise(TimeUnit),
    /// The limits of all steps of the authority together, in one unit.
    StepTime(TimeUnit),
    /// Fees of a dossier where they are one sum for all, in đồng.
    Dong,
    /// The level of online service that is claimed: 0 information, 1 in part, 2 throughout.
    OnlineLevel,
    /// The level that the text reaches, counted in the same way.
    OnlineReached,
}

impl Measure {
    /// Returns its stable name; that of the unit stands apart.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Papers => "papers",
            Self::Originals => "originals",
            Self::CertifiedCopies => "certified_copies",
            Self::Data => "data_instead",
            Self::Copies => "copies",
            Self::Sets => "sets",
            Self::Conditions => "conditions",
            Self::Prerequisites => "prerequisites",
            Self::Channels => "channels",
            Self::ApplicantSteps => "applicant_steps",
            Self::AuthoritySteps => "authority_steps",
            Self::Visits => "visits",
            Self::Promise(_) => "promised_time",
            Self::StepTime(_) => "step_time",
            Self::Dong => "dong",
            Self::OnlineLevel => "online_level",
            Self::OnlineReached => "online_reached",
        }
    }

    /// Returns its name for people.
    #[must_use]
    pub fn name(self) -> &'static Message {
        match self {
            Self::Papers => &m::N_PAPERS,
            Self::Originals => &m::N_ORIGINALS,
            Self::CertifiedCopies => &m::N_CERTIFIED,
            Self::Data => &m::N_DATA,
            Self::Copies => &m::N_COPIES,
            Self::Sets => &m::N_SETS,
            Self::Conditions => &m::N_CONDITIONS,
            Self::Prerequisites => &m::N_PREREQUISITES,
            Self::Channels => &m::N_CHANNELS,
            Self::ApplicantSteps => &m::N_APPLICANT_STEPS,
            Self::AuthoritySteps => &m::N_AUTHORITY_STEPS,
            Self::Visits => &m::N_VISITS,
            Self::Promise(_) => &m::N_PROMISE,
            Self::StepTime(_) => &m::N_STEP_TIME,
            Self::Dong => &m::N_DONG,
            Self::OnlineLevel => &m::N_ONLINE,
            Self::OnlineReached => &m::N_REACHED,
        }
    }

    /// Returns its name for people where one element is counted and not the procedure.
    #[must_use]
    pub fn name_of_one(self) -> &'static Message {
        match self {
            Self::Copies => &m::ONE_COPIES,
            Self::StepTime(_) => &m::ONE_STEP_TIME,
            Self::Promise(_) => &m::ONE_PROMISE,
            _ => self.name(),
        }
    }

    /// Returns the unit of a time.
    #[must_use]
    pub fn unit(self) -> Option<TimeUnit> {
        match self {
            Self::Promise(unit) | Self::StepTime(unit) => Some(unit),
            _ => None,
        }
    }

    /// Writes a number of it with its unit.
    #[must_use]
    pub fn write(self, number: Decimal) -> Arg {
        match self {
            Self::Promise(unit) | Self::StepTime(unit) => Arg::Length(Length {
                amount: number,
                unit,
            }),
            Self::Dong => Arg::Amount(Amount::dong(number.mantissa())),
            Self::OnlineLevel | Self::OnlineReached => {
                let mut levels = OnlineLevel::ALL.iter();
                let level = levels.find(|it| Decimal::from(i64::from(rank(**it))) == number);
                level.map_or(Arg::Number(number), |it| Arg::Both {
                    vi: it.spell(Lang::Vi).to_owned(),
                    en: it.spell(Lang::En).to_owned(),
                })
            }
            _ => Arg::Number(number),
        }
    }
}

/// A number before and after; absent where it is not stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// What is counted.
    pub measure: Measure,
    /// Before.
    pub before: Option<Decimal>,
    /// After.
    pub after: Option<Decimal>,
}

impl Quantity {
    /// Returns before less after, where both are known.
    #[must_use]
    pub fn saved(self) -> Option<Decimal> {
        let (before, after) = (self.before?, self.after?);
        sum(
            before,
            Decimal::new(after.mantissa().checked_neg()?, after.scale()),
        )
    }

    /// Returns the saving in hundredths of a percent of before, a half upwards; `None` where before
    /// is nothing or not known.
    #[must_use]
    pub fn rate(self) -> Option<i64> {
        let (saved, before) = (self.saved()?, self.before?);
        let scale = saved.scale().max(before.scale());
        let at = |it: Decimal| {
            let factor = 10_i128.checked_pow(u32::from(scale - it.scale()))?;
            i128::from(it.mantissa()).checked_mul(factor)
        };
        let (part, whole) = (at(saved)?, at(before)?);
        if whole <= 0 {
            return None;
        }
        let rate = (part
            .checked_abs()?
            .checked_mul(20_000)?
            .checked_add(whole)?)
            / (2 * whole);
        i64::try_from(rate * part.signum()).ok()
    }
}

/// Adds, or returns `None` where the sum does not fit.
fn sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(other.scale());
    let at = |it: Decimal| {
        let factor = 10_i64.checked_pow(u32::from(scale - it.scale()))?;
        it.mantissa().checked_mul(factor)
    };
    Some(Decimal::new(at(one)?.checked_add(at(other)?)?, scale))
}

fn count(n: usize) -> Decimal {
    Decimal::from(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Counts what is counted of a procedure; what is not stated is left out.
#[must_use]
pub fn quantities(of: &Procedure) -> BTreeMap<Measure, Decimal> {
    let mut all = BTreeMap::new();
    papers(of, &mut all);
    if let Some(Stated::Value(sets)) = of.dossier.as_ref().map(|it| it.sets) {
        all.insert(Measure::Sets, Decimal::from(i64::from(sets)));
    }
    let unsaid = matches!(of.requirements_stated, None | Some(Stated::Unknown));
    if !unsaid || !of.requirements.is_empty() {
        all.insert(Measure::Conditions, count(of.requirements.len()));
    }
    all.insert(Measure::Prerequisites, count(of.prerequisites.len()));
    if let Some(channels) = &of.channels {
        all.insert(Measure::Channels, count(channels.len()));
    }
    steps(of, &mut all);
    let promises = of.clocks.values().filter(|it| it.is_promise());
    let channels = of.channels.iter().flatten();
    let promises = promises.map(|it| &it.limit);
    let limits = promises.chain(channels.filter_map(|it| it.limit.as_ref()));
    for length in limits.filter_map(length) {
        let kept = all
            .entry(Measure::Promise(length.unit))
            .or_insert(length.amount);
        *kept = (*kept).max(length.amount);
    }
    if let Some(dong) = fees(of) {
        all.insert(Measure::Dong, Decimal::from(dong));
    }
    if let Some(Stated::Value(level)) = of.online_level {
        all.insert(Measure::OnlineLevel, Decimal::from(i64::from(rank(level))));
    }
    if let Some(level) = reached::service(of) {
        let rank = Decimal::from(i64::from(rank(level)));
        all.insert(Measure::OnlineReached, rank);
    }
    all
}

/// Counts both versions; what neither has is left out, and so is what neither has any of.
pub(super) fn both(old: &Procedure, new: &Procedure) -> Vec<Quantity> {
    let (old, new) = (quantities(old), quantities(new));
    let mut measures: Vec<Measure> = old.keys().chain(new.keys()).copied().collect();
    measures.sort_unstable();
    measures.dedup();
    let both = measures.into_iter().map(|measure| Quantity {
        measure,
        before: old.get(&measure).copied(),
        after: new.get(&measure).copied(),
    });
    let none = Some(Decimal::from(0));
    both.filter(|it| it.before.max(it.after) > none || it.before.is_none() || it.after.is_none())
        .collect()
}

fn papers(of: &Procedure, all: &mut BTreeMap<Measure, Decimal>) {
    let Some(dossier) = &of.dossier else {
        return;
    };
    let (mut n, mut originals, mut certified, mut data, mut copies) = (0, 0, 0, 0, 0_i64);
    let entries = || dossier.cases.iter().flat_map(|it| &it.entries);
    for (id, it) in of.documents.iter() {
        if it.prepared_by.is_some() || !entries().any(|entry| entry.document == id) {
            continue;
        }
        n += 1;
        let asked = demanded(of, id, it).unwrap_or_default();
        let has = |kinds: &[CopyKind]| {
            asked
                .iter()
                .any(|it| it.kind.is_some_and(|it| kinds.contains(&it)))
        };
        originals += usize::from(has(&[CopyKind::Original, CopyKind::FirstOriginal]));
        certified += usize::from(has(&[CopyKind::CertifiedCopy]));
        copies += asked
            .iter()
            .filter_map(|it| it.count)
            .map(i64::from)
            .sum::<i64>();
        let mut instead = it.alternatives.iter();
        let instead = instead.any(|it| matches!(it.kind, AlternativeKind::Data { .. }));
        data += usize::from(instead || !it.look_ups.is_empty());
    }
    all.insert(Measure::Papers, count(n));
    all.insert(Measure::Originals, count(originals));
    all.insert(Measure::CertifiedCopies, count(certified));
    all.insert(Measure::Data, count(data));
    all.insert(Measure::Copies, Decimal::from(copies));
}

fn steps(of: &Procedure, all: &mut BTreeMap<Measure, Decimal>) {
    if of.steps.is_empty() {
        return;
    }
    let (own, others): (Vec<_>, Vec<_>) = of
        .steps
        .values()
        .partition(|it| it.actor == Actor::Applicant);
    all.insert(Measure::ApplicantSteps, count(own.len()));
    all.insert(Measure::AuthoritySteps, count(others.len()));
    if let Some(visits) = visits(of) {
        all.insert(Measure::Visits, count(visits));
    }
    for length in others.iter().filter_map(|it| length(it.limit.as_ref()?)) {
        let zero = Decimal::from(0);
        let kept = all.entry(Measure::StepTime(length.unit)).or_insert(zero);
        *kept = sum(*kept, length.amount).unwrap_or(*kept);
    }
}

/// Counts how often an applicant must come: steps at the counter, and filing and receiving where no
/// channel but the counter is open.
fn visits(of: &Procedure) -> Option<usize> {
    let channels = of.channels.as_ref()?;
    let steps = of.steps.values();
    let at_counter = steps.map(|it| usize::from(trips(it))).sum::<usize>();
    if channels.iter().any(|it| it.channel != Channel::InPerson) {
        return Some(at_counter);
    }
    let plain = of.steps.values().filter(|it| {
        let touches = matches!(it.kind, StepKind::Submit | StepKind::Return);
        touches && trips(it) == 0
    });
    Some(at_counter + plain.count())
}

/// Returns the fees of a dossier, where each is one sum for all.
fn fees(of: &Procedure) -> Option<i64> {
    let mut total = 0_i64;
    let mut sections = of.fee_sections.iter();
    let open = sections.any(|it| it.family != FeeFamily::Price && it.state.is_unknown());
    if open || (of.fees.is_empty() && of.fee_sections.is_empty()) {
        return None;
    }
    for fee in of.fees.values().filter(|it| it.family != FeeFamily::Price) {
        total = total.checked_add(fixed(fee)?)?;
    }
    Some(total)
}

fn fixed(fee: &crate::model::Fee) -> Option<i64> {
    let plain = fee.times.is_empty()
        && fee.guard.is_none()
        && fee.exemptions.is_empty()
        && fee.reductions.is_empty();
    match &fee.value {
        FeeValue::None => Some(0),
        FeeValue::Formula(it) if plain => {
            let whole = it
                .terms
                .iter()
                .all(|it| it.times.is_empty() && it.per.is_none());
            let mut terms = it.terms.iter().map(|it| it.amount.as_dong());
            terms.try_fold(0_i64, i64::checked_add).filter(|_| whole)
        }
        _ => None,
    }
}

fn length(limit: &Limit) -> Option<Length> {
    match limit.length {
        ClockLength::Length(length) => Some(length),
        _ => None,
    }
}

/// Returns how much a change is, where that is a number.
pub(super) fn of_change(
    part: Part,
    aspect: Option<Aspect>,
    (before, old): (&Procedure, Option<usize>),
    (after, new): (&Procedure, Option<usize>),
) -> Option<Quantity> {
    let of = |it: &Procedure, at: Option<usize>| at.and_then(|at| number(it, part, aspect, at));
    let (old_number, new_number) = (of(before, old), of(after, new));
    let measure = match (old_number, new_number) {
        (Some(one), Some(other)) if one.0 == other.0 => one.0,
        (Some(_), Some(_)) | (None, None) => return None,
        (Some(one), None) | (None, Some(one)) => one.0,
    };
    // What is not there counts nothing, unless it is a time or a sum that nobody stated.
    let absent = |at: Option<usize>| match (at, measure.unit()) {
        (None, None) => Some(Decimal::from(0)),
        _ => None,
    };
    Some(Quantity {
        measure,
        before: old_number.map(|it| it.1).or_else(|| absent(old)),
        after: new_number.map(|it| it.1).or_else(|| absent(new)),
    })
}

/// Tells whether a case lists a paper.
fn is_listed(of: &Procedure, at: usize) -> bool {
    let id = DocumentId::from_position(at);
    let cases = of.dossier.iter().flat_map(|it| &it.cases);
    let mut entries = cases.flat_map(|it| &it.entries);
    entries.any(|it| it.document == id)
}

/// Counts the copies of a paper, where all are stated.
fn copies(of: &Procedure, at: usize) -> Option<Decimal> {
    let document = of.documents.values().nth(at)?;
    let asked = demanded(of, DocumentId::from_position(at), document)?;
    let counts = asked.iter().map(|it: &CopyDemand| it.count.map(i64::from));
    let total: i64 = counts.sum::<Option<i64>>()?;
    (!asked.is_empty()).then_some(Decimal::from(total))
}

fn number(
    of: &Procedure,
    part: Part,
    aspect: Option<Aspect>,
    at: usize,
) -> Option<(Measure, Decimal)> {
    let one = Decimal::from(1);
    let timed = |make: fn(TimeUnit) -> Measure, limit: &Limit| {
        length(limit).map(|it| (make(it.unit), it.amount))
    };
    match (part, aspect) {
        (Part::Paper, None) => is_listed(of, at).then_some((Measure::Papers, one)),
        (Part::Condition, None) => Some((Measure::Conditions, one)),
        (Part::Prerequisite, None) => Some((Measure::Prerequisites, one)),
        (Part::Channel, None) => Some((Measure::Channels, one)),
        (Part::Step, None) => {
            let step = of.steps.values().nth(at)?;
            let own = step.actor == Actor::Applicant;
            let measure = if own {
                Measure::ApplicantSteps
            } else {
                Measure::AuthoritySteps
            };
            Some((measure, one))
        }
        (Part::Step, Some(Aspect::Limit)) => timed(
            Measure::StepTime,
            of.steps.values().nth(at)?.limit.as_ref()?,
        ),
        (Part::Step, Some(Aspect::Site)) => {
            let step = of.steps.values().nth(at)?;
            Some((Measure::Visits, Decimal::from(i64::from(trips(step)))))
        }
        (Part::TimeLimit, None | Some(Aspect::Limit)) => {
            timed(Measure::Promise, &of.clocks.values().nth(at)?.limit)
        }
        (Part::Channel, Some(Aspect::Limit)) => {
            let channel = of.channels.as_ref()?.get(at)?;
            timed(Measure::Promise, channel.limit.as_ref()?)
        }
        (Part::Paper, Some(Aspect::Copies)) => Some((Measure::Copies, copies(of, at)?)),
        (Part::Fee, None | Some(Aspect::Amount)) => {
            let dong = fixed(of.fees.values().nth(at)?)?;
            Some((Measure::Dong, Decimal::from(dong)))
        }
        (Part::Procedure, Some(Aspect::Sets)) => match of.dossier.as_ref()?.sets {
            Stated::Value(sets) => Some((Measure::Sets, Decimal::from(i64::from(sets)))),
            _ => None,
        },
        (Part::Procedure, Some(Aspect::OnlineLevel)) => match of.online_level {
            Some(Stated::Value(level)) => {
                Some((Measure::OnlineLevel, Decimal::from(i64::from(rank(level)))))
            }
            _ => None,
        },
        _ => None,
    }
}
