//! A parameter of the law: a value with its interval, its source and a mark.

use serde::{Deserialize, Deserializer};

use crate::values::{Date, Decimal, Length, Stated, TimeUnit};

use super::{Citation, Words};

/// What the law of a day says of one parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param<T> {
    /// The value; `Stated::None` where the text sets none, `Stated::Unknown`
    /// where no text was found.
    pub value: Stated<T>,
    /// Where it stands.
    pub source: Option<Citation>,
    /// Words of the text, in Vietnamese.
    pub quote: Option<String>,
    /// Whether the text in force on that day was read.
    pub verified: bool,
    /// What the reader should know.
    pub note: Option<Words>,
}

impl<T> Param<T> {
    /// Returns the value when the law states one.
    pub fn get(&self) -> Option<&T> {
        self.value.value()
    }
}

/// One row of a parameter in a pack.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Row<T> {
    from: Date,
    to: Option<Date>,
    value: Option<T>,
    state: Option<State>,
    source: Option<Citation>,
    quote: Option<String>,
    #[serde(default = "yes")]
    verified: bool,
    note: Option<Words>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum State {
    None,
    Unknown,
}

pub(super) fn yes() -> bool {
    true
}

/// Tells whether a day lies in an interval; an open end reaches for ever.
pub(super) fn holds(from: Option<Date>, to: Option<Date>, date: Date) -> bool {
    from.is_none_or(|it| it <= date) && to.is_none_or(|it| date <= it)
}

/// Returns what the rows of a parameter say on a day, with its value read by a function.
///
/// Fails with a reason when two rows hold, or a row has both a value and a state.
pub(super) fn on<T: Clone, U>(
    rows: &[Row<T>],
    date: Date,
    read: impl Fn(T) -> U,
) -> Result<Param<U>, String> {
    let mut found = rows.iter().filter(|it| holds(Some(it.from), it.to, date));
    let Some(row) = found.next() else {
        return Err(format!("no row on {date}"));
    };
    if found.next().is_some() {
        return Err(format!("two rows on {date}"));
    }
    let value = match (row.value.clone(), row.state) {
        (Some(value), None) => Stated::Value(read(value)),
        (None, Some(State::None)) => Stated::None,
        (None, Some(State::Unknown)) => Stated::Unknown,
        _ => return Err(format!("a row on {date} needs either a value or a state")),
    };
    if row.source.is_none() && !value.is_unknown() {
        return Err(format!("a row on {date} has no source"));
    }
    Ok(Param {
        value,
        source: row.source.clone(),
        quote: row.quote.clone(),
        verified: row.verified,
        note: row.note.clone(),
    })
}

/// A length as packs write it: `{amount: 8, unit: working_hour}`.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct PackLength {
    amount: i64,
    unit: TimeUnit,
}

impl From<PackLength> for Length {
    fn from(length: PackLength) -> Self {
        Self {
            amount: Decimal::from(length.amount),
            unit: length.unit,
        }
    }
}

/// A minute of the day as packs write it: `15:00`.
#[derive(Debug, Clone, Copy)]
pub(super) struct PackTime(pub(super) u16);

#[cfg(test)]
impl schemars::JsonSchema for PackTime {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ClockTime".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A minute of the day, such as `15:00`.",
            "type": "string",
            "pattern": r"^([01]\d|2[0-3]|\d):[0-5]\d$",
        })
    }
}

impl<'de> Deserialize<'de> for PackTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let minute = text.split_once(':').and_then(|(hour, minute)| {
            let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
            (hour < 24 && minute < 60).then_some(hour * 60 + minute)
        });
        minute
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom(format!("not a clock time: `{text}`")))
    }
}
