//! `tthc new`: a first file from a few answers.

use std::{
    fs::File,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use crate::{
    cli::{
        Exit, Failure, Ui,
        args::NewArgs,
        first_draft::{Draft, applicant, level},
        project::shown,
        today,
    },
    driver::Session,
    fmt::{FormatOptions, format},
    messages::{Message, new as msg},
    source::{SourceFile, fold_ascii},
    syntax::words::Level,
    values::Length,
};

/// At most this many papers are asked for.
const MAX_PAPERS: usize = 100;
/// A question is put this often before the command gives up.
const TRIES: usize = 3;

/// Asks, writes the file, and says what the checker finds in it.
///
/// An existing file is never written over.
pub(crate) fn run(args: &NewArgs, ui: &mut Ui<'_>) -> Result<Exit, Failure> {
    if let Some(path) = args.file.as_deref().filter(|it| it.exists()) {
        return Err(exists(path));
    }
    if let Some(path) = args.file.as_deref().filter(|it| !has_folder(it)) {
        return Err(not_written(path));
    }
    ui.say(&msg::INTRODUCTION.text());
    let draft = ask(ui)?;
    let path = match &args.file {
        Some(path) => path.clone(),
        None => PathBuf::from(format!(
            "{}.tthc",
            fold_ascii(&draft.name()).replace('_', "-")
        )),
    };
    let shown = shown(&path);
    // In the form that `tthc fmt` leaves alone.
    let file = SourceFile::new(&*shown, draft.text(ui.lang));
    let text = format(&file, FormatOptions::default()).text;
    write(&path, &text)?;
    let mut session = Session::new(today()?);
    session.add(&shown, text.into_bytes(), true);
    let n_findings = session.check().diagnostics.len();
    ui.print(&format!("{shown}\n"));
    let written = msg::WRITTEN.with("path", &shown).with("n", n_findings);
    ui.say(&written);
    Ok(Exit::Clean)
}

fn exists(path: &Path) -> Failure {
    msg::EXISTS.with("path", shown(path)).into()
}

fn not_written(path: &Path) -> Failure {
    msg::NOT_WRITTEN.with("path", shown(path)).into()
}

/// Tells whether the folder of a file is there and may be written to: nobody wants to answer
/// questions first.
fn has_folder(path: &Path) -> bool {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let found = std::fs::metadata(folder);
    found.is_ok_and(|it| it.is_dir() && !it.permissions().readonly())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |error: &std::io::Error| match error.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => not_written(path),
    };
    let mut file = File::create_new(path).map_err(|error| failed(&error))?;
    file.write_all(text.as_bytes())
        .map_err(|error| failed(&error))
}

fn ask(ui: &mut Ui<'_>) -> Result<Draft, Failure> {
    let title = until(ui, &msg::ASK_TITLE, &msg::TITLE_NEEDED, |it| {
        it.chars().any(char::is_alphabetic).then(|| it.to_owned())
    })?;
    let Some(title) = title else {
        return Err(msg::NO_TITLE.text().into());
    };
    Ok(Draft {
        title,
        code: until(ui, &msg::ASK_CODE, &msg::BAD_CODE, code)?,
        field: until(ui, &msg::ASK_FIELD, &msg::TITLE_NEEDED, words)?.and_then(|it| it.0),
        levels: until(ui, &msg::ASK_LEVEL, &msg::BAD_LEVEL, levels)?.unwrap_or_default(),
        agency: until(ui, &msg::ASK_AGENCY, &msg::TITLE_NEEDED, words)?.and_then(|it| it.0),
        applicants: until(ui, &msg::ASK_APPLICANTS, &msg::TITLE_NEEDED, applicants)?
            .unwrap_or_default(),
        papers: papers(ui)?,
        limit: until(ui, &msg::ASK_LIMIT, &msg::BAD_LIMIT, |it| {
            it.parse::<Length>().ok()
        })?,
        result: until(ui, &msg::ASK_RESULT, &msg::TITLE_NEEDED, words)?.and_then(|it| it.0),
    })
}

/// Puts a question until the answer can be read; no answer is unknown.
fn until<T>(
    ui: &mut Ui<'_>,
    question: &'static Message,
    help: &'static Message,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Failure> {
    for _ in 0..TRIES {
        let line = line(ui, question)?;
        if line.is_empty() {
            return Ok(None);
        }
        if let Some(value) = read(&line) {
            return Ok(Some(value));
        }
        ui.say(&help.text());
    }
    Err(msg::GAVE_UP.with("question", question.text()).into())
}

fn line(ui: &mut Ui<'_>, question: &'static Message) -> Result<String, Failure> {
    let question = question.text().render(ui.lang);
    ui.prompt(&format!("{question} "));
    let line = ui
        .read_line()
        .map_err(|_| Failure::from(msg::NO_ANSWERS.text()))?;
    Ok(line.unwrap_or_default().trim().to_owned())
}

fn papers(ui: &mut Ui<'_>) -> Result<Vec<String>, Failure> {
    let mut papers = Vec::new();
    while papers.len() < MAX_PAPERS {
        let question = if papers.is_empty() {
            &msg::ASK_PAPER
        } else {
            &msg::ASK_NEXT_PAPER
        };
        match until(ui, question, &msg::TITLE_NEEDED, words)?.and_then(|it| it.0) {
            Some(title) => papers.push(title),
            None => break,
        }
    }
    Ok(papers)
}

/// What an answer names; nothing where it says that there is nothing.
struct Named(Option<String>);

/// Reads words; `không` is no name of anything, but says that there is nothing to name.
fn words(text: &str) -> Option<Named> {
    const NOTHING: [&str; 7] = ["khong", "khong co", "khong ro", "het", "xong", "no", "none"];
    if NOTHING.contains(&fold_ascii(text.trim_end_matches('.')).as_str()) {
        return Some(Named(None));
    }
    let words = text.chars().any(char::is_alphabetic);
    words.then(|| Named(Some(text.to_owned())))
}

fn code(text: &str) -> Option<String> {
    let odd = |it: char| it.is_whitespace() || matches!(it, ',' | ';' | '#' | '"');
    (!text.contains(odd)).then(|| text.to_owned())
}

fn levels(text: &str) -> Option<Vec<Level>> {
    text.split(',').map(level).collect()
}

/// Classes of the list come out as such; anything else stays in words.
fn applicants(text: &str) -> Option<Vec<String>> {
    if applicant(text).is_some() {
        return Some(vec![text.to_owned()]);
    }
    let parts = text.split(',').map(str::trim).filter(|it| !it.is_empty());
    let parts: Vec<String> = parts.map(str::to_owned).collect();
    (!parts.is_empty()).then_some(parts)
}
