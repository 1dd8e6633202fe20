//! Whether cases, choices and rows cover every applicant, and nobody twice.

use std::collections::BTreeSet;

use super::guards::{Point, Space, subjects_of};
use crate::{
    messages::Arg,
    model::{
        Cell, Condition, Document, DocumentCase, DocumentEntry, Dossier, Guard, Procedure, Subject,
        TableRow,
    },
    source::Span,
};

/// Cases are compared two by two until this many points were looked at.
const POINT_BUDGET: usize = 1 << 20;

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

/// Looks at the cases of a dossier.
pub(crate) fn of_cases<'a>(procedure: &'a Procedure, dossier: &'a Dossier) -> Vec<Fault<'a>> {
    let mut out: Vec<Fault<'a>> = Vec::new();
    let cases: Vec<&DocumentCase> = dossier
        .cases
        .iter()
        .filter(|case| !case.entries.is_empty())
        .collect();
    out.extend(nothing(procedure, dossier, &cases));
    let between = gap_between(procedure, &cases).filter(|_| out.is_empty());
    out.extend(between);
    let mut budget = POINT_BUDGET;
    for (position, one) in cases.iter().enumerate() {
        for two in cases.iter().skip(position + 1) {
            out.extend(overlap(procedure, one, two, &mut budget));
        }
    }
    out
}

/// An applicant to whom no case applies.
fn nothing<'a>(
    procedure: &'a Procedure,
    dossier: &Dossier,
    cases: &[&DocumentCase],
) -> Option<Fault<'a>> {
    let guards: Option<Vec<&Guard>> = cases.iter().map(|case| case.guard.as_ref()).collect();
    let guards = guards.filter(|it| !it.is_empty())?;
    let space = Space::of(procedure, guards.iter().map(|it| &it.condition))?;
    let point = space.points().find(|point| {
        let mut all = guards.iter().map(|it| space.holds(&it.condition, point));
        all.all(|it| it == Some(false)) && !space.is_within_named_class(point)
    })?;
    Some(Fault {
        span: guards.first().map_or(dossier.meta.span, |it| it.span),
        other: None,
        paper: None,
        between: false,
        witness: space.describe(&point),
    })
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
        let Some(space) = Space::of(procedure, conditions) else {
            continue;
        };
        let points: Vec<Point> = space.points().collect();
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
    budget: &mut usize,
) -> Option<Fault<'a>> {
    let (first, second) = (one.guard.as_ref()?, two.guard.as_ref()?);
    let shared = shared_entries(one, two);
    let conditions = [&first.condition, &second.condition].into_iter();
    let guards = shared.iter().flat_map(|(left, right)| {
        entry_conditions(procedure, left).chain(entry_conditions(procedure, right))
    });
    let space = Space::of(procedure, conditions.chain(guards))?;
    *budget = budget.checked_sub(space.size())?;
    let holds = |guard: &Guard, point: &Point| space.holds(&guard.condition, point);
    let both =
        |point: &Point| holds(first, point) == Some(true) && holds(second, point) == Some(true);
    let fault = |paper, point: &Point| Fault {
        span: second.span,
        other: Some(first.span),
        paper,
        between: false,
        witness: space.describe(point),
    };
    let together: Vec<Point> = space.points().filter(both).collect();
    let only = |yes: &Guard, no: &Guard| {
        space
            .points()
            .any(|it| holds(yes, &it) == Some(true) && holds(no, &it) == Some(false))
    };
    if let Some(point) = together.first()
        && subjects_of(&first.condition) == subjects_of(&second.condition)
        && only(first, second)
        && only(second, first)
    {
        return Some(fault(None, point));
    }
    shared.into_iter().find_map(|(left, right)| {
        let demanded = |entry: &DocumentEntry, point: &Point| {
            let mut all = entry_conditions(procedure, entry).map(|it| space.holds(it, point));
            all.all(|it| it == Some(true))
        };
        let point = together
            .iter()
            .find(|point| demanded(left, point) && demanded(right, point))?;
        Some(fault(procedure.documents.get(left.document), point))
    })
}

fn shared_entries<'e>(
    one: &'e DocumentCase,
    two: &'e DocumentCase,
) -> Vec<(&'e DocumentEntry, &'e DocumentEntry)> {
    let pairs = one.entries.iter().filter_map(|left| {
        let right = two.entries.iter().find(|it| it.document == left.document)?;
        Some((left, right))
    });
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

/// Looks at papers of which one is enough, where every choice has a condition.
pub(crate) fn of_choices<'a>(
    procedure: &'a Procedure,
    dossier: &'a Dossier,
) -> Vec<(&'a Document, Fault<'a>)> {
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
            let fault = choice_fault(procedure, case, entry, &guards);
            if let Some(fault) = fault.filter(|_| seen.insert(entry.document)) {
                out.push((document, fault));
            }
        }
    }
    out
}

