//! Files and folders: which project, which files, and their bytes.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    fs::{self, File},
    io::Read,
    path::{MAIN_SEPARATOR, Path, PathBuf},
};

use super::{
    Failure, Ui,
    config::{self, Config},
    neighbours,
};
use crate::{
    driver::{Compiled, Session},
    import::bpmn,
    messages::{self, Text, cli},
    source::{MAX_FILE_BYTES, OtherFormat, SourceError},
    values::Date,
};

/// The name of the file that makes a folder a project.
pub(crate) const PROJECT_FILE: &str = "tthc.yaml";
/// A folder with more entries than this is no project.
const MAX_ENTRIES: usize = 100_000;

/// Loads files and folders with the project to which the first of them belongs.
///
/// `-` is standard input. Names of files are kept as they were given; below a
/// folder they are joined to it.
pub(crate) fn load(
    paths: &[PathBuf],
    as_of: Date,
    ui: &mut Ui<'_>,
) -> Result<(Session, Compiled), Failure> {
    let mut session = Session::new(as_of);
    let mut config = Config::default();
    let mut seen = BTreeSet::new();
    // A drawn model belongs to no project and names nothing of one.
    let declares = |it: &&PathBuf| !bpmn::is_bpmn(&shown(it));
    let root = paths.iter().find(declares).and_then(|it| root_of(it));
    if let Some(root) = &root {
        config = read_config(&below(root, OsStr::new(PROJECT_FILE)))?;
        ui.prefer(config.lang);
    }
    session.watcher = ui.watcher();
    for path in paths {
        if path == Path::new("-") {
            // It is read once, however often it is named.
            if !seen.insert(path.clone()) {
                continue;
            }
            let bytes = ui
                .read_input(MAX_FILE_BYTES)
                .map_err(|_| cli::UNREADABLE.with("path", "-"))?;
            session.add("-", bytes, true);
            continue;
        }
        for file in files(path)? {
            if seen.insert(identity(&file)) {
                add(&mut session, &file, true)?;
            }
        }
    }
    if let Some(root) = &root {
        for file in project_files(root, &config)? {
            if seen.insert(identity(&file)) {
                add(&mut session, &file, false)?;
            }
        }
    }
    session.levels = config.levels;
    let compiled = session.compile();
    if root.is_some() {
        return Ok((session, compiled));
    }
    let compiled = neighbours::add(&mut session, compiled, &seen);
    Ok((session, compiled))
}

/// Returns a file, or the files of a folder; there is at least one.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.exists() {
        return Err(cli::NO_SUCH_PATH.with("path", shown(path)).into());
    }
    let files = collect(path)?;
    if files.is_empty() {
        return Err(cli::NO_FILES.with("path", shown(path)).into());
    }
    Ok(files)
}

/// Returns the files of a project, sorted.
fn project_files(root: &Path, config: &Config) -> Result<Vec<PathBuf>, Failure> {
    if config.procedures.is_empty() {
        return collect(root);
    }
    let mut files = Vec::new();
    for folder in &config.procedures {
        let folder = if root == Path::new(".") {
            folder.clone()
        } else {
            root.join(folder)
        };
        if !folder.exists() {
            let text = messages::project::NO_FOLDER.with("path", shown(&folder));
            return Err(match &config.folders_at {
                Some(place) => messages::project::AT
                    .with("place", place)
                    .with("text", text),
                None => text,
            }
            .into());
        }
        files.extend(collect(&folder)?);
    }
    Ok(files)
}

/// Says how many files beside those named were not read: without a project file nothing says
/// that they belong together, and what they share is not looked for.
pub(crate) fn unread_beside(paths: &[PathBuf], session: &Session) -> Option<Text> {
    let declares = |it: &&PathBuf| it.is_file() && !bpmn::is_bpmn(&shown(it));
    let first = paths.first().filter(declares)?;
    if root_of(first).is_some() {
        return None;
    }
    let folders: BTreeSet<&Path> = paths
        .iter()
        .filter(|it| it.is_file())
        .filter_map(|it| it.parent())
        .map(|it| {
            if it == Path::new("") {
                Path::new(".")
            } else {
                it
            }
        })
        .collect();
    let read = session
        .sources
        .iter()
        .map(|it| identity(Path::new(it.1.name())));
    let read: BTreeSet<PathBuf> = read.collect();
    let beside = folders.iter().flat_map(|it| direct_files(it));
    let n_unread = beside.filter(|it| !read.contains(&identity(it))).count();
    let folder = folders.first().filter(|_| n_unread > 0)?;
    let text = cli::UNREAD_BESIDE.with("n", n_unread);
    Some(text.with("path", shown(folder)))
}

