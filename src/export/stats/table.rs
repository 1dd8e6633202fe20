//! The numbers as tables: one row for each group, or for each procedure.

use super::{Report, shown};
use crate::{
    export::csv::line,
    messages::stats as m,
    model::Procedure,
    stats::{Column, Sum, Value, plain},
    values::{Decimal, Lang, Stated},
};

/// A cell.
pub(super) enum Cell {
    Text(String),
    /// A number with a point, without marks of thousands.
    Number(String),
    Empty,
}

impl From<Option<Decimal>> for Cell {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Empty, |it| Self::Number(plain(it)))
    }
}

pub(super) struct Table {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// Writes the table of groups, or of procedures where those are asked for.
#[must_use]
pub fn to_csv(report: &Report<'_>, lang: Lang) -> String {
    let table = if report.list {
        procedures(report, lang)
    } else {
        by_group(report, lang)
    };
    let mut out = String::new();
    line(&mut out, table.heads);
    for row in table.rows {
        let cells = row.into_iter().map(|it| match it {
            Cell::Text(text) | Cell::Number(text) => text,
            Cell::Empty => String::new(),
        });
        line(&mut out, cells);
    }
    out
}

/// Returns the table of groups.
pub(super) fn by_group(report: &Report<'_>, lang: Lang) -> Table {
    let word = |it: &'static crate::messages::Message| it.get(lang).to_owned();
    let mut heads: Vec<String> = report.by.iter().map(|it| word(it.title())).collect();
    heads.extend([word(&m::COUNT), word(&m::SHARE)]);
    for column in &report.sums {
        let of = [
            &m::SUM_TOTAL,
            &m::SUM_SHARE,
            &m::SUM_MEAN,
            &m::SUM_MEDIAN,
            &m::SUM_LEAST,
            &m::SUM_MOST,
            &m::SUM_KNOWN,
        ];
        heads.extend(of.map(|it| format!("{}: {}", column.title().get(lang), it.get(lang))));
    }
    for (part, whole) in &report.ratios {
        let title = m::RATIO_TITLE.with("part", part.title().text());
        let title = title.with("whole", whole.title().text()).render(lang);
        let of = [&m::RATIO_PART, &m::RATIO_WHOLE, &m::RATIO_PERCENT];
        heads.extend(of.map(|it| format!("{title}: {}", it.get(lang))));
    }
    let rows = report.groups().into_iter().map(|group| {
        let names = group.names.iter().zip(&report.by);
        let mut row: Vec<Cell> = names
            .map(|(name, column)| Cell::Text(shown(name.as_deref(), *column, lang)))
            .collect();
        row.push(Cell::Number(group.members.len().to_string()));
        let share = report.share(group.members.len());
        row.push(share.map_or(Cell::Empty, |it| Cell::Number(it.plain())));
        for column in &report.sums {
            let sum = report.sum(&group, *column);
            let whole = |it: Option<crate::stats::Rounded>| {
                it.map_or(Cell::Empty, |it| Cell::Number(it.plain()))
            };
            row.push(whole(
                sum.total(places(&group, report, *column), report.rounding),
            ));
            row.push(whole(report.part(&sum, *column)));
            row.push(whole(sum.mean(report.places, report.rounding)));
            row.extend([sum.median, sum.least, sum.most].map(Cell::from));
            row.push(Cell::Number(sum.n_known.to_string()));
        }
        for ratio in &report.ratios {
            let share = report.ratio(&group, *ratio);
            let number = |it: Option<crate::stats::Rounded>| {
                it.map_or(Cell::Empty, |it| Cell::Number(it.plain()))
            };
            let total = |sum: &Sum, column| {
                number(sum.total(places(&group, report, column), report.rounding))
            };
            row.push(total(&share.part, ratio.0));
            row.push(total(&share.whole, ratio.1));
            row.push(number(share.percent(report.places, report.rounding)));
        }
        row
    });
    let rows = rows.collect();
    Table { heads, rows }
}

/// How many digits after the point the exact total of a column needs.
pub(super) fn places(group: &crate::stats::Group, report: &Report<'_>, column: Column) -> u8 {
    let rows = group.members.iter().filter_map(|it| report.rows.get(*it));
    let scales = rows.filter_map(|it| it.number(column)).map(Decimal::scale);
    scales.max().unwrap_or(0)
}

/// Returns the table of procedures, with all columns.
pub(super) fn procedures(report: &Report<'_>, lang: Lang) -> Table {
    let mut heads = vec![m::CODE.get(lang).to_owned(), m::TITLE.get(lang).to_owned()];
    heads.extend(report.columns().map(|it| it.title().get(lang).to_owned()));
    let rows = report.rows.iter().map(|row| {
        let mut cells = vec![
            Cell::Text(row.code().to_owned()),
            Cell::Text(title(row.procedure).to_owned()),
        ];
        cells.extend(report.columns().map(|column| match row.value(column) {
            Value::Names(names) => Cell::Text(names.join("; ")),
            Value::Flag(flag) => Cell::Text(shown(Some(&flag.to_string()), column, lang)),
            Value::Number(number) => Cell::from(Some(*number)),
            Value::Unknown => Cell::Empty,
        }));
        cells
    });
    let rows = rows.collect();
    Table { heads, rows }
}

/// The title, else the short name.
pub(super) fn title(procedure: &Procedure) -> &str {
    match &procedure.title {
        Stated::Value(title) => title,
        _ => &procedure.name.text,
    }
}
