//! Limits that nobody can keep, however fast everybody works.

use super::{Case, Plan, Timing, Worst, days_in_force};
use crate::{model::Clock, values::Date};

/// When on a day the clock starts: as early as can be.
const MORNING: u8 = 8;

/// A limit that some applicants see broken on some days, however fast everybody works.
pub(crate) struct Impossible<'c, 'a> {
    /// For whom.
    pub(crate) case: &'c Case<'a>,
    /// The days that were looked at.
    pub(crate) looked_at: Vec<Date>,
    /// Those on which it cannot be kept.
    pub(crate) dates: Vec<Date>,
    /// What happens at best when the clock starts on the first of them.
    pub(crate) best: Worst,
}

/// Tells whether a limit is asked about: one that may be extended is kept in a way that the text names.
pub(crate) fn is_fixed(clock: &Clock) -> bool {
    clock.extensions.is_empty()
}

/// Finds the applicants for whom a limit ends on most days of the version before what must be done can be.
pub(crate) fn impossible<'c, 'a>(
    timing: &Timing<'a>,
    cases: &'c [Case<'a>],
    clock: &Clock,
    as_of: Date,
) -> Option<Impossible<'c, 'a>> {
    let concerned = cases.iter().filter(|it| {
        let guard = it.space.guard(clock.guard.as_ref(), &it.point);
        guard != Some(false) && is_fixed(clock)
    });
    let found = concerned.filter_map(|it| of_case(timing, it, clock, as_of));
    // The first of those with the most dates.
    found.reduce(|most, it| {
        if it.dates.len() > most.dates.len() {
            it
        } else {
            most
        }
    })
}

fn of_case<'c, 'a>(
    timing: &Timing<'a>,
    case: &'c Case<'a>,
    clock: &Clock,
    as_of: Date,
) -> Option<Impossible<'c, 'a>> {
    let plan = Plan::new(timing, &case.scenario, clock)?;
    if !plan.has_lasting_steps() {
        return None;
    }
    let (mut looked_at, mut dates, mut first) = (Vec::new(), Vec::new(), None);
    for day in days_in_force(timing.procedure, &timing.calendar, as_of) {
        // A year without a table of days off is not guessed.
        let Some(best) = plan.best(day.at(MORNING, 0)?).ok().flatten() else {
            continue;
        };
        looked_at.push(day);
        if best.finish > best.due {
            dates.push(day);
            first.get_or_insert(best);
        }
    }
    Some(Impossible {
        case,
        looked_at,
        dates,
        best: first?,
    })
}
