//! What is the same for all dossiers: the days of filing, the steps and how they may end.

use std::collections::BTreeMap;

use super::{
    chance::Chance,
    life::Life,
    profile::{Profile, Spread, SpreadUnit},
    ways::{NodeStage, Way, node_stage},
};
use crate::{
    calendar::WorkCalendar,
    interp::{Answers, Machine, Setting, State, event::Timer},
    model::ClockLength,
    syntax::words::Channel,
    values::{Date, Instant, Length, TimeUnit},
    workflow::{NodeId, is_handling, is_plain},
};

/// Online filings come between these hours.
const AWAKE: (u16, u16) = (7 * 60, 22 * 60);
/// The minutes in which a step that is done at once is done.
const AT_ONCE: i64 = 15;

/// What is the same for all dossiers of a run.
#[derive(Debug)]
pub(super) struct Stage<'a> {
    pub(super) machine: &'a Machine,
    pub(super) profile: &'a Profile,
    pub(super) seed: u64,
    /// The calendar with office hours.
    calendar: WorkCalendar,
    /// The law of each day of filing.
    settings: Vec<(Date, Setting<'static>)>,
    /// The days on which offices are open, and all days, each with the weight of all up to it.
    open_days: Vec<(u64, usize)>,
    all_days: Vec<(u64, usize)>,
    nodes: BTreeMap<NodeId, NodeStage>,
    /// What a step of handling without a limit has of the time of the procedure.
    part: Option<Duration>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(
        machine: &'a Machine,
        calendar: &WorkCalendar,
        profile: &'a Profile,
        seed: u64,
    ) -> Self {
        let calendar = calendar.clone().with_hours(profile.hours.clone());
        let mut settings = Vec::new();
        let (mut open_days, mut all_days) = (Vec::new(), Vec::new());
        let (mut open_weight, mut all_weight) = (0, 0);
        let mut day = Some(profile.first);
        while let Some(date) = day.filter(|it| *it <= profile.last) {
            let month = usize::from(date.month()).saturating_sub(1);
            let weight = profile.months.get(month).copied().map_or(0, u64::from);
            if weight > 0 {
                all_weight += weight;
                all_days.push((all_weight, settings.len()));
                if calendar.is_working(date) == Ok(true) {
                    open_weight += weight;
                    open_days.push((open_weight, settings.len()));
                }
            }
            settings.push((date, machine.setting(&calendar, date)));
            day = date.next();
        }
        // What the agency states holds, whatever hours the profile brings.
        let calendar = settings
            .first()
            .map_or(calendar, |it| it.1.calendar.clone());
        let nodes = machine.workflow().nodes();
        let nodes = nodes.filter_map(|(id, _)| Some((id, node_stage(machine, profile, id)?)));
        let nodes: BTreeMap<NodeId, NodeStage> = nodes.collect();
        let hours = calendar.hours().unwrap_or(&profile.hours);
        let part = part(machine, i64::from(hours.minutes_of_day()), nodes.values());
        Self {
            machine,
            profile,
            seed,
            calendar,
            settings,
            open_days,
            all_days,
            nodes,
            part,
        }
    }

    pub(super) fn node(&self, node: NodeId) -> Option<&NodeStage> {
        self.nodes.get(&node)
    }

    /// The law under which a dossier runs that was filed on a day of the profile.
    pub(super) fn setting(&self, day: usize) -> Option<&Setting<'static>> {
        self.settings.get(day).map(|it| &it.1)
    }

    /// Draws when a dossier is filed and through which channel; `None` where the profile has no
    /// day on which that channel takes any.
    pub(super) fn filing(&self, chance: &mut Chance) -> Option<(Instant, usize, Channel)> {
        let channel = *chance.pick(&self.profile.channels)?;
        let office = matches!(channel, Channel::InPerson | Channel::Post);
        let days = if office {
            &self.open_days
        } else {
            &self.all_days
        };
        let total = days.last()?.0;
        let at = chance.below(total);
        let place = days.partition_point(|it| it.0 <= at);
        let day = days.get(place)?.1;
        let date = self.settings.get(day)?.0;
        let minute = if office {
            self.office_minute(chance)
        } else {
            AWAKE.0 + below(chance, AWAKE.1 - AWAKE.0)
        };
        let (hour, minute) = (
            u8::try_from(minute / 60).ok()?,
            u8::try_from(minute % 60).ok()?,
        );
        Some((date.at(hour, minute)?, day, channel))
    }

    /// A minute of the day at which the office is open.
    fn office_minute(&self, chance: &mut Chance) -> u16 {
        let hours = self.calendar.hours().unwrap_or(&self.profile.hours);
        let mut worked = below(chance, hours.minutes_of_day());
        for (open, close) in hours.spans() {
            if worked < close - open {
                return open + worked;
            }
            worked -= close - open;
        }
        0
    }

    /// Draws who files and what he answers.
    pub(super) fn answers(&self, chance: &mut Chance, channel: Channel) -> Answers {
        let facts = self.profile.facts.iter();
        let facts = facts
            .filter_map(|(id, drawn)| Some((*id, chance.pick(drawn)?.draw(chance))))
            .collect();
        Answers {
            facts,
            channel: Some(channel),
            applicant: chance.pick(&self.profile.applicants).copied(),
            ..Answers::default()
        }
    }

    /// Draws how long somebody takes until a step ends in a chosen way.
    pub(super) fn duration(
        &self,
        (at, place): (Instant, NodeId),
        life: &mut Life,
        (node, by_applicant): (&NodeStage, bool),
        way: Option<usize>,
    ) -> Duration {
        let steps = &self.machine.procedure().steps;
        let stated = self.profile.steps.get(&node.step).and_then(|it| it.takes);
        let step = steps.get(node.step);
        let limit = step.and_then(|it| self.machine.limit_of(&life.state, it).ok().flatten());
        // A limit that counts from elsewhere leaves what is left of it.
        let limit = match limit {
            Some(limit) if limit.from.is_some() => self.left(at, place, &life.state),
            Some(limit) => self.length_of(limit.length),
            None => None,
        };
        let spread = match (stated, limit) {
            (Some(stated), _) => stated,
            (None, _) if by_applicant => self.profile.pays_after,
            (None, Some(_)) => self.profile.pace,
            (None, None) if is_plain(node.kind) => Spread::even(0, 0, SpreadUnit::WorkingMinute),
            (None, None) if is_handling(node.kind) && self.part.is_some() => self.profile.pace,
            (None, None) => self.profile.unlimited,
        };
        let whole = self.drawn(&mut life.chance, spread, limit.or(self.part));
        let way = way.and_then(|it| node.ways.get(it));
        let Some(asking) = way.and_then(|it| self.time_to_ask(life, &it.0)) else {
            return whole;
        };
        // What is missing is asked for in the time to ask, not at the end of the step.
        let asking = self.drawn(&mut life.chance, self.profile.pace, Some(asking));
        match (whole, asking) {
            (Duration::Working(whole), Duration::Working(asking)) => {
                Duration::Working(whole.min(asking))
            }
            (Duration::Minutes(whole), Duration::Minutes(asking)) => {
                Duration::Minutes(whole.min(asking))
            }
            (_, asking) => asking,
        }
    }

    /// Tells whether a step waits for the applicant to pay.
    pub(super) fn is_paid(&self, state: &State, node: &NodeStage) -> bool {
        let step = self.machine.procedure().steps.get(node.step);
        step.is_some_and(|it| self.machine.waits_for_payment(state, it))
    }

    /// What is left of the limit of a step, at least an hour.
    fn left(&self, at: Instant, node: NodeId, state: &State) -> Option<Duration> {
        let mut timers = state.timers.iter();
        let due = timers.find(|it| it.1 == Timer::Step(node))?.0;
        let minutes = self.calendar.working_minutes(at, due).unwrap_or(0);
        Some(Duration::Working(minutes.max(60)))
    }

    /// The time in which an agency may ask for papers: that of the procedure, else of the
    /// one-stop rules of the day of filing.
    fn time_to_ask(&self, life: &Life, way: &Way) -> Option<Duration> {
        way.asks?;
        if let Some(length) = way.time_to_ask {
            return self.length_of(length);
        }
        let rules = self.setting(life.day)?.one_stop?;
        let length = *rules.ask_in_appraisal.get()?;
        self.length_of(ClockLength::Length(length))
    }

    fn length_of(&self, limit: ClockLength) -> Option<Duration> {
        let day = self.minutes_of_day();
        match limit {
            ClockLength::Length(length) => Some(minutes_of(length, day)),
            ClockLength::SameDay => Some(Duration::Working(day / 2)),
            ClockLength::AtOnce => Some(Duration::Working(AT_ONCE)),
            ClockLength::Unknown => None,
        }
    }

    /// Draws when the applicant brings what was asked for.
    pub(super) fn answer_time(&self, chance: &mut Chance) -> Duration {
        self.drawn(chance, self.profile.supplement_after, None)
    }

    fn drawn(&self, chance: &mut Chance, spread: Spread, limit: Option<Duration>) -> Duration {
        let thousandths = i64::try_from(spread.draw(chance)).unwrap_or(i64::MAX);
        let of = |minutes: i64| thousandths.saturating_mul(minutes) / 1_000;
        let day = self.minutes_of_day();
        match (spread.unit, limit) {
            (SpreadUnit::Minute, _) => Duration::Minutes(of(1)),
            (SpreadUnit::WorkingMinute, _) => Duration::Working(of(1)),
            (SpreadUnit::WorkingDay, _) => Duration::Working(of(day)),
            (SpreadUnit::OfLimit, Some(Duration::Minutes(limit))) => {
                Duration::Minutes(of(limit) / 100)
            }
            (SpreadUnit::OfLimit, Some(Duration::Working(limit))) => {
                Duration::Working(of(limit) / 100)
            }
            (SpreadUnit::OfLimit, None) => Duration::Working(of(day) / 100),
        }
    }

    fn minutes_of_day(&self) -> i64 {
        let hours = self.calendar.hours().unwrap_or(&self.profile.hours);
        i64::from(hours.minutes_of_day())
    }

    /// Returns when something ends that begins at an instant; `None` in a year without a table.
    ///
    /// Offices do nothing at night: what ends then ends when they open.
    pub(super) fn end(&self, from: Instant, takes: Duration, desk: bool) -> Option<Instant> {
        match takes {
            Duration::Working(minutes) => self.calendar.after_working_minutes(from, minutes).ok(),
            Duration::Minutes(minutes) => {
                let end = from.checked_add_minutes(minutes)?;
                if desk {
                    return self.calendar.next_opening(end).ok();
                }
                Some(end)
            }
        }
    }

    /// Returns the minutes of office hours between two instants; zero in a year without a table.
    pub(super) fn working_minutes(&self, from: Instant, to: Instant) -> u64 {
        let minutes = self.calendar.working_minutes(from, to).unwrap_or(0);
        u64::try_from(minutes).unwrap_or(0)
    }

    /// Returns the working days after a day up to another one.
    pub(super) fn working_days(&self, from: Date, to: Date) -> Option<u32> {
        self.calendar.count_working(from.next()?, to).ok()
    }
}

