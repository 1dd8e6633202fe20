//! Asks which papers an applicant files and what is to be paid.

use std::{error::Error, fmt::Write as _};

use tthc::{
    Answers, Date, Lang, Session,
    interp::fees::Sum,
    model::{FactValue, FeeFamily},
    syntax::words::Channel,
};

const PROCEDURE: &str = include_str!("../procedures/thuy-san/dang-ky-tau-ca.tthc");
const LAW: &str = include_str!("../procedures/van-ban/thuy-san.tthc");
const SHARED: &str = include_str!("../procedures/van-ban/dung-chung.tthc");

/// Returns the papers for a new vessel of 11.9 m, filed online.
pub(crate) fn run() -> Result<String, Box<dyn Error>> {
    let day = Date::new(2026, 4, 28).ok_or("no such day")?;
    let mut session = Session::new(day);
    for (name, text) in [("procedure", PROCEDURE), ("law", LAW), ("shared", SHARED)] {
        session.add(name, text.as_bytes().to_vec(), true);
    }
    let compiled = session.compile();
    let id = compiled
        .procedure("dang_ky_tau_ca", day)
        .ok_or("no such procedure")?;
    let machine = compiled.machine(id).ok_or("no such procedure")?;
    let procedure = machine.procedure();
    let fact = |name: &str| procedure.fact(name).ok_or("no such fact");
    let mut answers = Answers {
        channel: Some(Channel::Online),
        filed_on: Some(day),
        ..Answers::default()
    };
    answers
        .facts
        .insert(fact("nguon_goc")?, FactValue::Choice(0));
    answers.facts.insert(
        fact("chieu_dai")?,
        FactValue::Number(tthc::values::Decimal::new(119, 1)),
    );
    let mut out = String::new();
    for document in machine.checklist(&answers).required() {
        let document = procedure.documents.get(document).ok_or("no such paper")?;
        writeln!(out, "- {}", document.title)?;
    }
    if let Sum::Known(amount) = machine.bill(&answers).sum(FeeFamily::Charge) {
        writeln!(out, "lệ phí: {}", amount.display(Lang::Vi))?;
    }
    Ok(out)
}

#[cfg(not(test))]
#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", run()?);
    Ok(())
}
