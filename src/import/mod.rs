//! Draft procedures from published records.
//!
//! [`portal`] takes JSON lines and gives the files of a project: one draft for each
//! record and the instruments of all, declared once. Nothing is repaired in silence:
//! a guess is marked for review, the words of the source stay as notes, and what the
//! source does not say is unknown.
//!
//! `shapes` reads what was published into one [`Record`]; `find` recognises things in
//! free text; `draft` writes the sections; `library` keeps the instruments, and [`Kept`]
//! those that were declared by hand.

pub mod bpmn;
mod draft;
mod find;
mod kept;
mod library;
mod names;
mod read;
mod record;
mod shapes;
mod text;
mod tree;

use std::collections::BTreeMap;

pub use kept::Kept;
pub use record::Record;

use draft::{Marks, draft};
use find::{act::Acts, number};
use library::Library;
use names::Names;
use read::{Placed, records};

use crate::{
    fmt,
    messages::{Text, import as msg},
    parallel::{Watcher, Work},
    source::fold_ascii,
    syntax::{
        ast::{File, Lost},
        name_from_title,
    },
    values::{Lang, Stated},
};

/// The folder of instruments.
const INSTRUMENTS: &str = "van-ban";
/// The folder of records that name no ministry.
const NO_MINISTRY: &str = "khac";

/// What an import gives.
#[derive(Debug, Default)]
pub struct Import {
    /// The texts of the files, by path below the folder of the project.
    pub files: BTreeMap<String, String>,
    /// How many of them are drafts.
    pub n_drafts: usize,
    /// How many guesses the drafts are marked with.
    pub n_guesses: usize,
    /// What could not be imported, in the order of the input.
    pub findings: Vec<Finding>,
    /// What was imported otherwise than it was drawn.
    pub told: Vec<Finding>,
}

/// Why a line was not imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The input, by its place in the list.
    pub file: usize,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub text: Text,
}

/// Makes a project of drafts from the texts of files of JSON lines.
#[must_use]
pub fn portal(texts: &[&str]) -> Import {
    portal_beside(texts, &Kept::default(), &Watcher::default())
}

/// Does what [`portal`] does beside instruments that are declared already, and tells
/// somebody how far it has come.
#[must_use]
pub fn portal_beside(texts: &[&str], kept: &Kept, watcher: &Watcher) -> Import {
    let mut out = Import::default();
    let mut all: Vec<Placed> = Vec::new();
    for (file, text) in texts.iter().enumerate() {
        all.extend(records(file, text, &mut out.findings));
    }
    let mut library = Library::beside(kept);
    for placed in &all {
        library.learn(&placed.record);
    }
    let acts = Acts::new();
    let mut ids = Ids::default();
    watcher.begin(Work::Drafting, all.len());
    for placed in &all {
        watcher.step();
        let Some(place) = ids.place(placed) else {
            let code = placed.record.code.value().map_or("", String::as_str);
            let text = msg::TWICE.with("code", code).with("place", ids.first(code));
            out.findings.push(Finding {
                file: placed.file,
                line: placed.line,
                text,
            });
            continue;
        };
        let mut marks = Marks::default();
        let decl = draft(&placed.record, &place.id, &acts, &mut library, &mut marks);
        out.files.insert(place.path, written(vec![decl]));
        out.n_drafts += 1;
        out.n_guesses += marks.n_guesses;
    }
    if out.n_drafts > 0 {
        for (name, file) in library.files() {
            let path = format!("{INSTRUMENTS}/{name}.tthc");
            out.files.insert(path, written(file.decls));
        }
        for (name, text) in kept.files() {
            out.files
                .insert(format!("{INSTRUMENTS}/{name}"), text.clone());
        }
        let project = msg::PROJECT.get(Lang::Vi);
        let config = format!("project: {project}\nlang: vi\n");
        out.files.insert("tthc.yaml".to_owned(), config);
    }
    out.findings.sort_by_key(|it| (it.file, it.line));
    out
}

fn written(decls: Vec<crate::syntax::ast::Decl>) -> String {
    let file = File {
        id: tree::nowhere().file,
        lang: Lang::Vi,
        decls,
        comments: Vec::new(),
        lost: Lost::default(),
    };
    fmt::write(&file, Lang::Vi)
}

/// Names and files of the drafts.
#[derive(Debug, Default)]
struct Ids {
    names: Names,
    files: Names,
    codes: BTreeMap<String, usize>,
}

struct Place {
    id: String,
    path: String,
}

impl Ids {
    /// Returns name and path of a draft; `None` where its code was used.
    fn place(&mut self, placed: &Placed) -> Option<Place> {
        /// The longest name of a file, in letters.
        const LONGEST: usize = 80;
        let record = &placed.record;
        let (id, stem) = match &record.code {
            Stated::Value(code) => {
                if self.codes.contains_key(code) {
                    return None;
                }
                self.codes.insert(code.clone(), placed.line);
                let plain = code.replace(['.', '-'], "_");
                (self.names.unused(&format!("tt_{plain}")), code.clone())
            }
            Stated::None | Stated::Unknown => {
                let stem: String = slug(&record.title).chars().take(LONGEST).collect();
                (self.names.unused(&name_from_title(&record.title)), stem)
            }
        };
        let folder = folder(record);
        let path = self.files.unused(&format!("{folder}/{stem}"));
        Some(Place {
            id,
            path: format!("{path}.tthc"),
        })
    }

    fn first(&self, code: &str) -> usize {
        self.codes.get(code).copied().unwrap_or_default()
    }
}

/// Returns the folder of a record: that of its ministry.
fn folder(record: &Record) -> String {
    let named = match (&record.ministry, &record.decision) {
        (Stated::Value(ministry), _) => slug(ministry),
        (_, Stated::Value(decision)) => number::issuer(decision).map(slug).unwrap_or_default(),
        _ => String::new(),
    };
    if named.is_empty() {
        NO_MINISTRY.to_owned()
    } else {
        named
    }
}

/// Returns a text as the name of a file: plain letters, digits and dashes.
fn slug(text: &str) -> String {
    let plain = fold_ascii(text);
    let words = plain.split(|it: char| !it.is_ascii_alphanumeric());
    let words = words.filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join("-")
}