/// How long something takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Duration {
    /// Minutes of office hours.
    Working(i64),
    /// Minutes of a clock that never stops.
    Minutes(i64),
}

fn minutes_of(length: Length, day: i64) -> Duration {
    let amount = length.amount;
    let times = |minutes: i64| {
        let product = i128::from(amount.mantissa()) * i128::from(minutes) / amount.divisor();
        i64::try_from(product).unwrap_or(i64::MAX)
    };
    let whole_day = i64::from(Instant::MINUTES_OF_DAY);
    match length.unit {
        TimeUnit::Minute => Duration::Minutes(times(1)),
        TimeUnit::Hour => Duration::Minutes(times(60)),
        TimeUnit::WorkingHour => Duration::Working(times(60)),
        TimeUnit::WorkingDay => Duration::Working(times(day)),
        TimeUnit::Day => Duration::Minutes(times(whole_day)),
        TimeUnit::Week => Duration::Minutes(times(7 * whole_day)),
        TimeUnit::Month => Duration::Minutes(times(30 * whole_day)),
        TimeUnit::Year => Duration::Minutes(times(365 * whole_day)),
    }
}

/// Returns what each step of handling has of the time that the procedure promises, where all
/// have the same.
fn part<'n>(
    machine: &Machine,
    day: i64,
    nodes: impl Iterator<Item = &'n NodeStage>,
) -> Option<Duration> {
    let mut clocks = machine.procedure().clocks.values();
    let promise = clocks.find_map(|it| match it.limit.length {
        ClockLength::Length(length) if it.is_promise() => Some(minutes_of(length, day)),
        _ => None,
    })?;
    let handling = nodes.filter(|it| is_handling(it.kind) && !is_plain(it.kind));
    let n = i64::try_from(handling.count().max(1)).ok()?;
    Some(match promise {
        Duration::Working(minutes) => Duration::Working(minutes / n),
        Duration::Minutes(minutes) => Duration::Minutes(minutes / n),
    })
}

fn below(chance: &mut Chance, n: u16) -> u16 {
    u16::try_from(chance.below(u64::from(n))).unwrap_or(0)
}
