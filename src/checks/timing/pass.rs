//! One run over a plan: when each node is reached and left at the latest, or at best.

use super::{
    Reach, Worst,
    plan::{MOST_CALLS, Plan, Visit, Work},
};
use crate::{
    calendar::{Counting, DueError},
    model::{ClockLength, Condition, EventRef, Limit, VecIndex},
    values::{Date, Instant, Length},
    workflow::{End, NodeId},
};

/// A step that may be so many days late without harm does not matter to the limit.
const MOST_SLACK: i64 = 366;
/// Of how many steps it is asked: each takes a few runs of the whole flow.
const MOST_ASKED: usize = 60;

/// What a run is asked for.
#[derive(Debug, Clone, Copy, Default)]
struct Asked {
    /// A node that is left so many days later than it must be.
    delayed: Option<(NodeId, i64)>,
    /// The longest way, even where it is in time.
    path: bool,
    /// Everybody does at once what can be done at once, and the shortest way is taken.
    best: bool,
}

/// One run for one start.
struct Pass<'r, 'p, 'a> {
    plan: &'r Plan<'p, 'a>,
    start: Instant,
    /// Shared steps are called as often as they may be.
    calls: bool,
    /// The shortest way is looked for, and only what lasts takes time.
    best: bool,
    accepted: Instant,
    reached: Vec<Option<Reach>>,
    /// A node that is left so many days later than it must be.
    delayed: Option<(NodeId, i64)>,
    /// A step ends in a year without a table of days off: no sooner than after the last table.
    beyond: Option<DueError>,
}

impl Plan<'_, '_> {
    /// Returns the worst case of the clock when it starts at an instant; nothing
    /// when it cannot be timed from the text.
    ///
    /// # Errors
    /// When the calendar does not reach far enough.
    pub(crate) fn worst(&self, start: Instant) -> Result<Option<Worst>, DueError> {
        self.worst_of(start, Asked::default())
    }

    /// Returns the worst case as [`Plan::worst`] does, with its longest way even where it is in time.
    pub(crate) fn worst_with_path(&self, start: Instant) -> Result<Option<Worst>, DueError> {
        let path = Asked {
            path: true,
            ..Asked::default()
        };
        self.worst_of(start, path)
    }

    /// Returns the steps with a limit that may each be later without making the worst case of a start
    /// worse, and by how many days; not those on its longest way, nor those that never matter to it. Of a
    /// flow of more than [`MOST_ASKED`] such steps nothing is told.
    pub(crate) fn slack(&self, start: Instant) -> Vec<(NodeId, i64)> {
        let worst = |delayed| {
            let asked = Asked {
                delayed,
                ..Asked::default()
            };
            self.worst_of(start, asked).ok().flatten()
        };
        let Some(plain) = worst(None) else {
            return Vec::new();
        };
        let limited = self.visits.iter().filter(|it| match &it.work {
            Work::Own(limit, _) => limit.is_some(),
            Work::Anchored(..) => true,
            Work::Passed => false,
        });
        if limited.clone().count() > MOST_ASKED {
            return Vec::new();
        }
        let fits =
            |node, days| worst(Some((node, days))).is_some_and(|it| it.finish <= plain.finish);
        let spare = limited.filter_map(|visit| {
            let (mut least, mut most) = (0, MOST_SLACK);
            if fits(visit.node, most) {
                return None;
            }
            while most - least > 1 {
                let days = i64::midpoint(least, most);
                if fits(visit.node, days) {
                    least = days;
                } else {
                    most = days;
                }
            }
            (least > 0).then_some((visit.node, least))
        });
        spare.collect()
    }

    /// Returns the best case: every step that may be done at once is, and of several ways the shortest is
    /// taken. What is posted or watched lasts as long as the text says.
    ///
    /// # Errors
    /// When the calendar does not reach far enough.
    pub(crate) fn best(&self, start: Instant) -> Result<Option<Worst>, DueError> {
        let asked = Asked {
            best: true,
            ..Asked::default()
        };
        self.pass(start, false, asked)
    }

