//! Where a limit is tightest: the longest way on the worst filing day.

use std::collections::BTreeSet;

use super::{Case, Plan, Timing, Worst, calendar, cases, days_in_force};
use crate::{
    checks::flow,
    model::{Clock, ClockId, Procedure},
    values::{Date, Instant},
    workflow::{NodeId, Workflow},
};

/// When on a day the clock starts; what counts in hours may be tighter later in the day.
const MORNING: u8 = 8;

/// The limit of a procedure that leaves least room, on the day on which it leaves least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tightest {
    /// The limit.
    pub clock: ClockId,
    /// The day on which the dossier is filed.
    pub filed: Date,
    /// The last day by which the steps are done.
    pub finish: Date,
    /// The day on which the limit ends.
    pub due: Date,
    /// The steps that make it so late, in order, each with the last day by which it is over.
    pub path: Vec<(NodeId, Date)>,
    /// Steps beside that way, with the days by which each may be later without making the whole later.
    pub slack: Vec<(NodeId, i64)>,
}

/// Finds where a limit is tightest, for every day on which the version is in force and every kind of applicants
/// that the flow tells apart (as far as T04 does).
///
/// `None` where no limit counts in days or hours, where no step has a limit of its own, or where nobody has
/// verified the steps.
#[must_use]
pub fn tightest(procedure: &Procedure, workflow: &Workflow, as_of: Date) -> Option<Tightest> {
    if flow::is_guessed(procedure) {
        return None;
    }
    let days = calendar(procedure);
    let timing = Timing::new(procedure, workflow, days.clone());
    let (cases, _) = cases(&timing);
    let mut best: Option<(i32, Tightest)> = None;
    for (id, clock) in procedure.clocks.iter() {
        for case in &cases {
            let applies = case.space.guard(clock.guard.as_ref(), &case.point) != Some(false);
            let found = applies
                .then(|| of_clock(&timing, case, clock, days_in_force(procedure, &days, as_of)));
            let Some((start, worst)) = found.flatten() else {
                continue;
            };
            let room = room(&worst);
            if best.as_ref().is_some_and(|it| it.0 <= room) {
                continue;
            }
            let plan = Plan::new(&timing, &case.scenario, clock);
            let slack = plan.map_or_else(Vec::new, |it| it.slack(start));
            best = Some((room, written(id, start, worst, slack)));
        }
    }
    best.map(|it| it.1)
}

/// Returns the start and the worst case with the least room.
fn of_clock(
    timing: &Timing<'_>,
    case: &Case<'_>,
    clock: &Clock,
    dates: impl Iterator<Item = Date>,
) -> Option<(Instant, Worst)> {
    let plan = Plan::new(timing, &case.scenario, clock)?;
    let limited = |it: &Worst| it.path.iter().any(|at| case.scenario.limit(at.0).is_some());
    let starts = dates.filter_map(|it| it.at(MORNING, 0));
    let runs = starts.filter_map(|it| Some((it, plan.worst_with_path(it).ok().flatten()?)));
    let runs = runs.filter(|it| limited(&it.1));
    // Where all days are alike the first one tells all.
    let runs = runs.take(if plan.is_steady() { 1 } else { usize::MAX });
    runs.min_by_key(|it| room(&it.1))
}

/// Returns the days between what is done at the latest and the end of the limit.
fn room(worst: &Worst) -> i32 {
    worst.due.date().ordinal() - worst.finish.date().ordinal()
}

fn written(clock: ClockId, start: Instant, worst: Worst, slack: Vec<(NodeId, i64)>) -> Tightest {
    let on_path: BTreeSet<NodeId> = worst.path.iter().map(|it| it.0).collect();
    Tightest {
        clock,
        filed: start.date(),
        finish: worst.finish.date(),
        due: worst.due.date(),
        path: worst
            .path
            .into_iter()
            .map(|(node, reach)| (node, reach.finish.date()))
            .collect(),
        slack: slack
            .into_iter()
            .filter(|it| !on_path.contains(&it.0))
            .collect(),
    }
}
