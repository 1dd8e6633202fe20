//! A published record, whatever its shape.

use crate::values::Stated;

/// What a page says in one of its fields.
pub(super) type Said = Stated<String>;

/// A procedure as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Where the record was published, as it says itself.
    pub source: String,
    /// The page of the procedure.
    pub url: Said,
    /// The code, where the shape has one.
    pub code: Said,
    /// The title.
    pub title: String,
    /// The folder of its ministry, where the record names it.
    pub ministry: Said,
    /// The publication decision.
    pub decision: Said,
    /// The levels of performance.
    pub levels: Said,
    /// How the law leaves the procedure to be prescribed (loại thủ tục).
    pub kind: Said,
    /// The field.
    pub field: Said,
    /// Who may apply.
    pub applicants: Said,
    /// The agencies by what they do.
    pub agencies: Agencies,
    /// The sequence, as free text.
    pub steps: Said,
    /// The channels with limit and fee.
    pub channels: Vec<ChannelRow>,
    /// The papers.
    pub papers: Vec<PaperGroup>,
    /// The results.
    pub results: Vec<ResultRow>,
    /// The requirements and conditions, as free text.
    pub conditions: Said,
    /// The legal bases.
    pub bases: Bases,
    /// Fields that have no place of their own, as label and text.
    pub others: Vec<(String, String)>,
}

/// The agencies of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agencies {
    /// Those that settle it.
    pub settling: Said,
    /// Those that decide.
    pub deciding: Said,
    /// Those to which it is delegated.
    pub delegated: Said,
    /// Those that coordinate.
    pub coordinating: Said,
}

/// A row of the table of channels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelRow {
    /// The channel as spelled.
    pub channel: String,
    /// The time limit as spelled.
    pub time: String,
    /// The fee as spelled.
    pub fee: String,
    /// What else the row says.
    pub details: String,
}

/// Papers under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperGroup {
    /// The heading; empty where there is none.
    pub title: String,
    /// The rows.
    pub rows: Vec<PaperRow>,
}

/// A row of the table of papers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// The paper as spelled.
    pub name: String,
    /// The name of the file of its form.
    pub form: String,
    /// How many originals; `None` where the row does not say.
    pub originals: Option<u32>,
    /// How many copies.
    pub copies: Option<u32>,
}

/// A result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultRow {
    /// The result as spelled.
    pub name: String,
    /// Its code.
    pub code: String,
}

/// The legal bases of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bases {
    /// The shape has no field for them.
    NotRecorded,
    /// One text in which titles and numbers stand in a row.
    Glued(Said),
    /// A table.
    Rows(Vec<BasisRow>),
}

/// A row of the table of legal bases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisRow {
    /// The number as spelled.
    pub number: String,
    /// The title.
    pub title: String,
    /// The date of issue as spelled.
    pub issued: String,
    /// The issuer.
    pub issuer: String,
}
