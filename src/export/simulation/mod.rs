//! What came of many dossiers, for programs and as a picture.

mod picture;

pub use picture::svg;

use serde::Serialize;
use std::collections::BTreeMap;

use crate::{
    export::run::end_id,
    model::Procedure,
    simulate::{Assumed, Plan, Profile, Punctual, Simulation, Standstill},
    syntax::words::Word as _,
    values::{Date, Lang},
};

/// The version of the form; it grows when a reader must change.
const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct Wire<'a> {
    schema_version: u32,
    procedure: &'a str,
    dossiers: u32,
    seed: u64,
    from: Date,
    until: Date,
    filed: u64,
    events: u64,
    ends: BTreeMap<&'static str, u64>,
    not_ended: BTreeMap<&'static str, u64>,
    punctual: BTreeMap<&'static str, u64>,
    working_days_late: u64,
    /// Dossiers by how often papers were asked for.
    supplement_requests: BTreeMap<u32, u64>,
    /// Dossiers by working days from acceptance until the agency was done.
    working_days: BTreeMap<u32, u64>,
    months: Vec<WireMonth>,
    agencies: Vec<WireDesk<'a>>,
    steps: Vec<WireStep<'a>>,
    refused: Vec<WireRefused>,
    assumed: Vec<WireAssumed<'a>>,
}

#[derive(Debug, Serialize)]
struct WireMonth {
    month: String,
    filed: u64,
    handled: u64,
    late: u64,
}

#[derive(Debug, Serialize)]
struct WireDesk<'a> {
    agency: &'a str,
    title: &'a str,
    officers: Option<u32>,
    tasks: u64,
    tasks_that_waited: u64,
    /// Minutes of office hours.
    waited_minutes: u64,
    worked_minutes: u64,
    worked_minutes_by_month: BTreeMap<String, u64>,
    /// How many dossiers are there at the end of a day; days without a change are left out.
    at_end_of_day: Vec<(Date, i64)>,
}

#[derive(Debug, Serialize)]
struct WireStep<'a> {
    step: &'a str,
    outcomes: BTreeMap<String, u64>,
    late: u64,
}

#[derive(Debug, Serialize)]
struct WireRefused {
    code: &'static str,
    times: u64,
    first: String,
}

#[derive(Debug, Serialize)]
struct WireAssumed<'a> {
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<&'a str>,
}

/// Writes what came of many dossiers as one JSON object, with a final newline.
///
/// Names are the stable ones; `lang` is that of the sentences of refusals.
#[must_use]
pub fn to_json(
    procedure: &Procedure,
    profile: &Profile,
    plan: Plan,
    result: &Simulation,
    lang: Lang,
) -> String {
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        procedure: &procedure.name.id,
        dossiers: plan.n_dossiers,
        seed: plan.seed,
        from: profile.first,
        until: profile.last,
        filed: result.n_filed,
        events: result.n_events,
        ends: named(&result.ends, |it| end_id(it.kind())),
        not_ended: named(&result.standing, standstill),
        punctual: named(&result.punctual, punctual),
        working_days_late: result.days_late,
        supplement_requests: result.requests.clone(),
        working_days: result.days.clone(),
        months: months(result),
        agencies: desks(procedure, profile, result),
        steps: steps(procedure, result),
        refused: refused(result, lang),
        assumed: assumed(procedure, profile),
    };
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

fn named<K: Copy + Ord>(
    counts: &BTreeMap<K, u64>,
    name: impl Fn(K) -> &'static str,
) -> BTreeMap<&'static str, u64> {
    let mut found = BTreeMap::new();
    for (key, n) in counts {
        *found.entry(name(*key)).or_default() += n;
    }
    found
}

fn punctual(it: Punctual) -> &'static str {
    match it {
        Punctual::Early => "early",
        Punctual::OnTime => "on_time",
        Punctual::Late => "late",
        Punctual::Undated => "undated",
    }
}

fn standstill(it: Standstill) -> &'static str {
    match it {
        Standstill::NoTable => "year_without_holiday_table",
        Standstill::Undecided => "undecided",
        Standstill::Supplement => "waits_for_supplement",
        Standstill::Stuck => "stuck",
        Standstill::Circle => "circle",
        Standstill::Unfiled => "unfiled",
    }
}

fn months(result: &Simulation) -> Vec<WireMonth> {
    let months = result.months.iter();
    months
        .map(|(month, it)| WireMonth {
            month: month_name(*month),
            filed: it.n_filed,
            handled: it.n_settled,
            late: it.n_late,
        })
        .collect()
}

fn month_name((year, month): (i16, u8)) -> String {
    format!("{year:04}-{month:02}")
}

fn desks<'a>(
    procedure: &'a Procedure,
    profile: &Profile,
    result: &Simulation,
) -> Vec<WireDesk<'a>> {
    let desks = result.desks.iter().filter_map(|(role, it)| {
        let agency = procedure.agencies.get(*role)?;
        let by_month = it.worked_by_month.iter();
        Some(WireDesk {
            agency: &agency.name.id,
            title: &agency.title,
            officers: profile.officers.get(role).copied(),
            tasks: it.n_tasks,
            tasks_that_waited: it.n_waited,
            waited_minutes: it.waited,
            worked_minutes: it.worked,
            worked_minutes_by_month: by_month.map(|(at, n)| (month_name(*at), *n)).collect(),
            at_end_of_day: it.by_day(),
        })
    });
    desks.collect()
}

fn steps<'a>(procedure: &'a Procedure, result: &Simulation) -> Vec<WireStep<'a>> {
    let steps = result.steps.iter().filter_map(|(id, it)| {
        let step = procedure.steps.get(*id)?;
        Some(WireStep {
            step: &step.name.id,
            outcomes: it.outcomes.iter().map(|it| (it.0.id(), *it.1)).collect(),
            late: it.n_late,
        })
    });
    steps.collect()
}

fn refused(result: &Simulation, lang: Lang) -> Vec<WireRefused> {
    let refused = result.refused.iter();
    refused
        .map(|(code, it)| WireRefused {
            code,
            times: it.n,
            first: it.first.render(lang),
        })
        .collect()
}

fn assumed<'a>(procedure: &'a Procedure, profile: &Profile) -> Vec<WireAssumed<'a>> {
    let name = |fact| procedure.facts.get(fact).map(|it| it.name.id.as_str());
    let assumed = profile.assumed.iter().map(|it| {
        let (what, fact) = match it {
            Assumed::Days => ("days", None),
            Assumed::Channels => ("channels", None),
            Assumed::Applicants => ("applicants", None),
            Assumed::Fact(fact) => ("fact", name(*fact)),
            Assumed::Open(fact) => ("open_fact", name(*fact)),
            Assumed::Supplements => ("supplements", None),
            Assumed::Payments => ("payments", None),
            Assumed::Pace => ("pace", None),
            Assumed::Unlimited => ("unlimited_steps", None),
            Assumed::Outcomes => ("outcomes", None),
            Assumed::Hours => ("hours", None),
        };
        WireAssumed { what, fact }
    });
    assumed.collect()
}
