//! The longest way through the steps, on the real calendar.
//!
//! A step is over at the latest when its limit ends: a limit of its own start
//! adds to what was before, an anchored one (`kể từ khi …`) bounds the finish and
//! so runs beside the others. A step without limit takes no time of its own:
//! what the text does not say is the business of other rules.
//! Where ways meet the latest one counts, after a choice as after a parallel block.
//! Supplements stop the clock and take no time here; a call of a shared step takes
//! its own limit as often as it may happen.
//!
//! At best every step is done at once, but what is posted or watched lasts its time, and of several ways the
//! shortest is taken; behind a parallel block the last branch still counts.
//!
//! A [`Scenario`] says which edges are open to one kind of applicants, a [`Plan`]
//! what each node costs one clock there, and [`Plan::worst`] runs over the plan
//! for one start.

mod cases;
mod impossible;
mod pass;
mod plan;
mod tightest;

use crate::{
    calendar::{OfficeHours, WorkCalendar},
    model::{Guard, Limit, Procedure, VecIndex},
    values::{Date, Instant, Stated},
    workflow::{EdgeLabel, NodeId, Workflow, receptions},
};

pub(crate) use cases::{Case, cases};
pub(crate) use impossible::{impossible, is_fixed};
pub(crate) use plan::Plan;
pub use tightest::{Tightest, tightest};

/// A procedure with its calendar, ready to be timed.
pub(crate) struct Timing<'a> {
    procedure: &'a Procedure,
    workflow: &'a Workflow,
    calendar: WorkCalendar,
    order: Vec<NodeId>,
    /// The steps that receive the dossier.
    receptions: Vec<NodeId>,
}

/// What the flow is for one kind of applicants.
pub(crate) struct Scenario<'a> {
    /// The edges that may be taken.
    open: Vec<bool>,
    /// The limit at each node.
    limits: Vec<Option<&'a Limit>>,
}

impl<'a> Scenario<'a> {
    /// Returns the limit at a node.
    pub(crate) fn limit(&self, node: NodeId) -> Option<&'a Limit> {
        self.limits.get(node.position()).copied().flatten()
    }

    fn is_open(&self, edge: usize) -> bool {
        self.open.get(edge).copied().unwrap_or(false)
    }
}

/// When a node is reached and left at the latest.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reach {
    /// Reached.
    pub(crate) arrival: Instant,
    /// Left.
    pub(crate) finish: Instant,
    /// The node before it on the longest way.
    before: Option<NodeId>,
    /// The finish comes from an anchored limit, whatever was before.
    anchored: bool,
}

/// The worst case for one clock and one start, or the best.
pub(crate) struct Worst {
    /// When what the clock promises is done at the latest, or at best.
    pub(crate) finish: Instant,
    /// When the clock ends.
    pub(crate) due: Instant,
    /// The steps that make it so late; empty where it is in time and nobody asked.
    pub(crate) path: Vec<(NodeId, Reach)>,
}

impl<'a> Timing<'a> {
    /// Prepares a procedure.
    pub(crate) fn new(
        procedure: &'a Procedure,
        workflow: &'a Workflow,
        calendar: WorkCalendar,
    ) -> Self {
        let order = workflow.order(|edge| moves_on(edge.label));
        Self {
            procedure,
            workflow,
            calendar,
            order,
            receptions: receptions(procedure, workflow),
        }
    }

