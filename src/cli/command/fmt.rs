//! `tthc fmt`: files in canonical form.

use std::path::Path;

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{FmtArgs, paths_or_here},
        fixes,
        project::{self, shown},
    },
    fmt::{FormatOptions, Formatted, format},
    messages::{Text, cli},
    parallel::Work,
    source::{SourceFile, Span},
};

/// Formats files, or standard input to standard output.
pub(crate) fn run(args: &FmtArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let options = FormatOptions {
        keywords: args.keywords(),
    };
    let mut exit = Exit::Clean;
    let mut failed = None;
    let watcher = ui.watcher();
    for path in paths_or_here(&args.paths) {
        let files = if path == Path::new("-") {
            vec![path]
        } else {
            project::files(&path)?
        };
        watcher.begin(Work::Formatting, files.len());
        for path in files {
            watcher.step();
            // One file that cannot be read or written leaves the others formatted.
            match one(&path, args.check, options, ui) {
                Ok(Exit::Clean) => {}
                Ok(_) => exit = Exit::Findings,
                Err(failure) => {
                    ui.fail(&failure.text);
                    failed = Some(Exit::Failed);
                }
            }
        }
    }
    Ok(failed.unwrap_or(exit))
}

fn one(path: &Path, check: bool, options: FormatOptions, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    let input = path == Path::new("-");
    let text = if input {
        project::read_input(ui)?
    } else {
        project::read_text(path)?
    };
    let file = SourceFile::new(shown(path), text);
    let formatted = format(&file, options);
    let same = formatted.text == file.original();
    if let Some(text) = remark(&file, &formatted) {
        ui.say(&text);
    }
    match (check, input) {
        (true, _) if !same => ui.print(&format!("{}\n", file.name())),
        (false, true) => ui.print(&formatted.text),
        (false, false) if !same => fixes::write(path, &formatted.text)?,
        (true, _) | (false, false) => {}
    }
    let clean = formatted.left_alone.is_empty() && !formatted.refused && (same || !check);
    Ok(if clean { Exit::Clean } else { Exit::Findings })
}

/// Says what was left as it was.
fn remark(file: &SourceFile, formatted: &Formatted) -> Option<Text> {
    let message = match (formatted.refused, formatted.left_alone.is_empty()) {
        (true, true) => return Some(cli::FMT_FAULT.with("path", file.name())),
        (true, false) => &cli::NOT_TURNED,
        (false, false) => &cli::LEFT_ALONE,
        (false, true) => return None,
    };
    let first: Span = *formatted.left_alone.first()?;
    let text = message
        .with("path", file.name())
        .with("line", file.place(first).line)
        .with("n", formatted.left_alone.len());
    Some(text)
}