/// Returns the `.tthc` files that stand in a folder itself; one that cannot be listed has none.
fn direct_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.take(MAX_ENTRIES).map(|it| it.path());
    paths.filter(|it| is_text(it)).collect()
}

fn is_text(path: &Path) -> bool {
    let hidden = path.file_name().is_none_or(is_hidden);
    !hidden && path.extension() == Some(OsStr::new("tthc")) && path.is_file()
}

/// Tells whether loading these paths reads every file that belongs together: a
/// project, or the current folder.
pub(crate) fn is_whole(paths: &[PathBuf]) -> bool {
    let here = paths.iter().any(|it| it == Path::new("."));
    here || paths.first().is_some_and(|it| root_of(it).is_some())
}

/// Tells whether a path belongs to a project.
pub(crate) fn has_root(path: &Path) -> bool {
    root_of(path).is_some()
}

/// Returns the folders below one that are projects, sorted.
pub(crate) fn projects_below(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut walk = Walk::default();
    walk.folder(path, path)?;
    Ok(walk.projects)
}

/// Returns the nearest folder upward that has a project file.
pub(crate) fn root_of(path: &Path) -> Option<PathBuf> {
    let start = if path == Path::new("-") {
        Path::new(".")
    } else {
        path
    };
    let full = fs::canonicalize(start).ok()?;
    let root = full
        .ancestors()
        .find(|folder| folder.join(PROJECT_FILE).is_file())?;
    // A folder above the current one is shown with its full path, others as seen from here.
    let here = fs::canonicalize(".").ok()?;
    Some(match root.strip_prefix(&here) {
        Ok(below) if below.as_os_str().is_empty() => PathBuf::from("."),
        Ok(below) => below.to_path_buf(),
        Err(_) => root.to_path_buf(),
    })
}

fn read_config(path: &Path) -> Result<Config, Failure> {
    let text = read_text(path)?;
    config::parse(&shown(path), &text)
}

/// Reads a file that must be text.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    let name = shown(path);
    if !path.exists() {
        return Err(cli::NO_SUCH_PATH.with("path", name).into());
    }
    if path.is_dir() {
        return Err(cli::FOLDER_NOT_FILE.with("path", name).into());
    }
    let bytes = read_limited(path)
        .map_err(|_| cli::UNREADABLE.with("path", &name))?
        .map_err(|_| {
            cli::INPUT_TOO_LARGE
                .with("path", &name)
                .with("limit", MAX_FILE_BYTES)
        })?;
    text_of(&name, bytes)
}

/// Takes the bytes of an input as text.
pub(super) fn text_of(name: &str, bytes: Vec<u8>) -> Result<String, Failure> {
    let utf16 = OtherFormat::of(&bytes) == Some(OtherFormat::Utf16);
    let not_text = |error: std::string::FromUtf8Error| {
        if utf16 {
            return cli::INPUT_UTF16.with("path", name);
        }
        cli::INPUT_NOT_TEXT
            .with("path", name)
            .with("offset", error.utf8_error().valid_up_to())
    };
    Ok(String::from_utf8(bytes).map_err(not_text)?)
}

/// Reads a file into the session; one that is too large is a finding.
pub(super) fn add(session: &mut Session, path: &Path, reported: bool) -> Result<(), Failure> {
    let name = shown(path);
    match read_limited(path) {
        Ok(Ok(bytes)) => session.add(&name, bytes, reported),
        Ok(Err(error)) => session.add_unreadable(&name, &error, reported),
        Err(_) => return Err(cli::UNREADABLE.with("path", name).into()),
    };
    Ok(())
}

/// Reads all of standard input as text.
pub(crate) fn read_input(ui: &mut Ui<'_>) -> Result<String, Failure> {
    let bytes = ui
        .read_input(MAX_FILE_BYTES)
        .map_err(|_| cli::UNREADABLE.with("path", "-"))?;
    if bytes.len() > MAX_FILE_BYTES {
        let text = cli::INPUT_TOO_LARGE
            .with("path", "-")
            .with("limit", MAX_FILE_BYTES);
        return Err(text.into());
    }
    text_of("-", bytes)
}