    fn worst_of(&self, start: Instant, asked: Asked) -> Result<Option<Worst>, DueError> {
        let plain = self.pass(start, false, asked)?;
        if !self.calls || plain.as_ref().is_some_and(|it| it.finish > it.due) {
            return Ok(plain);
        }
        self.pass(start, true, asked)
    }

    fn pass(&self, start: Instant, calls: bool, asked: Asked) -> Result<Option<Worst>, DueError> {
        let mut pass = Pass {
            plan: self,
            start,
            calls,
            best: asked.best,
            delayed: asked.delayed,
            accepted: start,
            reached: vec![None; self.timing.workflow.node_count()],
            beyond: None,
        };
        let mut sources = self.sources.as_slice();
        for visit in &self.visits {
            let (own, rest) = sources.split_at_checked(visit.sources).unwrap_or_default();
            sources = rest;
            pass.visit(visit, own)?;
        }
        let Some(base) = pass.base() else {
            return Ok(None);
        };
        let Some((last, finish)) = pass.target() else {
            return Ok(None);
        };
        let due = pass.due(base)?;
        let due = pass.extended(due)?;
        // What ends no sooner than after the last table may still be late for certain.
        if let Some(error) = pass.beyond.filter(|_| finish <= due) {
            return Err(error);
        }
        let path = if asked.path || finish > due {
            pass.path(last)
        } else {
            Vec::new()
        };
        Ok(Some(Worst { finish, due, path }))
    }
}

