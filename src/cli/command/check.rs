//! `tthc check`: every pass over files and folders.

use std::{collections::BTreeSet, path::Path};

use super::without;
use crate::{
    checks::tightest,
    cli::{
        Exit, Failure, Filter, Ui,
        args::{CheckArgs, CheckFormat, DenyLevel, paths_or_here},
        baseline::{self, Judge},
        clock, fixes, project, statistics, watch,
    },
    diagnostic::{Diagnostic, NotChecked, Renderer, Severity, Tally},
    driver::{self, Outcome, Session},
    export::{
        baseline::Compared,
        findings::{Report, write_json},
        findings_html::{Subject, to_html},
        github::to_github,
        sarif::to_sarif,
    },
    import::bpmn,
    messages::{self, Arg, Text, cli, report as words},
    source::FileId,
    syntax::codes,
    values::Lang,
};

/// How many findings are shown of one file.
const SHOWN_OF_FILE: usize = 50;
/// How many procedures are named to which no rule was applied.
const SHOWN_UNRULED: usize = 5;
/// After so many rounds of fixes the rest is left to the reader.
const MAX_ROUNDS: usize = 10;

/// Checks once, or again after each change.
pub(crate) fn run(args: &CheckArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if !args.watch {
        return once(args, ui);
    }
    let paths = paths_or_here(&args.paths);
    if paths.iter().any(|it| it == Path::new("-")) {
        return Err(cli::CANNOT_WATCH_INPUT.text().into());
    }
    for path in &paths {
        project::files(path)?;
    }
    watch::again(&paths, ui, |ui| once(args, ui))
}

