//! `tthc diff` of two folders: every procedure with its proposal, and all together.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use super::{costs, write};
use crate::{
    cli::{
        Exit, Failure, Ui,
        args::{DiffArgs, DiffFormat},
        project::{self, shown},
        sound,
    },
    diff::{self, Findings, Version},
    driver::{Compiled, Session},
    export::diff::{
        Portfolio, Report, Side, portfolio_to_docx, portfolio_to_html, portfolio_to_json,
        portfolio_to_markdown, portfolio_to_text,
    },
    messages::{diff as d, portfolio as m},
    model::{Procedure, ProcedureId},
    stats::{Catalogue, catalogue},
    values::{Date, Stated},
};

/// A folder and what is in force of it on a day.
struct Folder {
    session: Session,
    compiled: Compiled,
    as_of: Date,
}

impl Folder {
    fn load(path: &Path, as_of: Date, ui: &mut Ui<'_>) -> Result<Self, Failure> {
        let (session, compiled) = project::load(&[path.to_path_buf()], as_of, ui)?;
        let folder = Self {
            session,
            compiled,
            as_of,
        };
        let (compiled, sources) = (&folder.compiled, &folder.session.sources);
        sound::demand(folder.ids().iter().copied(), compiled, sources, ui)?;
        Ok(folder)
    }

    fn ids(&self) -> BTreeSet<ProcedureId> {
        let all = self.compiled.project.procedures.iter();
        let reported = &self.session.reported;
        all.filter(|it| reported.contains(&it.1.meta.span.file))
            .map(|it| it.0)
            .collect()
    }

    /// The version of each procedure that is in force, in the order of the files.
    fn procedures(&self, ui: &Ui<'_>) -> Vec<&Procedure> {
        let project = &self.compiled.project;
        let Catalogue { rows, .. } = catalogue(project, &self.ids(), self.as_of, ui.lang);
        rows.into_iter().map(|it| it.procedure).collect()
    }

    fn side<'a>(&'a self, procedure: &'a Procedure) -> Side<'a> {
        let project = &self.compiled.project;
        Side {
            sources: &self.session.sources,
            version: Version { project, procedure },
        }
    }
}

/// Compares two folders and prints what they differ in, or all plans.
pub(super) fn run(
    args: &DiffArgs,
    (before, as_of): (Date, Date),
    ui: &mut Ui<'_>,
) -> Result<Exit, Failure> {
    if let Some(path) = args.params.iter().find(|it| !it.is_dir()) {
        let text = m::PARAMS_NO_FOLDER.with("path", shown(path));
        return Err(text.into());
    }
    let old = Folder::load(&args.old, before, ui)?;
    let new = Folder::load(&args.new, as_of, ui)?;
    let (olds, news) = (old.procedures(ui), new.procedures(ui));
    let pairs = pairs(&olds, &news);
    if pairs.is_empty() {
        let text = m::NO_PAIR.with("old", shown(&args.old));
        return Err(text.with("new", shown(&args.new)).into());
    }
    let mut reports = Vec::new();
    for (one, other) in pairs.iter().filter_map(|it| {
        let both = olds.get(*it.0).zip(news.get(*it.1));
        both.map(|it| (*it.0, *it.1))
    }) {
        let sides = (old.side(one), new.side(other));
        reports.push(report(&args.params, sides, as_of)?);
    }
    let mut portfolio = Portfolio::new(as_of, reports);
    let paired: BTreeSet<usize> = pairs.values().copied().collect();
    portfolio.only_old = names(&olds, |at| !pairs.contains_key(&at));
    portfolio.only_new = names(&news, |at| !paired.contains(&at));
    let bytes = match args.format {
        DiffFormat::Json => portfolio_to_json(&portfolio).into_bytes(),
        DiffFormat::Human => portfolio_to_text(&portfolio, ui.lang, ui.width()).into_bytes(),
        DiffFormat::Md => portfolio_to_markdown(&portfolio).into_bytes(),
        DiffFormat::Html => portfolio_to_html(&portfolio).into_bytes(),
        DiffFormat::Docx => portfolio_to_docx(&portfolio).ok_or_else(|| d::NO_PACKAGE.text())?,
    };
    write(args, &bytes, ui)?;
    Ok(if portfolio.has_error() {
        Exit::Findings
    } else {
        Exit::Clean
    })
}

fn report<'a>(
    params: &[PathBuf],
    (before, after): (Side<'a>, Side<'a>),
    as_of: Date,
) -> Result<Report<'a>, Failure> {
    let difference = diff::diff(before.version, after.version, as_of);
    let both = (before.version.procedure, after.version.procedure);
    let files: Vec<PathBuf> = params.iter().filter_map(|it| file_of(it, both.1)).collect();
    let cost = if files.is_empty() || files.len() < params.len() {
        None
    } else {
        let texts: Result<Vec<String>, Failure> =
            files.iter().map(|it| project::read_text(it)).collect();
        costs(&files, &texts?, both)?
    };
    Ok(Report {
        old: before,
        new: after,
        as_of,
        unfounded: diff::unfounded(&difference, after.version, as_of),
        amendments: diff::amendments(&difference, before.version),
        findings: Findings::default(),
        finishes: Vec::new(),
        cost,
        diff: difference,
        replayed: None,
    })
}

/// The parameters of a procedure: a file named by its code, or by its name.
fn file_of(folder: &Path, procedure: &Procedure) -> Option<PathBuf> {
    let names = code(procedure)
        .into_iter()
        .chain([procedure.name.text.as_str(), procedure.name.id.as_str()]);
    let mut files = names.map(|it| folder.join(format!("{it}.yaml")));
    files.find(|it| it.is_file())
}

fn code(procedure: &Procedure) -> Option<&str> {
    let code = procedure.code.as_ref().and_then(Stated::value);
    code.map(|it| it.text.as_str())
}

/// Finds the proposal of each version in force: by a code that only the two have, else by the name.
fn pairs(olds: &[&Procedure], news: &[&Procedure]) -> BTreeMap<usize, usize> {
    let (of_old, of_new) = (by_code(olds), by_code(news));
    let ids: BTreeMap<&str, usize> = news
        .iter()
        .enumerate()
        .map(|(at, it)| (it.name.id.as_str(), at))
        .collect();
    let mut pairs = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (code, all) in &of_old {
        if let ([one], Some([other])) = (all.as_slice(), of_new.get(code).map(Vec::as_slice)) {
            pairs.insert(*one, *other);
            taken.insert(*other);
        }
    }
    for (at, it) in olds.iter().enumerate() {
        let other = ids.get(it.name.id.as_str()).copied();
        if let Some(other) = other.filter(|it| !pairs.contains_key(&at) && taken.insert(*it)) {
            pairs.insert(at, other);
        }
    }
    pairs
}

fn by_code<'a>(all: &[&'a Procedure]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut codes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, it) in all.iter().enumerate() {
        if let Some(code) = code(it) {
            codes.entry(code).or_default().push(at);
        }
    }
    codes
}

fn names(all: &[&Procedure], wanted: impl Fn(usize) -> bool) -> Vec<String> {
    let all = all.iter().enumerate().filter(|it| wanted(it.0));
    all.map(|(_, it)| code(it).unwrap_or(&it.name.text).to_owned())
        .collect()
}
