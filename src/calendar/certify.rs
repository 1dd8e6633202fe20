//! Making the certificate beside the due date.

use crate::{
    law::WaitPolicy,
    values::{Date, Instant, Length, TimeUnit},
};

use super::{
    Certificate, Counting, Day, DayLine, Due, DueError, Mark, Reason, Roll, StartRule, TableUsed,
    Wait, Waits, WorkCalendar,
    count::{nominal, working_days},
    wait::Settled,
};

impl WorkCalendar {
    /// Returns when a limit ends, with the certificate.
    ///
    /// The instant is that of [`WorkCalendar::due_date`]; the certificate costs
    /// time in proportion to the days that it lists.
    ///
    /// # Errors
    /// See [`DueError`].
    pub fn due(&self, start: Instant, length: Length, counting: Counting) -> Result<Due, DueError> {
        let none = Waits {
            policy: WaitPolicy::RunOn,
            spans: &[],
        };
        self.due_with_waits(start, length, counting, none)
    }

    /// Returns when a limit with waits ends, with the certificate.
    ///
    /// # Errors
    /// See [`WorkCalendar::due_date_with_waits`].
    pub fn due_with_waits(
        &self,
        start: Instant,
        length: Length,
        counting: Counting,
        waits: Waits<'_>,
    ) -> Result<Due, DueError> {
        let settled = self.settle(start, length, counting, waits)?;
        let run = Run {
            calendar: self,
            length,
            counting,
            settled: &settled,
        };
        let (days, roll) = run.days()?;
        let uses_hours = days.iter().any(|it| matches!(it.mark, Mark::Minutes(_)))
            || (length.unit == TimeUnit::WorkingDay && counting == Counting::ExactHour);
        let certificate = Certificate {
            start,
            length,
            counting,
            start_rule: run.start_rule()?,
            policy: (!waits.spans.is_empty()).then_some(waits.policy),
            waits: settled.used.clone(),
            roll,
            due: settled.due,
            tables: self.tables_of(&days),
            hours: self.hours().filter(|_| uses_hours).cloned(),
            calendar_hash: self.hash(),
            days,
        };
        Ok(Due {
            instant: settled.due,
            certificate,
        })
    }
}

impl WorkCalendar {
    /// Returns the last instant that lies the given length before an event, with the certificate:
    /// its start is the event, and its days go back from there.
    ///
    /// # Errors
    /// See [`WorkCalendar::latest_before`].
    pub fn back(&self, event: Instant, length: Length) -> Result<Due, DueError> {
        let latest = self.latest_before(event, length)?;
        let settled = Settled {
            start: latest,
            due: event,
            waited: 0,
            used: Vec::new(),
        };
        let run = Run {
            calendar: self,
            length,
            counting: Counting::LegalDay,
            settled: &settled,
        };
        let mut days = run.days_back(latest, event)?;
        let tables = self.tables_of(&days);
        days.reverse();
        let by_minute = matches!(
            length.unit,
            TimeUnit::Minute | TimeUnit::Hour | TimeUnit::WorkingHour
        );
        let certificate = Certificate {
            start: event,
            length,
            counting: Counting::LegalDay,
            start_rule: if by_minute || latest == event {
                StartRule::BackFrom(event)
            } else {
                StartRule::DayBefore(event.date())
            },
            policy: None,
            waits: Vec::new(),
            roll: None,
            due: latest,
            tables,
            hours: self
                .hours()
                .filter(|_| length.unit == TimeUnit::WorkingHour)
                .cloned(),
            calendar_hash: self.hash(),
            days,
        };
        Ok(Due {
            instant: latest,
            certificate,
        })
    }

    /// The tables of the years of some days, which are in order.
    fn tables_of(&self, days: &[DayLine]) -> Vec<TableUsed> {
        let mut years: Vec<i16> = days.iter().map(|it| it.date.year()).collect();
        years.dedup();
        let used = |year: i16| {
            self.table(year).map(|it| TableUsed {
                year,
                sources: it.sources.clone(),
                verified: it.verified,
                note: it.note.clone(),
            })
        };
        years.into_iter().filter_map(used).collect()
    }
}

/// One limit, counted and now retraced.
struct Run<'a> {
    calendar: &'a WorkCalendar,
    length: Length,
    counting: Counting,
    settled: &'a Settled,
}

