//! Why a limit has no date, in words.

use super::{
    eval::subjects_of, event::ClockState, limits::Problem, machine::Machine, state::State, words,
};
use crate::{
    calendar::DueError,
    messages::{Arg, Text, scenario as m},
    model::{Clock, Phrases, Procedure},
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
    match problem {
        Problem::NoLength => m::PROBLEM_NO_LENGTH.text(),
        Problem::Undecided => {
            let facts = clock.guard.as_ref().map(|it| subjects_of(&it.condition));
            let facts = words::subjects(procedure, &facts.unwrap_or_default());
            m::PROBLEM_UNDECIDED.with("facts", facts)
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
    /// Returns the first year without a table of days off for which a limit could not be counted.
    #[must_use]
    pub fn year_without_table(&self) -> Option<i16> {
        let years = self.clocks.values().filter_map(|it| match it {
            ClockState::Unknown(Problem::Calendar(DueError::NoHolidayTable { year })) => {
                Some(*year)
            }
            _ => None,
        });
        years.min()
    }
}
