//! The text of a form in `WordprocessingML`; every text is escaped where it is written.

use crate::{
    export::{
        docx::{PICTURE_ID, XML},
        escape,
        forms::{Code, Form, Head, Line, Qr, Table, words},
    },
    law::FormPaper,
    messages::forms as m,
    values::Lang,
};

/// Twentieths of a point: the margin of 10 mm on every side.
const MARGIN: usize = 567;
/// The side of the picture in English Metric Units: 17 mm.
const PICTURE_SIDE: usize = 612_000;
/// The room of the picture in twentieths of a point.
const PICTURE_ROOM: usize = 1_130;

/// Width and height of a sheet in twentieths of a point.
fn sheet(paper: FormPaper) -> (usize, usize) {
    match paper {
        FormPaper::A5 => (8_391, 11_906),
        FormPaper::A4 => (16_838, 11_906),
    }
}

/// Writes the main part.
pub(super) fn document(form: &Form) -> String {
    let (width, height) = sheet(form.paper);
    let mut body = Body {
        out: String::new(),
        width: width.saturating_sub(2 * MARGIN),
    };
    body.head(&form.head);
    body.paragraph("Heading1", &[plain(&form.title)]);
    if let Some(code) = &form.head.code {
        body.code(code);
    }
    let last = form.lines.len().saturating_sub(1);
    for (at, line) in form.lines.iter().enumerate() {
        // Signatures do not stand alone on a sheet.
        let with_next = at == last && !form.signatures.is_empty();
        body.line(line, with_next);
    }
    body.signatures(form);
    body.paragraph("Foot", &[plain(&form.foot)]);
    let orient = match form.paper {
        FormPaper::A5 => "",
        FormPaper::A4 => " w:orient=\"landscape\"",
    };
    format!(
        "{XML}<w:document \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <w:body>{}<w:sectPr><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orient}/>\
         <w:pgMar w:top=\"{MARGIN}\" w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" \
         w:header=\"284\" w:footer=\"284\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        body.out
    )
}

/// A stretch of text of one look.
struct Run<'a> {
    text: &'a str,
    look: &'static str,
}

fn plain(text: &str) -> Run<'_> {
    Run { text, look: "" }
}

fn bold(text: &str) -> Run<'_> {
    Run {
        text,
        look: "<w:b/><w:bCs/>",
    }
}

fn italic(text: &str) -> Run<'_> {
    Run {
        text,
        look: "<w:i/><w:iCs/>",
    }
}

