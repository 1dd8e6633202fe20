//! Whether a procedure was read whole: what is run, drawn or written from one
//! with mistakes may differ from what was written, so it is refused.

use std::collections::BTreeMap;

use super::{Failure, Ui};
use crate::{
    diagnostic::{Diagnostic, Severity},
    driver::{Compiled, Session},
    messages::{Arg, Message, Text, cli},
    model::ProcedureId,
    source::Sources,
    syntax::codes,
};

/// More files than this are not named one by one.
const NAMED: usize = 5;

/// Refuses procedures with mistakes of writing or of names; mistakes elsewhere are a note.
pub(crate) fn demand(
    ids: impl IntoIterator<Item = ProcedureId>,
    compiled: &Compiled,
    sources: &Sources,
    ui: &mut Ui<'_>,
) -> Result<(), Failure> {
    for id in ids {
        if let Some(fault) = compiled.first_fault(id) {
            let named = compiled.project.procedures.get(id);
            let name = named.map_or("?", |it| it.name.text.as_str());
            let text = match named.filter(|_| name.is_empty()) {
                Some(lost) => {
                    cli::UNSOUND_NAMELESS.with("procedure", sources.location(lost.name.span))
                }
                None => cli::UNSOUND.with("procedure", name),
            };
            let text = text
                .with("place", sources.location(fault.span))
                .with("message", fault.message.clone());
            return Err(text.into());
        }
    }
    tell_others(compiled, sources, ui);
    Ok(())
}

/// Refuses a run whose files could not be read as text at all.
pub(crate) fn demand_text(session: &Session, compiled: &Compiled) -> Result<(), Failure> {
    let mut mistakes = compiled.diagnostics.iter();
    let unread = mistakes
        .find(|it| codes::UNREAD.contains(&it.code) && session.reported.contains(&it.span.file));
    let Some(fault) = unread else { return Ok(()) };
    let name = session
        .sources
        .get(fault.span.file)
        .map_or("?", |it| it.name());
    let text = cli::UNREAD_FILE
        .with("path", name)
        .with("message", fault.message.clone());
    Err(text.into())
}

/// Names the files that have errors which do not touch what was asked for.
fn tell_others(compiled: &Compiled, sources: &Sources, ui: &mut Ui<'_>) {
    let errors = compiled.diagnostics.iter();
    let errors = errors.filter(|it| it.severity == Severity::Error);
    if let Some(text) = tell(&cli::ERRORS_ELSEWHERE, errors, sources) {
        ui.say(&text);
    }
}

/// Says how many errors there are, and in which files; nothing where there are none.
pub(crate) fn tell<'a>(
    row: &'static Message,
    errors: impl Iterator<Item = &'a Diagnostic>,
    sources: &Sources,
) -> Option<Text> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for error in errors {
        let name = sources.get(error.span.file).map_or("?", |it| it.name());
        *counts.entry(name).or_default() += 1;
    }
    if counts.is_empty() {
        return None;
    }
    let files = counts.keys().map(|it| Arg::from(format!("`{it}`")));
    let mut files: Vec<Arg> = files.take(NAMED).collect();
    if counts.len() > NAMED {
        files.push(Arg::from("…"));
    }
    let n = counts.values().sum::<usize>();
    Some(row.with("n", n).with("files", files))
}