impl Run<'_> {
    fn start_rule(&self) -> Result<StartRule, DueError> {
        let start = self.settled.start;
        let at = match (self.length.unit, self.counting) {
            (TimeUnit::WorkingDay, Counting::ExactHour) => self.calendar.exact_start(start)?,
            (TimeUnit::WorkingDay, _) => {
                let (whole, rest) = working_days(self.length, self.settled.start.date())?;
                if whole > 0 || rest == 0 {
                    return Ok(StartRule::DayAfter(start.date()));
                }
                start
            }
            (TimeUnit::Minute | TimeUnit::Hour | TimeUnit::WorkingHour, _)
            | (_, Counting::ExactHour) => start,
            _ => return Ok(StartRule::DayAfter(start.date())),
        };
        Ok(StartRule::At(at))
    }

    fn days(&self) -> Result<(Vec<DayLine>, Option<Roll>), DueError> {
        match self.length.unit {
            TimeUnit::Minute | TimeUnit::Hour => Ok((Vec::new(), None)),
            TimeUnit::WorkingHour => {
                let lines = self.minutes(self.settled.start, self.exact_due()?)?;
                Ok((lines, None))
            }
            TimeUnit::WorkingDay => Ok((self.working_days()?, None)),
            TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year => {
                self.calendar_days()
            }
        }
    }

    fn working_days(&self) -> Result<Vec<DayLine>, DueError> {
        let (start, due, waited) = (self.settled.start, self.settled.due, self.settled.waited);
        let (whole, rest) = working_days(self.length, self.settled.start.date())?;
        let by_minutes = self.calendar.waits_in_minutes(self.length, self.counting);
        let (days_waited, minutes_waited) = if by_minutes { (0, waited) } else { (waited, 0) };
        let whole = whole + days_waited;
        let exact = self.counting == Counting::ExactHour;
        let first = if exact {
            self.calendar.exact_start(start)?
        } else {
            start
        };
        let base = self
            .calendar
            .after_working_days(start, whole, rest, self.counting)?;
        let (mut lines, mut n) = (Vec::new(), 0);
        for date in between(
            first.date(),
            if rest + minutes_waited > 0 { base } else { due },
        ) {
            let mark = match self.off(date)? {
                Some(reason) => Mark::Off(reason),
                None if !by_minutes && self.waited(date) => Mark::Waited,
                None => {
                    n += 1;
                    Mark::Counted(n)
                }
            };
            lines.push(self.line(date, mark));
        }
        if whole == 0 && rest == 0 && lines.is_empty() {
            let mark = Mark::Reached;
            lines.push(self.line(due.date(), mark));
        }
        if rest + minutes_waited > 0 {
            let minutes = self.minutes(base, self.exact_due()?)?;
            lines.extend(leave_out(minutes, rest));
        }
        Ok(lines)
    }

    /// The days between the latest instant and the event, the first one first; their numbers
    /// count from the event.
    fn days_back(&self, latest: Instant, event: Instant) -> Result<Vec<DayLine>, DueError> {
        let dates = || std::iter::once(latest.date()).chain(between(latest.date(), event));
        let dates = || dates().filter(|it| *it < event.date());
        let mut lines = Vec::new();
        match self.length.unit {
            TimeUnit::Minute | TimeUnit::Hour => {}
            TimeUnit::WorkingHour => lines = self.minutes(latest, event)?,
            TimeUnit::WorkingDay => {
                for date in dates() {
                    let mark = self.off(date)?.map_or(Mark::Counted(0), Mark::Off);
                    lines.push(self.line(date, mark));
                }
            }
            TimeUnit::Day | TimeUnit::Week => {
                lines.extend(dates().map(|it| self.line(it, Mark::Counted(0))));
            }
            TimeUnit::Month | TimeUnit::Year => {
                lines.push(self.line(latest.date(), Mark::Reached));
            }
        }
        let mut n = 0;
        for line in lines.iter_mut().rev() {
            if let Mark::Counted(number) = &mut line.mark {
                n += 1;
                *number = n;
            }
        }
        Ok(lines)
    }

    fn calendar_days(&self) -> Result<(Vec<DayLine>, Option<Roll>), DueError> {
        let (start, due) = (self.settled.start.date(), self.settled.due.date());
        let last = nominal(start, self.length, self.settled.waited)?;
        let by_day = matches!(self.length.unit, TimeUnit::Day | TimeUnit::Week);
        let (mut lines, mut n) = (Vec::new(), 0);
        for date in between(start, last.end()).filter(|_| by_day) {
            let mark = if self.waited(date) {
                Mark::Waited
            } else {
                n += 1;
                Mark::Counted(n)
            };
            lines.push(self.line(date, mark));
        }
        let after_hours = (last != due).then_some(Reason::AfterHours);
        let Some(reason) = self.off(last)?.or(after_hours) else {
            if lines.is_empty() {
                lines.push(self.line(last, Mark::Reached));
            }
            return Ok((lines, None));
        };
        for date in between(last, due.end()) {
            let mark = self.off(date)?.map_or(Mark::Reached, Mark::Off);
            lines.push(self.line(date, mark));
        }
        let roll = Roll {
            from: last,
            reason,
            to: due,
        };
        Ok((lines, Some(roll)))
    }

    /// The days with office hours from an instant to another.
    fn minutes(&self, from: Instant, to: Instant) -> Result<Vec<DayLine>, DueError> {
        let dates = std::iter::once(from.date()).chain(between(from.date(), to));
        let mut lines = Vec::new();
        for date in dates {
            let mark = match self.off(date)? {
                Some(reason) => Mark::Off(reason),
                None => Mark::Minutes(self.minutes_on(date, from, to)?),
            };
            // A start after closing time, or at the end of a whole day.
            if mark != Mark::Minutes(0) {
                lines.push(self.line(date, mark));
            }
        }
        Ok(lines)
    }

    /// When the minutes of the limit end, whatever the way of counting makes of it.
    fn exact_due(&self) -> Result<Instant, DueError> {
        let counting = match self.counting {
            Counting::DateCompare => Counting::LegalDay,
            counting => counting,
        };
        let (start, waited) = (self.settled.start, self.settled.waited);
        self.calendar.count(start, self.length, counting, waited)
    }

    fn minutes_on(&self, date: Date, from: Instant, to: Instant) -> Result<i64, DueError> {
        let worked = |first: Instant, last: Instant| {
            let minutes =
                self.calendar.worked_minutes(last)? - self.calendar.worked_minutes(first)?;
            Ok(minutes.max(0))
        };
        let clip = |at: Option<Instant>| at.map(|it| it.clamp(from, to));
        let (open, close) = (clip(date.at(0, 0)), clip(Some(date.end())));
        let (Some(open), Some(close)) = (open, close) else {
            return Ok(0);
        };
        let mut minutes = worked(open, close)?;
        for wait in &self.settled.used {
            let inside = |at: Instant| at.clamp(open, close);
            let (Wait { from, .. }, Some(to)) = (*wait, wait.to) else {
                continue;
            };
            if self.settled.waited > 0 {
                minutes -= worked(inside(from), inside(to))?;
            }
        }
        Ok(minutes)
    }

    /// Whether a wait leaves out a day of a limit in days.
    fn waited(&self, date: Date) -> bool {
        let inside = |it: &Wait| it.from.date() < date && it.to.is_some_and(|to| date <= to.date());
        self.settled.waited > 0 && self.settled.used.iter().any(inside)
    }

    fn off(&self, date: Date) -> Result<Option<Reason>, DueError> {
        Ok(match self.calendar.day(date)? {
            Day::Working | Day::MadeUp(_) => None,
            Day::Weekend => Some(Reason::Weekend),
            Day::Off(off) => Some(Reason::Holiday(Box::new(off.clone()))),
            Day::Closed(closure) => Some(Reason::Closure(closure.reason.clone())),
        })
    }

    fn line(&self, date: Date, mark: Mark) -> DayLine {
        let made_up = match self.calendar.day(date) {
            Ok(Day::MadeUp(worked)) => Some(*worked),
            _ => None,
        };
        DayLine {
            date,
            mark,
            made_up,
        }
    }
}

/// Leaves out the minutes that stand for a wait in the whole days before: the last ones
/// are those of the fraction.
fn leave_out(mut lines: Vec<DayLine>, rest: i64) -> Vec<DayLine> {
    let minutes = |it: &DayLine| match it.mark {
        Mark::Minutes(minutes) => minutes,
        _ => 0,
    };
    let mut surplus = lines.iter().map(minutes).sum::<i64>() - rest;
    for line in &mut lines {
        let Mark::Minutes(all) = line.mark else {
            continue;
        };
        let out = surplus.clamp(0, all);
        if out > 0 {
            let left = all - out;
            line.mark = if left == 0 {
                Mark::Waited
            } else {
                Mark::Minutes(left)
            };
            surplus -= out;
        }
    }
    lines
}

/// The days after a day, up to and with that of an instant.
fn between(after: Date, to: Instant) -> impl Iterator<Item = Date> {
    std::iter::successors(after.next(), |it| it.next()).take_while(move |it| *it <= to.date())
}
