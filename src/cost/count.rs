//! The sums.

use super::{
    Activity, Inputs, Key, Measure, Rounding,
    exact::{Exact, rate},
    needs::{Missing, fixed_fee, rows},
};
use crate::{
    model::Procedure,
    values::{Decimal, Stated},
};

/// What one state of a procedure costs.
#[derive(Debug, Clone)]
pub struct Cost {
    /// The rows of which something is given, in the order of the form.
    pub rows: Vec<Row>,
    /// The fees of a dossier.
    pub fees: Option<Fees>,
    /// Rows of which nothing is given.
    pub missing_rows: Vec<Activity>,
    /// Numbers that are not given.
    pub missing: Vec<Key>,
    /// What is known of the cost of one dossier, in đồng.
    pub known: i64,
    /// Dossiers a year: times and applicants, or the yearly volume that the text states.
    pub dossiers: Option<Decimal>,
    /// Times a year that one applicant does it.
    pub times: Option<Decimal>,
    /// What one applicant spends in a year, in đồng, where all is known.
    pub applicant_year: Option<i64>,
    /// What all applicants spend in a year, in đồng, where all is known.
    pub year: Option<i64>,
}

/// A row of the form.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Which.
    pub activity: Activity,
    /// What it costs one dossier on average, in đồng.
    pub cost: i64,
}

/// The fees of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fees {
    /// The text of the procedure says one sum for all, in đồng.
    Stated(i64),
    /// The parameters say how much, in đồng.
    Given(i64),
}

impl Fees {
    /// Returns the sum in đồng.
    #[must_use]
    pub const fn dong(self) -> i64 {
        match self {
            Self::Stated(dong) | Self::Given(dong) => dong,
        }
    }
}

/// What is saved between two states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saving {
    /// Of before.
    pub before: i64,
    /// Of after.
    pub after: i64,
    /// Before less after; negative where it costs more.
    pub saved: i64,
    /// The saving in hundredths of a percent of before; absent where before is nothing.
    pub rate: Option<i64>,
}

impl Saving {
    /// Compares two sums in đồng; `None` where they are too far apart to be counted.
    #[must_use]
    pub fn between(before: i64, after: i64) -> Option<Self> {
        let saved = before.checked_sub(after)?;
        Some(Self {
            before,
            after,
            saved,
            rate: rate(saved, before),
        })
    }
}

impl Cost {
    /// Tells whether the cost of a dossier is known whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let yearly = |it: &&Key| matches!(it, Key::Applicants | Key::Times);
        let of_dossier = self.missing.iter().any(|it| !yearly(&it));
        self.missing_rows.is_empty() && !of_dossier
    }

    /// Returns the cost of one dossier in đồng, where all of it is known.
    #[must_use]
    pub fn per_dossier(&self) -> Option<i64> {
        self.is_whole().then_some(self.known)
    }
}

/// Counts what a procedure costs; `None` where a sum is beyond all that can be counted.
#[must_use]
pub fn cost(procedure: &Procedure, inputs: &Inputs, rounding: Rounding) -> Option<Cost> {
    let published = inputs.get(Key::PerDossier);
    let (asked, missing) = match published {
        Some(_) => (Vec::new(), Missing::default()),
        None => rows(procedure, inputs),
    };
    let mut known = match published {
        Some(it) => Exact::from(it).whole(rounding)?,
        None => 0,
    };
    let mut counted = Vec::new();
    for activity in asked {
        if missing.rows.contains(&activity) || is_open(inputs, &missing, activity) {
            continue;
        }
        let cost = row(inputs, activity)?.whole(rounding)?;
        known = known.checked_add(cost)?;
        counted.push(Row { activity, cost });
    }
    let given = inputs
        .get(Key::Fees)
        .map(|it| Exact::from(it).whole(rounding));
    let fees = match given {
        _ if published.is_some() => None,
        Some(given) => Some(Fees::Given(given?)),
        None => fixed_fee(procedure).map(Fees::Stated),
    };
    known = known.checked_add(fees.map_or(0, Fees::dong))?;
    let mut cost = Cost {
        rows: counted,
        fees,
        missing_rows: missing.rows,
        missing: missing.keys,
        known,
        dossiers: None,
        times: inputs.get(Key::Times),
        applicant_year: None,
        year: None,
    };
    by_year(procedure, inputs, rounding, &mut cost)?;
    Some(cost)
}

/// Tells whether a number without which a row says nothing is not given.
fn is_open(inputs: &Inputs, missing: &Missing, activity: Activity) -> bool {
    let worth = missing.keys.contains(&Key::Wage);
    let hours = inputs.get(Key::Of(activity, Measure::Hours));
    let timed = hours.is_some_and(|it| it > Decimal::from(0));
    (worth && timed) || missing.keys.contains(&Key::Of(activity, Measure::Share))
}

/// Counts one row: time at its worth, expenses and hired service, in so many of all dossiers.
fn row(inputs: &Inputs, activity: Activity) -> Option<Exact> {
    let of = |measure| inputs.get(Key::Of(activity, measure));
    let mut sum = Exact::ZERO;
    if let (Some(hours), Some(wage)) = (of(Measure::Hours), inputs.get(Key::Wage)) {
        sum = sum.plus(Exact::from(hours).times(wage)?)?;
    }
    for measure in [Measure::Expenses, Measure::Hired] {
        if let Some(dong) = of(measure) {
            sum = sum.plus(Exact::from(dong))?;
        }
    }
    match of(Measure::Share) {
        Some(share) => sum.percent(share),
        None => Some(sum),
    }
}

fn by_year(
    procedure: &Procedure,
    inputs: &Inputs,
    rounding: Rounding,
    cost: &mut Cost,
) -> Option<()> {
    let (times, applicants) = (inputs.get(Key::Times), inputs.get(Key::Applicants));
    let volume = procedure.yearly_volume.as_ref().and_then(Stated::value);
    let one = match (times, applicants, volume) {
        (None, None, Some(volume)) => Some((Decimal::from(1), Decimal::from(*volume))),
        (Some(times), Some(applicants), _) => Some((times, applicants)),
        _ => None,
    };
    let Some((times, applicants)) = one else {
        let both = [(Key::Times, times), (Key::Applicants, applicants)];
        let open = both.into_iter().filter(|it| it.1.is_none());
        cost.missing.extend(open.map(|it| it.0));
        return Some(());
    };
    cost.dossiers = Some(product(times, applicants)?);
    if cost.is_whole() {
        let per_dossier = Exact::from(Decimal::from(cost.known));
        let year = per_dossier.times(times)?;
        if cost.times.is_some() {
            cost.applicant_year = Some(year.whole(rounding)?);
        }
        cost.year = Some(year.times(applicants)?.whole(rounding)?);
    }
    Some(())
}

fn product(one: Decimal, other: Decimal) -> Option<Decimal> {
    let digits = one.mantissa().checked_mul(other.mantissa())?;
    Some(Decimal::new(digits, one.scale() + other.scale()))
}