    /// Returns the procedure.
    pub(crate) fn procedure(&self) -> &'a Procedure {
        self.procedure
    }

    /// Returns the workflow.
    pub(crate) fn workflow(&self) -> &'a Workflow {
        self.workflow
    }

    /// Returns what the flow is where guards hold as told; one that cannot be told
    /// leaves both ways open.
    pub(crate) fn scenario(&self, holds: &dyn Fn(&Guard) -> Option<bool>) -> Scenario<'a> {
        let mut open = Vec::with_capacity(self.workflow.edge_count());
        let mut left_out = vec![false; self.workflow.node_count()];
        for (_, edge) in self.workflow.edges() {
            let guard = edge.guard.as_ref().map_or(Some(true), holds);
            open.push(guard != Some(false) && moves_on(edge.label));
            let step = self.workflow.step_of(edge.from).is_some();
            if step
                && edge.label == EdgeLabel::Skip
                && guard == Some(true)
                && let Some(node) = left_out.get_mut(edge.from.position())
            {
                *node = true;
            }
        }
        for ((_, edge), open) in self.workflow.edges().zip(&mut open) {
            let left_out = left_out.get(edge.from.position()).copied();
            *open &= edge.label == EdgeLabel::Skip || left_out != Some(true);
        }
        let limits = self.workflow.nodes().map(|(_, node)| {
            let step = self.procedure.steps.get(node.kind.step()?)?;
            let other = step.limit_overrides.iter();
            let mut other = other.filter(|(guard, _)| holds(guard) == Some(true));
            other.next().map(|it| &it.1).or(step.limit.as_ref())
        });
        Scenario {
            limits: limits.collect(),
            open,
        }
    }
}

/// Returns the calendar with the office hours of the first agency that states them.
pub(crate) fn calendar(procedure: &Procedure) -> WorkCalendar {
    let calendar = WorkCalendar::vietnam();
    let hours = procedure.agencies.values().find_map(|it| match &it.hours {
        Stated::Value(spans) => OfficeHours::new(spans.iter().copied()).ok(),
        Stated::None | Stated::Unknown => None,
    });
    match hours {
        Some(hours) => calendar.with_hours(hours),
        None => calendar,
    }
}

/// Returns the working days of the year of a day, or of the nearest year with a table.
pub(crate) fn filing_days(
    calendar: &WorkCalendar,
    as_of: Date,
) -> impl Iterator<Item = Date> + Clone {
    let year = calendar
        .years()
        .map(|(first, last)| as_of.year().clamp(first, last));
    let bounds = year.and_then(|it| Some((Date::new(it, 1, 1)?, Date::new(it, 12, 31)?)));
    working_days(calendar, bounds)
}

/// Returns the working days on which a version is in force, as far as there are tables of days off: every day on
/// which a dossier may be filed under it. Of a version that does not say when it is in force, and of one that goes on
/// when the tables end and has less than [`ENOUGH`] of them, the days of [`filing_days`].
pub(crate) fn days_in_force(
    procedure: &Procedure,
    calendar: &WorkCalendar,
    as_of: Date,
) -> impl Iterator<Item = Date> + Clone {
    let tables = calendar.years();
    let tables = tables.and_then(|it| Some((Date::new(it.0, 1, 1)?, Date::new(it.1, 12, 31)?)));
    let interval = procedure
        .in_force
        .as_ref()
        .and_then(|it| it.value())
        .copied();
    let within = interval.zip(tables).and_then(|(interval, (first, last))| {
        let from = interval.from.map_or(first, |it| it.max(first));
        let to = interval.to.map_or(last, |it| it.min(last));
        let ends = interval.to.is_some_and(|it| it <= last);
        let enough = ends || to.ordinal() - from.ordinal() >= ENOUGH;
        (from <= to && enough).then_some((from, to))
    });
    let year = tables.and_then(|(first, last)| {
        let year = as_of.year().clamp(first.year(), last.year());
        Some((Date::new(year, 1, 1)?, Date::new(year, 12, 31)?))
    });
    working_days(calendar, within.or(year))
}

/// A version that goes on is asked about so many days at least: a year with its holidays.
const ENOUGH: i32 = 364;

fn working_days(
    calendar: &WorkCalendar,
    bounds: Option<(Date, Date)>,
) -> impl Iterator<Item = Date> + Clone {
    let working = move |date: Option<Date>| {
        let day = calendar.roll_forward(date?).ok();
        day.filter(|it| bounds.is_some_and(|(_, last)| *it <= last))
    };
    let first = working(bounds.map(|it| it.0));
    std::iter::successors(first, move |day| working(day.next()))
}

/// Tells whether a token moves on by an edge and does not come back.
fn moves_on(label: EdgeLabel) -> bool {
    !label.is_case_level()
        && !matches!(
            label,
            EdgeLabel::SupplementLoop { .. }
                | EdgeLabel::ReturnCall { .. }
                | EdgeLabel::ReturnBack { .. }
        )
}
