//! Whether cases, choices and rows cover every applicant, and nobody twice.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::guards::{Effort, Point, Space, TooMany, Want, subjects_of};
use crate::{
    messages::Arg,
    model::{
        Cell, Condition, Document, DocumentCase, DocumentEntry, DocumentId, Dossier, Guard,
        Procedure, Subject, TableRow,
    },
    source::Span,
};

/// A place where cases leave an applicant out, or take one twice.
#[derive(Debug, Clone)]
pub(crate) struct Fault<'a> {
    /// Where it shows.
    pub(crate) span: Span,
    /// The other case, when two apply.
    pub(crate) other: Option<Span>,
    /// The paper that both demand, when the fault is about it.
    pub(crate) paper: Option<&'a Document>,
    /// The applicants left out lie between others.
    pub(crate) between: bool,
    /// One such applicant.
    pub(crate) witness: Arg,
}

/// Looks at the cases of a dossier; the second value tells whether everything was looked at.
pub(crate) fn of_cases<'a>(
    procedure: &'a Procedure,
    dossier: &'a Dossier,
) -> (Vec<Fault<'a>>, Result<(), TooMany>) {
    let mut out: Vec<Fault<'a>> = Vec::new();
    let mut looked = Ok(());
    let cases: Vec<&DocumentCase> = dossier
        .cases
        .iter()
        .filter(|case| !case.entries.is_empty())
        .collect();
    out.extend(nothing(procedure, dossier, &cases).unwrap_or_else(|few| {
        looked = Err(few);
        None
    }));
    let between = gap_between(procedure, &cases).filter(|_| out.is_empty());
    out.extend(between);
    let effort = &mut Effort::default();
    for (position, one) in cases.iter().enumerate() {
        if effort.is_spent() {
            break;
        }
        for two in cases.iter().skip(position + 1) {
            match overlap(procedure, one, two, effort) {
                Ok(fault) => out.extend(fault),
                Err(few) => looked = Err(few),
            }
        }
    }
    (out, looked)
}

/// An applicant to whom no case applies.
fn nothing<'a>(
    procedure: &'a Procedure,
    dossier: &Dossier,
    cases: &[&DocumentCase],
) -> Result<Option<Fault<'a>>, TooMany> {
    let guards: Option<Vec<&Guard>> = cases.iter().map(|case| case.guard.as_ref()).collect();
    let Some(guards) = guards.filter(|it| !it.is_empty()) else {
        return Ok(None);
    };
    let conditions: Vec<&Condition> = guards.iter().map(|it| &it.condition).collect();
    let space = Space::of(procedure, conditions.iter().copied());
    let point =
        space.first_outside_named_classes(&all(Want::False, conditions), &mut Effort::default())?;
    Ok(point.map(|point| Fault {
        span: guards.first().map_or(dossier.meta.span, |it| it.span),
        other: None,
        paper: None,
        between: false,
        witness: space.describe(&point),
    }))
}

/// Asks the same of several conditions.
fn all<'c>(
    want: Want,
    conditions: impl IntoIterator<Item = &'c Condition>,
) -> Vec<(Want, &'c Condition)> {
    conditions.into_iter().map(|it| (want, it)).collect()
}

/// Applicants left out between the ranges of one number or date.
fn gap_between<'a>(procedure: &'a Procedure, cases: &[&DocumentCase]) -> Option<Fault<'a>> {
    let guards: Vec<&Guard> = cases.iter().filter_map(|it| it.guard.as_ref()).collect();
    let of_one = |guard: &&Guard| {
        let subjects: Vec<Subject> = subjects_of(&guard.condition).into_iter().collect();
        match subjects.as_slice() {
            [subject] if is_measured(procedure, *subject) => Some(*subject),
            _ => None,
        }
    };
    let subjects: BTreeSet<Subject> = guards.iter().filter_map(of_one).collect();
    for subject in subjects {
        let ranges: Vec<&&Guard> = guards
            .iter()
            .filter(|it| of_one(it) == Some(subject))
            .collect();
        let conditions = ranges.iter().map(|it| &it.condition);
        let space = Space::of(procedure, conditions);
        let size = ranges.iter().map(|it| it.condition.size()).sum();
        let points: Vec<Point> = space
            .points(Effort::weighing(size))
            .map_while(Result::ok)
            .collect();
        let covered = |point: &Point| {
            let mut all = ranges.iter().map(|it| space.holds(&it.condition, point));
            all.any(|it| it == Some(true))
        };
        let first = points.iter().position(covered);
        let last = points.iter().rposition(covered);
        let (Some(first), Some(last), Some(range)) = (first, last, ranges.first()) else {
            continue;
        };
        let inner = points.get(first..=last).unwrap_or_default();
        if let Some(point) = inner.iter().find(|point| !covered(point)) {
            return Some(Fault {
                span: range.span,
                other: None,
                paper: None,
                between: true,
                witness: space.describe(point),
            });
        }
    }
    None
}

