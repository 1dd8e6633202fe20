//! The plan as a DOCX file.

use super::{
    Report,
    plan::{Piece, Plan, plan},
};
use crate::export::{
    docx::{XML, package},
    escape,
};

/// The width of the text on a sheet of A4 in twentieths of a point.
const WIDTH: usize = 9_638;
/// The margin of 20 mm on every side.
const MARGIN: usize = 1_134;

/// Writes the plan as a DOCX file, with heading styles and tables.
///
/// Returns `None` only where the package is larger than the format allows.
#[must_use]
pub fn to_docx(report: &Report<'_>) -> Option<Vec<u8>> {
    let plan = plan(report);
    package(&plan.title, document(&plan), None)
}

fn document(plan: &Plan) -> String {
    let mut body = paragraph("Heading1", &plan.title);
    for piece in &plan.pieces {
        match piece {
            Piece::Heading(level, text) => {
                body.push_str(&paragraph(&format!("Heading{level}"), text));
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
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escape(text)
    )
}

fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let width = WIDTH / heads.len().max(1);
    let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(heads.len());
    let row = |cells: &[String], style: &str, mark: &str| {
        let cells = cells.iter().map(|it| {
            let text = paragraph(style, it);
            format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{text}</w:tc>")
        });
        let cells: String = cells.collect();
        format!("<w:tr><w:trPr><w:cantSplit/>{mark}</w:trPr>{cells}</w:tr>")
    };
    let head = row(heads, "CellHead", "<w:tblHeader/>");
    let rows: String = rows.iter().map(|it| row(it, "Cell", "")).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>\
         <w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr></w:p>"
    )
}
