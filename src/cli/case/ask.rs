//! The questions of a procedure, asked at the terminal.

use std::{collections::BTreeSet, io};

use super::answer;
use crate::{
    calendar::WorkCalendar,
    cli::{Failure, Ui},
    interp::{Act, Answers, Command, Happened, Machine, case::Case, eval::Truth},
    messages::{Arg, Text, case as m, cli},
    model::{Fact, FactType, FactValue, Procedure, Subject},
    syntax::words::{ApplicantKind, Channel, StepKind, Word},
    values::{Date, Instant, Lang},
};

/// Asks what the procedure wants to know, then files and accepts at the instant of filing:
/// the answers tell what a complete dossier would bring.
pub(crate) fn ask(machine: &Machine, filed: Instant, ui: &mut Ui<'_>) -> Result<Case, Failure> {
    let procedure = machine.procedure();
    let mut answers = Answers {
        channel: channel(procedure, ui)?,
        applicant: applicant(procedure, ui)?,
        ..Answers::default()
    };
    for (id, fact) in procedure.facts.iter() {
        let happened = Happened::default();
        let world = machine.world(&answers, &happened);
        if world.guard(fact.guard.as_ref()) == Truth::False {
            continue;
        }
        if let Some(value) = ask_fact(procedure, id, fact, ui)? {
            answers.facts.insert(id, value);
        }
    }
    let receptions = procedure
        .steps
        .values()
        .filter(|it| matches!(it.kind, StepKind::Receive | StepKind::CheckCompleteness));
    let accept = |()| Command::new(filed, Act::Accept { appointed: None });
    Ok(Case {
        answers,
        filed,
        papers: None,
        found: BTreeSet::new(),
        hours: None,
        events: receptions.map(|_| ()).map(accept).collect(),
        until: None,
    })
}

/// Asks until the answer can be read; an empty one gives `None`.
fn question<T>(
    ui: &mut Ui<'_>,
    words: &Text,
    read: impl Fn(&str) -> Result<T, Text>,
) -> Result<Option<T>, Failure> {
    loop {
        ui.prompt(&words.render(ui.lang));
        let unreadable = |_: io::Error| cli::UNREADABLE.with("path", "-");
        let Some(line) = ui.read_line().map_err(unreadable)? else {
            return Ok(None);
        };
        if line.trim().is_empty() {
            return Ok(None);
        }
        match read(line.trim()) {
            Ok(value) => return Ok(Some(value)),
            Err(text) => ui.fail(&text),
        }
    }
}

fn words_of<W: Word>(words: &[W]) -> Arg {
    let list = |lang| {
        let words: Vec<&str> = words.iter().map(|it| it.spell(lang)).collect();
        words.join(" / ")
    };
    Arg::Both {
        vi: list(Lang::Vi),
        en: list(Lang::En),
    }
}

fn choice<W: Word>(ui: &mut Ui<'_>, asks: Text, among: &[W]) -> Result<Option<W>, Failure> {
    let answers = m::ASK_OPEN.with("answers", words_of(among));
    let words = m::ASK.with("question", asks).with("answers", answers);
    question(ui, &words, |text| answer::word(text, among))
}

fn channel(procedure: &Procedure, ui: &mut Ui<'_>) -> Result<Option<Channel>, Failure> {
    let stated = procedure.channels.as_deref().unwrap_or_default();
    let channels: Vec<Channel> = stated.iter().map(|it| it.channel).collect();
    match channels.as_slice() {
        [] => choice(ui, m::ASK_CHANNEL.text(), Channel::ALL),
        [only] => Ok(Some(*only)),
        several => choice(ui, m::ASK_CHANNEL.text(), several),
    }
}

fn applicant(procedure: &Procedure, ui: &mut Ui<'_>) -> Result<Option<ApplicantKind>, Failure> {
    let stated = procedure.applicants.as_ref();
    let kinds = stated.map_or(&[][..], |it| it.kinds.as_slice());
    match kinds {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        several => choice(ui, m::ASK_APPLICANT.text(), several),
    }
}

fn ask_fact(
    procedure: &Procedure,
    id: crate::model::FactId,
    fact: &Fact,
    ui: &mut Ui<'_>,
) -> Result<Option<FactValue>, Failure> {
    let asks = match &fact.ask {
        Some(words) => Arg::from(words),
        None => Arg::from(m::ASK_FACT.with("name", &fact.name.text)),
    };
    let answers = match &fact.default {
        Some(default) => {
            let default = crate::interp::words::answer(procedure, Subject::Fact(id), default);
            m::ASK_DEFAULT
                .with("answers", answers_of(fact))
                .with("default", default)
        }
        None => m::ASK_OPEN.with("answers", answers_of(fact)),
    };
    let words = m::ASK.with("question", asks).with("answers", answers);
    question(ui, &words, |text| answer::value(fact, text, procedure.lang))
}

fn answers_of(fact: &Fact) -> Arg {
    Arg::from(match &fact.ty {
        FactType::YesNo => m::ASK_YES_NO.text(),
        FactType::OneOf(choices) => {
            let names: Vec<&str> = choices.iter().map(|it| it.name.text.as_str()).collect();
            return Arg::from(names.join(" / "));
        }
        FactType::Number(Some(unit)) => m::ASK_NUMBER.with("unit", &unit.text),
        FactType::Number(None) => m::ASK_PLAIN_NUMBER.text(),
        FactType::Money => m::ASK_MONEY.text(),
        FactType::Date => m::ASK_DATE.text(),
        FactType::Text => m::ASK_TEXT.text(),
    })
}

/// The next opening of the office from the morning of a day on. Where it states no hours it is taken
/// to open at 8:00; a year without a table of days off leaves the day itself.
fn opening(calendar: &WorkCalendar, today: Date) -> Instant {
    if let Some(opening) = today.at(0, 0).and_then(|it| calendar.next_opening(it).ok()) {
        return opening;
    }
    let day = calendar.roll_forward(today).unwrap_or(today);
    day.at(8, 0).unwrap_or_else(|| day.end())
}

/// Asks for the filing, which tells the version of the procedure; without an answer it is the next
/// opening of the office from the morning of `today` on.
pub(crate) fn ask_filing(
    calendar: &WorkCalendar,
    today: Date,
    ui: &mut Ui<'_>,
) -> Result<Instant, Failure> {
    let morning = opening(calendar, today);
    let answers = m::ASK_DEFAULT
        .with("answers", m::ASK_INSTANT.text())
        .with("default", morning);
    let words = m::ASK
        .with("question", m::ASK_FILED.text())
        .with("answers", answers);
    Ok(question(ui, &words, answer::instant)?.unwrap_or(morning))
}

#[cfg(test)]
mod tests {
    use super::opening;
    use crate::calendar::{OfficeHours, WorkCalendar};

    fn offered(calendar: &WorkCalendar, day: &str) -> String {
        opening(calendar, day.parse().unwrap()).to_string()
    }

    #[test]
    fn the_filing_that_is_offered_is_never_on_a_day_off() {
        let plain = WorkCalendar::vietnam();
        assert_eq!(offered(&plain, "2026-04-28"), "2026-04-28 08:00");
        assert_eq!(offered(&plain, "2026-04-30"), "2026-05-04 08:00");
        let hours = OfficeHours::new([(450, 690), (810, 1020)]).unwrap();
        let stated = plain.with_hours(hours);
        assert_eq!(offered(&stated, "2026-05-02"), "2026-05-04 07:30");
    }
}