fn is_measured(procedure: &Procedure, subject: Subject) -> bool {
    use crate::model::FactType::{Date, Money, Number};
    match subject {
        Subject::Fact(fact) => procedure
            .facts
            .get(fact)
            .is_some_and(|it| matches!(it.ty, Number(_) | Money | Date) && it.guard.is_none()),
        Subject::FiledOn => true,
        Subject::Channel | Subject::Applicant => false,
    }
}

/// Two guarded cases on the same facts that meet in part, or demand the same paper.
fn overlap<'a>(
    procedure: &'a Procedure,
    one: &DocumentCase,
    two: &DocumentCase,
    effort: &mut Effort,
) -> Result<Option<Fault<'a>>, TooMany> {
    let (Some(first), Some(second)) = (one.guard.as_ref(), two.guard.as_ref()) else {
        return Ok(None);
    };
    effort.anew(one.entries.len() + two.entries.len())?;
    let shared = shared_entries(one, two);
    let (yes, no) = (&first.condition, &second.condition);
    let guards = shared.iter().flat_map(|(left, right)| {
        entry_conditions(procedure, left).chain(entry_conditions(procedure, right))
    });
    let space = Space::of(procedure, [yes, no].into_iter().chain(guards));
    let together = [(Want::True, yes), (Want::True, no)];
    let Some(point) = space.first(&together, effort)? else {
        return Ok(None);
    };
    let fault = |paper, point: &Point| Fault {
        span: second.span,
        other: Some(first.span),
        paper,
        between: false,
        witness: space.describe(point),
    };
    if subjects_of(yes) == subjects_of(no)
        && space
            .first(&[(Want::True, yes), (Want::False, no)], effort)?
            .is_some()
        && space
            .first(&[(Want::True, no), (Want::False, yes)], effort)?
            .is_some()
    {
        return Ok(Some(fault(None, &point)));
    }
    for (left, right) in shared {
        let demanded = entry_conditions(procedure, left).chain(entry_conditions(procedure, right));
        let wants = [together.to_vec(), all(Want::True, demanded)].concat();
        if let Some(point) = space.first(&wants, effort)? {
            return Ok(Some(fault(procedure.documents.get(left.document), &point)));
        }
    }
    Ok(None)
}

fn shared_entries<'e>(
    one: &'e DocumentCase,
    two: &'e DocumentCase,
) -> Vec<(&'e DocumentEntry, &'e DocumentEntry)> {
    let mut known: FxHashMap<DocumentId, &DocumentEntry> = FxHashMap::default();
    for right in &two.entries {
        known.entry(right.document).or_insert(right);
    }
    let pairs = one.entries.iter();
    let pairs = pairs.filter_map(|left| Some((left, *known.get(&left.document)?)));
    pairs.collect()
}

/// The conditions under which a case demands a paper.
fn entry_conditions<'e>(
    procedure: &'e Procedure,
    entry: &'e DocumentEntry,
) -> impl Iterator<Item = &'e Condition> {
    let own = procedure
        .documents
        .get(entry.document)
        .and_then(|it| it.guard.as_ref());
    [own, entry.guard.as_ref()]
        .into_iter()
        .flatten()
        .map(|it| &it.condition)
}

/// A paper of which one choice is enough, with what is wrong with its choices or
/// that there is too much to look at.
pub(crate) type OfChoices<'a> = (&'a Document, Result<Fault<'a>, TooMany>);

/// Looks at papers of which one is enough, where every choice has a condition.
pub(crate) fn of_choices<'a>(procedure: &'a Procedure, dossier: &'a Dossier) -> Vec<OfChoices<'a>> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for case in &dossier.cases {
        for entry in &case.entries {
            let Some(document) = procedure.documents.get(entry.document) else {
                continue;
            };
            let guards: Option<Vec<&Guard>> = document
                .choices
                .iter()
                .map(|it| procedure.documents.get(*it)?.guard.as_ref())
                .collect();
            let Some(guards) = guards.filter(|it| !it.is_empty()) else {
                continue;
            };
            let fault = choice_fault(procedure, case, entry, &guards).transpose();
            if let Some(fault) = fault.filter(|_| seen.insert(entry.document)) {
                out.push((document, fault));
            }
        }
    }
    out
}

/// Returns the fault of the first applicant for whom no choice holds, or two do.
fn choice_fault<'a>(
    procedure: &'a Procedure,
    case: &DocumentCase,
    entry: &DocumentEntry,
    guards: &[&Guard],
) -> Result<Option<Fault<'a>>, TooMany> {
    let context: Vec<&Condition> = entry_conditions(procedure, entry)
        .chain(case.guard.iter().map(|it| &it.condition))
        .collect();
    let conditions = guards.iter().map(|it| &it.condition);
    let space = Space::of(procedure, conditions.clone().chain(context.iter().copied()));
    let effort = &mut Effort::default();
    let here = all(Want::True, context);
    let wants = [here.clone(), all(Want::False, conditions)].concat();
    let none = space.first(&wants, effort)?;
    let mut found = none.map(|point| (point, entry.meta.span, None));
    for (position, two) in guards.iter().enumerate() {
        for one in guards.iter().take(position) {
            let both = all(Want::True, [&one.condition, &two.condition]);
            let point = space.first(&[here.clone(), both].concat(), effort)?;
            let earlier = point.filter(|it| found.as_ref().is_none_or(|(known, ..)| it < known));
            if let Some(point) = earlier {
                found = Some((point, two.span, Some(one.span)));
            }
        }
    }
    Ok(found.map(|(point, span, other)| Fault {
        span,
        other,
        paper: None,
        between: false,
        witness: space.describe(&point),
    }))
}

