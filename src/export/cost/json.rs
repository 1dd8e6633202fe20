//! The JSON of `tthc cost`.

use serde::Serialize;

use super::{Report, State, savings};
use crate::{
    cost::{Activity, Cost, Fees, Key, Rounding, Saving},
    model::Procedure,
    values::{Date, Decimal, Lang, Stated},
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct Wire<'a> {
    schema_version: u32,
    procedure: &'a str,
    code: Option<&'a str>,
    as_of: Date,
    rounding: &'static str,
    now: WireState<'a>,
    after: Option<WireState<'a>>,
    saving: Option<WireSavings>,
    held: Vec<WireHeld<'a>>,
    without_held: Option<WireWithout>,
    swings: Vec<WireSwing>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::export) struct WireState<'a> {
    inputs: Vec<WireInput<'a>>,
    dropped: Vec<String>,
    rows: Vec<WireRow>,
    fees: Option<WireFees>,
    #[serde(flatten)]
    sums: WireSums,
    missing: Vec<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireInput<'a> {
    path: String,
    value: String,
    source: &'a str,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireRow {
    row: String,
    cost: i64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireFees {
    from: &'static str,
    cost: i64,
}

/// Sums in đồng; null where something is missing.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WireSums {
    known_part: i64,
    per_dossier: Option<i64>,
    dossiers_per_year: Option<String>,
    per_applicant_and_year: Option<i64>,
    per_year: Option<i64>,
}

#[derive(Debug, Serialize)]
struct WireSavings {
    per_dossier: Option<WireSaving>,
    per_year: Option<WireSaving>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::export) struct WireSaving {
    before: i64,
    after: i64,
    saved: i64,
    rate_percent: Option<String>,
}

#[derive(Debug, Serialize)]
struct WireHeld<'a> {
    row: String,
    codes: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct WireWithout {
    #[serde(flatten)]
    sums: WireSums,
    saving: WireSavings,
}

#[derive(Debug, Serialize)]
struct WireSwing {
    path: String,
    by: i64,
}

/// Writes the cost as one JSON object, indented, with a line break at the end.
#[must_use]
pub fn to_json(report: &Report<'_>) -> String {
    let procedure = report.procedure;
    let code = procedure.code.as_ref().and_then(Stated::value);
    let held = report.held.iter().map(|it| WireHeld {
        row: row(Activity::Paper(it.document), procedure),
        codes: it.findings.iter().map(|it| it.code.id).collect(),
    });
    let swings = report.swings.iter().map(|it| WireSwing {
        path: path(it.key, procedure),
        by: it.by,
    });
    let now = &report.now;
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        procedure: &procedure.name.id,
        code: code.map(|it| it.text.as_str()),
        as_of: report.as_of,
        rounding: match report.rounding {
            Rounding::HalfUp => "half-up",
            Rounding::Down => "down",
        },
        now: state(now, procedure),
        after: report.after.as_ref().map(|it| state(it, procedure)),
        saving: report
            .after
            .as_ref()
            .map(|it| wire_savings(&now.cost, &it.cost)),
        held: held.collect(),
        without_held: report.without_held.as_ref().map(|it| WireWithout {
            sums: sums(it),
            saving: wire_savings(&now.cost, it),
        }),
        swings: swings.collect(),
    };
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

pub(in crate::export) fn state<'a>(state: &'a State, procedure: &Procedure) -> WireState<'a> {
    let cost = &state.cost;
    let inputs = state.inputs.items.iter().map(|(key, item)| WireInput {
        path: path(*key, procedure),
        value: plain(item.value),
        source: &item.source,
    });
    let dropped = state.inputs.dropped.iter();
    let rows = cost.rows.iter().map(|it| WireRow {
        row: row(it.activity, procedure),
        cost: it.cost,
    });
    let missing = cost.missing_rows.iter().map(|it| row(*it, procedure));
    let numbers = cost.missing.iter().map(|it| path(*it, procedure));
    WireState {
        inputs: inputs.collect(),
        dropped: dropped
            .map(|it| row(Activity::Paper(*it), procedure))
            .collect(),
        rows: rows.collect(),
        fees: cost.fees.map(|it| WireFees {
            from: match it {
                Fees::Stated(_) => "procedure",
                Fees::Given(_) => "parameters",
            },
            cost: it.dong(),
        }),
        sums: sums(cost),
        missing: missing.chain(numbers).collect(),
    }
}

fn sums(cost: &Cost) -> WireSums {
    WireSums {
        known_part: cost.known,
        per_dossier: cost.per_dossier(),
        dossiers_per_year: cost.dossiers.map(plain),
        per_applicant_and_year: cost.applicant_year,
        per_year: cost.year,
    }
}

fn wire_savings(before: &Cost, after: &Cost) -> WireSavings {
    let (per_dossier, per_year) = savings(before, after);
    WireSavings {
        per_dossier: per_dossier.map(saved),
        per_year: per_year.map(saved),
    }
}

pub(in crate::export) fn saved(it: Saving) -> WireSaving {
    WireSaving {
        before: it.before,
        after: it.after,
        saved: it.saved,
        rate_percent: it.rate.map(|it| plain(Decimal::new(it, 2))),
    }
}

fn row(activity: Activity, procedure: &Procedure) -> String {
    activity.path(procedure).0
}

fn path(key: Key, procedure: &Procedure) -> String {
    key.path(procedure).0
}

/// Writes a number with a point and no marks between thousands.
fn plain(number: Decimal) -> String {
    number.display(Lang::En).replace(',', "")
}
