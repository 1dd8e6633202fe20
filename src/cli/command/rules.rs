//! `tthc rules`: the catalogue of findings.

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::{
    cli::{
        Exit, Ui,
        args::{DataFormat, RulesArgs},
    },
    diagnostic::{Page, Severity, paragraph::paragraph},
    driver,
};

#[derive(Serialize)]
struct Catalogue<'a> {
    schema_version: u32,
    rules: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'static str,
    rule: &'static str,
    severity: Severity,
    title: Titles<'a>,
}

#[derive(Serialize)]
struct Titles<'a> {
    vi: &'a str,
    en: &'a str,
}

/// Lists every rule.
pub(crate) fn run(args: &RulesArgs, ui: &mut Ui<'_>) -> Exit {
    let pages = driver::pages();
    let text = match args.format {
        DataFormat::Human => table(&pages, ui),
        DataFormat::Json => json(&pages),
    };
    ui.print(&text);
    Exit::Clean
}

fn table(pages: &[Page], ui: &Ui<'_>) -> String {
    let levels = [Severity::Error, Severity::Warning, Severity::Info];
    let level_width = levels.map(|it| it.word().get(ui.lang).width());
    let level_width = level_width.into_iter().max().unwrap_or(0);
    let names = pages.iter().map(|page| page.code.name.width());
    let name_width = names.max().unwrap_or(0);
    let mut out = String::new();
    for page in pages {
        let (code, level) = (page.code, page.code.level.word().get(ui.lang));
        let padding = " ".repeat(level_width.saturating_sub(level.width()));
        let head = format!("{}  {level}{padding}  {:name_width$}  ", code.id, code.name);
        out.push_str(&paragraph(&head, &page.words(ui.lang).title, ui.width()));
        out.push('\n');
    }
    out
}

fn json(pages: &[Page]) -> String {
    let rules = pages.iter().map(|page| Row {
        code: page.code.id,
        rule: page.code.name,
        severity: page.code.level,
        title: Titles {
            vi: &page.vi.title,
            en: &page.en.title,
        },
    });
    let catalogue = Catalogue {
        schema_version: 1,
        rules: rules.collect(),
    };
    // Plain structs of strings always have a JSON form.
    let mut text = serde_json::to_string_pretty(&catalogue).unwrap_or_default();
    text.push('\n');
    text
}
