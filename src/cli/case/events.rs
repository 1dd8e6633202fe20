//! The events of a case file, or a list of events alone.

use std::collections::BTreeMap;

use serde::de::DeserializeSeed;

use super::{
    fields::Maps,
    read::{EventFields, read, reading},
};
use crate::{
    cli::Failure,
    interp::{Command, Machine},
    messages::{Text, case as m},
    source::too_deep,
};

/// Reads the events of a case file, or a list of events alone.
pub(crate) fn read_events(
    name: &str,
    text: &str,
    machine: &Machine,
) -> Result<Vec<Command>, Failure> {
    let parsed = serde_yaml::from_str::<serde_yaml::Value>(text);
    let is_list = too_deep(text).is_none() && parsed.is_ok_and(|it| it.is_sequence());
    if !is_list {
        return read(name, text, machine).map(|it| it.0.events);
    }
    reading(name, text, machine, |reader, deserializer| {
        let seed = Maps {
            problem: reader.problem,
            make: || EventFields::new(reader),
        };
        let events = seed.deserialize(deserializer)?;
        match shared_id(&events) {
            Some(text) => Err(reader.problem.fail(text)),
            None => Ok(events),
        }
    })
}

/// Two events with one identity of which the second would be left out in silence.
pub(super) fn shared_id(events: &[Command]) -> Option<Text> {
    let mut of_id: BTreeMap<&str, &Command> = BTreeMap::new();
    events.iter().find_map(|it| {
        let id = it.id.as_deref()?;
        let first = of_id.entry(id).or_insert(it);
        (*first != it).then(|| m::CASE_ID_OF_ANOTHER.with("id", id))
    })
}
