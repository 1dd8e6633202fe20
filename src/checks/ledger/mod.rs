//! The justification ledger: every element of a procedure, on what it rests, and
//! how it stands to the three criteria of review.
//!
//! Article 28(1) of Decree 63/2010/NĐ-CP names what a review looks at: whether a
//! procedure is necessary (sự cần thiết), reasonable (tính hợp lý) and lawful (tính
//! hợp pháp), and what it costs. A ledger answers the first three for each element as
//! far as data goes, from three sources: the chain of citations ([`chain`]), the
//! comparison with what the provisions allow ([`super::refine`]), and the findings of
//! the rules. Where a provision has no content on record the answer is "cannot be
//! compared", with its reason; nothing is passed in silence.
//!
//! What each answer means stands in `docs/ledger.md`.

mod chain;
mod items;
mod opinion;

use rustc_hash::FxHashMap;

use super::{
    Input, check_one,
    cx::version_date,
    in_order,
    internal::is_doubtful,
    refine::Line,
    standing,
    unfounded::{Bare, Silence},
    whole::Whole,
};
use crate::{
    diagnostic::{Diagnostic, Suppressed},
    messages::Text,
    model::{Basis, Procedure, ProcedureId, Strength},
    parallel::each,
    source::Span,
    values::Date,
};

pub use chain::{Delegation, Lapse, Link, Status};
pub use items::Kind;
pub use opinion::{Criterion, Judgement, Opinion};

/// The ledger of one version of a procedure.
pub struct Ledger<'a> {
    /// The procedure.
    pub procedure: &'a Procedure,
    /// The day whose law applies to the version.
    pub date: Date,
    /// The day of the review.
    pub as_of: Date,
    /// The legal bases of the procedure as a whole (căn cứ pháp lý).
    pub bases: Vec<Link<'a>>,
    /// Every element, in the order of the sheet.
    pub rows: Vec<Row<'a>>,
    /// Findings about the procedure that touch no single row.
    pub others: Vec<Diagnostic>,
    /// Silenced findings that touch no single row.
    pub others_suppressed: Vec<Suppressed>,
}

/// An element with its basis and what is to be thought of it.
pub struct Row<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its stable path, such as `documents.to_khai`.
    pub path: String,
    /// Its name as written; empty for a section.
    pub name: &'a str,
    /// Its words in the source, where they say more than the name.
    pub title: Option<&'a str>,
    /// In which case it is asked, where not of everyone.
    pub case: Option<Text>,
    /// Where it stands.
    pub span: Span,
    /// Its basis in effect.
    pub basis: &'a Basis,
    /// The instruments on which it rests, each with what delegates it.
    pub chain: Vec<Link<'a>>,
    /// What is asked, dimension by dimension, and how that stands to the law on record.
    pub(crate) lines: Vec<Line<'a>>,
    /// What is asked, where the comparison does not look at it.
    pub plain: Option<Text>,
    /// Whether it is necessary.
    pub necessary: Judgement,
    /// Whether it is reasonable.
    pub reasonable: Judgement,
    /// Whether it is lawful.
    pub lawful: Judgement,
    /// Findings about it.
    pub findings: Vec<Diagnostic>,
    /// Findings about it that a written reason silences.
    pub suppressed: Vec<Suppressed>,
    /// The source does not prove it (chưa xác minh).
    pub unverified: bool,
    /// Notes of the author (ghi chú).
    pub notes: Vec<&'a str>,
}

impl Row<'_> {
    /// Tells whether a finding is about it.
    fn is_about(&self, finding: &Diagnostic) -> bool {
        // What is said of the dossier as a whole is not said of the number of its sets.
        let of_sets = || {
            let code = finding.code.id;
            matches!(code, "A03" | "D07") || code.starts_with('B')
        };
        let same = finding.element.as_deref() == Some(self.path.as_str());
        same && (self.kind != Kind::Sets || of_sets())
    }

    /// Returns how well it is founded.
    #[must_use]
    pub fn strength(&self) -> Strength {
        self.basis.strength()
    }

    /// Returns what is thought of it by one criterion.
    #[must_use]
    pub fn judgement(&self, criterion: Criterion) -> &Judgement {
        match criterion {
            Criterion::Necessary => &self.necessary,
            Criterion::Reasonable => &self.reasonable,
            Criterion::Lawful => &self.lawful,
        }
    }
}

