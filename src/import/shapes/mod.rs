//! The shapes of published records; `source` tells them apart.

mod old;
mod portal;
mod sheet;

use serde::Deserialize;
use serde_json::Value;

use super::record::{PaperRow, Record};

/// A crawl of the national portal since 2025, one flat object.
const PORTAL: &str = "chatbot-tthc";
/// Detail sheets of a ministry, as documents turned into tables.
const SHEET: &str = "nhdandz";
/// A crawl of the national portal of 2021, with Vietnamese keys.
const OLD: &str = "trannguyenhan";

/// Why a record could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// No shape that is known.
    UnknownShape,
    /// A field is missing or of another type; the words are the reader's.
    Field(String),
}

/// Reads a record of any shape.
pub(super) fn read(value: Value) -> Result<Record, Fault> {
    let source = value
        .get("source")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if source.starts_with(PORTAL) {
        typed::<portal::Portal>(value).map(Record::from)
    } else if source.starts_with(SHEET) {
        typed::<sheet::Sheet>(value).map(Record::from)
    } else if source.starts_with(OLD) {
        typed::<old::Old>(value).map(Record::from)
    } else {
        Err(Fault::UnknownShape)
    }
}

fn typed<'de, T: Deserialize<'de>>(value: Value) -> Result<T, Fault> {
    T::deserialize(value).map_err(|error| Fault::Field(error.to_string()))
}

/// Reads `Bản chính: 1 - Bản sao: 0`, on one line or two.
fn counted_row(name: &str, form: &str, counts: &str) -> PaperRow {
    let after = |label: &str| {
        let rest = counts.split_once(label)?.1;
        let digits: String = rest
            .chars()
            .skip_while(|it| !it.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        digits.parse().ok()
    };
    PaperRow {
        name: name.to_owned(),
        form: form.to_owned(),
        originals: after("Bản chính:"),
        copies: after("Bản sao:"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_both_spellings() {
        let row = counted_row("Đơn", "", "Bản chính: 2 - Bản sao: 0");
        assert_eq!((row.originals, row.copies), (Some(2), Some(0)));
        let row = counted_row("Đơn", "", "Bản chính: 0\nBản sao: 12");
        assert_eq!((row.originals, row.copies), (Some(0), Some(12)));
        let row = counted_row("Đơn", "", "");
        assert_eq!((row.originals, row.copies), (None, None));
    }
}
