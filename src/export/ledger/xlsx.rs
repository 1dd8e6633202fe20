//! The ledger as a workbook: procedures, elements, findings, citations.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};

pub use rust_xlsxwriter::XlsxError;

use super::{Book, Citation, Comparison, Element, Entry, Finding, words as names};
use crate::{
    checks::ledger::{Criterion, Opinion},
    messages::{Message, ledger as words},
    source::printable,
    values::{Date, Lang},
};

/// A cell holds no more letters than this.
const MAX_LETTERS: usize = 32_000;

/// Writes the ledgers as one workbook.
///
/// # Errors
/// The writer of workbooks refuses, which a text of any kind does not cause.
pub fn to_xlsx(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = words::TITLE.get(book.lang);
    let mut properties = DocProperties::new().set_title(title);
    // The day of the review, so that the same ledger gives the same bytes.
    if let Some(day) = day(book.as_of) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    procedures(workbook.add_worksheet(), book)?;
    elements(workbook.add_worksheet(), book)?;
    findings(workbook.add_worksheet(), book)?;
    citations(workbook.add_worksheet(), book)?;
    workbook.save_to_buffer()
}

fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month(), date.day()).ok()
}

/// A sheet that grows by rows.
struct Table<'s> {
    sheet: &'s mut Worksheet,
    lang: Lang,
    row: u32,
    cell: Format,
}

impl<'s> Table<'s> {
    /// Names a sheet and writes its heads, each with the width of its column in letters.
    fn new(
        sheet: &'s mut Worksheet,
        lang: Lang,
        name: &'static Message,
        heads: &[(&str, u32)],
    ) -> Result<Self, XlsxError> {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0x00E5_E7EB))
            .set_border(FormatBorder::Thin);
        sheet.set_name(name.get(lang))?;
        for ((text, width), column) in heads.iter().zip(0_u16..) {
            sheet.write_string_with_format(0, column, clean(text), &head)?;
            sheet.set_column_width(column, f64::from(*width))?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_landscape();
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        Ok(Self {
            sheet,
            lang,
            row: 0,
            cell: Format::new()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border(FormatBorder::Thin),
        })
    }

    fn add(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        self.row += 1;
        for (cell, column) in cells.iter().zip(0_u16..) {
            match cell {
                Cell::Text(text) => self.sheet.write_string_with_format(
                    self.row,
                    column,
                    clean(text),
                    &self.cell,
                )?,
                Cell::Number(number) => {
                    let number = f64::from(u32::try_from(*number).unwrap_or(u32::MAX));
                    self.sheet
                        .write_number_with_format(self.row, column, number, &self.cell)?
                }
                Cell::Opinion(id, text) => {
                    let format = self.cell.clone().set_background_color(colour(id));
                    self.sheet
                        .write_string_with_format(self.row, column, clean(text), &format)?
                }
            };
        }
        Ok(())
    }

    /// Lets the reader filter by every column.
    fn close(self, n_columns: usize) -> Result<(), XlsxError> {
        let last = u16::try_from(n_columns.saturating_sub(1)).unwrap_or(0);
        self.sheet.autofilter(0, 0, self.row, last)?;
        Ok(())
    }

    fn word(&self, message: &'static Message) -> &'static str {
        message.get(self.lang)
    }
}

