//! A form as a page: self-contained, printable on its sheet, readable by a machine that reads aloud.

use std::fmt::Write;

use super::{Code, Form, Head, Line, Qr, Slot, Table, words};
use crate::{export::escape, law::FormPaper, messages::forms as m, values::Lang};

const STYLE: &str = "\
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000;font:10pt/1.22 'Times New Roman','Liberation Serif',Tinos,'Noto Serif','DejaVu Serif',serif}
main{margin:1rem auto;padding:0 1rem;overflow-wrap:anywhere}
.a5 main{max-width:128mm}
.a4 main{max-width:277mm}
p{margin:0 0 .9mm}
header{display:grid;grid-template-columns:2fr 3fr;gap:2mm;text-align:center}
header p{margin:0}
header .s{font-weight:700;font-size:9.5pt}
header .m{font-weight:700;border-bottom:.3mm solid #000;padding-bottom:.6mm;display:inline-block}
header .d{font-style:italic;margin-top:1mm}
header .k{font-style:italic}
.q{display:flex;align-items:center;gap:3mm;margin:1mm 0}
.q svg{width:17mm;height:17mm;flex:none}
.q p{margin:0}
h1{font-size:13pt;text-align:center;text-transform:uppercase;margin:1.5mm 0}
h2{font-size:10pt;font-weight:400;margin:1mm 0}
b{font-weight:700}
table{border-collapse:collapse;width:100%;margin:0 0 1.5mm;font-size:9pt}
.a4 table{font-size:9pt}
th,td{border:.25mm solid #000;padding:.8mm 1mm;text-align:left;vertical-align:top}
th{text-align:center;font-weight:700}
td p{margin:0}
.n{text-align:center}
.g{display:flex;gap:4mm;text-align:center;margin-top:2mm;break-inside:avoid}
.g div{flex:1}
.g .r{font-weight:700}
.g .i{font-style:italic;font-size:9pt}
.g .w{margin-top:11mm}
footer{break-before:avoid;margin-top:2mm;border-top:.2mm solid #555;padding-top:1mm;font-size:7.5pt;color:#333}
@media print{main{margin:0;padding:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}";

/// The width of a table in tenths of a hundredth.
const PER_MILLE: usize = 1_000;

/// Writes a form as one HTML page.
#[must_use]
pub fn to_html(form: &Form) -> String {
    let mut page = Page(String::new());
    let (class, sheet) = match form.paper {
        FormPaper::A5 => ("a5", "A5"),
        FormPaper::A4 => ("a4", "A4 landscape"),
    };
    page.line("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">");
    page.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    // Nothing is loaded and nothing runs, whatever a name holds.
    page.line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    page.element("title", &form.title);
    page.line(&format!(
        "<style>\n@page{{size:{sheet};margin:10mm}}\n{STYLE}\n</style>"
    ));
    page.line(&format!("</head>\n<body class=\"{class}\">\n<main>"));
    page.head(&form.head);
    page.element("h1", &form.title);
    if let Some(code) = &form.head.code {
        page.code(code);
    }
    for line in &form.lines {
        page.form_line(line);
    }
    page.signatures(form);
    page.line("<footer>");
    page.element("p", &form.foot);
    page.line("</footer>\n</main>\n</body>\n</html>");
    page.0
}

struct Page(String);

impl Page {
    fn line(&mut self, markup: &str) {
        self.0.push_str(markup);
        self.0.push('\n');
    }

    fn element(&mut self, tag: &str, text: &str) {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.line(&format!("<{tag}>{}</{name}>", escape(text)));
    }

    fn head(&mut self, head: &Head) {
        self.line("<header>\n<div>");
        self.element("p", head.agency.shown());
        self.element("p class=\"s\"", head.unit.shown());
        self.element("p class=\"k\"", &head.mark);
        self.line("</div>\n<div>");
        self.element("p class=\"s\"", head.state_line);
        self.element("p class=\"m\"", head.motto);
        self.element("p class=\"d\"", &head.dated);
        self.line("</div>\n</header>");
    }

    fn code(&mut self, code: &Code) {
        self.line("<div class=\"q\">");
        if let Some(qr) = &code.qr {
            self.line(&picture(qr));
        }
        self.filled(m::FORMS_CODE.get(Lang::Vi), &code.text);
        self.line("</div>");
    }

    fn filled(&mut self, label: &str, value: &Slot) {
        let value = escape(value.shown());
        self.line(&format!("<p>{}: <b>{value}</b></p>", escape(label)));
    }

    fn form_line(&mut self, line: &Line) {
        match line {
            Line::Said(text) => self.element("p", text),
            Line::Filled { label, value } => self.filled(label, value),
            Line::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &Table) {
        self.element("h2", &table.label);
        self.line("<table>\n<colgroup>");
        for width in table.widths(PER_MILLE) {
            self.line(&format!(
                "<col style=\"width:{}.{}%\">",
                width / 10,
                width % 10
            ));
        }
        self.line("</colgroup>\n<thead>\n<tr>");
        for head in &table.heads {
            self.element("th scope=\"col\"", head);
        }
        self.line("</tr>\n</thead>\n<tbody>");
        for row in &table.rows {
            self.line("<tr>");
            for cell in row {
                let lines = cell.iter().map(|it| format!("<p>{}</p>", escape(it)));
                let lines: String = lines.collect();
                self.line(&format!("<td>{lines}</td>"));
            }
            self.line("</tr>");
        }
        self.line("</tbody>\n</table>");
    }

    fn signatures(&mut self, form: &Form) {
        if form.signatures.is_empty() {
            return;
        }
        self.line("<div class=\"g\">");
        for sign in &form.signatures {
            self.line("<div>");
            self.element("p class=\"r\"", &sign.role);
            self.element("p class=\"i\"", words::sign_here());
            self.element("p class=\"w\"", sign.name.shown());
            self.line("</div>");
        }
        self.line("</div>");
    }
}

/// Draws the dark modules of a code, row by row.
fn picture(qr: &Qr) -> String {
    let mut path = String::new();
    for (row, y) in qr.rows().iter().zip(0_usize..) {
        let mut x = 0_usize;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&true) {
                // Writing into memory does not fail.
                let _ = write!(path, "M{x} {y}h{}v1H{x}z", run.len());
            }
            x = x.saturating_add(run.len());
        }
    }
    let label = words::say(&m::FORMS_QR.with("code", &qr.text));
    format!(
        "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>",
        escape(&label),
        side = qr.side(),
    )
}
