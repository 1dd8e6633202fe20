//! The drafts of the register: which ministry and which field each belongs to.

use std::{
    collections::BTreeMap,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use tthc::{Date, Session, model::FeeValue, values::Amount};

use super::findings::Finding;

/// The procedure whose fee prices a certified copy: Chứng thực bản sao từ bản chính.
const CERTIFICATION: &str = include_str!("../../../procedures/tu-phap/chung-thuc-ban-sao.tthc");

/// One draft.
#[derive(Debug)]
pub(crate) struct Draft {
    /// The name of its folder: the ministry.
    pub(crate) folder: String,
    /// Its field; empty where the record names none.
    pub(crate) field: String,
    /// The titles of its papers by the path of the element.
    titles: BTreeMap<String, String>,
}

/// The drafts by folder and name, such as `bo-tu-phap/1.000112.tthc`.
#[derive(Debug, Default)]
pub(crate) struct Drafts(pub(crate) BTreeMap<String, Draft>);

impl Drafts {
    /// Reads the drafts of a project; files without a procedure are left out.
    pub(crate) fn read(folder: &Path, as_of: Date) -> Result<Self, Box<dyn Error>> {
        let mut session = Session::new(as_of);
        for path in files(folder)? {
            session.add(&path.to_string_lossy(), fs_read(&path)?, true);
        }
        let mut drafts = Self::default();
        for procedure in session.compile().project.procedures.values() {
            let file = session.sources.get(procedure.meta.span.file);
            let place = place(file.ok_or("a procedure without a file")?.name());
            let folder = place.split('/').next().unwrap_or_default().to_owned();
            let field = procedure.field.as_ref().and_then(|it| it.value());
            let field = field.cloned().unwrap_or_default();
            let papers = procedure.documents.values();
            let titles = papers.map(|it| (format!("documents.{}", it.name.id), it.title.clone()));
            let titles = titles.collect();
            let draft = Draft {
                folder,
                field,
                titles,
            };
            drafts.0.insert(place, draft);
        }
        Ok(drafts)
    }

    /// Returns the title of the paper that a finding is about.
    pub(crate) fn paper(&self, finding: &Finding) -> Option<&str> {
        let title = self.of(finding)?.titles.get(finding.element())?;
        Some(title)
    }

    /// Returns the draft that a finding is about.
    pub(crate) fn of(&self, finding: &Finding) -> Option<&Draft> {
        self.0.get(&place(&finding.file))
    }
}

/// Returns the last folder and the name of a file.
fn place(path: &str) -> String {
    let mut parts = path.rsplit(['/', '\\']);
    let name = parts.next().unwrap_or_default();
    format!("{}/{name}", parts.next().unwrap_or_default())
}

/// Returns the `.tthc` files of a project: those of its folders, sorted.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|it| it == "tthc") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[expect(clippy::disallowed_methods, reason = "a command reads files")]
fn fs_read(path: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok(fs::read(path)?)
}

/// Returns what the first page of a certified copy costs, as the bundled procedure
/// 2.000815 has it from its record.
pub(crate) fn price_of_certification(as_of: Date) -> Option<Amount> {
    let mut session = Session::new(as_of);
    session.add("2.000815", CERTIFICATION.as_bytes().to_vec(), true);
    let compiled = session.compile();
    let procedure = compiled.project.procedures.values().next()?;
    procedure.fees.values().find_map(|fee| match &fee.value {
        FeeValue::Tiered { tiers, .. } => Some(tiers.first()?.fee.terms.first()?.amount),
        _ => None,
    })
}