/// Writes the ledger of a procedure, or returns `None` where the project has no such one.
#[must_use]
pub fn ledger<'a>(input: &Input<'a>, id: ProcedureId) -> Option<Ledger<'a>> {
    of_one(input, &Whole::new(input.project), id)
}

/// Writes the ledgers of several procedures in their order; what concerns the whole set is
/// looked at once.
#[must_use]
pub fn ledgers<'a>(input: &Input<'a>, ids: &[ProcedureId]) -> Vec<Ledger<'a>> {
    let whole = Whole::new(input.project);
    let all = each(ids.to_vec(), |id| of_one(input, &whole, id));
    all.into_iter().flatten().collect()
}

fn of_one<'a>(input: &Input<'a>, whole: &Whole<'_>, id: ProcedureId) -> Option<Ledger<'a>> {
    let procedure = input.project.procedures.get(id)?;
    let date = version_date(procedure, input.as_of);
    let days = standing::days(procedure, date, input.as_of);
    let found = check_one(input, whole, id, procedure);
    let more = found.bound.left_out();
    let (mut found, mut suppressed) = (found.reported, found.suppressed);
    found.extend(more);
    in_order(&mut found, &mut suppressed);
    let mut rows: Vec<Row<'a>> = items::items(input.project, procedure, date, input.as_of)
        .into_iter()
        .map(|item| item.row(input.project, procedure, &days))
        .collect();
    let others = deal(found, &mut rows, |it| it, |row| &mut row.findings);
    let others_suppressed = deal(
        suppressed,
        &mut rows,
        |it| &it.finding,
        |row| &mut row.suppressed,
    );
    let bare = Unfounded::of(procedure);
    for row in &mut rows {
        opinion::judge(input.project, procedure, &bare, row);
    }
    Some(Ledger {
        procedure,
        date,
        as_of: input.as_of,
        bases: chain::listed(input.project, procedure, &days),
        rows,
        others,
        others_suppressed,
    })
}

/// What the rule on demands without a basis (B01) thinks of those of a procedure, by path.
struct Unfounded {
    demands: FxHashMap<String, Option<Silence>>,
    /// The rule itself speaks of them with doubt.
    doubtful: bool,
}

impl Unfounded {
    fn of(procedure: &Procedure) -> Self {
        let bare = Bare::of(procedure);
        let demands = bare.demands().map(|it| {
            let silence = bare.silence(&it);
            (it.element.path, silence)
        });
        Self {
            demands: demands.collect(),
            doubtful: is_doubtful(procedure) || !procedure.is_vietnamese(),
        }
    }
}

/// Gives each finding to the row that it is about and returns the others.
///
/// Of several rows of one element, a paper in several cases, the one nearest before the
/// place of the finding takes it.
fn deal<'a, T>(
    found: Vec<T>,
    rows: &mut [Row<'a>],
    finding: impl Fn(&T) -> &Diagnostic,
    slot: impl for<'r> Fn(&'r mut Row<'a>) -> &'r mut Vec<T>,
) -> Vec<T> {
    let mut of_path: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (idx, row) in rows.iter().enumerate() {
        of_path.entry(row.path.clone()).or_default().push(idx);
    }
    let mut others = Vec::new();
    for it in found {
        let about = finding(&it);
        let place = about.span;
        let distance = |idx: &usize| {
            let row = rows.get(*idx).filter(|row| row.is_about(about))?;
            let before = row.span.file == place.file && row.span.start <= place.start;
            Some((!before, row.span.start.abs_diff(place.start)))
        };
        let path = about.element.as_deref().unwrap_or_default();
        let near = of_path.get(path).into_iter().flatten();
        let near = near.filter_map(|idx| Some((*idx, distance(idx)?)));
        let nearest = near.min_by_key(|it| it.1).map(|it| it.0);
        match nearest.and_then(|idx| rows.get_mut(idx)) {
            Some(row) => slot(row).push(it),
            None => others.push(it),
        }
    }
    others
}
