//! The values that have no parts: numbers, texts, instants, words, names.

use serde_json::Value;

use super::{
    Digest, LogFault, Names,
    names::Table,
    wire::{Fields, Record, Wire, kind_of, record},
};
use crate::{
    diagnostic::Code,
    interp::{self, Answers, Status},
    model::{
        BlockId, ClockId, DocumentId, FactId, FactValue, FeeId, GroundId, ResultId, RoleId, StepId,
        VecIndex,
    },
    syntax::words::{ApplicantKind, Channel, Outcome, Word},
    values::{Amount, Date, Decimal, Instant, Length, TimeUnit},
    workflow::{EdgeId, NodeId},
};

/// Writes a text with quotes and escapes.
pub(super) fn quote(text: &str, out: &mut String) {
    let plain = |it: u8| it >= 0x20 && it != b'"' && it != b'\\';
    if text.bytes().all(plain) {
        out.extend(["\"", text, "\""]);
    } else {
        // A text always has a JSON form.
        out.push_str(&serde_json::to_string(text).unwrap_or_default());
    }
}

fn text<'a>(value: &'a Value, what: &'static str) -> Result<&'a str, LogFault> {
    value.as_str().ok_or(LogFault::Expected(what))
}

impl Wire for String {
    fn write(&self, _: &Names, out: &mut String) {
        quote(self, out);
    }

    fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
        text(value, "\"…\"").map(str::to_owned)
    }
}

impl Wire for bool {
    fn write(&self, _: &Names, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }

    fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
        value.as_bool().ok_or(LogFault::Expected("true, false"))
    }
}

macro_rules! numbers {
    ($($type:ty),+) => {
        $(impl Wire for $type {
            fn write(&self, _: &Names, out: &mut String) {
                out.push_str(&self.to_string());
            }

            fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
                let wrong = LogFault::Expected("0, 1, 2, …");
                let number = value.as_u64().ok_or(wrong.clone())?;
                Self::try_from(number).map_err(|_| wrong)
            }
        })+
    };
}

numbers!(i16, u16, u32, u64, usize);

/// Values that are spelled as a text, with what is expected where it cannot be read.
macro_rules! texts {
    ($($type:ty { $write:expr, $read:expr, $what:literal })+) => {
        $(impl Wire for $type {
            fn write(&self, _: &Names, out: &mut String) {
                let write: fn(Self) -> String = $write;
                quote(&write(*self), out);
            }

            fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
                let read: fn(&str) -> Option<Self> = $read;
                read(text(value, $what)?).ok_or(LogFault::Expected($what))
            }
        })+
    };
}

texts! {
    Digest { |it| it.to_string(), Digest::parse, "sha-256" }
    Date { |it| it.to_string(), |it| it.parse().ok(), "2026-05-06" }
    Decimal { plain, Decimal::parse_plain, "1.5" }
    Outcome { |it| it.id(), Outcome::from_id, "complete" }
    Channel { |it| it.id(), Channel::from_id, "online" }
    ApplicantKind { |it| it.id(), ApplicantKind::from_id, "citizen" }
    TimeUnit { unit, |it| TimeUnit::ALL.into_iter().find(|unit_of| unit(*unit_of) == it), "working_day" }
}

/// `-1.5`, without marks of thousands.
fn plain(number: Decimal) -> String {
    let digits = number.mantissa().unsigned_abs().to_string();
    let sign = if number.mantissa() < 0 { "-" } else { "" };
    let scale = usize::from(number.scale());
    if scale == 0 {
        return format!("{sign}{digits}");
    }
    let digits = format!("{digits:0>width$}", width = scale + 1);
    let (whole, fraction) = digits
        .split_at_checked(digits.len() - scale)
        .unwrap_or_default();
    format!("{sign}{whole}.{fraction}")
}

fn unit(unit: TimeUnit) -> String {
    unit.word(crate::values::Lang::En, false).replace(' ', "_")
}

impl Wire for Instant {
    fn write(&self, _: &Names, out: &mut String) {
        let date = self.date();
        let (hour, minute) = (self.minute_of_day() / 60, self.minute_of_day() % 60);
        out.push('"');
        digits(date.year().unsigned_abs(), 4, out);
        for (mark, part) in [
            ('-', u16::from(date.month())),
            ('-', u16::from(date.day())),
            (' ', hour),
            (':', minute),
        ] {
            out.push(mark);
            digits(part, 2, out);
        }
        out.push('"');
    }

    fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
        let wrong = LogFault::Expected("2026-05-06 08:30");
        let text = value.as_str().ok_or(wrong.clone())?;
        text.parse().map_err(|_| wrong)
    }
}

/// Writes a number with zeros before it.
fn digits(number: u16, width: u32, out: &mut String) {
    for place in (0..width).rev() {
        let digit = number / 10_u16.pow(place) % 10;
        out.extend(char::from_digit(u32::from(digit), 10));
    }
}

impl Wire for Amount {
    fn write(&self, _: &Names, out: &mut String) {
        // Whole đồng, as the type itself is written.
        out.push_str(&serde_json::to_string(self).unwrap_or_default());
    }

    fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
        let dong = value.as_i64().ok_or(LogFault::Expected("0, 1, 2, …"))?;
        Ok(Self::dong(dong))
    }
}

record! {
    Length { amount, unit }
}