/// Checks, fixes where asked, and reports.
fn once(args: &CheckArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let as_of = clock::day(args.as_of.as_deref())?;
    if let Some(provisions) = &args.without {
        return without::run(args, provisions, as_of, ui);
    }
    let filter = Filter::new(args)?;
    let known = args.baseline.as_deref().map(baseline::read).transpose()?;
    let paths = paths_or_here(&args.paths);
    let fixing = args.fixes.fix || args.fixes.unsafe_fixes;
    if fixing && paths.iter().any(|it| it == Path::new("-")) {
        return Err(cli::CANNOT_FIX_INPUT.text().into());
    }
    let mut rounds = 0;
    let mut n_fixed = 0;
    loop {
        let (session, compiled) = project::load(&paths, as_of, ui)?;
        let mut outcome = session.check_compiled(compiled);
        let sound = sound_models(&session, &outcome);
        outcome.diagnostics.retain(|it| filter.keeps(it.code));
        outcome
            .suppressed
            .retain(|it| filter.keeps(it.finding.code));
        let judge = Judge::new(&session, &outcome, &filter, project::is_whole(&paths));
        let mut compared = known.as_ref().map(|it| {
            let judged = |row: &_| judge.has_looked(row);
            it.compare(&session.sources, &mut outcome.diagnostics, judged)
        });
        rounds += 1;
        if fixing && rounds <= MAX_ROUNDS {
            let (texts, n_taken) = fixes::fixed(
                &session.sources,
                &outcome.diagnostics,
                args.fixes.unsafe_fixes,
            );
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
        if let Some(path) = &args.write_baseline {
            compared = Some(baseline::write(path, &session, &mut outcome, ui)?);
        }
        report(args, &session, &outcome, compared.as_ref(), ui);
        let unread = project::unread_beside(&paths, &session);
        sound.iter().chain(&unread).for_each(|it| ui.say(it));
        if let (Some(path), Some(compared)) = (&args.baseline, &compared) {
            baseline::tell(path, compared, ui);
        }
        return Ok(exit(args, &outcome));
    }
}

fn report(
    args: &CheckArgs,
    session: &Session,
    outcome: &Outcome,
    compared: Option<&Compared>,
    ui: &mut Ui<'_>,
) {
    let report = Report {
        sources: &session.sources,
        diagnostics: &outcome.diagnostics,
        suppressed: &outcome.suppressed,
        baseline: compared,
        not_checked: &outcome.not_checked,
        n_files: session.reported.len(),
        n_procedures: outcome.n_procedures,
        as_of: Some(session.as_of),
    };
    let text = match args.format {
        // Where all is written at once, the words take more room than the findings.
        CheckFormat::Json => {
            let lang = ui.lang;
            ui.print_by(|out| write_json(&report, lang, out));
            String::new()
        }
        CheckFormat::Sarif => to_sarif(&report, &driver::pages(), ui.lang),
        CheckFormat::Github => to_github(&report, ui.lang),
        CheckFormat::Html => page(session, outcome, &report, ui.lang),
        CheckFormat::Human if args.statistics => statistics::table(
            &session.sources,
            &outcome.diagnostics,
            &outcome.suppressed,
            ui,
        ),
        CheckFormat::Human => Renderer {
            sources: &session.sources,
            lang: ui.lang,
            width: ui.width(),
            colour: ui.colour,
            limit: SHOWN_OF_FILE,
        }
        .findings(&outcome.diagnostics),
    };
    if args.format == CheckFormat::Html {
        ui.print_page(&text, "tthc.html");
    } else {
        ui.print(&text);
    }
    let mut summary = Tally::of(&outcome.diagnostics).summary(ui.lang);
    if !outcome.suppressed.is_empty() {
        let silenced = words::SUPPRESSED_COUNT.with("n", outcome.suppressed.len());
        summary = format!("{summary}; {}", silenced.render(ui.lang));
    }
    let waits = unruled(&outcome.not_checked).map(|it| it.render(ui.lang));
    match args.format {
        CheckFormat::Human => {
            let lines = waits.into_iter().chain([summary]);
            lines.for_each(|it| ui.print(&format!("{it}\n")));
        }
        CheckFormat::Github => {
            let lines = waits.into_iter().chain([summary]);
            lines.for_each(|it| ui.say_line(&it));
        }
        // Its own key says so in JSON.
        CheckFormat::Json => {}
        CheckFormat::Sarif | CheckFormat::Html => waits.iter().for_each(|it| ui.say_line(it)),
    }
}

/// Writes the page of what was found, with the procedures of the files that are reported on.
fn page(session: &Session, outcome: &Outcome, report: &Report<'_>, lang: Lang) -> String {
    let compiled = &outcome.compiled;
    let procedures = compiled.project.procedures.iter();
    let reported = procedures.filter(|it| session.reported.contains(&it.1.meta.span.file));
    let subjects = reported.map(|(id, procedure)| Subject {
        procedure,
        workflow: compiled.workflows.get(&id),
    });
    let subjects: Vec<Subject<'_>> = subjects.collect();
    let shortest = |it: Subject<'_>| tightest(it.procedure, it.workflow?, session.as_of);
    to_html(report, &subjects, &driver::pages(), &shortest, lang)
}

/// Says how many drawn models have no fault: of them nothing else is looked for.
fn sound_models(session: &Session, outcome: &Outcome) -> Option<Text> {
    let faulty: BTreeSet<FileId> = outcome.diagnostics.iter().map(|it| it.span.file).collect();
    let models = session.sources.iter().filter(|(id, file)| {
        session.reported.contains(id) && bpmn::is_bpmn(file.name()) && !faulty.contains(id)
    });
    let n_sound = models.count();
    (n_sound > 0).then(|| messages::bpmn::SOUND.with("n", n_sound))
}

/// Says of which procedures nothing but mistakes of writing and names was looked for.
fn unruled(procedures: &[NotChecked]) -> Option<Text> {
    let names: Vec<Arg> = procedures
        .iter()
        .take(SHOWN_UNRULED)
        .map(|it| Arg::from(format!("`{}`", it.name)))
        .collect();
    let listed = match procedures.len().checked_sub(SHOWN_UNRULED) {
        _ if procedures.is_empty() => return None,
        None | Some(0) => Arg::List(names),
        Some(more) => {
            let text = words::RULES_WAIT_MORE.with("procedures", Arg::List(names));
            Arg::from(text.with("n", more))
        }
    };
    Some(words::RULES_WAIT.with("procedures", listed))
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
