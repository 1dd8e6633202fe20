//! The plan as a DOCX file.

use super::{
    Portfolio, Report,
    plan::{Piece, Plan, plan},
    portfolio::portfolio_plan,
};
use crate::export::{
    docx::{Sizes, XML, package},
    escape,
};

/// The width of the text on a sheet of A4 in twentieths of a point.
const WIDTH: usize = 9_638;
/// The margin of 20 mm on every side.
const MARGIN: usize = 1_134;

/// The sizes of an official paper on a sheet of A4.
const SIZES: Sizes = Sizes {
    title: 28,
    text: 26,
    cell: 22,
    foot: 18,
};
/// A column counts for at most so many letters.
const MOST_LETTERS: usize = 24;
/// A word of a head needs the room of so many.
const LEAST_LETTERS: usize = 6;
/// A cell of at most so many letters stands on one line.
const SHORT: usize = 14;

/// Writes the plan as a DOCX file, with heading styles and tables.
///
/// Returns `None` only where the package is larger than the format allows.
#[must_use]
pub fn to_docx(report: &Report<'_>) -> Option<Vec<u8>> {
    packed(&plan(report))
}

/// Writes the plans of a portfolio as one DOCX file.
///
/// Returns `None` only where the package is larger than the format allows.
#[must_use]
pub fn portfolio_to_docx(portfolio: &Portfolio<'_>) -> Option<Vec<u8>> {
    packed(&portfolio_plan(portfolio))
}

fn packed(plan: &Plan) -> Option<Vec<u8>> {
    package(&plan.title, &SIZES, document(plan), None)
}

fn document(plan: &Plan) -> String {
    let mut body = paragraph("Heading1", &plan.title);
    for piece in &plan.pieces {
        match piece {
            Piece::Heading(level, text) => {
                body.push_str(&heading(*level, text));
            }
            Piece::Text(text) => body.push_str(&paragraph("Normal", text)),
            Piece::Table(heads, rows) => body.push_str(&table(heads, rows)),
        }
    }
    body.push_str(&paragraph("Foot", &plan.foot));
    format!(
        "{XML}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" \
         w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

fn paragraph(style: &str, text: &str) -> String {
    run(style, "", text)
}

/// Every heading of a plan is bold.
fn heading(level: u8, text: &str) -> String {
    run(
        &format!("Heading{level}"),
        "<w:rPr><w:b/><w:bCs/></w:rPr>",
        text,
    )
}

fn run(style: &str, look: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r>{look}<w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escape(text)
    )
}

fn column(rows: &[Vec<String>], at: usize) -> impl Iterator<Item = &String> {
    rows.iter().filter_map(move |it| it.get(at))
}

/// Shares the width by the longest cell and the longest word of the head of each column; what is
/// left over goes to the last one.
fn widths(heads: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let letters = heads.iter().enumerate().map(|(at, head)| {
        let words = head.split_whitespace().map(|it| it.chars().count());
        let cells = column(rows, at).map(|it| it.chars().count());
        let most = words.chain(cells).max().unwrap_or(0);
        let most = most.clamp(LEAST_LETTERS, MOST_LETTERS);
        // A short cell such as a code or a sum has no place to be cut.
        if most <= SHORT {
            most * 4 / 3 + 2
        } else {
            most + 2
        }
    });
    let letters: Vec<usize> = letters.collect();
    let all = letters.iter().sum::<usize>().max(1);
    let mut widths: Vec<usize> = letters.iter().map(|it| WIDTH * it / all).collect();
    let used: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += WIDTH.saturating_sub(used);
    }
    widths
}

/// Tells whether a column holds numbers, and where nothing is known, blanks.
fn is_of_numbers(rows: &[Vec<String>], at: usize) -> bool {
    let is_number = |it: &String| it.starts_with(|it: char| it.is_ascii_digit() || it == '-');
    let mut told = column(rows, at).filter(|it| !it.is_empty()).peekable();
    told.peek().is_some() && told.all(is_number)
}

fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let widths = widths(heads, rows);
    let grid = widths.iter().map(|it| format!("<w:gridCol w:w=\"{it}\"/>"));
    let grid: String = grid.collect();
    let styles = (0..heads.len()).map(|at| {
        let numbers = at > 0 && is_of_numbers(rows, at);
        if numbers { "CellNumber" } else { "Cell" }
    });
    let styles: Vec<&str> = styles.collect();
    let row = |cells: &[String], styles: &[&str], mark: &str| {
        let cells = cells.iter().zip(&widths).zip(styles);
        let cells = cells.map(|((text, width), style)| {
            let text = paragraph(style, text);
            format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{text}</w:tc>")
        });
        let cells: String = cells.collect();
        format!("<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{cells}</w:tr>")
    };
    let head = row(heads, &vec!["CellHead"; heads.len()], "<w:tblHeader/>");
    let rows: String = rows.iter().map(|it| row(it, &styles, "")).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>\
         <w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr></w:p>"
    )
}
