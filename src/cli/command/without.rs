//! `tthc check --without`: what loses its legal basis if provisions are repealed.

use crate::{
    checks::without::{Consequences, without},
    cli::{
        Exit, Failure, Ui,
        args::{CheckArgs, CheckFormat, paths_or_here},
        project, sound,
    },
    diagnostic::Severity,
    driver::Session,
    export::without::{Report, to_json, to_text},
    lower::{UnknownInstrument, cite},
    messages::{Arg, Text, cli, without as m},
    model::Procedure,
    source::SourceFile,
    syntax::citations,
    values::Date,
};

/// Tries the repeal and lists what it touches in the procedures of the files named.
pub(crate) fn run(
    args: &CheckArgs,
    text: &str,
    as_of: Date,
    ui: &mut Ui<'_>,
) -> Result<Exit, Failure> {
    if !matches!(args.format, CheckFormat::Human | CheckFormat::Json) {
        return Err(m::NO_SUCH_FORM.text().into());
    }
    // Letters with marks are written in several ways; a file makes them one.
    let typed = SourceFile::new("", text);
    let bad = || m::BAD_CITATION.with("text", text);
    let written = citations(typed.text().trim()).ok_or_else(bad)?;
    let (session, compiled) = project::load(&paths_or_here(&args.paths), as_of, ui)?;
    let gone = cite(&compiled.project, &written).map_err(unknown)?;
    let consequences = reported(without(&compiled.project, &gone, as_of), &session);
    let report = Report {
        sources: &session.sources,
        project: &compiled.project,
        gone: &gone,
        as_of,
        consequences: &consequences,
    };
    ui.print(&match args.format {
        CheckFormat::Json => to_json(&report, ui.lang),
        _ => to_text(&report, ui.lang, ui.width()),
    });
    // What could not be read may rest on what goes, so mistakes are told.
    let errors = compiled.diagnostics.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error);
    if let Some(text) = sound::tell(&cli::ERRORS_FIRST, errors, &session.sources) {
        ui.fail(&text);
        return Ok(Exit::Findings);
    }
    Ok(if report.has_loss() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn unknown(it: UnknownInstrument) -> Text {
    if it.near.is_empty() {
        return m::UNKNOWN_INSTRUMENT.with("name", it.name);
    }
    let near = it.near.iter().map(|it| Arg::from(format!("`{it}`")));
    let near: Vec<Arg> = near.collect();
    m::UNKNOWN_INSTRUMENT_NEAR
        .with("name", it.name)
        .with("near", near)
}

/// Leaves out what stands in files that were not named.
fn reported<'a>(mut consequences: Consequences<'a>, session: &Session) -> Consequences<'a> {
    let named = |it: &Procedure| session.reported.contains(&it.meta.span.file);
    consequences.procedures.retain(|it| named(it));
    consequences.elements.retain(|it| named(it.procedure));
    consequences
}