/// Writes a paragraph.
fn paragraph(style: &str, runs: &[Run<'_>]) -> String {
    let runs = runs.iter().map(|it| {
        let look = if it.look.is_empty() {
            String::new()
        } else {
            format!("<w:rPr>{}</w:rPr>", it.look)
        };
        let text = escape(it.text);
        format!("<w:r>{look}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    });
    let runs: String = runs.collect();
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

struct Body {
    out: String,
    /// The width of the text in twentieths of a point.
    width: usize,
}

impl Body {
    fn paragraph(&mut self, style: &str, runs: &[Run<'_>]) {
        self.out.push_str(&paragraph(style, runs));
    }

    /// A table without lines whose cells stand side by side.
    fn beside(&mut self, cells: &[(usize, String)]) {
        let grid = cells.iter().map(|it| column(it.0));
        let grid: String = grid.collect();
        let row = cells.iter().map(|(width, text)| cell(*width, text));
        let row: String = row.collect();
        self.out.push_str(&format_table(
            "TableNormal",
            self.width,
            &grid,
            &format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>"),
        ));
    }

    fn head(&mut self, head: &Head) {
        let left = self.width.saturating_mul(37) / 100;
        let agency = [
            paragraph("Centred", &[plain(head.agency.shown())]),
            paragraph("Centred", &[bold(head.unit.shown())]),
            paragraph("Centred", &[italic(&head.mark)]),
        ];
        let motto = Run {
            text: head.motto,
            look: "<w:b/><w:bCs/><w:u w:val=\"single\"/>",
        };
        // Nine points: one line on the smallest sheet.
        let state_line = Run {
            text: head.state_line,
            look: "<w:b/><w:bCs/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
        };
        let state = [
            paragraph("Centred", &[state_line]),
            paragraph("Centred", &[motto]),
            paragraph("Centred", &[italic(&head.dated)]),
        ];
        let right = self.width.saturating_sub(left);
        self.beside(&[(left, agency.concat()), (right, state.concat())]);
    }

    fn code(&mut self, code: &Code) {
        let label = format!("{}: ", m::FORMS_CODE.get(Lang::Vi));
        let text = paragraph("Normal", &[plain(&label), bold(code.text.shown())]);
        match &code.qr {
            Some(qr) => {
                let right = self.width.saturating_sub(PICTURE_ROOM);
                self.beside(&[(PICTURE_ROOM, drawing(qr)), (right, text)]);
            }
            None => self.out.push_str(&text),
        }
    }

    fn line(&mut self, line: &Line, with_next: bool) {
        let style = if with_next { "WithNext" } else { "Normal" };
        match line {
            Line::Said(text) => self.paragraph(style, &[plain(text)]),
            Line::Filled { label, value } => {
                let label = format!("{label}: ");
                self.paragraph(style, &[plain(&label), bold(value.shown())]);
            }
            Line::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &Table) {
        self.paragraph("Heading2", &[plain(&table.label)]);
        let widths = table.widths(self.width);
        let grid: String = widths.iter().map(|it| column(*it)).collect();
        let heads = table.heads.iter().zip(&widths);
        let heads = heads.map(|(it, width)| cell(*width, &paragraph("CellHead", &[plain(it)])));
        let heads: String = heads.collect();
        let mut rows = format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>");
        for row in &table.rows {
            let cells = row.iter().zip(&widths).map(|(lines, width)| {
                let lines = lines.iter().map(|it| paragraph("Cell", &[plain(it)]));
                cell(*width, &lines.collect::<String>())
            });
            let cells: String = cells.collect();
            rows.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            rows.push_str(&cells);
            rows.push_str("</w:tr>");
        }
        self.out
            .push_str(&format_table("TableGrid", self.width, &grid, &rows));
        // The next line does not stick to the table.
        self.out.push_str("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    fn signatures(&mut self, form: &Form) {
        let count = form.signatures.len();
        if count == 0 {
            return;
        }
        let width = self.width / count;
        let cells = form.signatures.iter().map(|it| {
            let room = "<w:p><w:pPr><w:spacing w:before=\"560\" w:after=\"0\"/></w:pPr></w:p>";
            let lines = [
                paragraph("Centred", &[bold(&it.role)]),
                paragraph("Centred", &[italic(words::sign_here())]),
                room.to_owned(),
                paragraph("Centred", &[plain(it.name.shown())]),
            ];
            (width, lines.concat())
        });
        let cells: Vec<(usize, String)> = cells.collect();
        self.beside(&cells);
    }
}

fn column(width: usize) -> String {
    format!("<w:gridCol w:w=\"{width}\"/>")
}

/// A cell; one without text has an empty paragraph, as the format demands.
fn cell(width: usize, content: &str) -> String {
    let content = if content.is_empty() {
        "<w:p/>"
    } else {
        content
    };
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>")
}

fn format_table(style: &str, width: usize, grid: &str, rows: &str) -> String {
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

/// The picture of the code, with words for those who do not see it.
fn drawing(qr: &Qr) -> String {
    let label = escape(&words::say(&m::FORMS_QR.with("code", &qr.text)));
    let extent = format!("cx=\"{PICTURE_SIDE}\" cy=\"{PICTURE_SIDE}\"");
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr><w:r><w:drawing>\
         <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {extent}/>\
         <wp:docPr id=\"1\" name=\"QR\" descr=\"{label}\"/>\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
         <pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"qr.png\" descr=\"{label}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{PICTURE_ID}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {extent}/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
}