impl Pass<'_, '_, '_> {
    fn visit(
        &mut self,
        visit: &Visit<'_>,
        sources: &[super::plan::Source],
    ) -> Result<(), DueError> {
        // What everybody waits for comes last; otherwise the best case takes what comes first.
        let first = self.best && !visit.joins;
        let mut latest: Option<(Instant, NodeId)> = None;
        for source in sources {
            let before = self.reached.get(source.from.position());
            let Some(before) = before.and_then(Option::as_ref) else {
                continue;
            };
            let left = if source.skips {
                before.arrival
            } else {
                before.finish
            };
            let counts = |known| if first { left < known } else { left > known };
            if latest.is_none_or(|(known, _)| counts(known)) {
                latest = Some((left, source.from));
            }
        }
        let arrival = latest.map_or(self.start, |it| it.0);
        let (mut finish, anchored) = if self.best && !visit.lasts {
            (arrival, false)
        } else {
            self.finish(&visit.work, arrival)?
        };
        if let Some((_, days)) = self.delayed.filter(|it| it.0 == visit.node) {
            let later = finish.checked_add_minutes(days * 24 * 60);
            finish = later.unwrap_or(finish);
        }
        if visit.reception {
            self.accepted = self.accepted.max(finish);
        }
        if let Some(place) = self.reached.get_mut(visit.node.position()) {
            *place = Some(Reach {
                arrival,
                finish,
                before: latest.map(|it| it.1),
                anchored,
            });
        }
        Ok(())
    }

    fn at(&self, node: NodeId) -> Option<Reach> {
        let passed = self.plan.passed.get(node.position()).copied().flatten();
        let Some(before) = passed else {
            return self.reached.get(node.position()).copied().flatten();
        };
        let end = self.reached.get(before.position())?.as_ref()?.finish;
        Some(Reach {
            arrival: end,
            finish: end,
            before: passed,
            anchored: false,
        })
    }

    /// Returns when a step is over at the latest, and whether an anchor says so.
    fn finish(&mut self, work: &Work<'_>, arrival: Instant) -> Result<(Instant, bool), DueError> {
        match work {
            Work::Passed => Ok((arrival, false)),
            Work::Own(limit, calls) => {
                let mut finish = match limit {
                    Some(limit) => self.end(limit, arrival)?,
                    None => arrival,
                };
                let called = if self.calls { calls.as_slice() } else { &[] };
                for (limit, times) in called {
                    for _ in 0..*times {
                        finish = self.end(limit, finish)?;
                    }
                }
                Ok((finish, false))
            }
            Work::Anchored(limit, event) => {
                let Some(base) = self.event(*event) else {
                    return Ok((arrival, false));
                };
                let end = self.end(limit, base)?;
                Ok((end.max(arrival), end > arrival))
            }
        }
    }

    fn end(&mut self, limit: &Limit, from: Instant) -> Result<Instant, DueError> {
        match limit.length {
            ClockLength::Length(length) => match self.add(from, length) {
                Err(error @ DueError::NoHolidayTable { .. }) => {
                    let last = self.last_instant().ok_or(error)?;
                    self.beyond = Some(error);
                    Ok(last.max(from))
                }
                end => end,
            },
            ClockLength::SameDay => Ok(from.date().end().max(from)),
            ClockLength::AtOnce | ClockLength::Unknown => Ok(from),
        }
    }

    /// Returns when the clock ends that starts at an instant.
    fn due(&self, base: Instant) -> Result<Instant, DueError> {
        match self.plan.clock.limit.length {
            ClockLength::Length(length) => self.add(base, length),
            ClockLength::SameDay => Ok(base.date().end().max(base)),
            ClockLength::AtOnce | ClockLength::Unknown => Ok(base),
        }
    }

    /// Returns the end of the last year with a table.
    fn last_instant(&self) -> Option<Instant> {
        let (_, year) = self.plan.timing.calendar.years()?;
        Some(Date::new(year, 12, 31)?.end())
    }

    fn add(&self, from: Instant, length: Length) -> Result<Instant, DueError> {
        let calendar = &self.plan.timing.calendar;
        calendar.due_date(from, length, Counting::LegalDay)
    }

    fn event(&self, event: EventRef) -> Option<Instant> {
        let of = |step| {
            let node = self.plan.timing.workflow.node_of_step(step)?;
            self.at(node)
        };
        match event {
            EventRef::Filed => Some(self.start),
            EventRef::Accepted | EventRef::Complete => Some(self.accepted),
            EventRef::StepStarted(step) => of(step).map(|it| it.arrival),
            EventRef::StepDone(step) => of(step).map(|it| it.finish),
            EventRef::SupplementReceived
            | EventRef::DocumentReceived(_)
            | EventRef::FactDate(_) => None,
        }
    }

    /// Returns when the clock starts.
    fn base(&self) -> Option<Instant> {
        match self.plan.clock.limit.from {
            None => Some(self.accepted),
            Some(event) => self.event(event),
        }
    }

    /// Returns what must be done when the clock ends: what it names, else the
    /// return of the result.
    fn target(&self) -> Option<(NodeId, Instant)> {
        let limit = &self.plan.clock.limit;
        if limit.before.is_some() {
            return None;
        }
        let workflow = self.plan.timing.workflow;
        if let Some(event) = limit.until {
            let (EventRef::StepDone(step) | EventRef::StepStarted(step)) = event else {
                return None;
            };
            return Some((workflow.node_of_step(step)?, self.event(event)?));
        }
        let returned = self.plan.returns.iter();
        let returned = returned.filter_map(|it| Some((*it, self.at(*it)?.finish)));
        let counts = |it: Instant, known| if self.best { it < known } else { it > known };
        let last = returned.reduce(|known, it| if counts(it.1, known.1) { it } else { known });
        last.or_else(|| {
            let end = workflow.end(End::Result)?;
            Some((end, self.at(end)?.arrival))
        })
    }

    /// Adds the extensions that the calls bring with them.
    fn extended(&self, due: Instant) -> Result<Instant, DueError> {
        let mut due = due;
        if !self.calls {
            return Ok(due);
        }
        for extension in &self.plan.clock.extensions {
            let guard = extension.guard.as_ref().map(|it| &it.condition);
            if let Some(Condition::Happened(_)) = guard {
                for _ in 0..extension.bound.unwrap_or(1).min(MOST_CALLS) {
                    due = self.add(due, extension.length)?;
                }
            }
        }
        Ok(due)
    }

    /// Returns the steps that take time on the longest way to a node.
    fn path(&self, last: NodeId) -> Vec<(NodeId, Reach)> {
        let mut path = Vec::new();
        let mut at = Some(last);
        while let Some(node) = at {
            let Some(reach) = self.at(node) else { break };
            if reach.finish > reach.arrival {
                path.push((node, reach));
            }
            at = reach.before.filter(|_| !reach.anchored);
        }
        path.reverse();
        path
    }
}