impl Wire for Status {
    fn write(&self, names: &Names, out: &mut String) {
        u32::from(self.code()).write(names, out);
    }

    fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
        let mut all = Self::ALL.into_iter();
        all.find(|it| Some(u64::from(it.code())) == value.as_u64())
            .ok_or(LogFault::Expected("1, 2, … 10"))
    }
}

impl Wire for &'static Code {
    fn write(&self, _: &Names, out: &mut String) {
        quote(self.id, out);
    }

    fn read(value: &Value, _: &Names) -> Result<Self, LogFault> {
        let id = text(value, "R01")?;
        let mut all = interp::codes::ALL.iter().copied();
        all.find(|it| it.id == id)
            .ok_or_else(|| LogFault::Unknown(id.to_owned()))
    }
}

macro_rules! named {
    ($($type:ty : $table:ident),+ $(,)?) => {
        $(impl Wire for $type {
            fn write(&self, names: &Names, out: &mut String) {
                out.push('"');
                names.$table.push(self.position(), out);
                out.push('"');
            }

            fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
                position(value, &names.$table).map(Self::from_position)
            }
        })+
    };
}

named! {
    RoleId: roles,
    FactId: facts,
    DocumentId: documents,
    FeeId: fees,
    ClockId: clocks,
    StepId: steps,
    BlockId: blocks,
    ResultId: results,
    GroundId: grounds,
    NodeId: nodes,
    EdgeId: edges,
}

fn position(value: &Value, table: &Table) -> Result<usize, LogFault> {
    let name = text(value, "\"…\"")?;
    let found = table.position(name);
    found.ok_or_else(|| LogFault::Unknown(name.to_owned()))
}

/// The facts stand under their names; a choice goes by the name that the fact gives it.
impl Wire for Answers {
    fn write(&self, names: &Names, out: &mut String) {
        let Self {
            facts,
            channel,
            applicant,
            filed_on,
            absent,
        } = self;
        let mut record = Record::open(names, out);
        if !facts.is_empty() {
            let out = record.key("facts");
            let mut inner = Record::open(names, out);
            for (id, value) in facts {
                let choices = names.choices.get(id.position());
                let name = names.facts.name(id.position());
                write_fact(value, choices, inner.key(&name));
            }
            inner.close();
        }
        record.field("channel", channel);
        record.field("applicant", applicant);
        record.field("filed_on", filed_on);
        record.field("absent", absent);
        record.close();
    }

    fn read(value: &Value, names: &Names) -> Result<Self, LogFault> {
        let known = ["facts", "channel", "applicant", "filed_on", "absent"];
        let fields = Fields::of(value, &known)?;
        let mut answers = Self {
            channel: fields.take("channel", names)?,
            applicant: fields.take("applicant", names)?,
            filed_on: fields.take("filed_on", names)?,
            absent: fields.take("absent", names)?,
            ..Self::default()
        };
        if let Some(facts) = value.get("facts") {
            let facts = facts.as_object().ok_or(LogFault::Expected("{…}"))?;
            for (name, value) in facts {
                let position = names.facts.position(name);
                let position = position.ok_or_else(|| LogFault::Unknown(name.clone()))?;
                let read = read_fact(value, names.choices.get(position), names)?;
                answers.facts.insert(FactId::from_position(position), read);
            }
        }
        Ok(answers)
    }
}

fn write_fact(value: &FactValue, choices: Option<&Table>, out: &mut String) {
    let one = |kind: &str, text: &str, out: &mut String| {
        out.extend(["{\"", kind, "\":"]);
        quote(text, out);
        out.push('}');
    };
    match value {
        FactValue::Flag(true) => out.push_str("true"),
        FactValue::Flag(false) => out.push_str("false"),
        FactValue::Unknown => out.push_str("\"unknown\""),
        FactValue::Choice(place) => {
            let name = choices.map_or_else(|| format!("#{place}"), |it| it.name(*place));
            one("choice", &name, out);
        }
        FactValue::Number(number) => one("number", &plain(*number), out),
        FactValue::Money(amount) => {
            let dong = serde_json::to_string(amount).unwrap_or_default();
            out.extend(["{\"money\":", &dong, "}"]);
        }
        FactValue::Date(date) => one("date", &date.to_string(), out),
        FactValue::Text(text) => one("text", text, out),
        FactValue::Channel(channel) => one("channel", &channel.id(), out),
        FactValue::Applicant(kind) => one("applicant", &kind.id(), out),
    }
}

fn read_fact(value: &Value, choices: Option<&Table>, names: &Names) -> Result<FactValue, LogFault> {
    if let Some(flag) = value.as_bool() {
        return Ok(FactValue::Flag(flag));
    }
    let (kind, body) = kind_of(value)?;
    Ok(match kind {
        "unknown" if body.is_null() => FactValue::Unknown,
        "choice" => {
            let none = Table::default();
            FactValue::Choice(position(body, choices.unwrap_or(&none))?)
        }
        "number" => FactValue::Number(Wire::read(body, names)?),
        "money" => FactValue::Money(Wire::read(body, names)?),
        "date" => FactValue::Date(Date::read(body, names)?),
        "text" => FactValue::Text(String::read(body, names)?),
        "channel" => FactValue::Channel(Channel::read(body, names)?),
        "applicant" => FactValue::Applicant(ApplicantKind::read(body, names)?),
        other => return Err(LogFault::Unknown(other.to_owned())),
    })
}
