//! A portfolio in numbers: for people, as JSON, CSV, a workbook, and a chart.

mod chart;
mod json;
mod table;
mod text;
#[cfg(feature = "cli")]
mod xlsx;

pub use chart::to_svg;
pub use json::to_json;
pub use table::to_csv;
pub use text::to_text;
#[cfg(feature = "cli")]
pub use xlsx::{XlsxError, to_xlsx};

use std::collections::BTreeMap;

use crate::{
    cost::Rounding,
    interp::indices::Period,
    messages::stats as m,
    stats::{Column, Group, Kind, Rounded, Row, Share, Sum, groups, ratio, share_of, sum},
    values::{Date, Lang},
};

/// What was asked, and of which procedures.
#[derive(Debug)]
pub struct Report<'a> {
    /// The day whose versions are counted.
    pub as_of: Date,
    /// The question, as written.
    pub query: Option<&'a str>,
    /// The procedures that answer it; all in force without a question.
    pub rows: Vec<Row<'a>>,
    /// The codes of those whose text leaves open what is asked.
    pub open: Vec<String>,
    /// How many have no version in force.
    pub n_outside: usize,
    /// The columns by which they are put into groups.
    pub by: Vec<Column>,
    /// The numbers that are added up.
    pub sums: Vec<Column>,
    /// The ratios of numbers that are shown: the part, and the whole.
    pub ratios: Vec<(Column, Column)>,
    /// The dossiers that were counted.
    pub logs: Option<Logs>,
    /// The procedures themselves are listed.
    pub list: bool,
    /// How shares and means are made short.
    pub rounding: Rounding,
    /// How many digits they keep after the point.
    pub places: u8,
}

/// The dossiers that a report counts.
#[derive(Debug)]
pub struct Logs {
    /// The days over which is counted.
    pub period: Period,
    /// How many dossiers of the procedures of the catalogue were looked at.
    pub n_dossiers: u64,
    /// Those of other procedures, by name.
    pub elsewhere: BTreeMap<String, u64>,
}

impl Report<'_> {
    /// The columns that can be known: those of the logs only where there are any.
    fn columns(&self) -> impl Iterator<Item = Column> {
        let all = Column::ALL.iter().copied();
        all.filter(|it| self.logs.is_some() || !it.is_of_logs())
    }

    fn ratio(&self, group: &Group, (part, whole): (Column, Column)) -> Share {
        share_of(&self.rows, &group.members, part, whole)
    }

    fn groups(&self) -> Vec<Group> {
        groups(&self.rows, &self.by)
    }

    /// How many do not say since when they are in force.
    fn n_undated(&self) -> usize {
        self.rows.iter().filter(|it| it.is_undated()).count()
    }

    fn share(&self, n: usize) -> Option<Rounded> {
        let part = i128::try_from(n).ok()?.checked_mul(100)?;
        ratio(
            part,
            i128::try_from(self.rows.len()).ok()?,
            self.places,
            self.rounding,
        )
    }

    /// The part of a group in all together.
    fn part(&self, of_group: &Sum, column: Column) -> Option<Rounded> {
        let all: Vec<usize> = (0..self.rows.len()).collect();
        of_group.percent_of(&sum(&self.rows, &all, column), self.places, self.rounding)
    }

    fn sum(&self, group: &Group, column: Column) -> Sum {
        sum(&self.rows, &group.members, column)
    }

    /// Whether a procedure may stand in several groups.
    fn overlaps(&self) -> bool {
        self.by.iter().any(|it| it.kind() == Kind::Names)
            && self
                .groups()
                .iter()
                .map(|it| it.members.len())
                .sum::<usize>()
                > self.rows.len()
    }
}

/// Writes the name of a group as people read it.
fn shown(name: Option<&str>, column: Column, lang: Lang) -> String {
    match (name, column.kind()) {
        (None, _) => m::UNKNOWN.get(lang).to_owned(),
        (Some("true"), Kind::Flag) => m::YES.get(lang).to_owned(),
        (Some("false"), Kind::Flag) => m::NO.get(lang).to_owned(),
        (Some(name), _) => name.to_owned(),
    }
}