fn choice_fault<'a>(
    procedure: &'a Procedure,
    case: &DocumentCase,
    entry: &DocumentEntry,
    guards: &[&Guard],
) -> Option<Fault<'a>> {
    let context: Vec<&Condition> = entry_conditions(procedure, entry)
        .chain(case.guard.iter().map(|it| &it.condition))
        .collect();
    let conditions = guards.iter().map(|it| &it.condition);
    let space = Space::of(procedure, conditions.chain(context.iter().copied()))?;
    let demanded = |point: &Point| {
        context
            .iter()
            .all(|it| space.holds(it, point) == Some(true))
    };
    for point in space.points().filter(demanded) {
        let truths: Vec<Option<bool>> = guards
            .iter()
            .map(|it| space.holds(&it.condition, &point))
            .collect();
        let open: Vec<&&Guard> = guards
            .iter()
            .zip(&truths)
            .filter(|(_, truth)| **truth == Some(true))
            .map(|(guard, _)| guard)
            .collect();
        let witness = || space.describe(&point);
        if let [one, two, ..] = open.as_slice() {
            return Some(Fault {
                span: two.span,
                other: Some(one.span),
                paper: None,
                between: false,
                witness: witness(),
            });
        }
        if truths.iter().all(|it| *it == Some(false)) {
            return Some(Fault {
                span: entry.meta.span,
                other: None,
                paper: None,
                between: false,
                witness: witness(),
            });
        }
    }
    None
}

/// Returns one applicant for whom none of the conditions holds, among those for whom `within` holds.
pub(crate) fn uncovered(
    procedure: &Procedure,
    conditions: &[Condition],
    within: Option<&Condition>,
) -> Option<Arg> {
    let space = Space::of(procedure, conditions.iter().chain(within))?;
    let point = space.points().find(|point| {
        !space.is_within_named_class(point)
            && within.is_none_or(|it| space.holds(it, point) == Some(true))
            && conditions
                .iter()
                .all(|it| space.holds(it, point) == Some(false))
    })?;
    Some(space.describe(&point))
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
    rows: &[Condition],
    within: Option<&Condition>,
) -> RowFaults {
    let mut faults = RowFaults::default();
    let Some(space) = Space::of(procedure, rows.iter().chain(within)) else {
        return faults;
    };
    let mut seen = BTreeSet::new();
    let asked = |point: &Point| within.is_none_or(|it| space.holds(it, point) == Some(true));
    for point in space.points().filter(asked) {
        let truths: Vec<Option<bool>> = rows.iter().map(|it| space.holds(it, &point)).collect();
        let mut held = truths
            .iter()
            .enumerate()
            .filter(|(_, truth)| **truth == Some(true))
            .map(|(position, _)| position);
        match (held.next(), held.next()) {
            (Some(one), Some(two)) if seen.insert((one, two)) => {
                faults.shared.push((one, two, space.describe(&point)));
            }
            (None, _) if faults.gap.is_none() => {
                let left_out = truths.iter().all(|it| *it == Some(false));
                if left_out && !space.is_within_named_class(&point) {
                    faults.gap = Some(space.describe(&point));
                }
            }
            _ => {}
        }
    }
    faults
}

/// The applicants of a row; `còn lại` is every value that no other row names in that column.
pub(crate) fn of_row(by: &[Subject], rows: &[TableRow], row: &TableRow) -> Condition {
    let cells = by.iter().zip(&row.cells).enumerate();
    let parts = cells.map(|(column, (subject, cell))| {
        of_cell(*subject, cell).unwrap_or_else(|| {
            let others = rows
                .iter()
                .filter_map(|it| of_cell(*subject, it.cells.get(column)?));
            Condition::Not(Box::new(Condition::Any(others.collect())))
        })
    });
    Condition::All(parts.collect())
}

fn of_cell(subject: Subject, cell: &Cell) -> Option<Condition> {
    match cell {
        Cell::Values(values) => Some(Condition::OneOf {
            subject,
            values: values.clone(),
        }),
        Cell::Range(comparison, value) => Some(Condition::Compare {
            subject,
            comparison: *comparison,
            value: value.clone(),
        }),
        Cell::Otherwise => None,
    }
}
