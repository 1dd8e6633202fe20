//! Doing a work again each time a file changes; the only file that names the watcher's crate.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};

use notify::{Event, RecursiveMode, Watcher as _, recommended_watcher};

use super::{Exit, Failure, Ui, project, ui::Written};
use crate::messages::cli;

/// Editors write a file in several strokes; the work is done once they are over.
const QUIET: Duration = Duration::from_millis(150);

/// Does a work now and again after each change of a file of the project of `paths`,
/// until the reader of the output has gone.
///
/// A work that cannot be done (a file that is just being replaced) is told and done
/// again after the next change.
///
/// # Errors
/// The system cannot watch a folder, or refuses the output.
pub(super) fn again(
    paths: &[PathBuf],
    ui: &mut Ui<'_>,
    mut work: impl FnMut(&mut Ui<'_>) -> Result<Exit, Failure>,
) -> Result<Exit, Failure> {
    let (sender, changes) = mpsc::channel();
    let unwatched = |path: &Path| cli::UNWATCHED.with("path", path.display().to_string());
    let heard = move |event: notify::Result<Event>| {
        if event.is_ok_and(|it| is_change(&it)) {
            // Nobody listens any more once the work has ended.
            let _ = sender.send(());
        }
    };
    let mut watcher = recommended_watcher(heard).map_err(|_| unwatched(Path::new(".")))?;
    // Watched before the first work, so that no change is lost between the two.
    for folder in folders(paths) {
        watcher
            .watch(&folder, RecursiveMode::Recursive)
            .map_err(|_| unwatched(&folder))?;
    }
    loop {
        match work(ui) {
            Ok(_) => {}
            Err(failure) => ui.fail(&failure.text),
        }
        ui.say(&cli::WATCHING.text());
        match ui.flush() {
            Written::All => {}
            Written::ReaderGone => return Ok(Exit::Clean),
            Written::Failed => return Err(cli::UNWRITABLE_OUTPUT.text().into()),
        }
        if changes.recv().is_err() {
            return Err(unwatched(Path::new(".")).into());
        }
        thread::sleep(QUIET);
        // The other strokes of the same change are done with it.
        while changes.try_recv().is_ok() {}
    }
}

/// The folders to watch: those of the paths, and the project to which they belong.
fn folders(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    let of_path = |path: &PathBuf| {
        if path.is_dir() {
            return path.clone();
        }
        let parent = path.parent().filter(|it| *it != Path::new(""));
        parent.unwrap_or_else(|| Path::new(".")).to_path_buf()
    };
    let root = paths.first().and_then(|it| project::root_of(it));
    paths.iter().map(of_path).chain(root).collect()
}

/// Tells whether a file that a check reads was written, made, moved or removed; reading
/// it, as the check itself does, is no change.
fn is_change(event: &Event) -> bool {
    !event.kind.is_access() && event.paths.iter().any(|it| is_source(it))
}

/// Tells whether a check reads a file.
fn is_source(path: &Path) -> bool {
    path.extension() == Some(OsStr::new("tthc"))
        || path.file_name() == Some(OsStr::new(project::PROJECT_FILE))
}
