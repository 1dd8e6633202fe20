//! JSON lines to records.

use serde_json::Value;

use super::{
    Finding,
    record::Record,
    shapes::{self, Fault},
};
use crate::{
    messages::{
        Text, import as msg,
        readers::{Form, told},
    },
    values::Stated,
};

/// A longer line is no record.
const MAX_RECORD_BYTES: usize = 4 << 20;
/// What may stand in a code, so that it names a file.
const CODE_BYTES: usize = 40;

/// A record with where it stands.
#[derive(Debug)]
pub(super) struct Placed {
    /// The file.
    pub(super) file: usize,
    /// The line, from 1.
    pub(super) line: usize,
    /// The record.
    pub(super) record: Record,
}

/// Reads the records of a file; each line that is none is a finding.
pub(super) fn records(file: usize, text: &str, findings: &mut Vec<Finding>) -> Vec<Placed> {
    let mut records = Vec::new();
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').split('\n')) {
        if line.trim().is_empty() {
            continue;
        }
        match record(line) {
            Ok(record) => records.push(Placed {
                file,
                line: number,
                record,
            }),
            Err(text) => findings.push(Finding {
                file,
                line: number,
                text,
            }),
        }
    }
    records
}

fn record(line: &str) -> Result<Record, Text> {
    if line.len() > MAX_RECORD_BYTES {
        return Err(msg::TOO_LONG.with("limit", MAX_RECORD_BYTES));
    }
    let value: Value = serde_json::from_str(line).map_err(|error| {
        // serde_json counts bytes; letters are what an editor shows.
        let before = line.get(..error.column()).unwrap_or(line);
        msg::BAD_JSON.with("column", before.chars().count())
    })?;
    let name = name_of(&value);
    let named = |text: Text| match &name {
        Some(name) => msg::OF_RECORD.with("record", name).with("text", text),
        None => text,
    };
    let record = shapes::read(value).map_err(|fault| {
        named(match fault {
            Fault::UnknownShape => msg::UNKNOWN_SHAPE.text(),
            Fault::Field(text) => msg::BAD_FIELD.with("text", told(&text, Form::Json)),
        })
    })?;
    if !record.title.contains(char::is_alphanumeric) {
        return Err(named(msg::NO_TITLE.text()));
    }
    match &record.code {
        Stated::Value(code) if !is_code(code) => Err(named(msg::BAD_CODE.with("code", code))),
        _ => Ok(record),
    }
}

/// Returns what a broken record is called: its code, else its title.
fn name_of(value: &Value) -> Option<String> {
    const LONGEST: usize = 80;
    let fields = ["code", "thu_tuc_id", "name", "title"];
    let name = fields.iter().find_map(|it| value.get(it)?.as_str())?;
    Some(name.chars().take(LONGEST).collect())
}

/// Tells whether a code may name a file and stand as a token.
fn is_code(code: &str) -> bool {
    let plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-' | b'_');
    code.len() <= CODE_BYTES && code.bytes().all(plain) && !code.starts_with('.')
}
