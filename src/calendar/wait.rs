//! Waits for the applicant: a limit that restarts, or leaves the wait out.

use crate::{
    law::WaitPolicy,
    values::{Instant, Length, TimeUnit},
};

use super::{Counting, DueError, WorkCalendar, work_calendar::no_table};

/// A wait, such as from a request for a supplement to the completed dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Wait {
    /// When it began.
    pub from: Instant,
    /// When it ended, or `None` while it lasts.
    pub to: Option<Instant>,
}

/// The waits of a limit and what they do to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits<'a> {
    /// What a wait does.
    pub policy: WaitPolicy,
    /// The waits, in any order; where they overlap, their union counts.
    pub spans: &'a [Wait],
}

/// A limit after its waits.
pub(super) struct Settled {
    /// The start that counts: the last restart, or the start given.
    pub(super) start: Instant,
    /// The waits that changed the limit, merged and in order.
    pub(super) used: Vec<Wait>,
    /// The units left out, in the measure of the limit.
    pub(super) waited: i64,
    /// When the limit ends.
    pub(super) due: Instant,
}

impl WorkCalendar {
    /// Returns when a limit with waits ends.
    ///
    /// - [`WaitPolicy::Restart`]: the limit counts again from zero from the end of
    ///   the wait (Decree 118/2025/NĐ-CP, Article 19(5)).
    /// - [`WaitPolicy::Subtract`]: the union of the waits is left out, measured in
    ///   the unit of the limit. Minutes, hours and working hours are left out
    ///   exactly. For the other units the days after the one on which the wait
    ///   began, up to and with the one on which it ended, are left out, as a limit
    ///   from the beginning to the end of the wait would count them (Civil Code
    ///   2015, Article 147): working days for a limit in working days, calendar
    ///   days for the rest. A wait within one day leaves out nothing. A limit with a fraction
    ///   of a working day ends at an hour, and so does one that is counted to the exact hour:
    ///   there the working minutes of the wait are left out.
    /// - [`WaitPolicy::RunOn`]: waits change nothing.
    ///
    /// A wait that begins after the limit has ended changes nothing either.
    ///
    /// # Errors
    /// [`DueError::Waiting`] while a wait lasts that stops the limit; see [`DueError`].
    pub fn due_date_with_waits(
        &self,
        start: Instant,
        length: Length,
        counting: Counting,
        waits: Waits<'_>,
    ) -> Result<Instant, DueError> {
        self.settle(start, length, counting, waits).map(|it| it.due)
    }

    pub(super) fn settle(
        &self,
        start: Instant,
        length: Length,
        counting: Counting,
        waits: Waits<'_>,
    ) -> Result<Settled, DueError> {
        let mut settled = Settled {
            start,
            used: Vec::new(),
            waited: 0,
            due: self.due_date(start, length, counting)?,
        };
        if waits.policy == WaitPolicy::RunOn {
            return Ok(settled);
        }
        for wait in merge(waits.spans, start) {
            if wait.from > settled.due {
                break;
            }
            let Some(to) = wait.to else {
                return Err(DueError::Waiting { since: wait.from });
            };
            if waits.policy == WaitPolicy::Restart {
                settled.start = to;
            } else {
                settled.waited += self.measure(length, counting, wait.from, to)?;
            }
            settled.used.push(wait);
            settled.due = self.count(settled.start, length, counting, settled.waited)?;
        }
        Ok(settled)
    }

    /// The length of a wait in the measure of a limit.
    fn measure(
        &self,
        length: Length,
        counting: Counting,
        from: Instant,
        to: Instant,
    ) -> Result<i64, DueError> {
        let days = i64::from(to.date().ordinal()) - i64::from(from.date().ordinal());
        match length.unit {
            TimeUnit::Minute | TimeUnit::Hour => {
                let minutes = i64::from(to.minute_of_day()) - i64::from(from.minute_of_day());
                Ok(days * i64::from(Instant::MINUTES_OF_DAY) + minutes)
            }
            TimeUnit::WorkingHour => Ok(self.worked_minutes(to)? - self.worked_minutes(from)?),
            TimeUnit::WorkingDay if self.waits_in_minutes(length, counting) => {
                Ok(self.worked_minutes(to)? - self.worked_minutes(from)?)
            }
            TimeUnit::WorkingDay => {
                let up_to = |at: Instant| self.days().up_to(at.date()).ok_or(no_table(at.date()));
                Ok(i64::from(up_to(to)?) - i64::from(up_to(from)?))
            }
            TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year => Ok(days),
        }
    }
}

impl WorkCalendar {
    /// Tells whether the waits of a limit in working days are measured in working minutes.
    ///
    /// Without office hours a whole number of days, counted to the hour, has only days.
    pub(super) fn waits_in_minutes(&self, length: Length, counting: Counting) -> bool {
        let by_hour = counting == Counting::ExactHour && self.hours().is_some();
        length.unit == TimeUnit::WorkingDay && (by_hour || length.amount.as_integer().is_none())
    }
}

/// The union of the waits after a start, in order; an empty wait is none.
fn merge(spans: &[Wait], start: Instant) -> Vec<Wait> {
    let clip = |it: &Wait| Wait {
        from: it.from.max(start),
        to: it.to,
    };
    let mut spans: Vec<Wait> = spans.iter().map(clip).collect();
    spans.retain(|it| it.to.is_none_or(|to| to > it.from));
    spans.sort_unstable();
    let mut merged: Vec<Wait> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if last.to.is_none_or(|to| span.from <= to) => {
                last.to = last.to.zip(span.to).map(|(left, right)| left.max(right));
            }
            _ => merged.push(span),
        }
    }
    merged
}