/// Reads a file of any size as text, such as a store that was written out.
pub(crate) fn read_whole(path: &Path) -> Result<String, Failure> {
    let name = shown(path);
    if !path.exists() {
        return Err(cli::NO_SUCH_PATH.with("path", name).into());
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|mut it| it.read_to_end(&mut bytes))
        .map_err(|_| cli::UNREADABLE.with("path", &name))?;
    text_of(&name, bytes)
}

/// Reads all of standard input as text, whatever its size.
pub(crate) fn read_whole_input(ui: &mut Ui<'_>) -> Result<String, Failure> {
    let bytes = ui
        .read_input(usize::MAX - 1)
        .map_err(|_| cli::UNREADABLE.with("path", "-"))?;
    text_of("-", bytes)
}

/// Reads a file unless it is larger than the limit; its size is looked at first.
pub(super) fn read_limited(path: &Path) -> std::io::Result<Result<Vec<u8>, SourceError>> {
    let file = File::open(path)?;
    let size = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    if size > MAX_FILE_BYTES {
        return Ok(Err(SourceError::TooLarge { bytes: size }));
    }
    let mut bytes = Vec::with_capacity(size);
    // A pipe has no size, so what is read is limited too.
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX);
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(Ok(bytes))
}

/// Returns the `.tthc` files of a folder and those below it, sorted; a file is itself.
pub(super) fn collect(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut walk = Walk::default();
    walk.folder(path, path)?;
    Ok(walk.files)
}

/// A walk through folders; links are followed, each folder once.
#[derive(Default)]
struct Walk {
    files: Vec<PathBuf>,
    /// Folders that have a project file.
    projects: Vec<PathBuf>,
    folders: BTreeSet<PathBuf>,
    n_entries: usize,
}

impl Walk {
    fn folder(&mut self, top: &Path, folder: &Path) -> Result<(), Failure> {
        if !self.folders.insert(identity(folder)) {
            return Ok(());
        }
        let unreadable = |_| cli::UNREADABLE.with("path", shown(folder));
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let name = entry.map_err(unreadable)?.file_name();
            self.n_entries += 1;
            if self.n_entries > MAX_ENTRIES {
                return Err(cli::TOO_MANY_ENTRIES
                    .with("path", shown(top))
                    .with("limit", MAX_ENTRIES)
                    .into());
            }
            if name == PROJECT_FILE {
                self.projects.push(folder.to_path_buf());
            }
            if !is_hidden(&name) {
                paths.push(below(folder, &name));
            }
        }
        paths.sort();
        for path in paths {
            if path.is_dir() {
                self.folder(top, &path)?;
            } else if is_text(&path) {
                self.files.push(path);
            }
        }
        Ok(())
    }
}

/// Joins a name to a folder; the current folder is not written out.
fn below(folder: &Path, name: &OsStr) -> PathBuf {
    if folder == Path::new(".") {
        PathBuf::from(name)
    } else {
        folder.join(name)
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name == "target" || name.as_encoded_bytes().starts_with(b".")
}

/// Returns what tells a file from others, whatever the way to it.
pub(super) fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Returns a path as it is shown: as it was given, with `/` on every system, so that reports,
/// baselines and fingerprints of one project are the same everywhere.
pub(crate) fn shown(path: &Path) -> String {
    slashed(&path.display().to_string(), MAIN_SEPARATOR)
}

fn slashed(path: &str, separator: char) -> String {
    path.replace(separator, "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_windows_is_shown_with_slashes_and_one_of_unix_as_it_is() {
        for (path, separator, expected) in [
            (
                r"procedures\thuỷ sản\tàu.tthc",
                '\\',
                "procedures/thuỷ sản/tàu.tthc",
            ),
            (r"C:\luật\p.tthc", '\\', "C:/luật/p.tthc"),
            (r"\\server\chung\p.tthc", '\\', "//server/chung/p.tthc"),
            (r"..\a/b.tthc", '\\', "../a/b.tthc"),
            (r"a\b.tthc", '/', r"a\b.tthc"),
        ] {
            assert_eq!(slashed(path, separator), expected);
        }
    }
}
