//! The numbers of the field for programs, as JSON and as CSV.

use serde::Serialize;

use super::csv::line;
use crate::{
    interp::indices::{Index, IndexKind, Indices, NOT_FROM_LOGS, Period},
    values::{Date, Lang},
};

/// The version of the form; it grows when a reader must change.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Wire<'a> {
    schema_version: u32,
    from: Date,
    to: Date,
    counts: Vec<WireCount<'a>>,
    indices: Vec<WireIndex<'a>>,
    not_from_logs: Vec<WireNot>,
}

#[derive(Serialize)]
struct WireCount<'a> {
    id: &'static str,
    title: &'static str,
    n: usize,
    dossiers: &'a [String],
}

#[derive(Serialize)]
struct WireIndex<'a> {
    id: &'static str,
    title: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    agency: Option<&'a str>,
    unit: &'static str,
    /// `null` without dossiers.
    value: Option<String>,
    decimals: u8,
    sum: u64,
    n: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
    dossiers: Vec<WireContribution<'a>>,
}

#[derive(Serialize)]
struct WireContribution<'a> {
    code: &'a str,
    value: u64,
}

#[derive(Serialize)]
struct WireNot {
    id: &'static str,
    title: &'static str,
    why: &'static str,
}

/// Returns the rounded value with all its decimals, with a point (`66.67`); `None` without dossiers.
#[must_use]
pub fn rounded(index: &Index) -> Option<String> {
    let scaled = index.scaled()?;
    let divisor = 10_u64.pow(u32::from(index.places()));
    let (whole, fraction) = (scaled / divisor, scaled % divisor);
    let width = usize::from(index.places());
    Some(format!("{whole}.{fraction:0width$}"))
}

/// Returns the rounded value as people of a language write it, with its unit.
#[must_use]
pub fn shown(index: &Index, lang: Lang) -> Option<String> {
    let number = rounded(index)?;
    let number = match lang {
        Lang::Vi => number.replace('.', ","),
        Lang::En => number,
    };
    Some(match index.kind {
        IndexKind::Share => format!("{number} %"),
        IndexKind::Mean | IndexKind::Points => number,
    })
}

fn unit(kind: IndexKind) -> &'static str {
    match kind {
        IndexKind::Share => "percent",
        IndexKind::Mean => "mean",
        IndexKind::Points => "points",
    }
}

/// Writes all indices as one JSON object, with a final newline. Titles and notes are in `lang`.
#[must_use]
pub fn to_json(period: Period, all: &Indices, lang: Lang) -> String {
    let counts = all.counts.iter().map(|it| WireCount {
        id: it.id,
        title: it.title.get(lang),
        n: it.codes.len(),
        dossiers: &it.codes,
    });
    let indices = all.indices.iter().map(|it| WireIndex {
        id: it.id,
        title: it.title.get(lang),
        agency: it.agency.as_deref(),
        unit: unit(it.kind),
        value: rounded(it),
        decimals: it.places(),
        sum: it.sum(),
        n: it.n(),
        note: it.note.map(|it| it.get(lang)),
        dossiers: it
            .behind
            .iter()
            .map(|it| WireContribution {
                code: &it.code,
                value: it.value,
            })
            .collect(),
    });
    let not = NOT_FROM_LOGS.iter().map(|it| WireNot {
        id: it.id,
        title: it.title.get(lang),
        why: it.why.get(lang),
    });
    let wire = Wire {
        schema_version: SCHEMA_VERSION,
        from: period.first,
        to: period.last,
        counts: counts.collect(),
        indices: indices.collect(),
        not_from_logs: not.collect(),
    };
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

/// Writes all indices as CSV (RFC 4180): a line for each number, with its dossiers as
/// `code=contribution`, separated by spaces.
#[must_use]
pub fn to_csv(all: &Indices, lang: Lang) -> String {
    let mut text = String::new();
    line(
        &mut text,
        [
            "id", "title", "agency", "unit", "value", "sum", "n", "dossiers",
        ]
        .map(str::to_owned),
    );
    for it in &all.counts {
        let n = it.codes.len().to_string();
        let title = it.title.get(lang).to_owned();
        let id = format!("count/{}", it.id);
        let unit = "dossiers".to_owned();
        let codes = it.codes.join(" ");
        line(
            &mut text,
            [
                id,
                title,
                String::new(),
                unit,
                n.clone(),
                n.clone(),
                n,
                codes,
            ],
        );
    }
    for it in &all.indices {
        let codes: Vec<String> = it
            .behind
            .iter()
            .map(|it| format!("{}={}", it.code, it.value))
            .collect();
        line(
            &mut text,
            [
                it.id.to_owned(),
                it.title.get(lang).to_owned(),
                it.agency.clone().unwrap_or_default(),
                unit(it.kind).to_owned(),
                rounded(it).unwrap_or_default(),
                it.sum().to_string(),
                it.n().to_string(),
                codes.join(" "),
            ],
        );
    }
    text
}
