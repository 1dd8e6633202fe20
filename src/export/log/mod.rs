//! The log of a dossier as lines of canonical JSON, and its hash chain.
//!
//! One value has one spelling: keys stand in the order of the declaration, what is absent is left
//! out, there are no spaces and no floats. Elements of a procedure go by their stable names, nodes
//! and edges by keys made of those ([`Names`]), so a line can be read by every build that reads the
//! definition. A line in another spelling, with a key or a kind that is not known, is refused.

mod chain;
mod commands;
mod events;
mod fault;
mod leaves;
mod line;
mod names;
mod state;
mod wire;

pub use chain::Digest;
pub use fault::LogFault;
pub use line::{Line, Moved, Opened, Refused, Said};
pub use names::Names;

use serde_json::Value;

use crate::{
    interp::{Command, Event, State, effects::Effect, event::Timer},
    workflow::End,
};
use wire::Wire;

/// Writes an event as one line, without the line break.
#[must_use]
pub fn write_event(event: &Event, names: &Names) -> String {
    written(event, names)
}

/// Reads the line of an event.
///
/// # Errors
/// What is wrong with the line; see [`LogFault`].
pub fn read_event(line: &str, names: &Names) -> Result<Event, LogFault> {
    read(line, names)
}

/// Writes a command as one line, without the line break.
#[must_use]
pub fn write_command(command: &Command, names: &Names) -> String {
    written(command, names)
}

/// Reads the line of a command.
///
/// # Errors
/// What is wrong with the line; see [`LogFault`].
pub fn read_command(line: &str, names: &Names) -> Result<Command, LogFault> {
    read(line, names)
}

/// Writes a state as one line, without the line break.
#[must_use]
pub fn write_state(state: &State, names: &Names) -> String {
    written(state, names)
}

/// Reads the line of a state.
///
/// # Errors
/// What is wrong with the line; see [`LogFault`].
pub fn read_state(line: &str, names: &Names) -> Result<State, LogFault> {
    read(line, names)
}

/// Writes what the outside must do.
#[must_use]
pub fn write_effect(effect: &Effect, names: &Names) -> String {
    written(effect, names)
}

/// Writes a limit that is waited for.
#[must_use]
pub fn write_timer(timer: Timer, names: &Names) -> String {
    written(&timer, names)
}

/// Returns the stable name of an end.
#[must_use]
pub fn write_end(end: End) -> String {
    let text = written(&end, &Names::default());
    text.trim_matches('"').to_owned()
}

fn written<T: Wire>(value: &T, names: &Names) -> String {
    let mut out = String::with_capacity(256);
    value.write(names, &mut out);
    out
}

fn read<T: Wire>(line: &str, names: &Names) -> Result<T, LogFault> {
    let value: Value = serde_json::from_str(line).map_err(|_| LogFault::NotJson)?;
    let it = T::read(&value, names)?;
    if written(&it, names) == line {
        Ok(it)
    } else {
        Err(LogFault::NotCanonical)
    }
}
