//! The numbers for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Report,
    table::{places, title},
};
use crate::{
    cost::Rounding,
    stats::{Column, Group, Rounded, Row, Sum, Value, plain},
    values::{Date, Decimal, Lang},
};

/// The version of the form; it grows when a reader must change.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Wire<'a> {
    schema_version: u32,
    as_of: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<&'a str>,
    rounding: &'static str,
    decimals: u8,
    procedures: usize,
    undated: usize,
    not_in_force: usize,
    /// Codes of those whose text leaves open what is asked.
    open: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    dossiers: Option<WireLogs<'a>>,
    by: Vec<&'static str>,
    groups: Vec<WireGroup<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<Vec<WireRow<'a>>>,
}

/// The dossiers that were counted.
#[derive(Serialize)]
struct WireLogs<'a> {
    from: Date,
    to: Date,
    counted: u64,
    /// Those of procedures that are not in the list, by name.
    elsewhere: &'a BTreeMap<String, u64>,
}

#[derive(Serialize)]
struct WireGroup<'a> {
    /// The name in each column of `by`; `null` where it is not stated.
    names: Vec<Option<String>>,
    count: usize,
    /// In percent.
    share: Option<String>,
    sums: BTreeMap<&'static str, WireSum>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ratios: Vec<WireRatio>,
    procedures: Vec<&'a str>,
}

/// One number against another, over the procedures that state both.
#[derive(Serialize)]
struct WireRatio {
    part: &'static str,
    whole: &'static str,
    known: usize,
    part_total: Option<String>,
    whole_total: Option<String>,
    percent: Option<String>,
}

/// Numbers are strings, so that no reader makes a float of them; `null` where nothing is stated.
#[derive(Serialize)]
struct WireSum {
    known: usize,
    total: Option<String>,
    /// In percent of the total of all procedures.
    share: Option<String>,
    mean: Option<String>,
    median: Option<String>,
    least: Option<String>,
    most: Option<String>,
}

#[derive(Serialize)]
struct WireRow<'a> {
    code: &'a str,
    name: &'a str,
    title: &'a str,
    columns: BTreeMap<&'static str, WireValue<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum WireValue<'a> {
    Names(&'a [String]),
    Flag(bool),
    Number(String),
    Unknown(()),
}

/// Writes the report as one JSON object; names of columns are the English ones.
#[must_use]
pub fn to_json(report: &Report<'_>) -> String {
    let name = |column: &Column| column.name(Lang::En);
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        as_of: report.as_of,
        query: report.query,
        rounding: match report.rounding {
            Rounding::HalfUp => "half-up",
            Rounding::Down => "down",
        },
        decimals: report.places,
        procedures: report.rows.len(),
        undated: report.n_undated(),
        not_in_force: report.n_outside,
        open: &report.open,
        dossiers: report.logs.as_ref().map(|it| WireLogs {
            from: it.period.first,
            to: it.period.last,
            counted: it.n_dossiers,
            elsewhere: &it.elsewhere,
        }),
        by: report.by.iter().map(name).collect(),
        groups: report.groups().iter().map(|it| group(report, it)).collect(),
        list: report.list.then(|| rows(report)),
    };
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

fn group<'a>(report: &'a Report<'_>, group: &Group) -> WireGroup<'a> {
    let sums = report.sums.iter().map(|column| {
        let sum = report.sum(group, *column);
        let number = |it: Option<Decimal>| it.map(plain);
        let wire = WireSum {
            known: sum.n_known,
            share: report.part(&sum, *column).map(Rounded::plain),
            total: sum
                .total(places(group, report, *column), report.rounding)
                .map(Rounded::plain),
            mean: sum.mean(report.places, report.rounding).map(Rounded::plain),
            median: number(sum.median),
            least: number(sum.least),
            most: number(sum.most),
        };
        (column.name(Lang::En), wire)
    });
    let members = group.members.iter().filter_map(|it| report.rows.get(*it));
    let ratios = report.ratios.iter().map(|(part, whole)| {
        let share = report.ratio(group, (*part, *whole));
        let total = |sum: &Sum, column| {
            let total = sum.total(places(group, report, column), report.rounding);
            total.map(Rounded::plain)
        };
        WireRatio {
            part: part.name(Lang::En),
            whole: whole.name(Lang::En),
            known: share.part.n_known,
            part_total: total(&share.part, *part),
            whole_total: total(&share.whole, *whole),
            percent: share
                .percent(report.places, report.rounding)
                .map(Rounded::plain),
        }
    });
    WireGroup {
        names: group.names.clone(),
        count: group.members.len(),
        share: report.share(group.members.len()).map(Rounded::plain),
        sums: sums.collect(),
        ratios: ratios.collect(),
        procedures: members.map(Row::code).collect(),
    }
}

fn rows<'a>(report: &'a Report<'_>) -> Vec<WireRow<'a>> {
    let rows = report.rows.iter().map(|row| WireRow {
        code: row.code(),
        name: &row.procedure.name.id,
        title: title(row.procedure),
        columns: report
            .columns()
            .map(|column| {
                let value = match row.value(column) {
                    Value::Names(names) => WireValue::Names(names),
                    Value::Flag(flag) => WireValue::Flag(*flag),
                    Value::Number(number) => WireValue::Number(plain(*number)),
                    Value::Unknown => WireValue::Unknown(()),
                };
                (column.name(Lang::En), value)
            })
            .collect(),
    });
    rows.collect()
}
