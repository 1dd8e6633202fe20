//! `tthc check`: every pass over files and folders.

use std::{collections::BTreeMap, path::Path};

use unicode_width::UnicodeWidthStr;

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{CheckArgs, CheckFormat, DenyLevel, paths_or_here},
        config::unknown_rule,
        fixes, project, today,
    },
    diagnostic::{Code, Diagnostic, Page, Renderer, Severity, Tally},
    driver::{self, Outcome, Session},
    export::{
        findings::{Report, to_json},
        github::to_github,
        sarif::to_sarif,
    },
    messages::cli,
    syntax::codes,
};

/// How many findings are shown of one file.
const SHOWN_OF_FILE: usize = 50;
/// After so many rounds of fixes the rest is left to the reader.
const MAX_ROUNDS: usize = 10;

/// Checks, fixes where asked, and reports.
pub(crate) fn run(args: &CheckArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let pages = driver::pages();
    let filter = Filter::new(args, &pages)?;
    let paths = paths_or_here(&args.paths);
    let fixing = args.fix || args.unsafe_fixes;
    if fixing && paths.iter().any(|it| it == Path::new("-")) {
        return Err(cli::CANNOT_FIX_INPUT.text().into());
    }
    let as_of = match &args.as_of {
        Some(text) => text.parse().map_err(|_| cli::BAD_DATE.with("text", text))?,
        None => today()?,
    };
    let mut rounds = 0;
    let mut n_fixed = 0;
    loop {
        let (session, compiled) = project::load(&paths, as_of, ui)?;
        let mut outcome = session.check_compiled(compiled);
        outcome.diagnostics.retain(|it| filter.keeps(it.code));
        outcome
            .suppressed
            .retain(|it| filter.keeps(it.finding.code));
        rounds += 1;
        if fixing && rounds <= MAX_ROUNDS {
            let (texts, n_taken) =
                fixes::fixed(&session.sources, &outcome.diagnostics, args.unsafe_fixes);
            for (file, text) in &texts {
                if let Some(file) = session.sources.get(*file) {
                    fixes::write(Path::new(file.name()), text)?;
                }
            }
            n_fixed += n_taken;
            if n_taken > 0 {
                continue;
            }
        }
        if n_fixed > 0 {
            ui.say(&cli::FIXED.with("n", n_fixed));
        }
        report(args, &pages, &session, &outcome, ui);
        return Ok(exit(args, &outcome));
    }
}

fn report(args: &CheckArgs, pages: &[Page], session: &Session, outcome: &Outcome, ui: &mut Ui<'_>) {
    let report = Report {
        sources: &session.sources,
        diagnostics: &outcome.diagnostics,
        suppressed: &outcome.suppressed,
        n_files: session.reported.len(),
        n_procedures: outcome.n_procedures,
        as_of: Some(session.as_of),
    };
    let text = match args.format {
        CheckFormat::Json => to_json(&report, ui.lang),
        CheckFormat::Sarif => to_sarif(&report, pages, ui.lang),
        CheckFormat::Github => to_github(&report, ui.lang),
        CheckFormat::Human if args.statistics => statistics(&outcome.diagnostics, ui),
        CheckFormat::Human => Renderer {
            sources: &session.sources,
            lang: ui.lang,
            width: ui.width(),
            colour: ui.colour,
            limit: SHOWN_OF_FILE,
        }
        .findings(&outcome.diagnostics),
    };
    ui.print(&text);
    let summary = Tally::of(&outcome.diagnostics).summary(ui.lang);
    match args.format {
        CheckFormat::Human => ui.print(&format!("{summary}\n")),
        CheckFormat::Github => ui.say_line(&summary),
        CheckFormat::Json | CheckFormat::Sarif => {}
    }
}

/// Counts findings per rule, the most frequent first.
fn statistics(diagnostics: &[Diagnostic], ui: &Ui<'_>) -> String {
    let mut counts: BTreeMap<&str, (&Code, usize)> = BTreeMap::new();
    for diagnostic in diagnostics {
        let count = counts.entry(diagnostic.code.id);
        count.or_insert((diagnostic.code, 0)).1 += 1;
    }
    let mut rows: Vec<(&Code, usize)> = counts.into_values().collect();
    rows.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let width = rows.iter().map(|it| it.0.name.width()).max().unwrap_or(0);
    let mut out = String::new();
    for (code, n) in rows {
        let level = code.level.word().get(ui.lang);
        let row = format!("{n:6}  {}  {:width$}  {level}\n", code.id, code.name);
        out.push_str(&row);
    }
    out
}

fn exit(args: &CheckArgs, outcome: &Outcome) -> Exit {
    let fails = |it: &Diagnostic| match it.severity {
        Severity::Error => true,
        Severity::Warning => args.deny == Some(DenyLevel::Warnings),
        Severity::Info => false,
    };
    let mut found = outcome.diagnostics.iter();
    if found.any(|it| codes::UNREAD.contains(&it.code)) {
        return Exit::Failed;
    }
    if outcome.diagnostics.iter().any(fails) {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

/// Which codes are reported.
struct Filter {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Filter {
    /// Reads the lists of codes, names and families of codes.
    fn new(args: &CheckArgs, pages: &[Page]) -> Result<Self, Failure> {
        for text in args.select.iter().chain(&args.ignore) {
            if !pages.iter().any(|page| names(text, page.code)) {
                return Err(unknown_rule(pages, text).into());
            }
        }
        Ok(Self {
            select: args.select.clone(),
            ignore: args.ignore.clone(),
        })
    }

    fn keeps(&self, code: &Code) -> bool {
        let named = |list: &[String]| list.iter().any(|it| names(it, code));
        (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }
}

/// Tells whether a text names a code: by its id, its name, or the letter of its family.
fn names(text: &str, code: &Code) -> bool {
    let family = code.id.get(..1).unwrap_or_default();
    [code.id, family]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(text))
        || code.name == text
}
