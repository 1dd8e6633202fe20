//! The numbers for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Report,
    table::{places, title},
};
use crate::{
    cost::Rounding,
    stats::{Column, Group, Rounded, Row, Value, plain},
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
    by: Vec<&'static str>,
    groups: Vec<WireGroup<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<Vec<WireRow<'a>>>,
}

#[derive(Serialize)]
struct WireGroup<'a> {
    /// The name in each column of `by`; `null` where it is not stated.
    names: Vec<Option<String>>,
    count: usize,
    /// In percent.
    share: Option<String>,
    sums: BTreeMap<&'static str, WireSum>,
    procedures: Vec<&'a str>,
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
    WireGroup {
        names: group.names.clone(),
        count: group.members.len(),
        share: report.share(group.members.len()).map(Rounded::plain),
        sums: sums.collect(),
        procedures: members.map(Row::code).collect(),
    }
}

fn rows<'a>(report: &'a Report<'_>) -> Vec<WireRow<'a>> {
    let rows = report.rows.iter().map(|row| WireRow {
        code: row.code(),
        name: &row.procedure.name.id,
        title: title(row.procedure),
        columns: Column::ALL
            .iter()
            .map(|column| {
                let value = match row.value(*column) {
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
