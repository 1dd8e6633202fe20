//! The JSON of a due date with its certificate.

use serde::Serialize;

use crate::{
    calendar::{Counting, DayLine, Due, Mark, Reason, StartRule},
    values::{Date, Instant, Lang, TimeUnit},
};

/// The version of the format; it changes only when a reader would break.
pub const SCHEMA_VERSION: u32 = 1;

/// Returns the name of a way of counting in formats and options.
#[must_use]
pub fn counting_id(counting: Counting) -> &'static str {
    match counting {
        Counting::LegalDay => "legal-day",
        Counting::ExactHour => "exact-hour",
        Counting::DateCompare => "date-compare",
    }
}

/// Writes a due date as one JSON object, indented, with a line break at the end.
#[must_use]
pub fn to_json(due: &Due, lang: Lang) -> String {
    let wire = Wire::new(due, lang);
    // Plain structs of strings and numbers always have a JSON form.
    let mut text = serde_json::to_string_pretty(&wire).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Debug, Serialize)]
struct Wire {
    schema_version: u32,
    due: Instant,
    start: Instant,
    length: WireLength,
    counting: &'static str,
    counted_from: WireStart,
    days: Vec<WireDay>,
    roll: Option<WireRoll>,
    office_hours: Option<String>,
    calendar: String,
    tables: Vec<WireTable>,
    certificate: Vec<String>,
}

#[derive(Debug, Serialize)]
struct WireLength {
    amount: String,
    unit: TimeUnit,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum WireStart {
    DayAfter(Date),
    DayBefore(Date),
    Instant(Instant),
}

#[derive(Debug, Serialize)]
struct WireDay {
    date: Date,
    mark: &'static str,
    /// The number of the day in the limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<i64>,
    /// Office hours counted, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<WireReason>,
    /// For a weekend day worked, the day off that it makes up for.
    #[serde(skip_serializing_if = "Option::is_none")]
    instead_of: Option<Date>,
}

#[derive(Debug, Serialize)]
struct WireReason {
    kind: &'static str,
    text: Option<String>,
    source: Option<String>,
}

#[derive(Debug, Serialize)]
struct WireRoll {
    from: Date,
    to: Date,
    reason: WireReason,
}

#[derive(Debug, Serialize)]
struct WireTable {
    year: i16,
    verified: bool,
    sources: Vec<String>,
}

impl Wire {
    fn new(due: &Due, lang: Lang) -> Self {
        let certificate = &due.certificate;
        let tables = certificate.tables.iter().map(|table| WireTable {
            year: table.year,
            verified: table.verified,
            sources: table.sources.iter().map(|it| it.display(lang)).collect(),
        });
        Self {
            schema_version: SCHEMA_VERSION,
            due: due.instant,
            start: certificate.start,
            length: WireLength {
                amount: certificate.length.amount.display(Lang::En),
                unit: certificate.length.unit,
            },
            counting: counting_id(certificate.counting),
            counted_from: match certificate.start_rule {
                StartRule::DayAfter(date) => WireStart::DayAfter(date),
                StartRule::DayBefore(date) => WireStart::DayBefore(date),
                StartRule::At(instant) | StartRule::BackFrom(instant) => {
                    WireStart::Instant(instant)
                }
            },
            days: certificate.days.iter().map(|it| day(it, lang)).collect(),
            roll: certificate.roll.as_ref().map(|it| WireRoll {
                from: it.from,
                to: it.to,
                reason: reason(&it.reason, lang),
            }),
            office_hours: certificate.hours.as_ref().map(|it| it.display(lang)),
            calendar: format!("{:016x}", certificate.calendar_hash),
            tables: tables.collect(),
            certificate: due.lines(lang),
        }
    }
}

fn day(line: &DayLine, lang: Lang) -> WireDay {
    let mut day = WireDay {
        date: line.date,
        mark: "counted",
        number: None,
        minutes: None,
        reason: None,
        instead_of: line.made_up.map(|it| it.instead_of),
    };
    match &line.mark {
        Mark::Counted(number) => day.number = Some(*number),
        Mark::Minutes(minutes) => day.minutes = Some(*minutes),
        Mark::Waited => day.mark = "waited",
        Mark::Off(off) => {
            day.mark = "skipped";
            day.reason = Some(reason(off, lang));
        }
        Mark::Reached => day.mark = "reached",
    }
    day
}

fn reason(reason: &Reason, lang: Lang) -> WireReason {
    let (kind, text, source) = match reason {
        Reason::Weekend => ("weekend", None, None),
        Reason::AfterHours => ("after-hours", None, None),
        Reason::Closure(words) => ("closure", Some(words.get(lang).to_owned()), None),
        Reason::Holiday(day) => (
            "holiday",
            Some(day.reason(lang)),
            day.source.as_ref().map(|it| it.display(lang)),
        ),
    };
    WireReason { kind, text, source }
}
