//! Writes the model of a procedure as JSON and YAML.

use std::error::Error;

use tthc::{
    Date, Session,
    export::{model, yaml},
};

const TEXT: &str = include_str!("small.tthc");

/// Returns the JSON, then the YAML.
pub(crate) fn run() -> Result<(String, String), Box<dyn Error>> {
    let mut session = Session::new(Date::new(2026, 11, 21).ok_or("no such day")?);
    session.add("small.tthc", TEXT.as_bytes().to_vec(), true);
    let project = model::project(&session.compile().project);
    Ok((model::to_json(&project)?, yaml::to_yaml(&project)?))
}

#[cfg(not(test))]
#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    let (json, yaml) = run()?;
    println!("{json}\n{yaml}");
    Ok(())
}
