//! The numbers as a workbook: the groups, then the procedures.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
};

pub use rust_xlsxwriter::XlsxError;

use super::{
    Report,
    table::{Cell, Table, by_group, procedures},
};
use crate::{messages::stats as m, source::printable, values::Lang};

/// A cell holds no more letters than this.
const MAX_LETTERS: usize = 32_000;

/// Writes the report as a workbook; the same report gives the same bytes.
///
/// # Errors
/// The writer of workbooks refuses, which a text of any kind does not cause.
pub fn to_xlsx(report: &Report<'_>, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let head = m::HEAD
        .with("n", report.rows.len())
        .with("day", report.as_of);
    let mut properties = DocProperties::new().set_title(head.render(lang));
    let year = u16::try_from(report.as_of.year()).unwrap_or(1900);
    if let Ok(day) = ExcelDateTime::from_ymd(year, report.as_of.month(), report.as_of.day()) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    sheet(
        &mut workbook,
        m::SHARE_SHEET.get(lang),
        &by_group(report, lang),
    )?;
    sheet(
        &mut workbook,
        m::LIST_SHEET.get(lang),
        &procedures(report, lang),
    )?;
    workbook.save_to_buffer()
}

fn sheet(workbook: &mut Workbook, name: &str, table: &Table) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00E5_E7EB))
        .set_border(FormatBorder::Thin);
    let cell = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin);
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    for (text, column) in table.heads.iter().zip(0_u16..) {
        sheet.write_string_with_format(0, column, clean(text), &head)?;
        sheet.set_column_width(column, 18.0)?;
    }
    for (cells, row) in table.rows.iter().zip(1_u32..) {
        for (it, column) in cells.iter().zip(0_u16..) {
            match it {
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, clean(text), &cell)?;
                }
                Cell::Number(text) => match text.parse::<f64>() {
                    Ok(number) => {
                        sheet.write_number_with_format(row, column, number, &cell)?;
                    }
                    Err(_) => {
                        sheet.write_string_with_format(row, column, text, &cell)?;
                    }
                },
                Cell::Empty => {
                    sheet.write_blank(row, column, &cell)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    let last = u16::try_from(table.heads.len().saturating_sub(1)).unwrap_or(0);
    let rows = u32::try_from(table.rows.len()).unwrap_or(0);
    sheet.autofilter(0, 0, rows, last)?;
    Ok(())
}

fn clean(text: &str) -> String {
    text.chars().map(printable).take(MAX_LETTERS).collect()
}
