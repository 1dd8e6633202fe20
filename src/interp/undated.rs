//! Why a limit has no date, in words.

use super::{
    eval::subjects_of,
    event::{ClockState, StepLimit},
    limits::Problem,
    machine::Machine,
    state::State,
    words,
};
use crate::{
    calendar::DueError,
    messages::{Arg, Text, scenario as m},
    model::{Clock, EventRef, Guard, Phrases, Procedure, Step},
    syntax::words::Word as _,
    values::Lang,
};

impl Machine {
    /// Returns why the date of the result (hẹn trả) cannot be told; `None` where it can, or
    /// where the procedure promises none.
    #[must_use]
    pub fn why_undated(&self, state: &State) -> Option<Text> {
        let procedure = self.procedure();
        if !procedure.clocks.values().any(Clock::is_promise) {
            return of_channel(procedure, state);
        }
        state.clocks.iter().find_map(|(id, state)| {
            let clock = procedure.clocks.get(*id).filter(|it| it.is_promise())?;
            match state {
                ClockState::Unknown(problem) => Some(why(procedure, clock, *problem)),
                ClockState::Paused { wait, .. } => Some(m::PROBLEM_PAUSED.with("at", wait.from)),
                _ => None,
            }
        })
    }
}

/// A limit that stands at the channel only: the text does not say from when it counts.
fn of_channel(procedure: &Procedure, state: &State) -> Option<Text> {
    let mut channels = procedure.channels.iter().flatten();
    let channel = channels.find(|it| Some(it.channel) == state.answers.channel)?;
    let limit = channel.limit.as_ref()?;
    let both = |words: &dyn Fn(Lang) -> String| Arg::Both {
        vi: words(Lang::Vi),
        en: words(Lang::En),
    };
    let limit = both(&|lang| Phrases::new(procedure, lang).limit(limit));
    let channel = both(&|lang| channel.channel.spell(lang).to_owned());
    let text = m::PROBLEM_OF_CHANNEL.with("channel", channel);
    Some(text.with("limit", limit))
}

/// Says why a clock cannot be counted.
pub(super) fn why(procedure: &Procedure, clock: &Clock, problem: Problem) -> Text {
    let extensions = clock.extensions.iter().filter(|it| !it.is_decided());
    let guards = extensions.filter_map(|it| it.guard.as_ref());
    let before = clock.limit.before;
    say(procedure, clock.guard.iter().chain(guards), before, problem)
}

/// Says why a limit of a step cannot be counted.
pub(super) fn why_step(procedure: &Procedure, step: &Step, problem: Problem) -> Text {
    let guards = step.limit_overrides.iter().map(|it| &it.0);
    let overrides = step.limit_overrides.iter().map(|it| &it.1);
    let before = step.limit.iter().chain(overrides).find_map(|it| it.before);
    say(procedure, guards, before, problem)
}

fn say<'a>(
    procedure: &Procedure,
    guards: impl Iterator<Item = &'a Guard>,
    before: Option<EventRef>,
    problem: Problem,
) -> Text {
    match problem {
        Problem::NoEvent => match before {
            Some(event) => m::PROBLEM_NO_EVENT.with(
                "event",
                Arg::Both {
                    vi: Phrases::new(procedure, Lang::Vi).event(event),
                    en: Phrases::new(procedure, Lang::En).event(event),
                },
            ),
            None => m::PROBLEM_NO_EVENT_NAMED.text(),
        },
        Problem::TwoEnds => m::PROBLEM_TWO_ENDS.text(),
        Problem::NoLength => m::PROBLEM_NO_LENGTH.text(),
        Problem::Undecided => {
            let mut facts: Vec<_> = guards.flat_map(|it| subjects_of(&it.condition)).collect();
            facts.sort_unstable();
            facts.dedup();
            m::PROBLEM_UNDECIDED.with("facts", words::subjects(procedure, &facts))
        }
        Problem::Calendar(error) => m::PROBLEM_CALENDAR.with(
            "why",
            Arg::Both {
                vi: error.message(Lang::Vi),
                en: error.message(Lang::En),
            },
        ),
    }
}

impl State {
    /// Iterates over why limits of clocks, steps and supplements could not be counted.
    pub fn uncountable(&self) -> impl Iterator<Item = DueError> + '_ {
        let clocks = self.clocks.values().filter_map(|it| match it {
            ClockState::Unknown(problem) => Some(*problem),
            _ => None,
        });
        // Nobody but the agency has its office hours: that the one-stop rules on online filings
        // cannot be counted without them is told, and is no fault of the case.
        let counts = |limit: &StepLimit, problem: Problem| {
            let hours = matches!(problem, Problem::Calendar(DueError::NoOfficeHours { .. }));
            !hours || !matches!(limit, StepLimit::Online(_))
        };
        let steps = self.uncounted.iter().map(|it| (it.0, *it.1));
        let steps = steps.filter(move |it| counts(it.0, it.1)).map(|it| it.1);
        let problems = clocks.chain(steps);
        problems.filter_map(|it| match it {
            Problem::Calendar(error) => Some(error),
            Problem::NoLength | Problem::Undecided | Problem::NoEvent | Problem::TwoEnds => None,
        })
    }

    /// Returns the first year without a table of days off for which a limit could not be counted.
    #[must_use]
    pub fn year_without_table(&self) -> Option<i16> {
        let years = self.uncountable().filter_map(|it| match it {
            DueError::NoHolidayTable { year } => Some(year),
            _ => None,
        });
        years.min()
    }
}