enum Cell {
    Text(String),
    Number(usize),
    /// The stable name of an opinion and its word.
    Opinion(&'static str, String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

fn colour(opinion: &str) -> Color {
    match opinion {
        "holds" => Color::RGB(0x00EC_FDF5),
        "fails" => Color::RGB(0x00FE_F2F2),
        "doubtful" => Color::RGB(0x00FF_FBEB),
        _ => Color::RGB(0x00F3_F4F6),
    }
}

/// Makes a text fit into a cell.
fn clean(text: &str) -> String {
    let shown = text
        .chars()
        .map(|it| if it == '\n' { it } else { printable(it) });
    shown.take(MAX_LETTERS).collect()
}

fn procedures(sheet: &mut Worksheet, book: &Book) -> Result<(), XlsxError> {
    let lang = book.lang;
    let mut heads: Vec<(String, u32)> = [
        (&words::PROCEDURE, 44),
        (&words::PATH, 30),
        (&words::TOTAL, 10),
    ]
    .map(|(head, width)| (head.get(lang).to_owned(), width))
    .into();
    for criterion in Criterion::ALL {
        let criterion = names::criterion(criterion, lang).name;
        for opinion in Opinion::ALL {
            let opinion = names::opinion(opinion, lang).name;
            heads.push((format!("{criterion}: {opinion}"), 12));
        }
    }
    let heads: Vec<(&str, u32)> = heads.iter().map(|it| (it.0.as_str(), it.1)).collect();
    let mut table = Table::new(sheet, lang, &words::PROCEDURES, &heads)?;
    for entry in &book.ledgers {
        let mut cells = vec![
            Cell::from(entry.title.as_str()),
            Cell::from(entry.procedure.as_str()),
            Cell::from(entry.summary.elements),
        ];
        let counts = entry.summary.criteria.iter().flat_map(|it| &it.counts);
        cells.extend(counts.map(|it| Cell::from(it.count)));
        table.add(&cells)?;
    }
    table.close(heads.len())
}

fn elements(sheet: &mut Worksheet, book: &Book) -> Result<(), XlsxError> {
    let lang = book.lang;
    let heads = [
        (&words::PROCEDURE, 26),
        (&words::KIND, 14),
        (&words::PATH, 24),
        (&words::NAME, 36),
        (&words::IN_CASE, 24),
        (&words::ASKED, 44),
        (&words::STRENGTH, 14),
        (&words::ORIGIN, 14),
        (&words::CHAIN, 44),
        (&words::NECESSARY, 12),
        (&words::WHY, 30),
        (&words::REASONABLE, 12),
        (&words::WHY, 30),
        (&words::LAWFUL, 12),
        (&words::WHY, 30),
        (&words::FINDINGS, 36),
    ]
    .map(|(head, width)| (head.get(lang), width));
    let mut table = Table::new(sheet, lang, &words::ELEMENTS, &heads)?;
    for entry in &book.ledgers {
        for element in &entry.elements {
            let cells = element_cells(&table, entry, element);
            table.add(&cells)?;
        }
    }
    table.close(heads.len())
}

fn element_cells(table: &Table<'_>, entry: &Entry, element: &Element) -> Vec<Cell> {
    let asked = element.asked.iter().map(asked);
    let asked: Vec<String> = asked.chain(element.plain.clone()).collect();
    let chain = element.citations.iter();
    let chain: Vec<String> = if element.is_listed() {
        let text = words::AS_LISTED.with("count", chain.len());
        vec![text.render(table.lang)]
    } else {
        chain.map(|it| chain_words(table, it)).collect()
    };
    let origin = element.origin.map_or("", |it| it.name);
    let name = element.title.as_ref().unwrap_or(&element.name);
    let mut cells: Vec<Cell> = vec![
        entry.procedure.as_str().into(),
        element.kind.name.into(),
        element.path.as_str().into(),
        name.as_str().into(),
        element.case.as_deref().unwrap_or_default().into(),
        asked.join("\n").into(),
        element.strength.name.into(),
        origin.into(),
        chain.join("\n").into(),
    ];
    for judged in element.judged() {
        let opinion = judged.opinion;
        cells.push(Cell::Opinion(opinion.id, opinion.name.to_owned()));
        cells.push(judged.why.join("\n").into());
    }
    let found = element.findings.iter();
    let found: Vec<String> = found
        .map(|it| format!("{} {}", it.code, it.message))
        .collect();
    cells.push(found.join("\n").into());
    cells
}

fn asked(line: &Comparison) -> String {
    let parts = [&line.allowed, &line.provision, &line.why, &line.witness];
    let parts = parts.into_iter().flatten().map(String::as_str);
    let parts: Vec<&str> = [line.asked.as_str(), line.answer.name]
        .into_iter()
        .chain(parts)
        .collect();
    parts.join("; ")
}

/// Writes a citation with what delegates it, on one line.
fn chain_words(table: &Table<'_>, citation: &Citation) -> String {
    let mut text = format!("{} ({})", citation.provision, citation.status.name);
    match citation.delegation {
        Some("unknown") => {
            text = format!("{text}; {}", table.word(&words::DELEGATION_UNKNOWN));
        }
        Some("none") => text = format!("{text}; {}", table.word(&words::DELEGATION_NONE)),
        _ => {}
    }
    for it in &citation.delegated_by {
        text = format!("{text} ← {}", chain_words(table, it));
    }
    text
}

fn findings(sheet: &mut Worksheet, book: &Book) -> Result<(), XlsxError> {
    let lang = book.lang;
    let heads = [
        (&words::PROCEDURE, 26),
        (&words::PATH, 26),
        (&words::FINDINGS, 10),
        (&words::LEVEL, 12),
        (&words::MESSAGE, 70),
        (&words::SILENCED_BECAUSE, 40),
        (&words::PLACE, 40),
    ]
    .map(|(head, width)| (head.get(lang), width));
    let mut table = Table::new(sheet, lang, &words::FINDINGS, &heads)?;
    for entry in &book.ledgers {
        let of_rows = entry.elements.iter();
        let of_rows = of_rows.flat_map(|row| row.findings.iter().map(|it| (row.path.as_str(), it)));
        let others = entry.findings.iter().map(|it| ("", it));
        for (path, finding) in of_rows.chain(others) {
            table.add(&finding_cells(entry, path, finding))?;
        }
    }
    table.close(heads.len())
}

fn finding_cells(entry: &Entry, path: &str, finding: &Finding) -> [Cell; 7] {
    [
        entry.procedure.as_str().into(),
        path.into(),
        finding.code.into(),
        finding.severity.name.into(),
        finding.message.as_str().into(),
        finding.silenced.as_deref().unwrap_or_default().into(),
        format!("{}:{}", entry.file, finding.line).into(),
    ]
}

fn citations(sheet: &mut Worksheet, book: &Book) -> Result<(), XlsxError> {
    let lang = book.lang;
    let heads = [
        (&words::PROCEDURE, 26),
        (&words::PATH, 26),
        (&words::DEPTH, 8),
        (&words::CITATIONS, 44),
        (&words::KIND, 20),
        (&words::STATUS, 18),
        (&words::IN_FORCE, 30),
    ]
    .map(|(head, width)| (head.get(lang), width));
    let mut table = Table::new(sheet, lang, &words::CITATIONS, &heads)?;
    for entry in &book.ledgers {
        links(&mut table, entry, "legal_bases", &entry.legal_bases, 1)?;
        for element in entry.elements.iter().filter(|it| !it.is_listed()) {
            links(&mut table, entry, &element.path, &element.citations, 1)?;
        }
    }
    table.close(heads.len())
}

/// Writes citations, and below each what delegates it.
fn links(
    table: &mut Table<'_>,
    entry: &Entry,
    path: &str,
    citations: &[Citation],
    depth: usize,
) -> Result<(), XlsxError> {
    for it in citations {
        table.add(&[
            entry.procedure.as_str().into(),
            path.into(),
            depth.into(),
            it.provision.as_str().into(),
            it.kind.as_deref().unwrap_or_default().into(),
            it.status.name.into(),
            it.in_force.as_deref().unwrap_or_default().into(),
        ])?;
        links(table, entry, path, &it.delegated_by, depth + 1)?;
    }
    Ok(())
}
