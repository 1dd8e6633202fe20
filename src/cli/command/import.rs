//! `tthc import`: drafts from what others published.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{ImportArgs, ImportFormat},
        packed, project,
    },
    import::{self, Import, Kept, bpmn::Source},
    messages::{cli, import as msg, import_bpmn},
};

/// Reads all records, makes all drafts, and only then writes.
pub(crate) fn run(args: &ImportArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if args.format == ImportFormat::Bpmn && !args.with.is_empty() {
        return Err(import_bpmn::WITHOUT_INSTRUMENTS.text().into());
    }
    let mut texts = Vec::new();
    for path in &args.files {
        texts.push(if path == Path::new("-") {
            project::read_input(ui)?
        } else {
            packed::read_text(path)?
        });
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let import = match args.format {
        ImportFormat::Portal => {
            let kept = kept(&args.with)?;
            import::portal_beside(&texts, &kept, &ui.watcher())
        }
        ImportFormat::Bpmn => models(args, &texts),
    };
    for finding in import.findings.iter().chain(&import.told) {
        let path = args.files.get(finding.file).map(|it| project::shown(it));
        let text = msg::AT
            .with("path", path.unwrap_or_default())
            .with("line", finding.line)
            .with("text", finding.text.clone());
        ui.say(&text);
    }
    let n_skipped = import.findings.len();
    if import.n_drafts == 0 {
        ui.fail(&msg::NOTHING.text());
        return Ok(Exit::Failed);
    }
    write(&args.output, &import.files)?;
    report(args, &import, ui);
    if n_skipped > 0 {
        ui.say(&msg::SKIPPED.with("n", n_skipped));
        return Ok(Exit::Findings);
    }
    Ok(Exit::Clean)
}

/// Makes drafts of models, which are known by the names of their files.
fn models(args: &ImportArgs, texts: &[&str]) -> Import {
    let stem = |path: &PathBuf| {
        let stem = path.file_stem().filter(|_| path != Path::new("-"));
        stem.map(|it| it.to_string_lossy().into_owned())
    };
    let all = args.files.iter().map(|it| stem(it).unwrap_or_default());
    let all: Vec<String> = all.collect();
    let sources = all.iter().zip(texts);
    let sources = sources.map(|(name, text)| Source { name, text });
    import::bpmn::drafts(&sources.collect::<Vec<_>>())
}

/// Reads the instruments that are declared already.
fn kept(paths: &[PathBuf]) -> Result<Kept, Failure> {
    let mut kept = Kept::default();
    for (idx, path) in paths.iter().enumerate() {
        let mut n_instruments = 0;
        for file in project::files(path)? {
            let text = project::read_text(&file)?;
            let below = match file.strip_prefix(path) {
                Ok(below) if below != Path::new("") => below,
                _ => file.file_name().map_or(file.as_path(), Path::new),
            };
            let mut parts: Vec<String> = below
                .iter()
                .map(|it| it.to_string_lossy().into_owned())
                .collect();
            if idx > 0 {
                // Files of one name in two folders.
                parts.insert(0, (idx + 1).to_string());
            }
            n_instruments += kept.add(&parts.join("/"), &text);
        }
        if n_instruments == 0 {
            return Err(msg::NO_INSTRUMENTS
                .with("path", project::shown(path))
                .into());
        }
    }
    Ok(kept)
}

fn report(args: &ImportArgs, import: &Import, ui: &mut Ui<'_>) {
    if args.format == ImportFormat::Bpmn {
        let text = import_bpmn::DONE
            .with("n", import.n_drafts)
            .with("guesses", import.n_guesses)
            .with("path", project::shown(&args.output));
        ui.say(&text);
        return;
    }
    // The project file is neither a draft nor a file of instruments.
    let n_shared = import.files.len().saturating_sub(import.n_drafts + 1);
    let text = msg::DONE
        .with("n", import.n_drafts)
        .with("m", n_shared)
        .with("guesses", import.n_guesses)
        .with("path", project::shown(&args.output));
    ui.say(&text);
}

/// Writes all files or none; a file that is there with the same text is left alone.
fn write(folder: &Path, files: &BTreeMap<String, String>) -> Result<(), Failure> {
    let mut wanted = Vec::new();
    for (path, text) in files {
        let path = folder.join(path);
        if !path.exists() {
            wanted.push((path, text));
        } else if fs::metadata(&path).is_ok_and(|it| it.is_file())
            && project::read_text(&path)? == *text
        {
        } else {
            return Err(msg::EXISTS.with("path", project::shown(&path)).into());
        }
    }
    let mut done = Vec::new();
    for (path, text) in wanted {
        let written = create(&path, text);
        // What was begun is taken back too.
        if written.as_ref().is_ok_and(|it| *it) || path.exists() {
            done.push(path.clone());
        }
        if !written.is_ok_and(|it| it) {
            take_back(&done);
            return Err(cli::UNWRITABLE.with("path", project::shown(&path)).into());
        }
    }
    Ok(())
}

/// Writes a new file; `false` where one is there.
fn create(path: &Path, text: &str) -> std::io::Result<bool> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match File::create_new(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes what was written; nobody is left to tell when that fails.
fn take_back(paths: &[PathBuf]) {
    for path in paths {
        let _ = fs::remove_file(path);
    }
}
