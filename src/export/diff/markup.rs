//! The plan as Markdown, and as a page.

use std::fmt::Write;

use super::{
    Portfolio, Report,
    plan::{Piece, Plan, plan},
    portfolio::portfolio_plan,
};
use crate::export::escape;

/// Writes the plan as Markdown.
#[must_use]
pub fn to_markdown(report: &Report<'_>) -> String {
    markdown(&plan(report))
}

/// Writes the plans of a portfolio as Markdown.
#[must_use]
pub fn portfolio_to_markdown(portfolio: &Portfolio<'_>) -> String {
    markdown(&portfolio_plan(portfolio))
}

fn markdown(plan: &Plan) -> String {
    let mut out = format!("# {}\n", plain(&plan.title));
    for piece in &plan.pieces {
        out.push('\n');
        match piece {
            Piece::Heading(level, text) => {
                let marks = "#".repeat(usize::from(*level));
                let _ = writeln!(out, "{marks} {}", plain(text));
            }
            Piece::Text(text) => {
                let _ = writeln!(out, "{}", plain(text));
            }
            Piece::Table(heads, rows) => {
                let line = |cells: &[String]| {
                    let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
                    format!("| {} |\n", cells.join(" | "))
                };
                out.push_str(&line(heads));
                let _ = writeln!(out, "|{}", "---|".repeat(heads.len()));
                for row in rows {
                    out.push_str(&line(row));
                }
            }
        }
    }
    let _ = writeln!(out, "\n---\n\n{}", plain(&plan.foot));
    out
}

/// Makes text safe in Markdown: what would be markup is escaped.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '|') {
            out.push('\\');
        }
        out.push(if letter.is_control() { ' ' } else { letter });
    }
    out
}

fn cell(text: &str) -> String {
    plain(text)
}

const STYLE: &str = "\
:root{color-scheme:light}
body{margin:0;background:#fff;color:#000;font:12pt/1.4 'Times New Roman','Liberation Serif',Tinos,'Noto Serif','DejaVu Serif',serif}
main{margin:1rem auto;padding:0 1rem;max-width:170mm;overflow-wrap:anywhere}
h1{font-size:15pt;text-align:center;text-transform:uppercase}
h2{font-size:13pt}
h3{font-size:12pt}
table{border-collapse:collapse;width:100%;margin:0 0 3mm;font-size:11pt}
th,td{border:.25mm solid #000;padding:.8mm 1.5mm;text-align:left;vertical-align:top}
th{text-align:center}
footer{margin-top:6mm;border-top:.2mm solid #555;padding-top:1mm;font-size:9pt;color:#333}
@media print{main{margin:0;padding:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}";

/// Writes the plan as one page, self-contained and printable.
#[must_use]
pub fn to_html(report: &Report<'_>) -> String {
    page(&plan(report))
}

/// Writes the plans of a portfolio as one page.
#[must_use]
pub fn portfolio_to_html(portfolio: &Portfolio<'_>) -> String {
    page(&portfolio_plan(portfolio))
}

fn page(plan: &Plan) -> String {
    let title = escape(&plan.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n@page{{size:A4;margin:20mm}}\n{STYLE}\n</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n"
    );
    for piece in &plan.pieces {
        let _ = match piece {
            Piece::Heading(level, text) => writeln!(out, "<h{level}>{}</h{level}>", escape(text)),
            Piece::Text(text) => writeln!(out, "<p>{}</p>", escape(text)),
            Piece::Table(heads, rows) => {
                let row = |cells: &[String], tag: &str| {
                    let cells = cells
                        .iter()
                        .map(|it| format!("<{tag}>{}</{tag}>", escape(it)));
                    format!("<tr>{}</tr>\n", cells.collect::<String>())
                };
                let body: String = rows.iter().map(|it| row(it, "td")).collect();
                let head = row(heads, "th scope=\"col\"").replace("</th scope=\"col\">", "</th>");
                writeln!(
                    out,
                    "<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n</table>"
                )
            }
        };
    }
    let _ = writeln!(
        out,
        "<footer>{}</footer>\n</main>\n</body>\n</html>",
        escape(&plan.foot)
    );
    out
}
