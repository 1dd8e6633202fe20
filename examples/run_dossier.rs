//! Runs a dossier from events and prints its log with reasons.

use std::{error::Error, fmt::Write as _};

use tthc::{
    Act, Answers, Command, Date, Dossier, Lang, Session, WorkCalendar,
    interp::{StepAct, trace::explain},
    syntax::words::{Channel, Outcome},
};

const TEXT: &str = include_str!("small.tthc");

/// Returns what happened to a dossier filed online before a holiday.
pub(crate) fn run() -> Result<String, Box<dyn Error>> {
    let day = Date::new(2026, 4, 28).ok_or("no such day")?;
    let mut session = Session::new(day);
    session.add("small.tthc", TEXT.as_bytes().to_vec(), true);
    let compiled = session.compile();
    let id = compiled
        .procedure("giay_x", day)
        .ok_or("no such procedure")?;
    let machine = compiled.machine(id).ok_or("no such procedure")?;
    let setting = machine.setting(&WorkCalendar::vietnam(), day);
    let answers = Answers {
        channel: Some(Channel::Online),
        filed_on: Some(day),
        ..Answers::default()
    };
    let file = Act::File {
        answers,
        papers: None,
        found: std::collections::BTreeSet::new(),
    };
    let check = machine.procedure().step("kiem_tra").ok_or("no such step")?;
    let done = Act::Step(StepAct::new(check, Outcome::Complete));
    let mut dossier = Dossier::new();
    dossier
        .take(
            &machine,
            &setting,
            Command::new("2026-04-28 09:00".parse()?, file),
        )
        .map_err(|it| it.message.render(Lang::En))?;
    dossier
        .take(
            &machine,
            &setting,
            Command::new("2026-04-29 08:30".parse()?, done),
        )
        .map_err(|it| it.message.render(Lang::En))?;
    let mut out = String::new();
    for event in dossier.events() {
        if let Some(trace) = explain(&machine, &setting, event) {
            writeln!(
                out,
                "{}  {}",
                event.at.display(Lang::Vi),
                trace.text.render(Lang::Vi)
            )?;
        }
    }
    Ok(out)
}

#[cfg(not(test))]
#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", run()?);
    Ok(())
}
