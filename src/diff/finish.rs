//! When a dossier is done at the latest, for every day of a year on which it may be filed.

use super::Version;
use crate::{
    checks::timing::{self, Plan, Timing, cases},
    model::{Clock, EventRef, Procedure},
    values::{Date, Instant},
    workflow::{Workflow, receptions},
};

/// A filing day with the latest end in each version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finish {
    /// The day of filing.
    pub filed: Date,
    /// The latest end before; absent where it cannot be counted.
    pub before: Option<Instant>,
    /// The latest end after; absent where it cannot be counted.
    pub after: Option<Instant>,
}

/// Returns the latest ends for the filing days of the year of a day: reception, then the promised
/// time or the limits of the steps, whichever ends later, for the applicants for whom it is latest.
/// Supplements and what else stops a limit take no time here.
#[must_use]
pub fn finishes(
    (old, old_flow): (Version<'_>, &Workflow),
    (new, new_flow): (Version<'_>, &Workflow),
    as_of: Date,
) -> Vec<Finish> {
    let days: Vec<Date> = timing::filing_days(&timing::calendar(new.procedure), as_of).collect();
    let before = latest(old, old_flow, &days);
    let after = latest(new, new_flow, &days);
    let both = days.into_iter().zip(before).zip(after);
    let both = both.map(|((filed, before), after)| Finish {
        filed,
        before,
        after,
    });
    both.filter(|it| it.before.is_some() || it.after.is_some())
        .collect()
}

fn latest(version: Version<'_>, workflow: &Workflow, days: &[Date]) -> Vec<Option<Instant>> {
    let procedure = version.procedure;
    let timing = Timing::new(procedure, workflow, timing::calendar(procedure));
    let (cases, _) = cases(&timing);
    let promises = procedure.clocks.values().filter(|it| it.is_promise());
    let clocks: Vec<Clocks<'_>> = promises
        .map(|it| Clocks::of(it, procedure, workflow))
        .collect();
    let mut runs = Vec::new();
    for case in &cases {
        for clocks in &clocks {
            let guard = clocks.promise.guard.as_ref();
            if case.space.guard(guard, &case.point) == Some(false) {
                continue;
            }
            let plan = |clock| Plan::new(&timing, &case.scenario, clock);
            runs.extend(plan(clocks.promise).map(|promise| Run {
                promise,
                accepted: clocks.accepted.as_ref().and_then(plan),
                whole: plan(&clocks.whole),
            }));
        }
    }
    let calendar = timing::calendar(procedure);
    let last = calendar.years().and_then(|it| Date::new(it.1, 12, 31));
    let end = |day: &Date| {
        let start = day.at(8, 0)?;
        let ends: Option<Vec<Instant>> = runs.iter().map(|it| it.end(start)).collect();
        let end = ends?.into_iter().max()?;
        // What ends with the last table of days off may end after it: that is not guessed.
        (Some(end.date()) < last).then_some(end)
    };
    days.iter().map(end).collect()
}

/// A promise with what is needed to count it from the filing.
struct Clocks<'a> {
    promise: &'a Clock,
    /// From filing to the end of reception, where the promise counts from there.
    accepted: Option<Clock>,
    /// From filing to the result.
    whole: Clock,
}

impl<'a> Clocks<'a> {
    fn of(promise: &'a Clock, procedure: &Procedure, workflow: &Workflow) -> Self {
        let mut whole = promise.clone();
        whole.limit.from = Some(EventRef::Filed);
        let last = receptions(procedure, workflow).pop();
        let last = last.and_then(|it| workflow.step_of(it));
        let accepted = last.filter(|_| !promise.starts_elsewhere()).map(|step| {
            let mut clock = whole.clone();
            clock.limit.until = Some(EventRef::StepDone(step));
            clock
        });
        Self {
            promise,
            accepted,
            whole,
        }
    }
}

/// The plans of a promise for one kind of applicants.
struct Run<'p, 'a> {
    promise: Plan<'p, 'a>,
    accepted: Option<Plan<'p, 'a>>,
    whole: Option<Plan<'p, 'a>>,
}

impl Run<'_, '_> {
    /// Returns when a dossier filed at an instant is done at the latest.
    fn end(&self, filed: Instant) -> Option<Instant> {
        let worst = |plan: &Plan<'_, '_>, start| plan.worst(start).ok().flatten();
        let accepted = self.accepted.as_ref().and_then(|it| worst(it, filed));
        let accepted = accepted.map_or(filed, |it| it.finish);
        let promised = worst(&self.promise, accepted)?;
        let whole = self.whole.as_ref().and_then(|it| worst(it, filed));
        let end = promised.due.max(promised.finish);
        Some(whole.map_or(end, |it| it.finish.max(end)))
    }
}