/// Returns one applicant for whom none of the conditions holds.
pub(crate) fn uncovered(
    procedure: &Procedure,
    conditions: &[Condition],
) -> Result<Option<Arg>, TooMany> {
    let space = Space::of(procedure, conditions);
    let wants = all(Want::False, conditions);
    let point = space.first_outside_named_classes(&wants, &mut Effort::default())?;
    Ok(point.map(|point| space.describe(&point)))
}

/// A row of which exactly one must hold.
#[derive(Debug)]
pub(crate) struct Row {
    /// The applicants whom it covers.
    pub(crate) covers: Condition,
    /// A row counts only for those whom no row of a lower rank covers.
    pub(crate) rank: usize,
}

/// What rows leave out, and what two of them share.
#[derive(Debug, Default)]
pub(crate) struct RowFaults {
    /// An applicant for whom no row holds.
    pub(crate) gap: Option<Arg>,
    /// Two rows by position, with an applicant for whom both hold.
    pub(crate) shared: Vec<(usize, usize, Arg)>,
}

/// Looks at rows of which exactly one must hold, for those for whom `within` holds.
pub(crate) fn of_rows(
    procedure: &Procedure,
    rows: &[Row],
    within: Option<&Condition>,
) -> (RowFaults, Result<(), TooMany>) {
    let mut faults = RowFaults::default();
    let looked = look_at_rows(procedure, rows, within, &mut faults);
    (faults, looked)
}

fn look_at_rows(
    procedure: &Procedure,
    rows: &[Row],
    within: Option<&Condition>,
    faults: &mut RowFaults,
) -> Result<(), TooMany> {
    let covers = || rows.iter().map(|it| &it.covers);
    let space = Space::of(procedure, covers().chain(within));
    let asked = all(Want::True, within);
    let wants = [asked.clone(), all(Want::False, covers())].concat();
    let gap = space.first_outside_named_classes(&wants, &mut Effort::default())?;
    faults.gap = gap.map(|point| space.describe(&point));
    let effort = &mut Effort::default();
    for (position, two) in rows.iter().enumerate() {
        effort.anew(rows.len())?;
        let before = || rows.iter().take(position).filter(|it| it.rank == two.rank);
        let others = Condition::Any(before().map(|it| it.covers.clone()).collect());
        let wants = [(Want::True, &two.covers), (Want::True, &others)];
        let lower = rows.iter().filter(|it| it.rank < two.rank);
        let wants = [
            wants.to_vec(),
            all(Want::False, lower.map(|it| &it.covers)),
            asked.clone(),
        ];
        let Some(point) = space.first(&wants.concat(), effort)? else {
            continue;
        };
        let holds =
            |row: &Row| row.rank == two.rank && space.holds(&row.covers, &point) == Some(true);
        if let Some(one) = rows.iter().position(holds) {
            faults.shared.push((one, position, space.describe(&point)));
        }
    }
    Ok(())
}

impl Row {
    /// Reads a row; `còn lại` takes every value, after the rows that name one.
    pub(crate) fn new(by: &[Subject], row: &TableRow) -> Self {
        let cells = by.iter().zip(&row.cells);
        let parts = cells.filter_map(|(subject, cell)| of_cell(*subject, cell));
        let parts: Vec<Condition> = parts.collect();
        Self {
            rank: row.cells.len().saturating_sub(parts.len()),
            covers: Condition::All(parts),
        }
    }
}

/// Returns the first row that counts for an applicant: it covers him, and no row that
/// names more does.
pub(crate) fn row_at<'r>(
    space: &Space<'_>,
    point: &Point,
    by: &[Subject],
    rows: &'r [TableRow],
) -> Option<&'r TableRow> {
    let told = rows.iter().map(|row| {
        let read = Row::new(by, row);
        (row, read.rank, space.holds(&read.covers, point))
    });
    let told: Vec<_> = told.collect();
    // From this rank on some row that names more covers him, or may.
    let others = told.iter().filter(|it| it.2 != Some(false));
    let lowest = others.map(|it| it.1).min()?;
    let mut counting = told.iter();
    let found = counting.find(|it| it.1 == lowest && it.2 == Some(true));
    found.map(|it| it.0)
}

fn of_cell(subject: Subject, cell: &Cell) -> Option<Condition> {
    match cell {
        Cell::Values(values) => Some(Condition::OneOf {
            subject,
            values: values.clone(),
        }),
        Cell::Range(bounds) => {
            let bounds = bounds.iter().map(|(comparison, value)| Condition::Compare {
                subject,
                comparison: *comparison,
                value: value.clone(),
            });
            Some(Condition::All(bounds.collect()))
        }
        Cell::Otherwise => None,
    }
}
